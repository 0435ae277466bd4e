import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  sentence
} from "./shared-judging.js";
import {
  plain
} from "./shared-report-escape.js";

// src/report/annotations.ts
var SHOWN = 9;
function annotations(report) {
  const stale = report.sites.filter(
    ({ action, safety, reason }) => (
      // Each upstream that was not asked is told once.
      reason.code !== "upstream-unread" && (action !== "keep" || safety === "review")
    )
  ).toSorted((a, b) => weight(a) - weight(b));
  const unread = report.undecided.map((one) => ({
    level: "warning",
    title: "Undecided",
    message: sentence(one)
  }));
  const all = [...unread, ...stale.map(annotation)];
  const shown = all.slice(0, all.length > SHOWN + 1 ? SHOWN : SHOWN + 1);
  const more = all.length - shown.length;
  if (more === 0) return shown;
  return [
    ...shown,
    {
      level: "warning",
      title: "Stale build flags",
      message: `And ${more} more; the job summary lists them all.`
    }
  ];
}
function weight({ action, role }) {
  if (action === "keep") return 3;
  return role === "mention" ? 2 : role === "condition" ? 1 : 0;
}
function annotation(site) {
  const change = site.action === "keep" ? site.from : `${site.from} \u2192 ${site.to.join(" + ")}`;
  return {
    level: "warning",
    title: site.action === "keep" ? "Build flag to look at" : "Stale build flag",
    message: plain(`${change}: ${site.reason.message}`),
    file: site.path,
    line: site.line,
    column: site.column
  };
}

export {
  annotations
};
