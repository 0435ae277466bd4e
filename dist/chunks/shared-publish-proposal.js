import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  BODY_LIMIT
} from "./shared-publish-messages.js";
import {
  fenceAround
} from "./shared-report-escape.js";
import {
  UserError
} from "./shared-core-user-error.js";

// src/publish/proposal/marker.ts
import { createHash } from "node:crypto";
var MARKER = /<!-- flagshift-state:1 (\{[^<>]*\}) -->/;
function markerComment(marker) {
  const json = JSON.stringify(marker).replaceAll(
    /[<>-]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return `<!-- flagshift-state:1 ${json} -->`;
}
function readMarker(body) {
  const text = (body ?? "").replaceAll("\r\n", "\n");
  const found = MARKER.exec(text);
  if (!found) return void 0;
  const marker = parse(found[1] ?? "");
  const [above, below] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  return marker && { above, marker, below };
}
function textHash(text) {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n").trimEnd()).digest("hex").slice(0, 40);
}
function parse(json) {
  let value;
  try {
    value = JSON.parse(json);
  } catch {
    return void 0;
  }
  const keys = ["patch", "files", "commit", "base", "branch", "title", "body"];
  const complete = keys.every(
    (key) => typeof value[key] === "string"
  );
  return complete ? value : void 0;
}

// src/publish/proposal/pull-body.ts
var CHECKS_WAIT = `

## Checks on this pull request

It was opened with the job's own token, so GitHub lets its workflows wait until somebody with write access approves them (GitHub Enterprise Server does not start them at all). With the token of a GitHub App or a fine-grained personal access token in the Action's input \`token\` they start by themselves.
`;
function pullText(proposal, left, room, checksWait = false) {
  const last = checksWait ? CHECKS_WAIT : "";
  const whole = (withPatch) => unmarked(left.length === 0 ? "" : leftSection(proposal, left, withPatch)) + last;
  const body = unmarked(proposal.body);
  const section = whole(true);
  if (body.length + section.length <= room) return body + section;
  const short = whole(false);
  return fit(body, room - short.length) + short;
}
function unmarked(text) {
  return text.replaceAll("<!-- flagshift-", "&lt;!-- flagshift-");
}
function pullBody(text, marker, below) {
  const ours = `${text.trimEnd()}

${markerComment(marker)}`;
  return ours.length + below.length <= BODY_LIMIT ? ours + below : ours;
}
function fit(text, room) {
  if (text.length <= room) return text;
  const note = "\n\n_Cut here: the rest is in the job summary and the report._";
  for (let size = room - note.length; size > 0; size -= 100) {
    const whole = text.slice(0, Math.max(0, text.lastIndexOf("\n", size)));
    const cut = whole + closings(whole) + note;
    if (cut.length <= room) return cut;
  }
  return "";
}
function closings(text) {
  let fence = "";
  let open = 0;
  for (const line of text.split("\n")) {
    const [mark = ""] = /^`{3,}/.exec(line) ?? [];
    if (fence !== "") {
      if (line.trimEnd() === fence) fence = "";
    } else if (mark !== "") fence = mark;
    else open += line.split("<details").length - line.split("</details>").length;
  }
  return (fence === "" ? "" : `
${fence}`) + "\n\n</details>".repeat(Math.max(0, open));
}
function leftSection(proposal, left, withPatch) {
  const paths = left.map(({ path }) => path);
  const list = paths.slice(0, 50).map((path) => `- ${code(path)}`);
  if (paths.length > 50) list.push(`- and ${paths.length - 50} more`);
  const lines = [
    "",
    "",
    "## Workflow files for you to change",
    "",
    "GitHub does not let this token change workflow files, so these are not in the commit:",
    "",
    ...list,
    ""
  ];
  const patch = proposal.diffOf(paths);
  if (withPatch && unmarked(patch) === patch) {
    const fence = fenceAround(patch, 3);
    lines.push(
      "Apply this patch with `git apply` on this branch:",
      "",
      "<details><summary>Patch</summary>",
      "",
      `${fence}diff`,
      patch.trimEnd(),
      fence,
      "",
      "</details>"
    );
  } else lines.push("The patch is in the job summary and in the patch file of the run.");
  lines.push(
    "",
    "To have them committed the next time, give the Action a `token` with the right to change workflows: a GitHub App with the permission **Workflows: write**, or a personal access token with the `workflow` scope."
  );
  return lines.join("\n");
}
function code(path) {
  const text = path.replaceAll(/[^\x20-\x7e\u00a0-\uffff]/g, "?");
  const fence = fenceAround(text, 1);
  return fence === "`" ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}

// src/publish/proposal/stamp.ts
import { createHash as createHash2 } from "node:crypto";
var TRAILER = "Flagshift-Patch";
var STAMP = new RegExp(
  `^${TRAILER}: v1 patch=([0-9a-f]{40}) files=([0-9a-f]{40}) tree=([0-9a-f]{40,64})[ \\t]*$`,
  "gm"
);
function stampLine({ patch, files, tree }) {
  return `${TRAILER}: v1 patch=${patch} files=${files} tree=${tree}`;
}
function readStamp(message) {
  const [last = ""] = message.replaceAll("\r\n", "\n").trimEnd().split(/\n[ \t]*\n/).slice(-1);
  const found = [...last.matchAll(STAMP)].at(-1);
  if (!found) return void 0;
  const [, patch = "", files = "", tree = ""] = found;
  return { patch, files, tree };
}
function isOurs(commit) {
  return readStamp(commit.message)?.tree === commit.tree;
}
function filesHash(files, diff) {
  const hash = createHash2("sha256").update(diff);
  for (const file of files.toSorted((a, b) => a.path < b.path ? -1 : 1))
    hash.update(JSON.stringify([file.path, file.mode, blobName(file.bytes)]));
  return hash.digest("hex").slice(0, 40);
}
function namesOf({ diff, diffOf }, files) {
  return { patch: patchHash(diff), files: filesHash(files, diffOf(files.map(({ path }) => path))) };
}
function blobName(bytes) {
  return createHash2("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function patchHash(diff) {
  const hash = createHash2("sha256");
  let oldLines = 0;
  let newLines = 0;
  for (const line of diff.split("\n")) {
    const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (oldLines <= 0 && newLines <= 0) {
      if (hunk) {
        oldLines = Number(hunk[1] ?? 1);
        newLines = Number(hunk[2] ?? 1);
      } else if (line.startsWith("+++ ")) hash.update(`${line}
`);
      continue;
    }
    if (line.startsWith("\\")) continue;
    if (!line.startsWith("+")) oldLines -= 1;
    if (!line.startsWith("-")) newLines -= 1;
    if (line.startsWith("+") || line.startsWith("-")) hash.update(`${line}
`);
  }
  return hash.digest("hex").slice(0, 40);
}

// src/publish/proposal/commit-message.ts
var ACTIONS_BOT = {
  name: "github-actions[bot]",
  email: "41898282+github-actions[bot]@users.noreply.github.com"
};
function parseAuthor(author) {
  const found = /^\s*([^<>\n]+?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(author);
  if (!found)
    throw new UserError(
      `The author "${author.replaceAll(/[^\x20-\x7e]/g, "?")}" is not of the form "Name <e-mail>".`,
      'Write it like "Ada Lovelace <ada@example.org>".'
    );
  return { name: found[1] ?? "", email: found[2] ?? "" };
}
function commitMessage(proposal, stamp, committer = ACTIONS_BOT) {
  const text = proposal.commitMessage.replaceAll("\r\n", "\n").trim();
  const lines = text.split("\n");
  const lastParagraph = lines.slice(lines.lastIndexOf("") + 1);
  const endsWithTrailers = lines.includes("") && lastParagraph.every((line) => /^[A-Za-z][A-Za-z-]*: \S/.test(line));
  const trailers = [];
  if (proposal.signOff) {
    const { name, email } = proposal.author ? parseAuthor(proposal.author) : committer;
    const signOff = `Signed-off-by: ${name} <${email}>`;
    if (!lastParagraph.includes(signOff)) trailers.push(signOff);
  }
  trailers.push(stampLine(stamp));
  return `${text}${endsWithTrailers ? "\n" : "\n\n"}${trailers.join("\n")}
`;
}

export {
  readMarker,
  textHash,
  pullText,
  pullBody,
  code,
  readStamp,
  isOurs,
  namesOf,
  blobName,
  parseAuthor,
  commitMessage
};
