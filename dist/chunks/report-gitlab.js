import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  fingerprints
} from "./shared-report-fingerprints.js";
import {
  changeOf
} from "./shared-report-telling.js";
import "./shared-maps-chain.js";
import "./shared-core-reasons.js";
import "./shared-maps-value.js";
import {
  oneSafeLine
} from "./shared-report-escape.js";
import "./shared-core-count.js";
import "./shared-maps-version.js";
import "./shared-core-remembered.js";
import "./shared-core-append.js";
import "./shared-runtime.js";

// src/report/gitlab.ts
function codeQuality({ sites }) {
  const shown = sites.filter(({ action, safety }) => action !== "keep" || safety === "review");
  return [...fingerprints(shown)].map(([site, fingerprint]) => ({
    description: oneSafeLine(`${changeOf(site)}: ${site.reason.message}`),
    check_name: `flagshift/${site.reason.code}`,
    fingerprint,
    severity: site.action === "keep" ? "info" : site.safety === "safe" ? "major" : "minor",
    location: { path: site.path, lines: { begin: site.line } }
  }));
}
export {
  codeQuality
};
