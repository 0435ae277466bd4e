import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  learn
} from "./shared-upstream-learn-ledger.js";
import "./shared-upstream-learn-likeness.js";
import "./shared-upstream-reading.js";
import "./shared-repository.js";
import "./shared-core-user-error.js";
import "./shared-runtime.js";
export {
  learn
};
