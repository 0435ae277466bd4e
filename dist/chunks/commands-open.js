import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  kitNote
} from "./shared-commands-prove.js";
import {
  aimAtCheckedOut,
  publisherOnDisk
} from "./shared-publish-local.js";
import {
  printRun
} from "./shared-report-proof-text.js";
import "./shared-report-diff-colours.js";
import "./shared-commands-output.js";
import {
  publisherOnGitHub
} from "./shared-publish-github.js";
import {
  publishFound
} from "./shared-report-page-folded.js";
import "./shared-report-proof-picture.js";
import "./shared-report-unused.js";
import {
  proveBySmokeTest,
  shift
} from "./shared-report-table.js";
import "./shared-report-headline.js";
import "./shared-upstream-pins.js";
import "./shared-upstream-find-project-name.js";
import "./shared-repository-commit.js";
import {
  checkPatterns
} from "./shared-proof-programs-check-patterns.js";
import "./shared-report-terminal.js";
import "./shared-repository-revision.js";
import "./shared-maps-inline.js";
import {
  choiceOf,
  proofOptionsOf,
  publishOptionsOf,
  scanOptionsOf
} from "./shared-picomatch.js";
import "./shared-report-line-changes.js";
import "./shared-report-telling.js";
import "./shared-maps-chain.js";
import {
  checkKitFolder
} from "./shared-proof-kit.js";
import "./shared-composed.js";
import "./shared-languages.js";
import "./shared-proof-programs-presets.js";
import "./shared-core-lines.js";
import "./shared-core-first-index.js";
import "./shared-repository-paths.js";
import "./shared-core-reasons.js";
import "./shared-maps-value.js";
import "./shared-publish-proposal.js";
import "./shared-publish-messages.js";
import "./shared-repository-git.js";
import "./shared-report-escape.js";
import "./shared-core-count.js";
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

// src/commands/open.ts
import { existsSync } from "node:fs";
import * as path from "node:path";
async function open(line, terminal) {
  const where = choiceOf(line, "publish");
  const options = publishOptionsOf(line);
  const proof = proofOptionsOf(line);
  checkPatterns(proof, (name) => line.called(name));
  if (proof.emit !== null) await checkKitFolder(proof.emit);
  const scan = { ...scanOptionsOf(line, line.operand), rev: line.text("rev") || "HEAD" };
  const { directory } = scan;
  const page = pagePath(line, directory, options);
  const publishers = {
    local: () => publisherOnDisk(directory, page),
    github: () => publisherOnGitHub(gitHubTarget(line.text("repo")), aimAtCheckedOut(directory))
  };
  const publisher = publishers[where]();
  const shifted = await shift(
    scan,
    {
      prove: async (found, progress) => {
        if (found.patches.length > 0 && !options.dryRun) await publisher.aim(options.base);
        return proveBySmokeTest(proof, scan)(found, progress);
      },
      publish: (seen, progress) => publishFound(seen, options, publisher, progress)
    },
    terminal.progress
  );
  await printRun(shifted, line, terminal);
  if (proof.emit !== null) terminal.note(kitNote(shifted, proof.emit));
  if (where === "local" && existsSync(page)) terminal.note(`The pull request page is in ${page}`);
  const { publication } = shifted.report;
  const failed = publication?.messages.some(({ level }) => level === "error") ?? false;
  return shifted.outcome.failed || failed || publication?.operation === "blocked" ? 1 : 0;
}
function gitHubTarget(repo) {
  const [owner = "", name = "", rest] = repo.split("/");
  if (owner === "" || name === "" || rest !== void 0)
    throw new UserError(`--repo is "${repo}".`, "Write it as OWNER/NAME.");
  const token = process.env["GITHUB_TOKEN"] || process.env["GH_TOKEN"] || "";
  if (token === "")
    throw new UserError(
      "There is no token.",
      "Set GITHUB_TOKEN to one that may push to the repository and open pull requests."
    );
  return {
    owner,
    repo: name,
    token,
    apiUrl: process.env["GITHUB_API_URL"] || "https://api.github.com",
    serverUrl: process.env["GITHUB_SERVER_URL"] || "https://github.com"
  };
}
function pagePath(line, root, options) {
  return path.resolve(
    line.text("page") || path.join(root, "..", `${path.basename(root)}-${options.branch.replaceAll("/", "-")}.md`)
  );
}
export {
  open
};
