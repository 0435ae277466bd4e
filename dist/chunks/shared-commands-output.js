import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  choiceOf
} from "./shared-picomatch.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/report/formats.ts
async function inFormat(format, report) {
  switch (format) {
    case "json":
      return JSON.stringify(report, null, 2);
    case "sarif":
      return JSON.stringify((await import("./report-sarif.js")).sarif(report), null, 2);
    case "gitlab":
      return JSON.stringify((await import("./report-gitlab.js")).codeQuality(report), null, 2);
    case "github":
      return (await import("./report-workflow-commands.js")).workflowCommands(report);
    case "html":
      return (await import("./report-html-page.js")).htmlPage(report);
  }
}

// src/commands/output.ts
import { writeFile } from "node:fs/promises";
function outputFormatOf(line) {
  if (line.on("json")) return "json";
  return line.isGiven("output-format") ? choiceOf(line, "output-format") : null;
}
function screenOf(line, { style, width }) {
  return { style, width, all: line.on("all") };
}
async function printAs(format, { found, report }, text, line, terminal) {
  const bytes = format === "diff" ? Buffer.from(found.diff, "latin1") : Buffer.from(`${format === "text" ? text() : await inFormat(format, report)}
`);
  const output = line.text("output");
  if (output === "") return terminal.outBytes(bytes);
  await saveFile(output, bytes);
  const what = format === "text" ? "result" : format === "diff" ? "diff" : `${format} report`;
  terminal.note(`The ${what} is in ${output}`);
}
async function saveFile(file, bytes) {
  try {
    await writeFile(file, bytes);
  } catch (error) {
    throw new UserError(
      `The result can't be written: ${error instanceof Error ? error.message : String(error)}.`,
      "Choose another --output.",
      { file },
      { cause: error }
    );
  }
}

export {
  inFormat,
  outputFormatOf,
  screenOf,
  printAs,
  saveFile
};
