import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  findTop,
  locate,
  objectOf,
  resolveCommit
} from "./shared-repository-revision.js";
import {
  Names,
  fileMode,
  formatOf,
  isRegularFile,
  whyNotRead
} from "./shared-languages.js";
import {
  firstIndex
} from "./shared-core-first-index.js";
import {
  pathRecords
} from "./shared-repository-paths.js";
import {
  git,
  gitOrNull,
  printable,
  startFailure,
  startGit
} from "./shared-repository-git.js";
import {
  remembered
} from "./shared-core-remembered.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/repository/blobs.ts
var MISSING = "its object is missing from the repository (a partial or damaged clone)";
var UNREADABLE = { why: "git could not read the repository" };
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
    started.on("error", (error) => giveUp(({ reject }) => reject(startFailure(dir, error))));
    started.on("close", () => restart(started));
    child = started;
    return started;
  }
  function giveUp(tell) {
    const failed = waiting;
    waiting = [];
    for (const request of failed) tell(request);
  }
  function restart(ended) {
    if (child === ended) child = null;
    const culprit = waiting.shift();
    if (culprit === void 0) return;
    restarts += 1;
    culprit.resolve({ why: "git could not read its object" });
    if (restarts > MOST_RESTARTS) giveUp(({ resolve }) => resolve(UNREADABLE));
    else if (waiting.length > 0) start().stdin.write(waiting.map(({ oid }) => `${oid}
`).join(""));
  }
  return {
    read(oid) {
      return new Promise((resolve, reject) => {
        if (restarts > MOST_RESTARTS) {
          resolve(UNREADABLE);
          return;
        }
        waiting.push({ oid, resolve, reject });
        (child ?? start()).stdin.write(`${oid}
`);
      });
    },
    async close() {
      const running = child;
      if (running === null) return;
      await new Promise((resolve) => {
        running.on("close", () => resolve());
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
  return size === void 0 ? { why: MISSING } : { size: Number(size) };
}

// src/repository/commit.ts
var MOST_REQUESTS = 256;
var MOST_BYTES = 8 * 1024 * 1024;
async function openCommit(dir, revision) {
  const location = await locate(dir);
  if (location === null)
    throw new UserError(
      "This is no git repository, so it has no revisions.",
      "Give a git repository; check and patch take any other directory too, where no revision is asked for.",
      { file: dir }
    );
  const within = location.prefix;
  const root = findTop(dir, within);
  const head = revision === "HEAD" ? location.head : null;
  const commit = head ?? await resolveCommit(root, revision);
  if (within !== "") await mustHave(root, commit, within);
  const blobs = openBlobs(root);
  let tree;
  const readTree = () => tree ??= listTree(root, commit);
  return {
    kind: "commit",
    root,
    revision: commit,
    head: commit,
    within,
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
async function listTree(root, commit) {
  const options = ["ls-tree", "-r", "-z", "--full-tree"];
  const sized = await gitOrNull(root, [...options, "-l", commit]);
  if (sized !== null) return { entries: parseTree(sized), absent: /* @__PURE__ */ new Set() };
  const listing = await git(root, [...options, commit]);
  return { entries: parseTree(listing), absent: await absentObjects(root, commit) };
}
async function mustHave(root, commit, within) {
  const directory = within.slice(0, -1);
  if (await objectOf(root, `${commit}:${directory}`) !== null) return;
  throw new UserError(
    `The commit ${commit.slice(0, 12)} has no directory "${printable(directory)}".`,
    "Give another revision, or another directory.",
    { file: root }
  );
}
async function absentObjects(root, commit) {
  const objects = await git(root, ["rev-list", "--objects", "--missing=print", `${commit}^{tree}`]);
  const lines = objects.toString("latin1").split("\n");
  return new Set(lines.filter((line) => line.startsWith("?")).map((line) => line.slice(1)));
}
function parseTree(output) {
  return Array.from(pathRecords(output), ({ words, path }) => {
    const [mode = "", , oid = "", size = ""] = words;
    const known = /^\d+$/.test(size) ? { size: Number(size) } : {};
    return { path, mode: fileMode(mode), oid, ...known };
  });
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

// src/languages/cmake/upstream/template.ts
var PLACE = /@(\w+)@|\$\{(\w+)\}|#[ \t]*cmakedefine(?:01)?[ \t]+(\w+)/g;
var TEMPLATE_UPSTREAM = {
  namespaces: ["cmake", "any"],
  read: (text, names) => ({
    reads: [...text.matchAll(PLACE)].flatMap((hit) => {
      const name = hit[1] ?? hit[2] ?? hit[3];
      return names.has(name) ? [{ name, namespace: "cmake", declares: false, offset: hit.index }] : [];
    }),
    shims: []
  })
};

// src/upstream/reading/door-of.ts
var OUTSIDE = /(?:^|\/)(?:docs?|documentation|changelogs?|licen[cs]es?|\.github|\.gitlab|\.devops|\.circleci|\.git|node_modules)\//i;
var TEMPLATE = /\.(?:in|cmake)$/i;
var OWN = /^(?:cmake|kconfig|m4)$/;
function doorOf(path) {
  if (OUTSIDE.test(path)) return void 0;
  const { reader, upstream } = formatOf(path);
  return TEMPLATE.test(path) && !OWN.test(reader) ? TEMPLATE_UPSTREAM : upstream;
}
function isBuildFile(path) {
  return doorOf(path)?.sets !== void 0;
}
function isAboutDeprecation(path) {
  return /deprecat(?:ed|ion)[-_](?:warning|notice|stub)/i.test(path);
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

// src/maps/kconfig-names.ts
var PREFIX = "CONFIG_";
var ONE_NAME = "BR2_";
function isHandedOut(name) {
  return name.startsWith(PREFIX) || name.startsWith(ONE_NAME);
}
function otherKconfigName(name) {
  if (name.startsWith(ONE_NAME)) return name;
  return isHandedOut(name) ? name.slice(PREFIX.length) : PREFIX + name;
}

// src/upstream/reading/read.ts
var LARGEST = 8 * 1024 * 1024;
var KEPT = 5;
async function readUpstream(source, wanted, onUnreadable) {
  const finders = /* @__PURE__ */ new Map();
  const doors = /* @__PURE__ */ new Map();
  const entries = (await source.list()).filter((entry) => {
    const { path, size } = entry;
    const door = doorOf(path);
    if (door === void 0 || (size ?? 0) > LARGEST || !isRegularFile(entry)) return false;
    if (!finders.has(door)) finders.set(door, finderFor(door, wanted.names));
    if (finders.get(door) === void 0) return false;
    doors.set(path, door);
    return true;
  });
  const collector = new Collector(wanted);
  const helpers = /* @__PURE__ */ new Map();
  const later = [];
  for await (const { entry, bytes } of source.read(entries, onUnreadable)) {
    const { path } = entry;
    const door = doors.get(path);
    const names = finders.get(door);
    const text = bytes.toString("latin1");
    for (const helper of door.helpers?.(text) ?? []) helpers.set(helper.name, helper);
    if (!names.test(text)) continue;
    if (door.helpers === void 0) collector.add(path, text, door.read(text, names, helpers));
    else later.push({ path, text, door });
  }
  for (const { path, text, door } of later)
    collector.add(path, text, door.read(text, finders.get(door), helpers));
  return collector.found;
}
function finderFor({ namespaces }, wanted) {
  if ("find" in wanted) return wanted;
  const some = [...wanted].filter(
    ([, spaces]) => spaces.has("any") || namespaces.some((space) => spaces.has(space))
  );
  return some.length > 0 ? new Names(some.map(([name]) => name)) : void 0;
}
var Collector = class {
  #wanted;
  found = /* @__PURE__ */ new Map();
  #of = remembered(() => ({ readers: /* @__PURE__ */ new Map(), aliases: [] }), this.found);
  constructor(wanted) {
    this.#wanted = wanted;
  }
  add(path, text, { reads, shims }) {
    const lines = lineIndex(path, text);
    const valid = shims.filter((shim) => this.#isShim(shim));
    for (const shim of valid) {
      if (!this.#wanted.names.has(shim.old)) continue;
      const { effect, namespace, news: to } = shim;
      this.#of(shim.old).aliases.push({ ...lines.evidence(shim.start), effect, namespace, to });
    }
    const seen = /* @__PURE__ */ new Set();
    for (const read of reads) {
      const { name, namespace, offset } = read;
      const isOption = read.declares && namespace === "cmake";
      if (isOption && this.#wanted.withoutDeclarations === true) continue;
      if (valid.some(({ start, end }) => offset >= start && offset < end)) continue;
      const key = `${name} ${namespace} ${lines.lineOf(offset)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      this.#addRead(read, lines.evidence(offset));
    }
  }
  #addRead({ name, namespace }, evidence) {
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
};
function readersOf(accepted, name, space) {
  const readers = accepted.get(name)?.readers;
  if (space === "kconfig")
    return [name, otherKconfigName(name)].reduce(
      (sum, each) => sum + (accepted.get(each)?.readers.get(space)?.count ?? 0),
      0
    );
  if (readers === void 0) return 0;
  if (space !== "any") return readers.get(space)?.count ?? 0;
  return [...readers.values()].reduce((sum, { count }) => sum + count, 0);
}

export {
  openBlobs,
  openCommit,
  doorOf,
  isBuildFile,
  lineIndex,
  NAMESPACE_OF,
  LEARNED_KIND,
  isHandedOut,
  otherKconfigName,
  readUpstream,
  readersOf
};
