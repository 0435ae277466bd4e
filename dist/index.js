import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  publisherOnGitHub
} from "./chunks/shared-publish-github.js";
import {
  findings,
  lead,
  publishFound
} from "./chunks/shared-report-page-folded.js";
import "./chunks/shared-report-proof-picture.js";
import "./chunks/shared-report-unused.js";
import {
  outcomeOf,
  patchText,
  proveBySmokeTest,
  proveNothing,
  shift,
  table
} from "./chunks/shared-report-table.js";
import "./chunks/shared-report-headline.js";
import "./chunks/shared-upstream-pins.js";
import "./chunks/shared-upstream-find-project-name.js";
import "./chunks/shared-repository-commit.js";
import {
  checkPatterns
} from "./chunks/shared-proof-programs-check-patterns.js";
import {
  annotations
} from "./chunks/shared-report-annotations.js";
import {
  checkOutputs,
  configured,
  styleFor
} from "./chunks/shared-options.js";
import "./chunks/shared-report-terminal.js";
import {
  locate
} from "./chunks/shared-repository-revision.js";
import "./chunks/shared-maps-inline.js";
import {
  OPTIONS,
  choiceOf,
  firstGiven,
  optionsOf,
  proofOptionsOf,
  publishOptionsOf,
  scanOptionsOf,
  withDefaults
} from "./chunks/shared-picomatch.js";
import {
  sarif
} from "./chunks/shared-report-sarif.js";
import "./chunks/shared-report-line-changes.js";
import "./chunks/shared-report-fingerprints.js";
import "./chunks/shared-report-telling.js";
import "./chunks/shared-maps-chain.js";
import {
  LEVELS
} from "./chunks/shared-proof-evidence.js";
import "./chunks/shared-composed.js";
import "./chunks/shared-languages.js";
import "./chunks/shared-proof-programs-presets.js";
import {
  utf8Of
} from "./chunks/shared-core-lines.js";
import "./chunks/shared-core-first-index.js";
import "./chunks/shared-core-runner-files.js";
import "./chunks/shared-repository-paths.js";
import "./chunks/shared-core-reasons.js";
import "./chunks/shared-maps-value.js";
import {
  message,
  sameBranch,
  unpublished
} from "./chunks/shared-publish-messages.js";
import {
  require_tunnel,
  require_undici
} from "./chunks/shared-undici.js";
import {
  git,
  gitOrNull
} from "./chunks/shared-repository-git.js";
import {
  code,
  fenced,
  markdown,
  markdownWithCode,
  oneSafeLine
} from "./chunks/shared-report-escape.js";
import {
  count
} from "./chunks/shared-core-count.js";
import {
  RENAME_KINDS
} from "./chunks/shared-maps-explain.js";
import "./chunks/shared-maps-nearest.js";
import {
  quote
} from "./chunks/shared-maps-problem.js";
import "./chunks/shared-maps-version.js";
import "./chunks/shared-yaml.js";
import "./chunks/shared-core-remembered.js";
import "./chunks/shared-zod-v4-mini.js";
import {
  $ZodError,
  _enum,
  _maxLength,
  _positive,
  _regex,
  array,
  boolean,
  int,
  literal,
  looseObject,
  nullable,
  nullish,
  number,
  object,
  optional,
  string,
  union
} from "./chunks/shared-zod-v4-core.js";
import {
  UserError
} from "./chunks/shared-core-user-error.js";
import "./chunks/shared-core-append.js";
import {
  __toESM
} from "./chunks/shared-runtime.js";

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message2) {
  const cmd = new Command(command, properties, message2);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message2 = "") {
  issueCommand(name, {}, message2);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message2) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message2;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message2) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message2)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
  }
  if (convertedValue.includes(delimiter)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
  }
  return `${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
import * as os4 from "os";

// node_modules/@actions/http-client/lib/index.js
var tunnel = __toESM(require_tunnel(), 1);
var import_undici = __toESM(require_undici(), 1);
var HttpCodes;
(function(HttpCodes2) {
  HttpCodes2[HttpCodes2["OK"] = 200] = "OK";
  HttpCodes2[HttpCodes2["MultipleChoices"] = 300] = "MultipleChoices";
  HttpCodes2[HttpCodes2["MovedPermanently"] = 301] = "MovedPermanently";
  HttpCodes2[HttpCodes2["ResourceMoved"] = 302] = "ResourceMoved";
  HttpCodes2[HttpCodes2["SeeOther"] = 303] = "SeeOther";
  HttpCodes2[HttpCodes2["NotModified"] = 304] = "NotModified";
  HttpCodes2[HttpCodes2["UseProxy"] = 305] = "UseProxy";
  HttpCodes2[HttpCodes2["SwitchProxy"] = 306] = "SwitchProxy";
  HttpCodes2[HttpCodes2["TemporaryRedirect"] = 307] = "TemporaryRedirect";
  HttpCodes2[HttpCodes2["PermanentRedirect"] = 308] = "PermanentRedirect";
  HttpCodes2[HttpCodes2["BadRequest"] = 400] = "BadRequest";
  HttpCodes2[HttpCodes2["Unauthorized"] = 401] = "Unauthorized";
  HttpCodes2[HttpCodes2["PaymentRequired"] = 402] = "PaymentRequired";
  HttpCodes2[HttpCodes2["Forbidden"] = 403] = "Forbidden";
  HttpCodes2[HttpCodes2["NotFound"] = 404] = "NotFound";
  HttpCodes2[HttpCodes2["MethodNotAllowed"] = 405] = "MethodNotAllowed";
  HttpCodes2[HttpCodes2["NotAcceptable"] = 406] = "NotAcceptable";
  HttpCodes2[HttpCodes2["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
  HttpCodes2[HttpCodes2["RequestTimeout"] = 408] = "RequestTimeout";
  HttpCodes2[HttpCodes2["Conflict"] = 409] = "Conflict";
  HttpCodes2[HttpCodes2["Gone"] = 410] = "Gone";
  HttpCodes2[HttpCodes2["TooManyRequests"] = 429] = "TooManyRequests";
  HttpCodes2[HttpCodes2["InternalServerError"] = 500] = "InternalServerError";
  HttpCodes2[HttpCodes2["NotImplemented"] = 501] = "NotImplemented";
  HttpCodes2[HttpCodes2["BadGateway"] = 502] = "BadGateway";
  HttpCodes2[HttpCodes2["ServiceUnavailable"] = 503] = "ServiceUnavailable";
  HttpCodes2[HttpCodes2["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers2) {
  Headers2["Accept"] = "accept";
  Headers2["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes2) {
  MediaTypes2["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
var HttpRedirectCodes = [
  HttpCodes.MovedPermanently,
  HttpCodes.ResourceMoved,
  HttpCodes.SeeOther,
  HttpCodes.TemporaryRedirect,
  HttpCodes.PermanentRedirect
];
var HttpResponseRetryCodes = [
  HttpCodes.BadGateway,
  HttpCodes.ServiceUnavailable,
  HttpCodes.GatewayTimeout
];

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve3(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite2 = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite2 ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/platform.js
import os3 from "os";

// node_modules/@actions/io/lib/io-util.js
import * as fs2 from "fs";
var { chmod, copyFile, lstat, mkdir, open, readdir, rename, rm, rmdir, stat, symlink, unlink } = fs2.promises;
var IS_WINDOWS = process.platform === "win32";
var READONLY = fs2.constants.O_RDONLY;

// node_modules/@actions/exec/lib/toolrunner.js
var IS_WINDOWS2 = process.platform === "win32";

// node_modules/@actions/core/lib/platform.js
var platform = os3.platform();
var arch = os3.arch();

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function getBooleanInput(name, options) {
  const trueValue = ["true", "True", "TRUE"];
  const falseValue = ["false", "False", "FALSE"];
  const val = getInput(name, options);
  if (trueValue.includes(val))
    return true;
  if (falseValue.includes(val))
    return false;
  throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}
Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os4.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message2) {
  process.exitCode = ExitCode.Failure;
  error(message2);
}
function debug(message2) {
  issueCommand("debug", {}, message2);
}
function error(message2, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message2 instanceof Error ? message2.toString() : message2);
}
function warning(message2, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message2 instanceof Error ? message2.toString() : message2);
}
function notice(message2, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message2 instanceof Error ? message2.toString() : message2);
}
function info(message2) {
  process.stdout.write(message2 + os4.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}

// src/action/results.ts
import { statSync } from "node:fs";
import { mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
import * as path from "node:path";

// src/report/summary.ts
var LIMIT = 9e5;
var DIFF_LIMIT = 2e5;
function jobSummary(report, left = "") {
  const extent = { sites: 1e3, kept: 200, renames: 500 };
  const parts = [
    `## Flagshift: ${report.status}
