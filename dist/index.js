import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  publisherOnGitHub
} from "./chunks/shared-publish-github.js";
import {
  findings,
  lead,
  publishFound
} from "./chunks/shared-report-sections.js";
import {
  outcomeOf,
  patchText,
  proveBySmokeTest,
  proveNothing,
  sentence,
  shift,
  table
} from "./chunks/shared-upstream-pins.js";
import {
  count,
  utf8Of
} from "./chunks/shared-core-lines.js";
import "./chunks/shared-upstream-find.js";
import {
  REASONS
} from "./chunks/shared-core-reasons.js";
import {
  styleFor
} from "./chunks/shared-report-style.js";
import {
  MODES,
  OPTIONS,
  choiceOf,
  optionsOf,
  proofOptionsOf,
  publishOptionsOf,
  scanOptionsOf,
  withDefaults
} from "./chunks/shared-options.js";
import {
  require_tunnel,
  require_undici
} from "./chunks/shared-undici.js";
import {
  message,
  unpublished
} from "./chunks/shared-publish-messages.js";
import {
  code,
  fenced,
  markdown,
  plain
} from "./chunks/shared-report-escape.js";
import {
  locate
} from "./chunks/shared-repository-commit.js";
import "./chunks/shared-languages.js";
import "./chunks/shared-core-first-index.js";
import {
  git,
  gitOrNull
} from "./chunks/shared-repository-git.js";
import "./chunks/shared-zod-v4-mini.js";
import "./chunks/shared-maps-explain.js";
import "./chunks/shared-maps-nearest.js";
import {
  $ZodError,
  _enum,
  _maxLength,
  _positive,
  _regex,
  array,
  int,
  literal,
  looseObject,
  nullable,
  number,
  object,
  optional,
  string
} from "./chunks/shared-zod-v4-core.js";
import "./chunks/shared-yaml.js";
import {
  UserError
} from "./chunks/shared-core-user-error.js";
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
  const isSecret = (name, value) => value !== "" && (SECRET_NAMES.has(name) || token !== "" && value.includes(token));
  try {
    if (process.platform === "linux") overwriteBlock(isSecret);
  } catch {
  }
  for (const [name, value] of Object.entries(environment))
    if (SECRET_NAMES.has(name) || isSecret(name, value ?? "")) delete environment[name];
}
function blockStart() {
  const stat2 = readFileSync("/proc/self/stat", "latin1");
  const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
  return Number(fields[50 - 3]);
}
function overwriteBlock(isSecret) {
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
      const value = entry.subarray(equals + 1);
      if (equals > 0 && isSecret(entry.toString("utf8", 0, equals), value.toString("utf8")))
        overwrite(memory, value, start + from + equals + 1);
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
import { readFile } from "node:fs/promises";
var TEXT = string().check(_maxLength(4e3));
var CHANGES = array(
  object({
    path: TEXT,
    target: TEXT,
    added: array(TEXT),
    removed: array(TEXT),
    lines: number(),
    setBy: nullable(TEXT)
  })
);
var PROOF = object({
  verdict: _enum([
    "proved",
    "partial",
    "unchanged",
    "no-effect",
    "regression",
    "inconclusive",
    "skipped",
    "off"
  ]),
  evidence: _enum(["none", "configure", "preprocess", "compile", "object", "run"]),
  summary: TEXT,
  messages: array(object({ code: TEXT, level: _enum(["info", "warning", "error"]), text: TEXT })).check(_maxLength(100)),
  renames: array(
    object({
      from: TEXT,
      to: array(TEXT),
      verdict: _enum([
        "proved",
        "partial",
        "unchanged",
        "no-effect",
        "regression",
        "inconclusive",
        "not-measured",
        "not-asked"
      ]),
      message: TEXT,
      arguments: array(TEXT),
      gained: CHANGES,
      lost: CHANGES
    })
  ).check(_maxLength(1e3))
});
var REPORT = object({
  schema: literal("flagshift-report/1"),
  patch: object({ diff: nullable(string()) }),
  proof: nullable(looseObject({}))
});
async function handedOverProof(file, options) {
  if (file === "") return proveNothing;
  const { proof, diff } = await readReport(file);
  return async (found) => {
    if (diff !== patchText(found))
      throw new UserError(
        "The patch in the report is not the one that this commit gives.",
        "Check out the same commit in both jobs, with the same inputs."
      );
    return proof === null ? proveNothing() : outcomeOf(proof, options, null);
  };
}
async function readReport(file) {
  try {
    const { proof, patch } = REPORT.parse(JSON.parse(await readFile(file, "utf8")));
    if (proof !== null) PROOF.parse(proof);
    return { proof, diff: patch.diff };
  } catch (error2) {
    const why = error2 instanceof $ZodError ? "it is no Flagshift report" : String(error2);
    throw new UserError(
      `The report can't be read: ${why}.`,
      "Give the input report-file the file that mode: patch wrote, or leave it out.",
      { file },
      { cause: error2 }
    );
  }
}

// src/action/inputs.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { tmpdir } from "node:os";
import * as path from "node:path";
function readInputs(environment) {
  const workspace = environment["GITHUB_WORKSPACE"] || process.cwd();
  const inputs = withDefaults(readValues(), (name) => called(OPTIONS[name].input ?? name));
  const mode = choiceOf(inputs, "mode", MODES);
  const scan = scanOptionsOf(inputs, inputs.text("working-directory"), workspace);
  return {
    mode,
    token: inputs.text("token"),
    scan: {
      ...scan,
      upstream: scan.upstream && path.resolve(workspace, scan.upstream),
      // A runner hands the default in as if it had been written.
      areScopesChosen: inputs.list("scope").join() !== OPTIONS.scope.default
    },
    proof: {
      ...proofOptionsOf(inputs),
      emit: inputs.on("smoke-kit") ? kitFolder(environment) : null
    },
    publish: publishOptionsOf(inputs),
    suggestions: inputs.on("suggestions"),
    reportFile: inputs.text("report-file")
  };
}
function kitFolder(environment) {
  const above = environment["RUNNER_TEMP"] || tmpdir();
  return path.join(above, `flagshift-kit-${randomUUID2()}`);
}
function readValues() {
  const values = optionsOf().map(([name, option]) => [name, readValue(option)]);
  return Object.fromEntries(values.filter(([, value]) => value !== void 0));
}
function readValue({ input, kind }) {
  const text = input === null ? "" : getInput(input);
  if (input === null || text === "") return void 0;
  if (kind === "flag") return readFlag(input);
  if (kind === "one") return text;
  return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
}
function readFlag(input) {
  try {
    return getBooleanInput(input);
  } catch (error2) {
    throw new UserError(
      `${called(input)} is "${getInput(input)}".`,
      "It must be true or false.",
      void 0,
      { cause: error2 }
    );
  }
}
function called(input) {
  return `The input ${input}`;
}

// src/action/results.ts
import { mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
import * as path2 from "node:path";

// src/report/annotations.ts
var SHOWN = 9;
function annotations(report) {
  const stale = report.sites.filter(
    ({ action, safety, reason }) => (
      // Each upstream that was not asked is told once.
      reason.code !== "upstream-unread" && (action !== "keep" || safety === "review")
    )
  ).toSorted((a, b) => weight(a) - weight(b));
  const unread = report.undecided.map((one) => ({
    level: "warning",
    title: "Undecided",
    message: sentence(one)
  }));
  const all = [...unread, ...stale.map(annotation)];
  const shown = all.slice(0, all.length > SHOWN + 1 ? SHOWN : SHOWN + 1);
  const more = all.length - shown.length;
  if (more === 0) return shown;
  return [
    ...shown,
    {
      level: "warning",
      title: "Stale build flags",
      message: `And ${more} more; the job summary lists them all.`
    }
  ];
}
function weight({ action, role }) {
  if (action === "keep") return 3;
  return role === "mention" ? 2 : role === "condition" ? 1 : 0;
}
function annotation(site) {
  const change = site.action === "keep" ? site.from : `${site.from} \u2192 ${site.to.join(" + ")}`;
  return {
    level: "warning",
    title: site.action === "keep" ? "Build flag to look at" : "Stale build flag",
    message: plain(`${change}: ${site.reason.message}`),
    file: site.path,
    line: site.line,
    column: site.column
  };
}

// src/report/sarif.ts
var MOST = 5e3;
function sarif(report) {
  const shown = report.sites.filter(({ action, safety }) => action !== "keep" || safety === "review").slice(0, MOST);
  const codes = new Map(shown.map((site) => [ruleId(site), site.reason.code]));
  const rules = [...codes.keys()].toSorted();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Flagshift",
            informationUri: "https://github.com/flagshift/flagshift",
            rules: rules.map((id) => describeRule(id, codes.get(id)))
          }
        },
        columnKind: "unicodeCodePoints",
        results: shown.map((site) => ({
          ruleId: ruleId(site),
          ruleIndex: rules.indexOf(ruleId(site)),
          level: site.action === "keep" ? "note" : "warning",
          message: {
            text: plain(
              `${site.from} \u2192 ${site.to.join(" + ") || "nothing"}: ${site.reason.message}`
            )
          },
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: uriOf(site.path),
                  uriBaseId: "%SRCROOT%"
                },
                region: {
                  startLine: site.line,
                  startColumn: site.column,
                  endColumn: site.column + site.from.length
                }
              }
            }
          ]
        }))
      }
    ]
  };
}
function describeRule(id, code2) {
  const { means, before, after = "stays as it is", todo } = REASONS[code2];
  return {
    id,
    shortDescription: { text: `Build flag: ${id}` },
    fullDescription: { text: means },
    help: { text: `${means}

Before: ${before}
After: ${after}

What to do: ${todo}` }
  };
}
function ruleId({ reason, action }) {
  return `${action}-${reason.code}`;
}
function uriOf(path3) {
  return Buffer.from(path3).toString().split("/").map(encodeURIComponent).join("/");
}

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
  const left = made.left.map(({ path: path3, reason }) => `- ${code(path3)}: ${markdown(reason.message)}`);
  return [`${head}${where}
`, byHand, ...notes, ...left, ""].join("\n");
}

