import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  DEFAULT_BRANCH,
  SMOKE_FAILURES,
  SMOKE_TESTS,
  authorName,
  branchName,
  mapsFrom,
  oneOf,
  scanOptions,
  seconds
} from "./shared-options.js";
import {
  UserError
} from "./shared-core.js";

// src/commands/command-line.ts
import { parseArgs } from "node:util";
var many = { type: "string", multiple: true };
var one = { type: "string" };
var flag = { type: "boolean" };
var COMMON = {
  map: many,
  rename: many,
  upstream: one,
  rev: one,
  since: one,
  include: many,
  exclude: many,
  scope: many,
  conditions: one,
  json: flag,
  quiet: flag,
  "no-color": flag,
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" }
};
var PROOF = {
  "smoke-test": one,
  "smoke-source-dir": one,
  "smoke-args": many,
  "smoke-command": one,
  "smoke-expect": many,
  "smoke-forbid": many,
  "smoke-timeout": one,
  "cuda-arch": one,
  "on-smoke-failure": one
};
var PUBLISH = {
  publish: one,
  repo: one,
  page: one,
  base: one,
  branch: one,
  "commit-message": one,
  title: one,
  body: one,
  labels: many,
  reviewers: many,
  "team-reviewers": many,
  assignees: many,
  milestone: one,
  author: one,
  "sign-off": flag,
  draft: flag,
  "auto-merge": flag,
  "no-auto-close": flag,
  "dry-run": flag
};
var COMMANDS = ["check", "patch", "prove", "open", "learn", "demo"];
var OPTIONS = {
  check: { ...COMMON, explain: one, orphans: flag },
  patch: { ...COMMON, write: flag, output: one },
  prove: { ...COMMON, ...PROOF },
  open: { ...COMMON, ...PROOF, ...PUBLISH },
  learn: {
    from: one,
    to: one,
    output: one,
    quiet: flag,
    "no-color": flag,
    help: COMMON.help
  },
  demo: { quiet: flag, "no-color": flag, help: COMMON.help, keep: flag }
};
function parseCommandLine(args) {
  const [word, ...rest] = args;
  const command = oneOf(word ?? "", COMMANDS, "The command");
  let parsed;
  try {
    parsed = parseArgs({
      args: rest,
      options: OPTIONS[command],
      allowPositionals: true,
      strict: true
    });
  } catch (error) {
    const what = error instanceof Error ? error.message.split(/\.(?:\s|$)/, 1)[0] : String(error);
    throw new UserError(`${what}.`, `See flagshift ${command} --help.`, void 0, { cause: error });
  }
  const { positionals } = parsed;
  if (positionals.length > 1)
    throw new UserError(
      `"${positionals[1]}" is one directory too many.`,
      `Give ${command} one directory.`
    );
  const values = parsed.values;
  return {
    command,
    operand: positionals[0],
    text: (name) => typeof values[name] === "string" ? values[name] : "",
    list: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.map(String) : [];
    },
    on: (name) => values[name] === true
  };
}
function dashed(option) {
  return `--${option}`;
}
function scanOptionsOf(line) {
  return scanOptions(
    {
      directory: line.operand ?? ".",
      maps: mapsFrom(process.cwd(), line.list("map")),
      renames: line.list("rename"),
      upstream: line.text("upstream"),
      rev: line.text("rev"),
      since: line.text("since"),
      include: line.list("include"),
      exclude: line.list("exclude"),
      scopes: words(line.list("scope")),
      conditions: line.text("conditions")
    },
    dashed
  );
}
function proofOptionsOf(line) {
  return {
    mode: oneOf(line.text("smoke-test") || "auto", SMOKE_TESTS, "--smoke-test"),
    sourceDir: line.text("smoke-source-dir") || ".",
    args: line.list("smoke-args"),
    command: line.text("smoke-command") || null,
    expect: line.list("smoke-expect"),
    forbid: line.list("smoke-forbid"),
    timeoutSeconds: seconds(line.text("smoke-timeout") || "600", "--smoke-timeout"),
    cudaArch: line.text("cuda-arch") || "auto",
    onFailure: oneOf(
      line.text("on-smoke-failure") || "draft",
      SMOKE_FAILURES,
      "--on-smoke-failure"
    )
  };
}
function publishOptionsOf(line) {
  return {
    base: line.text("base") === "" ? "" : branchName(line.text("base"), "--base"),
    branch: branchName(line.text("branch") || DEFAULT_BRANCH, "--branch"),
    commitMessage: line.text("commit-message"),
    title: line.text("title"),
    body: line.text("body"),
    labels: words(line.list("labels")),
    reviewers: words(line.list("reviewers")),
    teamReviewers: words(line.list("team-reviewers")),
    assignees: words(line.list("assignees")),
    milestone: line.text("milestone"),
    draft: line.on("draft"),
    autoMerge: line.on("auto-merge"),
    author: authorName(line.text("author"), "--author"),
    signOff: line.on("sign-off"),
    autoClose: !line.on("no-auto-close"),
    dryRun: line.on("dry-run")
  };
}
function words(list) {
  return list.flatMap((text) => text.split(/[,\n]/)).map((word) => word.trim()).filter((word) => word !== "");
}

export {
  COMMANDS,
  parseCommandLine,
  scanOptionsOf,
  proofOptionsOf,
  publishOptionsOf
};