`,
    publication(report),
    left === "" || left.length > DIFF_LIMIT ? "" : `Apply this with \`git apply\` to change them by hand:

${fenced(left, "diff")}`,
    lead(report),
    ...findings(report, extent)
  ];
  const { diff } = report.patch;
  if (diff !== null && diff.length <= DIFF_LIMIT)
    parts.push(`<details><summary>The patch</summary>

${fenced(diff, "diff")}
</details>
`);
  const whole = parts.filter((part) => part !== "").join("\n");
  return Buffer.byteLength(whole) <= LIMIT ? whole : parts.slice(0, 5).join("\n");
}
function publication({ publication: made }) {
  if (made === null) return "";
  const where = made.url === null ? "" : `: ${made.url}`;
  const byHand = made.compareUrl === void 0 ? "" : `[Open the pull request by hand](${made.compareUrl})
`;
  const head = made.operation === "none" ? "No pull request" : `Pull request: **${made.operation}**`;
  const notes = made.messages.map(({ level, text }) => `- ${level}: ${markdown(text)}`);
  const left = made.left.map(({ path: path4, reason }) => `- ${code(path4)}: ${markdown(reason.message)}`);
  return [`${head}${where}
`, byHand, ...notes, ...left, ""].join("\n");
}

// src/action/results.ts
var LOG_WIDTH = 110;
async function writeResults(report, found, verdict2, inputs, context, suggested, failure) {
  const left = leftPatch(report, found);
  const unwritten = [];
  const files = await writeFiles(report, found, left, inputs, context, unwritten);
  const changed = report.sites.filter(({ action }) => action !== "keep");
  const made = report.publication;
  const outputs = {
    status: report.status,
    changed: report.patch.files > 0,
    sites: changed.length,
    files: report.patch.files,
    "patch-file": files.patch,
    "report-file": files.report,
    "sarif-file": files.sarif,
    "smoke-test": verdict2,
    // The kit of another job lies there.
    "smoke-kit-dir": report.proof?.kit && inputs.mode !== "publish" ? inputs.proof.emit ?? "" : "",
    "pull-request-number": made?.number ?? "",
    "pull-request-url": made?.url ?? "",
    "pull-request-operation": made?.operation ?? "none",
    branch: made?.branch ?? "",
    commit: made?.commit ?? ""
  };
  await writeForJob(outputs, () => jobSummary(report, utf8Of(left)), unwritten);
  info(
    table(report, { style: styleFor({}, false, {}), width: LOG_WIDTH, all: false }).split("\n").map(safeLine).join("\n")
  );
  annotate(withoutSites(report, suggested.sites), inputs.scan.directory);
  say(report.publication?.messages ?? [], warning);
  say(suggested.messages, notice);
  for (const text of [...failure ?? [], ...unwritten]) setFailed(oneSafeLine(text));
  return verdictLine(report, verdict2, files);
}
async function writeEnd(why) {
  const unwritten = [];
  const outputs = { changed: false, sites: 0, files: 0, "pull-request-operation": "none" };
  await writeForJob(
    outputs,
    () => `## Flagshift: ended early

${markdownWithCode(why)}
`,
    unwritten
  );
  for (const text of unwritten) setFailed(oneSafeLine(text));
}
async function writeForJob(outputs, text, unwritten) {
  await attemptToWrite("the outputs", unwritten, () => {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  });
  if (process.env["GITHUB_STEP_SUMMARY"])
    await attemptToWrite("the job summary", unwritten, () => summary.addRaw(text(), true).write());
}
async function attemptToWrite(what, unwritten, write) {
  try {
    await write();
    return true;
  } catch (failed) {
    const { code: code2, message: message2 } = failed;
    unwritten.push(`The run could not write ${what} (${code2 ?? message2}).`);
    return false;
  }
}
function verdictLine({ status, sites, patch, publication: publication2 }, verdict2, files) {
  const changed = sites.filter(({ action }) => action !== "keep").length;
  const look = sites.filter(({ safety }) => safety === "review").length;
  const places = changed === 0 ? "no place changes" : `${count(changed, "place")} in ${count(patch.files, "file")}`;
  const where = Object.entries({ patch: files.patch, report: files.report, SARIF: files.sarif });
  const parts = [
    `Flagshift: ${status}`,
    `${places}, ${look} for a person to look at`,
    `smoke test ${verdict2}`,
    ...publication2 === null ? [] : [pullRequest(publication2)],
    where.flatMap(([name, file]) => file === "" ? [] : [`${name} ${file}`]).join(", ")
  ];
  return oneSafeLine(parts.filter((part) => part !== "").join("; "));
}
function pullRequest({ operation, number: number2, url }) {
  if (number2 === null) return `pull request ${operation}`;
  return `pull request #${number2} ${operation}${url === null ? "" : ` (${url})`}`;
}
function safeLine(line) {
  return line.trimStart().startsWith("::") ? oneSafeLine(line) : line;
}
async function writeFiles(report, found, left, { reportFile }, { temporary }, unwritten) {
  const at = reportFile === "" ? null : path.resolve(reportFile);
  const folder = folderFor(temporary, at);
  const write = async (what, file, text) => {
    const isWritten = await attemptToWrite(what, unwritten, async () => {
      await mkdir2(path.dirname(file), { recursive: true });
      await writeFile2(file, text());
    });
    return isWritten ? file : "";
  };
  if (left !== "") {
    const file = path.join(folder, "left-out.patch");
    if (await write("the patch that is left", file, () => Buffer.from(left, "latin1")) !== "")
      warning(`What this token may not commit is ready as a patch: git apply ${file}`);
  }
  const reportAt = at ?? path.join(folder, "report.json");
  return {
    patch: found.patches.length === 0 ? "" : await write(
      "the patch",
      path.join(folder, "flagshift.patch"),
      () => Buffer.from(found.diff, "latin1")
    ),
    report: await write(`the report to ${reportAt}`, reportAt, () => json(report)),
    sarif: await write(
      "the SARIF file",
      path.join(folder, "flagshift.sarif"),
      () => json(sarif(report))
    )
  };
}
function folderFor(temporary, report) {
  for (let step = 1; ; step++) {
    const folder = path.join(temporary, step === 1 ? "flagshift" : `flagshift-${step}`);
    const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    if (!isThere && report?.startsWith(folder + path.sep) !== true) return folder;
  }
}
function json(value) {
  return `${JSON.stringify(value, null, 2)}
`;
}
function leftPatch(report, found) {
  const left = report.publication?.left.map(({ path: at }) => at) ?? [];
  return found.patches.filter(({ path: at }) => left.some((one) => one === at || one.endsWith(`/${at}`))).map(({ diff }) => diff).join("");
}
function annotate(report, directory) {
  const workspace = process.env["GITHUB_WORKSPACE"] || directory;
  for (const { level, title, message: message2, file, line, column } of annotations(report)) {
    const place = {
      title,
      ...file !== void 0 && { file: path.relative(workspace, path.join(directory, file)) },
      ...line !== void 0 && { startLine: line },
      ...column !== void 0 && { startColumn: column }
    };
    if (level === "warning") warning(message2, place);
    else notice(message2, place);
  }
}
function withoutSites(report, sites) {
  return { ...report, sites: report.sites.filter((site) => !sites.has(site)) };
}
function say(messages, warn) {
  for (const { level, text } of messages) {
    if (level === "warning") warn(oneSafeLine(text));
    else if (level === "info") info(oneSafeLine(text));
  }
}

