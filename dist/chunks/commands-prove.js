import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  kitNote,
  prove
} from "./shared-commands-prove.js";
import "./shared-report-proof-text.js";
import "./shared-report-diff-colours.js";
import "./shared-commands-output.js";
import "./shared-report-proof-picture.js";
import "./shared-report-unused.js";
import "./shared-report-table.js";
import "./shared-report-headline.js";
import "./shared-upstream-pins.js";
import "./shared-upstream-find-project-name.js";
import "./shared-repository-commit.js";
import "./shared-proof-programs-check-patterns.js";
import "./shared-report-terminal.js";
import "./shared-repository-revision.js";
import "./shared-maps-inline.js";
import "./shared-picomatch.js";
import "./shared-report-line-changes.js";
import "./shared-report-telling.js";
import "./shared-maps-chain.js";
import "./shared-proof-kit.js";
import "./shared-composed.js";
import "./shared-languages.js";
import "./shared-proof-programs-presets.js";
import "./shared-core-lines.js";
import "./shared-core-first-index.js";
import "./shared-repository-paths.js";
import "./shared-core-reasons.js";
import "./shared-maps-value.js";
import "./shared-repository-git.js";
import "./shared-report-escape.js";
import "./shared-core-count.js";
import "./shared-maps-explain.js";
import "./shared-maps-nearest.js";
import "./shared-maps-problem.js";
import "./shared-maps-version.js";
import "./shared-yaml.js";
import "./shared-core-remembered.js";
import "./shared-core-user-error.js";
import "./shared-core-append.js";
import "./shared-runtime.js";
export {
  kitNote,
  prove
};
