import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  decodePath
} from "./shared-repository-paths.js";
import {
  GitFailure,
  git,
  gitOrNull,
  printable
} from "./shared-repository-git.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/repository/revision.ts
import { realpathSync } from "node:fs";
import { resolve } from "node:path";
var PLACE = ["rev-parse", "--is-bare-repository", "--is-inside-work-tree", "--show-prefix"];
async function locate(dir) {
  try {
    const whole = await askWithHead(dir);
    const answer = whole ?? await git(dir, PLACE);
    const [bare = "", worktree = ""] = answer.toString("latin1").split("\n", 2);
    const prefixAt = bare.length + worktree.length + 2;
    const headAt = whole === null ? answer.length : answer.lastIndexOf("\n", -2) + 1;
    return {
      bare: bare === "true",
      worktree: worktree === "true",
      prefix: decodePath(answer.subarray(prefixAt, headAt - 1)),
      head: whole === null ? null : answer.toString("latin1", headAt, answer.length - 1)
    };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    if (isOutside(error)) return null;
    throw new UserError(
      `Git cannot read the repository: ${printable(error.stderr.trim().split("\n").at(-1) ?? "")}`,
      "Mend the repository, or give another directory.",
      { file: dir },
      { cause: error }
    );
  }
}
async function askWithHead(dir) {
  try {
    return await git(dir, [...PLACE, "--verify", "--quiet", "HEAD^{commit}"]);
  } catch (error) {
    if (error instanceof GitFailure && !isOutside(error)) return null;
    throw error;
  }
}
function isOutside({ stderr }) {
  return stderr.includes("not a git repository");
}
function findTop(dir, prefix) {
  const depth = prefix.split("/").length - 1;
  return depth === 0 ? resolve(dir) : resolve(realpathSync(dir), "../".repeat(depth));
}
async function resolveCommit(dir, revision) {
  const isName = revision !== "" && !revision.startsWith("-") && !revision.includes("\0");
  const commit = isName ? await commitOf(dir, revision) : null;
  if (commit !== null) return commit;
  throw new UserError(
    `There is no commit "${printable(revision, 100)}".`,
    "Check the name; a shallow clone has only the newest commits (in a workflow: fetch-depth: 0).",
    { file: dir }
  );
}
async function commitOf(dir, revision) {
  if (/^[\w./-]+$/.test(revision)) return objectOf(dir, `${revision}^{commit}`);
  const object = await objectOf(dir, revision);
  return object === null ? null : objectOf(dir, `${object}^{commit}`);
}
async function objectOf(dir, revision) {
  const command = ["rev-parse", "--verify", "--quiet", "--end-of-options", revision];
  return (await gitOrNull(dir, command))?.toString("latin1").trim() ?? null;
}

export {
  locate,
  findTop,
  resolveCommit,
  objectOf
};