// src/action/failure.ts
function failureOf(report, outcome, { mode }) {
  const errors = report.publication?.messages.filter(({ level }) => level === "error") ?? [];
  const failed = outcome.failed ? `The smoke test says ${outcome.verdict}: ${outcome.proof?.summary ?? ""}` : null;
  if (errors.length > 0)
    return [.../* @__PURE__ */ new Set([...errors.map(({ text }) => text), ...failed === null ? [] : [failed]])];
  if (failed !== null) return [failed];
  if (mode !== "check" || report.status === "clean") return null;
  if (report.status === "undecided") return ["Nothing is decided; the annotations say why."];
  return [
    report.status === "blocked" ? "This repository uses build flags by old names that could not be changed; see the annotations." : "This repository uses build flags by names that its upstream renamed; see the annotations."
  ];
}

// src/action/forget-secrets.ts
import { closeSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
var SECRET_NAMES = /* @__PURE__ */ new Set([
  "ACTIONS_RUNTIME_TOKEN",
  "ACTIONS_ID_TOKEN_REQUEST_TOKEN",
  "GITHUB_TOKEN",
  "GH_TOKEN",
  "INPUT_TOKEN"
]);
function forgetSecrets(environment, token) {
  for (const [name, value] of Object.entries(environment))
    if (SECRET_NAMES.has(name) || token !== "" && value?.includes(token)) delete environment[name];
    else environment[name] = value;
  if (process.platform !== "linux") return;
  try {
    overwriteBlock();
  } catch {
  }
}
function blockStart() {
  const stat3 = readFileSync("/proc/self/stat", "latin1");
  const fields = stat3.slice(stat3.lastIndexOf(")") + 2).split(" ");
  return Number(fields[50 - 3]);
}
function overwriteBlock() {
  const block = readFileSync("/proc/self/environ");
  const start = blockStart();
  if (!Number.isSafeInteger(start) || start <= 0) return;
  const memory = openSync("/proc/self/mem", "r+");
  try {
    for (let from = 0; from < block.length; ) {
      const nul = block.indexOf(0, from);
      const end = nul === -1 ? block.length : nul;
      const entry = block.subarray(from, end);
      const equals = entry.indexOf("=");
      if (equals > 0) overwrite(memory, entry.subarray(equals + 1), start + from + equals + 1);
      from = end + 1;
    }
  } finally {
    closeSync(memory);
  }
}
function overwrite(memory, value, at) {
  const there = Buffer.alloc(value.length);
  if (readSync(memory, there, 0, there.length, at) !== value.length || !there.equals(value)) return;
  writeSync(memory, Buffer.alloc(value.length), 0, value.length, at);
}

// src/action/handed-over.ts
import { readFile, stat as stat2 } from "node:fs/promises";

// src/action/proof-schema.ts
var TEXT = string().check(_maxLength(2e4));
var TEXTS = array(TEXT).check(_maxLength(5e3));
var LEVEL = _enum(["info", "warning", "error"]);
var DIFFERENCE = object({ added: TEXTS, removed: TEXTS });
var SYMBOLS = object({ added: TEXTS, removed: TEXTS, kept: TEXTS });
var PLACE = object({ path: TEXT, line: number() });
var PLACES = array(PLACE).check(_maxLength(5e4));
var CHANGES = array(
  object({
    path: TEXT,
    target: TEXT,
    added: TEXTS,
    removed: TEXTS,
    lines: number(),
    setBy: nullable(TEXT)
  })
).check(_maxLength(1e3));
var VERDICTS = [
  "proved",
  "partial",
  "unchanged",
  "no-effect",
  "regression",
  "inconclusive"
];
var STATE = nullable(
  object({
    ok: boolean(),
    exit: nullable(number()),
    seconds: number(),
    error: nullable(TEXT),
    targets: number(),
    units: number(),
    unused: TEXTS,
    notes: TEXTS
  })
);
var DEFINITIONS = array(object({ name: TEXT, text: TEXT, setBy: PLACES }));
var RUN = object({
  spelling: _enum(["new", "old"]),
  arguments: TEXTS,
  accepted: boolean(),
  before: STATE,
  after: STATE,
  definitions: array(object({ target: TEXT, added: DEFINITIONS, removed: DEFINITIONS })),
  effect: _enum(["effective", "unchanged", "none", "lost", "failed"])
});
var GUARDS = object({ built: boolean(), guards: TEXTS });
var CANARY = object({
  target: TEXT,
  definitions: object({ before: TEXTS, after: TEXTS }),
  expects: TEXTS,
  refuses: TEXTS,
  architecture: TEXT,
  before: GUARDS,
  after: GUARDS,
  run: nullable(
    union([
      object({ status: literal("ran"), device: TEXT }),
      object({ status: _enum(["no-device", "wrong", "cuda-error"]), detail: TEXT })
    ])
  )
});
var FOUND = array(object({ pattern: TEXT, line: nullable(TEXT) }));
var COMMAND = object({
  command: string().check(_maxLength(14e4)),
  exit: nullable(number()),
  seconds: number(),
  expected: FOUND,
  forbidden: FOUND,
  tail: string().check(_maxLength(2e4)),
  sameBefore: nullable(boolean())
});
var TOOLCHAIN = object({
  cmake: nullable(TEXT),
  nvcc: nullable(object({ path: TEXT, version: TEXT, root: nullable(TEXT) })),
  architectures: array(number()).check(_maxLength(200)),
  hostCompiler: nullable(TEXT),
  device: nullable(TEXT),
  standIn: boolean()
});
var PROOF = object({
  verdict: _enum([...VERDICTS, "skipped", "off"]),
  evidence: _enum(["none", "configure", "preprocess", "compile", "object", "run"]),
  summary: TEXT,
  headline: nullable(TEXT),
  messages: array(
    object({
      code: _enum(Object.keys(LEVELS)),
      level: LEVEL,
      text: TEXT
    })
  ).check(_maxLength(200)),
  buildSystem: nullable(_enum(["cmake", "make", "meson", "cargo"])),
  toolchain: nullable(TOOLCHAIN),
  renames: array(
    object({
      from: TEXT,
      to: TEXTS,
      kind: _enum(RENAME_KINDS),
      verdict: _enum([...VERDICTS, "not-measured", "not-asked"]),
      message: TEXT,
      arguments: TEXTS,
      gained: CHANGES,
      lost: CHANGES
    })
  ).check(_maxLength(1e3)),
  unused: array(
    object({
      system: _enum(["cmake", "meson"]),
      name: TEXT,
      places: array(object({ name: TEXT, value: TEXT, path: TEXT, line: number() })).check(_maxLength(1e3)),
      configures: number(),
      nearest: TEXTS
    })
  ).check(_maxLength(1e3)),
  unasked: array(TEXTS).check(_maxLength(1e3)),
  runs: array(RUN).check(_maxLength(200)),
  controls: array(object({ renames: TEXTS, arguments: TEXTS, ok: boolean(), seconds: number() })).check(_maxLength(1e3)),
  cost: object({ configures: number(), preprocessed: number() }),
  lines: nullable(object({ patched: PLACES, executed: PLACES })),
  canary: nullable(CANARY),
  objects: array(object({ path: TEXT, target: TEXT, symbols: SYMBOLS, strings: DIFFERENCE })).check(_maxLength(1e3)),
  command: nullable(COMMAND),
  kit: nullable(object({ component: TEXT, files: TEXTS })),
  seconds: number()
});

// src/action/handed-over.ts
var LARGEST = 128 * 1024 ** 2;
var REPORT = object({
  schema: literal("flagshift-report/1"),
  patch: object({ diff: nullable(string()) }),
  proof: nullable(PROOF)
});
async function handedOverProof(file, options) {
  if (file === "") return proveNothing;
  const { proof, diff } = await readReport(file);
  return async (found) => {
    const outcome = proof === null ? await proveNothing() : outcomeOf(proof, options, null);
    if (diff === patchText(found)) return { ...outcome, isMadeHere: false };
    return {
      ...await proveNothing(),
      isMadeHere: false,
      refused: "The patch in the report is not the one that this commit gives. Check out the same commit in both jobs, with the same inputs."
    };
  };
}
async function readReport(file) {
  try {
    const found = await stat2(file);
    const { size } = found;
    if (!found.isFile()) throw new Error("it is no ordinary file");
    if (size > LARGEST) throw new Error(`it has ${size} bytes`);
    const { proof, patch } = REPORT.parse(JSON.parse(await readFile(file, "utf8")));
    return { proof, diff: patch.diff };
  } catch (error2) {
    throw new UserError(
      `The report can't be read: ${whyOf(error2)}.`,
      "Give the input report-file the file that mode: patch wrote, or leave it out.",
      { file },
      { cause: error2 }
    );
  }
}
function whyOf(error2) {
  if (error2 instanceof $ZodError || error2 instanceof SyntaxError) return "it is no Flagshift report";
  const { code: code2, message: message2 } = error2;
  return code2 === "ENOENT" ? "there is no such file" : code2 ?? message2;
}

// src/action/inputs.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { tmpdir } from "node:os";
import * as path3 from "node:path";

// src/action/places.ts
import { realpathSync, statSync as statSync2 } from "node:fs";
import * as path2 from "node:path";
function folderWithin(folder, within, called2) {
  const real = realOf(folder);
  if (real === null)
    throw new UserError(`${called2} is ${quote(folder)}, and there is no such folder.`, "Check it.");
  if (!statSync2(real).isDirectory())
    throw new UserError(`${called2} is ${quote(folder)}, which is no folder.`, "Name its folder.");
  return placeWithin(folder, within, called2);
}
function placeWithin(place, within, called2) {
  const real = realOf(place) ?? place;
  const isInside = within.some((top) => {
    const relative3 = path2.relative(realOf(top) ?? top, real);
    return relative3 !== ".." && !relative3.startsWith(`..${path2.sep}`) && !path2.isAbsolute(relative3);
  });
  if (isInside) return place;
  throw new UserError(
    `${called2} is ${quote(place)}, which lies outside the workspace.`,
    "Check the repository out below it (path: of actions/checkout), and name what lies there."
  );
}
function realOf(place) {
  try {
    return realpathSync(place);
  } catch {
    return null;
  }
}
function addressOf(name, value) {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url !== null && `${url.username}${url.password}` !== "")
    throw new UserError(
      `${name} holds a name or a password.`,
      "The runner sets it; take out what overwrites it."
    );
  if (url?.protocol === "https:" || url?.protocol === "http:") return value;
  throw new UserError(
    `${name} is ${quote(value)}, which is no address.`,
    "The runner sets it; take out what overwrites it."
  );
}

