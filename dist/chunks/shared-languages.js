import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  isProject,
  projectSlug
} from "./shared-upstream-find.js";
import {
  REASONS,
  reasonRow
} from "./shared-core-reasons.js";
import {
  home
} from "./shared-options.js";
import {
  NAMESPACE_OF,
  Names,
  cmakeCommands,
  decodePath,
  encodePath,
  fileMode,
  firstIndex,
  headOf,
  languageOf,
  lineIndex,
  locate,
  namespacesIn,
  openCommit,
  readUpstream,
  readersOf,
  sortByPath,
  whyNotRead
} from "./shared-upstream-reading.js";
import {
  GitFailure,
  git,
  isSubmoduleStore,
  printable
} from "./shared-repository.js";
import {
  LARGEST_MAP,
  LEARNED,
  RENAME_KINDS,
  areCompatible,
  byOldName,
  canonicalVersion,
  compareVersions,
  effectiveVersion,
  findCycle,
  isName,
  isNotOlder,
  isVersion,
  nameFix,
  quote,
  require_dist,
  tooLarge
} from "./shared-yaml.js";
import {
  nearest
} from "./shared-maps.js";
import {
  UserError
} from "./shared-core-user-error.js";
import {
  __commonJS,
  __toESM
} from "./shared-runtime.js";

// node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports, module) {
    "use strict";
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
    exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform = navigator.platform.toLowerCase();
        return platform === "win32" || platform === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports.removeBackslashes = (str) => {
      return str.replace(REGEX_REMOVE_BACKSLASH, (match2) => {
        return match2 === "\\" ? "" : match2;
      });
    };
    exports.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports.removePrefix = (input, state = {}) => {
      let output = input;
      if (output.startsWith("./")) {
        output = output.slice(2);
        state.prefix = "./";
      }
      return output;
    };
    exports.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output = `(?:^(?!${output}).*$)`;
      }
      return output;
    };
    exports.basename = (path3, { windows } = {}) => {
      const segs = path3.split(windows ? /[\\/]/ : "/");
      const last2 = segs[segs.length - 1];
      if (last2 === "") {
        return segs[segs.length - 2];
      }
      return last2;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports, module) {
    "use strict";
    var utils = require_utils();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants();
    var isPathSeparator = (code) => {
      return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan2 = (input, options) => {
      const opts = options || {};
      const length = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts = [];
      let str = input;
      let index = -1;
      let start = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length;
      const peek = () => str.charCodeAt(index + 1);
      const advance2 = () => {
        prev = code;
        return str.charCodeAt(++index);
      };
      while (index < length) {
        code = advance2();
        let next2;
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code = advance2();
          if (code === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code = advance2())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance2();
              continue;
            }
            if (code === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code === CHAR_DOT && (code = advance2()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_FORWARD_SLASH) {
          slashes.push(index);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index === start + 1) {
            start += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code === CHAR_EXCLAMATION_MARK && index === start) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code = advance2())) {
                if (code === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance2();
                  continue;
                }
                if (code === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next2 = advance2())) {
            if (next2 === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance2();
              continue;
            }
            if (next2 === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
          negated = token.negated = true;
          start++;
          continue;
        }
        if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code = advance2())) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance2();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str;
      let prefix = "";
      let glob = "";
      if (start > 0) {
        prefix = str.slice(0, start);
        str = str.slice(start);
        lastIndex -= start;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str.slice(0, lastIndex);
        glob = str.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob = str;
      } else {
        base = str;
      }
      if (base && base !== "" && base !== "/" && base !== str) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob) glob = utils.removeBackslashes(glob);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start,
        base,
        glob,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start;
          const i = slashes[idx];
          const value2 = input.slice(n2, i);
          if (opts.tokens) {
            if (idx === 0 && start !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value2;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i >= start) {
            parts.push(value2);
            prevIndex = i;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start;
        const value = input.slice(n);
        parts.push(value);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts;
      }
      return state;
    };
    module.exports = scan2;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants2 = require_constants();
    var utils = require_utils();
    var {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants2;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts = [];
      let bracket = 0;
      let paren = 0;
      let quote2 = 0;
      let value = "";
      let escaped = false;
      for (const ch of input) {
        if (escaped === true) {
          value += ch;
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote2 = quote2 === 1 ? 0 : 1;
          value += ch;
          continue;
        }
        if (quote2 === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts.push(value);
              value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      parts.push(value);
      return parts;
    };
    var isPlainBranch = (branch2) => {
      let escaped = false;
      for (const ch of branch2) {
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch2) => {
      let value = branch2.trim();
      let changed2 = true;
      while (changed2 === true) {
        changed2 = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed2 = true;
        }
      }
      if (!isPlainBranch(value)) {
        return;
      }
      return value.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches) => {
      const values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote2 = 0;
      let escaped = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped === true) {
          escaped = false;
          continue;
        }
        if (ch === "\\") {
          escaped = true;
          continue;
        }
        if (ch === '"') {
          quote2 = quote2 === 1 ? 0 : 1;
          continue;
        }
        if (quote2 === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index = 0;
      const chars = [];
      while (index < pattern.length) {
        const match2 = parseRepeatedExtglob(pattern.slice(index), false);
        if (!match2 || match2.type !== "*") {
          return;
        }
        const branches = splitTopLevel(match2.body).map((branch3) => branch3.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch2 = normalizeSimpleBranch(branches[0]);
        if (!branch2 || branch2.length !== 1) {
          return;
        }
        chars.push(branch2);
        index += match2.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value = pattern.trim();
      let match2 = parseRepeatedExtglob(value);
      while (match2) {
        depth++;
        value = match2.body.trim();
        match2 = parseRepeatedExtglob(value);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants2.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body).map((branch2) => branch2.trim());
      if (branches.length > 1) {
        if (branches.some((branch2) => branch2 === "") || branches.some((branch2) => /^[*?]+$/.test(branch2)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch2 of branches) {
        const chars = getStarExtglobSequenceChars(branch2);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal3 = normalizeSimpleBranch(branch2);
        if (literal3 && literal3.length === 1) {
          safeChars.push(literal3);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch2) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse5 = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants2.globChars(opts.windows);
      const EXTGLOB_CHARS = constants2.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance2 = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value2 = "", num = 0) => {
        state.consumed += value2;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance2();
          state.start++;
          count++;
        }
        if (count % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push2 = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value2) => {
        const token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push2({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push2({ type: "paren", extglob: true, value: advance2(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal3 = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open = tokens[token.tokensIndex];
          open.type = "text";
          open.value = literal3;
          open.output = safeOutput || utils.escapeRegex(literal3);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open.output;
          state.backtrack = true;
          push2({ type: "paren", extglob: true, value, output: "" });
          decrement("parens");
          return;
        }
        let output = token.close + (opts.capture ? ")" : "");
        let rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            const expression = parse5(rest, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push2({ type: "paren", extglob: true, value, output });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
          if (first === "\\") {
            backslashes = true;
            return m;
          }
          if (first === "?") {
            if (esc) {
              return esc + first + (rest ? QMARK.repeat(rest.length) : "");
            }
            if (index === 0) {
              return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first === "*") {
            if (esc) {
              return esc + first + (rest ? star : "");
            }
            return star;
          }
          return esc ? m : `\\${m}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output = output.replace(/\\/g, "");
          } else {
            output = output.replace(/\\+/g, (m) => {
              return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
            });
          }
        }
        if (output === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output, state, options);
        return state;
      }
      while (!eos()) {
        value = advance2();
        if (value === "\0") {
          continue;
        }
        if (value === "\\") {
          const next2 = peek();
          if (next2 === "/" && opts.bash !== true) {
            continue;
          }
          if (next2 === "." || next2 === ";") {
            continue;
          }
          if (!next2) {
            value += "\\";
            push2({ type: "text", value });
            continue;
          }
          const match2 = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match2 && match2[0].length > 2) {
            slashes = match2[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value += "\\";
            }
          }
          if (opts.unescape === true) {
            value = advance2();
          } else {
            value += advance2();
          }
          if (state.brackets === 0) {
            push2({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest2 = prev.value.slice(idx + 2);
                const posix2 = POSIX_REGEX_SOURCE[rest2];
                if (posix2) {
                  prev.value = pre + posix2;
                  state.backtrack = true;
                  advance2();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") {
            value = `\\${value}`;
          }
          if (value === "]" && (prev.value === "[" || prev.value === "[^")) {
            value = `\\${value}`;
          }
          if (opts.posix === true && value === "!" && prev.value === "[") {
            value = "^";
          }
          prev.value += value;
          append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push2({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push2({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push2({ type: "paren", value, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value = `\\${value}`;
          } else {
            increment("brackets");
          }
          push2({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push2({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push2({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value = `/${value}`;
          }
          prev.value += value;
          append({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped;
            prev.value = escaped;
            continue;
          }
          prev.value = `(${capture}${escaped}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== true) {
          increment("braces");
          const open = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open);
          push2(open);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push2({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range2 = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range2.unshift(arr[i].value);
              }
            }
            output = expandRange(range2, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value = output = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push2({ type: "brace", value, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push2({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push2({ type: "comma", value, output });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push2({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value;
            prev.value += value;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push2({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push2({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next2 = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next2) || next2 === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value}`;
            }
            push2({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push2({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push2({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push2({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push2({ type: "plus", value });
            continue;
          }
          push2({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push2({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push2({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          if (value === "$" || value === "^") {
            value = `\\${value}`;
          }
          const match2 = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match2) {
            value += match2[0];
            state.index += match2[0].length;
          }
          push2({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
            push2({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push2({ type: "star", value, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after2 = input[state.index + 4];
            if (after2 && after2 !== "/") {
              break;
            }
            rest = rest.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            const end = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
            prev.value += value;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value + advance2());
            push2({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance2());
            push2({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value;
          state.output += prev.output;
          state.globstar = true;
          consume(value);
          continue;
        }
        const token = { type: "star", value, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push2(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push2(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push2(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push2({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse5.fastpaths = (input, options) => {
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR,
        START_ANCHOR
      } = constants2.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match2 = /^(.*?)\.(\w+)$/.exec(str);
            if (!match2) return;
            const source2 = create(match2[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match2[2];
          }
        }
      };
      const output = utils.removePrefix(input, state);
      let source = create(output);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module.exports = parse5;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan2 = require_scan();
    var parse5 = require_parse();
    var utils = require_utils();
    var constants2 = require_constants();
    var isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch2 = (glob, options, returnState = false) => {
      if (Array.isArray(glob)) {
        const fns = glob.map((input) => picomatch2(input, options, returnState));
        const arrayMatcher = (str) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject(glob) && glob.tokens && glob.input;
      if (glob === "" || typeof glob !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix2 = opts.windows;
      const regex = isState ? picomatch2.compileRe(glob, options) : picomatch2.makeRe(glob, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch2(opts.ignore, ignoreOpts, returnState);
      }
      const matcher = (input, returnObject = false) => {
        const { isMatch, match: match2, output } = picomatch2.test(input, regex, options, { glob, posix: posix2 });
        const result = { glob, state, regex, posix: posix2, input, output, match: match2, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result);
        }
        if (isMatch === false) {
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result);
          }
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result);
        }
        return returnObject ? result : true;
      };
      if (returnState) {
        matcher.state = state;
      }
      return matcher;
    };
    picomatch2.test = (input, regex, options, { glob, posix: posix2 } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format2 = opts.format || (posix2 ? utils.toPosixSlashes : null);
      let match2 = input === glob;
      let output = match2 && format2 ? format2(input) : input;
      if (match2 === false) {
        output = format2 ? format2(input) : input;
        match2 = output === glob;
      }
      if (match2 === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match2 = picomatch2.matchBase(input, regex, options, posix2);
        } else {
          match2 = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match2), match: match2, output };
    };
    picomatch2.matchBase = (input, glob, options, posix2 = options && options.windows) => {
      const regex = glob instanceof RegExp ? glob : picomatch2.makeRe(glob, options);
      return regex.test(utils.basename(input, { windows: posix2 }));
    };
    picomatch2.isMatch = (str, patterns2, options) => picomatch2(patterns2, options)(str);
    picomatch2.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch2.parse(p, options));
      return parse5(pattern, { ...options, fastpaths: false });
    };
    picomatch2.scan = (input, options) => scan2(input, options);
    picomatch2.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch2.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch2.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed2 = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed2.output = parse5.fastpaths(input, options);
      }
      if (!parsed2.output) {
        parsed2 = parse5(input, options);
      }
      return picomatch2.compileRe(parsed2, options, returnOutput, returnState);
    };
    picomatch2.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === true) throw err;
        return /$^/;
      }
    };
    picomatch2.constants = constants2;
    module.exports = picomatch2;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports, module) {
    "use strict";
    var pico = require_picomatch();
    var utils = require_utils();
    function picomatch2(glob, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob, options, returnState);
    }
    Object.assign(picomatch2, pico);
    module.exports = picomatch2;
  }
});

// src/proof/prove-found.ts
var BAD = /* @__PURE__ */ new Set(["partial", "no-effect", "regression"]);
var UNPROVED = {
  proof: null,
  verdict: "off",
  failed: false,
  draft: false,
  timings: {}
};
function proveNothing() {
  return Promise.resolve(UNPROVED);
}
function proveBySmokeTest(options) {
  return (found, progress) => smokeTest(found, options, progress);
}
async function smokeTest(found, options, progress) {
  if (options.mode === "off") return UNPROVED;
  if (found.patches.length === 0) return { ...UNPROVED, verdict: "skipped" };
  const start = performance.now();
  const { prove } = await import("./proof-proof.js");
  const changed2 = found.sites.filter(({ action }) => action !== "keep");
  const proof = await prove({
    files: found.source,
    submodules: found.upstreams.flatMap(
      ({ path: path3, source }) => source !== null && path3 !== "" && found.entries.some((entry) => entry.path === path3 && entry.mode === "160000") ? [{ path: path3, source }] : []
    ),
    patched: found.patches.map(({ path: path3, after: after2 }) => ({
      path: path3,
      bytes: Buffer.from(after2, "latin1")
    })),
    patchedLines: found.patches.flatMap(({ path: path3, lines }) => lines.map((line) => ({ path: path3, line }))),
    renames: [...new Set(changed2.map(({ rename: rename2 }) => rename2))],
    related: found.states.filter((state) => !changed2.some(({ rename: rename2 }) => rename2 === state)),
    options: {
      mode: options.mode,
      sourceDir: options.sourceDir,
      args: options.args,
      ...options.command !== null && { command: options.command },
      expect: options.expect,
      forbid: options.forbid,
      timeoutSeconds: options.timeoutSeconds,
      cudaArch: options.cudaArch
    },
    environment: process.env,
    progress
  });
  return outcomeOf(proof, options, { prove: Math.round(performance.now() - start) });
}
function outcomeOf(proof, { mode, onFailure }, timings = {}) {
  const bad = BAD.has(proof.verdict);
  const unmet = mode === "required" && proof.verdict !== "proved";
  return {
    proof,
    verdict: proof.verdict,
    failed: unmet || bad && onFailure === "fail",
    draft: bad && onFailure === "draft",
    timings
  };
}

// src/core/clock.ts
function startClock() {
  const sums = {};
  return {
    async time(stage, work) {
      const start = performance.now();
      try {
        return await work();
      } finally {
        sums[stage] = Math.round((sums[stage] ?? 0) + performance.now() - start);
      }
    },
    timings: sums
  };
}

// src/learned-maps.ts
import { existsSync as existsSync2 } from "node:fs";
import * as path from "node:path";

// src/upstream/find/submodules.ts
import { existsSync } from "node:fs";
import { join } from "node:path";

// src/repository/directory.ts
import { lstatSync, readdirSync } from "node:fs";
import { relative, resolve } from "node:path";

// src/repository/disk.ts
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
var NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
var NO_WAIT = constants.O_NONBLOCK ?? 0;
function diskPath(root, path3) {
  return Buffer.concat([encodePath(root), Buffer.from("/"), encodePath(path3)]);
}
async function* readFiles(root, entries, onUnreadable, whyNot = whyNotRead) {
  for (const entry of entries) {
    const content = whyNot(entry) ?? readRegularFile(diskPath(root, entry.path));
    if (typeof content === "string") onUnreadable?.(entry, content);
    else yield { entry, bytes: content };
  }
}
function readRegularFile(path3) {
  let file;
  try {
    file = openSync(path3, constants.O_RDONLY | NO_FOLLOW | NO_WAIT);
    if (!fstatSync(file).isFile()) return "it is no regular file";
    return readFileSync(file);
  } catch (error) {
    return explain(error.code ?? "unknown error");
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
function explain(code) {
  if (code === "ELOOP" || code === "EMLINK") return "it is a symbolic link";
  if (code === "EACCES" || code === "EPERM") return "it may not be read (permission denied)";
  if (code === "ENOENT" || code === "ENOTDIR") return "it is not there any more";
  return `it could not be read (${code})`;
}

// src/repository/directory.ts
function openDirectory(dir) {
  const root = resolve(dir);
  let entries;
  return {
    kind: "directory",
    root,
    revision: null,
    head: null,
    prefix: "",
    list() {
      entries ??= walk(root);
      return entries;
    },
    read(wanted, onUnreadable) {
      return readFiles(root, wanted, onUnreadable);
    },
    close() {
      return Promise.resolve();
    }
  };
}
async function walk(root) {
  const { default: glob } = await import("./fast-glob-out-index.js");
  const closed2 = [];
  function readdir2(directory) {
    const path3 = revealed(relative(root, directory).replaceAll("\\", "/"));
    const found2 = readDirectory(root, path3);
    if (found2 === null) closed2.push({ path: path3, mode: "100644" });
    else if (path3 !== "" && found2.some(({ name }) => name === ".git"))
      closed2.push({ path: path3, mode: "160000" });
    else return found2;
    return [];
  }
  const found = glob.sync("**", {
    cwd: root,
    dot: true,
    ignore: ["**/.git"],
    onlyFiles: false,
    followSymbolicLinks: false,
    // without `stats`: where fast-glob meets a file that has just gone it passes over the rest of the directory
    objectMode: true,
    fs: { readdirSync: readdir2 }
  });
  const files = found.filter(({ dirent }) => !dirent.isDirectory());
  return sortByPath([...closed2, ...files.flatMap(({ path: path3 }) => entryOf(root, revealed(path3)))]);
}
function readDirectory(root, path3) {
  try {
    const where = path3 === "" ? encodePath(root) : diskPath(root, path3);
    const found = readdirSync(where, { withFileTypes: true, encoding: "buffer" });
    return found.map((item) => Object.assign(item, { name: veiled(decodePath(item.name)) }));
  } catch (error) {
    const code = error.code ?? "";
    if (path3 === "")
      throw new UserError(
        `The directory cannot be read (${code}).`,
        "Check the path and its permissions.",
        { file: root },
        { cause: error }
      );
    if (code === "EACCES" || code === "EPERM") return null;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}
function veiled(name) {
  return name.replace(
    /[\n\r\\\u2028\u2029]/g,
    (letter) => String.fromCharCode(56320 + (letter.charCodeAt(0) & 127))
  );
}
var VEILED = new Map(
  ["\n", "\r", "\\", "\u2028", "\u2029"].map((letter) => [veiled(letter), letter])
);
function revealed(path3) {
  return path3.replace(/[\udc00-\udc7f]/gu, (letter) => VEILED.get(letter) ?? letter);
}
function entryOf(root, path3) {
  const stats = lstatSync(diskPath(root, path3), { throwIfNoEntry: false });
  if (stats === void 0) return [];
  if (stats.isSymbolicLink()) return [{ path: path3, mode: "120000", size: stats.size }];
  if (!stats.isFile()) return [];
  const executable = (stats.mode & 64) !== 0;
  return [{ path: path3, mode: executable ? "100755" : "100644", size: stats.size }];
}

// src/upstream/find/subdirectory-source.ts
function below(source, dir, close = () => Promise.resolve()) {
  if (dir === "") return { ...bound(source), close };
  const prefix = `${dir}/`;
  const outer = /* @__PURE__ */ new Map();
  const inner = /* @__PURE__ */ new Map();
  let entries;
  return {
    ...bound(source),
    async list() {
      if (entries !== void 0) return entries;
      const found = [];
      for (const entry of await source.list()) {
        if (!entry.path.startsWith(prefix)) continue;
        const own = { ...entry, path: entry.path.slice(prefix.length) };
        outer.set(own, entry);
        inner.set(entry, own);
        found.push(own);
      }
      return entries = found;
    },
    async *read(wanted, onUnreadable) {
      const asked = wanted.map(
        (entry) => outer.get(entry) ?? { ...entry, path: prefix + entry.path }
      );
      const own = (entry) => inner.get(entry) ?? { ...entry, path: entry.path.slice(prefix.length) };
      const report = onUnreadable && ((entry, why) => onUnreadable(own(entry), why));
      for await (const { entry, bytes } of source.read(asked, report))
        yield { entry: own(entry), bytes };
    },
    close
  };
}
function bound(source) {
  return {
    root: source.root,
    revision: source.revision,
    list: () => source.list(),
    read: (entries, onUnreadable) => source.read(entries, onUnreadable),
    close: () => source.close()
  };
}
async function textOf(source, path3) {
  const entry = (await source.list()).find((one) => one.path === path3);
  if (entry === void 0 || entry.mode !== "100644" && entry.mode !== "100755") return null;
  for await (const { bytes } of source.read([entry])) return bytes.toString("latin1");
  return null;
}

// src/upstream/find/submodules.ts
async function submodulesOf(source, read2) {
  const links = (await source.list()).filter(({ mode }) => mode === "160000");
  if (links.length === 0) return [];
  const file = read2 ? (await read2(".gitmodules"))?.toString("latin1") : await textOf(source, ".gitmodules");
  const text3 = file ?? "";
  const known3 = text3 === "" ? await outerModules(source) : parseModules(text3);
  return links.map(({ path: path3, oid }) => {
    const module = known3.find((one) => one.path === path3);
    return {
      name: module?.name ?? path3,
      path: path3,
      url: module?.url ?? "",
      revision: oid ?? null
    };
  });
}
async function outerModules(source) {
  try {
    const prefix = (await git(source.root, ["rev-parse", "--show-prefix"])).toString("latin1").trim();
    if (prefix === "") return [];
    const revision = source.revision ?? "HEAD";
    const text3 = await git(source.root, ["cat-file", "blob", `${revision}:.gitmodules`]);
    return parseModules(text3.toString("latin1")).filter(({ path: path3 }) => path3.startsWith(prefix)).map((module) => ({ ...module, path: module.path.slice(prefix.length) }));
  } catch (error) {
    if (error instanceof GitFailure) return [];
    throw error;
  }
}
function parseModules(text3) {
  const modules = [];
  for (const line of text3.split(/\r?\n/)) {
    const head = /^\s*\[submodule\s+"((?:[^"\\]|\\.)*)"\]/.exec(line);
    if (head !== null) modules.push({ name: head[1].replace(/\\(.)/g, "$1"), path: "", url: "" });
    const entry = /^\s*(path|url)\s*=\s*"?([^"#;]*?)"?\s*(?:[#;].*)?$/i.exec(line);
    const module = modules.at(-1);
    if (entry !== null && module !== void 0)
      module[entry[1].toLowerCase()] = entry[2];
  }
  return modules.filter(({ path: path3 }) => path3 !== "");
}
async function openSubmodule(root, { name, path: path3, revision }) {
  const dir = join(root, path3);
  const stores = [...existsSync(join(dir, ".git")) ? [dir] : [], ...await gitStores(root, name)];
  for (const store of stores)
    if (revision !== null && await hasCommit(store, revision))
      return {
        source: await openCommit(store, revision),
        how: "at the recorded commit",
        root: store
      };
  if (!existsSync(dir) || isSubmoduleStore(root)) return null;
  const files = openDirectory(dir);
  if ((await files.list()).length === 0) return null;
  return { source: files, how: "the files that lie there", root: dir };
}
async function gitStores(root, name) {
  if (name.split(/[/\\]/).some((part2) => part2 === ".." || part2 === "")) return [];
  try {
    const common2 = (await git(root, ["rev-parse", "--git-common-dir"])).toString("utf8").trim();
    const dir = join(
      common2.startsWith("/") || /^[A-Za-z]:/.test(common2) ? "" : root,
      common2,
      "modules",
      name
    );
    return existsSync(dir) ? [dir] : [];
  } catch (error) {
    if (error instanceof GitFailure) return [];
    throw error;
  }
}
async function hasCommit(dir, revision) {
  try {
    await git(dir, ["cat-file", "-e", `${revision}^{tree}`]);
    return true;
  } catch (error) {
    if (error instanceof GitFailure) return false;
    throw error;
  }
}

// src/learned-maps.ts
async function learnFromBumps(source, since, read2, progress) {
  const before = await openCommit(source.root, since);
  try {
    const pins = new Map(
      (await before.list()).map(({ path: at, oid, mode }) => [
        at,
        mode === "160000" ? oid : void 0
      ])
    );
    const maps = [];
    for (const module of await submodulesOf(source, read2)) {
      const old = pins.get(module.path);
      if (old === void 0 || module.revision === null || old === module.revision) continue;
      const map = await learnBump(source.root, module, old, module.revision, progress);
      if (map !== null) maps.push(map);
    }
    return maps;
  } finally {
    await before.close();
  }
}
async function learnBump(root, { path: at, url }, from, to, progress) {
  const store = path.join(root, at);
  if (!existsSync2(path.join(store, ".git"))) {
    progress(
      `${at} was bumped, but its history is not here (checkout with submodules and fetch-depth: 0)`
    );
    return null;
  }
  const [{ learn }, { asRenameMap }] = await Promise.all([
    import("./upstream-learn-learn.js"),
    import("./upstream-learn-learned-map.js")
  ]);
  progress(
    `${at} was bumped from ${from.slice(0, 9)} to ${to.slice(0, 9)}: reading what was renamed in between`
  );
  try {
    const upstream2 = projectSlug(url) ?? at;
    const learned = await learn(store, from, to, progress);
    return asRenameMap(learned, `${LEARNED}${upstream2}`, upstream2);
  } catch (error) {
    progress(
      `${at}: its history can't be read (${error instanceof Error ? error.message : String(error)})`
    );
    return null;
  }
}

// src/maps/load.ts
import { readdir, readFile, stat } from "node:fs/promises";
import path2 from "node:path";

// src/maps/inline.ts
var HOW = "Write OLD=NEW, OLD=NEW1,NEW2 (a split), OLD=!NEW (inverted) or OLD= (removed), with a kind in front where it matters: macro:OLD=NEW.";
function parseInline(rules) {
  const renames = rules.map((rule2) => rename(rule2.trim(), rule2));
  const seen = /* @__PURE__ */ new Set();
  for (const [index, { from, kind: kind2 }] of renames.entries()) {
    const key = `${kind2} ${from}`;
    if (seen.has(key))
      throw wrong(rules[index], `${quote(from)} is renamed twice.`, "Give one rule for each name.");
    seen.add(key);
  }
  const cycle = findCycle(renames, "semver");
  if (cycle !== void 0) {
    const names = [...cycle.map(({ from }) => from), cycle[0].from].join(" \u2192 ");
    const last2 = Math.max(...cycle.map((one) => renames.indexOf(one)));
    throw wrong(rules[last2], `The renames go round in a circle: ${names}.`, "Drop one of them.");
  }
  return {
    name: "inline",
    origin: "inline",
    detect: [],
    versions: "semver",
    packages: [],
    renames
  };
}
function rename(rule2, written2) {
  const equals = rule2.indexOf("=");
  if (equals === -1) throw wrong(written2, 'It holds no "=".', HOW);
  const { kind: kind2, from } = splitKind(rule2.slice(0, equals).trim(), written2);
  const right = rule2.slice(equals + 1).trim();
  if (from === "") throw wrong(written2, "The old name is missing.", HOW);
  if (!isName(from, kind2)) throw badName(written2, from, kind2, "from");
  const isInverted = right.startsWith("!");
  const names = (isInverted ? right.slice(1) : right).split(",").map((name) => name.trim());
  if (right === "") return { from, to: [], kind: kind2, value: { kind: "same" }, map: "inline" };
  for (const name of names) {
    if (name === "") throw wrong(written2, "A new name is missing.", HOW);
    if (!isName(name, kind2)) throw badName(written2, name, kind2, "to");
  }
  if (names.length === 1 && names[0] === from)
    throw wrong(written2, `${quote(from)} is renamed to itself.`, "Write another name.");
  if (new Set(names).size < names.length)
    throw wrong(written2, "A new name stands twice.", "Drop one of the two.");
  return {
    from,
    to: names.map((name) => ({ name })),
    kind: kind2,
    value: { kind: isInverted ? "inverted" : "same" },
    map: "inline"
  };
}
function splitKind(left, written2) {
  const hit = /^([A-Za-z-]+):(?!:)(.*)$/s.exec(left);
  if (hit === null) return { kind: "any", from: left };
  const prefix = hit[1];
  const kind2 = RENAME_KINDS.find((one) => one === prefix);
  if (kind2 !== void 0) return { kind: kind2, from: hit[2].trim() };
  const near = nearest(prefix, RENAME_KINDS);
  throw wrong(
    written2,
    `${quote(prefix)} is no kind of flag.`,
    near === void 0 ? `Choose one of ${RENAME_KINDS.join(", ")}, or leave it out.` : `Did you mean ${quote(near)}?`
  );
}
function badName(rule2, name, kind2, field2) {
  const what = kind2 === "any" ? "cannot be the name of a flag." : `cannot be the name of a flag of kind ${kind2}.`;
  const hint = nameFix(name, field2);
  const fix = /as a mapping|goes into/.test(hint) ? `${hint} That needs a map file.` : hint;
  return wrong(rule2, `${quote(name)} ${what}`, fix);
}
function wrong(rule2, what, fix) {
  return new UserError(`The rename ${quote(rule2)} is wrong: ${what}`, fix);
}

// src/maps/load.ts
var REPOSITORY_MAP = ".github/flag-renames.yml";
async function allMaps(names, rules, cwd, own) {
  const chosen = names === "auto" ? await builtInMaps() : await Promise.all([...new Set(names)].map((name) => loadMap(name, cwd)));
  return [
    ...chosen,
    ...own === null ? [] : [await repositoryMap(own)],
    ...rules.length === 0 ? [] : [parseInline(rules)]
  ];
}
async function loadMap(nameOrFile, cwd) {
  const maps = await builtInMaps();
  const wanted = nameOrFile.replace(/\.ya?ml$/i, "").toLowerCase();
  const known3 = maps.find(({ name }) => name.toLowerCase() === wanted);
  if (known3 !== void 0) return known3;
  const bytes = await readMapFile(
    path2.resolve(cwd, nameOrFile),
    nameOrFile,
    maps.map(({ name }) => name)
  );
  return parseBytes(bytes, nameOrFile);
}
var packed;
function builtInMaps() {
  return packed ??= readPacked();
}
async function readPacked() {
  const text3 = await readFile(path2.join(home(), "maps", "packed.json"), "utf8");
  return JSON.parse(text3);
}
function repositoryMap(bytes) {
  return parseBytes(bytes, REPOSITORY_MAP);
}
async function parseBytes(bytes, file) {
  const { parseMap } = await import("./maps-parse.js");
  return parseMap(decode(bytes, file), file);
}
function decode(bytes, file) {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new UserError(
      "The rename map is not UTF-8 text.",
      "Save it as UTF-8.",
      { file },
      { cause }
    );
  }
}
async function readMapFile(file, asGiven, names) {
  try {
    const info = await stat(file);
    if (!info.isFile())
      throw new UserError(`${quote(asGiven)} is no file.`, whatElse(asGiven, names));
    if (info.size > LARGEST_MAP) throw tooLarge(asGiven);
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof UserError) throw cause;
    const { code } = cause;
    const isForbidden = code === "EACCES" || code === "EPERM";
    throw new UserError(
      isForbidden ? `The rename map ${quote(asGiven)} may not be read.` : `There is no rename map ${quote(asGiven)}, neither built in nor as a file.`,
      isForbidden ? "Check its rights." : whatElse(asGiven, names),
      void 0,
      { cause }
    );
  }
}
function whatElse(asGiven, names) {
  const near = nearest(path2.basename(asGiven).replace(/\.(?:ya?ml|json)$/i, ""), names);
  const meant = near === void 0 ? "" : `Did you mean ${near}? `;
  return `${meant}Built in are ${names.join(", ")}.`;
}

// src/judging/choose-rename.ts
var FITTING = {
  cmake: ["cmake-option", "cmake-variable", "any", "env", "macro"],
  make: ["make-var", "any", "env", "cmake-option", "cmake-variable"],
  macro: ["macro", "any", "cmake-option", "make-var", "kconfig"],
  env: ["env", "any", "make-var", "cmake-option", "cmake-variable"],
  target: ["cmake-target", "any"],
  kconfig: ["kconfig", "any"],
  bazel: ["bazel-flag", "any", "macro"],
  meson: ["meson-option", "any"],
  cargo: ["cargo-feature", "any"],
  compiler: ["compiler-flag", "any"],
  any: [
    "any",
    "cmake-option",
    "cmake-variable",
    "make-var",
    "env",
    "macro",
    "kconfig",
    "bazel-flag",
    "compiler-flag",
    "autoconf",
    "meson-option",
    "cargo-feature"
  ]
};
function byOldName2(states) {
  const index = /* @__PURE__ */ new Map();
  for (const state of states) {
    const known3 = index.get(state.from);
    if (known3 === void 0) index.set(state.from, [state]);
    else known3.push(state);
  }
  return index;
}
function chooseRename(use2, states) {
  const kinds = FITTING[use2.namespace];
  const named3 = states.get(use2.name) ?? [];
  const fitting2 = named3.filter(
    ({ kind: kind2, builtIn }) => builtIn && STRICT.has(use2.namespace) ? isOwnKind(use2.namespace, kind2) : kinds.includes(kind2)
  );
  if (fitting2.length === 0) {
    const other = named3.find(isStale);
    return other === void 0 || use2.namespace === "target" ? { kind: "none" } : { kind: "other", state: other };
  }
  const known3 = best(fitting2, knowledge);
  const closest = use2.namespace === "any" ? known3 : best(known3, ({ kind: kind2 }) => kinds.indexOf(kind2));
  const distinct3 = [...new Map(closest.map((state2) => [outcome(state2), state2])).values()];
  if (distinct3.length > 1) return { kind: "several", states: distinct3 };
  const state = distinct3[0];
  return {
    kind: "one",
    state,
    sure: use2.namespace === "any" || isOfKind(use2.namespace, state.kind),
    alike: closest
  };
}
function isStale({ kind: kind2, to, state }) {
  return kind2 !== "cmake-target" && to.length > 0 && !QUIET.has(state);
}
var QUIET = /* @__PURE__ */ new Set(["premature", "absent", "unknown"]);
function best(list3, rank) {
  const least = Math.min(...list3.map(rank));
  return list3.filter((state) => rank(state) === least);
}
function knowledge({ state, upstream: upstream2 }) {
  if (state === "absent") return 4;
  if (state === "unknown") return upstream2 === null ? 3 : 2;
  return upstream2?.path === "" ? 1 : 0;
}
var STRICT = /* @__PURE__ */ new Set(["macro", "make"]);
function isOwnKind(namespace, kind2) {
  if (kind2 === "any") return true;
  return namespace === "macro" ? kind2 === "macro" || kind2 === "kconfig" : kind2 === "make-var" || kind2 === "env";
}
function isOfKind(namespace, kind2) {
  const kinds = FITTING[namespace];
  return kinds.indexOf(kind2) <= kinds.indexOf("any");
}
function outcome({ to, value, state }) {
  return JSON.stringify([to, value, state === "premature" || state === "absent" ? state : "stale"]);
}

// src/judging/decision.ts
function keepPlace(rename2, safety, code, message) {
  return { rename: rename2, action: "keep", safety, reason: { code, message }, edits: [] };
}
function changePlace(rename2, action, safety, code, message, edits) {
  return { rename: rename2, action, safety, reason: { code, message }, edits };
}
function takeBack({ use: use2, decision }, reason2) {
  const { rename: rename2 } = decision;
  const kept = keepPlace(rename2, "review", reason2.code, reason2.message);
  return { use: use2, decision: { ...kept, isTakenBack: true } };
}
function isKept({ decision }) {
  return decision.action === "keep";
}
function sets(role) {
  return role === "definition" || role === "option";
}

// src/judging/trust.ts
function certainty({ state, steps, kind: kind2 }) {
  if (kind2 === "cmake-target") return "review";
  return state === "unknown" || state === "absent" || steps.some(isUncurated) ? "review" : "safe";
}
function isUncurated({ map }) {
  return map === "inline" || map.startsWith(LEARNED);
}
function isCommon({ builtIn, state, steps }) {
  return builtIn && state === "unknown" && steps[0]?.generic === true;
}
function isTheirs({ builtIn, upstream: found }) {
  return !builtIn && found === null;
}
function isPinned({ upstream: found }) {
  if (found === null) return false;
  return found.revision !== null || found.version !== void 0 || found.isUnresolved === true;
}

// src/maps/value.ts
var PAIRS = [
  ["on", "off"],
  ["true", "false"],
  ["yes", "no"],
  ["y", "n"],
  ["1", "0"]
];
var OPPOSITES = new Map(
  PAIRS.flatMap(([yes, no]) => [
    [yes, no],
    [yes.toUpperCase(), no.toUpperCase()],
    [capital(yes), capital(no)]
  ]).flatMap(([yes, no]) => [
    [yes, no],
    [no, yes]
  ])
);
var TRUTHY = new Set(PAIRS.map(([yes]) => yes));
function switches(value) {
  return OPPOSITES.has(value) ? TRUTHY.has(value.toLowerCase()) : void 0;
}
function convertValue(value, rule2) {
  if (rule2.kind === "same") return value;
  if (rule2.kind === "inverted") return OPPOSITES.get(value);
  const truth = switches(value);
  const isSame2 = (other) => other === value || truth !== void 0 && switches(other) === truth;
  const entries = Object.entries(rule2.values);
  return (entries.find(([old]) => old === value) ?? entries.find(([old]) => isSame2(old)))?.[1];
}
function composeValues(first, second) {
  if (first.kind === "same") return second;
  if (second.kind === "same") return first;
  if (first.kind === "inverted" && second.kind === "inverted") return { kind: "same" };
  const pairs2 = first.kind === "mapped" ? Object.entries(first.values).map(([old, value]) => [old, convertValue(value, second)]) : Object.entries(second.kind === "mapped" ? second.values : {}).map(([old, value]) => [
    OPPOSITES.get(old),
    value
  ]);
  const certain2 = pairs2.filter(
    (pair) => pair[0] !== void 0 && pair[1] !== void 0
  );
  return certain2.length === 0 ? void 0 : { kind: "mapped", values: Object.fromEntries(certain2) };
}
function capital(text3) {
  return text3.slice(0, 1).toUpperCase() + text3.slice(1);
}

// src/judging/setting-value.ts
function normal(text3) {
  const value = switches(text3);
  return value === void 0 ? text3 : value ? "true" : "false";
}
function settingOf({ value, namespace, end }, text3) {
  if (value !== void 0) return value.text;
  return namespace === "macro" && text3[end] !== "=" ? "1" : "";
}
function spread(targets, text3, rule2) {
  const own = convertValue(text3, rule2);
  if (own === void 0) return void 0;
  if (targets.some(({ value }) => value !== void 0) && switches(text3) !== true) return void 0;
  return targets.map(({ name, value }) => ({ name, value: value ?? own }));
}

// src/judging/wording.ts
function list(to) {
  return to.map(({ name }) => name).join(" and ");
}
function stale(rename2) {
  const { from, to, state } = rename2;
  const forwards = rename2.upstream?.source === null ? "may still forward" : "only forwards";
  const reads = `${upstream(rename2)} reads ${list(to)}`;
  switch (state) {
    case "aliased":
      return `${reads} and ${forwards} ${from}`;
    case "rejected":
      return `${reads} and rejects ${from}`;
    case "both":
      return `${reads} as well as ${from}`;
    case "unknown":
    case "absent":
      return `${from} was renamed to ${list(to)}; no pinned upstream confirms it`;
    default:
      return `${reads}, and nothing in it reads ${from} any more${deadAlias(rename2)}`;
  }
}
function deadAlias({ from, aliases }) {
  const dead = aliases.find(({ effect }) => effect === "dead");
  return dead === void 0 ? "" : ` (its alias for ${from} does nothing: ${dead.path}:${dead.line})`;
}
function upstream({ upstream: found, steps }) {
  const name = found?.name ?? steps[0]?.map ?? "The upstream";
  return found === null ? name : `${name}${found.path === "" ? "" : ` (${found.path})`}`;
}
function rule({ value, to }) {
  if (value.kind === "inverted") return "it is inverted";
  if (value.kind === "mapped")
    return Object.entries(value.values).map(([a, b]) => `${a} becomes ${b}`).join(", ");
  return `it becomes ${to[0]?.value ?? "the same"}`;
}
function note({ steps }) {
  const text3 = steps.at(-1)?.note;
  return text3 === void 0 || text3 === "" ? "" : ` ${text3}`;
}
function gone(rename2) {
  const { from, steps } = rename2;
  return steps.at(-1)?.removed === void 0 && note(rename2) !== "" ? `${from} means something else upstream now.${note(rename2)}` : `${from} was removed upstream and has no new name.${note(rename2)}`;
}
function several(states) {
  const { from } = states[0];
  const ways = new Set(states.map(({ to }) => list(to)));
  if (ways.size > 1) {
    const each2 = states.map(
      (state) => `${list(state.to) || "nothing"} (${state.kind}, ${state.steps[0].map})`
    );
    return `${from} has more than one new name and nothing here tells which is meant: ${each2.join(", ")}.`;
  }
  const each = states.map(({ kind: kind2, state, steps, to }) => {
    const map = steps[0].map;
    if (state === "premature") return `as a ${kind2} ${map} still reads it`;
    return state === "absent" ? `as a ${kind2} ${map} knows neither` : `as a ${kind2} ${map} calls it ${list(to)}`;
  });
  return `Nothing here tells which ${from} is meant: ${each.join(", ")}.`;
}
function common({ from, steps }) {
  return `${from} is a name that others use too, and no ${steps[0].map} was found here that could own it.`;
}
function otherKind(use2, { kind: kind2 }, reason2) {
  return {
    ...reason2,
    message: `${reason2.message} The rename is known for a ${kind2}; here it is used as ${use2.namespace === "env" ? "an environment variable" : `a ${use2.namespace} flag`}.`
  };
}
function otherName(use2, { from, kind: kind2, steps }) {
  return `${steps[0].map} renamed ${from} as a ${kind2}; what is set here is a ${use2.namespace} flag of that name.`;
}
function renamedOn({ from, to, kind: kind2 }, next2) {
  return `${from} became ${list(to)} as a ${kind2}, and ${next2.from} became ${list(next2.to)} as a ${next2.kind} (${next2.steps[0].map}): only a person knows which one is meant here.`;
}

// src/judging/action.ts
function decideAction(use2, rename2, conditions) {
  const shared = use2.contract !== void 0 && use2.widen !== void 0 && conditions !== "replace";
  if (use2.role === "condition" || shared) return condition(use2, rename2, conditions);
  const decided = rename2.to.length > 1 ? split(use2, rename2) : replace(use2, rename2);
  if (use2.contract === void 0 || decided.action === "keep") return decided;
  const message = `${decided.reason.message} ${use2.contract}`;
  return { ...decided, safety: "review", reason: { code: "contract-name", message } };
}
function condition(use2, rename2, conditions) {
  const { from, to, state, value } = rename2;
  if (to.length > 1 || value.kind !== "same" || to[0].value !== void 0)
    return keepPlace(
      rename2,
      "review",
      "value-changes",
      `A condition on ${from} can't be rewritten by name alone, because the value changes with the name.${note(rename2)}`
    );
  if (use2.local === true)
    return changePlace(
      rename2,
      "replace",
      certainty(rename2),
      "stale",
      `${stale(rename2)}; this file sets the variable itself, so it is renamed with its assignment.`,
      [rewrite(use2, to[0].name)]
    );
  const wide = conditions === "widen" || conditions === "auto" && (use2.contract !== void 0 || state === "aliased" || state === "both" || state === "unknown" || state === "absent");
  if (!wide)
    return changePlace(
      rename2,
      "replace",
      "safe",
      "stale",
      `${stale(rename2)}, so this condition can never hold again.`,
      [rewrite(use2, to[0].name)]
    );
  const edits = use2.widen?.(to.map(({ name }) => name));
  if (edits === void 0 && use2.passes === true && (state === "unknown" || state === "absent"))
    return changePlace(rename2, "replace", "review", "stale", `${stale(rename2)}.`, [
      rewrite(use2, to[0].name)
    ]);
  if (edits === void 0 && isTheirs(rename2))
    return changePlace(
      rename2,
      "replace",
      "review",
      "only-new",
      `There is no safe way to accept both names here, so only ${to[0].name} is read.`,
      [rewrite(use2, to[0].name)]
    );
  if (edits === void 0)
    return keepPlace(
      rename2,
      "review",
      "cannot-widen",
      `Both ${from} and ${list(to)} should be accepted here, and there is no safe way to write that: change it by hand.`
    );
  const why = use2.contract !== void 0 ? `${stale(rename2)}. ${use2.contract} Both are accepted.` : state === "unknown" || state === "absent" ? `Both ${from} and ${list(to)} are accepted, since it is not known which one arrives here.` : `${upstream(rename2)} still accepts ${from} and turns it into ${list(to)} where this condition can't see it: both are accepted.`;
  return changePlace(rename2, "widen", certainty(rename2), "accept-both", why, edits);
}
function split(use2, rename2) {
  const { from, to } = rename2;
  const action = to.some(({ name }) => name === from) ? "add" : "replace";
  const unclear = keepPlace(
    rename2,
    "review",
    "value-changes",
    `${from} became ${list(to)}; the values can't be derived here.${note(rename2)}`
  );
  if (use2.role === "mention" || use2.split === void 0) return unclear;
  const assigned7 = spread(to, use2.value?.text ?? "ON", rename2.value);
  const edits = assigned7 && use2.split(assigned7);
  if (edits === void 0) return unclear;
  return changePlace(
    rename2,
    action,
    "review",
    "split",
    `${from} became ${list(to)}.${note(rename2)}`,
    edits
  );
}
function replace(use2, rename2) {
  const { from, to, value } = rename2;
  const target = to[0];
  const edits = [rewrite(use2, target.name)];
  if (use2.role !== "mention" && (value.kind !== "same" || target.value !== void 0)) {
    const old = use2.value;
    const text3 = old && (spread(to, old.text, value)?.[0]?.value ?? void 0);
    if (old === void 0 || text3 === void 0)
      return keepPlace(
        rename2,
        "review",
        "value-changes",
        `${from} became ${target.name} and its value changes too (${rule(rename2)}); the value here is no literal that can be rewritten with certainty.`
      );
    if (text3 !== old.text) edits.push({ start: old.start, end: old.end, text: text3 });
  }
  if (use2.role === "mention" && value.kind !== "same")
    return keepPlace(
      rename2,
      "review",
      "value-changes",
      `${from} became ${target.name}, and its value changes too (${rule(rename2)}): read the sentence again.`
    );
  return changePlace(rename2, "replace", certainty(rename2), "stale", `${stale(rename2)}.`, edits);
}
function rewrite(use2, name) {
  return { start: use2.start, end: use2.end, text: name };
}

// src/judging/facts.ts
function repositoryFacts(files, { states, linked }, options) {
  const uses = files.filter(({ leave }) => leave === null).flatMap((file) => file.uses);
  const index = byOldName2([...states, ...linked]);
  return {
    states: index,
    scopes: options.scopes,
    conditions: options.conditions,
    owned: new Set(uses.filter(declares).map(({ name }) => name)),
    asked: askedRenames(uses, index),
    current: currentNames([...states, ...linked]),
    unread: unreadNames([...states, ...linked]),
    reused: reusedNames([...states, ...linked]),
    apart: new Set(files.flatMap((file) => file.leave === null ? apart(file.uses, index) : [])),
    doubled: doubledNames(uses),
    defined: new Set(uses.filter(({ role }) => role === "definition").map(({ name }) => name)),
    recipes: options.recipes,
    switched: switchedMacros(uses, states),
    unmet: unmetNames(uses, states),
    joined: joinedNames(uses, states)
  };
}
function askedRenames(uses, states) {
  const choices = uses.filter(({ role }) => role === "condition").map((use2) => chooseRename(use2, states));
  return new Set(choices.flatMap((choice) => choice.kind === "one" ? choice.alike : []));
}
function apart(uses, states) {
  const declared = uses.filter(({ role }) => role === "declaration");
  if (declared.length < 2) return [];
  const here = new Set(declared.map(({ name }) => name));
  return declared.flatMap((use2) => {
    const choice = chooseRename(use2, states);
    if (choice.kind !== "one") return [];
    const twins = choice.state.to.filter(({ name }) => name !== use2.name && here.has(name));
    return twins.some(({ name }) => !speaksOf(declared, use2.name, name)) ? [choice.state] : [];
  });
}
function speaksOf(declared, from, to) {
  return declared.some(({ name, beside: beside3 }) => name === from && beside3?.includes(to));
}
function switchedMacros(uses, states) {
  const news2 = new Map(states.map(({ from, to }) => [from, to.map(({ name }) => name)]));
  return new Set(
    uses.filter(
      ({ name, switches: switches2 }) => switches2?.some((option) => option !== name && news2.get(name)?.includes(option))
    ).map(({ name }) => name)
  );
}
function unmetNames(uses, states) {
  const met = new Set(uses.map(({ name }) => name));
  const read2 = new Set(uses.filter(({ role }) => role === "condition").map(({ name }) => name));
  return new Set(
    states.filter(({ from, to }) => read2.has(from) && to.every(({ name }) => !met.has(name))).map(({ from }) => from)
  );
}
function doubledNames(uses) {
  const macros = /* @__PURE__ */ new Set();
  const options = /* @__PURE__ */ new Set();
  for (const { name, role, namespace } of uses) {
    if (namespace === "macro") macros.add(name);
    if (namespace === "cmake" && (role === "declaration" || role === "condition")) options.add(name);
  }
  return new Set([...macros].filter((name) => options.has(name)));
}
function joinedNames(uses, states) {
  const present = presentNames(uses);
  const joined4 = /* @__PURE__ */ new Map();
  for (const { from, to, state } of states)
    if (to.length === 1 && to[0].name !== from && present.has(from) && state !== "absent")
      joined4.set(to[0].name, (joined4.get(to[0].name) ?? /* @__PURE__ */ new Set()).add(from));
  return new Map(
    [...joined4].filter(([, olds]) => olds.size > 1).map(([name, olds]) => [name, [...olds].toSorted()])
  );
}
function declares({ role, namespace }) {
  return role === "declaration" && namespace !== "env";
}
function presentNames(uses) {
  return new Set(uses.map(({ name }) => name));
}
function currentNames(states) {
  return new Set(
    states.filter(({ state, readers }) => readers.new > 0 && state !== "premature").flatMap(({ to }) => to.map(({ name }) => name))
  );
}
function unreadNames(states) {
  return new Set(
    states.filter((rename2) => rename2.state === "unknown" && isPinned(rename2)).flatMap(({ to }) => to.map(({ name }) => name))
  );
}
function reusedNames(states) {
  const reused = /* @__PURE__ */ new Map();
  const olds = byOldName2(states);
  for (const taker of states)
    for (const { name } of taker.to)
      for (const freed of olds.get(name) ?? [])
        if (isOld(freed) && isReuse(taker, freed)) {
          reused.set(freed, [...reused.get(freed) ?? [], taker]);
          reused.set(taker, [...reused.get(taker) ?? [], freed]);
        }
  return reused;
}
function isOld({ to, state }) {
  return to.length > 0 && state !== "premature" && state !== "absent";
}
function isReuse(taker, { from, kind: kind2, steps }) {
  return taker.from !== from && taker.to.some(({ name }) => name === from) && taker.between?.has(from) !== true && taker.steps[0].map === steps[0].map && areCompatible(taker.kind, kind2);
}

// src/judging/rules/rule.ts
function showOnly(code, message) {
  return { code, message, safety: "display" };
}
function askPerson(code, message) {
  return { code, message, safety: "review" };
}

// src/judging/rules/ownership.ts
var macroOfRenamedOption = ({ use: use2, rename: rename2, repository }) => {
  const { from, to, kind: kind2 } = rename2;
  if (use2.namespace !== "macro" || kind2 === "macro" || !repository.switched.has(from)) return null;
  if (to.every(({ name }) => name === from)) return null;
  return showOnly(
    "option-renamed",
    `The option ${list(to)} turns on the macro ${from} here: only the option was renamed.`
  );
};
var ownedByRepository = ({ use: use2, rename: rename2, repository }) => {
  const { from } = rename2;
  if (isTheirs(rename2)) return null;
  if (rename2.builtIn && rename2.upstream?.path === "")
    return showOnly(
      "owned-here",
      `This repository is ${rename2.upstream.name} itself or a fork of it, so the name is its own.`
    );
  if (use2.role === "declaration")
    return showOnly("owned-here", `This repository declares ${from} itself.`);
  if (!repository.owned.has(from) || use2.namespace === "macro") return null;
  return askPerson(
    "owned-here",
    `This repository declares ${from} itself, so the name may be its own.`
  );
};

// src/core/line-offsets.ts
function lineStart(text3, offset) {
  return offset === 0 ? 0 : text3.lastIndexOf("\n", offset - 1) + 1;
}
function lineStartOfAny(text3, offset) {
  let start = offset;
  while (start > 0 && text3[start - 1] !== "\n" && text3[start - 1] !== "\r") start--;
  return start;
}
function lineEnd(text3, offset) {
  const end = text3.indexOf("\n", offset);
  return end === -1 ? text3.length : end;
}
function lineBefore(text3, offset, reach) {
  const near = text3.slice(Math.max(0, offset - reach), offset);
  return near.slice(near.lastIndexOf("\n") + 1);
}

// src/scan/ignore-marks.ts
var KNOWN = /* @__PURE__ */ new WeakMap();
var IGNORE = /flagshift:\s*ignore\b/;
var IGNORE_ALONE = /^(?:\u00ef\u00bb\u00bf)?\s*(?:#|\/\/|\/\*|<!--|--|;|dnl\b|rem\b|::|"|').{0,20}flagshift:\s*ignore\b/i;
function markedAt(file, offset) {
  const marks2 = KNOWN.get(file) ?? readMarks(file);
  if (!marks2.any) return null;
  if (marks2.off.some(({ start: start2, end }) => start2 <= offset && offset < end))
    return 'Between "flagshift: off" and "flagshift: on".';
  const { text: text3 } = file;
  const start = lineStart(text3, offset);
  const before = start === 0 ? "" : text3.slice(lineStart(text3, start - 1), start - 1);
  return IGNORE.test(text3.slice(start, lineEnd(text3, offset))) || IGNORE_ALONE.test(before) ? 'Marked with "flagshift: ignore".' : null;
}
function readMarks(file) {
  const off = [];
  for (const { 1: word2, index } of file.text.matchAll(/flagshift:\s*(off|on)\b/g)) {
    const open = off.at(-1);
    if (word2 === "off" && (open === void 0 || open.end !== Infinity))
      off.push({ start: index, end: Infinity });
    if (word2 === "on" && open !== void 0 && open.end === Infinity) open.end = index;
  }
  const marks2 = { any: file.text.includes("flagshift:"), off };
  KNOWN.set(file, marks2);
  return marks2;
}

// src/judging/rules/place.ts
var leftFile = ({ file: { leave } }) => leave === null ? null : showOnly(leave.code, leave.message);
var ignoredByMark = ({ use: use2, file }) => {
  const mark = markedAt(file, use2.start);
  return mark === null ? null : showOnly("ignored", mark);
};
var outOfScope = ({ use: use2, file, repository }) => {
  const scope = use2.scope ?? file.scope;
  if (repository.scopes.has(scope)) return null;
  return showOnly("out-of-scope", `The scope "${scope}" was not asked for.`);
};

// src/judging/rules/reused-name.ts
var reusedName = ({ rename: rename2, repository }) => {
  const { from, to, isTaken } = rename2;
  const partners = repository.reused.get(rename2) ?? [];
  const takers = partners.filter((other) => other.to.some(({ name }) => name === from));
  if (isTaken === true || takers.length > 0) {
    const later = list(takers.map((other) => ({ name: other.from }))) || "another name";
    const message = `${from} became ${list(to)}, and later ${later} became ${from}: this ${isTaken === true ? "is" : "may be"} the new ${from} already.`;
    return isTaken === true ? showOnly("reused-name", message) : askPerson("reused-name", message);
  }
  const freed = partners[0];
  if (freed === void 0) return null;
  return askPerson(
    "reused-name",
    `${from} became ${list(to)}, and ${freed.from} was the old name of ${list(freed.to)} before: settle first what ${freed.from} means here.`
  );
};

// src/judging/rules/serves-both.ts
var servedByShim = ({ use: use2, rename: rename2, repository }) => {
  if (use2.role !== "shim" || isTheirs(rename2) && repository.unmet.has(rename2.from)) return null;
  return showOnly("serves-both", `This code serves ${rename2.from} and its new name on purpose.`);
};
var overwritesNewName = ({ use: use2, rename: rename2 }) => {
  const { from, to } = rename2;
  if (!newNames(rename2).includes(use2.overwrites ?? "")) return null;
  return askPerson(
    "overwrites",
    `${list(to)} gets the value of ${from} here, whatever it was set to: when nothing sets ${from} any more, that switches it off. Remove the line by hand.`
  );
};
var servedBeside = ({ use: use2, rename: rename2 }) => {
  if (!newNames(rename2).some((name) => use2.beside?.includes(name))) return null;
  return showOnly(
    "serves-both",
    `${list(rename2.to)} stands in the same place: both names are served on purpose.`
  );
};
var explainsRename = ({ use: use2, rename: rename2, file }) => {
  if (use2.region !== "comment" && use2.region !== "prose") return null;
  const names = new Names(newNames(rename2));
  const [start, end] = [lineStart(file.text, use2.start), lineEnd(file.text, use2.end)];
  if (names.find(file.text, start, end).length === 0) return null;
  return showOnly(
    "serves-both",
    `The text names ${rename2.from} and ${list(rename2.to)} together: it explains the rename.`
  );
};
function newNames({ from, to }) {
  return to.map(({ name }) => name).filter((name) => name !== from);
}

// src/judging/rules/upstream.ts
var premature = ({ rename: rename2 }) => {
  const { from, to, state } = rename2;
  if (state !== "premature") return null;
  const unknown = to.length > 0 ? ` and does not know ${list(to)} yet` : "";
  return showOnly("premature", `${upstream(rename2)} still reads ${from}${unknown}.`);
};
var commonName = ({ rename: rename2 }) => isCommon(rename2) ? showOnly("common-name", common(rename2)) : null;
var currentName = ({ rename: rename2, repository }) => {
  const { from, state } = rename2;
  if (state !== "unknown" || !repository.current.has(from)) return null;
  return showOnly(
    "current-name",
    `A pinned upstream reads ${from}; it is an old name only to ${upstream(rename2)}, which was not found here.`
  );
};
var unreadUpstream = ({ rename: rename2 }) => {
  if (rename2.state !== "unknown" || !rename2.builtIn || !isPinned(rename2)) return null;
  const message = `${rename2.upstream.name} is pinned in ${rename2.upstream.path}, and its files are not here to say whether it still reads ${rename2.from}: check out the submodules, or say where it lies (upstream).`;
  const say = rename2.to.length === 0 ? showOnly : askPerson;
  return say("upstream-unread", message);
};
var absentUpstream = ({ rename: rename2 }) => {
  const { from, to, state, builtIn } = rename2;
  if (state !== "absent" || !builtIn) return null;
  return showOnly(
    "absent",
    `${upstream(rename2)} reads neither ${from} nor ${list(to)}: this is another flag of that name, or a dead one.`
  );
};
var removedFlag = ({ rename: rename2 }) => {
  if (rename2.to.length > 0) return null;
  const say = rename2.builtIn && rename2.state === "unknown" ? showOnly : askPerson;
  return say("removed", gone(rename2));
};

// src/judging/rules/words.ts
var WORD = 20;
var reservedByReader = ({ use: use2 }) => use2.reservation ?? null;
var programName = ({ use: use2, rename: rename2 }) => {
  const { from, to, kind: kind2, builtIn, steps } = rename2;
  if (!builtIn || kind2 !== "cmake-target" || steps[0]?.generic !== true) return null;
  if (use2.role === "declaration") return null;
  return askPerson(
    "program-name",
    `Upstream's program ${from} is called ${list(to)} now; ${from} is a word that this repository may use for a program or a file of its own.`
  );
};
var plainWord = ({ use: use2, rename: { from, kind: kind2 }, file }) => {
  if (use2.role !== "mention" || !isTalk(use2, file.text)) return null;
  return askPerson(
    "plain-word",
    `"${from}" is a word of its own: only a person knows whether the ${kind2 === "any" ? "flag" : kind2} is meant here.`
  );
};
function isTalk({ name, region, start, end }, text3) {
  if (/^[a-z]+$/.test(name)) return region !== "code";
  if (!/^[A-Z]+[0-9]*$/.test(name)) return false;
  const before = text3.slice(Math.max(0, start - WORD), start);
  const after2 = text3.slice(end, end + WORD);
  if (region === "code")
    return /[a-z]{2}[,.:]?[ \t]$|[\r\n][ \t]*$|^$/.test(before) && /^[ \t][a-z]{2}/.test(after2);
  return /[A-Za-z]{2}[,.:]?\s$/.test(before) || /^[,.:]?\s[A-Za-z]{2}/.test(after2);
}

// src/judging/rules/index.ts
var KEEP_RULES = [
  // The place itself is not to be touched.
  leftFile,
  ignoredByMark,
  outOfScope,
  // Upstream does not call the name old, or can't be asked.
  premature,
  commonName,
  currentName,
  unreadUpstream,
  absentUpstream,
  // The code means it so.
  servedByShim,
  removedFlag,
  macroOfRenamedOption,
  overwritesNewName,
  servedBeside,
  // The name may mean something else.
  programName,
  reusedName,
  ownedByRepository,
  reservedByReader,
  plainWord,
  explainsRename
];
function whyKept(use2, rename2, file, repository) {
  const place2 = { use: use2, rename: rename2, file, repository };
  for (const rule2 of KEEP_RULES) {
    const answer = rule2(place2);
    if (answer !== null) return keepPlace(rename2, answer.safety, answer.code, answer.message);
  }
  return null;
}

// src/judging/judge-use.ts
function judgeUse(use2, file, repository) {
  const choice = chooseRename(use2, repository.states);
  if (choice.kind === "none") return null;
  if (choice.kind === "other")
    return keepPlace(choice.state, "display", "other-kind", otherName(use2, choice.state));
  if (choice.kind === "several" && choice.states.every(({ to }) => to.length === 0))
    return whyKept(use2, leastGone(choice.states), file, repository);
  if (choice.kind === "several")
    return choice.states.every(isCommon) ? keepPlace(choice.states[0], "display", "common-name", common(choice.states[0])) : keepPlace(choice.states[0], "review", "ambiguous", several(choice.states));
  const rename2 = choice.state;
  const left = whyKept(use2, rename2, file, repository) ?? crossing(use2, rename2, repository);
  if (left !== null) return left;
  const acted = decideAction(use2, rename2, repository.conditions);
  if (acted.action === "keep" || acted.safety !== "safe") return acted;
  return choice.sure ? acted : { ...acted, safety: "review", reason: otherKind(use2, rename2, acted.reason) };
}
function leastGone(states) {
  return states.find(({ state }) => state === "premature") ?? states[0];
}
function crossing(use2, rename2, { states, current }) {
  for (const { name } of rename2.to) {
    if (name === rename2.from) continue;
    const next2 = nextOf({ ...use2, name }, rename2, states).find(isOld);
    if (next2 === void 0 || next2.state === "unknown" && current.has(name)) continue;
    return keepPlace(rename2, "review", "renamed-on", renamedOn(rename2, next2));
  }
  return null;
}
function nextOf(use2, { value }, states) {
  if (value.kind !== "same") return states.get(use2.name) ?? [];
  const next2 = chooseRename(use2, states);
  if (next2.kind === "several") return next2.states;
  return next2.kind === "one" ? next2.alike : [];
}

// src/judging/judge-composed.ts
var MOST = 5;
var LONGEST = 80;
function judgeComposed(use2, composed, file, repository) {
  const judged = composed.flatMap((one) => {
    const decision2 = judgeUse({ ...use2, name: one.name }, file, repository);
    if (decision2 === null || isUntold(decision2)) return [];
    return [{ one, decision: decision2 }];
  });
  const first = judged.find(({ decision: decision2 }) => decision2.action !== "keep") ?? judged.find(({ decision: decision2 }) => decision2.safety === "review") ?? judged[0];
  if (first === void 0) return null;
  const { decision } = first;
  const told = judged.filter((other) => other === first || isAlike(other.decision, decision)).toSorted((a, b) => Number(b === first) - Number(a === first)).map(({ one }) => one);
  const { rename: rename2, action, reason: reason2 } = decision;
  const { whenComposed } = reasonRow(reason2.code);
  const sentence = describePieces(use2, told, file, repository);
  if (action !== "keep" || whenComposed === "only-composed")
    return keepPlace(rename2, "review", "composed-name", sentence);
  if (file.leave !== null || whenComposed === "alone") return decision;
  return { ...decision, reason: { ...reason2, message: `${sentence} ${reason2.message}` } };
}
function isUntold({ reason: reason2, safety }) {
  return safety === "display" && reasonRow(reason2.code).whenComposed === "untold";
}
function isAlike(a, b) {
  return a.safety === "display" === (b.safety === "display");
}
function describePieces({ start, end }, composed, { text: text3 }, repository) {
  const written2 = text3.slice(start, end).replace(/\s+/g, " ");
  const shown = written2.length > LONGEST ? `${written2.slice(0, LONGEST)}\u2026` : written2;
  const ways = composed.slice(0, MOST).map((one) => way(one, text3, repository));
  const more = composed.length > MOST ? ` and ${composed.length - MOST} more` : "";
  return `${shown} is put together: it gives ${ways.join(", ")}${more}.`;
}
function way({ name, value, at }, text3, { states }) {
  const choice = chooseRename({ name, namespace: "any" }, states);
  const renames = choice.kind === "one" ? [choice.state] : choice.kind === "several" ? choice.states : [];
  const news2 = [...new Set(renames.map(({ to }) => list(to)))].filter((to) => to !== "");
  const becomes = news2.length === 0 ? "" : ` (now ${news2.join(" or ")})`;
  const source = at === -1 ? "" : ` of line ${lineOf(text3, at)}`;
  return `${name}${becomes} with ${value === "" ? "nothing" : value}${source}`;
}
function lineOf(text3, offset) {
  let line = 1;
  for (let at = text3.indexOf("\n"); at !== -1 && at < offset; at = text3.indexOf("\n", at + 1))
    line++;
  return line;
}

// src/languages/kit/companions.ts
function isFilledIn(text3, { start, end }) {
  return text3[start - 1] === "@" && text3[end] === "@";
}
function companions(uses, group) {
  const groups2 = /* @__PURE__ */ new Map();
  const keys = uses.map((use2, index) => `${use2.role === "definition"} ${group(use2, index)}`);
  uses.forEach((use2, index) => {
    const key = keys[index];
    const places = groups2.get(key) ?? /* @__PURE__ */ new Map();
    groups2.set(key, places);
    const place2 = places.get(use2.name) ?? { lists: /* @__PURE__ */ new Set(), free: false };
    places.set(use2.name, place2);
    if (use2.member === void 0) place2.free = true;
    else place2.lists.add(use2.member.list);
  });
  return uses.map((use2, index) => {
    const list3 = use2.member?.list;
    const names = /* @__PURE__ */ new Set();
    for (const [name, { lists, free }] of groups2.get(keys[index])) {
      if (name === use2.name) continue;
      const elsewhere = lists.size > 1 || lists.size === 1 && (list3 === void 0 || !lists.has(list3));
      if (free || elsewhere) names.add(name);
    }
    return names;
  });
}
function arePathParts(between3) {
  return between3.includes("/") && /^[)}](?:[^(){}$,\s]|\$[({]\w+[)}])*\$[({]$/.test(between3);
}

// src/languages/kit/deprecation-words.ts
var MESSAGE = /\b(?:deprecat\w*|obsolet\w*|renamed|removed|replaced|superseded|legacy|old name|no longer|no more|backwards?[- ]compat\w*|in favou?r of|use .{1,80}? instead|instead of)\b/i;
var COMMENT = /\b(?:deprecat\w*|obsolet\w*|renamed|no longer|old name|backwards?[- ]compat\w*|will (?:soon )?be (?:removed|deleted|dropped))\b/i;
function printsDeprecation(text3) {
  return MESSAGE.test(text3);
}
function notesDeprecation(text3) {
  return COMMENT.test(text3);
}
var DESCRIBED = /^\W*(?:deprecated|obsolete)\b|[([]\s*(?:deprecated|obsolete|renamed|removed|old name)\b|\b(?:is|was|has been) (?:now )?(?:deprecated|obsolete|renamed|removed|moved|replaced|superseded)\b|\b(?:deprecated|obsolete|renamed|removed)\W*$/i;
function describesDeprecated(text3) {
  return DESCRIBED.test(text3);
}
function isPrinted(text3, { start, end }) {
  return text3.startsWith("${", start - 2) && text3[end] === "}";
}
function isAdvised(text3, { start, end }) {
  const before = text3.slice(Math.max(0, start - 80), start);
  const after2 = text3.slice(end, end + 40);
  return /\b(?:use|prefer|(?:re)?named (?:to|as)|(?:replaced|superseded) (?:by|with)|in favou?r of|changed to|moved to|becomes?|is now)\s+(?:the\s+)?(?:new\s+)?(?:(?:cmake\s+)?(?:option|flag|variable|macro)\s+)?["'`]*(?:-D\s?)?$/i.test(
    before
  ) || /^(?:=\w+)?["'`]*\s+(?:instead\b(?!\s+of)|replaces\b)/i.test(after2);
}

// src/languages/kit/reservations.ts
function deprecationText(name) {
  return {
    code: "deprecation-text",
    message: `The text says of ${name} that it is deprecated, renamed or gone; with the new name it would say that of the new one.`,
    safety: "review"
  };
}
function composedName(name) {
  return {
    code: "composed-name",
    message: `A longer name is put together here of which ${name} is only a part.`,
    safety: "review"
  };
}

// src/judging/passes/both-names-nearby.ts
var NEAR_LINES = 3;
var LONGEST_LINE = 400;
var MOST2 = 20;
function leaveBothNamesNearby(file, judged) {
  const byLine = /* @__PURE__ */ new Map();
  for (const use2 of file.uses) {
    const { line } = file.lines.at(use2.start);
    const known3 = byLine.get(line);
    if (known3 === void 0) byLine.set(line, [use2]);
    else if (known3.length < MOST2) known3.push(use2);
  }
  return judged.map((one) => {
    const { action } = one.decision;
    if (action === "keep" || action === "remove") return one;
    const reason2 = signOfService(file, byLine, one);
    return reason2 === void 0 ? one : takeBack(one, reason2);
  });
}
function signOfService({ text: text3, lines }, byLine, { use: use2, decision }) {
  const target = decision.rename.to[0]?.name;
  if (target === void 0) return void 0;
  const { line } = lines.at(use2.start);
  const own = lines.textOf(line);
  const there = byLine.get(line) ?? [];
  if (own.length > LONGEST_LINE) return void 0;
  if (decision.action !== "widen" && valueNames(use2, target, text3))
    return both(`${use2.name} gets the value of ${target} here, for those who still read it.`);
  const follows = use2.role === "condition" && use2.local === true;
  const standsFree = use2.member === void 0 && decision.action !== "widen" && !follows;
  const served = there.some(
    (other) => other.name === target && other.member === void 0 && !inOnePath(text3, use2, other)
  );
  if (standsFree && served && !isFilledIn(text3, use2))
    return both(`${target} stands in the same line: both names are served on purpose.`);
  if (use2.role === "mention" && tells(use2, own) && !isOffered(text3, use2, there)) {
    return deprecationText(use2.name);
  }
  if (use2.role === "condition" && warnsBelow(text3, lines, byLine, use2, line))
    return both(
      `The lines below say that ${use2.name} is deprecated: this code exists for the old name.`
    );
  if (use2.role === "option" && versioned(lines, byLine, line, target))
    return both(
      `One name for older versions, the other for newer ones: ${target} is set in the other branch.`
    );
  return void 0;
}
function inOnePath(text3, one, other) {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return arePathParts(text3.slice(first.end, second.start));
}
function both(message) {
  return { code: "serves-both", message };
}
function isOffered(text3, use2, there) {
  if (isPrinted(text3, use2)) return true;
  return there.some((other) => other.name === use2.name && isAdvised(text3, other));
}
function valueNames({ value, start }, target, text3) {
  if (value === void 0 || !value.text.includes(target)) return false;
  return !/-D ?$/.test(text3.slice(Math.max(0, start - 3), start)) && new Names([target]).test(value.text);
}
function tells({ region }, line) {
  return region === "string" ? printsDeprecation(line) : notesDeprecation(line);
}
function warnsBelow(text3, lines, byLine, { name, start }, line) {
  for (let at = line; at <= line + NEAR_LINES; at++) {
    const there = byLine.get(at) ?? [];
    for (const other of there)
      if (other.name === name && other.start !== start && other.role === "mention") {
        if (printsDeprecation(lines.textOf(at)) && !isOffered(text3, other, there)) return true;
      }
  }
  return false;
}
var VERSION = /(?:^|[^a-z])version|satisfies|semver/i;
var OTHERWISE = /\belse\b|\belif\b|\|\||;;|\bcase\b/i;
function versioned(lines, byLine, line, target) {
  for (let at = line - NEAR_LINES; at <= line + NEAR_LINES; at++) {
    if (at === line || byLine.get(at)?.some(({ name, role }) => name === target && role === "option") !== true)
      continue;
    const [first, last2] = at < line ? [at, line] : [line, at];
    const between3 = range(first + 1, last2 - 1).map((number) => lines.textOf(number));
    const asked = range(Math.max(1, first - 1), last2 - 1).map((number) => lines.textOf(number));
    if (between3.some((one) => OTHERWISE.test(one)) && asked.some((one) => VERSION.test(one)))
      return true;
  }
  return false;
}
function range(from, to) {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

// src/judging/passes/both-places-or-none.ts
function changeBothOrNone(_file, decided) {
  const stopped = /* @__PURE__ */ new Map();
  for (const { use: use2, decision } of decided) {
    const where = placeInList(use2);
    if (where !== void 0 && decision.isTakenBack === true) stopped.set(where, decision);
  }
  if (stopped.size === 0) return decided;
  return decided.map((one) => {
    const decision = stopped.get(placeInList(one.use) ?? "");
    return decision === void 0 || one.decision.action === "keep" ? one : { use: one.use, decision: { ...decision, rename: one.decision.rename } };
  });
}
function placeInList({ member, name }) {
  return member === void 0 ? void 0 : `${member.list}\0${name}`;
}

// src/judging/passes/doubts-of-the-repository.ts
import { posix } from "node:path";
var NAMED_FILES = 3;
var NEAR_LINES2 = 3;
function doubtByRepository(file, judged, repository) {
  const here = new Set(file.uses.map(({ role, name }) => `${role} ${name}`));
  const siblings2 = siblingsOf(file, judged, repository);
  return judged.map((one, index) => {
    const { use: use2, decision } = one;
    const target = decision.rename.to[0]?.name;
    if (decision.action === "keep" || decision.action === "remove" || target === void 0)
      return one;
    if (isHalf(one, repository))
      return takeBack(one, {
        code: "read-here",
        message: `This repository reads ${use2.name} itself, and those reads can't be turned into reads of ${target} by name alone (${rule(decision.rename)}). A setting that is changed without them would no longer reach them: change both together.`
      });
    const olds = siblings2(index);
    if (olds.near.length > 0)
      return takeBack(one, {
        code: "many-to-one",
        message: `${became([use2.name, ...olds.near], target)}; here each is dealt with by itself.`
      });
    if (use2.role === "declaration" && isDeclared(decision, here))
      return takeBack(one, {
        code: "declared-beside",
        message: `This file declares ${target} too: ${use2.name} is kept beside it on purpose, or is to be removed by hand.`
      });
    if (repository.apart.has(decision.rename)) {
      const twins = `This repository declares both ${use2.name} and ${target}, so they may be two flags.`;
      if (use2.role === "condition" && here.has(`condition ${target}`))
        return takeBack(one, {
          code: "declared-beside",
          message: `${twins} This file reads each of them.`
        });
      return warned(one, twins);
    }
    const own = ownCompilation(file.path, one);
    if (own !== void 0) return warned(one, own);
    const elsewhere = pinnedElsewhere(file.path, one);
    if (elsewhere !== void 0) return warned(one, elsewhere);
    if (olds.all.length > 0) return warned(one, `${became([use2.name, ...olds.all], target)}.`);
    if (repository.doubled.has(use2.name) && decision.rename.kind === "any")
      return warned(
        one,
        `${use2.name} is an option and a macro here, and the rename does not say which of them it means.`
      );
    return one;
  });
}
function isHalf({ use: { role }, decision }, { asked }) {
  const { to, value } = decision.rename;
  return (role === "option" || role === "definition") && (value.kind !== "same" || to.length > 1 || to[0]?.value !== void 0) && asked.has(decision.rename);
}
function ownCompilation(path3, { use: use2, decision }) {
  if (use2.compiles === void 0) return void 0;
  const theirs = decision.rename.upstream?.path;
  const files = use2.compiles.map((file) => posix.join(posix.dirname(path3), file));
  if (theirs && files.some((file) => file.startsWith(`${theirs}/`))) return void 0;
  const named3 = files.slice(0, NAMED_FILES).join(", ");
  const what = files.length === 0 ? "what this build script compiles itself" : named3;
  return `It reaches only ${what}: look there which of the two names is read.`;
}
function pinnedElsewhere(path3, { decision }) {
  const { upstream: found, state } = decision.rename;
  if (found === null || found.source !== null || state === "unknown") return void 0;
  const pin = posix.dirname(found.path.replace(/:\d+$/, ""));
  const here = posix.dirname(path3);
  if (holds(pin, here) || holds(here, pin)) return void 0;
  return `Only ${pin} pins that version: look whether this is built with it.`;
}
function holds(outer, inner) {
  return outer.startsWith(".") || `${inner}/`.startsWith(`${outer}/`);
}
function isToldApart({ role, start, end }, text3) {
  if (role === "definition" || role === "declaration") return true;
  const quote2 = text3[start - 1] ?? "";
  return role === "mention" && /["'`]/.test(quote2) && text3[end] === quote2;
}
function siblingsOf({ text: text3, lines }, judged, { joined: joined4 }) {
  const apart2 = joined4.size === 0 ? /* @__PURE__ */ new Map() : toldApart();
  return (index) => {
    const { use: use2, decision } = judged[index];
    const target = decision.rename.to[0].name;
    const all = joined4.get(target)?.filter((name) => name !== use2.name) ?? [];
    if (decision.rename.to.length > 1) return { near: [], all: [] };
    if (all.length === 0 || !isToldApart(use2, text3)) return { near: [], all };
    const near = /* @__PURE__ */ new Set();
    const { line } = lines.at(use2.start);
    for (let at = line - NEAR_LINES2; at <= line + NEAR_LINES2; at++)
      for (const name of apart2.get(placeOf(at, use2, target)) ?? []) near.add(name);
    return { near: all.filter((name) => near.has(name)).toSorted(), all };
  };
  function toldApart() {
    const found = /* @__PURE__ */ new Map();
    for (const { use: use2, decision } of judged) {
      const { to } = decision.rename;
      if (to.length !== 1 || decision.action === "remove" || !isToldApart(use2, text3)) continue;
      const key = placeOf(lines.at(use2.start).line, use2, to[0].name);
      found.set(key, (found.get(key) ?? /* @__PURE__ */ new Set()).add(use2.name));
    }
    return found;
  }
}
function placeOf(line, { role }, target) {
  return `${line} ${role} ${target}`;
}
function isDeclared({ rename: rename2 }, here) {
  return rename2.to.some(({ name }) => name !== rename2.from && here.has(`declaration ${name}`));
}
function warned({ use: use2, decision }, message) {
  const reason2 = { ...decision.reason, message: `${decision.reason.message} ${message}` };
  return { use: use2, decision: { ...decision, safety: "review", reason: reason2 } };
}
function became(names, target) {
  const sorted = names.toSorted();
  const all = sorted.length === 2 ? "both" : "all";
  return `${sorted.slice(0, -1).join(", ")} and ${sorted.at(-1)} ${all} became ${target}`;
}

// src/judging/passes/merge-settings.ts
function mergeSettings({ uses, text: text3 }, decided) {
  const there = /* @__PURE__ */ new Map();
  for (const use2 of uses)
    if (use2.member !== void 0 && sets(use2.role))
      there.set(keyOf(use2.member, use2.name), { name: use2.name, value: settingOf(use2, text3) });
  const taken = /* @__PURE__ */ new Map();
  return decided.map(({ use: use2, decision }) => {
    const { member } = use2;
    if (member === void 0 || !sets(use2.role)) return { use: use2, decision };
    if (decision.action !== "replace" && decision.action !== "add") return { use: use2, decision };
    const settings3 = settingsOf(use2, decision, text3).filter(({ name }) => name !== use2.name);
    const known3 = settings3.map(({ name }) => knownAt(keyOf(member, name), use2, there, taken));
    for (const { name, value } of settings3) {
      const key = keyOf(member, name);
      if (knownAt(key, use2, there, taken) === void 0) taken.set(key, { name: use2.name, value });
    }
    return { use: use2, decision: mergeWithKnown(use2, decision, member, settings3, known3) };
  });
}
function keyOf({ list: where }, name) {
  return `${where}\0${name}`;
}
function knownAt(key, { name }, there, taken) {
  const other = there.get(key);
  if (other !== void 0) return other.value;
  const before = taken.get(key);
  return before === void 0 || before.name === name ? void 0 : before.value;
}
function mergeWithKnown(use2, decision, { removal }, settings3, known3) {
  const { rename: rename2, safety } = decision;
  if (known3.every((value) => value === void 0)) return decision;
  const clash = settings3.findIndex(
    ({ value }, index) => known3[index] !== void 0 && normal(known3[index]) !== normal(value)
  );
  const same2 = settings3.filter((_, index) => known3[index] !== void 0);
  if (use2.namespace === "target")
    return keepPlace(
      rename2,
      "review",
      "both-named",
      `${use2.name} and ${list(same2)} stand in one command: read it as a whole.`
    );
  if (clash >= 0) {
    const { name, value } = settings3[clash];
    return conflict(use2, rename2, { name, value }, known3[clash]);
  }
  if (same2.length === settings3.length) {
    const message2 = `${list(same2)} is set to the same value beside it.`;
    return changePlace(rename2, "remove", safety, "merged", message2, [{ ...removal, text: "" }]);
  }
  const missing = settings3.filter((one) => !same2.includes(one));
  const own = rename2.to.some(({ name }) => name === use2.name);
  const edits = use2.split?.(
    own ? [{ name: use2.name, value: use2.value?.text ?? "" }, ...missing] : missing
  );
  const message = `${decision.reason.message} ${list(same2)} is set to the same value beside it.`;
  if (edits === void 0) return keepPlace(rename2, "review", "value-changes", message);
  return { ...decision, edits, reason: { ...decision.reason, message } };
}
function conflict(use2, rename2, { name, value }, known3) {
  const message = `${use2.name} is set to ${value || "nothing"} and ${name} to ${known3 || "nothing"} in one list; only a person knows which one is meant.`;
  return { ...keepPlace(rename2, "review", "conflict", message), stopsFile: true };
}
function settingsOf(use2, { rename: rename2, edits }, text3) {
  const { to, value } = rename2;
  if (to.length > 1) return spread(to, use2.value?.text ?? "ON", value) ?? [];
  const change = use2.value && edits.find(({ start }) => start === use2.value?.start);
  return to.map(({ name }) => ({ name, value: change?.text ?? settingOf(use2, text3) }));
}

// src/judging/passes/operands/pair.ts
var LONGEST2 = 300;
var JOINTS = {
  or: /(?<=\s)(?:OR|or|-or?)(?=\s)|\|\|/g,
  and: /(?<=\s)(?:AND|and|-a(?:nd)?)(?=\s)|&&/g
};
var OPENS = {
  or: /(?:[[({,;:?]|(?<![=!<>])=|\|\||(?<!\w)(?:OR|or|-or?|if|elif|elsif|elseif|unless|while|until|return|when|test|on))$/,
  and: /(?:[[({,;:?]|(?<![=!<>])=|&&|(?<!\w)(?:AND|and|-a(?:nd)?|if|elif|elsif|elseif|unless|while|until|return|when|test|on))$/
};
var CONTINUED = /(?:&&|\|\||[!\\<>=?:&|+*/-]|(?<!\w)(?:AND|OR|NOT|and|or|not|-a(?:nd)?|-or?))$/;
var CLOSES = {
  or: /^[ \t]*(?:[)\]};,{?:]|\|\||(?:OR|or|-or?)\b|then\b|do\b|#|\/\/|\/\*|$)/,
  and: /^[ \t]*(?:[)\]};,{?:]|&&|(?:AND|and|-a(?:nd)?)\b|then\b|do\b|#|\/\/|\/\*|$)/
};
function pairOf(text3, first, second) {
  if (second.start - first.end > LONGEST2) return void 0;
  const between3 = text3.slice(first.end, second.start);
  if (/[;#]|\/[/*]/.test(between3)) return void 0;
  for (const joint of ["or", "and"]) {
    const hits = [...between3.matchAll(JOINTS[joint])].map((one) => widened(between3, one));
    const [hit, last2] = [hits[0], hits.at(-1)];
    if (hit === void 0 || last2 === void 0) continue;
    const tail2 = between3.slice(0, hit.start);
    const head = between3.slice(last2.end);
    const own = { start: first.start - head.length, end: first.end + tail2.length };
    const other = { start: second.start - head.length, end: second.end + tail2.length };
    const middle = hits.slice(1).map((next2, index) => between3.slice(hits[index].end, next2.start));
    if (text3.slice(own.start, first.start) !== head || text3.slice(second.end, other.end) !== tail2 || !isWhole(head + tail2) || !middle.every((operand) => isOperand(operand)) || // A sentence that holds variables: "$A or $B".
    head.includes("$") && /^[a-z]/.test(hit.word) || !opens(text3, own.start, joint) || !closes(text3, other.end, joint, head))
      return void 0;
    const negated = /!|\bnot\b|\bNOT\b|-z/.test(head);
    return {
      removal: { start: first.end + last2.start, end: other.end },
      widens: negated ? joint === "and" && !compares(tail2) : joint === "or" && asksForSet(tail2)
    };
  }
  return void 0;
}
function widened(text3, hit) {
  let start = hit.index;
  let end = start + hit[0].length;
  while (/\s/.test(text3[start - 1] ?? "") || text3[start - 1] === "\\" && /[\r\n]/.test(text3[start]))
    start--;
  while (/\s/.test(text3[end] ?? "") || text3[end] === "\\" && /[\r\n]/.test(text3[end + 1] ?? ""))
    end++;
  return { start, end, word: hit[0] };
}
var COMPARISON = /[=<>]|EQUAL|MATCHES|LESS|GREATER|IN_LIST|-(?:eq|ne|lt|le|gt|ge)\b/;
function compares(tail2) {
  return COMPARISON.test(tail2);
}
function asksForSet(tail2) {
  const equal = /(?:==|STREQUAL|(?<![=!<>])=|-eq)\s*["']?([\w.+-]+)["']?[\s)\]]*$/.exec(tail2);
  if (equal === null) return !compares(tail2);
  const rest = tail2.slice(0, equal.index);
  return !compares(rest) && switches(equal[1]) !== false && !/notfound$|^none$/i.test(equal[1]);
}
function isOperand(text3) {
  return isWhole(text3) && !/[\r\n]|&&|\|\||\b(?:AND|and|OR|or)\b/.test(text3);
}
function isWhole(text3) {
  const open = [];
  for (const letter of text3) {
    if ("([{".includes(letter)) open.push(letter);
    else if (letter === ")" || letter === "]" || letter === "}") {
      if (open.pop() !== { ")": "(", "]": "[", "}": "{" }[letter]) return false;
    } else if (letter === '"' || letter === "'") {
      if (open.at(-1) === letter) open.pop();
      else open.push(letter);
    }
  }
  return open.length === 0;
}
function opens(text3, offset, joint) {
  const before = text3.slice(Math.max(0, offset - LONGEST2), offset);
  const head = before.trimEnd();
  if (OPENS[joint].test(head)) return true;
  const startsLine2 = /[\r\n][ \t]*$/.test(before) || offset === before.trimStart().length;
  return startsLine2 && !CONTINUED.test(head);
}
function closes(text3, offset, joint, head) {
  const rest = text3.slice(offset, offset + LONGEST2);
  const line = /^[^\r\n]*/.exec(rest)[0];
  const after2 = /^\s*(?:\[|test\b)/.test(head) ? line.replace(/^[ \t]*(?:&&|\|\|)/, ";") : line;
  if (!CLOSES[joint].test(after2)) return false;
  if (line.trim() !== "") return true;
  return !/^\s*(?:&&|\|\||AND\b|OR\b|and\b|or\b|[=<>!?*/+&|-])/.test(rest.slice(line.length));
}

// src/judging/passes/operands/sequence.ts
var LONGEST3 = 300;
var REFERENCE = String.raw`\$(?:\w+|\(\w+\)|\{\w+\})`;
var SEQUENCES = [
  new RegExp(
    String.raw`^(?:\xef\xbb\xbf)?[ \t]*(?:else[ \t]+)?ifn?eq[ \t]*\(,?[ \t]*(?:${REFERENCE}[ \t]*)+,?[ \t]*\)`,
    "g"
  ),
  new RegExp(String.raw`(?<=[ \t])-[nz][ \t]+"(?:${REFERENCE})+"`, "g"),
  new RegExp(String.raw`\$[({]or[ \t]+${REFERENCE}(?:[ \t]*,[ \t]*${REFERENCE})+[ \t]*[)}]`, "g")
];
function sequenceOf(text3, first, second) {
  if (second.start - first.end > LONGEST3) return void 0;
  if (![first, second].every(
    (use2) => /\$[({]?$/.test(text3.slice(Math.max(0, use2.start - 2), use2.start))
  ))
    return void 0;
  const from = Math.max(0, first.start - LONGEST3);
  const start = first.start - lineTail(text3.slice(from, first.start));
  const line = /^[^\r\n]*/.exec(text3.slice(start, second.end + LONGEST3))[0];
  const asked = SEQUENCES.some(
    (pattern) => [...line.matchAll(pattern)].some(
      (hit) => start + hit.index < first.start && second.end < start + hit.index + hit[0].length
    )
  );
  if (!asked) return void 0;
  const close = /^[)}]?/.exec(text3.slice(second.end, second.end + 1))[0].length;
  const gap2 = /(?:[ \t]*,)?[ \t]*\$[({]?$/.exec(text3.slice(first.end, second.start));
  if (gap2 === null) return void 0;
  return {
    removal: { start: first.end + gap2.index, end: second.end + close },
    widens: true
  };
}
function lineTail(text3) {
  return text3.length - Math.max(text3.lastIndexOf("\n"), text3.lastIndexOf("\r")) - 1;
}

// src/judging/passes/one-new-name.ts
var MOST3 = 8;
function nameNewOnce({ text: text3 }, judged) {
  const conditions = judged.flatMap(
    ({ use: use2, decision }, index) => use2.role === "condition" && (decision.action === "replace" || decision.action === "widen") ? [index] : []
  );
  if (conditions.length < 2) return judged;
  const settled2 = [...judged];
  conditions.forEach((index, at) => {
    for (const earlier of conditions.slice(Math.max(0, at - MOST3), at)) {
      const first = settled2[earlier];
      const second = settled2[index];
      if (first.decision.action !== "replace" && first.decision.action !== "widen") continue;
      const decision = afterwards(text3, first, second);
      if (decision === void 0) continue;
      settled2[index] = { use: second.use, decision };
      return;
    }
  });
  return settled2;
}
function afterwards(text3, first, second) {
  const { rename: rename2, action, safety } = second.decision;
  const target = rename2.to[0]?.name;
  if (rename2.to.length !== 1 || target === void 0 || first.decision.rename.to[0]?.name !== target || first.use.name === second.use.name)
    return void 0;
  const pair = sequenceOf(text3, first.use, second.use) ?? pairOf(text3, first.use, second.use);
  if (pair === void 0) return void 0;
  const plainly2 = first.decision.action === "replace" && action === "replace";
  if (!plainly2 && !pair.widens) return void 0;
  if (action === "widen")
    return keepPlace(
      rename2,
      "display",
      "serves-both",
      `${target} is accepted beside it in this condition already, in the place of ${first.use.name}.`
    );
  const message = `${first.use.name} and ${second.use.name} both became ${target}: the condition names it once.`;
  return changePlace(rename2, "remove", safety, "merged", message, [{ ...pair.removal, text: "" }]);
}

// src/judging/passes/overlapping-edits.ts
function separateOverlaps(_file, judged) {
  const pairs2 = overlaps(judged);
  if (pairs2.length === 0) return judged;
  const result = [...judged];
  for (const [a, b] of pairs2) {
    const going = [a, b].filter(({ index }) => judged[index].decision.action === "remove");
    const goes = going.length === 2 ? void 0 : going[0];
    for (const { index } of [a, b]) {
      const { use: use2, decision } = judged[index];
      if (goes === void 0)
        result[index] = { use: use2, decision: leaveEntangled(decision, going.length === 2) };
      else if (index !== goes.index) result[index] = { use: use2, decision: goWithNeighbour(decision) };
    }
  }
  return result;
}
function overlaps(judged) {
  const edits = judged.flatMap(({ decision }, index) => decision.edits.map((edit) => ({ edit, index }))).toSorted((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end);
  const pairs2 = [];
  let widest = edits[0];
  for (const owned of edits.slice(1)) {
    const before = widest;
    if (owned.edit.start < before.edit.end && !isSame(before.edit, owned.edit)) {
      if (before.index !== owned.index) pairs2.push([before, owned]);
    }
    if (owned.edit.end > before.edit.end) widest = owned;
  }
  return pairs2;
}
function isSame(a, b) {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
function leaveEntangled({ rename: rename2 }, isDouble) {
  const message = isDouble ? `${rename2.from} and its neighbour would both go, and share what parts them: remove them by hand.` : `${rename2.from} and another old name stand in one statement that would become several: change it by hand.`;
  return keepPlace(rename2, "review", "entangled", message);
}
function goWithNeighbour(decision) {
  const message = `Goes with the setting that is merged: ${decision.reason.message}`;
  return { ...decision, action: "remove", reason: { code: "merged", message }, edits: [] };
}

// src/repository/recipes.ts
var RECIPE = /^(?:portfile\.cmake|PKGBUILD|APKBUILD|build_tarballs\.jl|[\w.-]+\.ebuild)$/;
var LISTED_RECIPE = /^(?:package\.(?:py|mk)|conanfile\.py|(?:meta|recipe)\.ya?ml|build\.sh)$/;
var COLLECTION = /^(?:\w+_)?(?:packages?|ports|recipes)$/i;
var VERSIONS = /^(?:all|v?\d[\w.]*(?:\.x)?)$/i;
function recipesOf(entries) {
  const roots = /* @__PURE__ */ new Map();
  const newest = /* @__PURE__ */ new Map();
  for (const { path: path3 } of entries) {
    const folders = path3.split("/");
    const file = folders.pop();
    const listed4 = LISTED_RECIPE.test(file) && folders.some((name) => COLLECTION.test(name));
    if (!listed4 && !RECIPE.test(file)) continue;
    const version = VERSIONS.test(folders.at(-1) ?? "") ? folders.pop() : void 0;
    if (folders.length === 0) continue;
    const root = folders.join("/");
    roots.set(root, packageName(folders.at(-1)));
    if (version !== void 0 && isNewer(version, newest.get(root) ?? "")) newest.set(root, version);
  }
  const names = new Set(roots.values());
  function rootOf2(path3) {
    for (let at = path3.lastIndexOf("/"); at > 0; at = path3.lastIndexOf("/", at - 1))
      if (roots.has(path3.slice(0, at))) return path3.slice(0, at);
    return void 0;
  }
  return {
    of(path3) {
      const root = rootOf2(path3);
      return root === void 0 ? void 0 : roots.get(root);
    },
    isOlder(path3) {
      const root = rootOf2(path3);
      if (root === void 0) return false;
      const folder = path3.slice(root.length + 1).split("/", 1)[0];
      return VERSIONS.test(folder) && isNewer(newest.get(root) ?? "", folder);
    },
    has: (name) => names.has(packageName(name))
  };
}
function isNewer(one, than) {
  const [a, b] = [numbersOf(one), numbersOf(than)];
  const at = a.findIndex((number, index) => number !== (b[index] ?? -1));
  return at !== -1 && a[at] > (b[at] ?? -1);
}
function numbersOf(version) {
  return /^all$/i.test(version) ? [Infinity] : (version.match(/\d+/g) ?? []).map(Number);
}
function packageName(name) {
  return name.toLowerCase().replace(/^mingw-w64-/, "").replace(/^lib(?=[a-z])/, "").replace(/(?<=[a-z])[\d.]+$/, "");
}

// src/judging/passes/same-name-of-others.ts
function leaveNamesOfOthers(file, judged, repository) {
  const asked = new Set(file.uses.filter(isMacroRead).map(({ name }) => name));
  return judged.map((one) => {
    const { use: use2, decision } = one;
    const target = decision.rename.to[0]?.name;
    if (decision.action === "keep" || target === void 0 || decision.rename.builtIn) return one;
    const aside = use2.role === "mention" && asked.has(use2.name);
    if ((isMacroRead(use2) || aside) && isOption(use2.name, target, decision, repository))
      return takeBack(one, {
        code: "other-kind",
        message: `${target} is spelled as an option and ${use2.name} as a macro, which nothing here defines: a header that does may have kept it.`
      });
    if (repository.recipes?.isOlder(file.path) === true)
      return takeBack(one, {
        code: "older-version",
        message: `This recipe is for an older version than another one beside it: that version may still read ${use2.name}.`
      });
    const other = otherPackage(file.path, use2.name, target, repository);
    if (other !== void 0)
      return takeBack(one, {
        code: "other-package",
        message: `This builds ${other}, and ${target} reads like a flag of another package that this repository builds too.`
      });
    return one;
  });
}
function isMacroRead({ role, namespace }) {
  return role === "condition" && namespace === "macro";
}
function isOption(from, to, { rename: rename2 }, { defined: defined2 }) {
  return rename2.kind === "any" && !/[a-z]/.test(from) && /[a-z]/.test(to) && !defined2.has(from);
}
function otherPackage(path3, from, to, { recipes }) {
  const here = recipes?.of(path3);
  const theirs = markOf(to);
  if (here === void 0 || theirs === void 0 || theirs === "cmake" || !recipes.has(theirs))
    return void 0;
  return [here, markOf(from)].includes(theirs) || markOf(from) === here ? void 0 : here;
}
function markOf(name) {
  const [mark = "", more] = name.split("_", 2);
  return more === void 0 ? void 0 : packageName(mark);
}

// src/judging/passes/stop-file-on-conflict.ts
function stopFileOnConflict(file, decided) {
  const conflict2 = decided.find(({ decision }) => decision.stopsFile);
  if (conflict2 === void 0) return decided;
  const { line } = file.lines.at(conflict2.use.start);
  const message = `Held back: line ${line} of this file sets the old and the new name to different values.`;
  return decided.map(
    (one) => isKept(one) ? one : {
      use: one.use,
      decision: keepPlace(one.decision.rename, "review", "conflict-in-file", message)
    }
  );
}

// src/judging/passes/index.ts
var PASSES = [
  // Equal settings of one flag in one list become one; different ones are a conflict.
  mergeSettings,
  // What the whole file or repository speaks against is left, or pointed out to a person.
  doubtByRepository,
  // A name that is most probably that of another project or kind of flag is left.
  leaveNamesOfOthers,
  // Code whose neighbouring lines show that it serves both names is left.
  leaveBothNamesNearby,
  // A list that names a flag twice is changed at both places or at none.
  changeBothOrNone,
  // A condition on two old names of one new name asks for it once.
  nameNewOnce,
  // Of edits that cover each other one goes with the other, or both are left.
  separateOverlaps,
  // A conflict stops its whole file.
  stopFileOnConflict
];
function runPasses(file, decided, repository) {
  return PASSES.reduce(
    (now, pass) => now.every(isKept) ? now : pass(file, now, repository),
    decided
  );
}

// src/judging/judge-file.ts
function judgeFile(file, repository) {
  const early = prematureByNewName(repository);
  const decided = file.uses.flatMap((use2) => {
    const decision = use2.composed === void 0 ? judgeUse(use2, file, repository) ?? judgeNewName(use2, early, repository) : judgeComposed(use2, use2.composed, file, repository);
    return decision === null ? [] : [{ use: use2, decision }];
  });
  return runPasses(file, decided, repository).map((one) => siteOf(file, one));
}
var premature2 = /* @__PURE__ */ new WeakMap();
function prematureByNewName({ states }) {
  const known3 = premature2.get(states);
  if (known3 !== void 0) return known3;
  const byName = /* @__PURE__ */ new Map();
  for (const list3 of states.values())
    for (const rename2 of list3)
      if (rename2.state === "premature" && isNew(rename2))
        for (const { name } of rename2.to) byName.set(name, [...byName.get(name) ?? [], rename2]);
  premature2.set(states, byName);
  return byName;
}
function isNew({ to, value, upstream: asked }) {
  if (to.length !== 1) return false;
  return asked?.source != null || value.kind === "same" && to[0].value === void 0;
}
var OF_CMAKE = /^(?:CMAKE_|BUILD_SHARED_LIBS$|BUILD_TESTING$)/;
function judgeNewName(use2, early, { states, current, unread }) {
  if (use2.role === "mention" || use2.role === "shim" || use2.region === "comment") return null;
  if (OF_CMAKE.test(use2.name)) return null;
  const rename2 = early.get(use2.name)?.find(({ from }) => {
    const choice = chooseRename({ ...use2, name: from }, states);
    return choice.kind === "one" && choice.sure && choice.state.state === "premature";
  });
  if (rename2 === void 0 || current.has(use2.name) || unread.has(use2.name)) return null;
  const message = `${upstream(rename2)} does not read ${use2.name} yet; it reads ${rename2.from}.`;
  return { ...keepPlace(rename2, "review", "ahead-of-upstream", message), to: [rename2.from] };
}
function siteOf(file, { use: use2, decision }) {
  const { line, column } = file.lines.at(use2.start);
  const { rename: rename2 } = decision;
  return {
    path: file.path,
    line,
    column,
    text: file.lines.textOf(line),
    from: use2.composed === void 0 ? use2.name : rename2.from,
    to: decision.to ?? rename2.to.map(({ name }) => name),
    format: file.format,
    role: use2.role,
    action: decision.action,
    safety: decision.safety,
    reason: decision.reason,
    start: use2.start,
    end: use2.end,
    edits: decision.edits,
    rename: rename2,
    scope: use2.scope ?? file.scope,
    use: use2
  };
}

// src/core/lines.ts
import { isUtf8 as isUtf8Bytes } from "node:buffer";
var LIMIT = 400;
function linesOf(text3) {
  const starts = [0];
  for (let at = 0; at < text3.length; at++) {
    if (text3[at] === "\n") starts.push(at + 1);
    else if (text3[at] === "\r" && text3[at + 1] !== "\n") starts.push(at + 1);
  }
  const utf8 = isUtf8(text3);
  const mark = text3.startsWith(MARK) ? MARK.length : 0;
  let last2 = { index: 0, offset: 0, column: 1 };
  function indexOf(offset) {
    return firstIndex(starts.length, (index) => starts[index] > offset) - 1;
  }
  return {
    at(offset) {
      const index = indexOf(offset);
      if (index !== last2.index || offset < last2.offset)
        last2 = { index, offset: starts[index], column: 1 };
      let { column } = last2;
      for (let at = Math.max(last2.offset, mark); at < offset; at++)
        if (!utf8 || !isContinuation(text3, at)) column++;
      last2 = { index, offset, column };
      return { line: index + 1, column };
    },
    textOf(line) {
      const start = Math.max(starts[line - 1], mark);
      const end = Math.min(starts[line] ?? text3.length, start + 4 * LIMIT);
      const bytes = text3.slice(start, end).replace(/[\r\n]+$/, "");
      const whole = utf8 ? decode2(bytes) : bytes;
      return whole.length > LIMIT ? `${whole.slice(0, LIMIT)}\u2026` : whole;
    }
  };
}
function isUtf8(text3) {
  return isUtf8Bytes(Buffer.from(text3, "latin1"));
}
function isContinuation(text3, at) {
  return (text3.charCodeAt(at) & 192) === 128;
}
var MARK = "\xEF\xBB\xBF";
function decode2(bytes) {
  return Buffer.from(bytes, "latin1").toString("utf8");
}

// src/composed/reference.ts
var REFERENCE2 = [
  String.raw`\$?\{\{[^{}\n]{1,120}\}\}`,
  String.raw`[$#]?\{[^{}\n]{0,120}\}`,
  String.raw`\$\((?:[^()\n]|\([^()\n]{0,80}\)){1,160}\)`,
  String.raw`\$(?:[A-Za-z_]\w{0,80}|\d)`,
  String.raw`@\w{1,80}@`,
  String.raw`%%~?[A-Za-z]`,
  String.raw`%~?\d`,
  String.raw`%\(\w{1,80}\)s`,
  String.raw`%\w{2,80}%`,
  String.raw`%[sv]`,
  String.raw`!\w{1,80}!`
].join("|");
var PHASES = ["SPL_", "TPL_", "VPL_"];
var UPPER = /\^\^|\b(?:\w*_?upper(?:case)?|toUpper(?:Case)?|ToUpper|upcase|UPPERCASE|TOUPPER|ToUpperInvariant)\b|a-z['"]?[ \t]+['"]?A-Z|:lower:\]['"]?[ \t]+['"]?\[:upper:/;
var LOWER = /,,|\b(?:\w*_?lower(?:case)?|toLower(?:Case)?|ToLower|downcase|LOWERCASE|TOLOWER)\b|A-Z['"]?[ \t]+['"]?a-z|:upper:\]['"]?[ \t]+['"]?\[:lower:/;
var CALLS = /^(?:\w*_?(?:upper|lower)(?:case)?|to(?:Upper|Lower)(?:Case)?|ToUpper\w*|ToLower\w*|TOUPPER|TOLOWER|UPPERCASE|LOWERCASE|upcase|downcase|call|shell|echo|printf|strip|trim|str|tr|lib|strings|sed|awk|a|z|A|Z|U|L|s|n)$/;
var PLAIN = /^[$@.]?(?:\w+(?:\.|:(?=\w)|::))*(\w{1,80})(?:\[[@*\d]*\])?$/;
var MEMBER = /^\w+(?:\.\w+)*\[["'](\w{1,80})["']\]$/;
function readReference(written2, at) {
  const inner = written2.replace(/^(?:\$?\{\{|[$#]?\{|\$\(|\$|@|%%~?|%~?\(?|!)/, "").replace(/(?:\}\}|\}|\)s?|@|%|!)$/, "").trim().replace(/^(\w+)(?::?[-=+?].*|![sr])$/s, "$1");
  const plain4 = (PLAIN.exec(inner) ?? MEMBER.exec(inner))?.[1];
  const letters = lettersOf(inner);
  if (plain4 !== void 0 && (letters === "same" || !CALLS.test(plain4)))
    return { kind: "variable", name: plain4, letters: "same", at };
  if (letters === "same") return null;
  const words2 = [...inner.matchAll(/\w+/g)].map(([word2]) => word2);
  const variables2 = new Set(words2.filter((word2) => !CALLS.test(word2)));
  const path3 = /^[$@]?(?:\w+\.)*(\w+)\.\w+(?:\(\))?$/.exec(inner)?.[1];
  const name = path3 ?? (variables2.size === 1 ? [...variables2][0] : void 0);
  return name === void 0 ? null : { kind: "variable", name, letters, at };
}
function lettersOf(code) {
  return UPPER.test(code) ? "upper" : LOWER.test(code) ? "lower" : "same";
}
function inLetters(value, letters) {
  return letters === "upper" ? value.toUpperCase() : letters === "lower" ? value.toLowerCase() : value;
}

// src/composed/words.ts
var MOST_WORDS = 200;
var LONGEST4 = 4e3;
var LINE = 2e3;
var QUOTED = /* @__PURE__ */ new Set([
  "python",
  "groovy",
  "kotlin",
  "ruby",
  "go",
  "rust",
  "swift",
  "lua",
  "zig",
  "nix",
  "starlark",
  "meson",
  "gn",
  "text",
  "notebook"
]);
var TOKEN = new RegExp(
  `%w[[({]([^\\])}]{0,400})|(${REFERENCE2})|(["'\`])([^"'\`\\n]{0,400})\\3|([A-Za-z_][\\w.]{0,120})(\\(\\))?|(\\d\\w{0,20})`,
  "g"
);
function tokensOf(reader, code, offset) {
  const tokens = [];
  for (const hit of code.matchAll(TOKEN)) {
    if (tokens.length >= MOST_WORDS) break;
    const at = offset + hit.index;
    const [, listed4, reference2, , quoted2, bare5, called2, number] = hit;
    if (listed4 !== void 0) tokens.push(...inQuotes(listed4, at + 3));
    else if (reference2 !== void 0) {
      const read2 = readReference(reference2, at);
      if (read2 !== null) tokens.push(read2);
    } else if (quoted2 !== void 0) tokens.push(...inQuotes(quoted2, at + 1));
    else if (number !== void 0) tokens.push({ kind: "word", text: number, at });
    else if (bare5 !== void 0) {
      const path3 = bare5.split(".");
      const letters = called2 === void 0 ? "same" : lettersOf(path3.at(-1));
      if (called2 !== void 0) path3.pop();
      const name = path3.at(-1);
      if (name === void 0 || name === "") continue;
      if (!QUOTED.has(reader) && path3.length === 1 && called2 === void 0)
        tokens.push({ kind: "word", text: name, at });
      tokens.push({ kind: "variable", name, letters, at });
    }
  }
  return tokens;
}
function inQuotes(text3, offset) {
  const tokens = [];
  for (const hit of text3.matchAll(new RegExp(`(${REFERENCE2})|[^\\s,;]{1,120}`, "g"))) {
    const at = offset + hit.index;
    const read2 = hit[1] === void 0 ? null : readReference(hit[1], at);
    if (read2 !== null) tokens.push(read2);
    else if (/^\w+$/.test(hit[0])) tokens.push({ kind: "word", text: hit[0], at });
  }
  return tokens;
}
function valueEnd(text3, start) {
  const opening = /@?\(|@?\[|@?\{|%w[[({]|(?:\w+(?:<\w+>)?|\w+\[\])[ \t]*[({[]/y;
  opening.lastIndex = start;
  const open = opening.exec(text3);
  if (open !== null) return bracketEnd(text3, start + open[0].length);
  const line = /(?:[^\n\\]|\\\r\n|\\[\s\S]){0,2000}/y;
  line.lastIndex = start;
  const code = line.exec(text3)[0].slice(0, LINE);
  return start + (/[ \t]#|[ \t]\/\/|;;/.exec(code)?.index ?? code.length);
}
function bracketEnd(text3, start) {
  const limit = Math.min(text3.length, start + LONGEST4);
  let depth = 1;
  for (let at = start; at < limit; at++) {
    const letter = text3[at];
    if (letter === "(" || letter === "[" || letter === "{") depth++;
    else if (letter === ")" || letter === "]" || letter === "}") {
      depth--;
      if (depth === 0) return at;
    }
  }
  return limit;
}
function bracketStart(text3, end) {
  const limit = Math.max(0, end - LONGEST4);
  let depth = 0;
  for (let at = end - 1; at >= limit; at--) {
    const letter = text3[at];
    if (letter === ")" || letter === "]" || letter === "}") depth++;
    else if (letter === "(" || letter === "[" || letter === "{") {
      depth--;
      if (depth === 0) return at;
    }
  }
  return limit;
}

// src/composed/parameters.ts
var MOST_CALLS = 200;
var FUNCTIONS = [
  /\b(?:function|macro)[ \t]{0,9}\([ \t]{0,9}(\w{1,80})[ \t]{1,9}([\w \t\r\n]{1,300})\)/gi,
  /#[ \t]{0,9}define[ \t]{1,9}(\w{1,80})\(([\w \t,.]{1,300})\)/g,
  /\b(?:def|function|func|fn|fun)[ \t]{1,9}(\w{1,80})[ \t]{0,9}\(([^()\n]{1,300})\)/g,
  /\b(?:const|let|var)[ \t]{1,9}(\w{1,80})[ \t]{0,9}=[ \t]{0,9}(?:async[ \t]{1,9})?\(([^()\n]{1,300})\)[^\n=]{0,60}=>/g
];
function parameterValues(reader, text3, variable) {
  return FUNCTIONS.flatMap(
    (pattern) => [...text3.matchAll(pattern)].slice(0, MOST_CALLS).flatMap((hit) => {
      const index = parametersOf(hit[2]).indexOf(variable);
      return index === -1 ? [] : callsOf(reader, text3, hit[1], index);
    })
  );
}
function parametersOf(list3) {
  const parts = list3.includes(",") ? list3.split(",") : list3.trim().split(/\s+(?![:=])/);
  return parts.map((part2) => {
    const before = part2.split(/[:=]/, 1)[0].trim();
    return /\w+$/.exec(before)?.[0] ?? "";
  });
}
function callsOf(reader, text3, name, index) {
  const calls = new RegExp(
    `(?<!\\w)(?<!\\b(?:def|define|func|function|fn|fun)[ \\t])${name}[ \\t]{0,9}\\(`,
    "gi"
  );
  const tokens = [];
  let left = MOST_CALLS;
  for (const hit of text3.matchAll(calls)) {
    if (left-- === 0) break;
    const from = hit.index + hit[0].length;
    const code = text3.slice(from, Math.min(bracketEnd(text3, from), from + 300));
    tokens.push(...argument(reader, code, from, index, reader === "cmake" ? /\s+/g : /,/g));
  }
  return tokens;
}
function functionAround(reader, text3, offset) {
  const before = text3.slice(Math.max(0, offset - 4e3), offset);
  return reader === "make" ? makeFunction(before) : shellFunction(before);
}
function positionalValues(reader, text3, name, position) {
  if (position === 0) return [];
  const calls = reader === "make" ? new RegExp(`\\$[({]call[ \\t]{1,9}${literal(name)},`, "g") : new RegExp(
    `(?:^|[;&|({]|\\b(?:do|then|else))[ \\t]{0,40}${literal(name)}[ \\t]{1,9}(?!\\()`,
    "gm"
  );
  const tokens = [];
  let left = MOST_CALLS;
  for (const hit of text3.matchAll(calls)) {
    if (left-- === 0) break;
    const from = hit.index + hit[0].length;
    const rest = text3.slice(from, from + 300);
    const code = reader === "make" ? rest.slice(0, bracketEnd(rest, 0)) : rest.split(/[\r\n;&|)]/, 1)[0];
    tokens.push(...argument(reader, code, from, position - 1, reader === "make" ? /,/g : /[ \t]+/g));
  }
  return tokens;
}
function literal(name) {
  return name.replace(/[.-]/g, "\\$&");
}
function makeFunction(before) {
  const define = [...before.matchAll(/^(?:define[ \t]+([\w.-]{1,80})|endef\b)/gm)].at(-1);
  const line = /(?:^|\n)([\w.-]{1,80})[ \t]*:?=[^\n]*$/.exec(before.slice(-600));
  const name = define?.[1] ?? line?.[1];
  return name ?? null;
}
function shellFunction(before) {
  const functions = [
    ...before.matchAll(
      /^[ \t]{0,20}(?:function[ \t]{1,9}([\w-]{1,80})(?:[ \t]{0,9}\(\))?|([\w-]{1,80})[ \t]{0,9}\(\))|^(\})/gm
    )
  ].at(-1);
  return functions?.[1] ?? functions?.[2] ?? null;
}
function argument(reader, code, offset, index, separator2) {
  const start = /^\s*/.exec(code)[0].length;
  const parts = [];
  let from = start;
  for (const hit of code.matchAll(separator2)) {
    if (hit.index < start) continue;
    parts.push({ text: code.slice(from, hit.index), at: from });
    from = hit.index + hit[0].length;
  }
  parts.push({ text: code.slice(from), at: from });
  const part2 = parts[index];
  return part2 === void 0 ? [] : tokensOf(reader, part2.text, offset + part2.at);
}

// src/composed/settings.ts
var MAPPINGS = /* @__PURE__ */ new Set([
  "yaml",
  "json",
  "python",
  "nix",
  "text",
  "groovy",
  "ruby",
  "starlark",
  "notebook",
  "markdown"
]);
var BLOCK = 60;
var RULES = [
  assigned,
  looped,
  listed,
  inMakeLoop,
  compared,
  inCase,
  inLambda,
  changed,
  mapped
];
function assigned({ reader, text: text3, start, end, left }) {
  const fallback2 = left.endsWith("{") && /^:?[-=]["']?(\w{1,80})["']?\}/.exec(text3.slice(end, end + 90));
  if (fallback2)
    return [{ kind: "word", text: fallback2[1], at: end + fallback2[0].indexOf(fallback2[1]) }];
  const sign = /["'\])}]{0,2}([ \t]{0,20})(?::[ \t]?[\w[\], |.<>]{1,40}[ \t])?(?:[:?+]|::|\|\|)?=(?![=~>])[ \t]{0,20}/y;
  sign.lastIndex = end;
  const hit = sign.exec(text3);
  const docker = hit === null && /(?:^|\n)[ \t]*ENV[ \t]+$/i.test(left);
  if (hit === null && !docker) return [];
  const from = hit === null ? end : sign.lastIndex;
  const tight = hit !== null && hit[1] === "" && /[^ \t]$/.test(hit[0]) && reader !== "make";
  const first = /^(?:"[^"\n]{0,400}"|'[^'\n]{0,400}'|\$\([^\n]{0,400}\)|[^\s"'&|;()]{1,200})/.exec(
    text3.slice(from, from + 420)
  );
  const to = tight && first !== null ? from + first[0].length : valueEnd(text3, from);
  return start === from ? [] : tokensOf(reader, text3.slice(from, to), from);
}
function looped({ reader, text: text3, end, left }) {
  const sign = /["')]{0,2}[ \t]{1,9}(?:in|IN|of|:)[ \t]{1,9}(?:(?:ITEMS|LISTS)[ \t\r\n]{1,9})?(\(?(?=%|@|!))?/y;
  sign.lastIndex = end;
  const hit = sign.exec(text3);
  if (hit === null || !/\b(?:for|foreach)\b[^\n]{0,60}$/i.test(left)) return [];
  const from = sign.lastIndex;
  const isCall = /foreach[ \t]*\([ \t]*$/i.test(left) && reader === "cmake";
  const to = isCall ? bracketEnd(text3, from) : valueEnd(text3, from);
  const code = text3.slice(from, to);
  const body = isCall ? -1 : code.search(/;|[ \t]do\b|\)[ \t]*\{/);
  return tokensOf(reader, body === -1 ? code : code.slice(0, body), from);
}
function listed({ reader, text: text3, end, left }) {
  const opened = /(?:\b(?:set|foreach)[ \t]*\(\s{0,20}|\blist[ \t]*\([ \t]*APPEND[ \t]+)$/i;
  if (!opened.test(left) || !/[ \t\r\n]/.test(text3[end] ?? "")) return [];
  if (/^[ \t\r\n]+IN[ \t\r\n]/.test(text3.slice(end, end + 20))) return [];
  const to = bracketEnd(text3, end);
  const code = text3.slice(end, to).split(/\bCACHE\b|\bPARENT_SCOPE\b/, 1)[0];
  return tokensOf(reader, code, end);
}
function inMakeLoop({ reader, text: text3, end, left }) {
  if (text3[end] !== "," || !/\$[({]foreach[ \t]+$/.test(left)) return [];
  const code = text3.slice(end + 1, bracketEnd(text3, end + 1));
  let depth = 0;
  for (let at = 0; at < code.length; at++) {
    if (code[at] === "(" || code[at] === "{") depth++;
    if (code[at] === ")" || code[at] === "}") depth--;
    if (code[at] === "," && depth === 0) return tokensOf(reader, code.slice(0, at), end + 1);
  }
  return [];
}
function compared({ text: text3, end, left }) {
  const sign = /^["'`)}\]]{0,3}(?:[ \t]{0,9}===?|[ \t]{1,9}=(?=[ \t])|[ \t]{1,9}-eq|[ \t]{1,9}STREQUAL|[ \t]?,)[ \t]{0,9}(["']?)(\w{1,80})/.exec(
    text3.slice(end, end + 130)
  );
  if (sign === null) return [];
  const [all, , word2] = sign;
  const isComma2 = /^["')}]{0,3}[ \t]?,/.test(all);
  const isTest2 = /(?:^|[\s[(])["']?\$\{?$/.test(left) || /STREQUAL|-eq/.test(all);
  if (isComma2 ? !/ifn?eq[ \t]*\([^\n,]{0,40}$/.test(left) : !isTest2 && sign[1] === "") return [];
  return [{ kind: "word", text: word2, at: end + all.length - word2.length }];
}
function inCase({ text: text3, end, left }) {
  if (!/\bcase[ \t]+["']?\$\{?$/.test(left)) return [];
  const head = /^\}?["']?[ \t]+in\b/.exec(text3.slice(end, end + 20));
  if (head === null) return [];
  const code = text3.slice(end, end + 4e3).split(/\besac\b/, 1)[0];
  return [
    ...code.matchAll(/(?:[\n;|(]|\bin[ \t])[ \t]{0,40}["']?(\w{1,80})["']?[ \t]{0,9}(?=[)|])/g)
  ].map((hit) => ({
    kind: "word",
    text: hit[1],
    at: end + hit.index + hit[0].lastIndexOf(hit[1])
  }));
}
function inLambda({ reader, text: text3, start, end, left }) {
  const call = /([\])\w])[ \t\r\n]{0,40}\??\.(?:map|forEach|flatMap|filter|each|collect|joinToString)[ \t]{0,9}(?:\(\s{0,9}\(?|\{[ \t]{0,9}\|?|do[ \t]{0,9}\|)[ \t]{0,9}$/.exec(
    left
  );
  if (call === null || !/^[ \t)]{0,9}(?:=>|->|\|)/.test(text3.slice(end, end + 20))) return [];
  const close = start - (left.length - call.index) + 1;
  if (call[1] === "]" || call[1] === ")") {
    const bracket = bracketStart(text3, close);
    const from = text3.startsWith("%w", bracket - 2) ? bracket - 2 : bracket;
    return tokensOf(reader, text3.slice(from, close), from);
  }
  const name = /\w{1,80}$/.exec(text3.slice(Math.max(0, close - 80), close))[0];
  return [{ kind: "variable", name, letters: "same", at: close - name.length }];
}
function changed({ reader, text: text3, start, end, left }) {
  const call = /\bstring[ \t]*\([ \t]*(TOUPPER|TOLOWER)[ \t]+("?)(\S{1,80})\2[ \t]+$/i.exec(left);
  if (call === null || !/^[ \t]*\)/.test(text3.slice(end, end + 9))) return [];
  const from = start - (left.length - call.index) + call[0].indexOf(call[3]);
  const letters = lettersOf(call[1].toUpperCase());
  return tokensOf(reader, call[3], from).map(
    (token) => token.kind === "variable" ? { ...token, letters } : token
  );
}
function mapped({ reader, text: text3, start, end }) {
  if (!MAPPINGS.has(reader)) return [];
  const sign = /["']?[ \t]?:[ \t]{0,20}(?=[^=:]|$)/y;
  sign.lastIndex = end;
  if (!sign.test(text3)) return [];
  const from = sign.lastIndex;
  const to = valueEnd(text3, from);
  if (text3.slice(from, to).trim() !== "" || reader !== "yaml")
    return tokensOf(reader, text3.slice(from, to), from);
  return block(text3, start, lineEnd(text3, end));
}
function block(text3, key, from) {
  const indent = /^[ \t-]*/.exec(text3.slice(lineStart(text3, key), key))[0].length;
  const tokens = [];
  let at = from + 1;
  for (let line = 0; line < BLOCK && at < text3.length; line++) {
    const end = lineEnd(text3, at);
    const code = text3.slice(at, Math.min(end, at + 300));
    const lead = /^[ \t]*/.exec(code)[0].length;
    if (code.trim() !== "" && (lead < indent || lead === indent && code[lead] !== "-")) break;
    const item = /^[ \t]*(?:-[ \t]+|default:[ \t]+)(?=["']?\w+["']?[ \t]*(?:#|\r?$))/.exec(code);
    if (item !== null)
      tokens.push(
        ...tokensOf("yaml", code.slice(item[0].length).split("#", 1)[0], at + item[0].length)
      );
    at = end + 1;
  }
  return tokens;
}

// src/composed/values.ts
var MOST_PLACES = 3e3;
var MOST_VARIABLES = 60;
var MOST_STEPS = 2e4;
var DEPTH = 5;
var LEFT = 160;
var Values = class {
  #reader;
  #text;
  #steps = 0;
  #known = /* @__PURE__ */ new Map();
  #resolved = /* @__PURE__ */ new Map();
  constructor(reader, text3) {
    this.#reader = reader;
    this.#text = text3;
  }
  /** The words that some values can be. */
  resolve(tokens) {
    const key = JSON.stringify(tokens.map(keyOf2));
    const known3 = this.#resolved.get(key);
    if (known3 !== void 0) return known3;
    const words2 = /* @__PURE__ */ new Map();
    this.#follow(tokens, (word2) => word2, DEPTH, /* @__PURE__ */ new Set(), words2);
    this.#resolved.set(key, words2);
    return words2;
  }
  #follow(tokens, change, depth, seen, words2) {
    for (const token of tokens) {
      if (words2.size >= MOST_WORDS || this.#steps++ >= MOST_STEPS) return;
      if (token.kind === "word") {
        const word2 = change(token.text);
        if (!words2.has(word2)) words2.set(word2, { at: token.at });
        continue;
      }
      const { name, letters, at } = token;
      const owner = /^\d$/.test(name) ? functionAround(this.#reader, this.#text, at) : "";
      const key = `${letters} ${owner} ${name}`;
      if (owner === null) continue;
      if (depth === 0 || seen.has(key)) continue;
      seen.add(key);
      const further = (word2) => change(inLetters(word2, letters));
      this.#follow(this.#tokens(name, owner), further, depth - 1, seen, words2);
    }
  }
  #tokens(variable, owner) {
    const key = `${owner} ${variable}`;
    const known3 = this.#known.get(key);
    if (known3 !== void 0) return known3;
    if (this.#known.size >= MOST_VARIABLES) return [];
    const tokens = distinct(
      owner === "" ? [
        ...settings(this.#reader, this.#text, variable),
        ...parameterValues(this.#reader, this.#text, variable)
      ] : positionalValues(this.#reader, this.#text, owner, Number(variable))
    ).slice(0, MOST_WORDS);
    this.#known.set(key, tokens);
    return tokens;
  }
};
function keyOf2(token) {
  if (token.kind === "word") return `= ${token.text}`;
  return `${token.letters} ${token.name} ${/^\d$/.test(token.name) ? token.at : ""}`;
}
function distinct(tokens) {
  const seen = /* @__PURE__ */ new Set();
  return tokens.filter((token) => {
    const key = keyOf2(token);
    return !seen.has(key) && seen.add(key);
  });
}
function settings(reader, text3, variable) {
  const tokens = [];
  let left = MOST_PLACES;
  for (let start = text3.indexOf(variable); start !== -1; ) {
    const end = start + variable.length;
    const isGlued = text3.startsWith("-D", start - 2);
    if ((isGlued || !/\w/.test(text3[start - 1] ?? "")) && !/\w/.test(text3[end] ?? "")) {
      const place2 = { reader, text: text3, start, end, left: text3.slice(Math.max(0, start - LEFT), start) };
      for (const rule2 of RULES) tokens.push(...rule2(place2));
      if (left-- === 0 || tokens.length > MOST_WORDS) break;
    }
    start = text3.indexOf(variable, end);
  }
  return tokens;
}

// src/composed/pieces.ts
var SHORTEST = 3;
var KNOWN2 = /* @__PURE__ */ new WeakMap();
function piecesOf(names) {
  const known3 = KNOWN2.get(names) ?? makePieces(names.olds);
  KNOWN2.set(names, known3);
  return known3;
}
function makePieces(all) {
  const olds = new Set([...all].filter((name) => /^[A-Za-z]\w*_\w+$/.test(name)));
  const beginnings = /* @__PURE__ */ new Set();
  const ends2 = /* @__PURE__ */ new Set();
  for (const name of olds)
    for (let at = 1; at < name.length; at++) {
      beginnings.add(name.slice(0, at));
      ends2.add(name.slice(at));
    }
  const hint = hintPattern(olds);
  return { beginnings, ends: ends2, olds, test: (text3) => hint !== null && hint.test(text3) };
}
function hintPattern(olds) {
  const beginnings = /* @__PURE__ */ new Set();
  const ends2 = /* @__PURE__ */ new Set();
  for (const name of olds)
    for (let at = name.indexOf("_"); at !== -1; at = name.indexOf("_", at + 1)) {
      if (at + 1 >= SHORTEST) beginnings.add(name.slice(0, at + 1));
      if (name.length - at > SHORTEST) ends2.add(name.slice(at + 1));
    }
  if (beginnings.size === 0) return null;
  const end = `(?:${alternatives(ends2)})(?!\\w)`;
  return new RegExp(
    `(?:${alternatives(beginnings)})(?:["'\`]?[$@%{(#,)}!]|["'\`]|[ \\t]{0,3}##)|_(?<=[})@%!"'\`#]_|# _|%[sv]_|addsuffix _)${end}|CONFIG_(?:IS_ENABLED|VAL)[ \\t]?\\([ \\t]?${end}`
  );
}
function alternatives(words2) {
  const byLetter = /* @__PURE__ */ new Map();
  for (const word2 of words2) {
    const letter = word2.slice(0, 1);
    byLetter.set(letter, (byLetter.get(letter) ?? /* @__PURE__ */ new Set()).add(word2.slice(1)));
  }
  return [...byLetter].map(([letter, rest]) => {
    if (letter === "") return "";
    if (rest.size === 1) return letter + [...rest][0];
    return `${letter}(?:${alternatives(rest)})`;
  }).toSorted((a, b) => b.length - a.length).join("|");
}

// src/composed/format-arguments.ts
var REACH = 300;
function formatArguments(reader, text3, start, end, key) {
  const line = lineBefore(text3, start, REACH);
  const open = /["'`](?=[^"'`]*$)/.exec(line);
  if (open === null) return null;
  const rest = text3.slice(end, Math.min(text3.length, end + 2 * REACH));
  const close = /^[^"'`\n]{0,300}["'`]/.exec(rest);
  if (close === null) return null;
  const from = close[0].length;
  const before = line.slice(0, open.index);
  if (/\bprintf[ \t]+(?:-v[ \t]+\w+[ \t]+|--[ \t]+)?$/.test(before)) {
    const code2 = rest.slice(from).split(/[\n;|&)]/, 1)[0];
    return tokensOf(reader, code2, end + from);
  }
  const sign = /^(?:\s{0,9}%\s{0,9}(?<list>[([{])?|\s{0,9}\.format\(|[ \t]{0,9},(?=[ \t\r\n]{0,40}[\w"'&]))/.exec(
    rest.slice(from)
  );
  if (sign === null) return null;
  const first = from + sign[0].length;
  const single2 = sign[0].includes("%") && sign.groups.list === void 0;
  const code = rest.slice(first, single2 ? lineEnd(rest, first) : closing(rest, first));
  const parts = single2 ? [{ text: /^[^,)\]}]*/.exec(code)[0], at: 0 }] : split2(code);
  const counted = line.slice(open.index).match(/%[a-z]|\{\}/g)?.length ?? 0;
  const index = /^\d+$/.test(key) ? Number(key) : counted;
  const named3 = /^[A-Za-z_]/.test(key) ? parts.find(({ text: part2 }) => new RegExp(`^\\s*["']?${key}["']?\\s*[=:]`).test(part2)) : parts[index];
  if (named3 === void 0) return null;
  const value = named3.text.replace(/^\s*["']?\w+["']?\s*[=:]/, (label) => " ".repeat(label.length));
  return tokensOf("python", value, end + first + named3.at);
}
function closing(text3, from) {
  let depth = 1;
  for (let at = from; at < text3.length; at++) {
    if ("([{".includes(text3[at])) depth++;
    else if (")]}".includes(text3[at]) && --depth === 0) return at;
  }
  return text3.length;
}
function split2(code) {
  const parts = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= code.length; at++) {
    const letter = code[at];
    if (letter !== void 0 && "([{".includes(letter)) depth++;
    if (letter !== void 0 && ")]}".includes(letter)) depth--;
    if (letter === void 0 || letter === "," && depth === 0) {
      parts.push({ text: code.slice(from, at), at: from });
      from = at + 1;
    }
  }
  return parts;
}

// src/composed/holes.ts
var PLUS = String.raw`(?:\+\+?|\.\.|~|\.(?=\s{0,9}[$"'])|<>)`;
var EXPRESSION = String.raw`[$@]?[A-Za-z_]\w{0,80}(?:\.\w{1,80}|\[["']\w{1,80}["']\]){0,6}(?:\(\))?`;
var HOLE = new RegExp(
  [
    // what calls and expansions do with a whole list
    // LLAMA_{CUBLAS,METAL}
    String.raw`(?<choice>\{\w{1,40}(?:,\w{1,40}){1,40}\}|\((?:\?:)?\w{1,40}(?:\|\w{1,40}){1,40}\))`,
    String.raw`(?<make>\$[({](?:addprefix|addsuffix|patsubst)[ \t]{1,9}(?<given>[^,$(){}\s]{1,100},(?:[^,$(){}\s]{1,100},)?))`,
    String.raw`(?<pattern>\$[({]\w{1,80}:[^=\s(){}$]{0,80}%[^=\s(){}$]{0,80}=(?<into>[^\s(){}$]{1,100})[)}])`,
    String.raw`(?<transform>\bTRANSFORM[ \t]{1,9}(?<list>\w{1,80})[ \t]{1,9}(?<side>PREPEND|APPEND)[ \t]{1,9}["']?(?=[-/]?\w))`,
    String.raw`(?<expanded>\$\{\w{1,80}\[[@*]\]/(?<anchor>[#%])/(?=[-/]?\w))`,
    String.raw`(?<kconfig>\bCONFIG_(?:IS_ENABLED|VAL)[ \t]?\([ \t]?(?<symbol>\w{1,80})[ \t]?[),])`,
    `(?<reference>${REFERENCE2})`,
    // "LLAMA_" + x + "_F16"
    `(?<joined>["'\`]\\s{0,9}${PLUS}\\s{0,9}(?<expression>${EXPRESSION})(?:\\s{0,9}${PLUS}\\s{0,9}f?["'\`])?)`,
    // x + "_CUBLAS"
    `(?<leading>${PLUS}\\s{0,9}["'\`](?=\\w))`,
    // "LLAMA_" + "CUBLAS"; without a sign in C and Python
    `(?<literals>["'\`](?:\\s{0,9}${PLUS}\\s{0,9}|\\s{1,40})f?["'\`](?=\\w))`,
    String.raw`(?<pasted>##)`
  ].join("|"),
  "g"
);
function holesOf(reader, text3) {
  const holes = [];
  HOLE.lastIndex = 0;
  for (let hit = HOLE.exec(text3); hit !== null; hit = HOLE.exec(text3)) {
    const hole = readHole(reader, text3, hit);
    if (hole !== null && hole.start >= (holes.at(-1)?.end ?? 0)) holes.push(hole);
    HOLE.lastIndex = hole === null ? hit.index + 1 : Math.max(hole.end, hit.index + 1);
  }
  return holes;
}
function readHole(reader, text3, hit) {
  const start = hit.index;
  const end = start + hit[0].length;
  const groups2 = hit.groups;
  if (groups2.make !== void 0) return makeCall(reader, text3, hit);
  if (groups2.pattern !== void 0) return affixed(groups2.into, start, end, substituted(hit));
  if (groups2.choice !== void 0 || /^\{\w+(?:,\w+)+\}$/.test(hit[0]))
    return { start, end, tokens: wordsOf(hit[0], start) };
  if (groups2.reference !== void 0) return reference(reader, text3, hit[0], start);
  if (groups2.joined !== void 0) {
    const at = start + hit[0].indexOf(groups2.expression);
    const tokens2 = tokensOf("python", groups2.expression, at);
    const closed2 = /["'`]$/.test(hit[0]) && end > at + groups2.expression.length;
    return { start, end, tokens: tokens2, ...!closed2 && { right: "" } };
  }
  if (groups2.leading !== void 0) return leading(text3, start, end);
  if (groups2.literals !== void 0) {
    const isJoined = !/^.\s+f?.$/.test(hit[0]) || reader === "python" || reader === "c";
    return isJoined ? { start, end, tokens: [{ kind: "word", text: "", at: start }] } : null;
  }
  if (groups2.pasted !== void 0) return pasted(text3, start);
  if (groups2.transform !== void 0)
    return prefixed(text3, end, groups2.list, groups2.side === "PREPEND");
  if (groups2.expanded !== void 0)
    return prefixed(text3, end, /\w+/.exec(hit[0])[0], groups2.anchor === "#");
  const symbol = groups2.symbol;
  if (symbol === void 0 || reader !== "c") return null;
  const middles = ["", ...PHASES];
  const tokens = middles.map((word2) => ({ kind: "word", text: word2, at: -1 }));
  return { start, end, tokens, left: "CONFIG_", right: symbol };
}
function wordsOf(code, start) {
  return [...code.matchAll(/\w+/g)].map((hit) => ({
    kind: "word",
    text: hit[0],
    at: start + hit.index
  }));
}
function reference(reader, text3, written2, start) {
  const end = start + written2.length;
  const placed = /^(?:%[sv]|\{(\w*)\}|%\((\w+)\)s)$/.exec(written2);
  if (placed !== null) {
    const tokens2 = formatArguments(reader, text3, start, end, placed[1] ?? placed[2] ?? "");
    if (tokens2 !== null) return { start, end, tokens: tokens2 };
    if (written2 === "{}" || /^%[sv]$/.test(written2)) return { start, end, tokens: [] };
  }
  const token = readReference(written2, start);
  if (token === null) return null;
  const fallback2 = /:?[-=]["']?(\w{1,80})["']?\}$/.exec(written2)?.[1];
  const tokens = [token];
  if (fallback2 !== void 0)
    tokens.push({ kind: "word", text: fallback2, at: start + written2.lastIndexOf(fallback2) });
  return { start, end, tokens };
}
function makeCall(reader, text3, hit) {
  const from = hit.index + hit[0].length;
  const to = bracketEnd(text3, from);
  const end = Math.min(to + 1, text3.length);
  const tokens = tokensOf(reader, text3.slice(from, to), from);
  const given = hit.groups.given.split(",");
  if (hit[0].includes("patsubst")) {
    const into = given[1];
    return into === void 0 || into === "" ? null : affixed(into, hit.index, end, tokens);
  }
  if (given.length > 2) return null;
  return hit[0].includes("addprefix") ? affixed(`${given[0]}%`, hit.index, end, tokens) : affixed(`%${given[0]}`, hit.index, end, tokens);
}
function affixed(pattern, start, end, tokens) {
  const around4 = /(\w{0,80})%(\w{0,80})/.exec(pattern);
  if (around4 === null) return null;
  const left = around4[1].replace(
    /^D/,
    (letter) => /[-/]/.test(pattern[around4.index - 1] ?? "") ? "" : letter
  );
  return { start, end, tokens, left, right: around4[2] };
}
function prefixed(text3, start, list3, isBefore) {
  const word2 = /^[-/\w]{1,80}/.exec(text3.slice(start, start + 80))[0];
  const tokens = [{ kind: "variable", name: list3, letters: "same", at: start }];
  return affixed(isBefore ? `${word2}%` : `%${word2}`, start, start + word2.length, tokens);
}
function substituted(hit) {
  const name = /\w+/.exec(hit[0])[0];
  return [{ kind: "variable", name, letters: "same", at: hit.index }];
}
function leading(text3, sign, end) {
  const line = lineBefore(text3, sign, 160);
  const hit = new RegExp(`(?<![\\w.])(${EXPRESSION})\\s{0,9}$`).exec(line);
  if (hit === null) return null;
  const start = sign - line.length + hit.index;
  return { start, end, tokens: tokensOf("python", hit[1], start), left: "" };
}
function pasted(text3, at) {
  const from = Math.max(0, at - 100);
  const before = /(\w{0,80})[ \t]{0,4}$/.exec(text3.slice(from, at));
  const run = /^(?:[ \t]{0,4}##[ \t]{0,4}\w{1,80}){1,8}/.exec(text3.slice(at, at + 400));
  const define = enclosingMacro(text3, at);
  if (run === null || define === null || before[1] === "") return null;
  const start = from + before.index;
  const parts = [{ word: before[1], at: start }];
  for (const hit of run[0].matchAll(/\w+/g)) parts.push({ word: hit[0], at: at + hit.index });
  const holes = parts.filter(({ word: word2 }) => define.includes(word2));
  if (holes.length !== 1) return null;
  const index = parts.indexOf(holes[0]);
  return {
    start,
    end: at + run[0].length,
    tokens: [{ kind: "variable", name: holes[0].word, letters: "same", at: holes[0].at }],
    left: joined(parts.slice(0, index)),
    right: joined(parts.slice(index + 1))
  };
}
function joined(parts) {
  return parts.map(({ word: word2 }) => word2).join("");
}
function enclosingMacro(text3, at) {
  let start = lineStart(text3, at);
  for (let lines = 0; lines < 40 && start > 0 && /\\\r?\n$/.test(text3.slice(start - 3, start)); lines++)
    start = lineStart(text3, start - 1);
  const line = text3.slice(start, Math.min(lineEnd(text3, start), start + 400));
  const define = /^[ \t]*#[ \t]*define[ \t]+\w{1,80}\(([\w\s,.]{1,300})\)/.exec(line);
  return define === null ? null : parametersOf(define[1]);
}

// src/composed/templates.ts
var MOST_HOLES = 4;
function templatesOf(reader, text3, pieces4) {
  const templates = [];
  const holes = holesOf(reader, text3);
  for (let index = 0; index < holes.length; ) {
    const run = [holes[index]];
    let between3 = null;
    const inner = [];
    while (run.length < MOST_HOLES && (between3 = gap(text3, run.at(-1), holes[index + run.length])) !== null) {
      inner.push(between3);
      run.push(holes[index + run.length]);
    }
    const template = templateOf(text3, run, inner);
    if (fits(template, pieces4)) templates.push(template);
    index += run.length;
  }
  return templates;
}
function gap(text3, one, next2) {
  if (next2 === void 0 || one.right !== void 0 || next2.left !== void 0) return null;
  if (next2.start - one.end > 80) return null;
  const between3 = text3.slice(one.end, next2.start);
  return /^\w*$/.test(between3) ? between3 : null;
}
function templateOf(text3, run, inner) {
  const first = run[0];
  const last2 = run.at(-1);
  const quoted2 = /\w["']$/.test(text3.slice(Math.max(0, first.start - 2), first.start));
  const front = first.start - (quoted2 && text3[first.start] === "$" ? 1 : 0);
  const before = first.left ?? /\w{0,80}$/.exec(text3.slice(Math.max(0, front - 80), front))[0];
  const open = text3.slice(last2.end, last2.end + 82);
  const after2 = last2.right ?? /^\w{0,80}/.exec(/^["']\w/.test(open) && text3[last2.start] === "$" ? open.slice(1) : open)[0];
  const start = first.left === void 0 ? front - before.length : first.start;
  const glued = first.left === void 0 && /^[DU]/.test(before) && /[-/]/.test(text3[start - 1] ?? "");
  const end = last2.right === void 0 ? last2.end + after2.length + (after2 !== "" && !/^\w/.test(open) ? 1 : 0) : last2.end;
  const outer = /\b(?:string[ \t]*\([ \t]*(TOUPPER|TOLOWER))[ \t]+["']?$/i.exec(
    text3.slice(Math.max(0, start - 60), start)
  );
  return {
    start: start + (glued ? 1 : 0),
    end,
    before: glued ? before.slice(1) : before,
    holes: run.map(({ tokens }, index) => ({ tokens, behind: inner[index] ?? "" })),
    after: after2,
    letters: outer === null ? "same" : lettersOf(outer[1].toUpperCase()),
    glued
  };
}
function fits(template, { beginnings, ends: ends2 }) {
  const before = inLetters(template.before, template.letters);
  const after2 = inLetters(template.after, template.letters);
  if (!/[A-Za-z]\w/.test(before) && !/\w[A-Za-z\d]/.test(after2)) return false;
  return (before === "" || beginnings.has(before)) && (after2 === "" || ends2.has(after2));
}

// src/composed/find.ts
var MOST4 = 2e3;
function composedUses(reader, text3, names) {
  const pieces4 = piecesOf(names);
  if (!pieces4.test(text3)) return [];
  const templates = templatesOf(reader, text3, pieces4);
  if (templates.length === 0) return [];
  const values = new Values(reader, text3);
  return templates.flatMap((template) => {
    const compositions = compose(template, values, pieces4);
    return compositions.length === 0 ? [] : [useOf(reader, template, compositions)];
  });
}
function useOf(reader, { start, end, glued }, composed) {
  return {
    name: composed[0].name,
    start,
    end,
    role: "mention",
    namespace: namespaceOf(reader, glued),
    region: "code",
    composed
  };
}
function namespaceOf(reader, glued) {
  return glued || reader === "cmake" ? "cmake" : reader === "c" ? "macro" : "any";
}
function compose(template, values, { olds }) {
  let made = [{ text: template.before, value: "", at: -1 }];
  for (const { tokens, behind } of template.holes) {
    const words2 = [...values.resolve(tokens)];
    made = words2.flatMap(
      ([word2, { at }]) => made.map((one) => ({
        text: `${one.text}${word2}${behind}`,
        value: one.value === "" ? word2 : `${one.value}, ${word2}`,
        at: one.at === -1 ? at : one.at
      }))
    ).slice(0, MOST4);
  }
  const given = made.map(({ text: text3, value, at }) => ({ name: `${text3}${template.after}`, value, at }));
  const all = [...withNothing(template, given.length === 0), ...given].map((one) => ({ ...one, name: inLetters(one.name, template.letters) })).filter(({ name }) => olds.has(name));
  return [...new Map(all.toReversed().map((one) => [one.name, one])).values()].toReversed();
}
function withNothing({ before, holes, after: after2 }, isUnknown) {
  const token = holes[0].tokens[0];
  if (holes.length !== 1 || before === "" || after2 === "") return [];
  const prefix = token?.kind === "variable" && /[A-Z]_$/.test(token.name) ? token.name : "";
  if (prefix === "" && !isUnknown) return [];
  const parts = /^(?:XPL|PHASE)_$/.test(prefix) ? PHASES : prefix.split(/(?<=_)/);
  return ["", ...parts].map((value) => ({
    name: `${before}${value}${after2}`,
    value,
    at: -1
  }));
}

// src/core/matches.ts
function matchesWithin(matches2) {
  function firstFrom(offset) {
    return firstIndex(matches2.length, (index) => matches2[index].start >= offset);
  }
  return (start, end) => {
    const first = firstFrom(start);
    const found = [];
    for (let at = first; at < matches2.length && matches2[at].end <= end; at++)
      found.push(matches2[at]);
    return found;
  };
}

// src/core/places.ts
function firstOfEachPlace(uses) {
  const said2 = /* @__PURE__ */ new Map();
  for (const use2 of uses) if (!said2.has(use2.start)) said2.set(use2.start, use2);
  return inOrder(said2);
}
function lastOfEachPlace(uses) {
  const said2 = /* @__PURE__ */ new Map();
  for (const use2 of uses) said2.set(use2.start, use2);
  return inOrder(said2);
}
function inOrder(said2) {
  return [...said2.values()].toSorted((a, b) => a.start - b.start);
}

// src/languages/kit/mention.ts
function mention({ name, start, end }, region) {
  return { name, start, end, role: "mention", namespace: "any", region };
}
function others(name, beside3) {
  return [...new Set(beside3)].filter((other) => other !== name);
}
function namesOf(matches2) {
  return matches2.map(({ name }) => name);
}
function withBeside(use2, beside3) {
  return beside3.length === 0 ? use2 : { ...use2, beside: beside3 };
}

// src/languages/kit/either-program.ts
var REACH2 = 600;
var MOST5 = 12;
var LINES = 8;
function withFallbacks(text3, uses) {
  if (!uses.some(({ namespace }) => namespace === "target")) return uses;
  return uses.map((use2, index) => {
    if (use2.namespace !== "target") return use2;
    const found = [...use2.beside ?? []];
    for (const step of [-1, 1])
      for (let count = 1; count <= MOST5; count++) {
        const other = uses[index + step * count];
        if (other === void 0 || Math.abs(other.start - use2.start) > REACH2) break;
        const [first, second] = step === 1 ? [use2, other] : [other, use2];
        if (other.region !== "comment" && isEither(text3, first, second)) found.push(other.name);
      }
    const beside3 = others(use2.name, found);
    return beside3.length === 0 ? use2 : { ...use2, beside: beside3 };
  });
}
var OTHERWISE2 = /(?<![\w-])(?:else|elif|elsif|elseif)(?![\w-])|;;|\|\|[^;\r\n]*$/i;
var BRANCH = /^[ \t}]*(?:else|elif|elsif|elseif|except|catch)(?![\w-])|;;[ \t]*$/im;
var ENDED = /(?:^|[\s;])(?:fi|endif|esac|done|end)(?![\w-])/i;
function isEither(text3, first, second) {
  const between3 = text3.slice(first.end, second.start).replace(/\\\r?\n/g, " ").replace(/\|\|\s+/g, "|| ");
  if (ENDED.test(between3)) return false;
  const lines = between3.split(/\r\n|\n|\r/);
  if (lines.length === 1) return OTHERWISE2.test(between3);
  if (lines.length > LINES) return false;
  return BRANCH.test(lines.join("\n")) || isSetAgain(text3, first, second, lines.at(-1));
}
function isSetAgain(text3, first, second, line) {
  const variable = variableBefore(text3, first.start);
  return variable !== void 0 && variable === variableBefore(text3, second.start) && /\|\||&&|\bif\b|\bthen\b/.test(line);
}
function variableBefore(text3, offset) {
  return /(\w+)[ \t]*[:?]?=[ \t]*["']?[^\s"'=]{0,80}$/.exec(
    text3.slice(Math.max(0, offset - 160), offset)
  )?.[1];
}

// src/languages/kit/list-element.ts
function elementRemoval(text3, elements, index, trailing, separator2 = ",") {
  const { start, end } = elements[index];
  const before = elements[index - 1];
  const after2 = elements[index + 1];
  const own = separatorEnd(text3, end, separator2);
  const line = wholeLine(text3, start, own ?? end);
  if (line !== void 0 && (own !== void 0 || trailing || separator2 === "")) return line;
  if (before !== void 0) return { start: before.end, end };
  if (after2 !== void 0) return { start, end: after2.start };
  return { start, end: own ?? end };
}
function separatorEnd(text3, end, separator2) {
  if (separator2 === "") return void 0;
  let at = end;
  while (at < text3.length && /[ \t\r\n]/.test(text3[at])) at++;
  return text3.startsWith(separator2, at) ? at + separator2.length : void 0;
}
function wholeLine(text3, start, end) {
  let from = start;
  while (from > 0 && /[ \t]/.test(text3[from - 1])) from--;
  const first = from === 0 || from === 3 && /^(?:\u00ef\u00bb\u00bf|\n\n\n)/.test(text3);
  if (!first && text3[from - 1] !== "\n" && text3[from - 1] !== "\r") return void 0;
  const rest = /^[ \t]*(?:(?:#|\/\/|--|;)[^\r\n]*)?(?:\r\n|\r|\n|$)/.exec(
    text3.slice(end, end + 500)
  );
  if (rest === null) return void 0;
  if (first || /[\r\n]$/.test(rest[0])) return { start: from, end: end + rest[0].length };
  const crlf = text3[from - 1] === "\n" && text3[from - 2] === "\r";
  return { start: from - (crlf ? 2 : 1), end: end + rest[0].length };
}

// src/languages/kit/general-rule.ts
function readGeneral(text3, matches2) {
  return matches2.map((match2) => {
    const value = assigned2(text3, match2.end);
    const { role, namespace } = kind(match2, value);
    return {
      name: match2.name,
      start: match2.start,
      end: match2.end,
      role,
      namespace,
      region: "code",
      ...value === void 0 ? {} : { value, ...settingLine(text3, match2, value) }
    };
  });
}
var LONGEST5 = 100;
function settingLine(text3, match2, value) {
  const start = lineStart(text3, match2.start);
  const indent = text3.slice(start, match2.start);
  const tail2 = /^["']?[ \t]*;?/.exec(text3.slice(value.end, value.end + 40))[0];
  const removal = match2.glued ? void 0 : wholeLine(text3, match2.start, value.end + tail2.length);
  if (removal === void 0 || !/^[ \t]*$/.test(indent)) return {};
  let first = start;
  for (let count = 0; first > 0 && count < LONGEST5; count++) {
    const above2 = lineStart(text3, first - 1);
    if (!text3.startsWith(indent, above2) || !/^\w+[ \t]*[:?+]?[=:]/.test(text3.slice(above2 + indent.length, above2 + 200)))
      break;
    first = above2;
  }
  return { member: { list: `settings@${first}`, removal } };
}
function kind(match2, value) {
  if (match2.glued) return { role: "option", namespace: value === void 0 ? "macro" : "any" };
  if (value !== void 0) return { role: "option", namespace: "any" };
  return { role: "mention", namespace: "any" };
}
function assigned2(text3, end) {
  const hit = /^(?::[A-Z]+)?\s?:?=\s?["']?([A-Za-z0-9_.+-]+)/.exec(text3.slice(end, end + 80));
  if (hit === null) return void 0;
  const start = end + hit[0].length - hit[1].length;
  return { text: hit[1], start, end: start + hit[1].length };
}

// src/languages/language.ts
var Reading = class extends Names {
  #languages;
  #file;
  /** @param file a whole text whose matches are known already: it is not searched again */
  constructor(names, languages, file) {
    super(names);
    this.#languages = languages;
    this.#file = file;
  }
  test(text3) {
    return text3 === this.#file?.text ? this.#file.matches.length > 0 : super.test(text3);
  }
  find(text3, from = 0, to = text3.length) {
    if (from === 0 && to === text3.length && text3 === this.#file?.text) return this.#file.matches;
    return super.find(text3, from, to);
  }
  /** Every occurrence of a name in a text, each exactly once, in order: as the language says, else by the general rule. */
  read(language2, text3) {
    const matches2 = this.find(text3);
    if (matches2.length === 0) return [];
    const said2 = /* @__PURE__ */ new Map();
    for (const use2 of this.explain(language2, text3)) said2.set(use2.start, use2);
    const silent = matches2.filter(({ start }) => !said2.has(start));
    for (const use2 of silent.length === 0 ? [] : readGeneral(text3, silent)) said2.set(use2.start, use2);
    return withFallbacks(
      text3,
      [...said2.values()].toSorted((a, b) => a.start - b.start)
    );
  }
  /** The occurrences that the syntax of a language explains; the others are left out. */
  explain(language2, text3) {
    return this.#languages.byId.get(language2)?.read(text3, this) ?? [];
  }
  /** The id of the language of a file with this path; undefined where no reader knows its syntax. */
  languageOfFile(path3) {
    const { reader } = this.#languages.formats.of(path3);
    return reader === "text" ? void 0 : reader;
  }
  /** The id of the language that a block of code says it is in. */
  languageOfFence(word2) {
    return this.#languages.byFence.get(word2)?.id;
  }
};

// src/languages/kit/command-line/assigned.ts
function assignment(text3, from) {
  const hit = /^["']?((?:[A-Za-z_]|\$\{[\w@]*\}|\$[A-Za-z_])(?:\$\{\{[^{}\n]*\}\}|[^\s=:"'+?,])*)(?::([A-Z]+))?(?:(?:\+|:|\?)?=)?/.exec(
    text3.slice(from)
  );
  if (hit === null) return null;
  const name = hit[1];
  const at = from + hit[0].indexOf(name);
  const type = hit[2] === void 0 ? {} : { type: hit[2] };
  if (!hit[0].endsWith("=")) return { name, at, ...type };
  let start = from + hit[0].length;
  let end = text3.length;
  if (/["']/.test(text3[start] ?? "") && end - start > 1 && text3[end - 1] === text3[start]) {
    start++;
    end--;
  }
  return { name, at, ...type, value: { start, end, text: text3.slice(start, end) } };
}
function bare(text3, at) {
  return { name: text3.slice(at), at };
}
function useOf2(view, { name, at, value }, kind2) {
  return {
    name,
    start: view.source(at),
    end: view.source(at + name.length - 1) + 1,
    ...kind2,
    region: "code",
    ...value !== void 0 && value.end > value.start && {
      value: {
        text: value.text,
        start: view.source(value.start),
        end: view.source(value.end - 1) + 1
      }
    }
  };
}
function defining(program2, assigned7) {
  const macro = { role: "definition", namespace: "macro" };
  const option = { role: "option", namespace: "cmake" };
  if (program2 === "cmake") return option;
  if (program2 === "compiler") return macro;
  if (program2 === "meson") return { role: "option", namespace: "meson" };
  if (program2 === "bazel") return { role: "option", namespace: "bazel" };
  if (assigned7?.type !== void 0) return option;
  if (assigned7?.value === void 0) return macro;
  const word2 = assigned7.value.text;
  if (/[A-Za-z]/.test(word2) && switches(word2) !== void 0) return option;
  return { role: "option", namespace: "any" };
}
function assigning(program2) {
  const namespace = program2 === "make" ? "make" : program2 === "environment" ? "env" : "any";
  return { role: "option", namespace };
}
function composedIn(view, assigned7, names) {
  if (names.has(assigned7.name) || !/[$@%{<]/.test(assigned7.name)) return null;
  const match2 = names.find(view.text, assigned7.at, assigned7.at + assigned7.name.length)[0];
  if (match2 === void 0) return null;
  const before = view.text.slice(assigned7.at, match2.start);
  if (/(?:\$|[@%])$|[({][^)}]*$/.test(before)) return null;
  return {
    name: match2.name,
    start: view.source(match2.start),
    end: view.source(match2.end - 1) + 1,
    role: "option",
    namespace: "any",
    region: "code",
    reservation: {
      code: "composed-name",
      message: `The name is put together from parts here (${assigned7.name}), so it may be another one than ${match2.name}.`,
      safety: "review"
    }
  };
}

// src/languages/kit/command-line/unit.ts
var GAP = /^(?:\s|\\\r?\n|\^\r?\n|`\r?\n|[,;]|-(?=\s))+$/;
function listed2(text3, units) {
  const first = units[0];
  if (first === void 0) return [];
  const list3 = `arguments@${first.start}`;
  const anchor = units.findIndex(({ use: use2 }) => use2 === void 0);
  return units.flatMap((unit, index) => {
    if (unit.use === void 0) return [];
    const removal = unit.removal ?? gapped(text3, units, index, anchor);
    return [
      {
        ...unit.use,
        ...unit.listed && {
          member: { list: unit.group === void 0 ? list3 : `${list3}/${unit.group}`, removal }
        },
        ...unit.listed && {
          split: (targets) => spread2(text3, units, index, targets)
        }
      }
    ];
  });
}
function gapped(text3, units, index, anchor) {
  const { start, end } = units[index];
  const before = units[index - 1];
  const after2 = units[index + 1];
  const forward = anchor === -1 ? index === 0 && units.length <= 2 && after2 !== void 0 : index < anchor;
  if (forward && after2 !== void 0 && GAP.test(text3.slice(end, after2.start)))
    return { start, end: after2.start };
  if (!forward && before !== void 0 && GAP.test(text3.slice(before.end, start)))
    return { start: before.end, end };
  return { start, end };
}
function spread2(text3, units, index, targets) {
  const unit = units[index];
  const use2 = unit.use;
  if (!targets.every(({ value }) => /^[\w.+:/-]*$/.test(value))) return void 0;
  const gap2 = separator(text3, units, index);
  if (gap2 === void 0) return void 0;
  const head = text3.slice(unit.start, use2.start);
  const written2 = targets.map(({ name, value }) => {
    if (use2.value === void 0)
      return head + name + (value === "ON" ? "" : `=${value}`) + text3.slice(use2.end, unit.end);
    const type = text3.slice(use2.end, use2.value.start);
    const middle = switches(value) === void 0 ? type.replace(/^:BOOL/, "") : type;
    return head + name + middle + value + text3.slice(use2.value.end, unit.end);
  });
  return [{ start: unit.start, end: unit.end, text: written2.join(gap2) }];
}
function separator(text3, units, index) {
  const unit = units[index];
  const before = units[index - 1];
  const after2 = units[index + 1];
  const gaps = [
    index > 1 || after2 === void 0 ? before && text3.slice(before.end, unit.start) : void 0,
    after2 && text3.slice(unit.end, after2.start),
    before && text3.slice(before.end, unit.start)
  ];
  const gap2 = gaps.find((candidate) => candidate !== void 0 && GAP.test(candidate));
  return gap2 ?? (unit.removal === void 0 ? " " : void 0);
}

// src/languages/kit/command-line/features.ts
function readFeatures(view, from, names) {
  const units = [];
  for (const hit of view.text.slice(from).matchAll(/[^\s,]+/g)) {
    const feature = hit[0].slice(hit[0].lastIndexOf("/") + 1);
    const at = from + hit.index;
    const name = at + hit[0].length - feature.length;
    const end = view.source(at + hit[0].length - 1) + 1;
    const use2 = names.has(feature) ? useOf2(view, { name: feature, at: name }, { role: "option", namespace: "cargo" }) : void 0;
    units.push({ start: view.source(at), end, ...use2 && { use: use2 }, listed: true });
  }
  const anchor = units.findIndex(({ use: use2 }) => use2 === void 0);
  const placed = units.map((unit, index) => {
    const before = units[index - 1];
    const after2 = units[index + 1];
    const forward = anchor === -1 ? index === 0 : index < anchor;
    if (forward) return after2 ? { ...unit, removal: { start: unit.start, end: after2.start } } : unit;
    return before ? { ...unit, removal: { start: before.end, end: unit.end } } : unit;
  });
  return listed2("", placed).map(({ split: _split, ...use2 }) => use2);
}

// src/languages/kit/command-line/expected.ts
function expecting(option, program2) {
  switch (option) {
    case "--build-arg":
    case "--env":
      return "environment";
    case "-e":
      return program2 === "environment" ? "environment" : void 0;
    case "-C":
      return program2 === "environment" ? "setting" : void 0;
    case "--config-settings":
    case "--config-setting":
      return "setting";
    case "--features":
      return program2 === "bazel" ? "config" : "features";
    case "-F":
      return program2 === "cargo" ? "features" : void 0;
    case "--target":
    case "-t":
      return program2 === "cmake" ? "targets" : void 0;
    case "--config":
      return program2 === "bazel" ? "config" : void 0;
    case "--copt":
    case "--conlyopt":
    case "--cxxopt":
    case "--host_copt":
    case "--host_conlyopt":
    case "--host_cxxopt":
      return program2 === "bazel" ? "flag" : void 0;
    default:
      return /^-X(?:compiler|clang|clang\+\+|preprocessor|cc|arch_\w+)$/.test(option) ? "flag" : void 0;
  }
}

// src/languages/kit/command-line/program.ts
var PROGRAMS = [
  [/cmake[\d.]*(?:-gui)?$|^catkin_make$|^colcon$/, "cmake"],
  [/^(?:[gbn]|em|mingw32-|remake|p)?make$|^(?:ninja|samu|jom|checkmake)$/, "make"],
  [
    /(?:^|-)(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|clang-cl|cpp|icc|icpc|icx|icpx|dpcpp|nvcc|hipcc|cl|emcc|em\+\+|tcc|swiftc|swift|musl-gcc)(?:-[\d.]+)?$/,
    "compiler"
  ],
  [/^meson(?:\.py)?$/, "meson"],
  [/^(?:cargo|cross|maturin)$/, "cargo"],
  [/^bazel(?:isk)?$/, "bazel"],
  [
    /^(?:env|docker|podman|nerdctl|buildah|buildx|docker-compose|pip[\d.]*|pipx|python[\d.]*|uv|poetry|tox|nox|conda|mamba|npm|node|go)$/,
    "environment"
  ]
];
var VARIABLES = {
  CMAKE: "cmake",
  CMAKE_COMMAND: "cmake",
  MAKE: "make",
  GMAKE: "make",
  CC: "compiler",
  CXX: "compiler",
  CPP: "compiler",
  NVCC: "compiler",
  HIPCC: "compiler"
};
function programOf(word2) {
  const variable = /^\$[({]?([A-Z_]+)[)}]?$/.exec(word2)?.[1];
  if (variable !== void 0) return VARIABLES[variable];
  const base = word2.slice(Math.max(word2.lastIndexOf("/"), word2.lastIndexOf("\\")) + 1).replace(/\.exe$/i, "").toLowerCase();
  if (base.length > 60) return void 0;
  return PROGRAMS.find(([pattern]) => pattern.test(base))?.[1];
}
function hintOf(name) {
  const key = name.replaceAll(/[-.]/g, "_").replace(/^_+/, "").toUpperCase();
  if (/CMAKE_(?:C|CXX|CUDA|HIP|OBJC|OBJCXX|ASM|SWIFT)_FLAGS/.test(key)) return "compiler";
  if (/CMAKE|SKBUILD_CONFIGURE|CATKIN/.test(key)) return "cmake";
  if (/MESON|^SETUP_ARGS$/.test(key)) return "meson";
  if (/CARGO|^FEATURES$/.test(key)) return "cargo";
  if (/BAZEL/.test(key)) return "bazel";
  if (/MAKE_?(?:FLAGS|ARGS|OPTS|OPTIONS|VARS|ARGUMENTS)|^(?:G|N)?MAKE$/.test(key)) return "make";
  if (/(?:^|_|[A-Z])C(?:XX|PP|UDA|C)?_?FLAGS|(?:NVCC|HIP|CUDA|GCC|CLANG|COMPILE|COMPILER|XCOMPILER|CPP|CXX|PREPROCESSOR)_?(?:FLAGS|ARGS|OPTS|OPTIONS|DEFS|DEFINES|DEFINITIONS)|^(?:.*_)?(?:C|CXX|CONLY|CPP)OPTS?$|^XCOMPILER$|^XCC$/.test(
    key
  ))
    return "compiler";
  return "unknown";
}
function builtProgram(path3) {
  return /(?:^|\/)(?:\.|bin|Release|Debug|RelWithDebInfo)\/([^/]+?)(?:\.exe)?$/.exec(path3)?.[1];
}

// src/languages/kit/view.ts
function part(text3, { start, end }) {
  return {
    text: text3.slice(start, end),
    source: (offset) => start + offset,
    encode: (inner) => inner
  };
}
function decoded(pieces4, end, encode) {
  const starts = [];
  let length = 0;
  for (const piece of pieces4) {
    starts.push(length);
    length += piece.text.length;
  }
  function pieceOf(offset) {
    return Math.max(0, firstIndex(starts.length, (index) => starts[index] > offset) - 1);
  }
  function source(offset) {
    if (offset >= length) return end;
    const index = pieceOf(offset);
    return pieces4[index].at + offset - starts[index];
  }
  function after2(offset) {
    const { at, width: width2 } = pieces4[pieceOf(offset)];
    return width2 === void 0 ? source(offset) + 1 : at + width2;
  }
  return { text: pieces4.map((piece) => piece.text).join(""), source, after: after2, encode };
}
function within(outer, inner) {
  return {
    text: inner.text,
    source: (offset) => outer.source(inner.source(offset)),
    after: (offset) => lastOf(outer, (inner.after?.(offset) ?? inner.source(offset) + 1) - 1),
    encode: (text3) => outer.encode(inner.encode(text3))
  };
}
function lastOf(view, offset) {
  return view.after?.(offset) ?? view.source(offset) + 1;
}
function embed(uses, view, list3 = "") {
  function span2({ start, end }) {
    return {
      start: view.source(start),
      end: end > start ? lastOf(view, end - 1) : view.source(end)
    };
  }
  function edits(inner) {
    return inner?.map((edit) => ({ ...span2(edit), text: view.encode(edit.text) }));
  }
  return uses.map((use2) => ({
    ...use2,
    ...span2(use2),
    ...use2.value && { value: { ...use2.value, ...span2(use2.value) } },
    ...use2.member && {
      member: {
        list: `${list3}${view.source(0)}/${use2.member.list}`,
        removal: span2(use2.member.removal)
      }
    },
    ...use2.widen && { widen: (names) => edits(use2.widen?.(names)) },
    ...use2.split && {
      split: (targets) => edits(use2.split?.(targets))
    }
  }));
}

// src/languages/kit/command-line/words.ts
var SPECIAL = /[\s;,"'\\]/g;
function splitWords(text3) {
  const words2 = [];
  let at = 0;
  while (at < text3.length) {
    if (separates(text3, at)) at++;
    else {
      const word2 = wordAt(text3, at);
      words2.push(word2);
      at = word2.span.end;
    }
  }
  return words2;
}
function separates(text3, at) {
  const letter = text3[at];
  if (letter === " " || letter === "	" || letter === "\n" || letter === "\r" || letter === ";")
    return true;
  if (letter === "\\") return /[\r\n]/.test(text3[at + 1] ?? " ");
  return letter === "," && /[-/"']/.test(text3[at + 1] ?? " ");
}
function wordAt(text3, start) {
  const pieces4 = [];
  let quoting = "";
  let at = start;
  while (at < text3.length && !separates(text3, at)) {
    const letter = text3[at];
    if (letter === '"' || letter === "'") {
      const close = closing2(text3, at, letter);
      if (close === -1) pieces4.push({ text: letter, at: at++ });
      else {
        quoting = letter;
        pieces4.push(...unescaped(text3, at + 1, close, letter === '"'));
        at = close + 1;
      }
    } else if (letter === "\\") {
      const next2 = text3[at + 1];
      if (/[\w.]/.test(next2)) pieces4.push({ text: letter, at: at++ });
      else {
        pieces4.push({ text: next2, at: at + 1 });
        at += 2;
      }
    } else {
      SPECIAL.lastIndex = at + 1;
      const end = SPECIAL.exec(text3)?.index ?? text3.length;
      pieces4.push({ text: text3.slice(at, end), at });
      at = end;
    }
  }
  return { view: decoded(pieces4, at, encoder(quoting)), span: { start, end: at } };
}
function closing2(text3, open, quote2) {
  for (let at = open + 1; at < text3.length; at++) {
    const letter = text3[at];
    if (letter === quote2) return at;
    if (letter === "\n" && text3[at - 1] !== "\\") return -1;
    if (letter === "\\" && quote2 === '"') at++;
  }
  return -1;
}
function unescaped(text3, from, to, escapes) {
  const pieces4 = [];
  let start = from;
  if (escapes)
    for (let at = from; at < to - 1; at++) {
      if (text3[at] !== "\\" || !/["\\$`]/.test(text3[at + 1])) continue;
      if (at > start) pieces4.push({ text: text3.slice(start, at), at: start });
      start = at + 1;
      at++;
    }
  if (to > start) pieces4.push({ text: text3.slice(start, to), at: start });
  return pieces4;
}
function encoder(quoting) {
  if (quoting === '"') return (text3) => text3.replace(/["\\$`]/g, "\\$&");
  if (quoting === "'") return (text3) => text3.replaceAll("'", `'\\''`);
  return (text3) => text3.replace(/[\s"'\\$`;&|<>()]/g, "\\$&");
}

// src/languages/kit/command-line/several.ts
var OPTION = /^(?:--?[A-Za-z]|\/[DU])/;
var ASSIGNED = /^(?:-D|\/D)?([A-Za-z_]\w*)(?::[A-Z]+)?\+?=(.*)$/s;
function holdsSeveral(text3, environment2) {
  if (!/[\s;,]/.test(text3)) return false;
  const [first, second, ...rest] = splitWords(text3).map(({ view }) => view.text);
  if (first === void 0 || second === void 0) return false;
  const assigned7 = ASSIGNED.exec(first);
  if (assigned7 !== null) {
    if (/^(?:-|$)/.test(assigned7[2]) || hintOf(assigned7[1]) !== "unknown") return false;
    if (!OPTION.test(first))
      return !environment2 && [second, ...rest].every((word2) => ASSIGNED.test(word2));
  } else if (!/^[-/][DU]/.test(first)) return false;
  return OPTION.test(second) || rest.some((word2) => /^[-/]D/.test(word2)) || /^[-/]D$/.test(first);
}
function handingOn(words2) {
  const seen = /* @__PURE__ */ new Set();
  const repeated = /* @__PURE__ */ new Set();
  words2.forEach((word2, index) => {
    if (!/^--?[A-Za-z][\w-]*$/.test(word2) || !/^[-/]D\w/.test(words2[index + 1] ?? "")) return;
    if (seen.has(word2)) repeated.add(word2);
    seen.add(word2);
  });
  return repeated;
}

// src/languages/kit/command-line/read.ts
var DEPTH2 = 5;
var TARGET = { role: "option", namespace: "target" };
var BAZEL = { role: "option", namespace: "bazel" };
function readCommandLine(text3, names, hint) {
  return readText(text3, names, hint, 0);
}
function readArguments(text3, words2, names, hint) {
  return readList(text3, words2, names, hint, 0);
}
function readText(text3, names, hint, depth) {
  if (depth > DEPTH2 || !names.test(text3)) return [];
  return readList(text3, splitWords(text3), names, hint, depth);
}
function readList(text3, words2, names, given, depth) {
  const units = [];
  const inner = [];
  const known3 = given !== void 0 && given !== "unknown" && given !== "environment";
  let program2 = given ?? "unknown";
  const open = { expected: null };
  let targets = false;
  const handing = handingOn(words2.map(({ view }) => view.text));
  function nested3({ view }, { start, end }, hint) {
    const slice = {
      text: view.text.slice(start, end),
      source: (offset) => view.source(start + offset),
      encode: (part2) => view.encode(part2)
    };
    return embed(readText(slice.text, names, hint, depth + 1), slice, "inner@");
  }
  function nest(word2, span2, hint) {
    inner.push(...nested3(word2, span2, hint));
  }
  function wrapped(first, word2, from, by) {
    const span2 = { start: from, end: word2.view.text.length };
    const uses = nested3(word2, span2, hintOf(by));
    const { member, split: _split, ...use2 } = uses[0] ?? {};
    const sole = uses.length === 1 && splitWords(word2.view.text.slice(from)).length === 1;
    if (sole && member !== void 0)
      units.push({ ...unitOf(first, word2), use: use2, listed: true, group: by });
    else {
      units.push(unitOf(first, word2));
      inner.push(...uses);
    }
  }
  function add(first, word2, assigned7, kind2, sign = "") {
    const composed = assigned7 && composedIn(word2.view, assigned7, names);
    const own = assigned7 && names.has(assigned7.name) && useOf2(word2.view, assigned7, kind2);
    const use2 = composed ?? (own || void 0);
    const single2 = composed === null && !/(?:U|--no)$/.test(sign);
    units.push({ ...unitOf(first, word2), ...use2 && { use: use2 }, listed: single2 });
    if (assigned7?.value !== void 0) nest(word2, assigned7.value, hintOf(assigned7.name));
  }
  function plain4(word2) {
    units.push(unitOf(word2, word2));
  }
  function answer(kind2, first, word2, from, sign = "") {
    if (kind2 === "flag") return wrapped(first, word2, from, first.view.text);
    if (kind2 === "features") {
      units.push(unitOf(first, word2));
      inner.push(...readFeatures(word2.view, from, names));
      return;
    }
    const t = word2.view.text;
    const defines = kind2 === "setting" && t.startsWith("cmake.define.", from);
    const assigned7 = assignment(t, defines ? from + "cmake.define.".length : from);
    if (kind2 === "definition") add(first, word2, assigned7, defining(program2, assigned7), sign);
    else if (kind2 === "environment")
      add(first, word2, assigned7, { role: "option", namespace: "env" });
    else if (kind2 === "config") add(first, word2, assigned7, BAZEL);
    else if (kind2 === "targets") add(first, word2, bare(t, from), TARGET);
    else add(first, word2, assigned7, { role: "option", namespace: defines ? "cmake" : "any" });
  }
  function option(word2) {
    const t = word2.view.text;
    targets = false;
    const define = /^(?:-D|\/D|-U|\/U|--define(?:-macro)?=?)/.exec(t)?.[0];
    if (define === t) open.expected = { kind: "definition", option: word2, sign: define };
    else if (define !== void 0 && /[DU=]$/.test(define))
      answer("definition", word2, word2, define.length, define);
    else if (/^-C[A-Za-z]\S*=/.test(t) && program2 !== "make") answer("setting", word2, word2, 2);
    else if (/^[/-]p(?:roperty)?:/.test(t)) answer("setting", word2, word2, t.indexOf(":") + 1);
    else if (t === "--" && program2 === "cmake") {
      program2 = "make";
      plain4(word2);
    } else long(word2);
  }
  function long(word2) {
    const t = word2.view.text;
    const name = /^--?[A-Za-z/@][\w./@:+-]*/.exec(t)?.[0] ?? t;
    const kind2 = expecting(name, program2) ?? (handing.has(t) ? "flag" : void 0);
    if (kind2 === "targets" && name === t) targets = true;
    else if (kind2 !== void 0 && name === t) {
      open.expected = { kind: kind2, option: word2, sign: "" };
      return;
    }
    const from = t[name.length] === "=" ? name.length + 1 : void 0;
    if (from !== void 0 && kind2 !== void 0 && kind2 !== "flag")
      return answer(kind2, word2, word2, from);
    const start = Math.max(name.lastIndexOf(":"), name.lastIndexOf("/"), 1) + 1;
    const at = program2 === "bazel" ? flagAt(name, start) : void 0;
    if (at !== void 0) {
      const value = from && { value: { start: from, end: t.length, text: t.slice(from) } };
      const sign = name.slice(0, at) === "--no" ? "--no" : "";
      return add(word2, word2, { name: name.slice(at), at, ...value }, BAZEL, sign);
    }
    if (from === void 0) plain4(word2);
    else wrapped(word2, word2, from, name);
  }
  function flagAt(flag, start) {
    const negated = flag.startsWith("--no") ? [4] : [];
    return [start, ...negated, 0].find((at) => names.has(flag.slice(at)));
  }
  for (const word2 of words2) {
    const t = word2.view.text;
    if (open.expected !== null) {
      const { kind: kind2, option: before, sign } = open.expected;
      open.expected = null;
      answer(kind2, before, word2, 0, sign);
      continue;
    }
    if (holdsSeveral(t, program2 === "environment")) {
      plain4(word2);
      nest(word2, { start: 0, end: t.length }, program2);
      continue;
    }
    if (t.startsWith("-") || /^\/[DUp]/.test(t)) {
      option(word2);
      continue;
    }
    const found = known3 ? void 0 : programOf(t);
    if (found !== void 0 && (program2 === "unknown" || program2 === "environment")) {
      program2 = found;
      plain4(word2);
      continue;
    }
    const built = builtProgram(t);
    if (/^[A-Za-z_][^\s=:"'+?,]*(?:\+|:|\?)?=/.test(t))
      add(word2, word2, assignment(t, 0), assigning(program2));
    else if (built !== void 0 && names.has(built))
      add(word2, word2, { name: built, at: t.lastIndexOf("/") + 1 }, TARGET);
    else if ((targets || program2 === "make") && names.has(t)) add(word2, word2, bare(t, 0), TARGET);
    else {
      plain4(word2);
      if (/\s/.test(t)) nest(word2, { start: 0, end: t.length }, given ?? "unknown");
    }
  }
  if (open.expected !== null) plain4(open.expected.option);
  return [...listed2(text3, units), ...inner].toSorted((a, b) => a.start - b.start);
}
function unitOf(from, to) {
  const removal = from.removal && to.removal && { start: from.removal.start, end: to.removal.end };
  return {
    start: from.span.start,
    end: to.span.end,
    ...removal && { removal },
    listed: true
  };
}

// src/languages/kit/command-line/printed.ts
function printedArguments(words2, names) {
  return words2.flatMap(
    ({ view }) => embed(readCommandLine(view.text, names), view).map(({ member: _member, ...use2 }) => use2)
  );
}

// src/languages/batch/commands.ts
function batchCommands(text3) {
  const commands2 = [];
  let depth = 0;
  let statement3 = 0;
  let run = 0;
  let open = [];
  for (const line of logicalLines(text3)) {
    let base2 = function(span2) {
      const always = depth === 0 && !conditional;
      return {
        start: span2.start,
        end: span2.end,
        always,
        redirected: false,
        statement: statement3,
        statementEnd: line.end,
        run
      };
    }, push3 = function(command2) {
      open.push(commands2.length);
      commands2.push(command2);
      if (command2.kind !== "set" || !command2.always) run++;
    }, commandOf2 = function(span2) {
      const raw = text3.slice(span2.start, span2.end);
      const word2 = /^[@\s]*([^\s]*)/.exec(raw)[1].toLowerCase();
      if (word2 === "rem" || word2.startsWith("::"))
        return { ...base2(span2), kind: "comment", words: [] };
      const redirected = /[>|]/.test(raw) || text3[span2.end] === "|";
      if (/^(?:echo|title|msg)\b/.test(word2))
        return { ...base2(span2), kind: "print", words: wordsOf2(text3, span2), redirected };
      const set2 = /^[@\s]*set\s+(?:\/[ap]\s+)?("?)([A-Za-z_]\w*)=/i.exec(raw);
      if (set2 === null)
        return { ...base2(span2), kind: "run", words: wordsOf2(text3, span2), redirected };
      const from = span2.start + set2[0].length;
      const quote2 = set2[1] === '"' ? raw.lastIndexOf('"') : -1;
      const to = quote2 >= set2[0].length ? span2.start + quote2 : span2.start + raw.trimEnd().length;
      return {
        ...base2(span2),
        kind: "set",
        words: [],
        assignment: {
          name: set2[2],
          start: from - 1 - set2[2].length,
          value: part(text3, { start: from, end: Math.max(from, to) })
        }
      };
    };
    var base = base2, push2 = push3, commandOf = commandOf2;
    if (depth === 0) {
      statement3 = line.start;
      open = [];
    }
    let conditional = false;
    for (const piece of pieces(text3, line)) {
      if (piece.kind === "(") {
        depth++;
        continue;
      }
      if (piece.kind === ")") {
        depth = Math.max(0, depth - 1);
        continue;
      }
      let span2 = piece;
      for (; ; ) {
        const head = /^[@\s]*(?:else\s+)?(if|for)\b/i.exec(text3.slice(span2.start, span2.end));
        if (head === null) break;
        const kind2 = head[1].toLowerCase();
        const length = conditionLength(text3.slice(span2.start, span2.end), kind2);
        const condition5 = { start: span2.start, end: span2.start + length };
        push3({ ...base2(condition5), kind: kind2, words: wordsOf2(text3, condition5) });
        conditional = true;
        span2 = { ...span2, start: condition5.end };
        if (span2.start >= span2.end) break;
      }
      if (text3.slice(span2.start, span2.end).trim() !== "") push3(commandOf2(span2));
    }
    if (depth === 0)
      for (const index of open) commands2[index] = { ...commands2[index], statementEnd: line.end };
  }
  return commands2;
}
function logicalLines(text3) {
  const lines = [];
  let start = text3.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  for (let at = start; at <= text3.length; at++) {
    if (at < text3.length && text3[at] !== "\n" && text3[at] !== "\r") continue;
    const continued = text3[at - 1] === "^" && text3[at - 2] !== "^";
    const next2 = text3[at] === "\r" && text3[at + 1] === "\n" ? at + 2 : at + 1;
    if (!continued || at >= text3.length) {
      lines.push({ start, end: at, next: next2 });
      start = next2;
    }
    at = next2 - 1;
  }
  return lines;
}
function pieces(text3, line) {
  const raw = text3.slice(line.start, line.end);
  if (/^[@\s]*(?:rem\b|::)/i.test(raw)) return [{ ...line, kind: "command" }];
  const found = [];
  let from = line.start;
  let quoted2 = false;
  function cut(at) {
    if (at > from) found.push({ start: from, end: at, kind: "command" });
  }
  for (let at = line.start; at < line.end; at++) {
    const letter = text3[at];
    if (letter === "^") at++;
    else if (letter === '"') quoted2 = !quoted2;
    else if (quoted2) continue;
    else if (letter === "&" || letter === "|") {
      cut(at);
      while (text3[at + 1] === letter) at++;
      from = at + 1;
    } else if (letter === "(") {
      const head = text3.slice(from, Math.min(at, from + 60));
      const tail2 = text3.slice(Math.max(from, at - 20), at);
      if (/\bin\s*$/i.test(tail2)) {
        const close = text3.indexOf(")", at);
        if (close !== -1 && close < line.end) at = close;
      } else if (at - from < 60 && /^[@\s]*$/.test(head) || /(?:^|\s)(?:do|else)\s*$/i.test(tail2) || /^[@\s]*(?:\)?\s*else\s+)?if\b/i.test(head)) {
        cut(at);
        found.push({ start: at, end: at + 1, kind: "(" });
        from = at + 1;
      }
    } else if (letter === ")") {
      cut(at);
      found.push({ start: at, end: at + 1, kind: ")" });
      from = at + 1;
    }
  }
  cut(line.end);
  return found;
}
function conditionLength(raw, kind2) {
  if (kind2 === "for") return (/^[^]*?\bdo\b/i.exec(raw) ?? [raw])[0].length;
  const head = /^[@\s]*(?:else\s+)?if\s+(?:\/i\s+)?(?:not\s+)?/i.exec(raw)?.[0] ?? "";
  const rest = raw.slice(head.length);
  const test = /^(?:defined\s+\S+|exist\s+(?:"[^"]*"|\S+)|errorlevel\s+\S+|(?:"[^"]*"|[^\s=]+)\s*(?:==|\s(?:equ|neq|lss|leq|gtr|geq)\s)\s*(?:"[^"]*"|\S+))\s*/i.exec(
    rest
  );
  return test === null ? raw.length : head.length + test[0].length;
}
function wordsOf2(text3, { start, end }) {
  const words2 = [];
  const pattern = /(?:"[^"\r\n]*"?|\^[^\r\n]|[^\s"^])+/g;
  for (const hit of text3.slice(start, end).matchAll(pattern)) {
    const at = start + hit.index;
    const parts = [...hit[0].matchAll(/[^"^]+|\^(.)/g)].map(
      (piece) => piece[1] === void 0 ? { text: piece[0], at: at + piece.index } : { text: piece[1], at: at + piece.index + 1 }
    );
    const span2 = { start: at, end: at + hit[0].length };
    words2.push({ view: decoded(parts, span2.end, (inner) => inner), span: span2 });
  }
  return words2;
}

// src/languages/kit/environment-variable.ts
var FROM_OUTSIDE = "This file reads it from its environment, where its users may set it.";
function environmentSetting(name, start) {
  const end = start + name.length;
  return { name, start, end, role: "option", namespace: "env", region: "code" };
}
function environmentRead({ name, start, end }) {
  return { name, start, end, role: "condition", namespace: "env", region: "code" };
}

// src/languages/kit/shell/words.ts
var PLAIN_END = /[\s;&|<>()"'\\$`]/g;
var QUOTED_END = /["\\$`]/g;
var OPERAND_END = /[}"'\\$`]/g;
function endsWord(letter) {
  return letter === void 0 || /[\s;&|<>()]/.test(letter);
}
function readWord(cursor, operand = false) {
  const { text: text3 } = cursor;
  const start = cursor.at;
  const plain4 = operand ? start : next(PLAIN_END, text3, start);
  if (plain4 > start && endsWord(text3[plain4]) && text3[plain4] !== "(") {
    cursor.at = plain4;
    return plainWord2(text3, start, plain4);
  }
  const pieces4 = [];
  let quoting = "";
  let closed2 = true;
  function raw(from) {
    if (cursor.at > from) pieces4.push({ text: text3.slice(from, cursor.at), at: from });
  }
  function double2() {
    quoting = '"';
    cursor.at++;
    for (; ; ) {
      const letter = text3[cursor.at];
      if (letter === void 0) {
        closed2 = false;
        return;
      }
      const from = cursor.at;
      if (letter === '"') {
        cursor.at++;
        return;
      }
      if (letter === "\\") {
        const line = lineBreak(text3, cursor.at + 1);
        if (line > 0) cursor.at += 1 + line;
        else if (/["\\$`]/.test(text3[cursor.at + 1] ?? "")) {
          pieces4.push({ text: text3[cursor.at + 1], at: cursor.at + 1 });
          cursor.at += 2;
        } else {
          cursor.at++;
          raw(from);
        }
      } else if (letter === "$" || letter === "`") {
        cursor.expand();
        raw(from);
      } else {
        cursor.at = next(QUOTED_END, text3, cursor.at);
        raw(from);
      }
    }
  }
  function single2() {
    quoting = quoting === '"' ? '"' : "'";
    const close = text3.indexOf("'", cursor.at + 1);
    const end = close === -1 ? text3.length : close;
    if (close === -1) closed2 = false;
    cursor.at++;
    const from = cursor.at;
    cursor.at = end;
    raw(from);
    cursor.at = Math.min(end + 1, text3.length);
  }
  function ansi() {
    quoting = "'";
    cursor.at += 2;
    const from = cursor.at;
    while (cursor.at < text3.length && text3[cursor.at] !== "'")
      cursor.at += text3[cursor.at] === "\\" ? 2 : 1;
    cursor.at = Math.min(cursor.at, text3.length);
    raw(from);
    cursor.at = Math.min(cursor.at + 1, text3.length);
  }
  for (; ; ) {
    const letter = text3[cursor.at];
    const from = cursor.at;
    if (letter === void 0) break;
    if (operand ? letter === "}" : endsWord(letter)) {
      if (operand || !groups(text3, cursor.at, start)) break;
      skipGroup(cursor);
      raw(from);
    } else if (letter === "`" && cursor.stop === "`") break;
    else if (letter === "\\") {
      const line = lineBreak(text3, cursor.at + 1);
      if (line > 0) cursor.at += 1 + line;
      else if (cursor.at + 1 < text3.length) {
        pieces4.push({ text: text3[cursor.at + 1], at: cursor.at + 1 });
        cursor.at += 2;
      } else {
        cursor.at++;
        raw(from);
      }
    } else if (letter === "'") single2();
    else if (letter === '"') double2();
    else if (letter === "$" && text3[cursor.at + 1] === "'") ansi();
    else if (letter === "$" && text3[cursor.at + 1] === '"') cursor.at++;
    else if (letter === "$" || letter === "`") {
      cursor.expand();
      raw(from);
    } else {
      cursor.at = next(operand ? OPERAND_END : PLAIN_END, text3, cursor.at);
      if (cursor.at === from) cursor.at++;
      raw(from);
    }
  }
  const view = decoded(pieces4, cursor.at, encoder(quoting));
  return { start, end: cursor.at, text: view.text, view, quoting, closed: closed2 };
}
function plainWord2(text3, start, end) {
  const word2 = text3.slice(start, end);
  const view = { text: word2, source: (offset) => start + offset, encode: encoder("") };
  return { start, end, text: word2, view, quoting: "", closed: true };
}
function groups(text3, at, start) {
  if (text3[at] === "(") return at > start && /[?*+@!]/.test(text3[at - 1]);
  return (text3[at] === "<" || text3[at] === ">") && text3[at + 1] === "(" && at === start;
}
function skipGroup(cursor) {
  if (cursor.text[cursor.at] !== "(") {
    cursor.at += 2;
    cursor.nested(")");
    return;
  }
  const close = cursor.text.slice(cursor.at, cursor.at + 400).indexOf(")");
  cursor.at += close === -1 ? 1 : close + 1;
}
function lineBreak(text3, at) {
  if (text3[at] === "\n") return 1;
  if (text3[at] !== "\r") return 0;
  return text3[at + 1] === "\n" ? 2 : 1;
}
function next(pattern, text3, at) {
  pattern.lastIndex = at;
  return pattern.exec(text3)?.index ?? text3.length;
}

// src/languages/kit/shell/whole-line.ts
var BOM = "\xEF\xBB\xBF";
function wholeLine2(text3, { start, end }) {
  let from = start;
  while (from > 0 && /[ \t]/.test(text3[from - 1])) from--;
  if (from > 0 && !/[\r\n]/.test(text3[from - 1]) && !(from === 3 && text3.startsWith(BOM)))
    return null;
  let to = end;
  while (to < text3.length && /[ \t;]/.test(text3[to])) to++;
  if (text3[to] === "#") while (to < text3.length && lineBreak(text3, to) === 0) to++;
  if (to < text3.length && lineBreak(text3, to) === 0) return null;
  const next2 = to + lineBreak(text3, to);
  if (next2 === to && /[\r\n]/.test(text3[from - 1] ?? ""))
    return { start: lineBefore2(text3, from), end: to };
  return { start: from, end: next2 };
}
function lineBefore2(text3, from) {
  return text3[from - 1] === "\n" && text3[from - 2] === "\r" ? from - 2 : from - 1;
}

// src/languages/kit/shell/enclosing.ts
function enclosing(spans) {
  const sorted = spans.toSorted((a, b) => a.start - b.start);
  const furthest = [];
  for (const { end } of sorted) furthest.push(Math.max(end, furthest.at(-1) ?? 0));
  return ({ start, end }) => {
    const found = [];
    const after2 = firstIndex(sorted.length, (index) => sorted[index].start > start);
    for (let at = after2 - 1; at >= 0 && furthest[at] >= end; at--)
      if (sorted[at].end >= end) found.push(sorted[at]);
    return found;
  };
}

// src/languages/kit/shell/reads.ts
var CONTRACT = "This script reads it from its environment, where its users may set it.";
var NEAR = 300;
function neighbours(text3, script, names) {
  const known3 = /* @__PURE__ */ new Map();
  function found({ start, end }) {
    const key = `${start} ${end}`;
    const before = known3.get(key);
    if (before !== void 0) return before;
    const inside2 = [...new Set(names.find(text3, start, end).map(({ name }) => name))];
    known3.set(key, inside2);
    return inside2;
  }
  const tests = enclosing(script.commands.filter(isTest));
  const targets = enclosing(
    script.commands.flatMap(({ assignments }) => assignments).filter(({ name }) => names.has(name))
  );
  const conditions = enclosing(
    script.chains.flatMap((chain) => chain.conditions.map((span2) => ({ ...span2, chain })))
  );
  return (span2) => [
    ...nearby(text3, names, span2),
    ...targets(span2).map(({ name }) => name),
    ...conditions(span2).flatMap(({ chain }) => found(chain)),
    ...tests(span2).flatMap(({ together }) => found(together))
  ];
}
function nearby(text3, names, { start, end }) {
  const head = /\S*$/.exec(text3.slice(Math.max(0, start - NEAR), start))[0];
  const tail2 = /^\S*/.exec(text3.slice(end, end + NEAR))[0];
  return names.find(text3, start - head.length, end + tail2.length).map(({ name }) => name);
}
function isTest({ words: words2 }) {
  const program2 = words2[0]?.text;
  return program2 === "[" || program2 === "[[" || program2 === "test";
}
function readOf(text3, expansion, variable, beside3, strict) {
  const { name, nameStart, start } = expansion;
  const local = variable.local(start);
  return {
    name,
    start: nameStart,
    end: nameStart + name.length,
    role: "condition",
    namespace: variable.namespace,
    region: "code",
    beside: others(name, [...beside3, ...variable.beside]),
    ...local ? { local } : { contract: CONTRACT, widen: (fresh) => widen(text3, expansion, fresh, strict) }
  };
}
function widen(text3, { start, end, name, nameStart, operator }, fresh, strict) {
  switch (operator) {
    case "":
    case ":-":
    case ":?":
      return wrap(start, end, fresh, strict && operator === "" ? "-" : ":-");
    case "-":
    case "?":
      return wrap(start, end, fresh, "-");
    case ":=":
    case "=": {
      if (fresh.length !== 1) return void 0;
      const after2 = nameStart + name.length;
      const sign = operator === "=" ? "-" : ":-";
      return [
        { start: nameStart, end: nameStart, text: `${fresh[0]}${operator}\${` },
        { start: after2, end: after2 + operator.length, text: sign },
        { start: end, end, text: "}" }
      ];
    }
    case ":+":
    case "+":
      return onlyTested(text3, { start, end }) ? [
        {
          start,
          end: start,
          text: fresh.map(
            (other) => text3.slice(start, nameStart) + other + text3.slice(nameStart + name.length, end)
          ).join("")
        }
      ] : void 0;
    default:
      return void 0;
  }
}
function wrap(start, end, fresh, sign) {
  return [
    { start, end: start, text: fresh.map((name) => `\${${name}${sign}`).join("") },
    { start: end, end, text: "}".repeat(fresh.length) }
  ];
}
function onlyTested(text3, { start, end }) {
  const head = text3.slice(Math.max(0, start - 20), start);
  const before = /(?:^|\s)(-[nz]|\[\[?|test)\s+("?)$/.exec(head);
  if (before === null) return false;
  const after2 = before[1].startsWith("-") ? "(?:\\s|;|$)" : "\\s+\\]";
  return new RegExp(`^${before[2]}${after2}`).test(text3.slice(end, end + 8));
}

// src/languages/batch/read.ts
function readBatch(text3, names) {
  if (!names.test(text3)) return [];
  const commands2 = batchCommands(text3);
  const facts = factsOf(text3, commands2, names);
  const holding = commands2.filter(({ start, end }) => names.find(text3, start, end).length > 0);
  return lastOfEachPlace(holding.flatMap((command2) => readCommand(text3, command2, names, facts)));
}
function readCommand(text3, command2, names, facts) {
  const said2 = mentions(text3, command2, names);
  if (command2.kind === "comment") return said2;
  return [
    ...said2,
    ...readWords(text3, command2, names, facts),
    ...readReferences(text3, command2, names, facts)
  ];
}
function readWords(text3, command2, names, facts) {
  if (command2.kind === "set") return readSet(text3, command2, names, facts);
  if (command2.kind === "run") return readArguments(text3, command2.words, names);
  return command2.kind === "print" && command2.redirected ? printedArguments(command2.words.slice(1), names) : [];
}
function factsOf(text3, commands2, names) {
  const set2 = /* @__PURE__ */ new Map();
  const assigned7 = /* @__PURE__ */ new Set();
  for (const { assignment: assignment3, end, always } of commands2) {
    if (assignment3 === void 0 || !names.has(assignment3.name)) continue;
    assigned7.add(assignment3.name);
    if (always && !set2.has(assignment3.name)) set2.set(assignment3.name, end);
  }
  const read2 = /* @__PURE__ */ new Set();
  for (const { name, start, end } of names.find(text3))
    if (/[%!]/.test(text3[start - 1] ?? "") && /[%!:]/.test(text3[end] ?? "")) read2.add(name);
    else if (/\bdefined\s+$/i.test(text3.slice(Math.max(0, start - 20), start))) read2.add(name);
  return { set: set2, assigned: assigned7, read: read2 };
}
function mentions(text3, command2, names) {
  const found = names.find(text3, command2.start, command2.end);
  const all = namesOf(found);
  const quiet = command2.kind === "comment" || command2.kind === "print" || command2.kind === "for";
  return found.flatMap((match2) => {
    if (match2.glued && command2.kind !== "comment") return [];
    const region = command2.kind === "comment" ? "comment" : command2.kind === "print" ? "string" : "code";
    const beside3 = quiet ? { beside: others(match2.name, all) } : {};
    return [{ ...mention(match2, region), ...beside3 }];
  });
}
function readSet(text3, command2, names, { read: read2, assigned: assigned7 }) {
  const { assignment: assignment3 } = command2;
  if (assignment3 === void 0) return [];
  const { name, start, value } = assignment3;
  const inner = embed(readCommandLine(value.text, names, hintOf(name)), value, "value@");
  if (!names.has(name)) return inner;
  const use2 = environmentSetting(name, start);
  if (read2.has(name)) return [{ ...use2, beside: others(name, [...assigned7]) }, ...inner];
  const line = command2.always ? wholeLine2(text3, command2) : null;
  const literal3 = value.text !== "" && {
    value: { text: value.text, start: value.source(0), end: value.source(value.text.length) }
  };
  const member = line && { member: { list: `set@${command2.run}`, removal: line } };
  return [{ ...use2, ...literal3, ...member }, ...inner];
}
function readReferences(text3, command2, names, { set: set2, assigned: assigned7 }) {
  const { start: from, end: to, statement: statement3, statementEnd } = command2;
  const near = names.find(text3, from, command2.kind === "if" ? statementEnd : to);
  const all = [...namesOf(near), ...assigned7];
  return names.find(text3, from, to).flatMap((match2) => {
    const { name, start, end } = match2;
    const expanded3 = /[%!]/.test(text3[start - 1] ?? "") && /[%!:]/.test(text3[end] ?? "");
    const tested = /\bdefined\s+$/i.test(text3.slice(Math.max(from, start - 20), start));
    if (!expanded3 && !tested) return [];
    const local = (set2.get(name) ?? Infinity) <= start;
    const shared = { ...environmentRead(match2), beside: others(name, all) };
    if (local) return [{ ...shared, local }];
    return [
      {
        ...shared,
        contract: CONTRACT,
        widen: (fresh) => widen2(text3, { name, start, end }, statement3, fresh)
      }
    ];
  });
}
function widen2(text3, { name, start, end }, statement3, fresh) {
  const [target] = fresh;
  if (target === void 0 || fresh.length > 1) return void 0;
  const newline = /\r\n|\n|\r/.exec(text3)?.[0] ?? "\r\n";
  const indent = /^[ \t]*/.exec(text3.slice(statement3))[0];
  const line = `${indent}if not defined ${target} set "${target}=%${name}%"${newline}`;
  return [
    { start: statement3, end: statement3, text: line },
    { start, end, text: target }
  ];
}

// src/languages/batch/index.ts
var batch = {
  id: "batch",
  files: [{ format: "batch", extensions: "bat cmd" }],
  fences: "cmd bat batch dos winbatch doscon",
  read: readBatch
};

// src/languages/kit/byte-order-mark.ts
var MARK2 = "\xEF\xBB\xBF";
function withoutMark(text3) {
  return text3.startsWith(MARK2) ? `


${text3.slice(MARK2.length)}` : text3;
}

// src/languages/kit/line-list.ts
function inLines(text3, use2, key, line, args) {
  const own = /^\d+\/arguments@\d+(\/.*)?$/.exec(use2.member?.list ?? "");
  if (own === null || use2.member === void 0) return use2;
  const { start, end } = use2.member.removal;
  const rest = text3.slice(args.start, start) + text3.slice(end, args.end);
  const removal = rest.trim() === "" ? wholeLine(text3, line.start, line.end) : { start, end };
  return removal === void 0 ? use2 : { ...use2, member: { list: `lines@${key}${own[1] ?? ""}`, removal } };
}

// src/languages/bazelrc/read.ts
var ENVIRONMENT = /--(?:host_)?(?:action|repo|test|client|run)_env[= ]$/;
function readBazelrc(file, names) {
  const text3 = withoutMark(file);
  const matches2 = names.find(text3);
  const within3 = matchesWithin(matches2);
  const uses = [];
  for (const line of text3.matchAll(/(?:\\(?:\r\n|[^])|[^\\\r\n])+/g)) {
    const end = line.index + line[0].length;
    const own = within3(line.index, end);
    if (own.length === 0) continue;
    const comment = /(?:^|\s)#/.exec(line[0])?.index ?? line[0].length;
    const view = part(text3, { start: line.index, end: line.index + comment });
    const command2 = /^\s*(\S*)\s*/.exec(view.text);
    const args = { start: line.index + command2[0].length, end: line.index + comment };
    const whole = { start: line.index, end: args.end };
    const read2 = embed(readCommandLine(view.text, names, "bazel"), view).map(
      (use2) => inLines(text3, use2, command2[1], whole, args)
    );
    for (const match2 of own) {
      const { start } = match2;
      const said2 = read2.find((use2) => use2.start === start) ?? mention(match2, "code");
      if (start >= line.index + comment) uses.push({ ...said2, region: "comment" });
      else if (ENVIRONMENT.test(text3.slice(line.index, start)))
        uses.push({ ...said2, role: "option", namespace: "env" });
      else uses.push(said2);
    }
  }
  return uses;
}

// src/languages/bazelrc/index.ts
var bazelrc = {
  id: "bazelrc",
  files: [
    {
      format: "bazelrc",
      names: ".bazelrc bazel.rc bazelrc",
      beginnings: [/^\.bazelrc[._-]/],
      extensions: "bazelrc"
    }
  ],
  fences: "bazelrc",
  read: readBazelrc
};

// src/languages/c/condition.ts
var TEST = /\b(defined|IS_ENABLED|IS_BUILTIN|IS_MODULE|IS_REACHABLE|IS_DEFINED|__is_defined)(\s*\(\s*|\s+)$/;
function widenDirective(text3, directive, name) {
  const { word: word2, rest } = directive;
  if (/^(?:ifdef|ifndef|elifdef|elifndef)$/.test(word2)) return definedness(text3, directive, name);
  if (word2 !== "if" && word2 !== "elif") return void 0;
  return widenExpression(text3, rest, name);
}
function definedness(text3, { word: word2, keyword, rest }, name) {
  if (text3.slice(rest.start, name.start).replace(/\/\*.{0,200}?\*\//g, "").trim() !== "")
    return void 0;
  const negated = word2.endsWith("ndef");
  const old = text3.slice(name.start, name.end);
  return (names) => [
    { start: keyword.start, end: keyword.end, text: word2.startsWith("el") ? "elif" : "if" },
    {
      start: name.start,
      end: name.end,
      text: negated ? [...names, old].map((one) => `!defined(${one})`).join(" && ") : [...names, old].map((one) => `defined(${one})`).join(" || ")
    }
  ];
}
function widenExpression(text3, rest, name) {
  const test = TEST.exec(text3.slice(Math.max(rest.start, name.start - 60), name.start));
  if (test !== null) {
    const open = test[2].includes("(");
    const close = open ? /^\s*\)/.exec(text3.slice(name.end, Math.min(rest.end, name.end + 40))) : null;
    if (open && close === null) return void 0;
    const start = name.start - test[0].length;
    const end = name.end + (close?.[0].length ?? 0);
    return joined2(text3, rest, { start, end }, name, "||");
  }
  const before = operatorBefore(text3, rest, name.start);
  const after2 = operatorAfter(text3, rest, name.end);
  const compared4 = comparison(text3, rest, name);
  if (compared4 !== void 0) {
    if (/^(?:[-+*/%~&|^]|<<|>>|==|!=|[<>]=?)$/.test(before)) return void 0;
    return joined2(
      text3,
      rest,
      { start: name.start, end: compared4.end },
      name,
      compared4.atZero ? "&&" : "||"
    );
  }
  if (!/^(?:\(|&&|\|\||!|\?|:|)$/.test(before) || !/^(?:\)|&&|\|\||\?|:|)$/.test(after2))
    return void 0;
  if (before === "(" && /[\w)]\s*\($/.test(codeBefore(text3, rest, name.start))) return void 0;
  return joined2(text3, rest, name, name, "||");
}
function joined2(text3, rest, { start, end }, name, operator) {
  const unit = text3.slice(start, end);
  const head = unit.slice(0, name.start - start);
  const tail2 = unit.slice(name.end - start);
  const around4 = [operatorBefore(text3, rest, start), operatorAfter(text3, rest, end)];
  const free = around4.every((one) => one === "" || one === "(" || one === ")" || one === operator);
  return (names) => {
    const copies3 = names.map((one) => `${head}${one}${tail2} ${operator} `).join("");
    return [
      { start, end: start, text: (free ? "" : "(") + copies3 },
      ...free ? [] : [{ start: end, end, text: ")" }]
    ];
  };
}
var OPERATOR_AFTER = /^(?:\s|\\\r?\n|\/\*.{0,200}?\*\/)*(&&|\|\||==|!=|<<|>>|<=|>=|[-+*/%&|^<>?:(),]|\/\/)?/s;
function operatorAfter(text3, rest, at) {
  const operator = OPERATOR_AFTER.exec(text3.slice(at, Math.min(rest.end, at + 300)))?.[1] ?? "";
  if (operator === "//") return "";
  const tail2 = text3.slice(at, Math.min(rest.end, at + 300)).trim();
  return operator === "" && tail2 !== "" && !/^(?:\/\/|\/\*|\\)/.test(tail2) ? "unknown" : operator;
}
function operatorBefore(text3, rest, at) {
  const before = codeBefore(text3, rest, at);
  if (before === "") return "";
  return /(?:&&|\|\||==|!=|<<|>>|<=|>=|[-+*/%&|^<>?:(,!~])$/.exec(before)?.[0] ?? "unknown";
}
function codeBefore(text3, rest, at) {
  return text3.slice(Math.max(rest.start, at - 300), at).replace(/\/\*.{0,200}?\*\//gs, " ").replace(/\\\r?\n/g, " ").trimEnd();
}
function comparison(text3, rest, name) {
  const hit = /^\s*(==|!=|<=|>=|<|>)\s*(\d+)[uUlL]*(?![\w.])/.exec(
    text3.slice(name.end, Math.min(rest.end, name.end + 60))
  );
  if (hit === null) return void 0;
  const end = name.end + hit[0].length;
  if (!/^(?:\)|&&|\|\||\?|:|)$/.test(operatorAfter(text3, rest, end))) return void 0;
  const number = Number(hit[2]);
  const holds3 = {
    "==": number === 0,
    "!=": number !== 0,
    "<=": true,
    ">=": number === 0,
    "<": number > 0,
    ">": false
  };
  return { end, atZero: holds3[hit[1]] };
}

// src/languages/kit/conditional-chain.ts
var REACH3 = 12;
function newChain(versioned2 = false) {
  return { asked: /* @__PURE__ */ new Set(), otherwise: /* @__PURE__ */ new Set(), inside: /* @__PURE__ */ new Set(), versioned: versioned2 };
}
function* outward(start) {
  let at = start;
  for (let count = 0; at !== null && count < REACH3; count++, at = at.parent) yield at;
}

// src/languages/kit/word-removal.ts
function removalOf(text3, { start, end }) {
  let left = start;
  while (left > 0 && isBlank(text3[left - 1])) left--;
  let right = end;
  while (right < text3.length && isBlank(text3[right])) right++;
  const first = startsLine(text3, left);
  const last2 = right === text3.length || isBreak(text3[right]);
  if (first && last2) return { start: left, end: lineEnd2(text3, right) };
  if (first) return { start, end: right };
  return { start: left, end };
}
function startsLine(text3, at) {
  return at === 0 || isBreak(text3[at - 1]) || at === 3 && text3.startsWith("\xEF\xBB\xBF");
}
function lineEnd2(text3, at) {
  if (text3[at] === "\r" && text3[at + 1] === "\n") return at + 2;
  return Math.min(at + 1, text3.length);
}
function isBlank(letter) {
  return letter === " " || letter === "	";
}
function isBreak(letter) {
  return letter === "\n" || letter === "\r";
}

// src/languages/c/directives.ts
var GENERATES = /^(?:cmakedefine(?:01)?|mesondefine)$/;
var VERSION2 = /(?:^|[^A-Z])VERSION|_VER(?:_|\b)/;
var HEAD = /^(?:#|%:)((?:[ \t]|\\\r?\n|\/\*[^*]{0,200}\*\/)*)([A-Za-z_]\w*)?/;
function directivesOf(text3, tokens, matchesIn) {
  const directives = [];
  let inside2 = null;
  for (const { kind: kind2, start, end } of tokens) {
    if (kind2 !== "directive") continue;
    const head = HEAD.exec(text3.slice(start, Math.min(end, start + 400)));
    const word2 = head?.[2] ?? "";
    const after2 = start + (head?.[0].length ?? 1);
    const matches2 = matchesIn(start, end);
    const common2 = {
      start,
      end,
      word: word2,
      keyword: { start: after2 - word2.length, end: after2 },
      rest: { start: after2, end },
      matches: matches2
    };
    const asked = matches2.map(({ name }) => name);
    if (/^(?:if|ifdef|ifndef)$/.test(word2)) {
      const chain = newChain(VERSION2.test(text3.slice(after2, end)));
      const opens2 = branch(inside2, chain, false, asked);
      directives.push({ ...common2, branch: inside2, opens: opens2 });
      inside2 = opens2;
    } else if (/^(?:elif|elifdef|elifndef|else)$/.test(word2) && inside2 !== null) {
      const opens2 = branch(inside2.parent, inside2.chain, word2 === "else", asked);
      directives.push({ ...common2, branch: inside2.parent, opens: opens2 });
      inside2 = opens2;
    } else if (word2 === "endif") {
      inside2 = inside2?.parent ?? null;
      directives.push({ ...common2, branch: inside2 });
    } else {
      directives.push({ ...common2, branch: inside2 });
      tell(text3, directives.at(-1));
    }
  }
  return directives;
}
function branch(parent, chain, isElse, asked) {
  const fresh = {
    parent,
    chain,
    isElse,
    asked: new Set(asked),
    defined: /* @__PURE__ */ new Set(),
    printed: /* @__PURE__ */ new Set(),
    deprecates: /* @__PURE__ */ new Set()
  };
  for (const name of asked) chain.asked.add(name);
  return fresh;
}
function tell(text3, { word: word2, rest, matches: matches2, branch: inner }) {
  if (matches2.length === 0) return;
  const line = text3.slice(rest.start, rest.end);
  const message = /^(?:error|warning|pragma)$/.test(word2);
  const first = /^\s*$/.test(text3.slice(rest.start, matches2[0].start));
  const deprecates2 = message && printsDeprecation(line);
  for (const at of outward(inner))
    for (const match2 of matches2) {
      const defines = word2 === "define" && match2 === matches2[0] && first;
      if (defines) at.defined.add(match2.name);
      if (!message) at.chain.inside.add(match2.name);
      if (message) at.printed.add(match2.name);
      if ((defines || message) && at.isElse) at.chain.otherwise.add(match2.name);
      if (deprecates2) at.deprecates.add(match2.name);
    }
}

// src/languages/c/uses.ts
function plainly(match2, region) {
  return (role, namespace, more = {}) => ({
    name: match2.name,
    start: match2.start,
    end: match2.end,
    role,
    namespace: namespace === "macro" && match2.name.startsWith("CONFIG_") ? "any" : namespace,
    region,
    ...more
  });
}
function directiveUses(text3, directive, run, isCode, generated) {
  const uses = directive.matches.filter(isCode).map((match2) => readOne(text3, directive, run, match2));
  if (uses.length === 0) return [];
  const warns = printsDeprecation(text3.slice(directive.start, directive.end));
  const others2 = new Set(uses.map(({ name }) => name));
  if (GENERATES.test(directive.word)) for (const name of generated) others2.add(name);
  return uses.map((use2) => settled(directive, warns && !isAdvised(text3, use2), use2, others2));
}
function readOne(text3, directive, run, match2) {
  const { word: word2, rest } = directive;
  const plain4 = plainly(match2, "code");
  switch (word2) {
    case "if":
    case "ifdef":
    case "ifndef":
    case "elif":
    case "elifdef":
    case "elifndef": {
      const widen5 = widenDirective(text3, directive, match2);
      return plain4("condition", "macro", widen5 && { widen: widen5 });
    }
    case "define":
    case "undef":
      if (text3.slice(rest.start, match2.start).trim() === "")
        return plain4("definition", "macro", definition(text3, directive, run, match2));
      return inBody(text3, rest, match2, plain4);
    case "cmakedefine":
    case "cmakedefine01":
    case "mesondefine":
      return plain4("definition", "any");
    case "error":
    case "warning":
    case "pragma":
      return { ...plain4("mention", "any"), region: "string" };
    default:
      return plain4("mention", "any");
  }
}
function inBody(text3, rest, match2, plain4) {
  if (text3[match2.start - 1] === "@" && text3[match2.end] === "@")
    return plain4("condition", "cmake", { passes: true });
  if (text3.endsWith("${", match2.start) || text3.slice(match2.start - 2, match2.start) === "${")
    return plain4("condition", "cmake", { passes: true });
  const tested = /\bdefined\s*\(?\s*$/.test(
    text3.slice(Math.max(rest.start, match2.start - 60), match2.start)
  );
  const widen5 = tested ? widenExpression(text3, { start: match2.start - 60, end: rest.end }, match2) : void 0;
  return plain4("condition", "macro", { passes: true, ...widen5 && { widen: widen5 } });
}
function definition(text3, directive, run, match2) {
  const { end } = directive.rest;
  const removal = removalOf(text3, { start: directive.start, end });
  const member = { list: `define:${run}`, removal };
  const body = /^[ \t]+([\w.+-]+)[ \t]*$/.exec(
    text3.slice(match2.end, end).replace(/\/\*.*?\*\/|\/\/.*$/gs, (comment) => " ".repeat(comment.length))
  );
  if (directive.word === "undef") return {};
  if (body === null) return { member };
  const start = match2.end + body[0].indexOf(body[1]);
  return { member, value: { text: body[1], start, end: start + body[1].length } };
}
function settled(directive, warns, use2, others2) {
  const names = new Set(others2);
  const around4 = [...outward(directive.branch)].filter(({ asked }) => asked.has(use2.name));
  const { opens: opens2 } = directive;
  if (use2.role === "condition" && opens2 !== void 0) {
    around4.push(opens2);
    for (const set2 of [opens2.chain.asked, opens2.chain.otherwise])
      for (const name of set2) names.add(name);
  }
  for (const { defined: defined2, printed: printed2 } of around4)
    for (const set2 of [defined2, printed2]) for (const name of set2) names.add(name);
  for (const { chain } of outward(directive.branch))
    if (chain.versioned) for (const name of chain.inside) names.add(name);
  names.delete(use2.name);
  const shim = around4.some(({ deprecates: deprecates2 }) => deprecates2.has(use2.name)) || warns && use2.region === "string";
  return {
    ...use2,
    ...names.size > 0 && { beside: [...names] },
    ...shim && { role: "shim" }
  };
}
function commentUses(text3, span2, matchesIn) {
  const found = matchesIn(span2.start, span2.end);
  if (found.length === 0) return [];
  const noted = notesDeprecation(text3.slice(span2.start, span2.end));
  return found.map(
    (match2) => plainly(match2, "comment")(
      "mention",
      "any",
      noted ? {
        reservation: deprecationText(match2.name)
      } : {}
    )
  );
}

// src/languages/c/code.ts
function stringUses(text3, span2, matchesIn) {
  const found = matchesIn(span2.start, span2.end);
  if (found.length === 0) return [];
  const others2 = [...new Set(found.map(({ name }) => name))];
  const shim = printsDeprecation(text3.slice(span2.start, span2.end));
  return found.map((match2) => {
    const whole = match2.start === span2.start + 1 && match2.end === span2.end - 1;
    const asked = whole ? environment(text3, span2, match2) : void 0;
    if (asked !== void 0) return asked;
    const beside3 = others2.filter((name) => name !== match2.name);
    return plainly(match2, "string")(
      shim ? "shim" : "mention",
      "any",
      beside3.length > 0 ? { beside: beside3 } : {}
    );
  });
}
var GETENV = /(?:\bstd\s*::\s*|::\s*)?\b(?:getenv|secure_getenv)\s*\(\s*$/;
function environment(text3, span2, match2) {
  const before = GETENV.exec(text3.slice(Math.max(0, span2.start - 60), span2.start));
  if (before === null) return void 0;
  const close = /^\s*\)/.exec(text3.slice(span2.end, span2.end + 20));
  if (close === null) return plainly(match2, "string")("condition", "env", { passes: true });
  const start = span2.start - before[0].length;
  const end = span2.end + close[0].length;
  const head = text3.slice(start, match2.start);
  const tail2 = text3.slice(match2.end, end);
  const near = around(text3, { start, end });
  const line = text3.slice(near.start, near.end);
  const beside3 = [...line.matchAll(/getenv\s*\(\s*"([^"]*)"/g)].map((hit) => hit[1]);
  return plainly(match2, "string")("condition", "env", {
    passes: true,
    beside: beside3.filter((name) => name !== match2.name),
    widen: (names) => [
      {
        start,
        end: start,
        text: `(${names.map((name) => `${head}${name}${tail2} ? ${head}${name}${tail2} : `).join("")}`
      },
      { start: end, end, text: ")" }
    ]
  });
}
function around(text3, { start, end }) {
  const before = text3.slice(Math.max(0, start - 500), start);
  const after2 = text3.slice(end, end + 500);
  const rest = after2.indexOf("\n");
  return {
    start: start - before.length + before.lastIndexOf("\n") + 1,
    end: end + (rest === -1 ? after2.length : rest)
  };
}
function codeUse(text3, match2, matchesIn) {
  const plain4 = plainly(match2, "code");
  const before = text3.slice(Math.max(0, match2.start - 60), match2.start);
  if (before.endsWith("@") && text3[match2.end] === "@")
    return plain4("condition", "cmake", { passes: true });
  if (before.endsWith("${") && text3[match2.end] === "}")
    return plain4("condition", "cmake", { passes: true });
  if (/\bIS_(?:ENABLED|BUILTIN|MODULE|REACHABLE)\s*\(\s*$/.test(before)) {
    const line = around(text3, match2);
    const widen5 = widenExpression(text3, line, match2);
    const beside3 = matchesIn(line.start, line.end).flatMap(
      ({ name }) => name === match2.name ? [] : [name]
    );
    return plain4("condition", "macro", { passes: true, beside: beside3, ...widen5 && { widen: widen5 } });
  }
  return plain4("condition", "macro", { passes: true });
}

// src/languages/c/lex.ts
var NEWS = /["'/#%R\r\n]/g;
function lex(text3) {
  const tokens = [];
  let at = text3.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  let fresh = true;
  while (at < text3.length) {
    const letter = text3[at];
    if (letter === "\n" || letter === "\r") {
      fresh = true;
      at++;
    } else if (letter === " " || letter === "	") at++;
    else if (fresh && (letter === "#" || text3.startsWith("%:", at))) {
      const end = directiveEnd(text3, at, tokens);
      at = end;
      fresh = false;
    } else {
      const comment = commentEnd(text3, at);
      if (comment !== -1) {
        tokens.push({ kind: "comment", start: at, end: comment });
        at = comment;
        continue;
      }
      fresh = false;
      const string = stringEnd(text3, at);
      if (string !== -1) {
        tokens.push({ kind: "string", start: at, end: string });
        at = string;
        continue;
      }
      NEWS.lastIndex = at + 1;
      at = NEWS.exec(text3)?.index ?? text3.length;
    }
  }
  return tokens;
}
function commentEnd(text3, at) {
  if (text3.startsWith("/*", at)) {
    const end = text3.indexOf("*/", at + 2);
    return end === -1 ? text3.length : end + 2;
  }
  return text3.startsWith("//", at) ? lineEnd3(text3, at) : -1;
}
function lineEnd3(text3, at) {
  const breaks = /\r\n|\n|\r/g;
  breaks.lastIndex = at;
  for (let hit = breaks.exec(text3); hit !== null; hit = breaks.exec(text3))
    if (text3[hit.index - 1] !== "\\") return hit.index;
  return text3.length;
}
function stringEnd(text3, at) {
  const letter = text3[at];
  if (letter === "R" && text3[at + 1] === '"' && !/\w/.test(text3[at - 1]?.replace(/[uUL8]/, "") ?? "")) {
    const open = /^R"([^()\\\s]{0,16})\(/.exec(text3.slice(at, at + 20));
    if (open !== null) {
      const close = `)${open[1]}"`;
      const end = text3.indexOf(close, at + open[0].length);
      return end === -1 ? text3.length : end + close.length;
    }
  }
  if (letter !== '"' && letter !== "'") return -1;
  if (letter === "'" && /[0-9a-fA-F]/.test(text3[at - 1] ?? "") && /[0-9a-fA-F]/.test(text3[at + 1] ?? ""))
    return -1;
  for (let index = at + 1; index < text3.length; index++) {
    const next2 = text3[index];
    if (next2 === "\\") index += text3.startsWith("\r\n", index + 1) ? 2 : 1;
    else if (next2 === letter) return index + 1;
    else if (next2 === "\n" || next2 === "\r") return index;
  }
  return text3.length;
}
function directiveEnd(text3, start, tokens) {
  const inner = [];
  const prose = /^(?:#|%:)[ \t]*(?:error|warning)\b/.test(text3.slice(start, start + 40));
  let at = start;
  while (at < text3.length) {
    const letter = text3[at];
    if (letter === "\\" && /[\r\n]/.test(text3[at + 1] ?? "")) {
      at += text3.startsWith("\r\n", at + 1) ? 3 : 2;
      continue;
    }
    if (letter === "\n" || letter === "\r") break;
    const comment = commentEnd(text3, at);
    const string = comment === -1 && !prose ? stringEnd(text3, at) : -1;
    if (comment !== -1) inner.push({ kind: "comment", start: at, end: comment });
    if (string !== -1) inner.push({ kind: "string", start: at, end: string });
    at = comment !== -1 ? comment : string !== -1 ? string : at + 1;
  }
  tokens.push({ kind: "directive", start, end: at }, ...inner);
  return at;
}

// src/languages/c/read.ts
function readC(text3, names) {
  const matches2 = names.find(text3);
  if (matches2.length === 0) return [];
  const matchesIn = matchesWithin(matches2);
  const tokens = lex(text3);
  const comments2 = tokens.filter(({ kind: kind2 }) => kind2 === "comment");
  const strings = tokens.filter(({ kind: kind2 }) => kind2 === "string");
  const directives = directivesOf(text3, tokens, matchesIn);
  const isCode = (match2) => !covers(comments2, match2.start) && !covers(strings, match2.start);
  const runs = runsOf(text3, directives);
  const generated = generatedBy(directives);
  const free = matches2.filter((match2) => isCode(match2) && !covers(directives, match2.start));
  return [
    ...comments2.flatMap((span2) => commentUses(text3, span2, matchesIn)),
    ...strings.flatMap((span2) => stringUses(text3, span2, matchesIn)),
    ...directives.flatMap(
      (directive, index) => directiveUses(text3, directive, runs[index], isCode, generated)
    ),
    ...free.map((match2) => codeUse(text3, match2, matchesIn))
  ];
}
function covers(spans, offset) {
  const span2 = spans[firstIndex(spans.length, (index) => spans[index].end > offset)];
  return span2 !== void 0 && span2.start <= offset;
}
function generatedBy(directives) {
  return new Set(
    directives.filter(({ word: word2, matches: matches2 }) => GENERATES.test(word2) && matches2.length > 0).map(({ matches: matches2 }) => matches2[0].name)
  );
}
function runsOf(text3, directives) {
  const runs = [];
  directives.forEach(({ word: word2, start }, index) => {
    const before = directives[index - 1];
    const goes = word2 === "define" && before?.word === "define" && text3.slice(before.end, start).trim() === "";
    runs.push(goes ? runs[index - 1] : index);
  });
  return runs;
}

// src/languages/c/index.ts
var c = {
  id: "c",
  files: [
    { format: "c", scope: "sources", extensions: "c h" },
    {
      format: "cpp",
      scope: "sources",
      extensions: "cc cpp cxx c++ hh hpp hxx h++ ipp inl tpp txx tcc cppm ixx ino pde C H"
    },
    { format: "cuda", scope: "sources", extensions: "cu cuh" },
    { format: "hip", scope: "sources", extensions: "hip" },
    { format: "metal", scope: "sources", extensions: "metal" },
    { format: "opencl", scope: "sources", extensions: "cl clh" },
    { format: "objc", scope: "sources", extensions: "m mm" },
    {
      format: "shader",
      scope: "sources",
      extensions: "glsl vert frag comp geom tesc tese hlsl hlsli wgsl"
    },
    { format: "csharp", scope: "sources", extensions: "cs" },
    { format: "devicetree", scope: "sources", extensions: "dts dtsi overlay" },
    { format: "idl", scope: "sources", extensions: "i swg rc" },
    { format: "assembly", scope: "sources", extensions: "S" },
    { format: "fortran", scope: "sources", extensions: "F F90 F95 F03 F08 FOR FPP" },
    { format: "c", scope: "sources", extensions: "inc def", head: isC }
  ],
  fences: "c cpp c++ cxx cuda cu h hpp objc objective-c hip metal",
  read: readC
};
function isC(head) {
  return /^[ \t]*#[ \t]*(if|ifdef|ifndef|include|define|pragma)\b|\/\*|^[ \t]*\/\//m.test(head);
}

// src/languages/cmake/comments.ts
function commentUses2(text3, comments2, matchesIn) {
  return comments2.flatMap(({ start, end }) => {
    const found = matchesIn(start, end);
    if (found.length === 0) return [];
    const beside3 = found.map(({ name }) => name);
    const reserved2 = notesDeprecation(text3.slice(start, end));
    return found.map((match2) => ({
      ...mention(match2, "comment"),
      ...end - start < 200 && { beside: beside3 },
      ...reserved2 && { reservation: deprecationText(match2.name) }
    }));
  });
}

// src/languages/cmake/places.ts
var SCOPES = /^(?:PRIVATE|PUBLIC|INTERFACE|BEFORE|AFTER)$/;
var CMAKE_LISTS = /^(?:CMAKE_ARGS|CMAKE_CACHE_ARGS|CMAKE_CACHE_DEFAULT_ARGS|CMAKE_FLAGS|OPTIONS|OPTIONS_RELEASE|OPTIONS_DEBUG|CONFIGURE_OPTIONS|BUILD_OPTIONS|EXTRA_CMAKE_ARGS)$/;
var COMMANDS = /^(?:COMMAND|(?:CONFIGURE|BUILD|INSTALL|TEST|PATCH|UPDATE|DOWNLOAD)_COMMAND)$/;
var KEYWORDS = new Set(
  `COMPILE_DEFINITIONS COMPILE_OPTIONS COMPILE_FLAGS DEFINITIONS NVCC_OPTIONS CFLAGS CXXFLAGS DEPENDS TARGET TARGETS COMMENT MESSAGE
  DESCRIPTION ARGS WORKING_DIRECTORY OUTPUT OUTPUT_VARIABLE ERROR_VARIABLE RESULT_VARIABLE SOURCE_DIR BINARY_DIR INSTALL_DIR PREFIX
  GIT_REPOSITORY GIT_TAG URL NAME VERSION SOURCES LINK_LIBRARIES LIBRARIES BYPRODUCTS BUILD_BYPRODUCTS LIST_SEPARATOR FEATURES
  VERBATIM ENVIRONMENT TIMEOUT EXPORT DESTINATION`.split(/\s+/)
);
var KEYWORD = /^[A-Z][A-Z0-9_]*$/;
var TARGET_FIRST = /^(?:target_\w+|get_target_property|set_target_properties|add_executable|add_library|add_custom_target|add_dependencies)$/;
function placesOf(command2, words2) {
  const { name } = command2;
  if (/^(?:if|elseif|else|endif|while|endwhile)$/.test(name)) return words2.map(() => CONDITION);
  if (name === "message") return words2.map(() => TEXT);
  if (/^(?:foreach|endforeach)$/.test(name)) return words2.map((_, at) => at === 0 ? PLAIN2 : LOOP);
  if (/^(?:function|macro)$/.test(name)) return words2.map(() => PLAIN2);
  if (name === "set") return setPlaces(words2);
  if (name === "unset") return words2.map((_, at) => at === 0 ? { kind: "assigned" } : PLAIN2);
  if (/^(?:add|remove)_definitions$/.test(name) || name === "add_compile_definitions")
    return words2.map(() => definitions("0"));
  if (/^(?:target_compile_definitions|target_definitions)$/.test(name))
    return scoped(words2, (list3) => definitions(list3));
  if (name === "add_compile_options") return words2.map(() => program("compiler", "0"));
  if (name === "target_compile_options") return scoped(words2, (list3) => program("compiler", list3));
  if (/^(?:target_link_libraries|add_dependencies)$/.test(name)) return words2.map(() => TARGET2);
  if (/^(?:add_executable|add_library|add_custom_target)$/.test(name)) return targetPlaces(words2);
  if (/^check_\w+_source_(?:compiles|runs)$/.test(name))
    return words2.map((_, at) => at === 0 ? SOURCE : PLAIN2);
  if (name === "get_property")
    return sections(words2, (at) => words2[at - 1] === "CACHE" ? READ : PLAIN2);
  if (name === "vcpkg_check_features") return featurePlaces(words2);
  if (name === "list" || name === "string") return listPlaces(words2);
  if (/^set_(?:property|target_properties|directory_properties|source_files_properties)$/.test(name))
    return propertyPlaces(name, words2);
  if (/^(?:set|force|enable|disable|override)_\w+$/.test(name) || name === "option_override")
    return sections(words2, (at) => at === 0 ? { kind: "assigned", ...valueAt(words2, 1) } : PLAIN2);
  if (isOption2(command2)) return optionPlaces(name, words2);
  return sections(words2, (at) => at === 0 && TARGET_FIRST.test(name) ? TARGET2 : PLAIN2);
}
var CONDITION = { kind: "condition" };
var SOURCE = { kind: "source" };
var READ = { kind: "read" };
var PLAIN2 = { kind: "plain" };
var TEXT = { kind: "text" };
var TARGET2 = { kind: "target" };
var DECLARATION = { kind: "declaration" };
var LOOP = { kind: "loop" };
function definitions(list3) {
  return { kind: "definitions", list: list3 };
}
function program(of, list3) {
  return { kind: "arguments", of, list: list3 };
}
function isOption2({ name, args }) {
  if (name === "option" || name === "cmake_dependent_option") return true;
  if (!/(?:^|_)options?$/.test(name) || /^(?:print|show|get|check|report|log|mark|unset)_/.test(name))
    return false;
  return args.slice(1).some(({ kind: kind2 }) => kind2 === "quoted");
}
function optionPlaces(name, words2) {
  const dependency = { kind: "dependency" };
  return words2.map((_, at) => {
    if (at === 0) return DECLARATION;
    if (name === "cmake_dependent_option" && at === 3) return dependency;
    return at === 1 ? TEXT : PLAIN2;
  });
}
function valueAt(words2, at) {
  return at < words2.length ? { value: at } : {};
}
function setPlaces(words2) {
  const cache = words2.indexOf("CACHE");
  const ends2 = [cache, words2.lastIndexOf("PARENT_SCOPE"), words2.length].filter((at) => at > 0);
  const count = Math.min(...ends2) - 1;
  const values = valuesOf(words2[0] ?? "");
  return words2.map((_, at) => {
    if (at === 0) return { kind: "assigned", ...count === 1 && { value: 1 } };
    if (at <= count) return values;
    return cache > 0 && at === cache + 2 ? TEXT : PLAIN2;
  });
}
function valuesOf(name) {
  const hint = hintOf(name);
  if (hint === "cmake") return program(hint, "0");
  if (/(?:DEFINITIONS?|DEFINES?|_DEFS?|^DEFS|MACROS?)$/i.test(name)) return definitions("0");
  if (hint === "unknown" && /FLAGS|COMPILE/i.test(name)) return program("compiler", "0");
  return program(hint, "0");
}
function featurePlaces(words2) {
  let count = -1;
  return words2.map((word2) => {
    if (/^(?:INVERTED_)?FEATURES$/.test(word2)) count = 0;
    else if (count >= 0) count++;
    return count > 0 && count % 2 === 0 ? { kind: "assigned" } : PLAIN2;
  });
}
function scoped(words2, place2) {
  let list3 = "";
  return words2.map((word2, at) => {
    if (at === 0) return TARGET2;
    if (SCOPES.test(word2)) {
      list3 = word2;
      return PLAIN2;
    }
    return place2(list3);
  });
}
function targetPlaces(words2) {
  const alias = words2[1] === "ALIAS";
  const rest = sections(words2, () => PLAIN2);
  return rest.map((place2, at) => {
    if (at === 0) return DECLARATION;
    return alias && at === 2 ? TARGET2 : place2;
  });
}
function listPlaces(words2) {
  const appends = /^(?:APPEND|PREPEND|CONCAT|INSERT|REMOVE_ITEM)$/.test(words2[0] ?? "");
  const values = appends ? valuesOf(words2[1] ?? "") : PLAIN2;
  return words2.map((_, at) => at < 2 ? at === 1 ? { kind: "assigned" } : PLAIN2 : values);
}
function propertyPlaces(name, words2) {
  const start = words2.findIndex((word2) => word2 === "PROPERTY" || word2 === "PROPERTIES");
  const cache = name === "set_property" && words2[0] === "CACHE";
  const targets = name === "set_target_properties" || words2[0] === "TARGET";
  return words2.map((word2, at) => {
    if (start === -1 || at < start) {
      if (cache && at > 0) return { kind: "assigned", ...cacheValue(words2, start) };
      return targets && !KEYWORD.test(word2) ? TARGET2 : PLAIN2;
    }
    const pairs2 = words2[start] === "PROPERTIES";
    const property2 = words2[pairs2 ? at - (at - start - 1) % 2 : start + 1] ?? "";
    const isName2 = pairs2 ? (at - start) % 2 === 1 : at === start + 1;
    if (at === start || isName2) return PLAIN2;
    if (/COMPILE_DEFINITIONS/.test(property2)) return definitions(property2);
    if (/COMPILE_(?:FLAGS|OPTIONS)/.test(property2)) return program("compiler", property2);
    return PLAIN2;
  });
}
function cacheValue(words2, start) {
  return start !== -1 && words2[start + 1] === "VALUE" ? valueAt(words2, start + 2) : {};
}
function sections(words2, otherwise) {
  let keyword = "";
  let list3 = "";
  let environment2 = false;
  return words2.map((word2, at) => {
    if (isKeyword(word2)) {
      keyword = word2;
      list3 = `${at}`;
      environment2 = false;
      return PLAIN2;
    }
    if (CMAKE_LISTS.test(keyword)) return program("cmake", list3);
    if (/^(?:COMPILE_)?DEFINITIONS$/.test(keyword)) return definitions(list3);
    if (/^(?:COMPILE_OPTIONS|COMPILE_FLAGS|NVCC_OPTIONS|CFLAGS|CXXFLAGS)$/.test(keyword))
      return program("compiler", list3);
    if (keyword === "ENVIRONMENT") return program("environment", list3);
    if (/^(?:DEPENDS|TARGETS?)$/.test(keyword)) return TARGET2;
    if (/^(?:COMMENT|MESSAGE|DESCRIPTION)$/.test(keyword)) return TEXT;
    if (!COMMANDS.test(keyword)) return otherwise(at);
    if (word2 === "env" && words2[at - 1] === "-E") environment2 = true;
    return program(environment2 ? "environment" : programIn(words2, Number(list3)), list3);
  });
}
function programIn(words2, keyword) {
  const first = words2[keyword + 1] ?? "";
  if (/^\$\{CMAKE_(?:C|CXX|CUDA|HIP)_COMPILER\}$/.test(first)) return "compiler";
  return /^\$\{(?:CMAKE_MAKE_PROGRAM|MAKE\w*)\}$/.test(first) ? "make" : void 0;
}
function isKeyword(word2) {
  return CMAKE_LISTS.test(word2) || COMMANDS.test(word2) || KEYWORDS.has(word2);
}

// src/languages/cmake/facts.ts
var PASSIVE = /^(?:set|unset|message|option|mark_as_advanced|list|string|return|(?:else|end)?if|else|foreach|endforeach)$/;
var REACH4 = 12;
function factsOf2(text3, commands2, tree, matchesIn) {
  const doings = /* @__PURE__ */ new Map();
  const chains = /* @__PURE__ */ new Map();
  function chain(block4) {
    const known3 = chains.get(block4.chain);
    if (known3 !== void 0) return known3;
    const fresh = {
      asked: /* @__PURE__ */ new Set(),
      otherwise: /* @__PURE__ */ new Set(),
      inside: /* @__PURE__ */ new Set(),
      versioned: false
    };
    chains.set(block4.chain, fresh);
    return fresh;
  }
  function of(block4) {
    const known3 = doings.get(block4);
    if (known3 !== void 0) return known3;
    const fresh = {
      asked: /* @__PURE__ */ new Set(),
      set: /* @__PURE__ */ new Set(),
      heirs: /* @__PURE__ */ new Set(),
      deprecated: /* @__PURE__ */ new Set(),
      works: false
    };
    doings.set(block4, fresh);
    return fresh;
  }
  const named3 = [];
  const forwards = /* @__PURE__ */ new Map();
  const declared = /* @__PURE__ */ new Set();
  commands2.forEach((command2, index) => {
    const own = tree.opened.get(command2);
    if (own?.kind === "if" && /(?:^|[^a-z])version/i.test(text3.slice(command2.start, command2.end)))
      chain(own).versioned = true;
    if (!PASSIVE.test(command2.name))
      for (const outer of outward2(tree.blocks[index] ?? null)) of(outer).works = true;
    const matches2 = matchesIn(command2.start, command2.end).filter(
      ({ start }) => argumentAt(command2.args, start) !== -1
    );
    if (matches2.length === 0) return;
    const words2 = command2.args.map(({ inner }) => text3.slice(inner.start, inner.end));
    const places = placesOf(command2, words2);
    const block4 = tree.blocks[index] ?? null;
    const source = /^"?\$\{(\w+)\}"?$/.exec(words2[1] ?? "")?.[1];
    if (command2.name === "set" && source !== void 0)
      forwards.set(source, (forwards.get(source) ?? /* @__PURE__ */ new Set()).add(words2[0]));
    const deprecated = command2.name === "message" && printsDeprecation(words2.join(" ")) ? spokenOf(text3, matches2) : NONE;
    named3.push({ command: command2, index, matches: matches2, words: words2, places, block: block4, deprecated });
    const opened = tree.opened.get(command2);
    if (opened !== void 0)
      for (const { name } of matches2) {
        of(opened).asked.add(name);
        chain(opened).asked.add(name);
      }
    for (const match2 of matches2) {
      const at = argumentAt(command2.args, match2.start);
      const kind2 = places[at]?.kind;
      if (kind2 === "declaration") declared.add(match2.name);
      const inherits2 = command2.name === "set" && at === 0 && source !== void 0 && source !== match2.name;
      const sets2 = (kind2 === "assigned" || kind2 === "declaration" || kind2 === "arguments") && (words2[at] === match2.name || match2.glued);
      for (const outer of outward2(block4)) {
        if (sets2) of(outer).set.add(match2.name);
        if (inherits2) of(outer).heirs.add(match2.name);
        if (kind2 !== "text" && outer.kind === "if") chain(outer).inside.add(match2.name);
        if (sets2 && outer.head.name === "else") chain(outer).otherwise.add(match2.name);
        if (deprecated.has(match2.name)) of(outer).deprecated.add(match2.name);
      }
    }
  });
  return { named: named3, forwards, declared, of, chain };
}
var NONE = /* @__PURE__ */ new Set();
function spokenOf(text3, matches2) {
  const offered = new Set(matches2.filter((match2) => isAdvised(text3, match2)).map(({ name }) => name));
  return new Set(
    matches2.filter((match2) => !offered.has(match2.name) && !isPrinted(text3, match2)).map(({ name }) => name)
  );
}
function* outward2(block4) {
  let at = block4;
  for (let count = 0; at !== null && count < REACH4; count++, at = at.parent) yield at;
}
function argumentAt(args, offset) {
  const index = firstIndex(args.length, (at) => args[at].end > offset);
  return index < args.length && args[index].start <= offset ? index : -1;
}

// src/languages/cmake/lex.ts
var IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/y;
var BRACKET = /\[(=*)\[/y;
var BLANK = /[ \t\r\n]+/y;
var GAP2 = /[ \t]*\(/y;
var MAKE_REFERENCE = /\$\([A-Za-z0-9_]*\)/y;
function lex2(text3) {
  const commands2 = [];
  const comments2 = [];
  let at = 0;
  while (at < text3.length) {
    const letter = text3[at];
    if (letter === "#") {
      at = readComment(text3, at, comments2);
      continue;
    }
    const word2 = match(IDENTIFIER, text3, at);
    if (word2 === null) {
      at++;
      continue;
    }
    const open = match(GAP2, text3, at + word2.length);
    if (open === null) {
      at += word2.length;
      continue;
    }
    const { args, end } = readArguments2(text3, at + word2.length + open.length, comments2);
    commands2.push({ name: word2.toLowerCase(), start: at, end, args });
    at = end;
  }
  return { commands: commands2, comments: comments2 };
}
function match(pattern, text3, at) {
  pattern.lastIndex = at;
  return pattern.exec(text3)?.[0] ?? null;
}
function readComment(text3, at, comments2) {
  const end = commentEnd2(text3, at);
  comments2.push({ start: at, end });
  return end;
}
function commentEnd2(text3, at) {
  const bracket = match(BRACKET, text3, at + 1);
  if (bracket !== null) return bracketEnd2(text3, at + 1, bracket);
  const end = /[\r\n]/g;
  end.lastIndex = at;
  return end.exec(text3)?.index ?? text3.length;
}
function bracketEnd2(text3, at, open) {
  const close = open.replaceAll("[", "]");
  const end = text3.indexOf(close, at + open.length);
  return end === -1 ? text3.length : end + close.length;
}
function readArguments2(text3, from, comments2) {
  const args = [];
  let depth = 0;
  let at = from;
  while (at < text3.length) {
    const blank2 = match(BLANK, text3, at);
    if (blank2 !== null) {
      at += blank2.length;
      continue;
    }
    const letter = text3[at];
    if (letter === "#") {
      at = readComment(text3, at, comments2);
      continue;
    }
    if (letter === ")" && depth === 0) return { args, end: at + 1 };
    const arg = readArgument(text3, at);
    if (arg.kind === "open") depth++;
    if (arg.kind === "close") depth--;
    args.push(arg);
    at = arg.end;
  }
  return { args, end: text3.length };
}
function readArgument(text3, start) {
  const letter = text3[start];
  if (letter === "(" || letter === ")")
    return {
      kind: letter === "(" ? "open" : "close",
      start,
      end: start + 1,
      inner: { start, end: start }
    };
  if (letter === '"') {
    const end2 = quotedEnd(text3, start);
    const closed2 = text3[end2 - 1] === '"' && end2 - start > 1;
    return { kind: "quoted", start, end: end2, inner: { start: start + 1, end: closed2 ? end2 - 1 : end2 } };
  }
  const bracket = match(BRACKET, text3, start);
  if (bracket !== null) {
    const end2 = bracketEnd2(text3, start, bracket);
    const inner = {
      start: start + bracket.length,
      end: Math.max(start + bracket.length, end2 - bracket.length)
    };
    return { kind: "bracket", start, end: end2, inner };
  }
  const end = unquotedEnd(text3, start);
  return { kind: "unquoted", start, end, inner: { start, end } };
}
function quotedEnd(text3, start) {
  for (let at = start + 1; at < text3.length; at++) {
    if (text3[at] === "\\") at++;
    else if (text3[at] === '"') return at + 1;
  }
  return text3.length;
}
function unquotedEnd(text3, start) {
  let at = start;
  while (at < text3.length) {
    const letter = text3[at];
    if (letter === "\\") at += 2;
    else if (letter === '"') at = quotedEnd(text3, at);
    else if (/[\s()#]/.test(letter)) break;
    else at += letter === "$" ? match(MAKE_REFERENCE, text3, at)?.length ?? 1 : 1;
  }
  return Math.min(Math.max(at, start + 1), text3.length);
}

// src/languages/cmake/runs.ts
function runsOf2(text3, commands2, { blocks: blocks2 }) {
  const runs = [];
  let key = "";
  let block4;
  commands2.forEach((command2, index) => {
    const own = keyOf3(text3, command2);
    const goes = own !== "" && own === key && blocks2[index] === block4;
    runs.push(goes ? runs[index - 1] : index);
    key = own;
    block4 = blocks2[index];
  });
  return runs;
}
function keyOf3(text3, { name, args }) {
  if (name === "set" || name === "unset") return "set";
  if (name === "add_definitions" || name === "add_compile_definitions") return "definitions";
  if (name !== "target_compile_definitions" || args.length !== 3) return "";
  const [target, scope] = args.map(({ start, end }) => text3.slice(start, end));
  return `${target} ${scope}`;
}

// src/languages/cmake/shim.ts
var HELPER = /(?:^|_)(?:depr|deprecat\w*|rename[ds]?|alias\w*|obsolete\w*|legacy\w*|removed|compat)(?:_|$)/;
function deprecates({ command: command2, words: words2, places, deprecated }, { name }) {
  if (places[0]?.kind === "declaration" && places[1]?.kind === "text")
    return describesDeprecated(words2[1]);
  return command2.name === "message" ? deprecated.has(name) : HELPER.test(command2.name);
}
function servesOld(file, named3, { name }) {
  const opened = blockOf(file, named3);
  const around4 = [...outward2(named3.block)].filter(({ kind: kind2 }) => kind2 === "if");
  const asking = around4.filter((block4) => file.facts.of(block4).asked.has(name));
  if (opened?.kind === "if") asking.push(opened);
  return asking.some((block4) => {
    const { deprecated, heirs } = file.facts.of(block4);
    return deprecated.has(name) && !heirs.has(name);
  });
}
function isHeir(file, { block: block4 }, use2) {
  if (isAdvised(file.text, use2)) return true;
  return [...outward2(block4)].some((outer) => file.facts.of(outer).heirs.has(use2.name));
}
function blockOf({ tree }, { command: command2 }) {
  const last2 = tree.closed.get(command2);
  const head = last2?.chain.first;
  return head === void 0 ? tree.opened.get(command2) : tree.opened.get(head);
}

// src/languages/cmake/tree.ts
var OPENERS = {
  if: "if",
  foreach: "loop",
  while: "loop",
  function: "function",
  macro: "function",
  block: "function"
};
function treeOf(commands2) {
  const blocks2 = [];
  const opened = /* @__PURE__ */ new Map();
  const closed2 = /* @__PURE__ */ new Map();
  let inside2 = null;
  function open(kind2, head, chain, parent) {
    const block4 = { kind: kind2, head, chain, parent, depth: (parent?.depth ?? 0) + 1 };
    opened.set(head, block4);
    return block4;
  }
  for (const command2 of commands2) {
    const kind2 = OPENERS[command2.name];
    if (kind2 !== void 0) {
      blocks2.push(inside2);
      inside2 = open(kind2, command2, { first: command2 }, inside2);
    } else if (command2.name === "elseif" || command2.name === "else") {
      const branch2 = inside2?.kind === "if" ? inside2 : null;
      blocks2.push(branch2?.parent ?? inside2);
      if (branch2 === null) continue;
      inside2 = open("if", command2, branch2.chain, branch2.parent);
    } else if (/^end(?:if|foreach|while|function|macro|block)$/.test(command2.name)) {
      if (inside2 !== null && inside2.kind === OPENERS[command2.name.slice(3)]) {
        closed2.set(command2, inside2);
        inside2 = inside2.parent;
      }
      blocks2.push(inside2);
    } else blocks2.push(inside2);
  }
  return { blocks: blocks2, opened, closed: closed2 };
}

// src/languages/cmake/assignment.ts
function assignmentOf(text3, { command: command2, places }, index, name, list3) {
  const place2 = places[index];
  const arg = place2?.kind === "assigned" && place2.value !== void 0 ? command2.args[place2.value] : void 0;
  const value = arg && {
    text: text3.slice(arg.inner.start, arg.inner.end),
    start: arg.inner.start,
    end: arg.inner.end
  };
  return {
    ...value !== void 0 && value.text !== "" && { value },
    member: { list: list3, removal: removalOf(text3, command2) },
    ...value !== void 0 && {
      split: (targets) => copies(text3, command2, name, value, targets)
    }
  };
}
function copies(text3, command2, name, value, targets) {
  if (!targets.every((target) => /^[\w.+:/-]+$/.test(target.value))) return void 0;
  let start = command2.start;
  while (start > 0 && /[ \t]/.test(text3[start - 1])) start--;
  const indent = startsLine(text3, start) ? text3.slice(start, command2.start) : "";
  const line = text3.includes("\r\n") ? "\r\n" : "\n";
  const written2 = targets.map((target) => {
    const rest = text3.slice(value.end, command2.end);
    const typed = switches(target.value) === void 0 ? rest.replace(/\bCACHE(\s+)BOOL\b/, "CACHE$1STRING") : rest;
    return text3.slice(command2.start, name.start) + target.name + text3.slice(name.end, value.start) + target.value + typed;
  });
  return [{ start: command2.start, end: command2.end, text: written2.join(line + indent) }];
}

// src/languages/cmake/references.ts
function referenceAt(text3, { start, end }) {
  if (text3[end] === "}" && text3[start - 1] === "{") {
    if (text3[start - 2] === "$") return { kind: "variable", start: start - 2, end: end + 1 };
    if (text3.startsWith("$ENV", start - 5)) return { kind: "env", start: start - 5, end: end + 1 };
    if (text3.startsWith("$CACHE", start - 7))
      return { kind: "cache", start: start - 7, end: end + 1 };
  }
  if (text3[start - 1] === "@" && text3[end] === "@")
    return { kind: "at", start: start - 1, end: end + 1 };
  return void 0;
}
function isComposed(text3, { start, end }) {
  const before = text3[start - 1];
  return before === "}" || before === "@" && text3[end] !== "@" || text3.startsWith("${", end);
}
function widenGenerator(text3, name, reference2) {
  const before = /\$<(BOOL|STREQUAL|EQUAL):$/.exec(
    text3.slice(Math.max(0, reference2.start - 12), reference2.start)
  );
  if (before === null) return void 0;
  const start = reference2.start - before[0].length;
  const after2 = /^(,[\w.+-]+)?>/.exec(text3.slice(reference2.end, reference2.end + 80));
  if (after2 === null || before[1] === "BOOL" !== (after2[1] === void 0)) return void 0;
  if (after2[1] !== void 0 && /^,(?:off|no|n|false|0|ignore|notfound)?$/i.test(after2[1]))
    return void 0;
  const end = reference2.end + after2[0].length;
  return orGenerator(text3, name, { start, end });
}
function orGenerator(text3, name, { start, end }) {
  return (names) => {
    const copies3 = names.map(
      (wanted) => `${text3.slice(start, name.start)}${wanted}${text3.slice(name.end, end)},`
    );
    return [
      { start, end: start, text: `$<OR:${copies3.join("")}` },
      { start: end, end, text: ">" }
    ];
  };
}

// src/languages/cmake/condition.ts
var UNARY = /^(?:EXISTS|COMMAND|DEFINED|POLICY|TARGET|TEST|IS_DIRECTORY|IS_SYMLINK|IS_ABSOLUTE|IS_READABLE|IS_WRITABLE|IS_EXECUTABLE)$/;
var COMPARISON2 = /^(?:(?:VERSION_)?(?:EQUAL|LESS|GREATER|LESS_EQUAL|GREATER_EQUAL)|STR(?:EQUAL|LESS|GREATER|LESS_EQUAL|GREATER_EQUAL)|MATCHES|IN_LIST|PATH_EQUAL|IS_NEWER_THAN)$/;
var FALSE = /^(?:|0|off|no|false|n|ignore|notfound|.*-notfound)$/i;
function readOperand(text3, args, index, name) {
  const arg = args[index];
  const word2 = (at) => wordOf(text3, args[at]);
  const reference2 = referenceAt(text3, name);
  const inEnv = text3.startsWith("ENV{", name.start - 4) && text3[name.end] === "}";
  const whole = arg.kind === "unquoted" && arg.start === name.start && arg.end === name.end;
  if (UNARY.test(word2(index - 1))) {
    const test2 = word2(index - 1);
    const kind2 = test2 === "TARGET" ? "target" : inEnv ? "env" : "variable";
    const plain4 = whole || inEnv && !reference2 || text3.startsWith("CACHE{", name.start - 6);
    const safe = plain4 ? /^(?:TARGET|DEFINED|COMMAND|TEST)$/.test(test2) : isWhole2(arg, reference2);
    return {
      test: kind2,
      widen: safe ? either(text3, args, index - 1, index, name) : void 0
    };
  }
  const test = reference2?.kind === "env" ? "env" : whole || reference2 ? "variable" : "string";
  if (COMPARISON2.test(word2(index + 1)))
    return { test, widen: compared2(text3, args, index, name, reference2 !== void 0 || whole) };
  if (COMPARISON2.test(word2(index - 1)))
    return { test, widen: either(text3, args, index - 2, index, name) };
  if (whole)
    return {
      test,
      widen: (names) => inPlace(text3, args, index, name, [...names, nameOf(text3, name)])
    };
  if (arg.kind === "quoted" && isWhole2(arg, reference2))
    return { test, widen: either(text3, args, index, index, name) };
  if (reference2?.kind === "variable" && isWhole2(arg, reference2))
    return { test, widen: (names) => expanded(text3, args, index, [...names, nameOf(text3, name)]) };
  return { test, widen: void 0 };
}
function isWhole2(arg, reference2) {
  return reference2?.start === arg.inner.start && reference2.end === arg.inner.end;
}
function wordOf(text3, arg) {
  return arg?.kind === "unquoted" ? text3.slice(arg.start, arg.end) : "";
}
function nameOf(text3, { start, end }) {
  return text3.slice(start, end);
}
function needsParentheses(text3, args, from, to) {
  const before = wordOf(text3, args[from - 1]);
  return before === "NOT" || before === "AND" || wordOf(text3, args[to + 1]) === "AND";
}
function inPlace(text3, args, index, span2, names) {
  const list3 = names.join(" OR ");
  const wrapped = needsParentheses(text3, args, index, index) ? `(${list3})` : list3;
  return [{ start: span2.start, end: span2.end, text: wrapped }];
}
function expanded(text3, args, index, names) {
  const arg = args[index];
  if (wordOf(text3, args[index - 1]) !== "NOT") return inPlace(text3, args, index, arg, names);
  const not = args[index - 1];
  const defined2 = names.map((name) => `DEFINED ${name}`).join(" OR ");
  const both2 = `(${defined2}) AND NOT (${names.join(" OR ")})`;
  const alone = args.length === 2;
  return [{ start: not.start, end: arg.end, text: alone ? both2 : `(${both2})` }];
}
function either(text3, args, from, to, name) {
  const first = args[from];
  const last2 = args[to];
  if (first === void 0 || last2 === void 0 || first.kind === "close") return void 0;
  const before = text3.slice(first.start, name.start);
  const after2 = text3.slice(name.end, last2.end);
  if (/[\r\n#]/.test(before + after2)) return void 0;
  return (names) => {
    const copies3 = names.map((wanted) => `${before}${wanted}${after2} OR `).join("");
    const wrap2 = needsParentheses(text3, args, from, to);
    return [
      { start: first.start, end: first.start, text: `${wrap2 ? "(" : ""}${copies3}` },
      ...wrap2 ? [{ start: last2.end, end: last2.end, text: ")" }] : []
    ];
  };
}
function compared2(text3, args, index, name, reads) {
  const left = args[index];
  const right = args[index + 2];
  if (right === void 0 || right.kind === "open" || right.kind === "close") return void 0;
  const operator = wordOf(text3, args[index + 1]);
  const copied = either(text3, args, index, index + 2, name);
  if (!reads || operator === "IN_LIST") return copied;
  const literal3 = text3.slice(right.inner.start, right.inner.end);
  if (/\$[A-Z]*\{|[@\\]/.test(literal3)) return void 0;
  const reference2 = referenceAt(text3, name);
  if (reference2 !== void 0 && operator === "STREQUAL" && literal3 === "" && left.kind === "quoted")
    return (names) => [
      {
        start: reference2.start,
        end: reference2.start,
        text: names.map(
          (wanted) => text3.slice(reference2.start, name.start) + wanted + text3.slice(name.end, reference2.end)
        ).join("")
      }
    ];
  if (reference2 !== void 0 && left.kind === "unquoted") return void 0;
  if (reference2 !== void 0 && !isWhole2(left, reference2)) return void 0;
  if (operator === "STREQUAL" && literal3 !== "" && FALSE.test(literal3))
    return unlessOther(text3, args, index, name);
  return onlySet(operator, literal3) ? copied && guarded(copied, operator, literal3) : void 0;
}
function guarded(widen5, operator, literal3) {
  return (names) => names.some((name) => holds2(operator, name, literal3) !== false) ? void 0 : widen5(names);
}
function onlySet(operator, literal3) {
  return ["", "0", "OFF", "off", "NO", "FALSE", "false", "N"].every(
    (value) => holds2(operator, value, literal3) === false
  );
}
function holds2(operator, value, literal3) {
  switch (operator) {
    case "STREQUAL":
      return value === literal3;
    case "MATCHES":
      return matches(value, literal3);
    case "EQUAL":
    case "GREATER":
    case "GREATER_EQUAL": {
      const number = Number(literal3);
      if (!/^-?\d+$/.test(literal3)) return void 0;
      if (!/^\d+$/.test(value)) return false;
      if (operator === "EQUAL") return Number(value) === number;
      return operator === "GREATER" ? Number(value) > number : Number(value) >= number;
    }
    case "VERSION_EQUAL":
    case "VERSION_GREATER":
    case "VERSION_GREATER_EQUAL":
      if (!/^\d+(?:\.\d+)*$/.test(literal3)) return void 0;
      return operator !== "VERSION_GREATER" && /^[0.]+$/.test(literal3);
    default:
      return void 0;
  }
}
function matches(value, pattern) {
  if (!/^\^?[\w |()-]{1,60}\$?$/.test(pattern) || /[()]{3}/.test(pattern)) return void 0;
  try {
    return new RegExp(pattern).test(value);
  } catch {
    return void 0;
  }
}
function unlessOther(text3, args, index, name) {
  const left = args[index];
  const right = args[index + 2];
  const rest = text3.slice(name.end, right.end);
  const before = text3.slice(left.start, name.start);
  if (/[\r\n#]/.test(before + rest)) return void 0;
  const old = nameOf(text3, name);
  return (names) => {
    const all = [...names, old];
    const parts = all.map((wanted) => {
      const others2 = all.filter((other) => other !== wanted).map((other) => ` AND NOT ${other}`);
      return `(${before}${wanted}${rest}${others2.join("")})`;
    });
    const joined4 = parts.join(" OR ");
    const wrap2 = needsParentheses(text3, args, index, index + 2);
    return [{ start: left.start, end: right.end, text: wrap2 ? `(${joined4})` : joined4 }];
  };
}

// src/languages/cmake/dependency.ts
function widenDependency(text3, list3, name) {
  const before = text3.slice(list3.start, name.start);
  const after2 = text3.slice(name.end, list3.end);
  if (!/^\s*(?:;|$)/.test(after2)) return void 0;
  const old = text3.slice(name.start, name.end);
  if (/(?:^|;)\s*$/.test(before)) return (names) => rewrite2(name, [...names, old].join(" OR "));
  if (/(?:^|;)\s*NOT\s+$/.test(before))
    return (names) => rewrite2(name, [...names, old].join(";NOT "));
  return void 0;
}
function rewrite2({ start, end }, text3) {
  return [{ start, end, text: text3 }];
}

// src/languages/cmake/lists.ts
function listUses(text3, { command: command2, places }, names) {
  const uses = [];
  for (let at = 0; at < places.length; ) {
    const place2 = places[at];
    let end = at + 1;
    if (place2.kind === "source") {
      const view = part(text3, command2.args[at].inner);
      uses.push(...embed(names.explain("c", view.text), view));
    }
    if (place2.kind !== "definitions" && place2.kind !== "arguments") {
      at = end;
      continue;
    }
    while (end < places.length && same(places[end], place2)) end++;
    const args = command2.args.slice(at, end);
    if (place2.kind === "definitions") uses.push(...definitions2(text3, args, names));
    else {
      const hint = place2.of;
      const words2 = args.map((arg) => ({ view: part(text3, arg.inner), span: arg }));
      uses.push(...readArguments(text3, words2, names, hint));
      if (hint === "cmake") uses.push(...pairs(text3, args, names));
      for (const arg of args) if (isText(text3, arg)) uses.push(...inText(text3, arg, names, hint));
    }
    at = end;
  }
  return uses;
}
function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
function isText(text3, { kind: kind2, inner }) {
  return kind2 !== "unquoted" && /[\s;]/.test(text3.slice(inner.start, inner.end));
}
function inText(text3, { inner }, names, hint) {
  const view = part(text3, inner);
  return embed(readCommandLine(view.text, names, hint), view);
}
function pairs(text3, args, names) {
  const units = args.map((arg) => {
    const { start, end } = arg.inner;
    const hit = arg.kind === "quoted" ? /^([A-Za-z_]\w*)[ \t]+(\S+)$/.exec(text3.slice(start, end)) : null;
    if (hit === null || !names.has(hit[1])) return { start: arg.start, end: arg.end, listed: true };
    const value = { text: hit[2], start: end - hit[2].length, end };
    const name = { name: hit[1], start, end: start + hit[1].length };
    const use2 = { ...name, role: "option", namespace: "cmake", region: "code", value };
    return { start: arg.start, end: arg.end, use: use2, listed: true };
  });
  return listed2(text3, units);
}
var DEFINITION = /^(?:[-/]D)?([A-Za-z_]\w*)(?:=(.*))?$/s;
function definitions2(text3, args, names) {
  const lone = [];
  const uses = [];
  for (const arg of args) {
    if (isText(text3, arg))
      uses.push(
        ...listed2(
          text3,
          pieces2(text3, arg).map((span2) => unitOf2(text3, span2, span2, names))
        )
      );
    lone.push(unitOf2(text3, arg, arg.inner, names));
  }
  return [...listed2(text3, lone), ...uses];
}
function pieces2(text3, { inner }) {
  return [...text3.slice(inner.start, inner.end).matchAll(/[^\s;]+/g)].map((hit) => ({
    start: inner.start + hit.index,
    end: inner.start + hit.index + hit[0].length
  }));
}
function unitOf2(text3, outer, { start, end }, names) {
  const unit = { start: outer.start, end: outer.end, listed: true };
  const hit = DEFINITION.exec(text3.slice(start, end));
  if (hit === null || !names.has(hit[1])) return unit;
  const at = start + hit[0].indexOf(hit[1]);
  const after2 = at + hit[1].length;
  const value = hit[2];
  return {
    ...unit,
    use: {
      name: hit[1],
      start: at,
      end: after2,
      role: "definition",
      namespace: "macro",
      region: "code",
      ...value && { value: { text: value, start: after2 + 1, end: after2 + 1 + value.length } }
    }
  };
}

// src/languages/cmake/uses.ts
function usesOf(file, named3) {
  const listed4 = /* @__PURE__ */ new Map();
  for (const use2 of listUses(file.text, named3, file.names)) listed4.set(use2.start, use2);
  const loop = named3.command.name === "foreach" && readsLoop(file, named3);
  const uses = named3.matches.map(
    (match2) => inRun(file, named3, readOne2(file, named3, match2, listed4.get(match2.start), loop))
  );
  const others2 = companions(uses, () => 0);
  return uses.map((use2, index) => {
    const own = beside(file, named3, use2, others2[index]);
    const shim = deprecates(named3, use2) ? !isHeir(file, named3, use2) : servesOld(file, named3, use2) || isMark(named3) && file.retired.has(use2.name);
    return shim ? { ...own, role: "shim" } : own;
  });
}
function readOne2(file, named3, match2, listed4, loop) {
  const { text: text3 } = file;
  const { command: command2, places, words: words2 } = named3;
  const index = argumentAt(command2.args, match2.start);
  const arg = command2.args[index];
  const place2 = places[index];
  const region = arg !== void 0 && arg.kind !== "unquoted" ? "string" : "code";
  const plain4 = (role, namespace, more = {}) => ({
    name: match2.name,
    start: match2.start,
    end: match2.end,
    role,
    namespace,
    region,
    ...more
  });
  if (arg === void 0 || place2 === void 0) return plain4("mention", "any");
  if (isComposed(text3, match2) && place2.kind !== "text")
    return plain4("mention", "any", { reservation: composedName(match2.name) });
  if (place2.kind === "condition") return condition2(file, named3, match2, index, plain4);
  if (place2.kind === "text") return plain4("mention", "any");
  if (isMark(named3) && file.facts.declared.has(match2.name)) return plain4("declaration", "cmake");
  if (place2.kind === "source" && listed4 !== void 0) return listed4;
  const target = targetExpression(text3, match2);
  if (target !== void 0) return plain4(target.role, "target", target.more);
  const reference2 = referenceAt(text3, match2);
  if (reference2 !== void 0) {
    const widen5 = widenGenerator(text3, match2, reference2);
    const overwrites = reference2.kind === "variable" ? overwritten(file, named3, match2) : void 0;
    return plain4("condition", reference2.kind === "env" ? "env" : "cmake", {
      passes: true,
      ...overwrites !== void 0 && { overwrites },
      ...widen5 && { widen: widen5 },
      ...isLocal(file, match2, widen5 !== void 0) && reference2.kind !== "env" && { local: true }
    });
  }
  if (listed4 !== void 0) return listed4;
  const alone = words2[index] === match2.name;
  const env = /^ENV\{[^{}]*\}$/.test(words2[index] ?? "");
  switch (place2.kind) {
    case "declaration":
      return plain4(alone ? "declaration" : "mention", isTarget(command2) ? "target" : "cmake");
    case "assigned": {
      if (!alone && !env) break;
      const list3 = `set:${file.runs[named3.index]}`;
      return plain4("option", env ? "env" : "cmake", assignmentOf(text3, named3, index, match2, list3));
    }
    case "read":
      if (alone) return plain4("condition", "cmake", { passes: true });
      break;
    case "arguments": {
      const pair = place2.of === "cmake" ? pairOf2(text3, arg.inner, match2) : void 0;
      if (pair !== void 0) return plain4("option", "cmake", pair);
      break;
    }
    case "target":
      if (alone) return plain4("option", "target");
      break;
    case "loop":
      if (alone && loop) return plain4("condition", "cmake", { passes: true });
      break;
    case "dependency": {
      const widen5 = widenDependency(text3, arg.inner, match2);
      return plain4("condition", "cmake", widen5 && { widen: widen5 });
    }
    case "definitions":
      return plain4("definition", "macro", unlisted(text3, match2));
  }
  if (match2.glued || text3.startsWith("-D ", match2.start - 3)) {
    const compiler = place2.kind === "arguments" && place2.of === "compiler";
    const cmake2 = place2.kind === "arguments" && place2.of === "cmake";
    return plain4(
      compiler ? "definition" : "option",
      compiler ? "macro" : cmake2 ? "cmake" : "any",
      unlisted(text3, match2)
    );
  }
  const assigned7 = unlisted(text3, match2);
  if (assigned7.value !== void 0 && (place2.kind === "arguments" || place2.kind === "plain"))
    return plain4("option", "any", assigned7);
  return plain4("mention", "any");
}
function overwritten({ facts }, { command: command2, words: words2, block: block4 }, { name }) {
  const plainly2 = command2.name === "set" && words2.length === 2 && facts.forwards.has(name);
  const asked = [...outward2(block4)].some(({ kind: kind2 }) => kind2 === "if");
  return plainly2 && !asked && !facts.declared.has(name) ? words2[0] : void 0;
}
function isLocal({ assigned: assigned7 }, { name, start }, widens) {
  return widens ? (assigned7.get(name) ?? Infinity) <= start : assigned7.has(name);
}
function isMark({ command: command2 }) {
  return command2.name === "mark_as_advanced";
}
function isTarget({ name }) {
  return /^add_(?:executable|library|custom_target)$/.test(name);
}
function condition2(file, { command: command2 }, match2, index, plain4) {
  const { test, widen: widen5 } = readOperand(file.text, command2.args, index, match2);
  const namespace = test === "variable" ? "cmake" : test === "string" ? "any" : test;
  const local = test === "variable" && isLocal(file, match2, true);
  return plain4("condition", namespace, { ...widen5 && { widen: widen5 }, ...local && { local } });
}
function pairOf2(text3, inner, match2) {
  if (match2.start !== inner.start) return void 0;
  const hit = /^\s+(\S+)$/.exec(text3.slice(match2.end, Math.min(inner.end, match2.end + 80)));
  if (hit === null) return void 0;
  const start = match2.end + hit[0].length - hit[1].length;
  return { value: { text: hit[1], start, end: inner.end } };
}
function unlisted(text3, { end }) {
  const hit = /^(?::[A-Z]+)?=([\w.+-]+)/.exec(text3.slice(end, end + 80));
  if (hit === null) return {};
  const start = end + hit[0].length - hit[1].length;
  return { value: { text: hit[1], start, end: end + hit[0].length } };
}
function targetExpression(text3, match2) {
  const before = /\$<(TARGET_[A-Z_]+|LINK_ONLY|TARGET_NAME):$/.exec(
    text3.slice(Math.max(0, match2.start - 40), match2.start)
  );
  if (before === null) return void 0;
  if (before[1] !== "TARGET_EXISTS" || text3[match2.end] !== ">") return { role: "option", more: {} };
  const span2 = { start: match2.start - before[0].length, end: match2.end + 1 };
  return { role: "condition", more: { widen: orGenerator(text3, match2, span2) } };
}
function readsLoop(file, { command: command2, index, words: words2 }) {
  const variable = words2[0] ?? "";
  if (!/^\w+$/.test(variable)) return false;
  let depth = 0;
  let end = command2.end;
  for (const next2 of file.commands.slice(index, index + 200)) {
    if (next2.name === "foreach") depth++;
    if (next2.name === "endforeach") depth--;
    end = next2.end;
    if (depth === 0) break;
  }
  const body = file.text.slice(command2.end, end);
  return body.includes(`\${\${${variable}}`) || new RegExp(`\\b(?:if|elseif)\\s*\\([^()]*\\$\\{${variable}\\}`, "i").test(body);
}
function inRun(file, { command: command2, index, places }, use2) {
  if (use2.member === void 0 || use2.role !== "definition") return use2;
  const run = file.runs[index];
  const next2 = file.runs[index + 1];
  if (run === index && next2 !== index) return use2;
  const only = places.filter(({ kind: kind2 }) => kind2 === "definitions").length === 1;
  const list3 = `run:${run}`;
  return only ? { ...use2, member: { list: list3, removal: removalOf(file.text, command2) } } : { ...use2, member: { ...use2.member, list: list3 } };
}
function isSet({ command: command2, places }, { role, start }) {
  const at = role === "option" ? argumentAt(command2.args, start) : -1;
  return at !== -1 && places[at]?.kind === "assigned";
}
function beside(file, named3, use2, others2) {
  const names = new Set(isFilledIn(file.text, use2) ? [] : others2);
  const switches2 = /* @__PURE__ */ new Set();
  const opened = blockOf(file, named3);
  if (use2.role === "condition" && opened?.kind === "if") {
    const { asked, otherwise } = file.facts.chain(opened);
    const { set: set2, works } = file.facts.of(opened);
    for (const some of works ? [asked, otherwise] : [asked, otherwise, set2])
      for (const name of some) names.add(name);
  }
  for (const block4 of outward2(named3.block)) {
    if (block4.kind !== "if") continue;
    const { asked, set: set2, works } = file.facts.of(block4);
    if (isSet(named3, use2)) for (const name of file.facts.chain(block4).asked) names.add(name);
    if (use2.role === "definition") for (const name of asked) switches2.add(name);
    if (asked.has(use2.name) && !works) for (const name of set2) names.add(name);
    const { versioned: versioned2, inside: inside2 } = file.facts.chain(block4);
    if (versioned2) for (const name of inside2) names.add(name);
  }
  const { command: command2, words: words2 } = named3;
  if (use2.role === "declaration")
    for (const name of file.facts.forwards.get(use2.name) ?? []) names.add(name);
  if (command2.name === "find_package" && use2.role === "condition")
    for (const suffix of ["DIR", "ROOT"]) names.add(`${words2[0]}_${suffix}`);
  names.delete(use2.name);
  return {
    ...use2,
    ...names.size > 0 && { beside: [...names] },
    ...switches2.size > 0 && { switches: [...switches2] }
  };
}

// src/languages/cmake/read.ts
function readCMake(text3, names) {
  const matches2 = names.find(text3);
  if (matches2.length === 0) return [];
  const matchesIn = matchesWithin(matches2);
  const { commands: commands2, comments: comments2 } = lex2(text3);
  const tree = treeOf(commands2);
  const facts = factsOf2(text3, commands2, tree, matchesIn);
  const file = {
    text: text3,
    names,
    tree,
    facts,
    runs: runsOf2(text3, commands2, tree),
    assigned: assignedBy(facts),
    retired: retiredBy(facts),
    commands: commands2
  };
  return [
    ...commentUses2(text3, comments2, matchesIn),
    ...facts.named.flatMap((named3) => usesOf(file, named3))
  ];
}
function retiredBy({ named: named3 }) {
  return new Set(
    named3.filter(
      (one) => one.places[0]?.kind === "declaration" && deprecates(one, { name: one.words[0] })
    ).map(({ words: words2 }) => words2[0])
  );
}
function assignedBy({ named: named3 }) {
  const assigned7 = /* @__PURE__ */ new Map();
  for (const { command: command2, words: words2, places, block: block4 } of named3) {
    const name = words2[0] ?? "";
    if (command2.name !== "set" || places[0]?.kind !== "assigned") continue;
    const fixed2 = block4 === null && (!words2.includes("CACHE") || words2.includes("FORCE")) && words2.length > 1;
    if (words2.includes("CACHE") && !words2.includes("FORCE")) continue;
    const from = fixed2 && !words2.includes("PARENT_SCOPE") ? command2.end : Infinity;
    assigned7.set(name, Math.min(assigned7.get(name) ?? Infinity, from));
  }
  return assigned7;
}

// src/languages/cmake/index.ts
var cmake = {
  id: "cmake",
  files: [
    {
      format: "cmake",
      names: "cmakelists.txt cmakelists.cmake",
      beginnings: [/^cmakelists\.txt[.-]/i],
      extensions: "cmake"
    },
    { format: "vcpkg", names: "portfile.cmake" }
  ],
  fences: "cmake",
  read: readCMake
};

// src/languages/dockerfile/exec.ts
function execWords(view) {
  const { text: text3 } = view;
  if (!/^\s*\[[^]*\]\s*$/.test(text3)) return null;
  const words2 = [];
  const pattern = /"((?:[^"\\\r\n]|\\.)*)"/g;
  for (const hit of text3.matchAll(pattern)) {
    const start = hit.index;
    const end = start + hit[0].length;
    const pieces4 = [];
    for (const piece of hit[1].matchAll(/[^\\]+|\\(.)/gs)) {
      const at = start + 1 + piece.index;
      pieces4.push(
        piece[1] === void 0 ? { text: piece[0], at } : { text: /["\\/]/.test(piece[1]) ? piece[1] : " ", at: at + 1 }
      );
    }
    words2.push({
      view: decoded(pieces4, end - 1, (inner) => JSON.stringify(inner).slice(1, -1)),
      span: { start, end }
    });
  }
  return words2;
}
function readExec(view, words2, names) {
  const uses = [...readArguments(view.text, words2, names)].map((use2) => use2);
  const scripted = words2.findIndex(
    ({ view: word2 }, index) => /^-[a-z]*c$/.test(words2[index - 1]?.view.text ?? "") && names.test(word2.text) && words2.slice(0, index).some(({ view: before }) => /(?:^|\/)(?:ba|da|z)?sh$/.test(before.text))
  );
  const found = embed(uses, view, "exec@");
  if (scripted === -1) return found;
  const script = within(view, words2[scripted].view);
  const inner = embed(names.explain("shell", script.text), script, "script@");
  const taken = new Set(inner.map(({ start }) => start));
  return [...found.filter(({ start }) => !taken.has(start)), ...inner];
}

// src/languages/dockerfile/instructions.ts
var KEYWORD2 = /^([ \t]*)([A-Za-z]+)((?:[ \t]+--[\w-]+(?:=\S*)?)*)(?=\s|$)[ \t]*/;
function parseDockerfile(text3) {
  const lines = linesOf2(text3);
  const comments2 = [];
  const instructions = [];
  const escape = escapeOf(text3);
  let stage = 0;
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    index++;
    if (isComment(text3, line)) {
      comments2.push(line);
      continue;
    }
    const head = KEYWORD2.exec(text3.slice(line.start, line.end));
    if (head === null) continue;
    const own = [];
    const parts = [{ start: line.start + head[0].length, end: line.start + head[0].length }];
    let current = line;
    for (; ; ) {
      const next2 = lines[index];
      const continued = continues(text3, current, escape);
      extend(parts, {
        start: Math.max(current.start, parts[0].start),
        end: continued ?? current.end
      });
      if (continued === null || next2 === void 0) break;
      let following = next2;
      index++;
      while (isComment(text3, following) || isBlank2(text3, following)) {
        if (isComment(text3, following)) own.push(following);
        const after2 = lines[index];
        if (after2 === void 0) break;
        following = after2;
        index++;
      }
      current = following;
    }
    const keyword = head[2].toUpperCase();
    if (keyword === "FROM") stage++;
    const end = current.end;
    const length = parts.reduce((sum, { start, end: to }) => sum + to - start, 0);
    index = documents(text3, lines, index, parts, keyword);
    comments2.push(...own);
    instructions.push({
      keyword,
      start: line.start + head[1].length,
      end,
      view: viewOf(text3, parts, escape),
      head: length,
      stage,
      comments: own
    });
  }
  return { instructions, comments: comments2, escape };
}
function escapeOf(text3) {
  const directive = /^(?:\u00ef\u00bb\u00bf)?(?:#[ \t]*\w+[ \t]*=[^\n]*\r?\n)*?#[ \t]*escape[ \t]*=[ \t]*`/i;
  return directive.test(text3.slice(0, 1e3)) ? "`" : "\\";
}
function linesOf2(text3) {
  const lines = [];
  let start = text3.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  for (let at = start; at <= text3.length; at++) {
    if (at < text3.length && text3[at] !== "\n" && text3[at] !== "\r") continue;
    lines.push({ start, end: at });
    if (text3[at] === "\r" && text3[at + 1] === "\n") at++;
    start = at + 1;
  }
  return lines;
}
function isComment(text3, { start, end }) {
  return /^[ \t]*#/.test(text3.slice(start, Math.min(end, start + 200)));
}
function isBlank2(text3, { start, end }) {
  return text3.slice(start, end).trim() === "";
}
function continues(text3, { end }, escape) {
  let at = end;
  while (at > 0 && /[ \t]/.test(text3[at - 1])) at--;
  if (text3[at - 1] !== escape || end >= text3.length) return null;
  return end + (text3[end] === "\r" && text3[end + 1] === "\n" ? 2 : 1);
}
function extend(parts, { start, end }) {
  const last2 = parts.at(-1);
  if (last2.end === start) parts[parts.length - 1] = { start: last2.start, end };
  else parts.push({ start, end });
}
function documents(text3, lines, from, parts, keyword) {
  if (keyword !== "RUN" && keyword !== "COPY" && keyword !== "ADD") return from;
  const head = parts.map(({ start, end }) => text3.slice(start, end)).join("");
  let index = from;
  for (const hit of head.matchAll(/(?<!<)<<-?(["']?)([A-Za-z_]\w*)\1/g)) {
    const opened = index;
    while (index < lines.length) {
      const { start, end } = lines[index];
      index++;
      if (text3.slice(start, end).trim() === hit[2]) break;
    }
    if (index > opened) parts.push({ start: lines[opened - 1].end, end: lines[index - 1].end });
  }
  return index;
}
function viewOf(text3, parts, escape) {
  const pieces4 = parts.flatMap(({ start, end }) => {
    const raw = text3.slice(start, end);
    if (escape === "\\") return [{ text: raw, at: start }];
    const joined4 = [];
    let from = 0;
    for (const hit of raw.matchAll(/`[ \t]*\r?\n/g)) {
      joined4.push({ text: raw.slice(from, hit.index), at: start + from });
      joined4.push({ text: " ".repeat(hit[0].length), at: start + hit.index });
      from = hit.index + hit[0].length;
    }
    joined4.push({ text: raw.slice(from), at: start + from });
    return joined4;
  });
  return decoded(pieces4, parts.at(-1).end, (inner) => inner);
}

// src/languages/kit/shell/expand.ts
var DEPTH3 = 60;
function readExpansion(cursor, depth) {
  const { text: text3 } = cursor;
  const start = cursor.at;
  if (depth > DEPTH3) {
    cursor.at++;
    return;
  }
  if (text3[start] === "`") {
    cursor.at++;
    cursor.nested("`");
    return;
  }
  const sign = text3[start + 1];
  if (sign === "(") {
    if (text3[start + 2] === "(") readArithmetic(cursor, start + 3);
    else {
      cursor.at += 2;
      cursor.nested(")");
    }
    return;
  }
  if (sign === "{") {
    readBraced(cursor);
    return;
  }
  const name = /^[A-Za-z_]\w*/.exec(text3.slice(start + 1, start + 200))?.[0];
  if (name === void 0) {
    cursor.at++;
    return;
  }
  cursor.at += 1 + name.length;
  cursor.expansions.push({
    start,
    end: cursor.at,
    name,
    nameStart: start + 1,
    operator: "",
    operand: null,
    arithmetic: false
  });
}
function readBraced(cursor) {
  const { text: text3 } = cursor;
  const start = cursor.at;
  if (text3[start + 2] === "{") {
    const close = text3.indexOf("}}", start);
    const limit = text3.indexOf("\n", start);
    if (close !== -1 && (limit === -1 || close < limit)) {
      cursor.at = close + 2;
      cursor.templates.push({ start, end: cursor.at });
      return;
    }
  }
  const head = /^\$\{([#!]?)([A-Za-z_]\w*)(\[[^\]\n]*\])?(:?[-=+?])?/.exec(
    text3.slice(start, start + 300)
  );
  if (head === null) {
    cursor.at += 2;
    readWord(cursor, true);
    if (text3[cursor.at] === "}") cursor.at++;
    return;
  }
  const [whole, flag, name, subscript2, sign] = head;
  const nameStart = start + 2 + flag.length;
  cursor.at += whole.length;
  const operand = text3[cursor.at] === "}" ? null : readWord(cursor, true);
  const plain4 = flag === "" && subscript2 === void 0;
  const operator = !plain4 ? "other" : sign ?? (operand === null ? "" : "other");
  if (text3[cursor.at] === "}") cursor.at++;
  cursor.expansions.push({
    start,
    end: cursor.at,
    name,
    nameStart,
    operator,
    operand,
    arithmetic: false
  });
}
function readArithmetic(cursor, from) {
  const { text: text3 } = cursor;
  cursor.at = from;
  let open = 0;
  while (cursor.at < text3.length) {
    const letter = text3[cursor.at];
    if (letter === "$" || letter === "`") cursor.expand();
    else {
      cursor.at++;
      if (letter === "(") open++;
      else if (letter === ")") {
        if (open === 0) break;
        open--;
      }
    }
  }
  cursor.arithmetic.push({ start: from, end: Math.max(from, cursor.at - 1) });
  if (text3[cursor.at] === ")") cursor.at++;
}

// src/languages/kit/shell/build.ts
var DECLARING = /^(?:export|readonly|declare|typeset|local)$/;
var CommandBuilder = class {
  #text;
  #assignments = [];
  #words = [];
  #outputs = [];
  #documents = [];
  #start = -1;
  constructor(text3) {
    this.#text = text3;
  }
  isEmpty() {
    return this.#words.length === 0 && this.#assignments.length === 0;
  }
  /** Whether there is just one word so far, as in `name()`. */
  named() {
    return this.#words.length === 1 && this.#assignments.length === 0;
  }
  /** Inside `[[ … ]]`, where operators and line ends are part of the test. */
  inTest() {
    return this.#words[0]?.text === "[[" && this.#words.at(-1)?.text !== "]]";
  }
  /** Adds a word; true when it begins an array, whose parenthesis is next. */
  add(word2) {
    if (this.#start === -1) this.#start = word2.start;
    if (/^\d$/.test(word2.text) && /[<>]/.test(this.#text[word2.end] ?? "")) return false;
    const declaring = DECLARING.test(this.#words[0]?.text ?? "");
    if (this.#words.length > 0 && !declaring) {
      this.#words.push(word2);
      return false;
    }
    const head = /^([A-Za-z_]\w*)(?:\[[^\]\n]*\])?(\+?=)?/.exec(
      this.#text.slice(word2.start, word2.end)
    );
    if (head === null || head[2] === void 0 && !declaring) {
      this.#words.push(word2);
      return false;
    }
    const [whole, name, sign] = head;
    const valueStart = word2.start + whole.length;
    if (sign === void 0) {
      if (whole.length === word2.end - word2.start)
        this.#assignments.push({ ...span(word2), name, value: null, elements: null });
      else this.#words.push(word2);
      return false;
    }
    const value = tail(word2, this.#text, valueStart);
    this.#assignments.push({ ...span(word2), name, value, elements: null });
    return valueStart === word2.end && this.#text[word2.end] === "(";
  }
  /** The elements of the array that the last word began. */
  array(elements) {
    const last2 = this.#assignments.at(-1);
    if (last2 !== void 0)
      this.#assignments[this.#assignments.length - 1] = { ...last2, value: null, elements };
  }
  output(word2) {
    this.#outputs.push(word2);
  }
  /** Where the here-documents of this command are noted, which are read after it is complete. */
  documents() {
    return this.#documents;
  }
  first() {
    return this.#words[0]?.text;
  }
  drop() {
    this.take(0);
  }
  take(end) {
    const built = {
      assignments: this.#assignments,
      words: this.#words,
      outputs: this.#outputs,
      documents: this.#documents,
      start: this.#start,
      end
    };
    const empty = this.isEmpty() && this.#outputs.length === 0;
    this.#assignments = [];
    this.#words = [];
    this.#outputs = [];
    this.#documents = [];
    this.#start = -1;
    return empty ? null : built;
  }
};
function span({ start, end }) {
  return { start, end };
}
function tail(word2, text3, from) {
  const skip = word2.text.length - lengthFrom(word2, from);
  const { view } = word2;
  return {
    ...word2,
    start: from,
    text: word2.text.slice(skip),
    view: skip >= word2.text.length ? part(text3, { start: from, end: from }) : {
      text: word2.text.slice(skip),
      source: (offset) => view.source(skip + offset),
      encode: (inner) => view.encode(inner)
    }
  };
}
function lengthFrom({ text: text3, view }, from) {
  return text3.length - firstIndex(text3.length, (index) => view.source(index) >= from);
}

// src/languages/kit/shell/frames.ts
var Frames = class {
  #chains;
  #functions;
  #stack = [];
  #function = false;
  constructor(chains, functions) {
    this.#chains = chains;
    this.#functions = functions;
  }
  /** How many open ones make what stands in them conditional. */
  depth() {
    return this.#stack.filter(
      ({ kind: kind2, state }) => (kind2 === "if" || kind2 === "loop" || kind2 === "case") && state !== "condition"
    ).length;
  }
  inPatterns() {
    return this.#stack.at(-1)?.state === "patterns";
  }
  endPattern(at) {
    const frame = this.#stack.at(-1);
    if (frame === void 0) return;
    frame.state = "body";
    frame.open = at;
  }
  nextPattern(at) {
    const frame = this.#stack.at(-1);
    if (frame?.kind !== "case") return;
    frame.branches.push({ start: frame.open, end: at });
    frame.state = "patterns";
  }
  /** `name()` was read: the next brace is a function's body. */
  expectFunction() {
    this.#function = true;
  }
  expectsFunction() {
    return this.#function;
  }
  /** Takes a word in the place of a command; false when it is no keyword there or has to stay part of the command. */
  keyword(word2) {
    if (word2.quoting !== "") return false;
    const top = this.#stack.at(-1);
    switch (word2.text) {
      case "if":
        return this.#push("if", word2, "condition");
      case "while":
      case "until":
        return this.#push("loop", word2, "condition");
      case "for":
      case "select":
        this.#push("loop", word2, "condition");
        return false;
      case "case":
        this.#push("case", word2, "condition");
        return false;
      case "then":
      case "do":
        return this.#body(top, word2);
      case "elif":
        if (top?.kind !== "if") return false;
        top.branches.push({ start: top.open, end: word2.start });
        top.state = "condition";
        top.open = word2.end;
        return true;
      case "else":
        if (top?.kind !== "if") return false;
        top.branches.push({ start: top.open, end: word2.start });
        top.open = word2.end;
        top.complete = true;
        return true;
      case "fi":
        return this.#close("if", word2);
      case "done":
        return this.#close("loop", word2);
      case "esac":
        return this.#close("case", word2);
      case "{": {
        const kind2 = this.#function ? "function" : "brace";
        this.#function = false;
        return this.#push(kind2, word2, "body");
      }
      case "}":
        if (top?.kind !== "brace" && top?.kind !== "function") return false;
        this.#stack.pop();
        this.#note(top, word2.start, word2.end);
        return true;
      case "function":
        this.#function = true;
        return true;
      default:
        return false;
    }
  }
  /** The words of `case WORD in` are complete: patterns follow. */
  caseIn(at) {
    const top = this.#stack.at(-1);
    if (top?.kind !== "case" || top.state !== "condition") return false;
    top.conditions.push({ start: top.open, end: at });
    top.state = "patterns";
    top.open = at;
    return true;
  }
  /** At the end of the list: what was never closed ends there. */
  closeAll(at) {
    for (const frame of this.#stack.splice(0)) this.#note(frame, at, at);
  }
  #push(kind2, word2, state) {
    this.#stack.push({
      kind: kind2,
      start: word2.start,
      conditions: [],
      branches: [],
      open: word2.end,
      state,
      complete: false
    });
    return true;
  }
  #body(top, word2) {
    if (top === void 0 || top.state !== "condition") return false;
    top.conditions.push({ start: top.open, end: word2.start });
    top.state = "body";
    top.open = word2.end;
    return true;
  }
  #close(kind2, word2) {
    const top = this.#stack.at(-1);
    if (top?.kind !== kind2) return false;
    this.#stack.pop();
    this.#note(top, word2.start, word2.end);
    return true;
  }
  #note(frame, bodyEnd, end) {
    if (frame.kind === "function") this.#functions.push({ start: frame.start, end });
    if (frame.kind === "brace" || frame.kind === "function") return;
    if (frame.state === "body") frame.branches.push({ start: frame.open, end: bodyEnd });
    const { start, conditions, branches } = frame;
    this.#chains.push({
      start,
      end,
      conditions,
      branches,
      exhaustive: frame.kind === "if" && frame.complete
    });
  }
};

// src/languages/kit/shell/heredoc.ts
function readDocuments(cursor, pending) {
  for (const { delimiter, tabs, literal: literal3, note: note2 } of pending) {
    const start = cursor.at;
    const { end, after: after2 } = findEnd(cursor.text, start, delimiter, tabs);
    if (!literal3) expandIn(cursor, start, end);
    cursor.at = after2;
    note2({ body: { start, end }, literal: literal3 });
  }
}
function findEnd(text3, start, delimiter, tabs) {
  let at = start;
  while (at < text3.length) {
    let end = at;
    while (end < text3.length && lineBreak(text3, end) === 0) end++;
    const line = text3.slice(at, end);
    const bare5 = tabs ? line.replace(/^[\t ]+/, "") : line;
    const next2 = end + lineBreak(text3, end);
    if (bare5 === delimiter || bare5.trimEnd() === delimiter) return { end: at, after: next2 };
    at = next2 === at ? text3.length : next2;
  }
  return { end: text3.length, after: text3.length };
}
function expandIn(cursor, start, end) {
  const { text: text3 } = cursor;
  cursor.at = start;
  while (cursor.at < end) {
    const letter = text3[cursor.at];
    if (letter === "\\") cursor.at += 2;
    else if (letter === "$" || letter === "`") cursor.expand();
    else cursor.at++;
  }
}

// src/languages/kit/shell/parse.ts
var DEPTH4 = 60;
function parseShell(text3) {
  const commands2 = [];
  const chains = [];
  const functions = [];
  const expansions2 = [];
  const comments2 = [];
  const pending = [];
  let depth = 0;
  let runs = 0;
  const cursor = {
    text: text3,
    at: text3.startsWith("\xEF\xBB\xBF") ? 3 : 0,
    stop: null,
    expansions: expansions2,
    arithmetic: [],
    templates: [],
    expand() {
      depth++;
      readExpansion(cursor, depth);
      depth--;
    },
    nested(stop) {
      const outer = cursor.stop;
      cursor.stop = stop;
      depth++;
      if (depth > DEPTH4) cursor.at = Math.min(cursor.at + 1, text3.length);
      else readList4(stop, true);
      depth--;
      cursor.stop = outer;
    }
  };
  function readList4(stop, sub) {
    const frames = new Frames(chains, functions);
    const start = cursor.at;
    let joined4 = [];
    let joinStart = start;
    let linked = false;
    const builder = new CommandBuilder(text3);
    runs++;
    function finish(piped = false) {
      const built = builder.take(cursor.at);
      if (built === null) return;
      const plain4 = built.words.length === 0 && built.assignments.length > 0;
      const only = plain4 || /^(?:export|readonly|declare|typeset|local)$/.test(built.words[0]?.text ?? "");
      if (!only) runs++;
      const command2 = {
        ...built,
        always: !linked && !sub && frames.depth() === 0 && !piped,
        together: { start: joinStart, end: cursor.at },
        run: runs,
        piped
      };
      commands2.push(command2);
      joined4.push(command2);
      if (!only) runs++;
    }
    function endJoin() {
      const together = { start: joinStart, end: cursor.at };
      for (const command2 of joined4) Object.assign(command2, { together });
      joined4 = [];
      linked = false;
      joinStart = cursor.at;
    }
    function boundary() {
      finish();
      endJoin();
      runs++;
    }
    function keyword(word2) {
      if (word2.quoting === "" && (word2.text === "!" || word2.text === "time")) return true;
      if (!frames.keyword(word2)) return false;
      boundary();
      joinStart = cursor.at;
      return true;
    }
    for (; ; ) {
      skipBlanks(cursor);
      const letter = text3[cursor.at];
      if (letter === void 0) break;
      const newline = lineBreak(text3, cursor.at);
      if (newline > 0) {
        if (builder.inTest()) cursor.at += newline;
        else {
          finish();
          endJoin();
          cursor.at += newline;
          joinStart = cursor.at;
          if (pending.length > 0) readDocuments(cursor, pending.splice(0));
        }
      } else if (letter === "#") {
        const from = cursor.at;
        cursor.at = lineEnd4(text3, from);
        comments2.push({ start: from, end: cursor.at });
      } else if (frames.inPatterns()) {
        if (letter === ")" || letter === "(" || letter === "|") {
          cursor.at++;
          if (letter === ")") frames.endPattern(cursor.at);
        } else {
          const word2 = readAny(cursor);
          if (word2 !== null && word2.text === "esac") frames.keyword(word2);
        }
      } else if (builder.inTest() && /[&|<>()]/.test(letter)) {
        cursor.at++;
      } else if (letter === ";") {
        const two = text3[cursor.at + 1] === ";" || text3[cursor.at + 1] === "&";
        finish();
        endJoin();
        cursor.at += two ? text3.startsWith(";;&", cursor.at) ? 3 : 2 : 1;
        joinStart = cursor.at;
        if (two) {
          runs++;
          frames.nextPattern(cursor.at);
        }
      } else if (text3.startsWith("&&", cursor.at) || text3.startsWith("||", cursor.at)) {
        finish();
        linked = true;
        runs++;
        cursor.at += 2;
        cursor.at += skipBreaks(text3, cursor.at);
      } else if (letter === "|") {
        finish(true);
        runs++;
        cursor.at += text3[cursor.at + 1] === "&" ? 2 : 1;
      } else if (letter === "&" && text3[cursor.at + 1] !== ">") {
        finish();
        endJoin();
        cursor.at++;
        joinStart = cursor.at;
      } else if (letter === "<" || letter === ">" || letter === "&") {
        if (letter !== "&" && text3[cursor.at + 1] === "(") builder.add(readWord(cursor));
        else redirect(builder);
      } else if (letter === "(") {
        if (builder.isEmpty() && text3[cursor.at + 1] === "(") readArithmetic(cursor, cursor.at + 2);
        else if (builder.isEmpty()) {
          cursor.at++;
          runs++;
          cursor.nested(")");
          runs++;
        } else if (builder.named() && /^\(\s*\)/.test(text3.slice(cursor.at, cursor.at + 20))) {
          cursor.at = text3.indexOf(")", cursor.at) + 1;
          builder.drop();
          frames.expectFunction();
        } else cursor.at++;
      } else if (letter === ")" || letter === "`" && stop === "`") {
        if (letter === stop) break;
        cursor.at++;
      } else {
        const word2 = readWord(cursor);
        if (word2.end === word2.start) cursor.at++;
        else if (builder.named() && word2.text === "{" && frames.expectsFunction()) {
          builder.drop();
          keyword(word2);
        } else if (!(builder.isEmpty() && keyword(word2))) {
          if (builder.add(word2)) builder.array(readArray(cursor));
          if (word2.text === "in" && builder.first() === "case") {
            finish();
            frames.caseIn(cursor.at);
          }
        }
      }
    }
    finish();
    endJoin();
    frames.closeAll(cursor.at);
    if (cursor.at < text3.length) cursor.at++;
    runs++;
  }
  function redirect(builder) {
    const operator = /^(?:&>>?|<<<|<<-?|<>|[<>]&|>>|>\||[<>])/.exec(
      text3.slice(cursor.at, cursor.at + 4)
    )[0];
    cursor.at += operator.length;
    skipBlanks(cursor);
    if (lineBreak(text3, cursor.at) > 0 || cursor.at >= text3.length) return;
    const word2 = readAny(cursor);
    if (word2 === null) return;
    const documents2 = builder.documents();
    if (operator === "<<" || operator === "<<-")
      pending.push({
        delimiter: word2.text,
        tabs: operator === "<<-",
        literal: word2.quoting !== "" || word2.text !== text3.slice(word2.start, word2.end),
        note: (document) => documents2.push(document)
      });
    else if (operator.includes(">")) builder.output(word2);
  }
  readList4(null, false);
  return {
    commands: commands2,
    chains,
    expansions: expansions2,
    comments: comments2,
    functions,
    arithmetic: cursor.arithmetic,
    templates: cursor.templates
  };
}
function readArray(cursor) {
  const { text: text3 } = cursor;
  const words2 = [];
  cursor.at++;
  for (; ; ) {
    skipBlanks(cursor);
    const letter = text3[cursor.at];
    if (letter === void 0) return words2;
    const newline = lineBreak(text3, cursor.at);
    if (letter === ")") {
      cursor.at++;
      return words2;
    }
    if (newline > 0) cursor.at += newline;
    else if (letter === "#") cursor.at = lineEnd4(text3, cursor.at);
    else {
      const word2 = readAny(cursor);
      if (word2 !== null) words2.push(word2);
    }
  }
}
function readAny(cursor) {
  const word2 = readWord(cursor);
  if (word2.end > word2.start) return word2;
  cursor.at++;
  return null;
}
function skipBlanks(cursor) {
  const { text: text3 } = cursor;
  for (; ; ) {
    const letter = text3[cursor.at];
    if (letter === " " || letter === "	") cursor.at++;
    else if (letter === "\\" && lineBreak(text3, cursor.at + 1) > 0)
      cursor.at += 1 + lineBreak(text3, cursor.at + 1);
    else return;
  }
}
function skipBreaks(text3, at) {
  return /^\s*/.exec(text3.slice(at, at + 200))[0].length;
}
function lineEnd4(text3, at) {
  let end = at;
  while (end < text3.length && text3[end] !== "\n" && text3[end] !== "\r") end++;
  return end;
}

// src/languages/dockerfile/settings.ts
function settingsOf2(instructions) {
  const of = /* @__PURE__ */ new Map();
  for (const instruction of instructions)
    if (instruction.keyword === "ARG" || instruction.keyword === "ENV")
      of.set(instruction, read(instruction));
  const all = [...of.values()].flat();
  return { all, of, names: new Set(all.map(({ name }) => name)) };
}
function read(instruction) {
  const { text: text3 } = instruction.view;
  const legacy = /^\s*([A-Za-z_]\w*)(?:[ \t]|\\\r?\n)+(?=[^\s=])/.exec(text3);
  if (instruction.keyword === "ENV" && legacy !== null && !/^\s*\w+\s*=/.test(text3)) {
    const name = legacy[1];
    const nameStart = legacy[0].indexOf(name);
    const start = legacy[0].length;
    const end = text3.trimEnd().length;
    const value = {
      start,
      end,
      text: text3.slice(start, end),
      view: {
        text: text3.slice(start, end),
        source: (offset) => start + offset,
        encode: (inner) => inner
      },
      quoting: "",
      closed: true
    };
    return [{ name, nameStart, start: nameStart, end, value, instruction }];
  }
  const { commands: commands2 } = parseShell(text3);
  return commands2.flatMap(({ assignments, words: words2 }) => [
    ...assignments.map(({ name, start, end, value }) => ({
      name,
      nameStart: start,
      start,
      end,
      value,
      instruction
    })),
    ...words2.filter(({ text: word2 }) => /^[A-Za-z_]\w*$/.test(word2)).map(({ text: name, start, end }) => ({
      name,
      nameStart: start,
      start,
      end,
      value: null,
      instruction
    }))
  ]);
}
function expansionsOf({ view }) {
  return parseShell(view.text).expansions;
}
function besideIn({ all }, names) {
  const stages = /* @__PURE__ */ new Map();
  for (const setting3 of all) {
    if (!names.has(setting3.name)) continue;
    const { stage } = setting3.instruction;
    const known3 = stages.get(stage);
    if (known3 === void 0) stages.set(stage, [setting3]);
    else known3.push(setting3);
  }
  const found = /* @__PURE__ */ new Map();
  return ({ name, instruction: { stage, keyword } }) => {
    const key = `${stage} ${keyword} ${name}`;
    const known3 = found.get(key);
    if (known3 !== void 0) return known3;
    const reference2 = new RegExp(`\\$\\{?${name}\\b`);
    const beside3 = /* @__PURE__ */ new Set();
    for (const other of stages.get(stage) ?? [])
      if (other.name !== name && !beside3.has(other.name)) {
        if (keyword === "ARG" && other.instruction.keyword === "ARG" || other.value !== null && reference2.test(other.value.text))
          beside3.add(other.name);
      }
    found.set(key, [...beside3]);
    return [...beside3];
  };
}

// src/languages/dockerfile/read.ts
var ARGUMENT = "People who build this image may set it with --build-arg.";
function readDockerfile(text3, names) {
  if (!names.test(text3)) return [];
  const file = parseDockerfile(text3);
  const settings3 = settingsOf2(file.instructions);
  const uses = /* @__PURE__ */ new Map();
  let shell2 = file.escape === "`" ? "batch" : "shell";
  let run = 0;
  let before;
  const read2 = readsOf(file.instructions, settings3, names);
  const beside3 = besideIn(settings3, names);
  const facts = { settings: settings3, names, read: read2, beside: beside3, besideRead: besideReads(settings3, beside3) };
  for (const instruction of file.instructions) {
    const { keyword, view } = instruction;
    if (keyword === "SHELL") shell2 = shellOf(view.text) ?? shell2;
    if (keyword === "FROM") shell2 = file.escape === "`" ? shell2 : "shell";
    if (keyword !== before?.keyword) run++;
    before = instruction;
    if (!names.test(view.text)) continue;
    const list3 = `env@${run}`;
    for (const use2 of readInstruction(text3, instruction, keyword, shell2, { ...facts, list: list3 }))
      uses.set(use2.start, guarded2(use2, instruction.comments));
  }
  for (const comment of file.comments)
    for (const match2 of names.find(text3, comment.start, comment.end))
      uses.set(match2.start, mention(match2, "comment"));
  return inOrder(uses);
}
function readInstruction(text3, instruction, keyword, shell2, facts) {
  const { view } = instruction;
  const { names, settings: settings3 } = facts;
  switch (keyword) {
    case "ARG":
    case "ENV":
      return [
        ...expanded2(instruction, facts),
        ...(settings3.of.get(instruction) ?? []).flatMap((setting3) => nested(setting3, names)),
        ...assigned3(text3, instruction, facts)
      ];
    case "RUN":
    case "CMD":
    case "ENTRYPOINT":
    case "HEALTHCHECK":
    case "SHELL": {
      const words2 = execWords(view);
      if (words2 !== null) return readExec(view, words2, names);
      const inner = names.explain(shell2, scriptOf(view.text));
      return embed(inner, view, "run@").map((use2) => known(use2, facts));
    }
    case "ONBUILD": {
      const head = /^\s*([A-Za-z]+)\s+/.exec(view.text);
      if (head === null) return [];
      const rest = {
        ...instruction,
        keyword: head[1].toUpperCase(),
        view: {
          text: view.text.slice(head[0].length),
          source: (offset) => view.source(head[0].length + offset),
          encode: (inner) => view.encode(inner)
        }
      };
      return rest.keyword === "RUN" ? readInstruction(text3, rest, "RUN", shell2, facts) : [];
    }
    default:
      return expanded2(instruction, facts);
  }
}
function scriptOf(script) {
  const open = /^\s*<<-?(["']?)\w+\1[ \t]*(?=\r?\n)/.exec(script)?.[0];
  if (open === void 0) return script;
  const close = script.lastIndexOf("\n");
  return " ".repeat(open.length) + script.slice(open.length, close);
}
function expanded2(instruction, facts) {
  const { view } = instruction;
  const { names, settings: settings3 } = facts;
  const outside = { namespace: "env", read: true, beside: [], local: () => false };
  const targets = settings3.of.get(instruction) ?? [];
  return embed(
    expansionsOf(instruction).filter(({ name }) => names.has(name)).map((expansion) => {
      const near = nearby(view.text, names, expansion);
      const target = targets.filter(
        ({ start, end }) => start <= expansion.start && expansion.end <= end
      );
      const beside3 = [...near, ...target.map(({ name }) => name)];
      return readOf(view.text, expansion, outside, beside3, false);
    }),
    view
  ).map((use2) => known(use2, facts));
}
function known(use2, { settings: settings3, besideRead }) {
  if (use2.role !== "condition" || use2.contract === void 0 || !settings3.names.has(use2.name))
    return use2;
  const { contract: _contract, widen: _widen, ...rest } = use2;
  const beside3 = others(use2.name, [...use2.beside ?? [], ...besideRead(use2.name)]);
  return { ...rest, local: true, beside: beside3 };
}
function besideReads({ all }, beside3) {
  const found = /* @__PURE__ */ new Map();
  return (name) => {
    const before = found.get(name);
    if (before !== void 0) return before;
    const own = all.filter((setting3) => setting3.name === name);
    const names = [...new Set(own.flatMap(beside3))];
    found.set(name, names);
    return names;
  };
}
function nested({ name, value, instruction }, names) {
  if (value === null || !names.test(value.text)) return [];
  const inner = embed(readCommandLine(value.text, names, hintOf(name)), value.view, "value@");
  return embed(inner, instruction.view, "env@");
}
function assigned3(text3, instruction, facts) {
  const { view, keyword } = instruction;
  const { settings: settings3, names, read: read2, list: list3 } = facts;
  const own = settings3.of.get(instruction) ?? [];
  const units = own.map((setting3) => {
    const { name, nameStart, start, end, value } = setting3;
    if (!names.has(name)) return { start, end, listed: true };
    const beside3 = others(name, facts.beside(setting3));
    const use2 = {
      name,
      start: nameStart,
      end: nameStart + name.length,
      role: "option",
      namespace: "env",
      region: "code",
      ...value !== null && value.text !== "" && !read2.has(name) && {
        value: {
          text: value.text,
          start: value.view.source(0),
          end: value.view.source(value.text.length - 1) + 1
        }
      },
      ...beside3.length > 0 && { beside: beside3 }
    };
    return { start, end, use: use2, listed: keyword === "ENV" && !read2.has(name) };
  });
  return embed(listed2(view.text, units), view, "env@").map((use2) => {
    if (keyword === "ARG")
      return {
        ...use2,
        contract: ARGUMENT,
        widen: (fresh) => declare(text3, instruction, use2.name, fresh)
      };
    if (use2.member === void 0) return use2;
    const single2 = own.length === 1;
    const line = single2 ? wholeLine2(text3, instruction) : null;
    const { split: _split, ...plain4 } = use2;
    const kept = view.text[own[0].nameStart + own[0].name.length] === "=" ? use2 : plain4;
    if (single2 && line === null) {
      const { member: _member, ...rest } = kept;
      return rest;
    }
    return { ...kept, member: { list: list3, removal: line ?? use2.member.removal } };
  });
}
function declare(text3, { keyword, start, end }, name, fresh) {
  const word2 = text3.slice(start, start + keyword.length);
  const line = lineStartOfAny(text3, start);
  const indent = /^[ \t]*/.exec(text3.slice(line, start))[0];
  const newline = /\r\n|\n|\r/.exec(text3)?.[0] ?? "\n";
  const lines = fresh.map((other) => `${newline}${indent}${word2} ${other}=\${${name}}`);
  return [{ start: end, end, text: lines.join("") }];
}
function readsOf(instructions, { names: set2 }, names) {
  const read2 = /* @__PURE__ */ new Set();
  for (const instruction of instructions) {
    if (!names.test(instruction.view.text)) continue;
    for (const { name } of expansionsOf(instruction)) if (set2.has(name)) read2.add(name);
  }
  return read2;
}
function shellOf(text3) {
  if (/powershell|pwsh/i.test(text3)) return "powershell";
  if (/\bcmd\b/i.test(text3)) return "batch";
  return /sh\b/.test(text3) ? "shell" : null;
}
function guarded2(use2, comments2) {
  if (use2.member === void 0) return use2;
  const { start, end } = use2.member.removal;
  if (!comments2.some((comment) => start < comment.end && comment.start < end)) return use2;
  const { member: _member, ...rest } = use2;
  return rest;
}

// src/languages/dockerfile/index.ts
var dockerfile = {
  id: "dockerfile",
  files: [
    {
      format: "dockerfile",
      names: "dockerfile containerfile",
      beginnings: [/^(docker|container)file[._-]/i],
      patterns: [/[._-](docker|container)file$/i],
      extensions: "dockerfile containerfile"
    },
    { format: "earthfile", names: "earthfile", extensions: "earth" }
  ],
  fences: "dockerfile docker containerfile",
  read: readDockerfile
};

// src/languages/kit/script/kinds.ts
var ENVIRONMENT_READ = {
  in: "string",
  role: "condition",
  namespace: "env"
};
var ENVIRONMENT_SETTING = {
  in: "string",
  role: "option",
  namespace: "env",
  value: true
};
var MACRO_DEFINITION = {
  in: "string",
  role: "definition",
  namespace: "macro",
  value: true,
  member: "block"
};

// src/languages/kit/brackets.ts
var OPEN = { ")": "(", "]": "[", "}": "{" };
function pairBrackets(code) {
  const all = [];
  const stack = [];
  for (const hit of code.matchAll(/[()[\]{},]/g)) {
    const sign = hit[0];
    const top = stack.at(-1);
    if (sign === ",") {
      if (top !== void 0) all[top].commas.push(hit.index);
    } else if (sign === "(" || sign === "[" || sign === "{") {
      stack.push(all.length);
      all.push({ open: hit.index, close: code.length, kind: sign, parent: top ?? -1, commas: [] });
    } else {
      const fitting2 = stack.findLastIndex((index) => all[index].kind === OPEN[sign]);
      if (fitting2 === -1 || stack.length - fitting2 > 3) continue;
      for (const index of stack.splice(fitting2)) all[index].close = hit.index;
    }
  }
  return {
    around(offset) {
      let found = firstIndex(all.length, (index) => all[index].open >= offset) - 1;
      while (found !== -1 && all[found].close < offset) found = all[found].parent;
      return found === -1 ? void 0 : all[found];
    },
    parentOf: ({ parent }) => all[parent]
  };
}
var KNOWN3 = /* @__PURE__ */ new WeakMap();
function elementsOf(code, bracket) {
  const known3 = KNOWN3.get(bracket);
  if (known3 !== void 0) return known3;
  const bounds = [bracket.open, ...bracket.commas, bracket.close];
  const found = [];
  for (let index = 0; index + 1 < bounds.length; index++) {
    const span2 = trimmed(code, bounds[index] + 1, bounds[index + 1]);
    if (span2.end > span2.start) found.push(span2);
  }
  KNOWN3.set(bracket, found);
  return found;
}
function elementAt(elements, offset) {
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (elements[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  const found = elements[low];
  return found !== void 0 && found.start <= offset && offset < found.end ? low : -1;
}
function wordsOf3(code, bracket) {
  const known3 = KNOWN3.get(bracket);
  if (known3 !== void 0) return known3;
  const found = [];
  let depth = 0;
  let start = -1;
  for (let at = bracket.open + 1; at <= bracket.close; at++) {
    const sign = at === bracket.close ? " " : code[at];
    if (depth === 0 && /\s/.test(sign)) {
      if (start !== -1) found.push({ start, end: at });
      start = -1;
      continue;
    }
    if (start === -1) start = at;
    if ("([{".includes(sign)) depth++;
    else if (")]}".includes(sign)) depth--;
  }
  KNOWN3.set(bracket, found);
  return found;
}
function trimmed(code, start, end) {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(code[from])) from++;
  while (to > from && /\s/.test(code[to - 1])) to--;
  return { start: from, end: to };
}

// src/languages/kit/string-escapes.ts
var SIMPLE = {
  n: "\n",
  r: "\r",
  t: "	",
  b: "\b",
  f: "\f",
  "0": "\0"
};
function stringView(text3, region) {
  const quote2 = text3.slice(region.inner.end, region.end);
  const raw = text3.slice(region.inner.start, region.inner.end);
  switch (region.form?.escape) {
    case "backslash":
      return escapedView(text3, region.inner, quote2, region.form.multiline === true);
    case "doubled":
      return raw.includes(quote2 + quote2) ? decoded(
        doubled(text3, region.inner, quote2),
        region.inner.end,
        (inner) => inner.replaceAll(quote2, quote2 + quote2)
      ) : { ...part(text3, region.inner), encode: (inner) => inner.replaceAll(quote2, quote2 + quote2) };
    default:
      return part(text3, region.inner);
  }
}
function escapedView(text3, inner, quote2, multiline) {
  function encode(plain4) {
    let result = plain4.replace(/[\\]/g, "\\\\");
    if (quote2 !== "") result = result.replaceAll(quote2[0], `\\${quote2[0]}`);
    return multiline ? result : result.replaceAll("\r", "\\r").replaceAll("\n", "\\n");
  }
  if (!text3.slice(inner.start, inner.end).includes("\\")) return { ...part(text3, inner), encode };
  return decoded(pieces3(text3, inner), inner.end, encode);
}
function pieces3(text3, inner) {
  const found = [];
  const escape = /\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|\r\n|[^])/g;
  const raw = text3.slice(inner.start, inner.end);
  let at = 0;
  for (const hit of raw.matchAll(escape)) {
    if (hit.index > at) found.push({ text: raw.slice(at, hit.index), at: inner.start + at });
    found.push({ text: meaning(hit[0]), at: inner.start + hit.index, width: hit[0].length });
    at = hit.index + hit[0].length;
  }
  if (at < raw.length) found.push({ text: raw.slice(at), at: inner.start + at });
  return found;
}
function meaning(escape) {
  const code = /^\\(?:u\{|u|x)([0-9A-Fa-f]+)/.exec(escape);
  if (code !== null) {
    const point = Number.parseInt(code[1], 16);
    return point < 256 ? String.fromCharCode(point) : "?";
  }
  if (escape === "\\\n" || escape === "\\\r" || escape === "\\\r\n") return "";
  return SIMPLE[escape[1]] ?? escape[1];
}
function doubled(text3, inner, quote2) {
  const found = [];
  let at = inner.start;
  for (; ; ) {
    const next2 = text3.indexOf(quote2 + quote2, at);
    const stop = next2 === -1 || next2 >= inner.end ? inner.end : next2;
    if (stop > at) found.push({ text: text3.slice(at, stop), at });
    if (stop === inner.end) return found;
    found.push({ text: quote2, at: stop, width: 2 * quote2.length });
    at = stop + 2 * quote2.length;
  }
}

// src/languages/kit/lexer.ts
var DEEPEST = 20;
function lex3(text3, syntax) {
  const regions = [];
  const plain4 = starter(syntax);
  function scan2(from, parent, close, depth) {
    const pattern = close === null ? plain4 : starter(syntax, close);
    let nested3 = 0;
    pattern.lastIndex = from;
    for (let hit = pattern.exec(text3); hit !== null; hit = pattern.exec(text3)) {
      const start = hit.index;
      const kind2 = kindOf(hit);
      let end = start + hit[0].length;
      if (kind2.what === "bracket") {
        if (hit[0] !== close) nested3++;
        else if (nested3-- === 0) return start;
      } else if (kind2.what !== "skip") {
        end = kind2.what === "comment" ? comment(start, end, kind2.index) : string(start, end, kind2);
      }
      pattern.lastIndex = Math.max(end, start + 1);
    }
    return text3.length;
    function comment(start, inner, index) {
      const lines = syntax.line?.length ?? 0;
      const closing4 = index < lines ? null : syntax.block[index - lines].close;
      const found = closing4 === null ? lineBreak2(text3, inner) : text3.indexOf(closing4, inner);
      const stop = found === -1 ? text3.length : found;
      const end = closing4 === null || found === -1 ? stop : stop + closing4.length;
      regions.push({
        kind: "comment",
        start,
        end,
        inner: { start: inner, end: stop },
        form: null,
        parent
      });
      return end;
    }
    function string(start, inner, kind2) {
      const form = syntax.strings[kind2.index];
      const closing4 = typeof form.close === "string" ? form.close : form.close(text3.slice(start, inner));
      const index = regions.length;
      regions.push({
        kind: "string",
        start,
        end: inner,
        inner: { start: inner, end: inner },
        form,
        parent
      });
      const { stop, end } = body(form, closing4, inner, index);
      regions[index] = {
        kind: "string",
        start,
        end,
        inner: { start: inner, end: stop },
        form,
        parent
      };
      return end;
    }
    function body(form, closing4, first, index) {
      if (closing4 === "line") {
        const stop = lineBreak2(text3, first);
        return { stop, end: stop };
      }
      const ends2 = stringEnds(form, closing4);
      ends2.lastIndex = first;
      for (let hit = ends2.exec(text3); hit !== null; hit = ends2.exec(text3)) {
        const found = hit[0];
        if (found === closing4) {
          if (form.escape !== "doubled" || !text3.startsWith(closing4, hit.index + closing4.length))
            return { stop: hit.index, end: hit.index + closing4.length };
          ends2.lastIndex = hit.index + 2 * closing4.length;
        } else if (found === "\n" || found === "\r") {
          return { stop: hit.index, end: hit.index };
        } else if (form.hole !== void 0 && found === form.hole[0]) {
          const inner = hit.index + found.length;
          if (text3.startsWith(found, inner) && found.length === 1) ends2.lastIndex = inner + 1;
          else if (depth < DEEPEST) ends2.lastIndex = hole(form.hole, hit.index, inner, index);
        }
      }
      return { stop: text3.length, end: text3.length };
    }
    function hole([, closing4], start, inner, holder) {
      const index = regions.length;
      regions.push({
        kind: "code",
        start,
        end: inner,
        inner: { start: inner, end: inner },
        form: null,
        parent: holder
      });
      const stop = scan2(inner, index, closing4, depth + 1);
      const end = Math.min(text3.length, stop + closing4.length);
      regions[index] = {
        kind: "code",
        start,
        end,
        inner: { start: inner, end: stop },
        form: null,
        parent: holder
      };
      return end;
    }
  }
  scan2(0, -1, null, 0);
  return { regions, at: (offset) => innermost(regions, offset), code: mask(text3, regions) };
}
function starter(syntax, hole) {
  const groups2 = [];
  for (const skip of syntax.skip ?? []) groups2.push(`(?<skip${groups2.length}>${skip})`);
  const blocks2 = (syntax.block ?? []).map(
    ({ open }, index) => `(?<comment${(syntax.line?.length ?? 0) + index}>${open})`
  );
  const lines = (syntax.line ?? []).map((open, index) => `(?<comment${index}>${open})`);
  const strings = (syntax.strings ?? []).map(({ open }, index) => `(?<string${index}>${open})`);
  if (hole !== void 0) groups2.push(hole === ")" ? "(?<bracket0>[()])" : "(?<bracket0>[{}])");
  return new RegExp([...groups2, ...blocks2, ...lines, ...strings].join("|"), "gm");
}
function kindOf(hit) {
  for (const [name, value] of Object.entries(hit.groups ?? {})) {
    if (value === void 0) continue;
    const [, what, index] = /^([a-z]+)(\d+)$/.exec(name);
    return { what, index: Number(index) };
  }
  return { what: "skip", index: 0 };
}
var ENDS = /* @__PURE__ */ new Map();
function stringEnds(form, closing4) {
  const key = JSON.stringify([form.escape, form.multiline ?? false, form.hole ?? null, closing4]);
  const known3 = ENDS.get(key);
  if (known3 !== void 0) return new RegExp(known3.source, "g");
  const parts = [];
  if (form.hole?.[0].startsWith("\\")) parts.push(literal2(form.hole[0]));
  if (form.escape === "backslash" || form.escape === "keep") parts.push("\\\\(?:\\r\\n|[^])");
  if (closing4 === "''") parts.push("''\\$", "'''");
  parts.push(literal2(closing4));
  if (form.hole !== void 0 && !form.hole[0].startsWith("\\")) parts.push(literal2(form.hole[0]));
  if (form.multiline !== true) parts.push("[\\r\\n]");
  const made = new RegExp(parts.join("|"), "g");
  if (ENDS.size < 200) ENDS.set(key, made);
  return made;
}
function literal2(text3) {
  return text3.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
function lineBreak2(text3, from) {
  const pattern = /[\r\n]/g;
  pattern.lastIndex = from;
  return pattern.exec(text3)?.index ?? text3.length;
}
function innermost(regions, offset) {
  let found = firstIndex(regions.length, (index) => regions[index].start > offset) - 1;
  while (found !== -1 && regions[found].end <= offset) found = regions[found].parent;
  return found === -1 ? void 0 : regions[found];
}
function mask(text3, regions) {
  let result = "";
  let at = 0;
  for (const { kind: kind2, start, end } of regions) {
    if (start < at) continue;
    const within3 = text3.slice(start, end);
    result += text3.slice(at, start);
    result += kind2 === "comment" ? within3.replace(/[^\r\n]/g, " ") : within3.replace(/[^\r\n]/g, '"');
    at = end;
  }
  return result + text3.slice(at);
}

// src/languages/kit/is-sentence.ts
var SENTENCE = /\b(?:the|with|without|is|are|was|were|please|instead|deprecated|requires?|required|must|should|cannot|when|because|that|this|has|have|been|by|of|you|your|supported|invalid|renamed|removed)\b/i;
function isSentence(text3) {
  if (text3.length > LONGEST6) return false;
  const words2 = text3.split(/\s+/).filter((word2) => !/^-|[=/]/.test(word2));
  return words2.length > 1 && SENTENCE.test(words2.join(" "));
}
var LONGEST6 = 4e3;

// src/languages/kit/member-words.ts
function memberWords(text3, names, role, namespace) {
  if (!names.test(text3)) return [];
  const found = [...text3.matchAll(/[^\s,;]+/g)];
  return found.flatMap((hit, index) => {
    const parts = /^(?:-D)?(\w+)(?:=(.*))?$/.exec(hit[0]);
    if (parts === null || !names.has(parts[1])) return [];
    const start = hit.index + hit[0].indexOf(parts[1]);
    const end = hit.index + hit[0].length;
    const before = found[index - 1];
    const after2 = found[index + 1];
    const line = wholeLine(text3, hit.index, /[,;]/.test(text3[end] ?? "") ? end + 1 : end);
    const alone = line !== void 0 && (before !== void 0 || after2 !== void 0);
    const gap2 = before === void 0 ? { start: hit.index, end: after2?.index ?? end } : { start: before.index + before[0].length, end };
    const value = parts[2] === void 0 || parts[2] === "" ? void 0 : parts[2];
    return [
      {
        name: parts[1],
        start,
        end: start + parts[1].length,
        role,
        namespace,
        region: "code",
        ...value !== void 0 && { value: { text: value, start: end - value.length, end } },
        member: { list: "words", removal: alone ? line : gap2 }
      }
    ];
  });
}

// src/languages/kit/script/beside.ts
var LONGEST7 = 600;
function namesBeside(script, span2, own) {
  const { text: text3, names, brackets: brackets2, lexed } = script;
  let { start, end } = { start: lineStart(text3, span2.start), end: lineEnd(text3, span2.end) };
  const around4 = brackets2.around(span2.start);
  if (around4 !== void 0 && around4.kind !== "{" && around4.close - around4.open < LONGEST7) {
    start = Math.min(start, around4.open);
    end = Math.max(end, Math.min(around4.close, text3.length));
  }
  const found = [...names.find(text3, start, end), ...inBlock()];
  return [...new Set(found.map(({ name }) => name))].filter((name) => name !== own);
  function inBlock() {
    const line = lexed.code.slice(lineStart(text3, span2.start), lineEnd(text3, span2.end));
    if (!/(?:^|[^\w])(?:if|elif|elsif|elseif|unless|when|else)\b/.test(line)) return [];
    const indent = /^[ \t]*/.exec(line)[0].length;
    const first = lineEnd(text3, span2.end) + 1;
    let at = first;
    while (at < text3.length && at - first < LONGEST7) {
      const stop = lineEnd(text3, at);
      const next2 = text3.slice(at, stop);
      if (next2.trim() !== "" && /^[ \t]*/.exec(next2)[0].length <= indent) break;
      at = stop + 1;
    }
    return names.find(text3, first, Math.min(at, text3.length)).filter((match2) => assigns(match2));
  }
  function assigns({ start: from, end: to, glued }) {
    if (glued) return true;
    const before = text3.slice(Math.max(0, from - 12), from);
    const after2 = text3.slice(to, to + 8);
    return /^["'\])]*\s*(?:[:?+]?=(?!=)|,)/.test(after2) || /(?:set|SET|define|-D\s?)[("'\s]*$/.test(before);
  }
}

// src/languages/kit/script/block.ts
var LONGEST8 = 300;
function blockAt({ text: text3, brackets: brackets2 }, offset) {
  const open = brackets2.around(offset)?.open ?? -1;
  const own = indentAt(text3, lineStart(text3, offset));
  if (own === 0) return `${open}`;
  let at = lineStart(text3, offset);
  for (let count = 0; at > 0; count++) {
    at = lineStart(text3, at - 1);
    if (count === LONGEST8 || indentAt(text3, at) < own && !isBlank3(text3, at))
      return `${open}/${at}`;
  }
  return `${open}`;
}
function indentAt(text3, line) {
  let at = line;
  while (text3[at] === " " || text3[at] === "	") at++;
  return at - line;
}
function isBlank3(text3, line) {
  return /^[ \t]*(?:[\r\n]|$)/.test(text3.slice(line, line + 200));
}

// src/languages/kit/script/calls.ts
var FLAG = /\.\s*(?:args?|\w*flag|configure_arg|build_arg|addArgs?|append|push|option|define)\s*$/;
var REACH5 = 200;
function callMember(script, { open, close }) {
  const { text: text3, lexed } = script;
  const { code } = lexed;
  const method = /\.\s*(\w+)\s*$/.exec(code.slice(Math.max(0, open - 80), open));
  if (method === null || close >= text3.length) return void 0;
  const call = { start: open - method[0].length, end: close + 1 };
  const root = rootOf(script, call.start);
  if (root === void 0) return void 0;
  const chain = code.slice(root, call.start);
  const path3 = /^[\w:$@]+(?:\.\w+(?![\w(]))*/.exec(chain)?.[0] ?? "";
  const owner = chain[path3.length] === "(" ? `@${root}` : path3;
  const removal = removalOf2(text3, root, call, chain.includes("("));
  if (removal === void 0) return void 0;
  return { list: `calls@${blockAt(script, root)}/${owner}.${method[1]}`, removal };
}
function flagMember(script, bracket) {
  const before = script.lexed.code.slice(Math.max(0, bracket.open - 80), bracket.open);
  return FLAG.test(before) ? callMember(script, bracket) : void 0;
}
function rootOf({ lexed: { code }, brackets: brackets2 }, offset) {
  let at = offset;
  for (let step = 0; step < REACH5; step++) {
    at = backOver(code, at);
    if (code[at - 1] === ")") at = backOver(code, brackets2.around(at - 1)?.open ?? 0);
    const word2 = /[\w:$@!?]+$/.exec(code.slice(Math.max(0, at - 100), at));
    if (word2 === null) return void 0;
    at -= word2[0].length;
    const before = backOver(code, at);
    if (code[before - 1] !== ".") return at;
    at = before - 1;
  }
  return void 0;
}
function backOver(text3, offset) {
  let at = offset;
  while (at > 0 && /\s/.test(text3[at - 1])) at--;
  return at;
}
function removalOf2(text3, root, call, chained) {
  const after2 = /^\s*([.;]?)/.exec(text3.slice(call.end, call.end + REACH5));
  if (chained || after2[1] === ".") return { start: backOver(text3, call.start), end: call.end };
  const end = after2[1] === ";" ? call.end + after2[0].length : call.end;
  const line = wholeLine(text3, root, end);
  if (line !== void 0) return line;
  const start = backOver(text3, root);
  return after2[1] === ";" && /[{;]/.test(text3[start - 1] ?? "") ? { start, end } : void 0;
}

// src/languages/kit/script/joined.ts
var MOST6 = 50;
var LONGEST_GAP = 200;
function joinedAt(script, region) {
  const { text: text3, lexed, language: language2 } = script;
  if (region.parent !== -1 || language2.spaced === true) return void 0;
  const { regions: all } = lexed;
  const at = firstIndex(all.length, (index) => all[index].start >= region.start);
  const regions = [region];
  let separator2;
  for (const step of [-1, 1])
    for (let index = at + step, count = 1; all[index] !== void 0; index += step) {
      const other = all[index];
      if (other.parent !== -1) continue;
      const [left, right] = step === -1 ? [other, regions[0]] : [regions.at(-1), other];
      const found = other.kind === "string" ? between(script, left, right) : void 0;
      if (found === void 0 || (separator2 ?? found) !== found) break;
      if (count++ > MOST6) break;
      separator2 = found;
      if (step === -1) regions.unshift(other);
      else regions.push(other);
    }
  if (separator2 === void 0) return void 0;
  return { regions, separator: separator2, view: concatenated(regions.map((each) => stringView(text3, each))) };
}
function between({ text: text3, brackets: brackets2 }, left, right) {
  if (right.start - left.end > LONGEST_GAP) return void 0;
  const gap2 = text3.slice(left.end, right.start);
  if (/^[\s\\]*\+[\s\\]*$/.test(gap2)) return "+";
  if (!/^[\s\\]*$/.test(gap2)) return void 0;
  const lines = /[\r\n]/.test(gap2) && !gap2.includes("\\");
  return lines && brackets2.around(left.start) === void 0 ? void 0 : "";
}
function concatenated(views) {
  const starts = [];
  let length = 0;
  for (const { text: text3 } of views) {
    starts.push(length);
    length += text3.length;
  }
  function find2(offset) {
    const index = firstIndex(starts.length, (at) => starts[at] > offset) - 1;
    return [views[index], offset - starts[index]];
  }
  return {
    text: views.map(({ text: text3 }) => text3).join(""),
    source(offset) {
      const [view, own] = find2(offset);
      return view.source(own);
    },
    after(offset) {
      const [view, own] = find2(offset);
      return view.after?.(own) ?? view.source(own) + 1;
    },
    encode: (inner) => views[0].encode(inner)
  };
}
function withinOwn(text3, { regions, separator: separator2 }, use2) {
  if (use2.member === void 0) return use2;
  const { list: list3, removal } = use2.member;
  const index = regions.findIndex(({ inner }) => inner.start <= use2.start && use2.end <= inner.end);
  const own = regions[index];
  if (own === void 0) return use2;
  const start = Math.max(removal.start, own.inner.start);
  const end = Math.min(removal.end, own.inner.end);
  const head = text3.slice(own.inner.start, start);
  const tail2 = text3.slice(end, own.inner.end);
  if (`${head}${tail2}`.trim() !== "") return { ...use2, member: { list: list3, removal: { start, end } } };
  const before = regions[index - 1];
  const after2 = regions[index + 1];
  const apart2 = before === void 0 || after2 === void 0 || /\s/.test(text3[before.inner.end - 1]) || /\s/.test(text3[after2.inner.start]);
  if (apart2)
    return {
      ...use2,
      member: { list: list3, removal: elementRemoval(text3, regions, index, true, separator2) }
    };
  const blanks = /^\s*/.exec(text3.slice(own.inner.start, own.inner.end))[0].length;
  return {
    ...use2,
    member: { list: list3, removal: { start: own.inner.start + Math.min(blanks, 1), end: own.inner.end } }
  };
}

// src/languages/kit/script/key.ts
var REACH6 = 160;
function keyBefore(text3, code, offset) {
  const from = Math.max(0, offset - REACH6);
  const before = text3.slice(from, offset);
  const hit = /([\w.@$-]+)["'`]?\]?\s*(?:=>|[-+|?:]?=|:|\(|\+=)?\s*(?:\w*\()?\s*(?:[rbfuRBFU]{1,2}|[$@#])?$/.exec(
    before
  );
  if (hit === null) return "";
  const at = from + hit.index;
  const kind2 = code[at];
  if (kind2 === " " && text3[at] !== " ") return "";
  const name = hit[1];
  if (!/[\w"'`\]]\s*(?:=>|[-+|?:]?=|:|\(|\+=)/.test(hit[0])) return BARE.test(name) ? name : "";
  return name;
}
var BARE = /^(?:arguments|cppFlags|cFlags|cppflags|cflags|defines|args|system|compiler_flags|cmake_args|add_defines|add_cflags|add_cxxflags|buildoptions)$/;

// src/languages/kit/repeat-assignment.ts
function copiesOf(text3, whole, name, value, targets) {
  return targets.map(
    (target) => text3.slice(whole.start, name.start) + target.name + text3.slice(name.end, value.start) + target.value + text3.slice(value.end, whole.end)
  );
}

// src/languages/kit/script/literal.ts
function literalAt(text3, lexed, offset) {
  let start = offset;
  while (start < text3.length && /\s/.test(text3[start])) start++;
  const prefix = /^[rbuRBU]{1,2}(?=["'])/.exec(text3.slice(start, start + 3))?.[0].length ?? 0;
  const region = lexed.at(start) ?? lexed.at(start + prefix);
  if (region?.kind === "string" && start >= region.start - prefix && start <= region.inner.start) {
    const { start: from, end } = region.inner;
    const inner = text3.slice(from, end);
    const composed = lexed.at(from)?.kind === "code" || /[\\${]/.test(inner);
    return composed || !ends(text3, region.end) ? void 0 : { text: inner, start: from, end };
  }
  if (region !== void 0) return void 0;
  const word2 = /^-?[A-Za-z0-9_.]+/.exec(text3.slice(start, start + 100))?.[0];
  if (word2 === void 0 || !ends(text3, start + word2.length)) return void 0;
  return { text: word2, start, end: start + word2.length };
}
function ends(text3, offset) {
  return /^[ \t]*(?:[,;)\]}#\r\n]|\/[/*]|--|$|in\b|if\b)/.test(text3.slice(offset, offset + 40));
}

// src/languages/kit/script/rule.ts
var REACH7 = 200;
function apply(script, place2) {
  const { text: text3, language: language2 } = script;
  const kind2 = place2.literal === void 0 ? "code" : "string";
  const before = text3.slice(Math.max(0, place2.token.start - REACH7), place2.token.start);
  const after2 = text3.slice(place2.token.end, place2.token.end + REACH7);
  for (const rule2 of language2.rules) {
    if (rule2.in !== kind2) continue;
    const head = rule2.before === void 0 ? void 0 : rule2.before.exec(before);
    if (head === null) continue;
    const tail2 = rule2.after === void 0 ? void 0 : rule2.after.exec(after2);
    if (tail2 === null) continue;
    if (rule2.inside !== void 0 && !isInside(script, place2.token.start, rule2.inside)) continue;
    if (rule2.within !== void 0 && !rule2.within.test(listName(script, place2))) continue;
    return use(script, place2, rule2, head?.[0].length ?? 0, tail2?.[0].length ?? 0);
  }
  return void 0;
}
function isInside({ text: text3, brackets: brackets2 }, offset, pattern) {
  for (let around4 = brackets2.around(offset); around4 !== void 0; around4 = brackets2.parentOf(around4))
    if (pattern.test(text3.slice(Math.max(0, around4.open - 80), around4.open))) return true;
  return false;
}
function listName({ text: text3, lexed, brackets: brackets2 }, { token }) {
  const pair = brackets2.around(token.start);
  const list3 = pair && brackets2.parentOf(pair);
  return list3 === void 0 ? "" : keyBefore(text3, lexed.code, list3.open);
}
function use(script, place2, rule2, head, tail2) {
  const { text: text3, lexed } = script;
  const { match: match2, token, literal: literal3 } = place2;
  const expression = expressionOf(script, place2, rule2, head, tail2);
  const value = rule2.value ? literalAt(text3, lexed, token.end + tail2) : void 0;
  const member = rule2.member && memberOf(script, place2, rule2.member);
  const widen5 = rule2.either && expression && either2(text3, place2, expression, rule2.either);
  const split3 = value && member && spreading(text3, place2, value, member);
  const beside3 = rule2.role === "condition" || rule2.role === "mention" ? namesBeside(script, expression ?? token, match2.name) : [];
  return {
    name: match2.name,
    start: match2.start,
    end: match2.end,
    role: rule2.role,
    namespace: rule2.namespace,
    region: literal3 === void 0 ? "code" : "string",
    ...rule2.scope && { scope: rule2.scope },
    ...value && { value },
    ...member && { member },
    ...widen5 && { widen: widen5 },
    ...split3 && { split: split3 },
    ...beside3.length > 0 && { beside: beside3 }
  };
}
function expressionOf(script, { token, literal: literal3 }, rule2, head, tail2) {
  const start = token.start - head;
  if (rule2.call !== true) return { start, end: token.end + tail2 };
  const { text: text3, brackets: brackets2 } = script;
  if (literal3 !== void 0 && literal3.parent !== -1) return inHole(script, start, token.end);
  const around4 = brackets2.around(token.start);
  if (around4 === void 0 || around4.open < start || around4.close >= text3.length) return void 0;
  return { start, end: around4.close + 1 };
}
function inHole({ text: text3, lexed }, start, from) {
  let depth = 1;
  for (let at = from; at < Math.min(text3.length, from + REACH7); at++) {
    const region = lexed.at(at);
    if (region?.kind === "string" && region.start === at) at = region.end - 1;
    else if (text3[at] === "(") depth++;
    else if (text3[at] === ")" && --depth === 0) return { start, end: at + 1 };
  }
  return void 0;
}
function either2(text3, { match: match2, token }, span2, say) {
  return (names) => {
    const old = text3.slice(span2.start, span2.end);
    const head = text3.slice(span2.start, match2.start);
    const close = text3.slice(match2.end, token.end);
    const rest = text3.slice(token.end, span2.end);
    const [before, after2] = say({
      heads: names.map((name) => head + name + close),
      wholes: names.map((name) => head + name + close + rest),
      old
    });
    const edits = [{ start: span2.start, end: span2.start, text: before }];
    if (after2 !== "") edits.push({ start: span2.end, end: span2.end, text: after2 });
    return edits;
  };
}
function memberOf(script, { token }, kind2) {
  const { text: text3, brackets: brackets2 } = script;
  if (kind2 === "block") {
    const removal = statement(text3, token);
    return removal && { list: `block@${blockAt(script, removal.start)}`, removal };
  }
  const inner = brackets2.around(token.start);
  if (kind2 === "call") return inner && callMember(script, inner);
  const around4 = kind2 === "outer" && inner !== void 0 ? brackets2.parentOf(inner) : inner;
  if (around4 === void 0) return void 0;
  return memberIn(script, around4, token.start);
}
function memberIn({ text: text3, lexed, language: language2 }, around4, offset) {
  const spaced = isSpaced(language2, around4);
  const elements = spaced ? wordsOf3(lexed.code, around4) : elementsOf(lexed.code, around4);
  const index = elementAt(elements, offset);
  if (index === -1) return void 0;
  const separator2 = spaced ? "" : ",";
  return {
    list: `list@${around4.open}`,
    removal: elementRemoval(text3, elements, index, language2.trailing, separator2)
  };
}
function isSpaced({ spaced }, { kind: kind2 }) {
  return spaced === true && kind2 === "[";
}
function statement(text3, { start, end }) {
  let from = start;
  while (from > 0 && !/[\r\n]/.test(text3[from - 1])) from--;
  const indent = /^[ \t]*/.exec(text3.slice(from, start))[0].length;
  let to = end;
  while (to < text3.length && !/[\r\n]/.test(text3[to])) to++;
  return /[{[(\\,]\s*$/.test(text3.slice(from, to)) ? void 0 : wholeLine(text3, from + indent, to);
}
function spreading(text3, { match: match2 }, value, { removal }) {
  const written2 = text3.slice(removal.start, removal.end);
  const lines = /^[^\r\n]*(?:\r\n|\r|\n)$/.test(written2);
  if (!lines || match2.start < removal.start || value.end > removal.end) return void 0;
  return (targets) => {
    const copies3 = copiesOf(text3, removal, match2, value, targets);
    return [{ start: removal.start, end: removal.end, text: copies3.join("") }];
  };
}

// src/languages/kit/script/mapping.ts
var SEPARATOR = /^\s*(?:=>|:(?!:)|=(?!=))\s*/;
function readKey(script, place2) {
  const { text: text3, lexed, brackets: brackets2, names, language: language2 } = script;
  const { match: match2, token } = place2;
  const separator2 = SEPARATOR.exec(text3.slice(token.end, token.end + 80));
  const around4 = brackets2.around(token.start);
  if (separator2 === null || around4 === void 0) return void 0;
  const value = literalAt(text3, lexed, token.end + separator2[0].length);
  const member = memberIn(script, around4, token.start);
  const paired2 = value !== void 0 && names.has(value.text) ? [value.text] : [];
  const key = keyBefore(text3, lexed.code, around4.open);
  const said2 = language2.keys?.(place2, script, key) ?? kindOf2(key);
  return {
    name: match2.name,
    start: match2.start,
    end: match2.end,
    ...said2,
    region: "string",
    ...value && { value },
    ...member && { member },
    ...paired2.length > 0 && { beside: paired2 }
  };
}
function kindOf2(name) {
  if (/defin|macro/i.test(name) && !/cmake/i.test(name))
    return { role: "definition", namespace: "macro" };
  if (/cmake|cache/i.test(name)) return { role: "option", namespace: "cmake" };
  if (/env/i.test(name)) return { role: "option", namespace: "env" };
  if (/meson/i.test(name)) return { role: "option", namespace: "meson" };
  if (/^make/i.test(name)) return { role: "option", namespace: "make" };
  return { role: "option", namespace: "any" };
}

// src/languages/kit/script/read.ts
function readScript(file, names, language2) {
  const text3 = withoutMark(file);
  const lexed = lex3(text3, language2.syntax);
  const script = { text: text3, names, lexed, brackets: pairBrackets(lexed.code), language: language2 };
  const uses = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const match2 of names.find(text3)) {
    if (uses.has(match2.start)) continue;
    for (const use2 of readAt(script, match2, seen))
      if (!uses.has(use2.start)) uses.set(use2.start, use2);
  }
  const own = new Set([...uses.values()].filter((use2) => isSetting(use2)).map(({ name }) => name));
  return [...uses.values()].map((use2) => isPart(text3, use2) ? { ...use2, reservation: LONGER } : fromOutside(use2, own)).toSorted((a, b) => a.start - b.start);
}
var LONGER = {
  code: "part-of-longer-name",
  message: "The name is a part of another name here.",
  safety: "display"
};
function isPart(text3, { name, start, end, role, region }) {
  if (role !== "mention" || region === "comment" || !/^[a-z0-9]+$/.test(name)) return false;
  return text3[start - 1] === "-" || text3[end] === "-";
}
function isSetting({ role, namespace, member }) {
  return role === "option" && namespace === "env" && member?.list.startsWith("block@") === true;
}
function fromOutside(use2, own) {
  if (use2.role !== "condition" || use2.namespace !== "env") return use2;
  if (!own.has(use2.name)) return { ...use2, contract: FROM_OUTSIDE };
  const { widen: _widen, ...rest } = use2;
  return { ...rest, local: true };
}
function readAt(script, match2, seen) {
  const region = script.lexed.at(match2.start);
  if (region?.kind === "comment") return [mention(match2, "comment")];
  if (region?.kind !== "string") {
    const place3 = { match: match2, token: match2, literal: void 0 };
    return [apply(script, place3) ?? word(script, place3)];
  }
  const place2 = { match: match2, token: region, literal: region };
  if (isAlone(script.text, match2, region)) {
    const use2 = apply(script, place2) ?? readKey(script, place2);
    if (use2 !== void 0) return [use2];
  }
  const list3 = listAround(script, region);
  const uses = [];
  if (list3 !== void 0 && !seen.has(list3.open)) {
    seen.add(list3.open);
    uses.push(...readList2(script, list3));
  }
  if (!uses.some(({ start }) => start === match2.start) && !seen.has(region)) {
    const joined4 = joinedAt(script, region);
    for (const each of joined4?.regions ?? [region]) seen.add(each);
    uses.push(...readString(script, region, list3 !== void 0, joined4));
  }
  if (uses.some(({ start }) => start === match2.start)) return uses;
  return [...uses, listed3(script, place2, list3)];
}
function isAlone(text3, match2, { inner }) {
  return text3.slice(inner.start, inner.end).trim() === match2.name;
}
function word({ language: language2 }, { match: match2 }) {
  return { ...mention(match2, "code"), ...language2.words };
}
function listAround({ text: text3, lexed, brackets: brackets2, language: language2 }, region) {
  if (region.parent !== -1) return void 0;
  const bracket = brackets2.around(region.start);
  if (language2.bare === true && (bracket === void 0 || bracket.kind === "{")) {
    const bare5 = bareList(text3, lexed.code, region);
    if (bare5 !== void 0) return bare5;
  }
  if (bracket === void 0) return void 0;
  const spaced = isSpaced(language2, bracket);
  const elements = spaced ? wordsOf3(lexed.code, bracket) : elementsOf(lexed.code, bracket);
  const key = keyBefore(text3, lexed.code, bracket.open);
  return { open: bracket.open, elements, key, separator: spaced ? "" : "," };
}
function bareList(text3, code, region) {
  const before = /(?<!")(?:"+\s*,\s*)+$/.exec(
    code.slice(Math.max(0, region.start - 4e3), region.start)
  );
  const after2 = /^(?:\s*,\s*"+)+/.exec(code.slice(region.end, region.end + 4e3));
  const start = region.start - (before?.[0].length ?? 0);
  const end = region.end + (after2?.[0].length ?? 0);
  if (before === null && after2 === null) return void 0;
  const elements = [...code.slice(start, end).matchAll(/"+/g)].map((hit) => ({
    start: start + hit.index,
    end: start + hit.index + hit[0].length
  }));
  return { open: start, elements, key: keyBefore(text3, code, start), separator: "," };
}
function readList2(script, { elements, key, separator: separator2 }) {
  const { text: text3, names, lexed, language: language2, brackets: brackets2 } = script;
  const [first] = elements;
  if (first === void 0) return [];
  const words2 = elements.map((span2, index) => {
    const region = lexed.at(span2.start);
    const whole = region?.kind === "string" && region.start === span2.start && region.end === span2.end;
    const view = whole ? stringView(text3, region) : unknownWord(span2);
    return {
      whole,
      view,
      span: span2,
      removal: elementRemoval(text3, elements, index, language2.trailing, separator2)
    };
  });
  const single2 = words2.filter(({ whole, view }) => !whole || !/\s/.test(view.text.trim()));
  const hint = language2.hint?.(key) ?? hintOf(key);
  const uses = readArguments(text3, single2, names, hint);
  const call = brackets2.around(first.start);
  const member = elements.length === 1 && call !== void 0 ? flagMember(script, call) : void 0;
  return uses.filter(({ start }) => lexed.at(start)?.kind === "string").map((use2) => use2.member && member ? { ...use2, member } : use2).map((use2) => asString(use2, script, key));
}
function unknownWord({ start }) {
  return { text: "?", source: () => start, encode: (inner) => inner };
}
function readString(script, given, isElement, joined4) {
  if (joined4 !== void 0)
    return readText2(script, joined4.regions[0], joined4.view, isElement).map(
      (use2) => withinOwn(script.text, joined4, use2)
    );
  return readText2(script, given, stringView(script.text, given), isElement);
}
function readText2(script, region, view, isElement) {
  const { text: text3, names, language: language2, lexed, brackets: brackets2 } = script;
  const before = text3.slice(Math.max(0, region.start - 120), region.start);
  const reader = language2.scripts?.find(([pattern]) => pattern.test(before))?.[1];
  if (reader !== void 0)
    return embed(names.read(reader, view.text), view).map((use2) => asString(use2));
  if (isSentence(view.text)) return [];
  const bracket = brackets2.around(region.start);
  const own = keyBefore(text3, lexed.code, region.start);
  const key = own !== "" || bracket === void 0 ? own : keyBefore(text3, lexed.code, bracket.open);
  if (language2.defines?.test(key) === true && !(isElement && /^\S+$/.test(view.text))) {
    const words2 = memberWords(view.text, names, "definition", "macro");
    return embed(words2, view).map((use2) => asString(use2));
  }
  const hint = language2.hint?.(key) ?? hintOf(key);
  return embed(readCommandLine(view.text, names, hint), view).map((use2) => asString(use2));
}
function asString(use2, script, key = "") {
  const region = use2.region === "code" ? "string" : use2.region;
  if (use2.namespace !== "any" || use2.role !== "option" || script?.language.defines?.test(key) !== true)
    return { ...use2, region };
  return { ...use2, region, role: "definition", namespace: "macro" };
}
function listed3(script, { match: match2, literal: literal3 }, list3) {
  const { text: text3, names, language: language2 } = script;
  const sentence = literal3 !== void 0 && isSentence(text3.slice(literal3.inner.start, literal3.inner.end));
  if (match2.glued && !sentence) return { ...readGeneral(text3, [match2])[0], region: "string" };
  const use2 = mention(match2, "string");
  if (list3 === void 0 || literal3 === void 0)
    return withBeside(use2, namesBeside(script, match2, match2.name));
  const index = elementAt(list3.elements, literal3.start);
  const content = text3.slice(literal3.inner.start, literal3.inner.end);
  const assigned7 = /^(\s*\w+)(?:=(.*))?$/s.exec(content);
  const isName2 = assigned7 !== null && literal3.inner.start + assigned7[1].length === match2.end;
  if (index === -1 || !isName2 || list3.elements[index].end !== literal3.end)
    return withBeside(use2, namesBeside(script, match2, match2.name));
  const member = {
    list: `list@${list3.open}`,
    removal: elementRemoval(text3, list3.elements, index, language2.trailing, list3.separator)
  };
  const value = assigned7[2] === void 0 || assigned7[2] === "" ? void 0 : valueIn(match2, assigned7[2]);
  const rest = { member, ...value && { value } };
  if (language2.defines?.test(list3.key) === true)
    return { ...use2, role: "definition", namespace: "macro", ...rest };
  if (language2.features?.list.test(list3.key) === true)
    return { ...use2, role: "option", namespace: language2.features.namespace, ...rest };
  const { start, end } = list3.elements.at(-1);
  return withBeside(
    use2,
    others(match2.name, namesOf(names.find(text3, list3.elements[0].start, Math.max(start, end))))
  );
}
function valueIn(match2, value) {
  const start = match2.end + 1;
  return { text: value, start, end: start + value.length };
}

// src/languages/kit/script/syntax.ts
var DOUBLE = { open: '"', close: '"', escape: "backslash" };
var SINGLE = { open: "'", close: "'", escape: "backslash" };
var TRIPLE_DOUBLE = {
  open: '"""',
  close: '"""',
  escape: "backslash",
  multiline: true
};
var TRIPLE_SINGLE = {
  open: "'''",
  close: "'''",
  escape: "backslash",
  multiline: true
};
var BACKTICK = { open: "`", close: "`", escape: "none", multiline: true };
var C_COMMENTS = { line: ["//"], block: [{ open: "/\\*", close: "*/" }] };

// src/languages/gn/read.ts
var RULES2 = [
  {
    in: "code",
    before: /(?<=^[ \t]*)$/m,
    inside: /\bdeclare_args\s*\(\s*\)\s*$/,
    after: /^\s*=(?!=)/,
    role: "declaration",
    namespace: "any"
  },
  {
    in: "code",
    before: /(?<=^[ \t]*)$/m,
    after: /^\s*=(?!=)\s*/,
    role: "option",
    namespace: "any",
    value: true,
    member: "block"
  },
  // A name that is not declared is an error there, so there is no "either".
  { in: "code", before: /\bif\s*\([^{}]*$/, role: "condition", namespace: "any" },
  { in: "code", before: /(?:&&|\|\||!|==|!=)\s*$/, role: "condition", namespace: "any" },
  { ...ENVIRONMENT_READ, before: /\bgetenv\s*\(\s*$/ }
];
var GN = {
  syntax: { line: ["#"], strings: [{ ...DOUBLE, hole: ["${", "}"] }, SINGLE] },
  rules: RULES2,
  trailing: true,
  defines: /^defines[!+?]?$/,
  hint: (key) => /^(?:cflags|cflags_c|cflags_cc|cflags_cu|asmflags)[!+?]?$/.test(key) ? "compiler" : void 0
};
var EXPRESSION2 = /^\s*[=!]=/;
function readGn(text3, names) {
  return readScript(text3, names, GN).map((use2) => {
    if (use2.region !== "string" || !EXPRESSION2.test(text3.slice(use2.end, use2.end + 12))) return use2;
    const { value: _value, member: _member, split: _split, ...rest } = use2;
    return { ...rest, role: "condition", namespace: "any" };
  });
}

// src/languages/gn/index.ts
var gn = {
  id: "gn",
  files: [
    { format: "gn", names: ".gn", extensions: "gn gni" },
    { format: "gyp", extensions: "gyp gypi" }
  ],
  fences: "gn gyp",
  read: readGn
};

// src/languages/go/read.ts
var RULES3 = [
  { ...ENVIRONMENT_READ, before: /\bos\.(?:Getenv|LookupEnv)\(\s*$/ },
  {
    ...ENVIRONMENT_SETTING,
    before: /\b(?:os|t|b|testing)\.Setenv\(\s*$/,
    after: /^\s*,\s*/,
    member: "block"
  },
  { in: "string", before: /\bos\.Unsetenv\(\s*$/, role: "option", namespace: "env" }
];
var GO = {
  syntax: {
    ...C_COMMENTS,
    skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,8}'`],
    strings: [DOUBLE, { open: "`", close: "`", escape: "none", multiline: true }]
  },
  rules: RULES3,
  trailing: true
};
var CGO = /^[ \t]*(?:\/\/)?[ \t]*#cgo\b([^:\r\n]*?\b\w*FLAGS):[ \t]*([^\r\n]*)/gm;
var TAGS = /^\/\/(?:go:build|[ \t]*\+build)[ \t][^\r\n]*/gm;
function readGo(file, names) {
  const text3 = withoutMark(file);
  const said2 = /* @__PURE__ */ new Map();
  for (const hit of text3.matchAll(CGO)) {
    const end = hit.index + hit[0].length;
    const args = { start: end - hit[2].length, end };
    const line = { start: hit.index, end };
    const view = part(text3, args);
    for (const use2 of embed(readCommandLine(view.text, names, "compiler"), view))
      said2.set(use2.start, { ...inLines(text3, use2, hit[1].trim(), line, args), scope: "build" });
    for (const match2 of names.find(view.text)) {
      const start = view.source(match2.start);
      if (!said2.has(start)) said2.set(start, { ...plain(match2.name, start), scope: "build" });
    }
  }
  for (const hit of text3.matchAll(TAGS))
    for (const match2 of names.find(hit[0]))
      said2.set(hit.index + match2.start, constraint(hit, match2.start, match2.name, names));
  return [
    ...said2.values(),
    ...readScript(text3, names, GO).filter(({ start }) => !said2.has(start))
  ].toSorted((a, b) => a.start - b.start);
}
function plain(name, start) {
  return {
    name,
    start,
    end: start + name.length,
    role: "mention",
    namespace: "any",
    region: "code"
  };
}
function constraint(line, at, name, names) {
  const start = line.index + at;
  const end = start + name.length;
  const beside3 = names.find(line[0]).map((match2) => match2.name).filter((other) => other !== name);
  const sole = new RegExp(`^//go:build[ \\t]+${name}[ \\t]*$`).test(line[0]);
  return {
    ...plain(name, start),
    role: "condition",
    scope: "build",
    ...beside3.length > 0 && { beside: [...new Set(beside3)] },
    ...line[0].startsWith("//go:build") && {
      widen: (wanted) => {
        const all = [...wanted, name].join(" || ");
        return [{ start, end, text: sole ? all : `(${all})` }];
      }
    }
  };
}

// src/languages/go/index.ts
var go = {
  id: "go",
  files: [{ format: "go", scope: "sources", extensions: "go" }],
  fences: "go golang",
  read: readGo
};

// src/languages/kit/script/either.ts
var nested2 = ({ heads }) => [
  heads.map((head) => `${head}, `).join(""),
  ")".repeat(heads.length)
];
var subscript = ({ wholes }) => {
  const held = /^(.*?)\s*\[\s*(["'].*["'])\s*\]$/s;
  const ways = wholes.map((whole) => `${whole} if ${whole.replace(held, "$2 in $1")} else `);
  return [`(${ways.join("")}`, ")"];
};
function anyOf(operator) {
  return ({ wholes }) => [`(${wholes.map((whole) => `${whole} ${operator} `).join("")}`, ")"];
}
var allOf = anyOf;
function called(name) {
  return ({ wholes }) => [`${name}(${wholes.map((whole) => `${whole}, `).join("")}`, ")"];
}
function fallback(open, close = ")") {
  return ({ wholes }) => [wholes.map((whole) => whole + open).join(""), close.repeat(wholes.length)];
}

// src/languages/kit/script/jvm-rules.ts
var JVM_RULES = [
  {
    ...ENVIRONMENT_READ,
    before: /\bSystem\.getenv\s*\(\s*$/,
    after: /^\s*\)/,
    either: anyOf("?:")
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bSystem\.getenv\s*\(\s*\)\s*\[\s*$/,
    after: /^\s*\]/,
    either: anyOf("?:")
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bproviders\.(?:environmentVariable|gradleProperty|systemProperty)\s*\(\s*$/,
    after: /^\s*\)/,
    either: ({ wholes, old }) => {
      const [first, ...rest] = [...wholes, old];
      const tail2 = rest.slice(0, -1).map((whole) => `.orElse(${whole})`);
      return [`${first}${tail2.join("")}.orElse(`, ")"];
    }
  },
  {
    in: "string",
    before: /\b(?:(?:project|rootProject|settings|gradle)\.)?(?:hasProperty|findProperty|property)\s*\(\s*$/,
    role: "condition",
    namespace: "any"
  },
  {
    ...ENVIRONMENT_SETTING,
    before: /\benvironment\s*\(?\s*$/,
    after: /^\s*,\s*/
  },
  {
    in: "string",
    before: /\b(?:booleanParam|string|choice|password|text)\s*\(?\s*(?:[^()]*,\s*)?name\s*:\s*$/,
    role: "declaration",
    namespace: "env"
  },
  {
    in: "string",
    before: /\bbuildConfigField\s*\(?\s*["']\w+["']\s*,\s*$/,
    after: /^\s*,\s*/,
    role: "definition",
    namespace: "any",
    value: true
  },
  {
    in: "code",
    before: /\b(?:env|params)\.$/,
    after: /^\s*=(?!=)\s*/,
    role: "option",
    namespace: "env",
    value: true,
    member: "block"
  },
  { in: "code", before: /\b(?:env|params)\.$/, role: "condition", namespace: "env" }
];

// src/languages/groovy/read.ts
var RULES4 = [
  ...JVM_RULES,
  {
    // environment { OLD = '1' }
    in: "code",
    before: /(?<=^[ \t]*)$/m,
    inside: /\benvironment\s*$/,
    after: /^\s*=(?!=)\s*/,
    role: "option",
    namespace: "env",
    value: true,
    member: "block"
  }
];
var GROOVY = {
  syntax: {
    ...C_COMMENTS,
    strings: [
      { open: '"""', close: '"""', escape: "backslash", multiline: true, hole: ["${", "}"] },
      TRIPLE_SINGLE,
      { open: '"', close: '"', escape: "backslash", hole: ["${", "}"] },
      SINGLE
    ]
  },
  rules: RULES4,
  trailing: true,
  bare: true,
  scripts: [
    [/\bsh\s*\(?\s*(?:\w+\s*:\s*\w+\s*,\s*)?(?:script\s*:\s*)?$/, "shell"],
    [/\bbat\s*\(?\s*(?:script\s*:\s*)?$/, "batch"],
    [/\b(?:powershell|pwsh)\s*\(?\s*(?:script\s*:\s*)?$/, "powershell"],
    [/\bcommandLine\s*\(?\s*["']sh["']\s*,\s*["']-c["']\s*,\s*$/, "shell"]
  ],
  defines: /^(?:macros|defines|preprocessorDefinitions)$/i,
  hint: (key) => /^(?:withEnv)$/.test(key) ? "environment" : /^c(?:pp)?Flags$/.test(key) ? "compiler" : void 0
};
function readGroovy(text3, names) {
  return readScript(text3, names, GROOVY);
}

// src/languages/groovy/index.ts
var groovy = {
  id: "groovy",
  files: [
    {
      format: "jenkins",
      places: [/(^|\/)vars\/[^/]+\.groovy$/],
      names: "jenkinsfile",
      beginnings: [/^jenkinsfile[._-]/i],
      patterns: [/[._-]jenkinsfile$/i]
    },
    { format: "gradle", extensions: "gradle" },
    { format: "groovy", extensions: "groovy" }
  ],
  fences: "groovy gradle jenkinsfile",
  read: readGroovy
};

// src/languages/ini/entries.ts
function entriesOf(text3) {
  const entries = [];
  const comments2 = [];
  let section2 = "";
  let id = 0;
  let open;
  function close() {
    if (open === void 0) return;
    const { key, start, valueStart, end, comments: inside2 } = open;
    const from = Math.min(valueStart, end);
    entries.push({
      section: section2,
      id,
      key,
      start,
      end,
      value: { start: from, end },
      comments: inside2.filter((span2) => span2.end <= end)
    });
    open = void 0;
  }
  for (const hit of text3.matchAll(/[^\r\n]+/g)) {
    const bom = hit.index === 0 && hit[0].startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const line = hit[0].slice(bom);
    const start = hit.index + bom;
    const trimmed3 = line.trim();
    if (trimmed3 === "") continue;
    const indent = line.length - line.trimStart().length;
    if (/^[#;]/.test(trimmed3)) {
      const span2 = { start, end: start + line.length };
      comments2.push(span2);
      open?.comments.push(span2);
      continue;
    }
    const content = inlineComment(line);
    if (content < line.length) {
      const span2 = { start: start + content, end: start + line.length };
      comments2.push(span2);
      open?.comments.push(span2);
    }
    const end = start + line.slice(0, content).trimEnd().length;
    if (open !== void 0 && indent > open.indent) {
      open.end = end;
      continue;
    }
    close();
    const header = /^\s*\[([^\]]*)\]/.exec(line);
    if (header !== null) {
      section2 = header[1];
      id = start;
      continue;
    }
    const pair = /^(\s*)([^=:\s](?:[^=:]*[^=:\s])?)\s*[=:]\s*/.exec(line.slice(0, content));
    if (pair === null) {
      const key = { start: start + indent, end };
      open = {
        key: { start: key.start, end: key.start },
        start: key.start,
        valueStart: key.start,
        end,
        comments: [],
        indent: -1
      };
      close();
      continue;
    }
    const keyStart = start + pair[1].length;
    open = {
      key: { start: keyStart, end: keyStart + pair[2].length },
      start: keyStart,
      valueStart: start + pair[0].length,
      end: Math.max(end, keyStart + pair[2].length),
      comments: [],
      indent
    };
  }
  close();
  return { entries, comments: comments2 };
}
function inlineComment(line) {
  const hit = /\s[#;](?=\s)/.exec(line);
  return hit === null ? line.length : hit.index;
}

// src/languages/ini/substitution.ts
function readSubstitution(text3, match2, value, names) {
  const { name, start, end } = match2;
  const opening = /\{env:$/.exec(text3.slice(Math.max(value.start, start - 10), start));
  if (opening !== null && /[:}]/.test(text3[end] ?? "")) {
    const open = start - opening[0].length;
    const close2 = closing3(text3, open, value.end);
    const beside3 = others(name, namesOf(names.find(text3, value.start, value.end)));
    return [
      {
        ...environmentRead(match2),
        contract: FROM_OUTSIDE,
        ...beside3.length > 0 && { beside: beside3 },
        ...close2 !== void 0 && {
          widen: (wanted) => [
            { start: open, end: open, text: wanted.map((other) => `{env:${other}:`).join("") },
            { start: close2, end: close2, text: "}".repeat(wanted.length) }
          ]
        }
      }
    ];
  }
  const before = text3.slice(value.start, start);
  const hit = /\{env:(\w+):([^{}]*)$/.exec(before.slice(-400));
  if (hit === null) return void 0;
  const from = start - hit[2].length;
  const close = closing3(text3, start - hit[0].length, value.end);
  if (close === void 0) return void 0;
  const view = part(text3, { start: from, end: close - 1 });
  return embed(readCommandLine(view.text, names, hintOf(hit[1])), view);
}
function closing3(text3, open, limit) {
  let depth = 0;
  for (let at = open; at < limit; at++) {
    if (text3[at] === "{") depth++;
    else if (text3[at] === "}" && --depth === 0) return at + 1;
  }
  return void 0;
}

// src/languages/ini/read.ts
var ENVIRONMENT2 = /^(?:set_?env|environment|env|variables)$/i;
var PASSED = /^(?:pass_?env|pass_environment)$/i;
var SCRIPT = /^(?:commands(?:_pre|_post)?|install_command|list_dependencies_command|before_.*|script|run|command|exec_?start)$/i;
var DEFINES = /^(?:defines?|define_macros|undef|definitions|macros|preprocessor_definitions)$/i;
function readIni(text3, names) {
  const matches2 = names.find(text3);
  if (matches2.length === 0) return [];
  const within3 = matchesWithin(matches2);
  const { entries, comments: comments2 } = entriesOf(text3);
  return firstOfEachPlace([
    ...comments2.flatMap(
      ({ start, end }) => within3(start, end).map((match2) => mention(match2, "comment"))
    ),
    ...entries.flatMap((entry) => readEntry(text3, entry, names, within3))
  ]);
}
function readEntry(text3, entry, names, within3) {
  const { key, value } = entry;
  const inKey = within3(key.start, key.end);
  const inValue = within3(value.start, value.end);
  if (inKey.length === 0 && inValue.length === 0) return [];
  const word2 = text3.slice(key.start, key.end);
  const uses = inKey.map(
    (match2) => match2.name === word2 ? assigned4(text3, entry, match2) : mention(match2, "code")
  );
  if (inValue.length === 0) return uses;
  return [...uses, ...readValue(text3, entry, word2.replace(/[:.].*$|\[.*$/, ""), names)];
}
function assigned4(text3, { section: section2, value, end, start, id }, match2) {
  const literal3 = text3.slice(value.start, value.end);
  const quote2 = /^(["']).*\1$/s.test(literal3) ? 1 : 0;
  const plain4 = !/[\r\n]/.test(literal3) && literal3.length > 2 * quote2;
  const removal = wholeLine(text3, start, end);
  return {
    ...mention(match2, "code"),
    ...sectionKind(section2),
    ...plain4 && {
      value: {
        text: literal3.slice(quote2, literal3.length - quote2),
        start: value.start + quote2,
        end: value.end - quote2
      }
    },
    ...removal && { member: { list: `section@${id}`, removal } }
  };
}
function sectionKind(section2) {
  if (/cmake/i.test(section2)) return { role: "option", namespace: "cmake" };
  if (/env/i.test(section2)) return { role: "option", namespace: "env" };
  if (/(?:^|:)(?:project|built-in|properties)? ?options$/i.test(section2))
    return { role: "option", namespace: "meson" };
  return { role: "option", namespace: "any" };
}
function readValue(text3, entry, key, names) {
  const { value, section: section2 } = entry;
  const view = part(blankComments(text3, entry), value);
  const said2 = names.find(text3, value.start, value.end).flatMap((match2) => readSubstitution(text3, match2, value, names) ?? []);
  const read2 = () => {
    if (ENVIRONMENT2.test(key)) return settings2(view.text, names);
    if (PASSED.test(key)) return memberWords(view.text, names, "option", "env");
    if (DEFINES.test(key)) return memberWords(view.text, names, "definition", "macro");
    if (SCRIPT.test(key)) return names.read("shell", view.text);
    if (view.text.startsWith("[")) return readScript(view.text, names, listOf(hintIn(section2, key)));
    return readCommandLine(view.text, names, hintIn(section2, key));
  };
  const uses = embed(read2(), view);
  return [
    ...said2,
    ...uses,
    ...names.find(text3, value.start, value.end).map((match2) => mention(match2, "string"))
  ];
}
function listOf(hint) {
  const strings = [{ open: "'", close: "'", escape: "backslash" }];
  return { syntax: { line: ["#"], strings }, rules: [], trailing: true, hint: () => hint };
}
function hintIn(section2, key) {
  if (/^build_(?:src_)?(?:un)?flags$/.test(key)) return "compiler";
  if (/meson/.test(section2)) return "meson";
  return hintOf(key);
}
function settings2(text3, names) {
  const uses = [];
  for (const line of text3.matchAll(/[^\r\n]+/g)) {
    const hit = /^(\s*)([A-Za-z_]\w*)(\s*=\s*)(.*?)\s*$/.exec(line[0]);
    if (hit === null) continue;
    const [, indent, name, sign, value] = hit;
    const start = line.index + indent.length;
    const from = start + name.length + sign.length;
    const removal = wholeLine(text3, start, from + value.length);
    if (names.has(name))
      uses.push({
        ...environmentSetting(name, start),
        ...value !== "" && { value: { text: value, start: from, end: from + value.length } },
        ...removal && { member: { list: "settings", removal } }
      });
    const inner = part(text3, { start: from, end: from + value.length });
    uses.push(...embed(readCommandLine(inner.text, names, hintOf(name)), inner));
  }
  return uses;
}
function blankComments(text3, { value, comments: comments2 }) {
  if (comments2.length === 0) return text3;
  let result = text3.slice(0, value.start);
  let at = value.start;
  for (const { start, end } of comments2) {
    result += text3.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return result + text3.slice(at);
}

// src/languages/ini/index.ts
var ini = {
  id: "ini",
  files: [
    {
      format: "meson-cross",
      places: [/(^|\/)(cross|native)(-?files?)?\/(?!CMakeLists|README)[^/]+\.(txt|ini)$/i],
      patterns: [
        /[._-](cross|native)(-?file)?\.(txt|ini)$/i,
        /^(cross|native)(-?file)?[._-].*\.(txt|ini)$/i
      ]
    },
    { format: "python-setup", names: "setup.cfg" },
    { format: "tox", names: "tox.ini" },
    { format: "conan", names: "conanfile.txt" },
    { format: "gitmodules", names: ".gitmodules" },
    { format: "ini", names: ".editorconfig .coveragerc .flake8 .pylintrc", extensions: "ini cfg" }
  ],
  fences: "ini cfg conf",
  read: readIni
};

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text3, ignoreTrivia = false) {
  const len = text3.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count || !exact) {
      let ch = text3.charCodeAt(pos);
      if (ch >= 48 && ch <= 57) {
        value2 = value2 * 16 + ch - 48;
      } else if (ch >= 65 && ch <= 70) {
        value2 = value2 * 16 + ch - 65 + 10;
      } else if (ch >= 97 && ch <= 102) {
        value2 = value2 * 16 + ch - 97 + 10;
      } else {
        break;
      }
      pos++;
      digits++;
    }
    if (digits < count) {
      value2 = -1;
    }
    return value2;
  }
  function setPosition(newPosition) {
    pos = newPosition;
    value = "";
    tokenOffset = 0;
    token = 16;
    scanError = 0;
  }
  function scanNumber() {
    let start = pos;
    if (text3.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text3.length && isDigit(text3.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text3.length && text3.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text3.length && isDigit(text3.charCodeAt(pos))) {
        pos++;
        while (pos < text3.length && isDigit(text3.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text3.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text3.length && (text3.charCodeAt(pos) === 69 || text3.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text3.length && text3.charCodeAt(pos) === 43 || text3.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text3.length && isDigit(text3.charCodeAt(pos))) {
        pos++;
        while (pos < text3.length && isDigit(text3.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text3.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text3.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text3.charCodeAt(pos);
      if (ch === 34) {
        result += text3.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text3.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text3.charCodeAt(pos++);
        switch (ch2) {
          case 34:
            result += '"';
            break;
          case 92:
            result += "\\";
            break;
          case 47:
            result += "/";
            break;
          case 98:
            result += "\b";
            break;
          case 102:
            result += "\f";
            break;
          case 110:
            result += "\n";
            break;
          case 114:
            result += "\r";
            break;
          case 116:
            result += "	";
            break;
          case 117:
            const ch3 = scanHexDigits(4, true);
            if (ch3 >= 0) {
              result += String.fromCharCode(ch3);
            } else {
              scanError = 4;
            }
            break;
          default:
            scanError = 5;
        }
        start = pos;
        continue;
      }
      if (ch >= 0 && ch <= 31) {
        if (isLineBreak(ch)) {
          result += text3.substring(start, pos);
          scanError = 2;
          break;
        } else {
          scanError = 6;
        }
      }
      pos++;
    }
    return result;
  }
  function scanNext() {
    value = "";
    scanError = 0;
    tokenOffset = pos;
    lineStartOffset = lineNumber;
    prevTokenLineStartOffset = tokenLineStartOffset;
    if (pos >= len) {
      tokenOffset = len;
      return token = 17;
    }
    let code = text3.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text3.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text3.charCodeAt(pos) === 10) {
        pos++;
        value += "\n";
      }
      lineNumber++;
      tokenLineStartOffset = pos;
      return token = 14;
    }
    switch (code) {
      // tokens: []{}:,
      case 123:
        pos++;
        return token = 1;
      case 125:
        pos++;
        return token = 2;
      case 91:
        pos++;
        return token = 3;
      case 93:
        pos++;
        return token = 4;
      case 58:
        pos++;
        return token = 6;
      case 44:
        pos++;
        return token = 5;
      // strings
      case 34:
        pos++;
        value = scanString();
        return token = 10;
      // comments
      case 47:
        const start = pos - 1;
        if (text3.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text3.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text3.substring(start, pos);
          return token = 12;
        }
        if (text3.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text3.charCodeAt(pos);
            if (ch === 42 && text3.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text3.charCodeAt(pos) === 10) {
                pos++;
              }
              lineNumber++;
              tokenLineStartOffset = pos;
            }
          }
          if (!commentClosed) {
            pos++;
            scanError = 1;
          }
          value = text3.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text3.charCodeAt(pos))) {
          return token = 16;
        }
      // found a minus, followed by a number so
      // we fall through to proceed with scanning
      // numbers
      case 48:
      case 49:
      case 50:
      case 51:
      case 52:
      case 53:
      case 54:
      case 55:
      case 56:
      case 57:
        value += scanNumber();
        return token = 11;
      // literals and unknown symbols
      default:
        while (pos < len && isUnknownContentCharacter(code)) {
          pos++;
          code = text3.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text3.substring(tokenOffset, pos);
          switch (value) {
            case "true":
              return token = 8;
            case "false":
              return token = 9;
            case "null":
              return token = 7;
          }
          return token = 16;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
    }
  }
  function isUnknownContentCharacter(code) {
    if (isWhiteSpace(code) || isLineBreak(code)) {
      return false;
    }
    switch (code) {
      case 125:
      case 93:
      case 123:
      case 91:
      case 34:
      case 58:
      case 44:
      case 47:
        return false;
    }
    return true;
  }
  function scanNextNonTrivia() {
    let result;
    do {
      result = scanNext();
    } while (result >= 12 && result <= 15);
    return result;
  }
  return {
    setPosition,
    getPosition: () => pos,
    scan: ignoreTrivia ? scanNextNonTrivia : scanNext,
    getToken: () => token,
    getTokenValue: () => value,
    getTokenOffset: () => tokenOffset,
    getTokenLength: () => pos - tokenOffset,
    getTokenStartLine: () => lineStartOffset,
    getTokenStartCharacter: () => tokenOffset - prevTokenLineStartOffset,
    getTokenError: () => scanError
  };
}
function isWhiteSpace(ch) {
  return ch === 32 || ch === 9;
}
function isLineBreak(ch) {
  return ch === 10 || ch === 13;
}
function isDigit(ch) {
  return ch >= 48 && ch <= 57;
}
var CharacterCodes;
(function(CharacterCodes2) {
  CharacterCodes2[CharacterCodes2["lineFeed"] = 10] = "lineFeed";
  CharacterCodes2[CharacterCodes2["carriageReturn"] = 13] = "carriageReturn";
  CharacterCodes2[CharacterCodes2["space"] = 32] = "space";
  CharacterCodes2[CharacterCodes2["_0"] = 48] = "_0";
  CharacterCodes2[CharacterCodes2["_1"] = 49] = "_1";
  CharacterCodes2[CharacterCodes2["_2"] = 50] = "_2";
  CharacterCodes2[CharacterCodes2["_3"] = 51] = "_3";
  CharacterCodes2[CharacterCodes2["_4"] = 52] = "_4";
  CharacterCodes2[CharacterCodes2["_5"] = 53] = "_5";
  CharacterCodes2[CharacterCodes2["_6"] = 54] = "_6";
  CharacterCodes2[CharacterCodes2["_7"] = 55] = "_7";
  CharacterCodes2[CharacterCodes2["_8"] = 56] = "_8";
  CharacterCodes2[CharacterCodes2["_9"] = 57] = "_9";
  CharacterCodes2[CharacterCodes2["a"] = 97] = "a";
  CharacterCodes2[CharacterCodes2["b"] = 98] = "b";
  CharacterCodes2[CharacterCodes2["c"] = 99] = "c";
  CharacterCodes2[CharacterCodes2["d"] = 100] = "d";
  CharacterCodes2[CharacterCodes2["e"] = 101] = "e";
  CharacterCodes2[CharacterCodes2["f"] = 102] = "f";
  CharacterCodes2[CharacterCodes2["g"] = 103] = "g";
  CharacterCodes2[CharacterCodes2["h"] = 104] = "h";
  CharacterCodes2[CharacterCodes2["i"] = 105] = "i";
  CharacterCodes2[CharacterCodes2["j"] = 106] = "j";
  CharacterCodes2[CharacterCodes2["k"] = 107] = "k";
  CharacterCodes2[CharacterCodes2["l"] = 108] = "l";
  CharacterCodes2[CharacterCodes2["m"] = 109] = "m";
  CharacterCodes2[CharacterCodes2["n"] = 110] = "n";
  CharacterCodes2[CharacterCodes2["o"] = 111] = "o";
  CharacterCodes2[CharacterCodes2["p"] = 112] = "p";
  CharacterCodes2[CharacterCodes2["q"] = 113] = "q";
  CharacterCodes2[CharacterCodes2["r"] = 114] = "r";
  CharacterCodes2[CharacterCodes2["s"] = 115] = "s";
  CharacterCodes2[CharacterCodes2["t"] = 116] = "t";
  CharacterCodes2[CharacterCodes2["u"] = 117] = "u";
  CharacterCodes2[CharacterCodes2["v"] = 118] = "v";
  CharacterCodes2[CharacterCodes2["w"] = 119] = "w";
  CharacterCodes2[CharacterCodes2["x"] = 120] = "x";
  CharacterCodes2[CharacterCodes2["y"] = 121] = "y";
  CharacterCodes2[CharacterCodes2["z"] = 122] = "z";
  CharacterCodes2[CharacterCodes2["A"] = 65] = "A";
  CharacterCodes2[CharacterCodes2["B"] = 66] = "B";
  CharacterCodes2[CharacterCodes2["C"] = 67] = "C";
  CharacterCodes2[CharacterCodes2["D"] = 68] = "D";
  CharacterCodes2[CharacterCodes2["E"] = 69] = "E";
  CharacterCodes2[CharacterCodes2["F"] = 70] = "F";
  CharacterCodes2[CharacterCodes2["G"] = 71] = "G";
  CharacterCodes2[CharacterCodes2["H"] = 72] = "H";
  CharacterCodes2[CharacterCodes2["I"] = 73] = "I";
  CharacterCodes2[CharacterCodes2["J"] = 74] = "J";
  CharacterCodes2[CharacterCodes2["K"] = 75] = "K";
  CharacterCodes2[CharacterCodes2["L"] = 76] = "L";
  CharacterCodes2[CharacterCodes2["M"] = 77] = "M";
  CharacterCodes2[CharacterCodes2["N"] = 78] = "N";
  CharacterCodes2[CharacterCodes2["O"] = 79] = "O";
  CharacterCodes2[CharacterCodes2["P"] = 80] = "P";
  CharacterCodes2[CharacterCodes2["Q"] = 81] = "Q";
  CharacterCodes2[CharacterCodes2["R"] = 82] = "R";
  CharacterCodes2[CharacterCodes2["S"] = 83] = "S";
  CharacterCodes2[CharacterCodes2["T"] = 84] = "T";
  CharacterCodes2[CharacterCodes2["U"] = 85] = "U";
  CharacterCodes2[CharacterCodes2["V"] = 86] = "V";
  CharacterCodes2[CharacterCodes2["W"] = 87] = "W";
  CharacterCodes2[CharacterCodes2["X"] = 88] = "X";
  CharacterCodes2[CharacterCodes2["Y"] = 89] = "Y";
  CharacterCodes2[CharacterCodes2["Z"] = 90] = "Z";
  CharacterCodes2[CharacterCodes2["asterisk"] = 42] = "asterisk";
  CharacterCodes2[CharacterCodes2["backslash"] = 92] = "backslash";
  CharacterCodes2[CharacterCodes2["closeBrace"] = 125] = "closeBrace";
  CharacterCodes2[CharacterCodes2["closeBracket"] = 93] = "closeBracket";
  CharacterCodes2[CharacterCodes2["colon"] = 58] = "colon";
  CharacterCodes2[CharacterCodes2["comma"] = 44] = "comma";
  CharacterCodes2[CharacterCodes2["dot"] = 46] = "dot";
  CharacterCodes2[CharacterCodes2["doubleQuote"] = 34] = "doubleQuote";
  CharacterCodes2[CharacterCodes2["minus"] = 45] = "minus";
  CharacterCodes2[CharacterCodes2["openBrace"] = 123] = "openBrace";
  CharacterCodes2[CharacterCodes2["openBracket"] = 91] = "openBracket";
  CharacterCodes2[CharacterCodes2["plus"] = 43] = "plus";
  CharacterCodes2[CharacterCodes2["slash"] = 47] = "slash";
  CharacterCodes2[CharacterCodes2["formFeed"] = 12] = "formFeed";
  CharacterCodes2[CharacterCodes2["tab"] = 9] = "tab";
})(CharacterCodes || (CharacterCodes = {}));

// node_modules/jsonc-parser/lib/esm/impl/string-intern.js
var cachedSpaces = new Array(20).fill(0).map((_, index) => {
  return " ".repeat(index);
});
var maxCachedValues = 200;
var cachedBreakLinesWithSpaces = {
  " ": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + " ".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + " ".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + " ".repeat(index);
    })
  },
  "	": {
    "\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\n" + "	".repeat(index);
    }),
    "\r": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r" + "	".repeat(index);
    }),
    "\r\n": new Array(maxCachedValues).fill(0).map((_, index) => {
      return "\r\n" + "	".repeat(index);
    })
  }
};

// node_modules/jsonc-parser/lib/esm/impl/parser.js
var ParseOptions;
(function(ParseOptions2) {
  ParseOptions2.DEFAULT = {
    allowTrailingComma: false
  };
})(ParseOptions || (ParseOptions = {}));
function parse(text3, errors = [], options = ParseOptions.DEFAULT) {
  let currentProperty = null;
  let currentParent = [];
  const previousParents = [];
  function onValue(value) {
    if (Array.isArray(currentParent)) {
      currentParent.push(value);
    } else if (currentProperty !== null) {
      currentParent[currentProperty] = value;
    }
  }
  const visitor = {
    onObjectBegin: () => {
      const object = {};
      onValue(object);
      previousParents.push(currentParent);
      currentParent = object;
      currentProperty = null;
    },
    onObjectProperty: (name) => {
      currentProperty = name;
    },
    onObjectEnd: () => {
      currentParent = previousParents.pop();
    },
    onArrayBegin: () => {
      const array = [];
      onValue(array);
      previousParents.push(currentParent);
      currentParent = array;
      currentProperty = null;
    },
    onArrayEnd: () => {
      currentParent = previousParents.pop();
    },
    onLiteralValue: onValue,
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text3, visitor, options);
  return currentParent[0];
}
function parseTree(text3, errors = [], options = ParseOptions.DEFAULT) {
  let currentParent = { type: "array", offset: -1, length: -1, children: [], parent: void 0 };
  function ensurePropertyComplete(endOffset) {
    if (currentParent.type === "property") {
      currentParent.length = endOffset - currentParent.offset;
      currentParent = currentParent.parent;
    }
  }
  function onValue(valueNode) {
    currentParent.children.push(valueNode);
    return valueNode;
  }
  const visitor = {
    onObjectBegin: (offset) => {
      currentParent = onValue({ type: "object", offset, length: -1, parent: currentParent, children: [] });
    },
    onObjectProperty: (name, offset, length) => {
      currentParent = onValue({ type: "property", offset, length: -1, parent: currentParent, children: [] });
      currentParent.children.push({ type: "string", value: name, offset, length, parent: currentParent });
    },
    onObjectEnd: (offset, length) => {
      ensurePropertyComplete(offset + length);
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onArrayBegin: (offset, length) => {
      currentParent = onValue({ type: "array", offset, length: -1, parent: currentParent, children: [] });
    },
    onArrayEnd: (offset, length) => {
      currentParent.length = offset + length - currentParent.offset;
      currentParent = currentParent.parent;
      ensurePropertyComplete(offset + length);
    },
    onLiteralValue: (value, offset, length) => {
      onValue({ type: getNodeType(value), offset, length, parent: currentParent, value });
      ensurePropertyComplete(offset + length);
    },
    onSeparator: (sep, offset, length) => {
      if (currentParent.type === "property") {
        if (sep === ":") {
          currentParent.colonOffset = offset;
        } else if (sep === ",") {
          ensurePropertyComplete(offset);
        }
      }
    },
    onError: (error, offset, length) => {
      errors.push({ error, offset, length });
    }
  };
  visit(text3, visitor, options);
  const result = currentParent.children[0];
  if (result) {
    delete result.parent;
  }
  return result;
}
function visit(text3, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text3, false);
  const _jsonPath = [];
  let suppressedCallbacks = 0;
  function toNoArgVisit(visitFunction) {
    return visitFunction ? () => suppressedCallbacks === 0 && visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisit(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter()) : () => true;
  }
  function toOneArgVisitWithPath(visitFunction) {
    return visitFunction ? (arg) => suppressedCallbacks === 0 && visitFunction(arg, _scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice()) : () => true;
  }
  function toBeginVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks++;
      } else {
        let cbReturn = visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter(), () => _jsonPath.slice());
        if (cbReturn === false) {
          suppressedCallbacks = 1;
        }
      }
    } : () => true;
  }
  function toEndVisit(visitFunction) {
    return visitFunction ? () => {
      if (suppressedCallbacks > 0) {
        suppressedCallbacks--;
      }
      if (suppressedCallbacks === 0) {
        visitFunction(_scanner.getTokenOffset(), _scanner.getTokenLength(), _scanner.getTokenStartLine(), _scanner.getTokenStartCharacter());
      }
    } : () => true;
  }
  const onObjectBegin = toBeginVisit(visitor.onObjectBegin), onObjectProperty = toOneArgVisitWithPath(visitor.onObjectProperty), onObjectEnd = toEndVisit(visitor.onObjectEnd), onArrayBegin = toBeginVisit(visitor.onArrayBegin), onArrayEnd = toEndVisit(visitor.onArrayEnd), onLiteralValue = toOneArgVisitWithPath(visitor.onLiteralValue), onSeparator = toOneArgVisit(visitor.onSeparator), onComment = toNoArgVisit(visitor.onComment), onError = toOneArgVisit(visitor.onError);
  const disallowComments = options && options.disallowComments;
  const allowTrailingComma = options && options.allowTrailingComma;
  function scanNext() {
    while (true) {
      const token = _scanner.scan();
      switch (_scanner.getTokenError()) {
        case 4:
          handleError(
            14
            /* ParseErrorCode.InvalidUnicode */
          );
          break;
        case 5:
          handleError(
            15
            /* ParseErrorCode.InvalidEscapeCharacter */
          );
          break;
        case 3:
          handleError(
            13
            /* ParseErrorCode.UnexpectedEndOfNumber */
          );
          break;
        case 1:
          if (!disallowComments) {
            handleError(
              11
              /* ParseErrorCode.UnexpectedEndOfComment */
            );
          }
          break;
        case 2:
          handleError(
            12
            /* ParseErrorCode.UnexpectedEndOfString */
          );
          break;
        case 6:
          handleError(
            16
            /* ParseErrorCode.InvalidCharacter */
          );
          break;
      }
      switch (token) {
        case 12:
        case 13:
          if (disallowComments) {
            handleError(
              10
              /* ParseErrorCode.InvalidCommentToken */
            );
          } else {
            onComment();
          }
          break;
        case 16:
          handleError(
            1
            /* ParseErrorCode.InvalidSymbol */
          );
          break;
        case 15:
        case 14:
          break;
        default:
          return token;
      }
    }
  }
  function handleError(error, skipUntilAfter = [], skipUntil = []) {
    onError(error);
    if (skipUntilAfter.length + skipUntil.length > 0) {
      let token = _scanner.getToken();
      while (token !== 17) {
        if (skipUntilAfter.indexOf(token) !== -1) {
          scanNext();
          break;
        } else if (skipUntil.indexOf(token) !== -1) {
          break;
        }
        token = scanNext();
      }
    }
  }
  function parseString(isValue2) {
    const value = _scanner.getTokenValue();
    if (isValue2) {
      onLiteralValue(value);
    } else {
      onObjectProperty(value);
      _jsonPath.push(value);
    }
    scanNext();
    return true;
  }
  function parseLiteral() {
    switch (_scanner.getToken()) {
      case 11:
        const tokenValue = _scanner.getTokenValue();
        let value = Number(tokenValue);
        if (isNaN(value)) {
          handleError(
            2
            /* ParseErrorCode.InvalidNumberFormat */
          );
          value = 0;
        }
        onLiteralValue(value);
        break;
      case 7:
        onLiteralValue(null);
        break;
      case 8:
        onLiteralValue(true);
        break;
      case 9:
        onLiteralValue(false);
        break;
      default:
        return false;
    }
    scanNext();
    return true;
  }
  function parseProperty() {
    if (_scanner.getToken() !== 10) {
      handleError(3, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
      return false;
    }
    parseString(false);
    if (_scanner.getToken() === 6) {
      onSeparator(":");
      scanNext();
      if (!parseValue()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
    } else {
      handleError(5, [], [
        2,
        5
        /* SyntaxKind.CommaToken */
      ]);
    }
    _jsonPath.pop();
    return true;
  }
  function parseObject() {
    onObjectBegin();
    scanNext();
    let needsComma = false;
    while (_scanner.getToken() !== 2 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 2 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (!parseProperty()) {
        handleError(4, [], [
          2,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onObjectEnd();
    if (_scanner.getToken() !== 2) {
      handleError(7, [
        2
        /* SyntaxKind.CloseBraceToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseArray() {
    onArrayBegin();
    scanNext();
    let isFirstElement = true;
    let needsComma = false;
    while (_scanner.getToken() !== 4 && _scanner.getToken() !== 17) {
      if (_scanner.getToken() === 5) {
        if (!needsComma) {
          handleError(4, [], []);
        }
        onSeparator(",");
        scanNext();
        if (_scanner.getToken() === 4 && allowTrailingComma) {
          break;
        }
      } else if (needsComma) {
        handleError(6, [], []);
      }
      if (isFirstElement) {
        _jsonPath.push(0);
        isFirstElement = false;
      } else {
        _jsonPath[_jsonPath.length - 1]++;
      }
      if (!parseValue()) {
        handleError(4, [], [
          4,
          5
          /* SyntaxKind.CommaToken */
        ]);
      }
      needsComma = true;
    }
    onArrayEnd();
    if (!isFirstElement) {
      _jsonPath.pop();
    }
    if (_scanner.getToken() !== 4) {
      handleError(8, [
        4
        /* SyntaxKind.CloseBracketToken */
      ], []);
    } else {
      scanNext();
    }
    return true;
  }
  function parseValue() {
    switch (_scanner.getToken()) {
      case 3:
        return parseArray();
      case 1:
        return parseObject();
      case 10:
        return parseString(true);
      default:
        return parseLiteral();
    }
  }
  scanNext();
  if (_scanner.getToken() === 17) {
    if (options.allowEmptyContent) {
      return true;
    }
    handleError(4, [], []);
    return false;
  }
  if (!parseValue()) {
    handleError(4, [], []);
    return false;
  }
  if (_scanner.getToken() !== 17) {
    handleError(9, [], []);
  }
  return true;
}
function getNodeType(value) {
  switch (typeof value) {
    case "boolean":
      return "boolean";
    case "number":
      return "number";
    case "string":
      return "string";
    case "object": {
      if (!value) {
        return "null";
      } else if (Array.isArray(value)) {
        return "array";
      }
      return "object";
    }
    default:
      return "null";
  }
}

// node_modules/jsonc-parser/lib/esm/main.js
var ScanError;
(function(ScanError2) {
  ScanError2[ScanError2["None"] = 0] = "None";
  ScanError2[ScanError2["UnexpectedEndOfComment"] = 1] = "UnexpectedEndOfComment";
  ScanError2[ScanError2["UnexpectedEndOfString"] = 2] = "UnexpectedEndOfString";
  ScanError2[ScanError2["UnexpectedEndOfNumber"] = 3] = "UnexpectedEndOfNumber";
  ScanError2[ScanError2["InvalidUnicode"] = 4] = "InvalidUnicode";
  ScanError2[ScanError2["InvalidEscapeCharacter"] = 5] = "InvalidEscapeCharacter";
  ScanError2[ScanError2["InvalidCharacter"] = 6] = "InvalidCharacter";
})(ScanError || (ScanError = {}));
var SyntaxKind;
(function(SyntaxKind2) {
  SyntaxKind2[SyntaxKind2["OpenBraceToken"] = 1] = "OpenBraceToken";
  SyntaxKind2[SyntaxKind2["CloseBraceToken"] = 2] = "CloseBraceToken";
  SyntaxKind2[SyntaxKind2["OpenBracketToken"] = 3] = "OpenBracketToken";
  SyntaxKind2[SyntaxKind2["CloseBracketToken"] = 4] = "CloseBracketToken";
  SyntaxKind2[SyntaxKind2["CommaToken"] = 5] = "CommaToken";
  SyntaxKind2[SyntaxKind2["ColonToken"] = 6] = "ColonToken";
  SyntaxKind2[SyntaxKind2["NullKeyword"] = 7] = "NullKeyword";
  SyntaxKind2[SyntaxKind2["TrueKeyword"] = 8] = "TrueKeyword";
  SyntaxKind2[SyntaxKind2["FalseKeyword"] = 9] = "FalseKeyword";
  SyntaxKind2[SyntaxKind2["StringLiteral"] = 10] = "StringLiteral";
  SyntaxKind2[SyntaxKind2["NumericLiteral"] = 11] = "NumericLiteral";
  SyntaxKind2[SyntaxKind2["LineCommentTrivia"] = 12] = "LineCommentTrivia";
  SyntaxKind2[SyntaxKind2["BlockCommentTrivia"] = 13] = "BlockCommentTrivia";
  SyntaxKind2[SyntaxKind2["LineBreakTrivia"] = 14] = "LineBreakTrivia";
  SyntaxKind2[SyntaxKind2["Trivia"] = 15] = "Trivia";
  SyntaxKind2[SyntaxKind2["Unknown"] = 16] = "Unknown";
  SyntaxKind2[SyntaxKind2["EOF"] = 17] = "EOF";
})(SyntaxKind || (SyntaxKind = {}));
var parse2 = parse;
var parseTree2 = parseTree;
var ParseErrorCode;
(function(ParseErrorCode2) {
  ParseErrorCode2[ParseErrorCode2["InvalidSymbol"] = 1] = "InvalidSymbol";
  ParseErrorCode2[ParseErrorCode2["InvalidNumberFormat"] = 2] = "InvalidNumberFormat";
  ParseErrorCode2[ParseErrorCode2["PropertyNameExpected"] = 3] = "PropertyNameExpected";
  ParseErrorCode2[ParseErrorCode2["ValueExpected"] = 4] = "ValueExpected";
  ParseErrorCode2[ParseErrorCode2["ColonExpected"] = 5] = "ColonExpected";
  ParseErrorCode2[ParseErrorCode2["CommaExpected"] = 6] = "CommaExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBraceExpected"] = 7] = "CloseBraceExpected";
  ParseErrorCode2[ParseErrorCode2["CloseBracketExpected"] = 8] = "CloseBracketExpected";
  ParseErrorCode2[ParseErrorCode2["EndOfFileExpected"] = 9] = "EndOfFileExpected";
  ParseErrorCode2[ParseErrorCode2["InvalidCommentToken"] = 10] = "InvalidCommentToken";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfComment"] = 11] = "UnexpectedEndOfComment";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfString"] = 12] = "UnexpectedEndOfString";
  ParseErrorCode2[ParseErrorCode2["UnexpectedEndOfNumber"] = 13] = "UnexpectedEndOfNumber";
  ParseErrorCode2[ParseErrorCode2["InvalidUnicode"] = 14] = "InvalidUnicode";
  ParseErrorCode2[ParseErrorCode2["InvalidEscapeCharacter"] = 15] = "InvalidEscapeCharacter";
  ParseErrorCode2[ParseErrorCode2["InvalidCharacter"] = 16] = "InvalidCharacter";
})(ParseErrorCode || (ParseErrorCode = {}));

// src/languages/kit/data-tree/json-structure.ts
function jsonStructure(text3) {
  const errors = [];
  const tree = parse2(text3, errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new Error(`syntax error at offset ${errors[0].offset}`);
  return tree;
}

// src/languages/kit/data-tree/json-tree.ts
function treeOf2(text3, from) {
  const errors = [];
  try {
    const root = parseTree2(from === 0 ? text3 : text3.slice(from), errors, {
      allowTrailingComma: true
    });
    return root === void 0 || errors.length > 0 ? null : convert(text3, from, root);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
function convert(text3, from, node) {
  const span2 = spanOf(node, from);
  const children = node.children ?? [];
  switch (node.type) {
    case "object": {
      const spans = children.map((child) => spanOf(child, from));
      const entries = children.flatMap((child, index) => {
        const [key, value] = child.children ?? [];
        if (key === void 0 || value === void 0) return [];
        const name = convert(text3, from, key);
        if (name.kind !== "scalar") return [];
        const removal = elementRemoval(text3, spans, index, false);
        return [{ ...spans[index], key: name, value: convert(text3, from, value), removal }];
      });
      return { kind: "mapping", ...span2, id: String(span2.start), entries };
    }
    case "array": {
      const spans = children.map((child) => spanOf(child, from));
      const items = children.map((child, index) => ({
        node: convert(text3, from, child),
        removal: elementRemoval(text3, spans, index, false)
      }));
      return { kind: "list", ...span2, items };
    }
    default: {
      const quoted2 = text3[span2.start] === '"';
      const inner = quoted2 ? { start: span2.start + 1, end: span2.end - 1 } : span2;
      const view = quoted2 ? escapedView(text3, inner, '"', false) : part(text3, inner);
      return { kind: "scalar", ...span2, view, inner, quoted: quoted2 };
    }
  }
}
function spanOf({ offset, length }, from) {
  return { start: from + offset, end: from + offset + length };
}

// src/languages/json/presets.ts
function readPreset(leaf, { name, start, end }) {
  if (leaf.isKey) return void 0;
  const { view } = leaf.scalar;
  let at = view.text.indexOf(name);
  while (at !== -1 && view.source(at) !== start) at = view.text.indexOf(name, at + 1);
  if (at === -1) return void 0;
  const before = view.text.slice(0, at);
  if (!/\$p?env\{$|\$\{(?:env|localEnv|containerEnv):$/.test(before)) return void 0;
  const beside3 = siblings(leaf.mapping).filter((other) => other.includes("env"));
  const others2 = beside3.flatMap(
    (other) => [...other.matchAll(/\{(?:\w+:)?(\w+)\}/g)].map((hit) => hit[1])
  );
  return {
    name,
    start,
    end,
    role: "condition",
    namespace: "env",
    region: "string",
    ...others2.length > 0 && { beside: [...new Set(others2)].filter((other) => other !== name) }
  };
}
function siblings(mapping2) {
  return (mapping2?.entries ?? []).flatMap(
    ({ value }) => value.kind === "scalar" ? [value.view.text] : []
  );
}

// src/languages/kit/data-tree/comments.ts
function withComments(text3, uses, names, syntax) {
  const said2 = new Set(uses.map(({ start }) => start));
  const rest = names.find(text3).filter(({ start }) => !said2.has(start));
  if (rest.length === 0) return uses;
  const lexed = lex3(text3, syntax);
  const comments2 = rest.filter(({ start }) => lexed.at(start)?.kind === "comment");
  return [...uses, ...comments2.map((match2) => mention(match2, "comment"))];
}

// src/languages/kit/data-tree/node.ts
function leavesOf(root) {
  const leaves = [];
  const steps = [
    { node: root, path: [], entry: void 0, mapping: void 0, list: void 0 }
  ];
  for (let step = steps.pop(); step !== void 0; step = steps.pop()) {
    const { node, path: path3, entry, mapping: mapping2, list: list3 } = step;
    switch (node.kind) {
      case "scalar":
        leaves.push({ scalar: node, path: path3, entry, mapping: mapping2, list: list3, isKey: false });
        break;
      case "list":
        for (const [index, item] of node.items.entries())
          steps.push({ node: item.node, path: path3, entry, mapping: mapping2, list: { node, index } });
        break;
      case "mapping":
        for (const child of node.entries) {
          const within3 = {
            path: [...path3, child.key.view.text],
            entry: child,
            mapping: node,
            list: void 0
          };
          leaves.push({ scalar: child.key, ...within3, isKey: true });
          steps.push({ node: child.value, ...within3 });
        }
    }
  }
  return leaves.toSorted((a, b) => a.scalar.start - b.scalar.start);
}
function valueOf({ inner, view }) {
  return { text: view.text, ...inner };
}

// src/languages/kit/data-tree/read.ts
function readTree(text3, root, names, meaning2) {
  const leaves = leavesOf(root);
  const uses = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  const namesIn = /* @__PURE__ */ new Map();
  for (const match2 of names.find(text3)) {
    const leaf = leafAt(leaves, match2.start);
    if (leaf === void 0 || uses.has(match2.start)) continue;
    for (const use2 of readLeaf(leaf, match2)) if (!uses.has(use2.start)) uses.set(use2.start, use2);
  }
  return inOrder(uses);
  function readLeaf(leaf, match2) {
    const said2 = meaning2.read?.(leaf, match2);
    if (said2 !== void 0) return [said2];
    const whole = leaf.scalar.view.text;
    if (leaf.isKey && whole === match2.name) return [key(leaf, match2)];
    if (leaf.list !== void 0 && (whole === match2.name || whole.endsWith(`/${match2.name}`))) {
      const member = meaning2.member(leaf.path);
      if (member !== void 0)
        return [
          {
            ...mention(match2, "string"),
            ...member,
            member: inList(leaf.list, whole.slice(0, -match2.name.length))
          }
        ];
    }
    if (leaf.list !== void 0 && meaning2.member(leaf.path)?.namespace === "cargo" && isPart2(text3, match2))
      return [{ ...mention(match2, "string"), reservation: LONGER2 }];
    const read2 = leaf.isKey ? [] : [...fromList(leaf), ...fromString(leaf)];
    return read2.some(({ start }) => start === match2.start) ? read2 : [...read2, plain4(leaf, match2)];
  }
  function fromList({ list: list3, path: path3 }) {
    if (list3 === void 0 || seen.has(list3.node)) return [];
    seen.add(list3.node);
    const words2 = list3.node.items.flatMap(
      ({ node, removal }) => node.kind === "scalar" && node.quoted && !/\s/.test(node.view.text.trim()) ? [{ view: node.view, span: node, removal }] : []
    );
    return readArguments(text3, words2, names, hint(path3)).map(asString2);
  }
  function fromString(leaf) {
    const { scalar, path: path3 } = leaf;
    if (!scalar.quoted || seen.has(leaf)) return [];
    seen.add(leaf);
    if (isSentence(scalar.view.text) && meaning2.language(path3) === void 0) return [];
    const language2 = leaf.list === void 0 || /\s/.test(scalar.view.text) ? meaning2.language(path3) : void 0;
    const read2 = language2 === void 0 ? readCommandLine(scalar.view.text, names, hint(path3)) : names.read(language2, scalar.view.text);
    return embed(read2, scalar.view).map(asString2);
  }
  function hint(path3) {
    const own = meaning2.hint?.(path3);
    return own ?? path3.map(hintOf).findLast((found) => found !== "unknown") ?? "unknown";
  }
  function key({ path: path3, entry, mapping: mapping2 }, match2) {
    const kind2 = meaning2.key(path3);
    const { value, removal } = entry;
    const scalar = value.kind === "mapping" ? value.entries.find(({ key: own }) => own.view.text === meaning2.valueKey)?.value : value;
    const literal3 = scalar?.kind === "scalar" ? valueOf(scalar) : void 0;
    const split3 = literal3 && meaning2.lines ? spread3(text3, match2, literal3, entry) : void 0;
    return {
      ...mention(match2, "string"),
      ...kind2,
      ...literal3 && { value: literal3 },
      ...removal && { member: { list: `map@${mapping2.id}`, removal } },
      ...split3 && { split: split3 },
      ...literal3 && names.has(literal3.text) && { beside: [literal3.text] }
    };
  }
  function plain4({ list: list3, scalar }, match2) {
    const isMember = list3 !== void 0 && scalar.view.text === match2.name;
    const where = isMember ? list3.node : scalar;
    const known3 = namesIn.get(where) ?? [...new Set(isMember ? membersOf(list3.node) : namesOf(names.find(scalar.view.text)))].filter(
      (name) => names.has(name)
    );
    namesIn.set(where, known3);
    const others2 = known3.filter((name) => name !== match2.name);
    return { ...mention(match2, "string"), ...others2.length > 0 && { beside: others2 } };
  }
}
function membersOf({ items }) {
  return items.flatMap(({ node }) => node.kind === "scalar" ? [node.view.text] : []);
}
function inList({ node, index }, owner) {
  return { list: `list@${node.start}/${owner}`, removal: node.items[index].removal };
}
var LONGER2 = {
  code: "part-of-longer-name",
  message: "The name is a part of another feature's name.",
  safety: "display"
};
function isPart2(text3, { start, end }) {
  return text3[start - 1] === "-" || text3[end] === "-";
}
function asString2(use2) {
  return use2.region === "code" ? { ...use2, region: "string" } : use2;
}
function leafAt(leaves, offset) {
  const leaf = leaves[firstIndex(leaves.length, (at) => leaves[at].scalar.start > offset) - 1];
  return leaf !== void 0 && leaf.scalar.start <= offset && offset < leaf.scalar.end ? leaf : void 0;
}
function spread3(text3, match2, value, entry) {
  const { start, end } = entry;
  const indent = /[ \t]*$/.exec(text3.slice(0, start).slice(-200))[0];
  const at = start - indent.length;
  const alone = at === 0 || /[\r\n]/.test(text3[at - 1]);
  const comma = text3[end] === "," || /^\s*[},]/.test(text3.slice(end, end + 200)) ? "," : "";
  const ending = /\r\n|\r|\n/.exec(text3.slice(Math.max(0, start - 400), at))?.[0] ?? "\n";
  const gap2 = alone ? `${comma}${ending}${indent}` : `${comma} `;
  if (!alone && comma === "") return void 0;
  return (targets) => {
    const copies3 = copiesOf(text3, entry, match2, value, targets);
    const edit = { start, end, text: copies3.join(gap2) };
    return [edit];
  };
}

// src/languages/json/read.ts
var SYNTAX = {
  line: ["//", "^[ \\t]*#"],
  block: [{ open: "/\\*", close: "*/" }],
  strings: [
    { open: '"', close: '"', escape: "backslash" },
    { open: "'", close: "'", escape: "backslash" }
  ]
};
var ENVIRONMENT3 = /^(?:environment|env|.*Env|.*environment|env_?vars?|environment_?variables|args)$/i;
var SCRIPTS = /^(?:scripts|.*Command|command|cmd|run|script|before_script|after_script|inline)$/;
var MEANING = {
  valueKey: "value",
  lines: true,
  key(path3) {
    const parents = path3.slice(0, -1);
    const owner = parents.findLast((key) => KEYS.some(([pattern]) => pattern.test(key)));
    if (path3.length === 2 && path3[0] === "features")
      return { role: "declaration", namespace: "any" };
    const kind2 = KEYS.find(([pattern]) => owner !== void 0 && pattern.test(owner))?.[1];
    return kind2 ?? { role: "option", namespace: "any" };
  },
  member(path3) {
    const key = path3.at(-1) ?? "";
    if (/defin|macros/i.test(key)) return { role: "definition", namespace: "macro" };
    if (/features$/i.test(key)) return { role: "option", namespace: "any" };
    return void 0;
  },
  language(path3) {
    return path3.slice(-2).some((key) => SCRIPTS.test(key)) ? "shell" : void 0;
  },
  hint: (path3) => /defin/i.test(path3.at(-1) ?? "") ? "compiler" : void 0,
  read: readPreset
};
var KEYS = [
  [
    /^cacheVariables$|^cmake\.configureSettings$|cmake.*(?:options|variables|defin|cache)/i,
    { role: "option", namespace: "cmake" }
  ],
  [ENVIRONMENT3, { role: "option", namespace: "env" }],
  [/defin|macros/i, { role: "definition", namespace: "macro" }]
];
function readJson(text3, names) {
  const from = text3.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  const root = treeOf2(text3, from);
  if (root === null)
    return readScript(text3, names, {
      syntax: SYNTAX,
      rules: [],
      trailing: true,
      defines: /defin|macros/i
    });
  return withComments(text3, readTree(text3, root, names, MEANING), names, SYNTAX);
}

// src/languages/json/index.ts
var json = {
  id: "json",
  files: [
    { format: "vcpkg", names: "vcpkg.json vcpkg-configuration.json" },
    { format: "package-json", names: "package.json" },
    { format: "json", names: ".babelrc .eslintrc .prettierrc", extensions: "json jsonc json5" },
    { format: "cmake-presets", patterns: [/^cmake(user)?presets.*\.json$/i] }
  ],
  fences: "json jsonc json5",
  read: readJson,
  structure: jsonStructure
};

// src/languages/just/read.ts
var RULES5 = [
  {
    ...ENVIRONMENT_READ,
    before: /\benv(?:_var_or_default)?\s*\(\s*$/,
    after: /^\s*,/,
    call: true,
    either: nested2
  },
  {
    ...ENVIRONMENT_READ,
    before: /\benv\s*\(\s*$/,
    after: /^\s*\)/,
    call: true,
    either: nested2
  },
  {
    ...ENVIRONMENT_READ,
    before: /\benv_var(?:_or_default)?\s*\(\s*$/
  },
  {
    in: "code",
    before: /(?<=^[ \t]*export[ \t]+)$/m,
    after: /^\s*:=\s*/,
    role: "option",
    namespace: "env",
    value: true,
    member: "block"
  },
  {
    in: "code",
    before: /(?<=^[ \t]*)$/m,
    after: /^\s*:=\s*/,
    role: "option",
    namespace: "any",
    value: true,
    member: "block"
  }
];
var JUST = {
  syntax: {
    line: ["#"],
    strings: [
      TRIPLE_DOUBLE,
      { open: "'''", close: "'''", escape: "none", multiline: true },
      DOUBLE,
      { open: "'", close: "'", escape: "none", multiline: true },
      BACKTICK
    ]
  },
  rules: RULES5,
  trailing: true,
  hint: (key) => hintOf(key)
};
function readJust(file, names) {
  const text3 = withoutMark(file);
  const matches2 = names.find(text3);
  const within3 = matchesWithin(matches2);
  const uses = /* @__PURE__ */ new Map();
  for (const recipe2 of recipesOf2(text3)) {
    if (within3(recipe2.start, recipe2.end).length === 0) continue;
    const view = part(text3, recipe2);
    for (const use2 of embed(names.read("shell", view.text), view)) uses.set(use2.start, use2);
  }
  for (const use2 of readScript(blankRecipes(text3), names, JUST)) uses.set(use2.start, use2);
  for (const match2 of matches2) {
    if (uses.has(match2.start)) continue;
    const line = text3.slice(
      Math.max(text3.lastIndexOf("\n", match2.start) + 1, match2.start - 1e3),
      match2.start
    );
    if (!/^[^\s#:]+[^:=]*$/.test(line)) continue;
    for (const use2 of embed(readCommandLine(match2.name, names), part(text3, match2)))
      uses.set(use2.start, use2);
  }
  return inOrder(uses);
}
function recipesOf2(text3) {
  const found = [];
  for (const hit of text3.matchAll(/(?:^[ \t]+[^\r\n]*(?:\r\n|\r|\n|$)|^[ \t]*(?:\r\n|\r|\n))+/gm)) {
    if (/\S/.test(hit[0])) found.push({ start: hit.index, end: hit.index + hit[0].length });
  }
  return found;
}
function blankRecipes(text3) {
  let result = "";
  let at = 0;
  for (const { start, end } of recipesOf2(text3)) {
    result += text3.slice(at, start) + text3.slice(start, end).replace(/[^\r\n]/g, " ");
    at = end;
  }
  return result + text3.slice(at);
}

// src/languages/just/index.ts
var just = {
  id: "just",
  files: [{ format: "just", names: "justfile .justfile", extensions: "just", shebang: /\bjust\b/ }],
  fences: "just justfile",
  read: readJust
};

// src/languages/kconfig/expression.ts
var COMPARISON3 = /^(?:=|!=|<=?|>=?)$/;
function readExpression(text3, line, match2, names) {
  const { name, start, end } = match2;
  const found = names.find(text3, line.start, line.end).map((other) => other.name);
  const beside3 = [.../* @__PURE__ */ new Set([...found, line.entry.symbol])].filter(
    (other) => other !== name && other !== ""
  );
  return {
    name,
    start,
    end,
    role: "condition",
    namespace: "kconfig",
    region: "code",
    ...beside3.length > 0 && { beside: beside3 },
    widen: (wanted) => widen3(text3, line, match2, wanted)
  };
}
function widen3(text3, line, match2, wanted) {
  const tokens = tokensOf2(text3, line);
  const index = tokens.findIndex(({ start }) => start === match2.start);
  if (index === -1 || !isLogical(tokens, index, line)) return void 0;
  const operator = [tokens[index - 1], tokens[index + 1]].find(
    (token) => COMPARISON3.test(token?.text ?? "")
  );
  if (operator === void 0)
    return joined3(
      tokens,
      index,
      index,
      match2.name,
      wanted.map((name) => name),
      "||"
    );
  const sides = operator.start < match2.start ? [index - 2, index] : [index, index + 2];
  const first = tokens[sides[0]];
  const last2 = tokens[sides[1]];
  if (first === void 0 || last2 === void 0 || !/^[=!]/.test(operator.text)) return void 0;
  const copies3 = wanted.map(
    (name) => text3.slice(first.start, match2.start) + name + text3.slice(match2.end, last2.end)
  );
  const other = tokens[operator.start < match2.start ? index - 2 : index + 2]?.text;
  const none = other === "n" || other === '"n"' || other === '""';
  const any = operator.text === "=" !== none;
  return joined3(
    tokens,
    sides[0],
    sides[1],
    text3.slice(first.start, last2.end),
    copies3,
    any ? "||" : "&&"
  );
}
function joined3(tokens, from, to, old, copies3, operator) {
  const { start } = tokens[from];
  const { end } = tokens[to];
  const before = tokens[from - 1]?.text ?? "";
  const after2 = tokens[to + 1]?.text ?? "";
  const apart2 = [before, after2].some(
    (sign) => sign === "!" || /^[&|]/.test(sign) && sign !== operator
  );
  const all = [...copies3, old].join(` ${operator} `);
  return [{ start, end, text: apart2 ? `(${all})` : all }];
}
function isLogical(tokens, index, { entry }) {
  const keyword = tokens[0]?.text ?? "";
  if (/^(?:depends|visible|if|def_bool|def_tristate|bool|boolean|tristate|select|imply)$/.test(
    keyword
  ))
    return true;
  const condition5 = tokens.findIndex(({ text: text3 }, place2) => place2 > 0 && text3 === "if");
  if (condition5 !== -1 && condition5 < index) return true;
  return keyword === "default" && entry.logical;
}
function tokensOf2(text3, line) {
  const pattern = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\$\([^)]*\)|#[^\r\n]*|[\w.-]+|&&|\|\||[!<>]=|[=<>!()]/g;
  const found = [];
  for (const hit of text3.slice(line.start, line.end).matchAll(pattern)) {
    if (hit[0].startsWith("#")) break;
    const start = line.start + hit.index;
    found.push({ text: hit[0], start, end: start + hit[0].length });
  }
  return found;
}

// src/languages/kconfig/entries.ts
function entriesOf2(text3, lines, matchesIn) {
  const entries = /* @__PURE__ */ new Map();
  const heirs = /* @__PURE__ */ new Map();
  let comment = "";
  for (const line of lines) {
    const code = text3.slice(line.start, line.end);
    const opens2 = line.start === line.entry.start;
    if (opens2)
      entries.set(line.start, {
        beside: /* @__PURE__ */ new Set(),
        deprecated: notesDeprecation(comment),
        explained: false
      });
    comment = /^\s*#/.test(code) ? `${comment}
${code}` : "";
    const { symbol } = line.entry;
    const entry = entries.get(line.entry.start);
    if (entry === void 0 || symbol === "") continue;
    if (marks(line, code)) entry.deprecated = true;
    if (line.kind === "help" && notesDeprecation(code)) entry.explained = true;
    for (const match2 of matchesIn(line.start, line.end)) {
      const { name } = match2;
      if (name === symbol) continue;
      const help = line.kind === "help" && (entry.explained || isAdvised(text3, match2));
      if (help || line.kind !== "help" && SPEAKS.test(code)) entry.beside.add(name);
      if (/^\s*(?:default|def_bool|def_tristate)\b/.test(code)) {
        const known3 = heirs.get(name) ?? /* @__PURE__ */ new Set();
        heirs.set(name, known3.add(symbol));
      }
    }
  }
  for (const { start, entry } of lines)
    for (const heir of heirs.get(entry.symbol) ?? []) entries.get(start)?.beside.add(heir);
  return entries;
}
var SPEAKS = /^\s*(?:select|imply|prompt|bool|boolean|tristate|int|hex|string)\b/;
function marks({ kind: kind2 }, code) {
  if (kind2 === "help") return /^\s*[([]?deprecated\b/i.test(code);
  const prompt = /^\s*(?:prompt|bool|boolean|tristate|int|hex|string)\s+(".*")/.exec(code)?.[1];
  if (prompt !== void 0) return describesDeprecated(prompt);
  return /^\s*(?:select|depends\s+on)\s+\w*(?:LEGACY|DEPRECATED)\w*\s*(?:#.*)?$/.test(code);
}

// src/languages/kconfig/lines.ts
var TYPED = /^\s*(?:def_)?(?:bool|boolean|tristate|int|hex|string)\b/;
function linesOfKconfig(text3) {
  const lines = [];
  let entry = { symbol: "", start: -1, logical: true, typed: false };
  let help;
  for (const hit of text3.matchAll(/(?:[^\\\r\n]+|\\\r\n|\\[^])*(?:\r\n|\r|\n|$)/g)) {
    if (hit[0] === "") continue;
    const bom = hit.index === 0 && hit[0].startsWith("\xEF\xBB\xBF") ? 3 : 0;
    const code = hit[0].slice(bom).replace(/[\r\n]+$/, "");
    const start = hit.index + bom;
    const end = start + code.length;
    const blank2 = code.trim() === "";
    if (help !== void 0 && !blank2) {
      const column = width(code);
      if (help.column === -1 && column > help.keyword) help.column = column;
      if (help.column !== -1 && column >= help.column) {
        lines.push({ kind: "help", start, end, entry });
        continue;
      }
      help = void 0;
    }
    const opens2 = /^\s*(?:menu)?config(?:default)?\s+(\w+)|^\s*choice\b\s*(\w*)/.exec(code);
    if (opens2 !== null || /^\s*(?:endmenu|endif|endchoice|menu|if|comment|source)\b/.test(code))
      entry = {
        symbol: opens2?.[1] ?? opens2?.[2] ?? "",
        start: opens2 === null ? -1 : start,
        logical: true,
        typed: /^\s*choice\b/.test(code)
      };
    if (/^\s*(?:int|hex|string|def_int|def_hex|def_string)\b/.test(code)) entry.logical = false;
    if (TYPED.test(code)) entry.typed = true;
    if (/^\s*(?:---)?help(?:---)?\s*$/.test(code)) help = { column: -1, keyword: width(code) };
    lines.push({ kind: "statement", start, end, entry });
  }
  return lines;
}
function width(code) {
  let column = 0;
  for (const letter of code) {
    if (letter === "	") column += 8 - column % 8;
    else if (letter === " ") column++;
    else break;
  }
  return column;
}

// src/languages/kconfig/read.ts
function readKconfig(text3, names) {
  const matches2 = names.find(text3);
  if (matches2.length === 0) return [];
  const uses = [];
  let next2 = 0;
  const lines = linesOfKconfig(text3);
  const entries = entriesOf2(text3, lines, matchesWithin(matches2));
  const kept = deprecatedPart(text3);
  for (const line of lines) {
    const own = [];
    while (next2 < matches2.length && matches2[next2].start < line.end) own.push(matches2[next2++]);
    if (own.length > 0) {
      const entry = entries.get(line.entry.start);
      const read2 = readLine(text3, line, own, names).map((use2) => inEntry(use2, line, entry));
      const inside2 = kept !== void 0 && line.start > kept.start && line.start < kept.end;
      uses.push(...inside2 ? read2.map((use2) => ({ ...use2, role: "shim" })) : read2);
    }
    if (next2 === matches2.length) break;
  }
  return uses;
}
function deprecatedPart(text3) {
  const start = /^# Deprecated options for backward compatibility/m.exec(text3)?.index;
  if (start === void 0) return void 0;
  const length = text3.slice(start).search(/^# End of deprecated options/m);
  return { start, end: length === -1 ? text3.length : start + length };
}
var LONGEST9 = 2e4;
function inEntry(use2, line, entry) {
  if (entry === void 0 || use2.name !== line.entry.symbol) return use2;
  if (entry.deprecated) return { ...use2, role: "shim" };
  if (entry.beside.size === 0) return use2;
  return { ...use2, beside: [.../* @__PURE__ */ new Set([...use2.beside ?? [], ...entry.beside])] };
}
function readLine(text3, line, matches2, names) {
  const code = text3.slice(line.start, line.end);
  if (code.length > LONGEST9) return matches2.map((match2) => symbolMention(match2, "code"));
  if (line.kind === "help") return matches2.map((match2) => symbolMention(match2, "prose"));
  const unset = /^\s*#\s*(\S+) is not set\s*$/.exec(code);
  if (unset !== null && names.has(unset[1])) return [unsetting(text3, line, matches2[0])];
  if (/^\s*#/.test(code)) return matches2.map((match2) => symbolMention(match2, "comment"));
  const set2 = /^\s*([A-Za-z_]\w*)=(.*)$/s.exec(code);
  if (set2 !== null) return setting(text3, line, matches2, set2[1].length + set2[0].indexOf(set2[1]));
  const statement3 = STATEMENT.exec(code);
  return matches2.map((match2) => readSymbol(text3, line, match2, statement3, names));
}
function setting(text3, line, matches2, nameEnd) {
  const [first, ...rest] = matches2;
  const use2 = first;
  if (use2.end !== line.start + nameEnd)
    return matches2.map((match2) => symbolMention(match2, "string"));
  const raw = /^=\s*("?)(.*?)\1\s*(?:\s#.*)?$/s.exec(text3.slice(use2.end, line.end));
  const value = raw?.[2] ?? "";
  const start = use2.end + 1 + (raw?.[1]?.length ?? 0);
  const removal = wholeLine(text3, line.start, line.end);
  return [
    {
      ...symbolMention(use2, "code"),
      role: "option",
      namespace: "kconfig",
      ...value !== "" && { value: { text: value, start, end: start + value.length } },
      ...removal && {
        member: { list: "fragment", removal },
        split: (targets) => {
          const ending = /(?:\r\n|\r|\n)$/.exec(text3.slice(removal.start, removal.end))?.[0] ?? "\n";
          const lines = targets.map((target) => `${target.name}=${spelled(target.value)}`);
          return [{ start: use2.start, end: line.end, text: lines.join(ending) }];
        }
      }
    },
    ...rest.map((match2) => symbolMention(match2, "string"))
  ];
}
function spelled(value) {
  const known3 = { ON: "y", TRUE: "y", OFF: "n", FALSE: "n" };
  return known3[value] ?? (/^(?:[ymn]|-?\d+|0x[0-9A-Fa-f]+)$/.test(value) ? value : `"${value}"`);
}
function unsetting(text3, line, match2) {
  const removal = wholeLine(text3, line.start, line.end);
  const start = match2.end + 1;
  return {
    ...symbolMention(match2, "code"),
    role: "option",
    namespace: "kconfig",
    value: { text: "is not set", start, end: start + "is not set".length },
    ...removal && { member: { list: "fragment", removal } }
  };
}
function readSymbol(text3, line, match2, hit, names) {
  const code = text3.slice(line.start, line.end);
  const at = match2.start - line.start;
  const quoted2 = inString(code, at);
  if (quoted2 === "comment") return symbolMention(match2, "comment");
  if (quoted2 === "string") {
    if (/^\s*option\s+env\s*=\s*"$/.test(code.slice(0, at)))
      return { ...symbolMention(match2, "string"), role: "condition", namespace: "env" };
    return withBeside(
      symbolMention(match2, "string"),
      others(match2.name, namesOf(names.find(text3, line.start, line.end)))
    );
  }
  if (/\$[({]$/.test(code.slice(0, at)))
    return { ...symbolMention(match2, "code"), role: "condition", namespace: "env" };
  if (hit === null) return symbolMention(match2, "code");
  const { keyword, symbol } = hit.groups;
  if (symbol !== void 0 && at === hit[0].length - symbol.length)
    return named(text3, line, match2, keyword);
  return readExpression(text3, line, match2, names);
}
var STATEMENT = /^\s*(?:(?<keyword>config|menuconfig|configdefault|choice|select|imply)\s+(?<symbol>\w+)|depends\s+on\b|visible\s+if\b|if\b|default\b|def_bool\b|def_tristate\b|def_int\b|def_hex\b|def_string\b|range\b|prompt\b|bool\b|boolean\b|tristate\b|int\b|hex\b|string\b|modules\b)/;
function named(text3, line, match2, keyword) {
  const use2 = { ...symbolMention(match2, "code"), role: "declaration", namespace: "kconfig" };
  const { symbol, start: entryStart, typed } = line.entry;
  if (/^(?:menu)?config$/.test(keyword)) return typed ? use2 : { ...use2, role: "option" };
  if (keyword === "choice") return use2;
  const alone = /^\s*(?:#.*)?$/s.test(text3.slice(match2.end, line.end));
  const removal = alone && keyword !== "configdefault" ? wholeLine(text3, line.start, line.end) : void 0;
  return {
    ...use2,
    role: "option",
    ...removal && { member: { list: `${keyword} in ${entryStart}`, removal } },
    // `config OLD` that selects NEW is how a symbol is renamed.
    ...symbol !== "" && symbol !== match2.name && { beside: [symbol] }
  };
}
function inString(code, at) {
  let quote2 = "";
  for (let index = 0; index < at; index++) {
    const letter = code[index];
    if (quote2 !== "") {
      if (letter === "\\") index++;
      else if (letter === quote2) quote2 = "";
    } else if (letter === '"' || letter === "'") quote2 = letter;
    else if (letter === "#") return "comment";
  }
  return quote2 === "" ? null : "string";
}
function symbolMention(match2, region) {
  return { ...mention(match2, region), namespace: "kconfig" };
}

// src/languages/kconfig/index.ts
var kconfig = {
  id: "kconfig",
  files: [
    {
      format: "kconfig-fragment",
      places: [/(^|\/)(boards|socs?|shields|snippets|overlays?|configs?)\/([^/]+\/)*[^/]+\.conf$/],
      names: ".config sdkconfig prj.conf",
      beginnings: [/^sdkconfig[._-]/],
      patterns: [/^(prj|overlay)[_.-].*\.conf$/, /^config-\d+(\.\d+)*$/],
      extensions: "defconfig kconf fragment config",
      beginsAs: isFragment
    },
    {
      format: "kconfig",
      names: "kconfig Config.in",
      beginnings: [/^kconfig[._-]/i, /^Config\.in\./],
      extensions: "kconfig"
    },
    { format: "defconfig", patterns: [/defconfig$/] },
    { format: "kconfig-fragment", extensions: "conf cfg inc", head: isFragment }
  ],
  fences: "kconfig defconfig",
  read: readKconfig
};
function isFragment(head) {
  return /^(CONFIG_\w+=|# CONFIG_\w+ is not set)/m.test(head);
}

// src/languages/kotlin/read.ts
var KOTLIN = {
  syntax: {
    ...C_COMMENTS,
    skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,5}'`],
    strings: [
      { open: '"""', close: '"""', escape: "none", multiline: true, hole: ["${", "}"] },
      { open: '"', close: '"', escape: "backslash", hole: ["${", "}"] }
    ]
  },
  rules: JVM_RULES,
  trailing: true,
  hint: (key) => /^(?:c(?:pp)?Flags|compilerOpts|freeCompilerArgs)$/.test(key) ? "compiler" : void 0
};
function readKotlin(text3, names) {
  return readScript(text3, names, KOTLIN);
}

// src/languages/kotlin/index.ts
var kotlin = {
  id: "kotlin",
  files: [
    { format: "teamcity", places: [/(^|\/)\.teamcity\/.+\.kts$/] },
    { format: "kotlin", scope: "sources", extensions: "kt kts" },
    { format: "gradle", patterns: [/\.gradle\.kts$/i] }
  ],
  fences: "kotlin kts kt",
  read: readKotlin
};

// src/languages/lua/read.ts
var RULES6 = [
  {
    ...ENVIRONMENT_READ,
    before: /\bos\.getenv\s*\(?\s*$/,
    after: /^\s*\)/,
    either: anyOf("or")
  },
  {
    in: "string",
    before: /\b_OPTIONS\s*\[\s*$/,
    after: /^\s*\]/,
    role: "condition",
    namespace: "any",
    either: anyOf("or")
  },
  {
    in: "string",
    before: /\b(?:has_config|is_config|get_config)\s*\(\s*$/,
    after: /^\s*\)/,
    role: "condition",
    namespace: "any",
    either: anyOf("or")
  },
  {
    in: "string",
    before: /\b(?:has_config|is_config|get_config)\s*\(\s*$/,
    role: "condition",
    namespace: "any"
  },
  { in: "string", before: /\boption\s*\(?\s*$/, role: "declaration", namespace: "any" },
  { in: "string", before: /\btrigger\s*=\s*$/, role: "declaration", namespace: "any" },
  {
    in: "string",
    before: /\b(?:set_configvar|configvar|add_defines_h|set_config)\s*\(\s*$/,
    after: /^\s*,\s*/,
    role: "definition",
    namespace: "macro",
    value: true
  },
  {
    in: "string",
    before: /\b(?:add_options|set_options)\s*\(\s*$/,
    role: "option",
    namespace: "any",
    member: "list"
  },
  {
    ...ENVIRONMENT_SETTING,
    before: /\bos\.setenv\s*\(\s*$/,
    after: /^\s*,\s*/,
    member: "block"
  },
  {
    in: "code",
    before: /[{,]\s*$/,
    after: /^\s*=(?!=)\s*/,
    role: "option",
    namespace: "any",
    value: true,
    member: "list"
  }
];
var LUA = {
  syntax: {
    block: [
      { open: "--\\[\\[", close: "]]" },
      { open: "--\\[=\\[", close: "]=]" }
    ],
    line: ["--"],
    strings: [
      {
        open: "\\[=*\\[",
        close: (open) => open.replaceAll("[", "]"),
        escape: "none",
        multiline: true
      },
      DOUBLE,
      SINGLE
    ]
  },
  rules: RULES6,
  trailing: true,
  defines: /(?:^|[._:])(?:add_|un)?defin(?:es|itions)$/i,
  scripts: [[/\bos\.(?:execute|exec|run|outputof)\s*\(\s*$/, "shell"]],
  hint: (key) => /(?:^|[._:])(?:buildoptions|add_c(?:xx|u)?flags|add_cxflags|cflags|cxxflags)$/.test(key) ? "compiler" : void 0
};
function readLua(text3, names) {
  return readScript(text3, names, LUA);
}

// src/languages/lua/index.ts
var lua = {
  id: "lua",
  files: [
    { format: "premake", names: "premake5.lua premake4.lua premake.lua" },
    { format: "xmake", names: "xmake.lua" },
    { format: "rockspec", extensions: "rockspec" },
    { format: "lua", scope: "sources", extensions: "lua", shebang: /\blua(jit)?\b/, scripts: true }
  ],
  fences: "lua",
  read: readLua
};

// src/languages/m4/read.ts
var RULES7 = [
  {
    in: "code",
    before: /\bAC_DEFINE(?:_UNQUOTED)?\(\s*\[?\s*$/,
    role: "definition",
    namespace: "macro"
  },
  {
    in: "code",
    before: /\b(?:AC_ARG_(?:ENABLE|WITH|VAR)|AM_CONDITIONAL|AH_TEMPLATE|AC_SUBST|AC_CACHE_CHECK)\(\s*\[?\s*$/,
    role: "declaration",
    namespace: "any"
  },
  {
    in: "code",
    before: /(?<=(?:^|[\s;[(])(?:export\s+)?)$/,
    after: /^=(?=\S)/,
    role: "option",
    namespace: "env",
    value: true,
    member: "block"
  }
];
var M4 = {
  syntax: {
    line: ["\\bdnl\\b", "(?<![$\\w{\\\\])#"],
    strings: [{ open: '(?<!\\\\)"', close: '"', escape: "keep", multiline: true }]
  },
  rules: RULES7,
  trailing: false,
  defines: /^(?:AM_CPPFLAGS)$/
};
function readM4(text3, names) {
  return readScript(text3, names, M4).map((use2) => withReads(text3, names, use2));
}
var NEAR2 = 1e3;
function withReads(text3, names, use2) {
  if (!/\$\{?$/.test(text3.slice(Math.max(0, use2.start - 2), use2.start))) return use2;
  const lineStart3 = Math.max(text3.lastIndexOf("\n", use2.start) + 1, use2.start - NEAR2);
  const lineStop = text3.indexOf("\n", use2.end);
  const lineEnd6 = Math.min(lineStop === -1 ? text3.length : lineStop, use2.end + NEAR2);
  const beside3 = others(use2.name, namesOf(names.find(text3, lineStart3, lineEnd6)));
  const condition5 = {
    name: use2.name,
    start: use2.start,
    end: use2.end,
    role: "condition",
    namespace: "env",
    region: use2.region,
    contract: "Users may set it when they call configure.",
    ...beside3.length > 0 && { beside: beside3 }
  };
  const test = testAround(text3, use2, lineStart3, lineEnd6);
  if (test === void 0) return condition5;
  const { start, end, any } = test;
  return {
    ...condition5,
    widen: (wanted) => {
      const copies3 = wanted.map(
        (name) => text3.slice(start, use2.start) + name + text3.slice(use2.end, end)
      );
      const joiner = any ? " || " : " && ";
      return [
        { start, end: start, text: `{ ${copies3.map((copy) => copy + joiner).join("")}` },
        { start: end, end, text: "; }" }
      ];
    }
  };
}
function testAround(text3, use2, lineStart3, lineEnd6) {
  const line = text3.slice(lineStart3, lineEnd6);
  for (const hit of line.matchAll(TEST2)) {
    const start = lineStart3 + hit.index;
    const end = start + hit[0].length;
    if (start >= use2.start || use2.end >= end) continue;
    const [, left = "", sign = "", right = "", unary] = hit;
    if (unary !== void 0) return { start, end, any: unary === "-n" };
    const empty = bare2(left) === bare2(right);
    return { start, end, any: sign[0] === "=" !== empty };
  }
  return void 0;
}
var WORD2 = String.raw`("[^"\r\n]*"|[^\s;"'\]\[(),&|]+)`;
var TEST2 = new RegExp(
  String.raw`\btest[ \t]+(?:${WORD2}[ \t]+(!?==?)[ \t]+${WORD2}|(-[nz])[ \t]+"[^"\r\n]*")`,
  "g"
);
function bare2(word2) {
  return word2.replaceAll('"', "").replace(/\$\{?\w+\}?/g, "");
}

// src/languages/m4/index.ts
var m4 = {
  id: "m4",
  files: [{ format: "autotools", names: "configure.ac configure.in", extensions: "m4 ac" }],
  fences: "m4 autoconf",
  read: readM4
};

// src/languages/make/lines.ts
function logicalLines2(text3) {
  const lines = [];
  const breaks = /\r\n|\n|\r/g;
  let start = text3.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  for (let hit = breaks.exec(text3); hit !== null; hit = breaks.exec(text3)) {
    if (isContinued(text3, start, hit.index)) continue;
    const next2 = hit.index + hit[0].length;
    lines.push({ start, end: hit.index, next: next2 });
    start = next2;
  }
  if (start < text3.length) lines.push({ start, end: text3.length, next: text3.length });
  return lines;
}
function isContinued(text3, start, end) {
  let count = 0;
  while (end - count > start && text3[end - count - 1] === "\\") count++;
  return count % 2 === 1;
}

// src/languages/make/parse.ts
var CONDITION2 = /^(\s*(?:else\s+)?)(ifdef|ifndef|ifeq|ifneq)(?=[\s("'])/;
var ASSIGNMENT = /^(\s*(?:(?:export|override|private|unexport)\s+)*)([^\s:=#+?!$()%]+)\s*((?::{1,3}|\+|\?|!)?=)/;
var TARGET_ASSIGNMENT = /^([^\t:=#][^:=#]{0,500}::?\s*(?:(?:export|override|private)\s+)*)([\w.-]+)\s*((?::{1,3}|\+|\?|!)?=)/;
var DEFINE = /^\s*(?:override\s+|export\s+)*define\b\s*/;
var NO_SHELL = /^\t\s*(?:[A-Za-z_][\w.]*[ \t]+(?:[:?+]=|=[ \t])|(?:else[ \t]+)?ifn?(?:def|eq)[ \t(]|endif\b)/;
var EXPORT = /^\s*(?:export|unexport|undefine|override\s+undefine)\b/;
function parse3(text3, lines) {
  let inRule = false;
  let depth = 0;
  const outside = [];
  return lines.map((line) => {
    const whole = text3.slice(line.start, line.end);
    if (depth > 0) {
      if (DEFINE.test(whole)) depth++;
      if (/^\s*endef\b/.test(whole)) depth--;
      return { ...line, comment: line.end, kind: "body" };
    }
    if (inRule && whole.startsWith("	") && !NO_SHELL.test(whole))
      return { ...line, comment: line.end, kind: "recipe" };
    const comment = commentStart(text3, line);
    const code = text3.slice(line.start, comment);
    const parsed2 = parseCode(code, line.start);
    if (parsed2.kind === "define") depth++;
    if (parsed2.kind === "rule") inRule = true;
    if (parsed2.kind === "assignment" && !parsed2.target) inRule = false;
    if (parsed2.kind === "condition" && !parsed2.keyword.branch) outside.push(inRule);
    else if (parsed2.kind === "condition" || parsed2.kind === "else")
      inRule = outside.at(-1) ?? inRule;
    else if (parsed2.kind === "endif") inRule = outside.pop() ?? inRule;
    return { ...line, comment, ...parsed2 };
  });
}
function parseCode(code, at) {
  const end = at + code.trimEnd().length;
  const condition5 = CONDITION2.exec(code);
  if (condition5 !== null) {
    const start = at + condition5[1].length;
    const word2 = condition5[2];
    const keyword = { start, end: start + word2.length, word: word2, branch: condition5[1].trim() !== "" };
    return { kind: "condition", keyword, argument: trimmed2(code, at, keyword.end, end) };
  }
  if (/^\s*else\s*$/.test(code)) return { kind: "else" };
  if (/^\s*endif\s*$/.test(code)) return { kind: "endif" };
  const define = DEFINE.exec(code);
  if (define !== null) return { kind: "define", argument: { start: at + define[0].length, end } };
  const own = ASSIGNMENT.exec(code);
  const assignment3 = own ?? TARGET_ASSIGNMENT.exec(code);
  if (assignment3 !== null) {
    const start = at + assignment3[1].length;
    const name = { start, end: start + assignment3[2].length };
    const value = trimmed2(code, at, at + assignment3[0].length, end);
    return { kind: "assignment", name, operator: assignment3[3], value, target: own === null };
  }
  const exported2 = EXPORT.exec(code);
  if (exported2 !== null)
    return { kind: "export", argument: { start: at + exported2[0].length, end } };
  return { kind: /^[^\s#].*:/s.test(code) ? "rule" : "other" };
}
function trimmed2(code, at, start, end) {
  let from = start;
  while (from < end && /\s/.test(code[from - at])) from++;
  return { start: Math.min(from, Math.max(end, start)), end: Math.max(end, from) };
}
function commentStart(text3, { start, end }) {
  let depth = 0;
  for (let at = start; at < end; at++) {
    const letter = text3[at];
    if (letter === "\\") at++;
    else if (letter === "$" && /[({]/.test(text3[at + 1] ?? "")) depth++;
    else if (depth > 0 && (letter === ")" || letter === "}")) depth--;
    else if (letter === "#" && depth === 0) return at;
  }
  return end;
}

// src/languages/make/tree.ts
function treeOf3(text3, lines, matchesIn) {
  const branches = [];
  const opened = /* @__PURE__ */ new Map();
  let inside2 = null;
  function open(head, parent, chain, isElse) {
    const asked = /* @__PURE__ */ new Set();
    inside2 = {
      head,
      parent,
      chain,
      isElse,
      asked,
      set: /* @__PURE__ */ new Set(),
      heirs: /* @__PURE__ */ new Set(),
      deprecated: /* @__PURE__ */ new Set(),
      works: false
    };
    opened.set(head, inside2);
  }
  lines.forEach((line, index) => {
    if (line.kind === "condition" && !line.keyword.branch) {
      branches.push(inside2);
      open(index, inside2, newChain(), false);
    } else if ((line.kind === "condition" || line.kind === "else") && inside2 !== null) {
      branches.push(inside2.parent);
      open(index, inside2.parent, inside2.chain, line.kind === "else");
    } else if (line.kind === "endif") {
      inside2 = inside2?.parent ?? null;
      branches.push(inside2);
    } else branches.push(inside2);
    if (line.kind === "condition" && /(?:^|[^a-z])version/i.test(text3.slice(line.start, line.comment))) {
      const at = opened.get(index);
      if (at !== void 0) at.chain.versioned = true;
    }
    const adds = line.kind === "assignment" && line.operator === "+=";
    if (adds || /^(?:rule|recipe|define|body)$/.test(line.kind))
      for (const branch2 of outward(branches[index] ?? null)) branch2.works = true;
    const found = matchesIn(line.start, line.comment);
    if (found.length === 0) return;
    if (line.kind === "condition")
      for (const { name } of found) {
        opened.get(index)?.asked.add(name);
        opened.get(index)?.chain.asked.add(name);
      }
    const printed2 = isPrinted2(text3, line) && printsDeprecation(text3.slice(line.start, line.end));
    for (const branch2 of outward(branches[index] ?? null)) {
      for (const match2 of found) {
        const sets2 = line.kind === "assignment" && match2.start === line.name.start;
        if (sets2) branch2.set.add(match2.name);
        if (sets2 && inherits(text3.slice(line.value.start, line.value.end), match2.name))
          branch2.heirs.add(match2.name);
        if (!printed2) branch2.chain.inside.add(match2.name);
        if (sets2 && branch2.isElse) branch2.chain.otherwise.add(match2.name);
        if (printed2) branch2.deprecated.add(match2.name);
      }
    }
  });
  return { branches, opened, warnings: warningsIn(text3, lines) };
}
function inherits(value, name) {
  return /^\s*\$[({][\w.-]+[)}]\s*$/.test(value) && !/[({]([\w.-]+)/.exec(value).includes(name);
}
function warningsIn(text3, lines) {
  const warnings = /* @__PURE__ */ new Set();
  let warned2 = false;
  lines.forEach((line, index) => {
    const printed2 = line.kind !== "recipe" && isPrinted2(text3, line);
    warned2 = printed2 && (warned2 || printsDeprecation(text3.slice(line.start, line.end)));
    if (warned2) warnings.add(index);
  });
  return warnings;
}
function isPrinted2(text3, { start, end }) {
  return /\$[({](?:error|warning|info)\s|\b(?:echo|printf)\b/.test(text3.slice(start, end));
}

// src/languages/make/assignment.ts
function assignmentOf2(text3, line, list3) {
  const { value } = line;
  const literal3 = { ...value, text: text3.slice(value.start, value.end) };
  const removal = { start: line.start, end: line.next };
  const plain4 = !line.target && line.operator !== "+=";
  return {
    ...literal3.text !== "" && { value: literal3 },
    ...plain4 && { member: { list: list3, removal } },
    ...plain4 && { split: (targets) => copies2(text3, line, targets) }
  };
}
function copies2(text3, line, targets) {
  if (!targets.every(({ value }) => /^[\w.+:/-]+$/.test(value))) return void 0;
  const lineEnd6 = text3.includes("\r\n") ? "\r\n" : "\n";
  const whole = { start: line.start, end: line.value.end };
  const written2 = copiesOf(text3, whole, line.name, line.value, targets);
  return [{ ...whole, text: written2.join(lineEnd6) }];
}

// src/languages/make/references.ts
function referenceAt2(text3, { start, end }) {
  const open = text3[start - 1];
  if (open !== "(" && open !== "{" || text3[start - 2] !== "$") return void 0;
  let dollars = 0;
  while (text3[start - 2 - dollars] === "$") dollars++;
  if (dollars % 2 === 0) return void 0;
  const close = open === "(" ? ")" : "}";
  if (text3[end] === close) return { start: start - 2, end: end + 1, open, substituted: false };
  return text3[end] === ":" ? { start: start - 2, end: end + 1, open, substituted: true } : void 0;
}
function isComposed2(text3, { start, end }) {
  if (/[)}]/.test(text3[start - 1] ?? "")) return true;
  return /^\$[({@*<%^]/.test(text3.slice(end, end + 2));
}
function widenReference(text3, reference2, oldFirst) {
  if (reference2.substituted) return void 0;
  const old = text3.slice(reference2.start, reference2.end);
  const [left, right] = reference2.open === "(" ? ["$(", ")"] : ["${", "}"];
  const before = text3.slice(Math.max(0, reference2.start - 200), reference2.start);
  const filtered = /\$[({]filter\s+[^(){}$,]*,\s*$/.test(before) && /[)}]/.test(text3[reference2.end] ?? "");
  return (names) => {
    const news2 = names.map((name) => `${left}${name}${right}`);
    const all = oldFirst ? [old, ...news2] : [...news2, old];
    const written2 = filtered && !oldFirst ? all.join(" ") : `${left}or ${all.join(",")}${right}`;
    return [{ start: reference2.start, end: reference2.end, text: written2 }];
  };
}

// src/languages/make/condition.ts
var LIMIT2 = 2e3;
var FALSE2 = /^(?:0|off|no|n|false|none)$/i;
function widenCondition(text3, keyword, argument3, name, variable) {
  const oldFirst = variable(text3.slice(name.start, name.end)).own !== "none";
  if (keyword.word === "ifdef" || keyword.word === "ifndef") {
    if (argument3.start !== name.start || argument3.end !== name.end) return void 0;
    return (names) => defined(text3, keyword, name, names, variable);
  }
  const reference2 = referenceAt2(text3, name);
  if (reference2 === void 0) return void 0;
  const sides = argument3.end - argument3.start > LIMIT2 ? void 0 : sidesOf(text3, argument3);
  const side = sides?.find(({ start, end }) => start <= name.start && name.end <= end);
  const other = sides?.find((candidate) => candidate !== side);
  if (side === void 0 || other === void 0 || !isWhole3(text3, side, reference2))
    return widenReference(text3, reference2, oldFirst);
  const literal3 = text3.slice(other.start, other.end);
  if (literal3.includes("$") || /\s/.test(literal3.trim()) || oldFirst && literal3.trim() !== "")
    return widenReference(text3, reference2, oldFirst);
  return reference2.substituted ? void 0 : (names) => compared3(text3, keyword, argument3, reference2, literal3.trim(), names);
}
function defined(text3, keyword, name, names, variable) {
  const all = [...names, text3.slice(name.start, name.end)];
  const joined4 = all.map((one) => variable(one).expands ? `$(value ${one})` : `$(${one})`).join("");
  const word2 = keyword.word === "ifdef" ? "ifneq" : "ifeq";
  return [
    { start: keyword.start, end: keyword.end, text: word2 },
    { start: name.start, end: name.end, text: `(${joined4},)` }
  ];
}
function compared3(text3, keyword, argument3, reference2, literal3, names) {
  const old = text3.slice(reference2.start, reference2.end);
  const [left, right] = reference2.open === "(" ? ["$(", ")"] : ["${", "}"];
  const all = [...names.map((name) => `${left}${name}${right}`), old];
  function inPlace2(written2) {
    return [{ start: reference2.start, end: reference2.end, text: written2 }];
  }
  if (literal3 === "") return inPlace2(all.join(""));
  if (FALSE2.test(literal3)) return inPlace2(`$(sort ${all.join(" ")})`);
  if (/[%\\]/.test(literal3)) return inPlace2(`${left}or ${all.join(",")}${right}`);
  const flipped = keyword.word === "ifeq" ? "ifneq" : "ifeq";
  const gap2 = keyword.end === argument3.start ? " " : "";
  return [
    { start: keyword.start, end: keyword.end, text: flipped },
    {
      start: argument3.start,
      end: argument3.end,
      text: `${gap2}(,$(filter ${literal3},${all.join(" ")}))`
    }
  ];
}
function sidesOf(text3, { start, end }) {
  if (text3[start] === "(") {
    if (text3[end - 1] !== ")") return void 0;
    let depth = 0;
    for (let at = start + 1; at < end - 1; at++) {
      const letter = text3[at];
      if (letter === "(" || letter === "{") depth++;
      else if (letter === ")" || letter === "}") depth--;
      else if (letter === "," && depth === 0)
        return [
          { start: start + 1, end: at },
          { start: at + 1, end: end - 1 }
        ];
    }
    return void 0;
  }
  const quoted2 = /^(?:"([^"]*)"|'([^']*)')(\s*)(?:"([^"]*)"|'([^']*)')$/.exec(
    text3.slice(start, end)
  );
  if (quoted2 === null) return void 0;
  const first = (quoted2[1] ?? quoted2[2]).length;
  const second = (quoted2[4] ?? quoted2[5]).length;
  return [
    { start: start + 1, end: start + 1 + first },
    { start: end - 1 - second, end: end - 1 }
  ];
}
function isWhole3(text3, side, reference2) {
  const before = text3.slice(side.start, reference2.start);
  const after2 = text3.slice(reference2.end, side.end);
  if (/^\s*$/.test(before) && /^\s*$/.test(after2)) return true;
  return /^\s*\$[({]strip\s+$/.test(before) && /^\s*[)}]\s*$/.test(after2);
}

// src/languages/make/shell-view.ts
function shellView(text3, { start, end }) {
  const ends2 = expansions(text3, { start, end });
  const pieces4 = [];
  let at = start;
  let from = start;
  function flush(to) {
    if (to > from) pieces4.push({ text: text3.slice(from, to), at: from });
  }
  const prefix = /^\t[@+-]+/.exec(text3.slice(start, start + 10));
  if (prefix !== null) {
    pieces4.push({ text: " ".repeat(prefix[0].length), at: start });
    at = from = start + prefix[0].length;
  }
  while (at < end) {
    if (text3[at] !== "$") {
      at++;
      continue;
    }
    if (text3[at + 1] === "$") {
      flush(at);
      pieces4.push({ text: "$", at });
      at = from = at + 2;
      continue;
    }
    const close = ends2.get(at);
    if (close === void 0 || /^\w+$/.test(text3.slice(at + 2, close - 1))) {
      at += 2;
      continue;
    }
    flush(at);
    pieces4.push({ text: "_".repeat(close - at), at });
    at = from = close;
  }
  flush(end);
  return decoded(pieces4, end, (inner) => inner.replaceAll("$", "$$$$"));
}
function expansions(text3, { start, end }) {
  const ends2 = /* @__PURE__ */ new Map();
  const open = [];
  for (let at = start; at < end; at++) {
    const letter = text3[at];
    if (letter === "(" || letter === "{") open.push(at - 1);
    else if (letter === ")" || letter === "}") {
      const from = open.pop();
      if (from !== void 0 && text3[from] === "$") ends2.set(from, at + 1);
    }
  }
  return ends2;
}

// src/languages/make/uses.ts
function usesOf2(file, index) {
  const { text: text3 } = file;
  const line = file.lines[index];
  const matches2 = file.matchesIn(line.start, line.end);
  if (matches2.length === 0) return [];
  const facts = factsOf3(file, index);
  const listed4 = /* @__PURE__ */ new Map();
  for (const use2 of embedded(file, line)) listed4.set(use2.start, added(file, index, use2));
  const uses = matches2.map((match2) => readOne3(file, index, facts, match2, listed4.get(match2.start)));
  const others2 = companions(uses, wordsOf4(text3, line, facts, uses));
  return uses.map((use2, at) => {
    const own = beside2(file, index, use2, others2[at], uses);
    return servesOld2(file, index, facts, use2) ? { ...own, role: "shim" } : own;
  });
}
function factsOf3({ text: text3, lines, tree }, index) {
  const line = lines[index];
  const printed2 = isPrinted2(text3, line);
  const warns = tree.warnings.has(index) || printed2 && printsDeprecation(text3.slice(line.start, line.comment));
  return { printed: printed2, warns, noted: notesDeprecation(text3.slice(line.comment, line.end)) };
}
function wordsOf4(text3, line, { printed: printed2 }, uses) {
  const parted = line.kind === "assignment" || line.kind === "recipe" || line.kind === "body";
  if (!parted || printed2) return () => 0;
  let word2 = 0;
  const words2 = uses.map((use2, index) => {
    const before = uses[index - 1];
    const between3 = before && text3.slice(before.end, use2.start);
    if (between3 !== void 0 && (/\s/.test(between3) || arePathParts(between3))) word2++;
    return word2;
  });
  return (_use, index) => words2[index];
}
function embedded({ text: text3, names }, line) {
  if (line.kind === "assignment") {
    const name = text3.slice(line.name.start, line.name.end);
    return within2(text3, names, line.value, purpose(name));
  }
  if (line.kind === "recipe" || line.kind === "body") return recipe(text3, names, line);
  return [];
}
function added({ text: text3, lines, runs }, index, use2) {
  const line = lines[index];
  if (line.kind !== "assignment" || line.target || line.operator !== "+=") return use2;
  const name = text3.slice(line.name.start, line.name.end);
  return inLines(text3, use2, `${runs[index]}/${name}`, line, line.value);
}
function purpose(name) {
  const said2 = hintOf(name);
  if (said2 !== "unknown") return said2;
  return /FLAGS|DEFS?$|DEFINES?$|DEFINITIONS$|CPPFLAGS|MACROS$/i.test(name) ? "compiler" : void 0;
}
function recipe(text3, names, line) {
  const view = shellView(text3, line);
  return written(text3, embed(names.explain("shell", view.text), view));
}
function written(text3, uses) {
  return uses.map(
    (use2) => use2.value === void 0 ? use2 : { ...use2, value: { ...use2.value, text: text3.slice(use2.value.start, use2.value.end) } }
  );
}
function within2(text3, names, span2, hint) {
  const view = shellView(text3, span2);
  return written(text3, embed(readCommandLine(view.text, names, hint), view));
}
function readOne3(file, index, facts, match2, listed4) {
  const { text: text3 } = file;
  const line = file.lines[index];
  const inComment = match2.start >= line.comment;
  const plain4 = (role, namespace, more = {}) => ({
    name: match2.name,
    start: match2.start,
    end: match2.end,
    role,
    namespace,
    region: inComment ? "comment" : "code",
    ...more
  });
  if (inComment) {
    return plain4("mention", "any", facts.noted ? { reservation: deprecationText(match2.name) } : {});
  }
  if (line.kind === "body" && isDeferred(text3, line, match2))
    return plain4("condition", "make", { passes: true });
  if (line.kind === "condition") return condition3(file, line, match2, plain4);
  const reference2 = referenceAt2(text3, match2);
  if (listed4 !== void 0 && reference2 === void 0 && line.kind !== "assignment") return listed4;
  if (facts.printed && reference2 === void 0)
    return { ...plain4("mention", "any"), region: "string" };
  if (reference2 !== void 0) {
    const { own } = file.variable(match2.name);
    const widen5 = line.kind === "body" ? void 0 : widenReference(text3, reference2, own === "default");
    return plain4("condition", "make", {
      passes: true,
      ...widen5 && { widen: widen5 },
      ...own === "fixed" && { local: true }
    });
  }
  if (listed4 !== void 0) return listed4;
  if (isComposed2(text3, match2))
    return plain4("mention", "any", { reservation: composedName(match2.name) });
  if (line.kind === "assignment" && match2.start === line.name.start && match2.end === line.name.end)
    return plain4("option", "make", assignmentOf2(text3, line, `set:${file.runs[index]}`));
  if (line.kind === "export" || line.kind === "define") return plain4("option", "make");
  if (isAsked(text3, match2)) return plain4("condition", "make", { passes: true });
  if (match2.glued)
    return plain4(text3[match2.end] === "=" ? "option" : "definition", "any", unlisted2(text3, match2));
  const assigned7 = unlisted2(text3, match2);
  if (assigned7.value !== void 0) return plain4("option", "any", assigned7);
  if (/\$\$\{?$/.test(text3.slice(Math.max(0, match2.start - 3), match2.start)))
    return plain4("condition", "env", { passes: true });
  return plain4("mention", "any");
}
function isDeferred(text3, line, { start }) {
  return /^\s*(?:else\s+)?ifn?(?:def|eq)\b/.test(text3.slice(line.start, start)) || /\$\$[({]$/.test(text3.slice(Math.max(0, start - 3), start));
}
function condition3(file, line, match2, plain4) {
  const widen5 = widenCondition(file.text, line.keyword, line.argument, match2, file.variable);
  const reads = /^ifn?def$/.test(line.keyword.word) || referenceAt2(file.text, match2) !== void 0;
  const local = reads && file.variable(match2.name).own === "fixed";
  return plain4("condition", reads ? "make" : "any", {
    ...widen5 && { widen: widen5 },
    ...local && { local }
  });
}
function isAsked(text3, { start, end }) {
  const before = text3.slice(Math.max(0, start - 80), start);
  return /\$[({](?:origin|flavor|value|call\s+[^(){},$]{1,60},)\s*$/.test(before) && /[),}]/.test(text3[end] ?? "");
}
function unlisted2(text3, { end }) {
  const hit = /^(?::[A-Z]+)?=([\w.+-]+)/.exec(text3.slice(end, end + 80));
  if (hit === null) return {};
  const start = end + hit[0].length - hit[1].length;
  return { value: { text: hit[1], start, end: end + hit[0].length } };
}
function beside2(file, index, use2, others2, uses) {
  const names = /* @__PURE__ */ new Set([...others2, ...use2.beside ?? []]);
  const switches2 = /* @__PURE__ */ new Set();
  const line = file.lines[index];
  if (line.kind === "assignment" && use2.role !== "definition" && uses[0].start === line.name.start) {
    if (use2 === uses[0]) {
      for (const { role, name } of uses) if (role !== "definition") names.add(name);
    }
    names.add(uses[0].name);
  }
  const opened = file.tree.opened.get(index);
  if (use2.role === "condition" && opened !== void 0) {
    const { chain, set: set2, works } = opened;
    for (const some of works ? [chain.asked, chain.otherwise] : [chain.asked, chain.otherwise, set2])
      for (const name of some) names.add(name);
  }
  const assigned7 = line.kind === "assignment" && use2.start === line.name.start;
  for (const { asked, set: set2, works, chain } of outward(file.tree.branches[index] ?? null)) {
    if (assigned7) for (const name of chain.asked) names.add(name);
    if (use2.role === "definition") for (const name of asked) switches2.add(name);
    if (asked.has(use2.name) && !works) for (const name of set2) names.add(name);
    if (chain.versioned) for (const name of chain.inside) names.add(name);
  }
  names.delete(use2.name);
  return {
    ...use2,
    ...names.size > 0 && { beside: [...names] },
    ...switches2.size > 0 && { switches: [...switches2] }
  };
}
function servesOld2(file, index, { warns }, use2) {
  if (use2.region === "comment") return false;
  if (warns) return !isAdvised(file.text, use2);
  const opened = file.tree.opened.get(index);
  const around4 = [...outward(file.tree.branches[index] ?? null)];
  if (use2.role === "condition" && opened !== void 0) around4.push(opened);
  return around4.some(
    ({ asked, deprecated, heirs }) => asked.has(use2.name) && deprecated.has(use2.name) && !heirs.has(use2.name)
  );
}

// src/languages/make/variables.ts
var NONE2 = { own: "none", expands: false };
function variablesOf(text3, lines, { branches }) {
  const variables2 = /* @__PURE__ */ new Map();
  lines.forEach((line, index) => {
    if (line.kind !== "assignment") return;
    const name = text3.slice(line.name.start, line.name.end);
    const known3 = variables2.get(name) ?? NONE2;
    const fixed2 = branches[index] === null && !line.target && /^(?::{0,3}|!)=$/.test(line.operator);
    variables2.set(name, {
      own: fixed2 || known3.own === "fixed" ? "fixed" : "default",
      expands: known3.expands || text3.slice(line.value.start, line.value.end).includes("$")
    });
  });
  return (name) => variables2.get(name) ?? NONE2;
}

// src/languages/make/read.ts
function readMake(text3, names) {
  const matches2 = names.find(text3);
  if (matches2.length === 0) return [];
  const matchesIn = matchesWithin(matches2);
  const lines = parse3(text3, logicalLines2(text3));
  const tree = treeOf3(text3, lines, matchesIn);
  const file = {
    text: text3,
    names,
    matchesIn,
    lines,
    tree,
    runs: runsOf3(lines, tree),
    variable: variablesOf(text3, lines, tree)
  };
  return lines.flatMap((_, index) => usesOf2(file, index));
}
function runsOf3(lines, { branches }) {
  const runs = [];
  lines.forEach(({ kind: kind2 }, index) => {
    const goes = kind2 === "assignment" && lines[index - 1]?.kind === "assignment" && branches[index - 1] === branches[index];
    runs.push(goes ? runs[index - 1] : index);
  });
  return runs;
}

// src/languages/make/index.ts
var make = {
  id: "make",
  files: [
    { format: "debian-rules", places: [/(^|\/)debian\/([^/]+\.)?rules$/] },
    // Before `Makefile.linux`: `Makefile.am.in` is automake's.
    { format: "automake", beginnings: [/^makefile\.am[.-]/i], extensions: "am" },
    {
      format: "make",
      names: "makefile gnumakefile bsdmakefile",
      beginnings: [/^(gnu)?makefile[._-]/i],
      extensions: "mak make gmk mk",
      shebang: /\bg?make\b/
    },
    { format: "kbuild", names: "Kbuild", beginnings: [/^kbuild[._-]/i], extensions: "kbuild" }
  ],
  fences: "make makefile mf",
  read: readMake
};

// src/languages/kit/documents/fence-language.ts
var COMMAND = /^\s*(?:[$%>#] )?(?:sudo |time |env )?(?:[A-Z_][A-Z0-9_]*=\S* )*(?:(?:c|q|g|n|emc|mingw32-)?make|cmake|ctest|ninja|meson|cargo|docker|podman|pip3?|python3?|uv|conda|mamba|git|cd|mkdir|export|set|source|bash|sh|\.\/\S+|npm|npx|yarn|bazel|west|idf\.py|brew|apt(?:-get)?|dnf|yum|pacman|vcpkg|go|swift|xcodebuild|gcc|g\+\+|clang(?:\+\+)?|nvcc|hipcc|ENV|CMAKE_ARGS=\S+)(?:\s|$)/m;
function readerFor(info, code, reading) {
  for (const word2 of info.toLowerCase().split(/[\s{},:]+/).slice(0, 3)) {
    const name = word2.replace(/^[.]/, "");
    if (name === "diff" || name === "patch") return void 0;
    const reader = reading.languageOfFence(name);
    if (reader !== void 0) return reader;
  }
  const unnamed = /^[\s{}]*$|^\s*(?:text|txt|plaintext|none|plain|output|log)\b/i.test(info);
  return unnamed && COMMAND.test(code) ? "shell" : void 0;
}
function isCommand(line) {
  return COMMAND.test(line);
}

// src/languages/kit/documents/block.ts
var PROMPT = /^\s*(?:\([\w.-]+\)\s*)?(?:[\w.@~:/\\-]*[$%] |# (?=\S)|PS [^>\r\n]*> ?|[A-Z]:\\[^>\r\n]*> ?|>>> |\.\.\. |In \[\d+\]: )/;
var SURE = /^\s*(?:\([\w.-]+\)\s*)?(?:[\w.@~:/\\-]*[$%] |PS [^>\r\n]*> ?|[A-Z]:\\[^>\r\n]*> ?|>>> )/;
function readBlock(text3, block4, names) {
  const first = block4.lines[0];
  if (first === void 0) return [];
  const code = block4.lines.map(({ start, end }) => text3.slice(start, end)).join("");
  const reader = readerFor(block4.info, code, names);
  if (reader === void 0) return [];
  const view = viewOf2(text3, commands(text3, block4.lines));
  return embed(names.read(reader, view.text), view).map(inDocument);
}
function commands(text3, lines) {
  if (!lines.some(({ start, end }) => SURE.test(text3.slice(start, end)))) return lines;
  const kept = [];
  let continued = false;
  for (const { start, end } of lines) {
    const line = text3.slice(start, end);
    const prompt = PROMPT.exec(line);
    if (prompt === null && !continued) continue;
    kept.push({ start: start + (prompt?.[0].length ?? 0), end });
    continued = /[\\`^]\s*$/.test(line);
  }
  return kept;
}
function viewOf2(text3, lines) {
  const pieces4 = lines.map(({ start, end }) => ({ text: text3.slice(start, end), at: start }));
  return decoded(pieces4, lines.at(-1)?.end ?? 0, (inner) => inner);
}
function inDocument(use2) {
  if (use2.role !== "declaration") return use2;
  return { ...use2, role: "mention" };
}

// src/languages/kit/documents/inline.ts
function readInline(text3, span2, names) {
  const view = part(text3, span2);
  const code = view.text.trim();
  if (!names.test(code)) return [];
  const uses = isCommand(code) || /^[A-Za-z_]\w*=\S*\s+\S/.test(code) ? names.read("shell", view.text) : readCommandLine(view.text, names);
  return embed(uses, view).map(asProse);
}
var LINK = {
  code: "link",
  message: "The name is a part of an address, which leads somewhere else with another name.",
  safety: "display"
};
function readProse(text3, match2) {
  const { name, start, end, glued } = match2;
  const use2 = { name, start, end, namespace: "any", region: "prose" };
  if (/\bhttps?:\/\/[^\s<>"'`]*$/.test(text3.slice(Math.max(0, start - 300), start)))
    return { ...use2, role: "mention", reservation: LINK };
  if (!glued) return { ...use2, role: "mention" };
  const value = /^(?::[A-Z]+)?=["']?([\w.+]*\w)/.exec(text3.slice(end, end + 80));
  if (value === null) return { ...use2, role: "definition" };
  const from = end + value[0].length - value[1].length;
  return {
    ...use2,
    role: "option",
    value: { text: value[1], start: from, end: from + value[1].length }
  };
}
function asProse(use2) {
  const { widen: _widen, member: _member, split: _split, ...rest } = use2;
  const role = use2.role === "condition" || use2.role === "declaration" ? "mention" : use2.role;
  return { ...rest, role, region: "prose" };
}

// src/languages/kit/documents/page.ts
function readPage(text3, page, names) {
  return firstOfEachPlace(usesOf3(text3, page, names));
}
function* usesOf3(text3, page, names) {
  const matches2 = names.find(text3);
  const within3 = matchesWithin(matches2);
  const holds3 = ({ start, end }) => within3(start, end).length > 0;
  yield* page.front;
  for (const block4 of page.blocks) if (holds3(spanOf2(block4))) yield* readBlock(text3, block4, names);
  for (const { start, end } of page.comments)
    for (const match2 of within3(start, end))
      yield { ...readProse(text3, match2), role: "mention", region: "comment" };
  for (const code of page.inline) if (holds3(code)) yield* readInline(text3, code, names);
  for (const match2 of matches2) yield readProse(text3, match2);
}
function spanOf2({ lines }) {
  return { start: lines[0].start, end: lines.at(-1).end };
}

// src/languages/markdown/read.ts
var CONTAINER = String.raw`[ \t]*(?:(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)*`;
var FENCE = new RegExp(`^(${CONTAINER})(\`{3,}|~{3,})[ \\t]*([^\`\\r\\n]*)$`);
var INDENTED = /^(?: {4,}|\t)[ \t]*\S/;
function readMarkdown(text3, names) {
  if (!names.test(text3)) return [];
  const { blocks: blocks2, comments: comments2, front } = structureOf(text3);
  const inline = inlineCode(text3, blocks2.map(spanOf2));
  return readPage(text3, { front: frontUses(text3, front, names), blocks: blocks2, comments: comments2, inline }, names);
}
function frontUses(text3, front, names) {
  if (front === void 0) return [];
  const view = part(text3, front);
  return embed(names.read("yaml", view.text), view);
}
function structureOf(text3) {
  const blocks2 = [];
  const comments2 = [];
  let front;
  let open;
  let indented = [];
  let commentEnd3 = 0;
  let blank2 = true;
  const from = text3.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  const matter = /^---[ \t]*(?:\r\n|\r|\n)([^]*?(?:\r\n|\r|\n))(?:---|\.\.\.)[ \t]*(?:\r|\n|$)/.exec(
    text3.startsWith("---", from) ? text3.slice(from, from + 2e4) : ""
  );
  if (matter !== null) {
    const start = from + matter[0].indexOf(matter[1], 3);
    front = { start, end: start + matter[1].length };
  }
  for (const hit of text3.slice(front?.end ?? 0).matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (hit[0] === "") continue;
    const start = (front?.end ?? 0) + hit.index;
    const end = start + hit[0].length;
    const line = hit[0].replace(/[\r\n]+$/, "").slice(start === 0 ? from : 0);
    const fence = FENCE.exec(line);
    if (open !== void 0) {
      const closes2 = fence !== null && fence[2].startsWith(open.sign) && fence[3].trim() === "";
      if (closes2) {
        if (open.lines.length > 0) blocks2.push({ info: open.info, lines: open.lines });
        open = void 0;
      } else open.lines.push({ start: start + stripped(line, open.quotes, open.indent), end });
      blank2 = false;
      continue;
    }
    if (start < commentEnd3) continue;
    if (fence !== null) {
      const quotes = (fence[1].match(/>/g) ?? []).length;
      const indent = fence[1].length;
      open = { sign: fence[2], info: fence[3], indent, quotes, lines: [] };
      flush();
      continue;
    }
    const comment = line.indexOf("<!--");
    if (comment !== -1) {
      const close = text3.indexOf("-->", start + comment);
      commentEnd3 = close === -1 ? text3.length : close + 3;
      comments2.push({ start: start + comment, end: commentEnd3 });
    }
    if (INDENTED.test(line) && (blank2 || indented.length > 0)) indented.push({ start, end });
    else if (line.trim() !== "") flush();
    blank2 = line.trim() === "";
  }
  if (open !== void 0 && open.lines.length > 0)
    blocks2.push({ info: open.info, lines: open.lines });
  flush();
  return { blocks: blocks2, comments: comments2, front };
  function flush() {
    if (indented.length > 0) blocks2.push({ info: "", lines: indented });
    indented = [];
  }
}
function stripped(line, quotes, indent) {
  let at = 0;
  for (let count = 0; count < quotes; count++) {
    const sign = /^[ \t]*>[ \t]?/.exec(line.slice(at));
    if (sign === null) break;
    at += sign[0].length;
  }
  while (at < indent && /[ \t]/.test(line[at] ?? "")) at++;
  return at;
}
function* inlineCode(text3, blocks2) {
  let next2 = 0;
  for (const hit of text3.matchAll(/(?<![`\\])(`{1,3})(?!`)([^`\r\n]{1,2000})\1(?!`)/g)) {
    while (next2 < blocks2.length && blocks2[next2].end <= hit.index) next2++;
    if (next2 < blocks2.length && blocks2[next2].start <= hit.index) continue;
    const start = hit.index + hit[1].length;
    yield { start, end: start + hit[2].length };
  }
  for (const hit of text3.matchAll(/<(code|kbd|tt)>([^<\r\n]{1,2000})<\/\1>/g)) {
    const start = hit.index + hit[1].length + 2;
    yield { start, end: start + hit[2].length };
  }
}

// src/languages/markdown/index.ts
var markdown = {
  id: "markdown",
  files: [
    { format: "markdown", scope: "docs", extensions: "md markdown mdx mkd mdown qmd rmd mdc" }
  ],
  read: readMarkdown
};

// src/languages/meson/read.ts
var RULES8 = [
  // An option that is not declared is an error there, so there is no "either".
  { in: "string", before: /\bget_option\s*\(\s*$/, role: "condition", namespace: "meson" },
  { in: "string", before: /\boption\s*\(\s*$/, role: "declaration", namespace: "meson" },
  {
    ...MACRO_DEFINITION,
    before: /\.(?:set|set10|set_quoted)\s*\(\s*$/,
    after: /^\s*,\s*/
  },
  {
    in: "string",
    before: /\.(?:get_define|has_define|has_header_symbol)\s*\(\s*(?:'[^']*'\s*,\s*)?$/,
    role: "condition",
    namespace: "macro"
  },
  { in: "string", before: /\bget_variable\s*\(\s*$/, role: "condition", namespace: "any" }
];
var MESON = {
  syntax: {
    line: ["#"],
    strings: [TRIPLE_SINGLE, { ...SINGLE, open: "f?'" }]
  },
  rules: RULES8,
  trailing: true,
  hint: (key) => {
    if (/(?:default|override)_options$/.test(key)) return "meson";
    if (/^(?:add_(?:project|global)_(?:link_)?arguments|\w*compile_args|c(?:pp|uda)?_args|objc_args)$/.test(
      key
    ))
      return "compiler";
    return void 0;
  }
};
function readMeson(text3, names) {
  return readScript(text3, names, MESON);
}

// src/languages/meson/index.ts
var meson = {
  id: "meson",
  files: [
    { format: "meson", names: "meson.build meson_options.txt meson.options", extensions: "meson" }
  ],
  fences: "meson",
  read: readMeson
};

// src/languages/nix/read.ts
var RULES9 = [
  {
    in: "string",
    before: /\bcmake(?:Bool|Feature|OptionType\s+\S+)\s*$/,
    after: /^\s*/,
    role: "option",
    namespace: "cmake",
    value: true,
    member: "outer"
  },
  {
    in: "string",
    before: /\bmeson(?:Bool|Enable|Option)\s*$/,
    after: /^\s*/,
    role: "option",
    namespace: "meson",
    value: true,
    member: "outer"
  },
  { ...ENVIRONMENT_READ, before: /\bgetEnv\s*$/ },
  {
    in: "code",
    before: /(?<=(?:^|[{;(])\s*(?:env\.)?)$/m,
    after: /^\s*=(?!=)\s*/,
    role: "option",
    namespace: "env",
    value: true,
    member: "block"
  }
];
var NIX = {
  syntax: {
    line: ["#"],
    block: [{ open: "/\\*", close: "*/" }],
    strings: [
      { open: "''", close: "''", escape: "none", multiline: true, hole: ["${", "}"] },
      { ...DOUBLE, multiline: true, hole: ["${", "}"] }
    ]
  },
  rules: RULES9,
  trailing: true,
  spaced: true,
  scripts: [
    [
      /\b(?:\w*[pP]hase|(?:pre|post)[A-Z]\w*|shellHook|installScript|buildCommand|script)\s*=\s*(?:lib\.optionalString\s+[^;]*?)?$/,
      "shell"
    ]
  ]
};
function readNix(text3, names) {
  return readScript(text3, names, NIX);
}

// src/languages/nix/index.ts
var nix = {
  id: "nix",
  files: [{ format: "nix", extensions: "nix", shebang: /\bnix(-shell)?\b/ }],
  fences: "nix",
  read: readNix
};

// src/languages/notebook/code.ts
var WHOLE = /^\s*%%(bash|sh|script|writefile|file|cmd|powershell)\b([^\r\n]*)(?:\r\n|\r|\n|$)/;
var COMMAND2 = /^([ \t]*)(!{1,2}|%(?:system|sx|pip|conda|env|set_env|cd)\b)((?:[^\\\r\n]|\\(?:\r\n|[^]))*)/gm;
function readCode(text3, names, language2) {
  const whole = WHOLE.exec(text3);
  if (whole !== null) {
    const reader = { cmd: "batch", powershell: "powershell" }[whole[1]] ?? "shell";
    if (whole[1].endsWith("file")) return [];
    const view = part(text3, { start: whole[0].length, end: text3.length });
    return embed(names.read(reader, view.text), view);
  }
  if (language2 !== "python") return names.read(language2, text3);
  const uses = [];
  let rest = "";
  let at = 0;
  for (const hit of text3.matchAll(COMMAND2)) {
    const end = hit.index + hit[0].length;
    const start = end - hit[3].length;
    rest += text3.slice(at, hit.index) + hit[0].replace(/[^\r\n]/g, " ");
    at = end;
    uses.push(...command(text3, hit[2], { start, end }, names));
  }
  rest += text3.slice(at);
  return [...names.read("python", rest), ...uses].toSorted((a, b) => a.start - b.start);
}
function command(text3, sign, span2, names) {
  const view = part(text3, span2);
  const uses = embed(names.read("shell", view.text), view);
  if (!sign.endsWith("env")) return uses;
  return uses.map((use2) => use2.role === "option" ? { ...use2, namespace: "env" } : use2);
}

// src/languages/notebook/read.ts
var OUTPUT = {
  code: "recorded-output",
  message: "A notebook keeps here what a cell printed when it was run.",
  safety: "display"
};
function readNotebook(text3, names) {
  const from = text3.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  const root = treeOf2(text3, from);
  if (root?.kind !== "mapping") return names.read("json", text3);
  const uses = /* @__PURE__ */ new Map();
  const language2 = languageOf2(root);
  for (const cell of cellsOf(root)) {
    const source = field(cell, "source") ?? field(cell, "input");
    const kind2 = field(cell, "cell_type");
    const isCode = kind2?.kind === "scalar" && kind2.view.text === "code";
    const view = source && sourceView(text3, source);
    if (view !== void 0 && names.test(view.text)) {
      const read2 = isCode ? readCode(view.text, names, language2) : names.read("markdown", view.text);
      for (const use2 of embed(read2, view)) uses.set(use2.start, use2);
    }
    const outputs = field(cell, "outputs");
    if (outputs === void 0) continue;
    const { start: first, end: last2 } = outputs;
    for (const { name, start, end } of names.find(text3.slice(first, last2))) {
      const place2 = { name, start: first + start, end: first + end };
      uses.set(place2.start, { ...mention(place2, "string"), reservation: OUTPUT });
    }
  }
  const rest = names.find(text3).filter(({ start }) => !uses.has(start));
  for (const match2 of rest) uses.set(match2.start, mention(match2, "string"));
  return inOrder(uses);
}
function languageOf2(root) {
  const metadata = field(root, "metadata");
  const kernel = metadata?.kind === "mapping" ? field(metadata, "kernelspec") : void 0;
  const language2 = kernel?.kind === "mapping" ? field(kernel, "language") : void 0;
  const name = language2?.kind === "scalar" ? language2.view.text : "python";
  return name === "bash" ? "shell" : "python";
}
function cellsOf(root) {
  const sheets = field(root, "worksheets");
  const holders = sheets?.kind === "list" ? sheets.items.map(({ node }) => node) : [root];
  return holders.flatMap((holder) => {
    const cells = holder.kind === "mapping" ? field(holder, "cells") : void 0;
    if (cells?.kind !== "list") return [];
    return cells.items.flatMap(({ node }) => node.kind === "mapping" ? [node] : []);
  });
}
function field(mapping2, name) {
  return mapping2.entries.find(({ key }) => key.view.text === name)?.value;
}
function sourceView(text3, source) {
  const lines = source.kind === "scalar" ? [source] : source.kind === "list" ? source.items.flatMap(({ node }) => node.kind === "scalar" && node.quoted ? [node] : []) : [];
  const last2 = lines.at(-1);
  if (last2 === void 0) return void 0;
  const all = lines.flatMap((line) => pieces3(text3, line.inner));
  return decoded(all, last2.inner.end, (inner) => JSON.stringify(inner).slice(1, -1));
}

// src/languages/notebook/index.ts
var notebook = {
  id: "notebook",
  files: [{ format: "notebook", scope: "docs", extensions: "ipynb" }],
  read: readNotebook,
  structure: jsonStructure
};

// src/languages/powershell/statements.ts
var SEPARATORS = /[\s,;|{}()]/;
function parsePowerShell(text3) {
  const statements = [];
  const comments2 = [];
  const parameters = [];
  let words2 = [];
  let at = text3.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  let start = at;
  let depth = 0;
  const groups2 = [];
  let parameterStart = -1;
  function finish(piped = false) {
    if (words2.length > 0) statements.push({ start, end: at, words: words2, depth, piped });
    words2 = [];
    start = at;
  }
  while (at < text3.length) {
    const letter = text3[at];
    if (letter === "\n" || letter === "\r") {
      if (groups2.length === 0) finish();
      at++;
    } else if (letter === " " || letter === "	" || letter === ",") at++;
    else if (letter === "`" && /[\r\n]/.test(text3[at + 1] ?? ""))
      at += text3[at + 2] === "\n" ? 3 : 2;
    else if (letter === "#") {
      const from = at;
      while (at < text3.length && text3[at] !== "\n" && text3[at] !== "\r") at++;
      comments2.push({ start: from, end: at });
    } else if (text3.startsWith("<#", at)) {
      const close = text3.indexOf("#>", at);
      const end = close === -1 ? text3.length : close + 2;
      comments2.push({ start: at, end });
      at = end;
    } else if (letter === ";" || letter === "|") {
      finish(letter === "|");
      at += text3[at + 1] === letter ? 2 : 1;
    } else if (letter === "{" || letter === "}") {
      finish();
      groups2.length = 0;
      depth = Math.max(0, depth + (letter === "{" ? 1 : -1));
      at++;
    } else if (letter === "(") {
      if (/^param$/i.test(words2.at(-1)?.text ?? "")) parameterStart = at;
      groups2.push(at);
      at++;
    } else if (letter === ")") {
      const open = groups2.pop();
      if (open === parameterStart && open !== void 0) {
        parameters.push({ start: open, end: at });
        parameterStart = -1;
      }
      at++;
    } else if (letter === "@" && /[({]/.test(text3[at + 1] ?? "")) at++;
    else {
      if (words2.length === 0) start = at;
      const word2 = readWord2(text3, at);
      words2.push(word2);
      at = Math.max(word2.span.end, at + 1);
    }
  }
  finish();
  return { statements, comments: comments2, parameters };
}
function readWord2(text3, start) {
  const pieces4 = [];
  let at = start;
  let quoting = "";
  while (at < text3.length && !SEPARATORS.test(text3[at])) {
    const letter = text3[at];
    const here = /^@(["'])[ \t]*\r?\n/.exec(text3.slice(at, at + 20));
    if (here !== null) {
      quoting = here[1];
      const from = at + here[0].length;
      const close = text3.indexOf(`
${quoting}@`, from - 1);
      const end = close === -1 ? text3.length : close;
      pieces4.push({ text: text3.slice(from, Math.max(from, end)), at: from });
      at = close === -1 ? text3.length : close + 3;
    } else if (letter === '"' || letter === "'") {
      quoting = letter;
      at = quoted(text3, at, letter, pieces4);
    } else if (letter === "`" && at + 1 < text3.length) {
      if (/[\r\n]/.test(text3[at + 1])) break;
      pieces4.push({ text: text3[at + 1], at: at + 1 });
      at += 2;
    } else if (/^\$[{(]/.test(text3.slice(at, at + 2))) {
      const end = balanced(text3, at + 1);
      pieces4.push({ text: text3.slice(at, end), at });
      at = end;
    } else {
      const from = at;
      at++;
      while (at < text3.length && !SEPARATORS.test(text3[at]) && !/["'`$@]/.test(text3[at])) at++;
      pieces4.push({ text: text3.slice(from, at), at: from });
    }
  }
  const encode = (inner) => quoting === '"' ? inner.replace(/["`$]/g, "`$&") : quoting === "'" ? inner.replaceAll("'", "''") : inner;
  const view = decoded(pieces4, at, encode);
  return { view, text: view.text, span: { start, end: at }, quoted: quoting !== "" };
}
function quoted(text3, open, quote2, pieces4) {
  let from = open + 1;
  let at = from;
  while (at < text3.length) {
    const letter = text3[at];
    if (letter === quote2) {
      if (text3[at + 1] !== quote2) break;
      pieces4.push({ text: text3.slice(from, at + 1), at: from });
      at += 2;
      from = at;
    } else if (letter === "`" && quote2 === '"') {
      pieces4.push({ text: text3.slice(from, at), at: from });
      from = at + 1;
      at += 2;
    } else if (quote2 === '"' && text3.startsWith("$(", at)) at = balanced(text3, at + 1);
    else at++;
  }
  pieces4.push({ text: text3.slice(from, Math.min(at, text3.length)), at: from });
  return Math.min(at + 1, text3.length);
}
function balanced(text3, open) {
  const pairs2 = { "(": ")", "{": "}" };
  const close = pairs2[text3[open]];
  let depth = 0;
  const limit = Math.min(text3.length, open + 500);
  for (let at = open; at < limit; at++) {
    if (text3[at] === text3[open]) depth++;
    else if (text3[at] === close && --depth === 0) return at + 1;
  }
  return open + 1;
}

// src/languages/powershell/variables.ts
var PARAMETER = "It is a parameter of this script, which callers name. To change it, add the new name as an alias of it: [Alias(\u2026)].";
function readVariables(text3, script, names) {
  const at = enclosing(script.statements);
  const near = /* @__PURE__ */ new Map();
  const uses = [];
  const read2 = /* @__PURE__ */ new Set();
  const set2 = /* @__PURE__ */ new Map();
  const assigned7 = /* @__PURE__ */ new Set();
  const parameters = /* @__PURE__ */ new Set();
  for (const span2 of script.parameters)
    for (const { name, start } of names.find(text3, span2.start, span2.end))
      if (text3[start - 1] === "$") parameters.add(name);
  const found = names.find(text3).flatMap((match2) => {
    const before = /\$(\{?)(env:)?$/i.exec(text3.slice(Math.max(0, match2.start - 8), match2.start));
    if (before === null || text3[match2.start - before[0].length - 1] === "`") return [];
    const start = match2.start - before[0].length;
    const closed2 = before[1] === "{" && text3[match2.end] === "}";
    const end = match2.end + (closed2 ? 1 : 0);
    const assigns = /^\s*\+?=(?!=)/.test(text3.slice(end, end + 20));
    return [{ ...match2, env: before[2] !== void 0, whole: { start, end }, assigns }];
  });
  for (const { name, start, env, assigns } of found)
    if (assigns && env) {
      assigned7.add(name);
      const statement3 = at({ start, end: start })[0];
      if (statement3?.depth === 0 && !set2.has(name)) set2.set(name, statement3.end);
    } else if (env) read2.add(name);
  for (const { name, start, end, env, assigns, whole } of found) {
    if (isComment2(script, start)) continue;
    const shared = { name, start, end, namespace: "env", region: "code" };
    if (!env) {
      const reserved2 = parameters.has(name);
      uses.push({
        ...shared,
        namespace: "any",
        role: assigns ? "option" : "condition",
        ...reserved2 ? { reservation: { code: "contract-name", message: PARAMETER, safety: "review" } } : { local: true }
      });
      continue;
    }
    if (assigns) continue;
    const statement3 = at({ start, end: start })[0];
    const known3 = statement3 && (near.get(statement3) ?? around2(text3, script, statement3, names));
    if (statement3 && known3) near.set(statement3, known3);
    const beside3 = others(name, [...known3 ?? [], ...assigned7]);
    const local = (set2.get(name) ?? Infinity) <= start;
    uses.push({
      ...shared,
      role: "condition",
      beside: beside3,
      ...local ? { local } : { contract: CONTRACT, widen: (fresh) => widen4(text3, whole, fresh) }
    });
  }
  return { uses, read: read2 };
}
function isComment2({ comments: comments2 }, at) {
  return comments2.some(({ start, end }) => start <= at && at < end);
}
function around2(text3, { statements }, statement3, names) {
  const program2 = statement3.words[0]?.text.toLowerCase();
  let end = statement3.end;
  if (program2 === "if" || program2 === "elseif" || program2 === "switch" || program2 === "while") {
    const index = statements.indexOf(statement3);
    const after2 = statements.slice(index + 1).find(({ depth }) => depth <= statement3.depth);
    end = after2?.start ?? text3.length;
    return [...new Set(names.find(text3, statement3.start, end).map(({ name }) => name))];
  }
  const words2 = statement3.words.flatMap(({ span: span2 }) => {
    const found = names.find(text3, span2.start, span2.end);
    return found.some(({ name }) => name) ? [found.map(({ name }) => name)] : [];
  });
  const assigning2 = /^\$(?:env:)?\w+\s*\+?=/i.test(text3.slice(statement3.start, statement3.end));
  return [...new Set(assigning2 ? words2.flat() : words2.filter((list3) => list3.length > 1).flat())];
}
function widen4(text3, { start, end }, fresh) {
  const old = text3.slice(start, end);
  const alone = /\b(?:if|while)\s*\(\s*$/i.test(text3.slice(Math.max(0, start - 20), start));
  if (alone && /^\s*\)/.test(text3.slice(end, end + 10)))
    return [{ start, end: start, text: fresh.map((name) => `$env:${name} -or `).join("") }];
  let value = old;
  for (const name of fresh.toReversed())
    value = `$(if ($env:${name}) { $env:${name} } else { ${value} })`;
  return [{ start, end, text: value }];
}

// src/languages/powershell/read.ts
var PRINTS = /^(?:Write-(?:Host|Output|Warning|Error|Information|Verbose|Debug)|echo|throw|exit)$/i;
function readPowerShell(text3, names) {
  if (!names.test(text3)) return [];
  const script = parsePowerShell(text3);
  const uses = /* @__PURE__ */ new Map();
  const add = (use2) => void uses.set(use2.start, use2);
  for (const use2 of texts(text3, script, names)) add(use2);
  const variables2 = readVariables(text3, script, names);
  let run = 0;
  let before;
  for (const statement3 of script.statements) {
    const assigned7 = assignmentOf3(text3, statement3);
    if (assigned7 === null || before === void 0 || !adjacent(text3, before, statement3)) run++;
    before = assigned7 === null ? void 0 : statement3;
    if (names.find(text3, statement3.start, statement3.end).length === 0) continue;
    for (const use2 of readStatement(text3, statement3, names)) add(use2);
    if (assigned7 !== null && assigned7.env && names.has(assigned7.name))
      add(setting2(text3, statement3, assigned7, run, variables2.read));
  }
  for (const use2 of variables2.uses) {
    const known3 = uses.get(use2.start);
    if (known3?.role !== "option" || use2.role === "condition" || use2.reservation) add(use2);
  }
  return inOrder(uses);
}
function assignmentOf3(text3, { start, words: words2 }) {
  const head = /^\$(env:)?\{?(\w+)\}?\s*\+?=/i.exec(text3.slice(start, start + 300));
  if (head === null) return null;
  const at = start + head[0].indexOf(head[2]);
  const after2 = start + head[0].length;
  const values = words2.filter(({ span: span2 }) => span2.start >= after2);
  return { name: head[2], start: at, env: head[1] !== void 0, values };
}
function adjacent(text3, before, next2) {
  return /^[\s;]*$/.test(text3.slice(before.end, next2.start)) && before.depth === next2.depth;
}
function readStatement(text3, statement3, names) {
  const assigned7 = assignmentOf3(text3, statement3);
  const program2 = statement3.words[0]?.text ?? "";
  if (PRINTS.test(program2)) {
    if (!statement3.piped && !/>/.test(text3.slice(statement3.start, statement3.end))) return [];
    if (printsDeprecation(text3.slice(statement3.start, statement3.end))) return [];
    return printedArguments(statement3.words.slice(1), names);
  }
  const words2 = assigned7 === null ? statement3.words : assigned7.values;
  const hint = assigned7 === null ? void 0 : hintOf(assigned7.name);
  const single2 = words2.length === 1 ? words2[0] : void 0;
  if (assigned7 !== null && single2 !== void 0)
    return embed(readCommandLine(single2.text, names, hint), single2.view, "value@");
  return readArguments(text3, words2, names, hint);
}
function setting2(text3, statement3, { name, start, values }, run, read2) {
  const use2 = environmentSetting(name, start);
  const value = values.length === 1 ? values[0] : void 0;
  if (read2.has(name) || value === void 0 || value.text === "") return use2;
  const line = wholeLine2(text3, { start: statement3.start, end: value.span.end });
  return {
    ...use2,
    value: {
      text: value.text,
      start: value.view.source(0),
      end: value.view.source(value.text.length - 1) + 1
    },
    ...line && { member: { list: `set@${run}`, removal: line } }
  };
}
function texts(text3, script, names) {
  const uses = [];
  for (const comment of script.comments) {
    const found = names.find(text3, comment.start, comment.end);
    const noted = notesDeprecation(text3.slice(comment.start, comment.end));
    const all = noted ? namesOf(found) : [];
    for (const match2 of found)
      uses.push({ ...mention(match2, "comment"), beside: others(match2.name, all) });
  }
  for (const { words: words2 } of script.statements) {
    const prints = PRINTS.test(words2[0]?.text ?? "");
    for (const word2 of words2) {
      const found = names.find(text3, word2.span.start, word2.span.end);
      for (const match2 of found) {
        if (match2.glued && !word2.quoted && !prints) continue;
        const region = word2.quoted ? "string" : "code";
        uses.push({ ...mention(match2, region), beside: others(match2.name, namesOf(found)) });
      }
    }
  }
  return uses;
}

// src/languages/powershell/index.ts
var powershell = {
  id: "powershell",
  files: [{ format: "powershell", extensions: "ps1 psm1 psd1", shebang: /\bpwsh\b/ }],
  fences: "powershell ps1 pwsh ps posh pwsh-session ps1con",
  read: readPowerShell
};

// src/languages/properties/read.ts
var DEFINES2 = /^(?:\w+:)*(?:DEFINES|DEFINES_\w+|GCC_PREPROCESSOR_DEFINITIONS\w*|SWIFT_ACTIVE_COMPILATION_CONDITIONS|PREPROCESSOR_DEFINITIONS)$/;
function readProperties(file, names) {
  const text3 = withoutMark(file);
  const matches2 = names.find(text3);
  const within3 = matchesWithin(matches2);
  const uses = [];
  for (const line of text3.matchAll(/(?:\\(?:\r\n|[^])|[^\\\r\n])+/g)) {
    const own = within3(line.index, line.index + line[0].length);
    if (own.length > 0)
      for (const use2 of readLine2(text3, line.index, line[0], own, names)) uses.push(use2);
  }
  return firstOfEachPlace(uses);
}
function readLine2(text3, start, line, matches2, names) {
  if (/^\s*(?:#(?!include)|!\s|;)/.test(line))
    return matches2.map((match2) => mention(match2, "comment"));
  const comment = /(?:^|[ \t])(?:\/\/|#)[^\r\n]*$/.exec(line)?.index ?? line.length;
  const code = line.slice(0, comment);
  const uses = matches2.filter((match2) => match2.start >= start + comment).map((match2) => mention(match2, "comment"));
  for (const match2 of matches2)
    if (isCondition(code, match2.start - start))
      uses.push(condition4(text3, match2, start, line, names));
  const pair = /^\s*(?:[\w!|:().,]+(?::|\{)\s*)?(?:export\s+)?([\w.]+)(?:\[[^\]]*\])?\s*[-+*~|?:]?[=:]\s*/.exec(
    code
  );
  if (pair === null) return [...uses, ...matches2.map((match2) => mention(match2, "code"))];
  const key = pair[1];
  const from = start + pair[0].length;
  const value = text3.slice(from, start + code.length).trimEnd();
  const named3 = matches2.find((match2) => match2.name === key && match2.end <= from);
  if (named3 !== void 0) uses.push(assignment2(text3, named3, from, value, start, line));
  const view = part(text3, { start: from, end: from + value.length });
  const read2 = DEFINES2.test(key) ? memberWords(view.text, names, "definition", "macro") : readCommandLine(view.text, names, hintOf(key));
  return [...uses, ...embed(read2, view), ...matches2.map((match2) => mention(match2, "code"))];
}
function assignment2(text3, match2, from, value, start, line) {
  const quote2 = /^(["']).*\1$/.test(value) ? 1 : 0;
  const removal = wholeLine(text3, start, start + line.length);
  return {
    ...mention(match2, "code"),
    role: "option",
    ...value.length > 2 * quote2 && {
      value: {
        text: value.slice(quote2, value.length - quote2),
        start: from + quote2,
        end: from + value.length - quote2
      }
    },
    ...removal && { member: { list: "properties", removal } }
  };
}
function isCondition(code, at) {
  const before = code.slice(0, at);
  return /\b(?:contains|equals|isEmpty|defined|CONFIG|greaterThan|lessThan)\s*\([^()]*$/.test(before) || /\$\$?(?:\(|\{|\[|getenv\()?$/.test(before);
}
function condition4(text3, match2, start, line, names) {
  const beside3 = names.find(line).map(({ name }) => name).filter((name) => name !== match2.name);
  const call = /(?:\bcontains|\bCONFIG|\bdefined)\s*\([^()]*$/.exec(text3.slice(start, match2.start));
  const close = text3.indexOf(")", match2.end);
  const from = call === null ? -1 : start + call.index;
  const negated = text3[from - 1] === "!";
  const follows = /^\s*[:{|]/.test(text3.slice(close + 1, close + 20)) && !/:/.test(line.slice(0, Math.max(0, from - start)));
  return {
    ...mention(match2, "code"),
    role: "condition",
    ...beside3.length > 0 && { beside: [...new Set(beside3)] },
    ...call !== null && close !== -1 && follows && !negated && {
      widen: (wanted) => [
        {
          start: from,
          end: from,
          text: wanted.map(
            (name) => `${text3.slice(from, match2.start)}${name}${text3.slice(match2.end, close + 1)}|`
          ).join("")
        }
      ]
    }
  };
}

// src/languages/properties/index.ts
var properties = {
  id: "properties",
  files: [
    { format: "properties", extensions: "properties" },
    { format: "xcconfig", extensions: "xcconfig" },
    { format: "qmake", extensions: "pri prf pro" }
  ],
  fences: "properties env dotenv xcconfig qmake",
  read: readProperties
};

// src/languages/kit/script/python-syntax.ts
var RAW = "[bBuU]?[rR][bB]?";
var FORMAT = "(?:[fFtT][rR]?|[rR][fFtT])";
var PLAIN3 = "[bBuU]?";
var STRINGS = ['"""', "'''", '"', "'"].flatMap((quote2) => {
  const multiline = quote2.length === 3;
  const form = (prefix, rest) => ({
    open: `(?<![\\w"'])${prefix}${quote2}|(?<!\\w)${prefix}${quote2}`,
    close: quote2,
    multiline,
    ...rest
  });
  return [
    form(FORMAT, { escape: "keep", hole: ["{", "}"] }),
    form(RAW, { escape: "keep" }),
    form(PLAIN3, { escape: "backslash" }),
    { open: quote2, close: quote2, multiline, escape: "backslash" }
  ];
});
var PYTHON_SYNTAX = { line: ["#"], strings: STRINGS };

// src/languages/python/read.ts
var ENVIRON = String.raw`(?<![\w.])(?:[A-Za-z_]\w*\.)?(?:environ|[A-Za-z_]*env(?:vars|ironment)?)`;
var LITERAL = String.raw`\s*,\s*(?:["'][^"'\\]*["']|-?\d+)\s*\)`;
var PAIR = {
  in: "string",
  before: /\(\s*$/,
  within: /macro|defin/i,
  role: "definition",
  namespace: "macro",
  member: "outer"
};
var PYTHON_RULES = [
  {
    ...ENVIRONMENT_READ,
    before: new RegExp(String.raw`(?:${ENVIRON}\s*\.\s*get|(?<![\w.])(?:os\.)?getenvb?)\s*\(\s*$`),
    after: /^\s*[,)]/,
    call: true,
    either: nested2
  },
  {
    ...ENVIRONMENT_READ,
    before: new RegExp(String.raw`${ENVIRON}\s*\.\s*pop\s*\(\s*$`),
    after: /^\s*,/,
    call: true,
    either: nested2
  },
  {
    ...ENVIRONMENT_READ,
    before: new RegExp(String.raw`${ENVIRON}\s*\.\s*pop\s*\(\s*$`),
    call: true
  },
  {
    ...ENVIRONMENT_SETTING,
    before: new RegExp(
      String.raw`(?:${ENVIRON}\s*\.\s*(?:setdefault|putenv)|(?<![\w.])(?:os\.putenv|\w*\.?setenv))\s*\(\s*$`
    ),
    after: /^\s*,\s*/,
    member: "block"
  },
  { in: "string", before: /\bmonkeypatch\.delenv\(\s*$/, role: "option", namespace: "env" },
  {
    ...ENVIRONMENT_SETTING,
    before: new RegExp(String.raw`${ENVIRON}\s*\[\s*$`),
    after: /^\s*\]\s*=(?!=)\s*/,
    member: "block"
  },
  {
    ...ENVIRONMENT_READ,
    before: new RegExp(String.raw`\bdel\s+${ENVIRON}\s*\[\s*$`)
  },
  {
    ...ENVIRONMENT_READ,
    before: new RegExp(String.raw`${ENVIRON}\s*\[\s*$`),
    after: /^\s*\]/,
    either: subscript
  },
  {
    ...ENVIRONMENT_READ,
    after: new RegExp(
      String.raw`^\s+not\s+in\s+(?:[A-Za-z_]\w*\.)?(?:environ|\w*env)\b(?:\.keys\(\))?`
    ),
    either: allOf("and")
  },
  {
    ...ENVIRONMENT_READ,
    after: new RegExp(String.raw`^\s+in\s+(?:[A-Za-z_]\w*\.)?(?:environ|\w*env)\b(?:\.keys\(\))?`),
    either: anyOf("or")
  },
  {
    // define_macros=[("X", None)] is -DX
    ...PAIR,
    after: /^(?=\s*,\s*None\s*\))/
  },
  { ...PAIR, after: new RegExp(String.raw`^(?=${LITERAL})\s*,\s*`), value: true },
  {
    in: "string",
    before: /\b(?:define_macro|add_?define|add_?definition)\w*\s*\(\s*$/,
    after: /^(?:\s*,\s*)?/,
    role: "definition",
    namespace: "macro",
    value: true
  },
  {
    in: "string",
    before: /\b(?:variables|definitions|cache_variables)\s*\[\s*$/,
    after: /^\s*\]\s*=(?!=)\s*/,
    role: "option",
    namespace: "cmake",
    value: true,
    member: "block"
  },
  {
    in: "string",
    before: /\[\s*$/,
    after: /^\s*\]\s*=(?!=)\s*/,
    role: "option",
    namespace: "any",
    value: true,
    member: "block"
  },
  {
    // Spack and Conan helpers
    in: "string",
    before: /\.(?:define|define_from_variant)\s*\(\s*$/,
    after: /^\s*,\s*/,
    role: "option",
    namespace: "cmake",
    value: true,
    member: "outer"
  },
  {
    in: "code",
    after: /^=(?!=)/,
    before: /[(,]\s*$/,
    role: "option",
    namespace: "any",
    value: true,
    member: "list"
  }
];
var PYTHON = {
  syntax: PYTHON_SYNTAX,
  rules: PYTHON_RULES,
  trailing: true,
  defines: /(?:^|\.)(?:define_macros|macros|defines|undef_macros|definitions|cpp_?defines)$/i,
  scripts: [
    [
      /(?:\bos\.(?:system|popen)|\bsubprocess\.(?:run|call|check_call|check_output|Popen|getoutput))\s*\(\s*$/,
      "shell"
    ]
  ]
};
function readPython(text3, names) {
  const uses = readScript(text3, names, PYTHON);
  const own = assignedBy2(withoutMark(text3), names);
  return uses.map((use2) => isVariable(use2, text3) && own.has(use2.name) ? reserved(use2) : use2);
}
function assignedBy2(text3, names) {
  const assigned7 = /* @__PURE__ */ new Set();
  for (const [, name] of text3.matchAll(
    /^[ \t]{0,80}(\w{1,200})[ \t]{0,20}(?::[^=\r\n]{1,80})?=(?!=)/gm
  ))
    if (names.has(name)) assigned7.add(name);
  return assigned7;
}
function isVariable({ role, region, start }, text3) {
  return role === "mention" && region === "code" && text3[start - 1] !== ".";
}
function reserved(use2) {
  return {
    ...use2,
    reservation: {
      code: "own-variable",
      message: `${use2.name} is a variable of this script here: it need not have the name of the flag.`,
      safety: "display"
    }
  };
}

// src/languages/python/index.ts
var python = {
  id: "python",
  files: [
    { format: "spack", places: [/(^|\/)(packages|[^/]*spack[^/]*)\/([^/]+\/)*package\.py$/] },
    { format: "python-setup", names: "setup.py" },
    { format: "nox", names: "noxfile.py" },
    { format: "conan", names: "conanfile.py" },
    { format: "scons", names: "sconstruct sconscript scsub", extensions: "scons" },
    { format: "waf", names: "wscript wscript_build" },
    {
      format: "python",
      scope: "sources",
      extensions: "py pyx pxd pxi pyi pyw",
      shebang: /\bpython[\d.]*\b/,
      scripts: true
    },
    { format: "pyinstaller", extensions: "spec", head: (head) => /\bAnalysis\(/.test(head) }
  ],
  fences: "python py python3 py3 pycon ipython ipython3",
  read: readPython
};

// src/languages/rpmspec/read.ts
var SCRIPT2 = /^%(?:prep|conf|build|install|check|clean|generate_buildrequires|pre|post|preun|postun|pretrans|posttrans)\b/;
var SECTION = /^%(?:prep|conf|build|install|check|clean|generate_buildrequires|pre|post|preun|postun|pretrans|posttrans|description|files|changelog|package|trigger\w*|sourcelist|patchlist)\b/gm;
function readRpmSpec(file, names) {
  const text3 = withoutMark(file);
  const matches2 = names.find(text3);
  const within3 = matchesWithin(matches2);
  const uses = /* @__PURE__ */ new Map();
  for (const { start, end } of sectionsOf(text3)) {
    const own = within3(start, end);
    if (own.length === 0) continue;
    const header = text3.slice(start, start + 40);
    if (SCRIPT2.test(header)) {
      const body = text3.indexOf("\n", start);
      if (body !== -1 && body < end) {
        const view = part(text3, { start: body + 1, end });
        for (const use2 of embed(names.read("shell", view.text), view)) uses.set(use2.start, use2);
      }
    }
    for (const match2 of own) {
      const { name, start: at, end: stop } = match2;
      const line = text3.slice(text3.lastIndexOf("\n", at) + 1, at);
      const use2 = { name, start: at, end: stop, namespace: "any" };
      if (header.startsWith("%changelog"))
        uses.set(at, {
          ...use2,
          role: "mention",
          region: "prose",
          reservation: {
            code: "changelog",
            message: "A changelog tells what was.",
            safety: "display"
          }
        });
      else if (/^\s*#/.test(line)) uses.set(at, { ...use2, role: "mention", region: "comment" });
      else if (/^\s*%(?:global|define|bcond\w*|undefine)\s+(?:\w*_)?$/.test(line))
        uses.set(at, { ...use2, role: "declaration", region: "code" });
      else if (/%(?:if|elif)\b.*$|%\{[!?]+$|%\{!?with(?:out)?\s+$/.test(line) && !uses.has(at))
        uses.set(at, { ...use2, role: "condition", region: "code" });
      else if (match2.glued && uses.get(at)?.role === "mention")
        uses.set(at, readGeneral(text3, [match2])[0]);
    }
  }
  return inOrder(uses);
}
function sectionsOf(text3) {
  const starts = [0, ...[...text3.matchAll(SECTION)].map(({ index }) => index)];
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text3.length }));
}

// src/languages/rpmspec/index.ts
var rpmspec = {
  id: "rpmspec",
  files: [{ format: "rpm-spec", extensions: "spec" }],
  read: readRpmSpec
};

// src/languages/rst/read.ts
var DIRECTIVE = /^([ \t]*)\.\. (?:code-block|code|sourcecode|prompt|highlight|parsed-literal|tab|ipython)::[ \t]*([^\r\n]*)$/;
var COMMENT2 = /^([ \t]*)\.\.(?:[ \t]+(?![\w-]+::|_|\[|\|)\S|[ \t]*$)/;
function readRst(file, names) {
  const text3 = withoutMark(file);
  if (!names.test(text3)) return [];
  return readPage(text3, { front: [], ...structureOf2(text3), inline: inlineCode2(text3) }, names);
}
function* inlineCode2(text3) {
  for (const hit of text3.matchAll(
    /``([^`\r\n]{1,2000})``|:(?:code|kbd|command|option|samp|envvar|makevar):`([^`\r\n]{1,2000})`/g
  )) {
    const code = hit[1] ?? hit[2];
    const start = hit.index + hit[0].indexOf(code, hit[1] === void 0 ? hit[0].indexOf("`") : 2);
    yield { start, end: start + code.length };
  }
}
function structureOf2(text3) {
  const blocks2 = [];
  const comments2 = [];
  let open;
  function close() {
    if (open === void 0 || open.lines.length === 0) return;
    if (open.comment) comments2.push({ start: open.lines[0].start, end: open.lines.at(-1).end });
    else blocks2.push({ info: open.info, lines: open.lines });
  }
  for (const hit of text3.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    if (hit[0] === "") continue;
    const line = hit[0].replace(/[\r\n]+$/, "");
    const start = hit.index;
    const end = start + hit[0].length;
    const indent = line.length - line.trimStart().length;
    if (open !== void 0) {
      if (line.trim() === "" || indent > open.indent) {
        const option = !open.began && /^\s+:[\w-]+:/.test(line);
        open.began ||= line.trim() !== "" && !option;
        if (open.began) open.lines.push({ start, end });
        continue;
      }
      close();
      open = void 0;
    }
    const directive = DIRECTIVE.exec(line);
    if (directive !== null)
      open = { info: directive[2], indent, lines: [], comment: false, began: false };
    else if (COMMENT2.test(line))
      open = { info: "", indent, lines: [{ start, end }], comment: true, began: true };
    else if (/::\s*$/.test(line) && !/^\s*\.\. /.test(line))
      open = { info: "", indent, lines: [], comment: false, began: false };
  }
  close();
  return { blocks: blocks2, comments: comments2 };
}

// src/languages/rst/index.ts
var rst = {
  id: "rst",
  files: [{ format: "rst", scope: "docs", extensions: "rst rest" }],
  read: readRst
};

// src/languages/ruby/read.ts
var block2 = ({ heads }) => [
  heads.map((head) => `${head}) { `).join(""),
  " }".repeat(heads.length)
];
var RULES10 = [
  {
    ...ENVIRONMENT_SETTING,
    before: /\bENV\[\s*$/,
    after: /^\s*\]\s*(?:\|\|)?=(?![=~])\s*/,
    member: "block"
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bENV\[\s*$/,
    after: /^\s*\]/,
    either: anyOf("||")
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bENV\.fetch\(\s*$/,
    call: true,
    either: block2
  },
  {
    ...ENVIRONMENT_READ,
    before: /\bENV\.(?:key|has_key|include|member)\?\(\s*$/,
    after: /^\s*\)/,
    either: anyOf("||")
  },
  {
    in: "string",
    before: /\bENV\.(?:append|prepend)\w*\s*\(?\s*$/,
    role: "option",
    namespace: "env"
  },
  { ...ENVIRONMENT_READ, before: /\bENV\.delete\(\s*$/ }
];
var CLOSE = { "(": ")", "[": "]", "{": "}", "<": ">" };
var RUBY = {
  syntax: {
    line: ["#"],
    block: [{ open: "^=begin\\b", close: "\n=end" }],
    strings: [
      {
        open: "%[wWqQi]?[\\[({<|!]",
        close: (open) => CLOSE[open.at(-1)] ?? open.at(-1),
        escape: "backslash",
        multiline: true
      },
      { open: '"', close: '"', escape: "backslash", multiline: true, hole: ["#{", "}"] },
      { open: "'", close: "'", escape: "backslash", multiline: true },
      { open: "`", close: "`", escape: "backslash", multiline: true, hole: ["#{", "}"] }
    ]
  },
  rules: RULES10,
  trailing: true,
  bare: true,
  defines: /PREPROCESSOR_DEFINITIONS$|COMPILATION_CONDITIONS$/,
  scripts: [[/(?:\b(?:system|exec|sh|shell_output|prepare_command)\s*\(?\s*(?:=\s*)?)$/, "shell"]]
};
function readRuby(text3, names) {
  return readScript(text3, names, RUBY);
}

// src/languages/ruby/index.ts
var ruby = {
  id: "ruby",
  files: [
    {
      format: "homebrew",
      places: [/(^|\/)(Formula|HomebrewFormula|Casks)\/.+\.rb$/],
      names: "brewfile"
    },
    { format: "podfile", names: "podfile" },
    {
      format: "ruby-build",
      names: "gemfile rakefile extconf.rb vagrantfile fastfile",
      extensions: "gemspec rake"
    },
    { format: "podspec", extensions: "podspec" },
    { format: "ruby", scope: "sources", extensions: "rb", shebang: /\bruby\b/, scripts: true }
  ],
  fences: "ruby rb",
  read: readRuby
};

// src/languages/rust/compilation.ts
var MOST7 = 500;
var LONGEST10 = 4e3;
var GIVES = /\.\s*(?:define|flag|flag_if_supported)\s*\(\s*b?"(?:-D)?$/;
var FILES = /\.\s*files?\s*\(\s*&?\[?\s*"([^"\\]*)"/g;
function compilationsOf(text3) {
  const known3 = /* @__PURE__ */ new Map();
  return ({ start, role }) => {
    if (role !== "definition" || !GIVES.test(text3.slice(Math.max(0, start - 60), start)))
      return void 0;
    const statement3 = statementAround(text3, start);
    if (/\bBuild::new\s*\(/.test(statement3)) return filesIn([statement3]);
    const builder = /^\s*([A-Za-z_]\w*)\s*\./.exec(statement3)?.[1];
    if (builder === void 0) return void 0;
    if (!known3.has(builder)) known3.set(builder, filesOf(text3, builder));
    return known3.get(builder);
  };
}
function filesOf(text3, builder) {
  const made = new RegExp(
    `\\b${builder}\\s*(?::\\s*(?:&\\s*)?(?:mut\\s+)?|=\\s*)(?:cc\\s*::\\s*)?Build\\b`
  ).exec(text3);
  if (made === null) return void 0;
  const statements = [statementAround(text3, made.index)];
  for (const { index } of text3.matchAll(new RegExp(`(?<![\\w.])${builder}(?=\\s*\\.)`, "g"))) {
    if (statements.push(statementAround(text3, index)) > MOST7) break;
  }
  return filesIn(statements);
}
function filesIn(statements) {
  const files = statements.flatMap((one) => [...one.matchAll(FILES)].map((hit) => hit[1]));
  return [...new Set(files)];
}
function statementAround(text3, offset) {
  const before = text3.slice(Math.max(0, offset - LONGEST10), offset);
  const after2 = text3.slice(offset, offset + LONGEST10);
  const start = Math.max(...[";", "{", "}"].map((sign) => before.lastIndexOf(sign))) + 1;
  const end = after2.indexOf(";");
  return before.slice(start) + (end === -1 ? after2 : after2.slice(0, end));
}

// src/languages/rust/read.ts
var CFG = String.raw`(?<=\bcfg(?:_attr)?!?\s*\([^;{}]*)`;
var RULES11 = [
  {
    in: "string",
    before: new RegExp(`${CFG}\\bfeature\\s*=\\s*$`),
    role: "condition",
    namespace: "cargo",
    either: called("any")
  },
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:std::)?env::var\s*\(\s*$/,
    after: /^\s*\)/,
    either: fallback(".or_else(|_| ")
  },
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:std::)?env::var_os\s*\(\s*$/,
    after: /^\s*\)/,
    either: fallback(".or_else(|| ")
  },
  {
    ...ENVIRONMENT_READ,
    before: /\boption_env!\s*\(\s*$/,
    after: /^\s*\)/,
    either: fallback(".or(")
  },
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:env!|(?:get_)?env\w*)\s*\(\s*&?$/
  },
  {
    ...ENVIRONMENT_SETTING,
    before: /\benv::set_var\s*\(\s*$/,
    after: /^\s*,\s*/,
    member: "block"
  },
  { in: "string", before: /\benv::remove_var\s*\(\s*$/, role: "option", namespace: "env" },
  {
    // cc::Build takes Some or None, cmake::Config a string.
    in: "string",
    before: /\.define\s*\(\s*$/,
    after: /^\s*,\s*(?=None\b|Some\b|"(?:\d+|)")/,
    role: "definition",
    namespace: "macro",
    value: true,
    member: "call"
  },
  {
    in: "string",
    before: /\.define\s*\(\s*$/,
    after: /^\s*,\s*/,
    role: "option",
    namespace: "cmake",
    value: true,
    member: "call"
  },
  {
    ...ENVIRONMENT_SETTING,
    before: /\.env\s*\(\s*$/,
    after: /^\s*,\s*/,
    member: "call"
  },
  {
    in: "string",
    before: /\b(?:is_x86_feature_detected|has_feature)!?\s*\(\s*$/,
    role: "mention",
    namespace: "any"
  }
];
var RUST = {
  syntax: {
    ...C_COMMENTS,
    skip: [
      String.raw`'(?:\\(?:x[0-9A-Fa-f]{2}|u\{[0-9A-Fa-f]{1,6}\}|.)|[^\\'\r\n])'`,
      String.raw`'[A-Za-z_]\w*`
    ],
    strings: [
      {
        open: '(?<!\\w)b?r#*"',
        close: (open) => `"${"#".repeat(open.split("#").length - 1)}`,
        escape: "none",
        multiline: true
      },
      { open: '"', close: '"', escape: "backslash", multiline: true }
    ]
  },
  rules: RULES11,
  trailing: true
};
function readRust(text3, names) {
  const compilation = compilationsOf(text3);
  return readScript(text3, names, RUST).map((read2) => {
    const use2 = withConfiguration(text3, names, read2);
    const compiles = compilation(use2);
    return compiles === void 0 ? use2 : { ...use2, compiles };
  });
}
function withConfiguration(text3, names, use2) {
  const before = text3.slice(Math.max(0, use2.start - 200), use2.start);
  if (use2.region === "code" && use2.role === "mention" && /\bcfg(?:_attr)?!?\s*\([^;{}]*$/.test(before)) {
    const line = names.find(
      text3,
      use2.start - (/[^\r\n]*$/.exec(before)?.[0].length ?? 0),
      lineEnd5(text3, use2.end)
    );
    const beside3 = [...new Set(line.map(({ name }) => name))].filter((name) => name !== use2.name);
    return {
      ...use2,
      role: "condition",
      ...beside3.length > 0 && { beside: beside3 },
      widen: (wanted) => [
        {
          start: use2.start,
          end: use2.start,
          text: `any(${wanted.map((name) => `${name}, `).join("")}`
        },
        { start: use2.end, end: use2.end, text: ")" }
      ]
    };
  }
  if (use2.region !== "string" || use2.role !== "mention") return use2;
  if (/cargo::?rustc-cfg=$/.test(before)) return { ...use2, role: "definition", namespace: "any" };
  if (/cargo::?rustc-cfg=feature=\\?"$/.test(before))
    return { ...use2, role: "option", namespace: "cargo" };
  if (!/cargo::?rerun-if-env-changed=$/.test(before)) return use2;
  return rerun(text3, names, use2);
}
function rerun(text3, names, use2) {
  const start = text3.lastIndexOf("println!", use2.start);
  const tail2 = /^"\s*\)\s*;/.exec(text3.slice(use2.end, use2.end + 40));
  const head = text3.slice(start, use2.start);
  const near = names.find(text3, Math.max(0, use2.start - 200), Math.min(text3.length, use2.end + 200));
  const beside3 = near.filter(
    (match2) => text3.slice(Math.max(0, match2.start - 40), match2.start).endsWith("rerun-if-env-changed=")
  ).map(({ name }) => name).filter((name) => name !== use2.name);
  const single2 = start !== -1 && !/[;\r\n]/.test(head) && tail2 !== null;
  return {
    ...use2,
    role: "condition",
    namespace: "env",
    contract: "Cargo runs this build script again when a user changes it.",
    ...beside3.length > 0 && { beside: [...new Set(beside3)] },
    ...single2 && {
      widen: (wanted) => {
        const indent = /[ \t]*$/.exec(text3.slice(Math.max(0, start - 80), start))[0];
        const ending = /\r\n|\n|\r/.exec(text3)?.[0] ?? "\n";
        const lines = wanted.map((name) => `${head}${name}${tail2[0]}${ending}${indent}`);
        return [{ start, end: start, text: lines.join("") }];
      }
    }
  };
}
function lineEnd5(text3, offset) {
  const end = text3.indexOf("\n", offset);
  return end === -1 ? text3.length : end;
}

// src/languages/rust/index.ts
var rust = {
  id: "rust",
  files: [
    { format: "cargo-build", names: "build.rs" },
    { format: "rust", scope: "sources", extensions: "rs" }
  ],
  fences: "rust rs",
  read: readRust
};

// src/languages/kit/shell/variables.ts
var DECLARING2 = /^(?:export|readonly|declare|typeset|local)$/;
function lasts({ words: words2 }) {
  return words2.length === 0 || DECLARING2.test(words2[0].text);
}
function variablesOf2(text3, script, names) {
  const settings3 = /* @__PURE__ */ new Map();
  const exported2 = /* @__PURE__ */ new Set();
  const tied = /* @__PURE__ */ new Map();
  function set2(name, setting3) {
    if (!names.has(name)) return;
    push(settings3, name, setting3);
  }
  for (const command2 of script.commands) {
    const program2 = command2.words[0]?.text;
    const exports = program2 === "export" || command2.words.some(({ text: word2 }) => word2 === "-x");
    if (lasts(command2))
      for (const { name, value, elements, start, end } of command2.assignments) {
        if (!names.has(name)) continue;
        if (exports) exported2.add(name);
        if (value === null && elements === null && exports) continue;
        set2(name, { start, end, always: command2.always });
        const others2 = names.find(text3, start, end).map((match2) => match2.name);
        tie(tied, name, others2);
      }
    if (program2 === "read" || program2 === "for" || program2 === "getopts" || program2 === "mapfile")
      for (const word2 of program2 === "for" ? command2.words.slice(1, 2) : command2.words.slice(1))
        set2(word2.text, { start: word2.start, end: word2.end, always: true });
  }
  for (const { name, operator, start, end } of script.expansions)
    if (operator === ":=" || operator === "=") set2(name, { start, end, always: true });
  const reads = /* @__PURE__ */ new Map();
  for (const { name, start } of script.expansions) if (names.has(name)) push(reads, name, start);
  for (const span2 of script.arithmetic)
    for (const { name, start } of names.find(text3, span2.start, span2.end)) push(reads, name, start);
  const branches = enclosing(script.chains.flatMap((chain) => chain.branches));
  const exhaustive = script.chains.filter((chain) => chain.exhaustive);
  const nested3 = (chain) => branches(chain).length > 0;
  const known3 = /* @__PURE__ */ new Map();
  for (const name of /* @__PURE__ */ new Set([...settings3.keys(), ...reads.keys(), ...exported2])) {
    const own = settings3.get(name) ?? [];
    const ends2 = own.length === 0 ? [] : certain(own, exhaustive, nested3);
    const local = (offset) => ends2.some((setting3) => setting3.end <= offset && reaches(setting3, offset, script));
    const at = reads.get(name) ?? [];
    const outside = own.length === 0 || exported2.has(name) || at.some((offset) => !local(offset));
    const others2 = [...settings3.keys()].filter((other) => other !== name);
    known3.set(name, {
      namespace: outside ? "env" : "any",
      read: at.length > 0,
      beside: at.length > 0 ? [.../* @__PURE__ */ new Set([...others2, ...tied.get(name) ?? []])] : [],
      local
    });
  }
  return known3;
}
function push(lists, name, item) {
  const known3 = lists.get(name);
  if (known3 === void 0) lists.set(name, [item]);
  else known3.push(item);
}
function tie(tied, name, others2) {
  const known3 = tied.get(name) ?? /* @__PURE__ */ new Set();
  for (const other of others2) if (other !== name) known3.add(other);
  tied.set(name, known3);
}
function certain(settings3, exhaustive, nested3) {
  const always = settings3.filter((setting3) => setting3.always);
  const starts = settings3.map(({ start }) => start).toSorted((a, b) => a - b);
  for (const chain of exhaustive) {
    const covered = chain.branches.every((branch2) => anyWithin(starts, branch2));
    if (covered && !nested3(chain)) always.push({ start: chain.end, end: chain.end });
  }
  return always;
}
function anyWithin(sorted, { start, end }) {
  const first = sorted[firstIndex(sorted.length, (index) => sorted[index] >= start)];
  return first !== void 0 && first < end;
}
function reaches(setting3, offset, { functions }) {
  return functions.every(
    (body) => !inside(setting3, body) || body.start <= offset && offset < body.end
  );
}
function inside(inner, outer) {
  return outer.start <= inner.start && inner.end <= outer.end && inner !== outer;
}

// src/languages/shell/assign.ts
function readAssignments(text3, command2, names, variables2) {
  const { assignments, words: words2 } = command2;
  if (!assignments.some(({ name }) => names.has(name))) return [];
  const lasting = lasts(command2);
  const program2 = words2[0]?.text ?? "";
  const namespace = !lasting && commandHint(command2) === "make" ? "make" : "env";
  const units = assignments.map((assignment3) => {
    const { name, start, end } = assignment3;
    if (!names.has(name)) return { start, end, listed: true };
    const variable = lasting ? variables2.get(name) : void 0;
    const use2 = assigned5(assignment3, variable?.namespace ?? namespace);
    const tied = variable?.read === true;
    const beside3 = variable === void 0 ? [] : variable.beside;
    const besides = beside3.length > 0 && { beside: others(name, beside3) };
    if (assignment3.value === null && assignment3.elements === null && program2 === "export") {
      const near = others(name, [
        ...variable?.beside ?? [],
        ...assignments.map((other) => other.name)
      ]);
      return { start, end, use: { ...passed(assignment3, variable), beside: near }, listed: false };
    }
    if (!tied) return { start, end, use: { ...use2, ...besides }, listed: true };
    const { value: _value, ...rest } = use2;
    return { start, end, use: { ...rest, ...besides }, listed: false };
  });
  const alone = assignments.length === 1 && lasting;
  const line = alone ? wholeLine2(text3, { start: command2.start, end: assignments[0].end }) : null;
  const followed = words2[0] !== void 0 && !lasting ? words2[0].start : void 0;
  return listed2(
    text3,
    program2 === "" || !lasting ? closed(units, followed) : [{ start: command2.start, end: words2[0].end, listed: true }, ...units]
  ).map((use2) => {
    if (use2.member === void 0 || !alone) return use2;
    const { member: _member, ...rest } = use2;
    return line === null ? rest : { ...rest, member: { list: `assignments@${command2.run}${program2}`, removal: line } };
  });
}
function closed(units, next2) {
  return next2 === void 0 ? units : [...units, { start: next2, end: next2, listed: true }];
}
function commandHint({ words: words2 }) {
  for (const { text: text3 } of words2) {
    const hint = programOf(text3);
    if (hint !== void 0 && hint !== "environment") return hint;
    if (hint === void 0 && !/^(?:sudo|time|exec|nice|nohup|command|ccache|-.*)$/.test(text3))
      return void 0;
  }
  return void 0;
}
function assigned5({ name, start, value }, namespace) {
  return {
    name,
    start,
    end: start + name.length,
    role: "option",
    namespace,
    region: "code",
    ...value !== null && value.text !== "" && {
      value: {
        text: value.text,
        start: value.view.source(0),
        end: value.view.source(value.text.length - 1) + 1
      }
    }
  };
}
function passed(assignment3, variable) {
  const { start } = assignment3;
  const use2 = assigned5(assignment3, variable?.namespace ?? "env");
  if (variable?.local(start) === true) return use2;
  return {
    ...use2,
    contract: CONTRACT,
    widen: (fresh) => [{ start, end: start, text: `${fresh.join(" ")} ` }]
  };
}

// src/languages/shell/programs.ts
var PROGRAM = { role: "option", namespace: "target" };
var LOOKUP = /^(?:which|type|hash)$/;
var REACH8 = 400;
function readPrograms(text3, command2, names) {
  const { words: words2 } = command2;
  const program2 = words2[0]?.text ?? "";
  if (program2 === "for") return looped2(text3, command2, names);
  const test = isTest(command2);
  const lookup = LOOKUP.test(program2) || program2 === "command" && /^-[vV]$/.test(words2[1].text);
  if (!test && !lookup) return [];
  return words2.flatMap((word2, index) => {
    const { text: own, view } = word2;
    const before = words2[index - 1]?.text ?? "";
    const name = test ? /^-[xfers]$/.test(before) && builtProgram(own) : index > 0 && own;
    if (!name || !names.has(name)) return [];
    return [useOf2(view, { name, at: own.length - name.length }, PROGRAM)];
  });
}
function looped2(text3, { words: words2, end }, names) {
  const variable = words2[1]?.text ?? "";
  if (words2[2]?.text !== "in" || !/^\w+$/.test(variable)) return [];
  const body = text3.slice(end, end + REACH8);
  const runs = new RegExp(
    String.raw`(?:\.\/|bin\/|-[vx][ \t]+|which[ \t]+|(?:\bdo|;)\s+)["']?\$\{?${variable}\b`
  );
  if (!runs.test(body)) return [];
  const listed4 = words2.slice(3);
  const all = listed4.map((word2) => word2.text);
  return listed4.flatMap(({ text: name, view }) => {
    if (!names.has(name)) return [];
    const use2 = useOf2(view, { name, at: 0 }, PROGRAM);
    return [{ ...use2, role: "mention", beside: others(name, all) }];
  });
}

// src/languages/shell/target.ts
function targetOf({ outputs, words: words2 }, reading) {
  const programs = words2.map(({ text: text3 }) => text3.slice(text3.lastIndexOf("/") + 1));
  const tee = programs.indexOf("tee");
  const paths = [
    ...outputs.map(({ text: text3 }) => text3),
    ...tee === -1 ? [] : words2.slice(tee + 1).map(({ text: text3 }) => text3)
  ];
  for (const path3 of paths) {
    const reader = reading.languageOfFile(path3);
    if (reader !== void 0) return reader;
  }
  if (paths.some((path3) => /GITHUB_ENV|\/etc\/environment/.test(path3))) return "shell";
  if (programs.some((program2) => /^(?:ba|da|z|k)?sh$|^ssh$/.test(program2))) return "shell";
  if (programs.some((program2) => /^python[\d.]*$/.test(program2))) return "python";
  return void 0;
}

// src/languages/shell/test.ts
function readSetTest(text3, command2, names, variables2, near) {
  const { words: words2 } = command2;
  const unsets = words2[0]?.text === "unset";
  if (!unsets && !isTest(command2)) return [];
  const uses = [];
  words2.forEach((word2, index) => {
    const { text: name, start, end } = word2;
    if (index === 0 || !names.has(name) || word2.end - word2.start !== name.length) return;
    const tested = words2[index - 1].text === "-v";
    if (!tested && !unsets) return;
    const variable = variables2.get(name);
    const local = variable?.local(start) === true;
    const shared = {
      name,
      start,
      end,
      namespace: variable?.namespace ?? "env",
      region: "code"
    };
    if (unsets) {
      const beside4 = others(
        name,
        words2.map((other) => other.text)
      );
      const widen6 = (fresh) => [
        { start, end: start, text: `${fresh.join(" ")} ` }
      ];
      uses.push({
        ...shared,
        role: "option",
        beside: beside4,
        ...!local && { contract: CONTRACT, widen: widen6 }
      });
      return;
    }
    const beside3 = others(name, [...near({ start, end }), ...variable?.beside ?? []]);
    const widen5 = (fresh) => widenSet(text3, command2, index, fresh);
    uses.push({
      ...shared,
      role: "condition",
      beside: beside3,
      ...local ? { local } : { contract: CONTRACT, widen: widen5 }
    });
  });
  return uses;
}
function widenSet(text3, { words: words2 }, index, fresh) {
  const first = words2[index - 1].start;
  const { start, end } = words2[index];
  const name = text3.slice(start, end);
  const all = [...fresh, name];
  const program2 = words2[0].text;
  if (program2 === "[[") {
    const alone = index === 2 && words2.length === 4;
    const test = all.map((other) => `-v ${other}`).join(" || ");
    return [{ start: first, end, text: alone ? test : `( ${test} )` }];
  }
  const length = words2.length - (program2 === "[" ? 1 : 0);
  const negated = words2[index - 2]?.text === "!";
  if (length !== (negated ? 4 : 3)) return void 0;
  if (!negated) return [{ start: first, end, text: all.map((other) => `-v ${other}`).join(" -o ") }];
  const from = words2[index - 2].start;
  return [{ start: from, end, text: all.map((other) => `! -v ${other}`).join(" -a ") }];
}

// src/languages/shell/read.ts
var PRINTS2 = /^(?:echo|printf|die|fail|error|warn|warning|info|log|logger|msg|abort|fatal|debug|notice|print|say|yell|usage)(?:_\w+)?$/;
var COMMAND_OPTION = /^-[a-z]*c$/;
var NESTING = 6;
var nesting = 0;
var SHELL = /(?:^|\/)(?:ba|da|z|k)?sh$|^su$|^eval$/;
function readShell(text3, names) {
  const matches2 = names.find(text3);
  if (matches2.length === 0 || nesting > NESTING) return [];
  nesting++;
  try {
    return readScript2(text3, names, matches2);
  } finally {
    nesting--;
  }
}
function readScript2(text3, names, matches2) {
  const script = parseShell(text3);
  const uses = /* @__PURE__ */ new Map();
  const variables2 = variablesOf2(text3, script, names);
  const add = (use2) => void uses.set(use2.start, use2);
  const holds3 = finder(matches2);
  for (const use2 of mentions2(text3, script, matches2, names)) add(use2);
  for (const command2 of script.commands) {
    for (const { body } of command2.documents)
      if (holds3(body)) for (const use2 of readDocument(text3, command2, body, names)) add(use2);
    if (!holds3(command2)) continue;
    for (const use2 of readWords2(text3, command2, names)) add(use2);
    for (const use2 of readPrograms(text3, command2, names)) add(use2);
    for (const use2 of readAssignments(text3, command2, names, variables2)) add(use2);
  }
  const near = neighbours(text3, script, names);
  const strict = /^#![^\n]*\s-\w*u|^(?:\u00ef\u00bb\u00bf)?\s*set\s+(?:-\w+\s+)*(?:-\w*u|-o\s+nounset)/m.test(
    text3
  );
  for (const command2 of script.commands)
    if (holds3(command2))
      for (const use2 of readSetTest(text3, command2, names, variables2, near)) add(use2);
  for (const expansion of script.expansions) {
    const { name, nameStart } = expansion;
    if (!names.has(name)) continue;
    const span2 = { start: nameStart, end: nameStart + name.length };
    const beside3 = [
      ...near({ start: expansion.start, end: expansion.end }),
      ...names.find(text3, expansion.start, expansion.end).map((match2) => match2.name)
    ];
    add({ ...readOf(text3, expansion, variables2.get(name), beside3, strict), ...span2 });
  }
  for (const span2 of script.arithmetic)
    for (const match2 of names.find(text3, span2.start, span2.end)) {
      if (uses.get(match2.start)?.role === "condition") continue;
      const variable = variables2.get(match2.name);
      const local = variable.local(match2.start);
      add({
        ...place(match2),
        role: "condition",
        namespace: variable.namespace,
        region: "code",
        beside: others(match2.name, [...near(match2), ...variable.beside]),
        ...local ? { local } : { contract: CONTRACT }
      });
    }
  for (const span2 of script.templates)
    for (const { start } of names.find(text3, span2.start, span2.end)) uses.delete(start);
  return inOrder(uses);
}
function place({ name, start, end }) {
  return { name, start, end };
}
function finder(matches2) {
  return ({ start, end }) => {
    const next2 = matches2[firstIndex(matches2.length, (index) => matches2[index].start >= start)];
    return next2 !== void 0 && next2.end <= end;
  };
}
function mentions2(text3, script, matches2, names) {
  const unclosed = Math.min(
    text3.length,
    ...script.commands.flatMap(
      ({ words: words2, assignments }) => [...words2, ...assignments.flatMap(({ value }) => value ?? [])].filter(({ closed: closed2 }) => !closed2).map(({ start }) => start)
    )
  );
  const comments2 = blocks(text3, script.comments);
  let next2 = 0;
  let beside3 = null;
  return matches2.flatMap((match2) => {
    while (next2 < comments2.length && comments2[next2].end <= match2.start) {
      next2++;
      beside3 = null;
    }
    const comment = comments2[next2];
    if (comment !== void 0 && comment.start <= match2.start) {
      beside3 ??= explained(text3, comment, names);
      return [{ ...mention(match2, "comment"), beside: others(match2.name, beside3) }];
    }
    if (match2.start >= unclosed) return [];
    if (match2.glued) return [];
    return [mention(match2, "code")];
  });
}
function explained(text3, { start, end }, names) {
  if (!notesDeprecation(text3.slice(start, end))) return [];
  return [...new Set(names.find(text3, start, end).map(({ name }) => name))];
}
function blocks(text3, comments2) {
  const joined4 = [];
  for (const comment of comments2) {
    const last2 = joined4.at(-1);
    if (last2 !== void 0 && /^\s*$/.test(text3.slice(last2.end, comment.start)))
      joined4[joined4.length - 1] = { start: last2.start, end: comment.end };
    else joined4.push(comment);
  }
  return joined4;
}
function readDocument(text3, command2, body, names) {
  const reader = targetOf(command2, names);
  if (reader === void 0) return [];
  const view = part(text3, body);
  return embed(names.explain(reader, view.text), view, "document@");
}
function readWords2(text3, command2, names) {
  const { words: words2, assignments } = command2;
  const uses = [];
  for (const { name, value, elements } of assignments) {
    if (value !== null && value.closed && names.test(value.text))
      uses.push(...embed(readCommandLine(value.text, names, hintOf(name)), value.view, "value@"));
    if (elements !== null) {
      uses.push(...mentioned(text3, elements, names, true));
      uses.push(...readArguments(text3, elements.map(argument2), names, hintOf(name)));
    }
  }
  const program2 = words2[0]?.text ?? "";
  if (words2.length === 0 || isTest(command2) || words2.some(({ closed: closed2 }) => !closed2)) return uses;
  if (PRINTS2.test(program2)) return [...uses, ...printed(text3, command2, names)];
  if (!lasts(command2) && program2 !== "for" && program2 !== "case") {
    uses.push(...mentioned(text3, words2, names, false));
    uses.push(...readArguments(text3, words2.map(argument2), names));
  } else uses.push(...mentioned(text3, words2, names, true));
  words2.forEach((word2, index) => {
    const scripted = program2 === "eval" || COMMAND_OPTION.test(words2[index - 1]?.text ?? "") && words2.slice(0, index).some(({ text: before }) => SHELL.test(before));
    if (scripted && /\s/.test(word2.text))
      uses.push(...embed(readShell(word2.text, names), word2.view, "script@"));
  });
  return uses;
}
function argument2(word2) {
  return { view: word2.view, span: { start: word2.start, end: word2.end } };
}
function mentioned(text3, words2, names, list3) {
  const first = words2[0];
  if (first === void 0) return [];
  const all = list3 ? [...new Set(names.find(text3, first.start, words2.at(-1).end).map(({ name }) => name))] : [];
  return words2.flatMap((word2) => {
    const found = names.find(text3, word2.start, word2.end);
    const near = list3 ? all : [...new Set(found.map(({ name }) => name))];
    return found.map((match2) => ({
      ...place(match2),
      role: "mention",
      namespace: "any",
      region: word2.quoting === "" ? "code" : "string",
      beside: others(match2.name, near)
    }));
  });
}
function printed(text3, command2, names) {
  const words2 = command2.words.slice(1);
  const uses = [...mentioned(text3, words2, names, true)];
  if (command2.outputs.length === 0 && !command2.piped) return uses;
  const deprecated = printsDeprecation(text3.slice(command2.start, command2.end));
  if (deprecated) return uses;
  const reader = targetOf(command2, names);
  for (const word2 of words2) {
    if (!names.test(word2.text)) continue;
    const inner = reader === void 0 ? readCommandLine(word2.text, names) : names.explain(reader, word2.text);
    uses.push(...embed(inner.map(detached), word2.view, "line@"));
  }
  return uses;
}
function detached({ member: _member, ...use2 }) {
  return use2;
}

// src/languages/shell/index.ts
var shell = {
  id: "shell",
  files: [
    {
      format: "shell",
      places: [/(^|\/)debian\/([^/]+\.)?(preinst|postinst|prerm|postrm|config)$/],
      names: ".bashrc .bash_profile .profile .zshrc .zprofile .zshenv config.site gradlew autogen bootstrap",
      extensions: "sh bash zsh ksh dash bashrc ebuild eclass slackbuild",
      shebang: /\b(ba|z|da|a|k|mk)?sh\b/
    },
    {
      format: "env",
      names: ".env .envrc .flaskenv",
      beginnings: [/^\.env(rc)?[._-]/],
      extensions: "env envrc"
    },
    { format: "pkgbuild", names: "PKGBUILD APKBUILD", beginnings: [/^(PKGBUILD|APKBUILD)[._-]/] },
    { format: "shell", extensions: "mk", head: isShellRecipe }
  ],
  fences: "bash sh shell zsh ksh fish console terminal shell-session shellsession bash-session sh-session shellscript prompt commandline",
  read: readShell
};
function isShellRecipe(head) {
  if (/^(?:ifn?(?:eq|def)|define|-?include)\b|^[\w-]+(?:[ \t]*[:?]=|[ \t]+\+=|\+=(?!"))/m.test(head))
    return false;
  if (/^(?:if|while) \[|^[A-Za-z_]\w*[ \t]*\(\)[ \t]*\{/m.test(head)) return true;
  return /^[A-Za-z_]\w*="/m.test(head) && !/\$\(|^\t|^[^\s#="']+[ \t]*:/m.test(head);
}

// src/languages/starlark/read.ts
var RULES12 = [
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:repository_ctx|ctx|module_ctx|rctx)\.(?:os\.environ|getenv)\.?(?:get)?\s*[([]\s*$/
  },
  {
    // The flag that a setting declares is its name.
    in: "string",
    before: /\b(?:bool_flag|string_flag|int_flag|string_list_flag|label_flag|bool_setting|string_setting)\s*\([^()]*\bname\s*=\s*$/,
    role: "declaration",
    namespace: "bazel"
  },
  {
    in: "string",
    inside: /\bdefine_values\s*=\s*$/,
    after: /^\s*:/,
    role: "condition",
    namespace: "bazel"
  },
  {
    in: "code",
    before: /[(,]\s*$/,
    after: /^\s*=(?!=)\s*/,
    role: "option",
    namespace: "any",
    value: true,
    member: "list"
  }
];
var STARLARK = {
  syntax: PYTHON_SYNTAX,
  rules: RULES12,
  trailing: true,
  defines: /^(?:local_)?defines$|^(?:template_)?substitutions$|^preprocessor_macros$/,
  features: { list: /^(?:crate_)?features$/, namespace: "cargo" },
  hint: (key) => /^(?:l|c|cxx|conly|cpp)?opts$|_copts$|^COPTS$/.test(key) ? "compiler" : void 0,
  scripts: [[/\bcmd(?:_bash)?\s*=\s*$/, "shell"]]
};
var SETTING = /\bvalues\s*=\s*\{[^{}]*["'](?:define|copt)["']\s*:\s*["']$/;
function readStarlark(text3, names) {
  return readScript(text3, names, STARLARK).map((use2) => {
    const before = text3.slice(Math.max(0, use2.start - 200), use2.start);
    if (!SETTING.test(before)) return use2;
    const { value: _value, member: _member, split: _split, ...rest } = use2;
    return { ...rest, role: "condition", namespace: "bazel" };
  });
}

// src/languages/starlark/index.ts
var starlark = {
  id: "starlark",
  files: [
    { format: "cirrus", names: ".cirrus.star" },
    { format: "drone", names: ".drone.star" },
    {
      format: "bazel",
      names: "BUILD BUILD.bazel BUCK TARGETS MODULE.bazel WORKSPACE WORKSPACE.bazel WORKSPACE.bzlmod REPO.bazel Tiltfile",
      beginnings: [/^(BUILD|BUCK|WORKSPACE)\./],
      extensions: "bazel build buck"
    },
    { format: "starlark", extensions: "bzl star sky" }
  ],
  fences: "starlark bazel bzl python-bazel",
  read: readStarlark
};

// src/languages/swift/read.ts
var RULES13 = [
  {
    in: "string",
    before: /\.define\s*\(\s*$/,
    after: /^\s*,\s*to\s*:\s*/,
    role: "definition",
    namespace: "macro",
    scope: "build",
    value: true,
    member: "outer"
  },
  {
    in: "string",
    before: /\.define\s*\(\s*$/,
    role: "definition",
    namespace: "macro",
    scope: "build",
    member: "outer"
  },
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:ProcessInfo\.processInfo|Context)\.environment\s*\[\s*$/,
    after: /^\s*\]/,
    either: anyOf("??")
  },
  { ...ENVIRONMENT_READ, before: /\bgetenv\s*\(\s*$/ },
  {
    in: "code",
    before: /(?<=^[ \t]*#(?:else)?if\b[^\r\n]*)$/m,
    role: "condition",
    namespace: "macro",
    either: anyOf("||")
  }
];
var SWIFT = {
  syntax: {
    ...C_COMMENTS,
    strings: [
      {
        open: '#+"""',
        close: (open) => `"""${"#".repeat(open.length - 3)}`,
        escape: "none",
        multiline: true
      },
      { open: '#+"', close: (open) => `"${"#".repeat(open.length - 1)}`, escape: "none" },
      { open: '"""', close: '"""', escape: "backslash", multiline: true, hole: ["\\(", ")"] },
      { open: '"', close: '"', escape: "backslash", hole: ["\\(", ")"] }
    ]
  },
  rules: RULES13,
  trailing: true,
  hint: (key) => key.endsWith("unsafeFlags") ? "compiler" : void 0
};
function readSwift(text3, names) {
  return readScript(text3, names, SWIFT);
}

// src/languages/swift/index.ts
var swift = {
  id: "swift",
  files: [
    { format: "swift-package", names: "Package.swift" },
    { format: "swift", scope: "sources", extensions: "swift" }
  ],
  fences: "swift",
  read: readSwift
};

// src/languages/text/index.ts
var TEXTS = /^(readme|install|authors|contribut(ing|ors)|hacking|todo|news|changes|change-?log|history|(un)?licen[cs]es?|copying|copyright|notices?|maintainers|building|usage|faq|notes|thanks|credits|security)([._-][^.]*)?$/i;
var text = {
  id: "text",
  files: [
    {
      format: "debian",
      places: [
        /(^|\/)debian\/(control|watch|compat|clean|options|not-installed|.+\.(install|dirs|links|docs|examples|symbols|substvars))$/
      ]
    },
    {
      format: "text",
      scope: "docs",
      places: [/(^|\/)debian\/(changelog|copyright)$/],
      extensions: "txt text tex texi texinfo org textile pod wiki dox man"
    },
    {
      format: "python-requirements",
      places: [/(^|\/)requirements\/(?!CMakeLists)[^/]+\.(txt|in)$/],
      names: "requirements.txt requirements.in constraints.txt",
      patterns: [/^(.*[._-])?(requirements|constraints)([._-].*)?\.(txt|in)$/i]
    },
    { format: "cmake-cache", names: "cmakecache.txt" },
    { format: "jenkins", names: ".jenkins" },
    { format: "srcinfo", names: ".SRCINFO" },
    { format: "go-mod", names: "go.mod go.work" },
    { format: "soong", names: "android.bp", extensions: "bp" },
    { format: "macports", names: "Portfile" },
    {
      format: "compile-flags",
      names: "compile_flags.txt .ccls .clang_complete",
      patterns: [
        /^(cmake|build|compile|compiler|cxx|c|link)[_-]?(args|flags|options|opts|defs|defines)\.txt$/i
      ],
      extensions: "rsp"
    },
    { format: "proguard", patterns: [/(proguard.*|consumer-rules)\.(pro|txt)$/i] },
    { format: "xcode", extensions: "pbxproj" },
    { format: "bitbake", extensions: "bb bbappend bbclass" },
    { format: "hcl", extensions: "hcl tf tfvars" },
    { format: "pkg-config", extensions: "pc" },
    { format: "installer", extensions: "iss nsi nsh" },
    { format: "qbs", extensions: "qbs" },
    { format: "fish", extensions: "fish" },
    { format: "asciidoc", scope: "docs", extensions: "adoc asciidoc asc" },
    { format: "html", scope: "docs", extensions: "html htm xhtml" },
    { format: "java", scope: "sources", extensions: "java scala" },
    { format: "javascript", scope: "sources", extensions: "js mjs cjs jsx", scripts: true },
    { format: "typescript", scope: "sources", extensions: "ts mts cts tsx", scripts: true },
    { format: "julia", scope: "sources", extensions: "jl" },
    { format: "fortran", scope: "sources", extensions: "f f90 f95 f03 f08 for" },
    { format: "perl", scope: "sources", extensions: "pl pm", scripts: true },
    { format: "assembly", scope: "sources", extensions: "s asm" },
    { format: "shell-tests", scope: "sources", extensions: "bats" },
    {
      format: "source",
      scope: "sources",
      extensions: "d dart php r ml mli hs ex exs erl clj nim pas v vhd sv tcl vim el sql proto thrift"
    },
    {
      format: "text",
      scope: "sources",
      extensions: "csv tsv log jsonl ndjson svg css scss po inc def"
    },
    { format: "text", scope: "docs", lastly: TEXTS, head: (head) => !head.startsWith("#!") },
    { format: "text", extensions: "conf" },
    { format: "text", extensions: "pro", head: (head) => /^-(keep|dont)/m.test(head) }
  ],
  read: () => []
};

// node_modules/eslint-visitor-keys/lib/visitor-keys.js
var KEYS2 = {
  ArrayExpression: ["elements"],
  ArrayPattern: ["elements"],
  ArrowFunctionExpression: ["params", "body"],
  AssignmentExpression: ["left", "right"],
  AssignmentPattern: ["left", "right"],
  AwaitExpression: ["argument"],
  BinaryExpression: ["left", "right"],
  BlockStatement: ["body"],
  BreakStatement: ["label"],
  CallExpression: ["callee", "arguments"],
  CatchClause: ["param", "body"],
  ChainExpression: ["expression"],
  ClassBody: ["body"],
  ClassDeclaration: ["id", "superClass", "body"],
  ClassExpression: ["id", "superClass", "body"],
  ConditionalExpression: ["test", "consequent", "alternate"],
  ContinueStatement: ["label"],
  DebuggerStatement: [],
  DoWhileStatement: ["body", "test"],
  EmptyStatement: [],
  ExperimentalRestProperty: ["argument"],
  ExperimentalSpreadProperty: ["argument"],
  ExportAllDeclaration: ["exported", "source", "attributes"],
  ExportDefaultDeclaration: ["declaration"],
  ExportNamedDeclaration: [
    "declaration",
    "specifiers",
    "source",
    "attributes"
  ],
  ExportSpecifier: ["local", "exported"],
  ExpressionStatement: ["expression"],
  ForInStatement: ["left", "right", "body"],
  ForOfStatement: ["left", "right", "body"],
  ForStatement: ["init", "test", "update", "body"],
  FunctionDeclaration: ["id", "params", "body"],
  FunctionExpression: ["id", "params", "body"],
  Identifier: [],
  IfStatement: ["test", "consequent", "alternate"],
  ImportAttribute: ["key", "value"],
  ImportDeclaration: ["specifiers", "source", "attributes"],
  ImportDefaultSpecifier: ["local"],
  ImportExpression: ["source", "options"],
  ImportNamespaceSpecifier: ["local"],
  ImportSpecifier: ["imported", "local"],
  JSXAttribute: ["name", "value"],
  JSXClosingElement: ["name"],
  JSXClosingFragment: [],
  JSXElement: ["openingElement", "children", "closingElement"],
  JSXEmptyExpression: [],
  JSXExpressionContainer: ["expression"],
  JSXFragment: ["openingFragment", "children", "closingFragment"],
  JSXIdentifier: [],
  JSXMemberExpression: ["object", "property"],
  JSXNamespacedName: ["namespace", "name"],
  JSXOpeningElement: ["name", "attributes"],
  JSXOpeningFragment: [],
  JSXSpreadAttribute: ["argument"],
  JSXSpreadChild: ["expression"],
  JSXText: [],
  LabeledStatement: ["label", "body"],
  Literal: [],
  LogicalExpression: ["left", "right"],
  MemberExpression: ["object", "property"],
  MetaProperty: ["meta", "property"],
  MethodDefinition: ["key", "value"],
  NewExpression: ["callee", "arguments"],
  ObjectExpression: ["properties"],
  ObjectPattern: ["properties"],
  PrivateIdentifier: [],
  Program: ["body"],
  Property: ["key", "value"],
  PropertyDefinition: ["key", "value"],
  RestElement: ["argument"],
  ReturnStatement: ["argument"],
  SequenceExpression: ["expressions"],
  SpreadElement: ["argument"],
  StaticBlock: ["body"],
  Super: [],
  SwitchCase: ["test", "consequent"],
  SwitchStatement: ["discriminant", "cases"],
  TaggedTemplateExpression: ["tag", "quasi"],
  TemplateElement: [],
  TemplateLiteral: ["quasis", "expressions"],
  ThisExpression: [],
  ThrowStatement: ["argument"],
  TryStatement: ["block", "handler", "finalizer"],
  UnaryExpression: ["argument"],
  UpdateExpression: ["argument"],
  VariableDeclaration: ["declarations"],
  VariableDeclarator: ["id", "init"],
  WhileStatement: ["test", "body"],
  WithStatement: ["object", "body"],
  YieldExpression: ["argument"]
};
var NODE_TYPES = Object.keys(KEYS2);
for (const type of NODE_TYPES) {
  Object.freeze(KEYS2[type]);
}
Object.freeze(KEYS2);
var visitor_keys_default = KEYS2;

// node_modules/eslint-visitor-keys/lib/index.js
function unionWith(additionalKeys) {
  const retv = (
    /** @type {{ [type: string]: ReadonlyArray<string> }} */
    Object.assign({}, visitor_keys_default)
  );
  for (const type of Object.keys(additionalKeys)) {
    if (Object.hasOwn(retv, type)) {
      const keys = new Set(additionalKeys[type]);
      for (const key of retv[type]) {
        keys.add(key);
      }
      retv[type] = Object.freeze(Array.from(keys));
    } else {
      retv[type] = Object.freeze(Array.from(additionalKeys[type]));
    }
  }
  return Object.freeze(retv);
}

// node_modules/toml-eslint-parser/lib/index.mjs
function last(arr) {
  return arr[arr.length - 1] ?? null;
}
function toKeyName(node) {
  return node.type === "TOMLBare" ? node.name : node.value;
}
var TOMLVerImpl = class {
  constructor(major, minor) {
    this.major = major;
    this.minor = minor;
  }
  lt(major, minor) {
    return this.major < major || this.major === major && this.minor < minor;
  }
  gte(major, minor) {
    return this.major > major || this.major === major && this.minor >= minor;
  }
};
var TOML_VERSION_1_0 = new TOMLVerImpl(1, 0);
var TOML_VERSION_1_1 = new TOMLVerImpl(1, 1);
var DEFAULT_TOML_VERSION = TOML_VERSION_1_1;
var SUPPORTED_TOML_VERSIONS = {
  "1.0": TOML_VERSION_1_0,
  "1.0.0": TOML_VERSION_1_0,
  "1.1": TOML_VERSION_1_1,
  "1.1.0": TOML_VERSION_1_1,
  latest: TOML_VERSION_1_1,
  next: TOML_VERSION_1_1
};
function getTOMLVer(v) {
  return v && SUPPORTED_TOML_VERSIONS[v] || DEFAULT_TOML_VERSION;
}
var MESSAGES = {
  "unterminated-string": "Unterminated string constant",
  "unterminated-table-key": "Unterminated table-key",
  "unterminated-array": "Unterminated array",
  "unterminated-inline-table": "Unterminated inline table",
  "missing-key": "Empty bare keys are not allowed",
  "missing-newline": "Must be a newline",
  "missing-equals-sign": "Expected equal (=) token",
  "missing-value": "Unspecified values are invalid",
  "missing-comma": "Expected comma (,) token",
  "dupe-keys": "Defining a key multiple times is invalid",
  "unexpected-char": "Unexpected character",
  "unexpected-token": "Unexpected token",
  "invalid-control-character": "Control characters (codes < 0x1f and 0x7f) are not allowed",
  "invalid-comment-character": "Invalid code point {{cp}} within comments",
  "invalid-key-value-newline": "The key, equals sign, and value must be on the same line",
  "invalid-inline-table-newline": "No newlines are allowed between the curly braces unless they are valid within a value",
  "invalid-underscore": "Underscores are allowed between digits",
  "invalid-space": "Unexpected spaces",
  "invalid-three-quotes": "Three or more quotes are not permitted",
  "invalid-date": "Unexpected invalid date",
  "invalid-time": "Unexpected invalid time",
  "invalid-leading-zero": "Leading zeros are not allowed",
  "invalid-trailing-comma-in-inline-table": "Trailing comma is not permitted in an inline table",
  "invalid-char-in-escape-sequence": "Invalid character in escape sequence",
  "invalid-consecutive-dots-in-key": "Consecutive dots are not permitted in keys",
  "invalid-code-point": "Invalid code point {{cp}}",
  "invalid-trailing-dot-in-key": "Keys cannot end with a dot",
  "invalid-leading-dot-in-key": "Keys cannot start with a dot"
};
function getMessage(code, data) {
  if (data) return MESSAGES[code].replace(/\{\{(.*?)\}\}/gu, (_, name$2) => {
    if (name$2 in data) return data[name$2];
    return `{{${name$2}}}`;
  });
  return MESSAGES[code];
}
var ParseError = class extends SyntaxError {
  /**
  * Initialize this ParseError instance.
  *
  */
  constructor(code, offset, line, column, data) {
    super(getMessage(code, data));
    this.index = offset;
    this.lineNumber = line;
    this.column = column;
  }
};
var CodePoint = {
  EOF: -1,
  NULL: 0,
  SOH: 1,
  BACKSPACE: 8,
  TABULATION: 9,
  LINE_FEED: 10,
  FORM_FEED: 12,
  CARRIAGE_RETURN: 13,
  ESCAPE: 27,
  SO: 14,
  US: 31,
  SPACE: 32,
  QUOTATION_MARK: 34,
  HASH: 35,
  SINGLE_QUOTE: 39,
  PLUS_SIGN: 43,
  COMMA: 44,
  DASH: 45,
  DOT: 46,
  DIGIT_0: 48,
  DIGIT_1: 49,
  DIGIT_2: 50,
  DIGIT_3: 51,
  DIGIT_7: 55,
  DIGIT_9: 57,
  COLON: 58,
  EQUALS_SIGN: 61,
  LATIN_CAPITAL_A: 65,
  LATIN_CAPITAL_E: 69,
  LATIN_CAPITAL_F: 70,
  LATIN_CAPITAL_T: 84,
  LATIN_CAPITAL_U: 85,
  LATIN_CAPITAL_Z: 90,
  LEFT_BRACKET: 91,
  BACKSLASH: 92,
  RIGHT_BRACKET: 93,
  UNDERSCORE: 95,
  LATIN_SMALL_A: 97,
  LATIN_SMALL_B: 98,
  LATIN_SMALL_E: 101,
  LATIN_SMALL_F: 102,
  LATIN_SMALL_I: 105,
  LATIN_SMALL_L: 108,
  LATIN_SMALL_N: 110,
  LATIN_SMALL_O: 111,
  LATIN_SMALL_R: 114,
  LATIN_SMALL_S: 115,
  LATIN_SMALL_T: 116,
  LATIN_SMALL_U: 117,
  LATIN_SMALL_X: 120,
  LATIN_SMALL_Z: 122,
  LEFT_BRACE: 123,
  RIGHT_BRACE: 125,
  TILDE: 126,
  DELETE: 127,
  PAD: 128,
  SUPERSCRIPT_TWO: 178,
  SUPERSCRIPT_THREE: 179,
  SUPERSCRIPT_ONE: 185,
  VULGAR_FRACTION_ONE_QUARTER: 188,
  VULGAR_FRACTION_THREE_QUARTERS: 190,
  LATIN_CAPITAL_LETTER_A_WITH_GRAVE: 192,
  LATIN_CAPITAL_LETTER_O_WITH_DIAERESIS: 214,
  LATIN_CAPITAL_LETTER_O_WITH_STROKE: 216,
  LATIN_SMALL_LETTER_O_WITH_DIAERESIS: 246,
  LATIN_SMALL_LETTER_O_WITH_STROKE: 248,
  GREEK_SMALL_REVERSED_DOTTED_LUNATE_SIGMA_SYMBOL: 891,
  GREEK_CAPITAL_LETTER_YOT: 895,
  CP_1FFF: 8191,
  ZERO_WIDTH_NON_JOINER: 8204,
  ZERO_WIDTH_JOINER: 8205,
  UNDERTIE: 8255,
  CHARACTER_TIE: 8256,
  SUPERSCRIPT_ZERO: 8304,
  CP_218F: 8591,
  CIRCLED_DIGIT_ONE: 9312,
  NEGATIVE_CIRCLED_DIGIT_ZERO: 9471,
  GLAGOLITIC_CAPITAL_LETTER_AZU: 11264,
  CP_2FEF: 12271,
  IDEOGRAPHIC_COMMA: 12289,
  CP_D7FF: 55295,
  CP_E000: 57344,
  CJK_COMPATIBILITY_IDEOGRAPH_F900: 63744,
  ARABIC_LIGATURE_SALAAMUHU_ALAYNAA: 64975,
  ARABIC_LIGATURE_SALLA_USED_AS_KORANIC_STOP_SIGN_ISOLATED_FORM: 65008,
  REPLACEMENT_CHARACTER: 65533,
  LINEAR_B_SYLLABLE_B008_A: 65536,
  CP_EFFFF: 983039,
  CP_10FFFF: 1114111
};
function isControl(cp) {
  return cp >= CodePoint.NULL && cp <= CodePoint.US;
}
function isWhitespace(cp) {
  return cp === CodePoint.TABULATION || cp === CodePoint.SPACE;
}
function isEOL2(cp) {
  return cp === CodePoint.LINE_FEED || cp === CodePoint.CARRIAGE_RETURN;
}
function isUpperLetter(cp) {
  return cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_Z;
}
function isLowerLetter(cp) {
  return cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_Z;
}
function isLetter(cp) {
  return isLowerLetter(cp) || isUpperLetter(cp);
}
function isDigit2(cp) {
  return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_9;
}
function isHexDig(cp) {
  return isDigit2(cp) || cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_F || cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_F;
}
function isOctalDig(cp) {
  return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_7;
}
function isUnicodeScalarValue(cp) {
  return cp >= 0 && cp <= 55295 || cp >= 57344 && cp <= 1114111;
}
function sortedLastIndex(array, value) {
  let low = 0;
  let high = array.length;
  while (low < high) {
    const mid = low + high >>> 1;
    const val = array[mid];
    if (val === value) return mid + 1;
    if (val < value) low = mid + 1;
    else high = mid;
  }
  return low;
}
var Locations = class {
  constructor() {
    this.offsets = [];
  }
  addOffset(offset) {
    for (let i = this.offsets.length - 1; i >= 0; i--) {
      const element = this.offsets[i];
      if (element === offset) return;
      if (element < offset) break;
    }
    this.offsets.push(offset);
  }
  /**
  * Calculate the location of the given index.
  * @param index The index to calculate their location.
  * @returns The location of the index.
  */
  getLocFromIndex(offset) {
    const line = sortedLastIndex(this.offsets, offset) + 1;
    return {
      line,
      column: offset - (line === 1 ? 0 : this.offsets[line - 2])
    };
  }
};
var CodePointIterator = class {
  /**
  * Initialize this char iterator.
  */
  constructor(text3) {
    this.locs = new Locations();
    this.lastCodePoint = CodePoint.NULL;
    this.start = -1;
    this.end = 0;
    this.text = text3;
  }
  next() {
    if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
    return this.lastCodePoint = this.moveAt(this.end);
  }
  getLocFromIndex(index) {
    return this.locs.getLocFromIndex(index);
  }
  eat(cp) {
    if (this.text.codePointAt(this.end) === cp) {
      this.next();
      return true;
    }
    return false;
  }
  moveAt(offset) {
    this.start = this.end = offset;
    const cp = this.text.codePointAt(this.start) ?? CodePoint.EOF;
    if (cp === CodePoint.EOF) {
      this.end = this.start;
      return cp;
    }
    this.end += cp >= 65536 ? 2 : 1;
    if (cp === CodePoint.LINE_FEED) this.locs.addOffset(this.end);
    else if (cp === CodePoint.CARRIAGE_RETURN) {
      if (this.text.codePointAt(this.end) === CodePoint.LINE_FEED) {
        this.end++;
        this.locs.addOffset(this.end);
      }
      return CodePoint.LINE_FEED;
    }
    return cp;
  }
};
var HAS_BIGINT = typeof BigInt !== "undefined";
var RADIX_PREFIXES = {
  16: "0x",
  10: "",
  8: "0o",
  2: "0b"
};
var ESCAPES_1_0 = {
  [CodePoint.QUOTATION_MARK]: CodePoint.QUOTATION_MARK,
  [CodePoint.BACKSLASH]: CodePoint.BACKSLASH,
  [CodePoint.LATIN_SMALL_B]: CodePoint.BACKSPACE,
  [CodePoint.LATIN_SMALL_F]: CodePoint.FORM_FEED,
  [CodePoint.LATIN_SMALL_N]: CodePoint.LINE_FEED,
  [CodePoint.LATIN_SMALL_R]: CodePoint.CARRIAGE_RETURN,
  [CodePoint.LATIN_SMALL_T]: CodePoint.TABULATION
};
var ESCAPES_LATEST = {
  ...ESCAPES_1_0,
  [CodePoint.LATIN_SMALL_E]: CodePoint.ESCAPE
};
var Tokenizer = class {
  /**
  * Initialize this tokenizer.
  */
  constructor(text3, parserOptions) {
    this.backCode = false;
    this.lastCodePoint = CodePoint.NULL;
    this.state = "DATA";
    this.token = null;
    this.tokenStart = -1;
    this.valuesEnabled = false;
    this.text = text3;
    this.parserOptions = parserOptions || {};
    this.codePointIterator = new CodePointIterator(text3);
    this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
    this.ESCAPES = this.tomlVersion.gte(1, 1) ? ESCAPES_LATEST : ESCAPES_1_0;
  }
  get start() {
    return this.codePointIterator.start;
  }
  get end() {
    return this.codePointIterator.end;
  }
  getLocFromIndex(index) {
    return this.codePointIterator.getLocFromIndex(index);
  }
  /**
  * Report an invalid character error.
  */
  reportParseError(code, data) {
    const offset = this.codePointIterator.start;
    const loc = this.codePointIterator.getLocFromIndex(offset);
    throw new ParseError(code, offset, loc.line, loc.column, data);
  }
  /**
  * Get the next token.
  */
  nextToken() {
    let token = this.token;
    if (token != null) {
      this.token = null;
      return token;
    }
    let cp = this.lastCodePoint;
    while (cp !== CodePoint.EOF && !this.token) {
      cp = this.nextCode();
      const nextState = this[this.state](cp);
      if (!nextState) throw new Error(`Unknown error: pre state=${this.state}`);
      this.state = nextState;
    }
    token = this.token;
    this.token = null;
    return token;
  }
  /**
  * Get the next code point.
  */
  nextCode() {
    if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
    if (this.backCode) {
      this.backCode = false;
      return this.lastCodePoint;
    }
    return this.lastCodePoint = this.codePointIterator.next();
  }
  /**
  * Eat the next code point.
  */
  eatCode(cp) {
    if (this.lastCodePoint === CodePoint.EOF) return false;
    if (this.backCode) {
      if (this.lastCodePoint === cp) {
        this.backCode = false;
        return true;
      }
      return false;
    }
    return this.codePointIterator.eat(cp);
  }
  /**
  * Moves the character position to the given position.
  */
  moveAt(loc) {
    if (this.backCode) this.backCode = false;
    this.lastCodePoint = this.codePointIterator.moveAt(loc);
  }
  /**
  * Back the current code point as the given state.
  */
  back(state) {
    this.backCode = true;
    return state;
  }
  punctuatorToken() {
    this.startToken();
    this.endToken("Punctuator", "end");
  }
  startToken() {
    this.tokenStart = this.codePointIterator.start;
  }
  /**
  * Commit the current token.
  */
  endToken(type, pos, option1, option2) {
    const { tokenStart } = this;
    const end = this.codePointIterator[pos];
    const range2 = [tokenStart, end];
    const loc = {
      start: this.codePointIterator.getLocFromIndex(tokenStart),
      end: this.codePointIterator.getLocFromIndex(end)
    };
    if (type === "Block") this.token = {
      type,
      value: this.text.slice(tokenStart + 1, end),
      range: range2,
      loc
    };
    else {
      let token;
      const value = this.text.slice(tokenStart, end);
      if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
        type,
        value,
        string: option1,
        range: range2,
        loc
      };
      else if (type === "Integer") {
        const text3 = option1;
        token = {
          type,
          value,
          number: parseInt(text3, option2),
          bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text3) : null,
          range: range2,
          loc
        };
      } else if (type === "Float") token = {
        type,
        value,
        number: option1,
        range: range2,
        loc
      };
      else if (type === "Boolean") token = {
        type,
        value,
        boolean: option1,
        range: range2,
        loc
      };
      else if (type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime") token = {
        type,
        value,
        date: option1,
        range: range2,
        loc
      };
      else token = {
        type,
        value,
        range: range2,
        loc
      };
      this.token = token;
    }
  }
  DATA(cp) {
    while (isWhitespace(cp) || isEOL2(cp)) cp = this.nextCode();
    if (cp === CodePoint.HASH) {
      this.startToken();
      return "COMMENT";
    }
    if (cp === CodePoint.QUOTATION_MARK) {
      this.startToken();
      return "BASIC_STRING";
    }
    if (cp === CodePoint.SINGLE_QUOTE) {
      this.startToken();
      return "LITERAL_STRING";
    }
    if (cp === CodePoint.DOT || cp === CodePoint.EQUALS_SIGN || cp === CodePoint.LEFT_BRACKET || cp === CodePoint.RIGHT_BRACKET || cp === CodePoint.LEFT_BRACE || cp === CodePoint.RIGHT_BRACE || cp === CodePoint.COMMA) {
      this.punctuatorToken();
      return "DATA";
    }
    if (this.valuesEnabled) {
      if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
        this.startToken();
        return "SIGN";
      }
      if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) {
        this.startToken();
        return this.back("NAN_OR_INF");
      }
      if (isDigit2(cp)) {
        this.startToken();
        return this.back("NUMBER");
      }
      if (cp === CodePoint.LATIN_SMALL_T || cp === CodePoint.LATIN_SMALL_F) {
        this.startToken();
        return this.back("BOOLEAN");
      }
    } else if (isUnquotedKeyChar(cp, this.tomlVersion)) {
      this.startToken();
      return "BARE";
    }
    if (cp === CodePoint.EOF) return "DATA";
    return this.reportParseError("unexpected-char");
  }
  COMMENT(cp) {
    const processCommentChar = this.tomlVersion.gte(1, 1) ? (c2) => {
      if (!isNonEOL(c2)) this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c2)).slice(1, -1) });
    } : (c2) => {
      if (isControlOtherThanTab(c2)) this.reportParseErrorControlChar();
    };
    while (!isEOL2(cp) && cp !== CodePoint.EOF) {
      processCommentChar(cp);
      cp = this.nextCode();
    }
    this.endToken("Block", "start");
    return "DATA";
  }
  BARE(cp) {
    while (isUnquotedKeyChar(cp, this.tomlVersion)) cp = this.nextCode();
    this.endToken("Bare", "start");
    return this.back("DATA");
  }
  BASIC_STRING(cp) {
    if (cp === CodePoint.QUOTATION_MARK) {
      cp = this.nextCode();
      if (cp === CodePoint.QUOTATION_MARK) return "MULTI_LINE_BASIC_STRING";
      this.endToken("BasicString", "start", "");
      return this.back("DATA");
    }
    const out = [];
    while (cp !== CodePoint.QUOTATION_MARK && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
      if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.BACKSLASH) {
        cp = this.nextCode();
        const ecp = this.ESCAPES[cp];
        if (ecp) {
          out.push(ecp);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_U) {
          const code = this.parseUnicode(4);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_CAPITAL_U) {
          const code = this.parseUnicode(8);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
          const code = this.parseUnicode(2);
          out.push(code);
          cp = this.nextCode();
          continue;
        }
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      out.push(cp);
      cp = this.nextCode();
    }
    if (cp !== CodePoint.QUOTATION_MARK) return this.reportParseError("unterminated-string");
    this.endToken("BasicString", "end", String.fromCodePoint(...out));
    return "DATA";
  }
  MULTI_LINE_BASIC_STRING(cp) {
    const out = [];
    if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
    while (cp !== CodePoint.EOF) {
      if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.QUOTATION_MARK) {
        const startPos = this.codePointIterator.start;
        if (this.eatCode(CodePoint.QUOTATION_MARK) && this.eatCode(CodePoint.QUOTATION_MARK)) {
          if (this.eatCode(CodePoint.QUOTATION_MARK)) {
            out.push(CodePoint.QUOTATION_MARK);
            if (this.eatCode(CodePoint.QUOTATION_MARK)) {
              out.push(CodePoint.QUOTATION_MARK);
              if (this.eatCode(CodePoint.QUOTATION_MARK)) {
                this.moveAt(startPos);
                return this.reportParseError("invalid-three-quotes");
              }
            }
          }
          this.endToken("MultiLineBasicString", "end", String.fromCodePoint(...out));
          return "DATA";
        }
        this.moveAt(startPos);
      }
      if (cp === CodePoint.BACKSLASH) {
        cp = this.nextCode();
        const ecp = this.ESCAPES[cp];
        if (ecp) {
          out.push(ecp);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_U) {
          const code = this.parseUnicode(4);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_CAPITAL_U) {
          const code = this.parseUnicode(8);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
          const code = this.parseUnicode(2);
          out.push(code);
          cp = this.nextCode();
          continue;
        } else if (cp === CodePoint.LINE_FEED) {
          cp = this.nextCode();
          while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
          continue;
        } else if (isWhitespace(cp)) {
          let valid = true;
          const startPos = this.codePointIterator.start;
          let nextCp;
          while ((nextCp = this.nextCode()) !== CodePoint.EOF) {
            if (nextCp === CodePoint.LINE_FEED) break;
            if (!isWhitespace(nextCp)) {
              this.moveAt(startPos);
              valid = false;
              break;
            }
          }
          if (valid) {
            cp = this.nextCode();
            while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
            continue;
          }
        }
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      out.push(cp);
      cp = this.nextCode();
    }
    return this.reportParseError("unterminated-string");
  }
  LITERAL_STRING(cp) {
    if (cp === CodePoint.SINGLE_QUOTE) {
      cp = this.nextCode();
      if (cp === CodePoint.SINGLE_QUOTE) return "MULTI_LINE_LITERAL_STRING";
      this.endToken("LiteralString", "start", "");
      return this.back("DATA");
    }
    const out = [];
    while (cp !== CodePoint.SINGLE_QUOTE && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
      if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      out.push(cp);
      cp = this.nextCode();
    }
    if (cp !== CodePoint.SINGLE_QUOTE) return this.reportParseError("unterminated-string");
    this.endToken("LiteralString", "end", String.fromCodePoint(...out));
    return "DATA";
  }
  MULTI_LINE_LITERAL_STRING(cp) {
    const out = [];
    if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
    while (cp !== CodePoint.EOF) {
      if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
      if (cp === CodePoint.SINGLE_QUOTE) {
        const startPos = this.codePointIterator.start;
        if (this.eatCode(CodePoint.SINGLE_QUOTE) && this.eatCode(CodePoint.SINGLE_QUOTE)) {
          if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
            out.push(CodePoint.SINGLE_QUOTE);
            if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
              out.push(CodePoint.SINGLE_QUOTE);
              if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
                this.moveAt(startPos);
                return this.reportParseError("invalid-three-quotes");
              }
            }
          }
          this.endToken("MultiLineLiteralString", "end", String.fromCodePoint(...out));
          return "DATA";
        }
        this.moveAt(startPos);
      }
      out.push(cp);
      cp = this.nextCode();
    }
    return this.reportParseError("unterminated-string");
  }
  SIGN(cp) {
    if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) return this.back("NAN_OR_INF");
    if (isDigit2(cp)) return this.back("NUMBER");
    return this.reportParseError("unexpected-char");
  }
  NAN_OR_INF(cp) {
    if (cp === CodePoint.LATIN_SMALL_N) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_N)) {
        this.endToken("Float", "end", NaN);
        return "DATA";
      }
      this.moveAt(startPos);
    } else if (cp === CodePoint.LATIN_SMALL_I) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_N) && this.eatCode(CodePoint.LATIN_SMALL_F)) {
        this.endToken("Float", "end", this.text[this.tokenStart] === "-" ? -Infinity : Infinity);
        return "DATA";
      }
      this.moveAt(startPos);
    }
    return this.reportParseError("unexpected-char");
  }
  NUMBER(cp) {
    const start = this.text[this.tokenStart];
    const sign = start === "+" ? CodePoint.PLUS_SIGN : start === "-" ? CodePoint.DASH : CodePoint.NULL;
    if (cp === CodePoint.DIGIT_0) {
      if (sign === CodePoint.NULL) {
        const startPos = this.codePointIterator.start;
        const nextCp$1 = this.nextCode();
        if (isDigit2(nextCp$1)) {
          const nextNextCp = this.nextCode();
          if (nextNextCp === CodePoint.COLON) {
            this.data = {
              hasDate: false,
              year: 0,
              month: 0,
              day: 0,
              hour: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1)),
              minute: 0,
              second: 0
            };
            return "TIME_MINUTE";
          }
          if (isDigit2(nextNextCp)) {
            const nextNextNextCp = this.nextCode();
            if (isDigit2(nextNextNextCp) && this.eatCode(CodePoint.DASH)) {
              this.data = {
                hasDate: true,
                year: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1, nextNextCp, nextNextNextCp)),
                month: 0,
                day: 0,
                hour: 0,
                minute: 0,
                second: 0
              };
              return "DATE_MONTH";
            }
          }
          this.moveAt(startPos);
          return this.reportParseError("invalid-leading-zero");
        }
        this.moveAt(startPos);
      }
      cp = this.nextCode();
      if (cp === CodePoint.LATIN_SMALL_X || cp === CodePoint.LATIN_SMALL_O || cp === CodePoint.LATIN_SMALL_B) {
        if (sign !== CodePoint.NULL) return this.reportParseError("unexpected-char");
        return cp === CodePoint.LATIN_SMALL_X ? "HEX" : cp === CodePoint.LATIN_SMALL_O ? "OCTAL" : "BINARY";
      }
      if (cp === CodePoint.LATIN_SMALL_E || cp === CodePoint.LATIN_CAPITAL_E) {
        this.data = {
          minus: sign === CodePoint.DASH,
          left: [CodePoint.DIGIT_0]
        };
        return "EXPONENT_RIGHT";
      }
      if (cp === CodePoint.DOT) {
        this.data = {
          minus: sign === CodePoint.DASH,
          absInt: [CodePoint.DIGIT_0]
        };
        return "FRACTIONAL_RIGHT";
      }
      this.endToken("Integer", "start", "0", 10);
      return this.back("DATA");
    }
    const { out, nextCp, hasUnderscore } = this.parseDigits(cp, isDigit2);
    if (nextCp === CodePoint.DASH && sign === CodePoint.NULL && !hasUnderscore && out.length === 4) {
      this.data = {
        hasDate: true,
        year: Number(String.fromCodePoint(...out)),
        month: 0,
        day: 0,
        hour: 0,
        minute: 0,
        second: 0
      };
      return "DATE_MONTH";
    }
    if (nextCp === CodePoint.COLON && sign === CodePoint.NULL && !hasUnderscore && out.length === 2) {
      this.data = {
        hasDate: false,
        year: 0,
        month: 0,
        day: 0,
        hour: Number(String.fromCodePoint(...out)),
        minute: 0,
        second: 0
      };
      return "TIME_MINUTE";
    }
    if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
      this.data = {
        minus: sign === CodePoint.DASH,
        left: out
      };
      return "EXPONENT_RIGHT";
    }
    if (nextCp === CodePoint.DOT) {
      this.data = {
        minus: sign === CodePoint.DASH,
        absInt: out
      };
      return "FRACTIONAL_RIGHT";
    }
    this.endToken("Integer", "start", sign === CodePoint.DASH ? String.fromCodePoint(CodePoint.DASH, ...out) : String.fromCodePoint(...out), 10);
    return this.back("DATA");
  }
  HEX(cp) {
    const { out } = this.parseDigits(cp, isHexDig);
    this.endToken("Integer", "start", String.fromCodePoint(...out), 16);
    return this.back("DATA");
  }
  OCTAL(cp) {
    const { out } = this.parseDigits(cp, isOctalDig);
    this.endToken("Integer", "start", String.fromCodePoint(...out), 8);
    return this.back("DATA");
  }
  BINARY(cp) {
    const { out } = this.parseDigits(cp, (c2) => c2 === CodePoint.DIGIT_0 || c2 === CodePoint.DIGIT_1);
    this.endToken("Integer", "start", String.fromCodePoint(...out), 2);
    return this.back("DATA");
  }
  FRACTIONAL_RIGHT(cp) {
    const { minus, absInt } = this.data;
    const { out, nextCp } = this.parseDigits(cp, isDigit2);
    const absNum = [
      ...absInt,
      CodePoint.DOT,
      ...out
    ];
    if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
      this.data = {
        minus,
        left: absNum
      };
      return "EXPONENT_RIGHT";
    }
    const value = Number(minus ? String.fromCodePoint(CodePoint.DASH, ...absNum) : String.fromCodePoint(...absNum));
    this.endToken("Float", "start", value);
    return this.back("DATA");
  }
  EXPONENT_RIGHT(cp) {
    const { left, minus: leftMinus } = this.data;
    let minus = false;
    if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
      minus = cp === CodePoint.DASH;
      cp = this.nextCode();
    }
    const { out } = this.parseDigits(cp, isDigit2);
    const right = out;
    if (minus) right.unshift(CodePoint.DASH);
    const value = Number(leftMinus ? String.fromCodePoint(CodePoint.DASH, ...left, CodePoint.LATIN_SMALL_E, ...right) : String.fromCodePoint(...left, CodePoint.LATIN_SMALL_E, ...right));
    this.endToken("Float", "start", value);
    return this.back("DATA");
  }
  BOOLEAN(cp) {
    if (cp === CodePoint.LATIN_SMALL_T) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_R) && this.eatCode(CodePoint.LATIN_SMALL_U) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
        this.endToken("Boolean", "end", true);
        return "DATA";
      }
      this.moveAt(startPos);
    } else if (cp === CodePoint.LATIN_SMALL_F) {
      const startPos = this.codePointIterator.start;
      if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_L) && this.eatCode(CodePoint.LATIN_SMALL_S) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
        this.endToken("Boolean", "end", false);
        return "DATA";
      }
      this.moveAt(startPos);
    }
    return this.reportParseError("unexpected-char");
  }
  DATE_MONTH(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (cp !== CodePoint.DASH) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.start;
    const data = this.data;
    data.month = Number(this.text.slice(start, end));
    return "DATE_DAY";
  }
  DATE_DAY(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.end;
    const data = this.data;
    data.day = Number(this.text.slice(start, end));
    if (!isValidDate(data.year, data.month, data.day)) return this.reportParseError("invalid-date");
    cp = this.nextCode();
    if (cp === CodePoint.LATIN_CAPITAL_T || cp === CodePoint.LATIN_SMALL_T) return "TIME_HOUR";
    if (cp === CodePoint.SPACE) {
      const startPos = this.codePointIterator.start;
      if (isDigit2(this.nextCode()) && isDigit2(this.nextCode())) {
        this.moveAt(startPos);
        return "TIME_HOUR";
      }
      this.moveAt(startPos);
    }
    const dateValue = getDateFromDateTimeData(data, "");
    this.endToken("LocalDate", "start", dateValue);
    return this.back("DATA");
  }
  TIME_HOUR(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.start;
    const data = this.data;
    data.hour = Number(this.text.slice(start, end));
    return "TIME_MINUTE";
  }
  TIME_MINUTE(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.end;
    const data = this.data;
    data.minute = Number(this.text.slice(start, end));
    cp = this.nextCode();
    if (cp === CodePoint.COLON) return "TIME_SECOND";
    if (this.tomlVersion.lt(1, 1)) return this.reportParseError("unexpected-char");
    if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
    return this.processTimeEnd(cp, data);
  }
  TIME_SECOND(cp) {
    const start = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const end = this.codePointIterator.end;
    const data = this.data;
    data.second = Number(this.text.slice(start, end));
    if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
    cp = this.nextCode();
    if (cp === CodePoint.DOT) return "TIME_SEC_FRAC";
    return this.processTimeEnd(cp, data);
  }
  TIME_SEC_FRAC(cp) {
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const start = this.codePointIterator.start;
    while (isDigit2(cp)) cp = this.nextCode();
    const end = this.codePointIterator.start;
    const data = this.data;
    data.frac = this.text.slice(start, end);
    return this.processTimeEnd(cp, data);
  }
  processTimeEnd(cp, data) {
    if (data.hasDate) {
      if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
        data.offsetSign = cp;
        return "TIME_OFFSET";
      }
      if (cp === CodePoint.LATIN_CAPITAL_Z || cp === CodePoint.LATIN_SMALL_Z) {
        const dateValue$2 = getDateFromDateTimeData(data, "Z");
        this.endToken("OffsetDateTime", "end", dateValue$2);
        return "DATA";
      }
      const dateValue$1 = getDateFromDateTimeData(data, "");
      this.endToken("LocalDateTime", "start", dateValue$1);
      return this.back("DATA");
    }
    const dateValue = getDateFromDateTimeData(data, "");
    this.endToken("LocalTime", "start", dateValue);
    return this.back("DATA");
  }
  TIME_OFFSET(cp) {
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const hourStart = this.codePointIterator.start;
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
    const hourEnd = this.codePointIterator.start;
    cp = this.nextCode();
    const minuteStart = this.codePointIterator.start;
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    cp = this.nextCode();
    if (!isDigit2(cp)) return this.reportParseError("unexpected-char");
    const minuteEnd = this.codePointIterator.end;
    const hour = Number(this.text.slice(hourStart, hourEnd));
    const minute = Number(this.text.slice(minuteStart, minuteEnd));
    if (!isValidTime(hour, minute, 0)) return this.reportParseError("invalid-time");
    const data = this.data;
    const dateValue = getDateFromDateTimeData(data, `${String.fromCodePoint(data.offsetSign)}${padStart(hour, 2)}:${padStart(minute, 2)}`);
    this.endToken("OffsetDateTime", "end", dateValue);
    return "DATA";
  }
  parseDigits(cp, checkDigit) {
    if (cp === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
    if (!checkDigit(cp)) return this.reportParseError("unexpected-char");
    const out = [];
    let before = CodePoint.NULL;
    let hasUnderscore = false;
    while (checkDigit(cp) || cp === CodePoint.UNDERSCORE) {
      if (cp === CodePoint.UNDERSCORE) {
        hasUnderscore = true;
        if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
      } else out.push(cp);
      before = cp;
      cp = this.nextCode();
    }
    if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
    return {
      out,
      nextCp: cp,
      hasUnderscore
    };
  }
  parseUnicode(count) {
    const startLoc = this.codePointIterator.start;
    const start = this.codePointIterator.end;
    let charCount = 0;
    let cp;
    while ((cp = this.nextCode()) !== CodePoint.EOF) {
      if (!isHexDig(cp)) {
        this.moveAt(startLoc);
        return this.reportParseError("invalid-char-in-escape-sequence");
      }
      charCount++;
      if (charCount >= count) break;
    }
    const end = this.codePointIterator.end;
    const code = this.text.slice(start, end);
    const codePoint = parseInt(code, 16);
    if (!isUnicodeScalarValue(codePoint)) return this.reportParseError("invalid-code-point", { cp: code });
    return codePoint;
  }
  reportParseErrorControlChar() {
    return this.reportParseError("invalid-control-character");
  }
};
function isUnquotedKeyChar(cp, tomlVersion) {
  if (isLetter(cp) || isDigit2(cp) || cp === CodePoint.UNDERSCORE || cp === CodePoint.DASH) return true;
  if (tomlVersion.lt(1, 1)) return false;
  return false;
}
function isControlOtherThanTab(cp) {
  return isControl(cp) && cp !== CodePoint.TABULATION || cp === CodePoint.DELETE;
}
function isNonEOL(cp) {
  return cp === CodePoint.TABULATION || CodePoint.SPACE <= cp && cp <= CodePoint.TILDE || isNonAscii(cp);
}
function isNonAscii(cp) {
  return CodePoint.PAD <= cp && cp <= CodePoint.CP_D7FF || CodePoint.CP_E000 <= cp && cp <= CodePoint.CP_10FFFF;
}
function isValidDate(y, m, d) {
  if (y >= 0 && m <= 12 && m >= 1 && d >= 1) return d <= (m === 2 ? y & 3 || !(y % 25) && y & 15 ? 28 : 29 : 30 + (m + (m >> 3) & 1));
  return false;
}
function isValidTime(h, m, s) {
  if (h >= 24 || h < 0 || m > 59 || m < 0 || s > 60 || s < 0) return false;
  return true;
}
function getDateFromDateTimeData(data, timeZone) {
  const year = padStart(data.year, 4);
  const month = data.month ? padStart(data.month, 2) : "01";
  const day = data.day ? padStart(data.day, 2) : "01";
  const hour = padStart(data.hour, 2);
  const minute = padStart(data.minute, 2);
  const second = padStart(data.second, 2);
  const textDate = `${year}-${month}-${day}`;
  const frac = data.frac ? `.${data.frac}` : "";
  const dateValue = /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:${second}${frac}${timeZone}`);
  if (!isNaN(dateValue.getTime()) || data.second !== 60) return dateValue;
  return /* @__PURE__ */ new Date(`${textDate}T${hour}:${minute}:59${frac}${timeZone}`);
}
function padStart(num, maxLength) {
  return String(num).padStart(maxLength, "0");
}
var VALUE_KIND_VALUE = /* @__PURE__ */ Symbol("VALUE_KIND_VALUE");
var VALUE_KIND_INTERMEDIATE = /* @__PURE__ */ Symbol("VALUE_KIND_INTERMEDIATE");
var KeysResolver = class {
  constructor(ctx) {
    this.rootKeys = /* @__PURE__ */ new Map();
    this.tables = [];
    this.ctx = ctx;
  }
  applyResolveKeyForTable(node) {
    let keys = this.rootKeys;
    const peekKeyIndex = node.key.keys.length - 1;
    for (let index = 0; index < peekKeyIndex; index++) {
      const keyNode = node.key.keys[index];
      const keyName = toKeyName(keyNode);
      node.resolvedKey.push(keyName);
      let keyStore = keys.get(keyName);
      if (!keyStore) {
        keyStore = {
          node: keyNode,
          keys: /* @__PURE__ */ new Map()
        };
        keys.set(keyName, keyStore);
      } else if (keyStore.table === "array") {
        const peekIndex = keyStore.peekIndex;
        node.resolvedKey.push(peekIndex);
        keyStore = keyStore.keys.get(peekIndex);
      }
      keys = keyStore.keys;
    }
    const lastKeyNode = node.key.keys[peekKeyIndex];
    const lastKeyName = toKeyName(lastKeyNode);
    node.resolvedKey.push(lastKeyName);
    const lastKeyStore = keys.get(lastKeyName);
    if (!lastKeyStore) if (node.kind === "array") {
      node.resolvedKey.push(0);
      const newKeyStore = {
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(lastKeyName, {
        table: node.kind,
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map([[0, newKeyStore]]),
        peekIndex: 0
      });
      this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    } else {
      const newKeyStore = {
        table: node.kind,
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(lastKeyName, newKeyStore);
      this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    }
    else if (!lastKeyStore.table) if (node.kind === "array") this.ctx.reportParseError("dupe-keys", lastKeyNode);
    else {
      const transformKey = {
        table: node.kind,
        node: lastKeyNode,
        keys: lastKeyStore.keys
      };
      keys.set(lastKeyName, transformKey);
      this.tables.push({
        node,
        keys: transformKey.keys
      });
    }
    else if (lastKeyStore.table === "array") if (node.kind === "array") {
      const newKeyStore = {
        node: lastKeyNode,
        keys: /* @__PURE__ */ new Map()
      };
      const newIndex = lastKeyStore.peekIndex + 1;
      node.resolvedKey.push(newIndex);
      lastKeyStore.keys.set(newIndex, newKeyStore);
      lastKeyStore.peekIndex = newIndex;
      this.tables.push({
        node,
        keys: newKeyStore.keys
      });
    } else this.ctx.reportParseError("dupe-keys", lastKeyNode);
    else this.ctx.reportParseError("dupe-keys", lastKeyNode);
  }
  verifyDuplicateKeys(node) {
    for (const body of node.body) if (body.type === "TOMLKeyValue") verifyDuplicateKeysForKeyValue(this.ctx, this.rootKeys, body);
    for (const { node: tableNode, keys } of this.tables) for (const body of tableNode.body) verifyDuplicateKeysForKeyValue(this.ctx, keys, body);
  }
};
function verifyDuplicateKeysForKeyValue(ctx, defineKeys, node) {
  let keys = defineKeys;
  const lastKey2 = last(node.key.keys);
  for (const keyNode of node.key.keys) {
    const key = toKeyName(keyNode);
    let defineKey = keys.get(key);
    if (defineKey) {
      if (defineKey.value === VALUE_KIND_VALUE) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      else if (lastKey2 === keyNode) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      else if (defineKey.table) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      defineKey.value = VALUE_KIND_INTERMEDIATE;
    } else {
      if (lastKey2 === keyNode) defineKey = {
        value: VALUE_KIND_VALUE,
        node: keyNode,
        keys: /* @__PURE__ */ new Map()
      };
      else defineKey = {
        value: VALUE_KIND_INTERMEDIATE,
        node: keyNode,
        keys: /* @__PURE__ */ new Map()
      };
      keys.set(key, defineKey);
    }
    keys = defineKey.keys;
  }
  if (node.value.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, keys, node.value);
  else if (node.value.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, keys, node.value);
}
function verifyDuplicateKeysForInlineTable(ctx, defineKeys, node) {
  for (const body of node.body) verifyDuplicateKeysForKeyValue(ctx, defineKeys, body);
}
function verifyDuplicateKeysForArray(ctx, defineKeys, node) {
  const keys = defineKeys;
  for (let index = 0; index < node.elements.length; index++) {
    const element = node.elements[index];
    let defineKey = keys.get(index);
    if (defineKey) ctx.reportParseError("dupe-keys", getAfterNode(element, defineKey.node));
    else {
      defineKey = {
        value: VALUE_KIND_VALUE,
        node: element,
        keys: /* @__PURE__ */ new Map()
      };
      defineKeys.set(index, defineKey);
      if (element.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, defineKey.keys, element);
      else if (element.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, defineKey.keys, element);
    }
  }
}
function getAfterNode(a, b) {
  return a.range[0] <= b.range[0] ? b : a;
}
var Context = class {
  constructor(data) {
    this.tokens = [];
    this.comments = [];
    this.back = null;
    this.stateStack = [];
    this.needNewLine = false;
    this.needSameLine = false;
    this.currToken = null;
    this.prevToken = null;
    this.valueContainerStack = [];
    this.tokenizer = new Tokenizer(data.text, data.parserOptions);
    this.topLevelTable = data.topLevelTable;
    this.table = data.topLevelTable;
    this.keysResolver = new KeysResolver(this);
  }
  /**
  * Get the next token.
  */
  nextToken(option) {
    this.prevToken = this.currToken;
    if (this.back) {
      this.currToken = this.back;
      this.back = null;
    } else this.currToken = this._nextTokenFromTokenizer(option);
    if ((this.needNewLine || this.needSameLine || option?.needSameLine) && this.prevToken && this.currToken) if (this.prevToken.loc.end.line === this.currToken.loc.start.line) {
      if (this.needNewLine) return this.reportParseError("missing-newline", this.currToken);
    } else {
      const needSameLine = this.needSameLine || option?.needSameLine;
      if (needSameLine) return this.reportParseError(needSameLine, this.currToken);
    }
    this.needNewLine = false;
    this.needSameLine = false;
    return this.currToken;
  }
  _nextTokenFromTokenizer(option) {
    const valuesEnabled = this.tokenizer.valuesEnabled;
    if (option?.valuesEnabled) this.tokenizer.valuesEnabled = option.valuesEnabled;
    let token = this.tokenizer.nextToken();
    while (token && token.type === "Block") {
      this.comments.push(token);
      token = this.tokenizer.nextToken();
    }
    if (token) this.tokens.push(token);
    this.tokenizer.valuesEnabled = valuesEnabled;
    return token;
  }
  backToken() {
    if (this.back) throw new Error("Illegal state");
    this.back = this.currToken;
    this.currToken = this.prevToken;
  }
  addValueContainer(valueContainer) {
    this.valueContainerStack.push(valueContainer);
    this.tokenizer.valuesEnabled = true;
  }
  consumeValueContainer() {
    const valueContainer = this.valueContainerStack.pop();
    this.tokenizer.valuesEnabled = this.valueContainerStack.length > 0;
    return valueContainer;
  }
  applyResolveKeyForTable(node) {
    this.keysResolver.applyResolveKeyForTable(node);
  }
  verifyDuplicateKeys() {
    this.keysResolver.verifyDuplicateKeys(this.topLevelTable);
  }
  /**
  * Report an invalid token error.
  */
  reportParseError(code, token) {
    let offset, line, column;
    if (token) {
      offset = token.range[0];
      line = token.loc.start.line;
      column = token.loc.start.column;
    } else {
      offset = this.tokenizer.start;
      const startPos = this.tokenizer.getLocFromIndex(offset);
      line = startPos.line;
      column = startPos.column;
    }
    throw new ParseError(code, offset, line, column);
  }
};
var STATE_FOR_ERROR = { VALUE: "missing-value" };
var STRING_VALUE_STYLE_MAP = {
  BasicString: "basic",
  MultiLineBasicString: "basic",
  LiteralString: "literal",
  MultiLineLiteralString: "literal"
};
var STRING_KEY_STYLE_MAP = {
  BasicString: "basic",
  LiteralString: "literal"
};
var DATETIME_VALUE_KIND_MAP = {
  OffsetDateTime: "offset-date-time",
  LocalDateTime: "local-date-time",
  LocalDate: "local-date",
  LocalTime: "local-time"
};
var TOMLParser = class {
  /**
  * Initialize this parser.
  */
  constructor(text3, parserOptions) {
    this.text = text3;
    this.parserOptions = parserOptions || {};
    this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
  }
  /**
  * Parse TOML
  */
  parse() {
    const ast = {
      type: "Program",
      body: [],
      sourceType: "module",
      tokens: [],
      comments: [],
      parent: null,
      range: [0, 0],
      loc: {
        start: {
          line: 1,
          column: 0
        },
        end: {
          line: 1,
          column: 0
        }
      }
    };
    const node = {
      type: "TOMLTopLevelTable",
      body: [],
      parent: ast,
      range: cloneRange(ast.range),
      loc: cloneLoc(ast.loc)
    };
    ast.body = [node];
    const ctx = new Context({
      text: this.text,
      parserOptions: this.parserOptions,
      topLevelTable: node
    });
    let token = ctx.nextToken();
    if (token) {
      node.range[0] = token.range[0];
      node.loc.start = clonePos(token.loc.start);
      while (token) {
        const state$1 = ctx.stateStack.pop() || "TABLE";
        ctx.stateStack.push(...this[state$1](token, ctx));
        token = ctx.nextToken();
      }
      const state = ctx.stateStack.pop() || "TABLE";
      if (state in STATE_FOR_ERROR) return ctx.reportParseError(STATE_FOR_ERROR[state], null);
      if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
      applyEndLoc(node, last(node.body));
    }
    ctx.verifyDuplicateKeys();
    ast.tokens = ctx.tokens;
    ast.comments = ctx.comments;
    const endOffset = ctx.tokenizer.end;
    const endPos = ctx.tokenizer.getLocFromIndex(endOffset);
    ast.range[1] = endOffset;
    ast.loc.end = {
      line: endPos.line,
      column: endPos.column
    };
    return ast;
  }
  TABLE(token, ctx) {
    if (isBare(token) || isString(token)) return this.processKeyValue(token, ctx.table, ctx);
    if (isLeftBracket(token)) return this.processTable(token, ctx.topLevelTable, ctx);
    return ctx.reportParseError("unexpected-token", token);
  }
  VALUE(token, ctx) {
    if (isString(token) || isMultiLineString(token)) return this.processStringValue(token, ctx);
    if (isNumber(token)) return this.processNumberValue(token, ctx);
    if (isBoolean(token)) return this.processBooleanValue(token, ctx);
    if (isDateTime(token)) return this.processDateTimeValue(token, ctx);
    if (isLeftBracket(token)) return this.processArray(token, ctx);
    if (isLeftBrace(token)) return this.processInlineTable(token, ctx);
    return ctx.reportParseError("unexpected-token", token);
  }
  processTable(token, topLevelTableNode, ctx) {
    const tableNode = {
      type: "TOMLTable",
      kind: "standard",
      key: null,
      resolvedKey: [],
      body: [],
      parent: topLevelTableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
    topLevelTableNode.body.push(tableNode);
    ctx.table = tableNode;
    let targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    if (isLeftBracket(targetToken)) {
      if (token.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
      tableNode.kind = "array";
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    }
    if (isRightBracket(targetToken)) return ctx.reportParseError("missing-key", targetToken);
    if (!targetToken) return ctx.reportParseError("unterminated-table-key", null);
    targetToken = this.processKeyNode(targetToken, tableNode, ctx).nextToken;
    if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
    if (tableNode.kind === "array") {
      const rightBracket = targetToken;
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
      if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
      if (rightBracket.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
    }
    applyEndLoc(tableNode, targetToken);
    ctx.applyResolveKeyForTable(tableNode);
    ctx.needNewLine = true;
    return [];
  }
  processKeyValue(token, tableNode, ctx) {
    const keyValueNode = {
      type: "TOMLKeyValue",
      key: null,
      value: null,
      parent: tableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    tableNode.body.push(keyValueNode);
    const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
    if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
    ctx.addValueContainer({
      parent: keyValueNode,
      set: (valNode) => {
        keyValueNode.value = valNode;
        applyEndLoc(keyValueNode, valNode);
        ctx.needNewLine = true;
        return [];
      }
    });
    ctx.needSameLine = "invalid-key-value-newline";
    return ["VALUE"];
  }
  processKeyNode(token, parent, ctx) {
    if (isDot(token)) ctx.reportParseError("invalid-leading-dot-in-key", token);
    const keyNode = {
      type: "TOMLKey",
      keys: [],
      parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    parent.key = keyNode;
    let targetToken = token;
    let dotToken = null;
    do {
      if (isBare(targetToken)) this.processBareKey(targetToken, keyNode);
      else if (isString(targetToken)) this.processStringKey(targetToken, keyNode);
      else break;
      dotToken = null;
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
      if (!isDot(targetToken)) break;
      dotToken = targetToken;
      targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
    } while (targetToken);
    if (dotToken) ctx.reportParseError(isDot(targetToken) ? "invalid-consecutive-dots-in-key" : "invalid-trailing-dot-in-key", dotToken);
    applyEndLoc(keyNode, last(keyNode.keys));
    return {
      keyNode,
      nextToken: targetToken
    };
  }
  processBareKey(token, keyNode) {
    const node = {
      type: "TOMLBare",
      name: token.value,
      parent: keyNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    keyNode.keys.push(node);
  }
  processStringKey(token, keyNode) {
    const node = {
      type: "TOMLQuoted",
      kind: "string",
      value: token.string,
      style: STRING_KEY_STYLE_MAP[token.type],
      multiline: false,
      parent: keyNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    keyNode.keys.push(node);
  }
  processStringValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLValue",
      kind: "string",
      value: token.string,
      style: STRING_VALUE_STYLE_MAP[token.type],
      multiline: isMultiLineString(token),
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processNumberValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const text3 = this.text;
    const [startRange, endRange] = token.range;
    let numberString = null;
    const getNumberText = () => {
      return numberString ?? (numberString = text3.slice(startRange, endRange).replace(/_/g, ""));
    };
    let node;
    if (token.type === "Integer") node = {
      type: "TOMLValue",
      kind: "integer",
      value: token.number,
      bigint: token.bigint,
      get number() {
        return getNumberText();
      },
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    else node = {
      type: "TOMLValue",
      kind: "float",
      value: token.number,
      get number() {
        return getNumberText();
      },
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processBooleanValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLValue",
      kind: "boolean",
      value: token.boolean,
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processDateTimeValue(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLValue",
      kind: DATETIME_VALUE_KIND_MAP[token.type],
      value: token.date,
      datetime: token.value,
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    return valueContainer.set(node);
  }
  processArray(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLArray",
      elements: [],
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    const nextToken = ctx.nextToken({ valuesEnabled: true });
    if (isRightBracket(nextToken)) {
      applyEndLoc(node, nextToken);
      return valueContainer.set(node);
    }
    ctx.backToken();
    return this.processArrayValue(node, valueContainer, ctx);
  }
  processArrayValue(node, valueContainer, ctx) {
    ctx.addValueContainer({
      parent: node,
      set: (valNode) => {
        node.elements.push(valNode);
        let nextToken = ctx.nextToken({ valuesEnabled: true });
        const hasComma = isComma(nextToken);
        if (hasComma) nextToken = ctx.nextToken({ valuesEnabled: true });
        if (isRightBracket(nextToken)) {
          applyEndLoc(node, nextToken);
          return valueContainer.set(node);
        }
        if (hasComma) {
          ctx.backToken();
          return this.processArrayValue(node, valueContainer, ctx);
        }
        return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-array", nextToken);
      }
    });
    return ["VALUE"];
  }
  processInlineTable(token, ctx) {
    const valueContainer = ctx.consumeValueContainer();
    const node = {
      type: "TOMLInlineTable",
      body: [],
      parent: valueContainer.parent,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
    const nextToken = ctx.nextToken({ needSameLine });
    if (nextToken) {
      if (isBare(nextToken) || isString(nextToken)) return this.processInlineTableKeyValue(nextToken, node, valueContainer, ctx);
      if (isRightBrace(nextToken)) {
        applyEndLoc(node, nextToken);
        return valueContainer.set(node);
      }
    }
    return ctx.reportParseError("unexpected-token", nextToken);
  }
  processInlineTableKeyValue(token, inlineTableNode, valueContainer, ctx) {
    const keyValueNode = {
      type: "TOMLKeyValue",
      key: null,
      value: null,
      parent: inlineTableNode,
      range: cloneRange(token.range),
      loc: cloneLoc(token.loc)
    };
    inlineTableNode.body.push(keyValueNode);
    const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
    if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
    const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
    ctx.addValueContainer({
      parent: keyValueNode,
      set: (valNode) => {
        keyValueNode.value = valNode;
        applyEndLoc(keyValueNode, valNode);
        let nextToken = ctx.nextToken({ needSameLine });
        if (isComma(nextToken)) {
          nextToken = ctx.nextToken({ needSameLine });
          if (nextToken && (isBare(nextToken) || isString(nextToken))) return this.processInlineTableKeyValue(nextToken, inlineTableNode, valueContainer, ctx);
          if (isRightBrace(nextToken)) {
            if (this.tomlVersion.lt(1, 1)) return ctx.reportParseError("invalid-trailing-comma-in-inline-table", nextToken);
          } else return ctx.reportParseError(nextToken ? "unexpected-token" : "unterminated-inline-table", nextToken);
        }
        if (isRightBrace(nextToken)) {
          applyEndLoc(inlineTableNode, nextToken);
          return valueContainer.set(inlineTableNode);
        }
        return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-inline-table", nextToken);
      }
    });
    ctx.needSameLine = "invalid-key-value-newline";
    return ["VALUE"];
  }
};
function isDot(token) {
  return isPunctuator(token) && token.value === ".";
}
function isEq(token) {
  return isPunctuator(token) && token.value === "=";
}
function isLeftBracket(token) {
  return isPunctuator(token) && token.value === "[";
}
function isRightBracket(token) {
  return isPunctuator(token) && token.value === "]";
}
function isLeftBrace(token) {
  return isPunctuator(token) && token.value === "{";
}
function isRightBrace(token) {
  return isPunctuator(token) && token.value === "}";
}
function isComma(token) {
  return isPunctuator(token) && token.value === ",";
}
function isPunctuator(token) {
  return Boolean(token && token.type === "Punctuator");
}
function isBare(token) {
  return token.type === "Bare";
}
function isString(token) {
  return token.type === "BasicString" || token.type === "LiteralString";
}
function isMultiLineString(token) {
  return token.type === "MultiLineBasicString" || token.type === "MultiLineLiteralString";
}
function isNumber(token) {
  return token.type === "Integer" || token.type === "Float";
}
function isBoolean(token) {
  return token.type === "Boolean";
}
function isDateTime(token) {
  return token.type === "OffsetDateTime" || token.type === "LocalDateTime" || token.type === "LocalDate" || token.type === "LocalTime";
}
function applyEndLoc(node, child) {
  if (child) {
    node.range[1] = child.range[1];
    node.loc.end = clonePos(child.loc.end);
  }
}
function cloneRange(range2) {
  return [range2[0], range2[1]];
}
function cloneLoc(loc) {
  return {
    start: clonePos(loc.start),
    end: clonePos(loc.end)
  };
}
function clonePos(pos) {
  return {
    line: pos.line,
    column: pos.column
  };
}
var tomlKeys = {
  Program: ["body"],
  TOMLTopLevelTable: ["body"],
  TOMLTable: ["key", "body"],
  TOMLKeyValue: ["key", "value"],
  TOMLKey: ["keys"],
  TOMLArray: ["elements"],
  TOMLInlineTable: ["body"],
  TOMLBare: [],
  TOMLQuoted: [],
  TOMLValue: []
};
var KEYS3 = unionWith(tomlKeys);
function parseForESLint(code, options) {
  return {
    ast: new TOMLParser(code, options).parse(),
    visitorKeys: KEYS3,
    services: { isTOML: true }
  };
}
var getStaticTOMLValue = generateConvertTOMLValue((node) => node.value);
function generateConvertTOMLValue(convertValue2) {
  function resolveValue(node, baseTable) {
    return resolver2[node.type](node, baseTable);
  }
  const resolver2 = {
    Program(node, baseTable = {}) {
      return resolveValue(node.body[0], baseTable);
    },
    TOMLTopLevelTable(node, baseTable = {}) {
      for (const body of node.body) resolveValue(body, baseTable);
      return baseTable;
    },
    TOMLKeyValue(node, baseTable = {}) {
      const value = resolveValue(node.value);
      set(baseTable, resolveValue(node.key), value);
      return baseTable;
    },
    TOMLTable(node, baseTable = {}) {
      const table = getTable(baseTable, resolveValue(node.key), node.kind === "array");
      for (const body of node.body) resolveValue(body, table);
      return baseTable;
    },
    TOMLArray(node) {
      return node.elements.map((e) => resolveValue(e));
    },
    TOMLInlineTable(node) {
      const table = {};
      for (const body of node.body) resolveValue(body, table);
      return table;
    },
    TOMLKey(node) {
      return node.keys.map((key) => resolveValue(key));
    },
    TOMLBare(node) {
      return node.name;
    },
    TOMLQuoted(node) {
      return node.value;
    },
    TOMLValue(node) {
      return convertValue2(node);
    }
  };
  return (node) => resolveValue(node);
}
function getTable(baseTable, keys, array) {
  let target = baseTable;
  for (let index = 0; index < keys.length - 1; index++) {
    const key = keys[index];
    target = getNextTargetFromKey(target, key);
  }
  const lastKey2 = last(keys);
  const lastTarget = target[lastKey2];
  if (lastTarget == null) {
    const tableValue$1 = {};
    target[lastKey2] = array ? [tableValue$1] : tableValue$1;
    return tableValue$1;
  }
  if (isValue(lastTarget)) {
    const tableValue$1 = {};
    target[lastKey2] = array ? [tableValue$1] : tableValue$1;
    return tableValue$1;
  }
  if (!array) {
    if (Array.isArray(lastTarget)) {
      const tableValue$1 = {};
      target[lastKey2] = tableValue$1;
      return tableValue$1;
    }
    return lastTarget;
  }
  if (Array.isArray(lastTarget)) {
    const tableValue$1 = {};
    lastTarget.push(tableValue$1);
    return tableValue$1;
  }
  const tableValue = {};
  target[lastKey2] = [tableValue];
  return tableValue;
  function getNextTargetFromKey(currTarget, key) {
    const nextTarget = currTarget[key];
    if (nextTarget == null) {
      const val = {};
      currTarget[key] = val;
      return val;
    }
    if (isValue(nextTarget)) {
      const val = {};
      currTarget[key] = val;
      return val;
    }
    let resultTarget = nextTarget;
    while (Array.isArray(resultTarget)) {
      const lastIndex = resultTarget.length - 1;
      const nextElement = resultTarget[lastIndex];
      if (isValue(nextElement)) {
        const val = {};
        resultTarget[lastIndex] = val;
        return val;
      }
      resultTarget = nextElement;
    }
    return resultTarget;
  }
}
function set(baseTable, keys, value) {
  let target = baseTable;
  for (let index = 0; index < keys.length - 1; index++) {
    const key = keys[index];
    const nextTarget = target[key];
    if (nextTarget == null) {
      const val = {};
      target[key] = val;
      target = val;
    } else if (isValue(nextTarget) || Array.isArray(nextTarget)) {
      const val = {};
      target[key] = val;
      target = val;
    } else target = nextTarget;
  }
  target[last(keys)] = value;
}
function isValue(value) {
  return typeof value !== "object" || value instanceof Date;
}
function parseTOML(code, options) {
  return parseForESLint(code, options).ast;
}

// src/languages/toml/meaning.ts
var ENVIRONMENT4 = /^(?:env|environment|env[-_]vars|set_?env|environment[-_]variables|envs)$/i;
var SCRIPT3 = /^(?:before-(?:all|build|test)|after-.*|test-command|repair-wheel-command|cmd|command|commands|run|shell|script|scripts|tasks|args_script)$/;
var OWNERS = [
  [/^defines?$|^define-macros$|^macros$/, { role: "definition", namespace: "macro" }],
  [ENVIRONMENT4, { role: "option", namespace: "env" }],
  [/cmake/i, { role: "option", namespace: "cmake" }],
  [/^meson/, { role: "option", namespace: "meson" }]
];
var TOML_MEANING = {
  valueKey: "value",
  lines: true,
  key(path3) {
    const parents = path3.slice(0, -1);
    if (parents.at(-1) === "features") return { role: "declaration", namespace: "cargo" };
    if (parents.at(-1) === "define" && parents.at(-2) === "cmake")
      return { role: "option", namespace: "cmake" };
    if (parents.includes("if")) return { role: "condition", namespace: "env" };
    for (const parent of parents.toReversed()) {
      const found = OWNERS.find(([pattern]) => pattern.test(parent));
      if (found !== void 0) return found[1];
    }
    return { role: "option", namespace: "any" };
  },
  member(path3) {
    const key = path3.at(-1) ?? "";
    if (key.endsWith("features") || path3.at(-2) === "features")
      return { role: "option", namespace: "cargo" };
    if (/^(?:passthrough|environment-pass|pass_?env|environment_pass)$/.test(key))
      return { role: "option", namespace: "env" };
    if (/^defin|^macros$/.test(key)) return { role: "definition", namespace: "macro" };
    return void 0;
  },
  language(path3) {
    return path3.slice(-2).some((key) => SCRIPT3.test(key)) || path3.includes("scripts") ? "shell" : void 0;
  },
  hint(path3) {
    const key = path3.at(-1) ?? "";
    if (ENVIRONMENT4.test(key) || path3.at(-2) === "environment" && key === "extra")
      return "environment";
    return key.startsWith("defin") ? "compiler" : void 0;
  },
  read(leaf, match2) {
    return readVariable(leaf, match2) ?? readPair(leaf, match2);
  }
};
function readVariable({ path: path3, scalar, isKey }, { name, start, end }) {
  if (isKey || path3.at(-1) !== "env" || scalar.view.text !== name) return void 0;
  return { name, start, end, role: "condition", namespace: "env", region: "string" };
}
function readPair({ path: path3, list: list3, scalar, isKey }, { name, start, end }) {
  if (isKey || path3.at(-1) !== "define-macros" || scalar.view.text !== name) return void 0;
  const value = list3?.node.items[1]?.node;
  if (list3?.index !== 0 || value?.kind !== "scalar") return void 0;
  return {
    name,
    start,
    end,
    role: "definition",
    namespace: "macro",
    region: "string",
    value: valueOf(value)
  };
}

// src/languages/toml/read.ts
var SYNTAX2 = {
  line: ["#"],
  strings: [
    { open: '"""', close: '"""', escape: "backslash", multiline: true },
    { open: "'''", close: "'''", escape: "none", multiline: true },
    { open: '"', close: '"', escape: "backslash" },
    { open: "'", close: "'", escape: "none" }
  ]
};
function readToml(text3, names) {
  const from = text3.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  const program2 = parsed(text3.slice(from));
  if (program2 === null)
    return readScript(text3, names, { syntax: SYNTAX2, rules: [], trailing: true });
  const uses = readTree(text3, treeOf4(text3, from, program2), names, TOML_MEANING);
  return withComments(text3, uses, names, SYNTAX2);
}
function parsed(text3) {
  try {
    return parseTOML(text3, { tomlVersion: "next" });
  } catch {
    return null;
  }
}
function treeOf4(text3, from, program2) {
  function spanOf3({ range: range2 }) {
    return { start: from + range2[0], end: from + range2[1] };
  }
  function body(nodes, path3) {
    return nodes.map((node) => {
      const span2 = spanOf3(node);
      if (node.type === "TOMLKeyValue")
        return keys(
          node.key.keys,
          path3,
          span2,
          wholeLine(text3, span2.start, span2.end),
          (inner) => value(node.value, inner)
        );
      const header = spanOf3(node.key);
      const place2 = node.kind === "array" ? `${span2.start}:` : "";
      return keys(node.key.keys, path3 + place2, header, void 0, (inner) => ({
        kind: "mapping",
        ...span2,
        id: inner,
        entries: body(node.body, inner)
      }));
    });
  }
  function keys(parts, path3, span2, removal, content) {
    const [first, ...rest] = parts;
    const key = scalar(first, first.type === "TOMLQuoted" ? first.style : "bare", false);
    const inner = `${path3}.${key.view.text}`;
    if (rest.length === 0) return { ...span2, key, value: content(inner), removal };
    const entries = [keys(rest, inner, span2, removal, content)];
    return {
      ...span2,
      key,
      value: { kind: "mapping", ...span2, id: inner, entries },
      removal: void 0
    };
  }
  function value(node, path3) {
    const span2 = spanOf3(node);
    if (node.type === "TOMLArray") {
      const spans = node.elements.map(spanOf3);
      const items = node.elements.map((element, index) => ({
        node: value(element, `${path3}.${index}`),
        removal: elementRemoval(text3, spans, index, true)
      }));
      return { kind: "list", ...span2, items };
    }
    if (node.type === "TOMLInlineTable") {
      const spans = node.body.map(spanOf3);
      const entries = node.body.map(
        (pair, index) => keys(
          pair.key.keys,
          path3,
          spans[index],
          elementRemoval(text3, spans, index, true),
          (inner) => value(pair.value, inner)
        )
      );
      return { kind: "mapping", ...span2, id: path3, entries };
    }
    return node.kind === "string" ? scalar(node, node.style, node.multiline) : scalar(node, "bare", false);
  }
  function scalar(node, style, multiline) {
    const span2 = spanOf3(node);
    if (style === "bare")
      return { kind: "scalar", ...span2, inner: span2, view: part(text3, span2), quoted: false };
    const width2 = multiline ? 3 : 1;
    const inner = { start: span2.start + width2, end: span2.end - width2 };
    const quote2 = text3.slice(inner.end, span2.end);
    const view = style === "basic" ? escapedView(text3, inner, quote2, multiline) : part(text3, inner);
    return { kind: "scalar", ...span2, inner, view, quoted: true };
  }
  const top = program2.body[0];
  return { kind: "mapping", ...spanOf3(top), id: "", entries: body(top.body, "") };
}

// src/languages/toml/index.ts
var toml = {
  id: "toml",
  files: [
    { format: "cargo-config", places: [/(^|\/)\.cargo\/config(\.toml)?$/] },
    { format: "toml", places: [/(^|\/)\.config\/nextest\.toml$/], extensions: "toml" },
    { format: "pyproject", names: "pyproject.toml" },
    { format: "tox", names: "tox.toml" },
    { format: "cargo", names: "Cargo.toml" }
  ],
  fences: "toml",
  read: readToml,
  structure: (source) => getStaticTOMLValue(parseTOML(source))
};

// src/languages/xml/condition.ts
var SIDE = String.raw`(?:'[^']*'|&quot;.*?&quot;|\$\([\w.]+\)|[\w.]+)`;
var TERM = new RegExp(String.raw`${SIDE}\s*(==|!=)\s*${SIDE}`, "g");
var UNSET = /^(?:''|&quot;&quot;)\s*[=!]=|[=!]=\s*(?:''|&quot;&quot;)$/;
function readProperty(text3, match2, place2, isCondition2, names) {
  const { name, start, end } = match2;
  const beside3 = others(name, namesOf(names.find(text3.slice(place2.start, place2.end))));
  const term = isCondition2 ? termAround(text3, match2, place2) : void 0;
  return {
    name,
    start,
    end,
    role: "condition",
    namespace: "any",
    region: "code",
    ...beside3.length > 0 && { beside: beside3 },
    ...term && {
      widen: (wanted) => {
        const copies3 = wanted.map(
          (other) => text3.slice(term.start, start) + other + text3.slice(end, term.end)
        );
        const joiner = term.any ? " Or " : " And ";
        return [
          {
            start: term.start,
            end: term.start,
            text: `(${copies3.map((copy) => copy + joiner).join("")}`
          },
          { start: term.end, end: term.end, text: ")" }
        ];
      }
    }
  };
}
function termAround(text3, match2, place2) {
  for (const hit of text3.slice(place2.start, place2.end).matchAll(TERM)) {
    const start = place2.start + hit.index;
    const end = start + hit[0].length;
    if (start <= match2.start && match2.end <= end)
      return { start, end, any: hit[1] === "==" !== UNSET.test(hit[0]) };
  }
  return void 0;
}

// src/languages/xml/tokens.ts
function xmlTokens(text3) {
  const tokens = [];
  const open = [];
  let at = 0;
  function push2(kind2, start, end, rest) {
    if (end > start)
      tokens.push({
        kind: kind2,
        start,
        end,
        name: { start, end: start },
        attributes: [],
        parent: open.at(-1) ?? -1,
        ...rest
      });
    at = end;
  }
  while (at < text3.length) {
    const next2 = text3.indexOf("<", at);
    if (next2 === -1) {
      push2("text", at, text3.length);
      break;
    }
    push2("text", at, next2);
    if (text3.startsWith("<!--", next2)) push2("comment", next2, after(text3, "-->", next2 + 4));
    else if (text3.startsWith("<![CDATA[", next2)) push2("text", next2, after(text3, "]]>", next2 + 9));
    else if (text3.startsWith("<?", next2)) push2("other", next2, after(text3, "?>", next2 + 2));
    else if (text3.startsWith("<!", next2)) push2("other", next2, after(text3, ">", next2 + 2));
    else {
      const name = /^<(\/?)([A-Za-z_][\w.:-]*)/.exec(text3.slice(next2, next2 + 200));
      if (name === null) {
        push2("text", next2, next2 + 1);
        continue;
      }
      const start = next2 + 1 + name[1].length;
      const span2 = { start, end: start + name[2].length };
      const { attributes, end, empty } = tagRest(text3, span2.end);
      if (name[1] === "/") {
        const index = open.findLastIndex((candidate) => {
          const own = tokens[candidate].name;
          return text3.slice(own.start, own.end) === name[2];
        });
        const opening = index === -1 ? -1 : open[index];
        if (index !== -1) open.splice(index);
        push2("close", next2, end, { name: span2, parent: opening });
      } else {
        push2(empty ? "empty" : "open", next2, end, { name: span2, attributes });
        if (!empty && open.length < 1e3) open.push(tokens.length - 1);
      }
    }
  }
  return tokens;
}
function tagRest(text3, from) {
  const attributes = [];
  const piece = /\s+|([A-Za-z_:][\w.:-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')|(\/?>)|[^\s<>]/gy;
  piece.lastIndex = from;
  let end = from;
  for (let hit = piece.exec(text3); hit !== null; hit = piece.exec(text3)) {
    end = piece.lastIndex;
    if (hit[4] !== void 0) return { attributes, end, empty: hit[4] === "/>" };
    if (hit[1] === void 0) continue;
    const value = hit[2] ?? hit[3] ?? "";
    attributes.push({
      name: { start: hit.index, end: hit.index + hit[1].length },
      value: { start: end - 1 - value.length, end: end - 1 }
    });
  }
  return { attributes, end: Math.max(end, from), empty: true };
}
function after(text3, closing4, from) {
  const found = text3.indexOf(closing4, from);
  return found === -1 ? text3.length : found + closing4.length;
}

// src/languages/xml/read.ts
var DEFINES3 = /^(?:(?:Undefine)?PreprocessorDefinitions|DefineConstants|Defines?)$/i;
var READ2 = /\$\($/;
function readXml(text3, names) {
  const matches2 = names.find(text3);
  if (matches2.length === 0) return [];
  const within3 = matchesWithin(matches2);
  const tokens = xmlTokens(text3);
  const uses = [];
  for (const [index, token] of tokens.entries()) {
    const own = within3(token.start, token.end);
    if (own.length === 0) continue;
    for (const use2 of readToken(text3, tokens, index, own, names)) uses.push(use2);
  }
  return firstOfEachPlace(uses);
}
function readToken(text3, tokens, index, matches2, names) {
  const token = tokens[index];
  if (token.kind === "comment") return matches2.map((match2) => mention(match2, "comment"));
  if (token.kind === "text") {
    const around4 = tokens[token.parent];
    const element = around4 === void 0 ? "" : text3.slice(around4.name.start, around4.name.end);
    return readContent(text3, token, element, false, names, matches2).map(
      (use2) => around4 === void 0 ? use2 : inElement(text3, tokens, token.parent, element, token, use2)
    );
  }
  if (token.kind === "other") return matches2.map((match2) => mention(match2, "code"));
  return matches2.flatMap((match2) => {
    if (match2.start === token.name.start && match2.end === token.name.end)
      return [property(text3, tokens, index, match2)];
    const attribute = token.attributes.find(
      ({ value }) => value.start <= match2.start && match2.end <= value.end
    );
    if (attribute === void 0) return [mention(match2, "code")];
    const name = text3.slice(attribute.name.start, attribute.name.end);
    const pair = paired(text3, token, match2, name, attribute.value);
    if (pair !== void 0) return [pair];
    const { start, end } = attribute.value;
    const inside2 = matches2.filter((other) => other.start >= start && other.end <= end);
    const read2 = readContent(text3, attribute.value, name, name === "Condition", names, inside2);
    if (token.kind !== "empty" || token.attributes.length > 1) return read2;
    const element = text3.slice(token.name.start, token.name.end);
    return read2.map((use2) => inElement(text3, tokens, index, element, attribute.value, use2));
  });
}
var ARGUMENT2 = /(?:arg|argument|param|parameter|define|definition|option|flag)$/i;
function inElement(text3, tokens, index, element, content, use2) {
  const open = tokens[index];
  if (use2.member === void 0 || !ARGUMENT2.test(element)) return use2;
  const { start, end } = use2.member.removal;
  if (`${text3.slice(content.start, start)}${text3.slice(end, content.end)}`.trim() !== "") return use2;
  const close = open.kind === "empty" ? open : tokens[index + 2];
  if (close === void 0 || close !== open && (close.kind !== "close" || close.parent !== index))
    return use2;
  if (close !== open && open.attributes.length > 0) return use2;
  const removal = wholeLine(text3, open.start, close.end) ?? { start: open.start, end: close.end };
  return { ...use2, member: { list: `element@${open.parent}/${element}`, removal } };
}
function property(text3, tokens, index, match2) {
  const token = tokens[index];
  const opening = token.kind === "close" ? token.parent : index;
  const use2 = { ...mention(match2, "code"), role: "option" };
  const open = tokens[opening];
  const close = tokens.slice(opening + 1, opening + 3).find(({ kind: kind2, parent }) => kind2 === "close" && parent === opening);
  if (open === void 0 || close === void 0) return use2;
  const inner = { start: open.end, end: close.start };
  const value = text3.slice(inner.start, inner.end);
  const line = wholeLine(text3, open.start, close.end);
  const conditional = open.attributes.some(
    ({ name }) => text3.slice(name.start, name.end) === "Condition"
  );
  return {
    ...use2,
    ...value.trim() === value && value !== "" && !/[<$%@]/.test(value) && { value: { text: value, ...inner } },
    ...!conditional && {
      member: {
        list: `element@${open.parent}`,
        removal: line ?? { start: open.start, end: close.end }
      }
    }
  };
}
function paired(text3, token, match2, name, own) {
  if (!/^(?:name|key|variable|id)$/i.test(name) || text3.slice(own.start, own.end) !== match2.name)
    return void 0;
  const other = token.attributes.find(
    (attribute) => /^(?:value|content)$/i.test(text3.slice(attribute.name.start, attribute.name.end))
  );
  if (other === void 0) return void 0;
  const value = { text: text3.slice(other.value.start, other.value.end), ...other.value };
  return { ...mention(match2, "string"), role: "option", ...value.text !== "" && { value } };
}
function readContent(text3, span2, holder, isCondition2, names, matches2) {
  const said2 = matches2.filter(({ start }) => READ2.test(text3.slice(Math.max(0, start - 2), start))).map((match2) => readProperty(text3, match2, span2, isCondition2, names));
  const view = entityView(text3, span2);
  const read2 = isCondition2 ? [] : DEFINES3.test(holder) ? memberWords(view.text, names, "definition", "macro") : /^(?:Command|PreBuildEvent|PostBuildEvent|BuildCommandLine|NMakeBuildCommandLine|\w*CommandLine)$/.test(
    holder
  ) ? names.read("batch", view.text) : readCommandLine(
    view.text,
    names,
    holder === "AdditionalOptions" ? "compiler" : hintOf(holder)
  );
  const taken = new Set(said2.map(({ start }) => start));
  const inner = embed(read2, view).filter(({ start }) => !taken.has(start));
  return [
    ...said2,
    ...inner,
    ...matches2.filter(({ start }) => !taken.has(start)).map((match2) => mention(match2, "string"))
  ];
}
var ENTITIES = {
  "&quot;": '"',
  "&apos;": "'",
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">"
};
function entityView(text3, { start, end }) {
  const pieces4 = [];
  const raw = text3.slice(start, end);
  let at = 0;
  for (const hit of raw.matchAll(/&(?:quot|apos|amp|lt|gt);/g)) {
    if (hit.index > at) pieces4.push({ text: raw.slice(at, hit.index), at: start + at });
    pieces4.push({ text: ENTITIES[hit[0]], at: start + hit.index, width: hit[0].length });
    at = hit.index + hit[0].length;
  }
  if (at < raw.length || pieces4.length === 0) pieces4.push({ text: raw.slice(at), at: start + at });
  return decoded(
    pieces4,
    end,
    (inner) => inner.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")
  );
}

// src/languages/xml/index.ts
var xml = {
  id: "xml",
  files: [
    {
      format: "msbuild",
      extensions: "vcxproj props targets csproj fsproj vbproj proj filters nuspec vcproj"
    },
    { format: "xml", extensions: "xml plist xcscheme wxs wxi" },
    { format: "xml", extensions: "config", head: isXml }
  ],
  fences: "xml msbuild",
  read: readXml
};
function isXml(head) {
  return /^(\u00ef\u00bb\u00bf)?\s*<[?!\w]/.test(head);
}

// src/languages/yaml/structure.ts
var import_yaml = __toESM(require_dist(), 1);

// src/languages/kit/data-tree/can-be-parsed.ts
var LIMIT3 = 2e6;
function canBeParsed(text3) {
  return text3.length <= LIMIT3 && !nestsTooDeep(text3);
}
function nestsTooDeep(text3) {
  if (/^ {400}|(?:[-?][ \t]+){40}/m.test(text3)) return true;
  let open = 0;
  for (let at = 0; at < text3.length; at++) {
    const letter = text3[at];
    if (letter === "[" || letter === "{") open++;
    else if (letter === "]" || letter === "}") open = Math.max(0, open - 1);
    else if (letter === "\n" && open > 0 && /^\S/.test(text3[at + 1] ?? "") && !/[\]}]/.test(text3[at + 1]))
      open = 0;
    if (open > 60) return true;
  }
  return false;
}

// src/languages/yaml/structure.ts
function yamlStructure(text3) {
  if (!canBeParsed(text3)) throw new Error("it is nested too deep or too large to be parsed");
  return (0, import_yaml.parseAllDocuments)(text3, { uniqueKeys: false }).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    (0, import_yaml.visit)(document, {
      Map(_key, { items }) {
        const keys = items.flatMap(({ key }) => (0, import_yaml.isScalar)(key) ? [key.value] : []);
        if (new Set(keys).size < keys.length) throw new Error("two keys of a mapping are the same");
      }
    });
    return document.toJS({ maxAliasCount: 1e3 });
  });
}

// src/languages/yaml/read.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/languages/yaml/expressions.ts
var READ3 = /\b(env|matrix|inputs|vars|secrets|variables|parameters|outputs|github\.event\.inputs)(?:\.|\[['"])/g;
var INTERFACE = "Others pass this name from outside (an input or output of a workflow or an action), so it is not renamed here. To change it, add the new name beside it, read either of them, and tell the callers.";
function expressionsIn(text3) {
  return [...text3.matchAll(/\$\{\{((?:[^}]|\}(?!\}))*)\}\}/g)].map((hit) => ({
    start: hit.index + 3,
    end: hit.index + 3 + hit[1].length
  }));
}
function readExpression2(text3, span2, names, declared) {
  const matches2 = names.find(text3, span2.start, span2.end);
  const all = matches2.map(({ name }) => name);
  return matches2.map(({ name, start, end }) => {
    const place2 = { name, start, end };
    const beside3 = { beside: others(name, all) };
    const read2 = contextBefore(text3, span2.start, start);
    if (read2 === null)
      return { ...place2, role: "mention", namespace: "any", region: "string", ...beside3 };
    const { context, from } = read2;
    const shared = { ...place2, role: "condition", region: "code", ...beside3 };
    const to = text3[end] === "'" || text3[end] === '"' ? end + 2 : end;
    switch (context) {
      case "matrix":
        return { ...shared, namespace: "any", local: true };
      case "env":
      case "variables":
      case "vars":
      case "secrets": {
        if (context !== "vars" && context !== "secrets" && declared.set.has(name))
          return { ...shared, namespace: "env", local: true };
        const contract = `It is set outside this file (${context}).`;
        if (context === "variables") return { ...shared, namespace: "env", contract };
        const widen5 = (fresh) => {
          const each = [
            ...fresh.map((other) => text3.slice(from, start) + other + text3.slice(end, to)),
            text3.slice(from, to)
          ];
          const alone = text3.slice(span2.start, from).trim() === "" && text3.slice(to, span2.end).trim() === "";
          const either3 = each.join(" || ");
          return [{ start: from, end: to, text: alone ? either3 : `(${either3})` }];
        };
        return { ...shared, namespace: "env", contract, widen: widen5 };
      }
      default:
        return {
          ...shared,
          namespace: "env",
          reservation: { code: "contract-name", message: INTERFACE, safety: "review" }
        };
    }
  });
}
function contextBefore(text3, from, start) {
  const head = text3.slice(Math.max(from, start - 200), start);
  let last2 = null;
  for (const hit of head.matchAll(READ3))
    if (hit.index + hit[0].length === head.length)
      last2 = { context: hit[1], from: start - head.length + hit.index };
  return last2;
}

// src/languages/yaml/tree.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/languages/yaml/scalar.ts
function viewOfScalar(text3, scalar, shift2) {
  if (scalar.range === null || scalar.range === void 0) return null;
  const span2 = { start: scalar.range[0] + shift2, end: scalar.range[1] + shift2 };
  switch (scalar.type) {
    case "QUOTE_SINGLE":
      return { view: single(text3, span2), span: span2, style: "single" };
    case "QUOTE_DOUBLE":
      return { view: double(text3, span2), span: span2, style: "double" };
    case "BLOCK_LITERAL":
      return { view: block3(text3, span2, false), span: span2, style: "literal" };
    case "BLOCK_FOLDED":
      return { view: block3(text3, span2, true), span: span2, style: "folded" };
    default:
      return { view: plain2(text3, span2), span: span2, style: "plain" };
  }
}
function plain2(text3, { start, end }) {
  return decoded(folded(text3, start, end), end, (inner) => inner);
}
function single(text3, { start, end }) {
  const pieces4 = folded(text3, start + 1, end - 1).flatMap((piece) => {
    if (!piece.text.includes("''")) return [piece];
    const parts = [];
    let from = 0;
    for (const hit of piece.text.matchAll(/''/g)) {
      parts.push({ text: piece.text.slice(from, hit.index + 1), at: piece.at + from });
      from = hit.index + 2;
    }
    return [...parts, { text: piece.text.slice(from), at: piece.at + from }];
  });
  return decoded(pieces4, end - 1, (inner) => inner.replaceAll("'", "''"));
}
var ESCAPES = { n: "\n", t: "	", r: "\r", "0": "\0", " ": " " };
function double(text3, { start, end }) {
  const pieces4 = [];
  for (const piece of folded(text3, start + 1, end - 1)) {
    if (piece.width !== void 0) {
      pieces4.push(piece);
      continue;
    }
    let from = 0;
    for (const hit of piece.text.matchAll(
      /\\(?:x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8}|.|$)/g
    )) {
      pieces4.push({ text: piece.text.slice(from, hit.index), at: piece.at + from });
      const letter = hit[0][1] ?? "";
      const means = ESCAPES[letter] ?? (hit[0].length > 2 ? "?" : letter);
      pieces4.push({ text: means, at: piece.at + hit.index + hit[0].length - 1 });
      from = hit.index + hit[0].length;
    }
    pieces4.push({ text: piece.text.slice(from), at: piece.at + from });
  }
  return decoded(pieces4, end - 1, (inner) => JSON.stringify(inner).slice(1, -1));
}
function folded(text3, start, end) {
  const raw = text3.slice(start, end);
  const pieces4 = [];
  let from = 0;
  for (const hit of raw.matchAll(/[ \t]*(\\?)(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*[ \t]*/g)) {
    const breaks = hit[0].match(/\r\n|\n|\r/g).length;
    pieces4.push({ text: raw.slice(from, hit.index), at: start + from });
    const joint = hit[1] === "\\" ? "" : breaks === 1 ? " " : "\n";
    pieces4.push({ text: joint, at: start + hit.index, width: hit[0].length });
    from = hit.index + hit[0].length;
  }
  pieces4.push({ text: raw.slice(from), at: start + from });
  return pieces4.filter((piece) => piece.text !== "");
}
function block3(text3, { start, end }, folds) {
  const header = /^[|>]([^\r\n]*)(?:\r\n|\n|\r|$)/.exec(text3.slice(start, end));
  const first = start + (header?.[0].length ?? 0);
  const lines = linesBetween(text3, first, end);
  const indent = indentation(text3, lines, header?.[1] ?? "", start);
  const pieces4 = [];
  let before = null;
  let ending = null;
  for (const { start: from, end: to, next: next2 } of lines) {
    const blanks = /^ */.exec(text3.slice(from, to))[0].length;
    const blank2 = text3.slice(from, to).trim() === "";
    const content = from + Math.min(blanks, indent);
    const kind2 = blank2 ? "blank" : /[ \t]/.test(text3[content] ?? "") ? "indented" : "text";
    if (ending !== null) {
      const joins = folds && before === "text" && kind2 === "text";
      const width2 = content - ending.at;
      pieces4.push(joins ? { text: " ", at: ending.at, width: width2 } : ending);
    }
    pieces4.push({ text: text3.slice(content, to), at: content });
    ending = { text: text3.slice(to, next2), at: to };
    before = kind2;
  }
  if (ending !== null) pieces4.push(ending);
  const newline = /\r\n|\n|\r/.exec(text3.slice(start, end))?.[0] ?? "\n";
  return decoded(
    pieces4.filter((piece) => piece.text !== ""),
    end,
    (inner) => inner.replaceAll(/\r\n|\n|\r/g, newline + " ".repeat(indent))
  );
}
function linesBetween(text3, from, to) {
  const lines = [];
  let start = from;
  while (start < to) {
    let end = start;
    while (end < to && text3[end] !== "\n" && text3[end] !== "\r") end++;
    const next2 = Math.min(to, end + (text3[end] === "\r" && text3[end + 1] === "\n" ? 2 : 1));
    lines.push({ start, end, next: next2 });
    start = next2;
  }
  return lines;
}
function indentation(text3, lines, header, start) {
  const given = /^[+-]?([1-9])/.exec(header)?.[1];
  const first = lines.find((line2) => text3.slice(line2.start, line2.end).trim() !== "");
  const own = first === void 0 ? 0 : /^ */.exec(text3.slice(first.start, first.end))[0].length;
  if (given === void 0) return own;
  const line = lineStartOfAny(text3, start);
  const parent = /^ *(?:- +)*/.exec(text3.slice(line, start))[0].length;
  return Math.min(own, parent + Number(given));
}

// src/languages/yaml/tree.ts
var DEPTH5 = 100;
function parseTree3(text3) {
  const shift2 = text3.startsWith("\xEF\xBB\xBF") ? 3 : 0;
  const documents2 = (0, import_yaml2.parseAllDocuments)(text3.slice(shift2), {
    uniqueKeys: false,
    strict: false,
    logLevel: "silent"
  });
  if (!Array.isArray(documents2)) return null;
  const mappings = [];
  const lists = [];
  const values = [];
  for (const document of documents2) {
    if (document.errors.length > 0) return null;
    walk2(document.contents, { up: null, key: "", map: null }, 0);
  }
  return { mappings, lists, values };
  function scalarOf(node) {
    return (0, import_yaml2.isScalar)(node) ? viewOfScalar(text3, node, shift2) : null;
  }
  function walk2(node, place2, depth) {
    if (depth > DEPTH5) return;
    if ((0, import_yaml2.isMap)(node)) walkMap(node, place2, depth);
    else if ((0, import_yaml2.isSeq)(node)) walkList(node, place2, depth);
    else {
      const scalar = scalarOf(node);
      if (scalar !== null) values.push({ place: place2, scalar });
    }
  }
  function walkMap(node, place2, depth) {
    const entries = [];
    const within3 = { ...place2, map: node };
    for (const pair of node.items) {
      const key = scalarOf(pair.key);
      if (key !== null) {
        const value = scalarOf(pair.value);
        const range2 = (0, import_yaml2.isCollection)(pair.value) || (0, import_yaml2.isAlias)(pair.value) ? pair.value.range : null;
        const end = value?.span.end ?? (range2 ? range2[1] + shift2 : key.span.end);
        const anchored = ((0, import_yaml2.isScalar)(pair.value) || (0, import_yaml2.isCollection)(pair.value)) && pair.value.anchor !== void 0;
        entries.push({
          start: key.span.start,
          end,
          key: { ...key, text: key.view.text },
          value,
          valueNode: pair.value ?? null,
          anchored
        });
      }
      walk2(pair.value, { up: within3, key: key?.view.text ?? "", map: null }, depth + 1);
    }
    const start = (node.range?.[0] ?? 0) + shift2;
    mappings.push({ place: within3, node, flow: node.flow === true, start, entries });
  }
  function walkList(node, place2, depth) {
    const items = node.items.map((item) => ({
      node: item,
      scalar: scalarOf(item)
    }));
    lists.push({ place: place2, flow: node.flow === true, start: (node.range?.[0] ?? 0) + shift2, items });
    for (const item of node.items) walk2(item, place2, depth + 1);
  }
}
function sibling(map, key) {
  const value = map?.get(key);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
function above(place2, test) {
  for (let at = place2; at !== null; at = at.up) if (test(at.key)) return at;
  return null;
}

// src/languages/yaml/keys.ts
var ENVIRONMENT5 = /^(?:env|environment|environments?_?vars?|variables|vars|global|build_?args?|build-args?|args|environmentVariables|containerEnv|remoteEnv)$/i;
var INPUTS = /^(?:inputs|outputs|parameters|secrets)$/;
function meaningOf({ place: place2 }) {
  const { key, up } = place2;
  if (above(place2, (name) => name === "matrix") !== null && !ENVIRONMENT5.test(key))
    return { kind: "matrix" };
  if (ENVIRONMENT5.test(key)) return { kind: "setting", namespace: "env" };
  if (INPUTS.test(key)) return { kind: "interface" };
  if (key === "with" && sibling(up?.map ?? null, "uses") !== void 0) return { kind: "interface" };
  const hint = hintOf(key);
  if (hint === "cmake") return { kind: "setting", namespace: "cmake" };
  if (hint === "make") return { kind: "setting", namespace: "make" };
  if (hint === "compiler") return { kind: "setting", namespace: "macro" };
  return { kind: "setting", namespace: "any" };
}
function readKeys(text3, mapping2, names, read2) {
  const wanted = mapping2.entries.filter(({ key }) => names.has(key.text));
  if (wanted.length === 0) return [];
  const meaning2 = meaningOf(mapping2);
  const all = [...new Set(wanted.map(({ key }) => key.text))];
  const byName = new Map(wanted.map((entry) => [entry.key.view.source(0), entry]));
  if (meaning2.kind === "interface")
    return wanted.map((entry) => ({
      ...placeOf2(entry),
      role: "option",
      namespace: "env",
      region: "code",
      beside: others(entry.key.text, all),
      reservation: { code: "contract-name", message: INTERFACE, safety: "review" }
    }));
  const units = mapping2.entries.map((entry, index) => {
    const { start, end } = entry;
    const name = entry.key.text;
    if (!names.has(name)) return { start, end, listed: true };
    const matrix = meaning2.kind === "matrix";
    const namespace = matrix ? "any" : meaning2.namespace;
    const role = namespace === "macro" ? "definition" : "option";
    const removal = mapping2.flow ? void 0 : linesOf3(text3, mapping2, index);
    const tied = matrix || read2.has(name) || removal === null || entry.anchored;
    const use2 = {
      ...placeOf2(entry),
      role,
      namespace,
      region: "code",
      ...tied ? { beside: others(name, all) } : valueOf2(entry),
      ...matrix && {
        contract: `It is a key of the matrix: names of jobs, caches and required checks may hold it.`
      }
    };
    return { start, end, use: use2, listed: !tied, ...removal && { removal } };
  });
  return listed2(text3, units).map((use2) => {
    if (use2.member === void 0) return use2;
    const entry = byName.get(use2.start);
    const member = { ...use2.member, list: `map@${mapping2.start}` };
    if (entry === void 0) return { ...use2, member };
    return { ...use2, member, split: (targets) => spread4(text3, entry, use2, mapping2.flow, targets) };
  });
}
function placeOf2({ key }) {
  const start = key.view.source(0);
  return { name: key.text, start, end: start + key.text.length };
}
function valueOf2({ value }) {
  if (value === null || value.style === "literal" || value.style === "folded") return {};
  const { text: text3 } = value.view;
  if (text3 === "") return {};
  const start = value.view.source(0);
  return { value: { text: text3, start, end: value.view.source(text3.length - 1) + 1 } };
}
function linesOf3(text3, { entries, place: place2 }, index) {
  const entry = entries[index];
  const start = lineStart2(text3, entry.start);
  const next2 = entries[index + 1];
  const blank2 = text3.slice(start, entry.start).trim() === "";
  if (!blank2) {
    if (next2 === void 0 || place2.map === null) return null;
    return /^[\s]*$/.test(text3.slice(entry.end, next2.start)) ? { start: entry.start, end: next2.start } : null;
  }
  let end = entry.end;
  if (!/[\r\n]/.test(text3[end - 1] ?? "")) {
    while (end < text3.length && text3[end] !== "\n" && text3[end] !== "\r") end++;
    const after2 = text3.slice(entry.end, end);
    if (!/^\s*(?:#.*)?$/.test(after2)) return null;
    if (text3[end] === "\r" && text3[end + 1] === "\n") end += 2;
    else if (end < text3.length) end++;
    else if (start > 0)
      return {
        start: text3[start - 1] === "\n" && text3[start - 2] === "\r" ? start - 2 : start - 1,
        end
      };
  }
  return { start, end };
}
function lineStart2(text3, at) {
  const start = lineStartOfAny(text3, at);
  return start === 0 && text3.startsWith("\xEF\xBB\xBF") ? 3 : start;
}
function spread4(text3, { start, end }, use2, flow, targets) {
  const { value } = use2;
  if (value === void 0 || !targets.every((target) => /^[\w.+-]*$/.test(target.value)))
    return void 0;
  const newline = /\r\n|\n|\r/.exec(text3)?.[0] ?? "\n";
  const column = start - lineStart2(text3, start);
  const gap2 = flow ? ", " : newline + " ".repeat(column);
  const copies3 = copiesOf(text3, { start, end }, use2, value, targets);
  return [{ start, end, text: copies3.join(gap2) }];
}

// src/languages/yaml/lines.ts
var SCRIPT4 = /^(?:run|script|commands?|build|test|install|before_\w+|after_\w+)$/;
function readYamlLines(text3, names) {
  const uses = [];
  const keys = [];
  const lines = [...text3.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)].filter((hit) => hit[0] !== "");
  for (let index = 0; index < lines.length; index++) {
    const hit = lines[index];
    const line = hit[0].replace(/[\r\n]+$/, "");
    const at = hit.index;
    const head = /^(\s*(?:-\s+)*)(?:(["']?)([\w.-]+)\2\s*:(?=\s|$)\s*)?/.exec(line);
    const indent = head[1].length;
    while (keys.length > 0 && keys.at(-1).indent >= indent && line.trim() !== "") keys.pop();
    const parent = keys.at(-1)?.key ?? "";
    const key = head[3];
    if (key !== void 0) keys.push({ indent, key });
    const block4 = /:\s*[|>][-+\d]*\s*$/.test(line);
    if (key !== void 0 && block4) {
      const body = [];
      while (index + 1 < lines.length) {
        const next2 = lines[index + 1];
        const depth = /^\s*/.exec(next2[0])[0].length;
        if (next2[0].trim() !== "" && depth <= indent) break;
        body.push({ start: next2.index, end: next2.index + next2[0].length });
        index++;
      }
      uses.push(...readBlock2(text3, body, key, names));
      continue;
    }
    if (!names.test(line)) continue;
    uses.push(...readLine3(line, at, head[0].length, key, parent, names));
  }
  return uses;
}
function readBlock2(text3, body, key, names) {
  const first = body[0];
  if (first === void 0) return [];
  const view = decoded(
    body.map(({ start, end }) => ({ text: text3.slice(start, end), at: start })),
    body.at(-1).end,
    (inner) => inner
  );
  const script = SCRIPT4.test(key);
  const uses = script ? names.explain("shell", view.text) : readCommandLine(view.text, names, hintOf(key));
  return embed(uses, view, "block@").map(bare3);
}
function readLine3(line, at, from, key, parent, names) {
  const comment = /(?:^|\s)#.*$/.exec(line);
  const end = comment === null ? line.length : comment.index;
  const uses = [];
  for (const { name, start, end: to } of names.find(line, end))
    uses.push(mention({ name, start: at + start, end: at + to }, "comment"));
  const value = line.slice(from, end);
  if (key !== void 0 && names.has(key)) {
    const start = line.indexOf(key);
    const literal3 = /^["']?([\w.+-]+)["']?\s*$/.exec(value);
    const valueAt2 = at + from + (literal3 === null ? 0 : literal3[0].indexOf(literal3[1]));
    uses.push({
      name: key,
      start: at + start,
      end: at + start + key.length,
      role: "option",
      namespace: ENVIRONMENT5.test(parent) ? "env" : "any",
      region: "code",
      ...literal3 && {
        value: { text: literal3[1], start: valueAt2, end: valueAt2 + literal3[1].length }
      }
    });
  }
  if (value.includes("{{") && names.test(value) && !SCRIPT4.test(key ?? parent)) return uses;
  const view = part(line, { start: from, end });
  const script = SCRIPT4.test(key ?? parent);
  const inner = script ? names.explain("shell", view.text) : readCommandLine(view.text, names, hintOf(key ?? parent));
  const whole = { text: line, source: (offset) => at + offset, encode: (text3) => text3 };
  return [...uses, ...embed(embed(inner, view), whole).map(bare3)];
}
function bare3({ member: _member, split: _split, ...use2 }) {
  return use2;
}

// src/languages/yaml/meaning.ts
var SCRIPT5 = /^(?:run|script|(?:before|after|pre|post)[-_]?(?:script|install|build|test|deploy|success|failure|all|run)|install|(?:build|test|deploy)[-_]?script|commands?|cmds?|bash|sh|shell|entrypoint|inline|inlineScript|[a-z]+[-_](?:script|commands?|cmd)|cibw_(?:before|test|repair|after)\w*|postCreateCommand|onCreateCommand|updateContentCommand)$/i;
var TEXT2 = /^(?:name|title|description|message|label|summary|displayName|if_no_artifact_found|deprecationMessage)$/;
function contentOf(place2, text3) {
  const { key } = place2;
  if (key === "if" || key === "condition") return { kind: "expression" };
  if (TEXT2.test(key)) return { kind: "text" };
  if (/^(?:pwsh|powershell|ps)$/i.test(key)) return { kind: "script", language: "powershell" };
  if (/^(?:cmd|bat|batch)$/i.test(key)) return { kind: "script", language: language(place2, text3) };
  if (SCRIPT5.test(key)) return { kind: "script", language: language(place2, text3) };
  if (ENVIRONMENT5.test(key)) return { kind: "arguments", hint: "environment" };
  const hint = hintOf(key);
  if (hint !== "unknown") return { kind: "arguments", hint };
  const bare5 = text3.replaceAll(/\$\{\{[^{}]*\}\}/g, "");
  if (/&&|\|\||^\s*(?:cmake|make|pip|python|cargo|docker)\s/m.test(bare5))
    return { kind: "script", language: language(place2, text3) };
  return { kind: "arguments", hint: "unknown" };
}
function language(place2, text3) {
  const step = place2.up?.map ?? null;
  const job = jobOf(place2);
  const named3 = sibling(step, "shell") ?? job.shell;
  if (named3 !== void 0) {
    if (/^(?:pwsh|powershell)/.test(named3)) return "powershell";
    if (named3.startsWith("cmd")) return "batch";
    if (named3.startsWith("python")) return "python";
    if (/sh\b/.test(named3)) return "shell";
  }
  if (/\$env:|\[(?:System\.)?Environment\]|`[ \t]*(?:\r?\n|$)|\bWrite-Host\b/i.test(text3))
    return "powershell";
  if (/\^[ \t]*\r?\n|(?:^|\n)[ \t]*(?:@?echo off|set "?\w+=|call |rem )|%\w+%/i.test(text3))
    return "batch";
  if (/^#!.*python/.test(text3)) return "python";
  return job.windows === true ? "powershell" : "shell";
}
function jobOf(place2) {
  const found = {};
  for (let at = place2.up; at !== null; at = at.up) {
    const map = at.map;
    if (map === null) continue;
    const shell2 = map.getIn(["defaults", "run", "shell"]);
    if (typeof shell2 === "string") found.shell ??= shell2;
    const runner = sibling(map, "runs-on") ?? map.getIn(["pool", "vmImage"]);
    if (typeof runner === "string" && /windows/i.test(runner)) found.windows ??= true;
  }
  return found;
}

// src/languages/yaml/values.ts
function readValue2(scalar, place2, context) {
  const { view } = scalar;
  const { names } = context;
  if (!names.test(view.text)) return [];
  const content = contentOf(place2, view.text);
  const uses = /* @__PURE__ */ new Map();
  for (const match2 of names.find(view.text)) {
    const beside3 = others(match2.name, nearby(view.text, names, match2));
    uses.set(match2.start, { ...mention(match2, "string"), beside: beside3 });
  }
  for (const use2 of contained(view.text, content, place2, context)) uses.set(use2.start, use2);
  if (content.kind !== "script")
    for (const use2 of variables(view.text, context)) uses.set(use2.start, use2);
  for (const hit of view.text.matchAll(/\$\((\w+)\)/g)) {
    if (!names.has(hit[1])) continue;
    const start = hit.index + 2;
    const local = context.set.has(hit[1]);
    uses.set(start, {
      ...environmentRead({ name: hit[1], start, end: start + hit[1].length }),
      beside: others(hit[1], nearby(view.text, names, { start, end: start })),
      ...local ? { local } : { contract: "The pipeline takes it from outside this file." }
    });
  }
  const spans = content.kind === "expression" && !view.text.includes("${{") ? [{ start: 0, end: view.text.length }] : expressionsIn(view.text);
  for (const span2 of spans)
    for (const use2 of readExpression2(view.text, span2, names, context)) uses.set(use2.start, use2);
  const found = [...uses.values()].toSorted((a, b) => a.start - b.start).map((use2) => known2(use2, view.text, context));
  return embed(found, view, "scalar@").map((use2) => fitting(use2, scalar, context.text));
}
function contained(text3, content, place2, context) {
  const { names } = context;
  switch (content.kind) {
    case "script":
      return names.explain(content.language, text3);
    case "arguments":
      return readCommandLine(text3, names, content.hint);
    default:
      return named2(text3, place2, context);
  }
}
function named2(text3, place2, { names, listed: listed4 }) {
  const map = place2.up?.map ?? null;
  if (place2.key !== "name" || map === null || !names.has(text3)) return [];
  if (!map.has("value") && !map.has("valueFrom")) return [];
  const use2 = { name: text3, start: 0, end: text3.length, role: "option", namespace: "env" };
  return [{ ...use2, region: "code", beside: others(text3, listed4.get(map) ?? []) }];
}
function variables(text3, { names, compose: compose2 }) {
  if (!text3.includes("$")) return [];
  const outside = { namespace: "env", read: true, beside: [], local: () => false };
  return parseShell(text3).expansions.filter(({ name }) => names.has(name)).map((expansion) => {
    const use2 = readOf(text3, expansion, outside, nearby(text3, names, expansion), false);
    if (compose2) return use2;
    const { widen: _widen, ...rest } = use2;
    return rest;
  });
}
function known2(use2, text3, { set: set2, compose: compose2 }) {
  if (use2.role !== "condition" || use2.contract !== CONTRACT) return use2;
  const inner = compose2 && /\$\$\{?$/.test(text3.slice(Math.max(0, use2.start - 3), use2.start));
  if (compose2 && !inner) return use2;
  const { contract, widen: _widen, ...rest } = use2;
  if (set2.has(use2.name)) return { ...rest, local: true };
  return inner ? { ...rest, contract } : use2;
}
function fitting(use2, { style, view, span: span2 }, text3) {
  const { member, widen: widen5, split: split3, ...rest } = use2;
  const whole = { start: view.source(0), end: view.source(view.text.length) };
  const block4 = style === "literal" || style === "folded";
  const fits2 = (edits) => edits?.every((edit) => style !== "plain" || plain3(edit.text, text3, span2.start)) === true ? edits : void 0;
  const removal = member && (block4 ? fullLines(text3, member.removal) : member.removal);
  const empties = removal !== void 0 && removal.start <= whole.start && removal.end >= whole.end;
  return {
    ...rest,
    ...member && removal && !empties && { member: { ...member, removal } },
    ...widen5 && { widen: (names) => fits2(widen5(names)) },
    ...split3 && { split: (targets) => fits2(split3(targets)) }
  };
}
function plain3(inserted, text3, start) {
  if (/[\r\n]|: | #/.test(inserted)) return false;
  if (!/[[\]{},]/.test(inserted)) return true;
  const line = text3.slice(lineStartOfAny(text3, start), start);
  return !/[[{,]/.test(line);
}
function fullLines(text3, { start, end }) {
  let from = start;
  while (from > 0 && (text3[from - 1] === " " || text3[from - 1] === "	")) from--;
  const first = from === 0 || /[\r\n]/.test(text3[from - 1]);
  return first && /[\r\n]/.test(text3[end - 1] ?? "") ? { start: from, end } : { start, end };
}
function readList3(list3, context) {
  const { text: text3, names } = context;
  const { place: place2, items } = list3;
  const words2 = items.flatMap(({ scalar }) => scalar === null ? [] : [scalar]);
  if (!words2.some(({ view }) => names.test(view.text))) return [];
  const environment2 = ENVIRONMENT5.test(place2.key) && !/^args$/.test(place2.key);
  const content = contentOf(place2, "");
  const command2 = /^(?:command|entrypoint|args)$/.test(place2.key);
  if (content.kind === "script" && !command2) return [];
  const hint = environment2 ? "environment" : content.kind === "arguments" && content.hint !== "environment" ? content.hint === "unknown" ? void 0 : content.hint : void 0;
  const elements = items.map(
    ({ scalar }, index) => scalar === null ? null : { view: scalar.view, span: scalar.span, ...removalOf3(text3, list3, index) }
  );
  const given = elements.filter((word2) => word2 !== null);
  const runs = place2.up?.key === "matrix" ? given.map((word2) => [word2]) : [given];
  const uses = runs.flatMap((run) => [...readArguments(text3, run, names, hint)]);
  const bare5 = words2.filter(({ view }) => names.has(view.text));
  const heads = new Set(
    bare5.length === 0 ? [] : words2.map(({ view }) => /^\w*/.exec(view.text)[0])
  );
  const wanted = [...heads].filter((head) => names.has(head));
  for (const { view } of bare5) {
    const beside3 = others(view.text, wanted);
    const own = {
      name: view.text,
      start: view.source(0),
      end: view.source(view.text.length - 1) + 1
    };
    if (!environment2)
      uses.push({ ...own, role: "mention", namespace: "any", region: "string", beside: beside3 });
    else
      uses.push({
        ...own,
        role: "option",
        namespace: "env",
        region: "code",
        beside: beside3,
        contract: "It is handed on from outside.",
        ...!list3.flow && {
          widen: (fresh) => another(text3, own.start, fresh)
        }
      });
  }
  return uses;
}
function another(text3, at, fresh) {
  const line = lineStartOfAny(text3, at);
  const head = text3.slice(line, at);
  const newline = /\r\n|\n|\r/.exec(text3)?.[0] ?? "\n";
  if (!/^ *- *["']?$/.test(head)) return void 0;
  const quote2 = /["']$/.exec(head)?.[0] ?? "";
  return [{ start: at, end: at, text: fresh.map((name) => name + quote2 + newline + head).join("") }];
}
function removalOf3(text3, { flow, items }, index) {
  const { scalar } = items[index];
  if (flow || scalar === null) return {};
  const start = lineStartOfAny(text3, scalar.span.start);
  let end = scalar.span.end;
  while (end < text3.length && text3[end] !== "\n" && text3[end] !== "\r") end++;
  if (!/^ *- +$/.test(text3.slice(start, scalar.span.start))) return {};
  if (!/^\s*(?:#.*)?$/.test(text3.slice(scalar.span.end, end))) return {};
  const next2 = end + (text3[end] === "\r" && text3[end + 1] === "\n" ? 2 : end < text3.length ? 1 : 0);
  const last2 = next2 === end && start > 0;
  return {
    removal: { start: last2 ? start - (text3[start - 2] === "\r" ? 2 : 1) : start, end: next2 }
  };
}

// src/languages/yaml/read.ts
function readYaml(text3, names) {
  if (!names.test(text3)) return [];
  const tree = canBeParsed(text3) ? parse4(text3) : null;
  if (tree === null) return readYamlLines(text3, names);
  const context = contextOf(text3, tree, names);
  const read2 = readsOf2(tree, names);
  const uses = /* @__PURE__ */ new Map();
  for (const use2 of comments(text3, names)) uses.set(use2.start, use2);
  for (const { place: place2, scalar } of tree.values)
    for (const use2 of readValue2(scalar, place2, context)) uses.set(use2.start, use2);
  for (const list3 of tree.lists) for (const use2 of readList3(list3, context)) uses.set(use2.start, use2);
  for (const mapping2 of tree.mappings)
    for (const use2 of readKeys(text3, mapping2, names, read2)) uses.set(use2.start, use2);
  return inOrder(uses);
}
function parse4(text3) {
  try {
    return parseTree3(text3);
  } catch {
    return null;
  }
}
function contextOf(text3, tree, names) {
  const set2 = /* @__PURE__ */ new Set();
  const matrix = /* @__PURE__ */ new Set();
  for (const mapping2 of tree.mappings) {
    const meaning2 = meaningOf(mapping2);
    const environment2 = meaning2.kind === "setting" && meaning2.namespace === "env";
    for (const { key, value } of mapping2.entries) {
      if (environment2 || meaning2.kind === "matrix") set2.add(key.text);
      if (meaning2.kind === "matrix") matrix.add(key.text);
      if (key.text === "name" && value !== null && mapping2.node.has("value"))
        set2.add(value.view.text);
      if (value !== null && ENVIRONMENT5.test(key.text)) assigned6(value.view.text, set2);
    }
  }
  for (const list3 of tree.lists)
    if (ENVIRONMENT5.test(list3.place.key)) {
      for (const { scalar } of list3.items) if (scalar !== null) assigned6(scalar.view.text, set2);
    }
  for (const { scalar } of tree.values)
    if (/GITHUB_ENV|##vso\[task\.setvariable|^\s*export\s/.test(scalar.view.text) && names.test(scalar.view.text))
      exported(scalar.view.text, set2);
  const compose2 = tree.mappings.some(({ place: place2, node }) => place2.up === null && node.has("services"));
  const listed4 = /* @__PURE__ */ new Map();
  for (const { items } of tree.lists) {
    const maps = items.map(({ node }) => node).filter((node) => (0, import_yaml3.isMap)(node));
    const all = maps.flatMap((map) => sibling(map, "name") ?? []);
    for (const map of maps) listed4.set(map, all);
  }
  return { text: text3, names, set: set2, matrix, compose: compose2, listed: listed4 };
}
function assigned6(text3, set2) {
  for (const hit of text3.matchAll(/(?:^|\s)([A-Za-z_]\w*)=/g)) set2.add(hit[1]);
}
function exported(text3, set2) {
  const forms = [
    /echo\s+["']?([A-Za-z_]\w*)=[^\n]*GITHUB_ENV/g,
    /task\.setvariable variable=([A-Za-z_]\w*)/g,
    /^\s*export\s+([A-Za-z_]\w*)=[^\n]*$/g
  ];
  for (const form of forms) for (const hit of text3.matchAll(form)) set2.add(hit[1]);
}
function readsOf2(tree, names) {
  const read2 = /* @__PURE__ */ new Set();
  for (const { scalar } of tree.values) {
    const { text: text3 } = scalar.view;
    if (!names.test(text3)) continue;
    for (const hit of text3.matchAll(/\$(?:\{|\(|env:|Env:|ENV:)?(\w+)|%(\w+)%/g))
      read2.add(hit[1] ?? hit[2]);
    for (const span2 of expressionsIn(text3))
      for (const { name } of names.find(text3, span2.start, span2.end)) read2.add(name);
  }
  return read2;
}
function comments(text3, names) {
  let line = { start: 0, end: -1, comment: 0 };
  return names.find(text3).flatMap((match2) => {
    if (match2.start > line.end) line = lineAt(text3, match2.start);
    if (line.comment >= match2.start) return [];
    const block4 = around3(text3, line.start);
    const noted = notesDeprecation(block4);
    const beside3 = noted ? namesOf(names.find(block4)) : [];
    return [{ ...mention(match2, "comment"), beside: others(match2.name, beside3) }];
  });
}
function lineAt(text3, offset) {
  const start = lineStartOfAny(text3, offset);
  const line = /^[^\r\n]*/.exec(text3.slice(start))[0];
  const comment = line.search(/(?:^|\s)#/);
  return {
    start,
    end: start + line.length,
    comment: comment === -1 ? text3.length : start + comment
  };
}
function around3(text3, line) {
  const lines = text3.slice(Math.max(0, line - 600), line).split(/\r?\n/);
  const before = [];
  for (const each of lines.slice(0, -1).toReversed()) {
    if (!/^\s*#/.test(each)) break;
    before.unshift(each);
  }
  const after2 = [];
  for (const each of text3.slice(line, line + 600).split(/\r?\n/)) {
    if (after2.length > 0 && !/^\s*#/.test(each)) break;
    after2.push(each);
  }
  return [...before, ...after2].join("\n");
}

// src/languages/yaml/index.ts
var yaml = {
  id: "yaml",
  files: [
    {
      format: "github-workflow",
      places: [
        /(^|\/)\.github\/workflows\/[^/]+\.ya?ml(\.\w+)?$/i,
        /(^|\/)\.(gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i
      ]
    },
    {
      format: "yaml",
      scope: "docs",
      places: [/(^|\/)\.github\/(issue|discussion)_template\/[^/]+\.ya?ml$/i]
    },
    { format: "circleci", places: [/(^|\/)\.circleci\/.+\.ya?ml$/i] },
    {
      format: "gitlab-ci",
      places: [/(^|\/)\.gitlab(-ci)?\/.+\.ya?ml$/i],
      names: ".gitlab-ci.yml .gitlab-ci.yaml",
      patterns: [/[.-]gitlab-ci\.ya?ml$/i, /^\.gitlab-ci.*\.ya?ml$/i]
    },
    {
      format: "azure-pipelines",
      places: [
        /(^|\/)\.(azure-pipelines|azuredevops|azure|pipelines)\/.+\.ya?ml$/i,
        /(^|\/)(azure-pipelines|\.?ci\/azure)\/.+\.ya?ml$/i
      ],
      names: ".azure-pipelines.yml",
      patterns: [/^\.?azure-pipelines.*\.ya?ml$/i]
    },
    { format: "buildkite", places: [/(^|\/)\.buildkite\/.+\.ya?ml$/i] },
    {
      format: "woodpecker",
      places: [/(^|\/)\.woodpecker\/.+\.ya?ml$/i],
      names: ".woodpecker.yml .woodpecker.yaml"
    },
    { format: "drone", places: [/(^|\/)\.drone\/.+\.ya?ml$/i], names: ".drone.yml .drone.yaml" },
    {
      format: "compose",
      names: "compose.yml compose.yaml",
      patterns: [/^(docker|podman)-compose.*\.ya?ml$/i, /^compose[._-].*\.ya?ml$/i]
    },
    { format: "github-action", names: "action.yml action.yaml" },
    { format: "travis", names: ".travis.yml" },
    { format: "appveyor", names: "appveyor.yml .appveyor.yml appveyor.yaml" },
    { format: "cirrus", names: ".cirrus.yml .cirrus.yaml" },
    { format: "bitbucket", names: "bitbucket-pipelines.yml bitbucket-pipelines.yaml" },
    {
      format: "taskfile",
      names: "taskfile.yml taskfile.yaml taskfile.dist.yml taskfile.dist.yaml"
    },
    { format: "yaml", names: ".clangd .clang-tidy .clang-format", extensions: "yml yaml" },
    { format: "snapcraft", names: "snapcraft.yaml" },
    { format: "spack", names: "spack.yaml" },
    { format: "conda", names: "meta.yaml recipe.yaml conda_build_config.yaml" }
  ],
  fences: "yaml yml",
  read: readYaml,
  structure: yamlStructure
};

// src/languages/zig/read.ts
var RULES14 = [
  {
    ...MACRO_DEFINITION,
    before: /\.(?:addCMacro|defineCMacro)\s*\(\s*$/,
    after: /^\s*,\s*/
  },
  {
    ...ENVIRONMENT_READ,
    before: /\b(?:std\.)?(?:posix|os|c)\.getenv\s*\(\s*$/,
    after: /^\s*\)/,
    either: anyOf("orelse")
  },
  {
    ...ENVIRONMENT_READ,
    before: /\benv_map\.get\s*\(\s*$/,
    after: /^\s*\)/,
    either: anyOf("orelse")
  },
  { ...ENVIRONMENT_READ, before: /\bgetEnvVarOwned\s*\([^"]*,\s*$/ },
  {
    in: "string",
    before: /\.option\s*\(\s*[\w.[\]]+\s*,\s*$/,
    role: "declaration",
    namespace: "any"
  },
  {
    in: "code",
    before: /\.$/,
    after: /^\s*=(?!=)\s*/,
    role: "option",
    namespace: "any",
    value: true,
    member: "list"
  }
];
var ZIG = {
  syntax: {
    line: ["//"],
    skip: [String.raw`'(?:\\[^\r\n]|[^\\'\r\n])[^'\r\n]{0,10}'`],
    strings: [{ open: "\\\\\\\\", close: "line", escape: "none" }, DOUBLE]
  },
  rules: RULES14,
  trailing: true,
  hint: (key) => /^\.?flags$/.test(key) ? "compiler" : void 0
};
function readZig(text3, names) {
  return readScript(text3, names, ZIG);
}

// src/languages/zig/index.ts
var zig = {
  id: "zig",
  files: [
    { format: "zig-build", names: "build.zig build.zig.zon", extensions: "zon" },
    { format: "zig", scope: "sources", extensions: "zig" }
  ],
  fences: "zig",
  read: readZig
};

// src/languages/format.ts
var WRAPPED = /\.(in|j2|jinja2?|tmpl|tpl|template|mustache|erb|example|sample|dist|default|disabled|off|bak|old|orig|save)$/i;
var CMAKE_HEADER = /(\.(?:h|hh|hpp|hxx)(?=\.cmake)|\.(?:c|cc|cpp|cxx)(?=\.cmake\.in$))\.cmake(?:\.in)?$/i;
var BUILD_PLACES = /(^|\/)(\.?ci|\.github|\.gitlab|\.circleci|\.buildkite|\.azure-pipelines|\.devops|scripts?|cmake|docker|packaging|toolchains?|build-?tools?|buildscripts?)\//i;
var BUILD_SCRIPT = /^([^/]+\/)?(build|setup|configure|install|compile|package|release|r?make|bootstrap)([_-][\w-]+)?\.[a-z]+$/i;
var OWN_LANGUAGE = /\.(md|markdown|rst|adoc|html?|pdf|txt|am|sh|bash|zsh|py|ps1|bat|cmd|ya?ml|json|toml|xml|cmake|dockerignore|patch|diff|gn|rb|lock)(\.in)?$/i;
var UNKNOWN_TEXT = { id: "text", reader: "text", scope: "sources" };
var Formats = class {
  #rows;
  #places;
  #beginnings;
  #patterns;
  #names;
  #extensions;
  /** @param languages where two of them fit a file, the first one takes it */
  constructor(languages) {
    this.#rows = languages.flatMap(
      (language2) => language2.files.map((rule2) => ({ rule: rule2, format: formatBy(rule2, language2) }))
    );
    this.#places = patterns(this.#rows, "places");
    this.#beginnings = patterns(this.#rows, "beginnings");
    this.#patterns = patterns(this.#rows, "patterns");
    this.#names = words(this.#rows, "names");
    this.#extensions = words(this.#rows, "extensions");
  }
  /**
   * The first that knows the path wins: its place (`.github/workflows/`), its name (`Makefile`), its extension, what a
   * template is made for (`config.h.in`), its beginning. Text that nobody knows is `sources`: shown, and not rewritten
   * unless asked.
   *
   * @param path relative to the repository's root, forward slashes
   * @param head the beginning of the file as latin1 (4 KiB are plenty); decides for shebangs and ambiguous extensions
   */
  of(path3, head = "") {
    const name = path3.slice(path3.lastIndexOf("/") + 1).replace(CMAKE_HEADER, "$1");
    const row = this.#known(path3, name, head) ?? this.#byBeginning(head);
    if (row === void 0) return UNKNOWN_TEXT;
    const { rule: rule2, format: format2 } = row;
    const isScript = rule2.scripts === true && (BUILD_PLACES.test(path3) || BUILD_SCRIPT.test(path3));
    return isScript ? { ...format2, scope: "build" } : format2;
  }
  #known(path3, name, head) {
    const row = this.#byPlace(path3) ?? this.#byName(name) ?? this.#byExtension(name, head) ?? this.#lastly(name, head);
    if (row !== void 0) return row;
    const inner = name.replace(WRAPPED, "");
    if (inner === name || inner === "") return void 0;
    return this.#known(path3.slice(0, path3.length - name.length) + inner, inner, head);
  }
  #byPlace(path3) {
    return path3.includes("/") ? this.#places.find(([pattern]) => pattern.test(path3))?.[1] : void 0;
  }
  #byName(name) {
    const whole = rowsOf(this.#names, name)[0];
    if (whole !== void 0) return whole;
    const fits2 = ([pattern]) => pattern.test(name);
    const begun = OWN_LANGUAGE.test(name) ? void 0 : this.#beginnings.find(fits2);
    return (begun ?? this.#patterns.find(fits2))?.[1];
  }
  #byExtension(name, head) {
    const dot = name.lastIndexOf(".");
    const rows = dot < 0 ? [] : rowsOf(this.#extensions, name.slice(dot + 1));
    return rows.find(({ rule: rule2 }) => rule2.head?.(head) ?? true);
  }
  #lastly(name, head) {
    return this.#rows.find(
      ({ rule: rule2 }) => rule2.lastly?.test(name) === true && rule2.head?.(head) !== false
    );
  }
  #byBeginning(head) {
    const begun = this.#rows.find(({ rule: rule2 }) => rule2.beginsAs?.(head) === true);
    if (begun !== void 0) return begun;
    const shebang = /^#![^\r\n]*/.exec(head)?.[0];
    if (shebang === void 0) return void 0;
    return this.#rows.find(({ rule: rule2 }) => rule2.shebang?.test(shebang) === true);
  }
};
function formatBy({ format: format2, scope }, { id }) {
  return { id: format2, reader: id, scope: scope ?? "build" };
}
function patterns(rows, way2) {
  return rows.flatMap((row) => (row.rule[way2] ?? []).map((pattern) => [pattern, row]));
}
function words(rows, way2) {
  const byWord = /* @__PURE__ */ new Map();
  for (const asks of [true, false])
    for (const row of rows.filter(({ rule: rule2 }) => rule2.head !== void 0 === asks))
      for (const word2 of row.rule[way2]?.split(" ") ?? [])
        byWord.set(word2, [...byWord.get(word2) ?? [], row]);
  return byWord;
}
function rowsOf(byWord, word2) {
  return byWord.get(word2) ?? byWord.get(word2.toLowerCase()) ?? [];
}

// src/languages/registry.ts
var ALL = [
  yaml,
  kconfig,
  shell,
  python,
  text,
  batch,
  bazelrc,
  c,
  cmake,
  dockerfile,
  gn,
  go,
  groovy,
  ini,
  json,
  just,
  kotlin,
  lua,
  m4,
  make,
  markdown,
  meson,
  nix,
  notebook,
  powershell,
  properties,
  rpmspec,
  rst,
  ruby,
  rust,
  starlark,
  swift,
  toml,
  xml,
  zig
];
var LANGUAGES = {
  byId: new Map(ALL.map((language2) => [language2.id, language2])),
  byFence: new Map(
    ALL.flatMap(
      (language2) => (language2.fences?.split(" ") ?? []).map((fence) => [fence, language2])
    )
  ),
  formats: new Formats(ALL)
};
function formatOf(path3, head = "") {
  return LANGUAGES.formats.of(path3, head);
}

// src/languages/read-file.ts
function readFileUses(language2, text3, names, known3 = {}) {
  const matches2 = known3.matches ?? names.find(text3);
  const uses = new Reading(names, LANGUAGES, { text: text3, matches: matches2 }).read(language2, text3);
  const composed = known3.composed ?? composedUses(language2, text3, names);
  if (composed.length === 0) return uses;
  const said2 = new Map(uses.map((use2) => [use2.start, use2]));
  const matchesIn = matchesWithin(matches2);
  for (const use2 of composed)
    if (matchesIn(use2.start, use2.end).length === 0) said2.set(use2.start, use2);
  return inOrder(said2);
}
function readUses(language2, text3, names) {
  return new Reading(names, LANGUAGES).read(language2, text3);
}

// src/core/edit.ts
function applyEdits(text3, edits) {
  let result = "";
  let at = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text3.length)
      throw new Error(`edit ${edit.start}-${edit.end} overlaps another or lies outside the text`);
    result += text3.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text3.slice(at);
}
function sortEdits(edits) {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((edit, index) => {
    const before = sorted[index - 1];
    return !(before?.start === edit.start && before.end === edit.end && before.text === edit.text);
  });
}

// src/patch/check.ts
function onlyEdited(before, after2, edits) {
  let at = 0;
  let shifted = 0;
  for (const edit of sortEdits(edits)) {
    const gap2 = edit.start - at;
    if (before.slice(at, edit.start) !== after2.slice(shifted, shifted + gap2)) return false;
    if (after2.slice(shifted + gap2, shifted + gap2 + edit.text.length) !== edit.text) return false;
    at = edit.end;
    shifted += gap2 + edit.text.length;
  }
  return before.slice(at) === after2.slice(shifted);
}
function brokenStructure(language2, before, after2, purpose2) {
  const parser = LANGUAGES.byId.get(language2)?.structure;
  if (parser === void 0) return null;
  const old = attempt(parser, before);
  if (!old.parsed) return null;
  const now = attempt(parser, after2);
  if (!now.parsed) return `the file no longer parses: ${now.why}`;
  if (purpose2 === "members" || shape(old.tree, purpose2) === shape(now.tree, purpose2)) return null;
  return "the file parses to another structure than before";
}
function attempt(parser, text3) {
  try {
    return { parsed: true, tree: parser(text3.replace(/^\u00ef\u00bb\u00bf/, "")) };
  } catch (error) {
    return {
      parsed: false,
      why: error instanceof Error ? error.message.split("\n")[0] : String(error)
    };
  }
}
function shape(tree, purpose2, above2 = []) {
  const isLeaf = tree === null || typeof tree !== "object" || tree instanceof Date;
  if (isLeaf && purpose2 === "values") return "leaf";
  if (tree === null) return "null";
  if (typeof tree !== "object") return typeof tree;
  if (tree instanceof Date) return "date";
  if (above2.includes(tree)) return "cycle";
  const inside2 = Object.values(tree).map(
    (value) => shape(value, purpose2, [...above2, tree])
  );
  return Array.isArray(tree) ? `[${inside2.join()}]` : `{${inside2.join()}}`;
}

// node_modules/diff/libesm/patch/create.js
function needsQuoting(s) {
  for (let i = 0; i < s.length; i++) {
    if (s[i] < " " || s[i] > "~" || s[i] === '"' || s[i] === "\\") {
      return true;
    }
  }
  return false;
}
function quoteFileNameIfNeeded(s) {
  if (!needsQuoting(s)) {
    return s;
  }
  let result = '"';
  const bytes = new TextEncoder().encode(s);
  let i = 0;
  while (i < bytes.length) {
    const b = bytes[i];
    if (b === 7) {
      result += "\\a";
    } else if (b === 8) {
      result += "\\b";
    } else if (b === 9) {
      result += "\\t";
    } else if (b === 10) {
      result += "\\n";
    } else if (b === 11) {
      result += "\\v";
    } else if (b === 12) {
      result += "\\f";
    } else if (b === 13) {
      result += "\\r";
    } else if (b === 34) {
      result += '\\"';
    } else if (b === 92) {
      result += "\\\\";
    } else if (b >= 32 && b <= 126) {
      result += String.fromCharCode(b);
    } else {
      result += "\\" + b.toString(8).padStart(3, "0");
    }
    i++;
  }
  result += '"';
  return result;
}
var INCLUDE_HEADERS = {
  includeIndex: true,
  includeUnderline: true,
  includeFileHeaders: true
};
function formatPatch(patch, headerOptions) {
  var _a, _b, _c, _d, _e, _f;
  if (!headerOptions) {
    headerOptions = INCLUDE_HEADERS;
  }
  if (Array.isArray(patch)) {
    if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every((p) => p.isGit)) {
      throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know which changes are to which file?)");
    }
    return patch.map((p) => formatPatch(p, headerOptions)).join("\n");
  }
  const ret = [];
  if (patch.isGit) {
    headerOptions = INCLUDE_HEADERS;
    if (!patch.oldFileName) {
      throw new Error("oldFileName must be specified for Git patches");
    }
    if (!patch.newFileName) {
      throw new Error("newFileName must be specified for Git patches");
    }
    let gitOldName = patch.oldFileName;
    let gitNewName = patch.newFileName;
    if (patch.isCreate && gitOldName === "/dev/null") {
      gitOldName = gitNewName.replace(/^b\//, "a/");
    } else if (patch.isDelete && gitNewName === "/dev/null") {
      gitNewName = gitOldName.replace(/^a\//, "b/");
    }
    ret.push("diff --git " + quoteFileNameIfNeeded(gitOldName) + " " + quoteFileNameIfNeeded(gitNewName));
    if (patch.isDelete) {
      ret.push("deleted file mode " + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : "100644"));
    }
    if (patch.isCreate) {
      ret.push("new file mode " + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : "100644"));
    }
    if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
      ret.push("old mode " + patch.oldMode);
      ret.push("new mode " + patch.newMode);
    }
    if (patch.isRename) {
      ret.push("rename from " + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : "").replace(/^a\//, "")));
      ret.push("rename to " + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : "").replace(/^b\//, "")));
    }
    if (patch.isCopy) {
      ret.push("copy from " + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : "").replace(/^a\//, "")));
      ret.push("copy to " + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : "").replace(/^b\//, "")));
    }
  } else {
    if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== void 0) {
      ret.push("Index: " + patch.oldFileName);
    }
    if (headerOptions.includeUnderline) {
      ret.push("===================================================================");
    }
  }
  const hasHunks = patch.hunks.length > 0;
  if (headerOptions.includeFileHeaders && patch.oldFileName !== void 0 && patch.newFileName !== void 0 && (!patch.isGit || hasHunks)) {
    ret.push("--- " + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? "	" + patch.oldHeader : ""));
    ret.push("+++ " + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? "	" + patch.newHeader : ""));
  }
  for (let i = 0; i < patch.hunks.length; i++) {
    const hunk = patch.hunks[i];
    const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
    const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
    ret.push("@@ -" + oldStart + "," + hunk.oldLines + " +" + newStart + "," + hunk.newLines + " @@");
    for (const line of hunk.lines) {
      ret.push(line);
    }
  }
  return ret.join("\n") + "\n";
}

// src/patch/hunks.ts
var CONTEXT = 3;
function fileDiff(path3, text3, edits) {
  const hunks = hunksOf(text3, changesOf(text3, edits));
  if (hunks.length === 0) return "";
  return formatPatch({
    oldFileName: `a/${path3}`,
    newFileName: `b/${path3}`,
    oldHeader: void 0,
    newHeader: void 0,
    hunks,
    isGit: true
  });
}
function changesOf(text3, edits) {
  const changes = [];
  let pending = [];
  let start = 0;
  let end = -1;
  function flush() {
    if (pending.length === 0) return;
    const moved = pending.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start
    }));
    const before = text3.slice(start, end);
    const after2 = applyEdits(before, moved);
    if (before !== after2)
      changes.push({ start, end, before: linesOf4(before), after: linesOf4(after2) });
    pending = [];
  }
  for (const edit of sortEdits(edits)) {
    const from = lineStart(text3, edit.start);
    const to = lastLineEnd(text3, edit, from);
    if (pending.length > 0 && from <= end) {
      pending.push(edit);
      end = Math.max(end, to);
      continue;
    }
    flush();
    pending = [edit];
    start = from;
    end = to;
  }
  flush();
  return changes;
}
function lastLineEnd(text3, edit, from) {
  const atLineStart = edit.end === 0 || text3[edit.end - 1] === "\n";
  const whole = edit.start === from && (edit.text === "" || edit.text.endsWith("\n"));
  if (atLineStart && whole) return edit.end;
  const newline = text3.indexOf("\n", edit.end);
  return newline === -1 ? text3.length : newline + 1;
}
function linesOf4(text3) {
  return text3 === "" ? [] : text3.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function hunksOf(text3, changes) {
  const hunks = [];
  const counter = lineCounter(text3);
  let shift2 = 0;
  for (let index = 0; index < changes.length; ) {
    const first = changes[index];
    const lines = [];
    const lead = linesBefore(text3, first.start, index === 0 ? 0 : changes[index - 1].end);
    lines.push(...lead.map((line) => ` ${line}`));
    const oldStart = counter(first.start) - lead.length;
    let removed = 0;
    let added2 = 0;
    let last2 = first;
    for (; ; ) {
      lines.push(...last2.before.map((line) => `-${line}`), ...last2.after.map((line) => `+${line}`));
      removed += last2.before.length;
      added2 += last2.after.length;
      index++;
      const next3 = changes[index];
      const between3 = next3 && linesUpTo(text3, last2.end, next3.start, 2 * CONTEXT);
      if (next3 === void 0 || between3 === void 0) break;
      lines.push(...between3.map((line) => ` ${line}`));
      last2 = next3;
    }
    const next2 = changes[index];
    lines.push(...linesAfter(text3, last2.end, next2?.start ?? text3.length).map((line) => ` ${line}`));
    const kept = lines.filter((line) => line.startsWith(" ")).length;
    hunks.push({
      oldStart,
      oldLines: kept + removed,
      newStart: oldStart + shift2,
      newLines: kept + added2,
      lines: lines.flatMap(marked)
    });
    shift2 += added2 - removed;
  }
  return hunks;
}
function marked(line) {
  return line.endsWith("\n") ? [line.slice(0, -1)] : [line, "\\ No newline at end of file"];
}
function linesBefore(text3, offset, limit) {
  let start = offset;
  for (let count = 0; count < CONTEXT && start > limit; count++) start = lineStart(text3, start - 1);
  return linesOf4(text3.slice(Math.max(start, limit), offset));
}
function linesAfter(text3, offset, limit) {
  let end = offset;
  for (let count = 0; count < CONTEXT && end < limit; count++) {
    const newline = text3.indexOf("\n", end);
    end = newline === -1 ? text3.length : newline + 1;
  }
  return linesOf4(text3.slice(offset, Math.min(end, limit)));
}
function linesUpTo(text3, from, to, most) {
  let at = from;
  for (let count = 0; at < to; count++) {
    if (count === most) return void 0;
    const newline = text3.indexOf("\n", at);
    at = newline === -1 ? text3.length : newline + 1;
  }
  return linesOf4(text3.slice(from, to));
}
function lineCounter(text3) {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let newline = text3.indexOf("\n", at); newline !== -1 && newline < offset; ) {
      line++;
      at = newline + 1;
      newline = text3.indexOf("\n", at);
    }
    return line;
  };
}

// src/patch/rewrite.ts
function rewriteFile(file, sites, names, repository, prefix = "") {
  const edits = sortEdits(sites.flatMap((site) => site.edits));
  if (edits.length === 0) return { kind: "unchanged" };
  const after2 = attempt2(file.text, edits);
  if (after2 === null) return heldBack("overlap", "Two of the edits overlap.");
  if (!onlyEdited(file.text, after2, edits))
    return heldBack("bytes", "A byte outside the edits would change.");
  const broken = brokenStructure(file.reader, file.text, after2, purposeOf(sites));
  if (broken !== null) return heldBack("structure", `After the rewrite ${broken}.`);
  const uses = readFileUses(file.reader, after2, names);
  const again = judgeFile({ ...file, text: after2, lines: linesOf(after2), uses }, repository);
  const left = again.find(({ action }) => action !== "keep");
  if (left !== void 0)
    return heldBack(
      "not-stable",
      `A second run would change line ${left.line} again (${left.from}).`
    );
  const diff = fileDiff(prefix + file.path, file.text, edits);
  return {
    kind: "patched",
    patch: {
      path: file.path,
      before: file.text,
      after: after2,
      edits,
      diff,
      lines: changedLines(after2, edits)
    }
  };
}
function purposeOf(sites) {
  const made = sites.filter(({ action }) => action !== "keep");
  const members = made.some(
    ({ action, rename: rename2 }) => action === "remove" || action === "add" || rename2.to.length > 1
  );
  if (members) return "members";
  return made.some(({ rename: rename2 }) => rename2.value.kind !== "same") ? "values" : "names";
}
function attempt2(text3, edits) {
  try {
    return applyEdits(text3, edits);
  } catch {
    return null;
  }
}
function heldBack(code, message) {
  return {
    kind: "held-back",
    reason: { code, message: `${message} The file was left as it is; please report this.` }
  };
}
function changedLines(after2, edits) {
  const lines = linesOf(after2);
  const found = /* @__PURE__ */ new Set();
  let shift2 = 0;
  for (const edit of edits) {
    const start = edit.start + shift2;
    const first = lines.at(start).line;
    const last2 = lines.at(start + edit.text.length).line;
    for (let line = first; line <= last2; line++) found.add(line);
    shift2 += edit.text.length - (edit.end - edit.start);
  }
  return [...found].toSorted((a, b) => a - b);
}

// src/patch/rewrite-all.ts
function rewriteAll({ files, repository }, names, prefix) {
  const sites = [];
  const patches = [];
  for (const { file, sites: judged } of files) {
    const result = rewriteFile(file, judged, names, repository, prefix);
    if (result.kind === "patched") patches.push(result.patch);
    if (result.kind === "held-back")
      sites.push(...judged.map((site) => heldBack2(site, result.reason)));
    else sites.push(...judged);
  }
  return { sites, patches };
}
function heldBack2(site, reason2) {
  if (site.action === "keep") return site;
  return { ...site, action: "keep", safety: "review", reason: reason2, edits: [] };
}

// src/repository/outer-attributes.ts
import { lstat, readFile as readFile2 } from "node:fs/promises";
import { resolve as resolve2 } from "node:path";
async function outerAttributes(source) {
  const { prefix } = source;
  const parts = prefix.split("/").slice(0, -1);
  const files = [];
  for (const [depth] of parts.entries()) {
    const path3 = [...parts.slice(0, depth), ".gitattributes"].join("/");
    const text3 = source.kind === "commit" ? await fromCommit(source, path3) : await fromDisk(resolve2(source.root, "../".repeat(parts.length)), path3);
    if (text3 !== null) files.push({ path: path3, text: text3 });
  }
  return { prefix, files };
}
async function fromCommit({ root, revision }, path3) {
  try {
    return (await git(root, ["cat-file", "blob", `${revision}:${path3}`])).toString("latin1");
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}
async function fromDisk(top, path3) {
  const file = diskPath(top, path3);
  const stats = await lstat(file).catch(() => null);
  return stats?.isFile() === true ? await readFile2(file, "latin1") : null;
}

// src/repository/open.ts
import { existsSync as existsSync3, statSync } from "node:fs";
import { dirname, join as join3, resolve as resolve4 } from "node:path";

// src/repository/worktree.ts
import { lstatSync as lstatSync2 } from "node:fs";
import { resolve as resolve3 } from "node:path";
async function openWorktree(dir) {
  const root = resolve3(dir);
  const prefix = (await locate(root))?.prefix ?? "";
  const head = await headOf(root);
  const conflicts = /* @__PURE__ */ new Set();
  let entries;
  async function list3() {
    const index = parseIndex(await git(root, ["ls-files", "-z", "-s"]));
    for (const { path: path3, stage } of index) if (stage > 0) conflicts.add(path3);
    const lookAt = parentGuard(root);
    return uniquePaths(index).flatMap((entry) => onDisk(entry, lookAt(entry.path)));
  }
  return {
    kind: "worktree",
    root,
    revision: null,
    head,
    prefix,
    list() {
      entries ??= list3();
      return entries;
    },
    read(wanted, onUnreadable) {
      return readFiles(
        root,
        wanted,
        onUnreadable,
        (entry) => conflicts.has(entry.path) ? "it has unresolved merge conflicts" : whyNotRead(entry)
      );
    },
    close() {
      return Promise.resolve();
    }
  };
}
function parseIndex(output) {
  const entries = [];
  for (let at = 0; at < output.length; ) {
    const tab = output.indexOf(9, at);
    const end = output.indexOf(0, tab);
    const [mode = "", oid = "", stage = ""] = output.toString("latin1", at, tab).split(" ");
    entries.push({
      path: decodePath(output.subarray(tab + 1, end)),
      mode,
      oid,
      stage: Number(stage)
    });
    at = end + 1;
  }
  return entries;
}
function uniquePaths(index) {
  const byPath = /* @__PURE__ */ new Map();
  for (const entry of index)
    if (entry.stage <= 2 || !byPath.has(entry.path)) byPath.set(entry.path, entry);
  return [...byPath.values()];
}
function onDisk({ path: path3, mode, oid }, stats) {
  if (mode === "160000") return [{ path: path3, mode, oid }];
  if (stats === void 0) return [];
  if (stats.isSymbolicLink()) return [{ path: path3, mode: "120000", oid, size: stats.size }];
  return stats.isFile() ? [{ path: path3, mode: fileMode(mode), oid, size: stats.size }] : [];
}
function parentGuard(root) {
  const directories = /* @__PURE__ */ new Map([["", true]]);
  function isDirectory(path3) {
    const known3 = directories.get(path3);
    if (known3 !== void 0) return known3;
    const parent = path3.slice(0, Math.max(path3.lastIndexOf("/"), 0));
    const answer = isDirectory(parent) && lstat2(root, path3)?.isDirectory() === true;
    directories.set(path3, answer);
    return answer;
  }
  return (path3) => {
    const parent = path3.slice(0, Math.max(path3.lastIndexOf("/"), 0));
    return isDirectory(parent) ? lstat2(root, path3) : void 0;
  };
}
function lstat2(root, path3) {
  try {
    return lstatSync2(diskPath(root, path3), { throwIfNoEntry: false });
  } catch (error) {
    if (error.code === "ENOTDIR") return void 0;
    throw error;
  }
}

// src/repository/open.ts
async function openRepository(dir, revision) {
  mustBeDirectory(dir);
  if (revision !== void 0) return openCommit(dir, revision);
  const location = await locateOrNone(dir);
  if (location === null) return openDirectory(dir);
  if (location.bare)
    throw new UserError(
      "This is a bare repository: it has no working tree.",
      "Say which commit to scan, for instance --rev HEAD.",
      { file: dir }
    );
  if (!location.worktree)
    throw new UserError(
      "This directory is the inside of a repository (.git).",
      "Give the directory that holds it.",
      { file: dir }
    );
  const worktree = await openWorktree(dir);
  const foreign = location.prefix !== "" && (await worktree.list()).length === 0;
  return foreign ? openDirectory(dir) : worktree;
}
function mustBeDirectory(dir) {
  let kind2;
  try {
    const stats = statSync(dir, { throwIfNoEntry: false });
    kind2 = stats === void 0 ? "missing" : stats.isDirectory() ? "directory" : "other";
  } catch (error) {
    throw new UserError(
      `The directory cannot be opened (${error.code ?? "unknown error"}).`,
      "Check the path and its permissions.",
      { file: dir },
      { cause: error }
    );
  }
  if (kind2 === "missing")
    throw new UserError("There is no such directory.", "Check the path.", { file: dir });
  if (kind2 === "other")
    throw new UserError("This is no directory.", "Give the directory that holds it.", { file: dir });
}
async function locateOrNone(dir) {
  try {
    return await locate(dir);
  } catch (error) {
    if (error instanceof UserError && !hasGitAbove(resolve4(dir))) return null;
    throw error;
  }
}
function hasGitAbove(dir) {
  if (existsSync3(join3(dir, ".git"))) return true;
  const parent = dirname(dir);
  return parent !== dir && hasGitAbove(parent);
}

// src/scan/is-rename-map.ts
import { relative as relative2, resolve as resolve5 } from "node:path";
var RENAME_MAP = {
  code: "rename-map",
  message: REASONS["rename-map"].means
};
var KEYS4 = {
  yaml: [/^upstream:/m, /^renames:/m, /^[ \t]*-[ \t]*\{?[ \t]*from:/m],
  json: [/"upstream"[ \t]*:/, /"renames"[ \t]*:/, /"from"[ \t]*:/]
};
function whyRenameMap({
  directory,
  maps
}) {
  const given = /* @__PURE__ */ new Set([
    REPOSITORY_MAP,
    ...(maps === "auto" ? [] : maps).map(
      (file) => relative2(directory, resolve5(directory, file)).replaceAll("\\", "/")
    )
  ]);
  return ({ path: path3, reader, text: text3 }) => given.has(path3) || (KEYS4[reader]?.every((key) => key.test(text3)) ?? false) ? RENAME_MAP : null;
}

// src/judging/judge-repository.ts
function judgeHits(hits, vendored, states, names, options) {
  const own = hits.filter(({ entry }) => !vendored(entry.path));
  const renameMap = whyRenameMap(options);
  const files = own.map(({ entry, text: text3, format: format2, leave, matches: matches2, composed }) => ({
    path: entry.path,
    format: format2.id,
    reader: format2.reader,
    scope: format2.scope,
    text: text3,
    leave: renameMap({ path: entry.path, reader: format2.reader, text: text3 }) ?? leave,
    lines: linesOf(text3),
    uses: readFileUses(format2.reader, text3, names, { matches: matches2, composed })
  }));
  const repository = repositoryFacts(files, ordered(states), options);
  return {
    repository,
    files: files.map((file) => ({ file, sites: judgeFile(file, repository) })),
    skipped: hits.filter(({ entry }) => vendored(entry.path)).map(({ entry }) => ({
      path: entry.path,
      reason: { code: "vendored-upstream", message: REASONS["vendored-upstream"].means }
    }))
  };
}
function ordered({ states, linked }) {
  return { states: inOrder2(states), linked: inOrder2(linked) };
}
function inOrder2(states) {
  const maps = [...new Set(states.map(mapOf))];
  return states.map((state) => ({
    state,
    map: maps.indexOf(mapOf(state)),
    key: JSON.stringify([state.from, state.kind, state.to, state.value])
  })).toSorted((a, b) => a.map - b.map || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ state }) => state);
}
function mapOf({ steps }) {
  return steps[0]?.map ?? "";
}

// src/scan/why-nothing.ts
function whyNothing({ kind: kind2 }, { listed: listed4, selected }) {
  if (selected > 0) return null;
  if (listed4 > 0)
    return `None of the ${listed4} files is left by include and exclude: check the globs (a glob is matched against the path below the scanned directory)`;
  if (kind2 === "worktree")
    return "Git tracks no file here, and only tracked files are scanned: add them first (git add)";
  return kind2 === "commit" ? "The commit has no files here" : "There are no files in this directory";
}
function whyOutside(sites, scopes) {
  if (sites.length === 0 || sites.some(({ scope }) => scopes.has(scope))) return null;
  const chosen = [...scopes].join(", ");
  return `Everything that was found (${sites.length}) lies outside the chosen scopes (${chosen}): choose more of build, docs and sources (scope)`;
}

// src/repository/globs.ts
var import_picomatch = __toESM(require_picomatch2(), 1);
function globMatcher(pattern, { braces }) {
  const matches2 = (0, import_picomatch.default)(pattern, {
    dot: true,
    nonegate: true,
    nobrace: !braces,
    noextglob: !braces,
    strictBrackets: braces,
    posix: true,
    windows: false,
    // a name may hold a newline
    flags: "s"
  });
  return (path3) => path3 === pattern || matches2(path3);
}

// src/repository/attributes.ts
var GENERATED = "linguist-generated";
var VENDORED = "linguist-vendored";
var DEEPEST2 = 32;
function attributesOf(files) {
  const macros = macrosIn(files.find(({ path: path3 }) => path3 === ".gitattributes")?.text ?? "");
  const rules = files.map(({ path: path3, text: text3 }) => ({ directory: path3.slice(0, path3.lastIndexOf("/") + 1), text: text3 })).toSorted((a, b) => depthOf(a.directory) - depthOf(b.directory)).flatMap(
    ({ directory, text: text3 }) => Buffer.from(text3, "latin1").toString("utf8").replace(/^\ufeff/, "").split(/\r?\n/).flatMap((line) => readRule(line, directory, macros))
  ).toReversed();
  return (path3) => {
    const decided = /* @__PURE__ */ new Map();
    function decide3(words2, depth) {
      for (const { attribute, state, bare: bare5 } of words2.toReversed()) {
        if (decided.has(attribute)) continue;
        decided.set(attribute, state);
        if (bare5 && depth < DEEPEST2) decide3(macros.get(attribute) ?? [], depth + 1);
      }
    }
    for (const { matches: matches2, words: words2 } of rules) if (matches2(path3)) decide3(words2, 0);
    const [generated, vendored] = [decided.get(GENERATED), decided.get(VENDORED)];
    return {
      ...generated !== void 0 && { generated },
      ...vendored !== void 0 && { vendored }
    };
  };
}
function depthOf(directory) {
  return directory.split("/").length;
}
function macrosIn(text3) {
  const macros = /* @__PURE__ */ new Map();
  for (const [, name, rest] of text3.matchAll(/^\[attr\]([\w.][\w.-]*)[ \t]+([^\r\n]*)/gm))
    macros.set(name, wordsOf5(rest));
  return macros;
}
function readRule(line, directory, macros) {
  const [, quoted2, plain4, rest = ""] = /^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"#]\S*))[ \t]+(.*)$/.exec(line) ?? [];
  const pattern = quoted2 === void 0 ? plain4 : unquote(quoted2);
  const words2 = wordsOf5(rest).filter(
    ({ attribute }) => attribute === GENERATED || attribute === VENDORED || macros.has(attribute)
  );
  if (pattern === void 0 || words2.length === 0 || /^[!]|\/$|^\[attr\]/.test(pattern)) return [];
  const matches2 = patternMatcher(pattern);
  return [
    {
      matches: (path3) => path3.startsWith(directory) && matches2(path3.slice(directory.length)),
      words: words2
    }
  ];
}
function wordsOf5(text3) {
  return text3.split(/[ \t]+/).flatMap((word2) => {
    const [, sign = "", attribute = "", value] = /^([-!]?)([^=]*)(?:=(.*))?$/.exec(word2) ?? [];
    const state = sign === "!" ? void 0 : sign !== "-" && value !== "false";
    return attribute === "" ? [] : [{ attribute, state, bare: sign === "" && value === void 0 }];
  });
}
function patternMatcher(pattern) {
  try {
    const matches2 = globMatcher(pattern.replace(/^\//, ""), { braces: false });
    return pattern.includes("/") ? matches2 : (path3) => matches2(path3.slice(path3.lastIndexOf("/") + 1));
  } catch {
    return () => false;
  }
}
function unquote(text3) {
  return text3.replace(/\\([0-7]{3}|.)/g, (_, escape) => {
    if (escape.length === 3) return String.fromCharCode(Number.parseInt(escape, 8));
    return { t: "	", n: "\n" }[escape] ?? escape;
  });
}

// src/scan/generated.ts
var HEADER_BYTES = 4096;
var HINT = /generated|do not (?:manually )?(?:edit|modify|change)/i;
var STARTED = /\b(init(iali[sz]ed|ially)?|originally|scaffold\w*|skeleton|boilerplate|starter|wizard|(project|workflow) template|once|by (an )?(claude|chatgpt|copilot|gemini|ai|llm))\b|(feel free|you (can|may|should)|safe|okay) to (edit|modify|change)|can be (edited|modified)|partially/i;
var AUTOTOOLS = /\bgenerated (?:automatically )?(?:by|from \S+ by) (?:GNU )?(?:automake|autoheader|autoconf|aclocal|libtool)/i;
var REMARKS = [
  AUTOTOOLS,
  /(?:^|[\s*#/;<!-])@generated\b/,
  /\bcode generated\b.*\bdo not edit\b/i,
  /\b(?:this|the) (?:file|code|header|script|source|document|makefile|page|workflow|module|configuration|pipeline|dockerfile)\b[^.]{0,60}\b(?:is|was|has been|were|are)\b[^.]{0,30}\b(?:auto(?:matically)?[- ]?|machine[- ]?|programmatically )generated\b/i,
  /\b(?:this|the) file (?:is|was|has been) generated (?:by|from|with|using)\b/i,
  /^\W*(?:this is an? )?(?:automatically|auto|machine)[- ]?generated\b(?!\s+\w+s\b)/i,
  /^\W*(?:file |code )?generated (?:automatically |file )?(?:by|from|with|using)\b/i
];
var FORBIDS = /\bdo not (?:manually )?(?:edit|modify|change)\b/i;
var PART = /\b(below|above|between|this (line|section|block|part)|beyond|after this|following)\b/i;
var WHOLE2 = /\b(this file|by hand|manually|directly)\b|generated/i;
function saysGenerated(text3, template = false) {
  const head = text3.slice(0, HEADER_BYTES);
  if (!HINT.test(head)) return false;
  const lines = headerComments(head);
  if (template) return lines.some((line) => AUTOTOOLS.test(line));
  const whole = lines.join("\n");
  if (/quickstart/i.test(whole)) return false;
  if (STARTED.test(lines.filter((line) => HINT.test(line)).join("\n"))) return false;
  const remark = lines.findIndex((line) => REMARKS.some((one) => one.test(line)));
  if (remark !== -1 && !introduced(lines, remark)) return true;
  const forbids = lines.some((line) => FORBIDS.test(line) && !PART.test(line));
  return forbids && WHOLE2.test(whole);
}
function introduced(lines, remark) {
  const start = lines.lastIndexOf(BETWEEN, remark);
  const above2 = start === -1 ? [] : lines.slice(0, start);
  return above2.some((line) => /(?:[a-z]+[ ,]+){3}/i.test(line)) && !LEGAL.test(above2.join("\n"));
}
var LEGAL = /copyright|licen[cs]e|SPDX|all rights reserved|\(c\)/i;
var BETWEEN = "\0";
var BLOCKS = [
  [/^\/\*/, /\*\//],
  [/^<!--/, /-->/],
  [/^#\[(=*)\[/, /\](=*)\]/],
  [/^"""/, /"""/],
  [/^'''/, /'''/],
  [/^<#/, /#>/],
  [/^--\[\[/, /\]\]/],
  [/^\{-/, /-\}/]
];
var LINE_COMMENT = /^(#(?!\s*(include|define|if|ifdef|ifndef|pragma|undef|error)\b)|\/\/|;|--|%|dnl\b|@?rem\b|::|\*|!|"(?!")|\.\\"|\.\. )/i;
var PREAMBLE = /^(#!|<\?|<!doctype|#\s*pragma once|@echo off|syntax *=|---$|\xef\xbb\xbf)/i;
function headerComments(head) {
  const comments2 = [];
  let close;
  for (const raw of head.split(/\r\n|\n|\r/)) {
    const line = raw.replace(/^\xef\xbb\xbf/, "").trim();
    if (close !== void 0) {
      comments2.push(line);
      if (close.test(line)) close = void 0;
      continue;
    }
    if (line === "" && comments2.length > 0 && comments2.at(-1) !== BETWEEN) comments2.push(BETWEEN);
    if (line === "" || PREAMBLE.test(line)) continue;
    const block4 = BLOCKS.find(([open]) => open.test(line));
    if (block4 !== void 0) {
      comments2.push(line);
      const rest = line.replace(block4[0], "");
      if (!block4[1].test(rest)) close = block4[1];
      continue;
    }
    if (!LINE_COMMENT.test(line)) break;
    comments2.push(line.replace(LINE_COMMENT, ""));
  }
  return comments2;
}

// src/scan/reasons-to-leave-a-file.ts
var LARGEST = 16 * 1024 * 1024;
var HEAD2 = 4096;
function leaveUnread({ mode, size }, largest = LARGEST) {
  if (mode === "160000") return reason("submodule");
  if (mode === "120000") return reason("symlink");
  return size !== void 0 && size > largest ? reason("too-large") : null;
}
function leaveAlone(path3, text3, attributes, isThirdParty) {
  const content = typeof text3 === "string" ? text3 : text3.toString("latin1");
  const unread = whyNoText(content);
  if (unread !== null) return unread;
  const code = codeOf(path3, content, attributes, isThirdParty);
  return code === null ? null : reason(code);
}
function whyNoText(text3) {
  if (text3.length > LARGEST) return reason("too-large");
  if (text3.startsWith("\xFF\xFE") || text3.startsWith("\xFE\xFF")) return reason("utf-16");
  if (text3.includes("\0")) return reason("binary");
  return text3.length < 1024 && LFS_POINTER.test(text3) ? reason("lfs-pointer") : null;
}
function codeOf(path3, text3, attributes, isThirdParty) {
  const name = path3.slice(path3.lastIndexOf("/") + 1);
  if (PATCH.test(name) || PATCH_PLACE.test(path3)) return "patch-file";
  if (LOCK.test(name)) return "lock-file";
  if (RENAME_TABLE.test(name)) return "rename-table";
  const prose = (LICENCE.test(path3) || HISTORY.test(path3)) && isProse(path3);
  if (prose && LICENCE.test(path3)) return "licence";
  if (prose) return "changelog";
  const { generated, vendored } = attributes?.(path3) ?? {};
  if (generated ?? (GENERATED2.test(name) || isMinified(name, text3) || isGenerated(path3, name, text3)))
    return "generated";
  if (vendored === true) return "vendored";
  if (vendored === void 0 && isThirdParty?.(path3) === true) return "third-party";
  if (vendored === void 0 && (ARCHIVED.test(path3) || COPY.test(name))) return "archived";
  return null;
}
var LFS_POINTER = /^version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\r?\n/;
var PATCH = /\.(patch|diff|rej|dpatch|quilt)(\.in)?$/i;
var PATCH_PLACE = /(^|\/)debian\/patches\//;
var LOCK = /\.(lock|lockb|lockfile|lock\.json|lock\.ya?ml|lock\.toml|lock\.hcl|freeze)$|^(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|conda-lock\.yml|deno\.lock|go\.sum|go\.work\.sum|package\.resolved|packages\.lock\.json|manifest\.toml|[\w-]*-lock\.json)$/i;
var RENAME_TABLE = /^(?:(?:config\.in|kconfig)[\w.-]*[._-](?:legacy|deprecated|obsolete|renamed?)|sdkconfig\.rename(?:\.[\w-]+)?)$/i;
var LICENCE = /(^|\/)((un)?licen[cs]es?|copying|copyright|notices?|third[-_ ]?party[-_ ]?(notices?|licen[cs]es?))([-._ ][^/]*)?$|(^|\/)licen[cs]es\/[^/]+$/i;
var HISTORY = /(^|\/)(\.?[a-z]*change[-_ ]?logs?|changes|history|news|release[-_ ]?notes|releases|what'?s[-_ ]?new|(migrat(ion|ing)|upgrad(e|ing)|updating|breaking[-_ ]?changes)([-_ ]?(guide|notes))?)([-._ ][^/]*)?$|(^|\/)deprecat(ions?|ed)([-_ ]?(features|flags|guide|list|notes|options))?(\.[^/]*)?$|(^|\/)(change[-_]?logs?(\.d)?|\.changeset|\.changes|newsfragments|release[-_]?notes|whats[-_]?new)\/|(^|\/)(releases?|news)\/v?\d+[._-]\d[^/]*$|(^|\/)debian\/([^/]+\.)?(changelog|news)$/i;
var CHANGELOG_DATA = /(^|\/)\.?change[-_]?(log|set)s?(\.d)?[./]/i;
var GENERATED2 = /\.min\.(js|css|mjs)$|\.(js|css|mjs|ts)\.map$|^(cmakecache\.txt|aclocal\.m4|compile_commands\.json|config\.(guess|sub)|ltmain\.sh|install-sh|mkinstalldirs|depcomp|(libtool|ltoptions|ltsugar|ltversion|lt~obsolete)\.m4)$|\.pb\.(h|cc|go)$|_pb2(_grpc)?\.pyi?$/i;
var TEMPLATE = /\.(in|j2|jinja2?|tmpl|tpl|template|mustache|erb|cog|gen)$/i;
var ARCHIVED = /(^|\/)([._]?archived|[._]archives?|attic|obsolete|[\w-]*[._-]old|archived[-_][\w-]+|old[-_][\w-]+)\/|^((docs?|examples?|scripts?|tools?|docker|ci|\.ci|\.github|contrib|notebooks?)\/)?(archives?|old|deprecated)\//i;
var COPY = /(\.(bak|orig|old|save|backup)|~)$/i;
function isProse(path3) {
  const { scope, id } = formatOf(path3);
  if (scope === "docs" || id === "text") return true;
  return (id === "yaml" || id === "json" || id === "xml") && CHANGELOG_DATA.test(path3);
}
function isGenerated(path3, name, text3) {
  if (!saysGenerated(text3, TEMPLATE.test(name))) return false;
  const { id, reader } = formatOf(path3, text3.slice(0, HEAD2));
  return reader !== "kconfig" || id === "kconfig";
}
function isMinified(name, text3) {
  if (!/\.(m?js|cjs|css)$/i.test(name) || text3.length < 5e3) return false;
  let lines = 1;
  for (let at = text3.indexOf("\n"); at >= 0; at = text3.indexOf("\n", at + 1)) lines++;
  return text3.length / lines > 1e3;
}
function reason(code) {
  return { code, message: REASONS[code].means };
}

// src/scan/select.ts
function selector(include, exclude) {
  const included = include.map((glob) => pathMatcher(glob, "include"));
  const excluded = exclude.map((glob) => pathMatcher(glob, "exclude"));
  return (path3) => (included.length === 0 || included.some((matches2) => matches2(path3))) && !excluded.some((matches2) => matches2(path3));
}
function pathMatcher(glob, option) {
  const wrong2 = (why, fix, cause) => new UserError(`--${option} "${printable(glob, 100)}" ${why}.`, fix, void 0, { cause });
  if (glob.startsWith("!"))
    throw wrong2("is negated", option === "include" ? "Use --exclude." : "Use --include.");
  const anchored = /^\.?\//.test(glob);
  const pattern = glob.replace(/^(\.?\/)+/, "").replace(/\/+$/, "");
  if (pattern === "" || pattern === ".")
    throw wrong2("matches nothing", 'Give a glob such as "**/*.cmake".');
  if (pattern.split("/").includes(".."))
    throw wrong2("leads out of the repository", "Give a path below the scanned directory.");
  const matches2 = compile(pattern, wrong2);
  const byName = !anchored && !pattern.includes("/");
  return (path3) => {
    const parts = path3.split("/");
    return parts.some((name, depth) => matches2(byName ? name : parts.slice(0, depth + 1).join("/")));
  };
}
function compile(pattern, wrong2) {
  try {
    return globMatcher(pattern, { braces: true });
  } catch (error) {
    throw wrong2(
      "is no valid glob",
      `Close its brackets, or write a backslash before a bracket that is meant (${error.message}).`,
      error
    );
  }
}

// src/scan/third-party.ts
var KEPT_IN = /^(?:third[-_]?part(?:y|ies)|3rd[-_]?part(?:y|ies)|vendor(?:ed|s)?|extern(?:al)?s?|deps|subprojects)$/i;
var LICENCE2 = /^(?:(?:un)?licen[cs]e|copying|copyright)(?:[-._][\w.-]*)?$/i;
function thirdPartyPaths(entries) {
  const roots = /* @__PURE__ */ new Set();
  for (const { path: path3 } of entries) {
    const folders = path3.split("/");
    const file = folders.pop();
    if (LICENCE2.test(file) && folders.slice(0, -1).some((name) => KEPT_IN.test(name)))
      roots.add(folders.join("/"));
  }
  return (path3) => {
    if (roots.size === 0) return false;
    for (let at = path3.indexOf("/"); at !== -1; at = path3.indexOf("/", at + 1))
      if (roots.has(path3.slice(0, at))) return true;
    return false;
  };
}

// src/scan/scan.ts
async function scan(source, entries, names, globs, outer = { prefix: "", files: [] }) {
  const selected = selector(globs.include, globs.exclude);
  const skipped = [];
  const wanted = [];
  for (const entry of entries) {
    if (!selected(entry.path)) continue;
    const reason2 = leaveUnread(entry);
    if (reason2 === null) wanted.push(entry);
    else skipped.push({ path: entry.path, reason: reason2 });
  }
  const attributes = await readAttributes(source, entries, outer);
  const chosen = wanted.length + skipped.length;
  const isThirdParty = thirdPartyPaths(entries);
  const hits = [];
  let scanned = 0;
  const unreadable = (entry, why) => {
    skipped.push({ path: entry.path, reason: { code: "unreadable", message: why } });
  };
  for await (const { entry, bytes } of source.read(wanted, unreadable)) {
    const hit = look(entry, bytes, names, attributes, isThirdParty);
    if (hit === null) scanned++;
    else if (hit.kind === "skipped") skipped.push({ path: entry.path, reason: hit.reason });
    else {
      scanned++;
      hits.push(hit.hit);
    }
  }
  return { hits, skipped, listed: entries.length, selected: chosen, scanned };
}
function look(entry, bytes, names, attributes, isThirdParty) {
  const text3 = bytes.toString("latin1");
  const unread = whyNoText(text3);
  if (unread !== null) return { kind: "skipped", reason: unread };
  const matches2 = names.find(text3);
  if (matches2.length === 0 && !piecesOf(names).test(text3)) return null;
  const format2 = formatOf(entry.path, text3.slice(0, HEAD2));
  const composed = composedUses(format2.reader, text3, names);
  if (matches2.length === 0 && composed.length === 0) return null;
  const leave = leaveAlone(entry.path, text3, attributes, isThirdParty);
  return { kind: "hit", hit: { entry, text: text3, format: format2, leave, matches: matches2, composed } };
}
async function readAttributes(source, entries, { prefix, files: outer }) {
  const files = entries.filter(
    ({ path: path3, mode }) => (path3 === ".gitattributes" || path3.endsWith("/.gitattributes")) && mode.startsWith("100")
  );
  const texts2 = [...outer];
  for await (const { entry, bytes } of source.read(files))
    texts2.push({ path: prefix + entry.path, text: bytes.toString("latin1") });
  const attributes = attributesOf(texts2);
  return (path3) => attributes(prefix + path3);
}

// src/upstream/find/announce.ts
function announce({
  name,
  path: path3,
  found,
  source,
  version,
  revision,
  isUnresolved
}) {
  if (source !== null || version !== void 0)
    return `Asking ${name}${path3 === "" ? "" : ` in ${path3}`} (${found})`;
  if (!found.startsWith("pinned by "))
    return `${name} is pinned in ${path3}, but its files are not here: check out the submodules, so that it can be asked`;
  if (isUnresolved === true)
    return `${name} is fetched in ${path3} (${found}) at a version that only a run knows: say where a copy of it lies (--upstream), so that it can be asked`;
  if (revision === null)
    return `${name} is fetched in ${path3} (${found}) without a version: taken to be the newest one`;
  return `${name} is fetched in ${path3} (${found}, commit ${revision.slice(0, 12)}), and that names no version to compare: say where a copy of it lies (--upstream), so that it can be asked`;
}

// src/upstream/find/find.ts
import { existsSync as existsSync4, statSync as statSync2 } from "node:fs";
import { join as join4 } from "node:path";

// src/upstream/find/copies.ts
async function copiesIn(source, detect) {
  const entries = (await source.list()).filter(({ mode }) => mode === "100644" || mode === "100755");
  const marks2 = detect.toSorted((a, b) => b.length - a.length);
  const found = /* @__PURE__ */ new Map();
  for (const { path: path3 } of entries) {
    const mark = marks2.find((one) => path3 === one || path3.endsWith(`/${one}`));
    if (mark === void 0) continue;
    const dir = path3.slice(0, Math.max(0, path3.length - mark.length - 1));
    if (!found.has(dir)) found.set(dir, mark);
  }
  const dirs = [...found.keys()].toSorted((a, b) => a.length - b.length);
  const outermost = dirs.filter(
    (dir, index) => !dirs.slice(0, index).some((outer) => outer === "" || dir.startsWith(`${outer}/`))
  );
  return outermost.map((dir) => ({
    path: dir,
    by: found.get(dir),
    hasSources: entries.some((entry) => isSource(entry, dir))
  }));
}
function isSource({ path: path3 }, dir) {
  if (dir !== "" && !path3.startsWith(`${dir}/`)) return false;
  const language2 = languageOf(path3);
  return language2 !== void 0 && !/\.(?:h|hh|hpp|hxx|cuh|pxd|py|sh)$/i.test(path3);
}

// src/upstream/pins/addresses.ts
var REF = String.raw`((?:\$\{\{[^}\n]*\}\}|\$\([\w.]+\)|[$%#]?\{[^}\s]*\}|[^\s"'/#?<>|;,(){}\]])+?)`;
var END = String.raw`(?=\.(?:tar|zip|tgz)\b|[/"'\s#?;,)\]}|<>]|$)`;
var NAME = String.raw`((?:\$\{[\w:-]+\}|\$\([\w.]+\)|%\{\w+\}|[\w.-])+\/(?:\$\{[\w:-]+\}|\$\([\w.]+\)|%\{\w+\}|[\w.-])+?)`;
var ARCHIVES = [
  [
    "an archive\u2019s address",
    new RegExp(
      String.raw`(?:github|gitlab)\.com\/${NAME}\/(?:archive\/(?:refs\/(?:tags|heads)\/)?|releases\/download\/|tarball\/|zipball\/|-\/archive\/)${REF}${END}`,
      "gm"
    )
  ],
  [
    "an archive\u2019s address",
    new RegExp(
      String.raw`codeload\.github\.com\/${NAME}\/(?:legacy\.)?(?:tar\.gz|zip)\/(?:refs\/(?:tags|heads)\/)?${REF}${END}`,
      "gm"
    )
  ],
  [
    "an archive\u2019s address",
    new RegExp(
      String.raw`api\.github\.com\/repos\/${NAME}\/(?:tarball|zipball)\/${REF}${END}`,
      "gm"
    )
  ],
  [
    "a source file\u2019s address",
    new RegExp(
      String.raw`raw\.githubusercontent\.com\/${NAME}\/(?:refs\/tags\/)?${REF}\/[\w./-]+\.(?:c|cc|cpp|cu|cuh|h|hpp|m|metal|cmake)\b`,
      "gm"
    )
  ],
  [
    "a git address",
    new RegExp(
      String.raw`(?:github|gitlab)(?:\.com[/:]|:)${NAME}(?:\.git)?(?:[@#]|\?(?:ref|rev|tag)=|\?branch=[^#\s\"']*#)(?:tag=|commit=)?${REF}${END}`,
      "gm"
    )
  ],
  ["a git address", new RegExp(String.raw`\b(?:github|gitlab):${NAME}\/${REF}${END}`, "gm")]
];
function archivePins(text3) {
  return ARCHIVES.flatMap(
    ([how, pattern]) => [...text3.matchAll(pattern)].flatMap((hit) => {
      const version = filledIn(hit[2], text3.slice(hit.index + hit[0].length));
      if (how === "a git address" && !/[\d$%{]/.test(version)) return [];
      return [{ of: hit[1], version, how, at: hit.index }];
    })
  );
}
function filledIn(version, rest) {
  const hole = /%s|\{\d?\}/.exec(version)?.[0];
  if (hole === void 0) return version.replace(/(?<![$%#{])\{(\w+)\}(?!\})/g, "${$1}");
  const name = /^[^"'\n]*["'](?:[ \t]*%[ \t]*\(?|\.format\()([A-Za-z_]\w*)/.exec(rest)?.[1];
  return name === void 0 ? version : version.replace(hole, `\${${name}}`);
}
function callPins(text3) {
  return [
    ...text3.matchAll(
      /\$\(call (?:github|gitlab),([\w.-]+),([\w.-]+),((?:\$\([\w.]+\)|[^\s)])+)\)/g
    )
  ].map((hit) => ({
    of: `${hit[1]}/${hit[2]}`,
    version: hit[3],
    how: "an archive\u2019s address",
    at: hit.index
  }));
}
var WHEEL = /(?<=[/"'\s=]|^)([A-Za-z]\w*)-(\d(?:[\w.!+]|%2B)*)(?:-\d\w*)?-[\w.]+-[\w.]+-[\w.]+\.whl\b/gim;
var BUILT_FOR = /(?:_(?:cuda|cublas|cu\d+|rocm|hip|hipblas|vulkan|metal|sycl|cpu|gpu|tensorcores|ggml))+$/i;
function wheelPins(text3) {
  return [...text3.matchAll(WHEEL)].map((hit) => ({
    of: `pypi:${hit[1].replace(BUILT_FOR, "")}`,
    version: hit[2].replace(/%2B/gi, "+"),
    how: "a wheel\u2019s address",
    at: hit.index
  }));
}

// src/upstream/pins/cmake.ts
var FETCHING = /^(?:fetchcontent_declare|externalproject_add|cpmaddpackage|cpmfindpackage|cpmdeclarepackage|vcpkg_from_git(?:hub|lab)?|vcpkg_from_bitbucket)$/;
function cmakePins(text3) {
  return cmakeCommands(text3).flatMap(({ name, args, start }) => {
    if (!FETCHING.test(name)) return [];
    const value = (key) => {
      const at = args.findIndex(({ text: word2 }) => word2 === key);
      return at < 0 ? void 0 : args[at + 1]?.text;
    };
    const how = HOW2[name.slice(0, 3)] ?? "ExternalProject";
    const short = /^(?:gh:|gl:|bb:)?([\w.-]+\/[\w.-]+?)(?:[@#](.+))?$/.exec(args[0]?.text ?? "");
    if (short !== null && how === "CPM")
      return [{ of: short[1], version: short[2], how, at: start }];
    const of = value("GIT_REPOSITORY") ?? value("GITHUB_REPOSITORY") ?? value("GITLAB_REPOSITORY") ?? value("REPO") ?? (how === "a vcpkg port" ? value("URL") : void 0);
    if (of === void 0) return [];
    const version = value("GIT_TAG") ?? value("REF") ?? value("VERSION");
    return [{ of, version, how, at: start }];
  });
}
var HOW2 = {
  cpm: "CPM",
  fet: "FetchContent",
  ext: "ExternalProject",
  vcp: "a vcpkg port"
};

// src/upstream/pins/data-tree.ts
var import_yaml5 = __toESM(require_dist(), 1);
var PARSERS = {
  toml: tomlTree,
  json: jsonTree,
  yaml: yamlTree
};
function dataTree(format2, text3) {
  const plain4 = text3.replace(/^\u00ef\u00bb\u00bf/, format2 === "yaml" ? "\n\n\n" : "   ");
  try {
    return canBeParsed(plain4) ? PARSERS[format2](plain4) : null;
  } catch {
    return null;
  }
}
function jsonTree(text3) {
  const errors = [];
  const root = parseTree2(text3, errors, { allowTrailingComma: true });
  if (root === void 0 || errors.length > 0) throw new SyntaxError("no JSON");
  return ofJson(root, root.offset);
}
function ofJson({ type, value, children = [] }, at) {
  if (type === "object")
    return mapping(
      at,
      children.flatMap(
        ({ offset, children: [key, inner] = [] }) => inner === void 0 ? [] : [[String(key.value), ofJson(inner, offset)]]
      )
    );
  if (type === "array") return list2(at, children, (child) => ofJson(child, child.offset));
  return { at, text: said(value), children: /* @__PURE__ */ new Map() };
}
function yamlTree(text3) {
  const documents2 = (0, import_yaml5.parseAllDocuments)(text3, {
    uniqueKeys: false,
    strict: false,
    logLevel: "silent"
  });
  if (documents2.some(({ errors }) => errors.length > 0)) throw new SyntaxError("no YAML");
  const roots = [...documents2].map(({ contents }) => ofYaml(contents, 0));
  return roots.length === 1 ? roots[0] : list2(0, roots, (root) => root);
}
function ofYaml(node, keyAt) {
  const at = keyAt ?? node?.range?.[0] ?? 0;
  if ((0, import_yaml5.isMap)(node))
    return mapping(
      at,
      node.items.flatMap(
        ({ key, value }) => (0, import_yaml5.isScalar)(key) ? [[key.source ?? String(key.value), ofYaml(value, key.range?.[0])]] : []
      )
    );
  if ((0, import_yaml5.isSeq)(node)) return list2(at, node.items, (item) => ofYaml(item));
  const isSaid = (0, import_yaml5.isScalar)(node) && node.value !== null;
  return { at, text: said(isSaid ? node.source ?? node.value : null), children: /* @__PURE__ */ new Map() };
}
function tomlTree(text3) {
  const root = mapping(0, []);
  for (const node of parseTOML(text3, { tomlVersion: "next" }).body[0].body)
    if (node.type === "TOMLKeyValue") addToml(root, node);
    else {
      const table = descend(root, node.resolvedKey, node.key.range[0]);
      for (const pair of node.body) addToml(table, pair);
    }
  return root;
}
function addToml(table, { key, value, range: range2 }) {
  const names = key.keys.map((part2) => part2.type === "TOMLBare" ? part2.name : part2.value);
  const parent = descend(table, names.slice(0, -1), range2[0]);
  parent.children.set(names.at(-1), ofToml(value, range2[0]));
}
function ofToml(node, at) {
  if (node.type === "TOMLValue") return { at, text: said(node.value), children: /* @__PURE__ */ new Map() };
  if (node.type === "TOMLArray")
    return list2(at, node.elements, (element) => ofToml(element, element.range[0]));
  const table = mapping(at, []);
  for (const pair of node.body) addToml(table, pair);
  return table;
}
function descend(from, path3, at) {
  let node = from;
  for (const key of path3) {
    const next2 = node.children.get(key) ?? mapping(at, []);
    node.children.set(key, next2);
    node = next2;
  }
  return node;
}
function mapping(at, entries) {
  return { at, children: new Map(entries) };
}
function list2(at, items, read2) {
  return { at, children: new Map(items.map((item, index) => [index, read2(item)])) };
}
function said(value) {
  const isText2 = typeof value === "string" || typeof value === "number";
  return isText2 && value !== "" ? String(value) : void 0;
}

// src/upstream/pins/pin.ts
var ADDRESS = String.raw`(?:https?:\/\/|ssh:\/\/|git:\/\/|git\+https:\/\/|git@)[^\s"'<>,;]+`;

// src/upstream/pins/data-pins.ts
var HOLE2 = /\{([^{}]+)\}/g;
var PINNED = new RegExp(String.raw`^(?:[a-z]+:(?!\/\/).|${ADDRESS}$|\w[\w.-]*\/[\w.-]+$)`);
function dataReader(text3) {
  const known3 = /* @__PURE__ */ new Map();
  return (row) => {
    if (!mayHold(row, text3)) return [];
    const places = known3.get(row.format) ?? placesIn(dataTree(row.format, text3));
    known3.set(row.format, places);
    const pattern = pathPattern(row.at);
    return places.flatMap(({ path: path3, node }) => {
      const hit = pattern.exec(path3);
      return hit === null ? [] : pinAt(row, node, hit.at(-1));
    });
  };
}
function mayHold({ of, version }, text3) {
  return [of, version].every(
    (templates) => templates.some(
      (template) => holesIn(template).every((hole) => /[*]$|^\.$/.test(hole) || text3.includes(lastKey(hole)))
    )
  );
}
function holesIn(template) {
  return [...template.matchAll(HOLE2)].map((hit) => hit[1]);
}
function lastKey(hole) {
  return hole.slice(hole.lastIndexOf(".") + 1);
}
function placesIn(root) {
  const found = [];
  const visit3 = (node, path3) => {
    found.push({ path: path3, node });
    for (const [key, child] of node.children)
      visit3(child, `${path3}${typeof key === "number" ? "[]" : key}
`);
  };
  if (root !== null) visit3(root, "");
  return found;
}
function pathPattern(at) {
  const keys = at.split(".").map(
    (key) => key === "**" ? "(?:[^\\n]*\\n)*" : `${key === "*" ? "(?!\\[\\]\\n)" : ""}${key.replace(/[[\]]/g, "\\$&").replace("*", "([^\\n]*)")}\\n`
  );
  return new RegExp(`^${keys.join("")}$`);
}
function pinAt(row, node, key) {
  const fill = (templates) => {
    for (const template of templates) {
      const text3 = filled(template, node, key);
      if (text3 !== void 0) return [template, text3];
    }
    return void 0;
  };
  const of = fill(row.of);
  const written2 = fill(row.version);
  if (of === void 0 || written2 === void 0 || !PINNED.test(of[1])) return [];
  const version = row.exact === void 0 ? written2[1] : row.exact.exec(written2[1])?.[1];
  const shown = below2(node, row.line ?? holesIn(of[0])[0]);
  if (version === void 0 || shown === void 0) return [];
  return [{ of: of[1], version, how: row.how, at: shown.at }];
}
function filled(template, node, key) {
  let isWhole4 = true;
  const text3 = template.replace(HOLE2, (_, hole) => {
    const value = hole === "*" ? key : below2(node, hole)?.text;
    isWhole4 &&= value !== void 0;
    return value ?? "";
  });
  return isWhole4 ? text3 : void 0;
}
function below2(node, hole) {
  if (hole === "*" || hole === ".") return node;
  return hole.split(".").reduce((at, key) => at?.children.get(key), node);
}

// src/upstream/pins/data-rows.ts
var YAML = ["*.yml", "*.yaml"];
var PYTHON2 = /^(?:==)?v?(\d+\.\d[\w.!+-]*)$/;
var CARGO = /^=?[ \t]*(\d[\w.+-]*)$/;
var DATA_ROWS = [
  {
    files: YAML,
    format: "yaml",
    how: "a checkout step",
    at: "**.*",
    of: ["{repository}"],
    version: ["{ref}", "HEAD"]
  },
  {
    files: YAML,
    format: "yaml",
    how: "a west manifest",
    at: "**.[]",
    of: ["{url}", "{remote}/{repo-path}", "{remote}/{name}", "_/{repo-path}", "_/{name}"],
    version: ["{revision}"],
    line: "name"
  },
  {
    files: ["Cargo.toml", "pyproject.toml", "Pipfile"],
    format: "toml",
    how: "a git dependency",
    at: "**",
    of: ["{git}"],
    version: ["{rev}", "{tag}", "{ref}"]
  },
  {
    files: ["Package.resolved"],
    format: "json",
    how: "a Swift package",
    at: "**.pins.[]",
    of: ["{location}", "{repositoryURL}"],
    version: ["{state.version}", "{state.revision}"]
  },
  {
    files: ["flake.lock"],
    format: "json",
    how: "flake.lock",
    at: "**.locked",
    of: ["{owner}/{repo}"],
    version: ["{rev}"],
    line: "."
  },
  {
    files: ["package.json"],
    format: "json",
    how: "a package.json dependency",
    at: "**.*",
    of: ["npm:{*}"],
    version: ["{.}"],
    exact: /^=?v?(\d+\.\d+\.\d+[\w.+-]*)$/
  },
  {
    files: ["package-lock.json", "npm-shrinkwrap.json"],
    format: "json",
    how: "package-lock.json",
    at: "packages.node_modules/*",
    of: ["npm:{*}"],
    version: ["{version}"]
  },
  {
    files: ["poetry.lock", "uv.lock", "pdm.lock"],
    format: "toml",
    how: "a lock file",
    at: "package.[]",
    of: ["pypi:{name}"],
    version: ["{version}"]
  },
  {
    files: ["Pipfile.lock"],
    format: "json",
    how: "a lock file",
    at: "*.*",
    of: ["pypi:{*}"],
    version: ["{version}"],
    exact: /^==(.+)$/
  },
  {
    files: ["pyproject.toml"],
    format: "toml",
    how: "a Python requirement",
    at: "**.*dependencies.*",
    of: ["pypi:{*}"],
    version: ["{.}", "{version}"],
    exact: PYTHON2
  },
  {
    files: ["Pipfile"],
    format: "toml",
    how: "a Python requirement",
    at: "*packages.*",
    of: ["pypi:{*}"],
    version: ["{.}", "{version}"],
    exact: PYTHON2
  },
  {
    files: ["Cargo.toml"],
    format: "toml",
    how: "a Cargo dependency",
    at: "**.*dependencies.*",
    of: ["cargo:{*}"],
    version: ["{.}", "{version}"],
    exact: CARGO
  },
  {
    files: ["Cargo.lock"],
    format: "toml",
    how: "Cargo.lock",
    at: "package.[]",
    of: ["cargo:{name}"],
    version: ["{version}"]
  },
  {
    files: ["vcpkg.json"],
    format: "json",
    how: "a vcpkg override",
    at: "**",
    of: ["vcpkg:{name}"],
    version: ["{version}", "{version>=}", "{version-string}", "{version-semver}", "{version-date}"]
  }
];

// src/upstream/pins/git.ts
var COMMAND3 = /(?<![\w.]|[^\s@]-)(?:(?:git(?:\.exe)?|\$[({]GIT[)}]|gh\s+repo)(?=["'\s,])|(?:cd|pushd|WORKDIR|popd)(?=\s))((?:\\\r?\n|[^\n&;|])*)|^[ \t]*-[ \t]+(?:name|run|uses|id):|^[\w./%$()-]+[ \t]*:(?!=)/gim;
var STEP = /\n[ \t]*-[ \t]+(?:name|run|uses|id):/;
var WORKING_DIRECTORY = /\bworking-directory:[ \t]*(\S+)/;
var LONGEST_STEP = 4e3;
var LONGEST_WORD = 400;
var WORD3 = /(?:\$\{\{[^}\n]*\}\}|\$\([^)\s]*\)|\$\{[^}\s]*\}|\\(?=[\w.])|[^\s"',[\]()`\\])+/g;
var END_OF_WORDS = /^(?:#|\d*[<>]|\w+=)/;
var WITH_VALUE = /^(?:-b|-B|-o|-j|-u|-c|--branch|--depth|--origin|--jobs|--reference|--reference-if-able|--revision|--filter|--config|--template|--name|--upload-pack|--separate-git-dir|--shallow-since|--shallow-exclude|--server-option|--refmap|--bundle-uri|--orphan|--conflict|--git-dir|--work-tree)$/;
function gitPins(text3) {
  const follower = new Follower();
  for (const { 0: whole, 1: rest, index: at } of text3.matchAll(COMMAND3)) {
    if (rest === void 0) {
      follower.leave();
      const dir = whole.includes("-") && directoryOfStep(text3, at + whole.length);
      if (dir) follower.enter(dir);
      continue;
    }
    const words2 = (rest.match(WORD3) ?? []).filter(({ length }) => length < LONGEST_WORD).map(bare4);
    if (/^(?:git|gh|\$)/i.test(whole)) follower.run(at, readCommand2(words2));
    else follower.enter(words2.find((word2) => !/^(?:\/d|-|--)$/i.test(word2)) ?? "..");
  }
  return follower.copies.flatMap(pinsOf);
}
function directoryOfStep(text3, from) {
  const rest = text3.slice(from, from + LONGEST_STEP);
  const end = rest.search(STEP);
  return WORKING_DIRECTORY.exec(end < 0 ? rest : rest.slice(0, end))?.[1];
}
var Follower = class {
  copies = [];
  #places = /* @__PURE__ */ new Map();
  /** The copy that a command without `-C` works in. */
  #current;
  #entered = "";
  /** Another step or another target begins where the whole build does. */
  leave() {
    this.#current = void 0;
    this.#entered = "";
  }
  enter(dir) {
    const isInside2 = /^[\w.-]+$/.test(dir) && dir !== "..";
    this.#current = this.#within(dir) ?? (isInside2 ? this.#current : void 0);
    this.#entered = dir === ".." ? "" : dir;
  }
  run(at, { name, dir, options, operands }) {
    const target = dir === void 0 ? this.#current : this.#within(dir);
    const [first, second, third] = operands;
    if (name === "clone") {
      const address = operands.find(isAddress) ?? first;
      if (address === void 0) return;
      this.#begin(at, address, operands[operands.indexOf(address) + 1]);
      this.#current.branch = options.get("-b") ?? options.get("--branch") ?? options.get("--revision");
    } else if (name === "init") {
      this.#begin(at, "", first ?? dir);
    } else if (name === "submodule" && first === "add") {
      const address = operands.slice(1).find(isAddress);
      const outer = this.#current;
      if (address !== void 0) this.#begin(at, address, operands[operands.indexOf(address) + 1]);
      this.#current = outer;
    } else if (name === "remote" && third !== void 0) {
      if (target === void 0) this.#begin(at, third, dir);
      else if (target.address === "" || first === "set-url") target.address = third;
    } else if (name === "fetch" || name === "pull") {
      const from = first !== void 0 && isFixedAddress(first) ? first : void 0;
      if (from !== void 0 && target?.address === "") target.address = from;
      if (from !== void 0 && target?.address !== from) this.#begin(at, from, dir);
      const copy = from !== void 0 && target?.address !== from ? this.#current : target;
      const ref = second === "tag" ? third : second?.replace(/^\+/, "").replace(/:.*$/, "");
      if (copy !== void 0 && ref !== void 0) copy.fetched = ref;
    } else if (first !== void 0 && isCheckout(name, options, operands)) {
      target?.checkouts.push(first);
    }
  }
  #begin(at, address, dir) {
    const place2 = dir === void 0 || dir === "." ? nameOf2(this.#entered) : nameOf2(dir);
    this.#current = {
      at,
      address,
      dir: place2 !== "" && (dir !== void 0 || address === "") ? place2 : nameOf2(address),
      branch: void 0,
      fetched: void 0,
      checkouts: []
    };
    this.copies.push(this.#current);
    if (this.#current.dir !== "") this.#places.set(this.#current.dir, this.#current);
  }
  #within(dir) {
    return this.#places.get(nameOf2(dir));
  }
};
function isCheckout(name, options, operands) {
  if (/^(?:\.|FETCH_HEAD|HEAD)$/.test(operands[0] ?? "")) return false;
  if (name === "reset") return options.has("--hard");
  if (name === "checkout") return operands.length === 1 && !options.has("--");
  return name === "switch";
}
function pinsOf({ at, address, branch: branch2, fetched, checkouts }) {
  if (address === "") return [];
  const versions = checkouts.length > 0 ? [...new Set(checkouts)] : [fetched ?? branch2];
  return versions.map((version) => ({ of: address, version, how: "git clone", at }));
}
function readCommand2(words2) {
  const options = /* @__PURE__ */ new Map();
  const operands = [];
  let name;
  let dir;
  for (let at = 0; at < words2.length && !END_OF_WORDS.test(words2[at]); at++) {
    const word2 = words2[at];
    if (name === void 0 && word2 === "-C") dir = words2[++at];
    else if (word2.startsWith("-") && word2 !== "-") {
      const [option, value] = word2.split(/=(.*)/s);
      const takes = value === void 0 && WITH_VALUE.test(option);
      options.set(option, value ?? (takes ? words2[++at] ?? "" : ""));
    } else if (name === void 0) name = word2;
    else operands.push(word2);
  }
  return { name, dir, options, operands };
}
function bare4(word2) {
  return word2.includes("$") ? word2 : word2.replace(/^[{<]+|[}>]+$/g, "");
}
function nameOf2(path3) {
  return path3.replace(/[/\\]+$/, "").replace(/\.git$/, "").replace(/^.*[/\\:](?=[^}])/, "").replace(/[${}()%]/g, "");
}
function isAddress(word2) {
  return word2.startsWith("$") || isFixedAddress(word2);
}
function isFixedAddress(word2) {
  return /:\/\/|^[\w.-]+@[\w.-]+:|^\.\.?\//.test(word2);
}

// src/upstream/pins/text-pins.ts
var REACH9 = 3e3;
function packagePins({ pattern, registry, how }, text3) {
  return [...text3.matchAll(pattern)].map((hit) => ({
    of: `${registry}:${hit[1]}`,
    version: hit[2],
    how,
    at: hit.index
  }));
}
function keyedPins({ how, address, around: around4, keys, words: words2 }, text3) {
  return [...text3.matchAll(address)].flatMap((hit) => {
    const beside3 = around4(text3, hit.index + hit[0].length - 1);
    const [version] = keys.flatMap((key) => valueOf3(beside3, key, words2) ?? []);
    const [owner, name] = [valueOf3(beside3, "owner"), valueOf3(beside3, "repo")];
    const of = hit[1] ?? (owner && name && `${owner}/${name}`);
    return of && version !== void 0 ? [{ of, version, how, at: hit.index }] : [];
  });
}
function valueOf3(around4, key, areVariables = false) {
  const hit = new RegExp(
    String.raw`(?:^|[\s,{(:"'])${key}["']?[ \t]*(?:=>|[:=(])[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',;)}]+))`,
    "m"
  ).exec(around4);
  const word2 = hit?.[3];
  if (areVariables && word2 !== void 0) return /^[\w.]+$/.test(word2) ? `\${${word2}}` : void 0;
  const value = hit?.[1] ?? hit?.[2] ?? word2;
  return value === "" || word2 === "null" ? void 0 : value;
}
function brackets(text3, at) {
  let depth = 0;
  let start = at;
  while (start > 0 && at - start < REACH9) {
    const letter = text3[start - 1];
    if (")]}".includes(letter)) depth++;
    else if ("([{".includes(letter) && depth-- === 0) break;
    start--;
  }
  depth = 0;
  let end = at;
  while (end < text3.length && end - at < REACH9) {
    const letter = text3[end];
    if ("([{".includes(letter)) depth++;
    else if (")]}".includes(letter) && depth-- === 0) break;
    end++;
  }
  return text3.slice(start, end);
}
function section(text3, at) {
  const before = text3.slice(Math.max(0, at - REACH9), at);
  const after2 = text3.slice(at, at + REACH9);
  const end = after2.search(/\n[ \t]*\[/);
  return before.slice(before.lastIndexOf("\n[") + 1) + (end < 0 ? after2 : after2.slice(0, end));
}
function statement2(text3, at) {
  const start = text3.lastIndexOf("\n", at) + 1;
  const rest = text3.slice(start, start + REACH9);
  return /^[^\n]*(?:(?<=,[ \t]*\r?)\n[^\n]*)*/.exec(rest)[0];
}

// src/upstream/pins/text-rows.ts
var TEXT_ROWS = [
  {
    files: ["*.wrap"],
    format: "keyed",
    how: "a Meson wrap",
    address: new RegExp(String.raw`^url[ \t]*=[ \t]*(${ADDRESS})`, "gm"),
    around: section,
    keys: ["revision"]
  },
  {
    files: ["Package.swift"],
    format: "keyed",
    how: "a Swift package",
    address: new RegExp(String.raw`\burl[ \t]*:[ \t]*["'](${ADDRESS})["']`, "g"),
    around: brackets,
    keys: ["exact", "version", "revision", "\\.exact", "\\.revision"]
  },
  {
    files: ["*.bzl", "*.bazel", "WORKSPACE*", "BUILD"],
    format: "keyed",
    how: "a Bazel rule",
    address: new RegExp(String.raw`\bremote[ \t]*=[ \t]*["'](${ADDRESS})["']`, "g"),
    around: brackets,
    keys: ["tag", "commit"],
    words: true
  },
  {
    files: ["*.nix"],
    format: "keyed",
    how: "a Nix fetcher",
    address: /fetchFromGit(?:Hub|Lab)\s*(?:rec\s*)?\{/g,
    around: (text3, at) => brackets(text3, at + 1),
    keys: ["tag", "rev"],
    words: true
  },
  {
    files: ["*.nix"],
    format: "keyed",
    how: "a Nix fetcher",
    address: new RegExp(String.raw`\burl[ \t]*=[ \t]*"(${ADDRESS})"`, "g"),
    around: brackets,
    keys: ["tag", "rev"],
    words: true
  },
  {
    files: ["*.rb", "*.podspec", "Gemfile", "Podfile"],
    format: "keyed",
    how: "a Ruby recipe",
    address: new RegExp(
      String.raw`(?:\burl[ \t]+|\bgit(?::|[ \t]*=>)[ \t]*)["'](${ADDRESS})["']`,
      "g"
    ),
    around: statement2,
    keys: ["tag", "revision", "ref", "commit"]
  },
  {
    files: [
      "*requirements*.txt",
      "*requirements*.in",
      "requirements/*.txt",
      "pyproject.toml",
      "setup.py",
      "setup.cfg",
      "*Dockerfile*",
      "*.sh",
      "*.yml",
      "*.yaml"
    ],
    format: "package",
    how: "a Python requirement",
    registry: "pypi",
    pattern: /(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*={2,3}[ \t]*v?([0-9][\w.!+-]*)/g
  },
  {
    files: ["MODULE.bazel"],
    format: "package",
    how: "a Bazel module",
    registry: "bazel",
    pattern: /\b(?:bazel_dep|single_version_override)\(\s*(?:module_)?name[ \t]*=[ \t]*"([\w.-]+)"[^()]{0,300}?\bversion[ \t]*=[ \t]*"([\w.+-]+)"/g
  },
  {
    files: ["go.mod"],
    format: "package",
    how: "a Go requirement",
    registry: "go",
    pattern: /^\s*(?:require\s+)?([\w.-]+\.[a-z]+\/[\w./-]+)[ \t]+(v[\w.+-]+)/gm
  },
  {
    files: ["conanfile.txt", "conanfile.py"],
    format: "package",
    how: "a Conan requirement",
    registry: "conan",
    pattern: /(?<![\w.-])([a-z0-9_][\w.+-]+)\/(?:cci\.)?([0-9][\w.+-]*)(?:@[\w./-]*)?/g
  }
];

// src/upstream/pins/file-pins.ts
var SCRIPTS2 = [
  "*Dockerfile*",
  "*Containerfile*",
  "*.dockerfile",
  "CMakeLists.txt",
  "*.cmake",
  "Makefile*",
  "GNUmakefile",
  "*.mk",
  "Justfile",
  "PKGBUILD",
  "*.spec",
  "*.env",
  "*.sh",
  "*.bash",
  "*.ps1",
  "*.bat",
  "*.cmd",
  "*build*.py",
  "*deps*.py",
  "*download*.py",
  "*fetch*.py",
  "*install*.py",
  "*setup*.py",
  "*vendor*.py"
];
var ROWS = [...DATA_ROWS, ...TEXT_ROWS].map((row) => ({ row, paths: pathsOf(row.files) }));
var PLACES = pathsOf([...SCRIPTS2, ...ROWS.flatMap(({ row }) => row.files)]);
var CMAKE = pathsOf(["CMakeLists.txt", "*.cmake"]);
var VERSION_FILE = /(?:^|\/)\w*VERSION$/i;
function isPlace(path3) {
  return PLACES.test(path3) || isVersionFile(path3);
}
function isVersionFile(path3) {
  return VERSION_FILE.test(path3);
}
function pathsOf(files) {
  const names = files.map((file) => file.replaceAll(".", "\\.").replaceAll("*", "[^/]*"));
  return new RegExp(`(?:^|/)(?:${names.join("|")})$`, "i");
}
function rawPins(path3, raw, text3) {
  const readData = dataReader(raw);
  return [
    ...CMAKE.test(path3) ? cmakePins(text3) : [],
    ...archivePins(text3),
    ...gitPins(text3),
    ...callPins(text3),
    ...wheelPins(text3),
    ...ROWS.filter(({ paths }) => paths.test(path3)).flatMap(({ row }) => {
      if (row.format === "keyed") return keyedPins(row, text3);
      return row.format === "package" ? packagePins(row, text3) : readData(row);
    })
  ];
}
function withoutComments(path3, text3) {
  const comment = /\.(?:bat|cmd)$/i.test(path3) ? /^[ \t]*(?:@?rem\b|::)[^\n]*/gim : /(?:\.swift|go\.mod)$/.test(path3) ? /^[ \t]*\/\/[^\n]*/gm : /^[ \t]*#[^\n]*/gm;
  return text3.replace(comment, blank).replace(/(?:^|(?<=[;&|]))[ \t]*[@-]?(?:echo|printf|Write-Host)\b[^\n;&|]*/gim, blank);
}
function blank(part2) {
  return " ".repeat(part2.length);
}

// src/upstream/pins/variables.ts
var DEEPEST3 = 20;
var MOST_VALUES = 8;
var VALUE = String.raw`(?:"([^"\n]*)"|'([^'\n]*)'|((?:\$\([\w.]+\)|[^\s"';,()&|<>])+))`;
var ASSIGNMENT2 = new RegExp(
  [
    String.raw`^[ \t]*(?:[-*] )?(?:(?:ARG|ENV|export|local|readonly|let|set|override|define)[ \t]+)?\$?(?:env:)?(?:[A-Za-z_]\w*\.)?([A-Za-z_]\w*)[ \t]*([:?+]{0,3})=(?!=)[ \t]*${VALUE}`,
    String.raw`(?<=[ \t;"'])([A-Za-z_]\w*)=(?!=)${VALUE}`,
    String.raw`\bset\(\s*(\w+)\s+${VALUE}`,
    String.raw`^[ \t]*(?:ENV[ \t]+|%(?:define|global)[ \t]+|"?)([A-Za-z_]\w*)(?:"?:[ \t]*|[ \t]+)${VALUE}[ \t]*,?[ \t]*\r?$`
  ].join("|"),
  "gim"
);
var FILE_READ = /\$\((?:shell[ \t]+)?(?:cat[ \t]+|<[ \t]*)["']?(?:[^\s"'()]*\/)?(\w+)["']?\)/g;
var FILE_COMMAND = /\bfile\(\s*(?:READ|STRINGS)\s+"?(?:[^\s"()]*\/)?(\w+)"?\s+(\w+)/gi;
function assignmentsIn(text3) {
  const found = /* @__PURE__ */ new Map();
  for (const [, file, name] of text3.matchAll(FILE_COMMAND)) found.set(name, [`\${${file}}`]);
  for (const hit of text3.replace(FILE_READ, "${$1}").matchAll(ASSIGNMENT2)) {
    const [, a, operator, ...rest] = hit;
    const name = a ?? rest[3] ?? rest[7] ?? rest[11];
    const value = rest.find((part2, index) => part2 !== void 0 && index % 4 !== 3) ?? "";
    if (value === "" || operator === "+") continue;
    const known3 = found.get(name);
    if (known3 === void 0) found.set(name, [value]);
    else if (operator !== "?" && !known3.includes(value)) known3.push(value);
  }
  return found;
}
var REFERENCE3 = /\$\{\{\s*(?:env|inputs|matrix|vars|github\.event\.inputs)\.(\w+)\s*\}\}|\$\{(?:\w+\.)*(\w+)(?::?[-=]([^{}]*))?\}|\$\((?:\w+\.)*(\w+)\)|\$(?:env:)?(\w+)|%\{?(\w+)[%}]|#\{(?:\w+\.)*(\w+)\}/gi;
var LONGEST11 = 400;
function resolver(look2) {
  const known3 = /* @__PURE__ */ new Map();
  let depth = 0;
  function valueOf4(name) {
    if (known3.has(name)) return known3.get(name);
    if (depth >= DEEPEST3) return void 0;
    known3.set(name, void 0);
    depth++;
    const handed = new RegExp(`\\b${name}\\b`);
    const values = new Set(
      look2(name).slice(0, MOST_VALUES).flatMap((text3) => {
        const value2 = expand(text3);
        return value2 === void 0 && handed.test(text3) ? [] : [value2];
      })
    );
    depth--;
    const value = values.size === 1 ? [...values][0] : void 0;
    known3.set(name, value);
    return value;
  }
  function expand(text3) {
    if (text3.length > LONGEST11) return void 0;
    let isKnown = true;
    const result = text3.replace(REFERENCE3, (_, ...groups2) => {
      const [actions, braces, otherwise, parens, plain4, percent, ruby2] = groups2;
      const name = actions ?? braces ?? parens ?? plain4 ?? percent ?? ruby2;
      const value = valueOf4(name) ?? (otherwise ? expand(otherwise) : void 0);
      if (value === void 0) isKnown = false;
      return value ?? "";
    });
    return isKnown && result.length <= LONGEST11 ? result : void 0;
  }
  return expand;
}

// src/upstream/pins/versions.ts
function isCommit(text3) {
  return /^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$/.test(text3);
}
var LONGEST12 = 100;
function versionOf({ versions, upstream: upstream2 }, written2) {
  if (written2.length > LONGEST12 || versions !== "semver") return written2;
  if (isVersion(versions, written2)) return written2.replace(/\+.*/, "");
  const hit = /^(?:([A-Za-z][\w.-]*?)[-_/]?)??v?(\d+(?:[._]\d+){1,3})(?:\.(?:post|dev)\d+)?$/i.exec(
    written2
  );
  if (hit === null) return written2;
  const names = new Set(upstream2.toLowerCase().match(/[a-z]+/g));
  const words2 = hit[1]?.toLowerCase().match(/[a-z]+/g) ?? [];
  const isOurs = words2.every(
    (word2) => names.has(word2) || /^(?:lib|rel|release|ver|version|tag|v)$/.test(word2)
  );
  return isOurs ? hit[2].replaceAll("_", ".") : written2;
}
var MOVING = /^(?:(?:refs\/(?:heads|remotes)|origin|upstream)\/.*|main|master|trunk|HEAD|FETCH_HEAD|develop(?:ment)?|devel?|next|latest|nightly|stable)$/i;
function fixed(version) {
  const text3 = version?.replace(/^(?:refs\/)?tags\//, "");
  return text3 === void 0 || !/^[\w][\w.!+/-]*$/.test(text3) || MOVING.test(text3) ? void 0 : text3;
}

// src/upstream/pins/find.ts
var LARGEST2 = 1024 * 1024;
async function findPins(source, maps) {
  const stems = new Set(maps.flatMap(wordsOf6));
  const mentions3 = new RegExp([...stems].join("|"), "i");
  const entries = (await source.list()).filter(isLookedAt);
  const files = [];
  const everywhere = /* @__PURE__ */ new Map();
  function add(name, values) {
    const known3 = everywhere.get(name) ?? [];
    everywhere.set(name, known3);
    known3.push(...values.filter((value) => !known3.includes(value)));
  }
  for await (const { entry, bytes } of source.read(entries)) {
    const { path: path3 } = entry;
    const raw = bytes.toString("latin1");
    const file = path3.slice(path3.lastIndexOf("/") + 1);
    if (isVersionFile(path3) && mentions3.test(file)) add(file, [raw.trim()]);
    if (!mentions3.test(raw)) continue;
    const text3 = withoutComments(path3, raw);
    const own = assignmentsIn(text3);
    const { lineOf: lineOf2 } = lineIndex(path3, raw);
    const pins = rawPins(path3, raw, text3).map((pin) => ({ ...pin, line: lineOf2(pin.at) }));
    files.push({ path: path3, pins, own });
    for (const [name, values] of own) if (mentions3.test(name)) add(name, values);
  }
  const found = [];
  for (const { path: path3, pins, own } of files) {
    const look2 = (name) => own.get(name) ?? (name === "version" ? own.get("Version") : everywhere.get(name)) ?? [];
    const resolve6 = resolver(look2);
    for (const raw of pins) {
      const pin = resolved(raw, resolve6);
      for (const map of maps) if (isOf(pin, map)) found.push(upstreamOf(pin, map, path3));
    }
  }
  return distinct2(found, maps);
}
function resolved({ of, version, how, line }, resolve6) {
  const said2 = version === void 0 ? void 0 : resolve6(version);
  return {
    of: resolve6(of) ?? of,
    how,
    version: fixed(said2),
    ...version !== void 0 && said2 === void 0 && { isUnresolved: true },
    line
  };
}
function isLookedAt({ path: path3, mode, size }) {
  return (mode === "100644" || mode === "100755") && (size ?? 0) <= LARGEST2 && isPlace(path3);
}
function wordsOf6({ upstream: upstream2, packages }) {
  const name = upstream2.slice(upstream2.lastIndexOf("/") + 1);
  return [name, ...packages.map((one) => one.slice(one.indexOf(":") + 1))].map((one) => {
    const words2 = one.match(/[A-Za-z]{3,}/g) ?? [];
    return words2[0] ?? one.replace(/[^A-Za-z0-9]/g, "\\$&");
  });
}
function isOf({ of }, map) {
  if (map.packages.some((name) => packageName2(name) === packageName2(of))) return true;
  return of.includes("/") && isProject(addressOf(of), map.upstream) !== void 0;
}
function addressOf(of) {
  if (!isPackage(of)) return of;
  return of.startsWith("go:") ? of.slice(3).split("/").slice(0, 3).join("/") : "";
}
function isPackage(of) {
  return /^[a-z]+:(?!\/\/)/.test(of);
}
function packageName2(name) {
  const text3 = name.toLowerCase();
  return /^(?:pypi|cargo):/.test(text3) ? text3.replace(/[-_.]+/g, "-") : text3;
}
function upstreamOf({ of, version: pinned, how, line, isUnresolved }, map, path3) {
  const written2 = pinned?.replace(/^v\d.*-\d{14}-(?=[0-9a-f]{12}$)/, "");
  const isPacked = isPackage(of) && written2 === pinned;
  const commit = written2 !== void 0 && !isPacked && isCommit(written2) ? written2 : null;
  const version = commit === null && written2 !== void 0 ? versionOf(map, written2) : void 0;
  const fork = isProject(addressOf(of), map.upstream) === "fork" ? ` of ${of}` : "";
  const what = written2 === void 0 || commit !== null ? "" : `, ${written2}`;
  return {
    name: map.upstream,
    path: `${path3}:${line}`,
    revision: commit,
    found: `pinned by ${how}${fork}${what}`,
    source: null,
    ...version !== void 0 && { version },
    ...isUnresolved === true && { isUnresolved }
  };
}
function distinct2(upstreams, maps) {
  const schemes = new Map(maps.map(({ upstream: upstream2, versions }) => [upstream2, versions]));
  const seen = /* @__PURE__ */ new Set();
  return upstreams.filter(({ name, version, revision, isUnresolved }) => {
    const number = version && canonicalVersion(schemes.get(name), version);
    const key = JSON.stringify([name, number, revision, isUnresolved]);
    return !seen.has(key) && seen.add(key);
  });
}

// src/upstream/find/find.ts
var DEEPEST4 = 3;
async function findUpstreams(source, maps, { root, upstreamPath, read: read2 }) {
  const given = upstreamPath === void 0 ? [] : await openGiven(upstreamPath, maps);
  const owned = maps.filter(({ upstream: upstream2 }) => upstream2 !== void 0);
  if (owned.length === 0) return given;
  const modules = await findModules(source, owned, { root, prefix: "", depth: DEEPEST4, read: read2 });
  const own = await findCopies(source, owned, null);
  const named3 = [...given, ...modules.named];
  const isNamed = ({ name }) => named3.some((one) => one.name === name);
  const recognised = [...own, ...modules.copies].map(
    (upstream2) => isNamed(upstream2) ? { ...upstream2, indirect: true } : upstream2
  );
  const overruled = modules.named.map(
    (upstream2) => given.some(({ name }) => name === upstream2.name) ? { ...upstream2, indirect: true } : upstream2
  );
  const found = [...given, ...overruled, ...recognised];
  const missing = owned.filter(({ upstream: upstream2 }) => !found.some(({ name }) => name === upstream2));
  return [...found, ...missing.length === 0 ? [] : await findPins(source, missing)];
}
async function closeUpstreams(upstreams) {
  await Promise.all(upstreams.map(async ({ source }) => source?.close()));
}
async function openGiven(path3, maps) {
  const place2 = { file: path3 };
  if (!existsSync4(path3))
    throw new UserError(
      "There is no upstream at this path.",
      "Check the path given with --upstream.",
      place2
    );
  if (!statSync2(path3).isDirectory())
    throw new UserError(
      "This is no directory.",
      "Give with --upstream the directory that holds the upstream.",
      place2
    );
  const isTop = existsSync4(join4(path3, ".git")) || (await locate(path3))?.bare === true;
  const source = isTop ? await openCommit(path3, "HEAD") : openDirectory(path3);
  const recognised = [];
  for (const map of maps)
    if ((await copiesIn(source, map.detect)).some((copy) => copy.path === "")) recognised.push(map);
  const chosen = recognised.length === 0 && maps.length === 1 ? maps : recognised;
  if (chosen.length === 0)
    throw new UserError(
      "None of the rename maps recognises the upstream at this path.",
      "Name the map with --map, or add the upstream\u2019s files to the map\u2019s `detect` list.",
      place2
    );
  return chosen.map((map) => ({
    name: map.upstream ?? map.name,
    path: path3,
    revision: source.revision,
    found: "--upstream",
    source
  }));
}
async function findModules(source, maps, { root, prefix, depth, read: read2 }) {
  const named3 = [];
  const copies3 = [];
  for (const module of await submodulesOf(source, read2)) {
    const path3 = prefix + module.path;
    const opened = await openSubmodule(root, module);
    const matching = maps.filter(({ upstream: upstream2 }) => isProject(module.url, upstream2) !== void 0);
    for (const map of matching) named3.push(namedModule(map, module, path3, opened));
    if (opened === null) continue;
    const others2 = maps.filter((map) => !matching.includes(map));
    const inside2 = await findCopies(opened.source, others2, path3);
    copies3.push(...inside2);
    if (depth > 0) {
      const level = {
        root: opened.root,
        prefix: `${path3}/`,
        depth: depth - 1,
        read: void 0
      };
      const inner = await findModules(opened.source, maps, level);
      named3.push(...inner.named);
      copies3.push(...inner.copies);
    }
    if (matching.length === 0 && inside2.length === 0) await opened.source.close();
  }
  return { named: named3, copies: copies3 };
}
function namedModule(map, { url, revision }, path3, opened) {
  const fork = isProject(url, map.upstream) === "fork" ? `, ${url}` : "";
  const how = opened === null ? ", its files are not there" : `, ${opened.how}`;
  return {
    name: map.upstream,
    path: path3,
    revision: opened?.source.revision ?? revision,
    found: `submodule${fork}${how}`,
    source: opened?.source ?? null
  };
}
async function findCopies(source, maps, module) {
  const found = [];
  for (const map of maps) {
    for (const { path: path3, by, hasSources } of await copiesIn(source, map.detect)) {
      const what = hasSources ? "vendored copy" : "copy of headers";
      const close = module === null ? void 0 : () => source.close();
      found.push({
        name: map.upstream,
        path: [module ?? "", path3].filter((part2) => part2 !== "").join("/"),
        revision: module === null ? null : source.revision,
        found: module === null && path3 === "" ? "this repository" : `${what} (${by})`,
        source: hasSources ? below(source, path3, close) : null
      });
    }
  }
  return found;
}

// src/maps/chain.ts
var LONGEST_CHAIN = 32;
var MOST_STAGES = 2e3;
function candidates(map, from, kind2) {
  const { renames, versions } = map;
  const best2 = /* @__PURE__ */ new Map();
  const stages = follow(renames, from, kind2, versions);
  for (const stage of stages.toSorted((a, b) => compareStages(versions, a, b))) {
    const known3 = best2.get(outcome2(stage));
    if (known3 === void 0 || stage.steps.length > known3.steps.length)
      best2.set(outcome2(stage), stage);
  }
  return [...best2.values()].toSorted((a, b) => compareStages(versions, a, b)).map((stage) => ({ to: stage.to, value: stage.value, steps: stage.steps }));
}
function follow(renames, from, kind2, versions) {
  const byName = byOldName(renames);
  const found = [];
  const expanded3 = /* @__PURE__ */ new Set();
  let level = (byName.get(from) ?? []).filter((rename2) => areCompatible(rename2.kind, kind2)).map((rename2) => ({
    to: rename2.to,
    value: rename2.value,
    steps: [rename2],
    kind: kind2 === "any" ? rename2.kind : kind2,
    at: effectiveVersion(rename2),
    seen: [from]
  }));
  while (level.length > 0 && found.length < MOST_STAGES) {
    const sorted = level.toSorted((a, b) => compareStages(versions, a, b));
    found.push(...sorted);
    const fresh = sorted.filter((stage) => {
      const key = `${outcome2(stage)} ${stage.kind} ${stage.at}`;
      return !expanded3.has(key) && expanded3.add(key);
    });
    level = fresh.flatMap((stage) => extend2(stage, byName, versions));
  }
  return found;
}
function extend2(stage, byName, versions) {
  if (stage.steps.length >= LONGEST_CHAIN) return [];
  const nexts = stage.to.map(
    ({ name }) => stage.seen.includes(name) ? [] : (byName.get(name) ?? []).filter((next2) => isNext(stage, next2, versions))
  );
  const moments = new Map(nexts.flat().map((next2) => [effectiveVersion(next2) ?? "", next2]));
  return [...moments.keys()].flatMap((moment) => {
    const chosen = nexts.map((list3) => latest(list3, moment, versions));
    const next2 = advance(stage, chosen, versions);
    return next2 === void 0 ? [] : [{ ...next2, at: moment === "" ? stage.at : moment }];
  });
}
function isNext(stage, next2, versions) {
  const fits2 = stage.kind === "any" ? next2.kind === "any" : areCompatible(next2.kind, stage.kind);
  const isRemarkOnly = next2.to.length === 0 && next2.removed === void 0;
  const leadsBack = next2.to.some(({ name }) => stage.seen.includes(name));
  return fits2 && !isRemarkOnly && !leadsBack && isNotOlder(versions, effectiveVersion(next2), stage.at);
}
function latest(list3, moment, versions) {
  const happened = list3.filter((rename2) => {
    const version = effectiveVersion(rename2) ?? "";
    return version === moment || (compareVersions(versions, version, moment) ?? 1) <= 0;
  });
  return inOrder3(happened, versions).at(-1);
}
function inOrder3(renames, versions) {
  return [...new Set(renames)].filter((rename2) => rename2 !== void 0).toSorted(
    (a, b) => (compareVersions(versions, effectiveVersion(a) ?? "", effectiveVersion(b) ?? "") ?? 0) || compareText(text2(a), text2(b))
  );
}
function advance(stage, chosen, versions) {
  const to = /* @__PURE__ */ new Map();
  const rules = /* @__PURE__ */ new Map();
  for (const [position, target] of stage.to.entries()) {
    const next2 = chosen[position];
    const rule2 = next2 === void 0 ? stage.value : composeValues(stage.value, next2.value);
    const targets = next2 === void 0 ? [target] : carry(target, next2, stage.value);
    if (targets === void 0 || rule2 === void 0) return void 0;
    for (const one of targets) {
      const known3 = to.get(one.name);
      if (known3 !== void 0 && known3.value !== one.value) return void 0;
      to.set(one.name, one);
      if (one.value === void 0) rules.set(JSON.stringify(rule2), rule2);
    }
  }
  if (rules.size > 1) return void 0;
  const taken = inOrder3(chosen, versions);
  const isEmpty = to.size === 0;
  return {
    to: [...to.values()],
    value: isEmpty ? { kind: "same" } : [...rules.values()][0] ?? stage.value,
    steps: [...stage.steps, ...taken],
    kind: stage.kind === "any" ? taken[0]?.kind ?? "any" : stage.kind,
    seen: [...stage.seen, ...taken.map(({ from }) => from)]
  };
}
function carry(target, next2, before) {
  const result = [];
  for (const { name, value } of next2.to) {
    if (value !== void 0) {
      const isOn = target.value === void 0 ? before.kind === "same" : switches(target.value);
      if (isOn !== true) return void 0;
      result.push({ name, value });
    } else if (target.value === void 0) result.push({ name });
    else {
      const converted = convertValue(target.value, next2.value);
      if (converted === void 0) return void 0;
      result.push({ name, value: converted });
    }
  }
  return result;
}
function compareStages(versions, a, b) {
  const order = a.at === void 0 || b.at === void 0 ? Number(a.at !== void 0) - Number(b.at !== void 0) : compareVersions(versions, a.at, b.at) ?? 0;
  return order || a.steps.length - b.steps.length || compareText(outcome2(a), outcome2(b)) || compareText(a.steps.map(text2).join(" "), b.steps.map(text2).join(" "));
}
function outcome2({ to, value }) {
  return JSON.stringify([to.map(({ name, value: own }) => [name, own]), value]);
}
function text2({ from, kind: kind2, to, since, removed, value }) {
  return JSON.stringify([from, kind2, since, removed, to, value]);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/upstream/states/by-source.ts
var SHOWN = 3;
function judgeBySource({ map, from, kind: kind2, candidates: candidates2 }, upstream2, { accepted, unread }) {
  const space = NAMESPACE_OF[kind2];
  const count = (name) => readersOf(accepted, name, space);
  const old = count(from);
  const aliases = aliasesOf(accepted, from, space);
  const living = candidates2.findLast(
    ({ to }) => to.length > 0 && to.every(({ name }) => count(name) > 0)
  );
  const removal = candidates2.findLast(({ to }) => to.length === 0);
  const chosen = living ?? removal ?? candidates2[0];
  const isRead = chosen === living || chosen === removal;
  const news2 = chosen.to.map(({ name }) => name);
  const state = decide(old, isRead, living !== void 0, aliases);
  return {
    from,
    kind: kind2,
    to: chosen.to,
    value: chosen.value,
    state: state === "absent" && unread.has(space) ? "unknown" : state,
    readers: { old, new: news2.length === 0 ? 0 : Math.min(...news2.map(count)) },
    aliases,
    evidence: [from, ...news2].flatMap((name) => firstLines(accepted, name, space)),
    steps: chosen.steps,
    upstream: upstream2,
    builtIn: map.origin === "built-in"
  };
}
function decide(old, isNewRead, hasSuccessor, aliases) {
  if (old > 0) return hasSuccessor ? "both" : "premature";
  if (!isNewRead) return "absent";
  if (aliases.some(({ effect }) => effect === "forwards")) return "aliased";
  if (aliases.some(({ effect }) => effect === "rejects")) return "rejected";
  return "renamed";
}
function aliasesOf(accepted, name, space) {
  const all = accepted.get(name)?.aliases ?? [];
  return all.filter(({ namespace }) => space === "any" || namespace === space).map(({ path: path3, line, text: text3, effect }) => ({ path: path3, line, text: text3, effect }));
}
function firstLines(accepted, name, space) {
  const readers = accepted.get(name)?.readers;
  if (readers === void 0) return [];
  const lists = space === "any" ? [...readers.values()] : [readers.get(space)];
  return lists.flatMap((list3) => list3?.first ?? []).slice(0, SHOWN);
}

// src/upstream/states/by-version.ts
function judgeByVersion({ map, from, kind: kind2, candidates: candidates2 }, upstream2) {
  const { state, chosen } = decide2(map, candidates2, upstream2?.version);
  return {
    from,
    kind: kind2,
    to: chosen.to,
    value: chosen.value,
    state,
    readers: { old: 0, new: 0 },
    aliases: [],
    evidence: [],
    steps: chosen.steps,
    upstream: upstream2,
    builtIn: map.origin === "built-in"
  };
}
function decide2(map, candidates2, version) {
  const furthest = candidates2.at(-1);
  if (version === void 0) return { state: "unknown", chosen: furthest };
  const reached = candidates2.map((candidate) => hasHappened(map, candidate, version));
  if (reached.includes(void 0)) return { state: "unknown", chosen: furthest };
  const chosen = candidates2[reached.lastIndexOf(true)];
  if (chosen === void 0) return { state: "premature", chosen: candidates2[0] };
  const removed = chosen.steps[0].removed;
  const order = removed === void 0 ? void 0 : compareVersions(map.versions, version, removed);
  const isGone = chosen.to.length === 0 || order !== void 0 && order >= 0;
  return { state: isGone ? "renamed" : "aliased", chosen };
}
function hasHappened(map, { steps }, version) {
  const orders = steps.map(({ since, removed, to }) => {
    const moment = since ?? (to.length === 0 ? removed : void 0);
    return moment === void 0 ? void 0 : compareVersions(map.versions, version, moment);
  });
  if (orders.some((order) => order !== void 0 && order < 0)) return false;
  return orders.includes(void 0) ? void 0 : true;
}

// src/upstream/states/rename-states.ts
var CAUTION = [
  "premature",
  "both",
  "aliased",
  "rejected",
  "renamed",
  "unknown",
  "absent"
];
async function renameStates(maps, upstreams, wanted) {
  const known3 = connected(maps, wanted);
  const questions = maps.flatMap((map) => questionsOf(map, ({ from }) => known3.has(from)));
  const answers = /* @__PURE__ */ new Map();
  for (const upstream2 of upstreams) {
    const asked = questions.filter(({ map }) => upstreamsOf(map, upstreams).includes(upstream2));
    if (upstream2.source !== null && asked.length > 0)
      answers.set(upstream2, await readFor(upstream2, asked));
  }
  const all = questions.map((question) => {
    const found = upstreamsOf(question.map, upstreams);
    const states = found.map((upstream2) => judge(question, upstream2, answers.get(upstream2)));
    const state = states.toSorted((a, b) => CAUTION.indexOf(a.state) - CAUTION.indexOf(b.state))[0];
    const result = { ...state ?? judge(question, null, void 0), between: between2(question) };
    const isTaken = result.upstream !== null && isReused(question, answers.get(result.upstream));
    return isTaken ? { ...result, isTaken } : result;
  });
  const isShown = ({ from, to, state }) => wanted.has(from) || state === "premature" && to.some(({ name }) => wanted.has(name));
  return { states: all.filter(isShown), linked: all.filter((state) => !isShown(state)) };
}
function upstreamsOf(map, upstreams) {
  const own = upstreams.filter(({ name }) => name === (map.upstream ?? map.name));
  const direct = own.filter(({ indirect }) => indirect !== true);
  return direct.length > 0 ? direct : own;
}
function questionsOf(map, isAsked2) {
  const keys = /* @__PURE__ */ new Map();
  for (const rename2 of map.renames)
    if (isAsked2(rename2)) keys.set(`${rename2.kind} ${rename2.from}`, rename2);
  return [...keys.values()].map(({ from, kind: kind2 }) => ({
    map,
    from,
    kind: kind2,
    candidates: candidates(map, from, kind2)
  }));
}
function between2({ from, candidates: known3 }) {
  const names = new Set(known3.flatMap(({ steps }) => steps.map((step) => step.from)));
  names.delete(from);
  return names;
}
function namesOf2({ to }) {
  return to.map(({ name }) => name);
}
function connected(maps, wanted) {
  const partners = /* @__PURE__ */ new Map();
  const link = (a, b) => {
    const list3 = partners.get(a);
    if (list3 === void 0) partners.set(a, [b]);
    else list3.push(b);
  };
  for (const { renames } of maps)
    for (const rename2 of renames)
      for (const name of namesOf2(rename2)) {
        link(rename2.from, name);
        link(name, rename2.from);
      }
  const known3 = new Set(wanted);
  for (const name of known3) for (const partner of partners.get(name) ?? []) known3.add(partner);
  return known3;
}
async function readFor(upstream2, questions) {
  const names = /* @__PURE__ */ new Map();
  for (const question of questions) {
    const { map, from, kind: kind2, candidates: known3 } = question;
    const news2 = known3.flatMap(namesOf2);
    const others2 = map.renames.filter(({ to }) => to.some(({ name }) => name === from)).map((other) => other.from);
    for (const name of /* @__PURE__ */ new Set([from, ...news2, ...between2(question), ...others2])) {
      const spaces = names.get(name) ?? /* @__PURE__ */ new Set();
      names.set(name, spaces.add(NAMESPACE_OF[kind2]));
    }
  }
  const partners = /* @__PURE__ */ new Map();
  for (const { map, from, candidates: known3 } of questions) {
    const targets = [...known3, ...map.renames.filter((rename2) => names.has(rename2.from))];
    for (const one of targets) {
      const old = "from" in one ? one.from : from;
      const news2 = partners.get(old) ?? /* @__PURE__ */ new Set();
      partners.set(old, news2);
      for (const { name } of one.to) news2.add(name);
    }
  }
  const unread = /* @__PURE__ */ new Set();
  const accepted = await readUpstream(upstream2.source, { names, partners }, ({ path: path3 }) => {
    for (const space of namespacesIn(path3)) unread.add(space);
  });
  return { accepted, unread };
}
function judge(question, upstream2, reading) {
  if (reading !== void 0) return judgeBySource(question, upstream2, reading);
  return judgeByVersion(question, upstream2);
}
function isReused({ map, from, kind: kind2, candidates: known3 }, reading) {
  if (reading === void 0) return false;
  const space = NAMESPACE_OF[kind2];
  const reads = (name) => readersOf(reading.accepted, name, space) > 0;
  const own = new Set(known3.flatMap(namesOf2));
  return map.renames.some(
    (rename2) => rename2.kind === kind2 && isLater(map, rename2, known3[0].steps[0]) && !own.has(rename2.from) && rename2.to.some(({ name }) => name === from) && reads(from) && !reads(rename2.from) && known3.some(({ to }) => to.length > 0 && to.every(({ name }) => reads(name)))
  );
}
function isLater({ versions }, a, b) {
  if (a.since === void 0 || b.since === void 0) return false;
  return (compareVersions(versions, a.since, b.since) ?? 0) > 0;
}

// src/upstream/find/vendored.ts
function vendoredPaths(upstreams) {
  const roots = upstreams.filter(({ found, path: path3 }) => path3 !== "" && found !== "--upstream" && !found.startsWith("pin")).map(({ path: path3 }) => path3);
  return (path3) => roots.some((root) => path3 === root || path3.startsWith(`${root}/`));
}

// src/find.ts
async function find(options, progress) {
  const source = await openRepository(options.directory, options.rev ?? void 0);
  try {
    return await findIn(source, options, progress);
  } catch (error) {
    await source.close();
    throw error;
  }
}
async function findIn(source, options, progress) {
  const clock = startClock();
  const entries = await clock.time("list", () => source.list());
  const files = new Map(entries.filter(isFile).map((entry) => [entry.path, entry]));
  const given = await clock.time(
    "maps",
    async () => allMaps(
      options.maps,
      options.renames,
      options.directory,
      await readOne4(source, files.get(REPOSITORY_MAP))
    )
  );
  const learned = options.since === void 0 || options.since === null ? [] : await clock.time(
    "learn",
    () => learnFromBumps(
      source,
      options.since,
      (path3) => readOne4(source, files.get(path3)),
      progress
    )
  );
  const maps = [...given, ...news(learned, given)];
  const names = new Names(
    namesOf3(maps),
    maps.flatMap(({ renames }) => renames.map(({ from }) => from))
  );
  progress(`Scanning ${entries.length} files for ${namesOf3(maps).size} names`);
  const scanned = await clock.time(
    "scan",
    async () => scan(source, entries, names, options, await outerAttributes(source))
  );
  const nothing = whyNothing(source, scanned);
  if (nothing !== null) progress(nothing);
  const wanted = new Set(
    scanned.hits.flatMap(({ text: text3, composed }) => [
      ...names.find(text3).map(({ name }) => name),
      ...composed.flatMap((use2) => use2.composed.map(({ name }) => name))
    ])
  );
  const upstreams = await clock.time(
    "upstream",
    () => findUpstreams(source, maps, {
      root: source.root,
      ...options.upstream !== null && { upstreamPath: options.upstream },
      read: (path3) => readOne4(source, files.get(path3))
    })
  );
  for (const upstream2 of upstreams) progress(announce(upstream2));
  const asked = await clock.time("upstream", () => renameStates(maps, upstreams, wanted)).catch(async (error) => {
    await closeUpstreams(upstreams);
    throw error;
  });
  const judged = await clock.time(
    "judge",
    () => judgeHits(scanned.hits, vendoredPaths(upstreams), asked, names, {
      ...options,
      recipes: recipesOf(entries)
    })
  );
  const outside = whyOutside(
    judged.files.flatMap(({ sites }) => sites),
    options.scopes
  );
  if (outside !== null) progress(outside);
  const patched = await clock.time("patch", () => rewriteAll(judged, names, source.prefix));
  return {
    root: source.root,
    revision: source.revision,
    filesListed: scanned.listed,
    filesScanned: scanned.scanned,
    maps,
    upstreams,
    states: asked.states,
    sites: patched.sites,
    skipped: [...scanned.skipped, ...judged.skipped].toSorted((a, b) => a.path < b.path ? -1 : 1),
    patches: patched.patches,
    diff: patched.patches.map(({ diff }) => diff).join(""),
    source,
    entries,
    timings: clock.timings,
    close: async () => {
      await source.close();
      await closeUpstreams(upstreams);
    }
  };
}
function news(learned, given) {
  const known3 = new Set(given.flatMap(({ renames }) => renames.map(({ from }) => from)));
  return learned.map((map) => ({ ...map, renames: map.renames.filter(({ from }) => !known3.has(from)) })).filter(({ renames }) => renames.length > 0);
}
function namesOf3(maps) {
  return new Set(
    maps.flatMap(
      ({ renames }) => renames.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)])
    )
  );
}
function isFile({ mode }) {
  return mode.startsWith("100");
}
async function readOne4(source, entry) {
  if (entry === void 0) return null;
  for await (const { bytes } of source.read([entry])) return bytes;
  return null;
}

// src/report/report.ts
function buildReport(found, outcome3) {
  return {
    schema: "flagshift-report/1",
    status: outcome3.status,
    repository: {
      root: found.root,
      revision: found.revision,
      filesListed: found.filesListed,
      filesScanned: found.filesScanned
    },
    maps: found.maps.map(({ name, renames }) => ({ name, renames: renames.length })),
    upstreams: found.upstreams.map(({ name, path: path3, revision, found: how }) => ({
      name,
      path: path3,
      revision,
      found: how
    })),
    renames: found.states.map((state) => ({
      from: state.from,
      to: state.to.map(({ name }) => name),
      kind: state.kind,
      map: state.steps[0].map,
      state: state.state,
      readers: state.readers,
      aliases: state.aliases.map(({ path: path3, line, effect }) => ({ path: path3, line, effect })),
      evidence: state.steps.at(-1).evidence ?? null
    })).toSorted(
      (a, b) => compare(a.from, b.from) || compare(a.map, b.map) || compare(a.kind, b.kind)
    ),
    sites: found.sites.map(publicSite),
    skipped: found.skipped,
    patch: {
      files: found.patches.length,
      edits: found.patches.reduce((sum, { edits }) => sum + edits.length, 0),
      diff: patchText(found)
    },
    proof: outcome3.proof,
    publication: outcome3.publication,
    timings: outcome3.timings
  };
}
function patchText({ patches, diff }) {
  return patches.length === 0 ? null : Buffer.from(diff, "latin1").toString("utf8");
}
function publicSite(site) {
  const { path: path3, line, column, text: text3, from, to, format: format2, role, action, safety, reason: reason2 } = site;
  return { path: path3, line, column, text: text3, from, to, format: format2, role, action, safety, reason: reason2 };
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/shift.ts
async function shift(options, stages, progress) {
  const found = await find(options, progress);
  try {
    const outcome3 = await stages.prove(found, progress);
    const timings = { ...found.timings, ...outcome3.timings };
    const status = statusOf(found, stages.checkOnly);
    const report = buildReport(found, {
      status,
      proof: outcome3.proof,
      publication: null,
      timings
    });
    const shifted = { found, report, outcome: outcome3 };
    if (stages.publish === null) return shifted;
    const publication = await stages.publish(shifted, progress);
    return { ...shifted, report: { ...report, publication } };
  } finally {
    await found.close();
  }
}
function statusOf(found, checkOnly) {
  if (found.patches.length > 0) return checkOnly ? "stale" : "patched";
  return found.sites.some(({ reason: reason2 }) => reasonRow(reason2.code).blocks) ? "blocked" : "clean";
}

export {
  proveNothing,
  proveBySmokeTest,
  outcomeOf,
  bound,
  allMaps,
  linesOf,
  formatOf,
  readUses,
  openRepository,
  leaveUnread,
  leaveAlone,
  selector,
  findUpstreams,
  closeUpstreams,
  vendoredPaths,
  patchText,
  shift
};
