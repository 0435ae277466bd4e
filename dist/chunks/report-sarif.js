import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sarif
} from "./shared-report-sarif.js";
import "./shared-core-reasons.js";
import "./shared-report-escape.js";
import "./shared-runtime.js";
export {
  sarif
};
