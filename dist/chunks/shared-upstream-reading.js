import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  GitFailure,
  git,
  printable,
  startFailure,
  startGit
} from "./shared-repository.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/repository/blobs.ts
var MISSING = "its object is missing from the repository (a partial or damaged clone)";
var NEWLINE = 10;
var MOST_RESTARTS = 16;
function openBlobs(dir) {
  let child = null;
  let waiting = [];
  let restarts = 0;
  function start() {
    const started = startGit(dir, ["cat-file", "--batch"]);
    const parse = answerParser((blob) => waiting.shift()?.resolve(blob));
    started.stdout.on("data", parse);
    started.stderr.resume();
    started.stdin.on("error", () => void 0);
    started.on("error", (error) => fail(startFailure(dir, error)));
    started.on("close", () => restart(started));
    child = started;
    return started;
  }
  function fail(error) {
    const failed = waiting;
    waiting = [];
    for (const request of failed) request.reject(error);
  }
  function restart(ended) {
    if (child === ended) child = null;
    const culprit = waiting.shift();
    if (culprit === void 0) return;
    restarts += 1;
    culprit.resolve({ why: "git could not read its object" });
    if (restarts <= MOST_RESTARTS) {
      const rest = waiting;
      if (rest.length > 0) start().stdin.write(rest.map(({ oid }) => `${oid}
`).join(""));
      return;
    }
    const failed = waiting;
    waiting = [];
    for (const request of failed) request.resolve({ why: "git could not read the repository" });
  }
  return {
    read(oid) {
      return new Promise((resolve2, reject) => {
        if (restarts > MOST_RESTARTS) {
          resolve2({ why: "git could not read the repository" });
          return;
        }
        waiting.push({ oid, resolve: resolve2, reject });
        (child ?? start()).stdin.write(`${oid}
`);
      });
    },
    async close() {
      const running = child;
      if (running === null) return;
      await new Promise((resolve2) => {
        running.on("close", () => resolve2());
        running.stdin.end();
      });
    }
  };
}
function answerParser(onAnswer) {
  let header = Buffer.alloc(0);
  let body = null;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (body === null) {
        const end = chunk.indexOf(NEWLINE, at);
        header = Buffer.concat([header, chunk.subarray(at, end < 0 ? chunk.length : end)]);
        if (end < 0) return;
        at = end + 1;
        const answer = readHeader(header.toString("latin1"));
        header = Buffer.alloc(0);
        if ("why" in answer) onAnswer(answer);
        else body = { bytes: Buffer.allocUnsafe(answer.size + 1), filled: 0 };
        continue;
      }
      const copied = chunk.copy(body.bytes, body.filled, at);
      body.filled += copied;
      at += copied;
      if (body.filled < body.bytes.length) return;
      const { bytes } = body;
      body = null;
      onAnswer({ bytes: bytes.subarray(0, -1) });
    }
  };
}
function readHeader(line) {
  const size = / (?:blob|tree|commit|tag) (\d+)$/.exec(line)?.[1];
  if (size !== void 0) return { size: Number(size) };
  return { why: MISSING };
}

// src/repository/commit.ts
import { resolve } from "node:path";

// src/repository/paths.ts
var NOT_TEXT = new RegExp("\\p{Surrogate}", "u");
function decodePath(bytes) {
  const text = bytes.toString("utf8");
  if (!text.includes("\uFFFD") || Buffer.from(text, "utf8").equals(bytes)) return text;
  let path = "";
  for (let at = 0; at < bytes.length; ) {
    const length = validLength(bytes, at);
    path += length === 0 ? String.fromCharCode(56320 + bytes[at]) : bytes.toString("utf8", at, at + length);
    at += Math.max(length, 1);
  }
  return path;
}
function encodePath(path) {
  if (isTextPath(path)) return Buffer.from(path, "utf8");
  const parts = Array.from(path, (letter) => {
    const code = letter.codePointAt(0);
    const escaped = code >= 56448 && code <= 56575;
    return escaped ? Buffer.from([code - 56320]) : Buffer.from(letter, "utf8");
  });
  return Buffer.concat(parts);
}
function isTextPath(path) {
  return !NOT_TEXT.test(path);
}
function sortByPath(items) {
  return items.map((item) => ({ item, key: encodePath(item.path).toString("latin1") })).toSorted((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ item }) => item);
}
function validLength(bytes, at) {
  const lead = bytes[at];
  const length = lead < 128 ? 1 : lead < 224 ? 2 : lead < 240 ? 3 : 4;
  const text = bytes.toString("utf8", at, at + length);
  return text.includes("\uFFFD") && !bytes.subarray(at, at + length).equals(Buffer.from(text)) ? 0 : length;
}

// src/repository/entry.ts
function whyNotRead(entry) {
  if (entry.mode === "120000") return "it is a symbolic link";
  if (entry.mode === "160000") return "it is a submodule";
  if (!isTextPath(entry.path)) return "its name is not UTF-8";
  return null;
}
function fileMode(mode) {
  if (mode === "120000" || mode === "160000") return mode;
  return (Number.parseInt(mode, 8) & 64) === 0 ? "100644" : "100755";
}

