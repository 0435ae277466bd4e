import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/maps/import/kconfig-entries.ts
function kconfigEntries(text) {
  const entries = [];
  let current = null;
  let helpAt = null;
  for (const line of text.replace(/\\\r?\n/g, " ").split(/\r?\n/)) {
    const code = line.trim();
    const depth = line.length - line.trimStart().length;
    const [, symbol] = /^(?:menu)?config[ \t]+(\w+)$/.exec(line) ?? [];
    if (code === "" || code.startsWith("#")) continue;
    if (symbol !== void 0) {
      current = { symbol, lines: [] };
      entries.push(current);
      helpAt = null;
    } else if (depth === 0) current = null;
    else if (helpAt !== null && depth > helpAt) continue;
    else {
      helpAt = /^(?:---)?help(?:---)?$/.test(code) ? depth : null;
      if (helpAt === null) current?.lines.push(code);
    }
  }
  return entries;
}

// src/maps/import/buildroot.ts
var MARK = "BR2_LEGACY";
function fromBuildroot(table) {
  const rows = kconfigEntries(table).filter(({ lines }) => lines.some((line) => selected(line)?.name === MARK)).map(rowOf);
  return {
    renames: rows.filter((row) => typeof row !== "string"),
    left: rows.filter((row) => typeof row === "string")
  };
}
function rowOf({ symbol, lines }) {
  const prompt = lines.map((line) => /^\w+[ \t]+"(.*)"/.exec(line)?.[1]).find(Boolean);
  const isSwitch = lines.some((line) => /^bool\b/.test(line));
  const heirs = lines.flatMap((line) => selected(line) ?? []).filter(({ name }) => name !== MARK);
  const asked = heirs.find(({ condition }) => condition !== void 0);
  if (symbol.endsWith("_WRAP") || !isSwitch || prompt === void 0)
    return `${symbol}: a text, a number or a mark of one; its place is taken elsewhere`;
  if (asked !== void 0) return `${symbol}: ${asked.name} only if ${asked.condition}`;
  const to = heirs.map(({ name }) => ({ name }));
  return { from: symbol, to, kind: "kconfig", value: "same", note: sentence(prompt) };
}
function selected(line) {
  const hit = /^select[ \t]+(\w+)(?:[ \t]+if[ \t]+(.+?))?(?:[ \t]*#.*)?$/.exec(line);
  return hit === null ? null : { name: hit[1], condition: hit[2] };
}
function sentence(prompt) {
  return `Buildroot says: ${prompt.replace(/\.$/, "")}.`;
}

// src/maps/import/esp-idf.ts
function fromEspIdf(table) {
  const rows = table.split(/\r?\n/).map((line) => line.replace(/#.*/, "").trim()).filter((line) => line !== "");
  const renames = rows.map(renameOf);
  return {
    renames: renames.filter((one) => one !== null),
    left: rows.filter((_, index) => renames[index] === null)
  };
}
function renameOf(row) {
  const [, from, turned, to] = /^CONFIG_(\w+)\s+(!?)CONFIG_(\w+)$/.exec(row) ?? [];
  if (from === void 0 || to === void 0 || from === to) return null;
  return { from, to: [{ name: to }], kind: "kconfig", value: turned === "!" ? "inverted" : "same" };
}

// src/maps/import/kconfig.ts
function fromKconfig(file) {
  const entries = kconfigEntries(file);
  const old = entries.filter(({ lines }) => lines.includes("transitional"));
  const heirsOf = (symbol) => entries.flatMap(
    ({ symbol: name, lines }) => lines.flatMap((line) => {
      const [, not, given] = /^default[ \t]+(!?)[ \t]*(\w+)$/.exec(line) ?? [];
      return given === symbol ? [{ name, isInverted: not === "!" }] : [];
    })
  );
  const rows = old.map(({ symbol }) => ({ symbol, heirs: heirsOf(symbol) }));
  return {
    renames: rows.filter(({ heirs }) => heirs.length > 0).map(({ symbol, heirs }) => ({
      from: symbol,
      to: heirs.map(({ name }) => ({ name })),
      kind: "kconfig",
      value: heirs.every(({ isInverted }) => isInverted) ? "inverted" : "same"
    })),
    left: rows.filter(({ heirs }) => heirs.length === 0).map(({ symbol }) => `${symbol}: no symbol of this file has it as its default`)
  };
}

// src/maps/import/meson.ts
var OPTION = /'(?:[^'\\]|\\.)*'|#[^\n]*|(?<!\w)option\s*\(((?:'(?:[^'\\]|\\.)*'|#[^\n]*|[^'#)])*)\)/g;
var STRING = String.raw`'((?:[^'\\]|\\.)*)'`;
var NAME = new RegExp(String.raw`^\s*${STRING}`);
var DEPRECATED = new RegExp(String.raw`\bdeprecated\s*:\s*(?:(true)|${STRING})`);
function fromMeson(file) {
  const rows = [...file.matchAll(OPTION)].flatMap(([, call = ""]) => rowOf2(call) ?? []);
  return {
    renames: rows.filter((row) => typeof row !== "string"),
    left: rows.filter((row) => typeof row === "string")
  };
}
function rowOf2(call) {
  const name = NAME.exec(call)?.[1];
  const [, isOut, heir] = DEPRECATED.exec(call) ?? [];
  if (name === void 0) return null;
  if (isOut !== void 0) return `${name}: deprecated, and no other option takes its place`;
  if (heir === void 0) return null;
  return { from: name, to: [{ name: heir }], kind: "meson-option", value: "same" };
}

// src/maps/import/formats.ts
var IMPORT_FORMATS = {
  "esp-idf": fromEspIdf,
  buildroot: fromBuildroot,
  kconfig: fromKconfig,
  meson: fromMeson
};

export {
  IMPORT_FORMATS
};
