import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  checkPatterns
} from "./shared-proof-programs-check-patterns.js";
import "./shared-proof-programs-presets.js";
import "./shared-core-count.js";
import "./shared-core-user-error.js";
import "./shared-runtime.js";
export {
  checkPatterns
};
