import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  writeKit
} from "./shared-proof.js";
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
import "./shared-core-user-error.js";
import "./shared-runtime.js";

// src/proof/proof.ts
import { mkdtemp, realpath, rm as rm6 } from "node:fs/promises";
import { tmpdir } from "node:os";
import path28 from "node:path";

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
  PATCH_NOT_EXERCISED: "warning",
  PARTIAL_RENAME: "warning",
  REGRESSION: "error",
  CANARY_GUARD: "error",
  CANARY_BUILD: "error",
  CANARY_RUN: "error",
  NEGATIVE_CONTROL: "warning",
  NO_DEVICE: "info",
  NOT_MEASURED: "info",
  NOT_COMPARED: "warning",
  RENAME_NOT_MEASURED: "info",
  HEADER_MISSING: "info",
  UNITS_LEFT_OUT: "warning",
  QUESTIONS_LEFT_OUT: "info",
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
async function writeTree(source, directory, above = "") {
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
    if (target2 === null || !staysInside(path2.posix.join(above, link), target2)) {
      leftOut.push({ path: link, why: `a symbolic link ${why}` });
      continue;
    }
    const file = path2.join(directory, link);
    await makeDirectory(path2.dirname(file));
    await symlink(target2, file).catch(
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
  if (source.revision === null)
    return readlink(path2.join(source.root, entry.path)).catch(() => null);
  for await (const { bytes } of source.read([{ ...entry, mode: "100644" }], () => void 0)) {
    const text = bytes.toString("utf8");
    if (text.length < 4096 && !text.includes("\0")) return text;
  }
  return null;
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
async function runConfigure(session, { environment }, [program, ...words3], cwd, outputOf2 = ({ stdout, stderr }) => `${stdout}
${stderr}`) {
  const chunks = [];
  let kept = 0;
  const result = await runConfined(session, program, words3, {
    cwd,
    env: environment,
    seconds: session.limits.configureSeconds,
    onStdout: (chunk) => {
      if (kept < MOST_OUTPUT) chunks.push(chunk);
      kept += chunk.length;
    }
  });
  const output = outputOf2(result);
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
import { mkdir as mkdir3, rm as rm2, writeFile as writeFile2 } from "node:fs/promises";
import path8 from "node:path";
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
      object: path5.isAbsolute(output) ? path5.relative(build2, output) : output,
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
  const words3 = [];
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
      if (word !== null) words3.push(word);
      word = null;
    } else {
      word = (word ?? "") + letter;
    }
  }
  if (word !== null) words3.push(word);
  return words3;
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
  function add2(kind, value) {
    facts.add(`${raw.name} ${kind} ${neutral(value, places)}`);
  }
  for (const source of raw.sources ?? []) add2("source", source.path);
  for (const { fragment: flag } of raw.link?.commandFragments ?? []) add2("link", flag);
  for (const group of groups2) {
    for (const { define, backtrace } of group.defines ?? []) {
      add2(`${group.language} definition`, define);
      const name = definitionName(define);
      const known = definitions.get(define);
      const setBy = known?.setBy.length ? known.setBy : backtracePlaces(raw.backtraceGraph, backtrace, places);
      definitions.set(define, { name, text: define, setBy });
    }
    for (const { path: include } of group.includes ?? []) add2(`${group.language} include`, include);
    for (const { fragment: flags } of group.compileCommandFragments ?? []) {
      add2(`${group.language} flags`, flags.trim());
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

// src/proof/build-systems/known-compilers.ts
import { createHash } from "node:crypto";
import { cp, mkdir as mkdir2, readdir as readdir3 } from "node:fs/promises";
import path7 from "node:path";
var KNOWLEDGE = /^CMake(?:System|(?:C|CXX|CUDA)Compiler)\.cmake$/;
var IS_KNOWN = "-DCMAKE_PLATFORM_INFO_INITIALIZED=1";
function folderOf({ scratch }, { environment, arguments: args }) {
  const choice = args.filter(
    (argument) => /COMPILER|TOOLCHAIN|SYSTEM|CMAKE_\w*FLAGS/.test(argument)
  );
  const key = createHash("sha1").update(JSON.stringify([environment, choice])).digest("hex");
  return path7.join(scratch, "compilers", key);
}
async function layKnownCompilers(session, request) {
  const known = folderOf(session, request);
  const versions = await readdir3(known).catch(() => []);
  if (versions.length === 0) return false;
  await cp(known, path7.join(session.build, "CMakeFiles"), { recursive: true });
  return true;
}
async function keepKnownCompilers(session, request) {
  const known = folderOf(session, request);
  const files = path7.join(session.build, "CMakeFiles");
  for (const version of (await readdir3(files).catch(() => [])).filter((name) => /^\d/.test(name))) {
    const names = await readdir3(path7.join(files, version)).catch(() => []);
    for (const name of names.filter((one) => KNOWLEDGE.test(one))) {
      await mkdir2(path7.join(known, version), { recursive: true });
      await cp(path7.join(files, version, name), path7.join(known, version, name), { force: false });
    }
  }
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
    const first = await configureKnown(session, request, []);
    if (first.ok || !/Compatibility with CMake < 3\.5 has been removed/.test(first.output))
      return first;
    const second = await configureKnown(session, request, [POLICY_RETRY]);
    return { ...second, retriedForPolicy: true, seconds: first.seconds + second.seconds };
  }
};
async function configureKnown(session, request, extra) {
  await startBuildFolder(session);
  if (await layKnownCompilers(session, request)) {
    const known = await configureOnce(session, request, [...extra, IS_KNOWN]);
    if (isKept(known)) {
      await keepKnownCompilers(session, request);
      return known;
    }
    await startBuildFolder(session);
  }
  const fresh = await configureOnce(session, request, extra);
  if (isKept(fresh)) await keepKnownCompilers(session, request);
  return fresh;
}
function isKept({ ok, choosesCompiler }) {
  return ok && choosesCompiler !== true;
}
async function startBuildFolder({ build: build2 }) {
  await rm2(build2, { recursive: true, force: true });
  await mkdir3(build2, { recursive: true });
}
async function configureOnce(session, request, extra) {
  const { build: build2, root } = session;
  const sourceDirectory = path8.join(root, request.sourceDir);
  const queries = path8.join(build2, ".cmake", "api", "v1", "query");
  await mkdir3(queries, { recursive: true });
  await writeFile2(path8.join(queries, FILE_API_QUERY), "");
  const trace = path8.join(build2, "flagshift-trace.json");
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
    ...await readTrace(trace, root, sourceDirectory, request.traced)
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
async function readTrace(trace, root, sourceDirectory, traced) {
  const executed = /* @__PURE__ */ new Set();
  let choosesCompiler = false;
  const lines = createInterface({ input: createReadStream(trace), crlfDelay: Infinity });
  try {
    for await (const line2 of lines) {
      const step = parseStep(line2);
      if (step === null) continue;
      const file = path8.relative(root, path8.resolve(sourceDirectory, step.file));
      if (file.startsWith("..")) continue;
      choosesCompiler ||= /^(?:CMAKE_\w+_COMPILER|CMAKE_TOOLCHAIN_FILE)$/.test(step.sets);
      if (!traced.has(file)) continue;
      const last = Math.min(step.lastLine, step.line + 500);
      for (let at = step.line; at <= last; at += 1) executed.add(`${file}:${at}`);
    }
  } catch {
    return { executed: null, choosesCompiler: true };
  }
  return { executed, choosesCompiler };
}
function parseStep(line2) {
  if (!line2.includes('"file"')) return null;
  try {
    const step = JSON.parse(line2);
    if (typeof step.file !== "string" || typeof step.line !== "number") return null;
    const lastLine = typeof step.line_end === "number" ? step.line_end : step.line;
    const isSet = typeof step.cmd === "string" && step.cmd.toLowerCase() === "set";
    const sets = isSet && Array.isArray(step.args) ? String(step.args[0]) : "";
    return { file: step.file, line: step.line, lastLine, sets };
  } catch {
    return null;
  }
}

// src/proof/build-systems/make.ts
import { readdir as readdir4, readFile as readFile3 } from "node:fs/promises";
import path9 from "node:path";
var COMPILER = /^(?:.*\/)?(?:[\w.-]+-)?(?:cc|c\+\+|gcc|g\+\+|clang|clang\+\+|nvcc|icx|icpx)(?:-\d+(?:\.\d+)*)?$/;
var SOURCE = /\.(?:c|cc|cpp|cxx|cu|m|mm)$/;
var MAKE = {
  name: "make",
  program: "make",
  reads: ["make"],
  kinds: /* @__PURE__ */ new Set(["make-var", "any"]),
  argument: (name, value) => `${name}=${value === "ON" ? "1" : value}`,
  async configure(session, request) {
    const directory = path9.join(session.root, request.sourceDir);
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
  const files = (await readdir4(directory).catch(() => [])).filter(
    (name) => formatOf(name).reader === "make"
  );
  const texts = await Promise.all(
    files.map((name) => readFile3(path9.join(directory, name), "latin1").catch(() => ""))
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
      const words3 = splitCommand(part.trim().replace(/^[@+-]+/, ""));
      const compiler = words3.findIndex((word) => COMPILER.test(word));
      if (compiler === -1 || compiler > 2) continue;
      const command = words3.slice(compiler);
      const directory = directories.at(-1);
      const sources = command.slice(1).filter((one) => SOURCE.test(one));
      for (const [at, word] of command.entries()) {
        if (at === 0 || !SOURCE.test(word) || command[at - 1] === "-o") continue;
        const source = path9.resolve(directory, word);
        const others = new Set(sources.filter((one) => one !== word));
        units.push({
          target: path9.relative(root, directory) || "make",
          source,
          path: unitPath(source, root, root),
          directory,
          object: outputOf(command),
          command: command.filter((one) => !others.has(one) && !/\.(?:o|a|so)$/.test(one))
        });
      }
    }
  }
  return units;
}
function outputOf(command) {
  const at = command.indexOf("-o");
  return at === -1 ? "" : command[at + 1] ?? "";
}

// src/proof/build-systems/meson.ts
import { rm as rm3 } from "node:fs/promises";
import path10 from "node:path";
var MESON = {
  name: "meson",
  program: "meson",
  reads: ["meson"],
  kinds: /* @__PURE__ */ new Set(["meson-option", "any"]),
  argument: (name, value) => `-D${name}=${value === "ON" ? "true" : value}`,
  async configure(session, request) {
    const { build: build2, root } = session;
    await rm3(build2, { recursive: true, force: true });
    const source = path10.join(root, request.sourceDir);
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
function chooseBuildSystem(entries, sourceDir, patched, renames, wanted = "auto") {
  const paths = new Set(entries.map(({ path: path29 }) => path29));
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
import path25 from "node:path";

// src/proof/kit/gather.ts
import { readFile as readFile4 } from "node:fs/promises";
import path11 from "node:path";
var MOST_SOURCES = 5;
var MOST_FILES = 2e3;
var MOST_BYTES = 32 * 1024 * 1024;
var KEPT2 = /^(?:-std=|--std=|-f(?!macro-prefix|file-prefix|debug-prefix|diagnostics)|-m|-pthread$|--?expt-|--?extended-lambda$)/;
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
      options: pair.after.command.filter((word) => KEPT2.test(word)),
      before: definitionsOf2(pair.before),
      after: definitionsOf2(pair.after)
    });
  }
  const { target: target2, ...rest } = contrast;
  return { ...rest, component: target2, sources, files, architecture };
}
async function takeFiles(session, wanted, files) {
  let bytes = 0;
  for (const file of wanted) {
    const place = placeIn(session, file);
    if (place === null || files.size >= MOST_FILES) continue;
    const content = await readFile4(file).catch(() => null);
    if (content === null || (bytes += content.length) > MOST_BYTES) continue;
    files.set(place, content);
  }
}
function placeIn({ root, build: build2 }, file) {
  for (const [folder, name] of [
    [root, ""],
    [build2, "generated"]
  ]) {
    const relative = path11.relative(folder, file);
    if (!relative.startsWith("..") && !path11.isAbsolute(relative))
      return path11.posix.join(name, relative);
  }
  return null;
}
function languageOf(file) {
  if (file.endsWith(".cu")) return "CUDA";
  return file.endsWith(".c") ? "C" : "CXX";
}
function includesOf(session, { command, directory }) {
  const folders = command.flatMap((word, at) => {
    const joined = /^-(?:I|isystem=?)(.+)$/.exec(word)?.[1];
    const folder = joined ?? (/^-(?:I|isystem)$/.test(word) ? command[at + 1] : void 0);
    const place = folder === void 0 ? null : placeIn(session, path11.resolve(directory, folder));
    return place === null ? [] : [place === "" ? "." : place];
  });
  return [...new Set(folders)];
}
function definitionsOf2({ command }) {
  return command.flatMap((word, at) => {
    if (word === "-D") return command[at + 1] ?? [];
    return word.startsWith("-D") ? word.slice(2) : [];
  }).filter((text) => !text.includes("\n"));
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
${callWith("target_compile_definitions", "smoke_after", watched.after)}
add_test(NAME before_fails COMMAND sh "${HERE}/must-fail.sh" "${NVCC}"${guard} -c "${HERE}/smoke.cu" -o before.o)
add_test(NAME after_runs COMMAND smoke_after)
# 77: it was built, but no CUDA device is here.
set_tests_properties(after_runs PROPERTIES SKIP_RETURN_CODE 77)

# What the component itself compiles to, before and after.
${sources.flatMap((source, at) => [library("before", source, at), library("after", source, at)]).join("\n")}
`;
}
function library(state2, source, at) {
  const name = `component_${at + 1}_${state2}`;
  return [
    `add_library(${name} OBJECT "component/${source.path}")`,
    callWith(
      "target_include_directories",
      name,
      source.includes.map((folder) => `${HERE}/component/${folder}`)
    ),
    callWith("target_compile_definitions", name, source[state2]),
    callWith("target_compile_options", name, source.options)
  ].filter((line2) => line2 !== "").join("\n");
}
function callWith(command, target2, values) {
  return values.length === 0 ? "" : `${command}(${target2} PRIVATE ${values.map(quoted).join(" ")})`;
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
  const texts = sources.map((_, at) => `component_${at + 1}.diff`);
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
	rm -f smoke_after before.o component_*.i component_*.o component_*.diff

.PHONY: check before-fails after-runs clean
`;
}
function rulesFor(source, number2) {
  const compiler = { C: "$(CC)", CXX: "$(CXX)", CUDA: "$(NVCC)" }[source.language];
  const folders = source.includes.map((folder) => ` -I${shell(`component/${folder}`)}`).join("");
  const options = source.options.map((option) => ` ${shell(option)}`).join("");
  const file = shell(`component/${source.path}`);
  const states = ["before", "after"].map(
    (state2) => `component_${number2}_${state2}.o: component_${number2}_${state2}.i
	${compiler}${options}${folders}${words(source[state2])} -c ${file} -o $@

component_${number2}_${state2}.i:
	${compiler}${folders}${words(source[state2])} -E ${file} | sed '/^#/d' > $@
`
  );
  return `component_${number2}.diff: component_${number2}_before.i component_${number2}_after.i component_${number2}_before.o component_${number2}_after.o
	@echo ${shell(`What ${source.path} compiles otherwise:`)}
	@diff component_${number2}_before.i component_${number2}_after.i > $@; cat $@; test -s $@

${states.join("\n")}`;
}
function words(definitions) {
  return definitions.map((text) => ` -D${shell(text)}`).join("");
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
\`component\`: ${sources.map(({ path: path29 }) => `\`${path29}\``).join(", ") || "none of them could be taken along"}.

| | definitions that are watched |
| --- | --- |
| before | ${cell(watched.before)} |
| after | ${cell(watched.after)} |

With CMake:

\`\`\`sh
cmake -S . -B build
cmake --build build
ctest --test-dir build --verbose
\`\`\`

With make:

\`\`\`sh
make check
\`\`\`

Both need nvcc and a C++ compiler, and nothing else. Expected: \`before_fails\` passes, since the compiler says

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
    "must-fail.sh": MUST_FAIL
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
var WORKFLOW = `# A job for a runner with a GPU. It takes the kit from ci/smoke.
smoke-test:
  runs-on: [self-hosted, gpu]
  steps:
    - uses: actions/checkout@v4
    - run: cmake -S ci/smoke -B build/smoke
    - run: cmake --build build/smoke
    - run: ctest --test-dir build/smoke --verbose
`;

// src/proof/toolkit/stand-in.ts
import { chmod, mkdir as mkdir4, writeFile as writeFile3 } from "node:fs/promises";
import path12 from "node:path";

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
var EMPTY_HEADERS = words2(`
  driver_types.h vector_types.h vector_functions.h library_types.h device_launch_parameters.h
  device_functions.h host_defines.h cuda_bf16.h cuda_fp8.h cuda_fp4.h mma.h cuComplex.h
  cublas_v2.h cublas.h cublas_api.h cublasLt.h cufft.h cufftXt.h curand.h curand_kernel.h
  cusparse.h cusolver_common.h cusolverDn.h cusolverSp.h nvml.h nvrtc.h nvToolsExt.h
  nvtx3/nvToolsExt.h cuda_profiler_api.h cooperative_groups.h cudaProfiler.h cub/cub.cuh
  math_constants.h sm_61_intrinsics.h
`);
var SHARED = words2(`
  cudart cublas cublasLt cufft cufftw curand cusparse cusolver nvrtc nvJitLink nvToolsExt OpenCL
  nppc nppial nppicc nppidei nppif nppig nppim nppist nppisu nppitc npps nvjpeg nvblas
`);
var STATIC = words2(`
  cudart_static cudadevrt culibos cublas_static cublasLt_static cufft_static
  cufft_static_nocallback curand_static cusparse_static cusolver_static nvrtc_static
  nvptxcompiler_static
`);
var STUBS = ["cuda", "nvidia-ml"];
function words2(text) {
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
    const place = path12.join(directory, file);
    await mkdir4(path12.dirname(place), { recursive: true });
    await writeFile3(place, text);
    if (/^bin\/\w+$/.test(file)) await chmod(place, 493);
  }
}
async function standIn(session, nvcc) {
  const directory = path12.join(session.scratch, "cuda");
  await writeStandIn(directory, nvcc?.version, nvcc?.architectures);
  return { kind: "stand-in", environment: withStandIn(session.environment, directory) };
}
function withStandIn(environment, directory) {
  const bin = path12.join(directory, "bin");
  return {
    ...environment,
    PATH: `${bin}:${environment["PATH"] ?? ""}`,
    CUDACXX: path12.join(bin, "nvcc"),
    CUDA_PATH: directory,
    CUDA_HOME: directory,
    CUDAToolkit_ROOT: directory
  };
}

// src/proof/toolkit/toolchain.ts
import { accessSync, constants, existsSync, readdirSync as readdirSync2, realpathSync, statSync } from "node:fs";
import path13 from "node:path";
function realToolkit({ environment }, nvcc) {
  const search = `${path13.dirname(nvcc.path)}:${environment["PATH"] ?? ""}`;
  const host = nvcc.host === null ? {} : { CUDAHOSTCXX: nvcc.host };
  return {
    kind: "real",
    environment: { ...environment, ...host, CUDACXX: nvcc.path, PATH: search }
  };
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
    architectures: [...new Set(architectures)].toSorted((a, b) => a - b),
    host: null
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

// src/proof/measuring/elements.ts
function element(unit, text) {
  return `${unit}
${text}`;
}
function effectOf(on, base) {
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
  for (const { removed } of byUnit.values()) for (const text of removed) patterns.add(literal2(text));
  if (patterns.size === 0) return () => false;
  const any = new RegExp(`^(?:${[...patterns].join("|")})$`);
  return (text) => any.test(text);
}
function nearest(text, sameplace, others) {
  const count = wordsOf(text).length;
  return [sameplace, ...others].find(
    (other) => other !== void 0 && wordsOf(other).length === count
  );
}
function patternOf(text, other) {
  if (other === void 0) return literal2(text);
  const words3 = wordsOf(text);
  const others = wordsOf(other);
  return words3.map((word, at) => word === others[at] ? literal2(word) : String.raw`\w+`).join("");
}
function wordsOf(text) {
  return text.match(/\w+|\W+/g) ?? [];
}
function literal2(text) {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);
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
    if (old === null || seen.has(old.arguments.join("\0"))) continue;
    seen.add(old.arguments.join("\0"));
    list2.push(old);
    if (list2.length > MOST_OLD) break;
  }
  const without2 = assignments2.filter(({ name }) => !names.has(name));
  return {
    list: list2,
    without: without2.length === assignments2.length ? null : without2.map(write)
  };
}
function groups(options) {
  const byTarget = /* @__PURE__ */ new Map();
  for (const rename4 of options) {
    const key = rename4.to.map(({ name, value }) => `${name}=${value ?? ""}`).join(" ");
    const known = byTarget.get(key) ?? [];
    if (!known.some(({ from }) => from === rename4.from)) known.push(rename4);
    byTarget.set(key, known);
  }
  const most = Math.max(0, ...[...byTarget.values()].map((list2) => list2.length));
  return Array.from(
    { length: most },
    (_, at) => [...byTarget.values()].map((list2) => list2[Math.min(at, list2.length - 1)])
  );
}
function invert(assignments2, renames) {
  let current = assignments2;
  const used = [];
  for (const rename4 of renames) {
    const next = invertOne(current, rename4);
    if (next === null) continue;
    current = next;
    used.push(rename4);
  }
  if (used.length === 0) return null;
  const states = used.map(({ state: state2 }) => state2);
  return {
    name: "old",
    arguments: current.map(write),
    accepted: states.every((state2) => state2 === "aliased" || state2 === "both") ? true : states.includes("unknown") ? null : false,
    flags: used.map(({ from }) => from)
  };
}
function invertOne(assignments2, rename4) {
  const places = rename4.to.map(
    ({ name, value: value2 }) => assignments2.findIndex(
      (one) => one.name === name && (value2 === void 0 || sameValue(one.value ?? "", value2))
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
  if (rename4.to.some((target2) => target2.value !== void 0)) return "ON";
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
  const pair = SWITCHES.map((words3) => words3.split(" ")).find((words3) => words3.includes(value));
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

// src/proof/measuring/state.ts
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
    patched.map(({ path: path29, bytes }) => {
      switch (state2.kind) {
        case "before":
          return [path29, null];
        case "after":
          return [path29, bytes];
        case "control": {
          const lines = patchedLines.filter((place) => place.path === path29).map(({ line: line2 }) => line2);
          return [path29, takeBack(bytes, new Set(lines), state2)];
        }
        default:
          return state2;
      }
    })
  );
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

// src/proof/measuring/experiment.ts
function elementsOf({ readings, isNoise }, run2) {
  const all = readings.elements.get(run2);
  if (all === void 0) return /* @__PURE__ */ new Map();
  return new Map([...all].filter(([key]) => !isNoise(key.slice(key.indexOf("\n") + 1))));
}
async function askQuestion(laboratory, question, input, claimed, kinds) {
  const spellings = spell(
    question.arguments,
    [...input.renames, ...input.related ?? []],
    kinds
  ).list;
  const newest = spellings[0];
  const olds = spellings.slice(1);
  const base = await takeBack2(laboratory, claimed, newest.arguments, "with every rename taken back");
  const after = [];
  for (const spelling of [newest, ...olds.filter(({ accepted }) => accepted !== false)])
    after.push({ spelling, run: await state(laboratory, "after", spelling) });
  const again = await state(laboratory, "after", newest);
  const before = [];
  const wasSpelled = question.standsInPatch && olds.length > 0 ? olds : spellings;
  for (const spelling of wasSpelled)
    before.push({ spelling, run: await state(laboratory, "before", spelling) });
  const first = await laboratory.read();
  const isNoise = noiseBetween(first, after[0].run, again);
  const chosen = bestOf({ readings: first, isNoise }, after, before);
  const controls = /* @__PURE__ */ new Map();
  if (claimed.length === 1 && chosen === after[0]) controls.set(claimed[0], base);
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
  const readings = controls.size === 1 && controls.get(claimed[0]) === base ? first : await laboratory.read();
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
  const names = renames.flatMap(({ from, to }) => [from, ...to.map((target2) => target2.name)]);
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
import { readFile as readFile10, rename as rename2, rm as rm4 } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path20 from "node:path";

// src/proof/measuring/choose-units.ts
import { createHash as createHash3 } from "node:crypto";
import { readFile as readFile5 } from "node:fs/promises";
import path15 from "node:path";

// src/proof/measuring/text.ts
import { createHash as createHash2 } from "node:crypto";
import { mkdir as mkdir5, writeFile as writeFile4 } from "node:fs/promises";
import path14 from "node:path";
var WITH_VALUE = /* @__PURE__ */ new Set(["-o", "-MF", "-MT", "-MQ"]);
var WITHOUT_VALUE = /* @__PURE__ */ new Set(["-c", "-MD", "-MMD", "-MP", "-M", "-MM", "-dc", "-S"]);
var CONSTANTS = ["-D__LINE__=0", "-D__COUNTER__=0", '-D__DATE__=""', '-D__TIME__=""'];
var MOST_MISSING = 20;
var MOST_TEXT = 64 * 1024 * 1024;
async function readText(session, unit, { environment, flags, extra = [] }) {
  const [program, ...args] = preprocessCommand(unit.command);
  const failed = { lines: null, missing: [], files: /* @__PURE__ */ new Set() };
  if (program === void 0) return { ...failed, error: "its command is empty" };
  const empty = path14.join(session.scratch, "missing", keyOf(unit));
  const missing = [];
  for (; ; ) {
    if (session.remaining() === 0) return { ...failed, error: "the time was used up" };
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
      return { ...normalise(session, unit, text, flags), missing, error: null };
    }
    const header = missingHeader(result.stderr);
    if (header === null || missing.includes(header) || missing.length === MOST_MISSING)
      return { ...failed, error: result.stderr || `it ended with ${result.code ?? result.signal}` };
    missing.push(header);
    const place = path14.join(empty, header);
    await mkdir5(path14.dirname(place), { recursive: true });
    await writeFile4(place, "");
  }
}
function missingHeader(stderr) {
  const found = /fatal error: '?"?<?([^\s'":<>]+)>?"?'?(?:: No such file or directory| file not found)/.exec(
    stderr
  )?.[1];
  if (found === void 0 || path14.posix.isAbsolute(found)) return null;
  return path14.posix.normalize(found).startsWith("..") ? null : found;
}
function normalise(session, unit, text, flags) {
  const files = /* @__PURE__ */ new Set();
  const lines = [];
  for (const raw of text.split("\n")) {
    const marker = /^#(?:line)? \d+ "([^"]*)"/.exec(raw);
    if (marker !== null) {
      if (!marker[1].startsWith("<")) files.add(path14.resolve(unit.directory, marker[1]));
      continue;
    }
    if (/^\s*(?:$|#\s*pragma\s+message\b)/.test(raw)) continue;
    const line2 = neutral(raw.trim(), session);
    lines.push(flags === null ? line2 : line2.replaceAll(flags, `$1${ANY_FLAG}`));
  }
  return { lines, files };
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
function unitKey({ path: file, target: target2, object: object2 }) {
  return `${file}\0${target2}\0${object2}`;
}
function keyOf(unit) {
  return createHash2("sha1").update(unitKey(unit)).digest("hex");
}

// src/proof/measuring/choose-units.ts
var SOURCE2 = /\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inc|ipp|m|mm|in)$/;
async function chooseUnits(session, plan, runs) {
  const signatures = /* @__PURE__ */ new Map();
  const commands2 = /* @__PURE__ */ new Map();
  for (const run2 of runs)
    for (const unit of run2.configuration.units) {
      const key = unitKey(unit);
      add(signatures, key, signatureOf(session, plan, run2, unit));
      add(commands2, key, commandOf(session, unit));
    }
  for (const [key, seen] of signatures) {
    const inAll = runs.every(
      ({ configuration }) => configuration.units.some((unit) => unitKey(unit) === key)
    );
    if (!inAll) seen.add("absent");
  }
  const differing = [...signatures].filter(([, seen]) => seen.size > 1).map(([key]) => key);
  const most = session.limits.units;
  if (differing.length <= most) return { chosen: new Set(differing), leftOut: 0 };
  const weights = /* @__PURE__ */ new Map();
  for (const key of differing) {
    const isChanged = (commands2.get(key)?.size ?? 0) > 1;
    const asks = plan.flags !== null && await namesFlag(session, plan.flags, key);
    weights.set(key, (asks ? 0 : 2) + (isChanged ? 0 : 1));
  }
  const ordered = differing.toSorted((a, b) => weights.get(a) - weights.get(b));
  return { chosen: new Set(ordered.slice(0, most)), leftOut: ordered.length - most };
}
function signatureOf(session, plan, run2, unit) {
  return [commandOf(session, unit), run2.generated, sourcesOf(plan, run2.state)].join("\n");
}
function commandOf(session, unit) {
  return neutral(unit.command.join("\0"), session);
}
function sourcesOf({ input }, state2) {
  const sources = [...filesIn(state2, input)].filter(([file]) => SOURCE2.test(file));
  if (sources.length === 0) return "";
  const hash = createHash3("sha1");
  for (const [file, bytes] of sources) hash.update(file).update(bytes ?? state2.kind);
  return hash.digest("hex");
}
async function namesFlag({ root }, flags, key) {
  const file = path15.join(root, key.split("\0")[0]);
  const text = await readFile5(file, "latin1").catch(() => "");
  return text.search(flags) !== -1;
}
function add(known, key, value) {
  const values = known.get(key) ?? /* @__PURE__ */ new Set();
  known.set(key, values.add(value));
}

// src/proof/measuring/likeness.ts
import { readFile as readFile6 } from "node:fs/promises";
import path16 from "node:path";
async function isLike(session, { input }, hints, earlier, { run: run2, unit }) {
  const names = differingNames(earlier.unit.command, unit.command, (word) => neutral(word, session));
  if (names === null) return false;
  const { root, build: build2 } = session;
  const laid = new Set(input.patched.map((file) => path16.join(root, file.path)));
  const isWritten = run2.generated !== earlier.run.generated;
  for (const file of earlier.text.files) {
    if (laid.has(file)) return false;
    if (isWritten && (file.startsWith(`${build2}/`) || isIn(run2, file, root))) return false;
    if (names.length > 0 && await hints.mentions(file, names)) return false;
  }
  return true;
}
function differingNames(one, other, neutralise) {
  const [a, b] = [one, other].map((words3) => partedDefinitions(words3.map(neutralise)));
  if (a.rest.join("\0") !== b.rest.join("\0")) return null;
  const differing = [
    ...a.definitions.filter((word) => !b.definitions.includes(word)),
    ...b.definitions.filter((word) => !a.definitions.includes(word))
  ];
  return [...new Set(differing.map((word) => definitionName(word.slice(2))))];
}
function partedDefinitions(words3) {
  const definitions = [];
  const rest = [];
  for (let at = 0; at < words3.length; at += 1) {
    const word = words3[at];
    if (word === "-D" || word === "-U") definitions.push(word + (words3[at += 1] ?? ""));
    else (/^-[DU]/.test(word) ? definitions : rest).push(word);
  }
  return { definitions, rest };
}
function isIn({ written }, file, root) {
  return written.includes(path16.relative(root, file));
}
var Hints = class {
  #texts = /* @__PURE__ */ new Map();
  async mentions(file, names) {
    const text = this.#texts.get(file) ?? await readFile6(file, "latin1").catch(() => "");
    this.#texts.set(file, text);
    return names.some((name) => text.includes(name));
  }
};

// src/proof/measuring/readings.ts
import { createHash as createHash4 } from "node:crypto";
import { mkdir as mkdir6, readFile as readFile7, writeFile as writeFile5 } from "node:fs/promises";
import path17 from "node:path";

// src/proof/measuring/graph.ts
function graphFacts({ targets, units }, flags) {
  const facts = /* @__PURE__ */ new Set();
  for (const { facts: own } of targets)
    for (const fact of own) {
      const told = units.length === 0 ? fact : withoutDefinitions(fact);
      if (told === null) continue;
      facts.add(flags === null ? told : told.replaceAll(flags, `$1${ANY_FLAG}`));
    }
  return facts;
}
function withoutDefinitions(fact) {
  if (/^.* (?:definition|include|flag -[DIU]|flag -isystem) ?/.test(fact)) return null;
  if (!/ flags /.test(fact)) return fact;
  const rest = fact.replaceAll(/\s-(?:D|U|I|isystem)\s*("[^"]*"|\S+)/g, "");
  return / flags\s*$/.test(rest) ? null : rest;
}

// src/proof/measuring/readings.ts
var TextStore = class {
  #folder;
  constructor(scratch) {
    this.#folder = path17.join(scratch, "texts");
  }
  async put(lines) {
    const text = lines.join("\n");
    const hash = createHash4("sha1").update(text, "latin1").digest("hex");
    await mkdir6(this.#folder, { recursive: true });
    await writeFile5(path17.join(this.#folder, hash), text, "latin1");
    return hash;
  }
  /** How often each line stands in a text. */
  async countLines(hash) {
    const text = await readFile7(path17.join(this.#folder, hash), "latin1");
    const counts2 = /* @__PURE__ */ new Map();
    for (const line2 of text.split("\n")) counts2.set(line2, (counts2.get(line2) ?? 0) + 1);
    return counts2;
  }
};
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
    for (const line2 of differingLines([...counts2.values()]))
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

// src/proof/measuring/run.ts
import { createHash as createHash6 } from "node:crypto";
import { mkdir as mkdir7, readFile as readFile9, rename } from "node:fs/promises";
import path19 from "node:path";

// src/proof/measuring/generated.ts
import { createHash as createHash5 } from "node:crypto";
import { readdir as readdir5, readFile as readFile8 } from "node:fs/promises";
import path18 from "node:path";
var MOST_HEADERS = 500;
async function readGeneratedHeaders(build2) {
  const hash = createHash5("sha1");
  const facts = [];
  const entries = await readdir5(build2, { withFileTypes: true, recursive: true }).catch(() => []);
  const headers = entries.filter((entry) => entry.isFile() && /\.(?:h|hh|hpp|hxx|inc|ipp|cuh)$/.test(entry.name)).map((entry) => path18.join(entry.parentPath, entry.name)).filter((file) => !/\/(?:CMakeFiles|\.cmake|meson-private)\//.test(file)).toSorted().slice(0, MOST_HEADERS);
  for (const file of headers) {
    const text = await readFile8(file, "latin1").catch(() => "");
    hash.update(file).update(text);
    const name = path18.relative(build2, file);
    for (const [line2] of text.matchAll(/^#(?:define|undef) .*$/gm))
      facts.push(`${name} definition ${line2.trim().slice(0, 200)}`);
  }
  const target2 = { name: "(generated headers)", type: "HEADERS", definitions: [], facts };
  return { digest: hash.digest("hex"), targets: facts.length === 0 ? [] : [target2] };
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
  await checkBounds(session);
  await mkdir7(kept, { recursive: true });
  const headers = (await readGeneratedHeaders(session.build)).digest;
  const source = path19.join(kept, "source");
  const laid = new Set(input.patched.map((file) => file.path));
  const written = (await copy.restore(source)).filter((file) => !laid.has(file));
  await rename(session.build, path19.join(kept, "build")).catch(() => void 0);
  const generated = await digestOf(headers, source, written);
  return { ...request, configuration, kept, written, generated };
}
async function digestOf(generated, folder, written) {
  if (written.length === 0) return generated;
  const hash = createHash6("sha1").update(generated);
  for (const file of written) {
    hash.update(file);
    hash.update(await readFile9(path19.join(folder, file)).catch(() => ""));
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
  #missing = /* @__PURE__ */ new Set();
  #files = /* @__PURE__ */ new Set();
  #hints = new Hints();
  #firsts = /* @__PURE__ */ new Map();
  constructor(session, plan) {
    this.#session = session;
    this.#plan = plan;
    this.#store = new TextStore(session.scratch);
  }
  get environment() {
    return this.#plan.toolkit.environment;
  }
  /** Configures a state; once more where it fails, since a network or a lock may have been the cause. */
  async configure(request) {
    let run2 = await this.#configureOnce(request);
    if (!run2.configuration.ok && !run2.configuration.timedOut)
      run2 = await this.#configureOnce(request);
    this.runs.push(run2);
    return run2;
  }
  #configureOnce(request) {
    const number2 = String(this.runs.length);
    const kept = path20.join(this.#session.scratch, "runs", number2, String(Math.random()));
    return configureState(this.#session, this.#plan, request, kept);
  }
  /** Reads every unit that can differ between two of the runs, and says what each of them shows. */
  async read() {
    const runs = this.runs.filter(({ configuration }) => configuration.ok);
    const { chosen, leftOut } = await chooseUnits(this.#session, this.#plan, runs);
    for (const run2 of runs) await this.#readRun(run2, chosen);
    const units = new Map(
      runs.flatMap(
        ({ configuration }) => configuration.units.filter((unit) => chosen.has(unitKey(unit))).map((unit) => [unitKey(unit), unit])
      )
    );
    const texts = new Map(runs.map((run2) => [run2, this.#texts.get(run2) ?? /* @__PURE__ */ new Map()]));
    return {
      elements: await compareRuns(this.#store, texts, this.#plan.flags),
      broken: new Map(runs.map((run2) => [run2, this.#brokenIn(run2)])),
      leftOut,
      units,
      missing: [...this.#missing].toSorted(),
      files: new Set([...this.#files].map((file) => path20.relative(this.#session.root, file)))
    };
  }
  /** A text of a unit as it stands in a run, with more definitions. */
  async readWith(run2, unit, extra) {
    return this.within(run2, () => this.#preprocess(unit, extra));
  }
  #brokenIn(run2) {
    const broken = [...this.#texts.get(run2) ?? []].filter(([, hash]) => hash === null);
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
      this.#session.progress(`${run2.name}: reading ${unread.length} files as the compiler does`);
      await this.within(run2, () => this.#readUnits(run2, unread));
    }
    for (const unit of units) {
      const text = this.#cache.get(this.#cacheKey(run2, unit));
      known.set(unitKey(unit), text?.hash ?? null);
    }
    await checkBounds(this.#session);
  }
  /** Whether a unit was read in a run that it can't differ from; it is then taken as it was. */
  async #isKnown(run2, unit) {
    const key = this.#cacheKey(run2, unit);
    if (this.#cache.has(key)) return true;
    const earlier = this.#firsts.get(unitKey(unit));
    if (earlier === void 0) return false;
    const given = { run: run2, unit };
    if (!await isLike(this.#session, this.#plan, this.#hints, earlier, given)) return false;
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
        const text = await this.#preprocess(unit, []);
        const hash = text.lines === null ? null : await this.#store.put(text.lines);
        const read = { ...text, lines: null, hash };
        this.#cache.set(this.#cacheKey(run2, unit), read);
        if (hash !== null && !this.#firsts.has(unitKey(unit)))
          this.#firsts.set(unitKey(unit), { run: run2, unit, text: read });
        for (const file of text.files) this.#files.add(file);
        if (text.error !== null) this.#errors.set(unitKey(unit), text.error);
        for (const header of text.missing) this.#missing.add(header);
      }
    };
    const workers = Math.min(8, availableParallelism(), units.length);
    await Promise.all(Array.from({ length: workers }, work));
  }
  async #preprocess(unit, extra) {
    this.preprocessed += 1;
    return readText(this.#session, unit, {
      environment: this.environment,
      flags: this.#plan.flags,
      extra
    });
  }
  /** Does something while the tree and the build folder lie as a run left them. */
  async within(run2, act) {
    const { root, build: build2, scratch } = this.#session;
    await layState(this.#session, this.#plan, run2.state);
    for (const file of run2.written)
      await replaceFile(root, file, await readFile10(path20.join(run2.kept, "source", file)));
    await rename2(path20.join(run2.kept, "build"), build2).catch(() => void 0);
    const result = await act();
    await rename2(build2, path20.join(run2.kept, "build")).catch(() => void 0);
    const after = path20.join(scratch, "after-reading");
    await this.#plan.copy.restore(after);
    await rm4(after, { recursive: true, force: true });
    return result;
  }
};

// src/proof/measuring/ask-all.ts
var MISSING_LIBRARY = /links to:\s+CUDA::\w+\s+but the target was not found|Target "?CUDA::\w+|(?:cublas|cufft|curand|cusparse|cusolver|cudart)\w*[^\n]*(?:not found|NOTFOUND)|Could NOT find CUDAToolkit|CUDA (?:Toolkit )?not found/i;
async function askAll(session, plan, questions, claimed, nvcc) {
  const first = nvcc === null ? await standIn(session, null) : realToolkit(session, nvcc);
  const asked = await askWith(session, { ...plan, toolkit: first }, questions, claimed);
  const lacks = nvcc === null ? null : missingLibrary(asked);
  if (lacks === null) return { asked, toolkit: first };
  session.say(
    "CUDA_LIBRARY_MISSING",
    `The CUDA toolkit lacks a library that the project links (${lacks}); configured with the stand-in instead.`
  );
  const toolkit = await standIn(session, nvcc);
  return { asked: await askWith(session, { ...plan, toolkit }, questions, claimed), toolkit };
}
async function askWith(session, plan, questions, claimed) {
  const asked = [];
  for (const question of questions) {
    const laboratory = new Laboratory(session, plan);
    const experiment = await askQuestion(
      laboratory,
      question,
      plan.input,
      claimed,
      plan.system.kinds
    );
    asked.push({ experiment, laboratory });
    await checkBounds(session);
    if (plan.toolkit.kind === "real" && missingLibrary(asked) !== null) break;
  }
  return asked;
}
function missingLibrary(asked) {
  for (const { laboratory } of asked)
    for (const { configuration } of laboratory.runs) {
      const found = configuration.ok ? null : MISSING_LIBRARY.exec(configuration.output);
      if (found !== null) return found[0];
    }
  return null;
}

// src/proof/measuring/left-units.ts
var MOST_ASKED = 20;
async function findLeftUnits({ experiment, laboratory }, { from, to, kind }) {
  if (kind !== "macro" && kind !== "any") return [];
  const { run: run2 } = experiment.chosen;
  const left = [];
  const units = run2.configuration.units.filter((unit) => valueOf(unit, from) !== null);
  for (const unit of units.slice(0, MOST_ASKED)) {
    const value = valueOf(unit, from);
    const missing = to.map(({ name }) => name).filter((name) => valueOf(unit, name) === null);
    if (missing.length === 0) continue;
    const asIs = await laboratory.readWith(run2, unit, []);
    const withIt = await laboratory.readWith(
      run2,
      unit,
      missing.map((name) => `-D${name}${value}`)
    );
    if (asIs.lines === null || withIt.lines === null) continue;
    if (asIs.lines.join("\n") !== withIt.lines.join("\n")) left.push(unit);
  }
  return left.filter((unit, at) => left.findIndex((one) => unitKey(one) === unitKey(unit)) === at);
}
function valueOf({ command }, name) {
  let value = null;
  command.forEach((word, at) => {
    const text = word === "-D" || word === "-U" ? `${word}${command[at + 1] ?? ""}` : word;
    if (text === `-D${name}`) value = "";
    else if (text.startsWith(`-D${name}=`)) value = text.slice(2 + name.length);
    else if (text === `-U${name}`) value = null;
  });
  return value;
}

// src/proof/measuring/fresh-copy.ts
import { copyFile, cp as cp2, lstat as lstat2, mkdir as mkdir8, readdir as readdir6, rename as rename3, rm as rm5 } from "node:fs/promises";
import path21 from "node:path";
async function rememberTree(root, pristine) {
  await cp2(root, pristine, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  const known = await marksBelow(root);
  return {
    restore: async (kept) => {
      const now = await marksBelow(root);
      const written = [...now].filter(([file, mark]) => known.get(file) !== mark);
      const gone = [...known.keys()].filter((file) => !now.has(file));
      for (const [file] of written) {
        const place = path21.join(kept, file);
        await mkdir8(path21.dirname(place), { recursive: true });
        await rename3(path21.join(root, file), place);
      }
      for (const file of [...written.map(([name]) => name), ...gone]) {
        if (!known.has(file)) continue;
        await putBack(path21.join(pristine, file), path21.join(root, file));
        known.set(file, await markOf(path21.join(root, file)));
      }
      return written.map(([file]) => file);
    }
  };
}
async function putBack(from, to) {
  await mkdir8(path21.dirname(to), { recursive: true });
  await rm5(to, { recursive: true, force: true });
  if ((await lstat2(from)).isFile()) await copyFile(from, to);
  else await cp2(from, to, { recursive: true, verbatimSymlinks: true });
}
async function marksBelow(root) {
  const marks = /* @__PURE__ */ new Map();
  const entries = await readdir6(root, { withFileTypes: true, recursive: true });
  await Promise.all(
    entries.map(async (entry) => {
      if (entry.isDirectory()) return;
      const place = path21.join(entry.parentPath, entry.name);
      marks.set(path21.relative(root, place), await markOf(place));
    })
  );
  return marks;
}
async function markOf(place) {
  const { size, ctimeMs, mode, ino } = await lstat2(place);
  return `${size} ${ctimeMs} ${mode} ${ino}`;
}

// src/proof/measuring/guards.ts
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
  const words3 = condition.match(/[A-Za-z_]\w*|\S/g) ?? [];
  let negated = false;
  for (const word of words3) {
    if (word === "NOT") negated = true;
    else if (/^[A-Za-z_]\w*$/.test(word) && !OWN_WORDS.has(word)) {
      if (!PLATFORM.test(word))
        guards.push({ name: word, value: negated === positive ? "OFF" : "ON" });
      negated = false;
    }
  }
  return guards;
}

// src/proof/measuring/questions.ts
var MOST_QUESTIONS = 4;
function chooseQuestions(input, system) {
  const { name, kinds, argument } = system;
  const known = [...input.renames, ...input.related ?? []].filter(
    ({ kind, to, state: state2 }) => kinds.has(kind) && kind !== "any" && to.length > 0 && state2 !== "absent"
  );
  const claimed = known.filter((rename4) => input.renames.includes(rename4));
  const guarded = name === "cmake" ? byGuards(input, known) : [];
  const passed = byCommandLines(input, system, claimed);
  const found = [...merge(guarded), ...passed];
  const asked = found.length > 0 ? found : byOptions(claimed);
  const given = input.options.args;
  const questions = [...asked.length > 0 ? asked : [NOTHING]].map(
    ({ values, standsInPatch }) => ({
      arguments: addGiven(
        [...values].map(([flag, value]) => argument(flag, value)),
        given
      ),
      standsInPatch
    })
  );
  const different = unique(questions).toSorted((a, b) => weightOf(a) - weightOf(b));
  return {
    questions: different.slice(0, MOST_QUESTIONS),
    leftOut: Math.max(0, different.length - MOST_QUESTIONS)
  };
}
var NOTHING = { values: /* @__PURE__ */ new Map(), standsInPatch: false };
function weightOf({ arguments: args, standsInPatch }) {
  return (standsInPatch ? 2 : 0) + (/CUDA|CUBLAS/i.test(args.join(" ")) ? 0 : 1);
}
function unique(questions) {
  const keys = questions.map(
    ({ arguments: args }) => new Set(args.map((argument) => argument.toUpperCase()))
  );
  return questions.filter((_, at) => {
    const own = keys[at];
    return !keys.some(
      (other, index2) => index2 !== at && [...own].every((argument) => other.has(argument)) && (other.size > own.size || index2 < at)
    );
  });
}
function addGiven(derived, given) {
  const names = new Set(given.map(nameOf));
  return [...derived.filter((argument) => !names.has(nameOf(argument))), ...given];
}
function nameOf(argument) {
  return /^(?:-D)?([\w.-]+)/.exec(argument)?.[1] ?? argument;
}
function byGuards(input, known) {
  const asked = [];
  for (const { path: path29, bytes } of input.patched) {
    if (formatOf(path29).reader !== "cmake") continue;
    const text = bytes.toString("latin1");
    const lines = text.split("\n");
    const own = input.patchedLines.filter((place) => place.path === path29);
    const set = new Set(own.flatMap(({ line: line2 }) => namesSet(lines[line2 - 1] ?? "")));
    for (const { line: line2 } of own) {
      if (isPlainLine(lines[line2 - 1] ?? "")) continue;
      const values = /* @__PURE__ */ new Map();
      for (const guard of guardsAround(text, line2)) addGuard(values, guard, known);
      for (const name of set) values.delete(name);
      asked.push({ values, standsInPatch: false });
    }
  }
  return asked;
}
function isPlainLine(text) {
  return /^\s*(?:#|$|endif|endforeach|endwhile|endfunction|endmacro|else\s*\()/i.test(text);
}
function namesSet(line2) {
  return [...line2.matchAll(/\b(?:set|option)\s*\(\s*([A-Za-z_]\w*)/gi)].map((hit) => hit[1]);
}
function addGuard(values, { name, value }, known) {
  const rename4 = known.find(
    ({ from, to }) => from === name || to.some((target2) => target2.name === name)
  );
  if (rename4 === void 0) values.set(name, value);
  else if (value === "ON" || rename4.from !== name)
    for (const [target2, on] of turnOn(rename4)) values.set(target2, value === "ON" ? on : value);
}
function turnOn(rename4) {
  const on = rename4.value.kind === "mapped" ? rename4.value.values["ON"] ?? "ON" : "ON";
  return rename4.to.map(({ name, value }) => [name, value ?? on]);
}
function merge(asked) {
  const merged = [];
  for (const { values, standsInPatch } of asked) {
    const fitting = merged.find(
      (one) => [...values].every(([name, value]) => (one.values.get(name) ?? value) === value)
    );
    if (fitting === void 0) merged.push({ values: new Map(values), standsInPatch });
    else for (const [name, value] of values) fitting.values.set(name, value);
  }
  return merged;
}
function byCommandLines(input, system, claimed) {
  const names = claimed.flatMap(({ to }) => to.map(({ name }) => name));
  if (names.length === 0) return [];
  const wanted = nameAt(names);
  return input.patched.flatMap(({ path: path29, bytes }) => {
    const isOwn = system.name === "cmake" || system.name === "meson";
    if (isOwn && formatOf(path29).reader === system.name) return [];
    const lines = bytes.toString("latin1").split("\n");
    return input.patchedLines.filter((place) => place.path === path29).flatMap(({ line: line2 }) => {
      const text = lines[line2 - 1] ?? "";
      if (text.search(wanted) === -1 || isOwnAssignment(text, system)) return [];
      const values = new Map([...assignments(text, system), ...valuesOf(text, names, system)]);
      return names.some((name) => values.has(name)) ? [{ values, standsInPatch: true }] : [];
    });
  });
}
function isOwnAssignment(text, system) {
  return system.name === "make" && /^\s*(?:export\s+|override\s+)?[\w.]+\s*[?:+!]{0,3}=/.test(text);
}
function assignments(text, system) {
  if (system.name !== "cmake" && system.name !== "meson") return [];
  return [...text.matchAll(/(?<![\w-])-D\s?([A-Za-z_][\w.-]*)(?::[A-Z]+)?=([^\s"';,)\]&|]+)/g)].map((hit) => [hit[1], hit[2]]).filter(([, value]) => /^[\w.+-]+$/.test(value));
}
function valuesOf(text, names, system) {
  return [...text.matchAll(nameAt(names))].flatMap(
    (hit) => {
      const name = hit[2];
      if (system.name === "cargo") return [[name, "ON"]];
      const behind = text.slice(hit.index + hit[0].length);
      const value = /^(?::[A-Z]+)?["']?\s*[:=]\s*["']?([\w.+-]+)/.exec(behind)?.[1];
      return value === void 0 ? [] : [[name, value]];
    }
  );
}
function byOptions(claimed) {
  const cuda = claimed.filter(
    ({ from, to }) => /CUDA|CUBLAS/i.test([from, ...to.map(({ name }) => name)].join(" "))
  );
  return (cuda.length > 0 ? cuda : claimed).map((rename4) => ({
    values: new Map(turnOn(rename4)),
    standsInPatch: false
  }));
}

// src/proof/measuring/places.ts
var SOURCES = /\.(?:c|cc|cpp|cxx|cu|cuh|h|hh|hpp|hxx|inc|m|mm|in)$/;
function tracedLines(input, system) {
  if (system.name !== "cmake") return input.patchedLines;
  const texts = new Map(
    input.patched.filter(({ path: path29 }) => formatOf(path29).reader === "cmake").map(({ path: path29, bytes }) => [path29, bytes.toString("latin1").split("\n")])
  );
  return input.patchedLines.filter(({ path: path29, line: line2 }) => {
    const lines = texts.get(path29);
    return lines === void 0 || !isPlainLine(lines[line2 - 1] ?? "");
  });
}
function executedLines(lines, experiments) {
  const runs = experiments.flatMap(({ after }) => after.map(({ run: run2 }) => run2));
  return lines.filter(
    ({ path: path29, line: line2 }) => runs.some(({ configuration }) => configuration.executed?.has(`${path29}:${line2}`))
  );
}
function lackingLines(session, lines, executed) {
  const missed = lines.filter(
    (place) => formatOf(place.path).reader === "cmake" && !executed.includes(place)
  );
  for (const { path: path29, line: line2 } of missed.slice(0, 5))
    session.say(
      "PATCH_NOT_EXERCISED",
      `The patched line ${path29}:${line2} was not executed with these arguments; give smoke-args that reach it.`,
      executed.length === 0 ? "warning" : "info"
    );
}
function unmeasuredRenames(input, claimed, experiments, system) {
  const read = new Set(experiments.flatMap(({ readings }) => [...readings.files]));
  const args = experiments.flatMap(({ question }) => question.arguments);
  const unmeasured = /* @__PURE__ */ new Map();
  for (const rename4 of claimed) {
    const wanted = nameAt(rename4.to.map(({ name }) => name));
    const places = placesOf(input, wanted);
    const isSeen2 = places.length === 0 || args.some((argument) => argument.search(wanted) !== -1) || places.some(
      (place) => read.has(place.path) || (system.name === "cmake" ? executedLines([place], experiments).length > 0 : isBuildFile(system, place.path))
    );
    if (isSeen2) continue;
    const first = places[0];
    const inBuild = formatOf(first.path).reader === system.name;
    unmeasured.set(
      rename4,
      inBuild ? `${first.path}:${first.line} was not executed with these arguments; give smoke-args that reach it.` : `${first.path} takes no part in this build.`
    );
  }
  return unmeasured;
}
function isBuildFile({ reads }, file) {
  const { id, reader } = formatOf(file);
  return reads.includes(id) || reads.includes(reader);
}
function placesOf({ patched, patchedLines }, wanted) {
  return patched.flatMap(({ path: path29, bytes }) => {
    const lines = bytes.toString("latin1").split("\n");
    return patchedLines.filter(
      (place) => place.path === path29 && (lines[place.line - 1] ?? "").search(wanted) !== -1
    );
  });
}

// src/proof/programs/canary.ts
import { mkdir as mkdir9, writeFile as writeFile6 } from "node:fs/promises";
import path22 from "node:path";
var NO_DEVICE = 77;
var WRONG = 3;
var SOURCE3 = "canary.cu";
async function runCanary(session, { target: target2, expects, refuses, ...definitions }, nvcc, architecture) {
  session.progress(`compiling the CUDA program with the definitions of ${target2}`);
  const directory = path22.join(session.scratch, "canary");
  await mkdir9(directory, { recursive: true });
  await writeFile6(
    path22.join(directory, SOURCE3),
    canarySource({ expects, refuses, component: target2 })
  );
  const { before: old, after: now } = watchedTexts({ expects, refuses, ...definitions });
  const program = path22.join(directory, "canary-after");
  const compiler = { session, directory, nvcc, architecture };
  const before = await build(compiler, old, path22.join(directory, "canary-before"));
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
  const host = environment["CUDAHOSTCXX"];
  const args = [
    /^\d/.test(architecture) ? `-arch=sm_${architecture}` : `-arch=${architecture}`,
    ...host === void 0 ? [] : ["-ccbin", host],
    ...definitions.map((text) => `-D${text}`),
    path22.join(directory, SOURCE3),
    "-o",
    program
  ];
  const timeoutSeconds = Math.min(120, session.remaining());
  const result = await runChild(nvcc.path, args, {
    cwd: directory,
    env: environment,
    timeoutSeconds
  });
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
import { mkdir as mkdir10 } from "node:fs/promises";
import path23 from "node:path";
var MOST_UNITS = 3;
var MOST_SHOWN = 12;
async function compareObjects(session, pairs, environment) {
  const results = [];
  if (pairs.length > MOST_UNITS) return results;
  const directory = path23.join(session.scratch, "objects");
  await mkdir10(directory, { recursive: true });
  for (const { before, after } of pairs) {
    session.progress(`compiling ${after.path} with both sets of definitions`);
    const old = await inspect(session, before, path23.join(directory, "before.o"), environment);
    const now = await inspect(session, after, path23.join(directory, "after.o"), environment);
    if (old === null || now === null) continue;
    results.push({
      path: after.path,
      target: after.target,
      symbols: difference(old.symbols, now.symbols),
      strings: difference(old.strings, now.strings)
    });
  }
  return results;
}
function difference(before, after) {
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
  const words3 = [...plain, "-O0", "-w", "-c", "-o", object2];
  const compiled = await runConfined(session, compiler, words3, child);
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
import path24 from "node:path";

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
    cwd: path24.join(session.root, request.sourceDir),
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
function concludeRenames(claimed, weighings, unmeasured) {
  return claimed.map((rename4) => {
    const head = { from: rename4.from, to: rename4.to.map(({ name }) => name), kind: rename4.kind };
    const why = unmeasured.get(rename4);
    const loudest = weighings.flatMap(({ experiment: experiment2, verdicts }) => {
      const weighed2 = verdicts.get(rename4);
      return weighed2 === void 0 ? [] : [{ experiment: experiment2, weighed: weighed2 }];
    }).toSorted(
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
    const verdict = isAskedOff(weighed, head.to, args) ? "not-asked" : weighed.verdict;
    return {
      ...head,
      verdict,
      message: sentence(verdict, { ...head, weighed, gained, lost, args }),
      arguments: args,
      gained: verdict === "unchanged" ? [] : gained,
      lost
    };
  });
}
function isSeen({ verdict }) {
  return verdict !== "no-effect" && verdict !== "inconclusive";
}
function isAskedOff({ verdict }, names, args) {
  const values = args.flatMap((argument) => {
    const [, name = "", value = ""] = /^(?:-D)?([\w.-]+)(?::[A-Z]+)?=(.*)$/.exec(argument) ?? [];
    return names.includes(name) ? [value] : [];
  });
  return verdict === "no-effect" && values.length > 0 && values.every((value) => /^(?:OFF|NO|FALSE|N|0|)$/i.test(value));
}
function concludeAll(renames, isCapped) {
  const verdicts = new Set(renames.map(({ verdict }) => verdict));
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
function unitChanges(effect, { readings, chosen }, names) {
  const byUnit = /* @__PURE__ */ new Map();
  for (const { sign, unit, text, times } of differences(effect)) {
    const known = byUnit.get(unit) ?? { added: [], removed: [], lines: 0 };
    byUnit.set(unit, known);
    known.lines += times;
    const list2 = known[sign === "+" ? "added" : "removed"];
    if (list2.length < MOST_LINES) list2.push(text.slice(0, 200));
  }
  return [...byUnit].map(([key, { added, removed, lines }]) => {
    const unit = readings.units.get(key);
    const target2 = unit?.target ?? "";
    return { path: unit?.path ?? "", target: target2, added, removed, lines, setBy: setBy(target2) };
  }).toSorted((a, b) => (a.path === "" ? 1 : 0) - (b.path === "" ? 1 : 0)).slice(0, MOST_UNITS2);
  function setBy(target2) {
    const place = chosen.run.configuration.targets.filter(({ name }) => name === target2).flatMap(({ definitions }) => definitions.filter(({ name }) => names.includes(name))).flatMap((definition) => definition.setBy)[0];
    return place === void 0 ? null : `${place.path}:${place.line}`;
  }
}
function sentence(verdict, seen) {
  const { weighed, gained, lost, args, from } = seen;
  const to = seen.to.join(", ");
  const passed = args.length === 0 ? "without arguments" : `with ${args.join(" ")}`;
  switch (verdict) {
    case "proved":
      return `${weighed.why ?? ""} Configured ${passed}, ${placeOf(gained)} changes by ${what(gained)}; it did not before the patch, and does not when ${to} is taken back.`.trim();
    case "partial":
      return weighed.lacking === null ? weighed.why ?? `Only a part of what asks for ${to} gets it.` : `Configured ${passed}, ${placeOf(gained)} changes by ${what(gained)}; with ${weighed.lacking.spelling.arguments.join(" ")}, which upstream takes as well, it does not.`;
    case "unchanged":
      return `Configured ${passed}, everything was the same before the patch: it only follows the name.`;
    case "no-effect":
      return `Configured ${passed}, no file and no target differs when ${to} is taken back.`;
    case "regression":
      return weighed.why === null || weighed.why === "" ? `${placeOf(lost)} had ${what(lost)} before the patch and lacks it with the patch (configured ${passed}).` : `${weighed.why} (${args.join(" ") || "no arguments"})`;
    case "inconclusive":
      return `${weighed.why ?? "The evidence is not enough."} (${args.join(" ") || "no arguments"})`;
    case "not-asked":
      return `The patch passes ${to} only to turn it off, as ${from} before, and that changes nothing.`;
    case "not-measured":
      return "No configure asked for it.";
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
function what(changes) {
  const [first] = changes;
  const line2 = first?.added.find((text) => /\w/.test(text)) ?? first?.removed[0];
  if (line2 === void 0) return "a difference";
  const sign = first.added.includes(line2) ? "" : "without ";
  return `${sign}\u201C${line2.length > 80 ? `${line2.slice(0, 80)}\u2026` : line2}\u201D`;
}

// src/proof/verdict/contrast.ts
function findContrast(asked, claimed) {
  for (const { experiment, laboratory, verdicts } of asked) {
    const gained = unitsOf([...verdicts.values()].map((one) => one.gained));
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
    const contrasts = [...targets].map((target2) => contrastOf(target2, before, run2, claimed));
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
function unitsOf(effects) {
  return new Set(
    effects.flatMap((effect) => differences(effect).map(({ unit }) => unit)).filter(Boolean)
  );
}
function contrastOf(target2, before, after, claimed) {
  const [old, now] = [before, after].map(
    ({ configuration }) => configuration.targets.find(({ name }) => name === target2)?.definitions ?? []
  );
  const news = new Set(claimed.flatMap(({ to }) => to.map(({ name }) => name)));
  return {
    target: target2,
    before: old,
    after: now,
    expects: [...news].filter((name) => has(now, name) && !has(old, name)),
    refuses: claimed.map(({ from }) => from).filter((name) => has(old, name) && !has(now, name))
  };
}
function has(definitions, wanted) {
  return definitions.some(({ name }) => name === wanted);
}

// src/proof/verdict/weigh.ts
var NONE = /* @__PURE__ */ new Map();
function weigh(experiment, claimed) {
  const { after, base } = experiment;
  const newest = after[0];
  const all = (verdict, why, lost2 = NONE) => new Map(
    claimed.map(
      (rename4) => [rename4, { verdict, why, lost: lost2, gained: NONE, lacking: null }]
    )
  );
  if (!newest.run.configuration.ok)
    return worked(experiment, newest) ? all("regression", "The patched project can no longer be configured with these arguments.") : all("inconclusive", "The patched project could not be configured with these arguments.");
  if (newest.run.configuration.targets.length === 0)
    return all("inconclusive", "The configured build has no target that could be looked at.");
  if (!base.configuration.ok) return withoutBase(experiment, all);
  const lost = lossOf(experiment);
  if (lost.size > 0) return all("regression", "", lost);
  const separate = new Map(claimed.map((rename4) => [rename4, weighOne(experiment, rename4)]));
  return weighTogether(experiment, separate);
}
function worked(experiment, { spelling }) {
  const key = spelling.arguments.join("\0");
  return experiment.before.some(
    (one) => one.run.configuration.ok && (one.spelling.arguments.join("\0") === key || experiment.base.configuration.ok && !isAsBase(experiment, one.run))
  );
}
function withoutBase({ before, base }, all) {
  return before.every(({ run: run2 }) => !run2.configuration.ok) ? all("proved", "Only with the patch can the project be configured with these arguments.") : all(
    "inconclusive",
    `With the renames taken back the project could not be configured (exit status ${base.configuration.exit ?? "none"}), so there is nothing to compare with.`
  );
}
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
  const was = experiment.before.find(
    (one) => one.spelling.arguments.join("\0") === spelling.arguments.join("\0")
  );
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
function lossOf(experiment) {
  const accepted = acceptedIn(experiment);
  for (const { spelling, run: run2 } of experiment.before) {
    if (!run2.configuration.ok) continue;
    const same = accepted.find(
      (one) => one.spelling.arguments.join("\0") === spelling.arguments.join("\0")
    );
    const now = (same ?? accepted[0]).run;
    const gone = without(against(experiment, run2), against(experiment, now));
    const lost = withoutFallbacks(experiment, gone, now);
    const broken = brokenSince(experiment, run2, now);
    if (lost.size + broken.size > 0) return new Map([...broken, ...lost]);
  }
  return NONE;
}
function withoutFallbacks(experiment, gone, now) {
  const inBase = unitsOf2(experiment.base);
  const inNow = unitsOf2(now);
  const controls = [...experiment.controls.values()].map((run2) => elementsOf(experiment, run2));
  return new Map(
    [...gone].filter(([key, times]) => {
      const unit = key.slice(1, key.indexOf("\n"));
      if (!key.startsWith("+") || inBase.has(unit) || !inNow.has(unit)) return true;
      return controls.every((shown) => (shown.get(key.slice(1)) ?? 0) < times);
    })
  );
}
function unitsOf2({ configuration }) {
  return new Set(configuration.units.map(unitKey));
}
function brokenSince({ readings, base }, was, now) {
  const broken = readings.broken.get(now) ?? /* @__PURE__ */ new Map();
  const fine = [was, base].map((run2) => readings.broken.get(run2));
  return new Map(
    [...broken].filter(([unit]) => fine.every((other) => other?.has(unit) !== true)).map(([unit, said]) => [`-${unit}
${said.split("\n")[0] ?? ""}`, 1])
  );
}
function against(experiment, run2) {
  return effectOf(elementsOf(experiment, run2), elementsOf(experiment, experiment.base));
}
function weighOne(experiment, rename4) {
  const control = experiment.controls.get(rename4);
  if (control === void 0 || !control.configuration.ok)
    return {
      verdict: "inconclusive",
      gained: NONE,
      lost: NONE,
      why: "With this rename taken back the project could not be configured, so there is nothing to compare with.",
      lacking: null
    };
  const { chosen } = experiment;
  const taken = effectOf(elementsOf(experiment, chosen.run), elementsOf(experiment, control));
  if (taken.size === 0) {
    const [broken] = experiment.readings.broken.get(chosen.run)?.keys() ?? [];
    const why = broken === void 0 ? null : `${broken.split("\0")[0]} could not be preprocessed, so nobody knows whether it differs.`;
    const verdict = why === null ? "no-effect" : "inconclusive";
    return { verdict, gained: NONE, lost: NONE, why, lacking: null };
  }
  const shown = shared(against(experiment, chosen.run), taken);
  const gains = experiment.before.map(
    ({ run: run2 }) => without(shown, run2.configuration.ok ? against(experiment, run2) : NONE)
  );
  const gained = gains.toSorted((a, b) => a.size - b.size)[0] ?? shown;
  if (gained.size === 0)
    return { verdict: "unchanged", gained: shown, lost: NONE, why: null, lacking: null };
  const lacking = acceptedIn(experiment).find(
    ({ run: run2 }) => without(gained, against(experiment, run2)).size > 0
  );
  return {
    verdict: lacking === void 0 ? "proved" : "partial",
    gained,
    lost: NONE,
    why: null,
    lacking: lacking ?? null
  };
}
function weighTogether(experiment, separate) {
  if (separate.size < 2 || [...separate.values()].some(({ verdict }) => verdict !== "no-effect"))
    return separate;
  const shown = against(experiment, experiment.chosen.run);
  const gains = experiment.before.map(
    ({ run: run2 }) => without(shown, run2.configuration.ok ? against(experiment, run2) : NONE)
  );
  const gained = gains.toSorted((a, b) => a.size - b.size)[0] ?? NONE;
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
  const isNew = experiment.before.every(
    (one) => !one.run.configuration.ok || without(shown, against(experiment, one.run)).size > 0
  );
  return isNew ? "effective" : "unchanged";
}

// src/proof/verdict/report.ts
var MOST_TOLD = 3;
function reportExperiments(session, asked) {
  for (const { experiment } of asked) {
    const { after, before, readings } = experiment;
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
    const broken = [...readings.broken.get(after[0].run) ?? []];
    if (broken.length > 0)
      session.say(
        "NOT_MEASURED",
        `${broken.length} of ${readings.units.size} files could not be preprocessed, for example ${broken[0][0].split("\0")[0]}: ${firstError(broken[0][1]) ?? ""}`
      );
    if (readings.missing.length > 0)
      session.say(
        "HEADER_MISSING",
        `${list(readings.missing)} ${readings.missing.length === 1 ? "is not there and was" : "are not there and were"} taken for empty in every state.`
      );
    if (readings.leftOut > 0)
      session.say(
        "UNITS_LEFT_OUT",
        `${readings.leftOut} files that could differ were not read: there are more than ${session.limits.units}.`
      );
  }
  sayRetries(session, asked);
}
function sayFailed(session, run2, code, which, level) {
  session.say(
    code,
    `${which} the patch, configuring with ${run2.arguments.join(" ") || "no arguments"} fails: ${firstError(run2.configuration.output)}`,
    level
  );
}
function sayFlags(session, { configuration }, flags) {
  if (!configuration.ok) return;
  for (const flag of flags) {
    if (configuration.unused.includes(flag))
      session.say(
        "FLAG_UNUSED",
        `The project never reads ${flag}${configuration.executed === null ? "" : ": CMake lists it as not used"}.`
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
function reportRenames(session, renames) {
  for (const { from, to, verdict, message } of renames) {
    const text = `${from} \u2192 ${to.join(", ")}: ${message}`;
    switch (verdict) {
      case "regression":
        session.say("REGRESSION", text);
        break;
      case "partial":
        session.say("PARTIAL_RENAME", text);
        break;
      case "no-effect":
        session.say("FLAG_NO_EFFECT", text);
        break;
      case "inconclusive":
        session.say("NOT_COMPARED", text);
        break;
      case "not-measured":
        session.say("RENAME_NOT_MEASURED", text);
        break;
      case "proved":
      case "unchanged":
      case "not-asked":
        break;
      default:
        verdict;
    }
  }
}
function describeRuns({ experiment }) {
  const { before, after } = experiment;
  const accepted = acceptedIn(experiment);
  const spellings = new Map(
    [...after, ...before].map(({ spelling }) => [spelling.arguments.join("\0"), spelling])
  );
  return [...spellings].map(([key, spelling]) => {
    const [was, is] = [before, after].map(
      (runs) => runs.find((one) => one.spelling.arguments.join("\0") === key) ?? null
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
  return [.../* @__PURE__ */ new Set([base, ...controls.values()])].map((run2) => ({
    renames: run2.state.kind === "control" ? run2.state.renames.map(({ from }) => from).toSorted() : [],
    arguments: run2.arguments,
    ok: run2.configuration.ok,
    seconds: Math.round(run2.configuration.seconds * 100) / 100
  }));
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
  return [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].flatMap((target2) => {
    const old = was.get(target2)?.definitions ?? [];
    const now = is.get(target2)?.definitions ?? [];
    const added = now.filter(({ text }) => !old.some((other) => other.text === text));
    const removed = old.filter(({ text }) => !now.some((other) => other.text === text));
    return added.length + removed.length === 0 ? [] : [{ target: target2, added, removed }];
  });
}
function list(names) {
  const told = names.slice(0, MOST_TOLD).join(", ");
  return names.length > MOST_TOLD ? `${told} and ${names.length - MOST_TOLD} more` : told;
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
  if (leftOut > 0)
    session.say(
      "QUESTIONS_LEFT_OUT",
      `The patch passes ${leftOut} more sets of arguments, which were not tried; give smoke-args to try one.`
    );
  const copy = await rememberTree(session.root, path25.join(session.scratch, "pristine"));
  const plan = {
    system,
    sourceDir,
    architecture,
    input,
    copy,
    flags: names.length === 0 ? null : nameAt([...new Set(names)])
  };
  const { asked, toolkit } = await askAll(session, plan, questions, claimed, nvcc);
  const weighings = await weighAll(asked, claimed);
  const experiments = asked.map(({ experiment: experiment2 }) => experiment2);
  const usesStandIn = toolkit.kind === "stand-in";
  if (usesStandIn)
    session.say(
      "STAND_IN",
      "Configured with the configure-only CUDA stand-in; no file of the project was compiled by nvcc."
    );
  const lines = tracedLines(input, system);
  const executed = executedLines(lines, experiments);
  const unmeasured = unmeasuredRenames(input, claimed, experiments, system);
  lackingLines(session, lines, executed);
  reportExperiments(session, asked);
  const renames = concludeRenames(claimed, weighings, unmeasured);
  const isCapped = experiments.some(({ readings }) => readings.leftOut > 0);
  let verdict = concludeAll(renames, isCapped);
  reportRenames(session, renames);
  note({
    verdict,
    renames,
    toolchain: { ...report, standIn: usesStandIn },
    level: levelOf(weighings),
    runs: asked.flatMap(describeRuns),
    controls: asked.flatMap(describeControls),
    cost: {
      configures: asked.reduce((sum, { laboratory: laboratory2 }) => sum + laboratory2.runs.length, 0),
      preprocessed: asked.reduce((sum, { laboratory: laboratory2 }) => sum + laboratory2.preprocessed, 0)
    },
    lines: { patched: lines, executed }
  });
  const patchesSources = input.patched.some((file) => SOURCES.test(file.path));
  const shown = findContrast(weighings, claimed);
  if (shown !== null && !patchesSources) {
    const pairs = shown.units.filter(({ after }) => !usesStandIn || !after.path.endsWith(".cu"));
    const objects = await shown.laboratory.within(
      shown.run,
      () => compareObjects(session, pairs, toolkit.environment)
    );
    note({ objects });
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
    verdict = weighCanary(verdict, canary);
    note({ canary, verdict });
  }
  if (!options.command) return;
  const { experiment, laboratory } = asked[0];
  const { result, ok } = await laboratory.within(
    experiment.after[0].run,
    () => runCommand(session, {
      command: options.command,
      expect: options.expect,
      forbid: options.forbid,
      sourceDir,
      arguments: questions[0].arguments,
      environment: nvcc === null ? session.environment : realToolkit(session, nvcc).environment
    })
  );
  if (!ok && (verdict === "proved" || verdict === "unchanged")) verdict = "no-effect";
  note({ command: result, commandOk: ok, verdict });
}
async function weighAll(asked, claimed) {
  const weighings = [];
  for (const one of asked) {
    const verdicts = new Map(weigh(one.experiment, claimed));
    for (const [rename4, weighed] of verdicts) {
      if (weighed.verdict !== "proved") continue;
      const left = await findLeftUnits(one, rename4);
      if (left.length === 0) continue;
      const places = left.map(({ path: file, target: target2 }) => `${file} (target ${target2})`);
      const why = `${places.slice(0, 3).join(", ")} still ${left.length === 1 ? "gets" : "get"} ${rename4.from} and ${left.length === 1 ? "asks" : "ask"} for ${rename4.to.map(({ name }) => name).join(", ")}.`;
      verdicts.set(rename4, { ...weighed, verdict: "partial", why, lacking: null });
    }
    weighings.push({ ...one, verdicts });
  }
  return weighings;
}
function levelOf(weighings) {
  const { experiment } = weighings[0];
  if (!experiment.after[0].run.configuration.ok) return "none";
  return weighings.some((one) => one.experiment.readings.units.size > 0) ? "preprocess" : "configure";
}
function weighCanary(verdict, canary) {
  if (verdict !== "proved" && verdict !== "partial") return verdict;
  if (verdict === "partial" && canary.after.guards.length > 0) return verdict;
  const failed = !canary.after.built || canary.run?.status === "wrong" || canary.run?.status === "cuda-error";
  return failed || canary.before.built ? "inconclusive" : verdict;
}

// src/proof/measuring/copy.ts
import path26 from "node:path";
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
    const missed = await writeTree(source, path26.join(session.root, place), place);
    leftOut.push(...missed.map((one) => ({ ...one, path: `${place}/${one.path}` })));
  }
  const first = leftOut[0];
  if (first !== void 0)
    session.say(
      "FILE_UNREADABLE",
      `${leftOut.length} file(s) could not be copied, for example ${first.path}: ${first.why}.`
    );
}

// src/proof/toolkit/host-compiler.ts
import { writeFile as writeFile7 } from "node:fs/promises";
import path27 from "node:path";
var COMPLAINT = /unsupported GNU version|unsupported clang version|Failed to preprocess host compiler|(?:gcc|g\+\+|c\+\+): No such file/;
async function settleHostCompiler(session, nvcc, level) {
  const source = path27.join(session.scratch, "host.cu");
  await writeFile7(source, "");
  const { environment } = realToolkit(session, nvcc);
  const asked = await preprocess(session, nvcc, source, environment["CUDAHOSTCXX"]);
  const complaint = asked.code === 0 ? null : COMPLAINT.exec(asked.stderr);
  if (complaint === null) return nvcc;
  const older = supportedHost(asked.stderr, environment);
  if (older !== void 0) {
    const name = path27.basename(older);
    const text = `nvcc ${nvcc.version} rejects the default host compiler; took ${name} instead.`;
    session.say("CUDA_HOST_COMPILER", text, "info");
    return { ...nvcc, host: older };
  }
  session.say(
    "CUDA_HOST_COMPILER",
    `nvcc ${nvcc.version} cannot work with the host compiler: ${tail(asked.stderr, 2)} It was left out; set CUDAHOSTCXX to one that it supports.`,
    level
  );
  return null;
}
function preprocess(session, nvcc, source, host) {
  const { scratch } = session;
  const binary = host === void 0 ? [] : ["-ccbin", host];
  const args = [...binary, "-E", source, "-o", path27.join(scratch, "host.ii")];
  const { environment } = realToolkit(session, nvcc);
  const timeoutSeconds = Math.min(60, session.remaining());
  return runChild(nvcc.path, args, { cwd: scratch, env: environment, timeoutSeconds });
}
function supportedHost(output, environment) {
  const limit = /unsupported GNU version! gcc versions later than (\d+)/.exec(output)?.[1];
  if (limit === void 0) return void 0;
  return Array.from({ length: 8 }, (_, at) => `g++-${Number(limit) - at}`).map((name) => findProgram(name, environment["PATH"])).find((file) => file !== void 0);
}

// src/proof/examine.ts
var SYSTEMS = {
  cmake: CMAKE,
  make: MAKE,
  meson: MESON,
  cargo: CARGO
};
async function examine(session, input, note) {
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
  const chosen = chooseBuildSystem(
    entries,
    options.sourceDir,
    input.patched.map((file) => file.path),
    input.renames,
    options.build
  );
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
function summarise(proof) {
  const { verdict, messages } = proof;
  switch (verdict) {
    case "proved":
      return `The new flag takes effect: ${evidence(proof)}.`;
    case "unchanged":
      return "The patch only follows the name: everything that was looked at was the same before it.";
    case "partial":
      return `The patch works only in part. ${reason(messages, "PARTIAL_RENAME", "FLAG_NO_EFFECT", "UNITS_LEFT_OUT")}`.trim();
    case "no-effect":
      return `The patch has no effect that could be measured. ${reason(messages, "FORBID_FOUND", "EXPECT_MISSING", "FLAG_NO_EFFECT")}`.trim();
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
function evidence({ renames, objects, canary, command }) {
  const parts = [];
  const proved = renames.find(({ verdict, gained }) => verdict === "proved" && gained.length > 0);
  const first = proved?.gained[0];
  if (proved !== void 0 && first !== void 0) {
    const place = first.path === "" ? "the build graph" : `${first.path} (target ${first.target})`;
    parts.push(
      `${place} differs with ${proved.to.join(", ")}, which it did not before, and no more when the rename is taken back`
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
  const scratch = await realpath(await mkdtemp(path28.join(tmpdir(), "flagshift-")));
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
    await rm6(scratch, { recursive: true, force: true, maxRetries: 3 });
  }
}
var NOTHING2 = {
  verdict: "skipped",
  buildSystem: null,
  toolchain: null,
  level: "none",
  renames: [],
  runs: [],
  controls: [],
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
