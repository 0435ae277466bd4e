import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/publish/publication.ts
var BODY_LIMIT = 65536;
var BODY_RESERVE = 1024;
function isWorkflow(path) {
  return path.startsWith(".github/workflows/");
}
function unpublished(operation, level, code, text) {
  return {
    operation,
    branch: null,
    commit: null,
    number: null,
    url: null,
    left: [],
    messages: [{ level, code, text }]
  };
}

export {
  BODY_LIMIT,
  BODY_RESERVE,
  isWorkflow,
  unpublished
};
