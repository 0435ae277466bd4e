import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  formatOf,
  isRegularFile
} from "./shared-languages.js";
import "./shared-core-first-index.js";
import {
  array,
  boolean,
  discriminatedUnion,
  literal,
  nullish,
  number,
  object,
  optional,
  string,
  tuple
} from "./shared-zod-v4-core.js";
import {
  groupBy,
  remembered
} from "./shared-yaml.js";
import "./shared-runtime.js";

// src/proof/proof.ts
import { mkdtemp, realpath, rm as rm5 } from "node:fs/promises";
import { tmpdir } from "node:os";
import path18 from "node:path";

// src/proof/running/command-files.ts
import { readFileSync, writeFileSync } from "node:fs";
var NAMES = [
  "GITHUB_ENV",
  "GITHUB_PATH",
  "GITHUB_OUTPUT",
  "GITHUB_STATE",
  "GITHUB_STEP_SUMMARY"
];
function readCommandFiles(environment) {
  return NAMES.flatMap((name) => {
    const file = environment[name];
    return file ? [{ name, file, bytes: readOrNull(file) }] : [];
  });
}
function restoreCommandFiles(before) {
  const touched = [];
  for (const { name, file, bytes } of before) {
    const now = readOrNull(file);
    if (now === null ? bytes === null : bytes !== null && now.equals(bytes)) continue;
    touched.push(name);
    writeFileSync(file, bytes ?? Buffer.alloc(0));
  }
  return touched;
}
function readOrNull(file) {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

// src/proof/running/child.ts
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readdirSync, readSync } from "node:fs";
var KEPT = 64 * 1024;
var GRACE = 1e3;
var LINGER = 300;
var MARKER = "FLAGSHIFT_RUN";
function runChild(program, args, options) {
  const started = performance.now();
  const stdout = new Bounded();
  const stderr = new Bounded();
  const marker = randomUUID();
  return new Promise((resolve) => {
    let timedOut = false;
    let done = false;
    let child;
    const timers = /* @__PURE__ */ new Set();
    function finish2(code, signal, startError) {
      if (done) return;
      done = true;
      for (const timer of timers) clearTimeout(timer);
      child?.stdout?.destroy();
      child?.stderr?.destroy();
      child?.unref();
      resolve({
        code,
        signal,
        timedOut,
        startError,
        stdout: stdout.text(),
        stderr: stderr.text(),
        bytes: stdout.bytes + stderr.bytes,
        seconds: (performance.now() - started) / 1e3
      });
    }
    try {
      child = spawn(program, [...args], {
        cwd: options.cwd,
        env: { ...options.env, [MARKER]: marker },
        detached: true,
        stdio: ["ignore", "pipe", "pipe"]
      });
    } catch (error) {
      finish2(null, null, errorCode(error));
      return;
    }
    child.stdout?.on("data", (chunk) => {
      stdout.add(chunk);
      options.onStdout?.(chunk);
    });
    child.stderr?.on("data", (chunk) => {
      stderr.add(chunk);
      options.onStderr?.(chunk);
    });
    child.stdout?.on("error", () => void 0);
    child.stderr?.on("error", () => void 0);
    child.once("error", (error) => finish2(null, null, errorCode(error)));
    child.once("exit", (code, signal) => {
      endGroup(child.pid, "SIGKILL");
      endStrays(marker);
      child.once("close", () => finish2(code, signal, null));
      timers.add(setTimeout(() => finish2(code, signal, null), LINGER));
    });
    timers.add(
      setTimeout(
        () => {
          timedOut = true;
          endGroup(child.pid, "SIGTERM");
          timers.add(setTimeout(() => endGroup(child.pid, "SIGKILL"), GRACE));
        },
        Math.max(0, options.timeoutSeconds) * 1e3
      )
    );
  });
}
function errorCode(error) {
  const code = error.code;
  return code ?? (error instanceof Error ? error.message : String(error));
}
function endGroup(pid, signal) {
  if (pid === void 0) return;
  try {
    process.kill(-pid, signal);
  } catch {
  }
}
function endStrays(marker) {
  if (process.platform !== "linux") return;
  const wanted = Buffer.from(`${MARKER}=${marker}`);
  for (let round = 0; round < 5; round += 1) {
    const strays = readdirSync("/proc").filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid).filter((pid) => carries(pid, wanted));
    if (strays.length === 0) return;
    for (const pid of strays) {
      try {
        process.kill(Number(pid), "SIGKILL");
      } catch {
      }
    }
  }
}
var PIECE = Buffer.alloc(64 * 1024);
function carries(pid, wanted) {
  let file;
  try {
    file = openSync(`/proc/${pid}/environ`, "r");
    let kept = 0;
    for (; ; ) {
      const end = kept + readSync(file, PIECE, kept, PIECE.length - kept, null);
      if (end === kept) return false;
      if (PIECE.subarray(0, end).includes(wanted)) return true;
      kept = Math.min(end, wanted.length);
      PIECE.copyWithin(0, end - kept, end);
    }
  } catch {
    return false;
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
var Bounded = class {
  #head = [];
  #tail = [];
  #headBytes = 0;
  #tailBytes = 0;
  bytes = 0;
  add(chunk) {
    this.bytes += chunk.length;
    const room = KEPT - this.#headBytes;
    if (room > 0) {
      this.#head.push(chunk.subarray(0, room));
      this.#headBytes += Math.min(room, chunk.length);
      chunk = chunk.subarray(room);
    }
    if (chunk.length === 0) return;
    this.#tail.push(chunk);
    this.#tailBytes += chunk.length;
    if (this.#tailBytes > 4 * KEPT) {
      this.#tail = [Buffer.concat(this.#tail).subarray(-KEPT)];
      this.#tailBytes = KEPT;
    }
  }
  text() {
    const head = Buffer.concat(this.#head);
    const rest = Buffer.concat(this.#tail);
    const cut = this.bytes - head.length - Math.min(rest.length, KEPT);
    if (cut <= 0) return Buffer.concat([head, rest]).toString("utf8");
    return `${head.toString("utf8")}
[\u2026 ${cut} bytes left out \u2026]
${rest.subarray(-KEPT).toString("utf8")}`;
  }
};

// src/proof/running/confine.ts
var WAYS = [
  ["--pid", "--fork", "--kill-child", "--mount-proc"],
  ["--user", "--map-current-user", "--pid", "--fork", "--kill-child", "--mount-proc"]
];
async function findConfinement(cwd, env) {
  if (process.platform !== "linux") return unconfined;
  for (const way of WAYS) {
    const probe = await runChild("unshare", [...way, "--", "true"], {
      cwd,
      env,
      timeoutSeconds: 10
    });
    if (probe.code === 0)
      return (program, args) => ["unshare", [...way, "--", program, ...args]];
  }
  return unconfined;
}
function unconfined(program, args) {
  return [program, args];
}

// src/proof/running/environment.ts
import { mkdirSync } from "node:fs";
import path from "node:path";
var ALLOWED = [
  "PATH",
  "LANG",
  "LC_ALL",
  "TZ",
  "CC",
  "CXX",
  "CUDACXX",
  "CUDAHOSTCXX",
  "CUDA_PATH",
  "CUDA_HOME",
  "CMAKE_PREFIX_PATH",
  "PKG_CONFIG_PATH",
  "http_proxy",
  "https_proxy",
  "no_proxy",
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "NO_PROXY",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR"
];
function childEnvironment(from, scratch) {
  const environment = {};
  for (const name of ALLOWED) {
    const value = from[name];
    if (value !== void 0 && !hasCredentials(name, value)) environment[name] = value;
  }
  const home = path.join(scratch, "home");
  const temporary = path.join(scratch, "tmp");
  for (const directory of [home, temporary]) mkdirSync(directory, { recursive: true });
  return {
    ...environment,
    PATH: environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin",
    HOME: home,
    TMPDIR: temporary,
    XDG_CACHE_HOME: path.join(home, ".cache"),
    XDG_CONFIG_HOME: path.join(home, ".config"),
    CI: "true",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    // Cargo and rustup keep their toolchains below the real home; only their places are passed, not their settings.
    ...rustPlaces(from)
  };
}
function rustPlaces(from) {
  const home = from["HOME"];
  const rustup = from["RUSTUP_HOME"] ?? (home === void 0 ? void 0 : `${home}/.rustup`);
  return rustup === void 0 ? {} : { RUSTUP_HOME: rustup };
}
function hasCredentials(name, value) {
  return /proxy$/i.test(name) && /\/\/[^/]*@/.test(value);
}

// src/proof/build-systems/cargo.ts
import path4 from "node:path";

// src/proof/running/output.ts
var ESCAPES = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g;
var CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
function sanitise(text) {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(ESCAPES, "").replaceAll(CONTROLS, "").replaceAll(/[\u2028\u2029\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "").replaceAll("##[", "## [").replaceAll(/^(\s*)::/gm, "$1: :");
}
function tail(text, lines = 20, width = 300) {
  return sanitise(text).trimEnd().split("\n").slice(-lines).map((line2) => line2.length > width ? `${line2.slice(0, width)} \u2026` : line2).join("\n");
}
function firstError(text) {
  const lines = sanitise(text).split("\n").map((line2) => line2.trim());
  const own = lines.findIndex((line2) => /^CMake Error|^ERROR:|: error:|^error:/.test(line2));
  const at = own === -1 ? lines.findIndex((line2) => /\berror\b|fatal/i.test(line2) && !line2.startsWith("--")) : own;
  const found = at === -1 ? lines.findLast((line2) => line2 !== "") : joinCMakeError(lines.slice(at, at + 6));
  return (found ?? "no output").slice(0, 400);
}
function joinCMakeError(lines) {
  const [head = "", ...rest] = lines;
  if (!head.startsWith("CMake Error") || !head.endsWith(":")) return head;
  const body = rest.filter((line2) => line2 !== "" && !line2.startsWith("Call Stack"));
  return `${head} ${body.slice(0, 3).join(" ")}`;
}
function sanitiseAll(value) {
  if (typeof value === "string") return sanitise(value);
  if (Array.isArray(value)) return value.map((one) => sanitiseAll(one));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, sanitiseAll(one)])
  );
}

// src/proof/running/session.ts
import path3 from "node:path";

// src/proof/evidence.ts
var LEVELS = {
  TOOL_MISSING: "error",
  NO_BUILD_SYSTEM: "warning",
  NOTHING_TO_PROVE: "info",
  CUDA_COMPILER_MISSING: "info",
  CUDA_HOST_COMPILER: "error",
  CUDA_ARCH: "error",
  CUDA_LIBRARY_MISSING: "info",
  STAND_IN: "info",
  CONFIGURE_FAILED_BEFORE: "info",
  CONFIGURE_FAILED_AFTER: "error",
  CONFIGURE_POLICY: "info",
  FLAG_UNUSED: "warning",
  FLAG_UNINITIALISED: "info",
  FLAG_NO_EFFECT: "error",
  ALIAS_DEAD: "warning",
  DEFINE_DEAD: "warning",
  DEFINE_MISSING: "warning",
  PATCH_NOT_EXERCISED: "warning",
  PARTIAL_RENAME: "warning",
  REGRESSION: "error",
  CANARY_GUARD: "error",
  CANARY_BUILD: "error",
  CANARY_RUN: "error",
  NEGATIVE_CONTROL: "warning",
  NO_DEVICE: "info",
  NOT_MEASURED: "info",
  FILE_UNREADABLE: "info",
  COMMAND_FAILED: "error",
  EXPECT_MISSING: "error",
  FORBID_FOUND: "error",
  PATTERN_INVALID: "error",
  TIMEOUT: "error",
  OUTPUT_LIMIT: "warning",
  DISK_LIMIT: "error",
  UNSAFE_TRIGGER: "warning",
  COMMAND_FILE_TOUCHED: "error"
};

// src/proof/running/tree.ts
import { lstat, mkdir, readdir, readlink, rm, symlink, writeFile } from "node:fs/promises";
import path2 from "node:path";
async function writeTree(source, directory) {
  const leftOut = [];
  const makeDirectory = remembered((place) => mkdir(place, { recursive: true }));
  const entries = await source.list();
  const files = entries.filter((entry) => isRegularFile(entry) && isInside(entry.path));
  const linkEntries = entries.filter((entry) => entry.mode === "120000" && isInside(entry.path));
  await mkdir(directory, { recursive: true });
  for await (const { entry, bytes } of source.read(
    files,
    (unread, why) => leftOut.push({ path: unread.path, why })
  )) {
    const target2 = path2.join(directory, entry.path);
    await makeDirectory(path2.dirname(target2));
    await writeFile(target2, bytes, { mode: entry.mode === "100755" ? 493 : 420, flag: "wx" });
  }
  for (const entry of linkEntries) {
    const { path: link } = entry;
    const target2 = await linkTarget(source, entry);
    const why = target2 === null ? "whose target cannot be read" : "that leads out of the repository";
    if (target2 === null || !staysInside(link, target2)) {
      leftOut.push({ path: link, why: `a symbolic link ${why}` });
      continue;
    }
    const place = path2.join(directory, link);
    await makeDirectory(path2.dirname(place));
    await symlink(target2, place).catch(
      (error) => leftOut.push({ path: link, why: error.code ?? "not created" })
    );
  }
  return leftOut;
}
async function replaceFile(directory, file, bytes) {
  if (!isInside(file)) throw new Error(`path leads out of the copy: ${file}`);
  const target2 = path2.join(directory, file);
  const before = await lstat(target2).catch(() => null);
  if (before !== null) await rm(target2, { recursive: true });
  await mkdir(path2.dirname(target2), { recursive: true });
  const executable = before !== null && before.isFile() && (before.mode & 64) !== 0;
  await writeFile(target2, bytes, { flag: "wx", mode: executable ? 493 : 420 });
}
async function diskUse(directory, limit = Infinity) {
  let total = 0;
  const pending = [directory];
  while (pending.length > 0 && total <= limit) {
    const current = pending.pop();
    const entries = await readdir(current, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const place = path2.join(current, entry.name);
      if (entry.isDirectory()) pending.push(place);
      else
        total += await lstat(place).then(
          (stat) => stat.blocks * 512,
          () => 0
        );
    }
  }
  return total;
}
function isInside(file) {
  const parts = file.split("/");
  return !path2.posix.isAbsolute(file) && !file.includes("\0") && parts.every((part) => part !== "" && part !== ".." && part.toLowerCase() !== ".git");
}
function staysInside(link, target2) {
  if (path2.posix.isAbsolute(target2)) return false;
  const resolved = path2.posix.normalize(path2.posix.join(path2.posix.dirname(link), target2));
  return resolved !== ".." && !resolved.startsWith("../");
}
async function linkTarget(source, entry) {
  for await (const { bytes } of source.read([entry], () => void 0)) {
    const text = bytes.toString("utf8");
    if (text.length < 4096 && !text.includes("\0")) return text;
  }
  if (source.revision !== null) return null;
  return readlink(path2.join(source.root, entry.path)).catch(() => null);
}

// src/proof/running/session.ts
var LIMITS = {
  configureSeconds: 300,
  unitSeconds: 60,
  units: 200,
  diskBytes: 4 * 1024 ** 3,
  outputBytes: 64 * 1024 ** 2
};
function openSession(given) {
  const started = performance.now();
  const messages = [];
  return {
    ...given,
    root: path3.join(given.scratch, "source"),
    build: path3.join(given.scratch, "build"),
    limits: { ...LIMITS, ...given.limits },
    messages,
    say: (code, raw, level = LEVELS[code]) => {
      const text = sanitise(raw).replaceAll(/\s+/g, " ");
      if (!messages.some((known) => known.code === code && known.text === text))
        messages.push({ code, level, text });
    },
    remaining: () => Math.max(0, given.timeoutSeconds - (performance.now() - started) / 1e3)
  };
}
function runConfined(session, program, args, { seconds = Infinity, ...options }) {
  const timeoutSeconds = Math.min(seconds, session.remaining());
  return runChild(...session.wrap(program, args), { ...options, timeoutSeconds });
}
var Stopped = class extends Error {
  constructor() {
    super("the proof ended early");
    this.name = "Stopped";
  }
};
async function checkBounds(session) {
  const { limits, scratch, say, remaining } = session;
  if (await diskUse(scratch, limits.diskBytes) > limits.diskBytes) {
    say(
      "DISK_LIMIT",
      `The build wrote more than ${Math.round(limits.diskBytes / 1024 ** 2)} MB; it was stopped.`
    );
    throw new Stopped();
  }
  if (remaining() === 0) {
    say("TIMEOUT", "The time for the smoke test is used up (smoke-timeout).");
    throw new Stopped();
  }
}

// src/proof/build-systems/run-configure.ts
var MOST_OUTPUT = 32 * 1024 * 1024;
async function runConfigure(session, { environment }, [program, ...words2], cwd, outputOf = ({ stdout, stderr }) => `${stdout}
${stderr}`) {
  const chunks = [];
  let kept = 0;
  const result = await runConfined(session, program, words2, {
    cwd,
    env: environment,
    seconds: session.limits.configureSeconds,
    onStdout: (chunk) => {
      if (kept < MOST_OUTPUT) chunks.push(chunk);
      kept += chunk.length;
    }
  });
  const output = outputOf(result);
  const ended = {
    ok: result.code === 0,
    exit: result.code,
    timedOut: result.timedOut,
    seconds: result.seconds,
    output,
    bytes: result.bytes,
    targets: [],
    units: [],
    unused: [],
    uninitialised: [],
    executed: null,
    notes: projectNotes(output),
    retriedForPolicy: false
  };
  return { ended, stdout: Buffer.concat(chunks) };
}
function projectNotes(output) {
  const lines = sanitise(output).split("\n").map((line2) => line2.trim()).filter(
    (line2) => /deprecat|is removed|no longer supported|renamed to|use \w+ instead/i.test(line2)
  ).filter(
    (line2) => !/CMP\d{4}|cmake_minimum_required|Compatibility with CMake|CMake Deprecation|CMAKE_WARN_DEPRECATED|--warn-uninitialized/.test(
      line2
    )
  );
  return [...new Set(lines)].slice(0, 10).map((line2) => line2.slice(0, 300));
}

// src/proof/build-systems/cargo.ts
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
    const directory = path4.join(session.root, request.sourceDir);
    const { ended, stdout } = await runConfigure(
      session,
      request,
      [
        "cargo",
        "check",
        "--message-format=json",
        "--manifest-path",
        path4.join(directory, "Cargo.toml"),
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
    for (const library of message.linked_libs) facts.add(`${name} link ${library}`);
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
  return named ?? path4.posix.basename(before);
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

// src/proof/build-systems/cmake.ts
import { createReadStream } from "node:fs";
import { mkdir as mkdir2, rm as rm2, writeFile as writeFile2 } from "node:fs/promises";
import path7 from "node:path";
import { createInterface } from "node:readline";

// src/proof/build-systems/compile-commands.ts
import { readFile } from "node:fs/promises";
import path5 from "node:path";
var commands = array(
  object({
    directory: string(),
    file: string(),
    command: optional(string()),
    arguments: optional(array(string())),
    output: optional(string())
  })
);
async function readCompileCommands(build2, root) {
  const text = await readFile(path5.join(build2, "compile_commands.json"), "utf8").catch(() => null);
  if (text === null) return [];
  return commands.parse(JSON.parse(text)).map((entry) => {
    const command = entry.arguments ?? splitCommand(entry.command ?? "");
    const source = path5.resolve(entry.directory, entry.file);
    const output = entry.output ?? command[command.indexOf("-o") + 1] ?? "";
    return {
      target: targetOf(output),
      source,
      path: unitPath(source, build2, root),
      directory: entry.directory,
      command
    };
  });
}
function unitPath(source, build2, root) {
  const inRoot = path5.relative(root, source);
  if (!inRoot.startsWith("..")) return inRoot;
  return `build:${path5.relative(build2, source)}`;
}
function targetOf(output) {
  return /(?:^|\/)CMakeFiles\/(.+?)\.dir\//.exec(output)?.[1] ?? /(?:^|\/)([^/]+?)\.p\//.exec(output)?.[1] ?? "";
}
function splitCommand(line2) {
  const words2 = [];
  let word = null;
  let quote = null;
  for (let at = 0; at < line2.length; at += 1) {
    const letter = line2[at];
    if (quote === "'") {
      if (letter === "'") quote = null;
      else word += letter;
    } else if (quote === '"') {
      if (letter === '"') quote = null;
      else if (letter === "\\" && '"\\$`'.includes(line2[at + 1] ?? "")) word += line2[at += 1];
      else word += letter;
    } else if (letter === "'" || letter === '"') {
      quote = letter;
      word ??= "";
    } else if (letter === "\\" && at + 1 < line2.length) {
      word = (word ?? "") + line2[at += 1];
    } else if (/\s/.test(letter)) {
      if (word !== null) words2.push(word);
      word = null;
    } else {
      word = (word ?? "") + letter;
    }
  }
  if (word !== null) words2.push(word);
  return words2;
}

// src/proof/build-systems/file-api.ts
import { readdir as readdir2, readFile as readFile2 } from "node:fs/promises";
import path6 from "node:path";

// src/proof/build-systems/configuration.ts
function neutral(text, { build: build2, root }) {
  return text.replaceAll(build2, "<build>").replaceAll(root, "<source>");
}
function definitionName(text) {
  return /^[A-Za-z_]\w*/.exec(text)?.[0] ?? text;
}

// src/proof/build-systems/file-api.ts
var index = object({
  objects: array(
    object({ kind: string(), version: object({ major: number() }), jsonFile: string() })
  )
});
var codemodel = object({
  configurations: array(
    object({ targets: array(object({ name: string(), jsonFile: string() })) })
  )
});
var graph = object({
  files: array(string()),
  nodes: array(
    object({ file: number(), line: optional(number()), parent: optional(number()) })
  )
});
var fragment = object({ fragment: string(), role: optional(string()) });
var target = object({
  name: string(),
  type: string(),
  backtraceGraph: optional(graph),
  sources: optional(
    array(object({ path: string(), isGenerated: optional(boolean()) }))
  ),
  link: optional(object({ commandFragments: optional(array(fragment)) })),
  compileGroups: optional(
    array(
      object({
        language: string(),
        sourceIndexes: array(number()),
        defines: optional(
          array(object({ define: string(), backtrace: optional(number()) }))
        ),
        includes: optional(array(object({ path: string() }))),
        compileCommandFragments: optional(array(fragment))
      })
    )
  )
});
var FILE_API_QUERY = "codemodel-v2";
async function readFileApi({ build: build2, root }, sourceDirectory) {
  const reply = path6.join(build2, ".cmake", "api", "v1", "reply");
  const names = await readdir2(reply).catch(() => []);
  const newest = names.filter((name) => /^index-.*\.json$/.test(name)).toSorted().at(-1);
  if (newest === void 0) return null;
  const { objects } = index.parse(await readJson(path6.join(reply, newest)));
  const model = objects.find(({ kind, version }) => kind === "codemodel" && version.major === 2);
  if (model === void 0) return null;
  const { configurations } = codemodel.parse(await readJson(path6.join(reply, model.jsonFile)));
  const places = { build: build2, root, sourceDirectory };
  const targets = await Promise.all(
    (configurations[0]?.targets ?? []).map(
      async ({ jsonFile }) => readTarget(target.parse(await readJson(path6.join(reply, jsonFile))), places)
    )
  );
  return targets.toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function readTarget(raw, places) {
  const groups2 = raw.compileGroups ?? [];
  const definitions = /* @__PURE__ */ new Map();
  const facts = /* @__PURE__ */ new Set([`target ${raw.name} ${raw.type}`]);
  function add(kind, value) {
    facts.add(`${raw.name} ${kind} ${neutral(value, places)}`);
  }
  for (const source of raw.sources ?? []) add("source", source.path);
  for (const { fragment: flag } of raw.link?.commandFragments ?? []) add("link", flag);
  for (const group of groups2) {
    for (const { define, backtrace } of group.defines ?? []) {
      add(`${group.language} definition`, define);
      const name = definitionName(define);
      const known = definitions.get(define);
      const setBy = known?.setBy.length ? known.setBy : backtracePlaces(raw.backtraceGraph, backtrace, places);
      definitions.set(define, { name, text: define, setBy });
    }
    for (const { path: include } of group.includes ?? []) add(`${group.language} include`, include);
    for (const { fragment: flags } of group.compileCommandFragments ?? []) {
      add(`${group.language} flags`, flags.trim());
      for (const [, text] of flags.matchAll(/(?:^|\s)-D\s*("[^"]*"|\S+)/g)) {
        const define = text.replaceAll('"', "");
        if (!definitions.has(define))
          definitions.set(define, { name: definitionName(define), text: define, setBy: [] });
      }
    }
  }
  return {
    name: raw.name,
    type: raw.type,
    definitions: [...definitions.values()].toSorted((a, b) => a.text < b.text ? -1 : 1),
    facts: [...facts]
  };
}
function backtracePlaces(trace, start, { root, sourceDirectory }) {
  const found = [];
  const seen = /* @__PURE__ */ new Set();
  for (let at = start; at !== void 0 && !seen.has(at); at = trace?.nodes[at]?.parent) {
    seen.add(at);
    const node = trace?.nodes[at];
    const file = node === void 0 ? void 0 : trace?.files[node.file];
    if (node?.line === void 0 || file === void 0) continue;
    const relative = path6.relative(root, path6.resolve(sourceDirectory, file));
    if (!relative.startsWith("..")) found.push({ path: relative, line: node.line });
  }
  return found;
}
async function readJson(file) {
  return JSON.parse(await readFile2(file, "utf8"));
}

// src/proof/build-systems/units.ts
function targetsFromUnits(units, session) {
  return [...groupBy(units, ({ target: target2 }) => target2)].map(([name, members]) => ({
    name,
    type: "OBJECTS",
    definitions: definitionsOf(members),
    facts: members.flatMap((unit) => [
      `${name} source ${unit.path}`,
      ...unit.command.slice(1).map((word) => neutral(word, session)).map(
        (word) => word.startsWith("-D") ? `${name} ${unit.path} definition ${word.slice(2)}` : `${name} ${unit.path} flag ${word}`
      )
    ])
  })).toSorted((a, b) => a.name < b.name ? -1 : 1);
}
function definitionsOf(units) {
  const texts = new Set(units.flatMap(({ command }) => definitionTexts(command)));
  return [...texts].toSorted().map((text) => ({ name: definitionName(text), text, setBy: [] }));
}
function definitionTexts(command) {
  return command.flatMap((word, at) => {
    if (word === "-D") return command[at + 1] ?? [];
    return word.startsWith("-D") ? word.slice(2) : [];
  });
}

// src/proof/build-systems/cmake.ts
var POLICY_RETRY = "-DCMAKE_POLICY_VERSION_MINIMUM=3.5";
var CMAKE = {
  name: "cmake",
  program: "cmake",
  reads: ["cmake", "cmake-presets"],
  kinds: /* @__PURE__ */ new Set(["cmake-option", "cmake-variable", "any"]),
  argument: (name, value) => `-D${name}=${value}`,
  async configure(session, request) {
    const first = await configureOnce(session, request, []);
    if (first.ok || !/Compatibility with CMake < 3\.5 has been removed/.test(first.output))
      return first;
    const second = await configureOnce(session, request, [POLICY_RETRY]);
    return { ...second, retriedForPolicy: true, seconds: first.seconds + second.seconds };
  }
};
async function configureOnce(session, request, extra) {
  const { build: build2, root } = session;
  const sourceDirectory = path7.join(root, request.sourceDir);
  await rm2(build2, { recursive: true, force: true });
  const queries = path7.join(build2, ".cmake", "api", "v1", "query");
  await mkdir2(queries, { recursive: true });
  await writeFile2(path7.join(queries, FILE_API_QUERY), "");
  const trace = path7.join(build2, "flagshift-trace.json");
  const own = ownArguments(request, extra);
  const command = [
    "cmake",
    "-S",
    sourceDirectory,
    "-B",
    build2,
    "--warn-uninitialized",
    "--trace-expand",
    "--trace-format=json-v1",
    `--trace-redirect=${trace}`,
    ...own,
    ...withoutPlaces(request.arguments)
  ];
  const { ended } = await runConfigure(session, request, command, root);
  const targets = ended.ok ? await readFileApi(session, sourceDirectory) : null;
  const units = await readCompileCommands(build2, root);
  const ownNames = new Set(own.map((argument) => /^-D([^:=]+)/.exec(argument)?.[1]));
  return {
    ...ended,
    ok: targets !== null,
    // Without a reply the compile commands, which CMake writes earlier, still tell something.
    targets: targets ?? targetsFromUnits(units, session),
    units,
    unused: unusedVariables(ended.output).filter((name) => !ownNames.has(name)),
    uninitialised: uninitialisedVariables(ended.output),
    executed: await executedLines(trace, root, sourceDirectory, request.traced)
  };
}
function withoutPlaces(args) {
  return args.filter((argument, at) => {
    const before = args[at - 1];
    return !/^-[SB]/.test(argument) && before !== "-S" && before !== "-B";
  });
}
function ownArguments({ arguments: args, architecture }, extra) {
  const isGiven = args.some((argument) => argument.startsWith("-DCMAKE_CUDA_ARCHITECTURES"));
  return [
    "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON",
    ...isGiven ? [] : [`-DCMAKE_CUDA_ARCHITECTURES=${architecture}`],
    ...extra
  ];
}
function unusedVariables(output) {
  const block = /Manually-specified variables were not used by the project:\s*\n([\s\S]*?)\n\s*\n/;
  const found = block.exec(output.replaceAll("\r", ""))?.[1] ?? "";
  return found.split("\n").map((line2) => line2.trim()).filter((line2) => /^[\w.-]+$/.test(line2));
}
function uninitialisedVariables(output) {
  const found = [...output.matchAll(/uninitialized variable '([\w.-]+)'/g)].map((hit) => hit[1]);
  return [...new Set(found)].toSorted();
}
async function executedLines(trace, root, sourceDirectory, traced) {
  if (traced.size === 0) return /* @__PURE__ */ new Set();
  const executed = /* @__PURE__ */ new Set();
  const lines = createInterface({ input: createReadStream(trace), crlfDelay: Infinity });
  try {
    for await (const line2 of lines) {
      const step = parseStep(line2);
      if (step === null) continue;
      const file = path7.relative(root, path7.resolve(sourceDirectory, step.file));
      if (!traced.has(file)) continue;
      const last = Math.min(step.lastLine, step.line + 500);
      for (let at = step.line; at <= last; at += 1) executed.add(`${file}:${at}`);
    }
  } catch {
    return null;
  }
  return executed;
}
function parseStep(line2) {
  if (!line2.includes('"file"')) return null;
  try {
    const step = JSON.parse(line2);
    if (typeof step.file !== "string" || typeof step.line !== "number") return null;
    const lastLine = typeof step.line_end === "number" ? step.line_end : step.line;
    return { file: step.file, line: step.line, lastLine };
  } catch {
    return null;
  }
}

// src/proof/build-systems/make.ts
import { readdir as readdir3, readFile as readFile3 } from "node:fs/promises";
import path8 from "node:path";
var COMPILER = /^(?:.*\/)?(?:[\w.-]+-)?(?:cc|c\+\+|gcc|g\+\+|clang|clang\+\+|nvcc|icx|icpx)(?:-\d+(?:\.\d+)*)?$/;
var SOURCE = /\.(?:c|cc|cpp|cxx|cu|m|mm)$/;
var MAKE = {
  name: "make",
  program: "make",
  reads: ["make"],
  kinds: /* @__PURE__ */ new Set(["make-var", "any"]),
  argument: (name, value) => `${name}=${value === "ON" ? "1" : value}`,
  async configure(session, request) {
    const directory = path8.join(session.root, request.sourceDir);
    const command = ["make", "-n", "-k", "-w", "V=1", ...request.arguments];
    const { ended, stdout } = await runConfigure(session, request, command, directory);
    const units = readDryRun(stdout.toString("latin1"), directory, session.root);
    return {
      ...ended,
      units,
      targets: targetsFromUnits(units, session),
      unused: await unusedVariables2(directory, request.arguments)
    };
  }
};
async function unusedVariables2(directory, args) {
  const names = args.flatMap((argument) => /^([A-Za-z_]\w*)=/.exec(argument)?.[1] ?? []);
  const files = (await readdir3(directory).catch(() => [])).filter(
    (name) => formatOf(name).reader === "make"
  );
  const texts = await Promise.all(
    files.map((name) => readFile3(path8.join(directory, name), "latin1").catch(() => ""))
  );
  return names.filter((name) => !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text)));
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
    for (const part of line2.split(/&&|\|\||;/)) {
      const words2 = splitCommand(part.trim().replace(/^[@+-]+/, ""));
      const compiler = words2.findIndex((word) => COMPILER.test(word));
      if (compiler === -1 || compiler > 2) continue;
      const command = words2.slice(compiler);
      const directory = directories.at(-1);
      const sources = command.slice(1).filter((one) => SOURCE.test(one));
      for (const [at, word] of command.entries()) {
        if (at === 0 || !SOURCE.test(word) || command[at - 1] === "-o") continue;
        const source = path8.resolve(directory, word);
        const others = new Set(sources.filter((one) => one !== word));
        units.push({
          target: path8.relative(root, directory) || "make",
          source,
          path: unitPath(source, root, root),
          directory,
          command: command.filter((one) => !others.has(one) && !/\.(?:o|a|so)$/.test(one))
        });
      }
    }
  }
  return units;
}

// src/proof/build-systems/meson.ts
import { rm as rm3 } from "node:fs/promises";
import path9 from "node:path";
var MESON = {
  name: "meson",
  program: "meson",
  reads: ["meson"],
  kinds: /* @__PURE__ */ new Set(["meson-option", "any"]),
  argument: (name, value) => `-D${name}=${value === "ON" ? "true" : value}`,
  async configure(session, request) {
    const { build: build2, root } = session;
    await rm3(build2, { recursive: true, force: true });
    const source = path9.join(root, request.sourceDir);
    const command = ["meson", "setup", build2, source, ...request.arguments];
    const { ended } = await runConfigure(session, request, command, root);
    const units = ended.ok ? await readCompileCommands(build2, root) : [];
    return {
      ...ended,
      units,
      targets: targetsFromUnits(units, session),
      unused: [...ended.output.matchAll(/Unknown options?: "([^"]+)"/g)].flatMap(
        (hit) => hit[1].split('", "')
      )
    };
  }
};

// src/proof/build-systems/build-system.ts
var FILES = [
  ["CMakeLists.txt", "cmake"],
  ["meson.build", "meson"],
  ["Cargo.toml", "cargo"],
  ["GNUmakefile", "make"],
  ["makefile", "make"],
  ["Makefile", "make"]
];
function chooseBuildSystem(entries, sourceDir, patched, renames) {
  const paths = new Set(entries.map(({ path: path19 }) => path19));
  const languages = new Set(patched.map((file) => formatOf(file).reader));
  const given = sourceDir.replace(/^\.\/|\/$/g, "") || ".";
  const directories = [
    given,
    ...patched.flatMap(parents).toSorted((a, b) => a.length - b.length)
  ].filter((directory) => given === "." || directory === given || directory.startsWith(`${given}/`));
  for (const directory of directories) {
    const names = namesIn(paths, directory);
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

// src/proof/measuring/arguments.ts
var OWN_WORDS = new Set(
  "NOT AND OR DEFINED EXISTS COMMAND POLICY TARGET TEST IN_LIST MATCHES STREQUAL EQUAL LESS GREATER LESS_EQUAL GREATER_EQUAL VERSION_LESS VERSION_GREATER VERSION_EQUAL VERSION_LESS_EQUAL VERSION_GREATER_EQUAL TRUE FALSE ON OFF YES NO ENV CACHE".split(
    " "
  )
);
var PLATFORM = /^(?:CMAKE_|CUDA|WIN32$|APPLE$|UNIX$|LINUX$|MSVC|MINGW|ANDROID|IOS|CYGWIN|BSD|EMSCRIPTEN$|PROJECT_)|_FOUND$|^_/;
function guardsAround(text, line2) {
  const stack = [];
  const lines = text.split("\n");
  for (let at = 0; at < Math.min(line2, lines.length); at += 1) {
    const code = lines[at].replace(/#.*/, "");
    const found = /^\s*(if|elseif|else|endif)\s*\((.*)/i.exec(code);
    if (found === null) continue;
    const condition = found[2].replace(/\)\s*$/, "");
    const word = found[1].toLowerCase();
    const open = word === "if" ? void 0 : stack.pop();
    if (word === "if" || word === "elseif") stack.push({ condition, positive: true });
    else if (word === "else" && open !== void 0) stack.push({ ...open, positive: false });
  }
  return stack.flatMap(({ condition, positive }) => switches(condition, positive));
}
function switches(condition, positive) {
  if (/\b(?:STREQUAL|MATCHES|VERSION_\w+|EQUAL|LESS|GREATER|EXISTS|TARGET|IN_LIST)\b/.test(condition))
    return [];
  const guards = [];
  const words2 = condition.match(/[A-Za-z_]\w*|\S/g) ?? [];
  let negated = false;
  for (const word of words2) {
    if (word === "NOT") negated = true;
    else if (/^[A-Za-z_]\w*$/.test(word) && !OWN_WORDS.has(word)) {
      if (!PLATFORM.test(word))
        guards.push({ name: word, value: negated === positive ? "OFF" : "ON" });
      negated = false;
    }
  }
  return guards;
}
function deriveArguments(applied, related, guards, { kinds, argument }) {
  const known = [...applied, ...related].filter(
    ({ kind, to, state }) => kinds.has(kind) && kind !== "any" && to.length > 0 && state !== "absent"
  );
  const values = /* @__PURE__ */ new Map();
  for (const { name, value } of guards) {
    const rename = known.find(
      ({ from, to }) => from === name || to.some((target2) => target2.name === name)
    );
    if (rename === void 0) values.set(name, value);
    else if (value === "ON" || rename.from !== name) turnOn(values, rename);
  }
  if (!known.some(({ to }) => to.some(({ name }) => values.has(name)))) {
    const own = applied.filter((rename) => known.includes(rename));
    const cuda = own.filter(
      ({ from, to }) => /CUDA|CUBLAS/i.test([from, ...to.map(({ name }) => name)].join(" "))
    );
    for (const rename of cuda.length > 0 ? cuda : own.slice(0, 8)) turnOn(values, rename);
  }
  return [...values].map(([name, value]) => argument(name, value));
}
function turnOn(values, rename) {
  for (const { name, value } of rename.to) {
    const on = rename.value.kind === "mapped" ? rename.value.values["ON"] ?? "ON" : "ON";
    values.set(name, value ?? on);
  }
}
function chooseArguments(input, system) {
  const texts = new Map(
    system.name !== "cmake" ? [] : input.patched.filter((file) => formatOf(file.path).reader === "cmake").map((file) => [file.path, file.bytes.toString("latin1").split("\n")])
  );
  const lines = input.patchedLines.filter(({ path: path19, line: line2 }) => {
    const text = texts.get(path19)?.[line2 - 1] ?? "";
    return !/^\s*(?:#|$|endif|endforeach|endwhile|endfunction|endmacro|else\s*\()/i.test(text);
  });
  const guards = lines.flatMap(
    ({ path: path19, line: line2 }) => guardsAround((texts.get(path19) ?? []).join("\n"), line2)
  );
  const { args } = input.options;
  return {
    args: args.length > 0 ? args : deriveArguments(input.renames, input.related ?? [], guards, system),
    lines
  };
}
function lackingLines(session, lines, executed) {
  const missed = lines.filter((place) => !executed.includes(place));
  for (const { path: path19, line: line2 } of missed.slice(0, 5))
    session.say(
      "PATCH_NOT_EXERCISED",
      `The patched line ${path19}:${line2} was not executed with these arguments; give smoke-args that reach it.`,
      executed.length === 0 ? "warning" : "info"
    );
}

// src/proof/measuring/compare.ts
function namePairs(renames) {
  return renames.filter(({ to }) => to.length > 0).map(({ from, to }) => ({ from, to: to.map(({ name }) => name) }));
}
function compareSnapshots(before, after, pairs, patched) {
  const definitions = compareDefinitions(before.configuration.targets, after.configuration.targets);
  const measured = [before, after].every(({ units }) => units.some(({ macros: macros2 }) => macros2 !== null));
  const was = measured ? unitStates(before.units) : targetStates(before.configuration.targets);
  const is = measured ? unitStates(after.units) : targetStates(after.configuration.targets);
  const sources = setters(after.configuration.targets);
  const gained = /* @__PURE__ */ new Set();
  const lost = /* @__PURE__ */ new Set();
  const working = /* @__PURE__ */ new Set();
  const macros = [];
  for (const place of /* @__PURE__ */ new Set([...was.keys(), ...is.keys()])) {
    const old = was.get(place);
    const now = is.get(place);
    const [path19 = "", target2 = ""] = place.split("\0");
    for (const { from, to } of pairs) {
      const worked = to.some((name) => old?.get(name) === "live");
      const works = to.some((name) => now?.get(name) === "live");
      if (works) working.add(place);
      if (works && !worked) gained.add(place);
      if (now !== void 0 && !works && now.get(from) !== "live" && (worked || old?.get(from) === "live"))
        lost.add(place);
    }
    for (const macro of new Set(pairs.flatMap(({ from, to }) => [from, ...to]))) {
      const change = {
        path: path19,
        target: target2,
        macro,
        before: old?.get(macro) ?? "absent",
        after: now?.get(macro) ?? "absent"
      };
      if (change.before === "absent" && change.after === "absent") continue;
      macros.push({ ...change, setBy: writePlace(sources.get(`${target2}\0${macro}`), patched) });
    }
  }
  return {
    definitions,
    macros: macros.toSorted(byPlace),
    gained,
    lost,
    working,
    level: measured ? "preprocess" : "configure"
  };
}
function byPlace(a, b) {
  const left = `${a.path}\0${a.target}\0${a.macro}`;
  const right = `${b.path}\0${b.target}\0${b.macro}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
function writePlace(places, patched) {
  const written = (places ?? []).map(({ path: path19, line: line2 }) => `${path19}:${line2}`);
  return written.find((place) => patched.has(place)) ?? written[0] ?? null;
}
function unitStates(units) {
  return new Map(
    units.flatMap(
      ({ unit, macros }) => macros === null ? [] : [[`${unit.path}\0${unit.target}`, macros]]
    )
  );
}
function targetStates(targets) {
  return new Map(
    targets.map(({ name, definitions }) => [
      `\0${name}`,
      new Map(definitions.map((definition) => [definition.name, "live"]))
    ])
  );
}
function setters(targets) {
  return new Map(
    targets.flatMap(
      ({ name, definitions }) => definitions.map((definition) => [`${name}\0${definition.name}`, definition.setBy])
    )
  );
}
function compareDefinitions(before, after) {
  const was = new Map(before.map((target2) => [target2.name, target2]));
  const is = new Map(after.map((target2) => [target2.name, target2]));
  const changes = [];
  for (const name of /* @__PURE__ */ new Set([...was.keys(), ...is.keys()])) {
    const old = was.get(name)?.definitions ?? [];
    const now = is.get(name)?.definitions ?? [];
    const added = now.filter(({ text }) => !old.some((other) => other.text === text));
    const removed = old.filter(({ text }) => !now.some((other) => other.text === text));
    if (added.length > 0 || removed.length > 0) changes.push({ target: name, added, removed });
  }
  return changes;
}
function isSameBuild(one, other) {
  const { added, removed } = compareGraphs(one.configuration, other.configuration);
  return added.length + removed.length === 0;
}
function compareGraphs(one, other) {
  const was = new Set(one.targets.flatMap(({ facts }) => facts));
  const is = new Set(other.targets.flatMap(({ facts }) => facts));
  return {
    added: [...is].filter((fact) => !was.has(fact)),
    removed: [...was].filter((fact) => !is.has(fact))
  };
}

// src/proof/measuring/copy.ts
import { readFile as readFile4, rm as rm4 } from "node:fs/promises";
import path10 from "node:path";
async function listEntries({
  files,
  submodules = []
}) {
  const below = await Promise.all(
    submodules.map(
      async ({ path: place, source }) => (await source.list()).map((entry) => ({ ...entry, path: `${place}/${entry.path}` }))
    )
  );
  return [...await files.list(), ...below.flat()];
}
async function copyRepository(session, input) {
  const leftOut = [...await writeTree(input.files, session.root)];
  for (const { path: place, source } of input.submodules ?? []) {
    const missed = await writeTree(source, path10.join(session.root, place));
    leftOut.push(...missed.map((one) => ({ ...one, path: `${place}/${one.path}` })));
  }
  const first = leftOut[0];
  if (first !== void 0)
    session.say(
      "FILE_UNREADABLE",
      `${leftOut.length} file(s) could not be copied, for example ${first.path}: ${first.why}.`
    );
}
async function patcher(session, input) {
  const before = /* @__PURE__ */ new Map();
  for (const { path: file } of input.patched)
    before.set(file, await readFile4(path10.join(session.root, file)).catch(() => null));
  return async (state) => {
    for (const { path: file, bytes } of input.patched) {
      const content = state === "after" ? bytes : before.get(file);
      if (content) await replaceFile(session.root, file, content);
      else await rm4(path10.join(session.root, file), { force: true });
    }
  };
}

// src/proof/measuring/generated.ts
import { createHash } from "node:crypto";
import { readdir as readdir4, readFile as readFile5 } from "node:fs/promises";
import path11 from "node:path";
var MOST_HEADERS = 500;
async function readGeneratedHeaders(build2) {
  const hash = createHash("sha1");
  const facts = [];
  const entries = await readdir4(build2, { withFileTypes: true, recursive: true }).catch(() => []);
  const headers = entries.filter((entry) => entry.isFile() && /\.(?:h|hh|hpp|hxx|inc|ipp|cuh)$/.test(entry.name)).map((entry) => path11.join(entry.parentPath, entry.name)).filter((file) => !/\/(?:CMakeFiles|\.cmake|meson-private)\//.test(file)).toSorted().slice(0, MOST_HEADERS);
  for (const file of headers) {
    const text = await readFile5(file, "latin1").catch(() => "");
    hash.update(file).update(text);
    const name = path11.relative(build2, file);
    for (const [line2] of text.matchAll(/^#(?:define|undef) .*$/gm))
      facts.push(`${name} definition ${line2.trim().slice(0, 200)}`);
  }
  const target2 = { name: "(generated headers)", type: "HEADERS", definitions: [], facts };
  return { digest: hash.digest("hex"), targets: facts.length === 0 ? [] : [target2] };
}

// src/proof/measuring/liveness.ts
import { createHash as createHash2 } from "node:crypto";
import { availableParallelism } from "node:os";
import path12 from "node:path";
var WITH_VALUE = /* @__PURE__ */ new Set(["-o", "-MF", "-MT", "-MQ"]);
var WITHOUT_VALUE = /* @__PURE__ */ new Set(["-c", "-MD", "-MMD", "-MP", "-M", "-MM", "-dc", "-S"]);
function unitMeasurer(session, environment) {
  const results = /* @__PURE__ */ new Map();
  const dialectOf = remembered((compiler) => askDialect(session, compiler, environment));
  async function measureOnce(unit, names, state) {
    const key = createHash2("sha1").update(JSON.stringify([state, unit.directory, unit.command, [...names].toSorted()])).digest("hex");
    const known = results.get(key);
    if (known !== void 0) return known;
    const result = await measure(session, unit, names, environment, dialectOf);
    results.set(key, result);
    return result;
  }
  return async (units, names, state) => {
    const measured = [];
    let next = 0;
    async function work() {
      while (next < units.length) {
        const at = next;
        next += 1;
        const unit = units[at];
        measured[at] = { unit, macros: await measureOnce(unit, names, state) };
      }
    }
    const workers = Math.min(4, Math.max(2, availableParallelism()), units.length);
    await Promise.all(Array.from({ length: workers }, work));
    return measured;
  };
}
async function measure(session, unit, names, environment, dialectOf) {
  if (session.remaining() === 0) return null;
  const command = preprocessCommand(unit.command);
  const [program, ...args] = command;
  if (program === void 0) return null;
  const child = { cwd: unit.directory, env: environment, seconds: session.limits.unitSeconds };
  const launches = /^(?:ccache|sccache|distcc)$/.test(path12.basename(program));
  const dialect = await dialectOf((launches ? args[0] : void 0) ?? program);
  const defined = definedNames(command);
  if (dialect === "clang") return compareTexts(session, program, args, names, defined, child);
  const scan = new DirectiveScan(names);
  const flags = dialect === "nvcc" ? ["-E", "-Xcompiler", "-dU"] : ["-E", "-dU"];
  const result = await runConfined(session, program, [...args, ...flags, "-w"], {
    ...child,
    onStdout: (chunk) => scan.add(chunk)
  });
  if (result.code !== 0) return null;
  scan.end();
  return statesOf(names, defined, scan.live, scan.missing);
}
function statesOf(names, defined, live, missing) {
  const states = /* @__PURE__ */ new Map();
  for (const name of names) {
    if (live.has(name)) states.set(name, "live");
    else if (missing.has(name)) states.set(name, "missing");
    else if (defined.has(name)) states.set(name, "dead");
  }
  return states;
}
async function compareTexts(session, program, args, names, defined, child) {
  const live = /* @__PURE__ */ new Set();
  const missing = /* @__PURE__ */ new Set();
  async function digest(extra) {
    const hash = createHash2("sha1");
    const result = await runConfined(session, program, [...args, "-E", "-P", "-w", ...extra], {
      ...child,
      onStdout: (chunk) => hash.update(chunk)
    });
    return result.code === 0 ? hash.digest("hex") : null;
  }
  const asIs = await digest([]);
  if (asIs === null) return null;
  for (const name of names) {
    const isDefined = defined.has(name);
    const other = await digest(isDefined ? [`-U${name}`] : [`-D${name}`]);
    if (other === asIs) continue;
    if (isDefined) live.add(name);
    else missing.add(name);
  }
  return statesOf(names, defined, live, missing);
}
async function askDialect(session, compiler, environment) {
  const asked = await runChild(compiler, ["--version"], {
    cwd: session.scratch,
    env: environment,
    timeoutSeconds: 20
  });
  if (/nvcc/i.test(asked.stdout)) return "nvcc";
  return /\bclang\b/i.test(asked.stdout) ? "clang" : "gcc";
}
function preprocessCommand(command) {
  const kept = [];
  for (let at = 0; at < command.length; at += 1) {
    const word = command[at];
    if (WITH_VALUE.has(word)) at += 1;
    else if (!WITHOUT_VALUE.has(word) && !/^-(?:MF|MT|MQ).|^-Wp,-M/.test(word)) kept.push(word);
  }
  return kept;
}
function definedNames(command) {
  const names = /* @__PURE__ */ new Set();
  command.forEach((word, at) => {
    const text = word === "-D" || word === "-U" ? `${word}${command[at + 1] ?? ""}` : word;
    if (text.startsWith("-D")) names.add(definitionName(text.slice(2)));
    if (text.startsWith("-U")) names.delete(definitionName(text.slice(2)));
  });
  return names;
}
var DirectiveScan = class {
  live = /* @__PURE__ */ new Set();
  missing = /* @__PURE__ */ new Set();
  #names;
  #rest = "";
  constructor(names) {
    this.#names = names;
  }
  add(chunk) {
    const text = this.#rest + chunk.toString("latin1");
    const end = text.lastIndexOf("\n");
    this.#scan(text.slice(0, end + 1));
    this.#rest = text.slice(end + 1).slice(0, 4096);
  }
  end() {
    this.#scan(this.#rest);
  }
  #scan(text) {
    for (const hit of text.matchAll(/^#(define|undef) ([A-Za-z_]\w*)/gm)) {
      const name = hit[2];
      if (!this.#names.has(name)) continue;
      if (hit[1] === "define") this.live.add(name);
      else this.missing.add(name);
    }
  }
};

// src/proof/measuring/measure.ts
var MISSING_LIBRARY = /links to:\s+CUDA::\w+\s+but the target was not found|Target "?CUDA::\w+|(?:cublas|cufft|curand|cusparse|cusolver|cudart)\w*[^\n]*(?:not found|NOTFOUND)|Could NOT find CUDAToolkit|CUDA (?:Toolkit )?not found/i;
async function measureProject(session, plan) {
  const { fallback } = plan;
  const measured = await measureWith(session, plan, fallback !== null);
  if (!("lacks" in measured)) return measured;
  session.say(
    "CUDA_LIBRARY_MISSING",
    `The CUDA toolkit lacks a library that the project links (${measured.lacks}); configured with the stand-in instead.`
  );
  const withStandIn2 = { ...plan, toolkit: await fallback() };
  return await measureWith(session, withStandIn2, false);
}
async function measureWith(session, plan, watchful) {
  const measureUnits = unitMeasurer(session, plan.toolkit.environment);
  const { list: list2, without } = plan.spellings;
  const taken = { before: [], after: [] };
  for (const state of ["before", "after"]) {
    await plan.lay(state);
    for (const { arguments: args } of list2) {
      const configured = await configure(session, plan, state, args);
      const { ok, output } = configured.configuration;
      const lacks = ok ? null : MISSING_LIBRARY.exec(output);
      if (watchful && lacks !== null) return { lacks: lacks[0] };
      taken[state].push(await measureState(session, plan, state, configured, measureUnits));
    }
  }
  const bare = without === null ? null : await configure(session, plan, "after", without);
  return {
    toolkit: plan.toolkit,
    spellings: list2.map((spelling, at) => ({
      spelling,
      before: taken.before[at],
      after: taken.after[at]
    })),
    counterfactual: bare?.configuration.ok ? difference(bare, taken.after[0], list2[0]) : null,
    without: bare
  };
}
async function measureState(session, plan, state, configured, measureUnits) {
  const { configuration, generated } = configured;
  const units = chooseUnits(configuration, session.limits.units);
  if (units.length === 0) return configured;
  session.progress(`${state} the patch: asking the preprocessor of ${units.length} files`);
  const names = /* @__PURE__ */ new Set([...plan.names, ...definitionNames(configuration)]);
  const results = await measureUnits(
    units,
    names,
    `${plan.patchesSources ? state : ""} ${generated}`
  );
  await checkBounds(session);
  return { ...configured, units: results };
}
function difference(without, taken, spelling) {
  if (!taken.configuration.ok) return null;
  const { added, removed } = compareGraphs(without.configuration, taken.configuration);
  return {
    arguments: spelling.arguments,
    added: added.length,
    removed: removed.length,
    sample: added.filter((fact) => fact.includes(" definition ")).slice(0, 10)
  };
}
async function configure(session, plan, state, args) {
  session.progress(`${state} the patch: configuring with ${args.join(" ") || "no arguments"}`);
  const configuration = await plan.system.configure(session, {
    sourceDir: plan.sourceDir,
    arguments: args,
    environment: plan.toolkit.environment,
    architecture: plan.architecture,
    traced: plan.traced
  });
  if (configuration.retriedForPolicy)
    session.say(
      "CONFIGURE_POLICY",
      "The project asks for compatibility with CMake < 3.5, which this CMake has dropped; configured with CMAKE_POLICY_VERSION_MINIMUM=3.5."
    );
  if (configuration.timedOut)
    session.say("TIMEOUT", `Configuring with ${args.join(" ")} did not end in time.`);
  if (configuration.bytes > session.limits.outputBytes)
    session.say(
      "OUTPUT_LIMIT",
      `Configuring printed ${Math.round(configuration.bytes / 1024 ** 2)} MB; only its beginning and end were kept.`
    );
  await checkBounds(session);
  const headers = await readGeneratedHeaders(session.build);
  const targets = [...configuration.targets, ...headers.targets];
  return { configuration: { ...configuration, targets }, units: [], generated: headers.digest };
}
function definitionNames({ targets }) {
  return targets.flatMap(({ definitions }) => definitions.map(({ name }) => name));
}
function chooseUnits({ units }, most) {
  if (units.length <= most) return units;
  return units.toSorted((a, b) => a.path.split("/").length - b.path.split("/").length).slice(0, most);
}

// src/proof/measuring/spelling.ts
var MOST_OLD = 3;
function spell(args, renames, kinds) {
  const assignments = joinPairs(args).map(parseArgument);
  const options = renames.filter((rename) => kinds.has(rename.kind) && rename.to.length > 0);
  const names = new Set(options.flatMap((rename) => rename.to.map(({ name }) => name)));
  const flags = assignments.map(({ name }) => name).filter((name) => names.has(name));
  const list2 = [
    { name: "new", arguments: assignments.map(write), accepted: true, flags: [...new Set(flags)] }
  ];
  const seen = /* @__PURE__ */ new Set([list2[0].arguments.join("\0")]);
  for (const group of groups(options)) {
    const old = invert(assignments, group);
    if (old === null || seen.has(old.arguments.join("\0"))) continue;
    seen.add(old.arguments.join("\0"));
    list2.push(old);
    if (list2.length > MOST_OLD) break;
  }
  const without = assignments.filter(({ name }) => !names.has(name));
  return {
    list: list2,
    without: without.length === assignments.length ? null : without.map(write)
  };
}
function groups(options) {
  const byTarget = /* @__PURE__ */ new Map();
  for (const rename of options) {
    const key = rename.to.map(({ name, value }) => `${name}=${value ?? ""}`).join(" ");
    const known = byTarget.get(key) ?? [];
    if (!known.some(({ from }) => from === rename.from)) known.push(rename);
    byTarget.set(key, known);
  }
  const most = Math.max(0, ...[...byTarget.values()].map((list2) => list2.length));
  return Array.from(
    { length: most },
    (_, at) => [...byTarget.values()].map((list2) => list2[Math.min(at, list2.length - 1)])
  );
}
function invert(assignments, renames) {
  let current = assignments;
  const used = [];
  for (const rename of renames) {
    const next = invertOne(current, rename);
    if (next === null) continue;
    current = next;
    used.push(rename);
  }
  if (used.length === 0) return null;
  const states = used.map(({ state }) => state);
  return {
    name: "old",
    arguments: current.map(write),
    accepted: states.every((state) => state === "aliased" || state === "both") ? true : states.includes("unknown") ? null : false,
    flags: used.map(({ from }) => from)
  };
}
function invertOne(assignments, rename) {
  const places = rename.to.map(
    ({ name, value: value2 }) => assignments.findIndex(
      (one) => one.name === name && (value2 === void 0 || sameValue(one.value ?? "", value2))
    )
  );
  if (places.length === 0 || places.includes(-1)) return null;
  const first = assignments[places[0]];
  const value = oldValue(rename, first.value ?? "");
  if (value === null) return null;
  const old = { ...first, name: rename.from, value: first.value === null ? null : value };
  return assignments.flatMap(
    (one, at) => at === places[0] ? [old] : places.includes(at) ? [] : [one]
  );
}
function oldValue(rename, value) {
  if (rename.to.some((target2) => target2.value !== void 0)) return "ON";
  switch (rename.value.kind) {
    case "same":
      return value;
    case "inverted":
      return invertSwitch(value);
    case "mapped": {
      const found = Object.entries(rename.value.values).find(([, to]) => sameValue(to, value));
      return found === void 0 ? value : found[0];
    }
    default:
      return rename.value;
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

// src/proof/programs/canary.ts
import { mkdir as mkdir3, writeFile as writeFile3 } from "node:fs/promises";
import path14 from "node:path";

// src/proof/toolkit/toolchain.ts
import { accessSync, constants, existsSync, readdirSync as readdirSync2, realpathSync, statSync } from "node:fs";
import path13 from "node:path";
function realToolkit({ environment }, nvcc) {
  const search = `${path13.dirname(nvcc.path)}:${environment["PATH"] ?? ""}`;
  return { kind: "real", environment: { ...environment, CUDACXX: nvcc.path, PATH: search } };
}
var NVCC_PLACES = "CUDACXX, PATH, CUDA_PATH, CUDA_HOME, /usr/local/cuda, /opt/cuda";
async function findNvcc(given, environment, child) {
  if (given === "none") return null;
  for (const candidate of candidates(given, environment)) {
    const found = await ask(candidate, child);
    if (found !== null) return found;
  }
  return null;
}
function candidates(given, environment) {
  if (given !== void 0 && given !== "") return [given];
  const cudacxx = environment["CUDACXX"];
  const roots = [environment["CUDA_PATH"], environment["CUDA_HOME"], "/usr/local/cuda"];
  const below = [...roots, ...versionedRoots(), "/opt/cuda"].filter((root) => root !== void 0);
  const places = [
    cudacxx === void 0 || cudacxx.includes("/") ? cudacxx : findProgram(cudacxx, environment["PATH"]),
    findProgram("nvcc", environment["PATH"]),
    ...below.map((root) => path13.join(root, "bin", "nvcc"))
  ];
  return [...new Set(places.filter((place) => place !== void 0).filter(isProgram))];
}
function versionedRoots() {
  if (!existsSync("/usr/local")) return [];
  return readdirSync2("/usr/local").filter((name) => /^cuda-\d/.test(name)).toSorted((a, b) => versionNumber(b) - versionNumber(a)).map((name) => `/usr/local/${name}`);
}
function versionNumber(name) {
  const [major = "0", minor = "0"] = name.replace("cuda-", "").split(".");
  return Number(major) * 1e3 + Number(minor);
}
function findProgram(name, searchPath) {
  return (searchPath ?? "").split(path13.delimiter).filter((directory) => path13.isAbsolute(directory)).map((directory) => path13.join(directory, name)).find(isProgram);
}
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
async function ask(file, child) {
  const options = { ...child, timeoutSeconds: 20 };
  const [banner, list2, dry] = await Promise.all([
    runChild(file, ["--version"], options),
    runChild(file, ["--list-gpu-arch"], options),
    runChild(file, ["--dryrun", "probe.cu"], options)
  ]);
  const version = /\bV(\d+\.\d+\.\d+)/.exec(banner.stdout)?.[1];
  if (version === void 0) return null;
  const architectures = [...list2.stdout.matchAll(/compute_(\d+)\b/g)].map((hit) => Number(hit[1]));
  const top = /^#\$ TOP=(.+)$/m.exec(dry.stderr + dry.stdout)?.[1];
  return {
    path: file,
    version,
    root: top === void 0 ? null : realRoot(top.trim()),
    architectures: [...new Set(architectures)].toSorted((a, b) => a - b)
  };
}
function realRoot(top) {
  try {
    return realpathSync(top);
  } catch {
    return null;
  }
}
async function probeToolchain({ scratch, environment }, given, caller, program) {
  const child = { cwd: scratch, env: environment };
  const [programVersion, nvcc, host, device] = await Promise.all([
    program === null ? null : versionLine(program, child),
    findNvcc(given, caller, child),
    hostCompiler(child),
    findDevice(child)
  ]);
  return {
    nvcc,
    programVersion,
    report: {
      cmake: /cmake version (\S+)/.exec(programVersion ?? "")?.[1] ?? null,
      nvcc: nvcc === null ? null : { path: nvcc.path, version: nvcc.version, root: nvcc.root },
      architectures: nvcc?.architectures ?? [],
      hostCompiler: host,
      device,
      standIn: nvcc === null
    }
  };
}
async function versionLine(program, child) {
  return (await answer(program, "--version", child))?.split("\n")[0] ?? null;
}
async function hostCompiler(child) {
  for (const name of [child.env["CXX"], "c++", "g++", "clang++"]) {
    const version = name === void 0 ? null : await versionLine(name, child);
    if (version !== null) return version;
  }
  return null;
}
async function findDevice(child) {
  const list2 = await answer("nvidia-smi", "-L", child) ?? "";
  return /^GPU \d+: (.+?)(?: \(UUID.*)?$/m.exec(list2)?.[1] ?? null;
}
async function answer(program, option, child) {
  const asked = await runChild(program, [option], { ...child, timeoutSeconds: 20 });
  return asked.code === 0 ? asked.stdout : null;
}
function chooseArchitecture(wanted, nvcc) {
  if (wanted !== "auto" && wanted !== "") return wanted.replace(/^(?:sm|compute)_/, "");
  return String(nvcc?.architectures[0] ?? 75);
}

// src/proof/programs/canary.ts
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
  std::printf("{\\"status\\":\\"ran\\",\\"device\\":\\"%s\\",\\"capability\\":\\"%d.%d\\"}\\n", device.name, device.major, device.minor);
  return 0;
}
`;
var NO_DEVICE = 77;
var WRONG = 3;
var SOURCE2 = "canary.cu";
function canarySource(expects, refuses) {
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
  return `${guards.join("\n")}
${BODY}`;
}
async function runCanary(session, { target: target2, expects, refuses, ...definitions }, nvcc, architecture) {
  session.progress(`compiling the CUDA program with the definitions of ${target2}`);
  const directory = path14.join(session.scratch, "canary");
  await mkdir3(directory, { recursive: true });
  await writeFile3(path14.join(directory, SOURCE2), canarySource(expects, refuses));
  const [old, now] = [definitions.before, definitions.after].map(
    (list2) => list2.map(({ text }) => text)
  );
  const program = path14.join(directory, "canary-after");
  const compiler = { session, directory, nvcc, architecture };
  const before = await build(compiler, old, path14.join(directory, "canary-before"));
  const after = await build(compiler, now, program);
  if (before.built)
    session.say(
      "NEGATIVE_CONTROL",
      `The CUDA program for ${target2} also builds without the patch: it cannot tell the difference.`
    );
  if (!after.built && after.guards.length > 0)
    session.say(
      "CANARY_GUARD",
      `With the patch, ${target2} is still compiled wrongly: ${after.guards.join("; ")}.`
    );
  return {
    target: target2,
    definitions: { before: old, after: now },
    expects,
    refuses,
    architecture,
    before,
    after,
    run: after.built ? await run(compiler, program) : null
  };
}
async function build({ session, directory, nvcc, architecture }, definitions, program) {
  const { environment } = realToolkit(session, nvcc);
  function compile(host) {
    const args = [
      /^\d/.test(architecture) ? `-arch=sm_${architecture}` : `-arch=${architecture}`,
      ...host === void 0 ? [] : ["-ccbin", host],
      ...definitions.map((text) => `-D${text}`),
      path14.join(directory, SOURCE2),
      "-o",
      program
    ];
    const timeoutSeconds = Math.min(120, session.remaining());
    return runChild(nvcc.path, args, { cwd: directory, env: environment, timeoutSeconds });
  }
  let result = await compile(environment["CUDAHOSTCXX"]);
  const older = result.code === 0 ? void 0 : supportedHost(result.stderr, environment);
  if (older !== void 0) {
    result = await compile(older);
    session.say(
      "CUDA_HOST_COMPILER",
      `nvcc ${nvcc.version} rejects the default host compiler; took ${path14.basename(older)} instead.`,
      "info"
    );
  }
  if (result.code === 0) return { built: true, guards: [] };
  const output = `${result.stderr}
${result.stdout}`;
  const said = /FLAG_GUARD ((?:expected|obsolete) definition \w+ is (?:missing|still set))/g;
  const guards = [...new Set([...output.matchAll(said)].map((hit) => hit[1]))];
  if (guards.length === 0) session.say(...buildFailure(output, result.timedOut, nvcc, architecture));
  return { built: false, guards };
}
function supportedHost(output, environment) {
  const limit = /unsupported GNU version! gcc versions later than (\d+)/.exec(output)?.[1];
  if (limit === void 0) return void 0;
  return Array.from({ length: 8 }, (_, at) => `g++-${Number(limit) - at}`).map((name) => findProgram(name, environment["PATH"])).find((file) => file !== void 0);
}
function buildFailure(output, timedOut, { architectures, version }, architecture) {
  if (timedOut) return ["TIMEOUT", `nvcc ${version} did not finish the CUDA program in time.`];
  if (/Unsupported gpu architecture|not defined for option 'gpu-architecture'/.test(output))
    return [
      "CUDA_ARCH",
      `nvcc ${version} does not support compute_${architecture} (it supports ${architectures[0] ?? "?"} to ${architectures.at(-1) ?? "?"}); set cuda-arch.`
    ];
  if (/unsupported GNU version|unsupported clang version|Failed to preprocess host compiler|(?:gcc|g\+\+|c\+\+): No such file/.test(
    output
  ))
    return [
      "CUDA_HOST_COMPILER",
      `nvcc ${version} cannot work with the host compiler: ${tail(output, 2)} Set CUDAHOSTCXX to one that it supports.`
    ];
  return ["CANARY_BUILD", `nvcc ${version} failed: ${tail(output, 5)}`];
}
async function run({ session, directory, nvcc }, program) {
  const result = await runChild(program, [], {
    cwd: directory,
    env: realToolkit(session, nvcc).environment,
    timeoutSeconds: Math.min(60, session.remaining())
  });
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
import { mkdir as mkdir4 } from "node:fs/promises";
import path15 from "node:path";
var MOST_UNITS = 3;
var MOST_SHOWN = 12;
async function compareObjects(session, pairs, environment) {
  const results = [];
  if (pairs.length > MOST_UNITS) return results;
  const directory = path15.join(session.scratch, "objects");
  await mkdir4(directory, { recursive: true });
  for (const { before, after } of pairs) {
    session.progress(`compiling ${after.path} with both sets of definitions`);
    const old = await inspect(session, before, path15.join(directory, "before.o"), environment);
    const now = await inspect(session, after, path15.join(directory, "after.o"), environment);
    if (old === null || now === null) continue;
    results.push({
      path: after.path,
      target: after.target,
      symbols: difference2(old.symbols, now.symbols),
      strings: difference2(old.strings, now.strings)
    });
  }
  return results;
}
function difference2(before, after) {
  const missing = (from, all) => [...all].filter((one) => !from.has(one)).toSorted().slice(0, MOST_SHOWN);
  return { added: missing(before, after), removed: missing(after, before) };
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
  if (compiled.code !== 0) return null;
  const [symbols, strings] = await Promise.all([
    linesOf(session, "nm", ["-u", "-P", object2], environment),
    linesOf(session, "strings", ["-n", "6", object2], environment)
  ]);
  if (symbols === null || strings === null) return null;
  const names = symbols.map((line2) => line2.split(" ")[0]).filter((name) => name !== "");
  return {
    symbols: new Set(names),
    // Names of symbols are strings too; they are shown once, as symbols.
    strings: new Set(strings.filter((text) => / /.test(text) && !text.includes(session.scratch)))
  };
}
async function linesOf({ scratch, limits }, program, args, env) {
  const chunks = [];
  const result = await runChild(program, args, {
    cwd: scratch,
    env,
    timeoutSeconds: limits.unitSeconds,
    onStdout: (chunk) => chunks.push(chunk)
  });
  if (result.code !== 0) return null;
  return Buffer.concat(chunks).toString("latin1").split("\n").map((line2) => sanitise(line2).slice(0, 200));
}

// src/proof/programs/user-command.ts
import path16 from "node:path";

// src/proof/programs/patterns.ts
import { createContext, Script } from "node:vm";
var LINE = 4096;
var MOST_PATTERNS = 20;
var PATIENCE = 500;
var PRESETS = {
  "@ggml-gpu": String.raw`using (?:CUDA|ROCm|HIP|Vulkan|SYCL|Metal|OpenCL|MUSA|CANN)\d* backend|offloaded [1-9]\d*/\d+ layers to GPU`,
  "@ggml-cuda": String.raw`using CUDA\d* backend|found [1-9]\d* CUDA devices|CUDA\d+ (?:model )?buffer size`,
  "@ggml-cpu": String.raw`using CPU backend|offloaded 0/\d+ layers to GPU|no GPU found`
};
var PatternSearch = class {
  hits;
  /** What is wrong with which pattern. */
  problems = [];
  #scripts = [];
  #rest = { stdout: "", stderr: "" };
  constructor(patterns) {
    this.hits = new Map(patterns.map((pattern) => [pattern, null]));
    if (patterns.length > MOST_PATTERNS)
      this.problems.push(`there are ${patterns.length} patterns; ${MOST_PATTERNS} are allowed`);
    for (const pattern of patterns.slice(0, MOST_PATTERNS)) {
      const source = PRESETS[pattern] ?? pattern;
      try {
        void new RegExp(source);
        this.#scripts.push({ pattern, source });
      } catch (error) {
        this.problems.push(
          `${pattern}: ${error instanceof Error ? error.message : "not a pattern"}`
        );
      }
    }
  }
  add(chunk, stream) {
    const text = this.#rest[stream] + chunk.toString("utf8");
    const end = text.lastIndexOf("\n");
    this.#rest[stream] = text.slice(end + 1).slice(0, LINE);
    if (end !== -1) this.#search(text.slice(0, end));
  }
  end() {
    this.#search(`${this.#rest.stdout}
${this.#rest.stderr}`);
  }
  found(patterns) {
    return patterns.map((pattern) => ({ pattern, line: this.hits.get(pattern) ?? null }));
  }
  #search(text) {
    const lines = text.split("\n").map((line2) => line2.slice(0, LINE));
    for (const { pattern, source } of this.#scripts) {
      if (this.hits.get(pattern) !== null || this.problems.some((one) => one.startsWith(pattern)))
        continue;
      const context = createContext({ lines, source });
      try {
        const at = FIND.runInContext(context, { timeout: PATIENCE });
        if (typeof at === "number" && at >= 0) this.hits.set(pattern, lines[at]);
      } catch {
        this.problems.push(`${pattern}: took too long on one piece of the output`);
      }
    }
  }
};
var FIND = new Script(
  "const find = new RegExp(source); lines.findIndex((line) => find.test(line))"
);

// src/proof/programs/user-command.ts
async function runCommand(session, request) {
  const { command, expect, forbid } = request;
  const search = new PatternSearch([.../* @__PURE__ */ new Set([...expect, ...forbid])]);
  session.progress(`running ${command}`);
  const ended = await runConfined(session, "sh", ["-c", command], {
    cwd: path16.join(session.root, request.sourceDir),
    env: { ...request.environment, FLAGSHIFT_ARGUMENTS: request.arguments.join(" ") },
    onStdout: (chunk) => search.add(chunk, "stdout"),
    onStderr: (chunk) => search.add(chunk, "stderr")
  });
  search.end();
  const expected = search.found(expect);
  const forbidden = search.found(forbid);
  for (const problem of search.problems)
    session.say("PATTERN_INVALID", `smoke-expect or smoke-forbid: ${sanitise(problem)}.`);
  if (ended.timedOut) session.say("TIMEOUT", "The smoke command did not end in time.");
  else if (ended.code !== 0)
    session.say(
      "COMMAND_FAILED",
      `The smoke command ended with ${ended.code === null ? ended.signal ?? ended.startError : `status ${ended.code}`}: ${tail(ended.stderr || ended.stdout, 3)}`
    );
  for (const { pattern } of expected.filter(({ line: line2 }) => line2 === null))
    session.say("EXPECT_MISSING", `No line of the smoke command's output matches ${pattern}.`);
  for (const { pattern, line: line2 } of forbidden)
    if (line2 !== null)
      session.say(
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

// src/proof/toolkit/stand-in.ts
import { chmod, mkdir as mkdir5, writeFile as writeFile4 } from "node:fs/promises";
import path17 from "node:path";

// src/proof/toolkit/stand-in-nvcc.ts
var $ = "$";
var STAND_IN_NVCC = String.raw`#!/bin/sh
# Flagshift's configure-only stand-in for a CUDA compiler. It compiles no device code.
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd) || exit 1
version=@VERSION@
major=${$}{version%%.*}
rest=${$}{version#*.}
minor=${$}{rest%%.*}
build=${$}{rest##*.}
host=${$}{NVCC_CCBIN:-${$}{CUDAHOSTCXX:-g++}}
libraries="\"-L$root/lib64/stubs\" \"-L$root/lib64\""

fatal() { echo "nvcc fatal   : $1" >&2; exit 1; }

# The arguments in a response file, one a line.
expand_file() { xargs -n 1 printf '%s\n' < "$1"; }

print_environment() {
  {
    echo "#\$ _NVVM_BRANCH_=nvvm"
    echo "#\$ _HERE_=$root/bin"
    echo "#\$ TOP=$root"
    echo "#\$ NVVMIR_LIBRARY_DIR=$root/nvvm/libdevice"
    echo "#\$ PATH=$root/bin:$PATH"
    echo "#\$ INCLUDES=\"-I$root/include\""
    echo "#\$ LIBRARIES=  $libraries"
    echo "#\$ CUDAFE_FLAGS="
    echo "#\$ PTXAS_FLAGS="
    echo "#\$ cicc -arch compute_@ARCH@ a.cu"
    echo "#\$ $host -m64 -Wl,--start-group \"a.o\" $libraries -lcudadevrt -lcudart_static -lrt -lpthread -ldl -Wl,--end-group -o \"a.out\""
  } >&2
}

mode=link verbose= dry= forward= run= output= language= sources= objects=
pending= unknown=
# Arguments for the host compiler are collected behind the original ones.
total=$#
while [ "$total" -gt 0 ]; do
  word=$1
  shift
  total=$((total - 1))
  if [ -n "$pending" ]; then
    kind=$pending
    pending=
    case $kind in
      drop) ;;
      host) host=$word ;;
      output) output=$word; set -- "$@" -o "$word" ;;
      language) language=$word ;;
      compiler)
        old=$IFS; IFS=' ,'; set -f
        for part in $word; do set -- "$@" "$part"; done
        set +f; IFS=$old ;;
      linker) set -- "$@" -Xlinker "$word" ;;
      file)
        parts=$(expand_file "$word")
        old=$IFS; IFS='
'; set -f
        for part in $parts; do
          case $part in -isystem=*) set -- "$@" -isystem "${$}{part#*=}" ;; *) set -- "$@" "$part" ;; esac
        done
        set +f; IFS=$old ;;
      *) set -- "$@" "$kind" "$word" ;;
    esac
    continue
  fi
  # Options whose value is taken apart are read in one way: the value as the next word.
  case $word in -Xcompiler=*|--compiler-options=*|--options-file=*|-optf=*)
    set -- "${$}{word#*=}" "$@"
    total=$((total + 1))
    word=${$}{word%%=*} ;;
  esac
  case $word in
    --version|-V)
      echo "nvcc: NVIDIA (R) Cuda compiler driver"
      echo "Flagshift configure-only stand-in, no device code is compiled"
      echo "Cuda compilation tools, release $major.$minor, V$version"
      exit 0 ;;
    --list-gpu-arch|-arch-ls) for a in @ARCHS@; do echo "compute_$a"; done; exit 0 ;;
    --list-gpu-code|-code-ls) for a in @ARCHS@; do echo "sm_$a"; done; exit 0 ;;
    --help|-h) echo "Usage: nvcc [options] <inputfile>"; exit 0 ;;
    --dryrun|-dryrun) dry=1 ;;
    -v|--verbose) verbose=1 ;;
    --run|-run) run=1 ;;
    -c|--compile|-dc|--device-c|-dw|--device-w) mode=compile; set -- "$@" -c ;;
    -E|--preprocess) mode=preprocess; set -- "$@" -E ;;
    -M|-MM) mode=depend; set -- "$@" "$word" ;;
    -ptx|--ptx|-cubin|--cubin|-fatbin|--fatbin|-optix-ir) mode=device ;;
    -dlink|--device-link) mode=device ;;
    -o|--output-file) pending=output ;;
    -o?*) output=${$}{word#-o}; set -- "$@" -o "$output" ;;
    -x|--x) pending=language ;;
    -Xcompiler|--compiler-options) pending=compiler ;;
    -Xlinker|--linker-options) pending=linker ;;
    -Xlinker=*|--linker-options=*) set -- "$@" -Xlinker "${$}{word#*=}" ;;
    -ccbin|--compiler-bindir) pending=host ;;
    -ccbin=*|--compiler-bindir=*) host=${$}{word#*=} ;;
    --options-file|-optf) pending=file ;;
    -isystem=*|--system-include=*) set -- "$@" -isystem "${$}{word#*=}" ;;
    -include=*|--pre-include=*) set -- "$@" -include "${$}{word#*=}" ;;
    -I|--include-path|-isystem|-D|-U|-include|-L|-l|-MF|-MT|-MQ) case $word in --include-path) word=-I ;; esac; pending=$word ;;
    --define-macro=*) set -- "$@" "-D${$}{word#*=}" ;;
    --include-path=*) set -- "$@" "-I${$}{word#*=}" ;;
    -arch|--gpu-architecture|-code|--gpu-code|-gencode|--generate-code|-maxrregcount|--maxrregcount|-Xptxas|--ptxas-options|-Xcudafe|-Xnvlink|-Xfatbin|-Xarchive|-cudart|--cudart|-cudadevrt|-keep-dir|--keep-dir|-t|--threads|-diag-suppress|--diag-suppress|-diag-error|--diag-error|-diag-warn|--diag-warn|-Werror|--Werror|-default-stream|--default-stream|-rdc|--relocatable-device-code|-split-compile|--split-compile|-idp|-ddp|-m|--machine|-ftz|-prec-div|-prec-sqrt|-fmad) pending=drop ;;
    -arch=*|--gpu-architecture=*|-code=*|--gpu-code=*|-gencode=*|--generate-code=*|-maxrregcount=*|--maxrregcount=*|-Xptxas=*|--ptxas-options=*|-Xcudafe=*|-Xnvlink=*|-Xfatbin=*|-cudart=*|--cudart=*|-cudadevrt=*|--keep-dir=*|-t=*|--threads=*|-diag-suppress=*|--diag-suppress=*|-diag-suppress*|-diag-error=*|-diag-warn=*|-Werror=*|--Werror=*|-default-stream=*|--default-stream=*|-rdc=*|--relocatable-device-code=*|-split-compile=*|--split-compile=*|-ftz=*|-prec-div=*|-prec-sqrt=*|-fmad=*|-t[0-9]*) ;;
    -forward-unknown-to-host-compiler|--forward-unknown-to-host-compiler|-forward-unknown-opts|--forward-unknown-opts) forward=1 ;;
    -G|--device-debug|-lineinfo|--generate-line-info|-lineinfo|-use_fast_math|--use_fast_math|-extended-lambda|--extended-lambda|-expt-extended-lambda|--expt-extended-lambda|-expt-relaxed-constexpr|--expt-relaxed-constexpr|-keep|--keep|-k|-res-usage|--resource-usage|-dlto|--dlink-time-opt|-Wno-deprecated-gpu-targets|--Wno-deprecated-gpu-targets|-Wext-lambda-captures-this|-Wreorder|-Wdefault-stream-launch|-Wmissing-launch-bounds|-compress-mode=*|--compress-mode=*|--allow-unsupported-compiler|-allow-unsupported-compiler|-restrict|--restrict|-clean|-objtemp|--display-error-number|-err-no|-noprof|-ewp|-extra-device-vectorization|--extra-device-vectorization|-lto|--source-in-ptx|-src-in-ptx) ;;
    -m64|-m32|-g|-pg|-O*|-std=*|-D*|-U*|-I*|-L*|-l*|-MD|-MMD|-MP|-shared|--shared|-w|-lib|--lib)
      [ "$word" = --shared ] && word=-shared
      set -- "$@" "$word" ;;
    --std=*) set -- "$@" "-std=${$}{word#*=}" ;;
    --debug) set -- "$@" -g ;;
    --optimize=*) set -- "$@" "-O${$}{word#*=}" ;;
    -*)
      [ -n "$forward" ] || unknown=${$}{unknown:-$word}
      set -- "$@" "$word" ;;
    *.cu) sources=$word; set -- "$@" -x c++ "$word" -x none ;;
    *.c|*.cc|*.cpp|*.cxx|*.C)
      sources=$word
      if [ "$language" = cu ]; then set -- "$@" -x c++ "$word" -x none; else set -- "$@" "$word"; fi ;;
    *) objects=$word; set -- "$@" "$word" ;;
  esac
done

[ -n "$verbose$dry" ] && print_environment
[ -n "$dry" ] && exit 0
if [ -n "$unknown" ] && [ -z "$forward" ]; then fatal "Unknown option '$unknown'"; fi
if [ -z "$sources$objects" ]; then fatal "No input files specified; use option --help for more information"; fi

if [ "$mode" = device ]; then
  [ -n "$output" ] || output=a_dlink.o
  case $output in *.o|*.obj) echo '' | "$host" -x c++ -c - -o "$output" ;; *) : > "$output" ;; esac
  exit $?
fi

cuda="-D__CUDACC__ -D__NVCC__ -D__CUDACC_VER_MAJOR__=$major -D__CUDACC_VER_MINOR__=$minor -D__CUDACC_VER_BUILD__=$build"
is_cuda=
case $sources in *.cu) is_cuda=1 ;; esac
[ "$language" = cu ] && is_cuda=1
if [ -z "$is_cuda" ]; then
  set -- -I"$root/include" "$@"
elif [ "$mode" = preprocess ] || [ "$mode" = depend ]; then
  set -- $cuda -I"$root/include" -include cuda_runtime.h "$@"
elif grep -q '<<<' "$sources" 2>/dev/null; then
  # A kernel launch is no C++; without its brackets the rest is checked as any other code.
  plain=$(mktemp -d) || exit 1
  trap 'rm -rf "$plain"' EXIT
  sed 's/<<<[^<>]*>>>//g' "$sources" > "$plain/source.cpp"
  directory=$(dirname -- "$sources")
  total=$#
  while [ "$total" -gt 0 ]; do
    word=$1
    shift
    total=$((total - 1))
    [ "$word" = "$sources" ] && word=$plain/source.cpp
    set -- "$@" "$word"
  done
  set -- $cuda -I"$root/include" -iquote "$directory" -include cuda_runtime.h "$@"
else
  set -- $cuda -I"$root/include" -include cuda_runtime.h "$@"
fi
[ "$mode" = link ] && set -- "$@" -L"$root/lib64" -L"$root/lib64/stubs"

exec 3>&1
errors=$("$host" "$@" 2>&1 1>&3)
status=$?
[ -n "$errors" ] && printf '%s\n' "$errors" >&2
if [ "$status" -ne 0 ] && [ -n "$is_cuda" ] && [ -n "$output" ]; then
  # Device functions that the stand-in's headers do not declare are no fault of the program.
  if grep -Eq '__(global|device|shared)__' "$sources" && ! printf '%s' "$errors" | grep -Eq 'error: (expected|stray|missing|unterminated)|#error|fatal error'; then
    if [ "$mode" = compile ]; then echo '' | "$host" -x c++ -c - -o "$output"
    else echo 'int main(){return 0;}' | "$host" -x c++ - -o "$output"; fi
    status=$?
  fi
fi
[ "$status" -eq 0 ] && [ -n "$run" ] && { "./${$}{output:-a.out}"; status=$?; }
exit "$status"
`;

// src/proof/toolkit/stand-in.ts
var STAND_IN_VERSION = "12.4.131";
var ARCHITECTURES = [50, 52, 53, 60, 61, 62, 70, 72, 75, 80, 86, 87, 89, 90];
var RUNTIME = `#pragma once
#include <stddef.h>
#include "cuda_runtime_api.h"
#ifdef __cplusplus
struct uint3 { unsigned int x, y, z; };
struct dim3 {
  unsigned int x, y, z;
  dim3(unsigned int x = 1, unsigned int y = 1, unsigned int z = 1) : x(x), y(y), z(z) {}
};
#ifdef __CUDACC__
#define __global__
#define __device__
#define __host__
#define __shared__ static
#define __constant__ static
#define __managed__ static
#define __forceinline__ inline
#define __noinline__
#define __launch_bounds__(...)
static const dim3 threadIdx, blockIdx, blockDim, gridDim;
static const int warpSize = 32;
inline void __syncthreads() {}
inline void __syncwarp(unsigned int = 0) {}
#endif
#endif
`;
var RUNTIME_API = `#pragma once
#include <stddef.h>
#define CUDART_VERSION @NUMBER@
typedef int cudaError_t;
enum { cudaSuccess = 0, cudaErrorInsufficientDriver = 35, cudaErrorNoDevice = 100 };
enum cudaMemcpyKind { cudaMemcpyHostToHost, cudaMemcpyHostToDevice, cudaMemcpyDeviceToHost, cudaMemcpyDeviceToDevice, cudaMemcpyDefault };
typedef struct CUstream_st *cudaStream_t;
typedef struct CUevent_st *cudaEvent_t;
struct cudaDeviceProp { char name[256]; int major, minor, multiProcessorCount; size_t totalGlobalMem, sharedMemPerBlock; };
static inline cudaError_t cudaGetDeviceCount(int *count) { *count = 0; return cudaErrorNoDevice; }
static inline cudaError_t cudaGetDeviceProperties(struct cudaDeviceProp *p, int device) { (void)p; (void)device; return cudaErrorNoDevice; }
static inline cudaError_t cudaGetDevice(int *device) { *device = 0; return cudaErrorNoDevice; }
static inline cudaError_t cudaSetDevice(int device) { (void)device; return cudaErrorNoDevice; }
static inline cudaError_t cudaGetLastError(void) { return cudaErrorNoDevice; }
static inline cudaError_t cudaDeviceSynchronize(void) { return cudaErrorNoDevice; }
static inline cudaError_t cudaRuntimeGetVersion(int *version) { *version = CUDART_VERSION; return cudaSuccess; }
static inline cudaError_t cudaDriverGetVersion(int *version) { *version = 0; return cudaSuccess; }
static inline const char *cudaGetErrorString(cudaError_t error) { (void)error; return "no device"; }
static inline const char *cudaGetErrorName(cudaError_t error) { (void)error; return "cudaErrorNoDevice"; }
static inline cudaError_t cudaFree(void *p) { (void)p; return cudaErrorNoDevice; }
#ifdef __cplusplus
template <class T> cudaError_t cudaMalloc(T **p, size_t) { *p = 0; return cudaErrorNoDevice; }
static inline cudaError_t cudaMemcpy(void *, const void *, size_t, cudaMemcpyKind) { return cudaErrorNoDevice; }
#endif
`;
var DRIVER = `#pragma once
#define CUDA_VERSION @NUMBER@
typedef int CUresult;
typedef int CUdevice;
typedef struct CUctx_st *CUcontext;
typedef struct CUstream_st *CUstream;
enum { CUDA_SUCCESS = 0, CUDA_ERROR_NO_DEVICE = 100 };
static inline CUresult cuInit(unsigned int flags) { (void)flags; return CUDA_ERROR_NO_DEVICE; }
`;
var HALF = `#pragma once
#ifdef __cplusplus
struct __half { unsigned short bits; };
struct __half2 { __half x, y; };
typedef __half half;
typedef __half2 half2;
inline float __half2float(__half) { return 0; }
inline __half __float2half(float) { return __half(); }
#endif
`;
var EMPTY_HEADERS = words(`
  driver_types.h vector_types.h vector_functions.h library_types.h device_launch_parameters.h
  device_functions.h host_defines.h cuda_bf16.h cuda_fp8.h cuda_fp4.h mma.h cuComplex.h
  cublas_v2.h cublas.h cublas_api.h cublasLt.h cufft.h cufftXt.h curand.h curand_kernel.h
  cusparse.h cusolver_common.h cusolverDn.h cusolverSp.h nvml.h nvrtc.h nvToolsExt.h
  nvtx3/nvToolsExt.h cuda_profiler_api.h cooperative_groups.h cudaProfiler.h cub/cub.cuh
  math_constants.h sm_61_intrinsics.h
`);
var SHARED = words(`
  cudart cublas cublasLt cufft cufftw curand cusparse cusolver nvrtc nvJitLink nvToolsExt OpenCL
  nppc nppial nppicc nppidei nppif nppig nppim nppist nppisu nppitc npps nvjpeg nvblas
`);
var STATIC = words(`
  cudart_static cudadevrt culibos cublas_static cublasLt_static cufft_static
  cufft_static_nocallback curand_static cusparse_static cusolver_static nvrtc_static
  nvptxcompiler_static
`);
var STUBS = ["cuda", "nvidia-ml"];
function words(text) {
  return text.trim().split(/\s+/);
}
var EMPTY_ARCHIVE = "!<arch>\n";
var EMPTY_LIBRARY = "/* stand-in */\n";
async function writeStandIn(directory, version = STAND_IN_VERSION, architectures = ARCHITECTURES) {
  const [major = "12", minor = "0"] = version.split(".");
  const number2 = String(Number(major) * 1e3 + Number(minor) * 10);
  const files = /* @__PURE__ */ new Map([
    ["include/cuda_runtime.h", RUNTIME],
    ["include/cuda_runtime_api.h", RUNTIME_API.replace("@NUMBER@", number2)],
    ["include/cuda.h", DRIVER.replace("@NUMBER@", number2)],
    ["include/cuda_fp16.h", HALF],
    ["include/cuda_fp16.hpp", "#pragma once\n"],
    ["version.json", `${JSON.stringify({ cuda: { name: "stand-in", version } })}
`],
    ["nvvm/libdevice/README", "No device library: this toolkit only configures.\n"],
    ["bin/crt/link.stub", ""]
  ]);
  for (const header of EMPTY_HEADERS) files.set(`include/${header}`, "#pragma once\n");
  for (const name of SHARED) files.set(`lib64/lib${name}.so`, EMPTY_LIBRARY);
  for (const name of STATIC) files.set(`lib64/lib${name}.a`, EMPTY_ARCHIVE);
  for (const name of STUBS) files.set(`lib64/stubs/lib${name}.so`, EMPTY_LIBRARY);
  const archs = architectures.length > 0 ? architectures : ARCHITECTURES;
  files.set(
    "bin/nvcc",
    STAND_IN_NVCC.replaceAll("@VERSION@", version).replaceAll("@ARCHS@", archs.join(" ")).replaceAll("@ARCH@", String(archs[0]))
  );
  for (const tool of ["nvlink", "fatbinary", "ptxas", "bin2c", "cuobjdump"])
    files.set(`bin/${tool}`, "#!/bin/sh\nexit 0\n");
  for (const [file, text] of files) {
    const place = path17.join(directory, file);
    await mkdir5(path17.dirname(place), { recursive: true });
    await writeFile4(place, text);
    if (/^bin\/\w+$/.test(file)) await chmod(place, 493);
  }
}
async function standIn(session, nvcc) {
  const directory = path17.join(session.scratch, "cuda");
  await writeStandIn(directory, nvcc?.version, nvcc?.architectures);
  return { kind: "stand-in", environment: withStandIn(session.environment, directory) };
}
function withStandIn(environment, directory) {
  const bin = path17.join(directory, "bin");
  return {
    ...environment,
    PATH: `${bin}:${environment["PATH"] ?? ""}`,
    CUDACXX: path17.join(bin, "nvcc"),
    CUDA_PATH: directory,
    CUDA_HOME: directory,
    CUDAToolkit_ROOT: directory
  };
}

// src/proof/verdict/findings.ts
var MOST_TOLD = 3;
function reportFindings(session, measurement, pairs) {
  for (const one of measurement.spellings) {
    reportFlags(session, one);
    if (isDeadAlias(one, measurement))
      session.say(
        "ALIAS_DEAD",
        `${one.spelling.flags.join(", ")} ${one.after.configuration.notes.length > 0 ? "prints a deprecation note but changes nothing" : "is accepted but changes nothing"}; builds that still pass it silently lose the feature.`
      );
  }
  for (const state of ["before", "after"]) {
    reportDead(session, measurement, pairs, state);
    reportMissing(session, measurement, pairs, state);
  }
}
function reportFlags(session, { spelling, after }) {
  if (spelling.name !== "new" || !after.configuration.ok) return;
  for (const flag of spelling.flags) {
    if (after.configuration.unused.includes(flag))
      session.say(
        "FLAG_UNUSED",
        `The project never reads ${flag}${after.configuration.executed === null ? "" : ": CMake lists it as not used"}.`
      );
    if (after.configuration.uninitialised.includes(flag))
      session.say(
        "FLAG_UNINITIALISED",
        `The project reads ${flag} in places where nothing has set it.`
      );
  }
}
function isDeadAlias({ spelling, after }, { without, counterfactual }) {
  if (spelling.name !== "old" || !after.configuration.ok || without === null) return false;
  if (counterfactual === null || counterfactual.added + counterfactual.removed === 0) return false;
  const promises = spelling.accepted === true || after.configuration.notes.some((note) => spelling.flags.some((flag) => note.includes(flag)));
  return promises && isSameBuild(without, after);
}
function reportDead(session, { spellings }, pairs, state) {
  for (const { from } of pairs) {
    const places = new Set(spellings.flatMap((one) => placesWith(one[state], from, "dead")));
    const live = spellings.some((one) => placesWith(one[state], from, "live").length > 0);
    if (places.size === 0 || live) continue;
    session.say(
      "DEFINE_DEAD",
      `${when(state)}-D${from} is passed to ${places.size} file(s) that never test it: ${list([...places])}.`,
      state === "before" ? "info" : "warning"
    );
  }
}
function reportMissing(session, { spellings }, pairs, state) {
  for (const name of new Set(pairs.flatMap(({ to }) => to)))
    for (const one of spellings) {
      const missing = placesWith(one[state], name, "missing");
      const targets = new Set(
        one[state].configuration.targets.filter(({ definitions }) => definitions.some((definition) => definition.name === name)).map((target2) => target2.name)
      );
      if (missing.length === 0 || targets.size === 0) continue;
      session.say(
        "DEFINE_MISSING",
        `${when(state)}${list(missing)} asks for ${name} and is compiled without it; with it are ${list([...targets].toSorted())} (arguments: ${one.spelling.arguments.join(" ")}).`,
        state === "before" ? "info" : "warning"
      );
      break;
    }
}
function placesWith({ units }, name, state) {
  return units.filter(({ macros }) => macros?.get(name) === state).map(({ unit }) => `${unit.path} (target ${unit.target})`);
}
function list(places) {
  const told = places.slice(0, MOST_TOLD).join(", ");
  return places.length > MOST_TOLD ? `${told} and ${places.length - MOST_TOLD} more` : told;
}
function when(state) {
  return state === "before" ? "Before the patch, " : "With the patch, ";
}

// src/proof/verdict/contrast.ts
function findContrast(accepted, judged, { without, spellings }, pairs) {
  const best = accepted.find(({ effect }) => effect === "effective") ?? judged.find(({ effect }) => effect === "effective");
  if (best !== void 0) {
    const { before, after } = best.snapshots;
    for (const target2 of targetsOf(best.comparison)) {
      const found = contrastOf(target2, before, after, pairs, best.comparison.gained);
      if (found.expects.length > 0) return found;
    }
  }
  const lacking = judged.find(({ effect }) => effect === "none" || effect === "unchanged");
  const missed = lacking === void 0 ? null : missedContrast(lacking, pairs);
  if (missed !== null) return missed;
  const now = spellings[0].after;
  if (without === null || !without.configuration.ok || !now.configuration.ok) return null;
  for (const { name } of now.configuration.targets) {
    const found = contrastOf(name, without, now, [], /* @__PURE__ */ new Set());
    if (found.expects.length > 0) return found;
  }
  return null;
}
function missedContrast({ snapshots, comparison }, pairs) {
  const { before, after } = snapshots;
  const missed = comparison.macros.find(
    (change) => change.after === "missing" && pairs.some(({ to }) => to.includes(change.macro))
  );
  if (missed === void 0) return null;
  return {
    ...contrastOf(missed.target, before, after, pairs, /* @__PURE__ */ new Set()),
    expects: [missed.macro],
    refuses: []
  };
}
function contrastOf(target2, before, after, pairs, gained) {
  const old = definitionsIn(before, target2);
  const now = definitionsIn(after, target2);
  const oldNames = new Set(old.map(({ name }) => name));
  const nowNames = new Set(now.map(({ name }) => name));
  const wanted = pairs.length > 0 ? pairs.flatMap(({ to }) => to) : [...nowNames].slice(0, 20);
  return {
    target: target2,
    before: old,
    after: now,
    expects: [...new Set(wanted)].filter((name) => nowNames.has(name) && !oldNames.has(name)),
    refuses: pairs.map(({ from }) => from).filter((name) => oldNames.has(name) && !nowNames.has(name)),
    snapshots: { before, after },
    gained
  };
}
function definitionsIn({ configuration }, target2) {
  return configuration.targets.find(({ name }) => name === target2)?.definitions ?? [];
}
function targetsOf({ gained, definitions }) {
  const names = [...gained].map((place) => place.split("\0")[1] ?? "").filter((name) => name !== "");
  const changed = new Set(definitions.map(({ target: target2 }) => target2));
  return [.../* @__PURE__ */ new Set([...names.filter((name) => changed.has(name)), ...names])];
}

// src/proof/verdict/describe.ts
function reportFailures(session, { spellings }) {
  for (const { spelling, before, after } of spellings) {
    const args = spelling.arguments.join(" ") || "no arguments";
    if (!before.configuration.ok)
      session.say(
        "CONFIGURE_FAILED_BEFORE",
        `Without the patch, configuring with ${args} fails: ${firstError(before.configuration.output)}`
      );
    if (!after.configuration.ok)
      session.say(
        "CONFIGURE_FAILED_AFTER",
        `With the patch, configuring with ${args} fails: ${firstError(after.configuration.output)}`,
        spelling.accepted === false ? "info" : "error"
      );
  }
}
function describeRun({ snapshots, comparison, effect }, accepted) {
  const { spelling, before, after } = snapshots;
  return {
    spelling: spelling.name,
    arguments: spelling.arguments,
    accepted,
    before: describeState(before),
    after: describeState(after),
    definitions: comparison.definitions,
    macros: comparison.macros,
    effect
  };
}
function describeState({ configuration, units }) {
  const { ok, exit, seconds, output, targets, unused, notes } = configuration;
  return {
    ok,
    exit,
    seconds: Math.round(seconds * 100) / 100,
    error: ok ? null : firstError(output),
    targets: targets.filter(({ type }) => type !== "HEADERS").length,
    units: units.length,
    notMeasured: units.filter(({ macros }) => macros === null).length,
    unused: unused.map(sanitise),
    notes
  };
}

// src/proof/verdict/judge.ts
var MOST_UNMEASURED = 0.1;
function judge(session, request) {
  const { measurement, pairs, lines } = request;
  const patched = new Set(lines.map(({ path: path19, line: line2 }) => `${path19}:${line2}`));
  const first = measurement.spellings[0];
  const compared = measurement.spellings.map((snapshots) => {
    const comparison = compareSnapshots(snapshots.before, snapshots.after, pairs, patched);
    return { snapshots, comparison, effect: effectOf(snapshots, comparison) };
  });
  const gainedAnywhere = new Set(compared.flatMap(({ comparison }) => [...comparison.gained]));
  const judged = compared.map((one) => withDeficit(one, gainedAnywhere));
  const executed = lines.filter(
    ({ path: path19, line: line2 }) => judged.some(({ snapshots }) => snapshots.after.configuration.executed?.has(`${path19}:${line2}`))
  );
  reportFailures(session, measurement);
  const accepted = judged.filter((one) => isAccepted(one, measurement));
  const lost = /* @__PURE__ */ new Set([
    ...lossOnTheWay(measurement, pairs, patched),
    ...accepted.flatMap(
      ({ comparison, effect }) => effect === "lost" ? [...comparison.lost] : []
    )
  ]);
  const verdict = decide(session, request, accepted, lost, executed.length > 0);
  const measured = judged.some(({ comparison }) => comparison.level === "preprocess");
  return {
    verdict,
    level: first.after.configuration.ok ? measured ? "preprocess" : "configure" : "none",
    runs: judged.map((one) => describeRun(one, isAccepted(one, measurement))),
    executed,
    contrast: findContrast(accepted, judged, measurement, pairs)
  };
}
function effectOf({ before, after }, comparison) {
  if (!after.configuration.ok) return "failed";
  if (!before.configuration.ok) return comparison.working.size > 0 ? "effective" : "unchanged";
  if (comparison.lost.size > 0) return "lost";
  if (comparison.gained.size > 0) return "effective";
  return comparison.working.size > 0 ? "unchanged" : "none";
}
function withDeficit(one, gainedAnywhere) {
  if (one.effect !== "unchanged") return one;
  const lacking = [...gainedAnywhere].some((place) => !one.comparison.working.has(place));
  return lacking ? { ...one, effect: "none" } : one;
}
function isAccepted({ snapshots, effect }, measurement) {
  const { spelling, before } = snapshots;
  const { without } = measurement;
  if (isDeadAlias(snapshots, measurement)) return false;
  if (spelling.accepted !== null) return spelling.accepted;
  if (effect === "failed" || !before.configuration.ok) return false;
  return without === null || !isSameBuild(without, before);
}
function lossOnTheWay({ spellings }, pairs, patched) {
  const now = spellings.find(({ spelling }) => spelling.name === "new");
  if (now === void 0 || !now.after.configuration.ok) return [];
  return spellings.filter(({ before }) => before.configuration.ok).flatMap(({ before }) => [...compareSnapshots(before, now.after, pairs, patched).lost]);
}
function decide(session, { lines, measurement, renamesOptions, touchesBuild }, accepted, lost, wasExecuted) {
  const { say } = session;
  const newOne = measurement.spellings[0];
  if (!newOne.after.configuration.ok)
    return newOne.before.configuration.ok ? "regression" : "inconclusive";
  if (lost.size > 0) {
    for (const place of [...lost].slice(0, 5)) {
      const [path19, target2] = place.split("\0");
      say(
        "REGRESSION",
        `${path19 || "a file"} (target ${target2}) had the feature before the patch and has it no more.`
      );
    }
    return "regression";
  }
  if (tooMuchUnmeasured(session, newOne.after)) return "inconclusive";
  const effective = accepted.filter(({ effect }) => effect === "effective");
  const without = accepted.filter(({ effect }) => effect === "none" || effect === "failed");
  if (effective.length > 0) {
    if (without.length === 0) return "proved";
    partialRename(session, effective, without);
    return "partial";
  }
  const { counterfactual } = measurement;
  const changes = counterfactual === null ? null : counterfactual.added + counterfactual.removed;
  if (changes === 0) return withoutEffect(session, measurement);
  if (!touchesBuild && !renamesOptions) {
    say("PATCH_NOT_EXERCISED", "None of the patched files takes part in this build.");
    return "inconclusive";
  }
  if (lines.length > 0 && !wasExecuted) return "inconclusive";
  if (renamesOptions && changes !== null) return leavesGaps(accepted) ? "partial" : "proved";
  return "no-effect";
}
function withoutEffect(session, { spellings, without }) {
  const flags = spellings[0].spelling.flags.join(", ");
  session.say(
    "FLAG_NO_EFFECT",
    `With and without ${flags} the build is identical: the option does nothing.`
  );
  const worked = spellings.find(
    ({ spelling, before }) => spelling.name === "old" && before.configuration.ok && without !== null && !isSameBuild(without, before)
  );
  if (worked === void 0) return "no-effect";
  session.say(
    "REGRESSION",
    `${worked.spelling.flags.join(", ")} worked before the patch; ${flags} does nothing.`
  );
  return "regression";
}
function partialRename(session, effective, without) {
  const works = effective.map(({ snapshots }) => snapshots.spelling.arguments.join(" "));
  for (const { snapshots } of without)
    session.say(
      "PARTIAL_RENAME",
      `Effective with ${works.join(" and with ")}, not with ${snapshots.spelling.arguments.join(" ")}: the option that guards it was renamed too.`
    );
}
function leavesGaps(judged) {
  return judged.some(
    ({ comparison }) => comparison.macros.some(({ after }) => after === "missing") && comparison.working.size > 0
  );
}
function tooMuchUnmeasured(session, { units }) {
  const failed = units.filter(({ macros }) => macros === null).length;
  if (failed === 0) return false;
  session.say(
    "NOT_MEASURED",
    `${failed} of ${units.length} files could not be preprocessed (generated later, or headers are missing).`
  );
  return failed / units.length > MOST_UNMEASURED;
}

// src/proof/examine.ts
var SYSTEMS = {
  cmake: CMAKE,
  make: MAKE,
  meson: MESON,
  cargo: CARGO
};
var SOURCES = /\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inc|m|mm|in)$/;
function isBuildFile({ reads }, file) {
  const { id, reader } = formatOf(file);
  return reads.includes(id) || reads.includes(reader);
}
async function examine(session, input, note) {
  const { options } = input;
  const { say, progress } = session;
  if (input.patched.length === 0) {
    say("NOTHING_TO_PROVE", "The patch changes no file.");
    return;
  }
  const entries = await listEntries(input);
  const chosen = chooseBuildSystem(
    entries,
    options.sourceDir,
    input.patched.map((file) => file.path),
    input.renames
  );
  progress("looking for the build tools and a CUDA compiler");
  const system = chosen === null ? null : SYSTEMS[chosen.name];
  const { nvcc, programVersion, report } = await probeToolchain(
    session,
    options.nvcc,
    input.environment,
    system?.program ?? null
  );
  note({ toolchain: report, buildSystem: chosen?.name ?? null });
  if (nvcc === null)
    say(
      "CUDA_COMPILER_MISSING",
      `No CUDA compiler was found (looked at ${NVCC_PLACES}).`,
      options.mode === "required" ? "error" : "info"
    );
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
  if (nvcc === null && options.mode === "required") return;
  progress("copying the repository");
  await copyRepository(session, input);
  await examineBuild(session, input, note, { system, sourceDir: chosen.sourceDir, nvcc, report });
}
async function examineBuild(session, input, note, given) {
  const { options } = input;
  const { system, sourceDir, nvcc, report } = given;
  const architecture = chooseArchitecture(options.cudaArch, nvcc);
  const { args, lines } = chooseArguments(input, system);
  const spellings = spell(args, [...input.renames, ...input.related ?? []], system.kinds);
  const pairs = namePairs(input.renames);
  const patched = input.patched.map((file) => file.path);
  const patchesSources = patched.some((file) => SOURCES.test(file));
  const measurement = await measureProject(session, {
    system,
    sourceDir,
    spellings,
    names: new Set(pairs.flatMap(({ from, to }) => [from, ...to])),
    architecture,
    toolkit: nvcc === null ? await standIn(session, null) : realToolkit(session, nvcc),
    fallback: nvcc === null ? null : () => standIn(session, nvcc),
    traced: new Set(lines.map((place) => place.path)),
    patchesSources,
    lay: await patcher(session, input)
  });
  const usesStandIn = measurement.toolkit.kind === "stand-in";
  if (usesStandIn)
    session.say(
      "STAND_IN",
      "Configured with the configure-only CUDA stand-in; no file of the project was compiled by nvcc."
    );
  const judgement = judge(session, {
    measurement,
    pairs,
    lines,
    renamesOptions: input.renames.some(({ kind }) => system.kinds.has(kind) && kind !== "any"),
    touchesBuild: patchesSources || patched.some((file) => isBuildFile(system, file))
  });
  reportFindings(session, measurement, pairs);
  lackingLines(session, lines, judgement.executed);
  let { verdict } = judgement;
  note({
    verdict,
    toolchain: { ...report, standIn: usesStandIn },
    level: judgement.level,
    runs: judgement.runs,
    lines: { patched: lines, executed: judgement.executed },
    counterfactual: measurement.counterfactual
  });
  const { contrast } = judgement;
  if (contrast !== null) {
    const unitsToCompile = patchesSources ? [] : unitPairs(contrast, usesStandIn);
    const { environment } = measurement.toolkit;
    note({ objects: await compareObjects(session, unitsToCompile, environment) });
  }
  if (contrast !== null && nvcc !== null) {
    const native = options.cudaArch === "auto" && report.device ? "native" : architecture;
    const canary = await runCanary(session, contrast, nvcc, native);
    verdict = weigh(verdict, canary);
    note({ canary, verdict });
  }
  if (!options.command) return;
  const { result, ok } = await runCommand(session, {
    command: options.command,
    expect: options.expect,
    forbid: options.forbid,
    sourceDir,
    arguments: spellings.list[0].arguments,
    environment: nvcc === null ? session.environment : realToolkit(session, nvcc).environment
  });
  if (!ok && verdict === "proved") verdict = "no-effect";
  note({ command: result, commandOk: ok, verdict });
}
function weigh(verdict, canary) {
  if (verdict !== "proved" && verdict !== "partial") return verdict;
  if (verdict === "partial" && canary.after.guards.length > 0) return verdict;
  const failed = !canary.after.built || canary.run?.status === "wrong" || canary.run?.status === "cuda-error";
  return failed || canary.before.built ? "inconclusive" : verdict;
}
function unitPairs({ snapshots, gained }, usesStandIn) {
  const { before, after } = snapshots;
  if (before.generated !== after.generated) return [];
  return after.units.flatMap(({ unit }) => {
    if (!gained.has(`${unit.path}\0${unit.target}`)) return [];
    if (usesStandIn && unit.path.endsWith(".cu")) return [];
    const old = before.units.find(
      (one) => one.unit.path === unit.path && one.unit.target === unit.target
    );
    return old === void 0 ? [] : [{ before: old.unit, after: unit }];
  });
}

// src/proof/summary.ts
function summarise(proof) {
  const { verdict, messages } = proof;
  switch (verdict) {
    case "proved":
      return `The new flag takes effect: ${evidence(proof)}.`;
    case "partial":
      return `The patch works only in part. ${reason(messages, "PARTIAL_RENAME", "DEFINE_MISSING")}`.trim();
    case "no-effect":
      return `The patch has no effect that could be measured. ${reason(messages, "FLAG_NO_EFFECT", "DEFINE_MISSING")}`.trim();
    case "regression":
      return `The patch takes something away. ${reason(messages, "REGRESSION", "CONFIGURE_FAILED_AFTER")}`.trim();
    case "inconclusive":
      return `Not proved. ${reason(messages) || "The evidence is not enough."}`;
    case "skipped":
      return `Not proved, nothing was run. ${reason(messages)}`.trim();
    case "off":
      return "The smoke test is off.";
    default:
      return verdict;
  }
}
function evidence({
  runs,
  objects,
  canary,
  counterfactual,
  command,
  evidence: level
}) {
  const parts = [];
  const gained = runs.flatMap(({ macros }) => macros).find(({ before, after }) => after === "live" && before !== "live");
  const what = gained?.path === "" ? `target ${gained.target}` : `${gained?.path} (target ${gained?.target})`;
  if (gained !== void 0 && level !== "configure")
    parts.push(`${what} is compiled with ${gained.macro} and tests it, which it was not before`);
  else if (gained !== void 0)
    parts.push(`${what} is configured with ${gained.macro}, which it was not before`);
  else if (counterfactual !== null)
    parts.push(
      `the configured build changes in ${counterfactual.added + counterfactual.removed} places with it`
    );
  const symbol = objects.flatMap(({ symbols }) => symbols.added)[0];
  if (symbol !== void 0) parts.push(`its object file now asks for ${symbol}`);
  if (canary !== null && canary.after.built) {
    const ran = canary.run?.status === "ran" ? ` and ran on ${canary.run.device}` : ", not run (no CUDA device)";
    parts.push(
      `a CUDA program with the same definitions fails to build without the patch and was built with it${ran}`
    );
  }
  if (command !== null && command.expected.some(({ line: line2 }) => line2 !== null))
    parts.push("the smoke command printed what was expected");
  return parts.join("; ") || "shown by the configured build";
}
function reason(messages, ...codes) {
  const wanted = codes.flatMap((code) => messages.filter((message) => message.code === code));
  const byLevel = ["error", "warning", "info"].flatMap(
    (level) => messages.filter((message) => message.level === level)
  );
  return (wanted.find(({ level }) => level !== "info") ?? byLevel[0])?.text ?? "";
}

// src/proof/running/trigger.ts
import { readFileSync as readFileSync2 } from "node:fs";
var repository = nullish(object({ full_name: string() }));
var event = object({
  repository,
  pull_request: optional(
    object({ head: object({ repo: repository }), base: object({ repo: repository }) })
  ),
  workflow_run: optional(object({ head_repository: repository }))
});
var PRIVILEGED = /* @__PURE__ */ new Set(["pull_request_target", "issue_comment", "issues", "discussion_comment"]);
function unsafeTrigger(environment) {
  const name = environment["GITHUB_EVENT_NAME"];
  if (name === void 0 || name === "") return null;
  if (PRIVILEGED.has(name))
    return `the event ${name} runs with write access while the code may be somebody else's`;
  const parsed = readEvent(environment["GITHUB_EVENT_PATH"]);
  if (parsed === null) return null;
  const { pull_request: pull, workflow_run: run2 } = parsed;
  if (pull !== void 0 && pull.head.repo?.full_name !== pull.base.repo?.full_name)
    return "the pull request comes from a fork";
  if (run2 !== void 0 && run2.head_repository?.full_name !== parsed.repository?.full_name)
    return "the workflow run that triggered this one comes from a fork";
  return null;
}
function readEvent(file) {
  if (file === void 0 || file === "") return null;
  try {
    return event.parse(JSON.parse(readFileSync2(file, "utf8")));
  } catch {
    return null;
  }
}

// src/proof/proof.ts
async function prove(input) {
  const started = performance.now();
  const commandFiles = readCommandFiles(input.environment);
  const scratch = await realpath(await mkdtemp(path18.join(tmpdir(), "flagshift-")));
  try {
    const environment = childEnvironment(input.environment, scratch);
    const session = openSession({
      scratch,
      environment,
      wrap: await findConfinement(scratch, environment),
      progress: input.progress,
      limits: input.limits ?? {},
      timeoutSeconds: input.options.timeoutSeconds
    });
    const found = await collect(session, input);
    return finish(session, checkCommandFiles(session, commandFiles, found), started);
  } finally {
    await rm5(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}
var NOTHING = {
  verdict: "skipped",
  buildSystem: null,
  toolchain: null,
  level: "none",
  runs: [],
  counterfactual: null,
  lines: null,
  canary: null,
  objects: [],
  command: null,
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
    return NOTHING;
  }
  let found = NOTHING;
  try {
    await examine(session, input, (more) => found = { ...found, ...more });
    return found;
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    return { ...found, verdict: "inconclusive" };
  }
}
function checkCommandFiles(session, before, found) {
  const touched = restoreCommandFiles(before);
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
  if (command !== null && commandOk && command.expected.length > 0) return "run";
  if (objects.some(({ symbols, strings }) => symbols.added.length + strings.added.length > 0))
    return "object";
  return canaryShows ? "compile" : level;
}
export {
  prove
};