// src/action/results.ts
async function writeResults(report, found, verdict, inputs, context, suggested) {
  const left = leftPatch(report, found);
  const files = await writeFiles(report, found, left, inputs, context);
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
    "smoke-test": verdict,
    "smoke-kit-dir": report.proof?.kit ? inputs.proof.emit ?? "" : "",
    "pull-request-number": made?.number ?? "",
    "pull-request-url": made?.url ?? "",
    "pull-request-operation": made?.operation ?? "none",
    branch: made?.branch ?? "",
    commit: made?.commit ?? ""
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  info(
    table(report, styleFor({}, false, {}), false).split("\n").map(safeLine).join("\n")
  );
  annotate(withoutSites(report, suggested.sites), inputs.scan.directory);
  say(report.publication?.messages ?? [], warning);
  say(suggested.messages, notice);
  if (process.env["GITHUB_STEP_SUMMARY"])
    await summary.addRaw(jobSummary(report, utf8Of(left)), true).write();
  info(verdictLine(report, verdict, files));
}
function verdictLine({ status, sites, patch }, verdict, files) {
  const changed = sites.filter(({ action }) => action !== "keep").length;
  const look = sites.filter(({ safety }) => safety === "review").length;
  const places = changed === 0 ? "no place changes" : `${count(changed, "place")} in ${count(patch.files, "file")}`;
  const where = [
    ...files.patch === "" ? [] : [`patch ${files.patch}`],
    `report ${files.report}`,
    `SARIF ${files.sarif}`
  ];
  return plain(
    `Flagshift: ${status}; ${places}, ${look} for a person to look at; smoke test ${verdict}; ${where.join(", ")}`
  );
}
function safeLine(line) {
  return line.trimStart().startsWith("::") ? plain(line) : line;
}
async function writeFiles(report, found, left, { reportFile }, { temporary }) {
  const folder = path2.join(temporary, "flagshift");
  await mkdir2(folder, { recursive: true });
  const files = {
    patch: found.patches.length === 0 ? "" : path2.join(folder, "flagshift.patch"),
    report: reportFile === "" ? path2.join(folder, "report.json") : path2.resolve(reportFile),
    sarif: path2.join(folder, "flagshift.sarif")
  };
  if (files.patch !== "") await writeFile2(files.patch, Buffer.from(found.diff, "latin1"));
  if (left !== "") await writeLeftPatch(left, path2.join(folder, "left-out.patch"));
  await mkdir2(path2.dirname(files.report), { recursive: true });
  await writeFile2(files.report, `${JSON.stringify(report, null, 2)}
`);
  await writeFile2(files.sarif, `${JSON.stringify(sarif(report), null, 2)}
`);
  return files;
}
function leftPatch(report, found) {
  const left = report.publication?.left.map(({ path: at }) => at) ?? [];
  return found.patches.filter(({ path: at }) => left.some((one) => one === at || one.endsWith(`/${at}`))).map(({ diff }) => diff).join("");
}
async function writeLeftPatch(left, file) {
  await writeFile2(file, Buffer.from(left, "latin1"));
  warning(`What this token may not commit is ready as a patch: git apply ${file}`);
}
function annotate(report, directory) {
  const workspace = process.env["GITHUB_WORKSPACE"] || directory;
  for (const { level, title, message: message2, file, line, column } of annotations(report)) {
    const place = {
      title,
      ...file !== void 0 && { file: path2.relative(workspace, path2.join(directory, file)) },
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
    if (level === "error") error(plain(text));
    else if (level === "warning") warn(plain(text));
    else info(plain(text));
  }
}

// src/action/workflow-context.ts
import { readFile as readFile2 } from "node:fs/promises";
var PROPOSALS = /* @__PURE__ */ new Set([
  "pull_request",
  "pull_request_target",
  "pull_request_review",
  "merge_group"
]);
function workflowContext(environment) {
  const [owner = "", repo = ""] = (environment["GITHUB_REPOSITORY"] ?? "").split("/");
  if (owner === "" || repo === "")
    throw new UserError(
      "GITHUB_REPOSITORY is not set.",
      "This is the GitHub Action; on a terminal run node dist/cli.js."
    );
  const ref = environment["GITHUB_REF"] ?? "";
  const event = environment["GITHUB_EVENT_NAME"] ?? "";
  return {
    owner,
    repo,
    apiUrl: environment["GITHUB_API_URL"] || "https://api.github.com",
    serverUrl: environment["GITHUB_SERVER_URL"] || "https://github.com",
    event,
    branch: ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : "",
    isProposal: PROPOSALS.has(event),
    temporary: environment["RUNNER_TEMP"] || environment["TMPDIR"] || "/tmp"
  };
}
async function commitBefore(environment, directory) {
  const payload = await eventPayload(environment);
  const sha = payload.before ?? payload.pull_request?.base?.sha;
  if (sha === void 0 || /^0+$/.test(sha)) return null;
  return await gitOrNull(directory, ["cat-file", "-e", `${sha}^{commit}`]) && sha;
}
async function defaultBranch(environment) {
  return (await eventPayload(environment)).repository?.default_branch ?? null;
}
async function pullOfEvent(environment) {
  const { number: number2, head } = (await eventPayload(environment)).pull_request ?? {};
  return number2 === void 0 || head === void 0 ? null : { number: number2, headSha: head.sha };
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

// src/action/suggest.ts
async function suggest(found, report, inputs, { event, owner, repo, apiUrl, serverUrl }, environment, progress) {
  const { mode, suggestions, token, publish } = inputs;
  if (!suggestions || mode !== "check" || publish.dryRun || found.patches.length === 0)
    return none();
  const pull = event.startsWith("pull_request") ? await pullOfEvent(environment) : null;
  if (pull === null || found.revision === null)
    return none("no-pull-request", `The event ${event || "of this run"} is for no pull request.`);
  if (token === "") return none("no-token", "Suggestions need the input token.");
  if (!await isOf(found, pull.headSha))
    return none(
      "other-commit",
      `What is checked out is neither the head of pull request #${pull.number} nor its merge with the base.`
    );
  const { suggestOnGitHub } = await import("./chunks/publish-github-suggestions.js");
  return suggestOnGitHub(
    { patches: found.patches, sites: report.sites, ...pull },
    { owner, repo, token, apiUrl, serverUrl },
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

// src/action/run.ts
async function runAction(environment) {
  const inputs = readInputs(environment);
  if (inputs.token !== "") setSecret(inputs.token);
  forgetSecrets(environment, inputs.token);
  const context = workflowContext(environment);
  const stages = await stagesOf(inputs, context, environment);
  startGroup("Flagshift");
  const isGit = await locate(inputs.scan.directory) !== null;
  const learns = isGit && inputs.scan.maps === "auto";
  const scan = {
    ...inputs.scan,
    rev: isGit ? "HEAD" : null,
    since: learns ? await commitBefore(environment, inputs.scan.directory) : null
  };
  const { found, report, outcome } = await shift(scan, stages, log).finally(endGroup);
  const suggested = await suggest(found, report, inputs, context, environment, log);
  await writeResults(report, found, outcome.verdict, inputs, context, suggested);
  fail(report, outcome, inputs);
}
function log(line) {
  info(plain(line));
}
async function stagesOf(inputs, context, environment) {
  const publisher = publisherOf(inputs, context, environment);
  const publish = async (shifted) => context.isProposal ? unpublished("none", message("proposal-event", context.event)) : publishFound(shifted, inputs.publish, publisher, log);
  switch (inputs.mode) {
    case "check":
      return { prove: proveNothing, checkOnly: true };
    case "patch":
      return { prove: proveBySmokeTest(inputs.proof) };
    case "publish":
      return { prove: await handedOverProof(inputs.reportFile, inputs.proof), publish };
    case "pull-request":
      return { prove: proveBySmokeTest(inputs.proof), publish };
  }
}
function publisherOf({ token }, { owner, repo, apiUrl, serverUrl, branch }, environment) {
  return publisherOnGitHub({ owner, repo, token, apiUrl, serverUrl }, async (asked) => {
    const base = asked || branch;
    if (base === "")
      throw new UserError(
        "The run is for no branch.",
        "Say with the input base where the pull request goes to."
      );
    if (token === "")
      throw new UserError("The input token is empty.", "Leave it out to use the job\u2019s own token.");
    return { base, usualBase: await defaultBranch(environment) };
  });
}
function fail(report, outcome, { mode }) {
  const errors = report.publication?.messages.filter(({ level }) => level === "error") ?? [];
  if (errors.length > 0) setFailed(errors.map(({ text }) => plain(text)).join(" "));
  else if (outcome.failed)
    setFailed(`The smoke test says ${outcome.verdict}: ${plain(outcome.proof?.summary ?? "")}`);
  else if (mode === "check" && report.status === "undecided")
    setFailed(`Nothing is decided. ${report.undecided.map(sentence).join(" ")}`);
  else if (mode === "check" && report.status !== "clean")
    setFailed(
      report.status === "blocked" ? "This repository uses build flags by old names that could not be changed; see the annotations." : "This repository uses build flags by names that its upstream renamed; see the annotations."
    );
}

// src/main.ts
try {
  await runAction(process.env);
} catch (error2) {
  if (error2 instanceof UserError) setFailed(error2.message);
  else {
    setFailed(
      `This is a bug in Flagshift, please report it: ${error2 instanceof Error ? error2.message : String(error2)}`
    );
    debug(error2 instanceof Error ? error2.stack ?? "" : "");
  }
}
