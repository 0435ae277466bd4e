import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  changeOf
} from "./shared-judging.js";
import "./shared-core-count.js";
import {
  plain
} from "./shared-report-escape.js";
import "./shared-runtime.js";

// src/report/fingerprints.ts
import { createHash } from "node:crypto";
function fingerprints(sites) {
  const seen = /* @__PURE__ */ new Map();
  return new Map(
    sites.map((site) => {
      const { path, from, to, text } = site;
      const key = JSON.stringify([path, from, to, text.replace(/\s+/g, " ").trim()]);
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      return [site, createHash("sha256").update(`${key}${nth}`).digest("hex").slice(0, 32)];
    })
  );
}

// src/report/gitlab.ts
function codeQuality({ sites }) {
  const shown = sites.filter(({ action, safety }) => action !== "keep" || safety === "review");
  return [...fingerprints(shown)].map(([site, fingerprint]) => ({
    description: plain(`${changeOf(site)}: ${site.reason.message}`),
    check_name: `flagshift/${site.reason.code}`,
    fingerprint,
    severity: site.action === "keep" ? "info" : site.safety === "safe" ? "major" : "minor",
    location: { path: site.path, lines: { begin: site.line } }
  }));
}
export {
  codeQuality
};
