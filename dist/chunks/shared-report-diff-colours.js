import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/diff-colours.ts
function colourDiff(diff, style) {
  return diff.replace(/^.*$/gm, (line) => {
    if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("diff "))
      return style.bold(line);
    if (line.startsWith("@@")) return style.cyan(line);
    if (line.startsWith("+")) return style.green(line);
    if (line.startsWith("-")) return style.red(line);
    return line;
  });
}

export {
  colourDiff
};
