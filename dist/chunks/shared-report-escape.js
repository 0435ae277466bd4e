import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/escape.ts
var INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;
function oneSafeLine(text) {
  return text.replace(/[\r\n\t]+/g, " ").replace(INVISIBLE, "\uFFFD").replaceAll("##[", "## [").replace(/^(\s*):{2}/, "$1: :");
}
function markdown(text) {
  return oneSafeLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[\\`*_{}[\]()#+!|~$]/g, "\\$&").replaceAll("@", "@\u200B").replace(/#(?=\d)/g, "#\u200B").replace(/:(?=\/\/)/g, ":\u200B").replace(/(www)\./gi, "$1\u200B.").replace(/\b(GH-)(?=\d)/gi, "$1\u200B");
}
function code(text) {
  const line = oneSafeLine(text);
  if (line.trim() === "") return "";
  const fence = fenceAround(line, 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
function markdownWithCode(text) {
  return text.split(/(?<!`)`([^`\r\n]+)`(?!`)/).map((part, index) => index % 2 === 0 ? markdown(part) : code(part)).join("");
}
function fenceAround(text, least) {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length + 1);
  return "`".repeat(Math.max(least, ...runs));
}
function fenced(text, language) {
  const fence = fenceAround(text, 3);
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, "\uFFFD");
  return `${fence}${language}
${clean.endsWith("\n") ? clean : `${clean}
`}${fence}
`;
}
function quietLink(url) {
  return url.replace(/^https:\/\/(?:www\.)?github\.com\//i, "https://redirect.github.com/");
}

export {
  oneSafeLine,
  markdown,
  code,
  markdownWithCode,
  fenceAround,
  fenced,
  quietLink
};
