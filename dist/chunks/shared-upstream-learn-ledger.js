import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  familyOf
} from "./shared-upstream-reading.js";
import {
  LEARNED_KIND,
  NAMESPACE_OF,
  doorOf,
  isBuildFile,
  lineIndex,
  openBlobs,
  openCommit,
  readUpstream,
  readersOf
} from "./shared-repository-commit.js";
import {
  resolveCommit
} from "./shared-repository-revision.js";
import {
  likeness,
  substituted,
  substitutions
} from "./shared-upstream-learn-likeness.js";
import {
  isRegularFile
} from "./shared-languages.js";
import {
  decodePath
} from "./shared-repository-paths.js";
import {
  git,
  gitOrNull
} from "./shared-repository-git.js";
import {
  count
} from "./shared-core-count.js";
import {
  addTo,
  groupBy,
  remembered
} from "./shared-core-remembered.js";
import {
  append
} from "./shared-core-append.js";

// src/upstream/reading/build-facts.ts
var ALL = { has: () => true, test: () => true, find: () => [] };
function readBuildFile(path, text) {
  const door = doorOf(path);
  const set = door?.sets?.(text);
  if (door === void 0 || set === void 0) return void 0;
  return {
    door,
    text,
    reads: door.read(text, ALL, /* @__PURE__ */ new Map()).reads,
    helpers: door.helpers?.(text) ?? [],
    assigned: set.variables,
    defines: /* @__PURE__ */ new Set([...gluedDefines(text), ...set.macros])
  };
}
function gluedDefines(text) {
  return [...text.matchAll(/(?<![\w-])-D([A-Za-z_]\w*)/g)].map((hit) => hit[1]);
}
var BuildTree = class {
  #files = /* @__PURE__ */ new Map();
  #known = /* @__PURE__ */ new Map();
  set(path, file) {
    const gone = this.#files.get(path);
    if (gone !== void 0) this.#known.delete(gone);
    if (file === void 0) this.#files.delete(path);
    else this.#files.set(path, file);
  }
  /** The aliases that speak of age, and the lines that hand a value on (`copies`), with the file that holds each. */
  shims() {
    const helpers = /* @__PURE__ */ new Map();
    for (const file of this.#files.values())
      for (const helper of file.helpers) helpers.set(helper.name, helper);
    const state = JSON.stringify([...helpers.values()]);
    return [...this.#files].flatMap(([path, file]) => {
      const known = this.#known.get(file);
      if (known?.helpers === state) return known.shims;
      const shims = file.door.read(file.text, ALL, helpers).shims.filter(({ sure, copies }) => sure || copies === true).map((shim) => ({ ...shim, path, text: file.text }));
      this.#known.set(file, { helpers: state, shims });
      return shims;
    });
  }
  /** The variables that the build files set for themselves, by the language. */
  assigned() {
    const files = groupBy(this.#files.values(), ({ door }) => door);
    return new Map(
      [...files].map(([door, own]) => [door, new Set(own.flatMap((file) => [...file.assigned]))])
    );
  }
  /** The CMake options that are declared somewhere. */
  declared() {
    const files = [...this.#files.values()];
    const options = files.flatMap(
      ({ reads }) => reads.filter(({ namespace, declares }) => declares && namespace === "cmake")
    );
    return new Set(options.map(({ name }) => name));
  }
  /**
   * The names that a person who builds can use: options, variables that are asked for, macros, targets. Variables count
   * only when declared, or when they belong to a family of declared ones and nothing sets them.
   */
  names() {
    const shims = this.shims().filter(({ sure }) => sure);
    const assigned = this.assigned();
    const served = new Set(
      shims.flatMap(
        ({ old, news, effect }) => effect === "forwards" && news.length > 0 ? [old] : []
      )
    );
    const names = /* @__PURE__ */ new Map();
    const add = (space, name) => {
      names.set(space, (names.get(space) ?? /* @__PURE__ */ new Set()).add(name));
    };
    const free = [];
    for (const [path, file] of this.#files) {
      const covered = shims.filter((shim) => shim.path === path);
      for (const read of file.reads) {
        const { name, namespace, declares, offset } = read;
        if (covered.some(({ start, end }) => offset >= start && offset < end)) continue;
        if (namespace === "target" && !/^[\w-]+$/.test(name)) continue;
        if (declares || namespace === "target") add(namespace, name);
        else if (assigned.get(file.door)?.has(name) !== true && !served.has(name)) free.push(read);
      }
      for (const name of file.defines) add("macro", name);
    }
    const families = familiesOf([...names.get("cmake") ?? [], ...free.map(({ name }) => name)]);
    for (const { namespace, name } of free)
      if (families.has(familyOf(name) ?? "")) add(namespace, name);
    return names;
  }
};
var FAMILY = 3;
function familiesOf(names) {
  const families = [...groupBy(new Set(names), (name) => familyOf(name) ?? "")];
  const large = families.filter(([, own]) => own.length >= FAMILY).map(([family]) => family);
  return new Set(large.filter((family) => !/^(?:|CMAKE_|BUILD_)$/.test(family)));
}

// src/upstream/learn/history.ts
var NOTHING = /^0+$/;
async function historyBetween(dir, from, to) {
  const older = await resolveCommit(dir, from);
  const newer = await resolveCommit(dir, to);
  const plain = ["--no-ext-diff", "--no-textconv"];
  const shape = ["--raw", "-r", "-z", "--no-abbrev", "--no-renames", ...plain];
  const log = await gitOrNull(dir, [
    "log",
    "--first-parent",
    "-m",
    "--reverse",
    ...shape,
    "--format=%x01%H %P",
    `${older}..${newer}`
  ]);
  const commits = parseLog(log?.toString("latin1") ?? "");
  const first = commits[0];
  const base = first?.parents[0];
  if (base !== void 0) return { base, commits, to: newer };
  const diff = await git(dir, ["diff-tree", ...shape, older, newer]);
  return {
    base: older,
    commits: [{ id: newer, files: parseRaw(diff.toString("latin1").split("\0")) }],
    to: newer
  };
}
function parseLog(log) {
  return log.split("").slice(1).map((entry) => {
    const [head = "", ...records] = entry.split("\0");
    const [id = "", ...parents] = head.trim().split(" ");
    return { id, parents, files: parseRaw(records) };
  });
}
function parseRaw(records) {
  const files = [];
  for (const [index, record] of records.entries()) {
    const hit = /^\s*:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*$/.exec(record);
    if (hit === null) continue;
    const side = (mode, oid) => NOTHING.test(oid) || !mode.startsWith("100") ? null : oid;
    files.push({
      path: decodePath(Buffer.from(records[index + 1] ?? "", "latin1")),
      before: side(hit[1], hit[3]),
      after: side(hit[2], hit[4])
    });
  }
  return files;
}
function numbered(tags) {
  const plain = tags.filter(([, tag]) => /^v?\d+\.\d+(?:\.\d+)?$/.test(tag ?? ""));
  const byName = /* @__PURE__ */ new Map();
  for (const [commit, tag] of tags) {
    const hit = /^([A-Za-z][\w.-]{0,60}?)[-_/]v?(\d+(?:[._]\d+){1,2})$/.exec(tag ?? "");
    if (hit !== null) addTo(byName, hit[1], [commit, hit[2].replaceAll("_", ".")]);
  }
  const [most = []] = [...byName.values()].toSorted((a, b) => b.length - a.length);
  return most.length > plain.length ? most : plain;
}
async function releasesOf(dir, history) {
  const format = "%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end) %(refname:strip=2)";
  const text = (await git(dir, ["for-each-ref", "refs/tags", `--format=${format}`])).toString(
    "utf8"
  );
  const tags = text.split("\n").map((line) => line.split(" "));
  const builds = tags.filter(([, tag]) => /^b\d+$/.test(tag ?? ""));
  const versions = numbered(tags);
  const chosen = builds.length > versions.length ? builds : versions;
  const byCommit = new Map(chosen.map(([commit, tag]) => [commit, tag]));
  const found = /* @__PURE__ */ new Map();
  let next;
  for (const { id } of history.commits.toReversed()) {
    next = byCommit.get(id) ?? next;
    if (next !== void 0) found.set(id, next);
  }
  const scheme = found.size === 0 ? "commit" : builds === chosen ? "build-number" : "semver";
  return { scheme, of: (commit) => scheme === "commit" ? commit.slice(0, 9) : found.get(commit) };
}

// src/upstream/learn/line-pairs.ts
var HOLE = "";
var WORD = /[A-Za-z_](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?(?![\w]|\.[a-z])/g;
var NEXT = ["unused", "without names", "as it is"];
function linePairs(before, after, vanished, appeared) {
  const olds = sideOf(before);
  const news = sideOf(after);
  const result = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const next of NEXT) {
    const removed = bySkeleton(olds, news, vanished, next);
    const added = bySkeleton(news, olds, appeared, next);
    for (const [skeleton, from] of removed) {
      const to = added.get(skeleton);
      if (from.size !== 1 || to?.size !== 1) continue;
      const [oldNames] = from.values();
      const [[example, newNames]] = to;
      for (const [index, old] of oldNames.entries()) {
        const name = newNames[index];
        const line = example.split("\n")[0];
        if (name === void 0 || seen.has(`${old} ${name} ${line}`)) continue;
        seen.add(`${old} ${name} ${line}`);
        const known = result.get(old) ?? /* @__PURE__ */ new Map();
        result.set(old, known);
        const support2 = known.get(name) ?? { lines: 0, example: line };
        support2.lines++;
        known.set(name, support2);
      }
    }
  }
  return result;
}
function sideOf(texts) {
  const counts = /* @__PURE__ */ new Map();
  const following = /* @__PURE__ */ new Map();
  for (const text of texts) {
    const lines = text.split("\n").map(normal).filter((line) => line !== "");
    for (const [index, line] of lines.entries()) {
      counts.set(line, (counts.get(line) ?? 0) + 1);
      if (!following.has(line)) following.set(line, lines[index + 1] ?? "");
    }
  }
  return { counts, following };
}
function normal(line) {
  return line.trim().replace(/\s+/g, " ").replace(/ ?([(),]) ?/g, "$1").replace(/"\w+: /g, '"');
}
function bySkeleton(side, other, names, next) {
  const found = /* @__PURE__ */ new Map();
  for (const [line, count2] of side.counts) {
    if (count2 <= (other.counts.get(line) ?? 0)) continue;
    const own = takeOut(line, names);
    if (own.names.length === 0 || next === "unused" && isBare(own.skeleton)) continue;
    const following = side.following.get(line);
    const after = next === "without names" ? takeOut(following, names) : { skeleton: following, names: [] };
    const key = next === "unused" ? own.skeleton : `${own.skeleton}
${after.skeleton}`;
    const known = found.get(key) ?? /* @__PURE__ */ new Map();
    found.set(key, known);
    const whole = next === "unused" ? line : `${line}
${following}`;
    known.set(whole, next === "unused" ? own.names : [...own.names, ...after.names]);
  }
  return found;
}
function isBare(skeleton) {
  const words = skeleton.replaceAll(HOLE, " ").match(/[A-Za-z]\w+/g) ?? [];
  return words.every(
    (word) => /^(?:if|elif|else|elseif|endif|ifdef|ifndef|ifeq|ifneq|defined|DEFINED|NOT|AND|OR|ON|OFF|option|set|define|undef|export|bool|BOOL|CACHE|STRING)$/.test(
      word
    )
  );
}
function takeOut(line, names) {
  const taken = [];
  const skeleton = line.replace(WORD, (word) => {
    const glue = /^[DU](?=[A-Z])/.test(word) && names.has(word.slice(1)) ? word[0] : "";
    const name = word.slice(glue.length);
    if (!names.has(name)) return word;
    taken.push(name);
    return glue + HOLE;
  });
  return { skeleton, names: taken };
}

// src/upstream/learn/commit-texts.ts
var SHOWS_USE = /(?:Dockerfile|Containerfile)[^/]*$|\.(?:md|rst|txt|ya?ml|sh|ps1|bat|nix|toml|json)$/i;
async function updateTree(tree, files, blobs) {
  const texts = { before: /* @__PURE__ */ new Map(), after: /* @__PURE__ */ new Map() };
  for (const file of files) {
    const language = isRead(file.path, "make") ? "make" : "cmake";
    const [before, after] = await both(file, blobs);
    if (before !== null) addTo(texts.before, language, before);
    if (after !== null) addTo(texts.after, language, after);
    tree.set(file.path, after === null ? void 0 : readBuildFile(file.path, after));
  }
  return texts;
}
async function addSources(hasMacros, commit, texts, blobs) {
  for (const file of commit.files) {
    const isC = hasMacros && isRead(file.path, "macro");
    if (!isC && (isBuildFile(file.path) || !SHOWS_USE.test(file.path))) continue;
    const [before, after] = await both(file, blobs);
    if (before !== null) addTo(texts.before, isC ? "c" : "use", before);
    if (after !== null) addTo(texts.after, isC ? "c" : "use", after);
  }
}
async function both({ before, after }, blobs) {
  const read = async (oid) => {
    const blob = oid === null ? null : await blobs.read(oid);
    return blob !== null && "bytes" in blob ? blob.bytes.toString("latin1") : null;
  };
  return [await read(before), await read(after)];
}
function isRead(path, namespace) {
  return doorOf(path)?.namespaces.includes(namespace) === true;
}

// src/upstream/learn/name-rules.ts
function byWords(name, { appeared }, words) {
  const found = new Set(
    words.flatMap((word) => {
      const candidate = substituted(name, word);
      return candidate !== void 0 && appeared.has(candidate) ? [candidate] : [];
    })
  );
  return found.size === 1 ? [...found][0] : void 0;
}
function move(kind, from, to) {
  return `${kind} ${familyOf(from)} ${familyOf(to)}`;
}
function remainder(name) {
  return name.slice(familyOf(name)?.length ?? 0);
}
function mayBeSplit(name, { appeared, support: support2 }) {
  const successors = new Set([...support2.values()].flatMap((news) => [...news.keys()]));
  return [...appeared].some((other) => other.startsWith(`${name}_`) && !successors.has(other));
}
function letters(name) {
  return name.replace(/\d+/g, "");
}
function isOpposite(from, to) {
  const negative = /(?:^|_)(?:NO|DISABLE|WITHOUT)_/;
  return negative.test(from) !== negative.test(to);
}
function sharesWord(a, b) {
  const [words, others] = [a, b].map((name) => name.split("_").filter((word) => word.length >= 3));
  return words.some((one) => others.some((two) => one.includes(two) || two.includes(one)));
}

// src/upstream/learn/successor.ts
var ALIKE = 0.85;
function successorByLines(name, change) {
  const { appeared, support: support2 } = change;
  const ranked = [...support2.get(name) ?? []].filter(([candidate]) => appeared.has(candidate)).map(([candidate, found]) => ({ ...found, name: candidate })).toSorted((a, b) => b.lines - a.lines);
  const [best, second] = ranked;
  if (best === void 0 || best.lines <= (second?.lines ?? 0) * 2) return void 0;
  if (remainder(name) === remainder(best.name)) return best;
  if (mayBeSplit(best.name, change) || letters(name) === letters(best.name)) return void 0;
  return best.lines >= 2 || likeness(remainder(name), remainder(best.name)) >= ALIKE ? best : void 0;
}
function successorByUses(name, { uses, present, appeared }) {
  const found = [...uses.get(name) ?? []].filter(([candidate2]) => present.has(candidate2));
  const [only] = found;
  if (found.length !== 1) return void 0;
  const [candidate, support2] = only;
  const isTold = support2.lines >= 2 || appeared.has(candidate) || sharesWord(remainder(name), remainder(candidate));
  return isTold ? { ...support2, name: candidate } : void 0;
}
function possibleSuccessors(name, { appeared, support: support2 }) {
  const byLines = [...support2.get(name)?.keys() ?? []].filter((one) => appeared.has(one));
  const byName = [...appeared].filter(
    (one) => remainder(one) === remainder(name) || likeness(remainder(one), remainder(name)) >= ALIKE
  ).toSorted((a, b) => likeness(b, name) - likeness(a, name));
  return [.../* @__PURE__ */ new Set([...byLines, ...byName])].slice(0, 3);
}

// src/upstream/learn/contradictions.ts
function settle(all) {
  const renames = [];
  const undecided = [];
  for (const list of groupBy(all, ({ kind, from }) => `${kind} ${from}`).values()) {
    const told = list.filter(({ to }) => to.length > 0);
    const named = told.length > 0 ? told : list;
    const said = named.filter(({ proof }) => proof.shim !== void 0);
    const chosen = said.length > 0 ? said : named;
    if (chosen.length === 1 || said.length > 0) append(renames, chosen);
    else
      undecided.push({
        name: chosen[0].from,
        kind: chosen[0].kind,
        since: chosen[0].since,
        commit: chosen[0].proof.commit,
        perhaps: chosen.flatMap(({ to }) => to.map(({ name }) => name))
      });
  }
  return [renames, undecided];
}
function isImplied(rename, all) {
  const goal = rename.to[0]?.name;
  if (rename.to.length !== 1 || goal === void 0) return false;
  const others = all.filter((one) => one !== rename);
  return reachable(targetsOf(rename.from, rename.kind, others), rename.kind, others).has(goal);
}
function leadsBack(later, earlier, all) {
  if (later.kind !== earlier.kind || !later.to.some(({ name }) => name === earlier.from))
    return false;
  const targets = earlier.to.map(({ name }) => name);
  return reachable(targets, later.kind, all).has(later.from);
}
function reachable(names, kind, renames) {
  const found = new Set(names);
  for (const name of found) for (const next of targetsOf(name, kind, renames)) found.add(next);
  return found;
}
function targetsOf(name, kind, renames) {
  return renames.filter((one) => one.kind === kind && one.from === name).flatMap(({ to }) => to.map((target) => target.name));
}

// src/upstream/learn/ledger.ts
var BULK = 3;
var Ledger = class {
  #releaseOf;
  #renames = /* @__PURE__ */ new Map();
  #undecided = /* @__PURE__ */ new Map();
  #waiting = [];
  #dead = /* @__PURE__ */ new Map();
  /** What renames of this history did to words, for a name whose own commit shows no line. */
  #words = [];
  /** Families that moved, such as `LLAMA_` to `GGML_`, for names that follow later. */
  #moves = /* @__PURE__ */ new Map();
  /** What nothing but an alias ever knew: nobody can have set it. */
  #unread = /* @__PURE__ */ new Map();
  /** What the states of the upstream knew so far. */
  #known = /* @__PURE__ */ new Map();
  #declared = /* @__PURE__ */ new Set();
  constructor(releaseOf) {
    this.#releaseOf = releaseOf;
  }
  /** Takes in a state: the names that a person who builds can use, and the CMake options that it declares. */
  addState(names, declared) {
    const knownIn = remembered(() => /* @__PURE__ */ new Set(), this.#known);
    for (const [space, list] of names) for (const name of list) knownIn(space).add(name);
    for (const name of declared) this.#declared.add(name);
  }
  /** Takes in an alias that was not there before. One whose new name is not there yet waits until the end. */
  addShim(shim, commit, names) {
    const { old, news, namespace, effect } = shim;
    const kind = LEARNED_KIND[namespace];
    if (kind === void 0 || !/^\w[\w.-]*$/.test(old)) return;
    if (effect === "dead")
      this.#dead.set(`${kind} ${old}`, {
        ...shim.evidence,
        from: old,
        to: news,
        since: this.#releaseOf(commit),
        commit
      });
    if (namespace === "make" && this.#known.get("make")?.has(old) === false)
      this.#unread.set(`${kind} ${old}`, { ...shim.evidence, from: old, to: news, kind, commit });
    else if (!this.#addSaid(shim, commit, names)) this.#waiting.push({ shim, commit });
  }
  #addSaid(shim, commit, names) {
    const { old, news, namespace, effect, polarity, values } = shim;
    const known = names.get(namespace);
    const accepted = news.filter((name) => known?.has(name) === true);
    const isRemoval = news.length === 0 && namespace !== "target" && (effect === "warns" || effect === "rejects");
    if (accepted.length === 0 && !isRemoval || known?.has(old) === true) return false;
    const to = accepted.map(
      (name) => accepted.length === 1 ? { name } : { name, value: values?.[name] ?? "ON" }
    );
    this.#add({
      from: old,
      to,
      kind: LEARNED_KIND[namespace],
      value: { kind: polarity ?? "same" },
      since: this.#releaseOf(commit),
      proof: { commit, lines: 0, shim: shim.evidence },
      confidence: "certain"
    });
    return true;
  }
  /** Takes in names that vanished together with the line that handed their value on to a name which stays. */
  addCopies(commit, change, copies, names) {
    for (const shim of copies)
      if (change.get(shim.namespace)?.vanished.has(shim.old) === true)
        this.#addSaid(shim, commit, names);
  }
  /** Takes in what a commit changed. */
  addChange(commit, change) {
    const left = [];
    const words = [];
    for (const one of change.values())
      for (const name of one.vanished) {
        const found = successorByLines(name, one);
        if (found === void 0) left.push({ name, change: one });
        else {
          const { lines, example } = found;
          this.#addFound(name, found.name, one.kind, { commit, lines, example });
          const changed2 = substitutions(name, found.name);
          append(words, changed2);
          append(this.#words, changed2);
        }
      }
    for (const { name, change: one } of left) {
      const sibling = this.#byFamily(name, one.kind, one.appeared) ?? byWords(name, one, words);
      const used = sibling === void 0 ? successorByUses(name, one) : void 0;
      if (sibling !== void 0) this.#addFound(name, sibling, one.kind, { commit, lines: 0 });
      else if (used !== void 0)
        this.#addFound(name, used.name, one.kind, { commit, lines: 1, example: used.example });
      else if (one.isPublic(name)) this.#leaveOpen(name, commit, one);
    }
    for (const one of change.values()) this.#addLate(commit, one);
  }
  /** A name may come back under its family's new name some commits after it went. */
  #addLate(commit, { kind, vanished, appeared }) {
    for (const name of appeared) {
      const only = /* @__PURE__ */ new Set([name]);
      const open = [...this.#undecided.values()].filter(
        (one) => one.kind === kind && !vanished.has(one.name) && this.#byFamily(one.name, kind, only) === name
      );
      if (open.length === 1) this.#addFound(open[0].name, name, kind, { commit, lines: 0 });
    }
  }
  /** The rest of the name stayed, and its family is known to have moved there. */
  #byFamily(name, kind, appeared) {
    const same = [...appeared].filter(
      (candidate) => remainder(candidate) === remainder(name) && (this.#moves.get(move(kind, name, candidate)) ?? 0) >= BULK
    );
    return same.length === 1 ? same[0] : void 0;
  }
  #addFound(from, to, kind, proof) {
    const key = move(kind, from, to);
    if (proof.lines > 0 && remainder(from) === remainder(to))
      this.#moves.set(key, (this.#moves.get(key) ?? 0) + 1);
    this.#add({
      from,
      to: [{ name: to }],
      kind,
      value: { kind: isOpposite(from, to) ? "inverted" : "same" },
      since: this.#releaseOf(proof.commit),
      proof,
      confidence: proof.lines >= 2 ? "certain" : "likely"
    });
  }
  /** Upstream's own words add to what the diffs showed. What the rename turns back was no rename in the end. */
  #add(rename) {
    this.#undecided.delete(`${rename.kind} ${rename.from}`);
    const key = `${rename.kind} ${rename.from} ${rename.to.map(({ name }) => name).join()}`;
    const known = this.#renames.get(key);
    if (known === void 0) {
      for (const [other, one] of this.#renames)
        if (leadsBack(rename, one, [...this.#renames.values()])) this.#renames.delete(other);
      this.#renames.set(key, rename);
    } else if (known.proof.shim === void 0 && rename.proof.shim !== void 0)
      this.#renames.set(key, {
        ...known,
        confidence: "certain",
        proof: { ...known.proof, shim: rename.proof.shim }
      });
  }
  #leaveOpen(name, commit, change) {
    const { kind } = change;
    if ([...this.#renames.values()].some((one) => one.kind === kind && one.from === name)) return;
    this.#undecided.set(`${kind} ${name}`, {
      name,
      kind,
      since: this.#releaseOf(commit),
      commit,
      perhaps: possibleSuccessors(name, change)
    });
  }
  /** What holds at the end: names that are accepted again were not renamed; a chain's long way round goes. */
  result(names) {
    const everywhere = new Set([...names.values()].flatMap((list) => [...list]));
    for (const { shim, commit } of this.#waiting)
      if (!this.#addSaid(shim, commit, names) && !isAccepted(names, LEARNED_KIND[shim.namespace], shim.old))
        this.#addSaid(shim, commit, /* @__PURE__ */ new Map([[shim.namespace, everywhere]]));
    for (const { name, kind, commit, perhaps } of this.#undecided.values()) {
      const told = perhaps.filter(
        (one) => this.#words.some((word) => substituted(name, word) === one)
      );
      if (told.length === 1) this.#addFound(name, told[0], kind, { commit, lines: 0 });
    }
    const all = [...this.#renames.values()].filter(
      ({ kind, from }) => !isAccepted(names, kind, from)
    );
    const direct = all.filter((rename) => !isImplied(rename, all));
    const [renames, contradicted] = settle(direct);
    const undecided = [...this.#undecided.values(), ...contradicted].filter(
      ({ kind, name }) => !isAccepted(names, kind, name)
    );
    return {
      renames: renames.map((rename) => this.#ofKind(rename)),
      undecided,
      deadAliases: [...this.#dead.values()],
      unreadAliases: [...this.#unread.values()].filter(
        ({ kind, from }) => !renames.some((one) => one.kind === kind && one.from === from)
      )
    };
  }
  /** What CMake only asks for and nothing ever declared is a variable, no option. */
  #ofKind(rename) {
    const { kind, from, proof } = rename;
    if (kind !== "cmake-option" || proof.shim !== void 0 || this.#declared.has(from))
      return rename;
    return { ...rename, kind: "cmake-variable" };
  }
};
function isAccepted(names, kind, name) {
  return names.get(NAMESPACE_OF[kind])?.has(name) === true;
}

// src/upstream/learn/learn.ts
var FOLLOWED = ["cmake", "make", "macro", "target"];
async function learn(dir, from, to, progress = () => void 0) {
  const history = await historyBetween(dir, from, to);
  const releases = await releasesOf(dir, history);
  const tree = await treeAt(dir, history.base);
  const blobs = openBlobs(dir);
  const ledger = new Ledger(releases.of);
  const options = /* @__PURE__ */ new Set();
  let state = stateOf(tree, options);
  for (const shim of state.shims.values())
    if (shim.sure) ledger.addShim(placed(shim), history.base, state.names);
  try {
    for (const [index, commit] of history.commits.entries()) {
      if (index % 200 === 0) progress(`Read ${index} of ${count(history.commits.length, "commit")}`);
      const built = commit.files.filter(({ path }) => isBuildFile(path));
      if (built.length === 0) continue;
      const texts = await updateTree(tree, built, blobs);
      const after = stateOf(tree, options);
      ledger.addState(state.names, state.declared);
      for (const [key, shim] of after.shims)
        if (shim.sure && !state.shims.has(key)) ledger.addShim(placed(shim), commit.id, after.names);
      const change = changed(state, after);
      if (change.size > 0) {
        await addSources(change.has("macro"), commit, texts, blobs);
        const checked = await withReaders(dir, commit.id, change);
        const copies = [...state.shims.values()].filter((shim) => shim.copies).map(placed);
        ledger.addCopies(commit.id, change, copies, after.names);
        ledger.addChange(commit.id, support(checked, texts));
      }
      state = after;
    }
  } finally {
    await blobs.close();
  }
  progress(`Read ${count(history.commits.length, "commit")}`);
  return {
    versions: releases.scheme,
    from: history.base,
    to: history.to,
    commits: history.commits.length,
    ...ledger.result(state.names)
  };
}
async function treeAt(dir, commit) {
  const tree = new BuildTree();
  const source = await openCommit(dir, commit);
  try {
    const entries = (await source.list()).filter(
      (entry) => isRegularFile(entry) && isBuildFile(entry.path)
    );
    for await (const { entry, bytes } of source.read(entries))
      tree.set(entry.path, readBuildFile(entry.path, bytes.toString("latin1")));
  } finally {
    await source.close();
  }
  return tree;
}
function changed(before, after) {
  const result = /* @__PURE__ */ new Map();
  for (const space of FOLLOWED) {
    const olds = before.names.get(space) ?? /* @__PURE__ */ new Set();
    const news = after.names.get(space) ?? /* @__PURE__ */ new Set();
    const undeclared = space === "cmake" ? [...before.declared].filter((name) => !after.declared.has(name)) : [];
    const vanished = new Set(
      [...olds].filter((name) => !news.has(name)).concat(undeclared).filter((name) => !name.startsWith("_"))
    );
    const appeared = new Set([...news].filter((name) => !olds.has(name)));
    const isPublic = (name) => space !== "cmake" || before.declared.has(name);
    if (vanished.size + appeared.size > 0)
      result.set(space, {
        kind: LEARNED_KIND[space],
        vanished,
        appeared,
        isPublic,
        support: /* @__PURE__ */ new Map(),
        present: news,
        uses: /* @__PURE__ */ new Map()
      });
  }
  return result;
}
async function withReaders(dir, commit, change) {
  const macros = change.get("macro");
  if (macros === void 0 || macros.vanished.size === 0) return change;
  const read = async (revision, names) => {
    const source = await openCommit(dir, revision);
    const wanted = new Map([...names].map((name) => [name, /* @__PURE__ */ new Set(["macro"])]));
    const accepted = await readUpstream(source, { names: wanted, partners: /* @__PURE__ */ new Map() });
    await source.close();
    return (name) => readersOf(accepted, name, "macro") > 0;
  };
  const isReadNow = await read(commit, /* @__PURE__ */ new Set([...macros.vanished, ...macros.appeared]));
  const wasRead = await read(`${commit}^1`, macros.vanished);
  const vanished = [...macros.vanished].filter((name) => wasRead(name) && !isReadNow(name));
  const appeared = [...macros.appeared].filter(isReadNow);
  return new Map(change).set("macro", {
    ...macros,
    vanished: new Set(vanished),
    appeared: new Set(appeared)
  });
}
function support(change, texts) {
  const vanished = new Set([...change.values()].flatMap((one) => [...one.vanished]));
  const appeared = new Set([...change.values()].flatMap((one) => [...one.appeared]));
  const pairs = (key) => linePairs(texts.before.get(key) ?? [], texts.after.get(key) ?? [], vanished, appeared);
  const [cmake, make, c] = [pairs("cmake"), pairs("make"), pairs("c")];
  const sources = {
    cmake: [cmake],
    make: [make],
    macro: [c, cmake, make],
    target: [cmake, make]
  };
  const present = new Set([...change.values()].flatMap((one) => [...one.present]));
  const uses = linePairs(
    texts.before.get("use") ?? [],
    texts.after.get("use") ?? [],
    vanished,
    present
  );
  return new Map(
    [...change].map(([space, one]) => [
      space,
      { ...one, uses, support: merged(sources[space] ?? []) }
    ])
  );
}
function merged(all) {
  const result = /* @__PURE__ */ new Map();
  for (const one of all)
    for (const [old, news] of one) {
      const known = result.get(old) ?? /* @__PURE__ */ new Map();
      result.set(old, known);
      for (const [name, { lines, example }] of news)
        known.set(name, {
          lines: lines + (known.get(name)?.lines ?? 0),
          example: known.get(name)?.example ?? example
        });
    }
  return result;
}
function stateOf(tree, options) {
  const declared = tree.declared();
  for (const name of declared) options.add(name);
  const assigned = tree.assigned();
  const isOwn = ({ namespace, old, path }) => namespace === "cmake" && !options.has(old) && assigned.get(doorOf(path))?.has(old) === true;
  const shims = tree.shims().filter((shim) => !isOwn(shim)).map(
    (shim) => [`${shim.namespace} ${shim.old} ${shim.news.join()} ${shim.effect}`, shim]
  );
  return { names: tree.names(), declared, shims: new Map(shims) };
}
function placed(shim) {
  return { ...shim, evidence: lineIndex(shim.path, shim.text).evidence(shim.start) };
}

export {
  learn
};
