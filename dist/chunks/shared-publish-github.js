import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/publish/github/publisher.ts
function publisherOnGitHub(target, aim) {
  return {
    aim,
    publish: async (proposal, progress) => {
      const { publishToGitHub } = await import("./publish-github-rounds.js");
      return publishToGitHub(proposal, target, progress);
    }
  };
}

export {
  publisherOnGitHub
};