// src/action/inputs.ts
async function readInputs(environment) {
  const workspace = environment["GITHUB_WORKSPACE"] || process.cwd();
  const written = withDefaults(readValues(), (name) => called(OPTIONS[name].input ?? name));
  const mode = choiceOf(written, "mode");
  const within = [workspace, environment["RUNNER_TEMP"] || workspace];
  const directory = folderWithin(
    path3.resolve(workspace, written.text("working-directory")),
    [workspace],
    called("working-directory")
  );
  const rev = await locate(directory) === null ? null : "HEAD";
  if (rev !== null) await checkGitDirectory(directory, within);
  const inputs = firstGiven(await configured(written, directory, rev) ?? written, usual());
  const scan = scanOptionsOf(inputs, directory, workspace);
  const proof = proofOptionsOf(inputs);
  checkPatterns(proof, (name) => inputs.called(name));
  const reportFile = inputs.text("report-file");
  await checkOutputs(inputs);
  if (typeof scan.maps !== "string")
    for (const map of scan.maps.filter((one) => path3.isAbsolute(one)))
      placeWithin(map, within, inputs.called("map"));
  if (proof.mode !== "off" && (mode === "patch" || mode === "pull-request"))
    folderWithin(
      path3.resolve(directory, proof.sourceDir),
      [workspace],
      inputs.called("smoke-source-dir")
    );
  return {
    mode,
    token: tokenOf(inputs.text("token")),
    scan: {
      ...scan,
      rev,
      upstream: scan.upstream && folderWithin(path3.resolve(workspace, scan.upstream), within, inputs.called("upstream"))
    },
    proof: {
      ...proof,
      emit: inputs.on("smoke-kit") ? kitFolder(environment) : null
    },
    publish: publishOptionsOf(inputs),
    suggestions: inputs.on("suggestions"),
    reportFile
  };
}
async function checkGitDirectory(directory, within) {
  const common = await gitOrNull(directory, ["rev-parse", "--git-common-dir"]);
  const place = path3.resolve(directory, common?.toString("utf8").trim() ?? "");
  placeWithin(place, within, "What git has of the repository");
}
function tokenOf(token) {
  if (/^[\x21-\x7e]*$/.test(token)) return token;
  throw new UserError(
    `${called("token")} holds blanks, line ends or letters that no token has.`,
    "Give the secret alone."
  );
}
function kitFolder(environment) {
  const above = environment["RUNNER_TEMP"] || tmpdir();
  return path3.join(above, `flagshift-kit-${randomUUID2()}`);
}
function usual() {
  const { input, inputDefault = "" } = OPTIONS.map;
  return withDefaults(getInput(input) === inputDefault ? { map: [inputDefault] } : {});
}
function readValues() {
  const values = optionsOf().map(([name, option]) => [name, readValue(option)]);
  return Object.fromEntries(values.filter(([, value]) => value !== void 0));
}
function readValue({ input, inputDefault, kind }) {
  const text = input === null ? "" : getInput(input);
  if (input === null || text === "" || text === inputDefault) return void 0;
  if (kind === "flag") return readFlag(input);
  if (kind === "one") return text;
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function readFlag(input) {
  try {
    return getBooleanInput(input);
  } catch (error2) {
    throw new UserError(
      `${called(input)} is ${quote(getInput(input))}.`,
      "It must be true or false.",
      void 0,
      { cause: error2 }
    );
  }
}
function called(input) {
  return `The input ${input}`;
}

// src/action/suggest.ts
async function suggest(found, report, { refused }, inputs, { event, owner, repo, apiUrl, serverUrl, pull: about }, progress) {
  const { mode, suggestions, token, publish } = inputs;
  const follows = event === "workflow_run" && mode === "publish" && refused === void 0;
  const isAsked = suggestions && (mode === "check" || follows) && !publish.dryRun;
  if (!isAsked || found.patches.length === 0) return none();
  const isOfPull = follows || event.startsWith("pull_request");
  const pull = isOfPull ? about : null;
  if (pull === null || found.revision === null)
    return none("no-pull-request", `The event ${event || "of this run"} is for no pull request.`);
  if (token === "") return none("no-token", "Suggestions need the input token.");
  if (follows ? found.revision !== pull.headSha : !await isOf(found, pull.headSha))
    return none(
      "other-commit",
      `What is checked out is neither the head of ${pull.number === null ? `the pull request from ${pull.head}` : `pull request #${pull.number}`} nor its merge with the base.`
    );
  const target = { owner, repo, token, apiUrl, serverUrl };
  const { findPull, suggestOnGitHub } = await import("./chunks/publish-github-suggestions.js");
  const number2 = pull.number ?? await findPull(pull.head ?? "", pull.headSha, target, progress);
  if (number2 === null)
    return none(
      "no-pull-request",
      `No open pull request from ${pull.head} has ${pull.headSha.slice(0, 12)} as its head.`
    );
  const { patches } = found;
  return suggestOnGitHub(
    { patches, sites: report.sites, number: number2, headSha: pull.headSha },
    target,
    progress
  );
}
function none(code2, text) {
  const messages = code2 === void 0 ? [] : [{ level: "warning", code: code2, text: `No suggestions: ${text ?? ""}` }];
  return { sites: /* @__PURE__ */ new Set(), messages };
}
async function isOf({ root, revision }, headSha) {
  if (revision === headSha) return true;
  const commit = (await git(root, ["cat-file", "commit", revision ?? "HEAD"])).toString("latin1");
  const [header = ""] = commit.split("\n\n");
  return header.split("\n").includes(`parent ${headSha}`);
}

// src/action/workflow-context.ts
import { readFile as readFile2 } from "node:fs/promises";
var PROPOSALS = /* @__PURE__ */ new Set([
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "pull_request_review_comment",
  "merge_group"
]);
async function workflowContext(environment) {
  const repository = environment["GITHUB_REPOSITORY"] ?? "";
  const [owner = "", repo = ""] = repository.split("/");
  if (owner === "" || repo === "")
    throw new UserError(
      "GITHUB_REPOSITORY is not set.",
      "This is the GitHub Action; on a terminal run node dist/cli.js."
    );
  const ref = environment["GITHUB_REF"] ?? "";
  const event = environment["GITHUB_EVENT_NAME"] ?? "";
  const payload = await eventPayload(environment);
  const address = (name, usual2) => addressOf(name, environment[name] || usual2);
  return {
    owner,
    repo,
    apiUrl: address("GITHUB_API_URL", "https://api.github.com"),
    serverUrl: address("GITHUB_SERVER_URL", "https://github.com"),
    event,
    branch: ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : "",
    defaultBranch: payload.repository?.default_branch ?? null,
    isProposal: PROPOSALS.has(event) || event === "workflow_run" && isOfProposal(payload.workflow_run, repository),
    pull: pullOf(payload),
    before: payload.before ?? payload.pull_request?.base?.sha ?? null,
    temporary: environment["RUNNER_TEMP"] || environment["TMPDIR"] || "/tmp"
  };
}
async function whereThere(sha, directory) {
  if (sha === null || /^0+$/.test(sha)) return null;
  return await gitOrNull(directory, ["cat-file", "-e", `${sha}^{commit}`]) && sha;
}
function pullOf({ pull_request: pull, workflow_run: run }) {
  if (run !== void 0) {
    const owner = run.head_repository?.owner.login;
    if (!run.event.startsWith("pull_request") || owner === void 0) return null;
    return { number: null, head: `${owner}:${run.head_branch}`, headSha: run.head_sha };
  }
  const { number: number2, head } = pull ?? {};
  return number2 === void 0 || head === void 0 ? null : { number: number2, head: null, headSha: head.sha };
}
function isOfProposal(run, own) {
  if (run === void 0) return true;
  const from = run.head_repository?.full_name ?? "";
  return PROPOSALS.has(run.event) || from.toLowerCase() !== own.toLowerCase();
}
var SHA = string().check(_regex(/^[0-9a-f]{40,64}$/));
var PAYLOAD = looseObject({
  before: optional(SHA),
  pull_request: optional(
    looseObject({
      number: optional(int().check(_positive())),
      base: optional(looseObject({ sha: SHA })),
      head: optional(looseObject({ sha: SHA }))
    })
  ),
  workflow_run: optional(
    looseObject({
      event: string(),
      head_sha: SHA,
      head_branch: string(),
      head_repository: nullish(
        looseObject({ full_name: string(), owner: looseObject({ login: string() }) })
      )
    })
  ),
  repository: optional(looseObject({ default_branch: string() }))
});
async function eventPayload(environment) {
  const file = environment["GITHUB_EVENT_PATH"];
  if (!file) return {};
  try {
    return PAYLOAD.parse(JSON.parse(await readFile2(file, "utf8")));
  } catch {
    return {};
  }
}

// src/action/run.ts
async function runAction(environment) {
  const inputs = await readInputs(environment);
  if (inputs.token !== "") setSecret(inputs.token);
  forgetSecrets(environment, inputs.token);
  const context = await workflowContext(environment);
  const stages = await stagesOf(inputs, context);
  startGroup("Flagshift");
  const learns = inputs.scan.rev !== null && inputs.scan.maps === "auto";
  const scan = {
    ...inputs.scan,
    since: learns ? await whereThere(context.before, inputs.scan.directory) : null
  };
  const { found, report, outcome } = await shift(scan, stages, log).finally(endGroup);
  const suggested = await suggest(found, report, outcome, inputs, context, log);
  return writeResults(
    report,
    found,
    outcome.verdict,
    inputs,
    context,
    suggested,
    failureOf(report, outcome, inputs)
  );
}
function log(line) {
  info(oneSafeLine(line));
}
async function stagesOf(inputs, context) {
  checkBranch(inputs, context);
  const publisher = publisherOf(inputs, context);
  const publish = async (shifted) => context.isProposal && shifted.outcome.refused === void 0 ? unpublished("none", ...proposalNote(inputs, context)) : publishFound(shifted, inputs.publish, publisher, log).catch(sayWhyNot);
  switch (inputs.mode) {
    case "check":
      return { prove: proveNothing, checkOnly: true };
    case "patch":
      return { prove: proveBySmokeTest(inputs.proof, inputs.scan) };
    case "publish":
      return { prove: await handedOverProof(inputs.reportFile, inputs.proof), publish };
    case "pull-request":
      return { prove: proveBySmokeTest(inputs.proof, inputs.scan), publish };
  }
}
function proposalNote({ suggestions }, { event }) {
  return suggestions ? [] : [message("proposal-event", event)];
}
function checkBranch({ mode, publish: { branch, base } }, context) {
  if (mode !== "pull-request" && mode !== "publish") return;
  const kept = [base || context.branch, context.defaultBranch ?? ""].find(
    (one) => one !== "" && sameBranch(branch, one)
  );
  if (kept !== void 0)
    throw new UserError(
      `The input branch is "${branch}", and nothing is ever written to ${kept}.`,
      "Name one that holds nothing but the patch: neither the base nor the default branch."
    );
}
function sayWhyNot(error2) {
  if (error2 instanceof UserError) return unpublished("blocked", message("refused", error2.message));
  return unpublished(
    "blocked",
    message("bug", error2 instanceof Error ? error2.message : String(error2))
  );
}
function publisherOf({ token }, { owner, repo, apiUrl, serverUrl, branch, defaultBranch: usualBase }) {
  return publisherOnGitHub({ owner, repo, token, apiUrl, serverUrl }, async (asked) => {
    const base = asked || branch;
    if (base === "")
      throw new UserError(
        "The run is for no branch.",
        "Say with the input base where the pull request goes to."
      );
    if (token === "")
      throw new UserError("The input token is empty.", "Leave it out to use the job\u2019s own token.");
    return { base, usualBase };
  });
}

// src/main.ts
var SIGNALS = { SIGINT: 130, SIGTERM: 143 };
for (const [signal, status] of Object.entries(SIGNALS))
  process.once(signal, () => void endEarly(status));
async function endEarly(status) {
  await writeEnd("The run was cancelled. Running it again takes up what was begun.");
  info("Flagshift: cancelled.");
  process.exit(status);
}
var verdict = "Flagshift: ended early; nothing is published.";
try {
  verdict = await runAction(process.env);
} catch (error2) {
  const said = error2 instanceof Error ? error2.message : String(error2);
  const isMistake = error2 instanceof UserError;
  const why = isMistake ? said : `This is a bug in Flagshift, please report it: ${said}`;
  setFailed(oneSafeLine(why));
  if (!isMistake) debug(error2 instanceof Error ? error2.stack ?? "" : "");
  await writeEnd(why);
}
info(verdict);
