import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  publisherOnDisk
} from "./shared-publish-local.js";
import {
  pictureLines,
  textOf
} from "./shared-report-proof-text.js";
import "./shared-report-diff-colours.js";
import {
  inFormat,
  screenOf
} from "./shared-commands-output.js";
import {
  publishFound
} from "./shared-report-page-folded.js";
import "./shared-report-proof-picture.js";
import "./shared-report-unused.js";
import {
  placeLines,
  proveBySmokeTest,
  shift
} from "./shared-report-table.js";
import "./shared-report-headline.js";
import "./shared-upstream-pins.js";
import "./shared-upstream-find-project-name.js";
import "./shared-repository-commit.js";
import {
  wrap
} from "./shared-report-terminal.js";
import "./shared-repository-revision.js";
import {
  home
} from "./shared-maps-inline.js";
import {
  proofOptionsOf,
  publishOptionsOf,
  scanOptionsOf
} from "./shared-picomatch.js";
import {
  lineChanges
} from "./shared-report-line-changes.js";
import {
  changedSites,
  mostTellingFirst
} from "./shared-report-telling.js";
import {
  joinWithAnd
} from "./shared-maps-chain.js";
import "./shared-composed.js";
import "./shared-languages.js";
import "./shared-core-lines.js";
import "./shared-core-first-index.js";
import "./shared-repository-paths.js";
import "./shared-core-reasons.js";
import "./shared-maps-value.js";
import "./shared-publish-proposal.js";
import "./shared-publish-messages.js";
import {
  git
} from "./shared-repository-git.js";
import {
  oneSafeLine
} from "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";
import "./shared-maps-explain.js";
import "./shared-maps-nearest.js";
import "./shared-maps-problem.js";
import "./shared-maps-version.js";
import "./shared-yaml.js";
import "./shared-core-remembered.js";
import {
  UserError
} from "./shared-core-user-error.js";
import "./shared-core-append.js";
import "./shared-runtime.js";

// src/commands/demo.ts
import { existsSync } from "node:fs";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import * as path from "node:path";
var EXAMPLE = "clip-on-cpu";
async function demo(line, terminal) {
  if (!existsSync(path.join(home(), "examples", EXAMPLE)))
    throw new UserError(
      "The example is no part of this installation.",
      "Clone the repository of Flagshift, and run node dist/cli.js demo there."
    );
  const scratch = await mkdtemp(path.join(tmpdir(), "flagshift-demo-"));
  const copy = await commitExample(scratch);
  const files = {
    page: path.join(scratch, "pull-request.md"),
    report: path.join(scratch, "report.html"),
    kit: path.join(scratch, "smoke-test")
  };
  try {
    const scan = { ...scanOptionsOf(line, copy), rev: "HEAD" };
    const proof = { ...proofOptionsOf(line), timeoutSeconds: 120, emit: files.kit };
    const options = publishOptionsOf(line);
    const shifted = await shift(
      scan,
      {
        prove: proveBySmokeTest(proof, scan),
        publish: (seen, progress) => publishFound(seen, options, publisherOnDisk(copy, files.page), progress)
      },
      terminal.progress
    );
    await writeFile(files.report, await inFormat("html", shifted.report));
    const isKit = shifted.report.proof?.kit != null;
    terminal.out(
      line.on("full") ? textOf(shifted, line, terminal) : story(shifted, screenOf(line, terminal))
    );
    terminal.out(
      whereAllLies({ ...files, kit: isKit ? files.kit : null }, scratch, line.on("keep"))
    );
    return 0;
  } finally {
    if (!line.on("keep")) await rm(copy, { recursive: true, force: true });
  }
}
function story({ found, report }, screen) {
  const { style, width } = screen;
  const [site] = mostTellingFirst(report, changedSites(report));
  const { proof } = report;
  function part(head, lines) {
    return [style.bold(head), ...lines].join("\n");
  }
  function said(text) {
    return wrap(text, width, "  ");
  }
  return [
    part(
      "The example",
      said(
        `Lantern, a program that builds llama.cpp and its image encoder from a copy in third_party. llama.cpp renamed two flags in one step, ${pairsOf(report)}; the copy was updated and Lantern's own build files were not. (examples/${EXAMPLE})`
      )
    ),
    part("What was wrong", [
      ...said(oneSafeLine(site.reason.message)),
      ...said(
        "The build says nothing of it: with the GPU switched on, the encoder is compiled for the CPU."
      )
    ]),
    part(
      `The patch: ${count(report.patch.edits, "place")} in ${count(found.patches.length, "file")}, here the one that matters`,
      [...placeLines([site], lineChanges(report.patch.diff), screen, 1)]
    ),
    ...proof === null ? [] : [part(`The proof: ${proof.verdict}`, [...pictureLines(proof, screen)])]
  ].join("\n\n");
}
function pairsOf(report) {
  const pairs = changedSites(report).map(({ from, to }) => `${from} to ${to.join(" and ")}`);
  return joinWithAnd([...new Set(pairs)].toSorted());
}
function whereAllLies({ page, report, kit }, scratch, isKept) {
  return [
    "",
    `To look at (rm -r ${scratch} afterwards)`,
    `  the pull request's page           ${page}`,
    `  the report, for a browser         ${report}`,
    ...kit === null ? [] : [`  the smoke test as files to keep   ${kit}`],
    isKept ? `  the copy, with the patch's branch ${path.join(scratch, EXAMPLE)}` : "  --keep keeps the copy with its branch, --full prints all that a run prints",
    "Next: flagshift check, in a repository of yours"
  ].join("\n");
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
