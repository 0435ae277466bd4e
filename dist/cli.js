#!/usr/bin/env node
import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  checkOutputs,
  configured,
  styleFor,
  widthOf
} from "./chunks/shared-options.js";
import {
  cut,
  wrap
} from "./chunks/shared-report-terminal.js";
import "./chunks/shared-repository-revision.js";
import {
  home
} from "./chunks/shared-maps-inline.js";
import {
  COMMANDS,
  SCANNING,
  oneOf,
  optionsOf,
  proofOptionsOf,
  withDefaults,
  writtenName
} from "./chunks/shared-picomatch.js";
import "./chunks/shared-core-runner-files.js";
import "./chunks/shared-repository-paths.js";
import "./chunks/shared-repository-git.js";
import {
  oneSafeLine
} from "./chunks/shared-report-escape.js";
import "./chunks/shared-maps-explain.js";
import "./chunks/shared-maps-nearest.js";
import "./chunks/shared-maps-problem.js";
import "./chunks/shared-maps-version.js";
import "./chunks/shared-core-remembered.js";
import {
  UserError
} from "./chunks/shared-core-user-error.js";
import "./chunks/shared-core-append.js";
import "./chunks/shared-runtime.js";

// src/cli.ts
import { readFileSync } from "node:fs";
import * as path from "node:path";

// src/commands/command-line.ts
import { parseArgs } from "node:util";
var SHORT = { help: "h", version: "V" };
function parseCommandLine(args) {
  const [word, ...rest] = args;
  const command = oneOf(word ?? "", COMMANDS, "The command");
  let parsed;
  try {
    parsed = parseArgs({
      args: rest,
      options: parserOf(command),
      allowPositionals: true,
      strict: true
    });
  } catch (error) {
    const dashed = dashedValue(command, rest);
    if (dashed !== void 0)
      throw dashed.isOption ? new UserError(
        `${dashed.option} has no value: what follows it is the option ${dashed.value}.`,
        `See flagshift ${command} --help.`,
        void 0,
        { cause: error }
      ) : new UserError(
        `${dashed.option} is followed by ${dashed.value}, which begins like an option.`,
        `Write ${dashed.option}=${dashed.value}.`,
        void 0,
        { cause: error }
      );
    const what = error instanceof Error ? error.message.split(/\.(?:\s|$)/, 1)[0] : String(error);
    throw new UserError(`${what}.`, `See flagshift ${command} --help.`, void 0, { cause: error });
  }
  const { positionals } = parsed;
  const [operand, ...more] = positionals;
  if (more.length > 0 && command !== "maps")
    throw new UserError(`"${more[0]}" is one directory too many.`, `Give ${command} one directory.`);
  const given = withDefaults(valuesOf(command, parsed.values));
  return { command, operand, more, isWritten: (name) => given.isGiven(name), ...given };
}
function dashedValue(command, args) {
  const options = optionsOf(command).map(([name, { kind }]) => ({
    written: `--${writtenName(name)}`,
    kind
  }));
  const valued = new Set(
    options.filter(({ kind }) => kind !== "flag").map(({ written }) => written)
  );
  const at = args.findIndex((word, index) => valued.has(word) && /^-./.test(args[index + 1] ?? ""));
  if (at === -1) return void 0;
  const value = args[at + 1];
  const isOption = options.some(({ written }) => written === value.replace(/=.*/s, ""));
  return { option: args[at], value, isOption };
}
function parserOf(command) {
  return Object.fromEntries(
    optionsOf(command).map(([name, { kind }]) => [
      writtenName(name),
      {
        type: kind === "flag" ? "boolean" : "string",
        multiple: kind === "many",
        ...SHORT[name] !== void 0 && { short: SHORT[name] }
      }
    ])
  );
}
function valuesOf(command, parsed) {
  return Object.fromEntries(
    optionsOf(command).map(([name]) => ({ name, written: writtenName(name) })).filter(({ written }) => parsed[written] !== void 0).map(({ name, written }) => [name, name === written ? parsed[written] : false])
  );
}

