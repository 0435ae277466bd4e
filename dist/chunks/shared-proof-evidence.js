import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/proof/evidence.ts
var LEVELS = {
  TOOL_MISSING: "error",
  NO_BUILD_SYSTEM: "warning",
  NOTHING_TO_PROVE: "info",
  CALLED_BUILD: "info",
  CUDA_COMPILER_MISSING: "info",
  CUDA_HOST_COMPILER: "error",
  CUDA_ARCH: "error",
  CUDA_LIBRARY_MISSING: "info",
  STAND_IN: "info",
  CONFIGURE_FAILED_BEFORE: "info",
  CONFIGURE_FAILED_AFTER: "error",
  CONFIGURE_POLICY: "info",
  NO_NETWORK: "info",
  FLAG_UNUSED: "warning",
  FLAG_UNINITIALISED: "info",
  FLAG_NO_EFFECT: "error",
  ALIAS_DEAD: "warning",
  PATCH_NOT_EXERCISED: "warning",
  PARTIAL_RENAME: "warning",
  REGRESSION: "error",
  COMPILE_FAILED: "warning",
  CANARY_GUARD: "error",
  CANARY_BUILD: "error",
  CANARY_RUN: "error",
  NEGATIVE_CONTROL: "warning",
  NO_DEVICE: "info",
  NOT_MEASURED: "info",
  NOT_COMPARED: "warning",
  RENAME_NOT_MEASURED: "info",
  HEADER_MISSING: "info",
  UNITS_LEFT_OUT: "warning",
  QUESTIONS_LEFT_OUT: "warning",
  FILE_UNREADABLE: "info",
  COMMAND_FAILED: "error",
  EXPECT_MISSING: "error",
  FORBID_FOUND: "error",
  PATTERN_INVALID: "error",
  TIMEOUT: "error",
  OUTPUT_LIMIT: "warning",
  DISK_LIMIT: "error",
  UNSAFE_TRIGGER: "warning",
  COMMAND_FILE_TOUCHED: "error"
};

export {
  LEVELS
};
