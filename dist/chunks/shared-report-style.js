import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/report/style.ts
function styleFor(stream, wanted, environment) {
  const colour = wanted && isColoured(stream, environment);
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
function isColoured(stream, environment) {
  if (environment["NO_COLOR"]) return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== void 0 && forced !== "") return forced !== "0" && forced !== "false";
  return stream.isTTY === true && environment["TERM"] !== "dumb";
}
function widthOf(stream, environment) {
  const width = stream.columns || Number(environment["COLUMNS"]) || 80;
  return Math.max(40, Math.floor(width));
}

export {
  styleFor,
  widthOf
};
