import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/repository/paths.ts
var NOT_TEXT = new RegExp("\\p{Surrogate}", "u");
function decodePath(bytes) {
  const text = bytes.toString("utf8");
  if (!text.includes("\uFFFD") || Buffer.from(text, "utf8").equals(bytes)) return text;
  let path = "";
  for (let at = 0; at < bytes.length; ) {
    const length = validLength(bytes, at);
    path += length === 0 ? String.fromCharCode(56320 + bytes[at]) : bytes.toString("utf8", at, at + length);
    at += Math.max(length, 1);
  }
  return path;
}
function encodePath(path) {
  if (isTextPath(path)) return Buffer.from(path, "utf8");
  const parts = Array.from(path, (letter) => {
    const code = letter.codePointAt(0);
    const escaped = code >= 56448 && code <= 56575;
    return escaped ? Buffer.from([code - 56320]) : Buffer.from(letter, "utf8");
  });
  return Buffer.concat(parts);
}
function* pathRecords(output) {
  for (let at = 0; at < output.length; ) {
    const tab = output.indexOf(9, at);
    const end = output.indexOf(0, tab);
    const words = output.toString("latin1", at, tab).split(/ +/);
    yield { words, path: decodePath(output.subarray(tab + 1, end)) };
    at = end + 1;
  }
}
function isTextPath(path) {
  return !NOT_TEXT.test(path);
}
function sortByPath(items) {
  return items.map((item) => ({ item, key: encodePath(item.path).toString("latin1") })).toSorted((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ item }) => item);
}
function validLength(bytes, at) {
  const lead = bytes[at];
  const length = lead < 128 ? 1 : lead < 224 ? 2 : lead < 240 ? 3 : 4;
  const text = bytes.toString("utf8", at, at + length);
  return text.includes("\uFFFD") && !bytes.subarray(at, at + length).equals(Buffer.from(text)) ? 0 : length;
}

export {
  decodePath,
  encodePath,
  pathRecords,
  isTextPath,
  sortByPath
};
