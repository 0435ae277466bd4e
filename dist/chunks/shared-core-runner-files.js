import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/runner-files.ts
var RUNNER_FILES = [
  "GITHUB_ENV",
  "GITHUB_PATH",
  "GITHUB_OUTPUT",
  "GITHUB_STATE",
  "GITHUB_STEP_SUMMARY"
];

export {
  RUNNER_FILES
};
