import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  objectOf,
  resolveCommit
} from "./shared-repository-revision.js";
import {
  CONFIGURATION
} from "./shared-maps-inline.js";
import {
  firstGiven,
  withDefaults
} from "./shared-picomatch.js";
import {
  RUNNER_FILES
} from "./shared-core-runner-files.js";
import {
  git,
  gitOrNull
} from "./shared-repository-git.js";
import {
  LARGEST_MAP,
  quote
} from "./shared-maps-problem.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/options/output-places.ts
import {
  closeSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync
} from "node:fs";
import * as path from "node:path";
var OUTPUTS = ["output", "page", "emit", "report-file"];
async function checkOutputs(given, mayReplace = false) {
  for (const name of OUTPUTS) {
    const place = given.text(name);
    const called = given.called(name);
    if (place === "") continue;
    const kept = await keptBy(place, mayReplace);
    if (kept !== null)
      throw new UserError(
        `${called} is ${quote(place)}, which is ${kept}; nothing is written over it.`,
        "Name another place, or leave it out."
      );
    if (name !== "emit") checkWritable(place, called, name !== "report-file");
  }
}
var RUNNERS = [...RUNNER_FILES, "GITHUB_EVENT_PATH"];
async function keptBy(place, mayReplace) {
  const real = realPlace(path.resolve(place));
  const runners = RUNNERS.find((name) => process.env[name] && realPlace(process.env[name]) === real);
  if (runners !== void 0) return `the runner\u2019s own file ${runners}`;
  const own = "of a git repository\u2019s own files";
  if (real.split(path.sep).some((name) => name.toLowerCase() === ".git")) return own;
  let above = path.dirname(real);
  while (!isFolder(above) && above !== path.dirname(above)) above = path.dirname(above);
  const inside = await gitOrNull(above, ["rev-parse", "--is-inside-git-dir"]);
  if (inside?.toString().trim() === "true") return own;
  if (mayReplace) return null;
  const named = `:(literal,icase)${path.relative(above, real)}`;
  const tracked = await gitOrNull(above, ["ls-files", "-z", "--", named]);
  if (tracked === null || tracked.length === 0) return null;
  return isFolder(real) ? "a folder with files that git tracks" : "a file that git tracks";
}
var MOST_LINKS = 40;
function realPlace(place, left = MOST_LINKS) {
  try {
    return realpathSync(place);
  } catch {
    const above = path.dirname(place);
    if (above === place || left === 0) return place;
    const real = path.join(realPlace(above, left - 1), path.basename(place));
    const link = linkAt(real);
    return link === null ? real : realPlace(path.resolve(path.dirname(real), link), left - 1);
  }
}
function linkAt(place) {
  try {
    return readlinkSync(place);
  } catch {
    return null;
  }
}
function isFolder(place) {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}
function checkWritable(file, called, mayBeDevice) {
  const fix = "Name another file, or leave it out.";
  try {
    const before = statSync(file, { throwIfNoEntry: false });
    const isSpecial = before !== void 0 && !before.isFile();
    if (isSpecial && mayBeDevice && !before.isDirectory()) return;
    if (isSpecial)
      throw new UserError(`${called} is ${quote(file)}, which is no ordinary file.`, fix);
    mkdirSync(path.dirname(file), { recursive: true });
    closeSync(openSync(file, "a"));
    if (before === void 0) rmSync(file);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const code = error.code ?? "unknown error";
    throw new UserError(
      `${called} is ${quote(file)}, which can't be written (${code}).`,
      fix,
      void 0,
      { cause: error }
    );
  }
}

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
import { existsSync, lstatSync, readFileSync, realpathSync as realpathSync2 } from "node:fs";
import * as path2 from "node:path";
async function readConfiguration(directory, rev) {
  const top = topOf(path2.resolve(directory));
  const bytes = rev === null ? onDisk(top) : await inCommit(directory, rev);
  if (bytes === null) return null;
  const { parseConfiguration } = await import("./options-configuration.js");
  return parseConfiguration(decode(bytes), top);
}
function topOf(directory) {
  for (let above = directory; ; above = path2.dirname(above)) {
    if (existsSync(path2.join(above, ".git"))) return above;
    if (above === path2.dirname(above)) return directory;
  }
}
function onDisk(top) {
  const file = path2.join(top, CONFIGURATION);
  if (lstatSync(file, { throwIfNoEntry: false })?.isFile() !== true) return null;
  if (realpathSync2(path2.dirname(file)) !== path2.join(realpathSync2(top), ".github")) return null;
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
  configured,
  checkOutputs
};
