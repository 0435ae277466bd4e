import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

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

export {
  fingerprints
};
