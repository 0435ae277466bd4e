import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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
function wrapBeside(label, text, width, colour) {
  const indent = " ".repeat(lengthOf(label));
  return wrap(text, width, indent).map(
    (line, at) => at === 0 ? colour(label) + line.slice(indent.length) : line
  );
}
function lengthOf(text) {
  return Array.from(text).length;
}
function cut(text, width) {
  const letters = Array.from(text);
  return letters.length <= width ? text : `${letters.slice(0, Math.max(1, width - 1)).join("")}\u2026`;
}

export {
  wrap,
  wrapBeside,
  lengthOf,
  cut
};
