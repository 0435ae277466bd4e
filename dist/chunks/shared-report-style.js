import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/style.ts
function styleFor(stream, wanted, environment) {
  const colour = wanted && stream.isTTY === true && !environment["NO_COLOR"] && environment["TERM"] !== "dumb";
  function sgr(on, off) {
    return (text) => colour ? `\x1B[${on}m${text}\x1B[${off}m` : text;
  }
  return {
    bold: sgr(1, 22),
    dim: sgr(2, 22),
    red: sgr(31, 39),
    green: sgr(32, 39),
    yellow: sgr(33, 39),
    cyan: sgr(36, 39)
  };
}

export {
  styleFor
};
