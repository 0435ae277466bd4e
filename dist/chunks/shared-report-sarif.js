import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  lineChanges
} from "./shared-report-line-changes.js";
import {
  fingerprints
} from "./shared-report-fingerprints.js";
import {
  changeOf
} from "./shared-report-telling.js";
import {
  REASONS
} from "./shared-core-reasons.js";
import {
  oneSafeLine
} from "./shared-report-escape.js";

// src/report/sarif.ts
var MOST = 5e3;
var HOME = "https://github.com/flagshift/flagshift";
function sarif(report) {
  const shown = report.sites.filter(({ action, safety }) => action !== "keep" || safety === "review").slice(0, MOST);
  const codes = [...new Set(shown.map(({ reason }) => reason.code))].toSorted();
  const marks = fingerprints(shown);
  const changes = lineChanges(report.patch.diff);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: { name: "Flagshift", informationUri: HOME, rules: codes.map(describeRule) }
        },
        columnKind: "unicodeCodePoints",
        results: shown.map((site) => ({
          ruleId: site.reason.code,
          ruleIndex: codes.indexOf(site.reason.code),
          level: levelOf(site),
          message: { text: oneSafeLine(`${changeOf(site)}: ${site.reason.message}`) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(site.path), uriBaseId: "%SRCROOT%" },
                region: {
                  startLine: site.line,
                  startColumn: site.column,
                  endColumn: site.column + Array.from(site.from).length,
                  snippet: { text: oneSafeLine(site.text) }
                }
              }
            }
          ],
          partialFingerprints: { "flagshift/v1": marks.get(site) },
          ...fixesOf(site, changes)
        }))
      }
    ]
  };
}
function levelOf({ action, safety }) {
  return action !== "keep" && safety === "safe" ? "warning" : "note";
}
function describeRule(code) {
  const { means, before, after = "stays as it is", given, todo } = REASONS[code];
  const isGiven = given === void 0 ? "" : `

Given: ${given}`;
  return {
    id: code,
    name: code.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase()),
    shortDescription: { text: means },
    fullDescription: { text: means },
    helpUri: `${HOME}/blob/main/docs/reasons.md#${code}`,
    help: {
      text: `${means}

Before: ${before}
After: ${after}${isGiven}

What to do: ${todo}`,
      markdown: `${means}

Before:

${block(before)}

After:

${block(after)}${isGiven}

**What to do:** ${todo}`
    },
    properties: { tags: ["build", "maintainability"] }
  };
}
function block(text) {
  return text.split("\n").map((line) => `    ${line}`).join("\n");
}
function fixesOf(site, changes) {
  const change = changes(site.path, site.line);
  if (site.action === "keep" || change === void 0 || change.before.length === 0) return {};
  if ([...change.before, ...change.after].some((line) => line.includes("\uFFFD"))) return {};
  const last = change.line + change.before.length - 1;
  const end = Array.from(change.before.at(-1)).length + 1;
  const fix = {
    description: { text: oneSafeLine(`${changeOf(site)} (${site.safety})`) },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(site.path), uriBaseId: "%SRCROOT%" },
        replacements: [
          {
            deletedRegion: {
              startLine: change.line,
              startColumn: 1,
              endLine: last,
              endColumn: end
            },
            insertedContent: { text: change.after.join("\n") }
          }
        ]
      }
    ]
  };
  return { fixes: [fix] };
}
function uriOf(path) {
  return Buffer.from(path).toString().split("/").map(encodeURIComponent).join("/");
}

export {
  sarif
};
