import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/publish/github/publisher.ts
function publisherOnGitHub(target, aim) {
  return {
    aim,
    publish: async (proposal, progress) => {
      const { publishToGitHub } = await import("./publish-github-rounds.js");
      return publishToGitHub(proposal, target, progress);
    },
    hold: async (proposal, why, progress) => {
      const { holdOnGitHub } = await import("./publish-github-rounds.js");
      return holdOnGitHub(proposal, why, target, progress);
    }
  };
}

export {
  publisherOnGitHub
};
