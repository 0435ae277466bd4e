import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  commitMessage,
  isOurs,
  namesOf,
  parseAuthor,
  readStamp
} from "./shared-publish-proposal.js";
import {
  NOTHING_DONE,
  message,
  sameBranch
} from "./shared-publish-messages.js";
import {
  git,
  gitOrNull
} from "./shared-repository-git.js";
import {
  code
} from "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/publish/local/publisher.ts
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import * as path from "node:path";

// src/publish/local/page.ts
function pullRequestPage(proposal, commit) {
  const { base, branch } = proposal;
  const facts = [
    ["Labels", proposal.labels],
    ["Reviewers", [...proposal.reviewers, ...proposal.teamReviewers]],
    ["Assignees", proposal.assignees]
  ];
  return [
    `# ${proposal.title.replaceAll(/\s+/g, " ").trim()}`,
    "",
    `Pull request${proposal.draft ? " (draft)" : ""} from the branch ${code(branch)} into ${code(base.branch)}: one commit, ${commit.slice(0, 12)}, on top of ${base.commit.slice(0, 12)}.`,
    ...facts.filter(([, names]) => names.length > 0).map(([title, names]) => `${title}: ${names.map(code).join(", ")}.`),
    "",
    proposal.body.trim(),
    "",
    "---",
    "",
    "To look at it and to take it over:",
    "",
    "```sh",
    `git diff ${base.commit.slice(0, 12)} ${commit.slice(0, 12)}`,
    `git merge ${quoted(branch)}`,
    "```",
    ""
  ].join("\n");
}
function quoted(text) {
  return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

// src/publish/local/publisher.ts
var NOBODY = { name: "Flagshift", email: "flagshift@localhost" };
function publisherOnDisk(directory, page) {
  return {
    aim: aimAtCheckedOut(directory),
    publish: (proposal, progress) => publishLocally(proposal, directory, page, progress)
  };
}
function aimAtCheckedOut(directory) {
  return async (asked) => {
    if (asked !== "") return { base: asked, usualBase: null };
    const base = (await git(directory, ["rev-parse", "--abbrev-ref", "HEAD"])).toString().trim();
    if (base !== "HEAD") return { base, usualBase: null };
    throw new UserError(
      "No branch is checked out.",
      "Name the branch for the pull request with --base.",
      { file: directory }
    );
  };
}
async function publishLocally(proposal, directory, page, progress) {
  const ref = `refs/heads/${proposal.branch}`;
  await checkRepository(directory, proposal);
  const tip = await readTip(directory, ref);
  const isOwn = tip !== null && isOurs(tip);
  const outcome = (operation, commit2, ...messages) => ({
    operation,
    ...NOTHING_DONE,
    branch: commit2 === null ? null : proposal.branch,
    commit: commit2,
    messages,
    page: null
  });
  if (sameBranch(proposal.branch, proposal.base.branch))
    return outcome(
      "blocked",
      null,
      message("branch-is-base", proposal.branch, proposal.base.branch)
    );
  if (proposal.files.length === 0) {
    if (!isOwn || !proposal.autoClose || await isCheckedOut(directory, ref))
      return outcome("none", null);
    await git(directory, ["update-ref", "-d", ref, tip.sha]);
    const text = `Nothing is left to do: deleted the branch ${proposal.branch}.`;
    return outcome("closed", null, message("branch-deleted", text));
  }
  if (tip !== null && !isOwn)
    return outcome("blocked", null, message("foreign-branch", proposal.branch, "--branch"));
  const stamp = namesOf(proposal, proposal.files);
  const isSame = isOwn && readStamp(tip.message)?.files === stamp.files;
  if (isSame && tip.parents[0] === proposal.base.commit) {
    await writeFile(page, pullRequestPage(proposal, tip.sha));
    return { ...outcome("unchanged", tip.sha), page };
  }
  if (await isCheckedOut(directory, ref))
    return outcome("blocked", null, message("branch-checked-out", proposal.branch));
  progress(
    `Making a commit of ${count(proposal.files.length, "file")} on the branch ${proposal.branch}.`
  );
  const tree = await writeTree(directory, proposal);
  const commit = await writeCommit(directory, proposal, { ...stamp, tree });
  const old = tip?.sha ?? "0".repeat(commit.length);
  if (!await succeeds(directory, ["update-ref", "-m", "flagshift: patch", ref, commit, old])) {
    const text = `The branch ${proposal.branch} changed while this run was working on it, so it is left alone. Run again.`;
    return outcome("blocked", null, message("branch-changed", text));
  }
  await writeFile(page, pullRequestPage(proposal, commit));
  return { ...outcome(tip ? "updated" : "created", commit), page };
}
async function checkRepository(directory, { base }) {
  if (!await succeeds(directory, ["rev-parse", "--git-dir"]))
    throw new UserError(
      "This is no git repository, so there is nothing to put a branch on.",
      "Run git init and commit the files, or use the patch command.",
      { file: directory }
    );
  if (!await succeeds(directory, ["cat-file", "-e", `${base.commit}^{commit}`]))
    throw new UserError(
      `The commit ${JSON.stringify(base.commit)} is not in this repository.`,
      "Scan a commit of this repository.",
      { file: directory }
    );
}
async function succeeds(directory, args) {
  return await gitOrNull(directory, args) !== null;
}
async function readTip(directory, ref) {
  const format = "%(objectname)%00%(tree)%00%(parent)%00%(contents)";
  const out = await git(directory, ["for-each-ref", `--format=${format}`, ref]);
  const [sha = "", tree = "", parents = "", ...lines] = out.toString("utf8").split("\0");
  if (sha === "") return null;
  return { sha, tree, parents: parents.split(" "), message: lines.join("\0") };
}
async function isCheckedOut(directory, ref) {
  const list = await git(directory, ["worktree", "list", "--porcelain"]);
  return list.toString("utf8").split("\n").includes(`branch ${ref}`);
}
async function writeTree(directory, { base, files }) {
  const scratch = await mkdtemp(path.join(tmpdir(), "flagshift-index-"));
  try {
    const names = await writeBlobs(directory, scratch, files);
    const env = { GIT_INDEX_FILE: path.join(scratch, "index") };
    const lines = files.map((file, at) => `${file.mode} ${names[at]}	${file.path}\0`);
    const store = (await git(directory, ["rev-parse", "--absolute-git-dir"])).toString().trim();
    const top = ["--git-dir", store, "--work-tree", scratch];
    await git(directory, [...top, "read-tree", base.commit], { env });
    await git(directory, [...top, "update-index", "-z", "--index-info"], {
      env,
      input: lines.join("")
    });
    return (await git(directory, [...top, "write-tree"], { env })).toString().trim();
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
async function writeBlobs(directory, scratch, files) {
  const copies = files.map((_file, at) => path.join(scratch, `${at}`));
  for (const [at, file] of files.entries()) await writeFile(copies[at] ?? "", file.bytes);
  const out = await git(directory, ["hash-object", "-w", "--no-filters", "--stdin-paths"], {
    input: copies.map((copy) => `${copy}
`).join("")
  });
  const names = out.toString().trim().split("\n");
  if (names.length !== files.length) throw new Error("git hash-object did not name every file");
  return names;
}
async function writeCommit(directory, proposal, stamp) {
  const committer = await readIdentity(directory);
  const author = proposal.author ? parseAuthor(proposal.author) : committer;
  const env = { GIT_AUTHOR_NAME: author.name, GIT_AUTHOR_EMAIL: author.email };
  const who = ["-c", `user.name=${committer.name}`, "-c", `user.email=${committer.email}`];
  const out = await git(
    directory,
    [...who, "commit-tree", stamp.tree, "-p", proposal.base.commit, "-F", "-"],
    { input: commitMessage(proposal, stamp, committer), env }
  );
  return out.toString().trim();
}
async function readIdentity(directory) {
  const setting = async (name2) => (await gitOrNull(directory, ["config", name2]))?.toString().trim() ?? "";
  const name = await setting("user.name");
  const email = await setting("user.email");
  return name === "" || email === "" ? NOBODY : { name, email };
}

export {
  publisherOnDisk,
  aimAtCheckedOut
};
