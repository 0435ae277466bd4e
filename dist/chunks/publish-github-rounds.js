import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  blobName,
  commitMessage,
  isOurs,
  namesOf,
  parseAuthor,
  readStamp
} from "./shared-publish-proposal.js";
import {
  ask,
  attempt,
  connect,
  lookAndMake,
  readRefusal
} from "./shared-octokit-plugin-rest-endpoint-methods.js";
import {
  BODY_LIMIT,
  BODY_RESERVE,
  NOTHING_DONE,
  isWorkflow,
  message,
  sameBranch
} from "./shared-publish-messages.js";
import "./shared-undici.js";
import "./shared-repository-git.js";
import {
  code,
  fenceAround,
  markdown
} from "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";
import "./shared-zod-v4-mini.js";
import "./shared-zod-v4-core.js";
import {
  UserError
} from "./shared-core-user-error.js";
import {
  append
} from "./shared-core-append.js";
import "./shared-runtime.js";

// src/publish/github/rounds.ts
import { createHash as createHash2 } from "node:crypto";

// src/publish/github/graphql.ts
var DOCUMENTS = {
  viewer: "query Viewer { viewer { login } }",
  toDraft: "mutation ToDraft($id: ID!) { convertPullRequestToDraft(input: {pullRequestId: $id}) { clientMutationId } }",
  toReady: "mutation ToReady($id: ID!) { markPullRequestReadyForReview(input: {pullRequestId: $id}) { clientMutationId } }",
  autoMerge: "mutation AutoMerge($id: ID!) { enablePullRequestAutoMerge(input: {pullRequestId: $id}) { clientMutationId } }",
  noAutoMerge: "mutation NoAutoMerge($id: ID!) { disablePullRequestAutoMerge(input: {pullRequestId: $id}) { clientMutationId } }",
  autoMergeEnds: "query AutoMergeEnds($id: ID!) { node(id: $id) { ... on PullRequest { timelineItems(first: 1, itemTypes: [AUTO_MERGE_DISABLED_EVENT]) { nodes { __typename } } } } }",
  repositoryId: "query RepositoryId($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }",
  moveRef: "mutation MoveRef($id: ID!, $name: GitRefname!, $before: GitObjectID!, $after: GitObjectID!, $force: Boolean!) { updateRefs(input: {repositoryId: $id, refUpdates: [{name: $name, beforeOid: $before, afterOid: $after, force: $force}]}) { clientMutationId } }"
};
async function readViewer(place) {
  try {
    const answer = await place.octokit.graphql(DOCUMENTS.viewer);
    return answer.viewer.login;
  } catch (error) {
    if (!readRefusal(error, place.target.token)) throw error;
    return void 0;
  }
}
function setDraft(place, pull, draft) {
  return mutate(place, pull, draft ? DOCUMENTS.toDraft : DOCUMENTS.toReady, [
    "draft-refused",
    `refused to ${draft ? "make the pull request a draft" : "mark the pull request as ready"}`
  ]);
}
async function enableAutoMerge(place, pull, isNew) {
  if (!isNew && await wasTakenBack(place, pull)) return [];
  return mutate(place, pull, DOCUMENTS.autoMerge, [
    "auto-merge-refused",
    "refused auto-merge (the repository must allow it, and its branch must require a check or a review)"
  ]);
}
function disableAutoMerge(place, pull) {
  return mutate(place, pull, DOCUMENTS.noAutoMerge, [
    "auto-merge-stays",
    "refused to take auto-merge back, so look at the pull request before its checks pass"
  ]);
}
async function wasTakenBack(place, pull) {
  const answer = await place.octokit.graphql(DOCUMENTS.autoMergeEnds, { id: pull.nodeId });
  return (answer.node?.timelineItems?.nodes.length ?? 0) > 0;
}
function mutate(place, pull, document, refused) {
  return ask(
    place.target.token,
    refused,
    () => place.octokit.graphql(document, { id: pull.nodeId })
  );
}

