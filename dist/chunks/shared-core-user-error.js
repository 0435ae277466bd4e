import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/core/user-error.ts
var UserError = class extends Error {
  what;
  fix;
  where;
  constructor(what, fix, where, options) {
    super(`${where ? `${place(where)}: ` : ""}${what} ${fix}`, options);
    this.name = "UserError";
    this.what = what;
    this.fix = fix;
    this.where = where;
  }
};
function place({ file, line, column }) {
  return [file, line, column].filter((part) => part !== void 0).join(":");
}

export {
  UserError,
  place
};
