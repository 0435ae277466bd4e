import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changes,
  kept,
  lead,
  proof,
  propose,
  renames,
  review
} from "./chunks/chunk-Z4MWBA6Z.js";
import {
  styleFor
} from "./chunks/chunk-6QGN7DK4.js";
import {
  require_tunnel,
  require_undici
} from "./chunks/chunk-PQADDHOS.js";
import {
  shift,
  table
} from "./chunks/chunk-BNKPYZHL.js";
import {
  DEFAULT_BRANCH,
  MODES,
  SMOKE_FAILURES,
  SMOKE_TESTS,
  branchName,
  code,
  fenced,
  markdown,
  oneOf,
  plain,
  scanOptions,
  seconds
} from "./chunks/chunk-M7U6DZVE.js";
import "./chunks/chunk-BNJBYUWU.js";
import "./chunks/chunk-4IYIHLDT.js";
import {
  UserError
} from "./chunks/chunk-HMQLEJJH.js";
import {
  __toESM
} from "./chunks/chunk-HANBNIMK.js";

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
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
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
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
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
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
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
function setFailed(message) {
  process.exitCode = ExitCode.Failure;
  error(message);
}
function debug(message) {
  issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
  issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os4.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}

// src/action/handed-over.ts
import { readFile } from "node:fs/promises";
async function handedOverProof(file) {
  if (file === "") return null;
  try {
    const report = JSON.parse(await readFile(file, "utf8"));
    if (report.schema !== "flagshift-report/1") throw new Error("it is no Flagshift report");
    return { proof: report.proof ?? null, diff: report.patch?.diff ?? null };
  } catch (error2) {
    throw new UserError(
      `The report can't be read: ${error2 instanceof Error ? error2.message : String(error2)}.`,
      "Give the input report-file the file that mode: patch wrote, or leave it out.",
      { file },
      { cause: error2 }
    );
  }
}

// src/action/inputs.ts
import * as path from "node:path";
function readInputs(environment) {
  const workspace = environment["GITHUB_WORKSPACE"] || process.cwd();
  return {
    mode: oneOf(getInput("mode") || "pull-request", MODES, named("mode")),
    token: getInput("token"),
    scan: scanOptions(
      {
        directory: path.resolve(workspace, getInput("working-directory") || "."),
        maps: lines("maps"),
        renames: lines("renames"),
        upstream: getInput("upstream") && path.resolve(workspace, getInput("upstream")),
        rev: "HEAD",
        include: lines("include"),
        exclude: lines("exclude"),
        scopes: words("scopes"),
        conditions: getInput("conditions")
      },
      (option) => named(option === "scope" ? "scopes" : option)
    ),
    proof: {
      mode: oneOf(getInput("smoke-test") || "auto", SMOKE_TESTS, named("smoke-test")),
      sourceDir: getInput("smoke-source-dir") || ".",
      args: lines("smoke-args"),
      command: getInput("smoke-command") || null,
      expect: lines("smoke-expect"),
      forbid: lines("smoke-forbid"),
      timeoutSeconds: seconds(getInput("smoke-timeout") || "600", named("smoke-timeout")),
      cudaArch: getInput("cuda-arch") || "auto",
      onFailure: oneOf(
        getInput("on-smoke-failure") || "draft",
        SMOKE_FAILURES,
        named("on-smoke-failure")
      )
    },
    publish: {
      base: getInput("base") === "" ? "" : branchName(getInput("base"), named("base")),
      branch: branchName(getInput("branch") || DEFAULT_BRANCH, named("branch")),
      commitMessage: getInput("commit-message"),
      title: getInput("title"),
      body: getInput("body"),
      labels: words("labels"),
      reviewers: words("reviewers"),
      teamReviewers: words("team-reviewers"),
      assignees: words("assignees"),
      draft: flag("draft", false),
      autoClose: flag("auto-close", true),
      dryRun: flag("dry-run", false)
    },
    reportFile: getInput("report-file")
  };
}
function named(input) {
  return `The input ${input}`;
}
function lines(input) {
  return split(getInput(input), /\r?\n/);
}
function words(input) {
  return split(getInput(input), /[,\n]/);
}
function split(text, separator) {
  return text.split(separator).map((part) => part.trim()).filter((part) => part !== "");
}
function flag(input, fallback) {
  if (getInput(input) === "") return fallback;
  try {
    return getBooleanInput(input);
  } catch (error2) {
    throw new UserError(
      `${named(input)} is "${getInput(input)}".`,
      "It must be true or false.",
      void 0,
      { cause: error2 }
    );
  }
}

