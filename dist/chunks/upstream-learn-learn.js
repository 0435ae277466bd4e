import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  learn
} from "./shared-upstream-learn-ledger.js";
import "./shared-upstream-reading.js";
import "./shared-repository-commit.js";
import "./shared-repository-revision.js";
import "./shared-upstream-learn-likeness.js";
import "./shared-languages.js";
import "./shared-core-first-index.js";
import "./shared-repository-paths.js";
import "./shared-maps-value.js";
import "./shared-repository-git.js";
import "./shared-core-count.js";
import "./shared-yaml.js";
import "./shared-core-remembered.js";
import "./shared-core-user-error.js";
import "./shared-core-append.js";
import "./shared-runtime.js";
export {
  learn
};