// src/commands/configured.ts
async function withConfiguration(line) {
  if (!SCANNING.some((name) => name === line.command)) return line;
  const rev = line.text("rev") || (line.command === "open" ? "HEAD" : null);
  const all = await configured(line, line.operand ?? ".", rev);
  if (all === null) return line;
  const { checkPatterns } = await import("./chunks/proof-programs-check-patterns.js");
  checkPatterns(proofOptionsOf(all), (name) => all.called(name));
  return { ...line, ...all };
}

// src/commands/help.ts
var OVERVIEW = `Flagshift finds build flags that an upstream library has renamed, rewrites them,
proves that the new flag takes effect, and opens a pull request.

  flagshift check [DIRECTORY]   find and judge; begin with this one
  flagshift patch [DIRECTORY]   print the diff; --write applies it
  flagshift prove [DIRECTORY]   the patch and its CUDA smoke test
  flagshift open [DIRECTORY]    all of it, to a local branch or to GitHub
  flagshift learn UPSTREAM --from REV --to REV
                                a rename map from an upstream's history
  flagshift demo                all of it, on a bundled example
  flagshift maps list           the upstreams and renames that are built in
  flagshift rule [CODE]         what a reason code of a report means
  flagshift completion SHELL    completion for bash, zsh or fish

Exit status: 0 nothing is wrong, 1 something is stale or not proved, 2 an error,
3 an upstream that names depend on could not be asked.
flagshift COMMAND --help has a command's options and examples.
`;
var OWN = {
  check: "check [DIRECTORY]: finds old names and says what is to become of them. Exit status: 0 nothing stale, 1 something is, 2 an error, 3 undecided (an upstream that names depend on could not be asked).",
  patch: 'patch [DIRECTORY]: prints the unified diff. In a git repository its paths begin at the top, so that "flagshift patch DIRECTORY | git apply" works from anywhere in it (or "patch -p1" at the top); elsewhere they begin at the directory.',
  prove: "prove [DIRECTORY]: the patch, and the smoke test that it takes effect. Exit status: 0 proved or nothing to prove, 1 not proved, 2 an error.",
  open: "open [DIRECTORY]: finds, patches, proves and publishes. Exit status: 0 published or nothing to do, 1 not proved or not published, 2 an error.",
  learn: "learn UPSTREAM --from REV --to REV: derives a rename map from upstream's own history and shims, and prints it as YAML. UPSTREAM is a git repository on this machine.",
  demo: "demo: the whole way on the bundled example, in a temporary copy: what was wrong, the patch, the proof, and where the page, the report and the smoke test lie.",
  maps: "maps list: the built-in rename maps. maps show NAME: the renames of a map, or all that is known of a flag. maps test [FILE]...: runs the cases of rename maps, without a file those of all built-in ones; exit status 1 where one does not hold. maps import FORMAT FILE: a rename map from an upstream\u2019s own table, as YAML; formats are esp-idf (sdkconfig.rename), buildroot (Config.in.legacy), kconfig (transitional symbols) and meson (deprecated options).",
  rule: "rule [CODE]: what a reason code of a report means, with an example and what a person does about it; without a code, the table of all.",
  completion: "completion SHELL: completion of words for bash, zsh or fish."
};
var EXAMPLES = {
  check: [
    "flagshift check",
    "flagshift check --all --scope build,docs,sources",
    "flagshift check --explain LLAMA_CUBLAS",
    "flagshift check --output-format html --output report.html",
    "flagshift check --rename OLD_FLAG=NEW_FLAG"
  ],
  patch: [
    "flagshift patch",
    "flagshift patch --write",
    "flagshift patch --output renames.patch",
    'flagshift patch --exclude "docs/**"'
  ],
  prove: [
    "flagshift prove",
    "flagshift prove --smoke-args=-DLLAMA_CUDA=ON",
    "flagshift prove --emit smoke-test"
  ],
  open: [
    "flagshift open --publish local",
    "flagshift open --publish github --repo OWNER/NAME --dry-run"
  ],
  learn: [
    "flagshift learn ../llama.cpp --from b2500 --to b3300",
    "flagshift learn vendor/engine --from HEAD~1 --to HEAD --output renames.yml"
  ],
  demo: ["flagshift demo", "flagshift demo --full --keep"],
  maps: [
    "flagshift maps list",
    "flagshift maps show LLAMA_CUBLAS",
    "flagshift maps test .github/flag-renames.yml",
    "flagshift maps import esp-idf components/newlib/sdkconfig.rename"
  ],
  rule: ["flagshift rule", "flagshift rule accept-both"],
  completion: [
    "source <(flagshift completion bash)",
    "flagshift completion fish > ~/.config/fish/completions/flagshift.fish"
  ]
};
var WIDTH = 80;
var COLUMN = 26;
function help(command) {
  if (command === null) return OVERVIEW;
  return [
    `${wrap(`flagshift ${OWN[command]}`, WIDTH).join("\n")}
`,
    `Examples:
${EXAMPLES[command].map((line) => `  ${line}
`).join("")}`,
    ...[...groupsOf(command)].map(
      ([commands, lines]) => `Options of ${commands}:
${lines.join("\n")}
`
    )
  ].join("\n");
}
function groupsOf(command) {
  const groups = /* @__PURE__ */ new Map();
  for (const [name, option] of optionsOf(command)) {
    if (option.help === "") continue;
    const { commands, takes, kind } = option;
    const all = commands.length === COMMANDS.length;
    const title = all ? "all commands" : commands.join(", ").replace(/, (\w+)$/, " and $1");
    const facts = [
      kind === "many" ? "repeatable" : "",
      kind === "flag" || option.default === "" ? "" : `default: ${option.default}`
    ].filter((fact) => fact !== "");
    const words = `${option.help.replaceAll("`", "")}${facts.length > 0 ? ` (${facts.join("; ")})` : ""}`;
    const lines = groups.get(title) ?? [];
    groups.set(title, [...lines, ...row(`--${writtenName(name)} ${takes}`.trimEnd(), words)]);
  }
  return groups;
}
function row(left, words) {
  const lines = wrap(words, WIDTH, " ".repeat(COLUMN));
  const head = `  ${left}`;
  return head.length > COLUMN - 1 ? [head, ...lines] : lines.map((line, at) => at === 0 ? head.padEnd(COLUMN) + line.slice(COLUMN) : line);
}