// src/action/results.ts
import { mkdir as mkdir2, writeFile as writeFile2 } from "node:fs/promises";
import * as path2 from "node:path";

// src/report/annotations.ts
var SHOWN = 9;
function annotations(report) {
  const stale = report.sites.filter(({ action, safety }) => action !== "keep" || safety === "review").toSorted((a, b) => weight(a) - weight(b));
  const shown = stale.slice(0, stale.length > SHOWN + 1 ? SHOWN : SHOWN + 1).map(annotation);
  const more = stale.length - shown.length;
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
  const rules = [...new Set(shown.map(ruleId))].toSorted();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Flagshift",
            informationUri: "https://github.com/flagshift/flagshift",
            rules: rules.map((id) => ({ id, shortDescription: { text: `Build flag: ${id}` } }))
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
                  uri: site.path.split("/").map(encodeURIComponent).join("/"),
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
function ruleId({ reason, action }) {
  return `${action}-${reason.code}`;
}

// src/report/summary.ts
var LIMIT = 9e5;
var DIFF_LIMIT = 2e5;
function jobSummary(report) {
  const extent = { sites: 1e3, kept: 200 };
  const parts = [
    `## Flagshift: ${report.status}
`,
    publication(report),
    lead(report),
    proof(report),
    review(report, extent),
    renames(report),
    changes(report, extent),
    kept(report, extent)
  ];
  const { diff } = report.patch;
  if (diff !== null && diff.length <= DIFF_LIMIT)
    parts.push(`<details><summary>The patch</summary>

${fenced(diff, "diff")}
</details>
`);
  const whole = parts.filter((part) => part !== "").join("\n");
  return Buffer.byteLength(whole) <= LIMIT ? whole : parts.slice(0, 4).join("\n");
}
function publication({ publication: made }) {
  if (made === null) return "";
  const where = made.url === null ? "" : `: ${made.url}`;
  const notes = made.messages.map(({ level, text }) => `- ${level}: ${markdown(text)}`);
  const left = made.left.map(({ path: path3, reason }) => `- ${code(path3)}: ${markdown(reason.message)}`);
  return [`Pull request: **${made.operation}**${where}
`, ...notes, ...left, ""].join("\n");
}

// src/action/results.ts
async function writeResults(report, found, verdict, inputs, context) {
  const files = await writeFiles(report, found, inputs, context);
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
  annotate(report, inputs.scan.directory);
  if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(jobSummary(report), true).write();
}
function safeLine(line) {
  return line.trimStart().startsWith("::") ? plain(line) : line;
}
async function writeFiles(report, found, { reportFile }, { temporary }) {
  const folder = path2.join(temporary, "flagshift");
  await mkdir2(folder, { recursive: true });
  const files = {
    patch: found.patches.length === 0 ? "" : path2.join(folder, "flagshift.patch"),
    report: reportFile === "" ? path2.join(folder, "report.json") : path2.resolve(reportFile),
    sarif: path2.join(folder, "flagshift.sarif")
  };
  if (files.patch !== "") await writeFile2(files.patch, Buffer.from(found.diff, "latin1"));
  await mkdir2(path2.dirname(files.report), { recursive: true });
  await writeFile2(files.report, `${JSON.stringify(report, null, 2)}
`);
  await writeFile2(files.sarif, `${JSON.stringify(sarif(report), null, 2)}
`);
  return files;
}
function annotate(report, directory) {
  const workspace = process.env["GITHUB_WORKSPACE"] || directory;
  for (const { level, title, message, file, line, column } of annotations(report)) {
    const place = {
      title,
      ...file !== void 0 && { file: path2.relative(workspace, path2.join(directory, file)) },
      ...line !== void 0 && { startLine: line },
      ...column !== void 0 && { startColumn: column }
    };
    if (level === "warning") warning(message, place);
    else notice(message, place);
  }
  for (const { level, text } of report.publication?.messages ?? []) {
    if (level === "error") error(plain(text));
    else if (level === "warning") warning(plain(text));
    else info(plain(text));
  }
}

// src/action/workflow-context.ts
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

// src/action/run.ts
async function runAction(environment) {
  const inputs = readInputs(environment);
  if (inputs.token !== "") setSecret(inputs.token);
  const context = workflowContext(environment);
  const handed = inputs.mode === "publish" ? await handedOverProof(inputs.reportFile) : null;
  startGroup("Flagshift");
  const shifted = await shift(inputs.scan, stagesOf(inputs, context, handed), log);
  endGroup();
  const report = handed === null ? shifted.report : { ...shifted.report, proof: handed.proof };
  await writeResults(
    report,
    shifted.found,
    verdictOf(shifted.outcome, handed?.proof ?? null),
    inputs,
    context
  );
  fail(report, shifted.outcome, inputs);
}
function log(line) {
  info(plain(line));
}
function stagesOf(inputs, context, handed) {
  const { mode } = inputs;
  return {
    checkOnly: mode === "check",
    proof: mode === "check" || mode === "publish" ? null : inputs.proof,
    publish: mode === "check" || mode === "patch" ? null : (found, report, outcome) => publish(found, report, outcome, inputs, context, handed)
  };
}
async function publish(found, report, outcome, { publish: options, proof: proofOptions, token }, context, handed) {
  if (context.isProposal)
    return none(
      "proposal-event",
      `Nothing is published from the event ${context.event}: what is checked out is a proposal itself.`
    );
  if (outcome.failed)
    return {
      ...none("smoke-test", "The smoke test failed, so nothing is published.", "error"),
      operation: "blocked"
    };
  if (handed !== null && handed.diff !== report.patch.diff)
    throw new UserError(
      "The patch in the report is not the one that this commit gives.",
      "Check out the same commit in both jobs, with the same inputs."
    );
  if (options.dryRun)
    return none("dry-run", "A dry run: nothing is pushed and no pull request is opened.", "info");
  const base = options.base || context.branch;
  if (base === "")
    throw new UserError(
      "The run is for no branch.",
      "Say with the input base where the pull request goes to."
    );
  if (token === "")
    throw new UserError("The input token is empty.", "Leave it out to use the job\u2019s own token.");
  const whole = handed === null ? report : { ...report, proof: handed.proof };
  const bad = handed?.proof != null && BAD.has(handed.proof.verdict) && proofOptions.onFailure === "draft";
  const proposal = await propose(found, whole, options, base, outcome.draft || bad);
  const { publishToGitHub } = await import("./chunks/github-UUD7XPTZ.js");
  const { owner, repo, apiUrl, serverUrl } = context;
  return publishToGitHub(proposal, { owner, repo, token, apiUrl, serverUrl }, log);
}
var BAD = /* @__PURE__ */ new Set(["partial", "no-effect", "regression"]);
function none(code2, text, level = "warning") {
  return {
    operation: "none",
    branch: null,
    commit: null,
    number: null,
    url: null,
    left: [],
    messages: [{ level, code: code2, text }]
  };
}
function verdictOf(outcome, handed) {
  return handed?.verdict ?? outcome.verdict;
}
function fail(report, outcome, { mode }) {
  const errors = report.publication?.messages.filter(({ level }) => level === "error") ?? [];
  if (errors.length > 0) setFailed(errors.map(({ text }) => plain(text)).join(" "));
  else if (outcome.failed)
    setFailed(`The smoke test says ${outcome.verdict}: ${plain(outcome.proof?.summary ?? "")}`);
  else if (mode === "check" && report.status !== "clean")
    setFailed(
      "This repository uses build flags by names that its upstream no longer reads; see the annotations."
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
