import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  annotations
} from "./shared-report-annotations.js";
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

// src/report/workflow-commands.ts
function workflowCommands(report) {
  return annotations(report).map(({ level, title, message, file, line, column }) => {
    const properties = [
      ...file === void 0 ? [] : [`file=${property(file)}`],
      ...line === void 0 ? [] : [`line=${line}`],
      ...column === void 0 ? [] : [`col=${column}`],
      `title=${property(title)}`
    ];
    return `::${level} ${properties.join(",")}::${data(message)}`;
  }).join("\n");
}
function data(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function property(text) {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
export {
  workflowCommands
};
