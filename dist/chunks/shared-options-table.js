import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  quote
} from "./shared-maps-problem.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/core/use.ts
var SCOPES = ["build", "docs", "sources"];

// src/options/table.ts
var COMMANDS = [
  "check",
  "patch",
  "prove",
  "open",
  "learn",
  "demo",
  "rule",
  "completion"
];
var OUTPUT_FORMATS = ["text", "json", "sarif", "github", "gitlab", "html", "diff"];
var CHOICES = {
  "output-format": OUTPUT_FORMATS,
  conditions: ["auto", "widen", "replace"],
  scope: SCOPES,
  publish: ["local", "github"],
  "smoke-test": ["auto", "required", "off"],
  "smoke-build": ["auto", "cmake", "make", "meson", "cargo"],
  "on-smoke-failure": ["draft", "fail", "ignore"],
  mode: ["pull-request", "check", "patch", "publish"]
};
function one(takes, help, more = {}) {
  return { kind: "one", takes, help, default: "", ...more };
}
function many(takes, help, more = {}) {
  return { kind: "many", takes, help, default: "", ...more };
}
function flag(help, more = {}) {
  return { kind: "flag", takes: "", help, default: "false", ...more };
}
function of(commands, rows) {
  const options = Object.entries(rows).map(([name, row]) => [
    name,
    {
      input: name,
      commands,
      ...row,
      key: row.key === true ? row.input ?? name : row.key ?? null
    }
  ]);
  return Object.fromEntries(options);
}
var SCANNING = ["check", "patch", "prove", "open"];
var HERE = { input: null };
var IN_FILE = { key: true };
var OPTIONS = {
  ...of(["check"], {
    explain: one("WHAT", "why a site got its action: a NAME or a PATH:LINE", HERE),
    orphans: flag("flags that are set for an upstream and that nothing in it reads", HERE),
    unused: flag(
      "flags that are passed to CMake and that no configure uses (runs the repository's build code)",
      HERE
    )
  }),
  ...of(["patch"], {
    write: flag("apply it to the working tree", HERE)
  }),
  ...of(["check", "patch", "prove", "open", "learn"], {
    output: one("FILE", "write the result to a file", HERE)
  }),
  ...of(["learn"], {
    from: one("REV", "the older revision of the upstream", HERE),
    to: one("REV", "the newer one", HERE)
  }),
  ...of(["demo"], {
    full: flag("everything that a run prints", HERE),
    keep: flag("keep the copy, and say where it is", HERE)
  }),
  ...of(["open"], {
    publish: one("WHERE", "local (a branch of this repository) or github", {
      default: "local",
      input: null
    }),
    repo: one(
      "OWNER/NAME",
      "with --publish github; the token comes from GITHUB_TOKEN or GH_TOKEN",
      HERE
    ),
    page: one("FILE", "where the pull request page of a local branch is written", HERE),
    base: one(
      "BRANCH",
      "The branch that the pull request goes to. Empty means the branch that is checked out."
    ),
    branch: one("BRANCH", "the branch that holds the patch", {
      default: "flagshift/renamed-flags"
    }),
    "commit-message": one(
      "TEXT",
      "The commit's message. `{renames}`, `{files}` and `{sites}` are filled in.",
      IN_FILE
    ),
    title: one(
      "TEXT",
      "The pull request's title. `{renames}`, `{files}` and `{sites}` are filled in.",
      IN_FILE
    ),
    body: one("TEXT", "Text that stands above the generated pull request page.", IN_FILE),
    labels: many("LIST", "Labels of the pull request, separated by commas or lines.", IN_FILE),
    reviewers: many("LIST", "Reviewers, separated by commas or lines.", IN_FILE),
    "team-reviewers": many(
      "LIST",
      "Reviewing teams, separated by commas or lines. Needs a token that can see the organisation's teams.",
      IN_FILE
    ),
    assignees: many("LIST", "Assignees, separated by commas or lines.", IN_FILE),
    milestone: one("NAME", "A milestone of the pull request, as its number or title.", IN_FILE),
    author: one(
      "PERSON",
      "The commit's author, as `Name <e-mail>`. Empty means the token's owner, whose commits GitHub signs.",
      IN_FILE
    ),
    "sign-off": flag("Add a `Signed-off-by` line to the commit.", IN_FILE),
    draft: flag("Open the pull request as a draft.", IN_FILE),
    "auto-close": flag("leave the pull request open when nothing is left to change", {
      default: "true",
      ...IN_FILE
    }),
    "auto-merge": flag("let GitHub merge when every edit is safe and the proof is proved"),
    "dry-run": flag("Do everything but push and open.")
  }),
  ...of(["check", "prove", "open"], {
    "smoke-source-dir": one("DIR", "the folder with the CMake project", {
      default: ".",
      ...IN_FILE
    }),
    "smoke-timeout": one("SEC", "for the whole smoke test", { default: "600", ...IN_FILE }),
    "smoke-network": flag("Whether builds of the smoke test may use the network.", IN_FILE)
  }),
  ...of(["prove", "open"], {
    "smoke-test": one("WAY", "auto, required or off", { default: "auto", ...IN_FILE }),
    "smoke-args": many("ARG", "an argument for configuring it, in the new spelling", IN_FILE),
    "smoke-command": one(
      "CMD",
      "a command of your own, run in the patched copy and, where patterns say what to expect, in the copy before",
      IN_FILE
    ),
    "smoke-expect": many(
      "RE",
      "must match a line of its output; or a name: @ggml-gpu, @ggml-cuda, @ggml-cuda:clip, :llama, :whisper, :sd",
      IN_FILE
    ),
    "smoke-forbid": many("RE", "must match no line of it", IN_FILE),
    "smoke-build": one("SYSTEM", "auto, cmake, make, meson or cargo: what to configure with", {
      default: "auto",
      ...IN_FILE
    }),
    "cuda-arch": one("ARCH", "such as 75", { default: "auto", ...IN_FILE }),
    "on-smoke-failure": one("WAY", "draft, fail or ignore", { default: "draft", ...IN_FILE }),
    emit: one("DIR", "the smoke test as files to keep, built without Flagshift", HERE)
  }),
  ...of(SCANNING, {
    // Whoever gives renames and no map means only those, which an Action's default hides.
    map: many(
      "NAME|FILE",
      "a built-in rename map or a file (default: all built-in ones and .github/flag-renames.yml)",
      { input: "maps", inputDefault: "auto", ...IN_FILE }
    ),
    rename: many("OLD=NEW", "a rename of your own; without --map only such are looked for", {
      input: "renames",
      ...IN_FILE
    }),
    upstream: one("PATH", "where the pinned upstream lies, if it is not found", IN_FILE),
    rev: one("REV", "scan a commit instead of the working tree", HERE),
    since: one("REV", "learn renames from submodules that were bumped since that commit", HERE),
    include: many("GLOB", "only these files", IN_FILE),
    exclude: many("GLOB", "not these files", IN_FILE),
    scope: many("LIST", "build, docs, sources", {
      default: "build,docs",
      input: "scopes",
      ...IN_FILE
    }),
    conditions: one("WAY", "auto, widen or replace", { default: "auto", ...IN_FILE }),
    "output-format": one("FORMAT", OUTPUT_FORMATS.join(", "), HERE),
    json: flag("the same as --output-format json", HERE),
    all: flag("every place and file, nothing only counted; the diff of a proof", HERE),
    "exit-zero": flag("exit 0 whatever is found; errors still exit 2", HERE),
    version: flag("", HERE)
  }),
  ...of(COMMANDS, {
    quiet: flag("no progress and no notes; warnings and errors stay", HERE),
    color: flag("no colours", { default: "true", input: null }),
    help: flag("", HERE)
  }),
  // What only the Action is told, or the repository's configuration.
  ...of([], {
    token: one("", "", { inputDefault: "${{ github.token }}" }),
    mode: one("", "", { default: "pull-request" }),
    "report-file": one("", ""),
    "working-directory": one("", "", { default: "." }),
    suggestions: flag(""),
    "unused-allow": many("NAME", "", { input: null, key: "unused.allow" }),
    // A runner has a folder for it; whoever sits at a terminal names one with --emit.
    "smoke-kit": flag("", { default: "true", ...IN_FILE })
  })
};
function optionsOf(command) {
  return Object.entries(OPTIONS).filter(
    ([, { commands }]) => command === void 0 || commands.includes(command)
  );
}
function writtenName(name) {
  return OPTIONS[name].kind === "flag" && OPTIONS[name].default === "true" ? `no-${name}` : name;
}

