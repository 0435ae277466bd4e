import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  UserError
} from "./shared-core-user-error.js";

// src/repository/git.ts
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
var SAFE_SETTINGS = [
  "safe.directory=*",
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "core.untrackedCache=false",
  "core.attributesFile=/dev/null",
  "core.alternateRefsCommand=",
  "core.askPass=",
  "core.editor=:",
  "core.gitProxy=",
  "core.sshCommand=false",
  "sequence.editor=:",
  "credential.helper=",
  "interactive.diffFilter=",
  "log.showSignature=false",
  "commit.gpgSign=false",
  "tag.gpgSign=false",
  "push.gpgSign=false",
  "gpg.program=false",
  "gpg.openpgp.program=false",
  "gpg.x509.program=false",
  "gpg.ssh.program=false",
  "gpg.ssh.defaultKeyCommand=",
  "gc.auto=0",
  "maintenance.auto=false",
  "protocol.allow=never",
  "protocol.ext.allow=never",
  "submodule.recurse=false"
];
var SAFE_OPTIONS = [
  "--no-pager",
  "--no-replace-objects",
  ...SAFE_SETTINGS.flatMap((setting) => ["-c", setting])
];
var INHERITED = [
  "PATH",
  "HOME",
  "TMPDIR",
  "SystemRoot",
  "PATHEXT",
  "USERPROFILE",
  "TEMP"
];
var GitFailure = class extends Error {
  stderr;
  constructor(args, code, stderr) {
    const said = printable(stderr.trimEnd().split("\n").at(-1) ?? "");
    super(`git ${printable(args[0] ?? "")} ended with ${code ?? "a signal"}: ${said}`);
    this.name = "GitFailure";
    this.stderr = stderr;
  }
};
function gitEnvironment(extra = {}) {
  const inherited = INHERITED.flatMap((name) => {
    const value = process.env[name];
    return value === void 0 ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(inherited),
    LANG: "C",
    LC_ALL: "C",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_ASKPASS: "",
    SSH_ASKPASS: "",
    ...extra
  };
}
function startGit(cwd, args, env = {}) {
  return spawn("git", [...SAFE_OPTIONS, ...storeOptions(cwd), ...args], {
    cwd,
    env: gitEnvironment(env),
    shell: false,
    windowsHide: true
  });
}
function isSubmoduleStore(dir) {
  return /[/\\]\.git[/\\]modules[/\\]/.test(dir) && existsSync(join(dir, "HEAD")) && existsSync(join(dir, "objects"));
}
function storeOptions(cwd) {
  return isSubmoduleStore(cwd) ? ["--git-dir=.", "--work-tree=."] : [];
}
function git(cwd, args, { input, env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = startGit(cwd, args, env);
    const output = [];
    const errors = [];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => errors.push(chunk));
    child.on("error", (error) => reject(startFailure(cwd, error)));
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(output));
      else reject(new GitFailure(args, code, Buffer.concat(errors).toString("utf8")));
    });
    child.stdin.on("error", () => void 0);
    child.stdin.end(input ?? "");
  });
}
async function gitOrNull(cwd, args) {
  try {
    return await git(cwd, args);
  } catch (error) {
    if (error instanceof GitFailure) return null;
    throw error;
  }
}
function startFailure(cwd, error) {
  const code = error.code;
  if (code !== "ENOENT" && code !== "EACCES") return error;
  if (!existsSync(cwd))
    return new UserError("There is no such directory.", "Check the path.", { file: cwd });
  return new UserError(
    "Git cannot be started.",
    "Install git 2.30 or newer and put it on the PATH.",
    void 0,
    {
      cause: error
    }
  );
}
function printable(text, limit = 300) {
  const visible = text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
  return visible.length > limit ? `${visible.slice(0, limit)}\u2026` : visible;
}

export {
  GitFailure,
  startGit,
  isSubmoduleStore,
  git,
  gitOrNull,
  startFailure,
  printable
};
