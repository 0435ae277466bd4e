import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/publish/messages.ts
var ERRORS = {
  "smoke-test": () => "The smoke test failed, so nothing is published.",
  "foreign-branch": (branch, option) => `The branch ${branch} has commits that Flagshift did not make, so it is left alone. Rename or delete it, or choose another name by ${option}.`,
  "branch-is-base": (branch, base) => `The branch ${branch} is the one that the pull request goes to (${base}), and nothing is ever written to that. Choose another name by the input "branch".`,
  "branch-is-default": (branch, base) => `The branch ${branch} is the repository's default branch (${base}), and nothing is ever written to that. Choose another name by the input "branch".`,
  "no-base": (base) => `There is no branch ${base} that the pull request could go to. Name one that exists by the input "base".`,
  "not-on-base": (commit, base) => `The branch ${base} does not hold the commit ${commit} that is checked out: a pull request to it would bring more than the patch. Check out ${base}, or name by the input "base" the branch that the commit is on.`,
  "branch-checked-out": (branch) => `The branch ${branch} is checked out, so it is left alone. Check out another branch and run again.`,
  "branch-changed": (what) => what,
  "branch-in-use": (branch, number, base) => `The branch ${branch} is that of pull request #${number}, which goes to ${base}. Choose another name for this base by the input "branch".`,
  "another-run": (branch) => `Another run published something else to ${branch} at the same time; this run leaves it. Give the workflow a concurrency group, and run again.`,
  "only-workflow-files": () => "Only workflow files need the patch, and this token may not change them: apply the patch by hand, or give the Action a token with the right to.",
  "bad-token": (said) => `GitHub does not know the token. ${said}`,
  "rate-limited": (said) => `GitHub's rate limit is used up; run again later. ${said}`,
  "github-failed": (said) => `GitHub could not be reached or failed; run again, what is done already is not done twice. ${said}`,
  "pull-requests-forbidden": (repositoryUrl) => `This repository does not let GitHub Actions open pull requests. The branch is pushed: open the pull request by the link, or switch on "Allow GitHub Actions to create and approve pull requests" at ${repositoryUrl}/settings/actions (in an organisation its owner may have to), and run again.`,
  archived: (repository, said) => `The repository ${repository} is archived. ${said}`,
  "branch-protected": (said) => `A rule of the repository covers this branch. Let the rule leave out the branches of Flagshift, or choose another name by the input "branch". ${said}`,
  "repository-not-readable": (repository, said) => `There is no repository ${repository}, or the token may not read it. ${said}`,
  "pull-requests-right-missing": (said) => `The token may not open or change pull requests: add "pull-requests: write" to the job's permissions. ${said}`,
  "read-only-token": (said) => `The token may not write to the repository: add "contents: write" and "pull-requests: write" to the job's permissions. Pull requests from forks only ever get a read-only token. ${said}`,
  refused: (said) => said,
  bug: (said) => `This is a bug in Flagshift, please report it: ${said}`
};
var WARNINGS = {
  "proposal-event": (event) => `Nothing is published from the event ${event}: what is checked out is a proposal itself.`,
  "workflow-files-left": (files) => `${files === 1 ? "One workflow file is" : `${files} workflow files are`} not in the commit, since this token may not change workflows. The patch for them is in the pull request and the summary; a token with the right (GitHub App: Workflows: write; personal access token: scope workflow) commits them.`,
  "branch-not-deleted": (branch, refusal) => `The branch ${branch} is no longer needed, and GitHub did not let it be deleted: ${refusal.text} (${refusal.status}).`,
  undecided: () => "Nothing is published, closed or deleted, since not everything here could be decided.",
  "not-told": (number, said) => `GitHub did not take the comment that says so on pull request #${number}. ${said}`,
  "not-looked-up": (said) => `Whether a pull request of Flagshift stands could not be looked up. ${said}`,
  "draft-unsupported": () => "This repository has no draft pull requests, so the pull request is an ordinary one."
};
var NOTES = {
  "dry-run": () => "A dry run: nothing is pushed and no pull request is opened.",
  "draft-stays": (number) => `Pull request #${number} stays a draft: what another job proved is shown, and a person marks it as ready.`,
  "checks-wait": (number) => `Pull request #${number} was opened with the job's own token: GitHub lets its workflows wait until somebody with write access approves them (GitHub Enterprise Server does not start them at all). A GitHub App's token or a fine-grained personal access token in the input "token" starts them by themselves.`,
  "nothing-to-commit": () => "The base already has every file as the patch leaves it.",
  "branch-deleted": (what) => what,
  "base-moved": (base) => `The branch ${base} has newer commits than the one of this run, and they may change what is to be done: nothing is done, the run of its newest commit decides.`,
  "words-left": (number) => `Pull request #${number} has no mark of Flagshift in its description, so its title and description are left as they are.`,
  "left-open": (number, why) => `Nothing is left to do, and pull request #${number} stays open: ${why}.`,
  declined: (number) => `Pull request #${number} with this patch was closed, so it is not proposed again; reopen it to change that.`,
  "kept-human-commits": (branch, number) => `The branch ${branch} has commits of people, so it and pull request #${number} are left as they are.`,
  closed: (number) => `Closed pull request #${number}: nothing is left to do.`
};
var WORDS = { ...ERRORS, ...WARNINGS, ...NOTES };
function message(code, ...given) {
  const words = WORDS[code];
  const level = code in ERRORS ? "error" : code in WARNINGS ? "warning" : "info";
  return { level, code, text: words(...given) };
}

// src/publish/proposal/branch-name.ts
function sameBranch(one, other) {
  return folded(one) === folded(other);
}
function folded(name) {
  return name.normalize("NFKC").replaceAll(/[\s\p{Cf}]/gu, "").toLowerCase().replace(/^(?:refs\/)?(?:remotes\/)?(?:heads\/)*/, "");
}

// src/publish/publication.ts
var BODY_LIMIT = 65536;
var BODY_RESERVE = 1024;
function isWorkflow(path) {
  return path.startsWith(".github/workflows/");
}
var NOTHING_DONE = {
  branch: null,
  commit: null,
  number: null,
  url: null,
  left: [],
  messages: []
};
function unpublished(operation, ...messages) {
  return { operation, ...NOTHING_DONE, messages };
}

export {
  sameBranch,
  message,
  BODY_LIMIT,
  BODY_RESERVE,
  isWorkflow,
  NOTHING_DONE,
  unpublished
};
