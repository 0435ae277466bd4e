#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  COMMANDS,
  parseCommandLine
} from "./chunks/shared-commands.js";
import {
  styleFor
} from "./chunks/shared-report-style.js";
import {
  home
} from "./chunks/shared-options.js";
import {
  plain
} from "./chunks/shared-report-escape.js";
import {
  UserError
} from "./chunks/shared-core.js";
import "./chunks/shared-runtime.js";

// src/cli.ts
import { readFileSync } from "node:fs";
import * as path from "node:path";

// src/commands/help.ts
var COMMON = `Options of check, patch, prove and open:
  --map NAME|FILE       a built-in rename map or a file (repeatable; default: all
                        built-in ones and .github/flag-renames.yml)
  --rename OLD=NEW      one more rename (repeatable)
  --upstream PATH       where the pinned upstream lies, if it is not found
  --rev REV             scan a commit instead of the working tree
  --since REV           learn renames from submodules that were bumped since that commit
  --include GLOB        only these files (repeatable)
  --exclude GLOB        not these files (repeatable)
  --scope LIST          build, docs, sources (default: build,docs)
  --conditions WAY      auto, widen or replace (default: auto)
  --json                the report on standard output, nothing else there
  --quiet               no progress
  --no-color            no colours`;
var PROOF = `Options of prove and open:
  --smoke-test WAY      auto, required or off (default: auto)
  --smoke-source-dir D  the folder with the CMake project (default: .)
  --smoke-args ARG      an argument for configuring it, in the new spelling (repeatable)
  --smoke-command CMD   a command of your own, run in the patched copy
  --smoke-expect RE     must match a line of its output (repeatable)
  --smoke-forbid RE     must match no line of it (repeatable)
  --smoke-timeout SEC   for the whole smoke test (default: 600)
  --cuda-arch ARCH      such as 75 (default: auto)
  --on-smoke-failure W  draft, fail or ignore (default: draft)`;
var OPEN = `Options of open:
  --publish WHERE       local (a branch of this repository, the default) or github
  --repo OWNER/NAME     with --publish github; the token comes from GITHUB_TOKEN or GH_TOKEN
  --page FILE           where the pull request page of a local branch is written
  --base, --branch, --commit-message, --title, --body, --labels, --reviewers,
  --team-reviewers, --assignees, --milestone, --author, --sign-off, --draft, --no-auto-close
  --auto-merge          let GitHub merge when every edit is safe and the proof is proved
  --dry-run             do neither, only show`;
var OVERVIEW = `Flagshift finds build flags that an upstream library has renamed, rewrites them,
proves that the new flag takes effect, and opens a pull request.

  flagshift check [directory]    find and judge             exit 0 clean, 1 stale, 2 error
  flagshift patch [directory]    print the diff             --write applies it, --output FILE saves it
  flagshift prove [directory]    patch and CUDA smoke test  exit 0 proved, 1 not proved, 2 error
  flagshift open  [directory]    everything, to a local branch or to GitHub
  flagshift learn UPSTREAM --from REV --to REV   a rename map from upstream's history
  flagshift demo                 the whole way on a bundled example

`;
var OWN = {
  check: `flagshift check [directory]: finds old names and says what is to become of them.
  --explain WHAT        why a site got its action: a NAME or a PATH:LINE
  --orphans             flags that are set for an upstream and that nothing in it reads

${COMMON}`,
  patch: `flagshift patch [directory]: prints the unified diff. In a git repository its paths begin
at the top, so that "flagshift patch DIR | git apply" works from anywhere in it (or
"patch -p1" at the top); elsewhere they begin at the directory.
  --write               apply it to the working tree
  --output FILE         save it

${COMMON}`,
  prove: `flagshift prove [directory]: the patch, and the smoke test that it takes effect.

${PROOF}

${COMMON}`,
  open: `flagshift open [directory]: finds, patches, proves and publishes.

${OPEN}

${PROOF}

${COMMON}`,
  learn: `flagshift learn UPSTREAM --from REV --to REV: derives a rename map from upstream's own
history and shims, and prints it as YAML. UPSTREAM is a git repository on this machine.
  --output FILE         save it
  --quiet, --no-color`,
  demo: `flagshift demo: the whole way on the bundled example, in a temporary copy.
  --keep                keep the copy, and say where it is
  --quiet, --no-color`
};
function help(command) {
  return command === null ? `${OVERVIEW}${COMMON}

${PROOF}

${OPEN}
` : `${OWN[command]}
`;
}

// src/commands/terminal.ts
function openTerminal(options) {
  const style = styleFor(process.stdout, options.colour, process.env);
  const notes = styleFor(process.stderr, options.colour, process.env);
  return {
    style,
    out: (text) => void process.stdout.write(text.endsWith("\n") ? text : `${text}
`),
    outBytes: (bytes) => void process.stdout.write(bytes),
    note: (text) => {
      if (!options.quiet) process.stderr.write(`${notes.dim(plain(text))}
`);
    }
  };
}

// src/cli.ts
async function load({ command }) {
  switch (command) {
    case "check":
      return (await import("./chunks/commands-check.js")).check;
    case "patch":
      return (await import("./chunks/commands-patch.js")).patch;
    case "prove":
      return (await import("./chunks/commands-prove.js")).prove;
    case "open":
      return (await import("./chunks/commands-open.js")).open;
    case "learn":
      return (await import("./chunks/commands-learn.js")).learn;
    case "demo":
      return (await import("./chunks/commands-demo.js")).demo;
  }
}
async function run(args) {
  const [word] = args;
  if (word === void 0 || word === "--help" || word === "-h" || word === "help") {
    process.stdout.write(help(COMMANDS.find((one) => one === args[1]) ?? null));
    return word === void 0 ? 2 : 0;
  }
  if (word === "--version" || word === "-V") {
    process.stdout.write(`${version()}
`);
    return 0;
  }
  const line = parseCommandLine(args);
  if (line.on("help")) {
    process.stdout.write(help(line.command));
    return 0;
  }
  const terminal = openTerminal({ quiet: line.on("quiet"), colour: !line.on("no-color") });
  return (await load(line))(line, terminal);
}
function version() {
  const text = readFileSync(path.join(home(), "package.json"), "utf8");
  return JSON.parse(text).version;
}
function explain(error) {
  if (error instanceof UserError) return `flagshift: ${error.message}
`;
  const stack = error instanceof Error ? error.stack ?? error.message : String(error);
  return `flagshift: this is a bug in Flagshift, please report it with these lines:
${stack}
`;
}
process.stdout.on("error", (error) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});
try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(explain(error));
  process.exitCode = 2;
}
