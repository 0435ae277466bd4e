import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  quoted
} from "./shared-commands-next-steps.js";
import {
  colourDiff
} from "./shared-report-diff-colours.js";
import {
  outputFormatOf,
  printAs,
  saveFile,
  screenOf
} from "./shared-commands-output.js";
import {
  proveNothing,
  shift,
  table
} from "./shared-report-table.js";
import {
  headline
} from "./shared-report-headline.js";
import "./shared-upstream-pins.js";
import "./shared-upstream-find-project-name.js";
import "./shared-repository-commit.js";
import "./shared-report-terminal.js";
import "./shared-repository-revision.js";
import "./shared-maps-inline.js";
import {
  scanOptionsOf
} from "./shared-picomatch.js";
import "./shared-report-line-changes.js";
import {
  sentence
} from "./shared-report-telling.js";
import "./shared-maps-chain.js";
import "./shared-composed.js";
import "./shared-languages.js";
import "./shared-core-lines.js";
import "./shared-core-first-index.js";
import "./shared-repository-paths.js";
import "./shared-core-reasons.js";
import "./shared-maps-value.js";
import "./shared-repository-git.js";
import "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";
import "./shared-maps-explain.js";
import "./shared-maps-nearest.js";
import "./shared-maps-problem.js";
import "./shared-maps-version.js";
import "./shared-yaml.js";
import "./shared-core-remembered.js";
import {
  UserError
} from "./shared-core-user-error.js";
import "./shared-core-append.js";
import "./shared-runtime.js";

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
  const format = outputFormatOf(line);
  const { found, report } = await shift(options, { prove: proveNothing }, terminal.progress);
  const [output, isWritten] = [line.text("output"), line.on("write")];
  if (isWritten) await writePatches(found.root, found.patches);
  function text() {
    const next = isWritten ? ["git diff"] : [`git apply ${quoted(output)}`];
    const told = found.patches.length === 0 ? {} : { isWritten, next };
    return table(report, screenOf(line, terminal), told);
  }
  if (format !== null) await printAs(format, { found, report }, text, line, terminal);
  else {
    const bytes = Buffer.from(found.diff, "latin1");
    if (output !== "") await saveFile(output, bytes);
    if (isWritten || output !== "") terminal.out(text());
    else if (process.stdout.isTTY) terminal.out(colourDiff(bytes.toString("utf8"), terminal.style));
    else terminal.outBytes(bytes);
    if (!isWritten && output === "") explainEmpty(report, terminal);
    if (output !== "") terminal.note(`The patch is in ${output}`);
  }
  if (isWritten) terminal.note(`${count(found.patches.length, "file")} changed`);
  return 0;
}
function explainEmpty(report, { note, warn }) {
  for (const one of report.undecided) warn(`Undecided: ${sentence(one)}`);
  if (report.patch.diff === null) note(headline(report));
}
export {
  patch
};
