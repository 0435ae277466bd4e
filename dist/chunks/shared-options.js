import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  CONFIGURATION
} from "./shared-maps-inline.js";
import {
  firstGiven,
  withDefaults
} from "./shared-picomatch.js";
import {
  LARGEST_MAP
} from "./shared-maps-problem.js";
import {
  objectOf,
  resolveCommit
} from "./shared-repository-revision.js";
import {
  git
} from "./shared-repository-git.js";
import {
  UserError
} from "./shared-core-user-error.js";

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

// src/options/read-configuration.ts
import { existsSync, lstatSync, readFileSync, realpathSync } from "node:fs";
import * as path from "node:path";
async function readConfiguration(directory, rev) {
  const top = topOf(path.resolve(directory));
  const bytes = rev === null ? onDisk(top) : await inCommit(directory, rev);
  if (bytes === null) return null;
  const { parseConfiguration } = await import("./options-configuration.js");
  return parseConfiguration(decode(bytes), top);
}
function topOf(directory) {
  for (let above = directory; ; above = path.dirname(above)) {
    if (existsSync(path.join(above, ".git"))) return above;
    if (above === path.dirname(above)) return directory;
  }
}
function onDisk(top) {
  const file = path.join(top, CONFIGURATION);
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
  if (realpathSync(path.dirname(file)) !== path.join(realpathSync(top), ".github")) return null;
  return readFileSync(file);
}
async function inCommit(directory, rev) {
  const commit = /^[\w./-]+$/.test(rev) ? rev : await resolveCommit(directory, rev);
  const blob = await objectOf(directory, `${commit}:${CONFIGURATION}`);
  return blob === null ? null : git(directory, ["cat-file", "blob", blob]);
}
function decode(bytes) {
  const file = CONFIGURATION;
  if (bytes.length > LARGEST_MAP)
    throw new UserError("The file is larger than 5 MB.", "Leave out what it need not say.", {
      file
    });
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UserError("The file is not UTF-8 text.", "Save it as UTF-8.", { file }, { cause });
  }
}

// src/options/configured.ts
var AUTO = withDefaults({ map: ["auto"] });
async function configured(given, directory, rev) {
  const file = await readConfiguration(directory, rev);
  if (file === null) return null;
  const isOnTop = file.isGiven("rename") && !given.isGiven("rename");
  return firstGiven(given, file, ...isOnTop ? [AUTO] : []);
}

export {
  styleFor,
  widthOf,
  configured
};
