import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  firstIndex
} from "./shared-core-first-index.js";
import {
  isTextPath
} from "./shared-repository-paths.js";
import {
  switches
} from "./shared-maps-value.js";
import {
  require_dist
} from "./shared-yaml.js";
import {
  addTo,
  groupBy,
  once,
  remembered,
  rememberedOf
} from "./shared-core-remembered.js";
import {
  append
} from "./shared-core-append.js";
import {
  __toESM
} from "./shared-runtime.js";

// src/repository/entry.ts
function isRegularFile({ mode }) {
  return mode === "100644" || mode === "100755";
}
function whyNotRead(entry) {
  if (entry.mode === "120000") return "it is a symbolic link";
  if (entry.mode === "160000") return "it is a submodule";
  if (!isTextPath(entry.path)) return "its name is not UTF-8";
  return null;
}
async function readOne(source, path) {
  const entry = (await source.list()).find((one) => one.path === path);
  if (entry === void 0 || !isRegularFile(entry)) return null;
  for await (const { bytes } of source.read([entry])) return Buffer.from(bytes);
  return null;
}
function fileMode(mode) {
  if (mode === "120000" || mode === "160000") return mode;
  return (Number.parseInt(mode, 8) & 64) === 0 ? "100644" : "100755";
}

// src/core/names.ts
var WORD = /[A-Za-z0-9_]/;
var PLAIN = /^[a-z][a-z0-9]*$/;
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
    this.#longest = [...this.#names].reduce((most, { length }) => Math.max(most, length), 0);
    this.#pattern = once(() => patternOf(this.#names));
  }
  has(name) {
    return this.#names.has(name);
  }
  /** True when the text holds one of the names at all. */
  test(text2) {
    return this.#next(text2, 0) !== void 0;
  }
  /** What to look for in bytes: where none of these is found, none of the names stands. */
  needles(isWanted = () => true) {
    return [...this.#names].filter(isWanted).map((text2) => ({ text: text2, counts: mayBeWhole }));
  }
  /** All occurrences between two offsets, in order. */
  find(text2, from = 0, to = text2.length) {
    if (to < text2.length) {
      const start = Math.max(0, from - BEFORE);
      const inside2 = this.find(text2.slice(start, to + this.#longest + 1), from - start);
      return inside2.filter(({ end }) => start + end <= to).map((match) => ({ ...match, start: start + match.start, end: start + match.end }));
    }
    const found = [];
    for (let at2 = from; ; ) {
      const match = this.#next(text2, at2);
      if (match === void 0) return found;
      found.push(match);
      at2 = match.end;
    }
  }
  /** The first occurrence at or after an offset. */
  #next(text2, from) {
    const pattern = this.#pattern();
    if (pattern === null) return void 0;
    pattern.lastIndex = from;
    for (let hit = pattern.exec(text2); hit !== null; hit = pattern.exec(text2)) {
      const match = this.#longestAt(text2, hit.index, hit[0]);
      if (match !== void 0) return match;
      pattern.lastIndex = hit.index + 1;
    }
    return void 0;
  }
  /** The pattern takes the longest alternative first; a shorter one counts only if it is whole there. */
  #longestAt(text2, start, name) {
    const end = start + name.length;
    const glued = isGlued(text2, start);
    if (!glued && start > 0 && WORD.test(text2[start - 1])) {
      if (!isEscape(text2, start) && !isNegated(text2, start, name)) return void 0;
    }
    if (end < text2.length && WORD.test(text2[end])) return void 0;
    if (name.includes("-") && (text2[end] === "-" || !glued && text2[start - 1] === "-"))
      return void 0;
    if (PLAIN.test(name) && isHyphenated(text2, start, end)) return void 0;
    return { name, start, end, glued };
  }
};
function mayBeWhole(bytes, start, end) {
  return !isWordByte(bytes[end]) && (!isWordByte(bytes[start - 1]) || MAY_END[bytes[start - 1]] === 1);
}
var MAY_END = new Uint8Array(256);
for (const letter of "DUabfnrtvo".split("")) MAY_END[letter.charCodeAt(0)] = 1;
var WORD_BYTES = new Uint8Array(256).map(
  (_, byte) => WORD.test(String.fromCharCode(byte)) ? 1 : 0
);
function isWordByte(byte) {
  return byte !== void 0 && WORD_BYTES[byte] === 1;
}
function isHyphenated(text2, start, end) {
  return /^\w-$/.test(text2.slice(Math.max(0, start - 2), start)) || /^-\w/.test(text2.slice(end, end + 2));
}
function isGlued(text2, start) {
  const letter = text2[start - 1];
  const sign = text2[start - 2];
  if (letter !== "D" && letter !== "U" || sign !== "-" && sign !== "/") return false;
  const before = text2[start - 3];
  return before === void 0 || !WORD.test(before);
}
function isNegated(text2, start, name) {
  return text2.startsWith("--no", start - 4) && !/[\w-]/.test(text2[start - 5] ?? "") && /^[a-z][a-z0-9]*_/.test(name);
}
function isEscape(text2, start) {
  return /[abfnrtv]/.test(text2[start - 1] ?? "") && text2[start - 2] === "\\" && text2[start - 3] !== "\\";
}
function patternOf(names) {
  const sorted = [...names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted.length === 0 ? null : new RegExp(trie(sorted), "g");
}
function trie(words2) {
  const root = { next: /* @__PURE__ */ new Map(), end: false };
  for (const word of words2) {
    let node = root;
    for (const letter of word) {
      let child = node.next.get(letter);
      if (child === void 0) node.next.set(letter, child = { next: /* @__PURE__ */ new Map(), end: false });
      node = child;
    }
    node.end = true;
  }
  function source(node) {
    const branches = [...node.next].map(([letter, child]) => escapePattern(letter) + source(child));
    if (branches.length === 0) return "";
    const joined4 = branches.length === 1 ? branches[0] : `(?:${branches.join("|")})`;
    return node.end ? `(?:${joined4})?` : joined4;
  }
  return source(root);
}
function escapePattern(text2) {
  return text2.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

// src/core/near.ts
var REACH = 400;
function findBefore(text2, offset, pattern) {
  return ending(pattern).exec(text2.slice(Math.max(0, offset - REACH), offset));
}
function findBehind(text2, offset, pattern) {
  return beginning(pattern).exec(text2.slice(offset, offset + REACH));
}
function matchWhole(text2, pattern) {
  return whole(pattern).exec(text2);
}
function isBefore(text2, offset, pattern) {
  return findBefore(text2, offset, pattern) !== null;
}
function isBehind(text2, offset, pattern) {
  return findBehind(text2, offset, pattern) !== null;
}
function fitsWhole(text2, pattern) {
  return matchWhole(text2, pattern) !== null;
}
var ending = anchoring((source) => `(?:${source})(?![^])`);
var beginning = anchoring((source) => `(?<![^])(?:${source})`);
var whole = anchoring((source) => `(?<![^])(?:${source})(?![^])`);
function anchoring(anchored) {
  const made = /* @__PURE__ */ new Map();
  return (pattern) => {
    const { source, ignoreCase, multiline, dotAll } = pattern;
    const flags = ignoreCase || multiline || dotAll ? pattern.flags : "";
    const key = flags === "" ? source : `${flags}
${source}`;
    const known3 = made.get(key) ?? new RegExp(anchored(source), flags);
    made.set(key, known3);
    return known3;
  };
}

// src/languages/kit/byte-order-mark.ts
var MARK = "\xEF\xBB\xBF";
function markLength(text2) {
  return text2.startsWith(MARK) ? MARK.length : 0;
}
function withoutMark(text2) {
  return text2.startsWith(MARK) ? `


${text2.slice(MARK.length)}` : text2;
}

// src/languages/kit/logical-lines.ts
function logicalLines(text2, isContinued2 = () => false, from = markLength(text2), to = text2.length) {
  const lines = [];
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = from;
  let start = from;
  for (let hit = breaks.exec(text2); hit !== null && hit.index < to; hit = breaks.exec(text2)) {
    if (isContinued2(start, hit.index)) continue;
    const next2 = Math.min(to, hit.index + hit[0].length);
    lines.push({ start, end: hit.index, next: next2 });
    start = next2;
  }
  lines.push({ start, end: to, next: to });
  return lines;
}

// src/languages/kit/view.ts
function piecesOf(text2, { start, end }, pattern, meaning2) {
  const raw = text2.slice(start, end);
  const pieces4 = [];
  let at2 = 0;
  for (const hit of raw.matchAll(pattern)) {
    if (hit.index > at2) pieces4.push({ text: raw.slice(at2, hit.index), at: start + at2 });
    pieces4.push({ text: meaning2(hit), at: start + hit.index, width: hit[0].length });
    at2 = hit.index + hit[0].length;
  }
  if (at2 < raw.length) pieces4.push({ text: raw.slice(at2), at: start + at2 });
  return pieces4;
}
function part(text2, { start, end }) {
  return {
    text: text2.slice(start, end),
    source: (offset) => start + offset,
    encode: (inner) => inner
  };
}
function decoded(pieces4, end, encode) {
  const starts = [];
  let length = 0;
  for (const piece of pieces4) {
    starts.push(length);
    length += piece.text.length;
  }
  function pieceOf(offset) {
    return Math.max(0, firstIndex(starts.length, (index) => starts[index] > offset) - 1);
  }
  function source(offset) {
    if (offset >= length) return end;
    const index = pieceOf(offset);
    return pieces4[index].at + offset - starts[index];
  }
  function after2(offset) {
    const { at: at2, width: width2 } = pieces4[pieceOf(offset)];
    return width2 === void 0 ? source(offset) + 1 : at2 + width2;
  }
  return { text: pieces4.map((piece) => piece.text).join(""), source, after: after2, encode };
}
function within(outer, inner) {
  return {
    text: inner.text,
    source: (offset) => outer.source(inner.source(offset)),
    after: (offset) => lastOf(outer, (inner.after?.(offset) ?? inner.source(offset) + 1) - 1),
    encode: (text2) => outer.encode(inner.encode(text2))
  };
}
function lastOf(view, offset) {
  return view.after?.(offset) ?? view.source(offset) + 1;
}
function embed(uses, view, list = "") {
  function span({ start, end }) {
    return {
      start: view.source(start),
      end: end > start ? lastOf(view, end - 1) : view.source(end)
    };
  }
  function edits(inner) {
    return inner?.map((edit) => ({ ...span(edit), text: view.encode(edit.text) }));
  }
  const listed = (own) => `${list}${view.source(0)}/${own}`;
  return uses.map((use2) => ({
    ...use2,
    ...span(use2),
    ...use2.value && { value: { ...use2.value, ...span(use2.value) } },
    ...use2.member && {
      member: {
        list: listed(use2.member.list),
        removal: span(use2.member.removal),
        ...use2.member.under && { under: use2.member.under.map(listed) },
        ...use2.member.fillsBranch && { fillsBranch: use2.member.fillsBranch },
        // Those of a command line inside an argument are no arguments of the line.
        ...list === "" && use2.member.argument !== void 0 && { argument: use2.member.argument }
      }
    },
    ...use2.guards && {
      guards: use2.guards.map((guard) => ({ ...guard, question: listed(guard.question) }))
    },
    ...use2.handOn && {
      handOn: (name, isAlone2) => edits(use2.handOn?.(name, isAlone2))
    },
    ...use2.widen && { widen: (names) => edits(use2.widen?.(names)) },
    ...use2.split && {
      split: (targets) => edits(use2.split?.(targets))
    }
  }));
}

// src/languages/batch/commands.ts
var DEPTH = 12;
function batchCommands(text2) {
  const commands2 = [];
  const isContinued2 = (_start, end) => text2[end - 1] === "^" && text2[end - 2] !== "^";
  const around4 = [];
  let statement2 = 0;
  let run = 0;
  let open = [];
  for (const line of logicalLines(text2, isContinued2)) {
    let base2 = function(span) {
      const branches = conditional ? [span.start, ...around4.slice(0, DEPTH)] : around4.slice(0, DEPTH);
      return {
        start: span.start,
        end: span.end,
        always: branches.length === 0,
        branches,
        redirected: false,
        statement: statement2,
        statementEnd: line.end,
        run
      };
    }, push2 = function(command2) {
      open.push(commands2.length);
      commands2.push(command2);
      if (command2.kind !== "set" || !command2.always) run++;
    }, commandOf3 = function(span) {
      const raw = text2.slice(span.start, span.end);
      const word = /^[@\s]*([^\s]*)/.exec(raw)[1].toLowerCase();
      if (word === "rem" || word.startsWith("::"))
        return { ...base2(span), kind: "comment", words: [] };
      const redirected = /[>|]/.test(raw) || text2[span.end] === "|";
      if (/^(?:echo|title|msg)\b/.test(word))
        return { ...base2(span), kind: "print", words: wordsOf(text2, span), redirected };
      const set2 = /^[@\s]*set\s+(?:\/[ap]\s+)?("?)([A-Za-z_]\w*)=/i.exec(raw);
      if (set2 === null)
        return { ...base2(span), kind: "run", words: wordsOf(text2, span), redirected };
      const from = span.start + set2[0].length;
      const quote = set2[1] === '"' ? raw.lastIndexOf('"') : -1;
      const to = quote >= set2[0].length ? span.start + quote : span.start + raw.trimEnd().length;
      return {
        ...base2(span),
        kind: "set",
        words: [],
        assignment: {
          name: set2[2],
          start: from - 1 - set2[2].length,
          value: part(text2, { start: from, end: Math.max(from, to) })
        }
      };
    };
    var base = base2, push = push2, commandOf2 = commandOf3;
    if (around4.length === 0) {
      statement2 = line.start;
      open = [];
    }
    let conditional = false;
    for (const piece of pieces(text2, line)) {
      if (piece.kind === "(") {
        around4.unshift(piece.start);
        continue;
      }
      if (piece.kind === ")") {
        around4.shift();
        continue;
      }
      let span = piece;
      for (; ; ) {
        const head = /^[@\s]*(?:else\s+)?(if|for)\b/i.exec(text2.slice(span.start, span.end));
        if (head === null) break;
        const kind = head[1].toLowerCase();
        const length = conditionLength(text2.slice(span.start, span.end), kind);
        const condition4 = { start: span.start, end: span.start + length };
        push2({ ...base2(condition4), kind, words: wordsOf(text2, condition4) });
        conditional = true;
        span = { ...span, start: condition4.end };
        if (span.start >= span.end) break;
      }
      if (text2.slice(span.start, span.end).trim() !== "") push2(commandOf3(span));
    }
    if (around4.length === 0)
      for (const index of open) commands2[index] = { ...commands2[index], statementEnd: line.end };
  }
  return commands2;
}
function pieces(text2, line) {
  const raw = text2.slice(line.start, line.end);
  if (/^[@\s]*(?:rem\b|::)/i.test(raw)) return [{ ...line, kind: "command" }];
  const found = [];
  let from = line.start;
  let quoted2 = false;
  function cut(at2) {
    if (at2 > from) found.push({ start: from, end: at2, kind: "command" });
  }
  for (let at2 = line.start; at2 < line.end; at2++) {
    const letter = text2[at2];
    if (letter === "^") at2++;
    else if (letter === '"') quoted2 = !quoted2;
    else if (quoted2) continue;
    else if (letter === "&" || letter === "|") {
      cut(at2);
      while (text2[at2 + 1] === letter) at2++;
      from = at2 + 1;
    } else if (letter === "(") {
      const head = text2.slice(from, Math.min(at2, from + 60));
      const tail2 = text2.slice(Math.max(from, at2 - 20), at2);
      if (/\bin\s*$/i.test(tail2)) {
        const close = text2.indexOf(")", at2);
        if (close !== -1 && close < line.end) at2 = close;
      } else if (at2 - from < 60 && fitsWhole(head, /[@\s]*/) || /(?:^|\s)(?:do|else)\s*$/i.test(tail2) || /^[@\s]*(?:\)?\s*else\s+)?if\b/i.test(head)) {
        cut(at2);
        found.push({ start: at2, end: at2 + 1, kind: "(" });
        from = at2 + 1;
      }
    } else if (letter === ")") {
      cut(at2);
      found.push({ start: at2, end: at2 + 1, kind: ")" });
      from = at2 + 1;
    }
  }
  cut(line.end);
  return found;
}
function conditionLength(raw, kind) {
  if (kind === "for") return (/^[^]*?\bdo\b/i.exec(raw) ?? [raw])[0].length;
  const head = /^[@\s]*(?:else\s+)?if\s+(?:\/i\s+)?(?:not\s+)?/i.exec(raw)?.[0] ?? "";
  const rest = raw.slice(head.length);
  const test = /^(?:defined\s+\S+|exist\s+(?:"[^"]*"|\S+)|errorlevel\s+\S+|(?:"[^"]*"|[^\s=]+)\s*(?:==|\s(?:equ|neq|lss|leq|gtr|geq)\s)\s*(?:"[^"]*"|\S+))\s*/i.exec(
    rest
  );
  return test === null ? raw.length : head.length + test[0].length;
}
function wordsOf(text2, { start, end }) {
  const words2 = [];
  const pattern = /(?:"[^"\r\n]*"?|\^[^\r\n]|[^\s"^])+/g;
  for (const hit of text2.slice(start, end).matchAll(pattern)) {
    const at2 = start + hit.index;
    const span = { start: at2, end: at2 + hit[0].length };
    const parts = [...hit[0].matchAll(/[^"^]+|\^(.)/g)].map(
      (piece) => piece[1] === void 0 ? { text: piece[0], at: at2 + piece.index } : { text: piece[1], at: at2 + piece.index + 1 }
    );
    words2.push({ view: decoded(parts, span.end, (inner) => inner), span });
  }
  return words2;
}

// src/languages/batch/questions.ts
var LABEL = /^[ \t]*:(?!:)([\w.-]+)/gm;
function batchQuestions(text2) {
  const labels = [...text2.matchAll(LABEL)].map(({ index, 1: name }) => ({
    name: name.toLowerCase(),
    start: index
  }));
  const questions = batchCommands(text2).filter(({ kind }) => kind === "if").flatMap((command2) => {
    const question = chainOf(text2, command2);
    return question === void 0 ? [] : [withLabel(text2, question, labels)];
  });
  return { questions, bodies: [] };
}
function chainOf(text2, { start, end }) {
  const asked2 = text2.slice(start, end);
  if (/^[@\s]*else\b/i.test(asked2)) return void 0;
  const branches = [];
  let from = start;
  let head = end;
  let condition4 = asked2.replace(/^[@\s]*if\b(?:\s+\/i\b)?/i, "").trim();
  for (; ; ) {
    const stop = runEnd(text2, head);
    branches.push({ start: from, end: stop, condition: condition4 });
    const next2 = findBehind(text2, stop, /\s*else\b\s*(?:if\s+(?:\/i\s+)?([^\r\n]*?)\s*(?=\(|$))?/i);
    if (next2 === null) return branches;
    from = stop;
    head = stop + next2[0].length;
    condition4 = next2[1] ?? "";
    if (next2[1] === void 0) {
      branches.push({ start: from, end: runEnd(text2, head), condition: "" });
      return branches;
    }
  }
}
function runEnd(text2, from) {
  const open = from + findBehind(text2, from, /\s*/)[0].length;
  if (text2[open] !== "(") {
    const line = /^(?:\^\r?\n|[^\r\n])*/.exec(text2.slice(from))[0];
    const otherwise = /\selse\b/i.exec(line);
    return from + (otherwise?.index ?? line.length);
  }
  let depth = 0;
  for (let at2 = open; at2 < text2.length; at2++) {
    if (text2[at2] === "(") depth++;
    else if (text2[at2] === ")" && --depth === 0) return at2 + 1;
  }
  return text2.length;
}
function withLabel(text2, question, labels) {
  const [only] = question;
  if (only === void 0 || question.length > 1) return question;
  const target = /\bgoto\s+:?([\w.-]+)\s*$/i.exec(text2.slice(only.start, only.end))?.[1];
  const at2 = labels.findIndex(({ name }) => name === target?.toLowerCase());
  if (at2 === -1 || labels[at2].start < only.end) return question;
  const label = labels[at2].start;
  return [
    { start: label, end: labels[at2 + 1]?.start ?? text2.length, condition: only.condition },
    { start: only.end, end: label, condition: "" }
  ];
}

// src/languages/kit/literal-value.ts
function valueEnding(text2, end) {
  return { text: text2, start: end - text2.length, end };
}
function valueAt(text2, start) {
  return { text: text2, start, end: start + text2.length };
}
function placeIn(view, start, end) {
  return { start: view.source(start), end: view.source(end - 1) + 1 };
}
function valueIn(view) {
  const { text: text2 } = view;
  return text2 === "" ? {} : { value: { text: text2, ...placeIn(view, 0, text2.length) } };
}

// src/languages/kit/command-line/assigned.ts
function assignment(text2, from) {
  const hit = /^["']?((?:[A-Za-z_]|\$\{[\w@]*\}|\$[A-Za-z_])(?:\$\{\{[^{}\n]*\}\}|[^\s=:"'+?,])*)(?::([A-Z]+))?(?:(?:\+|:|\?)?=)?/.exec(
    text2.slice(from)
  );
  if (hit === null) return null;
  const name = hit[1];
  const at2 = from + hit[0].indexOf(name);
  const named3 = { name, at: at2, ...hit[2] !== void 0 && { type: hit[2] } };
  if (!hit[0].endsWith("=")) return named3;
  let start = from + hit[0].length;
  let end = text2.length - (/^[^()]*\)$/.test(text2) ? 1 : 0);
  if (/["']/.test(text2[start] ?? "") && end - start > 1 && text2[end - 1] === text2[start]) {
    start++;
    end--;
  }
  return { ...named3, value: { start, end, text: text2.slice(start, end) } };
}
function useOf(view, { name, at: at2, value }, kind) {
  const use2 = { name, ...placeIn(view, at2, at2 + name.length), ...kind, region: "code" };
  if (value === void 0 || value.end === value.start) return use2;
  return { ...use2, value: { text: value.text, ...placeIn(view, value.start, value.end) } };
}
function defining(program2, assigned6) {
  const macro = { role: "definition", namespace: "macro" };
  const option = { role: "option", namespace: "cmake" };
  if (program2 === "cmake") return option;
  if (program2 === "compiler") return macro;
  if (program2 === "meson") return { role: "option", namespace: "meson" };
  if (program2 === "bazel") return { role: "option", namespace: "bazel" };
  if (assigned6?.type !== void 0) return option;
  if (assigned6?.value === void 0) return macro;
  const word = assigned6.value.text;
  if (/[A-Za-z]/.test(word) && switches(word) !== void 0) return option;
  return { role: "option", namespace: "any" };
}
function assigning(program2) {
  const namespace = program2 === "make" ? "make" : program2 === "environment" ? "env" : "any";
  return { role: "option", namespace };
}
function composedIn(view, assigned6, names) {
  if (names.has(assigned6.name) || !/[$@%{<]/.test(assigned6.name)) return null;
  const match = names.find(view.text, assigned6.at, assigned6.at + assigned6.name.length)[0];
  if (match === void 0) return null;
  const before = view.text.slice(assigned6.at, match.start);
  if (/(?:\$|[@%])$|[({][^)}]*$/.test(before)) return null;
  return {
    name: match.name,
    ...placeIn(view, match.start, match.end),
    role: "option",
    namespace: "any",
    region: "code",
    reservation: {
      code: "composed-name",
      message: `The name is put together from parts here (${assigned6.name}), so it may be another one than ${match.name}.`,
      safety: "review"
    }
  };
}

// src/languages/kit/command-line/unit.ts
var GAP = /(?:\s|\\\r?\n|\^\r?\n|`\r?\n|[,;]|-(?=\s))+/;
function usesOfUnits(text2, units) {
  const first = units[0];
  if (first === void 0) return [];
  const list = `arguments@${first.start}`;
  const anchor = units.findIndex(({ use: use2 }) => use2 === void 0);
  return units.flatMap((unit, index) => {
    const { use: use2, group } = unit;
    if (use2 === void 0) return [];
    if (!unit.listed) return [use2];
    const member = {
      list: group === void 0 ? list : `${list}/${group}`,
      removal: unit.removal ?? gapped(text2, units, index, anchor),
      argument: group ?? ""
    };
    return [{ ...use2, member, split: (targets) => spread(text2, units, index, targets) }];
  });
}
function gapped(text2, units, index, anchor) {
  const { start, end } = units[index];
  const before = units[index - 1];
  const after2 = units[index + 1];
  const forward = anchor === -1 ? index === 0 && units.length <= 2 && after2 !== void 0 : index < anchor;
  if (forward && after2 !== void 0 && fitsWhole(text2.slice(end, after2.start), GAP))
    return { start, end: after2.start };
  if (!forward && before !== void 0 && fitsWhole(text2.slice(before.end, start), GAP))
    return { start: before.end, end };
  return { start, end };
}
function spread(text2, units, index, targets) {
  const unit = units[index];
  const use2 = unit.use;
  if (!targets.every(({ value }) => fitsWhole(value, /[\w.+:/-]*/))) return void 0;
  const gap = separator(text2, units, index);
  if (gap === void 0) return void 0;
  const head = text2.slice(unit.start, use2.start);
  const written2 = targets.map(({ name, value }) => {
    if (use2.value === void 0)
      return head + name + (value === "ON" ? "" : `=${value}`) + text2.slice(use2.end, unit.end);
    const type = text2.slice(use2.end, use2.value.start);
    const middle = switches(value) === void 0 ? type.replace(/^:BOOL/, "") : type;
    return head + name + middle + value + text2.slice(use2.value.end, unit.end);
  });
  return [{ start: unit.start, end: unit.end, text: written2.join(gap) }];
}
function separator(text2, units, index) {
  const unit = units[index];
  const before = units[index - 1];
  const after2 = units[index + 1];
  const gaps = [
    index > 1 || after2 === void 0 ? before && text2.slice(before.end, unit.start) : void 0,
    after2 && text2.slice(unit.end, after2.start),
    before && text2.slice(before.end, unit.start)
  ];
  const gap = gaps.find((candidate) => candidate !== void 0 && fitsWhole(candidate, GAP));
  return gap ?? (unit.removal === void 0 ? " " : void 0);
}

// src/languages/kit/command-line/features.ts
var CARGO = { role: "option", namespace: "cargo" };
function readFeatures(view, from, names) {
  const units = [];
  for (const hit of view.text.slice(from).matchAll(/[^\s,]+/g)) {
    const feature = hit[0].slice(hit[0].lastIndexOf("/") + 1);
    const at2 = from + hit.index;
    const name = at2 + hit[0].length - feature.length;
    const use2 = names.has(feature) && useOf(view, { name: feature, at: name }, CARGO);
    units.push({ ...placeIn(view, at2, at2 + hit[0].length), ...use2 && { use: use2 }, listed: true });
  }
  const anchor = units.findIndex(({ use: use2 }) => use2 === void 0);
  const placed = units.map((unit, index) => {
    const before = units[index - 1];
    const after2 = units[index + 1];
    const forward = anchor === -1 ? index === 0 : index < anchor;
    if (forward) return after2 ? { ...unit, removal: { start: unit.start, end: after2.start } } : unit;
    return before ? { ...unit, removal: { start: before.end, end: unit.end } } : unit;
  });
  return usesOfUnits("", placed).map(({ split: _split, ...use2 }) => use2);
}

// src/languages/kit/command-line/expected.ts
var OPTIONS = [
  [/^--(?:build-arg|env)$/, "environment"],
  [/^-e$/, "environment", "environment"],
  [/^--config-settings?$/, "setting"],
  [/^-C$/, "setting", "environment"],
  [/^--features$/, "config", "bazel"],
  [/^--features$/, "features"],
  [/^-F$/, "features", "cargo"],
  [/^(?:--target|-t)$/, "targets", "cmake"],
  [/^--config$/, "config", "bazel"],
  [
    /^(?:-[edmus]|--(?:enable|disable|module|undefine|state|set-val|set-str))$/,
    "symbol",
    "kconfig"
  ],
  [/^--(?:host_)?(?:copt|conlyopt|cxxopt)$/, "flag", "bazel"],
  [/^-X(?:compiler|clang|clang\+\+|preprocessor|cc|arch_\w+)$/, "flag"]
];
function expecting(option, program2) {
  const found = OPTIONS.find(([name, , only = program2]) => only === program2 && name.test(option));
  return found?.[1];
}

// src/languages/kit/command-line/program.ts
var PROGRAMS = [
  [/.*cmake[\d.]*(?:-gui)?|catkin_make|colcon/, "cmake"],
  [/(?:[gbn]|em|mingw32-|remake|p)?make|ninja|samu|jom|checkmake/, "make"],
  [
    /(?:.*-)?(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|clang-cl|cpp|icc|icpc|icx|icpx|dpcpp|nvcc|hipcc|cl|emcc|em\+\+|tcc|swiftc|swift|musl-gcc)(?:-[\d.]+)?/,
    "compiler"
  ],
  [/meson(?:\.py)?/, "meson"],
  [/cargo|cross|maturin/, "cargo"],
  [/bazel(?:isk)?/, "bazel"],
  [
    /env|docker|podman|nerdctl|buildah|buildx|docker-compose|pip[\d.]*|pipx|python[\d.]*|uv|poetry|tox|nox|conda|mamba|npm|node|go/,
    "environment"
  ]
];
var VARIABLES = {
  CMAKE: "cmake",
  CMAKE_COMMAND: "cmake",
  MAKE: "make",
  GMAKE: "make",
  CC: "compiler",
  CXX: "compiler",
  CPP: "compiler",
  NVCC: "compiler",
  HIPCC: "compiler"
};
function programOf(word) {
  const variable = matchWhole(word, /\$[({]?([A-Z_]+)[)}]?/)?.[1];
  if (variable !== void 0) return VARIABLES[variable];
  const base = word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1).replace(/\.exe$/i, "").toLowerCase();
  if (base.length > 60) return void 0;
  if (base === "kconfig-tweak" || /(?:^|\/)scripts\/config$/.test(word)) return "kconfig";
  return PROGRAMS.find(([pattern]) => fitsWhole(base, pattern))?.[1];
}
function hintOf(name) {
  const key = name.replaceAll(/[-.]/g, "_").replace(/^_+/, "").toUpperCase();
  if (/CMAKE_(?:C|CXX|CUDA|HIP|OBJC|OBJCXX|ASM|SWIFT)_FLAGS/.test(key)) return "compiler";
  if (/CMAKE|SKBUILD_CONFIGURE|CATKIN/.test(key)) return "cmake";
  if (/MESON|^SETUP_ARGS$/.test(key)) return "meson";
  if (/CARGO|^FEATURES$/.test(key)) return "cargo";
  if (/BAZEL/.test(key)) return "bazel";
  if (/MAKE_?(?:FLAGS|ARGS|OPTS|OPTIONS|VARS|ARGUMENTS)|^(?:G|N)?MAKE$/.test(key)) return "make";
  if (/(?:^|_|[A-Z])C(?:XX|PP|UDA|C)?_?FLAGS|(?:NVCC|HIP|CUDA|GCC|CLANG|COMPILE|COMPILER|XCOMPILER|CPP|CXX|PREPROCESSOR)_?(?:FLAGS|ARGS|OPTS|OPTIONS|DEFS|DEFINES|DEFINITIONS)|^(?:.*_)?(?:C|CXX|CONLY|CPP)OPTS?$|^XCOMPILER$|^XCC$/.test(
    key
  ))
    return "compiler";
  return "unknown";
}
function builtProgram(path) {
  return /(?:^|\/)(?:\.|bin|Release|Debug|RelWithDebInfo)\/([^/]+?)(?:\.exe)?$/.exec(path)?.[1];
}

// src/languages/kit/command-line/split-words.ts
var SPECIAL = /[\s;,"'\\]/g;
function splitWords(text2) {
  const words2 = [];
  let at2 = 0;
  while (at2 < text2.length) {
    if (separates(text2, at2)) at2++;
    else {
      const word = wordAt(text2, at2);
      words2.push(word);
      at2 = word.span.end;
    }
  }
  return words2;
}
function separates(text2, at2) {
  const letter = text2[at2];
  if (letter === " " || letter === "	" || letter === "\n" || letter === "\r" || letter === ";")
    return true;
  if (letter === "\\") return /[\r\n]/.test(text2[at2 + 1] ?? " ");
  return letter === "," && /[-/"']/.test(text2[at2 + 1] ?? " ");
}
function wordAt(text2, start) {
  const pieces4 = [];
  let quoting = "";
  let at2 = start;
  while (at2 < text2.length && !separates(text2, at2)) {
    const letter = text2[at2];
    if (letter === '"' || letter === "'") {
      const close = closing(text2, at2, letter);
      if (close === -1) pieces4.push({ text: letter, at: at2++ });
      else {
        quoting = letter;
        append(pieces4, unescaped(text2, at2 + 1, close, letter === '"'));
        at2 = close + 1;
      }
    } else if (letter === "\\") {
      const next2 = text2[at2 + 1];
      if (/[\w.]/.test(next2)) pieces4.push({ text: letter, at: at2++ });
      else {
        pieces4.push({ text: next2, at: at2 + 1 });
        at2 += 2;
      }
    } else {
      SPECIAL.lastIndex = at2 + 1;
      const end = SPECIAL.exec(text2)?.index ?? text2.length;
      pieces4.push({ text: text2.slice(at2, end), at: at2 });
      at2 = end;
    }
  }
  return { view: decoded(pieces4, at2, encoder(quoting)), span: { start, end: at2 } };
}
function closing(text2, open, quote) {
  for (let at2 = open + 1; at2 < text2.length; at2++) {
    const letter = text2[at2];
    if (letter === quote) return at2;
    if (letter === "\n" && text2[at2 - 1] !== "\\") return -1;
    if (letter === "\\" && quote === '"') at2++;
  }
  return -1;
}
function unescaped(text2, from, to, escapes) {
  const pieces4 = [];
  let start = from;
  if (escapes)
    for (let at2 = from; at2 < to - 1; at2++) {
      if (text2[at2] !== "\\" || !/["\\$`]/.test(text2[at2 + 1])) continue;
      if (at2 > start) pieces4.push({ text: text2.slice(start, at2), at: start });
      start = at2 + 1;
      at2++;
    }
  if (to > start) pieces4.push({ text: text2.slice(start, to), at: start });
  return pieces4;
}
function encoder(quoting) {
  if (quoting === '"') return (text2) => text2.replace(/["\\$`]/g, "\\$&");
  if (quoting === "'") return (text2) => text2.replaceAll("'", `'\\''`);
  return (text2) => text2.replace(/[\s"'\\$`;&|<>()]/g, "\\$&");
}

// src/languages/kit/command-line/several.ts
var OPTION = /^(?:--?[A-Za-z]|\/[DU])/;
var ASSIGNED = /(?:-D|\/D)?([A-Za-z_]\w*)(?::[A-Z]+)?\+?=(.*)/s;
function holdsSeveral(text2, environment2) {
  if (!/[\s;,]/.test(text2)) return false;
  const [first, second, ...rest] = splitWords(text2).map(({ view }) => view.text);
  if (first === void 0 || second === void 0) return false;
  const assigned6 = matchWhole(first, ASSIGNED);
  if (assigned6 !== null) {
    if (/^(?:-|$)/.test(assigned6[2]) || hintOf(assigned6[1]) !== "unknown") return false;
    if (!OPTION.test(first))
      return !environment2 && [second, ...rest].every((word) => fitsWhole(word, ASSIGNED));
  } else if (!/^[-/][DU]/.test(first)) return false;
  return OPTION.test(second) || rest.some((word) => /^[-/]D/.test(word)) || fitsWhole(first, /[-/]D/);
}
function handingOn(words2) {
  const seen = /* @__PURE__ */ new Set();
  const repeated = /* @__PURE__ */ new Set();
  words2.forEach((word, index) => {
    if (!fitsWhole(word, /--?[A-Za-z][\w-]*/) || !/^[-/]D\w/.test(words2[index + 1] ?? "")) return;
    if (seen.has(word)) repeated.add(word);
    seen.add(word);
  });
  return repeated;
}

// src/languages/kit/command-line/read.ts
var DEPTH2 = 5;
var TARGET = { role: "option", namespace: "target" };
var BAZEL = { role: "option", namespace: "bazel" };
var SPACES = {
  environment: "env",
  config: "bazel",
  symbol: "kconfig"
};
var CONFIGURES = /^--(?:enable|disable|with|without)-/;
function readCommandLine(text2, names, hint, depth = 0) {
  if (depth > DEPTH2 || !names.test(text2)) return [];
  return readArguments(text2, splitWords(text2), names, hint, depth);
}
function readArguments(text2, words2, names, given, depth = 0) {
  const units = [];
  const inner = [];
  const known3 = given !== void 0 && given !== "unknown" && given !== "environment";
  let program2 = given ?? "unknown";
  const open = { expected: null };
  let targets = false;
  const handing = handingOn(words2.map(({ view }) => view.text));
  function nested3({ view }, span, hint) {
    const slice = within(view, part(view.text, span));
    return embed(readCommandLine(slice.text, names, hint, depth + 1), slice, "inner@");
  }
  function nest(word, span, hint) {
    append(inner, nested3(word, span, hint));
  }
  function wrapped(first, word, from, by) {
    const span = { start: from, end: word.view.text.length };
    const uses = nested3(word, span, hintOf(by));
    const { member, split: _split, ...use2 } = uses[0] ?? {};
    const sole = uses.length === 1 && splitWords(word.view.text.slice(from)).length === 1;
    if (sole && member !== void 0)
      units.push({ ...unitOf(first, word), use: use2, listed: true, group: by });
    else {
      units.push(unitOf(first, word));
      append(inner, uses);
    }
  }
  function add(first, word, assigned6, kind, sign = "") {
    const composed = assigned6 && composedIn(word.view, assigned6, names);
    const own = assigned6 && names.has(assigned6.name) && useOf(word.view, assigned6, kind);
    const use2 = composed ?? (own || void 0);
    const single2 = composed === null && !/(?:U|--no)$/.test(sign);
    units.push({ ...unitOf(first, word), ...use2 && { use: use2 }, listed: single2 });
    if (assigned6?.value !== void 0) nest(word, assigned6.value, hintOf(assigned6.name));
  }
  function plain(word) {
    units.push(unitOf(word, word));
  }
  function answer(kind, first, word, from, sign = "") {
    if (kind === "flag") return wrapped(first, word, from, first.view.text);
    if (kind === "features") {
      units.push(unitOf(first, word));
      append(inner, readFeatures(word.view, from, names));
      return;
    }
    const t = word.view.text;
    const defines2 = kind === "setting" && t.startsWith("cmake.define.", from);
    const assigned6 = assignment(t, defines2 ? from + "cmake.define.".length : from);
    if (kind === "definition") add(first, word, assigned6, defining(program2, assigned6), sign);
    else if (kind === "targets") add(first, word, { name: t.slice(from), at: from }, TARGET);
    else {
      const set2 = defines2 ? "cmake" : "any";
      add(first, word, assigned6, { role: "option", namespace: SPACES[kind] ?? set2 });
    }
  }
  function option(word) {
    const t = word.view.text;
    targets = false;
    const define = /^(?:-D|\/D|-U|\/U|--define(?:-macro)?=?)/.exec(t)?.[0];
    if (define === t) open.expected = { kind: "definition", option: word, sign: define };
    else if (define !== void 0 && /[DU=]$/.test(define))
      answer("definition", word, word, define.length, define);
    else if (/^-C[A-Za-z]\S*=/.test(t) && program2 !== "make") answer("setting", word, word, 2);
    else if (/^[/-]p(?:roperty)?:/.test(t)) answer("setting", word, word, t.indexOf(":") + 1);
    else if (t === "--" && program2 === "cmake") {
      program2 = "make";
      plain(word);
    } else long(word);
  }
  function long(word) {
    const t = word.view.text;
    const name = /^--?[A-Za-z/@][\w./@:+-]*/.exec(t)?.[0] ?? t;
    const kind = expecting(name, program2) ?? (handing.has(t) ? "flag" : void 0);
    if (kind === "targets" && name === t) targets = true;
    else if (kind !== void 0 && name === t) {
      open.expected = { kind, option: word, sign: "" };
      return;
    }
    const from = t[name.length] === "=" ? name.length + 1 : void 0;
    if (from !== void 0 && kind !== void 0 && kind !== "flag")
      return answer(kind, word, word, from);
    const start = Math.max(name.lastIndexOf(":"), name.lastIndexOf("/"), 1) + 1;
    const at2 = program2 === "bazel" ? flagAt(name, start) : void 0;
    if (at2 !== void 0) {
      const value = from && { value: { start: from, end: t.length, text: t.slice(from) } };
      const sign = name.slice(0, at2) === "--no" ? "--no" : "";
      return add(word, word, { name: name.slice(at2), at: at2, ...value }, BAZEL, sign);
    }
    const own = names.has(name) ? 0 : CONFIGURES.exec(name)?.[0].length ?? 0;
    if (names.has(name.slice(own))) {
      const value = from && { value: { start: from, end: t.length, text: t.slice(from) } };
      const assigned6 = { name: name.slice(own), at: own, ...value };
      add(word, word, assigned6, { role: "option", namespace: "any" });
    } else if (from === void 0) plain(word);
    else wrapped(word, word, from, name);
  }
  function flagAt(flag, start) {
    const negated = flag.startsWith("--no") ? [4] : [];
    return [start, ...negated, 0].find((at2) => names.has(flag.slice(at2)));
  }
  for (const word of words2) {
    const t = word.view.text;
    if (open.expected !== null) {
      const { kind, option: before, sign } = open.expected;
      open.expected = null;
      answer(kind, before, word, 0, sign);
      continue;
    }
    if (holdsSeveral(t, program2 === "environment")) {
      plain(word);
      nest(word, { start: 0, end: t.length }, program2);
      continue;
    }
    if (t.startsWith("-") || /^\/[DUp]/.test(t)) {
      option(word);
      continue;
    }
    const found = known3 ? void 0 : programOf(t);
    if (found !== void 0 && (program2 === "unknown" || program2 === "environment")) {
      program2 = found;
      plain(word);
      continue;
    }
    const built = builtProgram(t);
    if (/^[A-Za-z_][^\s=:"'+?,]*(?:\+|:|\?)?=/.test(t))
      add(word, word, assignment(t, 0), assigning(program2));
    else if (built !== void 0 && names.has(built))
      add(word, word, { name: built, at: t.lastIndexOf("/") + 1 }, TARGET);
    else if ((targets || program2 === "make") && names.has(t))
      add(word, word, { name: t, at: 0 }, TARGET);
    else {
      plain(word);
      if (/\s/.test(t)) nest(word, { start: 0, end: t.length }, given ?? "unknown");
    }
  }
  if (open.expected !== null) plain(open.expected.option);
  return [...usesOfUnits(text2, units), ...inner].toSorted((a, b) => a.start - b.start);
}
function unitOf(from, to) {
  const removal = from.removal && to.removal && { start: from.removal.start, end: to.removal.end };
  return {
    start: from.span.start,
    end: to.span.end,
    ...removal && { removal },
    listed: true
  };
}

// src/languages/kit/command-line/printed.ts
function printedArguments(words2, names) {
  return words2.flatMap(
    ({ view }) => embed(readCommandLine(view.text, names), view).map(({ member: _member, ...use2 }) => use2)
  );
}

// src/languages/kit/environment-variable.ts
var FROM_OUTSIDE = "This file reads it from its environment, where its users may set it.";
function environmentSetting(name, start) {
  const place = { name, start, end: start + name.length };
  return { ...place, role: "option", namespace: "env", region: "code" };
}
function environmentRead({ name, start, end }) {
  return { name, start, end, role: "condition", namespace: "env", region: "code" };
}

// src/core/places.ts
function firstOfEachPlace(uses) {
  const said = /* @__PURE__ */ new Map();
  for (const use2 of uses) if (!said.has(use2.start)) said.set(use2.start, use2);
  return inOrder(said);
}
function lastOfEachPlace(uses) {
  return inOrder(new Map([...uses].map((use2) => [use2.start, use2])));
}
function inOrder(said) {
  return [...said.values()].toSorted((a, b) => a.start - b.start);
}

// src/languages/kit/whole-line.ts
var COMMENT = /[ \t]*(?:(?:#|\/\/|--|;)[^\r\n]*)?(?:\r\n|\r|\n|$)/y;
var COMMAND_END = /[ \t;]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|$)/y;
function wholeLine(text2, start, end, behind2 = COMMENT) {
  let from = start;
  while (/[ \t]/.test(text2[from - 1] ?? "")) from--;
  const first = from === 0 || from === 3 && /^(?:\u00ef\u00bb\u00bf|\n\n\n)/.test(text2);
  if (!first && text2[from - 1] !== "\n" && text2[from - 1] !== "\r") return void 0;
  behind2.lastIndex = end;
  const rest = behind2.exec(text2)?.[0];
  if (rest === void 0) return void 0;
  if (first || /[\r\n]$/.test(rest)) return { start: from, end: end + rest.length };
  const crlf = text2[from - 1] === "\n" && text2[from - 2] === "\r";
  return { start: from - (crlf ? 2 : 1), end: end + rest.length };
}

// src/core/line-offsets.ts
function lineStart(text2, offset) {
  return offset === 0 ? 0 : text2.lastIndexOf("\n", offset - 1) + 1;
}
function lineStartOfAny(text2, offset) {
  let start = offset;
  while (start > 0 && text2[start - 1] !== "\n" && text2[start - 1] !== "\r") start--;
  return start;
}
function lineEnd(text2, offset) {
  const end = text2.indexOf("\n", offset);
  return end === -1 ? text2.length : end;
}
function nextLine(text2, offset) {
  return Math.min(lineEnd(text2, offset) + 1, text2.length);
}
function lineEndOfAny(text2, offset) {
  let end = offset;
  while (end < text2.length && text2[end] !== "\n" && text2[end] !== "\r") end++;
  return end;
}
function lineSpans(text2) {
  let line = { start: 0, end: lineEnd(text2, 0), next: nextLine(text2, 0) };
  return (offset) => {
    if (offset < line.start || offset > line.end)
      line = {
        start: lineStart(text2, offset),
        end: lineEnd(text2, offset),
        next: nextLine(text2, offset)
      };
    return line;
  };
}
function lineBefore(text2, offset, reach) {
  const near = text2.slice(Math.max(0, offset - reach), offset);
  return near.slice(near.lastIndexOf("\n") + 1);
}
function lineEnding(text2) {
  return /\r\n|\n|\r/.exec(text2)?.[0] ?? "\n";
}

// src/core/line-carried-on.ts
var LONGEST = 2e4;
var CARRIED_ON = /[\\^`][ \t]*\r?$/;
function lineCarriedOn(text2, offset) {
  let start = lineStart(text2, offset);
  while (start > 0 && offset - start < LONGEST) {
    const before = lineStart(text2, start - 1);
    if (!CARRIED_ON.test(text2.slice(before, start - 1))) break;
    start = before;
  }
  let end = lineEnd(text2, offset);
  while (end < text2.length && end - offset < LONGEST) {
    if (!CARRIED_ON.test(text2.slice(lineStart(text2, end), end))) break;
    end = lineEnd(text2, end + 1);
  }
  return { start, end };
}

// src/languages/kit/list-commands.ts
function commandsOf(own, commandAt) {
  const known3 = /* @__PURE__ */ new Map();
  for (const use2 of own) {
    const { start, end } = commandAt(use2.start);
    const command2 = known3.get(start);
    if (command2 === void 0) known3.set(start, { start, end, uses: [use2], takes: [] });
    else command2.uses.push(use2);
  }
  return [...known3.values()].toSorted((a, b) => a.start - b.start);
}
function withReaders(text2, known3, variables2, commandAt) {
  if (variables2.size < 2) return known3;
  const found = /* @__PURE__ */ new Map();
  for (const match of new Names(variables2).find(text2)) {
    if (assignedAt(text2, match) !== void 0) continue;
    const { start, end } = commandAt(match.start);
    const names = found.get(start)?.names ?? /* @__PURE__ */ new Set();
    if (commandAround(known3, match.start) === void 0 && end > start)
      found.set(start, { start, end, names: names.add(match.name) });
  }
  const more = [...found.values()].filter(({ names }) => names.size > 1);
  const added = more.map(({ start, end }) => ({ start, end, uses: [], takes: [] }));
  return [...known3, ...added].toSorted((a, b) => a.start - b.start);
}
function commandAround(commands2, at2) {
  const after2 = firstIndex(commands2.length, (index) => commands2[index].start > at2);
  const command2 = commands2[after2 - 1];
  return command2 !== void 0 && at2 < command2.end ? command2 : void 0;
}
function assignedAt(text2, { start, end }) {
  const rest = findBehind(text2, end, /[^\r\n]*/)[0];
  const value = { start: end, end: end + rest.length };
  if (/^["'}\])]{0,2}\s*(?:::?|\?)?=(?![=~>])/.test(rest)) return value;
  return isBefore(text2, start, /\bset\s*\(\s*/i) ? value : void 0;
}

// src/languages/kit/growing-list.ts
var GROWN = "grows@";
var MOST_UNDER = 30;
function growLists(text2, uses, takings, branchesAt, commandAt = (offset) => lineCarriedOn(text2, offset)) {
  const sorted = takings.toSorted((a, b) => a.words.start - b.words.start);
  const takes = /* @__PURE__ */ new Map();
  for (const use2 of uses) {
    const taking2 = use2.member?.argument === void 0 ? void 0 : takingAt(sorted, use2);
    if (taking2 !== void 0) takes.set(use2, taking2);
  }
  if (takes.size === 0) return uses;
  const own = uses.filter((use2) => use2.member?.argument !== void 0 && !takes.has(use2));
  const variables2 = new Set([...takes.values()].map((taking2) => taking2.variable));
  const commands2 = withReaders(text2, commandsOf(own, commandAt), variables2, commandAt);
  const states = statesOf(text2, sorted, takenIn(takes), branchesAt, commands2);
  const handedTo = groupBy(
    [...states.values()].flatMap(({ handed, list }) => handed.map((from) => ({ from, list }))),
    ({ from }) => from
  );
  const commandOf2 = new Map(commands2.flatMap((one) => one.uses.map((use2) => [use2, one])));
  return uses.map((use2) => {
    const command2 = commandOf2.get(use2);
    if (command2 !== void 0 && command2.takes.length > 0) return onTop(use2, command2);
    const taking2 = takes.get(use2);
    const state = taking2 && states.get(taking2);
    if (taking2 === void 0) return use2;
    const { variable: name } = taking2;
    const isBegun = !(sorted.find(({ variable: variable2 }) => variable2 === name) ?? taking2).extends;
    const variable = { name, isBegun };
    if (state === void 0) return { ...use2, member: { ...use2.member, variable } };
    const member = grown(text2, use2, taking2, state, branchesAt, commands2);
    const others = handedTo.get(state.list)?.map(({ list }) => grownList(use2.member)(list)) ?? [];
    const maybe = [...member.maybe ?? [], ...others];
    return {
      ...use2,
      member: { ...member, variable, ...others.length > 0 && { maybe } }
    };
  });
}
function asArgument(use2) {
  const { member } = use2;
  if (member === void 0 || !/(?:^|\/)arguments@\d+$/.test(member.list)) return use2;
  return { ...use2, member: { argument: "", ...member } };
}
function onTop(use2, { takes }) {
  const member = use2.member;
  return {
    ...use2,
    member: { ...member, under: [...takes.map(grownList(member)), ...member.under ?? []] }
  };
}
function takenIn(takes) {
  const found = /* @__PURE__ */ new Map();
  for (const [{ member }, taking2] of takes)
    found.set(taking2, (found.get(taking2) ?? /* @__PURE__ */ new Set()).add(member.list));
  return found;
}
function grownList({ argument: argument2 }) {
  const group = argument2 ? `/${argument2}` : "";
  return (list) => `${GROWN}${list}${group}`;
}
function takingAt(sorted, { start, end }) {
  const after2 = firstIndex(sorted.length, (index) => sorted[index].words.start > start);
  const taking2 = sorted[after2 - 1];
  return taking2 !== void 0 && end <= taking2.words.end ? taking2 : void 0;
}
function statesOf(text2, sorted, wanted, branchesAt, commands2) {
  const counts = /* @__PURE__ */ new Map();
  for (const [{ variable }, lists] of wanted)
    counts.set(variable, (counts.get(variable) ?? 0) + lists.size);
  const readers = new Names(new Set(counts.keys()));
  const used = new Set(
    commands2.flatMap(({ start, end }) => readers.find(text2, start, end).map(({ name }) => name))
  );
  const others = (taking2) => {
    const { start, end } = taking2.words;
    const read2 = readers.find(text2, start, end).filter((match) => !assignedAt(text2, match));
    return [...new Set(read2.map(({ name }) => name))].filter((name) => name !== taking2.variable);
  };
  for (const taking2 of wanted.keys()) {
    const handed = others(taking2);
    for (const name of handed.length === 0 ? [] : [...handed, taking2.variable]) used.add(name);
  }
  const growing = new Set(
    [...counts].filter(([name, count]) => count > 1 || used.has(name)).map(([name]) => name)
  );
  const found = /* @__PURE__ */ new Map();
  const states = /* @__PURE__ */ new Map();
  const reads = /* @__PURE__ */ new Map();
  const inner = /* @__PURE__ */ new Map();
  function take(variable, at2, adds) {
    const count = reads.get(variable) ?? 0;
    const branches = branchesAt(at2).map((branch) => `${branch}/${variable}`);
    const known3 = adds ? branches.map((branch) => states.get(branch)).find((state2) => state2 !== void 0) : void 0;
    const own = states.get(branches[0]);
    const goesOn = known3 !== void 0 && known3 === own && known3.reads === count;
    if (!adds) inner.delete(branches[0]);
    const maybe = inner.get(branches[0]) ?? [];
    if (goesOn) return { ...known3, maybe };
    const state = {
      list: `${variable}@${at2}`,
      under: known3 === void 0 ? [] : [known3.list, ...known3.under].slice(0, MOST_UNDER),
      reads: count
    };
    states.set(branches[0], state);
    for (const outer of branches.slice(1))
      inner.set(outer, [state.list, ...inner.get(outer) ?? []].slice(0, MOST_UNDER));
    return { ...state, maybe };
  }
  function heldAt2(variable, at2) {
    const branches = branchesAt(at2).map((branch) => `${branch}/${variable}`);
    const state = branches.map((branch) => states.get(branch)).find((one) => one !== void 0);
    const added = branches.flatMap((branch) => inner.get(branch) ?? []);
    return [...added, ...state === void 0 ? [] : [state.list, ...state.under]];
  }
  for (const event of eventsOf(text2, sorted, growing, commands2)) {
    const { variable, taking: taking2 } = event;
    if (event.kind === "read") {
      reads.set(variable, (reads.get(variable) ?? 0) + 1);
      const command2 = commandAround(commands2, event.at);
      if (command2 !== void 0) append(command2.takes, heldAt2(variable, event.at));
    } else {
      const state = take(variable, event.at, event.adds);
      if (taking2 === void 0) continue;
      const handed = others(taking2).flatMap((name) => heldAt2(name, event.at));
      found.set(taking2, { ...state, handed, under: [...state.under, ...handed] });
    }
  }
  return found;
}
function eventsOf(text2, sorted, growing, commands2) {
  if (growing.size === 0) return [];
  const events = sorted.filter(({ variable }) => growing.has(variable)).map((taking2) => {
    const { variable, statement: statement2, extends: adds } = taking2;
    return { kind: "take", variable, at: statement2.start, adds, taking: taking2 };
  });
  const statements = events.map(({ taking: taking2 }) => taking2.statement);
  let free = 0;
  for (const match of new Names(growing).find(text2)) {
    const after2 = firstIndex(statements.length, (index) => statements[index].start > match.start);
    if (match.start < free || (statements[after2 - 1]?.end ?? -1) > match.start) continue;
    const value = assignedAt(text2, match);
    const adds = value !== void 0 && isNamed(text2.slice(value.start, value.end), match.name);
    if (adds) free = value.end;
    if (!adds || commandAround(commands2, match.start) !== void 0)
      events.push({
        kind: value === void 0 || adds ? "read" : "take",
        variable: match.name,
        at: match.start,
        adds: false,
        taking: void 0
      });
  }
  return events.toSorted((a, b) => a.at - b.at);
}
function isNamed(text2, variable) {
  return text2.includes(variable) && new Names([variable]).test(text2);
}
function grown(text2, { member }, { variable, statement: statement2, words: words2, extends: adds }, { list, under, maybe }, branchesAt, commands2) {
  const { removal: own } = member;
  const named3 = grownList(member);
  const takers = commands2.filter(({ takes }) => takes.includes(list));
  const beside = takers.flatMap(({ uses }) => uses.map((use2) => use2.member)).filter((other) => other.argument === member.argument).map((other) => other.list);
  const together = takers.flatMap(
    ({ takes }) => takes.filter((other) => !other.startsWith(`${variable}@`))
  );
  const others = [...maybe.map(named3), .../* @__PURE__ */ new Set([...beside, ...together.map(named3)])];
  const start = Math.max(own.start, words2.start);
  const rest = text2.slice(words2.start, start) + text2.slice(Math.max(start, own.end), words2.end);
  const empties = adds && !/\w/.test(rest.replaceAll(variable, ""));
  const line = empties ? wholeLine(text2, statement2.start, statement2.end) : void 0;
  const removal = line ?? own;
  const covers = removal.start <= statement2.start && removal.end >= statement2.end;
  return {
    list: named3(list),
    removal,
    ...under.length > 0 && { under: under.map(named3) },
    ...others.length > 0 && { maybe: others },
    // Without it the branch might be left with nothing in it, which some languages don't take.
    ...covers && branchesAt(statement2.start).length > 1 && { fillsBranch: true }
  };
}

// src/languages/kit/mention.ts
function mention({ name, start, end }, region) {
  return { name, start, end, role: "mention", namespace: "any", region };
}
function namesOf(matches2) {
  return matches2.map(({ name }) => name);
}
function servedWith(name, beside) {
  return { how: "beside", names: [...new Set(beside)].filter((other) => other !== name) };
}
function withBeside(use2, beside) {
  const { names } = servedWith(use2.name, beside);
  return names.length === 0 ? use2 : { ...use2, served: { how: "beside", ...use2.served, names } };
}
function asShim(use2) {
  return { ...use2, role: "shim", served: { names: [], ...use2.served, how: "shim" } };
}

// src/core/edit.ts
function surround({ start, end }, before, after2) {
  const edits = [{ start, end: start, text: before }];
  return after2 === "" ? edits : [...edits, { start: end, end, text: after2 }];
}
function applyEdits(text2, edits) {
  let result = "";
  let at2 = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.start < at2 || edit.end < edit.start || edit.end > text2.length)
      throw new Error(`edit ${edit.start}-${edit.end} overlaps another or lies outside the text`);
    result += text2.slice(at2, edit.start) + edit.text;
    at2 = edit.end;
  }
  return result + text2.slice(at2);
}
function sortEdits(edits) {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((edit, index) => {
    const before = sorted[index - 1];
    return !(before?.start === edit.start && before.end === edit.end && before.text === edit.text);
  });
}

// src/languages/kit/repeat-assignment.ts
function renamedCopies(text2, whole2, name, fresh) {
  const head = text2.slice(whole2.start, name.start);
  const tail2 = text2.slice(name.end, whole2.end);
  return fresh.map((wanted) => head + wanted + tail2);
}
function copiesOf(text2, whole2, name, value, targets) {
  return targets.map(
    (target) => text2.slice(whole2.start, name.start) + target.name + text2.slice(name.end, value.start) + target.value + text2.slice(value.end, whole2.end)
  );
}
function splitAssignment(text2, whole2, name, value, targets, gap = lineEnding(text2)) {
  if (!targets.every((target) => fitsWhole(target.value, /[\w.+:/-]+/))) return void 0;
  const { start, end } = whole2;
  return [{ start, end, text: copiesOf(text2, whole2, name, value, targets).join(gap) }];
}

// src/languages/kit/shell/enclosing.ts
function enclosing(spans) {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const furthest = [];
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return ({ start, end }, most = Infinity) => {
    const found = [];
    const after2 = firstIndex(sorted.length, (index) => sorted[index].start > start);
    for (let at2 = after2 - 1; at2 >= 0 && furthest[at2] >= end && found.length < most; at2--)
      if (sorted[at2].end >= end) found.push(sorted[at2]);
    return found;
  };
}

// src/languages/kit/shell/reads.ts
var CONTRACT = "This script reads it from its environment, where its users may set it.";
function neighbours(text2, script, names) {
  const found = remembered(({ start, end }) => [
    ...new Set(namesOf(names.find(text2, start, end)))
  ]);
  const tests = enclosing(script.commands.filter(isTest));
  const targets = enclosing(
    script.commands.flatMap(({ assignments }) => assignments).filter(({ name }) => names.has(name))
  );
  const conditions = enclosing(
    script.chains.flatMap((chain) => chain.conditions.map((span) => ({ ...span, chain })))
  );
  return (span) => [
    ...nearby(text2, names, span),
    ...targets(span).map(({ name }) => name),
    ...conditions(span).flatMap(({ chain }) => found(chain)),
    ...tests(span).flatMap(({ together }) => found(together))
  ];
}
function nearby(text2, names, { start, end }) {
  const head = findBefore(text2, start, /\S*/)[0];
  const tail2 = findBehind(text2, end, /\S*/)[0];
  return namesOf(names.find(text2, start - head.length, end + tail2.length));
}
function isTest({ words: words2 }) {
  const program2 = words2[0]?.text;
  return program2 === "[" || program2 === "[[" || program2 === "test";
}
function readOf(text2, expansion, variable, beside, strict) {
  const { name, nameStart, start, operator } = expansion;
  const local = variable.local(start);
  return {
    ...mention({ name, start: nameStart, end: nameStart + name.length }, "code"),
    role: "condition",
    namespace: variable.namespace,
    served: servedWith(name, [...beside, ...variable.beside]),
    ...operator.endsWith("=") && { fills: true },
    ...local ? { local } : { contract: CONTRACT, widen: (fresh) => widen(text2, expansion, fresh, strict) }
  };
}
function widen(text2, { start, end, name, nameStart, operator }, fresh, strict) {
  const whole2 = { start, end };
  const own = { start: nameStart, end: nameStart + name.length };
  if (fitsWhole(operator, /:?\+/)) {
    const copies2 = renamedCopies(text2, whole2, own, fresh).join("");
    return onlyTested(text2, whole2) ? surround(whole2, copies2, "") : void 0;
  }
  if (!fitsWhole(operator, /(?::?[-=?])?/)) return void 0;
  const colon = operator === "" ? !strict : operator.startsWith(":");
  const sign = colon ? ":-" : "-";
  if (operator.endsWith("=")) {
    if (fresh.length !== 1) return void 0;
    return [
      { start: own.start, end: own.start, text: `${fresh[0]}${operator}\${` },
      { start: own.end, end: own.end + operator.length, text: sign },
      { start: end, end, text: "}" }
    ];
  }
  const before = fresh.map((wanted) => `\${${wanted}${sign}`).join("");
  return surround(whole2, before, "}".repeat(fresh.length));
}
function onlyTested(text2, { start, end }) {
  const before = findBefore(text2, start, /(?:^|\s)(-[nz]|\[\[?|test)\s+("?)/);
  if (before === null) return false;
  const after2 = before[1].startsWith("-") ? "(?:\\s|;|$)" : "\\s+\\]";
  return new RegExp(`^${before[2]}${after2}`).test(text2.slice(end, end + 8));
}

// src/languages/batch/read.ts
function readBatch(text2, names) {
  const commands2 = batchCommands(text2);
  const facts = factsOf(text2, commands2, names);
  const holding = commands2.filter(({ start, end }) => names.find(text2, start, end).length > 0);
  const uses = lastOfEachPlace(
    holding.flatMap((command2) => readCommand(text2, command2, names, facts))
  );
  return growLists(text2, uses, takingsOf(commands2), branchesOf(commands2));
}
function takingsOf(commands2) {
  return commands2.flatMap(({ assignment: assignment3, start, end }) => {
    if (assignment3 === void 0) return [];
    const { name: variable, value } = assignment3;
    const words2 = { start: value.source(0), end: value.source(value.text.length) };
    const adds = isNamed(value.text, variable);
    return [{ variable, statement: { start, end }, words: words2, extends: adds }];
  });
}
function branchesOf(commands2) {
  return (offset) => {
    const index = firstIndex(commands2.length, (at2) => commands2[at2].start > offset) - 1;
    return [...commands2[index]?.branches ?? [], -1];
  };
}
function readCommand(text2, command2, names, facts) {
  const said = mentions(text2, command2, names);
  if (command2.kind === "comment") return said;
  return [
    ...said,
    ...readWords(text2, command2, names, facts),
    ...readReferences(text2, command2, names, facts)
  ];
}
function readWords(text2, command2, names, facts) {
  if (command2.kind === "set") return readSet(text2, command2, names, facts);
  if (command2.kind === "run") return readArguments(text2, command2.words, names);
  return command2.kind === "print" && command2.redirected ? printedArguments(command2.words.slice(1), names) : [];
}
function factsOf(text2, commands2, names) {
  const set2 = /* @__PURE__ */ new Map();
  const assigned6 = /* @__PURE__ */ new Set();
  for (const { assignment: assignment3, end, always } of commands2) {
    if (assignment3 === void 0 || !names.has(assignment3.name)) continue;
    assigned6.add(assignment3.name);
    if (always && !set2.has(assignment3.name)) set2.set(assignment3.name, end);
  }
  const read2 = /* @__PURE__ */ new Set();
  for (const { name, start, end } of names.find(text2))
    if (isBefore(text2, start, /[%!]/) && isBehind(text2, end, /[%!:]/)) read2.add(name);
    else if (isBefore(text2, start, /\bdefined\s+/i)) read2.add(name);
  return { set: set2, assigned: assigned6, read: read2 };
}
function mentions(text2, command2, names) {
  const found = names.find(text2, command2.start, command2.end);
  const all = namesOf(found);
  const quiet = command2.kind === "comment" || command2.kind === "print" || command2.kind === "for";
  return found.flatMap((match) => {
    if (match.glued && command2.kind !== "comment") return [];
    const region = command2.kind === "comment" ? "comment" : command2.kind === "print" ? "string" : "code";
    return [withBeside(mention(match, region), quiet ? all : [])];
  });
}
function readSet(text2, command2, names, { read: read2, assigned: assigned6 }) {
  const { assignment: assignment3 } = command2;
  if (assignment3 === void 0) return [];
  const { name, start, value } = assignment3;
  const inner = embed(readCommandLine(value.text, names, hintOf(name)), value);
  if (!names.has(name)) return inner;
  const use2 = {
    ...environmentSetting(name, start),
    handOn: (wanted) => widen2(text2, { name, start, end: start + name.length }, command2.statement, [wanted])
  };
  if (read2.has(name)) return [{ ...use2, served: servedWith(name, [...assigned6]) }, ...inner];
  const line = command2.always ? wholeLine(text2, command2.start, command2.end, COMMAND_END) : void 0;
  const member = line && { member: { list: `set@${command2.run}`, removal: line } };
  return [{ ...use2, ...valueIn(value), ...member }, ...inner];
}
function readReferences(text2, command2, names, { set: set2 }) {
  const { start: from, end: to, statement: statement2, statementEnd } = command2;
  const near = names.find(text2, from, command2.kind === "if" ? statementEnd : to);
  const all = namesOf(near);
  return names.find(text2, from, to).flatMap((match) => {
    const { name, start, end } = match;
    const expanded3 = isBefore(text2, start, /[%!]/) && isBehind(text2, end, /[%!:]/);
    const tested = isBefore(text2, start, /\bdefined\s+/i);
    if (!expanded3 && !tested) return [];
    const local = (set2.get(name) ?? Infinity) <= start;
    const shared = { ...environmentRead(match), served: servedWith(name, all) };
    if (local) return [{ ...shared, local }];
    return [
      {
        ...shared,
        contract: CONTRACT,
        widen: (fresh) => widen2(text2, { name, start, end }, statement2, fresh)
      }
    ];
  });
}
function widen2(text2, { name, start, end }, statement2, fresh) {
  const [target] = fresh;
  if (target === void 0 || fresh.length > 1) return void 0;
  const newline = /\r\n|\n|\r/.exec(text2)?.[0] ?? "\r\n";
  const indent2 = /^[ \t]*/.exec(text2.slice(statement2))[0];
  const line = `${indent2}if not defined ${target} set "${target}=%${name}%"${newline}`;
  return [
    { start: statement2, end: statement2, text: line },
    { start, end, text: target }
  ];
}

// src/languages/batch/index.ts
var batch = {
  id: "batch",
  files: [{ format: "batch", extensions: "bat cmd" }],
  fences: "cmd bat batch dos winbatch doscon",
  read: readBatch,
  questions: batchQuestions
};

// src/languages/kit/line-list.ts
function inLines(text2, use2, key, line, args) {
  if (use2.member?.argument === void 0) return use2;
  const { argument: argument2, removal: own } = use2.member;
  const { start, end } = own;
  const rest = text2.slice(args.start, start) + text2.slice(end, args.end);
  const removal = rest.trim() === "" ? wholeLine(text2, line.start, line.end) : { start, end };
  return removal === void 0 ? use2 : { ...use2, member: { list: `lines@${key}${argument2 && `/${argument2}`}`, removal } };
}

// src/core/matches.ts
function matchesWithin(matches2) {
  function firstFrom(offset) {
    return firstIndex(matches2.length, (index) => matches2[index].start >= offset);
  }
  return (start, end) => {
    const first = firstFrom(start);
    const found = [];
    for (let at2 = first; at2 < matches2.length && matches2[at2].end <= end; at2++)
      found.push(matches2[at2]);
    return found;
  };
}

// src/languages/bazelrc/index.ts
var bazelrc = {
  id: "bazelrc",
  files: [
    {
      format: "bazelrc",
      names: ".bazelrc bazel.rc bazelrc",
      beginnings: ".bazelrc",
      extensions: "bazelrc"
    }
  ],
  fences: "bazelrc",
  read: readBazelrc
};
var ENVIRONMENT = /--(?:host_)?(?:action|repo|test|client|run)_env[= ]$/;
function readBazelrc(file, names) {
  const text2 = withoutMark(file);
  const matches2 = names.find(text2);
  const within3 = matchesWithin(matches2);
  const uses = [];
  for (const line of text2.matchAll(/(?:\\(?:\r\n|[^])|[^\\\r\n])+/g)) {
    const end = line.index + line[0].length;
    const own = within3(line.index, end);
    if (own.length === 0) continue;
    const comment = /(?:^|\s)#/.exec(line[0])?.index ?? line[0].length;
    const view = part(text2, { start: line.index, end: line.index + comment });
    const command2 = /^\s*(\S*)\s*/.exec(view.text);
    const args = { start: line.index + command2[0].length, end: line.index + comment };
    const whole2 = { start: line.index, end: args.end };
    const read2 = embed(readCommandLine(view.text, names, "bazel"), view).map(
      (use2) => inLines(text2, use2, command2[1], whole2, args)
    );
    for (const match of own) {
      const { start } = match;
      const said = read2.find((use2) => use2.start === start) ?? mention(match, "code");
      if (start >= line.index + comment) uses.push({ ...said, region: "comment" });
      else if (ENVIRONMENT.test(text2.slice(line.index, start)))
        uses.push({ ...said, role: "option", namespace: "env" });
      else uses.push(said);
    }
  }
  return uses;
}

// src/languages/kit/questions/question.ts
function isOfMethod(question) {
  return question[0]?.condition.startsWith("when(") === true;
}
function asAll(...ways) {
  return (text2, places) => {
    const asked2 = ways.map((way) => way(text2, places));
    const bodies = asked2.flatMap(({ bodies: some = [] }) => some);
    const canLeave = asked2.some(({ bodies: some }) => some !== void 0);
    return { questions: asked2.flatMap(({ questions }) => questions), ...canLeave && { bodies } };
  };
}
function questionsBetween(markers, length) {
  const questions = [];
  const bodies = [];
  const open = [];
  function close(end) {
    const last2 = open.pop();
    if (last2 === void 0) return;
    const { branches, start, condition: condition4 } = last2;
    if (branches === null) bodies.push({ start, end });
    else questions.push([...branches, { start, end, condition: condition4 }]);
  }
  for (const { what, start, condition: condition4 } of markers) {
    const top = open.at(-1);
    if (what === "if") open.push({ start, condition: condition4, branches: [] });
    else if (what === "body") open.push({ start, condition: condition4, branches: null });
    else if (what === "end") close(start);
    else if (top?.branches != null) {
      top.branches.push({ start: top.start, end: start, condition: top.condition });
      top.start = start;
      top.condition = condition4;
    }
  }
  while (open.length > 0) close(length);
  return { questions, bodies };
}

// src/languages/c/lex.ts
var COMMENT2 = String.raw`\/\*[^]*?(?:\*\/|$)|\/\/[^\r\n]*(?:(?<=\\)(?:\r\n|[\r\n])[^\r\n]*)*`;
var RAW = String.raw`(?<!(?![uUL8])\w)R"(?<raw>[^()\\\s]{0,16})\([^]*?(?:\)\k<raw>"|$)`;
var STRING = String.raw`"[^"\\\r\n]*(?:\\(?:\r\n|[^]|$)[^"\\\r\n]*)*"?`;
var CHARACTER = `(?<![0-9a-fA-F](?='[0-9a-fA-F]))${STRING.replaceAll('"', "'")}`;
var TOKEN = new RegExp(
  [
    String.raw`(?<line>\\?(?:\r\n|[\r\n]))|(?<blank>[ \t]+)`,
    `(?<comment>${COMMENT2})`,
    `(?<string>${RAW}|${STRING}|${CHARACTER})`,
    String.raw`(?<hash>#|%:)|[^][^"'\/#%R\\\r\n]*`
  ].join("|"),
  "y"
);
function lex(text2) {
  const tokens = [];
  let fresh = true;
  TOKEN.lastIndex = markLength(text2);
  for (let hit = TOKEN.exec(text2); hit !== null; hit = TOKEN.exec(text2)) {
    const { line, blank, comment, string, hash } = hit.groups;
    const span = { start: hit.index, end: TOKEN.lastIndex };
    if (comment !== void 0) tokens.push({ kind: "comment", ...span });
    else if (string !== void 0) tokens.push({ kind: "string", ...span });
    else if (hash !== void 0 && fresh) append(tokens, directive(text2, hit.index));
    if (comment === void 0 && blank === void 0) fresh = line !== void 0;
  }
  return tokens;
}
function directive(text2, start) {
  const inner = [];
  const prose = isBehind(text2, start, /(?:#|%:)[ \t]*(?:error|warning)\b/);
  let end = text2.length;
  for (let hit = TOKEN.exec(text2); hit !== null; hit = TOKEN.exec(text2)) {
    const { line, comment, string } = hit.groups;
    const span = { start: hit.index, end: TOKEN.lastIndex };
    if (comment !== void 0) inner.push({ kind: "comment", ...span });
    if (string !== void 0 && prose) TOKEN.lastIndex = hit.index + 1;
    else if (string !== void 0) inner.push({ kind: "string", ...span });
    if (line === void 0 || line.startsWith("\\")) continue;
    end = hit.index;
    break;
  }
  TOKEN.lastIndex = end;
  return [{ kind: "directive", start, end }, ...inner];
}
function spanAt(spans, offset) {
  const span = spans[firstIndex(spans.length, (index) => spans[index].end > offset)];
  return span !== void 0 && span.start <= offset ? span : void 0;
}

// src/languages/c/questions.ts
var ASKS = /(?:#|%:)[ \t]*(if|ifdef|ifndef|elif|elifdef|elifndef|else|endif)\b(.*)/s;
function cQuestions(text2) {
  const markers = lex(text2).flatMap(({ kind, start, end }) => {
    const asked2 = kind === "directive" ? matchWhole(text2.slice(start, end), ASKS) : null;
    if (asked2 === null) return [];
    const [, word = "", rest = ""] = asked2;
    const condition4 = rest.replace(/\/\*.*?\*\/|\/\/.*$/gs, "").replace(/\\\r?\n/g, " ").trim();
    const what = word === "endif" ? "end" : word.startsWith("el") ? "else" : "if";
    return [{ what, start, end, condition: word.endsWith("ndef") ? `!${condition4}` : condition4 }];
  });
  const { questions } = questionsBetween(markers, text2.length);
  return { questions };
}

// src/languages/kit/deprecation-words.ts
var MESSAGE = /\b(?:deprecat\w*|obsolet\w*|renamed|removed|replaced|superseded|legacy|old name|no longer|no more|backwards?[- ]compat\w*|in favou?r of|use .{1,80}? instead|instead of)\b/i;
var COMMENT3 = /\b(?:deprecat\w*|obsolet\w*|renamed|no longer|old name|backwards?[- ]compat\w*|will (?:soon )?be (?:removed|deleted|dropped)|(?:still|goes on|go on|continues? to) (?:works?|working|accepted|supported|honou?red|recogni[sz]ed|understood|taken|read)|handed on|hands? it on)\b/i;
function printsDeprecation(text2) {
  return MESSAGE.test(text2);
}
function notesDeprecation(text2) {
  return COMMENT3.test(text2);
}
var DESCRIBED = /^\W*(?:deprecated|obsolete)\b|[([]\s*(?:deprecated|obsolete|renamed|removed|old name)\b|\b(?:is|was|has been) (?:now )?(?:deprecated|obsolete|renamed|removed|moved|replaced|superseded)\b|\b(?:deprecated|obsolete|renamed|removed)\W*$/i;
function describesDeprecated(text2) {
  return DESCRIBED.test(text2);
}
function isPrinted(text2, { start, end }) {
  return isBefore(text2, start, /\$\{/) && isBehind(text2, end, /\}/);
}
function isAdvised(text2, { start, end }) {
  return isBefore(text2, start, ADVICE) || isBehind(text2, end, ADVISED);
}
var ADVICE = /\b(?:use|prefer|(?:re)?named (?:to|as)|(?:replaced|superseded) (?:by|with)|in favou?r of|changed to|moved to|becomes?|is now)\s+(?:the\s+)?(?:new\s+)?(?:(?:cmake\s+)?(?:option|flag|variable|macro)\s+)?["'`]*(?:-D\s?)?/i;
var ADVISED = /(?:=\w+)?["'`]*\s+(?:instead\b(?!\s+of)|replaces\b)/i;
var OLD_WORDS = /deprecat|renamed|been removed|is removed|was removed|are removed|no longer|obsolete|superseded|replaced|instead(?! of [`'"<]?(?!\w+_))|backwards?[ -]compat/i;
function saysOld(text2) {
  return OLD_WORDS.test(text2);
}
function namesToUse(text2, old) {
  const phrases = /(?:\buse|\bset|\bpass|renamed to|replaced (?:by|with)|superseded by|in favou?r of|favou?r)\s+(?:the\s+)?(?:new\s+)?(?:CMake\s+)?(?:(?:option|variable|flag|macro)\s+)?[`'"<]*(?:-D)?([A-Za-z_][A-Za-z0-9_]*)/gi;
  const found = [...text2.matchAll(phrases)].map((hit) => hit[1]);
  return [...new Set(found.filter((name) => name !== old && /_/.test(name) && /[A-Z]/.test(name)))];
}

// src/languages/c/condition.ts
var TEST = /\b(defined|IS_ENABLED|IS_BUILTIN|IS_MODULE|IS_REACHABLE|IS_DEFINED|__is_defined)(\s*\(\s*|\s+)$/;
function widenDirective(text2, directive2, name) {
  const { word, rest } = directive2;
  if (fitsWhole(word, /ifdef|ifndef|elifdef|elifndef/)) return definedness(text2, directive2, name);
  if (word !== "if" && word !== "elif") return void 0;
  return widenExpression(text2, rest, name);
}
function definedness(text2, { word, keyword, rest }, name) {
  if (text2.slice(rest.start, name.start).replace(/\/\*.{0,200}?\*\//g, "").trim() !== "")
    return void 0;
  const negated = word.endsWith("ndef");
  const old = text2.slice(name.start, name.end);
  return (names) => [
    { start: keyword.start, end: keyword.end, text: word.startsWith("el") ? "elif" : "if" },
    {
      start: name.start,
      end: name.end,
      text: negated ? [...names, old].map((one) => `!defined(${one})`).join(" && ") : [...names, old].map((one) => `defined(${one})`).join(" || ")
    }
  ];
}
function widenExpression(text2, rest, name) {
  const test = TEST.exec(text2.slice(Math.max(rest.start, name.start - 60), name.start));
  if (test !== null) {
    const open = test[2].includes("(");
    const close = open ? findBehind(text2, name.end, /\s*\)/) : null;
    if (open && close === null) return void 0;
    const start = name.start - test[0].length;
    const end = name.end + (close?.[0].length ?? 0);
    return joined(text2, rest, { start, end }, name, "||");
  }
  const before = operatorBefore(text2, rest, name.start);
  const after2 = operatorAfter(text2, rest, name.end);
  const compared3 = comparison(text2, rest, name);
  if (compared3 !== void 0) {
    if (fitsWhole(before, /[-+*/%~&|^]|<<|>>|==|!=|[<>]=?/)) return void 0;
    return joined(
      text2,
      rest,
      { start: name.start, end: compared3.end },
      name,
      compared3.atZero ? "&&" : "||"
    );
  }
  if (!fitsWhole(before, /\(|&&|\|\||!|\?|:|/) || !fitsWhole(after2, /\)|&&|\|\||\?|:|/))
    return void 0;
  if (before === "(" && /[\w)]\s*\($/.test(codeBefore(text2, rest, name.start))) return void 0;
  return joined(text2, rest, name, name, "||");
}
function joined(text2, rest, span, name, operator) {
  const around4 = [operatorBefore(text2, rest, span.start), operatorAfter(text2, rest, span.end)];
  const free = around4.every((one) => one === "" || one === "(" || one === ")" || one === operator);
  return (names) => {
    const copies2 = renamedCopies(text2, span, name, names).map((copy) => `${copy} ${operator} `);
    return surround(span, (free ? "" : "(") + copies2.join(""), free ? "" : ")");
  };
}
var OPERATOR_AFTER = /^(?:\s|\\\r?\n|\/\*.{0,200}?\*\/)*(&&|\|\||==|!=|<<|>>|<=|>=|[-+*/%&|^<>?:(),]|\/\/)?/s;
function operatorAfter(text2, rest, at2) {
  const operator = OPERATOR_AFTER.exec(text2.slice(at2, Math.min(rest.end, at2 + 300)))?.[1] ?? "";
  if (operator === "//") return "";
  const tail2 = text2.slice(at2, Math.min(rest.end, at2 + 300)).trim();
  return operator === "" && tail2 !== "" && !/^(?:\/\/|\/\*|\\)/.test(tail2) ? "unknown" : operator;
}
function operatorBefore(text2, rest, at2) {
  const before = codeBefore(text2, rest, at2);
  if (before === "") return "";
  return /(?:&&|\|\||==|!=|<<|>>|<=|>=|[-+*/%&|^<>?:(,!~])$/.exec(before)?.[0] ?? "unknown";
}
function codeBefore(text2, rest, at2) {
  return text2.slice(Math.max(rest.start, at2 - 300), at2).replace(/\/\*.{0,200}?\*\//gs, " ").replace(/\\\r?\n/g, " ").trimEnd();
}
function comparison(text2, rest, name) {
  const hit = findBehind(text2, name.end, /\s*(==|!=|<=|>=|<|>)\s*(\d+)[uUlL]*(?![\w.])/);
  if (hit === null) return void 0;
  const end = name.end + hit[0].length;
  if (!fitsWhole(operatorAfter(text2, rest, end), /\)|&&|\|\||\?|:|/)) return void 0;
  const number = Number(hit[2]);
  const holds2 = {
    "==": number === 0,
    "!=": number !== 0,
    "<=": true,
    ">=": number === 0,
    "<": number > 0,
    ">": false
  };
  return { end, atZero: holds2[hit[1]] };
}

// src/languages/kit/conditional-chain.ts
var REACH2 = 12;
function newBranch(parent, known3) {
  const chain = typeof known3 === "number" ? { asked: /* @__PURE__ */ new Set(), start: known3 } : known3;
  const names = { asked: /* @__PURE__ */ new Set(), set: /* @__PURE__ */ new Set(), heirs: /* @__PURE__ */ new Set(), deprecated: /* @__PURE__ */ new Set() };
  return { parent, chain, works: false, ...names };
}
var Conditionals = class {
  /** The branch that the next line stands in. */
  inside = null;
  begin(start) {
    return this.inside = newBranch(this.inside, start);
  }
  /** A further branch of the conditional; undefined where there is none. */
  goOn() {
    if (this.inside === null) return void 0;
    return this.inside = newBranch(this.inside.parent, this.inside.chain);
  }
  end() {
    this.inside = this.inside?.parent ?? null;
  }
};
function* outward(start) {
  let at2 = start;
  for (let count = 0; at2 !== null && count < REACH2; count++, at2 = at2.parent) yield at2;
}
function askFor({ asked: asked2, chain }, matches2) {
  for (const { name } of matches2) {
    asked2.add(name);
    chain.asked.add(name);
  }
}
function tellOutward(inner, name, does) {
  for (const branch of outward(inner)) {
    if (does.sets) branch.set.add(name);
    if (does.inherits) branch.heirs.add(name);
    if (does.deprecates) branch.deprecated.add(name);
  }
}
function withBranches(use2, given, around4, opened, assigns = false) {
  const beside = [...given];
  if (opened?.works === false) append(beside, opened.set);
  for (const { asked: asked2, set: set2, works, chain } of around4) {
    if (assigns) append(beside, chain.asked);
    if (asked2.has(use2.name) && !works) append(beside, set2);
  }
  return withBeside(use2, beside);
}
function switchesOf({ role }, around4) {
  const switches2 = new Set(role === "definition" ? around4.flatMap(({ asked: asked2 }) => [...asked2]) : []);
  return switches2.size > 0 ? { switches: [...switches2] } : {};
}
function servesOld({ name }, around4, opened) {
  const asking = around4.filter(({ asked: asked2 }) => asked2.has(name));
  return [...asking, ...opened ? [opened] : []].some(
    ({ deprecated, heirs }) => deprecated.has(name) && !heirs.has(name)
  );
}

// src/languages/kit/word-removal.ts
function removalOf(text2, { start, end }) {
  let left = start;
  while (/[ \t]/.test(text2[left - 1] ?? "")) left--;
  if (!startsLine(text2, left)) return { start: left, end };
  const behind2 = /[ \t]*(\r\n|\r|\n|$)?/y;
  behind2.lastIndex = end;
  const [gap, lineEnd2] = behind2.exec(text2);
  return { start: lineEnd2 === void 0 ? start : left, end: end + gap.length };
}
function startsLine(text2, at2) {
  return at2 === 0 || /[\r\n]/.test(text2[at2 - 1]) || at2 === markLength(text2);
}

// src/languages/kit/reservations.ts
function deprecationText(name) {
  return {
    code: "deprecation-text",
    message: `The text says of ${name} that it is deprecated, renamed, gone or still taken; with the new name it would say that of the new one.`,
    safety: "review"
  };
}
function composedName(name) {
  return {
    code: "composed-name",
    message: `A longer name is put together here of which ${name} is only a part.`,
    safety: "review"
  };
}

// src/languages/kit/questions/default-value.ts
function renamedBelow(text2, set2, name, question, lines) {
  const start = lineStart(text2, question);
  const indent2 = text2.slice(start, question).replace(/^\u00ef\u00bb\u00bf/, "");
  if (!fitsWhole(indent2, /[ \t]*/)) return void 0;
  const newline = lineEnding(text2);
  const before = lines.map((line) => `${line}${newline}${indent2}`).join("");
  return [
    { start: question, end: question, text: before },
    { start: set2.start, end: set2.end, text: name }
  ];
}
function questionFor(branch, name) {
  for (const { chain } of outward(branch)) if (chain.asked.has(name)) return chain.start;
  return void 0;
}

// src/languages/c/directives.ts
var GENERATES = /^(?:cmakedefine(?:01)?|mesondefine)$/;
var HEAD = /^(?:#|%:)((?:[ \t]|\\\r?\n|\/\*[^*]{0,200}\*\/)*)([A-Za-z_]\w*)?/;
function directivesOf(text2, tokens, matchesIn) {
  const directives = [];
  const conditionals = new Conditionals();
  for (const { kind, start, end } of tokens) {
    if (kind !== "directive") continue;
    const head = HEAD.exec(text2.slice(start, Math.min(end, start + 400)));
    const word = head?.[2] ?? "";
    const after2 = start + (head?.[0].length ?? 1);
    const begins2 = fitsWhole(word, /if|ifdef|ifndef/);
    const goesOn = fitsWhole(word, /elif|elifdef|elifndef|else/);
    const opens = begins2 ? conditionals.begin(start) : goesOn ? conditionals.goOn() : void 0;
    if (word === "endif") conditionals.end();
    const directive2 = {
      start,
      end,
      word,
      keyword: { start: after2 - word.length, end: after2 },
      rest: { start: after2, end },
      matches: matchesIn(start, end),
      branch: opens === void 0 ? conditionals.inside : opens.parent,
      ...opens && { opens }
    };
    directives.push(directive2);
    if (opens !== void 0) askFor(opens, directive2.matches);
    else if (word !== "endif") tell(text2, directive2);
  }
  return directives;
}
function tell(text2, { word, rest, matches: matches2, branch }) {
  const says = fitsWhole(word, /error|warning|pragma/);
  const deprecates2 = says && printsDeprecation(text2.slice(rest.start, rest.end));
  matches2.forEach(({ name, start }, index) => {
    const defines2 = word === "define" && index === 0 && fitsWhole(text2.slice(rest.start, start), /\s*/);
    tellOutward(branch, name, { sets: defines2 || says, deprecates: deprecates2 });
  });
}

// src/languages/c/uses.ts
function plainly(match, region) {
  return (role, namespace, more = {}) => ({
    ...mention(match, region),
    role,
    namespace: namespace === "macro" && match.name.startsWith("CONFIG_") ? "any" : namespace,
    ...more
  });
}
function directiveUses(text2, directive2, run, isCode3, generated) {
  const uses = directive2.matches.filter(isCode3).map((match) => readOne2(text2, directive2, run, match));
  const warns = printsDeprecation(text2.slice(directive2.start, directive2.end));
  const others = new Set(uses.map(({ name }) => name));
  if (GENERATES.test(directive2.word)) for (const name of generated) others.add(name);
  return uses.map((use2) => settled(directive2, warns && !isAdvised(text2, use2), use2, others));
}
function readOne2(text2, directive2, run, match) {
  const { word, rest } = directive2;
  const plain = plainly(match, "code");
  switch (word) {
    case "if":
    case "ifdef":
    case "ifndef":
    case "elif":
    case "elifdef":
    case "elifndef": {
      const widen5 = widenDirective(text2, directive2, match);
      return plain("condition", "macro", widen5 && { widen: widen5 });
    }
    case "define":
    case "undef":
      if (text2.slice(rest.start, match.start).trim() === "")
        return plain("definition", "macro", definition(text2, directive2, run, match));
      return inBody(text2, rest, match, plain);
    case "cmakedefine":
    case "cmakedefine01":
    case "mesondefine":
      return plain("definition", "any", { passes: true });
    case "error":
    case "warning":
    case "pragma":
      return { ...plain("mention", "any"), region: "string" };
    default:
      return plain("mention", "any");
  }
}
function isPlaceholder(text2, { start, end }) {
  return isBefore(text2, start, /@/) && isBehind(text2, end, /@/) || isBefore(text2, start, /\$\{/) && isBehind(text2, end, /\}/);
}
function inBody(text2, rest, match, plain) {
  if (isPlaceholder(text2, match)) return plain("condition", "cmake", { passes: true });
  const tested = isBefore(text2, match.start, /\bdefined\s*\(?\s*/);
  const widen5 = tested ? widenExpression(text2, rest, match) : void 0;
  return plain("condition", "macro", { passes: true, ...widen5 && { widen: widen5 } });
}
function definition(text2, directive2, run, match) {
  const { end } = directive2.rest;
  const removal = removalOf(text2, { start: directive2.start, end });
  const member = { list: `define:${run}`, removal };
  const body = /^[ \t]+([\w.+-]+)[ \t]*$/.exec(
    text2.slice(match.end, end).replace(/\/\*.*?\*\/|\/\/.*$/gs, (comment) => " ".repeat(comment.length))
  );
  if (directive2.word === "undef") return {};
  const handOn = handingOn2(text2, directive2, match);
  if (body === null) return { member, ...handOn };
  const start = match.end + body[0].indexOf(body[1]);
  return { member, value: { text: body[1], start, end: start + body[1].length }, ...handOn };
}
function handingOn2(text2, { rest, branch }, match) {
  const question = questionFor(branch, match.name);
  if (question === void 0 || text2[match.end] === "(") return void 0;
  const isEmpty = /^\s*(?:\/[/*]|$)/.test(text2.slice(match.end, rest.end));
  return {
    handOn: (name, isAlone2) => isAlone2 && isEmpty ? [{ start: match.start, end: match.end, text: name }] : renamedBelow(text2, match, name, question, [
      `#if defined(${match.name}) && !defined(${name})`,
      `#define ${name} ${match.name}`,
      "#endif"
    ])
  };
}
function settled(directive2, warns, use2, others) {
  const around4 = [...outward(directive2.branch)];
  const opened = use2.role === "condition" ? directive2.opens : void 0;
  const own = withBranches(use2, others, around4, opened);
  const shim = servesOld(use2, around4, opened) || warns && use2.region === "string";
  return shim ? asShim(own) : own;
}
function commentUses(text2, span, matchesIn) {
  const found = matchesIn(span.start, span.end);
  const noted = notesDeprecation(text2.slice(span.start, span.end));
  return found.map(
    (match) => plainly(match, "comment")("mention", "any", {
      ...noted && { reservation: deprecationText(match.name) }
    })
  );
}

// src/languages/c/code.ts
function stringUses(text2, span, matchesIn) {
  const found = matchesIn(span.start, span.end);
  if (found.length === 0) return [];
  const all = namesOf(found);
  const shim = printsDeprecation(text2.slice(span.start, span.end));
  return found.map((match) => {
    const whole2 = match.start === span.start + 1 && match.end === span.end - 1;
    const asked2 = whole2 ? environment(text2, span, match) : void 0;
    if (asked2 !== void 0) return asked2;
    const use2 = withBeside(plainly(match, "string")("mention", "any"), all);
    return shim ? asShim(use2) : use2;
  });
}
var GETENV_OF_DOTNET = /\b(?:System\s*\.\s*)?Environment\s*\.\s*GetEnvironmentVariable\s*\(\s*/;
var GETENV = /(?:\bstd\s*::\s*|::\s*)?\b(?:getenv|secure_getenv)\s*\(\s*/;
function environment(text2, span, match) {
  const dotnet = findBefore(text2, span.start, GETENV_OF_DOTNET);
  const before = dotnet ?? findBefore(text2, span.start, GETENV);
  if (before === null) return void 0;
  const close = findBehind(text2, span.end, /\s*\)/);
  if (close === null) return plainly(match, "string")("condition", "env", { passes: true });
  const start = span.start - before[0].length;
  const end = span.end + close[0].length;
  const near = around(text2, { start, end });
  const line = text2.slice(near.start, near.end);
  const beside = [...line.matchAll(/(?:getenv|GetEnvironmentVariable)\s*\(\s*"([^"]*)"/g)].map(
    (hit) => hit[1]
  );
  return plainly(match, "string")("condition", "env", {
    passes: true,
    served: servedWith(match.name, beside),
    widen: (names) => {
      const copies2 = renamedCopies(text2, { start, end }, match, names);
      if (dotnet !== null)
        return surround({ start, end }, `(${copies2.map((one) => `${one} ?? `).join("")}`, ")");
      return surround({ start, end }, `(${copies2.map((one) => `${one} ? ${one} : `).join("")}`, ")");
    }
  });
}
function around(text2, { start, end }) {
  const before = text2.slice(Math.max(0, start - 500), start);
  const after2 = text2.slice(end, end + 500);
  const rest = after2.indexOf("\n");
  return {
    start: start - before.length + before.lastIndexOf("\n") + 1,
    end: end + (rest === -1 ? after2.length : rest)
  };
}
function codeUse(text2, match, matchesIn) {
  const plain = plainly(match, "code");
  if (isPlaceholder(text2, match)) return plain("condition", "cmake", { passes: true });
  if (isBefore(text2, match.start, /\bIS_(?:ENABLED|BUILTIN|MODULE|REACHABLE)\s*\(\s*/)) {
    const line = around(text2, match);
    const widen5 = widenExpression(text2, line, match);
    const served2 = servedWith(match.name, namesOf(matchesIn(line.start, line.end)));
    return plain("condition", "macro", { passes: true, served: served2, ...widen5 && { widen: widen5 } });
  }
  return plain("condition", "macro", { passes: true });
}

// src/languages/kit/runs.ts
function runsOf(length, goesOn) {
  const firsts = [];
  for (let index = 0; index < length; index++)
    firsts.push(index > 0 && goesOn(index) ? firsts[index - 1] : index);
  return firsts;
}

// src/languages/kit/script/syntax.ts
var DOUBLE = { open: '"', close: '"', escape: "backslash" };
var SINGLE = { open: "'", close: "'", escape: "backslash" };
var TRIPLE_DOUBLE = {
  open: '"""',
  close: '"""',
  escape: "backslash",
  multiline: true
};
var TRIPLE_SINGLE = {
  open: "'''",
  close: "'''",
  escape: "backslash",
  multiline: true
};
var BACKTICK = { open: "`", close: "`", escape: "none", multiline: true };
var C_COMMENTS = { line: ["//"], block: [{ open: "/\\*", close: "*/" }] };

// src/languages/kit/lexer.ts
var DEEPEST = 20;
function lex2(text2, syntax) {
  const regions = [];
  const plain = beginnings(syntax);
  function begin(kind, start, inner, parent, form = null) {
    const region = { kind, start, end: inner, inner: { start: inner, end: inner }, form, parent };
    regions.push(region);
    return region;
  }
  function scan(from, parent, close, depth) {
    const { starts, pattern } = close === null ? plain : beginnings(syntax, close);
    let nested3 = 0;
    pattern.lastIndex = from;
    for (let hit = pattern.exec(text2); hit !== null; hit = pattern.exec(text2)) {
      const start = hit.index;
      const what = starts[hit.findIndex((group, at2) => at2 > 0 && group !== void 0) - 1];
      let end = start + hit[0].length;
      if (what === "bracket") {
        if (hit[0] !== close) nested3++;
        else if (nested3-- === 0) return start;
      } else if (what !== void 0 && what !== "skip")
        end = "open" in what ? string(start, end, what) : comment(start, end, what.until);
      pattern.lastIndex = Math.max(end, start + 1);
    }
    return text2.length;
    function comment(start, inner, closing3) {
      const found = closing3 === null ? lineEndOfAny(text2, inner) : text2.indexOf(closing3, inner);
      const stop = found === -1 ? text2.length : found;
      const end = closing3 === null || found === -1 ? stop : stop + closing3.length;
      return finish(begin("comment", start, inner, parent), stop, end);
    }
    function string(start, inner, form) {
      const closing3 = typeof form.close === "string" ? form.close : form.close(text2.slice(start, inner));
      const region = begin("string", start, inner, parent, form);
      const index = regions.length - 1;
      if (closing3 === "line") return finish(region, lineEndOfAny(text2, inner));
      const ends2 = stringEnds(form, closing3);
      ends2.lastIndex = inner;
      for (let hit = ends2.exec(text2); hit !== null; hit = ends2.exec(text2)) {
        const found = hit[0];
        if (found === closing3) return finish(region, hit.index, ends2.lastIndex);
        if (found === "\n" || found === "\r") return finish(region, hit.index);
        if (form.hole === void 0 || found !== form.hole[0]) continue;
        const behind2 = ends2.lastIndex;
        if (text2.startsWith(found, behind2) && found.length === 1) ends2.lastIndex = behind2 + 1;
        else if (depth < DEEPEST) ends2.lastIndex = hole(form.hole, hit.index, behind2, index);
      }
      return finish(region, text2.length);
    }
    function hole([, closing3], start, inner, holder) {
      const region = begin("code", start, inner, holder);
      const stop = scan(inner, regions.length - 1, closing3, depth + 1);
      return finish(region, stop, Math.min(text2.length, stop + closing3.length));
    }
  }
  scan(0, -1, null, 0);
  return { regions, at: (offset) => innermost(regions, offset), code: mask(text2, regions) };
}
function finish(region, stop, end = stop) {
  region.inner = { start: region.inner.start, end: stop };
  region.end = end;
  return end;
}
function beginnings({ skip = [], block: block3 = [], line = [], strings = [] }, hole) {
  const all = [
    ...skip.map((open) => [open, "skip"]),
    ...hole === void 0 ? [] : [[hole === ")" ? "[()]" : "[{}]", "bracket"]],
    ...block3.map(({ open, close }) => [open, { until: close }]),
    ...line.map((open) => [open, { until: null }]),
    ...strings.map((form) => [form.open, form])
  ];
  const pattern = new RegExp(all.map(([open]) => `(${open})`).join("|"), "gm");
  return { starts: all.map(([, what]) => what), pattern };
}
function stringEnds({ hole, escape, multiline }, closing3) {
  const parts = hole === void 0 ? [] : [escapePattern(hole[0])];
  if (escape !== "none") parts.push("\\\\(?:\\r\\n|[^])");
  if (closing3 === "''") parts.push("''\\$", "'''");
  parts.push(escapePattern(closing3));
  if (multiline !== true) parts.push("[\\r\\n]");
  return new RegExp(parts.join("|"), "g");
}
function innermost(regions, offset) {
  let found = firstIndex(regions.length, (index) => regions[index].start > offset) - 1;
  while (found !== -1 && regions[found].end <= offset) found = regions[found].parent;
  return found === -1 ? void 0 : regions[found];
}
function mask(text2, regions) {
  return filled(text2, regions, ({ kind }) => kind === "comment" ? " " : '"');
}
function filled(text2, places, fillingOf = () => " ") {
  let result = "";
  let at2 = 0;
  for (const place of places) {
    const { start, end } = place;
    if (start < at2) continue;
    result += text2.slice(at2, start) + text2.slice(start, end).replace(/[^\r\n]/g, fillingOf(place));
    at2 = end;
  }
  return result + text2.slice(at2);
}

// src/languages/kit/brackets.ts
var OPEN = { ")": "(", "]": "[", "}": "{" };
function pairBrackets(code) {
  const all = [];
  const stack = [];
  for (const hit of code.matchAll(/[()[\]{},]/g)) {
    const sign = hit[0];
    const top = stack.at(-1);
    if (sign === ",") {
      if (top !== void 0) all[top].commas.push(hit.index);
    } else if (sign === "(" || sign === "[" || sign === "{") {
      stack.push(all.length);
      all.push({ open: hit.index, close: code.length, kind: sign, parent: top ?? -1, commas: [] });
    } else {
      const fitting2 = stack.findLastIndex((index) => all[index].kind === OPEN[sign]);
      if (fitting2 === -1 || stack.length - fitting2 > 3) continue;
      for (const index of stack.splice(fitting2)) all[index].close = hit.index;
    }
  }
  function around4(offset) {
    let found = firstIndex(all.length, (index) => all[index].open >= offset) - 1;
    while (found !== -1 && all[found].close < offset) found = all[found].parent;
    return all[found];
  }
  return {
    around: around4,
    parentOf: ({ parent }) => all[parent],
    *outward(offset) {
      for (let at2 = around4(offset); at2 !== void 0; at2 = all[at2.parent]) yield at2;
    }
  };
}
var KNOWN = /* @__PURE__ */ new WeakMap();
function elementsOf(code, bracket, isSpaced) {
  const known3 = KNOWN.get(bracket) ?? (isSpaced ? wordsIn(code, bracket) : partsIn(code, bracket));
  KNOWN.set(bracket, known3);
  return known3;
}
function partsIn(code, { open, commas, close }) {
  const ends2 = [...commas, close];
  return ends2.flatMap((end, index) => {
    const from = (ends2[index - 1] ?? open) + 1;
    const part2 = code.slice(from, end);
    const start = end - part2.trimStart().length;
    return start === end ? [] : [{ start, end: from + part2.trimEnd().length }];
  });
}
function wordsIn(code, { open, close }) {
  const found = [];
  let depth = 0;
  let start = -1;
  for (let at2 = open + 1; at2 <= close; at2++) {
    const sign = at2 === close ? " " : code[at2];
    if (depth === 0 && /\s/.test(sign)) {
      if (start !== -1) found.push({ start, end: at2 });
      start = -1;
      continue;
    }
    if (start === -1) start = at2;
    if ("([{".includes(sign)) depth++;
    else if (")]}".includes(sign)) depth--;
  }
  return found;
}
function elementAt(elements, offset) {
  const index = firstIndex(elements.length, (at2) => elements[at2].start > offset) - 1;
  const found = elements[index];
  return found !== void 0 && offset < found.end ? index : -1;
}

// src/languages/kit/script/language.ts
function parseScript(text2, names, language2) {
  const lexed = lex2(text2, language2.syntax);
  return { text: text2, names, lexed, brackets: pairBrackets(lexed.code), language: language2, sets: /* @__PURE__ */ new Set() };
}

// src/languages/kit/list-element.ts
function elementRemoval(text2, elements, index, trailing, separator2 = ",") {
  const { start, end } = elements[index];
  const before = elements[index - 1];
  const after2 = elements[index + 1];
  const own = separatorEnd(text2, end, separator2);
  const line = wholeLine(text2, start, own ?? end);
  if (line !== void 0 && (own !== void 0 || trailing || separator2 === "")) return line;
  if (before !== void 0) return { start: before.end, end };
  if (after2 !== void 0) return { start, end: after2.start };
  return { start, end: own ?? end };
}
function separatorEnd(text2, end, separator2) {
  if (separator2 === "") return void 0;
  let at2 = end;
  while (at2 < text2.length && /[ \t\r\n]/.test(text2[at2])) at2++;
  return text2.startsWith(separator2, at2) ? at2 + separator2.length : void 0;
}

// src/languages/kit/script/members.ts
var LONGEST2 = 300;
var REACH3 = 200;
var FLAG = /\.\s*(?:args?|\w*flag|configure_arg|build_arg|addArgs?|append|push|option|define)\s*/;
function listIn({ lexed, language: language2 }, bracket) {
  const isSpaced = language2.spaced === true && bracket.kind === "[";
  const elements = elementsOf(lexed.code, bracket, isSpaced);
  return { open: bracket.open, elements, separator: isSpaced ? "" : "," };
}
function memberAt({ text: text2, language: language2 }, { open, elements, separator: separator2, isBare: isBare2 }, index) {
  const trailing = language2.trailing !== false && isBare2 !== true;
  const removal = elementRemoval(text2, elements, index, trailing, separator2);
  return { list: `list@${open}`, removal };
}
function memberIn(script, around4, offset) {
  const list = listIn(script, around4);
  const index = elementAt(list.elements, offset);
  return index === -1 ? void 0 : memberAt(script, list, index);
}
function memberOf(script, { token }, kind) {
  const { text: text2, brackets } = script;
  if (kind === "block") {
    const removal = statement(text2, token);
    if (removal === void 0) return void 0;
    return { list: `block@${blockAt(script, removal.start)}`, removal };
  }
  const inner = brackets.around(token.start);
  if (kind === "call") return inner && callMember(script, inner);
  const around4 = kind === "outer" && inner !== void 0 ? brackets.parentOf(inner) : inner;
  return around4 && memberIn(script, around4, token.start);
}
function statement(text2, { start, end }) {
  const from = lineStartOfAny(text2, start);
  const to = lineEndOfAny(text2, end);
  return /[{[(\\,]\s*$/.test(text2.slice(from, to)) ? void 0 : wholeLine(text2, from, to);
}
function blockAt({ text: text2, brackets }, offset) {
  const open = brackets.around(offset)?.open ?? -1;
  const own = indentAt(text2, lineStart(text2, offset));
  if (own === 0) return `${open}`;
  let at2 = lineStart(text2, offset);
  for (let count = 0; at2 > 0; count++) {
    at2 = lineStart(text2, at2 - 1);
    if (count === LONGEST2 || indentAt(text2, at2) < own && !isBlank(text2, at2))
      return `${open}/${at2}`;
  }
  return `${open}`;
}
function indentAt(text2, line) {
  let at2 = line;
  while (text2[at2] === " " || text2[at2] === "	") at2++;
  return at2 - line;
}
function isBlank(text2, line) {
  return isBehind(text2, line, /[ \t]*(?:[\r\n]|$)/);
}
function callMember(script, { open, close }) {
  const { text: text2, lexed } = script;
  const { code } = lexed;
  const method = findBefore(code, open, /\.\s*(\w+)\s*/);
  if (method === null || close >= text2.length) return void 0;
  const call = { start: open - method[0].length, end: close + 1 };
  const root = rootOf(script, call.start);
  if (root === void 0) return void 0;
  const chain = code.slice(root, call.start);
  const path = /^[\w:$@]+(?:\.\w+(?![\w(]))*/.exec(chain)?.[0] ?? "";
  const owner = chain[path.length] === "(" ? `@${root}` : path;
  const removal = removalOf2(text2, root, call, chain.includes("("));
  if (removal === void 0) return void 0;
  return { list: `calls@${blockAt(script, root)}/${owner}.${method[1]}`, removal };
}
function flagMember(script, bracket) {
  return isBefore(script.lexed.code, bracket.open, FLAG) ? callMember(script, bracket) : void 0;
}
function rootOf({ lexed: { code }, brackets }, offset) {
  let at2 = offset;
  for (let step = 0; step < REACH3; step++) {
    at2 = backOver(code, at2);
    if (code[at2 - 1] === ")") at2 = backOver(code, brackets.around(at2 - 1)?.open ?? 0);
    const word = findBefore(code, at2, /[\w:$@!?]+/);
    if (word === null) return void 0;
    at2 -= word[0].length;
    const before = backOver(code, at2);
    if (code[before - 1] !== ".") return at2;
    at2 = before - 1;
  }
  return void 0;
}
function backOver(text2, offset) {
  let at2 = offset;
  while (/\s/.test(text2[at2 - 1] ?? "")) at2--;
  return at2;
}
function removalOf2(text2, root, call, chained) {
  const after2 = findBehind(text2, call.end, /\s*([.;]?)/);
  if (chained || after2[1] === ".") return { start: backOver(text2, call.start), end: call.end };
  const end = after2[1] === ";" ? call.end + after2[0].length : call.end;
  const line = wholeLine(text2, root, end);
  if (line !== void 0) return line;
  const start = backOver(text2, root);
  return after2[1] === ";" && /[{;]/.test(text2[start - 1] ?? "") ? { start, end } : void 0;
}

// src/languages/kit/script/key.ts
var REACH4 = 160;
function keyBefore(text2, code, offset) {
  const from = Math.max(0, offset - REACH4);
  const before = text2.slice(from, offset);
  const hit = /([\w.@$-]+)["'`]?\]?\s*(?:=>|[-+|?:]?=|:|\(|\+=)?\s*(?:\w*\()?\s*(?:[rbfuRBFU]{1,2}|[$@#])?$/.exec(
    before
  );
  if (hit === null) return "";
  const at2 = from + hit.index;
  const kind = code[at2];
  if (kind === " " && text2[at2] !== " ") return "";
  const name = hit[1];
  if (!/[\w"'`\]]\s*(?:=>|[-+|?:]?=|:|\(|\+=)/.test(hit[0]))
    return fitsWhole(name, BARE) ? name : "";
  return name;
}
function keyOfList({ text: text2, lexed, brackets }, list) {
  const mapping = brackets.around(list.open);
  const call = mapping?.kind === "{" ? brackets.parentOf(mapping) : void 0;
  const select = call && findBefore(text2, call.open, /\bselect\s*/);
  let at2 = select ? call.open - select[0].length : list.open;
  for (let plus = findBefore(text2, at2, /[\])]\s*\+\s*/); plus !== null; plus = findBefore(text2, at2, /[\])]\s*\+\s*/)) {
    const before = brackets.around(at2 - plus[0].length);
    if (before === void 0) break;
    at2 = before.open - (findBefore(text2, before.open, /\w+\s*/)?.[0].length ?? 0);
  }
  return keyBefore(text2, lexed.code, at2);
}
var BARE = /arguments|cppFlags|cFlags|cppflags|cflags|defines|args|system|compiler_flags|cmake_args|add_defines|add_cflags|add_cxxflags|buildoptions/;
function isValue(code, element, offset) {
  const before = code.slice(element, offset);
  return isBefore(before, before.length, /[\w"']\s*(?:=>|(?<!:):|(?<![=!<>+])=)\s*/);
}

// src/languages/kit/script/takings.ts
var WORDS_BEFORE = String.raw`^\s*(?:(?:let|var|val|const|local|my|our|mut|auto|global|def|export|final|readonly|static|public|private|declare|typeset)\s+(?:-\w+\s+)*)*(?:\[\w+\]\s*|[\w.:]+(?:<[^=;\n]{0,80}>)?(?:\[\])?\s+)?[@$%]?`;
var ASSIGNED2 = new RegExp(
  String.raw`${WORDS_BEFORE}([\w.]*\w)(\[[^\]\n]*\+\s*1\s*\])?\s*(?::(?!=)\s*[^=\n]{1,60})?(\+\+?|\.\.?|\|\|?|<|:)?(?:=(?![=~>])|(?<=<)<)`
);
var ADDING = "update|merge|assign|putAll|append|extend|push|push_back|insert|concat|unshift|prepend|add|addAll|add_all|args?|configure_arg|build_arg|addArgs?";
var CALLED = new RegExp(String.raw`${WORDS_BEFORE}([\w.]*\w)\s*(?:\.|->)\s*(?:${ADDING})!?\s*\(`);
var GIVEN = /^\s*(?:(?:push|append|prepend|insert|table\.insert|Object\.assign)!?\s*\(|(?:push|unshift)\s)\s*[@$]?([\w.]*\w)\s*,/;
var BARELY = /^\s*(arguments|c(?:pp)?Flags)\s+(?=["'])(?![^]*,)/;
var FLAT = /(?:extend|concat|update|merge!?|assign|[aA]ll|[aA]rgs|(?:ap|pre)pend!)\s*\(/;
var CHOICE = /\?|\belse\b|\bor\b|\|\||(?<!\+\+\s*(?:lib\.)?)\boptionals?\b/;
var GOES_ON = /^[ \t]*(?:\+\+?|\.\.)[ \t]/;
var MOST_LINES = 20;
var LONGEST3 = 1e4;
function takingsOf2(script, uses) {
  const known3 = /* @__PURE__ */ new Map();
  for (const { member, ...use2 } of uses) {
    if (member?.argument === void 0) continue;
    const taking2 = takingAt2(script, use2, member.list);
    if (taking2 !== void 0) known3.set(taking2.words.start, taking2);
  }
  return [...known3.values()];
}
function takingAt2(script, use2, list) {
  const { text: text2, lexed } = script;
  const region = lexed.at(use2.start) ?? use2;
  const call = callOf(script, region.start, list);
  const around4 = bracketsAround(script, call?.start ?? region.start);
  if (around4 === void 0) return void 0;
  const { whole: whole2, from } = around4;
  if (whole2 !== void 0 && isValue(lexed.code, whole2.start + 1, region.start)) return void 0;
  const inner = whole2 ?? call ?? { start: region.start, end: region.end };
  const last2 = Math.max(inner.end, region.end);
  if (last2 - inner.start > LONGEST3) return void 0;
  const line = Math.max(from, valueStart(text2, inner.start));
  const head = lexed.code.slice(line, inner.start + 1);
  const start = line + head.lastIndexOf(";") + 1;
  const end = nearEnd(text2, last2);
  const code = lexed.code.slice(start, semicolonFrom(lexed.code, inner.end, end));
  const stop = start + code.trimEnd().length;
  const words2 = (length2) => ({ start: start + length2, end: stop });
  const statement2 = words2(/^\s*/.exec(code)[0].length);
  if (CHOICE.test(code)) return void 0;
  const called2 = GIVEN.exec(code) ?? CALLED.exec(code) ?? BARELY.exec(code);
  if (called2 !== null && around4.isGiven && !FLAT.test(called2[0])) return void 0;
  if (called2 !== null)
    return { variable: called2[1], statement: statement2, words: words2(called2[0].length), extends: true };
  const assigned6 = ASSIGNED2.exec(code);
  if (assigned6 === null) return void 0;
  const [{ length }, variable, next2, operator = ""] = assigned6;
  const value = words2(length);
  if (value.end < region.end) return void 0;
  const adds = next2 !== void 0 || operator !== "" && operator !== ":" || isNamed(text2.slice(value.start, value.end), variable);
  return { variable, statement: statement2, words: value, extends: adds };
}
function callOf({ brackets }, offset, list) {
  const own = brackets.around(offset);
  const outer = own && brackets.parentOf(own);
  return outer !== void 0 && list === `list@${outer.open}` ? spanOf(own) : void 0;
}
function valueStart(text2, offset) {
  let start = nearStart(text2, offset);
  for (let count = 0; count < MOST_LINES && start > 0; count++) {
    if (!GOES_ON.test(text2.slice(start, start + 200))) break;
    start = nearStart(text2, start - 1);
  }
  return start;
}
function nearStart(text2, offset) {
  const from = Math.max(0, offset - LONGEST3);
  return from + text2.slice(from, offset).lastIndexOf("\n") + 1;
}
function nearEnd(text2, offset) {
  const end = text2.slice(offset, offset + LONGEST3).indexOf("\n");
  return end === -1 ? Math.min(text2.length, offset + LONGEST3) : offset + end;
}
function semicolonFrom(code, from, end) {
  const at2 = code.slice(from, end).indexOf(";");
  return at2 === -1 ? end : from + at2;
}
function bracketsAround({ lexed, brackets }, offset) {
  let whole2;
  let isGiven = false;
  for (const bracket of brackets.outward(offset)) {
    const isList = bracket.kind !== "{" || isBefore(lexed.code, bracket.open, /(?:[=(,+@|/]|(?<!=)>|\](?:const\s+)?[\w.*]*)\s*/);
    if (!isList || isBody(lexed.code, bracket, whole2?.open ?? offset))
      return { whole: whole2 && spanOf(whole2), from: bracket.open + 1, isGiven };
    if (whole2 !== void 0 && (whole2.kind === "(" || bracket.kind !== "(")) return void 0;
    isGiven = whole2 !== void 0;
    whole2 = bracket;
  }
  return { whole: whole2 && spanOf(whole2), from: 0, isGiven };
}
function isBody(code, { open, kind }, at2) {
  const before = kind === "(" ? code.slice(Math.max(open, at2 - LONGEST3), at2) : "";
  return /\b(?:function|do|begin|fn|lambda)\b[^\r\n]*[\r\n]/.test(before);
}
function spanOf({ open, close }) {
  return { start: open, end: close + 1 };
}
function commandOf({ text: text2, brackets }) {
  return (offset) => {
    let whole2;
    for (let bracket = brackets.around(offset); bracket !== void 0 && bracket.kind !== "{"; bracket = brackets.parentOf(bracket))
      whole2 = bracket;
    const start = nearStart(text2, whole2?.open ?? offset);
    return { start, end: nearEnd(text2, whole2?.close ?? offset) };
  };
}
var FUNCTION = /\b(?:def|function|func|fn|fun|sub|task|class|module|macro|lambda|void)\b|=>\s*\{?\s*$/;
var POSTFIX = /\S\s+(?:if|unless|when)\b/;
var LINES = 400;
var BLOCKS = 12;
function branchesOf2({ text: text2, lexed, brackets }) {
  const above2 = remembered((line) => {
    const start = nearStart(text2, line - 1);
    return { start, indent: indentAt(text2, start), isBlank: isBlank(text2, start) };
  });
  return (offset) => {
    const own = nearStart(text2, offset);
    const found = /* @__PURE__ */ new Set();
    if (POSTFIX.test(lexed.code.slice(own, nearEnd(text2, offset)))) found.add(offset);
    let count = 0;
    for (const { open, kind } of brackets.outward(offset)) {
      if (kind === "{") found.add(open);
      if (++count === BLOCKS) break;
    }
    let indent2 = indentAt(text2, own);
    for (let at2 = own, lines = 0; at2 > 0 && indent2 > 0 && lines < LINES; lines++) {
      const next2 = above2(at2);
      at2 = next2.start;
      if (next2.indent >= indent2 || next2.isBlank) continue;
      found.add(at2);
      indent2 = next2.indent;
    }
    const sorted = [...found].toSorted((a, b) => b - a);
    const root = sorted.findIndex(
      (at2) => at2 !== offset && FUNCTION.test(lexed.code.slice(nearStart(text2, at2), nearEnd(text2, at2)))
    );
    return root === -1 ? [...sorted, -1] : sorted.slice(0, root + 1);
  };
}

// src/languages/kit/questions/expression.ts
var REACH5 = 4e3;
var QUESTION_MARK = { at: /\?(?=\s)(?<=\S\s*\?)/g, parts: /:(?!:)/y };
var IF_BEHIND = {
  at: /\bif\b(?<=[^\s:,([{=]\s*if)/g,
  parts: /\belse\b/y,
  isMiddle: true
};
var AND_OR = { at: /\band\b/g, parts: /\bor\b/y };
var THEN_ELSE = { at: /\bif\b/g, parts: /\belse\b/y, until: /\bthen\b/y };
var NOTHING = /(?!)/y;
function choicesIn(text2, code, { at: at2, parts, isMiddle, until }, places) {
  return [...code.matchAll(at2)].flatMap(({ index, 0: word }) => {
    if (places !== void 0 && !isNear(places, index)) return [];
    const first = index + word.length;
    const given = until === void 0 ? first : ahead(code, first, until);
    const middle = given === -1 ? -1 : ahead(code, given, parts, until === void 0 ? isMiddle ? /[;:]/y : /;/y : NOTHING);
    if (middle === -1) return [];
    const second = middle + lengthOf(code, middle, parts);
    const end = valueEnd(code, second);
    const start = behind(code, index);
    const asked2 = until !== void 0 ? [first, given] : isMiddle ? [first, middle] : [start, index];
    const condition4 = text2.slice(asked2[0], asked2[1]);
    const own = isMiddle ? { start, end: middle, condition: condition4 } : { start: until === void 0 ? start : index, end: middle, condition: condition4 };
    return [[own, { start: middle, end, condition: "" }]];
  });
}
function isNear(places, at2) {
  const next2 = places[firstIndex(places.length, (index) => places[index].start >= at2 - REACH5)];
  return next2 !== void 0 && next2.start <= at2 + 3 * REACH5;
}
function lengthOf(code, at2, parts) {
  parts.lastIndex = at2;
  return parts.exec(code)?.[0].length ?? 0;
}
function ahead(code, from, pattern, stop = NOTHING) {
  let depth = 0;
  for (let at2 = from; at2 < Math.min(code.length, from + REACH5); at2++) {
    const letter = code[at2];
    if (depth === 0) {
      pattern.lastIndex = at2;
      if (pattern.test(code)) return at2;
      stop.lastIndex = at2;
      if (stop.test(code)) return -1;
    }
    if ("([{".includes(letter)) depth++;
    else if (")]}".includes(letter) && depth-- === 0) return -1;
  }
  return -1;
}
function valueEnd(code, from) {
  let depth = 0;
  let at2 = from + findBehind(code, from, /\s*/)[0].length;
  for (; at2 < Math.min(code.length, from + REACH5); at2++) {
    const letter = code[at2];
    if (depth === 0 && ",;\r\n".includes(letter)) return at2;
    if ("([{".includes(letter)) depth++;
    else if (")]}".includes(letter) && depth-- === 0) return at2;
  }
  return at2;
}
function behind(code, from) {
  let depth = 0;
  let isBlank4 = true;
  for (let at2 = from - 1; at2 >= Math.max(0, from - REACH5); at2--) {
    const letter = code[at2];
    if (")]}".includes(letter)) depth++;
    else if ("([{".includes(letter)) {
      if (depth-- === 0) return at2 + 1;
    } else if (depth === 0 && (letter === "\n" ? !isBlank4 : begins(code, at2))) return at2 + 1;
    if (isBlank4 && /\S/.test(letter)) isBlank4 = false;
  }
  return Math.max(0, from - REACH5);
}
function begins(code, at2) {
  const letter = code[at2];
  if (letter === "," || letter === ";") return true;
  if (letter === "=")
    return !/[=!<>~]/.test(code[at2 - 1] ?? "") && !/[=~>]/.test(code[at2 + 1] ?? "");
  return letter === "n" && isBefore(code, at2 + 1, /\breturn/);
}

// src/languages/kit/script/literal.ts
function literalAt(text2, lexed, offset) {
  let start = offset;
  while (start < text2.length && /\s/.test(text2[start])) start++;
  const prefix = findBehind(text2, start, /[rbuRBU]{1,2}(?=["'])/)?.[0].length ?? 0;
  const region = lexed.at(start) ?? lexed.at(start + prefix);
  if (region?.kind === "string" && start >= region.start - prefix && start <= region.inner.start) {
    const { start: from, end } = region.inner;
    const inner = text2.slice(from, end);
    const composed = lexed.at(from)?.kind === "code" || /[\\${]/.test(inner);
    return composed || !ends(text2, region.end) ? void 0 : { text: inner, start: from, end };
  }
  if (region !== void 0) return void 0;
  const word = findBehind(text2, start, /-?[A-Za-z0-9_.]+/)?.[0];
  if (word === void 0 || !ends(text2, start + word.length)) return void 0;
  return { text: word, start, end: start + word.length };
}
function ends(text2, offset) {
  return isBehind(text2, offset, /[ \t]*(?:[,;)\]}#\r\n]|\/[/*]|--|$|in\b|if\b)/);
}

// src/languages/kit/tables/entry.ts
var INDEXED = /[$@]?((?:[\w.:]|->)*\w)\[\s*/;
var FIELD = /[$@]?((?:[\w.:]|->)*\w)\s*(?:\.|->)\s*/;
var HASHED = /(?:\$(\w+)|\$?(\w+)\s*->)\s*\{\s*/;
var CALLED2 = /[$@]?((?:[\w.:]|->)*\w)\s*(?:\.|->)\s*(?:put|set|insert|add|store|emplace|insert_or_assign|setdefault|putIfAbsent|setProperty|TryAdd)!?\s*\(\s*/i;
var STORED = /\bset\s+([\w:]+)\(\s*/;
var DICT_SET = /\bdict\s+set\s+(\w+)\s+/;
var GETS = String.raw`\s*=(?![=~>])\s*`;
var PUTS = [
  [INDEXED, new RegExp(String.raw`\s*\]${GETS}`)],
  [HASHED, new RegExp(String.raw`\s*\}${GETS}`)],
  [STORED, /\s*\)\s+/],
  [DICT_SET, /\s+/]
];
var TAKES_TURNS = /\bMap\.of\s*|\barray\s+set\s+\S+\s+/;
var TURNS_HEAD = /(?:(?:hash|array|sorted)-map|assoc!?\s+\S+|dict\s+create)\s/;
var PAIR = /[[{(,]\s*(?:(?:new\s+)?[\w.]*(?:[pP]air|[eE]ntry|[tT]uple(?:\.Create)?)(?:<[^<>()]*>)?)?\s*/;
var BETWEEN = /\s*(?:=>|:(?!:)|=(?!=))\s*/;
var OPENS = /(?:[@=(,[{:?&|/+]|(?<!=)>|\b(?:return|default)|[\])]\w+)\s*/;
var DECLARES = /\b(?:type|interface|enum|struct|class|trait)\b[^;{}]*/;
function entryAt(script, match, isGiven = false) {
  const { text: text2, lexed } = script;
  const region = lexed.at(match.start);
  if (region !== void 0 && (region.kind !== "string" || region.parent !== -1)) return void 0;
  if (region && text2.slice(region.inner.start, region.inner.end).trim() !== match.name)
    return void 0;
  const key = region ?? match;
  return putAt(script, key) ?? heldAt(script, key, region !== void 0, isGiven);
}
function putAt(script, key) {
  const { code } = script.lexed;
  const isWord = /\w/.test(code[key.start]);
  const ways = isWord ? [...PUTS, [FIELD, new RegExp(GETS)]] : [...PUTS, METHOD];
  for (const [before, behind2] of ways) {
    const head = findBefore(code, key.start, before);
    const tail2 = head && findBehind(code, key.end, behind2);
    if (tail2 == null) continue;
    const from = key.end + tail2[0].length;
    const end = before === CALLED2 ? closeOf(script, key) : endOf(script, from);
    const owner = head[1] ?? head[2];
    const start = key.start - head[0].length;
    return { owner, table: void 0, isPut: true, key, value: valueFrom(script, from), start, end };
  }
  return void 0;
}
var METHOD = [CALLED2, /\s*,\s*/];
function closeOf({ brackets, text: text2 }, { start }) {
  return Math.min((brackets.around(start)?.close ?? text2.length - 1) + 1, text2.length);
}
function heldAt(script, key, isString2, isGiven) {
  const { lexed, brackets, text: text2 } = script;
  const { code } = lexed;
  const own = brackets.around(key.start);
  const outer = own && brackets.parentOf(own);
  const found = (table, start, from, value = valueFrom(script, from), end = endOf(script, from)) => {
    const owner = keyBefore(text2, code, table?.open ?? start);
    return { owner, table, isPut: false, key, value, start, end };
  };
  const isFirst = own !== void 0 && code.slice(own.open + 1, key.start).trim() === "";
  if (isFirst && outer !== void 0 && outer.kind !== "[" && own.kind === "[") {
    const behind2 = findBehind(code, key.end, PUTS[0][1]);
    const from = key.end + (behind2?.[0].length ?? 0);
    if (behind2 !== null) return found(outer, own.open, from, ...wordFrom(script, from));
  }
  if (own !== void 0) {
    const turn = turnAt(script, key, own, isString2);
    if (turn !== void 0) return { ...found(own, key.start, turn.value.start), ...turn };
  }
  const pair = isFirst && isString2 && own.commas.length === 1 && findBefore(code, own.open, PAIR);
  if (pair && (outer?.kind !== "(" || /\w/.test(pair[0]))) {
    const comma = findBehind(code, key.end, /\s*,\s*/);
    const from = comma ? key.end + comma[0].length : 0;
    const literal = comma ? literalAt(text2, lexed, from) : void 0;
    if (literal && (lexed.at(literal.start) !== void 0 || LITERAL_WORD.test(literal.text)))
      return { ...found(outer, own.open, from), end: own.close + 1 };
  }
  const isArgument2 = own?.kind === "(" && isBefore(code, key.start, /[(,]\s*/);
  const to = isString2 ? findBehind(code, key.end, isArgument2 ? TO_OR_ARROW : TO) : null;
  if (to !== null) {
    const list = isFirst && own.commas.length === 0 ? void 0 : own;
    return found(list, key.start, key.end + to[0].length);
  }
  if (own === void 0 || !isBefore(code, key.start, /[{([,;\r\n]\s*/)) return void 0;
  const between2 = findBehind(code, key.end, BETWEEN);
  if (between2 === null || !isTable(code, own, between2[0].trim(), isString2, isGiven))
    return void 0;
  return found(own, key.start, key.end + between2[0].length);
}
var LITERAL_WORD = /^(?:-?[\d.]+|true|false|on|off|yes|no)$/i;
var TO = /\s*\bto\b\s*/;
var TO_OR_ARROW = /\s*(?:\bto\b|->)\s*/;
var LONGEST4 = 1e4;
function turnAt({ text: text2, lexed: { code } }, key, own, isString2) {
  if (own.close - own.open > LONGEST4) return void 0;
  const isSpaced = own.commas.length === 0;
  const head = isSpaced ? findBehind(code, own.open + 1, TURNS_HEAD)?.[0].length : void 0;
  const isTurning = head !== void 0 || isBefore(code, own.open, TAKES_TURNS);
  if (!isTurning && !(isSpaced && isString2 && own.kind === "{")) return void 0;
  const from = own.open + 1 + (head ?? 0);
  const parts = (isSpaced ? wordsIn : partsIn)(code, own).filter(({ start: start2 }) => start2 >= from);
  const at2 = parts.findIndex(
    ({ start: start2, end: end2 }) => end2 === key.end && (start2 === key.start || code[start2] === ":")
  );
  const [before, value, next2] = [parts[at2 - 1], parts[at2 + 1], parts[at2 + 2]];
  if (at2 % 2 !== 0 || parts.length % 2 !== 0 || value === void 0) return void 0;
  const { start } = parts[at2];
  const { end } = value;
  const last2 = before === void 0 ? { start, end } : { start: before.end, end };
  const removal = next2 === void 0 ? last2 : { start, end: next2.start };
  const quote = /["']/.test(text2[value.start]) ? 1 : 0;
  const written2 = text2.slice(value.start + quote, end - quote);
  return { value: valueAt(written2, value.start + quote), end, removal };
}
function isTable(code, { open, kind }, between2, isString2, isGiven) {
  if (isString2) return true;
  if (kind === "(") return between2 === "=>" || isGiven && between2 === "=";
  if (kind === "[") return between2 !== "=" && !isBefore(code, open, /[\w)\]]/);
  return isBefore(code, open, OPENS) && !isBefore(code, open, DECLARES);
}
function valueFrom({ text: text2, lexed }, from) {
  const literal = literalAt(text2, lexed, from);
  if (literal !== void 0)
    return lexed.at(literal.start) === void 0 ? { ...literal, isCode: true } : literal;
  const written2 = text2.slice(from, valueEnd(lexed.code, from)).trimEnd();
  return { ...valueAt(written2, from), isCode: true };
}
function endOf({ lexed: { code } }, from) {
  return from + code.slice(from, valueEnd(code, from)).trimEnd().length;
}
function wordFrom(script, from) {
  const word = findBehind(script.text, from, /"[^"]*"|'[^']*'|[^\s(){},;"']+/)?.[0];
  if (word === void 0 || isBefore(script.text, from, /\s/)) return [];
  const quote = /^["']/.test(word) ? 1 : 0;
  const value = valueAt(word.slice(quote, word.length - quote), from + quote);
  return [value, from + word.length];
}

// src/languages/kit/tables/read.ts
function withTables(script, uses) {
  const { text: text2, names } = script;
  const known3 = new Map(uses.map((use2) => [use2.start, use2]));
  const puts = [];
  const entries = names.find(text2).flatMap((match) => {
    const use2 = known3.get(match.start) ?? mention(match, "code");
    if (match.glued || !mayBeKey(use2)) return [];
    const entry = entryAt(script, match, use2.role !== "mention");
    if (entry === void 0) return [];
    if (entry.isPut) puts.push(takingOf(entry));
    return [told(script, use2, entry)];
  });
  if (entries.length === 0) return uses;
  const held = entries.filter(
    ({ start }) => !puts.some(({ words: words2 }) => words2.start <= start && start < words2.end)
  );
  const listed = growLists(
    text2,
    entries,
    [...takingsOf2(script, held), ...puts],
    branchesOf2(script),
    commandOf(script)
  );
  for (const use2 of listed) known3.set(use2.start, use2);
  return inOrder(known3);
}
function mayBeKey({ role, region, member, reservation }) {
  if (region !== "code" && region !== "string" || reservation !== void 0) return false;
  if (role === "mention") return true;
  const isSide = member?.argument === void 0 && /^(?:block|list)@/.test(member?.list ?? "");
  return isSide && (role === "option" || role === "definition");
}
function takingOf({ owner, key, value, start, end }) {
  const words2 = { start: key.start, end: Math.max(value.end, key.end) };
  return { variable: owner, statement: { start, end }, words: words2, extends: true };
}
function told(script, use2, entry) {
  const { names, lexed } = script;
  const { owner, table, key, value } = entry;
  const region = lexed.at(key.start) === void 0 ? "code" : "string";
  const isNew = use2.role === "mention";
  const member = memberOf2(script, entry) ?? use2.member;
  const paired2 = names.has(value.text) ? [value.text] : [];
  return {
    ...use2,
    region,
    ...isNew && kindOf(owner),
    ...isNew && owner === "compile_time_env" && { namespace: "any", reservation: COMPILE_TIME },
    ...use2.value === void 0 && value.text !== "" && { value },
    ...member && { member: { ...member, argument: "" } },
    ...isNew && table !== void 0 && { served: servedWith(use2.name, paired2) }
  };
}
var COMPILE_TIME = {
  code: "other-kind",
  message: "It is a name that Cython knows when it compiles, which its sources ask for.",
  safety: "display"
};
function kindOf(name) {
  if (/defin|macro/i.test(name) && !/cmake/i.test(name))
    return { role: "definition", namespace: "macro" };
  if (/cmake|cache/i.test(name)) return { role: "option", namespace: "cmake" };
  if (/env/i.test(name)) return { role: "option", namespace: "env" };
  if (/meson/i.test(name)) return { role: "option", namespace: "meson" };
  if (/^make/i.test(name)) return { role: "option", namespace: "make" };
  return { role: "option", namespace: "any" };
}
function memberOf2(script, { start, end, table, isPut, removal: own }) {
  const { text: text2 } = script;
  const list = `list@${table?.open ?? start}`;
  if (own !== void 0) return { list, removal: own };
  const next2 = text2[end] === ";" ? end + 1 : end;
  const removal = wholeLine(text2, start, next2);
  if (isPut) {
    const isStatement = isBefore(text2, start, /[{;]\s*/) && /[;}]/.test(text2[next2 - 1] + text2[next2]);
    return removal || isStatement ? { list, removal: removal ?? { start, end: next2 } } : void 0;
  }
  if (table !== void 0 && table.commas.length > 0) return memberIn(script, table, start);
  const blanks = findBefore(text2, start, /[ \t]*/)[0].length;
  return { list, removal: removal ?? { start: start - blanks, end: next2 } };
}

// src/languages/c/read.ts
var TABLES = { syntax: { ...C_COMMENTS, strings: [DOUBLE, SINGLE] }, rules: [] };
function readC(text2, names) {
  const matches2 = names.find(text2);
  const matchesIn = matchesWithin(matches2);
  const tokens = lex(text2);
  const comments2 = tokens.filter(({ kind }) => kind === "comment");
  const strings = tokens.filter(({ kind }) => kind === "string");
  const directives = directivesOf(text2, tokens, matchesIn);
  const isCode3 = (match) => spanAt(comments2, match.start) === void 0 && spanAt(strings, match.start) === void 0;
  const runs2 = runsOf(directives.length, (at2) => {
    const [before, own] = [directives[at2 - 1], directives[at2]];
    const between2 = text2.slice(before.end, own.start);
    return own.word === "define" && before.word === "define" && between2.trim() === "";
  });
  const generated = generatedBy(directives);
  const free = matches2.filter(
    (match) => isCode3(match) && spanAt(directives, match.start) === void 0
  );
  const uses = [
    ...comments2.flatMap((span) => commentUses(text2, span, matchesIn)),
    ...strings.flatMap((span) => stringUses(text2, span, matchesIn)),
    ...directives.flatMap(
      (directive2, index) => directiveUses(text2, directive2, runs2[index], isCode3, generated)
    ),
    ...free.map((match) => codeUse(text2, match, matchesIn))
  ];
  const isTable2 = uses.some(({ region, role }) => region === "string" && role === "mention");
  return isTable2 ? withTables(parseScript(text2, names, TABLES), uses) : uses;
}
function generatedBy(directives) {
  return new Set(
    directives.filter(({ word, matches: matches2 }) => GENERATES.test(word) && matches2.length > 0).map(({ matches: matches2 }) => matches2[0].name)
  );
}

// src/languages/kit/upstream-words.ts
function upstreamByWords(namespaces, syntax, namespaceOf) {
  return {
    namespaces: [...namespaces, "any"],
    read(text2, names) {
      const lexed = lex2(text2, syntax);
      const reads = names.find(text2).flatMap(({ name, start, end, glued }) => {
        if (glued || lexed.at(start)?.kind === "comment") return [];
        const before = text2.slice(text2.lastIndexOf("\n", start - 1) + 1, start);
        const stop = text2.indexOf("\n", end);
        const after2 = text2.slice(end, stop < 0 ? void 0 : stop);
        const isWhole3 = /["']$/.test(before) && /^["']/.test(after2);
        const namespace = namespaceOf({ before, after: after2, isWhole: isWhole3 });
        const declares2 = /\b(?:config|menuconfig|option\(\s*['"])\s*$/.test(before);
        return namespace === void 0 ? [] : [{ name, namespace, declares: declares2, offset: start }];
      });
      return { reads, shims: [] };
    }
  };
}
var NUMBER_SIGN = { line: ["(?<=^|[\\s;&|(])#"] };
var SCRIPT_UPSTREAM = upstreamByWords(
  ["env", "cargo"],
  { ...C_COMMENTS, skip: ["'(?:[^'\\\\\\n]|\\\\.)+'"], strings: [DOUBLE] },
  ({ before, isWhole: isWhole3 }) => {
    if (/feature\s*=\s*["']$/.test(before)) return "cargo";
    return isWhole3 || before.endsWith("process.env.") ? "env" : void 0;
  }
);

// src/languages/c/upstream.ts
var C_UPSTREAM = {
  namespaces: ["macro", "env", "kconfig", "any"],
  read(text2, names) {
    const source = sourceOf(text2);
    const reads = [];
    function add(name, namespace, offset) {
      reads.push({ name, namespace, declares: false, offset });
    }
    for (const { name, start, end } of names.find(text2)) {
      const namespace = namespaceAt(source, start, end);
      if (namespace !== void 0) add(name, namespace, start);
      if (namespace === "macro" && name.startsWith("CONFIG_")) add(name, "kconfig", start);
    }
    return { reads, shims: [...macroShims(source), ...goneVariables(source, names)] };
  }
};
function sourceOf(text2) {
  const tokens = lex(text2);
  const directives = directivesOf(text2, tokens, () => []);
  const comments2 = tokens.filter(({ kind }) => kind === "comment");
  const strings = tokens.filter(({ kind }) => kind === "string");
  return { text: text2, comments: comments2, strings, directives };
}
function isCode({ comments: comments2, strings }, offset) {
  return spanAt(comments2, offset) === void 0 && spanAt(strings, offset) === void 0;
}
function namespaceAt(source, start, end) {
  const { text: text2, comments: comments2, strings, directives } = source;
  if (spanAt(comments2, start) !== void 0) return void 0;
  if (spanAt(strings, start) !== void 0) {
    const isWhole3 = text2[start - 1] === '"' && text2[end] === '"';
    const isSet2 = isBefore(text2, start, /\b(?:un)?(?:setenv|putenv)(?:_s)?\s*\(\s*"/);
    return isWhole3 && !isSet2 ? "env" : void 0;
  }
  const directive2 = spanAt(directives, start);
  if (directive2 === void 0) return "macro";
  const { word, rest } = directive2;
  const isDefined = word === "define" && text2.slice(rest.start, start).trim() === "";
  return fitsWhole(word, /define|if|ifdef|ifndef|elif|elifdef|elifndef/) && !isDefined ? "macro" : void 0;
}
function goneVariables(source, names) {
  return names.find(source.text).flatMap(({ name, start, end }) => {
    if (namespaceAt(source, start, end) !== "env") return [];
    const statement2 = source.text.slice(statementStart(source, start), start);
    const said = /"[^"\n]*\b(has been removed|is deprecated|is no longer)\b/.exec(statement2)?.[1];
    if (said === void 0) return [];
    const effect = said === "has been removed" ? "rejects" : "warns";
    return [{ old: name, news: [], namespace: "env", effect, sure: true, start, end }];
  });
}
function statementStart(source, offset) {
  const first = Math.max(0, offset - 1e3);
  for (let at2 = offset - 1; at2 >= first; at2--)
    if (source.text[at2] === ";" && isCode(source, at2)) return at2 + 1;
  return first;
}
function macroShims(source) {
  const { text: text2, directives } = source;
  return directives.flatMap((head, index) => {
    const old = askedBy(source, head);
    if (old === void 0) return [];
    let stop = index + 1;
    while (fitsWhole(directives[stop]?.word ?? "", /define|undef|error|warning|pragma/)) stop++;
    const last2 = directives[stop];
    const lines = directives.slice(index, stop + 1);
    if (lines.length < 3 || !fitsWhole(last2?.word ?? "", /endif|else|elif/)) return [];
    if (lines.some(({ start }, at2) => at2 > 0 && !isBlank2(source, lines[at2 - 1].end, start)))
      return [];
    const body = lines.slice(1, -1);
    const rejects = body.some(({ word }) => word === "error");
    const said = body.filter(({ word }) => fitsWhole(word, /error|warning|pragma/)).map(({ start, end }) => text2.slice(start, end)).join("\n");
    const set2 = body.filter(({ word }) => word === "define").flatMap(({ rest }) => /^\s*(\w+)/.exec(text2.slice(rest.start, rest.end))?.[1] ?? []);
    const sure = saysOld(said);
    if (!sure && (rejects || set2.length === 0)) return [];
    return [
      {
        old,
        news: set2.length > 0 ? set2 : namesToUse(said, old),
        namespace: "macro",
        effect: rejects ? "rejects" : set2.length > 0 ? "forwards" : "warns",
        sure,
        start: head.start,
        end: last2.keyword.end
      }
    ];
  });
}
function askedBy(source, { word, rest }) {
  if (word !== "if" && word !== "ifdef") return void 0;
  const line = source.text.slice(rest.start, rest.end).replace(/\/[/*].*$/s, "");
  if (word === "ifdef") return /^\s*(\w+)/.exec(line)?.[1];
  if (line.includes("||")) return void 0;
  return /\bdefined(?<!!\s*defined)\s*\(?\s*(\w+)/.exec(line)?.[1];
}
function isBlank2({ text: text2, comments: comments2 }, from, to) {
  for (let at2 = from; at2 < to; at2++) {
    if (/\s/.test(text2[at2])) continue;
    const comment = spanAt(comments2, at2);
    if (comment === void 0) return false;
    at2 = comment.end - 1;
  }
  return true;
}

// src/languages/c/index.ts
var c = {
  id: "c",
  files: [
    { format: "c", scope: "sources", extensions: "c h" },
    {
      format: "cpp",
      scope: "sources",
      extensions: "cc cpp cxx c++ hh hpp hxx h++ ipp inl tpp txx tcc cppm ixx ino pde C H"
    },
    { format: "cuda", scope: "sources", extensions: "cu cuh" },
    { format: "hip", scope: "sources", extensions: "hip" },
    { format: "metal", scope: "sources", extensions: "metal" },
    { format: "opencl", scope: "sources", extensions: "cl clh" },
    { format: "objc", scope: "sources", extensions: "m mm" },
    {
      format: "shader",
      scope: "sources",
      extensions: "glsl vert frag comp geom tesc tese hlsl hlsli wgsl"
    },
    {
      format: "csharp",
      scope: "sources",
      extensions: "cs",
      scripts: true,
      upstream: SCRIPT_UPSTREAM
    },
    { format: "devicetree", scope: "sources", extensions: "dts dtsi overlay" },
    { format: "idl", scope: "sources", extensions: "i swg rc" },
    { format: "assembly", scope: "sources", extensions: "S" },
    { format: "fortran", scope: "sources", extensions: "F F90 F95 F03 F08 FOR FPP" },
    { format: "c", scope: "sources", extensions: "inc def", head: isC }
  ],
  fences: "c cpp c++ cxx cuda cu h hpp objc objective-c hip metal",
  read: readC,
  questions: cQuestions,
  upstream: C_UPSTREAM
};
function isC(head) {
  return /^[ \t]*#[ \t]*(if|ifdef|ifndef|include|define|pragma)\b|\/\*|^[ \t]*\/\//m.test(head);
}

// src/languages/cmake/lex.ts
var QUOTED = String.raw`"[^"\\]*(?:\\[^][^"\\]*)*(?:"|\\?$)`;
var COMMENT4 = String.raw`#(?:\[(?<hash>=*)\[[^]*?(?:\]\k<hash>\]|$)|[^\r\n]*)`;
var UNQUOTED = String.raw`(?:[^\s()#\\"$]+|\\(?:[^]|$)|${QUOTED}|\$\([A-Za-z0-9_]*\)|\$)+|[^]`;
var HEAD2 = new RegExp(`(?<comment>${COMMENT4})|(?<name>[A-Za-z_]\\w*)(?<open>[ \\t]*\\()?`, "g");
var TOKEN2 = new RegExp(
  [
    String.raw`[ \t\r\n]+`,
    `(?<comment>${COMMENT4})`,
    String.raw`(?<open>\()|(?<close>\))`,
    `(?<quoted>${QUOTED})`,
    String.raw`(?<bracket>\[(?<equals>=*)\[[^]*?(?:\]\k<equals>\]|$))`,
    `(?<unquoted>${UNQUOTED})`
  ].join("|"),
  "y"
);
function lex3(text2) {
  const commands2 = [];
  const comments2 = [];
  HEAD2.lastIndex = 0;
  for (let hit = HEAD2.exec(text2); hit !== null; hit = HEAD2.exec(text2)) {
    const { comment, name, open } = hit.groups;
    const start = hit.index;
    if (comment !== void 0) comments2.push({ start, end: HEAD2.lastIndex });
    if (open === void 0) continue;
    const { args, end } = readArguments2(text2, HEAD2.lastIndex, comments2);
    commands2.push({ name: name.toLowerCase(), start, end, args });
    HEAD2.lastIndex = end;
  }
  return { commands: commands2, comments: comments2 };
}
function readArguments2(text2, from, comments2) {
  const args = [];
  let depth = 0;
  TOKEN2.lastIndex = from;
  for (let hit = TOKEN2.exec(text2); hit !== null; hit = TOKEN2.exec(text2)) {
    const start = hit.index;
    const end = TOKEN2.lastIndex;
    const { comment, open, close } = hit.groups;
    if (close !== void 0 && depth === 0) return { args, end };
    if (open !== void 0) depth++;
    if (close !== void 0) depth--;
    if (comment !== void 0) comments2.push({ start, end });
    else append(args, argumentOf(text2, hit, end));
  }
  return { args, end: text2.length };
}
function argumentOf(text2, { index: start, groups: groups2 }, end) {
  const { open, close, quoted: quoted2, bracket, equals, unquoted } = groups2;
  function argument2(kind, from, to) {
    const inner = { start: from, end: Math.max(from, to) };
    return [{ kind, start, end, inner, text: text2.slice(from, inner.end) }];
  }
  if (unquoted !== void 0) return argument2("unquoted", start, end);
  if (quoted2 !== void 0)
    return argument2("quoted", start + 1, /."$/s.test(quoted2) ? end - 1 : end);
  if (bracket !== void 0) {
    const width2 = 2 + equals.length;
    return argument2("bracket", start + width2, end - width2);
  }
  if (open !== void 0) return argument2("open", start, start);
  return close === void 0 ? [] : argument2("close", start, start);
}

// src/languages/cmake/questions.ts
var WHAT = {
  if: "if",
  elseif: "else",
  else: "else",
  foreach: "body",
  while: "body",
  function: "body",
  macro: "body",
  block: "body"
};
function cmakeQuestions(text2) {
  const markers = lex3(text2).commands.flatMap(({ name, args, start, end }) => {
    const what = WHAT[name.replace(/^end/, "")];
    if (what === void 0) return [];
    if (name.startsWith("end"))
      return [{ what: "end", start: args.length > 0 ? end : start, end, condition: "" }];
    const condition4 = name === "else" ? "" : text2.slice(args[0]?.start ?? end, args.at(-1)?.end ?? end);
    return [{ what, start, end, condition: condition4 }];
  });
  return questionsBetween(markers, text2.length);
}

// src/languages/cmake/places.ts
var SCOPES = /PRIVATE|PUBLIC|INTERFACE|BEFORE|AFTER/;
var CMAKE_LISTS = /CMAKE_ARGS|CMAKE_CACHE_ARGS|CMAKE_CACHE_DEFAULT_ARGS|CMAKE_FLAGS|OPTIONS|OPTIONS_RELEASE|OPTIONS_DEBUG|CONFIGURE_OPTIONS|BUILD_OPTIONS|EXTRA_CMAKE_ARGS/;
var COMMANDS = /COMMAND|(?:CONFIGURE|BUILD|INSTALL|TEST|PATCH|UPDATE|DOWNLOAD)_COMMAND/;
var KEYWORDS = new Set(
  `COMPILE_DEFINITIONS COMPILE_OPTIONS COMPILE_FLAGS DEFINITIONS NVCC_OPTIONS CFLAGS CXXFLAGS DEPENDS TARGET TARGETS COMMENT MESSAGE
  DESCRIPTION ARGS WORKING_DIRECTORY OUTPUT OUTPUT_VARIABLE ERROR_VARIABLE RESULT_VARIABLE SOURCE_DIR BINARY_DIR INSTALL_DIR PREFIX
  GIT_REPOSITORY GIT_TAG URL NAME VERSION SOURCES LINK_LIBRARIES LIBRARIES BYPRODUCTS BUILD_BYPRODUCTS LIST_SEPARATOR FEATURES
  VERBATIM ENVIRONMENT TIMEOUT EXPORT DESTINATION`.split(/\s+/)
);
var KEYWORD = /[A-Z][A-Z0-9_]*/;
var TARGET_FIRST = /target_\w+|get_target_property|set_target_properties|add_executable|add_library|add_custom_target|add_dependencies/;
function placesOf(command2, words2) {
  const { name } = command2;
  if (fitsWhole(name, /if|elseif|else|endif|while|endwhile/)) return words2.map(() => CONDITION);
  if (name === "message") return words2.map(() => TEXT);
  const asked2 = matchWhole(name, /(\w+)_ifn?def/)?.[1];
  if (asked2 !== void 0 && words2.length > 1)
    return [
      READ,
      ...placesOf({ ...command2, name: asked2, args: command2.args.slice(1) }, words2.slice(1))
    ];
  if (fitsWhole(name, /foreach|endforeach/)) return words2.map((_, at2) => at2 === 0 ? PLAIN2 : LOOP);
  if (fitsWhole(name, /function|macro/)) return words2.map(() => PLAIN2);
  if (name === "set") return setPlaces(words2);
  if (name === "unset") return words2.map((_, at2) => at2 === 0 ? { kind: "assigned" } : PLAIN2);
  if (fitsWhole(name, /(?:add|remove)_definitions/) || name === "add_compile_definitions")
    return words2.map(() => definitions("0"));
  if (fitsWhole(name, /target_compile_definitions|target_definitions/))
    return scoped(words2, (list) => definitions(list));
  if (name === "add_compile_options") return words2.map(() => program("compiler", "0"));
  if (name === "target_compile_options") return scoped(words2, (list) => program("compiler", list));
  if (fitsWhole(name, /target_link_libraries|add_dependencies/)) return words2.map(() => TARGET2);
  if (fitsWhole(name, /add_executable|add_library|add_custom_target/)) return targetPlaces(words2);
  if (fitsWhole(name, /check_\w+_source_(?:compiles|runs)/))
    return words2.map((_, at2) => at2 === 0 ? SOURCE : PLAIN2);
  if (name === "get_property")
    return sections(words2, (at2) => words2[at2 - 1] === "CACHE" ? READ : PLAIN2);
  if (name === "vcpkg_check_features") return featurePlaces(words2);
  if (name === "list" || name === "string") return listPlaces(words2);
  if (fitsWhole(
    name,
    /set_(?:property|target_properties|directory_properties|source_files_properties)/
  ))
    return propertyPlaces(name, words2);
  if (fitsWhole(name, /(?:set|force|enable|disable|override)_\w+/) || name === "option_override")
    return sections(words2, (at2) => at2 === 0 ? { kind: "assigned", ...valueAt2(words2, 1) } : PLAIN2);
  if (isOption(command2)) return optionPlaces(name, words2);
  return sections(words2, (at2) => at2 === 0 && fitsWhole(name, TARGET_FIRST) ? TARGET2 : PLAIN2);
}
var CONDITION = { kind: "condition" };
var SOURCE = { kind: "source" };
var READ = { kind: "read" };
var PLAIN2 = { kind: "plain" };
var TEXT = { kind: "text" };
var TARGET2 = { kind: "target" };
var DECLARATION = { kind: "declaration" };
var LOOP = { kind: "loop" };
function definitions(list) {
  return { kind: "definitions", list };
}
function program(of, list) {
  return { kind: "arguments", of, list };
}
function isOption({ name, args }) {
  if (name === "option" || name === "cmake_dependent_option") return true;
  if (!/(?:^|_)options?$/.test(name) || /^(?:print|show|get|check|report|log|mark|unset)_/.test(name))
    return false;
  return args.slice(1).some(({ kind }) => kind === "quoted");
}
function optionPlaces(name, words2) {
  const dependency = { kind: "dependency" };
  return words2.map((_, at2) => {
    if (at2 === 0) return DECLARATION;
    if (name === "cmake_dependent_option" && at2 === 3) return dependency;
    return at2 === 1 ? TEXT : PLAIN2;
  });
}
function valueAt2(words2, at2) {
  return at2 < words2.length ? { value: at2 } : {};
}
function setPlaces(words2) {
  const cache = words2.indexOf("CACHE");
  const ends2 = [cache, words2.lastIndexOf("PARENT_SCOPE"), words2.length].filter((at2) => at2 > 0);
  const count = Math.min(...ends2) - 1;
  const values = valuesOf(words2[0] ?? "");
  return words2.map((_, at2) => {
    if (at2 === 0) return { kind: "assigned", ...count === 1 && { value: 1 } };
    if (at2 <= count) return values;
    return cache > 0 && at2 === cache + 2 ? TEXT : PLAIN2;
  });
}
function valuesOf(name) {
  const hint = hintOf(name);
  if (hint === "cmake") return program(hint, "0");
  if (fitsWhole(name, /.*(?:DEFINITIONS?|DEFINES?|_DEFS?|MACROS?)|DEFS/i)) return definitions("0");
  if (hint === "unknown" && /FLAGS|COMPILE/i.test(name)) return program("compiler", "0");
  return program(hint, "0");
}
function featurePlaces(words2) {
  let count = -1;
  return words2.map((word) => {
    if (fitsWhole(word, /(?:INVERTED_)?FEATURES/)) count = 0;
    else if (count >= 0) count++;
    return count > 0 && count % 2 === 0 ? { kind: "assigned" } : PLAIN2;
  });
}
function scoped(words2, place) {
  let list = "";
  return words2.map((word, at2) => {
    if (at2 === 0) return TARGET2;
    if (fitsWhole(word, SCOPES)) {
      list = word;
      return PLAIN2;
    }
    return place(list);
  });
}
function targetPlaces(words2) {
  const alias = words2[1] === "ALIAS";
  const rest = sections(words2, () => PLAIN2);
  return rest.map((place, at2) => {
    if (at2 === 0) return DECLARATION;
    return alias && at2 === 2 ? TARGET2 : place;
  });
}
function listPlaces(words2) {
  const appends = fitsWhole(words2[0] ?? "", /APPEND|PREPEND|CONCAT|INSERT|REMOVE_ITEM/);
  const values = appends ? valuesOf(words2[1] ?? "") : PLAIN2;
  return words2.map((_, at2) => at2 < 2 ? at2 === 1 ? { kind: "assigned" } : PLAIN2 : values);
}
function propertyPlaces(name, words2) {
  const start = words2.findIndex((word) => word === "PROPERTY" || word === "PROPERTIES");
  const cache = name === "set_property" && words2[0] === "CACHE";
  const targets = name === "set_target_properties" || words2[0] === "TARGET";
  return words2.map((word, at2) => {
    if (start === -1 || at2 < start) {
      if (cache && at2 > 0) return { kind: "assigned", ...cacheValue(words2, start) };
      return targets && !fitsWhole(word, KEYWORD) ? TARGET2 : PLAIN2;
    }
    const pairs2 = words2[start] === "PROPERTIES";
    const property2 = words2[pairs2 ? at2 - (at2 - start - 1) % 2 : start + 1] ?? "";
    const isName = pairs2 ? (at2 - start) % 2 === 1 : at2 === start + 1;
    if (at2 === start || isName) return PLAIN2;
    if (/COMPILE_DEFINITIONS/.test(property2)) return definitions(property2);
    if (/COMPILE_(?:FLAGS|OPTIONS)/.test(property2)) return program("compiler", property2);
    return PLAIN2;
  });
}
function cacheValue(words2, start) {
  return start !== -1 && words2[start + 1] === "VALUE" ? valueAt2(words2, start + 2) : {};
}
function sections(words2, otherwise) {
  let keyword = "";
  let list = "";
  let environment2 = false;
  return words2.map((word, at2) => {
    if (isKeyword(word)) {
      keyword = word;
      list = `${at2}`;
      environment2 = false;
      return PLAIN2;
    }
    if (fitsWhole(keyword, CMAKE_LISTS)) return program("cmake", list);
    if (fitsWhole(keyword, /(?:COMPILE_)?DEFINITIONS/)) return definitions(list);
    if (fitsWhole(keyword, /COMPILE_OPTIONS|COMPILE_FLAGS|NVCC_OPTIONS|CFLAGS|CXXFLAGS/))
      return program("compiler", list);
    if (keyword === "ENVIRONMENT") return program("environment", list);
    if (fitsWhole(keyword, /DEPENDS|TARGETS?/)) return TARGET2;
    if (fitsWhole(keyword, /COMMENT|MESSAGE|DESCRIPTION/)) return TEXT;
    if (!fitsWhole(keyword, COMMANDS)) return otherwise(at2);
    if (word === "env" && words2[at2 - 1] === "-E") environment2 = true;
    return program(environment2 ? "environment" : programIn(words2, Number(list)), list);
  });
}
function programIn(words2, keyword) {
  const first = words2[keyword + 1] ?? "";
  if (fitsWhole(first, /\$\{CMAKE_(?:C|CXX|CUDA|HIP)_COMPILER\}/)) return "compiler";
  return fitsWhole(first, /\$\{(?:CMAKE_MAKE_PROGRAM|MAKE\w*)\}/) ? "make" : void 0;
}
function isKeyword(word) {
  return fitsWhole(word, CMAKE_LISTS) || fitsWhole(word, COMMANDS) || KEYWORDS.has(word);
}

// src/languages/cmake/facts.ts
var PASSIVE = /set|unset|message|option|mark_as_advanced|list|string|return|(?:else|end)?if|else|foreach|endforeach/;
function factsOf2(text2, commands2, tree, matchesIn) {
  const named3 = [];
  const forwards = /* @__PURE__ */ new Map();
  const declared = /* @__PURE__ */ new Set();
  commands2.forEach((command2, index) => {
    const opened = tree.opened.get(command2);
    const block3 = tree.blocks[index] ?? null;
    if (!fitsWhole(command2.name, PASSIVE)) for (const outer of outward(block3)) outer.works = true;
    const matches2 = matchesIn(command2.start, command2.end).filter(
      ({ start }) => argumentAt(command2.args, start) !== -1
    );
    if (matches2.length === 0) return;
    const words2 = command2.args.map((arg) => arg.text);
    const places = placesOf(command2, words2);
    const source = matchWhole(words2[1] ?? "", /"?\$\{(\w+)\}"?/)?.[1];
    if (command2.name === "set" && source !== void 0)
      forwards.set(source, (forwards.get(source) ?? /* @__PURE__ */ new Set()).add(words2[0]));
    const deprecated = command2.name === "message" && printsDeprecation(words2.join(" ")) ? spokenOf(text2, matches2) : NONE;
    named3.push({ command: command2, index, matches: matches2, words: words2, places, block: block3, deprecated });
    if (opened !== void 0) askFor(opened, matches2);
    for (const match of matches2) {
      const at2 = argumentAt(command2.args, match.start);
      const kind = places[at2]?.kind;
      if (kind === "declaration") declared.add(match.name);
      const inherits = command2.name === "set" && at2 === 0 && source !== void 0 && source !== match.name;
      const sets3 = (kind === "assigned" || kind === "declaration" || kind === "arguments") && (words2[at2] === match.name || match.glued);
      tellOutward(block3, match.name, {
        sets: sets3,
        inherits,
        deprecates: deprecated.has(match.name)
      });
    }
  });
  return { named: named3, forwards, declared };
}
var NONE = /* @__PURE__ */ new Set();
function spokenOf(text2, matches2) {
  const offered = new Set(matches2.filter((match) => isAdvised(text2, match)).map(({ name }) => name));
  return new Set(
    matches2.filter((match) => !offered.has(match.name) && !isPrinted(text2, match)).map(({ name }) => name)
  );
}
function argumentAt(args, offset) {
  const index = firstIndex(args.length, (at2) => args[at2].end > offset);
  return index < args.length && args[index].start <= offset ? index : -1;
}
var HELPER = /(?:^|_)(?:depr|deprecat\w*|rename[ds]?|alias\w*|obsolete\w*|legacy\w*|removed|compat)(?:_|$)/;
function deprecates({ command: command2, words: words2, places, deprecated }, { name }) {
  if (places[0]?.kind === "declaration" && places[1]?.kind === "text")
    return describesDeprecated(words2[1]);
  return command2.name === "message" ? deprecated.has(name) : HELPER.test(command2.name);
}
function isHeir(text2, { block: block3 }, use2) {
  return isAdvised(text2, use2) || [...outward(block3)].some(({ heirs }) => heirs.has(use2.name));
}
function blockOf(tree, { command: command2 }) {
  return tree.opened.get(tree.closed.get(command2)?.first ?? command2);
}

// src/languages/cmake/blocks.ts
var OPENERS = {
  if: "if",
  foreach: "loop",
  while: "loop",
  function: "function",
  macro: "function",
  block: "function"
};
function treeOf(commands2) {
  const blocks2 = [];
  const opened = /* @__PURE__ */ new Map();
  const closed3 = /* @__PURE__ */ new Map();
  let inside2 = null;
  function open(kind, head, parent, before) {
    const branch = newBranch(parent, before?.chain ?? head.start);
    const first = before?.first ?? head;
    const block3 = { ...branch, kind, head, first, depth: (parent?.depth ?? 0) + 1 };
    opened.set(head, block3);
    return block3;
  }
  for (const command2 of commands2) {
    const kind = OPENERS[command2.name];
    if (kind !== void 0) {
      blocks2.push(inside2);
      inside2 = open(kind, command2, inside2);
    } else if (command2.name === "elseif" || command2.name === "else") {
      const branch = inside2?.kind === "if" ? inside2 : null;
      blocks2.push(branch === null ? inside2 : branch.parent);
      if (branch === null) continue;
      inside2 = open("if", command2, branch.parent, branch);
    } else if (fitsWhole(command2.name, /end(?:if|foreach|while|function|macro|block)/)) {
      if (inside2 !== null && inside2.kind === OPENERS[command2.name.slice(3)]) {
        closed3.set(command2, inside2);
        inside2 = inside2.parent;
      }
      blocks2.push(inside2);
    } else blocks2.push(inside2);
  }
  return { blocks: blocks2, opened, closed: closed3 };
}

// src/languages/cmake/takings.ts
var SCOPE = /PRIVATE|PUBLIC|INTERFACE/;
function takingsOf3(text2, commands2) {
  return commands2.flatMap((command2) => {
    const { name, args, start, end } = command2;
    const word = (at2) => args[at2] ? wordOf(text2, args[at2].inner) : "";
    const taken = (variable, from, adds) => {
      const first = args[from];
      if (first === void 0) return [];
      const words2 = { start: first.start, end: args.at(-1).end };
      return [{ variable, statement: { start, end }, words: words2, extends: adds }];
    };
    if (name === "set" && args.length > 1) {
      const held = text2.slice(args[1].start, args.at(-1).end);
      return taken(word(0), 1, isNamed(held, word(0)));
    }
    if ((name === "list" || name === "string") && fitsWhole(word(0), /(?:AP|PRE)PEND/))
      return taken(word(1), 2, true);
    if (fitsWhole(name, /add_(?:compile_)?(?:definitions|options)/))
      return taken("directory()", 0, true);
    const scopes = args.filter((_, at2) => fitsWhole(word(at2), SCOPE));
    if (fitsWhole(name, /target_(?:compile_)?(?:definitions|options)/) && scopes[0] === args[1]) {
      if (scopes.length === 1) return taken(`${word(0)} ${word(1)}()`, 2, true);
    }
    return [];
  });
}
function wordOf(text2, { start, end }) {
  return text2.slice(start, end);
}
function branchesOf3(commands2, { blocks: blocks2 }) {
  return (offset) => {
    const index = firstIndex(commands2.length, (at2) => commands2[at2].start > offset) - 1;
    const around4 = [];
    for (const { head, kind } of outward(blocks2[index] ?? null)) {
      around4.push(head.start);
      if (kind === "function") return around4;
    }
    return [...around4, -1];
  };
}
var RUNS = /execute_process|add_custom_(?:command|target)|add_test|externalproject_\w+/;
function runAt(commands2) {
  const runs2 = commands2.filter(({ name }) => fitsWhole(name, RUNS));
  return (offset) => {
    const after2 = firstIndex(runs2.length, (index) => runs2[index].start > offset);
    const run = runs2[after2 - 1];
    return run !== void 0 && offset < run.end ? run : { start: offset, end: offset };
  };
}

// src/languages/kit/general-rule.ts
function readGeneral(text2, matches2) {
  return matches2.map((match) => {
    const use2 = mention(match, "code");
    const value = assigned(text2, match.end);
    if (value !== void 0)
      return { ...use2, role: "option", value, ...settingLine(text2, match, value) };
    if (!match.glued) return use2;
    return {
      ...use2,
      role: "option",
      ...!/[=:]/.test(text2[match.end] ?? "") && { namespace: "macro" }
    };
  });
}
var LONGEST5 = 100;
function settingLine(text2, match, value) {
  const start = lineStart(text2, match.start);
  const indent2 = text2.slice(start, match.start);
  const tail2 = findBehind(text2, value.end, /["']?[ \t]*;?/)[0];
  const removal = match.glued ? void 0 : wholeLine(text2, match.start, value.end + tail2.length);
  if (removal === void 0 || !fitsWhole(indent2, /[ \t]*/)) return {};
  let first = start;
  for (let count = 0; first > 0 && count < LONGEST5; count++) {
    const above2 = lineStart(text2, first - 1);
    if (!text2.startsWith(indent2, above2) || !/^\w+[ \t]*[:?+]?[=:]/.test(text2.slice(above2 + indent2.length, above2 + 200)))
      break;
    first = above2;
  }
  return { member: { list: `settings@${first}`, removal } };
}
function gluedValue(text2, { end }) {
  const hit = findBehind(text2, end, /(?::[A-Z]+)?=([\w.+-]+)/);
  return hit === null ? {} : { value: valueEnding(hit[1], end + hit[0].length) };
}
function assigned(text2, end) {
  const hit = findBehind(text2, end, /(?::[A-Z]+)?\s?:?=\s?["']?([A-Za-z0-9_.+-]+)/);
  if (hit === null) return void 0;
  return valueEnding(hit[1], end + hit[0].length);
}

// src/languages/kit/companions.ts
function isFilledIn(text2, { start, end }) {
  return text2[start - 1] === "@" && text2[end] === "@";
}
function companions(uses, group) {
  const groups2 = /* @__PURE__ */ new Map();
  const keys = uses.map((use2, index) => `${use2.role === "definition"} ${group(use2, index)}`);
  uses.forEach((use2, index) => {
    const key = keys[index];
    const places = groups2.get(key) ?? /* @__PURE__ */ new Map();
    groups2.set(key, places);
    places.set(use2.name, (places.get(use2.name) ?? /* @__PURE__ */ new Set()).add(use2.member?.list));
  });
  return uses.map((use2, index) => {
    const own = use2.member?.list;
    const others = [...groups2.get(keys[index])].filter(
      ([name, lists]) => name !== use2.name && (own === void 0 || lists.size > 1 || !lists.has(own))
    );
    return new Set(others.map(([name]) => name));
  });
}
function arePathParts(between2) {
  return between2.includes("/") && fitsWhole(between2, /[)}](?:[^(){}$,\s]|\$[({]\w+[)}])*\$[({]/);
}

// src/languages/cmake/assignment.ts
function assignmentOf(text2, named3, index, name, list) {
  const { command: command2, places } = named3;
  const place = places[index];
  const arg = place?.kind === "assigned" && place.value !== void 0 ? command2.args[place.value] : void 0;
  const value = arg && {
    text: arg.text,
    ...arg.inner
  };
  return {
    ...value !== void 0 && value.text !== "" && { value },
    member: { list, removal: removalOf(text2, command2) },
    ...value !== void 0 && {
      split: (targets) => copies(text2, command2, name, value, targets)
    },
    ...handingOn3(text2, named3, name)
  };
}
function handingOn3(text2, { command: command2, words: words2, block: block3 }, match) {
  const question = questionFor(block3, match.name);
  const isElsewhere = words2.includes("PARENT_SCOPE");
  if (command2.name !== "set" || question === void 0 || isElsewhere) return void 0;
  const [open, close, sign] = words2[0] === match.name ? ["", "", "$"] : ["ENV{", "}", "$ENV"];
  const [old, value] = [open + match.name + close, `${sign}{${match.name}}`];
  return {
    handOn: (name) => {
      const wanted = open + name + close;
      return renamedBelow(text2, match, name, question, [
        `if(DEFINED ${old} AND NOT DEFINED ${wanted})`,
        `  set(${wanted} "${value}")`,
        "endif()"
      ]);
    }
  };
}
function copies(text2, command2, name, value, targets) {
  if (!targets.every((target) => fitsWhole(target.value, /[\w.+:/-]+/))) return void 0;
  let start = command2.start;
  while (/[ \t]/.test(text2[start - 1] ?? "")) start--;
  const indent2 = startsLine(text2, start) ? text2.slice(start, command2.start) : "";
  const written2 = copiesOf(text2, command2, name, value, targets).map(
    (copy, index) => switches(targets[index].value) === void 0 ? copy.replace(/\bCACHE(\s+)BOOL\b/, "CACHE$1STRING") : copy
  );
  const { end } = command2;
  return [{ start: command2.start, end, text: written2.join(lineEnding(text2) + indent2) }];
}

// src/languages/cmake/references.ts
function referenceAt(text2, { start, end }) {
  if (text2[end] === "}" && text2[start - 1] === "{") {
    if (text2[start - 2] === "$") return { kind: "variable", start: start - 2, end: end + 1 };
    if (text2.startsWith("$ENV", start - 5)) return { kind: "env", start: start - 5, end: end + 1 };
    if (text2.startsWith("$CACHE", start - 7))
      return { kind: "cache", start: start - 7, end: end + 1 };
  }
  if (text2[start - 1] === "@" && text2[end] === "@")
    return { kind: "at", start: start - 1, end: end + 1 };
  return void 0;
}
function isComposed(text2, { start, end }) {
  const before = text2[start - 1];
  return before === "}" || before === "@" && text2[end] !== "@" || text2.startsWith("${", end);
}
function widenGenerator(text2, name, reference) {
  const before = findBefore(text2, reference.start, /\$<(BOOL|STREQUAL|EQUAL):/);
  if (before === null) return void 0;
  const start = reference.start - before[0].length;
  const after2 = findBehind(text2, reference.end, /(,[\w.+-]+)?>/);
  if (after2 === null || before[1] === "BOOL" !== (after2[1] === void 0)) return void 0;
  if (after2[1] !== void 0 && fitsWhole(after2[1], /,(?:off|no|n|false|0|ignore|notfound)?/i))
    return void 0;
  const end = reference.end + after2[0].length;
  return orGenerator(text2, name, { start, end });
}
function orGenerator(text2, name, whole2) {
  return (names) => {
    const copies2 = renamedCopies(text2, whole2, name, names).map((copy) => `${copy},`);
    return surround(whole2, `$<OR:${copies2.join("")}`, ">");
  };
}

// src/languages/cmake/condition.ts
var UNARY = /^(?:EXISTS|COMMAND|DEFINED|POLICY|TARGET|TEST|IS_DIRECTORY|IS_SYMLINK|IS_ABSOLUTE|IS_READABLE|IS_WRITABLE|IS_EXECUTABLE)$/;
var COMPARISON = /^(?:(?:VERSION_)?(?:EQUAL|LESS|GREATER|LESS_EQUAL|GREATER_EQUAL)|STR(?:EQUAL|LESS|GREATER|LESS_EQUAL|GREATER_EQUAL)|MATCHES|IN_LIST|PATH_EQUAL|IS_NEWER_THAN)$/;
var FALSE = /^(?:|0|off|no|false|n|ignore|notfound|.*-notfound)$/i;
function readOperand(text2, args, index, name) {
  const arg = args[index];
  const word = (at2) => wordOf2(args[at2]);
  const reference = referenceAt(text2, name);
  const inEnv = text2.startsWith("ENV{", name.start - 4) && text2[name.end] === "}";
  const whole2 = arg.kind === "unquoted" && arg.start === name.start && arg.end === name.end;
  if (UNARY.test(word(index - 1))) {
    const test2 = word(index - 1);
    const kind = test2 === "TARGET" ? "target" : inEnv ? "env" : "variable";
    const plain = whole2 || inEnv && !reference || text2.startsWith("CACHE{", name.start - 6);
    const safe = plain ? fitsWhole(test2, /TARGET|DEFINED|COMMAND|TEST/) : isWhole(arg, reference);
    return {
      test: kind,
      widen: safe ? either(text2, args, index - 1, index, name) : void 0
    };
  }
  const test = reference?.kind === "env" ? "env" : whole2 || reference ? "variable" : "string";
  if (COMPARISON.test(word(index + 1)))
    return { test, widen: compared(text2, args, index, name, reference !== void 0 || whole2) };
  if (COMPARISON.test(word(index - 1)))
    return { test, widen: either(text2, args, index - 2, index, name) };
  if (whole2)
    return {
      test,
      widen: (names) => inPlace(args, index, name, [...names, nameOf(text2, name)])
    };
  if (arg.kind === "quoted" && isWhole(arg, reference))
    return { test, widen: either(text2, args, index, index, name) };
  if (reference?.kind === "variable" && isWhole(arg, reference))
    return { test, widen: (names) => expanded(args, index, [...names, nameOf(text2, name)]) };
  return { test, widen: void 0 };
}
function isWhole(arg, reference) {
  return reference?.start === arg.inner.start && reference.end === arg.inner.end;
}
function wordOf2(arg) {
  return arg?.kind === "unquoted" ? arg.text : "";
}
function nameOf(text2, { start, end }) {
  return text2.slice(start, end);
}
function needsParentheses(args, from, to) {
  const before = wordOf2(args[from - 1]);
  return before === "NOT" || before === "AND" || wordOf2(args[to + 1]) === "AND";
}
function inPlace(args, index, span, names) {
  const list = names.join(" OR ");
  const wrapped = needsParentheses(args, index, index) ? `(${list})` : list;
  return [{ start: span.start, end: span.end, text: wrapped }];
}
function expanded(args, index, names) {
  const arg = args[index];
  if (wordOf2(args[index - 1]) !== "NOT") return inPlace(args, index, arg, names);
  const not = args[index - 1];
  const defined2 = names.map((name) => `DEFINED ${name}`).join(" OR ");
  const both = `(${defined2}) AND NOT (${names.join(" OR ")})`;
  const alone = args.length === 2;
  return [{ start: not.start, end: arg.end, text: alone ? both : `(${both})` }];
}
function either(text2, args, from, to, name) {
  const first = args[from];
  const last2 = args[to];
  if (first === void 0 || last2 === void 0 || first.kind === "close") return void 0;
  const before = text2.slice(first.start, name.start);
  const after2 = text2.slice(name.end, last2.end);
  if (/[\r\n#]/.test(before + after2)) return void 0;
  const [open, close] = needsParentheses(args, from, to) ? ["(", ")"] : ["", ""];
  return (names) => {
    const copies2 = names.map((wanted) => `${before}${wanted}${after2} OR `).join("");
    return surround({ start: first.start, end: last2.end }, open + copies2, close);
  };
}
function compared(text2, args, index, name, reads) {
  const left = args[index];
  const right = args[index + 2];
  if (right === void 0 || right.kind === "open" || right.kind === "close") return void 0;
  const operator = wordOf2(args[index + 1]);
  const copied = either(text2, args, index, index + 2, name);
  if (!reads || operator === "IN_LIST") return copied;
  const literal = right.text;
  if (/\$[A-Z]*\{|[@\\]/.test(literal)) return void 0;
  const reference = referenceAt(text2, name);
  if (reference !== void 0 && operator === "STREQUAL" && literal === "" && left.kind === "quoted")
    return (names) => surround(reference, renamedCopies(text2, reference, name, names).join(""), "");
  if (reference !== void 0 && left.kind === "unquoted") return void 0;
  if (reference !== void 0 && !isWhole(left, reference)) return void 0;
  if (operator === "STREQUAL" && literal !== "" && FALSE.test(literal))
    return unlessOther(text2, args, index, name);
  return onlySet(operator, literal) ? copied && guarded(copied, operator, literal) : void 0;
}
function guarded(widen5, operator, literal) {
  return (names) => names.some((name) => holds(operator, name, literal) !== false) ? void 0 : widen5(names);
}
function onlySet(operator, literal) {
  return ["", "0", "OFF", "off", "NO", "FALSE", "false", "N"].every(
    (value) => holds(operator, value, literal) === false
  );
}
function holds(operator, value, literal) {
  switch (operator) {
    case "STREQUAL":
      return value === literal;
    case "MATCHES":
      return matches(value, literal);
    case "EQUAL":
    case "GREATER":
    case "GREATER_EQUAL": {
      const number = Number(literal);
      if (!fitsWhole(literal, /-?\d+/)) return void 0;
      if (!fitsWhole(value, /\d+/)) return false;
      if (operator === "EQUAL") return Number(value) === number;
      return operator === "GREATER" ? Number(value) > number : Number(value) >= number;
    }
    case "VERSION_EQUAL":
    case "VERSION_GREATER":
    case "VERSION_GREATER_EQUAL":
      if (!fitsWhole(literal, /\d+(?:\.\d+)*/)) return void 0;
      return operator !== "VERSION_GREATER" && fitsWhole(literal, /[0.]+/);
    default:
      return void 0;
  }
}
function matches(value, pattern) {
  if (!fitsWhole(pattern, /\^?[\w |()-]{1,60}\$?/) || /[()]{3}/.test(pattern)) return void 0;
  try {
    return new RegExp(pattern).test(value);
  } catch {
    return void 0;
  }
}
function unlessOther(text2, args, index, name) {
  const left = args[index];
  const right = args[index + 2];
  const rest = text2.slice(name.end, right.end);
  const before = text2.slice(left.start, name.start);
  if (/[\r\n#]/.test(before + rest)) return void 0;
  const old = nameOf(text2, name);
  return (names) => {
    const all = [...names, old];
    const parts = all.map((wanted) => {
      const others = all.filter((other) => other !== wanted).map((other) => ` AND NOT ${other}`);
      return `(${before}${wanted}${rest}${others.join("")})`;
    });
    const joined4 = parts.join(" OR ");
    const wrap = needsParentheses(args, index, index + 2);
    return [{ start: left.start, end: right.end, text: wrap ? `(${joined4})` : joined4 }];
  };
}

// src/languages/cmake/dependency.ts
function widenDependency(text2, list, name) {
  const before = text2.slice(list.start, name.start);
  const after2 = text2.slice(name.end, list.end);
  if (!/^\s*(?:;|$)/.test(after2)) return void 0;
  const old = text2.slice(name.start, name.end);
  if (/(?:^|;)\s*$/.test(before)) return (names) => rewrite(name, [...names, old].join(" OR "));
  if (/(?:^|;)\s*NOT\s+$/.test(before))
    return (names) => rewrite(name, [...names, old].join(";NOT "));
  return void 0;
}
function rewrite({ start, end }, text2) {
  return [{ start, end, text: text2 }];
}

// src/languages/cmake/lists.ts
function listUses(text2, { command: command2, places }, names) {
  const uses = [];
  for (let at2 = 0; at2 < places.length; ) {
    const place = places[at2];
    let end = at2 + 1;
    if (place.kind === "source") {
      const view = part(text2, command2.args[at2].inner);
      append(uses, embed(names.explain("c", view.text), view));
    }
    if (place.kind !== "definitions" && place.kind !== "arguments") {
      at2 = end;
      continue;
    }
    while (end < places.length && same(places[end], place)) end++;
    const args = command2.args.slice(at2, end);
    if (place.kind === "definitions") append(uses, definitions2(text2, args, names));
    else {
      const hint = place.of;
      const words2 = args.map((arg) => ({ view: part(text2, arg.inner), span: arg }));
      append(uses, readArguments(text2, words2, names, hint));
      if (hint === "cmake") append(uses, pairs(text2, args, names));
      for (const arg of args) if (isText(arg)) append(uses, inText(text2, arg, names, hint));
    }
    at2 = end;
  }
  return uses;
}
function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
function isText({ kind, text: text2 }) {
  return kind !== "unquoted" && /[\s;]/.test(text2);
}
function inText(text2, { inner }, names, hint) {
  const view = part(text2, inner);
  return embed(readCommandLine(view.text, names, hint), view);
}
function pairs(text2, args, names) {
  const units = args.map((arg) => {
    const { start, end } = arg.inner;
    const hit = arg.kind === "quoted" ? matchWhole(arg.text, /([A-Za-z_]\w*)[ \t]+(\S+)/) : null;
    if (hit === null || !names.has(hit[1])) return { start: arg.start, end: arg.end, listed: true };
    const value = { text: hit[2], start: end - hit[2].length, end };
    const name = { name: hit[1], start, end: start + hit[1].length };
    const use2 = { ...name, role: "option", namespace: "cmake", region: "code", value };
    return { start: arg.start, end: arg.end, use: use2, listed: true };
  });
  return usesOfUnits(text2, units);
}
var DEFINITION = /(?:[-/]D)?([A-Za-z_]\w*)(?:=(.*))?/s;
function definitions2(text2, args, names) {
  const lone = [];
  const uses = [];
  for (const arg of args) {
    if (isText(arg))
      append(
        uses,
        usesOfUnits(
          text2,
          pieces2(arg).map((span) => unitOf2(text2, span, span, names))
        )
      );
    lone.push(unitOf2(text2, arg, arg.inner, names));
  }
  return [...usesOfUnits(text2, lone), ...uses];
}
function pieces2({ text: text2, inner }) {
  return [...text2.matchAll(/[^\s;]+/g)].map((hit) => ({
    start: inner.start + hit.index,
    end: inner.start + hit.index + hit[0].length
  }));
}
function unitOf2(text2, outer, { start, end }, names) {
  const unit = { start: outer.start, end: outer.end, listed: true };
  const hit = matchWhole(text2.slice(start, end), DEFINITION);
  if (hit === null || !names.has(hit[1])) return unit;
  const at2 = start + hit[0].indexOf(hit[1]);
  const after2 = at2 + hit[1].length;
  const value = hit[2];
  return {
    ...unit,
    use: {
      name: hit[1],
      start: at2,
      end: after2,
      role: "definition",
      namespace: "macro",
      region: "code",
      ...value && { value: { text: value, start: after2 + 1, end: after2 + 1 + value.length } }
    }
  };
}

// src/languages/cmake/uses.ts
function usesOf(file, named3) {
  const listed = /* @__PURE__ */ new Map();
  for (const use2 of listUses(file.text, named3, file.names)) listed.set(use2.start, use2);
  const loop = named3.command.name === "foreach" && readsLoop(file, named3);
  const uses = named3.matches.map(
    (match) => readOne3(file, named3, match, listed.get(match.start), loop)
  );
  const others = companions(uses, () => 0);
  const around4 = [...outward(named3.block)].filter(({ kind }) => kind === "if");
  const block3 = blockOf(file.tree, named3);
  const opened = block3?.kind === "if" ? block3 : void 0;
  return uses.map((use2, index) => {
    const given = besideIn(file, named3, use2, others[index]);
    const asked2 = use2.role === "condition" ? opened : void 0;
    const own = withBranches(use2, given, around4, asked2, isSet(named3, use2));
    const shim = deprecates(named3, use2) ? !isHeir(file.text, named3, use2) : servesOld(use2, around4, opened) || isMark(named3) && file.retired.has(use2.name);
    return { ...shim ? asShim(own) : own, ...switchesOf(use2, around4) };
  });
}
function readOne3(file, named3, match, listed, loop) {
  const { text: text2 } = file;
  const { command: command2, places, words: words2 } = named3;
  const index = argumentAt(command2.args, match.start);
  const arg = command2.args[index];
  const place = places[index];
  const region = arg !== void 0 && arg.kind !== "unquoted" ? "string" : "code";
  const plain = (role, namespace, more = {}) => ({
    ...mention(match, region),
    role,
    namespace,
    ...more
  });
  if (arg === void 0 || place === void 0) return plain("mention", "any");
  if (isComposed(text2, match) && place.kind !== "text")
    return plain("mention", "any", { reservation: composedName(match.name) });
  if (place.kind === "condition") return condition(file, named3, match, index, plain);
  if (place.kind === "text") return plain("mention", "any");
  if (isMark(named3) && file.facts.declared.has(match.name)) return plain("declaration", "cmake");
  if (place.kind === "source" && listed !== void 0) return listed;
  const target = targetExpression(text2, match);
  if (target !== void 0) return plain(target.role, "target", target.more);
  const reference = referenceAt(text2, match);
  if (reference !== void 0) {
    const widen5 = widenGenerator(text2, match, reference);
    const overwrites = reference.kind === "variable" ? overwritten(file, named3, match) : void 0;
    return plain("condition", reference.kind === "env" ? "env" : "cmake", {
      passes: true,
      ...overwrites !== void 0 && { served: { ...servedWith(match.name, []), overwrites } },
      ...widen5 && { widen: widen5 },
      ...isLocal(file, match, widen5 !== void 0) && reference.kind !== "env" && { local: true }
    });
  }
  if (listed !== void 0) return listed;
  const alone = words2[index] === match.name;
  const env = fitsWhole(words2[index] ?? "", /ENV\{[^{}]*\}/);
  switch (place.kind) {
    case "declaration":
      if (!alone) return plain("mention", isTarget(command2) ? "target" : "cmake");
      return isTarget(command2) ? plain("declaration", "target") : plain("declaration", "cmake", { member: declaredIn(text2, named3) });
    case "assigned": {
      if (!alone && !env) break;
      const list = `set:${file.runs[named3.index]}`;
      return plain("option", env ? "env" : "cmake", assignmentOf(text2, named3, index, match, list));
    }
    case "read":
      if (alone) return plain("condition", "cmake", { passes: true });
      break;
    case "target":
      if (alone) return plain("option", "target");
      break;
    case "loop":
      if (alone && loop) return plain("condition", "cmake", { passes: true });
      break;
    case "dependency": {
      const widen5 = widenDependency(text2, arg.inner, match);
      const gates = isRequired(arg.text, match.name) ? words2[0] : void 0;
      return plain("condition", "cmake", {
        ...widen5 && { widen: widen5 },
        ...gates !== void 0 && { served: { ...servedWith(match.name, []), gates } }
      });
    }
    case "definitions":
      return plain("definition", "macro", gluedValue(text2, match));
  }
  const assigned6 = gluedValue(text2, match);
  if (match.glued || isBefore(text2, match.start, /-D /)) return plain("option", "any", assigned6);
  if (assigned6.value !== void 0 && (place.kind === "arguments" || place.kind === "plain"))
    return plain("option", "any", assigned6);
  return plain("mention", "any");
}
function declaredIn(text2, { command: command2, words: words2, block: block3 }) {
  const list = `declare:${block3?.head.start ?? ""} ${words2.slice(2).join(" ")}`;
  return { list, removal: removalOf(text2, command2) };
}
function isRequired(list, name) {
  return list.split(";").some((part2) => part2.trim() === name);
}
function overwritten({ facts }, { command: command2, words: words2, block: block3 }, { name }) {
  const plainly2 = command2.name === "set" && words2.length === 2 && facts.forwards.has(name);
  const asked2 = [...outward(block3)].some(({ kind }) => kind === "if");
  return plainly2 && !asked2 && !facts.declared.has(name) ? words2[0] : void 0;
}
function isLocal({ assigned: assigned6 }, { name, start }, widens) {
  return widens ? (assigned6.get(name) ?? Infinity) <= start : assigned6.has(name);
}
function isMark({ command: command2 }) {
  return command2.name === "mark_as_advanced";
}
function isTarget({ name }) {
  return fitsWhole(name, /add_(?:executable|library|custom_target)/);
}
function condition(file, { command: command2 }, match, index, plain) {
  const { test, widen: widen5 } = readOperand(file.text, command2.args, index, match);
  const namespace = test === "variable" ? "cmake" : test === "string" ? "any" : test;
  const local = test === "variable" && isLocal(file, match, true);
  return plain("condition", namespace, { ...widen5 && { widen: widen5 }, ...local && { local } });
}
function targetExpression(text2, match) {
  const before = findBefore(text2, match.start, /\$<(TARGET_[A-Z_]+|LINK_ONLY|TARGET_NAME):/);
  if (before === null) return void 0;
  if (before[1] !== "TARGET_EXISTS" || text2[match.end] !== ">") return { role: "option", more: {} };
  const span = { start: match.start - before[0].length, end: match.end + 1 };
  return { role: "condition", more: { widen: orGenerator(text2, match, span) } };
}
function readsLoop(file, { command: command2, index, words: words2 }) {
  const variable = words2[0] ?? "";
  if (!fitsWhole(variable, /\w+/)) return false;
  let depth = 0;
  let end = command2.end;
  for (const next2 of file.commands.slice(index, index + 200)) {
    if (next2.name === "foreach") depth++;
    if (next2.name === "endforeach") depth--;
    end = next2.end;
    if (depth === 0) break;
  }
  const body = file.text.slice(command2.end, end);
  return body.includes(`\${\${${variable}}`) || new RegExp(`\\b(?:if|elseif)\\s*\\([^()]*\\$\\{${variable}\\}`, "i").test(body);
}
function isSet({ command: command2, places }, { role, start }) {
  const at2 = role === "option" ? argumentAt(command2.args, start) : -1;
  return at2 !== -1 && places[at2]?.kind === "assigned";
}
function besideIn({ text: text2, facts }, { command: command2, words: words2, matches: matches2 }, use2, others) {
  const names = isFilledIn(text2, use2) ? matches2.filter((one) => others.has(one.name) && isFilledIn(text2, one)).map(({ name }) => name) : [...others];
  if (use2.role === "declaration") append(names, facts.forwards.get(use2.name) ?? []);
  if (command2.name === "find_package" && use2.role === "condition")
    names.push(`${words2[0]}_DIR`, `${words2[0]}_ROOT`);
  return names;
}

// src/languages/cmake/read.ts
function readCMake(text2, names) {
  const matches2 = names.find(text2);
  const matchesIn = matchesWithin(matches2);
  const { commands: commands2, comments: comments2 } = lex3(text2);
  const tree = treeOf(commands2);
  const facts = factsOf2(text2, commands2, tree, matchesIn);
  const file = {
    text: text2,
    names,
    tree,
    facts,
    runs: assignmentRuns(commands2, tree),
    assigned: assignedBy(facts),
    retired: retiredBy(facts),
    commands: commands2
  };
  const uses = facts.named.flatMap((named3) => usesOf(file, named3));
  return [
    ...commentUses2(text2, comments2, matchesIn),
    ...growLists(
      text2,
      uses,
      takingsOf3(text2, commands2),
      branchesOf3(commands2, tree),
      runAt(commands2)
    )
  ];
}
function retiredBy({ named: named3 }) {
  return new Set(
    named3.filter(
      (one) => one.places[0]?.kind === "declaration" && deprecates(one, { name: one.words[0] })
    ).map(({ words: words2 }) => words2[0])
  );
}
function assignedBy({ named: named3 }) {
  const assigned6 = /* @__PURE__ */ new Map();
  for (const { command: command2, words: words2, places, block: block3 } of named3) {
    const name = words2[0] ?? "";
    if (command2.name !== "set" || places[0]?.kind !== "assigned") continue;
    const fixed = block3 === null && (!words2.includes("CACHE") || words2.includes("FORCE")) && words2.length > 1;
    if (words2.includes("CACHE") && !words2.includes("FORCE")) continue;
    const from = fixed && !words2.includes("PARENT_SCOPE") ? command2.end : Infinity;
    assigned6.set(name, Math.min(assigned6.get(name) ?? Infinity, from));
  }
  return assigned6;
}
function assignmentRuns(commands2, { blocks: blocks2 }) {
  const sets3 = (at2) => fitsWhole(commands2[at2].name, /(?:un)?set/);
  return runsOf(commands2.length, (at2) => sets3(at2) && sets3(at2 - 1) && blocks2[at2] === blocks2[at2 - 1]);
}
function commentUses2(text2, comments2, matchesIn) {
  return comments2.flatMap(({ start, end }) => {
    const found = matchesIn(start, end);
    const reserved2 = notesDeprecation(text2.slice(start, end));
    return found.map((match) => ({
      ...withBeside(mention(match, "comment"), end - start < 200 ? namesOf(found) : []),
      ...reserved2 && { reservation: deprecationText(match.name) }
    }));
  });
}

// src/languages/cmake/upstream/commands.ts
function textOf(args) {
  return args.map(({ text: text2 }) => text2).join(" ");
}
function variableIn(text2) {
  return matchWhole(text2 ?? "", /\$\{(\w+)\}/)?.[1];
}
function hasKeyword({ args }, ...keywords) {
  return args.some(({ kind, text: text2 }) => kind === "unquoted" && keywords.includes(text2));
}
function cmakeFile(text2) {
  const { commands: commands2 } = lex3(text2);
  return { commands: commands2, tree: treeOf(commands2) };
}
var DEEPEST2 = 20;
function openedAt({ commands: commands2, tree }, index) {
  const block3 = tree.opened.get(commands2[index]);
  if (block3 === void 0 || block3.depth > DEEPEST2) return void 0;
  const isInside2 = (at2) => (tree.blocks[at2]?.depth ?? 0) >= block3.depth && tree.opened.get(commands2[at2])?.chain !== block3.chain;
  let stop = index + 1;
  while (stop < commands2.length && isInside2(stop)) stop++;
  const { end } = commands2[stop] ?? commands2.at(-1);
  return { block: block3, body: commands2.slice(index + 1, stop), end };
}
function isDefinition({ name }) {
  return name === "function" || name === "macro";
}
var CONSTANT = /ON|OFF|TRUE|FALSE|YES|NO|Y|N/;
var NAME = /[A-Za-z_][A-Za-z0-9_.-]*/;
function askedBy2(args) {
  const asked2 = [];
  let negated = false;
  let definedness2 = false;
  let other = false;
  for (const { kind, text: text2 } of args) {
    const quoted2 = kind !== "unquoted";
    if (!quoted2 && (text2 === "AND" || text2 === "OR")) negated = definedness2 = other = false;
    else if (!quoted2 && text2 === "NOT") negated = true;
    else if (!quoted2 && text2 === "DEFINED") definedness2 = true;
    else if (!quoted2 && UNARY.test(text2)) other = true;
    else {
      const inner = [...text2.matchAll(/\$\{([A-Za-z0-9_.-]+)\}/g)].map((hit) => hit[1]);
      const bare3 = matchWhole(text2, /(?:CACHE\{)?([^{}]*)\}?/)?.[1] ?? "";
      const isName = !quoted2 && !other && fitsWhole(bare3, NAME);
      const isWord = COMPARISON.test(bare3) || fitsWhole(bare3, CONSTANT);
      for (const name of isName && !isWord ? [bare3] : inner)
        asked2.push({ name, negated, definedness: definedness2 });
    }
  }
  return asked2;
}

// src/languages/cmake/upstream/helpers.ts
var LEVELS = /FATAL_ERROR|SEND_ERROR|WARNING|AUTHOR_WARNING|DEPRECATION|NOTICE|STATUS|VERBOSE|DEBUG|TRACE/;
function cmakeShimHelpers(text2) {
  const mayDefine = /^[ \t]*(?:function|macro)\s*\(/im.test(text2) && /deprecat|renamed|removed|no longer|instead|obsolete/i.test(text2);
  if (!mayDefine) return [];
  const file = cmakeFile(text2);
  return file.commands.flatMap((head, index) => {
    const body = isDefinition(head) ? openedAt(file, index)?.body : void 0;
    return body === void 0 ? [] : helperOf(head, body) ?? [];
  });
}
function helperOf(head, body) {
  const [name, ...params] = head.args.map(({ text: text2 }) => text2);
  if (name === void 0 || params.length === 0) return void 0;
  const positions = positionsOf(params, body);
  const indexOf = (text2) => positions.get(variableIn(text2) ?? "");
  const messages = body.filter((command2) => command2.name === "message");
  if (!messages.some(({ args }) => saysOld(textOf(args)))) return void 0;
  const old = body.filter((command2) => command2.name === "if" || command2.name === "elseif").flatMap(({ args }) => args.map(({ text: text2 }) => indexOf(text2))).find((index) => index !== void 0);
  if (old === void 0) return void 0;
  const isOther = (index) => index !== void 0 && index !== old;
  const targets = body.filter(
    (command2) => command2.name === "set" && isOther(indexOf(command2.args[0]?.text))
  );
  const told2 = messages.flatMap(({ args }) => [...textOf(args.slice(1)).matchAll(/\$\{\w+\}/g)]).map((hit) => indexOf(hit[0])).find(isOther);
  const level = messages.map(({ args }) => args[0]?.text ?? "").find((text2) => indexOf(text2) !== void 0 || fitsWhole(text2, LEVELS));
  return {
    name: name.toLowerCase(),
    old,
    new: targets[0] === void 0 ? told2 : indexOf(targets[0].args[0].text),
    level: level === void 0 ? void 0 : indexOf(level) ?? level,
    reaches: targets.length > 0 && (head.name === "macro" || targets.some(leavesScope))
  };
}
function positionsOf(params, body) {
  const positions = new Map(params.map((param, index) => [param, index]));
  for (let index = 0; index < 16; index++) positions.set(`ARGV${index}`, index);
  positions.set("ARGN", params.length);
  for (const { name, args } of body) {
    const [first, second, third, fourth] = args.map(({ text: text2 }) => text2);
    if (name === "set" && first !== void 0) {
      const from = positions.get(variableIn(second) ?? "");
      if (from !== void 0 && fitsWhole(first, /\w+/)) positions.set(first, from);
    }
    const isGet = name === "list" && first === "GET" && fitsWhole(third ?? "", /\d+/);
    if (isGet && fourth !== void 0 && (second === "ARGN" || second === "ARGV"))
      positions.set(fourth, Number(third) + (second === "ARGN" ? params.length : 0));
  }
  return positions;
}
function leavesScope(command2) {
  return hasKeyword(command2, "PARENT_SCOPE", "CACHE");
}

// src/languages/cmake/upstream/reads.ts
var SILENT = /message|unset|mark_as_advanced|remove_definitions|set_source_files_properties/;
var TARGET3 = /^(?:\w+_)?add_(?:\w+_)?(?:executable|library|custom_target)$/;
function cmakeReads(commands2, names) {
  const named3 = targetVariables(commands2);
  return commands2.flatMap((command2) => readsOf(command2, names, named3));
}
function targetVariables(commands2) {
  return new Set(
    commands2.flatMap(
      ({ name, args }) => TARGET3.test(name) ? variableIn(args[0]?.text) ?? [] : []
    )
  );
}
function readsOf(command2, names, targets) {
  const { name, args, start } = command2;
  const reads = [];
  function add(found, namespace, offset) {
    if (names.has(found)) reads.push({ name: found, namespace, declares: false, offset });
  }
  function addTarget(arg) {
    if (arg !== void 0) add(arg.text, "target", arg.start);
  }
  const [first, second] = args;
  if (TARGET3.test(name)) addTarget(first);
  if (name === "set" && targets.has(first?.text ?? "")) addTarget(second);
  if (name === "project" && targets.has("PROJECT_NAME")) addTarget(first);
  const outputs = args.findIndex(({ text: text2 }) => text2 === "OUTPUT_NAME");
  if (outputs >= 0) addTarget(args[outputs + 1]);
  if (name === "if" || name === "elseif" || name === "while")
    for (const asked2 of askedBy2(args)) add(asked2.name, "cmake", start);
  if (name === "foreach") for (const arg of args.slice(1)) add(arg.text, "cmake", arg.start);
  if (first && names.has(first.text) && isDeclaring(command2) && !saysOld(textOf(args.slice(1))))
    reads.push({ name: first.text, namespace: "cmake", declares: true, offset: first.start });
  if (name === "cmake_dependent_option")
    for (const word of args[3]?.text.matchAll(/\w+/g) ?? []) add(word[0], "cmake", args[3].start);
  if (fitsWhole(name, SILENT)) return reads;
  for (const { text: text2, inner } of args) {
    for (const use2 of text2.matchAll(/\$\{(?:CACHE:)?([A-Za-z0-9_.-]+)\}/g))
      add(use2[1], "cmake", inner.start + use2.index);
    for (const use2 of text2.matchAll(/ENV\{([A-Za-z0-9_]+)\}/g))
      add(use2[1], "env", inner.start + use2.index);
  }
  return reads;
}
function isDeclaring(command2) {
  const { name, args } = command2;
  if (name === "set")
    return !(hasKeyword(command2, "FORCE") && variableIn(args[1]?.text)) && args.some(
      ({ kind, text: text2 }, index) => kind === "unquoted" && text2 === "CACHE" && args[index + 1]?.text !== "INTERNAL"
    );
  return /(?:^|_)option$/.test(name) || name === "define_option";
}

// src/languages/cmake/upstream/shims.ts
var HARMLESS = /message|set|unset|return|mark_as_advanced|if|elseif|else|endif/;
function cmakeShims(file, helpers) {
  const shims = [];
  const declared = /* @__PURE__ */ new Set();
  const variables2 = /* @__PURE__ */ new Map();
  for (let index = 0; index < file.commands.length; index++) {
    const command2 = file.commands[index];
    const opened = openedAt(file, index);
    if (opened === void 0) {
      if (command2.name === "option" || isCacheEntry(command2))
        declared.add(command2.args[0]?.text ?? "");
      append(shims, shimsOfCommand(command2, helpers));
    } else if (isDefinition(command2)) {
      variables2.set(opened.block, variablesOf(command2, opened.body));
    } else if (command2.name === "if" || command2.name === "elseif") {
      const definition2 = definitionAround(opened.block);
      const shim = shimOfBlock(command2, opened, definition2?.head.name === "function", declared);
      if (shim === void 0 || variables2.get(definition2)?.has(shim.old) === true) continue;
      shims.push(shim);
      index += opened.body.length;
    }
  }
  return shims;
}
function definitionAround({ parent }) {
  let at2 = parent;
  while (at2 !== null && !isDefinition(at2.head)) at2 = at2.parent;
  return at2 ?? void 0;
}
function variablesOf(head, body) {
  const set2 = body.filter(({ name }) => name === "set");
  return /* @__PURE__ */ new Set([
    ...head.args.slice(1).map(({ text: text2 }) => text2),
    ...set2.map(({ args }) => args[0]?.text ?? "")
  ]);
}
function shimsOfCommand(command2, helpers) {
  const helper = helpers.get(command2.name);
  if (helper !== void 0) return shimsOfCall(command2, helper);
  if (fitsWhole(command2.name, /add_(?:executable|library)/)) return stubTarget(command2);
  const [target, ...rest] = command2.args;
  if (target === void 0 || !fitsWhole(target.text, /\w+/)) return [];
  const isDeclaration = command2.name.endsWith("option") || isCacheEntry(command2);
  if (!isDeclaration && command2.name !== "set") return [];
  const values = isDeclaration ? rest.filter(({ kind }) => kind === "unquoted") : rest.slice(0, 1);
  return values.flatMap(({ text: text2 }) => {
    const old = variableIn(text2);
    if (old === void 0 || old === target.text) return [];
    return [
      {
        old,
        news: [target.text],
        namespace: "cmake",
        effect: "forwards",
        sure: false,
        copies: !isDeclaration,
        polarity: "same",
        start: command2.start,
        end: command2.end
      }
    ];
  });
}
function shimsOfCall({ args, start, end }, helper) {
  const argument2 = (index) => index === void 0 ? void 0 : args[index]?.text;
  const old = argument2(helper.old);
  if (old === void 0 || !fitsWhole(old, /\w+/)) return [];
  const target = argument2(helper.new);
  const level = typeof helper.level === "number" ? argument2(helper.level) : helper.level;
  const fatal = level === "FATAL_ERROR" || level === "SEND_ERROR";
  const forwards = helper.reaches ? "forwards" : "dead";
  const effect = fatal ? "rejects" : target === void 0 ? "warns" : forwards;
  const news = target ? [target] : [];
  return [{ old, news, namespace: "cmake", effect, sure: true, polarity: "same", start, end }];
}
function stubTarget({ args, start, end }) {
  const [target, ...sources] = args;
  if (target === void 0 || !sources.some(({ text: text2 }) => /deprecat/i.test(text2))) return [];
  return [
    { old: target.text, news: [], namespace: "target", effect: "warns", sure: true, start, end }
  ];
}
function shimOfBlock({ start, args: condition4 }, { body, end }, inFunction, declared) {
  const asked2 = askedBy2(condition4);
  if (asked2.length === 0 || body.length === 0) return void 0;
  const messages = body.filter(isMessage);
  const text2 = messages.map(({ args }) => textOf(args)).filter(saysOld).join("\n");
  const rejects = text2 !== "" && messages.some(({ args }) => fitsWhole(args[0]?.text ?? "", /FATAL_ERROR|SEND_ERROR/));
  if (!rejects && body.some((one) => !fitsWhole(one.name, HARMLESS) && !isMessage(one)))
    return void 0;
  const sets3 = body.filter(({ name }) => name === "set").map(assignmentOf2);
  const olds = asked2.filter(
    ({ name, negated }) => !sets3.some((set3) => set3.name === name) && (!negated || asked2.length === 1)
  );
  const old = olds.find(({ name }) => new RegExp(`\\b${name}\\b`).test(text2)) ?? olds[0];
  if (old === void 0) return void 0;
  const set2 = sets3.map(({ name }) => name).filter((name) => fitsWhole(name, /\w+/));
  if (text2 === "" && set2.length === 0) return void 0;
  const told2 = namesToUse(text2, old.name);
  const hindered = asked2.some(
    ({ name, negated, definedness: definedness2 }) => negated && definedness2 && declared.has(name) && set2.includes(name)
  );
  const seen = !inFunction || sets3.some(({ leaves }) => leaves);
  const forwards = seen && !hindered ? "forwards" : "dead";
  const isBetween = told2.length > 0 && !told2.some((name) => set2.includes(name));
  return {
    old: old.name,
    news: set2.length > 0 && !isBetween ? set2 : told2,
    namespace: "cmake",
    effect: rejects ? "rejects" : set2.length > 0 ? forwards : "warns",
    sure: text2 !== "" && (text2.includes(old.name) || told2.length > 0 || set2.length > 0),
    ...polarityOf(old, sets3[0]?.value ?? ""),
    ...set2.length > 1 && {
      values: Object.fromEntries(sets3.map(({ name, value }) => [name, value]))
    },
    start,
    end
  };
}
function isMessage(command2) {
  return command2.name === "message" || !fitsWhole(command2.name, HARMLESS) && command2.args.some(({ kind, text: text2 }) => kind === "quoted" && saysOld(text2));
}
function assignmentOf2(command2) {
  const [name, value] = command2.args;
  return { name: name?.text ?? "", value: value?.text ?? "", leaves: leavesScope(command2) };
}
function polarityOf(old, value) {
  if (value === `\${${old.name}}`) return { polarity: "same" };
  const isOn = fitsWhole(value, /ON|TRUE|1|YES/i);
  if (!isOn && !fitsWhole(value, /OFF|FALSE|0|NO/i)) return {};
  return { polarity: isOn === !old.negated ? "same" : "inverted" };
}
function isCacheEntry(command2) {
  return command2.name === "set" && hasKeyword(command2, "CACHE");
}

// src/languages/cmake/upstream/door.ts
var CMAKE_UPSTREAM = {
  namespaces: ["cmake", "target", "env", "any"],
  read(text2, names, helpers) {
    const file = cmakeFile(text2);
    return { reads: cmakeReads(file.commands, names), shims: cmakeShims(file, helpers) };
  },
  helpers: cmakeShimHelpers,
  sets(text2) {
    const { commands: commands2 } = lex3(text2);
    return {
      variables: new Set(commands2.flatMap(variablesOf2)),
      macros: new Set(commands2.flatMap(macrosOf))
    };
  }
};
function variablesOf2(command2) {
  const [first, ...rest] = command2.args.map(({ text: text2 }) => text2);
  if (first === void 0) return [];
  if (command2.name === "set" && !hasKeyword(command2, "CACHE")) return [first];
  return /^(?:find_|check_|get_|string|list|file|math|execute_process|foreach)/.test(command2.name) ? [first, ...rest] : [];
}
function macrosOf({ name, args }) {
  const [first, ...rest] = args.map(({ text: text2 }) => text2);
  const isList = name === "list" && first === "APPEND";
  if (first === void 0 || !isList && !/_(?:compile_)?definitions$/.test(name)) return [];
  const macros = [
    ...rest.map((text2) => matchWhole(text2, /(?:-D)?([A-Z][A-Z0-9_]*_[A-Z0-9_]+)(?:=.*)?/)),
    isList ? null : matchWhole(first, /(?:-D)?([A-Z]\w*)(?:=.*)?/)
  ];
  return macros.flatMap((hit) => hit?.[1] ?? []);
}

// src/languages/cmake/index.ts
var cmake = {
  id: "cmake",
  files: [
    {
      format: "cmake",
      names: "cmakelists.txt cmakelists.cmake",
      beginnings: "cmakelists.txt. cmakelists.txt-",
      extensions: "cmake"
    },
    { format: "vcpkg", names: "portfile.cmake" }
  ],
  fences: "cmake",
  read: readCMake,
  questions: cmakeQuestions,
  upstream: CMAKE_UPSTREAM
};

// src/languages/dockerfile/exec.ts
function execWords(view) {
  const { text: text2 } = view;
  if (!fitsWhole(text2, /\s*\[[^]*\]\s*/)) return null;
  const words2 = [];
  for (const { index: start, 0: quoted2 } of text2.matchAll(/"(?:[^"\\\r\n]|\\.)*"/g)) {
    const end = start + quoted2.length;
    const pieces4 = piecesOf(
      text2,
      { start: start + 1, end: end - 1 },
      /\\(.)/gs,
      (escape) => /["\\/]/.test(escape[1]) ? escape[1] : " "
    );
    const word = decoded(pieces4, end - 1, (inner) => JSON.stringify(inner).slice(1, -1));
    words2.push({ view: word, span: { start, end } });
  }
  return words2;
}
function readExec(view, words2, names) {
  const uses = readArguments(view.text, words2, names);
  const scripted = words2.findIndex(
    ({ view: word }, index) => fitsWhole(words2[index - 1]?.view.text ?? "", /-[a-z]*c/) && names.test(word.text) && words2.slice(0, index).some(({ view: before }) => /(?:^|\/)(?:ba|da|z)?sh$/.test(before.text))
  );
  const found = embed(uses, view, "exec@");
  if (scripted === -1) return found;
  const script = within(view, words2[scripted].view);
  const inner = embed(names.explain("shell", script.text), script, "script@");
  const taken = new Set(inner.map(({ start }) => start));
  return [...found.filter(({ start }) => !taken.has(start)), ...inner];
}

// src/languages/dockerfile/instructions.ts
var KEYWORD2 = /^([ \t]*)([A-Za-z]+)((?:[ \t]+--[\w-]+(?:=\S*)?)*)(?=\s|$)[ \t]*/;
function parseDockerfile(text2) {
  const lines = logicalLines(text2);
  const comments2 = [];
  const instructions = [];
  const escape = escapeOf(text2);
  let stage = 0;
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    index++;
    if (isComment(text2, line)) {
      comments2.push(line);
      continue;
    }
    const head = KEYWORD2.exec(text2.slice(line.start, line.end));
    if (head === null) continue;
    const own = [];
    const parts = [{ start: line.start + head[0].length, end: line.start + head[0].length }];
    let current = line;
    for (; ; ) {
      const next2 = lines[index];
      const continued = continues(text2, current, escape);
      extend(parts, {
        start: Math.max(current.start, parts[0].start),
        end: continued ?? current.end
      });
      if (continued === null || next2 === void 0) break;
      let following = next2;
      index++;
      while (isComment(text2, following) || isBlank3(text2, following)) {
        if (isComment(text2, following)) own.push(following);
        const after2 = lines[index];
        if (after2 === void 0) break;
        following = after2;
        index++;
      }
      current = following;
    }
    const keyword = head[2].toUpperCase();
    if (keyword === "FROM") stage++;
    const end = current.end;
    const length = parts.reduce((sum, { start, end: to }) => sum + to - start, 0);
    index = documents(text2, lines, index, parts, keyword);
    append(comments2, own);
    instructions.push({
      keyword,
      start: line.start + head[1].length,
      end,
      view: viewOf(text2, parts, escape),
      head: length,
      stage,
      comments: own
    });
  }
  return { instructions, comments: comments2, escape };
}
function escapeOf(text2) {
  const directive2 = /^(?:\u00ef\u00bb\u00bf)?(?:#[ \t]*\w+[ \t]*=[^\n]*\r?\n)*?#[ \t]*escape[ \t]*=[ \t]*`/i;
  return directive2.test(text2.slice(0, 1e3)) ? "`" : "\\";
}
function isComment(text2, { start, end }) {
  return /^[ \t]*#/.test(text2.slice(start, Math.min(end, start + 200)));
}
function isBlank3(text2, { start, end }) {
  return text2.slice(start, end).trim() === "";
}
function continues(text2, { end }, escape) {
  let at2 = end;
  while (/[ \t]/.test(text2[at2 - 1] ?? "")) at2--;
  if (text2[at2 - 1] !== escape || end >= text2.length) return null;
  return end + (text2[end] === "\r" && text2[end + 1] === "\n" ? 2 : 1);
}
function extend(parts, { start, end }) {
  const last2 = parts.at(-1);
  if (last2.end === start) parts[parts.length - 1] = { start: last2.start, end };
  else parts.push({ start, end });
}
function documents(text2, lines, from, parts, keyword) {
  if (keyword !== "RUN" && keyword !== "COPY" && keyword !== "ADD") return from;
  const head = parts.map(({ start, end }) => text2.slice(start, end)).join("");
  let index = from;
  for (const hit of head.matchAll(/(?<!<)<<-?(["']?)([A-Za-z_]\w*)\1/g)) {
    const opened = index;
    while (index < lines.length) {
      const { start, end } = lines[index];
      index++;
      if (text2.slice(start, end).trim() === hit[2]) break;
    }
    if (index > opened) parts.push({ start: lines[opened - 1].end, end: lines[index - 1].end });
  }
  return index;
}
function viewOf(text2, parts, escape) {
  const pieces4 = parts.flatMap(
    (part2) => escape === "\\" ? [{ text: text2.slice(part2.start, part2.end), at: part2.start }] : piecesOf(text2, part2, /`[ \t]*\r?\n/g, ([gap]) => " ".repeat(gap.length))
  );
  return decoded(pieces4, parts.at(-1).end, (inner) => inner);
}

// src/languages/kit/shell/read-word.ts
var PLAIN_END = /[\s;&|<>()"'\\$`]/g;
var QUOTED_END = /["\\$`]/g;
var OPERAND_END = /[}"'\\$`]/g;
function endsWord(letter) {
  return letter === void 0 || /[\s;&|<>()]/.test(letter);
}
function readWord(cursor, operand = false) {
  const { text: text2, at: start } = cursor;
  const plain = operand ? start : next(PLAIN_END, text2, start);
  if (plain > start && endsWord(text2[plain]) && text2[plain] !== "(") {
    cursor.at = plain;
    const view2 = { ...part(text2, { start, end: plain }), encode: encoder("") };
    return { start, end: plain, text: view2.text, view: view2, quoting: "", closed: true };
  }
  const pieces4 = [];
  let quoting = "";
  let closed3 = true;
  function raw(from) {
    if (cursor.at > from) pieces4.push({ text: text2.slice(from, cursor.at), at: from });
  }
  function backslash(hidden) {
    const at2 = cursor.at + 1;
    const line = lineBreak(text2, at2);
    if (line > 0) cursor.at = at2 + line;
    else if (hidden.test(text2[at2] ?? "")) {
      pieces4.push({ text: text2[at2], at: at2 });
      cursor.at = at2 + 1;
    } else {
      cursor.at = at2;
      raw(at2 - 1);
    }
  }
  function double2() {
    quoting = '"';
    for (cursor.at++; text2[cursor.at] !== '"'; ) {
      const letter = text2[cursor.at];
      const from = cursor.at;
      if (letter === void 0) {
        closed3 = false;
        return;
      }
      if (letter === "\\") backslash(/["\\$`]/);
      else {
        if (letter === "$" || letter === "`") cursor.expand();
        else cursor.at = next(QUOTED_END, text2, from);
        raw(from);
      }
    }
    cursor.at++;
  }
  function verbatim(from, end) {
    cursor.at = end;
    raw(from);
    cursor.at = Math.min(end + 1, text2.length);
  }
  function single2() {
    quoting = quoting === '"' ? '"' : "'";
    const close = text2.indexOf("'", cursor.at + 1);
    if (close === -1) closed3 = false;
    verbatim(cursor.at + 1, close === -1 ? text2.length : close);
  }
  function ansi() {
    quoting = "'";
    const from = cursor.at + 2;
    let end = from;
    while (end < text2.length && text2[end] !== "'") end += text2[end] === "\\" ? 2 : 1;
    verbatim(from, Math.min(end, text2.length));
  }
  for (; ; ) {
    const letter = text2[cursor.at];
    const from = cursor.at;
    if (letter === void 0) break;
    if (operand ? letter === "}" : endsWord(letter)) {
      if (operand || !groups(text2, cursor.at, start)) break;
      skipGroup(cursor);
      raw(from);
    } else if (letter === "`" && cursor.stop === "`") break;
    else if (letter === "\\") backslash(/[^]/);
    else if (letter === "'") single2();
    else if (letter === '"') double2();
    else if (letter === "$" && text2[cursor.at + 1] === "'") ansi();
    else if (letter === "$" && text2[cursor.at + 1] === '"') cursor.at++;
    else {
      if (letter === "$" || letter === "`") cursor.expand();
      else cursor.at = Math.max(next(operand ? OPERAND_END : PLAIN_END, text2, from), from + 1);
      raw(from);
    }
  }
  const view = decoded(pieces4, cursor.at, encoder(quoting));
  return { start, end: cursor.at, text: view.text, view, quoting, closed: closed3 };
}
function groups(text2, at2, start) {
  if (text2[at2] === "(") return at2 > start && /[?*+@!]/.test(text2[at2 - 1]);
  return (text2[at2] === "<" || text2[at2] === ">") && text2[at2 + 1] === "(" && at2 === start;
}
function skipGroup(cursor) {
  if (cursor.text[cursor.at] !== "(") cursor.nested(2, ")");
  else {
    const close = cursor.text.slice(cursor.at, cursor.at + 400).indexOf(")");
    cursor.at += close === -1 ? 1 : close + 1;
  }
}
function lineBreak(text2, at2) {
  if (text2[at2] === "\n") return 1;
  if (text2[at2] !== "\r") return 0;
  return text2[at2 + 1] === "\n" ? 2 : 1;
}
function next(pattern, text2, at2) {
  pattern.lastIndex = at2;
  return pattern.exec(text2)?.index ?? text2.length;
}

// src/languages/kit/shell/expand.ts
var DEPTH3 = 60;
function readExpansion(cursor, depth) {
  const { text: text2, at: start } = cursor;
  if (depth > DEPTH3) cursor.at++;
  else if (text2[start] === "`") cursor.nested(1, "`");
  else if (text2.startsWith("((", start + 1)) readArithmetic(cursor, start + 3);
  else if (text2[start + 1] === "[") readArithmetic(cursor, start + 2, "[", "]");
  else if (text2[start + 1] === "(") cursor.nested(2, ")");
  else if (text2[start + 1] === "{") readBraced(cursor);
  else {
    const name = /^[A-Za-z_]\w*/.exec(text2.slice(start + 1, start + 200))?.[0] ?? "";
    const end = cursor.at += 1 + name.length;
    if (name !== "")
      cursor.expansions.push({ start, end, name, nameStart: start + 1, operator: "" });
  }
}
function readBraced(cursor) {
  const { text: text2, at: start } = cursor;
  if (text2[start + 2] === "{") {
    const close = text2.indexOf("}}", start);
    const limit = text2.indexOf("\n", start);
    if (close !== -1 && (limit === -1 || close < limit)) {
      cursor.at = close + 2;
      cursor.templates.push({ start, end: cursor.at });
      return;
    }
  }
  const head = findBehind(text2, start, /\$\{([#!]?)([A-Za-z_]\w*)(\[[^\]\n]*\])?(:?[-=+?])?/);
  const [whole2, flag, name, subscript2, sign] = head ?? ["${"];
  cursor.at += whole2.length;
  const isOver = head !== null && text2[cursor.at] === "}";
  if (!isOver) readWord(cursor, true);
  if (text2[cursor.at] === "}") cursor.at++;
  if (name === void 0) return;
  const plain = flag === "" && subscript2 === void 0;
  const operator = plain ? sign ?? (isOver ? "" : "other") : "other";
  const nameStart = start + 2 + flag.length;
  cursor.expansions.push({ start, end: cursor.at, name, nameStart, operator });
}
function readArithmetic(cursor, from, opens = "(", closes = ")") {
  const { text: text2 } = cursor;
  cursor.at = from;
  let open = 0;
  while (cursor.at < text2.length) {
    const letter = text2[cursor.at];
    if (letter === "$" || letter === "`") cursor.expand();
    else {
      cursor.at++;
      if (letter === opens) open++;
      else if (letter === closes && open-- === 0) break;
    }
  }
  cursor.arithmetic.push({ start: from, end: Math.max(from, cursor.at - 1) });
  if (closes === ")" && text2[cursor.at] === ")") cursor.at++;
}

// src/languages/kit/shell/build.ts
function isDeclaring2(words2) {
  return fitsWhole(words2[0]?.text ?? "", /export|readonly|declare|typeset|local/) && !words2.some(({ text: text2 }) => fitsWhole(text2, /-\w*p/));
}
var CommandBuilder = class {
  assignments = [];
  words = [];
  outputs = [];
  /** Noted by those who read them, when the command is complete. */
  documents = [];
  start = -1;
  #text;
  constructor(text2) {
    this.#text = text2;
  }
  isEmpty() {
    return this.words.length === 0 && this.assignments.length === 0;
  }
  /** Whether there is just one word so far, as in `name()`. */
  named() {
    return this.words.length === 1 && this.assignments.length === 0;
  }
  /** Inside `[[ … ]]`, where operators and line ends are part of the test. */
  inTest() {
    return this.words[0]?.text === "[[" && this.words.at(-1)?.text !== "]]";
  }
  /** Adds a word; true when it begins an array, whose parenthesis is next. */
  add(word) {
    const { start, end } = word;
    if (this.start === -1) this.start = start;
    if (fitsWhole(word.text, /\d/) && /[<>]/.test(this.#text[end] ?? "")) return false;
    const declaring = isDeclaring2(this.words);
    const written2 = this.words.length > 0 && !declaring ? "" : this.#text.slice(start, end);
    const [whole2, name, sign] = /^([A-Za-z_]\w*)(?:\[[^\]\n]*\])?(\+?=)?/.exec(written2) ?? [];
    if (whole2 === void 0 || sign === void 0 && !(declaring && whole2 === written2)) {
      this.words.push(word);
      return false;
    }
    const from = start + whole2.length;
    const value = sign === void 0 ? null : tail(word, this.#text, from);
    this.assignments.push({ start, end, name, value, elements: null });
    return sign !== void 0 && from === end && this.#text[end] === "(";
  }
  /** The elements of the array that the last word began. */
  array(elements) {
    this.assignments.push({ ...this.assignments.pop(), value: null, elements });
  }
};
function tail(word, text2, from) {
  const { view } = word;
  const skip = firstIndex(word.text.length, (index) => view.source(index) >= from);
  const rest = { start: skip, end: word.text.length };
  return {
    ...word,
    start: from,
    text: word.text.slice(skip),
    view: skip === rest.end ? part(text2, { start: from, end: from }) : within(view, part(word.text, rest))
  };
}

// src/languages/kit/shell/frames.ts
var OPENING = /* @__PURE__ */ new Map([
  ["if", "if"],
  ["while", "loop"],
  ["until", "loop"],
  ["for", "loop"],
  ["select", "loop"],
  ["case", "case"]
]);
var CLOSING = /* @__PURE__ */ new Map([
  ["fi", ["if"]],
  ["done", ["loop"]],
  ["esac", ["case"]],
  ["}", ["brace", "function"]]
]);
var Frames = class {
  /** Set once `name()` was read: the next brace is a function's body. */
  expectsFunction = false;
  #chains;
  #functions;
  #stack = [];
  constructor(chains, functions) {
    this.#chains = chains;
    this.#functions = functions;
  }
  /** How many open ones make what stands in them conditional. */
  depth() {
    return this.#stack.filter(
      ({ kind, state }) => kind !== "brace" && kind !== "function" && state !== "condition"
    ).length;
  }
  inPatterns() {
    return this.#stack.at(-1)?.state === "patterns";
  }
  endPattern(at2) {
    const top = this.#stack.at(-1);
    if (top !== void 0) Object.assign(top, { state: "body", open: at2 });
  }
  nextPattern(at2) {
    const top = this.#stack.at(-1);
    if (top?.kind !== "case") return;
    top.branches.push({ start: top.open, end: at2 });
    top.state = "patterns";
  }
  /** Takes a word in the place of a command; false when it is no keyword there or has to stay part of the command. */
  keyword({ text: text2, quoting, start, end }) {
    if (quoting !== "") return false;
    const top = this.#stack.at(-1);
    const opening = OPENING.get(text2);
    if (opening !== void 0) {
      this.#push(opening, start, end, "condition");
      return text2 === "if" || text2 === "while" || text2 === "until";
    }
    const closing3 = CLOSING.get(text2);
    if (closing3 !== void 0) {
      if (top === void 0 || !closing3.includes(top.kind)) return false;
      this.#stack.pop();
      this.#note(top, start, end);
      return true;
    }
    switch (text2) {
      case "then":
      case "do":
        return this.#endCondition(start, end, "body");
      case "elif":
      case "else":
        if (top?.kind !== "if") return false;
        top.branches.push({ start: top.open, end: start });
        top.open = end;
        if (text2 === "elif") top.state = "condition";
        else top.complete = true;
        return true;
      case "{":
        this.#push(this.expectsFunction ? "function" : "brace", start, end, "body");
        this.expectsFunction = false;
        return true;
      case "function":
        this.expectsFunction = true;
        return true;
      default:
        return false;
    }
  }
  /** The words of `case WORD in` are complete: patterns follow. */
  caseIn(at2) {
    if (this.#stack.at(-1)?.kind === "case") this.#endCondition(at2, at2, "patterns");
  }
  /** At the end of the list: what was never closed ends there. */
  closeAll(at2) {
    for (const frame of this.#stack.splice(0)) this.#note(frame, at2, at2);
  }
  #push(kind, start, open, state) {
    const frame = { kind, start, conditions: [], branches: [], open, state, complete: false };
    this.#stack.push(frame);
  }
  #endCondition(end, open, state) {
    const top = this.#stack.at(-1);
    if (top?.state !== "condition") return false;
    top.conditions.push({ start: top.open, end });
    Object.assign(top, { state, open });
    return true;
  }
  #note({ kind, start, conditions, branches, open, state, complete }, body, end) {
    if (kind === "function") this.#functions.push({ start, end });
    if (kind === "brace" || kind === "function") return;
    if (state === "body") branches.push({ start: open, end: body });
    const exhaustive = kind === "if" && complete;
    this.#chains.push({ start, end, conditions, branches, exhaustive });
  }
};

// src/languages/kit/shell/heredoc.ts
function readDocuments(cursor, pending) {
  for (const { documents: documents2, ...document } of pending) {
    const start = cursor.at;
    const { end, after: after2 } = findEnd(cursor.text, start, document);
    while (!document.literal && cursor.at < end) {
      const letter = cursor.text[cursor.at];
      if (letter === "\\") cursor.at += 2;
      else if (letter === "$" || letter === "`") cursor.expand();
      else cursor.at++;
    }
    cursor.at = after2;
    documents2.push({ body: { start, end }, literal: document.literal });
  }
}
function findEnd(text2, start, { delimiter, tabs }) {
  for (let at2 = start; at2 < text2.length; ) {
    const end = lineEndOfAny(text2, at2);
    const line = text2.slice(at2, end);
    const bare3 = tabs ? line.replace(/^[\t ]+/, "") : line;
    const after2 = end + lineBreak(text2, end);
    if (bare3 === delimiter || bare3.trimEnd() === delimiter) return { end: at2, after: after2 };
    at2 = after2;
  }
  return { end: text2.length, after: text2.length };
}

// src/languages/kit/shell/parse.ts
var DEPTH4 = 60;
function parseShell(text2) {
  const parser = new Parser(text2);
  parser.readList();
  return parser;
}
var Parser = class {
  text;
  at;
  stop = null;
  expansions = [];
  arithmetic = [];
  templates = [];
  commands = [];
  chains = [];
  functions = [];
  comments = [];
  #pending = [];
  #depth = 0;
  #run = 0;
  #list;
  constructor(text2) {
    this.text = text2;
    this.at = markLength(text2);
    this.#list = this.#newList();
  }
  expand() {
    readExpansion(this, ++this.#depth);
    this.#depth--;
  }
  nested(opening, stop) {
    const outer = { stop: this.stop, list: this.#list };
    this.stop = stop;
    this.at += opening;
    if (++this.#depth > DEPTH4) this.at = Math.min(this.at + 1, this.text.length);
    else {
      this.#list = this.#newList();
      this.readList();
    }
    this.#depth--;
    this.stop = outer.stop;
    this.#list = outer.list;
  }
  /** Reads commands up to the end, or up to and with `stop`. */
  readList() {
    this.#run++;
    for (; ; ) {
      skipBlanks(this);
      const letter = this.text[this.at];
      if (letter === void 0 || !this.#step(letter)) break;
    }
    this.#endCommands(0);
    this.#list.frames.closeAll(this.at);
    if (this.at < this.text.length) this.at++;
    this.#run++;
  }
  #newList() {
    const frames = new Frames(this.chains, this.functions);
    const builder = new CommandBuilder(this.text);
    return { frames, builder, together: { start: this.at, end: this.at }, linked: false };
  }
  /** Reads whatever begins with this letter; false where the list ends. */
  #step(letter) {
    const { text: text2, at: at2 } = this;
    const newline = lineBreak(text2, at2);
    if (newline > 0 && this.#list.builder.inTest()) this.at += newline;
    else if (newline > 0) {
      this.#endCommands(newline);
      readDocuments(this, this.#pending.splice(0));
    } else if (letter === "#") {
      this.at = lineEndOfAny(text2, at2);
      this.comments.push({ start: at2, end: this.at });
    } else if (this.#list.frames.inPatterns()) this.#readPattern(letter);
    else if (this.#list.builder.inTest() && /[&|<>()]/.test(letter)) this.at++;
    else if (letter === this.stop) return false;
    else if (letter === ")") this.at++;
    else if (letter === "(") this.#readParenthesis();
    else if (/[<>]/.test(letter) && text2[at2 + 1] === "(") this.#list.builder.add(readWord(this));
    else if (/[<>]/.test(letter) || text2.startsWith("&>", at2)) this.#redirect();
    else if (/[;&|]/.test(letter)) this.#readOperator(letter);
    else this.#readWord();
    return true;
  }
  /** What a branch of `case` is for. */
  #readPattern(letter) {
    if (/[()|]/.test(letter)) {
      this.at++;
      if (letter === ")") this.#list.frames.endPattern(this.at);
    } else {
      const word = readAny(this);
      if (word !== null && word.text === "esac") this.#list.frames.keyword(word);
    }
  }
  /** What ends a command or joins it to the next one. */
  #readOperator(letter) {
    const { text: text2, at: at2 } = this;
    const next2 = text2[at2 + 1];
    if (letter === ";") {
      const two = next2 === ";" || next2 === "&";
      this.#endCommands(two ? text2.startsWith(";;&", at2) ? 3 : 2 : 1);
      if (!two) return;
      this.#run++;
      this.#list.frames.nextPattern(this.at);
    } else if (next2 === letter) {
      this.#finish();
      this.#list.linked = true;
      this.#run++;
      this.at += 2 + /^\s*/.exec(text2.slice(at2 + 2, at2 + 202))[0].length;
    } else if (letter === "|") {
      this.#finish(true);
      this.#run++;
      this.at += next2 === "&" ? 2 : 1;
    } else this.#endCommands(1);
  }
  #readParenthesis() {
    const { text: text2, at: at2 } = this;
    if (this.#list.builder.isEmpty() && text2[at2 + 1] === "(") readArithmetic(this, at2 + 2);
    else if (this.#list.builder.isEmpty()) {
      this.#run++;
      this.nested(1, ")");
      this.#run++;
    } else if (this.#list.builder.named() && isBehind(text2, at2, /\(\s*\)/)) {
      this.at = text2.indexOf(")", at2) + 1;
      this.#list.builder = new CommandBuilder(text2);
      this.#list.frames.expectsFunction = true;
    } else this.at++;
  }
  #readWord() {
    const { builder, frames } = this.#list;
    const word = readWord(this);
    if (word.end === word.start) this.at++;
    else if (builder.named() && word.text === "{" && frames.expectsFunction) {
      this.#list.builder = new CommandBuilder(this.text);
      this.#isKeyword(word);
    } else if (!(builder.isEmpty() && this.#isKeyword(word))) {
      if (builder.add(word)) builder.array(readArray(this));
      if (word.text !== "in" || builder.words[0]?.text !== "case") return;
      this.#finish();
      frames.caseIn(this.at);
    }
  }
  /** Whether the word is no part of a command; what it opens or closes is noted. */
  #isKeyword(word) {
    if (word.quoting === "" && (word.text === "!" || word.text === "time")) return true;
    if (!this.#list.frames.keyword(word)) return false;
    this.#endCommands(0);
    this.#run++;
    return true;
  }
  #redirect() {
    const { text: text2, at: at2 } = this;
    const operator = findBehind(text2, at2, /(?:&>>?|<<<|<<-?|<>|[<>]&|>>|>\||[<>])/)[0];
    this.at += operator.length;
    skipBlanks(this);
    if (lineBreak(text2, this.at) > 0 || this.at >= text2.length) return;
    const word = readAny(this);
    if (word === null) return;
    const { documents: documents2, outputs } = this.#list.builder;
    if (operator === "<<" || operator === "<<-") {
      const tabs = operator === "<<-";
      const literal = word.quoting !== "" || word.text !== text2.slice(word.start, word.end);
      this.#pending.push({ delimiter: word.text, tabs, literal, documents: documents2 });
    } else if (operator.includes(">")) outputs.push(word);
  }
  /** The command read so far is complete. */
  #finish(piped = false) {
    const { builder, frames, together, linked } = this.#list;
    this.#list.builder = new CommandBuilder(this.text);
    const { assignments, words: words2, outputs, documents: documents2, start } = builder;
    if (builder.isEmpty() && outputs.length === 0) return;
    const only = words2.length === 0 && assignments.length > 0 || isDeclaring2(words2);
    if (!only) this.#run++;
    const always = !linked && this.stop === null && frames.depth() === 0 && !piped;
    const built = { assignments, words: words2, outputs, documents: documents2, start, end: this.at };
    this.commands.push({ ...built, always, together, run: this.#run, piped });
    if (!only) this.#run++;
  }
  /** The command and those joined to it are complete; passes over what says so. */
  #endCommands(length) {
    this.#finish();
    this.#list.together.end = this.at;
    this.at += length;
    this.#list.together = { start: this.at, end: this.at };
    this.#list.linked = false;
  }
};
function readArray(cursor) {
  const { text: text2 } = cursor;
  const words2 = [];
  cursor.at++;
  for (; ; ) {
    skipBlanks(cursor);
    const letter = text2[cursor.at];
    if (letter === ")") cursor.at++;
    if (letter === void 0 || letter === ")") return words2;
    const newline = lineBreak(text2, cursor.at);
    if (newline > 0) cursor.at += newline;
    else if (letter === "#") cursor.at = lineEndOfAny(text2, cursor.at);
    else {
      const word = readAny(cursor);
      if (word !== null) words2.push(word);
    }
  }
}
function readAny(cursor) {
  const word = readWord(cursor);
  if (word.end > word.start) return word;
  cursor.at++;
  return null;
}
function skipBlanks(cursor) {
  const { text: text2 } = cursor;
  for (; ; ) {
    const letter = text2[cursor.at];
    if (letter === " " || letter === "	") cursor.at++;
    else if (letter === "\\" && lineBreak(text2, cursor.at + 1) > 0)
      cursor.at += 1 + lineBreak(text2, cursor.at + 1);
    else return;
  }
}

// src/languages/dockerfile/settings.ts
function settingsOf(instructions) {
  const of = /* @__PURE__ */ new Map();
  for (const instruction of instructions)
    if (instruction.keyword === "ARG" || instruction.keyword === "ENV")
      of.set(instruction, read(instruction));
  const all = [...of.values()].flat();
  return { all, of, names: new Set(all.map(({ name }) => name)) };
}
function read(instruction) {
  const { text: text2 } = instruction.view;
  const legacy = /^\s*([A-Za-z_]\w*)(?:[ \t]|\\\r?\n)+(?=[^\s=])/.exec(text2);
  if (instruction.keyword === "ENV" && legacy !== null && !/^\s*\w+\s*=/.test(text2)) {
    const name = legacy[1];
    const nameStart = legacy[0].indexOf(name);
    const start = legacy[0].length;
    const end = text2.trimEnd().length;
    const value = {
      start,
      end,
      text: text2.slice(start, end),
      view: part(text2, { start, end }),
      quoting: "",
      closed: true
    };
    return [{ name, nameStart, start: nameStart, end, value, instruction }];
  }
  const { commands: commands2 } = parseShell(text2);
  return commands2.flatMap(({ assignments, words: words2 }) => {
    const alone = words2.filter((word) => fitsWhole(word.text, /[A-Za-z_]\w*/)).map((word) => ({ ...word, name: word.text, value: null }));
    return [...assignments, ...alone].map((setting3) => {
      const { name, start, end, value } = setting3;
      return { name, nameStart: start, start, end, value, instruction };
    });
  });
}
function expansionsOf({ view }) {
  return parseShell(view.text).expansions;
}
function besideIn2({ all }, names) {
  const wanted = all.filter(({ name }) => names.has(name));
  const inStage = remembered(
    (stage) => wanted.filter(({ instruction }) => instruction.stage === stage)
  );
  const found = /* @__PURE__ */ new Map();
  return ({ name, instruction: { stage, keyword } }) => {
    const key = `${stage} ${keyword} ${name}`;
    const known3 = found.get(key);
    if (known3 !== void 0) return known3;
    const reference = new RegExp(`\\$\\{?${name}\\b`);
    const beside = /* @__PURE__ */ new Set();
    for (const other of inStage(stage))
      if (other.name !== name && !beside.has(other.name)) {
        if (keyword === "ARG" && other.instruction.keyword === "ARG" || other.value !== null && reference.test(other.value.text))
          beside.add(other.name);
      }
    found.set(key, [...beside]);
    return [...beside];
  };
}

// src/languages/dockerfile/read.ts
var ARGUMENT = "People who build this image may set it with --build-arg.";
function readDockerfile(text2, names) {
  const file = parseDockerfile(text2);
  const settings2 = settingsOf(file.instructions);
  const uses = /* @__PURE__ */ new Map();
  let shell2 = file.escape === "`" ? "batch" : "shell";
  let run = 0;
  let before;
  const read2 = readsOf2(file.instructions, settings2, names);
  const beside = besideIn2(settings2, names);
  const facts = { settings: settings2, names, read: read2, beside, besideRead: besideReads(settings2, beside) };
  for (const instruction of file.instructions) {
    const { keyword, view } = instruction;
    if (keyword === "SHELL") shell2 = shellOf(view.text) ?? shell2;
    if (keyword === "FROM") shell2 = file.escape === "`" ? shell2 : "shell";
    if (keyword !== before?.keyword) run++;
    before = instruction;
    if (!names.test(view.text)) continue;
    const list = `env@${run}`;
    for (const use2 of readInstruction(text2, instruction, keyword, shell2, { ...facts, list }))
      uses.set(use2.start, guarded2(use2, instruction.comments));
  }
  for (const comment of file.comments)
    for (const match of names.find(text2, comment.start, comment.end))
      uses.set(match.start, mention(match, "comment"));
  return growLists(text2, inOrder(uses).map(asArgument), takingsOf4(settings2), (offset) => [
    stageAt(file.instructions, offset)
  ]);
}
function takingsOf4({ all }) {
  return all.flatMap(({ name, start, end, value, instruction }) => {
    if (value === null) return [];
    const { view } = instruction;
    const words2 = { start: view.source(value.start), end: view.source(value.end) };
    const statement2 = { start: view.source(start), end: view.source(end) };
    return [{ variable: name, statement: statement2, words: words2, extends: isNamed(value.text, name) }];
  });
}
function stageAt(instructions, offset) {
  const after2 = firstIndex(instructions.length, (at2) => instructions[at2].start > offset);
  return instructions[after2 - 1]?.stage ?? 0;
}
function readInstruction(text2, instruction, keyword, shell2, facts) {
  const { view } = instruction;
  const { names, settings: settings2 } = facts;
  switch (keyword) {
    case "ARG":
    case "ENV":
      return [
        ...expanded2(instruction, facts),
        ...(settings2.of.get(instruction) ?? []).flatMap((setting3) => nested(setting3, names)),
        ...assigned2(text2, instruction, facts)
      ];
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
    case "HEALTHCHECK":
    case "SHELL": {
      const words2 = execWords(view);
      if (words2 !== null) return readExec(view, words2, names);
      const inner = names.explain(shell2, scriptOf(view.text));
      return embed(inner, view, "run@").map((use2) => known(use2, facts));
    }
    case "ONBUILD": {
      const head = /^\s*([A-Za-z]+)\s+/.exec(view.text);
      if (head === null) return [];
      const rest = {
        ...instruction,
        keyword: head[1].toUpperCase(),
        view: within(view, part(view.text, { start: head[0].length, end: view.text.length }))
      };
      return rest.keyword === "RUN" ? readInstruction(text2, rest, "RUN", shell2, facts) : [];
    }
    default:
      return expanded2(instruction, facts);
  }
}
function scriptOf(script) {
  const open = /^\s*<<-?(["']?)\w+\1[ \t]*(?=\r?\n)/.exec(script)?.[0];
  if (open === void 0) return script;
  const close = script.lastIndexOf("\n");
  return " ".repeat(open.length) + script.slice(open.length, close);
}
function expanded2(instruction, facts) {
  const { view } = instruction;
  const { names, settings: settings2 } = facts;
  const outside = { namespace: "env", read: true, beside: [], local: () => false };
  const targets = settings2.of.get(instruction) ?? [];
  return embed(
    expansionsOf(instruction).filter(({ name }) => names.has(name)).map((expansion) => {
      const near = nearby(view.text, names, expansion);
      const target = targets.filter(
        ({ start, end }) => start <= expansion.start && expansion.end <= end
      );
      const beside = [...near, ...target.map(({ name }) => name)];
      return readOf(view.text, expansion, outside, beside, false);
    }),
    view
  ).map((use2) => known(use2, facts));
}
function known(use2, { settings: settings2, besideRead }) {
  if (use2.role !== "condition" || use2.contract === void 0 || !settings2.names.has(use2.name))
    return use2;
  const { contract: _contract, widen: _widen, ...rest } = use2;
  const beside = [...use2.served?.names ?? [], ...besideRead(use2.name)];
  return { ...rest, local: true, served: servedWith(use2.name, beside) };
}
function besideReads({ all }, beside) {
  return remembered((name) => [
    ...new Set(all.filter((setting3) => setting3.name === name).flatMap(beside))
  ]);
}
function nested({ name, value, instruction }, names) {
  if (value === null || !names.test(value.text)) return [];
  const inner = embed(readCommandLine(value.text, names, hintOf(name)), value.view);
  return embed(inner, instruction.view);
}
function assigned2(text2, instruction, facts) {
  const { view, keyword } = instruction;
  const { settings: settings2, names, read: read2, list } = facts;
  const own = settings2.of.get(instruction) ?? [];
  const units = own.map((setting3) => {
    const { name, nameStart, start, end, value } = setting3;
    if (!names.has(name)) return { start, end, listed: true };
    const use2 = {
      ...environmentSetting(name, nameStart),
      ...value !== null && !read2.has(name) && valueIn(value.view),
      served: servedWith(name, facts.beside(setting3))
    };
    return { start, end, use: use2, listed: keyword === "ENV" && !read2.has(name) };
  });
  return embed(usesOfUnits(view.text, units), view, "env@").map((use2) => {
    if (keyword === "ARG")
      return {
        ...use2,
        contract: ARGUMENT,
        widen: (fresh) => declare(text2, instruction, use2.name, fresh)
      };
    if (use2.member === void 0) return use2;
    const single2 = own.length === 1;
    const line = single2 ? wholeLine(text2, instruction.start, instruction.end, COMMAND_END) : void 0;
    const { split: _split, ...plain } = use2;
    const kept = view.text[own[0].nameStart + own[0].name.length] === "=" ? use2 : plain;
    if (single2 && line === void 0) {
      const { member: _member, ...rest } = kept;
      return rest;
    }
    return { ...kept, member: { list, removal: line ?? use2.member.removal } };
  });
}
function declare(text2, { keyword, start, end }, name, fresh) {
  const word = text2.slice(start, start + keyword.length);
  const line = lineStartOfAny(text2, start);
  const indent2 = /[ \t]*/.exec(text2.slice(line, start))[0];
  const newline = lineEnding(text2);
  const lines = fresh.map((other) => `${newline}${indent2}${word} ${other}=\${${name}}`);
  return [{ start: end, end, text: lines.join("") }];
}
function readsOf2(instructions, { names: set2 }, names) {
  const read2 = /* @__PURE__ */ new Set();
  for (const instruction of instructions) {
    if (!names.test(instruction.view.text)) continue;
    for (const { name } of expansionsOf(instruction)) if (set2.has(name)) read2.add(name);
  }
  return read2;
}
function shellOf(text2) {
  if (/powershell|pwsh/i.test(text2)) return "powershell";
  if (/\bcmd\b/i.test(text2)) return "batch";
  return /sh\b/.test(text2) ? "shell" : null;
}
function guarded2(use2, comments2) {
  if (use2.member === void 0) return use2;
  const { start, end } = use2.member.removal;
  if (!comments2.some((comment) => start < comment.end && comment.start < end)) return use2;
  const { member: _member, ...rest } = use2;
  return rest;
}

// src/languages/dockerfile/index.ts
var dockerfile = {
  id: "dockerfile",
  files: [
    {
      format: "dockerfile",
      names: "dockerfile containerfile",
      beginnings: "dockerfile containerfile",
      globs: "*[._-]{docker,container}file",
      extensions: "dockerfile containerfile"
    },
    { format: "earthfile", names: "earthfile", extensions: "earth" }
  ],
  fences: "dockerfile docker containerfile",
  read: readDockerfile
};

// src/languages/dotenv/index.ts
var dotenv = {
  id: "dotenv",
  files: [
    {
      format: "env",
      names: ".env .flaskenv",
      beginnings: ".env",
      extensions: "env"
    }
  ],
  fences: "env dotenv",
  read: readDotenv
};
function readDotenv(file, names) {
  const text2 = withoutMark(file);
  return names.explain("shell", file).map((use2) => {
    const isSet2 = use2.role === "option" && use2.namespace === "any" && isKey(text2, use2);
    return isSet2 ? { ...use2, namespace: "env" } : use2;
  });
}
function isKey(text2, { start, end }) {
  return isBefore(text2, start, /(?:^|[\r\n])[ \t]*(?:export[ \t]+)?/) && isBehind(text2, end, /[ \t]*=/);
}

// src/languages/kit/string-escapes.ts
var SIMPLE = {
  n: "\n",
  r: "\r",
  t: "	",
  b: "\b",
  f: "\f",
  "0": "\0"
};
function stringView(text2, region) {
  if (region.form?.escape !== "backslash") return part(text2, region.inner);
  const quote = text2.slice(region.inner.end, region.end);
  return escapedView(text2, region.inner, quote, region.form.multiline === true);
}
function stringsView(text2, regions) {
  const first = stringView(text2, regions[0]);
  const all = regions.flatMap(
    ({ form, inner }) => form?.escape === "backslash" ? pieces3(text2, inner) : [{ text: text2.slice(inner.start, inner.end), at: inner.start }]
  );
  return decoded(all, regions.at(-1).inner.end, (plain) => first.encode(plain));
}
function escapedView(text2, inner, quote, multiline) {
  function encode(plain) {
    let result = plain.replace(/[\\]/g, "\\\\");
    if (quote !== "") result = result.replaceAll(quote[0], `\\${quote[0]}`);
    return multiline ? result : result.replaceAll("\r", "\\r").replaceAll("\n", "\\n");
  }
  if (!text2.slice(inner.start, inner.end).includes("\\")) return { ...part(text2, inner), encode };
  return decoded(pieces3(text2, inner), inner.end, encode);
}
var ESCAPE = /\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|\r\n|[^])/g;
function pieces3(text2, inner) {
  return piecesOf(text2, inner, ESCAPE, ([escape]) => meaning(escape));
}
function meaning(escape) {
  const code = /^\\(?:u\{|u|x)([0-9A-Fa-f]+)/.exec(escape);
  if (code !== null) {
    const point = Number.parseInt(code[1], 16);
    return point < 256 ? String.fromCharCode(point) : "?";
  }
  if (escape === "\\\n" || escape === "\\\r" || escape === "\\\r\n") return "";
  return SIMPLE[escape[1]] ?? escape[1];
}

// src/languages/kit/is-sentence.ts
var SENTENCE = /\b(?:the|with|without|is|are|was|were|please|instead|deprecated|requires?|required|must|should|cannot|when|because|that|this|has|have|been|by|of|you|your|supported|invalid|renamed|removed)\b/i;
function isSentence(text2) {
  if (text2.length > LONGEST6) return false;
  const words2 = text2.split(/\s+/).filter((word) => !/^-|[=/]/.test(word));
  return words2.length > 1 && SENTENCE.test(words2.join(" "));
}
var LONGEST6 = 4e3;

// src/languages/kit/member-words.ts
function memberWords(text2, names, role, namespace) {
  const found = [...text2.matchAll(/[^\s,;]+/g)];
  return found.flatMap((hit, index) => {
    const parts = matchWhole(hit[0], /(?:-D)?(\w+)(?:=(.*))?/);
    if (parts === null || !names.has(parts[1])) return [];
    const start = hit.index + hit[0].indexOf(parts[1]);
    const end = hit.index + hit[0].length;
    const before = found[index - 1];
    const after2 = found[index + 1];
    const line = wholeLine(text2, hit.index, /[,;]/.test(text2[end] ?? "") ? end + 1 : end);
    const alone = line !== void 0 && (before !== void 0 || after2 !== void 0);
    const gap = before === void 0 ? { start: hit.index, end: after2?.index ?? end } : { start: before.index + before[0].length, end };
    const [, name, value = ""] = parts;
    const place = { name, start, end: start + name.length };
    const member = { list: "words", removal: alone ? line : gap, argument: "" };
    const use2 = { ...place, role, namespace, region: "code", member };
    return [value === "" ? use2 : { ...use2, value: valueEnding(value, end) }];
  });
}

// src/languages/kit/questions/handing-on.ts
var GETS2 = /["'\])]*(?::\w+)?[ \t]*(?:[:+?]?=|,)?[ \t]*["']?[ \t]*(?:[+.]{1,2}[ \t]*)?(?:\$\{(?:\w+\.)+|\$\(?(?:ENV)?[{(]?|\$env:|%|@|\{?(?:\w+\.)*\w+[[(]["'])/i;
function getsValue(text2, name, next2) {
  return next2.start - name.end < 80 && fitsWhole(text2.slice(name.end, next2.start), GETS2);
}
var REACH6 = 1e3;
var NOTHING2 = /^\s*(?:#|\/\/|\{|\(|then\b|do\b|rem\b|$)|[(,\\]\s*$/i;
var CLOSES = /^\s*(?:[)}\]]|#?end|fi\b|done\b|el(?:se|if)|esac\b|;;)/i;
function doesNothingElse(text2, ask, read2) {
  const head = lineStart(text2, ask.start);
  const own = lineStart(text2, read2.start);
  if (head === own) return true;
  if (own - head > REACH6) return false;
  const between2 = text2.slice(lineEnd(text2, ask.end) + 1, Math.max(own - 1, 0)).split(/\r?\n/);
  if (lineEnd(text2, ask.end) + 1 < own && !between2.every((line) => NOTHING2.test(line))) return false;
  const below = text2.slice(lineEnd(text2, read2.end) + 1, lineEnd(text2, read2.end) + REACH6);
  const after2 = below.split(/\r?\n/).find((line) => !/^\s*(?:#(?!end)|$)/.test(line)) ?? "";
  const opener = text2.slice(head, lineEnd(text2, ask.end));
  return CLOSES.test(after2) || /:\s*$/.test(opener) && indent(after2) <= indent(opener);
}
var MORE = /&&|\|\||;(?!\s*(?:then\b|do\b|fi\b|done\b|end\b|[;})]|$))/;
function isAllOfBranch(text2, ask, set2) {
  const rest = text2.slice(set2.end, lineEnd(text2, set2.end)).replace(/\s(?:#|\/\/).*$/s, "");
  if (MORE.test(rest)) return false;
  if (lineStart(text2, ask.start) !== lineStart(text2, set2.start))
    return doesNothingElse(text2, ask, set2);
  const between2 = text2.slice(Math.min(ask.end, set2.end), Math.max(ask.start, set2.start));
  return (between2.match(new RegExp(MORE, "g"))?.length ?? 0) < 2;
}
function indent(line) {
  return line.length - line.trimStart().length;
}

// src/languages/kit/script/code.ts
function codeBefore2(text2, offset, code) {
  return findBefore(text2, offset, typeof code === "string" ? ending2(code) : code);
}
function codeBehind(text2, offset, code) {
  return findBehind(text2, offset, typeof code === "string" ? beginning2(code) : code);
}
var ending2 = remembered((code) => new RegExp(`${sourceOf2(code)}\\s*`));
var beginning2 = remembered((code) => new RegExp(`\\s*${sourceOf2(code)}`));
var BRACKET = /[([{,)\]}]/;
var TOKEN3 = /\w+|\s*(?:[([{,)\]}]|\s)\s*|[^\w\s([{,)\]}]+/g;
function sourceOf2(code) {
  const ways = code.split(" | ").map((way) => way.replaceAll(TOKEN3, tokenOf).trim());
  return `(?:${ways.join("|")})`.replaceAll(/ +/g, "\\s*");
}
function tokenOf(token) {
  const sign = token.trim();
  if (/^\w/.test(sign)) return `\\b${sign}\\b`;
  const written2 = sign.replaceAll(/./g, "\\$&");
  if (sign === "" || fitsWhole(sign, BRACKET)) return ` ${written2} `;
  return sign.endsWith("=") ? `${written2}(?![=~>])` : written2;
}

// src/languages/kit/script/beside.ts
var LONGEST7 = 600;
function namesBeside(script, span) {
  const { text: text2, names, brackets, lexed } = script;
  let { start, end } = { start: lineStart(text2, span.start), end: lineEnd(text2, span.end) };
  const around4 = brackets.around(span.start);
  if (around4 !== void 0 && around4.kind !== "{" && around4.close - around4.open < LONGEST7) {
    start = Math.min(start, around4.open);
    end = Math.max(end, Math.min(around4.close, text2.length));
  }
  return namesOf([...names.find(text2, start, end), ...inBlock()]);
  function inBlock() {
    const line = lexed.code.slice(lineStart(text2, span.start), lineEnd(text2, span.end));
    if (!/(?:^|[^\w])(?:if|elif|elsif|elseif|unless|when|else)\b/.test(line)) return [];
    const indent2 = /^[ \t]*/.exec(line)[0].length;
    const first = lineEnd(text2, span.end) + 1;
    let at2 = first;
    while (at2 < text2.length && at2 - first < LONGEST7) {
      const stop = lineEnd(text2, at2);
      const next2 = text2.slice(at2, stop);
      if (next2.trim() !== "" && /^[ \t]*/.exec(next2)[0].length <= indent2) break;
      at2 = stop + 1;
    }
    return names.find(text2, first, Math.min(at2, text2.length)).filter((match) => assigns(match));
  }
  function assigns({ start: from, end: to, glued }) {
    if (glued) return true;
    return isBehind(text2, to, /["'\])]*\s*(?:[:?+]?=(?!=)|,)/) || isBefore(text2, from, /(?:set|SET|define|-D\s?)[("'\s]*/);
  }
}

// src/languages/kit/script/by-version.ts
var BEFORE2 = /(?:[,([{=]|\breturn)\s*/;
var AFTER = /\s*(?:[,)\]}\r\n]|$)/;
function withVersionChoice(script, use2) {
  const form = formOf(script);
  if (form === null || use2.region === "comment" || use2.composed !== void 0) return use2;
  const byVersion = (version, edits) => {
    const asked2 = form.asks(version);
    if (asked2 === void 0 || form.canAsk?.(script.text, use2.start) === false) return void 0;
    const values = /* @__PURE__ */ new Map();
    for (const edit of edits) {
      const span = valueAround(script, use2, edit);
      if (span === void 0) return void 0;
      const known3 = values.get(span.start);
      if (known3 === void 0) values.set(span.start, { span, edits: [edit] });
      else known3.edits.push(edit);
    }
    return [...values.values()].map((value) => choiceOf(script, form, asked2, value));
  };
  return { ...use2, byVersion };
}
var formOf = rememberedOf(
  ({ language: language2, text: text2 }) => language2.versions?.find(({ sign }) => sign.test(text2)) ?? null
);
function valueAround({ text: text2, lexed, language: language2 }, { value }, edit) {
  const region = lexed.at(edit.start);
  if (region === void 0) return edit.start === value?.start ? edit : void 0;
  const { start, end, kind, parent } = region;
  if (kind !== "string" || parent !== -1 || edit.end > end) return void 0;
  if (/[\r\n]/.test(text2.slice(start, end))) return void 0;
  const isPart2 = language2.spaced !== true && (isBefore(text2, start, /["']\s*/) || isBehind(text2, end, /\s*\w?["']/));
  return isPart2 ? void 0 : { start, end };
}
function choiceOf({ text: text2, language: language2 }, { choose: choose2 }, asked2, { span, edits }) {
  const { start, end } = span;
  const old = text2.slice(start, end);
  const moved = edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start
  }));
  const chosen = choose2(asked2, applyEdits(old, moved), old);
  const isFree = language2.spaced !== true && (isBefore(text2, start, BEFORE2) || language2.bare === true && isBefore(text2, start, /\w[ \t]+/)) && isBehind(text2, end, AFTER);
  return { start, end, text: isFree ? chosen : `(${chosen})` };
}

// src/languages/kit/script/joined.ts
var MOST = 50;
var LONGEST_GAP = 200;
function joinedAt(script, region) {
  const { text: text2, lexed, language: language2 } = script;
  if (region.parent !== -1 || language2.spaced === true) return void 0;
  const { regions: all } = lexed;
  const at2 = firstIndex(all.length, (index) => all[index].start >= region.start);
  const regions = [region];
  let separator2;
  for (const step of [-1, 1])
    for (let index = at2 + step, count = 1; all[index] !== void 0; index += step) {
      const other = all[index];
      if (other.parent !== -1) continue;
      const [left, right] = step === -1 ? [other, regions[0]] : [regions.at(-1), other];
      const found = other.kind === "string" ? between(script, left, right) : void 0;
      if (found === void 0 || (separator2 ?? found) !== found) break;
      if (count++ > MOST) break;
      separator2 = found;
      if (step === -1) regions.unshift(other);
      else regions.push(other);
    }
  if (separator2 === void 0) return void 0;
  return { regions, separator: separator2, view: stringsView(text2, regions) };
}
function between({ text: text2, brackets }, left, right) {
  if (right.start - left.end > LONGEST_GAP) return void 0;
  const gap = text2.slice(left.end, right.start);
  if (fitsWhole(gap, /[\s\\]*\+[\s\\]*/)) return "+";
  if (!fitsWhole(gap, /[\s\\]*/)) return void 0;
  const lines = /[\r\n]/.test(gap) && !gap.includes("\\");
  return lines && brackets.around(left.start) === void 0 ? void 0 : "";
}
function withinOwn(text2, { regions, separator: separator2 }, use2) {
  if (use2.member === void 0) return use2;
  const { removal } = use2.member;
  const index = regions.findIndex(({ inner: inner2 }) => inner2.start <= use2.start && use2.end <= inner2.end);
  const own = regions[index];
  if (own === void 0) return use2;
  const { inner } = own;
  const start = Math.max(removal.start, inner.start);
  const end = Math.min(removal.end, inner.end);
  const rest = text2.slice(inner.start, start) + text2.slice(end, inner.end);
  if (rest.trim() !== "") return { ...use2, member: { ...use2.member, removal: { start, end } } };
  const before = regions[index - 1];
  const after2 = regions[index + 1];
  const apart = before === void 0 || after2 === void 0 || /\s/.test(text2[before.inner.end - 1]) || /\s/.test(text2[after2.inner.start]);
  const blank = /\s/.test(text2[inner.start]) ? 1 : 0;
  const gone = apart ? elementRemoval(text2, regions, index, true, separator2) : { start: inner.start + blank, end: inner.end };
  return { ...use2, member: { ...use2.member, removal: gone } };
}

// src/languages/kit/script/rule.ts
var REACH7 = 200;
function apply(script, place) {
  const { text: text2, language: language2 } = script;
  const kind = place.literal === void 0 ? "code" : void 0;
  for (const rule of language2.rules) {
    if (rule.in !== kind) continue;
    const head = rule.before === void 0 ? void 0 : codeBefore2(text2, place.token.start, rule.before);
    if (head === null) continue;
    const tail2 = rule.after === void 0 ? void 0 : codeBehind(text2, place.token.end, rule.after);
    if (tail2 === null) continue;
    if (rule.inside !== void 0 && !isInside(script, place.token.start, rule.inside)) continue;
    if (rule.within !== void 0 && !rule.within.test(listName(script, place))) continue;
    return use(script, place, rule, head?.[0].length ?? 0, tail2?.[0].length ?? 0);
  }
  return void 0;
}
function isInside({ text: text2, brackets }, offset, code) {
  for (const { open } of brackets.outward(offset))
    if (codeBefore2(text2, open, code) !== null) return true;
  return false;
}
function listName({ text: text2, lexed, brackets }, { token }) {
  const pair = brackets.around(token.start);
  const list = pair && brackets.parentOf(pair);
  return list === void 0 ? "" : keyBefore(text2, lexed.code, list.open);
}
function use(script, place, rule, head, tail2) {
  const { text: text2, lexed } = script;
  const { match, token, literal } = place;
  const expression = expressionOf(script, place, rule, head, tail2);
  const gives = (rule.role === "option" || rule.role === "definition") && rule.after !== void 0;
  const value = gives ? literalAt(text2, lexed, token.end + tail2) : void 0;
  const found = rule.member && memberOf(script, place, rule.member);
  const member = found && rule.isArgument ? { ...found, argument: "" } : found;
  if (member && rule.member === "block" && rule.role === "option" && rule.namespace === "env")
    script.sets.add(match.name);
  const widen5 = rule.either && expression && either2(text2, place, expression, rule.either);
  const handOn = rule.orOld && orOld(script, place, rule, head, token.end + tail2);
  const split = value && member && spreading(text2, place, value, member);
  const beside = rule.role === "condition" || rule.role === "mention" ? namesBeside(script, expression ?? token) : [];
  return {
    ...mention(match, literal === void 0 ? "code" : "string"),
    role: rule.role,
    namespace: rule.namespace,
    ...rule.scope && { scope: rule.scope },
    ...value && { value },
    ...member && { member },
    ...widen5 && { widen: widen5 },
    ...split && { split },
    ...handOn && { handOn },
    ...rule.fills && { fills: true },
    served: servedWith(match.name, beside)
  };
}
function expressionOf(script, { token, literal }, rule, head, tail2) {
  const start = token.start - head;
  if (rule.call !== true) return { start, end: token.end + tail2 };
  const { text: text2, brackets } = script;
  if (literal !== void 0 && literal.parent !== -1) return inHole(script, start, token.end);
  const around4 = brackets.around(token.start);
  if (around4 === void 0 || around4.open < start || around4.close >= text2.length) return void 0;
  return { start, end: around4.close + 1 };
}
function inHole({ text: text2, lexed }, start, from) {
  let depth = 1;
  for (let at2 = from; at2 < Math.min(text2.length, from + REACH7); at2++) {
    const region = lexed.at(at2);
    if (region?.kind === "string" && region.start === at2) at2 = region.end - 1;
    else if (text2[at2] === "(") depth++;
    else if (text2[at2] === ")" && --depth === 0) return { start, end: at2 + 1 };
  }
  return void 0;
}
function either2(text2, { match, token }, span, say) {
  return (names) => {
    const old = text2.slice(span.start, span.end);
    const [before, after2] = say({
      heads: renamedCopies(text2, { start: span.start, end: token.end }, match, names),
      wholes: renamedCopies(text2, span, match, names),
      old
    });
    return surround(span, before, after2);
  };
}
function orOld({ text: text2, lexed }, { match, token }, { orOld: say, until = /(?!)/ }, head, from) {
  const start = from + findBehind(text2, from, /\s*/)[0].length;
  const code = lexed.code.slice(start, valueEnd(lexed.code, start));
  const end = start + code.split(until, 1)[0].trimEnd().length;
  const said = say?.({
    head: text2.slice(token.start - head, token.start),
    token: text2.slice(token.start, token.end),
    value: text2.slice(start, end)
  });
  if (said == null || end === start) return void 0;
  const [before, after2] = said;
  return (name, isAlone2) => isAlone2 ? [
    { start: match.start, end: match.end, text: name },
    ...surround({ start, end }, before, after2)
  ] : void 0;
}
function spreading(text2, { match }, value, { removal }) {
  const written2 = text2.slice(removal.start, removal.end);
  const lines = fitsWhole(written2, /[^\r\n]*(?:\r\n|\r|\n)/);
  if (!lines || match.start < removal.start || value.end > removal.end) return void 0;
  return (targets) => {
    const copies2 = copiesOf(text2, removal, match, value, targets);
    return [{ start: removal.start, end: removal.end, text: copies2.join("") }];
  };
}

// src/languages/kit/script/read.ts
function scriptReader(language2) {
  return (file, reading) => readScript(file, reading, language2);
}
function asCondition(use2, namespace) {
  const { value: _value, member: _member, split: _split, ...rest } = use2;
  return { ...rest, role: "condition", namespace };
}
function readScript(file, names, language2) {
  const text2 = withoutMark(file);
  const script = parseScript(text2, names, language2);
  const { lexed } = script;
  const uses = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const match of names.find(text2)) {
    if (uses.has(match.start)) continue;
    for (const use2 of readAt(script, match, seen))
      if (!uses.has(use2.start)) uses.set(use2.start, use2);
  }
  const found = [...uses.values()].toSorted((a, b) => a.start - b.start).map(({ value, ...use2 }) => {
    if (value === void 0) return use2;
    const isCode3 = lexed.at(value.start) === void 0;
    return { ...use2, value: { ...value, ...isCode3 && { isCode: isCode3 } } };
  }).map(
    (use2, index, all) => withVersionChoice(
      script,
      setsItself(text2, all[index - 1], use2) ? { ...use2, contract: FROM_OUTSIDE } : fromOutside(use2, script.sets)
    )
  );
  return withTables(
    script,
    growLists(text2, found, takingsOf2(script, found), branchesOf2(script), commandOf(script))
  );
}
function setsItself(text2, set2, read2) {
  if (read2.role !== "condition" || set2?.role !== "option" || set2.name !== read2.name) return false;
  return set2.namespace === "env" && getsValue(text2, set2, read2);
}
function fromOutside(use2, own) {
  if (use2.role !== "condition" || use2.namespace !== "env") return use2;
  if (!own.has(use2.name)) return { ...use2, contract: FROM_OUTSIDE };
  const { widen: _widen, ...rest } = use2;
  return { ...rest, local: true };
}
function readAt(script, match, seen) {
  const region = script.lexed.at(match.start);
  if (region?.kind === "comment") return [mention(match, "comment")];
  if (region?.kind !== "string") {
    const place2 = { match, token: match, literal: void 0 };
    return [apply(script, place2) ?? mention(match, "code")];
  }
  const place = { match, token: region, literal: region };
  if (isAlone(script.text, match, region)) {
    const isKey2 = entryAt(script, match) !== void 0;
    const use2 = apply(script, place) ?? (isKey2 ? mention(match, "string") : void 0);
    if (use2 !== void 0) return [use2];
  }
  const list = listAround(script, region);
  const uses = [];
  if (list !== void 0 && !seen.has(list.open)) {
    seen.add(list.open);
    append(uses, readList(script, list));
  }
  if (!uses.some(({ start }) => start === match.start) && !seen.has(region)) {
    const joined4 = joinedAt(script, region);
    for (const each of joined4?.regions ?? [region]) seen.add(each);
    const first = joined4?.regions[0] ?? region;
    const view = joined4?.view ?? stringView(script.text, region);
    const read2 = readText(script, first, view, list !== void 0);
    append(
      uses,
      read2.map((use2) => joined4 ? withinOwn(script.text, joined4, use2) : use2)
    );
  }
  if (!uses.some(({ start }) => start === match.start))
    return [...uses, useInString(script, place, list)];
  return takesOne(script.text, region) ? uses.map(({ split: _split, ...use2 }) => use2) : uses;
}
function takesOne(text2, { start }) {
  return isBefore(text2, start, /<<\s*|\btable\.insert\s*\([^()\n]*,\s*/);
}
function isAlone(text2, match, { inner }) {
  return text2.slice(inner.start, inner.end).trim() === match.name;
}
function listAround(script, region) {
  const { text: text2, lexed, brackets, language: language2 } = script;
  if (region.parent !== -1) return void 0;
  const bracket = brackets.around(region.start);
  if (language2.bare === true && (bracket === void 0 || bracket.kind === "{")) {
    const bare3 = bareList(text2, lexed.code, region);
    if (bare3 !== void 0) return bare3;
  }
  if (bracket === void 0) return void 0;
  const list = listIn(script, bracket);
  const key = keyOfList(script, bracket);
  const element = list.elements[elementAt(list.elements, region.start)];
  if (element !== void 0 && isValue(lexed.code, element.start, region.start))
    return { ...list, open: element.start, elements: [element], key };
  return { ...list, key };
}
function bareList(text2, code, region) {
  const before = /(?<!")(?:"+\s*,\s*)+$/.exec(
    code.slice(Math.max(0, region.start - 4e3), region.start)
  );
  const after2 = /^(?:\s*,\s*"+)+/.exec(code.slice(region.end, region.end + 4e3));
  const start = region.start - (before?.[0].length ?? 0);
  const end = region.end + (after2?.[0].length ?? 0);
  if (before === null && after2 === null) return void 0;
  const elements = [...code.slice(start, end).matchAll(/"+/g)].map((hit) => ({
    start: start + hit.index,
    end: start + hit.index + hit[0].length
  }));
  const key = keyBefore(text2, code, start);
  return { open: start, elements, key, separator: ",", isBare: true };
}
function readList(script, list) {
  const { elements, key } = list;
  const { text: text2, names, lexed, language: language2, brackets } = script;
  const [first] = elements;
  if (first === void 0) return [];
  const words2 = elements.map((span, index) => {
    const region = lexed.at(span.start);
    const whole2 = region?.kind === "string" && region.start === span.start && region.end === span.end;
    const view = whole2 ? stringView(text2, region) : unknownWord(span);
    return { whole: whole2, view, span, removal: memberAt(script, list, index).removal };
  });
  const single2 = words2.filter(({ whole: whole2, view }) => !whole2 || !/\s/.test(view.text.trim()));
  const hint = hintIn(language2, key);
  const uses = readArguments(text2, single2, names, hint);
  const call = brackets.around(first.start);
  const member = elements.length === 1 && call !== void 0 ? flagMember(script, call) : void 0;
  return uses.filter(({ start }) => lexed.at(start)?.kind === "string").map((use2) => use2.member && member ? { ...use2, member: { ...use2.member, ...member } } : use2).map((use2) => asString(use2, script, key));
}
function hintIn({ hints }, key) {
  return hints?.find(([name]) => fitsWhole(key, name))?.[1] ?? hintOf(key);
}
function isDefining({ defines: defines2 }, key) {
  return defines2 !== void 0 && fitsWhole(key, defines2);
}
function unknownWord({ start }) {
  return { text: "?", source: () => start, encode: (inner) => inner };
}
function readText(script, region, view, isElement) {
  const { text: text2, names, language: language2, lexed, brackets } = script;
  const reader = language2.scripts?.find(([before]) => codeBefore2(text2, region.start, before))?.[1];
  if (reader !== void 0)
    return embed(names.read(reader, view.text), view).map((use2) => asString(use2));
  if (isSentence(view.text)) return [];
  const bracket = brackets.around(region.start);
  const own = keyBefore(text2, lexed.code, region.start);
  const key = own !== "" || bracket === void 0 ? own : keyOfList(script, bracket);
  if (isDefining(language2, key) && !(isElement && fitsWhole(view.text, /\S+/))) {
    const words2 = memberWords(view.text, names, "definition", "macro");
    return embed(words2, view).map((use2) => asString(use2));
  }
  const hint = hintIn(language2, key);
  return embed(readCommandLine(view.text, names, hint), view).map((use2) => asString(use2));
}
function asString(use2, script, key = "") {
  const region = use2.region === "code" ? "string" : use2.region;
  if (use2.namespace !== "any" || use2.role !== "option" || !(script !== void 0 && isDefining(script.language, key)))
    return { ...use2, region };
  return { ...use2, region, role: "definition", namespace: "macro" };
}
function useInString(script, { match, literal }, list) {
  const { text: text2, names, language: language2 } = script;
  const sentence = literal !== void 0 && isSentence(text2.slice(literal.inner.start, literal.inner.end));
  if (match.glued && !sentence) return { ...readGeneral(text2, [match])[0], region: "string" };
  const use2 = mention(match, "string");
  if (list === void 0 || literal === void 0)
    return withBeside(use2, namesBeside(script, match));
  const index = elementAt(list.elements, literal.start);
  const content = text2.slice(literal.inner.start, literal.inner.end);
  const assigned6 = matchWhole(content, /(\s*\w+)(?:=(.*))?/s);
  const isName = assigned6 !== null && literal.inner.start + assigned6[1].length === match.end;
  if (index === -1 || !isName || list.elements[index].end !== literal.end)
    return withBeside(use2, namesBeside(script, match));
  const written2 = assigned6[2] ?? "";
  const value = written2 === "" ? {} : { value: valueAt(written2, match.end + 1) };
  const rest = { member: { ...memberAt(script, list, index), argument: "" }, ...value };
  if (isDefining(language2, list.key))
    return { ...use2, role: "definition", namespace: "macro", ...rest };
  if (language2.features !== void 0 && fitsWhole(list.key, language2.features.list))
    return { ...use2, role: "option", namespace: language2.features.namespace, ...rest };
  const { start, end } = list.elements.at(-1);
  return withBeside(use2, namesOf(names.find(text2, list.elements[0].start, Math.max(start, end))));
}

// src/languages/kit/script/say.ts
function saying(role) {
  return (namespace, where) => ({ role, namespace, ...where });
}
var asks = saying("condition");
var sets = saying("option");
var defines = saying("definition");
var declares = saying("declaration");
var mentions2 = saying("mention");
var ASSIGNED3 = { in: "code", after: "=" };
var LINE_START = /(?<=^[ \t]*)/m;

// src/languages/kit/questions/braces.ts
var ASKS2 = /(?<![\w.#@$-])(?:if|unless|try|switch|match|when)(?![\w-])/gi;
var FURTHER = /\s*(?:else[ \t]+if|elseif|elsif|elif|else|catch|finally)(?![\w-])/iy;
var SIGNS = /[()[\]{}]|=>|->|(?<![\w.])(?:case\b|default\b(?=\s*(?::|->)))/g;
var REACH8 = 4e3;
function questionsInBraces(syntax, choices = []) {
  return (text2, places) => {
    const { code } = lex2(text2, syntax);
    const braces = bracesOf(code);
    const { closes } = braces;
    const questions = [];
    const seen = /* @__PURE__ */ new Set();
    for (const { index, 0: word } of code.matchAll(ASKS2)) {
      if (seen.has(index)) continue;
      const head = word.toLowerCase();
      if (fitsWhole(head, /switch|match|when/))
        append(questions, armsOf(text2, code, braces, index + word.length));
      else questions.push(chainOf2(text2, code, closes, index, seen));
    }
    for (const choice of choices) append(questions, choicesIn(text2, code, choice, places));
    return { questions, bodies: [...closes].map(([start, end]) => ({ start, end })) };
  };
}
function bracesOf(code) {
  const closes = /* @__PURE__ */ new Map();
  const cases = /* @__PURE__ */ new Map();
  const arrows = /* @__PURE__ */ new Map();
  const open = [];
  const around4 = [];
  for (const { index, 0: sign } of code.matchAll(SIGNS)) {
    if (sign === "{") open.push(index);
    if ("([{".includes(sign)) around4.push(index);
    else if (")]}".includes(sign)) {
      around4.pop();
      const start = sign === "}" ? open.pop() : void 0;
      if (start !== void 0) closes.set(start, index);
    } else addTo(sign.endsWith(">") ? arrows : cases, around4.at(-1) ?? -1, index);
  }
  for (const start of open) closes.set(start, code.length);
  return { closes, cases, arrows };
}
var WORD2 = /\s*(?:else[ \t]+if|\w+)/iy;
function chainOf2(text2, code, closes, first, seen) {
  const branches = [];
  let start = first;
  for (; ; ) {
    WORD2.lastIndex = start;
    const word = WORD2.exec(code)?.[0];
    if (word === void 0) return branches;
    const asks3 = /(?:if|unless)$/i.test(word);
    const nested3 = /\bif$/i.exec(word);
    if (nested3 !== null) seen.add(start + nested3.index);
    const head = start + word.length;
    const body = asks3 ? afterCondition(code, closes, head) : head;
    const end = bodyEnd(code, closes, body);
    const condition4 = fitsWhole(word, /\s*(?:else|catch|finally)/i) ? "" : `${/unless/i.test(word) ? "!" : ""}${asks3 ? text2.slice(head, body).trim() : word.trim()}`;
    branches.push({ start, end, condition: condition4 });
    FURTHER.lastIndex = code[end] === ";" ? end + 1 : end;
    const next2 = FURTHER.exec(code);
    if (next2 === null || condition4 === "") return branches;
    start = next2.index;
  }
}
function afterCondition(code, closes, from) {
  const braced = closes.get(from + findBehind(code, from, /\s*/)[0].length);
  if (braced !== void 0 && isBehind(code, braced, /\}\s*(?:then\s*)?\{/))
    return braced + 1 + /^\s*(?:then\s*)?/.exec(code.slice(braced + 1, braced + 100))[0].length;
  let depth = 0;
  const enclosed = isBehind(code, from, /\s*\(/);
  for (let at2 = from; at2 < Math.min(code.length, from + REACH8); at2++) {
    const letter = code[at2];
    if (letter === "(" || letter === "[") depth++;
    else if (letter === ")" || letter === "]") {
      depth--;
      if (depth < 0) return at2;
      if (depth === 0 && enclosed && letter === ")" && !/^\s*(?:[{&|=!<>.+*/?-]|and\b|or\b)/.test(code.slice(at2 + 1, at2 + 100)))
        return at2 + 1;
    } else if (depth === 0 && (letter === "{" || letter === ";")) return at2;
  }
  return from;
}
function bodyEnd(code, closes, from) {
  let at2 = from;
  const caught = findBehind(code, from, /\s*(?:\([^()]*\)|\[[^\]]*\])?\s*(?=\{)/);
  if (caught !== null) at2 += caught[0].length;
  const close = closes.get(at2);
  if (close !== void 0) return Math.min(code.length, close + 1);
  const end = valueEnd(code, at2);
  const otherwise = /(?<![\w-])else(?![\w-])/.exec(code.slice(at2, end));
  return otherwise === null ? end : at2 + otherwise.index;
}
function armsOf(text2, code, { closes, cases, arrows }, from) {
  const open = from + code.slice(from, from + 300).indexOf("{");
  const close = closes.get(open);
  if (close === void 0 || open < from || /[;\n]/.test(code.slice(from, open).trim())) return [];
  const subject = text2.slice(from, open).trim().replace(/^\((.*)\)$/, "$1");
  const heads = cases.get(open)?.map((index) => ({ start: index, end: armHead(code, index) })) ?? arrows.get(open)?.map((index) => ({ start: armStart(code, open, index), end: index })) ?? blocksIn(code, closes, { start: open + 1, end: close });
  const arms = heads.map(({ start, end }, at2) => {
    const pattern = text2.slice(start, end).trim().replace(/^case\s+/, "");
    const rest = fitsWhole(pattern, /_|else|default/i);
    return {
      start,
      end: heads[at2 + 1]?.start ?? close,
      condition: rest ? "" : `${subject} == ${pattern}`
    };
  });
  return arms.length > 1 ? [arms] : [];
}
function armHead(code, from) {
  const colon = /:(?!:)|->/.exec(code.slice(from, from + 400));
  return from + (colon?.index ?? 0);
}
function armStart(code, open, arrow) {
  let start = arrow;
  while (start > Math.max(open, arrow - REACH8) && !",;{}\n".includes(code[start - 1])) start--;
  return start;
}
function blocksIn(code, closes, { start, end }) {
  const heads = [];
  let from = start;
  for (; ; ) {
    const open = code.indexOf("{", from);
    const close = closes.get(open);
    if (open === -1 || open >= end || close === void 0) return heads;
    heads.push({ start: from, end: open });
    from = close + 1;
  }
}

// src/languages/gn/questions.ts
var GN_SYNTAX = {
  line: ["#"],
  strings: [{ ...DOUBLE, hole: ["${", "}"] }, SINGLE]
};
var gnQuestions = asAll(questionsInBraces(GN_SYNTAX), inLists);
function inLists(text2) {
  const { code } = lex2(text2, GN_SYNTAX);
  const brackets = pairBrackets(code);
  const questions = [...code.matchAll(/\[\s*(?=(?:"+|'+)\s*,\s*\{)/g)].map(
    ({ index }) => {
      const own = brackets.around(index + 1);
      const [asked2, ...sets3] = own === void 0 ? [] : elementsOf(code, own, false);
      if (asked2 === void 0) return [];
      const condition4 = text2.slice(asked2.start + 1, asked2.end - 1);
      return sets3.map((set2, at2) => ({ ...set2, condition: at2 === 0 ? condition4 : "" }));
    }
  );
  return { questions };
}

// src/languages/gn/index.ts
var gn = {
  id: "gn",
  files: [
    { format: "gn", names: ".gn", extensions: "gn gni" },
    { format: "gyp", extensions: "gyp gypi" }
  ],
  fences: "gn gyp",
  read: readGn,
  questions: gnQuestions
};
var readAsScript = scriptReader({
  syntax: GN_SYNTAX,
  rules: [
    declares("any", {
      ...ASSIGNED3,
      before: LINE_START,
      inside: "declare_args()"
    }),
    sets("any", { ...ASSIGNED3, before: LINE_START, member: "block" }),
    // A name that is not declared is an error there, so there is no "either".
    asks("any", { in: "code", before: /\bif\s*\([^{}]*/ }),
    asks("any", { in: "code", before: /(?:&&|\|\||!|==|!=)\s*/ }),
    asks("env", { before: "getenv(" })
  ],
  defines: /defines[!+?]?/,
  hints: [[/(?:cflags|cflags_c|cflags_cc|cflags_cu|asmflags)[!+?]?/, "compiler"]]
});
var EXPRESSION = /\s*[=!]=/;
function readGn(text2, reading) {
  return readAsScript(text2, reading).map(
    (use2) => use2.region === "string" && isBehind(text2, use2.end, EXPRESSION) ? asCondition(use2, "any") : use2
  );
}

// src/languages/go/index.ts
var SYNTAX = {
  ...C_COMMENTS,
  skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,8}'`],
  strings: [DOUBLE, BACKTICK]
};
var go = {
  id: "go",
  files: [
    { format: "mage", names: "magefile.go" },
    { format: "go", scope: "sources", extensions: "go", scripts: true }
  ],
  fences: "go golang",
  read: readGo,
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX)
};
var readAsScript2 = scriptReader({
  syntax: SYNTAX,
  rules: [
    asks("env", { before: "os.Getenv( | os.LookupEnv(" }),
    sets("env", {
      before: "os.Setenv( | t.Setenv( | b.Setenv( | testing.Setenv(",
      after: ",",
      member: "block"
    }),
    sets("env", { before: "os.Unsetenv(" })
  ]
});
var CGO = /^[ \t]*(?:\/\/)?[ \t]*#cgo\b([^:\r\n]*?\b\w*FLAGS):[ \t]*([^\r\n]*)/gm;
var TAGS = /^\/\/(?:go:build|[ \t]*\+build)[ \t][^\r\n]*/gm;
function readGo(file, names) {
  const text2 = withoutMark(file);
  const said = /* @__PURE__ */ new Map();
  for (const hit of text2.matchAll(CGO)) {
    const end = hit.index + hit[0].length;
    const args = { start: end - hit[2].length, end };
    const line = { start: hit.index, end };
    const view = part(text2, args);
    for (const use2 of embed(readCommandLine(view.text, names, "compiler"), view))
      said.set(use2.start, { ...inLines(text2, use2, hit[1].trim(), line, args), scope: "build" });
    for (const match of names.find(text2, args.start, end))
      if (!said.has(match.start))
        said.set(match.start, { ...mention(match, "code"), scope: "build" });
  }
  for (const { index, 0: line } of text2.matchAll(TAGS))
    for (const match of names.find(text2, index, index + line.length))
      said.set(match.start, constraint(line, match, names));
  return firstOfEachPlace([...said.values(), ...readAsScript2(text2, names)]);
}
function constraint(line, match, names) {
  const { name, start, end } = match;
  const sole = new RegExp(`^//go:build[ \\t]+${name}[ \\t]*$`).test(line);
  const read2 = { ...mention(match, "code"), role: "condition", scope: "build" };
  const use2 = withBeside(read2, namesOf(names.find(line)));
  if (!line.startsWith("//go:build")) return use2;
  return {
    ...use2,
    widen: (wanted) => {
      const all = [...wanted, name].join(" || ");
      return [{ start, end, text: sole ? all : `(${all})` }];
    }
  };
}

// src/languages/kit/script/either.ts
var nested2 = ({ heads }) => [
  heads.map((head) => `${head}, `).join(""),
  ")".repeat(heads.length)
];
var subscript = ({ wholes }) => {
  const held = /^(.*?)\s*\[\s*(["'].*["'])\s*\]$/s;
  const ways = wholes.map((whole2) => `${whole2} if ${whole2.replace(held, "$2 in $1")} else `);
  return [`(${ways.join("")}`, ")"];
};
function anyOf(operator) {
  return ({ wholes }) => [`(${wholes.map((whole2) => `${whole2} ${operator} `).join("")}`, ")"];
}
function called(name) {
  return ({ wholes }) => [`${name}(${wholes.map((whole2) => `${whole2}, `).join("")}`, ")"];
}
function fallback(open, close = ")") {
  return ({ wholes }) => [wholes.map((whole2) => whole2 + open).join(""), close.repeat(wholes.length)];
}

// src/languages/kit/script/jvm-rules.ts
var ELVIS = anyOf("?:");
var JVM_RULES = [
  asks("env", { before: "System.getenv(", after: ")", either: ELVIS }),
  asks("env", {
    before: "System.getenv()[",
    after: "]",
    either: ELVIS
  }),
  asks("env", {
    before: "providers.environmentVariable( | providers.gradleProperty( | providers.systemProperty(",
    after: ")",
    either: ({ wholes, old }) => {
      const [first, ...rest] = [...wholes, old];
      const tail2 = rest.slice(0, -1).map((whole2) => `.orElse(${whole2})`);
      return [`${first}${tail2.join("")}.orElse(`, ")"];
    }
  }),
  asks("any", {
    before: "hasProperty( | findProperty( | property("
  }),
  sets("env", { before: "environment( | environment", after: "," }),
  declares("env", {
    before: /\b(?:booleanParam|string|choice|password|text)\s*\(?\s*(?:[^()]*,\s*)?name\s*:\s*/
  }),
  defines("any", { before: /\bbuildConfigField\s*\(?\s*["']\w+["']\s*,\s*/, after: "," }),
  sets("env", { ...ASSIGNED3, before: "env. | params.", member: "block" }),
  asks("env", { in: "code", before: "env. | params." })
];

// src/languages/kit/questions/inside.ts
function questionsInside(syntax, said) {
  return (text2) => {
    const { code } = lex2(text2, syntax);
    const brackets = pairBrackets(code);
    const questions = [...code.matchAll(said)].flatMap(
      ({ index, 0: whole2, 1: asked2 }) => {
        const end = index + whole2.length;
        const own = asked2 === void 0 ? brackets.around(end) : void 0;
        const block3 = brackets.around(index);
        if (block3 === void 0) return [];
        const from = asked2 === void 0 ? end : end - asked2.length;
        const condition4 = text2.slice(from, own?.close ?? end).trim();
        return [[{ start: block3.open, end: block3.close, condition: condition4 }]];
      }
    );
    return { questions };
  };
}

// src/languages/groovy/index.ts
var SYNTAX2 = {
  ...C_COMMENTS,
  strings: [
    { open: '"""', close: '"""', escape: "backslash", multiline: true, hole: ["${", "}"] },
    TRIPLE_SINGLE,
    { open: '"', close: '"', escape: "backslash", hole: ["${", "}"] },
    SINGLE
  ]
};
var groovy = {
  id: "groovy",
  files: [
    {
      format: "jenkins",
      names: "jenkinsfile",
      beginnings: "jenkinsfile",
      globs: "vars/*.groovy *[._-]jenkinsfile",
      upstream: null
    },
    { format: "gradle", extensions: "gradle" },
    { format: "groovy", extensions: "groovy" }
  ],
  fences: "groovy gradle jenkinsfile",
  read: scriptReader({
    syntax: SYNTAX2,
    rules: [
      ...JVM_RULES,
      // environment { OLD = '1' }
      sets("env", {
        ...ASSIGNED3,
        before: LINE_START,
        inside: "environment",
        member: "block"
      })
    ],
    bare: true,
    scripts: [
      [/\bsh\s*\(?\s*(?:\w+\s*:\s*(?:\w+|'[^']*'|"[^"]*")\s*,\s*)*(?:script\s*:\s*)?/, "shell"],
      ["bat | bat( | bat script: | bat( script:", "batch"],
      [/\b(?:powershell|pwsh)\s*\(?\s*(?:script\s*:\s*)?/, "powershell"],
      [/\bcommandLine\s*\(?\s*["']sh["']\s*,\s*["']-c["']\s*,\s*/, "shell"]
    ],
    defines: /macros|defines|preprocessorDefinitions/i,
    hints: [
      [/withEnv/, "environment"],
      [/c(?:pp)?Flags/, "compiler"]
    ]
  }),
  upstream: SCRIPT_UPSTREAM,
  questions: asAll(
    questionsInBraces(SYNTAX2, [QUESTION_MARK]),
    questionsInside(SYNTAX2, /\bwhen\s*\{/g)
  )
};

// src/languages/ini/entries.ts
function entriesOf(text2) {
  const entries = [];
  const comments2 = [];
  let section = "";
  let id = 0;
  let open;
  function close() {
    if (open === void 0) return;
    const { key, from, end } = open;
    const inside2 = open.comments.filter((span) => span.end <= end);
    const value = { start: Math.min(from, end), end };
    entries.push({ section, id, key, start: key.start, end, value, comments: inside2 });
    open = void 0;
  }
  for (const hit of text2.matchAll(/[^\r\n]+/g)) {
    const bom = hit.index === 0 ? markLength(hit[0]) : 0;
    const line = hit[0].slice(bom);
    const start = hit.index + bom;
    const trimmed2 = line.trim();
    if (trimmed2 === "") continue;
    const indent2 = line.length - line.trimStart().length;
    if (/^[#;]/.test(trimmed2)) {
      const span = { start, end: start + line.length };
      comments2.push(span);
      open?.comments.push(span);
      continue;
    }
    const content = inlineComment(line);
    if (content < line.length) {
      const span = { start: start + content, end: start + line.length };
      comments2.push(span);
      open?.comments.push(span);
    }
    const end = start + line.slice(0, content).trimEnd().length;
    if (open !== void 0 && indent2 > open.indent) {
      open.end = end;
      continue;
    }
    close();
    const header = /^\s*\[([^\]]*)\]/.exec(line);
    if (header !== null) {
      section = header[1];
      id = start;
      continue;
    }
    const pair = /^(\s*)([^=:\s](?:[^=:]*[^=:\s])?)\s*[=:]\s*/.exec(line.slice(0, content));
    if (pair === null) {
      const value = { start: start + indent2, end };
      const key2 = { start: value.start, end: value.start };
      entries.push({ section, id, key: key2, ...value, value, comments: [] });
      continue;
    }
    const keyStart = start + pair[1].length;
    const key = { start: keyStart, end: keyStart + pair[2].length };
    const from = start + pair[0].length;
    open = { key, from, end: Math.max(end, key.end), comments: [], indent: indent2 };
  }
  close();
  return { entries, comments: comments2 };
}
function inlineComment(line) {
  const hit = /\s[#;](?=\s)/.exec(line);
  return hit === null ? line.length : hit.index;
}

// src/languages/ini/substitution.ts
function readSubstitution(text2, match, value, names) {
  const { start, end } = match;
  const opening = findBefore(text2, start, /\{env:/);
  if (opening !== null && isBehind(text2, end, /[:}]/)) {
    const open = start - opening[0].length;
    const close2 = closing2(text2, open, value.end);
    const beside = namesOf(names.find(text2, value.start, value.end));
    return [
      {
        ...withBeside(environmentRead(match), beside),
        contract: FROM_OUTSIDE,
        ...close2 !== void 0 && {
          widen: (wanted) => surround(
            { start: open, end: close2 },
            wanted.map((other) => `{env:${other}:`).join(""),
            "}".repeat(wanted.length)
          )
        }
      }
    ];
  }
  const before = text2.slice(value.start, start);
  const hit = /\{env:(\w+):([^{}]*)$/.exec(before.slice(-400));
  if (hit === null) return void 0;
  const from = start - hit[2].length;
  const close = closing2(text2, start - hit[0].length, value.end);
  if (close === void 0) return void 0;
  const view = part(text2, { start: from, end: close - 1 });
  return embed(readCommandLine(view.text, names, hintOf(hit[1])), view);
}
function closing2(text2, open, limit) {
  let depth = 0;
  for (let at2 = open; at2 < limit; at2++) {
    if (text2[at2] === "{") depth++;
    else if (text2[at2] === "}" && --depth === 0) return at2 + 1;
  }
  return void 0;
}

// src/languages/ini/read.ts
var ENVIRONMENT2 = /set_?env|environment|env|variables/i;
var PASSED = /pass_?env|pass_environment/i;
var SCRIPT = /commands(?:_pre|_post)?|install_command|list_dependencies_command|before_.*|script|run|command|exec_?start/i;
var DEFINES = /defines?|define_macros|undef|definitions|macros|preprocessor_definitions/i;
function readIni(text2, names) {
  const matches2 = names.find(text2);
  const within3 = matchesWithin(matches2);
  const { entries, comments: comments2 } = entriesOf(text2);
  return firstOfEachPlace([
    ...comments2.flatMap(
      ({ start, end }) => within3(start, end).map((match) => mention(match, "comment"))
    ),
    ...entries.flatMap((entry) => readEntry(text2, entry, names, within3))
  ]);
}
function readEntry(text2, entry, names, within3) {
  const { key } = entry;
  const inKey = within3(key.start, key.end);
  const word = text2.slice(key.start, key.end);
  const uses = inKey.map(
    (match) => match.name === word ? assigned3(text2, entry, match) : mention(match, "code")
  );
  return [...uses, ...readValue(text2, entry, word.replace(/[:.].*$|\[.*$/, ""), names)];
}
function assigned3(text2, { section, value, end, start, id }, match) {
  const literal = text2.slice(value.start, value.end);
  const quote = fitsWhole(literal, /(["']).*\1/s) ? 1 : 0;
  const plain = !/[\r\n]/.test(literal) && literal.length > 2 * quote;
  const removal = wholeLine(text2, start, end);
  return {
    ...mention(match, "code"),
    ...sectionKind(section),
    ...plain && {
      value: valueAt(literal.slice(quote, literal.length - quote), value.start + quote)
    },
    ...removal && { member: { list: `section@${id}`, removal } }
  };
}
function sectionKind(section) {
  if (/cmake/i.test(section)) return { role: "option", namespace: "cmake" };
  if (/env/i.test(section)) return { role: "option", namespace: "env" };
  if (/(?:^|:)(?:project|built-in|properties)? ?options$/i.test(section))
    return { role: "option", namespace: "meson" };
  return { role: "option", namespace: "any" };
}
function readValue(text2, entry, key, names) {
  const { value, section } = entry;
  const view = part(filled(text2, entry.comments), value);
  const said = names.find(text2, value.start, value.end).flatMap((match) => readSubstitution(text2, match, value, names) ?? []);
  const read2 = () => {
    if (fitsWhole(key, ENVIRONMENT2)) return settings(view.text, names);
    if (fitsWhole(key, PASSED)) return memberWords(view.text, names, "option", "env");
    if (fitsWhole(key, DEFINES)) return memberWords(view.text, names, "definition", "macro");
    if (fitsWhole(key, SCRIPT)) return names.read("shell", view.text);
    if (view.text.startsWith("[")) return readScript(view.text, names, listOf(hintIn2(section, key)));
    return readCommandLine(view.text, names, hintIn2(section, key));
  };
  const uses = embed(read2(), view);
  return [
    ...said,
    ...uses,
    ...names.find(text2, value.start, value.end).map((match) => mention(match, "string"))
  ];
}
function listOf(hint) {
  return { syntax: { line: ["#"], strings: [SINGLE] }, rules: [], hints: [[/^/, hint]] };
}
function hintIn2(section, key) {
  if (fitsWhole(key, /build_(?:src_)?(?:un)?flags/)) return "compiler";
  if (/meson/.test(section)) return "meson";
  return hintOf(key);
}
function settings(text2, names) {
  const uses = [];
  for (const line of text2.matchAll(/[^\r\n]+/g)) {
    const hit = matchWhole(line[0], /(\s*)([A-Za-z_]\w*)(\s*=\s*)(.*?)\s*/);
    if (hit === null) continue;
    const [, indent2, name, sign, value] = hit;
    const start = line.index + indent2.length;
    const from = start + name.length + sign.length;
    const removal = wholeLine(text2, start, from + value.length);
    if (names.has(name))
      uses.push({
        ...environmentSetting(name, start),
        ...value !== "" && { value: valueAt(value, from) },
        ...removal && { member: { list: "settings", removal } }
      });
    const inner = part(text2, { start: from, end: from + value.length });
    append(uses, embed(readCommandLine(inner.text, names, hintOf(name)), inner));
  }
  return uses;
}

// src/languages/ini/index.ts
var ini = {
  id: "ini",
  files: [
    {
      format: "meson-cross",
      globs: "{cross,native}{,file,files,-file,-files}/*.{txt,ini} *[._-]{cross,native}{,file,-file}.{txt,ini} {cross,native}{,file,-file}[._-]*.{txt,ini}"
    },
    { format: "python-setup", names: "setup.cfg" },
    { format: "tox", names: "tox.ini" },
    { format: "conan", names: "conanfile.txt" },
    { format: "buildozer", names: "buildozer.spec" },
    { format: "buck", names: ".buckconfig", beginnings: ".buckconfig." },
    { format: "gitmodules", names: ".gitmodules" },
    { format: "ini", names: ".editorconfig .coveragerc .flake8 .pylintrc", extensions: "ini cfg" }
  ],
  fences: "ini cfg conf",
  read: readIni
};

// src/languages/kit/script/arguments.ts
function argumentsReader(syntax, rules = []) {
  const read2 = scriptReader({ syntax, rules });
  return (text2, reading) => read2(text2, reading).filter(({ member, role }) => role === "condition" || isArgument(member));
}
function isArgument(member) {
  return member?.argument !== void 0 || member?.list.startsWith(GROWN) === true;
}

// src/languages/javascript/index.ts
var SYNTAX3 = {
  ...C_COMMENTS,
  strings: [DOUBLE, SINGLE, { ...BACKTICK, hole: ["${", "}"] }]
};
var NO_VALUE = /(?!\s*(?:\|\||\?\?|\+)?=(?!=))/;
var javascript = {
  id: "javascript",
  files: [
    { format: "javascript", scope: "sources", extensions: "js mjs cjs jsx", scripts: true },
    { format: "typescript", scope: "sources", extensions: "ts mts cts tsx", scripts: true }
  ],
  read: readJavascript,
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX3, [QUESTION_MARK])
};
var readArguments3 = argumentsReader(SYNTAX3, [
  asks("env", {
    in: "code",
    before: /(?<!\bdelete\s+)\bprocess\.env\./,
    after: NO_VALUE,
    either: anyOf("??")
  }),
  asks("env", {
    before: /(?<!\bdelete\s+)\bprocess\.env\[\s*/,
    after: /\s*\](?!\s*(?:\|\||\?\?|\+)?=(?!=))/,
    either: anyOf("??")
  })
]);
function readJavascript(text2, reading) {
  return [...takenApart(text2, reading), ...readArguments3(text2, reading)];
}
var TAKEN_APART = /\{([^{}]{0,2000})\}\s*=\s*process\.env\b(?!\s*[.[])/g;
function takenApart(text2, names) {
  if (!text2.includes("process.env")) return [];
  const asked2 = [...text2.matchAll(TAKEN_APART)].flatMap(
    ({ index, 1: inner }) => names.find(text2, index + 1, index + 1 + inner.length).filter(({ start }) => isBefore(text2, start, /[{,]\s*/))
  );
  const bound = new Set(
    asked2.filter(({ end }) => !isBehind(text2, end, /\s*:/)).map(({ name }) => name)
  );
  const starts = new Set(asked2.map(({ start }) => start));
  const reads = asked2.map((match) => {
    const read2 = { ...environmentRead(match), contract: FROM_OUTSIDE };
    return bound.has(match.name) ? { ...read2, reservation: reserve("cannot-widen") } : read2;
  });
  if (bound.size === 0) return reads;
  const lexed = lex2(text2, SYNTAX3);
  const isCode3 = ({ start }) => (lexed.at(start)?.kind ?? "code") === "code";
  const variables2 = names.find(text2).filter((match) => bound.has(match.name) && !starts.has(match.start) && isCode3(match)).filter(({ start }) => !isBefore(text2, start, /[.$]\s*/));
  return [
    ...reads,
    ...variables2.map((match) => ({
      ...mention(match, "code"),
      reservation: reserve("own-variable")
    }))
  ];
}
function reserve(code) {
  return {
    code,
    message: "A variable of this file has the name of the one that it asks its environment for: change both by hand.",
    safety: "review"
  };
}

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text2, ignoreTrivia = false) {
  const len = text2.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text2.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text2.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text2.length && text2.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
        while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text2.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text2.length && (text2.charCodeAt(pos) === 69 || text2.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text2.length && text2.charCodeAt(pos) === 43 || text2.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
        while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text2.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text2.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text2.charCodeAt(pos);
      if (ch === 34) {
        result += text2.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text2.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text2.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text2.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code = text2.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text2.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text2.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text2.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text2.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text2.substring(start, pos);
          return token = 12;
        }
        if (text2.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text2.charCodeAt(pos);
            if (ch === 42 && text2.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text2.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text2.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text2.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text2.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text2.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function parse(text2, errors = [], options = ParseOptions.DEFAULT) {
  let currentProperty = null;
  let currentParent = [];
  const previousParents = [];
  function onValue(value) {
    if (Array.isArray(currentParent)) {
      currentParent.push(value);
    } else if (currentProperty !== null) {
      currentParent[currentProperty] = value;
    }
  }
  const visitor = {
    onObjectBegin: () => {
      const object = {};
      onValue(object);
      previousParents.push(currentParent);
      currentParent = object;
      currentProperty = null;
    },
    onObjectProperty: (name) => {
      currentProperty = name;
    },
    onObjectEnd: () => {
      currentParent = previousParents.pop();
    },
    onArrayBegin: () => {
      const array = [];
      onValue(array);
      previousParents.push(currentParent);
      currentParent = array;
      currentProperty = null;
    },
    onArrayEnd: () => {
      currentParent = previousParents.pop();
    },
    onLiteralValue: onValue,
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text2, visitor, options);
  return currentParent[0];
}
function parseTree(text2, errors = [], options = ParseOptions.DEFAULT) {
  let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
  function ensurePropertyComplete(endOffset) {
    if (currentParent.type === "property") {
      currentParent.length = endOffset - currentParent.offset;
      currentParent = currentParent.parent;
    }
  }
  function onValue(valueNode) {
    currentParent.children.push(valueNode);
    return valueNode;
  }
  const visitor = {
    onObjectBegin: (offset) => {
      currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
    },
    onObjectProperty: (name, offset, length) => {
      currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
      currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
    },
    onObjectEnd: (offset, length) => {
      ensurePropertyComplete(offset + length);
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onArrayBegin: (offset, length) => {
      currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
    },
    onArrayEnd: (offset, length) => {
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onLiteralValue: (value, offset, length) => {
      onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
      ensurePropertyComplete(offset + length);
    },
    onSeparator: (sep, offset, length) => {
      if (currentParent.type === "property") {
        if (sep === ":") {
          currentParent.colonOffset = offset;
        } else if (sep === ",") {
          ensurePropertyComplete(offset);
        }
      }
    },
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text2, visitor, options);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function findNodeAtLocation(root, path) {
  if (!root) {
    return void 0;
  }
  let node = root;
  for (let segment of path) {
    if (typeof segment === "string") {
      if (node.type !== "object" || !Array.isArray(node.children)) {
        return void 0;
      }
      let found = false;
      for (const propertyNode of node.children) {
        if (Array.isArray(propertyNode.children) && propertyNode.children[0].value === segment && propertyNode.children.length === 2) {
          node = propertyNode.children[1];
          found = true;
          break;
        }
      }
      if (!found) {
        return void 0;
      }
    } else {
      const index = segment;
      if (node.type !== "array" || index < 0 || !Array.isArray(node.children) || index >= node.children.length) {
        return void 0;
      }
      node = node.children[index];
    }
  }
  return node;
}
function getNodeValue(node) {
  switch (node.type) {
    case "array":
      return node.children.map(getNodeValue);
    case "object":
      const obj = /* @__PURE__ */ Object.create(null);
      for (let prop of node.children) {
        const valueNode = prop.children[1];
        if (valueNode) {
          obj[prop.children[0].value] = getNodeValue(valueNode);
        }
      }
      return obj;
    case "null":
    case "string":
    case "number":
    case "boolean":
      return node.value;
    default:
      return void 0;
  }
}
function visit(text2, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text2, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue3) {
    const value = _scanner.getTokenValue();
    if (isValue3) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}
function getNodeType(value) {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    case "object": {
      if (!value) {
        return "null";
      } else if (Array.isArray(value)) {
        return "array";
      }
      return "object";
    }
    default:
      return "null";
  }
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var parse2 = parse;
var parseTree2 = parseTree;
var findNodeAtLocation2 = findNodeAtLocation;
var getNodeValue2 = getNodeValue;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));

// src/languages/kit/data-tree/json-tree.ts
function treeOf2(text2, from) {
  const errors = [];
  try {
    const root = parseTree2(from === 0 ? text2 : text2.slice(from), errors, {
      allowTrailingComma: true
    });
    return root === void 0 || errors.length > 0 ? null : convert(text2, from, root);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
function convert(text2, from, node) {
  const span = spanOf2(node, from);
  const children = node.children ?? [];
  const spans = children.map((child) => spanOf2(child, from));
  switch (node.type) {
    case "object": {
      const entries = children.flatMap((child, index) => {
        const [key, value] = child.children ?? [];
        if (key === void 0 || value === void 0) return [];
        const name = convert(text2, from, key);
        if (name.kind !== "scalar") return [];
        const removal = elementRemoval(text2, spans, index, false);
        return [{ ...spans[index], key: name, value: convert(text2, from, value), removal }];
      });
      return { kind: "mapping", ...span, id: String(span.start), entries };
    }
    case "array": {
      const items = children.map((child, index) => ({
        node: convert(text2, from, child),
        removal: elementRemoval(text2, spans, index, false)
      }));
      return { kind: "list", ...span, items };
    }
    default: {
      const quoted2 = text2[span.start] === '"';
      const inner = quoted2 ? { start: span.start + 1, end: span.end - 1 } : span;
      const view = quoted2 ? escapedView(text2, inner, '"', false) : part(text2, inner);
      return { kind: "scalar", ...span, view, inner, quoted: quoted2 };
    }
  }
}
function spanOf2({ offset, length }, from) {
  return { start: from + offset, end: from + offset + length };
}
function jsonStructure(text2) {
  const errors = [];
  const tree = parse2(text2, errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new Error(`syntax error at offset ${errors[0].offset}`);
  return tree;
}

// src/languages/kit/data-tree/comments.ts
function withComments(text2, uses, names, syntax) {
  const said = new Set(uses.map(({ start }) => start));
  const rest = names.find(text2).filter(({ start }) => !said.has(start));
  const lexed = lex2(text2, syntax);
  const comments2 = rest.filter(({ start }) => lexed.at(start)?.kind === "comment");
  return [...uses, ...comments2.map((match) => mention(match, "comment"))];
}

// src/languages/kit/data-tree/node.ts
function leavesOf(root) {
  const leaves = [];
  const steps = [
    { node: root, path: [], entry: void 0, mapping: void 0, list: void 0 }
  ];
  for (let step = steps.pop(); step !== void 0; step = steps.pop()) {
    const { node, ...where } = step;
    if (node.kind === "scalar") leaves.push({ scalar: node, ...where, isKey: false });
    else if (node.kind === "list")
      for (const [index, item] of node.items.entries())
        steps.push({ ...where, node: item.node, list: { node, index } });
    else
      for (const entry of node.entries) {
        const path = [...where.path, entry.key.view.text];
        const within3 = { path, entry, mapping: node, list: void 0 };
        leaves.push({ scalar: entry.key, ...within3, isKey: true });
        steps.push({ node: entry.value, ...within3 });
      }
  }
  return leaves.toSorted((a, b) => a.scalar.start - b.scalar.start);
}
function valueOf({ inner, view }) {
  return { text: view.text, ...inner };
}

// src/languages/kit/data-tree/read.ts
function readTree(text2, root, names, meaning2) {
  const leaves = leavesOf(root);
  const uses = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const given = /* @__PURE__ */ new Map();
  const namesIn = remembered((node) => {
    const said = node.kind === "list" ? membersOf(node) : namesOf(names.find(node.view.text));
    return [...new Set(said)].filter((name) => names.has(name));
  });
  for (const match of names.find(text2)) {
    const leaf = leafAt(leaves, match.start);
    if (leaf === void 0 || uses.has(match.start)) continue;
    for (const use2 of readLeaf(leaf, match))
      if (!uses.has(use2.start)) {
        uses.set(use2.start, use2);
        const build = buildOf(leaf);
        if (use2.member && build !== void 0) addTo(given, build, use2.member.list);
      }
  }
  return inOrder(uses).map((use2) => besideOthers(use2, given));
  function readLeaf(leaf, match) {
    const said = meaning2.read?.(leaf, match);
    if (said !== void 0) return [said];
    const whole2 = leaf.scalar.view.text;
    if (leaf.isKey && whole2 === match.name) return [key(leaf, match)];
    const { list } = leaf;
    const kind = list && meaning2.member(leaf.path);
    if (kind !== void 0 && (whole2 === match.name || whole2.endsWith(`/${match.name}`))) {
      const { node, index } = list;
      const owner = whole2.slice(0, -match.name.length);
      const member = { list: `list@${node.start}/${owner}`, removal: node.items[index].removal };
      return [{ ...mention(match, "string"), ...kind, member }];
    }
    if (kind?.namespace === "cargo" && isPart(text2, match))
      return [{ ...mention(match, "string"), reservation: LONGER }];
    const read2 = leaf.isKey ? [] : [...fromList(leaf), ...fromString(leaf)];
    return read2.some(({ start }) => start === match.start) ? read2 : [...read2, plain(leaf, match)];
  }
  function fromList({ list, path }) {
    if (list === void 0 || seen.has(list.node)) return [];
    seen.add(list.node);
    const words2 = list.node.items.flatMap(
      ({ node, removal }) => node.kind === "scalar" && node.quoted && !/\s/.test(node.view.text.trim()) ? [{ view: node.view, span: node, removal }] : []
    );
    return readArguments(text2, words2, names, hint(path)).map(asString2);
  }
  function fromString(leaf) {
    const { scalar, path } = leaf;
    if (!scalar.quoted || seen.has(leaf)) return [];
    seen.add(leaf);
    if (isSentence(scalar.view.text) && meaning2.language(path) === void 0) return [];
    const language2 = leaf.list === void 0 || /\s/.test(scalar.view.text) ? meaning2.language(path) : void 0;
    const read2 = language2 === void 0 ? readCommandLine(scalar.view.text, names, hint(path)) : names.read(language2, scalar.view.text);
    return embed(read2, scalar.view).map(asString2);
  }
  function hint(path) {
    const own = meaning2.hint?.(path);
    return own ?? path.map(hintOf).findLast((found) => found !== "unknown") ?? "unknown";
  }
  function key({ path, entry, mapping }, match) {
    const kind = meaning2.key(path);
    const { value, removal } = entry;
    const scalar = value.kind === "mapping" ? value.entries.find(({ key: own }) => own.view.text === meaning2.valueKey)?.value : value;
    const literal = scalar?.kind === "scalar" ? valueOf(scalar) : void 0;
    const split = literal && meaning2.lines ? spread2(text2, match, literal, entry) : void 0;
    return {
      ...mention(match, "string"),
      ...kind,
      ...literal && { value: literal },
      ...removal && { member: { list: `map@${mapping.id}`, removal } },
      ...split && { split },
      ...literal && names.has(literal.text) && { served: servedWith(match.name, [literal.text]) }
    };
  }
  function plain({ list, scalar }, match) {
    const isMember = list !== void 0 && scalar.view.text === match.name;
    return withBeside(mention(match, "string"), namesIn(isMember ? list.node : scalar));
  }
}
function buildOf({ isKey: isKey2, mapping, entry }) {
  const path = isKey2 ? mapping?.id : `${mapping?.id}.${entry?.key.view.text}`;
  return path === void 0 ? void 0 : /^(.*\.cmake)\.(?:args|define)$/.exec(path)?.[1];
}
function besideOthers(use2, given) {
  const own = use2.member?.list;
  const lists = [...given.values()].find((all) => own !== void 0 && all.includes(own));
  const others = new Set(lists?.filter((list) => list !== own));
  return others.size === 0 ? use2 : { ...use2, member: { ...use2.member, maybe: [...others] } };
}
function membersOf({ items }) {
  return items.flatMap(({ node }) => node.kind === "scalar" ? [node.view.text] : []);
}
var LONGER = {
  code: "part-of-longer-name",
  message: "The name is a part of another feature's name.",
  safety: "display"
};
function isPart(text2, { start, end }) {
  return text2[start - 1] === "-" || text2[end] === "-";
}
function asString2(use2) {
  return use2.region === "code" ? { ...use2, region: "string" } : use2;
}
function leafAt(leaves, offset) {
  const leaf = leaves[firstIndex(leaves.length, (at2) => leaves[at2].scalar.start > offset) - 1];
  return leaf !== void 0 && leaf.scalar.start <= offset && offset < leaf.scalar.end ? leaf : void 0;
}
function spread2(text2, match, value, entry) {
  const { start, end } = entry;
  const indent2 = /[ \t]*$/.exec(text2.slice(0, start).slice(-200))[0];
  const at2 = start - indent2.length;
  const alone = at2 === 0 || /[\r\n]/.test(text2[at2 - 1]);
  const comma = text2[end] === "," || isBehind(text2, end, /\s*[},]/) ? "," : "";
  const ending3 = /\r\n|\r|\n/.exec(text2.slice(Math.max(0, start - 400), at2))?.[0] ?? "\n";
  const gap = alone ? `${comma}${ending3}${indent2}` : `${comma} `;
  if (!alone && comma === "") return void 0;
  return (targets) => [{ start, end, text: copiesOf(text2, entry, match, value, targets).join(gap) }];
}

// src/languages/json/inherits.ts
var DEEPEST3 = 12;
function onTopOfParents(root, uses) {
  const presets = presetsOf(root);
  if (![...presets.values()].some(({ parents }) => parents.length > 0)) return uses;
  const lists = [...presets.values()].flatMap(({ variables: variables2, parents }) => {
    const under = parents.flatMap((name) => variablesOf3(presets, name, 0));
    return variables2 === void 0 || under.length === 0 ? [] : [{ ...variables2, under }];
  });
  return uses.map((use2) => {
    const own = lists.find(({ start, end }) => start <= use2.start && use2.start < end);
    const list = use2.member?.list;
    if (own === void 0 || list === void 0) return use2;
    const under = own.under.map(({ id }) => list.replace(own.id, id));
    return { ...use2, member: { ...use2.member, under } };
  });
}
function variablesOf3(presets, name, depth) {
  const preset = presets.get(name);
  if (preset === void 0 || depth > DEEPEST3) return [];
  const above2 = preset.parents.flatMap((parent) => variablesOf3(presets, parent, depth + 1));
  return [...preset.variables ? [preset.variables] : [], ...above2];
}
function presetsOf(root) {
  const list = field(root, "configurePresets");
  const items = list?.kind === "list" ? list.items : [];
  return new Map(
    items.map(({ node }) => {
      const variables2 = field(node, "cacheVariables");
      const preset = {
        parents: wordsOf2(field(node, "inherits")),
        variables: variables2?.kind === "mapping" ? variables2 : void 0
      };
      return [wordsOf2(field(node, "name"))[0] ?? "", preset];
    })
  );
}
function field(node, name) {
  return node.kind === "mapping" ? node.entries.find(({ key }) => key.view.text === name)?.value : void 0;
}
function wordsOf2(node) {
  if (node?.kind === "scalar") return [node.view.text];
  return node?.kind === "list" ? node.items.flatMap((item) => wordsOf2(item.node)) : [];
}

// src/languages/json/read.ts
var SYNTAX4 = {
  line: ["//", "^[ \\t]*#"],
  block: [{ open: "/\\*", close: "*/" }],
  strings: [DOUBLE, SINGLE]
};
var ENVIRONMENT3 = /^(?:environment|env|.*Env|.*environment|env_?vars?|environment_?variables|args)$/i;
var SCRIPTS = /scripts|.*Command|command|cmd|run|script|before_script|after_script|inline/;
var MEANING = {
  valueKey: "value",
  lines: true,
  key(path) {
    const parents = path.slice(0, -1);
    const owner = parents.findLast((key) => KEYS.some(([pattern]) => pattern.test(key)));
    if (path.length === 2 && path[0] === "features")
      return { role: "declaration", namespace: "any" };
    const kind = KEYS.find(([pattern]) => owner !== void 0 && pattern.test(owner))?.[1];
    return kind ?? { role: "option", namespace: "any" };
  },
  member(path) {
    const key = path.at(-1) ?? "";
    if (/defin|macros/i.test(key)) return { role: "definition", namespace: "macro" };
    if (/features$/i.test(key)) return { role: "option", namespace: "any" };
    return void 0;
  },
  language(path) {
    return path.slice(-2).some((key) => fitsWhole(key, SCRIPTS)) ? "shell" : void 0;
  },
  hint: (path) => /defin/i.test(path.at(-1) ?? "") ? "compiler" : void 0,
  read: (leaf, match) => readNamed(leaf, match) ?? readPreset(leaf, match)
};
var KEYS = [
  [
    /^cacheVariables$|^cmake\.configureSettings$|cmake.*(?:options|variables|defin|cache)/i,
    { role: "option", namespace: "cmake" }
  ],
  [ENVIRONMENT3, { role: "option", namespace: "env" }],
  [/defin|macros/i, { role: "definition", namespace: "macro" }]
];
function readJson(text2, names) {
  const from = markLength(text2);
  const root = treeOf2(text2, from);
  if (root === null)
    return readScript(text2, names, { syntax: SYNTAX4, rules: [], defines: /.*(?:defin|macros).*/i });
  const uses = readTree(text2, root, names, MEANING);
  return withComments(text2, onTopOfParents(root, uses), names, SYNTAX4);
}
function readNamed({ path, isKey: isKey2, mapping, scalar }, match) {
  if (isKey2 || path.at(-1) !== "name" || scalar.view.text !== match.name) return void 0;
  const value = mapping?.entries.find(({ key }) => key.view.text === "value")?.value;
  if (value?.kind !== "scalar") return void 0;
  const owners = path.slice(0, -1);
  const kind = owners.some((key) => ENVIRONMENT3.test(key)) ? "env" : "any";
  const namespace = owners.includes("configurations") && owners.includes("variables") ? "cmake" : kind;
  const literal = valueOf(value);
  return {
    ...mention(match, "string"),
    role: "option",
    namespace,
    ...literal && { value: literal }
  };
}
function readPreset(leaf, match) {
  if (leaf.isKey) return void 0;
  const { view } = leaf.scalar;
  const { name, start } = match;
  let at2 = view.text.indexOf(name);
  while (at2 !== -1 && view.source(at2) !== start) at2 = view.text.indexOf(name, at2 + 1);
  if (at2 === -1) return void 0;
  const before = view.text.slice(0, at2);
  if (!/\$p?env\{$|\$\{(?:env|localEnv|containerEnv):$/.test(before)) return void 0;
  const read2 = siblings(leaf.mapping).filter((other) => other.includes("env")).flatMap((other) => [...other.matchAll(/\{(?:\w+:)?(\w+)\}/g)].map((hit) => hit[1]));
  return {
    ...mention(match, "string"),
    role: "condition",
    namespace: "env",
    served: servedWith(name, read2)
  };
}
function siblings(mapping) {
  return (mapping?.entries ?? []).flatMap(
    ({ value }) => value.kind === "scalar" ? [value.view.text] : []
  );
}

// src/languages/json/index.ts
var json = {
  id: "json",
  files: [
    { format: "vcpkg", names: "vcpkg.json vcpkg-configuration.json" },
    { format: "package-json", names: "package.json" },
    { format: "json", names: ".babelrc .eslintrc .prettierrc", extensions: "json jsonc json5" },
    { format: "cmake-presets", globs: "cmake{,user}presets*.json" }
  ],
  fences: "json jsonc json5",
  read: readJson,
  structure: jsonStructure
};

// src/languages/kit/questions/in-words.ts
function questionsInWords(syntax, words2, choices = []) {
  const kinds = ["body", "if", "else", "end"];
  const pattern = atWords(
    kinds.flatMap((kind) => words2[kind] === void 0 ? [] : [`(?<${kind}>${words2[kind].source})`]).join("|")
  );
  return (text2, places) => {
    const { code } = lex2(text2, syntax);
    const asked2 = questionsBetween(markersOf(text2, code, pattern), text2.length);
    const chosen = choices.flatMap((choice) => choicesIn(text2, code, choice, places));
    return { ...asked2, questions: [...asked2.questions, ...chosen] };
  };
}
function questionsBehind(syntax, behind2) {
  const modifies = atWords(behind2.source);
  return (text2) => {
    const { code } = lex2(text2, syntax);
    const questions = [...code.matchAll(modifies)].map(
      ({ index, 0: whole2, 1: asked2 }) => {
        const end = index + whole2.length;
        const negated = /\bunless\b[^]*$/.test(whole2.slice(0, whole2.length - asked2.length));
        const condition4 = text2.slice(end - asked2.length, end);
        return [{ start: index, end, condition: negated ? `!${condition4}` : condition4 }];
      }
    );
    return { questions };
  };
}
function atWords(source) {
  return new RegExp(String.raw`(?=\S)(?:${source})`, "gm");
}
function* markersOf(text2, code, pattern) {
  const subjects = [];
  for (const { index, 0: word, groups: groups2 } of code.matchAll(pattern)) {
    const end = index + word.length;
    const what = ["if", "else", "end", "body"].find(
      (kind) => groups2?.[kind] !== void 0
    );
    if (what === "end" || what === "body") {
      yield { what, start: index, end, condition: "" };
      continue;
    }
    const asked2 = conditionAt(text2, code, end);
    const plain = word.trim().toLowerCase();
    if (plain === "case") subjects.push(asked2);
    yield { what, start: index, end, condition: conditionOf(plain, asked2, subjects.at(-1)) };
  }
}
function conditionOf(word, asked2, subject) {
  if (fitsWhole(word, /%?ifn?arch/)) return `arch ${word.includes("n") ? "!=" : "=="} ${asked2}`;
  if (word.endsWith("unless")) return `!${asked2}`;
  if (word === "when" && subject !== void 0) return `${subject} == ${asked2}`;
  return /(?:else|catch|rescue|ensure|finally)$/.test(word) ? "" : asked2 === "" ? word : asked2;
}
function conditionAt(text2, code, from) {
  const length = findBehind(code, from, /(?:(?!\bthen\b)[^;\r\n])*/)[0].length;
  return text2.slice(from, from + length).trim();
}

// src/languages/kit/script/or-old.ts
var SIMPLE2 = /"[^"]*"|'[^']*'|[\w.:]+/;
function elseValue(operator, close) {
  return ({ head, token, value }) => {
    const before = `${head}${token}${close} ${operator} `;
    return fitsWhole(value, SIMPLE2) ? [before, ""] : [`${before}(`, ")"];
  };
}
var getElse = ({ head, token }) => [
  `${head.replace(/\s*(?:\[|\.\s*setdefault\s*\()\s*$/, "")}.get(${token}, `,
  ")"
];
function callElse(open) {
  return ({ token }) => [`${open}${token}, `, ")"];
}

// src/languages/julia/index.ts
var WORDS = {
  if: /(?<=^[ \t]*|[=(][ \t]*)(?:if|try)\b/,
  else: /(?<![\w.])(?:elseif|else|catch|finally)\b/,
  end: /(?<![\w.:@]|[[(:,+-][ \t]*)end\b(?![ \t]*[\]:,)+-])/,
  body: /(?<=^[ \t]*|[=(][ \t]*)(?:function|for|while|let|begin|(?:mutable[ \t]+)?struct|module|macro|quote)\b|\bdo\b|(?<=@\w+[ \t]+)(?:begin|for)\b/
};
var SYNTAX5 = {
  block: [{ open: "#=", close: "=#" }],
  line: ["#"],
  skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,9}'`],
  strings: [
    { open: 'raw"""', close: '"""', escape: "none", multiline: true },
    { open: 'raw"', close: '"', escape: "none" },
    { ...TRIPLE_DOUBLE, hole: ["$(", ")"] },
    { ...DOUBLE, multiline: true, hole: ["$(", ")"] },
    { open: "`", close: "`", escape: "keep", multiline: true, hole: ["$(", ")"] }
  ]
};
var julia = {
  id: "julia",
  files: [
    { format: "julia-build", globs: "deps/build.jl", names: "build_tarballs.jl" },
    { format: "julia", scope: "sources", extensions: "jl", shebang: /\bjulia\b/, scripts: true }
  ],
  fences: "julia jl",
  read: scriptReader({
    syntax: SYNTAX5,
    rules: [
      sets("env", {
        before: "ENV[",
        after: "] =",
        member: "block",
        orOld: callElse("get(ENV, ")
      }),
      sets("env", {
        before: "get!(ENV,",
        after: ",",
        orOld: callElse("get(ENV, "),
        fills: true
      }),
      asks("env", { before: "ENV[", after: "]" }),
      asks("env", { before: "haskey(ENV,", after: ")", either: anyOf("||") }),
      asks("env", { before: "get(ENV,", after: "," })
    ],
    scripts: [["script = | bash_script =", "shell"]]
  }),
  questions: questionsInWords(SYNTAX5, WORDS, [QUESTION_MARK])
};

// src/languages/just/index.ts
var SYNTAX6 = {
  line: ["#"],
  strings: [
    TRIPLE_DOUBLE,
    { open: "'''", close: "'''", escape: "none", multiline: true },
    DOUBLE,
    { open: "'", close: "'", escape: "none", multiline: true },
    BACKTICK
  ]
};
var just = {
  id: "just",
  files: [{ format: "just", names: "justfile .justfile", extensions: "just", shebang: /\bjust\b/ }],
  fences: "just justfile",
  read: readJust,
  questions: questionsInBraces(SYNTAX6)
};
var ASSIGNED_WORD = { in: "code", after: ":=", member: "block" };
var readAsScript3 = scriptReader({
  syntax: SYNTAX6,
  rules: [
    asks("env", {
      before: "env( | env_var_or_default(",
      after: ",",
      call: true,
      either: nested2
    }),
    asks("env", { before: "env(", after: ")", call: true, either: nested2 }),
    asks("env", { before: "env_var( | env_var_or_default(" }),
    sets("env", { ...ASSIGNED_WORD, before: /(?<=^[ \t]*export[ \t]+)/m }),
    sets("any", { ...ASSIGNED_WORD, before: LINE_START })
  ]
});
function readJust(file, names) {
  const text2 = withoutMark(file);
  const matches2 = names.find(text2);
  const within3 = matchesWithin(matches2);
  const uses = /* @__PURE__ */ new Map();
  const recipes = recipesOf(text2);
  for (const recipe2 of recipes) {
    if (within3(recipe2.start, recipe2.end).length === 0) continue;
    const view = part(text2, recipe2);
    for (const use2 of embed(names.read("shell", view.text), view)) uses.set(use2.start, use2);
  }
  const shell2 = recipes.flatMap((recipe2) => besideHoles(text2, recipe2));
  for (const use2 of readAsScript3(filled(text2, shell2), names)) uses.set(use2.start, use2);
  const found = inOrder(uses).map(asArgument);
  return growLists(text2, found, takingsOf5(text2), () => [-1]);
}
function takingsOf5(text2) {
  return [...text2.matchAll(/^(?:export[ \t]+)?(\w+)[ \t]*:=[ \t]*([^\r\n]*)/gm)].map(
    ({ index, 0: whole2, 1: variable, 2: value }) => {
      const end = index + whole2.length;
      const words2 = { start: end - value.length, end };
      const statement2 = { start: index, end };
      return { variable, statement: statement2, words: words2, extends: isNamed(value, variable) };
    }
  );
}
function besideHoles(text2, { start, end }) {
  const holes = [...text2.slice(start, end).matchAll(/\{\{(?!\{)[^{}\r\n]*\}\}/g)];
  const ends2 = holes.map(({ index, 0: hole }) => start + index + hole.length);
  const starts = holes.map(({ index }) => start + index);
  return [start, ...ends2].map((from, at2) => ({ start: from, end: starts[at2] ?? end }));
}
function recipesOf(text2) {
  const found = [];
  for (const hit of text2.matchAll(/(?:^[ \t]+[^\r\n]*(?:\r\n|\r|\n|$)|^[ \t]*(?:\r\n|\r|\n))+/gm)) {
    if (/\S/.test(hit[0])) found.push({ start: hit.index, end: hit.index + hit[0].length });
  }
  return found;
}

// src/languages/kconfig/alias.ts
function aliasOf(text2, own, { entry, start }, use2) {
  if (use2.role !== "declaration" || !entry.typed || start !== entry.start) return void 0;
  return (name) => {
    const codes = own.map((line) => text2.slice(line.start, line.end));
    const type = codes.map((code) => TYPE.exec(code)?.[1]).find((found) => found !== void 0);
    if (type === void 0 || isInChoice(text2.slice(0, start))) return void 0;
    const last2 = own.findLastIndex(
      ({ kind }, index) => codes[index].trim() !== "" && (kind === "help" || !isComment2(codes[index]))
    );
    const { end } = own[last2];
    const ending3 = findBehind(text2, end, /(?:\r\n|\r|\n)/)?.[0];
    const newline = ending3 ?? "\n";
    const block3 = [`config ${use2.name}`, `	${type}`, `	default ${name}`].join(newline);
    const at2 = end + (ending3?.length ?? 0);
    return [
      { start: use2.start, end: use2.end, text: name },
      {
        start: at2,
        end: at2,
        text: `${ending3 === void 0 ? newline : ""}${newline}${block3}${ending3 ?? ""}`
      }
    ];
  };
}
var TYPE = /^\s*(?:def_)?(bool|boolean|tristate|int|hex|string)\b/;
function isComment2(code) {
  return /^\s*#/.test(code);
}
function isInChoice(before) {
  const last2 = [...before.matchAll(/^[ \t]*(choice|endchoice)\b/gm)].at(-1);
  return last2?.[1] === "choice";
}
function followedBy(text2, own, { entry, start }) {
  if (entry.symbol === "" || start !== entry.start) return [];
  const codes = own.filter((line) => line.kind === "statement" && line.start !== start).map((line) => text2.slice(line.start, line.end)).filter((code) => code.trim() !== "" && !isComment2(code));
  if (codes.some((code) => !/^\s*(?:bool|boolean|tristate|int|hex|string|default)\b/.test(code)))
    return [];
  if (codes.some((code) => /["']|^\s*prompt\b/.test(code))) return [];
  return codes.flatMap((code) => matchWhole(code, /\s*default\s+(\w+)\s*/)?.[1] ?? []);
}

// src/languages/kconfig/expression.ts
var COMPARISON2 = /=|!=|<=?|>=?/;
function readExpression(text2, line, match, names) {
  const found = [...namesOf(names.find(text2, line.start, line.end)), line.entry.symbol];
  return {
    ...withBeside(mention(match, "code"), found),
    role: "condition",
    namespace: "kconfig",
    widen: (wanted) => widen3(text2, line, match, wanted)
  };
}
function widen3(text2, line, match, wanted) {
  const tokens = tokensOf(text2, line);
  const index = tokens.findIndex(({ start }) => start === match.start);
  if (index === -1 || !isLogical(tokens, index, line)) return void 0;
  const operator = [tokens[index - 1], tokens[index + 1]].find(
    (token) => fitsWhole(token?.text ?? "", COMPARISON2)
  );
  if (operator === void 0) return joined2(tokens, index, index, match.name, wanted, "||");
  const sides = operator.start < match.start ? [index - 2, index] : [index, index + 2];
  const first = tokens[sides[0]];
  const last2 = tokens[sides[1]];
  if (first === void 0 || last2 === void 0 || !/^[=!]/.test(operator.text)) return void 0;
  const copies2 = renamedCopies(text2, { start: first.start, end: last2.end }, match, wanted);
  const other = tokens[operator.start < match.start ? index - 2 : index + 2]?.text;
  const none = other === "n" || other === '"n"' || other === '""';
  const any = operator.text === "=" !== none;
  return joined2(
    tokens,
    sides[0],
    sides[1],
    text2.slice(first.start, last2.end),
    copies2,
    any ? "||" : "&&"
  );
}
function joined2(tokens, from, to, old, copies2, operator) {
  const { start } = tokens[from];
  const { end } = tokens[to];
  const before = tokens[from - 1]?.text ?? "";
  const after2 = tokens[to + 1]?.text ?? "";
  const apart = [before, after2].some(
    (sign) => sign === "!" || /^[&|]/.test(sign) && sign !== operator
  );
  const all = [...copies2, old].join(` ${operator} `);
  return [{ start, end, text: apart ? `(${all})` : all }];
}
function isLogical(tokens, index, { entry }) {
  const keyword = tokens[0]?.text ?? "";
  if (fitsWhole(
    keyword,
    /depends|visible|if|def_bool|def_tristate|bool|boolean|tristate|select|imply/
  ))
    return true;
  const condition4 = tokens.findIndex(({ text: text2 }) => text2 === "if");
  if (condition4 !== -1 && condition4 < index) return true;
  return keyword === "default" && entry.logical;
}
function tokensOf(text2, line) {
  const pattern = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\$\([^)]*\)|#[^\r\n]*|[\w.-]+|&&|\|\||[!<>]=|[=<>!()]/g;
  const found = [];
  for (const hit of text2.slice(line.start, line.end).matchAll(pattern)) {
    if (hit[0].startsWith("#")) break;
    const start = line.start + hit.index;
    found.push({ text: hit[0], start, end: start + hit[0].length });
  }
  return found;
}

// src/languages/kconfig/entries.ts
function entriesOf2(text2, lines, matchesIn) {
  const entries = /* @__PURE__ */ new Map();
  const heirs = /* @__PURE__ */ new Map();
  let comment = "";
  for (const line of lines) {
    const code = text2.slice(line.start, line.end);
    const opens = line.start === line.entry.start;
    if (opens)
      entries.set(line.start, {
        beside: /* @__PURE__ */ new Set(),
        deprecated: notesDeprecation(comment),
        explained: false
      });
    comment = /^\s*#/.test(code) ? `${comment}
${code}` : "";
    const { symbol } = line.entry;
    const entry = entries.get(line.entry.start);
    if (entry === void 0 || symbol === "") continue;
    if (marks(line, code)) entry.deprecated = true;
    if (line.kind === "help" && notesDeprecation(code)) entry.explained = true;
    for (const match of matchesIn(line.start, line.end)) {
      const { name } = match;
      if (name === symbol) continue;
      const help = line.kind === "help" && (entry.explained || isAdvised(text2, match));
      if (help || line.kind !== "help" && SPEAKS.test(code)) entry.beside.add(name);
      if (/^\s*(?:default|def_bool|def_tristate)\b/.test(code)) {
        const known3 = heirs.get(name) ?? /* @__PURE__ */ new Set();
        heirs.set(name, known3.add(symbol));
      }
    }
  }
  for (const { start, entry } of lines)
    for (const heir of heirs.get(entry.symbol) ?? []) entries.get(start)?.beside.add(heir);
  return entries;
}
var SPEAKS = /^\s*(?:select|imply|prompt|bool|boolean|tristate|int|hex|string)\b/;
function marks({ kind }, code) {
  if (kind === "help") return /^\s*[([]?deprecated\b/i.test(code);
  const prompt = /^\s*(?:prompt|bool|boolean|tristate|int|hex|string)\s+(".*")/.exec(code)?.[1];
  if (prompt !== void 0) return describesDeprecated(prompt);
  return fitsWhole(code, /\s*(?:select|depends\s+on)\s+\w*(?:LEGACY|DEPRECATED)\w*\s*(?:#.*)?/);
}

// src/languages/kconfig/lines.ts
var TYPED = /^\s*(?:(?:def_)?(?:bool|boolean|tristate|int|hex|string)|prompt)\b/;
function linesOfKconfig(text2) {
  const lines = [];
  let entry = { symbol: "", start: -1, logical: true, typed: false };
  let help;
  for (const hit of text2.matchAll(/(?:[^\\\r\n]+|\\\r\n|\\[^])*(?:\r\n|\r|\n|$)/g)) {
    if (hit[0] === "") continue;
    const bom = hit.index === 0 ? markLength(hit[0]) : 0;
    const code = hit[0].slice(bom).replace(/[\r\n]+$/, "");
    const start = hit.index + bom;
    const end = start + code.length;
    const blank = code.trim() === "";
    if (help !== void 0 && !blank) {
      const column = width(code);
      if (help.column === -1 && column > help.keyword) help.column = column;
      if (help.column !== -1 && column >= help.column) {
        lines.push({ kind: "help", start, end, entry });
        continue;
      }
      help = void 0;
    }
    const opens = /^\s*(?:menu)?config(?:default)?\s+(\w+)|^\s*choice\b\s*(\w*)/.exec(code);
    if (opens !== null || /^\s*(?:endmenu|endif|endchoice|menu|if|comment|source)\b/.test(code))
      entry = {
        symbol: opens?.[1] ?? opens?.[2] ?? "",
        start: opens === null ? -1 : start,
        // What a choice chooses by default is one of its symbols, no expression.
        logical: opens === null || opens[1] !== void 0,
        typed: false
      };
    if (/^\s*(?:int|hex|string|def_int|def_hex|def_string)\b/.test(code)) entry.logical = false;
    if (TYPED.test(code)) entry.typed = true;
    if (fitsWhole(code, /\s*(?:---)?help(?:---)?\s*/)) help = { column: -1, keyword: width(code) };
    lines.push({ kind: "statement", start, end, entry });
  }
  return lines;
}
function width(code) {
  let column = 0;
  for (const letter of code) {
    if (letter === "	") column += 8 - column % 8;
    else if (letter === " ") column++;
    else break;
  }
  return column;
}

// src/languages/kconfig/read.ts
function readKconfig(text2, names) {
  const matches2 = names.find(text2);
  const uses = [];
  let next2 = 0;
  const lines = linesOfKconfig(text2);
  const entries = entriesOf2(text2, lines, matchesWithin(matches2));
  const linesOf3 = groupBy(lines, ({ entry }) => entry);
  const kept = deprecatedPart(text2);
  for (const line of lines) {
    const own = [];
    while (next2 < matches2.length && matches2[next2].start < line.end) own.push(matches2[next2++]);
    if (own.length > 0) {
      const entry = entries.get(line.entry.start);
      const read2 = readLine(text2, line, own, names).map((use2) => {
        const definition2 = linesOf3.get(line.entry) ?? [];
        const alias = aliasOf(text2, definition2, line, use2);
        const follows = use2.role === "declaration" ? followedBy(text2, definition2, line) : [];
        const known3 = inEntry(use2, line, entry);
        const beside = withBeside(known3, [...known3.served?.names ?? [], ...follows]);
        return { ...beside, ...alias && { alias }, ...follows.length > 0 && { follows } };
      });
      const inside2 = kept !== void 0 && line.start > kept.start && line.start < kept.end;
      append(uses, inside2 ? read2.map(asShim) : read2);
    }
    if (next2 === matches2.length) break;
  }
  return uses;
}
function deprecatedPart(text2) {
  const start = /^# Deprecated options for backward compatibility/m.exec(text2)?.index;
  if (start === void 0) return void 0;
  const length = text2.slice(start).search(/^# End of deprecated options/m);
  return { start, end: length === -1 ? text2.length : start + length };
}
var LONGEST8 = 2e4;
function inEntry(use2, line, entry) {
  if (entry === void 0 || use2.name !== line.entry.symbol) return use2;
  if (entry.deprecated) return asShim(use2);
  return withBeside(use2, [...use2.served?.names ?? [], ...entry.beside]);
}
function readLine(text2, line, matches2, names) {
  const code = text2.slice(line.start, line.end);
  if (code.length > LONGEST8) return matches2.map((match) => symbolMention(match, "code"));
  if (line.kind === "help") return matches2.map((match) => symbolMention(match, "prose"));
  const unset = matchWhole(code, /\s*#\s*(\S+) is not set\s*/);
  if (unset !== null && names.has(unset[1])) return [unsetting(text2, line, matches2[0])];
  if (/^\s*#/.test(code)) return matches2.map((match) => symbolMention(match, "comment"));
  const set2 = matchWhole(code, /\s*([A-Za-z_]\w*)=(.*)/s);
  if (set2 !== null) return setting(text2, line, matches2, set2[1].length + set2[0].indexOf(set2[1]));
  const statement2 = STATEMENT.exec(code);
  return matches2.map((match) => readSymbol(text2, line, match, statement2, names));
}
function setting(text2, line, matches2, nameEnd) {
  const [first, ...rest] = matches2;
  const use2 = first;
  if (use2.end !== line.start + nameEnd)
    return matches2.map((match) => symbolMention(match, "string"));
  const raw = matchWhole(text2.slice(use2.end, line.end), /=\s*("?)(.*?)\1\s*(?:\s#.*)?/s);
  const value = raw?.[2] ?? "";
  const start = use2.end + 1 + (raw?.[1]?.length ?? 0);
  const removal = wholeLine(text2, line.start, line.end);
  return [
    {
      ...symbolMention(use2, "code"),
      role: "option",
      namespace: "kconfig",
      ...value !== "" && { value: { text: value, start, end: start + value.length } },
      ...removal && {
        member: { list: "fragment", removal },
        split: (targets) => {
          const ending3 = /(?:\r\n|\r|\n)$/.exec(text2.slice(removal.start, removal.end))?.[0] ?? "\n";
          const lines = targets.map((target) => `${target.name}=${spelled(target.value)}`);
          return [{ start: use2.start, end: line.end, text: lines.join(ending3) }];
        }
      }
    },
    ...rest.map((match) => symbolMention(match, "string"))
  ];
}
function spelled(value) {
  const known3 = { ON: "y", TRUE: "y", OFF: "n", FALSE: "n" };
  return known3[value] ?? (fitsWhole(value, /[ymn]|-?\d+|0x[0-9A-Fa-f]+/) ? value : `"${value}"`);
}
function unsetting(text2, line, match) {
  const removal = wholeLine(text2, line.start, line.end);
  const start = match.end + 1;
  return {
    ...symbolMention(match, "code"),
    role: "option",
    namespace: "kconfig",
    value: { text: "is not set", start, end: start + "is not set".length },
    ...removal && { member: { list: "fragment", removal } }
  };
}
function readSymbol(text2, line, match, hit, names) {
  const code = text2.slice(line.start, line.end);
  const at2 = match.start - line.start;
  const quoted2 = inString(code, at2);
  if (quoted2 === "comment") return symbolMention(match, "comment");
  if (/\$[({]$|^\s*option\s+env\s*=\s*"$/.test(code.slice(0, at2)))
    return { ...symbolMention(match, quoted2 ?? "code"), role: "condition", namespace: "env" };
  if (quoted2 === "string")
    return withBeside(
      symbolMention(match, "string"),
      namesOf(names.find(text2, line.start, line.end))
    );
  if (hit === null) return symbolMention(match, "code");
  const { keyword, symbol } = hit.groups;
  if (symbol !== void 0 && at2 === hit[0].length - symbol.length)
    return named(text2, line, match, keyword);
  return readExpression(text2, line, match, names);
}
var STATEMENT = /^\s*(?:(?<keyword>config|menuconfig|configdefault|choice|select|imply)\s+(?<symbol>\w+)|depends\s+on\b|visible\s+if\b|if\b|default\b|def_bool\b|def_tristate\b|def_int\b|def_hex\b|def_string\b|range\b|prompt\b|bool\b|boolean\b|tristate\b|int\b|hex\b|string\b|modules\b)/;
function named(text2, line, match, keyword) {
  const use2 = { ...symbolMention(match, "code"), role: "declaration", namespace: "kconfig" };
  const { symbol, start: entryStart, typed } = line.entry;
  if (/^(?:menu)?config$|^choice$/.test(keyword)) return typed ? use2 : { ...use2, role: "option" };
  const alone = fitsWhole(text2.slice(match.end, line.end), /\s*(?:#.*)?/s);
  const removal = alone && keyword !== "configdefault" ? wholeLine(text2, line.start, line.end) : void 0;
  return {
    ...use2,
    role: "option",
    // The symbol's own value is handed on to it.
    passes: true,
    ...removal && { member: { list: `${keyword} in ${entryStart}`, removal } },
    // `config OLD` that selects NEW is how a symbol is renamed.
    served: servedWith(match.name, [symbol])
  };
}
function inString(code, at2) {
  let quote = "";
  for (let index = 0; index < at2; index++) {
    const letter = code[index];
    if (quote !== "") {
      if (letter === "\\") index++;
      else if (letter === quote) quote = "";
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === "#") return "comment";
  }
  return quote === "" ? null : "string";
}
function symbolMention(match, region) {
  return { ...mention(match, region), namespace: "kconfig" };
}

// src/languages/kconfig/index.ts
var WORDS2 = {
  if: /(?<=^[ \t]*)if\b/,
  else: /(?!)/,
  end: /(?<=^[ \t]*)endif\b/
};
var BEHIND = /(?<=^[ \t]*)(?:select|imply|default)\b[^\r\n]*?[ \t]if[ \t]+([^\r\n]+)/gm;
var SYNTAX7 = { line: ["#"] };
var kconfig = {
  id: "kconfig",
  files: [
    {
      format: "kconfig-fragment",
      names: ".config sdkconfig prj.conf",
      beginnings: "sdkconfig",
      globs: "boards/**.conf soc{,s}/**.conf shields/**.conf snippets/**.conf overlay{,s}/**.conf config{,s}/**.conf {prj,overlay}[_.-]*.conf config-[0-9].[0-9]{,[0-9]}",
      extensions: "defconfig kconf fragment config",
      beginsAs: isFragment
    },
    {
      format: "kconfig",
      names: "kconfig Config.in",
      beginnings: "kconfig Config.in.",
      extensions: "kconfig",
      upstream: upstreamByWords(
        ["kconfig"],
        NUMBER_SIGN,
        ({ before }) => /\b(?:config|menuconfig|if|depends on|select|imply|default)\b.*$/.test(before) ? "kconfig" : void 0
      )
    },
    { format: "defconfig", globs: "*defconfig" },
    { format: "kconfig-fragment", extensions: "conf cfg inc", head: isFragment }
  ],
  fences: "kconfig defconfig",
  read: readKconfig,
  questions: asAll(questionsInWords(SYNTAX7, WORDS2), questionsBehind(SYNTAX7, BEHIND))
};
function isFragment(head) {
  return /^(CONFIG_\w+=|# CONFIG_\w+ is not set)/m.test(head);
}

// src/languages/kotlin/index.ts
var SYNTAX8 = {
  ...C_COMMENTS,
  skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,5}'`],
  strings: [
    { open: '"""', close: '"""', escape: "none", multiline: true, hole: ["${", "}"] },
    { open: '"', close: '"', escape: "backslash", hole: ["${", "}"] }
  ]
};
var kotlin = {
  id: "kotlin",
  files: [
    { format: "teamcity", globs: ".teamcity/**.kts" },
    { format: "kotlin", scope: "sources", extensions: "kt" },
    { format: "kotlin", scope: "sources", extensions: "kts", scripts: true },
    // Scala's build tools: strings, comments and calls are as in Kotlin.
    { format: "sbt", extensions: "sbt" },
    { format: "mill", names: "build.sc", extensions: "mill" },
    { format: "gradle", globs: "*.gradle.kts" }
  ],
  fences: "kotlin kts kt",
  read: scriptReader({
    syntax: SYNTAX8,
    rules: JVM_RULES,
    hints: [[/c(?:pp)?Flags|compilerOpts|freeCompilerArgs/, "compiler"]]
  }),
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX8, [THEN_ELSE])
};

// src/languages/kit/script/version-form.ts
function shortest(version, parts = 1) {
  const numbers = version.split(".");
  while (numbers.length > parts && fitsWhole(numbers.at(-1), /0+/)) numbers.pop();
  return numbers.join(".");
}

// src/languages/lua/index.ts
var SYNTAX9 = {
  block: [
    { open: "--\\[\\[", close: "]]" },
    { open: "--\\[=\\[", close: "]=]" }
  ],
  line: ["--"],
  strings: [
    {
      open: "\\[=*\\[",
      close: (open) => open.replaceAll("[", "]"),
      escape: "none",
      multiline: true
    },
    DOUBLE,
    SINGLE
  ]
};
var WORDS3 = {
  if: /(?<![\w.:])if\b/,
  else: /(?<![\w.:])(?:elseif|else)\b/,
  end: /(?<![\w.:])(?:end|until)\b/,
  body: /(?<![\w.:])(?:function|do|repeat)\b/
};
var FILTER = /^[ \t]*(?:filter|configuration)[ \t]*[({]*[ \t]*("+)/gm;
var SCOPES2 = /^[ \t]*(?:(?:filter|configuration|project|workspace|solution)\b|end\b)/gm;
function filters(text2) {
  const { code } = lex2(text2, SYNTAX9);
  const scopes = [...code.matchAll(SCOPES2)].map(({ index }) => index);
  const questions = [...code.matchAll(FILTER)].map(({ index, 0: whole2, 1: asked2 }) => {
    const from = index + whole2.length - asked2.length + 1;
    const condition4 = text2.slice(from, from + Math.max(asked2.length - 2, 0));
    return [{ start: index, end: scopes.find((at2) => at2 > index) ?? text2.length, condition: condition4 }];
  });
  return { questions };
}
var XMAKE = {
  sign: /^[ \t]*add_versions\s*\(/m,
  canAsk: (text2, offset) => /\bon_\w+\s*\([^\n]*\bfunction\s*\(\s*package\b/.test(text2.slice(0, offset)),
  asks: (version) => /^\d/.test(version) ? `(package:gitref() or package:version():ge("${shortest(version, 2)}"))` : void 0,
  choose: (asked2, fresh, old) => `${asked2} and ${fresh} or ${old}`
};
var OR = anyOf("or");
var CONFIGURED = "has_config( | is_config( | get_config(";
var lua = {
  id: "lua",
  files: [
    { format: "premake", names: "premake5.lua premake4.lua premake.lua genie.lua" },
    { format: "xmake", names: "xmake.lua" },
    { format: "rockspec", extensions: "rockspec" },
    { format: "lua", scope: "sources", extensions: "lua", shebang: /\blua(jit)?\b/, scripts: true }
  ],
  fences: "lua",
  read: scriptReader({
    syntax: SYNTAX9,
    rules: [
      asks("env", { before: "os.getenv(", after: ")", either: OR }),
      asks("env", { before: "os.getenv", either: OR }),
      asks("any", { before: "_OPTIONS[", after: "]", either: OR }),
      asks("any", { before: CONFIGURED, after: ")", either: OR }),
      asks("any", { before: CONFIGURED }),
      declares("any", { before: "option( | option" }),
      declares("any", { before: "trigger =" }),
      defines("macro", {
        before: "set_configvar( | configvar( | add_defines_h( | set_config(",
        after: ","
      }),
      sets("any", { before: "add_options( | set_options(", member: "list" }),
      sets("env", { before: "os.setenv(", after: ",", member: "block" }),
      sets("any", { ...ASSIGNED3, before: "{ | ,", member: "list" })
    ],
    versions: [XMAKE],
    defines: /(?:.*[._:])?(?:add_|un)?defin(?:es|itions)/i,
    scripts: [["os.execute( | os.exec( | os.run( | os.outputof(", "shell"]],
    hints: [
      [/(?:.*[._:])?(?:buildoptions|add_c(?:xx|u)?flags|add_cxflags|cflags|cxxflags)/, "compiler"]
    ]
  }),
  upstream: SCRIPT_UPSTREAM,
  questions: asAll(questionsInWords(SYNTAX9, WORDS3, [AND_OR]), filters)
};

// src/languages/m4/questions.ts
var M4_SYNTAX = {
  line: ["\\bdnl\\b", "(?<![$\\w{\\\\])#"],
  strings: [{ open: '(?<!\\\\)"', close: '"', escape: "keep", multiline: true }]
};
var inWords = questionsInWords(M4_SYNTAX, {
  if: /(?<=^[ \t]*|[;[][ \t]*)(?:if|case)\b/,
  else: /(?<=^[ \t]*|;[ \t]*)(?:elif|else)\b|;;/,
  end: /(?<=^[ \t]*|;[ \t]*)(?:fi|esac)\b/
});
var MACROS = {
  AS_IF: [1, 2],
  AS_CASE: [2, 2],
  m4_case: [2, 2],
  m4_if: [2, 3],
  ifelse: [2, 3],
  m4_ifdef: [1, 1],
  m4_ifset: [1, 1],
  m4_ifval: [1, 1],
  ifdef: [1, 1],
  AM_COND_IF: [1, 1],
  AC_ARG_ENABLE: [2, 1],
  AC_ARG_WITH: [2, 1]
};
var CALL = new RegExp(String.raw`\b(${Object.keys(MACROS).join("|")})\(`, "g");
var m4Questions = asAll(inWords, inMacros);
function inMacros(text2) {
  const { code } = lex2(text2, M4_SYNTAX);
  const brackets = pairBrackets(code);
  const questions = [...code.matchAll(CALL)].map(({ index, 0: head, 1: macro }) => {
    const call = brackets.around(index + head.length);
    return call === void 0 ? [] : branchesOf4(text2, elementsOf(code, call, false), MACROS[macro]);
  });
  return { questions };
}
function branchesOf4(text2, elements, [first, step]) {
  return elements.flatMap((element, at2) => {
    const isBranch = at2 >= first && (at2 - first) % step === 0;
    const isRest = at2 > first && at2 === elements.length - 1 && (at2 - first) % step === 1 % step;
    if (step === 1 ? at2 > first : isRest) return [{ ...element, condition: "" }];
    const asked2 = elements[at2 - 1];
    if (!isBranch || asked2 === void 0) return [];
    const condition4 = text2.slice(asked2.start, asked2.end).replace(/^\[([^]*)\]$/, "$1");
    return [{ start: step === 1 ? element.start : asked2.start, end: element.end, condition: condition4 }];
  });
}

// src/languages/m4/index.ts
var readAsScript4 = scriptReader({
  syntax: M4_SYNTAX,
  rules: [
    defines("macro", {
      in: "code",
      before: "AC_DEFINE( | AC_DEFINE([ | AC_DEFINE_UNQUOTED( | AC_DEFINE_UNQUOTED(["
    }),
    declares("any", {
      in: "code",
      before: /\b(?:AC_ARG_(?:ENABLE|WITH|VAR)|AM_CONDITIONAL|AH_TEMPLATE|AC_SUBST|AC_CACHE_CHECK)\(\s*\[?\s*/
    }),
    sets("env", {
      in: "code",
      before: /(?<=(?:^|[\s;[(])(?:export\s+)?)/,
      after: /=(?=\S)/,
      member: "block",
      orOld: ({ token, value }) => /[}\n]/.test(value) ? null : [`\${${token}:-`, "}"]
    })
  ],
  trailing: false,
  defines: /AM_CPPFLAGS/
});
function readM4(text2, names) {
  return readAsScript4(text2, names).map(
    (use2) => withReads(text2, names, isHelp(text2, use2) ? { ...use2, role: "mention", region: "prose" } : use2)
  );
}
function isHelp(text2, { start }) {
  return isBefore(text2, start, /\bA[CS]_HELP_STRING\(\s*\[[^\]]*/);
}
var NEAR = 1e3;
function withReads(text2, names, use2) {
  if (!isBefore(text2, use2.start, /\$\{?/)) return use2;
  const from = Math.max(lineStart(text2, use2.start), use2.start - NEAR);
  const to = Math.min(lineEnd(text2, use2.end), use2.end + NEAR);
  const condition4 = {
    ...withBeside(mention(use2, use2.region), namesOf(names.find(text2, from, to))),
    role: "condition",
    namespace: "env",
    contract: "Users may set it when they call configure."
  };
  const test = testAround(text2, use2, from, to);
  if (test === void 0) return condition4;
  const joiner = test.any ? " || " : " && ";
  return {
    ...condition4,
    widen: (wanted) => {
      const copies2 = renamedCopies(text2, test, use2, wanted).map((copy) => copy + joiner);
      return surround(test, `{ ${copies2.join("")}`, "; }");
    }
  };
}
function testAround(text2, use2, from, to) {
  const line = text2.slice(from, to);
  for (const hit of line.matchAll(TEST2)) {
    const start = from + hit.index;
    const end = start + hit[0].length;
    if (start >= use2.start || use2.end >= end) continue;
    const [, left = "", sign = "", right = "", unary] = hit;
    if (unary !== void 0) return { start, end, any: unary === "-n" };
    const empty = bare(left) === bare(right);
    return { start, end, any: sign[0] === "=" !== empty };
  }
  return void 0;
}
var WORD3 = String.raw`("[^"\r\n]*"|[^\s;"'\]\[(),&|]+)`;
var TEST2 = new RegExp(
  String.raw`\btest[ \t]+(?:${WORD3}[ \t]+(!?==?)[ \t]+${WORD3}|(-[nz])[ \t]+"[^"\r\n]*")`,
  "g"
);
function bare(word) {
  return word.replaceAll('"', "").replace(/\$\{?\w+\}?/g, "");
}
var m4 = {
  id: "m4",
  files: [{ format: "autotools", names: "configure.ac configure.in", extensions: "m4 ac" }],
  fences: "m4 autoconf",
  read: readM4,
  upstream: upstreamByWords(
    [],
    M4_SYNTAX,
    ({ before }) => /AC_ARG_(?:ENABLE|WITH|VAR)\(\s*\[?$|\$\{?(?:enable_|with_)?$/.test(before) ? "any" : void 0
  ),
  questions: m4Questions
};

// src/languages/make/parse.ts
var CONDITION2 = /^(\s*(?:else\s+)?)(ifdef|ifndef|ifeq|ifneq)(?=[\s("'])/;
var ASSIGNMENT = /^(\s*(?:(?:export|override|private|unexport)\s+)*)([^\s:=#+?!$()%]+)\s*((?::{1,3}|\+|\?|!)?=)/;
var TARGET_ASSIGNMENT = /^([^\t:=#][^:=#]{0,500}::?\s*(?:(?:export|override|private)\s+)*)([\w.-]+)\s*((?::{1,3}|\+|\?|!)?=)/;
var DEFINE = /^\s*(?:override\s+|export\s+)*define\b\s*/;
var NO_SHELL = /^\t\s*(?:[A-Za-z_][\w.]*[ \t]+(?:[:?+]=|=[ \t])|(?:else[ \t]+)?ifn?(?:def|eq)[ \t(]|endif\b)/;
var EXPORT = /^\s*(?:export|unexport|undefine|override\s+undefine)\b/;
function parse3(text2) {
  let inRule = false;
  let depth = 0;
  const outside = [];
  const lines = logicalLines(text2, (start, end) => isContinued(text2, start, end));
  return lines.map((line) => {
    const whole2 = text2.slice(line.start, line.end);
    if (depth > 0) {
      if (DEFINE.test(whole2)) depth++;
      if (/^\s*endef\b/.test(whole2)) depth--;
      return { ...line, comment: line.end, kind: "body" };
    }
    if (inRule && whole2.startsWith("	") && !NO_SHELL.test(whole2))
      return { ...line, comment: line.end, kind: "recipe" };
    const comment = commentStart(text2, line);
    const code = text2.slice(line.start, comment);
    const parsed2 = parseCode(code, line.start);
    if (parsed2.kind === "define") depth++;
    if (parsed2.kind === "rule") inRule = true;
    if (parsed2.kind === "assignment" && !parsed2.target) inRule = false;
    if (parsed2.kind === "condition" && !parsed2.keyword.branch) outside.push(inRule);
    else if (parsed2.kind === "condition" || parsed2.kind === "else")
      inRule = outside.at(-1) ?? inRule;
    else if (parsed2.kind === "endif") inRule = outside.pop() ?? inRule;
    return { ...line, comment, ...parsed2 };
  });
}
function isContinued(text2, start, end) {
  let count = 0;
  while (end - count > start && text2[end - count - 1] === "\\") count++;
  return count % 2 === 1;
}
function parseCode(code, at2) {
  const end = at2 + code.trimEnd().length;
  const condition4 = CONDITION2.exec(code);
  if (condition4 !== null) {
    const start = at2 + condition4[1].length;
    const word = condition4[2];
    const keyword = { start, end: start + word.length, word, branch: condition4[1].trim() !== "" };
    return { kind: "condition", keyword, argument: trimmed(code, at2, keyword.end, end) };
  }
  if (fitsWhole(code, /\s*else\s*/)) return { kind: "else" };
  if (fitsWhole(code, /\s*endif\s*/)) return { kind: "endif" };
  const define = DEFINE.exec(code);
  if (define !== null) return { kind: "define", argument: { start: at2 + define[0].length, end } };
  const own = ASSIGNMENT.exec(code);
  const assignment3 = own ?? TARGET_ASSIGNMENT.exec(code);
  if (assignment3 !== null) {
    const start = at2 + assignment3[1].length;
    const name = { start, end: start + assignment3[2].length };
    const value = trimmed(code, at2, at2 + assignment3[0].length, end);
    return { kind: "assignment", name, operator: assignment3[3], value, target: own === null };
  }
  const exported2 = EXPORT.exec(code);
  if (exported2 !== null)
    return { kind: "export", argument: { start: at2 + exported2[0].length, end } };
  return { kind: /^[^\s#].*:/s.test(code) ? "rule" : "other" };
}
function trimmed(code, at2, start, end) {
  let from = start;
  while (from < end && /\s/.test(code[from - at2])) from++;
  return { start: Math.min(from, Math.max(end, start)), end: Math.max(end, from) };
}
function commentStart(text2, { start, end }) {
  let depth = 0;
  for (let at2 = start; at2 < end; at2++) {
    const letter = text2[at2];
    if (letter === "\\") at2++;
    else if (letter === "$" && /[({]/.test(text2[at2 + 1] ?? "")) depth++;
    else if (depth > 0 && (letter === ")" || letter === "}")) depth--;
    else if (letter === "#" && depth === 0) return at2;
  }
  return end;
}

// src/languages/make/questions.ts
var OF_OPTION = /^(\w+)_[A-Z]+_(ON|OFF)[ \t]*\+?=(?:\\\r?\n|[^\r\n])*/gm;
var inWords2 = questionsInWords(
  { line: ["#"] },
  {
    if: /^(?:if|[.!][ \t]*(?:if|IF)\w*)\b/,
    else: /^(?:else|[.!][ \t]*(?:el|EL)\w+)\b/,
    end: /^(?:endif|[.!][ \t]*(?:endif|ENDIF))\b/,
    body: /^[ ]*ifn?(?:eq|def)\b/
  }
);
var makeQuestions = asAll(
  ofGnuMake,
  (text2) => ({ questions: inWords2(text2).questions }),
  (text2) => ({ questions: ofOptions(text2) })
);
function ofGnuMake(text2) {
  const markers = parse3(text2).flatMap((line) => {
    const { start, end } = line;
    if (line.kind === "condition")
      return [
        { what: line.keyword.branch ? "else" : "if", start, end, condition: asked(text2, line) }
      ];
    if (line.kind === "else") return [{ what: "else", start, end, condition: "" }];
    return line.kind === "endif" ? [{ what: "end", start, end, condition: "" }] : [];
  });
  const { questions } = questionsBetween(markers, text2.length);
  return { questions };
}
function ofOptions(text2) {
  return [...text2.matchAll(OF_OPTION)].map(({ index, 0: line, 1: option, 2: state }) => {
    const condition4 = state === "OFF" ? `!${option}` : option;
    return [{ start: index, end: index + line.length, condition: condition4 }];
  });
}
function asked(text2, { keyword, argument: argument2 }) {
  const own = text2.slice(argument2.start, argument2.end);
  const negated = keyword.word.startsWith("ifn");
  if (keyword.word.endsWith("def")) return negated ? `!${own}` : own;
  const sides = /^\((.*),(.*?)\)$|^["'](.*)["']\s+["'](.*)["']$/s.exec(own);
  if (sides === null) return negated ? `!${own}` : own;
  const [left, right] = [sides[1] ?? sides[3], sides[2] ?? sides[4]];
  return `${left.trim()} ${negated ? "!=" : "=="} ${right.trim()}`;
}

// src/languages/make/branches.ts
function treeOf3(text2, lines, matchesIn) {
  const branches = [];
  const opened = /* @__PURE__ */ new Map();
  const conditionals = new Conditionals();
  lines.forEach((line, index) => {
    const branch = openedBy(line, conditionals);
    if (branch !== void 0) opened.set(index, branch);
    if (line.kind === "endif") conditionals.end();
    const inside2 = branch === void 0 ? conditionals.inside : branch.parent;
    branches.push(inside2);
    const asks3 = line.kind === "condition";
    const adds = line.kind === "assignment" && line.operator === "+=";
    if (adds || fitsWhole(line.kind, /rule|recipe|define|body/))
      for (const outer of outward(inside2)) outer.works = true;
    const found = matchesIn(line.start, line.comment);
    if (found.length === 0) return;
    if (asks3 && branch) askFor(branch, found);
    const deprecates2 = isPrinted2(text2, line) && printsDeprecation(text2.slice(line.start, line.end));
    for (const { name, start } of found) {
      const sets3 = line.kind === "assignment" && start === line.name.start;
      const inherits = sets3 && isHeir2(text2.slice(line.value.start, line.value.end), name);
      tellOutward(inside2, name, { sets: sets3, inherits, deprecates: deprecates2 });
    }
  });
  return { branches, opened, warnings: warningsIn(text2, lines) };
}
function openedBy(line, conditionals) {
  if (line.kind === "condition" && !line.keyword.branch)
    return conditionals.begin(line.keyword.start);
  const goesOn = line.kind === "condition" || line.kind === "else";
  return goesOn ? conditionals.goOn() : void 0;
}
function isHeir2(value, name) {
  return fitsWhole(value, /\s*\$[({][\w.-]+[)}]\s*/) && !/[({]([\w.-]+)/.exec(value).includes(name);
}
function warningsIn(text2, lines) {
  const warnings = /* @__PURE__ */ new Set();
  let warned = false;
  lines.forEach((line, index) => {
    const printed2 = line.kind !== "recipe" && isPrinted2(text2, line);
    warned = printed2 && (warned || printsDeprecation(text2.slice(line.start, line.end)));
    if (warned) warnings.add(index);
  });
  return warnings;
}
function isPrinted2(text2, { start, end }) {
  return /\$[({](?:error|warning|info)\s|\b(?:echo|printf)\b/.test(text2.slice(start, end));
}
var NONE2 = { own: "none", expands: false, first: Infinity };
function variablesOf4(text2, lines, { branches }) {
  const variables2 = /* @__PURE__ */ new Map();
  lines.forEach((line, index) => {
    if (line.kind !== "assignment") return;
    const name = text2.slice(line.name.start, line.name.end);
    const known3 = variables2.get(name) ?? NONE2;
    const fixed = branches[index] === null && !line.target && fitsWhole(line.operator, /(?::{0,3}|!)=/);
    variables2.set(name, {
      own: fixed || known3.own === "fixed" ? "fixed" : "default",
      first: Math.min(known3.first, index),
      expands: known3.expands || text2.slice(line.value.start, line.value.end).includes("$")
    });
  });
  return (name) => variables2.get(name) ?? NONE2;
}

// src/languages/make/assignment.ts
function assignmentOf3(text2, line, list, around4) {
  const { value } = line;
  const literal = { ...value, text: text2.slice(value.start, value.end) };
  const removal = { start: line.start, end: line.next };
  const whole2 = { start: line.start, end: value.end };
  const plain = !line.target && line.operator !== "+=";
  return {
    ...literal.text !== "" && { value: literal },
    ...plain && { member: { list, removal } },
    ...plain && { split: (targets) => splitAssignment(text2, whole2, line.name, value, targets) },
    ...handingOn4(text2, line, around4)
  };
}
function handingOn4(text2, { name: span, operator, target, start }, { branch, counts }) {
  if (target || operator === "+=") return void 0;
  const old = text2.slice(span.start, span.end);
  const fills = operator === "?=" && counts;
  const own = start + /^\s*/.exec(text2.slice(start, span.start))[0].length;
  const question = fills ? own : questionFor(branch, old);
  if (question === void 0) return void 0;
  return {
    ...fills && { fills },
    handOn: (name) => renamedBelow(text2, span, name, question, [
      `ifeq ($(origin ${name}),undefined)`,
      `ifneq (,$(filter command override,$(origin ${old})))`,
      `override ${name} := $(${old})`,
      `else ifneq ($(origin ${old}),undefined)`,
      `${name} := $(${old})`,
      "endif",
      "endif"
    ])
  };
}

// src/languages/make/references.ts
function referenceAt2(text2, { start, end }) {
  const open = text2[start - 1];
  if (open !== "(" && open !== "{" || text2[start - 2] !== "$") return void 0;
  let dollars = 0;
  while (text2[start - 2 - dollars] === "$") dollars++;
  if (dollars % 2 === 0) return void 0;
  const close = open === "(" ? ")" : "}";
  if (text2[end] === close) return { start: start - 2, end: end + 1, open, substituted: false };
  return text2[end] === ":" ? { start: start - 2, end: end + 1, open, substituted: true } : void 0;
}
function isComposed2(text2, { start, end }) {
  if (/[)}]/.test(text2[start - 1] ?? "")) return true;
  return isBehind(text2, end, /\$[({@*<%^]/);
}
function widenReference(text2, reference, oldFirst) {
  if (reference.substituted) return void 0;
  const old = text2.slice(reference.start, reference.end);
  const [left, right] = reference.open === "(" ? ["$(", ")"] : ["${", "}"];
  const filtered = isBefore(text2, reference.start, /\$[({]filter\s+[^(){}$,]*,\s*/) && /[)}]/.test(text2[reference.end] ?? "");
  return (names) => {
    const news = names.map((name) => `${left}${name}${right}`);
    const all = oldFirst ? [old, ...news] : [...news, old];
    const written2 = filtered && !oldFirst ? all.join(" ") : `${left}or ${all.join(",")}${right}`;
    return [{ start: reference.start, end: reference.end, text: written2 }];
  };
}

// src/languages/make/condition.ts
var LIMIT = 2e3;
var FALSE2 = /0|off|no|n|false|none/i;
function widenCondition(text2, keyword, argument2, name, variable) {
  const oldFirst = variable(text2.slice(name.start, name.end)).own !== "none";
  if (keyword.word === "ifdef" || keyword.word === "ifndef") {
    if (argument2.start !== name.start || argument2.end !== name.end) return void 0;
    return (names) => defined(text2, keyword, name, names, variable);
  }
  const reference = referenceAt2(text2, name);
  if (reference === void 0) return void 0;
  const sides = argument2.end - argument2.start > LIMIT ? void 0 : sidesOf(text2, argument2);
  const side = sides?.find(({ start, end }) => start <= name.start && name.end <= end);
  const other = sides?.find((candidate) => candidate !== side);
  if (side === void 0 || other === void 0 || !isWhole2(text2, side, reference))
    return widenReference(text2, reference, oldFirst);
  const literal = text2.slice(other.start, other.end);
  if (literal.includes("$") || /\s/.test(literal.trim()) || oldFirst && literal.trim() !== "")
    return widenReference(text2, reference, oldFirst);
  return reference.substituted ? void 0 : (names) => compared2(text2, keyword, argument2, reference, literal.trim(), names);
}
function defined(text2, keyword, name, names, variable) {
  const all = [...names, text2.slice(name.start, name.end)];
  const written2 = all.some((one) => variable(one).expands) ? "value " : "";
  const joined4 = all.map((one) => `$(${written2}${one})`).join("");
  const word = keyword.word === "ifdef" ? "ifneq" : "ifeq";
  return [
    { start: keyword.start, end: keyword.end, text: word },
    { start: name.start, end: name.end, text: `(${joined4},)` }
  ];
}
function compared2(text2, keyword, argument2, reference, literal, names) {
  const old = text2.slice(reference.start, reference.end);
  const [left, right] = reference.open === "(" ? ["$(", ")"] : ["${", "}"];
  const all = [...names.map((name) => `${left}${name}${right}`), old];
  function inPlace2(written2) {
    return [{ start: reference.start, end: reference.end, text: written2 }];
  }
  if (literal === "") return inPlace2(all.join(""));
  if (fitsWhole(literal, FALSE2)) return inPlace2(`$(sort ${all.join(" ")})`);
  if (/[%\\]/.test(literal)) return inPlace2(`${left}or ${all.join(",")}${right}`);
  const flipped = keyword.word === "ifeq" ? "ifneq" : "ifeq";
  const gap = keyword.end === argument2.start ? " " : "";
  return [
    { start: keyword.start, end: keyword.end, text: flipped },
    {
      start: argument2.start,
      end: argument2.end,
      text: `${gap}(,$(filter ${literal},${all.join(" ")}))`
    }
  ];
}
function sidesOf(text2, { start, end }) {
  if (text2[start] === "(") {
    if (text2[end - 1] !== ")") return void 0;
    let depth = 0;
    for (let at2 = start + 1; at2 < end - 1; at2++) {
      const letter = text2[at2];
      if (letter === "(" || letter === "{") depth++;
      else if (letter === ")" || letter === "}") depth--;
      else if (letter === "," && depth === 0)
        return [
          { start: start + 1, end: at2 },
          { start: at2 + 1, end: end - 1 }
        ];
    }
    return void 0;
  }
  const quoted2 = matchWhole(
    text2.slice(start, end),
    /(?:"([^"]*)"|'([^']*)')(\s*)(?:"([^"]*)"|'([^']*)')/
  );
  if (quoted2 === null) return void 0;
  const first = (quoted2[1] ?? quoted2[2]).length;
  const second = (quoted2[4] ?? quoted2[5]).length;
  return [
    { start: start + 1, end: start + 1 + first },
    { start: end - 1 - second, end: end - 1 }
  ];
}
function isWhole2(text2, side, reference) {
  const before = text2.slice(side.start, reference.start);
  const after2 = text2.slice(reference.end, side.end);
  if (fitsWhole(before, /\s*/) && fitsWhole(after2, /\s*/)) return true;
  return fitsWhole(before, /\s*\$[({]strip\s+/) && fitsWhole(after2, /\s*[)}]\s*/);
}

// src/languages/make/shell-view.ts
function shellView(text2, { start, end }) {
  const ends2 = expansions(text2, { start, end });
  const pieces4 = [];
  let at2 = start;
  let from = start;
  function flush(to) {
    if (to > from) pieces4.push({ text: text2.slice(from, to), at: from });
  }
  const prefix = findBehind(text2, start, /\t[@+-]+/);
  if (prefix !== null) {
    pieces4.push({ text: " ".repeat(prefix[0].length), at: start });
    at2 = from = start + prefix[0].length;
  }
  while (at2 < end) {
    if (text2[at2] !== "$") {
      at2++;
      continue;
    }
    if (text2[at2 + 1] === "$") {
      flush(at2);
      pieces4.push({ text: "$", at: at2 });
      at2 = from = at2 + 2;
      continue;
    }
    const close = ends2.get(at2);
    if (close === void 0 || fitsWhole(text2.slice(at2 + 2, close - 1), /\w+/)) {
      at2 += 2;
      continue;
    }
    flush(at2);
    pieces4.push({ text: "_".repeat(close - at2), at: at2 });
    at2 = from = close;
  }
  flush(end);
  return decoded(pieces4, end, (inner) => inner.replaceAll("$", "$$$$"));
}
function expansions(text2, { start, end }) {
  const ends2 = /* @__PURE__ */ new Map();
  const open = [];
  for (let at2 = start; at2 < end; at2++) {
    const letter = text2[at2];
    if (letter === "(" || letter === "{") open.push(at2 - 1);
    else if (letter === ")" || letter === "}") {
      const from = open.pop();
      if (from !== void 0 && text2[from] === "$") ends2.set(from, at2 + 1);
    }
  }
  return ends2;
}

// src/languages/make/uses.ts
function usesOf2(file, index) {
  const { text: text2 } = file;
  const line = file.lines[index];
  const matches2 = file.matchesIn(line.start, line.end);
  if (matches2.length === 0) return [];
  const facts = factsOf3(file, index);
  const around4 = [...outward(file.tree.branches[index] ?? null)];
  const listed = /* @__PURE__ */ new Map();
  for (const use2 of embedded(file, line)) listed.set(use2.start, use2);
  const uses = matches2.map((match) => readOne4(file, index, facts, match, listed.get(match.start)));
  const others = companions(uses, wordsOf3(text2, line, facts, uses));
  return uses.map((use2, at2) => {
    const given = [
      ...others[at2],
      ...use2.served?.names ?? [],
      ...assignedWith(file, index, use2, uses)
    ];
    const opened = use2.role === "condition" ? file.tree.opened.get(index) : void 0;
    const assigns = line.kind === "assignment" && use2.start === line.name.start;
    const own = withBranches(use2, given, around4, opened, assigns);
    const advised = facts.warns && isAdvised(text2, use2);
    const shim = use2.region !== "comment" && (facts.warns || servesOld(use2, around4, opened));
    const gates = around4.length === 0 && use2.local !== true ? givenTo(text2, line, use2) : void 0;
    const known3 = gates === void 0 ? own : { ...own, served: { ...served(own), gates } };
    return { ...shim && !advised ? asShim(known3) : known3, ...switchesOf(use2, around4) };
  });
}
function givenTo(text2, line, { name }) {
  if (line.kind !== "assignment" || line.target || !fitsWhole(line.operator, /:{0,3}=/))
    return void 0;
  const value = text2.slice(line.value.start, line.value.end).trim();
  if (value !== `$(${name})` && value !== `\${${name}}`) return void 0;
  const target = text2.slice(line.name.start, line.name.end);
  return target === name ? void 0 : target;
}
function served(use2) {
  return use2.served ?? servedWith(use2.name, []);
}
function factsOf3({ text: text2, lines, tree }, index) {
  const line = lines[index];
  const printed2 = isPrinted2(text2, line);
  const warns = tree.warnings.has(index) || printed2 && printsDeprecation(text2.slice(line.start, line.comment));
  return { printed: printed2, warns, noted: notesDeprecation(text2.slice(line.comment, line.end)) };
}
function wordsOf3(text2, line, { printed: printed2 }, uses) {
  const parted = line.kind === "assignment" || line.kind === "recipe" || line.kind === "body";
  if (!parted || printed2) return () => 0;
  let word = 0;
  const words2 = uses.map((use2, index) => {
    const before = uses[index - 1];
    const between2 = before && text2.slice(before.end, use2.start);
    if (between2 !== void 0 && (/\s/.test(between2) || arePathParts(between2))) {
      if (!areOfOneCall(text2, line, between2, use2)) word++;
    }
    return word;
  });
  return (_use, index) => words2[index];
}
function areOfOneCall(text2, line, between2, { start }) {
  return fitsWhole(between2, /[)}]\s+\$[({]/) && /\$[({](?:filter|sort)\s(?:[^(){}$]|\$[({][\w.-]+[)}])*\$[({]$/.test(
    text2.slice(Math.max(line.start, start - 200), start)
  );
}
function embedded({ text: text2, names }, line) {
  if (line.kind === "assignment") {
    const name = text2.slice(line.name.start, line.name.end);
    return within2(text2, names, line.value, purpose(name));
  }
  if (line.kind === "recipe" || line.kind === "body") return recipe(text2, names, line);
  return [];
}
function purpose(name) {
  const said = hintOf(name);
  if (said !== "unknown") return said;
  return /FLAGS|DEFS?$|DEFINES?$|DEFINITIONS$|CPPFLAGS|MACROS$/i.test(name) ? "compiler" : void 0;
}
function recipe(text2, names, line) {
  const view = shellView(text2, line);
  return written(text2, embed(names.explain("shell", view.text), view));
}
function written(text2, uses) {
  return uses.map(
    (use2) => use2.value === void 0 ? use2 : { ...use2, value: { ...use2.value, text: text2.slice(use2.value.start, use2.value.end) } }
  );
}
function within2(text2, names, span, hint) {
  const view = shellView(text2, span);
  return written(text2, embed(readCommandLine(view.text, names, hint), view));
}
function readOne4(file, index, facts, match, listed) {
  const { text: text2 } = file;
  const line = file.lines[index];
  const inComment = match.start >= line.comment;
  const plain = (role, namespace, more = {}) => ({
    ...mention(match, inComment ? "comment" : "code"),
    role,
    namespace,
    ...more
  });
  if (inComment) {
    return plain("mention", "any", facts.noted ? { reservation: deprecationText(match.name) } : {});
  }
  if (line.kind === "body" && isDeferred(text2, line, match))
    return plain("condition", "make", { passes: true });
  if (line.kind === "condition") return condition2(file, line, match, plain);
  const reference = referenceAt2(text2, match);
  if (listed !== void 0 && reference === void 0 && line.kind !== "assignment") return listed;
  if (facts.printed && reference === void 0)
    return { ...plain("mention", "any"), region: "string" };
  if (reference !== void 0) {
    const { own } = file.variable(match.name);
    const widen5 = line.kind === "body" ? void 0 : widenReference(text2, reference, own === "default");
    return plain("condition", "make", {
      passes: true,
      ...widen5 && { widen: widen5 },
      ...own === "fixed" && { local: true }
    });
  }
  if (listed !== void 0) return listed;
  if (isComposed2(text2, match))
    return plain("mention", "any", { reservation: composedName(match.name) });
  if (line.kind === "assignment" && match.start === line.name.start && match.end === line.name.end)
    return plain("option", "make", {
      ...assignmentOf3(text2, line, `set:${file.runs[index]}`, {
        branch: file.tree.branches[index] ?? null,
        counts: isDefault(file, index, match.name)
      }),
      ...isExported(text2, line) && { contract: EXPORTED }
    });
  if (line.kind === "export")
    return plain("option", "make", isExported(text2, line) ? { contract: EXPORTED } : {});
  if (line.kind === "define") return plain("option", "make");
  if (isAsked(text2, match)) return plain("condition", "make", { passes: true });
  if (match.glued)
    return plain(text2[match.end] === "=" ? "option" : "definition", "any", gluedValue(text2, match));
  const assigned6 = gluedValue(text2, match);
  if (assigned6.value !== void 0) return plain("option", "any", assigned6);
  if (isBefore(text2, match.start, /\$\$\{?/)) return plain("condition", "env", { passes: true });
  return plain("mention", "any");
}
function isDefault({ variable }, index, name) {
  const { own, first } = variable(name);
  return own === "default" && first === index;
}
var EXPORTED = "It is exported to the programs that this makefile runs; which of them reads it is not seen here.";
function isExported(text2, line) {
  return /^\s*(?:override\s+|private\s+)*export\s/.test(text2.slice(line.start, line.end));
}
function isDeferred(text2, line, { start }) {
  return /^\s*(?:else\s+)?ifn?(?:def|eq)\b/.test(text2.slice(line.start, start)) || isBefore(text2, start, /\$\$[({]/);
}
function condition2(file, line, match, plain) {
  const widen5 = widenCondition(file.text, line.keyword, line.argument, match, file.variable);
  const reads = line.keyword.word.endsWith("def") || referenceAt2(file.text, match) !== void 0;
  const local = reads && file.variable(match.name).own === "fixed";
  return plain("condition", reads ? "make" : "any", {
    ...widen5 && { widen: widen5 },
    ...local && { local }
  });
}
function isAsked(text2, { start, end }) {
  return isBefore(text2, start, /\$[({](?:origin|flavor|value|call\s+[^(){},$]{1,60},)\s*/) && /[),}]/.test(text2[end] ?? "");
}
function assignedWith({ lines }, index, use2, uses) {
  const line = lines[index];
  const [first] = uses;
  if (line.kind !== "assignment" || use2.role === "definition" || first?.start !== line.name.start)
    return [];
  const others = use2 === first ? uses.filter(({ role }) => role !== "definition") : [];
  return namesOf([...others, first]);
}

// src/languages/make/takings.ts
function takingsOf6(text2, lines) {
  return lines.flatMap((line) => {
    if (line.kind !== "assignment") return [];
    const { name, operator, value: words2, start, end, target } = line;
    const own = text2.slice(name.start, name.end);
    const variable = target ? `${text2.slice(start, name.start).trim()} ${own}` : own;
    const adds = operator === "+=" || isNamed(text2.slice(words2.start, words2.end), own);
    return [{ variable, statement: { start, end }, words: words2, extends: adds }];
  });
}
function branchesOf5(lines, { branches, opened }) {
  const heads = new Map([...opened].map(([index, branch]) => [branch, index]));
  return (offset) => {
    const index = firstIndex(lines.length, (at2) => lines[at2].start > offset) - 1;
    return [...[...outward(branches[index] ?? null)].map((branch) => heads.get(branch) ?? -1), -1];
  };
}

// src/languages/make/read.ts
function readMake(text2, names) {
  const matches2 = names.find(text2);
  const matchesIn = matchesWithin(matches2);
  const lines = parse3(text2);
  const tree = treeOf3(text2, lines, matchesIn);
  const file = {
    text: text2,
    names,
    matchesIn,
    lines,
    tree,
    // Assignments that follow one another in one branch are one run.
    runs: runsOf(
      lines.length,
      (at2) => lines[at2].kind === "assignment" && lines[at2 - 1].kind === "assignment" && tree.branches[at2 - 1] === tree.branches[at2]
    ),
    variable: variablesOf4(text2, lines, tree)
  };
  const uses = lines.flatMap((_, index) => usesOf2(file, index));
  return growLists(text2, uses, takingsOf6(text2, lines), branchesOf5(lines, tree));
}

// src/languages/make/upstream.ts
var MAKE_UPSTREAM = {
  namespaces: ["make", "target", "kconfig", "any"],
  read(text2, names) {
    const lines = linesOf(text2);
    return {
      reads: lines.flatMap((line) => readsOf3(text2, line, names)),
      shims: shimsOf(text2, lines)
    };
  },
  sets: (text2) => ({
    variables: new Set(
      linesOf(text2).flatMap(
        (line) => isAssignment(line) && line.operator !== "?=" ? [at(text2, line.name)] : []
      )
    ),
    macros: /* @__PURE__ */ new Set()
  })
};
function linesOf(text2) {
  return parse3(text2).map((line) => ({
    ...line,
    code: text2.slice(line.start, line.comment).trimEnd()
  }));
}
function at(text2, { start, end }) {
  return text2.slice(start, end);
}
function isAssignment(line) {
  return line.kind === "assignment" && !line.target;
}
function speaks({ code }) {
  return /\$\((info|warning|error)\b/.test(code);
}
function readsOf3(text2, line, names) {
  const { code, start } = line;
  if (speaks(line)) return [];
  const reads = [];
  function add(name, namespace, offset, declares2 = false) {
    if (names.has(name)) reads.push({ name, namespace, declares: declares2, offset: start + offset });
  }
  if (line.kind === "condition") {
    const isOption2 = line.keyword.word === "ifdef" || line.keyword.word === "ifndef";
    for (const name of askedBy3(text2, line)) add(name, "make", 0, isOption2);
    return reads;
  }
  for (const { 1: name, index } of code.matchAll(/\$[({]([\w.-]+)(?=[:)}])/g)) {
    add(name, "make", index);
    add(name, "kconfig", index);
  }
  if (isAssignment(line) && line.operator === "?=") add(at(text2, line.name), "make", 0, true);
  const rule = line.kind === "rule" ? ruleIn(code) : void 0;
  if (rule !== void 0 && !saysOld(rule.needs))
    for (const target of rule.targets) add(target, "target", 0);
  return reads;
}
function askedBy3(text2, { keyword, argument: argument2 }) {
  const asked2 = at(text2, argument2);
  if (keyword.word === "ifdef" || keyword.word === "ifndef")
    return /^[\w.-]+/.exec(asked2)?.slice(0, 1) ?? [];
  const references = /\$[({](?:strip\s+|origin\s+|filter\s+[^,]*,\s*\$?[({]?)?([A-Za-z_][\w.-]*)/g;
  return [...asked2.matchAll(references)].map((hit) => hit[1]);
}
function ruleIn(code) {
  const rule = matchWhole(code, /([^\s:=$#][^:=$#]*):(?![:=])(.*)/s);
  return rule === null ? void 0 : { targets: rule[1].trim().split(/\s+/), needs: rule[2] };
}
function shimsOf(text2, lines) {
  return [
    ...branchesOf6(text2, lines).flatMap((branch) => shimOfBranch(text2, branch) ?? []),
    ...lines.flatMap((line) => copyIn(text2, line) ?? stubTargets(line))
  ];
}
function copyIn(text2, line) {
  if (!isAssignment(line) || line.operator === "+=") return void 0;
  const old = matchWhole(at(text2, line.value).trim(), /\$[({]([\w.-]+)[)}]/)?.[1];
  if (old === void 0) return void 0;
  return {
    old,
    news: [at(text2, line.name)],
    namespace: "make",
    effect: "forwards",
    sure: false,
    copies: true,
    polarity: "same",
    start: line.start,
    end: line.next
  };
}
function stubTargets({ kind, code, start, next: next2 }) {
  const rule = kind === "rule" ? ruleIn(code) : void 0;
  if (rule?.targets.length !== 1 || !/deprecat/i.test(rule.needs)) return [];
  const old = rule.targets[0];
  return [{ old, news: [], namespace: "target", effect: "warns", sure: true, start, end: next2 }];
}
var DEEPEST4 = 20;
function branchesOf6(text2, lines) {
  const branches = [];
  const open = [];
  for (const [index, line] of lines.entries()) {
    const asked2 = line.kind === "condition" ? askedBy3(text2, line) : [];
    const opens = line.kind === "condition" && !line.keyword.branch;
    if (opens) open.push({ head: index, asked: asked2, before: [] });
    if (opens || !fitsWhole(line.kind, /condition|else|endif/)) continue;
    const branch = open.pop();
    if (branch === void 0) continue;
    if (open.length < DEEPEST4)
      branches.push({
        ...branch,
        head: lines[branch.head],
        body: lines.slice(branch.head + 1, index),
        end: line.kind === "endif" ? line.next : line.start
      });
    const before = [...branch.before, ...branch.asked];
    if (line.kind !== "endif") open.push({ head: index, asked: asked2, before });
  }
  return branches;
}
function shimOfBranch(text2, { head, asked: asked2, before, body, end }) {
  const old = asked2[0];
  const isNegated2 = head.kind === "condition" && head.keyword.word === "ifndef";
  if (old === void 0 || isNegated2 || body.length === 0) return void 0;
  const base = { old, namespace: "make", start: head.start, end };
  const lines = body.filter(({ code }) => code.trim() !== "");
  const said = lines.filter(speaks).map(({ code }) => code).join("\n");
  const comments2 = body.map(({ comment, next: next2 }) => text2.slice(comment, next2)).join("\n");
  const assigned6 = lines.filter(isAssignment);
  const told2 = namesToUse(said, old);
  if (/\$\(error\b/.test(said) && saysOld(said))
    return { ...base, news: told2, effect: "rejects", sure: true };
  const passed2 = lines.flatMap(({ code }) => [...code.matchAll(/-D'?[A-Za-z_]\w*'?=/g)]);
  if (before.length > 0 && lines.length === 1 && passed2.length === 1)
    return {
      ...base,
      news: before,
      effect: "forwards",
      sure: saysOld(comments2),
      polarity: "same"
    };
  const works = lines.some(
    (line) => !speaks(line) && !isAssignment(line) && !fitsWhole(line.kind, /condition|else|endif|export/)
  );
  if (works || assigned6.some(({ operator }) => operator === "+=")) return void 0;
  const set2 = assigned6.map(({ name }) => at(text2, name));
  const news = set2.filter((name) => !/deprecat|warn/i.test(name));
  const marks2 = set2.some((name) => /deprecat/i.test(name));
  const sure = marks2 || saysOld(said) && said.includes(old) || news.length > 0 && saysOld(comments2);
  if (news.length > 0) return { ...base, news, effect: "forwards", sure, polarity: "same" };
  return saysOld(said) ? { ...base, news: told2, effect: "warns", sure } : void 0;
}

// src/languages/make/index.ts
var make = {
  id: "make",
  files: [
    { format: "debian-rules", globs: "debian/{,*.}rules", upstream: null },
    // Before `Makefile.linux`: `Makefile.am.in` is automake's.
    { format: "automake", beginnings: "makefile.am. makefile.am-", extensions: "am" },
    {
      format: "make",
      names: "makefile gnumakefile bsdmakefile nmakefile",
      beginnings: "makefile gnumakefile",
      extensions: "mak make gmk mk",
      shebang: /\bg?make\b/
    },
    // How R builds a package's own sources.
    { format: "makevars", names: "Makevars", beginnings: "Makevars." },
    { format: "kbuild", names: "Kbuild", beginnings: "kbuild", extensions: "kbuild" }
  ],
  fences: "make makefile mf",
  read: readMake,
  questions: makeQuestions,
  upstream: MAKE_UPSTREAM
};

// src/languages/kit/documents/block.ts
var PROMPT = /^\s*(?:\([\w.-]+\)\s*)?(?:[\w.@~:/\\-]*[$%] |# (?=\S)|PS [^>\r\n]*> ?|[A-Z]:\\[^>\r\n]*> ?|>>> |\.\.\. |In \[\d+\]: )/;
var SURE = /^\s*(?:\([\w.-]+\)\s*)?(?:[\w.@~:/\\-]*[$%] |PS [^>\r\n]*> ?|[A-Z]:\\[^>\r\n]*> ?|>>> )/;
function readBlock(text2, block3, names) {
  const first = block3.lines[0];
  if (first === void 0) return [];
  const code = block3.lines.map(({ start, end }) => text2.slice(start, end)).join("");
  const reader = readerFor(block3.info, code, names);
  if (reader === void 0) return [];
  const lines = commands(text2, block3.lines);
  const pieces4 = lines.map(({ start, end }) => ({ text: text2.slice(start, end), at: start }));
  const view = decoded(pieces4, lines.at(-1)?.end ?? 0, (inner) => inner);
  return embed(names.read(reader, view.text), view).map(inDocument);
}
function commands(text2, lines) {
  if (!lines.some(({ start, end }) => SURE.test(text2.slice(start, end)))) return lines;
  const kept = [];
  let continued = false;
  for (const { start, end } of lines) {
    const line = text2.slice(start, end);
    const prompt = PROMPT.exec(line);
    if (prompt === null && !continued) continue;
    kept.push({ start: start + (prompt?.[0].length ?? 0), end });
    continued = /[\\`^]\s*$/.test(line);
  }
  return kept;
}
function inDocument(use2) {
  if (use2.role !== "declaration") return use2;
  return { ...use2, role: "mention" };
}
var COMMAND = /^[ \t]*(?:[$%>#] )?(?:sudo |time |env )?(?:[A-Z_][A-Z0-9_]*=\S* )*(?:(?:c|q|g|n|emc|mingw32-)?make|cmake|ctest|ninja|meson|cargo|docker|podman|pip3?|python3?|uv|conda|mamba|git|cd|mkdir|export|set|source|bash|sh|\.\/\S+|npm|npx|yarn|bazel|west|idf\.py|brew|apt(?:-get)?|dnf|yum|pacman|vcpkg|go|swift|xcodebuild|gcc|g\+\+|clang(?:\+\+)?|nvcc|hipcc|ENV|CMAKE_ARGS=\S+)(?:\s|$)/m;
function readerFor(info, code, reading) {
  const words2 = info.toLowerCase().split(/[\s{},:]+/);
  for (const word of words2.slice(0, 3)) {
    const name = word.replace(/^[.]/, "");
    if (name === "diff" || name === "patch") return void 0;
    const reader = reading.languageOfFence(name);
    if (reader !== void 0) return reader;
  }
  const unnamed = /^[\s{}]*$|^\s*(?:text|txt|plaintext|none|plain|output|log)\b/i.test(info);
  return unnamed && COMMAND.test(code) ? "shell" : void 0;
}
function isCommand(line) {
  return COMMAND.test(line);
}

// src/languages/kit/documents/page.ts
function readPage(text2, page, names) {
  return firstOfEachPlace(usesOf3(text2, page, names));
}
function* usesOf3(text2, page, names) {
  const matches2 = names.find(text2);
  const within3 = matchesWithin(matches2);
  const holds2 = ({ start, end }) => within3(start, end).length > 0;
  yield* page.front;
  for (const block3 of page.blocks) if (holds2(spanOf3(block3))) yield* readBlock(text2, block3, names);
  for (const { start, end } of page.comments)
    for (const match of within3(start, end))
      yield { ...readProse(text2, match), role: "mention", region: "comment" };
  for (const code of page.inline) if (holds2(code)) yield* readInline(text2, code, names);
  for (const match of matches2) yield readProse(text2, match);
}
function spanOf3({ lines }) {
  return { start: lines[0].start, end: lines.at(-1).end };
}
function readInline(text2, span, names) {
  const view = part(text2, span);
  const code = view.text.trim();
  const uses = isCommand(code) || /^[A-Za-z_]\w*=\S*\s+\S/.test(code) ? names.read("shell", view.text) : readCommandLine(view.text, names);
  return embed(uses, view).map(asProse);
}
var LINK = {
  code: "link",
  message: "The name is a part of an address, which leads somewhere else with another name.",
  safety: "display"
};
function readProse(text2, match) {
  const { start, end, glued } = match;
  const use2 = mention(match, "prose");
  if (isBefore(text2, start, /\bhttps?:\/\/[^\s<>"'`]*/)) return { ...use2, reservation: LINK };
  if (!glued) return use2;
  const value = findBehind(text2, end, /(?::[A-Z]+)?=["']?([\w.+]*\w)/);
  if (value === null) return { ...use2, role: "definition" };
  return { ...use2, role: "option", value: valueEnding(value[1], end + value[0].length) };
}
function asProse(use2) {
  const { widen: _widen, member: _member, split: _split, ...rest } = use2;
  const role = use2.role === "condition" || use2.role === "declaration" ? "mention" : use2.role;
  return { ...rest, role, region: "prose" };
}

// src/languages/markdown/index.ts
var markdown = {
  id: "markdown",
  files: [
    { format: "markdown", scope: "docs", extensions: "md markdown mdx mkd mdown qmd rmd mdc" }
  ],
  read: readMarkdown
};
var CONTAINER = String.raw`[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*`;
var FENCE = new RegExp(`^(${CONTAINER})(\`{3,}|~{3,})[ \\t]*([^\`\\r\\n]*)$`);
var INDENTED = /^(?: {4,}|\t)[ \t]*\S/;
function readMarkdown(text2, names) {
  const { blocks: blocks2, comments: comments2, front } = structureOf(text2);
  const inline = inlineCode(text2, blocks2.map(spanOf3));
  return readPage(text2, { front: frontUses(text2, front, names), blocks: blocks2, comments: comments2, inline }, names);
}
function frontUses(text2, front, names) {
  if (front === void 0) return [];
  const view = part(text2, front);
  return embed(names.read("yaml", view.text), view);
}
function structureOf(text2) {
  const blocks2 = [];
  const comments2 = [];
  let front;
  let open;
  let indented = [];
  let commentEnd = 0;
  let blank = true;
  const from = markLength(text2);
  const matter = /^---[ \t]*(?:\r\n|\r|\n)([^]*?(?:\r\n|\r|\n))(?:---|\.\.\.)[ \t]*(?:\r|\n|$)/.exec(
    text2.startsWith("---", from) ? text2.slice(from, from + 2e4) : ""
  );
  if (matter !== null) {
    const start = from + matter[0].indexOf(matter[1], 3);
    front = { start, end: start + matter[1].length };
  }
  for (const hit of text2.slice(front?.end ?? 0).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (hit[0] === "") continue;
    const start = (front?.end ?? 0) + hit.index;
    const end = start + hit[0].length;
    const line = hit[0].replace(/[\r\n]+$/, "").slice(start === 0 ? from : 0);
    const fence = FENCE.exec(line);
    if (open !== void 0) {
      const closes = fence !== null && fence[2].startsWith(open.sign) && fence[3].trim() === "";
      if (closes) {
        if (open.lines.length > 0) blocks2.push({ info: open.info, lines: open.lines });
        open = void 0;
      } else open.lines.push({ start: start + stripped(line, open.quotes, open.indent), end });
      blank = false;
      continue;
    }
    if (start < commentEnd) continue;
    if (fence !== null) {
      const quotes = (fence[1].match(/>/g) ?? []).length;
      const indent2 = fence[1].length;
      open = { sign: fence[2], info: fence[3], indent: indent2, quotes, lines: [] };
      flush();
      continue;
    }
    const comment = line.indexOf("<!--");
    if (comment !== -1) {
      const close = text2.indexOf("-->", start + comment);
      commentEnd = close === -1 ? text2.length : close + 3;
      comments2.push({ start: start + comment, end: commentEnd });
    }
    if (INDENTED.test(line) && (blank || indented.length > 0)) indented.push({ start, end });
    else if (line.trim() !== "") flush();
    blank = line.trim() === "";
  }
  if (open !== void 0 && open.lines.length > 0)
    blocks2.push({ info: open.info, lines: open.lines });
  flush();
  return { blocks: blocks2, comments: comments2, front };
  function flush() {
    if (indented.length > 0) blocks2.push({ info: "", lines: indented });
    indented = [];
  }
}
function stripped(line, quotes, indent2) {
  let at2 = 0;
  for (let count = 0; count < quotes; count++) {
    const sign = /^[ \t]*>[ \t]?/.exec(line.slice(at2));
    if (sign === null) break;
    at2 += sign[0].length;
  }
  while (at2 < indent2 && /[ \t]/.test(line[at2] ?? "")) at2++;
  return at2;
}
function* inlineCode(text2, blocks2) {
  let next2 = 0;
  for (const hit of text2.matchAll(/(?<![`\\])(`{1,3})(?!`)([^`\r\n]{1,2000})\1(?!`)/g)) {
    while (next2 < blocks2.length && blocks2[next2].end <= hit.index) next2++;
    if (next2 < blocks2.length && blocks2[next2].start <= hit.index) continue;
    const start = hit.index + hit[1].length;
    yield { start, end: start + hit[2].length };
  }
  for (const hit of text2.matchAll(/<(code|kbd|tt)>([^<\r\n]{1,2000})<\/\1>/g)) {
    const start = hit.index + hit[1].length + 2;
    yield { start, end: start + hit[2].length };
  }
}

// src/languages/meson/index.ts
var WORDS4 = {
  if: /(?<=^[ \t]*)if\b/,
  else: /(?<=^[ \t]*)(?:elif|else)\b/,
  end: /(?<=^[ \t]*)(?:endif|endforeach)\b/,
  body: /(?<=^[ \t]*)foreach\b/
};
var SYNTAX10 = {
  line: ["#"],
  strings: [TRIPLE_SINGLE, { ...SINGLE, open: "f?'" }]
};
var meson = {
  id: "meson",
  files: [
    { format: "meson", names: "meson.build meson_options.txt meson.options", extensions: "meson" }
  ],
  fences: "meson",
  read: scriptReader({
    syntax: SYNTAX10,
    rules: [
      // An option that is not declared is an error there, so there is no "either".
      asks("meson", { before: "get_option(" }),
      declares("meson", { before: "option(" }),
      defines("macro", {
        before: ".set( | .set10( | .set_quoted(",
        after: ",",
        member: "block"
      }),
      asks("macro", {
        before: /\.(?:get_define|has_define|has_header_symbol)\s*\(\s*(?:'[^']*'\s*,\s*)?/
      }),
      asks("any", { before: "get_variable(" })
    ],
    hints: [
      [/.*(?:default|override)_options/, "meson"],
      [
        /add_(?:project|global)_(?:link_)?arguments|\w*compile_args|c(?:pp|uda)?_args|objc_args/,
        "compiler"
      ]
    ]
  }),
  upstream: upstreamByWords(
    ["meson"],
    SYNTAX10,
    ({ before, isWhole: isWhole3 }) => isWhole3 && /option\(\s*['"]$/.test(before) ? "meson" : void 0
  ),
  questions: questionsInWords(SYNTAX10, WORDS4, [QUESTION_MARK])
};

// src/languages/nix/questions.ts
var NIX_SYNTAX = {
  line: ["#"],
  block: [{ open: "/\\*", close: "*/" }],
  strings: [
    { open: "''", close: "''", escape: "none", multiline: true, hole: ["${", "}"] },
    { ...DOUBLE, multiline: true, hole: ["${", "}"] }
  ]
};
var OPTIONAL = /\b(?:optional(?:s|String|Attrs)?|mkIf)\s+(\([^()]*(?:\([^()]*\)[^()]*)*\)|!?[\w.'-]+)\s+/g;
var FILTERED = /[\]"][ \t]*\{([^{}=;:\r\n]+)\}/g;
function nixQuestions(text2, places) {
  const { code } = lex2(text2, NIX_SYNTAX);
  const optional = [...code.matchAll(OPTIONAL)].map(({ index, 0: whole2, 1: asked2 }) => {
    const from = index + whole2.length;
    const start = index + whole2.indexOf(asked2);
    const condition4 = text2.slice(start, start + asked2.length);
    return [{ start: index, end: itemEnd(code, from), condition: condition4 }];
  });
  const brackets = pairBrackets(code);
  const filtered = [...code.matchAll(FILTERED)].map(({ index, 0: whole2, 1: asked2 }) => {
    const end = index + whole2.length;
    const list = whole2.startsWith("]") ? brackets.around(index) : void 0;
    const start = list?.open ?? index + 1 - /"*$/.exec(code.slice(0, index + 1))[0].length;
    return [{ start, end, condition: text2.slice(end - 1 - asked2.length, end - 1) }];
  });
  return { questions: [...choicesIn(text2, code, THEN_ELSE, places), ...optional, ...filtered] };
}
function itemEnd(code, from) {
  if (/[[({]/.test(code[from] ?? "")) return valueEnd(code, from + 1) + 1;
  return from + /^(?:"+|[^\s;)\]}]*)/.exec(code.slice(from, from + 4e3))[0].length;
}

// src/languages/nix/index.ts
var GIVEN2 = { after: /\s*/, member: "outer", isArgument: true };
var NIX = {
  sign: /^(?=[^]*[{,]\s*lib\s*[,}])(?=[^]*[{,]\s*version\s*[,?}])/,
  // A tag's letter is no part of the version.
  asks: (version) => `lib.versionAtLeast version "${shortest(version.replace(/^[a-z]/i, ""))}"`,
  choose: (asked2, fresh, old) => `if ${asked2} then ${fresh} else ${old}`
};
var nix = {
  id: "nix",
  files: [
    { format: "nix", extensions: "nix", shebang: /\bnix(-shell)?\b/ },
    // Lists of words in brackets, as Nix writes them.
    { format: "opam", names: "opam", extensions: "opam" }
  ],
  fences: "nix",
  read: scriptReader({
    syntax: NIX_SYNTAX,
    rules: [
      sets("cmake", { ...GIVEN2, before: /\bcmake(?:Bool|Feature|OptionType\s+\S+)\s*/ }),
      sets("meson", { ...GIVEN2, before: "mesonBool | mesonEnable | mesonOption" }),
      asks("env", { before: "getEnv" }),
      sets("env", {
        ...ASSIGNED3,
        before: /(?<=(?:^|[{;(])\s*(?:env\.)?)/m,
        member: "block"
      })
    ],
    spaced: true,
    versions: [NIX],
    scripts: [
      [
        /\b(?:\w*[pP]hase|(?:pre|post)[A-Z]\w*|shellHook|installScript|buildCommand|script)\s*=\s*(?:lib\.optionalString\s+[^;]*?)?/,
        "shell"
      ]
    ]
  }),
  questions: nixQuestions
};

// src/languages/notebook/index.ts
var notebook = {
  id: "notebook",
  files: [{ format: "notebook", scope: "docs", extensions: "ipynb" }],
  read: readNotebook,
  structure: jsonStructure
};
var OUTPUT = {
  code: "recorded-output",
  message: "A notebook keeps here what a cell printed when it was run.",
  safety: "display"
};
function readNotebook(text2, names) {
  const from = markLength(text2);
  const root = treeOf2(text2, from);
  if (root?.kind !== "mapping") return names.read("json", text2);
  const uses = /* @__PURE__ */ new Map();
  const language2 = languageOf(root);
  for (const cell of cellsOf(root)) {
    const source = field2(cell, "source") ?? field2(cell, "input");
    const kind = field2(cell, "cell_type");
    const isCode3 = kind?.kind === "scalar" && kind.view.text === "code";
    const view = source && sourceView(text2, source);
    if (view !== void 0 && names.test(view.text)) {
      const read2 = isCode3 ? readCode(view.text, names, language2) : names.read("markdown", view.text);
      for (const use2 of embed(read2, view)) uses.set(use2.start, use2);
    }
    const outputs = field2(cell, "outputs");
    if (outputs === void 0) continue;
    for (const match of names.find(text2, outputs.start, outputs.end))
      uses.set(match.start, { ...mention(match, "string"), reservation: OUTPUT });
  }
  const rest = names.find(text2).filter(({ start }) => !uses.has(start));
  for (const match of rest) uses.set(match.start, mention(match, "string"));
  return inOrder(uses);
}
function languageOf(root) {
  const language2 = field2(field2(field2(root, "metadata"), "kernelspec"), "language");
  const name = language2?.kind === "scalar" ? language2.view.text : "python";
  return name === "bash" ? "shell" : "python";
}
function cellsOf(root) {
  const sheets = field2(root, "worksheets");
  const holders = sheets?.kind === "list" ? sheets.items.map(({ node }) => node) : [root];
  return holders.flatMap((holder) => {
    const cells = field2(holder, "cells");
    if (cells?.kind !== "list") return [];
    return cells.items.flatMap(({ node }) => node.kind === "mapping" ? [node] : []);
  });
}
function field2(node, name) {
  if (node?.kind !== "mapping") return void 0;
  return node.entries.find(({ key }) => key.view.text === name)?.value;
}
function sourceView(text2, source) {
  const lines = source.kind === "scalar" ? [source] : source.kind === "list" ? source.items.flatMap(({ node }) => node.kind === "scalar" && node.quoted ? [node] : []) : [];
  const last2 = lines.at(-1);
  if (last2 === void 0) return void 0;
  const all = lines.flatMap((line) => pieces3(text2, line.inner));
  return decoded(all, last2.inner.end, (inner) => JSON.stringify(inner).slice(1, -1));
}
var WHOLE = /^\s*%%(bash|sh|script|writefile|file|cmd|powershell)\b([^\r\n]*)(?:\r\n|\r|\n|$)/;
var COMMAND2 = /^([ \t]*)(!{1,2}|%(?:system|sx|pip|conda|env|set_env|cd)\b)((?:[^\\\r\n]|\\(?:\r\n|[^]))*)/gm;
function readCode(text2, names, language2) {
  const whole2 = WHOLE.exec(text2);
  if (whole2 !== null) {
    const reader = { cmd: "batch", powershell: "powershell" }[whole2[1]] ?? "shell";
    if (whole2[1].endsWith("file")) return [];
    const view = part(text2, { start: whole2[0].length, end: text2.length });
    return embed(names.read(reader, view.text), view);
  }
  if (language2 !== "python") return names.read(language2, text2);
  const commands2 = [...text2.matchAll(COMMAND2)].map(({ index, 0: line, 2: sign, 3: words2 }) => {
    const end = index + line.length;
    return { start: index, end, sign, words: { start: end - words2.length, end } };
  });
  const uses = commands2.flatMap(({ sign, words: words2 }) => command(text2, sign, words2, names));
  const python2 = names.read("python", filled(text2, commands2));
  return [...python2, ...uses].toSorted((a, b) => a.start - b.start);
}
function command(text2, sign, span, names) {
  const view = part(text2, span);
  const uses = embed(names.read("shell", view.text), view);
  if (!sign.endsWith("env")) return uses;
  return uses.map((use2) => use2.role === "option" ? { ...use2, namespace: "env" } : use2);
}

// src/languages/patch/index.ts
var patch = {
  id: "patch",
  files: [{ format: "patch", scope: "sources", extensions: "patch diff" }],
  read: readPatch
};
var FILE = /^\+\+\+ (?:[^\s/]+\/)?([^\s]+)/;
var HUNK = /^@@ /;
var KEPT = /^[+ ]/;
function readPatch(text2, names) {
  const uses = [];
  let language2;
  let pieces4 = [];
  let isInHunk = false;
  function close() {
    if (language2 === void 0 || pieces4.length === 0) return;
    const view = decoded(pieces4, pieces4.at(-1).at + pieces4.at(-1).text.length, (one) => one);
    if (names.test(view.text)) append(uses, embed(names.explain(language2, view.text), view));
  }
  for (const { 0: line, index } of text2.matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const file = FILE.exec(line);
    if (file !== null) {
      close();
      language2 = names.languageOfFile(file[1]);
      pieces4 = [];
      isInHunk = false;
    } else if (HUNK.test(line)) isInHunk = true;
    else if (isInHunk && KEPT.test(line)) pieces4.push({ text: line.slice(1), at: index + 1 });
  }
  close();
  return uses;
}

// src/languages/perl/index.ts
var CLOSE = { "(": ")", "[": "]", "{": "}" };
var SYNTAX11 = {
  // `$#list` is no comment.
  line: ["(?<=^|\\s)#"],
  strings: [
    DOUBLE,
    SINGLE,
    {
      open: "\\bqw?q?\\s?[({\\[]",
      close: (open) => CLOSE[open.at(-1)],
      escape: "backslash",
      multiline: true
    }
  ]
};
var KEY = "exists $ENV{ | exists( $ENV{ | delete $ENV{ | delete( $ENV{ | local $ENV{ | local( $ENV{";
var UNSET = /\s*\}(?!\s*(?:\|\||\/\/|\.)?=(?![=~]))/;
var BEHIND2 = /(?<=^[ \t]*)\S[^\r\n;]*?(?=if|unless)(?<=[^=(\s][ \t]+)(?:if|unless)[ \t]+([^\r\n;]+)/gm;
var perl = {
  id: "perl",
  files: [
    { format: "perl-build", names: "Makefile.PL cpanfile" },
    { format: "perl", scope: "sources", extensions: "pl pm", scripts: true }
  ],
  read: argumentsReader(SYNTAX11, [
    // A key is asked for there, or changed, which no expression can stand for.
    asks("env", { in: "code", before: KEY }),
    asks("env", { before: KEY }),
    asks("env", { in: "code", before: "$ENV{", after: UNSET, either: anyOf("//") }),
    asks("env", { before: "$ENV{", after: UNSET, either: anyOf("//") })
  ]),
  questions: asAll(questionsInBraces(SYNTAX11, [QUESTION_MARK]), questionsBehind(SYNTAX11, BEHIND2))
};

// src/languages/powershell/syntax.ts
var SYNTAX12 = {
  line: ["(?<![`\\w])#"],
  block: [{ open: "<#", close: "#>" }],
  strings: [
    { open: '@"', close: '\n"@', escape: "none", multiline: true },
    { open: "@'", close: "\n'@", escape: "none", multiline: true },
    { open: '"', close: '"', escape: "none", multiline: true },
    { open: "'", close: "'", escape: "none", multiline: true }
  ]
};

// src/languages/powershell/statements.ts
var SEPARATORS = /[\s,;|{}()]/;
function parsePowerShell(text2) {
  const statements = [];
  const comments2 = [];
  const parameters = [];
  let words2 = [];
  let at2 = markLength(text2);
  let start = at2;
  let depth = 0;
  const groups2 = [];
  let parameterStart = -1;
  function finish2(piped = false) {
    if (words2.length > 0) statements.push({ start, end: at2, words: words2, depth, piped });
    words2 = [];
    start = at2;
  }
  while (at2 < text2.length) {
    const letter = text2[at2];
    if (letter === "\n" || letter === "\r") {
      if (groups2.length === 0) finish2();
      at2++;
    } else if (letter === " " || letter === "	" || letter === ",") at2++;
    else if (letter === "`" && /[\r\n]/.test(text2[at2 + 1] ?? ""))
      at2 += text2[at2 + 2] === "\n" ? 3 : 2;
    else if (letter === "#") {
      const from = at2;
      while (at2 < text2.length && text2[at2] !== "\n" && text2[at2] !== "\r") at2++;
      comments2.push({ start: from, end: at2 });
    } else if (text2.startsWith("<#", at2)) {
      const close = text2.indexOf("#>", at2);
      const end = close === -1 ? text2.length : close + 2;
      comments2.push({ start: at2, end });
      at2 = end;
    } else if (letter === ";" || letter === "|") {
      finish2(letter === "|");
      at2 += text2[at2 + 1] === letter ? 2 : 1;
    } else if (letter === "{" || letter === "}") {
      finish2();
      groups2.length = 0;
      depth = Math.max(0, depth + (letter === "{" ? 1 : -1));
      at2++;
    } else if (letter === "(") {
      if (fitsWhole(words2.at(-1)?.text ?? "", /param/i)) parameterStart = at2;
      groups2.push(at2);
      at2++;
    } else if (letter === ")") {
      const open = groups2.pop();
      if (open === parameterStart && open !== void 0) {
        parameters.push({ start: open, end: at2 });
        parameterStart = -1;
      }
      at2++;
    } else if (letter === "@" && /[({]/.test(text2[at2 + 1] ?? "")) at2++;
    else {
      if (words2.length === 0) start = at2;
      const word = readWord2(text2, at2);
      words2.push(word);
      at2 = Math.max(word.span.end, at2 + 1);
    }
  }
  finish2();
  return { statements, comments: comments2, parameters };
}
function readWord2(text2, start) {
  const pieces4 = [];
  let at2 = start;
  let quoting = "";
  while (at2 < text2.length && !SEPARATORS.test(text2[at2])) {
    const letter = text2[at2];
    const here = findBehind(text2, at2, /@(["'])[ \t]*\r?\n/);
    if (here !== null) {
      quoting = here[1];
      const from = at2 + here[0].length;
      const close = text2.indexOf(`
${quoting}@`, from - 1);
      const end = close === -1 ? text2.length : close;
      pieces4.push({ text: text2.slice(from, Math.max(from, end)), at: from });
      at2 = close === -1 ? text2.length : close + 3;
    } else if (letter === '"' || letter === "'") {
      quoting = letter;
      at2 = quoted(text2, at2, letter, pieces4);
    } else if (letter === "`" && at2 + 1 < text2.length) {
      if (/[\r\n]/.test(text2[at2 + 1])) break;
      pieces4.push({ text: text2[at2 + 1], at: at2 + 1 });
      at2 += 2;
    } else if (isBehind(text2, at2, /\$[{(]/)) {
      const end = balanced(text2, at2 + 1);
      pieces4.push({ text: text2.slice(at2, end), at: at2 });
      at2 = end;
    } else {
      const from = at2;
      at2++;
      while (at2 < text2.length && !SEPARATORS.test(text2[at2]) && !/["'`$@]/.test(text2[at2])) at2++;
      pieces4.push({ text: text2.slice(from, at2), at: from });
    }
  }
  const encode = (inner) => quoting === '"' ? inner.replace(/["`$]/g, "`$&") : quoting === "'" ? inner.replaceAll("'", "''") : inner;
  const view = decoded(pieces4, at2, encode);
  return { view, text: view.text, span: { start, end: at2 }, quoted: quoting !== "" };
}
function quoted(text2, open, quote, pieces4) {
  let from = open + 1;
  let at2 = from;
  while (at2 < text2.length) {
    const letter = text2[at2];
    if (letter === quote) {
      if (text2[at2 + 1] !== quote) break;
      pieces4.push({ text: text2.slice(from, at2 + 1), at: from });
      at2 += 2;
      from = at2;
    } else if (letter === "`" && quote === '"') {
      pieces4.push({ text: text2.slice(from, at2), at: from });
      from = at2 + 1;
      at2 += 2;
    } else if (quote === '"' && text2.startsWith("$(", at2)) at2 = balanced(text2, at2 + 1);
    else at2++;
  }
  pieces4.push({ text: text2.slice(from, Math.min(at2, text2.length)), at: from });
  return Math.min(at2 + 1, text2.length);
}
function balanced(text2, open) {
  const pairs2 = { "(": ")", "{": "}" };
  const close = pairs2[text2[open]];
  let depth = 0;
  const limit = Math.min(text2.length, open + 500);
  for (let at2 = open; at2 < limit; at2++) {
    if (text2[at2] === text2[open]) depth++;
    else if (text2[at2] === close && --depth === 0) return at2 + 1;
  }
  return open + 1;
}

// src/languages/powershell/variables.ts
var PARAMETER = "It is a parameter of this script, which callers name. To change it, add the new name as an alias of it: [Alias(\u2026)].";
function readVariables(text2, script, names) {
  const at2 = enclosing(script.statements);
  const near = remembered((statement2) => around2(text2, script, statement2, names));
  const uses = [];
  const read2 = /* @__PURE__ */ new Set();
  const set2 = /* @__PURE__ */ new Map();
  const assigned6 = /* @__PURE__ */ new Set();
  const parameters = /* @__PURE__ */ new Set();
  for (const span of script.parameters)
    for (const { name, start } of names.find(text2, span.start, span.end))
      if (text2[start - 1] === "$") parameters.add(name);
  const found = names.find(text2).flatMap((match) => {
    const before = findBefore(text2, match.start, /\$(\{?)(env:)?/i);
    if (before === null || text2[match.start - before[0].length - 1] === "`") return [];
    const start = match.start - before[0].length;
    const closed3 = before[1] === "{" && text2[match.end] === "}";
    const end = match.end + (closed3 ? 1 : 0);
    const assigns = isBehind(text2, end, /\s*(?:\+|\?\?)?=(?!=)/);
    return [{ ...match, env: before[2] !== void 0, whole: { start, end }, assigns }];
  });
  for (const { name, start, env, assigns } of found)
    if (assigns && env) {
      assigned6.add(name);
      const statement2 = at2({ start, end: start })[0];
      if (statement2?.depth === 0 && !set2.has(name)) set2.set(name, statement2.end);
    } else if (env) read2.add(name);
  for (const { name, start, end, env, assigns, whole: whole2 } of found) {
    if (isComment3(script, start)) continue;
    const shared = { name, start, end, namespace: "env", region: "code" };
    if (!env) {
      const reserved2 = parameters.has(name);
      uses.push({
        ...shared,
        namespace: "any",
        role: assigns ? "option" : "condition",
        ...reserved2 ? { reservation: { code: "contract-name", message: PARAMETER, safety: "review" } } : { local: true }
      });
      continue;
    }
    if (assigns) continue;
    const statement2 = at2({ start, end: start })[0];
    const served2 = servedWith(name, [...statement2 ? near(statement2) : [], ...assigned6]);
    const local = (set2.get(name) ?? Infinity) <= start;
    uses.push({
      ...shared,
      role: "condition",
      served: served2,
      ...local ? { local } : { contract: CONTRACT, widen: (fresh) => widen4(text2, whole2, fresh) }
    });
  }
  return { uses, read: read2 };
}
function isComment3({ comments: comments2 }, at2) {
  return comments2.some(({ start, end }) => start <= at2 && at2 < end);
}
function around2(text2, { statements }, statement2, names) {
  const program2 = statement2.words[0]?.text.toLowerCase();
  if (program2 === "if" || program2 === "elseif" || program2 === "switch" || program2 === "while") {
    const index = statements.indexOf(statement2);
    const after2 = statements.slice(index + 1).find(({ depth }) => depth <= statement2.depth);
    const end = after2?.start ?? text2.length;
    return [...new Set(namesOf(names.find(text2, statement2.start, end)))];
  }
  const words2 = statement2.words.map(({ span }) => namesOf(names.find(text2, span.start, span.end)));
  const assigning2 = /^\$(?:env:)?\w+\s*(?:\+|\?\?)?=/i.test(
    text2.slice(statement2.start, statement2.end)
  );
  return [...new Set(assigning2 ? words2.flat() : words2.filter((list) => list.length > 1).flat())];
}
function widen4(text2, { start, end }, fresh) {
  const old = text2.slice(start, end);
  const alone = isBefore(text2, start, /\b(?:if|while)\s*\(\s*/i);
  if (alone && isBehind(text2, end, /\s*\)/))
    return [{ start, end: start, text: fresh.map((name) => `$env:${name} -or `).join("") }];
  let value = old;
  for (const name of fresh.toReversed())
    value = `$(if ($env:${name}) { $env:${name} } else { ${value} })`;
  return [{ start, end, text: value }];
}

// src/languages/powershell/assignment.ts
function assignmentOf4(text2, { start, words: words2 }) {
  const head = findBehind(text2, start, /\$(env:)?\{?(\w+)\}?\s*(\+|\?\?)?=/i);
  if (head === null) return null;
  const at2 = start + head[0].indexOf(head[2]);
  const after2 = start + head[0].length;
  const values = words2.filter(({ span }) => span.start >= after2);
  const [, env, name = "", sign] = head;
  return {
    name,
    start: at2,
    env: env !== void 0,
    adds: sign === "+",
    fills: sign === "??",
    values
  };
}
function handingOn5(text2, { start }, { name, start: at2, fills, values }) {
  const [value] = values;
  if (value === void 0 || values.length > 1) return void 0;
  const { span } = value;
  const written2 = text2.slice(span.start, span.end);
  const [before, after2] = fills ? [`$env:${name} ?? `, ""] : [`$(if ($env:${name}) { $env:${name} } else { `, " })"];
  if (start > at2 || !/^["'\w$]/.test(written2)) return void 0;
  return {
    handOn: (wanted, isAlone2) => isAlone2 ? [{ start: at2, end: at2 + name.length, text: wanted }, ...surround(span, before, after2)] : void 0
  };
}

// src/languages/powershell/takings.ts
var DEPTH5 = 12;
var ADDS = /\$\{?(\w+)\}?\.(?:Add|AddRange|Append|Insert)/i;
function takingsOf7(text2, statements) {
  return statements.flatMap((statement2) => {
    const assigned6 = assignmentOf4(text2, statement2);
    const called2 = matchWhole(statement2.words[0]?.text ?? "", ADDS)?.[1];
    const variable = assigned6?.name ?? called2;
    const values = assigned6?.values ?? statement2.words.slice(1);
    const first = values[0];
    if (variable === void 0 || first === void 0) return [];
    const words2 = { start: first.span.start, end: values.at(-1).span.end };
    const held = text2.slice(words2.start, words2.end);
    const adds = called2 !== void 0 || assigned6?.adds === true || isNamed(held, variable);
    return [{ variable, statement: statement2, words: words2, extends: adds }];
  });
}
function branchesOf7(statements) {
  const heads = [];
  const around4 = statements.map((statement2, index) => {
    const before = statements[index - 1];
    if (before !== void 0 && statement2.depth > before.depth) heads.push(before);
    heads.length = Math.min(heads.length, statement2.depth);
    const near = heads.slice(-DEPTH5);
    const root = near.findLastIndex(
      ({ words: words2 }) => fitsWhole(words2[0]?.text ?? "", /function|filter/i)
    );
    const starts = near.slice(Math.max(0, root)).map(({ start }) => start);
    return root === -1 ? [...starts.toReversed(), -1] : starts.toReversed();
  });
  return (offset) => around4[firstIndex(statements.length, (at2) => statements[at2].start > offset) - 1] ?? [-1];
}

// src/languages/powershell/read.ts
var PRINTS = /Write-(?:Host|Output|Warning|Error|Information|Verbose|Debug)|echo|throw|exit/i;
function readPowerShell(text2, names) {
  const script = parsePowerShell(text2);
  const uses = /* @__PURE__ */ new Map();
  const add = (use2) => void uses.set(use2.start, use2);
  for (const use2 of texts(text2, script, names)) add(use2);
  const variables2 = readVariables(text2, script, names);
  let run = 0;
  let before;
  for (const statement2 of script.statements) {
    const assigned6 = assignmentOf4(text2, statement2);
    if (assigned6 === null || before === void 0 || !adjacent(text2, before, statement2)) run++;
    before = assigned6 === null ? void 0 : statement2;
    if (names.find(text2, statement2.start, statement2.end).length === 0) continue;
    for (const use2 of readStatement(text2, statement2, names)) add(use2);
    if (assigned6 !== null && assigned6.env && names.has(assigned6.name))
      add(setting2(text2, statement2, assigned6, run, variables2.read));
  }
  for (const use2 of variables2.uses) {
    const known3 = uses.get(use2.start);
    if (known3?.role !== "option" || use2.role === "condition" || use2.reservation) add(use2);
  }
  const grown2 = growLists(
    text2,
    inOrder(uses),
    takingsOf7(text2, script.statements),
    branchesOf7(script.statements)
  );
  return withTables(parseScript(text2, names, { syntax: SYNTAX12, rules: [] }), grown2);
}
function adjacent(text2, before, next2) {
  return fitsWhole(text2.slice(before.end, next2.start), /[\s;]*/) && before.depth === next2.depth;
}
function readStatement(text2, statement2, names) {
  const assigned6 = assignmentOf4(text2, statement2);
  const program2 = statement2.words[0]?.text ?? "";
  if (fitsWhole(program2, PRINTS)) {
    if (!statement2.piped && !/>/.test(text2.slice(statement2.start, statement2.end))) return [];
    if (printsDeprecation(text2.slice(statement2.start, statement2.end))) return [];
    return printedArguments(statement2.words.slice(1), names);
  }
  const words2 = assigned6 === null ? statement2.words : assigned6.values;
  const hint = assigned6 === null ? void 0 : hintOf(assigned6.name);
  const single2 = words2.length === 1 ? words2[0] : void 0;
  if (assigned6 !== null && single2 !== void 0)
    return embed(readCommandLine(single2.text, names, hint), single2.view).map(
      (use2) => isBefore(text2, single2.span.start, /@\(\s*/) ? withoutSplit(use2) : use2
    );
  return readArguments(text2, words2, names, hint);
}
function withoutSplit({ split: _split, ...use2 }) {
  return use2;
}
function setting2(text2, statement2, assigned6, run, read2) {
  const { name, start, values, fills } = assigned6;
  const use2 = {
    ...environmentSetting(name, start),
    ...fills && { fills },
    ...handingOn5(text2, statement2, assigned6)
  };
  const value = values.length === 1 ? values[0] : void 0;
  if (read2.has(name) || value === void 0 || value.text === "") return use2;
  const line = wholeLine(text2, statement2.start, value.span.end, COMMAND_END);
  return {
    ...use2,
    ...valueIn(value.view),
    ...line && { member: { list: `set@${run}`, removal: line } }
  };
}
function texts(text2, script, names) {
  const uses = [];
  for (const comment of script.comments) {
    const found = names.find(text2, comment.start, comment.end);
    const noted = notesDeprecation(text2.slice(comment.start, comment.end));
    const all = noted ? namesOf(found) : [];
    for (const match of found) uses.push(withBeside(mention(match, "comment"), all));
  }
  for (const { words: words2 } of script.statements) {
    const prints = fitsWhole(words2[0]?.text ?? "", PRINTS);
    for (const word of words2) {
      const found = names.find(text2, word.span.start, word.span.end);
      for (const match of found) {
        if (match.glued && !word.quoted && !prints) continue;
        const region = word.quoted ? "string" : "code";
        uses.push(withBeside(mention(match, region), namesOf(found)));
      }
    }
  }
  return uses;
}

// src/languages/powershell/index.ts
var powershell = {
  id: "powershell",
  files: [{ format: "powershell", extensions: "ps1 psm1 psd1", shebang: /\bpwsh\b/ }],
  fences: "powershell ps1 pwsh ps posh pwsh-session ps1con",
  read: readPowerShell,
  questions: questionsInBraces(SYNTAX12, [QUESTION_MARK])
};

// src/languages/properties/questions.ts
var ASKED = String.raw`!?[\w.]+(?:\([^()]*\))?`;
var SETTING = String.raw`[\w.]+[ \t]*[-+*~]?=`;
var SCOPE2 = new RegExp(
  String.raw`^((?:${ASKED}[ \t]*[:|][ \t]*)*?${ASKED})[ \t]*(?:(\{)|:[ \t]*(?=${SETTING}))`
);
var REST = new RegExp(String.raw`^(?:(\{)|(?=${SETTING}))`);
var SELECTED = /^[\w.]+\[([^\]]+)\](?=[ \t]*=)/;
var LONGEST9 = 400;
function propertyQuestions(text2) {
  const { code } = lex2(text2, { line: ["#", "//"] });
  const brackets = pairBrackets(code);
  const questions = [];
  for (const { index, 0: line } of code.matchAll(/[^\r\n]+/g)) {
    const [before, isElse] = /^[ \t]*(?:\}[ \t]*)?(else\b[ \t]*:?[ \t]*)?/.exec(line);
    const start = index + before.length;
    const rest = line.slice(before.length, before.length + LONGEST9);
    const scope = SCOPE2.exec(rest);
    const brace = scope ?? (isElse === void 0 ? SELECTED.exec(rest) : REST.exec(rest));
    if (brace === null) continue;
    const own = brace.at(-1) === "{" ? brackets.around(start + brace[0].length) : void 0;
    const end = own === void 0 ? index + line.length : own.close;
    const branch = { start, end, condition: isElse !== void 0 && !scope ? "" : brace[1] };
    const last2 = isElse === void 0 ? void 0 : nearest(questions, start);
    if (last2 === void 0) questions.push([branch]);
    else last2.push(branch);
  }
  return { questions };
}
function nearest(questions, before) {
  let found;
  let least = -1;
  for (const question of questions) {
    const { end } = question.at(-1);
    if (end > before || end <= least) continue;
    found = question;
    least = end;
  }
  return found;
}

// src/languages/properties/index.ts
var properties = {
  id: "properties",
  files: [
    { format: "properties", extensions: "properties" },
    { format: "xcconfig", extensions: "xcconfig" },
    { format: "qmake", extensions: "pri prf pro" }
  ],
  fences: "properties xcconfig qmake",
  read: readProperties,
  questions: propertyQuestions
};
var DEFINES2 = /^(?:\w+:)*(?:DEFINES|DEFINES_\w+|GCC_PREPROCESSOR_DEFINITIONS\w*|SWIFT_ACTIVE_COMPILATION_CONDITIONS|PREPROCESSOR_DEFINITIONS)$/;
function readProperties(file, names) {
  const text2 = withoutMark(file);
  const matches2 = names.find(text2);
  const within3 = matchesWithin(matches2);
  const uses = [];
  const takings = [];
  for (const line of text2.matchAll(/(?:\\(?:\r\n|[^])|[^\\\r\n])+/g)) {
    const own = within3(line.index, line.index + line[0].length);
    if (own.length === 0) continue;
    for (const use2 of readLine2(text2, line.index, line[0], own, names)) uses.push(use2);
    append(takings, takingOf2(line.index, line[0]));
  }
  return growLists(text2, firstOfEachPlace(uses), takings, scopesOf(text2));
}
var DEEPEST5 = 12;
function takingOf2(start, line) {
  const hit = /^(\s*)([\w!|:().,]*:\s*)?([\w.]+)\s*([-+*~]?)=/.exec(line);
  if (hit === null || hit[4] === "-" || hit[4] === "~") return [];
  const end = start + line.trimEnd().length;
  return [
    {
      variable: hit[3],
      statement: { start: start + hit[1].length, end },
      words: { start: start + hit[0].length, end },
      extends: hit[4] !== "" || isNamed(line.slice(hit[0].length), hit[3])
    }
  ];
}
function scopesOf(text2) {
  const brackets = pairBrackets(text2);
  return (offset) => {
    const start = lineStart(text2, offset);
    const found = /^\s*[\w!|().,]+:/.test(text2.slice(start, offset)) ? [start] : [];
    let around4 = brackets.around(offset);
    for (let count = 0; around4 !== void 0 && count < DEEPEST5; count++) {
      if (around4.kind === "{") found.push(around4.open);
      around4 = brackets.parentOf(around4);
    }
    return [...found, -1];
  };
}
function readLine2(text2, start, line, matches2, names) {
  if (/^\s*(?:#(?!include)|!\s|;)/.test(line))
    return matches2.map((match) => mention(match, "comment"));
  const comment = /(?:^|[ \t])(?:\/\/|#)[^\r\n]*$/.exec(line)?.index ?? line.length;
  const code = line.slice(0, comment);
  const uses = matches2.filter((match) => match.start >= start + comment).map((match) => mention(match, "comment"));
  for (const match of matches2)
    if (isCondition(code, match.start - start))
      uses.push(condition3(text2, match, start, line, names));
  const pair = /^\s*(?:[\w!|:().,]+(?::|\{)\s*)?(?:export\s+)?([\w.]+)(?:\[[^\]]*\])?\s*[-+*~|?:]?[=:]\s*/.exec(
    code
  );
  if (pair === null) return [...uses, ...matches2.map((match) => mention(match, "code"))];
  const key = pair[1];
  const from = start + pair[0].length;
  const value = text2.slice(from, start + code.length).trimEnd();
  const named3 = matches2.find((match) => match.name === key && match.end <= from);
  if (named3 !== void 0) uses.push(assignment2(text2, named3, from, value, start, line));
  const view = part(text2, { start: from, end: from + value.length });
  const read2 = DEFINES2.test(key) ? memberWords(view.text, names, "definition", "macro") : readCommandLine(view.text, names, hintOf(key));
  return [...uses, ...embed(read2, view), ...matches2.map((match) => mention(match, "code"))];
}
function assignment2(text2, match, from, value, start, line) {
  const quote = fitsWhole(value, /(["']).*\1/) ? 1 : 0;
  const removal = wholeLine(text2, start, start + line.length);
  return {
    ...mention(match, "code"),
    role: "option",
    ...value.length > 2 * quote && {
      value: valueAt(value.slice(quote, value.length - quote), from + quote)
    },
    ...removal && { member: { list: "properties", removal } }
  };
}
function isCondition(code, at2) {
  const before = code.slice(0, at2);
  return /\b(?:contains|equals|isEmpty|defined|CONFIG|greaterThan|lessThan)\s*\([^()]*$/.test(before) || /\$\$?(?:\(|\{|\[|getenv\()?$/.test(before);
}
function condition3(text2, match, start, line, names) {
  const call = /(?:\bcontains|\bCONFIG|\bdefined)\s*\([^()]*$/.exec(text2.slice(start, match.start));
  const close = text2.indexOf(")", match.end);
  const from = call === null ? -1 : start + call.index;
  const negated = text2[from - 1] === "!";
  const follows = isBehind(text2, close + 1, /\s*[:{|]/) && !/:/.test(line.slice(0, Math.max(0, from - start)));
  const beside = namesOf(names.find(line));
  const use2 = { ...withBeside(mention(match, "code"), beside), role: "condition" };
  if (call === null || close === -1 || !follows || negated) return use2;
  const whole2 = { start: from, end: close + 1 };
  return {
    ...use2,
    widen: (wanted) => {
      const copies2 = renamedCopies(text2, whole2, match, wanted);
      return surround(whole2, copies2.map((copy) => `${copy}|`).join(""), "");
    }
  };
}

// src/languages/kit/script/python-syntax.ts
var RAW2 = "[bBuU]?[rR][bB]?";
var FORMAT = "(?:[fFtT][rR]?|[rR][fFtT])";
var PLAIN3 = "[bBuU]?";
var STRINGS = ['"""', "'''", '"', "'"].flatMap((quote) => {
  const multiline = quote.length === 3;
  const form = (prefix, rest) => ({
    open: `(?<![\\w"'])${prefix}${quote}|(?<!\\w)${prefix}${quote}`,
    close: quote,
    multiline,
    ...rest
  });
  return [
    form(FORMAT, { escape: "keep", hole: ["{", "}"] }),
    form(RAW2, { escape: "keep" }),
    form(PLAIN3, { escape: "backslash" }),
    { open: quote, close: quote, multiline, escape: "backslash" }
  ];
});
var PYTHON_SYNTAX = { line: ["#"], strings: STRINGS };

// src/languages/kit/questions/arms.ts
var ARM = /^([ \t]*)(?:(\|)[ \t]*)?([^\r\n|]*?)[ \t](->|=(?=[ \t]|\r?$))/;
var OTHER = /::|\\|=|\b(?:fun|fn|function)\b/;
var REST2 = /_|true|otherwise|else|default/i;
function armsInLines(syntax) {
  return (text2) => {
    const questions = [];
    const open = [];
    function close(end, least) {
      for (let top = open.at(-1); top !== void 0 && top.indent >= least; top = open.at(-1)) {
        open.pop();
        if (top.arms.length > 0)
          questions.push([...top.arms, { start: top.start, end, condition: top.condition }]);
      }
    }
    for (const { index, 0: line } of lex2(text2, syntax).code.matchAll(/[^\r\n]+/g)) {
      if (line.trim() === "") continue;
      const hit = ARM.exec(line);
      const isArm = hit !== null && (hit[2] !== void 0 || hit[4] === "->") && !OTHER.test(hit[3]);
      const indent2 = /^[ \t]*/.exec(line)[0].length;
      close(index, isArm ? indent2 + 1 : indent2);
      if (!isArm) continue;
      const from = index + hit[0].lastIndexOf(hit[3]);
      const asked2 = text2.slice(from, from + hit[3].length).trim();
      const condition4 = fitsWhole(asked2, REST2) ? "" : asked2;
      const top = open.at(-1);
      if (top?.indent !== indent2) open.push({ indent: indent2, arms: [], start: index, condition: condition4 });
      else {
        top.arms.push({ start: top.start, end: index, condition: top.condition });
        top.start = index;
        top.condition = condition4;
      }
    }
    close(text2.length, 0);
    return { questions };
  };
}

// src/languages/kit/questions/indented.ts
var HEAD3 = /^(if|elif|else|try|except|finally|match|case|when(?=[ \t])|for|while|def|class|with|async)\b/;
var OPENS2 = {
  if: "if",
  try: "if",
  match: "if",
  // Nim asks with this when it compiles.
  when: "if",
  elif: "else",
  else: "else",
  except: "else",
  case: "else",
  finally: "else"
};
function questionsIndented(syntax) {
  return (text2, places) => {
    const { code } = lex2(text2, syntax);
    const asked2 = questionsBetween(markersOf2(text2, code), text2.length);
    return {
      ...asked2,
      questions: [...asked2.questions, ...choicesIn(text2, code, IF_BEHIND, places)]
    };
  };
}
function* markersOf2(text2, code) {
  const open = [];
  let depth = 0;
  let when;
  for (const hit of code.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const line = hit[0];
    const fresh = depth === 0;
    for (const { 0: sign } of line.matchAll(/[()[\]{}]/g)) depth += "([{".includes(sign) ? 1 : -1;
    depth = Math.max(0, depth);
    if (!fresh || line.trim() === "") continue;
    const indent2 = /^[ \t\u00ef\u00bb\u00bf]*/.exec(line)[0].length;
    const start = hit.index + indent2;
    const word = HEAD3.exec(line.slice(indent2))?.[1] ?? "";
    const goesOn = OPENS2[word] === "else";
    let top = open.at(-1);
    const least = goesOn ? indent2 + 1 : indent2;
    while (top !== void 0 && top.indent >= least) {
      open.pop();
      yield { what: "end", start, end: start, condition: "" };
      top = open.at(-1);
    }
    const above2 = when?.indent === indent2 ? when.asked : "";
    const decorator = /^@(when\(.*)/.exec(text2.slice(start, hit.index + line.length));
    when = decorator === null ? void 0 : { indent: indent2, asked: decorator[1].trim() };
    if (word === "") continue;
    const end = headEnd(code, start);
    const asked2 = text2.slice(start + word.length, end).trim();
    if (goesOn && top !== void 0) {
      const pattern = fitsWhole(asked2, /\s*_?\s*/) ? "" : asked2;
      const condition5 = word === "case" && pattern !== "" ? `${top.subject} == ${pattern}` : word === "elif" ? pattern : word === "case" ? pattern : "";
      yield { what: "else", start, end, condition: condition5 };
      continue;
    }
    open.push({ indent: indent2, word, subject: asked2 });
    const isAsked2 = OPENS2[word] === "if" || above2 !== "" || asked2.startsWith("when(");
    const condition4 = above2 || asked2 || word;
    yield { what: isAsked2 ? "if" : "body", start, end, condition: condition4 };
  }
}
function headEnd(code, from) {
  let depth = 0;
  for (let at2 = from; at2 < Math.min(code.length, from + 2e3); at2++) {
    const letter = code[at2];
    if ("([{".includes(letter)) depth++;
    else if (")]}".includes(letter)) depth--;
    else if (depth === 0 && (letter === ":" || letter === "\n")) return at2;
  }
  return from;
}

// src/languages/python/questions.ts
var inWords3 = questionsInWords(PYTHON_SYNTAX, {
  if: /\b(?:if|unless|cond)\b(?=[^\r\n]*\bdo[ \t]*\r?$)/,
  else: /(?<=^[ \t]*)else(?=[ \t]*\r?$)/,
  end: /(?<=^[ \t]*)end\b/,
  body: /(?<=^[ \t]*)(?:def\w*|for|case|quote)\b(?=[^\r\n]*\bdo[ \t]*\r?$)|=[ \t]*case\b(?=[^\r\n]*\bdo[ \t]*\r?$)/
});
var pythonQuestions = asAll(
  questionsIndented(PYTHON_SYNTAX),
  inWords3,
  armsInLines(PYTHON_SYNTAX),
  inMappings,
  // `if legacy, do: a, else: b`
  (text2, places) => ({
    questions: choicesIn(
      text2,
      lex2(text2, PYTHON_SYNTAX).code,
      { at: /\bif\b(?=[^\r\n]{1,200},\s*do:)/g, parts: /\belse:/y, until: /\bdo:/y },
      places
    )
  })
);
function inMappings(text2) {
  const { code } = lex2(text2, PYTHON_SYNTAX);
  const brackets = pairBrackets(code);
  const questions = [...code.matchAll(/\}\s*(?:\[|\.get\()/g)].map(({ index }) => {
    const mapping = brackets.around(index);
    return (mapping === void 0 ? [] : elementsOf(code, mapping, false)).map(
      ({ start, end }) => ({
        start,
        end,
        condition: text2.slice(start, end).split(":", 1)[0]
      })
    );
  });
  return { questions };
}

// src/languages/python/recipes.ts
var choose = (asked2, fresh, old) => `${fresh} if ${asked2} else ${old}`;
var LINES2 = 1e3;
function isInMethod(text2, offset) {
  let start = text2.lastIndexOf("\n", offset) + 1;
  let indent2 = indentAt(text2, start);
  for (let count = 0; start > 0 && indent2 > 0 && count < LINES2; count++) {
    start = text2.lastIndexOf("\n", start - 2) + 1;
    const line = text2.slice(start, start + 400).split("\n", 1)[0];
    const own = indentAt(text2, start);
    if (own >= indent2 || line.trim() === "" || /^\s*[)#]/.test(line)) continue;
    if (/^\s*(?:async\s+)?def\b/.test(line) && /\bdef\s+\w+\s*\(\s*self\b/.test(text2.slice(start, start + 400)))
      return true;
    indent2 = own;
  }
  return false;
}
var SPACK = {
  sign: /^[ \t]*(?:from|import)\s+spack|^[ \t]*class\s+\w+\([^)]*(?:Package|Builder)\b/m,
  canAsk: isInMethod,
  asks: (version) => `self.spec.satisfies("@${shortest(version)}:")`,
  choose
};
var CONAN = {
  sign: /^from\s+conans?\b[^\n]*\bimport\b[^\n]*\bVersion\b/m,
  canAsk: isInMethod,
  asks: (version) => /^\d/.test(version) ? `Version(self.version) >= "${shortest(version, 2)}"` : void 0,
  choose
};

// src/languages/python/index.ts
var ENVIRON = String.raw`(?<![\w.])(?:[A-Za-z_]\w*\.)?(?:environ|[A-Za-z_]*env(?:vars|ironment)?)`;
var LITERAL = String.raw`\s*,\s*(?:["'][^"'\\]*["']|-?\d+)\s*\)`;
var POP = new RegExp(String.raw`${ENVIRON}\s*\.\s*pop\s*\(\s*`);
var KEY2 = new RegExp(String.raw`${ENVIRON}\s*\[\s*`);
var DEFAULT = new RegExp(String.raw`${ENVIRON}\s*\.\s*setdefault\s*\(\s*`);
var IN = String.raw`in\s+(?:[A-Za-z_]\w*\.)?(?:environ|\w*env)\b(?:\.keys\(\))?`;
var PAIR2 = { before: "(", within: /macro|defin/i, member: "outer" };
var KEY_SET = { after: "] =", member: "block" };
var readAsScript5 = scriptReader({
  syntax: PYTHON_SYNTAX,
  rules: [
    asks("env", {
      before: new RegExp(String.raw`(?:${ENVIRON}\s*\.\s*get|(?<![\w.])(?:os\.)?getenvb?)\s*\(\s*`),
      after: ", | )",
      call: true,
      either: nested2
    }),
    asks("env", { before: POP, after: ",", call: true, either: nested2 }),
    asks("env", { before: POP, call: true }),
    sets("env", { before: DEFAULT, after: ",", member: "block", orOld: getElse, fills: true }),
    sets("env", {
      before: new RegExp(
        String.raw`(?:${ENVIRON}\s*\.\s*putenv|(?<![\w.])(?:os\.putenv|\w*\.?setenv))\s*\(\s*`
      ),
      after: ",",
      member: "block"
    }),
    sets("env", { before: "monkeypatch.delenv(" }),
    sets("env", { ...KEY_SET, before: KEY2, orOld: getElse }),
    asks("env", { before: new RegExp(String.raw`\bdel\s+${ENVIRON}\s*\[\s*`) }),
    asks("env", { before: KEY2, after: "]", either: subscript }),
    asks("env", { after: new RegExp(String.raw`\s+not\s+${IN}`), either: anyOf("and") }),
    asks("env", { after: new RegExp(String.raw`\s+${IN}`), either: anyOf("or") }),
    // define_macros=[("X", None)] is -DX
    defines("macro", { ...PAIR2, after: /(?=\s*,\s*None\s*\))/ }),
    defines("macro", { ...PAIR2, after: new RegExp(String.raw`(?=${LITERAL})\s*,\s*`) }),
    defines("macro", {
      before: /\b(?:define_macro|add_?define|add_?definition)\w*\s*\(\s*/,
      after: /(?:\s*,)?/
    }),
    sets("cmake", {
      ...KEY_SET,
      before: "variables[ | definitions[ | cache_variables["
    }),
    // Spack and Conan helpers
    sets("cmake", {
      before: ".define( | .define_from_variant( | cmake_cache_option( | cmake_cache_string( | cmake_cache_path(",
      after: ",",
      member: "outer",
      isArgument: true
    }),
    sets("any", { in: "code", before: "( | ,", after: /=(?!=)/, member: "list" })
  ],
  versions: [SPACK, CONAN],
  defines: /(?:.*\.)?(?:define_macros|macros|defines|undef_macros|definitions|cpp_?defines)/i,
  scripts: [
    [
      /(?:\bos\.(?:system|popen)|\bsubprocess\.(?:run|call|check_call|check_output|Popen|getoutput))\s*\(\s*/,
      "shell"
    ]
  ]
});
function readPython(text2, names) {
  const uses = readAsScript5(text2, names);
  const own = assignedBy2(withoutMark(text2), names);
  return uses.map((use2) => isVariable(use2, text2) && own.has(use2.name) ? reserved(use2) : use2);
}
function assignedBy2(text2, names) {
  const assigned6 = /* @__PURE__ */ new Set();
  for (const [, name] of text2.matchAll(
    /^[ \t]{0,80}(\w{1,200})[ \t]{0,20}(?::[^=\r\n]{1,80})?=(?!=)/gm
  ))
    if (names.has(name)) assigned6.add(name);
  return assigned6;
}
function isVariable({ role, region, start }, text2) {
  return role === "mention" && region === "code" && text2[start - 1] !== ".";
}
function reserved(use2) {
  return {
    ...use2,
    reservation: {
      code: "own-variable",
      message: `${use2.name} is a variable of this script here: it need not have the name of the flag.`,
      safety: "display"
    }
  };
}
var python = {
  id: "python",
  files: [
    { format: "spack", globs: "{packages,*spack*}/{,**/}package.py" },
    { format: "python-setup", names: "setup.py" },
    { format: "nox", names: "noxfile.py" },
    { format: "conan", names: "conanfile.py" },
    { format: "scons", names: "sconstruct sconscript scsub", extensions: "scons" },
    { format: "waf", names: "wscript wscript_build" },
    { format: "snakemake", names: "snakefile", extensions: "smk" },
    { format: "task-runner", names: "fabfile.py dodo.py pavement.py" },
    { format: "easybuild", extensions: "eb" },
    { format: "mozbuild", names: "moz.build moz.configure" },
    // Elixir and Nim: strings, comments and lists are as in Python.
    { format: "mix", names: "mix.exs" },
    { format: "nimble", names: "build.nims config.nims", extensions: "nimble nims" },
    {
      format: "python",
      scope: "sources",
      extensions: "py pyi pyw",
      shebang: /\bpython[\d.]*\b/,
      scripts: true
    },
    // Cython reads the macros of the headers that it names.
    { format: "python", scope: "sources", extensions: "pyx pxd pxi", scripts: true, upstream: "c" },
    { format: "pyinstaller", extensions: "spec", head: (head) => /\bAnalysis\(/.test(head) }
  ],
  fences: "python py python3 py3 pycon ipython ipython3",
  read: readPython,
  upstream: upstreamByWords(["env"], PYTHON_SYNTAX, ({ isWhole: isWhole3 }) => isWhole3 ? "env" : void 0),
  questions: pythonQuestions
};

// src/languages/rpmspec/index.ts
var WORDS5 = {
  if: /(?<=^[ \t]*)%if(?:n?arch|n?os)?\b/,
  else: /(?<=^[ \t]*)%(?:elif(?:arch|os)?|else)\b/,
  end: /(?<=^[ \t]*)%endif\b/
};
var rpmspec = {
  id: "rpmspec",
  files: [{ format: "rpm-spec", extensions: "spec" }],
  read: readRpmSpec,
  questions: questionsInWords({ line: ["^[ \\t]*#"] }, WORDS5)
};
var SCRIPTS2 = "prep|conf|build|install|check|clean|generate_buildrequires|pre|post|preun|postun|pretrans|posttrans";
var SCRIPT2 = new RegExp(String.raw`^%(?:${SCRIPTS2})\b`);
var SECTION = new RegExp(
  String.raw`^%(?:${SCRIPTS2}|description|files|changelog|package|trigger\w*|sourcelist|patchlist)\b`,
  "gm"
);
var CHANGELOG = {
  code: "changelog",
  message: "A changelog tells what was.",
  safety: "display"
};
function readRpmSpec(file, names) {
  const text2 = withoutMark(file);
  const matches2 = names.find(text2);
  const within3 = matchesWithin(matches2);
  const isVariable2 = remembered((name) => isVariableIn(text2, name));
  const uses = /* @__PURE__ */ new Map();
  for (const { start, end } of sectionsOf(text2)) {
    const own = within3(start, end);
    if (own.length === 0) continue;
    const header = text2.slice(start, start + 40);
    if (SCRIPT2.test(header)) {
      const body = text2.indexOf("\n", start);
      if (body !== -1 && body < end) {
        const view = part(text2, { start: body + 1, end });
        for (const use2 of embed(names.read("shell", view.text), view)) uses.set(use2.start, use2);
      }
    }
    for (const match of own) {
      const { start: at2 } = match;
      const line = text2.slice(text2.lastIndexOf("\n", at2) + 1, at2);
      const use2 = mention(match, "code");
      if (header.startsWith("%changelog"))
        uses.set(at2, { ...mention(match, "prose"), reservation: CHANGELOG });
      else if (/^\s*#/.test(line)) uses.set(at2, mention(match, "comment"));
      else if (isVariable2(match.name) && fitsWhole(line, /\s*%(?:global|define)\s+/))
        uses.set(at2, { ...use2, role: "option" });
      else if (isVariable2(match.name) && /%(?:\{\??)?$/.test(line))
        uses.set(at2, { ...use2, role: "condition", local: true });
      else if (fitsWhole(line, /\s*(?:%\{!\?\w+:\s*)?%(?:global|define|bcond\w*|undefine)\s+(?:\w*_)?/))
        uses.set(at2, { ...use2, role: "declaration", ...askedAs(text2, line, match) });
      else if (/%(?:if|elif)\b.*$|%\{[!?]+$|%\{!?with(?:out)?\s+$/.test(line) && !uses.has(at2))
        uses.set(at2, { ...use2, role: "condition" });
      else if (match.glued && uses.get(at2)?.role === "mention")
        uses.set(at2, readGeneral(text2, [match])[0]);
    }
  }
  return inOrder(uses);
}
function isVariableIn(text2, name) {
  const word = escapePattern(name);
  return new RegExp(String.raw`%(?:global|define)[ \t]+${word}[ \t]`).test(text2) && new RegExp(String.raw`%(?:\{\??)?${word}\b`).test(text2) && !new RegExp(String.raw`(?:%bcond\w*[ \t]+|with(?:out)?[_ \t]|%\{!\?)${word}\b`).test(text2);
}
function askedAs(text2, line, { name }) {
  const longer = ["with", "without"].flatMap((word) => [`${word}_${name}`, `_${word}_${name}`]);
  const asked2 = /%bcond/.test(line) ? new Names(longer).find(text2)[0]?.name : void 0;
  if (asked2 === void 0) return {};
  const message = `This file asks for ${name} as ${asked2} too: change them together, by hand.`;
  return { reservation: { code: "composed-name", message, safety: "review" } };
}
function sectionsOf(text2) {
  const starts = [0, ...[...text2.matchAll(SECTION)].map(({ index }) => index)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text2.length }));
}

// src/languages/rst/index.ts
var rst = {
  id: "rst",
  files: [{ format: "rst", scope: "docs", extensions: "rst rest" }],
  read: readRst
};
var DIRECTIVE = /([ \t]*)\.\. (?:code-block|code|sourcecode|prompt|highlight|parsed-literal|tab|ipython)::[ \t]*([^\r\n]*)/;
var COMMENT5 = /^([ \t]*)\.\.(?:[ \t]+(?![\w-]+::|_|\[|\|)\S|[ \t]*$)/;
function readRst(file, names) {
  const text2 = withoutMark(file);
  return readPage(text2, { front: [], ...structureOf2(text2), inline: inlineCode2(text2) }, names);
}
function* inlineCode2(text2) {
  for (const hit of text2.matchAll(
    /``([^`\r\n]{1,2000})``|:(?:code|kbd|command|option|samp|envvar|makevar):`([^`\r\n]{1,2000})`/g
  )) {
    const code = hit[1] ?? hit[2];
    const start = hit.index + hit[0].indexOf(code, hit[1] === void 0 ? hit[0].indexOf("`") : 2);
    yield { start, end: start + code.length };
  }
}
function structureOf2(text2) {
  const blocks2 = [];
  const comments2 = [];
  let open;
  function close() {
    if (open === void 0 || open.lines.length === 0) return;
    if (open.comment) comments2.push({ start: open.lines[0].start, end: open.lines.at(-1).end });
    else blocks2.push({ info: open.info, lines: open.lines });
  }
  for (const hit of text2.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (hit[0] === "") continue;
    const line = hit[0].replace(/[\r\n]+$/, "");
    const start = hit.index;
    const end = start + hit[0].length;
    const indent2 = line.length - line.trimStart().length;
    if (open !== void 0) {
      if (line.trim() === "" || indent2 > open.indent) {
        const option = !open.began && /^\s+:[\w-]+:/.test(line);
        open.began ||= line.trim() !== "" && !option;
        if (open.began) open.lines.push({ start, end });
        continue;
      }
      close();
      open = void 0;
    }
    const directive2 = matchWhole(line, DIRECTIVE);
    if (directive2 !== null)
      open = { info: directive2[2], indent: indent2, lines: [], comment: false, began: false };
    else if (COMMENT5.test(line))
      open = { info: "", indent: indent2, lines: [{ start, end }], comment: true, began: true };
    else if (/::\s*$/.test(line) && !/^\s*\.\. /.test(line))
      open = { info: "", indent: indent2, lines: [], comment: false, began: false };
  }
  close();
  return { blocks: blocks2, comments: comments2 };
}

// src/languages/ruby/index.ts
var SYNTAX13 = {
  line: ["#"],
  block: [{ open: "^=begin\\b", close: "\n=end" }],
  strings: [
    {
      open: "%[wWqQi]?[\\[({<|!]",
      close: (open) => CLOSE2[open.at(-1)] ?? open.at(-1),
      escape: "backslash",
      multiline: true
    },
    { open: '"', close: '"', escape: "backslash", multiline: true, hole: ["#{", "}"] },
    { open: "'", close: "'", escape: "backslash", multiline: true },
    { open: "`", close: "`", escape: "backslash", multiline: true, hole: ["#{", "}"] }
  ]
};
var WORDS6 = {
  if: /(?<=^[ \t]*|[=(][ \t]*)(?:if|unless|case|begin)\b/,
  else: /(?<=^[ \t]*|;[ \t]*)(?:elsif|else|when|in|rescue|ensure)\b/,
  end: /(?<![\w.:])end\b(?![?!:])/,
  body: /(?<=^[ \t]*)(?:def|class|module|while|until|for)\b[^\r\n]*|\bdo\b(?=[ \t]*(?:\|[^|\r\n]*\|)?[ \t]*$)/
};
var BEHIND3 = /(?<=^[ \t]*)\S[^\r\n]*?(?=if|unless)(?<=[^=(\s][ \t]+)(?:if|unless)[ \t]+([^\r\n]+)/gm;
var block = ({ heads }) => [
  heads.map((head) => `${head}) { `).join(""),
  " }".repeat(heads.length)
];
var MODIFIER = /\s(?:if|unless)\s/;
var CLOSE2 = { "(": ")", "[": "]", "{": "}", "<": ">" };
var OMNIBUS = {
  sign: /^[ \t]*default_version\b/m,
  asks: (version) => /^\d/.test(version) ? `version.satisfies?(">= ${shortest(version, 2)}")` : void 0,
  choose: (asked2, fresh, old) => `${asked2} ? ${fresh} : ${old}`
};
var ruby = {
  id: "ruby",
  files: [
    {
      format: "homebrew",
      globs: "{Formula,HomebrewFormula,Casks}/**.rb",
      names: "brewfile"
    },
    { format: "podfile", names: "podfile" },
    {
      format: "ruby-build",
      names: "gemfile rakefile extconf.rb vagrantfile fastfile",
      extensions: "gemspec rake"
    },
    { format: "podspec", extensions: "podspec" },
    { format: "ruby", scope: "sources", extensions: "rb", shebang: /\bruby\b/, scripts: true }
  ],
  fences: "ruby rb",
  read: scriptReader({
    syntax: SYNTAX13,
    rules: [
      sets("env", {
        before: "ENV[",
        after: "] ||=",
        member: "block",
        orOld: elseValue("||", "]"),
        until: MODIFIER,
        fills: true
      }),
      sets("env", {
        before: "ENV[",
        after: "] =",
        member: "block",
        orOld: elseValue("||", "]"),
        until: MODIFIER
      }),
      asks("env", { before: "ENV[", after: "]", either: anyOf("||") }),
      asks("env", { before: "ENV.fetch(", call: true, either: block }),
      asks("env", {
        before: "ENV.key?( | ENV.has_key?( | ENV.include?( | ENV.member?(",
        after: ")",
        either: anyOf("||")
      }),
      sets("env", { before: /\bENV\.(?:append|prepend)\w*\s*\(?\s*/ }),
      asks("env", { before: "ENV.delete(" })
    ],
    bare: true,
    versions: [OMNIBUS],
    defines: /.*(?:PREPROCESSOR_DEFINITIONS|COMPILATION_CONDITIONS)/,
    scripts: [[/\b(?:system|exec|sh|shell_output|prepare_command)\s*\(?\s*(?:=\s*)?/, "shell"]]
  }),
  upstream: SCRIPT_UPSTREAM,
  questions: asAll(
    questionsInWords(SYNTAX13, WORDS6, [QUESTION_MARK]),
    questionsBehind(SYNTAX13, BEHIND3)
  )
};

// src/languages/rust/compilation.ts
var MOST2 = 500;
var LONGEST10 = 4e3;
var GIVES = /\.\s*(?:define|flag|flag_if_supported)\s*\(\s*b?"(?:-D)?/;
var FILES = /\.\s*files?\s*\(\s*&?\[?\s*"([^"\\]*)"/g;
function compilationsOf(text2) {
  const known3 = /* @__PURE__ */ new Map();
  return ({ start, role }) => {
    if (role !== "definition" || !isBefore(text2, start, GIVES)) return void 0;
    const statement2 = statementAround(text2, start);
    if (/\bBuild::new\s*\(/.test(statement2)) return filesIn([statement2]);
    const builder = /^\s*([A-Za-z_]\w*)\s*\./.exec(statement2)?.[1];
    if (builder === void 0) return void 0;
    if (!known3.has(builder)) known3.set(builder, filesOf(text2, builder));
    return known3.get(builder);
  };
}
function filesOf(text2, builder) {
  const made = new RegExp(
    `\\b${builder}\\s*(?::\\s*(?:&\\s*)?(?:mut\\s+)?|=\\s*)(?:cc\\s*::\\s*)?Build\\b`
  ).exec(text2);
  if (made === null) return void 0;
  const statements = [statementAround(text2, made.index)];
  for (const { index } of text2.matchAll(new RegExp(`(?<![\\w.])${builder}(?=\\s*\\.)`, "g"))) {
    if (statements.push(statementAround(text2, index)) > MOST2) break;
  }
  return filesIn(statements);
}
function filesIn(statements) {
  const files = statements.flatMap((one) => [...one.matchAll(FILES)].map((hit) => hit[1]));
  return [...new Set(files)];
}
function statementAround(text2, offset) {
  const before = text2.slice(Math.max(0, offset - LONGEST10), offset);
  const after2 = text2.slice(offset, offset + LONGEST10);
  const start = Math.max(...[";", "{", "}"].map((sign) => before.lastIndexOf(sign))) + 1;
  const end = after2.indexOf(";");
  return before.slice(start) + (end === -1 ? after2 : after2.slice(0, end));
}

// src/languages/rust/index.ts
var SYNTAX14 = {
  ...C_COMMENTS,
  skip: [
    String.raw`'(?:\\(?:x[0-9A-Fa-f]{2}|u\{[0-9A-Fa-f]{1,6}\}|.)|[^\\'\r\n])'`,
    String.raw`'[A-Za-z_]\w*`
  ],
  strings: [
    {
      open: '(?<!\\w)b?r#*"',
      close: (open) => `"${"#".repeat(open.split("#").length - 1)}`,
      escape: "none",
      multiline: true
    },
    { open: '"', close: '"', escape: "backslash", multiline: true }
  ]
};
var rust = {
  id: "rust",
  files: [
    { format: "cargo-build", globs: "xtask/**.rs", names: "build.rs" },
    { format: "rust", scope: "sources", extensions: "rs", scripts: true }
  ],
  fences: "rust rs",
  read: readRust,
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX14)
};
var CFG = String.raw`(?<=\bcfg(?:_attr)?!?\s*\([^;{}]*)`;
var DEFINED = { before: ".define(", member: "call" };
var readAsScript6 = scriptReader({
  syntax: SYNTAX14,
  rules: [
    asks("cargo", {
      before: new RegExp(`${CFG}\\bfeature\\s*=\\s*`),
      either: called("any")
    }),
    asks("env", {
      before: "std::env::var( | env::var(",
      after: ")",
      either: fallback(".or_else(|_| ")
    }),
    asks("env", {
      before: "std::env::var_os( | env::var_os(",
      after: ")",
      either: fallback(".or_else(|| ")
    }),
    asks("env", { before: "option_env!(", after: ")", either: fallback(".or(") }),
    sets("env", { before: "env::set_var(", after: ",", member: "block" }),
    sets("env", { before: "env::remove_var(" }),
    // cc::Build takes Some or None, cmake::Config a string.
    defines("macro", { ...DEFINED, after: /\s*,\s*(?=None\b|Some\b|"(?:\d+|)")/ }),
    sets("cmake", { ...DEFINED, after: "," }),
    sets("env", { before: ".env(", after: ",", member: "call" }),
    asks("env", { before: /\b(?:env!|(?:get_)?env\w*)\s*\(\s*&?/ }),
    mentions2("any", { before: "is_x86_feature_detected!( | has_feature(" })
  ]
});
function readRust(text2, names) {
  const compilation = compilationsOf(text2);
  return readAsScript6(text2, names).map((read2) => {
    const use2 = withConfiguration(text2, names, read2);
    const compiles = compilation(use2);
    return compiles === void 0 ? use2 : { ...use2, compiles };
  });
}
function withConfiguration(text2, names, use2) {
  if (use2.role !== "mention") return use2;
  const follows = (pattern) => isBefore(text2, use2.start, pattern);
  if (use2.region === "code" && follows(/\bcfg(?:_attr)?!?\s*\([^;{}]*/)) {
    const from = lineStartOfAny(text2, use2.start);
    const line = names.find(text2, from, lineEnd(text2, use2.end));
    return {
      ...withBeside(use2, namesOf(line)),
      role: "condition",
      widen: (wanted) => surround(use2, `any(${wanted.map((name) => `${name}, `).join("")}`, ")")
    };
  }
  if (use2.region !== "string") return use2;
  if (follows(/cargo::?rustc-cfg=/)) return { ...use2, role: "definition", namespace: "any" };
  if (follows(/cargo::?rustc-cfg=feature=\\?"/))
    return { ...use2, role: "option", namespace: "cargo" };
  return follows(/cargo::?rerun-if-env-changed=/) ? rerun(text2, names, use2) : use2;
}
function rerun(text2, names, use2) {
  const start = text2.lastIndexOf("println!", use2.start);
  const tail2 = findBehind(text2, use2.end, /"\s*\)\s*;/);
  const head = text2.slice(start, use2.start);
  const near = names.find(text2, Math.max(0, use2.start - 200), Math.min(text2.length, use2.end + 200));
  const beside = near.filter((match) => isBefore(text2, match.start, /rerun-if-env-changed=/));
  const single2 = start !== -1 && !/[;\r\n]/.test(head) && tail2 !== null;
  return {
    ...withBeside(use2, namesOf(beside)),
    role: "condition",
    namespace: "env",
    contract: "Cargo runs this build script again when a user changes it.",
    ...single2 && {
      widen: (wanted) => {
        const indent2 = findBefore(text2, start, /[ \t]*/)[0];
        const gap = lineEnding(text2) + indent2;
        const lines = wanted.map((name) => `${head}${name}${tail2[0]}${gap}`);
        return [{ start, end: start, text: lines.join("") }];
      }
    }
  };
}

// src/languages/shell/questions.ts
function shellQuestions(text2) {
  const script = parseShell(text2);
  const asks3 = (chain) => !isBehind(text2, chain.start, /(?:while|until|for|select)\b/);
  return {
    questions: [
      ...script.chains.filter(asks3).map((chain) => questionOf(text2, chain)),
      ...joined3(text2, script.commands)
    ],
    bodies: [...script.functions, ...script.chains.filter((chain) => !asks3(chain))]
  };
}
function questionOf(text2, { start, conditions, branches, exhaustive }) {
  const said = conditions.map((span) => text2.slice(span.start, span.end).trim());
  if (!text2.startsWith("case", start))
    return branches.map((branch, index) => {
      const asked2 = exhaustive && index === branches.length - 1 ? void 0 : conditions[index];
      return {
        start: asked2?.start ?? branch.start,
        end: branch.end,
        condition: asked2 === void 0 ? "" : said[index]
      };
    });
  const subject = said[0]?.replace(/\s+in$/, "") ?? "";
  return branches.map((branch, index) => {
    const from = branches[index - 1]?.end ?? conditions[0]?.end ?? start;
    const pattern = text2.slice(from, branch.start).replace(/[()]|#[^\n]*/g, "").trim();
    return {
      start: from,
      end: branch.end,
      condition: pattern === "*" ? "" : `${subject} == ${pattern}`
    };
  });
}
var LOOKS = /^\s*(?:!\s*)?(?:\[|test\s|command\s+-[vV]|which\s|hash\s|type\s|(?:e|f)?grep\s)/;
function joined3(text2, commands2) {
  const questions = [];
  const ordered = commands2.toSorted((a, b) => a.start - b.start);
  const outer = [];
  let own = { start: 0, joints: [] };
  function finish2(end) {
    if (own.joints.length > 0) append(questions, joinedOf(text2, own, end));
  }
  ordered.forEach((command2, index) => {
    const from = ordered[index - 1]?.end ?? 0;
    if (command2.start < from) return;
    const gap = { start: from, end: command2.start };
    for (const { index: at2, 0: sign } of gapOf(text2, gap, ordered[index - 1]).matchAll(
      /&&|\|\||[{}();\n]|(?<!&)&(?!&)|\b(?:then|do|else|elif|fi|done|esac)\b/g
    )) {
      const offset = from + at2;
      if (sign === "&&" || sign === "||") own.joints.push({ and: sign === "&&", at: offset });
      else if (sign === "{" || sign === "(") {
        outer.push(own);
        own = { start: offset + 1, joints: [] };
      } else if (sign === "}" || sign === ")") {
        finish2(offset);
        own = outer.pop() ?? { start: offset + 1, joints: [] };
      } else if (sign === "\n" && isBefore(text2, offset, /(?:&&|\|\|)\s*/)) continue;
      else {
        finish2(offset);
        own = { start: offset + 1, joints: [] };
      }
    }
  });
  const last2 = ordered.at(-1);
  if (last2 !== void 0)
    for (let at2 = own; at2 !== void 0; at2 = outer.pop()) {
      own = at2;
      finish2(last2.end);
    }
  return questions;
}
function gapOf(text2, { start, end }, before) {
  let gap = text2.slice(start, end);
  for (const { body } of before?.documents ?? [])
    if (body.start >= start && body.end <= end)
      gap = gap.slice(0, body.start - start) + " ".repeat(body.end - body.start) + gap.slice(body.end - start);
  return gap.replace(/(?<=^|\s)#[^\n]*/g, (comment) => " ".repeat(comment.length));
}
function joinedOf(text2, { start, joints }, end) {
  const [first] = joints;
  const condition4 = text2.slice(start, first.at);
  const otherwise = joints.find(({ and }) => !and);
  if (otherwise === void 0) return [[{ start, end, condition: condition4 }]];
  if (otherwise === first && LOOKS.test(condition4))
    return [[{ start, end, condition: `! ${condition4.trim()}` }]];
  return [
    [
      { start, end: otherwise.at, condition: condition4 },
      { start: otherwise.at, end, condition: "" }
    ]
  ];
}

// src/languages/shell/default.ts
var REACH9 = 300;
var PLAIN4 = /[\w.,:/+@%=-]*/;
function handingOn6(text2, { name, start, value }, { chains }) {
  const span = { start, end: start + name.length };
  const above2 = text2.slice(Math.max(0, start - REACH9), start);
  const isSetAsked = new RegExp(String.raw`\$\{${name}[+-]|-v[ \t]+${name}\b`).test(above2);
  const sign = isSetAsked ? "-" : ":-";
  return {
    handOn: (wanted, isAlone2) => {
      if (isAlone2 && value !== null)
        return valueFirst(text2, span, wanted, value, `\${${name}${sign}`);
      const chain = chains.find(
        (one) => one.start < start && start < one.end && one.conditions.some((asked2) => asks2(text2, asked2, name))
      );
      const given = isSetAsked ? `\${${name}+x}` : `\${${name}:-}`;
      const line = `[ -z "${given}" ] || ${wanted}="\${${wanted}${sign}$${name}}"`;
      return chain && renamedBelow(text2, span, wanted, chain.start, [line]);
    }
  };
}
function asks2(text2, { start, end }, name) {
  return new RegExp(String.raw`(?<!\w)${name}(?!\w)`).test(text2.slice(start, end));
}
function valueFirst(text2, name, wanted, { start, end }, open) {
  const written2 = text2.slice(start, end);
  const renamed = { ...name, text: wanted };
  const isQuoted = fitsWhole(written2, /"[^"}\\`]*"/);
  if (!isQuoted && !fitsWhole(written2, PLAIN4)) return void 0;
  const [from, to] = isQuoted ? [start + 1, end - 1] : [start, end];
  const [before, after2] = isQuoted ? [open, "}"] : [`"${open}`, '}"'];
  return [renamed, { start: from, end: from, text: before }, { start: to, end: to, text: after2 }];
}

// src/languages/kit/shell/variables.ts
function lasts({ words: words2 }) {
  return words2.length === 0 || isDeclaring2(words2);
}
function namesSetBy({ words: words2 }) {
  switch (words2[0]?.text) {
    case "for":
      return words2.slice(1, 2);
    case "read":
    case "getopts":
    case "mapfile":
      return words2.slice(1);
    default:
      return [];
  }
}
function variablesOf5(text2, script, names) {
  const settings2 = /* @__PURE__ */ new Map();
  const exported2 = /* @__PURE__ */ new Set();
  const tied = /* @__PURE__ */ new Map();
  function set2(name, setting3) {
    if (names.has(name)) addTo(settings2, name, setting3);
  }
  for (const command2 of script.commands) {
    const program2 = command2.words[0]?.text;
    const exports = program2 === "export" || command2.words.some(({ text: word }) => word === "-x");
    if (lasts(command2))
      for (const { name, value, elements, start, end } of command2.assignments) {
        if (!names.has(name)) continue;
        if (exports) exported2.add(name);
        if (value === null && elements === null && exports) continue;
        set2(name, { start, end, always: command2.always });
        for (const other of names.find(text2, start, end))
          if (other.name !== name) addTo(tied, name, other.name);
      }
    for (const { text: word, start, end } of namesSetBy(command2))
      set2(word, { start, end, always: true });
  }
  for (const { name, operator, start, end } of script.expansions)
    if (operator === ":=" || operator === "=") set2(name, { start, end, always: true });
  const reads = /* @__PURE__ */ new Map();
  for (const { name, start } of script.expansions) if (names.has(name)) addTo(reads, name, start);
  for (const span of script.arithmetic)
    for (const { name, start } of names.find(text2, span.start, span.end)) addTo(reads, name, start);
  const branches = enclosing(script.chains.flatMap((chain) => chain.branches));
  const exhaustive = script.chains.filter((chain) => chain.exhaustive);
  const nested3 = (chain) => branches(chain).length > 0;
  const known3 = /* @__PURE__ */ new Map();
  for (const name of /* @__PURE__ */ new Set([...settings2.keys(), ...reads.keys(), ...exported2])) {
    const own = settings2.get(name) ?? [];
    const ends2 = own.length === 0 ? [] : certain(own, exhaustive, nested3);
    const local = (offset) => ends2.some((setting3) => setting3.end <= offset && reaches(setting3, offset, script));
    const at2 = reads.get(name) ?? [];
    const outside = own.length === 0 || exported2.has(name) || at2.some((offset) => !local(offset));
    const others = [...settings2.keys()].filter((other) => other !== name);
    known3.set(name, {
      namespace: outside ? "env" : "any",
      read: at2.length > 0,
      beside: at2.length > 0 ? [.../* @__PURE__ */ new Set([...others, ...tied.get(name) ?? []])] : [],
      local
    });
  }
  return known3;
}
function certain(settings2, exhaustive, nested3) {
  const always = settings2.filter((setting3) => setting3.always);
  const starts = settings2.map(({ start }) => start).toSorted((a, b) => a - b);
  for (const chain of exhaustive) {
    const covered = chain.branches.every((branch) => anyWithin(starts, branch));
    if (covered && !nested3(chain)) always.push({ start: chain.end, end: chain.end });
  }
  return always;
}
function anyWithin(sorted, { start, end }) {
  const first = sorted[firstIndex(sorted.length, (index) => sorted[index] >= start)];
  return first !== void 0 && first < end;
}
function reaches(setting3, offset, { functions }) {
  return functions.every(
    (body) => !inside(setting3, body) || body.start <= offset && offset < body.end
  );
}
function inside(inner, outer) {
  return outer.start <= inner.start && inner.end <= outer.end && inner !== outer;
}

// src/languages/shell/assign.ts
function readAssignments(text2, command2, script, names, variables2) {
  const { assignments, words: words2 } = command2;
  if (!assignments.some(({ name }) => names.has(name))) return [];
  const lasting = lasts(command2);
  const program2 = words2[0]?.text ?? "";
  const namespace = !lasting && commandHint(command2) === "make" ? "make" : "env";
  const units = assignments.map((assignment3) => {
    const { name, start, end } = assignment3;
    if (!names.has(name)) return { start, end, listed: true };
    const variable = lasting ? variables2.get(name) : void 0;
    const use2 = {
      ...assigned4(assignment3, variable?.namespace ?? namespace),
      ...lasting && handingOn6(text2, assignment3, script)
    };
    const tied = variable?.read === true;
    const beside = variable?.beside ?? [];
    const served2 = servedWith(name, beside);
    if (assignment3.value === null && assignment3.elements === null && program2 === "export") {
      const near = servedWith(name, [...beside, ...assignments.map((other) => other.name)]);
      return { start, end, use: { ...passed(assignment3, variable), served: near }, listed: false };
    }
    if (!tied) return { start, end, use: { ...use2, served: served2 }, listed: true };
    const { value: _value, ...rest } = use2;
    return { start, end, use: { ...rest, served: served2 }, listed: false };
  });
  const alone = assignments.length === 1 && lasting;
  const line = alone ? wholeLine(text2, command2.start, assignments[0].end, COMMAND_END) : void 0;
  const followed = words2[0] !== void 0 && !lasting ? words2[0].start : void 0;
  return usesOfUnits(
    text2,
    program2 === "" || !lasting ? closed(units, followed) : [{ start: command2.start, end: words2[0].end, listed: true }, ...units]
  ).map((use2) => {
    if (use2.member === void 0 || !alone) return use2;
    const { member: _member, ...rest } = use2;
    return line === void 0 ? rest : { ...rest, member: { list: `assignments@${command2.run}${program2}`, removal: line } };
  });
}
function closed(units, next2) {
  return next2 === void 0 ? units : [...units, { start: next2, end: next2, listed: true }];
}
function commandHint({ words: words2 }) {
  for (const { text: text2 } of words2) {
    const hint = programOf(text2);
    if (hint !== void 0 && hint !== "environment") return hint;
    if (hint === void 0 && !fitsWhole(text2, /sudo|time|exec|nice|nohup|command|ccache|-.*/))
      return void 0;
  }
  return void 0;
}
function assigned4({ name, start, value }, namespace) {
  return { ...environmentSetting(name, start), namespace, ...value && valueIn(value.view) };
}
function passed(assignment3, variable) {
  const { start } = assignment3;
  const use2 = assigned4(assignment3, variable?.namespace ?? "env");
  if (variable?.local(start) === true) return use2;
  return {
    ...use2,
    contract: CONTRACT,
    widen: (fresh) => [{ start, end: start, text: `${fresh.join(" ")} ` }]
  };
}

// src/languages/shell/takings.ts
function takingsOf8(text2, { commands: commands2 }) {
  const given = commands2.flatMap(
    ({ words: [program2, dashes, first, ...rest], ...command2 }) => {
      if (program2?.text !== "set" || dashes?.text !== "--" || first === void 0) return [];
      const words2 = { start: first.start, end: (rest.at(-1) ?? first).end };
      const adds = text2.slice(words2.start, words2.end).includes("$@");
      return [
        {
          variable: "@",
          statement: { start: program2.start, end: command2.end },
          words: words2,
          extends: adds
        }
      ];
    }
  );
  const assigned6 = commands2.filter(lasts).flatMap((command2) => {
    const sole = command2.assignments.length === 1;
    return command2.assignments.flatMap((assignment3) => {
      const { name: variable, value, elements } = assignment3;
      const first = elements?.[0] ?? value;
      const last2 = elements?.at(-1) ?? value;
      if (!first || !last2) return [];
      const words2 = { start: first.start, end: last2.end };
      const sign = text2.slice(assignment3.start, words2.start);
      const end = elements === null ? assignment3.end : text2.indexOf(")", words2.end) + 1;
      return [
        {
          variable,
          statement: sole ? { start: command2.start, end } : assignment3,
          words: words2,
          extends: /\+=/.test(sign) || isNamed(text2.slice(words2.start, words2.end), variable)
        }
      ];
    });
  });
  return [...assigned6, ...given];
}
var DEPTH6 = 12;
function branchesOf8(text2, script) {
  const branches = enclosing(script.chains.flatMap((chain) => chain.branches));
  const functions = enclosing(script.functions);
  const linked = enclosing(
    script.commands.filter(({ start, together }) => /\S/.test(text2.slice(together.start, start)))
  );
  return (offset) => {
    const at2 = { start: offset, end: offset };
    const root = functions(at2, 1)[0]?.start ?? -1;
    const around4 = [...linked(at2, DEPTH6), ...branches(at2, DEPTH6)].map(({ start }) => start);
    return [...around4.filter((start) => start > root).toSorted((a, b) => b - a), root];
  };
}

// src/languages/shell/programs.ts
var PROGRAM = { role: "option", namespace: "target" };
var LOOKUP = /which|type|hash/;
var REACH10 = 400;
function readPrograms(text2, command2, names) {
  const { words: words2 } = command2;
  const program2 = words2[0]?.text ?? "";
  if (program2 === "for") return looped(text2, command2, names);
  const test = isTest(command2);
  const lookup = fitsWhole(program2, LOOKUP) || program2 === "command" && fitsWhole(words2[1].text, /-[vV]/);
  if (!test && !lookup) return [];
  return words2.flatMap((word, index) => {
    const { text: own, view } = word;
    const before = words2[index - 1]?.text ?? "";
    const name = test ? fitsWhole(before, /-[xfers]/) && builtProgram(own) : index > 0 && own;
    if (!name || !names.has(name)) return [];
    return [useOf(view, { name, at: own.length - name.length }, PROGRAM)];
  });
}
function looped(text2, { words: words2, end }, names) {
  const variable = words2[1]?.text ?? "";
  if (words2[2]?.text !== "in" || !fitsWhole(variable, /\w+/)) return [];
  const body = text2.slice(end, end + REACH10);
  const runs2 = new RegExp(
    String.raw`(?:\.\/|bin\/|-[vx][ \t]+|which[ \t]+|(?:\bdo|;)\s+)["']?\$\{?${variable}\b`
  );
  if (!runs2.test(body)) return [];
  const listed = words2.slice(3);
  const all = listed.map((word) => word.text);
  return listed.flatMap(({ text: name, view }) => {
    if (!names.has(name)) return [];
    const use2 = useOf(view, { name, at: 0 }, PROGRAM);
    return [{ ...use2, role: "mention", served: servedWith(name, all) }];
  });
}

// src/languages/shell/target.ts
function targetOf({ outputs, words: words2 }, reading) {
  const programs = words2.map(({ text: text2 }) => text2.slice(text2.lastIndexOf("/") + 1));
  const tee = programs.indexOf("tee");
  const paths = [
    ...outputs.map(({ text: text2 }) => text2),
    ...tee === -1 ? [] : words2.slice(tee + 1).map(({ text: text2 }) => text2)
  ];
  for (const path of paths) {
    const reader = reading.languageOfFile(path);
    if (reader !== void 0) return reader;
  }
  if (paths.some((path) => /GITHUB_ENV|\/etc\/environment/.test(path))) return "shell";
  if (programs.some((program2) => /^(?:ba|da|z|k)?sh$|^ssh$/.test(program2))) return "shell";
  if (programs.some((program2) => fitsWhole(program2, /python[\d.]*/))) return "python";
  return void 0;
}

// src/languages/shell/test.ts
function readSetTest(text2, command2, names, variables2, near) {
  const { words: words2 } = command2;
  const unsets = words2[0]?.text === "unset";
  if (!unsets && !isTest(command2)) return [];
  const all = words2.map((word) => word.text);
  return words2.flatMap(({ text: name, start, end }, index) => {
    if (index === 0 || !names.has(name) || end - start !== name.length) return [];
    if (!unsets && all[index - 1] !== "-v") return [];
    const variable = variables2.get(name);
    const local = variable?.local(start) === true;
    const namespace = variable?.namespace ?? "env";
    const shared = { name, start, end, namespace, region: "code" };
    if (unsets) {
      const served3 = servedWith(name, all);
      const widen6 = (fresh) => [{ start, end: start, text: `${fresh.join(" ")} ` }];
      return [{ ...shared, role: "option", served: served3, ...!local && { contract: CONTRACT, widen: widen6 } }];
    }
    const served2 = servedWith(name, [...near({ start, end }), ...variable?.beside ?? []]);
    const widen5 = (fresh) => widenSet(text2, command2, index, fresh);
    const origin = local ? { local } : { contract: CONTRACT, widen: widen5 };
    return [{ ...shared, role: "condition", served: served2, ...origin }];
  });
}
function widenSet(text2, { words: words2 }, index, fresh) {
  const first = words2[index - 1].start;
  const { start, end } = words2[index];
  const name = text2.slice(start, end);
  const all = [...fresh, name];
  const program2 = words2[0].text;
  if (program2 === "[[") {
    const alone = index === 2 && words2.length === 4;
    const test = all.map((other) => `-v ${other}`).join(" || ");
    return [{ start: first, end, text: alone ? test : `( ${test} )` }];
  }
  const length = words2.length - (program2 === "[" ? 1 : 0);
  const negated = words2[index - 2]?.text === "!";
  if (length !== (negated ? 4 : 3)) return void 0;
  if (!negated) return [{ start: first, end, text: all.map((other) => `-v ${other}`).join(" -o ") }];
  const from = words2[index - 2].start;
  return [{ start: from, end, text: all.map((other) => `! -v ${other}`).join(" -a ") }];
}

// src/languages/shell/read.ts
var PRINTS2 = /(?:echo|printf|die|fail|error|warn|warning|info|log|logger|msg|abort|fatal|debug|notice|print|say|yell|usage)(?:_\w+)?/;
var SYNTAX15 = {
  ...NUMBER_SIGN,
  strings: [
    { ...DOUBLE, multiline: true },
    { open: "'", close: "'", escape: "none", multiline: true }
  ]
};
var COMMAND_OPTION = /-[a-z]*c/;
var NESTING = 6;
var nesting = 0;
var SHELL = /(?:^|\/)(?:ba|da|z|k)?sh$|^su$|^eval$/;
function readShell(text2, names) {
  const matches2 = names.find(text2);
  if (matches2.length === 0 || nesting > NESTING) return [];
  nesting++;
  try {
    return readScript2(text2, names, matches2);
  } finally {
    nesting--;
  }
}
function readScript2(text2, names, matches2) {
  const script = parseShell(text2);
  const uses = /* @__PURE__ */ new Map();
  const variables2 = variablesOf5(text2, script, names);
  const add = (use2) => void uses.set(use2.start, use2);
  const holds2 = finder(matches2);
  for (const use2 of mentions3(text2, script, matches2, names)) add(use2);
  for (const command2 of script.commands) {
    for (const { body } of command2.documents)
      if (holds2(body)) for (const use2 of readDocument(text2, command2, body, names)) add(use2);
    if (!holds2(command2)) continue;
    for (const use2 of readWords2(text2, command2, names)) add(use2);
    for (const use2 of readPrograms(text2, command2, names)) add(use2);
    for (const use2 of readAssignments(text2, command2, script, names, variables2)) add(use2);
    for (const { text: name, start, quoting } of namesSetBy(command2))
      if (names.has(name) && quoting === "") add(environmentSetting(name, start));
  }
  const near = neighbours(text2, script, names);
  const strict = /^#![^\n]*\s-\w*u|^(?:\u00ef\u00bb\u00bf)?[ \t]*set\s+(?:-\w+\s+)*(?:-\w*u|-o\s+nounset)/m.test(
    text2
  );
  for (const command2 of script.commands)
    if (holds2(command2))
      for (const use2 of readSetTest(text2, command2, names, variables2, near)) add(use2);
  const givenTo2 = valuesAsTheyAre(text2, script);
  for (const expansion of script.expansions) {
    const { name } = expansion;
    if (!names.has(name)) continue;
    const gates = givenTo2.get(expansion.start);
    const beside = [
      ...near(expansion),
      ...namesOf(names.find(text2, expansion.start, expansion.end))
    ];
    const read2 = readOf(text2, expansion, variables2.get(name), beside, strict);
    const isPlain = gates === void 0 || read2.local === true;
    add(isPlain ? read2 : { ...read2, served: { ...servedWith(name, beside), gates } });
  }
  for (const span of script.arithmetic)
    for (const match of names.find(text2, span.start, span.end)) {
      if (uses.get(match.start)?.role === "condition") continue;
      const variable = variables2.get(match.name);
      const local = variable.local(match.start);
      add({
        ...mention(match, "code"),
        role: "condition",
        namespace: variable.namespace,
        served: servedWith(match.name, [...near(match), ...variable.beside]),
        ...local ? { local } : { contract: CONTRACT }
      });
    }
  for (const span of script.templates)
    for (const { start } of names.find(text2, span.start, span.end)) uses.delete(start);
  const grown2 = growLists(text2, inOrder(uses), takingsOf8(text2, script), branchesOf8(text2, script));
  return withTables(parseScript(text2, names, { syntax: SYNTAX15, rules: [] }), grown2);
}
function valuesAsTheyAre(text2, { commands: commands2 }) {
  return new Map(
    commands2.filter(({ always }) => always).flatMap(({ assignments }) => assignments).flatMap(({ name, value }) => {
      if (value === null) return [];
      const hit = matchWhole(text2.slice(value.start, value.end), /("?)\$(?:(\w+)|\{(\w+)\})\1/);
      const isOther = hit !== null && (hit[2] ?? hit[3]) !== name;
      return isOther ? [[value.start + hit[1].length, name]] : [];
    })
  );
}
function finder(matches2) {
  return ({ start, end }) => {
    const next2 = matches2[firstIndex(matches2.length, (index) => matches2[index].start >= start)];
    return next2 !== void 0 && next2.end <= end;
  };
}
function mentions3(text2, script, matches2, names) {
  const unclosed = script.commands.flatMap(({ words: words2, assignments }) => [
    ...words2,
    ...assignments.flatMap(({ value }) => value ?? [])
  ]).filter(({ closed: closed3 }) => !closed3).reduce((least, { start }) => Math.min(least, start), text2.length);
  const comments2 = blocks(text2, script.comments);
  let next2 = 0;
  let beside = null;
  return matches2.flatMap((match) => {
    while (next2 < comments2.length && comments2[next2].end <= match.start) {
      next2++;
      beside = null;
    }
    const comment = comments2[next2];
    if (comment !== void 0 && comment.start <= match.start) {
      beside ??= explained(text2, comment, names);
      return [withBeside(mention(match, "comment"), beside)];
    }
    return match.start >= unclosed || match.glued ? [] : [mention(match, "code")];
  });
}
function explained(text2, { start, end }, names) {
  if (!notesDeprecation(text2.slice(start, end))) return [];
  return namesOf(names.find(text2, start, end));
}
function blocks(text2, comments2) {
  const joined4 = [];
  for (const comment of comments2) {
    const last2 = joined4.at(-1);
    if (last2 !== void 0 && fitsWhole(text2.slice(last2.end, comment.start), /\s*/))
      joined4[joined4.length - 1] = { start: last2.start, end: comment.end };
    else joined4.push(comment);
  }
  return joined4;
}
function readDocument(text2, command2, body, names) {
  const reader = targetOf(command2, names);
  if (reader === void 0) return [];
  const view = part(text2, body);
  return embed(names.explain(reader, view.text), view, "document@");
}
function readWords2(text2, command2, names) {
  const { words: words2, assignments } = command2;
  const uses = [];
  for (const { name, value, elements } of assignments) {
    if (value !== null && value.closed && names.test(value.text))
      append(uses, embed(readCommandLine(value.text, names, hintOf(name)), value.view));
    if (elements !== null) {
      append(uses, mentioned(text2, elements, names, true));
      append(uses, readArguments(text2, elements.map(argument), names, hintOf(name)));
    }
  }
  const program2 = words2[0]?.text ?? "";
  if (words2.length === 0 || isTest(command2) || words2.some(({ closed: closed3 }) => !closed3)) return uses;
  if (fitsWhole(program2, PRINTS2)) return [...uses, ...printed(text2, command2, names)];
  if (!lasts(command2) && program2 !== "for" && program2 !== "case") {
    append(uses, mentioned(text2, words2, names, false));
    append(uses, readArguments(text2, words2.map(argument), names));
  } else append(uses, mentioned(text2, words2, names, true));
  words2.forEach((word, index) => {
    const scripted = program2 === "eval" || fitsWhole(words2[index - 1]?.text ?? "", COMMAND_OPTION) && words2.slice(0, index).some(({ text: before }) => SHELL.test(before));
    if (scripted && /\s/.test(word.text))
      append(uses, embed(readShell(word.text, names), word.view, "script@"));
  });
  return uses;
}
function argument(word) {
  return { view: word.view, span: { start: word.start, end: word.end } };
}
function mentioned(text2, words2, names, list) {
  const first = words2[0];
  if (first === void 0) return [];
  const all = list ? namesOf(names.find(text2, first.start, words2.at(-1).end)) : [];
  return words2.flatMap((word) => {
    const found = names.find(text2, word.start, word.end);
    const near = list ? all : namesOf(found);
    const region = word.quoting === "" ? "code" : "string";
    return found.map((match) => withBeside(mention(match, region), near));
  });
}
function printed(text2, command2, names) {
  const words2 = command2.words.slice(1);
  const uses = [...mentioned(text2, words2, names, true)];
  if (command2.outputs.length === 0 && !command2.piped) return uses;
  const deprecated = printsDeprecation(text2.slice(command2.start, command2.end));
  if (deprecated) return uses;
  const reader = targetOf(command2, names);
  for (const word of words2) {
    if (!names.test(word.text)) continue;
    const inner = reader === void 0 ? readCommandLine(word.text, names) : names.explain(reader, word.text);
    const isHanded = command2.outputs.some(({ text: path }) => path.includes("GITHUB_ENV"));
    const detached = isHanded ? inner : inner.map(({ member: _member, ...use2 }) => use2);
    append(uses, embed(detached, word.view, "line@"));
  }
  return uses;
}

// src/languages/shell/index.ts
var shell = {
  id: "shell",
  files: [
    {
      format: "shell",
      globs: "debian/{,*.}{preinst,postinst,prerm,postrm,config} srcpkgs/*/template",
      names: ".bashrc .bash_profile .profile .zshrc .zprofile .zshenv config.site gradlew autogen bootstrap configure.win configure.ucrt pkgfile",
      extensions: "sh bash zsh ksh dash bashrc ebuild eclass slackbuild exheres-0 exlib",
      shebang: /\b(ba|z|da|a|k|mk)?sh\b/,
      upstream: upstreamByWords(
        ["env"],
        NUMBER_SIGN,
        ({ before }) => /\$\{?[!#]?$/.test(before) && !/^\s*(?:echo|printf)\b/.test(before) ? "env" : void 0
      )
    },
    {
      format: "env",
      names: ".envrc",
      beginnings: ".envrc",
      extensions: "envrc"
    },
    { format: "pkgbuild", names: "PKGBUILD APKBUILD", beginnings: "PKGBUILD APKBUILD" },
    { format: "shell", extensions: "mk", head: isShellRecipe }
  ],
  fences: "bash sh shell zsh ksh fish console terminal shell-session shellsession bash-session sh-session shellscript prompt commandline",
  read: readShell,
  questions: shellQuestions
};
function isShellRecipe(head) {
  if (/^(?:ifn?(?:eq|def)|define|-?include)\b|^[\w-]+(?:[ \t]*[:?]=|[ \t]+\+=|\+=(?!"))/m.test(head))
    return false;
  if (/^(?:if|while) \[|^[A-Za-z_]\w*[ \t]*\(\)[ \t]*\{/m.test(head)) return true;
  return /^[A-Za-z_]\w*="/m.test(head) && !/\$\(|^\t|^[^\s#="']+[ \t]*:/m.test(head);
}

// src/languages/starlark/questions.ts
var starlarkQuestions = asAll(questionsIndented(PYTHON_SYNTAX), selects);
function selects(text2) {
  const { code } = lex2(text2, PYTHON_SYNTAX);
  const brackets = pairBrackets(code);
  const selected2 = [...code.matchAll(/\bselect\(\s*\{/g)].map(({ index, 0: head }) => {
    const entries = brackets.around(index + head.length);
    return (entries === void 0 ? [] : elementsOf(code, entries, false)).map(
      ({ start, end }) => {
        const key = text2.slice(start, start + (/^"+/.exec(code.slice(start, end))?.[0].length ?? 0));
        return { start, end, condition: key.includes("conditions:default") ? "" : key };
      }
    );
  });
  return { questions: selected2 };
}

// src/languages/starlark/index.ts
var starlark = {
  id: "starlark",
  files: [
    { format: "cirrus", names: ".cirrus.star", upstream: null },
    { format: "drone", names: ".drone.star", upstream: null },
    {
      format: "bazel",
      names: "BUILD BUILD.bazel BUCK TARGETS MODULE.bazel WORKSPACE WORKSPACE.bazel WORKSPACE.bzlmod REPO.bazel Tiltfile",
      beginnings: "BUILD. BUCK. WORKSPACE.",
      extensions: "bazel build buck"
    },
    { format: "starlark", extensions: "bzl star sky" }
  ],
  fences: "starlark bazel bzl python-bazel",
  read: readStarlark,
  upstream: upstreamByWords(
    ["bazel"],
    PYTHON_SYNTAX,
    ({ before }) => /["'](?:define=)?$/.test(before) ? "bazel" : void 0
  ),
  questions: starlarkQuestions
};
var readAsScript7 = scriptReader({
  syntax: PYTHON_SYNTAX,
  rules: [
    asks("env", {
      before: /\b(?:repository_ctx|ctx|module_ctx|rctx)\.(?:os\.environ|getenv)\.?(?:get)?\s*[([]\s*/
    }),
    // The flag that a setting declares is its name.
    declares("bazel", {
      before: /\b(?:bool_flag|string_flag|int_flag|string_list_flag|label_flag|bool_setting|string_setting)\s*\([^()]*\bname\s*=\s*/
    }),
    asks("bazel", { inside: "define_values =", after: ":" }),
    sets("any", { ...ASSIGNED3, before: "( | ,", member: "list" })
  ],
  defines: /(?:local_)?defines|(?:template_)?substitutions|preprocessor_macros/,
  features: { list: /(?:crate_)?features/, namespace: "cargo" },
  hints: [[/(?:l|c|cxx|conly|cpp)?opts|.*_copts|COPTS/, "compiler"]],
  scripts: [["cmd = | cmd_bash =", "shell"]]
});
var SETTING2 = /\bvalues\s*=\s*\{[^{}]*["'](?:define|copt)["']\s*:\s*["']/;
function readStarlark(text2, reading) {
  return readAsScript7(text2, reading).map((use2) => {
    return isBefore(text2, use2.start, SETTING2) ? asCondition(use2, "bazel") : use2;
  });
}

// src/languages/swift/questions.ts
var SWIFT_SYNTAX = {
  ...C_COMMENTS,
  strings: [
    {
      open: '#+"""',
      close: (open) => `"""${"#".repeat(open.length - 3)}`,
      escape: "none",
      multiline: true
    },
    { open: '#+"', close: (open) => `"${"#".repeat(open.length - 1)}`, escape: "none" },
    { open: '"""', close: '"""', escape: "backslash", multiline: true, hole: ["\\(", ")"] },
    { open: '"', close: '"', escape: "backslash", hole: ["\\(", ")"] }
  ]
};
var inBraces = questionsInBraces(SWIFT_SYNTAX, [QUESTION_MARK]);
var compiled = questionsInWords(SWIFT_SYNTAX, {
  if: /(?<=^[ \t]*)#if\b/,
  else: /(?<=^[ \t]*)#else(?:if)?\b/,
  end: /(?<=^[ \t]*)#endif\b/
});
var swiftQuestions = asAll(inBraces, (text2) => ({
  questions: compiled(text2).questions
}));

// src/languages/swift/index.ts
var DEFINED2 = { before: ".define(", scope: "build", member: "outer" };
var swift = {
  id: "swift",
  files: [
    { format: "swift-package", names: "Package.swift" },
    { format: "swift", scope: "sources", extensions: "swift", scripts: true }
  ],
  fences: "swift",
  read: scriptReader({
    syntax: SWIFT_SYNTAX,
    rules: [
      defines("macro", { ...DEFINED2, after: ", to:" }),
      defines("macro", DEFINED2),
      asks("env", {
        before: "ProcessInfo.processInfo.environment[ | Context.environment[",
        after: "]",
        either: anyOf("??")
      }),
      asks("env", { before: "getenv(" }),
      asks("macro", {
        in: "code",
        before: /(?<=^[ \t]*#(?:else)?if\b[^\r\n]*)/m,
        either: anyOf("||")
      })
    ],
    hints: [[/.*unsafeFlags/, "compiler"]]
  }),
  upstream: "c",
  questions: swiftQuestions
};

// src/languages/kit/questions/parentheses.ts
var ASKS3 = /\((if|cond|case)(?=[\s(])/g;
function questionsInParentheses(syntax) {
  return (text2) => {
    const { code } = lex2(text2, syntax);
    const brackets = pairBrackets(code);
    return {
      questions: [...code.matchAll(ASKS3)].map(({ index, 1: word }) => {
        const own = brackets.around(index + 1);
        if (own === void 0) return [];
        const [asked2, ...rest] = elementsOf(code, own, true).slice(1);
        if (asked2 === void 0) return [];
        const condition4 = text2.slice(asked2.start, asked2.end);
        if (word === "if")
          return rest.map((span, at2) => ({ ...span, condition: at2 === 0 ? condition4 : "" }));
        return (word === "cond" ? [asked2, ...rest] : rest).map((span) => ({
          ...span,
          condition: text2.slice(span.start, span.end)
        }));
      })
    };
  };
}

// src/languages/text/questions.ts
var SYNTAX16 = { ...C_COMMENTS, strings: [DOUBLE, SINGLE, BACKTICK] };
var BEFORE3 = String.raw`(?<=^[ \t]*(?:<\?(?:php)?[ \t]+)?|;[ \t]*)`;
var UNBRACED = String.raw`(?![^\r\n]*\{[ \t]*\r?$)`;
var inWords4 = questionsInWords(SYNTAX16, {
  if: new RegExp(
    String.raw`${BEFORE3}(?:[!#.%]?if(?:n?def|n?eq)?\b|IF\b|switch\b|case\b(?=[^\r\n]*\bin[ \t]*\r?$))${UNBRACED}|\b(?:if|unless)\b(?=[^\r\n]*\bdo[ \t]*\r?$)`
  ),
  else: new RegExp(
    String.raw`;;|${BEFORE3}(?:[!#.%]?(?:else[ \t]?if|elif|elsif|else)(?:n?def)?|ELSEIF|ELSE|case)\b${UNBRACED}`
  ),
  end: new RegExp(String.raw`${BEFORE3}(?:[!#.%]?endif|ENDIF|endsw|end|fi|esac)\b`),
  body: new RegExp(
    String.raw`${BEFORE3}(?:function|for|foreach|while|begin)\b${UNBRACED}|\bdo(?=[ \t]*\r?$)`
  )
});
var closed2 = (text2) => {
  const { questions } = inWords4(text2);
  return { questions: questions.filter((question) => question.at(-1).end < text2.length) };
};
var textQuestions = asAll(
  questionsInBraces(SYNTAX16, [QUESTION_MARK, THEN_ELSE]),
  closed2,
  questionsIndented(SYNTAX16),
  armsInLines(SYNTAX16),
  questionsInParentheses(SYNTAX16),
  questionsInside(SYNTAX16, /\bcondition[ \t]*:[ \t]*([^;{}\r\n]+)|\(enabled_if(?=[\s(])/g)
);

// src/languages/text/read.ts
var TAKES = [
  /^[ \t]*set[ \t]+(?:(?<adds>-\w*[ap]\w*|--(?:ap|pre)pend)[ \t]+|-[\w-]+[ \t]+)*(?<variable>\w+)[ \t]+/,
  /^[ \t]*(?<variable>configure\.[a-z]+|[a-z]+\.(?:args|env))(?<adds>-append|-prepend)?[ \t]+/,
  /^[ \t]*(?<adds>lappend)[ \t]+(?<variable>\w+)[ \t]+/,
  /^[ \t]*(?<variable>\$\w+)(?<adds>\[\])?[ \t]*=[ \t]*/,
  /^[ \t]*(?<variable>\$\w+)[ \t]*(?<adds>\.=)[ \t]*/,
  /^[ \t]*(?:(?:let|var|val|final|const|my|def)[ \t]+)*(?<variable>\w+)[ \t]*(?:<-|:?=)[ \t]*/,
  /^[ \t]*(?<variable>\w+)(?<adds>\.(?:add|push|append|concat)\w*!?\(|[ \t]*(?:<<|\+\+?=)[ \t]*)/
];
var SAYS = [
  [/<define>/, { role: "definition", namespace: "macro" }],
  [
    /\bset[ \t]+(?:-\w+[ \t]+)*(?:-\w*q\w*|--query)[ \t]+(?:\w+[ \t]+)*/,
    { role: "condition", namespace: "env" }
  ],
  [
    /\bset[ \t]+(?:-[-\w]+[ \t]+)*(?:-\w*[xe]\w*|--export|--erase)[ \t]+/,
    { role: "option", namespace: "env" }
  ]
];
var FISH = /\bset[ \t]+-\w*[qxg]\w*[ \t]+\w/;
var FISH_SAYS = [
  [/\$/, { role: "condition", namespace: "env" }],
  [/(?<![^\s;])set[ \t]+(?:-[-\w]+[ \t]+)*/, { role: "option", namespace: "env" }]
];
var VALUE = /(?:=|[ \t]+)["']?([\w.+-]+)/;
function readText2(file, names) {
  const text2 = withoutMark(file);
  const matches2 = names.find(text2);
  const known3 = FISH.test(text2) ? [...SAYS, ...FISH_SAYS] : SAYS;
  const said = matches2.flatMap((match) => {
    const kind = known3.find(([before]) => isBefore(text2, match.start, before))?.[1];
    if (kind === void 0) return [];
    const value = sets2(kind) ? findBehind(text2, match.end, VALUE) : null;
    return [
      {
        ...mention(match, "code"),
        ...kind,
        ...value && { value: valueEnding(value[1], match.end + value[0].length) }
      }
    ];
  });
  return withTables(parseScript(text2, names, { syntax: SYNTAX16, rules: [] }), [
    ...said,
    ...builtUp(text2, matches2)
  ]);
}
function sets2({ role }) {
  return role !== "condition";
}
function builtUp(text2, matches2) {
  const given = matches2.filter(({ glued }) => glued);
  if (given.length < 2) return [];
  const takings = new Map(
    given.flatMap(({ start }) => takingAt3(text2, start) ?? []).map((one) => [one.words.start, one])
  );
  if (takings.size === 0) return [];
  const known3 = [...takings.values()];
  const uses = given.flatMap((match) => {
    const use2 = readGeneral(text2, [match])[0];
    const line = { start: startOf(text2, match.start), end: endOf2(text2, match.start) };
    const words2 = text2.slice(line.start, line.end);
    if (!known3.some(({ variable }) => isNamed(words2, variable))) return [];
    const from = text2.lastIndexOf("-", match.start);
    const start = /[ \t]/.test(text2[from - 1] ?? "") ? from - 1 : from;
    const removal = { start, end: use2.value?.end ?? match.end };
    return [{ ...use2, member: { list: `words@${line.start}`, argument: "", removal } }];
  });
  return growLists(text2, uses, known3, () => [-1]);
}
function takingAt3(text2, offset) {
  const [start, end] = [startOf(text2, offset), endOf2(text2, offset)];
  const line = text2.slice(start, end);
  for (const pattern of TAKES) {
    const hit = pattern.exec(line);
    if (hit === null) continue;
    const variable = hit.groups.variable;
    const words2 = { start: start + hit[0].length, end };
    const adds = hit.groups.adds !== void 0 || isNamed(text2.slice(words2.start, end), variable);
    return { variable, statement: { start, end }, words: words2, extends: adds };
  }
  return void 0;
}
var MOST_LINES2 = 50;
function startOf(text2, offset) {
  let start = lineStart(text2, offset);
  for (let count = 0; count < MOST_LINES2 && /\\\r?\n$/.test(text2.slice(start - 3, start)); count++)
    start = lineStart(text2, start - 1);
  return start;
}
function endOf2(text2, offset) {
  let end = lineEnd(text2, offset);
  for (let count = 0; count < MOST_LINES2 && /\\\r?$/.test(text2.slice(end - 2, end)); count++)
    end = lineEnd(text2, end + 1);
  return text2[end - 1] === "\r" ? end - 1 : end;
}

// src/languages/text/index.ts
var TEXTS = /^(readme|install|authors|contribut(ing|ors)|hacking|todo|news|changes|change-?log|history|(un)?licen[cs]es?|copying|copyright|notices?|maintainers|building|usage|faq|notes|thanks|credits|security)([._-][^.]*)?$/i;
var text = {
  id: "text",
  files: [
    {
      format: "debian",
      globs: "debian/{control,watch,compat,clean,options,not-installed} debian/**.{install,dirs,links,docs,examples,symbols,substvars}"
    },
    {
      format: "text",
      scope: "docs",
      globs: "debian/{changelog,copyright}",
      extensions: "txt text tex texi texinfo org textile pod wiki dox man"
    },
    {
      format: "python-requirements",
      globs: "requirements/*.{txt,in} {,*[._-]}{requirements,constraints}{,[._-]*}.{txt,in}"
    },
    {
      format: "cabal",
      names: "cabal.project",
      beginnings: "cabal.project.",
      extensions: "cabal"
    },
    { format: "dune", names: "dune dune-project dune-workspace dune.inc" },
    {
      format: "guix",
      globs: "{gnu/packages,guix,.guix}/**.scm",
      names: "guix.scm manifest.scm channels.scm",
      extensions: "scm",
      head: (head) => /\((?:gnu|guix) (?:packages|build|build-system|licenses)\b|\(define(?:-public)? [\w.+-]+\s+\(package\b/.test(
        head
      )
    },
    { format: "erlang-build", names: "rebar.config rebar.config.script" },
    { format: "clojure-build", names: "project.clj deps.edn build.boot" },
    {
      format: "jam",
      names: "jamfile jamroot",
      beginnings: "jamfile. jamroot.",
      extensions: "jam"
    },
    { format: "tup", names: "tupfile", extensions: "tup" },
    { format: "ya-make", names: "ya.make" },
    { format: "ninja", extensions: "ninja" },
    { format: "ocamlbuild", names: "_oasis _tags myocamlbuild.ml" },
    { format: "janet-build", names: "project.janet" },
    {
      format: "build-script",
      globs: "hook/{build,link}.dart",
      names: "setup.hs setup.lhs shakefile.hs build.fsx",
      extensions: "cake"
    },
    { format: "cmake-cache", names: "cmakecache.txt" },
    { format: "jenkins", names: ".jenkins" },
    { format: "srcinfo", names: ".SRCINFO" },
    { format: "go-mod", names: "go.mod go.work" },
    { format: "soong", names: "android.bp", extensions: "bp" },
    { format: "macports", names: "Portfile" },
    {
      format: "compile-flags",
      names: ".ccls .clang_complete",
      globs: "{cmake,build,compile,compiler,cxx,c,link}{,_,-}{args,flags,options,opts,defs,defines}.txt",
      extensions: "rsp"
    },
    { format: "proguard", globs: "*{proguard*,consumer-rules}.{pro,txt}" },
    { format: "xcode", extensions: "pbxproj" },
    { format: "bitbake", extensions: "bb bbappend bbclass" },
    { format: "hcl", extensions: "hcl tf tfvars" },
    { format: "pkg-config", extensions: "pc" },
    { format: "installer", extensions: "iss nsi nsh" },
    { format: "qbs", extensions: "qbs" },
    { format: "fish", extensions: "fish" },
    { format: "script", extensions: "nu elv xsh" },
    { format: "asciidoc", scope: "docs", extensions: "adoc asciidoc asc" },
    { format: "html", scope: "docs", extensions: "html htm xhtml" },
    {
      format: "java",
      scope: "sources",
      extensions: "java scala sc",
      scripts: true,
      upstream: SCRIPT_UPSTREAM
    },
    { format: "fortran", scope: "sources", extensions: "f f90 f95 f03 f08 for", upstream: "c" },
    {
      format: "script",
      scope: "sources",
      extensions: "clj cljs cr csx dart el ex exp exs fs fsx hs janet lhs lisp ml php r raku rkt tcl vb",
      scripts: true
    },
    { format: "assembly", scope: "sources", extensions: "s asm", upstream: "c" },
    { format: "shell-tests", scope: "sources", extensions: "bats" },
    {
      format: "source",
      scope: "sources",
      extensions: "d mli erl nim pas v vhd sv vim sql proto thrift"
    },
    { format: "text", scope: "sources", extensions: "csv tsv log jsonl ndjson svg css scss po" },
    { format: "text", scope: "sources", extensions: "inc def", upstream: "c" },
    { format: "text", scope: "docs", lastly: TEXTS, head: (head) => !head.startsWith("#!") },
    { format: "text", extensions: "conf" },
    { format: "text", extensions: "pro", head: (head) => /^-(keep|dont)/m.test(head) }
  ],
  read: readText2,
  questions: textQuestions
};

// node_modules/eslint-visitor-keys/lib/visitor-keys.js
var KEYS2 = {
  ArrayExpression: ["elements"],
  ArrayPattern: ["elements"],
  ArrowFunctionExpression: ["params", "body"],
  AssignmentExpression: ["left", "right"],
  AssignmentPattern: ["left", "right"],
  AwaitExpression: ["argument"],
  BinaryExpression: ["left", "right"],
  BlockStatement: ["body"],
  BreakStatement: ["label"],
  CallExpression: ["callee", "arguments"],
  CatchClause: ["param", "body"],
  ChainExpression: ["expression"],
  ClassBody: ["body"],
  ClassDeclaration: ["id", "superClass", "body"],
  ClassExpression: ["id", "superClass", "body"],
  ConditionalExpression: ["test", "consequent", "alternate"],
  ContinueStatement: ["label"],
  DebuggerStatement: [],
  DoWhileStatement: ["body", "test"],
  EmptyStatement: [],
  ExperimentalRestProperty: ["argument"],
  ExperimentalSpreadProperty: ["argument"],
  ExportAllDeclaration: ["exported", "source", "attributes"],
  ExportDefaultDeclaration: ["declaration"],
  ExportNamedDeclaration: [
    "declaration",
    "specifiers",
    "source",
    "attributes"
  ],
  ExportSpecifier: ["local", "exported"],
  ExpressionStatement: ["expression"],
  ForInStatement: ["left", "right", "body"],
  ForOfStatement: ["left", "right", "body"],
  ForStatement: ["init", "test", "update", "body"],
  FunctionDeclaration: ["id", "params", "body"],
  FunctionExpression: ["id", "params", "body"],
  Identifier: [],
  IfStatement: ["test", "consequent", "alternate"],
  ImportAttribute: ["key", "value"],
  ImportDeclaration: ["specifiers", "source", "attributes"],
  ImportDefaultSpecifier: ["local"],
  ImportExpression: ["source", "options"],
  ImportNamespaceSpecifier: ["local"],
  ImportSpecifier: ["imported", "local"],
  JSXAttribute: ["name", "value"],
  JSXClosingElement: ["name"],
  JSXClosingFragment: [],
  JSXElement: ["openingElement", "children", "closingElement"],
  JSXEmptyExpression: [],
  JSXExpressionContainer: ["expression"],
  JSXFragment: ["openingFragment", "children", "closingFragment"],
  JSXIdentifier: [],
  JSXMemberExpression: ["object", "property"],
  JSXNamespacedName: ["namespace", "name"],
  JSXOpeningElement: ["name", "attributes"],
  JSXOpeningFragment: [],
  JSXSpreadAttribute: ["argument"],
  JSXSpreadChild: ["expression"],
  JSXText: [],
  LabeledStatement: ["label", "body"],
  Literal: [],
  LogicalExpression: ["left", "right"],
  MemberExpression: ["object", "property"],
  MetaProperty: ["meta", "property"],
  MethodDefinition: ["key", "value"],
  NewExpression: ["callee", "arguments"],
  ObjectExpression: ["properties"],
  ObjectPattern: ["properties"],
  PrivateIdentifier: [],
  Program: ["body"],
  Property: ["key", "value"],
  PropertyDefinition: ["key", "value"],
  RestElement: ["argument"],
  ReturnStatement: ["argument"],
  SequenceExpression: ["expressions"],
  SpreadElement: ["argument"],
  StaticBlock: ["body"],
  Super: [],
  SwitchCase: ["test", "consequent"],
  SwitchStatement: ["discriminant", "cases"],
  TaggedTemplateExpression: ["tag", "quasi"],
  TemplateElement: [],
  TemplateLiteral: ["quasis", "expressions"],
  ThisExpression: [],
  ThrowStatement: ["argument"],
  TryStatement: ["block", "handler", "finalizer"],
  UnaryExpression: ["argument"],
  UpdateExpression: ["argument"],
  VariableDeclaration: ["declarations"],
  VariableDeclarator: ["id", "init"],
  WhileStatement: ["test", "body"],
  WithStatement: ["object", "body"],
  YieldExpression: ["argument"]
};
var NODE_TYPES = Object.keys(KEYS2);
for (const type of NODE_TYPES) {
  Object.freeze(KEYS2[type]);
}
Object.freeze(KEYS2);
var visitor_keys_default = KEYS2;

// node_modules/eslint-visitor-keys/lib/index.js
function unionWith(additionalKeys) {
  const retv = (
    /** @type {{ [type: string]: ReadonlyArray<string> }} */
    Object.assign({}, visitor_keys_default)
  );
  for (const type of Object.keys(additionalKeys)) {
    if (Object.hasOwn(retv, type)) {
      const keys = new Set(additionalKeys[type]);
      for (const key of retv[type]) {
        keys.add(key);
      }
      retv[type] = Object.freeze(Array.from(keys));
    } else {
      retv[type] = Object.freeze(Array.from(additionalKeys[type]));
    }
  }
  return Object.freeze(retv);
}

// node_modules/toml-eslint-parser/lib/index.mjs
function last(arr) {
  return arr[arr.length - 1] ?? null;
}
function toKeyName(node) {
  return node.type === "TOMLBare" ? node.name : node.value;
}
var TOMLVerImpl = class {
  constructor(major, minor) {
    this.major = major;
    this.minor = minor;
  }
  lt(major, minor) {
    return this.major < major || this.major === major && this.minor < minor;
  }
  gte(major, minor) {
    return this.major > major || this.major === major && this.minor >= minor;
  }
};
var TOML_VERSION_1_0 = new TOMLVerImpl(1, 0);
var TOML_VERSION_1_1 = new TOMLVerImpl(1, 1);
var DEFAULT_TOML_VERSION = TOML_VERSION_1_1;
var SUPPORTED_TOML_VERSIONS = {
  "1.0": TOML_VERSION_1_0,
  "1.0.0": TOML_VERSION_1_0,
  "1.1": TOML_VERSION_1_1,
  "1.1.0": TOML_VERSION_1_1,
  latest: TOML_VERSION_1_1,
  next: TOML_VERSION_1_1
};
function getTOMLVer(v) {
  return v && SUPPORTED_TOML_VERSIONS[v] || DEFAULT_TOML_VERSION;
}
var MESSAGES = {
  "unterminated-string": "Unterminated string constant",
  "unterminated-table-key": "Unterminated table-key",
  "unterminated-array": "Unterminated array",
  "unterminated-inline-table": "Unterminated inline table",
  "missing-key": "Empty bare keys are not allowed",
  "missing-newline": "Must be a newline",
  "missing-equals-sign": "Expected equal (=) token",
  "missing-value": "Unspecified values are invalid",
  "missing-comma": "Expected comma (,) token",
  "dupe-keys": "Defining a key multiple times is invalid",
  "unexpected-char": "Unexpected character",
  "unexpected-token": "Unexpected token",
  "invalid-control-character": "Control characters (codes < 0x1f and 0x7f) are not allowed",
  "invalid-comment-character": "Invalid code point {{cp}} within comments",
  "invalid-key-value-newline": "The key, equals sign, and value must be on the same line",
  "invalid-inline-table-newline": "No newlines are allowed between the curly braces unless they are valid within a value",
  "invalid-underscore": "Underscores are allowed between digits",
  "invalid-space": "Unexpected spaces",
  "invalid-three-quotes": "Three or more quotes are not permitted",
  "invalid-date": "Unexpected invalid date",
  "invalid-time": "Unexpected invalid time",
  "invalid-leading-zero": "Leading zeros are not allowed",
  "invalid-trailing-comma-in-inline-table": "Trailing comma is not permitted in an inline table",
  "invalid-char-in-escape-sequence": "Invalid character in escape sequence",
  "invalid-consecutive-dots-in-key": "Consecutive dots are not permitted in keys",
  "invalid-code-point": "Invalid code point {{cp}}",
  "invalid-trailing-dot-in-key": "Keys cannot end with a dot",
  "invalid-leading-dot-in-key": "Keys cannot start with a dot"
};
function getMessage(code, data) {
  if (data) return MESSAGES[code].replace(/\{\{(.*?)\}\}/gu, (_, name$2) => {
    if (name$2 in data) return data[name$2];
    return `{{${name$2}}}`;
  });
  return MESSAGES[code];
}
var ParseError = class extends SyntaxError {
  /**
  * Initialize this ParseError instance.
  *
  */
  constructor(code, offset, line, column, data) {
    super(getMessage(code, data));
    this.index = offset;
    this.lineNumber = line;
    this.column = column;
  }
};
var CodePoint = {
  EOF: -1,
  NULL: 0,
  SOH: 1,
  BACKSPACE: 8,
  TABULATION: 9,
  LINE_FEED: 10,
  FORM_FEED: 12,
  CARRIAGE_RETURN: 13,
  ESCAPE: 27,
  SO: 14,
  US: 31,
  SPACE: 32,
  QUOTATION_MARK: 34,
  HASH: 35,
  SINGLE_QUOTE: 39,
  PLUS_SIGN: 43,
  COMMA: 44,
  DASH: 45,
  DOT: 46,
  DIGIT_0: 48,
  DIGIT_1: 49,
  DIGIT_2: 50,
  DIGIT_3: 51,
  DIGIT_7: 55,
  DIGIT_9: 57,
  COLON: 58,
  EQUALS_SIGN: 61,
  LATIN_CAPITAL_A: 65,
  LATIN_CAPITAL_E: 69,
  LATIN_CAPITAL_F: 70,
  LATIN_CAPITAL_T: 84,
  LATIN_CAPITAL_U: 85,
  LATIN_CAPITAL_Z: 90,
  LEFT_BRACKET: 91,
  BACKSLASH: 92,
  RIGHT_BRACKET: 93,
  UNDERSCORE: 95,
  LATIN_SMALL_A: 97,
  LATIN_SMALL_B: 98,
  LATIN_SMALL_E: 101,
  LATIN_SMALL_F: 102,
  LATIN_SMALL_I: 105,
  LATIN_SMALL_L: 108,
  LATIN_SMALL_N: 110,
  LATIN_SMALL_O: 111,
  LATIN_SMALL_R: 114,
  LATIN_SMALL_S: 115,
  LATIN_SMALL_T: 116,
  LATIN_SMALL_U: 117,
  LATIN_SMALL_X: 120,
  LATIN_SMALL_Z: 122,
  LEFT_BRACE: 123,
  RIGHT_BRACE: 125,
  TILDE: 126,
  DELETE: 127,
  PAD: 128,
  SUPERSCRIPT_TWO: 178,
  SUPERSCRIPT_THREE: 179,
  SUPERSCRIPT_ONE: 185,
  VULGAR_FRACTION_ONE_QUARTER: 188,
  VULGAR_FRACTION_THREE_QUARTERS: 190,
  LATIN_CAPITAL_LETTER_A_WITH_GRAVE: 192,
  LATIN_CAPITAL_LETTER_O_WITH_DIAERESIS: 214,
  LATIN_CAPITAL_LETTER_O_WITH_STROKE: 216,
  LATIN_SMALL_LETTER_O_WITH_DIAERESIS: 246,
  LATIN_SMALL_LETTER_O_WITH_STROKE: 248,
  GREEK_SMALL_REVERSED_DOTTED_LUNATE_SIGMA_SYMBOL: 891,
  GREEK_CAPITAL_LETTER_YOT: 895,
  CP_1FFF: 8191,
  ZERO_WIDTH_NON_JOINER: 8204,
  ZERO_WIDTH_JOINER: 8205,
  UNDERTIE: 8255,
  CHARACTER_TIE: 8256,
  SUPERSCRIPT_ZERO: 8304,
  CP_218F: 8591,
  CIRCLED_DIGIT_ONE: 9312,
  NEGATIVE_CIRCLED_DIGIT_ZERO: 9471,
  GLAGOLITIC_CAPITAL_LETTER_AZU: 11264,
  CP_2FEF: 12271,
  IDEOGRAPHIC_COMMA: 12289,
  CP_D7FF: 55295,
  CP_E000: 57344,
  CJK_COMPATIBILITY_IDEOGRAPH_F900: 63744,
  ARABIC_LIGATURE_SALAAMUHU_ALAYNAA: 64975,
  ARABIC_LIGATURE_SALLA_USED_AS_KORANIC_STOP_SIGN_ISOLATED_FORM: 65008,
  REPLACEMENT_CHARACTER: 65533,
  LINEAR_B_SYLLABLE_B008_A: 65536,
  CP_EFFFF: 983039,
  CP_10FFFF: 1114111
};
function isControl(cp) {
  return cp >= CodePoint.NULL && cp <= CodePoint.US;
}
function isWhitespace(cp) {
  return cp === CodePoint.TABULATION || cp === CodePoint.SPACE;
}
function isEOL2(cp) {
  return cp === CodePoint.LINE_FEED || cp === CodePoint.CARRIAGE_RETURN;
}
function isUpperLetter(cp) {
  return cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_Z;
}
function isLowerLetter(cp) {
  return cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_Z;
}
function isLetter(cp) {
  return isLowerLetter(cp) || isUpperLetter(cp);
}
function isDigit2(cp) {
  return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_9;
}
function isHexDig(cp) {
  return isDigit2(cp) || cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_F || cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_F;
}
function isOctalDig(cp) {
  return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_7;
}
function isUnicodeScalarValue(cp) {
  return cp >= 0 && cp <= 55295 || cp >= 57344 && cp <= 1114111;
}
function sortedLastIndex(array, value) {
  let low = 0;
  let high = array.length;
  while (low < high) {
    const mid = low + high >>> 1;
    const val = array[mid];
    if (val === value) return mid + 1;
    if (val < value) low = mid + 1;
    else high = mid;
  }
  return low;
}
var Locations = class {
  constructor() {
    this.offsets = [];
  }
  addOffset(offset) {
    for (let i = this.offsets.length - 1; i >= 0; i--) {
      const element = this.offsets[i];
      if (element === offset) return;
      if (element < offset) break;
    }
    this.offsets.push(offset);
  }
  /**
  * Calculate the location of the given index.
  * @param index The index to calculate their location.
  * @returns The location of the index.
  */
  getLocFromIndex(offset) {
    const line = sortedLastIndex(this.offsets, offset) + 1;
    return {
      line,
      column: offset - (line === 1 ? 0 : this.offsets[line - 2])
    };
  }
};
var CodePointIterator = class {
  /**
  * Initialize this char iterator.
  */
  constructor(text2) {
    this.locs = new Locations();
    this.lastCodePoint = CodePoint.NULL;
    this.start = -1;
    this.end = 0;
    this.text = text2;
  }
  next() {
    if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
    return this.lastCodePoint = this.moveAt(this.end);
  }
  getLocFromIndex(index) {
    return this.locs.getLocFromIndex(index);
  }
  eat(cp) {
    if (this.text.codePointAt(this.end) === cp) {
      this.next();
      return true;
    }
    return false;
  }
  moveAt(offset) {
    this.start = this.end = offset;
    const cp = this.text.codePointAt(this.start) ?? CodePoint.EOF;
    if (cp === CodePoint.EOF) {
      this.end = this.start;
      return cp;
    }
    this.end += cp >= 65536 ? 2 : 1;
    if (cp === CodePoint.LINE_FEED) this.locs.addOffset(this.end);
    else if (cp === CodePoint.CARRIAGE_RETURN) {
      if (this.text.codePointAt(this.end) === CodePoint.LINE_FEED) {
        this.end++;
        this.locs.addOffset(this.end);
      }
      return CodePoint.LINE_FEED;
    }
    return cp;
  }
};
var HAS_BIGINT = typeof BigInt !== "undefined";
var RADIX_PREFIXES = {
  16: "0x",
  10: "",
  8: "0o",
  2: "0b"
};
var ESCAPES_1_0 = {
  [CodePoint.QUOTATION_MARK]: CodePoint.QUOTATION_MARK,
  [CodePoint.BACKSLASH]: CodePoint.BACKSLASH,
  [CodePoint.LATIN_SMALL_B]: CodePoint.BACKSPACE,
  [CodePoint.LATIN_SMALL_F]: CodePoint.FORM_FEED,
  [CodePoint.LATIN_SMALL_N]: CodePoint.LINE_FEED,
  [CodePoint.LATIN_SMALL_R]: CodePoint.CARRIAGE_RETURN,
  [CodePoint.LATIN_SMALL_T]: CodePoint.TABULATION
};
var ESCAPES_LATEST = {
  ...ESCAPES_1_0,
  [CodePoint.LATIN_SMALL_E]: CodePoint.ESCAPE
};
var Tokenizer = class {
  /**
  * Initialize this tokenizer.
  */
  constructor(text2, parserOptions) {
    this.backCode = false;
    this.lastCodePoint = CodePoint.NULL;
    this.state = "DATA";
    this.token = null;
    this.tokenStart = -1;
    this.valuesEnabled = false;
    this.text = text2;
    this.parserOptions = parserOptions || {};
    this.codePointIterator = new CodePointIterator(text2);
    this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
    this.ESCAPES = this.tomlVersion.gte(1, 1) ? ESCAPES_LATEST : ESCAPES_1_0;
  }
  get start() {
    return this.codePointIterator.start;
  }
  get end() {
    return this.codePointIterator.end;
  }
  getLocFromIndex(index) {
    return this.codePointIterator.getLocFromIndex(index);
  }
  /**
  * Report an invalid character error.
  */
  reportParseError(code, data) {
    const offset = this.codePointIterator.start;
    const loc = this.codePointIterator.getLocFromIndex(offset);
    throw new ParseError(code, offset, loc.line, loc.column, data);
  }
  /**
  * Get the next token.
  */
  nextToken() {
    let token = this.token;
    if (token != null) {
      this.token = null;
      return token;
    }
    let cp = this.lastCodePoint;
    while (cp !== CodePoint.EOF && !this.token) {
      cp = this.nextCode();
      const nextState = this[this.state](cp);
      if (!nextState) throw new Error(`Unknown error: pre state=${this.state}`);
      this.state = nextState;
    }
    token = this.token;
    this.token = null;
    return token;
  }
  /**
  * Get the next code point.
  */
  nextCode() {
    if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
    if (this.backCode) {
      this.backCode = false;
      return this.lastCodePoint;
    }
    return this.lastCodePoint = this.codePointIterator.next();
  }
  /**
  * Eat the next code point.
  */
  eatCode(cp) {
    if (this.lastCodePoint === CodePoint.EOF) return false;
    if (this.backCode) {
      if (this.lastCodePoint === cp) {
        this.backCode = false;
        return true;
      }
      return false;
    }
    return this.codePointIterator.eat(cp);
  }
  /**
  * Moves the character position to the given position.
  */
  moveAt(loc) {
    if (this.backCode) this.backCode = false;
    this.lastCodePoint = this.codePointIterator.moveAt(loc);
  }
  /**
  * Back the current code point as the given state.
  */
  back(state) {
    this.backCode = true;
    return state;
  }
  punctuatorToken() {
    this.startToken();
    this.endToken("Punctuator", "end");
  }
  startToken() {
    this.tokenStart = this.codePointIterator.start;
  }
  /**
  * Commit the current token.
  */
  endToken(type, pos, option1, option2) {
    const { tokenStart } = this;
    const end = this.codePointIterator[pos];
    const range = [tokenStart, end];
    const loc = {
      start: this.codePointIterator.getLocFromIndex(tokenStart),
      end: this.codePointIterator.getLocFromIndex(end)
    };
    if (type === "Block") this.token = {
      type,
      value: this.text.slice(tokenStart + 1, end),
      range,
      loc
    };
    else {
      let token;
      const value = this.text.slice(tokenStart, end);
      if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
        type,
        value,
        string: option1,
        range,
        loc
      };
      else if (type === "Integer") {
        const text2 = option1;
        token = {
          type,
          value,
          number: parseInt(text2, option2),
          bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text2) : null,
          range,
          loc
        };
      } else if (type === "Float") token = {
        type,
        value,
        number: option1,
        range,
        loc
      };
      else if (type === "Boolean") token = {
        type,
        value,
        boolean: option1,
        range,
        loc
      };
      else if (type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime") token = {
        type,
        value,
        date: option1,
        range,
        loc
      };
      else token = {
        type,
        value,
        range,
        loc
      };
      this.token = token;
    }
  }
  DATA(cp) {
    while (isWhitespace(cp) || isEOL2(cp)) cp = this.nextCode();
    if (cp === CodePoint.HASH) {
      this.startToken();
      return "COMMENT";
    }
    if (cp === CodePoint.QUOTATION_MARK) {
      this.startToken();
      return "BASIC_STRING";
    }
    if (cp === CodePoint.SINGLE_QUOTE) {
      this.startToken();
      return "LITERAL_STRING";
    }
    if (cp === CodePoint.DOT || cp === CodePoint.EQUALS_SIGN || cp === CodePoint.LEFT_BRACKET || cp === CodePoint.RIGHT_BRACKET || cp === CodePoint.LEFT_BRACE || cp === CodePoint.RIGHT_BRACE || cp === CodePoint.COMMA) {
      this.punctuatorToken();
      return "DATA";
    }
    if (this.valuesEnabled) {
      if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
        this.startToken();
        return "SIGN";
      }
      if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) {
        this.startToken();
        return this.back("NAN_OR_INF");
      }
      if (isDigit2(cp)) {
        this.startToken();
        return this.back("NUMBER");
      }
      if (cp === CodePoint.LATIN_SMALL_T || cp === CodePoint.LATIN_SMALL_F) {
        this.startToken();
        return this.back("BOOLEAN");
      }
    } else if (isUnquotedKeyChar(cp, this.tomlVersion)) {
      this.startToken();
      return "BARE";
    }
    if (cp === CodePoint.EOF) return "DATA";
    return this.reportParseError("unexpected-char");
  }
  COMMENT(cp) {
    const processCommentChar = this.tomlVersion.gte(1, 1) ? (c2) => {
      if (!isNonEOL(c2)) this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c2)).slice(1, -1) });
    } : (c2) => {
      if (isControlOtherThanTab(c2)) this.reportParseErrorControlChar();
    };
    while (!isEOL2(cp) && cp !== CodePoint.EOF) {
      processCommentChar(cp);
      cp = this.nextCode();
    }
    this.endToken("Block", "start");
    return "DATA";
  }
  BARE(cp) {
    while (isUnquotedKeyChar(cp, this.tomlVersion)) cp = this.nextCode();
    this.endToken("Bare", "start");
    return this.back("DATA");
  }
  BASIC_STRING(cp) {
    if (cp === CodePoint.QUOTATION_MARK) {
      cp = this.nextCode();
      if (cp === CodePoint.QUOTATION_MARK) return "MULTI_LINE_BASIC_STRING";
      this.endToken("BasicString", "start", "");
      return this.back("DATA");
    }
    const out = [];
    while (cp !== CodePoint.QUOTATION_MARK && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
      if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.BACKSLASH) {
        cp = this.nextCode();
        const ecp = this.ESCAPES[cp];
        if (ecp) {
          out.push(ecp);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_U) {
          const code = this.parseUnicode(4);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_CAPITAL_U) {
          const code = this.parseUnicode(8);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
          const code = this.parseUnicode(2);
          out.push(code);
          cp = this.nextCode();
          continue;
        }
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      out.push(cp);
      cp = this.nextCode();
    }
    if (cp !== CodePoint.QUOTATION_MARK) return this.reportParseError("unterminated-string");
    this.endToken("BasicString", "end", String.fromCodePoint(...out));
    return "DATA";
  }
  MULTI_LINE_BASIC_STRING(cp) {
    const out = [];
    if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
    while (cp !== CodePoint.EOF) {
      if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.QUOTATION_MARK) {
        const startPos = this.codePointIterator.start;
        if (this.eatCode(CodePoint.QUOTATION_MARK) && this.eatCode(CodePoint.QUOTATION_MARK)) {
          if (this.eatCode(CodePoint.QUOTATION_MARK)) {
            out.push(CodePoint.QUOTATION_MARK);
            if (this.eatCode(CodePoint.QUOTATION_MARK)) {
              out.push(CodePoint.QUOTATION_MARK);
              if (this.eatCode(CodePoint.QUOTATION_MARK)) {
                this.moveAt(startPos);
                return this.reportParseError("invalid-three-quotes");
              }
            }
          }
          this.endToken("MultiLineBasicString", "end", String.fromCodePoint(...out));
          return "DATA";
        }
        this.moveAt(startPos);
      }
      if (cp === CodePoint.BACKSLASH) {
        cp = this.nextCode();
        const ecp = this.ESCAPES[cp];
        if (ecp) {
          out.push(ecp);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_U) {
          const code = this.parseUnicode(4);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_CAPITAL_U) {
          const code = this.parseUnicode(8);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
          const code = this.parseUnicode(2);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LINE_FEED) {
          cp = this.nextCode();
          while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
          continue;
        } else if (isWhitespace(cp)) {
          let valid = true;
          const startPos = this.codePointIterator.start;
          let nextCp;
          while ((nextCp = this.nextCode()) !== CodePoint.EOF) {
            if (nextCp === CodePoint.LINE_FEED) break;
            if (!isWhitespace(nextCp)) {
              this.moveAt(startPos);
              valid = false;
              break;
            }
          }
          if (valid) {
            cp = this.nextCode();
            while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
            continue;
          }
        }
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      out.push(cp);
      cp = this.nextCode();
    }
    return this.reportParseError("unterminated-string");
  }
  LITERAL_STRING(cp) {
    if (cp === CodePoint.SINGLE_QUOTE) {
      cp = this.nextCode();
      if (cp === CodePoint.SINGLE_QUOTE) return "MULTI_LINE_LITERAL_STRING";
      this.endToken("LiteralString", "start", "");
      return this.back("DATA");
    }
    const out = [];
    while (cp !== CodePoint.SINGLE_QUOTE && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
      if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      out.push(cp);
      cp = this.nextCode();
    }
    if (cp !== CodePoint.SINGLE_QUOTE) return this.reportParseError("unterminated-string");
    this.endToken("LiteralString", "end", String.fromCodePoint(...out));
    return "DATA";
  }
  MULTI_LINE_LITERAL_STRING(cp) {
    const out = [];
    if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
    while (cp !== CodePoint.EOF) {
      if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.SINGLE_QUOTE) {
        const startPos = this.codePointIterator.start;
        if (this.eatCode(CodePoint.SINGLE_QUOTE) && this.eatCode(CodePoint.SINGLE_QUOTE)) {
          if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
            out.push(CodePoint.SINGLE_QUOTE);
            if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
              out.push(CodePoint.SINGLE_QUOTE);
              if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
                this.moveAt(startPos);
                return this.reportParseError("invalid-three-quotes");
              }
            }
          }
          this.endToken("MultiLineLiteralString", "end", String.fromCodePoint(...out));
          return "DATA";
        }
        this.moveAt(startPos);
      }
      out.push(cp);
      cp = this.nextCode();
    }
    return this.reportParseError("unterminated-string");
  }
  SIGN(cp) {
    if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) return this.back("NAN_OR_INF");
    if (isDigit2(cp)) return this.back("NUMBER");
    return this.reportParseError("unexpected-char");
  }
  NAN_OR_INF(cp) {
    if (cp === CodePoint.LATIN_SMALL_N) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_N)) {
        this.endToken("Float", "end", NaN);
        return "DATA";
      }
      this.moveAt(startPos);
    } else if (cp === CodePoint.LATIN_SMALL_I) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_N) && this.eatCode(CodePoint.LATIN_SMALL_F)) {
        this.endToken("Float", "end", this.text[this.tokenStart] === "-" ? -Infinity : Infinity);
        return "DATA";
      }
      this.moveAt(startPos);
    }
    return this.reportParseError("unexpected-char");
  }
  NUMBER(cp) {
    const start = this.text[this.tokenStart];
    const sign = start === "+" ? CodePoint.PLUS_SIGN : start === "-" ? CodePoint.DASH : CodePoint.NULL;
    if (cp === CodePoint.DIGIT_0) {
      if (sign === CodePoint.NULL) {
        const startPos = this.codePointIterator.start;
        const nextCp$1 = this.nextCode();
        if (isDigit2(nextCp$1)) {
          const nextNextCp = this.nextCode();
          if (nextNextCp === CodePoint.COLON) {
            this.data = {
              hasDate: false,
              year: 0,
              month: 0,
              day: 0,
              hour: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1)),
              minute: 0,
              second: 0
            };
            return "TIME_MINUTE";
          }
          if (isDigit2(nextNextCp)) {
            const nextNextNextCp = this.nextCode();
            if (isDigit2(nextNextNextCp) && this.eatCode(CodePoint.DASH)) {
              this.data = {
                hasDate: true,
                year: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1, nextNextCp, nextNextNextCp)),
                month: 0,
                day: 0,
                hour: 0,
                minute: 0,
                second: 0
              };
              return "DATE_MONTH";
            }
          }
          this.moveAt(startPos);
          return this.reportParseError("invalid-leading-zero");
        }
        this.moveAt(startPos);
      }
      cp = this.nextCode();
      if (cp === CodePoint.LATIN_SMALL_X || cp === CodePoint.LATIN_SMALL_O || cp === CodePoint.LATIN_SMALL_B) {
        if (sign !== CodePoint.NULL) return this.reportParseError("unexpected-char");
        return cp === CodePoint.LATIN_SMALL_X ? "HEX" : cp === CodePoint.LATIN_SMALL_O ? "OCTAL" : "BINARY";
      }
      if (cp === CodePoint.LATIN_SMALL_E || cp === CodePoint.LATIN_CAPITAL_E) {
        this.data = {
          minus: sign === CodePoint.DASH,
          left: [CodePoint.DIGIT_0]
        };
        return "EXPONENT_RIGHT";
      }
      if (cp === CodePoint.DOT) {
        this.data = {
          minus: sign === CodePoint.DASH,
          absInt: [CodePoint.DIGIT_0]
        };
        return "FRACTIONAL_RIGHT";
      }
      this.endToken("Integer", "start", "0", 10);
      return this.back("DATA");
    }
    const { out, nextCp, hasUnderscore } = this.parseDigits(cp, isDigit2);
    if (nextCp === CodePoint.DASH && sign === CodePoint.NULL && !hasUnderscore && out.length === 4) {
      this.data = {
        hasDate: true,
        year: Number(String.fromCodePoint(...out)),
        month: 0,
        day: 0,
        hour: 0,
        minute: 0,
        second: 0
      };
      return "DATE_MONTH";
    }
    if (nextCp === CodePoint.COLON && sign === CodePoint.NULL && !hasUnderscore && out.length === 2) {
      this.data = {
        hasDate: false,
        year: 0,
        month: 0,
        day: 0,
        hour: Number(String.fromCodePoint(...out)),
        minute: 0,
        second: 0
      };
      return "TIME_MINUTE";
    }
    if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
      this.data = {
        minus: sign === CodePoint.DASH,
        left: out
      };
      return "EXPONENT_RIGHT";
    }
    if (nextCp === CodePoint.DOT) {
      this.data = {
        minus: sign === CodePoint.DASH,
        absInt: out
      };
      return "FRACTIONAL_RIGHT";
    }
    this.endToken("Integer", "start", sign === CodePoint.DASH ? String.fromCodePoint(CodePoint.DASH, ...out) : String.fromCodePoint(...out), 10);
    return this.back("DATA");
  }
  HEX(cp) {
    const { out } = this.parseDigits(cp, isHexDig);
    this.endToken("Integer", "start", String.fromCodePoint(...out), 16);
    return this.back("DATA");
  }
  OCTAL(cp) {
    const { out } = this.parseDigits(cp, isOctalDig);
    this.endToken("Integer", "start", String.fromCodePoint(...out), 8);
    return this.back("DATA");
  }
  BINARY(cp) {
    const { out } = this.parseDigits(cp, (c2) => c2 === CodePoint.DIGIT_0 || c2 === CodePoint.DIGIT_1);
    this.endToken("Integer", "start", String.fromCodePoint(...out), 2);
    return this.back("DATA");
  }
  FRACTIONAL_RIGHT(cp) {
    const { minus, absInt } = this.data;
    const { out, nextCp } = this.parseDigits(cp, isDigit2);
    const absNum = [
      ...absInt,
      CodePoint.DOT,
      ...out
    ];
    if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
      this.data = {
        minus,
        left: absNum
      };
      return "EXPONENT_RIGHT";
    }
    const value = Number(minus ? String.fromCodePoint(CodePoint.DASH, ...absNum) : String.fromCodePoint(...absNum));
    this.endToken("Float", "start", value);
    return this.back("DATA");
  }
  EXPONENT_RIGHT(cp) {
    const { left, minus: leftMinus } = this.data;
    let minus = false;
    if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
      minus = cp === CodePoint.DASH;
      cp = this.nextCode();
    }
    const { out } = this.parseDigits(cp, isDigit2);
    const right = out;
    if (minus) right.unshift(CodePoint.DASH);
    const value = Number(leftMinus ? String.fromCodePoint(CodePoint.DASH, ...left, CodePoint.LATIN_SMALL_E, ...right) : String.fromCodePoint(...left, CodePoint.LATIN_SMALL_E, ...right));
    this.endToken("Float", "start", value);
    return this.back("DATA");
  }
  BOOLEAN(cp) {
    if (cp === CodePoint.LATIN_SMALL_T) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_R) && this.eatCode(CodePoint.LATIN_SMALL_U) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
        this.endToken("Boolean", "end", true);
        return "DATA";
      }
      this.moveAt(startPos);
    } else if (cp === CodePoint.LATIN_SMALL_F) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_L) && this.eatCode(CodePoint.LATIN_SMALL_S) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
        this.endToken("Boolean", "end", false);
        return "DATA";
      }
      this.moveAt(startPos);
    }
    return this.reportParseError("unexpected-char");
  }
  DATE_MONTH(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (cp !== CodePoint.DASH) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.start;
    const data = this.data;
    data.month = Number(this.text.slice(start, end));
    return "DATE_DAY";
  }
  DATE_DAY(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.end;
    const data = this.data;
    data.day = Number(this.text.slice(start, end));
    if (!isValidDate(data.year, data.month, data.day)) return this.reportParseError("invalid-date");
    cp = this.nextCode();
    if (cp === CodePoint.LATIN_CAPITAL_T || cp === CodePoint.LATIN_SMALL_T) return "TIME_HOUR";
    if (cp === CodePoint.SPACE) {
      const startPos = this.codePointIterator.start;
      if (isDigit2(this.nextCode()) && isDigit2(this.nextCode())) {
        this.moveAt(startPos);
        return "TIME_HOUR";
      }
      this.moveAt(startPos);
    }
    const dateValue = getDateFromDateTimeData(data, "");
    this.endToken("LocalDate", "start", dateValue);
    return this.back("DATA");
  }
  TIME_HOUR(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.start;
    const data = this.data;
    data.hour = Number(this.text.slice(start, end));
    return "TIME_MINUTE";
  }
  TIME_MINUTE(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.end;
    const data = this.data;
    data.minute = Number(this.text.slice(start, end));
    cp = this.nextCode();
    if (cp === CodePoint.COLON) return "TIME_SECOND";
    if (this.tomlVersion.lt(1, 1)) return this.reportParseError("unexpected-char");
    if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
    return this.processTimeEnd(cp, data);
  }
  TIME_SECOND(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.end;
    const data = this.data;
    data.second = Number(this.text.slice(start, end));
    if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
    cp = this.nextCode();
    if (cp === CodePoint.DOT) return "TIME_SEC_FRAC";
    return this.processTimeEnd(cp, data);
  }
  TIME_SEC_FRAC(cp) {
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const start = this.codePointIterator.start;
    while (isDigit2(cp)) cp = this.nextCode();
    const end = this.codePointIterator.start;
    const data = this.data;
    data.frac = this.text.slice(start, end);
    return this.processTimeEnd(cp, data);
  }
  processTimeEnd(cp, data) {
    if (data.hasDate) {
      if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
        data.offsetSign = cp;
        return "TIME_OFFSET";
      }
      if (cp === CodePoint.LATIN_CAPITAL_Z || cp === CodePoint.LATIN_SMALL_Z) {
        const dateValue$2 = getDateFromDateTimeData(data, "Z");
        this.endToken("OffsetDateTime", "end", dateValue$2);
        return "DATA";
      }
      const dateValue$1 = getDateFromDateTimeData(data, "");
      this.endToken("LocalDateTime", "start", dateValue$1);
      return this.back("DATA");
    }
    const dateValue = getDateFromDateTimeData(data, "");
    this.endToken("LocalTime", "start", dateValue);
    return this.back("DATA");
  }
  TIME_OFFSET(cp) {
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const hourStart = this.codePointIterator.start;
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
    const hourEnd = this.codePointIterator.start;
    cp = this.nextCode();
    const minuteStart = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const minuteEnd = this.codePointIterator.end;
    const hour = Number(this.text.slice(hourStart, hourEnd));
    const minute = Number(this.text.slice(minuteStart, minuteEnd));
    if (!isValidTime(hour, minute, 0)) return this.reportParseError("invalid-time");
    const data = this.data;
    const dateValue = getDateFromDateTimeData(data, `${String.fromCodePoint(data.offsetSign)}${padStart(hour, 2)}:${padStart(minute, 2)}`);
    this.endToken("OffsetDateTime", "end", dateValue);
    return "DATA";
  }
  parseDigits(cp, checkDigit) {
    if (cp === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
    if (!checkDigit(cp)) return this.reportParseError("unexpected-char");
    const out = [];
    let before = CodePoint.NULL;
    let hasUnderscore = false;
    while (checkDigit(cp) || cp === CodePoint.UNDERSCORE) {
      if (cp === CodePoint.UNDERSCORE) {
        hasUnderscore = true;
        if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
      } else out.push(cp);
      before = cp;
      cp = this.nextCode();
    }
    if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
    return {
      out,
      nextCp: cp,
      hasUnderscore
    };
  }
  parseUnicode(count) {
    const startLoc = this.codePointIterator.start;
    const start = this.codePointIterator.end;
    let charCount = 0;
    let cp;
    while ((cp = this.nextCode()) !== CodePoint.EOF) {
      if (!isHexDig(cp)) {
        this.moveAt(startLoc);
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      charCount++;
      if (charCount >= count) break;
    }
    const end = this.codePointIterator.end;
    const code = this.text.slice(start, end);
    const codePoint = parseInt(code, 16);
    if (!isUnicodeScalarValue(codePoint)) return this.reportParseError("invalid-code-point", { cp: code });
    return codePoint;
  }
  reportParseErrorControlChar() {
    return this.reportParseError("invalid-control-character");
  }
};
function isUnquotedKeyChar(cp, tomlVersion) {
  if (isLetter(cp) || isDigit2(cp) || cp === CodePoint.UNDERSCORE || cp === CodePoint.DASH) return true;
  if (tomlVersion.lt(1, 1)) return false;
  return false;
}
function isControlOtherThanTab(cp) {
  return isControl(cp) && cp !== CodePoint.TABULATION || cp === CodePoint.DELETE;
}
function isNonEOL(cp) {
  return cp === CodePoint.TABULATION || CodePoint.SPACE <= cp && cp <= CodePoint.TILDE || isNonAscii(cp);
}
function isNonAscii(cp) {
  return CodePoint.PAD <= cp && cp <= CodePoint.CP_D7FF || CodePoint.CP_E000 <= cp && cp <= CodePoint.CP_10FFFF;
}
function isValidDate(y, m, d) {
  if (y >= 0 && m <= 12 && m >= 1 && d >= 1) return d <= (m === 2 ? y & 3 || !(y % 25) && y & 15 ? 28 : 29 : 30 + (m + (m >> 3) & 1));
  return false;
}
function isValidTime(h, m, s) {
  if (h >= 24 || h < 0 || m > 59 || m < 0 || s > 60 || s < 0) return false;
  return true;
}
function getDateFromDateTimeData(data, timeZone) {
  const year = padStart(data.year, 4);
  const month = data.month ? padStart(data.month, 2) : "01";
  const day = data.day ? padStart(data.day, 2) : "01";
  const hour = padStart(data.hour, 2);
  const minute = padStart(data.minute, 2);
  const second = padStart(data.second, 2);
  const textDate = `${year}-${month}-${day}`;
  const frac = data.frac ? `.${data.frac}` : "";
  const dateValue = /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:${second}${frac}${timeZone}`);
  if (!isNaN(dateValue.getTime()) || data.second !== 60) return dateValue;
  return /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:59${frac}${timeZone}`);
}
function padStart(num, maxLength) {
  return String(num).padStart(maxLength, "0");
}
var VALUE_KIND_VALUE = /* @__PURE__ */ Symbol("VALUE_KIND_VALUE");
var VALUE_KIND_INTERMEDIATE = /* @__PURE__ */ Symbol("VALUE_KIND_INTERMEDIATE");
var KeysResolver = class {
  constructor(ctx) {
    this.rootKeys = /* @__PURE__ */ new Map();
    this.tables = [];
    this.ctx = ctx;
  }
  applyResolveKeyForTable(node) {
    let keys = this.rootKeys;
    const peekKeyIndex = node.key.keys.length - 1;
    for (let index = 0; index < peekKeyIndex; index++) {
      const keyNode = node.key.keys[index];
      const keyName = toKeyName(keyNode);
      node.resolvedKey.push(keyName);
      let keyStore = keys.get(keyName);
      if (!keyStore) {
        keyStore = {
          node: keyNode,
          keys: /* @__PURE__ */ new Map()
        };
        keys.set(keyName, keyStore);
      } else if (keyStore.table === "array") {
        const peekIndex = keyStore.peekIndex;
        node.resolvedKey.push(peekIndex);
        keyStore = keyStore.keys.get(peekIndex);
      }
      keys = keyStore.keys;
    }
    const lastKeyNode = node.key.keys[peekKeyIndex];
    const lastKeyName = toKeyName(lastKeyNode);
    node.resolvedKey.push(lastKeyName);
    const lastKeyStore = keys.get(lastKeyName);
    if (!lastKeyStore) if (node.kind === "array") {
      node.resolvedKey.push(0);
      const newKeyStore = {
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(lastKeyName, {
        table: node.kind,
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map([[0, newKeyStore]]),
        peekIndex: 0
      });
      this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    } else {
      const newKeyStore = {
        table: node.kind,
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(lastKeyName, newKeyStore);
      this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    }
    else if (!lastKeyStore.table) if (node.kind === "array") this.ctx.reportParseError("dupe-keys", lastKeyNode);
    else {
      const transformKey = {
        table: node.kind,
        node: lastKeyNode,
        keys: lastKeyStore.keys
      };
      keys.set(lastKeyName, transformKey);
      this.tables.push({
        node,
        keys: transformKey.keys
      });
    }
    else if (lastKeyStore.table === "array") if (node.kind === "array") {
      const newKeyStore = {
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      const newIndex = lastKeyStore.peekIndex + 1;
      node.resolvedKey.push(newIndex);
      lastKeyStore.keys.set(newIndex, newKeyStore);
      lastKeyStore.peekIndex = newIndex;
      this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    } else this.ctx.reportParseError("dupe-keys", lastKeyNode);
    else this.ctx.reportParseError("dupe-keys", lastKeyNode);
  }
  verifyDuplicateKeys(node) {
    for (const body of node.body) if (body.type === "TOMLKeyValue") verifyDuplicateKeysForKeyValue(this.ctx, this.rootKeys, body);
    for (const { node: tableNode, keys } of this.tables) for (const body of tableNode.body) verifyDuplicateKeysForKeyValue(this.ctx, keys, body);
  }
};
function verifyDuplicateKeysForKeyValue(ctx, defineKeys, node) {
  let keys = defineKeys;
  const lastKey = last(node.key.keys);
  for (const keyNode of node.key.keys) {
    const key = toKeyName(keyNode);
    let defineKey = keys.get(key);
    if (defineKey) {
      if (defineKey.value === VALUE_KIND_VALUE) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      else if (lastKey === keyNode) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      else if (defineKey.table) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      defineKey.value = VALUE_KIND_INTERMEDIATE;
    } else {
      if (lastKey === keyNode) defineKey = {
        value: VALUE_KIND_VALUE,
        node: keyNode,
        keys: /* @__PURE__ */ new Map()
      };
      else defineKey = {
        value: VALUE_KIND_INTERMEDIATE,
        node: keyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(key, defineKey);
    }
    keys = defineKey.keys;
  }
  if (node.value.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, keys, node.value);
  else if (node.value.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, keys, node.value);
}
function verifyDuplicateKeysForInlineTable(ctx, defineKeys, node) {
  for (const body of node.body) verifyDuplicateKeysForKeyValue(ctx, defineKeys, body);
}
function verifyDuplicateKeysForArray(ctx, defineKeys, node) {
  const keys = defineKeys;
  for (let index = 0; index < node.elements.length; index++) {
    const element = node.elements[index];
    let defineKey = keys.get(index);
    if (defineKey) ctx.reportParseError("dupe-keys", getAfterNode(element, defineKey.node));
    else {
      defineKey = {
        value: VALUE_KIND_VALUE,
        node: element,
        keys: /* @__PURE__ */ new Map()
      };
      defineKeys.set(index, defineKey);
      if (element.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, defineKey.keys, element);
      else if (element.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, defineKey.keys, element);
    }
  }
}
function getAfterNode(a, b) {
  return a.range[0] <= b.range[0] ? b : a;
}
var Context = class {
  constructor(data) {
    this.tokens = [];
    this.comments = [];
    this.back = null;
    this.stateStack = [];
    this.needNewLine = false;
    this.needSameLine = false;
    this.currToken = null;
    this.prevToken = null;
    this.valueContainerStack = [];
    this.tokenizer = new Tokenizer(data.text, data.parserOptions);
    this.topLevelTable = data.topLevelTable;
    this.table = data.topLevelTable;
    this.keysResolver = new KeysResolver(this);
  }
  /**
  * Get the next token.
  */
  nextToken(option) {
    this.prevToken = this.currToken;
    if (this.back) {
      this.currToken = this.back;
      this.back = null;
    } else this.currToken = this._nextTokenFromTokenizer(option);
    if ((this.needNewLine || this.needSameLine || option?.needSameLine) && this.prevToken && this.currToken) if (this.prevToken.loc.end.line === this.currToken.loc.start.line) {
      if (this.needNewLine) return this.reportParseError("missing-newline", this.currToken);
    } else {
      const needSameLine = this.needSameLine || option?.needSameLine;
      if (needSameLine) return this.reportParseError(needSameLine, this.currToken);
    }
    this.needNewLine = false;
    this.needSameLine = false;
    return this.currToken;
  }
  _nextTokenFromTokenizer(option) {
    const valuesEnabled = this.tokenizer.valuesEnabled;
    if (option?.valuesEnabled) this.tokenizer.valuesEnabled = option.valuesEnabled;
    let token = this.tokenizer.nextToken();
    while (token && token.type === "Block") {
      this.comments.push(token);
      token = this.tokenizer.nextToken();
    }
    if (token) this.tokens.push(token);
    this.tokenizer.valuesEnabled = valuesEnabled;
    return token;
  }
  backToken() {
    if (this.back) throw new Error("Illegal state");
    this.back = this.currToken;
    this.currToken = this.prevToken;
  }
  addValueContainer(valueContainer) {
    this.valueContainerStack.push(valueContainer);
    this.tokenizer.valuesEnabled = true;
  }
  consumeValueContainer() {
    const valueContainer = this.valueContainerStack.pop();
    this.tokenizer.valuesEnabled = this.valueContainerStack.length > 0;
    return valueContainer;
  }
  applyResolveKeyForTable(node) {
    this.keysResolver.applyResolveKeyForTable(node);
  }
  verifyDuplicateKeys() {
    this.keysResolver.verifyDuplicateKeys(this.topLevelTable);
  }
  /**
  * Report an invalid token error.
  */
  reportParseError(code, token) {
    let offset, line, column;
    if (token) {
      offset = token.range[0];
      line = token.loc.start.line;
      column = token.loc.start.column;
    } else {
      offset = this.tokenizer.start;
      const startPos = this.tokenizer.getLocFromIndex(offset);
      line = startPos.line;
      column = startPos.column;
    }
    throw new ParseError(code, offset, line, column);
  }
};
var STATE_FOR_ERROR = { VALUE: "missing-value" };
var STRING_VALUE_STYLE_MAP = {
  BasicString: "basic",
  MultiLineBasicString: "basic",
  LiteralString: "literal",
  MultiLineLiteralString: "literal"
};
var STRING_KEY_STYLE_MAP = {
  BasicString: "basic",
  LiteralString: "literal"
};
var DATETIME_VALUE_KIND_MAP = {
  OffsetDateTime: "offset-date-time",
  LocalDateTime: "local-date-time",
  LocalDate: "local-date",
  LocalTime: "local-time"
};
var TOMLParser = class {
  /**
  * Initialize this parser.
  */
  constructor(text2, parserOptions) {
    this.text = text2;
    this.parserOptions = parserOptions || {};
    this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
  }
  /**
  * Parse TOML
  */
  parse() {
    const ast = {
      type: "Program",
      body: [],
      sourceType: "module",
      tokens: [],
      comments: [],
      parent: null,
      range: [0, 0],
      loc: {
        start: {
          line: 1,
          column: 0
        },
        end: {
          line: 1,
          column: 0
        }
      }
    };
    const node = {
      type: "TOMLTopLevelTable",
      body: [],
      parent: ast,
      range: cloneRange(ast.range),
      loc: cloneLoc(ast.loc)
    };
    ast.body = [node];
    const ctx = new Context({
      text: this.text,
      parserOptions: this.parserOptions,
      topLevelTable: node
    });
    let token = ctx.nextToken();
    if (token) {
      node.range[0] = token.range[0];
      node.loc.start = clonePos(token.loc.start);
      while (token) {
        const state$1 = ctx.stateStack.pop() || "TABLE";
        ctx.stateStack.push(...this[state$1](token, ctx));
        token = ctx.nextToken();
      }
      const state = ctx.stateStack.pop() || "TABLE";
      if (state in STATE_FOR_ERROR) return ctx.reportParseError(STATE_FOR_ERROR[state], null);
      if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
      applyEndLoc(node, last(node.body));
    }
    ctx.verifyDuplicateKeys();
    ast.tokens = ctx.tokens;
    ast.comments = ctx.comments;
    const endOffset = ctx.tokenizer.end;
    const endPos = ctx.tokenizer.getLocFromIndex(endOffset);
    ast.range[1] = endOffset;
    ast.loc.end = {
      line: endPos.line,
      column: endPos.column
    };
    return ast;
  }
  TABLE(token, ctx) {
    if (isBare(token) || isString(token)) return this.processKeyValue(token, ctx.table, ctx);
    if (isLeftBracket(token)) return this.processTable(token, ctx.topLevelTable, ctx);
    return ctx.reportParseError("unexpected-token", token);
  }
  VALUE(token, ctx) {
    if (isString(token) || isMultiLineString(token)) return this.processStringValue(token, ctx);
    if (isNumber(token)) return this.processNumberValue(token, ctx);
    if (isBoolean(token)) return this.processBooleanValue(token, ctx);
    if (isDateTime(token)) return this.processDateTimeValue(token, ctx);
    if (isLeftBracket(token)) return this.processArray(token, ctx);
    if (isLeftBrace(token)) return this.processInlineTable(token, ctx);
    return ctx.reportParseError("unexpected-token", token);
  }
  processTable(token, topLevelTableNode, ctx) {
    const tableNode = {
      type: "TOMLTable",
      kind: "standard",
      key: null,
      resolvedKey: [],
      body: [],
      parent: topLevelTableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
    topLevelTableNode.body.push(tableNode);
    ctx.table = tableNode;
    let targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    if (isLeftBracket(targetToken)) {
      if (token.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
      tableNode.kind = "array";
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    }
    if (isRightBracket(targetToken)) return ctx.reportParseError("missing-key", targetToken);
    if (!targetToken) return ctx.reportParseError("unterminated-table-key", null);
    targetToken = this.processKeyNode(targetToken, tableNode, ctx).nextToken;
    if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
    if (tableNode.kind === "array") {
      const rightBracket = targetToken;
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
      if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
      if (rightBracket.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
    }
    applyEndLoc(tableNode, targetToken);
    ctx.applyResolveKeyForTable(tableNode);
    ctx.needNewLine = true;
    return [];
  }
  processKeyValue(token, tableNode, ctx) {
    const keyValueNode = {
      type: "TOMLKeyValue",
      key: null,
      value: null,
      parent: tableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    tableNode.body.push(keyValueNode);
    const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
    if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
    ctx.addValueContainer({
      parent: keyValueNode,
      set: (valNode) => {
        keyValueNode.value = valNode;
        applyEndLoc(keyValueNode, valNode);
        ctx.needNewLine = true;
        return [];
      }
    });
    ctx.needSameLine = "invalid-key-value-newline";
    return ["VALUE"];
  }
  processKeyNode(token, parent, ctx) {
    if (isDot(token)) ctx.reportParseError("invalid-leading-dot-in-key", token);
    const keyNode = {
      type: "TOMLKey",
      keys: [],
      parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    parent.key = keyNode;
    let targetToken = token;
    let dotToken = null;
    do {
      if (isBare(targetToken)) this.processBareKey(targetToken, keyNode);
      else if (isString(targetToken)) this.processStringKey(targetToken, keyNode);
      else break;
      dotToken = null;
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
      if (!isDot(targetToken)) break;
      dotToken = targetToken;
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    } while (targetToken);
    if (dotToken) ctx.reportParseError(isDot(targetToken) ? "invalid-consecutive-dots-in-key" : "invalid-trailing-dot-in-key", dotToken);
    applyEndLoc(keyNode, last(keyNode.keys));
    return {
      keyNode,
      nextToken: targetToken
    };
  }
  processBareKey(token, keyNode) {
    const node = {
      type: "TOMLBare",
      name: token.value,
      parent: keyNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    keyNode.keys.push(node);
  }
  processStringKey(token, keyNode) {
    const node = {
      type: "TOMLQuoted",
      kind: "string",
      value: token.string,
      style: STRING_KEY_STYLE_MAP[token.type],
      multiline: false,
      parent: keyNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    keyNode.keys.push(node);
  }
  processStringValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLValue",
      kind: "string",
      value: token.string,
      style: STRING_VALUE_STYLE_MAP[token.type],
      multiline: isMultiLineString(token),
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processNumberValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const text2 = this.text;
    const [startRange, endRange] = token.range;
    let numberString = null;
    const getNumberText = () => {
      return numberString ?? (numberString = text2.slice(startRange, endRange).replace(/_/g, ""));
    };
    let node;
    if (token.type === "Integer") node = {
      type: "TOMLValue",
      kind: "integer",
      value: token.number,
      bigint: token.bigint,
      get number() {
        return getNumberText();
      },
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    else node = {
      type: "TOMLValue",
      kind: "float",
      value: token.number,
      get number() {
        return getNumberText();
      },
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processBooleanValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLValue",
      kind: "boolean",
      value: token.boolean,
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processDateTimeValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLValue",
      kind: DATETIME_VALUE_KIND_MAP[token.type],
      value: token.date,
      datetime: token.value,
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processArray(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLArray",
      elements: [],
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    const nextToken = ctx.nextToken({ valuesEnabled: true });
    if (isRightBracket(nextToken)) {
      applyEndLoc(node, nextToken);
      return valueContainer.set(node);
    }
    ctx.backToken();
    return this.processArrayValue(node, valueContainer, ctx);
  }
  processArrayValue(node, valueContainer, ctx) {
    ctx.addValueContainer({
      parent: node,
      set: (valNode) => {
        node.elements.push(valNode);
        let nextToken = ctx.nextToken({ valuesEnabled: true });
        const hasComma = isComma(nextToken);
        if (hasComma) nextToken = ctx.nextToken({ valuesEnabled: true });
        if (isRightBracket(nextToken)) {
          applyEndLoc(node, nextToken);
          return valueContainer.set(node);
        }
        if (hasComma) {
          ctx.backToken();
          return this.processArrayValue(node, valueContainer, ctx);
        }
        return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-array", nextToken);
      }
    });
    return ["VALUE"];
  }
  processInlineTable(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLInlineTable",
      body: [],
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
    const nextToken = ctx.nextToken({ needSameLine });
    if (nextToken) {
      if (isBare(nextToken) || isString(nextToken)) return this.processInlineTableKeyValue(nextToken, node, valueContainer, ctx);
      if (isRightBrace(nextToken)) {
        applyEndLoc(node, nextToken);
        return valueContainer.set(node);
      }
    }
    return ctx.reportParseError("unexpected-token", nextToken);
  }
  processInlineTableKeyValue(token, inlineTableNode, valueContainer, ctx) {
    const keyValueNode = {
      type: "TOMLKeyValue",
      key: null,
      value: null,
      parent: inlineTableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    inlineTableNode.body.push(keyValueNode);
    const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
    if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
    const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
    ctx.addValueContainer({
      parent: keyValueNode,
      set: (valNode) => {
        keyValueNode.value = valNode;
        applyEndLoc(keyValueNode, valNode);
        let nextToken = ctx.nextToken({ needSameLine });
        if (isComma(nextToken)) {
          nextToken = ctx.nextToken({ needSameLine });
          if (nextToken && (isBare(nextToken) || isString(nextToken))) return this.processInlineTableKeyValue(nextToken, inlineTableNode, valueContainer, ctx);
          if (isRightBrace(nextToken)) {
            if (this.tomlVersion.lt(1, 1)) return ctx.reportParseError("invalid-trailing-comma-in-inline-table", nextToken);
          } else return ctx.reportParseError(nextToken ? "unexpected-token" : "unterminated-inline-table", nextToken);
        }
        if (isRightBrace(nextToken)) {
          applyEndLoc(inlineTableNode, nextToken);
          return valueContainer.set(inlineTableNode);
        }
        return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-inline-table", nextToken);
      }
    });
    ctx.needSameLine = "invalid-key-value-newline";
    return ["VALUE"];
  }
};
function isDot(token) {
  return isPunctuator(token) && token.value === ".";
}
function isEq(token) {
  return isPunctuator(token) && token.value === "=";
}
function isLeftBracket(token) {
  return isPunctuator(token) && token.value === "[";
}
function isRightBracket(token) {
  return isPunctuator(token) && token.value === "]";
}
function isLeftBrace(token) {
  return isPunctuator(token) && token.value === "{";
}
function isRightBrace(token) {
  return isPunctuator(token) && token.value === "}";
}
function isComma(token) {
  return isPunctuator(token) && token.value === ",";
}
function isPunctuator(token) {
  return Boolean(token && token.type === "Punctuator");
}
function isBare(token) {
  return token.type === "Bare";
}
function isString(token) {
  return token.type === "BasicString" || token.type === "LiteralString";
}
function isMultiLineString(token) {
  return token.type === "MultiLineBasicString" || token.type === "MultiLineLiteralString";
}
function isNumber(token) {
  return token.type === "Integer" || token.type === "Float";
}
function isBoolean(token) {
  return token.type === "Boolean";
}
function isDateTime(token) {
  return token.type === "OffsetDateTime" || token.type === "LocalDateTime" || token.type === "LocalDate" || token.type === "LocalTime";
}
function applyEndLoc(node, child) {
  if (child) {
    node.range[1] = child.range[1];
    node.loc.end = clonePos(child.loc.end);
  }
}
function cloneRange(range) {
  return [range[0], range[1]];
}
function cloneLoc(loc) {
  return {
    start: clonePos(loc.start),
    end: clonePos(loc.end)
  };
}
function clonePos(pos) {
  return {
    line: pos.line,
    column: pos.column
  };
}
var tomlKeys = {
  Program: ["body"],
  TOMLTopLevelTable: ["body"],
  TOMLTable: ["key", "body"],
  TOMLKeyValue: ["key", "value"],
  TOMLKey: ["keys"],
  TOMLArray: ["elements"],
  TOMLInlineTable: ["body"],
  TOMLBare: [],
  TOMLQuoted: [],
  TOMLValue: []
};
var KEYS3 = unionWith(tomlKeys);
function parseForESLint(code, options) {
  return {
    ast: new TOMLParser(code, options).parse(),
    visitorKeys: KEYS3,
    services: { isTOML: true }
  };
}
var getStaticTOMLValue = generateConvertTOMLValue((node) => node.value);
function generateConvertTOMLValue(convertValue) {
  function resolveValue(node, baseTable) {
    return resolver[node.type](node, baseTable);
  }
  const resolver = {
    Program(node, baseTable = {}) {
      return resolveValue(node.body[0], baseTable);
    },
    TOMLTopLevelTable(node, baseTable = {}) {
      for (const body of node.body) resolveValue(body, baseTable);
      return baseTable;
    },
    TOMLKeyValue(node, baseTable = {}) {
      const value = resolveValue(node.value);
      set(baseTable, resolveValue(node.key), value);
      return baseTable;
    },
    TOMLTable(node, baseTable = {}) {
      const table = getTable(baseTable, resolveValue(node.key), node.kind === "array");
      for (const body of node.body) resolveValue(body, table);
      return baseTable;
    },
    TOMLArray(node) {
      return node.elements.map((e) => resolveValue(e));
    },
    TOMLInlineTable(node) {
      const table = {};
      for (const body of node.body) resolveValue(body, table);
      return table;
    },
    TOMLKey(node) {
      return node.keys.map((key) => resolveValue(key));
    },
    TOMLBare(node) {
      return node.name;
    },
    TOMLQuoted(node) {
      return node.value;
    },
    TOMLValue(node) {
      return convertValue(node);
    }
  };
  return (node) => resolveValue(node);
}
function getTable(baseTable, keys, array) {
  let target = baseTable;
  for (let index = 0; index < keys.length - 1; index++) {
    const key = keys[index];
    target = getNextTargetFromKey(target, key);
  }
  const lastKey = last(keys);
  const lastTarget = target[lastKey];
  if (lastTarget == null) {
    const tableValue$1 = {};
    target[lastKey] = array ? [tableValue$1] : tableValue$1;
    return tableValue$1;
  }
  if (isValue2(lastTarget)) {
    const tableValue$1 = {};
    target[lastKey] = array ? [tableValue$1] : tableValue$1;
    return tableValue$1;
  }
  if (!array) {
    if (Array.isArray(lastTarget)) {
      const tableValue$1 = {};
      target[lastKey] = tableValue$1;
      return tableValue$1;
    }
    return lastTarget;
  }
  if (Array.isArray(lastTarget)) {
    const tableValue$1 = {};
    lastTarget.push(tableValue$1);
    return tableValue$1;
  }
  const tableValue = {};
  target[lastKey] = [tableValue];
  return tableValue;
  function getNextTargetFromKey(currTarget, key) {
    const nextTarget = currTarget[key];
    if (nextTarget == null) {
      const val = {};
      currTarget[key] = val;
      return val;
    }
    if (isValue2(nextTarget)) {
      const val = {};
      currTarget[key] = val;
      return val;
    }
    let resultTarget = nextTarget;
    while (Array.isArray(resultTarget)) {
      const lastIndex = resultTarget.length - 1;
      const nextElement = resultTarget[lastIndex];
      if (isValue2(nextElement)) {
        const val = {};
        resultTarget[lastIndex] = val;
        return val;
      }
      resultTarget = nextElement;
    }
    return resultTarget;
  }
}
function set(baseTable, keys, value) {
  let target = baseTable;
  for (let index = 0; index < keys.length - 1; index++) {
    const key = keys[index];
    const nextTarget = target[key];
    if (nextTarget == null) {
      const val = {};
      target[key] = val;
      target = val;
    } else if (isValue2(nextTarget) || Array.isArray(nextTarget)) {
      const val = {};
      target[key] = val;
      target = val;
    } else target = nextTarget;
  }
  target[last(keys)] = value;
}
function isValue2(value) {
  return typeof value !== "object" || value instanceof Date;
}
function parseTOML(code, options) {
  return parseForESLint(code, options).ast;
}

// src/languages/toml/questions.ts
var TABLE = /^[ \t]*\[\[?([^\r\n]*?)\]\]?[ \t]*(?:#.*)?$/gm;
function tomlQuestions(text2) {
  const tables = [...text2.matchAll(TABLE)];
  const questions = tables.flatMap(({ index, 1: name }, at2) => {
    const condition4 = /^target\.(?:'([^']*)'|"([^"]*)"|([\w-]+))/.exec(name);
    if (condition4 === null) return [];
    const [, single2, double2, bare3] = condition4;
    const asked2 = single2 ?? double2 ?? bare3;
    const cfg = matchWhole(asked2, /cfg\((.*)\)/)?.[1]?.replace(/^not\((.*)\)$/, "!$1");
    return [
      [
        {
          start: index,
          end: tables[at2 + 1]?.index ?? text2.length,
          condition: cfg ?? `target == ${asked2}`
        }
      ]
    ];
  });
  return { questions };
}

// src/languages/toml/meaning.ts
var ENVIRONMENT4 = /^(?:env|environment|env[-_]vars|set_?env|environment[-_]variables|envs)$/i;
var SCRIPT3 = /before-(?:all|build|test)|after-.*|test-command|repair-wheel-command|cmd|command|commands|run|shell|script|scripts|tasks|args_script/;
var OWNERS = [
  [/^defines?$|^define-macros$|^macros$/, { role: "definition", namespace: "macro" }],
  [ENVIRONMENT4, { role: "option", namespace: "env" }],
  [/cmake/i, { role: "option", namespace: "cmake" }],
  [/^meson/, { role: "option", namespace: "meson" }]
];
var TOML_MEANING = {
  valueKey: "value",
  lines: true,
  key(path) {
    const parents = path.slice(0, -1);
    if (parents.at(-1) === "features") return { role: "declaration", namespace: "cargo" };
    if (parents.at(-1) === "define" && parents.at(-2) === "cmake")
      return { role: "option", namespace: "cmake" };
    if (parents.includes("if")) return { role: "condition", namespace: "env" };
    for (const parent of parents.toReversed()) {
      const found = OWNERS.find(([pattern]) => pattern.test(parent));
      if (found !== void 0) return found[1];
    }
    return { role: "option", namespace: "any" };
  },
  member(path) {
    const key = path.at(-1) ?? "";
    if (key.endsWith("features") || path.at(-2) === "features")
      return { role: "option", namespace: "cargo" };
    if (fitsWhole(key, /passthrough|environment-pass|pass_?env|environment_pass/))
      return { role: "option", namespace: "env" };
    if (/^defin|^macros$/.test(key)) return { role: "definition", namespace: "macro" };
    return void 0;
  },
  language(path) {
    return path.slice(-2).some((key) => fitsWhole(key, SCRIPT3)) || path.includes("scripts") ? "shell" : void 0;
  },
  hint(path) {
    const key = path.at(-1) ?? "";
    if (ENVIRONMENT4.test(key) || path.at(-2) === "environment" && key === "extra")
      return "environment";
    return key.startsWith("defin") ? "compiler" : void 0;
  },
  read(leaf, match) {
    return readVariable(leaf, match) ?? readPair(leaf, match);
  }
};
function readVariable({ path, scalar, isKey: isKey2 }, match) {
  if (isKey2 || path.at(-1) !== "env" || scalar.view.text !== match.name) return void 0;
  return { ...mention(match, "string"), role: "condition", namespace: "env" };
}
function readPair({ path, list, scalar, isKey: isKey2 }, match) {
  if (isKey2 || path.at(-1) !== "define-macros" || scalar.view.text !== match.name) return void 0;
  const value = list?.node.items[1]?.node;
  if (list?.index !== 0 || value?.kind !== "scalar") return void 0;
  return {
    ...mention(match, "string"),
    role: "definition",
    namespace: "macro",
    value: valueOf(value)
  };
}

// src/languages/toml/read.ts
var TOML_SYNTAX = {
  line: ["#"],
  strings: [
    { open: '"""', close: '"""', escape: "backslash", multiline: true },
    { open: "'''", close: "'''", escape: "none", multiline: true },
    { open: '"', close: '"', escape: "backslash" },
    { open: "'", close: "'", escape: "none" }
  ]
};
function readToml(text2, names) {
  const from = markLength(text2);
  const program2 = parsed(text2.slice(from));
  if (program2 === null) return readScript(text2, names, { syntax: TOML_SYNTAX, rules: [] });
  const uses = readTree(text2, treeOf4(text2, from, program2), names, TOML_MEANING);
  return withComments(text2, uses, names, TOML_SYNTAX);
}
function parsed(text2) {
  try {
    return parseTOML(text2, { tomlVersion: "next" });
  } catch {
    return null;
  }
}
function treeOf4(text2, from, program2) {
  function spanOf5({ range }) {
    return { start: from + range[0], end: from + range[1] };
  }
  function body(nodes, path) {
    return nodes.map((node) => {
      const span = spanOf5(node);
      if (node.type === "TOMLKeyValue")
        return keys(
          node.key.keys,
          path,
          span,
          wholeLine(text2, span.start, span.end),
          (inner) => value(node.value, inner)
        );
      const header = spanOf5(node.key);
      const place = node.kind === "array" ? `${span.start}:` : "";
      return keys(node.key.keys, path + place, header, void 0, (inner) => ({
        kind: "mapping",
        ...span,
        id: inner,
        entries: body(node.body, inner)
      }));
    });
  }
  function keys(parts, path, span, removal, content) {
    const [first, ...rest] = parts;
    const key = scalar(first, first.type === "TOMLQuoted" ? first.style : "bare", false);
    const inner = `${path}.${key.view.text}`;
    if (rest.length === 0) return { ...span, key, value: content(inner), removal };
    const entries = [keys(rest, inner, span, removal, content)];
    return {
      ...span,
      key,
      value: { kind: "mapping", ...span, id: inner, entries },
      removal: void 0
    };
  }
  function value(node, path) {
    const span = spanOf5(node);
    if (node.type === "TOMLArray") {
      const spans = node.elements.map(spanOf5);
      const items = node.elements.map((element, index) => ({
        node: value(element, `${path}.${index}`),
        removal: elementRemoval(text2, spans, index, true)
      }));
      return { kind: "list", ...span, items };
    }
    if (node.type === "TOMLInlineTable") {
      const spans = node.body.map(spanOf5);
      const entries = node.body.map(
        (pair, index) => keys(
          pair.key.keys,
          path,
          spans[index],
          elementRemoval(text2, spans, index, true),
          (inner) => value(pair.value, inner)
        )
      );
      return { kind: "mapping", ...span, id: path, entries };
    }
    return node.kind === "string" ? scalar(node, node.style, node.multiline) : scalar(node, "bare", false);
  }
  function scalar(node, style, multiline) {
    const span = spanOf5(node);
    if (style === "bare")
      return { kind: "scalar", ...span, inner: span, view: part(text2, span), quoted: false };
    const width2 = multiline ? 3 : 1;
    const inner = { start: span.start + width2, end: span.end - width2 };
    const quote = text2.slice(inner.end, span.end);
    const view = style === "basic" ? escapedView(text2, inner, quote, multiline) : part(text2, inner);
    return { kind: "scalar", ...span, inner, view, quoted: true };
  }
  const top = program2.body[0];
  return { kind: "mapping", ...spanOf5(top), id: "", entries: body(top.body, "") };
}

// src/languages/toml/index.ts
var toml = {
  id: "toml",
  files: [
    { format: "cargo-config", globs: ".cargo/config{,.toml}" },
    { format: "toml", globs: ".config/nextest.toml", extensions: "toml" },
    { format: "pyproject", names: "pyproject.toml" },
    { format: "tox", names: "tox.toml" },
    {
      format: "cargo",
      names: "Cargo.toml",
      upstream: upstreamByWords(
        ["cargo"],
        TOML_SYNTAX,
        ({ before, after: after2 }) => fitsWhole(before, /\s*["']?/) && /^["']?\s*=/.test(after2) ? "cargo" : void 0
      )
    }
  ],
  fences: "toml",
  read: readToml,
  questions: tomlQuestions,
  structure: (source) => getStaticTOMLValue(parseTOML(source))
};

// src/languages/xml/tokens.ts
function xmlTokens(text2) {
  const tokens = [];
  const open = [];
  let at2 = 0;
  function push(kind, start, end, rest) {
    if (end > start)
      tokens.push({
        kind,
        start,
        end,
        element: "",
        name: { start, end: start },
        attributes: [],
        parent: open.at(-1) ?? -1,
        ...rest
      });
    at2 = end;
  }
  while (at2 < text2.length) {
    const next2 = text2.indexOf("<", at2);
    if (next2 === -1) {
      push("text", at2, text2.length);
      break;
    }
    push("text", at2, next2);
    if (text2.startsWith("<!--", next2)) push("comment", next2, after(text2, "-->", next2 + 4));
    else if (text2.startsWith("<![CDATA[", next2)) push("text", next2, after(text2, "]]>", next2 + 9));
    else if (text2.startsWith("<?", next2)) push("other", next2, after(text2, "?>", next2 + 2));
    else if (text2.startsWith("<!", next2)) push("other", next2, after(text2, ">", next2 + 2));
    else {
      const name = findBehind(text2, next2, /<(\/?)([A-Za-z_][\w.:-]*)/);
      if (name === null) {
        push("text", next2, next2 + 1);
        continue;
      }
      const start = next2 + 1 + name[1].length;
      const element = name[2];
      const tag = { element, name: { start, end: start + element.length } };
      const { attributes, end, empty } = tagRest(text2, tag.name.end);
      if (name[1] === "/") {
        const index = open.findLastIndex((candidate) => tokens[candidate].element === element);
        const [opening = -1] = index === -1 ? [] : open.splice(index);
        push("close", next2, end, { ...tag, parent: opening });
      } else {
        push(empty ? "empty" : "open", next2, end, { ...tag, attributes });
        if (!empty && open.length < 1e3) open.push(tokens.length - 1);
      }
    }
  }
  return tokens;
}
function tagRest(text2, from) {
  const attributes = [];
  const piece = /\s+|([A-Za-z_:][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|(\/?>)|[^\s<>]/gy;
  piece.lastIndex = from;
  let end = from;
  for (let hit = piece.exec(text2); hit !== null; hit = piece.exec(text2)) {
    end = piece.lastIndex;
    if (hit[4] !== void 0) return { attributes, end, empty: hit[4] === "/>" };
    if (hit[1] === void 0) continue;
    const value = hit[2] ?? hit[3] ?? "";
    const place = { start: end - 1 - value.length, end: end - 1 };
    attributes.push({ name: hit[1], value: place });
  }
  return { attributes, end: Math.max(end, from), empty: true };
}
function after(text2, closing3, from) {
  const found = text2.indexOf(closing3, from);
  return found === -1 ? text2.length : found + closing3.length;
}

// src/languages/xml/questions.ts
function xmlQuestions(text2) {
  const tokens = xmlTokens(text2);
  const ends2 = /* @__PURE__ */ new Map();
  tokens.forEach(({ kind, parent, end }) => {
    if (kind === "close" && parent !== -1) ends2.set(parent, end);
  });
  const single2 = [];
  const chosen = /* @__PURE__ */ new Map();
  tokens.forEach(({ kind, attributes, element, parent, start, end }, index) => {
    if (kind !== "open" && kind !== "empty") return;
    const value = attributes.find(({ name }) => name === "Condition")?.value;
    const asked2 = value === void 0 ? "" : text2.slice(value.start, value.end);
    const branch = { start, end: ends2.get(index) ?? end, condition: asked2 };
    if (element === "When" || element === "Otherwise") addTo(chosen, parent, branch);
    else if (asked2 !== "") single2.push([branch]);
  });
  return { questions: [...single2, ...chosen.values()] };
}

// src/languages/xml/condition.ts
var SIDE = String.raw`(?:'[^']*'|&quot;.*?&quot;|\$\([\w.]+\)|[\w.]+)`;
var TERM = new RegExp(String.raw`${SIDE}\s*(==|!=)\s*${SIDE}`, "g");
var UNSET2 = /^(?:''|&quot;&quot;)\s*[=!]=|[=!]=\s*(?:''|&quot;&quot;)$/;
function readProperty(text2, match, place, isCondition2, names) {
  const beside = namesOf(names.find(text2.slice(place.start, place.end)));
  const use2 = { ...withBeside(mention(match, "code"), beside), role: "condition" };
  const term = isCondition2 ? termAround(text2, match, place) : void 0;
  if (term === void 0) return use2;
  const joiner = term.any ? " Or " : " And ";
  return {
    ...use2,
    widen: (wanted) => {
      const copies2 = renamedCopies(text2, term, match, wanted).map((copy) => copy + joiner);
      return surround(term, `(${copies2.join("")}`, ")");
    }
  };
}
function termAround(text2, match, place) {
  for (const hit of text2.slice(place.start, place.end).matchAll(TERM)) {
    const start = place.start + hit.index;
    const end = start + hit[0].length;
    if (start <= match.start && match.end <= end)
      return { start, end, any: hit[1] === "==" !== UNSET2.test(hit[0]) };
  }
  return void 0;
}

// src/languages/xml/read.ts
var DEFINES3 = /(?:Undefine)?PreprocessorDefinitions|DefineConstants|Defines?/i;
var READ2 = /\$\(/;
function readXml(text2, names) {
  const matches2 = names.find(text2);
  const within3 = matchesWithin(matches2);
  const tokens = xmlTokens(text2);
  const uses = [];
  for (const [index, token] of tokens.entries()) {
    const own = within3(token.start, token.end);
    if (own.length === 0) continue;
    for (const use2 of readToken(text2, tokens, index, own, names)) uses.push(use2);
  }
  return firstOfEachPlace(uses);
}
function readToken(text2, tokens, index, matches2, names) {
  const token = tokens[index];
  if (token.kind === "comment") return matches2.map((match) => mention(match, "comment"));
  if (token.kind === "text") {
    const around4 = tokens[token.parent];
    return readContent(text2, token, around4?.element ?? "", false, names, matches2).map(
      (use2) => around4 === void 0 ? use2 : inElement(text2, tokens, token.parent, token, use2)
    );
  }
  if (token.kind === "other") return matches2.map((match) => mention(match, "code"));
  return matches2.flatMap((match) => {
    if (match.start === token.name.start && match.end === token.name.end)
      return [property(text2, tokens, index, match)];
    const attribute = token.attributes.find(
      ({ value }) => value.start <= match.start && match.end <= value.end
    );
    if (attribute === void 0) return [mention(match, "code")];
    const { name, value: own } = attribute;
    const pair = paired(text2, token, match, name, own);
    if (pair !== void 0) return [pair];
    const inside2 = matches2.filter(({ start, end }) => start >= own.start && end <= own.end);
    const read2 = readContent(text2, own, name, name === "Condition", names, inside2);
    if (token.kind !== "empty" || token.attributes.length > 1) return read2;
    return read2.map((use2) => inElement(text2, tokens, index, own, use2));
  });
}
var ARGUMENT2 = /(?:arg|argument|param|parameter|define|definition|option|flag)$/i;
function inElement(text2, tokens, index, content, use2) {
  const open = tokens[index];
  if (use2.member === void 0 || !ARGUMENT2.test(open.element)) return use2;
  const { start, end } = use2.member.removal;
  if (`${text2.slice(content.start, start)}${text2.slice(end, content.end)}`.trim() !== "") return use2;
  const close = open.kind === "empty" ? open : tokens[index + 2];
  if (close === void 0 || close !== open && (close.kind !== "close" || close.parent !== index))
    return use2;
  if (close !== open && open.attributes.length > 0) return use2;
  const removal = wholeLine(text2, open.start, close.end) ?? { start: open.start, end: close.end };
  return { ...use2, member: { list: `element@${open.parent}/${open.element}`, removal } };
}
function property(text2, tokens, index, match) {
  const token = tokens[index];
  const opening = token.kind === "close" ? token.parent : index;
  const use2 = { ...mention(match, "code"), role: "option" };
  const open = tokens[opening];
  const close = tokens.slice(opening + 1, opening + 3).find(({ kind, parent }) => kind === "close" && parent === opening);
  if (open === void 0 || close === void 0) return use2;
  const inner = { start: open.end, end: close.start };
  const value = text2.slice(inner.start, inner.end);
  const removal = wholeLine(text2, open.start, close.end) ?? { start: open.start, end: close.end };
  const conditional = open.attributes.some(({ name }) => name === "Condition");
  return {
    ...use2,
    ...value.trim() === value && value !== "" && !/[<$%@]/.test(value) && { value: { text: value, ...inner } },
    ...!conditional && { member: { list: `element@${open.parent}`, removal } }
  };
}
function paired(text2, token, match, name, own) {
  if (!fitsWhole(name, /name|key|variable|id/i) || text2.slice(own.start, own.end) !== match.name)
    return void 0;
  const other = token.attributes.find((attribute) => fitsWhole(attribute.name, /value|content/i));
  if (other === void 0) return void 0;
  const value = { text: text2.slice(other.value.start, other.value.end), ...other.value };
  return { ...mention(match, "string"), role: "option", ...value.text !== "" && { value } };
}
function readContent(text2, span, holder, isCondition2, names, matches2) {
  const said = matches2.filter(({ start }) => isBefore(text2, start, READ2)).map((match) => readProperty(text2, match, span, isCondition2, names));
  const view = entityView(text2, span);
  const read2 = isCondition2 ? [] : fitsWhole(holder, DEFINES3) ? memberWords(view.text, names, "definition", "macro") : fitsWhole(
    holder,
    /Command|PreBuildEvent|PostBuildEvent|BuildCommandLine|NMakeBuildCommandLine|\w*CommandLine/
  ) ? names.read("batch", view.text) : readCommandLine(
    view.text,
    names,
    holder === "AdditionalOptions" ? "compiler" : hintOf(holder)
  );
  const taken = new Set(said.map(({ start }) => start));
  const inner = embed(read2, view).filter(({ start }) => !taken.has(start));
  return [
    ...said,
    ...inner,
    ...matches2.filter(({ start }) => !taken.has(start)).map((match) => mention(match, "string"))
  ];
}
var ENTITIES = {
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">"
};
function entityView(text2, span) {
  const found = piecesOf(text2, span, /&(?:quot|apos|amp|lt|gt);/g, ([name]) => ENTITIES[name]);
  return decoded(
    found,
    span.end,
    (inner) => inner.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
  );
}

// src/languages/xml/index.ts
var xml = {
  id: "xml",
  files: [
    {
      format: "msbuild",
      extensions: "vcxproj props targets csproj fsproj vbproj proj filters nuspec vcproj dproj"
    },
    { format: "xml", extensions: "xml plist xcscheme wxs wxi" },
    { format: "xml", extensions: "config", head: isXml }
  ],
  fences: "xml msbuild",
  read: readXml,
  questions: xmlQuestions
};
function isXml(head) {
  return /^(\u00ef\u00bb\u00bf)?\s*<[?!\w]/.test(head);
}

// src/languages/yaml/questions.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/languages/yaml/parse-tree.ts
var import_yaml = __toESM(require_dist(), 1);

// src/languages/kit/data-tree/can-be-parsed.ts
var LIMIT2 = 2e6;
function canBeParsed(text2) {
  return text2.length <= LIMIT2 && !nestsTooDeep(text2);
}
function nestsTooDeep(text2) {
  if (/^ {400}|(?:[-?][ \t]+){40}/m.test(text2)) return true;
  let open = 0;
  for (let at2 = 0; at2 < text2.length; at2++) {
    const letter = text2[at2];
    if (letter === "[" || letter === "{") open++;
    else if (letter === "]" || letter === "}") open = Math.max(0, open - 1);
    else if (letter === "\n" && open > 0 && /^\S/.test(text2[at2 + 1] ?? "") && !/[\]}]/.test(text2[at2 + 1]))
      open = 0;
    if (open > 60) return true;
  }
  return false;
}

// src/languages/yaml/scalar.ts
function viewOfScalar(text2, scalar, shift) {
  if (scalar.range === null || scalar.range === void 0) return null;
  const span = { start: scalar.range[0] + shift, end: scalar.range[1] + shift };
  switch (scalar.type) {
    case "QUOTE_SINGLE":
      return { view: single(text2, span), span, style: "single" };
    case "QUOTE_DOUBLE":
      return { view: double(text2, span), span, style: "double" };
    case "BLOCK_LITERAL":
      return { view: block2(text2, span, false), span, style: "literal" };
    case "BLOCK_FOLDED":
      return { view: block2(text2, span, true), span, style: "folded" };
    default:
      return { view: viewPlain(text2, span), span, style: "plain" };
  }
}
var FOLD = String.raw`(?<![ \t])[ \t]*(?<joined>\\?)(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*`;
var PLAIN5 = new RegExp(FOLD, "g");
var SINGLE2 = new RegExp(`${FOLD}|''`, "g");
var DOUBLE2 = new RegExp(
  String.raw`${FOLD}|\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|.|$)`,
  "g"
);
var ESCAPES = { n: "\n", t: "	", r: "\r", "0": "\0", " ": " " };
function viewPlain(text2, span) {
  return decoded(piecesOf(text2, span, PLAIN5, folded), span.end, (inner) => inner);
}
function single(text2, { start, end }) {
  const pieces4 = piecesOf(
    text2,
    { start: start + 1, end: end - 1 },
    SINGLE2,
    (hit) => hit[0] === "''" ? "'" : folded(hit)
  );
  return decoded(pieces4, end - 1, (inner) => inner.replaceAll("'", "''"));
}
function double(text2, { start, end }) {
  const pieces4 = piecesOf(text2, { start: start + 1, end: end - 1 }, DOUBLE2, (hit) => {
    if (hit.groups["joined"] !== void 0) return folded(hit);
    const letter = hit[0][1] ?? "";
    return ESCAPES[letter] ?? (hit[0].length > 2 ? "?" : letter);
  });
  return decoded(pieces4, end - 1, (inner) => JSON.stringify(inner).slice(1, -1));
}
function folded({ 0: gap, groups: groups2 }) {
  if (groups2["joined"] === "\\") return "";
  return gap.match(/\r\n|\n|\r/g).length === 1 ? " " : "\n";
}
function block2(text2, { start, end }, folds) {
  const header = /^[|>]([^\r\n]*)(?:\r\n|\n|\r|$)/.exec(text2.slice(start, end));
  const first = start + (header?.[0].length ?? 0);
  const lines = logicalLines(text2, void 0, first, end);
  const indent2 = indentation(text2, lines, header?.[1] ?? "", start);
  const pieces4 = [];
  let before = null;
  let ending3 = null;
  for (const { start: from, end: to, next: next2 } of lines) {
    const blanks = /^ */.exec(text2.slice(from, to))[0].length;
    const blank = text2.slice(from, to).trim() === "";
    const content = from + Math.min(blanks, indent2);
    const kind = blank ? "blank" : /[ \t]/.test(text2[content] ?? "") ? "indented" : "text";
    if (ending3 !== null) {
      const joins = folds && before === "text" && kind === "text";
      const width2 = content - ending3.at;
      pieces4.push(joins ? { text: " ", at: ending3.at, width: width2 } : ending3);
    }
    pieces4.push({ text: text2.slice(content, to), at: content });
    ending3 = { text: text2.slice(to, next2), at: to };
    before = kind;
  }
  if (ending3 !== null) pieces4.push(ending3);
  const newline = /\r\n|\n|\r/.exec(text2.slice(start, end))?.[0] ?? "\n";
  return decoded(
    pieces4.filter((piece) => piece.text !== ""),
    end,
    (inner) => inner.replaceAll(/\r\n|\n|\r/g, newline + " ".repeat(indent2))
  );
}
function indentation(text2, lines, header, start) {
  const given = /^[+-]?([1-9])/.exec(header)?.[1];
  const first = lines.find((line2) => text2.slice(line2.start, line2.end).trim() !== "");
  const own = first === void 0 ? 0 : /^ */.exec(text2.slice(first.start, first.end))[0].length;
  if (given === void 0) return own;
  const line = lineStartOfAny(text2, start);
  const parent = /^ *(?:- +)*/.exec(text2.slice(line, start))[0].length;
  return Math.min(own, parent + Number(given));
}

// src/languages/yaml/parse-tree.ts
var DEPTH7 = 100;
function parseTree3(text2) {
  try {
    return canBeParsed(text2) ? treeOf5(text2) : null;
  } catch {
    return null;
  }
}
function treeOf5(text2) {
  const shift = markLength(text2);
  const documents2 = (0, import_yaml.parseAllDocuments)(text2.slice(shift), {
    uniqueKeys: false,
    strict: false,
    logLevel: "silent"
  });
  if (!Array.isArray(documents2)) return null;
  const mappings = [];
  const lists = [];
  const values = [];
  for (const document of documents2) {
    if (document.errors.length > 0) return null;
    walk(document.contents, { up: null, key: "", map: null }, 0);
  }
  return { mappings, lists, values };
  function scalarOf(node) {
    return (0, import_yaml.isScalar)(node) ? viewOfScalar(text2, node, shift) : null;
  }
  function walk(node, place, depth) {
    if (depth > DEPTH7) return;
    if ((0, import_yaml.isMap)(node)) walkMap(node, place, depth);
    else if ((0, import_yaml.isSeq)(node)) walkList(node, place, depth);
    else {
      const scalar = scalarOf(node);
      if (scalar !== null) values.push({ place, scalar });
    }
  }
  function walkMap(node, place, depth) {
    const entries = [];
    const within3 = { ...place, map: node };
    for (const pair of node.items) {
      const key = scalarOf(pair.key);
      if (key !== null) {
        const value = scalarOf(pair.value);
        const range = (0, import_yaml.isCollection)(pair.value) || (0, import_yaml.isAlias)(pair.value) ? pair.value.range : null;
        const end = value?.span.end ?? (range ? range[1] + shift : key.span.end);
        const anchored = ((0, import_yaml.isScalar)(pair.value) || (0, import_yaml.isCollection)(pair.value)) && pair.value.anchor !== void 0;
        entries.push({
          start: key.span.start,
          end,
          key: { ...key, text: key.view.text },
          value,
          anchored
        });
      }
      walk(pair.value, { up: within3, key: key?.view.text ?? "", map: null }, depth + 1);
    }
    const start = (node.range?.[0] ?? 0) + shift;
    mappings.push({ place: within3, node, flow: node.flow === true, start, entries });
  }
  function walkList(node, place, depth) {
    const items = node.items.map((item) => ({
      node: item,
      scalar: scalarOf(item)
    }));
    lists.push({ place, flow: node.flow === true, start: (node.range?.[0] ?? 0) + shift, items });
    for (const item of node.items) walk(item, place, depth + 1);
  }
}
function sibling(map, key) {
  const value = map?.get(key);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
function above(place, test) {
  for (let at2 = place; at2 !== null; at2 = at2.up) if (test(at2.key)) return at2;
  return null;
}

// src/languages/yaml/questions.ts
var ASKS4 = /if|when|condition|only-if/;
var KEY3 = /\$\{\{\s*(if|elseif|else)\b\s*(.*?)\s*\}\}/s;
var CHOICE2 = /\$\{\{((?:(?!&&)[^{}]){0,400})&&((?:(?!\|\|)[^{}]){0,400})\|\|([^{}]{0,400})\}\}/g;
var SELECTED2 = /[ \t]#[ \t]*\[([^\]\n]{1,400})\][ \t]*$/gm;
function yamlQuestions(text2) {
  return { questions: [...treeQuestions(text2), ...inExpressions(text2), ...selected(text2)] };
}
function treeQuestions(text2) {
  const tree = parseTree3(text2);
  if (tree === null) return [];
  return [
    ...tree.mappings.flatMap((mapping) => [
      ...runs(mapping),
      ...thenElse(mapping),
      ...keyed(mapping.entries)
    ]),
    ...tree.lists.flatMap((list) => questionsOfList(list, tree))
  ];
}
function runs({ entries, place }) {
  if (place.key === "rules") return [];
  const asked2 = entries.find(({ key, value }) => fitsWhole(key.text, ASKS4) && value !== null);
  if (asked2 === void 0 || entries.some(({ key }) => key.text === "then")) return [];
  const condition4 = asked2.value.view.text;
  return [
    [{ ...spanOf4(entries), condition: place.key === "unless" ? `!(${condition4})` : condition4 }]
  ];
}
function thenElse({ entries }) {
  const [asked2, first, second] = ["if", "then", "else"].map(
    (word) => entries.find(({ key }) => key.text === word)
  );
  if (asked2?.value == null || first === void 0) return [];
  const branch = { start: first.start, end: first.end, condition: asked2.value.view.text };
  return [
    second === void 0 ? [branch] : [branch, { start: second.start, end: second.end, condition: "" }]
  ];
}
function keyed(entries) {
  const questions = [];
  for (const { key, start, end } of entries) {
    const said = matchWhole(key.text, KEY3);
    if (said === null) continue;
    const branch = { start, end, condition: said[2] };
    if (said[1] === "if") questions.push([branch]);
    else questions.at(-1)?.push(branch);
  }
  return questions;
}
function ruled({ place, items }, { mappings }) {
  const asked2 = mappings.filter(
    ({ node, entries }) => items.some((item) => item.node === node) && entries.some(({ key }) => key.text === "if")
  );
  const job = mappings.find(({ node }) => node === place.up?.map);
  const said = asked2[0]?.entries.find(({ key }) => key.text === "if")?.value;
  if (job === void 0 || said == null || asked2.length > 1) return [];
  const isNever = sibling(asked2[0].node, "when") === "never";
  const condition4 = isNever ? `!(${said.view.text})` : said.view.text;
  return [[{ ...spanOf4(job.entries), condition: condition4 }]];
}
function questionsOfList(list, tree) {
  const { place, items } = list;
  const { mappings } = tree;
  if (place.key === "rules") return ruled(list, tree);
  const maps = items.flatMap(({ node }) => (0, import_yaml2.isMap)(node) ? [node] : []);
  if (maps.length < 2) return [];
  const own = mappings.filter(({ node }) => maps.includes(node)).toSorted((a, b) => a.start - b.start);
  const isMatrix = place.key === "include" || place.key === "matrix" || place.up?.key === "matrix";
  return isMatrix ? [own.map(entryOf)] : keyed(own.flatMap(({ entries }) => entries));
}
function entryOf({ entries }) {
  const said = entries.flatMap(
    ({ key, value }) => value === null || /\s|[-/]D/.test(value.view.text) ? [] : [`${key.text} ${value.view.text}`]
  );
  return { ...spanOf4(entries), condition: said.join(" ") || "entry" };
}
function spanOf4(entries) {
  return { start: entries[0].start, end: Math.max(...entries.map(({ end }) => end)) };
}
function inExpressions(text2) {
  return [...text2.matchAll(CHOICE2)].map(({ index, 0: whole2, 1: condition4, 2: first }) => {
    const middle = index + "${{".length + condition4.length + first.length + "&&".length;
    return [
      { start: index, end: middle, condition: condition4 },
      { start: middle, end: index + whole2.length, condition: "" }
    ];
  });
}
function selected(text2) {
  return [...text2.matchAll(SELECTED2)].flatMap(({ index, 0: sign, 1: condition4 }) => {
    const start = lineStart(text2, index);
    if (text2.slice(start, index).trim() === "") return [];
    return [[{ start, end: index + sign.length, condition: condition4 }]];
  });
}

// src/languages/yaml/read.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/languages/yaml/handed-on.ts
var HANDED = /\becho[ \t]+(["']?)([A-Za-z_]\w*)=([^\r\n]*?)\1[ \t]*>>[ \t]*["']?\$\{?GITHUB_ENV\b/g;
var ENVIRONMENT5 = /env|environment|variables/;
function takingsOf9(text2, { mappings }) {
  const handed = [...text2.matchAll(HANDED)].map(
    ({ index, 0: whole2, 1: quote, 2: name, 3: value }) => {
      const start = index + whole2.indexOf("=") + 1;
      return taking(
        name,
        { start: index, end: index + whole2.length },
        start,
        value + (quote ?? "")
      );
    }
  );
  const set2 = mappings.filter(({ place }) => fitsWhole(place.key, ENVIRONMENT5)).flatMap(
    ({ entries }) => entries.flatMap(
      ({ key, value, start, end }) => value === null ? [] : [taking(key.text, { start, end }, value.span.start, value.view.text, value.span.end)]
    )
  );
  return [...set2, ...handed];
}
function taking(variable, statement2, start, value, end = start + value.length) {
  return { variable, statement: statement2, words: { start, end }, extends: isNamed(value, variable) };
}
function branchesOf9(text2, takings) {
  const jobs = [...text2.matchAll(/^ {2}[\w-]+:[ \t]*\r?$/gm)].map(({ index }) => index);
  const steps = [...text2.matchAll(/^[ \t]*- /gm)].map(({ index }) => index);
  const handed = new Set([...text2.matchAll(HANDED)].map(({ index }) => index));
  const set2 = new Set(
    takings.map(({ statement: statement2 }) => statement2.start).filter((at2) => !handed.has(at2))
  );
  return (offset) => {
    const job = jobs[firstIndex(jobs.length, (index) => jobs[index] > offset) - 1];
    const next2 = firstIndex(steps.length, (index) => steps[index] > offset);
    const step = steps[next2 - 1];
    const isOwn = step !== void 0 && step > (job ?? -1) && (!handed.has(offset) || /^[ \t]*(?:- )?if:/m.test(text2.slice(step, steps[next2] ?? text2.length)));
    if (isOwn && set2.has(offset)) return [step];
    return [...isOwn ? [step] : [], ...job === void 0 ? [] : [job], -1];
  };
}

// src/languages/yaml/expressions.ts
var READ3 = /\b(env|matrix|inputs|vars|secrets|variables|parameters|outputs|github\.event\.inputs)(?:\.|\[['"])/g;
var INTERFACE = "Others pass this name from outside (an input or output of a workflow or an action), so it is not renamed here. To change it, add the new name beside it, read either of them, and tell the callers.";
function expressionsIn(text2) {
  return [...text2.matchAll(/\$\{\{((?:[^}]|\}(?!\}))*)\}\}/g)].map((hit) => ({
    start: hit.index + 3,
    end: hit.index + 3 + hit[1].length
  }));
}
function readExpression2(text2, span, names, declared) {
  const matches2 = names.find(text2, span.start, span.end);
  const all = matches2.map(({ name }) => name);
  return matches2.map(({ name, start, end }) => {
    const place = { name, start, end };
    const served2 = servedWith(name, all);
    const read2 = contextBefore(text2, span.start, start);
    if (read2 === null)
      return { ...place, role: "mention", namespace: "any", region: "string", served: served2 };
    const { context, from } = read2;
    const shared = { ...place, role: "condition", region: "code", served: served2 };
    const to = text2[end] === "'" || text2[end] === '"' ? end + 2 : end;
    switch (context) {
      case "matrix":
        return { ...shared, namespace: "any", local: true };
      case "env":
      case "variables":
      case "vars":
      case "secrets": {
        if (context !== "vars" && context !== "secrets" && declared.set.has(name))
          return { ...shared, namespace: "env", local: true };
        const contract = `It is set outside this file (${context}).`;
        if (context === "variables") return { ...shared, namespace: "env", contract };
        const widen5 = (fresh) => {
          const each = [
            ...fresh.map((other) => text2.slice(from, start) + other + text2.slice(end, to)),
            text2.slice(from, to)
          ];
          const alone = text2.slice(span.start, from).trim() === "" && text2.slice(to, span.end).trim() === "";
          const either3 = each.join(" || ");
          return [{ start: from, end: to, text: alone ? either3 : `(${either3})` }];
        };
        return { ...shared, namespace: "env", contract, widen: widen5 };
      }
      default:
        return {
          ...shared,
          namespace: "env",
          reservation: { code: "contract-name", message: INTERFACE, safety: "review" }
        };
    }
  });
}
function contextBefore(text2, from, start) {
  const head = text2.slice(Math.max(from, start - 200), start);
  let last2 = null;
  for (const hit of head.matchAll(READ3))
    if (hit.index + hit[0].length === head.length)
      last2 = { context: hit[1], from: start - head.length + hit.index };
  return last2;
}

// src/languages/yaml/keys.ts
var ENVIRONMENT6 = /^(?:env|environment|environments?_?vars?|variables|vars|global|build_?args?|build-args?|args|environmentVariables|containerEnv|remoteEnv)$/i;
var INPUTS = /inputs|outputs|parameters|secrets/;
function meaningOf({ place }) {
  const { key, up } = place;
  if (above(place, (name) => name === "matrix") !== null && !ENVIRONMENT6.test(key))
    return { kind: "matrix" };
  if (ENVIRONMENT6.test(key)) return { kind: "setting", namespace: "env" };
  if (fitsWhole(key, INPUTS)) return { kind: "interface" };
  if (key === "with" && sibling(up?.map ?? null, "uses") !== void 0) return { kind: "interface" };
  const hint = hintOf(key);
  if (hint === "cmake") return { kind: "setting", namespace: "cmake" };
  if (hint === "make") return { kind: "setting", namespace: "make" };
  if (hint === "compiler") return { kind: "setting", namespace: "macro" };
  return { kind: "setting", namespace: "any" };
}
function readKeys(text2, mapping, names, read2) {
  const wanted = mapping.entries.filter(({ key }) => names.has(key.text));
  if (wanted.length === 0) return [];
  const meaning2 = meaningOf(mapping);
  const all = [...new Set(wanted.map(({ key }) => key.text))];
  const byName = new Map(wanted.map((entry) => [entry.key.view.source(0), entry]));
  if (meaning2.kind === "interface")
    return wanted.map((entry) => ({
      ...placeOf(entry),
      role: "option",
      namespace: "env",
      region: "code",
      served: servedWith(entry.key.text, all),
      reservation: { code: "contract-name", message: INTERFACE, safety: "review" }
    }));
  const units = mapping.entries.map((entry, index) => {
    const { start, end } = entry;
    const name = entry.key.text;
    if (!names.has(name)) return { start, end, listed: true };
    const matrix = meaning2.kind === "matrix";
    const namespace = matrix ? "any" : meaning2.namespace;
    const role = namespace === "macro" ? "definition" : "option";
    const removal = mapping.flow ? void 0 : linesOf2(text2, mapping, index);
    const tied = matrix || read2.has(name) || removal === null || entry.anchored;
    const use2 = {
      ...placeOf(entry),
      role,
      namespace,
      region: "code",
      ...tied ? { served: servedWith(name, all) } : valueOf2(entry),
      ...matrix && {
        contract: `It is a key of the matrix: names of jobs, caches and required checks may hold it.`
      }
    };
    return { start, end, use: use2, listed: !tied, ...removal && { removal } };
  });
  return usesOfUnits(text2, units).map((use2) => {
    if (use2.member === void 0) return use2;
    const entry = byName.get(use2.start);
    const member = { ...use2.member, list: `map@${mapping.start}` };
    if (entry === void 0) return { ...use2, member };
    return { ...use2, member, split: (targets) => spread3(text2, entry, use2, mapping.flow, targets) };
  });
}
function placeOf({ key }) {
  const start = key.view.source(0);
  return { name: key.text, start, end: start + key.text.length };
}
function valueOf2({ value }) {
  if (value === null || value.style === "literal" || value.style === "folded") return {};
  return valueIn(value.view);
}
function linesOf2(text2, { entries, place }, index) {
  const entry = entries[index];
  const start = lineStart2(text2, entry.start);
  const next2 = entries[index + 1];
  const blank = text2.slice(start, entry.start).trim() === "";
  if (!blank) {
    if (next2 === void 0 || place.map === null) return null;
    return fitsWhole(text2.slice(entry.end, next2.start), /[\s]*/) ? { start: entry.start, end: next2.start } : null;
  }
  let end = entry.end;
  if (!/[\r\n]/.test(text2[end - 1] ?? "")) {
    while (end < text2.length && text2[end] !== "\n" && text2[end] !== "\r") end++;
    const after2 = text2.slice(entry.end, end);
    if (!fitsWhole(after2, /\s*(?:#.*)?/)) return null;
    if (text2[end] === "\r" && text2[end + 1] === "\n") end += 2;
    else if (end < text2.length) end++;
    else if (start > 0)
      return {
        start: text2[start - 1] === "\n" && text2[start - 2] === "\r" ? start - 2 : start - 1,
        end
      };
  }
  return { start, end };
}
function lineStart2(text2, at2) {
  const start = lineStartOfAny(text2, at2);
  return start === 0 ? markLength(text2) : start;
}
function spread3(text2, { start, end }, use2, flow, targets) {
  const { value } = use2;
  if (value === void 0 || !targets.every((target) => fitsWhole(target.value, /[\w.+-]*/)))
    return void 0;
  const newline = lineEnding(text2);
  const column = start - lineStart2(text2, start);
  const gap = flow ? ", " : newline + " ".repeat(column);
  const copies2 = copiesOf(text2, { start, end }, use2, value, targets);
  return [{ start, end, text: copies2.join(gap) }];
}

// src/languages/yaml/lines.ts
var SCRIPT4 = /run|script|commands?|build|test|install|before_\w+|after_\w+/;
function readYamlLines(text2, names) {
  const uses = [];
  const keys = [];
  const lines = [...text2.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)].filter((hit) => hit[0] !== "");
  for (let index = 0; index < lines.length; index++) {
    const hit = lines[index];
    const line = hit[0].replace(/[\r\n]+$/, "");
    const at2 = hit.index;
    const head = /^(\s*(?:-\s+)*)(?:(["']?)([\w.-]+)\2\s*:(?=\s|$)\s*)?/.exec(line);
    const indent2 = head[1].length;
    while (keys.length > 0 && keys.at(-1).indent >= indent2 && line.trim() !== "") keys.pop();
    const parent = keys.at(-1)?.key ?? "";
    const key = head[3];
    if (key !== void 0) keys.push({ indent: indent2, key });
    const block3 = /:\s*[|>][-+\d]*\s*$/.test(line);
    if (key !== void 0 && block3) {
      const body = [];
      while (index + 1 < lines.length) {
        const next2 = lines[index + 1];
        const depth = /^\s*/.exec(next2[0])[0].length;
        if (next2[0].trim() !== "" && depth <= indent2) break;
        body.push({ start: next2.index, end: next2.index + next2[0].length });
        index++;
      }
      append(uses, readBlock2(text2, body, key, names));
      continue;
    }
    if (!names.test(line)) continue;
    append(uses, readLine3(line, at2, head[0].length, key, parent, names));
  }
  return uses;
}
function readBlock2(text2, body, key, names) {
  const first = body[0];
  if (first === void 0) return [];
  const view = decoded(
    body.map(({ start, end }) => ({ text: text2.slice(start, end), at: start })),
    body.at(-1).end,
    (inner) => inner
  );
  const script = fitsWhole(key, SCRIPT4);
  const uses = script ? names.explain("shell", view.text) : readCommandLine(view.text, names, hintOf(key));
  return embed(uses, view, "block@").map(bare2);
}
function readLine3(line, at2, from, key, parent, names) {
  const comment = /(?:^|\s)#.*$/.exec(line);
  const end = comment === null ? line.length : comment.index;
  const uses = [];
  for (const { name, start, end: to } of names.find(line, end))
    uses.push(mention({ name, start: at2 + start, end: at2 + to }, "comment"));
  const value = line.slice(from, end);
  if (key !== void 0 && names.has(key)) {
    const start = line.indexOf(key);
    const [literal, word = ""] = matchWhole(value, /["']?([\w.+-]+)["']?\s*/) ?? [];
    uses.push({
      ...environmentSetting(key, at2 + start),
      namespace: ENVIRONMENT6.test(parent) ? "env" : "any",
      ...literal && { value: valueAt(word, at2 + from + literal.indexOf(word)) }
    });
  }
  if (value.includes("{{") && names.test(value) && !fitsWhole(key ?? parent, SCRIPT4)) return uses;
  const view = part(line, { start: from, end });
  const script = fitsWhole(key ?? parent, SCRIPT4);
  const inner = script ? names.explain("shell", view.text) : readCommandLine(view.text, names, hintOf(key ?? parent));
  const whole2 = { text: line, source: (offset) => at2 + offset, encode: (text2) => text2 };
  return [...uses, ...embed(embed(inner, view), whole2).map(bare2)];
}
function bare2({ member: _member, split: _split, ...use2 }) {
  return use2;
}

// src/languages/yaml/meaning.ts
var SCRIPT5 = /run|script|(?:before|after|pre|post)[-_]?(?:script|install|build|test|deploy|success|failure|all|run)|install|(?:build|test|deploy)[-_]?script|commands?|cmds?|bash|sh|shell|entrypoint|inline|inlineScript|[a-z]+[-_](?:script|commands?|cmd)|cibw_(?:before|test|repair|after)\w*|postCreateCommand|onCreateCommand|updateContentCommand/i;
var TEXT2 = /name|title|description|message|label|summary|displayName|if_no_artifact_found|deprecationMessage/;
function contentOf(place, text2) {
  const { key } = place;
  if (key === "if" && /\$[A-Za-z_]/.test(text2)) return { kind: "rule" };
  if (key === "if" || key === "condition") return { kind: "expression" };
  if (fitsWhole(key, TEXT2)) return { kind: "text" };
  if (fitsWhole(key, /pwsh|powershell|ps/i)) return { kind: "script", language: "powershell" };
  if (fitsWhole(key, /cmd|bat|batch/i)) return { kind: "script", language: language(place, text2) };
  if (fitsWhole(key, SCRIPT5)) return { kind: "script", language: language(place, text2) };
  if (ENVIRONMENT6.test(key)) return { kind: "arguments", hint: "environment" };
  const hint = hintOf(key);
  if (hint !== "unknown") return { kind: "arguments", hint };
  const bare3 = text2.replaceAll(/\$\{\{[^{}]*\}\}/g, "");
  if (/&&|\|\||^[ \t]*(?:cmake|make|pip|python|cargo|docker)\s/m.test(bare3))
    return { kind: "script", language: language(place, text2) };
  return { kind: "arguments", hint: "unknown" };
}
function language(place, text2) {
  const step = place.up?.map ?? null;
  const job = jobOf(place);
  const named3 = sibling(step, "shell") ?? job.shell;
  if (named3 !== void 0) {
    if (/^(?:pwsh|powershell)/.test(named3)) return "powershell";
    if (named3.startsWith("cmd")) return "batch";
    if (named3.startsWith("python")) return "python";
    if (/sh\b/.test(named3)) return "shell";
  }
  if (/\$env:|\[(?:System\.)?Environment\]|`[ \t]*(?:\r?\n|$)|\bWrite-Host\b/i.test(text2))
    return "powershell";
  if (/\^[ \t]*\r?\n|(?:^|\n)[ \t]*(?:@?echo off|set "?\w+=|call |rem )|%\w+%/i.test(text2))
    return "batch";
  if (/^#!.*python/.test(text2)) return "python";
  return job.windows === true ? "powershell" : "shell";
}
function jobOf(place) {
  const found = {};
  for (let at2 = place.up; at2 !== null; at2 = at2.up) {
    const map = at2.map;
    if (map === null) continue;
    const shell2 = map.getIn(["defaults", "run", "shell"]);
    if (typeof shell2 === "string") found.shell ??= shell2;
    const runner = sibling(map, "runs-on") ?? map.getIn(["pool", "vmImage"]);
    if (typeof runner === "string" && /windows/i.test(runner)) found.windows ??= true;
  }
  return found;
}

// src/languages/yaml/rules.ts
var ASKED2 = /\$(?:\{?)([A-Za-z_]\w*)\}?(?:\s*(==|!=|=~|!~)\s*("[^"]*"|'[^']*'|null|\/(?:[^/\\]|\\.)*\/i?|\$\w+))?/g;
function readRule(text2, names) {
  const beside = namesOf(names.find(text2));
  return [...text2.matchAll(ASKED2)].flatMap(({ index, 0: whole2, 1: name, 2: sign, 3: value }) => {
    if (!names.has(name)) return [];
    const start = index + whole2.indexOf(name);
    const read2 = environmentRead({ name, start, end: start + name.length });
    const all = { start: index, end: index + whole2.length };
    const isDenied = sign?.startsWith("!") === true;
    const joiner = isDenied === (value === "null") ? " || " : " && ";
    const widen5 = (wanted) => {
      const copies2 = renamedCopies(text2, all, read2, wanted).map((copy) => copy + joiner);
      return surround(all, `(${copies2.join("")}`, ")");
    };
    return [{ ...read2, contract: CONTRACT, served: servedWith(name, beside), widen: widen5 }];
  });
}

// src/languages/yaml/values.ts
function readValue2(scalar, place, context) {
  const { view } = scalar;
  const { names } = context;
  if (!names.test(view.text)) return [];
  const content = contentOf(place, view.text);
  const uses = /* @__PURE__ */ new Map();
  for (const match of names.find(view.text)) {
    uses.set(match.start, withBeside(mention(match, "string"), nearby(view.text, names, match)));
  }
  for (const use2 of contained(view.text, content, place, context)) uses.set(use2.start, use2);
  if (content.kind !== "script" && content.kind !== "rule")
    for (const use2 of variables(view.text, context)) uses.set(use2.start, use2);
  for (const hit of view.text.matchAll(/\$\((\w+)\)/g)) {
    if (!names.has(hit[1])) continue;
    const start = hit.index + 2;
    const local = context.set.has(hit[1]);
    uses.set(start, {
      ...environmentRead({ name: hit[1], start, end: start + hit[1].length }),
      served: servedWith(hit[1], nearby(view.text, names, { start, end: start })),
      ...local ? { local } : { contract: "The pipeline takes it from outside this file." }
    });
  }
  const spans = content.kind === "expression" && !view.text.includes("${{") ? [{ start: 0, end: view.text.length }] : expressionsIn(view.text);
  for (const span of spans)
    for (const use2 of readExpression2(view.text, span, names, context)) uses.set(use2.start, use2);
  const found = [...uses.values()].toSorted((a, b) => a.start - b.start).map((use2) => takenBy(place.key, known2(use2, view.text, context), names));
  return embed(found, view, "scalar@").map((use2) => fitting(use2, scalar, context.text));
}
function takenBy(key, use2, names) {
  return use2.role === "condition" && names.has(key) ? withBeside(use2, [...use2.served?.names ?? [], key]) : use2;
}
function contained(text2, content, place, context) {
  const { names } = context;
  switch (content.kind) {
    case "script":
      return names.explain(content.language, text2);
    case "arguments":
      return readCommandLine(text2, names, content.hint);
    case "rule":
      return readRule(text2, names);
    default:
      return named2(text2, place, context);
  }
}
function named2(text2, place, { names, listed }) {
  const map = place.up?.map ?? null;
  if (place.key !== "name" || map === null || !names.has(text2)) return [];
  if (!map.has("value") && !map.has("valueFrom")) return [];
  const use2 = { name: text2, start: 0, end: text2.length, role: "option", namespace: "env" };
  return [{ ...use2, region: "code", served: servedWith(text2, listed.get(map) ?? []) }];
}
function variables(text2, { names, compose }) {
  if (!text2.includes("$")) return [];
  const outside = { namespace: "env", read: true, beside: [], local: () => false };
  return parseShell(text2).expansions.filter(({ name }) => names.has(name)).map((expansion) => {
    const use2 = readOf(text2, expansion, outside, nearby(text2, names, expansion), false);
    if (compose) return use2;
    const { widen: _widen, ...rest } = use2;
    return rest;
  });
}
function known2(use2, text2, { set: set2, compose }) {
  if (use2.role !== "condition" || use2.contract !== CONTRACT) return use2;
  const inner = compose && isBefore(text2, use2.start, /\$\$\{?/);
  if (compose && !inner) return use2;
  const { contract, widen: _widen, ...rest } = use2;
  if (set2.has(use2.name)) return { ...rest, local: true };
  return inner ? { ...rest, contract } : use2;
}
function fitting(use2, { style, view, span }, text2) {
  const { member, widen: widen5, split, ...rest } = use2;
  const whole2 = { start: view.source(0), end: view.source(view.text.length) };
  const block3 = style === "literal" || style === "folded";
  const fits = (edits) => edits?.every((edit) => style !== "plain" || fitsPlainScalar(edit.text, text2, span.start)) === true ? edits : void 0;
  const removal = member && (block3 ? fullLines(text2, member.removal) : member.removal);
  const empties = removal !== void 0 && removal.start <= whole2.start && removal.end >= whole2.end;
  return {
    ...rest,
    // What would be left empty stays where another list sets the same.
    ...member && removal && {
      member: { ...member, removal, ...empties && { fillsBranch: true } }
    },
    ...widen5 && { widen: (names) => fits(widen5(names)) },
    ...split && { split: (targets) => fits(split(targets)) }
  };
}
function fitsPlainScalar(inserted, text2, start) {
  if (/[\r\n]|: | #/.test(inserted)) return false;
  if (!/[[\]{},]/.test(inserted)) return true;
  const line = text2.slice(lineStartOfAny(text2, start), start);
  return !/[[{,]/.test(line);
}
function fullLines(text2, { start, end }) {
  let from = start;
  while (/[ \t]/.test(text2[from - 1] ?? "")) from--;
  const first = from === 0 || /[\r\n]/.test(text2[from - 1]);
  return first && /[\r\n]/.test(text2[end - 1] ?? "") ? { start: from, end } : { start, end };
}
function readList2(list, context) {
  const { text: text2, names } = context;
  const { place, items } = list;
  const words2 = items.flatMap(({ scalar }) => scalar === null ? [] : [scalar]);
  if (!words2.some(({ view }) => names.test(view.text))) return [];
  const environment2 = ENVIRONMENT6.test(place.key) && !fitsWhole(place.key, /args/);
  const content = contentOf(place, "");
  const command2 = fitsWhole(place.key, /command|entrypoint|args/);
  if (content.kind === "script" && !command2) return [];
  const said = content.kind === "arguments" ? content.hint : "unknown";
  const isKnown = said !== "unknown" && said !== "environment";
  const hint = environment2 ? "environment" : isKnown ? said : void 0;
  const elements = items.map(
    ({ scalar }, index) => scalar === null ? null : { view: scalar.view, span: scalar.span, ...removalOf3(text2, list, index) }
  );
  const given = elements.filter((word) => word !== null);
  const isMatrix = place.up?.key === "matrix";
  const runs2 = isMatrix ? given.map((word) => [word]) : [given];
  const read2 = runs2.flatMap((run) => readArguments(text2, run, names, hint));
  const isAlone2 = list.flow && items.length === 1 && !isMatrix;
  const uses = isAlone2 ? read2.map(({ split: _split, ...use2 }) => use2) : [...read2];
  const bare3 = words2.filter(({ view }) => names.has(view.text));
  const heads = new Set(
    bare3.length === 0 ? [] : words2.map(({ view }) => /^\w*/.exec(view.text)[0])
  );
  const wanted = [...heads].filter((head) => names.has(head));
  for (const { view } of bare3) {
    const served2 = servedWith(view.text, wanted);
    const own = { name: view.text, ...placeIn(view, 0, view.text.length) };
    if (!environment2)
      uses.push({ ...own, role: "mention", namespace: "any", region: "string", served: served2 });
    else
      uses.push({
        ...own,
        role: "option",
        namespace: "env",
        region: "code",
        served: served2,
        contract: "It is handed on from outside.",
        ...!list.flow && {
          widen: (fresh) => another(text2, own.start, fresh)
        }
      });
  }
  return uses;
}
function another(text2, at2, fresh) {
  const line = lineStartOfAny(text2, at2);
  const head = text2.slice(line, at2);
  const newline = lineEnding(text2);
  if (!fitsWhole(head, / *- *["']?/)) return void 0;
  const quote = /["']/.exec(head)?.[0] ?? "";
  return [{ start: at2, end: at2, text: fresh.map((name) => name + quote + newline + head).join("") }];
}
function removalOf3(text2, { flow, items }, index) {
  const { scalar } = items[index];
  if (flow || scalar === null) return {};
  const start = lineStartOfAny(text2, scalar.span.start);
  if (!fitsWhole(text2.slice(start, scalar.span.start), / *- +/)) return {};
  const removal = wholeLine(text2, start, scalar.span.end, COMMAND_END);
  return removal === void 0 ? {} : { removal };
}

// src/languages/yaml/read.ts
function readYaml(text2, names) {
  const tree = parseTree3(text2);
  if (tree === null) return readYamlLines(text2, names);
  const context = contextOf(text2, tree, names);
  const read2 = readsOf4(tree, names);
  const uses = /* @__PURE__ */ new Map();
  for (const use2 of comments(text2, names)) uses.set(use2.start, use2);
  for (const { place, scalar } of tree.values)
    for (const use2 of readValue2(scalar, place, context)) uses.set(use2.start, use2);
  for (const list of tree.lists) for (const use2 of readList2(list, context)) uses.set(use2.start, use2);
  for (const mapping of tree.mappings)
    for (const use2 of readKeys(text2, mapping, names, read2)) uses.set(use2.start, use2);
  const takings = takingsOf9(text2, tree);
  const found = inOrder(uses).map(asArgument);
  return growLists(text2, found, takings, branchesOf9(text2, takings));
}
function contextOf(text2, tree, names) {
  const set2 = /* @__PURE__ */ new Set();
  const matrix = /* @__PURE__ */ new Set();
  for (const mapping of tree.mappings) {
    const meaning2 = meaningOf(mapping);
    const environment2 = meaning2.kind === "setting" && meaning2.namespace === "env";
    for (const { key, value } of mapping.entries) {
      if (environment2 || meaning2.kind === "matrix") set2.add(key.text);
      if (meaning2.kind === "matrix") matrix.add(key.text);
      if (key.text === "name" && value !== null && mapping.node.has("value"))
        set2.add(value.view.text);
      if (value !== null && ENVIRONMENT6.test(key.text)) assigned5(value.view.text, set2);
    }
  }
  for (const list of tree.lists)
    if (ENVIRONMENT6.test(list.place.key)) {
      for (const { scalar } of list.items) if (scalar !== null) assigned5(scalar.view.text, set2);
    }
  for (const { scalar } of tree.values)
    if (/GITHUB_ENV|##vso\[task\.setvariable|^\s*export\s/.test(scalar.view.text) && names.test(scalar.view.text))
      exported(scalar.view.text, set2);
  const compose = tree.mappings.some(({ place, node }) => place.up === null && node.has("services"));
  const listed = /* @__PURE__ */ new Map();
  for (const { items } of tree.lists) {
    const maps = items.map(({ node }) => node).filter((node) => (0, import_yaml3.isMap)(node));
    const all = maps.flatMap((map) => sibling(map, "name") ?? []);
    for (const map of maps) listed.set(map, all);
  }
  return { text: text2, names, set: set2, matrix, compose, listed };
}
function assigned5(text2, set2) {
  for (const hit of text2.matchAll(/(?:^|\s)([A-Za-z_]\w*)=/g)) set2.add(hit[1]);
}
function exported(text2, set2) {
  const forms = [
    /echo\s+["']?([A-Za-z_]\w*)=[^\n]*GITHUB_ENV/g,
    /task\.setvariable variable=([A-Za-z_]\w*)/g,
    /^\s*export\s+([A-Za-z_]\w*)=[^\n]*$/g
  ];
  for (const form of forms) for (const hit of text2.matchAll(form)) set2.add(hit[1]);
}
function readsOf4(tree, names) {
  const read2 = /* @__PURE__ */ new Set();
  for (const { scalar } of tree.values) {
    const { text: text2 } = scalar.view;
    if (!names.test(text2)) continue;
    for (const hit of text2.matchAll(/\$(?:\{|\(|env:|Env:|ENV:)?(\w+)|%(\w+)%/g))
      read2.add(hit[1] ?? hit[2]);
    for (const span of expressionsIn(text2))
      for (const { name } of names.find(text2, span.start, span.end)) read2.add(name);
  }
  return read2;
}
function comments(text2, names) {
  let line = { start: 0, end: -1, comment: 0 };
  return names.find(text2).flatMap((match) => {
    if (match.start > line.end) line = lineAt(text2, match.start);
    if (line.comment >= match.start) return [];
    const block3 = around3(text2, line.start);
    const noted = notesDeprecation(block3);
    const beside = noted ? namesOf(names.find(block3)) : [];
    return [withBeside(mention(match, "comment"), beside)];
  });
}
function lineAt(text2, offset) {
  const start = lineStartOfAny(text2, offset);
  const line = /^[^\r\n]*/.exec(text2.slice(start))[0];
  const comment = line.search(/(?:^|\s)#/);
  return {
    start,
    end: start + line.length,
    comment: comment === -1 ? text2.length : start + comment
  };
}
function around3(text2, line) {
  const before = text2.slice(Math.max(0, line - 600), line);
  const above2 = /(?:(?<![^\n])[^\S\n]*#[^\n]*\n)*$/.exec(before)[0];
  return above2 + findBehind(text2, line, /[^\n]*(?:\n[^\S\n]*#[^\n]*)*/)[0];
}

// src/languages/yaml/index.ts
var import_yaml4 = __toESM(require_dist(), 1);
var yaml = {
  id: "yaml",
  files: [
    {
      format: "github-workflow",
      globs: ".github/workflows/*.{yml,yaml}{,.*} .{gitea,forgejo}/workflows/*.{yml,yaml}"
    },
    {
      format: "yaml",
      scope: "docs",
      globs: ".github/{issue,discussion}_template/*.{yml,yaml}"
    },
    { format: "circleci", globs: ".circleci/**.{yml,yaml}" },
    {
      format: "gitlab-ci",
      globs: ".gitlab{,-ci}/**.{yml,yaml} *[.-]gitlab-ci.{yml,yaml} .gitlab-ci*.{yml,yaml}"
    },
    {
      format: "azure-pipelines",
      globs: ".{azuredevops,azure,pipelines}/**.{yml,yaml} {,.}azure-pipelines/**.{yml,yaml} {,.}ci/azure/**.{yml,yaml} {,.}azure-pipelines*.{yml,yaml}"
    },
    { format: "buildkite", globs: ".buildkite/**.{yml,yaml}" },
    {
      format: "woodpecker",
      globs: ".woodpecker{,/**}.{yml,yaml}"
    },
    { format: "drone", globs: ".drone{,/**}.{yml,yaml}" },
    {
      format: "compose",
      globs: "{docker,podman}-compose*.{yml,yaml} compose{,[._-]*}.{yml,yaml}"
    },
    { format: "github-action", names: "action.yml action.yaml" },
    { format: "colcon", names: "colcon.meta colcon.pkg" },
    { format: "travis", names: ".travis.yml" },
    { format: "appveyor", names: "appveyor.yml .appveyor.yml appveyor.yaml" },
    { format: "cirrus", names: ".cirrus.yml .cirrus.yaml" },
    { format: "bitbucket", names: "bitbucket-pipelines.yml bitbucket-pipelines.yaml" },
    {
      format: "taskfile",
      names: "taskfile.yml taskfile.yaml taskfile.dist.yml taskfile.dist.yaml"
    },
    { format: "yaml", names: ".clangd .clang-tidy .clang-format", extensions: "yml yaml" },
    { format: "snapcraft", names: "snapcraft.yaml" },
    { format: "spack", names: "spack.yaml" },
    { format: "conda", names: "meta.yaml recipe.yaml conda_build_config.yaml" }
  ],
  fences: "yaml yml",
  read: readYaml,
  questions: yamlQuestions,
  structure: yamlStructure
};
function yamlStructure(text2) {
  if (!canBeParsed(text2)) throw new Error("it is nested too deep or too large to be parsed");
  return (0, import_yaml4.parseAllDocuments)(text2, { uniqueKeys: false }).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    (0, import_yaml4.visit)(document, {
      Map(_key, { items }) {
        const keys = items.flatMap(({ key }) => (0, import_yaml4.isScalar)(key) ? [key.value] : []);
        if (new Set(keys).size < keys.length) throw new Error("two keys of a mapping are the same");
      }
    });
    return document.toJS({ maxAliasCount: 1e3 });
  });
}

// src/languages/zig/index.ts
var SYNTAX17 = {
  line: ["//"],
  skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,10}'`],
  strings: [{ open: "\\\\\\\\", close: "line", escape: "none" }, DOUBLE]
};
var ORELSE = anyOf("orelse");
var zig = {
  id: "zig",
  files: [
    { format: "zig-build", names: "build.zig build.zig.zon", extensions: "zon" },
    { format: "zig", scope: "sources", extensions: "zig" }
  ],
  fences: "zig",
  read: scriptReader({
    syntax: SYNTAX17,
    rules: [
      defines("macro", {
        before: ".addCMacro( | .defineCMacro(",
        after: ",",
        member: "block"
      }),
      asks("env", {
        before: /\b(?:std\.)?(?:posix|os|c)\.getenv\s*\(\s*/,
        after: ")",
        either: ORELSE
      }),
      asks("env", { before: "env_map.get(", after: ")", either: ORELSE }),
      asks("env", { before: /\bgetEnvVarOwned\s*\([^"]*,\s*/ }),
      // What is added to a module's options is read there as a field of that name.
      declares("any", { before: /\.(?:option|addOption)\s*\(\s*[^,"()]+,\s*/ }),
      sets("any", { ...ASSIGNED3, before: ".", member: "list" })
    ],
    hints: [[/\.?flags/, "compiler"]]
  }),
  upstream: SCRIPT_UPSTREAM,
  questions: questionsInBraces(SYNTAX17)
};

// src/languages/file-globs.ts
function globPattern(glob) {
  const source = glob.replaceAll(/[.+^$()|\\]/g, "\\$&").replaceAll(/\*{1,2}/g, (stars) => stars === "*" ? "[^/]*" : ".*").replaceAll(/[{},]/g, (sign) => MEANING2[sign]);
  return new RegExp(`(?:^|/)${source}$`, /[A-Z]/.test(glob) ? "" : "i");
}
var MEANING2 = { "{": "(?:", ",": "|", "}": ")" };

// src/languages/runs-build.ts
var PROGRAM2 = String.raw`(?:[\w.$~{}-]*[\\/])*(?:cmake(?:-js)?|ctest|[gn]?make|ninja|meson|scons|xmake|nvcc|hipcc|[gt]cc|g\+\+|clang(?:\+\+)?|emcc|emcmake|bazel(?:isk)?|buck2?|cargo|rustc|node-gyp|conan|vcpkg|msbuild|xcodebuild|gradlew?|mvn|west|idf\.py)(?:-\d+)?(?:\.exe)?`;
var INSTALLS = String.raw`(?:(?:python[\d.]*\s+-m\s+)?(?:uv\s+)?pip[\d.]*\s+(?:install|wheel)|(?:docker|podman)\s+(?:buildx\s+)?build|go\s+build|swift\s+build|npm\s+(?:install|rebuild))\b`;
var QUOTE = String.raw`[frbuFRBU]{0,2}["'${"`"}]`;
var ASKS5 = String.raw`(?!["'${"`"}\s,\[]*(?:--?version|-V|--?help|-v|-dump\w+)\b)`;
var TARGET4 = String.raw`[A-Z_]\w*=|(?:all|build|install|setup|compile|clean|test)\b`;
var LINE = new RegExp(
  String.raw`(${QUOTE})(?:[^"'${"`"}\r\n]{0,120}(?:&&|;|\|\|)\s*)?(?:(?:sudo|time|env)\s+)?(?:[A-Z_]{2,40}=\S{1,80}\s+)*(?:${PROGRAM2}\s+${ASKS5}(?=-|["'${"`"}]\s*[+.%]|\.{1,2}[\s/"'${"`"}]|[$%{]|\w+[\\/.]|${TARGET4})|${INSTALLS})`,
  "g"
);
var LINES3 = String.raw`(?:(?:[(=,[]|\breturn)[ \t]*[frbFRB]{0,2}(?:"{3}|'{3}|${"`"})|<<[-~]?['"]?[A-Z]+\b)(?:(?!"{3}|'{3})[^${"`"}]){0,400}?\n[ \t]*`;
var BARE2 = new RegExp(
  String.raw`(?:${LINES3}|\bexec[ \t]+(?:\{\*\}\[auto_execok[ \t]+)?)(?:sudo[ \t]+)?${PROGRAM2}\]?[ \t]+${ASKS5}(?=-|[$%{]|\.{1,2}[\s/]|\w+[\\/.]|${TARGET4})`,
  "g"
);
var WORDS7 = new RegExp(
  String.raw`[[({,=]\s*${QUOTE}(?:${PROGRAM2}["'${"`"}]\s*,(?!\s*["'](?:${PROGRAM2})["'])${ASKS5}|pip3?["']\s*,\s*["'](?:install|wheel)\b|docker["']\s*,\s*["']build)`,
  "g"
);
var CALL2 = new RegExp(
  String.raw`\b(?:system|popen|Popen|run\w*|exec\w*|spawn\w*|check_call|check_output|call(?:-?[pP]rocess)?|sh|shell|cmd|Command(?:::new)?|Process|ProcessBuilder|which|find[-_]executable(?:-path)?)!?\s*[([]?\s*[([]?\s*${QUOTE}(?:${PROGRAM2})["'${"`"}](?:\s*[\])]|\s*,${ASKS5}|\s+${ASKS5}(?=['"[]|nil\b))`,
  "g"
);
var TOLD = /\b(?:print\w*|echo|log\w*|warn\w*|info|debug|error|puts|die|fail\w*|raise|throw|help|usage|epilog|description|message|assert\w*|console|write\w*|add_(?:argument|option))\b[^\n]{0,60}$/i;
var COMMENT6 = /^\s*(?:#|\/\/|--|\*|\/\*|;|%)|\s#\s/;
function runsBuild(text2) {
  for (const pattern of [LINE, BARE2, WORDS7, CALL2])
    for (const { index } of text2.matchAll(pattern))
      if (isCode2(text2, index, pattern === WORDS7 || pattern === CALL2)) return true;
  return false;
}
var REACH11 = 300;
function isCode2(text2, at2, called2) {
  const near = text2.slice(Math.max(0, at2 - REACH11), at2);
  const before = near.slice(near.lastIndexOf("\n") + 1);
  return !COMMENT6.test(before) && (called2 || !TOLD.test(before));
}

// src/languages/format.ts
var WRAPPED = /\.(in|j2|jinja2?|tmpl|tpl|template|mustache|erb|example|sample|dist|default|disabled|off|bak|old|orig|save)$/i;
var CMAKE_HEADER = /(\.(?:h|hh|hpp|hxx)(?=\.cmake)|\.(?:c|cc|cpp|cxx)(?=\.cmake\.in$))\.cmake(?:\.in)?$/i;
var BUILD_PLACES = /(^|\/)(\.?ci|\.github|\.gitlab|\.circleci|\.buildkite|\.azure-pipelines|\.devops|scripts?|cmake|docker|packaging|toolchains?|build-?tools?|buildscripts?)\//i;
var BUILD_SCRIPT = /([^/]+\/)?(build|setup|configure|install|compile|package|release|r?make|bootstrap)([_-][\w-]+)?\.[a-z]+/i;
var OWN_LANGUAGE = /\.(md|markdown|rst|adoc|html?|pdf|txt|am|sh|bash|zsh|py|ps1|bat|cmd|ya?ml|json|toml|xml|cmake|dockerignore|patch|diff|gn|rb|lock|h)(\.in)?$/i;
var SAYS_ITSELF = /^(?:cmakelists\.txt|readme)/i;
var UNKNOWN_TEXT = { id: "text", reader: "text", scope: "sources" };
var Formats = class {
  #rows;
  #places;
  #beginnings;
  #patterns;
  #names;
  #extensions;
  /** @param languages where two of them fit a file, the first one takes it */
  constructor(languages) {
    this.#rows = languages.flatMap(
      (language2) => language2.files.map((rule) => ({ rule, format: formatBy(rule, language2, languages) }))
    );
    const globs = patterns(this.#rows, ({ globs: written2 }) => written2);
    this.#places = globs.filter(([, , glob]) => glob.includes("/"));
    this.#patterns = globs.filter(([, , glob]) => !glob.includes("/"));
    this.#beginnings = patterns(
      this.#rows,
      ({ beginnings: beginnings2 }) => beginnings2?.replaceAll(/(?<=\w)(?= |$)/g, "[._-]").replaceAll(/(?= |$)/g, "*")
    );
    this.#names = words(this.#rows, "names");
    this.#extensions = words(this.#rows, "extensions");
  }
  /**
   * The first that knows the path wins: its place (`.github/workflows/`), its name (`Makefile`), its extension, what a
   * template is made for (`config.h.in`), its beginning. Text that nobody knows is `sources`: shown, and not rewritten
   * unless asked.
   *
   * @param path relative to the repository's root, forward slashes
   * @param head the beginning of the file as latin1 (4 KiB are plenty); decides for shebangs and ambiguous extensions
   * @param text the whole file, where it is at hand: a script that builds is a build file wherever it lies
   */
  of(path, head = "", text2 = head) {
    const name = path.slice(path.lastIndexOf("/") + 1).replace(CMAKE_HEADER, "$1");
    const row = this.#known(path, name, head) ?? this.#byBeginning(head);
    if (row === void 0) return UNKNOWN_TEXT;
    const { rule, format: format2 } = row;
    if (rule.scripts !== true) return format2;
    const builds = BUILD_PLACES.test(path) || fitsWhole(path, BUILD_SCRIPT) || runsBuild(text2);
    return builds ? { ...format2, scope: "build" } : format2;
  }
  #known(path, name, head) {
    const row = (SAYS_ITSELF.test(name) ? void 0 : this.#byPlace(path)) ?? this.#byName(name) ?? this.#byExtension(name, head) ?? this.#lastly(name, head);
    if (row !== void 0) return row;
    const inner = name.replace(WRAPPED, "");
    if (inner === name || inner === "") return void 0;
    return this.#known(path.slice(0, path.length - name.length) + inner, inner, head);
  }
  #byPlace(path) {
    return this.#places.find(([pattern]) => pattern.test(path))?.[1];
  }
  #byName(name) {
    const whole2 = rowsOf(this.#names, name)[0];
    if (whole2 !== void 0) return whole2;
    const fits = ([pattern]) => pattern.test(name);
    const begun = OWN_LANGUAGE.test(name) ? void 0 : this.#beginnings.find(fits);
    return (begun ?? this.#patterns.find(fits))?.[1];
  }
  #byExtension(name, head) {
    const dot = name.lastIndexOf(".");
    const rows = dot < 0 ? [] : rowsOf(this.#extensions, name.slice(dot + 1));
    return rows.find(({ rule }) => rule.head?.(head) ?? true);
  }
  #lastly(name, head) {
    return this.#rows.find(
      ({ rule }) => rule.lastly?.test(name) === true && rule.head?.(head) !== false
    );
  }
  #byBeginning(head) {
    const begun = this.#rows.find(({ rule }) => rule.beginsAs?.(head) === true);
    if (begun !== void 0) return begun;
    const shebang = /^#![^\r\n]*/.exec(head)?.[0];
    if (shebang === void 0) return void 0;
    return this.#rows.find(({ rule }) => rule.shebang?.test(shebang) === true);
  }
};
function formatBy(rule, language2, all) {
  const door = rule.upstream === void 0 ? language2.upstream : rule.upstream;
  const upstream = typeof door === "string" ? all.find(({ id }) => id === door)?.upstream : door;
  if (typeof upstream === "string")
    throw new Error(`${language2.id} borrows a door that is borrowed itself`);
  return {
    id: rule.format,
    reader: language2.id,
    scope: rule.scope ?? "build",
    ...upstream && { upstream }
  };
}
function patterns(rows, globsOf) {
  return rows.flatMap(
    (row) => (globsOf(row.rule)?.split(" ") ?? []).map((glob) => [globPattern(glob), row, glob])
  );
}
function words(rows, way) {
  const byWord = /* @__PURE__ */ new Map();
  for (const asks3 of [true, false])
    for (const row of rows.filter(({ rule }) => rule.head !== void 0 === asks3))
      for (const word of row.rule[way]?.split(" ") ?? [])
        byWord.set(word, [...byWord.get(word) ?? [], row]);
  return byWord;
}
function rowsOf(byWord, word) {
  return byWord.get(word) ?? byWord.get(word.toLowerCase()) ?? [];
}

// src/languages/registry.ts
var ALL = [
  yaml,
  kconfig,
  shell,
  python,
  text,
  batch,
  bazelrc,
  c,
  cmake,
  dockerfile,
  dotenv,
  gn,
  go,
  groovy,
  ini,
  javascript,
  json,
  julia,
  just,
  kotlin,
  lua,
  m4,
  make,
  markdown,
  meson,
  nix,
  notebook,
  patch,
  perl,
  powershell,
  properties,
  rpmspec,
  rst,
  ruby,
  rust,
  starlark,
  swift,
  toml,
  xml,
  zig
];
var LANGUAGES = {
  byId: new Map(ALL.map((language2) => [language2.id, language2])),
  byFence: new Map(
    ALL.flatMap(
      (language2) => (language2.fences?.split(" ") ?? []).map((fence) => [fence, language2])
    )
  ),
  formats: new Formats(ALL)
};
function formatOf(path, head = "", whole2 = head) {
  return LANGUAGES.formats.of(path, head, whole2);
}

export {
  isRegularFile,
  whyNotRead,
  readOne,
  fileMode,
  findBefore,
  findBehind,
  matchWhole,
  isBefore,
  isBehind,
  fitsWhole,
  withoutMark,
  FROM_OUTSIDE,
  inOrder,
  lineStart,
  lineEnd,
  nextLine,
  lineSpans,
  lineBefore,
  lineCarriedOn,
  Names,
  isWordByte,
  isHyphenated,
  trie,
  escapePattern,
  applyEdits,
  sortEdits,
  matchesWithin,
  isOfMethod,
  printsDeprecation,
  notesDeprecation,
  isPrinted,
  isAdvised,
  deprecationText,
  lex3 as lex,
  readGeneral,
  isFilledIn,
  arePathParts,
  getsValue,
  doesNothingElse,
  isAllOfBranch,
  parseTree2 as parseTree,
  findNodeAtLocation2 as findNodeAtLocation,
  getNodeValue2 as getNodeValue,
  parseTOML,
  canBeParsed,
  LANGUAGES,
  formatOf
};