// src/options/options.ts
import { statSync } from "node:fs";
import * as path from "node:path";
var DEFAULT_BRANCH = OPTIONS.branch.default;
function withDefaults(values, called = (name) => `--${writtenName(name)}`) {
  return {
    called,
    text: (name) => String(values[name] ?? "") || OPTIONS[name].default,
    list: (name) => {
      const items = values[name];
      if (Array.isArray(items) && items.length > 0) return items.map(String);
      return OPTIONS[name].default === "" ? [] : [OPTIONS[name].default];
    },
    isGiven: (name) => (values[name] ?? "").toString() !== "",
    on: (name) => (values[name] ?? OPTIONS[name].default === "true") === true
  };
}
function firstGiven(first, ...others) {
  const of2 = (name) => [first, ...others].find((one2) => one2.isGiven(name)) ?? first;
  return {
    called: (name, item) => of2(name).called(name, item),
    text: (name) => of2(name).text(name),
    list: (name) => of2(name).list(name),
    on: (name) => of2(name).on(name),
    isGiven: (name) => of2(name).isGiven(name)
  };
}
function scanOptionsOf(given, directory = ".", from = process.cwd()) {
  const maps = mapsFrom(from, given.list("map"));
  const renames = given.list("rename");
  const isAuto = maps.includes("auto") || maps.length === 0 && renames.length === 0;
  return {
    directory: path.resolve(from, directory),
    maps: isAuto ? "auto" : maps,
    renames,
    upstream: given.text("upstream") || null,
    rev: given.text("rev") || null,
    since: given.text("since") || null,
    include: given.list("include"),
    exclude: given.list("exclude"),
    scopes: new Set(
      wordsOf(given, "scope").map(
        (word) => oneOf(word, CHOICES.scope, given.called("scope", word))
      )
    ),
    areScopesChosen: given.isGiven("scope"),
    conditions: choiceOf(given, "conditions"),
    exempt: new Set(given.list("unused-allow"))
  };
}
function proofOptionsOf(given) {
  return {
    mode: choiceOf(given, "smoke-test"),
    sourceDir: folderInside(given.text("smoke-source-dir"), given.called("smoke-source-dir")),
    args: given.list("smoke-args"),
    command: given.text("smoke-command") || null,
    expect: given.list("smoke-expect"),
    forbid: given.list("smoke-forbid"),
    timeoutSeconds: seconds(given.text("smoke-timeout"), given.called("smoke-timeout")),
    hasNetwork: given.on("smoke-network"),
    build: choiceOf(given, "smoke-build"),
    cudaArch: architecture(given.text("cuda-arch"), given.called("cuda-arch")),
    onFailure: choiceOf(given, "on-smoke-failure"),
    /** The folder that the kit is written to; null for none. */
    emit: given.text("emit") || null
  };
}
function publishOptionsOf(given) {
  const base = given.text("base");
  return {
    /** Empty: the checked-out or default branch. */
    base: base && branchName(base, given.called("base")),
    branch: branchName(given.text("branch"), given.called("branch")),
    commitMessage: given.text("commit-message"),
    title: given.text("title"),
    body: given.text("body"),
    labels: wordsOf(given, "labels"),
    reviewers: wordsOf(given, "reviewers"),
    teamReviewers: wordsOf(given, "team-reviewers"),
    assignees: wordsOf(given, "assignees"),
    /** A number or a title; empty for none. */
    milestone: milestone(given.text("milestone"), given.called("milestone")),
    draft: given.on("draft"),
    /** Let GitHub merge when every edit is safe and the proof is proved. */
    autoMerge: given.on("auto-merge"),
    /** `Name <e-mail>`; empty for the token's owner, whose commits GitHub signs. */
    author: authorName(given.text("author"), given.called("author")),
    signOff: given.on("sign-off"),
    autoClose: given.on("auto-close"),
    dryRun: given.on("dry-run")
  };
}
function mapsFrom(directory, maps) {
  return maps.map((map) => {
    const file = path.resolve(directory, map);
    return map !== "" && statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : map;
  });
}
function wordsOf(given, name) {
  return given.list(name).flatMap((text) => text.split(/[,\n]/)).map((word) => word.trim()).filter((word) => word !== "");
}
function choiceOf(given, name) {
  const allowed = CHOICES[name];
  return oneOf(given.text(name), allowed, given.called(name));
}
function oneOf(value, allowed, option) {
  const found = allowed.find((one2) => one2 === value);
  if (found !== void 0) return found;
  throw new UserError(`${option} is ${quote(value)}.`, `It must be one of: ${allowed.join(", ")}.`);
}
function seconds(value, option) {
  const number = Number(value);
  if (Number.isInteger(number) && number > 0 && number <= 86400) return number;
  throw new UserError(
    `${option} is ${quote(value)}.`,
    "It must be a whole number of seconds from 1 to 86400."
  );
}
function folderInside(value, option) {
  const normal = path.posix.normalize(value.replaceAll("\\", "/"));
  if (!path.posix.isAbsolute(normal) && normal !== ".." && !normal.startsWith("../")) return value;
  throw new UserError(`${option} is ${quote(value)}.`, "It must be a folder of the repository.");
}
function architecture(value, option) {
  const one2 = /^(?:(?:sm_|compute_)?\d{2,3}[af]?(?:-real|-virtual)?|native|all|all-major)$/;
  if (value === "auto" || value.split(";").every((part) => one2.test(part))) return value;
  throw new UserError(
    `${option} is ${quote(value)}.`,
    "Write a compute capability such as 75, or auto."
  );
}
function milestone(value, option) {
  if (!/^\d+$/.test(value) || Number(value) > 0 && Number.isSafeInteger(Number(value)))
    return value;
  throw new UserError(
    `${option} is ${quote(value)}, which no milestone can have as its number.`,
    "Write the number that its address ends with, or its title."
  );
}
function authorName(value, option) {
  if (value === "" || /^[^<>\r\n]+ <[^<>\s@]+@[^<>\s@]+>$/.test(value)) return value;
  throw new UserError(`${option} is ${quote(value)}.`, "Write it as Name <e-mail>.");
}
function branchName(value, option) {
  const bad = value === "" || value.startsWith("-") || value.startsWith("refs/") || /(^|\/)\.|\.\.|@\{|\/\/|\.lock(\/|$)|[\s~^:?*[\\\x00-\x1f\x7f]|^\/|\/$|\.$|^@$/.test(value);
  if (!bad) return value;
  throw new UserError(
    `${option} is ${quote(value)}, which is no branch name.`,
    "Use letters, digits, dashes and slashes, such as flagshift/renamed-flags."
  );
}

export {
  SCOPES,
  COMMANDS,
  CHOICES,
  SCANNING,
  OPTIONS,
  optionsOf,
  writtenName,
  DEFAULT_BRANCH,
  withDefaults,
  firstGiven,
  scanOptionsOf,
  proofOptionsOf,
  publishOptionsOf,
  choiceOf,
  oneOf
};
