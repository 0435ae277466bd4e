import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/upstream/find/project-name.ts
var MOVED = { ggerganov: "ggml-org" };
function projectName(url) {
  const path = url.trim().replace(/[?#].*$/, "").replace(/\/+$/, "").replace(/\.git$/i, "");
  const parts = path.split(/[/:]/).filter((part) => part !== "" && part !== "." && part !== "..");
  const name = parts.at(-1)?.toLowerCase();
  if (name === void 0) return void 0;
  const owner = parts.at(-2)?.toLowerCase() ?? "";
  return { owner: MOVED[owner] ?? owner, name };
}
function projectSlug(url) {
  const project = projectName(url);
  return project && (project.owner === "" ? project.name : `${project.owner}/${project.name}`);
}
function isProject(url, project) {
  const found = projectName(url);
  const wanted = projectName(project);
  if (found === void 0 || wanted === void 0) return void 0;
  if (found.owner === "" && found.name === `${wanted.owner}-${wanted.name}`) return "same";
  if (found.name !== wanted.name) return void 0;
  return found.owner === wanted.owner ? "same" : "fork";
}

export {
  projectSlug,
  isProject
};
