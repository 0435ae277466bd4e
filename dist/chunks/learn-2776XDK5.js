import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  learn
} from "./chunk-5EHIG3AO.js";
import "./chunk-XFIN37UD.js";
import "./chunk-W2KJPURB.js";
import {
  learnedYaml
} from "./chunk-QQPJ5S3H.js";
import "./chunk-4IYIHLDT.js";
import {
  UserError
} from "./chunk-HMQLEJJH.js";
import "./chunk-HANBNIMK.js";

// src/commands/learn.ts
import { writeFile } from "node:fs/promises";
async function learn2(line, terminal) {
  const [upstream, from, to] = [line.operand ?? "", line.text("from"), line.text("to")];
  if (upstream === "" || from === "" || to === "")
    throw new UserError(
      "learn needs an upstream and two revisions.",
      "Write: flagshift learn UPSTREAM --from REV --to REV."
    );
  const yaml = learnedYaml(await learn(upstream, from, to, terminal.note));
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
