import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  publishLocally
} from "./shared-publish-local.js";
import "./shared-publish-proposal.js";
import {
  proofText
} from "./shared-report-proof-text.js";
import {
  coloured
} from "./shared-report-diff-colours.js";
import {
  propose
} from "./shared-report-sections.js";
import {
  shift
} from "./shared-languages.js";
import "./shared-upstream-find.js";
import {
  DEFAULT_BRANCH,
  home
} from "./shared-options.js";
import "./shared-upstream-reading.js";
import "./shared-yaml.js";
import {
  table
} from "./shared-report-table.js";
import "./shared-report-escape.js";
import {
  git
} from "./shared-repository.js";
import "./shared-core.js";
import "./shared-runtime.js";

// src/commands/demo.ts
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import * as path from "node:path";
var EXAMPLE = "clip-on-cpu";
var PROOF = {
  mode: "auto",
  sourceDir: ".",
  args: [],
  command: null,
  expect: [],
  forbid: [],
  timeoutSeconds: 120,
  cudaArch: "auto",
  onFailure: "draft"
};
var PUBLISH = {
  base: "main",
  branch: DEFAULT_BRANCH,
  commitMessage: "",
  title: "",
  body: "",
  labels: [],
  reviewers: [],
  teamReviewers: [],
  assignees: [],
  milestone: "",
  draft: false,
  autoMerge: false,
  author: "",
  signOff: false,
  autoClose: true,
  dryRun: false
};
async function demo(line, terminal) {
  const { style, out } = terminal;
  const scratch = await mkdtemp(path.join(tmpdir(), "flagshift-demo-"));
  try {
    const copy = await commitExample(scratch);
    out(style.bold(`1. What was found in examples/${EXAMPLE}`));
    const scan = {
      directory: copy,
      maps: "auto",
      renames: [],
      upstream: null,
      rev: "HEAD",
      since: null,
      include: [],
      exclude: [],
      scopes: /* @__PURE__ */ new Set(["build", "docs"]),
      conditions: "auto"
    };
    const page = path.join(scratch, "pull-request.md");
    const { found, report, outcome } = await shift(
      scan,
      {
        proof: PROOF,
        checkOnly: false,
        publish: async (seen, first, proved) => publishLocally(
          await propose(seen, first, PUBLISH, "main", proved.draft),
          copy,
          page,
          terminal.note
        )
      },
      terminal.note
    );
    out(table(report, style, false));
    out(`
${style.bold("2. The patch")}`);
    out(coloured(Buffer.from(found.diff, "latin1").toString("utf8"), style));
    out(style.bold("3. Does it take effect?"));
    out(proofText(outcome, style));
    out(
      `
${style.bold("4. The pull request")} ${report.publication?.operation ?? "none"} on branch ${PUBLISH.branch}`
    );
    out((await git(copy, ["log", "--oneline", "--stat", "-1", PUBLISH.branch])).toString());
    out(style.dim("\u2500".repeat(72)));
    out(await readFile(page, "utf8"));
    out(style.dim("\u2500".repeat(72)));
    out(
      line.on("keep") ? `The copy is in ${copy}, the page in ${page}.` : "That was a temporary copy; --keep keeps it."
    );
    return 0;
  } finally {
    if (!line.on("keep")) await rm(scratch, { recursive: true, force: true });
  }
}
async function commitExample(scratch) {
  const copy = path.join(scratch, EXAMPLE);
  await cp(path.join(home(), "examples", EXAMPLE), copy, { recursive: true });
  const who = [
    "-c",
    "user.name=Flagshift demo",
    "-c",
    "user.email=demo@localhost",
    "-c",
    "commit.gpgsign=false"
  ];
  await git(copy, ["init", "--quiet", "--initial-branch=main"]);
  await git(copy, [...who, "add", "--all", "--force"]);
  await git(copy, [...who, "commit", "--quiet", "--message", "Bump the vendored upstream"]);
  return copy;
}
export {
  demo
};
