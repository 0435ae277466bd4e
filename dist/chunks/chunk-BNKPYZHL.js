import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  home,
  plain
} from "./chunk-M7U6DZVE.js";
import {
  RENAME_KINDS,
  areCompatible,
  byOldName,
  compareVersions,
  effectiveVersion,
  findCycle,
  isName,
  isNotOlder,
  nameFix,
  nearest,
  quote,
  require_dist
} from "./chunk-BNJBYUWU.js";
import {
  GitFailure,
  git,
  printable,
  startFailure,
  startGit
} from "./chunk-4IYIHLDT.js";
import {
  UserError
} from "./chunk-HMQLEJJH.js";
import {
  __commonJS,
  __toESM
} from "./chunk-HANBNIMK.js";

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
    exports.basename = (path2, { windows } = {}) => {
      const segs = path2.split(windows ? /[\\/]/ : "/");
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
    var depth2 = (token) => {
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
        let next;
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
          while (eos() !== true && (next = advance2())) {
            if (next === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance2();
              continue;
            }
            if (next === CHAR_RIGHT_SQUARE_BRACKET) {
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
            depth2(tokens[idx]);
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
          depth2(tokens[tokens.length - 1]);
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
    var isPlainBranch = (branch) => {
      let escaped = false;
      for (const ch of branch) {
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
    var normalizeSimpleBranch = (branch) => {
      let value = branch.trim();
      let changed = true;
      while (changed === true) {
        changed = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed = true;
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
        const branches = splitTopLevel(match2.body).map((branch2) => branch2.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index += match2.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth2 = 0;
      let value = pattern.trim();
      let match2 = parseRepeatedExtglob(value);
      while (match2) {
        depth2++;
        value = match2.body.trim();
        match2 = parseRepeatedExtglob(value);
      }
      return depth2;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants2.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body).map((branch) => branch.trim());
      if (branches.length > 1) {
        if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal2 = normalizeSimpleBranch(branch);
        if (literal2 && literal2.length === 1) {
          safeChars.push(literal2);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse3 = (input, options) => {
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
        let count2 = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance2();
          state.start++;
          count2++;
        }
        if (count2 % 2 === 0) {
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
      const push = (tok) => {
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
        push({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push({ type: "paren", extglob: true, value: advance2(), output });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal2 = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open = tokens[token.tokensIndex];
          open.type = "text";
          open.value = literal2;
          open.output = safeOutput || utils.escapeRegex(literal2);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open.output;
          state.backtrack = true;
          push({ type: "paren", extglob: true, value, output: "" });
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
            const expression = parse3(rest, { ...options, fastpaths: false }).output;
            output = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push({ type: "paren", extglob: true, value, output });
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
          const next = peek();
          if (next === "/" && opts.bash !== true) {
            continue;
          }
          if (next === "." || next === ";") {
            continue;
          }
          if (!next) {
            value += "\\";
            push({ type: "text", value });
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
            push({ type: "text", value });
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
                const posix = POSIX_REGEX_SOURCE[rest2];
                if (posix) {
                  prev.value = pre + posix;
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
            push({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push({ type: "paren", value });
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
          push({ type: "paren", value, output: state.parens ? ")" : "\\)" });
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
          push({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push({ type: "text", value, output: `\\${value}` });
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
          push(open);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push({ type: "text", value, output: value });
            continue;
          }
          let output = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range.unshift(arr[i].value);
              }
            }
            output = expandRange(range, opts);
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
          push({ type: "brace", value, output });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output = "|";
          }
          push({ type: "comma", value, output });
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
          push({ type: "slash", value, output: SLASH_LITERAL });
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
            push({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next = peek();
            let output = value;
            if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output = `\\${value}`;
            }
            push({ type: "text", value, output });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value, output: QMARK });
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
            push({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push({ type: "text", value });
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
          push({ type: "text", value });
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
            push({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
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
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance2());
            push({ type: "slash", value: "/", output: "" });
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
          push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push(token);
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
        push(token);
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
        push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
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
    parse3.fastpaths = (input, options) => {
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
    module.exports = parse3;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan2 = require_scan();
    var parse3 = require_parse();
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
      const posix = opts.windows;
      const regex = isState ? picomatch2.compileRe(glob, options) : picomatch2.makeRe(glob, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch2(opts.ignore, ignoreOpts, returnState);
      }
      const matcher = (input, returnObject = false) => {
        const { isMatch, match: match2, output } = picomatch2.test(input, regex, options, { glob, posix });
        const result = { glob, state, regex, posix, input, output, match: match2, isMatch };
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
    picomatch2.test = (input, regex, options, { glob, posix } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format2 = opts.format || (posix ? utils.toPosixSlashes : null);
      let match2 = input === glob;
      let output = match2 && format2 ? format2(input) : input;
      if (match2 === false) {
        output = format2 ? format2(input) : input;
        match2 = output === glob;
      }
      if (match2 === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match2 = picomatch2.matchBase(input, regex, options, posix);
        } else {
          match2 = regex.exec(output);
        }
      }
      return { isMatch: Boolean(match2), match: match2, output };
    };
    picomatch2.matchBase = (input, glob, options, posix = options && options.windows) => {
      const regex = glob instanceof RegExp ? glob : picomatch2.makeRe(glob, options);
      return regex.test(utils.basename(input, { windows: posix }));
    };
    picomatch2.isMatch = (str, patterns, options) => picomatch2(patterns, options)(str);
    picomatch2.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch2.parse(p, options));
      return parse3(pattern, { ...options, fastpaths: false });
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
      let parsed = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed.output = parse3.fastpaths(input, options);
      }
      if (!parsed.output) {
        parsed = parse3(input, options);
      }
      return picomatch2.compileRe(parsed, options, returnOutput, returnState);
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

// src/report/table.ts
var KEPT_SHOWN = 5;
function table(report, style, verbose) {
  const lines = [];
  for (const upstream2 of report.upstreams)
    lines.push(
      `${style.dim("upstream")} ${plain(upstream2.name)} ${style.dim(`at ${plain(upstream2.path) || "this repository"}${upstream2.revision === null ? "" : `, ${upstream2.revision.slice(0, 9)}`} (${plain(upstream2.found)})`)}`
    );
  const changed = report.sites.filter(({ action }) => action !== "keep");
  const kept = report.sites.filter(({ action }) => action === "keep");
  lines.push(...byFile(changed, style));
  lines.push(...keptLines(kept, style, verbose));
  lines.push(...skippedLines(report, style, verbose));
  lines.push("", lastLine(report, changed, kept, style));
  return lines.join("\n");
}
function byFile(sites, style) {
  const lines = [];
  let file = "";
  for (const site2 of sites) {
    if (site2.path !== file) lines.push("", style.bold(plain(file = site2.path)));
    const place = `${site2.line}:${site2.column}`.padStart(7);
    const change = `${site2.from} ${style.dim("\u2192")} ${site2.to.join(" + ") || "nothing"}`;
    const mark = site2.safety === "safe" ? style.green(site2.action) : style.yellow(`${site2.action} (${site2.safety})`);
    lines.push(`${style.dim(place)}  ${mark}  ${change}  ${style.dim(`[${site2.role}]`)}`);
    lines.push(`         ${style.dim(plain(site2.text.trim()).slice(0, 110))}`);
    lines.push(`         ${plain(site2.reason.message)}`);
  }
  return lines;
}
function keptLines(kept, style, verbose) {
  if (kept.length === 0) return [];
  const lines = ["", style.bold("Left as it is")];
  const reasons = /* @__PURE__ */ new Map();
  for (const site2 of kept) {
    const list2 = reasons.get(site2.reason.code);
    if (list2 === void 0) reasons.set(site2.reason.code, [site2]);
    else list2.push(site2);
  }
  for (const [code, sites] of reasons) {
    const shown = verbose ? sites : sites.slice(0, KEPT_SHOWN);
    lines.push(`  ${style.cyan(code)} (${sites.length})`);
    for (const site2 of shown)
      lines.push(
        `    ${plain(site2.path)}:${site2.line}:${site2.column} ${site2.from}  ${style.dim(plain(site2.reason.message))}`
      );
    if (sites.length > shown.length)
      lines.push(style.dim(`    and ${sites.length - shown.length} more (--json lists all)`));
  }
  return lines;
}
function skippedLines({ skipped }, style, verbose) {
  if (skipped.length === 0) return [];
  const reasons = /* @__PURE__ */ new Map();
  for (const { reason: reason2 } of skipped) reasons.set(reason2.code, (reasons.get(reason2.code) ?? 0) + 1);
  const counts = [...reasons].map(([code, count2]) => `${count2} ${code}`).join(", ");
  const lines = ["", `${style.bold("Not read")}: ${counts}`];
  if (verbose)
    for (const { path: path2, reason: reason2 } of skipped)
      lines.push(`    ${plain(path2)}  ${style.dim(plain(reason2.message))}`);
  return lines;
}
function lastLine(report, changed, kept, style) {
  const scanned = `${report.repository.filesScanned} of ${report.repository.filesListed} files read`;
  if (changed.length === 0) {
    const rest = kept.length === 0 ? "" : `, ${kept.length} left as they are`;
    return `${style.green("Nothing to change")} (${scanned}${rest}).`;
  }
  const files = new Set(changed.map(({ path: path2 }) => path2)).size;
  const review = changed.filter(({ safety }) => safety !== "safe").length;
  return `${style.yellow(`${count(changed.length, "stale site")} in ${count(files, "file")}`)}, ${review} for review, ${kept.length} left as they are (${scanned}).`;
}
function count(number, noun) {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/clock.ts
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

// src/maps/load.ts
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

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
function rename(rule2, written) {
  const equals = rule2.indexOf("=");
  if (equals === -1) throw wrong(written, 'It holds no "=".', HOW);
  const { kind: kind2, from } = splitKind(rule2.slice(0, equals).trim(), written);
  const right = rule2.slice(equals + 1).trim();
  if (from === "") throw wrong(written, "The old name is missing.", HOW);
  if (!isName(from, kind2)) throw badName(written, from, kind2, "from");
  const isInverted = right.startsWith("!");
  const names = (isInverted ? right.slice(1) : right).split(",").map((name) => name.trim());
  if (right === "") return { from, to: [], kind: kind2, value: { kind: "same" }, map: "inline" };
  for (const name of names) {
    if (name === "") throw wrong(written, "A new name is missing.", HOW);
    if (!isName(name, kind2)) throw badName(written, name, kind2, "to");
  }
  if (names.length === 1 && names[0] === from)
    throw wrong(written, `${quote(from)} is renamed to itself.`, "Write another name.");
  if (new Set(names).size < names.length)
    throw wrong(written, "A new name stands twice.", "Drop one of the two.");
  return {
    from,
    to: names.map((name) => ({ name })),
    kind: kind2,
    value: { kind: isInverted ? "inverted" : "same" },
    map: "inline"
  };
}
function splitKind(left, written) {
  const hit = /^([A-Za-z-]+):(?!:)(.*)$/s.exec(left);
  if (hit === null) return { kind: "any", from: left };
  const prefix = hit[1];
  const kind2 = RENAME_KINDS.find((one) => one === prefix);
  if (kind2 !== void 0) return { kind: kind2, from: hit[2].trim() };
  const near = nearest(prefix, RENAME_KINDS);
  throw wrong(
    written,
    `${quote(prefix)} is no kind of flag.`,
    near === void 0 ? `Choose one of ${RENAME_KINDS.join(", ")}, or leave it out.` : `Did you mean ${quote(near)}?`
  );
}
function badName(rule2, name, kind2, field) {
  const what = kind2 === "any" ? "cannot be the name of a flag." : `cannot be the name of a flag of kind ${kind2}.`;
  const hint = nameFix(name, field);
  const fix = /as a mapping|goes into/.test(hint) ? `${hint} That needs a map file.` : hint;
  return wrong(rule2, `${quote(name)} ${what}`, fix);
}
function wrong(rule2, what, fix) {
  return new UserError(`The rename ${quote(rule2)} is wrong: ${what}`, fix);
}

// src/maps/load.ts
var REPOSITORY_MAP = ".github/flag-renames.yml";
var LARGEST = 5 * 1024 * 1024;
async function allMaps(names, rules, cwd, own) {
  const chosen = names.length === 0 ? await builtInMaps() : await Promise.all([...new Set(names)].map((name) => loadMap(name, cwd)));
  return [
    ...chosen,
    ...own === null ? [] : [await repositoryMap(own)],
    ...rules.length === 0 ? [] : [parseInline(rules)]
  ];
}
async function loadMap(nameOrFile, cwd) {
  const maps = await builtInMaps();
  const wanted = nameOrFile.replace(/\.ya?ml$/i, "").toLowerCase();
  const known2 = maps.find(({ name }) => name.toLowerCase() === wanted);
  if (known2 !== void 0) return known2;
  const bytes = await readMapFile(
    path.resolve(cwd, nameOrFile),
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
  const text2 = await readFile(path.join(home(), "maps", "packed.json"), "utf8");
  return JSON.parse(text2);
}
function repositoryMap(bytes) {
  return parseBytes(bytes, REPOSITORY_MAP);
}
async function parseBytes(bytes, file) {
  const { parseMap } = await import("./parse-QQRGUTN7.js");
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
    if (info.size > LARGEST)
      throw new UserError("The rename map is larger than 5 MB.", "Split it into several maps.", {
        file: asGiven
      });
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
  const near = nearest(path.basename(asGiven).replace(/\.(?:ya?ml|json)$/i, ""), names);
  const meant = near === void 0 ? "" : `Did you mean ${near}? `;
  return `${meant}Built in are ${names.join(", ")}.`;
}

// src/sites/candidates.ts
var FITTING = {
  cmake: ["cmake-option", "cmake-variable", "any", "env", "macro"],
  make: ["make-var", "any", "env", "cmake-option", "cmake-variable"],
  macro: ["macro", "any", "cmake-option", "make-var", "kconfig"],
  env: ["env", "any", "make-var", "cmake-option", "cmake-variable"],
  target: ["cmake-target"],
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
    const known2 = index.get(state.from);
    if (known2 === void 0) index.set(state.from, [state]);
    else known2.push(state);
  }
  return index;
}
function choose(use2, states) {
  const kinds = FITTING[use2.namespace];
  const fitting = (states.get(use2.name) ?? []).filter(({ kind: kind2 }) => kinds.includes(kind2));
  if (fitting.length === 0) return { kind: "none" };
  const best = (list2, rank) => {
    const least = Math.min(...list2.map(rank));
    return list2.filter((state2) => rank(state2) === least);
  };
  const known2 = best(fitting, knowledge);
  const closest = use2.namespace === "any" ? known2 : best(known2, ({ kind: kind2 }) => kinds.indexOf(kind2));
  const distinct2 = [...new Map(closest.map((state2) => [outcome(state2), state2])).values()];
  if (distinct2.length > 1) return { kind: "several", states: distinct2 };
  const state = distinct2[0];
  return {
    kind: "one",
    state,
    sure: use2.namespace === "any" || isOfKind(use2.namespace, state.kind)
  };
}
function knowledge({ state, upstream: upstream2 }) {
  if (state === "absent") return 3;
  if (upstream2?.path === "") return 2;
  return state === "unknown" ? 1 : 0;
}
function isOfKind(namespace, kind2) {
  const kinds = FITTING[namespace];
  return kinds.indexOf(kind2) <= kinds.indexOf("any");
}
function outcome({ to, value, state }) {
  return JSON.stringify([to, value, state === "premature" || state === "absent" ? state : "stale"]);
}

// src/line-offsets.ts
function lineStart(text2, offset) {
  return offset === 0 ? 0 : text2.lastIndexOf("\n", offset - 1) + 1;
}
function lineEnd(text2, offset) {
  const end = text2.indexOf("\n", offset);
  return end === -1 ? text2.length : end;
}

// src/sites/names.ts
var WORD = /[A-Za-z0-9_]/;
var Names = class {
  #names;
  #pattern;
  constructor(names) {
    this.#names = new Set(names);
    const sorted = [...this.#names].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
    this.#pattern = sorted.length === 0 ? null : new RegExp(trie(sorted), "g");
  }
  has(name) {
    return this.#names.has(name);
  }
  /** True when the text holds one of the names at all. */
  test(text2) {
    return this.find(text2).length > 0;
  }
  /** All occurrences between two offsets, in order. */
  find(text2, from = 0, to = text2.length) {
    const pattern = this.#pattern;
    if (pattern === null) return [];
    const found = [];
    pattern.lastIndex = from;
    for (let hit = pattern.exec(text2); hit !== null; hit = pattern.exec(text2)) {
      const start = hit.index;
      if (start >= to) break;
      const match2 = this.#longestAt(text2, start, hit[0]);
      if (match2 === void 0 || match2.end > to) {
        pattern.lastIndex = start + 1;
        continue;
      }
      found.push(match2);
      pattern.lastIndex = match2.end;
    }
    return found;
  }
  /** The pattern takes the longest alternative first; a shorter one counts only if it is whole there. */
  #longestAt(text2, start, name) {
    const end = start + name.length;
    const glued = isGlued(text2, start);
    if (!glued && start > 0 && WORD.test(text2[start - 1]) && !isEscape(text2, start))
      return void 0;
    if (end < text2.length && WORD.test(text2[end])) return void 0;
    if (name.includes("-") && (text2[end] === "-" || !glued && text2[start - 1] === "-"))
      return void 0;
    return { name, start, end, glued };
  }
};
function isGlued(text2, start) {
  const letter = text2[start - 1];
  const sign = text2[start - 2];
  if (letter !== "D" && letter !== "U" || sign !== "-" && sign !== "/") return false;
  const before = text2[start - 3];
  return before === void 0 || !WORD.test(before);
}
function isEscape(text2, start) {
  return /[abfnrtv]/.test(text2[start - 1] ?? "") && text2[start - 2] === "\\" && text2[start - 3] !== "\\";
}
function trie(words) {
  const root = { next: /* @__PURE__ */ new Map(), end: false };
  for (const word2 of words) {
    let node = root;
    for (const letter of word2) {
      let child = node.next.get(letter);
      if (child === void 0) node.next.set(letter, child = { next: /* @__PURE__ */ new Map(), end: false });
      node = child;
    }
    node.end = true;
  }
  function source(node) {
    const branches = [...node.next].map(([letter, child]) => escape(letter) + source(child));
    if (branches.length === 0) return "";
    const joined = branches.length === 1 ? branches[0] : `(?:${branches.join("|")})`;
    return node.end ? `(?:${joined})?` : joined;
  }
  return source(root);
}
function escape(letter) {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&");
}

// src/sites/value.ts
var PAIRS = [
  ["ON", "OFF"],
  ["on", "off"],
  ["On", "Off"],
  ["TRUE", "FALSE"],
  ["True", "False"],
  ["true", "false"],
  ["YES", "NO"],
  ["Yes", "No"],
  ["yes", "no"],
  ["Y", "N"],
  ["y", "n"],
  ["1", "0"]
];
var OPPOSITES = new Map(
  PAIRS.flatMap(([a, b]) => [
    [a, b],
    [b, a]
  ])
);
var TRUTHY = new Set(PAIRS.map(([yes]) => yes));
function truth(text2) {
  if (TRUTHY.has(text2)) return true;
  return OPPOSITES.has(text2) ? false : void 0;
}
function normal(text2) {
  const value = truth(text2);
  return value === void 0 ? text2 : value ? "true" : "false";
}
function convert(text2, rule2) {
  switch (rule2.kind) {
    case "same":
      return text2;
    case "inverted":
      return OPPOSITES.get(text2);
    case "mapped":
      return Object.entries(rule2.values).find(([from]) => normal(from) === normal(text2))?.[1];
  }
}
function spread(targets, text2, rule2) {
  const own = convert(text2, rule2);
  if (own === void 0) return void 0;
  if (targets.some(({ value }) => value !== void 0) && truth(text2) !== true) return void 0;
  return targets.map(({ name, value }) => ({ name, value: value ?? own }));
}

// src/sites/judge.ts
function judge(use2, file, repository) {
  const choice = choose(use2, repository.states);
  if (choice.kind === "none") return null;
  if (choice.kind === "several")
    return keep(choice.states[0], "review", "ambiguous", several(choice.states));
  const rename2 = choice.state;
  const left = leave(use2, rename2, file, repository);
  if (left !== null) return left;
  const acted = act(use2, rename2, repository.conditions);
  if (acted.action === "keep" || acted.safety !== "safe") return acted;
  return choice.sure ? acted : { ...acted, safety: "review", reason: otherKind(use2, rename2, acted.reason) };
}
function leave(use2, rename2, file, repository) {
  const { from, to, state } = rename2;
  if (file.leave !== null) return { ...keep(rename2, "display", "", ""), reason: file.leave };
  const mark = ignored(file.text, use2.start);
  if (mark !== null) return keep(rename2, "display", "ignored", mark);
  const scope = use2.scope ?? file.scope;
  if (!repository.scopes.has(scope))
    return keep(rename2, "display", "out-of-scope", `The scope "${scope}" was not asked for.`);
  if (state === "premature")
    return keep(
      rename2,
      "display",
      "premature",
      `${upstream(rename2)} still reads ${from}${to.length > 0 ? ` and does not know ${list(to)} yet` : ""}.`
    );
  if (state === "absent" && rename2.builtIn)
    return keep(
      rename2,
      "display",
      "absent",
      `${upstream(rename2)} reads neither ${from} nor ${list(to)}: this is another flag of that name, or a dead one.`
    );
  if (use2.role === "shim")
    return keep(
      rename2,
      "display",
      "serves-both",
      `This code serves ${from} and its new name on purpose.`
    );
  if (to.length === 0)
    return keep(
      rename2,
      "review",
      "removed",
      `${from} was removed upstream and has no new name.${note(rename2)}`
    );
  if (to.some(({ name }) => use2.beside?.includes(name)))
    return keep(
      rename2,
      "display",
      "serves-both",
      `${list(to)} stands in the same place: both names are served on purpose.`
    );
  if (use2.role === "declaration")
    return keep(rename2, "display", "owned-here", `This repository declares ${from} itself.`);
  if (repository.owned.has(from) && use2.namespace !== "macro")
    return keep(
      rename2,
      "review",
      "owned-here",
      `This repository declares ${from} itself, so the name may be its own.`
    );
  if (use2.reservation !== void 0) {
    const { code, message, safety } = use2.reservation;
    return keep(rename2, safety, code, message);
  }
  if ((use2.region === "comment" || use2.region === "prose") && explains(use2, rename2, file.text))
    return keep(
      rename2,
      "display",
      "serves-both",
      `The text names ${from} and ${list(to)} together: it explains the rename.`
    );
  return null;
}
function act(use2, rename2, conditions) {
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
    return keep(
      rename2,
      "review",
      "value-changes",
      `A condition on ${from} can't be rewritten by name alone, because the value changes with the name.${note(rename2)}`
    );
  if (use2.local === true)
    return decide(
      rename2,
      "replace",
      certainty(rename2),
      "stale",
      `${stale(rename2)}; this file sets the variable itself, so it is renamed with its assignment.`,
      [rewrite(use2, to[0].name)]
    );
  const wide = conditions === "widen" || conditions === "auto" && (use2.contract !== void 0 || state === "aliased" || state === "both" || state === "unknown" || state === "absent");
  if (!wide)
    return decide(
      rename2,
      "replace",
      "safe",
      "stale",
      `${stale(rename2)}, so this condition can never hold again.`,
      [rewrite(use2, to[0].name)]
    );
  const edits = use2.widen?.(to.map(({ name }) => name));
  if (edits === void 0 && use2.passes === true && (state === "unknown" || state === "absent"))
    return decide(rename2, "replace", "review", "stale", `${stale(rename2)}.`, [
      rewrite(use2, to[0].name)
    ]);
  if (edits === void 0)
    return keep(
      rename2,
      "review",
      "cannot-widen",
      `Both ${from} and ${list(to)} should be accepted here, and there is no safe way to write that: change it by hand.`
    );
  const why = use2.contract !== void 0 ? `${stale(rename2)}. ${use2.contract} Both are accepted.` : state === "unknown" || state === "absent" ? `Both ${from} and ${list(to)} are accepted, since it is not known which one arrives here.` : `${upstream(rename2)} still accepts ${from} and turns it into ${list(to)} where this condition can't see it: both are accepted.`;
  return decide(rename2, "widen", certainty(rename2), "accept-both", why, edits);
}
function split(use2, rename2) {
  const { from, to } = rename2;
  const unclear = keep(
    rename2,
    "review",
    "value-changes",
    `${from} became ${list(to)}; the values can't be derived here.${note(rename2)}`
  );
  if (use2.role === "mention" || use2.split === void 0) return unclear;
  const assigned2 = spread(to, use2.value?.text ?? "ON", rename2.value);
  const edits = assigned2 && use2.split(assigned2);
  if (edits === void 0) return unclear;
  return decide(
    rename2,
    "replace",
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
    const text2 = old && (spread(to, old.text, value)?.[0]?.value ?? void 0);
    if (old === void 0 || text2 === void 0)
      return keep(
        rename2,
        "review",
        "value-changes",
        `${from} became ${target.name} and its value changes too (${rule(rename2)}); the value here is no literal that can be rewritten with certainty.`
      );
    if (text2 !== old.text) edits.push({ start: old.start, end: old.end, text: text2 });
  }
  if (use2.role === "mention" && value.kind !== "same")
    return keep(
      rename2,
      "review",
      "value-changes",
      `${from} became ${target.name}, and its value changes too (${rule(rename2)}): read the sentence again.`
    );
  return decide(rename2, "replace", certainty(rename2), "stale", `${stale(rename2)}.`, edits);
}
function rewrite(use2, name) {
  return { start: use2.start, end: use2.end, text: name };
}
function certainty({ state, steps }) {
  return state === "unknown" || state === "absent" || steps.some(({ map }) => map === "inline") ? "review" : "safe";
}
function stale(rename2) {
  const { from, to, state } = rename2;
  const reads = `${upstream(rename2)} reads ${list(to)}`;
  switch (state) {
    case "aliased":
      return `${reads} and only forwards ${from}`;
    case "rejected":
      return `${reads} and rejects ${from}`;
    case "both":
      return `${reads} as well as ${from}`;
    case "unknown":
    case "absent":
      return `${from} was renamed to ${list(to)}; no pinned upstream confirms it`;
    default:
      return `${reads}, and nothing in it reads ${from} any more`;
  }
}
function upstream({ upstream: found, steps }) {
  const name = found?.name ?? steps[0]?.map ?? "The upstream";
  return found === null ? name : `${name}${found.path === "" ? "" : ` (${found.path})`}`;
}
function otherKind(use2, { kind: kind2 }, reason2) {
  return {
    ...reason2,
    message: `${reason2.message} The rename is known for a ${kind2}; here it is used as ${use2.namespace === "env" ? "an environment variable" : `a ${use2.namespace} flag`}.`
  };
}
function rule({ value, to }) {
  if (value.kind === "inverted") return "it is inverted";
  if (value.kind === "mapped")
    return Object.entries(value.values).map(([a, b]) => `${a} becomes ${b}`).join(", ");
  return `it becomes ${to[0]?.value ?? "the same"}`;
}
function note({ steps }) {
  const text2 = steps.at(-1)?.note;
  return text2 === void 0 || text2 === "" ? "" : ` ${text2}`;
}
function several(states) {
  const ways = states.map(
    (state) => `${list(state.to) || "nothing"} (${state.kind}, ${state.steps[0].map})`
  );
  return `${states[0].from} has more than one new name and nothing here tells which is meant: ${ways.join(", ")}.`;
}
function list(to) {
  return to.map(({ name }) => name).join(" and ");
}
function explains(use2, { to }, text2) {
  const names = new Names(to.map(({ name }) => name));
  const start = lineStart(text2, use2.start);
  const end = lineEnd(text2, use2.end);
  return names.find(text2, start, end).length > 0;
}
function ignored(text2, offset) {
  const marks = [...text2.slice(0, offset).matchAll(/flagshift:\s*(off|on)\b/g)];
  if (marks.at(-1)?.[1] === "off") return 'Between "flagshift: off" and "flagshift: on".';
  const start = lineStart(text2, offset);
  const before = start === 0 ? "" : text2.slice(lineStart(text2, start - 1), start - 1);
  const own = /flagshift:\s*ignore\b/;
  const alone = /^\s*(?:#|\/\/|\/\*|<!--|--|;|dnl\b|rem\b|::|"|').{0,20}flagshift:\s*ignore\b/i;
  if (own.test(text2.slice(start, lineEnd(text2, offset))) || alone.test(before))
    return 'Marked with "flagshift: ignore".';
  return null;
}
function keep(rename2, safety, code, message) {
  return decide(rename2, "keep", safety, code, message, []);
}
function decide(rename2, action, safety, code, message, edits) {
  return { rename: rename2, action, safety, reason: { code, message }, edits };
}
function sets(role) {
  return role === "definition" || role === "option";
}

// src/sites/judge-file.ts
function judgeFile(file, repository) {
  const decided = [];
  for (const use2 of file.uses) {
    const decision = judge(use2, file, repository) ?? ahead(use2, repository);
    if (decision !== null) decided.push({ use: use2, decision });
  }
  const settled = stopOnConflict(file, merge(file, decided));
  return settled.map(({ use: use2, decision }) => site(file, use2, decision));
}
function ahead(use2, { states }) {
  for (const list2 of states.values())
    for (const rename2 of list2) {
      if (rename2.state !== "premature" || !rename2.to.some(({ name }) => name === use2.name)) continue;
      if (choose({ ...use2, name: rename2.from }, states).kind === "none") continue;
      return {
        rename: rename2,
        action: "keep",
        safety: "review",
        reason: {
          code: "ahead-of-upstream",
          message: `The pinned upstream does not read ${use2.name} yet; it reads ${rename2.from}.`
        },
        edits: []
      };
    }
  return null;
}
function merge(file, decided) {
  const present = /* @__PURE__ */ new Map();
  for (const use2 of file.uses)
    if (use2.member !== void 0 && sets(use2.role))
      present.set(`${use2.member.list}\0${use2.name}`, use2);
  const taken = /* @__PURE__ */ new Map();
  return decided.map(({ use: use2, decision }) => {
    const target = decision.rename.to[0]?.name;
    if (decision.action !== "replace" || use2.member === void 0 || !sets(use2.role) || target === void 0)
      return { use: use2, decision };
    const key = `${use2.member.list}\0${target}`;
    const other = present.get(key);
    const value = newValue(use2, decision);
    const theirs = other === void 0 ? taken.get(key) : setting(other);
    if (theirs === void 0) {
      taken.set(key, value);
      return { use: use2, decision };
    }
    if (normal(theirs) === normal(value))
      return {
        use: use2,
        decision: {
          ...decision,
          action: "remove",
          reason: { code: "merged", message: `${target} is set to the same value beside it.` },
          edits: [{ ...use2.member.removal, text: "" }]
        }
      };
    return {
      use: use2,
      decision: {
        ...decision,
        action: "keep",
        safety: "review",
        reason: {
          code: "conflict",
          message: `${use2.name} is set to ${value || "nothing"} and ${target} to ${theirs || "nothing"} in one list; only a person knows which one is meant.`
        },
        edits: []
      }
    };
  });
}
function setting(use2) {
  return use2.value?.text ?? "";
}
function newValue(use2, { edits }) {
  const change = use2.value && edits.find(({ start }) => start === use2.value?.start);
  return change?.text ?? setting(use2);
}
function stopOnConflict(file, decided) {
  const conflict = decided.find(({ decision }) => decision.reason.code === "conflict");
  if (conflict === void 0) return decided;
  const { line } = file.lines.at(conflict.use.start);
  return decided.map(
    ({ use: use2, decision }) => decision.action === "keep" ? { use: use2, decision } : {
      use: use2,
      decision: {
        ...decision,
        action: "keep",
        safety: "review",
        reason: {
          code: "conflict-in-file",
          message: `Held back: line ${line} of this file sets the old and the new name to different values.`
        },
        edits: []
      }
    }
  );
}
function site(file, use2, decision) {
  const { line, column } = file.lines.at(use2.start);
  const rename2 = decision.rename;
  return {
    path: file.path,
    line,
    column,
    text: file.lines.textOf(line),
    from: use2.name,
    to: decision.reason.code === "ahead-of-upstream" ? [rename2.from] : rename2.to.map(({ name }) => name),
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

// src/sites/lines.ts
var LIMIT = 400;
function linesOf(text2) {
  const starts = [0];
  for (let at = 0; at < text2.length; at++) {
    if (text2[at] === "\n") starts.push(at + 1);
    else if (text2[at] === "\r" && text2[at + 1] !== "\n") starts.push(at + 1);
  }
  const decode2 = decoder(text2);
  function indexOf(offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
  return {
    at(offset) {
      const index = indexOf(offset);
      const before = decode2(text2.slice(starts[index], offset));
      return { line: index + 1, column: [...before].length + 1 };
    },
    textOf(line) {
      const bytes = text2.slice(starts[line - 1], starts[line]).replace(/[\r\n]+$/, "");
      const whole = decode2(bytes);
      return whole.length > LIMIT ? `${whole.slice(0, LIMIT)}\u2026` : whole;
    }
  };
}
function decoder(text2) {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
  try {
    utf8.decode(Buffer.from(text2, "latin1"));
  } catch {
    return (bytes) => bytes;
  }
  return (bytes) => Buffer.from(bytes, "latin1").toString("utf8").replace(/^\u{FEFF}/u, "");
}

// src/sites/general.ts
function readGeneral(text2, matches2) {
  return matches2.map((match2) => {
    const value = assigned(text2, match2.end);
    const { role, namespace } = kind(match2, value);
    return {
      name: match2.name,
      start: match2.start,
      end: match2.end,
      role,
      namespace,
      region: "code",
      ...value === void 0 ? {} : { value }
    };
  });
}
function kind(match2, value) {
  if (match2.glued) return { role: "option", namespace: value === void 0 ? "macro" : "any" };
  if (value !== void 0) return { role: "option", namespace: "any" };
  return { role: "mention", namespace: "any" };
}
function assigned(text2, end) {
  const hit = /^(?::[A-Z]+)?\s?:?=\s?["']?([A-Za-z0-9_.+-]+)/.exec(text2.slice(end, end + 80));
  if (hit === null) return void 0;
  const start = end + hit[0].length - hit[1].length;
  return { text: hit[1], start, end: start + hit[1].length };
}

// src/sites/arguments/assigned.ts
function assignment(text2, from) {
  const hit = /^["']?((?:[A-Za-z_]|\$\{[\w@]*\}|\$[A-Za-z_])(?:\$\{\{[^{}\n]*\}\}|[^\s=:"'+?,])*)(?::([A-Z]+))?(?:(?:\+|:|\?)?=)?/.exec(
    text2.slice(from)
  );
  if (hit === null) return null;
  const name = hit[1];
  const at = from + hit[0].indexOf(name);
  const type = hit[2] === void 0 ? {} : { type: hit[2] };
  if (!hit[0].endsWith("=")) return { name, at, ...type };
  let start = from + hit[0].length;
  let end = text2.length;
  if (/["']/.test(text2[start] ?? "") && end - start > 1 && text2[end - 1] === text2[start]) {
    start++;
    end--;
  }
  return { name, at, ...type, value: { start, end, text: text2.slice(start, end) } };
}
function bare(text2, at) {
  return { name: text2.slice(at), at };
}
function useOf(view, { name, at, value }, kind2) {
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
function defining(program2, assigned2) {
  const macro = { role: "definition", namespace: "macro" };
  const option = { role: "option", namespace: "cmake" };
  if (program2 === "cmake") return option;
  if (program2 === "compiler") return macro;
  if (program2 === "meson") return { role: "option", namespace: "meson" };
  if (program2 === "bazel") return { role: "option", namespace: "bazel" };
  if (assigned2?.type !== void 0) return option;
  if (assigned2?.value === void 0) return macro;
  const word2 = assigned2.value.text;
  if (/[A-Za-z]/.test(word2) && truth(word2) !== void 0) return option;
  return { role: "option", namespace: "any" };
}
function assigning(program2) {
  const namespace = program2 === "make" ? "make" : program2 === "environment" ? "env" : "any";
  return { role: "option", namespace };
}
function composedIn(view, assigned2, names) {
  if (names.has(assigned2.name) || !/[$@%{<]/.test(assigned2.name)) return null;
  const match2 = names.find(view.text, assigned2.at, assigned2.at + assigned2.name.length)[0];
  if (match2 === void 0) return null;
  const before = view.text.slice(assigned2.at, match2.start);
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
      message: `The name is put together from parts here (${assigned2.name}), so it may be another one than ${match2.name}.`,
      safety: "review"
    }
  };
}

// src/sites/arguments/unit.ts
var GAP = /^(?:\s|\\\r?\n|\^\r?\n|`\r?\n|[,;]|-(?=\s))+$/;
function listed(text2, units) {
  const first = units[0];
  if (first === void 0) return [];
  const list2 = `arguments@${first.start}`;
  const anchor = units.findIndex(({ use: use2 }) => use2 === void 0);
  return units.flatMap((unit, index) => {
    if (unit.use === void 0) return [];
    const removal = unit.removal ?? gapped(text2, units, index, anchor);
    return [
      {
        ...unit.use,
        ...unit.listed && { member: { list: list2, removal } },
        ...unit.listed && {
          split: (targets) => spread2(text2, units, index, targets)
        }
      }
    ];
  });
}
function gapped(text2, units, index, anchor) {
  const { start, end } = units[index];
  const before = units[index - 1];
  const after = units[index + 1];
  const forward = anchor === -1 ? index === 0 && units.length <= 2 && after !== void 0 : index < anchor;
  if (forward && after !== void 0 && GAP.test(text2.slice(end, after.start)))
    return { start, end: after.start };
  if (!forward && before !== void 0 && GAP.test(text2.slice(before.end, start)))
    return { start: before.end, end };
  return { start, end };
}
function spread2(text2, units, index, targets) {
  const unit = units[index];
  const use2 = unit.use;
  if (!targets.every(({ value }) => /^[\w.+:/-]*$/.test(value))) return void 0;
  const gap = separator(text2, units, index);
  if (gap === void 0) return void 0;
  const head = text2.slice(unit.start, use2.start);
  const written = targets.map(({ name, value }) => {
    if (use2.value === void 0)
      return head + name + (value === "ON" ? "" : `=${value}`) + text2.slice(use2.end, unit.end);
    const type = text2.slice(use2.end, use2.value.start);
    const middle = truth(value) === void 0 ? type.replace(/^:BOOL/, "") : type;
    return head + name + middle + value + text2.slice(use2.value.end, unit.end);
  });
  return [{ start: unit.start, end: unit.end, text: written.join(gap) }];
}
function separator(text2, units, index) {
  const unit = units[index];
  const before = units[index - 1];
  const after = units[index + 1];
  const gaps = [
    index > 1 || after === void 0 ? before && text2.slice(before.end, unit.start) : void 0,
    after && text2.slice(unit.end, after.start),
    before && text2.slice(before.end, unit.start)
  ];
  const gap = gaps.find((candidate) => candidate !== void 0 && GAP.test(candidate));
  return gap ?? (unit.removal === void 0 ? " " : void 0);
}

// src/sites/arguments/features.ts
function readFeatures(view, from, names) {
  const units = [];
  for (const hit of view.text.slice(from).matchAll(/[^\s,]+/g)) {
    const feature = hit[0].slice(hit[0].lastIndexOf("/") + 1);
    const at = from + hit.index;
    const name = at + hit[0].length - feature.length;
    const end = view.source(at + hit[0].length - 1) + 1;
    const use2 = names.has(feature) ? useOf(view, { name: feature, at: name }, { role: "option", namespace: "cargo" }) : void 0;
    units.push({ start: view.source(at), end, ...use2 && { use: use2 }, listed: true });
  }
  const anchor = units.findIndex(({ use: use2 }) => use2 === void 0);
  const placed = units.map((unit, index) => {
    const before = units[index - 1];
    const after = units[index + 1];
    const forward = anchor === -1 ? index === 0 : index < anchor;
    if (forward) return after ? { ...unit, removal: { start: unit.start, end: after.start } } : unit;
    return before ? { ...unit, removal: { start: before.end, end: unit.end } } : unit;
  });
  return listed("", placed).map(({ split: _split, ...use2 }) => use2);
}

// src/sites/arguments/expected.ts
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
    default:
      return void 0;
  }
}

// src/sites/arguments/program.ts
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

// src/sites/view.ts
function part(text2, { start, end }) {
  return {
    text: text2.slice(start, end),
    source: (offset) => start + offset,
    encode: (inner) => inner
  };
}
function decoded(pieces3, end, encode) {
  const starts = [];
  let length = 0;
  for (const piece of pieces3) {
    starts.push(length);
    length += piece.text.length;
  }
  function pieceOf(offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
  function source(offset) {
    if (offset >= length) return end;
    const index = pieceOf(offset);
    return pieces3[index].at + offset - starts[index];
  }
  function after(offset) {
    const { at, width } = pieces3[pieceOf(offset)];
    return width === void 0 ? source(offset) + 1 : at + width;
  }
  return { text: pieces3.map((piece) => piece.text).join(""), source, after, encode };
}
function lastOf(view, offset) {
  return view.after?.(offset) ?? view.source(offset) + 1;
}
function embed(uses, view, list2 = "") {
  function span({ start, end }) {
    return {
      start: view.source(start),
      end: end > start ? lastOf(view, end - 1) : view.source(end)
    };
  }
  function edits(inner) {
    return inner?.map((edit) => ({ ...span(edit), text: view.encode(edit.text) }));
  }
  return uses.map((use2) => ({
    ...use2,
    ...span(use2),
    ...use2.value && { value: { ...use2.value, ...span(use2.value) } },
    ...use2.member && {
      member: {
        list: `${list2}${view.source(0)}/${use2.member.list}`,
        removal: span(use2.member.removal)
      }
    },
    ...use2.widen && { widen: (names) => edits(use2.widen?.(names)) },
    ...use2.split && {
      split: (targets) => edits(use2.split?.(targets))
    }
  }));
}

// src/sites/arguments/words.ts
var SPECIAL = /[\s;,"'\\]/g;
function splitWords(text2) {
  const words = [];
  let at = 0;
  while (at < text2.length) {
    if (separates(text2, at)) at++;
    else {
      const word2 = wordAt(text2, at);
      words.push(word2);
      at = word2.span.end;
    }
  }
  return words;
}
function separates(text2, at) {
  const letter = text2[at];
  if (letter === " " || letter === "	" || letter === "\n" || letter === "\r" || letter === ";")
    return true;
  if (letter === "\\") return /[\r\n]/.test(text2[at + 1] ?? " ");
  return letter === "," && /[-/"']/.test(text2[at + 1] ?? " ");
}
function wordAt(text2, start) {
  const pieces3 = [];
  let quoting = "";
  let at = start;
  while (at < text2.length && !separates(text2, at)) {
    const letter = text2[at];
    if (letter === '"' || letter === "'") {
      const close = closing(text2, at, letter);
      if (close === -1) pieces3.push({ text: letter, at: at++ });
      else {
        quoting = letter;
        pieces3.push(...unescaped(text2, at + 1, close, letter === '"'));
        at = close + 1;
      }
    } else if (letter === "\\") {
      const next = text2[at + 1];
      if (/[\w.]/.test(next)) pieces3.push({ text: letter, at: at++ });
      else {
        pieces3.push({ text: next, at: at + 1 });
        at += 2;
      }
    } else {
      SPECIAL.lastIndex = at + 1;
      const end = SPECIAL.exec(text2)?.index ?? text2.length;
      pieces3.push({ text: text2.slice(at, end), at });
      at = end;
    }
  }
  return { view: decoded(pieces3, at, encoder(quoting)), span: { start, end: at } };
}
function closing(text2, open, quote2) {
  for (let at = open + 1; at < text2.length; at++) {
    const letter = text2[at];
    if (letter === quote2) return at;
    if (letter === "\n" && text2[at - 1] !== "\\") return -1;
    if (letter === "\\" && quote2 === '"') at++;
  }
  return -1;
}
function unescaped(text2, from, to, escapes) {
  const pieces3 = [];
  let start = from;
  if (escapes)
    for (let at = from; at < to - 1; at++) {
      if (text2[at] !== "\\" || !/["\\$`]/.test(text2[at + 1])) continue;
      if (at > start) pieces3.push({ text: text2.slice(start, at), at: start });
      start = at + 1;
      at++;
    }
  if (to > start) pieces3.push({ text: text2.slice(start, to), at: start });
  return pieces3;
}
function encoder(quoting) {
  if (quoting === '"') return (text2) => text2.replace(/["\\$`]/g, "\\$&");
  if (quoting === "'") return (text2) => text2.replaceAll("'", `'\\''`);
  return (text2) => text2.replace(/[\s"'\\$`;&|<>()]/g, "\\$&");
}

// src/sites/arguments.ts
var DEPTH = 5;
var TARGET = { role: "option", namespace: "target" };
var BAZEL = { role: "option", namespace: "bazel" };
function readCommandLine(text2, names, hint) {
  return readText(text2, names, hint, 0);
}
function readArguments(text2, words, names, hint) {
  return readList(text2, words, names, hint, 0);
}
function readText(text2, names, hint, depth2) {
  if (depth2 > DEPTH || !names.test(text2)) return [];
  return readList(text2, splitWords(text2), names, hint, depth2);
}
function readList(text2, words, names, given, depth2) {
  const units = [];
  const inner = [];
  const known2 = given !== void 0 && given !== "unknown" && given !== "environment";
  let program2 = given ?? "unknown";
  const open = { expected: null };
  let targets = false;
  function nest({ view }, { start, end }, hint) {
    const slice = {
      text: view.text.slice(start, end),
      source: (offset) => view.source(start + offset),
      encode: view.encode
    };
    inner.push(...embed(readText(slice.text, names, hint, depth2 + 1), slice, "inner@"));
  }
  function add(first, word2, assigned2, kind2, sign = "") {
    const composed2 = assigned2 && composedIn(word2.view, assigned2, names);
    const own = assigned2 && names.has(assigned2.name) && useOf(word2.view, assigned2, kind2);
    const use2 = composed2 ?? (own || void 0);
    const single = composed2 === null && !sign.endsWith("U");
    units.push({ ...unitOf(first, word2), ...use2 && { use: use2 }, listed: single });
    if (assigned2?.value !== void 0) nest(word2, assigned2.value, hintOf(assigned2.name));
  }
  function plain2(word2) {
    units.push(unitOf(word2, word2));
  }
  function answer(kind2, option2, word2, from, sign = "") {
    if (kind2 === "features") {
      units.push(unitOf(option2, word2));
      inner.push(...readFeatures(word2.view, from, names));
      return;
    }
    const text3 = word2.view.text;
    const defines = kind2 === "setting" && text3.startsWith("cmake.define.", from);
    const assigned2 = assignment(text3, defines ? from + "cmake.define.".length : from);
    if (kind2 === "definition") add(option2, word2, assigned2, defining(program2, assigned2), sign);
    else if (kind2 === "environment")
      add(option2, word2, assigned2, { role: "option", namespace: "env" });
    else if (kind2 === "config") add(option2, word2, assigned2, BAZEL);
    else if (kind2 === "targets") add(option2, word2, bare(text3, from), TARGET);
    else add(option2, word2, assigned2, { role: "option", namespace: defines ? "cmake" : "any" });
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
      plain2(word2);
    } else long(word2);
  }
  function long(word2) {
    const t = word2.view.text;
    const name = /^--?[A-Za-z/@][\w./@:+-]*/.exec(t)?.[0] ?? t;
    const kind2 = expecting(name, program2);
    if (kind2 === "targets" && name === t) targets = true;
    else if (kind2 !== void 0 && name === t) {
      open.expected = { kind: kind2, option: word2, sign: "" };
      return;
    }
    const from = t[name.length] === "=" ? name.length + 1 : void 0;
    if (from !== void 0 && kind2 !== void 0) return answer(kind2, word2, word2, from);
    const start = Math.max(name.lastIndexOf(":"), name.lastIndexOf("/"), 1) + 1;
    if (program2 === "bazel" && names.has(name.slice(start))) {
      const value = from && { value: { start: from, end: t.length, text: t.slice(from) } };
      return add(word2, word2, { name: name.slice(start), at: start, ...value }, BAZEL);
    }
    plain2(word2);
    if (from !== void 0) nest(word2, { start: from, end: t.length }, hintOf(name));
  }
  for (const word2 of words) {
    const t = word2.view.text;
    if (open.expected !== null) {
      const { kind: kind2, option: before, sign } = open.expected;
      open.expected = null;
      answer(kind2, before, word2, 0, sign);
      continue;
    }
    if (t.startsWith("-") || /^\/[DUp]/.test(t)) {
      option(word2);
      continue;
    }
    const found = known2 ? void 0 : programOf(t);
    if (found !== void 0 && (program2 === "unknown" || program2 === "environment")) {
      program2 = found;
      plain2(word2);
      continue;
    }
    const path2 = /(?:^|\/)(?:\.|bin|Release|Debug|RelWithDebInfo)\/([^/]+?)(?:\.exe)?$/.exec(t);
    if (/^[A-Za-z_][^\s=:"'+?,]*(?:\+|:|\?)?=/.test(t))
      add(word2, word2, assignment(t, 0), assigning(program2));
    else if (path2 !== null && names.has(path2[1]))
      add(word2, word2, { name: path2[1], at: t.lastIndexOf("/") + 1 }, TARGET);
    else if ((targets || program2 === "make") && names.has(t)) add(word2, word2, bare(t, 0), TARGET);
    else {
      plain2(word2);
      if (/\s/.test(t)) nest(word2, { start: 0, end: t.length }, given ?? "unknown");
    }
  }
  if (open.expected !== null) plain2(open.expected.option);
  return [...listed(text2, units), ...inner].toSorted((a, b) => a.start - b.start);
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

// src/sites/brackets.ts
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
      const fitting = stack.findLastIndex((index) => all[index].kind === OPEN[sign]);
      if (fitting === -1 || stack.length - fitting > 3) continue;
      for (const index of stack.splice(fitting)) all[index].close = hit.index;
    }
  }
  return {
    around(offset) {
      let low = 0;
      let high = all.length - 1;
      let found = -1;
      while (low <= high) {
        const middle = low + high >> 1;
        if (all[middle].open < offset) {
          found = middle;
          low = middle + 1;
        } else high = middle - 1;
      }
      while (found !== -1 && all[found].close < offset) found = all[found].parent;
      return found === -1 ? void 0 : all[found];
    },
    parentOf: ({ parent }) => all[parent]
  };
}
function elementsOf(code, bracket) {
  const bounds = [bracket.open, ...bracket.commas, bracket.close];
  const found = [];
  for (let index = 0; index + 1 < bounds.length; index++) {
    const span = trimmed(code, bounds[index] + 1, bounds[index + 1]);
    if (span.end > span.start) found.push(span);
  }
  return found;
}
function wordsOf(code, bracket) {
  const found = [];
  let depth2 = 0;
  let start = -1;
  for (let at = bracket.start; at <= bracket.end; at++) {
    const sign = at === bracket.end ? " " : code[at];
    if (depth2 === 0 && /\s/.test(sign)) {
      if (start !== -1) found.push({ start, end: at });
      start = -1;
      continue;
    }
    if (start === -1) start = at;
    if ("([{".includes(sign)) depth2++;
    else if (")]}".includes(sign)) depth2--;
  }
  return found;
}
function trimmed(code, start, end) {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(code[from])) from++;
  while (to > from && /\s/.test(code[to - 1])) to--;
  return { start: from, end: to };
}

// src/sites/escapes.ts
var SIMPLE = {
  n: "\n",
  r: "\r",
  t: "	",
  b: "\b",
  f: "\f",
  "0": "\0"
};
function stringView(text2, region) {
  const quote2 = text2.slice(region.inner.end, region.end);
  const raw = text2.slice(region.inner.start, region.inner.end);
  switch (region.form?.escape) {
    case "backslash":
      return escapedView(text2, region.inner, quote2, region.form.multiline === true);
    case "doubled":
      return raw.includes(quote2 + quote2) ? decoded(
        doubled(text2, region.inner, quote2),
        region.inner.end,
        (inner) => inner.replaceAll(quote2, quote2 + quote2)
      ) : { ...part(text2, region.inner), encode: (inner) => inner.replaceAll(quote2, quote2 + quote2) };
    default:
      return part(text2, region.inner);
  }
}
function escapedView(text2, inner, quote2, multiline) {
  function encode(plain2) {
    let result = plain2.replace(/[\\]/g, "\\\\");
    if (quote2 !== "") result = result.replaceAll(quote2[0], `\\${quote2[0]}`);
    return multiline ? result : result.replaceAll("\r", "\\r").replaceAll("\n", "\\n");
  }
  if (!text2.slice(inner.start, inner.end).includes("\\")) return { ...part(text2, inner), encode };
  return decoded(pieces(text2, inner), inner.end, encode);
}
function pieces(text2, inner) {
  const found = [];
  const escape2 = /\\(?:u\{[0-9A-Fa-f]+\}|u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|\r\n|[^])/g;
  const raw = text2.slice(inner.start, inner.end);
  let at = 0;
  for (const hit of raw.matchAll(escape2)) {
    if (hit.index > at) found.push({ text: raw.slice(at, hit.index), at: inner.start + at });
    found.push({ text: meaning(hit[0]), at: inner.start + hit.index, width: hit[0].length });
    at = hit.index + hit[0].length;
  }
  if (at < raw.length) found.push({ text: raw.slice(at), at: inner.start + at });
  return found;
}
function meaning(escape2) {
  const code = /^\\(?:u\{|u|x)([0-9A-Fa-f]+)/.exec(escape2);
  if (code !== null) {
    const point = Number.parseInt(code[1], 16);
    return point < 256 ? String.fromCharCode(point) : "?";
  }
  if (escape2 === "\\\n" || escape2 === "\\\r" || escape2 === "\\\r\n") return "";
  return SIMPLE[escape2[1]] ?? escape2[1];
}
function doubled(text2, inner, quote2) {
  const found = [];
  let at = inner.start;
  for (; ; ) {
    const next = text2.indexOf(quote2 + quote2, at);
    const stop = next === -1 || next >= inner.end ? inner.end : next;
    if (stop > at) found.push({ text: text2.slice(at, stop), at });
    if (stop === inner.end) return found;
    found.push({ text: quote2, at: stop, width: 2 * quote2.length });
    at = stop + 2 * quote2.length;
  }
}

// src/sites/lexer.ts
var DEEPEST = 20;
function lex(text2, syntax) {
  const regions = [];
  const plain2 = starter(syntax);
  function scan2(from, parent, close, depth2) {
    const pattern = close === null ? plain2 : starter(syntax, close);
    let nested2 = 0;
    pattern.lastIndex = from;
    for (let hit = pattern.exec(text2); hit !== null; hit = pattern.exec(text2)) {
      const start = hit.index;
      const kind2 = kindOf(hit);
      let end = start + hit[0].length;
      if (kind2.what === "bracket") {
        if (hit[0] !== close) nested2++;
        else if (nested2-- === 0) return start;
      } else if (kind2.what !== "skip") {
        end = kind2.what === "comment" ? comment(start, end, kind2.index) : string(start, end, kind2);
      }
      pattern.lastIndex = Math.max(end, start + 1);
    }
    return text2.length;
    function comment(start, inner, index) {
      const lines = syntax.line?.length ?? 0;
      const closing2 = index < lines ? null : syntax.block[index - lines].close;
      const found = closing2 === null ? lineBreak(text2, inner) : text2.indexOf(closing2, inner);
      const stop = found === -1 ? text2.length : found;
      const end = closing2 === null || found === -1 ? stop : stop + closing2.length;
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
      const closing2 = typeof form.close === "string" ? form.close : form.close(text2.slice(start, inner));
      const index = regions.length;
      regions.push({
        kind: "string",
        start,
        end: inner,
        inner: { start: inner, end: inner },
        form,
        parent
      });
      const { stop, end } = body(form, closing2, inner, index);
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
    function body(form, closing2, from2, index) {
      if (closing2 === "line") {
        const stop = lineBreak(text2, from2);
        return { stop, end: stop };
      }
      const ends2 = stringEnds(form, closing2);
      ends2.lastIndex = from2;
      for (let hit = ends2.exec(text2); hit !== null; hit = ends2.exec(text2)) {
        const found = hit[0];
        if (found === closing2) {
          if (form.escape !== "doubled" || !text2.startsWith(closing2, hit.index + closing2.length))
            return { stop: hit.index, end: hit.index + closing2.length };
          ends2.lastIndex = hit.index + 2 * closing2.length;
        } else if (found === "\n" || found === "\r") {
          return { stop: hit.index, end: hit.index };
        } else if (form.hole !== void 0 && found === form.hole[0]) {
          const inner = hit.index + found.length;
          if (text2.startsWith(found, inner) && found.length === 1) ends2.lastIndex = inner + 1;
          else if (depth2 < DEEPEST) ends2.lastIndex = hole(form.hole, hit.index, inner, index);
        }
      }
      return { stop: text2.length, end: text2.length };
    }
    function hole([, closing2], start, inner, parent2) {
      const index = regions.length;
      regions.push({
        kind: "code",
        start,
        end: inner,
        inner: { start: inner, end: inner },
        form: null,
        parent: parent2
      });
      const stop = scan2(inner, index, closing2, depth2 + 1);
      const end = Math.min(text2.length, stop + closing2.length);
      regions[index] = {
        kind: "code",
        start,
        end,
        inner: { start: inner, end: stop },
        form: null,
        parent: parent2
      };
      return end;
    }
  }
  scan2(0, -1, null, 0);
  return { regions, at: (offset) => innermost(regions, offset), code: mask(text2, regions) };
}
function starter(syntax, hole) {
  const groups = [];
  for (const skip of syntax.skip ?? []) groups.push(`(?<skip${groups.length}>${skip})`);
  const blocks = (syntax.block ?? []).map(
    ({ open }, index) => `(?<comment${(syntax.line?.length ?? 0) + index}>${open})`
  );
  const lines = (syntax.line ?? []).map((open, index) => `(?<comment${index}>${open})`);
  const strings = (syntax.strings ?? []).map(({ open }, index) => `(?<string${index}>${open})`);
  if (hole !== void 0) groups.push(hole === ")" ? "(?<bracket0>[()])" : "(?<bracket0>[{}])");
  return new RegExp([...groups, ...blocks, ...lines, ...strings].join("|"), "gm");
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
function stringEnds(form, closing2) {
  const key = JSON.stringify([form.escape, form.multiline ?? false, form.hole ?? null, closing2]);
  const known2 = ENDS.get(key);
  if (known2 !== void 0) return new RegExp(known2.source, "g");
  const parts = [];
  if (form.hole?.[0].startsWith("\\")) parts.push(literal(form.hole[0]));
  if (form.escape === "backslash" || form.escape === "keep") parts.push("\\\\(?:\\r\\n|[^])");
  if (closing2 === "''") parts.push("''\\$", "'''");
  parts.push(literal(closing2));
  if (form.hole !== void 0 && !form.hole[0].startsWith("\\")) parts.push(literal(form.hole[0]));
  if (form.multiline !== true) parts.push("[\\r\\n]");
  const made = new RegExp(parts.join("|"), "g");
  if (ENDS.size < 200) ENDS.set(key, made);
  return made;
}
function literal(text2) {
  return text2.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
function lineBreak(text2, from) {
  const pattern = /[\r\n]/g;
  pattern.lastIndex = from;
  return pattern.exec(text2)?.index ?? text2.length;
}
function innermost(regions, offset) {
  let low = 0;
  let high = regions.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = low + high >> 1;
    if (regions[middle].start <= offset) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  while (found !== -1 && regions[found].end <= offset) found = regions[found].parent;
  return found === -1 ? void 0 : regions[found];
}
function mask(text2, regions) {
  let result = "";
  let at = 0;
  for (const { kind: kind2, start, end } of regions) {
    if (start < at) continue;
    const within = text2.slice(start, end);
    result += text2.slice(at, start);
    result += kind2 === "comment" ? within.replace(/[^\r\n]/g, " ") : within.replace(/[^\r\n]/g, '"');
    at = end;
  }
  return result + text2.slice(at);
}

// src/sites/element.ts
function elementRemoval(text2, elements, index, trailing, separator2 = ",") {
  const { start, end } = elements[index];
  const before = elements[index - 1];
  const after = elements[index + 1];
  const own = separatorEnd(text2, end, separator2);
  const line = wholeLine(text2, start, own ?? end);
  if (line !== void 0 && (own !== void 0 || trailing || separator2 === "")) return line;
  if (before !== void 0) return { start: before.end, end };
  if (after !== void 0) return { start, end: after.start };
  return { start, end: own ?? end };
}
function separatorEnd(text2, end, separator2) {
  if (separator2 === "") return void 0;
  let at = end;
  while (at < text2.length && /[ \t\r\n]/.test(text2[at])) at++;
  return text2.startsWith(separator2, at) ? at + separator2.length : void 0;
}
function wholeLine(text2, start, end) {
  let from = start;
  while (from > 0 && /[ \t]/.test(text2[from - 1])) from--;
  const first = from === 0 || from === 3 && text2.startsWith("\xEF\xBB\xBF");
  if (!first && text2[from - 1] !== "\n" && text2[from - 1] !== "\r") return void 0;
  const rest = /^[ \t]*(?:(?:#|\/\/|--|;)[^\r\n]*)?(?:\r\n|\r|\n|$)/.exec(
    text2.slice(end, end + 500)
  );
  if (rest === null) return void 0;
  if (first || /[\r\n]$/.test(rest[0])) return { start: from, end: end + rest[0].length };
  const crlf = text2[from - 1] === "\n" && text2[from - 2] === "\r";
  return { start: from - (crlf ? 2 : 1), end: end + rest[0].length };
}

// src/sites/script/beside.ts
var LONGEST = 600;
function namesBeside(script, span) {
  const { text: text2, names, brackets, lexed } = script;
  const own = names.find(text2, span.start, span.end)[0]?.name;
  let { start, end } = { start: lineStart(text2, span.start), end: lineEnd(text2, span.end) };
  const around = brackets.around(span.start);
  if (around !== void 0 && around.kind !== "{" && around.close - around.open < LONGEST) {
    start = Math.min(start, around.open);
    end = Math.max(end, Math.min(around.close, text2.length));
  }
  const found = [...names.find(text2, start, end), ...inBlock()];
  return [...new Set(found.map(({ name }) => name))].filter((name) => name !== own);
  function inBlock() {
    const line = lexed.code.slice(lineStart(text2, span.start), lineEnd(text2, span.end));
    if (!/(?:^|[^\w])(?:if|elif|elsif|elseif|unless|when|else)\b/.test(line)) return [];
    const indent = /^[ \t]*/.exec(line)[0].length;
    const first = lineEnd(text2, span.end) + 1;
    let at = first;
    while (at < text2.length && at - first < LONGEST) {
      const stop = lineEnd(text2, at);
      const next = text2.slice(at, stop);
      if (next.trim() !== "" && /^[ \t]*/.exec(next)[0].length <= indent) break;
      at = stop + 1;
    }
    return names.find(text2, first, Math.min(at, text2.length)).filter((match2) => assigns(match2));
  }
  function assigns({ start: from, end: to, glued }) {
    if (glued) return true;
    const before = text2.slice(Math.max(0, from - 12), from);
    const after = text2.slice(to, to + 8);
    return /^["'\])]*\s*(?:[:?+]?=(?!=)|,)/.test(after) || /(?:set|SET|define|-D\s?)[("'\s]*$/.test(before);
  }
}

// src/sites/script/key.ts
var REACH = 160;
function keyBefore(text2, code, offset) {
  const from = Math.max(0, offset - REACH);
  const before = text2.slice(from, offset);
  const hit = /([\w.@$-]+)["'`]?\]?\s*(?:=>|[-+|?:]?=|:|\(|\+=)?\s*(?:\w*\()?\s*(?:[rbfuRBFU]{1,2}|[$@#])?$/.exec(
    before
  );
  if (hit === null) return "";
  const at = from + hit.index;
  const kind2 = code[at];
  if (kind2 === " " && text2[at] !== " ") return "";
  const name = hit[1];
  if (!/[\w"'`\]]\s*(?:=>|[-+|?:]?=|:|\(|\+=)/.test(hit[0])) return BARE.test(name) ? name : "";
  return name;
}
var BARE = /^(?:arguments|cppFlags|cFlags|cppflags|cflags|defines|args|system|compiler_flags|cmake_args|add_defines|add_cflags|add_cxxflags|buildoptions)$/;

// src/sites/script/literal.ts
function literalAt(text2, lexed, offset) {
  let start = offset;
  while (start < text2.length && /\s/.test(text2[start])) start++;
  const prefix = /^[rbuRBU]{1,2}(?=["'])/.exec(text2.slice(start, start + 3))?.[0].length ?? 0;
  const region = lexed.at(start) ?? lexed.at(start + prefix);
  if (region?.kind === "string" && start >= region.start - prefix && start <= region.inner.start) {
    const { start: from, end } = region.inner;
    const inner = text2.slice(from, end);
    const composed2 = lexed.at(from)?.kind === "code" || /[\\${]/.test(inner);
    return composed2 || !ends(text2, region.end) ? void 0 : { text: inner, start: from, end };
  }
  if (region !== void 0) return void 0;
  const word2 = /^-?[A-Za-z0-9_.]+/.exec(text2.slice(start, start + 100))?.[0];
  if (word2 === void 0 || !ends(text2, start + word2.length)) return void 0;
  return { text: word2, start, end: start + word2.length };
}
function ends(text2, offset) {
  return /^[ \t]*(?:[,;)\]}#\r\n]|\/[/*]|--|$|in\b|if\b)/.test(text2.slice(offset, offset + 40));
}

// src/sites/script/rule.ts
var REACH2 = 200;
function apply(script, place) {
  const { text: text2, language } = script;
  const kind2 = place.literal === void 0 ? "code" : "string";
  const before = text2.slice(Math.max(0, place.token.start - REACH2), place.token.start);
  const after = text2.slice(place.token.end, place.token.end + REACH2);
  for (const rule2 of language.rules) {
    if (rule2.in !== kind2) continue;
    const head = rule2.before === void 0 ? void 0 : rule2.before.exec(before);
    if (head === null) continue;
    const tail = rule2.after === void 0 ? void 0 : rule2.after.exec(after);
    if (tail === null) continue;
    if (rule2.within !== void 0 && !rule2.within.test(listName(script, place))) continue;
    return use(script, place, rule2, head?.[0].length ?? 0, tail?.[0].length ?? 0);
  }
  return void 0;
}
function listName({ text: text2, lexed, brackets }, { token }) {
  const pair = brackets.around(token.start);
  const list2 = pair && brackets.parentOf(pair);
  return list2 === void 0 ? "" : keyBefore(text2, lexed.code, list2.open);
}
function use(script, place, rule2, head, tail) {
  const { text: text2, lexed } = script;
  const { match: match2, token, literal: literal2 } = place;
  const expression = expressionOf(script, place, rule2, head, tail);
  const value = rule2.value ? literalAt(text2, lexed, token.end + tail) : void 0;
  const member = rule2.member && memberOf(script, place, rule2.member);
  const widen = rule2.either && expression && either(text2, place, expression, rule2.either);
  const split2 = value && member && spreading(text2, place, value, member);
  const beside2 = rule2.role === "condition" || rule2.role === "mention" ? (script.language.beside ?? namesBeside)(script, expression ?? token) : [];
  return {
    name: match2.name,
    start: match2.start,
    end: match2.end,
    role: rule2.role,
    namespace: rule2.namespace,
    region: literal2 === void 0 ? "code" : "string",
    ...rule2.scope && { scope: rule2.scope },
    ...value && { value },
    ...member && { member },
    ...widen && { widen },
    ...split2 && { split: split2 },
    ...beside2.length > 0 && { beside: beside2 }
  };
}
function expressionOf({ text: text2, brackets }, { token }, rule2, head, tail) {
  const start = token.start - head;
  if (rule2.call !== true) return { start, end: token.end + tail };
  const around = brackets.around(token.start);
  if (around === void 0 || around.open < start || around.close >= text2.length) return void 0;
  return { start, end: around.close + 1 };
}
function either(text2, { match: match2, token }, span, say) {
  return (names) => {
    const old = text2.slice(span.start, span.end);
    const head = text2.slice(span.start, match2.start);
    const close = text2.slice(match2.end, token.end);
    const rest = text2.slice(token.end, span.end);
    const [before, after] = say({
      heads: names.map((name) => head + name + close),
      wholes: names.map((name) => head + name + close + rest),
      old
    });
    const edits = [{ start: span.start, end: span.start, text: before }];
    if (after !== "") edits.push({ start: span.end, end: span.end, text: after });
    return edits;
  };
}
function memberOf(script, { token }, kind2) {
  const { text: text2, brackets, language } = script;
  if (kind2 === "block") {
    const around2 = brackets.around(token.start);
    const removal = statement(text2, token);
    return removal && { list: `block@${around2?.open ?? -1}`, removal };
  }
  const inner = brackets.around(token.start);
  const around = kind2 === "outer" && inner !== void 0 ? brackets.parentOf(inner) : inner;
  if (around === void 0) return void 0;
  return memberIn(text2, script.lexed.code, around, token.start, language.trailing);
}
function memberIn(text2, code, around, offset, trailing) {
  const elements = elementsOf(code, around);
  const index = elements.findIndex(({ start, end }) => start <= offset && offset < end);
  if (index === -1) return void 0;
  return { list: `list@${around.open}`, removal: elementRemoval(text2, elements, index, trailing) };
}
function statement(text2, { start, end }) {
  let from = start;
  while (from > 0 && !/[\r\n]/.test(text2[from - 1])) from--;
  const indent = /^[ \t]*/.exec(text2.slice(from, start))[0].length;
  let to = end;
  while (to < text2.length && !/[\r\n]/.test(text2[to])) to++;
  return /[{[(\\,]\s*$/.test(text2.slice(from, to)) ? void 0 : wholeLine(text2, from + indent, to);
}
function spreading(text2, { match: match2 }, value, { removal }) {
  const written = text2.slice(removal.start, removal.end);
  const lines = /^[^\r\n]*(?:\r\n|\r|\n)$/.test(written);
  if (!lines || match2.start < removal.start || value.end > removal.end) return void 0;
  return (targets) => {
    const copies2 = targets.map(
      (target) => text2.slice(removal.start, match2.start) + target.name + text2.slice(match2.end, value.start) + target.value + text2.slice(value.end, removal.end)
    );
    return [{ start: removal.start, end: removal.end, text: copies2.join("") }];
  };
}

// src/sites/script/mapping.ts
var SEPARATOR = /^\s*(?:=>|:(?!:)|=(?!=))\s*/;
function readKey(script, place) {
  const { text: text2, lexed, brackets, names, language } = script;
  const { match: match2, token } = place;
  const separator2 = SEPARATOR.exec(text2.slice(token.end, token.end + 80));
  const around = brackets.around(token.start);
  if (separator2 === null || around === void 0) return void 0;
  const value = literalAt(text2, lexed, token.end + separator2[0].length);
  const member = memberIn(text2, lexed.code, around, token.start, language.trailing);
  const paired = value !== void 0 && names.has(value.text) ? [value.text] : [];
  const key = keyBefore(text2, lexed.code, around.open);
  const said = language.keys?.(place, script, key) ?? kindOf2(key);
  return {
    name: match2.name,
    start: match2.start,
    end: match2.end,
    ...said,
    region: "string",
    ...value && { value },
    ...member && { member },
    ...paired.length > 0 && { beside: paired }
  };
}
function kindOf2(name) {
  if (/defin|macro/i.test(name) && !/cmake/i.test(name)) return { role: "definition", namespace: "macro" };
  if (/cmake|cache/i.test(name)) return { role: "option", namespace: "cmake" };
  if (/env/i.test(name)) return { role: "option", namespace: "env" };
  if (/meson/i.test(name)) return { role: "option", namespace: "meson" };
  if (/^make/i.test(name)) return { role: "option", namespace: "make" };
  return { role: "option", namespace: "any" };
}

// src/sites/script/read.ts
function readScript(text2, names, language) {
  const lexed = lex(text2, language.syntax);
  const script = { text: text2, names, lexed, brackets: pairBrackets(lexed.code), language };
  const uses = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  for (const match2 of names.find(text2)) {
    if (uses.has(match2.start)) continue;
    for (const use2 of readAt(script, match2, seen))
      if (!uses.has(use2.start)) uses.set(use2.start, use2);
  }
  return [...uses.values()].toSorted((a, b) => a.start - b.start);
}
function readAt(script, match2, seen) {
  const region = script.lexed.at(match2.start);
  if (region?.kind === "comment") return [mention(match2, "comment")];
  if (region?.kind !== "string") {
    const place2 = { match: match2, token: match2, literal: void 0 };
    return [apply(script, place2) ?? word(script, place2)];
  }
  const place = { match: match2, token: region, literal: region };
  if (isAlone(script.text, match2, region)) {
    const use2 = apply(script, place) ?? readKey(script, place);
    if (use2 !== void 0) return [use2];
  }
  const list2 = listAround(script, region);
  const uses = [];
  if (list2 !== void 0 && !seen.has(list2.bracket)) {
    seen.add(list2.bracket);
    uses.push(...readList2(script, list2));
  }
  if (!uses.some(({ start }) => start === match2.start) && !seen.has(region)) {
    seen.add(region);
    uses.push(...readString(script, region));
  }
  if (uses.some(({ start }) => start === match2.start)) return uses;
  return [...uses, listed2(script, place, list2)];
}
function isAlone(text2, match2, { inner }) {
  return text2.slice(inner.start, inner.end).trim() === match2.name;
}
function mention(match2, region) {
  const { name, start, end } = match2;
  return { name, start, end, role: "mention", namespace: "any", region };
}
function word({ language }, { match: match2 }) {
  return { ...mention(match2, "code"), ...language.words };
}
function listAround({ text: text2, lexed, brackets, language }, region) {
  const bracket = brackets.around(region.start);
  if (bracket === void 0 || region.parent !== -1) return void 0;
  const elements = language.spaced === true && bracket.kind === "[" ? wordsOf(lexed.code, { start: bracket.open + 1, end: bracket.close }) : elementsOf(lexed.code, bracket);
  return { bracket, elements, key: keyBefore(text2, lexed.code, bracket.open) };
}
function readList2(script, { bracket, elements, key }) {
  const { text: text2, names, lexed, language } = script;
  const separator2 = language.spaced === true && bracket.kind === "[" ? "" : ",";
  const words = elements.map((span, index) => {
    const region = lexed.at(span.start);
    const whole = region?.kind === "string" && region.start === span.start && region.end === span.end;
    const view = whole ? stringView(text2, region) : {
      text: text2.slice(span.start, span.end),
      source: (at) => span.start + at,
      encode: (inner) => inner
    };
    return {
      whole,
      view,
      span,
      removal: elementRemoval(text2, elements, index, language.trailing, separator2)
    };
  });
  const single = words.filter(({ whole, view }) => !whole || !/\s/.test(view.text.trim()));
  const hint = language.hint?.(key) ?? hintOf(key);
  const strings = words.filter(({ whole }) => whole).map(({ span }) => span);
  const uses = readArguments(text2, single, names, hint);
  return uses.filter(({ start }) => strings.some((span) => span.start < start && start < span.end));
}
function readString(script, region) {
  const { text: text2, names, language, lexed, brackets } = script;
  const view = stringView(text2, region);
  const before = text2.slice(Math.max(0, region.start - 120), region.start);
  if (language.shell?.test(before) === true)
    return embed(readUses("shell", view.text, names), view).map(asString);
  const bracket = brackets.around(region.start);
  const own = keyBefore(text2, lexed.code, region.start);
  const key = own !== "" || bracket === void 0 ? own : keyBefore(text2, lexed.code, bracket.open);
  const hint = language.hint?.(key) ?? hintOf(key);
  return embed(readCommandLine(view.text, names, hint), view).map(asString);
}
function asString(use2) {
  return use2.region === "code" ? { ...use2, region: "string" } : use2;
}
function listed2(script, { match: match2, literal: literal2 }, list2) {
  const { text: text2, names, language } = script;
  const use2 = mention(match2, "string");
  if (list2 === void 0 || literal2 === void 0)
    return withBeside(use2, namesBeside(script, match2));
  const index = list2.elements.findIndex(
    ({ start: start2, end: end2 }) => start2 === literal2.start && end2 === literal2.end
  );
  const content = text2.slice(literal2.inner.start, literal2.inner.end);
  const assigned2 = /^\s*\w+(?:=(.*))?$/s.exec(content);
  if (index === -1 || assigned2 === null) return withBeside(use2, namesBeside(script, match2));
  const separator2 = language.spaced === true && list2.bracket.kind === "[" ? "" : ",";
  const member = {
    list: `list@${list2.bracket.open}`,
    removal: elementRemoval(text2, list2.elements, index, language.trailing, separator2)
  };
  const value = assigned2[1] === void 0 || assigned2[1] === "" ? void 0 : valueIn(match2, assigned2[1]);
  const rest = { member, ...value && { value } };
  if (language.defines?.test(list2.key) === true)
    return { ...use2, role: "definition", namespace: "macro", ...rest };
  if (language.features?.list.test(list2.key) === true)
    return { ...use2, role: "option", namespace: language.features.namespace, ...rest };
  const { start, end } = list2.elements.at(-1);
  return withBeside(
    use2,
    others(names.find(text2, list2.elements[0].start, Math.max(start, end)), match2)
  );
}
function valueIn(match2, value) {
  const start = match2.end + 1;
  return { text: value, start, end: start + value.length };
}
function others(found, { name }) {
  return [...new Set(found.map((match2) => match2.name))].filter((other) => other !== name);
}
function withBeside(use2, beside2) {
  return beside2.length === 0 ? use2 : { ...use2, beside: beside2 };
}

// src/sites/python.ts
var RAW = "[bBuU]?[rR][bB]?";
var FORMAT = "(?:[fFtT][rR]?|[rR][fFtT])";
var PLAIN = "[bBuU]?";
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
    form(PLAIN, { escape: "backslash" }),
    { open: quote2, close: quote2, multiline, escape: "backslash" }
  ];
});
var PYTHON_SYNTAX = { line: ["#"], strings: STRINGS };
var ENVIRON = String.raw`(?<![\w.])(?:[A-Za-z_]\w*\.)?(?:environ|[A-Za-z_]*env(?:vars|ironment)?)`;
var LITERAL = String.raw`\s*,\s*(?:None\b|["'][^"'\\]*["']|-?\d+)\s*\)`;
var nested = ({ heads }) => [heads.map((head) => `${head}, `).join(""), ")".repeat(heads.length)];
var subscript = ({ wholes }) => {
  const held = /^(.*?)\s*\[\s*(["'].*["'])\s*\]$/s;
  return [`(${wholes.map((whole) => `${whole} if ${whole.replace(held, "$2 in $1")} else `).join("")}`, ")"];
};
var anyOf = ({ wholes }) => [`(${wholes.map((whole) => `${whole} or `).join("")}`, ")"];
var noneOf = ({ wholes }) => [`(${wholes.map((whole) => `${whole} and `).join("")}`, ")"];
var PYTHON_RULES = [
  {
    in: "string",
    before: new RegExp(String.raw`(?:${ENVIRON}\s*\.\s*get|(?<![\w.])(?:os\.)?getenvb?)\s*\(\s*$`),
    after: /^\s*[,)]/,
    role: "condition",
    namespace: "env",
    call: true,
    either: nested
  },
  {
    in: "string",
    before: new RegExp(String.raw`${ENVIRON}\s*\.\s*pop\s*\(\s*$`),
    after: /^\s*,/,
    role: "condition",
    namespace: "env",
    call: true,
    either: nested
  },
  {
    in: "string",
    before: new RegExp(String.raw`${ENVIRON}\s*\.\s*pop\s*\(\s*$`),
    role: "condition",
    namespace: "env",
    call: true
  },
  {
    in: "string",
    before: new RegExp(String.raw`(?:${ENVIRON}\s*\.\s*(?:setdefault|putenv)|(?<![\w.])(?:os\.putenv|\w*\.?setenv))\s*\(\s*$`),
    after: /^\s*,\s*/,
    role: "option",
    namespace: "env",
    value: true,
    member: "block"
  },
  { in: "string", before: /\bmonkeypatch\.delenv\(\s*$/, role: "option", namespace: "env" },
  {
    in: "string",
    before: new RegExp(String.raw`${ENVIRON}\s*\[\s*$`),
    after: /^\s*\]\s*=(?!=)\s*/,
    role: "option",
    namespace: "env",
    value: true,
    member: "block"
  },
  {
    in: "string",
    before: new RegExp(String.raw`\bdel\s+${ENVIRON}\s*\[\s*$`),
    role: "condition",
    namespace: "env"
  },
  {
    in: "string",
    before: new RegExp(String.raw`${ENVIRON}\s*\[\s*$`),
    after: /^\s*\]/,
    role: "condition",
    namespace: "env",
    either: subscript
  },
  {
    in: "string",
    after: new RegExp(String.raw`^\s+not\s+in\s+(?:[A-Za-z_]\w*\.)?(?:environ|\w*env)\b(?:\.keys\(\))?`),
    role: "condition",
    namespace: "env",
    either: noneOf
  },
  {
    in: "string",
    after: new RegExp(String.raw`^\s+in\s+(?:[A-Za-z_]\w*\.)?(?:environ|\w*env)\b(?:\.keys\(\))?`),
    role: "condition",
    namespace: "env",
    either: anyOf
  },
  {
    // define_macros=[("X", None)]
    in: "string",
    before: /\(\s*$/,
    after: new RegExp(`^(?=${LITERAL})`),
    within: /macro|defin/i,
    role: "definition",
    namespace: "macro",
    member: "outer"
  },
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
  { in: "code", after: /^=(?!=)/, before: /[(,]\s*$/, role: "option", namespace: "any", value: true, member: "list" }
];
var PYTHON = {
  syntax: PYTHON_SYNTAX,
  rules: PYTHON_RULES,
  trailing: true,
  defines: /(?:^|\.)(?:define_macros|macros|defines|undef_macros|definitions|cpp_?defines)$/i,
  shell: /(?:\bos\.(?:system|popen)|\bsubprocess\.(?:run|call|check_call|check_output|Popen|getoutput))\s*\(\s*[rf]{0,2}$/
};
function readPython(text2, names) {
  return readScript(text2, names, PYTHON);
}

// src/sites/deprecation.ts
var MESSAGE = /\b(?:deprecat\w*|obsolet\w*|renamed|removed|replaced|superseded|legacy|old name|no longer|no more|backwards?[- ]compat\w*|in favou?r of|use .{1,80}? instead|instead of)\b/i;
var COMMENT = /\b(?:deprecat\w*|obsolet\w*|renamed|no longer|old name|backwards?[- ]compat\w*)\b/i;
function printsDeprecation(text2) {
  return MESSAGE.test(text2);
}
function notesDeprecation(text2) {
  return COMMENT.test(text2);
}

// src/sites/cmake/comments.ts
function commentUses(text2, comments, names) {
  return comments.flatMap(({ start, end }) => {
    const found = names.find(text2, start, end);
    if (found.length === 0) return [];
    const beside2 = found.map(({ name }) => name);
    const reserved = notesDeprecation(text2.slice(start, end));
    return found.map((match2) => ({
      name: match2.name,
      start: match2.start,
      end: match2.end,
      role: "mention",
      namespace: "any",
      region: "comment",
      ...end - start < 200 && { beside: beside2 },
      ...reserved && { reservation: onItsWayOut(match2.name) }
    }));
  });
}
function onItsWayOut(name) {
  return {
    code: "deprecation-text",
    message: `The text says of ${name} that it is deprecated, renamed or gone; with the new name it would say that of the new one.`,
    safety: "review"
  };
}

// src/sites/cmake/places.ts
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
function placesOf(command, words) {
  const { name } = command;
  if (/^(?:if|elseif|else|endif|while|endwhile)$/.test(name)) return words.map(() => CONDITION);
  if (name === "message") return words.map(() => TEXT);
  if (/^(?:foreach|endforeach)$/.test(name))
    return words.map((_, at) => at === 0 ? DECLARATION : LOOP);
  if (/^(?:function|macro)$/.test(name))
    return words.map((_, at) => at === 0 ? PLAIN2 : DECLARATION);
  if (name === "set") return setPlaces(words);
  if (name === "unset") return words.map((_, at) => at === 0 ? { kind: "assigned" } : PLAIN2);
  if (/^(?:add|remove)_definitions$/.test(name) || name === "add_compile_definitions")
    return words.map(() => definitions("0"));
  if (/^(?:target_compile_definitions|target_definitions)$/.test(name))
    return scoped(words, (list2) => definitions(list2));
  if (name === "add_compile_options") return words.map(() => program("compiler", "0"));
  if (name === "target_compile_options") return scoped(words, (list2) => program("compiler", list2));
  if (/^(?:target_link_libraries|add_dependencies)$/.test(name)) return words.map(() => TARGET2);
  if (/^(?:add_executable|add_library|add_custom_target)$/.test(name)) return targetPlaces(words);
  if (name === "list" || name === "string") return listPlaces(words);
  if (/^set_(?:property|target_properties|directory_properties|source_files_properties)$/.test(name))
    return propertyPlaces(name, words);
  if (/^(?:set|force|enable|disable|override)_\w+$/.test(name) || name === "option_override")
    return sections(words, (at) => at === 0 ? { kind: "assigned", ...valueAt(words, 1) } : PLAIN2);
  if (/(?:^|_)options?$/.test(name)) return optionPlaces(name, words);
  return sections(words, (at) => at === 0 && TARGET_FIRST.test(name) ? TARGET2 : PLAIN2);
}
var CONDITION = { kind: "condition" };
var PLAIN2 = { kind: "plain" };
var TEXT = { kind: "text" };
var TARGET2 = { kind: "target" };
var DECLARATION = { kind: "declaration" };
var LOOP = { kind: "loop" };
function definitions(list2) {
  return { kind: "definitions", list: list2 };
}
function program(of, list2) {
  return { kind: "arguments", of, list: list2 };
}
function optionPlaces(name, words) {
  const dependency = { kind: "dependency" };
  return words.map((_, at) => {
    if (at === 0) return DECLARATION;
    if (name === "cmake_dependent_option" && at === 3) return dependency;
    return at === 1 ? TEXT : PLAIN2;
  });
}
function valueAt(words, at) {
  return at < words.length ? { value: at } : {};
}
function setPlaces(words) {
  const cache = words.indexOf("CACHE");
  const ends2 = [cache, words.lastIndexOf("PARENT_SCOPE"), words.length].filter((at) => at > 0);
  const count2 = Math.min(...ends2) - 1;
  const values = valuesOf(words[0] ?? "");
  return words.map((_, at) => {
    if (at === 0) return { kind: "assigned", ...count2 === 1 && { value: 1 } };
    if (at <= count2) return values;
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
function scoped(words, place) {
  let list2 = "";
  return words.map((word2, at) => {
    if (at === 0) return TARGET2;
    if (SCOPES.test(word2)) {
      list2 = word2;
      return PLAIN2;
    }
    return place(list2);
  });
}
function targetPlaces(words) {
  const alias = words[1] === "ALIAS";
  const rest = sections(words, () => PLAIN2);
  return rest.map((place, at) => {
    if (at === 0) return DECLARATION;
    return alias && at === 2 ? TARGET2 : place;
  });
}
function listPlaces(words) {
  const appends = /^(?:APPEND|PREPEND|CONCAT|INSERT|REMOVE_ITEM)$/.test(words[0] ?? "");
  const values = appends ? valuesOf(words[1] ?? "") : PLAIN2;
  return words.map((_, at) => at < 2 ? at === 1 ? { kind: "assigned" } : PLAIN2 : values);
}
function propertyPlaces(name, words) {
  const start = words.findIndex((word2) => word2 === "PROPERTY" || word2 === "PROPERTIES");
  const cache = name === "set_property" && words[0] === "CACHE";
  const targets = name === "set_target_properties" || words[0] === "TARGET";
  return words.map((word2, at) => {
    if (start === -1 || at < start) {
      if (cache && at > 0) return { kind: "assigned", ...cacheValue(words, start) };
      return targets && !KEYWORD.test(word2) ? TARGET2 : PLAIN2;
    }
    const pairs = words[start] === "PROPERTIES";
    const property = words[pairs ? at - (at - start - 1) % 2 : start + 1] ?? "";
    const isName2 = pairs ? (at - start) % 2 === 1 : at === start + 1;
    if (at === start || isName2) return PLAIN2;
    if (/COMPILE_DEFINITIONS/.test(property)) return definitions(property);
    if (/COMPILE_(?:FLAGS|OPTIONS)/.test(property)) return program("compiler", property);
    return PLAIN2;
  });
}
function cacheValue(words, start) {
  return start !== -1 && words[start + 1] === "VALUE" ? valueAt(words, start + 2) : {};
}
function sections(words, otherwise) {
  let keyword = "";
  let list2 = "";
  let environment = false;
  return words.map((word2, at) => {
    if (isKeyword(word2)) {
      keyword = word2;
      list2 = `${at}`;
      environment = false;
      return PLAIN2;
    }
    if (CMAKE_LISTS.test(keyword)) return program("cmake", list2);
    if (/^(?:COMPILE_)?DEFINITIONS$/.test(keyword)) return definitions(list2);
    if (/^(?:COMPILE_OPTIONS|COMPILE_FLAGS|NVCC_OPTIONS|CFLAGS|CXXFLAGS)$/.test(keyword))
      return program("compiler", list2);
    if (keyword === "ENVIRONMENT") return program("environment", list2);
    if (/^(?:DEPENDS|TARGETS?)$/.test(keyword)) return TARGET2;
    if (/^(?:COMMENT|MESSAGE|DESCRIPTION)$/.test(keyword)) return TEXT;
    if (!COMMANDS.test(keyword)) return otherwise(at);
    if (word2 === "env" && words[at - 1] === "-E") environment = true;
    return program(environment ? "environment" : programIn(words, Number(list2)), list2);
  });
}
function programIn(words, keyword) {
  const first = words[keyword + 1] ?? "";
  if (/^\$\{CMAKE_(?:C|CXX|CUDA|HIP)_COMPILER\}$/.test(first)) return "compiler";
  return /^\$\{(?:CMAKE_MAKE_PROGRAM|MAKE\w*)\}$/.test(first) ? "make" : void 0;
}
function isKeyword(word2) {
  return CMAKE_LISTS.test(word2) || COMMANDS.test(word2) || KEYWORDS.has(word2);
}

// src/sites/cmake/facts.ts
var REACH3 = 12;
function factsOf(text2, commands, tree, names) {
  const doings = /* @__PURE__ */ new Map();
  function of(block) {
    const known2 = doings.get(block);
    if (known2 !== void 0) return known2;
    const fresh = {
      asked: /* @__PURE__ */ new Set(),
      set: /* @__PURE__ */ new Set(),
      deprecated: /* @__PURE__ */ new Set()
    };
    doings.set(block, fresh);
    return fresh;
  }
  const named = [];
  commands.forEach((command, index) => {
    const matches2 = names.find(text2, command.start, command.end);
    if (matches2.length === 0) return;
    const words = command.args.map(({ inner }) => text2.slice(inner.start, inner.end));
    const places = placesOf(command, words);
    const block = tree.blocks[index] ?? null;
    named.push({ command, index, matches: matches2, words, places, block });
    const opened = tree.opened.get(command);
    if (opened !== void 0) for (const { name } of matches2) of(opened).asked.add(name);
    const printed = command.name === "message" && printsDeprecation(words.join(" "));
    for (const match2 of matches2) {
      const at = argumentAt(command.args, match2.start);
      const kind2 = places[at]?.kind;
      const sets2 = (kind2 === "assigned" || kind2 === "declaration" || kind2 === "arguments") && (words[at] === match2.name || match2.glued);
      for (const outer of outward(block)) {
        if (sets2) of(outer).set.add(match2.name);
        if (printed) of(outer).deprecated.add(match2.name);
      }
    }
  });
  return { named, of };
}
function* outward(block) {
  let at = block;
  for (let count2 = 0; at !== null && count2 < REACH3; count2++, at = at.parent) yield at;
}
function argumentAt(args, offset) {
  let low = 0;
  let high = args.length - 1;
  while (low <= high) {
    const middle = low + high >> 1;
    const arg = args[middle];
    if (offset < arg.start) high = middle - 1;
    else if (offset >= arg.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

// src/sites/cmake/lex.ts
var IDENTIFIER = /[A-Za-z_][A-Za-z0-9_]*/y;
var BRACKET = /\[(=*)\[/y;
var BLANK = /[ \t\r\n]+/y;
var GAP2 = /[ \t]*\(/y;
var MAKE_REFERENCE = /\$\([A-Za-z0-9_]*\)/y;
function lex2(text2) {
  const commands = [];
  const comments = [];
  let at = 0;
  while (at < text2.length) {
    const letter = text2[at];
    if (letter === "#") {
      const end2 = commentEnd(text2, at);
      comments.push({ start: at, end: end2 });
      at = end2;
      continue;
    }
    const word2 = match(IDENTIFIER, text2, at);
    if (word2 === null) {
      at++;
      continue;
    }
    const open = match(GAP2, text2, at + word2.length);
    if (open === null) {
      at += word2.length;
      continue;
    }
    const { args, end } = readArguments2(text2, at + word2.length + open.length, comments);
    commands.push({ name: word2.toLowerCase(), start: at, end, args });
    at = end;
  }
  return { commands, comments };
}
function match(pattern, text2, at) {
  pattern.lastIndex = at;
  return pattern.exec(text2)?.[0] ?? null;
}
function commentEnd(text2, at) {
  const bracket = match(BRACKET, text2, at + 1);
  if (bracket !== null) return bracketEnd(text2, at + 1, bracket);
  const end = /[\r\n]/g;
  end.lastIndex = at;
  return end.exec(text2)?.index ?? text2.length;
}
function bracketEnd(text2, at, open) {
  const close = open.replaceAll("[", "]");
  const end = text2.indexOf(close, at + open.length);
  return end === -1 ? text2.length : end + close.length;
}
function readArguments2(text2, from, comments) {
  const args = [];
  let depth2 = 0;
  let at = from;
  while (at < text2.length) {
    const blank = match(BLANK, text2, at);
    if (blank !== null) {
      at += blank.length;
      continue;
    }
    const letter = text2[at];
    if (letter === "#") {
      const end = commentEnd(text2, at);
      comments.push({ start: at, end });
      at = end;
      continue;
    }
    if (letter === ")" && depth2 === 0) return { args, end: at + 1 };
    const arg = readArgument(text2, at);
    if (arg.kind === "open") depth2++;
    if (arg.kind === "close") depth2--;
    args.push(arg);
    at = arg.end;
  }
  return { args, end: text2.length };
}
function readArgument(text2, start) {
  const letter = text2[start];
  if (letter === "(" || letter === ")")
    return {
      kind: letter === "(" ? "open" : "close",
      start,
      end: start + 1,
      inner: { start, end: start }
    };
  if (letter === '"') {
    const end2 = quotedEnd(text2, start);
    const closed = text2[end2 - 1] === '"' && end2 - start > 1;
    return { kind: "quoted", start, end: end2, inner: { start: start + 1, end: closed ? end2 - 1 : end2 } };
  }
  const bracket = match(BRACKET, text2, start);
  if (bracket !== null) {
    const end2 = bracketEnd(text2, start, bracket);
    const inner = {
      start: start + bracket.length,
      end: Math.max(start + bracket.length, end2 - bracket.length)
    };
    return { kind: "bracket", start, end: end2, inner };
  }
  const end = unquotedEnd(text2, start);
  return { kind: "unquoted", start, end, inner: { start, end } };
}
function quotedEnd(text2, start) {
  for (let at = start + 1; at < text2.length; at++) {
    if (text2[at] === "\\") at++;
    else if (text2[at] === '"') return at + 1;
  }
  return text2.length;
}
function unquotedEnd(text2, start) {
  let at = start;
  while (at < text2.length) {
    const letter = text2[at];
    if (letter === "\\") at += 2;
    else if (letter === '"') at = quotedEnd(text2, at);
    else if (/[\s()#]/.test(letter)) break;
    else at += letter === "$" ? match(MAKE_REFERENCE, text2, at)?.length ?? 1 : 1;
  }
  return Math.min(Math.max(at, start + 1), text2.length);
}

// src/sites/cmake/runs.ts
function runsOf(text2, commands, { blocks }) {
  const runs = [];
  let key = "";
  let block;
  commands.forEach((command, index) => {
    const own = keyOf(text2, command);
    const goes = own !== "" && own === key && blocks[index] === block;
    runs.push(goes ? runs[index - 1] : index);
    key = own;
    block = blocks[index];
  });
  return runs;
}
function keyOf(text2, { name, args }) {
  if (name === "set" || name === "unset") return "set";
  if (name === "add_definitions" || name === "add_compile_definitions") return "definitions";
  if (name !== "target_compile_definitions" || args.length !== 3) return "";
  const [target, scope] = args.map(({ start, end }) => text2.slice(start, end));
  return `${target} ${scope}`;
}

// src/sites/cmake/tree.ts
var OPENERS = {
  if: "if",
  foreach: "loop",
  while: "loop",
  function: "function",
  macro: "function",
  block: "function"
};
function treeOf(commands) {
  const blocks = [];
  const opened = /* @__PURE__ */ new Map();
  const closed = /* @__PURE__ */ new Map();
  let inside = null;
  function open(kind2, head, chain, parent) {
    const block = { kind: kind2, head, chain, parent, depth: (parent?.depth ?? 0) + 1 };
    opened.set(head, block);
    return block;
  }
  for (const command of commands) {
    const kind2 = OPENERS[command.name];
    if (kind2 !== void 0) {
      blocks.push(inside);
      inside = open(kind2, command, { heads: [command] }, inside);
    } else if (command.name === "elseif" || command.name === "else") {
      const branch = inside?.kind === "if" ? inside : null;
      blocks.push(branch?.parent ?? inside);
      if (branch === null) continue;
      branch.chain.heads.push(command);
      inside = open("if", command, branch.chain, branch.parent);
    } else if (/^end(?:if|foreach|while|function|macro|block)$/.test(command.name)) {
      if (inside?.kind === OPENERS[command.name.slice(3)]) {
        closed.set(command, inside);
        inside = inside.parent;
      }
      blocks.push(inside);
    } else blocks.push(inside);
  }
  return { blocks, opened, closed };
}

// src/sites/removal.ts
function removalOf(text2, { start, end }) {
  let left = start;
  while (left > 0 && isBlank(text2[left - 1])) left--;
  let right = end;
  while (right < text2.length && isBlank(text2[right])) right++;
  const first = left === 0 || isBreak(text2[left - 1]);
  const last2 = right === text2.length || isBreak(text2[right]);
  if (first && last2) return { start: left, end: lineEnd2(text2, right) };
  if (first) return { start, end: right };
  return { start: left, end };
}
function lineEnd2(text2, at) {
  if (text2[at] === "\r" && text2[at + 1] === "\n") return at + 2;
  return Math.min(at + 1, text2.length);
}
function isBlank(letter) {
  return letter === " " || letter === "	";
}
function isBreak(letter) {
  return letter === "\n" || letter === "\r";
}

// src/sites/cmake/assignment.ts
function assignmentOf(text2, { command, places }, index, name, list2) {
  const place = places[index];
  const arg = place?.kind === "assigned" && place.value !== void 0 ? command.args[place.value] : void 0;
  const value = arg && {
    text: text2.slice(arg.inner.start, arg.inner.end),
    start: arg.inner.start,
    end: arg.inner.end
  };
  return {
    ...value !== void 0 && value.text !== "" && { value },
    member: { list: list2, removal: removalOf(text2, command) },
    ...value !== void 0 && {
      split: (targets) => copies(text2, command, name, value, targets)
    }
  };
}
function copies(text2, command, name, value, targets) {
  if (!targets.every((target) => /^[\w.+:/-]+$/.test(target.value))) return void 0;
  const lineStart2 = Math.max(text2.lastIndexOf("\n", command.start - 1), text2.lastIndexOf("\r", command.start - 1)) + 1;
  const indent = /^[ \t]*/.exec(text2.slice(lineStart2, command.start))[0];
  const line = text2.includes("\r\n") ? "\r\n" : "\n";
  const written = targets.map((target) => {
    const rest = text2.slice(value.end, command.end);
    const typed = truth(target.value) === void 0 ? rest.replace(/\bCACHE(\s+)BOOL\b/, "CACHE$1STRING") : rest;
    return text2.slice(command.start, name.start) + target.name + text2.slice(name.end, value.start) + target.value + typed;
  });
  return [{ start: command.start, end: command.end, text: written.join(line + indent) }];
}

// src/sites/cmake/references.ts
function referenceAt(text2, { start, end }) {
  if (text2[end] === "}" && text2[start - 1] === "{") {
    if (text2[start - 2] === "$") return { kind: "variable", start: start - 2, end: end + 1 };
    if (text2.startsWith("$ENV", start - 5)) return { kind: "env", start: start - 5, end: end + 1 };
    if (text2.startsWith("$CACHE", start - 7))
      return { kind: "cache", start: start - 7, end: end + 1 };
  }
  if (text2[start - 1] === "@" && text2[end] === "@")
    return { kind: "at", start: start - 1, end: end + 1 };
  return void 0;
}
function isComposed(text2, { start, end }) {
  const before = text2[start - 1];
  return before === "}" || before === "@" && text2[end] !== "@" || text2.startsWith("${", end);
}
function widenGenerator(text2, name, reference) {
  const before = /\$<(BOOL|STREQUAL|EQUAL):$/.exec(
    text2.slice(Math.max(0, reference.start - 12), reference.start)
  );
  if (before === null) return void 0;
  const start = reference.start - before[0].length;
  const after = /^(,[\w.+-]+)?>/.exec(text2.slice(reference.end, reference.end + 80));
  if (after === null || before[1] === "BOOL" !== (after[1] === void 0)) return void 0;
  if (after[1] !== void 0 && /^,(?:off|no|n|false|0|ignore|notfound)?$/i.test(after[1]))
    return void 0;
  const end = reference.end + after[0].length;
  return orGenerator(text2, name, { start, end });
}
function orGenerator(text2, name, { start, end }) {
  return (names) => {
    const copies2 = names.map(
      (wanted) => `${text2.slice(start, name.start)}${wanted}${text2.slice(name.end, end)},`
    );
    return [
      { start, end: start, text: `$<OR:${copies2.join("")}` },
      { start: end, end, text: ">" }
    ];
  };
}

// src/sites/cmake/condition.ts
var UNARY = /^(?:EXISTS|COMMAND|DEFINED|POLICY|TARGET|TEST|IS_DIRECTORY|IS_SYMLINK|IS_ABSOLUTE|IS_READABLE|IS_WRITABLE|IS_EXECUTABLE)$/;
var COMPARISON = /^(?:(?:VERSION_)?(?:EQUAL|LESS|GREATER|LESS_EQUAL|GREATER_EQUAL)|STR(?:EQUAL|LESS|GREATER|LESS_EQUAL|GREATER_EQUAL)|MATCHES|IN_LIST|PATH_EQUAL|IS_NEWER_THAN)$/;
var FALSE = /^(?:|0|off|no|false|n|ignore|notfound|.*-notfound)$/i;
function readOperand(text2, args, index, name) {
  const arg = args[index];
  const word2 = (at) => wordOf(text2, args[at]);
  const reference = referenceAt(text2, name);
  const inEnv = text2.startsWith("ENV{", name.start - 4) && text2[name.end] === "}";
  const whole = arg.kind === "unquoted" && arg.start === name.start && arg.end === name.end;
  if (UNARY.test(word2(index - 1))) {
    const test2 = word2(index - 1);
    const kind2 = test2 === "TARGET" ? "target" : inEnv ? "env" : "variable";
    const plain2 = whole || inEnv && !reference || text2.startsWith("CACHE{", name.start - 6);
    const safe = plain2 ? /^(?:TARGET|DEFINED|COMMAND|TEST)$/.test(test2) : isWhole(arg, reference);
    return {
      test: kind2,
      widen: safe ? either2(text2, args, index - 1, index, name) : void 0
    };
  }
  const test = reference?.kind === "env" ? "env" : whole || reference ? "variable" : "string";
  if (COMPARISON.test(word2(index + 1)))
    return { test, widen: compared(text2, args, index, name, reference !== void 0 || whole) };
  if (COMPARISON.test(word2(index - 1)))
    return { test, widen: either2(text2, args, index - 2, index, name) };
  if (whole)
    return {
      test,
      widen: (names) => inPlace(text2, args, index, name, [...names, nameOf(text2, name)])
    };
  if (arg.kind === "quoted" && isWhole(arg, reference))
    return { test, widen: either2(text2, args, index, index, name) };
  if (reference?.kind === "variable" && isWhole(arg, reference))
    return { test, widen: (names) => expanded(text2, args, index, [...names, nameOf(text2, name)]) };
  return { test, widen: void 0 };
}
function isWhole(arg, reference) {
  return reference?.start === arg.inner.start && reference.end === arg.inner.end;
}
function wordOf(text2, arg) {
  return arg?.kind === "unquoted" ? text2.slice(arg.start, arg.end) : "";
}
function nameOf(text2, { start, end }) {
  return text2.slice(start, end);
}
function needsParentheses(text2, args, from, to) {
  const before = wordOf(text2, args[from - 1]);
  return before === "NOT" || before === "AND" || wordOf(text2, args[to + 1]) === "AND";
}
function inPlace(text2, args, index, span, names) {
  const list2 = names.join(" OR ");
  const wrapped = needsParentheses(text2, args, index, index) ? `(${list2})` : list2;
  return [{ start: span.start, end: span.end, text: wrapped }];
}
function expanded(text2, args, index, names) {
  const arg = args[index];
  if (wordOf(text2, args[index - 1]) !== "NOT") return inPlace(text2, args, index, arg, names);
  const not = args[index - 1];
  const defined = names.map((name) => `DEFINED ${name}`).join(" OR ");
  const both = `(${defined}) AND NOT (${names.join(" OR ")})`;
  const alone = args.length === 2;
  return [{ start: not.start, end: arg.end, text: alone ? both : `(${both})` }];
}
function either2(text2, args, from, to, name) {
  const first = args[from];
  const last2 = args[to];
  if (first === void 0 || last2 === void 0 || first.kind === "close") return void 0;
  const before = text2.slice(first.start, name.start);
  const after = text2.slice(name.end, last2.end);
  if (/[\r\n#]/.test(before + after)) return void 0;
  return (names) => {
    const copies2 = names.map((wanted) => `${before}${wanted}${after} OR `).join("");
    const wrap = needsParentheses(text2, args, from, to);
    return [
      { start: first.start, end: first.start, text: `${wrap ? "(" : ""}${copies2}` },
      ...wrap ? [{ start: last2.end, end: last2.end, text: ")" }] : []
    ];
  };
}
function compared(text2, args, index, name, reads) {
  const left = args[index];
  const right = args[index + 2];
  if (right === void 0 || right.kind === "open" || right.kind === "close") return void 0;
  const operator = wordOf(text2, args[index + 1]);
  const copied = either2(text2, args, index, index + 2, name);
  if (!reads || operator === "IN_LIST") return copied;
  const literal2 = text2.slice(right.inner.start, right.inner.end);
  if (/[$@\\]/.test(literal2)) return void 0;
  const reference = referenceAt(text2, name);
  if (reference !== void 0 && operator === "STREQUAL" && literal2 === "" && left.kind === "quoted")
    return (names) => [
      {
        start: reference.start,
        end: reference.start,
        text: names.map(
          (wanted) => text2.slice(reference.start, name.start) + wanted + text2.slice(name.end, reference.end)
        ).join("")
      }
    ];
  if (reference !== void 0 && left.kind === "unquoted") return void 0;
  if (reference !== void 0 && !isWhole(left, reference)) return void 0;
  if (operator === "STREQUAL" && literal2 !== "" && FALSE.test(literal2))
    return unlessOther(text2, args, index, name);
  return onlySet(operator, literal2) ? copied && guarded(copied, operator, literal2) : void 0;
}
function guarded(widen, operator, literal2) {
  return (names) => names.some((name) => holds(operator, name, literal2) !== false) ? void 0 : widen(names);
}
function onlySet(operator, literal2) {
  return ["", "0", "OFF", "off", "NO", "FALSE", "false", "N"].every(
    (value) => holds(operator, value, literal2) === false
  );
}
function holds(operator, value, literal2) {
  switch (operator) {
    case "STREQUAL":
      return value === literal2;
    case "MATCHES":
      return matches(value, literal2);
    case "EQUAL":
    case "GREATER":
    case "GREATER_EQUAL": {
      const number = Number(literal2);
      if (!/^-?\d+$/.test(literal2)) return void 0;
      if (!/^\d+$/.test(value)) return false;
      if (operator === "EQUAL") return Number(value) === number;
      return operator === "GREATER" ? Number(value) > number : Number(value) >= number;
    }
    case "VERSION_EQUAL":
    case "VERSION_GREATER":
    case "VERSION_GREATER_EQUAL":
      if (!/^\d+(?:\.\d+)*$/.test(literal2)) return void 0;
      return operator !== "VERSION_GREATER" && /^[0.]+$/.test(literal2);
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
function unlessOther(text2, args, index, name) {
  const left = args[index];
  const right = args[index + 2];
  const rest = text2.slice(name.end, right.end);
  const before = text2.slice(left.start, name.start);
  if (/[\r\n#]/.test(before + rest)) return void 0;
  const old = nameOf(text2, name);
  return (names) => {
    const all = [...names, old];
    const parts = all.map((wanted) => {
      const others2 = all.filter((other) => other !== wanted).map((other) => ` AND NOT ${other}`);
      return `(${before}${wanted}${rest}${others2.join("")})`;
    });
    const joined = parts.join(" OR ");
    const wrap = needsParentheses(text2, args, index, index + 2);
    return [{ start: left.start, end: right.end, text: wrap ? `(${joined})` : joined }];
  };
}

// src/sites/cmake/dependency.ts
function widenDependency(text2, list2, name) {
  const before = text2.slice(list2.start, name.start);
  const after = text2.slice(name.end, list2.end);
  if (!/^\s*(?:;|$)/.test(after)) return void 0;
  const old = text2.slice(name.start, name.end);
  if (/(?:^|;)\s*$/.test(before)) return (names) => rewrite2(name, [...names, old].join(" OR "));
  if (/(?:^|;)\s*NOT\s+$/.test(before))
    return (names) => rewrite2(name, [...names, old].join(";NOT "));
  return void 0;
}
function rewrite2({ start, end }, text2) {
  return [{ start, end, text: text2 }];
}

// src/sites/cmake/lists.ts
function listUses(text2, { command, places }, names) {
  const uses = [];
  for (let at = 0; at < places.length; ) {
    const place = places[at];
    let end = at + 1;
    if (place.kind !== "definitions" && place.kind !== "arguments") {
      at = end;
      continue;
    }
    while (end < places.length && same(places[end], place)) end++;
    const args = command.args.slice(at, end);
    if (place.kind === "definitions") uses.push(...definitions2(text2, args, names));
    else {
      const hint = place.of;
      const words = args.map((arg) => ({ view: part(text2, arg.inner), span: arg }));
      uses.push(...readArguments(text2, words, names, hint));
      for (const arg of args) if (isText(text2, arg)) uses.push(...inText(text2, arg, names, hint));
    }
    at = end;
  }
  return uses;
}
function same(a, b) {
  return JSON.stringify(a) === JSON.stringify(b);
}
function isText(text2, { kind: kind2, inner }) {
  return kind2 !== "unquoted" && /[\s;]/.test(text2.slice(inner.start, inner.end));
}
function inText(text2, { inner }, names, hint) {
  const view = part(text2, inner);
  return embed(readCommandLine(view.text, names, hint), view);
}
var DEFINITION = /^(?:[-/]D)?([A-Za-z_]\w*)(?:=(.*))?$/s;
function definitions2(text2, args, names) {
  const lone = [];
  const uses = [];
  for (const arg of args) {
    if (isText(text2, arg))
      uses.push(
        ...listed(
          text2,
          pieces2(text2, arg).map((span) => unitOf2(text2, span, span, names))
        )
      );
    lone.push(unitOf2(text2, arg, arg.inner, names));
  }
  return [...listed(text2, lone), ...uses];
}
function pieces2(text2, { inner }) {
  return [...text2.slice(inner.start, inner.end).matchAll(/[^\s;]+/g)].map((hit) => ({
    start: inner.start + hit.index,
    end: inner.start + hit.index + hit[0].length
  }));
}
function unitOf2(text2, outer, { start, end }, names) {
  const unit = { start: outer.start, end: outer.end, listed: true };
  const hit = DEFINITION.exec(text2.slice(start, end));
  if (hit === null || !names.has(hit[1])) return unit;
  const at = start + hit[0].indexOf(hit[1]);
  const after = at + hit[1].length;
  const value = hit[2];
  return {
    ...unit,
    use: {
      name: hit[1],
      start: at,
      end: after,
      role: "definition",
      namespace: "macro",
      region: "code",
      ...value && { value: { text: value, start: after + 1, end: after + 1 + value.length } }
    }
  };
}

// src/sites/cmake/uses.ts
function usesOf(file, named) {
  const listed3 = /* @__PURE__ */ new Map();
  for (const use2 of listUses(file.text, named, file.names)) listed3.set(use2.start, use2);
  const uses = named.matches.map(
    (match2) => inRun(file, named, readOne(file, named, match2, listed3.get(match2.start)))
  );
  const own = uses.map((use2) => beside(file, named, use2, uses));
  return own.map((use2) => shimmed(file, named, use2));
}
function readOne(file, named, match2, listed3) {
  const { text: text2 } = file;
  const { command, places, words } = named;
  const index = argumentAt(command.args, match2.start);
  const arg = command.args[index];
  const place = places[index];
  const region = arg !== void 0 && arg.kind !== "unquoted" ? "string" : "code";
  const plain2 = (role, namespace, more = {}) => ({
    name: match2.name,
    start: match2.start,
    end: match2.end,
    role,
    namespace,
    region,
    ...more
  });
  if (arg === void 0 || place === void 0) return plain2("mention", "any");
  if (isComposed(text2, match2) && place.kind !== "text")
    return plain2("mention", "any", { reservation: composed(match2.name) });
  if (place.kind === "condition") return condition2(file, named, match2, index, plain2);
  if (place.kind === "text") return plain2("mention", "any");
  const target = targetExpression(text2, match2);
  if (target !== void 0) return plain2(target.role, "target", target.more);
  const reference = referenceAt(text2, match2);
  if (reference !== void 0) {
    const widen = widenGenerator(text2, match2, reference);
    return plain2("condition", reference.kind === "env" ? "env" : "cmake", {
      passes: true,
      ...widen && { widen },
      ...isLocal(file, match2.name, widen !== void 0) && reference.kind !== "env" && { local: true }
    });
  }
  if (listed3 !== void 0) return listed3;
  const alone = words[index] === match2.name;
  const env = /^ENV\{[^{}]*\}$/.test(words[index] ?? "");
  switch (place.kind) {
    case "declaration":
      return plain2(alone ? "declaration" : "mention", isTarget(command) ? "target" : "cmake");
    case "assigned": {
      if (!alone && !env) break;
      const list2 = `set:${file.runs[named.index]}`;
      return plain2("option", env ? "env" : "cmake", assignmentOf(text2, named, index, match2, list2));
    }
    case "target":
      if (alone) return plain2("option", "target");
      break;
    case "loop":
      if (alone && readsLoop(file, named)) return plain2("condition", "cmake", { passes: true });
      break;
    case "dependency": {
      const widen = widenDependency(text2, arg.inner, match2);
      return plain2("condition", "cmake", widen && { widen });
    }
    case "definitions":
      return plain2("definition", "macro", unlisted(text2, match2));
  }
  if (match2.glued || text2.startsWith("-D ", match2.start - 3)) {
    const compiler = place.kind === "arguments" && place.of === "compiler";
    const cmake = place.kind === "arguments" && place.of === "cmake";
    return plain2(
      compiler ? "definition" : "option",
      compiler ? "macro" : cmake ? "cmake" : "any",
      unlisted(text2, match2)
    );
  }
  const assigned2 = unlisted(text2, match2);
  if (assigned2.value !== void 0 && (place.kind === "arguments" || place.kind === "plain"))
    return plain2("option", "any", assigned2);
  return plain2("mention", "any");
}
function isLocal({ assigned: assigned2 }, name, widens) {
  return widens ? assigned2.get(name) === true : assigned2.has(name);
}
function isTarget({ name }) {
  return /^add_(?:executable|library|custom_target)$/.test(name);
}
function condition2(file, { command }, match2, index, plain2) {
  const { test, widen } = readOperand(file.text, command.args, index, match2);
  const namespace = test === "variable" ? "cmake" : test === "string" ? "any" : test;
  return plain2("condition", namespace, widen && { widen });
}
function unlisted(text2, { end }) {
  const hit = /^(?::[A-Z]+)?=([\w.+-]+)/.exec(text2.slice(end, end + 80));
  if (hit === null) return {};
  const start = end + hit[0].length - hit[1].length;
  return { value: { text: hit[1], start, end: end + hit[0].length } };
}
function targetExpression(text2, match2) {
  const before = /\$<(TARGET_[A-Z_]+|LINK_ONLY|TARGET_NAME):$/.exec(
    text2.slice(Math.max(0, match2.start - 40), match2.start)
  );
  if (before === null) return void 0;
  if (before[1] !== "TARGET_EXISTS" || text2[match2.end] !== ">") return { role: "option", more: {} };
  const span = { start: match2.start - before[0].length, end: match2.end + 1 };
  return { role: "condition", more: { widen: orGenerator(text2, match2, span) } };
}
function readsLoop(file, { command, index, words }) {
  const variable = words[0] ?? "";
  if (!/^\w+$/.test(variable)) return false;
  let depth2 = 0;
  let end = command.end;
  for (const next of file.commands.slice(index, index + 200)) {
    if (next.name === "foreach") depth2++;
    if (next.name === "endforeach") depth2--;
    end = next.end;
    if (depth2 === 0) break;
  }
  const body = file.text.slice(command.end, end);
  return body.includes(`\${\${${variable}}`) || new RegExp(`\\b(?:if|elseif)\\s*\\([^()]*\\$\\{${variable}\\}`, "i").test(body);
}
function composed(name) {
  return {
    code: "composed-name",
    message: `A longer name is put together here of which ${name} is only a part.`,
    safety: "review"
  };
}
function inRun(file, { command, index, places }, use2) {
  if (use2.member === void 0 || use2.role !== "definition") return use2;
  const run = file.runs[index];
  const next = file.runs[index + 1];
  if (run === index && next !== index) return use2;
  const only = places.filter(({ kind: kind2 }) => kind2 === "definitions").length === 1;
  const list2 = `run:${run}`;
  return only ? { ...use2, member: { list: list2, removal: wholeLine2(file.text, command) } } : { ...use2, member: { ...use2.member, list: list2 } };
}
function wholeLine2(text2, command) {
  let { start, end } = command;
  while (start > 0 && /[ \t]/.test(text2[start - 1])) start--;
  const rest = /^[ \t]*(?:\r\n|\n|\r)/.exec(text2.slice(end, end + 200));
  const first = start === 0 || /[\r\n]/.test(text2[start - 1]);
  if (first && rest !== null) end += rest[0].length;
  return first ? { start, end } : { start: command.start, end: command.end };
}
function beside(file, named, use2, uses) {
  const others2 = uses.filter((other) => other !== use2 && !bothListed(use2, other));
  const names = new Set(others2.map(({ name }) => name));
  const opened = blockOf(file, named);
  if (use2.role === "condition" && opened?.kind === "if") {
    for (const head of opened.chain.heads) {
      const block = file.tree.opened.get(head);
      if (block === void 0) continue;
      const doings = file.facts.of(block);
      for (const name of doings.asked) names.add(name);
      if (head === opened.head || head.name === "else")
        for (const name of doings.set) names.add(name);
    }
  }
  for (const block of outward(named.block)) {
    const doings = file.facts.of(block);
    if (block.kind === "if" && doings.asked.has(use2.name))
      for (const name of doings.set) names.add(name);
  }
  return names.size === 0 ? use2 : { ...use2, beside: [...names] };
}
function blockOf({ tree }, { command }) {
  const last2 = tree.closed.get(command);
  const head = last2?.chain.heads[0];
  return head === void 0 ? tree.opened.get(command) : tree.opened.get(head);
}
function bothListed(use2, other) {
  return use2.member !== void 0 && use2.member.list === other.member?.list;
}
function shimmed(file, named, use2) {
  const { command, words } = named;
  if (/(?:^|_)(?:depr|deprecat\w*|rename[ds]?|alias\w*|obsolete\w*|legacy\w*|removed|compat)(?:_|$)/.test(
    command.name
  ))
    return { ...use2, role: "shim" };
  const opened = blockOf(file, named);
  if (opened?.kind === "if" && file.facts.of(opened).deprecated.has(use2.name))
    return { ...use2, role: "shim" };
  for (const block of outward(named.block)) {
    const doings = file.facts.of(block);
    if (block.kind === "if" && doings.asked.has(use2.name) && doings.deprecated.has(use2.name))
      return { ...use2, role: "shim" };
  }
  if (command.name === "message" && printsDeprecation(words.join(" ")))
    return { ...use2, role: "shim" };
  return use2;
}

// src/sites/cmake.ts
function readCMake(text2, names) {
  if (!names.test(text2)) return [];
  const { commands, comments } = lex2(text2);
  const tree = treeOf(commands);
  const facts = factsOf(text2, commands, tree, names);
  const file = {
    text: text2,
    names,
    tree,
    facts,
    runs: runsOf(text2, commands, tree),
    assigned: assignedBy(facts),
    commands
  };
  return [
    ...commentUses(text2, comments, names),
    ...facts.named.flatMap((named) => usesOf(file, named))
  ];
}
function assignedBy({ named }) {
  const assigned2 = /* @__PURE__ */ new Map();
  for (const { command, words, places, block } of named) {
    const name = words[0] ?? "";
    if (command.name === "set" && places[0]?.kind === "assigned")
      assigned2.set(name, (assigned2.get(name) ?? false) || block === null);
  }
  return assigned2;
}

// src/sites/languages.ts
var READERS = {
  cmake: readCMake,
  python: readPython
};

// src/sites/reader.ts
function readUses(reader, text2, names) {
  const matches2 = names.find(text2);
  if (matches2.length === 0) return [];
  const said = /* @__PURE__ */ new Map();
  for (const use2 of READERS[reader]?.(text2, names) ?? []) said.set(use2.start, use2);
  const silent = matches2.filter(({ start }) => !said.has(start));
  const rest = silent.length === 0 ? [] : readGeneral(text2, silent);
  for (const use2 of rest) said.set(use2.start, use2);
  return [...said.values()].toSorted((a, b) => a.start - b.start);
}

// node_modules/jsonc-parser/lib/esm/impl/scanner.js
function createScanner(text2, ignoreTrivia = false) {
  const len = text2.length;
  let pos = 0, value = "", tokenOffset = 0, token = 16, lineNumber = 0, lineStartOffset = 0, tokenLineStartOffset = 0, prevTokenLineStartOffset = 0, scanError = 0;
  function scanHexDigits(count2, exact) {
    let digits = 0;
    let value2 = 0;
    while (digits < count2 || !exact) {
      let ch = text2.charCodeAt(pos);
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
    if (digits < count2) {
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
    if (text2.charCodeAt(pos) === 48) {
      pos++;
    } else {
      pos++;
      while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
      }
    }
    if (pos < text2.length && text2.charCodeAt(pos) === 46) {
      pos++;
      if (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
        while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
          pos++;
        }
      } else {
        scanError = 3;
        return text2.substring(start, pos);
      }
    }
    let end = pos;
    if (pos < text2.length && (text2.charCodeAt(pos) === 69 || text2.charCodeAt(pos) === 101)) {
      pos++;
      if (pos < text2.length && text2.charCodeAt(pos) === 43 || text2.charCodeAt(pos) === 45) {
        pos++;
      }
      if (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
        pos++;
        while (pos < text2.length && isDigit(text2.charCodeAt(pos))) {
          pos++;
        }
        end = pos;
      } else {
        scanError = 3;
      }
    }
    return text2.substring(start, end);
  }
  function scanString() {
    let result = "", start = pos;
    while (true) {
      if (pos >= len) {
        result += text2.substring(start, pos);
        scanError = 2;
        break;
      }
      const ch = text2.charCodeAt(pos);
      if (ch === 34) {
        result += text2.substring(start, pos);
        pos++;
        break;
      }
      if (ch === 92) {
        result += text2.substring(start, pos);
        pos++;
        if (pos >= len) {
          scanError = 2;
          break;
        }
        const ch2 = text2.charCodeAt(pos++);
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
          result += text2.substring(start, pos);
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
    let code = text2.charCodeAt(pos);
    if (isWhiteSpace(code)) {
      do {
        pos++;
        value += String.fromCharCode(code);
        code = text2.charCodeAt(pos);
      } while (isWhiteSpace(code));
      return token = 15;
    }
    if (isLineBreak(code)) {
      pos++;
      value += String.fromCharCode(code);
      if (code === 13 && text2.charCodeAt(pos) === 10) {
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
        if (text2.charCodeAt(pos + 1) === 47) {
          pos += 2;
          while (pos < len) {
            if (isLineBreak(text2.charCodeAt(pos))) {
              break;
            }
            pos++;
          }
          value = text2.substring(start, pos);
          return token = 12;
        }
        if (text2.charCodeAt(pos + 1) === 42) {
          pos += 2;
          const safeLength = len - 1;
          let commentClosed = false;
          while (pos < safeLength) {
            const ch = text2.charCodeAt(pos);
            if (ch === 42 && text2.charCodeAt(pos + 1) === 47) {
              pos += 2;
              commentClosed = true;
              break;
            }
            pos++;
            if (isLineBreak(ch)) {
              if (ch === 13 && text2.charCodeAt(pos) === 10) {
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
          value = text2.substring(start, pos);
          return token = 13;
        }
        value += String.fromCharCode(code);
        pos++;
        return token = 16;
      // numbers
      case 45:
        value += String.fromCharCode(code);
        pos++;
        if (pos === len || !isDigit(text2.charCodeAt(pos))) {
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
          code = text2.charCodeAt(pos);
        }
        if (tokenOffset !== pos) {
          value = text2.substring(tokenOffset, pos);
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
function parse(text2, errors = [], options = ParseOptions.DEFAULT) {
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
  visit(text2, visitor, options);
  return currentParent[0];
}
function visit(text2, visitor, options = ParseOptions.DEFAULT) {
  const _scanner = createScanner(text2, false);
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

// node_modules/eslint-visitor-keys/lib/visitor-keys.js
var KEYS = {
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
var NODE_TYPES = Object.keys(KEYS);
for (const type of NODE_TYPES) {
  Object.freeze(KEYS[type]);
}
Object.freeze(KEYS);
var visitor_keys_default = KEYS;

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
  constructor(text2) {
    this.locs = new Locations();
    this.lastCodePoint = CodePoint.NULL;
    this.start = -1;
    this.end = 0;
    this.text = text2;
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
  constructor(text2, parserOptions) {
    this.backCode = false;
    this.lastCodePoint = CodePoint.NULL;
    this.state = "DATA";
    this.token = null;
    this.tokenStart = -1;
    this.valuesEnabled = false;
    this.text = text2;
    this.parserOptions = parserOptions || {};
    this.codePointIterator = new CodePointIterator(text2);
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
    const range = [tokenStart, end];
    const loc = {
      start: this.codePointIterator.getLocFromIndex(tokenStart),
      end: this.codePointIterator.getLocFromIndex(end)
    };
    if (type === "Block") this.token = {
      type,
      value: this.text.slice(tokenStart + 1, end),
      range,
      loc
    };
    else {
      let token;
      const value = this.text.slice(tokenStart, end);
      if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
        type,
        value,
        string: option1,
        range,
        loc
      };
      else if (type === "Integer") {
        const text2 = option1;
        token = {
          type,
          value,
          number: parseInt(text2, option2),
          bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text2) : null,
          range,
          loc
        };
      } else if (type === "Float") token = {
        type,
        value,
        number: option1,
        range,
        loc
      };
      else if (type === "Boolean") token = {
        type,
        value,
        boolean: option1,
        range,
        loc
      };
      else if (type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime") token = {
        type,
        value,
        date: option1,
        range,
        loc
      };
      else token = {
        type,
        value,
        range,
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
    const processCommentChar = this.tomlVersion.gte(1, 1) ? (c) => {
      if (!isNonEOL(c)) this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c)).slice(1, -1) });
    } : (c) => {
      if (isControlOtherThanTab(c)) this.reportParseErrorControlChar();
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
    const { out } = this.parseDigits(cp, (c) => c === CodePoint.DIGIT_0 || c === CodePoint.DIGIT_1);
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
  parseUnicode(count2) {
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
      if (charCount >= count2) break;
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
  const lastKey = last(node.key.keys);
  for (const keyNode of node.key.keys) {
    const key = toKeyName(keyNode);
    let defineKey = keys.get(key);
    if (defineKey) {
      if (defineKey.value === VALUE_KIND_VALUE) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      else if (lastKey === keyNode) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      else if (defineKey.table) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
      defineKey.value = VALUE_KIND_INTERMEDIATE;
    } else {
      if (lastKey === keyNode) defineKey = {
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
  constructor(text2, parserOptions) {
    this.text = text2;
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
    const text2 = this.text;
    const [startRange, endRange] = token.range;
    let numberString = null;
    const getNumberText = () => {
      return numberString ?? (numberString = text2.slice(startRange, endRange).replace(/_/g, ""));
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
function cloneRange(range) {
  return [range[0], range[1]];
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
var KEYS2 = unionWith(tomlKeys);
function parseForESLint(code, options) {
  return {
    ast: new TOMLParser(code, options).parse(),
    visitorKeys: KEYS2,
    services: { isTOML: true }
  };
}
var getStaticTOMLValue = generateConvertTOMLValue((node) => node.value);
function generateConvertTOMLValue(convertValue2) {
  function resolveValue(node, baseTable) {
    return resolver[node.type](node, baseTable);
  }
  const resolver = {
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
      const table2 = getTable(baseTable, resolveValue(node.key), node.kind === "array");
      for (const body of node.body) resolveValue(body, table2);
      return baseTable;
    },
    TOMLArray(node) {
      return node.elements.map((e) => resolveValue(e));
    },
    TOMLInlineTable(node) {
      const table2 = {};
      for (const body of node.body) resolveValue(body, table2);
      return table2;
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
  const lastKey = last(keys);
  const lastTarget = target[lastKey];
  if (lastTarget == null) {
    const tableValue$1 = {};
    target[lastKey] = array ? [tableValue$1] : tableValue$1;
    return tableValue$1;
  }
  if (isValue(lastTarget)) {
    const tableValue$1 = {};
    target[lastKey] = array ? [tableValue$1] : tableValue$1;
    return tableValue$1;
  }
  if (!array) {
    if (Array.isArray(lastTarget)) {
      const tableValue$1 = {};
      target[lastKey] = tableValue$1;
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
  target[lastKey] = [tableValue];
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

// src/patch/check.ts
var import_yaml = __toESM(require_dist(), 1);

// src/patch/edit.ts
function applyEdits(text2, edits) {
  let result = "";
  let at = 0;
  for (const edit of sortEdits(edits)) {
    if (edit.start < at || edit.end < edit.start || edit.end > text2.length)
      throw new Error(`edit ${edit.start}-${edit.end} overlaps another or lies outside the text`);
    result += text2.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text2.slice(at);
}
function sortEdits(edits) {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((edit, index) => {
    const before = sorted[index - 1];
    return !(before?.start === edit.start && before.end === edit.end && before.text === edit.text);
  });
}

// src/patch/check.ts
function onlyEdited(before, after, edits) {
  let at = 0;
  let shifted = 0;
  for (const edit of sortEdits(edits)) {
    const gap = edit.start - at;
    if (before.slice(at, edit.start) !== after.slice(shifted, shifted + gap)) return false;
    if (after.slice(shifted + gap, shifted + gap + edit.text.length) !== edit.text) return false;
    at = edit.end;
    shifted += gap + edit.text.length;
  }
  return before.slice(at) === after.slice(shifted);
}
var PARSERS = {
  json: jsonTree,
  notebook: jsonTree,
  yaml: yamlTree,
  toml: (text2) => getStaticTOMLValue(parseTOML(text2))
};
function brokenStructure(language, before, after, reshaped) {
  const parser = PARSERS[language];
  if (parser === void 0) return null;
  const old = attempt(parser, before);
  if (!old.parsed) return null;
  const now = attempt(parser, after);
  if (!now.parsed) return `the file no longer parses: ${now.why}`;
  if (reshaped || shape(old.tree) === shape(now.tree)) return null;
  return "the file parses to another structure than before";
}
function attempt(parser, text2) {
  try {
    return { parsed: true, tree: parser(text2.replace(/^\u00ef\u00bb\u00bf/, "")) };
  } catch (error) {
    return {
      parsed: false,
      why: error instanceof Error ? error.message.split("\n")[0] : String(error)
    };
  }
}
function jsonTree(text2) {
  const errors = [];
  const tree = parse2(text2, errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new Error(`syntax error at offset ${errors[0].offset}`);
  return tree;
}
function yamlTree(text2) {
  return (0, import_yaml.parseAllDocuments)(text2).map((document) => {
    if (document.errors.length > 0) throw document.errors[0];
    return document.toJS({ maxAliasCount: 1e3 });
  });
}
function shape(tree) {
  return JSON.stringify(tree, (_key, value) => {
    if (Array.isArray(value) || value === null) return value;
    if (value instanceof Date) return "date";
    if (typeof value === "object") return Object.values(value);
    return typeof value;
  });
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
function fileDiff(path2, text2, edits) {
  const hunks = hunksOf(text2, changesOf(text2, edits));
  if (hunks.length === 0) return "";
  return formatPatch({
    oldFileName: `a/${path2}`,
    newFileName: `b/${path2}`,
    oldHeader: void 0,
    newHeader: void 0,
    hunks,
    isGit: true
  });
}
function changesOf(text2, edits) {
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
    const before = text2.slice(start, end);
    const after = applyEdits(before, moved);
    if (before !== after)
      changes.push({ start, end, before: linesOf2(before), after: linesOf2(after) });
    pending = [];
  }
  for (const edit of sortEdits(edits)) {
    const from = lineStart(text2, edit.start);
    const to = lastLineEnd(text2, edit, from);
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
function lastLineEnd(text2, edit, from) {
  const atLineStart = edit.end === 0 || text2[edit.end - 1] === "\n";
  const whole = edit.start === from && (edit.text === "" || edit.text.endsWith("\n"));
  if (atLineStart && whole) return edit.end;
  const newline = text2.indexOf("\n", edit.end);
  return newline === -1 ? text2.length : newline + 1;
}
function linesOf2(text2) {
  return text2 === "" ? [] : text2.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
function hunksOf(text2, changes) {
  const hunks = [];
  const counter = lineCounter(text2);
  let shift2 = 0;
  for (let index = 0; index < changes.length; ) {
    const first = changes[index];
    const lines = [];
    const lead = linesBefore(text2, first.start, index === 0 ? 0 : changes[index - 1].end);
    lines.push(...lead.map((line) => ` ${line}`));
    const oldStart = counter(first.start) - lead.length;
    let removed = 0;
    let added = 0;
    let last2 = first;
    for (; ; ) {
      lines.push(...last2.before.map((line) => `-${line}`), ...last2.after.map((line) => `+${line}`));
      removed += last2.before.length;
      added += last2.after.length;
      index++;
      const next2 = changes[index];
      const between = next2 && linesUpTo(text2, last2.end, next2.start, 2 * CONTEXT);
      if (next2 === void 0 || between === void 0) break;
      lines.push(...between.map((line) => ` ${line}`));
      last2 = next2;
    }
    const next = changes[index];
    lines.push(...linesAfter(text2, last2.end, next?.start ?? text2.length).map((line) => ` ${line}`));
    const kept = lines.filter((line) => line.startsWith(" ")).length;
    hunks.push({
      oldStart,
      oldLines: kept + removed,
      newStart: oldStart + shift2,
      newLines: kept + added,
      lines: lines.flatMap(marked)
    });
    shift2 += added - removed;
  }
  return hunks;
}
function marked(line) {
  return line.endsWith("\n") ? [line.slice(0, -1)] : [line, "\\ No newline at end of file"];
}
function linesBefore(text2, offset, limit) {
  let start = offset;
  for (let count2 = 0; count2 < CONTEXT && start > limit; count2++) start = lineStart(text2, start - 1);
  return linesOf2(text2.slice(Math.max(start, limit), offset));
}
function linesAfter(text2, offset, limit) {
  let end = offset;
  for (let count2 = 0; count2 < CONTEXT && end < limit; count2++) {
    const newline = text2.indexOf("\n", end);
    end = newline === -1 ? text2.length : newline + 1;
  }
  return linesOf2(text2.slice(offset, Math.min(end, limit)));
}
function linesUpTo(text2, from, to, most) {
  let at = from;
  for (let count2 = 0; at < to; count2++) {
    if (count2 === most) return void 0;
    const newline = text2.indexOf("\n", at);
    at = newline === -1 ? text2.length : newline + 1;
  }
  return linesOf2(text2.slice(from, to));
}
function lineCounter(text2) {
  let line = 1;
  let at = 0;
  return (offset) => {
    for (let newline = text2.indexOf("\n", at); newline !== -1 && newline < offset; ) {
      line++;
      at = newline + 1;
      newline = text2.indexOf("\n", at);
    }
    return line;
  };
}

// src/patch/rewrite.ts
function rewriteFile(file, sites, names, repository) {
  const edits = sortEdits(sites.flatMap((site2) => site2.edits));
  if (edits.length === 0) return { kind: "unchanged" };
  const after = attempt2(file.text, edits);
  if (after === null) return heldBack("overlap", "Two of the edits overlap.");
  if (!onlyEdited(file.text, after, edits))
    return heldBack("bytes", "A byte outside the edits would change.");
  const reshaped = sites.some(
    ({ action, reason: reason2 }) => action === "remove" || action === "add" || reason2.code === "split"
  );
  const broken = brokenStructure(file.reader, file.text, after, reshaped);
  if (broken !== null) return heldBack("structure", `After the rewrite ${broken}.`);
  const uses = readUses(file.reader, after, names);
  const again = judgeFile({ ...file, text: after, lines: linesOf(after), uses }, repository);
  const left = again.find(({ action }) => action !== "keep");
  if (left !== void 0)
    return heldBack(
      "not-stable",
      `A second run would change line ${left.line} again (${left.from}).`
    );
  const diff = fileDiff(file.path, file.text, edits);
  return {
    kind: "patched",
    patch: {
      path: file.path,
      before: file.text,
      after,
      edits,
      diff,
      lines: changedLines(after, edits)
    }
  };
}
function attempt2(text2, edits) {
  try {
    return applyEdits(text2, edits);
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
function changedLines(after, edits) {
  const lines = linesOf(after);
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

// src/repository/open.ts
import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve as resolve4 } from "node:path";

// src/repository/commit.ts
import { resolve } from "node:path";

// src/repository/blobs.ts
var MISSING = "its object is missing from the repository (a partial or damaged clone)";
var NEWLINE = 10;
var MOST_RESTARTS = 16;
function openBlobs(dir) {
  let child = null;
  let waiting = [];
  let restarts = 0;
  function start() {
    const started = startGit(dir, ["cat-file", "--batch"]);
    const parse3 = answerParser((blob) => waiting.shift()?.resolve(blob));
    started.stdout.on("data", parse3);
    started.stderr.resume();
    started.stdin.on("error", () => void 0);
    started.on("error", (error) => fail(startFailure(dir, error)));
    started.on("close", () => restart(started));
    child = started;
    return started;
  }
  function fail(error) {
    const failed = waiting;
    waiting = [];
    for (const request of failed) request.reject(error);
  }
  function restart(ended) {
    if (child === ended) child = null;
    const culprit = waiting.shift();
    if (culprit === void 0) return;
    restarts += 1;
    culprit.resolve({ why: "git could not read its object" });
    if (restarts <= MOST_RESTARTS) {
      const rest = waiting;
      if (rest.length > 0) start().stdin.write(rest.map(({ oid }) => `${oid}
`).join(""));
      return;
    }
    const failed = waiting;
    waiting = [];
    for (const request of failed) request.resolve({ why: "git could not read the repository" });
  }
  return {
    read(oid) {
      return new Promise((resolve6, reject) => {
        if (restarts > MOST_RESTARTS) {
          resolve6({ why: "git could not read the repository" });
          return;
        }
        waiting.push({ oid, resolve: resolve6, reject });
        (child ?? start()).stdin.write(`${oid}
`);
      });
    },
    async close() {
      const running = child;
      if (running === null) return;
      await new Promise((resolve6) => {
        running.on("close", () => resolve6());
        running.stdin.end();
      });
    }
  };
}
function answerParser(onAnswer) {
  let header = Buffer.alloc(0);
  let body = null;
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (body === null) {
        const end = chunk.indexOf(NEWLINE, at);
        header = Buffer.concat([header, chunk.subarray(at, end < 0 ? chunk.length : end)]);
        if (end < 0) return;
        at = end + 1;
        const answer = readHeader(header.toString("latin1"));
        header = Buffer.alloc(0);
        if ("why" in answer) onAnswer(answer);
        else body = { bytes: Buffer.allocUnsafe(answer.size + 1), filled: 0 };
        continue;
      }
      const copied = chunk.copy(body.bytes, body.filled, at);
      body.filled += copied;
      at += copied;
      if (body.filled < body.bytes.length) return;
      const { bytes } = body;
      body = null;
      onAnswer({ bytes: bytes.subarray(0, -1) });
    }
  };
}
function readHeader(line) {
  const size = / (?:blob|tree|commit|tag) (\d+)$/.exec(line)?.[1];
  if (size !== void 0) return { size: Number(size) };
  return { why: MISSING };
}

// src/repository/paths.ts
var NOT_TEXT = new RegExp("\\p{Surrogate}", "u");
function decodePath(bytes) {
  const text2 = bytes.toString("utf8");
  if (!text2.includes("\uFFFD") || Buffer.from(text2, "utf8").equals(bytes)) return text2;
  let path2 = "";
  for (let at = 0; at < bytes.length; ) {
    const length = validLength(bytes, at);
    path2 += length === 0 ? String.fromCharCode(56320 + bytes[at]) : bytes.toString("utf8", at, at + length);
    at += Math.max(length, 1);
  }
  return path2;
}
function encodePath(path2) {
  if (isTextPath(path2)) return Buffer.from(path2, "utf8");
  const parts = Array.from(path2, (letter) => {
    const code = letter.codePointAt(0);
    const escaped = code >= 56448 && code <= 56575;
    return escaped ? Buffer.from([code - 56320]) : Buffer.from(letter, "utf8");
  });
  return Buffer.concat(parts);
}
function isTextPath(path2) {
  return !NOT_TEXT.test(path2);
}
function sortByPath(items) {
  return items.map((item) => ({ item, key: encodePath(item.path).toString("latin1") })).toSorted((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ item }) => item);
}
function validLength(bytes, at) {
  const lead = bytes[at];
  const length = lead < 128 ? 1 : lead < 224 ? 2 : lead < 240 ? 3 : 4;
  const text2 = bytes.toString("utf8", at, at + length);
  return text2.includes("\uFFFD") && !bytes.subarray(at, at + length).equals(Buffer.from(text2)) ? 0 : length;
}

// src/repository/entry.ts
function whyNotRead(entry) {
  if (entry.mode === "120000") return "it is a symbolic link";
  if (entry.mode === "160000") return "it is a submodule";
  if (!isTextPath(entry.path)) return "its name is not UTF-8";
  return null;
}
function fileMode(mode) {
  if (mode === "120000" || mode === "160000") return mode;
  return (Number.parseInt(mode, 8) & 64) === 0 ? "100644" : "100755";
}

// src/repository/revision.ts
async function locate(dir) {
  try {
    const answer = await git(dir, [
      "rev-parse",
      "--is-bare-repository",
      "--is-inside-work-tree",
      "--show-prefix"
    ]);
    const [bare2 = "", worktree = ""] = answer.toString("latin1").split("\n", 2);
    const prefix = decodePath(answer.subarray(bare2.length + worktree.length + 2, -1));
    return { bare: bare2 === "true", worktree: worktree === "true", prefix };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    if (error.stderr.includes("not a git repository")) return null;
    throw new UserError(
      `Git cannot read the repository: ${printable(error.stderr.trim().split("\n").at(-1) ?? "")}`,
      "Mend the repository, or give another directory.",
      { file: dir },
      { cause: error }
    );
  }
}
async function headOf(dir) {
  try {
    const answer = await git(dir, ["rev-parse", "--verify", "--quiet", "HEAD^{commit}"]);
    return answer.toString("latin1").trim();
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}
async function resolveCommit(dir, revision) {
  const unknown = (cause) => new UserError(
    `There is no commit "${printable(revision, 100)}".`,
    "Check the name; a shallow clone has only the newest commits (in a workflow: fetch-depth: 0).",
    { file: dir },
    { cause }
  );
  if (revision === "" || revision.startsWith("-") || revision.includes("\0")) throw unknown();
  try {
    const object = await verify(dir, revision);
    return await verify(dir, `${object}^{commit}`);
  } catch (error) {
    throw error instanceof GitFailure ? unknown(error) : error;
  }
}
async function verify(dir, revision) {
  const answer = await git(dir, ["rev-parse", "--verify", "--quiet", "--end-of-options", revision]);
  return answer.toString("latin1").trim();
}

// src/repository/commit.ts
var MOST_REQUESTS = 256;
var MOST_BYTES = 8 * 1024 * 1024;
async function openCommit(dir, revision) {
  const root = resolve(dir);
  const location = await locate(root);
  if (location === null)
    throw new UserError(
      "This is no git repository, so it has no revisions.",
      "Leave --rev out to scan the directory as it is.",
      { file: dir }
    );
  const commit = await resolveCommit(root, revision);
  const blobs = openBlobs(root);
  let tree;
  const readTree = () => tree ??= listTree(root, commit, location.prefix);
  return {
    kind: "commit",
    root,
    revision: commit,
    head: commit,
    prefix: location.prefix,
    async list() {
      return (await readTree()).entries;
    },
    async *read(wanted, onUnreadable) {
      const { absent } = await readTree();
      const read = (oid) => absent.has(oid) ? Promise.resolve({ why: MISSING }) : blobs.read(oid);
      yield* readBlobs(read, wanted, onUnreadable);
    },
    close() {
      return blobs.close();
    }
  };
}
async function listTree(root, commit, prefix) {
  const tree = await treeOf2(root, commit, prefix);
  try {
    const listing = await git(root, ["ls-tree", "-r", "-z", "-l", "--full-tree", tree]);
    return { entries: parseTree2(listing), absent: /* @__PURE__ */ new Set() };
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    const listing = await git(root, ["ls-tree", "-r", "-z", "--full-tree", tree]);
    return { entries: parseTree2(listing), absent: await absentObjects(root, tree) };
  }
}
async function treeOf2(root, commit, prefix) {
  const directory = prefix.slice(0, -1);
  try {
    const tree = await git(root, ["rev-parse", "--verify", "--quiet", `${commit}:${directory}`]);
    return tree.toString("latin1").trim();
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    throw new UserError(
      `The commit ${commit.slice(0, 12)} has no directory "${printable(directory)}".`,
      "Give another revision, or another directory.",
      { file: root },
      { cause: error }
    );
  }
}
async function absentObjects(root, tree) {
  const objects = await git(root, ["rev-list", "--objects", "--missing=print", tree]);
  const lines = objects.toString("latin1").split("\n");
  return new Set(lines.filter((line) => line.startsWith("?")).map((line) => line.slice(1)));
}
function parseTree2(output) {
  const entries = [];
  for (let at = 0; at < output.length; ) {
    const tab = output.indexOf(9, at);
    const end = output.indexOf(0, tab);
    const [mode = "", , oid = "", size = ""] = output.toString("latin1", at, tab).split(/ +/);
    const path2 = decodePath(output.subarray(tab + 1, end));
    const known2 = /^\d+$/.test(size) ? { size: Number(size) } : {};
    entries.push({ path: path2, mode: fileMode(mode), oid, ...known2 });
    at = end + 1;
  }
  return entries;
}
async function* readBlobs(readBlob, entries, onUnreadable) {
  const ahead2 = [];
  let bytesAhead = 0;
  let next = 0;
  while (next < entries.length || ahead2.length > 0) {
    while (next < entries.length && ahead2.length < MOST_REQUESTS && (bytesAhead < MOST_BYTES || ahead2.length === 0)) {
      const entry2 = entries[next++];
      const why = whyNotRead(entry2);
      const blob2 = why !== null || entry2.oid === void 0 ? Promise.resolve({ why: why ?? "it has no object name" }) : readBlob(entry2.oid);
      blob2.catch(() => void 0);
      ahead2.push({ entry: entry2, blob: blob2 });
      bytesAhead += entry2.size ?? 0;
    }
    const { entry, blob } = ahead2.shift();
    const answer = await blob;
    bytesAhead -= entry.size ?? 0;
    if ("why" in answer) onUnreadable?.(entry, answer.why);
    else yield { entry, bytes: answer.bytes };
  }
}

// src/repository/directory.ts
import { lstatSync, readdirSync } from "node:fs";
import { resolve as resolve2 } from "node:path";

// src/repository/disk.ts
import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
var NO_FOLLOW = constants.O_NOFOLLOW ?? 0;
var NO_WAIT = constants.O_NONBLOCK ?? 0;
function diskPath(root, path2) {
  return Buffer.concat([encodePath(root), Buffer.from("/"), encodePath(path2)]);
}
async function* readFiles(root, entries, onUnreadable, whyNot = whyNotRead) {
  for (const entry of entries) {
    const content = whyNot(entry) ?? readRegularFile(diskPath(root, entry.path));
    if (typeof content === "string") onUnreadable?.(entry, content);
    else yield { entry, bytes: content };
  }
}
function readRegularFile(path2) {
  let file;
  try {
    file = openSync(path2, constants.O_RDONLY | NO_FOLLOW | NO_WAIT);
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
  const root = resolve2(dir);
  let entries;
  return {
    kind: "directory",
    root,
    revision: null,
    head: null,
    prefix: "",
    list() {
      entries ??= sortByPath(walk(root));
      return Promise.resolve(entries);
    },
    read(wanted, onUnreadable) {
      return readFiles(root, wanted, onUnreadable);
    },
    close() {
      return Promise.resolve();
    }
  };
}
function walk(root) {
  const entries = [];
  const pending = [""];
  for (let dir = pending.pop(); dir !== void 0; dir = pending.pop()) {
    const found = readdir2(root, dir);
    if (found === null) {
      entries.push({ path: dir, mode: "100644" });
      continue;
    }
    if (dir !== "" && found.some(({ name }) => name.toString("latin1") === ".git")) {
      entries.push({ path: dir, mode: "160000" });
      continue;
    }
    for (const item of found) {
      const name = decodePath(item.name);
      if (name === ".git") continue;
      const path2 = dir === "" ? name : `${dir}/${name}`;
      if (item.isDirectory()) pending.push(path2);
      else entries.push(...entryOf(root, path2));
    }
  }
  return entries;
}
function readdir2(root, dir) {
  try {
    const where = dir === "" ? encodePath(root) : diskPath(root, dir);
    return readdirSync(where, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    const code = error.code ?? "";
    if (dir === "")
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
function entryOf(root, path2) {
  const stats = lstatSync(diskPath(root, path2), { throwIfNoEntry: false });
  if (stats === void 0) return [];
  if (stats.isSymbolicLink()) return [{ path: path2, mode: "120000", size: stats.size }];
  if (!stats.isFile()) return [];
  const executable = (stats.mode & 64) !== 0;
  return [{ path: path2, mode: executable ? "100755" : "100644", size: stats.size }];
}

// src/repository/worktree.ts
import { lstatSync as lstatSync2 } from "node:fs";
import { resolve as resolve3 } from "node:path";
async function openWorktree(dir) {
  const root = resolve3(dir);
  const prefix = (await locate(root))?.prefix ?? "";
  const head = await headOf(root);
  const conflicts = /* @__PURE__ */ new Set();
  let entries;
  async function list2() {
    const index = parseIndex(await git(root, ["ls-files", "-z", "-s"]));
    for (const { path: path2, stage } of index) if (stage > 0) conflicts.add(path2);
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
      entries ??= list2();
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
function onDisk({ path: path2, mode, oid }, stats) {
  if (mode === "160000") return [{ path: path2, mode, oid }];
  if (stats === void 0) return [];
  if (stats.isSymbolicLink()) return [{ path: path2, mode: "120000", oid, size: stats.size }];
  return stats.isFile() ? [{ path: path2, mode: fileMode(mode), oid, size: stats.size }] : [];
}
function parentGuard(root) {
  const directories = /* @__PURE__ */ new Map([["", true]]);
  function isDirectory(path2) {
    const known2 = directories.get(path2);
    if (known2 !== void 0) return known2;
    const parent = path2.slice(0, Math.max(path2.lastIndexOf("/"), 0));
    const answer = isDirectory(parent) && lstat(root, path2)?.isDirectory() === true;
    directories.set(path2, answer);
    return answer;
  }
  return (path2) => {
    const parent = path2.slice(0, Math.max(path2.lastIndexOf("/"), 0));
    return isDirectory(parent) ? lstat(root, path2) : void 0;
  };
}
function lstat(root, path2) {
  try {
    return lstatSync2(diskPath(root, path2), { throwIfNoEntry: false });
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
  if (existsSync(join(dir, ".git"))) return true;
  const parent = dirname(dir);
  return parent !== dir && hasGitAbove(parent);
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
  return (path2) => path2 === pattern || matches2(path2);
}

// src/repository/attributes.ts
var NAMES = /* @__PURE__ */ new Map([
  ["linguist-generated", "generated"],
  ["linguist-vendored", "vendored"]
]);
function attributesOf(files) {
  const rules = files.map(({ path: path2, text: text2 }) => ({ directory: path2.slice(0, path2.lastIndexOf("/") + 1), text: text2 })).toSorted((a, b) => depth(a.directory) - depth(b.directory)).flatMap(
    ({ directory, text: text2 }) => Buffer.from(text2, "latin1").toString("utf8").replace(/^\ufeff/, "").split(/\r?\n/).flatMap((line) => readRule(line, directory))
  );
  return (path2) => {
    const found = {};
    for (const { matches: matches2, says } of rules)
      if (matches2(path2))
        for (const [name, value] of says)
          if (value === void 0) delete found[name];
          else found[name] = value;
    return found;
  };
}
function depth(directory) {
  return directory.split("/").length;
}
function readRule(line, directory) {
  const [, quoted, plain2, rest = ""] = /^[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s"#]\S*))[ \t]+(.*)$/.exec(line) ?? [];
  const pattern = quoted === void 0 ? plain2 : unquote(quoted);
  const says = readStates(rest);
  if (pattern === void 0 || says.size === 0 || /^[!]|\/$|^\[attr\]/.test(pattern)) return [];
  const matches2 = patternMatcher(pattern);
  return [
    {
      matches: (path2) => path2.startsWith(directory) && matches2(path2.slice(directory.length)),
      says
    }
  ];
}
function readStates(text2) {
  const says = /* @__PURE__ */ new Map();
  for (const word2 of text2.split(/[ \t]+/)) {
    const [, sign = "", attribute = "", value] = /^([-!]?)([^=]*)(?:=(.*))?$/.exec(word2) ?? [];
    const name = NAMES.get(attribute);
    if (name === void 0) continue;
    says.set(name, sign === "!" ? void 0 : sign !== "-" && value !== "false");
  }
  return says;
}
function patternMatcher(pattern) {
  try {
    const matches2 = globMatcher(pattern.replace(/^\//, ""), { braces: false });
    return pattern.includes("/") ? matches2 : (path2) => matches2(path2.slice(path2.lastIndexOf("/") + 1));
  } catch {
    return () => false;
  }
}
function unquote(text2) {
  return text2.replace(/\\([0-7]{3}|.)/g, (_, escape2) => {
    if (escape2.length === 3) return String.fromCharCode(Number.parseInt(escape2, 8));
    return { t: "	", n: "\n" }[escape2] ?? escape2;
  });
}

// src/repository/format-extensions.ts
var BUILD = [
  ["cmake", "cmake", "cmake"],
  ["make", "make", "mk mak make gmk"],
  ["automake", "make", "am"],
  ["kbuild", "make", "kbuild"],
  ["kconfig", "kconfig", "kconfig"],
  ["kconfig-fragment", "kconfig", "defconfig kconf fragment"],
  ["dockerfile", "dockerfile", "dockerfile containerfile"],
  ["earthfile", "dockerfile", "earth"],
  ["shell", "shell", "sh bash zsh ksh dash bashrc ebuild eclass slackbuild"],
  ["env", "shell", "env envrc"],
  ["batch", "batch", "bat cmd"],
  ["powershell", "powershell", "ps1 psm1 psd1"],
  ["yaml", "yaml", "yml yaml"],
  ["json", "json", "json jsonc json5"],
  ["toml", "toml", "toml"],
  ["ini", "ini", "ini"],
  ["properties", "properties", "properties"],
  ["xcconfig", "properties", "xcconfig"],
  ["qmake", "properties", "pri prf"],
  ["starlark", "starlark", "bzl star sky"],
  ["bazel", "starlark", "bazel build buck"],
  ["meson", "meson", "meson"],
  ["gn", "gn", "gn gni"],
  ["gyp", "gn", "gyp gypi"],
  ["nix", "nix", "nix"],
  ["podspec", "ruby", "podspec"],
  ["ruby-build", "ruby", "gemspec rake"],
  ["rockspec", "lua", "rockspec"],
  ["msbuild", "xml", "vcxproj props targets csproj fsproj vbproj proj filters nuspec vcproj"],
  ["xml", "xml", "xml plist xcscheme wxs wxi"],
  ["xcode", "text", "pbxproj"],
  ["gradle", "groovy", "gradle"],
  ["groovy", "groovy", "groovy"],
  ["zig-build", "zig", "zon"],
  ["just", "just", "just"],
  ["autotools", "m4", "m4 ac"],
  ["scons", "python", "scons"],
  ["bitbake", "text", "bb bbappend bbclass"],
  ["hcl", "text", "hcl tf tfvars"],
  ["pkg-config", "text", "pc"],
  ["compile-flags", "text", "rsp"],
  ["installer", "text", "iss nsi nsh"],
  ["soong", "text", "bp"],
  ["qbs", "text", "qbs"],
  ["fish", "text", "fish"]
];
var DOCS = [
  ["markdown", "markdown", "md markdown mdx mkd mdown qmd rmd mdc"],
  ["rst", "rst", "rst rest"],
  ["asciidoc", "text", "adoc asciidoc asc"],
  ["notebook", "notebook", "ipynb"],
  ["text", "text", "txt text"],
  ["html", "text", "html htm xhtml"],
  ["text", "text", "tex texi texinfo org textile pod wiki dox man"]
];
var SOURCES = [
  ["c", "c", "c h"],
  ["cpp", "c", "cc cpp cxx c++ hh hpp hxx h++ ipp inl tpp txx tcc cppm ixx ino pde"],
  ["cuda", "c", "cu cuh"],
  ["hip", "c", "hip"],
  ["metal", "c", "metal"],
  ["opencl", "c", "cl clh"],
  ["objc", "c", "m mm"],
  ["shader", "c", "glsl vert frag comp geom tesc tese hlsl hlsli wgsl"],
  ["csharp", "c", "cs"],
  ["devicetree", "c", "dts dtsi overlay"],
  ["idl", "c", "i swg rc"],
  ["rust", "rust", "rs"],
  ["go", "go", "go"],
  ["python", "python", "py pyx pxd pxi pyi pyw"],
  ["swift", "swift", "swift"],
  ["zig", "zig", "zig"],
  ["kotlin", "kotlin", "kt kts"],
  ["java", "text", "java scala"],
  ["javascript", "text", "js mjs cjs jsx"],
  ["typescript", "text", "ts mts cts tsx"],
  ["ruby", "ruby", "rb"],
  ["lua", "lua", "lua"],
  ["julia", "text", "jl"],
  ["fortran", "text", "f f90 f95 f03 f08 for"],
  ["perl", "text", "pl pm"],
  ["assembly", "text", "s asm"],
  ["shell-tests", "text", "bats"],
  [
    "source",
    "text",
    "d dart php r ml mli hs ex exs erl clj nim pas v vhd sv tcl vim el sql proto thrift"
  ],
  ["text", "text", "csv tsv log jsonl ndjson svg css scss po"]
];
var PREPROCESSED = new Map([
  ["C", { id: "cpp", reader: "c", scope: "sources" }],
  ["H", { id: "cpp", reader: "c", scope: "sources" }],
  ["S", { id: "assembly", reader: "c", scope: "sources" }],
  ...["F", "F90", "F95", "F03", "F08", "FOR", "FPP"].map(
    (extension) => [extension, { id: "fortran", reader: "c", scope: "sources" }]
  )
]);
var SHARED = {
  config: (head) => isXml(head) ? XML : KCONFIG_FRAGMENT,
  conf: (head) => isKconfig(head) ? KCONFIG_FRAGMENT : BUILD_TEXT,
  cfg: (head) => isKconfig(head) ? KCONFIG_FRAGMENT : INI,
  inc: (head) => isKconfig(head) ? KCONFIG_FRAGMENT : isC(head) ? C : SOURCE_TEXT,
  def: (head) => isC(head) ? C : SOURCE_TEXT,
  spec: (head) => /\bAnalysis\(/.test(head) ? PYINSTALLER : RPM_SPEC,
  pro: (head) => /^-(keep|dont)/m.test(head) ? BUILD_TEXT : QMAKE
};
var XML = { id: "xml", reader: "xml", scope: "build" };
var KCONFIG_FRAGMENT = { id: "kconfig-fragment", reader: "kconfig", scope: "build" };
var BUILD_TEXT = { id: "text", reader: "text", scope: "build" };
var SOURCE_TEXT = { id: "text", reader: "text", scope: "sources" };
var INI = { id: "ini", reader: "ini", scope: "build" };
var C = { id: "c", reader: "c", scope: "sources" };
var RPM_SPEC = { id: "rpm-spec", reader: "rpmspec", scope: "build" };
var PYINSTALLER = { id: "pyinstaller", reader: "python", scope: "build" };
var QMAKE = { id: "qmake", reader: "properties", scope: "build" };
var GRADLE_KTS = { id: "gradle", reader: "kotlin", scope: "build" };
var EXTENSIONS = new Map([
  ...rows(DOCS, "docs"),
  ...rows(SOURCES, "sources"),
  ...rows(BUILD, "build")
]);
function byExtension(name) {
  const dot = name.lastIndexOf(".");
  if (dot < 0) return void 0;
  const written = name.slice(dot + 1);
  const extension = written.toLowerCase();
  if (name.toLowerCase().endsWith(".gradle.kts")) return GRADLE_KTS;
  if (Object.hasOwn(SHARED, extension)) return SHARED[extension];
  return PREPROCESSED.get(written) ?? EXTENSIONS.get(extension);
}
function isKconfig(head) {
  return /^(CONFIG_\w+=|# CONFIG_\w+ is not set)/m.test(head);
}
function isXml(head) {
  return /^(\u00ef\u00bb\u00bf)?\s*<[?!\w]/.test(head);
}
function isC(head) {
  return /^[ \t]*#[ \t]*(if|ifdef|ifndef|include|define|pragma)\b|\/\*|^[ \t]*\/\//m.test(head);
}
function rows(table2, scope) {
  return table2.flatMap(
    ([id, reader, extensions]) => extensions.split(" ").map((extension) => [extension, { id, reader, scope }])
  );
}

// src/repository/format-names.ts
var NAMES2 = [
  ["cmake", "cmake", "cmakelists.txt cmakelists.cmake"],
  ["cmake-cache", "text", "cmakecache.txt"],
  ["make", "make", "makefile gnumakefile bsdmakefile"],
  ["kbuild", "make", "Kbuild"],
  ["kconfig", "kconfig", "kconfig Config.in"],
  ["kconfig-fragment", "kconfig", ".config sdkconfig prj.conf"],
  ["dockerfile", "dockerfile", "dockerfile containerfile"],
  ["earthfile", "dockerfile", "earthfile"],
  ["compose", "yaml", "compose.yml compose.yaml"],
  ["github-action", "yaml", "action.yml action.yaml"],
  ["gitlab-ci", "yaml", ".gitlab-ci.yml .gitlab-ci.yaml"],
  ["azure-pipelines", "yaml", ".azure-pipelines.yml"],
  ["jenkins", "groovy", "jenkinsfile"],
  ["jenkins", "text", ".jenkins"],
  ["travis", "yaml", ".travis.yml"],
  ["appveyor", "yaml", "appveyor.yml .appveyor.yml appveyor.yaml"],
  ["cirrus", "yaml", ".cirrus.yml .cirrus.yaml"],
  ["cirrus", "starlark", ".cirrus.star"],
  ["bitbucket", "yaml", "bitbucket-pipelines.yml bitbucket-pipelines.yaml"],
  ["woodpecker", "yaml", ".woodpecker.yml .woodpecker.yaml"],
  ["drone", "yaml", ".drone.yml .drone.yaml"],
  ["drone", "starlark", ".drone.star"],
  ["taskfile", "yaml", "taskfile.yml taskfile.yaml taskfile.dist.yml taskfile.dist.yaml"],
  ["yaml", "yaml", ".clangd .clang-tidy .clang-format"],
  ["snapcraft", "yaml", "snapcraft.yaml"],
  ["just", "just", "justfile .justfile"],
  ["env", "shell", ".env .envrc .flaskenv"],
  [
    "shell",
    "shell",
    ".bashrc .bash_profile .profile .zshrc .zprofile .zshenv config.site gradlew autogen bootstrap"
  ],
  ["pkgbuild", "shell", "PKGBUILD APKBUILD"],
  ["srcinfo", "text", ".SRCINFO"],
  ["pyproject", "toml", "pyproject.toml"],
  ["python-setup", "python", "setup.py"],
  ["python-setup", "ini", "setup.cfg"],
  ["tox", "ini", "tox.ini"],
  ["tox", "toml", "tox.toml"],
  ["nox", "python", "noxfile.py"],
  ["python-requirements", "text", "requirements.txt requirements.in constraints.txt"],
  ["conan", "python", "conanfile.py"],
  ["conan", "ini", "conanfile.txt"],
  ["spack", "yaml", "spack.yaml"],
  ["scons", "python", "sconstruct sconscript scsub"],
  ["waf", "python", "wscript wscript_build"],
  ["cargo", "toml", "Cargo.toml"],
  ["cargo-build", "rust", "build.rs"],
  ["go-mod", "text", "go.mod go.work"],
  ["swift-package", "swift", "Package.swift"],
  ["podfile", "ruby", "podfile"],
  ["homebrew", "ruby", "brewfile"],
  ["ruby-build", "ruby", "gemfile rakefile extconf.rb vagrantfile fastfile"],
  ["bazel", "starlark", "BUILD BUILD.bazel BUCK TARGETS MODULE.bazel WORKSPACE"],
  ["bazel", "starlark", "WORKSPACE.bazel WORKSPACE.bzlmod REPO.bazel Tiltfile"],
  ["bazelrc", "bazelrc", ".bazelrc bazel.rc bazelrc"],
  ["meson", "meson", "meson.build meson_options.txt meson.options"],
  ["gn", "gn", ".gn"],
  ["conda", "yaml", "meta.yaml recipe.yaml conda_build_config.yaml"],
  ["vcpkg", "json", "vcpkg.json vcpkg-configuration.json"],
  ["vcpkg", "cmake", "portfile.cmake"],
  ["package-json", "json", "package.json"],
  ["premake", "lua", "premake5.lua premake4.lua premake.lua"],
  ["xmake", "lua", "xmake.lua"],
  ["zig-build", "zig", "build.zig build.zig.zon"],
  ["autotools", "m4", "configure.ac configure.in"],
  ["soong", "text", "android.bp"],
  ["macports", "text", "Portfile"],
  ["compile-flags", "text", "compile_flags.txt .ccls .clang_complete"],
  ["gitmodules", "ini", ".gitmodules"],
  ["ini", "ini", ".editorconfig .coveragerc .flake8 .pylintrc"],
  ["json", "json", ".babelrc .eslintrc .prettierrc"]
];
var BEGINNINGS = [
  [/^cmakelists\.txt[.-]/i, "cmake", "cmake"],
  [/^makefile\.am[.-]/i, "automake", "make"],
  [/^(gnu)?makefile[._-]/i, "make", "make"],
  [/^kbuild[._-]/i, "kbuild", "make"],
  [/^kconfig[._-]/i, "kconfig", "kconfig"],
  [/^Config\.in\./, "kconfig", "kconfig"],
  [/^sdkconfig[._-]/, "kconfig-fragment", "kconfig"],
  [/^(docker|container)file[._-]/i, "dockerfile", "dockerfile"],
  [/^jenkinsfile[._-]/i, "jenkins", "groovy"],
  [/^\.env(rc)?[._-]/, "env", "shell"],
  [/^(BUILD|BUCK|WORKSPACE)\./, "bazel", "starlark"],
  [/^\.bazelrc[._-]/, "bazelrc", "bazelrc"],
  [/^(PKGBUILD|APKBUILD)[._-]/, "pkgbuild", "shell"]
];
var OWN_LANGUAGE = /\.(md|markdown|rst|adoc|html?|pdf|txt|am|sh|bash|zsh|py|ps1|bat|cmd|ya?ml|json|toml|xml|cmake|dockerignore|patch|diff|gn|rb|lock)(\.in)?$/i;
var PATTERNS = [
  [/^cmake(user)?presets.*\.json$/i, "cmake-presets", "json"],
  [/defconfig$/, "defconfig", "kconfig"],
  [/^(prj|overlay)[_.-].*\.conf$/, "kconfig-fragment", "kconfig"],
  [/^config-\d+(\.\d+)*$/, "kconfig-fragment", "kconfig"],
  [/[._-](docker|container)file$/i, "dockerfile", "dockerfile"],
  [/^(docker|podman)-compose.*\.ya?ml$/i, "compose", "yaml"],
  [/^compose[._-].*\.ya?ml$/i, "compose", "yaml"],
  [/[.-]gitlab-ci\.ya?ml$/i, "gitlab-ci", "yaml"],
  [/^\.gitlab-ci.*\.ya?ml$/i, "gitlab-ci", "yaml"],
  [/^\.?azure-pipelines.*\.ya?ml$/i, "azure-pipelines", "yaml"],
  [/[._-]jenkinsfile$/i, "jenkins", "groovy"],
  [/^(.*[._-])?(requirements|constraints)([._-].*)?\.(txt|in)$/i, "python-requirements", "text"],
  [/(proguard.*|consumer-rules)\.(pro|txt)$/i, "proguard", "text"],
  [/[._-](cross|native)(-?file)?\.(txt|ini)$/i, "meson-cross", "ini"],
  [/^(cross|native)(-?file)?[._-].*\.(txt|ini)$/i, "meson-cross", "ini"],
  [
    /^(cmake|build|compile|compiler|cxx|c|link)[_-]?(args|flags|options|opts|defs|defines)\.txt$/i,
    "compile-flags",
    "text"
  ]
];
var TEXTS = /^(readme|install|authors|contribut(ing|ors)|hacking|todo|news|changes|change-?log|history|(un)?licen[cs]es?|copying|copyright|notices?|maintainers|building|usage|faq|notes|thanks|credits|security)([._-][^.]*)?$/i;
var TEXT2 = { id: "text", reader: "text", scope: "docs" };
var CASED = /* @__PURE__ */ new Map();
var UNCASED = /* @__PURE__ */ new Map();
for (const [id, reader, names] of NAMES2)
  for (const name of names.split(" "))
    (name === name.toLowerCase() ? UNCASED : CASED).set(name, { id, reader, scope: "build" });
function byName(name) {
  const whole = CASED.get(name) ?? UNCASED.get(name.toLowerCase());
  if (whole !== void 0) return whole;
  const fits = ([pattern]) => pattern.test(name);
  const found = OWN_LANGUAGE.test(name) ? PATTERNS.find(fits) : BEGINNINGS.find(fits) ?? PATTERNS.find(fits);
  return found && { id: found[1], reader: found[2], scope: "build" };
}
function byTextName(name) {
  return TEXTS.test(name) ? (head) => head.startsWith("#!") ? null : TEXT2 : void 0;
}

// src/repository/format-places.ts
var PLACES = [
  [/(^|\/)\.github\/workflows\/[^/]+\.ya?ml(\.\w+)?$/i, "github-workflow", "yaml"],
  [/(^|\/)\.github\/(issue|discussion)_template\/[^/]+\.ya?ml$/i, "yaml", "yaml", "docs"],
  [/(^|\/)\.(gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/i, "github-workflow", "yaml"],
  [/(^|\/)\.circleci\/.+\.ya?ml$/i, "circleci", "yaml"],
  [/(^|\/)\.gitlab(-ci)?\/.+\.ya?ml$/i, "gitlab-ci", "yaml"],
  [/(^|\/)\.(azure-pipelines|azuredevops|azure|pipelines)\/.+\.ya?ml$/i, "azure-pipelines", "yaml"],
  [/(^|\/)(azure-pipelines|\.?ci\/azure)\/.+\.ya?ml$/i, "azure-pipelines", "yaml"],
  [/(^|\/)\.buildkite\/.+\.ya?ml$/i, "buildkite", "yaml"],
  [/(^|\/)\.woodpecker\/.+\.ya?ml$/i, "woodpecker", "yaml"],
  [/(^|\/)\.drone\/.+\.ya?ml$/i, "drone", "yaml"],
  [/(^|\/)\.cargo\/config(\.toml)?$/, "cargo-config", "toml"],
  [/(^|\/)\.config\/nextest\.toml$/, "toml", "toml"],
  [/(^|\/)debian\/([^/]+\.)?rules$/, "debian-rules", "make"],
  [/(^|\/)debian\/([^/]+\.)?(preinst|postinst|prerm|postrm|config)$/, "shell", "shell"],
  [
    /(^|\/)debian\/(control|watch|compat|clean|options|not-installed|.+\.(install|dirs|links|docs|examples|symbols|substvars))$/,
    "debian",
    "text"
  ],
  [/(^|\/)debian\/(changelog|copyright)$/, "text", "text", "docs"],
  [/(^|\/)(Formula|HomebrewFormula|Casks)\/.+\.rb$/, "homebrew", "ruby"],
  [/(^|\/)(packages|[^/]*spack[^/]*)\/([^/]+\/)*package\.py$/, "spack", "python"],
  [/(^|\/)requirements\/[^/]+\.(txt|in)$/, "python-requirements", "text"],
  [
    /(^|\/)(boards|socs?|shields|snippets|overlays?|configs?)\/([^/]+\/)*[^/]+\.conf$/,
    "kconfig-fragment",
    "kconfig"
  ],
  [/(^|\/)\.teamcity\/.+\.kts$/, "teamcity", "kotlin"],
  [/(^|\/)vars\/[^/]+\.groovy$/, "jenkins", "groovy"],
  [/(^|\/)(cross|native)(-?files?)?\/[^/]+\.(txt|ini)$/i, "meson-cross", "ini"]
];
function byPlace(path2) {
  if (!path2.includes("/")) return void 0;
  const place = PLACES.find(([pattern]) => pattern.test(path2));
  return place && { id: place[1], reader: place[2], scope: place[3] ?? "build" };
}

// src/repository/format.ts
var WRAPPED = /\.(in|j2|jinja2?|tmpl|tpl|template|mustache|erb|example|sample|dist|default|disabled|off|bak|old|orig|save)$/i;
var BUILD_PLACES = /(^|\/)(\.?ci|\.github|\.gitlab|\.circleci|\.buildkite|\.azure-pipelines|\.devops|scripts?|cmake|docker|packaging|toolchains?|build-?tools?|buildscripts?)\//i;
var BUILD_SCRIPT = /^([^/]+\/)?(build|setup|configure|install|compile|package|release|r?make|bootstrap)([_-][\w-]+)?\.[a-z]+$/i;
var SCRIPT_LANGUAGES = /* @__PURE__ */ new Set([
  "python",
  "javascript",
  "typescript",
  "ruby",
  "lua",
  "perl"
]);
var UNKNOWN_TEXT = { id: "text", reader: "text", scope: "sources" };
var KCONFIG_FRAGMENT2 = { id: "kconfig-fragment", reader: "kconfig", scope: "build" };
var SHEBANGS = [
  [/\b(ba|z|da|a|k|mk)?sh\b/, { id: "shell", reader: "shell", scope: "build" }],
  [/\bg?make\b/, { id: "make", reader: "make", scope: "build" }],
  [/\bpython[\d.]*\b/, { id: "python", reader: "python", scope: "sources" }],
  [/\bruby\b/, { id: "ruby", reader: "ruby", scope: "sources" }],
  [/\blua(jit)?\b/, { id: "lua", reader: "lua", scope: "sources" }],
  [/\bpwsh\b/, { id: "powershell", reader: "powershell", scope: "build" }],
  [/\bnix(-shell)?\b/, { id: "nix", reader: "nix", scope: "build" }],
  [/\b(just)\b/, { id: "just", reader: "just", scope: "build" }]
];
function formatOf(path2, head = "") {
  const name = path2.slice(path2.lastIndexOf("/") + 1);
  const format2 = known(path2, name, head) ?? fromHead(head);
  return isBuildScript(path2, format2) ? { ...format2, scope: "build" } : format2;
}
function known(path2, name, head) {
  for (const rule2 of [byPlace(path2), byName(name), byExtension(name), byTextName(name)]) {
    const format2 = typeof rule2 === "function" ? rule2(head) : rule2;
    if (format2) return format2;
  }
  const inner = name.replace(WRAPPED, "");
  if (inner === name || inner === "") return void 0;
  return known(path2.slice(0, path2.length - name.length) + inner, inner, head);
}
function fromHead(head) {
  if (isKconfig(head)) return KCONFIG_FRAGMENT2;
  const shebang = /^#![^\r\n]*/.exec(head)?.[0];
  if (shebang === void 0) return UNKNOWN_TEXT;
  return SHEBANGS.find(([pattern]) => pattern.test(shebang))?.[1] ?? UNKNOWN_TEXT;
}
function isBuildScript(path2, format2) {
  if (format2.scope !== "sources" || !SCRIPT_LANGUAGES.has(format2.id)) return false;
  return BUILD_PLACES.test(path2) || BUILD_SCRIPT.test(path2);
}

// src/repository/generated.ts
var HEADER_BYTES = 4096;
var HINT = /generated|do not (?:manually )?(?:edit|modify|change)/i;
var STARTED = /\b(init(iali[sz]ed|ially)?|originally|scaffold\w*|skeleton|boilerplate|starter|wizard|template|once|claude|chatgpt|copilot|gemini|ai)\b|(feel free|you (can|may|should)|safe|okay) to (edit|modify|change)|can be (edited|modified)|partially/i;
var REMARKS = [
  /(?:^|[\s*#/;<!-])@generated\b/,
  /\bcode generated\b.*\bdo not edit\b/i,
  /\b(?:this|the) (?:file|code|header|script|source|document|makefile|page|workflow|module|configuration|pipeline|dockerfile)\b[^.]{0,60}\b(?:is|was|has been|were|are)\b[^.]{0,30}\b(?:auto(?:matically)?[- ]?|machine[- ]?|programmatically )generated\b/i,
  /\b(?:this|the) file (?:is|was|has been) generated (?:by|from|with|using)\b/i,
  /^\W*(?:this is an? )?(?:automatically|auto|machine)[- ]?generated\b(?!\s+\w+s\b)/i,
  /^\W*(?:file |code )?generated (?:automatically |file )?(?:by|from|with|using)\b/i
];
var FORBIDS = /\bdo not (?:manually )?(?:edit|modify|change)\b/i;
var PART = /\b(below|above|between|this (line|section|block|part)|beyond|after this|following)\b/i;
var WHOLE = /\b(this file|by hand|manually|directly)\b|generated/i;
var AUTOTOOLS = /\bgenerated (?:automatically )?(?:by|from \S+ by) (?:GNU )?(?:automake|autoheader|autoconf|aclocal|libtool)/i;
function saysGenerated(text2, template = false) {
  const head = text2.slice(0, HEADER_BYTES);
  if (!HINT.test(head)) return false;
  const lines = headerComments(head);
  if (template) return lines.some((line) => AUTOTOOLS.test(line));
  const whole = lines.join("\n");
  if (/quickstart/i.test(whole)) return false;
  if (STARTED.test(lines.filter((line) => HINT.test(line)).join("\n"))) return false;
  if (lines.some((line) => REMARKS.some((remark) => remark.test(line)))) return true;
  const forbids = lines.some((line) => FORBIDS.test(line) && !PART.test(line));
  return forbids && WHOLE.test(whole);
}
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
  const comments = [];
  let close;
  for (const raw of head.split(/\r\n|\n|\r/)) {
    const line = raw.replace(/^\xef\xbb\xbf/, "").trim();
    if (close !== void 0) {
      comments.push(line);
      if (close.test(line)) close = void 0;
      continue;
    }
    if (line === "" || PREAMBLE.test(line)) continue;
    const block = BLOCKS.find(([open]) => open.test(line));
    if (block !== void 0) {
      comments.push(line);
      const rest = line.replace(block[0], "");
      if (!block[1].test(rest)) close = block[1];
      continue;
    }
    if (!LINE_COMMENT.test(line)) break;
    comments.push(line);
  }
  return comments;
}

// src/repository/leave.ts
var LARGEST2 = 16 * 1024 * 1024;
var MESSAGES2 = {
  archived: "An archived copy: it is kept as it was.",
  binary: "A binary file.",
  changelog: "It tells what was so when it was written: history is not rewritten.",
  generated: "A generated file: change what it is made from, and make it again.",
  "lfs-pointer": "A Git LFS pointer: the contents are not in the repository.",
  licence: "A licence.",
  "lock-file": "A lock file: the tool that owns it writes it.",
  "patch-file": "A patch: its lines must match the file that it is for.",
  submodule: "A submodule: it belongs to another repository.",
  symlink: "A symbolic link: what it points to is scanned where it lies.",
  "too-large": `Larger than ${LARGEST2 / 1024 / 1024} MiB.`,
  "utf-16": "Encoded as UTF-16: only encodings that contain ASCII can be rewritten byte by byte.",
  vendored: "Marked as vendored in .gitattributes: it belongs to another project."
};
function leaveAlone(path2, text2, attributes) {
  const content = typeof text2 === "string" ? text2 : text2.toString("latin1");
  const code = unreadableText(content) ?? codeOf(path2, content, attributes);
  return code === null ? null : reason(code);
}
function unreadableText(text2) {
  if (text2.length > LARGEST2) return "too-large";
  if (text2.startsWith("\xFF\xFE") || text2.startsWith("\xFE\xFF")) return "utf-16";
  if (text2.includes("\0")) return "binary";
  if (text2.length < 1024 && LFS_POINTER.test(text2)) return "lfs-pointer";
  return null;
}
function codeOf(path2, text2, attributes) {
  const name = path2.slice(path2.lastIndexOf("/") + 1);
  if (PATCH.test(name) || PATCH_PLACE.test(path2)) return "patch-file";
  if (LOCK.test(name)) return "lock-file";
  const prose = (LICENCE.test(path2) || HISTORY.test(path2)) && isProse(path2);
  if (prose && LICENCE.test(path2)) return "licence";
  if (prose) return "changelog";
  const { generated, vendored } = attributes?.(path2) ?? {};
  if (generated ?? (GENERATED.test(name) || isMinified(name, text2) || saysGenerated(text2, TEMPLATE.test(name))))
    return "generated";
  if (vendored === true) return "vendored";
  if (vendored === void 0 && (ARCHIVED.test(path2) || COPY.test(name))) return "archived";
  return null;
}
var LFS_POINTER = /^version https:\/\/(git-lfs\.github\.com|hawser\.github\.com)\/spec\/v1\r?\n/;
var PATCH = /\.(patch|diff|rej|dpatch|quilt)(\.in)?$/i;
var PATCH_PLACE = /(^|\/)debian\/patches\//;
var LOCK = /\.(lock|lockb|lockfile|lock\.json|lock\.ya?ml|lock\.toml|lock\.hcl|freeze)$|^(package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|conda-lock\.yml|deno\.lock|go\.sum|go\.work\.sum|package\.resolved|packages\.lock\.json|manifest\.toml|[\w-]*-lock\.json)$/i;
var LICENCE = /(^|\/)((un)?licen[cs]es?|copying|copyright|notices?|third[-_ ]?party[-_ ]?(notices?|licen[cs]es?))([-._ ][^/]*)?$|(^|\/)licen[cs]es\/[^/]+$/i;
var HISTORY = /(^|\/)(change[-_ ]?logs?|changes|history|news|release[-_ ]?notes|releases|what'?s[-_ ]?new|(migrat(ion|ing)|upgrad(e|ing)|updating|breaking[-_ ]?changes|deprecat(ions?|ed))([-_ ]?(guide|notes))?)([-._ ][^/]*)?$|(^|\/)(change[-_]?logs?(\.d)?|\.changeset|\.changes|newsfragments|release[-_]?notes|whats[-_]?new)\/|(^|\/)debian\/([^/]+\.)?(changelog|news)$/i;
var CHANGELOG_DATA = /(^|\/)\.?change[-_]?(log|set)s?(\.d)?[./]/i;
var GENERATED = /\.min\.(js|css|mjs)$|\.(js|css|mjs|ts)\.map$|^(cmakecache\.txt|aclocal\.m4|compile_commands\.json)$|\.pb\.(h|cc|go)$|_pb2(_grpc)?\.pyi?$/i;
var TEMPLATE = /\.(in|j2|jinja2?|tmpl|tpl|template|mustache|erb|cog|gen)$/i;
var ARCHIVED = /(^|\/)([._]?archived|[._]archives?|attic|obsolete|_old|\.old|old[-_](version|build|script|file|release)s?)\/|^((docs?|examples?|scripts?|tools?|docker|ci|\.ci|\.github|contrib|notebooks?)\/)?(archives?|old|deprecated)\//i;
var COPY = /(\.(bak|orig|old|save|backup)|~)$/i;
function isProse(path2) {
  const { scope, id } = formatOf(path2);
  if (scope === "docs" || id === "text") return true;
  return (id === "yaml" || id === "json" || id === "xml") && CHANGELOG_DATA.test(path2);
}
function isMinified(name, text2) {
  if (!/\.(m?js|cjs|css)$/i.test(name) || text2.length < 5e3) return false;
  let lines = 1;
  for (let at = text2.indexOf("\n"); at >= 0; at = text2.indexOf("\n", at + 1)) lines++;
  return text2.length / lines > 1e3;
}
function reason(code) {
  return { code, message: MESSAGES2[code] };
}

// src/repository/select.ts
function selector(include, exclude) {
  const included = include.map((glob) => pathMatcher(glob, "include"));
  const excluded = exclude.map((glob) => pathMatcher(glob, "exclude"));
  return (path2) => (included.length === 0 || included.some((matches2) => matches2(path2))) && !excluded.some((matches2) => matches2(path2));
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
  const byName2 = !anchored && !pattern.includes("/");
  return (path2) => {
    const parts = path2.split("/");
    return parts.some((name, depth2) => matches2(byName2 ? name : parts.slice(0, depth2 + 1).join("/")));
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

// src/sites/scan.ts
var LARGEST3 = 16 * 1024 * 1024;
async function scan(source, entries, names, globs) {
  const selected = selector(globs.include, globs.exclude);
  const skipped = [];
  const wanted = [];
  for (const entry of entries) {
    if (!selected(entry.path)) continue;
    const reason2 = unread(entry);
    if (reason2 === null) wanted.push(entry);
    else if (reason2.code !== "symlink") skipped.push({ path: entry.path, reason: reason2 });
  }
  const attributes = await readAttributes(source, entries);
  const hits = [];
  let scanned = 0;
  const unreadable = (entry, why) => {
    skipped.push({ path: entry.path, reason: { code: "unreadable", message: why } });
  };
  for await (const { entry, bytes } of source.read(wanted, unreadable)) {
    const hit = look(entry, bytes, names, attributes);
    if (hit === null) scanned++;
    else if (hit.kind === "skipped") skipped.push({ path: entry.path, reason: hit.reason });
    else {
      scanned++;
      hits.push(hit.hit);
    }
  }
  return { hits, skipped, listed: entries.length, scanned };
}
function look(entry, bytes, names, attributes) {
  const text2 = bytes.toString("latin1");
  const leave2 = leaveAlone(entry.path, text2, attributes);
  if (leave2 !== null && UNREAD.has(leave2.code)) return { kind: "skipped", reason: leave2 };
  if (!names.test(text2)) return null;
  const format2 = formatOf(entry.path, text2.slice(0, 200));
  return { kind: "hit", hit: { entry, text: text2, format: format2, leave: leave2 } };
}
var UNREAD = /* @__PURE__ */ new Set(["binary", "utf-16", "lfs-pointer", "too-large"]);
function unread({ mode, size }) {
  if (mode === "160000")
    return { code: "submodule", message: "A submodule: it belongs to another repository." };
  if (mode === "120000")
    return {
      code: "symlink",
      message: "A symbolic link; what it points to is scanned where it lies."
    };
  if (size !== void 0 && size > LARGEST3)
    return { code: "too-large", message: `Larger than ${LARGEST3 / 1024 / 1024} MiB.` };
  return null;
}
async function readAttributes(source, entries) {
  const files = entries.filter(
    ({ path: path2, mode }) => (path2 === ".gitattributes" || path2.endsWith("/.gitattributes")) && mode.startsWith("100")
  );
  const texts = [];
  for await (const { entry, bytes } of source.read(files))
    texts.push({ path: entry.path, text: bytes.toString("latin1") });
  return attributesOf(texts);
}

// src/upstream/find.ts
import { existsSync as existsSync3 } from "node:fs";
import { join as join3 } from "node:path";

// src/upstream/below.ts
function below(source, dir, close = () => Promise.resolve()) {
  if (dir === "") return { ...bound(source), close };
  const prefix = `${dir}/`;
  const outer = /* @__PURE__ */ new Map();
  const inner = /* @__PURE__ */ new Map();
  let entries;
  return {
    root: source.root,
    revision: source.revision,
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
async function textOf(source, path2) {
  const entry = (await source.list()).find((one) => one.path === path2);
  if (entry === void 0 || entry.mode !== "100644" && entry.mode !== "100755") return null;
  for await (const { bytes } of source.read([entry])) return bytes.toString("latin1");
  return null;
}

// src/upstream/languages.ts
var BY_NAME = [
  [/^CMakeLists\.txt$|\.cmake$/i, "cmake"],
  [/\.in$/i, "template"],
  [/^(?:GNU)?makefile(?:[._-].*)?$|\.(?:mk|mak|make)$|^Kbuild$/i, "make"],
  [/^Kconfig(?:\..*)?$|^Config\.in(?:\..*)?$|\.kconfig$/i, "kconfig"],
  [/^meson\.build$|^meson(?:_options\.txt|\.options)$/, "meson"],
  [/^(?:BUILD|WORKSPACE|MODULE)(?:\.bazel)?$|\.bzl$|\.bazel$/, "bazel"],
  [/^Cargo\.toml$/, "cargo"],
  [/^configure\.(?:ac|in)$|\.m4$/, "autoconf"],
  [/\.py$|^SCons(?:truct|cript)$|^wscript$/, "python"],
  [/\.(?:sh|bash|zsh)$/, "shell"],
  [/\.(?:rs|go|js|mjs|cjs|ts|zig|java|kt|gradle|rb|lua|cs)$/, "script"],
  [
    /\.(?:c|cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|h\+\+|inc|inl|ipp|tpp|tcc|cu|cuh|hip|m|mm|metal|cl|comp|glsl|vert|frag|hlsl|wgsl|swift|s|f|f90|pyx|pxd)$/i,
    "c"
  ]
];
var OUTSIDE = /(?:^|\/)(?:docs?|documentation|changelogs?|licen[cs]es?|\.github|\.gitlab|\.devops|\.circleci|\.git|node_modules)\/|(?:^|\/)(?:CHANGE|NEWS|HISTORY|README)[^/]*$/i;
function languageOf(path2) {
  if (OUTSIDE.test(path2)) return void 0;
  const name = path2.slice(path2.lastIndexOf("/") + 1);
  if (/\.cmake\.in$/i.test(name)) return "cmake";
  for (const [pattern, language] of BY_NAME) if (pattern.test(name)) return language;
  return void 0;
}
function isAboutDeprecation(path2) {
  return /deprecat|(?:^|\/)(?:legacy|compat)[^/]*\//i.test(path2);
}

// src/upstream/copies.ts
async function copiesIn(source, detect) {
  const entries = (await source.list()).filter(({ mode }) => mode === "100644" || mode === "100755");
  const marks = detect.toSorted((a, b) => b.length - a.length);
  const found = /* @__PURE__ */ new Map();
  for (const { path: path2 } of entries) {
    const mark = marks.find((one) => path2 === one || path2.endsWith(`/${one}`));
    if (mark === void 0) continue;
    const dir = path2.slice(0, Math.max(0, path2.length - mark.length - 1));
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
function isSource({ path: path2 }, dir) {
  if (dir !== "" && !path2.startsWith(`${dir}/`)) return false;
  const language = languageOf(path2);
  return language !== void 0 && !/\.(?:h|hh|hpp|hxx|cuh|pxd|py|sh)$/i.test(path2);
}

// src/upstream/cmake-commands.ts
var COMMAND = /([A-Za-z_][A-Za-z0-9_]*)[ \t\r\n]*\(/y;
var BRACKET2 = /\[(=*)\[([\s\S]*?)\]\1\]/y;
var QUOTED = /"((?:[^"\\]|\\[\s\S])*)"?/y;
var UNQUOTED = /(?:[^\s()#"\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*")+/y;
function cmakeCommands(text2) {
  const commands = [];
  let at = 0;
  while (at < text2.length) {
    const letter = text2[at];
    if (letter === "#") {
      at = skipComment(text2, at);
      continue;
    }
    COMMAND.lastIndex = at;
    const head = /[A-Za-z_]/.test(letter) ? COMMAND.exec(text2) : null;
    if (head === null) {
      at++;
      continue;
    }
    const { args, end } = readArguments3(text2, at + head[0].length);
    commands.push({ name: head[1].toLowerCase(), args, start: at, end });
    at = end;
  }
  return commands;
}
function skipComment(text2, at) {
  BRACKET2.lastIndex = at + 1;
  const bracket = BRACKET2.exec(text2);
  if (bracket !== null) return BRACKET2.lastIndex;
  const end = text2.indexOf("\n", at);
  return end < 0 ? text2.length : end;
}
function readArguments3(text2, from) {
  const args = [];
  let depth2 = 1;
  let at = from;
  while (at < text2.length) {
    const letter = text2[at];
    if (letter === "#") {
      at = skipComment(text2, at);
    } else if (letter === "(" || letter === ")") {
      depth2 += letter === "(" ? 1 : -1;
      at++;
      if (depth2 === 0) return { args, end: at };
      args.push({ text: letter, quoted: false, start: at - 1, end: at });
    } else if (/\s/.test(letter)) {
      at++;
    } else {
      const arg = readArgument2(text2, at);
      args.push(arg);
      at = arg.end;
    }
  }
  return { args, end: at };
}
function readArgument2(text2, at) {
  if (text2[at] === '"') {
    QUOTED.lastIndex = at;
    const inner = QUOTED.exec(text2)?.[1] ?? "";
    return { text: inner, quoted: true, start: at, end: QUOTED.lastIndex };
  }
  BRACKET2.lastIndex = at;
  const bracket = text2[at] === "[" ? BRACKET2.exec(text2) : null;
  if (bracket !== null)
    return { text: bracket[2], quoted: true, start: at, end: BRACKET2.lastIndex };
  UNQUOTED.lastIndex = at;
  const word2 = UNQUOTED.exec(text2)?.[0] ?? text2[at];
  return { text: word2, quoted: false, start: at, end: at + word2.length };
}
function isBlock(node) {
  return "body" in node;
}
var OPENERS2 = {
  if: "if",
  function: "function",
  macro: "macro",
  foreach: "loop",
  while: "loop",
  block: "loop"
};
var DEEPEST2 = 200;
function cmakeTree(commands) {
  let at = 0;
  let depth2 = 0;
  function nodes(inside) {
    const body = [];
    while (at < commands.length) {
      const command = commands[at++];
      const opens = OPENERS2[command.name];
      if (opens !== void 0 && depth2 < DEEPEST2) {
        body.push(...block(command, opens));
      } else if (/^(?:end(?:if|function|macro|foreach|while|block)|else|elseif)$/.test(command.name)) {
        if (inside) return { body, stop: command };
      } else {
        body.push(command);
      }
    }
    return { body, stop: void 0 };
  }
  function block(opener, opens) {
    const blocks = [];
    let head = opener;
    let kind2 = opens;
    depth2++;
    for (; ; ) {
      const { body, stop } = nodes(true);
      blocks.push({ kind: kind2, head, body, end: stop?.end ?? commands.at(-1).end });
      if (stop === void 0 || stop.name !== "else" && stop.name !== "elseif") {
        depth2--;
        return blocks;
      }
      kind2 = stop.name;
      head = stop;
    }
  }
  return nodes(false).body;
}
function* flatten(nodes) {
  for (const node of nodes) {
    if (!isBlock(node)) {
      yield node;
      continue;
    }
    yield node.head;
    yield* flatten(node.body);
  }
}

// src/upstream/line-index.ts
var LIMIT2 = 240;
function lineIndex(path2, text2) {
  const starts = [0];
  for (let end = text2.indexOf("\n"); end >= 0; end = text2.indexOf("\n", end + 1))
    starts.push(end + 1);
  function lineOf(offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }
  return {
    lineOf,
    evidence(offset) {
      const line = lineOf(offset);
      const bytes = text2.slice(
        starts[line - 1],
        Math.min(starts[line] ?? text2.length, starts[line - 1] + LIMIT2)
      );
      return { path: path2, line, text: Buffer.from(bytes, "latin1").toString("utf8").trim() };
    }
  };
}

// src/upstream/pin-addresses.ts
var ADDRESS = /(?:https?:\/\/|git@|ssh:\/\/|git\+https:\/\/)[\w.@-]+[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?(?=[\s"'#@/)\]}|&;,]|$)/g;
function addressPins(path2, text2) {
  const { lineOf } = lineIndex(path2, text2);
  const variables = assignmentsIn(text2);
  const raw = [
    .../CMakeLists\.txt$|\.cmake$/i.test(path2) ? cmakePins(text2) : [],
    ...archivePins(text2),
    ...clonePins(text2),
    ...checkoutPins(text2),
    ...nixPins(text2),
    ...swiftPins(path2, text2)
  ];
  return raw.map(({ at, of, how, version }) => ({
    of,
    how,
    version: version === void 0 ? void 0 : resolve5(version, variables),
    line: lineOf(at)
  }));
}
function cmakePins(text2) {
  return cmakeCommands(text2).flatMap(({ name, args, start }) => {
    if (!/^(?:fetchcontent_declare|externalproject_add|cpmaddpackage|cpmfindpackage|cpmdeclarepackage)$/.test(
      name
    ))
      return [];
    const after = (key) => args[args.findIndex(({ text: word2 }) => word2 === key) + 1]?.text;
    const value = (key) => args.some(({ text: word2 }) => word2 === key) ? after(key) : void 0;
    const how = name.startsWith("cpm") ? "CPM" : name.startsWith("fetch") ? "FetchContent" : "ExternalProject";
    const short = /^(?:gh:|gl:|bb:)?([\w.-]+\/[\w.-]+)(?:[@#](.+))?$/.exec(args[0]?.text ?? "");
    if (short !== null && how === "CPM")
      return [{ of: short[1], version: short[2], how, at: start }];
    const of = value("GIT_REPOSITORY") ?? value("GITHUB_REPOSITORY") ?? value("GITLAB_REPOSITORY");
    if (of === void 0) return [];
    return [{ of, version: value("GIT_TAG") ?? value("VERSION"), how, at: start }];
  });
}
function archivePins(text2) {
  const pattern = /(?:github|gitlab)\.com\/([\w.-]+\/[\w.-]+)\/(?:archive\/(?:refs\/(?:tags|heads)\/)?|releases\/download\/|tarball\/|zipball\/|-\/archive\/)([^\s"'/]+?)(?=\.tar|\.zip|\.tgz|\/|["'\s]|$)/gm;
  return [...text2.matchAll(pattern)].map((hit) => ({
    of: hit[1],
    version: hit[2],
    how: "an archive\u2019s address",
    at: hit.index
  }));
}
function clonePins(text2) {
  const pins = [];
  for (const hit of text2.matchAll(
    /\bgit\s+(?:-c\s+\S+\s+)*(?:clone|submodule\s+add)\b((?:\\\r?\n|[^\n&;|])*)/g
  )) {
    const address = [...hit[1].matchAll(ADDRESS)][0];
    if (address === void 0) continue;
    const branch = /(?:\s-b|--branch)[=\s]+["']?([^\s"']+)/.exec(hit[1])?.[1];
    const rest = text2.slice(hit.index + hit[0].length, hit.index + hit[0].length + 600);
    const until = rest.search(/\bgit\s+clone\b/);
    const next = until < 0 ? rest : rest.slice(0, until);
    const checkout = /\bgit\s+(?:-C\s+\S+\s+)?(?:checkout|reset\s+--hard|switch\s+--detach)\s+(?:-q\s+|--quiet\s+|--detach\s+|-f\s+)*["']?([^\s"'&;|]+)/.exec(
      next
    )?.[1];
    pins.push({ of: address[1], version: checkout ?? branch, how: "git clone", at: hit.index });
  }
  return pins;
}
function checkoutPins(text2) {
  return [
    ...text2.matchAll(/^([ \t]+)repository:[ \t]*["']?([\w.-]+\/[\w.-]+)["']?[ \t]*\r?$/gm)
  ].map((hit) => {
    const around = text2.slice(Math.max(0, hit.index - 300), hit.index + hit[0].length + 300);
    const ref = new RegExp(`^${hit[1]}ref:[ \\t]*["']?([^\\s"'#]+)`, "m").exec(around)?.[1];
    return { of: hit[2], version: ref, how: "a checkout step", at: hit.index };
  });
}
function nixPins(text2) {
  return [
    ...text2.matchAll(/fetchFromGit(?:Hub|Lab)\s*\{([^{}]*(?:\$\{[^{}]*\}[^{}]*)*)\}/g)
  ].flatMap((hit) => {
    const value = (key) => new RegExp(`\\b${key}\\s*=\\s*"?([^";]+)"?\\s*;`).exec(hit[1])?.[1];
    const [owner, name] = [value("owner"), value("repo")];
    if (owner === void 0 || name === void 0) return [];
    const version = (value("tag") ?? value("rev"))?.replace(/^refs\/tags\//, "");
    return [{ of: `${owner}/${name}`, version, how: "fetchFromGitHub", at: hit.index }];
  });
}
function swiftPins(path2, text2) {
  if (!path2.endsWith("Package.swift")) return [];
  return [...text2.matchAll(/\.package\(\s*(?:name:\s*"[^"]*",\s*)?url:\s*"([^"]+)"([^)]*)\)/g)].map(
    (hit) => ({
      of: hit[1],
      version: /(?:exact:|revision:|\.exact\(|\.revision\()\s*"([^"]+)"/.exec(hit[2])?.[1],
      how: "a Swift package",
      at: hit.index
    })
  );
}
function assignmentsIn(text2) {
  const found = /* @__PURE__ */ new Map();
  const pattern = /^[ \t]*(?:(?:ARG|ENV|export|local|readonly|let)[ \t]+)?([A-Za-z_]\w*)[ \t]*[:?]?=[ \t]*["']?([\w.+/-]+)["']?|\bset\(\s*(\w+)\s+"?([\w.+/-]+)"?|^[ \t]+([A-Za-z_]\w*):[ \t]*["']?([\w.+/-]+)["']?[ \t]*$/gm;
  for (const hit of text2.matchAll(pattern)) {
    const name = hit[1] ?? hit[3] ?? hit[5];
    if (!found.has(name)) found.set(name, hit[2] ?? hit[4] ?? hit[6]);
  }
  return found;
}
function resolve5(version, variables) {
  let unknown = false;
  const value = version.replace(
    /\$\{\{\s*(?:env|inputs|matrix)\.(\w+)\s*\}\}|\$\{(\w+)(?::?-([^}]*))?\}|\$\((\w+)\)|\$(\w+)/g,
    (_, ...names) => {
      const name = names[0] ?? names[1] ?? names[3] ?? names[4];
      const known2 = variables.get(name) ?? names[2];
      if (known2 === void 0) unknown = true;
      return known2 ?? "";
    }
  );
  return unknown || value === "" || /^(?:main|master|HEAD|develop|dev|latest)$/.test(value) ? void 0 : value;
}

// src/upstream/pin-packages.ts
var MANIFESTS = [
  {
    files: /requirements[^/]*\.(?:txt|in)$|requirements\/[^/]*\.txt$|pyproject\.toml$|setup\.(?:py|cfg)$|Dockerfile|\.ya?ml$|\.sh$/i,
    registry: "pypi",
    how: "a Python requirement",
    patterns: [
      /(?<![\w.-])([A-Za-z][\w.-]*[A-Za-z0-9])(?:\[[^\]]*\])?[ \t]*={2,3}[ \t]*v?([0-9][\w.!+-]*)/g
    ]
  },
  {
    files: /package\.json$/,
    registry: "npm",
    how: "a package.json dependency",
    patterns: [/"((?:@[\w.-]+\/)?[\w.-]+)"[ \t]*:[ \t]*"=?v?([0-9]+\.[0-9]+\.[0-9]+[\w.+-]*)"/g]
  },
  {
    files: /Cargo\.toml$/,
    registry: "cargo",
    how: "a Cargo dependency",
    patterns: [
      /^([\w-]+)[ \t]*=[ \t]*"=?[ \t]*([0-9][\w.+-]*)"/gm,
      /^([\w-]+)[ \t]*=[ \t]*\{[^}\n]*\bversion[ \t]*=[ \t]*"=?[ \t]*([0-9][\w.+-]*)"/gm
    ]
  },
  {
    files: /Cargo\.lock$/,
    registry: "cargo",
    how: "Cargo.lock",
    patterns: [/^name = "([\w-]+)"\nversion = "([\w.+-]+)"/gm]
  },
  {
    files: /go\.mod$/,
    registry: "go",
    how: "a Go requirement",
    patterns: [/^\s*(?:require\s+)?([\w.-]+\.[a-z]+\/[\w./-]+)[ \t]+(v[\w.+-]+)/gm]
  },
  {
    files: /conanfile\.(?:txt|py)$/,
    registry: "conan",
    how: "a Conan requirement",
    patterns: [/(?<![\w.-])([a-z0-9_][\w.+-]+)\/(?:cci\.)?([0-9][\w.+-]*)(?:@[\w./-]*)?/g]
  },
  {
    files: /vcpkg\.json$/,
    registry: "vcpkg",
    how: "a vcpkg override",
    patterns: [
      /"name"[ \t]*:[ \t]*"([\w-]+)"[ \t]*,\s*"version(?:>=|-[a-z]+)?"[ \t]*:[ \t]*"([\w.+-]+)"/g
    ]
  }
];
function packagePins(path2, text2) {
  const { lineOf } = lineIndex(path2, text2);
  return MANIFESTS.filter(({ files }) => files.test(path2)).flatMap(
    ({ registry, how, patterns }) => patterns.flatMap(
      (pattern) => [...text2.matchAll(pattern)].map((hit) => ({
        of: `${registry}:${hit[1]}`,
        version: hit[2],
        how,
        line: lineOf(hit.index)
      }))
    )
  );
}

// src/upstream/project-name.ts
var MOVED = { ggerganov: "ggml-org" };
function projectName(url) {
  const path2 = url.trim().replace(/[?#].*$/, "").replace(/\/+$/, "").replace(/\.git$/i, "");
  const parts = path2.split(/[/:]/).filter((part2) => part2 !== "" && part2 !== "." && part2 !== "..");
  const name = parts.at(-1)?.toLowerCase();
  if (name === void 0) return void 0;
  const owner = parts.at(-2)?.toLowerCase() ?? "";
  return { owner: MOVED[owner] ?? owner, name };
}
function isProject(url, project) {
  const found = projectName(url);
  const wanted = projectName(project);
  if (found === void 0 || found.name !== wanted?.name) return void 0;
  return found.owner === wanted.owner ? "same" : "fork";
}

// src/upstream/pins.ts
var LARGEST4 = 1024 * 1024;
var PLACES2 = /(?:^|\/)(?:[^/]*(?:Docker|Container)file[^/]*|CMakeLists\.txt|GNUmakefile|[Mm]akefile[^/]*|Package\.(?:swift|resolved)|Cargo\.(?:toml|lock)|package\.json|pyproject\.toml|setup\.(?:py|cfg)|[^/]*requirements[^/]*\.(?:txt|in)|requirements\/[^/]*\.txt|go\.mod|conanfile\.(?:txt|py)|vcpkg\.json|flake\.(?:nix|lock)|WORKSPACE[^/]*|MODULE\.bazel|[Jj]ustfile|[^/]*\.(?:cmake|mk|ya?ml|sh|bash|ps1|bat|cmd|nix|bzl|wrap|dockerfile|env))$/i;
async function findPins(source, maps) {
  const words = maps.flatMap(({ upstream: upstream2, packages }) => [
    upstream2.slice(upstream2.lastIndexOf("/") + 1),
    ...packages.map((name) => name.slice(name.indexOf(":") + 1))
  ]);
  const mentions = new RegExp(
    words.map((word2) => word2.replace(/[^A-Za-z0-9]/g, "\\$&")).join("|"),
    "i"
  );
  const entries = (await source.list()).filter(isPlace);
  const found = [];
  for await (const { entry, bytes } of source.read(entries)) {
    const text2 = bytes.toString("latin1");
    if (!mentions.test(text2)) continue;
    for (const pin of [...addressPins(entry.path, text2), ...packagePins(entry.path, text2)])
      for (const map of maps) if (isOf(pin, map)) found.push(upstreamOf(pin, map, entry.path));
  }
  return distinct(found);
}
function isPlace({ path: path2, mode, size }) {
  return (mode === "100644" || mode === "100755") && (size ?? 0) <= LARGEST4 && PLACES2.test(path2);
}
function isOf(pin, map) {
  if (map.packages.some((name) => name.toLowerCase() === pin.of.toLowerCase())) return true;
  return pin.of.includes("/") && isProject(pin.of, map.upstream) !== void 0;
}
function upstreamOf(pin, map, path2) {
  const isCommit = pin.version !== void 0 && /^[0-9a-f]{7,64}$/.test(pin.version);
  return {
    name: map.upstream,
    path: `${path2}:${pin.line}`,
    revision: isCommit ? pin.version : null,
    found: `pinned by ${pin.how}`,
    source: null,
    ...pin.version !== void 0 && { version: pin.version }
  };
}
function distinct(upstreams) {
  const seen = /* @__PURE__ */ new Set();
  return upstreams.filter(({ name, version }) => {
    const key = `${name} ${version}`;
    return !seen.has(key) && seen.add(key);
  });
}

// src/upstream/submodules.ts
import { existsSync as existsSync2 } from "node:fs";
import { join as join2 } from "node:path";
async function submodulesOf(source, read) {
  const links = (await source.list()).filter(({ mode }) => mode === "160000");
  if (links.length === 0) return [];
  const file = read ? (await read(".gitmodules"))?.toString("latin1") : await textOf(source, ".gitmodules");
  const text2 = file ?? "";
  const known2 = text2 === "" ? await outerModules(source) : parseModules(text2);
  return links.map(({ path: path2, oid }) => {
    const module = known2.find((one) => one.path === path2);
    return {
      name: module?.name ?? path2,
      path: path2,
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
    const text2 = await git(source.root, ["cat-file", "blob", `${revision}:.gitmodules`]);
    return parseModules(text2.toString("latin1")).filter(({ path: path2 }) => path2.startsWith(prefix)).map((module) => ({ ...module, path: module.path.slice(prefix.length) }));
  } catch (error) {
    if (error instanceof GitFailure) return [];
    throw error;
  }
}
function parseModules(text2) {
  const modules = [];
  for (const line of text2.split(/\r?\n/)) {
    const head = /^\s*\[submodule\s+"((?:[^"\\]|\\.)*)"\]/.exec(line);
    if (head !== null) modules.push({ name: head[1].replace(/\\(.)/g, "$1"), path: "", url: "" });
    const entry = /^\s*(path|url)\s*=\s*"?([^"#;]*?)"?\s*(?:[#;].*)?$/i.exec(line);
    const module = modules.at(-1);
    if (entry !== null && module !== void 0)
      module[entry[1].toLowerCase()] = entry[2];
  }
  return modules.filter(({ path: path2 }) => path2 !== "");
}
async function openSubmodule(root, { name, path: path2, revision }) {
  const dir = join2(root, path2);
  const stores = [...existsSync2(join2(dir, ".git")) ? [dir] : [], ...await gitStores(root, name)];
  for (const store of stores)
    if (revision !== null && await hasCommit(store, revision))
      return { source: await openCommit(store, revision), how: "at the recorded commit" };
  if (!existsSync2(dir)) return null;
  const files = openDirectory(dir);
  if ((await files.list()).length === 0) return null;
  return { source: files, how: "the files that lie there" };
}
async function gitStores(root, name) {
  if (name.split(/[/\\]/).some((part2) => part2 === ".." || part2 === "")) return [];
  try {
    const common = (await git(root, ["rev-parse", "--git-common-dir"])).toString("utf8").trim();
    const dir = join2(
      common.startsWith("/") || /^[A-Za-z]:/.test(common) ? "" : root,
      common,
      "modules",
      name
    );
    return existsSync2(dir) ? [dir] : [];
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

// src/upstream/find.ts
var DEEPEST3 = 3;
async function findUpstreams(source, maps, { root, upstreamPath, read }) {
  const given = upstreamPath === void 0 ? [] : await openGiven(upstreamPath, maps);
  const owned = maps.filter(({ upstream: upstream2 }) => upstream2 !== void 0);
  if (owned.length === 0) return given;
  const modules = await findModules(source, owned, { root, prefix: "", depth: DEEPEST3, read });
  const own = await findCopies(source, owned, null);
  const named = [...given, ...modules.named];
  const isNamed = ({ name }) => named.some((one) => one.name === name);
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
async function openGiven(path2, maps) {
  const place = { file: path2 };
  if (!existsSync3(path2))
    throw new UserError(
      "There is no upstream at this path.",
      "Check the path given with --upstream.",
      place
    );
  const isTop = existsSync3(join3(path2, ".git")) || (await locate(path2))?.bare === true;
  const source = isTop ? await openCommit(path2, "HEAD") : openDirectory(path2);
  const recognised = [];
  for (const map of maps)
    if ((await copiesIn(source, map.detect)).some((copy) => copy.path === "")) recognised.push(map);
  const chosen = recognised.length === 0 && maps.length === 1 ? maps : recognised;
  if (chosen.length === 0)
    throw new UserError(
      "None of the rename maps recognises the upstream at this path.",
      "Name the map with --map, or add the upstream\u2019s files to the map\u2019s `detect` list.",
      place
    );
  return chosen.map((map) => ({
    name: map.upstream ?? map.name,
    path: path2,
    revision: source.revision,
    found: "--upstream",
    source
  }));
}
async function findModules(source, maps, { root, prefix, depth: depth2, read }) {
  const named = [];
  const copies2 = [];
  for (const module of await submodulesOf(source, read)) {
    const path2 = prefix + module.path;
    const opened = await openSubmodule(root, module);
    const matching = maps.filter(({ upstream: upstream2 }) => isProject(module.url, upstream2) !== void 0);
    for (const map of matching) named.push(namedModule(map, module, path2, opened));
    if (opened === null) continue;
    const others2 = maps.filter((map) => !matching.includes(map));
    const inside = await findCopies(opened.source, others2, path2);
    copies2.push(...inside);
    if (depth2 > 0) {
      const level = {
        root: join3(root, module.path),
        prefix: `${path2}/`,
        depth: depth2 - 1,
        read: void 0
      };
      const inner = await findModules(opened.source, maps, level);
      named.push(...inner.named);
      copies2.push(...inner.copies);
    }
    if (matching.length === 0 && inside.length === 0) await opened.source.close();
  }
  return { named, copies: copies2 };
}
function namedModule(map, { url, revision }, path2, opened) {
  const fork = isProject(url, map.upstream) === "fork" ? `, ${url}` : "";
  const how = opened === null ? ", its files are not there" : `, ${opened.how}`;
  return {
    name: map.upstream,
    path: path2,
    revision: opened?.source.revision ?? revision,
    found: `submodule${fork}${how}`,
    source: opened?.source ?? null
  };
}
async function findCopies(source, maps, module) {
  const found = [];
  for (const map of maps) {
    for (const { path: path2, by, hasSources } of await copiesIn(source, map.detect)) {
      const what = hasSources ? "vendored copy" : "copy of headers";
      const close = module === null ? void 0 : () => source.close();
      found.push({
        name: map.upstream,
        path: [module ?? "", path2].filter((part2) => part2 !== "").join("/"),
        revision: module === null ? null : source.revision,
        found: module === null && path2 === "" ? "this repository" : `${what} (${by})`,
        source: hasSources ? below(source, path2, close) : null
      });
    }
  }
  return found;
}

// src/maps/value.ts
var PAIRS2 = [
  ["on", "off"],
  ["true", "false"],
  ["yes", "no"],
  ["y", "n"],
  ["1", "0"]
];
var OPPOSITES2 = new Map(
  PAIRS2.flatMap(
    (pair) => [lower, upper, capital].flatMap((form) => {
      const [yes, no] = [form(pair[0]), form(pair[1])];
      return [
        [yes, no],
        [no, yes]
      ];
    })
  )
);
var TRUTHY2 = new Set(PAIRS2.map(([yes]) => yes));
function opposite(value) {
  return OPPOSITES2.get(value);
}
function switches(value) {
  return OPPOSITES2.has(value) ? TRUTHY2.has(value.toLowerCase()) : void 0;
}
function convertValue(value, rule2) {
  if (rule2.kind === "same") return value;
  if (rule2.kind === "inverted") return opposite(value);
  const truth2 = switches(value);
  const isSame = (other) => other === value || truth2 !== void 0 && switches(other) === truth2;
  const entries = Object.entries(rule2.values);
  return (entries.find(([old]) => old === value) ?? entries.find(([old]) => isSame(old)))?.[1];
}
function composeValues(first, second) {
  if (first.kind === "same") return second;
  if (second.kind === "same") return first;
  if (first.kind === "inverted" && second.kind === "inverted") return { kind: "same" };
  const pairs = first.kind === "mapped" ? Object.entries(first.values).map(([old, value]) => [old, convertValue(value, second)]) : Object.entries(second.kind === "mapped" ? second.values : {}).map(([old, value]) => [
    opposite(old),
    value
  ]);
  const certain = pairs.filter(
    (pair) => pair[0] !== void 0 && pair[1] !== void 0
  );
  return certain.length === 0 ? void 0 : { kind: "mapped", values: Object.fromEntries(certain) };
}
function lower(text2) {
  return text2;
}
function upper(text2) {
  return text2.toUpperCase();
}
function capital(text2) {
  return text2.slice(0, 1).toUpperCase() + text2.slice(1);
}

// src/maps/chain.ts
var LONGEST_CHAIN = 32;
var MOST_STAGES = 2e3;
function candidates(map, from, kind2) {
  const { renames, versions } = map;
  const best = /* @__PURE__ */ new Map();
  const stages = follow(renames, from, kind2, versions);
  for (const stage of stages.toSorted((a, b) => compareStages(versions, a, b))) {
    const known2 = best.get(outcome2(stage));
    if (known2 === void 0 || stage.steps.length > known2.steps.length)
      best.set(outcome2(stage), stage);
  }
  return [...best.values()].toSorted((a, b) => compareStages(versions, a, b)).map((stage) => ({ to: stage.to, value: stage.value, steps: stage.steps }));
}
function follow(renames, from, kind2, versions) {
  const byName2 = byOldName(renames);
  const found = [];
  const expanded2 = /* @__PURE__ */ new Set();
  let level = (byName2.get(from) ?? []).filter((rename2) => areCompatible(rename2.kind, kind2)).map((rename2) => ({
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
      return !expanded2.has(key) && expanded2.add(key);
    });
    level = fresh.flatMap((stage) => extend(stage, byName2, versions));
  }
  return found;
}
function extend(stage, byName2, versions) {
  if (stage.steps.length >= LONGEST_CHAIN) return [];
  const nexts = stage.to.map(
    ({ name }) => stage.seen.includes(name) ? [] : (byName2.get(name) ?? []).filter((next) => isNext(stage, next, versions))
  );
  const moments = new Map(nexts.flat().map((next) => [effectiveVersion(next) ?? "", next]));
  return [...moments.keys()].flatMap((moment) => {
    const chosen = nexts.map((list2) => latest(list2, moment, versions));
    const next = advance(stage, chosen);
    return next === void 0 ? [] : [{ ...next, at: moment === "" ? stage.at : moment }];
  });
}
function isNext(stage, next, versions) {
  const fits = stage.kind === "any" ? next.kind === "any" : areCompatible(next.kind, stage.kind);
  const isRemarkOnly = next.to.length === 0 && next.removed === void 0;
  return fits && !isRemarkOnly && isNotOlder(versions, effectiveVersion(next), stage.at);
}
function latest(list2, moment, versions) {
  const happened = list2.filter((rename2) => {
    const version = effectiveVersion(rename2) ?? "";
    return version === moment || (compareVersions(versions, version, moment) ?? 1) <= 0;
  });
  const order = happened.toSorted(
    (a, b) => compareVersions(versions, effectiveVersion(a) ?? "", effectiveVersion(b) ?? "") ?? compareText(text(a), text(b))
  );
  return order.at(-1);
}
function advance(stage, chosen) {
  const to = /* @__PURE__ */ new Map();
  const rules = /* @__PURE__ */ new Map();
  for (const [position, target] of stage.to.entries()) {
    const next = chosen[position];
    const rule2 = next === void 0 ? stage.value : composeValues(stage.value, next.value);
    const targets = next === void 0 ? [target] : carry(target, next, stage.value);
    if (targets === void 0 || rule2 === void 0) return void 0;
    for (const one of targets) {
      const known2 = to.get(one.name);
      if (known2 !== void 0 && known2.value !== one.value) return void 0;
      to.set(one.name, one);
      if (one.value === void 0) rules.set(JSON.stringify(rule2), rule2);
    }
  }
  if (rules.size > 1) return void 0;
  const taken = [...new Set(chosen)].filter((rename2) => rename2 !== void 0);
  const isEmpty = to.size === 0;
  return {
    to: [...to.values()],
    value: isEmpty ? { kind: "same" } : [...rules.values()][0] ?? stage.value,
    steps: [...stage.steps, ...taken],
    kind: stage.kind === "any" ? taken[0]?.kind ?? "any" : stage.kind,
    seen: [...stage.seen, ...taken.map(({ from }) => from)]
  };
}
function carry(target, next, before) {
  const result = [];
  for (const { name, value } of next.to) {
    if (value !== void 0) {
      const isOn = target.value === void 0 ? before.kind === "same" : switches(target.value);
      if (isOn !== true) return void 0;
      result.push({ name, value });
    } else if (target.value === void 0) result.push({ name });
    else {
      const converted = convertValue(target.value, next.value);
      if (converted === void 0) return void 0;
      result.push({ name, value: converted });
    }
  }
  return result;
}
function compareStages(versions, a, b) {
  const order = a.at === void 0 || b.at === void 0 ? Number(a.at !== void 0) - Number(b.at !== void 0) : compareVersions(versions, a.at, b.at) ?? 0;
  return order || a.steps.length - b.steps.length || compareText(outcome2(a), outcome2(b)) || compareText(a.steps.map(text).join(" "), b.steps.map(text).join(" "));
}
function outcome2({ to, value }) {
  return JSON.stringify([to.map(({ name, value: own }) => [name, own]), value]);
}
function text({ from, kind: kind2, to, since, removed, value }) {
  return JSON.stringify([from, kind2, since, removed, to, value]);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/upstream/kinds.ts
var NAMESPACE_OF = {
  macro: "macro",
  "cmake-option": "cmake",
  "cmake-variable": "cmake",
  "cmake-target": "target",
  "make-var": "make",
  env: "env",
  kconfig: "kconfig",
  "bazel-flag": "bazel",
  "compiler-flag": "compiler",
  autoconf: "any",
  "meson-option": "meson",
  "cargo-feature": "cargo",
  any: "any"
};

// src/upstream/judge-source.ts
var SHOWN = 3;
function judgeBySource({ map, from, kind: kind2, candidates: candidates2 }, upstream2, { accepted, unread: unread2 }) {
  const space = NAMESPACE_OF[kind2];
  const count2 = (name) => readersOf(accepted, name, space);
  const old = count2(from);
  const aliases = aliasesOf(accepted, from, space);
  const living = candidates2.findLast(
    ({ to }) => to.length > 0 && to.every(({ name }) => count2(name) > 0)
  );
  const removal = candidates2.findLast(({ to }) => to.length === 0);
  const chosen = living ?? removal ?? candidates2[0];
  const isRead = chosen === living || chosen === removal;
  const news = chosen.to.map(({ name }) => name);
  const state = decide2(old, isRead, living !== void 0, aliases);
  return {
    from,
    kind: kind2,
    to: chosen.to,
    value: chosen.value,
    state: state === "absent" && unread2.has(space) ? "unknown" : state,
    readers: { old, new: news.length === 0 ? 0 : Math.min(...news.map(count2)) },
    aliases,
    evidence: [from, ...news].flatMap((name) => firstLines(accepted, name, space)),
    steps: chosen.steps,
    upstream: upstream2,
    builtIn: map.origin === "built-in"
  };
}
function decide2(old, isNewRead, hasSuccessor, aliases) {
  if (old > 0) return hasSuccessor ? "both" : "premature";
  if (!isNewRead) return "absent";
  if (aliases.some(({ effect }) => effect === "forwards")) return "aliased";
  if (aliases.some(({ effect }) => effect === "rejects")) return "rejected";
  return "renamed";
}
function aliasesOf(accepted, name, space) {
  const all = accepted.get(name)?.aliases ?? [];
  return all.filter(({ namespace }) => space === "any" || namespace === space).map(({ path: path2, line, text: text2, effect }) => ({ path: path2, line, text: text2, effect }));
}
function firstLines(accepted, name, space) {
  const readers = accepted.get(name)?.readers;
  if (readers === void 0) return [];
  const lists = space === "any" ? [...readers.values()] : [readers.get(space)];
  return lists.flatMap((list2) => list2?.first ?? []).slice(0, SHOWN);
}

// src/upstream/judge-version.ts
function judgeByVersion({ map, from, kind: kind2, candidates: candidates2 }, upstream2) {
  const { state, chosen } = decide3(map, candidates2, upstream2?.version);
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
function decide3(map, candidates2, version) {
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

// src/upstream/finding.ts
var OLD_WORDS = /deprecat|renamed|been removed|is removed|was removed|are removed|no longer|obsolete|superseded|replaced|instead|backwards?[ -]compat/i;
function saysOld(text2) {
  return OLD_WORDS.test(text2);
}
function namesToUse(text2, old) {
  const found = /* @__PURE__ */ new Set();
  const phrases = /(?:\buse|\bset|\bpass|renamed to|replaced (?:by|with)|superseded by|in favou?r of|favou?r)\s+(?:the\s+)?(?:new\s+)?(?:CMake\s+)?(?:(?:option|variable|flag|macro)\s+)?[`'"<]*(?:-D)?([A-Za-z_][A-Za-z0-9_]*)/gi;
  for (const hit of text2.matchAll(phrases)) {
    const name = hit[1];
    if (name !== old && /_/.test(name) && /[A-Z]/.test(name)) found.add(name);
  }
  return [...found];
}

// src/upstream/mask.ts
var TOKENS = {
  c: /\/\/(?:\\\r?\n|[^\n])*|\/\*[\s\S]*?(?:\*\/|$)|R"([^\s()\\]{0,16})\([\s\S]*?\)\1"|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\.)+'/g,
  make: /(?<!\\)#(?:\\\r?\n|[^\n])*/g,
  shell: /(?<=^|[\s;&|(])#[^\n]*/gm,
  python: /#[^\n]*|"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?/g,
  dnl: /(?<![A-Za-z0-9_])dnl\b[^\n]*|(?<=^|\s)#[^\n]*/gm
};
function mask2(text2, style) {
  const spoken = [];
  const bare2 = [];
  let at = 0;
  for (const hit of text2.matchAll(TOKENS[style])) {
    const between = text2.slice(at, hit.index);
    const token = hit[0];
    const quoted = /^(?:R?"|')/.test(token);
    const blank = blanked(token);
    spoken.push(between, quoted ? token : blank);
    bare2.push(between, blank);
    at = hit.index + token.length;
  }
  spoken.push(text2.slice(at));
  bare2.push(text2.slice(at));
  return { spoken: spoken.join(""), bare: bare2.join("") };
}
function blanked(token) {
  return token.replace(/[^\r\n]/g, " ");
}

// src/upstream/c-findings.ts
function cFindings(text2, names) {
  const masked = mask2(text2, "c");
  const readings = [];
  for (const { name, start, end } of names.find(text2)) {
    const read = readingAt(text2, masked, start, end);
    if (read !== void 0) readings.push({ name, namespace: read, declares: false, offset: start });
    if (read === "macro" && name.startsWith("CONFIG_"))
      readings.push({ name, namespace: "kconfig", declares: false, offset: start });
  }
  const kconfig = [...masked.bare.matchAll(/\bCONFIG_(\w+)/g)].filter((hit) => names.has(hit[1])).map(
    (hit) => ({ name: hit[1], namespace: "kconfig", declares: false, offset: hit.index })
  );
  return {
    readings: [...readings, ...kconfig],
    shims: [...cShims(masked), ...goneVariables(text2, masked, names)]
  };
}
function goneVariables(text2, masked, names) {
  return names.find(text2).flatMap(({ name, start, end }) => {
    if (readingAt(text2, masked, start, end) !== "env") return [];
    const begin = masked.bare.lastIndexOf(";", start) + 1;
    const statement2 = masked.spoken.slice(Math.max(begin, start - 1e3), start);
    if (!/"[^"\n]*\b(?:has been removed|is deprecated|is no longer)\b/.test(statement2)) return [];
    const effect = /has been removed/.test(statement2) ? "rejects" : "warns";
    return [{ old: name, news: [], namespace: "env", effect, sure: true, start, end }];
  });
}
function readingAt(text2, { spoken, bare: bare2 }, start, end) {
  if (bare2[start] === " ") {
    const whole = spoken[start] !== " " && text2[start - 1] === '"' && text2[end] === '"';
    const isSet = /\b(?:un)?(?:setenv|putenv)(?:_s)?\s*\(\s*"$/.test(
      text2.slice(Math.max(0, start - 20), start)
    );
    return whole && !isSet ? "env" : void 0;
  }
  const line = bare2.slice(bare2.lastIndexOf("\n", start - 1) + 1, start);
  const directive = /^\s*#\s*(\w+)\s*(.*)$/.exec(line);
  if (directive === null) return "macro";
  if (directive[1] === "define") return directive[2] === "" ? void 0 : "macro";
  return /^(?:if|ifdef|ifndef|elif|elifdef|elifndef)$/.test(directive[1]) ? "macro" : void 0;
}
function cShims({ bare: bare2, spoken }) {
  const shims = [];
  const block = /^[ \t]*#[ \t]*(?:ifdef[ \t]+(\w+)|if[ \t]+([^\n]*\bdefined\b[^\n]*))\n((?:[ \t]*(?:#[ \t]*(?:define|undef|error|warning|pragma)\b[^\n]*)?\n)+)[ \t]*#[ \t]*(?:endif|else|elif)\b/gm;
  for (const hit of bare2.matchAll(block)) {
    const condition3 = hit[2] ?? `defined(${hit[1]})`;
    const asked = [...condition3.matchAll(/(!?)\s*defined\s*\(?\s*(\w+)/g)];
    const old = asked.find((ask) => ask[1] === "")?.[2];
    const bodyStart = hit.index + hit[0].indexOf("\n") + 1;
    const body = spoken.slice(bodyStart, bodyStart + hit[3].length);
    if (old === void 0 || body.trim() === "" || /\|\|/.test(condition3)) continue;
    const said = [...body.matchAll(/#[ \t]*(?:error|warning|pragma)\b[^\n]*/g)].map((line) => line[0]).join("\n");
    const set2 = [...body.matchAll(/#[ \t]*define[ \t]+(\w+)/g)].map((line) => line[1]);
    const told = namesToUse(said, old);
    const rejects = /#[ \t]*error\b/.test(said);
    if (rejects && !saysOld(said)) continue;
    if (!rejects && set2.length === 0 && !saysOld(said)) continue;
    shims.push({
      old,
      news: set2.length > 0 ? set2 : told,
      namespace: "macro",
      effect: rejects ? "rejects" : set2.length > 0 ? "forwards" : "warns",
      sure: saysOld(said),
      start: hit.index,
      end: hit.index + hit[0].length
    });
  }
  return shims;
}

// src/upstream/cmake-condition.ts
var KEYWORDS2 = new Set(
  `AND OR NOT DEFINED EXISTS COMMAND POLICY TARGET TEST MATCHES EQUAL LESS GREATER LESS_EQUAL GREATER_EQUAL STREQUAL
   STRLESS STRGREATER VERSION_EQUAL VERSION_LESS VERSION_GREATER VERSION_LESS_EQUAL VERSION_GREATER_EQUAL IN_LIST
   IS_DIRECTORY IS_SYMLINK IS_ABSOLUTE IS_NEWER_THAN PATH_EQUAL ON OFF TRUE FALSE YES NO Y N`.split(
    /\s+/
  )
);
var NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;
function askedBy(args) {
  const asked = [];
  let negated = false;
  let definedness = false;
  let other = false;
  for (const { text: text2, quoted } of args) {
    if (!quoted && (text2 === "AND" || text2 === "OR")) {
      negated = definedness = other = false;
    } else if (!quoted && text2 === "NOT") negated = true;
    else if (!quoted && text2 === "DEFINED") definedness = true;
    else if (!quoted && /^(?:TARGET|COMMAND|POLICY|TEST|EXISTS)$/.test(text2)) other = true;
    else {
      const inner = [...text2.matchAll(/\$\{([A-Za-z0-9_.-]+)\}/g)].map((hit) => hit[1]);
      const bare2 = /^(?:CACHE\{)?([^{}]*)\}?$/.exec(text2)?.[1] ?? "";
      const isName2 = !quoted && !other && NAME.test(bare2) && !KEYWORDS2.has(bare2);
      for (const name of isName2 ? [bare2] : inner) asked.push({ name, negated, definedness });
    }
  }
  return asked;
}

// src/upstream/cmake-readings.ts
var SILENT = new Set(
  `message unset mark_as_advanced add_definitions add_compile_definitions target_compile_definitions
   remove_definitions set_source_files_properties`.split(/\s+/)
);
var TARGETS = /* @__PURE__ */ new Set(["add_executable", "add_library", "add_custom_target"]);
function cmakeReadings(nodes, names) {
  const commands = [...flatten(nodes)];
  const named = targetVariables(commands);
  return commands.flatMap((command) => readingsOf(command, names, named));
}
function targetVariables(commands) {
  const variables = /* @__PURE__ */ new Set();
  for (const { name, args } of commands) {
    const variable = TARGETS.has(name) ? /^\$\{(\w+)\}$/.exec(args[0]?.text ?? "")?.[1] : void 0;
    if (variable !== void 0) variables.add(variable);
  }
  return variables;
}
function readingsOf(command, names, targetVariables_) {
  const { name, args, start } = command;
  const readings = [];
  function add(found, namespace, offset, isDeclaration = false) {
    if (names.has(found)) readings.push({ name: found, namespace, declares: isDeclaration, offset });
  }
  const first = args[0];
  if (TARGETS.has(name) && first) add(first.text, "target", first.start);
  if (name === "set" && first && targetVariables_.has(first.text))
    for (const arg of args.slice(1, 2)) add(arg.text, "target", arg.start);
  if (name === "project" && first && targetVariables_.has("PROJECT_NAME"))
    add(first.text, "target", first.start);
  const outputs = args.findIndex(({ text: text2 }) => text2 === "OUTPUT_NAME");
  if (outputs >= 0 && args[outputs + 1])
    add(args[outputs + 1].text, "target", args[outputs + 1].start);
  if (name === "if" || name === "elseif" || name === "while")
    for (const asked of askedBy(args)) add(asked.name, "cmake", start);
  if (name === "foreach") for (const arg of args.slice(1)) add(arg.text, "cmake", arg.start);
  if (first && isDeclaring(command) && !saysOld(
    args.slice(1).map(({ text: text2 }) => text2).join(" ")
  ))
    add(first.text, "cmake", first.start, true);
  if (name === "cmake_dependent_option")
    for (const arg of args.slice(3, 4))
      for (const word2 of arg.text.matchAll(/\w+/g)) add(word2[0], "cmake", arg.start);
  if (!SILENT.has(name)) {
    for (const arg of args) {
      for (const use2 of arg.text.matchAll(/\$\{(?:CACHE:)?([A-Za-z0-9_.-]+)\}/g))
        add(use2[1], "cmake", arg.start + use2.index);
      for (const use2 of arg.text.matchAll(/ENV\{([A-Za-z0-9_]+)\}/g))
        add(use2[1], "env", arg.start + use2.index);
    }
  }
  if (/^(?:target_compile_definitions|add_compile_definitions|add_definitions)$/.test(name))
    for (const arg of args)
      for (const use2 of arg.text.matchAll(/\$\{([A-Za-z0-9_.-]+)\}/g))
        add(use2[1], "cmake", arg.start + use2.index);
  return readings;
}
function isDeclaring({ name, args }) {
  if (name === "set")
    return args.some(
      ({ text: text2, quoted }, index) => !quoted && text2 === "CACHE" && args[index + 1]?.text !== "INTERNAL"
    );
  return /(?:^|_)option$/.test(name) || name === "define_option";
}
function templateReadings(text2, names) {
  const readings = [];
  const pattern = /@(\w+)@|\$\{(\w+)\}|#[ \t]*cmakedefine(?:01)?[ \t]+(\w+)/g;
  for (const hit of text2.matchAll(pattern)) {
    const name = hit[1] ?? hit[2] ?? hit[3];
    if (names.has(name))
      readings.push({ name, namespace: "cmake", declares: false, offset: hit.index });
  }
  return readings;
}

// src/upstream/cmake-shims.ts
var LEVELS = /^(?:FATAL_ERROR|SEND_ERROR|WARNING|AUTHOR_WARNING|DEPRECATION|NOTICE|STATUS|VERBOSE|DEBUG|TRACE)$/;
var HARMLESS = /* @__PURE__ */ new Set([
  "message",
  "set",
  "unset",
  "return",
  "mark_as_advanced",
  "if",
  "elseif",
  "else"
]);
function cmakeShimHelpers(nodes) {
  return nodes.flatMap((node) => {
    if (!isBlock(node)) return [];
    if (node.kind !== "function" && node.kind !== "macro") return cmakeShimHelpers(node.body);
    return helperOf(node) ?? [];
  });
}
function helperOf(block) {
  const [name, ...params] = block.head.args.map(({ text: text2 }) => text2);
  if (name === void 0 || params.length === 0) return void 0;
  const indexOf = (text2) => params.indexOf(/^\$\{(\w+)\}$/.exec(text2)?.[1] ?? "");
  const commands = [...flatten(block.body)];
  const messages = commands.filter((command) => command.name === "message");
  if (!messages.some((message) => saysOld(textOf2(message)))) return void 0;
  const heads = commands.filter((command) => command.name === "if" || command.name === "elseif");
  const old = heads.flatMap((head) => head.args.map(({ text: text2 }) => indexOf(text2))).find((index) => index >= 0);
  if (old === void 0) return void 0;
  const sets2 = commands.filter(
    (command) => command.name === "set" && indexOf(command.args[0]?.text ?? "") >= 0
  );
  const target = sets2.find((command) => indexOf(command.args[0].text) !== old);
  const told = messages.flatMap((message) => [...textOf2(message).matchAll(/\$\{(\w+)\}/g)]).map((hit) => params.indexOf(hit[1])).find((index) => index >= 0 && index !== old);
  const levelText = messages.map((message) => message.args[0]?.text ?? "").find((text2) => indexOf(text2) >= 0 || LEVELS.test(text2));
  const levelIndex = levelText === void 0 ? -1 : indexOf(levelText);
  return {
    name: name.toLowerCase(),
    old,
    new: target === void 0 ? told : indexOf(target.args[0].text),
    level: levelIndex >= 0 ? levelIndex : levelText,
    reaches: target !== void 0 && (block.kind === "macro" || leavesScope(target))
  };
}
function cmakeShims(nodes, helpers) {
  const shims = [];
  const declared2 = /* @__PURE__ */ new Set();
  function visit2(node, inFunction) {
    if (!isBlock(node)) {
      if (node.name === "option" || isCacheEntry(node)) declared2.add(node.args[0]?.text ?? "");
      shims.push(...shimsOfCommand(node, helpers));
      return;
    }
    const isBranch = node.kind === "if" || node.kind === "elseif";
    const own = isBranch ? shimsOfBlock(node, inFunction, declared2) : [];
    shims.push(...own);
    if (own.length > 0) return;
    const within = node.kind === "function" || inFunction && node.kind !== "macro";
    for (const child of node.body) visit2(child, within);
  }
  for (const node of nodes) visit2(node, false);
  return shims;
}
function shimsOfCommand(command, helpers) {
  const helper = helpers.get(command.name);
  const argument = (index) => index === void 0 ? void 0 : command.args[index]?.text;
  const base = { namespace: "cmake", start: command.start, end: command.end };
  if (helper !== void 0) {
    const old = argument(helper.old);
    if (old === void 0 || !/^\w+$/.test(old)) return [];
    const target2 = argument(helper.new);
    const level = typeof helper.level === "number" ? argument(helper.level) : helper.level;
    const fatal = level === "FATAL_ERROR" || level === "SEND_ERROR";
    const forwards = helper.reaches ? "forwards" : "dead";
    const effect = fatal ? "rejects" : target2 === void 0 ? "warns" : forwards;
    return [{ ...base, old, news: target2 ? [target2] : [], effect, sure: true, polarity: "same" }];
  }
  if (/^add_(?:executable|library)$/.test(command.name)) return stubTarget(command);
  const [target, ...rest] = command.args;
  if (target === void 0 || !/^\w+$/.test(target.text)) return [];
  const isDeclaration = command.name.endsWith("option") || isCacheEntry(command);
  if (!isDeclaration && command.name !== "set") return [];
  const values = isDeclaration ? rest.filter(({ quoted }) => !quoted) : rest.slice(0, 1);
  return values.flatMap(({ text: text2 }) => {
    const old = /^\$\{(\w+)\}$/.exec(text2)?.[1];
    if (old === void 0 || old === target.text) return [];
    return [
      { ...base, old, news: [target.text], effect: "forwards", sure: false, polarity: "same" }
    ];
  });
}
function stubTarget({ args, start, end }) {
  const [target, ...sources] = args;
  if (target === void 0 || !sources.some(({ text: text2 }) => /deprecat/i.test(text2))) return [];
  return [
    { old: target.text, news: [], namespace: "target", effect: "warns", sure: true, start, end }
  ];
}
function shimsOfBlock(block, inFunction, declared2) {
  const asked = askedBy(block.head.args);
  const commands = [...flatten(block.body)];
  if (asked.length === 0 || commands.length === 0) return [];
  const messages = commands.filter(({ name }) => name === "message").map(textOf2);
  const text2 = messages.filter(saysOld).join("\n");
  const fatal = commands.some(
    ({ name, args }) => name === "message" && /^(?:FATAL_ERROR|SEND_ERROR)$/.test(args[0]?.text ?? "")
  );
  if (!(fatal && text2 !== "") && commands.some(({ name }) => !HARMLESS.has(name))) return [];
  const sets2 = commands.filter(({ name }) => name === "set");
  const olds = asked.filter(
    ({ name, negated }) => !sets2.some(({ args }) => args[0]?.text === name) && (!negated || asked.length === 1)
  );
  const old = olds.find(({ name }) => new RegExp(`\\b${name}\\b`).test(text2)) ?? olds[0];
  if (old === void 0) return [];
  const set2 = sets2.map(({ args }) => args[0]?.text ?? "").filter((name) => /^\w+$/.test(name));
  const told = namesToUse(text2, old.name);
  const news = set2.length > 0 ? set2 : told;
  if (text2 === "" && set2.length === 0) return [];
  const hindered = asked.some(
    ({ name, negated, definedness }) => negated && definedness && declared2.has(name) && set2.includes(name)
  );
  const seen = !inFunction || sets2.some(leavesScope);
  const forwards = seen && !hindered ? "forwards" : "dead";
  return [
    {
      old: old.name,
      news,
      namespace: "cmake",
      effect: fatal && text2 !== "" ? "rejects" : set2.length > 0 ? forwards : "warns",
      sure: text2 !== "" && (text2.includes(old.name) || told.length > 0 || set2.length > 0),
      ...polarityOf(old, sets2),
      start: block.head.start,
      end: block.end
    }
  ];
}
function polarityOf(old, sets2) {
  const value = sets2[0]?.args[1]?.text ?? "";
  if (value === `\${${old.name}}`) return { polarity: "same" };
  const truth2 = /^(?:ON|TRUE|1|YES)$/i.test(value) ? true : /^(?:OFF|FALSE|0|NO)$/i.test(value) ? false : null;
  if (truth2 === null) return {};
  return { polarity: truth2 === !old.negated ? "same" : "inverted" };
}
function leavesScope({ args }) {
  return args.some(({ text: text2, quoted }) => !quoted && (text2 === "PARENT_SCOPE" || text2 === "CACHE"));
}
function isCacheEntry(command) {
  return command.name === "set" && command.args.some(({ text: text2, quoted }) => !quoted && text2 === "CACHE");
}
function textOf2({ args }) {
  return args.map(({ text: text2 }) => text2).join(" ");
}

// src/upstream/make-findings.ts
var CONDITIONAL = /^\s*(?:else\s+)?(?:ifn?def|ifn?eq)\b/;
var ASSIGNMENT = /^\s*(?:override\s+|export\s+)*([A-Za-z_][\w.-]*)\s*(\+|\?|::?:?)?=\s*(.*)$/;
var DEEPEST4 = 50;
var SPEECH = /\$\((info|warning|error)\b/;
function makeFindings(text2, names) {
  const lines = linesOf3(text2);
  return { readings: readingsOf2(lines, names), shims: makeShims(lines) };
}
function linesOf3(text2) {
  const { spoken } = mask2(text2, "make");
  const lines = [];
  let start = 0;
  while (start < text2.length) {
    const stop = text2.indexOf("\n", start);
    const end = stop < 0 ? text2.length : stop + 1;
    const code = spoken.slice(start, end).trimEnd();
    lines.push({ start, end, code, comment: text2.slice(start + code.length, end).trim() });
    start = end;
  }
  return lines;
}
function readingsOf2(lines, names) {
  const readings = [];
  for (const { code, start } of lines) {
    let add2 = function(name, namespace, at, declares = false) {
      if (names.has(name)) readings.push({ name, namespace, declares, offset: start + at });
    };
    var add = add2;
    if (SPEECH.test(code)) continue;
    for (const name of conditionNames(code)) add2(name, "make", 0);
    for (const use2 of code.matchAll(/\$[({]([\w.-]+)(?=[:)}])/g)) {
      if (CONDITIONAL.test(code)) continue;
      add2(use2[1], "make", use2.index);
      add2(use2[1].replace(/^CONFIG_/, ""), "kconfig", use2.index);
      add2(use2[1], "kconfig", use2.index);
    }
    const assigned2 = ASSIGNMENT.exec(code);
    if (assigned2?.[2] === "?") add2(assigned2[1], "make", 0, true);
    const rule2 = /^([^\s:=$#][^:=$#]*):(?![:=])(.*)$/.exec(code);
    if (rule2 !== null && !saysOld(rule2[2]))
      for (const target of rule2[1].trim().split(/\s+/)) add2(target, "target", 0);
  }
  return readings;
}
function conditionNames(code) {
  const bare2 = /^\s*(?:else\s+)?ifn?def\s+([\w.-]+)/.exec(code);
  if (bare2 !== null) return [bare2[1]];
  if (!CONDITIONAL.test(code)) return [];
  return [
    ...code.matchAll(/\$[({](?:strip\s+|origin\s+|filter\s+[^,]*,\s*\$?[({]?)?([A-Za-z_][\w.-]*)/g)
  ].map((hit) => hit[1]);
}
function makeShims(lines) {
  return [
    ...branchesOf(lines).flatMap((branch) => shimOf(branch) ?? []),
    ...assignmentShims(lines),
    ...stubTargets(lines)
  ];
}
function stubTargets(lines) {
  return lines.flatMap(({ code, start, end }) => {
    const rule2 = /^([\w.-]+)\s*:(?!=)(.*)$/.exec(code);
    if (rule2 === null || !/deprecat/i.test(rule2[2])) return [];
    const old = rule2[1];
    return [{ old, news: [], namespace: "target", effect: "warns", sure: true, start, end }];
  });
}
function branchesOf(lines) {
  const done = [];
  const open = [];
  for (const line of lines) {
    const { code } = line;
    const continues = /^\s*else\b/.test(code);
    const closes = /^\s*endif\b/.test(code);
    const top = open.at(-1);
    if ((continues || closes) && top !== void 0) {
      top.branch.end = line.start;
      if (closes) top.branch.end = line.end;
      done.push(top.branch);
      open.pop();
      for (const { branch } of open) branch.body.push(line);
      if (closes) continue;
      const before = [...top.before, ...top.branch.asked];
      open.push({ branch: newBranch(line, before), before });
      continue;
    }
    for (const { branch } of open) branch.body.push(line);
    if (CONDITIONAL.test(code) && open.length < DEEPEST4)
      open.push({ branch: newBranch(line, []), before: [] });
  }
  return done;
}
function newBranch(head, before) {
  return { head, asked: conditionNames(head.code), before, body: [], end: head.end };
}
function shimOf({ head, asked, before, body, end }) {
  const old = asked[0];
  if (old === void 0 || /^\s*(?:else\s+)?ifndef\b/.test(head.code) || body.length === 0)
    return void 0;
  const base = { old, namespace: "make", start: head.start, end };
  const lines = body.filter(({ code }) => code.trim() !== "");
  const speech = lines.filter(({ code }) => SPEECH.test(code));
  const said = speech.map(({ code }) => code).join("\n");
  const comments = body.map(({ comment }) => comment).join("\n");
  const assigned2 = lines.map(({ code }) => ASSIGNMENT.exec(code)).filter((hit) => hit !== null);
  const rest = lines.filter(
    ({ code }) => !SPEECH.test(code) && !ASSIGNMENT.test(code) && !/^\s*(?:else|endif|ifn?def|ifn?eq|export)\b/.test(code)
  );
  const told = namesToUse(said, old);
  if (/\$\(error\b/.test(said) && saysOld(said))
    return { ...base, news: told, effect: "rejects", sure: true };
  const passed = lines.flatMap(
    ({ code }) => [...code.matchAll(/-D'?([A-Za-z_]\w*)'?=/g)].map((hit) => hit[1])
  );
  if (before.length > 0 && lines.length === 1 && passed.length === 1)
    return {
      ...base,
      news: [...before],
      effect: "forwards",
      sure: saysOld(comments),
      polarity: "same"
    };
  if (rest.length > 0) return void 0;
  const news = assigned2.filter((hit) => hit[2] !== "+" && !/deprecat|warn/i.test(hit[1])).map((hit) => hit[1]);
  if (assigned2.some((hit) => hit[2] === "+")) return void 0;
  const marks = assigned2.some((hit) => /deprecat/i.test(hit[1]));
  const sure = marks || saysOld(said) && said.includes(old) || news.length > 0 && saysOld(comments);
  if (news.length > 0) return { ...base, news, effect: "forwards", sure, polarity: "same" };
  return saysOld(said) ? { ...base, news: told, effect: "warns", sure } : void 0;
}
function assignmentShims(lines) {
  return lines.flatMap(({ code, start, end }) => {
    const hit = ASSIGNMENT.exec(code);
    const old = /^\$[({]([\w.-]+)[)}]$/.exec(hit?.[3]?.trim() ?? "")?.[1];
    if (hit === null || old === void 0 || hit[2] === "+") return [];
    return [
      {
        old,
        news: [hit[1]],
        namespace: "make",
        effect: "forwards",
        sure: false,
        polarity: "same",
        start,
        end
      }
    ];
  });
}

// src/upstream/other-findings.ts
var STYLES = {
  kconfig: "shell",
  meson: "python",
  bazel: "python",
  cargo: "python",
  python: "python",
  script: "c",
  shell: "shell",
  autoconf: "dnl"
};
function otherReadings(text2, language, names) {
  const { spoken } = mask2(text2, STYLES[language] ?? "shell");
  return names.find(spoken).flatMap(({ name, start, end, glued }) => {
    if (glued) return [];
    const before = spoken.slice(spoken.lastIndexOf("\n", start - 1) + 1, start);
    const stop = spoken.indexOf("\n", end);
    const after = spoken.slice(end, stop < 0 ? void 0 : stop);
    const namespace = namespaceOf(language, before, after);
    const declares = /\b(?:config|menuconfig|option\(\s*['"])\s*$/.test(before);
    return namespace === void 0 ? [] : [{ name, namespace, declares, offset: start }];
  });
}
function namespaceOf(language, before, after) {
  const isString2 = /["']$/.test(before) && /^["']/.test(after);
  switch (language) {
    case "kconfig":
      return /\b(?:config|menuconfig|if|depends on|select|imply|default)\b.*$/.test(before) ? "kconfig" : void 0;
    case "meson":
      return isString2 && /(?:get_option|option)\(\s*['"]$/.test(before) ? "meson" : void 0;
    case "bazel":
      return isString2 || /["'](?:define=)?$/.test(before) ? "bazel" : void 0;
    case "cargo":
      return /^\s*["']?$/.test(before) && /^["']?\s*=/.test(after) ? "cargo" : void 0;
    case "script":
      if (/feature\s*=\s*["']$/.test(before)) return "cargo";
      return isString2 || before.endsWith("process.env.") ? "env" : void 0;
    case "python":
      return isString2 ? "env" : void 0;
    case "shell":
      return /\$\{?[!#]?$/.test(before) && !/^\s*(?:echo|printf)\b/.test(before) ? "env" : void 0;
    case "autoconf":
      return /AC_ARG_(?:ENABLE|WITH|VAR)\(\s*\[?$|\$\{?(?:enable_|with_)?$/.test(before) ? "any" : void 0;
    default:
      return void 0;
  }
}

// src/upstream/read.ts
var LARGEST5 = 8 * 1024 * 1024;
var KEPT = 5;
var READABLE = {
  cmake: ["cmake", "target", "env", "any"],
  template: ["cmake", "any"],
  make: ["make", "target", "kconfig", "any"],
  c: ["macro", "env", "kconfig", "any"],
  kconfig: ["kconfig", "any"],
  meson: ["meson", "any"],
  bazel: ["bazel", "any"],
  cargo: ["cargo", "any"],
  python: ["env", "any"],
  script: ["env", "cargo", "any"],
  shell: ["env", "any"],
  autoconf: ["any"]
};
function namespacesIn(path2) {
  const language = languageOf(path2);
  return language === void 0 ? [] : READABLE[language];
}
async function readUpstream(source, wanted, onUnreadable) {
  const names = namesByLanguage(wanted.names);
  const languages = /* @__PURE__ */ new Map();
  const entries = (await source.list()).filter((entry) => {
    const language = languageOf(entry.path);
    if (language === void 0 || (entry.size ?? 0) > LARGEST5) return false;
    if (entry.mode !== "100644" && entry.mode !== "100755") return false;
    if (names[language] === void 0) return false;
    languages.set(entry.path, language);
    return true;
  });
  const collector = new Collector(wanted);
  const helpers = /* @__PURE__ */ new Map();
  const later = [];
  for await (const { entry, bytes } of source.read(entries, onUnreadable)) {
    const language = languages.get(entry.path);
    const text2 = bytes.toString("latin1");
    const hit = names[language].test(text2);
    if (language === "cmake") {
      const mayHelp = /^[ \t]*(?:function|macro)\s*\(/im.test(text2) && /deprecat|renamed|removed|no longer|instead|obsolete/i.test(text2);
      if (!hit && !mayHelp) continue;
      const nodes = cmakeTree(cmakeCommands(text2));
      if (mayHelp) for (const helper of cmakeShimHelpers(nodes)) helpers.set(helper.name, helper);
      if (hit) later.push({ path: entry.path, text: text2, nodes });
    } else if (hit) {
      collector.add(entry.path, text2, findingsOf(text2, language, names[language]));
    }
  }
  for (const { path: path2, text: text2, nodes } of later)
    collector.add(path2, text2, {
      readings: cmakeReadings(nodes, names.cmake),
      shims: cmakeShims(nodes, helpers)
    });
  return collector.result();
}
function findingsOf(text2, language, names) {
  if (language === "c") return cFindings(text2, names);
  if (language === "make") return makeFindings(text2, names);
  if (language === "template") return { readings: templateReadings(text2, names), shims: [] };
  return { readings: otherReadings(text2, language, names), shims: [] };
}
function namesByLanguage(wanted) {
  const result = {};
  for (const [language, readable] of Object.entries(READABLE)) {
    const some = [...wanted].filter(
      ([, spaces]) => spaces.has("any") || readable.some((space) => spaces.has(space))
    );
    if (some.length > 0) result[language] = new Names(some.map(([name]) => name));
  }
  return result;
}
var Collector = class {
  #wanted;
  #found = /* @__PURE__ */ new Map();
  constructor(wanted) {
    this.#wanted = wanted;
  }
  add(path2, text2, { readings, shims }) {
    const lines = lineIndex(path2, text2);
    const valid = shims.filter((shim) => this.#isShim(shim));
    for (const shim of valid) {
      if (!this.#wanted.names.has(shim.old)) continue;
      const { effect, namespace, news: to } = shim;
      this.#of(shim.old).aliases.push({ ...lines.evidence(shim.start), effect, namespace, to });
    }
    const seen = /* @__PURE__ */ new Set();
    for (const reading of readings) {
      if (valid.some(({ start, end }) => reading.offset >= start && reading.offset < end)) continue;
      const key = `${reading.name} ${reading.namespace} ${lines.lineOf(reading.offset)}`;
      if (seen.has(key)) continue;
      seen.add(key);
      this.#addReading(reading, lines.evidence(reading.offset));
    }
  }
  #addReading({ name, namespace }, evidence) {
    const { readers, aliases } = this.#of(name);
    if (isAboutDeprecation(evidence.path)) {
      aliases.push({ ...evidence, effect: "warns", namespace, to: [] });
      return;
    }
    const known2 = readers.get(namespace) ?? { count: 0, first: [] };
    known2.count++;
    if (known2.first.length < KEPT) known2.first.push(evidence);
    readers.set(namespace, known2);
  }
  /** A shim without a word about age is one only where a known rename says so. */
  #isShim({ sure, old, news }) {
    const partners = this.#wanted.partners.get(old);
    return sure || partners !== void 0 && news.some((name) => partners.has(name));
  }
  #of(name) {
    let known2 = this.#found.get(name);
    if (known2 === void 0) this.#found.set(name, known2 = { readers: /* @__PURE__ */ new Map(), aliases: [] });
    return known2;
  }
  result() {
    return this.#found;
  }
};

// src/upstream/rename-states.ts
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
  const questions = maps.flatMap((map) => questionsOf(map, wanted));
  const answers = /* @__PURE__ */ new Map();
  for (const upstream2 of upstreams) {
    const asked = questions.filter(({ map }) => upstreamsOf(map, upstreams).includes(upstream2));
    if (upstream2.source !== null && asked.length > 0)
      answers.set(upstream2, await readFor(upstream2, asked));
  }
  return questions.flatMap((question) => {
    const found = upstreamsOf(question.map, upstreams);
    const states = found.map((upstream2) => judge2(question, upstream2, answers.get(upstream2)));
    const state = states.toSorted((a, b) => CAUTION.indexOf(a.state) - CAUTION.indexOf(b.state))[0];
    const result = state ?? judge2(question, null, void 0);
    if (wanted.has(question.from))
      return isReused(question, answers.get(result.upstream)) ? [] : [result];
    return result.state === "premature" ? [result] : [];
  });
}
function upstreamsOf(map, upstreams) {
  const own = upstreams.filter(({ name }) => name === (map.upstream ?? map.name));
  const direct = own.filter(({ indirect }) => indirect !== true);
  return direct.length > 0 ? direct : own;
}
function questionsOf(map, wanted) {
  const keys = /* @__PURE__ */ new Map();
  for (const rename2 of map.renames)
    if (wanted.has(rename2.from) || rename2.to.some(({ name }) => wanted.has(name)))
      keys.set(`${rename2.kind} ${rename2.from}`, rename2);
  return [...keys.values()].map(({ from, kind: kind2 }) => ({
    map,
    from,
    kind: kind2,
    candidates: candidates(map, from, kind2)
  }));
}
async function readFor(upstream2, questions) {
  const names = /* @__PURE__ */ new Map();
  for (const { map, from, kind: kind2, candidates: known2 } of questions) {
    const news = known2.flatMap(({ to }) => to.map(({ name }) => name));
    const between = known2.flatMap(({ steps }) => steps.map((step) => step.from));
    const others2 = map.renames.filter(({ to }) => to.some(({ name }) => name === from));
    for (const name of /* @__PURE__ */ new Set([from, ...news, ...between, ...others2.map((other) => other.from)])) {
      const spaces = names.get(name) ?? /* @__PURE__ */ new Set();
      names.set(name, spaces.add(NAMESPACE_OF[kind2]));
    }
  }
  const partners = /* @__PURE__ */ new Map();
  for (const { map, from, candidates: known2 } of questions) {
    const targets = [...known2, ...map.renames.filter((rename2) => names.has(rename2.from))];
    for (const one of targets) {
      const old = "from" in one ? one.from : from;
      const news = partners.get(old) ?? /* @__PURE__ */ new Set();
      partners.set(old, news);
      for (const { name } of one.to) news.add(name);
    }
  }
  const unread2 = /* @__PURE__ */ new Set();
  const accepted = await readUpstream(upstream2.source, { names, partners }, ({ path: path2 }) => {
    for (const space of namespacesIn(path2)) unread2.add(space);
  });
  return { accepted, unread: unread2 };
}
function judge2(question, upstream2, reading) {
  if (reading !== void 0) return judgeBySource(question, upstream2, reading);
  return judgeByVersion(question, upstream2);
}
function isReused({ map, from, kind: kind2, candidates: known2 }, reading) {
  if (reading === void 0) return false;
  const space = NAMESPACE_OF[kind2];
  const reads = (name) => readersOf(reading.accepted, name, space) > 0;
  const own = new Set(known2.flatMap(({ to }) => to.map(({ name }) => name)));
  return map.renames.some(
    (rename2) => rename2.kind === kind2 && isLater(map, rename2, known2[0].steps[0]) && !own.has(rename2.from) && rename2.to.some(({ name }) => name === from) && reads(from) && !reads(rename2.from) && known2.some(({ to }) => to.length > 0 && to.every(({ name }) => reads(name)))
  );
}
function isLater({ versions }, a, b) {
  if (a.since === void 0 || b.since === void 0) return false;
  return (compareVersions(versions, a.since, b.since) ?? 0) > 0;
}
function readersOf(accepted, name, space) {
  const readers = accepted.get(name)?.readers;
  if (readers === void 0) return 0;
  if (space !== "any") return readers.get(space)?.count ?? 0;
  return [...readers.values()].reduce((sum, { count: count2 }) => sum + count2, 0);
}

// src/upstream/vendored.ts
function vendoredPaths(upstreams) {
  const roots = upstreams.filter(({ found, path: path2 }) => path2 !== "" && found !== "--upstream" && !found.startsWith("pin")).map(({ path: path2 }) => path2);
  return (path2) => roots.some((root) => path2 === root || path2.startsWith(`${root}/`));
}

// src/find.ts
async function find(options, progress) {
  const clock = startClock();
  const source = await openRepository(options.directory, options.rev ?? void 0);
  const entries = await clock.time("list", () => source.list());
  const maps = await clock.time(
    "maps",
    async () => allMaps(
      options.maps,
      options.renames,
      options.directory,
      await readOne2(source, entries, REPOSITORY_MAP)
    )
  );
  const names = new Names(namesOf(maps));
  progress(`Scanning ${entries.length} files for ${namesOf(maps).size} names`);
  const scanned = await clock.time("scan", () => scan(source, entries, names, options));
  const wanted = new Set(
    scanned.hits.flatMap(({ text: text2 }) => names.find(text2).map(({ name }) => name))
  );
  const upstreams = await clock.time(
    "upstream",
    () => findUpstreams(source, maps, {
      root: source.root,
      ...options.upstream !== null && { upstreamPath: options.upstream },
      read: (path2) => readOne2(source, entries, path2)
    })
  );
  for (const { name, path: path2, found } of upstreams)
    progress(`Asking ${name}${path2 === "" ? "" : ` in ${path2}`} (${found})`);
  const states = await clock.time("upstream", () => renameStates(maps, upstreams, wanted));
  const judged = await clock.time(
    "judge",
    () => judgeAll(scanned.hits, vendoredPaths(upstreams), states, names, options)
  );
  const patched = await clock.time("patch", () => rewriteAll(judged, names));
  return {
    root: source.root,
    revision: source.revision,
    filesListed: scanned.listed,
    filesScanned: scanned.scanned,
    maps,
    upstreams,
    states,
    sites: patched.sites,
    skipped: [...scanned.skipped, ...judged.skipped].toSorted((a, b) => a.path < b.path ? -1 : 1),
    patches: patched.patches,
    diff: patched.patches.map(({ diff }) => diff).join(""),
    source,
    entries,
    timings: clock.timings
  };
}
function namesOf(maps) {
  return new Set(
    maps.flatMap(
      ({ renames }) => renames.flatMap(({ from, to }) => [from, ...to.map(({ name }) => name)])
    )
  );
}
async function readOne2(source, entries, path2) {
  const entry = entries.find((one) => one.path === path2 && one.mode.startsWith("100"));
  if (entry === void 0) return null;
  for await (const { bytes } of source.read([entry])) return bytes;
  return null;
}
function judgeAll(hits, vendored, states, names, options) {
  const own = hits.filter(({ entry }) => !vendored(entry.path));
  const files = own.map(({ entry, text: text2, format: format2, leave: leave2 }) => ({
    path: entry.path,
    format: format2.id,
    reader: format2.reader,
    scope: format2.scope,
    text: text2,
    leave: leave2,
    lines: linesOf(text2),
    uses: readUses(format2.reader, text2, names)
  }));
  const repository = {
    states: byOldName2(states),
    scopes: options.scopes,
    conditions: options.conditions,
    owned: declared(files)
  };
  return {
    repository,
    files: files.map((file) => ({ file, sites: judgeFile(file, repository) })),
    skipped: hits.filter(({ entry }) => vendored(entry.path)).map(({ entry }) => ({
      path: entry.path,
      reason: {
        code: "vendored-upstream",
        message: "The upstream's own source: it is updated there."
      }
    }))
  };
}
function declared(files) {
  return new Set(
    files.filter(({ leave: leave2 }) => leave2 === null).flatMap(
      ({ uses }) => uses.filter(({ role }) => role === "declaration").map(({ name }) => name)
    )
  );
}
function rewriteAll({ files, repository }, names) {
  const sites = [];
  const patches = [];
  for (const { file, sites: judged } of files) {
    const result = rewriteFile(file, judged, names, repository);
    if (result.kind === "patched") patches.push(result.patch);
    if (result.kind === "held-back")
      sites.push(...judged.map((site2) => heldBack2(site2, result.reason)));
    else sites.push(...judged);
  }
  return { sites, patches };
}
function heldBack2(site2, reason2) {
  if (site2.action === "keep") return site2;
  return { ...site2, action: "keep", safety: "review", reason: reason2, edits: [] };
}

// src/proof/prove-found.ts
var BAD = /* @__PURE__ */ new Set(["partial", "no-effect", "regression"]);
async function proveFound(found, options, progress) {
  if (options === null || options.mode === "off")
    return { proof: null, verdict: "off", failed: false, draft: false, timings: {} };
  if (found.patches.length === 0)
    return { proof: null, verdict: "skipped", failed: false, draft: false, timings: {} };
  const start = performance.now();
  const { prove } = await import("./proof-ZYJAAJHX.js");
  const changed = found.sites.filter(({ action }) => action !== "keep");
  const proof = await prove({
    files: found.source,
    submodules: found.upstreams.flatMap(
      ({ path: path2, source }) => source !== null && path2 !== "" && found.entries.some((entry) => entry.path === path2 && entry.mode === "160000") ? [{ path: path2, source }] : []
    ),
    patched: found.patches.map(({ path: path2, after }) => ({
      path: path2,
      bytes: Buffer.from(after, "latin1")
    })),
    patchedLines: found.patches.flatMap(({ path: path2, lines }) => lines.map((line) => ({ path: path2, line }))),
    renames: [...new Set(changed.map(({ rename: rename2 }) => rename2))],
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
  const bad = BAD.has(proof.verdict);
  const unmet = options.mode === "required" && proof.verdict !== "proved";
  return {
    proof,
    verdict: proof.verdict,
    failed: unmet || bad && options.onFailure === "fail",
    draft: bad && options.onFailure === "draft",
    timings: { prove: Math.round(performance.now() - start) }
  };
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
    upstreams: found.upstreams.map(({ name, path: path2, revision, found: how }) => ({
      name,
      path: path2,
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
      aliases: state.aliases.map(({ path: path2, line, effect }) => ({ path: path2, line, effect })),
      evidence: state.steps.at(-1).evidence ?? null
    })).toSorted(
      (a, b) => compare(a.from, b.from) || compare(a.map, b.map) || compare(a.kind, b.kind)
    ),
    sites: found.sites.map(publicSite),
    skipped: found.skipped,
    patch: {
      files: found.patches.length,
      edits: found.patches.reduce((sum, { edits }) => sum + edits.length, 0),
      diff: found.patches.length === 0 ? null : Buffer.from(found.diff, "latin1").toString("utf8")
    },
    proof: outcome3.proof,
    publication: outcome3.publication,
    timings: outcome3.timings
  };
}
function publicSite(site2) {
  const { path: path2, line, column, text: text2, from, to, format: format2, role, action, safety, reason: reason2 } = site2;
  return { path: path2, line, column, text: text2, from, to, format: format2, role, action, safety, reason: reason2 };
}
function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/shift.ts
async function shift(options, stages, progress) {
  const found = await find(options, progress);
  try {
    const outcome3 = await proveFound(found, stages.proof, progress);
    const timings = { ...found.timings, ...outcome3.timings };
    const status = statusOf(found, stages.checkOnly);
    const first = buildReport(found, { status, proof: outcome3.proof, publication: null, timings });
    if (stages.publish === null) return { found, report: first, outcome: outcome3 };
    const publication = await stages.publish(found, first, outcome3);
    return { found, report: { ...first, publication }, outcome: outcome3 };
  } finally {
    await found.source.close();
    for (const { source } of found.upstreams) await source?.close();
  }
}
function statusOf(found, checkOnly) {
  if (found.patches.length > 0) return checkOnly ? "stale" : "patched";
  return found.sites.some(({ reason: reason2 }) => BLOCKING.has(reason2.code)) ? "blocked" : "clean";
}
var BLOCKING = /* @__PURE__ */ new Set(["conflict", "overlap", "bytes", "structure", "not-stable"]);

export {
  table,
  count,
  shift
};
