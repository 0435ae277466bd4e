import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  FROM_OUTSIDE,
  LANGUAGES,
  Names,
  findBefore,
  findBehind,
  fitsWhole,
  formatOf,
  inOrder,
  isBefore,
  isBehind,
  isOfMethod,
  isWordByte,
  lineBefore,
  lineEnd,
  lineStart,
  matchWhole,
  matchesWithin,
  readGeneral,
  trie,
  withoutMark
} from "./shared-languages.js";
import {
  firstIndex
} from "./shared-core-first-index.js";
import {
  REASONS
} from "./shared-core-reasons.js";
import {
  once,
  rememberedOf
} from "./shared-core-remembered.js";
import {
  append
} from "./shared-core-append.js";

// src/composed/reference.ts
function word(text, at) {
  return { kind: "word", text, at };
}
function variable(name, at) {
  return { kind: "variable", name, letters: "same", at };
}
var REFERENCE = [
  String.raw`\$?\{\{[^{}\n]{1,120}\}\}`,
  String.raw`[$#]?\{[^{}\n]{0,120}\}`,
  String.raw`\$\((?:[^()\n]|\([^()\n]{0,80}\)){1,160}\)`,
  String.raw`\$(?:[A-Za-z_]\w{0,80}|\d)`,
  String.raw`@\w{1,80}@`,
  String.raw`%%~?[A-Za-z]`,
  String.raw`%~?\d`,
  String.raw`%\(\w{1,80}\)s`,
  String.raw`%\w{2,80}%`,
  String.raw`%[sv]`,
  String.raw`!\w{1,80}!`
].join("|");
var PHASES = ["SPL_", "TPL_", "VPL_"];
var UPPER = /\^\^|\b(?:\w*_?upper(?:case)?|toUpper(?:Case)?|ToUpper|upcase|UPPERCASE|TOUPPER|ToUpperInvariant)\b|a-z['"]?[ \t]+['"]?A-Z|:lower:\]['"]?[ \t]+['"]?\[:upper:/;
var LOWER = /,,|\b(?:\w*_?lower(?:case)?|toLower(?:Case)?|ToLower|downcase|LOWERCASE|TOLOWER)\b|A-Z['"]?[ \t]+['"]?a-z|:upper:\]['"]?[ \t]+['"]?\[:lower:/;
var CALLS = /\w*_?(?:upper|lower)(?:case)?|to(?:Upper|Lower)(?:Case)?|ToUpper\w*|ToLower\w*|TOUPPER|TOLOWER|UPPERCASE|LOWERCASE|upcase|downcase|call|shell|echo|printf|strip|trim|str|tr|lib|strings|sed|awk|a|z|A|Z|U|L|s|n/;
var PLAIN = /[$@.]?(?:\w+(?:\.|:(?=\w)|::))*(\w{1,80})(?:\[[@*\d]*\])?/;
var MEMBER = /\w+(?:\.\w+)*\[["'](\w{1,80})["']\]/;
function readReference(written, at) {
  const inner = written.replace(/^(?:\$?\{\{|[$#]?\{|\$\(|\$|@|%%~?|%~?\(?|!)/, "").replace(/(?:\}\}|\}|\)s?|@|%|!)$/, "").trim().replace(/^(\w+)(?::?[-=+?].*|![sr])$/s, "$1");
  const plain = (matchWhole(inner, PLAIN) ?? matchWhole(inner, MEMBER))?.[1];
  const letters = lettersOf(inner);
  if (plain !== void 0 && (letters === "same" || !fitsWhole(plain, CALLS)))
    return variable(plain, at);
  if (letters === "same") return null;
  const words = [...inner.matchAll(/\w+/g)].map(([one]) => one);
  const variables = new Set(words.filter((one) => !fitsWhole(one, CALLS)));
  const path = matchWhole(inner, /[$@]?(?:\w+\.)*(\w+)\.\w+(?:\(\))?/)?.[1];
  const name = path ?? (variables.size === 1 ? [...variables][0] : void 0);
  return name === void 0 ? null : { kind: "variable", name, letters, at };
}
function lettersOf(code) {
  return UPPER.test(code) ? "upper" : LOWER.test(code) ? "lower" : "same";
}
function inLetters(value, letters) {
  return letters === "upper" ? value.toUpperCase() : letters === "lower" ? value.toLowerCase() : value;
}

// src/composed/read-tokens.ts
var MOST_WORDS = 200;
var LONGEST = 4e3;
var LINE = 2e3;
var QUOTED = new Set(
  "python groovy kotlin ruby go rust swift lua zig nix starlark meson gn text notebook".split(" ")
);
var TOKEN = new RegExp(
  `%w[[({]([^\\])}]{0,400})|(${REFERENCE})|(["'\`])([^"'\`\\n]{0,400})\\3|([A-Za-z_][\\w.]{0,120})(\\(\\))?|(\\d\\w{0,20})`,
  "g"
);
function tokensOf(reader, code, offset) {
  const tokens = [];
  for (const hit of code.matchAll(TOKEN)) {
    if (tokens.length >= MOST_WORDS) break;
    const at = offset + hit.index;
    const [, listed, reference2, , quoted, bare, called, number] = hit;
    if (listed !== void 0) append(tokens, inQuotes(listed, at + 3));
    else if (reference2 !== void 0) {
      const read = readReference(reference2, at);
      if (read !== null) tokens.push(read);
    } else if (quoted !== void 0) append(tokens, inQuotes(quoted, at + 1));
    else if (number !== void 0) tokens.push(word(number, at));
    else if (bare !== void 0) {
      const path = bare.split(".");
      const letters = called === void 0 ? "same" : lettersOf(path.at(-1));
      if (called !== void 0) path.pop();
      const name = path.at(-1);
      if (name === void 0 || name === "") continue;
      if (!QUOTED.has(reader) && path.length === 1 && called === void 0)
        tokens.push(word(name, at));
      tokens.push({ kind: "variable", name, letters, at });
    }
  }
  return tokens;
}
function inQuotes(text, offset) {
  const tokens = [];
  for (const hit of text.matchAll(new RegExp(`(${REFERENCE})|[^\\s,;]{1,120}`, "g"))) {
    const at = offset + hit.index;
    const read = hit[1] === void 0 ? null : readReference(hit[1], at);
    if (read !== null) tokens.push(read);
    else if (fitsWhole(hit[0], /\w+/)) tokens.push(word(hit[0], at));
  }
  return tokens;
}
function matchAt(pattern, text, offset) {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}
function valueEnd(text, start) {
  const opening = /@?\(|@?\[|@?\{|%w[[({]|(?:\w+(?:<\w+>)?|\w+\[\])[ \t]*[({[]/y;
  const open = matchAt(opening, text, start);
  if (open !== null) return bracketEnd(text, start + open[0].length);
  const line = matchAt(/(?:[^\n\\]|\\\r\n|\\[\s\S]){0,2000}/y, text, start);
  const code = line[0].slice(0, LINE);
  return start + (/[ \t]#|[ \t]\/\/|;;/.exec(code)?.index ?? code.length);
}
function bracketEnd(text, start) {
  const limit = Math.min(text.length, start + LONGEST);
  let depth = 1;
  for (let at = start; at < limit; at++) {
    const letter = text[at];
    if (letter === "(" || letter === "[" || letter === "{") depth++;
    else if (letter === ")" || letter === "]" || letter === "}") {
      depth--;
      if (depth === 0) return at;
    }
  }
  return limit;
}
function bracketStart(text, end) {
  const limit = Math.max(0, end - LONGEST);
  let depth = 0;
  for (let at = end - 1; at >= limit; at--) {
    const letter = text[at];
    if (letter === ")" || letter === "]" || letter === "}") depth++;
    else if (letter === "(" || letter === "[" || letter === "{") {
      depth--;
      if (depth === 0) return at;
    }
  }
  return limit;
}

// src/composed/parameters.ts
var MOST_CALLS = 200;
var FUNCTIONS = [
  /\b(?:function|macro)[ \t]{0,9}\([ \t]{0,9}(\w{1,80})[ \t]{1,9}([\w \t\r\n]{1,300})\)/gi,
  /#[ \t]{0,9}define[ \t]{1,9}(\w{1,80})\(([\w \t,.]{1,300})\)/g,
  /\b(?:def|function|func|fn|fun)[ \t]{1,9}(\w{1,80})[ \t]{0,9}\(([^()\n]{1,300})\)/g,
  /\b(?:const|let|var)[ \t]{1,9}(\w{1,80})[ \t]{0,9}=[ \t]{0,9}(?:async[ \t]{1,9})?\(([^()\n]{1,300})\)[^\n=]{0,60}=>/g
];
function parameterValues(reader, text, variable2) {
  return FUNCTIONS.flatMap(
    (pattern) => [...text.matchAll(pattern)].slice(0, MOST_CALLS).flatMap((hit) => {
      const index = parametersOf(hit[2]).indexOf(variable2);
      if (index === -1) return [];
      const calls = new RegExp(
        `(?<!\\w)(?<!\\b(?:def|define|func|function|fn|fun)[ \\t])${hit[1]}[ \\t]{0,9}\\(`,
        "gi"
      );
      return argumentsOf(reader, text, calls, index, reader === "cmake" ? /\s+/g : /,/g);
    })
  );
}
function parametersOf(list) {
  const parts = list.includes(",") ? list.split(",") : list.trim().split(/\s+(?![:=])/);
  return parts.map((part) => {
    const before = part.split(/[:=]/, 1)[0].trim();
    return /\w+$/.exec(before)?.[0] ?? "";
  });
}
function functionAround(reader, text, offset) {
  const before = text.slice(Math.max(0, offset - 4e3), offset);
  if (reader === "make") {
    const define = [...before.matchAll(/^(?:define[ \t]+([\w.-]{1,80})|endef\b)/gm)].at(-1);
    const line = /(?:^|\n)([\w.-]{1,80})[ \t]*:?=[^\n]*$/.exec(before.slice(-600));
    return define?.[1] ?? line?.[1] ?? null;
  }
  const last = [
    ...before.matchAll(
      /^[ \t]{0,20}(?:function[ \t]{1,9}([\w-]{1,80})(?:[ \t]{0,9}\(\))?|([\w-]{1,80})[ \t]{0,9}\(\))|^(\})/gm
    )
  ].at(-1);
  return last?.[1] ?? last?.[2] ?? null;
}
function positionalValues(reader, text, name, position) {
  if (position === 0) return [];
  const literal = name.replace(/[.-]/g, "\\$&");
  if (reader === "make") {
    const calls2 = new RegExp(`\\$[({]call[ \\t]{1,9}${literal},`, "g");
    return argumentsOf(reader, text, calls2, position - 1, /,/g);
  }
  const calls = new RegExp(
    `(?:^|[;&|({]|\\b(?:do|then|else))[ \\t]{0,40}${literal}[ \\t]{1,9}(?!\\()`,
    "gm"
  );
  return argumentsOf(reader, text, calls, position - 1, /[ \t]+/g, /[\r\n;&|)]/);
}
function argumentsOf(reader, text, calls, index, separator, stop) {
  return [...text.matchAll(calls)].slice(0, MOST_CALLS).flatMap((hit) => {
    const first = hit.index + hit[0].length;
    const whole = text.slice(first, first + 300);
    const given = stop === void 0 ? whole.slice(0, bracketEnd(whole, 0)) : whole.split(stop, 1)[0];
    const code = given.trimStart();
    const gaps = [{ index: 0, 0: "" }, ...code.matchAll(separator)];
    const before = gaps[index];
    if (before === void 0) return [];
    const from = before.index + before[0].length;
    return tokensOf(
      reader,
      code.slice(from, gaps[index + 1]?.index),
      first + given.length - code.length + from
    );
  });
}

// src/composed/format-arguments.ts
var REACH = 300;
function formatArguments(reader, text, start, end, key) {
  const line = lineBefore(text, start, REACH);
  const open = /["'`](?=[^"'`]*$)/.exec(line);
  if (open === null) return null;
  const rest = text.slice(end, Math.min(text.length, end + 2 * REACH));
  const close = /^[^"'`\n]{0,300}["'`]/.exec(rest);
  if (close === null) return null;
  const from = close[0].length;
  const before = line.slice(0, open.index);
  if (/\bprintf[ \t]+(?:-v[ \t]+\w+[ \t]+|--[ \t]+)?$/.test(before)) {
    const code2 = rest.slice(from).split(/[\n;|&)]/, 1)[0];
    return tokensOf(reader, code2, end + from);
  }
  const sign = /^(?:\s{0,9}%\s{0,9}(?<list>[([{])?|\s{0,9}\.format\(|[ \t]{0,9},(?=[ \t\r\n]{0,40}[\w"'&]))/.exec(
    rest.slice(from)
  );
  if (sign === null) return null;
  const first = from + sign[0].length;
  const single = sign[0].includes("%") && sign.groups.list === void 0;
  const code = rest.slice(first, single ? lineEnd(rest, first) : bracketEnd(rest, first));
  const parts = single ? [{ text: /^[^,)\]}]*/.exec(code)[0], at: 0 }] : splitAtCommas(code);
  const counted = line.slice(open.index).match(/%[a-z]|\{\}/g)?.length ?? 0;
  const index = fitsWhole(key, /\d+/) ? Number(key) : counted;
  const named = /^[A-Za-z_]/.test(key) ? parts.find(({ text: part }) => new RegExp(`^\\s*["']?${key}["']?\\s*[=:]`).test(part)) : parts[index];
  if (named === void 0) return null;
  const value = named.text.replace(/^\s*["']?\w+["']?\s*[=:]/, (label) => " ".repeat(label.length));
  return tokensOf("python", value, end + first + named.at);
}
function splitAtCommas(code) {
  const parts = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= code.length; at++) {
    const letter = code[at];
    if (letter !== void 0 && "([{".includes(letter)) depth++;
    if (letter !== void 0 && ")]}".includes(letter)) depth--;
    if (letter === void 0 || letter === "," && depth === 0) {
      parts.push({ text: code.slice(from, at), at: from });
      from = at + 1;
    }
  }
  return parts;
}

// src/composed/settings.ts
var MAPPINGS = new Set(
  "yaml json python nix text groovy ruby starlark notebook markdown".split(" ")
);
var BLOCK = 60;
var MOST_PLACES = 3e3;
var LEFT = 160;
function settingsOf(reader, text, name) {
  const rules = [
    assigned,
    looped,
    tokensOfList,
    inMakeLoop,
    compared,
    inCase,
    inLambda,
    changed,
    mapped
  ];
  const tokens = [];
  let left = MOST_PLACES;
  for (let start = text.indexOf(name); start !== -1; ) {
    const end = start + name.length;
    const isGlued = text.startsWith("-D", start - 2);
    if ((isGlued || !/\w/.test(text[start - 1] ?? "")) && !/\w/.test(text[end] ?? "")) {
      const place = { reader, text, start, end, left: text.slice(Math.max(0, start - LEFT), start) };
      for (const rule of rules) append(tokens, rule(place));
      if (left-- === 0 || tokens.length > MOST_WORDS) break;
    }
    start = text.indexOf(name, end);
  }
  return tokens;
}
function assigned({ reader, text, start, end, left }) {
  const fallback = left.endsWith("{") && findBehind(text, end, /:?[-=]["']?(\w{1,80})["']?\}/);
  if (fallback) return [word(fallback[1], end + fallback[0].indexOf(fallback[1]))];
  const sign = /["'\])}]{0,2}([ \t]{0,20})(?::[ \t]?[\w[\], |.<>]{1,40}[ \t])?(?:[:?+]|::|\|\|)?=(?![=~>])[ \t]{0,20}/y;
  const hit = matchAt(sign, text, end);
  const docker = hit === null && /(?:^|\n)[ \t]*ENV[ \t]+$/i.test(left);
  if (hit === null && !docker) return [];
  const from = end + (hit?.[0].length ?? 0);
  const tight = hit !== null && hit[1] === "" && /[^ \t]$/.test(hit[0]) && reader !== "make";
  const first = findBehind(
    text,
    from,
    /(?:"[^"\n]{0,400}"|'[^'\n]{0,400}'|\$\([^\n]{0,400}\)|[^\s"'&|;()]{1,200})/
  );
  const to = tight && first !== null ? from + first[0].length : valueEnd(text, from);
  return start === from ? [] : tokensOf(reader, text.slice(from, to), from);
}
function looped({ reader, text, end, left }) {
  const sign = /["')]{0,2}[ \t]{1,9}(?:in|IN|of|:)[ \t]{1,9}(?:(?:ITEMS|LISTS)[ \t\r\n]{1,9})?(\(?(?=%|@|!))?/y;
  const hit = matchAt(sign, text, end);
  if (hit === null || !/\b(?:for|foreach)\b[^\n]{0,60}$/i.test(left)) return [];
  const from = end + hit[0].length;
  const isCall = /foreach[ \t]*\([ \t]*$/i.test(left) && reader === "cmake";
  const to = isCall ? bracketEnd(text, from) : valueEnd(text, from);
  const code = text.slice(from, to);
  const body = isCall ? -1 : code.search(/;|[ \t]do\b|\)[ \t]*\{/);
  return tokensOf(reader, body === -1 ? code : code.slice(0, body), from);
}
function tokensOfList({ reader, text, end, left }) {
  const opened = /(?:\b(?:set|foreach)[ \t]*\(\s{0,20}|\blist[ \t]*\([ \t]*APPEND[ \t]+)$/i;
  if (!opened.test(left) || !/[ \t\r\n]/.test(text[end] ?? "")) return [];
  const to = bracketEnd(text, end);
  const code = text.slice(end, to).split(/\bCACHE\b|\bPARENT_SCOPE\b/, 1)[0];
  return tokensOf(reader, code, end);
}
function inMakeLoop({ reader, text, end, left }) {
  if (text[end] !== "," || !/\$[({]foreach[ \t]+$/.test(left)) return [];
  const code = text.slice(end + 1, bracketEnd(text, end + 1));
  const [first, ...rest] = splitAtCommas(code);
  return rest.length === 0 ? [] : tokensOf(reader, first.text, end + 1);
}
function compared({ text, end, left }) {
  const sign = findBehind(
    text,
    end,
    /["'`)}\]]{0,3}(?:[ \t]{0,9}===?|[ \t]{1,9}=(?=[ \t])|[ \t]{1,9}-eq|[ \t]{1,9}STREQUAL|[ \t]?,)[ \t]{0,9}(["']?)(\w{1,80})/
  );
  if (sign === null) return [];
  const [all, , value] = sign;
  const isComma = /^["')}]{0,3}[ \t]?,/.test(all);
  const isTest = /(?:^|[\s[(])["']?\$\{?$/.test(left) || /STREQUAL|-eq/.test(all);
  if (isComma ? !/ifn?eq[ \t]*\([^\n,]{0,40}$/.test(left) : !isTest && sign[1] === "") return [];
  return [word(value, end + all.length - value.length)];
}
function inCase({ text, end, left }) {
  if (!/\bcase[ \t]+["']?\$\{?$/.test(left)) return [];
  const head = findBehind(text, end, /\}?["']?[ \t]+in\b/);
  if (head === null) return [];
  const code = text.slice(end, end + 4e3).split(/\besac\b/, 1)[0];
  return [
    ...code.matchAll(/(?:[\n;|(]|\bin[ \t])[ \t]{0,40}["']?(\w{1,80})["']?[ \t]{0,9}(?=[)|])/g)
  ].map((hit) => word(hit[1], end + hit.index + hit[0].lastIndexOf(hit[1])));
}
function inLambda({ reader, text, start, end, left }) {
  const call = /([\])\w])[ \t\r\n]{0,40}\??\.(?:map|forEach|flatMap|filter|each|collect|joinToString)[ \t]{0,9}(?:\(\s{0,9}\(?|\{[ \t]{0,9}\|?|do[ \t]{0,9}\|)[ \t]{0,9}$/.exec(
    left
  );
  if (call === null || !isBehind(text, end, /[ \t)]{0,9}(?:=>|->|\|)/)) return [];
  const close = start - (left.length - call.index) + 1;
  if (call[1] === "]" || call[1] === ")") {
    const bracket = bracketStart(text, close);
    const from = text.startsWith("%w", bracket - 2) ? bracket - 2 : bracket;
    return tokensOf(reader, text.slice(from, close), from);
  }
  const name = findBefore(text, close, /\w{1,80}/)[0];
  return [variable(name, close - name.length)];
}
function changed({ reader, text, start, end, left }) {
  const call = /\bstring[ \t]*\([ \t]*(TOUPPER|TOLOWER)[ \t]+("?)(\S{1,80})\2[ \t]+$/i.exec(left);
  if (call === null || !isBehind(text, end, /[ \t]*\)/)) return [];
  const from = start - (left.length - call.index) + call[0].indexOf(call[3]);
  const letters = lettersOf(call[1].toUpperCase());
  return tokensOf(reader, call[3], from).map(
    (token) => token.kind === "variable" ? { ...token, letters } : token
  );
}
function mapped({ reader, text, start, end }) {
  if (!MAPPINGS.has(reader)) return [];
  const sign = matchAt(/["']?[ \t]?:[ \t]{0,20}(?=[^=:]|$)/y, text, end);
  if (sign === null) return [];
  const from = end + sign[0].length;
  const to = valueEnd(text, from);
  if (text.slice(from, to).trim() !== "" || reader !== "yaml")
    return tokensOf(reader, text.slice(from, to), from);
  return block(text, start, lineEnd(text, end));
}
function block(text, key, from) {
  const indent = /^[ \t-]*/.exec(text.slice(lineStart(text, key), key))[0].length;
  const tokens = [];
  let at = from + 1;
  for (let line = 0; line < BLOCK && at < text.length; line++) {
    const end = lineEnd(text, at);
    const code = text.slice(at, Math.min(end, at + 300));
    const lead = /^[ \t]*/.exec(code)[0].length;
    if (code.trim() !== "" && (lead < indent || lead === indent && code[lead] !== "-")) break;
    const item = /^[ \t]*(?:-[ \t]+|default:[ \t]+)(?=["']?\w+["']?[ \t]*(?:#|\r?$))/.exec(code);
    if (item !== null)
      append(
        tokens,
        tokensOf("yaml", code.slice(item[0].length).split("#", 1)[0], at + item[0].length)
      );
    at = end + 1;
  }
  return tokens;
}

// src/composed/values.ts
var MOST_VARIABLES = 60;
var MOST_STEPS = 2e4;
var DEPTH = 5;
function valuesOf(reader, text) {
  const known2 = /* @__PURE__ */ new Map();
  const resolved = /* @__PURE__ */ new Map();
  let steps = 0;
  function follow(tokens, change, depth, seen, words) {
    for (const token of tokens) {
      if (words.size >= MOST_WORDS || steps++ >= MOST_STEPS) return;
      if (token.kind === "word") {
        const word2 = change(token.text);
        if (!words.has(word2)) words.set(word2, token.at);
        continue;
      }
      const { name, letters, at } = token;
      const owner = fitsWhole(name, /\d/) ? functionAround(reader, text, at) : "";
      const key = `${letters} ${owner} ${name}`;
      if (owner === null || depth === 0 || seen.has(key)) continue;
      seen.add(key);
      const further = (word2) => change(inLetters(word2, letters));
      follow(tokensOf2(name, owner), further, depth - 1, seen, words);
    }
  }
  function tokensOf2(variable2, owner) {
    const key = `${owner} ${variable2}`;
    const before = known2.get(key);
    if (before !== void 0) return before;
    if (known2.size >= MOST_VARIABLES) return [];
    const tokens = owner === "" ? [...settingsOf(reader, text, variable2), ...parameterValues(reader, text, variable2)] : positionalValues(reader, text, owner, Number(variable2));
    const first = new Map(tokens.toReversed().map((token) => [keyOf(token), token]));
    const distinct = tokens.filter((token) => first.get(keyOf(token)) === token).slice(0, MOST_WORDS);
    known2.set(key, distinct);
    return distinct;
  }
  return (tokens) => {
    const key = JSON.stringify(tokens.map(keyOf));
    const before = resolved.get(key);
    if (before !== void 0) return before;
    const words = /* @__PURE__ */ new Map();
    follow(tokens, (word2) => word2, DEPTH, /* @__PURE__ */ new Set(), words);
    resolved.set(key, words);
    return words;
  };
}
function keyOf(token) {
  if (token.kind === "word") return `= ${token.text}`;
  return `${token.letters} ${token.name} ${fitsWhole(token.name, /\d/) ? token.at : ""}`;
}

// src/composed/pieces.ts
var SHORTEST = 3;
var piecesOf = rememberedOf((names) => {
  const olds = new Set([...names.olds].filter((name) => fitsWhole(name, /[A-Za-z]\w*_\w+/)));
  const edges = edgesOf(olds);
  const hint = once(() => hintPattern(edges));
  const cuts = once(() => cutsOf(olds));
  return {
    olds,
    get beginnings() {
      return cuts().beginnings;
    },
    get ends() {
      return cuts().ends;
    },
    test: (text) => hint()?.test(text) ?? false,
    needles: () => needlesOf(edges)
  };
});
function cutsOf(olds) {
  const beginnings = /* @__PURE__ */ new Set();
  const ends = /* @__PURE__ */ new Set();
  for (const name of olds)
    for (let at = 1; at < name.length; at++) {
      beginnings.add(name.slice(0, at));
      ends.add(name.slice(at));
    }
  return { beginnings, ends };
}
function edgesOf(olds) {
  const beginnings = /* @__PURE__ */ new Set();
  const ends = /* @__PURE__ */ new Set();
  for (const name of olds)
    for (let at = name.indexOf("_"); at !== -1; at = name.indexOf("_", at + 1)) {
      if (at + 1 >= SHORTEST) beginnings.add(name.slice(0, at + 1));
      if (name.length - at > SHORTEST) ends.add(name.slice(at + 1));
    }
  return { beginnings, ends };
}
function hintPattern({ beginnings, ends }) {
  if (beginnings.size === 0) return null;
  const end = `(?:${trie(ends)})(?!\\w)`;
  return new RegExp(
    `(?:${trie(beginnings)})(?:["'\`]?[$@%{(#,)}!]|["'\`]|[ \\t]{0,3}##)|_(?<=[})@%!"'\`#]_|# _|%[sv]_|addsuffix _)${end}|CONFIG_(?:IS_ENABLED|VAL)[ \\t]?\\([ \\t]?${end}`
  );
}
var AFTER = "\"'`$@%{(#,)}! 	".split("");
var BEFORE = "})@%!\"'`# sv".split("");
var CALLS2 = ["CONFIG_IS_ENABLED", "CONFIG_VAL"];
var LONG = 8;
function needlesOf({ beginnings, ends }) {
  if (beginnings.size === 0) return [];
  return [
    ...[...beginnings].flatMap(
      (text) => text.length < LONG ? AFTER.map((letter) => ({ text: `${text}${letter}`, counts: always })) : [{ text, counts: isFollowed }]
    ),
    ...[...ends].flatMap(
      (end) => end.length < LONG ? BEFORE.map((letter) => ({ text: `${letter}_${end}`, counts: isEnd })) : [{ text: `_${end}`, counts: isPreceded }]
    ),
    ...CALLS2.map((text) => ({ text, counts: always }))
  ];
}
var AFTER_BYTES = new Set(AFTER.map((letter) => letter.charCodeAt(0)));
var BEFORE_BYTES = new Set(BEFORE.map((letter) => letter.charCodeAt(0)));
function always() {
  return true;
}
function isFollowed(bytes, _start, end) {
  return AFTER_BYTES.has(bytes[end] ?? 0);
}
function isEnd(bytes, _start, end) {
  return !isWordByte(bytes[end]);
}
function isPreceded(bytes, start, end) {
  return BEFORE_BYTES.has(bytes[start - 1] ?? 0) && isEnd(bytes, start, end);
}

// src/composed/holes.ts
var PLUS = String.raw`(?:\+\+?|\.\.|~|\.(?=\s{0,9}[$"'])|<>)`;
var EXPRESSION = String.raw`[$@]?[A-Za-z_]\w{0,80}(?:\.\w{1,80}|\[["']\w{1,80}["']\]){0,6}(?:\(\))?`;
var HOLE = new RegExp(
  [
    // LLAMA_{CUBLAS,METAL}
    String.raw`(?<choice>\{\w{1,40}(?:,\w{1,40}){1,40}\}|\((?:\?:)?\w{1,40}(?:\|\w{1,40}){1,40}\))`,
    // what calls and expansions do with a whole list
    String.raw`(?<make>\$[({](?:addprefix|addsuffix|patsubst)[ \t]{1,9}(?<given>[^,$(){}\s]{1,100},(?:[^,$(){}\s]{1,100},)?))`,
    String.raw`(?<pattern>\$[({]\w{1,80}:[^=\s(){}$]{0,80}%[^=\s(){}$]{0,80}=(?<into>[^\s(){}$]{1,100})[)}])`,
    String.raw`(?<transform>\bTRANSFORM[ \t]{1,9}(?<list>\w{1,80})[ \t]{1,9}(?<side>PREPEND|APPEND)[ \t]{1,9}["']?(?=[-/]?\w))`,
    String.raw`(?<expanded>\$\{\w{1,80}\[[@*]\]/(?<anchor>[#%])/(?=[-/]?\w))`,
    String.raw`(?<kconfig>\bCONFIG_(?:IS_ENABLED|VAL)[ \t]?\([ \t]?(?<symbol>\w{1,80})[ \t]?[),])`,
    `(?<reference>${REFERENCE})`,
    // "LLAMA_" + x + "_F16"
    `(?<joined>["'\`]\\s{0,9}${PLUS}\\s{0,9}(?<expression>${EXPRESSION})(?:\\s{0,9}${PLUS}\\s{0,9}f?["'\`])?)`,
    // x + "_CUBLAS"
    `(?<leading>${PLUS}\\s{0,9}["'\`](?=\\w))`,
    // "LLAMA_" + "CUBLAS"; without a sign in C and Python
    `(?<literals>["'\`](?:\\s{0,9}${PLUS}\\s{0,9}|\\s{1,40})f?["'\`](?=\\w))`,
    String.raw`(?<pasted>##)`
  ].join("|"),
  "g"
);
function holesOf(reader, text) {
  const holes = [];
  HOLE.lastIndex = 0;
  for (let hit = HOLE.exec(text); hit !== null; hit = HOLE.exec(text)) {
    const hole = readHole(reader, text, hit);
    if (hole !== null && hole.start >= (holes.at(-1)?.end ?? 0)) holes.push(hole);
    HOLE.lastIndex = hole === null ? hit.index + 1 : Math.max(hole.end, hit.index + 1);
  }
  return holes;
}
function readHole(reader, text, hit) {
  const start = hit.index;
  const end = start + hit[0].length;
  const groups = hit.groups;
  if (groups.make !== void 0) return makeCall(reader, text, hit);
  if (groups.pattern !== void 0)
    return affixed(groups.into, start, end, [variable(/\w+/.exec(hit[0])[0], start)]);
  if (groups.choice !== void 0 || fitsWhole(hit[0], /\{\w+(?:,\w+)+\}/))
    return { start, end, tokens: wordsOf(hit[0], start) };
  if (groups.reference !== void 0) return reference(reader, text, hit[0], start);
  if (groups.joined !== void 0) {
    const at = start + hit[0].indexOf(groups.expression);
    const tokens2 = tokensOf("python", groups.expression, at);
    const closed = /["'`]$/.test(hit[0]) && end > at + groups.expression.length;
    return { start, end, tokens: tokens2, ...!closed && { right: "" } };
  }
  if (groups.leading !== void 0) return leading(text, start, end);
  if (groups.literals !== void 0) {
    const isJoined = !fitsWhole(hit[0], /.\s+f?./) || reader === "python" || reader === "c";
    return isJoined ? { start, end, tokens: [word("", start)] } : null;
  }
  if (groups.pasted !== void 0) return pasted(text, start);
  if (groups.transform !== void 0)
    return prefixed(text, end, groups.list, groups.side === "PREPEND");
  if (groups.expanded !== void 0)
    return prefixed(text, end, /\w+/.exec(hit[0])[0], groups.anchor === "#");
  const symbol = groups.symbol;
  if (symbol === void 0 || reader !== "c") return null;
  const tokens = ["", ...PHASES].map((middle) => word(middle, -1));
  return { start, end, tokens, left: "CONFIG_", right: symbol };
}
function wordsOf(code, start) {
  return [...code.matchAll(/\w+/g)].map((hit) => word(hit[0], start + hit.index));
}
function reference(reader, text, written, start) {
  const end = start + written.length;
  const placed = matchWhole(written, /%[sv]|\{(\w*)\}|%\((\w+)\)s/);
  if (placed !== null) {
    const tokens2 = formatArguments(reader, text, start, end, placed[1] ?? placed[2] ?? "");
    if (tokens2 !== null) return { start, end, tokens: tokens2 };
    if (written === "{}" || fitsWhole(written, /%[sv]/)) return { start, end, tokens: [] };
  }
  const token = readReference(written, start);
  if (token === null) return null;
  const fallback = /:?[-=]["']?(\w{1,80})["']?\}$/.exec(written)?.[1];
  const tokens = [token];
  if (fallback !== void 0) tokens.push(word(fallback, start + written.lastIndexOf(fallback)));
  return { start, end, tokens };
}
function makeCall(reader, text, hit) {
  const from = hit.index + hit[0].length;
  const to = bracketEnd(text, from);
  const end = Math.min(to + 1, text.length);
  const tokens = tokensOf(reader, text.slice(from, to), from);
  const given = hit.groups.given.split(",");
  if (hit[0].includes("patsubst")) {
    const into = given[1];
    return into === void 0 || into === "" ? null : affixed(into, hit.index, end, tokens);
  }
  if (given.length > 2) return null;
  const pattern = hit[0].includes("addprefix") ? `${given[0]}%` : `%${given[0]}`;
  return affixed(pattern, hit.index, end, tokens);
}
function affixed(pattern, start, end, tokens) {
  const around = /(\w{0,80})%(\w{0,80})/.exec(pattern);
  if (around === null) return null;
  const left = around[1].replace(
    /^D/,
    (letter) => /[-/]/.test(pattern[around.index - 1] ?? "") ? "" : letter
  );
  return { start, end, tokens, left, right: around[2] };
}
function prefixed(text, start, list, isBefore2) {
  const affix = findBehind(text, start, /[-/\w]{1,80}/)[0];
  const tokens = [variable(list, start)];
  return affixed(isBefore2 ? `${affix}%` : `%${affix}`, start, start + affix.length, tokens);
}
function leading(text, sign, end) {
  const line = lineBefore(text, sign, 160);
  const hit = new RegExp(`(?<![\\w.])(${EXPRESSION})\\s{0,9}$`).exec(line);
  if (hit === null) return null;
  const start = sign - line.length + hit.index;
  return { start, end, tokens: tokensOf("python", hit[1], start), left: "" };
}
function pasted(text, at) {
  const from = Math.max(0, at - 100);
  const before = /(\w{0,80})[ \t]{0,4}$/.exec(text.slice(from, at));
  const run = findBehind(text, at, /(?:[ \t]{0,4}##[ \t]{0,4}\w{1,80}){1,8}/);
  const define = enclosingMacro(text, at);
  if (run === null || define === null || before[1] === "") return null;
  const start = from + before.index;
  const parts = [{ text: before[1], at: start }];
  for (const hit of run[0].matchAll(/\w+/g)) parts.push({ text: hit[0], at: at + hit.index });
  const holes = parts.filter(({ text: part }) => define.includes(part));
  if (holes.length !== 1) return null;
  const index = parts.indexOf(holes[0]);
  const literals = parts.map((part) => part.text);
  return {
    start,
    end: at + run[0].length,
    tokens: [variable(holes[0].text, holes[0].at)],
    left: literals.slice(0, index).join(""),
    right: literals.slice(index + 1).join("")
  };
}
function enclosingMacro(text, at) {
  let start = lineStart(text, at);
  for (let lines = 0; lines < 40 && /\\\r?\n$/.test(text.slice(start - 3, start)); lines++)
    start = lineStart(text, start - 1);
  const line = text.slice(start, Math.min(lineEnd(text, start), start + 400));
  const define = /^[ \t]*#[ \t]*define[ \t]+\w{1,80}\(([\w\s,.]{1,300})\)/.exec(line);
  return define === null ? null : parametersOf(define[1]);
}

// src/composed/templates.ts
var MOST_HOLES = 4;
function templatesOf(reader, text, pieces) {
  const templates = [];
  const holes = holesOf(reader, text);
  for (let index = 0; index < holes.length; ) {
    const run = [holes[index++]];
    const inner = [];
    while (run.length < MOST_HOLES) {
      const between = gap(text, run.at(-1), holes[index]);
      if (between === null) break;
      inner.push(between);
      run.push(holes[index++]);
    }
    const template = templateOf(text, run, inner);
    if (fits(template, pieces)) templates.push(template);
  }
  return templates;
}
function gap(text, one, next) {
  if (next === void 0 || one.right !== void 0 || next.left !== void 0) return null;
  if (next.start - one.end > 80) return null;
  const between = text.slice(one.end, next.start);
  return fitsWhole(between, /\w*/) ? between : null;
}
function templateOf(text, run, inner) {
  const first = run[0];
  const last = run.at(-1);
  const quoted = isBefore(text, first.start, /\w["']/);
  const front = first.start - (quoted && text[first.start] === "$" ? 1 : 0);
  const before = first.left ?? findBefore(text, front, /\w{0,80}/)[0];
  const open = text.slice(last.end, last.end + 82);
  const after = last.right ?? /^\w{0,80}/.exec(/^["']\w/.test(open) && text[last.start] === "$" ? open.slice(1) : open)[0];
  const start = first.left === void 0 ? front - before.length : first.start;
  const glued = first.left === void 0 && /^[DU]/.test(before) && /[-/]/.test(text[start - 1] ?? "");
  const end = last.right === void 0 ? last.end + after.length + (after !== "" && !/^\w/.test(open) ? 1 : 0) : last.end;
  const outer = findBefore(text, start, /\b(?:string[ \t]*\([ \t]*(TOUPPER|TOLOWER))[ \t]+["']?/i);
  return {
    start: start + (glued ? 1 : 0),
    end,
    before: glued ? before.slice(1) : before,
    holes: run.map(({ tokens }, index) => ({ tokens, behind: inner[index] ?? "" })),
    after,
    letters: outer === null ? "same" : lettersOf(outer[1].toUpperCase()),
    glued
  };
}
function fits(template, { beginnings, ends }) {
  const before = inLetters(template.before, template.letters);
  const after = inLetters(template.after, template.letters);
  if (!/[A-Za-z]\w/.test(before) && !/\w[A-Za-z\d]/.test(after)) return false;
  return (before === "" || beginnings.has(before)) && (after === "" || ends.has(after));
}

// src/composed/find.ts
var MOST = 2e3;
function composedUses(reader, text, names) {
  const pieces = piecesOf(names);
  if (!pieces.test(text)) return [];
  const templates = templatesOf(reader, text, pieces);
  if (templates.length === 0) return [];
  const resolve = valuesOf(reader, text);
  return templates.flatMap((template) => {
    const composed = compose(template, resolve, pieces);
    const name = composed[0]?.name;
    if (name === void 0) return [];
    const { start, end, glued } = template;
    const namespace = glued || reader === "cmake" ? "cmake" : reader === "c" ? "macro" : "any";
    return [{ name, start, end, role: "mention", namespace, region: "code", composed }];
  });
}
function compose(template, resolve, { olds }) {
  let made = [{ text: template.before, value: "", at: -1 }];
  for (const { tokens, behind } of template.holes) {
    made = [...resolve(tokens)].flatMap(
      ([word2, at]) => made.map((one) => ({
        text: `${one.text}${word2}${behind}`,
        value: one.value === "" ? word2 : `${one.value}, ${word2}`,
        at: one.at === -1 ? at : one.at
      }))
    ).slice(0, MOST);
  }
  const given = made.map(({ text, value, at }) => ({ name: `${text}${template.after}`, value, at }));
  const all = [...withNothing(template, given.length === 0), ...given].map((one) => ({ ...one, name: inLetters(one.name, template.letters) })).filter(({ name }) => olds.has(name));
  return [...new Map(all.toReversed().map((one) => [one.name, one])).values()].toReversed();
}
function withNothing({ before, holes, after }, isUnknown) {
  const token = holes[0].tokens[0];
  if (holes.length !== 1 || before === "" || after === "") return [];
  const prefix = token?.kind === "variable" && /[A-Z]_$/.test(token.name) ? token.name : "";
  if (prefix === "" && !isUnknown) return [];
  const parts = fitsWhole(prefix, /(?:XPL|PHASE)_/) ? PHASES : prefix.split(/(?<=_)/);
  return ["", ...parts].map((value) => ({ name: `${before}${value}${after}`, value, at: -1 }));
}

// src/languages/kit/environment-form.ts
var BEFORE2 = /(?:env|environ|environment)(?:_?var(?:iable)?s?)?(?:_s)?['"]?\s*(?:\(\s*\)\s*)?(?:\.(?:put|set|add|insert|update|setdefault)\s*)?[[({.:=,]\s*[[({]?\s*['"`]?|(?:^|[^\w.-])(?:setx|set\s+-\w*x\w*|export)\s+['"]?/i;
var CALLED_BEFORE = /\benvironment variables?[^\w\r\n]{1,6}/i;
var CALLED_AFTER = /[^\w\r\n=]{1,6}environment variable/i;
var ASKED_BEFORE = new RegExp(
  [
    // `System.getenv("`, `Environment.GetEnvironmentVariable("`, `$_ENV["`, `env(X)` of Tcl
    String.raw`(?<![\w.:>])(?:(?:System|Sys|syscall|os|core|C|libc|Process|Environment)\]?(?:[./:]|::))*(?:getenv|get_env|lookupenv|fetch_env|(?:get|q)EnvironmentVariable)!?\)?\s*\(?\s*['"]`,
    String.raw`\$_(?:ENV|SERVER)\[\s*['"]|(?:\$|\bexists\s+)(?:::)?env\(`,
    // `Bun.env.`, `env["`, `getenv().get("`, `environ.get("`
    String.raw`(?:^|[^\w-]|get)env(?:iron(?:ment)?)?\s*(?:\(\s*\)\s*)?\??\.\s*(?:\w*(?:get|fetch|slice|values_at|dig|has|contains|key|include)\w*[?!]?\s*\(\s*['"])?`,
    String.raw`(?:^|[^\w-])env(?:iron(?:ment)?)?(?:\.to_h|\(\s*\))?\s*\[\s*['"]`,
    // In texts: "$ENV{", "@ENV{qw(", expandvars("$"
    String.raw`[$@%]ENV\{[^}\r\n]{0,80}|Expand(?:Env|vars|EnvironmentVariables)\w*\(\s*['"\x60][^'"\x60\r\n]{0,80}[$%]\{?`,
    // Those who go through all variables: `gci env: |`, `for k in os.environ`, `ENV.select`, `os.Environ()`
    String.raw`(?:\b(?:get-childitem|gci|dir|ls)\s+(?:-\w+\s+)*['"]?env:[\\/]?['"]?(?=[\s|)])|\bfor\b[^\r\n]{1,60}\bin\s+(?:\w+\.)?environ\b|\bos\.Environ\(\)|\benv::vars|\(process\.env\)|\bGetEnvironmentVariables\(\))[^]{0,160}['\"/^=]`,
    String.raw`\bENV\.(?:select|reject|filter|each|find|any|keys|map|slice|values_at)[^\r\n]{0,160}['\"/^=]`,
    // Commands
    String.raw`\b(?:test-path|get-(?:item|content|childitem)|gi|gc|dir)\s+(?:-\w+\s+)*['"]?env:[\\/]?|\bprintenv[ \t]+|\b(?:declare|typeset)[ \t]+-p[ \t]+`,
    String.raw`\b(?:(?:env|printenv|set)|(?:export|declare)[ \t]+-[px]+)[ \t]*\|[ \t]*(?:[ef]?grep|rg|findstr|select-string)[ \t][^|;&\r\n]*`
  ].join("|"),
  "i"
);
var ASKED_BEHIND = /['"]\s+in\s+(?:process\.env|\$env|(?:\w+\.)?environ)\b|[^;\r\n]{0,80}\bkeys\s+%ENV\b/;
var SET_BEFORE = /\b(?:setenv|putenv|set_env|SetEnvironmentVariable)!?\s*\(?\s*['"]/i;
var SET_BEHIND = /['"]?\s*[\])}]?\s*(?:\|\||\?\?|\/\/|[+:?])?=(?![=~>]|["'][\s;)])/;
var TAKEN_OUT = /\bdelete\s+[\w.$]*(?:\[\s*['"])?/;
function withEnvironment(use, text) {
  if (use.namespace !== "any" || use.composed !== void 0) return use;
  const isCode = use.role === "mention" && (use.region === "code" || use.region === "string");
  if (isCode && isAsked(use, text))
    return { ...use, role: "condition", namespace: "env", contract: FROM_OUTSIDE };
  if (isCode && isBefore(text, use.start, SET_BEFORE))
    return { ...use, role: "option", namespace: "env" };
  const isShown = isBefore(text, use.start, BEFORE2) || isBefore(text, use.start, CALLED_BEFORE) || isBehind(text, use.end, CALLED_AFTER);
  return isShown ? { ...use, namespace: "env" } : use;
}
function isAsked({ start, end }, text) {
  if (isBehind(text, end, SET_BEHIND) || isBefore(text, start, TAKEN_OUT)) return false;
  return isBefore(text, start, ASKED_BEFORE) || isBehind(text, end, ASKED_BEHIND);
}

// src/languages/kit/questions/condition.ts
var LONGEST2 = 400;
var WRAPPED = /^\s*(?:(?:if|elif|elsif|elseif|when|while|test)\b\s*|\[\[?(?=\s)|\$\{\{)|(?:;?\s*\bthen|(?<=\s)\]?\]|\}\}|[;:{])\s*$/gi;
var EITHER = /\|\||(?:^|\s)(?:or|-o)(?=\s)/i;
var BOTH = /&&|(?<=\s)(?:and|-a|-and)(?=\s)/i;
var NEGATED = /^(?:!(?![=~])\s*|-?not\b\s*|unless\b\s*|-z\s+)/i;
var COMPARED = /(.+?)\s*(===?|!==?|=~|!~|[<>]=?|=|(?<=\s)(?:-?(?:eq|ne|neq|equ|lt|lss|le|leq|gt|gtr|ge|geq|c?match|c?notmatch|c?like|c?notlike)|(?:VERSION_|STR)?(?:EQUAL|LESS|GREATER|LESS_EQUAL|GREATER_EQUAL)|MATCHES|not\s+in|in|is\s+not|is)(?=\s|$))\s*(.*)/is;
var LACKS = /^(.*)\.(?:is_err|is_none|is_empty|isEmpty|nil\?|empty\?|blank\?)(?:\(\))?$|^(?:\[string\]::)?isnullor(?:empty|whitespace)\s*\((.*)\)$/is;
var CALLED = /([^()"']*)\(\s*(?:([^"']*?),\s*)?(["'])(.*)\3\s*\)/s;
function testsOf(condition) {
  const bare = unwrapped(condition);
  if (bare === "" || bare.length > LONGEST2) return [];
  const negated = matchWhole(bare, /(?:!|-?not\b)\s*\((.*)\)/is);
  if (negated !== null && EITHER.test(bare))
    return [{ subject: withoutSigils(negated[1]), literal: "", holds: false }];
  if (EITHER.test(bare)) return [{ subject: withoutSigils(bare), literal: "", holds: true }];
  return bare.split(BOTH).map(testOf);
}
function otherwise(conditions) {
  return conditions.flatMap((condition) => {
    const tests = testsOf(condition);
    return tests.length === 1 ? [opposite(tests[0])] : [];
  });
}
function opposite(test) {
  const { size, isUnset } = test;
  return {
    ...test,
    holds: !test.holds,
    ...size && { size: size === "low" ? "high" : "low" },
    ...isUnset !== void 0 && { isUnset: !isUnset }
  };
}
function unwrapped(condition) {
  let bare = condition.trim();
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(WRAPPED, "").trim();
    if (bare.startsWith("(") && closing(bare) === bare.length - 1) bare = bare.slice(1, -1).trim();
  }
  return bare;
}
function closing(condition) {
  let depth = 0;
  for (let at = 0; at < condition.length; at++) {
    if (condition[at] === "(") depth++;
    else if (condition[at] === ")" && --depth === 0) return at;
  }
  return -1;
}
function partsOf(condition) {
  const bare = unwrapped(condition);
  return bare === "" || bare.length > LONGEST2 || EITHER.test(bare) ? [] : bare.split(BOTH).map(denied);
}
function denied(part) {
  let text = unwrapped(part);
  let holds = true;
  for (let hit = NEGATED.exec(text); hit !== null; hit = NEGATED.exec(text)) {
    holds = !holds;
    text = unwrapped(text.slice(hit[0].length));
  }
  return { text, holds };
}
function testOf(part) {
  const { text: asked, holds: isMeant } = denied(part);
  const bare = asked.replace(/^(?:-[a-z]|\/i)\s+/, "");
  const lacks = LACKS.exec(bare);
  const holds = lacks === null ? isMeant : !isMeant;
  const text = lacks === null ? bare : lacks[1] ?? lacks[2];
  const compared2 = matchWhole(text, COMPARED);
  if (compared2 !== null) {
    const sign = compared2[2].toLowerCase();
    const test = { subject: withoutSigils(compared2[1]), literal: withoutSigils(compared2[3]) };
    const size = /^(?:<|-?l[ets]|\w*less)/.test(sign) ? "low" : /^(?:>|-?g[et]|\w*greater)/.test(sign) ? "high" : void 0;
    if (size !== void 0) {
      const one = { ...test, holds: size === "low", size };
      return holds ? one : opposite(one);
    }
    const isEqual = /^!|ne|not/.test(sign) ? !holds : holds;
    const isUnset2 = fitsWhole(sign, /(?:not\s+)?in/) ? !isEqual : isNothing(test) ? isEqual : void 0;
    return { ...test, holds: isEqual, ...isUnset2 !== void 0 && { isUnset: isUnset2 } };
  }
  const worded = matchWhole(text, /(eq|ne)\((.+),(.+)\)/is);
  if (worded !== null)
    return {
      subject: withoutSigils(worded[2]),
      literal: withoutSigils(worded[3]),
      holds: /eq/i.test(worded[1]) ? holds : !holds
    };
  const called = matchWhole(text, CALLED);
  const isUnset = !holds;
  if (called === null) return { subject: withoutSigils(text), literal: "", holds, isUnset };
  const subject = withoutSigils(`${called[1]} ${called[2] ?? ""}`);
  return { subject, literal: called[4].trim(), holds, isUnset };
}
function isNothing({ subject, literal }) {
  return fitsWhole(literal, /|none|null|nil|nothing|undefined/i) || subject.startsWith(`${literal} `);
}
function withoutSigils(text) {
  return text.replace(/\bdefined\b|\benv(?=:)|["'`$%(){}@:\s]/gi, " ").trim().replace(/\s+/g, " ");
}

// src/languages/kit/questions/leaving.ts
var LEAVES = /(?:^|[\n;{(&|]|\bthen\b|\bdo\b|:(?=\s))[ \t]*@?((?:\\?(?:sys\.|os\.|process\.|std::process::|builtins\.)?(?:exit|_exit|Exit)|return|continue|break|raise|throw|die|fatal|goto|error|abort|panic!|bail!)(?![\w-]))/gi;
var LONGEST3 = 2e4;
var AT_ONCE = new RegExp(
  String.raw`[ \t]*@?${LEAVES.source.slice(LEAVES.source.indexOf("@?") + 2)}`,
  "iy"
);
var known = { text: "", at: [] };
function leavingsIn(text) {
  if (known.text !== text) {
    const at = [...text.matchAll(LEAVES)].map((hit) => hit.index + hit[0].length - hit[1].length);
    known = { text, at };
  }
  return known.at;
}
function lastIn(text, start, end) {
  const words = leavingsIn(text);
  const last = words[firstIndex(words.length, (index) => words[index] >= end) - 1];
  if (last !== void 0 && last >= start) return last;
  AT_ONCE.lastIndex = start;
  const first = AT_ONCE.exec(text);
  return first === null || AT_ONCE.lastIndex > end ? void 0 : AT_ONCE.lastIndex - first[1].length;
}
function leaves(text, { start, end }) {
  const from = Math.max(start, end - LONGEST3);
  const at = lastIn(text, from, end);
  if (at === void 0) return false;
  const line = from + text.slice(from, at).lastIndexOf("\n") + 1;
  const indent = /^[ \t]*/.exec(text.slice(line, at))[0].length;
  const isFirst = line === from;
  for (const { index, 0: one } of text.slice(at, end).matchAll(/[^\r\n]+/g)) {
    if (index === 0) {
      if (/;[ \t]*[^\s;})]/.test(one)) return false;
      continue;
    }
    const code = one.trim();
    if (code === "" || /^(?:[)\]}]|#|\/\/|end(?:if)?\b|fi\b|done\b)/.test(code)) continue;
    if (isFirst || one.length - one.trimStart().length <= indent) return false;
  }
  return true;
}

// src/languages/kit/questions/platform.ts
var PLATFORM = new Set(
  "os ostype platform uname arch architecture processor system machine abi distro goos goarch windows win win32 win64 nt mingw mingw32 mingw64 msys msys2 cygwin msvc msc unix posix linux gnu gnuc android apple mac macos macosx darwin osx ios iphone iphoneos tvos watchos ubuntu debian fedora centos rhel alpine arm arm64 armv7 armv8 aarch64 neon x86 x64 x86_64 amd64 i386 i686 ia32 intel ppc ppc64le powerpc riscv riscv64 s390x wasm wasm32 emscripten freebsd openbsd netbsd bsd solaris sunos haiku compiler gcc clang icc icx nvcc appleclang cl".split(" ")
);
var NEUTRAL = new Set(
  "cmake c cxx cpp cc cpu target host build hosted name id is on not and or in if elif else elsif elseif unless case of any all eq ne equ neq i strequal equal matches match contains contain startswith endswith starts with runner matrix env sys process runtime jit ver s m p r o f latest true false then test version id_like family this defined cfg info std builtin tag get current stdenv platforms constraint lower upper strip tolower toupper str string like value".split(" ")
);
function asksPlatform(condition) {
  const words = condition.replace(/x86_64/gi, "x64").split(/[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])/).map((word2) => word2.toLowerCase()).filter((word2) => /[a-z]/.test(word2));
  return words.some((word2) => PLATFORM.has(word2)) && words.every((word2) => PLATFORM.has(word2) || NEUTRAL.has(word2));
}

// src/languages/kit/questions/set-before.ts
var REACH2 = 600;
var ASSIGNS = /(?:^|[\n;{(&|]|\bthen\b|\bdo\b|:(?=\s))[ \t]*(?:(?:export|local|set|let|def|auto)[ \t(]+"?)?(\$?[A-Za-z_][\w.]*)[ \t]*(?::?=(?![=~])|(?<=\bset[ \t]*\([ \t]*\w+)[ \t\n])([^\n]*)/i;
function setBefore(text, question) {
  const branch = question[0];
  const set = question.map(({ start: start2, end }) => ASSIGNS.exec(text.slice(start2, Math.min(end, start2 + REACH2)))).find((hit) => hit !== null);
  if (branch === void 0 || set == null) return [];
  const variable2 = set[1];
  if (new RegExp(String.raw`(?<!\w)${escaped(variable2)}(?!\w)`).test(set[2])) return [];
  const from = Math.max(0, branch.start - REACH2);
  const above = text.slice(from, branch.start);
  const first = new RegExp(
    String.raw`(?:^|[\n;{])[ \t]*(?:(?:export|local|set|let|mut|var|const|def|auto|val|ARG|ENV)[ \t(]+"?)*${escaped(variable2)}[ \t]*(?::?=(?![=~])|(?<=\bset[ \t]*\([ \t]*\w+)[ \t\n])`,
    "gi"
  );
  const last = [...above.matchAll(first)].at(-1);
  if (last === void 0) return [];
  const start = from + last.index + (/^[\n;{]/.test(last[0]) ? 1 : 0);
  return [{ start, end: Math.min(branch.start, lineEnd(text, start)) }];
}
function escaped(variable2) {
  return variable2.replace(/[.$]/g, String.raw`\$&`);
}

// src/languages/kit/questions/guards.ts
var MOST2 = 40;
var DEEPEST = 400;
var VALUES = 20;
function withGuards(text, uses, asked) {
  const parts = partsOf2(text, uses, asked).toSorted((a, b) => a.start - b.start || b.end - a.end);
  if (parts.length === 0) return uses;
  let next = 0;
  let open = [];
  return uses.map((use) => {
    for (; next < parts.length && parts[next].start <= use.start; next++) open.push(parts[next]);
    open = open.filter(({ end }) => end > use.start).slice(-DEEPEST);
    if (open.length === 0) return use;
    const own = open.slice(-MOST2).map(({ guard }) => guard);
    return { ...use, guards: [...own, ...use.guards ?? []] };
  });
}
function partsOf2(text, uses, { questions, bodies }) {
  const around = bodies && endsAround([...questions.flat(), ...bodies]);
  const parts = questions.flatMap((question, index) => {
    const conditions = question.map(({ condition }) => condition).filter((one) => one !== "");
    const isPlatform = conditions.length > 0 && conditions.every(asksPlatform);
    const rest = question.at(-1)?.condition === "" ? [] : restOf(text, uses, question, around);
    return [...question, ...rest].map((span, branch) => ({
      start: span.start,
      end: span.end,
      guard: {
        question: `${index}`,
        branch: Math.min(branch, question.length),
        ...isPlatform && { isPlatform },
        ...branch < question.length && unsetIn(question[branch], question)
      }
    }));
  });
  return [...parts, ...twinsOf(questions)];
}
function restOf(text, uses, question, endAround) {
  const first = question[0];
  const last = question.at(-1);
  if (first === void 0 || last === void 0) return [];
  const nearest = { start: first.start - REACH2, end: first.start };
  const before = holdsOne(uses, nearest) ? setBefore(text, question) : [];
  if (endAround === void 0 || isOfMethod(question)) return before;
  const rest = {
    start: last.end,
    end: endAround({ start: first.start, end: last.end }) ?? text.length
  };
  if (!holdsOne(uses, rest) || !question.every((branch) => leaves(text, branch))) return before;
  return [...before, rest];
}
function holdsOne(places, { start, end }) {
  const next = places[firstIndex(places.length, (index) => places[index].start >= start)];
  return next !== void 0 && next.start < end;
}
function endsAround(blocks) {
  const sorted = blocks.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const parents = [];
  const open = [];
  for (const [index, { start }] of sorted.entries()) {
    while (open.length > 0 && sorted[open.at(-1)].end <= start) open.pop();
    parents.push(open.at(-1) ?? -1);
    open.push(index);
  }
  return ({ start, end }) => {
    let at = firstIndex(sorted.length, (index) => sorted[index].start >= start) - 1;
    while (at !== -1 && sorted[at].end <= end) at = parents[at];
    return sorted[at]?.end;
  };
}
function twinsOf(questions) {
  const bySubject = /* @__PURE__ */ new Map();
  for (const question of questions) {
    const conditions = question.map(({ condition }) => condition);
    for (const span of question)
      for (const test of testsIn(span, conditions)) {
        const known2 = bySubject.get(test.subject);
        if (known2 === void 0) bySubject.set(test.subject, [{ span, test }]);
        else known2.push({ span, test });
      }
  }
  return [...bySubject].flatMap(([subject, told]) => {
    if (subject === "" || told.length < 2) return [];
    const literals = [
      ...new Set(
        told.filter(({ test }) => test.size === void 0 && !asksTruth(test)).map(({ test }) => test.literal)
      )
    ].slice(0, VALUES);
    const isPlatform = asksPlatform(`${subject} ${literals.join(" ")}`);
    function part({ start, end }, question, holds) {
      const guard = {
        question,
        branch: holds ? 1 : 0,
        ...isPlatform && { isPlatform },
        isTwin: true
      };
      return { start, end, guard };
    }
    const isAsked2 = told.some(({ test }) => asksTruth(test));
    function truth(span, { literal, holds }) {
      if (!isAsked2 || !holds && literal !== "") return [];
      return [part(span, `${subject}?`, holds !== fitsWhole(literal, OFF))];
    }
    return told.flatMap(({ span, test }) => {
      const { literal, holds, size } = test;
      if (size !== void 0) return [part(span, `${subject}?<`, size === "low")];
      if (asksTruth(test)) return [part(span, `${subject}?`, holds)];
      if (!holds) return [part(span, `${subject}?=${literal}`, false), ...truth(span, test)];
      const values = literals.map((other) => part(span, `${subject}?=${other}`, other === literal));
      return [...values, ...truth(span, test)];
    });
  });
}
var OFF = /|0|off|false|no|n|none|null|nil/i;
function asksTruth({ literal, holds, isUnset, size }) {
  return literal === "" && size === void 0 && isUnset !== holds;
}
function unsetIn(branch, question) {
  const tests = testsIn(
    branch,
    question.map(({ condition }) => condition)
  );
  const unset = tests.filter(({ isUnset }) => isUnset === true).flatMap(({ subject, literal }) => `${subject} ${literal}`.match(/\w+/g) ?? []);
  if (unset.length === 0) return {};
  return { unset, ...tests.length === 1 && question.length === 1 && { asksOnlyThat: true } };
}
function testsIn({ condition }, conditions) {
  if (condition !== "") return testsOf(condition);
  return conditions.length === 1 ? [] : otherwise(conditions.filter((one) => one !== ""));
}

// src/languages/language.ts
var Reading = class extends Names {
  #languages;
  #file;
  /** @param file a whole text whose matches are known already: it is not searched again */
  constructor(names, languages, file) {
    super(names);
    this.#languages = languages;
    this.#file = file;
  }
  test(text) {
    return text === this.#file?.text ? this.#file.matches.length > 0 : super.test(text);
  }
  find(text, from = 0, to = text.length) {
    if (from === 0 && to === text.length && text === this.#file?.text) return this.#file.matches;
    return super.find(text, from, to);
  }
  /** Every occurrence of a name in a text, each exactly once, in order: as the language says, else by the general rule. */
  read(language, text) {
    const matches = this.find(text);
    if (matches.length === 0) return [];
    const said = /* @__PURE__ */ new Map();
    const module = this.#languages.byId.get(language);
    for (const use of module?.read(text, this) ?? []) said.set(use.start, use);
    const silent = matches.filter(({ start }) => !said.has(start));
    for (const use of silent.length === 0 ? [] : readGeneral(text, silent)) said.set(use.start, use);
    return guarded(text, inOrder(said), module);
  }
  /** The occurrences that the syntax of a language explains; the others are left out. */
  explain(language, text) {
    const module = this.test(text) ? this.#languages.byId.get(language) : void 0;
    return guarded(text, module?.read(text, this) ?? [], module);
  }
  /** The id of the language of a file with this path; undefined where no reader knows its syntax. */
  languageOfFile(path) {
    const { reader } = this.#languages.formats.of(path);
    return reader === "text" ? void 0 : reader;
  }
  /** The id of the language that a block of code says it is in. */
  languageOfFence(word2) {
    return this.#languages.byFence.get(word2)?.id;
  }
};
function isSetting({ role }) {
  return role === "option" || role === "definition";
}
function guarded(text, uses, module) {
  if (module?.questions === void 0) return uses;
  const isOne = uses.every(({ name }) => name === uses[0].name);
  if (isOne && (uses.length < 2 || !uses.some(isSetting))) return uses;
  const ordered = uses.toSorted((a, b) => a.start - b.start);
  const plain = withoutMark(text);
  return withGuards(plain, ordered, module.questions(plain, ordered));
}

// src/languages/read-file.ts
function readFileUses(language, text, names, known2 = {}) {
  const matches = known2.matches ?? names.find(text);
  const uses = new Reading(names, LANGUAGES, { text, matches }).read(language, text).map((use) => withEnvironment(use, text));
  const composed = known2.composed ?? composedUses(language, text, names);
  if (composed.length === 0) return uses;
  const said = new Map(uses.map((use) => [use.start, use]));
  const matchesIn = matchesWithin(matches);
  for (const use of composed)
    if (matchesIn(use.start, use.end).length === 0) said.set(use.start, use);
  return inOrder(said);
}
function readUses(language, text, names) {
  return new Reading(names, LANGUAGES).read(language, text).map((use) => withEnvironment(use, text));
}

// src/scan/generated.ts
var HEADER_BYTES = 4096;
var HINT = /generated|do not (?:manually )?(?:edit|modify|change)/i;
var STARTED = /\b(init(iali[sz]ed|ially)?|originally|scaffold\w*|skeleton|boilerplate|starter|wizard|(project|workflow) template|once|by (an )?(claude|chatgpt|copilot|gemini|ai|llm))\b|(feel free|you (can|may|should)|safe|okay) to (edit|modify|change)|can be (edited|modified)|partially/i;
var AUTOTOOLS = /\bgenerated (?:automatically )?(?:by|from \S+ by) (?:GNU )?(?:automake|autoheader|autoconf|aclocal|libtool)/i;
var REMARKS = [
  AUTOTOOLS,
  /(?:^|[\s*#/;<!-])@generated\b/,
  /\bcode generated\b.*\bdo not edit\b/i,
  /\b(?:this|the) (?:file|code|header|script|source|document|makefile|page|workflow|module|configuration|pipeline|dockerfile)\b[^.]{0,60}\b(?:is|was|has been|were|are)\b[^.]{0,30}\b(?:auto(?:matically)?[- ]?|machine[- ]?|programmatically )generated\b/i,
  /\b(?:this|the) file (?:is|was|has been) generated (?:by|from|with|using)\b/i,
  /^\W*(?:this is an? )?(?:automatically|auto|machine)[- ]?generated\b(?!\s+\w+s\b)/i,
  /^\W*(?:file |code )?generated (?:automatically |file )?(?:by|from|with|using)\b/i
];
var FORBIDS = /\bdo not (?:manually )?(?:edit|modify|change)\b/i;
var PART = /\b(below|above|between|this (line|section|block|part)|beyond|after this|following)\b/i;
var WHOLE = /\b(this file|by hand|manually|directly)\b|generated/i;
function saysGenerated(text, template = false) {
  const head = text.slice(0, HEADER_BYTES);
  if (!HINT.test(head)) return false;
  const lines = headerComments(head);
  if (template) return lines.some((line) => AUTOTOOLS.test(line));
  const whole = lines.join("\n");
  if (/quickstart/i.test(whole)) return false;
  if (STARTED.test(lines.filter((line) => HINT.test(line)).join("\n"))) return false;
  const remark = lines.findIndex((line) => REMARKS.some((one) => one.test(line)));
  if (remark !== -1 && !introduced(lines, remark)) return true;
  const forbids = lines.some((line) => FORBIDS.test(line) && !PART.test(line));
  return forbids && WHOLE.test(whole);
}
function introduced(lines, remark) {
  const start = lines.lastIndexOf(BETWEEN, remark);
  const above = start === -1 ? [] : lines.slice(0, start);
  return above.some((line) => /(?:[a-z]+[ ,]+){3}/i.test(line)) && !LEGAL.test(above.join("\n"));
}
var LEGAL = /copyright|licen[cs]e|SPDX|all rights reserved|\(c\)/i;
var BETWEEN = "\0";
var BLOCKS = [
  [/^\/\*/, /\*\//],
  [/^<!--/, /-->/],
  [/^#\[(=*)\[/, /\](=*)\]/],
  [/^"""/, /"""/],
  [/^'''/, /'''/],
  [/^<#/, /#>/],
  [/^--\[\[/, /\]\]/],
  [/^\{-/, /-\}/]
];
var LINE_COMMENT = /^(#(?!\s*(include|define|if|ifdef|ifndef|pragma|undef|error)\b)|\/\/|;|--|%|dnl\b|@?rem\b|::|\*|!|"(?!")|\.\\"|\.\. )/i;
var PREAMBLE = /^(#!|<\?|<!doctype|#\s*pragma once|@echo off|syntax *=|---$|\xef\xbb\xbf)/i;
function headerComments(head) {
  const comments = [];
  let close;
  for (const raw of head.split(/\r\n|\n|\r/)) {
    const line = raw.replace(/^\xef\xbb\xbf/, "").trim();
    if (close !== void 0) {
      comments.push(line);
      if (close.test(line)) close = void 0;
      continue;
    }
    if (line === "" && comments.length > 0 && comments.at(-1) !== BETWEEN) comments.push(BETWEEN);
    if (line === "" || PREAMBLE.test(line)) continue;
    const block2 = BLOCKS.find(([open]) => open.test(line));
    if (block2 !== void 0) {
      comments.push(line);
      const rest = line.replace(block2[0], "");
      if (!block2[1].test(rest)) close = block2[1];
      continue;
    }
    if (!LINE_COMMENT.test(line)) break;
    comments.push(line.replace(LINE_COMMENT, ""));
  }
  return comments;
}

// src/scan/reasons-to-leave-a-file.ts
var LARGEST = 16 * 1024 * 1024;
var HEAD = 4096;
function leaveUnread({ mode, size }, largest = LARGEST) {
  if (mode === "160000") return reason("submodule");
  if (mode === "120000") return reason("symlink");
  return size !== void 0 && size > largest ? reason("too-large") : null;
}
function leaveAlone(path, text, attributes, isThirdParty) {
  const unread = whyNoText(Buffer.from(text, "latin1"));
  if (unread !== null) return unread;
  const code = codeOf(path, text, attributes, isThirdParty);
  return code === null ? null : reason(code);
}
function whyNoText(bytes) {
  if (bytes.length > LARGEST) return reason("too-large");
  const [first, second] = bytes;
  if (first === 255 && second === 254 || first === 254 && second === 255)
    return reason("utf-16");
  if (bytes.includes(0)) return reason("binary");
  return bytes.length < 1024 && LFS_POINTER.test(bytes.toString("latin1")) ? reason("lfs-pointer") : null;
}
function codeOf(path, text, attributes, isThirdParty) {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (PATCH.test(name) || PATCH_PLACE.test(path)) return "patch-file";
  if (LOCK.test(name)) return "lock-file";
  if (RENAME_TABLE.test(name)) return "rename-table";
  const prose = (LICENCE.test(path) || HISTORY.test(path)) && isProse(path);
  if (prose && LICENCE.test(path)) return "licence";
  if (prose) return "changelog";
  const { generated, vendored } = attributes?.(path) ?? {};
  if (generated ?? (GENERATED.test(name) || isMinified(name, text) || isGenerated(path, name, text)))
    return "generated";
  if (vendored === true) return "vendored";
  if (vendored === void 0 && isThirdParty?.(path) === true) return "third-party";
  if (vendored === void 0 && (ARCHIVED.test(path) || COPY.test(name))) return "archived";
  return null;
}
var LFS_POINTER = /^version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\r?\n/;
var PATCH = /\.(patch|diff|rej|dpatch|quilt)(\.in)?$/i;
var PATCH_PLACE = /(^|\/)debian\/patches\//;
var LOCK = /\.(lock|lockb|lockfile|lock\.json|lock\.ya?ml|lock\.toml|lock\.hcl|freeze)$|^(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|conda-lock\.yml|deno\.lock|go\.sum|go\.work\.sum|package\.resolved|packages\.lock\.json|manifest\.toml|[\w-]*-lock\.json)$/i;
var RENAME_TABLE = /^(?:(?:config\.in|kconfig)[\w.-]*[._-](?:legacy|deprecated|obsolete|renamed?)|sdkconfig\.rename(?:\.[\w-]+)?)$/i;
var LICENCE = /(^|\/)((un)?licen[cs]es?|copying|copyright|notices?|third[-_ ]?party[-_ ]?(notices?|licen[cs]es?))([-._ ][^/]*)?$|(^|\/)licen[cs]es\/[^/]+$/i;
var HISTORY = /(^|\/)(\.?[a-z]*change[-_ ]?logs?|changes|history|news|release[-_ ]?notes|releases|what'?s[-_ ]?new|(migrat(ion|ing)|upgrad(e|ing)|updating|breaking[-_ ]?changes)([-_ ]?(guide|notes))?)([-._ ][^/]*)?$|(^|\/)deprecat(ions?|ed)([-_ ]?(features|flags|guide|list|notes|options))?(\.[^/]*)?$|(^|\/)(change[-_]?logs?(\.d)?|\.changeset|\.changes|newsfragments|release[-_]?notes|whats[-_]?new)\/|(^|\/)(releases?|news)\/v?\d+[._-]\d[^/]*$|(^|\/)debian\/([^/]+\.)?(changelog|news)$/i;
var CHANGELOG_DATA = /(^|\/)\.?change[-_]?(log|set)s?(\.d)?[./]/i;
var GENERATED = /\.min\.(js|css|mjs)$|\.(js|css|mjs|ts)\.map$|^(cmakecache\.txt|aclocal\.m4|compile_commands\.json|config\.(guess|sub)|ltmain\.sh|install-sh|mkinstalldirs|depcomp|(libtool|ltoptions|ltsugar|ltversion|lt~obsolete)\.m4)$|\.pb\.(h|cc|go)$|_pb2(_grpc)?\.pyi?$/i;
var TEMPLATE = /\.(in|j2|jinja2?|tmpl|tpl|template|mustache|erb|cog|gen)$/i;
var ARCHIVED = /(^|\/)([._]?archived|[._]archives?|attic|obsolete|[\w-]*[._-]old|archived[-_][\w-]+|old[-_][\w-]+)\/|^((docs?|examples?|scripts?|tools?|docker|ci|\.ci|\.github|contrib|notebooks?)\/)?(archives?|old|deprecated)\//i;
var COPY = /(\.(bak|orig|old|save|backup)|~)$/i;
function isProse(path) {
  const { scope, id } = formatOf(path);
  if (scope === "docs" || id === "text") return true;
  return (id === "yaml" || id === "json" || id === "xml") && CHANGELOG_DATA.test(path);
}
function isGenerated(path, name, text) {
  if (!saysGenerated(text, TEMPLATE.test(name))) return false;
  const { id, reader } = formatOf(path, text.slice(0, HEAD));
  return reader !== "kconfig" || id === "kconfig";
}
function isMinified(name, text) {
  if (!/\.(m?js|cjs|css)$/i.test(name) || text.length < 5e3) return false;
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return text.length / lines > 1e3;
}
function reason(code) {
  return { code, message: REASONS[code].means };
}

// src/scan/ignore-marks.ts
var IGNORE = /flagshift:\s*ignore\b/;
var IGNORE_ALONE = /^(?:\u00ef\u00bb\u00bf)?\s*(?:#|\/\/|\/\*|<!--|--|;|dnl\b|rem\b|::|"|').{0,20}flagshift:\s*ignore\b/i;
function markedAt(file, offset) {
  const marks = marksOf(file);
  if (!marks.any) return null;
  if (marks.off.some(({ start: start2, end }) => start2 <= offset && offset < end))
    return 'Between "flagshift: off" and "flagshift: on".';
  const { text } = file;
  const start = lineStart(text, offset);
  const before = start === 0 ? "" : text.slice(lineStart(text, start - 1), start - 1);
  return IGNORE.test(text.slice(start, lineEnd(text, offset))) || IGNORE_ALONE.test(before) ? 'Marked with "flagshift: ignore".' : null;
}
var marksOf = rememberedOf((file) => {
  const off = [];
  for (const { 1: word2, index } of file.text.matchAll(/flagshift:\s*(off|on)\b/g)) {
    const open = off.at(-1);
    if (word2 === "off" && (open === void 0 || open.end !== Infinity))
      off.push({ start: index, end: Infinity });
    if (word2 === "on" && open !== void 0 && open.end === Infinity) open.end = index;
  }
  return { any: file.text.includes("flagshift:"), off };
});

export {
  piecesOf,
  composedUses,
  partsOf,
  leaves,
  readFileUses,
  readUses,
  markedAt,
  HEAD,
  leaveUnread,
  leaveAlone,
  whyNoText,
  reason
};
