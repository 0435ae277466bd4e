import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/publish/proposal/branch-name.ts
function sameBranch(one, other) {
  return folded(one) === folded(other);
}
function folded(name) {
  return name.normalize("NFKC").replaceAll(/[\s\p{Cf}]/gu, "").toLowerCase().replace(/^(?:refs\/)?(?:remotes\/)?(?:heads\/)*/, "");
}

export {
  sameBranch
};
