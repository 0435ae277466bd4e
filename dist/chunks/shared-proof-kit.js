import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  UserError
} from "./shared-core-user-error.js";

// src/proof/kit/write-kit.ts
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
var MARK = "smoke.cu";
async function checkKitFolder(directory) {
  const names = await readdir(directory).catch((error) => error.code);
  if (names === "ENOENT") return;
  if (!Array.isArray(names))
    throw new UserError("The folder for the smoke test can\u2019t be read.", "Name another folder.", {
      file: directory
    });
  if (names.length === 0 || names.includes(MARK)) return;
  throw new UserError(
    "The folder for the smoke test holds other files.",
    "Name a new folder, or an empty one.",
    { file: directory }
  );
}
async function writeKit(directory, files) {
  for (const [name, bytes] of files) {
    const place = path.join(directory, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, bytes);
  }
}

export {
  checkKitFolder,
  writeKit
};