// src/commands/terminal.ts
function openTerminal(options) {
  const { stdout, stderr, env } = process;
  const notes = styleFor(stderr, options.colour, env);
  const isLive = stderr.isTTY && env["TERM"] !== "dumb";
  let isShown = false;
  function erase() {
    if (isShown) stderr.write("\r\x1B[K");
    isShown = false;
  }
  function note(text) {
    if (options.quiet) return;
    erase();
    stderr.write(`${notes.dim(oneSafeLine(text))}
`);
  }
  function warn(text) {
    erase();
    stderr.write(`${notes.yellow(oneSafeLine(text))}
`);
  }
  process.once("exit", erase);
  return {
    style: styleFor(stdout, options.colour, env),
    width: widthOf(stdout, env),
    out: (text) => {
      erase();
      stdout.write(text.endsWith("\n") ? text : `${text}
`);
    },
    outBytes: (bytes) => {
      erase();
      stdout.write(bytes);
    },
    note,
    warn,
    progress: (text, weight) => {
      if (weight === "warns") return warn(text);
      if (!isLive) return note(text);
      if (options.quiet) return;
      erase();
      stderr.write(notes.dim(cut(oneSafeLine(text), widthOf(stderr, env) - 1)));
      isShown = true;
    }
  };
}

// src/cli.ts
var LOAD = {
  check: async () => (await import("./chunks/commands-check.js")).check,
  patch: async () => (await import("./chunks/commands-patch.js")).patch,
  prove: async () => (await import("./chunks/commands-prove.js")).prove,
  open: async () => (await import("./chunks/commands-open.js")).open,
  learn: async () => (await import("./chunks/commands-learn.js")).learn,
  demo: async () => (await import("./chunks/commands-demo.js")).demo,
  maps: async () => (await import("./chunks/commands-maps.js")).maps,
  rule: async () => (await import("./chunks/commands-rule.js")).rule,
  completion: async () => (await import("./chunks/commands-completion.js")).completion
};
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
  await checkOutputs(line, line.command === "learn");
  const terminal = openTerminal({ quiet: line.on("quiet"), colour: line.on("color") });
  const status = await (await LOAD[line.command]())(await withConfiguration(line), terminal);
  return line.on("exit-zero") ? 0 : status;
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
