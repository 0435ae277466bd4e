import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeOf,
  mostTellingFirst,
  sentence
} from "./shared-report-telling.js";
import {
  standingOf
} from "./shared-core-reasons.js";
import {
  oneSafeLine
} from "./shared-report-escape.js";

// src/report/annotations.ts
var SHOWN = 9;
function annotations(report) {
  const told = report.sites.filter(
    ({ action, safety, reason }) => (
      // Each upstream that was not asked is told once.
      standingOf(reason) !== "waits-for-upstream" && (action !== "keep" || safety === "review")
    )
  );
  const unread = report.undecided.map((one) => ({
    level: "warning",
    title: "Undecided",
    message: sentence(one)
  }));
  const all = [...unread, ...mostTellingFirst(report, told).map(annotation)];
  return [...atMost(all, "warning"), ...atMost(all, "notice")];
}
function atMost(all, level) {
  const own = all.filter((one) => one.level === level);
  if (own.length <= SHOWN + 1) return own;
  const more = own.length - SHOWN;
  return [
    ...own.slice(0, SHOWN),
    {
      level,
      title: level === "warning" ? "Stale build flags" : "Build flags to look at",
      message: `And ${more} more; the job summary lists them all.`
    }
  ];
}
function annotation(site) {
  const isChanged = site.action !== "keep";
  return {
    level: isChanged ? "warning" : "notice",
    title: isChanged ? "Stale build flag" : "Build flag to look at",
    message: oneSafeLine(`${isChanged ? changeOf(site) : site.from}: ${site.reason.message}`),
    file: site.path,
    line: site.line,
    column: site.column
  };
}

export {
  annotations
};