// src/publish/proposal/marker.ts
import { createHash } from "node:crypto";
var MARKER = /<!-- flagshift-state:1 (\{[^<>]*\}) -->/;
function markerComment(marker) {
  const json = JSON.stringify(marker).replaceAll(
    /[<>-]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return `<!-- flagshift-state:1 ${json} -->`;
}
function readMarker(body) {
  const text = (body ?? "").replaceAll("\r\n", "\n");
  const found = MARKER.exec(text);
  if (!found) return void 0;
  const marker = parse(found[1] ?? "");
  const [above, below] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  return marker && { above, marker, below };
}
function textHash(text) {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n").trimEnd()).digest("hex").slice(0, 40);
}
function parse(json) {
  let value;
  try {
    value = JSON.parse(json);
  } catch {
    return void 0;
  }
  const keys = ["patch", "files", "commit", "base", "branch", "title", "body"];
  const complete = keys.every(
    (key) => typeof value[key] === "string"
  );
  return complete ? value : void 0;
}

// src/publish/github/remote.ts
async function readRemote(place, proposal) {
  const [tip, pulls] = await Promise.all([
    readTip(place, proposal.branch),
    listPulls(place, proposal.branch)
  ]);
  const renamed = tip || pulls.length > 0 ? void 0 : await findRenamed(place, proposal);
  if (!renamed) return { branch: proposal.branch, tip, pulls };
  const { branch } = renamed;
  return { branch, tip: await readTip(place, branch), pulls: [renamed] };
}
async function readTip(place, branch) {
  const sha = await readRef(place, branch);
  if (sha === null) return null;
  return readCommit(place, sha);
}
async function readRef(place, branch) {
  try {
    const { data } = await place.octokit.rest.git.getRef({
      ...place.repository,
      ref: `heads/${branch}`
    });
    return data.object.sha;
  } catch (error) {
    if (error.status === 404) return null;
    throw error;
  }
}
async function readCommit(place, sha) {
  const { data } = await place.octokit.rest.git.getCommit({ ...place.repository, commit_sha: sha });
  return {
    sha: data.sha,
    tree: data.tree.sha,
    message: data.message,
    parents: data.parents.map((parent) => parent.sha)
  };
}
var MOST_FILES = 300;
async function compare(place, from, to) {
  const basehead = `${from}...${to}`;
  const request = { ...place.repository, basehead };
  return (await place.octokit.rest.repos.compareCommitsWithBasehead(request)).data;
}
function notOnGitHub(place, commit, error) {
  const { status } = error;
  if (status !== 404 && status !== 422) return error;
  return new UserError(
    `The commit ${commit} is not in ${place.repository.owner}/${place.repository.repo} on GitHub.`,
    "Push it first, or let the Action check out a commit of the base branch."
  );
}
async function listPulls(place, branch) {
  const listed = await place.octokit.paginate(place.octokit.rest.pulls.list, {
    ...place.repository,
    head: `${place.repository.owner}:${branch}`,
    state: "all",
    sort: "created",
    direction: "desc",
    per_page: 100
  });
  return listed.filter((pull) => isFrom(pull, place.repository, branch)).map(toPull);
}
async function findRenamed(place, proposal) {
  const { base, branch } = proposal;
  if (!branch.includes(base.branch)) return void 0;
  const listed = await place.octokit.paginate(place.octokit.rest.pulls.list, {
    ...place.repository,
    base: base.branch,
    state: "open",
    sort: "created",
    direction: "desc",
    per_page: 100
  });
  return listed.filter((pull) => isFrom(pull, place.repository)).map(toPull).find(({ marked }) => {
    const marker = marked?.marker;
    if (!marker) return false;
    const asked = marker.branch.replace(marker.base, base.branch);
    return marker.branch === branch || marker.base !== base.branch && asked === branch;
  });
}
function isFrom(pull, head, branch) {
  const repository = pull.head.repo;
  return repository?.full_name.toLowerCase() === `${head.owner}/${head.repo}`.toLowerCase() && (branch === void 0 || pull.head.ref === branch);
}
function toPull(pull) {
  const closed = pull.merged_at ? "merged" : "closed";
  return {
    number: pull.number,
    nodeId: pull.node_id,
    url: pull.html_url,
    state: pull.state === "open" ? "open" : closed,
    draft: pull.draft ?? false,
    base: pull.base.ref,
    branch: pull.head.ref,
    headSha: pull.head.sha,
    title: pull.title,
    marked: readMarker(pull.body),
    author: pull.user?.login ?? "",
    labels: pull.labels.map(({ name }) => name ?? ""),
    reviewers: (pull.requested_reviewers ?? []).map(({ login }) => login),
    teams: (pull.requested_teams ?? []).map(({ slug: slug2 }) => slug2),
    assignees: (pull.assignees ?? []).map(({ login }) => login),
    milestone: pull.milestone && {
      number: pull.milestone.number,
      title: pull.milestone.title
    },
    autoMergeBy: pull.auto_merge && (pull.auto_merge.enabled_by?.login ?? "")
  };
}

// src/publish/github/ref.ts
var LeaseLost = class extends Error {
  constructor(branch) {
    super(`The branch ${branch} changed while this run was working on it.`);
    this.name = "LeaseLost";
  }
};
var NONE = "0".repeat(40);
async function moveBranch(place, branch, move) {
  if (place.kept.some((kept) => sameBranch(kept, branch)))
    throw new Error(`the branch ${branch} is never written to`);
  const now = await readRef(place, branch);
  if (now === move.to) return;
  if (now !== move.from) throw new LeaseLost(branch);
  try {
    if (move.from === null || !await compareAndSet(place, branch, move.from, move))
      await byRest(place, branch, move);
  } catch (error) {
    if (await whereIs(place, branch, move) === "there") return;
    throw error;
  }
}
async function compareAndSet(place, branch, before, move) {
  const refusal = await attempt(place.target.token, async () => {
    const { repository } = await place.octokit.graphql(
      DOCUMENTS.repositoryId,
      { owner: place.repository.owner, repo: place.repository.repo }
    );
    await place.octokit.graphql(DOCUMENTS.moveRef, {
      id: repository.id,
      name: `refs/heads/${branch}`,
      before,
      after: move.to ?? NONE,
      force: move.force
    });
  });
  return refusal === null || await whereIs(place, branch, move) === "there";
}
async function whereIs(place, branch, move) {
  const now = await readRef(place, branch);
  if (now === move.to) return "there";
  if (now !== move.from) throw new LeaseLost(branch);
  return "before";
}
async function byRest(place, branch, { from, to, force }) {
  const { git } = place.octokit.rest;
  const ref = `heads/${branch}`;
  if (to === null) await git.deleteRef({ ...place.repository, ref });
  else if (from === null) await git.createRef({ ...place.repository, ref: `refs/${ref}`, sha: to });
  else await git.updateRef({ ...place.repository, ref, sha: to, force });
}

// src/publish/github/outcome.ts
function startProgress() {
  return { ...NOTHING_DONE, stage: "read", messages: [] };
}
function finish(progressed, operation, ...messages) {
  const { branch, commit, number, url, left } = progressed;
  const said = [...progressed.messages, ...messages];
  return { operation, branch, commit, number, url, left, messages: said };
}
function compareUrl(target, proposal, branch) {
  return `${repositoryUrl(target)}/compare/${path(proposal.base.branch)}...${path(branch)}?expand=1`;
}
function repositoryUrl({ serverUrl, owner, repo }) {
  return `${serverUrl.replace(/\/+$/, "")}/${owner}/${repo}`;
}
function path(branch) {
  return branch.split("/").map(encodeURIComponent).join("/");
}
var RULE = /rule violation|protected branch|being restricted|cannot force-push|cannot (?:create|update|delete)|reference update failed|hook declined/i;
var NO_BASE = /"field":"base","code":"invalid"/;
function explainRefusal({ status, text }, stage, target, base) {
  if (status === 422 && NO_BASE.test(text)) return message("no-base", base);
  const said = `GitHub said: ${text} (${status}).`;
  const repository = `${target.owner}/${target.repo}`;
  if (status === 401) return message("bad-token", said);
  if (status === 429 || status === 403 && /rate limit|abuse detection/i.test(text))
    return message("rate-limited", said);
  if (status >= 500) return message("github-failed", said);
  if (status === 403 && /not permitted to create or approve pull requests/i.test(text))
    return message("pull-requests-forbidden", repositoryUrl(target));
  if (status === 403 && /archived/i.test(text)) return message("archived", repository, said);
  if ([403, 409, 422].includes(status) && RULE.test(text)) return message("branch-protected", said);
  if (status !== 403 && status !== 404) return message("refused", said);
  if (stage === "read") return message("repository-not-readable", repository, said);
  if (stage === "pull" || stage === "after") return message("pull-requests-right-missing", said);
  return message("read-only-token", said);
}

// src/publish/proposal/life.ts
function decideNextStep(wanted, remote, standing) {
  const { ownership } = standing;
  const open = openPull(remote.pulls, wanted.base.branch);
  if (open && (ownership === "human" || ownership === "foreign"))
    return open.marked ? { kind: "human-commits", pull: open } : { kind: "foreign-branch" };
  if (open && open.base !== wanted.base.branch && open.marked?.marker.base === open.base)
    return { kind: "other-base", pull: open };
  return wanted.empty ? decideEmpty(wanted, remote, ownership, open) : decidePatch(wanted, remote, standing, open);
}
function openPull(pulls, base) {
  const open = pulls.filter((pull) => pull.state === "open");
  return open.find((pull) => pull.base === base) ?? open[0];
}
function decideEmpty(wanted, remote, ownership, open) {
  if (open?.marked && wanted.autoClose)
    return { kind: "close", pull: open, tip: remote.tip?.sha ?? null };
  if (open) return { kind: "open-kept", pull: open };
  const [last] = remote.pulls;
  const isOver = !last || last.state === "merged" || last.marked?.marker.closed !== void 0;
  return remote.tip && ownership === "own" && isOver && wanted.autoClose ? { kind: "clear-branch", tip: remote.tip.sha } : { kind: "nothing" };
}
function decidePatch(wanted, remote, standing, open) {
  const branch = branchStep(wanted, remote, standing);
  if (open)
    return { kind: "publish", branch, pull: { kind: open.marked ? "edit" : "leave", pull: open } };
  const closed = remote.pulls.filter(({ state }) => state === "closed");
  const declined = closed.find(
    ({ marked }) => marked?.marker.patch === wanted.patch && marked.marker.closed === void 0
  ) ?? // Who emptied the description said no all the same: the commit tells of which patch.
  closed.find(
    ({ marked, headSha }) => marked === void 0 && headSha === remote.tip?.sha && standing.stamp?.files === wanted.files
  );
  if (declined) return { kind: "declined", pull: declined };
  if (standing.ownership === "foreign" || standing.ownership === "human")
    return { kind: "foreign-branch" };
  const [last] = remote.pulls;
  const canReopen = last?.state === "closed" && last.base === wanted.base.branch && last.marked?.marker.closed !== void 0 && (remote.tip === null || remote.tip.sha === last.headSha);
  const pull = canReopen ? { kind: "reopen", pull: last } : { kind: "create" };
  return { kind: "publish", branch, pull };
}
function branchStep(wanted, remote, standing) {
  const { tip, pulls } = remote;
  if (!tip) return { kind: "commit", replaces: null, force: false };
  const isMerged = pulls.some((pull) => pull.state === "merged" && pull.headSha === tip.sha);
  if (!isMerged && standing.stamp?.files === wanted.files) return { kind: "keep", sha: tip.sha };
  return { kind: "commit", replaces: tip.sha, force: standing.ownership !== "bare" };
}
function needsEdit(wanted, pull, commit) {
  const marker = pull.marked?.marker;
  return !marker || marker.commit !== commit || marker.patch !== wanted.patch || marker.files !== wanted.files || marker.title !== textHash(wanted.title) || marker.body !== textHash(wanted.text) || marker.draft !== wanted.draft || marker.base !== wanted.base.branch || marker.closed !== void 0;
}

// src/publish/proposal/pull-body.ts
var CHECKS_WAIT = `

## Checks on this pull request

It was opened with the job's own token, so GitHub lets its workflows wait until somebody with write access approves them (GitHub Enterprise Server does not start them at all). With the token of a GitHub App or a fine-grained personal access token in the Action's input \`token\` they start by themselves.
`;
function pullText(proposal, left, room, checksWait = false) {
  const last = checksWait ? CHECKS_WAIT : "";
  const whole = (withPatch) => unmarked(left.length === 0 ? "" : leftSection(proposal, left, withPatch)) + last;
  const body = unmarked(proposal.body);
  const section = whole(true);
  if (body.length + section.length <= room) return body + section;
  const short = whole(false);
  return fit(body, room - short.length) + short;
}
function unmarked(text) {
  return text.replaceAll("<!-- flagshift-", "&lt;!-- flagshift-");
}
function pullBody(text, marker, below) {
  const ours = `${text.trimEnd()}

${markerComment(marker)}`;
  return ours.length + below.length <= BODY_LIMIT ? ours + below : ours;
}
function fit(text, room) {
  if (text.length <= room) return text;
  const note2 = "\n\n_Cut here: the rest is in the job summary and the report._";
  for (let size = room - note2.length; size > 0; size -= 100) {
    const whole = text.slice(0, Math.max(0, text.lastIndexOf("\n", size)));
    const cut = whole + closings(whole) + note2;
    if (cut.length <= room) return cut;
  }
  return "";
}
function closings(text) {
  let fence = "";
  let open = 0;
  for (const line of text.split("\n")) {
    const [mark = ""] = /^`{3,}/.exec(line) ?? [];
    if (fence !== "") {
      if (line.trimEnd() === fence) fence = "";
    } else if (mark !== "") fence = mark;
    else open += line.split("<details").length - line.split("</details>").length;
  }
  return (fence === "" ? "" : `
${fence}`) + "\n\n</details>".repeat(Math.max(0, open));
}
function leftSection(proposal, left, withPatch) {
  const paths = left.map(({ path: path2 }) => path2);
  const list = paths.slice(0, 50).map((path2) => `- ${code(path2)}`);
  if (paths.length > 50) list.push(`- and ${paths.length - 50} more`);
  const lines = [
    "",
    "",
    "## Workflow files for you to change",
    "",
    "GitHub does not let this token change workflow files, so these are not in the commit:",
    "",
    ...list,
    ""
  ];
  const patch = proposal.diffOf(paths);
  if (withPatch && unmarked(patch) === patch) {
    const fence = fenceAround(patch, 3);
    lines.push(
      "Apply this patch with `git apply` on this branch:",
      "",
      "<details><summary>Patch</summary>",
      "",
      `${fence}diff`,
      patch.trimEnd(),
      fence,
      "",
      "</details>"
    );
  } else lines.push("The patch is in the job summary and in the patch file of the run.");
  lines.push(
    "",
    "To have them committed the next time, give the Action a `token` with the right to change workflows: a GitHub App with the permission **Workflows: write**, or a personal access token with the `workflow` scope."
  );
  return lines.join("\n");
}

// src/publish/github/pull.ts
async function createPull(place, edition, draft = edition.wanted.draft) {
  const { wanted, branch } = edition;
  const base = wanted.base.branch;
  try {
    const { data } = await place.octokit.rest.pulls.create({
      ...place.repository,
      title: wanted.title,
      body: bodyOf(edition),
      head: branch,
      base,
      draft
    });
    return toPull(data);
  } catch (error) {
    const { status } = error;
    const text = readRefusal(error, place.target.token)?.text ?? "";
    if (draft && status === 422 && /draft pull requests are not supported/i.test(text))
      return createPull(place, edition, false);
    if (typeof status !== "number" || status < 500 && status !== 422) throw error;
    const existing = openPull(await listPulls(place, branch), base);
    if (existing?.base !== base) throw error;
    return existing.marked ? existing : editPull(place, edition, existing);
  }
}
async function editPull(place, edition, pull, state) {
  const { wanted } = edition;
  const marker = pull.marked?.marker;
  const keepsTitle = marker?.title === textHash(wanted.title);
  const { data } = await place.octokit.rest.pulls.update({
    ...place.repository,
    pull_number: pull.number,
    ...keepsTitle ? {} : { title: wanted.title },
    body: bodyOf(edition, pull),
    ...state ? { state } : {}
  });
  return toPull(data);
}
async function closePull(place, pull, text) {
  const { marked } = pull;
  if (!marked) throw new Error(`pull request ${pull.number} carries no marker`);
  const key = `closed-${marked.marker.commit.slice(0, 12)}`;
  const untold = await comment(place, pull.number, key, text);
  await place.octokit.rest.pulls.update({
    ...place.repository,
    pull_number: pull.number,
    state: "closed",
    body: pullBody(marked.above, { ...marked.marker, closed: "nothing-to-do" }, marked.below)
  });
  return untold;
}
async function comment(place, number, key, text) {
  const refused = `did not take a comment on pull request #${number}`;
  return ask(
    place.target.token,
    ["comment-refused", refused],
    () => commentOnce(place, number, key, text)
  );
}
async function commentOnce(place, number, key, text) {
  const mark = `<!-- flagshift-comment:${key} -->`;
  await lookAndMake(
    () => hasComment(place, number, mark),
    async (isThere) => isThere || place.octokit.rest.issues.createComment({
      ...place.repository,
      issue_number: number,
      body: `${text}

${mark}`,
      request: { retries: 0 }
    })
  );
}
async function hasComment(place, number, mark) {
  const comments = place.octokit.paginate.iterator(place.octokit.rest.issues.listComments, {
    ...place.repository,
    issue_number: number,
    per_page: 100
  });
  for await (const { data } of comments)
    if (data.some(({ body }) => body?.includes(mark))) return true;
  return false;
}
function bodyOf({ wanted, asked, commit, left }, pull) {
  const marked = pull?.marked;
  const isSameText = marked?.marker.body === textHash(wanted.text);
  const marker = {
    patch: wanted.patch,
    files: wanted.files,
    commit,
    base: wanted.base.branch,
    branch: asked,
    title: textHash(wanted.title),
    body: textHash(wanted.text),
    draft: wanted.draft,
    ...left === void 0 ? {} : { left }
  };
  return pullBody(isSameText ? marked.above : wanted.text, marker, marked?.below ?? "");
}

// src/publish/github/commit.ts
import { isUtf8 } from "node:buffer";
var MOST_ENTRIES = 500;
var MOST_CHARACTERS = 8e6;
async function makeCommit(place, proposal, files, hashes) {
  const base = await readBase(place, proposal.base.commit);
  let tree = await makeTree(place, base.tree, files, (file) => isPlainText(file.bytes));
  const changed = await wronglyStored(place, tree, files);
  if (changed.size > 0) {
    tree = await makeTree(
      place,
      base.tree,
      files,
      (file) => isPlainText(file.bytes) && !changed.has(file.path)
    );
    const [still] = await wronglyStored(place, tree, files);
    if (still !== void 0)
      throw new UserError(
        `GitHub stores ${JSON.stringify(still)} with other bytes than were sent.`,
        "Please report this; until then apply the patch file by hand."
      );
  }
  if (tree === base.tree) return null;
  const author = proposal.author ? { author: parseAuthor(proposal.author) } : {};
  const { data } = await place.octokit.rest.git.createCommit({
    ...place.repository,
    message: commitMessage(proposal, { ...hashes, tree }),
    tree,
    parents: [proposal.base.commit],
    ...author
  });
  return data.sha;
}
async function readBase(place, commit) {
  try {
    return await readCommit(place, commit);
  } catch (error) {
    throw notOnGitHub(place, commit, error);
  }
}
async function makeTree(place, base, files, isInline) {
  let tree = base;
  for (const part of parts(files)) {
    const entries = [];
    for (const file of part) {
      const entry = { path: file.path, mode: file.mode, type: "blob" };
      entries.push(
        isInline(file) ? { ...entry, content: file.bytes.toString("utf8") } : { ...entry, sha: await makeBlob(place, file.bytes) }
      );
    }
    const { data } = await place.octokit.rest.git.createTree({
      ...place.repository,
      base_tree: tree,
      tree: entries
    });
    tree = data.sha;
  }
  return tree;
}
async function makeBlob(place, bytes) {
  const { data } = await place.octokit.rest.git.createBlob({
    ...place.repository,
    content: bytes.toString("base64"),
    encoding: "base64"
  });
  return data.sha;
}
function isPlainText(bytes) {
  return isUtf8(bytes) && !bytes.includes(0) && bytes.indexOf("\uFEFF") !== 0;
}
async function wronglyStored(place, tree, files) {
  const { data } = await place.octokit.rest.git.getTree({
    ...place.repository,
    tree_sha: tree,
    recursive: "true"
  });
  const stored = new Map(data.tree.map((entry) => [entry.path, entry]));
  const wrong = files.filter((file) => {
    const entry = stored.get(file.path);
    if (!entry) return !data.truncated;
    return entry.sha !== blobName(file.bytes) || entry.mode !== file.mode;
  });
  return new Set(wrong.map(({ path: path2 }) => path2));
}
function* parts(files) {
  let part = [];
  let size = 0;
  for (const file of files) {
    if (part.length >= MOST_ENTRIES || part.length > 0 && size + file.bytes.length > MOST_CHARACTERS) {
      yield part;
      part = [];
      size = 0;
    }
    part.push(file);
    size += file.bytes.length;
  }
  if (part.length > 0) yield part;
}

// src/publish/github/people.ts
var KINDS = ["labels", "reviewers", "teams", "assignees"];
async function bringPeople(place, proposal, pull, isNew) {
  let missing = missingOn(proposal, pull);
  if (missing.milestone === void 0 && KINDS.every((kind) => missing[kind].length === 0))
    return [];
  if (!isNew) missing = await withoutFormer(place, pull, missing);
  const messages = [];
  const bring = async (code2, what, act) => append(messages, await ask(place.target.token, [code2, `did not take the ${what}`], act));
  const issue = { ...place.repository, issue_number: pull.number };
  if (missing.labels.length > 0)
    await bring(
      "labels-refused",
      `labels ${missing.labels.join(", ")}`,
      () => place.octokit.rest.issues.addLabels({ ...issue, labels: [...missing.labels] })
    );
  if (missing.assignees.length > 0)
    await bring(
      "assignees-refused",
      `assignees ${missing.assignees.join(", ")}`,
      () => place.octokit.rest.issues.addAssignees({ ...issue, assignees: [...missing.assignees] })
    );
  const { milestone } = missing;
  if (milestone !== void 0)
    await bring("milestone-refused", `milestone ${milestone}`, async () => {
      const number = typeof milestone === "number" ? milestone : await findMilestone(place, milestone);
      await place.octokit.rest.issues.update({ ...issue, milestone: number });
    });
  await requestReviews(place, pull, missing, bring);
  return messages;
}
async function requestReviews(place, pull, { reviewers, teams }, bring) {
  const request = (who) => place.octokit.rest.pulls.requestReviewers({
    ...place.repository,
    pull_number: pull.number,
    ...who
  });
  const isTaken = reviewers.length > 1 && await attempt(place.target.token, () => request({ reviewers: [...reviewers] })) === null;
  if (!isTaken)
    for (const name of reviewers.slice(0, 15))
      await bring("reviewer-refused", `reviewer ${name}`, () => request({ reviewers: [name] }));
  if (teams.length > 0)
    await bring(
      "team-reviewers-refused",
      `team reviewers ${teams.join(", ")} (they need a token that may read the organisation's teams)`,
      () => request({ team_reviewers: [...teams] })
    );
}
function missingOn(proposal, pull) {
  const { milestone } = proposal;
  const has = milestone === void 0 || milestone === pull.milestone?.number || milestone === pull.milestone?.title;
  const wanted = { ...proposal, teams: proposal.teamReviewers.map(slug) };
  const present = { ...pull, reviewers: [...pull.reviewers, pull.author] };
  return { ...without(wanted, present), milestone: has ? void 0 : milestone };
}
async function withoutFormer(place, pull, missing) {
  const events = await place.octokit.paginate(place.octokit.rest.issues.listEvents, {
    ...place.repository,
    issue_number: pull.number,
    per_page: 100
  });
  const had = { labels: [""], reviewers: [""], teams: [""], assignees: [""], milestone: false };
  for (const event of events) {
    if ("label" in event) had.labels.push(event.label?.name ?? "");
    if ("assignee" in event)
      had.assignees.push(event.assignee?.login ?? "");
    if ("milestone" in event) had.milestone = true;
    if ("requested_reviewer" in event) had.reviewers.push(event.requested_reviewer?.login ?? "");
    if ("requested_team" in event) had.teams.push(event.requested_team?.slug ?? "");
  }
  const milestone = had.milestone ? void 0 : missing.milestone;
  return { ...without(missing, had), milestone };
}
async function findMilestone(place, title) {
  const milestones = await place.octokit.paginate(place.octokit.rest.issues.listMilestones, {
    ...place.repository,
    state: "open",
    per_page: 100
  });
  const found = milestones.find((milestone) => milestone.title === title);
  if (!found) throw Object.assign(new Error("no open milestone has this title"), { status: 404 });
  return found.number;
}
function without(wanted, present) {
  const rest = KINDS.map((kind) => {
    const known = new Set(present[kind].map((name) => name.toLowerCase()));
    return [kind, [...new Set(wanted[kind])].filter((name) => !known.has(name.toLowerCase()))];
  });
  return Object.fromEntries(rest);
}
function slug(team) {
  return team.slice(team.indexOf("/") + 1);
}

// src/publish/github/publish.ts
async function publish(run, allotment, wanted, decision) {
  const { place, proposal, progressed, remote, progress, isAgain } = run;
  const { pull: step, branch: branchStep2 } = decision;
  if (isAgain && branchStep2.kind === "commit" && branchStep2.replaces !== null) {
    return finish(progressed, "blocked", message("another-run", remote.branch));
  }
  if (step.kind !== "create") {
    progressed.number = step.pull.number;
    progressed.url = step.pull.url;
    if (!proposal.autoMerge && step.pull.autoMergeBy === step.pull.author)
      append(progressed.messages, await disableAutoMerge(place, step.pull));
  }
  const commit = await prepareCommit(run, allotment, wanted, branchStep2);
  if (commit === null) {
    progressed.messages.push(message("nothing-to-commit"));
    return finish(progressed, step.kind === "create" ? "none" : "unchanged");
  }
  const edition = {
    wanted,
    branch: remote.branch,
    asked: proposal.branch,
    commit,
    ...allotment.left.length > 0 ? { left: allotment.viewer ?? "" } : {}
  };
  const reopening = step.kind === "reopen" ? await reopen(run, edition, step.pull) : void 0;
  progressed.stage = "branch";
  const move = reopening && branchStep2.kind === "commit" ? { kind: "commit", replaces: reopening.tip, force: reopening.tip !== null } : branchStep2;
  if (move.kind === "commit") {
    progress(`Pointing ${remote.branch} at ${commit.slice(0, 12)}.`);
    await moveBranch(place, remote.branch, {
      from: move.replaces,
      to: commit,
      force: move.force
    });
  }
  progressed.branch = remote.branch;
  progressed.commit = commit;
  progressed.stage = "pull";
  const isNewBranch = move.kind === "commit" && move.replaces === null;
  const [pull, operation] = await bringPull(run, edition, decision, reopening?.pull).catch(
    (error) => isNewBranch ? takeBack(run, commit, error) : Promise.reject(error)
  );
  progressed.number = pull.number;
  progressed.url = pull.url;
  progressed.stage = "after";
  if (step.kind === "leave")
    return finish(progressed, operation, message("words-left", pull.number));
  const isNew = operation === "created";
  if (isNew && wanted.draft && !pull.draft) progressed.messages.push(message("draft-unsupported"));
  if (operation === "created" && run.checksWait)
    progressed.messages.push(message("checks-wait", pull.number));
  append(progressed.messages, await bringPeople(place, proposal, pull, isNew));
  if (proposal.autoMerge && !pull.draft && pull.autoMergeBy === null)
    append(progressed.messages, await enableAutoMerge(place, pull, isNew));
  return finish(progressed, operation);
}
async function takeBack(run, commit, error) {
  const { place, progressed, remote } = run;
  if (readRefusal(error, place.target.token)?.status === 422 && await clearBranch(run, commit)) {
    const text = `Deleted the branch ${remote.branch} again, since no pull request came of it.`;
    progressed.messages.push(message("branch-deleted", text));
    Object.assign(progressed, { branch: null, commit: null });
  }
  throw error;
}
async function prepareCommit({ place, proposal, progressed, progress }, { files }, wanted, step) {
  if (step.kind === "keep") return step.sha;
  progressed.stage = "commit";
  progress(`Making a commit of ${count(files.length, "file")}.`);
  return makeCommit(place, proposal, files, wanted);
}
var NEVER = /cannot be changed|does not exist|already exists/i;
async function reopen(run, edition, pull) {
  const { place, progressed, remote, progress } = run;
  progress(`Reopening pull request #${pull.number}.`);
  let tip = remote.tip?.sha ?? null;
  try {
    if (tip === null) {
      progressed.stage = "branch";
      const move = { from: null, to: pull.headSha, force: false };
      await moveBranch(place, remote.branch, move);
      tip = pull.headSha;
    }
    progressed.stage = "pull";
    return { tip, pull: await editPull(place, edition, pull, "open") };
  } catch (error) {
    const refusal = readRefusal(error, place.target.token);
    if (refusal?.status !== 422 || !NEVER.test(refusal.text)) throw error;
    return { tip };
  }
}
async function bringPull(run, edition, { pull: step, branch }, reopened) {
  const { wanted } = edition;
  const { place, remote, progress } = run;
  if (reopened) {
    const { pull, draft: draft2 } = await bringDraft(
      run,
      wanted,
      reopened,
      step.kind === "reopen" ? step.pull : reopened
    );
    if (draft2 === wanted.draft) return [pull, "reopened"];
    return [await editPull(place, { ...edition, wanted: { ...wanted, draft: draft2 } }, pull), "reopened"];
  }
  if (step.kind === "create" || step.kind === "reopen") {
    progress(`Opening a pull request from ${remote.branch} to ${wanted.base.branch}.`);
    return [await createPull(place, edition), "created"];
  }
  const moved = branch.kind === "commit";
  if (step.kind === "leave") return [step.pull, moved ? "updated" : "unchanged"];
  const { pull: drafted, draft } = await bringDraft(run, wanted, step.pull, step.pull);
  const reached = { ...wanted, draft };
  if (!moved && !needsEdit(reached, step.pull, edition.commit)) return [drafted, "unchanged"];
  progress(`Updating pull request #${step.pull.number}.`);
  return [await editPull(place, { ...edition, wanted: reached }, drafted), "updated"];
}
async function bringDraft({ place, proposal, progressed }, wanted, pull, earlier) {
  const before = earlier.marked?.marker.draft ?? pull.draft;
  if (before === wanted.draft || pull.draft === wanted.draft) return { pull, draft: wanted.draft };
  if (!wanted.draft && !proposal.mayBeReady) {
    progressed.messages.push(message("draft-stays", pull.number));
    return { pull, draft: before };
  }
  const refused = await setDraft(place, pull, wanted.draft);
  append(progressed.messages, refused);
  if (refused.length > 0) return { pull, draft: before };
  return { pull: { ...pull, draft: wanted.draft }, draft: wanted.draft };
}
async function clearBranch(run, tip) {
  const { place, progressed, remote } = run;
  try {
    await moveBranch(place, remote.branch, { from: tip, to: null, force: true });
    return true;
  } catch (error) {
    if (error instanceof LeaseLost) return false;
    const refusal = readRefusal(error, place.target.token);
    if (!refusal || refusal.status >= 500) throw error;
    progressed.messages.push(message("branch-not-deleted", remote.branch, refusal));
    return false;
  }
}

// src/publish/github/ground.ts
async function readGround(place, { base }) {
  const [{ data }, state] = await Promise.all([
    place.octokit.rest.repos.get({ ...place.repository }),
    stateOf(place, base)
  ]);
  return { defaultBranch: data.default_branch, isArchived: data.archived, base: state };
}
async function stateOf(place, { branch, commit }) {
  const tip = await readRef(place, branch);
  if (tip === null) return { kind: "none" };
  if (tip === commit) return { kind: "tip" };
  const since = await compare(place, commit, tip).catch((error) => {
    throw notOnGitHub(place, commit, error);
  });
  if (since.behind_by > 0) return { kind: "elsewhere" };
  const files = since.files ?? [];
  const names = files.flatMap(({ filename, previous_filename: before }) => [
    filename,
    ...before === void 0 ? [] : [before]
  ]);
  return { kind: "passed", changed: files.length < MOST_FILES ? new Set(names) : null };
}
function whyNotPublish({ defaultBranch, isArchived, base: state }, { repository: { owner, repo } }, { base }, branch) {
  if (isArchived) return message("archived", `${owner}/${repo}`, "An archive cannot be written to.");
  if (sameBranch(branch, base.branch)) return message("branch-is-base", branch, base.branch);
  if (sameBranch(branch, defaultBranch)) return message("branch-is-default", branch, defaultBranch);
  if (state.kind === "elsewhere")
    return message("not-on-base", base.commit.slice(0, 12), base.branch);
  return state.kind === "none" ? message("no-base", base.branch) : null;
}
function isOutdated(state, files) {
  if (state.kind !== "passed") return false;
  const { changed } = state;
  return files.length === 0 || changed === null || files.some(({ path: path2 }) => changed.has(path2));
}

// src/publish/github/ownership.ts
var MOST_UPDATES = 5;
async function readStanding(place, proposal, { tip, branch }) {
  if (!tip) return { ownership: "none" };
  if (isOurs(tip)) return own(tip);
  const { ahead_by: ahead, commits } = await compare(place, proposal.base.commit, tip.sha);
  if (ahead === 0) return { ownership: await isProtected(place, branch) ? "foreign" : "bare" };
  const hasOurs = commits.some(({ commit }) => readStamp(commit.message) !== void 0);
  const ownership = hasOurs ? "human" : "foreign";
  if (!hasOurs || tip.parents.length !== 2) return { ownership };
  const ours = await updatedFrom(place, proposal, tip);
  return ours ? own(ours) : { ownership };
}
async function isProtected(place, branch) {
  const { data } = await place.octokit.rest.repos.getBranch({ ...place.repository, branch });
  return data.protected;
}
function own(commit) {
  const stamp = readStamp(commit.message);
  return stamp ? { ownership: "own", stamp } : { ownership: "foreign" };
}
async function updatedFrom(place, proposal, tip) {
  let ours = tip;
  for (let depth = 0; ours.parents.length === 2 && depth < MOST_UPDATES; depth += 1)
    ours = await readCommit(place, ours.parents[0] ?? "");
  const [, merged = ""] = tip.parents;
  const [parent] = ours.parents;
  if (!isOurs(ours) || parent === void 0) return void 0;
  const fromBase = await compare(place, proposal.base.branch, merged);
  if (fromBase.ahead_by > 0) return void 0;
  const before = filesOf(await compare(place, parent, ours.sha));
  const after = filesOf(await compare(place, merged, tip.sha));
  return before.length < MOST_FILES && before.join("\n") === after.join("\n") ? ours : void 0;
}
function filesOf({ files }) {
  return (files ?? []).map(({ filename, sha, status }) => `${status} ${sha} ${filename}`).toSorted();
}

// src/publish/github/rights.ts
var JOB_TOKEN = "github-actions[bot]";
async function allot(place, files) {
  if (!files.some(({ path: path2 }) => isWorkflow(path2))) return { files, left: [] };
  const viewer = await readViewer(place);
  if (viewer === JOB_TOKEN) return withoutWorkflows(files, viewer);
  return { files, left: [], ...viewer === void 0 ? {} : { viewer } };
}
function withoutWorkflows(files, viewer) {
  return {
    files: files.filter(({ path: path2 }) => !isWorkflow(path2)),
    left: files.filter(({ path: path2 }) => isWorkflow(path2)).map(({ path: path2 }) => ({
      path: path2,
      reason: {
        code: "workflow-right-missing",
        message: "The token may not change workflow files; apply the patch by hand, or give the Action a token with the right to (GitHub App: Workflows: write; personal access token: scope workflow)."
      }
    })),
    ...viewer === void 0 ? {} : { viewer }
  };
}

// src/publish/github/run.ts
async function runOnce(reached, proposal, progressed, progress, isAgain) {
  const { owner, repo } = reached.repository;
  progress(`Reading what ${owner}/${repo} has of earlier runs.`);
  const [ground, remote] = await Promise.all([
    readGround(reached, proposal),
    readRemote(reached, proposal)
  ]);
  const place = { ...reached, kept: [...reached.kept, ground.defaultBranch] };
  const why = whyNotPublish(ground, place, proposal, remote.branch);
  if (why !== null) return finish(progressed, "blocked", why);
  const standing = await readStanding(place, proposal, remote);
  const first = await allot(place, proposal.files);
  const known = alreadyLeft(proposal, remote, first);
  const checksWait = await isByJob(place, proposal, remote, first.viewer);
  const run = { place, proposal, progressed, progress, remote, isAgain, checksWait };
  const allotment = known ?? first;
  if (isOutdated(ground.base, proposal.files)) {
    const open = openPull(remote.pulls, proposal.base.branch);
    if (open !== void 0) note(run, open);
    return finish(
      progressed,
      open === void 0 ? "none" : "unchanged",
      message("base-moved", proposal.base.branch)
    );
  }
  try {
    const wanted = wantedOf(proposal, allotment, checksWait);
    return await carryOut(run, allotment, decideNextStep(wanted, remote, standing));
  } catch (error) {
    const { status } = error;
    const canDoLess = (status === 403 || status === 404) && (progressed.stage === "commit" || progressed.stage === "branch") && withoutWorkflows(allotment.files, void 0).left.length > 0;
    if (!canDoLess) throw error;
    progress("GitHub refused the commit; trying again without the workflow files.");
    const less = withoutWorkflows(proposal.files, allotment.viewer);
    return carryOut(
      run,
      less,
      decideNextStep(wantedOf(proposal, less, checksWait), remote, standing)
    );
  }
}
function alreadyLeft(proposal, remote, first) {
  const marker = remote.pulls.find(({ state }) => state === "open")?.marked?.marker;
  if (!marker || first.left.length > 0 || first.viewer === void 0) return void 0;
  const less = withoutWorkflows(proposal.files, first.viewer);
  const { patch, files } = namesOf(proposal, less.files);
  const isSame = marker.left === first.viewer && marker.patch === patch && marker.files === files;
  return isSame ? less : void 0;
}
async function isByJob(place, { files, base }, { pulls }, viewer) {
  if (files.length === 0) return false;
  const [last] = pulls;
  const pull = openPull(pulls, base.branch) ?? (last?.marked?.marker.closed ? last : void 0);
  return (pull?.author ?? viewer ?? await readViewer(place)) === JOB_TOKEN;
}
function wantedOf(proposal, { files, left }, checksWait) {
  return {
    ...namesOf(proposal, files),
    empty: files.length === 0,
    title: proposal.title,
    text: pullText(proposal, left, BODY_LIMIT - BODY_RESERVE, checksWait),
    draft: proposal.draft,
    base: proposal.base,
    autoClose: proposal.autoClose
  };
}
async function carryOut(run, allotment, decision) {
  const { proposal, progressed, remote } = run;
  progressed.left = allotment.left;
  noteLeft(progressed);
  switch (decision.kind) {
    case "nothing":
      return nothingToCommit(progressed);
    case "open-kept": {
      note(run, decision.pull);
      const { number, marked } = decision.pull;
      const why = marked ? "closing it is switched off" : "its description has no mark of Flagshift, so it may be a person\u2019s";
      return finish(progressed, "unchanged", message("left-open", number, why));
    }
    case "declined": {
      const { number, url } = decision.pull;
      return finish({ ...progressed, number, url }, "declined", message("declined", number));
    }
    case "foreign-branch": {
      const said = message("foreign-branch", remote.branch, 'the input "branch"');
      return finish(progressed, "blocked", said);
    }
    case "other-base": {
      const { number, base } = decision.pull;
      return finish(progressed, "blocked", message("branch-in-use", remote.branch, number, base));
    }
    case "human-commits":
      return keepHumanCommits(run, decision.pull);
    case "close":
      return close(run, decision);
    case "clear-branch": {
      const isGone = await clearBranch(run, decision.tip);
      if (!isGone || allotment.left.length > 0) return nothingToCommit(progressed);
      const text = `Deleted the branch ${remote.branch}, which was left over.`;
      return finish(progressed, "none", message("branch-deleted", text));
    }
    default:
      return publish(run, allotment, wantedOf(proposal, allotment, run.checksWait), decision);
  }
}
function noteLeft({ left, messages }) {
  if (left.length === 0 || messages.some(({ code: code2 }) => code2 === "workflow-files-left")) return;
  messages.push(message("workflow-files-left", left.length));
}
function note({ progressed, remote }, pull) {
  progressed.branch = remote.branch;
  progressed.commit = remote.tip?.sha ?? null;
  progressed.number = pull.number;
  progressed.url = pull.url;
}
function nothingToCommit(progressed) {
  return progressed.left.length === 0 ? finish(progressed, "none") : finish(progressed, "blocked", message("only-workflow-files"));
}
async function keepHumanCommits(run, pull) {
  const { place, progressed, remote } = run;
  note(run, pull);
  progressed.stage = "after";
  const ours = pull.marked?.marker.commit ?? "";
  const text = `This branch has commits that Flagshift did not make, so from here on Flagshift leaves the branch and this pull request to you. Take those commits off (its own last commit is ${ours}) to hand the branch back.`;
  append(progressed.messages, await comment(place, pull.number, "kept-human-commits", text));
  const said = message("kept-human-commits", remote.branch, pull.number);
  return finish(progressed, "kept-human-commits", said);
}
async function close(run, decision) {
  const { place, proposal, progressed, progress } = run;
  const { pull, tip } = decision;
  const { branch, commit } = proposal.base;
  const reason = progressed.left.length > 0 ? "Only workflow files are left to change, and this token may not change those." : `Nothing is left to do: at ${commit.slice(0, 12)} of \`${branch}\` no file needs this patch any more.`;
  progress(`Closing pull request #${pull.number}.`);
  progressed.stage = "after";
  note(run, pull);
  const text = `${reason} Should it be needed again, Flagshift reopens this pull request.`;
  append(progressed.messages, await closePull(place, pull, text));
  if (tip !== null) await clearBranch(run, tip);
  return finish(progressed, "closed", message("closed", pull.number));
}

// src/publish/github/rounds.ts
var MOST_ROUNDS = 3;
async function publishToGitHub(proposal, target, progress) {
  const place = placeOf(proposal, target, progress);
  let progressed = startProgress();
  try {
    for (let round = 1; ; round += 1) {
      progressed = startProgress();
      try {
        return await runOnce(place, proposal, progressed, progress, round > 1);
      } catch (error) {
        if (!(error instanceof LeaseLost)) throw error;
        progress(error.message);
        if (round === MOST_ROUNDS)
          return finish(progressed, "blocked", message("branch-changed", error.message));
      }
    }
  } catch (error) {
    const refusal = readRefusal(error, target.token);
    if (!refusal) throw error;
    const said = explainRefusal(refusal, progressed.stage, target, proposal.base.branch);
    const publication = finish(progressed, "blocked", said);
    return progressed.stage === "pull" && progressed.branch && said.code !== "no-base" ? { ...publication, compareUrl: compareUrl(target, proposal, progressed.branch) } : publication;
  }
}
function placeOf({ base }, target, progress) {
  const repository = { owner: target.owner, repo: target.repo };
  return { octokit: connect(target, progress), repository, target, kept: [base.branch] };
}
async function holdOnGitHub(proposal, why, target, progress) {
  const place = placeOf(proposal, target, progress);
  const progressed = startProgress();
  try {
    const remote = await readRemote(place, proposal);
    const pull = openPull(remote.pulls, proposal.base.branch);
    if (!pull?.marked) return finish(progressed, "none");
    Object.assign(progressed, { number: pull.number, url: pull.url });
    const key = createHash2("sha256").update(why).digest("hex").slice(0, 12);
    const text = `This pull request is left as it is: it could not be decided whether it is still needed. ${markdown(why)}`;
    await commentOnce(place, pull.number, `undecided-${key}`, text);
    return finish(progressed, "unchanged");
  } catch (error) {
    const refusal = readRefusal(error, target.token);
    if (!refusal) throw error;
    const { number } = progressed;
    const said = `GitHub said: ${refusal.text} (${refusal.status}).`;
    if (number === null) return finish(progressed, "none", message("not-looked-up", said));
    return finish(progressed, "unchanged", message("not-told", number, said));
  }
}
export {
  holdOnGitHub,
  publishToGitHub
};
