import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isProject,
  projectSlug
} from "./shared-upstream-find-project-name.js";
import {
  NAMESPACE_OF,
  doorOf,
  isHandedOut,
  lineIndex,
  openCommit,
  otherKconfigName,
  readUpstream,
  readersOf
} from "./shared-repository-commit.js";
import {
  findTop,
  locate
} from "./shared-repository-revision.js";
import {
  CONFIGURATION,
  REPOSITORY_MAP,
  allMaps
} from "./shared-maps-inline.js";
import {
  SCOPES,
  globMatcher,
  selector
} from "./shared-picomatch.js";
import {
  candidates,
  cutOff,
  isCompared,
  joinWithAnd,
  list,
  nameFirst,
  nameOfKind,
  note,
  rule,
  tellCommon,
  tellGone,
  tellOtherKind,
  tellOtherName,
  tellRenamedOn,
  tellSeveral,
  tellStale,
  upstream
} from "./shared-maps-chain.js";
import {
  HEAD,
  composedUses,
  leaveAlone,
  leaveUnread,
  leaves,
  markedAt,
  partsOf,
  piecesOf,
  readFileUses,
  reason,
  whyNoText
} from "./shared-composed.js";
import {
  LANGUAGES,
  Names,
  applyEdits,
  arePathParts,
  canBeParsed,
  deprecationText,
  doesNothingElse,
  escapePattern,
  fileMode,
  findBefore,
  findBehind,
  fitsWhole,
  formatOf,
  getsValue,
  isAdvised,
  isAllOfBranch,
  isBefore,
  isBehind,
  isFilledIn,
  isHyphenated,
  isOfMethod,
  isPrinted,
  isRegularFile,
  lex,
  lineCarriedOn,
  lineEnd,
  lineSpans,
  lineStart,
  matchWhole,
  nextLine,
  notesDeprecation,
  parseTOML,
  parseTree,
  printsDeprecation,
  readOne,
  sortEdits,
  whyNotRead
} from "./shared-languages.js";
import {
  linesOf
} from "./shared-core-lines.js";
import {
  firstIndex
} from "./shared-core-first-index.js";
import {
  decodePath,
  encodePath,
  pathRecords,
  sortByPath
} from "./shared-repository-paths.js";
import {
  REASONS,
  standingOf
} from "./shared-core-reasons.js";
import {
  capital,
  convertValue,
  switches
} from "./shared-maps-value.js";
import {
  git,
  gitOrNull,
  isSubmoduleStore
} from "./shared-repository-git.js";
import {
  count
} from "./shared-core-count.js";
import {
  LEARNED
} from "./shared-maps-explain.js";
import {
  quote
} from "./shared-maps-problem.js";
import {
  areCompatible,
  canonicalVersion,
  compareVersions,
  isVersion
} from "./shared-maps-version.js";
import {
  require_dist
} from "./shared-yaml.js";
import {
  addTo,
  groupBy,
  remembered,
  rememberedOf
} from "./shared-core-remembered.js";
import {
  UserError
} from "./shared-core-user-error.js";
import {
  append
} from "./shared-core-append.js";
import {
  __toESM
} from "./shared-runtime.js";

// src/upstream/find/submodules.ts
import { existsSync } from "node:fs";
import { join } from "node:path";

// src/repository/directory.ts
import { lstatSync, readdirSync } from "node:fs";
import { relative, resolve } from "node:path";

// src/repository/disk.ts
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
var NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
var NO_WAIT = constants.O_NONBLOCK ?? 0;
function diskPath(root, path3) {
  return Buffer.concat([encodePath(root), Buffer.from("/"), encodePath(path3)]);
}
function diskSource(about, list3, whyNot = whyNotRead) {
  let entries;
  return {
    ...about,
    revision: null,
    list: () => entries ??= list3(),
    read: (wanted, onUnreadable) => readFiles(about.root, wanted, onUnreadable, whyNot),
    close: () => Promise.resolve()
  };
}
async function* readFiles(root, entries, onUnreadable, whyNot) {
  const room = new Room();
  for (const entry of entries) {
    const content = whyNot(entry) ?? readRegularFile(diskPath(root, entry.path), room);
    if (typeof content === "string") onUnreadable?.(entry, content);
    else yield { entry, bytes: content };
  }
}
function readRegularFile(path3, room) {
  let file;
  try {
    file = openSync(path3, constants.O_RDONLY | NO_FOLLOW | NO_WAIT);
    const stats = fstatSync(file);
    return stats.isFile() ? room.fill(file, stats.size) : "it is no regular file";
  } catch (error) {
    return explain(error.code ?? "unknown error");
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
var Room = class {
  #bytes = Buffer.alloc(256 * 1024);
  /** All of an open file: what a read leaves of the room says that the end is reached. */
  fill(file, size) {
    this.#grow(size + 1, 0);
    let filled2 = 0;
    for (; ; ) {
      filled2 += readSync(file, this.#bytes, filled2, this.#bytes.length - filled2, null);
      if (filled2 < this.#bytes.length) return this.#bytes.subarray(0, filled2);
      this.#grow(2 * filled2, filled2);
    }
  }
  #grow(size, kept) {
    if (size <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafeSlow(size);
    this.#bytes.copy(grown, 0, 0, kept);
    this.#bytes = grown;
  }
};
function explain(code) {
  if (code === "ELOOP" || code === "EMLINK") return "it is a symbolic link";
  if (code === "EACCES" || code === "EPERM") return "it may not be read (permission denied)";
  if (code === "ENOENT" || code === "ENOTDIR") return "it is not there any more";
  return `it could not be read (${code})`;
}

// src/repository/directory.ts
function openDirectory(dir) {
  const root = resolve(dir);
  return diskSource({ kind: "directory", root, head: null, within: "" }, () => walk(root));
}
var MOST_ENTRIES = 1e6;
async function walk(root) {
  const { default: glob } = await import("./fast-glob-out-index.js");
  const closed = [];
  let entries = 0;
  function readdir(directory) {
    const path3 = revealed(relative(root, directory).replaceAll("\\", "/"));
    const found2 = readDirectory(root, path3);
    entries += found2?.length ?? 0;
    if (entries > MOST_ENTRIES)
      throw new UserError(
        "This directory holds more than a million files.",
        "Name a smaller one.",
        {
          file: root
        }
      );
    if (found2 === null) closed.push({ path: path3, mode: "100644" });
    else if (path3 !== "" && found2.some(({ name }) => name === ".git"))
      closed.push({ path: path3, mode: "160000" });
    else return found2;
    return [];
  }
  const found = glob.sync("**", {
    cwd: root,
    dot: true,
    ignore: ["**/.git"],
    onlyFiles: false,
    followSymbolicLinks: false,
    // without `stats`: where fast-glob meets a file that has just gone it passes over the rest of the directory
    objectMode: true,
    fs: { readdirSync: readdir }
  });
  const files = found.filter(({ dirent }) => !dirent.isDirectory());
  return sortByPath([...closed, ...files.flatMap(({ path: path3 }) => entryOf(root, revealed(path3)))]);
}
function readDirectory(root, path3) {
  try {
    const where = path3 === "" ? encodePath(root) : diskPath(root, path3);
    const found = readdirSync(where, { withFileTypes: true, encoding: "buffer" });
    return found.map((item) => Object.assign(item, { name: veiled(decodePath(item.name)) }));
  } catch (error) {
    const code = error.code ?? "";
    if (path3 === "")
      throw new UserError(
        `The directory cannot be read (${code}).`,
        "Check the path and its permissions.",
        { file: root },
        { cause: error }
      );
    if (code === "EACCES" || code === "EPERM") return null;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}
function veiled(name) {
  return name.replace(
    /[\n\r\\\u2028\u2029]/g,
    (letter) => String.fromCharCode(56320 + (letter.charCodeAt(0) & 127))
  );
}
var VEILED = new Map(
  ["\n", "\r", "\\", "\u2028", "\u2029"].map((letter) => [veiled(letter), letter])
);
function revealed(path3) {
  return path3.replace(/[\udc00-\udc7f]/gu, (letter) => VEILED.get(letter) ?? letter);
}
function entryOf(root, path3) {
  const stats = lstatSync(diskPath(root, path3), { throwIfNoEntry: false });
  if (stats === void 0) return [];
  if (stats.isSymbolicLink()) return [{ path: path3, mode: "120000", size: stats.size }];
  if (!stats.isFile()) return [];
  const executable = (stats.mode & 64) !== 0;
  return [{ path: path3, mode: executable ? "100755" : "100644", size: stats.size }];
}

// src/upstream/pins/versions.ts
function isCommit(text) {
  return /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$/.test(text);
}
var LONGEST = 100;
function versionOf({ versions, upstream: upstream2 }, written) {
  if (written.length > LONGEST || versions !== "semver") return written;
  if (isVersion(versions, written)) return written.replace(/\+.*/, "");
  const hit = /^(?:([A-Za-z][\w.-]*?)[-_/]?)??v?(\d+(?:[._]\d+){1,3})(?:\.(?:post|dev)\d+)?$/i.exec(
    written
  );
  if (hit === null) return written;
  const names2 = new Set(upstream2.toLowerCase().match(/[a-z]+/g));
  const words = hit[1]?.toLowerCase().match(/[a-z]+/g) ?? [];
  const isOurs = words.every(
    (word) => names2.has(word) || /^(?:lib|rel|release|ver|version|tag|v)$/.test(word)
  );
  return isOurs ? hit[2].replaceAll("_", ".") : written;
}
var MOVING = /^(?:(?:refs\/(?:heads|remotes)|origin|upstream)\/.*|main|master|trunk|HEAD|FETCH_HEAD|develop(?:ment)?|devel?|next|latest|nightly|stable)$/i;
function fixed(version) {
  const text = version?.replace(/^(?:refs\/)?tags\//, "");
  return text === void 0 || !/^[\w][\w.!+/-]*$/.test(text) || MOVING.test(text) ? void 0 : text;
}

// src/upstream/find/submodules.ts
async function submodulesOf(source) {
  const entries = await source.list();
  const links = entries.filter(({ mode }) => mode === "160000");
  const areUnpacked = entries.every(({ oid }) => oid === void 0);
  if (links.length === 0 && !areUnpacked) return [];
  const known = parseModules((await readOne(source, ".gitmodules"))?.toString("latin1") ?? "");
  if (areUnpacked)
    return known.filter(({ branch }) => fixed(branch) === void 0).filter(({ path: folder }) => !entries.some(({ path: path3 }) => isSeenIn(folder, path3))).map(({ name, path: path3, url }) => ({ name, path: path3, url, revision: null }));
  return links.map(({ path: path3, oid }) => {
    const module = known.find((one) => one.path === path3);
    return {
      name: module?.name ?? path3,
      path: path3,
      url: module?.url ?? "",
      revision: oid ?? null
    };
  });
}
function isSeenIn(folder, path3) {
  return path3.startsWith(`${folder}/`) && path3[folder.length + 1] !== ".";
}
function parseModules(text) {
  const modules = [];
  for (const line of text.split(/\r?\n/)) {
    const head = /^\s*\[submodule\s+"((?:[^"\\]|\\.)*)"\]/.exec(line);
    if (head !== null) modules.push({ name: head[1].replace(/\\(.)/g, "$1"), path: "", url: "" });
    const entry = /^\s*(path|url|branch)\s*=\s*"?([^"#;]*?)"?\s*(?:[#;].*)?$/i.exec(line);
    const module = modules.at(-1);
    if (entry !== null && module !== void 0)
      module[entry[1].toLowerCase()] = entry[2];
  }
  return modules.filter(({ path: path3 }) => path3 !== "");
}
async function openSubmodule(root, { name, path: path3, revision }) {
  if (revision === null) return null;
  const dir = join(root, path3);
  const stores = [...existsSync(join(dir, ".git")) ? [dir] : [], ...await gitStores(root, name)];
  for (const store of stores)
    if (await hasCommit(store, revision))
      return { source: await openCommit(store, revision), how: "at the recorded commit" };
  if (!existsSync(dir) || isSubmoduleStore(root)) return null;
  const files = openDirectory(dir);
  if ((await files.list()).length === 0) return null;
  return { source: files, how: "the files that lie there" };
}
async function gitStores(root, name) {
  if (name.split(/[/\\]/).some((part) => part === ".." || part === "")) return [];
  const common = (await gitOrNull(root, ["rev-parse", "--git-common-dir"]))?.toString("utf8").trim();
  if (common === void 0) return [];
  const isAbsolute = common.startsWith("/") || /^[A-Za-z]:/.test(common);
  const dir = join(isAbsolute ? "" : root, common, "modules", name);
  return existsSync(dir) ? [dir] : [];
}
async function hasCommit(dir, revision) {
  return await gitOrNull(dir, ["cat-file", "-e", `${revision}^{tree}`]) !== null;
}

// src/repository/open.ts
import { existsSync as existsSync2, statSync } from "node:fs";
import { dirname, join as join2, resolve as resolve2 } from "node:path";

// src/repository/worktree.ts
import { lstatSync as lstatSync2 } from "node:fs";
async function openWorktree(dir, { prefix: within, head }) {
  const root = findTop(dir, within);
  const conflicts = /* @__PURE__ */ new Set();
  async function list3() {
    const index = parseIndex(await git(root, ["ls-files", "-z", "-s"]));
    for (const { path: path3, stage } of index) if (stage > 0) conflicts.add(path3);
    const lookAt = parentGuard(root);
    return uniquePaths(index).flatMap((entry) => onDisk(entry, lookAt(entry.path)));
  }
  return diskSource(
    { kind: "worktree", root, head, within },
    list3,
    (entry) => conflicts.has(entry.path) ? "it has unresolved merge conflicts" : whyNotRead(entry)
  );
}
function parseIndex(output) {
  return Array.from(pathRecords(output), ({ words, path: path3 }) => {
    const [mode = "", oid = "", stage = ""] = words;
    return { path: path3, mode, oid, stage: Number(stage) };
  });
}
function uniquePaths(index) {
  const byPath = /* @__PURE__ */ new Map();
  for (const entry of index)
    if (entry.stage <= 2 || !byPath.has(entry.path)) byPath.set(entry.path, entry);
  return [...byPath.values()];
}
function onDisk({ path: path3, mode, oid }, stats) {
  if (mode === "160000") return [{ path: path3, mode, oid }];
  if (stats === void 0) return [];
  if (stats.isSymbolicLink()) return [{ path: path3, mode: "120000", oid, size: stats.size }];
  return stats.isFile() ? [{ path: path3, mode: fileMode(mode), oid, size: stats.size }] : [];
}
function parentGuard(root) {
  const isDirectory = remembered(
    (path3) => path3 === "" || isDirectory(parentOf(path3)) && lstat(root, path3)?.isDirectory() === true
  );
  return (path3) => isDirectory(parentOf(path3)) ? lstat(root, path3) : void 0;
}
function parentOf(path3) {
  return path3.slice(0, Math.max(path3.lastIndexOf("/"), 0));
}
function lstat(root, path3) {
  try {
    return lstatSync2(diskPath(root, path3), { throwIfNoEntry: false });
  } catch (error) {
    if (error.code === "ENOTDIR") return void 0;
    throw error;
  }
}

// src/repository/open.ts
async function openRepository(dir, revision) {
  mustBeDirectory(dir);
  if (revision !== void 0) return openCommit(dir, revision);
  const location = await locateOrNone(dir);
  if (location === null) return openDirectory(dir);
  if (location.bare)
    throw new UserError(
      "This is a bare repository: it has no working tree.",
      "Say which commit to scan, for instance --rev HEAD.",
      { file: dir }
    );
  if (!location.worktree)
    throw new UserError(
      "This directory is the inside of a repository (.git).",
      "Give the directory that holds it.",
      { file: dir }
    );
  const worktree = await openWorktree(dir, location);
  const { prefix } = location;
  const foreign = prefix !== "" && !(await worktree.list()).some(({ path: path3 }) => path3.startsWith(prefix));
  return foreign ? openDirectory(dir) : worktree;
}
function mustBeDirectory(dir) {
  let stats;
  try {
    stats = statSync(dir, { throwIfNoEntry: false });
  } catch (error) {
    throw new UserError(
      `The directory cannot be opened (${error.code ?? "unknown error"}).`,
      "Check the path and its permissions.",
      { file: dir },
      { cause: error }
    );
  }
  if (stats === void 0)
    throw new UserError("There is no such directory.", "Check the path.", { file: dir });
  if (!stats.isDirectory())
    throw new UserError("This is no directory.", "Give the directory that holds it.", { file: dir });
}
async function locateOrNone(dir) {
  try {
    return await locate(dir);
  } catch (error) {
    if (error instanceof UserError && !hasGitAbove(resolve2(dir))) return null;
    throw error;
  }
}
function hasGitAbove(dir) {
  if (existsSync2(join2(dir, ".git"))) return true;
  const parent = dirname(dir);
  return parent !== dir && hasGitAbove(parent);
}

// src/upstream/find/unread.ts
var COPY = "say where a copy of it lies (--upstream, the input upstream)";
function whyUnread({
  name,
  path: path3,
  found,
  source,
  version,
  revision,
  isUnresolved,
  upTo,
  speaks
}) {
  if (isAsked({ source, version, upTo })) return null;
  if (speaks.by === "tree")
    return found.startsWith("submodule") ? {
      message: `The submodule ${path3} (${name}) is not checked out`,
      todo: "check it out with `git submodule update --init --recursive`; in a workflow add `submodules: true` to actions/checkout"
    } : { message: `Only headers of ${name} lie in ${path3 || "this repository"}`, todo: COPY };
  if (isUnresolved === true)
    return {
      message: `${name} is fetched in ${path3} (${found}) at a version that only a run knows`,
      todo: COPY
    };
  return revision === null ? null : unknownVersion({ name, path: path3, found, revision });
}
function unknownVersion({
  name,
  path: path3,
  found,
  revision
}) {
  const commit = revision === null ? "" : `, commit ${revision.slice(0, 12)}`;
  return {
    message: `${name} is fetched in ${path3} (${found}${commit}), and that names no version to compare`,
    todo: COPY
  };
}
function isAsked({
  source,
  version,
  upTo
}) {
  return source !== null || version !== void 0 || upTo !== void 0;
}
function announce(upstream2) {
  const { name, path: path3, found } = upstream2;
  if (isAsked(upstream2)) return `Asking ${name}${path3 === "" ? "" : ` in ${path3}`} (${found})`;
  const unread = whyUnread(upstream2);
  if (unread === null)
    return `${name} is fetched in ${path3} (${found}) without a version: taken to be the newest one`;
  return unread.message;
}

// src/judging/flow/part.ts
function partOf(use, text, at) {
  const { name, role, region, passes } = use;
  if (region === "prose" || region === "comment") return "tell";
  if (role === "mention" && name.startsWith("-")) return "write";
  if (role === "definition" && passes === true) return "carry";
  if (role === "definition" || role === "option") return "write";
  if (role === "condition") return passes === true ? "carry" : "read";
  if (role === "declaration") return "read";
  return role === "mention" ? partByLine(text, at, at + use.end - use.start) : "tell";
}
function partByLine(text, start, end) {
  if (isBefore(text, start, /@/) && isBehind(text, end, /@/))
    return isBefore(text, start, /\bs([^\w\s@])@/) && findBehind(text, end, /@([^\w\s@])/) !== null ? "write" : "carry";
  const before2 = text.slice(lineStart(text, start), start);
  if (isBefore(before2, before2.length, GIVES)) return "write";
  return isBefore(before2, before2.length, DIRECTIVE) ? "read" : "tell";
}
var GIVES = /(?<![\w-])["']?(?:-d|--?define|--with(?:out)?)[:= \t]["']?/;
var DIRECTIVE = new RegExp(
  [
    String.raw`(?<![\w-])[-#\x60$!.%@]?[ \t]*(?:el(?:s|se)?)?ifn?def[ \t(]+`,
    String.raw`\b(?:el|else[ \t]*|els)?(?:if|when)\b[^"'\x60\n]*\bdefined\b[ \t]*\(?[ \t]*`,
    String.raw`\bversion[ \t]*\([ \t]*|#config[ \t]*\([ \t]*|\$(?:else[ \t]+)?if[ \t]+!?[ \t]*`
  ].join("|"),
  "i"
);

// src/upstream/find/find.ts
import { existsSync as existsSync3, statSync as statSync2 } from "node:fs";
import { join as join3 } from "node:path";

// src/upstream/find/subdirectory-source.ts
function below(source, dir, close = () => Promise.resolve()) {
  if (dir === "") return { ...source, close };
  const prefix = `${dir}/`;
  const inner = (entry) => ({
    ...entry,
    path: entry.path.slice(prefix.length)
  });
  const outer = (entry) => ({ ...entry, path: prefix + entry.path });
  let entries;
  return {
    ...source,
    async list() {
      return entries ??= (await source.list()).filter(({ path: path3 }) => path3.startsWith(prefix)).map(inner);
    },
    async *read(wanted, onUnreadable) {
      const report = onUnreadable && ((entry, why) => onUnreadable(inner(entry), why));
      for await (const { entry, bytes } of source.read(wanted.map(outer), report))
        yield { entry: inner(entry), bytes };
    },
    close
  };
}

// src/upstream/find/copies.ts
async function copiesIn(source, { detect, holds, upstream: upstream2 }) {
  const entries = (await source.list()).filter(isRegularFile);
  const marks = detect.toSorted((a, b) => b.length - a.length);
  const markOf2 = (path3) => marks.find((one) => path3 === one || path3.endsWith(`/${one}`));
  const marked2 = entries.filter(({ path: path3 }) => markOf2(path3) !== void 0);
  const dirOf = (path3) => path3.slice(0, Math.max(0, path3.length - markOf2(path3).length - 1));
  const project = upstream2?.slice(upstream2.lastIndexOf("/") + 1);
  const isCalledSo = ({ path: path3 }) => dirOf(path3).split("/").at(-1) === project;
  const sure = holds === void 0 ? marked2 : marked2.filter(isCalledSo);
  const others = marked2.filter((entry) => !sure.includes(entry));
  const held = holds === void 0 ? [] : await holding(source, others, holds);
  const found = /* @__PURE__ */ new Map();
  for (const { path: path3 } of [...sure, ...held]) {
    const mark = markOf2(path3);
    const dir = dirOf(path3);
    if (!found.has(dir)) found.set(dir, mark);
  }
  const dirs = [...found.keys()].toSorted((a, b) => a.length - b.length);
  const outermost = dirs.filter(
    (dir, index) => !dirs.slice(0, index).some((outer) => outer === "" || dir.startsWith(`${outer}/`))
  );
  return outermost.map((dir) => ({
    path: dir,
    by: found.get(dir),
    hasSources: entries.some((entry) => isSource(entry, dir))
  }));
}
async function holding(source, entries, text) {
  const found = [];
  for await (const { entry, bytes } of source.read(entries))
    if (bytes.includes(text)) found.push(entry);
  return found;
}
function isSource({ path: path3 }, dir) {
  if (dir !== "" && !path3.startsWith(`${dir}/`)) return false;
  return doorOf(path3) !== void 0 && !/\.(?:h|hh|hpp|hxx|cuh|pxd|py|sh)$/i.test(path3);
}

// src/maps/bundles.ts
var PSEUDO = /^v\d.*[-.](\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)-[0-9a-f]{12}(?:\+incompatible)?$/;
function bundledVersion(map, packageName3, version) {
  const bundle = map.bundles?.find((one) => nameOf(one.package) === nameOf(packageName3));
  if (bundle === void 0) return void 0;
  const release = releaseOf(version, bundle);
  const held = heldBy(bundle, release);
  const final = bundle.versions === "semver" ? release.replace(/-.*/, "") : release;
  return final === release || held === heldBy(bundle, final) ? held ?? void 0 : void 0;
}
function bundledUpTo(map, packageName3, end, isIncluded) {
  const bundle = map.bundles?.find((one) => nameOf(one.package) === nameOf(packageName3));
  if (bundle === void 0) return void 0;
  const { versions, releases, until } = bundle;
  const order = (first, second) => compareVersions(versions, first, second) ?? 1;
  if (order(end, until) > 0) return void 0;
  const past = Object.keys(releases).filter((listed) => order(listed, end) < (isIncluded ? 1 : 0));
  const last5 = past.toSorted(order).at(-1);
  return (last5 === void 0 ? void 0 : releases[last5]) ?? void 0;
}
function nameOf(name) {
  const text = name.toLowerCase();
  return /^(?:pypi|cargo):/.test(text) ? text.replace(/[-_.]+/g, "-") : text;
}
function releaseOf(version, { versions }) {
  const moment = PSEUDO.exec(version);
  if (versions === "date" && moment !== null) {
    const [year, month, day, hour, minute, second] = moment.slice(1);
    return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  }
  return version.replace(/\+.*/, "").replace(/\.post\d+$/i, "");
}
function heldBy({ versions, releases, until }, release) {
  const isUpTo = (first, second) => (compareVersions(versions, first, second) ?? 1) <= 0;
  if (!isUpTo(release, until)) return void 0;
  const past = Object.keys(releases).filter((listed) => isUpTo(listed, release));
  const last5 = past.toSorted((a, b) => compareVersions(versions, a, b) ?? 0).at(-1);
  return last5 === void 0 ? void 0 : releases[last5];
}

// src/upstream/pins/files-read.ts
var LONGEST2 = 200;
var FOLDER = String.raw`["']?(?:[^\s"'()\x60]*[\\/])?`;
var FILE = String.raw`([\w.-]+)["']?`;
var STRIPPED = String.raw`(?:\.r?strip\(\))?`;
var READ = new RegExp(
  [
    String.raw`\$\((?:shell[ \t]+)?(?:cat[ \t]+|<[ \t]*)${FOLDER}${FILE}\)`,
    String.raw`\x60cat[ \t]+${FOLDER}${FILE}\x60`,
    String.raw`(?<==[ \t]*)\(?(?:Get-Content|gc|cat|type)[ \t]+(?:-(?:Raw|Path)[ \t]+)*${FOLDER}${FILE}(?:[ \t]+-Raw)?\)?(?:\.Trim\(\))?(?=[ \t]*(?:[\r\n;]|$))`,
    String.raw`\bopen\(${FOLDER}${FILE}\)\.read(?:line)?\(\)${STRIPPED}`,
    String.raw`\bPath\(${FOLDER}${FILE}\)\.read_text\(\)${STRIPPED}`
  ].join("|"),
  "gi"
);
function variableOfFile(file) {
  return file.replace(/\W/g, "_");
}
function withFilesRead(text) {
  return text.replace(
    READ,
    (whole, ...groups) => `\${${variableOfFile(fileOf(groups))}}`.padEnd(whole.length)
  );
}
function filesRead(text) {
  return [...text.matchAll(READ)].map(([, ...groups]) => fileOf(groups));
}
function fileOf(groups) {
  return groups.find((group) => typeof group === "string") ?? "";
}
async function versionsInFiles(source, names2) {
  const found = [];
  if (names2.size === 0) return found;
  const entries = (await source.list()).filter(
    (entry) => isRegularFile(entry) && (entry.size ?? 0) <= LONGEST2 && names2.has(nameOf2(entry.path))
  );
  for await (const { entry, bytes } of source.read(entries)) {
    const text = bytes.toString("latin1").trim();
    if (/^\S+$/.test(text)) found.push([variableOfFile(nameOf2(entry.path)), text]);
  }
  return found;
}
function nameOf2(path3) {
  return path3.slice(path3.lastIndexOf("/") + 1);
}

// src/upstream/pins/pin.ts
var ADDRESS = String.raw`(?:https?:\/\/|ssh:\/\/|git:\/\/|git\+https:\/\/|git@)[^\s"'<>,;]+`;
var VARIABLE = String.raw`\$\{\{[^}\n]*\}\}|\{\{[^}\n]*\}\}|\$\([\w.]+\)|\$\{[^}\s]*\}|\$(?:env:)?\w+|%\w+%`;

// src/upstream/pins/addresses.ts
var REF = String.raw`((?:\$?\{\{[^}\n]*\}\}|\$\([\w.]+\)|[$%#]?\{[^}\s]*\}|[^\s"'/#?<>|;,(){}\]])+?)`;
var END = String.raw`(?=\.(?:tar|zip|tgz)\b|[/"'\s?;,)\]}|<>]|#(?!\{)|$)`;
var PART = String.raw`(?:\$\{[\w:-]+\}|\{\{ *\w+ *\}\}|#\{\w+\}|\$\([\w.]+\)|%\{\w+\}|[\w.-])+`;
var NAME = String.raw`(${PART}\/${PART}?)`;
var ARCHIVES = [
  [
    "an archive\u2019s address",
    new RegExp(
      String.raw`(?:github|gitlab)\.com\/${NAME}\/(?:archive\/(?:refs\/(?:tags|heads)\/)?|releases\/download\/|tarball\/|zipball\/|-\/archive\/)${REF}${END}`,
      "gm"
    )
  ],
  [
    "an archive\u2019s address",
    new RegExp(
      String.raw`codeload\.github\.com\/${NAME}\/(?:legacy\.)?(?:tar\.gz|zip)\/(?:refs\/(?:tags|heads)\/)?${REF}${END}`,
      "gm"
    )
  ],
  [
    "an archive\u2019s address",
    new RegExp(
      String.raw`api\.github\.com\/repos\/${NAME}\/(?:tarball|zipball)\/${REF}${END}`,
      "gm"
    )
  ],
  [
    "a source file\u2019s address",
    new RegExp(
      String.raw`raw\.githubusercontent\.com\/${NAME}\/(?:refs\/tags\/)?${REF}\/[\w./-]+\.(?:c|cc|cpp|cu|cuh|h|hpp|m|metal|cmake)\b`,
      "gm"
    )
  ],
  [
    "a git address",
    new RegExp(
      String.raw`(?:github|gitlab)(?:\.com[/:]|:)${NAME}(?:\.git)?(?:[@#]|\?(?:ref|rev|tag)=|\?branch=[^#\s\"']*#)(?:tag=|commit=)?${REF}${END}`,
      "gm"
    )
  ],
  ["a git address", new RegExp(String.raw`\b(?:github|gitlab):${NAME}\/${REF}${END}`, "gm")],
  // `$url/archive/v1.tar.gz`, `git+$url#tag=v1`: an address that a variable holds.
  [
    "an archive\u2019s address",
    new RegExp(
      String.raw`(?<![\w}/])(\$\{\w+\}|\$\w+|%\{\w+\}|#\{\w+\})\/(?:archive\/(?:refs\/(?:tags|heads)\/)?|releases\/download\/|-\/archive\/)${REF}${END}`,
      "gm"
    )
  ],
  [
    "a git address",
    new RegExp(
      String.raw`git\+(\$\{\w+\}|\$\w+)(?:\.git)?[@#?](?:tag=|commit=)?${REF}${END}`,
      "gm"
    )
  ],
  // On a mirror's host an archive has its project's name and its version in its own.
  [
    "an archive\u2019s address",
    new RegExp(
      String.raw`:\/\/(?:\{\{[^}\n]*\}\}|[^\s"'<>])*?(\/[A-Za-z][\w.+-]*?)[-_](v?(?:${VARIABLE}|b?\d)(?:${VARIABLE}|[\w.+])*?)\.(?:tar\.\w+|tgz|zip)\b`,
      "gm"
    )
  ]
];
function archivePins(text) {
  return ARCHIVES.flatMap(
    ([how, pattern]) => [...text.matchAll(pattern)].flatMap((hit) => {
      const version = filledIn(hit[2], text.slice(hit.index + hit[0].length));
      if (isBuilt(hit[0], text.slice(hit.index + hit[0].length))) return [];
      if (how === "a git address" && !/[\d$%{]/.test(version)) return [];
      return [{ of: hit[1], version, how, at: hit.index }];
    })
  );
}
var BUILT = /^\/[\w.+-]*[-_.](?:bin|win(?:dows|32|64)?|linux|ubuntu|debian|mac(?:os)?|osx|darwin|android|ios|x64|x86_64|amd64|arm64|aarch64)(?![a-z])/i;
function isBuilt(address, rest) {
  return address.includes("/releases/download/") && BUILT.test(rest);
}
function filledIn(version, rest) {
  const hole = /%s|\{\d?\}/.exec(version)?.[0];
  if (hole === void 0) return version.replace(/(?<![$%#{])\{(\w+)\}(?!\})/g, "${$1}");
  const name = /^[^"'\n]*["'](?:[ \t]*%[ \t]*\(?|\.format\()([A-Za-z_]\w*)/.exec(rest)?.[1];
  return name === void 0 ? version : version.replace(hole, `\${${name}}`);
}
function archiveFolders(of, version) {
  const name = of.replace(/\/+$|\.git$/g, "").replace(/^.*[/:]/, "");
  if (name === "") return [];
  return version === void 0 ? [name] : [name, `${name}-${version}`, `${name}-${version.replace(/^v/, "")}`];
}
function packagedPins(text) {
  const how = "a recipe";
  return [
    ...[
      ...text.matchAll(
        /^[ \t]*git(?:hub|lab)\.setup[ \t]+(\S+)[ \t]+(\S+)[ \t]+([^\s\\]+)(?:[ \t]+([^\s\\{}"]+))?/gm
      )
    ].map(({ index: at, 1: owner, 2: name, 3: version, 4: prefix = "" }) => ({
      of: `${owner}/${name}`,
      version: prefix + version,
      how,
      at
    })),
    ...[
      ...text.matchAll(
        new RegExp(String.raw`\bGitSource\(\s*"(${ADDRESS})"\s*,\s*"([^"\s]+)"`, "g")
      )
    ].map(({ index: at, 1: of, 2: version }) => ({ of, version, how, at })),
    ...[
      ...text.matchAll(
        new RegExp(
          String.raw`\(url\s+"(${ADDRESS})"\)\s*\(commit\s+(?:"([^"\s]+)"|(?:\(string-append\s+"([^"\s]*)"\s+)?(version)\b)`,
          "g"
        )
      )
    ].map(({ index: at, 1: of, 2: version, 3: prefix = "" }) => ({
      of,
      version: version ?? `${prefix}\${version}`,
      how,
      at
    }))
  ];
}
function callPins(text) {
  return [
    ...text.matchAll(
      /\$\(call (?:github|gitlab),([\w.-]+),([\w.-]+),((?:\$\([\w.]+\)|[^\s)])+)\)/g
    )
  ].map((hit) => ({
    of: `${hit[1]}/${hit[2]}`,
    version: hit[3],
    how: "an archive\u2019s address",
    at: hit.index
  }));
}
var WHEEL = /(?<=[/"'\s=]|^)([A-Za-z]\w*)-(\d(?:[\w.!+]|%2B)*)(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl\b/gim;
var BUILT_FOR = /(?:_(?:cuda|cublas|cu\d+|rocm|hip|hipblas|vulkan|metal|sycl|cpu|gpu|tensorcores|ggml))+$/i;
function wheelPins(text) {
  return [...text.matchAll(WHEEL)].map((hit) => ({
    of: `pypi:${hit[1].replace(BUILT_FOR, "")}`,
    version: hit[2].replace(/%2B/gi, "+"),
    how: "a wheel\u2019s address",
    at: hit.index
  }));
}

// src/upstream/pins/bazel.ts
var OF = "bazelbuild/bazel";
var VERSION = /^[ \t]*(?:bazelbuild\/)?(\d+(?:\.\d+)*)(?:\.[x*])?[ \t]*\r?$/m;
var CONFIG = /^[ \t]*[a-z-]+:bazel[-_.]?v?(\d+(?:[._-]\d+)*)\b/gim;
var LAST = 999;
function bazelPins(path3, text) {
  if (/(?:^|\/)\.bazelversion$/.test(path3)) {
    const hit = VERSION.exec(text);
    return hit === null ? [] : pinsOf(hit[1], hit.index, ".bazelversion");
  }
  if (!/bazelrc/.test(path3)) return [];
  return [...text.matchAll(CONFIG)].flatMap(
    (hit) => pinsOf(hit[1].replace(/[_-]/g, "."), hit.index, "a configuration for a version")
  );
}
function pinsOf(version, at, how) {
  const isLine = version.split(".").length < 3;
  const all = isLine ? [version, `${version}.${LAST}`] : [version];
  const listed = isLine ? `${version}.x` : version;
  return all.map((each) => ({ of: OF, version: each, how, at, listed }));
}

// src/upstream/pins/cmake.ts
var FETCHING = /^(?:fetchcontent_(?:declare|populate)|externalproject_add|cpmaddpackage|cpmfindpackage|cpmdeclarepackage|vcpkg_from_git(?:hub|lab)?|vcpkg_from_bitbucket)$/;
function cmakePins(text) {
  return lex(text).commands.flatMap(({ name, args, start }) => {
    if (!FETCHING.test(name)) return [];
    const value = (key) => {
      const at = args.findIndex(({ text: word }) => word === key);
      return at < 0 ? void 0 : args[at + 1]?.text;
    };
    const how = HOW[name.slice(0, 3)] ?? "ExternalProject";
    const short = /^(?:gh:|gl:|bb:)?([\w.-]+\/[\w.-]+?)(?:[@#](.+))?$/.exec(
      value("URI") ?? args[0]?.text ?? ""
    );
    if (short !== null && how === "CPM")
      return [{ of: short[1], version: short[2], how, at: start }];
    const of = value("GIT_REPOSITORY") ?? value("GITHUB_REPOSITORY") ?? value("GITLAB_REPOSITORY") ?? value("REPO") ?? (how === "a vcpkg port" ? value("URL") : void 0);
    if (of === void 0) return [];
    const version = value("GIT_TAG") ?? value("REF") ?? value("VERSION");
    return [{ of, version, how, at: start }];
  });
}
var HOW = {
  cpm: "CPM",
  fet: "FetchContent",
  ext: "ExternalProject",
  vcp: "a vcpkg port"
};

// src/upstream/pins/data-tree.ts
var import_yaml = __toESM(require_dist(), 1);
var PARSERS = {
  toml: tomlTree,
  json: jsonTree,
  yaml: yamlTree
};
function dataTree(format, text) {
  const plain = text.replace(/^\u00ef\u00bb\u00bf/, format === "yaml" ? "\n\n\n" : "   ");
  try {
    return canBeParsed(plain) ? PARSERS[format](plain) : null;
  } catch {
    return null;
  }
}
function jsonTree(text) {
  const errors = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (root === void 0 || errors.length > 0) throw new SyntaxError("no JSON");
  return ofJson(root, root.offset);
}
function ofJson({ type, value, children = [] }, at) {
  if (type === "object")
    return mapping(
      at,
      children.flatMap(
        ({ offset, children: [key, inner] = [] }) => inner === void 0 ? [] : [[String(key.value), ofJson(inner, offset)]]
      )
    );
  if (type === "array") return list2(at, children, (child) => ofJson(child, child.offset));
  return { at, text: said(value), children: /* @__PURE__ */ new Map() };
}
function yamlTree(text) {
  const documents = (0, import_yaml.parseAllDocuments)(text, {
    uniqueKeys: false,
    strict: false,
    logLevel: "silent"
  });
  if (documents.some(({ errors }) => errors.length > 0)) throw new SyntaxError("no YAML");
  const roots = [...documents].map(({ contents }) => ofYaml(contents, 0));
  return roots.length === 1 ? roots[0] : list2(0, roots, (root) => root);
}
function ofYaml(node, keyAt) {
  const at = keyAt ?? node?.range?.[0] ?? 0;
  if ((0, import_yaml.isMap)(node))
    return mapping(
      at,
      node.items.flatMap(
        ({ key, value }) => (0, import_yaml.isScalar)(key) ? [[key.source ?? String(key.value), ofYaml(value, key.range?.[0])]] : []
      )
    );
  if ((0, import_yaml.isSeq)(node)) return list2(at, node.items, (item) => ofYaml(item));
  const isSaid = (0, import_yaml.isScalar)(node) && node.value !== null;
  return { at, text: said(isSaid ? node.source ?? node.value : null), children: /* @__PURE__ */ new Map() };
}
function tomlTree(text) {
  const root = mapping(0, []);
  for (const node of parseTOML(text, { tomlVersion: "next" }).body[0].body)
    if (node.type === "TOMLKeyValue") addToml(root, node);
    else {
      const table = descend(root, node.resolvedKey, node.key.range[0]);
      for (const pair of node.body) addToml(table, pair);
    }
  return root;
}
function addToml(table, { key, value, range }) {
  const names2 = key.keys.map((part) => part.type === "TOMLBare" ? part.name : part.value);
  const parent = descend(table, names2.slice(0, -1), range[0]);
  parent.children.set(names2.at(-1), ofToml(value, range[0]));
}
function ofToml(node, at) {
  if (node.type === "TOMLValue") return { at, text: said(node.value), children: /* @__PURE__ */ new Map() };
  if (node.type === "TOMLArray")
    return list2(at, node.elements, (element) => ofToml(element, element.range[0]));
  const table = mapping(at, []);
  for (const pair of node.body) addToml(table, pair);
  return table;
}
function descend(from, path3, at) {
  let node = from;
  for (const key of path3) {
    const next2 = node.children.get(key) ?? mapping(at, []);
    node.children.set(key, next2);
    node = next2;
  }
  return node;
}
function mapping(at, entries) {
  return { at, children: new Map(entries) };
}
function list2(at, items, read) {
  return { at, children: new Map(items.map((item, index) => [index, read(item)])) };
}
function said(value) {
  const isText = typeof value === "string" || typeof value === "number";
  return isText && value !== "" ? String(value) : void 0;
}

// src/upstream/pins/ranges.ts
var PART2 = /(<=|>=|<|>|~=|~>|!=|={1,3}|\^|~)?[ \t]*v?(\d+(?:\.(?:\d+|[*xX]))*(?:\.[*xX])?)[\w.+-]*/g;
function endOfRange(range) {
  if (range.includes("|")) return void 0;
  const ends = [...range.matchAll(PART2)].flatMap(([, sign = "", written]) => {
    const numbers = written.split(".").filter((part) => /^\d/.test(part));
    const isOpen = /[*xX]/.test(written);
    if (sign === "<" || sign === "<=")
      return [{ version: numbers.join("."), isIncluded: sign === "<=" }];
    if (sign.startsWith(">") || sign === "!=") return [];
    const kept = isOpen ? numbers.length : sign === "^" ? numbers.findIndex((part) => Number(part) > 0) + 1 : sign === "~=" || sign === "~>" ? numbers.length - 1 : sign === "~" ? Math.min(2, numbers.length) : 0;
    return kept < 1 ? [] : [{ version: next(numbers, kept), isIncluded: false }];
  });
  return ends.toSorted((a, b) => compare(a.version, b.version))[0];
}
function justBefore(scheme, version) {
  if (scheme === "build-number") return String(Number(version.replace(/^b/, "")) - 1);
  return `${version.split(".").concat("0", "0").slice(0, 3).join(".")}-0`;
}
function next(numbers, kept) {
  return [...numbers.slice(0, kept - 1), Number(numbers[kept - 1]) + 1].join(".");
}
function compare(one, other) {
  const [a, b] = [one.split(".").map(Number), other.split(".").map(Number)];
  const at = a.findIndex((number, index) => number !== (b[index] ?? 0));
  return at === -1 ? 0 : a[at] - (b[at] ?? 0);
}

// src/upstream/pins/data-pins.ts
var HOLE = /\{([^{}]+)\}/g;
var PINNED = new RegExp(String.raw`^(?:[a-z]+:(?!\/\/).|${ADDRESS}$|\w[\w.-]*\/[\w.-]+$)`);
function dataReader(text) {
  const known = /* @__PURE__ */ new Map();
  return (row) => {
    if (!mayHold(row, text)) return [];
    const places = known.get(row.format) ?? placesIn(dataTree(row.format, text));
    known.set(row.format, places);
    const pattern = pathPattern(row.at);
    return places.flatMap(({ path: path3, node }) => {
      const hit = pattern.exec(path3);
      return hit === null ? [] : pinAt(row, node, hit.at(-1));
    });
  };
}
function mayHold({ of, version }, text) {
  return [of, version].every(
    (templates) => templates.some(
      (template) => holesIn(template).every((hole) => /[*]$|^\.$/.test(hole) || text.includes(lastKey(hole)))
    )
  );
}
function holesIn(template) {
  return [...template.matchAll(HOLE)].map((hit) => hit[1]);
}
function lastKey(hole) {
  return hole.slice(hole.lastIndexOf(".") + 1);
}
function placesIn(root) {
  const found = [];
  const visit = (node, path3) => {
    found.push({ path: path3, node });
    for (const [key, child] of node.children)
      visit(child, `${path3}${typeof key === "number" ? "[]" : key}
`);
  };
  if (root !== null) visit(root, "");
  return found;
}
function pathPattern(at) {
  const keys = at.split(".").map(
    (key) => key === "**" ? "(?:[^\\n]*\\n)*" : `${key === "*" ? "(?!\\[\\]\\n)" : ""}${key.replace(/[[\]]/g, "\\$&").replace("*", "([^\\n]*)")}\\n`
  );
  return new RegExp(`^${keys.join("")}$`);
}
function pinAt(row, node, key) {
  const fill = (templates) => {
    for (const template of templates) {
      const text = filled(template, node, key);
      if (text !== void 0) return [template, text];
    }
    return void 0;
  };
  const of = fill(row.of);
  const written = fill(row.version);
  if (of === void 0 || written === void 0 || !PINNED.test(of[1])) return [];
  const version = row.exact === void 0 ? written[1] : row.exact.exec(written[1])?.[1];
  const shown2 = below2(node, row.line ?? holesIn(of[0])[0]);
  const range = version === void 0 && endOfRange(written[1]) ? written[1] : void 0;
  if ((version ?? range) === void 0 || shown2 === void 0) return [];
  return [
    {
      of: of[1],
      version,
      ...range !== void 0 && { range },
      how: row.how,
      at: shown2.at,
      ...row.dir && { dir: fill(row.dir)?.[1] },
      ...row.isLock && { isLock: true }
    }
  ];
}
function filled(template, node, key) {
  let isWhole = true;
  const text = template.replace(HOLE, (_, hole) => {
    const value = hole === "*" ? key : below2(node, hole)?.text;
    isWhole &&= value !== void 0;
    return value ?? "";
  });
  return isWhole ? text : void 0;
}
function below2(node, hole) {
  if (hole === "*" || hole === ".") return node;
  return hole.split(".").reduce((at, key) => at?.children.get(key), node);
}

// src/upstream/pins/data-rows.ts
var YAML = ["*.yml", "*.yaml"];
var PYTHON = /^(?:==)?v?(\d+\.\d[\w.!+-]*)$/;
var CARGO = /^=?[ \t]*(\d[\w.+-]*)$/;
var DATA_ROWS = [
  {
    files: YAML,
    format: "yaml",
    how: "a checkout step",
    at: "**.*",
    of: ["{repository}"],
    version: ["{ref}", "HEAD"],
    dir: ["{path}"]
  },
  {
    files: YAML,
    format: "yaml",
    how: "a west manifest",
    at: "**.[]",
    of: ["{url}", "{remote}/{repo-path}", "{remote}/{name}", "_/{repo-path}", "_/{name}"],
    version: ["{revision}"],
    line: "name"
  },
  {
    files: ["Cargo.toml", "pyproject.toml", "Pipfile"],
    format: "toml",
    how: "a git dependency",
    at: "**",
    of: ["{git}"],
    version: ["{rev}", "{tag}", "{ref}"]
  },
  {
    files: ["Package.resolved"],
    format: "json",
    how: "a Swift package",
    isLock: true,
    at: "**.pins.[]",
    of: ["{location}", "{repositoryURL}"],
    version: ["{state.version}", "{state.revision}"]
  },
  {
    files: ["flake.lock"],
    format: "json",
    how: "flake.lock",
    isLock: true,
    at: "**.locked",
    of: ["{owner}/{repo}"],
    version: ["{rev}"],
    line: "."
  },
  {
    files: ["package.json"],
    format: "json",
    how: "a package.json dependency",
    at: "**.*",
    of: ["npm:{*}"],
    version: ["{.}"],
    exact: /^=?v?(\d+\.\d+\.\d+[\w.+-]*)$/
  },
  {
    files: ["package-lock.json", "npm-shrinkwrap.json"],
    format: "json",
    how: "package-lock.json",
    isLock: true,
    at: "packages.node_modules/*",
    of: ["npm:{*}"],
    version: ["{version}"]
  },
  {
    files: ["poetry.lock", "uv.lock", "pdm.lock"],
    format: "toml",
    how: "a lock file",
    isLock: true,
    at: "package.[]",
    of: ["pypi:{name}"],
    version: ["{version}"]
  },
  {
    files: ["Pipfile.lock"],
    format: "json",
    how: "a lock file",
    isLock: true,
    at: "*.*",
    of: ["pypi:{*}"],
    version: ["{version}"],
    exact: /^==(.+)$/
  },
  {
    files: ["pyproject.toml"],
    format: "toml",
    how: "a Python requirement",
    at: "**.*dependencies.*",
    of: ["pypi:{*}"],
    version: ["{.}", "{version}"],
    exact: PYTHON
  },
  {
    files: ["Pipfile"],
    format: "toml",
    how: "a Python requirement",
    at: "*packages.*",
    of: ["pypi:{*}"],
    version: ["{.}", "{version}"],
    exact: PYTHON
  },
  {
    files: ["Cargo.toml"],
    format: "toml",
    how: "a Cargo dependency",
    at: "**.*dependencies.*",
    of: ["cargo:{*}"],
    version: ["{.}", "{version}"],
    exact: CARGO
  },
  {
    files: ["Cargo.lock"],
    format: "toml",
    how: "Cargo.lock",
    isLock: true,
    at: "package.[]",
    of: ["cargo:{name}"],
    version: ["{version}"]
  },
  {
    files: ["vcpkg.json"],
    format: "json",
    how: "a vcpkg override",
    at: "**",
    of: ["vcpkg:{name}"],
    version: ["{version}", "{version>=}", "{version-string}", "{version-semver}", "{version-date}"]
  }
];

// src/upstream/pins/git.ts
var COMMAND = /(?<![\w.]|[^\s@]-)(?:(?:git(?:\.exe)?|\$[({]GIT[)}]|gh\s+repo)(?=["'\s,])|(?:cd|pushd|WORKDIR|popd)(?=\s))((?:\\\r?\n|\{\{[^}\n]*\}\}|[^\n&;|])*)|^[ \t]*-[ \t]+(?:name|run|uses|id):|^[\w./%$()-]+[ \t]*:(?!=)/gim;
var STEP = /\n[ \t]*-[ \t]+(?:name|run|uses|id):/;
var WORKING_DIRECTORY = /\bworking-directory:[ \t]*(\S+)/;
var LONGEST_STEP = 4e3;
var LONGEST_WORD = 400;
var WORD = /(?:\$?\{\{[^}\n]*\}\}|\$\([^)\s]*\)|\$\{[^}\s]*\}|\\(?=[\w.])|[^\s"',[\]()`\\])+/g;
var END_OF_WORDS = /^(?:#(?!\{)|\d*[<>]|\w+=)/;
var WITH_VALUE = /^(?:-b|-B|-o|-j|-u|-c|--branch|--depth|--origin|--jobs|--reference|--reference-if-able|--revision|--filter|--config|--template|--name|--upload-pack|--separate-git-dir|--shallow-since|--shallow-exclude|--server-option|--refmap|--bundle-uri|--orphan|--conflict|--git-dir|--work-tree)$/;
function gitPins(text) {
  const follower = new Follower();
  for (const { 0: whole, 1: rest, index: at } of text.matchAll(COMMAND)) {
    if (rest === void 0) {
      follower.leave();
      const dir = whole.includes("-") && directoryOfStep(text, at + whole.length);
      if (dir) follower.enter(dir);
      continue;
    }
    const words = wordsOf(text, at, whole, rest).filter(({ length }) => length < LONGEST_WORD).map(bare);
    if (/^(?:git|gh|\$)/i.test(whole)) follower.run(at, readCommand(words));
    else follower.enter(words.find((word) => !/^(?:\/d|-|--)$/i.test(word)) ?? "..");
  }
  return follower.finish().flatMap(pinsOf2);
}
var CHAIN = /^["']\)(?:\s*\.args?\((?:[^()]|\([^()]*\))*\))+/;
function wordsOf(text, at, whole, rest) {
  const from = at + whole.length - rest.length;
  const isCalled2 = /Command(?:::new)?\(["']$/.test(text.slice(Math.max(0, at - 20), at));
  const chain = isCalled2 ? CHAIN.exec(text.slice(from, from + LONGEST_STEP))?.[0] : void 0;
  const words = ((chain ?? withNames(rest)).match(WORD) ?? []).filter((word) => word !== "nil");
  return chain === void 0 ? words : words.filter((word) => !/^[.&]*args?$|^&$/.test(word));
}
function withNames(rest) {
  if (!/^["']\s*,/.test(rest)) return rest;
  return rest.replace(
    /(?<=,\s*)[A-Za-z_]\w*(?=\s*[,\])])/g,
    (name, at) => /^(?:[^"]|"[^"]*")*$/.test(rest.slice(1, at)) ? `\${${name}}` : name
  );
}
function directoryOfStep(text, from) {
  const rest = text.slice(from, from + LONGEST_STEP);
  const end = rest.search(STEP);
  return WORKING_DIRECTORY.exec(end < 0 ? rest : rest.slice(0, end))?.[1];
}
var Follower = class {
  copies = [];
  #places = /* @__PURE__ */ new Map();
  /** The copy that a command without `-C` works in. */
  #current;
  #entered = "";
  /** Checkouts above the clone: one target of a makefile may make what another one needs. */
  #early = [];
  /** All copies, with what is checked out in them. */
  finish() {
    for (const { dir, at, ref } of this.#early)
      if (dir !== "") this.#places.get(dir)?.checkouts.push({ at, ref });
    return this.copies;
  }
  /** Another step or another target begins where the whole build does. */
  leave() {
    this.#current = void 0;
    this.#entered = "";
  }
  enter(dir) {
    const isInside = /^[\w.-]+$/.test(dir) && dir !== "..";
    this.#current = this.#within(dir) ?? (isInside ? this.#current : void 0);
    this.#entered = dir === ".." ? "" : dir;
  }
  run(at, { name, dir, options, operands }) {
    const target = dir === void 0 ? this.#current : this.#within(dir);
    const [first, second, third] = operands;
    if (name === "clone") {
      const address = operands.find(isAddress) ?? first;
      if (address === void 0) return;
      this.#begin(at, address, operands[operands.indexOf(address) + 1]);
      this.#current.branch = options.get("-b") ?? options.get("--branch") ?? options.get("--revision");
    } else if (name === "init") {
      this.#begin(at, "", first ?? dir);
    } else if (name === "submodule" && first === "add") {
      const address = operands.slice(1).find(isAddress);
      const outer = this.#current;
      if (address !== void 0) this.#begin(at, address, operands[operands.indexOf(address) + 1]);
      this.#current = outer;
    } else if (name === "remote" && third !== void 0) {
      if (target === void 0) this.#begin(at, third, dir);
      else if (target.address === "" || first === "set-url") target.address = third;
    } else if (name === "fetch" || name === "pull") {
      const from = first !== void 0 && isFixedAddress(first) ? first : void 0;
      if (from !== void 0 && target?.address === "") target.address = from;
      if (from !== void 0 && target?.address !== from) this.#begin(at, from, dir);
      const copy = from !== void 0 && target?.address !== from ? this.#current : target;
      const ref = second === "tag" ? third : second?.replace(/^\+/, "").replace(/:.*$/, "");
      if (copy !== void 0 && ref !== void 0) copy.fetched = ref;
    } else if (first !== void 0 && isCheckout(name, options, operands)) {
      if (target !== void 0) target.checkouts.push({ at, ref: first });
      else this.#early.push({ dir: nameOf3(dir ?? this.#entered), at, ref: first });
    }
  }
  #begin(at, address, dir) {
    const place = dir === void 0 || dir === "." ? nameOf3(this.#entered) : nameOf3(dir);
    this.#current = {
      at,
      address,
      dir: place !== "" && (dir !== void 0 || address === "") ? place : nameOf3(address),
      branch: void 0,
      fetched: void 0,
      checkouts: []
    };
    this.copies.push(this.#current);
    if (this.#current.dir !== "") this.#places.set(this.#current.dir, this.#current);
  }
  #within(dir) {
    return this.#places.get(nameOf3(dir));
  }
};
function isCheckout(name, options, operands) {
  if (/^(?:\.|FETCH_HEAD|HEAD)$/.test(operands[0] ?? "")) return false;
  if (name === "reset") return options.has("--hard");
  if (name === "checkout") return operands.length === 1 && !options.has("--");
  return name === "switch";
}
function pinsOf2({ at, address, dir, branch, fetched, checkouts }) {
  if (address === "") return [];
  const pin = { of: address, how: "git clone", dir, copy: at };
  const cloned = { ...pin, version: fetched ?? branch, at };
  const isAsked2 = branch !== void 0 || checkouts.length === 0;
  return [
    ...isAsked2 ? [cloned] : [],
    ...checkouts.map(({ at: place, ref }) => ({ ...pin, version: ref, at: place }))
  ];
}
function readCommand(words) {
  const options = /* @__PURE__ */ new Map();
  const operands = [];
  let name;
  let dir;
  for (let at = 0; at < words.length && !END_OF_WORDS.test(words[at]); at++) {
    const word = words[at];
    if (name === void 0 && word === "-C") dir = words[++at];
    else if (word.startsWith("-") && word !== "-") {
      const [option, value] = word.split(/=(.*)/s);
      const takes = value === void 0 && WITH_VALUE.test(option);
      options.set(option, value ?? (takes ? words[++at] ?? "" : ""));
    } else if (name === void 0) name = word;
    else operands.push(word);
  }
  return { name, dir, options, operands };
}
function bare(word) {
  if (/[$]|#\{|\{\{/.test(word)) return word;
  return word.replace(/^\{(\w+)\}$/, "${$1}").replace(/^[{<]+|(?<!\$\{\w+)[}>]+$/g, "");
}
function nameOf3(path3) {
  return path3.replace(/[/\\]+$/, "").replace(/\.git$/, "").replace(/^.*[/\\:](?=[^}])/, "").replace(/[${}()%]/g, "");
}
function isAddress(word) {
  return word.startsWith("$") || isFixedAddress(word);
}
function isFixedAddress(word) {
  return /:\/\/|^[\w.-]+@[\w.-]+:|^\.\.?\//.test(word);
}

// src/upstream/pins/recipes.ts
var BRANCH = /\bbranch\s*=|^(?:main|master|trunk|head|dev|devel|develop)$/i;
var RECIPE_ROWS = [
  {
    files: ["package.py"],
    how: "a Spack recipe",
    of: [
      ["pypi:", /^[ \t]+pypi\s*=\s*["']([\w.-]+)\//m],
      ["", /^[ \t]+git\s*=\s*["']([^"'\s]+)["']/m],
      ["", /^[ \t]+(?:url|homepage)\s*=\s*["'](https?:\/\/git(?:hub|lab)\.com\/[^/"']+\/[^/"']+)/m],
      ["/", /^[ \t]+url\s*=\s*["'][^"'\s]*\/([A-Za-z][\w.+-]*?)[-_]v?\d[^/"']*["']/m]
    ],
    version: /^[ \t]+version\(\s*["']([^"'\n]+)["']([^)]*)/gm,
    shows: /^[ \t]+(?:\w*url\w*|git|homepage|pypi)\s*=[^\n]*/gm
  },
  {
    files: ["xmake.lua"],
    how: "an xmake package",
    of: [
      ["", /\b(?:add|set)_urls\([^)]*?["'](https?:\/\/git(?:hub|lab)\.com\/[^/"']+\/[^/"']+)/],
      ["", /\bset_homepage\(\s*["'](https?:\/\/git(?:hub|lab)\.com\/[^/"']+\/[^/"']+)/]
    ],
    version: /\badd_versions\(\s*["'](?:[^"':\n]*:)?([^"'\n]+)["']([^)]*)/g,
    shows: /\b(?:(?:add|set)_urls|set_homepage)\([^)]*\)/g
  },
  {
    files: ["*.eb"],
    how: "an EasyBuild recipe",
    of: [["/", /^name[ \t]*=[ \t]*["']([\w.+-]+)["']/m]],
    version: /^version[ \t]*=[ \t]*["']([^"'\n]+)["']()/gm,
    shows: /^(?:name|source_urls|sources|homepage)[ \t]*=[^\n]*/gm
  },
  {
    files: ["*.rb"],
    how: "an Omnibus definition",
    of: [
      ["", /\bsource\b[^\n]*["'](?:https?|git):\/\/(git(?:hub|lab)\.com\/[^/"']+\/[^/"']+)/],
      ["/", /\bsource\b[^\n]*["'][^"'\s]*\/([A-Za-z][\w.+-]*?)[-_]v?#\{version\}/]
    ],
    version: /^[ \t]*(?:default_version|version)[ (]+["']([^"'\n]+)["']([^\n]*)/gm,
    shows: /^[ \t]*source\b[^\n]*/gm
  }
];
function recipePins(row, text) {
  const versions = [...text.matchAll(row.version)];
  const of = row.of.flatMap(([registry, pattern]) => {
    const found = pattern.exec(text)?.[1];
    return found === void 0 ? [] : [registry + found];
  });
  return versions.map((hit) => {
    const [, version, rest] = hit;
    const isBranch = BRANCH.test(version) || BRANCH.test(rest);
    return {
      of: of[0] ?? "",
      version: isBranch ? void 0 : version,
      how: row.how,
      at: hit.index + hit[0].search(/\S/),
      listed: version,
      isNewest: isBranch
    };
  });
}

// src/upstream/pins/text-pins.ts
var REACH = 3e3;
function packagePins({ pattern, registry, how, isRange }, text) {
  return [...text.matchAll(pattern)].flatMap((hit) => {
    const variable2 = /^(?:\{|(?:%s)?["'][^\w"']*)([A-Za-z_]\w*)\}?$/;
    const [of, written] = [`${registry}:${hit[1]}`, hit[2].replace(variable2, "${$1}")];
    if (isRange !== true) return [{ of, version: written, how, at: hit.index }];
    return endOfRange(written) === void 0 ? [] : [{ of, version: void 0, range: written, how, at: hit.index }];
  });
}
function keyedPins({ how, address, around, keys, words }, text) {
  return [...text.matchAll(address)].flatMap((hit) => {
    const beside = around(text, hit.index + hit[0].length - 1);
    const [version] = keys.flatMap((key) => valueOf(beside, key, words) ?? []);
    const [owner, name] = ["owner", "repo"].map((key) => valueOf(beside, key, words));
    const of = hit[1] ?? (owner && name && `${owner}/${name}`);
    return of && version !== void 0 ? [{ of, version, how, at: hit.index }] : [];
  });
}
function valueOf(around, key, areVariables = false) {
  const hit = new RegExp(
    String.raw`(?:^|[\s,{(:;"'])${key}["']?[ \t]*(?:=>|[:=(]|,(?=[ \t]*"))[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|((?:\$?\{\{[^}\n]*\}\}|\$\{[^}\s]*\}|[^\s"',;)}])+))`,
    "m"
  ).exec(around);
  const word = hit?.[3];
  if (areVariables && word !== void 0) return /^[\w.]+$/.test(word) ? `\${${word}}` : void 0;
  const value = hit?.[1] ?? hit?.[2] ?? word;
  return value === "" || word === "null" ? void 0 : value;
}
function brackets(text, at) {
  const { start, end } = bracketed(text, at);
  return text.slice(start, end);
}
function bracketed(text, at) {
  let depth = 0;
  let start = at;
  while (start > 0 && at - start < REACH) {
    const letter = text[start - 1];
    if (")]}".includes(letter)) depth++;
    else if ("([{".includes(letter) && depth-- === 0) break;
    start--;
  }
  depth = 0;
  let end = at;
  while (end < text.length && end - at < REACH) {
    const letter = text[end];
    if ("([{".includes(letter)) depth++;
    else if (")]}".includes(letter) && depth-- === 0) break;
    end++;
  }
  return { start, end };
}
function section(text, at) {
  const before2 = text.slice(Math.max(0, at - REACH), at);
  const after2 = text.slice(at, at + REACH);
  const end = after2.search(/\n[ \t]*\[/);
  return before2.slice(before2.lastIndexOf("\n[") + 1) + (end < 0 ? after2 : after2.slice(0, end));
}
function mapping2(text, at) {
  const own = indentAt(text, lineStart(text, at));
  let from = lineStart(text, at);
  while (from > 0 && at - from < REACH && !isElement(text, from)) {
    const before2 = lineStart(text, from - 1);
    if (indentAt(text, before2) < own) break;
    from = before2;
  }
  let end = lineEnd(text, at);
  while (end < text.length && end - at < REACH) {
    if (indentAt(text, end + 1) < own || indentAt(text, end + 1) === own && isElement(text, end + 1))
      break;
    end = lineEnd(text, end + 1);
  }
  return text.slice(from, end);
}
function isElement(text, start) {
  return /^[ \t]*-[ \t]/.test(text.slice(start, start + REACH));
}
function indentAt(text, start) {
  const blanks = /^[ \t]*(?:-[ \t]+)?/.exec(text.slice(start, start + REACH))[0].length;
  return text[start + blanks] === "\n" ? Infinity : blanks;
}
function nearby(text, at) {
  return text.slice(Math.max(0, at - REACH), at + REACH);
}
function statement(text, at) {
  const start = text.lastIndexOf("\n", at) + 1;
  const rest = text.slice(start, start + REACH);
  return /^[^\n]*(?:(?<=,[ \t]*\r?)\n[^\n]*)*/.exec(rest)[0];
}

// src/upstream/pins/text-rows.ts
var PYTHON2 = [
  "*requirements*.txt",
  "*requirements*.in",
  "*constraints*.txt",
  "requirements/*.txt",
  "pyproject.toml",
  "setup.py",
  "setup.cfg",
  "*Dockerfile*",
  "*.sh",
  "*.yml",
  "*.yaml"
];
var TEXT_ROWS = [
  {
    files: ["*.wrap"],
    format: "keyed",
    how: "a Meson wrap",
    address: new RegExp(String.raw`^url[ \t]*=[ \t]*(${ADDRESS})`, "gm"),
    around: section,
    keys: ["revision"]
  },
  {
    files: ["Package.swift"],
    format: "keyed",
    how: "a Swift package",
    address: new RegExp(String.raw`\burl[ \t]*:[ \t]*["'](${ADDRESS})["']`, "g"),
    around: brackets,
    keys: ["exact", "version", "revision", "\\.exact", "\\.revision"]
  },
  {
    files: ["*.bzl", "*.bazel", "WORKSPACE*", "BUILD"],
    format: "keyed",
    how: "a Bazel rule",
    address: new RegExp(String.raw`\bremote[ \t]*=[ \t]*["'](${ADDRESS})["']`, "g"),
    around: brackets,
    keys: ["tag", "commit"],
    words: true
  },
  {
    files: ["*.nix"],
    format: "keyed",
    how: "a Nix fetcher",
    address: /fetchFromGit(?:Hub|Lab)\s*(?:rec\s*)?\{/g,
    around: (text, at) => brackets(text, at + 1),
    keys: ["tag", "rev"],
    words: true
  },
  {
    files: ["*.nix"],
    format: "keyed",
    how: "a Nix fetcher",
    address: new RegExp(String.raw`\burl[ \t]*=[ \t]*"(${ADDRESS})"`, "g"),
    around: brackets,
    keys: ["tag", "rev", "ref"],
    words: true
  },
  {
    files: ["*.yml", "*.yaml"],
    format: "keyed",
    how: "a source",
    address: new RegExp(
      String.raw`^[ \t]*(?:-[ \t]+)?(?:source|url|git|git_url):[ \t]*["']?(${ADDRESS})`,
      "gm"
    ),
    around: mapping2,
    keys: ["source-tag", "git_tag", "git_rev", "tag", "source-commit", "commit", "rev"]
  },
  {
    files: ["*.*.*.json"],
    inCommands: true,
    format: "keyed",
    how: "a source",
    address: new RegExp(String.raw`"url"[ \t]*:[ \t]*"(${ADDRESS})"`, "g"),
    around: brackets,
    keys: ["tag", "commit"]
  },
  {
    files: ["*.bb", "*.bbappend", "*.bbclass"],
    format: "keyed",
    how: "a BitBake recipe",
    address: /(git(?:sm)?:\/\/[^\s"';]+)/g,
    around: nearby,
    keys: ["tag", String.raw`SRCREV(?:_\w+)?[ \t]*[?:]*`]
  },
  {
    files: [".gitmodules"],
    format: "keyed",
    how: "a submodule\u2019s branch",
    address: new RegExp(String.raw`^[ \t]*url[ \t]*=[ \t]*(${ADDRESS})`, "gm"),
    around: section,
    keys: ["branch"]
  },
  {
    files: ["mix.exs", "rebar.config"],
    format: "keyed",
    how: "a dependency",
    address: new RegExp(String.raw`\bgit(?:hub)?[:,][ \t]*"(${ADDRESS}|[\w.-]+\/[\w.-]+)"`, "g"),
    around: brackets,
    keys: ["tag", "ref"]
  },
  {
    files: ["*.rb", "*.podspec", "Gemfile", "Podfile"],
    format: "keyed",
    how: "a Ruby recipe",
    address: new RegExp(
      String.raw`(?:\burl[ \t]+|\bgit(?::|[ \t]*=>)[ \t]*)["'](${ADDRESS})["']`,
      "g"
    ),
    around: statement,
    keys: ["tag", "revision", "ref", "commit"]
  },
  {
    files: PYTHON2,
    inCommands: true,
    format: "package",
    how: "a Python requirement",
    registry: "pypi",
    pattern: new RegExp(
      String.raw`(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*={2,3}[ \t]*v?((?:${VARIABLE}|#?\{\w+\}|[0-9])(?:${VARIABLE}|[\w.!+-])*|(?:%s)?["'][ \t]*(?:\+|\.\.?|%)[ \t]*\(?\$?[A-Za-z_]\w*)(?![\w.*!+-])`,
      "g"
    )
  },
  {
    files: PYTHON2,
    inCommands: true,
    format: "package",
    how: "a Python requirement",
    registry: "pypi",
    isRange: true,
    pattern: /(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*\(?((?:[<>]=?|~=|!=|==(?=[ \t]*[\d.]+\.\*))[ \t]*v?\d[\w.*+!-]*(?:[ \t]*,[ \t]*(?:[<>]=?|~=|!=|={2,3})[ \t]*v?\d[\w.*+!-]*)*)/g
  },
  {
    files: ["*.yml", "*.yaml"],
    inCommands: true,
    format: "package",
    how: "a conda package",
    registry: "pypi",
    pattern: /(?:^[ \t]*-[ \t]+["']?|\b(?:conda|mamba|micromamba)[ \t]+(?:install|create)[ \t](?:[^\n;&|]*[ \t])?["']?)([A-Za-z][\w.-]*[A-Za-z0-9])=(\d+(?:\.\d+){2,}[\w.]*)(?![\w.*])/gm
  },
  {
    files: [],
    inCommands: true,
    format: "package",
    how: "a command",
    registry: "npm",
    isRange: true,
    pattern: /\b(?:npm|pnpm|yarn|bun)[ \t]+(?:install|i|add|ci)[ \t][^\n;&|]*?(?<=[ \t"'])((?:@[\w.-]+\/)?[\w.-]+)@((?:[\^~<>=]=?[ \t]*)\d[\w.*+-]*|\d+(?:\.\d+)?\.[x*])/g
  },
  {
    files: [],
    inCommands: true,
    format: "package",
    how: "a command",
    registry: "cargo",
    isRange: true,
    pattern: /\bcargo[ \t]+(?:install|add)[ \t][^\n;&|]*?(?<=[ \t"'])([\w-]+)(?:@|["']?[ \t]+(?:--version|--vers)[ =]["']?)((?:[\^~<>]=?|=?(?=\d+\.\*))[ \t]*\d[\w.*+-]*(?:,[ \t]*[<>]=?[ \t]*\d[\w.+-]*)*)/g
  },
  {
    files: [],
    inCommands: true,
    format: "package",
    how: "a command",
    registry: "npm",
    pattern: new RegExp(
      String.raw`\b(?:npm|pnpm|yarn|bun)[ \t]+(?:install|i|add|ci)[ \t][^\n;&|]*?(?<=[ \t])((?:@[\w.-]+\/)?[\w.-]+)@((?:${VARIABLE}|[0-9])(?:${VARIABLE}|[\w.+-])*)`,
      "g"
    )
  },
  {
    files: [],
    inCommands: true,
    format: "package",
    how: "a command",
    registry: "pypi",
    pattern: new RegExp(
      String.raw`\b(?:poetry|uv|pdm|rye|pixi)[ \t]+add[ \t][^\n;&|]*?(?<=[ \t"'])([\w.-]+)(?:\[[^\]]*\])?@((?:${VARIABLE}|[0-9])(?:${VARIABLE}|[\w.+-])*)`,
      "g"
    )
  },
  {
    files: [],
    inCommands: true,
    format: "package",
    how: "a command",
    registry: "cargo",
    pattern: new RegExp(
      String.raw`\bcargo[ \t]+(?:install|add)[ \t][^\n;&|]*?(?<=[ \t])([\w-]+)(?:@|[ \t]+(?:--version|--vers)[ =]=?)((?:${VARIABLE}|[0-9])(?:${VARIABLE}|[\w.+-])*)`,
      "g"
    )
  },
  {
    files: ["MODULE.bazel"],
    format: "package",
    how: "a Bazel module",
    registry: "bazel",
    pattern: /\b(?:bazel_dep|single_version_override)\(\s*(?:module_)?name[ \t]*=[ \t]*"([\w.-]+)"[^()]{0,300}?\bversion[ \t]*=[ \t]*"([\w.+-]+)"/g
  },
  {
    files: ["go.mod"],
    format: "package",
    how: "a Go requirement",
    registry: "go",
    pattern: /^[ \t]*(?:require\s+|(?:replace\s+)?\S+(?:[ \t]+v\S+)?[ \t]+=>[ \t]+)?([\w.-]+\.[a-z]+\/[\w./-]+)[ \t]+(v[\w.+-]+)[ \t]*(?:\/\/.*)?\r?$/gm
  },
  {
    files: ["conanfile.txt", "conanfile.py"],
    format: "package",
    how: "a Conan requirement",
    registry: "conan",
    pattern: /(?<![\w.-])([a-z0-9_][\w.+-]+)\/(?:cci\.)?(b?[0-9][\w.+-]*)(?:@[\w./-]*)?/g
  },
  {
    files: ["conanfile.txt", "conanfile.py"],
    format: "package",
    how: "a Conan requirement",
    registry: "conan",
    isRange: true,
    pattern: /(?<![\w.-])([a-z0-9_][\w.+-]+)\/\[([^\]\n]*)\]/g
  }
];

// src/upstream/pins/nested.ts
var Nested = class {
  #heads;
  #parents;
  #ends;
  /** @param heads in order */
  constructor(heads, length) {
    const parents = [];
    const ends = heads.map(() => length);
    const open = [];
    for (const [index, { start, rank }] of heads.entries()) {
      while (open.length > 0 && heads[open.at(-1)].rank >= rank) ends[open.pop()] = start;
      parents.push(open.at(-1) ?? -1);
      open.push(index);
    }
    this.#heads = heads;
    this.#parents = parents;
    this.#ends = ends;
  }
  /** What each head that is above the one before it holds, from the last head up to an offset. */
  *outward(offset) {
    let at = firstIndex(this.#heads.length, (index) => this.#heads[index].start > offset) - 1;
    for (; at !== -1; at = this.#parents[at]) yield { ...this.#heads[at], end: this.#ends[at] };
  }
};

// src/upstream/pins/spans.ts
var DEEPEST = 40;
var LONGEST3 = 2e4;
var STAGE = /^[ \t]*FROM[ \t]+(?:--\S+[ \t]+)*(\S+)(?:[ \t]+AS[ \t]+(\S+))?/gim;
var HEADING = /^(?:#{1,6}[ \t]|\[[^\n\]]+\][ \t]*\r?$)/gm;
function spansAround(path3, text, offset) {
  const [command, line] = commandAround(text, offset);
  return [
    command,
    line,
    ...blocksAround(text, line),
    ...isImageFile(path3) ? stagesAround(text, offset) : sectionsAround(text, offset)
  ];
}
function isImageFile(path3) {
  return /(?:^|\/)[^/]*(?:Docker|Container)file[^/]*$|\.dockerfile$/i.test(path3);
}
function commandAround(text, offset) {
  const line = lineCarriedOn(text, offset);
  return [commandIn(text, line, offset), line];
}
function codeSpanAround(text, { start, end }, offset) {
  const marks = [...text.slice(start, end).matchAll(/`+/g)].map(({ 0: mark, index }) => ({
    mark,
    at: start + index
  }));
  for (let next2 = 0; next2 < marks.length; next2++) {
    const { mark, at } = marks[next2];
    const closing = marks.findIndex((other, index) => index > next2 && other.mark === mark);
    if (closing === -1) continue;
    const span = { start: at + mark.length, end: marks[closing].at };
    if (offset >= span.start && offset < span.end) return [span];
    next2 = closing;
  }
  return [];
}
function commandIn(text, { start, end }, offset) {
  let [from, quote2] = [start, ""];
  for (let at = Math.max(start, offset - LONGEST3); at < Math.min(end, offset + LONGEST3); at++) {
    const letter = text[at];
    if (quote2 !== "") quote2 = letter === quote2 ? "" : quote2;
    else if (letter === '"' || letter === "'") quote2 = letter;
    else if (letter === ";" || letter === "|" || letter === "&" && text[at + 1] === "&") {
      if (at >= offset) return { start: from, end: at };
      from = at + 1;
    }
  }
  return { start: from, end };
}
function blocksAround(text, line) {
  const own = indentOf(text, line.start);
  const blocks = [];
  for (const { start, end, rank } of layoutOf(text).lines.outward(line.start)) {
    if (rank >= own) continue;
    blocks.push({ start, end: end === text.length ? end : end - 1 });
    if (rank === 0 || blocks.length === DEEPEST) break;
  }
  return blocks;
}
function indentOf(text, start) {
  for (let at = start; at < text.length; at++) {
    const letter = text[at];
    if (letter === "\n") return Infinity;
    if (letter !== " " && letter !== "	" && letter !== "\r") return at - start;
  }
  return Infinity;
}
function stagesAround(text, offset) {
  const { stages } = layoutOf(text);
  const found = [];
  let at = firstIndex(stages.length, (index) => stages[index].start > offset) - 1;
  while (at !== -1 && found.length < DEEPEST) {
    const { base, start, end } = stages[at];
    found.push({ start, end });
    at = base;
  }
  return found;
}
function sectionsAround(text, offset) {
  return [...layoutOf(text).headings.outward(offset)].map(({ start, end }) => ({ start, end }));
}
var last;
function layoutOf(text) {
  if (last?.text === text) return last;
  const headings = [...text.matchAll(HEADING)].map(({ index, 0: sign }) => ({
    start: index,
    rank: sign.startsWith("[") ? 1 : sign.trim().length
  }));
  last = {
    text,
    lines: new Nested(indentedLines(text), text.length),
    headings: new Nested(headings, text.length),
    stages: stagesOf(text)
  };
  return last;
}
function indentedLines(text) {
  const heads = [];
  for (let start = 0; start < text.length; start = lineEnd(text, start) + 1) {
    const rank = indentOf(text, start);
    if (rank !== Infinity) heads.push({ start, rank });
  }
  return heads;
}
function stagesOf(text) {
  const heads = [...text.matchAll(STAGE)];
  const named2 = /* @__PURE__ */ new Map();
  return heads.map(({ index, 1: base, 2: name }, at) => {
    const stage = {
      start: index,
      end: heads[at + 1]?.index ?? text.length,
      base: named2.get(base.toLowerCase()) ?? -1
    };
    if (name !== void 0) named2.set(name.toLowerCase(), at);
    return stage;
  });
}

// src/upstream/pins/unpacked.ts
var REACH2 = 3e3;
var LONGEST4 = 300;
var FOLDER2 = String.raw`["']?([^\s"'),;&|]+)`;
var ADDED = new RegExp(String.raw`^[ \t]*ADD[ \t][^\n]*[ \t]${FOLDER2}["']?[ \t]*$`, "i");
var INTO = new RegExp(
  String.raw`\b(?:tar|unzip|7z|Expand-Archive)\b[^\n;&|]*[ \t](?:-C|-d|-o|--directory|-DestinationPath)[ \t=]*${FOLDER2}`,
  "i"
);
var MOVES = String.raw`(?:\b(?:mv|cp|ln|move|ren|rename|(?:Move|Rename|Copy)-Item)[ \t][^\n;&|]*?|\b(?:rename|move|replace|copytree|mv|cp_r|renameSync)\([^\n]*?)`;
function withFolder(text, pin) {
  const [, { start, end }] = commandAround(text, pin.at);
  const line = text.slice(start, end);
  const behind = text.slice(pin.at, pin.at + REACH2);
  const file = /^[^\s"'|;)]+/.exec(behind)?.[0].replace(/^.*\//, "");
  const names2 = (one) => file !== void 0 && one.includes(file);
  const unpacking = behind.split("\n").find((one) => names2(one) && INTO.test(one)) ?? line;
  const folder = movedTo(behind, pin) ?? ADDED.exec(line)?.[1] ?? INTO.exec(unpacking)?.[1];
  const dir = folder?.replace(/[/\\*]+$/, "").replace(/^.*[/\\]/, "");
  return dir === void 0 || /^\.*$/.test(dir) ? pin : { ...pin, dir };
}
function movedTo(behind, { of, version }) {
  const [stem = "", ...whole] = archiveFolders(of, version).map(escaped);
  const called = [...whole, String.raw`${stem}-?\*`].filter(({ length }) => length < LONGEST4);
  if (called.length === 0) return void 0;
  return new RegExp(
    String.raw`${MOVES}(?:${called.join("|")})[/\\]?\*?["']?[ \t]*(?:,|[ \t]|to:)[ \t]*(?:-Destination[ \t]+)?${FOLDER2}`,
    "i"
  ).exec(behind)?.[1];
}
function escaped(name) {
  return name.replace(/[^\w]/g, "\\$&");
}

// src/upstream/pins/written-lists.ts
var FILE2 = String.raw`["']?([^\s"'<>|&;(),]+)`;
var PUT = new RegExp(
  String.raw`(?:(?<![<>&=-])\d?>>?[ \t]*(?![&>])|\btee[ \t]+(?:-\w+[ \t]+)*|\b(?:Out-File|Set-Content|Add-Content)[ \t]+(?:-(?:FilePath|Path|Append)[ \t]+)*|\bopen\([ \t]*(?=[^)\n]*,[ \t]*["'][wa]))${FILE2}`
);
var DOCUMENT = /^[^\n]*<<-?[ \t]*(["']?)(\w+)\1[^\n]*\n(?:(?![ \t]*\2[ \t]*\r?$)[^\n]*\n)*/gm;
function isWritten(line) {
  const file = fileOf2(line, 0);
  return file !== void 0 && !file.startsWith("/dev/");
}
function withWrittenList(text, pins) {
  if (pins.length === 0) return pins;
  const documents = [...text.matchAll(DOCUMENT)];
  return pins.map((pin) => {
    const within = documents.find(
      ({ 0: whole, index }) => index < pin.at && pin.at < index + whole.length
    );
    const at = within?.index ?? pin.at;
    const start = lineStart(text, at);
    const file = fileOf2(text.slice(start, lineEnd(text, at)), at - start);
    const dir = file?.replace(/^.*[/\\]/, "");
    return dir === void 0 || dir === "" ? pin : { ...pin, dir };
  });
}
function fileOf2(line, at) {
  const plain = line.replace(/"[^"]*"|'[^']*'/g, (quoted) => quoted.replace(/[<>&;]/g, " "));
  const end = plain.slice(at).search(/&&|;/);
  const start = Math.max(plain.lastIndexOf("&&", at), plain.lastIndexOf(";", at));
  const behind = plain.slice(at, end < 0 ? plain.length : at + end);
  return (PUT.exec(behind) ?? PUT.exec(plain.slice(Math.max(0, start), at)))?.[1];
}

// src/upstream/pins/file-pins.ts
var SCRIPTS = [
  "*Dockerfile*",
  "*Containerfile*",
  "*.dockerfile",
  "CMakeLists.txt",
  "*.cmake",
  "Makefile*",
  "GNUmakefile",
  "*.mk",
  "Justfile",
  "PKGBUILD",
  "*.spec",
  "*.env",
  "*.sh",
  "*.bash",
  "*.ps1",
  "*.bat",
  "*.cmd",
  "*build*.py",
  "*deps*.py",
  "*download*.py",
  "*fetch*.py",
  "*install*.py",
  "*setup*.py",
  "*vendor*.py",
  ".bazelversion",
  "Portfile",
  "build.rs",
  "build.zig.zon",
  "build_tarballs.jl",
  "*.ebuild",
  "*.scm",
  "*bazelrc*"
];
var RECIPES = RECIPE_ROWS.map((row) => ({ row, paths: pathsOf(row.files) }));
var ROWS = [...DATA_ROWS, ...TEXT_ROWS].map((row) => ({ row, paths: pathsOf(row.files) }));
var PLACES = pathsOf([...SCRIPTS, ...[...ROWS, ...RECIPES].flatMap(({ row }) => row.files)]);
var CONAN = pathsOf(["conandata.yml"]);
var CMAKE = pathsOf(["CMakeLists.txt", "*.cmake"]);
var VERSION_FILE = /(?:^|\/)\w*VERSION$/i;
function isPlace(path3) {
  return PLACES.test(path3) || isVersionFile(path3);
}
function listsVersions(path3) {
  return CONAN.test(path3) || RECIPES.some(({ paths }) => paths.test(path3));
}
function isVersionFile(path3) {
  return VERSION_FILE.test(path3);
}
function pathsOf(files) {
  const names2 = files.map((file) => file.replaceAll(".", "\\.").replaceAll("*", "[^/]*"));
  return new RegExp(`(?:^|/)(?:${names2.join("|")})$`, "i");
}
function rawPins(path3, raw, text, hasFlags = false) {
  const recipe = RECIPES.find(({ paths }) => paths.test(path3))?.row;
  const listed = recipe === void 0 ? [] : recipePins(recipe, text);
  if (recipe !== void 0 && listed.length > 0)
    return [...listed, ...pinsIn(path3, raw, text.replace(recipe.shows, blank), hasFlags)];
  const pins = pinsIn(path3, raw, text, hasFlags);
  return CONAN.test(path3) ? pins.map((pin) => ({ ...pin, ...listedAbove(text, pin.at) })) : pins;
}
function listedAbove(text, at) {
  const keys = [...text.slice(0, at).matchAll(/^[ \t]+["']?([\w.+-]+)["']?:[ \t]*\r?$/gm)];
  const key = keys.findLast((hit) => /\d/.test(hit[1]));
  return key === void 0 ? {} : { listed: key[1] };
}
function pinsIn(path3, raw, text, hasFlags) {
  const readData = dataReader(raw);
  const lines = /(?:^|\/)go\.mod$/.test(path3) ? withoutReplaced(text) : text;
  return [
    ...CMAKE.test(path3) ? cmakePins(text) : [],
    ...archivePins(text).map((pin) => withFolder(text, pin)),
    ...bazelPins(path3, text),
    ...gitPins(text),
    ...callPins(text),
    ...packagedPins(text),
    ...wheelPins(text),
    ...ROWS.filter(
      ({ row, paths }) => paths.test(path3) || hasFlags && row.inCommands === true
    ).flatMap(({ row }) => {
      if (row.format === "keyed") return keyedPins(row, text);
      return row.format === "package" ? withWrittenList(text, packagePins(row, lines)) : readData(row);
    })
  ];
}
function withoutReplaced(text) {
  const replaced = new Set(
    [...text.matchAll(/^[ \t]*(?:replace\s+)?(\S+)(?:[ \t]+v\S+)?[ \t]+=>/gm)].map(
      (hit) => hit[1]
    )
  );
  return replaced.size === 0 ? text : text.replace(
    /^[ \t]*(?:require\s+)?(\S+)[ \t]+v\S+(?![^\n]*=>)[^\n]*/gm,
    (line, name) => replaced.has(name) ? blank(line) : line
  );
}
function withoutComments(path3, text) {
  const comment = /\.(?:bat|cmd)$/i.test(path3) ? /^[ \t]*(?:@?rem\b|::)[^\n]*/gim : /(?:\.swift|go\.mod)$/.test(path3) ? /^[ \t]*\/\/[^\n]*/gm : /^[ \t]*#[^\n]*/gm;
  return text.replace(comment, blank).replace(
    /(?:^|(?<=[;&|]))[ \t]*[@-]?(?:echo|printf|Write-Host)\b[^\n;&|]*(?=([^\n]*))/gim,
    (part, rest) => isWritten(part + rest) ? part : blank(part)
  );
}
function blank(part) {
  return part.replace(/[^\n]/g, " ");
}

// src/upstream/pins/given-beside.ts
var VARIANTS = /^(?:conda_build_config|variants)\.ya?ml$/;
function givenBeside(path3, name, files) {
  const at = path3.lastIndexOf("/") + 1;
  const [folder, file] = [path3.slice(0, at), path3.slice(at)];
  if (file === "portfile.cmake" && name === "VERSION")
    return versionsOfPort(files.find((other) => other.path === `${folder}vcpkg.json`));
  if (!/\.(?:nix|ya?ml)$/.test(file)) return [];
  const given = files.filter((other) => other.path !== path3 && other.path.startsWith(folder)).filter((other) => {
    const called = other.path.slice(at);
    return file.endsWith(".nix") ? called.endsWith(".nix") && other.text.includes(`./${file}`) : VARIANTS.test(called);
  }).flatMap(({ own }) => own.get(name) ?? []).map(({ text }) => text);
  return [...new Set(given)].map((text) => ({ text, at: null }));
}
function versionsOfPort(manifest) {
  const keys = ["version", "version-semver", "version-date", "version-string"];
  return keys.flatMap((key) => manifest?.own.get(key)?.slice(0, 1) ?? []).map(({ text }) => ({ text, at: null }));
}
var NAMED = /(?:^|\/)([\w+.-]+?)(?:-(\d[\w.]*?)(?:-r\d+)?\.ebuild|_([^_/]+?)\.bb)$/;
function namedBy(path3) {
  const [, name, ebuild, recipe] = NAMED.exec(path3) ?? [];
  const version = ebuild ?? recipe;
  if (name === void 0 || version === void 0) return /* @__PURE__ */ new Map();
  const values2 = {
    PV: version,
    PN: name,
    P: `${name}-${version}`,
    BPN: name,
    BP: `${name}-${version}`
  };
  return new Map(Object.entries(values2).map(([key, text]) => [key, [{ text, at: null }]]));
}

// src/upstream/pins/level.ts
var FAR = { command: 1, file: 10, around: 20, below: 1e3 };
function levelsFrom(first, levels) {
  return levels.flatMap(
    (pins, index) => pins.length === 0 ? [] : [{ farness: first + index, pins }]
  );
}
function nearestRank(pins) {
  const telling = pins.filter(isTelling);
  const asked = telling.length > 0 ? telling : pins;
  const least = Math.min(...asked.map(rankOf));
  return asked.filter((pin) => rankOf(pin) === least);
}
function isTelling(pin) {
  const { source, version, revision, isUnresolved, isNewest, speaks } = pin;
  return source !== null || isNewest === true || version !== void 0 || revision !== null || isUnresolved === true || speaks.by === "tree" && pin.found.startsWith("submodule");
}
function rankOf({ speaks }) {
  return speaks.by === "line" ? speaks.rank + 1 : 0;
}

// src/languages/other-branch.ts
var CALLED = /\$\{?[1-9@*#]/;
var LOOKS = /^\s*(?:!\s*)?(?:\[|\(\(|(?:test|command|which|type|hash|e?grep|true|false)\b)/;
var last2;
function questionsIn(language, text) {
  if (last2?.text !== text || last2.language !== language) {
    const { questions = [] } = LANGUAGES.byId.get(language)?.questions?.(text) ?? {};
    last2 = { language, text, asked: questions };
  }
  return last2.asked;
}
function areInOtherBranches(language, text, one, other) {
  return questionsIn(language, text).some(
    (question) => isBetween(question, one, other) && !question.some(isCalled)
  );
}
function standInTwoBranches(language, text, one, other) {
  return questionsIn(language, text).some((question) => isBetween(question, one, other));
}
function isBetween(question, one, other) {
  const [a, b] = [one, other].map((at) => branchOf(question, at));
  return a !== b && a !== -1 && b !== -1;
}
function isReachedWith(language, text, one, other) {
  return questionsIn(language, text).every((question) => {
    const branch = branchOf(question, one);
    if (branch === -1 || branch === branchOf(question, other)) return true;
    const [{ condition, start }, ...others] = question;
    return others.length === 0 && text.startsWith(condition, start) && !LOOKS.test(condition);
  });
}
function branchOf(question, at) {
  return question.findIndex(({ start, end }) => start <= at && at < end);
}
function isCalled({ condition }) {
  return CALLED.test(condition);
}

// src/upstream/pins/runs.ts
var SCRIPTS2 = new Set(
  "shell powershell batch python ruby javascript perl lua groovy julia go rust text".split(" ")
);
var PAGES = /* @__PURE__ */ new Set(["markdown", "rst", "notebook"]);
var FUNCTION = /^[ \t]*(?:(?:export|async|local|pub|static|private|public|const|let|var)[ \t]+)*(?:(?:def|function|func|fn|sub|proc)\b|[\w:-]+[ \t]*\(\)[ \t]*\{|:\w+[ \t]*$|[\w$]+[ \t]*=[ \t]*(?:async[ \t]*)?(?:function\b|\([^)\n]*\)[ \t]*=>))/;
var STEPS = /^[ \t]*(?:-[ \t]+)?(?:steps|script|before_script|commands|cmds|run|tasks)[ \t]*:/;
var JOBS = /^[ \t]*(?:-[ \t]+)?(?:jobs|stages?|services|workflows|pipelines|tasks)[ \t]*:/;
var RULE = /^(?![ \t#])[^\n=#]+?:(?![:=])/gm;
function isPage(reader) {
  return PAGES.has(reader);
}
function runsAround(path3, text, offset) {
  const { reader } = formatOf(path3, text);
  const whole = { start: 0, end: text.length, isOrdered: true };
  if (isImageFile(path3)) return inOrder(stagesAround(text, offset).slice(0, 1));
  const line = commandAround(text, offset)[1];
  const blocks = () => blocksAround(text, line);
  if (reader === "make") return inOrder(ruleAround(text, line));
  if (reader === "just") return inOrder(blocks().slice(-1));
  if (reader === "yaml") return jobAround(text, blocks());
  if (isPage(reader)) return [...inOrder(sectionsAround(text, offset)), whole];
  if (!SCRIPTS2.has(reader)) return [];
  return [...inOrder(blocks().filter(({ start }) => FUNCTION.test(lineAt(text, start)))), whole];
}
function inOrder(spans) {
  return spans.map(({ start, end }) => ({ start, end, isOrdered: true }));
}
function ruleAround(text, { start: offset }) {
  const heads = [...text.matchAll(RULE)].map(({ index }) => index);
  const start = heads.findLast((head) => head <= offset);
  if (start === void 0 || start !== offset && text[offset] !== "	") return [];
  return [{ start, end: heads.find((head) => head > offset) ?? text.length }];
}
function jobAround(text, blocks) {
  const headOf = ({ start }) => lineAt(text, start);
  const job = blocks.findLastIndex((block) => !JOBS.test(headOf(block)));
  const within = blocks.slice(0, job + 1);
  const steps = within.findLast((block) => STEPS.test(headOf(block)));
  return [
    ...inOrder(steps === void 0 ? [] : [steps]),
    ...within.slice(-1).map(({ start, end }) => ({ start, end, isOrdered: false }))
  ];
}
function lineAt(text, start) {
  const end = text.indexOf("\n", start);
  return text.slice(start, end < 0 ? text.length : end);
}

// src/upstream/pins/order.ts
var VALUE = String.raw`(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)|[^\s;"']*)[ \t]*;?[ \t]*\r?$`;
var SETTING = new RegExp(
  String.raw`^[ \t]*(?:-[ \t]+)?(?:(?:set|ENV|ARG)[ \t]+(?:-\w+[ \t]+)*(\w+)[ \t]+(?=\S)|(?:(?:export|setx?|ENV|ARG|local|my|our|const|let|var|def)[ \t]+)?["$]?(?:env:|(?:os\.environ|ENV)\[|\$?ENV\{|process\.env\.)?["']?([A-Za-z_]\w*)["'\]}]*[ \t]*[+:?]?=[ \t]*)${VALUE}`
);
var MOST_USES = 50;
function usageOf({ text, offset }, end) {
  const [command] = commandAround(text, offset);
  const name = nameSetIn(text.slice(command.start, command.end));
  return name === void 0 ? { uses: [offset], next: end } : usesOf(name, text, command.end, end);
}
function holdingAt({ path: path3, text, offset }, { uses, next: next2 }) {
  const language = formatOf(path3, text).reader;
  return (pins, orderOf3) => {
    const isBehind2 = ({ ran }) => ran > offset && ran < next2;
    const behind = uses.length > 0 ? [] : pins.filter((pin) => isBehind2(orderOf3(pin)));
    if (behind.length > 0) return behind;
    const places = uses.length > 0 ? uses : [offset];
    const held = new Set(places.flatMap((at) => lastBefore(language, text, at, pins, orderOf3)));
    return pins.filter((pin) => held.has(pin));
  };
}
var SETS = /^[ \t]*(?:-[ \t]+)?(?:(?:ENV|ARG|set)\b|(?:[a-z]+[ \t]+)?[$"]?(?:env:)?\w+[ \t]*=)/i;
function setLast({ path: path3, text, offset }, values2) {
  const run = runsAround(path3, text, offset).findLast(({ isOrdered }) => isOrdered);
  const isStep = ({ at }) => at >= run.start && at < run.end && SETS.test(text.slice(lineStart(text, at), lineEnd(text, at)));
  if (run === void 0 || !values2.every(isStep)) return values2;
  const last5 = lastBefore(formatOf(path3, text).reader, text, offset, values2, ({ at }) => ({
    ran: at,
    isPackage: false,
    isListed: false
  }));
  return last5.length === 0 ? values2 : last5;
}
function nameSetIn(command) {
  const [, plain, equal] = SETTING.exec(command) ?? [];
  return plain ?? equal;
}
function usesOf(name, text, from, end) {
  const uses = [];
  for (const { index } of text.slice(from, end).matchAll(new RegExp(`\\b${name}\\b`, "g"))) {
    const [command] = commandAround(text, from + index);
    const said2 = text.slice(command.start, command.end);
    if (nameSetIn(said2) !== name) uses.push(from + index);
    else if (said2.split(name).length === 2 && !/[+?]=/.test(said2))
      return { uses, next: command.start };
    if (uses.length === MOST_USES) break;
  }
  return { uses, next: end };
}
function lastBefore(language, text, offset, pins, orderOf3) {
  const before2 = pins.filter((pin) => orderOf3(pin).ran < offset);
  return before2.filter((pin) => {
    const own = orderOf3(pin);
    return !before2.some((other) => {
      const later = orderOf3(other);
      return later.ran > own.ran && takesPlaceOf(later, own) && surelyRuns(language, text, later.ran, offset);
    });
  });
}
function takesPlaceOf(later, own) {
  if (own.isListed) return false;
  if (later.copy !== void 0 && later.copy === own.copy) return true;
  return later.isPackage === own.isPackage && later.dir === own.dir;
}
function surelyRuns(language, text, at, where) {
  const [command] = commandAround(text, at);
  const isOther = text.slice(Math.max(0, command.start - 2), command.start) === "||";
  return !isOther && isReachedWith(language, text, at, where);
}
function placeOf({ from, at }) {
  return from ?? at;
}
function withLeft(path3, text, pins) {
  const copies = new Set(pins.map(({ copy }) => copy));
  if (copies.size === pins.length) return pins;
  const language = formatOf(path3, text).reader;
  return pins.map((pin) => {
    const own = placeOf(pin);
    const later = pins.filter(
      (other) => pin.copy !== void 0 && other.copy === pin.copy && placeOf(other) > own
    );
    const isLeft = later.some((other) => {
      const at = placeOf(other);
      const run = runsAround(path3, text, own).find(({ isOrdered }) => isOrdered);
      const isWithin2 = run !== void 0 && run.start <= at && at < run.end;
      return isWithin2 && surelyRuns(language, text, at, own);
    });
    return isLeft ? { ...pin, isLeft } : pin;
  });
}

// src/upstream/pins/variables.ts
var DEEPEST2 = 20;
var MOST_VALUES = 8;
var VALUE2 = String.raw`(?:"([^"\n]*)"|'([^'\n]*)'|((?:\$\([\w.]+\)|\$?\{[^{}\s]*\}|[^\s"';,()&|<>\]{}])+))`;
var NAME2 = String.raw`([A-Za-z_]\w*)`;
var KEY = String.raw`"?([A-Za-z_][\w-]*)"?`;
var OR_ELSE = String.raw`(?:(?:[\w.:]*env\w*(?:\.(?:get|fetch))?\(|\bget\(ENV,[ \t]*)["']\w+["'],[ \t]*|\$?[\w.:]*env\w*(?:::var)?(?:\(["']\w+["']\)|\[["']\w+["']\]|\{["']?\w+["']?\}|[.:]\w+)[ \t]*(?:\?\?|\|\||\?:|\/\/|\bor\b|\.unwrap_or(?:_else)?\((?:\|_?\|)?)[ \t]*)(?=["'])`;
var READS_OUTSIDE = new RegExp(OR_ELSE, "i");
var ASSIGNMENTS = [
  // `X=1`, `X := 1`, `export X=1`, `local x = "1";`, `$env:X = "1"`, `ARG X=1`, `{% set x = "1" %}`
  String.raw`^[ \t]*(?:[-*] |\{%-? *)?(?:(?:ARG|ENV|export|local|readonly|let|const|var|my|our|def|set|override|define)[ \t]+)?\$?(?:env:)?(?:[A-Za-z_]\w*\.)?${NAME2}[ \t]*[:?]{0,3}=(?!=)[ \t]*(?:${OR_ELSE})?${VALUE2}`,
  // also inside a line: `--build-arg X=1`
  String.raw`(?<=[ \t;"'])${NAME2}=(?!=)${VALUE2}`,
  String.raw`(?<=;[ \t])${NAME2}[ \t]+=[ \t]+${VALUE2}(?=;)`,
  String.raw`\bset\(\s*(\w+)\s+${VALUE2}`,
  // `ENV X 1`, `%define x 1`, `x: 1`
  String.raw`^[ \t]*(?:ENV[ \t]+|set[ \t]+(?:-\w+[ \t]+)*|%(?:define|global)[ \t]+|(?:- )?)${KEY}(?::[ \t]*|[ \t]+)${VALUE2}[ \t]*,?[ \t]*\r?$`,
  // `(version "1")` of Guix
  String.raw`^[ \t]*\((version)[ \t]+${VALUE2}\)`,
  // `{x: 1, …}`
  String.raw`(?=\S)(?<=(?:(?<!\$)\{|,)[ \t]*)${KEY}:[ \t]*${VALUE2}`
].map((pattern) => new RegExp(pattern, "gim"));
var LIST = /^[ \t]*(?:- )?"?([A-Za-z_][\w-]*)"?:[ \t]*(?:\[([^\]]*)\]|\r?\n((?:[ \t]*- [^\n:]+(?:\n|$))+))/gm;
var ELEMENT = /(?:- |[\s,]|^)["']?([^\s,"'-][^\s,"']*)/g;
var ROUNDS = /^[ \t]*(?:-[ \t]+)?for(?:each)?[ \t]*\(?[ \t]*(?:(?:const|let|var|my)[ \t]+)?\$?(\w+)[ \t]+(?:(?:in|of)[ \t]+)?[@[({]{0,2}([^\n;$`[\](){}]+?)[\])}]{0,2}(?=[ \t]*(?:[;:{]|\bdo\b|\r?\n|$))/gm;
var FILE_COMMAND = /\bfile\(\s*(?:READ|STRINGS)\s+"?(?:[^\s"()]*\/)?(\w+)"?\s+(\w+)/gi;
function assignmentsIn(text) {
  const found = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const add = (name, value, at, isDefault = false) => {
    const key = `${at} ${name}=${value}`;
    const known = found.get(name);
    if (seen.has(key) || isDefault && known !== void 0) return;
    seen.add(key);
    if (known === void 0) found.set(name, [{ text: value, at }]);
    else known.push({ text: value, at });
  };
  for (const hit of text.matchAll(FILE_COMMAND)) add(hit[2], `\${${hit[1]}}`, hit.index);
  const plain = withFilesRead(text);
  const hits = ASSIGNMENTS.flatMap((pattern) => [...plain.matchAll(pattern)]);
  for (const hit of hits.toSorted((a, b) => a.index - b.index)) {
    const [whole, name, ...values2] = hit;
    const value = values2.find((part) => part !== void 0) ?? "";
    const isRun = value === values2[2] && isCommand(whole, plain, hit.index + whole.length);
    const outside = readOutside(whole);
    const said2 = outside === void 0 ? value : `\${${outside}:-${value}}`;
    if (value !== "") add(name, isRun ? COMMAND2 : said2, hit.index, /\?=/.test(whole));
  }
  for (const hit of [...plain.matchAll(LIST), ...plain.matchAll(ROUNDS)]) {
    const items = hit[2] ?? hit[3];
    const from = hit.index + hit[0].lastIndexOf(items);
    for (const item of items.matchAll(ELEMENT))
      add(hit[1], item[1], from + item.index + item[0].length - item[1].length);
  }
  return found;
}
function readOutside(assignment) {
  const read = READS_OUTSIDE.exec(assignment)?.[0];
  return read?.match(/\w+/g)?.findLast((word) => !/^(?:or|_|unwrap_or(?:_else)?)$/.test(word));
}
var DEFAULTS = /\$\{(\w+):?[-=]([^{}\s]+)\}/g;
function defaultsIn(text) {
  return [...text.matchAll(DEFAULTS)].map(([, name, value]) => [name, value]);
}
var COMMAND2 = "$(";
function isCommand(assignment, text, end) {
  if (text[end] === "(") return true;
  const isStatement = /[ \t]=[ \t]+\S+$/.test(assignment);
  return isStatement && /^[ \t]+["'$\w-]/.test(text.slice(end, end + LONGEST5));
}
var UNKNOWN = /\$(?:\(|$)|`|\{\{/;
var REFERENCE = /\$\{\{\s*(?:(?:env|inputs|matrix|vars|github\.event\.inputs)\.)?([\w-]+)\s*\}\}|\{\{-?\s*\.?(\w+)\s*-?\}\}|\$\{(?:\w+\.)*(\w+)(?::?[-=]([^{}]*)|##?([^{}#%*?[]*)|%%?([^{}#%*?[]*))?\}|\$\((?:\w+\.)*(\w+)\)|\$(?:env:)?(\w+)|%\{?(\w+)[%}]|#\{(?:\w+\.)*(\w+)\}/gi;
var LONGEST5 = 400;
function resolver(look, isSetOutside = () => false) {
  const known = /* @__PURE__ */ new Map();
  let depth = 0;
  function valuesOf(name) {
    const before2 = known.get(name);
    if (before2 !== void 0 || depth >= DEEPEST2) return before2 ?? [];
    known.set(name, []);
    depth++;
    const handed = new RegExp(`\\b${name}\\b`);
    const expanded = look(name).slice(0, MOST_VALUES).map(({ text, at }) => ({ text, ways: expand(text).map((way) => ({ ...way, at })) }));
    depth--;
    const isOpen = expanded.some(({ text, ways }) => ways.length === 0 && !handed.test(text));
    const values2 = isOpen ? [] : distinct(expanded.flatMap(({ ways }) => ways));
    known.set(name, values2);
    return values2;
  }
  function expand(text) {
    if (text.length > LONGEST5 || UNKNOWN.test(text.replace(REFERENCE, ""))) return [];
    let ways = [{ text: "", at: null }];
    let end = 0;
    for (const hit of text.matchAll(REFERENCE)) {
      const [whole, actions, jinja, braces, otherwise, before2, behind, ...others] = hit;
      const [parens, plain, percent, ruby] = others;
      const name = actions ?? jinja ?? braces ?? parens ?? plain ?? percent ?? ruby;
      const said2 = valuesOf(name);
      const isDefault = said2.length === 0 && otherwise && !isSetOutside(name);
      const values2 = isDefault ? expand(otherwise) : said2;
      const between2 = text.slice(end, hit.index);
      ways = ways.flatMap(
        (way) => values2.map((value) => ({
          text: way.text + between2 + cut(value.text, before2, behind),
          at: values2.length > 1 ? value.at : way.at
        }))
      );
      if (ways.length > MOST_VALUES) return [];
      end = hit.index + whole.length;
    }
    return ways.map((way) => ({ ...way, text: way.text + text.slice(end) })).filter((way) => way.text.length <= LONGEST5);
  }
  return expand;
}
function cut(value, before2 = "", behind = "") {
  const rest = value.startsWith(before2) ? value.slice(before2.length) : value;
  return behind !== "" && rest.endsWith(behind) ? rest.slice(0, -behind.length) : rest;
}
function distinct(values2) {
  const texts = new Set(values2.map(({ text }) => text));
  return texts.size === 1 ? values2.slice(0, 1) : values2;
}

// src/upstream/pins/set-outside.ts
async function setOutside(source, entries, files) {
  const defaults = new Map(
    files.flatMap(({ pins, own }) => [
      ...pins.flatMap(({ of, version = "" }) => defaultsIn(`${of} ${version}`)),
      ...[...own.values()].flat().flatMap(({ text }) => defaultsIn(text))
    ])
  );
  const found = /* @__PURE__ */ new Set();
  if (defaults.size === 0) return found;
  const names2 = [...defaults.keys()].join("|");
  const setting = new RegExp(
    String.raw`(?<![\w$.{-])(${names2})["']?[ \t]*[:=][ \t]*(?!\$\{|\S*env)["']?([\w.+-]+)`,
    "g"
  );
  for await (const { entry, bytes } of source.read(entries))
    for (const [, name, value] of withoutComments(entry.path, bytes.toString("latin1")).matchAll(
      setting
    ))
      if (value !== defaults.get(name)) found.add(name);
  return found;
}

// src/upstream/states/state.ts
var NAMELESS = "";

// src/upstream/pins/find.ts
var LARGEST = 1024 * 1024;
async function findPins(source, maps, flagged = /* @__PURE__ */ new Set(), named2 = /* @__PURE__ */ new Set()) {
  const owned = maps.filter(({ upstream: upstream2 }) => upstream2 !== void 0);
  const isNameless = owned.length < maps.length;
  const mentions = mentionsOf(owned);
  const isList = (path3) => isNameless && isListBeside(path3, flagged);
  const isAsked2 = (path3) => owned.length > 0 && (isPlace(path3) || flagged.has(path3) || named2.has(path3));
  const entries = (await source.list()).filter(
    (entry) => isReadable(entry) && (isAsked2(entry.path) || isList(entry.path))
  );
  const files = [];
  const everywhere = /* @__PURE__ */ new Map();
  const read = /* @__PURE__ */ new Set();
  function add(name, values2) {
    const known = everywhere.get(name) ?? [];
    everywhere.set(name, known);
    for (const { text } of values2)
      if (!known.some((one) => one.text === text)) known.push({ text, at: null });
  }
  for await (const { entry, bytes } of source.read(entries)) {
    const { path: path3 } = entry;
    const raw = bytes.toString("latin1");
    const file = nameOf2(path3);
    if (isVersionFile(path3) && mentions.test(file)) add(file, [{ text: raw.trim(), at: null }]);
    if (!mentions.test(file) && !mentions.test(raw) && !isList(path3)) continue;
    const text = withoutComments(path3, raw);
    const own = new Map([...namedBy(path3), ...assignmentsIn(text)]);
    files.push({
      path: path3,
      text: raw,
      pins: rawPins(path3, raw, text, flagged.has(path3) || named2.has(path3)),
      own
    });
    for (const [name, values2] of own) if (mentions.test(name)) add(name, values2);
    for (const name of filesRead(text)) read.add(name);
  }
  for (const [name, version] of await versionsInFiles(source, read))
    add(name, [{ text: version, at: null }]);
  const outside = await setOutside(source, entries, files);
  return files.flatMap((file) => {
    const { lineOf: lineOf4 } = lineIndex(file.path, file.text);
    const pins = withLeft(file.path, file.text, pinsOf3(file, everywhere, files, outside));
    return pins.flatMap((pin) => [
      ...owned.flatMap((map) => upstreamsOf(pin, map, file.path, lineOf4(pin.at))),
      ...isNameless && pin.listed !== void 0 ? [namelessOf(pin, file.path, lineOf4(pin.at))] : []
    ]);
  });
}
function mentionsOf(maps) {
  const stems = new Set(maps.filter(({ upstream: upstream2 }) => upstream2 !== void 0).flatMap(wordsOf2));
  return stems.size === 0 ? /(?!)/ : new RegExp([...stems].join("|"), "i");
}
function pinsOf3({ path: path3, text, pins, own }, everywhere, files, outside) {
  return pins.flatMap((raw) => {
    let isGiven2 = false;
    const look = (name) => {
      const here = own.get(name) ?? (name === "version" ? own.get("Version") : void 0);
      const given = here === void 0 ? givenBeside(path3, name, files) : [];
      isGiven2 ||= given.length > 1;
      if (given.length > 0) return given;
      if (here === void 0) return name === "version" ? [] : everywhere.get(name) ?? [];
      const others = here.filter((one) => !new RegExp(`^\\$[({]?${name}[)}]?$`).test(one.text));
      if (others.length < 2) return others;
      const nearest = nearestTo(raw.at, others, path3, text);
      return nearest.every(isSetHere) ? setLast({ path: path3, text, offset: raw.at }, nearest) : nearest;
    };
    const resolve4 = resolver(look, (name) => outside.has(name));
    const of = resolve4(raw.of);
    const pin = { ...raw, of: of.length === 1 ? of[0].text : raw.of };
    if (raw.version === void 0) return [{ ...pin, version: void 0 }];
    const versions = resolve4(raw.version);
    if (isGiven2 && versions.length > 1)
      return versions.map((said2) => ({ ...pin, version: fixed(said2.text), listed: said2.text }));
    const isOpen = versions.length > 1 && versions.some(({ at }) => at === null);
    if (versions.length === 0 || isOpen) return [{ ...pin, version: void 0, isUnresolved: true }];
    return versions.map((said2) => ({
      ...pin,
      version: fixed(said2.text),
      at: said2.at ?? raw.at,
      from: raw.at
    }));
  });
}
function isSetHere(value) {
  return value.at !== null;
}
function nearestTo(at, values2, path3, text) {
  for (const { start, end } of spansAround(path3, text, at)) {
    const inside2 = values2.filter((value) => value.at >= start && value.at < end);
    if (inside2.length > 0) return inside2;
  }
  return values2;
}
function isReadable(entry) {
  return isRegularFile(entry) && (entry.size ?? 0) <= LARGEST;
}
function wordsOf2({ upstream: upstream2, packages, bundles = [] }) {
  const name = upstream2.slice(upstream2.lastIndexOf("/") + 1);
  const released = [...packages, ...bundles.map((one) => one.package)];
  return [name, ...released.map((one) => one.replace(/^.*[:/]/, ""))].map((one) => {
    const words = one.match(/[A-Za-z]{3,}/g) ?? [];
    return words[0] ?? one.replace(/[^A-Za-z0-9]/g, "\\$&");
  });
}
function isOf({ of }, map) {
  if (map.packages.some((name) => packageName(name) === packageName(of))) return true;
  return of.includes("/") && isProject(addressOf(of), map.upstream) !== void 0;
}
function addressOf(of) {
  if (!isPackage(of)) return of;
  return of.startsWith("go:") ? of.slice(3).split("/").slice(0, 3).join("/") : "";
}
function isPackage(of) {
  return /^[a-z]+:(?!\/\/)/.test(of);
}
function packageName(name) {
  const text = name.toLowerCase();
  return /^(?:pypi|cargo):/.test(text) ? text.replace(/[-_.]+/g, "-") : text;
}
function upstreamsOf(pin, map, path3, line) {
  const { of, how, isUnresolved } = pin;
  const held = pin.version && isPackage(of) ? bundledVersion(map, of, pin.version) : void 0;
  const end = pin.range === void 0 ? void 0 : endIn(pin, map);
  if (held === void 0 && end === void 0 && !isOf(pin, map)) return [];
  const pinned = held ?? pin.version;
  const written = pinned?.replace(/^v\d.*-\d{14}-(?=[0-9a-f]{12}$)/, "");
  const isPacked = isPackage(of) && written === pinned;
  const commit = written !== void 0 && !isPacked && isCommit(written) ? written : null;
  const version = commit === null && written !== void 0 ? versionOf(map, written) : void 0;
  const isFork = !of.startsWith("/") && isProject(addressOf(of), map.upstream) === "fork";
  const release = held === void 0 ? "" : `, ${pin.version} of ${of.slice(of.indexOf(":") + 1)}`;
  const what = written === void 0 || commit !== null ? "" : `${release}, ${pin.listed ?? written}`;
  const upstream2 = {
    name: map.upstream,
    path: `${path3}:${line}`,
    revision: commit,
    found: `pinned by ${how}${isFork ? ` of ${of}` : ""}${what}`,
    source: null,
    ...version !== void 0 && { version },
    ...isUnresolved === true && { isUnresolved },
    ...listedAs(pin, (listed) => versionOf(map, listed)),
    speaks: {
      by: "line",
      path: path3,
      at: pin.at,
      rank: (isPackage(of) ? 2 : 0) + (pin.isLock === true ? 0 : 1),
      ran: pin.from ?? pin.at,
      ...pin.dir !== void 0 && pin.dir !== "" && { dir: pin.dir },
      ...pin.copy !== void 0 && { copy: pin.copy },
      ...pin.isLeft === true && { isLeft: true },
      ...of.startsWith("go:") && { module: addressOf(of) }
    }
  };
  if (end === void 0) return [upstream2];
  const upTo = { ...upstream2, version: end, found: `${upstream2.found}, ${pin.range.trim()}` };
  return [{ ...upstream2, found: upTo.found, upTo }];
}
function endIn(pin, map) {
  const end = endOfRange(pin.range);
  if (end === void 0) return void 0;
  const { version, isIncluded } = end;
  const held = bundledUpTo(map, pin.of, version, isIncluded);
  if (held !== void 0 || !isOf(pin, map)) return held;
  return isIncluded ? version : justBefore(map.versions, version);
}
function namelessOf(pin, path3, line) {
  return {
    name: NAMELESS,
    path: `${path3}:${line}`,
    revision: null,
    found: `pinned by ${pin.how}`,
    source: null,
    ...pin.version !== void 0 && { version: pin.version },
    ...listedAs(pin, (listed) => listed),
    speaks: { by: "line", path: path3, at: pin.at, ran: pin.at, rank: 0 }
  };
}
function listedAs({ listed, isNewest }, called) {
  if (listed === void 0) return {};
  return { listed: called(listed), ...isNewest === true && { isNewest } };
}
function isListBeside(path3, flagged) {
  if (!listsVersions(path3)) return false;
  const folder = path3.slice(0, path3.lastIndexOf("/") + 1);
  return flagged.has(path3) || flagged.has(`${folder}conanfile.py`);
}
function distinctUpstreams(upstreams, maps) {
  const schemes = new Map(maps.map(({ upstream: upstream2, versions }) => [upstream2 ?? "", versions]));
  const seen = /* @__PURE__ */ new Set();
  const told = new Set(upstreams.filter(isTelling).map(({ name }) => name));
  const lists = groupBy(
    upstreams.filter(({ listed }) => listed !== void 0),
    listOf
  );
  return upstreams.flatMap((upstream2) => {
    const { name, version, revision, isUnresolved, isNewest, path: path3, speaks, found } = upstream2;
    const list3 = lists.get(listOf(upstream2)) ?? [];
    const isFirst = list3.length < 2 || list3.find((one) => one.isNewest !== true) === upstream2;
    if (name === NAMELESS || !isFirst) return [];
    if (told.has(name) && !isTelling(upstream2)) return [];
    const scheme = schemes.get(name);
    const number = version && scheme && canonicalVersion(scheme, version);
    const key = speaks.by === "line" ? JSON.stringify([name, number ?? version, revision, isUnresolved, isNewest]) : JSON.stringify([name, path3]);
    if (seen.has(key)) return [];
    seen.add(key);
    const others = new Set(list3.map((one) => one.listed)).size - 1;
    return [others < 1 ? upstream2 : { ...upstream2, found: `${found} and ${others} more` }];
  });
}
function listOf({ name, speaks, listed }) {
  return speaks.by === "line" && listed !== void 0 ? `${name} ${speaks.path}` : "";
}

// src/upstream/find/find.ts
var DEEPEST3 = 3;
var ITSELF = "this repository";
async function findUpstreams(source, maps, { upstreamPath = null, flagged, named: installed } = {}) {
  const given = upstreamPath === null ? [] : await openGiven(upstreamPath, maps);
  const owned = maps.filter(({ upstream: upstream2 }) => upstream2 !== void 0);
  if (owned.length === 0) return [...given, ...await findPins(source, maps, flagged, installed)];
  const modules = await findModules(source, owned, "", DEEPEST3);
  const own = await findCopies(source, owned, null);
  const named2 = [...given, ...modules.named];
  const isNamed = ({ name }) => named2.some((one) => one.name === name);
  const recognised = [...own, ...modules.copies].map(
    (upstream2) => isNamed(upstream2) ? { ...upstream2, indirect: true } : upstream2
  );
  const overruled = modules.named.map(
    (upstream2) => given.some(({ name }) => name === upstream2.name) ? { ...upstream2, indirect: true } : upstream2
  );
  const pins = await findPins(source, maps, flagged, installed);
  const isBranchOf = ({ name, speaks }) => speaks.by === "line" && speaks.path === ".gitmodules" && modules.named.some((one) => one.name === name);
  return [...given, ...overruled, ...recognised, ...pins.filter((pin) => !isBranchOf(pin))];
}
async function closeUpstreams(upstreams) {
  await Promise.all(upstreams.map(async ({ source }) => source?.close()));
}
function vendoredPaths(upstreams) {
  const roots = upstreams.filter(({ found, path: path3 }) => path3 !== "" && found !== "--upstream" && !found.startsWith("pin")).map(({ path: path3 }) => path3);
  return (path3) => roots.some((root) => path3 === root || path3.startsWith(`${root}/`));
}
async function openGiven(path3, maps) {
  const place = { file: path3 };
  if (!existsSync3(path3))
    throw new UserError(
      "There is no upstream at this path.",
      "Check the path given with --upstream.",
      place
    );
  if (!statSync2(path3).isDirectory())
    throw new UserError(
      "This is no directory.",
      "Give with --upstream the directory that holds the upstream.",
      place
    );
  const isTop = existsSync3(join3(path3, ".git")) || (await locate(path3))?.bare === true;
  const source = isTop ? await openCommit(path3, "HEAD") : openDirectory(path3);
  const recognised = [];
  for (const map of maps)
    if ((await copiesIn(source, { detect: map.detect })).some((copy) => copy.path === ""))
      recognised.push(map);
  const chosen = recognised.length === 0 && maps.length === 1 ? maps : recognised;
  if (chosen.length === 0)
    throw new UserError(
      "None of the rename maps recognises the upstream at this path.",
      "Name the map with --map, or add the upstream\u2019s files to the map\u2019s `detect` list.",
      place
    );
  return chosen.map((map) => ({
    name: map.upstream ?? map.name,
    path: path3,
    revision: source.revision,
    found: "--upstream",
    source,
    speaks: { by: "person" }
  }));
}
async function findModules(source, maps, prefix, depth) {
  const named2 = [];
  const copies = [];
  for (const module of await submodulesOf(source)) {
    const path3 = prefix + module.path;
    const opened = await openSubmodule(source.root, module);
    const matching = maps.filter(({ upstream: upstream2 }) => isProject(module.url, upstream2) !== void 0);
    for (const map of matching) named2.push(namedModule(map, module, path3, opened));
    if (opened === null) continue;
    const others = maps.filter((map) => !matching.includes(map));
    const inside2 = await findCopies(opened.source, others, path3);
    append(copies, inside2);
    if (depth > 0) {
      const inner = await findModules(opened.source, maps, `${path3}/`, depth - 1);
      append(named2, inner.named);
      append(copies, inner.copies);
    }
    if (matching.length === 0 && inside2.length === 0) await opened.source.close();
  }
  return { named: named2, copies };
}
function namedModule(map, { url, revision }, path3, opened) {
  const fork = isProject(url, map.upstream) === "fork" ? `, ${url}` : "";
  const how = opened === null ? ", its files are not there" : `, ${opened.how}`;
  return {
    name: map.upstream,
    path: path3,
    revision: opened?.source.revision ?? revision,
    found: `submodule${fork}${how}`,
    source: opened?.source ?? null,
    speaks: { by: "tree", folder: projectAround(path3) }
  };
}
async function findCopies(source, maps, module) {
  const found = [];
  for (const map of maps) {
    for (const { path: path3, by, hasSources } of await copiesIn(source, map)) {
      const what = hasSources ? "vendored copy" : "copy of headers";
      const close = module === null ? void 0 : () => source.close();
      const where = [module ?? "", path3].filter((part) => part !== "").join("/");
      found.push({
        name: map.upstream,
        path: where,
        revision: module === null ? null : source.revision,
        found: module === null && path3 === "" ? ITSELF : `${what} (${by})`,
        source: hasSources ? below(source, path3, close) : null,
        speaks: { by: "tree", folder: projectAround(where) }
      });
    }
  }
  return found;
}
var KEPT = /^(?:vendor(?:ed)?|(?:third|3rd)[-_]?party|externals?|extern|ext|deps|dependencies|submodules?|subprojects|libs?|contrib|modules)$/i;
function projectAround(path3) {
  const folders = path3.split("/").slice(0, -1);
  while (folders.length > 0 && KEPT.test(folders.at(-1))) folders.pop();
  return folders.join("/");
}

// src/carried-maps.ts
import { existsSync as existsSync4 } from "node:fs";
import * as path from "node:path";
var CARRIED = {
  "flag-renames.yml": "rename map",
  "sdkconfig.rename": "esp-idf",
  "Config.in.legacy": "buildroot"
};
var FILES = Object.keys(CARRIED);
async function carriedMaps(source, progress) {
  const maps = [];
  for (const module of await submodulesOf(source)) {
    const upstream2 = projectSlug(module.url);
    if (upstream2 === void 0 || !mayCarry(source.root, module)) continue;
    const opened = await openSubmodule(source.root, module);
    if (opened === null) continue;
    try {
      for (const file of FILES) {
        const map = await mapIn(opened.source, file, module.path, upstream2, progress);
        if (map !== null) maps.push(map);
      }
    } finally {
      await opened.source.close();
    }
  }
  return maps;
}
function mayCarry(root, { path: folder }) {
  const directory = path.join(root, folder);
  return !existsSync4(path.join(directory, ".git")) || FILES.some((file) => existsSync4(path.join(directory, file)));
}
async function mapIn(source, file, folder, upstream2, progress) {
  const place = `${folder}/${file}`;
  const text = await textIn(source, file);
  if (text === "") return null;
  try {
    const { parseMap } = await import("./maps-parse.js");
    const map = parseMap(await asMap(text, file, upstream2), place);
    if (map.renames.length === 0) return null;
    progress(`${place} tells of ${count(map.renames.length, "rename")}`);
    const renames = map.renames.map((rename) => ({ ...rename, map: upstream2 }));
    return { ...map, name: upstream2, upstream: upstream2, renames };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    progress(`${place} is left out: ${error.message.split("\n", 1)[0]}`);
    return null;
  }
}
async function textIn(source, file) {
  const whole = await readOne(source, file);
  if (whole === null) return "";
  const texts = [whole];
  if (CARRIED[file] === "esp-idf") {
    const others = (await source.list()).filter(({ path: at }) => at.endsWith(`/${file}`));
    for await (const { bytes } of source.read(others)) texts.push(Buffer.from(bytes));
  }
  return Buffer.concat(texts.flatMap((bytes) => [bytes, Buffer.from("\n")])).toString("utf8");
}
async function asMap(text, file, upstream2) {
  const format = CARRIED[file];
  if (format === "rename map") return text;
  const [{ IMPORT_FORMATS }, { importedYaml }] = await Promise.all([
    import("./maps-import-formats.js"),
    import("./maps-import-imported.js")
  ]);
  return importedYaml(IMPORT_FORMATS[format](text), file, upstream2);
}

// src/core/clock.ts
function startClock() {
  const sums = {};
  return {
    async time(stage, work) {
      const start = performance.now();
      try {
        return await work();
      } finally {
        sums[stage] = Math.round((sums[stage] ?? 0) + performance.now() - start);
      }
    },
    timings: sums
  };
}

// src/learned-maps.ts
import { existsSync as existsSync5 } from "node:fs";
import * as path2 from "node:path";
async function learnFromBumps(source, since, progress) {
  const before2 = await openCommit(source.root, since);
  try {
    const pins = new Map(
      (await before2.list()).map(({ path: at, oid, mode }) => [
        at,
        mode === "160000" ? oid : void 0
      ])
    );
    const maps = [];
    for (const module of await submodulesOf(source)) {
      const old = pins.get(module.path);
      if (old === void 0 || module.revision === null || old === module.revision) continue;
      const map = await learnBump(source.root, module, old, module.revision, progress);
      if (map !== null) maps.push(map);
    }
    return maps;
  } finally {
    await before2.close();
  }
}
async function learnBump(root, { path: at, url }, from, to, progress) {
  const store = path2.join(root, at);
  if (!existsSync5(path2.join(store, ".git"))) {
    progress(
      `${at} was bumped, but its history is not here (checkout with submodules and fetch-depth: 0)`
    );
    return null;
  }
  const [{ learn }, { asRenameMap }] = await Promise.all([
    import("./upstream-learn-learn.js"),
    import("./upstream-learn-learned-map.js")
  ]);
  progress(
    `${at} was bumped from ${from.slice(0, 9)} to ${to.slice(0, 9)}: reading what was renamed in between`
  );
  try {
    const upstream2 = projectSlug(url) ?? at;
    const learned = await learn(store, from, to, progress);
    return asRenameMap(learned, `${LEARNED}${upstream2}`, upstream2);
  } catch (error) {
    progress(
      `${at}: its history can't be read (${error instanceof Error ? error.message : String(error)})`
    );
    return null;
  }
}

// src/maps/spellings.ts
var same = (name) => name;
var before = (prefix) => (name) => name.startsWith(prefix) ? name.slice(prefix.length) : null;
var after = (prefix, respell = same) => (name) => {
  const own = respell(name);
  return own === null ? null : prefix + own;
};
var asVariable = (name) => name.replaceAll(/[-.+]/g, "_");
var hyphened = (name) => name.replaceAll("_", "-");
var isSymbol = (name) => /^[A-Z0-9_]+$/.test(name) && !isHandedOut(name) ? name : null;
var isLongOption = (name) => name.startsWith("-") ? null : name;
var SWITCHES = ["--enable-", "--disable-", "--with-", "--without-"];
var VARIABLES = ["enable_", "with_"];
var CONVENTIONS = [
  {
    kind: "kconfig",
    spelledAs: "kconfig",
    declaredIn: ["kconfig"],
    declared: [before("CONFIG_"), isSymbol].map((way) => (name) => {
      const own = way(name);
      return own === null ? null : isSymbol(own);
    }),
    elsewhere: [after("CONFIG_")]
  },
  {
    kind: "autoconf",
    spelledAs: "any",
    declaredIn: ["m4"],
    declared: [
      ...SWITCHES.map(before),
      ...VARIABLES.map(before),
      ...VARIABLES.map((prefix) => {
        const bare2 = before(prefix);
        return (name) => hyphened(bare2(name) ?? "") || null;
      }),
      isLongOption
    ],
    elsewhere: [
      ...SWITCHES.map((prefix) => after(prefix)),
      ...VARIABLES.map((prefix) => after(prefix, asVariable))
    ]
  },
  {
    kind: "cargo-feature",
    spelledAs: "env",
    declaredIn: ["toml"],
    declared: [isLongOption],
    elsewhere: [after("CARGO_FEATURE_", (name) => asVariable(name).toUpperCase())]
  },
  {
    kind: "any",
    spelledAs: "any",
    declaredIn: ["groovy", "kotlin", "properties"],
    declared: [before("ORG_GRADLE_PROJECT_"), isLongOption],
    elsewhere: [after("-P"), after("ORG_GRADLE_PROJECT_")]
  }
];
function withSpellings(map, isIn3 = () => true) {
  const keys = new Set(map.renames.map(({ kind, from }) => `${kind} ${from}`));
  const isKnown2 = ({ kind, from }) => keys.has(`${kind} ${from}`) || keys.has(`any ${from}`);
  const flags = /* @__PURE__ */ new Map();
  const more = /* @__PURE__ */ new Map();
  for (const rename of map.renames)
    for (const convention of CONVENTIONS)
      for (const one of spellingsOf(rename, convention, map.origin === "inline", isIn3)) {
        flags.set(one.from, one.flag);
        if (!isKnown2(one)) more.set(`${one.kind} ${one.from}`, one);
      }
  if (flags.size === 0) return map;
  const own = map.renames.map((rename) => {
    const flag = flags.get(rename.from);
    return flag === void 0 ? rename : { ...rename, flag };
  });
  return { ...map, renames: [...own, ...more.values()] };
}
function spellingsOf(rename, { kind, spelledAs, declaredIn, declared, elsewhere }, isGiven2, isIn3) {
  const isKind = rename.kind === kind && kind !== "any";
  if (!isKind && !(rename.kind === "any" && isGiven2)) return [];
  if (rename.value.kind !== "same" && kind !== "kconfig") return [];
  const flags = declared.flatMap((way) => respelled(rename, way) ?? []);
  const families = flags.map(
    (flag) => [flag, ...elsewhere.flatMap((way) => respelled(flag, way) ?? [])].map((one) => ({
      ...one,
      kind: one.from === rename.from ? rename.kind : spelledAs,
      flag: flag.from
    }))
  );
  const ofIt = families.filter((family) => family.some(({ from }) => from === rename.from));
  const met = ofIt.filter((family) => isIn3(family[0].flag, declaredIn));
  const shown2 = met.length > 0 || isKind ? met : ofIt.filter((all) => all.some(({ from }) => isIn3(from, declaredIn)));
  return (shown2.length > 0 || !isKind ? shown2 : ofIt).flat().filter(({ from, flag }) => from === flag || !isFoundIn(from, flag));
}
function respelled(rename, way) {
  const from = way(rename.from);
  const to = rename.to.flatMap((target) => {
    const name = way(target.name);
    return name === null ? [] : [{ ...target, name }];
  });
  return from === null || to.length < rename.to.length ? null : { ...rename, from, to };
}
function isFoundIn(spelling, name) {
  return new Names([name]).test(spelling);
}

// src/judging/judge-file.ts
import { posix as posix2 } from "node:path";

// src/judging/trust.ts
function certainty({ state, steps, kind }) {
  if (kind === "cmake-target") return "review";
  return state === "unknown" || state === "absent" || steps.some(isUncurated) ? "review" : "safe";
}
function isUncurated({ map }) {
  return map === "inline" || map.startsWith(LEARNED);
}
function mayArrive({ contract }, { state }, conditions) {
  if (conditions !== "auto") return conditions === "widen";
  return contract !== void 0 || STILL_TAKEN.has(state);
}
var STILL_TAKEN = /* @__PURE__ */ new Set([
  "aliased",
  "both",
  "unknown",
  "absent"
]);
function isCommon(rename) {
  const { builtIn, state, steps } = rename;
  return builtIn && state === "unknown" && !isPinned(rename) && steps[0]?.generic === true;
}
function isForeign(rename) {
  return isCommon(rename) && rename.upstream === null;
}
function isTheirs({ builtIn, upstream: found }) {
  return !builtIn && found === null;
}
function isUpstreamItself({ builtIn, upstream: found }) {
  return builtIn && found?.path === "";
}
function isPinned({ upstream: found }) {
  if (found === null) return false;
  const isMissing = found.source === null && found.found.startsWith("submodule");
  return isMissing || found.revision !== null || found.version !== void 0 || found.isUnresolved === true;
}

// src/judging/choose-rename.ts
var FITTING = {
  cmake: ["cmake-option", "cmake-variable", "any", "env", "macro"],
  make: ["make-var", "any", "env", "cmake-option", "cmake-variable"],
  macro: ["macro", "any", "cmake-option", "make-var", "kconfig"],
  env: ["env", "any", "make-var", "cmake-option", "cmake-variable"],
  target: ["cmake-target", "any"],
  kconfig: ["kconfig", "any"],
  bazel: ["bazel-flag", "any", "macro"],
  meson: ["meson-option", "any"],
  cargo: ["cargo-feature", "any"],
  compiler: ["compiler-flag", "any"],
  any: [
    "any",
    "cmake-option",
    "cmake-variable",
    "make-var",
    "env",
    "macro",
    "kconfig",
    "bazel-flag",
    "compiler-flag",
    "autoconf",
    "meson-option",
    "cargo-feature"
  ]
};
function byOldName(states) {
  return groupBy(states, ({ from }) => from);
}
function chooseRename(use, states) {
  const kinds = FITTING[use.namespace];
  const named2 = (states.get(use.name) ?? []).filter((state2) => !isForeign(state2));
  const fitting = named2.filter(
    (state2) => state2.kind === "kconfig" ? isSymbolOf(use) : isStrict(use.namespace, state2) ? isOwnKind(use.namespace, state2.kind) : kinds.includes(state2.kind)
  );
  if (fitting.length === 0) {
    const other = named2.find(isStale);
    return other === void 0 || use.namespace === "target" ? { kind: "none" } : { kind: "other", state: other };
  }
  const known = best(fitting, knowledge);
  const fit = use.namespace === "any" ? known : best(known, ({ kind }) => kinds.indexOf(kind));
  const closest = best(fit, ({ farness = 0 }) => farness);
  const distinct2 = [...new Map(closest.map((state2) => [outcome(state2), state2])).values()];
  if (distinct2.length > 1) return { kind: "several", states: distinct2 };
  const state = distinct2[0];
  return {
    kind: "one",
    state,
    sure: use.namespace === "any" || state.kind === "kconfig" || isOfKind(use.namespace, state.kind),
    alike: closest
  };
}
function isSymbolOf({ name, namespace }) {
  return namespace === "kconfig" || isHandedOut(name);
}
function isStale({ kind, to, state }) {
  return kind !== "cmake-target" && to.length > 0 && !QUIET.has(state);
}
var QUIET = /* @__PURE__ */ new Set(["premature", "absent", "unknown"]);
function best(list3, rank) {
  const least = Math.min(...list3.map(rank));
  return list3.filter((state) => rank(state) === least);
}
function knowledge(rename) {
  const { state, upstream: upstream2 } = rename;
  if (state === "absent") return 5;
  if (state === "unknown" && isPinned(rename)) return 1;
  if (state === "unknown") return upstream2 === null ? 4 : 3;
  return upstream2?.path === "" ? 2 : 0;
}
var STRICT = /* @__PURE__ */ new Set(["macro", "make"]);
function isStrict(namespace, { builtIn, to }) {
  return builtIn && (STRICT.has(namespace) || namespace === "env" && to.length === 0);
}
function isOwnKind(namespace, kind) {
  if (kind === "any") return true;
  return namespace === "macro" ? kind === "macro" || kind === "kconfig" : kind === "make-var" || kind === "env";
}
function isOfKind(namespace, kind) {
  const kinds = FITTING[namespace];
  return kinds.indexOf(kind) <= kinds.indexOf("any");
}
function outcome({ to, value, state }) {
  return JSON.stringify([to, value, state === "premature" || state === "absent" ? state : "stale"]);
}

// src/judging/decision.ts
function keepPlace(rename, safety, code, message) {
  return { rename, action: "keep", safety, reason: { code, message }, edits: [] };
}
function changePlace(rename, action, safety, code, message, edits) {
  return { rename, action, safety, reason: { code, message }, edits };
}
function takeBack({ use, decision }, { code, message }, places) {
  const kept = keepPlace(decision.rename, "review", code, message);
  return { use, decision: { ...kept, isTakenBack: true, ...places && { with: places } } };
}
function addDoubt(decision, sentence, places = decision.with) {
  const reason2 = { ...decision.reason, message: `${decision.reason.message} ${sentence}` };
  return { ...decision, safety: "review", reason: reason2, ...places && { with: places } };
}
function isKept({ decision }) {
  return decision.action === "keep";
}
function sets(role) {
  return role === "definition" || role === "option";
}

// src/judging/flow/guard.ts
function guardOf({ guards }) {
  return guards?.findLast(({ isTwin: isTwin2 }) => isTwin2 !== true);
}
function standsIn({ question, branch }, { guards }) {
  return guards?.some((one) => one.question === question && one.branch === branch) === true;
}

// src/judging/flow/defaults.ts
function moveDefaults(file, decided, factsAt) {
  const defaults = new Set(defaultsIn2(file).values());
  const settled = new Map(decided.map((one) => [one.use, one]));
  const known = (use) => {
    const one = settled.get(use);
    return one === void 0 ? [] : [one];
  };
  for (const one of defaults) {
    const [asks, settings] = [one.asks.flatMap(known), one.sets.flatMap(known)];
    const { conditions } = factsAt(one.sets[0].start);
    for (const place of decideDefault(file, asks, settings, one.isAlone, conditions))
      settled.set(place.use, place);
  }
  return decided.map(({ use }) => settled.get(use));
}
function defaultOf({ file, one: { use } }) {
  return defaultsIn2(file).get(use);
}
function decideDefault(file, asks, settings, isAlone, conditions) {
  const all = [...asks, ...settings];
  const [ask] = asks;
  const [set] = settings;
  if (ask === void 0 || set === void 0 || all.every(isKept)) return [];
  const moving = all.filter((one) => !isKept(one));
  const stays = all.find((one) => isKept(one) && standingOf(one.decision.reason) !== "unwritable");
  if (stays !== void 0) return moving.map((one) => holdWith(file, one, stays));
  const isHalf = asks.some(({ decision }) => decision.action !== "replace");
  if (settings.some(({ decision }) => decision.action !== "replace")) return [];
  const { rename } = set.decision;
  const isGiven2 = isHalf || set.use.namespace === "env" || mayArrive(set.use, rename, conditions);
  const taking = isGiven2 ? settings.map((one) => takingOld(one, isAlone)) : [];
  const target = rename.to[0].name;
  const safety = all.every(({ decision }) => decision.safety === "safe") ? "safe" : "review";
  const { line } = file.lines.at(ask.use.start);
  if (taking.length > 0 && taking.every((edits) => edits !== void 0)) {
    const because2 = `${target} gets a value here only where it has none (line ${line}); one that is given as ${rename.from} is handed on.`;
    return [
      ...asks.map(({ use }) => ({
        use,
        decision: changePlace(rename, "replace", safety, "stale", because2, [renameTo(use, target)])
      })),
      ...settings.map(({ use }, index) => ({
        use,
        decision: changePlace(rename, "replace", safety, "stale", because2, taking[index])
      }))
    ];
  }
  if (!isHalf) return [];
  if (!isTheirs(rename)) return moving.map((one) => holdWith(file, one, ask));
  const because = `Where ${rename.from} is given its value can't be handed on here, so only ${target} is asked for.`;
  return asks.map(({ use }) => ({
    use,
    decision: changePlace(rename, "replace", "review", "only-new", because, [
      renameTo(use, target)
    ])
  }));
}
function takingOld({ use, decision: { rename } }, isAlone) {
  const [target, ...more] = rename.to;
  const isSame3 = rename.value.kind === "same" && target?.value === void 0 && more.length === 0;
  return isSame3 ? use.handOn?.(target.name, isAlone) : void 0;
}
function renameTo({ start, end }, name) {
  return { start, end, text: name };
}
function holdWith(file, one, other) {
  const { use } = one;
  const { safety, reason: reason2 } = other.decision;
  const isReason = isKept(other);
  const code = isReason ? reason2.code : "cannot-widen";
  const { line } = file.lines.at(other.use.start);
  const message = isReason ? `Line ${line} asks for ${use.name} or sets it, and stays; a value that counts only where there is none goes with its question.` : `${use.name} gets a value here only where it has none (line ${line}), and there is no safe way to hand on one that is given from outside: change it by hand.`;
  const { decision } = takeBack(one, { code, message });
  return isReason && safety !== "safe" ? { use, decision: { ...decision, safety } } : { use, decision };
}
var defaultsIn2 = rememberedOf((file) => {
  const found = /* @__PURE__ */ new Map();
  const answers = file.uses.flatMap((use) => {
    const guard = sets(use.role) ? use.guards?.findLast(answersTo(use)) : void 0;
    return guard === void 0 ? [] : [{ key: keyOf(guard, use), use, guard }];
  });
  const asks = groupBy(file.uses.flatMap(askedIn), ({ key }) => key);
  for (const [key, own] of groupBy(answers, (one) => one.key)) {
    const asked = asks.get(key)?.map(({ use: use2 }) => use2) ?? [];
    const { use, guard } = own[0];
    const isOnly = own.length === 1 && guard.asksOnlyThat === true && asked.length > 0;
    const isAlone = isOnly && isAllOfBranch(file.text, asked[0], use);
    const one = { asks: asked, sets: own.map((answer) => answer.use), isAlone };
    for (const place of [...asked, ...one.sets]) found.set(place, one);
  }
  return found;
});
function answersTo({ name }) {
  return ({ unset }) => unset?.includes(name) === true;
}
function askedIn(use) {
  if (use.role !== "condition") return [];
  const guard = guardOf(use);
  return guard === void 0 ? [] : [{ key: keyOf(guard, use), use }];
}
function keyOf({ question }, { name }) {
  return `${question}\0${name}`;
}

// src/judging/setting-value.ts
function normal(text) {
  const value = switches(text);
  return value === void 0 ? text : String(value);
}
function settingOf({ value, namespace, end }, text) {
  if (value !== void 0) return value.text;
  return namespace === "macro" && text[end] !== "=" ? "1" : "";
}
var PLAIN = /^[A-Za-z0-9_](?:(?:[A-Za-z0-9_.+-]|\/(?!\/))*[A-Za-z0-9_+])?$/;
var ON = { text: "ON" };
function mustBeQuoted(targets, old, rule2) {
  return values(targets, old.text, rule2).find(
    (value) => value !== void 0 && value !== old.text && !fits(value, old)
  );
}
function isNumber(text) {
  return /^\d+$/.test(text);
}
function fits(value, { text, isCode }) {
  if (!isCode) return PLAIN.test(value);
  return convertValue(text, { kind: "inverted" }) === value || isNumber(text) && isNumber(value);
}
function spread(targets, old, rule2) {
  if (mustBeQuoted(targets, old, rule2) !== void 0) return void 0;
  const given = values(targets, old.text, rule2);
  const settings = targets.map(({ name }, index) => ({ name, value: given[index] }));
  return settings.every(isKnown) ? settings : void 0;
}
function values(targets, text, rule2) {
  const own = convertValue(text, rule2);
  return targets.map(({ value }) => {
    if (value === void 0) return own;
    const mapped = rule2.kind === "mapped" && targets.length === 1 ? own : void 0;
    return switches(text) === true ? value : mapped;
  });
}
function isKnown(target) {
  return target.value !== void 0;
}

// src/judging/action.ts
function decideAction(use, rename, conditions) {
  const shared = use.contract !== void 0 && use.widen !== void 0 && conditions !== "replace";
  if (use.role === "condition" || shared) return decideCondition(use, rename, conditions);
  const alone = rename.to.length > 1 ? splitSetting(use, rename) : replaceName(use, rename);
  const decided = use.fills === true ? takeGiven(use, alone, conditions) : alone;
  if (use.contract === void 0 || decided.action === "keep") return decided;
  const message = `${decided.reason.message} ${use.contract}`;
  return { ...decided, safety: "review", reason: { code: "contract-name", message } };
}
function decideCondition(use, rename, conditions) {
  const { from, to, state, value } = rename;
  if (to.length > 1 || value.kind !== "same" || to[0].value !== void 0)
    return keepPlace(
      rename,
      "review",
      "value-changes",
      to.length > 1 ? `${from} became ${list(to)}, and a condition on it says nothing of which of them it asks for.${note(rename)}` : `A condition on ${from} can't be rewritten by name alone, because the value changes with the name (${rule(rename)}).${note(rename)}`
    );
  const replaced = (safety, code, message) => changePlace(rename, "replace", safety, code, message, [rewrite(use, to[0].name)]);
  if (use.local === true)
    return replaced(
      certainty(rename),
      "stale",
      `${tellStale(rename)}; this file sets the variable itself, so it is renamed with its assignment.`
    );
  if (!mayArrive(use, rename, conditions))
    return replaced(
      "safe",
      "stale",
      `${tellStale(rename)}: this asks for the new name from now on.`
    );
  const edits = use.widen?.(to.map(({ name }) => name));
  if (edits === void 0 && use.passes === true && (state === "unknown" || state === "absent"))
    return replaced("review", "stale", `${tellStale(rename)}.`);
  if (edits === void 0 && isTheirs(rename))
    return replaced(
      "review",
      "only-new",
      `There is no safe way to accept both names here, so only ${to[0].name} is read.`
    );
  if (edits === void 0)
    return keepPlace(
      rename,
      "review",
      "cannot-widen",
      `Both ${from} and ${list(to)} should be accepted here, and there is no safe way to write that: change it by hand.`
    );
  const why = use.contract !== void 0 ? `${tellStale(rename)}. ${use.contract} Both are accepted.` : state === "unknown" || state === "absent" ? `Both ${from} and ${list(to)} are accepted, since it is not known which one arrives here.` : `${upstream(rename)} still accepts ${from} and turns it into ${list(to)} where this condition can't see it: both are accepted.`;
  return changePlace(rename, "widen", certainty(rename), "accept-both", why, edits);
}
function takeGiven(use, decision, conditions) {
  const { rename, action, reason: reason2 } = decision;
  const isGiven2 = use.namespace === "env" || mayArrive(use, rename, conditions);
  const edits = action === "replace" && isGiven2 ? takingOld({ use, decision }, true) : void 0;
  if (edits === void 0) return decision;
  const message = `${reason2.message} One that is given as ${rename.from} is handed on.`;
  return { ...decision, reason: { ...reason2, message }, edits };
}
function splitSetting(use, rename) {
  const { from, to } = rename;
  const action = to.some(({ name }) => name === from) ? "add" : "replace";
  const assigned = spread(to, use.value ?? ON, rename.value);
  const edits = assigned && use.role !== "mention" ? use.split?.(assigned) : void 0;
  if (edits === void 0)
    return keepPlace(
      rename,
      "review",
      "value-changes",
      `${from} became ${list(to)}; ${assigned === void 0 ? tellUnknownValue(use, rename) : "no assignment that could stand there several times is seen here"}.${note(rename)}`
    );
  return changePlace(
    rename,
    action,
    "review",
    "split",
    `${from} became ${list(to)}.${note(rename)}`,
    edits
  );
}
function replaceName(use, rename) {
  const { from, to, value } = rename;
  const target = to[0];
  const edits = [rewrite(use, target.name)];
  const changes = value.kind !== "same" || target.value !== void 0;
  if (use.role === "mention" && changes)
    return keepPlace(
      rename,
      "review",
      "value-changes",
      `${from} became ${target.name}, and its value changes too (${rule(rename)}): read the sentence again.`
    );
  if (changes) {
    const old = use.value;
    const text = old && spread(to, old, value)?.[0]?.value;
    if (old === void 0 || text === void 0)
      return keepPlace(
        rename,
        "review",
        "value-changes",
        `${from} became ${target.name} and its value changes too (${rule(rename)}); ${tellUnknownValue(use, rename)}.${note(rename)}`
      );
    if (text !== old.text) edits.push({ start: old.start, end: old.end, text });
  }
  return changePlace(
    rename,
    "replace",
    certainty(rename),
    "stale",
    `${tellStale(rename)}.${cutOff(rename)}`,
    edits
  );
}
function tellUnknownValue({ value }, rename) {
  const special = mustBeQuoted(rename.to, value ?? ON, rename.value);
  if (special !== void 0)
    return `the new value, ${quote(special)}, has to be quoted for the place, so a person writes it`;
  if (value === void 0) return "no value that can be rewritten with certainty stands here";
  if (value.text === "") return "no value is known for an empty one";
  return /[$%@`{]/.test(value.text) ? `the value here, ${value.text}, is no literal` : `no value is known for ${value.text}`;
}
function rewrite(use, name) {
  return { start: use.start, end: use.end, text: name };
}

// src/judging/by-version.ts
function newerWay({ disputed, built }) {
  if (built?.since === void 0 || disputed?.length !== 2) return void 0;
  const older = disputed.find(({ state }) => state === "premature");
  const newer = disputed.find(({ state }) => state !== "premature" && state !== "unknown");
  return older === void 0 || newer?.to.length !== 1 ? void 0 : newer;
}
function forNewerOnly(use, { built }, { rename, action, edits }) {
  const since = built?.since;
  if (since === void 0 || action !== "replace") return null;
  const chosen = use.byVersion?.(since, edits);
  if (chosen === void 0) return null;
  const message = `${severalBuilt(built.versions)}: from ${since} on ${tellStale(rename)}; the older ones keep ${rename.from}.`;
  return changePlace(rename, "widen", "review", "by-version", message, chosen);
}
var NAMED2 = 4;
function severalBuilt(versions) {
  const all = versions.length > NAMED2 ? `${versions.length}, ${versions[0]} to ${versions.at(-1)}` : joinWithAnd(versions);
  return `Several versions are built here (${all})`;
}

// src/judging/served.ts
function serves({ served }, how, names2) {
  if (how === "shim") return served?.how === "shim";
  const known = how === "beside" ? served?.names ?? [] : [served?.[how]];
  return names2.some((name) => known.includes(name));
}
function heirOf({ text, uses }, use, names2) {
  const before2 = uses[uses.indexOf(use) - 1];
  const isHeir = before2 && names2.includes(before2.name) && getsValue(text, before2, use);
  return isHeir === true ? before2 : void 0;
}
function bothServed(message) {
  return { code: "serves-both", message };
}

// src/judging/facts.ts
function repositoryFacts(files, { states, linked }, options) {
  const { uses, met, ...names2 } = factsOfUses(files);
  const all = [...states, ...linked];
  const index = byOldName(all);
  return {
    ...options,
    ...names2,
    states: index,
    current: currentNames(all),
    newIn: mapsByNewName(all),
    unread: unreadNames(all),
    reused: reusedNames(all),
    apart: new Set(files.flatMap((file) => file.leave === null ? apart(file.uses, index) : [])),
    switched: switchedMacros(uses, states),
    unmet: unmetNames(uses, states, met),
    joined: joinedNames(states, met)
  };
}
var factsOfUses = rememberedOf(
  (files) => {
    const uses = files.filter(({ leave }) => leave === null).flatMap((file) => file.uses);
    return {
      uses,
      owned: new Set(uses.filter(declares).flatMap(namesOfDeclared)),
      unheard: unheardSymbols(uses),
      doubled: doubledNames(uses),
      defined: new Set(uses.filter(({ role }) => role === "definition").map(({ name }) => name)),
      /** Names that stand in text which can be rewritten. */
      met: new Set(uses.map(({ name }) => name))
    };
  }
);
function apart(uses, states) {
  const declared = uses.filter(({ role }) => role === "declaration");
  if (declared.length < 2) return [];
  const here = new Set(declared.map(({ name }) => name));
  return declared.flatMap((use) => {
    const choice = chooseRename(use, states);
    if (choice.kind !== "one") return [];
    const twins = choice.state.to.filter(({ name }) => name !== use.name && here.has(name));
    return twins.some(({ name }) => !speaksOf(declared, use.name, name)) ? [choice.state] : [];
  });
}
function speaksOf(declared, from, to) {
  return declared.some((use) => use.name === from && serves(use, "beside", [to]));
}
function switchedMacros(uses, states) {
  const news2 = new Map(states.map(({ from, to }) => [from, to.map(({ name }) => name)]));
  return new Set(
    uses.filter(
      ({ name, switches: switches2 }) => switches2?.some((option) => option !== name && news2.get(name)?.includes(option))
    ).map(({ name }) => name)
  );
}
function unmetNames(uses, states, met) {
  const read = new Set(uses.filter(({ role }) => role === "condition").map(({ name }) => name));
  return new Set(
    states.filter(({ from, to }) => read.has(from) && to.every(({ name }) => !met.has(name))).map(({ from }) => from)
  );
}
function doubledNames(uses) {
  const macros = /* @__PURE__ */ new Set();
  const options = /* @__PURE__ */ new Set();
  for (const { name, role, namespace } of uses) {
    if (namespace === "macro") macros.add(name);
    if (namespace === "cmake" && (role === "declaration" || role === "condition")) options.add(name);
  }
  return new Set([...macros].filter((name) => options.has(name)));
}
function joinedNames(states, present) {
  const joined2 = /* @__PURE__ */ new Map();
  for (const { from, to, state } of states)
    if (to.length === 1 && to[0].name !== from && present.has(from) && state !== "absent")
      joined2.set(to[0].name, (joined2.get(to[0].name) ?? /* @__PURE__ */ new Set()).add(from));
  return new Map(
    [...joined2].filter(([, olds]) => olds.size > 1).map(([name, olds]) => [name, [...olds].toSorted()])
  );
}
function declares({ role, namespace }) {
  return role === "declaration" && namespace !== "env";
}
function namesOfDeclared({ name, namespace }) {
  return namespace === "kconfig" ? [name, otherKconfigName(name)] : [name];
}
function unheardSymbols(uses) {
  const defined = uses.filter((use) => declares(use) && use.namespace === "kconfig");
  const selecting = uses.filter(({ namespace, passes }) => namespace === "kconfig" && passes);
  const heard = /* @__PURE__ */ new Set([
    ...uses.filter(hears).map(({ name }) => name),
    ...selecting.flatMap(({ served }) => served?.names ?? [])
  ]);
  return new Set(
    defined.map(namesOfDeclared).filter((both) => !both.some((name) => heard.has(name))).flat()
  );
}
function hears({ name, namespace, role, region }) {
  if (namespace === "kconfig") return role === "condition";
  return isHandedOut(name) && (role === "condition" || role === "mention" && region === "code");
}
function currentNames(states) {
  return new Set(states.filter(isCurrent).flatMap(({ to }) => to.map(({ name }) => name)));
}
function isCurrent({ state, readers, upstream: upstream2 }) {
  if (state === "premature") return false;
  return readers.new > 0 || upstream2?.version !== void 0 && state !== "unknown";
}
function mapsByNewName(states) {
  const known = /* @__PURE__ */ new Map();
  for (const { to, steps } of states)
    for (const { name } of to) known.set(name, (known.get(name) ?? /* @__PURE__ */ new Set()).add(steps[0].map));
  return known;
}
function unreadNames(states) {
  return new Set(
    states.filter((rename) => rename.state === "unknown" && isPinned(rename)).flatMap(({ to }) => to.map(({ name }) => name))
  );
}
function reusedNames(states) {
  const reused = /* @__PURE__ */ new Map();
  const olds = byOldName(states);
  for (const taker of states)
    for (const { name } of taker.to)
      for (const freed of olds.get(name) ?? [])
        if (isOld(freed) && isReuse(taker, freed)) {
          reused.set(freed, [...reused.get(freed) ?? [], taker]);
          reused.set(taker, [...reused.get(taker) ?? [], freed]);
        }
  return reused;
}
function isOld({ to, state }) {
  return to.length > 0 && state !== "premature" && state !== "absent";
}
function isReuse(taker, { from, kind, steps }) {
  return taker.from !== from && taker.to.some(({ name }) => name === from) && taker.between?.has(from) !== true && taker.steps[0].map === steps[0].map && areCompatible(taker.kind, kind);
}

// src/judging/flow/chosen-variables.ts
var HOLE2 = String.raw`(?:\\?\$(?:[({]\w+[)}]|\w+(?!\w))|\{\w+\}|["']\s*(?:\+|\.\.?)\s*\w+(?:\s*(?:\+|\.\.?)\s*["'])?)`;
var MOST_USES2 = 30;
function areChosenBetween({ path: path3, text }, from, one, other) {
  if (isPutTogether(text.slice(from), one, other)) return true;
  const { reader } = formatOf(path3, text);
  const others = placesOf(other, text, from);
  return placesOf(one, text, from).some(
    (at) => others.some((place) => standInTwoBranches(reader, text, at, place))
  );
}
function isPutTogether(text, one, other) {
  const shorter = Math.min(one.length, other.length);
  let before2 = 0;
  while (before2 < shorter && one[before2] === other[before2]) before2++;
  let behind = 0;
  while (behind < shorter - before2 && one.at(-1 - behind) === other.at(-1 - behind)) behind++;
  if (before2 + behind === 0) return false;
  const [start, end] = [one.slice(0, before2), one.slice(one.length - behind)].map(escapePattern);
  return new RegExp(`(?<![\\w.-])${start}${HOLE2}${end}(?![\\w-])`).test(text);
}
function placesOf(name, text, from) {
  const whole = new RegExp(`(?<![\\w.-])${escapePattern(name)}(?![\\w-])`, "g");
  return [...text.slice(from).matchAll(whole)].slice(0, MOST_USES2).map(({ index }) => from + index);
}

// src/judging/flow/mapping.ts
var LONGEST6 = 2e3;
var KEYED = /(?:(?<![^])|[{([,;\r\n])[ \t]*(?:(?:const|let|var|my|local|final|def|export|readonly)[ \t]+)*\$?((["']?):?[\w.-]+\2)[ \t]*(=>|:|[:?]?=)[ \t]*\[?[ \t]*["']?(-D)?/;
var PAIRED = /(?<=[[({,]\s*)[([][ \t]*((["'])[\w.-]+\2)[ \t]*(,)[ \t]*["'](-D)/;
var SET = /(?:(?<![^])|[\r\n])[ \t]*set[ \t]*(?=(\())\(([\w.-]+)[ \t]+["']?/i;
var FUNCTION2 = /(?:(?<![^])|[\r\n])(?=([ \t]*))\1([\w.-]+)[ \t]*\(\)[ \t]*\{[^{}]*/;
var ENDS = /(?::[A-Z]+)?(?:=[\w.+-]*)?["']?[ \t]*(?:[\]},;)\r\n]|(?![^]))/;
function chosenBeside(file, use, rename) {
  const own = entriesAt(file, use);
  if (own.length === 0) return void 0;
  for (const other of file.uses) {
    if (!rename.to.some(({ name }) => name === other.name) || other.name === use.name) continue;
    if (Math.abs(other.start - use.start) > LONGEST6) continue;
    const entry = entriesAt(file, other).find(
      (theirs) => own.some((one) => areBeside(file, one, theirs))
    );
    if (entry !== void 0)
      return { use: other, variable: entry.isVariable ? entry.key : void 0 };
  }
  return void 0;
}
function entriesAt(file, use) {
  const made = findBefore(file.text, use.start, FUNCTION2);
  const body = made === null ? [] : [variable(use.start - made[0].length, made[2], "{")];
  const entry = entryAt(file, use);
  return entry === void 0 ? body : [entry, ...body];
}
function entryAt({ text, format }, { start, end }) {
  if (!isBehind(text, end, ENDS)) return void 0;
  const set = findBefore(text, start, SET);
  if (set !== null) return variable(start - set[0].length, set[2], "(");
  const pair = findBefore(text, start, PAIRED);
  const hit = pair ?? findBefore(text, start, KEYED);
  if (hit === null) return void 0;
  const at = start - hit[0].length + (pair === null ? hit[0].indexOf(hit[1]) : 0);
  const line = lineStart(text, at);
  const before2 = text.slice(line, at);
  const indent = /^([ \t]*)(?:[a-z]+[ \t]+)*\$?$/.exec(before2)?.[1]?.length;
  const [, key, , separator, argument] = hit;
  if (separator.endsWith("=") && indent === 0 && format !== "toml") return variable(at, key, "=");
  if (argument === void 0) return void 0;
  return { start: at, key, separator, indent, isVariable: false };
}
function variable(start, key, separator) {
  return { start, key, separator, indent: 0, isVariable: true };
}
function areBeside(file, one, other) {
  const { text } = file;
  if (one.separator !== other.separator || one.key === other.key) return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  if (one.isVariable) return areChosenBetween(file, second.start, first.key, second.key);
  if (first.indent !== second.indent && first.indent !== void 0 && second.indent !== void 0)
    return false;
  let depth = 0;
  for (const letter of text.slice(first.start, second.start)) {
    if ("{[(".includes(letter)) depth++;
    else if ("}])".includes(letter) && --depth < 0) return false;
  }
  if (depth !== 0) return false;
  const { indent } = first;
  return indent === void 0 || text.slice(lineStart(text, first.start), second.start).split("\n").every((line) => line.trim() === "" || /^\s*/.exec(line)[0].length >= indent);
}

// src/judging/rules/rule.ts
function showOnly(code, message) {
  return { code, message, safety: "display" };
}
function askPerson(code, message) {
  return { code, message, safety: "review" };
}

// src/judging/flow/branches.ts
var servedByBranch = ({ use, rename, file }) => {
  const part = partOf2(use, file.text);
  if (part === "other") return null;
  const chosen = chosenBeside(file, use, rename);
  if (chosen !== void 0) {
    const { line } = file.lines.at(chosen.use.start);
    const where2 = chosen.variable === void 0 ? `is the value of another key of the same mapping (line ${line})` : `stands in ${chosen.variable} (line ${line}), and this file takes the one or the other`;
    return showOnly("serves-both", `${chosen.use.name} ${where2}: both names are served on purpose.`);
  }
  if (use.guards === void 0) return null;
  const uses = guardedIn(file);
  const parting = rename.to.flatMap(({ name }) => name === rename.from ? [] : uses.get(name) ?? []).flatMap((other2) => partedBy(use, other2, file.text).map((guard2) => ({ other: other2, guard: guard2 })));
  const free = parting.filter(({ guard: guard2 }) => guard2.isPlatform !== true);
  const lineOf4 = ({ start }) => file.lines.at(start).line;
  const away = ({ other: other2 }) => Math.abs(lineOf4(other2) - lineOf4(use)) * FAR2 + Math.abs(other2.start - use.start);
  const found = (free.length > 0 ? free : parting).toSorted(
    (a, b) => Number(a.guard.isTwin === true) - Number(b.guard.isTwin === true) || use.guards.indexOf(b.guard) - use.guards.indexOf(a.guard) || a.other.guards.length - b.other.guards.length || away(a) - away(b)
  )[0];
  if (found === void 0) return null;
  const { other, guard } = found;
  const does = partOf2(other, file.text) === "asks" ? "asked for" : "set";
  const where = `${other.name} is ${does} in another branch of the same question (line ${lineOf4(other)})`;
  return guard.isPlatform === true ? askPerson(
    "serves-both",
    `${where}, which looks at the platform only: if this branch was forgotten there, change it by hand.`
  ) : showOnly("serves-both", `${where}: both names are served on purpose.`);
};
var FAR2 = 1e6;
function partedBy(one, other, text) {
  const asks = partOf2(one, text) === "asks";
  if (!asks && partOf2(other, text) === "asks") return [];
  if (asks && other.role === "definition" && one.namespace !== "macro") return [];
  const theirs = other.guards ?? [];
  return (one.guards ?? []).filter(
    (own) => (!asks || own === guardOf(one)) && !isAboutName(own, one.name) && theirs.some(({ question, branch }) => question === own.question && branch !== own.branch)
  );
}
function isAboutName({ question, isTwin: isTwin2 }, name) {
  return isTwin2 === true && (question.match(/\w+/g) ?? []).join(" ") === name;
}
function partOf2({ role, namespace, region, ...use }, text) {
  if (region === "comment" || region === "prose") return "other";
  if (sets(role) || namespace === "target") return "sets";
  if (role === "mention" && isGiven(text, use)) return "sets";
  return role === "condition" ? "asks" : "other";
}
function isGiven(text, { start, end }) {
  return isBefore(text, start, /[-/]D\s?/) || isBefore(text, start, /["']/) && isBehind(text, end, /["']/) || isBefore(text, start, /[\w)}][ \t]*[:+?]{0,3}=[ \t]*/) && isBehind(text, end, /[ \t]*(?:[;#\r\n]|(?![^]))/) || isBefore(text, start, /\bset\s*\(\s*\w+\s+/i) && isBehind(text, end, /\s*\)/);
}
var guardedIn = rememberedOf(
  ({ uses, text }) => groupBy(
    uses.filter((use) => use.guards !== void 0 && partOf2(use, text) !== "other"),
    ({ name }) => name
  )
);

// src/judging/flow/handed-on.ts
var handedOn = ({ use, rename, file }) => {
  if (!mayRead(use) || use.guards === void 0 || use.local === true) return null;
  const { from, to, between: between2 } = rename;
  const news2 = new Set(
    [...to.map(({ name }) => name), ...between2 ?? []].filter((name) => name !== from)
  );
  const isRead = isHanded(file, file.uses.indexOf(use), news2);
  const asks = isRead ? file.uses.filter((other) => other.name === from && opens(other, use)) : [use];
  const handing = asks.find((ask) => mayRead(ask) && handsBelow(file, ask, news2));
  if (handing === void 0) return null;
  return showOnly(
    "serves-both",
    `${from} is asked for in line ${file.lines.at(handing.start).line} only to hand its value on, for those who still set it.`
  );
};
function mayRead({ role, region }) {
  const isCode = region === "code" || region === "string";
  return role === "condition" || role === "mention" && isCode;
}
function handsBelow(file, ask, news2) {
  return file.uses.some(
    (read, index) => read.name === ask.name && opens(ask, read) && isHanded(file, index, news2) && doesNothingElse(file.text, ask, read)
  );
}
function opens(ask, use) {
  const own = guardOf(ask);
  return own !== void 0 && use.start !== ask.start && standsIn(own, use);
}
function isGivenOn({ use, decision: { rename } }, file) {
  const news2 = new Set(rename.to.map(({ name }) => name));
  return use.guards === void 0 && isHanded(file, file.uses.indexOf(use), news2);
}
function isHanded({ text, uses }, index, news2) {
  const read = uses[index];
  const before2 = uses[index - 1];
  if (read === void 0 || before2 === void 0 || before2.role !== "option") return false;
  return news2.has(before2.name) && getsValue(text, before2, read);
}

// src/judging/rules/ownership.ts
var macroOfRenamedOption = ({ use, rename, repository }) => {
  const { from, to, kind } = rename;
  if (use.namespace !== "macro" || kind === "macro" || !repository.switched.has(from)) return null;
  if (to.every(({ name }) => name === from)) return null;
  return showOnly(
    "option-renamed",
    `The option ${list(to)} turns on the macro ${from} here: only the option was renamed.`
  );
};
var ownedByRepository = ({ use, rename, repository }) => {
  const { from } = rename;
  const isSymbol2 = use.namespace === "kconfig" || isHandedOut(from);
  if (isSymbol2 && repository.unheard.has(from))
    return askPerson(
      "owned-here",
      `This repository defines the symbol ${isHandedOut(from) ? otherKconfigName(from) : from} with a type, and nothing in it reads it: who does is outside and may know no other name.`
    );
  if (isTheirs(rename)) return null;
  if (isUpstreamItself(rename))
    return showOnly(
      "owned-here",
      `This repository is ${rename.upstream.name} itself or a fork of it, so the name is its own.`
    );
  const itself = repository.itself?.find((project) => isMarkOf(from, project));
  if (rename.builtIn && rename.upstream === null && itself !== void 0)
    return showOnly(
      "owned-here",
      `This repository is ${itself}, whose own name ${from} is: what ${rename.steps[0].map} calls it says nothing here.`
    );
  if (use.role === "declaration")
    return showOnly("owned-here", `This repository declares ${from} itself.`);
  if (!repository.owned.has(from) || use.namespace === "macro" && !isSymbol2) return null;
  return askPerson(
    "owned-here",
    `This repository declares ${from} itself, so the name may be its own.`
  );
};
function isMarkOf(name, project) {
  const own = project.slice(project.lastIndexOf("/") + 1).replace(/\.cpp$/, "");
  return name.toLowerCase().startsWith(`${own.toLowerCase()}_`);
}

// src/judging/rules/place.ts
var leftFile = ({ file: { leave } }) => leave === null ? null : showOnly(leave.code, leave.message);
var ignoredByMark = ({ use, file }) => {
  const mark = markedAt(file, use.start);
  return mark === null ? null : showOnly("ignored", mark);
};
var outOfScope = ({ use, file, repository }) => {
  if (file.isBeyond === true) return showOnly("out-of-scope", "This file was not asked for.");
  const scope = use.scope ?? file.scope;
  if (repository.scopes.has(scope)) return null;
  return showOnly("out-of-scope", `The scope "${scope}" was not asked for.`);
};

// src/judging/rules/reused-name.ts
var reusedName = ({ rename, repository }) => {
  const { from, to, isTaken } = rename;
  const partners = repository.reused.get(rename) ?? [];
  const takers = partners.filter((other) => other.to.some(({ name }) => name === from));
  if (isTaken === true || takers.length > 0) {
    const later = list(takers.map((other) => ({ name: other.from }))) || "another name";
    const message = `${from} became ${list(to)}, and later ${later} became ${from}: this ${isTaken === true ? "is" : "may be"} the new ${from} already.`;
    return isTaken === true ? showOnly("reused-name", message) : askPerson("reused-name", message);
  }
  const freed = partners[0];
  if (freed === void 0) return null;
  return askPerson(
    "reused-name",
    `${from} became ${list(to)}, and ${freed.from} was the old name of ${list(freed.to)} before: settle first what ${freed.from} means here.`
  );
};

// src/judging/rules/serves-both.ts
var servedByShim = ({ use, rename, repository }) => {
  if (!serves(use, "shim", newNames(rename))) return null;
  if (isTheirs(rename) && repository.unmet.has(rename.from)) return null;
  return shown(`This code serves ${rename.from} and its new name on purpose.`);
};
var overwritesNewName = ({ use, rename }) => {
  const { from, to } = rename;
  if (!serves(use, "overwrites", newNames(rename))) return null;
  return askPerson(
    "overwrites",
    `${list(to)} follows ${from} here, whatever it was set to: when nothing sets ${from} any more, that switches it off. Until the line is removed by hand, what sets ${from} stays.`
  );
};
var servedBeside = ({ use, rename, file }) => {
  const names2 = newNames(rename);
  if (!serves(use, "beside", names2)) return null;
  const before2 = heirOf(file, use, names2);
  if (before2 !== void 0)
    return shown(`${before2.name} gets the value of ${rename.from} here, so both names are served.`);
  return shown(`${list(rename.to)} stands in the same place: both names are served on purpose.`);
};
var explainsRename = ({ use, rename, file }) => {
  if (use.region !== "comment" && use.region !== "prose") return null;
  const names2 = new Names(newNames(rename));
  const [start, end] = [lineStart(file.text, use.start), lineEnd(file.text, use.end)];
  const line = file.lines.at(use.start).line;
  const isBeside2 = (other) => other.region === "comment" && names2.has(other.name) && Math.abs(file.lines.at(other.start).line - line) === 1;
  const isTold = names2.find(file.text, start, end).length > 0 || use.region === "comment" && file.uses.some(isBeside2);
  if (!isTold) return null;
  return shown(
    `The text names ${rename.from} and ${list(rename.to)} together: it explains the rename.`
  );
};
function shown(message) {
  return { ...bothServed(message), safety: "display" };
}
function newNames({ from, to }) {
  return to.map(({ name }) => name).filter((name) => name !== from);
}

// src/judging/rules/upstream.ts
var nameOfBuilt = ({ rename }) => {
  const { from, ofOther: ofOther2, steps, upstream: found } = rename;
  if (ofOther2 === void 0) return null;
  const owner = found?.name ?? steps[0].map;
  return showOnly(
    "other-package",
    `${ofOther2} is built here, and not ${owner}: ${from} is a name that others use too.`
  );
};
var disputedPins = ({ rename: { from, disputed, built } }) => {
  if (disputed === void 0) return null;
  const each = disputed.map((state) => {
    const said2 = state.state === "premature" ? `${upstream(state)} still reads ${from}` : tellStale(state);
    const version = state.upstream?.listed ?? state.upstream?.version;
    return version === void 0 ? said2 : `${version}: ${said2}`;
  });
  if (built !== void 0)
    return askPerson(
      "pins-differ",
      `${severalBuilt(built.versions)}, only some of which have the rename, and a condition on the version is for a person to write here: ${each.join("; ")}.`
    );
  return askPerson(
    "pins-differ",
    `Pins that are equally near to this place disagree: ${each.join("; ")}.`
  );
};
var unknownVersions = ({ rename, repository }) => {
  const { from, to, built, state } = rename;
  if (built === void 0 || state !== "unknown" || to.length === 0) return null;
  if (isTheirs(rename) && repository.owned.has(from)) return null;
  return askPerson(
    "pins-differ",
    `${severalBuilt(built.versions)}, and nothing says which of them read ${list(to)} and no longer ${from}.`
  );
};
var premature = ({ rename }) => {
  const { from, to, state } = rename;
  if (state !== "premature") return null;
  const unknown = to.length > 0 ? ` and does not know ${list(to)} yet` : "";
  return showOnly(
    "premature",
    `${upstream(rename)} still reads ${from}${unknown}${isCompared(rename) ? ", by its version" : ""}.`
  );
};
var commonName = ({ rename }) => isCommon(rename) ? showOnly("common-name", tellCommon(rename)) : null;
var currentName = ({ rename, repository }) => {
  const { from, state } = rename;
  if (state !== "unknown" || !repository.current.has(from)) return null;
  return showOnly(
    "current-name",
    `A pinned upstream reads ${from}; it is an old name only to ${upstream(rename)}, which could not be asked.`
  );
};
var unreadUpstream = ({ rename }) => {
  if (rename.state !== "unknown" || !rename.builtIn || !isPinned(rename)) return null;
  const checkOut = rename.upstream.speaks.by === "tree" ? "check out the submodules, or " : "";
  const message = `${rename.upstream.name} is pinned in ${rename.upstream.path}, and its files are not here to say whether it still reads ${rename.from}: ${checkOut}say where it lies (upstream).`;
  const isLight = rename.to.length === 0 || rename.steps[0]?.generic === true;
  const say = isLight ? showOnly : askPerson;
  return say("upstream-unread", message);
};
var absentUpstream = ({ rename }) => {
  const { from, to, state, builtIn } = rename;
  if (state !== "absent" || !builtIn) return null;
  return showOnly(
    "absent",
    `${upstream(rename)} reads neither ${from} nor ${list(to)}: this is another flag of that name, or a dead one.`
  );
};
var removedFlag = ({ use, rename, repository }) => {
  if (rename.to.length > 0 || isUpstreamItself(rename)) return null;
  if (use.role === "declaration" || use.role === "condition" && repository.owned.has(rename.from))
    return null;
  if (use.local === true || use.contract !== void 0 && use.namespace === "env")
    return showOnly(
      "own-variable",
      `${rename.from} is a variable of this file's own here; upstream has no ${nameOfKind(rename.kind)} of that name any more, so look where it is handed on.`
    );
  const say = rename.builtIn && rename.state === "unknown" ? showOnly : askPerson;
  return say("removed", tellGone(rename));
};

// src/judging/rules/words-not-flags.ts
var WORD2 = 20;
var reservedByReader = ({ use }) => use.reservation ?? null;
var programName = ({ use, rename }) => {
  const { from, to, kind, builtIn, steps } = rename;
  if (!builtIn || kind !== "cmake-target" || steps[0]?.generic !== true) return null;
  if (use.role === "declaration") return null;
  return askPerson(
    "program-name",
    `Upstream's program ${from} is called ${list(to)} now; ${from} is a word that this repository may use for a program or a file of its own.`
  );
};
var longerName = ({ use, rename, file: { text } }) => {
  const { role, region, start, end } = use;
  if (role !== "mention" || region === "comment" || region === "prose") return null;
  if (!isHyphenated(text, start, end)) return null;
  return showOnly(
    "part-of-longer-name",
    `A hyphen makes ${rename.from} a part of a longer name here, of a file, a package or a preset.`
  );
};
var plainWord = ({ use, rename: { from, kind }, file }) => {
  if (use.role !== "mention" || !isTalk(use, file.text)) return null;
  return askPerson(
    "plain-word",
    `"${from}" is a word of its own: only a person knows whether the ${nameOfKind(kind)} is meant here.`
  );
};
function isTalk({ name, region, start, end }, text) {
  if (fitsWhole(name, /[a-z]+/)) return region !== "code";
  if (!fitsWhole(name, /[A-Z]+[0-9]*/)) return false;
  const before2 = text.slice(Math.max(0, start - WORD2), start);
  const after2 = text.slice(end, end + WORD2);
  if (region === "code")
    return /[a-z]{2}[,.:]?[ \t]$|[\r\n][ \t]*$|^$/.test(before2) && /^[ \t][a-z]{2}/.test(after2);
  return /[A-Za-z]{2}[,.:]?\s$/.test(before2) || /^[,.:]?\s[A-Za-z]{2}/.test(after2);
}

// src/judging/rules/index.ts
var KEEP_RULES = [
  // The place itself is not to be touched.
  leftFile,
  ignoredByMark,
  outOfScope,
  // Upstream does not call the name old, or can't be asked.
  nameOfBuilt,
  disputedPins,
  unknownVersions,
  premature,
  commonName,
  currentName,
  unreadUpstream,
  absentUpstream,
  // The code means it so.
  servedByShim,
  removedFlag,
  macroOfRenamedOption,
  overwritesNewName,
  servedByBranch,
  handedOn,
  servedBeside,
  // The name may mean something else.
  programName,
  reusedName,
  ownedByRepository,
  reservedByReader,
  longerName,
  plainWord,
  explainsRename
];
function whyKept(use, rename, file, repository) {
  const place = { use, rename, file, repository };
  for (const rule2 of KEEP_RULES) {
    const answer = rule2(place);
    if (answer !== null) return keepPlace(rename, answer.safety, answer.code, answer.message);
  }
  return null;
}

// src/judging/judge-use.ts
function judgeUse(use, file, repository) {
  const choice = chooseRename(use, repository.states);
  if (choice.kind === "none") return null;
  if (choice.kind === "other")
    return keepPlace(choice.state, "display", "other-kind", tellOtherName(use, choice.state));
  if (choice.kind === "several" && (file.leave !== null || choice.states.every(({ to }) => to.length === 0)))
    return whyKept(use, leastGone(choice.states), file, repository);
  if (choice.kind === "several")
    return choice.states.every(isCommon) ? keepPlace(choice.states[0], "display", "common-name", tellCommon(choice.states[0])) : keepPlace(choice.states[0], "review", "ambiguous", tellSeveral(choice.states));
  const rename = choice.state;
  if (isNameOfAnother(rename, repository) || isVariableOnly(use, rename, file.text)) return null;
  const newer = newerWay(rename);
  if (newer !== void 0) {
    const kept = whyKept(use, newer, file, repository) ?? crossing(use, newer, repository);
    const acted2 = kept ?? forNewerOnly(use, rename, decideAction(use, newer, repository.conditions));
    if (acted2 !== null) return acted2;
  }
  const left = whyKept(use, rename, file, repository) ?? crossing(use, rename, repository);
  if (left !== null) return left;
  if (rename.to.length === 0) return keepPlace(rename, "display", "removed", tellGone(rename));
  const acted = decideAction(use, rename, repository.conditions);
  if (acted.action === "keep" || acted.safety !== "safe") return acted;
  return choice.sure ? acted : addDoubt(acted, tellOtherKind(use, rename));
}
function isNameOfAnother({ from, to, state, builtIn, upstream: upstream2, steps }, { current, newIn }) {
  if (!builtIn || upstream2 !== null || state !== "unknown") return false;
  if (current.has(from)) return true;
  const others = [...newIn.get(from) ?? []].filter((map) => map !== steps[0].map);
  return to.length === 0 && others.length > 0;
}
function isVariableOnly(use, rename, text) {
  const { builtIn, to, kind } = rename;
  if (!builtIn || to.length > 0 || !kind.startsWith("cmake-")) return false;
  const isVariable = use.role === "option" || use.role === "condition";
  return isVariable && use.namespace === "any" && !isBefore(text, use.start, /-D\s?/);
}
function leastGone(states) {
  return states.find(({ state }) => state === "premature") ?? states[0];
}
function crossing(use, rename, { states, current }) {
  for (const { name } of rename.to) {
    if (name === rename.from) continue;
    const next2 = nextOf({ ...use, name }, rename, states).find(isOld);
    if (next2 === void 0 || next2.state === "unknown" && current.has(name)) continue;
    return keepPlace(rename, "review", "renamed-on", tellRenamedOn(rename, next2));
  }
  return null;
}
function nextOf(use, { value }, states) {
  if (value.kind !== "same") return states.get(use.name) ?? [];
  const next2 = chooseRename(use, states);
  if (next2.kind === "several") return next2.states;
  return next2.kind === "one" ? next2.alike : [];
}

// src/judging/judge-composed.ts
var MOST = 5;
var LONGEST7 = 80;
function judgeComposed(use, composed, file, repository) {
  const judged = composed.flatMap((one) => {
    const decision2 = judgeUse({ ...use, name: one.name }, file, repository);
    if (decision2 === null || isUntold(decision2)) return [];
    return [{ one, decision: decision2 }];
  });
  const first = judged.find(({ decision: decision2 }) => decision2.action !== "keep") ?? judged.find(({ decision: decision2 }) => decision2.safety === "review") ?? judged[0];
  if (first === void 0) return null;
  const { decision } = first;
  const told = judged.filter((other) => other === first || isAlike(other.decision, decision)).toSorted((a, b) => Number(b === first) - Number(a === first)).map(({ one }) => one);
  const { rename, action, reason: reason2 } = decision;
  const { whenComposed } = REASONS[reason2.code];
  const sentence = describePieces(use, told, file, repository);
  if (action !== "keep" || whenComposed === "only-composed")
    return keepPlace(rename, "review", "composed-name", sentence);
  if (file.leave !== null || whenComposed === "alone") return decision;
  return { ...decision, reason: { ...reason2, message: `${sentence} ${reason2.message}` } };
}
function isUntold({ reason: reason2, safety }) {
  return safety === "display" && REASONS[reason2.code].whenComposed === "untold";
}
function isAlike(a, b) {
  return a.safety === "display" === (b.safety === "display");
}
function describePieces({ start, end }, composed, { text, lines }, repository) {
  const written = text.slice(start, end).replace(/\s+/g, " ");
  const shown2 = written.length > LONGEST7 ? `${written.slice(0, LONGEST7)}\u2026` : written;
  const ways = composed.map((one) => describeWay(one, lines, repository));
  return `${shown2} is put together: it gives ${nameFirst(ways, MOST)}.`;
}
function describeWay({ name, value, at }, lines, { states }) {
  const choice = chooseRename({ name, namespace: "any" }, states);
  const renames = choice.kind === "one" ? [choice.state] : choice.kind === "several" ? choice.states : [];
  const news2 = [...new Set(renames.map(({ to }) => list(to)))].filter((to) => to !== "");
  const becomes = news2.length === 0 ? "" : ` (now ${news2.join(" or ")})`;
  const source = at === -1 ? "" : ` of line ${lines.at(at).line}`;
  return `${name}${becomes} with ${value === "" ? "nothing" : value}${source}`;
}

// src/judging/passes/both-names-nearby.ts
var NEAR_LINES = 3;
var LONGEST_LINE = 400;
var MOST2 = 20;
function leaveBothNamesNearby(file, judged) {
  const byLine = /* @__PURE__ */ new Map();
  for (const use of file.uses) {
    const { line } = file.lines.at(use.start);
    const known = byLine.get(line);
    if (known === void 0) byLine.set(line, [use]);
    else if (known.length < MOST2) known.push(use);
  }
  return judged.map((one) => {
    const { action } = one.decision;
    if (action === "keep" || action === "remove") return one;
    const reason2 = aboutShim(file, judged, one) ?? signOfService(file, byLine, one);
    return reason2 === void 0 ? one : takeBack(one, reason2);
  });
}
function aboutShim({ lines }, judged, { use }) {
  if (use.region !== "comment") return void 0;
  const { line } = lines.at(use.start);
  const served = judged.find(
    (other) => other.use.name === use.name && other.use.region !== "comment" && standingOf(other.decision.reason) === "both-served" && Math.abs(lines.at(other.use.start).line - line) === 1
  );
  if (served === void 0) return void 0;
  const at = lines.at(served.use.start).line;
  return bothServed(`The comment is about line ${at}, which serves both names.`);
}
function signOfService({ text, lines }, byLine, { use, decision }) {
  const target = decision.rename.to[0]?.name;
  if (target === void 0) return void 0;
  const { line } = lines.at(use.start);
  const own = lines.textOf(line);
  const there = byLine.get(line) ?? [];
  if (own.length > LONGEST_LINE) return void 0;
  if (decision.action !== "widen" && valueNames(use, target, text))
    return bothServed(`${use.name} gets the value of ${target} here, for those who still read it.`);
  const follows = use.role === "condition" && use.local === true;
  const standsFree = use.member === void 0 && decision.action !== "widen" && !follows;
  const served = there.some(
    (other) => other.name === target && other.member === void 0 && !inOnePath(text, use, other)
  );
  if (standsFree && served && !isFilledIn(text, use))
    return bothServed(`${target} stands in the same line: both names are served on purpose.`);
  if (use.role === "mention" && tells(use, own) && !isOffered(text, use, there)) {
    return deprecationText(use.name);
  }
  if (use.role === "condition" && warnsBelow(text, lines, byLine, use, line))
    return bothServed(
      `The lines below say that ${use.name} is deprecated: this code exists for the old name.`
    );
  return void 0;
}
function inOnePath(text, one, other) {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return arePathParts(text.slice(first.end, second.start));
}
function isOffered(text, use, there) {
  if (isPrinted(text, use)) return true;
  return there.some((other) => other.name === use.name && isAdvised(text, other));
}
function valueNames({ value, start }, target, text) {
  if (value === void 0 || !value.text.includes(target)) return false;
  return !isBefore(text, start, /-D ?/) && new Names([target]).test(value.text);
}
function tells({ region }, line) {
  return region === "string" ? printsDeprecation(line) : notesDeprecation(line);
}
function warnsBelow(text, lines, byLine, { name, start }, line) {
  for (let at = line; at <= line + NEAR_LINES; at++) {
    const there = byLine.get(at) ?? [];
    for (const other of there)
      if (other.name === name && other.start !== start && other.role === "mention") {
        if (printsDeprecation(lines.textOf(at)) && !isOffered(text, other, there)) return true;
      }
  }
  return false;
}

// src/judging/passes/both-places-or-none.ts
function changeBothOrNone(_file, decided) {
  const stopped = /* @__PURE__ */ new Map();
  for (const { use, decision } of decided) {
    const where = placeInList(use);
    if (where !== void 0 && decision.isTakenBack === true) stopped.set(where, decision);
  }
  return decided.map((one) => {
    const decision = stopped.get(placeInList(one.use) ?? "");
    return decision === void 0 || one.decision.action === "keep" ? one : { use: one.use, decision: { ...decision, rename: one.decision.rename } };
  });
}
function placeInList({ member, name }) {
  return member === void 0 ? void 0 : `${member.list}\0${name}`;
}

// src/judging/passes/doubts-of-the-repository.ts
import { posix } from "node:path";
var NAMED_FILES = 3;
var NEAR_LINES2 = 3;
function doubtByRepository(file, judged, factsAt) {
  const here = new Set(file.uses.map(({ role, name }) => `${role} ${name}`));
  const siblings = siblingsOf(file, judged, factsAt);
  return judged.map((one, index) => {
    const { use, decision } = one;
    const target = decision.rename.to[0]?.name;
    if (decision.action === "keep" || decision.action === "remove" || target === void 0)
      return one;
    const repository = factsAt(use.start);
    const olds = siblings(index);
    if (olds.near.length > 0)
      return takeBack(one, {
        code: "many-to-one",
        message: `${became([use.name, ...olds.near], target)}; here each is dealt with by itself.`
      });
    if (use.role === "declaration" && isDeclared(decision, here))
      return takeBack(one, {
        code: "declared-beside",
        message: `This file declares ${target} too: ${use.name} is kept beside it on purpose, or is to be removed by hand.`
      });
    if (repository.apart.has(decision.rename)) {
      const twins = `This repository declares both ${use.name} and ${target}, so they may be two flags.`;
      if (use.role === "condition" && here.has(`condition ${target}`))
        return takeBack(one, {
          code: "declared-beside",
          message: `${twins} This file reads each of them.`
        });
      return warned(one, twins);
    }
    const own = ownCompilation(file.path, one);
    if (own !== void 0) return warned(one, own);
    if (olds.all.length > 0) return warned(one, `${became([use.name, ...olds.all], target)}.`);
    if (repository.doubled.has(use.name) && decision.rename.kind === "any")
      return warned(
        one,
        `${use.name} is an option and a macro here, and the rename does not say which of them it means.`
      );
    return one;
  });
}
function ownCompilation(path3, { use, decision }) {
  if (use.compiles === void 0) return void 0;
  const theirs = decision.rename.upstream?.path;
  const files = use.compiles.map((file) => posix.join(posix.dirname(path3), file));
  if (theirs && files.some((file) => file.startsWith(`${theirs}/`))) return void 0;
  const named2 = files.slice(0, NAMED_FILES).join(", ");
  const what = files.length === 0 ? "what this build script compiles itself" : named2;
  return `It reaches only ${what}: look there which of the two names is read.`;
}
function isToldApart({ role, start, end }, text) {
  if (role === "definition" || role === "declaration") return true;
  const quote2 = text[start - 1] ?? "";
  return role === "mention" && /["'`]/.test(quote2) && text[end] === quote2;
}
function siblingsOf({ text, lines }, judged, factsAt) {
  let apart2;
  return (index) => {
    const { use, decision } = judged[index];
    const { joined: joined2 } = factsAt(use.start);
    const target = decision.rename.to[0].name;
    const all = joined2.get(target)?.filter((name) => name !== use.name) ?? [];
    if (decision.rename.to.length > 1) return { near: [], all: [] };
    if (all.length === 0 || !isToldApart(use, text)) return { near: [], all };
    apart2 ??= toldApart();
    const near = /* @__PURE__ */ new Set();
    const { line } = lines.at(use.start);
    for (let at = line - NEAR_LINES2; at <= line + NEAR_LINES2; at++)
      for (const name of apart2.get(placeOf2(at, use, target)) ?? []) near.add(name);
    return { near: all.filter((name) => near.has(name)).toSorted(), all };
  };
  function toldApart() {
    const found = /* @__PURE__ */ new Map();
    for (const { use, decision } of judged) {
      const { to } = decision.rename;
      if (to.length !== 1 || decision.action === "remove" || !isToldApart(use, text)) continue;
      const key = placeOf2(lines.at(use.start).line, use, to[0].name);
      found.set(key, (found.get(key) ?? /* @__PURE__ */ new Set()).add(use.name));
    }
    return found;
  }
}
function placeOf2(line, { role }, target) {
  return `${line} ${role} ${target}`;
}
function isDeclared({ rename }, here) {
  return rename.to.some(({ name }) => name !== rename.from && here.has(`declaration ${name}`));
}
function warned({ use, decision }, sentence) {
  return { use, decision: addDoubt(decision, sentence) };
}
function became(names2, target) {
  const all = names2.length === 2 ? "both" : "all";
  return `${joinWithAnd(names2.toSorted())} ${all} became ${target}`;
}

// src/judging/passes/merge-settings.ts
function mergeSettings({ uses, text }, decided) {
  const there = /* @__PURE__ */ new Map();
  for (const use of uses)
    if (use.member !== void 0 && sets(use.role))
      there.set(keyOf2(use.member.list, use.name), { name: use.name, value: settingOf(use, text) });
  const taken = /* @__PURE__ */ new Map();
  return decided.map(({ use, decision }) => {
    const { member } = use;
    if (member === void 0 || !isMerged(use)) return { use, decision };
    if (decision.action !== "replace" && decision.action !== "add") return { use, decision };
    const settings = settingsOf(use, decision, text).filter(({ name }) => name !== use.name);
    const own = settings.map(({ name }) => knownAt(keyOf2(member.list, name), use, there, taken));
    const known = settings.map(
      ({ name }, index) => own[index] ?? knownIn(member.under, name, use, there, taken)
    );
    settings.forEach(({ name, value }, index) => {
      if (own[index] === void 0) taken.set(keyOf2(member.list, name), { name: use.name, value });
    });
    const differing2 = settings.find(({ name, value }) => {
      const maybe = knownIn(member.maybe, name, use, there, taken);
      return maybe !== void 0 && normal(maybe) !== normal(value);
    });
    if (differing2 !== void 0) {
      const maybe = knownIn(member.maybe, differing2.name, use, there, taken);
      return { use, decision: conflict(use, decision.rename, differing2, maybe) };
    }
    const merged = mergeWithKnown(use, decision, member, settings, known);
    const stays = member.fillsBranch === true && own.every((value) => value === void 0);
    return { use, decision: merged.action === "remove" && stays ? decision : merged };
  });
}
function isMerged({ role }) {
  return sets(role) || role === "declaration";
}
function keyOf2(where, name) {
  return `${where}\0${name}`;
}
function knownIn(lists = [], name, use, there, taken) {
  for (const where of lists) {
    const value = knownAt(keyOf2(where, name), use, there, taken);
    if (value !== void 0) return value;
  }
  return void 0;
}
function knownAt(key, { name }, there, taken) {
  const other = there.get(key);
  if (other !== void 0) return other.value;
  const before2 = taken.get(key);
  return before2 === void 0 || before2.name === name ? void 0 : before2.value;
}
function mergeWithKnown(use, decision, { removal }, settings, known) {
  const { rename, safety } = decision;
  if (known.every((value) => value === void 0)) return decision;
  const clash = settings.findIndex(
    ({ value }, index) => known[index] !== void 0 && normal(known[index]) !== normal(value)
  );
  const same2 = settings.filter((_, index) => known[index] !== void 0);
  if (use.namespace === "target")
    return keepPlace(
      rename,
      "review",
      "both-named",
      `${use.name} and ${list(same2)} stand in one command: read it as a whole.`
    );
  if (clash >= 0) {
    const { name, value } = settings[clash];
    return conflict(use, rename, { name, value }, known[clash]);
  }
  if (same2.length === settings.length) {
    const does = use.role === "declaration" ? "declared with the same default" : "set to the same value";
    const message2 = `${list(same2)} is ${does} beside it.`;
    return changePlace(rename, "remove", safety, "merged", message2, [{ ...removal, text: "" }]);
  }
  const missing = settings.filter((one) => !same2.includes(one));
  const own = rename.to.some(({ name }) => name === use.name);
  const edits = use.split?.(
    own ? [{ name: use.name, value: use.value?.text ?? "" }, ...missing] : missing
  );
  const message = `${decision.reason.message} ${list(same2)} is set to the same value beside it.`;
  if (edits === void 0) return keepPlace(rename, "review", "value-changes", message);
  return { ...decision, edits, reason: { ...decision.reason, message } };
}
function conflict(use, rename, { name, value }, known) {
  const message = `${use.name} is set to ${value || "nothing"} and ${name} to ${known || "nothing"} in one list; only a person knows which one is meant.`;
  return { ...keepPlace(rename, "review", "conflict", message), stopsFile: true };
}
function settingsOf(use, { rename, edits }, text) {
  const { to, value } = rename;
  if (to.length > 1) return spread(to, use.value ?? ON, value) ?? [];
  const change = use.value && edits.find(({ start }) => start === use.value?.start);
  return to.map(({ name }) => ({ name, value: change?.text ?? settingOf(use, text) }));
}

// src/judging/passes/operands/pair.ts
var LONGEST8 = 300;
var JOINTS = {
  or: /(?<=\s)(?:OR|or|-or?)(?=\s)|\|\|/g,
  and: /(?<=\s)(?:AND|and|-a(?:nd)?)(?=\s)|&&/g
};
var OPENS = {
  or: /(?:[[({,;:?]|(?<![=!<>])=|\|\||(?<!\w)(?:OR|or|-or?|if|elif|elsif|elseif|unless|while|until|return|when|test|on))$/,
  and: /(?:[[({,;:?]|(?<![=!<>])=|&&|(?<!\w)(?:AND|and|-a(?:nd)?|if|elif|elsif|elseif|unless|while|until|return|when|test|on))$/
};
var CONTINUED = /(?:&&|\|\||[!\\<>=?:&|+*/-]|(?<!\w)(?:AND|OR|NOT|and|or|not|-a(?:nd)?|-or?))$/;
var CLOSES = {
  or: /^[ \t]*(?:[)\]};,{?:]|\|\||(?:OR|or|-or?)\b|then\b|do\b|#|\/\/|\/\*|$)/,
  and: /^[ \t]*(?:[)\]};,{?:]|&&|(?:AND|and|-a(?:nd)?)\b|then\b|do\b|#|\/\/|\/\*|$)/
};
function pairOf(text, first, second) {
  if (second.start - first.end > LONGEST8) return void 0;
  const between2 = text.slice(first.end, second.start);
  if (/[;#]|\/[/*]/.test(between2)) return void 0;
  for (const joint of ["or", "and"]) {
    const hits = [...between2.matchAll(JOINTS[joint])].map((one) => widened(between2, one));
    const [hit, last5] = [hits[0], hits.at(-1)];
    if (hit === void 0 || last5 === void 0) continue;
    const tail = between2.slice(0, hit.start);
    const head = between2.slice(last5.end);
    const own = { start: first.start - head.length, end: first.end + tail.length };
    const other = { start: second.start - head.length, end: second.end + tail.length };
    const middle = hits.slice(1).map((next2, index) => between2.slice(hits[index].end, next2.start));
    if (text.slice(own.start, first.start) !== head || text.slice(second.end, other.end) !== tail || !fitsWhole2(head + tail) || !middle.every((operand) => isOperand(operand)) || // A sentence that holds variables: "$A or $B".
    head.includes("$") && /^[a-z]/.test(hit.word) || !opens2(text, own.start, joint) || !closes(text, other.end, joint, head))
      return void 0;
    const negations = [...head.matchAll(/!|\bnot\b|\bNOT\b|-z/g)].length;
    const negated = negations % 2 === 1;
    return {
      removal: { start: first.end + last5.start, end: other.end },
      widens: negated ? joint === "and" && !compares(tail) : joint === "or" && asksForSet(tail)
    };
  }
  return void 0;
}
function widened(text, hit) {
  let start = hit.index;
  let end = start + hit[0].length;
  while (/\s/.test(text[start - 1] ?? "") || text[start - 1] === "\\" && /[\r\n]/.test(text[start]))
    start--;
  while (/\s/.test(text[end] ?? "") || text[end] === "\\" && /[\r\n]/.test(text[end + 1] ?? ""))
    end++;
  return { start, end, word: hit[0] };
}
var COMPARISON = /[=<>]|EQUAL|MATCHES|LESS|GREATER|IN_LIST|-(?:eq|ne|lt|le|gt|ge)\b/;
function compares(tail) {
  return COMPARISON.test(tail);
}
function asksForSet(tail) {
  const equal = /(?:==|STREQUAL|(?<![=!<>])=|-eq)\s*["']?([\w.+-]+)["']?[\s)\]]*$/.exec(tail);
  if (equal === null) return !compares(tail);
  const rest = tail.slice(0, equal.index);
  return !compares(rest) && switches(equal[1]) !== false && !/notfound$|^none$/i.test(equal[1]);
}
function isOperand(text) {
  return fitsWhole2(text) && !/[\r\n]|&&|\|\||\b(?:AND|and|OR|or)\b/.test(text);
}
function fitsWhole2(text) {
  const open = [];
  for (const letter of text) {
    if ("([{".includes(letter)) open.push(letter);
    else if (letter === ")" || letter === "]" || letter === "}") {
      if (open.pop() !== { ")": "(", "]": "[", "}": "{" }[letter]) return false;
    } else if (letter === '"' || letter === "'") {
      if (open.at(-1) === letter) open.pop();
      else open.push(letter);
    }
  }
  return open.length === 0;
}
function opens2(text, offset, joint) {
  const before2 = text.slice(Math.max(0, offset - LONGEST8), offset);
  const head = before2.trimEnd();
  if (OPENS[joint].test(head)) return true;
  const startsLine = /[\r\n][ \t]*$/.test(before2) || offset === before2.trimStart().length;
  return startsLine && !CONTINUED.test(head);
}
function closes(text, offset, joint, head) {
  const rest = text.slice(offset, offset + LONGEST8);
  const line = /^[^\r\n]*/.exec(rest)[0];
  const after2 = /^\s*(?:\[|test\b)/.test(head) ? line.replace(/^[ \t]*(?:&&|\|\|)/, ";") : line;
  if (!CLOSES[joint].test(after2)) return false;
  if (line.trim() !== "") return true;
  return !/^\s*(?:&&|\|\||AND\b|OR\b|and\b|or\b|[=<>!?*/+&|-])/.test(rest.slice(line.length));
}

// src/judging/passes/operands/sequence.ts
var LONGEST9 = 300;
var REFERENCE2 = String.raw`\$(?:\w+|\(\w+\)|\{\w+\})`;
var SEQUENCES = [
  new RegExp(
    String.raw`^(?:\xef\xbb\xbf)?[ \t]*(?:else[ \t]+)?ifn?eq[ \t]*\(,?[ \t]*(?:${REFERENCE2}[ \t]*)+,?[ \t]*\)`,
    "g"
  ),
  new RegExp(String.raw`(?<=[ \t])-[nz][ \t]+"(?:${REFERENCE2})+"`, "g"),
  new RegExp(String.raw`\$[({]or[ \t]+${REFERENCE2}(?:[ \t]*,[ \t]*${REFERENCE2})+[ \t]*[)}]`, "g")
];
function sequenceOf(text, first, second) {
  if (second.start - first.end > LONGEST9) return void 0;
  if (![first, second].every((use) => isBefore(text, use.start, /\$[({]?/))) return void 0;
  const from = Math.max(0, first.start - LONGEST9);
  const start = first.start - lineTail(text.slice(from, first.start));
  const line = /^[^\r\n]*/.exec(text.slice(start, second.end + LONGEST9))[0];
  const asked = SEQUENCES.some(
    (pattern) => [...line.matchAll(pattern)].some(
      (hit) => start + hit.index < first.start && second.end < start + hit.index + hit[0].length
    )
  );
  if (!asked) return void 0;
  const close = findBehind(text, second.end, /[)}]?/)[0].length;
  const gap = /(?:[ \t]*,)?[ \t]*\$[({]?$/.exec(text.slice(first.end, second.start));
  if (gap === null) return void 0;
  return {
    removal: { start: first.end + gap.index, end: second.end + close },
    widens: true
  };
}
function lineTail(text) {
  return text.length - Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r")) - 1;
}

// src/judging/passes/one-new-name.ts
var MOST3 = 8;
function nameNewOnce({ text }, judged) {
  const conditions = judged.flatMap(
    ({ use, decision }, index) => use.role === "condition" && (decision.action === "replace" || decision.action === "widen") ? [index] : []
  );
  const settled = [...judged];
  conditions.forEach((index, at) => {
    for (const earlier of conditions.slice(Math.max(0, at - MOST3), at)) {
      const first = settled[earlier];
      const second = settled[index];
      if (first.decision.action !== "replace" && first.decision.action !== "widen") continue;
      const decision = afterwards(text, first, second);
      if (decision === void 0) continue;
      settled[index] = { use: second.use, decision };
      return;
    }
  });
  return settled;
}
function afterwards(text, first, second) {
  const { rename, action, safety } = second.decision;
  const target = rename.to[0]?.name;
  if (rename.to.length !== 1 || target === void 0 || first.decision.rename.to[0]?.name !== target || first.use.name === second.use.name)
    return void 0;
  const pair = sequenceOf(text, first.use, second.use) ?? pairOf(text, first.use, second.use);
  if (pair === void 0) return void 0;
  const plainly = first.decision.action === "replace" && action === "replace";
  if (!plainly && !pair.widens) return void 0;
  if (action === "widen")
    return keepPlace(
      rename,
      "display",
      "serves-both",
      `${target} is accepted beside it in this condition already, in the place of ${first.use.name}.`
    );
  const message = `${first.use.name} and ${second.use.name} both became ${target}: the condition names it once.`;
  return changePlace(rename, "remove", safety, "merged", message, [{ ...pair.removal, text: "" }]);
}

// src/judging/passes/overlapping-edits.ts
function separateOverlaps(_file, judged) {
  const result = [...judged];
  for (const [a, b] of overlaps(judged)) {
    const going = [a, b].filter(({ index }) => judged[index].decision.action === "remove");
    const goes = going.length === 2 ? void 0 : going[0];
    for (const { index } of [a, b]) {
      const { use, decision } = judged[index];
      if (goes === void 0)
        result[index] = { use, decision: leaveEntangled(decision, going.length === 2) };
      else if (index !== goes.index) result[index] = { use, decision: goWithNeighbour(decision) };
    }
  }
  return result;
}
function overlaps(judged) {
  const edits = judged.flatMap(({ decision }, index) => decision.edits.map((edit) => ({ edit, index }))).toSorted((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  const pairs = [];
  let widest = edits[0];
  for (const owned of edits.slice(1)) {
    const before2 = widest;
    if (owned.edit.start < before2.edit.end && !isSame(before2.edit, owned.edit)) {
      if (before2.index !== owned.index) pairs.push([before2, owned]);
    }
    if (owned.edit.end > before2.edit.end) widest = owned;
  }
  return pairs;
}
function isSame(a, b) {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
function leaveEntangled({ rename }, isDouble) {
  const message = isDouble ? `${rename.from} and its neighbour would both go, and share what parts them: remove them by hand.` : `${rename.from} and another old name stand in one statement that would become several: change it by hand.`;
  return keepPlace(rename, "review", "entangled", message);
}
function goWithNeighbour(decision) {
  const message = `Goes with the setting that is merged: ${decision.reason.message}`;
  return { ...decision, action: "remove", reason: { code: "merged", message }, edits: [] };
}

// src/repository/recipes.ts
var RECIPE = /^(?:portfile\.cmake|PKGBUILD|APKBUILD|build_tarballs\.jl|[\w.+-]+\.(?:ebuild|eb))$/;
var LISTED_RECIPE = /^(?:package\.(?:py|mk)|xmake\.lua|conanfile\.py|(?:meta|recipe)\.ya?ml|build\.sh)$/;
var COLLECTION = /^(?:\w+_)?(?:packages?|ports|recipes)$/i;
var FILE_RECIPE = /(?:^|\/)(?:(?:Formula|Casks)\/(?:[^/]+\/)?([^/]+)\.rb|recipes-[^/]+\/(?:[^/]+\/)*([^/_]+)(?:_[^/]*)?\.bb)$/;
var FOLDER_RECIPE = /(?:^|\/)(?:pkgs\/(?:[^/]+\/)+(?:package|default)\.nix|srcpkgs\/[^/]+\/template)$/;
var VERSIONS = /^(?:all|v?\d+[a-z]?(?:[._]\w+)*)$/i;
function recipesOf(entries) {
  const roots = /* @__PURE__ */ new Map();
  const newest = /* @__PURE__ */ new Map();
  for (const { path: path3 } of entries) {
    const folders = path3.split("/");
    const file = folders.pop();
    const single = FILE_RECIPE.exec(path3);
    if (single !== null) roots.set(path3, packageName2(single[1] ?? single[2]));
    const listed = LISTED_RECIPE.test(file) && folders.some((name) => COLLECTION.test(name));
    if (!listed && !RECIPE.test(file) && !FOLDER_RECIPE.test(path3)) continue;
    const version = VERSIONS.test(folders.at(-1) ?? "") ? folders.pop() : void 0;
    if (folders.length === 0) continue;
    const root = folders.join("/");
    roots.set(root, packageName2(folders.at(-1)));
    if (version !== void 0 && isNewer(version, newest.get(root) ?? "")) newest.set(root, version);
  }
  const names2 = new Set(roots.values());
  function rootOf(path3) {
    if (roots.has(path3)) return path3;
    for (let at = path3.lastIndexOf("/"); at > 0; at = path3.lastIndexOf("/", at - 1))
      if (roots.has(path3.slice(0, at))) return path3.slice(0, at);
    return void 0;
  }
  return {
    topOf: (path3) => roots.size < 2 ? "" : rootOf(path3) ?? "",
    of(path3) {
      const root = rootOf(path3);
      return root === void 0 ? void 0 : roots.get(root);
    },
    isOlder(path3) {
      const root = rootOf(path3);
      if (root === void 0) return false;
      const folder = path3.slice(root.length + 1).split("/", 1)[0];
      return VERSIONS.test(folder) && isNewer(newest.get(root) ?? "", folder);
    },
    has: (name) => names2.has(packageName2(name))
  };
}
function isNewer(one, than) {
  const [a, b] = [numbersOf(one), numbersOf(than)];
  const at = a.findIndex((number, index) => number !== (b[index] ?? -1));
  return at !== -1 && a[at] > (b[at] ?? -1);
}
function numbersOf(version) {
  return /^all$/i.test(version) ? [Infinity] : (version.match(/\d+/g) ?? []).map(Number);
}
function packageName2(name) {
  return name.toLowerCase().replace(/^mingw-w64-/, "").replace(/^lib(?=[a-z])/, "").replace(/(?<=[a-z])[\d.]+$/, "");
}

// src/judging/passes/same-name-of-others.ts
function leaveNamesOfOthers(file, judged, factsAt) {
  const asked = new Set(file.uses.filter(isMacroRead).map(({ name }) => name));
  return judged.map((one) => {
    const { use, decision } = one;
    const repository = factsAt(use.start);
    const target = decision.rename.to[0]?.name;
    if (decision.action === "keep" || target === void 0 || decision.rename.builtIn) return one;
    const aside = use.role === "mention" && asked.has(use.name);
    if ((isMacroRead(use) || aside) && isOption(use.name, target, decision, repository))
      return takeBack(one, {
        code: "other-kind",
        message: `${target} is spelled as an option and ${use.name} as a macro, which nothing here defines: a header that does may have kept it.`
      });
    if (repository.recipes?.isOlder(file.path) === true)
      return takeBack(one, {
        code: "older-version",
        message: `This recipe is for an older version than another one beside it: that version may still read ${use.name}.`
      });
    const other = otherPackage(file.path, use.name, target, repository);
    if (other !== void 0)
      return takeBack(one, {
        code: "other-package",
        message: `This builds ${other}, and ${target} reads like a flag of another package that this repository builds too.`
      });
    return one;
  });
}
function isMacroRead({ role, namespace }) {
  return role === "condition" && namespace === "macro";
}
function isOption(from, to, { rename }, { defined }) {
  return rename.kind === "any" && !/[a-z]/.test(from) && /[a-z]/.test(to) && !defined.has(from);
}
function otherPackage(path3, from, to, { recipes }) {
  const here = recipes?.of(path3);
  const theirs = markOf(to);
  if (here === void 0 || theirs === void 0 || theirs === "cmake" || !recipes.has(theirs))
    return void 0;
  return [here, markOf(from)].includes(theirs) || markOf(from) === here ? void 0 : here;
}
function markOf(name) {
  const [mark = "", more] = name.split("_", 2);
  return more === void 0 ? void 0 : packageName2(mark);
}

// src/judging/passes/stop-file-on-conflict.ts
function stopFileOnConflict(file, decided) {
  const conflict2 = decided.find(({ decision }) => decision.stopsFile);
  if (conflict2 === void 0) return decided;
  const { line } = file.lines.at(conflict2.use.start);
  const message = `Held back: line ${line} of this file sets the old and the new name to different values.`;
  return decided.map(
    (one) => isKept(one) ? one : {
      use: one.use,
      decision: keepPlace(one.decision.rename, "review", "conflict-in-file", message)
    }
  );
}

// src/judging/passes/index.ts
var PASSES = [
  // Equal settings of one flag in one list become one; different ones are a conflict.
  mergeSettings,
  // What the whole file or repository speaks against is left, or pointed out to a person.
  doubtByRepository,
  // A name that is most probably that of another project or kind of flag is left.
  leaveNamesOfOthers,
  // Code whose neighbouring lines show that it serves both names is left.
  leaveBothNamesNearby,
  // A definition that counts only where the name is missing moves with its condition.
  moveDefaults,
  // A list that names a flag twice is changed at both places or at none.
  changeBothOrNone,
  // A condition on two old names of one new name asks for it once.
  nameNewOnce,
  // Of edits that cover each other one goes with the other, or both are left.
  separateOverlaps,
  // A conflict stops its whole file.
  stopFileOnConflict
];
function runPasses(file, decided, factsAt) {
  return PASSES.reduce((now, pass) => now.every(isKept) ? now : pass(file, now, factsAt), decided);
}

// src/judging/judge-file.ts
function judgeFile(file, factsAt) {
  return sitesOf(file, runPasses(file, decideUses(file, factsAt), factsAt));
}
function decideUses(file, factsAt) {
  return file.uses.flatMap((use) => {
    const repository = factsAt(use.start);
    const early = prematureByNewName(repository.states);
    const decision = use.composed === void 0 ? latestOf(
      judgeUse(use, file, repository),
      () => judgeNewName(use, early, repository, file.path)
    ) : judgeComposed(use, use.composed, file, repository);
    return decision === null ? [] : [{ use, decision }];
  });
}
function latestOf(asOld, asNew) {
  const isOpen = asOld === null || standingOf(asOld.reason) === "too-early";
  return isOpen ? asNew() ?? asOld : asOld;
}
function sitesOf(file, decided) {
  return decided.map((one) => siteOf(file, one));
}
var prematureByNewName = rememberedOf((states) => {
  const byName = /* @__PURE__ */ new Map();
  for (const rename of [...states.values()].flat())
    if (isEarly(rename)) for (const { name } of rename.to) addTo(byName, name, rename);
  return byName;
});
function isEarly(rename) {
  const { state, disputed, ofOther: ofOther2 } = rename;
  return state === "premature" && disputed === void 0 && ofOther2 === void 0 && isNew(rename);
}
function isNew({ to, value, upstream: asked }) {
  if (to.length !== 1) return false;
  return asked?.source != null || value.kind === "same" && to[0].value === void 0;
}
var OF_CMAKE = /^(?:CMAKE_|BUILD_SHARED_LIBS$|BUILD_TESTING$)/;
function judgeNewName(use, early, { states, current, unread }, path3) {
  if (use.role === "mention" || use.role === "shim" || use.region === "comment") return null;
  if (OF_CMAKE.test(use.name)) return null;
  const rename = early.get(use.name)?.find(({ from }) => {
    const choice = chooseRename({ ...use, name: from }, states);
    return choice.kind === "one" && choice.sure && choice.state.state === "premature";
  });
  if (rename === void 0 || current.has(use.name) || unread.has(use.name)) return null;
  if (isOfModule(rename, path3)) return null;
  const message = `${upstream(rename)} does not read ${use.name} yet; it reads ${rename.from}.`;
  return { ...keepPlace(rename, "review", "ahead-of-upstream", message), to: [rename.from] };
}
function isOfModule({ upstream: asked }, path3) {
  const { speaks } = asked ?? {};
  if (speaks?.by !== "line" || !/(?:^|\/)go\.mod$/.test(speaks.path)) return false;
  return posix2.dirname(speaks.path) !== posix2.dirname(path3);
}
function siteOf(file, { use, decision }) {
  const { line, column } = file.lines.at(use.start);
  const { rename } = decision;
  return {
    path: file.path,
    line,
    column,
    text: file.lines.textOf(line),
    from: use.composed === void 0 ? use.name : rename.from,
    to: decision.to ?? rename.to.map(({ name }) => name),
    format: file.format,
    role: use.role,
    action: decision.action,
    safety: decision.safety,
    reason: decision.reason,
    ...decision.with && { with: decision.with },
    start: use.start,
    end: use.end,
    edits: decision.edits,
    rename,
    scope: use.scope ?? file.scope,
    use
  };
}

// src/patch/check.ts
function onlyEdited(before2, after2, edits) {
  let at = 0;
  let shifted = 0;
  for (const edit of sortEdits(edits)) {
    const gap = edit.start - at;
    if (before2.slice(at, edit.start) !== after2.slice(shifted, shifted + gap)) return false;
    if (after2.slice(shifted + gap, shifted + gap + edit.text.length) !== edit.text) return false;
    at = edit.end;
    shifted += gap + edit.text.length;
  }
  return before2.slice(at) === after2.slice(shifted);
}
function brokenStructure(language, before2, after2, purpose) {
  const parser = LANGUAGES.byId.get(language)?.structure;
  if (parser === void 0) return null;
  const old = attempt(parser, before2);
  if (!old.parsed) return null;
  const now = attempt(parser, after2);
  if (!now.parsed) return `the file no longer parses: ${now.why}`;
  if (purpose === "members" || shape(old.tree, purpose) === shape(now.tree, purpose)) return null;
  return "the file parses to another structure than before";
}
function attempt(parser, text) {
  try {
    return { parsed: true, tree: parser(text.replace(/^\u00ef\u00bb\u00bf/, "")) };
  } catch (error) {
    return {
      parsed: false,
      why: error instanceof Error ? error.message.split("\n")[0] : String(error)
    };
  }
}
function shape(tree, purpose, above = []) {
  const isLeaf = tree === null || typeof tree !== "object" || tree instanceof Date;
  if (isLeaf && purpose === "values") return "leaf";
  if (tree === null) return "null";
  if (typeof tree !== "object") return typeof tree;
  if (tree instanceof Date) return "date";
  if (above.includes(tree)) return "cycle";
  const inside2 = Object.values(tree).map(
    (value) => shape(value, purpose, [...above, tree])
  );
  return Array.isArray(tree) ? `[${inside2.join()}]` : `{${inside2.join()}}`;
}

// node_modules/diff/libesm/patch/create.js
function needsQuoting(s) {
  for (let i = 0; i < s.length; i++) {
    if (s[i] < " " || s[i] > "~" || s[i] === '"' || s[i] === "\\") {
      return true;
    }
  }
  return false;
}
function quoteFileNameIfNeeded(s) {
  if (!needsQuoting(s)) {
    return s;
  }
  let result = '"';
  const bytes = new TextEncoder().encode(s);
  let i = 0;
  while (i < bytes.length) {
    const b = bytes[i];
    if (b === 7) {
      result += "\\a";
    } else if (b === 8) {
      result += "\\b";
    } else if (b === 9) {
      result += "\\t";
    } else if (b === 10) {
      result += "\\n";
    } else if (b === 11) {
      result += "\\v";
    } else if (b === 12) {
      result += "\\f";
    } else if (b === 13) {
      result += "\\r";
    } else if (b === 34) {
      result += '\\"';
    } else if (b === 92) {
      result += "\\\\";
    } else if (b >= 32 && b <= 126) {
      result += String.fromCharCode(b);
    } else {
      result += "\\" + b.toString(8).padStart(3, "0");
    }
    i++;
  }
  result += '"';
  return result;
}
var INCLUDE_HEADERS = {
  includeIndex: true,
  includeUnderline: true,
  includeFileHeaders: true
};
function formatPatch(patch, headerOptions) {
  var _a, _b, _c, _d, _e, _f;
  if (!headerOptions) {
    headerOptions = INCLUDE_HEADERS;
  }
  if (Array.isArray(patch)) {
    if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every((p) => p.isGit)) {
      throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know which changes are to which file?)");
    }
    return patch.map((p) => formatPatch(p, headerOptions)).join("\n");
  }
  const ret = [];
  if (patch.isGit) {
    headerOptions = INCLUDE_HEADERS;
    if (!patch.oldFileName) {
      throw new Error("oldFileName must be specified for Git patches");
    }
    if (!patch.newFileName) {
      throw new Error("newFileName must be specified for Git patches");
    }
    let gitOldName = patch.oldFileName;
    let gitNewName = patch.newFileName;
    if (patch.isCreate && gitOldName === "/dev/null") {
      gitOldName = gitNewName.replace(/^b\//, "a/");
    } else if (patch.isDelete && gitNewName === "/dev/null") {
      gitNewName = gitOldName.replace(/^a\//, "b/");
    }
    ret.push("diff --git " + quoteFileNameIfNeeded(gitOldName) + " " + quoteFileNameIfNeeded(gitNewName));
    if (patch.isDelete) {
      ret.push("deleted file mode " + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : "100644"));
    }
    if (patch.isCreate) {
      ret.push("new file mode " + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : "100644"));
    }
    if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
      ret.push("old mode " + patch.oldMode);
      ret.push("new mode " + patch.newMode);
    }
    if (patch.isRename) {
      ret.push("rename from " + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : "").replace(/^a\//, "")));
      ret.push("rename to " + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : "").replace(/^b\//, "")));
    }
    if (patch.isCopy) {
      ret.push("copy from " + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : "").replace(/^a\//, "")));
      ret.push("copy to " + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : "").replace(/^b\//, "")));
    }
  } else {
    if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== void 0) {
      ret.push("Index: " + patch.oldFileName);
    }
    if (headerOptions.includeUnderline) {
      ret.push("===================================================================");
    }
  }
  const hasHunks = patch.hunks.length > 0;
  if (headerOptions.includeFileHeaders && patch.oldFileName !== void 0 && patch.newFileName !== void 0 && (!patch.isGit || hasHunks)) {
    ret.push("--- " + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? "	" + patch.oldHeader : ""));
    ret.push("+++ " + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? "	" + patch.newHeader : ""));
  }
  for (let i = 0; i < patch.hunks.length; i++) {
    const hunk = patch.hunks[i];
    const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
    const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
    ret.push("@@ -" + oldStart + "," + hunk.oldLines + " +" + newStart + "," + hunk.newLines + " @@");
    for (const line of hunk.lines) {
      ret.push(line);
    }
  }
  return ret.join("\n") + "\n";
}

// src/patch/hunks.ts
var CONTEXT = 3;
function fileDiff(path3, text, edits) {
  const hunks = hunksOf(text, changesOf(text, edits));
  if (hunks.length === 0) return "";
  return formatPatch({
    oldFileName: `a/${path3}`,
    newFileName: `b/${path3}`,
    oldHeader: void 0,
    newHeader: void 0,
    hunks,
    isGit: true
  });
}
function changesOf(text, edits) {
  const changes = [];
  let pending = [];
  let start = 0;
  let end = -1;
  const lineAt2 = lineSpans(text);
  function flush() {
    if (pending.length === 0) return;
    const moved = pending.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start
    }));
    const before2 = text.slice(start, end);
    const after2 = applyEdits(before2, moved);
    if (before2 !== after2)
      changes.push({ start, end, before: linesOf2(before2), after: linesOf2(after2) });
    pending = [];
  }
  for (const edit of sortEdits(edits)) {
    const from = lineAt2(edit.start).start;
    const isWhole = isWholeLines(text, edit, from);
    const to = isWhole ? edit.end : lineAt2(edit.end).next;
    if (pending.length > 0 && from <= end) {
      pending.push(edit);
      end = Math.max(end, to);
      continue;
    }
    flush();
    pending = [edit];
    start = from;
    end = to;
  }
  flush();
  return changes;
}
function isWholeLines(text, edit, from) {
  const atLineStart = edit.end === 0 || text[edit.end - 1] === "\n";
  return atLineStart && edit.start === from && (edit.text === "" || edit.text.endsWith("\n"));
}
function linesOf2(text) {
  return text === "" ? [] : text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function hunksOf(text, changes) {
  const hunks = [];
  const counter = lineCounter(text);
  let shift = 0;
  for (let index = 0; index < changes.length; ) {
    const first = changes[index];
    const lines = [];
    const lead = linesBefore(text, first.start, index === 0 ? 0 : changes[index - 1].end);
    append(
      lines,
      lead.map((line) => ` ${line}`)
    );
    const oldStart = counter(first.start) - lead.length;
    let removed = 0;
    let added = 0;
    let last5 = first;
    for (; ; ) {
      append(
        lines,
        last5.before.map((line) => `-${line}`)
      );
      append(
        lines,
        last5.after.map((line) => `+${line}`)
      );
      removed += last5.before.length;
      added += last5.after.length;
      index++;
      const next3 = changes[index];
      const between2 = next3 && linesUpTo(text, last5.end, next3.start, 2 * CONTEXT);
      if (next3 === void 0 || between2 === void 0) break;
      append(
        lines,
        between2.map((line) => ` ${line}`)
      );
      last5 = next3;
    }
    const next2 = changes[index];
    append(
      lines,
      linesAfter(text, last5.end, next2?.start ?? text.length).map((line) => ` ${line}`)
    );
    const kept = lines.filter((line) => line.startsWith(" ")).length;
    hunks.push({
      oldStart,
      oldLines: kept + removed,
      newStart: oldStart + shift,
      newLines: kept + added,
      lines: lines.flatMap(marked)
    });
    shift += added - removed;
  }
  return hunks;
}
function marked(line) {
  return line.endsWith("\n") ? [line.slice(0, -1)] : [line, "\\ No newline at end of file"];
}
function linesBefore(text, offset, limit) {
  let start = offset;
  for (let count2 = 0; count2 < CONTEXT && start > limit; count2++) start = lineStart(text, start - 1);
  return linesOf2(text.slice(Math.max(start, limit), offset));
}
function linesAfter(text, offset, limit) {
  let end = offset;
  for (let count2 = 0; count2 < CONTEXT && end < limit; count2++) end = nextLine(text, end);
  return linesOf2(text.slice(offset, Math.min(end, limit)));
}
function linesUpTo(text, from, to, most) {
  let at = from;
  for (let count2 = 0; at < to; count2++) {
    if (count2 === most) return void 0;
    at = nextLine(text, at);
  }
  return linesOf2(text.slice(from, to));
}
function lineCounter(text) {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let newline = text.indexOf("\n", at); newline !== -1 && newline < offset; ) {
      line++;
      at = newline + 1;
      newline = text.indexOf("\n", at);
    }
    return line;
  };
}

// src/patch/rewrite.ts
function rewriteAll({ files: judged, factsOf, without }, names2) {
  const held = /* @__PURE__ */ new Map();
  for (let files = judged; ; files = without(held)) {
    const results = files.map(({ file, sites }) => rewriteFile(file, sites, names2, factsOf(file)));
    const failed = results.flatMap(
      (result, index) => result.kind === "held-back" ? [[files[index].file.path, result.reason]] : []
    );
    if (failed.length === 0)
      return {
        sites: files.flatMap(({ sites }) => sites),
        patches: results.flatMap((result) => result.kind === "patched" ? [result.patch] : [])
      };
    for (const [path3, reason2] of failed) held.set(path3, reason2);
  }
}
function rewriteFile(file, sites, names2, factsAt) {
  const edits = sortEdits(sites.flatMap((site) => site.edits));
  if (edits.length === 0) return { kind: "unchanged" };
  const after2 = attempt2(file.text, edits);
  if (after2 === null) return heldBack("overlap", "Two of the edits overlap.");
  if (!onlyEdited(file.text, after2, edits))
    return heldBack("bytes", "A byte outside the edits would change.");
  const broken = brokenStructure(file.reader, file.text, after2, purposeOf(sites));
  if (broken !== null) return heldBack("structure", `After the rewrite ${broken}.`);
  const uses = readFileUses(file.reader, after2, names2);
  const before2 = offsetsBefore(edits);
  const again = judgeFile(
    { ...file, text: after2, lines: linesOf(after2), uses },
    (offset) => factsAt(before2(offset))
  );
  const held = new Set(sites.filter(isHeldElsewhere).map(({ from }) => from));
  const left = again.find(({ action, from }) => action !== "keep" && !held.has(from));
  if (left !== void 0)
    return heldBack(
      "not-stable",
      `A second run would change line ${left.line} again (${left.from}).`
    );
  const { path: path3, text } = file;
  const diff = fileDiff(path3, text, edits);
  const lines = changedLines(after2, edits);
  return { kind: "patched", patch: { path: path3, before: text, after: after2, edits, diff, lines } };
}
function isHeldElsewhere({ action, with: places }) {
  return action === "keep" && places !== void 0;
}
function purposeOf(sites) {
  const made = sites.filter(({ action }) => action !== "keep");
  const members = made.some(
    ({ action, rename }) => action === "remove" || action === "add" || rename.to.length > 1
  );
  if (members) return "members";
  return made.some(({ rename }) => rename.value.kind !== "same") ? "values" : "names";
}
function offsetsBefore(edits) {
  let shift = 0;
  const moved = edits.map(({ start, end, text }) => {
    const place = { start, shift, end: start + shift + text.length };
    shift += text.length - (end - start);
    return place;
  });
  return (offset) => {
    const place = moved[firstIndex(moved.length, (index) => moved[index].end > offset)];
    return place === void 0 ? offset - shift : Math.min(offset - place.shift, place.start);
  };
}
function attempt2(text, edits) {
  try {
    return applyEdits(text, edits);
  } catch {
    return null;
  }
}
function heldBack(code, message) {
  return {
    kind: "held-back",
    reason: { code, message: `${message} The file was left as it is; please report this.` }
  };
}
function changedLines(after2, edits) {
  const lines = linesOf(after2);
  const found = /* @__PURE__ */ new Set();
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start + shift;
    const first = lines.at(start).line;
    const last5 = lines.at(start + edit.text.length).line;
    for (let line = first; line <= last5; line++) found.add(line);
    shift += edit.text.length - (edit.end - edit.start);
  }
  return [...found].toSorted((a, b) => a - b);
}

// src/judging/undecided.ts
function undecidedIn(sites) {
  const waiting = sites.flatMap((site) => {
    const asked = whoIsAsked(site);
    return asked === null ? [] : [{ site, asked, key: JSON.stringify(asked.key) }];
  });
  return [...groupBy(waiting, ({ key }) => key).values()].map((own) => {
    const { key: _, ...first } = own[0].asked;
    const names2 = [...groupBy(own, ({ site }) => site.from)].map(([name, { length }]) => [
      name,
      length
    ]);
    return { ...first, places: own.length, names: Object.fromEntries(names2) };
  });
}
function whoIsAsked({
  reason: reason2,
  rename,
  path: place
}) {
  const { upstream: upstream2 } = rename;
  const standing = standingOf(reason2);
  if (standing === "waits-for-pins") {
    const name2 = upstream2?.name ?? rename.steps[0].map;
    return { key: [name2], upstream: name2, path: place, ...differing(name2) };
  }
  if (standing !== "waits-for-upstream" || upstream2 === null) return null;
  const isNamed = upstream2.version !== void 0;
  const unread = whyUnread(upstream2) ?? (isNamed ? incomparable : unknownVersion)(upstream2);
  const { name, path: path3, revision, isUnresolved, speaks } = upstream2;
  const key = speaks.by === "line" ? [name, revision, isUnresolved] : [path3];
  return { key, upstream: name, path: path3, ...unread };
}
function incomparable({ name, path: path3, found, version }) {
  return {
    message: `${name} is fetched in ${path3} (${found}), and nothing can be compared with "${version}"`,
    todo: "say where a copy of it lies (--upstream, the input upstream)"
  };
}
function differing(name) {
  return {
    message: `${name} is pinned at several versions that do not agree on a name`,
    todo: "look at what is said of each place, and change it by hand where the newer version is built"
  };
}

// src/judging/flow/bring-along.ts
import { posix as posix4 } from "node:path";

// src/judging/flow/node.ts
import { posix as posix3 } from "node:path";
function nodesByName(files) {
  const nodes = files.flatMap(({ file, decided }) => {
    const standing = standingOf(file.leave);
    const isOthers = standing === "others-code" || standing === "patch";
    if (file.leave !== null && !isOthers) return [];
    return decided.flatMap((one, index) => {
      const { use, decision } = one;
      if (use.composed !== void 0) return [];
      if (decision.rename.from !== use.name || isUnbound(one, file)) return [];
      const owner = isOthers ? "other" : "own";
      return [{ file, index, one, part: partOf(use, file.text, use.start), owner }];
    });
  });
  return groupBy(nodes, ({ one }) => one.decision.rename.steps[0]?.flag ?? one.use.name);
}
function composedByName(files) {
  const byName = /* @__PURE__ */ new Map();
  for (const { file, decided } of files)
    decided.forEach((one, index) => {
      if (standingOf(one.decision.reason) !== "open") return;
      const part = isBefore(file.text, one.use.start, /[-/]D\s?/) ? "write" : "read";
      for (const { name } of one.use.composed ?? [])
        addTo(byName, name, { file, index, one, part, owner: "own" });
    });
  return byName;
}
function isUnbound(one, file) {
  const { isUnbound: isApart } = REASONS[one.decision.reason.code];
  const isBound = feedsNewName(one) || isOfOtherKind(one) || isWayIn(one, file);
  return isApart === true && !isBound && !isGivenOn(one, file);
}
function isWayIn({ use, decision: { rename } }, { uses }) {
  const own = use.role === "condition" ? guardOf(use) : void 0;
  if (own === void 0) return false;
  return uses.some(
    (other) => sets(other.role) && other.namespace !== use.namespace && rename.to.some(({ name }) => name === other.name) && standsIn(own, other)
  );
}
function feedsNewName({ use, decision: { rename } }) {
  const news2 = rename.to.map(({ name }) => name);
  return serves(use, "overwrites", news2) || serves(use, "gates", news2);
}
function isOfOtherKind({ decision }) {
  return standingOf(decision.reason) === "other-kind";
}
function isHandedOn(nodes) {
  return nodes.some(
    ({ part, one }) => !isOfOtherKind(one) && (part === "carry" && !feedsNewName(one) || one.use.switches?.includes(one.use.name) === true)
  );
}
function reaches(writer, reader, handedOn2) {
  if (standingOf(reader.file.leave) === "patch" && !isAppliedBy(writer.file, reader.file.path))
    return false;
  const [from, to] = [writer.one.use.namespace, reader.one.use.namespace];
  if (from === "any" || to === "any") return true;
  if (isOfOtherKind(writer.one) || isOfOtherKind(reader.one)) return false;
  if (from === "make" && to === "env" && writer.one.use.contract !== void 0) return true;
  return handedOn2 || from === to || TAKES[to]?.includes(from) === true;
}
function isAppliedBy({ path: path3, text }, patch) {
  const folder = posix3.dirname(path3);
  return folder === "." || patch.startsWith(`${folder}/`) || text.includes(posix3.basename(patch));
}
var TAKES = {
  make: ["env"],
  macro: ["kconfig"]
};
function isWriter({ part, one: { use } }) {
  return part === "write" || use.fills === true || part === "carry" && use.role === "definition";
}
function doing(nodes) {
  const ending = nodes.length === 1 ? "s" : "";
  if (nodes.every(({ part }) => part === "write")) return nodes.length === 1 ? "sets" : "set";
  const declared = nodes.filter(({ one }) => one.use.role === "declaration").length;
  if (declared === nodes.length) return `declare${ending}`;
  return declared === 0 ? `read${ending}` : "declare or read";
}
function lineOf({ file, one }) {
  return { path: file.path, line: file.lines.at(one.use.start).line };
}
function placeOf3(node) {
  const { path: path3, line } = lineOf(node);
  return `${path3}:${line}`;
}

// src/judging/flow/bring-along.ts
function bringAlong(files, areChosen, decideAnyway) {
  const byPath = new Map(files.map(({ file, decided }) => [file.path, [...decided]]));
  const fileOf4 = new Map(files.map(({ file }) => [file.path, file]));
  for (const found of nodesByName(files).values()) {
    if (!found.some(isOutside)) continue;
    const nodes = [...found];
    const handedOn2 = isHandedOn(nodes);
    const set = (node, decision) => {
      const one = { use: node.one.use, decision };
      nodes[nodes.findIndex((other) => isSame2(other, node))] = { ...node, one };
      byPath.get(node.file.path)[node.index] = one;
    };
    for (let isMore = true; isMore; ) {
      isMore = false;
      for (const node of nodes.filter(isOutside)) {
        const partners = nodes.filter(
          (other) => !isKept(other.one) && areParted(node, other, handedOn2)
        );
        if (partners.length === 0) continue;
        if (areChosen || node.file.isBeyond === true) {
          for (const partner of partners) set(partner, heldByScope(partner, node));
          continue;
        }
        const decision = decideAnyway(fileOf4.get(node.file.path), node);
        if (decision === null || decision.action === "keep") continue;
        set(node, comingAlong(decision, nearestOf(partners, node)));
        isMore = true;
      }
    }
  }
  return files.map(({ file }) => ({ file, decided: byPath.get(file.path) }));
}
function isSame2(one, other) {
  return one.file === other.file && one.index === other.index;
}
function isOutside({ one: { decision }, part, owner }) {
  return standingOf(decision.reason) === "outside-scopes" && part !== "tell" && owner === "own";
}
function areParted(node, other, handedOn2) {
  if (node.part !== "write" && isWriter(other) && reaches(other, node, handedOn2)) return true;
  const isReader = other.part === "read" || other.part === "carry";
  const isReplaced = isReader && other.one.decision.action === "replace";
  return isWriter(node) && isReplaced && reaches(node, other, handedOn2);
}
function nearestOf(partners, node) {
  const rank = ({ one, file }) => (one.use.namespace === node.one.use.namespace ? 0 : 4) + (file === node.file ? 0 : posix4.dirname(file.path) === posix4.dirname(node.file.path) ? 1 : 2);
  return partners.toSorted((a, b) => rank(a) - rank(b))[0];
}
function comingAlong(decision, partner) {
  const sentence = `It lies outside the scopes and comes along, because ${placeOf3(partner)} ${doing([partner])} it.`;
  return addDoubt(decision, sentence, [lineOf(partner)]);
}
function heldByScope({ one }, outside) {
  const where = outside.file.isBeyond === true ? "outside what was scanned: scan it too" : "outside the scopes that were chosen: choose its scope too";
  const message = `${placeOf3(outside)} ${doing([outside])} ${one.use.name} and lies ${where}, so that both change together.`;
  return takeBack(one, { code: "read-outside", message }, [lineOf(outside)]).decision;
}

// src/judging/flow/keep-alias.ts
var READS = /* @__PURE__ */ new Set(["kconfig", "make", "macro"]);
function keepAliases(files) {
  const byPath = new Map(files.map(({ file, decided }) => [file.path, [...decided]]));
  const left = readByLeftFiles(files);
  for (const [name, nodes] of nodesByName(files)) {
    const made = aliasFor(nodes, left.get(name));
    if (made !== void 0) byPath.get(made.node.file.path)[made.node.index] = made.one;
    const served = made === void 0 ? aliasAmong(files, name) : lineOf(made.node);
    if (served === void 0) continue;
    for (const { file, index, one, part } of nodes)
      if (part === "read" && one.decision.action === "widen" && READS.has(one.use.namespace))
        byPath.get(file.path)[index] = { use: one.use, decision: servedBy(one, served) };
  }
  return files.map(({ file }) => ({ file, decided: byPath.get(file.path) }));
}
function readByLeftFiles(files) {
  return new Map(
    files.filter(({ file }) => standingOf(file.leave) === "made").flatMap(
      ({ file, decided }) => decided.filter(({ use }) => use.role === "condition" && use.namespace === "kconfig").map(({ use }) => [use.name, `${file.path}:${file.lines.at(use.start).line}`])
    ).toReversed()
  );
}
function aliasFor(nodes, reader) {
  if (reader === void 0) return void 0;
  const declared = nodes.filter(({ one: { use: use2 } }) => use2.role === "declaration");
  const node = declared[0];
  if (node === void 0 || declared.length > 1 || node.one.decision.action !== "replace")
    return void 0;
  if (nodes.some(({ part, one }) => part === "write" && isKept(one))) return void 0;
  const { use, decision } = node.one;
  const [target, ...more] = decision.rename.to;
  const edits = more.length === 0 ? use.alias?.(target.name) : void 0;
  if (edits === void 0) return void 0;
  const message = `${reader} was generated and still reads ${use.name}, which goes on to have the value of ${target.name}: drop it when nothing reads it any more.`;
  const changed = changePlace(decision.rename, "widen", "review", "accept-both", message, edits);
  return { node, one: { use, decision: changed } };
}
function aliasAmong(files, name) {
  for (const { file, decided } of files)
    for (const one of decided) {
      const { use, decision } = one;
      if (use.name === name && decision.rename.to.some((to) => use.follows?.includes(to.name)))
        return lineOf({ file, one });
    }
  return void 0;
}
function servedBy({ use, decision: { rename } }, declared) {
  const { code, message } = bothServed(
    `${declared.path}:${declared.line} gives ${use.name} the value of ${rename.to[0].name}: what reads it need not change.`
  );
  return { ...keepPlace(rename, "display", code, message), with: [declared] };
}

// src/judging/flow/lists-across-files.ts
function stopListsAcrossFiles(files) {
  const filled2 = files.flatMap(
    ({ file }) => file.uses.filter(({ member }) => member?.variable !== void 0).map((use) => ({ file, use }))
  );
  const byName = groupBy(
    filled2.map((one, rank) => ({ ...one, rank })),
    ({ use }) => use.name
  );
  return files.map(({ file, decided }) => ({
    file,
    decided: stopFileOnConflict(
      file,
      decided.map((one) => stoppedBy(one, file, byName))
    )
  }));
}
function stoppedBy(one, file, byName) {
  const { use, decision } = one;
  const variable2 = use.member?.variable;
  if (variable2 === void 0 || isKept(one)) return one;
  const own = settingOf(use, file.text);
  const other = decision.rename.to.flatMap(({ name }) => byName.get(name) ?? []).toSorted((a, b) => a.rank - b.rank).find(
    (there) => there.file !== file && there.use.member?.variable?.name === variable2.name && there.use.member.argument === use.member?.argument && // The one goes on with what the other began.
    !(variable2.isBegun && there.use.member.variable.isBegun) && normal(settingOf(there.use, there.file.text)) !== normal(own) && areOneRun(file, there.file)
  );
  if (other === void 0) return one;
  const { path: path3, line } = { path: other.file.path, line: other.file.lines.at(other.use.start).line };
  const message = `${use.name} is set to ${own || "nothing"} here and ${other.use.name} to ${settingOf(other.use, other.file.text) || "nothing"} in ${path3}:${line}, in one list; only a person knows which one is meant.`;
  const kept = keepPlace(decision.rename, "review", "conflict", message);
  return { use, decision: { ...kept, stopsFile: true, with: [{ path: path3, line }] } };
}
function areOneRun(one, other) {
  return one.format.split("-")[0] === other.format.split("-")[0] && (names(one, other) || names(other, one));
}
var TAKES_IN = /\b(?:from|import|include|load|mod|require\w*|source|use)\b|^[ \t]*\.[ \t]/;
function names({ text }, { path: path3 }) {
  const base = path3.slice(path3.lastIndexOf("/") + 1);
  if (new Names([base]).test(text)) return true;
  const words = new Names([base.replace(/\.\w+$/, "")]).find(text);
  return words.some(({ start }) => TAKES_IN.test(text.slice(lineStart(text, start), start)));
}

// src/judging/flow/settle.ts
var NAMED3 = 3;
function settleFlow(files) {
  const byPath = new Map(files.map(({ file, decided }) => [file.path, [...decided]]));
  const composed = composedByName(files);
  for (const [name, nodes] of nodesByName(files)) {
    if (nodes.every(({ one }) => isKept(one))) continue;
    for (const { node, decision } of changesOf2(nodes, composed.get(name) ?? []))
      byPath.get(node.file.path)[node.index] = { use: node.one.use, decision };
  }
  return files.map(({ file }) => ({ file, decided: byPath.get(file.path) }));
}
function changesOf2(nodes, composed) {
  const handedOn2 = isHandedOn(nodes);
  const readers = nodes.filter(({ part }) => part === "read" || part === "carry");
  const writers = nodes.filter(isWriter);
  const passedOn = nodes.filter(({ one }) => feedsNewName(one));
  const held = /* @__PURE__ */ new Map();
  const stays = (node) => held.has(node) || isKept(node.one);
  function accepting(some) {
    const setBy = partnersAmong(
      writers.filter((writer) => writer.owner === "own" && stays(writer)),
      (reader, writer) => reaches(writer, reader, handedOn2)
    );
    return some.flatMap((node) => {
      if (stays(node) || node.one.decision.action !== "replace") return [];
      if (passedOn.some((other) => isOneScope(other, node))) return [];
      const setters = setBy(node);
      return setters.length === 0 ? [] : [{ node, decision: acceptBoth(node, setters) }];
    });
  }
  const shown2 = [...writers, ...nodes.filter(({ one: { use } }) => use.role === "declaration")];
  const stiff = readers.filter(
    (node) => node.one.use.widen === void 0 && defaultOf(node) === void 0
  );
  for (let size = -1; size < held.size; ) {
    size = held.size;
    const reached = partnersAmong(
      readers.filter(stays),
      (writer, reader) => reaches(writer, reader, handedOn2)
    );
    for (const writer of writers)
      if (!stays(writer)) {
        const staying = reached(writer);
        if (staying.length > 0) held.set(writer, heldBy2(writer, staying));
      }
    for (const { node, decision } of accepting(stiff)) held.set(node, decision);
    for (const node of held.size === size ? [] : nodes) {
      if (stays(node)) continue;
      const same2 = shown2.filter((other) => goesWith(node, other));
      const first = same2.find((writer) => held.has(writer));
      const kept = first && held.get(first);
      if (kept !== void 0 && same2.every(stays)) held.set(node, staysWith(node.one, first, kept));
    }
  }
  const readBy = partnersAmong(
    readers.filter((reader) => !stays(reader) && reader.one.decision.safety !== "safe"),
    (writer, reader) => reaches(writer, reader, handedOn2)
  );
  const changes = [...held].map(([node, decision]) => ({ node, decision }));
  const fillers = writers.filter(
    ({ part, one }) => part === "write" && one.use.fills && takingOld(one, true) !== void 0
  );
  append(changes, accepting([...readers, ...fillers]));
  for (const writer of writers)
    if (!stays(writer) && writer.one.decision.with === void 0) {
      const doubtful = readBy(writer);
      if (doubtful.length > 0)
        changes.push({ node: writer, decision: withReaders(writer.one, doubtful) });
    }
  const changed = new Set(changes.map(({ node }) => node));
  for (const node of nodes) {
    if (changed.has(node) || isKept(node.one) || node.one.decision.with !== void 0) continue;
    const open = composed.filter(
      (other) => other.part === "write" ? readers.includes(node) && reaches(other, node, handedOn2) : isWriter(node) && reaches(node, other, handedOn2)
    );
    if (open.length > 0) changes.push({ node, decision: besideComposed(node.one, open) });
  }
  return changes;
}
function partnersAmong(others, areConnected) {
  const isByFile = others.some(({ file }) => standingOf(file.leave) === "patch");
  const known = /* @__PURE__ */ new Map();
  return (node) => {
    const key = `${node.one.use.namespace} ${isByFile ? node.file.path : ""}`;
    const found = known.get(key) ?? others.filter((other) => areConnected(node, other));
    known.set(key, found);
    return found.includes(node) ? found.filter((other) => other !== node) : found;
  };
}
function heldBy2({ one, file }, all) {
  const own = all.filter((reader) => reader.file === file);
  const { role, contract, value } = one.use;
  const isTaken = role === "option" && contract !== void 0 && value === void 0;
  const readers = isTaken && own.length > 0 ? own : all;
  const places = readers.map(lineOf);
  if (readers.every(isShim)) {
    const gives = readers.length === 1 ? "gives" : "give";
    const served = `${named(readers)} ${gives} ${list(one.decision.rename.to)} what is ${isTaken ? "taken" : "set"} here: it arrives under the new name.`;
    return { ...takeBack(one, bothServed(served), places).decision, safety: "display" };
  }
  const others = readers.every(({ owner }) => owner === "other");
  const whose = others ? ", which is another project\u2019s code," : "";
  const message = `${named(readers)}${whose} ${doing(readers)} ${one.use.name} and ${readers.length === 1 ? "stays" : "stay"} as it is: what is ${isTaken ? "taken" : "set"} here would no longer arrive there.`;
  return takeBack(one, { code: "read-here", message }, places).decision;
}
function isShim({ one, file }) {
  const { use, decision } = one;
  const names2 = decision.rename.to.map(({ name }) => name);
  return feedsNewName(one) || serves(use, "shim", names2) || heirOf(file, use, names2) !== void 0;
}
function goesWith({ part, file, one: { use } }, writer) {
  if (writer.file !== file) return false;
  if (part === "tell") return use.region === "prose";
  const lines = [use, writer.one.use].map(({ start }) => file.lines.at(start).line);
  return part === "carry" && lines[0] === lines[1];
}
function staysWith(one, shown2, { reason: reason2, safety }) {
  const message = `${placeOf3(shown2)} ${doing([shown2])} ${one.use.name} and stays as it is: this goes with it.`;
  const kept = takeBack(one, { code: reason2.code, message }, [lineOf(shown2)]).decision;
  return { ...kept, safety };
}
function isOneScope(one, other) {
  const { namespace } = one.one.use;
  if (namespace !== other.one.use.namespace) return false;
  return namespace === "cmake" || one.file === other.file;
}
function acceptBoth({ one }, writers) {
  const { use, decision } = one;
  const names2 = decision.rename.to.map(({ name }) => name);
  const edits = use.role === "condition" ? use.widen?.(names2) : takingOld(one, true);
  const why = `${named(writers)} still ${writers.length === 1 ? "sets" : "set"} ${use.name}`;
  const places = writers.map(lineOf);
  if (edits === void 0) {
    const message2 = `${why}, and there is no safe way to accept both names here: change them together.`;
    return takeBack(one, { code: "cannot-widen", message: message2 }, places).decision;
  }
  const message = `${why}: both names are accepted.`;
  return {
    ...changePlace(decision.rename, "widen", decision.safety, "accept-both", message, edits),
    with: places
  };
}
function withReaders({ decision }, readers) {
  const sentence = `${named(readers)} ${doing(readers)} it here and ${readers.length === 1 ? "changes" : "change"} with it: look at both.`;
  return addDoubt(decision, sentence, readers.map(lineOf));
}
function besideComposed({ use, decision }, open) {
  const does = open[0].part === "write" ? "set" : "read";
  const sentence = `${named(open)} ${open.length === 1 ? "puts" : "put"} ${use.name} together and may ${does} it: look at both.`;
  return addDoubt(decision, sentence, open.map(lineOf));
}
function named(nodes) {
  return nameFirst([...new Set(nodes.map(placeOf3))], NAMED3);
}

// src/judging/tell-gone-once.ts
function tellGoneOnce(files) {
  const gone = groupBy(
    files.flatMap(({ sites }) => sites).filter(isGoneSomewhere),
    ({ rename }) => `${rename.steps[0].map} ${rename.from}`
  );
  const told = /* @__PURE__ */ new Map();
  for (const places of gone.values()) {
    const [first] = places.filter(({ reason: reason2 }) => standingOf(reason2) === "gone").toSorted(byPlace);
    if (first !== void 0) told.set(first, withCount(first, places.length));
  }
  return files.map((file) => ({
    ...file,
    sites: file.sites.flatMap((site) => isGoneSomewhere(site) ? told.get(site) ?? [] : site)
  }));
}
function isGoneSomewhere({ rename, action, reason: reason2 }) {
  const { builtIn, upstream: upstream2, state, to } = rename;
  const isNowhere = builtIn && upstream2 === null && state === "unknown" && to.length === 0;
  const standing = standingOf(reason2);
  return isNowhere && action === "keep" && (standing === "gone" || standing === "outside-scopes");
}
function byPlace(a, b) {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start;
}
function withCount(site, places) {
  const { code, message } = site.reason;
  const nowhere = `no ${site.rename.steps[0].map} was found here`;
  const more = places === 1 ? `${capital(nowhere)}.` : `It stands in ${count(places, "place")}, and ${nowhere}.`;
  return { ...site, reason: { code, message: `${message} ${more}` } };
}

// src/scan/is-rename-map.ts
import { relative as relative2, resolve as resolve3 } from "node:path";
var RENAME_MAP = reason("rename-map");
var KEYS = {
  yaml: [/^upstream:/m, /^renames:/m, /^[ \t]*-[ \t]*\{?[ \t]*from:/m],
  json: [/"upstream"[ \t]*:/, /"renames"[ \t]*:/, /"from"[ \t]*:/]
};
function whyRenameMap({
  directory,
  maps
}) {
  const given = /* @__PURE__ */ new Set([
    REPOSITORY_MAP,
    CONFIGURATION,
    ...(maps === "auto" ? [] : maps).map(
      (file) => relative2(directory, resolve3(directory, file)).replaceAll("\\", "/")
    )
  ]);
  return ({ path: path3, reader, text }) => given.has(path3) || (KEYS[reader]?.every((key) => key.test(text)) ?? false) ? RENAME_MAP : null;
}

// src/judging/judge-repository.ts
function judgeHits({ hits, beyond }, vendored, states, names2, options) {
  const renameMap = whyRenameMap(options);
  const readAll = (found, isBeyond) => found.filter(({ entry }) => !vendored(entry.path)).map(({ entry, text, format, leave, matches, composed }) => ({
    path: entry.path,
    format: format.id,
    reader: format.reader,
    scope: format.scope,
    text,
    leave: renameMap({ path: entry.path, reader: format.reader, text }) ?? leave,
    isBeyond,
    lines: linesOf(text),
    uses: readFileUses(format.reader, text, names2, { matches, composed })
  }));
  const files = [...readAll(hits, false), ...readAll(beyond, true)];
  const factsUnder = remembered(
    (known) => repositoryFacts(files, ordered(known), options)
  );
  const factsOf = ({ path: path3, text }) => (offset) => factsUnder(states.at({ path: path3, text, offset }));
  const without = judgeTogether(files, factsOf, options);
  return {
    factsOf,
    files: without(/* @__PURE__ */ new Map()),
    without,
    skipped: hits.filter(({ entry }) => vendored(entry.path)).map(({ entry }) => ({
      path: entry.path,
      reason: { code: "vendored-upstream", message: REASONS["vendored-upstream"].means }
    }))
  };
}
function judgeTogether(files, factsOf, { areScopesChosen = false }) {
  const alone = files.map((file) => ({ file, decided: decideUses(file, factsOf(file)) }));
  const brought = bringAlong(alone, areScopesChosen, (file, { one: { use } }) => {
    const facts = factsOf(file)(use.start);
    return judgeUse(use, file, { ...facts, scopes: new Set(SCOPES) });
  });
  const passed = stopListsAcrossFiles(
    brought.map(({ file, decided }) => ({
      file,
      decided: runPasses(file, decided, factsOf(file))
    }))
  );
  return (held) => {
    const settled = settleFlow(
      keepAliases(passed.map((one) => holdFile(one, held.get(one.file.path))))
    );
    return tellGoneOnce(
      settled.filter(({ file }) => file.isBeyond !== true).map(({ file, decided }) => ({
        file,
        // Who sets the old name elsewhere may have asked for what a default does not yet hand on.
        sites: sitesOf(file, moveDefaults(file, decided, factsOf(file)))
      }))
    );
  };
}
function holdFile({ file, decided }, reason2) {
  if (reason2 === void 0) return { file, decided };
  return { file, decided: decided.map((one) => isKept(one) ? one : takeBack(one, reason2)) };
}
function ordered({ states, linked }) {
  return { states: inOrder2(states), linked: inOrder2(linked) };
}
function inOrder2(states) {
  const maps = [...new Set(states.map(mapOf))];
  return states.map((state) => ({
    state,
    map: maps.indexOf(mapOf(state)),
    key: JSON.stringify([state.from, state.kind, state.to, state.value])
  })).toSorted((a, b) => a.map - b.map || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ state }) => state);
}
function mapOf({ steps }) {
  return steps[0]?.map ?? "";
}

// src/scan/why-nothing.ts
function whyNothing({ kind }, { listed, selected }) {
  if (selected > 0) return null;
  if (listed > 0)
    return {
      message: `None of the ${listed} files is left by include and exclude`,
      todo: "check the globs (a glob is matched against the path below the scanned directory)"
    };
  if (kind === "worktree")
    return {
      message: "Git tracks no file here, and only tracked files are scanned",
      todo: "add them first (git add)"
    };
  const message = kind === "commit" ? "The commit has no files here" : "There are no files in this directory";
  return { message, todo: "give the directory that holds the project" };
}
function whyUnmet(maps, found) {
  const given = maps.filter(({ origin }) => origin === "inline").flatMap(({ renames }) => renames);
  const bareNames = new Set([...found].map((name) => name.replace(/^CONFIG_/, "")));
  const unmet = given.filter(({ from }) => !bareNames.has(from.replace(/^CONFIG_/, "")));
  if (unmet.length === 0) return null;
  const names2 = [...new Set(unmet.map(({ from }) => from))];
  const bare2 = unmet.find(({ from, to }) => /^[a-z][a-z0-9]*-/.test(from) && to.length === 1);
  const hint = bare2 === void 0 ? "" : `; a flag that begins with dashes is written with them, as --rename=--${bare2.from}=--${bare2.to[0].name}`;
  return `Looked for ${names2.join(", ")}, as ${names2.length === 1 ? "a whole name" : "whole names"}, and found ${names2.length === 1 ? "it" : "them"} in no file that was read${hint}`;
}

// src/scan/common-names.ts
var NO_COMMON_NAMES = { names: /* @__PURE__ */ new Set(), isMentioned: () => false };
function commonNamesIn(maps) {
  const marks = /* @__PURE__ */ new Map();
  for (const { origin, renames } of maps)
    for (const { from, to, generic } of renames) {
      const isCommon2 = origin === "built-in" && generic === true;
      marks.set(from, isCommon2 && (marks.get(from) ?? true));
      for (const { name } of to) marks.set(name, false);
    }
  return new Set([...marks].filter(([, isCommon2]) => isCommon2).map(([name]) => name));
}

// src/repository/attributes.ts
var GENERATED = "linguist-generated";
var VENDORED = "linguist-vendored";
var DEEPEST4 = 32;
function attributesOf(files) {
  const macros = macrosIn(files.find(({ path: path3 }) => path3 === ".gitattributes")?.text ?? "");
  const rules = files.map(({ path: path3, text }) => ({ directory: path3.slice(0, path3.lastIndexOf("/") + 1), text })).toSorted((a, b) => depthOf(a.directory) - depthOf(b.directory)).flatMap(
    ({ directory, text }) => Buffer.from(text, "latin1").toString("utf8").replace(/^\ufeff/, "").split(/\r?\n/).flatMap((line) => readRule(line, directory, macros))
  ).toReversed();
  return (path3) => {
    const decided = /* @__PURE__ */ new Map();
    function decide(words, depth) {
      for (const { attribute, state, bare: bare2 } of words.toReversed()) {
        if (decided.has(attribute)) continue;
        decided.set(attribute, state);
        if (bare2 && depth < DEEPEST4) decide(macros.get(attribute) ?? [], depth + 1);
      }
    }
    for (const { matches, words } of rules) if (matches(path3)) decide(words, 0);
    return { generated: decided.get(GENERATED), vendored: decided.get(VENDORED) };
  };
}
function depthOf(directory) {
  return directory.split("/").length;
}
function macrosIn(text) {
  const macros = /* @__PURE__ */ new Map();
  for (const [, name, rest] of text.matchAll(/^\[attr\]([\w.][\w.-]*)[ \t]+([^\r\n]*)/gm))
    macros.set(name, wordsOf3(rest));
  return macros;
}
function readRule(line, directory, macros) {
  const [, quoted, plain, rest = ""] = /^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"#]\S*))[ \t]+(.*)$/.exec(line) ?? [];
  const pattern = quoted === void 0 ? plain : unquote(quoted);
  const words = wordsOf3(rest).filter(
    ({ attribute }) => attribute === GENERATED || attribute === VENDORED || macros.has(attribute)
  );
  if (pattern === void 0 || words.length === 0 || /^[!]|\/$|^\[attr\]/.test(pattern)) return [];
  const matches = patternMatcher(pattern);
  return [
    {
      matches: (path3) => path3.startsWith(directory) && matches(path3.slice(directory.length)),
      words
    }
  ];
}
function wordsOf3(text) {
  return text.split(/[ \t]+/).flatMap((word) => {
    const [, sign = "", attribute = "", value] = /^([-!]?)([^=]*)(?:=(.*))?$/.exec(word) ?? [];
    const state = sign === "!" ? void 0 : sign !== "-" && value !== "false";
    return attribute === "" ? [] : [{ attribute, state, bare: sign === "" && value === void 0 }];
  });
}
function patternMatcher(pattern) {
  try {
    const matches = globMatcher(pattern.replace(/^\//, ""), { braces: false });
    return pattern.includes("/") ? matches : (path3) => matches(path3.slice(path3.lastIndexOf("/") + 1));
  } catch {
    return () => false;
  }
}
function unquote(text) {
  return text.replace(/\\([0-7]{3}|.)/g, (_, escape) => {
    if (escape.length === 3) return String.fromCharCode(Number.parseInt(escape, 8));
    return { t: "	", n: "\n" }[escape] ?? escape;
  });
}

// src/scan/third-party.ts
var KEPT_IN = /^(?:third[-_]?part(?:y|ies)|3rd[-_]?part(?:y|ies)|vendor(?:ed|s)?|extern(?:al)?s?|deps|subprojects)$/i;
var LICENCE = /^(?:(?:un)?licen[cs]e|copying|copyright)(?:[-._][\w.-]*)?$/i;
function thirdPartyPaths(entries) {
  const roots = /* @__PURE__ */ new Set();
  for (const { path: path3 } of entries) {
    const folders = path3.split("/");
    const file = folders.pop();
    if (LICENCE.test(file) && folders.slice(0, -1).some((name) => KEPT_IN.test(name)))
      roots.add(folders.join("/"));
  }
  return (path3) => {
    if (roots.size === 0) return false;
    for (let at = path3.indexOf("/"); at !== -1; at = path3.indexOf("/", at + 1))
      if (roots.has(path3.slice(0, at))) return true;
    return false;
  };
}

// src/core/byte-search.ts
var KEY2 = 4;
var LONGEST_WINDOW = 12;
var MOST_SHORT = 8;
var PAIRS = 1 << 14;
var HASHES = 1 << 16;
var ByteSearch = class {
  #steps = new Uint8Array(PAIRS);
  /** Whether any needle ends in a key of this hash. */
  #hashes = new Uint8Array(HASHES);
  #ending = /* @__PURE__ */ new Map();
  #short;
  #window;
  #tails;
  constructor(needles) {
    const possible = [...needles].filter(({ text }) => /^[\0-\xff]+$/.test(text));
    const long = possible.filter(({ text }) => text.length >= KEY2);
    this.#short = possible.filter(({ text }) => text.length < KEY2);
    this.#window = long.reduce((least, { text }) => Math.min(least, text.length), LONGEST_WINDOW);
    this.#steps.fill(this.#window - 1);
    for (const needle of long) this.#add(needle);
    this.#tails = remembered((key) => tailOf(this.#ending.get(key) ?? []));
  }
  #add(needle) {
    const { text } = needle;
    const start = text.length - this.#window;
    for (let at = 1; at < this.#window; at++) {
      const pair = pairOf2(text.charCodeAt(start + at - 1), text.charCodeAt(start + at));
      this.#steps[pair] = Math.min(this.#steps[pair], this.#window - 1 - at);
    }
    const key = keyOfText(text);
    this.#hashes[hashOf(key)] = 1;
    const known = this.#ending.get(key);
    if (known === void 0) this.#ending.set(key, [needle]);
    else known.push(needle);
  }
  /** Whether a needle counts anywhere in the bytes. */
  test(bytes) {
    return this.#testLong(bytes) || this.#testShort(bytes);
  }
  #testLong(bytes) {
    if (this.#ending.size === 0) return false;
    const steps = this.#steps;
    const hashes = this.#hashes;
    const { length } = bytes;
    for (let last5 = this.#window - 1; last5 < length; ) {
      const step = steps[pairOf2(bytes[last5 - 1], bytes[last5])];
      if (step > 0) {
        last5 += step;
        continue;
      }
      const key = keyOf3(bytes, last5 + 1);
      if (hashes[hashOf(key)] === 1 && this.#countsAt(bytes, last5 + 1, key)) return true;
      last5++;
    }
    return false;
  }
  /** Whether one of the needles that end in a key ends here, and counts. */
  #countsAt(bytes, end, key) {
    if (!this.#ending.has(key)) return false;
    let tail = this.#tails(key);
    for (let start = end - KEY2; tail !== void 0; ) {
      for (const { counts } of tail.whole) if (counts(bytes, start, end)) return true;
      if (--start < 0) return false;
      tail = tail.before.get(bytes[start]);
    }
    return false;
  }
  #testShort(bytes) {
    if (this.#short.length > MOST_SHORT) return true;
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return this.#short.some(({ text, counts }) => {
      for (let at = buffer.indexOf(text, 0, "latin1"); at !== -1; ) {
        if (counts(bytes, at, at + text.length)) return true;
        at = buffer.indexOf(text, at + 1, "latin1");
      }
      return false;
    });
  }
};
function tailOf(needles) {
  const root = { whole: [], before: /* @__PURE__ */ new Map() };
  for (const needle of needles) {
    let tail = root;
    for (let at = needle.text.length - KEY2 - 1; at >= 0; at--) {
      const byte = needle.text.charCodeAt(at);
      let next2 = tail.before.get(byte);
      if (next2 === void 0) tail.before.set(byte, next2 = { whole: [], before: /* @__PURE__ */ new Map() });
      tail = next2;
    }
    tail.whole.push(needle);
  }
  return root;
}
function pairOf2(first, second) {
  return (first & 127) << 7 | second & 127;
}
function keyOfText(text) {
  const at = text.length - KEY2;
  const byte = (index) => text.charCodeAt(at + index);
  return byte(0) | byte(1) << 8 | byte(2) << 16 | byte(3) << 24;
}
function keyOf3(bytes, end) {
  return bytes[end - 4] | bytes[end - 3] << 8 | bytes[end - 2] << 16 | bytes[end - 1] << 24;
}
function hashOf(key) {
  return Math.imul(key, 2654435761) >>> 16;
}

// src/scan/scan.ts
async function scan(source, entries, names2, request) {
  const { flagOf = (name) => name, common = NO_COMMON_NAMES } = request;
  const { wanted, others, left, listed } = choose(entries, request);
  const skipped = [...left];
  const look = await looker(source, entries, names2);
  const isHeld = searchFor(names2);
  const isOwnHeld = common.names.size === 0 ? isHeld : searchFor(names2, common.names);
  const clues = [];
  const see = ({ entry, bytes }, { hits, waiting }) => {
    if (!isHeld(bytes)) return;
    const text = bytes.toString("latin1");
    const found = isOwnHeld(bytes) ? look(entry, text) : [];
    const own = found.filter((hit) => !isCommonOnly(hit, common));
    append(hits, own);
    if (own.length > 0 || common.names.size === 0) return;
    waiting.push(entry);
    if (common.isMentioned(text)) clues.push({ path: entry.path, text });
  };
  const inside2 = { hits: [], waiting: [] };
  let scanned = 0;
  const unreadable = ({ path: path3 }, why) => {
    skipped.push({ path: path3, reason: { code: "unreadable", message: why } });
  };
  for await (const content of source.read(wanted, unreadable)) {
    const unread = whyNoText(content.bytes);
    if (unread === null) {
      scanned++;
      see(content, inside2);
    } else skipped.push({ path: content.entry.path, reason: unread });
  }
  const outside = { hits: [], waiting: [] };
  const isAnyMet = inside2.hits.length + inside2.waiting.length > 0;
  for await (const content of source.read(isAnyMet ? others : [], () => {
  }))
    if (whyNoText(content.bytes) === null) see(content, outside);
  const beside = (hits, around) => {
    const met = new Set(hits.flatMap(({ matches }) => matches.map(({ name }) => flagOf(name))));
    return around.filter(({ matches }) => matches.some(({ name }) => met.has(flagOf(name))));
  };
  const all = async ({ hits, waiting }) => {
    const found = [...hits];
    for await (const { entry, bytes } of source.read(waiting, () => {
    }))
      append(found, look(entry, bytes.toString("latin1")));
    return inOrder3(entries, found);
  };
  return {
    hits: inside2.hits,
    beyond: beside(inside2.hits, outside.hits),
    clues,
    skipped,
    listed,
    selected: wanted.length + left.length,
    scanned,
    async withCommon(known) {
      const isAsked2 = known.size > 0;
      const hits = isAsked2 ? await all(inside2) : inside2.hits;
      return { hits, beyond: beside(hits, isAsked2 ? await all(outside) : outside.hits) };
    }
  };
}
function choose(entries, { include, exclude, within = "" }) {
  const selected = selector(include, exclude);
  const wanted = [];
  const others = [];
  const left = [];
  let listed = 0;
  for (const entry of entries) {
    const isWithin2 = entry.path.startsWith(within);
    if (isWithin2) listed++;
    const reason2 = leaveUnread(entry);
    const isAsked2 = isWithin2 && selected(entry.path.slice(within.length));
    if (reason2 === null) (isAsked2 ? wanted : others).push(entry);
    else if (isAsked2) left.push({ path: entry.path, reason: reason2 });
  }
  return { wanted, others, left, listed };
}
function searchFor(names2, without = /* @__PURE__ */ new Set()) {
  const search = new ByteSearch([
    ...names2.needles((name) => !without.has(name)),
    ...piecesOf(names2).needles()
  ]);
  return (bytes) => search.test(bytes);
}
async function looker(source, entries, names2) {
  const attributes = await readAttributes(source, entries);
  const isThirdParty = thirdPartyPaths(entries);
  return (entry, text) => usesIn(entry, text, names2).map((found) => ({
    ...found,
    leave: leaveAlone(entry.path, text, attributes, isThirdParty)
  }));
}
function isCommonOnly({ matches, composed }, { names: names2 }) {
  return composed.length === 0 && matches.every(({ name }) => names2.has(name));
}
function inOrder3(entries, hits) {
  const byEntry = new Map(hits.map((hit) => [hit.entry, hit]));
  return entries.flatMap((entry) => byEntry.get(entry) ?? []);
}
function usesIn(entry, text, names2) {
  const matches = names2.find(text);
  if (matches.length === 0 && !piecesOf(names2).test(text)) return [];
  const format = formatOf(entry.path, text.slice(0, HEAD), text);
  const composed = composedUses(format.reader, text, names2);
  return matches.length + composed.length === 0 ? [] : [{ entry, text, format, matches, composed }];
}
async function readAttributes(source, entries) {
  const files = entries.filter(
    (entry) => isRegularFile(entry) && /(?:^|\/)\.gitattributes$/.test(entry.path)
  );
  const texts = [];
  for await (const { entry, bytes } of source.read(files))
    texts.push({ path: entry.path, text: bytes.toString("latin1") });
  return attributesOf(texts);
}

// src/upstream/states/rename-states.ts
import { posix as posix7 } from "node:path";

// src/upstream/states/judge-rename.ts
var NOT_READ = { readers: { old: 0, new: 0 }, aliases: [], evidence: [] };
var SHOWN = 3;
function judgeRename(question, upstream2, reading) {
  const { map, from, kind } = question;
  const { chosen, ...found } = reading === void 0 ? { ...judgeByVersion(question, upstream2), ...NOT_READ } : judgeBySource(question, reading);
  const { to, value, steps } = chosen;
  return { from, kind, to, value, ...found, steps, upstream: upstream2, builtIn: map.origin === "built-in" };
}
function judgeBySource({ from, kind, candidates: candidates2 }, reading) {
  const { accepted, unread } = reading;
  const space = NAMESPACE_OF[kind];
  const count2 = (name) => readersOf(accepted, name, space);
  const old = count2(from);
  const aliases = aliasesOf(accepted, from, space);
  const living = candidates2.findLast(
    ({ to }) => to.length > 0 && to.every(({ name }) => count2(name) > 0)
  );
  const removal = candidates2.findLast(({ to }) => to.length === 0);
  const chosen = living ?? removal ?? candidates2[0];
  const isRead = chosen === living || chosen === removal;
  const news2 = chosen.to.map(({ name }) => name);
  const state = stateInSource(old, isRead, living !== void 0, aliases);
  return {
    chosen,
    state: state === "absent" && unread.has(space) ? "unknown" : state,
    readers: { old, new: news2.length === 0 ? 0 : Math.min(...news2.map(count2)) },
    aliases,
    evidence: [from, ...news2].flatMap((name) => firstLines(accepted, name, space))
  };
}
function stateInSource(old, isNewRead, hasSuccessor, aliases) {
  if (old > 0) return hasSuccessor ? "both" : "premature";
  if (!isNewRead) return "absent";
  if (aliases.some(({ effect }) => effect === "forwards")) return "aliased";
  if (aliases.some(({ effect }) => effect === "rejects")) return "rejected";
  return "renamed";
}
function aliasesOf(accepted, name, space) {
  const all = accepted.get(name)?.aliases ?? [];
  return all.filter(({ namespace }) => space === "any" || namespace === space).map(({ path: path3, line, text, effect }) => ({ path: path3, line, text, effect }));
}
function firstLines(accepted, name, space) {
  const readers = accepted.get(name)?.readers;
  if (readers === void 0) return [];
  const lists = space === "any" ? [...readers.values()] : [readers.get(space)];
  return lists.flatMap((list3) => list3?.first ?? []).slice(0, SHOWN);
}
function judgeByVersion({ map, candidates: candidates2 }, upstream2) {
  const furthest = candidates2.at(-1);
  if (upstream2?.isNewest === true)
    return { state: furthest.to.length === 0 ? "renamed" : "aliased", chosen: furthest };
  const version = upstream2?.version;
  if (version === void 0) return { state: "unknown", chosen: furthest };
  const reached = candidates2.map((candidate) => hasHappened(map, candidate, version));
  if (reached.includes(void 0)) return { state: "unknown", chosen: furthest };
  const chosen = candidates2[reached.lastIndexOf(true)];
  if (chosen === void 0) return { state: "premature", chosen: candidates2[0] };
  const removed = chosen.steps[0].removed;
  const order = removed === void 0 ? void 0 : compareVersions(map.versions, version, removed);
  const isGone = chosen.to.length === 0 || order !== void 0 && order >= 0;
  return { state: isGone ? "renamed" : "aliased", chosen };
}
function hasHappened(map, { steps }, version) {
  const orders = steps.map(({ since, removed, to }) => {
    const moment = since ?? (to.length === 0 ? removed : void 0);
    return moment === void 0 ? void 0 : compareVersions(map.versions, version, moment);
  });
  if (orders.some((order) => order !== void 0 && order < 0)) return false;
  return orders.includes(void 0) ? void 0 : true;
}

// src/upstream/states/questions.ts
function questionsOf(map, isAsked2) {
  const keys = /* @__PURE__ */ new Map();
  for (const rename of map.renames)
    if (isAsked2(rename)) keys.set(`${rename.kind} ${rename.from}`, rename);
  return [...keys.values()].map(({ from, kind }) => ({
    map,
    from,
    kind,
    candidates: candidates(map, from, kind)
  }));
}
function between({ from, candidates: known }) {
  const names2 = new Set(known.flatMap(({ steps }) => steps.map((step) => step.from)));
  names2.delete(from);
  return names2;
}
function namesOf({ to }) {
  return to.map(({ name }) => name);
}
function connected(maps, wanted) {
  const links = maps.flatMap(
    ({ renames }) => renames.flatMap(
      ({ from, to }) => to.flatMap(({ name }) => [
        [from, name],
        [name, from]
      ])
    )
  );
  const partners = groupBy(links, ([name]) => name);
  const known = new Set(wanted);
  for (const name of known) for (const [, partner] of partners.get(name) ?? []) known.add(partner);
  return known;
}
async function readFor(upstream2, questions) {
  const names2 = /* @__PURE__ */ new Map();
  const spacesOf = remembered(() => /* @__PURE__ */ new Set(), names2);
  for (const question of questions) {
    const { map, from, kind, candidates: known } = question;
    const news2 = known.flatMap(namesOf);
    const others = map.renames.filter(({ to }) => to.some(({ name }) => name === from)).map((other) => other.from);
    const asked = [from, ...news2, ...between(question), ...others];
    const both = kind === "kconfig" ? asked.map(otherKconfigName) : [];
    for (const name of [...asked, ...both]) spacesOf(name).add(NAMESPACE_OF[kind]);
  }
  const partners = /* @__PURE__ */ new Map();
  const partnersOf = remembered(() => /* @__PURE__ */ new Set(), partners);
  for (const { map, from, candidates: known } of questions) {
    const others = map.renames.filter((rename) => names2.has(rename.from));
    for (const one of [...known.map(({ to }) => ({ from, to })), ...others])
      for (const name of namesOf(one)) partnersOf(one.from).add(name);
  }
  const unread = /* @__PURE__ */ new Set();
  const accepted = await readUpstream(upstream2.source, { names: names2, partners }, ({ path: path3 }) => {
    for (const space of doorOf(path3)?.namespaces ?? []) unread.add(space);
  });
  return { accepted, unread };
}

// src/upstream/pins/folders.ts
import { posix as posix5 } from "node:path";
var FOLDER3 = String.raw`["']?((?:[\w./+-]|\$\{\{[^}\n]*\}\}|\$\{[^}\s]*\}|\$\([\w.]+\)|\$(?:env:)?\w+|%\w+%)+)`;
var MOVES2 = new RegExp(
  String.raw`(?<=(^|[\s;&(@"'[]))(?:(cd|pushd|chdir|(?:Set|Push)-Location|WORKDIR)(?:[ \t]+|\([ \t]*)(?:(?:\/d|-P|--)[ \t]+)*${FOLDER3}|(popd|Pop-Location)(?![\w-]))|^[ \t]*-[ \t]+(?:name|run|uses|id):|^[ \t]*FROM[ \t]`,
  "gim"
);
var WORKING = new RegExp(String.raw`\bworking[-_]directory:[ \t]*${FOLDER3}`, "gi");
function foldersOf(path3, text) {
  const working = [...text.matchAll(WORKING)];
  const moves = movesIn(path3, text);
  return {
    at(offset) {
      for (const { start, end } of working.length === 0 ? [] : spansAround(path3, text, offset)) {
        const said2 = working[firstIndex(working.length, (index) => working[index].index >= start)];
        if (said2 !== void 0 && said2.index + said2[0].length <= end)
          return joined(said2[1], entered(moves, offset));
      }
      return entered(moves, offset);
    }
  };
}
function joined(folder, more) {
  return more === void 0 ? folder : inside(folder, more);
}
function entered(moves, offset) {
  const last5 = moves[firstIndex(moves.length, (index) => moves[index].at >= offset) - 1];
  const folder = last5 !== void 0 && offset < last5.end ? last5.folder : last5?.lasting;
  return folder === "" || folder === void 0 ? void 0 : folder;
}
function movesIn(path3, text) {
  const isRecipe = isImageFile(path3) || /(?:^|\/)(?:GNU)?makefile[^/]*$|\.mk$/i.test(path3);
  const moves = [];
  let before2 = "";
  for (const hit of text.matchAll(MOVES2)) {
    const [, sign, word, folder, back] = hit;
    const last5 = moves.at(-1);
    const at = hit.index;
    const isWithin2 = last5 !== void 0 && at < last5.end;
    const now = isWithin2 ? last5.folder : last5?.lasting ?? "";
    const isLasting = word?.toUpperCase() === "WORKDIR" || !isRecipe && sign !== "(";
    if (word === void 0 && back === void 0)
      moves.push({ at, folder: "", lasting: "", end: at });
    else {
      const next2 = folder === void 0 || folder === "-" ? before2 : inside(now, folder);
      const line = isLasting ? void 0 : lineOf2(text, at);
      moves.push({
        at,
        folder: next2,
        lasting: isLasting ? next2 : isWithin2 ? last5.lasting : now,
        end: line?.end ?? text.length
      });
      before2 = now;
    }
  }
  return moves;
}
function lineOf2(text, at) {
  return commandAround(text, at)[1];
}
function inside(folder, more) {
  const path3 = /^[/$%~]|^[A-Za-z]:/.test(more) ? more : posix5.join(folder, more);
  return path3 === "." ? "" : path3.replace(/(?<=.)\/$/, "");
}
function isOfWhole(path3) {
  return /^\.[^/]+(?:\/|$)/.test(path3);
}

// src/upstream/pins/built.ts
var SOURCE = /^(?:-S|-H|-C|--source-dir|--directory|--prefix|--project|cd|pushd|chdir|os\.chdir|cwd=?|current_dir|SOURCE_DIR|SOURCE_SUBDIR)$/;
var GLUED = /^(?:-[SHC]|--[\w-]+=|\.\/|cwd=)/;
var BUILDERS = /^(?:externalproject_add|cpmaddpackage)$/;
var GIVES2 = /:\/\/|^-[DUILBOo]\S|^\w+=(?<!cwd=)|^--?\w[\w-]*=(?<!--(?:source-dir|directory|prefix|project)=)/;
var OWN_PROGRAM = /(?:^|[\s"'])\.\/(?:bootstrap|configure|config|Configure)(?:\.\w+)?(?=["'\s]|$)/;
var last3;
function builtAt(place) {
  const { text, offset } = place;
  const file = fileOf3(place);
  const builder = file.builders.findLast(({ start, end }) => start <= offset && offset < end);
  if (builder !== void 0) {
    const own = file.fetched.findLast(({ at }) => at >= builder.start && at < builder.end);
    const called = own === void 0 ? builder.args[0]?.text ?? "" : nameOf4(own.of);
    return { called, said: own?.of ?? text.slice(builder.start, builder.end) };
  }
  const before2 = file.fetched.filter(
    ({ at, dirs }) => at <= lineEndOf(text, offset) && dirs.length > 0
  );
  if (before2.length === 0) return void 0;
  const [command] = commandAround(text, offset);
  for (const { start, end } of [command, ...listAround(text, offset)]) {
    const found2 = namedIn(text.slice(start, end), before2);
    if (found2 !== void 0) return { called: nameOf4(found2.of), said: found2.of };
  }
  const folder = file.folders.at(offset);
  const isOnly = new Set(before2.map(({ of }) => of)).size === 1;
  const found = folder !== void 0 ? lyingIn(folder, before2) : isOnly && OWN_PROGRAM.test(text.slice(command.start, command.end)) ? before2[0] : void 0;
  return found && { called: nameOf4(found.of), said: found.of };
}
function clonedIn(place) {
  return fileOf3(place).fetched.filter(({ isCloned }) => isCloned).map(({ of }) => of);
}
function nameOf4(of) {
  return projectSlug(of) ?? of;
}
var MOST4 = 2e3;
function listAround(text, offset) {
  const { start, end } = bracketed(text, offset);
  const isOpened = start > 0 && "([".includes(text[start - 1]);
  if (!isOpened || end - start > MOST4) return [];
  const outer = bracketed(text, Math.max(0, start - 1));
  const isCall = outer.start > 0 && text[outer.start - 1] === "(" && outer.end - outer.start <= MOST4;
  return [{ start, end }, ...isCall ? [outer] : []];
}
function lineEndOf(text, offset) {
  return commandAround(text, offset)[1].end;
}
function namedIn(command, fetched) {
  const words = command.match(/[^\s"',()[\];&|]+/g) ?? [];
  let named2;
  for (const [index, word] of words.entries()) {
    if (GIVES2.test(word)) continue;
    const found = lyingIn(word.replace(GLUED, ""), fetched);
    if (found === void 0) continue;
    if (SOURCE.test(words[index - 1] ?? "") || GLUED.test(word)) return found;
    named2 = found;
  }
  return named2;
}
function lyingIn(path3, fetched) {
  for (const part of path3.split(/[/\\]/).toReversed()) {
    const found = part === "" ? void 0 : fetched.findLast(({ dirs }) => dirs.includes(withoutSigils(part)));
    if (found !== void 0) return found;
  }
  return void 0;
}
function fileOf3({ path: path3, text }) {
  if (last3?.path === path3 && last3.text === text) return last3;
  const code = withoutComments(path3, text);
  const own = assignmentsIn(code);
  const resolve4 = resolver((name) => own.get(name) ?? []);
  last3 = {
    path: path3,
    text,
    folders: foldersOf(path3, text),
    fetched: rawPins(path3, text, code, true).map((pin) => ({ ...pin, of: resolve4(pin.of)[0]?.text ?? pin.of })).filter(({ of }) => !/^[a-z]+:(?!\/\/)|[$%{][^/]*$/.test(of)).map(({ of, how, version, dir, at }) => ({
      of,
      isCloned: how === "git clone",
      at,
      // Where an archive is put it lies under its own name too.
      dirs: [
        ...dir === void 0 || how.startsWith("an archive") ? archiveFolders(of, version) : [],
        ...dir === void 0 ? [] : [dir.replace(/^.*[/\\]/, "")]
      ].map(withoutSigils)
    })).toSorted((a, b) => a.at - b.at),
    builders: formatOf(path3).reader === "cmake" ? lex(text).commands.filter(({ name }) => BUILDERS.test(name)) : []
  };
  return last3;
}
function withoutSigils(folder) {
  return folder.replace(/[${}()%]/g, "");
}

// src/upstream/pins/by-folder.ts
var APART = /(?:^|\/)(?:archived?|attic|old|legacy|deprecated|obsolete|backup|examples?|samples?|demos?|bench(?:marks?)?)(?:\/|$)/i;
var OLD_FILE = /(?:[._-](?:old|orig|bak|backup|legacy|deprecated)|~)(?:\.\w+)?$/i;
var DOCUMENT2 = /\.(?:md|mdx|markdown|rst|adoc|html?|txt|ipynb|org|tex)$/i;
var LISTS = /(?:requirements|constraints)[^/]*\.txt$|(?:^|\/)(?:CMakeLists|conanfile)\.txt$/i;
function aroundByFolder(lines, trees, path3, top) {
  const folders = foldersAround(path3, top);
  const others = lines.filter(
    ({ speaks }) => speaks.path !== path3 && speaks.isLeft !== true && maySpeak(speaks.path, path3)
  );
  const inTop = (folder) => top === "" || isBelow(top, folder);
  const right = folders.map(
    (folder) => nearestRank([
      ...trees.filter(({ speaks }) => speaks.folder === folder),
      ...others.filter(({ speaks }) => folderOf(speaks.path) === folder)
    ])
  );
  const below3 = folders.map(
    (folder) => nearestRank([
      ...trees.filter(({ speaks }) => isBelow(folder, speaks.folder) && inTop(speaks.folder)),
      ...others.filter(({ speaks }) => isBelow(folder, folderOf(speaks.path)))
    ])
  );
  return [...levelsFrom(FAR.around, right), ...levelsFrom(FAR.below, below3)];
}
function foldersAround(path3, top) {
  const folders = [];
  let folder = isOfWhole(path3) ? "" : folderOf(path3);
  while (isBelow(top, folder)) {
    folders.push(folder);
    if (folder === "") break;
    folder = folderOf(folder);
  }
  return folders;
}
function folderOf(path3) {
  const at = path3.lastIndexOf("/");
  return at < 0 ? "" : path3.slice(0, at);
}
function isBelow(outer, inner) {
  return outer === "" || inner === outer || inner.startsWith(`${outer}/`);
}
function maySpeak(pinning, path3) {
  if (OLD_FILE.test(pinning)) return false;
  if (DOCUMENT2.test(pinning) && !LISTS.test(pinning)) return false;
  const apart2 = APART.exec(`${folderOf(pinning)}/`);
  if (apart2 === null) return true;
  return isBelow(pinning.slice(0, apart2.index + apart2[0].length).replace(/\/$/, ""), path3);
}

// src/upstream/pins/references.ts
import { posix as posix6 } from "node:path";
var TOP = String.raw`(?:(?:\$\{\{[^}\n]*\}\}|\$\{\w+\}|\$\([\w.]+\)|\$(?:env:)?\w+|%\w+%)[\\/])?`;
var PATH = String.raw`["']?${TOP}((?:[\w.-]*[\\/])*[\w.-]+)`;
var VALUE3 = String.raw`(?:["'][ \t]*,[ \t]*|[ \t]*=[ \t]*|[ \t]+)?${PATH}`;
var FROM_FILE = new RegExp(
  String.raw`(?:(?:^|[\s"'])(?:-r|-c|-b|-f|-a|--(?:requirements?|(?:build-)?constraints?|overrides?|file|arg-file|manifest-path))${VALUE3}|\b(?:PIP|UV)_(?:BUILD_)?(?:CONSTRAINTS?|REQUIREMENTS?)["']?(?:\][ \t]*=|[ \t]*[:=]|[ \t])[ \t]*${PATH}|(?:\bcat[ \t]+|\bpip[ \t]+sync[ \t]+|(?:^|[^<])<[ \t]*|<\([ \t]*\w+[ \t]+(?:[\w'"^.-]+[ \t]+)?)${PATH})`,
  "gm"
);
var FROM_FOLDER = new RegExp(
  String.raw`(?:\binstall[ \t]+(?:-e[ \t]+|--editable[ =])?(?=["']?[\w.-]*(?:[\\/]|[ \t"']|$))${PATH}|(?:^|[\s"'])(?:-e|-S|--editable|--source-dir|--project|--directory|--prefix)${VALUE3})`,
  "gm"
);
var COPIED = /(?:^|[\s;&(])(?:COPY|ADD|cp|mv|ln|Copy-Item|copy)[ \t]+((?:--?\w[\w-]*(?:=\S+)?[ \t]+)*)([^\s;&|()]+(?:[ \t]+[^\s;&|()]+)+)/gm;
var BOUND = /--mount=type=bind,(?=[^ \t]*\bsource=([^\s,]+))(?=[^ \t]*\btarget=([^\s,]+))/g;
var KNOWN = /* @__PURE__ */ new Map();
function referencesIn(path3, text) {
  const known = KNOWN.get(path3);
  if (known?.text === text) return known.found;
  const folders = foldersOf(path3, text);
  const copiedTo = groupBy(copiesIn2(text, folders.at), ({ target }) => target);
  const found = [FROM_FILE, FROM_FOLDER].flatMap(
    (pattern) => [...text.matchAll(pattern)].flatMap((hit) => {
      const written = hit.slice(1).find((group) => group !== void 0);
      if (written === void 0) return [];
      const named2 = written.replaceAll("\\", "/");
      const folder = folders.at(hit.index);
      const isFile = pattern === FROM_FILE;
      const here = !isFile && isOfWhole(path3) ? "" : posix6.dirname(path3);
      const copied = sourcesOf(copiedTo, pathIn(folder ?? "", named2), hit.index);
      const bases = folder === void 0 ? [here, ""] : [posix6.join(here, folder), folder, here, ""];
      const paths = [
        ...copied.flatMap((source) => [pathIn(here, source), pathIn("", source)]),
        ...bases.map((base) => pathIn(base, named2))
      ];
      return [{ at: hit.index, paths: [...new Set(paths)], isFile }];
    })
  );
  KNOWN.set(path3, { text, found });
  return found;
}
function pathIn(base, named2) {
  const path3 = named2.startsWith("/") ? named2 : posix6.join(base, named2);
  const plain = path3.replace(/^\/|\/$/g, "");
  return plain === "." ? "" : plain;
}
function copiesIn2(text, folderAt) {
  const copies = [...text.matchAll(COPIED)].flatMap(({ index, 1: options, 2: rest }) => {
    if (/--from=/.test(options)) return [];
    const words = rest.split(/[ \t]+/).map((word) => word.replace(/^["']|["'],?$/g, ""));
    const target = words.pop();
    const folder = folderAt(index) ?? "";
    return words.map((source) => ({
      at: index,
      source,
      target: pathIn(
        folder,
        words.length > 1 || /(?:^|\/)\.?$/.test(target) ? posix6.join(target, posix6.basename(source)) : target
      )
    }));
  });
  const bound = [...text.matchAll(BOUND)].map(({ index, 1: source, 2: target }) => ({
    at: index - 1,
    source,
    target: pathIn(folderAt(index) ?? "", target)
  }));
  return [...copies, ...bound].toSorted((a, b) => a.at - b.at);
}
function sourcesOf(copiedTo, path3, before2) {
  const sources = [];
  for (let end = path3.length; end >= 0; end = end === 0 ? -1 : Math.max(0, path3.lastIndexOf("/", end - 1))) {
    const copies = copiedTo.get(path3.slice(0, end)) ?? [];
    const last5 = copies[firstIndex(copies.length, (index) => copies[index].at >= before2) - 1];
    if (last5 !== void 0 && !/[*$%]/.test(last5.source))
      sources.push(posix6.join(last5.source, path3.slice(end)));
  }
  return sources;
}

// src/upstream/pins/nearest.ts
function governingPins(pins, place, top = "") {
  if (pins.length === 0) return [];
  const given = pins.filter(({ speaks }) => speaks.by === "person");
  if (given.length > 0) return [{ farness: 0, pins: given }];
  const written = pins.filter((pin) => pin.speaks.by === "line");
  const own = written.filter(({ speaks }) => mayBring(speaks, place) && !isElsewhere(speaks, place));
  const lines = [...own, ...pinsByReference(own, place)];
  const trees = pins.filter((pin) => pin.speaks.by === "tree");
  const modules = written.filter(({ speaks }) => !mayBring(speaks, place));
  const { inRun, outside } = aroundInFile(lines, place);
  return [
    ...levelsFrom(FAR.command, [
      ...namedByCommand(lines, place),
      ...inRun.named,
      ...outside.named,
      nearestRank(trees.filter(namedIn2(lineOf3(place))))
    ]),
    ...[...inRun.others, ...outside.others].flatMap((level) => levelsFrom(FAR.file, [level])),
    ...levelsFrom(FAR.file, [nearestRank(trees.filter(namedInFile(place)))]),
    ...aroundByFolder(own, trees, place.path, top),
    ...aroundByFolder(modules, [], place.path, top)
  ];
}
function namedIn2(text) {
  return ({ path: path3 }) => path3 !== "" && new RegExp(wordOf(path3)).test(text);
}
var last4;
function namedInFile({ text }) {
  const { named: named2 } = last4 = last4?.text === text ? last4 : { text, named: /* @__PURE__ */ new Map() };
  return (tree) => {
    const known = named2.get(tree) ?? namedIn2(text)(tree);
    named2.set(tree, known);
    return known;
  };
}
function mayBring({ module }, { path: path3, text, offset }) {
  if (module === void 0) return true;
  if (/(?:\.go|(?:^|\/)go\.(?:mod|work))$/.test(path3)) return true;
  const [, { start, end }] = commandAround(text, offset);
  const line = text.slice(start, end);
  if (/\bCGO_\w|(?:^|[\s;&|("'])go[ \t]+(?:build|install|run|test|generate)\b/.test(line))
    return true;
  return line.includes(module.slice(module.lastIndexOf("/") + 1));
}
function isElsewhere({ path: path3, at }, place) {
  if (path3 !== place.path) return false;
  const { reader } = formatOf(path3, place.text);
  return areInOtherBranches(reader, place.text, at, place.offset);
}
function pinsByReference(lines, { path: path3, text }) {
  const others = lines.filter(({ speaks }) => speaks.path !== path3);
  if (others.length === 0) return [];
  return referencesIn(path3, text).flatMap(({ at, paths, isFile }) => {
    for (const named2 of paths) {
      const found = others.filter(({ speaks }) => speaks.path === named2);
      const inside2 = found.length > 0 ? found : others.filter(
        ({ speaks }) => !isFile && named2 !== "" && folderOf(speaks.path) === named2
      );
      if (inside2.length > 0)
        return inside2.map((pin) => ({ ...pin, speaks: { ...pin.speaks, path: path3, at } }));
    }
    return [];
  });
}
function namedByCommand(lines, { path: path3, text, offset }) {
  const [command, line] = commandAround(text, offset);
  const { reader } = formatOf(path3, text);
  const spans = isPage(reader) ? codeSpanAround(text, line, offset) : [];
  return [...spans, command, line].map(
    ({ start, end }) => nearestRank(
      lines.filter(({ speaks }) => speaks.path === path3 && isIn({ start, end }, speaks.at))
    )
  );
}
function isIn({ start, end }, at) {
  return at >= start && at < end;
}
function lineOf3({ text, offset }) {
  const [, { start, end }] = commandAround(text, offset);
  return text.slice(start, end);
}
function wordOf(dir) {
  const path3 = dir.replace(/[^\w/]/g, "\\$&").replaceAll("/", "[\\\\/]");
  return String.raw`(?:^|[\s"'=\\/])${path3}(?=[\s"'\\/;)&]|$)`;
}
function aroundInFile(lines, place) {
  const { path: path3, text, offset } = place;
  const here = lines.filter(({ speaks }) => speaks.path === path3);
  const usage = usageOf(place, text.length);
  const isNamed = namesFolder(place, usage);
  const put = here.filter(({ speaks }) => speaks.dir !== void 0 && isNamed(speaks.dir));
  const none = { named: [], others: [] };
  if (here.length < 2) return { inRun: none, outside: { named: [put], others: [here] } };
  const spans = [...spansAround(path3, text, offset), { start: 0, end: text.length }];
  const inRun = runsAround(path3, text, offset).map((run) => {
    const all = here.filter(({ speaks }) => isIn(run, speaks.ran));
    const direct = all.filter(({ speaks }) => isRightIn(run, path3, text, speaks.ran));
    const inside2 = direct.some(isTelling) ? direct : all;
    const isNotHere = put.length > 0 && !put.some((pin) => inside2.includes(pin));
    const meant = isNotHere ? inside2.filter(isOfUnknownFolder) : inside2;
    const within = [...spans.filter((span) => isWithin(span, run)), run];
    const holding2 = run.isOrdered ? holdingAt(place, usageOf(place, run.end)) : void 0;
    const levels = (pins) => {
      const held = holding2 === void 0 ? pins : holding2(pins, orderOf);
      return [held, pins].flatMap((some) => levelsIn(some, within));
    };
    return { named: levels(inside2.filter((pin) => put.includes(pin))), others: levels(meant) };
  });
  const atEnd = here.filter(({ speaks }) => speaks.isLeft !== true);
  return {
    inRun: {
      named: inRun.flatMap(({ named: named2 }) => named2),
      others: inRun.flatMap(({ others }) => others)
    },
    outside: {
      named: levelsIn(
        atEnd.filter((pin) => put.includes(pin)),
        spans
      ),
      others: levelsIn(atEnd, spans)
    }
  };
}
function levelsIn(pins, spans) {
  return spans.map((span) => nearestRank(pins.filter(({ speaks }) => isIn(span, speaks.at))));
}
function isWithin(inner, outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}
function isOfUnknownFolder({ speaks }) {
  return speaks.dir === void 0 && speaks.rank < 2;
}
function orderOf({ speaks, listed }) {
  return { ...speaks, isPackage: speaks.rank >= 2, isListed: listed !== void 0 };
}
function isRightIn(run, path3, text, at) {
  const own = runsAround(path3, text, at).find(({ isOrdered }) => isOrdered);
  return !run.isOrdered || own === void 0 || own.start <= run.start;
}
function namesFolder(place, { uses }) {
  const written = [place.offset, ...uses].map((offset) => lineOf3({ ...place, offset })).join(" ");
  let folder;
  return (dir) => {
    if (new RegExp(wordOf(dir)).test(written)) return true;
    folder ??= foldersOf(place.path, place.text).at(place.offset) ?? "";
    return new RegExp(wordOf(dir)).test(folder);
  };
}

// src/languages/kit/questions/around.ts
function knownAt2(text, asked, offset) {
  const { questions, bodies } = asked;
  const blocks = [...questions.flat(), ...bodies ?? []];
  return questions.flatMap((question) => {
    const own = question.findIndex(({ start, end }) => start <= offset && offset < end);
    const last5 = question.at(-1);
    if (own === -1) {
      if (bodies === void 0 || last5 === void 0 || last5.end > offset) return [];
      const isOut = blocks.some(
        ({ start, end }) => start < question[0].start && end > last5.end && end <= offset
      );
      if (isOut || isOfMethod(question) || !question.every((branch2) => leaves(text, branch2)))
        return [];
    }
    const earlier = (own === -1 ? question : question.slice(0, own)).map(({ condition }) => ({
      condition,
      holds: false
    }));
    const branch = question[own];
    return [...earlier, ...branch ? [{ condition: branch.condition, holds: true }] : []].filter(
      ({ condition }) => condition !== ""
    );
  });
}

// src/languages/recipe-versions.ts
var RANGES = /(?:\bsatisfies\??|\bwhen)\s*\(\s*["']([^"']*)["']\s*\)|^["'](@[^"']*)["'](?:\s+in\b|$)/;
var COMPARED = /version[^<>=!]{0,20}?\s*(>=|<=|==|>|<)\s*(?:\w*Version\s*\(\s*)?v?["']?v?(\d[\w.]*)/i;
var CALLED2 = /version\b[^<>=]{0,20}[.:](ge|gt|le|lt|eq)\s*\(\s*["']v?(\d[\w.]*)["']/i;
var NIX = /\bversion(AtLeast|Older)\s+[\w.]*version\s+"v?(\d[\w.]*)"/;
var SIGNS = {
  ge: ">=",
  gt: ">",
  le: "<=",
  lt: "<",
  eq: "==",
  AtLeast: ">=",
  Older: "<"
};
function versionsMeantAt(language, text, offset) {
  const questions = LANGUAGES.byId.get(language)?.questions;
  if (questions === void 0) return () => true;
  const tests = knownAt2(text, questions(text), offset).flatMap(testsOf);
  return (version) => tests.every((test) => test(version));
}
function testsOf({ condition, holds }) {
  const parts = partsOf(condition);
  if (!holds && parts.length !== 1) return [];
  return parts.flatMap((part) => testOf(part.text, part.holds === holds) ?? []);
}
function testOf(text, holds) {
  const ranges = RANGES.exec(text);
  const written = ranges?.[1] ?? ranges?.[2];
  if (written !== void 0) return inRanges(written, holds);
  const hit = COMPARED.exec(text) ?? CALLED2.exec(text) ?? NIX.exec(text);
  return hit === null ? void 0 : (version) => compares2(version, SIGNS[hit[1]] ?? hit[1], hit[2]) === holds;
}
function inRanges(written, holds) {
  const signed = matchWhole(written, /\s*(>=|<=|==?|>|<)\s*v?(\d[\w.]*)\s*/);
  if (signed !== null) return (version) => compares2(version, signed[1], signed[2]) === holds;
  const hit = matchWhole(written.trim(), /@=?([\w.:,-]+)(.*)/);
  if (hit === null || !holds && hit[2] !== "") return void 0;
  const ranges = hit[1].split(",");
  return (version) => ranges.some((range) => isIn2(version, range)) === holds;
}
function isIn2(version, range) {
  const [low, high = low] = range.split(":");
  const isAbove = low === "" || compares2(version, ">=", low);
  if (version === null) return isAbove && !/^\d/.test(high);
  return isAbove && (high === "" || begins(version, high) || compares2(version, "<=", high));
}
function begins(version, start) {
  return `${version}.`.startsWith(`${start}.`);
}
function compares2(version, sign, other) {
  const order = version === null ? /^\d/.test(other) ? 1 : 0 : orderOf2(version, other);
  if (sign === ">=") return order >= 0;
  if (sign === "<=") return order <= 0;
  if (sign === ">") return order > 0;
  return sign === "<" ? order < 0 : order === 0;
}
function orderOf2(one, other) {
  const [a, b] = [one, other].map(
    (version) => version.replace(/^[a-z]+[-_]?(?=\d)/i, "").match(/\d+|[a-z]+/gi) ?? []
  );
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [left = "0", right = "0"] = [a[at], b[at]];
    const [first, second] = [Number(left), Number(right)];
    const order = Number.isNaN(first) || Number.isNaN(second) ? left.localeCompare(right) : first - second;
    if (order !== 0) return order;
  }
  return 0;
}

// src/upstream/states/versions-built.ts
function versionsByPlace() {
  const known = /* @__PURE__ */ new Map();
  return (place, levels) => levels.map((level) => {
    if (listedIn(level.pins).length < 2) return level;
    const { path: path3, text, offset } = place;
    const key = `${offset} ${path3}`;
    const isMeant = known.get(key) ?? versionsMeantAt(formatOf(path3, text).reader, text, offset);
    known.set(key, isMeant);
    const meant = level.pins.filter(
      ({ listed, isNewest }) => listed === void 0 || isMeant(isNewest === true ? null : listed)
    );
    return meant.length === 0 ? level : { ...level, pins: meant };
  });
}
function withVersions(map, state, level) {
  const versions = [...new Set(listedIn(level))];
  const isSeveral = versions.length > 1 || versions.length > 0 && state.disputed !== void 0;
  if (!isSeveral || level.some(({ listed }) => listed === void 0)) return state;
  const since = state.disputed && firstWith(map, state.disputed);
  return { ...state, built: { versions, ...since !== void 0 && { since } } };
}
function listedIn(level) {
  return level.flatMap(({ listed }) => listed ?? []);
}
function firstWith(map, ways) {
  const newer = ways.find(({ state }) => state !== "premature");
  const since = newer?.steps.findLast((step) => step.since !== void 0)?.since;
  const isCounted = map.versions === "semver" || map.versions === "build-number";
  if (since === void 0 || !isCounted) return void 0;
  const all = ways.map(({ upstream: upstream2 }) => upstream2);
  const known = all.find((upstream2) => upstream2?.version !== void 0);
  const [own, listed] = [known?.version ?? since, known?.listed ?? since].map(
    (version) => canonicalVersion(map.versions, version)
  );
  if (own !== listed) return void 0;
  const letter = /^[a-z]?/i.exec(known?.listed ?? "")[0];
  return letter + since.replace(/^[a-z]/i, "");
}

// src/upstream/states/settle.ts
var CAUTION = [
  "premature",
  "both",
  "aliased",
  "rejected",
  "renamed",
  "unknown",
  "absent"
];
var MOVES3 = /* @__PURE__ */ new Set(["both", "aliased", "rejected", "renamed"]);
function settle(map, levels, answer) {
  const at = levels.findIndex(saysSomething);
  const ranged = byRange(map, levels, at, answer);
  if (ranged?.decides === true) return ranged.state;
  const unconfirmed = () => ranged?.state ?? answer(levels[0]?.pins[0] ?? null);
  if (at === -1) return unconfirmed();
  const { pins } = levels[at];
  if (pins.every(({ name }) => name === NAMELESS)) return withVersions(map, answer(null), pins);
  const said2 = withVersions(map, agree(pins.map(answer)), pins);
  return at === 0 || said2.disputed !== void 0 || MOVES3.has(said2.state) ? said2 : unconfirmed();
}
function byRange(map, levels, at, answer) {
  const nearer = levels.slice(0, at === -1 ? void 0 : at);
  const { pins = [] } = nearer.find((level) => level.pins.some(({ upTo }) => upTo !== void 0)) ?? {};
  const ends = pins.flatMap(({ upTo }) => upTo ?? []);
  if (ends.length === 0) return void 0;
  const newest = agree(ends.map(answer));
  if (newest.state === "premature" && newest.disputed === void 0)
    return { decides: true, state: newest };
  const isRuledOut = (pin) => ends.every((end) => isNewer2(map, pin, end));
  const decides = at === -1 || levels[at].pins.every(isRuledOut);
  return { decides, state: { ...newest, state: "unknown", upstream: pins[0] } };
}
function isNewer2({ versions }, { version }, range) {
  if (version === void 0) return false;
  return (compareVersions(versions, version, range.version) ?? 0) > 0;
}
function saysSomething({ pins }) {
  return pins.some(isTelling);
}
function agree(states) {
  const careful = states.toSorted((a, b) => CAUTION.indexOf(a.state) - CAUTION.indexOf(b.state));
  const outcome2 = ({ state, to, value }) => MOVES3.has(state) ? JSON.stringify([to, value]) : state;
  const ways = [...groupBy(careful, outcome2).values()].map(([first]) => first);
  return ways.length === 1 ? careful[0] : { ...careful[0], disputed: ways };
}

// src/upstream/states/rename-states.ts
async function renameStates(maps, upstreams, wanted, topOf = () => "") {
  const known = connected(maps, wanted);
  const questions = maps.flatMap((map) => questionsOf(map, ({ from }) => known.has(from)));
  const pins = pinsByMap(maps, upstreams);
  const answers = /* @__PURE__ */ new Map();
  for (const [name, asked] of groupBy(questions, ({ map }) => nameOf5(map)))
    for (const upstream2 of pins.get(name) ?? [])
      if (upstream2.source !== null && !answers.has(upstream2))
        answers.set(upstream2, await readFor(upstream2, asked));
  const isShown = ({ from, to, state }) => wanted.has(from) || state === "premature" && to.some(({ name }) => wanted.has(name));
  const answer = remembered(
    (question) => remembered((upstream2) => answered(question, upstream2, answers))
  );
  const shared = questions.filter(isShared);
  const wordsByName = new Map(
    maps.flatMap((map) => map.upstream === void 0 ? [] : [[nameOf5(map), wordsOf2(map)]])
  );
  const byPins = /* @__PURE__ */ new Map();
  const meantAt = versionsByPlace();
  return {
    at(place) {
      const top = topOf(place.path);
      const governing = new Map(
        [...pins].map(([name, own]) => [
          name,
          meantAt(
            place,
            governingPins(
              own.filter(
                (pin) => (pin.name !== NAMELESS || isBeside(pin, place)) && !(isTwin(pin, place) && clonesOthers(place, wordsByName.get(name) ?? []))
              ),
              place,
              top
            )
          )
        ])
      );
      const foreign = new Set(
        [...governing.keys()].filter(
          (name) => areOfOtherRecipes(governing.get(name), (path3) => ![top, ""].includes(topOf(path3)))
        )
      );
      const ranks = ranksOf(governing);
      const built = shared.length === 0 ? void 0 : builtAt(place);
      const key = [...governing.values()].map((levels) => levels.map((level) => level.pins.map(keyOf4).join()).join(";")).concat(JSON.stringify([built ?? null, ...ranks.values(), ...foreign])).join("|");
      const before2 = byPins.get(key);
      if (before2 !== void 0) return before2;
      const all = questions.map((question) => {
        const name = nameOf5(question.map);
        const isNobodys = isShared(question) && foreign.has(name);
        const levels = isNobodys ? [] : governing.get(name) ?? [];
        const state = settle(question.map, levels, answer(question));
        const ranked = { ...state, farness: ranks.get(name) ?? ranks.size };
        return ofOther(ranked, isShared(question) ? built : void 0, question.map);
      });
      const states = {
        states: all.filter(isShown),
        linked: all.filter((state) => !isShown(state))
      };
      byPins.set(key, states);
      return states;
    }
  };
}
function isShared({ candidates: [first] }) {
  return first?.steps[0]?.generic === true;
}
function ofOther(state, built, map) {
  if (built === void 0 || map.upstream === void 0) return state;
  return holdsWord(built.said, wordsOf2(map)) ? state : { ...state, ofOther: built.called };
}
function holdsWord(said2, words) {
  const lower = said2.toLowerCase();
  return words.some((word) => lower.includes(word.toLowerCase()));
}
function areOfOtherRecipes(levels, isOther) {
  const pins = levels.flatMap((level) => level.pins);
  return pins.length > 0 && pins.every(({ speaks }) => speaks.by === "line" && isOther(speaks.path));
}
function isTwin({ speaks }, { path: path3 }) {
  if (speaks.by !== "line") return false;
  const [own, other] = [path3, speaks.path].map((one) => posix7.dirname(one));
  const isOutside2 = !`${own}/`.startsWith(`${other}/`) && !`${other}/`.startsWith(`${own}/`);
  return isOutside2 && posix7.basename(path3) === posix7.basename(speaks.path);
}
function clonesOthers(place, words) {
  const cloned = clonedIn(place);
  return cloned.length > 0 && !cloned.some((of) => holdsWord(of, words));
}
function isBeside({ path: path3 }, place) {
  return posix7.dirname(path3) === posix7.dirname(place.path);
}
function keyOf4({
  path: path3,
  version,
  revision,
  isUnresolved,
  listed,
  isNewest,
  upTo
}) {
  return JSON.stringify([path3, version, revision, isUnresolved, listed, isNewest, upTo?.version]);
}
function ranksOf(governing) {
  const far = [...governing].flatMap(([name, levels]) => {
    const level = levels.find(saysSomething) ?? levels[0];
    return level === void 0 ? [] : [{ name, farness: level.farness }];
  });
  const all = [...new Set(far.map(({ farness }) => farness))].toSorted((a, b) => a - b);
  return new Map(far.map(({ name, farness }) => [name, all.indexOf(farness)]));
}
function answered(question, upstream2, answers) {
  const reading = upstream2 === null ? void 0 : answers.get(upstream2);
  const state = { ...judgeRename(question, upstream2, reading), between: between(question) };
  return isReused(question, reading) ? { ...state, isTaken: true } : state;
}
function nameOf5({ upstream: upstream2, name }) {
  return upstream2 ?? name;
}
function pinsByMap(maps, upstreams) {
  return new Map(
    maps.map((map) => {
      const isAny = map.upstream === void 0;
      const own = upstreams.filter(
        ({ name }) => name === nameOf5(map) || isAny && name === NAMELESS
      );
      const direct = own.filter(({ indirect }) => indirect !== true);
      return [nameOf5(map), direct.length > 0 ? direct : own];
    })
  );
}
function isReused({ map, from, kind, candidates: known }, reading) {
  if (reading === void 0) return false;
  const space = NAMESPACE_OF[kind];
  const reads = (name) => readersOf(reading.accepted, name, space) > 0;
  const own = new Set(known.flatMap(namesOf));
  return map.renames.some(
    (rename) => rename.kind === kind && isLater(map, rename, known[0].steps[0]) && !own.has(rename.from) && rename.to.some(({ name }) => name === from) && reads(from) && !reads(rename.from) && known.some(({ to }) => to.length > 0 && to.every(({ name }) => reads(name)))
  );
}
function isLater({ versions }, a, b) {
  if (a.since === void 0 || b.since === void 0) return false;
  return (compareVersions(versions, a.since, b.since) ?? 0) > 0;
}

// src/find.ts
async function find(options, progress) {
  const source = await openRepository(options.directory, options.rev ?? void 0);
  try {
    return await findIn(source, options, progress);
  } catch (error) {
    await source.close();
    throw error;
  }
}
async function findIn(source, options, progress) {
  const clock = startClock();
  const entries = await clock.time("list", () => source.list());
  const given = await clock.time(
    "maps",
    async () => allMaps(
      options.maps,
      options.renames,
      options.directory,
      await readOne(source, REPOSITORY_MAP)
    )
  );
  const { since } = options;
  const learned = since ? await clock.time("learn", () => learnFromBumps(source, since, progress)) : [];
  const carried = options.maps === "auto" ? await clock.time("maps", () => carriedMaps(source, progress)) : [];
  const curated = [...given, ...news(carried, given)];
  const maps = [...curated, ...news(learned, curated)];
  const spelled = maps.map((map) => withSpellings(map));
  const names2 = new Names(
    namesOf2(spelled),
    spelled.flatMap(({ renames }) => renames.map(({ from }) => from))
  );
  const flags = new Map(
    spelled.flatMap(({ renames }) => renames.map(({ from, flag }) => [from, flag ?? from]))
  );
  const listed = entries.filter(({ path: path3 }) => path3.startsWith(source.within)).length;
  progress(`Scanning ${count(listed, "file")} for ${count(namesOf2(maps).size, "name")}`);
  const commonNames = commonNamesIn(spelled);
  const mentions = mentionsOf(maps.filter((map) => commonNamesIn([map]).size > 0));
  const scanned = await clock.time(
    "scan",
    async () => scan(source, entries, names2, {
      ...options,
      within: source.within,
      flagOf: (name) => flags.get(name) ?? name,
      common: { names: commonNames, isMentioned: (text) => mentions.test(text) }
    })
  );
  const nothing = whyNothing(source, scanned);
  if (nothing !== null) progress(`${nothing.message}: ${nothing.todo}`);
  const speaking = [...scanned.hits, ...scanned.beyond].map(({ entry: { path: path3 }, text }) => ({ path: path3, text })).concat(scanned.clues);
  const pins = await clock.time(
    "upstream",
    () => findUpstreams(source, maps, {
      upstreamPath: options.upstream,
      flagged: new Set(speaking.map(({ path: path3 }) => path3)),
      named: new Set(
        speaking.flatMap(
          ({ path: path3, text }) => referencesIn(path3, text).flatMap(({ paths }) => paths)
        )
      )
    })
  );
  const closeThem = async (error) => {
    await closeUpstreams(pins);
    throw error;
  };
  const isHere = new Set(pins.map(({ name }) => name));
  const known = commonNamesIn(spelled.filter(({ upstream: upstream2, name }) => isHere.has(upstream2 ?? name)));
  const read = await clock.time("scan", () => scanned.withCommon(known)).catch(closeThem);
  const met = read.hits.flatMap(({ matches, composed }) => [
    ...matches.map(({ name }) => name),
    ...composed.flatMap((use) => use.composed.map(({ name }) => name))
  ]);
  const wanted = new Set(met.filter((name) => !commonNames.has(name) || known.has(name)));
  const unmet = whyUnmet(maps, wanted);
  if (nothing === null && unmet !== null) progress(unmet, "warns");
  const everywhere = [...read.hits, ...read.beyond];
  const asking = maps.map(
    (map) => withSpellings(
      map,
      (name, languages) => everywhere.some(
        ({ format, matches }) => languages.includes(format.reader) && matches.some((match) => match.name === name)
      )
    )
  );
  const upstreams = distinctUpstreams(pins, maps);
  for (const upstream2 of upstreams) progress(announce(upstream2));
  const recipes = recipesOf(entries);
  const asked = await clock.time("upstream", () => renameStates(asking, pins, wanted, recipes.topOf)).catch(closeThem);
  const judged = await clock.time(
    "judge",
    () => judgeHits(read, vendoredPaths(pins), asked, names2, {
      ...options,
      recipes,
      itself: upstreams.filter(({ found }) => found === ITSELF).map(({ name }) => name)
    })
  );
  const patched = await clock.time("patch", () => rewriteAll(judged, names2));
  return {
    root: source.root,
    within: source.within,
    revision: source.revision,
    filesListed: scanned.listed,
    filesScanned: scanned.scanned,
    maps,
    upstreams,
    states: statesOf(patched.sites, asked.at({ path: "", text: "", offset: 0 }).states),
    sites: patched.sites,
    undecided: nothing === null ? undecidedIn(patched.sites) : [{ upstream: null, path: "", places: 0, names: {}, ...nothing }],
    skipped: [...scanned.skipped, ...judged.skipped].toSorted((a, b) => a.path < b.path ? -1 : 1),
    patches: patched.patches,
    diff: patched.patches.map(({ diff }) => diff).join(""),
    source,
    entries,
    timings: clock.timings,
    close: async () => {
      await source.close();
      await closeUpstreams(pins);
    }
  };
}
function statesOf(sites, states) {
  const found = new Map(states.map((state) => [keyOf5(state), state]));
  const used = new Map(sites.map(({ rename }) => [keyOf5(rename), rename]).toReversed());
  return [...new Map([...found, ...used]).values()];
}
function keyOf5({ from, kind, steps }) {
  return JSON.stringify([from, kind, steps[0].map]);
}
function news(found, given) {
  const known = new Set(given.flatMap(({ renames }) => renames.map(({ from }) => from)));
  return found.map((map) => ({ ...map, renames: map.renames.filter(({ from }) => !known.has(from)) })).filter(({ renames }) => renames.length > 0);
}
function namesOf2(maps) {
  return new Set(
    maps.flatMap(
      ({ renames }) => renames.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)])
    )
  );
}

export {
  submodulesOf,
  openSubmodule,
  openRepository,
  whyUnread,
  partOf,
  findUpstreams,
  closeUpstreams,
  vendoredPaths,
  find
};
