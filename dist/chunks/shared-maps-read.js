import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  quote
} from "./shared-maps-problem.js";
import {
  require_dist
} from "./shared-yaml.js";
import {
  append
} from "./shared-core-append.js";
import {
  __toESM
} from "./shared-runtime.js";

// src/maps/read.ts
var import_yaml = __toESM(require_dist(), 1);
var DEEPEST = 12;
var MOST_NODES = 25e4;
var MOST_TOKENS = 1e6;
var ALLOWED_TAGS = new Set(
  ["str", "int", "float", "bool", "null", "seq", "map"].map((tag) => `tag:yaml.org,2002:${tag}`)
);
var HINTS = {
  TAB_AS_INDENT: "Indent with spaces.",
  MULTIPLE_DOCS: "Keep one map in a file.",
  BLOCK_AS_IMPLICIT_KEY: "Put the value in quotes, or on a line of its own.",
  BAD_INDENT: "Line the keys up, and close every bracket."
};
function read(text, file) {
  const problems = [];
  const contents = parse(text, problems);
  const root = contents === void 0 ? void 0 : convert(contents, problems);
  return { root, problems, locate: (offset) => locateIn(text, file, offset) };
}
function parse(text, problems) {
  const hostile = tooMuch(text);
  const tokens = hostile === void 0 ? [...new import_yaml.Parser().parse(text)] : [];
  const deepToken = tooDeepToken(tokens);
  if (hostile !== void 0) problems.push(hostile);
  else if (deepToken !== void 0) problems.push(deepProblem(deepToken));
  if (problems.length > 0) return void 0;
  const documents = [...new import_yaml.Composer({ uniqueKeys: false }).compose(tokens, true, text.length)];
  const document = documents[0];
  append(problems, syntaxProblems(document));
  if (documents.length > 1)
    problems.push({
      what: "The file holds a second document.",
      fix: "Keep one map in a file.",
      offset: documents[1].range[0]
    });
  if (problems.length === 0 && document.contents === null)
    problems.push({ what: "The file is empty.", fix: "Write `upstream` and `renames`.", offset: 0 });
  return problems.length > 0 ? void 0 : document.contents ?? void 0;
}
function locateIn(text, file, offset) {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  const characters = Array.from(before.slice(start).replace(/^\uFEFF/, ""));
  return { file, line, column: characters.length + 1 };
}
function deepProblem(offset) {
  return {
    what: `The file is nested more than ${DEEPEST} levels deep.`,
    fix: "A map needs four.",
    offset
  };
}
function tooMuch(text) {
  let depth = 0;
  let inLine = 0;
  let offset = 0;
  let tokens = 0;
  for (const token of new import_yaml.Lexer().lex(text)) {
    const type = import_yaml.CST.tokenType(token);
    if (type === "flow-map-start" || type === "flow-seq-start") depth++;
    else if (type === "flow-map-end" || type === "flow-seq-end") depth--;
    else if (type === "newline") inLine = 0;
    else if (type === "seq-item-ind" || type === "explicit-key-ind") inLine++;
    if (depth > DEEPEST || inLine > DEEPEST) return deepProblem(offset);
    if (++tokens > MOST_TOKENS)
      return { what: "The file holds too much.", fix: "Split it into several maps.", offset };
    if (!isControl(token)) offset += token.length;
  }
  return void 0;
}
function isControl(token) {
  return token === "" || token === "" || token === "";
}
function tooDeepToken(tokens) {
  const open = tokens.map((token) => ({ token, depth: 0 }));
  for (let top = open.pop(); top !== void 0; top = open.pop()) {
    const { token, depth } = top;
    if (depth > DEEPEST) return token.offset;
    if (token.type === "document" && token.value !== void 0)
      open.push({ token: token.value, depth });
    if (!("items" in token)) continue;
    for (const { key, value } of token.items)
      for (const child of [key, value])
        if (child !== void 0 && child !== null) open.push({ token: child, depth: depth + 1 });
  }
  return void 0;
}
function syntaxProblems(document) {
  const problems = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    what: code === "TAG_RESOLVE_FAILED" ? "Tags such as !name have no meaning here." : `The file is no valid YAML: ${message.replace(/\.$/, "")}.`,
    fix: code === "TAG_RESOLVE_FAILED" ? "Leave the tag out." : HINTS[code] ?? "Mend the syntax.",
    offset: pos[0]
  }));
  if (document.directives.yaml.version !== "1.2")
    problems.push({
      what: "The file asks for an older YAML.",
      fix: "Leave the %YAML line out; maps are YAML 1.2.",
      offset: 0
    });
  return problems;
}
function convert(contents, problems) {
  const anchors = /* @__PURE__ */ new Map();
  const open = /* @__PURE__ */ new Set();
  let nodes = 0;
  const bad = (offset, what, fix) => {
    problems.push({ offset, what, fix });
    return void 0;
  };
  function visit(node, fallback) {
    const offset = node?.range?.[0] ?? fallback;
    if (++nodes > MOST_NODES)
      return nodes === MOST_NODES + 1 ? bad(offset, "The file, with what its aliases unfold to, holds too much.", "Split it.") : void 0;
    if (node === null) return leaf(null, offset, true);
    if ((0, import_yaml.isAlias)(node)) {
      const target = anchors.get(node.source);
      if (target === void 0)
        return bad(offset, `No anchor ${quote(node.source)} stands before.`, "Write the value out.");
      if (open.has(target))
        return bad(offset, "An alias points to what it lies in.", "Write the value out.");
      return visit(target, offset);
    }
    if (node.anchor !== void 0) anchors.set(node.anchor, node);
    if (node.tag !== void 0 && !ALLOWED_TAGS.has(node.tag))
      return bad(offset, "Tags such as !name have no meaning here.", "Leave the tag out.");
    if ((0, import_yaml.isScalar)(node)) {
      const isBlank = node.type === "PLAIN" && node.source === "";
      if (node.value === null) return leaf(null, offset, isBlank);
      const value = typeof node.value === "string" ? node.value : node.source ?? "";
      if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(value))
        return bad(offset, "The text holds control characters.", "Take them out.");
      return leaf(value, offset, false);
    }
    open.add(node);
    const children = /* @__PURE__ */ new Map();
    const result = (0, import_yaml.isSeq)(node) ? list(node.items, children) : mapping(node.items, children, offset);
    open.delete(node);
    return { value: result, offset, isBlank: false, children };
  }
  function list(items, children) {
    const values = [];
    for (const item of items) {
      const node = visit(item, 0);
      if (node !== void 0) children.set(values.length, { key: node.offset, node });
      values.push(node?.value);
    }
    return values;
  }
  function mapping(items, children, around) {
    const values = {};
    for (const pair of items) {
      const keyNode = pair.key;
      const at = keyNode?.range?.[0] ?? around;
      const key = (0, import_yaml.isScalar)(keyNode) ? typeof keyNode.value === "string" ? keyNode.value : keyNode.source ?? "" : void 0;
      if (key === void 0) bad(at, "A key must be a plain text.", "Write the key out.");
      else if (key === "<<")
        bad(at, "Merge keys (<<) are not supported.", "Write the keys out in every entry.");
      else if (key === "__proto__") bad(at, 'The key "__proto__" is reserved.', "Leave it out.");
      else if (Object.hasOwn(values, key))
        bad(at, `The key ${quote(key)} stands twice in one mapping.`, "Drop one of the two.");
      else {
        const node = visit(pair.value, at);
        if (node !== void 0) children.set(key, { key: at, node });
        values[key] = node?.value;
      }
    }
    return values;
  }
  return visit(contents, 0);
}
function leaf(value, offset, isBlank) {
  return { value, offset, isBlank, children: /* @__PURE__ */ new Map() };
}

export {
  read
};