// src/repository/revision.ts
async function locate(dir) {
  try {
    const answer = await git(dir, [
      "rev-parse",
      "--is-bare-repository",
      "--is-inside-work-tree",
      "--show-prefix"
    ]);
    const [bare = "", worktree = ""] = answer.toString("latin1").split("\n", 2);
    const prefix = decodePath(answer.subarray(bare.length + worktree.length + 2, -1));
    return { bare: bare === "true", worktree: worktree === "true", prefix };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    if (error.stderr.includes("not a git repository")) return null;
    throw new UserError(
      `Git cannot read the repository: ${printable(error.stderr.trim().split("\n").at(-1) ?? "")}`,
      "Mend the repository, or give another directory.",
      { file: dir },
      { cause: error }
    );
  }
}
async function headOf(dir) {
  try {
    const answer = await git(dir, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    return answer.toString("latin1").trim();
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}
async function resolveCommit(dir, revision) {
  const unknown = (cause) => new UserError(
    `There is no commit "${printable(revision, 100)}".`,
    "Check the name; a shallow clone has only the newest commits (in a workflow: fetch-depth: 0).",
    { file: dir },
    { cause }
  );
  if (revision === "" || revision.startsWith("-") || revision.includes("\0")) throw unknown();
  try {
    const object = await verify(dir, revision);
    return await verify(dir, `${object}^{commit}`);
  } catch (error) {
    throw error instanceof GitFailure ? unknown(error) : error;
  }
}
async function verify(dir, revision) {
  const answer = await git(dir, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision]);
  return answer.toString("latin1").trim();
}

// src/repository/commit.ts
var MOST_REQUESTS = 256;
var MOST_BYTES = 8 * 1024 * 1024;
async function openCommit(dir, revision) {
  const root = resolve(dir);
  const location = await locate(root);
  if (location === null)
    throw new UserError(
      "This is no git repository, so it has no revisions.",
      "Leave --rev out to scan the directory as it is.",
      { file: dir }
    );
  const commit = await resolveCommit(root, revision);
  const blobs = openBlobs(root);
  let tree;
  const readTree = () => tree ??= listTree(root, commit, location.prefix);
  return {
    kind: "commit",
    root,
    revision: commit,
    head: commit,
    prefix: location.prefix,
    async list() {
      return (await readTree()).entries;
    },
    async *read(wanted, onUnreadable) {
      const { absent } = await readTree();
      const read = (oid) => absent.has(oid) ? Promise.resolve({ why: MISSING }) : blobs.read(oid);
      yield* readBlobs(read, wanted, onUnreadable);
    },
    close() {
      return blobs.close();
    }
  };
}
async function listTree(root, commit, prefix) {
  const tree = await treeOf(root, commit, prefix);
  try {
    const listing = await git(root, ["ls-tree", "-r", "-z", "-l", "--full-tree", tree]);
    return { entries: parseTree(listing), absent: /* @__PURE__ */ new Set() };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const listing = await git(root, ["ls-tree", "-r", "-z", "--full-tree", tree]);
    return { entries: parseTree(listing), absent: await absentObjects(root, tree) };
  }
}
async function treeOf(root, commit, prefix) {
  const directory = prefix.slice(0, -1);
  try {
    const tree = await git(root, ["rev-parse", "--verify", "--quiet", `${commit}:${directory}`]);
    return tree.toString("latin1").trim();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw new UserError(
      `The commit ${commit.slice(0, 12)} has no directory "${printable(directory)}".`,
      "Give another revision, or another directory.",
      { file: root },
      { cause: error }
    );
  }
}
async function absentObjects(root, tree) {
  const objects = await git(root, ["rev-list", "--objects", "--missing=print", tree]);
  const lines = objects.toString("latin1").split("\n");
  return new Set(lines.filter((line) => line.startsWith("?")).map((line) => line.slice(1)));
}
function parseTree(output) {
  const entries = [];
  for (let at = 0; at < output.length; ) {
    const tab = output.indexOf(9, at);
    const end = output.indexOf(0, tab);
    const [mode = "", , oid = "", size = ""] = output.toString("latin1", at, tab).split(/ +/);
    const path = decodePath(output.subarray(tab + 1, end));
    const known = /^\d+$/.test(size) ? { size: Number(size) } : {};
    entries.push({ path, mode: fileMode(mode), oid, ...known });
    at = end + 1;
  }
  return entries;
}
async function* readBlobs(readBlob, entries, onUnreadable) {
  const ahead = [];
  let bytesAhead = 0;
  let next = 0;
  while (next < entries.length || ahead.length > 0) {
    while (next < entries.length && ahead.length < MOST_REQUESTS && (bytesAhead < MOST_BYTES || ahead.length === 0)) {
      const entry2 = entries[next++];
      const why = whyNotRead(entry2);
      const blob2 = why !== null || entry2.oid === void 0 ? Promise.resolve({ why: why ?? "it has no object name" }) : readBlob(entry2.oid);
      blob2.catch(() => void 0);
      ahead.push({ entry: entry2, blob: blob2 });
      bytesAhead += entry2.size ?? 0;
    }
    const { entry, blob } = ahead.shift();
    const answer = await blob;
    bytesAhead -= entry.size ?? 0;
    if ("why" in answer) onUnreadable?.(entry, answer.why);
    else yield { entry, bytes: answer.bytes };
  }
}

// src/core/first-index.ts
function firstIndex(length, holds) {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = low + high >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

// src/upstream/reading/line-index.ts
var LIMIT = 240;
function lineIndex(path, text) {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
    starts.push(end + 1);
  function lineOf(offset) {
    return firstIndex(starts.length, (index) => starts[index] > offset);
  }
  return {
    lineOf,
    evidence(offset) {
      const line = lineOf(offset);
      const bytes = text.slice(
        starts[line - 1],
        Math.min(starts[line] ?? text.length, starts[line - 1] + LIMIT)
      );
      return { path, line, text: Buffer.from(bytes, "latin1").toString("utf8").trim() };
    }
  };
}

// src/upstream/states/kinds.ts
var NAMESPACE_OF = {
  macro: "macro",
  "cmake-option": "cmake",
  "cmake-variable": "cmake",
  "cmake-target": "target",
  "make-var": "make",
  env: "env",
  kconfig: "kconfig",
  "bazel-flag": "bazel",
  "compiler-flag": "compiler",
  autoconf: "any",
  "meson-option": "meson",
  "cargo-feature": "cargo",
  any: "any"
};
var LEARNED_KIND = {
  cmake: "cmake-option",
  make: "make-var",
  macro: "macro",
  target: "cmake-target",
  env: "env"
};

// src/core/names.ts
var WORD = /[A-Za-z0-9_]/;
var BEFORE = 5;
var Names = class _Names {
  /** Those of the names that may be put together from pieces: the old ones. */
  olds;
  #names;
  #pattern;
  #longest;
  /**
   * @param names words, or what was made of words before
   * @param olds those of the names that are old, where that is known
   */
  constructor(names, olds) {
    if (names instanceof _Names) {
      this.#names = names.#names;
      this.#pattern = names.#pattern;
      this.#longest = names.#longest;
      this.olds = names.olds;
      return;
    }
    this.#names = new Set(names);
    this.olds = olds === void 0 ? this.#names : new Set(olds);
    const sorted = [...this.#names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.#longest = sorted[0]?.length ?? 0;
    this.#pattern = sorted.length === 0 ? null : new RegExp(trie(sorted), "g");
  }
  has(name) {
    return this.#names.has(name);
  }
  /** True when the text holds one of the names at all. */
  test(text) {
    return this.#next(text, 0) !== void 0;
  }
  /** All occurrences between two offsets, in order. */
  find(text, from = 0, to = text.length) {
    if (to < text.length) {
      const start = Math.max(0, from - BEFORE);
      const inside = this.find(text.slice(start, to + this.#longest + 1), from - start);
      return inside.filter(({ end }) => start + end <= to).map((match) => ({ ...match, start: start + match.start, end: start + match.end }));
    }
    const found = [];
    for (let at = from; ; ) {
      const match = this.#next(text, at);
      if (match === void 0) return found;
      found.push(match);
      at = match.end;
    }
  }
  /** The first occurrence at or after an offset. */
  #next(text, from) {
    const pattern = this.#pattern;
    if (pattern === null) return void 0;
    pattern.lastIndex = from;
    for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
      const match = this.#longestAt(text, hit.index, hit[0]);
      if (match !== void 0) return match;
      pattern.lastIndex = hit.index + 1;
    }
    return void 0;
  }
  /** The pattern takes the longest alternative first; a shorter one counts only if it is whole there. */
  #longestAt(text, start, name) {
    const end = start + name.length;
    const glued = isGlued(text, start);
    if (!glued && start > 0 && WORD.test(text[start - 1])) {
      if (!isEscape(text, start) && !isNegated(text, start, name)) return void 0;
    }
    if (end < text.length && WORD.test(text[end])) return void 0;
    if (name.includes("-") && (text[end] === "-" || !glued && text[start - 1] === "-"))
      return void 0;
    return { name, start, end, glued };
  }
};
function isGlued(text, start) {
  const letter = text[start - 1];
  const sign = text[start - 2];
  if (letter !== "D" && letter !== "U" || sign !== "-" && sign !== "/") return false;
  const before = text[start - 3];
  return before === void 0 || !WORD.test(before);
}
function isNegated(text, start, name) {
  return text.startsWith("--no", start - 4) && !/[\w-]/.test(text[start - 5] ?? "") && /^[a-z][a-z0-9]*_/.test(name);
}
function isEscape(text, start) {
  return /[abfnrtv]/.test(text[start - 1] ?? "") && text[start - 2] === "\\" && text[start - 3] !== "\\";
}
function trie(words) {
  const root = { next: /* @__PURE__ */ new Map(), end: false };
  for (const word of words) {
    let node = root;
    for (const letter of word) {
      let child = node.next.get(letter);
      if (child === void 0) node.next.set(letter, child = { next: /* @__PURE__ */ new Map(), end: false });
      node = child;
    }
    node.end = true;
  }
  function source(node) {
    const branches = [...node.next].map(([letter, child]) => escape(letter) + source(child));
    if (branches.length === 0) return "";
    const joined = branches.length === 1 ? branches[0] : `(?:${branches.join("|")})`;
    return node.end ? `(?:${joined})?` : joined;
  }
  return source(root);
}
function escape(letter) {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
}

// src/upstream/reading/finding.ts
var OLD_WORDS = /deprecat|renamed|been removed|is removed|was removed|are removed|no longer|obsolete|superseded|replaced|instead(?! of [`'"<]?(?!\w+_))|backwards?[ -]compat/i;
function saysOld(text) {
  return OLD_WORDS.test(text);
}
function namesToUse(text, old) {
  const found = /* @__PURE__ */ new Set();
  const phrases = /(?:\buse|\bset|\bpass|renamed to|replaced (?:by|with)|superseded by|in favou?r of|favou?r)\s+(?:the\s+)?(?:new\s+)?(?:CMake\s+)?(?:(?:option|variable|flag|macro)\s+)?[`'"<]*(?:-D)?([A-Za-z_][A-Za-z0-9_]*)/gi;
  for (const hit of text.matchAll(phrases)) {
    const name = hit[1];
    if (name !== old && /_/.test(name) && /[A-Z]/.test(name)) found.add(name);
  }
  return [...found];
}

// src/upstream/reading/mask.ts
var TOKENS = {
  c: /\/\/(?:\\\r?\n|[^\n])*|\/\*[\s\S]*?(?:\*\/|$)|R"([^\s()\\]{0,16})\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\.)+'/g,
  make: /(?<!\\)#(?:\\\r?\n|[^\n])*/g,
  shell: /(?<=^|[\s;&|(])#[^\n]*/gm,
  python: /#[^\n]*|"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/g,
  dnl: /(?<![A-Za-z0-9_])dnl\b[^\n]*|(?<=^|\s)#[^\n]*/gm
};
function mask(text, style) {
  const spoken = [];
  const bare = [];
  let at = 0;
  for (const hit of text.matchAll(TOKENS[style])) {
    const between = text.slice(at, hit.index);
    const token = hit[0];
    const quoted = /^(?:R?"|')/.test(token);
    const blank = blanked(token);
    spoken.push(between, quoted ? token : blank);
    bare.push(between, blank);
    at = hit.index + token.length;
  }
  spoken.push(text.slice(at));
  bare.push(text.slice(at));
  return { spoken: spoken.join(""), bare: bare.join("") };
}
function blanked(token) {
  return token.replace(/[^\r\n]/g, " ");
}

// src/upstream/reading/c-findings.ts
function cFindings(text, names) {
  const masked = mask(text, "c");
  const readings = [];
  for (const { name, start, end } of names.find(text)) {
    const read = readingAt(text, masked, start, end);
    if (read !== void 0) readings.push({ name, namespace: read, declares: false, offset: start });
    if (read === "macro" && name.startsWith("CONFIG_"))
      readings.push({ name, namespace: "kconfig", declares: false, offset: start });
  }
  const kconfig = [...masked.bare.matchAll(/\bCONFIG_(\w+)/g)].filter((hit) => names.has(hit[1])).map(
    (hit) => ({ name: hit[1], namespace: "kconfig", declares: false, offset: hit.index })
  );
  return {
    readings: [...readings, ...kconfig],
    shims: [...cShims(masked), ...goneVariables(text, masked, names)]
  };
}
function goneVariables(text, masked, names) {
  return names.find(text).flatMap(({ name, start, end }) => {
    if (readingAt(text, masked, start, end) !== "env") return [];
    const begin = masked.bare.lastIndexOf(";", start) + 1;
    const statement = masked.spoken.slice(Math.max(begin, start - 1e3), start);
    if (!/"[^"\n]*\b(?:has been removed|is deprecated|is no longer)\b/.test(statement)) return [];
    const effect = /has been removed/.test(statement) ? "rejects" : "warns";
    return [{ old: name, news: [], namespace: "env", effect, sure: true, start, end }];
  });
}
function readingAt(text, { spoken, bare }, start, end) {
  if (bare[start] === " ") {
    const whole = spoken[start] !== " " && text[start - 1] === '"' && text[end] === '"';
    const isSet = /\b(?:un)?(?:setenv|putenv)(?:_s)?\s*\(\s*"$/.test(
      text.slice(Math.max(0, start - 20), start)
    );
    return whole && !isSet ? "env" : void 0;
  }
  const line = bare.slice(bare.lastIndexOf("\n", start - 1) + 1, start);
  const directive = /^\s*#\s*(\w+)\s*(.*)$/.exec(line);
  if (directive === null) return "macro";
  if (directive[1] === "define") return directive[2] === "" ? void 0 : "macro";
  return /^(?:if|ifdef|ifndef|elif|elifdef|elifndef)$/.test(directive[1]) ? "macro" : void 0;
}
function cShims({ bare, spoken }) {
  const shims = [];
  const block = /^[ \t]*#[ \t]*(?:ifdef[ \t]+(\w+)|if[ \t]+([^\n]*\bdefined\b[^\n]*))\n((?:[ \t]*(?:#[ \t]*(?:define|undef|error|warning|pragma)\b[^\n]*)?\n)+)[ \t]*#[ \t]*(?:endif|else|elif)\b/gm;
  for (const hit of bare.matchAll(block)) {
    const condition = hit[2] ?? `defined(${hit[1]})`;
    const asked = [...condition.matchAll(/(!?)\s*defined\s*\(?\s*(\w+)/g)];
    const old = asked.find((ask) => ask[1] === "")?.[2];
    const bodyStart = hit.index + hit[0].indexOf("\n") + 1;
    const body = spoken.slice(bodyStart, bodyStart + hit[3].length);
    if (old === void 0 || body.trim() === "" || /\|\|/.test(condition)) continue;
    const said = [...body.matchAll(/#[ \t]*(?:error|warning|pragma)\b[^\n]*/g)].map((line) => line[0]).join("\n");
    const set = [...body.matchAll(/#[ \t]*define[ \t]+(\w+)/g)].map((line) => line[1]);
    const told = namesToUse(said, old);
    const rejects = /#[ \t]*error\b/.test(said);
    if (rejects && !saysOld(said)) continue;
    if (!rejects && set.length === 0 && !saysOld(said)) continue;
    shims.push({
      old,
      news: set.length > 0 ? set : told,
      namespace: "macro",
      effect: rejects ? "rejects" : set.length > 0 ? "forwards" : "warns",
      sure: saysOld(said),
      start: hit.index,
      end: hit.index + hit[0].length
    });
  }
  return shims;
}

// src/upstream/reading/cmake-commands.ts
var COMMAND = /([A-Za-z_][A-Za-z0-9_]*)[ \t\r\n]*\(/y;
var BRACKET = /\[(=*)\[([\s\S]*?)\]\1\]/y;
var QUOTED = /"((?:[^"\\]|\\[\s\S])*)"?/y;
var UNQUOTED = /(?:[^\s()#"\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*")+/y;
function cmakeCommands(text) {
  const commands = [];
  let at = 0;
  while (at < text.length) {
    const letter = text[at];
    if (letter === "#") {
      at = skipComment(text, at);
      continue;
    }
    COMMAND.lastIndex = at;
    const head = /[A-Za-z_]/.test(letter) ? COMMAND.exec(text) : null;
    if (head === null) {
      at++;
      continue;
    }
    const { args, end } = readArguments(text, at + head[0].length);
    commands.push({ name: head[1].toLowerCase(), args, start: at, end });
    at = end;
  }
  return commands;
}
function skipComment(text, at) {
  BRACKET.lastIndex = at + 1;
  const bracket = BRACKET.exec(text);
  if (bracket !== null) return BRACKET.lastIndex;
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}
function readArguments(text, from) {
  const args = [];
  let depth = 1;
  let at = from;
  while (at < text.length) {
    const letter = text[at];
    if (letter === "#") {
      at = skipComment(text, at);
    } else if (letter === "(" || letter === ")") {
      depth += letter === "(" ? 1 : -1;
      at++;
      if (depth === 0) return { args, end: at };
      args.push({ text: letter, quoted: false, start: at - 1, end: at });
    } else if (/\s/.test(letter)) {
      at++;
    } else {
      const arg = readArgument(text, at);
      args.push(arg);
      at = arg.end;
    }
  }
  return { args, end: at };
}
function readArgument(text, at) {
  if (text[at] === '"') {
    QUOTED.lastIndex = at;
    const inner = QUOTED.exec(text)?.[1] ?? "";
    return { text: inner, quoted: true, start: at, end: QUOTED.lastIndex };
  }
  BRACKET.lastIndex = at;
  const bracket = text[at] === "[" ? BRACKET.exec(text) : null;
  if (bracket !== null)
    return { text: bracket[2], quoted: true, start: at, end: BRACKET.lastIndex };
  UNQUOTED.lastIndex = at;
  const word = UNQUOTED.exec(text)?.[0] ?? text[at];
  return { text: word, quoted: false, start: at, end: at + word.length };
}
function isBlock(node) {
  return "body" in node;
}
var OPENERS = {
  if: "if",
  function: "function",
  macro: "macro",
  foreach: "loop",
  while: "loop",
  block: "loop"
};
var DEEPEST = 200;
function cmakeTree(commands) {
  let at = 0;
  let depth = 0;
  function nodes(inside) {
    const body = [];
    while (at < commands.length) {
      const command = commands[at++];
      const opens = OPENERS[command.name];
      if (opens !== void 0 && depth < DEEPEST) {
        body.push(...block(command, opens));
      } else if (/^(?:end(?:if|function|macro|foreach|while|block)|else|elseif)$/.test(command.name)) {
        if (inside) return { body, stop: command };
      } else {
        body.push(command);
      }
    }
    return { body, stop: void 0 };
  }
  function block(opener, opens) {
    const blocks = [];
    let head = opener;
    let kind = opens;
    depth++;
    for (; ; ) {
      const { body, stop } = nodes(true);
      blocks.push({ kind, head, body, end: stop?.end ?? commands.at(-1).end });
      if (stop === void 0 || stop.name !== "else" && stop.name !== "elseif") {
        depth--;
        return blocks;
      }
      kind = stop.name;
      head = stop;
    }
  }
  return nodes(false).body;
}
function* flatten(nodes) {
  for (const node of nodes) {
    if (!isBlock(node)) {
      yield node;
      continue;
    }
    yield node.head;
    yield* flatten(node.body);
  }
}

// src/upstream/reading/cmake-condition.ts
var KEYWORDS = new Set(
  `AND OR NOT DEFINED EXISTS COMMAND POLICY TARGET TEST MATCHES EQUAL LESS GREATER LESS_EQUAL GREATER_EQUAL STREQUAL
   STRLESS STRGREATER VERSION_EQUAL VERSION_LESS VERSION_GREATER VERSION_LESS_EQUAL VERSION_GREATER_EQUAL IN_LIST
   IS_DIRECTORY IS_SYMLINK IS_ABSOLUTE IS_NEWER_THAN PATH_EQUAL ON OFF TRUE FALSE YES NO Y N`.split(
    /\s+/
  )
);
var NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
function askedBy(args) {
  const asked = [];
  let negated = false;
  let definedness = false;
  let other = false;
  for (const { text, quoted } of args) {
    if (!quoted && (text === "AND" || text === "OR")) {
      negated = definedness = other = false;
    } else if (!quoted && text === "NOT") negated = true;
    else if (!quoted && text === "DEFINED") definedness = true;
    else if (!quoted && /^(?:TARGET|COMMAND|POLICY|TEST|EXISTS)$/.test(text)) other = true;
    else {
      const inner = [...text.matchAll(/\$\{([A-Za-z0-9_.-]+)\}/g)].map((hit) => hit[1]);
      const bare = /^(?:CACHE\{)?([^{}]*)\}?$/.exec(text)?.[1] ?? "";
      const isName = !quoted && !other && NAME.test(bare) && !KEYWORDS.has(bare);
      for (const name of isName ? [bare] : inner) asked.push({ name, negated, definedness });
    }
  }
  return asked;
}

// src/upstream/reading/cmake-readings.ts
var SILENT = new Set(
  `message unset mark_as_advanced add_definitions add_compile_definitions target_compile_definitions
   remove_definitions set_source_files_properties`.split(/\s+/)
);
var TARGET = /^(?:\w+_)?add_(?:\w+_)?(?:executable|library|custom_target)$/;
function cmakeReadings(nodes, names) {
  const commands = [...flatten(nodes)];
  const named = targetVariables(commands);
  return commands.flatMap((command) => readingsOf(command, names, named));
}
function targetVariables(commands) {
  const variables = /* @__PURE__ */ new Set();
  for (const { name, args } of commands) {
    const variable = TARGET.test(name) ? /^\$\{(\w+)\}$/.exec(args[0]?.text ?? "")?.[1] : void 0;
    if (variable !== void 0) variables.add(variable);
  }
  return variables;
}
function readingsOf(command, names, targetVariables_) {
  const { name, args, start } = command;
  const readings = [];
  function add(found, namespace, offset, isDeclaration = false) {
    if (names.has(found)) readings.push({ name: found, namespace, declares: isDeclaration, offset });
  }
  const first = args[0];
  if (TARGET.test(name) && first) add(first.text, "target", first.start);
  if (name === "set" && first && targetVariables_.has(first.text))
    for (const arg of args.slice(1, 2)) add(arg.text, "target", arg.start);
  if (name === "project" && first && targetVariables_.has("PROJECT_NAME"))
    add(first.text, "target", first.start);
  const outputs = args.findIndex(({ text }) => text === "OUTPUT_NAME");
  if (outputs >= 0 && args[outputs + 1])
    add(args[outputs + 1].text, "target", args[outputs + 1].start);
  if (name === "if" || name === "elseif" || name === "while")
    for (const asked of askedBy(args)) add(asked.name, "cmake", start);
  if (name === "foreach") for (const arg of args.slice(1)) add(arg.text, "cmake", arg.start);
  if (first && isDeclaring(command) && !saysOld(
    args.slice(1).map(({ text }) => text).join(" ")
  ))
    add(first.text, "cmake", first.start, true);
  if (name === "cmake_dependent_option")
    for (const arg of args.slice(3, 4))
      for (const word of arg.text.matchAll(/\w+/g)) add(word[0], "cmake", arg.start);
  if (!SILENT.has(name)) {
    for (const arg of args) {
      for (const use of arg.text.matchAll(/\$\{(?:CACHE:)?([A-Za-z0-9_.-]+)\}/g))
        add(use[1], "cmake", arg.start + use.index);
      for (const use of arg.text.matchAll(/ENV\{([A-Za-z0-9_]+)\}/g))
        add(use[1], "env", arg.start + use.index);
    }
  }
  if (/^(?:target_compile_definitions|add_compile_definitions|add_definitions)$/.test(name))
    for (const arg of args)
      for (const use of arg.text.matchAll(/\$\{([A-Za-z0-9_.-]+)\}/g))
        add(use[1], "cmake", arg.start + use.index);
  return readings;
}
function isDeclaring({ name, args }) {
  if (name === "set")
    return args.some(
      ({ text, quoted }, index) => !quoted && text === "CACHE" && args[index + 1]?.text !== "INTERNAL"
    );
  return /(?:^|_)option$/.test(name) || name === "define_option";
}
function templateReadings(text, names) {
  const readings = [];
  const pattern = /@(\w+)@|\$\{(\w+)\}|#[ \t]*cmakedefine(?:01)?[ \t]+(\w+)/g;
  for (const hit of text.matchAll(pattern)) {
    const name = hit[1] ?? hit[2] ?? hit[3];
    if (names.has(name))
      readings.push({ name, namespace: "cmake", declares: false, offset: hit.index });
  }
  return readings;
}

// src/upstream/reading/cmake-shim-functions.ts
var LEVELS = /^(?:FATAL_ERROR|SEND_ERROR|WARNING|AUTHOR_WARNING|DEPRECATION|NOTICE|STATUS|VERBOSE|DEBUG|TRACE)$/;
function cmakeShimHelpers(nodes) {
  return nodes.flatMap((node) => {
    if (!isBlock(node)) return [];
    if (node.kind !== "function" && node.kind !== "macro") return cmakeShimHelpers(node.body);
    return helperOf(node) ?? [];
  });
}
function helperOf(block) {
  const [name, ...params] = block.head.args.map(({ text }) => text);
  if (name === void 0 || params.length === 0) return void 0;
  const commands = [...flatten(block.body)];
  const positions = positionsOf(params, commands);
  const indexOf = (text) => positions.get(/^\$\{(\w+)\}$/.exec(text)?.[1] ?? "");
  const messages = commands.filter((command) => command.name === "message");
  if (!messages.some((message) => saysOld(textOf(message)))) return void 0;
  const heads = commands.filter((command) => command.name === "if" || command.name === "elseif");
  const old = heads.flatMap((head) => head.args.map(({ text }) => indexOf(text))).find((index) => index !== void 0);
  if (old === void 0) return void 0;
  const targets = commands.filter((command) => {
    const index = command.name === "set" ? indexOf(command.args[0]?.text ?? "") : void 0;
    return index !== void 0 && index !== old;
  });
  const told = messages.flatMap(({ args }) => [
    ...args.slice(1).map(({ text }) => text).join(" ").matchAll(/\$\{\w+\}/g)
  ]).map((hit) => indexOf(hit[0])).find((index) => index !== void 0 && index !== old);
  const level = messages.map(({ args }) => args[0]?.text ?? "").find((text) => indexOf(text) !== void 0 || LEVELS.test(text));
  return {
    name: name.toLowerCase(),
    old,
    new: targets[0] === void 0 ? told : indexOf(targets[0].args[0].text),
    level: level === void 0 ? void 0 : indexOf(level) ?? level,
    reaches: targets.length > 0 && (block.kind === "macro" || targets.some(leavesScope))
  };
}
function positionsOf(params, commands) {
  const positions = new Map(params.map((param, index) => [param, index]));
  for (let index = 0; index < 16; index++) positions.set(`ARGV${index}`, index);
  positions.set("ARGN", params.length);
  for (const { name, args } of commands) {
    const [first, second, third, fourth] = args.map(({ text }) => text);
    if (name === "set" && first !== void 0) {
      const from = positions.get(/^\$\{(\w+)\}$/.exec(second ?? "")?.[1] ?? "");
      if (from !== void 0 && /^\w+$/.test(first)) positions.set(first, from);
    }
    const isGet = name === "list" && first === "GET" && /^\d+$/.test(third ?? "");
    if (isGet && fourth !== void 0 && (second === "ARGN" || second === "ARGV"))
      positions.set(fourth, Number(third) + (second === "ARGN" ? params.length : 0));
  }
  return positions;
}
function leavesScope({ args }) {
  return args.some(({ text, quoted }) => !quoted && (text === "PARENT_SCOPE" || text === "CACHE"));
}
function textOf({ args }) {
  return args.map(({ text }) => text).join(" ");
}

// src/upstream/reading/cmake-shims.ts
var HARMLESS = /* @__PURE__ */ new Set([
  "message",
  "set",
  "unset",
  "return",
  "mark_as_advanced",
  "if",
  "elseif",
  "else"
]);
function cmakeShims(nodes, helpers) {
  const shims = [];
  const declared = /* @__PURE__ */ new Set();
  function visit(node, inFunction, params) {
    if (!isBlock(node)) {
      if (node.name === "option" || isCacheEntry(node)) declared.add(node.args[0]?.text ?? "");
      shims.push(...shimsOfCommand(node, helpers));
      return;
    }
    const isBranch = node.kind === "if" || node.kind === "elseif";
    const found = isBranch ? shimsOfBlock(node, inFunction, declared) : [];
    const own = found.filter(({ old }) => !params.has(old));
    shims.push(...own);
    if (own.length > 0) return;
    const isDefinition = node.kind === "function" || node.kind === "macro";
    const within = node.kind === "function" || inFunction && node.kind !== "macro";
    const inner = isDefinition ? ownNames(node) : params;
    for (const child of node.body) visit(child, within, inner);
  }
  for (const node of nodes) visit(node, false, /* @__PURE__ */ new Set());
  return shims;
}
function ownNames({ head, body }) {
  const set = [...flatten(body)].filter(({ name }) => name === "set");
  return /* @__PURE__ */ new Set([
    ...head.args.slice(1).map(({ text }) => text),
    ...set.map(({ args }) => args[0]?.text ?? "")
  ]);
}
function shimsOfCommand(command, helpers) {
  const helper = helpers.get(command.name);
  const argument = (index) => index === void 0 ? void 0 : command.args[index]?.text;
  const base = { namespace: "cmake", start: command.start, end: command.end };
  if (helper !== void 0) {
    const old = argument(helper.old);
    if (old === void 0 || !/^\w+$/.test(old)) return [];
    const target2 = argument(helper.new);
    const level = typeof helper.level === "number" ? argument(helper.level) : helper.level;
    const fatal = level === "FATAL_ERROR" || level === "SEND_ERROR";
    const forwards = helper.reaches ? "forwards" : "dead";
    const effect = fatal ? "rejects" : target2 === void 0 ? "warns" : forwards;
    return [{ ...base, old, news: target2 ? [target2] : [], effect, sure: true, polarity: "same" }];
  }
  if (/^add_(?:executable|library)$/.test(command.name)) return stubTarget(command);
  const [target, ...rest] = command.args;
  if (target === void 0 || !/^\w+$/.test(target.text)) return [];
  const isDeclaration = command.name.endsWith("option") || isCacheEntry(command);
  if (!isDeclaration && command.name !== "set") return [];
  const values = isDeclaration ? rest.filter(({ quoted }) => !quoted) : rest.slice(0, 1);
  return values.flatMap(({ text }) => {
    const old = /^\$\{(\w+)\}$/.exec(text)?.[1];
    if (old === void 0 || old === target.text) return [];
    return [
      {
        ...base,
        old,
        news: [target.text],
        effect: "forwards",
        sure: false,
        copies: !isDeclaration,
        polarity: "same"
      }
    ];
  });
}
function stubTarget({ args, start, end }) {
  const [target, ...sources] = args;
  if (target === void 0 || !sources.some(({ text }) => /deprecat/i.test(text))) return [];
  return [
    { old: target.text, news: [], namespace: "target", effect: "warns", sure: true, start, end }
  ];
}
function shimsOfBlock(block, inFunction, declared) {
  const asked = askedBy(block.head.args);
  const commands = [...flatten(block.body)];
  if (asked.length === 0 || commands.length === 0) return [];
  const messages = commands.filter(({ name }) => name === "message").map(textOf);
  const text = messages.filter(saysOld).join("\n");
  const fatal = commands.some(
    ({ name, args }) => name === "message" && /^(?:FATAL_ERROR|SEND_ERROR)$/.test(args[0]?.text ?? "")
  );
  if (!(fatal && text !== "") && commands.some(({ name }) => !HARMLESS.has(name))) return [];
  const sets = commands.filter(({ name }) => name === "set");
  const olds = asked.filter(
    ({ name, negated }) => !sets.some(({ args }) => args[0]?.text === name) && (!negated || asked.length === 1)
  );
  const old = olds.find(({ name }) => new RegExp(`\\b${name}\\b`).test(text)) ?? olds[0];
  if (old === void 0) return [];
  const set = sets.map(({ args }) => args[0]?.text ?? "").filter((name) => /^\w+$/.test(name));
  const told = namesToUse(text, old.name);
  const news = set.length > 0 ? set : told;
  if (text === "" && set.length === 0) return [];
  const hindered = asked.some(
    ({ name, negated, definedness }) => negated && definedness && declared.has(name) && set.includes(name)
  );
  const seen = !inFunction || sets.some(leavesScope);
  const forwards = seen && !hindered ? "forwards" : "dead";
  return [
    {
      old: old.name,
      news,
      namespace: "cmake",
      effect: fatal && text !== "" ? "rejects" : set.length > 0 ? forwards : "warns",
      sure: text !== "" && (text.includes(old.name) || told.length > 0 || set.length > 0),
      ...polarityOf(old, sets),
      ...set.length > 1 && { values: valuesOf(sets) },
      start: block.head.start,
      end: block.end
    }
  ];
}
function polarityOf(old, sets) {
  const value = sets[0]?.args[1]?.text ?? "";
  if (value === `\${${old.name}}`) return { polarity: "same" };
  const truth = /^(?:ON|TRUE|1|YES)$/i.test(value) ? true : /^(?:OFF|FALSE|0|NO)$/i.test(value) ? false : null;
  if (truth === null) return {};
  return { polarity: truth === !old.negated ? "same" : "inverted" };
}
function valuesOf(sets) {
  return Object.fromEntries(sets.map(({ args }) => [args[0]?.text ?? "", args[1]?.text ?? ""]));
}
function isCacheEntry(command) {
  return command.name === "set" && command.args.some(({ text, quoted }) => !quoted && text === "CACHE");
}

// src/upstream/reading/languages.ts
var BY_NAME = [
  [/^CMakeLists\.txt$|\.cmake$/i, "cmake"],
  [/\.in$/i, "template"],
  [/^(?:GNU)?makefile(?:[._-].*)?$|\.(?:mk|mak|make)$|^Kbuild$/i, "make"],
  [/^Kconfig(?:\..*)?$|^Config\.in(?:\..*)?$|\.kconfig$/i, "kconfig"],
  [/^meson\.build$|^meson(?:_options\.txt|\.options)$/, "meson"],
  [/^(?:BUILD|WORKSPACE|MODULE)(?:\.bazel)?$|\.bzl$|\.bazel$/, "bazel"],
  [/^Cargo\.toml$/, "cargo"],
  [/^configure\.(?:ac|in)$|\.m4$/, "autoconf"],
  [/\.py$|^SCons(?:truct|cript)$|^wscript$/, "python"],
  [/\.(?:sh|bash|zsh)$/, "shell"],
  [/\.(?:rs|go|js|mjs|cjs|ts|zig|java|kt|gradle|rb|lua|cs)$/, "script"],
  [
    /\.(?:c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|h\+\+|inc|inl|ipp|tpp|tcc|cu|cuh|hip|m|mm|metal|cl|comp|glsl|vert|frag|hlsl|wgsl|swift|s|f|f90|pyx|pxd)$/i,
    "c"
  ]
];
var OUTSIDE = /(?:^|\/)(?:docs?|documentation|changelogs?|licen[cs]es?|\.github|\.gitlab|\.devops|\.circleci|\.git|node_modules)\//i;
function languageOf(path) {
  if (OUTSIDE.test(path)) return void 0;
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (/\.cmake\.in$/i.test(name)) return "cmake";
  for (const [pattern, language] of BY_NAME) if (pattern.test(name)) return language;
  return void 0;
}
function isAboutDeprecation(path) {
  return /deprecat(?:ed|ion)[-_](?:warning|notice|stub)/i.test(path);
}

// src/upstream/reading/make-findings.ts
var CONDITIONAL = /^\s*(?:else\s+)?(?:ifn?def|ifn?eq)\b/;
var ASSIGNMENT = /^\s*(?:override\s+|export\s+)*([A-Za-z_][\w.-]*)\s*(\+|\?|::?:?)?=\s*(.*)$/;
var DEEPEST2 = 50;
var SPEECH = /\$\((info|warning|error)\b/;
function makeAssigned(text) {
  return new Set(
    linesOf(text).flatMap(({ code }) => {
      const hit = ASSIGNMENT.exec(code);
      return hit === null || hit[2] === "?" ? [] : [hit[1]];
    })
  );
}
function makeFindings(text, names) {
  const lines = linesOf(text);
  return { readings: readingsOf2(lines, names), shims: makeShims(lines) };
}
function linesOf(text) {
  const { spoken } = mask(text, "make");
  const lines = [];
  let start = 0;
  while (start < text.length) {
    const stop = text.indexOf("\n", start);
    const end = stop < 0 ? text.length : stop + 1;
    const code = spoken.slice(start, end).trimEnd();
    lines.push({ start, end, code, comment: text.slice(start + code.length, end).trim() });
    start = end;
  }
  return lines;
}
function readingsOf2(lines, names) {
  const readings = [];
  for (const { code, start } of lines) {
    let add2 = function(name, namespace, at, declares = false) {
      if (names.has(name)) readings.push({ name, namespace, declares, offset: start + at });
    };
    var add = add2;
    if (SPEECH.test(code)) continue;
    const isOption = /^\s*(?:else\s+)?ifn?def\b/.test(code);
    for (const name of conditionNames(code)) add2(name, "make", 0, isOption);
    for (const use of code.matchAll(/\$[({]([\w.-]+)(?=[:)}])/g)) {
      if (CONDITIONAL.test(code)) continue;
      add2(use[1], "make", use.index);
      add2(use[1].replace(/^CONFIG_/, ""), "kconfig", use.index);
      add2(use[1], "kconfig", use.index);
    }
    const assigned = ASSIGNMENT.exec(code);
    if (assigned?.[2] === "?") add2(assigned[1], "make", 0, true);
    const rule = /^([^\s:=$#][^:=$#]*):(?![:=])(.*)$/.exec(code);
    if (rule !== null && !saysOld(rule[2]))
      for (const target of rule[1].trim().split(/\s+/)) add2(target, "target", 0);
  }
  return readings;
}
function conditionNames(code) {
  const bare = /^\s*(?:else\s+)?ifn?def\s+([\w.-]+)/.exec(code);
  if (bare !== null) return [bare[1]];
  if (!CONDITIONAL.test(code)) return [];
  return [
    ...code.matchAll(/\$[({](?:strip\s+|origin\s+|filter\s+[^,]*,\s*\$?[({]?)?([A-Za-z_][\w.-]*)/g)
  ].map((hit) => hit[1]);
}
function makeShims(lines) {
  return [
    ...branchesOf(lines).flatMap((branch) => shimOf(branch) ?? []),
    ...assignmentShims(lines),
    ...stubTargets(lines)
  ];
}
function stubTargets(lines) {
  return lines.flatMap(({ code, start, end }) => {
    const rule = /^([\w.-]+)\s*:(?!=)(.*)$/.exec(code);
    if (rule === null || !/deprecat/i.test(rule[2])) return [];
    const old = rule[1];
    return [{ old, news: [], namespace: "target", effect: "warns", sure: true, start, end }];
  });
}
function branchesOf(lines) {
  const done = [];
  const open = [];
  for (const line of lines) {
    const { code } = line;
    const continues = /^\s*else\b/.test(code);
    const closes = /^\s*endif\b/.test(code);
    const top = open.at(-1);
    if ((continues || closes) && top !== void 0) {
      top.branch.end = line.start;
      if (closes) top.branch.end = line.end;
      done.push(top.branch);
      open.pop();
      for (const { branch } of open) branch.body.push(line);
      if (closes) continue;
      const before = [...top.before, ...top.branch.asked];
      open.push({ branch: newBranch(line, before), before });
      continue;
    }
    for (const { branch } of open) branch.body.push(line);
    if (CONDITIONAL.test(code) && open.length < DEEPEST2)
      open.push({ branch: newBranch(line, []), before: [] });
  }
  return done;
}
function newBranch(head, before) {
  return { head, asked: conditionNames(head.code), before, body: [], end: head.end };
}
function shimOf({ head, asked, before, body, end }) {
  const old = asked[0];
  if (old === void 0 || /^\s*(?:else\s+)?ifndef\b/.test(head.code) || body.length === 0)
    return void 0;
  const base = { old, namespace: "make", start: head.start, end };
  const lines = body.filter(({ code }) => code.trim() !== "");
  const speech = lines.filter(({ code }) => SPEECH.test(code));
  const said = speech.map(({ code }) => code).join("\n");
  const comments = body.map(({ comment }) => comment).join("\n");
  const assigned = lines.map(({ code }) => ASSIGNMENT.exec(code)).filter((hit) => hit !== null);
  const rest = lines.filter(
    ({ code }) => !SPEECH.test(code) && !ASSIGNMENT.test(code) && !/^\s*(?:else|endif|ifn?def|ifn?eq|export)\b/.test(code)
  );
  const told = namesToUse(said, old);
  if (/\$\(error\b/.test(said) && saysOld(said))
    return { ...base, news: told, effect: "rejects", sure: true };
  const passed = lines.flatMap(
    ({ code }) => [...code.matchAll(/-D'?([A-Za-z_]\w*)'?=/g)].map((hit) => hit[1])
  );
  if (before.length > 0 && lines.length === 1 && passed.length === 1)
    return {
      ...base,
      news: [...before],
      effect: "forwards",
      sure: saysOld(comments),
      polarity: "same"
    };
  if (rest.length > 0) return void 0;
  const news = assigned.filter((hit) => hit[2] !== "+" && !/deprecat|warn/i.test(hit[1])).map((hit) => hit[1]);
  if (assigned.some((hit) => hit[2] === "+")) return void 0;
  const marks = assigned.some((hit) => /deprecat/i.test(hit[1]));
  const sure = marks || saysOld(said) && said.includes(old) || news.length > 0 && saysOld(comments);
  if (news.length > 0) return { ...base, news, effect: "forwards", sure, polarity: "same" };
  return saysOld(said) ? { ...base, news: told, effect: "warns", sure } : void 0;
}
function assignmentShims(lines) {
  return lines.flatMap(({ code, start, end }) => {
    const hit = ASSIGNMENT.exec(code);
    const old = /^\$[({]([\w.-]+)[)}]$/.exec(hit?.[3]?.trim() ?? "")?.[1];
    if (hit === null || old === void 0 || hit[2] === "+") return [];
    return [
      {
        old,
        news: [hit[1]],
        namespace: "make",
        effect: "forwards",
        sure: false,
        copies: true,
        polarity: "same",
        start,
        end
      }
    ];
  });
}

// src/upstream/reading/other-findings.ts
var STYLES = {
  kconfig: "shell",
  meson: "python",
  bazel: "python",
  cargo: "python",
  python: "python",
  script: "c",
  shell: "shell",
  autoconf: "dnl"
};
function otherReadings(text, language, names) {
  const { spoken } = mask(text, STYLES[language] ?? "shell");
  return names.find(spoken).flatMap(({ name, start, end, glued }) => {
    if (glued) return [];
    const before = spoken.slice(spoken.lastIndexOf("\n", start - 1) + 1, start);
    const stop = spoken.indexOf("\n", end);
    const after = spoken.slice(end, stop < 0 ? void 0 : stop);
    const namespace = namespaceOf(language, before, after);
    const declares = /\b(?:config|menuconfig|option\(\s*['"])\s*$/.test(before);
    return namespace === void 0 ? [] : [{ name, namespace, declares, offset: start }];
  });
}
function namespaceOf(language, before, after) {
  const isString = /["']$/.test(before) && /^["']/.test(after);
  switch (language) {
    case "kconfig":
      return /\b(?:config|menuconfig|if|depends on|select|imply|default)\b.*$/.test(before) ? "kconfig" : void 0;
    case "meson":
      return isString && /(?:get_option|option)\(\s*['"]$/.test(before) ? "meson" : void 0;
    case "bazel":
      return isString || /["'](?:define=)?$/.test(before) ? "bazel" : void 0;
    case "cargo":
      return /^\s*["']?$/.test(before) && /^["']?\s*=/.test(after) ? "cargo" : void 0;
    case "script":
      if (/feature\s*=\s*["']$/.test(before)) return "cargo";
      return isString || before.endsWith("process.env.") ? "env" : void 0;
    case "python":
      return isString ? "env" : void 0;
    case "shell":
      return /\$\{?[!#]?$/.test(before) && !/^\s*(?:echo|printf)\b/.test(before) ? "env" : void 0;
    case "autoconf":
      return /AC_ARG_(?:ENABLE|WITH|VAR)\(\s*\[?$|\$\{?(?:enable_|with_)?$/.test(before) ? "any" : void 0;
    default:
      return void 0;
  }
}

// src/upstream/reading/read.ts
var LARGEST = 8 * 1024 * 1024;
var KEPT = 5;
var READABLE = {
  cmake: ["cmake", "target", "env", "any"],
  template: ["cmake", "any"],
  make: ["make", "target", "kconfig", "any"],
  c: ["macro", "env", "kconfig", "any"],
  kconfig: ["kconfig", "any"],
  meson: ["meson", "any"],
  bazel: ["bazel", "any"],
  cargo: ["cargo", "any"],
  python: ["env", "any"],
  script: ["env", "cargo", "any"],
  shell: ["env", "any"],
  autoconf: ["any"]
};
function namespacesIn(path) {
  const language = languageOf(path);
  return language === void 0 ? [] : READABLE[language];
}
async function readUpstream(source, wanted, onUnreadable) {
  const names = namesByLanguage(wanted.names);
  const languages = /* @__PURE__ */ new Map();
  const entries = (await source.list()).filter((entry) => {
    const language = languageOf(entry.path);
    if (language === void 0 || (entry.size ?? 0) > LARGEST) return false;
    if (entry.mode !== "100644" && entry.mode !== "100755") return false;
    if (names[language] === void 0) return false;
    languages.set(entry.path, language);
    return true;
  });
  const collector = new Collector(wanted);
  const helpers = /* @__PURE__ */ new Map();
  const later = [];
  for await (const { entry, bytes } of source.read(entries, onUnreadable)) {
    const language = languages.get(entry.path);
    const text = bytes.toString("latin1");
    const hit = names[language].test(text);
    if (language === "cmake") {
      const mayHelp = /^[ \t]*(?:function|macro)\s*\(/im.test(text) && /deprecat|renamed|removed|no longer|instead|obsolete/i.test(text);
      if (!hit && !mayHelp) continue;
      const nodes = cmakeTree(cmakeCommands(text));
      if (mayHelp) for (const helper of cmakeShimHelpers(nodes)) helpers.set(helper.name, helper);
      if (hit) later.push({ path: entry.path, text, nodes });
    } else if (hit) {
      collector.add(entry.path, text, findingsOf(text, language, names[language]));
    }
  }
  for (const { path, text, nodes } of later)
    collector.add(path, text, {
      readings: cmakeReadings(nodes, names.cmake),
      shims: cmakeShims(nodes, helpers)
    });
  return collector.result();
}
function findingsOf(text, language, names) {
  if (language === "c") return cFindings(text, names);
  if (language === "make") return makeFindings(text, names);
  if (language === "template") return { readings: templateReadings(text, names), shims: [] };
  return { readings: otherReadings(text, language, names), shims: [] };
}
function namesByLanguage(wanted) {
  const result = {};
  for (const [language, readable] of Object.entries(READABLE)) {
    if ("find" in wanted) {
      result[language] = wanted;
      continue;
    }
    const some = [...wanted].filter(
      ([, spaces]) => spaces.has("any") || readable.some((space) => spaces.has(space))
    );
    if (some.length > 0) result[language] = new Names(some.map(([name]) => name));
  }
  return result;
}
var Collector = class {
  #wanted;
  #found = /* @__PURE__ */ new Map();
  constructor(wanted) {
    this.#wanted = wanted;
  }
  add(path, text, { readings, shims }) {
    const lines = lineIndex(path, text);
    const valid = shims.filter((shim) => this.#isShim(shim));
    for (const shim of valid) {
      if (!this.#wanted.names.has(shim.old)) continue;
      const { effect, namespace, news: to } = shim;
      this.#of(shim.old).aliases.push({ ...lines.evidence(shim.start), effect, namespace, to });
    }
    const seen = /* @__PURE__ */ new Set();
    for (const reading of readings) {
      if (this.#wanted.withoutDeclarations === true && reading.declares && reading.namespace === "cmake")
        continue;
      if (valid.some(({ start, end }) => reading.offset >= start && reading.offset < end)) continue;
      const key = `${reading.name} ${reading.namespace} ${lines.lineOf(reading.offset)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      this.#addReading(reading, lines.evidence(reading.offset));
    }
  }
  #addReading({ name, namespace }, evidence) {
    const { readers, aliases } = this.#of(name);
    if (isAboutDeprecation(evidence.path)) {
      aliases.push({ ...evidence, effect: "warns", namespace, to: [] });
      return;
    }
    const known = readers.get(namespace) ?? { count: 0, first: [] };
    known.count++;
    if (known.first.length < KEPT) known.first.push(evidence);
    readers.set(namespace, known);
  }
  /** A shim without a word about age is one only where a known rename says so. */
  #isShim({ sure, old, news }) {
    const partners = this.#wanted.partners.get(old);
    return sure || partners !== void 0 && news.some((name) => partners.has(name));
  }
  #of(name) {
    let known = this.#found.get(name);
    if (known === void 0) this.#found.set(name, known = { readers: /* @__PURE__ */ new Map(), aliases: [] });
    return known;
  }
  result() {
    return this.#found;
  }
};

// src/upstream/reading/readers.ts
function readersOf(accepted, name, space) {
  const readers = accepted.get(name)?.readers;
  if (readers === void 0) return 0;
  if (space !== "any") return readers.get(space)?.count ?? 0;
  return [...readers.values()].reduce((sum, { count }) => sum + count, 0);
}

export {
  decodePath,
  encodePath,
  sortByPath,
  locate,
  headOf,
  resolveCommit,
  openBlobs,
  whyNotRead,
  fileMode,
  openCommit,
  cmakeCommands,
  cmakeTree,
  flatten,
  cmakeReadings,
  cmakeShimHelpers,
  cmakeShims,
  languageOf,
  makeAssigned,
  makeFindings,
  firstIndex,
  lineIndex,
  NAMESPACE_OF,
  LEARNED_KIND,
  Names,
  namespacesIn,
  readUpstream,
  readersOf
};
