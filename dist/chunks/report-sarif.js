import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sarif
} from "./shared-report-sarif.js";
import "./shared-report-line-changes.js";
import "./shared-report-fingerprints.js";
import "./shared-report-telling.js";
import "./shared-maps-chain.js";
import "./shared-core-reasons.js";
import "./shared-maps-value.js";
import "./shared-report-escape.js";
import "./shared-core-count.js";
import "./shared-maps-version.js";
import "./shared-core-remembered.js";
import "./shared-core-append.js";
import "./shared-runtime.js";
export {
  sarif
};
