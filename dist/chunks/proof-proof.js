import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CMAKE,
  MESON,
  NVCC_PLACES,
  Stopped,
  argumentsOf,
  attemptOf,
  checkBounds,
  chooseArchitecture,
  collectPassed,
  copyRepository,
  definitionName,
  diskUse,
  firstError,
  inScratch,
  isJoinedOutput,
  judgePassed,
  listEntries,
  macroOf,
  macrosIn,
  neutral,
  outputOf,
  probeToolchain,
  readCompilerWords,
  realToolkit,
  recipeOf,
  replaceFile,
  runConfigure,
  runConfined,
  sanitise,
  sanitiseAll,
  sayNetworkIsOff,
  settleHostCompiler,
  splitCommand,
  standIn,
  tail,
  targetsFromUnits,
  unitPath,
  unsafeTrigger
} from "./shared-proof-running.js";
import {
  writeKit
} from "./shared-proof-kit.js";
import "./shared-upstream-learn-likeness.js";
import "./shared-proof-evidence.js";
import {
  readUses
} from "./shared-composed.js";
import {
  Names,
  escapePattern,
  formatOf
} from "./shared-languages.js";
import {
  PatternSearch,
  denialOf
} from "./shared-proof-programs-presets.js";
import {
  linesOf
} from "./shared-core-lines.js";
import "./shared-core-first-index.js";
import "./shared-core-runner-files.js";
import "./shared-repository-paths.js";
import "./shared-core-reasons.js";
import "./shared-maps-value.js";
import {
  count,
  listFew
} from "./shared-core-count.js";
import "./shared-yaml.js";
import {
  remembered,
  rememberedOf
} from "./shared-core-remembered.js";
import {
  array,
  discriminatedUnion,
  literal,
  object,
  string,
  tuple
} from "./shared-zod-v4-core.js";
import "./shared-core-user-error.js";
import {
  append
} from "./shared-core-append.js";
import "./shared-runtime.js";

// src/proof/build-systems/called-cmake.ts
import { posix } from "node:path";

// src/proof/measuring/state.ts
import { createHash } from "node:crypto";
var SOURCES = /\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inc|ipp|m|mm|in)$/;
var ANY_FLAG = "@flag@";
function nobodysWord({ kind }) {
  return kind === "cargo-feature" ? "flagshift-control" : "FLAGSHIFT_CONTROL";
}
function nameAt(names) {
  const any = names.toSorted((a, b) => b.length - a.length).map((name) => name.replaceAll(/[^\w]/g, String.raw`\$&`)).join("|");
  return new RegExp(String.raw`(?<![A-Za-z0-9_]|[A-Za-z0-9_]-)(-D)?(${any})(?![A-Za-z0-9_])`, "g");
}
function filesIn(state2, { patched, patchedLines }) {
  return new Map(
    patched.map(({ path: path17, bytes }) => {
      switch (state2.kind) {
        case "before":
          return [path17, null];
        case "after":
          return [path17, bytes];
        case "retouched":
          return [path17, isBuildFile(path17) ? Buffer.concat([bytes, Buffer.from("\n")]) : bytes];
        case "control": {
          const lines = patchedLines.filter((place) => place.path === path17).map(({ line: line2 }) => line2);
          return [path17, takeBack(bytes, new Set(lines), state2)];
        }
        default:
          return state2;
      }
    })
  );
}
function isBuildFile(file) {
  return /^(?:cmake|make|meson)$/.test(formatOf(file).reader);
}
function stateKey(state2, { input, ...project }) {
  const hash = createHash("sha1");
  for (const [file, bytes] of filesIn(state2, input))
    if (!isDocument(file) && !isCaller(file, project)) hash.update(file).update(bytes ?? state2.kind);
  return hash.digest("hex");
}
function isCaller(file, { system, sourceDir }) {
  if (system.name !== "cmake" || sourceDir === "." || file.startsWith(`${sourceDir}/`)) return false;
  return formatOf(file).reader !== "cmake" && !SOURCES.test(file);
}
function isDocument(file) {
  const { id, reader, scope } = formatOf(file);
  return scope === "docs" && id !== "text" || reader === "dockerfile" || /(?:^|\/)\.github\//.test(file);
}
function takeBack(bytes, lines, { renames, by }) {
  const instead = new Map(
    renames.flatMap(
      (rename4) => rename4.to.map(
        ({ name }) => [name, by === "old name" ? rename4.from : nobodysWord(rename4)]
      )
    )
  );
  if (instead.size === 0) return bytes;
  const names = nameAt([...instead.keys()]);
  let line2 = 0;
  const text = bytes.toString("latin1").replaceAll(/[^\n]*\n?/g, (written) => {
    line2 += 1;
    if (!lines.has(line2)) return written;
    return written.replaceAll(
      names,
      (_, flag, name) => (flag ?? "") + instead.get(name)
    );
  });
  return Buffer.from(text, "latin1");
}

