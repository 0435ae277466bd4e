import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  remoteOf
} from "./shared-upstream-find-remote.js";
import {
  learn
} from "./shared-upstream-learn-ledger.js";
import "./shared-upstream-reading.js";
import {
  learnedYaml
} from "./shared-upstream-learn-learned-map.js";
import "./shared-maps-yaml-text.js";
import "./shared-upstream-find-project-name.js";
import "./shared-repository-commit.js";
import "./shared-repository-revision.js";
import "./shared-upstream-learn-likeness.js";
import "./shared-languages.js";
import "./shared-core-first-index.js";
import "./shared-repository-paths.js";
import "./shared-maps-value.js";
import "./shared-repository-git.js";
import "./shared-core-count.js";
import "./shared-yaml.js";
import "./shared-core-remembered.js";
import {
  UserError
} from "./shared-core-user-error.js";
import "./shared-core-append.js";
import "./shared-runtime.js";

// src/commands/learn.ts
import { writeFile } from "node:fs/promises";
async function learn2(line, terminal) {
  const [upstream, from, to] = [line.operand ?? "", line.text("from"), line.text("to")];
  if (upstream === "" || from === "" || to === "")
    throw new UserError(
      "learn needs an upstream and two revisions.",
      "Write: flagshift learn UPSTREAM --from REV --to REV."
    );
  const learned = await learn(upstream, from, to, terminal.note);
  const yaml = learnedYaml(learned, await remoteOf(upstream));
  const output = line.text("output");
  if (output === "") terminal.out(yaml);
  else {
    await writeFile(output, yaml);
    terminal.note(`The map is in ${output}`);
  }
  return 0;
}
export {
  learn2 as learn
};
