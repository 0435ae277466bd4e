import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/maps/home.ts
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
var found;
function home() {
  return found ??= search(path.dirname(fileURLToPath(import.meta.url)));
}
function search(from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    if (isHome(folder)) return folder;
    if (folder === path.dirname(folder))
      throw new Error(`no folder above ${from} holds Flagshift's package.json`);
  }
}
function isHome(folder) {
  try {
    const text = readFileSync(path.join(folder, "package.json"), "utf8");
    return JSON.parse(text)?.name === "flagshift";
  } catch {
    return false;
  }
}

// src/report/terminal/wrap.ts
function wrap(text, width, indent = "") {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && lengthOf(indent + longer) > width) {
      lines.push(indent + line);
      line = word;
    } else line = longer;
  }
  lines.push(indent + line);
  return lines;
}
function lengthOf(text) {
  return Array.from(text).length;
}
function cut(text, width) {
  const letters = Array.from(text);
  return letters.length <= width ? text : `${letters.slice(0, Math.max(1, width - 1)).join("")}\u2026`;
}

export {
  home,
  wrap,
  lengthOf,
  cut
};
