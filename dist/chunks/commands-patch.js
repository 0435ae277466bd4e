import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  coloured
} from "./shared-report-diff-colours.js";
import {
  proveNothing,
  shift,
  table
} from "./shared-upstream-pins.js";
import {
  count
} from "./shared-core-lines.js";
import "./shared-upstream-find.js";
import "./shared-core-reasons.js";
import {
  scanOptionsOf
} from "./shared-options.js";
import "./shared-report-escape.js";
import "./shared-repository-commit.js";
import "./shared-languages.js";
import "./shared-core-first-index.js";
import "./shared-repository-git.js";
import "./shared-maps-explain.js";
import "./shared-maps-nearest.js";
import "./shared-yaml.js";
import {
  UserError
} from "./shared-core-user-error.js";
import "./shared-runtime.js";

// src/commands/patch.ts
import { writeFile } from "node:fs/promises";

// src/patch/write.ts
import { lstat, open, readFile, realpath, rename, rm } from "node:fs/promises";
import * as path from "node:path";
async function writePatches(root, patches) {
  const home = await realpath(root);
  for (const patch2 of patches) await checkUnchanged(home, patch2);
  for (const { path: name, after } of patches) await replace(path.join(home, name), name, after);
}
async function checkUnchanged(home, { path: name, before }) {
  const file = path.join(home, name);
  const parent = await realpath(path.dirname(file)).catch(() => null);
  if (parent === null || path.relative(home, parent).startsWith(".."))
    throw new UserError("It lies outside the repository.", "Nothing was written.", { file: name });
  const stats = await lstat(file).catch(() => null);
  if (stats === null || !stats.isFile() || await readFile(file, "latin1") !== before)
    throw new UserError("It changed while Flagshift ran.", "Nothing was written; run it again.", {
      file: name
    });
}
async function replace(file, name, after) {
  const beside = `${file}.flagshift-${process.pid}`;
  try {
    const { mode } = await lstat(file);
    const handle = await open(beside, "wx", mode & 511);
    try {
      await handle.writeFile(Buffer.from(after, "latin1"));
      await handle.chmod(mode & 511);
    } finally {
      await handle.close();
    }
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true });
    throw new UserError(
      `It can't be written: ${error instanceof Error ? error.message : String(error)}.`,
      "Check the permissions and the free space; files before it in the diff are already changed.",
      { file: name },
      { cause: error }
    );
  }
}

// src/commands/patch.ts
async function patch(line, terminal) {
  if (line.on("write") && line.text("rev") !== "")
    throw new UserError(
      "--write changes the working tree, and --rev scans a commit.",
      "Leave one of them out."
    );
  const options = scanOptionsOf(line, line.operand);
  const { found, report } = await shift(options, { prove: proveNothing }, terminal.note);
  const bytes = Buffer.from(found.diff, "latin1");
  const output = line.text("output");
  if (output !== "") await save(output, bytes);
  if (line.on("write")) await writePatches(found.root, found.patches);
  if (line.on("json")) terminal.out(JSON.stringify(report, null, 2));
  else if (line.on("write") || output !== "") terminal.out(table(report, terminal.style, false));
  else if (process.stdout.isTTY) terminal.out(coloured(bytes.toString("utf8"), terminal.style));
  else terminal.outBytes(bytes);
  if (line.on("write")) terminal.note(`${count(found.patches.length, "file")} changed`);
  if (output !== "") terminal.note(`The patch is in ${output}`);
  return 0;
}
async function save(file, bytes) {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new UserError(
      `The patch can't be written: ${error instanceof Error ? error.message : String(error)}.`,
      "Choose another --output.",
      { file },
      { cause: error }
    );
  }
}
export {
  patch
};
