import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  publisherOnDisk
} from "./shared-publish-local.js";
import {
  proofText
} from "./shared-report-proof-text.js";
import {
  coloured
} from "./shared-report-diff-colours.js";
import {
  publishFound
} from "./shared-report-sections.js";
import {
  proveBySmokeTest,
  shift,
  table
} from "./shared-upstream-pins.js";
import "./shared-core-lines.js";
import "./shared-upstream-find.js";
import "./shared-core-reasons.js";
import {
  home,
  proofOptionsOf,
  publishOptionsOf,
  scanOptionsOf
} from "./shared-options.js";
import "./shared-publish-proposal.js";
import "./shared-publish-messages.js";
import "./shared-report-escape.js";
import "./shared-repository-commit.js";
import "./shared-languages.js";
import "./shared-core-first-index.js";
import {
  git
} from "./shared-repository-git.js";
import "./shared-maps-explain.js";
import "./shared-maps-nearest.js";
import "./shared-yaml.js";
import "./shared-core-user-error.js";
import "./shared-runtime.js";

// src/commands/demo.ts
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import * as path from "node:path";
var EXAMPLE = "clip-on-cpu";
async function demo(line, terminal) {
  const { style, out } = terminal;
  const scratch = await mkdtemp(path.join(tmpdir(), "flagshift-demo-"));
  try {
    const copy = await commitExample(scratch);
    out(style.bold(`1. What was found in examples/${EXAMPLE}`));
    const scan = { ...scanOptionsOf(line, copy), rev: "HEAD" };
    const proof = { ...proofOptionsOf(line), timeoutSeconds: 120 };
    const options = publishOptionsOf(line);
    const page = path.join(scratch, "pull-request.md");
    const { found, report, outcome } = await shift(
      scan,
      {
        prove: proveBySmokeTest(proof),
        publish: (seen, progress) => publishFound(seen, options, publisherOnDisk(copy, page), progress)
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
${style.bold("4. The pull request")} ${report.publication?.operation ?? "none"} on branch ${options.branch}`
    );
    out((await git(copy, ["log", "--oneline", "--stat", "-1", options.branch])).toString());
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
