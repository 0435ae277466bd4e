import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  projectSlug
} from "./shared-upstream-find-project-name.js";
import {
  gitOrNull
} from "./shared-repository-git.js";

// src/upstream/find/remote.ts
async function remoteOf(directory) {
  const url = await gitOrNull(directory, ["config", "--get", "remote.origin.url"]);
  return url === null ? void 0 : projectSlug(url.toString());
}

export {
  remoteOf
};
