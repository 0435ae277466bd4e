import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  REASONS
} from "./shared-core-reasons.js";
import {
  plain
} from "./shared-report-escape.js";

// src/report/sarif.ts
var MOST = 5e3;
function sarif(report) {
  const shown = report.sites.filter(({ action, safety }) => action !== "keep" || safety === "review").slice(0, MOST);
  const codes = new Map(shown.map((site) => [ruleId(site), site.reason.code]));
  const rules = [...codes.keys()].toSorted();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "Flagshift",
            informationUri: "https://github.com/flagshift/flagshift",
            rules: rules.map((id) => describeRule(id, codes.get(id)))
          }
        },
        columnKind: "unicodeCodePoints",
        results: shown.map((site) => ({
          ruleId: ruleId(site),
          ruleIndex: rules.indexOf(ruleId(site)),
          level: site.action === "keep" ? "note" : "warning",
          message: {
            text: plain(
              `${site.from} \u2192 ${site.to.join(" + ") || "nothing"}: ${site.reason.message}`
            )
          },
          locations: [
            {
              physicalLocation: {
                artifactLocation: {
                  uri: uriOf(site.path),
                  uriBaseId: "%SRCROOT%"
                },
                region: {
                  startLine: site.line,
                  startColumn: site.column,
                  endColumn: site.column + site.from.length
                }
              }
            }
          ]
        }))
      }
    ]
  };
}
function describeRule(id, code) {
  const { means, before, after = "stays as it is", todo } = REASONS[code];
  return {
    id,
    shortDescription: { text: `Build flag: ${id}` },
    fullDescription: { text: means },
    help: { text: `${means}

Before: ${before}
After: ${after}

What to do: ${todo}` }
  };
}
function ruleId({ reason, action }) {
  return `${action}-${reason.code}`;
}
function uriOf(path) {
  return Buffer.from(path).toString().split("/").map(encodeURIComponent).join("/");
}

export {
  sarif
};