// src/proof/build-systems/called-cmake.ts
function findCalledCMake({ patched, patchedLines, renames }, paths) {
  const options = renames.filter(({ kind, to }) => kind.startsWith("cmake-") && to.length > 0);
  if (options.length === 0) return null;
  const passed = passing(options.flatMap(({ to }) => to.map(({ name }) => name)));
  const found = [];
  for (const { path: file, bytes } of patched) {
    const { reader, scope } = formatOf(file);
    if (reader === "cmake" || scope === "docs") continue;
    const lines = bytes.toString("latin1").split("\n");
    const from = patchedLines.find(
      (place) => place.path === file && passed.test(lines[place.line - 1] ?? "")
    );
    if (from === void 0) continue;
    const read = lines.flatMap((line2) => calledFolders(line2, posix.dirname(file)));
    const sourceDir = read.find((folder) => isProject(paths, folder));
    if (sourceDir !== void 0) found.push({ sourceDir, from, isRead: true });
    const own = options.map(({ upstream }) => upstream?.path ?? null).find((folder) => folder !== null && folder !== "." && isProject(paths, folder));
    if (typeof own === "string") found.push({ sourceDir: own, from, isRead: false });
  }
  return found.find(({ isRead }) => isRead) ?? found[0] ?? null;
}
function passing(names) {
  const { source } = nameAt(names);
  return new RegExp(
    String.raw`-D\s?(?:${names.join("|")})\b|define\(\s*["'](?:${names.join("|")})["']|${source}\s*=`
  );
}
function calledFolders(line2, folder) {
  const config = /\bConfig::new\(\s*"([^"]+)"/.exec(line2)?.[1];
  if (config !== void 0) return [posix.join(folder, config)];
  const call = /(?:^|[\s&;|@"'(])cmake3?\s+(?!--)(.*)/.exec(line2)?.[1];
  if (call === void 0) return [];
  const moved = /\bcd\s+([\w./-]+)\s*&&/.exec(line2)?.[1] ?? ".";
  const words2 = call.split(/&&|\|\||;/)[0].match(/[^\s"']+/g) ?? [];
  const named = words2[words2.indexOf("-S") + 1];
  if (words2.includes("-S") && named !== void 0 && /^[\w./-]+$/.test(named))
    return [posix.join(folder, moved, named)];
  return words2.filter((word, at) => /^[\w.][\w./-]*$/.test(word) && !/^-[BGTAC]$/.test(words2[at - 1] ?? "")).map((word) => posix.join(folder, moved, word));
}
function isProject(paths, folder) {
  return paths.has(posix.join(folder, "CMakeLists.txt"));
}

// src/proof/build-systems/cargo.ts
import path from "node:path";
var line = discriminatedUnion("reason", [
  object({
    reason: literal("build-script-executed"),
    package_id: string(),
    linked_libs: array(string()),
    cfgs: array(string()),
    env: array(tuple([string(), string()]))
  }),
  object({
    reason: literal("compiler-artifact"),
    package_id: string(),
    features: array(string()),
    target: object({ name: string(), kind: array(string()) })
  })
]);
var CARGO = {
  name: "cargo",
  program: "cargo",
  reads: ["cargo", "rust"],
  kinds: /* @__PURE__ */ new Set(["cargo-feature", "any"]),
  argument: (name) => `--features=${name}`,
  async configure(session, request) {
    const directory = path.join(session.root, request.sourceDir);
    const { ended, stdout } = await runConfigure(
      session,
      request,
      [
        "cargo",
        "check",
        "--message-format=json",
        "--manifest-path",
        path.join(directory, "Cargo.toml"),
        "--target-dir",
        session.build,
        ...request.arguments
      ],
      directory,
      ({ stderr }) => stderr
    );
    return { ...ended, targets: readMessages(stdout.toString("utf8"), session.root) };
  }
};
function readMessages(text, root) {
  const packages = /* @__PURE__ */ new Map();
  for (const written of text.split("\n")) {
    const message = parse(written);
    if (message === null) continue;
    const name = packageName(message.package_id);
    const known = packages.get(name) ?? { facts: /* @__PURE__ */ new Set(), features: /* @__PURE__ */ new Set() };
    packages.set(name, known);
    const { facts, features } = known;
    if (message.reason === "compiler-artifact") {
      for (const feature of message.features) {
        facts.add(`${name} feature ${feature}`);
        features.add(feature);
      }
      facts.add(`${name} ${message.target.kind.join(",")} ${message.target.name}`);
      continue;
    }
    for (const cfg of message.cfgs) {
      facts.add(`${name} cfg definition ${cfg}`);
      features.add(cfg);
    }
    for (const library2 of message.linked_libs) facts.add(`${name} link ${library2}`);
    for (const [variable, value] of message.env)
      facts.add(`${name} env ${variable}=${value.replaceAll(root, "<source>")}`);
  }
  return [...packages].filter(([, { facts }]) => facts.size > 0).map(([name, { facts, features }]) => ({
    name,
    type: "PACKAGE",
    facts: [...facts],
    definitions: [...features].toSorted().map((cfg) => ({ name: cfg, text: cfg, setBy: [] }))
  })).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function packageName(id) {
  const [before = "", after = ""] = id.split("#");
  const named = /^([^@]+)@/.exec(after)?.[1];
  return named ?? path.posix.basename(before);
}
function parse(written) {
  if (!written.startsWith("{")) return null;
  try {
    const parsed = line.safeParse(JSON.parse(written));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

// src/proof/build-systems/make.ts
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path2 from "node:path";
var COMPILER = /^(?:.*\/)?(?:[\w.-]+-)?(?:cc|c\+\+|gcc|g\+\+|clang|clang\+\+|nvcc|icx|icpx)(?:-\d+(?:\.\d+)*)?$/;
var COMMAND = /(?:'[^']*'|"(?:\\.|[^"\\])*"|\\.|[^'"\\;&|]|&(?!&)|\|(?!\|))+/g;
var SOURCE = /\.(?:c|cc|cpp|cxx|cu|m|mm)$/;
var MAKE = {
  name: "make",
  program: "make",
  reads: ["make"],
  kinds: /* @__PURE__ */ new Set(["make-var", "any"]),
  argument: (name, value) => `${name}=${value === "ON" ? "1" : value}`,
  async configure(session, request) {
    const directory = path2.join(session.root, request.sourceDir);
    const command = ["make", "-n", "-k", "-w", ...request.arguments];
    const { ended, stdout } = await runConfigure(session, request, command, directory);
    const units = readDryRun(stdout.toString("latin1"), directory, session.root);
    return {
      ...ended,
      units,
      targets: targetsFromUnits(units, session),
      unused: await unusedVariables(directory, request.arguments)
    };
  },
  findMaker: findRule
};
async function findRule(session, request, file) {
  const cwd = path2.join(session.root, request.sourceDir);
  const child = { cwd, env: request.environment, seconds: session.limits.unitSeconds };
  for (const target of [path2.relative(cwd, file), file]) {
    const told = await runConfined(session, "make", ["-n", ...request.arguments, target], child);
    if (told.code !== 0 || told.stdout === "") continue;
    const words2 = (told.stdout.match(/[^\s"'`;|&<>()=]+/g) ?? []).map(
      (word) => path2.resolve(cwd, word)
    );
    return {
      cwd,
      words: ["make", "-s", ...request.arguments, target],
      // What names no file may be made from anything.
      ...words2.some((word) => existsSync(word)) ? { recipe: { inputs: words2, commands: [told.stdout], isOwn: true } } : {}
    };
  }
  return null;
}
async function unusedVariables(directory, args) {
  const names = args.flatMap((argument) => /^([A-Za-z_]\w*)=/.exec(argument)?.[1] ?? []);
  const files = (await readdir(directory).catch(() => [])).filter(
    (name) => formatOf(name).reader === "make"
  );
  const texts = await Promise.all(
    files.map((name) => readFile(path2.join(directory, name), "latin1").catch(() => ""))
  );
  return names.filter(
    (name) => !texts.some((text) => new RegExp(`(?:\\b|-D)${name}\\b`).test(text))
  );
}
function readDryRun(text, start, root) {
  const directories = [start];
  const units = [];
  for (const line2 of text.replaceAll("\\\n", " ").split("\n")) {
    const move = /^g?make(?:\[\d+\])?: (Entering|Leaving) directory [`'](.*)'$/.exec(line2);
    if (move !== null) {
      if (move[1] === "Entering") directories.push(move[2]);
      else if (directories.length > 1) directories.pop();
      continue;
    }
    let directory = directories.at(-1);
    for (const [part] of line2.matchAll(COMMAND)) {
      const words2 = splitCommand(part.trim().replace(/^[@+(-]+/, ""));
      if (words2[0] === "cd" && words2[1] !== void 0) directory = path2.resolve(directory, words2[1]);
      append(units, unitsOf(words2, directory, root));
    }
  }
  return units;
}
function unitsOf(words2, directory, root) {
  const compiler = words2.findIndex((word) => COMPILER.test(word));
  if (compiler === -1 || compiler > 2) return [];
  const read = readCompilerWords(words2.slice(compiler));
  const inputs = read.filter(({ role }) => role === "input");
  return inputs.filter(({ word }) => SOURCE.test(word)).map(({ word, at }) => {
    const source = path2.resolve(directory, word);
    const command = read.map((one) => one.word);
    const object2 = outputOf(command) || defaultOutput(command, word);
    return {
      target: path2.relative(root, path2.resolve(directory, object2)),
      source,
      path: unitPath(source, root, root),
      directory,
      object: object2,
      command: read.filter((one) => one.role !== "input" || one.at === at).map((one) => one.word)
    };
  });
}
function defaultOutput(command, source) {
  return command.includes("-c") ? path2.basename(source).replace(SOURCE, ".o") : "a.out";
}

// src/proof/build-systems/build-system.ts
var FILES = [
  ["CMakeLists.txt", "cmake"],
  ["meson.build", "meson"],
  ["Cargo.toml", "cargo"],
  ["GNUmakefile", "make"],
  ["makefile", "make"],
  ["Makefile", "make"]
];
function chooseBuildSystem(entries, sourceDir, patched, renames, wanted = "auto") {
  const paths = new Set(entries.map(({ path: path17 }) => path17));
  const languages = new Set(patched.map((file) => formatOf(file).reader));
  const given = sourceDir.replace(/^\.\/|\/$/g, "") || ".";
  const directories = [
    given,
    ...patched.flatMap(parents).toSorted((a, b) => a.length - b.length)
  ].filter((directory) => given === "." || directory === given || directory.startsWith(`${given}/`));
  for (const directory of directories) {
    const names = namesIn(paths, directory).filter((name) => wanted === "auto" || name === wanted);
    if (names.length === 0) continue;
    const makeOnly = names.includes("make") && renames.some(({ kind }) => kind === "make-var") && languages.has("make") && !languages.has("cmake") && !languages.has("meson");
    return { name: makeOnly ? "make" : names[0], sourceDir: directory };
  }
  return null;
}
function namesIn(paths, directory) {
  const prefix = directory === "." ? "" : `${directory}/`;
  return FILES.filter(([file]) => paths.has(prefix + file)).map(([, name]) => name);
}
function parents(file) {
  const parts = file.split("/").slice(0, -1);
  return parts.map((_, at) => parts.slice(0, parts.length - at).join("/"));
}

// src/proof/examine-build.ts
import path16 from "node:path";

// src/proof/processors.ts
var PROCESSORS = [
  { name: "CUDA", words: /CUDA|CUBLAS|CUDNN/i },
  { name: "HIP", words: /(?<![a-z])HIP(?:BLAS)?(?![a-z])|ROCM/i },
  { name: "Metal", words: /(?<![a-z])METAL(?![a-z])/i },
  { name: "Vulkan", words: /VULKAN/i },
  { name: "SYCL", words: /SYCL|ONEAPI/i },
  { name: "OpenCL", words: /OPENCL|CLBLAST/i },
  { name: "Kompute", words: /KOMPUTE/i },
  { name: "MUSA", words: /(?<![a-z])MUSA(?![a-z])/i },
  { name: "CANN", words: /(?<![a-z])CANN(?![a-z])/i }
];
var CPU = /(?<![a-z])CPU(?![a-z])/i;

// src/proof/headline.ts
function headlineOf(renames, objects, compiled) {
  const gains = renames.filter(({ verdict }) => verdict === "proved" || verdict === "partial").flatMap(({ to, gained }) => gained.map((change) => ({ to, change }))).filter(({ change }) => change.path !== "").toSorted((a, b) => weightOf(a.change, compiled) - weightOf(b.change, compiled));
  const [first] = gains;
  if (first === void 0) return null;
  const { path: path17, target } = first.change;
  const name = path17.split("/").at(-1);
  const others = new Set(gains.map(({ change }) => `${change.path} ${change.target}`)).size - 1;
  const more = others > 0 ? ` ${count(others, "more file")} ${others === 1 ? "changes" : "change"} too.` : "";
  if (!compiled.has(path17)) return `${name} was not compiled; now it is.${more}`;
  const object2 = objects.find((one) => one.path === path17 && one.target === target) ?? null;
  const processor = gainedProcessor(first.change, object2);
  if (processor === null)
    return `${first.to.join(" and ")} ${first.to.length === 1 ? "takes" : "take"} effect in ${name} now, and did not before.${more}`;
  return `${name} was built ${wasFor(first.change, object2, processor, first.to)}; now it asks for ${processor.name}.${more}`;
}
function weightOf(change, compiled) {
  return (compiled.has(change.path) ? 0 : 2) + (gainedProcessor(change, null) === null ? 1 : 0);
}
var DECLARES = /^(?:extern|typedef|struct|class|enum|using|static|inline|template|__attribute__)\b|^(?!(?:return|else|throw|delete|case|new)\b)[\w:<>,*&\s]*\w[\s*&]+~?[\w:]+\s*\([^"]*\)[\w\s]*[;{]/;
function gainedProcessor({ added, removed }, object2) {
  const asking = added.filter((line2) => /[("]/.test(line2) && !DECLARES.test(line2));
  const come = [...asking, ...object2?.symbols.added ?? []];
  const gone = [...removed, ...object2?.symbols.removed ?? []];
  return PROCESSORS.find(
    ({ words: words2 }) => come.some((line2) => words2.test(line2)) && !gone.some((line2) => words2.test(line2))
  ) ?? null;
}
function wasFor({ removed }, object2, { name, words: words2 }, to) {
  if (removed.some((line2) => CPU.test(line2))) return "for the CPU";
  if (object2 === null) return `without what ${to.join(" and ")} brings`;
  const { removed: gone, kept } = object2.symbols;
  const before = [...gone, ...kept];
  if (before.some((symbol) => words2.test(symbol))) return `without what ${to.join(" and ")} brings`;
  return before.some((symbol) => CPU.test(symbol)) ? "for the CPU" : `without ${name}`;
}

// src/proof/kit/gather.ts
import { readFile as readFile2 } from "node:fs/promises";
import path4 from "node:path";

// src/proof/measuring/text.ts
import { createHash as createHash2 } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path3 from "node:path";
var OUTPUTS = /* @__PURE__ */ new Set(["-o", "--output-file", "-MF", "-MT", "-MQ", "-MJ"]);
var MODES = /* @__PURE__ */ new Set(["-c", "-MD", "-MMD", "-MP", "-M", "-MM", "-dc", "-S"]);
var CONSTANTS = ["-D__LINE__=0", "-D__COUNTER__=0", '-D__DATE__=""', '-D__TIME__=""'];
var MOST_MISSING = 20;
var MOST_TEXT = 64 * 1024 * 1024;
var TOO_LATE = "the time for it was used up";
async function readText(session, unit, { environment, flags, extra = [], makeHeader }) {
  const [program, ...args] = preprocessCommand(unit.command);
  const failed = { lines: null, missing: [], isMade: false, files: /* @__PURE__ */ new Set() };
  if (program === void 0) return { ...failed, error: "its command is empty" };
  const empty = path3.join(session.scratch, "missing", keyOf(unit));
  const missing = [];
  const asked = /* @__PURE__ */ new Set();
  let isMade = false;
  for (; ; ) {
    if (session.remaining() === 0) return { ...failed, error: TOO_LATE };
    const chunks = [];
    let bytes = 0;
    const behind = missing.length === 0 ? [] : ["-idirafter", empty];
    const result = await runConfined(
      session,
      program,
      [...args, ...extra, ...behind, "-E", "-w", ...CONSTANTS],
      {
        cwd: unit.directory,
        env: environment,
        seconds: session.limits.unitSeconds,
        onStdout: (chunk) => {
          bytes += chunk.length;
          if (bytes <= MOST_TEXT) chunks.push(chunk);
        }
      }
    );
    if (result.code === 0) {
      const text = Buffer.concat(chunks).toString("latin1");
      return { ...normalise(session, unit, text, flags), missing, isMade, error: null };
    }
    if (result.timedOut) return { ...failed, error: TOO_LATE };
    const header = missingHeader(result.stderr);
    if (header === null || missing.includes(header) || missing.length === MOST_MISSING)
      return { ...failed, error: result.stderr || `it ended with ${result.code ?? result.signal}` };
    if (!asked.has(header)) {
      asked.add(header);
      if (await makeHeader?.(header) === true) {
        isMade = true;
        continue;
      }
    }
    missing.push(header);
    const place = path3.join(empty, header);
    await mkdir(path3.dirname(place), { recursive: true });
    await writeFile(place, "");
  }
}
function missingHeader(stderr) {
  const found = /fatal error: '?"?<?([^\s'":<>]+)>?"?'?(?:: No such file or directory| file not found)/.exec(
    stderr
  )?.[1];
  if (found === void 0 || path3.posix.isAbsolute(found)) return null;
  return path3.posix.normalize(found).startsWith("..") ? null : found;
}
function normalise(session, unit, text, flags) {
  const files = /* @__PURE__ */ new Set();
  const lines = [];
  for (const raw of text.split("\n")) {
    const marker = /^#(?:line)? \d+ "([^"]*)"/.exec(raw);
    if (marker !== null) {
      if (!/^<|\/\/$/.test(marker[1])) files.add(path3.resolve(unit.directory, marker[1]));
      continue;
    }
    if (/^\s*(?:$|#\s*pragma\s+message\b)/.test(raw)) continue;
    const line2 = neutral(raw.trim(), session);
    lines.push(flags === null ? line2 : line2.replaceAll(flags, `$1${ANY_FLAG}`));
  }
  return { lines, files };
}
function preprocessCommand(command) {
  return readCompilerWords(command).filter(({ word, role, of }) => {
    if (role === "argument") return !OUTPUTS.has(of);
    if (role !== "option") return true;
    return !OUTPUTS.has(word) && !MODES.has(word) && !isJoinedOutput(word) && !/^-(?:MF|MT|MQ).|^-Wp,-M/.test(word);
  }).map(({ word }) => word);
}
function unitKey({ path: file, target, object: object2 }) {
  return `${file}\0${target}\0${object2}`;
}
function keyOf(unit) {
  return createHash2("sha1").update(unitKey(unit)).digest("hex");
}
function headerFolders({ source, directory, command }) {
  const named = argumentsOf(command).flatMap(
    (word) => /^-(?:I|iquote|isystem)[ =]?(.+)$/.exec(word)?.[1] ?? []
  );
  return [path3.dirname(source), ...named.map((folder) => path3.resolve(directory, folder))];
}

// src/proof/kit/gather.ts
var MOST_SOURCES = 5;
var MOST_FILES = 2e3;
var MOST_BYTES = 32 * 1024 * 1024;
var KEPT = /^(?:-std=|--std=|-f(?!macro-prefix|file-prefix|debug-prefix|diagnostics)|-m|-pthread$|--?expt-|--?extended-lambda$)/;
async function gatherKit(session, { laboratory, run: run2, before, units, contrast }, architecture) {
  if (contrast === null) return null;
  const files = /* @__PURE__ */ new Map();
  const sources = [];
  const pairs = units.slice(0, MOST_SOURCES);
  for (const state2 of [before, run2]) {
    const own = /* @__PURE__ */ new Set();
    for (const pair of pairs) {
      const unit = state2 === run2 ? pair.after : pair.before;
      const text = await laboratory.readWith(state2, unit, []);
      for (const file of text.files) own.add(file);
    }
    await laboratory.within(state2, () => takeFiles(session, own, files));
  }
  for (const pair of pairs) {
    const file = placeIn(session, pair.after.source);
    if (file === null || !files.has(file)) continue;
    sources.push({
      path: file,
      language: languageOf(file),
      includes: includesOf(session, pair.after),
      options: pair.after.command.filter((word) => KEPT.test(word)),
      forced: forcedFiles(session, pair.after, files),
      before: definitionsOf(pair.before),
      after: definitionsOf(pair.after)
    });
  }
  const { target, ...rest } = contrast;
  return { ...rest, component: target, sources, files, architecture };
}
async function takeFiles(session, wanted, files) {
  let bytes = 0;
  for (const file of wanted) {
    const place = placeIn(session, file);
    if (place === null || files.size >= MOST_FILES) continue;
    const content = await readFile2(file).catch(() => null);
    if (content === null || (bytes += content.length) > MOST_BYTES) continue;
    files.set(place, withPlacesOfKit(session, place, content));
  }
}
function withPlacesOfKit(session, place, content) {
  const text = content.toString("latin1");
  const moved = text.replaceAll(
    /^(\s*#\s*include\s*")(\/[^"\n]*)"/gm,
    (written, head, file) => {
      const own = placeIn(session, file);
      return own === null ? written : `${head}${path4.posix.relative(path4.dirname(place), own)}"`;
    }
  );
  return moved === text ? content : Buffer.from(moved, "latin1");
}
function placeIn({ root, build: build2 }, file) {
  for (const [folder, name] of [
    [root, ""],
    [build2, "generated"]
  ]) {
    const relative = path4.relative(folder, file);
    if (!relative.startsWith("..") && !path4.isAbsolute(relative))
      return path4.posix.join(name, relative);
  }
  return null;
}
function languageOf(file) {
  if (file.endsWith(".cu")) return "CUDA";
  return file.endsWith(".c") ? "C" : "CXX";
}
function includesOf(session, unit) {
  const [, ...folders] = headerFolders(unit).map((folder) => placeIn(session, folder));
  return [...new Set(folders.filter((place) => place !== null).map((place) => place || "."))];
}
function forcedFiles(session, unit, files) {
  const folders = [unit.directory, ...headerFolders(unit)];
  return readCompilerWords(unit.command).flatMap(({ word, of }) => {
    if (of !== "-include" && of !== "-imacros") return [];
    const own = folders.map((folder) => placeIn(session, path4.resolve(folder, word))).find((place) => place !== null && files.has(place));
    return [{ option: of, path: own ?? word, isOwn: own !== void 0 }];
  });
}
function definitionsOf({ command }) {
  const known = /* @__PURE__ */ new Map();
  for (const { isDefined, text } of macrosIn(command))
    if (isDefined && !text.includes("\n")) known.set(definitionName(text), text);
    else known.delete(text);
  return [...known.values()];
}

// src/proof/programs/canary-source.ts
var BODY = `
#include <cstdio>
#include <cuda_runtime.h>

__global__ void square(int *values, int count) {
  int at = blockIdx.x * blockDim.x + threadIdx.x;
  if (at < count) values[at] = values[at] * values[at];
}

static int cuda_error(const char *step, cudaError_t error) {
  std::printf("{\\"status\\":\\"cuda-error\\",\\"step\\":\\"%s\\",\\"error\\":\\"%s\\"}\\n", step, cudaGetErrorName(error));
  return 4;
}

int main() {
  int devices = 0;
  cudaError_t error = cudaGetDeviceCount(&devices);
  if (error == cudaErrorNoDevice || error == cudaErrorInsufficientDriver || (error == cudaSuccess && devices == 0)) {
    std::printf("{\\"status\\":\\"no-device\\",\\"error\\":\\"%s\\"}\\n", cudaGetErrorName(error));
    return 77;
  }
  if (error != cudaSuccess) return cuda_error("cudaGetDeviceCount", error);
  cudaDeviceProp device;
  error = cudaGetDeviceProperties(&device, 0);
  if (error != cudaSuccess) return cuda_error("cudaGetDeviceProperties", error);

  const int count = 256;
  int host[count];
  for (int at = 0; at < count; ++at) host[at] = at;
  int *values = nullptr;
  error = cudaMalloc(&values, sizeof host);
  if (error != cudaSuccess) return cuda_error("cudaMalloc", error);
  error = cudaMemcpy(values, host, sizeof host, cudaMemcpyHostToDevice);
  if (error != cudaSuccess) return cuda_error("cudaMemcpy", error);
  square<<<2, 128>>>(values, count);
  error = cudaGetLastError();
  if (error != cudaSuccess) return cuda_error("launch", error);
  error = cudaMemcpy(host, values, sizeof host, cudaMemcpyDeviceToHost);
  if (error != cudaSuccess) return cuda_error("cudaMemcpy", error);
  cudaFree(values);
  for (int at = 0; at < count; ++at)
    if (host[at] != at * at) {
      std::printf("{\\"status\\":\\"wrong\\",\\"at\\":%d,\\"value\\":%d}\\n", at, host[at]);
      return 3;
    }
  std::printf("{\\"status\\":\\"ran\\",\\"device\\":\\"%s\\",\\"capability\\":\\"%d.%d\\",\\"component\\":\\"%s\\",\\"definition\\":\\"%s\\",\\"result\\":\\"right\\"}\\n", device.name, device.major, device.minor, COMPONENT, DEFINITION);
  return 0;
}
`;
function canarySource({
  expects,
  refuses,
  component
}) {
  const guards = [
    ...expects.map(
      (name) => `#ifndef ${name}
#error FLAG_GUARD expected definition ${name} is missing
#endif`
    ),
    ...refuses.map(
      (name) => `#ifdef ${name}
#error FLAG_GUARD obsolete definition ${name} is still set
#endif`
    )
  ];
  const told = [
    `static const char COMPONENT[] = "${inString(component)}";`,
    `static const char DEFINITION[] = "${inString(expects.join(" "))}";`
  ];
  return `${guards.join("\n")}

${told.join("\n")}
${BODY}`;
}
function inString(text) {
  return text.replaceAll(/[^\w .:+/-]/g, "?");
}
function watchedTexts({
  expects,
  refuses,
  before,
  after
}) {
  const watched = /* @__PURE__ */ new Set([...expects, ...refuses]);
  const [old, now] = [before, after].map(
    (list2) => list2.filter(({ name }) => watched.has(name)).map(({ text }) => text)
  );
  return { before: old, after: now };
}

// src/proof/kit/cmake-lists.ts
var HERE = "${CMAKE_CURRENT_SOURCE_DIR}";
var NVCC = "${CMAKE_CUDA_COMPILER}";
function kitCMakeLists({ component, sources, watched, architecture }) {
  const languages = /* @__PURE__ */ new Set(["CUDA", "CXX", ...sources.map(({ language }) => language)]);
  const guard = watched.before.map((text) => ` ${quoted(`-D${text}`)}`).join("");
  return `# The smoke test of ${comment(component)}: the program must not build with the definitions of before, and must with those of after.
cmake_minimum_required(VERSION 3.18)
if(NOT DEFINED CMAKE_CUDA_ARCHITECTURES)
  set(CMAKE_CUDA_ARCHITECTURES ${architecture})
endif()
project(smoke LANGUAGES ${[...languages].join(" ")})
enable_testing()

add_executable(smoke_after smoke.cu)
${callWith("target_compile_options", "smoke_after", definitions(watched.after))}
add_test(NAME before_fails COMMAND sh "${HERE}/must-fail.sh" "${NVCC}"${guard} -c "${HERE}/smoke.cu" -o before.o)
add_test(NAME after_runs COMMAND smoke_after)
# 77: it was built, but no CUDA device is here.
set_tests_properties(after_runs PROPERTIES SKIP_RETURN_CODE 77)

# What the component itself compiles to, before and after, and which lines differ.
${sources.map((source, at) => targetsOf(source, `component_${at + 1}`)).join("\n")}
`;
}
function targetsOf(source, name) {
  const states = ["before", "after"];
  const file = `${HERE}/component/${source.path}`;
  const texts = states.map((state2) => {
    const words2 = [...source.options, ...commandWords(source, state2, "words")];
    const compiler = `\${CMAKE_${source.language}_COMPILER}`;
    return `add_custom_command(OUTPUT ${name}_${state2}.i DEPENDS ${quoted(file)} VERBATIM
  COMMAND sh "${HERE}/to-text.sh" ${name}_${state2}.i "${compiler}" ${[...words2, file].map(quoted).join(" ")})`;
  });
  return `${states.map((state2) => library(source, `${name}_${state2}`, state2)).join("\n")}
${texts.join("\n")}
add_custom_target(${name}_texts ALL DEPENDS ${states.map((state2) => `${name}_${state2}.i`).join(" ")})
add_test(NAME ${name}_differs COMMAND sh "${HERE}/differs.sh" ${quoted(source.path)} ${states.map((state2) => `${name}_${state2}.i`).join(" ")})
`;
}
function library(source, name, state2) {
  return [
    `add_library(${name} OBJECT "component/${source.path}")`,
    callWith("target_compile_options", name, [
      ...source.options,
      ...commandWords(source, state2, "options")
    ])
  ].filter((line2) => line2 !== "").join("\n");
}
function commandWords(source, state2, as) {
  const forced = source.forced.flatMap(({ option, path: path17, isOwn }) => {
    const file = isOwn ? `${HERE}/component/${path17}` : path17;
    return as === "words" ? [option, file] : [`SHELL:${option} "${file}"`];
  });
  const folders = source.includes.map((folder) => `-I${HERE}/component/${folder}`);
  const own = source[state2].map((text) => `-D${text}`);
  return [...folders, ...as === "words" ? own : definitions(source[state2]), ...forced];
}
function definitions(texts) {
  return texts.map((text) => `-D${text.replaceAll(";", String.raw`\;`)}`);
}
function callWith(command, target, values) {
  return values.length === 0 ? "" : `${command}(${target} PRIVATE ${values.map(quoted).join(" ")})`;
}
function quoted(text) {
  const escaped = text.replaceAll(/[\\"]/g, String.raw`\$&`).replaceAll("$", String.raw`\$`);
  return `"${escaped.replaceAll(String.raw`\${CMAKE_CURRENT_SOURCE_DIR}`, HERE)}"`;
}
function comment(text) {
  return text.replaceAll(/\s+/g, " ");
}

// src/proof/kit/makefile.ts
function kitMakefile({ sources, watched, architecture }) {
  const parts = sources.map((source, at) => rulesFor(source, at + 1));
  const texts = sources.map((_, at) => `component_${at + 1}_differs`);
  return `# make check: which lines of the component differ, then the CUDA program, which must fail before and run after.
NVCC ?= nvcc
ARCH ?= sm_${architecture}

check: ${["before-fails", "after-runs", ...texts].join(" ")}

before-fails: smoke.cu
	sh must-fail.sh $(NVCC) -arch=$(ARCH)${words(watched.before)} -c smoke.cu -o before.o

smoke_after: smoke.cu
	$(NVCC) -arch=$(ARCH)${words(watched.after)} smoke.cu -o $@

# 77: it was built, but no CUDA device is here.
after-runs: smoke_after
	./smoke_after || test $$? -eq 77

${parts.join("\n")}
clean:
	rm -f smoke_after before.o component_*.i component_*.o

.PHONY: ${["check", "before-fails", "after-runs", "clean", ...texts].join(" ")}
`;
}
function rulesFor(source, number) {
  const compiler = { C: "$(CC)", CXX: "$(CXX)", CUDA: "$(NVCC)" }[source.language];
  const folders = source.includes.map((folder) => ` -I${shell(`component/${folder}`)}`).join("");
  const options = source.options.map((option) => ` ${shell(option)}`).join("");
  const file = shell(`component/${source.path}`);
  const forced = source.forced.map(({ option, path: path17, isOwn }) => ` ${option} ${shell(isOwn ? `component/${path17}` : path17)}`).join("");
  const states = ["before", "after"].map((state2) => {
    const call = `${compiler}${options}${folders}${words(source[state2])}${forced}`;
    return `component_${number}_${state2}.o: component_${number}_${state2}.i
	${call} -c ${file} -o $@

component_${number}_${state2}.i:
	@sh to-text.sh $@ ${call} ${file}
`;
  });
  return `component_${number}_differs: component_${number}_before.i component_${number}_after.i component_${number}_before.o component_${number}_after.o
	@sh differs.sh ${shell(source.path)} component_${number}_before.i component_${number}_after.i

${states.join("\n")}`;
}
function words(definitions2) {
  return definitions2.map((text) => ` -D${shell(text)}`).join("");
}
function shell(text) {
  const plain = /^[\w./=+-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return plain.replaceAll("$", "$$$$").replaceAll("#", String.raw`\#`);
}

// src/proof/kit/readme.ts
function kitReadme({ component, expects, refuses, sources, watched }) {
  const names = expects.map((name) => `\`${name}\``).join(", ");
  const guards = [
    ...expects.map((name) => `FLAG_GUARD expected definition ${name} is missing`),
    ...refuses.map((name) => `FLAG_GUARD obsolete definition ${name} is still set`)
  ];
  return `# Smoke test of ${component.replaceAll(/[\\`*_<>[\]]/g, String.raw`\$&`)}

It shows that ${names} reaches the component: the program \`smoke.cu\` does not build with the definitions that the component
had before the patch, and builds and runs with those it has now. The component's own sources that the flag changes lie in
\`component\`: ${sources.map(({ path: path17 }) => `\`${path17}\``).join(", ") || "none of them could be taken along"}.

| | definitions that are watched |
| --- | --- |
| before | ${cell(watched.before)} |
| after | ${cell(watched.after)} |

With CMake:

\`\`\`sh
cmake -S . -B build
cmake --build build
(cd build && ctest --verbose)
\`\`\`

\`--verbose\` prints which lines differ; with \`--output-on-failure\` instead only what fails is printed.

With make:

\`\`\`sh
make check
\`\`\`

Both need nvcc and a C++ compiler, and nothing else. Expected: the lines that differ, and \`before_fails\` passes, since the compiler says

\`\`\`text
${guards.join("\n")}
\`\`\`

and \`after_runs\` prints one line. On a GPU it names the device and \`"status":"ran"\`; without one it says
\`"status":"no-device"\`, ends with 77 and counts as skipped. \`workflow-step.yml\` is a job for a runner with a GPU.
`;
}
function cell(texts) {
  const shown = texts.map((text) => `\`-D${text.replaceAll("|", String.raw`\|`)}\``);
  return shown.join(" ") || "none";
}

// src/proof/kit/kit.ts
function makeKit(input) {
  const plan = { ...input, watched: watchedTexts(input) };
  const texts = {
    "smoke.cu": canarySource(input),
    "CMakeLists.txt": kitCMakeLists(plan),
    Makefile: kitMakefile(plan),
    "README.md": kitReadme(plan),
    "workflow-step.yml": WORKFLOW,
    "must-fail.sh": MUST_FAIL,
    "to-text.sh": TO_TEXT,
    "differs.sh": DIFFERS
  };
  return new Map([
    ...Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]),
    ...[...input.files].map(([name, bytes]) => [`component/${name}`, bytes])
  ]);
}
var MUST_FAIL = `#!/bin/sh
# Runs a compile that must fail for want of the new definition, and fails where it does not.
if output=$("$@" 2>&1); then
  echo "It was built, and should not have been."
  exit 1
fi
case $output in
  *FLAG_GUARD*) printf '%s\\n' "$output" | grep FLAG_GUARD | head -n 3 ;;
  *)
    printf '%s\\n' "$output"
    echo "It failed, but for another reason."
    exit 1
    ;;
esac
`;
var TO_TEXT = `#!/bin/sh
# What a compiler reads of a source: to-text.sh OUTPUT COMPILER OPTION... SOURCE
output=$1
shift
"$@" -E > "$output.all" || exit 1
sed '/^#/d' < "$output.all" > "$output"
rm -f "$output.all"
`;
var DIFFERS = `#!/bin/sh
# Shows which lines of a source differ, and fails where none does: differs.sh SOURCE BEFORE AFTER
echo "What $1 compiles otherwise (< before, > after):"
if diff "$2" "$3"; then
  echo "Nothing: with the definitions of after it compiles what it did before."
  exit 1
fi
`;
var WORKFLOW = `# A job for a runner with a GPU. It takes the kit from ci/smoke.
smoke-test:
  runs-on: [self-hosted, gpu]
  steps:
    - uses: actions/checkout@v4
    - run: cmake -S ci/smoke -B build/smoke
    - run: cmake --build build/smoke
    - run: cd build/smoke && ctest --verbose
`;

// src/proof/measuring/elements.ts
function element(unit, text) {
  return `${unit}
${text}`;
}
var EFFECTS = rememberedOf(
  (on) => rememberedOf((base) => findEffect(on, base))
);
function effectOf(on, base) {
  return EFFECTS(on)(base);
}
function findEffect(on, base) {
  const effect = /* @__PURE__ */ new Map();
  for (const [key, times] of on) {
    const more = times - (base.get(key) ?? 0);
    if (more > 0) effect.set(`+${key}`, more);
  }
  for (const [key, times] of base) {
    const more = times - (on.get(key) ?? 0);
    if (more > 0) effect.set(`-${key}`, more);
  }
  return effect;
}
function without(effect, other) {
  return new Map(
    [...effect].flatMap(([key, times]) => {
      const rest = times - (other.get(key) ?? 0);
      return rest > 0 ? [[key, rest]] : [];
    })
  );
}
function shared(effect, other) {
  return new Map(
    [...effect].flatMap(([key, times]) => {
      const both = Math.min(times, other.get(key) ?? 0);
      return both > 0 ? [[key, both]] : [];
    })
  );
}
function differences(effect) {
  return [...effect].map(([key, times]) => {
    const end = key.indexOf("\n");
    return {
      sign: key[0],
      unit: key.slice(1, end),
      text: key.slice(end + 1),
      times
    };
  });
}

// src/proof/measuring/noise.ts
function learnNoise(difference2) {
  const byUnit = /* @__PURE__ */ new Map();
  for (const { sign, unit, text } of differences(difference2)) {
    const known = byUnit.get(unit) ?? { added: [], removed: [] };
    byUnit.set(unit, known);
    known[sign === "+" ? "added" : "removed"].push(text);
  }
  const patterns = /* @__PURE__ */ new Set();
  for (const { added, removed } of byUnit.values())
    for (const [at, text] of added.entries())
      patterns.add(patternOf(text, nearest(text, removed[at], removed)));
  for (const { removed } of byUnit.values())
    for (const text of removed) patterns.add(escapePattern(text));
  if (patterns.size === 0) return () => false;
  const any = new RegExp(`^(?:${[...patterns].join("|")})$`);
  return (text) => any.test(text);
}
function nearest(text, sameplace, others) {
  const count2 = wordsOf(text).length;
  return [sameplace, ...others].find(
    (other) => other !== void 0 && wordsOf(other).length === count2
  );
}
function patternOf(text, other) {
  if (other === void 0) return escapePattern(text);
  const words2 = wordsOf(text);
  const others = wordsOf(other);
  return words2.map((word, at) => word === others[at] ? escapePattern(word) : String.raw`\w+`).join("");
}
function wordsOf(text) {
  return text.match(/\w+|\W+/g) ?? [];
}

// src/proof/measuring/spelling.ts
var MOST_OLD = 3;
function spell(args, renames, kinds) {
  const assignments2 = joinPairs(args).map(parseArgument);
  const options = renames.filter((rename4) => kinds.has(rename4.kind) && rename4.to.length > 0);
  const names = new Set(options.flatMap((rename4) => rename4.to.map(({ name }) => name)));
  const flags = assignments2.map(({ name }) => name).filter((name) => names.has(name));
  const list2 = [
    { name: "new", arguments: assignments2.map(write), accepted: true, flags: [...new Set(flags)] }
  ];
  const seen = /* @__PURE__ */ new Set([list2[0].arguments.join("\0")]);
  for (const group of groups(options)) {
    const old = invert(assignments2, group);
    if (seen.has(old.arguments.join("\0"))) continue;
    seen.add(old.arguments.join("\0"));
    list2.push(old);
    if (list2.length > MOST_OLD) break;
  }
  return list2;
}
function groups(options) {
  const byTarget = /* @__PURE__ */ new Map();
  for (const rename4 of options) {
    const key = rename4.to.map(({ name, value }) => `${name}=${value}`).join(" ");
    const known = byTarget.get(key) ?? [];
    if (!known.some(({ from }) => from === rename4.from)) known.push(rename4);
    byTarget.set(key, known);
  }
  const most = Math.max(...[...byTarget.values()].map((list2) => list2.length));
  return Array.from(
    { length: most },
    (_, at) => [...byTarget.values()].map((list2) => list2[Math.min(at, list2.length - 1)])
  );
}
function invert(assignments2, renames) {
  let current = assignments2;
  const used = [];
  for (const rename4 of renames) {
    const next = invertOne(current, rename4, new Set(assignments2));
    if (next === null) continue;
    current = next;
    used.push(rename4);
  }
  const states = used.map(({ state: state2 }) => state2);
  return {
    name: "old",
    arguments: current.map(write),
    accepted: states.every((state2) => state2 === "aliased" || state2 === "both") ? true : states.includes("unknown") ? null : false,
    flags: used.map(({ from }) => from)
  };
}
function invertOne(assignments2, rename4, own) {
  const places = rename4.to.map(
    ({ name, value: value2 }) => assignments2.findIndex(
      (one) => own.has(one) && one.name === name && (value2 === void 0 || sameValue(one.value ?? "", value2))
    )
  );
  if (places.length === 0 || places.includes(-1)) return null;
  const first = assignments2[places[0]];
  const value = oldValue(rename4, first.value ?? "");
  if (value === null) return null;
  const old = { ...first, name: rename4.from, value: first.value === null ? null : value };
  return assignments2.flatMap(
    (one, at) => at === places[0] ? [old] : places.includes(at) ? [] : [one]
  );
}
function oldValue(rename4, value) {
  if (rename4.to.some((target) => target.value !== void 0)) return "ON";
  switch (rename4.value.kind) {
    case "same":
      return value;
    case "inverted":
      return invertSwitch(value);
    case "mapped": {
      const found = Object.entries(rename4.value.values).find(([, to]) => sameValue(to, value));
      return found === void 0 ? value : found[0];
    }
    default:
      return rename4.value;
  }
}
var SWITCHES = ["ON OFF", "on off", "TRUE FALSE", "true false", "YES NO", "yes no", "1 0"];
function invertSwitch(value) {
  const pair = SWITCHES.map((words2) => words2.split(" ")).find((words2) => words2.includes(value));
  return pair?.find((word) => word !== value) ?? null;
}
function sameValue(a, b) {
  return a.toUpperCase() === b.toUpperCase();
}
function joinPairs(args) {
  const joined = [];
  for (let at = 0; at < args.length; at += 1) {
    const next = args[at + 1];
    const glue = args[at] === "-D" ? "-D" : args[at] === "--features" ? "--features=" : null;
    if (glue === null || next === void 0) joined.push(args[at]);
    else {
      joined.push(glue + next);
      at += 1;
    }
  }
  return joined;
}
function parseArgument(argument) {
  const [, prefix = argument, name = "", type = "", value = null] = /^(--features=)([\w-]+)$/.exec(argument) ?? /^((?:-D)?)([A-Za-z_][\w.-]*)((?::[A-Z]+)?)=(.*)$/s.exec(argument) ?? [];
  return { prefix, name, type, value };
}
function write({ prefix, name, type, value }) {
  return prefix + name + type + (value === null ? "" : `=${value}`);
}

// src/proof/measuring/experiment.ts
var QUIET = /* @__PURE__ */ new WeakMap();
function elementsOf({ readings, isNoise }, run2) {
  const known = QUIET.get(readings) ?? /* @__PURE__ */ new Map();
  QUIET.set(readings, known);
  const all = readings.elements.get(run2) ?? /* @__PURE__ */ new Map();
  const quiet = known.get(run2) ?? new Map([...all].filter(([key]) => !isNoise(key.slice(key.indexOf("\n") + 1))));
  known.set(run2, quiet);
  return quiet;
}
async function askQuestion(laboratory, question, input, claimed, kinds) {
  const spellings = spell(question.arguments, [...input.renames, ...input.related ?? []], kinds);
  const newest = spellings[0];
  const olds = spellings.slice(1);
  const standsInPatch = question.standsInPatch && olds.length > 0;
  const isSpelled = standsInPatch ? [] : olds.filter(({ accepted }) => accepted !== false);
  const after = [{ spelling: newest, run: await state(laboratory, "after", newest) }];
  const base = await takeBack2(laboratory, claimed, newest.arguments, "with every rename taken back");
  for (const spelling of isSpelled)
    after.push({ spelling, run: await state(laboratory, "after", spelling) });
  const before = [];
  for (const spelling of standsInPatch ? olds : spellings)
    before.push({ spelling, run: await state(laboratory, "before", spelling) });
  const isOpen2 = after[0].run.configuration.ok && after[0].run.configuration.targets.length > 0;
  const again = isOpen2 ? await laboratory.repeat({ ...after[0].run, state: { kind: "retouched" } }) : after[0].run;
  const configured = [base, again, ...[...after, ...before].map(({ run: run2 }) => run2)];
  const first = await laboratory.read(configured);
  const isNoise = noiseBetween(first, after[0].run, again);
  const chosen = bestOf({ readings: first, isNoise }, after, before);
  const controls = /* @__PURE__ */ new Map();
  if (!isOpen2) return { question, base, after, before, controls, chosen, readings: first, isNoise };
  const shown = effectOf(
    elementsOf({ readings: first, isNoise }, chosen.run),
    elementsOf({ readings: first, isNoise }, base)
  );
  const hasNothingToTakeAway = base.configuration.ok && shown.size === 0;
  if (hasNothingToTakeAway || claimed.length === 1 && chosen === after[0])
    for (const rename4 of claimed) controls.set(rename4, base);
  else
    for (const rename4 of claimed)
      controls.set(
        rename4,
        await takeBack2(
          laboratory,
          [rename4],
          chosen.spelling.arguments,
          `with ${rename4.from} \u2192 ${rename4.to.map(({ name }) => name).join(", ")} taken back`
        )
      );
  const readings = [...controls.values()].every((control) => control === base) ? first : await laboratory.read([...configured, ...controls.values()]);
  return { question, base, after, before, controls, chosen, readings, isNoise };
}
function state(laboratory, kind, spelling) {
  return laboratory.configure({
    state: { kind },
    arguments: spelling.arguments,
    name: kind === "before" ? "before the patch" : "with the patch"
  });
}
async function takeBack2(laboratory, renames, args, name) {
  const names = renames.flatMap(({ from, to }) => [from, ...to.map((target) => target.name)]);
  const rest = names.length === 0 ? args : args.filter((argument) => argument.search(nameAt(names)) === -1);
  const control = { kind: "control", renames, by: "nobody\u2019s word" };
  const run2 = await laboratory.configure({ state: control, arguments: rest, name });
  if (run2.configuration.ok) return run2;
  return laboratory.configure({ state: { ...control, by: "old name" }, arguments: rest, name });
}
function noiseBetween(readings, one, other) {
  const [first, second] = [one, other].map((run2) => readings.elements.get(run2));
  if (first === void 0 || second === void 0) return () => false;
  return learnNoise(effectOf(first, second));
}
function bestOf(given, after, before) {
  const gains = ({ run: run2 }) => run2.configuration.ok && before.every((one) => effectOf(elementsOf(given, run2), elementsOf(given, one.run)).size > 0);
  return after.find(gains) ?? after[0];
}

// src/proof/measuring/laboratory.ts
import { existsSync as existsSync4 } from "node:fs";
import { readFile as readFile9, rename as rename2, rm as rm2 } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path11 from "node:path";

// src/proof/measuring/choose-units.ts
import { createHash as createHash3 } from "node:crypto";
import { readFile as readFile3 } from "node:fs/promises";
import path5 from "node:path";
var MOST_WHOLE = 10;
var ABSENT = "absent";
async function chooseUnits(session, plan, runs) {
  const signatures = /* @__PURE__ */ new Map();
  const commands = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  for (const run2 of runs)
    for (const unit of run2.configuration.units) {
      const key = unitKey(unit);
      add(signatures, key, signatureOf(session, plan, run2, unit));
      add(commands, key, commandOf(session, unit));
      add(others, key, neutral(withoutFlags(unit.command, plan.flags).join("\0"), session));
    }
  for (const [key, seen] of signatures) {
    const inAll = runs.every(
      ({ configuration }) => configuration.units.some((unit) => unitKey(unit) === key)
    );
    if (!inAll) seen.add(ABSENT);
  }
  const all = [...signatures].filter(([, seen]) => seen.size > 1);
  const whole = all.filter(([, seen]) => seen.size === 2 && seen.has(ABSENT));
  const untold = new Set(whole.slice(MOST_WHOLE).map(([key]) => key));
  const differing = all.map(([key]) => key).filter((key) => !untold.has(key));
  const most = session.limits.units;
  if (differing.length <= most) return { chosen: new Set(differing), leftOut: 0 };
  const weights = /* @__PURE__ */ new Map();
  for (const key of differing) {
    const isChanged = (commands.get(key)?.size ?? 0) > 1;
    const asks = plan.flags !== null && await namesAny(session.root, plan.flags, key);
    const differsInMore = (others.get(key)?.size ?? 0) > 1;
    weights.set(key, (differsInMore ? 0 : 4) + (asks ? 0 : 2) + (isChanged ? 0 : 1));
  }
  const ordered = differing.toSorted((a, b) => weights.get(a) - weights.get(b));
  return { chosen: new Set(ordered.slice(0, most)), leftOut: ordered.length - most };
}
function signatureOf(session, plan, run2, unit) {
  const made = madeFor(run2, unit).map(([file, { commands }]) => [file, ...commands].join("\0"));
  return [commandOf(session, unit), run2.generated, sourcesOf(plan, run2.state), ...made].join("\n");
}
function madeFor({ configuration: { recipes } }, unit) {
  const own = [...recipes ?? []].filter(([, { isOwn }]) => isOwn);
  if (own.length === 0) return [];
  const folders = headerFolders(unit).map((folder) => `${folder}/`);
  return own.filter(
    ([file]) => file === unit.source || folders.some((folder) => file.startsWith(folder))
  );
}
function commandOf(session, unit) {
  return neutral(unit.command.join("\0"), session);
}
function withoutFlags(command, flags) {
  if (flags === null) return command;
  return command.map((word) => word.replaceAll(flags, `$1${ANY_FLAG}`)).filter((word) => !word.startsWith(`-D${ANY_FLAG}`));
}
function sourcesOf({ input }, state2) {
  const sources = [...filesIn(state2, input)].filter(([file]) => SOURCES.test(file));
  if (sources.length === 0) return "";
  const hash = createHash3("sha1");
  for (const [file, bytes] of sources) hash.update(file).update(bytes ?? state2.kind);
  return hash.digest("hex");
}
async function namesAny(root, flags, key) {
  const text = await readFile3(path5.join(root, key.split("\0")[0]), "latin1").catch(() => "");
  return text.search(flags) !== -1;
}
function add(known, key, value) {
  const values = known.get(key) ?? /* @__PURE__ */ new Set();
  known.set(key, values.add(value));
}

// src/proof/measuring/likeness.ts
import { readFile as readFile4 } from "node:fs/promises";
import path6 from "node:path";
async function isLike(session, { input }, textOf, earlier, { run: run2, unit }) {
  const names = differingNames(earlier.unit.command, unit.command, (word) => neutral(word, session));
  if (names === null) return false;
  const laid = new Set(input.patched.map((file) => path6.join(session.root, file.path)));
  for (const file of earlier.text.files) {
    if (laid.has(file)) return false;
    const text = await textOf(placeIn2(session, run2, file));
    if (text === null || mentions(text, names)) return false;
    const was = placeIn2(session, earlier.run, file);
    if (was !== placeIn2(session, run2, file) && await textOf(was) !== text) return false;
  }
  return true;
}
function placeIn2({ root, build: build2 }, { kept, written }, file) {
  if (file.startsWith(`${build2}/`)) return path6.join(kept, "build", path6.relative(build2, file));
  const own = path6.relative(root, file);
  return written.includes(own) ? path6.join(kept, "source", own) : file;
}
function differingNames(one, other, neutralise) {
  const [a, b] = [one, other].map((words2) => partedDefinitions(words2.map(neutralise)));
  if (a.rest.join("\0") !== b.rest.join("\0")) return null;
  const differing = [
    ...a.definitions.filter((word) => !b.definitions.includes(word)),
    ...b.definitions.filter((word) => !a.definitions.includes(word))
  ];
  return [...new Set(differing.map((word) => definitionName(macroOf(word)?.text ?? word)))];
}
function partedDefinitions(words2) {
  const joined = argumentsOf(words2);
  return {
    definitions: joined.filter((word) => macroOf(word) !== null),
    rest: [words2[0] ?? "", ...joined.filter((word) => macroOf(word) === null)]
  };
}
function mentions(text, names) {
  return names.some(
    (name) => text.includes(name) || [...name.matchAll(/(?<=\w)_/g)].some(
      ({ index }) => standsAlone(text, name.slice(0, index + 1))
    )
  );
}
function standsAlone(text, word) {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
    if (!/\w/.test((text[at - 1] ?? "") + (text[at + word.length] ?? ""))) return true;
  return false;
}
function readOnce() {
  return remembered((place) => readFile4(place, "latin1").catch(() => null));
}

// src/proof/measuring/made-from.ts
import { existsSync as existsSync2, statSync } from "node:fs";
import { readFile as readFile5 } from "node:fs/promises";
import path7 from "node:path";
var MOST_FILES2 = 300;
var MOST_BYTES2 = 1024 * 1024;
async function findMadeFrom(root, recipes, unit, {
  lines,
  missing
}) {
  const isFound = existsSync2(unit.source);
  const unmade = missing.flatMap(
    (header) => headerFolders(unit).map((folder) => path7.join(folder, header)).find((file) => recipes.has(file)) ?? []
  );
  if (lines !== null && unmade.length === 0) return void 0;
  if (lines === null && !isFound) unmade.unshift(unit.source);
  const made = unmade.map((file) => recipeOf(recipes, file));
  const what = unmade[0] ?? unit.source;
  const commands = made.flatMap((recipe) => recipe?.commands ?? []);
  if (made.includes(null)) return { what, files: null, commands };
  const inputs = made.flatMap((recipe) => recipe?.inputs ?? []).filter((input) => isFile(input) && !input.includes("/CMakeFiles/"));
  const begin = lines === null && isFound ? [unit.source, ...inputs] : inputs;
  return { what, files: await withNamed(begin, [root, ...headerFolders(unit)], root), commands };
}
async function withNamed(begin, folders, root) {
  const files = new Set(begin);
  for (const file of files) {
    if (files.size > MOST_FILES2) break;
    if (!file.startsWith(`${root}/`)) continue;
    const text = await readFile5(file, "latin1").catch(() => "");
    const names = text.slice(0, MOST_BYTES2).match(/[\w./-]+\.\w+|(?<=\b(?:from|import) +)\w+/g) ?? [];
    for (const name of new Set(names))
      for (const folder of [path7.dirname(file), ...folders]) {
        const named = path7.resolve(folder, name.includes(".") ? name : `${name}.py`);
        if (named.startsWith(`${root}/`) && isFile(named)) files.add(named);
      }
  }
  return files;
}
function isFile(place) {
  return statSync(place, { throwIfNoEntry: false })?.isFile() === true;
}

// src/proof/measuring/make-file.ts
import { existsSync as existsSync3 } from "node:fs";
import { rm } from "node:fs/promises";
async function makeFile(session, { system, sourceDir, toolkit: { environment } }, run2, file) {
  const request = { sourceDir, arguments: run2.arguments, environment };
  const maker = await system.findMaker?.(session, request, file) ?? null;
  if (maker === null) return { isMade: false, recipe: void 0 };
  const { cwd, words: words2, recipe } = maker;
  const [program, ...args] = words2;
  const seconds = session.limits.unitSeconds;
  const ended = await runConfined(session, program, args, { cwd, env: environment, seconds });
  const isMade = ended.code === 0 && existsSync3(file);
  if (!isMade) await rm(file, { recursive: true, force: true });
  return { isMade, recipe };
}

// src/proof/measuring/missing-library.ts
var MISSING_LIBRARY = /links to:\s+CUDA::\w+\s+but the target was not found|Target "?CUDA::\w+|(?:cublas|cufft|curand|cusparse|cusolver|cudart)\w*[^\n]*(?:not found|NOTFOUND)|Could NOT find CUDAToolkit|CUDA (?:Toolkit )?not found/i;
function missingLibrary(output) {
  return MISSING_LIBRARY.exec(output)?.[0] ?? null;
}
var LibraryMissing = class extends Error {
  library;
  constructor(library2) {
    super(library2);
    this.name = "LibraryMissing";
    this.library = library2;
  }
};

// src/proof/measuring/readings.ts
import { createHash as createHash4 } from "node:crypto";
import { mkdir as mkdir2, readFile as readFile6, writeFile as writeFile2 } from "node:fs/promises";
import path8 from "node:path";

// src/proof/measuring/graph.ts
function graphFacts({ targets, units }, flags) {
  return new Set(
    targets.flatMap(({ facts }) => facts).filter((fact) => units.length === 0 || !SHOWN_IN_TEXT.test(fact)).map((fact) => flags === null ? fact : fact.replaceAll(flags, `$1${ANY_FLAG}`))
  );
}
var SHOWN_IN_TEXT = /^.* (?:definition|include|flag -(?:D|U|I|isystem))/;

// src/proof/measuring/readings.ts
var TextStore = class {
  #folder;
  constructor(scratch) {
    this.#folder = path8.join(scratch, "texts");
  }
  async put(lines) {
    const text = lines.join("\n");
    const hash = createHash4("sha1").update(text, "latin1").digest("hex");
    await mkdir2(this.#folder, { recursive: true });
    await writeFile2(path8.join(this.#folder, hash), text, "latin1");
    return hash;
  }
  /** How often each line stands in a text. */
  async countLines(hash) {
    const text = await readFile6(path8.join(this.#folder, hash), "latin1");
    const counts2 = /* @__PURE__ */ new Map();
    for (const line2 of text.split("\n")) counts2.set(line2, (counts2.get(line2) ?? 0) + 1);
    return counts2;
  }
};
var MOST_OF_WHOLE = 300;
async function compareRuns(store, texts, flags) {
  const runs = [...texts.keys()];
  const elements = new Map(runs.map((run2) => [run2, /* @__PURE__ */ new Map()]));
  const keys = new Set([...texts.values()].flatMap((known) => [...known.keys()]));
  for (const key of keys) {
    const hashes = new Set(runs.map((run2) => texts.get(run2)?.get(key) ?? null));
    if (hashes.size < 2) continue;
    const counts2 = /* @__PURE__ */ new Map();
    for (const hash of hashes)
      counts2.set(hash, hash === null ? /* @__PURE__ */ new Map() : await store.countLines(hash));
    const differing = [...differingLines([...counts2.values()])];
    const isWhole = hashes.size === 2 && hashes.has(null);
    for (const line2 of isWhole ? differing.slice(-MOST_OF_WHOLE) : differing)
      for (const run2 of runs) {
        const times = counts2.get(texts.get(run2)?.get(key) ?? null)?.get(line2) ?? 0;
        if (times > 0) elements.get(run2).set(element(key, line2), times);
      }
  }
  const facts = new Map(runs.map((run2) => [run2, graphFacts(run2.configuration, flags)]));
  for (const [run2, own] of facts)
    for (const fact of own)
      if ([...facts.values()].some((other) => !other.has(fact)))
        elements.get(run2).set(element("", fact), 1);
  return elements;
}
function differingLines(counts2) {
  const differing = /* @__PURE__ */ new Set();
  for (const one of counts2)
    for (const [line2, times] of one)
      if (counts2.some((other) => (other.get(line2) ?? 0) !== times)) differing.add(line2);
  return differing;
}

// src/proof/measuring/may-differ.ts
async function whatMayDiffer(session, plan, textOf, all, textsOf) {
  const unread = all.flatMap(
    ({ from, ...where }) => from === void 0 ? [] : [{ ...where, from }]
  );
  const [first] = unread;
  if (first === void 0 || all.length < 2) return [];
  const { files, commands } = first.from;
  const isMadeAlike = unread.every(({ from }) => from.commands.join("\n") === commands.join("\n"));
  if (files !== null && isMadeAlike && !differs(all, files, textsOf)) {
    const known = { ...first, text: { files } };
    const alike = await Promise.all(all.map((other) => isLike(session, plan, textOf, known, other)));
    if (!alike.includes(false)) return [];
  }
  return unread.map(({ run: run2, from }) => [run2, unitPath(from.what, session.build, session.root)]);
}
function differs(all, files, textsOf) {
  const own = unitKey(all[0].unit);
  const programs = new Set(
    all.flatMap(
      ({ run: run2 }) => run2.configuration.units.filter(({ source }) => files.has(source)).map(unitKey)
    )
  );
  return [...programs].some((key) => {
    const hashes = all.map(({ run: run2 }) => textsOf(run2)?.get(key)).filter((hash) => hash !== void 0);
    return key !== own && new Set(hashes).size > 1;
  });
}

// src/proof/measuring/run.ts
import { createHash as createHash6 } from "node:crypto";
import { mkdir as mkdir3, readFile as readFile8, rename } from "node:fs/promises";
import path10 from "node:path";

// src/proof/measuring/generated.ts
import { createHash as createHash5 } from "node:crypto";
import { readdir as readdir2, readFile as readFile7, stat } from "node:fs/promises";
import path9 from "node:path";
var MOST_BYTES3 = 4 * 1024 * 1024;
var UNREAD = /(?:^|\/)Makefile$|\.(?:cmake|pc|json|ninja|make|log|txt|marks|md|py|sh|ya?ml|xml|html|o|d|a|so|dll|exe|bin|stamp)$/;
var OWN_FOLDER = /(?:^|\/)(?:CMakeFiles|\.cmake|\.git|meson-(?:private|info|logs)|[\w.-]+-subbuild)\//;
var READ_ALL_THE_SAME = /\.dir\/(?:cmake_pch\.\w+|Unity\/[^/]+)$/;
async function digestGenerated(build2) {
  const hash = createHash5("sha1");
  const entries = await readdir2(build2, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path9.relative(build2, path9.join(entry.parentPath, entry.name))).filter((file) => READ_ALL_THE_SAME.test(file) || !(UNREAD.test(file) || OWN_FOLDER.test(file))).toSorted();
  for (const file of files) {
    const place = path9.join(build2, file);
    const { size } = await stat(place);
    hash.update(`${file}\0${size}\0`);
    if (size <= MOST_BYTES3) hash.update(await readFile7(place).catch(() => ""));
  }
  return hash.digest("hex");
}

// src/proof/measuring/run.ts
async function layState({ root }, { input }, state2) {
  for (const [file, bytes] of filesIn(state2, input))
    if (bytes !== null) await replaceFile(root, file, bytes);
}
async function configureState(session, plan, request, kept) {
  const { system, sourceDir, architecture, toolkit, copy, input } = plan;
  await layState(session, plan, request.state);
  const args = request.arguments;
  session.progress(`${request.name}: configuring with ${args.join(" ") || "no arguments"}`);
  const configuration = await system.configure(session, {
    sourceDir,
    arguments: args,
    environment: toolkit.environment,
    architecture,
    traced: new Set(input.patched.map((file) => file.path))
  });
  checkBounds(session);
  await mkdir3(kept, { recursive: true });
  const made = configuration.units.length === 0 ? "" : await digestGenerated(session.build);
  const source = path10.join(kept, "source");
  const laid = new Set(input.patched.map((file) => file.path));
  const written = (await copy.restore(source)).filter((file) => !laid.has(file));
  await rename(session.build, path10.join(kept, "build")).catch(() => void 0);
  session.putAway.set(kept, diskUse(kept, session.limits.diskBytes));
  const generated = await digestOf(made, source, written);
  return { ...request, configuration, kept, written, generated };
}
async function digestOf(generated, folder, written) {
  if (written.length === 0) return generated;
  const hash = createHash6("sha1").update(generated);
  for (const file of written) {
    hash.update(file);
    hash.update(await readFile8(path10.join(folder, file)).catch(() => ""));
  }
  return hash.digest("hex");
}

// src/proof/measuring/laboratory.ts
var Laboratory = class {
  runs = [];
  preprocessed = 0;
  #session;
  #plan;
  #store;
  #texts = /* @__PURE__ */ new Map();
  #cache = /* @__PURE__ */ new Map();
  #errors = /* @__PURE__ */ new Map();
  #textOf = readOnce();
  #making = /* @__PURE__ */ new Map();
  #lastMade = Promise.resolve();
  #firsts = /* @__PURE__ */ new Map();
  #known = /* @__PURE__ */ new Map();
  /** Errors with which a configure failed twice. */
  #lasting = /* @__PURE__ */ new Set();
  constructor(session, plan) {
    this.#session = session;
    this.#plan = plan;
    this.#store = new TextStore(session.scratch);
  }
  get environment() {
    return this.#plan.toolkit.environment;
  }
  /**
   * Configures a state; once more where it fails in a way not seen before, since a network or a lock may have been the cause.
   * What was asked already is not asked again.
   *
   * @throws LibraryMissing where the real toolkit lacks what the project links
   */
  async configure(request) {
    const key = [stateKey(request.state, this.#plan), ...request.arguments].join("\0");
    const known = this.#known.get(key);
    if (known !== void 0) return known;
    const run2 = await this.#configureAgain(request);
    this.#known.set(key, run2);
    return run2;
  }
  /** Configures a state that may have been configured before, to see what changes by itself. */
  async repeat(request) {
    return this.#configureAgain(request);
  }
  async #configureAgain(request) {
    let run2 = await this.#configureOnce(request);
    const { ok, timedOut, output } = run2.configuration;
    if (!ok && !timedOut && !this.#lasting.has(firstError(output))) {
      const lacks = this.#plan.toolkit.kind === "real" ? missingLibrary(output) : null;
      if (lacks !== null) throw new LibraryMissing(lacks);
      run2 = await this.#configureOnce(request);
      if (!run2.configuration.ok) this.#lasting.add(firstError(run2.configuration.output));
    }
    this.runs.push(run2);
    return run2;
  }
  #configureOnce(request) {
    const number = String(this.runs.length);
    const kept = path11.join(this.#session.scratch, "runs", number, String(Math.random()));
    return configureState(this.#session, this.#plan, request, kept);
  }
  /** Reads every unit that can differ between two of the runs of a question, and says what each of them shows. */
  async read(wanted) {
    const runs = [...new Set(wanted)].filter(({ configuration }) => configuration.ok);
    const { chosen, leftOut } = await chooseUnits(this.#session, this.#plan, runs);
    for (const run2 of runs) await this.#readRun(run2, chosen);
    const units = new Map(
      runs.flatMap(
        ({ configuration }) => configuration.units.filter((unit) => chosen.has(unitKey(unit))).map((unit) => [unitKey(unit), unit])
      )
    );
    const texts = new Map(runs.map((run2) => [run2, this.#textsOf(run2, chosen)]));
    const read = runs.flatMap((run2) => this.#unitTexts(run2, chosen));
    const unread = new Map(runs.map((run2) => [run2, /* @__PURE__ */ new Map()]));
    for (const key of chosen)
      for (const [run2, what] of await this.#unreadIn(runs, key)) unread.get(run2).set(key, what);
    return {
      elements: await compareRuns(this.#store, texts, this.#plan.flags),
      broken: new Map([...texts].map(([run2, own]) => [run2, this.#brokenIn(own)])),
      leftOut,
      unread,
      units,
      missing: [...new Set(read.flatMap((text) => text.missing))].toSorted(),
      files: new Set(
        read.flatMap(
          (text) => [...text.files].map((file) => path11.relative(this.#session.root, file))
        )
      )
    };
  }
  /** How the chosen units of a run came out; others were read for another question. */
  #textsOf(run2, chosen) {
    return new Map([...this.#texts.get(run2) ?? []].filter(([key]) => chosen.has(key)));
  }
  #unitTexts(run2, chosen) {
    return run2.configuration.units.filter((unit) => chosen.has(unitKey(unit))).flatMap((unit) => this.#cache.get(this.#cacheKey(run2, unit)) ?? []);
  }
  /** The runs in which something of a unit could not be read that may come out otherwise in another one. */
  async #unreadIn(runs, key) {
    const all = runs.flatMap((run2) => {
      const unit = run2.configuration.units.find((one) => unitKey(one) === key);
      const text = unit === void 0 ? void 0 : this.#cache.get(this.#cacheKey(run2, unit));
      return unit === void 0 || text === void 0 ? [] : [{ run: run2, unit, from: text.unread }];
    });
    return whatMayDiffer(
      this.#session,
      this.#plan,
      this.#textOf,
      all,
      (run2) => this.#texts.get(run2)
    );
  }
  /** A text of a unit as it stands in a run, with more definitions. */
  async readWith(run2, unit, extra) {
    return this.within(run2, () => this.#preprocess(run2, unit, extra));
  }
  #brokenIn(texts) {
    const broken = [...texts].filter(([, hash]) => hash === null);
    return new Map(broken.map(([key]) => [key, this.#errors.get(key) ?? ""]));
  }
  async #readRun(run2, chosen) {
    const known = this.#texts.get(run2) ?? /* @__PURE__ */ new Map();
    this.#texts.set(run2, known);
    const units = run2.configuration.units.filter(
      (unit) => chosen.has(unitKey(unit)) && !known.has(unitKey(unit))
    );
    const unread = [];
    for (const unit of units) if (!await this.#isKnown(run2, unit)) unread.push(unit);
    if (unread.length > 0) {
      this.#session.progress(
        `${run2.name}: reading ${count(unread.length, "file")} as the compiler does`
      );
      await this.within(run2, () => this.#readUnits(run2, unread));
    }
    for (const unit of units) {
      const text = this.#cache.get(this.#cacheKey(run2, unit));
      known.set(unitKey(unit), text?.hash ?? null);
    }
    checkBounds(this.#session);
  }
  /** Whether a unit was read in a run that it can't differ from; it is then taken as it was. */
  async #isKnown(run2, unit) {
    const key = this.#cacheKey(run2, unit);
    const read = this.#cache.get(key);
    if (read !== void 0 && (!read.isMade || read.run === run2)) return true;
    const earlier = this.#firsts.get(unitKey(unit));
    if (earlier === void 0 || earlier.text.unread !== void 0) return false;
    const given = { run: run2, unit };
    if (!await isLike(this.#session, this.#plan, this.#textOf, earlier, given)) return false;
    this.#cache.set(key, earlier.text);
    return true;
  }
  #cacheKey(run2, unit) {
    return `${unitKey(unit)}
${signatureOf(this.#session, this.#plan, run2, unit)}`;
  }
  async #readUnits(run2, units) {
    let next = 0;
    const work = async () => {
      while (next < units.length) {
        const unit = units[next++];
        const text = await this.#preprocess(run2, unit, []);
        const hash = text.lines === null ? null : await this.#store.put(text.lines);
        const read = { ...text, lines: null, hash, run: run2 };
        this.#cache.set(this.#cacheKey(run2, unit), read);
        if (hash !== null && !this.#firsts.has(unitKey(unit)))
          this.#firsts.set(unitKey(unit), { run: run2, unit, text: read });
        if (text.error !== null) this.#errors.set(unitKey(unit), text.error);
      }
    };
    const workers = Math.min(8, availableParallelism(), units.length);
    await Promise.all(Array.from({ length: workers }, work));
  }
  async #preprocess(run2, unit, extra) {
    this.preprocessed += 1;
    const recipes = new Map(run2.configuration.recipes);
    const make = (file) => this.#makeFile(run2, file, recipes);
    const isMade = !existsSync4(unit.source) && await make(unit.source);
    const text = await readText(this.#session, unit, {
      environment: this.environment,
      flags: this.#plan.flags,
      extra,
      makeHeader: async (header) => {
        for (const folder of headerFolders(unit))
          if (await make(path11.join(folder, header))) return true;
        return false;
      }
    });
    const unread = await findMadeFrom(this.#session.root, recipes, unit, text);
    return { ...text, isMade: text.isMade || isMade, ...unread === void 0 ? {} : { unread } };
  }
  /**
   * Has the build system make a file that is not there, once for all units that look for it at a time.
   *
   * @param recipes gets what it would be made from, where the build tells that only now and fails to make it
   */
  async #makeFile(run2, file, recipes) {
    const { root, build: build2 } = this.#session;
    if ([root, build2].every((folder) => path11.relative(folder, file).startsWith(".."))) return false;
    const making = this.#making.get(file) ?? this.#lastMade.then(() => makeFile(this.#session, this.#plan, run2, file));
    this.#making.set(file, making);
    this.#lastMade = making;
    const { isMade, recipe } = await making;
    if (!isMade && recipe !== void 0) recipes.set(file, recipe);
    return isMade;
  }
  /** Does something while the tree and the build folder lie as a run left them. */
  async within(run2, act) {
    const { root, build: build2, scratch } = this.#session;
    await layState(this.#session, this.#plan, run2.state);
    for (const file of run2.written)
      await replaceFile(root, file, await readFile9(path11.join(run2.kept, "source", file)));
    await rename2(path11.join(run2.kept, "build"), build2).catch(() => void 0);
    this.#making.clear();
    const result = await act();
    await rename2(build2, path11.join(run2.kept, "build")).catch(() => void 0);
    const after = path11.join(scratch, "after-reading");
    await this.#plan.copy.restore(after);
    await rm2(after, { recursive: true, force: true });
    return result;
  }
};

// src/proof/measuring/ask-all.ts
async function askAll(session, plan, questions, claimed, nvcc) {
  const first = nvcc === null ? await standIn(session, null) : realToolkit(session, nvcc);
  const answers = await askWith(session, { ...plan, toolkit: first }, questions, claimed);
  if (answers.lacks === null) return answers;
  const toolkit = await standIn(session, nvcc);
  const again = await askWith(session, { ...plan, toolkit }, questions, claimed);
  const isLess = again.asked.length < answers.asked.length;
  session.say(
    "CUDA_LIBRARY_MISSING",
    `The CUDA toolkit lacks a library that the project links (${answers.lacks}); ${isLess ? "there was no time or room to configure all with the stand-in instead" : "configured with the stand-in instead"}.`
  );
  return isLess ? answers : again;
}
function failsAnyway({ before, after }) {
  return [...before, ...after].every(({ run: run2 }) => !run2.configuration.ok);
}
async function askWith(session, plan, questions, claimed) {
  const asked = [];
  const laboratory = new Laboratory(session, plan);
  const ask = async (one) => ({
    experiment: await askQuestion(laboratory, one, plan.input, claimed, plan.system.kinds),
    laboratory
  });
  let lacks = null;
  try {
    for (const question of questions) {
      checkBounds(session);
      const whole = await ask(question);
      asked.push(whole);
      if (question.fewer !== null && failsAnyway(whole.experiment))
        asked.splice(-1, 1, await ask({ ...question, arguments: question.fewer, fewer: null }));
    }
  } catch (error) {
    if (error instanceof LibraryMissing) lacks = error.library;
    else if (!(error instanceof Stopped)) throw error;
  }
  const unasked = questions.slice(asked.length);
  return { asked, unasked, toolkit: plan.toolkit, laboratory, lacks };
}

// src/proof/measuring/left-units.ts
var MOST_ASKED = 20;
async function findLeftUnits({ experiment, laboratory }, { from, to, kind }, root) {
  if (kind !== "macro" && kind !== "any") return { left: [], unknown: 0 };
  const { run: run2 } = experiment.chosen;
  const news = to.map(({ name }) => name);
  const lacking = /* @__PURE__ */ new Map();
  for (const unit of run2.configuration.units)
    if (valueOf(unit, from) !== null && news.some((name) => valueOf(unit, name) === null))
      lacking.set(unitKey(unit), unit);
  const asking = [];
  const others = [];
  for (const [key, unit] of lacking)
    (await namesAny(root, nameAt(news), key) ? asking : others).push(unit);
  const asked = [...asking, ...others].slice(0, MOST_ASKED);
  let unknown = lacking.size - asked.length;
  const left = [];
  for (const unit of asked) {
    const more = news.filter((name) => valueOf(unit, name) === null).map((name) => `-D${name}${valueOf(unit, from)}`);
    const asIs = await laboratory.readWith(run2, unit, []);
    const withIt = await laboratory.readWith(run2, unit, more);
    if (asIs.lines === null) unknown += 1;
    else if (withIt.lines?.join("\n") !== asIs.lines.join("\n")) left.push(unit);
  }
  return { left, unknown };
}
function valueOf({ command }, name) {
  let value = null;
  for (const { isDefined, text } of macrosIn(command))
    if (text === name) value = isDefined ? "" : null;
    else if (isDefined && text.startsWith(`${name}=`)) value = text.slice(name.length);
  return value;
}

// src/proof/measuring/fresh-copy.ts
import { lstatSync, readdirSync } from "node:fs";
import { copyFile, cp, lstat, mkdir as mkdir4, rename as rename3, rm as rm3 } from "node:fs/promises";
import path12 from "node:path";
async function rememberTree(root, pristine) {
  await cp(root, pristine, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  const known = marksBelow(root);
  return {
    restore: async (kept) => {
      const now = marksBelow(root);
      const written = [...now].filter(([file, mark]) => known.get(file) !== mark);
      const gone = [...known.keys()].filter((file) => !now.has(file));
      for (const [file] of written) {
        const place = path12.join(kept, file);
        await mkdir4(path12.dirname(place), { recursive: true });
        await rename3(path12.join(root, file), place);
      }
      for (const file of [...written.map(([name]) => name), ...gone]) {
        if (!known.has(file)) continue;
        await putBack(path12.join(pristine, file), path12.join(root, file));
        known.set(file, markOf(path12.join(root, file)));
      }
      return written.map(([file]) => file);
    }
  };
}
async function putBack(from, to) {
  await mkdir4(path12.dirname(to), { recursive: true });
  await rm3(to, { recursive: true, force: true });
  if ((await lstat(from)).isFile()) await copyFile(from, to);
  else await cp(from, to, { recursive: true, verbatimSymlinks: true });
}
function marksBelow(root) {
  const marks = /* @__PURE__ */ new Map();
  for (const entry of readdirSync(root, { withFileTypes: true, recursive: true })) {
    if (entry.isDirectory()) continue;
    const place = path12.join(entry.parentPath, entry.name);
    marks.set(path12.relative(root, place), markOf(place));
  }
  return marks;
}
function markOf(place) {
  const { size, ctimeMs, mode, ino } = lstatSync(place);
  return `${size} ${ctimeMs} ${mode} ${ino}`;
}

// src/proof/measuring/guards.ts
var SYNTAXES = {
  cmake: { line: /^\s*(if|elseif|else|endif)\s*\(([^#]*)/i, guards: cmakeSwitches },
  make: {
    line: /^\s*(else\s+ifn?(?:eq|def)|ifn?(?:eq|def)|else|endif)\b\s*(.*)/,
    guards: makeGuard,
    inside: /\$\(if\s+\$[({](\w+)[)}]\s*,/g
  },
  meson: {
    line: /^\s*(if|elif|else|endif)\b\s*(.*)/,
    guards: mesonSwitches,
    inside: /get_option\(\s*'([\w-]+)'\s*\)(?:\.(?:enabled|allowed)\(\))?\s*\?/g
  }
};
function guardsAround(reader, text, line2) {
  const syntax = SYNTAXES[reader];
  if (syntax === void 0) return [];
  const lines = text.split("\n");
  const around = [];
  for (const code of lines.slice(0, line2)) {
    const [, written, condition = ""] = syntax.line.exec(code) ?? [];
    if (written === void 0) continue;
    const word = written.toLowerCase();
    const before = word.startsWith("if") ? void 0 : around.pop();
    if (word === "else") around.push({ word, condition, ...before, isOther: true });
    else if (word !== "endif") around.push({ word, condition, isOther: false });
  }
  const inside = syntax.inside === void 0 ? [] : (lines[line2 - 1] ?? "").matchAll(syntax.inside);
  const guards = [
    ...around.flatMap(syntax.guards),
    ...[...inside].map((hit) => ({ name: hit[1], value: "ON" }))
  ];
  return reader === "make" ? guards.filter(({ name }) => isSwitch(text, name)) : guards;
}
var OWN_WORDS = new Set(
  "NOT AND OR DEFINED COMMAND POLICY TEST TRUE FALSE ON OFF YES NO ENV CACHE".split(" ")
);
var PLATFORM = /^(?:CMAKE_|CUDA|WIN32$|APPLE$|UNIX$|LINUX$|MSVC|MINGW|ANDROID|IOS|CYGWIN|BSD|EMSCRIPTEN$|PROJECT_)|_FOUND$|^_/;
var COMPARES = /\b(?:STREQUAL|MATCHES|VERSION_\w+|EQUAL|LESS|GREATER|EXISTS|TARGET|IN_LIST)(?:_EQUAL)?\b/;
function cmakeSwitches({ condition, isOther }) {
  if (COMPARES.test(condition)) return [];
  const names = condition.matchAll(/(\bNOT[\s(]+)?(\bDEFINED\s+)?\b([A-Za-z_]\w*)/g);
  return [...names].flatMap(([, not, defined, name]) => {
    const isOn = not === void 0 !== isOther;
    const isNone = OWN_WORDS.has(name) || PLATFORM.test(name) || defined !== void 0 && !isOn;
    return isNone ? [] : [{ name, value: isOn ? "ON" : "OFF" }];
  });
}
var OF_MACHINE = /^(?:OS|MAKE\w*|CC|CXX|AR|LD|SHELL|HOSTTYPE|PWD|CURDIR|\w*(?:UNAME|ARCH|PLATFORM|SYSTEM|VERSION|TARGET|HOST|MACHINE|COMPILER)\w*)$/;
function makeGuard({ word, condition, isOther }) {
  if (isOther) return [];
  const code = condition.replace(/\s#.*/, "").trim();
  const [, left, right] = /^\(\s*(.*?)\s*,\s*(.*?)\s*\)$/.exec(code) ?? /^["'](.*?)["']\s+["'](.*?)["']$/.exec(code) ?? [];
  const variable = word.endsWith("ifdef") ? code : nameIn(left) ?? nameIn(right);
  const other = nameIn(left) === null ? left : right;
  const isOn = word.endsWith("ifdef") || word.endsWith("ifneq") && OFF.test(other ?? "-");
  const value = isOn ? "ON" : word.endsWith("ifeq") ? other ?? "" : "";
  if (variable === null || !/^\w+$/.test(variable) || !/^[\w.+-]+$/.test(value)) return [];
  return [{ name: variable, value }];
}
var OFF = /^(?:0|no|off|false|n|)$/i;
function nameIn(word) {
  return /^\$(?:\((?:strip\s+\$\()?|\{)(\w+)[)}]+$/.exec(word ?? "")?.[1] ?? null;
}
function isSwitch(text, name) {
  const computed = String.raw`^\s*(?:export\s+|override\s+)?${name}\s*[?:+!]{0,3}=.*\$[({]`;
  return !OF_MACHINE.test(name) && !new RegExp(computed, "m").test(text);
}
function mesonSwitches({ condition, isOther }) {
  if (isOther) return [];
  const option = /(\bnot\s+)?get_option\(\s*'([\w-]+)'\s*\)(?:\.(enabled|allowed|disabled)\(\))?(?:\s*(==|!=)\s*'([^']*)')?/g;
  return [...condition.matchAll(option)].flatMap(([, not, name, method, sign, word]) => {
    const isOn = not === void 0 === (method !== "disabled");
    if (sign !== void 0) return sign === "==" && isOn ? [{ name, value: word }] : [];
    const [on, off] = method === void 0 ? ["ON", "OFF"] : ["enabled", "disabled"];
    return [{ name, value: isOn ? on : off }];
  });
}

// src/proof/measuring/merge-asked.ts
function processorsIn(values) {
  const on = values.filter(([, value]) => value !== "OFF").map(([name]) => name);
  return PROCESSORS.filter(({ words: words2 }) => on.some((name) => words2.test(name)));
}
function merge(asked) {
  const merged = [];
  for (const one of asked) {
    const { values } = one;
    const fitting = merged.find(
      (other) => [...values].every(([name, value]) => (other.values.get(name) ?? value) === value) && processorsIn([...values, ...other.values]).length < 2
    );
    if (fitting === void 0) merged.push({ ...one, values: new Map(values) });
    else for (const [name, value] of values) fitting.values.set(name, value);
  }
  return merged;
}

// src/proof/measuring/own-conditions.ts
function expressionsAround(text, at) {
  const open = [];
  for (let index = 0; index < at; index += 1) {
    if (text.startsWith("$<", index)) open.push(index);
    else if (text[index] === ">") open.pop();
  }
  return open.flatMap((begin) => conditionOf(text, begin, at));
}
function conditionOf(text, begin, at) {
  const parts = partsOf(text, begin);
  const [head] = parts;
  if (head === void 0) return [];
  const [condition, , no] = head.text === "IF" ? parts.slice(1) : parts;
  const isNo = head.text === "IF" && no !== void 0 && at >= no.at;
  return switchesOf(condition?.text ?? "", !isNo);
}
function switchesOf(condition, positive) {
  const variable = /^\$\{(\w+)\}$/.exec(condition)?.[1];
  if (variable !== void 0) return [{ name: variable, value: positive ? "ON" : "OFF" }];
  const [head, ...rest] = partsOf(condition, 0).map((part) => part.text);
  switch (head) {
    case "BOOL":
      return switchesOf(rest[0] ?? "", positive);
    case "NOT":
      return switchesOf(rest[0] ?? "", !positive);
    case "AND":
      return rest.flatMap((one) => switchesOf(one, positive));
    case "OR":
      return positive ? switchesOf(rest[0] ?? "", true) : rest.flatMap((one) => switchesOf(one, false));
    case "CONFIG":
      return positive && rest[0] ? [{ name: "CMAKE_BUILD_TYPE", value: rest[0] }] : [];
    default:
      return [];
  }
}
function partsOf(text, begin) {
  if (!text.startsWith("$<", begin)) return [];
  const parts = [];
  let depth = 0;
  let from = begin + 2;
  const take = (to) => {
    parts.push({ text: text.slice(from, to), at: from });
    from = to + 1;
  };
  for (let at = from; at < text.length; at += 1) {
    if (text.startsWith("$<", at)) depth += 1;
    else if (text[at] === ">" && depth > 0) depth -= 1;
    else if (text[at] === ">") {
      take(at);
      return parts;
    } else if (depth === 0 && (text[at] === "," || text[at] === ":" && parts.length === 0))
      take(at);
  }
  return [];
}

// src/proof/measuring/command-text.ts
var ASSIGNMENT = /^(?:export\s+|ARG\s+|ENV\s+|local\s+)?(\w+)\s*([+?:]?)=\s*(.*)$/;
var REFERENCE = /"\$\{(\w+)\[@\]\}"|\$\((\w+)\)|\$\{(\w+)(?:\[[@*]\])?\}|\$(\w+)/g;
var CALLS = /\b(?:cmake3?|meson(?:\.py)?)\s/;
var DEEPEST = 3;
function commandAround(text, line2) {
  const lines = logicalLines(text);
  const own = lines.find(({ first, last }) => first <= line2 && line2 <= last);
  if (own === void 0) return "";
  const variables = variablesIn(lines.map((one) => one.text));
  const [, variable] = ASSIGNMENT.exec(own.text.trim()) ?? [];
  const call = variable === void 0 ? void 0 : lines.find(
    (one) => CALLS.test(one.text) && [...one.text.matchAll(REFERENCE)].some((hit) => nameIn2(hit) === variable)
  );
  return expand((call ?? own).text, variables);
}
function logicalLines(text) {
  const lines = [];
  let goesOn = false;
  for (const [at, raw] of text.split("\n").entries()) {
    const written = raw.replace(/\r$/, "");
    const before = lines.at(-1);
    const own = written.replace(/\\$/, " ");
    if (goesOn && before !== void 0) {
      before.last = at + 1;
      before.text += own;
    } else lines.push({ first: at + 1, last: at + 1, text: own });
    goesOn = written.endsWith("\\");
  }
  return lines;
}
function variablesIn(lines) {
  const values = /* @__PURE__ */ new Map();
  const unsure = /* @__PURE__ */ new Set();
  for (const text of lines) {
    const [, name, sign, written = ""] = ASSIGNMENT.exec(text.trim()) ?? [];
    if (name === void 0) continue;
    const value = unquote(written.trim());
    if (sign === "+" && !/^\s/.test(text)) values.set(name, `${values.get(name) ?? ""} ${value}`);
    else if (values.has(name) || /^\s/.test(text)) unsure.add(name);
    else values.set(name, value);
  }
  return new Map([...values].filter(([name]) => !unsure.has(name)));
}
function unquote(value) {
  return /^"([^"]*)"$/.exec(value)?.[1] ?? /^'([^']*)'$/.exec(value)?.[1] ?? /^\((.*)\)$/.exec(value)?.[1] ?? value;
}
function expand(text, variables) {
  let expanded = text;
  for (let depth = 0; depth < DEEPEST; depth += 1)
    expanded = expanded.replaceAll(
      REFERENCE,
      (written, ...groups2) => variables.get(groups2.find((one) => one !== void 0) ?? "") ?? written
    );
  return expanded;
}
function nameIn2(hit) {
  return hit.slice(1).find((one) => one !== void 0) ?? "";
}

// src/proof/measuring/passed.ts
function byCommandLines(input, system, claimed) {
  const names = claimed.flatMap(({ to }) => to.map(({ name }) => name));
  if (names.length === 0) return [];
  return input.patched.flatMap(({ path: path17, bytes }) => {
    const isOwn = system.name === "cmake" || system.name === "meson";
    if (isOwn && formatOf(path17).reader === system.name) return [];
    const lines = bytes.toString("latin1").split("\n");
    const isTold = formatOf(path17).scope === "docs";
    return input.patchedLines.filter((place) => place.path === path17).flatMap(({ line: line2 }) => {
      const text = lines[line2 - 1] ?? "";
      if (isOwnAssignment(text, system)) return [];
      const beside = assignments(commandAround(bytes.toString("latin1"), line2), system);
      const passed = [...beside, ...assignments(text, system)];
      const values = new Map([
        ...passed.flatMap(({ name, value }) => isKnown(value) ? [[name, value]] : []),
        ...valuesOf(text, names, system)
      ]);
      const missing = passed.filter(({ name }) => !values.has(name)).map(({ name, value }) => `-D${name}=${value}`);
      return names.some((name) => values.has(name)) ? [{ values, standsInPatch: true, isTold, missing: [...new Set(missing)] }] : [];
    });
  });
}
function isOwnAssignment(text, system) {
  return system.name === "make" && /^\s*(?:export\s+|override\s+)?[\w.]+\s*[?:+!]{0,3}=/.test(text);
}
var PASSED = /(?:(["'])-D\s?([A-Za-z_][\w.-]*)(?::[A-Z]+)?=((?:(?!\s-)[^"'\n])*)\1)|(?<![\w-])-D\s?([A-Za-z_][\w.-]*)(?::[A-Z]+)?=(?:"([^"\n]*)"|'([^'\n]*)'|((?:\\.|\$\([^)\s]*\)|[^\s"';,)\]&|\\])+))/g;
function assignments(text, system) {
  if (system.name !== "cmake" && system.name !== "meson") return [];
  return [...text.matchAll(PASSED)].map((hit) => ({
    name: hit[2] ?? hit[4],
    value: (hit[3] ?? hit[5] ?? hit[6] ?? hit[7] ?? "").replaceAll(/\\(.)/g, "$1")
  }));
}
function isKnown(value) {
  return value !== "" && !/[$`{}<>%*/]/.test(value);
}
function valuesOf(text, names, system) {
  return [...text.matchAll(nameAt(names))].flatMap(
    (hit) => {
      const name = hit[2];
      if (system.name === "cargo") return [[name, "ON"]];
      const behind = text.slice(hit.index + hit[0].length);
      const value = /^(?::[A-Z]+)?["']?\s*[:=]\s*["']?([\w.+-]+)/.exec(behind)?.[1] ?? /^["']\s*,\s*["']([\w.+-]+)["']\s*\)/.exec(behind)?.[1];
      return value === void 0 ? [] : [[name, value]];
    }
  );
}

// src/proof/measuring/questions.ts
function passes({ arguments: args }, { to }) {
  const wanted = nameAt(to.map(({ name }) => name));
  return args.some((argument) => argument.search(wanted) !== -1);
}
var MOST_QUESTIONS = 4;
function chooseQuestions(input, system) {
  const { name, kinds, argument } = system;
  const known = [...input.renames, ...input.related ?? []].filter(
    (rename4) => kinds.has(rename4.kind) && rename4.kind !== "any" && rename4.to.length > 0 && rename4.state !== "absent" && // What the pin does not know yet is no spelling of it; what the patch itself writes is asked all the same.
    (rename4.state !== "premature" || input.renames.includes(rename4))
  );
  const claimed = known.filter((rename4) => input.renames.includes(rename4));
  const guarded = merge(byGuards(input, system, known));
  const found = [...guarded, ...byCommandLines(input, system, claimed)];
  const options = byOptions(claimed);
  const asks = ({ values }) => name === "cmake" || options.length === 0 || options.some((one) => [...one.values.keys()].some((flag) => values.has(flag)));
  const asked = found.some(asks) ? found : [...found, ...options];
  const given = input.options.args;
  const own = new Set(known.flatMap(({ to }) => to.map((target) => target.name)));
  const questions = [...asked.length > 0 ? asked : [NOTHING]].map(
    ({ values, ...where }) => {
      const ask = (flags) => addGiven(
        flags.map(([flag, value]) => argument(flag, value)),
        given
      );
      const all = ask([...values]);
      const fewer = ask([...values].filter(([flag]) => own.has(flag)));
      return { ...where, arguments: all, fewer: fewer.length < all.length ? fewer : null };
    }
  );
  const different = unique(questions).toSorted((a, b) => weightOf2(a) - weightOf2(b));
  return {
    questions: different.slice(0, MOST_QUESTIONS),
    leftOut: different.slice(MOST_QUESTIONS)
  };
}
var NOTHING = { values: /* @__PURE__ */ new Map(), standsInPatch: false, isTold: false };
function weightOf2({ arguments: args, standsInPatch, isTold }) {
  return (isTold ? 4 : standsInPatch ? 2 : 0) + (/CUDA|CUBLAS/i.test(args.join(" ")) ? 0 : 1);
}
function unique(questions) {
  const keys = questions.map(({ arguments: args }) => new Set(args.map(meaningOf)));
  return questions.filter(({ standsInPatch }, at) => {
    const own = new Set(
      [...keys[at]].filter((word) => !standsInPatch || !word.startsWith("-DCMAKE_BUILD_TYPE"))
    );
    return !keys.some(
      (other, index) => index !== at && (standsInPatch || !questions[index].standsInPatch) && [...own].every((argument) => other.has(argument)) && (other.size > own.size || index < at)
    );
  });
}
function meaningOf(argument) {
  return argument.toUpperCase().replace(/=(?:1|TRUE|YES|Y)$/, "=ON").replace(/=(?:0|FALSE|NO|N)$/, "=OFF");
}
function addGiven(derived, given) {
  const names = new Set(given.map(nameOf));
  return [...derived.filter((argument) => !names.has(nameOf(argument))), ...given];
}
function nameOf(argument) {
  return /^(?:-D)?([\w.-]+)/.exec(argument)?.[1] ?? argument;
}
function byGuards(input, system, known) {
  const asked = [];
  const names = nameAt(
    known.concat(input.renames).flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)])
  );
  for (const { path: path17, bytes } of input.patched) {
    const { reader } = formatOf(path17);
    if (reader !== system.name) continue;
    const text = bytes.toString("latin1");
    const lines = text.split("\n");
    const own = input.patchedLines.filter((place) => place.path === path17);
    const set = new Set(own.flatMap(({ line: line2 }) => namesSet(lines[line2 - 1] ?? "", reader)));
    for (const { line: line2 } of own) {
      if (isPlainLine(lines[line2 - 1] ?? "")) continue;
      const values = /* @__PURE__ */ new Map();
      for (const guard of guardsAround(reader, text, line2)) addGuard(values, guard, known);
      if (reader === "cmake") addOwnConditions(values, lines, line2, names, known);
      for (const name of set) values.delete(name);
      if (reader === "cmake" || values.size > 0)
        asked.push({ values, standsInPatch: false, isTold: false });
    }
  }
  return asked;
}
function addOwnConditions(values, lines, line2, names, known) {
  const text = lines[line2 - 1] ?? "";
  const above = lines.slice(Math.max(0, line2 - 10), line2 - 1).join("\n");
  for (const hit of text.matchAll(names))
    for (const guard of expressionsAround(`${above}
${text}`, above.length + 1 + hit.index))
      if (guard.name === "CMAKE_BUILD_TYPE") values.set(guard.name, guard.value);
      else addGuard(values, guard, known);
  const type = /CMAKE_\w+_FLAGS_(RELEASE|DEBUG|RELWITHDEBINFO|MINSIZEREL)\b/.exec(text)?.[1];
  if (type !== void 0) values.set("CMAKE_BUILD_TYPE", type);
}
function isPlainLine(text) {
  return /^\s*(?:#|$|endif|endforeach|endwhile|endfunction|endmacro|else\s*\()/i.test(text);
}
function namesSet(line2, reader) {
  if (reader === "make")
    return /^\s*(?:export\s+|override\s+)?(\w+)\s*[?:+!]{0,3}=/.exec(line2)?.slice(1) ?? [];
  return [...line2.matchAll(/\b(?:set|option)\s*\(\s*([A-Za-z_]\w*)/gi)].map((hit) => hit[1]);
}
function addGuard(values, { name, value }, known) {
  const rename4 = known.find(
    ({ from, to }) => from === name || to.some((target) => target.name === name)
  );
  if (rename4 === void 0) values.set(name, value);
  else for (const [target, on] of turnOn(rename4)) values.set(target, value === "ON" ? on : value);
}
function turnOn(rename4) {
  const on = rename4.value.kind === "mapped" ? rename4.value.values["ON"] ?? "ON" : "ON";
  return rename4.to.map(({ name, value }) => [name, value ?? on]);
}
function byOptions(claimed) {
  const cuda = claimed.filter(
    ({ from, to }) => /CUDA|CUBLAS/i.test([from, ...to.map(({ name }) => name)].join(" "))
  );
  return (cuda.length > 0 ? cuda : claimed).map((rename4) => ({
    values: new Map(turnOn(rename4)),
    standsInPatch: false,
    isTold: false
  }));
}

// src/proof/measuring/places.ts
function tracedLines(input, system) {
  if (system.name !== "cmake") return input.patchedLines;
  const texts = new Map(
    input.patched.filter(({ path: path17 }) => formatOf(path17).reader === "cmake").map(({ path: path17, bytes }) => [path17, bytes.toString("latin1").split("\n")])
  );
  return input.patchedLines.filter(({ path: path17, line: line2 }) => {
    const lines = texts.get(path17);
    return lines === void 0 || !isPlainLine(lines[line2 - 1] ?? "");
  });
}
function executedLines(input, lines, experiments, system) {
  const runs = experiments.flatMap(({ after }) => after.map(({ run: run2 }) => run2));
  if (system.name === "cmake")
    return lines.filter(
      ({ path: path17, line: line2 }) => runs.some(({ configuration }) => configuration.executed?.has(`${path17}:${line2}`))
    );
  const names = input.renames.flatMap(({ to }) => to.map(({ name }) => name));
  if (names.length === 0) return [];
  const shown = new Set(
    [...runs.flatMap(wordsOf2), ...runs.flatMap((run2) => run2.arguments)].flatMap(
      (word) => [...word.matchAll(nameAt(names))].map((hit) => hit[2])
    )
  );
  return placesOf(input, nameAt(names)).filter(
    (place) => lines.some(({ path: path17, line: line2 }) => path17 === place.path && line2 === place.line) && [...place.text.matchAll(nameAt(names))].some((hit) => shown.has(hit[2]))
  );
}
function isConfigured(experiments) {
  return experiments.some(({ after }) => after.some(({ run: run2 }) => run2.configuration.ok));
}
function lackingLines(session, lines, executed, experiments, system) {
  if (!isConfigured(experiments)) return;
  const reached = new Set(executed.map(({ path: path17, line: line2 }) => `${path17}:${line2}`));
  const missed = lines.filter(
    ({ path: path17, line: line2 }) => formatOf(path17).reader === system.name && !reached.has(`${path17}:${line2}`)
  );
  const how = system.name === "cmake" ? "was not executed" : "brings nothing that a command which compiles shows";
  for (const { path: path17, line: line2 } of missed.slice(0, 5))
    session.say(
      "PATCH_NOT_EXERCISED",
      `The patched line ${path17}:${line2} ${how} with these arguments; give smoke-args that reach it.`,
      executed.length === 0 ? "warning" : "info"
    );
}
function unmeasuredRenames(input, claimed, experiments, system) {
  const read = new Set(experiments.flatMap(({ readings }) => [...readings.files]));
  const args = experiments.flatMap(({ question }) => question.arguments);
  const runs = experiments.flatMap(({ after }) => after.map(({ run: run2 }) => run2));
  const words2 = [...args, ...runs.flatMap(wordsOf2)];
  const unmeasured2 = /* @__PURE__ */ new Map();
  for (const rename4 of claimed) {
    const lacking = whatIsNotHere(experiments, rename4, claimed);
    if (lacking !== null) {
      unmeasured2.set(rename4, lacking);
      continue;
    }
    const wanted = nameAt(rename4.to.map(({ name }) => name));
    const places = placesOf(input, wanted);
    const isSeen2 = places.length === 0 || words2.some((word) => word.search(wanted) !== -1) || places.some((place) => read.has(place.path) || isLookedInto(runs, place));
    if (isSeen2) continue;
    const why = whyUnseen(runs, places, wanted, system);
    if (why !== null) unmeasured2.set(rename4, why);
  }
  return unmeasured2;
}
function wordsOf2({ configuration: { targets, units } }) {
  return [...units.flatMap(({ command }) => command), ...targets.flatMap(({ facts }) => facts)];
}
function isLookedInto(runs, { path: path17, line: line2 }) {
  const place = `${path17}:${line2}`;
  return runs.some(
    ({ configuration: { executed, handsOn } }) => executed?.has(place) === true && handsOn?.has(place) !== true
  );
}
function whyUnseen(runs, places, wanted, system) {
  if (!runs.some(({ configuration }) => configuration.ok)) return null;
  const own = places.find(({ path: path17 }) => isBuildFile2(system, path17));
  if (own === void 0) return `${places[0].path} takes no part in this build.`;
  const place = `${own.path}:${own.line}`;
  const isHandedOn = runs.some(
    ({ configuration: { handsOn, output } }) => handsOn?.has(place) === true || system.name === "make" && output.search(wanted) !== -1
  );
  if (isHandedOn)
    return `${place} hands it to another program; what that one builds was not looked into.`;
  if (formatOf(own.path).reader === "rust")
    return `What ${own.path} builds with it was not looked into.`;
  const how = system.name === "cmake" ? "was not executed" : "brings nothing that a command which compiles shows";
  return `${place} ${how} with these arguments; give smoke-args that reach it.`;
}
function whatIsNotHere(experiments, rename4, claimed) {
  for (const { question, chosen, base, controls } of experiments) {
    const { arguments: args, configuration } = chosen.run;
    const asksForOthers = !passes(question, rename4) && claimed.some((other) => passes(question, other));
    if (!configuration.ok || args.length === 0 || asksForOthers) continue;
    const without2 = new Set(linesOfLack((controls.get(rename4) ?? base).configuration.output));
    const lack = linesOfLack(configuration.output).find((line2) => !without2.has(line2));
    if (lack !== void 0)
      return `Configured with ${args.join(" ")}, the project says \u201C${lack.slice(0, 200)}\u201D: what it asks for has to be there.`;
  }
  return null;
}
function linesOfLack(output) {
  return sanitise(output).split("\n").map((line2) => line2.trim()).filter(
    (line2) => /\b(?:not found|could ?n[o']t find|can(?:no|')t find)\b|-NOTFOUND\b/i.test(line2)
  );
}
function isBuildFile2({ reads }, file) {
  const { id, reader } = formatOf(file);
  return reads.includes(id) || reads.includes(reader);
}
function placesOf({ patched, patchedLines }, wanted) {
  return patched.flatMap(({ path: path17, bytes }) => {
    const lines = bytes.toString("latin1").split("\n");
    return patchedLines.filter((place) => place.path === path17).map((place) => ({ ...place, text: lines[place.line - 1] ?? "" })).filter(({ text }) => text.search(wanted) !== -1);
  });
}

// src/proof/measuring/turned-off.ts
var OFF2 = /^["']?(?:OFF|NO|FALSE|N|0|)["']?$/i;
function renamesTurnedOff({ patched, patchedLines }, claimed) {
  const values = /* @__PURE__ */ new Map();
  const names = new Names(claimed.flatMap(({ to }) => to.map(({ name }) => name)));
  for (const { path: path17, bytes } of patched) {
    const { reader, scope } = formatOf(path17);
    if (scope === "docs") continue;
    const text = bytes.toString("latin1");
    const own = new Set(patchedLines.filter((one) => one.path === path17).map(({ line: line2 }) => line2));
    const lines = linesOf(text);
    for (const { name, role, start, region, value } of readUses(reader, text, names)) {
      if (!own.has(lines.at(start).line) || region === "comment") continue;
      const given = role === "definition" ? null : value?.text ?? null;
      values.set(name, [...values.get(name) ?? [], given]);
    }
  }
  return new Set(
    claimed.filter(({ to }) => {
      const given = to.flatMap(({ name }) => values.get(name) ?? []);
      return given.length > 0 && given.every((value) => value !== null && OFF2.test(value));
    })
  );
}

// src/proof/programs/canary.ts
import { mkdtemp, writeFile as writeFile3 } from "node:fs/promises";
import path13 from "node:path";
var NO_DEVICE = 77;
var WRONG = 3;
var SOURCE2 = "canary.cu";
async function runCanary(session, { target, expects, refuses, ...definitions2 }, nvcc, architecture) {
  session.progress(`compiling the CUDA program with the definitions of ${target}`);
  const directory = await mkdtemp(path13.join(session.builds, "canary-"));
  await writeFile3(
    path13.join(session.scratch, SOURCE2),
    canarySource({ expects, refuses, component: target })
  );
  const { before: old, after: now } = watchedTexts({ expects, refuses, ...definitions2 });
  const program = path13.join(directory, "canary-after");
  const compiler = { session, directory, nvcc, architecture };
  const before = await build(compiler, old, path13.join(directory, "canary-before"));
  const after = await build(compiler, now, program);
  if (before.built)
    session.say(
      "NEGATIVE_CONTROL",
      `The CUDA program for ${target} also builds without the patch: it cannot tell the difference.`
    );
  if (!after.built && after.guards.length > 0)
    session.say(
      "CANARY_GUARD",
      `With the patch, ${target} is still compiled wrongly: ${after.guards.join("; ")}.`
    );
  return {
    target,
    definitions: { before: old, after: now },
    expects,
    refuses,
    architecture,
    before,
    after,
    run: after.built ? await run(compiler, program) : null
  };
}
async function build({ session, directory, nvcc, architecture }, definitions2, program) {
  const { environment } = realToolkit(session, nvcc);
  const host = environment["CUDAHOSTCXX"];
  const args = [
    /^\d/.test(architecture) ? `-arch=sm_${architecture}` : `-arch=${architecture}`,
    ...host === void 0 ? [] : ["-ccbin", host],
    ...definitions2.map((text) => `-D${text}`),
    path13.join(session.scratch, SOURCE2),
    "-o",
    program
  ];
  const child = { cwd: directory, env: environment, seconds: 120 };
  const result = await runConfined(session, nvcc.path, args, child);
  if (result.code === 0) return { built: true, guards: [] };
  const output = `${result.stderr}
${result.stdout}`;
  const said = /FLAG_GUARD ((?:expected|obsolete) definition \w+ is (?:missing|still set))/g;
  const guards = [...new Set([...output.matchAll(said)].map((hit) => hit[1]))];
  if (guards.length === 0) session.say(...buildFailure(output, result.timedOut, nvcc, architecture));
  return { built: false, guards };
}
function buildFailure(output, timedOut, { architectures, version }, architecture) {
  if (timedOut) return ["TIMEOUT", `nvcc ${version} did not finish the CUDA program in time.`];
  if (/Unsupported gpu architecture|not defined for option 'gpu-architecture'/.test(output))
    return [
      "CUDA_ARCH",
      `nvcc ${version} does not support compute_${architecture} (it supports ${architectures[0] ?? "?"} to ${architectures.at(-1) ?? "?"}); set cuda-arch.`
    ];
  return ["CANARY_BUILD", `nvcc ${version} failed: ${tail(output, 5)}`];
}
async function run({ session, directory, nvcc }, program) {
  const { environment } = realToolkit(session, nvcc);
  const child = { cwd: directory, env: environment, seconds: 60 };
  const result = await runConfined(session, program, [], child);
  const said = tail(result.stdout, 1);
  const field = (name) => new RegExp(`"${name}":"?([^",}]*)`).exec(said)?.[1] ?? `exit status ${result.code ?? result.signal}`;
  if (result.code === 0) {
    const device = `${field("device")} (compute capability ${field("capability")})`;
    return { status: "ran", device };
  }
  if (result.code === NO_DEVICE) {
    session.say("NO_DEVICE", `Built, not run (no CUDA device): ${field("error")}.`);
    return { status: "no-device", detail: field("error") };
  }
  if (result.code === WRONG) {
    session.say(
      "CANARY_RUN",
      `The CUDA program ran on the GPU and computed a wrong result: ${said}`
    );
    return { status: "wrong", detail: said };
  }
  const [why, detail] = result.timedOut ? ["it timed out", "timed out"] : [field("error"), `${field("step")}: ${field("error")}`];
  session.say("CANARY_RUN", `The CUDA program was built but failed on the GPU: ${why}.`);
  return { status: "cuda-error", detail };
}

// src/proof/programs/objects.ts
import { mkdtemp as mkdtemp2 } from "node:fs/promises";
import path14 from "node:path";
var MOST_UNITS = 3;
var MOST_SHOWN = 12;
var NAMED = [CPU, ...PROCESSORS.map(({ words: words2 }) => words2)];
async function compareObjects(session, pairs, environment) {
  const results = [];
  let isBroken = false;
  if (pairs.length > MOST_UNITS) return { objects: results, isBroken };
  const directory = await mkdtemp2(path14.join(session.builds, "objects-"));
  for (const { before, after } of pairs) {
    session.progress(`compiling ${after.path} with both sets of definitions`);
    const old = await inspect(session, before, path14.join(directory, "before.o"), environment);
    const now = await inspect(session, after, path14.join(directory, "after.o"), environment);
    if (typeof old === "string" || old === null || now === null) continue;
    if (typeof now === "string") {
      isBroken = true;
      session.say(
        "COMPILE_FAILED",
        `${after.path} (target ${after.target}) compiles before the patch, and not with it: ${now}`
      );
      continue;
    }
    results.push({
      path: after.path,
      target: after.target,
      symbols: {
        ...difference(old.symbols, now.symbols),
        kept: processorsIn2(old.symbols, now.symbols)
      },
      strings: difference(old.strings, now.strings)
    });
  }
  return { objects: results, isBroken };
}
function difference(before, after) {
  const missing = (from, all) => [...all].filter((one) => !from.has(one)).toSorted().slice(0, MOST_SHOWN);
  return { added: missing(before, after), removed: missing(after, before) };
}
function processorsIn2(before, after) {
  return [...before].filter((one) => after.has(one) && NAMED.some((words2) => words2.test(one))).toSorted().slice(0, MOST_SHOWN);
}
async function inspect(session, unit, object2, environment) {
  const [compiler, ...args] = preprocessCommand(unit.command);
  if (compiler === void 0) return null;
  const child = {
    cwd: unit.directory,
    env: environment,
    seconds: session.limits.unitSeconds
  };
  const plain = args.filter((word) => !/^-(?:O.|g\w*|flto.*|W[^plax].*|Werror.*)$/.test(word));
  const words2 = [...plain, "-O0", "-w", "-c", "-o", object2];
  const compiled = await runConfined(session, compiler, words2, child);
  if (compiled.code !== 0)
    return compiled.timedOut || /No such file|file not found/.test(compiled.stderr) ? null : firstError(compiled.stderr);
  const [symbols, strings] = await Promise.all([
    linesOf2(session, "nm", ["-u", "-P", object2], environment),
    linesOf2(session, "strings", ["-n", "6", object2], environment)
  ]);
  if (symbols === null || strings === null) return null;
  const names = symbols.map((line2) => line2.split(" ")[0]).filter((name) => name !== "");
  return {
    symbols: new Set(names),
    // Names of symbols are strings too; they are shown once, as symbols.
    strings: new Set(strings.filter((text) => / /.test(text) && !text.includes(session.scratch)))
  };
}
async function linesOf2(session, program, args, env) {
  const chunks = [];
  const result = await runConfined(session, program, args, {
    cwd: session.builds,
    env,
    seconds: session.limits.unitSeconds,
    onStdout: (chunk) => chunks.push(chunk)
  });
  if (result.code !== 0) return null;
  return Buffer.concat(chunks).toString("latin1").split("\n").map((line2) => sanitise(line2).slice(0, 200));
}

// src/proof/programs/user-command.ts
import path15 from "node:path";
async function runCommand(session, request) {
  const { command, expect, state: state2 } = request;
  const say = (...said) => state2 === "after" ? session.say(...said) : void 0;
  const denials = expect.map(denialOf).filter((denial) => denial !== null);
  const forbid = [.../* @__PURE__ */ new Set([...request.forbid, ...denials])];
  const search = new PatternSearch([.../* @__PURE__ */ new Set([...expect, ...forbid])]);
  session.progress(`${state2 === "after" ? "with" : "before"} the patch: running ${command}`);
  const ended = await runConfined(session, "sh", ["-c", command], {
    cwd: path15.join(session.root, request.sourceDir),
    env: { ...request.environment, FLAGSHIFT_ARGUMENTS: request.arguments.join(" ") },
    onStdout: (chunk) => search.add(chunk, "stdout"),
    onStderr: (chunk) => search.add(chunk, "stderr")
  });
  search.end();
  const expected = search.found(expect);
  const forbidden = search.found(forbid);
  for (const problem of search.problems)
    say("PATTERN_INVALID", `smoke-expect or smoke-forbid: ${sanitise(problem)}.`);
  if (ended.timedOut) say("TIMEOUT", "The smoke command did not end in time.");
  else if (ended.code !== 0)
    say(
      "COMMAND_FAILED",
      `The smoke command ended with ${ended.code === null ? ended.signal ?? ended.startError : `status ${ended.code}`}: ${tail(ended.stderr || ended.stdout, 3)}`
    );
  if (ended.code !== 0 && state2 === "after") sayNetworkIsOff(session);
  for (const { pattern } of expected.filter(({ line: line2 }) => line2 === null))
    say("EXPECT_MISSING", `No line of the smoke command's output matches ${pattern}.`);
  for (const { pattern, line: line2 } of forbidden)
    if (line2 !== null)
      say(
        "FORBID_FOUND",
        `The smoke command printed what must not be there (${pattern}): ${sanitise(line2).slice(0, 200)}`
      );
  return {
    result: {
      command,
      exit: ended.code,
      seconds: Math.round(ended.seconds * 10) / 10,
      expected: harmless(expected),
      forbidden: harmless(forbidden),
      tail: tail(`${ended.stdout}
${ended.stderr}`, 30)
    },
    ok: ended.code === 0 && search.problems.length === 0 && expected.every(({ line: line2 }) => line2 !== null) && forbidden.every(({ line: line2 }) => line2 === null)
  };
}
function harmless(hits) {
  return hits.map(({ pattern, line: line2 }) => ({
    pattern,
    line: line2 === null ? null : sanitise(line2).slice(0, 300)
  }));
}

// src/proof/programs/command-in-both.ts
async function runInBoth(session, { experiment, laboratory }, request, verdict) {
  const within = (run2, state2) => laboratory.within(
    run2,
    () => runCommand(session, { ...request, state: state2, arguments: run2.arguments })
  );
  const earlier = experiment.before.find(({ run: run2 }) => run2.configuration.ok);
  const expects = request.expect.length + request.forbid.length > 0;
  const was = expects && earlier !== void 0 ? await within(earlier.run, "before") : null;
  const is = await within(experiment.after[0].run, "after");
  const result = { ...is.result, sameBefore: was === null ? null : was.ok && is.ok };
  if (is.ok && was?.ok === true)
    session.say(
      "NEGATIVE_CONTROL",
      "The smoke command shows the same without the patch: it cannot tell the difference.",
      "info"
    );
  if (is.ok) return { result, ok: true, verdict };
  if (was?.ok === true) {
    session.say(
      "REGRESSION",
      "The smoke command showed what is expected before the patch, and does not with it."
    );
    return { result, ok: false, verdict: "regression" };
  }
  return { result, ok: false, verdict: weakened(verdict) };
}
function weakened(verdict) {
  if (verdict === "proved") return "partial";
  return verdict === "unchanged" ? "no-effect" : verdict;
}

// src/proof/unused/in-proof.ts
async function findUnusedInProof(input, { name: system }, sourceDir, experiments) {
  if (system !== "cmake" && system !== "meson") return [];
  const runs = experiments.flatMap(({ after }) => after.map(({ run: run2 }) => run2));
  const attempts = runs.map(
    ({ arguments: args, configuration }) => attemptOf({ system, sourceDir }, args.flatMap(nameOf2), configuration)
  );
  if (attempts.every(({ unused }) => unused.length === 0)) return [];
  const { commands, read } = await collectPassed({
    source: input.files,
    submodules: input.submodules ?? [],
    patched: new Map(input.patched.map(({ path: path17, bytes }) => [path17, bytes])),
    sourceDir: input.options.sourceDir,
    exempt: input.exempt ?? /* @__PURE__ */ new Set(),
    isSelected: input.isSelected ?? (() => true)
  });
  const brought = new Set(input.renames.flatMap(({ to }) => to.map(({ name }) => name)));
  const own = commands.filter((command) => command.system === system && command.sourceDir === sourceDir).map((command) => ({
    ...command,
    arguments: command.arguments.filter(({ name }) => !brought.has(name))
  }));
  return judgePassed(own, attempts, read).unused;
}
function nameOf2(argument) {
  return /^-D([\w.-]+)(?::[A-Z]+)?=/.exec(argument)?.slice(1) ?? [];
}

// src/proof/verdict/unread.ts
function unreadIn({ readings, chosen }) {
  return readings.unread.get(chosen.run) ?? /* @__PURE__ */ new Map();
}
function isReadInPart(experiment) {
  return experiment.readings.leftOut > 0 || unreadIn(experiment).size > 0;
}
function whyUnknown(experiment) {
  const { readings, chosen } = experiment;
  const [unread] = unreadIn(experiment).values();
  if (unread !== void 0)
    return `${unread} could not be read, so nobody knows whether it differs.`;
  const hidden = hiddenSource(chosen.run);
  if (hidden !== null)
    return `${hidden} is compiled by a command of its own, as FindCUDA makes them, which can't be looked into.`;
  return readings.leftOut === 0 ? null : `Not read: ${count(readings.leftOut, "file")} that could differ.`;
}
function hiddenSource({ configuration: { targets, units } }) {
  const shown = new Set(units.map((unit) => unit.path.split("/").at(-1)));
  const sources = targets.flatMap(
    ({ facts }) => facts.flatMap((fact) => / source (.+\.cu)$/.exec(fact)?.[1] ?? [])
  );
  return sources.find((source) => !shown.has(source.split("/").at(-1))) ?? null;
}
function sayUnread(session, experiment) {
  const { readings, chosen } = experiment;
  const unread = unreadIn(experiment);
  if (unread.size > 0) {
    const [first] = unread;
    const [path17, target] = first[0].split("\0");
    const of = first[1] === path17 ? "" : ` for ${path17}`;
    const said = readings.broken.get(chosen.run)?.get(first[0]);
    const more = unread.size > 1 ? ` and ${unread.size - 1} more` : "";
    session.say(
      "NOT_MEASURED",
      `${count(unread.size, "file")} could not be read and may differ between the states that were compared: ${first[1]}${of} (target ${target})${more}${said === void 0 ? "" : `: ${firstError(said)}`}`,
      "warning"
    );
  }
  const broken = [...readings.broken.get(chosen.run) ?? []].filter(([key]) => !unread.has(key));
  if (broken.length > 0)
    session.say(
      "NOT_MEASURED",
      `${count(broken.length, "file")} of ${readings.units.size} could not be preprocessed, for example ${broken[0][0].split("\0")[0]}: ${firstError(broken[0][1])}; made from nothing that names what the states differ in.`
    );
  if (readings.missing.length > 0)
    session.say(
      "HEADER_MISSING",
      `Not there, and taken for empty in every state: ${listFew(readings.missing)}.`
    );
  if (readings.leftOut > 0)
    session.say(
      "UNITS_LEFT_OUT",
      `Not read: ${count(readings.leftOut, "file")} that could differ, since there are more than ${session.limits.units}.`
    );
}

// src/proof/verdict/conclude.ts
var LOUDEST = [
  "regression",
  "partial",
  "proved",
  "unchanged",
  "no-effect",
  "inconclusive",
  "not-asked"
];
var MOST_LINES = 5;
var MOST_UNITS2 = 12;
function concludeRenames(claimed, weighings, unmeasured2, turnedOff) {
  return claimed.map((rename4) => {
    const head = { from: rename4.from, to: rename4.to.map(({ name }) => name), kind: rename4.kind };
    const why = unmeasured2.get(rename4);
    const said = weighings.flatMap(({ experiment: experiment2, verdicts }) => {
      const weighed2 = verdicts.get(rename4);
      return weighed2 === void 0 ? [] : [{ experiment: experiment2, weighed: weighed2 }];
    });
    const isPassed = said.some(({ experiment: experiment2 }) => passes(experiment2.question, rename4));
    const loudest = said.filter(
      ({ experiment: experiment2, weighed: weighed2 }) => !isPassed || isSeen(weighed2) || passes(experiment2.question, rename4)
    ).toSorted(
      (a, b) => LOUDEST.indexOf(a.weighed.verdict) - LOUDEST.indexOf(b.weighed.verdict)
    )[0];
    if (loudest === void 0 || why !== void 0 && !isSeen(loudest.weighed))
      return {
        ...head,
        verdict: "not-measured",
        message: why ?? "No configure asked for it.",
        arguments: [],
        gained: [],
        lost: []
      };
    const { experiment, weighed } = loudest;
    const gained = unitChanges(weighed.gained, experiment, head.to);
    const lost = unitChanges(weighed.lost, experiment, head.to);
    const args = experiment.chosen.spelling.arguments;
    const isOff = weighed.verdict === "no-effect" && turnedOff.has(rename4);
    const verdict = isOff ? "not-asked" : weighed.verdict;
    return {
      ...head,
      verdict,
      message: sentence(verdict, {
        ...head,
        weighed,
        gained,
        lost,
        args,
        isNew: !experiment.before.some(({ run: run2 }) => run2.configuration.ok),
        isPart: isReadInPart(experiment)
      }),
      arguments: args,
      gained: verdict === "unchanged" ? [] : gained,
      lost
    };
  });
}
function shorten(renames) {
  return renames.map(({ gained, lost, ...rest }) => ({
    ...rest,
    gained: gained.slice(0, MOST_UNITS2),
    lost: lost.slice(0, MOST_UNITS2)
  }));
}
function isSeen({ verdict }) {
  return verdict !== "no-effect" && verdict !== "inconclusive";
}
function concludeAll(renames, isCapped) {
  const verdicts = new Set(renames.map(({ verdict }) => verdict));
  if (renames.length > 0 && [...verdicts].every((verdict) => verdict === "not-asked"))
    return "skipped";
  for (const uncounted of ["not-measured", "not-asked"]) verdicts.delete(uncounted);
  if (verdicts.has("regression")) return "regression";
  if (verdicts.size === 0) return "inconclusive";
  if (verdicts.has("inconclusive")) return "inconclusive";
  if ([...verdicts].every((verdict) => verdict === "unchanged")) return "unchanged";
  verdicts.delete("unchanged");
  if (verdicts.has("partial") || verdicts.size > 1) return "partial";
  const [only] = verdicts;
  return only === "proved" && isCapped ? "partial" : only;
}
function mostTelling(lines) {
  return lines.toSorted((a, b) => dullness(a) - dullness(b)).slice(0, MOST_LINES);
}
function dullness(line2) {
  if (/"[^"]{5,}"/.test(line2) && /[(=]/.test(line2)) return 0;
  return /[=(].*[;{]$/.test(line2) ? 1 : 2;
}
function unitChanges(effect, { readings, chosen }, names) {
  const byUnit = /* @__PURE__ */ new Map();
  for (const { sign, unit, text, times } of differences(effect)) {
    const known = byUnit.get(unit) ?? { added: [], removed: [], lines: 0 };
    byUnit.set(unit, known);
    known.lines += times;
    known[sign === "+" ? "added" : "removed"].push(text.slice(0, 200));
  }
  return [...byUnit].map(([key, { added, removed, lines }]) => {
    const unit = readings.units.get(key);
    const target = unit?.target ?? "";
    return {
      path: unit?.path ?? "",
      target,
      added: mostTelling(added),
      removed: mostTelling(removed),
      lines,
      setBy: setBy(target)
    };
  }).toSorted((a, b) => Number(a.path === "") - Number(b.path === ""));
  function setBy(target) {
    const place = chosen.run.configuration.targets.filter(({ name }) => name === target).flatMap(({ definitions: definitions2 }) => definitions2.filter(({ name }) => names.includes(name))).flatMap((definition) => definition.setBy)[0];
    return place === void 0 ? null : `${place.path}:${place.line}`;
  }
}
function sentence(verdict, seen) {
  const { weighed, gained, lost, args, from, isPart } = seen;
  const to = seen.to.join(", ");
  const was = seen.isNew ? "before the patch the project could not be configured" : "it did not before the patch";
  const told = (weighed.arguments ?? args).join(" ") || "no arguments";
  const gain = lineOf(gained);
  const changes = `${placeOf(gained)} ${gain.isNew ? "changes by" : "loses"} ${gain.line}`;
  const loss = lineOf(lost);
  const [had, lacks] = loss.isNew ? ["had", "lacks"] : ["lacked", "has"];
  const passed = args.length === 0 ? "without arguments" : `with ${args.join(" ")}`;
  switch (verdict) {
    case "proved":
      if (gained.length === 0) return `${weighed.why} (${told})`;
      return weighed.why === null ? `Configured ${passed}, ${changes}; ${was}${seen.isNew ? "; it does" : ", and does"} not when ${to} is taken back.` : `${weighed.why} Configured ${passed}, ${changes}; ${was}.`;
    case "partial":
      return weighed.why ?? `Configured ${passed}, ${changes}; with ${weighed.lacking?.spelling.arguments.join(" ")}, which upstream takes as well, it does not.`;
    case "unchanged":
      return `Configured ${passed}, what ${to} brings was there before the patch as well: it only follows the name.${isPart ? " Not all that could differ was read." : ""}`;
    case "no-effect":
      return `Configured ${passed}, no line that the compiler reads and nothing of a target (sources, definitions, libraries) differs, beside the names themselves, when ${to} is taken back.`;
    case "regression":
      return weighed.why === null ? `${placeOf(lost)} ${had} ${loss.line} before the patch and ${lacks} it with the patch (configured ${passed}).` : `${weighed.why} (${told})`;
    case "inconclusive":
      return `${weighed.why} (${told})`;
    case "not-asked":
      return `The patch passes ${to} only to turn it off, as ${from} before, and that changes nothing.`;
    default:
      return verdict;
  }
}
function placeOf(changes) {
  const first = changes[0];
  if (first === void 0) return "the build";
  const more = changes.length > 1 ? ` (and ${changes.length - 1} more)` : "";
  return first.path === "" ? `the build graph${more}` : `${first.path} (target ${first.target})${more}`;
}
function lineOf([first]) {
  const added = first?.added.find((text) => /\w/.test(text));
  const line2 = added ?? first?.removed[0];
  if (line2 === void 0) return { line: "a line", isNew: true };
  const short = line2.length > 80 ? `${line2.slice(0, 80)}\u2026` : line2;
  return { line: `\u201C${short}\u201D`, isNew: added !== void 0 };
}

// src/proof/verdict/contrast.ts
function findContrast(asked, claimed) {
  for (const { experiment, laboratory, verdicts } of asked) {
    const gained = unitsOf2([...verdicts.values()].map((one) => one.gained));
    const before = experiment.before.find(({ run: run3 }) => run3.configuration.ok)?.run;
    const { run: run2 } = experiment.chosen;
    if (gained.size === 0 || before === void 0) continue;
    const units = run2.configuration.units.flatMap((after) => {
      const key = unitKey(after);
      const old = before.configuration.units.find((unit) => unitKey(unit) === key);
      return gained.has(key) && old !== void 0 ? [{ before: old, after }] : [];
    });
    const targets = new Set(
      run2.configuration.units.filter((unit) => gained.has(unitKey(unit))).map((unit) => unit.target)
    );
    const contrasts = [...targets].map((target) => contrastOf(target, before, run2, claimed));
    return {
      laboratory,
      run: run2,
      before,
      units: before.generated === run2.generated ? units : [],
      contrast: contrasts.find(({ expects }) => expects.length > 0) ?? null
    };
  }
  return null;
}
function unitsOf2(effects) {
  return new Set(
    effects.flatMap((effect) => differences(effect).map(({ unit }) => unit)).filter(Boolean)
  );
}
function contrastOf(target, before, after, claimed) {
  const [old, now] = [before, after].map(
    ({ configuration }) => configuration.targets.find(({ name }) => name === target)?.definitions ?? []
  );
  const news = new Set(claimed.flatMap(({ to }) => to.map(({ name }) => name)));
  return {
    target,
    before: old,
    after: now,
    expects: [...news].filter((name) => has(now, name) && !has(old, name)),
    refuses: claimed.map(({ from }) => from).filter((name) => has(old, name) && !has(now, name))
  };
}
function has(definitions2, wanted) {
  return definitions2.some(({ name }) => name === wanted);
}

// src/proof/verdict/accepted.ts
function acceptedIn(experiment) {
  const [newest, ...olds] = experiment.after;
  return [
    newest,
    ...olds.filter(
      (one) => one.run.configuration.ok && !isDead(experiment, one) && counts(experiment, one)
    )
  ];
}
function counts(experiment, { spelling }) {
  if (spelling.accepted !== null) return spelling.accepted;
  const was = experiment.before.find((one) => hasSameArguments(one, spelling));
  return was !== void 0 && was.run.configuration.ok && !isAsBase(experiment, was.run);
}
function isDead(experiment, { run: run2 }) {
  const newest = experiment.after[0].run;
  if (run2 === newest || !run2.configuration.ok || !experiment.base.configuration.ok) return false;
  return isAsBase(experiment, run2) && !isAsBase(experiment, newest);
}
function isAsBase(experiment, run2) {
  return effectOf(elementsOf(experiment, run2), elementsOf(experiment, experiment.base)).size === 0;
}
function hasSameArguments({ spelling }, other) {
  return spelling.arguments.join("\0") === other.arguments.join("\0");
}

// src/proof/verdict/weigh.ts
var NONE = /* @__PURE__ */ new Map();
var EMPTY = { gained: NONE, lost: NONE, why: null, lacking: null };
function weigh(experiment, claimed) {
  const { after, before, base } = experiment;
  const newest = after[0];
  const all = (verdict, why, lost2 = NONE) => new Map(claimed.map((rename4) => [rename4, { ...EMPTY, verdict, why, lost: lost2 }]));
  const late = [newest.run, base, ...[...after, ...before].map(({ run: run2 }) => run2)].find(
    ({ configuration }) => configuration.timedOut
  );
  const isLate = `Configuring ${late?.name} did not end in time, so nobody knows what it shows.`;
  if (late === newest.run || late === base) return all("inconclusive", isLate);
  if (!newest.run.configuration.ok) {
    const worked = whatWorked(experiment, newest);
    const failed = worked === null ? all("inconclusive", "The patched project could not be configured with these arguments.") : all(
      "regression",
      `The patched project can't be configured with these arguments; before the patch it could be ${worked}.`
    );
    return new Map([...failed].filter(([rename4]) => isAsked(experiment, rename4, claimed)));
  }
  if (newest.run.configuration.targets.length === 0)
    return all("inconclusive", "The configured build has no target that could be looked at.");
  const lost = base.configuration.ok ? lossOf(experiment) : NONE;
  if (lost.size > 0) return all("regression", null, lost);
  if (late !== void 0) return all("inconclusive", isLate);
  if (!base.configuration.ok) return withoutBase(experiment, claimed);
  const separate = new Map(claimed.map((rename4) => [rename4, weighOne(experiment, rename4)]));
  return weighTogether(experiment, separate);
}
function isAsked({ question }, rename4, claimed) {
  return !question.standsInPatch || passes(question, rename4) || !claimed.some((other) => passes(question, other));
}
function whatWorked(experiment, { spelling }) {
  const configured = experiment.before.filter(({ run: run2 }) => run2.configuration.ok);
  if (configured.some((one) => hasSameArguments(one, spelling))) return "with the same ones";
  const own = configured.find(
    ({ run: run2 }) => experiment.base.configuration.ok && !isAsBase(experiment, run2)
  );
  return own === void 0 ? null : `with ${own.spelling.arguments.join(" ") || "none"}`;
}
function withoutBase(experiment, claimed) {
  const { before, base, controls } = experiment;
  const olds = before.filter(({ spelling }) => spelling.name === "old");
  const own = olds.length > 0 ? olds : before;
  const failsAlike = own.every(({ run: run2 }) => failsAs(run2, base));
  return new Map(
    claimed.map((rename4) => {
      const control = controls.get(rename4) ?? base;
      if (failsAlike && control.configuration.ok) return [rename4, weighOne(experiment, rename4)];
      if (failsAlike && failsAs(control, base))
        return [
          rename4,
          {
            ...EMPTY,
            verdict: "proved",
            why: "In the old words the project can't be configured, nor with the rename taken back; with the patch it can."
          }
        ];
      const why = `With the renames taken back the project could not be configured (exit status ${base.configuration.exit ?? "none"}), so there is nothing to compare with.`;
      return [rename4, { ...EMPTY, verdict: "inconclusive", why, arguments: base.arguments }];
    })
  );
}
function failsAs({ configuration }, other) {
  return !configuration.ok && firstError(configuration.output) === firstError(other.configuration.output);
}
function lossOf(experiment) {
  const accepted = acceptedIn(experiment);
  for (const { spelling, run: run2 } of experiment.before) {
    if (!run2.configuration.ok) continue;
    const same = accepted.find((one) => hasSameArguments(one, spelling));
    const now = (same ?? accepted[0]).run;
    const gone = without(against(experiment, run2), against(experiment, now));
    const lost = withoutFallbacks(experiment, gone, now);
    const broken = brokenSince(experiment, run2, now);
    if (lost.size + broken.size > 0) return new Map([...broken, ...lost]);
  }
  return NONE;
}
function withoutFallbacks(experiment, gone, now) {
  const inBase = unitsOf3(experiment.base);
  const inNow = unitsOf3(now);
  const controls = [...experiment.controls.values()].map((run2) => elementsOf(experiment, run2));
  return new Map(
    [...gone].filter(([key, times]) => {
      if (!key.startsWith("+") || inBase.has(unitIn(key)) || !inNow.has(unitIn(key))) return true;
      return controls.every((shown) => (shown.get(key.slice(1)) ?? 0) < times);
    })
  );
}
function unitsOf3({ configuration }) {
  return new Set(configuration.units.map(unitKey));
}
function brokenSince({ readings, base }, was, now) {
  const broken = readings.broken.get(now) ?? /* @__PURE__ */ new Map();
  const fine = [was, base].map((run2) => readings.broken.get(run2));
  return new Map(
    [...broken].filter(([unit, said]) => said !== TOO_LATE && fine.every((one) => one?.has(unit) !== true)).map(([unit, said]) => [`-${unit}
${said.split("\n", 1).join()}`, 1])
  );
}
function against(experiment, run2, other = experiment.base) {
  if (!run2.configuration.ok) return NONE;
  const effect = effectOf(elementsOf(experiment, run2), elementsOf(experiment, other));
  const broken = experiment.readings.broken.get(run2) ?? NONE;
  if (broken.size === 0) return effect;
  return new Map([...effect].filter(([key]) => key.startsWith("+") || !broken.has(unitIn(key))));
}
function unitIn(key) {
  return key.slice(1, key.indexOf("\n"));
}
function beyondBefore(experiment, shown, rename4) {
  const { before } = experiment;
  const own = before.filter(
    ({ spelling: { name, flags } }) => name === "new" || flags.includes(rename4?.from ?? "")
  );
  return (own.some(({ spelling }) => spelling.name === "old") ? own : before).map(({ run: run2 }) => without(shown, against(experiment, run2))).toSorted((a, b) => a.size - b.size)[0];
}
function weighOne(experiment, rename4) {
  const control = experiment.controls.get(rename4);
  if (control === void 0 || !control.configuration.ok)
    return {
      ...EMPTY,
      verdict: "inconclusive",
      why: "With this rename taken back the project could not be configured, so there is nothing to compare with.",
      ...control === void 0 ? {} : { arguments: control.arguments }
    };
  const { chosen } = experiment;
  const taken = against(experiment, chosen.run, control);
  if (taken.size === 0) {
    const why = whyUnknown(experiment);
    return { ...EMPTY, verdict: why === null ? "no-effect" : "inconclusive", why };
  }
  const shown = shared(against(experiment, chosen.run), taken);
  const gained = beyondBefore(experiment, shown, rename4) ?? shown;
  if (gained.size === 0) return { ...EMPTY, verdict: "unchanged", gained: shown };
  const lacking = acceptedIn(experiment).find(
    ({ run: run2 }) => without(gained, against(experiment, run2)).size > 0
  );
  if (lacking === void 0) return { ...EMPTY, verdict: "proved", gained };
  return { ...EMPTY, verdict: "partial", gained, lacking };
}
function weighTogether(experiment, separate) {
  if (separate.size < 2 || [...separate.values()].some(({ verdict }) => verdict !== "no-effect"))
    return separate;
  const shown = against(experiment, experiment.chosen.run);
  const gained = beyondBefore(experiment, shown) ?? NONE;
  if (gained.size === 0) return separate;
  return new Map(
    [...separate].map(([rename4, one]) => [
      rename4,
      {
        ...one,
        verdict: "proved",
        gained,
        why: "What it brings goes only when all renames are taken back: they stand in for one another."
      }
    ])
  );
}
function effectIn(experiment, { run: run2 }) {
  if (!run2.configuration.ok) return "failed";
  if (!experiment.base.configuration.ok) return "effective";
  const shown = against(experiment, run2);
  if (shown.size === 0) return lossOf(experiment).size > 0 ? "lost" : "none";
  const isNew = beyondBefore(experiment, shown)?.size !== 0;
  return isNew ? "effective" : "unchanged";
}

// src/proof/verdict/report.ts
function reportExperiments(session, asked) {
  for (const { experiment } of asked) {
    const { after, before } = experiment;
    for (const { run: run2 } of before)
      if (!run2.configuration.ok) sayFailed(session, run2, "CONFIGURE_FAILED_BEFORE", "Without");
    for (const { spelling, run: run2 } of after) {
      if (!run2.configuration.ok)
        sayFailed(
          session,
          run2,
          "CONFIGURE_FAILED_AFTER",
          "With",
          spelling.name === "old" ? "info" : "error"
        );
      if (spelling.name === "new") sayFlags(session, run2, spelling.flags);
      if (isDead(experiment, { spelling, run: run2 }))
        session.say(
          "ALIAS_DEAD",
          `${spelling.flags.join(", ")} ${run2.configuration.notes.length > 0 ? "prints a deprecation note but changes nothing" : "is accepted but changes nothing"}; builds that still pass it silently lose the feature.`
        );
    }
    sayUnread(session, experiment);
  }
  sayRetries(session, asked);
}
function sayFailed(session, run2, code, which, level) {
  session.say(
    code,
    `${which} the patch, configuring with ${run2.arguments.join(" ") || "no arguments"} fails: ${firstError(run2.configuration.output)}`,
    level
  );
  sayNetworkIsOff(session);
}
function sayFlags(session, { configuration }, flags) {
  if (!configuration.ok) return;
  for (const flag of flags) {
    if (configuration.unused.includes(flag))
      session.say(
        "FLAG_UNUSED",
        configuration.executed === null ? `${flag} was passed, and nothing that the build system was seen to read names it.` : `The project never reads ${flag}: CMake lists it as not used.`
      );
    if (configuration.uninitialised.includes(flag))
      session.say(
        "FLAG_UNINITIALISED",
        `The project reads ${flag} in places where nothing has set it.`
      );
  }
}
function sayRetries(session, asked) {
  const runs = asked.flatMap(({ laboratory }) => laboratory.runs);
  if (runs.some(({ configuration }) => configuration.retriedForPolicy))
    session.say(
      "CONFIGURE_POLICY",
      "The project asks for compatibility with CMake < 3.5, which this CMake has dropped; configured with CMAKE_POLICY_VERSION_MINIMUM=3.5."
    );
  for (const { configuration, arguments: args } of runs) {
    if (configuration.timedOut)
      session.say("TIMEOUT", `Configuring with ${args.join(" ")} did not end in time.`);
    if (configuration.bytes > session.limits.outputBytes)
      session.say(
        "OUTPUT_LIMIT",
        `Configuring printed ${Math.round(configuration.bytes / 1024 ** 2)} MB; only its beginning and end were kept.`
      );
  }
}
var NOT_PROVED = {
  regression: "REGRESSION",
  partial: "PARTIAL_RENAME",
  "no-effect": "FLAG_NO_EFFECT",
  inconclusive: "NOT_COMPARED",
  "not-measured": "RENAME_NOT_MEASURED"
};
function reportRenames(session, renames) {
  for (const { from, to, verdict, message } of renames) {
    const code = NOT_PROVED[verdict];
    if (code !== void 0) session.say(code, `${from} \u2192 ${to.join(", ")}: ${message}`);
  }
}
function describeRuns({ experiment }) {
  const { before, after } = experiment;
  const accepted = acceptedIn(experiment);
  const all = [...after, ...before].map(({ spelling }) => spelling);
  return [...new Set(all)].map((spelling) => {
    const [was, is] = [before, after].map(
      (runs) => runs.find((one) => one.spelling === spelling) ?? null
    );
    return {
      spelling: spelling.name,
      arguments: spelling.arguments,
      accepted: is !== null && accepted.includes(is),
      before: was ? describeState(was.run) : null,
      after: is ? describeState(is.run) : null,
      definitions: was && is ? compareDefinitions(was.run.configuration.targets, is.run.configuration.targets) : [],
      effect: is ? effectIn(experiment, is) : "failed"
    };
  });
}
function describeControls({ experiment }) {
  const { base, controls } = experiment;
  return [.../* @__PURE__ */ new Set([base, ...controls.values()])].flatMap(
    ({ state: state2, arguments: args, configuration: { ok, seconds } }) => {
      if (state2.kind !== "control") return [];
      const renames = [...new Set(state2.renames.map(({ from }) => from))].toSorted();
      return [{ renames, arguments: args, ok, seconds: Math.round(seconds * 100) / 100 }];
    }
  );
}
function describeState({ configuration }) {
  const { ok, exit, seconds, output, targets, unused, notes, units } = configuration;
  return {
    ok,
    exit,
    seconds: Math.round(seconds * 100) / 100,
    error: ok ? null : firstError(output),
    targets: targets.length,
    units: units.length,
    unused: unused.map(sanitise),
    notes
  };
}
function compareDefinitions(before, after) {
  const [was, is] = [before, after].map((targets) => new Map(targets.map((one) => [one.name, one])));
  return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].flatMap((target) => {
    const old = was.get(target)?.definitions ?? [];
    const now = is.get(target)?.definitions ?? [];
    const added = now.filter(({ text }) => !old.some((other) => other.text === text));
    const removed = old.filter(({ text }) => !now.some((other) => other.text === text));
    return added.length + removed.length === 0 ? [] : [{ target, added, removed }];
  });
}

// src/proof/verdict/unasked.ts
function isOpen({ leftOut, unasked }) {
  return [...leftOut, ...unasked].some(({ isTold }) => !isTold);
}
function sayUnasked(session, tried, { leftOut, unasked }) {
  if (unasked.length > 0)
    session.say(
      "QUESTIONS_LEFT_OUT",
      tried.length > 0 ? `Answered before the proof was ended: configured with ${list(tried)}. Not asked any more: with ${list(unasked)}.` : `The proof was ended before anything was answered. Not answered: with ${list(unasked)}.`
    );
  const missing = [...new Set(tried.flatMap((question) => question.missing ?? []))];
  if (missing.length > 0)
    session.say(
      "QUESTIONS_LEFT_OUT",
      `The patched commands pass ${listFew(missing)} as well, which were left out: they name places or variables that may not be here; give smoke-args to pass them.`,
      "info"
    );
  if (leftOut.length > 0)
    session.say(
      "QUESTIONS_LEFT_OUT",
      `The patch passes ${count(leftOut.length, "more set")} of arguments, which nobody tried (${list(leftOut)}); give smoke-args to try one.`,
      leftOut.every(({ isTold }) => isTold) ? "info" : "warning"
    );
}
function list(questions) {
  const all = questions.map((one) => one.arguments.join(" ") || "no arguments");
  return listFew([...new Set(all)], "; ");
}
function openRenames(claimed, weighings, { leftOut, unasked }) {
  const awaited = /* @__PURE__ */ new Map();
  const others = /* @__PURE__ */ new Map();
  for (const rename4 of claimed) {
    const seen = weighings.some(({ verdicts }) => {
      const weighed = verdicts.get(rename4);
      return weighed !== void 0 && isSeen(weighed);
    });
    if (seen) continue;
    const asks = [...unasked, ...leftOut].find((question) => passes(question, rename4));
    if (asks !== void 0)
      awaited.set(rename4, `Nothing was configured with ${asks.arguments.join(" ")}.`);
    else
      others.set(
        rename4,
        weighings.length > 0 ? "What was configured shows nothing of it, and not every set of arguments was tried." : "Nothing was answered before the proof was ended."
      );
  }
  return { awaited, others };
}
function capped(verdict) {
  return verdict === "proved" ? "partial" : verdict;
}

// src/proof/examine-build.ts
async function examineBuild(session, input, note, given) {
  const { options } = input;
  const { system, sourceDir, nvcc, report } = given;
  const architecture = chooseArchitecture(options.cudaArch, nvcc);
  const claimed = input.renames.filter(({ to }) => to.length > 0);
  const names = [...claimed, ...input.related ?? []].flatMap((rename4) => [
    rename4.from,
    ...rename4.to.map(({ name }) => name),
    nobodysWord(rename4)
  ]);
  const { questions, leftOut } = chooseQuestions(input, system);
  const copy = await rememberTree(session.root, path16.join(session.scratch, "pristine"));
  const plan = {
    system,
    sourceDir,
    architecture,
    input,
    copy,
    flags: names.length === 0 ? null : nameAt([...new Set(names)])
  };
  const answers = await askAll(session, plan, questions, claimed, nvcc);
  const { asked, toolkit, laboratory } = answers;
  const unknown = { leftOut, unasked: answers.unasked };
  const weighings = await weighAll(session, asked, claimed);
  const experiments = asked.map(({ experiment }) => experiment);
  const usesStandIn = toolkit.kind === "stand-in";
  if (usesStandIn)
    session.say(
      "STAND_IN",
      "Configured with the configure-only CUDA stand-in; no file of the project was compiled by nvcc."
    );
  const lines = tracedLines(input, system);
  const executed = executedLines(input, lines, experiments, system);
  const unmeasured2 = unmeasuredRenames(input, claimed, experiments, system);
  lackingLines(session, lines, executed, experiments, system);
  reportExperiments(session, asked);
  sayUnasked(
    session,
    experiments.map(({ question }) => question),
    unknown
  );
  const isUnfinished = isOpen(unknown);
  const open = isUnfinished ? openRenames(claimed, weighings, unknown) : null;
  const renames = concludeRenames(
    claimed,
    weighings,
    open === null ? unmeasured2 : new Map([...open.others, ...unmeasured2, ...open.awaited]),
    renamesTurnedOff(input, claimed)
  );
  const isCapped = isUnfinished || experiments.some(isReadInPart);
  let verdict = concludeAll(renames, isCapped);
  reportRenames(session, renames);
  if (verdict === "skipped")
    session.say(
      "NOTHING_TO_PROVE",
      "The patch passes what it renames only to turn it off, and that changes nothing in the build."
    );
  const compiled = compiledBefore(weighings);
  note({
    verdict,
    headline: headlineOf(renames, [], compiled),
    renames: shorten(renames),
    toolchain: { ...report, standIn: usesStandIn },
    level: levelOf(weighings),
    runs: asked.flatMap(describeRuns),
    controls: asked.flatMap(describeControls),
    unused: await findUnusedInProof(input, system, sourceDir, experiments),
    unasked: [...unknown.unasked, ...leftOut].map(({ arguments: args }) => args),
    cost: { configures: laboratory.runs.length, preprocessed: laboratory.preprocessed },
    lines: { patched: lines, executed }
  });
  checkBounds(session);
  if (asked.length === 0) return;
  const patchesSources = input.patched.some((file) => SOURCES.test(file.path));
  const shown = findContrast(weighings, claimed);
  if (shown !== null && !patchesSources) {
    const pairs = shown.units.filter(({ after }) => !usesStandIn || !after.path.endsWith(".cu"));
    const { objects, isBroken } = await shown.laboratory.within(
      shown.run,
      () => compareObjects(session, pairs, toolkit.environment)
    );
    if (isBroken && verdict === "proved") verdict = "partial";
    note({ objects, verdict, headline: headlineOf(renames, objects, compiled) });
  }
  if (options.emit !== null && shown !== null) {
    const kit = await gatherKit(session, shown, architecture);
    if (kit !== null) {
      const files = makeKit(kit);
      await writeKit(options.emit, files);
      note({ kit: { component: kit.component, files: [...files.keys()].toSorted() } });
    }
  }
  if (shown !== null && shown.contrast !== null && nvcc !== null) {
    const native = options.cudaArch === "auto" && report.device ? "native" : architecture;
    const canary = await runCanary(session, shown.contrast, nvcc, native);
    checkBounds(session);
    verdict = weighCanary(verdict, canary);
    note({ canary, verdict });
  }
  if (!options.command) return;
  const { result, ok, ...weakened2 } = await runInBoth(
    session,
    asked[0],
    {
      command: options.command,
      expect: options.expect,
      forbid: options.forbid,
      sourceDir,
      environment: nvcc === null ? session.environment : realToolkit(session, nvcc).environment
    },
    verdict
  );
  note({ command: result, commandOk: ok, verdict: weakened2.verdict });
}
function compiledBefore(weighings) {
  return new Set(
    weighings.filter(({ verdicts }) => [...verdicts.values()].some(hasGained)).flatMap(({ experiment }) => experiment.before).filter(({ run: run2 }) => run2.configuration.ok).flatMap(({ run: run2 }) => run2.configuration.units.map((unit) => unit.path))
  );
}
function hasGained({ verdict }) {
  return verdict === "proved" || verdict === "partial";
}
async function weighAll(session, asked, claimed) {
  const weighings = [];
  for (const one of asked) {
    const verdicts = new Map(weigh(one.experiment, claimed));
    for (const [rename4, weighed] of verdicts) {
      if (weighed.verdict !== "proved") continue;
      const { left, unknown } = await findLeftUnits(one, rename4, session.root);
      if (left.length + unknown === 0) continue;
      const to = rename4.to.map(({ name }) => name).join(", ");
      const places = left.map(({ path: file, target }) => `${file} (target ${target})`);
      const why = left.length === 0 ? `${unknown} ${unknown === 1 ? "file still gets" : "files still get"} ${rename4.from}, and could not be asked for ${to}.` : `${listFew(places)} still ${left.length === 1 ? "gets" : "get"} ${rename4.from} and ${left.length === 1 ? "asks" : "ask"} for ${to}.`;
      verdicts.set(rename4, { ...weighed, verdict: "partial", why, lacking: null });
    }
    weighings.push({ ...one, verdicts });
  }
  return weighings;
}
function levelOf(weighings) {
  if (weighings[0]?.experiment.after[0].run.configuration.ok !== true) return "none";
  return weighings.some((one) => one.experiment.readings.units.size > 0) ? "preprocess" : "configure";
}
function weighCanary(verdict, canary) {
  if (verdict !== "proved" && verdict !== "partial") return verdict;
  if (verdict === "partial" && canary.after.guards.length > 0) return verdict;
  const failed = !canary.after.built || canary.run?.status === "wrong" || canary.run?.status === "cuda-error";
  return failed || canary.before.built ? "inconclusive" : verdict;
}

// src/proof/examine.ts
var SYSTEMS = {
  cmake: CMAKE,
  make: MAKE,
  meson: MESON,
  cargo: CARGO
};
function chooseBuild(session, input, entries) {
  const { sourceDir, build: build2 } = input.options;
  const patched = input.patched.map((file) => file.path);
  const own = chooseBuildSystem(entries, sourceDir, patched, input.renames, build2);
  const isOwn = patched.some((file) => formatOf(file).reader === (own?.name ?? "cmake"));
  if (own?.name === "cmake" && isOwn) return own;
  if (build2 !== "auto" && build2 !== "cmake") return own;
  const called = findCalledCMake(input, new Set(entries.map((entry) => entry.path)));
  if (called === null || own?.name === "cmake" && !called.isRead) return own;
  if (own?.name === "cmake" && own.sourceDir === called.sourceDir) return own;
  const { path: path17, line: line2 } = called.from;
  const project = called.sourceDir === "." ? "the repository's CMake project" : called.sourceDir;
  session.say(
    "CALLED_BUILD",
    `${path17}:${line2} passes the flags to CMake: ${project} was configured with those that could be read, and ${path17} itself was not run.`
  );
  return { name: "cmake", sourceDir: called.sourceDir };
}
async function examineProject(session, input, note) {
  const { options } = input;
  const { say, progress } = session;
  if (input.patched.length === 0) {
    say("NOTHING_TO_PROVE", "The patch changes no file.");
    return;
  }
  if (input.renames.every(({ to }) => to.length === 0)) {
    say(
      "NOTHING_TO_PROVE",
      "The patch changes only comments, messages and texts: no build can show that."
    );
    return;
  }
  const entries = await listEntries(input);
  const chosen = chooseBuild(session, input, entries);
  progress("looking for the build tools and a CUDA compiler");
  const system = chosen === null ? null : SYSTEMS[chosen.name];
  const {
    nvcc: found,
    programVersion,
    report
  } = await probeToolchain(session, options.nvcc, input.environment, system?.program ?? null);
  note({ toolchain: report, buildSystem: chosen?.name ?? null });
  const level = options.mode === "required" ? "error" : "info";
  if (found === null)
    say("CUDA_COMPILER_MISSING", `No CUDA compiler was found (looked at ${NVCC_PLACES}).`, level);
  if (chosen === null || system === null) {
    say(
      "NO_BUILD_SYSTEM",
      `No CMakeLists.txt, meson.build, Cargo.toml or Makefile was found at ${options.sourceDir} or above a patched file; set smoke-source-dir.`
    );
    return;
  }
  if (programVersion === null) {
    say("TOOL_MISSING", `${system.program} is not on this machine; nothing could be configured.`);
    return;
  }
  const nvcc = found === null ? null : await settleHostCompiler(session, found, level);
  if (nvcc === null && options.mode === "required") return;
  progress("copying the repository");
  await copyRepository(session, input);
  await examineBuild(session, input, note, { system, sourceDir: chosen.sourceDir, nvcc, report });
}

// src/proof/summary.ts
var OF_COMMAND = ["FORBID_FOUND", "EXPECT_MISSING", "COMMAND_FAILED", "PATTERN_INVALID"];
var BOUNDS = [
  "NOT_MEASURED",
  "UNITS_LEFT_OUT",
  "QUESTIONS_LEFT_OUT",
  "TIMEOUT",
  "DISK_LIMIT"
];
function summarise(proof) {
  const { verdict, messages } = proof;
  switch (verdict) {
    case "proved":
      return `The new flag takes effect: ${evidence(proof)}.${unmeasured(proof)}`;
    case "unchanged":
      return "The patch only follows the name: everything that was looked at was the same before it.";
    case "partial":
      return `${isShort(proof) ? "The new flag takes effect in what was looked at, and not all was." : "The patch works only in part."} ${reason(messages, "PARTIAL_RENAME", "FLAG_NO_EFFECT", ...BOUNDS, ...OF_COMMAND)}`.trim();
    case "no-effect":
      return `The patch has no effect that could be measured. ${reason(messages, ...OF_COMMAND, "FLAG_NO_EFFECT")}`.trim();
    case "regression":
      return `The patch takes something away. ${reason(messages, "REGRESSION", "CONFIGURE_FAILED_AFTER")}`.trim();
    case "inconclusive":
      return `Not proved. ${reason(messages) || "The evidence is not enough."}`;
    case "skipped":
      return `${proof.runs.length > 0 ? "Nothing to prove." : "Not proved, nothing was run."} ${reason(messages)}`.trim();
    case "off":
      return "The smoke test is off.";
    default:
      return verdict;
  }
}
var SPEAKS_FOR = /* @__PURE__ */ new Set([
  "proved",
  "unchanged",
  "not-measured",
  "not-asked"
]);
var AGAINST = new Set(OF_COMMAND);
function isShort({ renames, messages }) {
  return renames.length > 0 && renames.every(({ verdict }) => SPEAKS_FOR.has(verdict)) && !messages.some(({ code }) => AGAINST.has(code));
}
function unmeasured({ renames }) {
  const names = renames.filter(({ verdict }) => verdict === "not-measured").map(({ from }) => from);
  if (names.length === 0) return "";
  return ` Not measured: ${[...new Set(names)].join(", ")}.`;
}
function evidence({ renames, objects, canary, command }) {
  const parts = [];
  const proved = renames.find(({ verdict, gained }) => verdict === "proved" && gained.length > 0);
  const first = proved?.gained[0];
  if (proved !== void 0 && first !== void 0) {
    const place = first.path === "" ? "the build graph" : `${first.path} (target ${first.target})`;
    parts.push(
      `${place} differs with ${proved.to.join(", ")}, which it did not before, and no more when ${renames.length > 1 ? "the renames are" : "the rename is"} taken back`
    );
  }
  const symbol = objects.flatMap(({ symbols }) => symbols.added)[0];
  if (symbol !== void 0) parts.push(`its object file now asks for ${symbol}`);
  if (canary !== null && canary.after.built) {
    const ran = canary.run?.status === "ran" ? ` and ran on ${canary.run.device}` : ", not run (no CUDA device)";
    parts.push(
      `a CUDA program with the same definitions fails to build without the patch and was built with it${ran}`
    );
  }
  if (command !== null && command.expected.some(({ line: line2 }) => line2 !== null))
    parts.push(
      command.sameBefore === true ? "the smoke command printed what was expected, as before the patch" : "the smoke command printed what was expected, which it did not before the patch"
    );
  return parts.join("; ") || "shown by the configured build";
}
var BESIDE = /* @__PURE__ */ new Set([
  "FILE_UNREADABLE",
  "CALLED_BUILD",
  "STAND_IN",
  "NO_DEVICE",
  "HEADER_MISSING",
  "CONFIGURE_POLICY",
  "CUDA_LIBRARY_MISSING",
  "FLAG_UNINITIALISED",
  "FLAG_UNUSED"
]);
function reason(messages, ...codes) {
  const wanted = codes.flatMap((code) => messages.filter((message) => message.code === code));
  const byLevel = ["error", "warning", "info"].flatMap(
    (level) => messages.filter((message) => message.level === level && !BESIDE.has(message.code))
  );
  const notMeasured = messages.find(({ code }) => code === "RENAME_NOT_MEASURED");
  const heavy = [...wanted, ...byLevel].find(({ level }) => level !== "info");
  return (heavy ?? notMeasured ?? byLevel[0])?.text ?? "";
}

// src/proof/proof.ts
async function prove(input) {
  const started = performance.now();
  const { environment, progress, limits, options } = input;
  return inScratch(
    {
      environment,
      progress,
      limits: limits ?? {},
      timeoutSeconds: options.timeoutSeconds,
      hasNetwork: options.hasNetwork
    },
    (session) => collect(session, input),
    (session, found, touched) => finish(session, checkCommandFiles(session, touched, found), started)
  );
}
var NOTHING2 = {
  verdict: "skipped",
  headline: null,
  buildSystem: null,
  toolchain: null,
  level: "none",
  renames: [],
  runs: [],
  controls: [],
  unasked: [],
  unused: [],
  cost: { configures: 0, preprocessed: 0 },
  lines: null,
  canary: null,
  objects: [],
  command: null,
  kit: null,
  commandOk: false
};
async function collect(session, input) {
  const refusal = unsafeTrigger(input.environment);
  if (refusal !== null) {
    session.say(
      "UNSAFE_TRIGGER",
      `The smoke test runs the repository's own build code and was refused here: ${refusal}.`,
      input.options.mode === "required" ? "error" : "warning"
    );
    return NOTHING2;
  }
  let found = NOTHING2;
  try {
    await examineProject(session, input, (more) => found = { ...found, ...more });
    return found;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { ...found, verdict: found.runs.length === 0 ? "inconclusive" : capped(found.verdict) };
  }
}
function checkCommandFiles(session, touched, found) {
  if (touched.length === 0) return found;
  session.say(
    "COMMAND_FILE_TOUCHED",
    `The build wrote to ${touched.join(", ")}, through which a step commands the runner; the files were put back.`
  );
  return { ...found, verdict: "inconclusive" };
}
function finish(session, findings, started) {
  const { level: _level, commandOk: _commandOk, verdict, ...found } = findings;
  const proof = sanitiseAll({
    verdict,
    evidence: evidenceLevel(findings),
    messages: session.messages,
    ...found,
    seconds: Math.round((performance.now() - started) / 100) / 10
  });
  return { ...proof, summary: summarise(proof) };
}
function evidenceLevel({ level, canary, objects, command, commandOk }) {
  const canaryShows = canary !== null && canary.after.built && !canary.before.built;
  if (canaryShows && canary.run?.status === "ran") return "run";
  const commandShows = command !== null && commandOk && command.sameBefore !== true;
  if (commandShows && command.expected.length > 0) return "run";
  if (objects.some(({ symbols, strings }) => symbols.added.length + strings.added.length > 0))
    return "object";
  return canaryShows ? "compile" : level;
}
export {
  prove
};
