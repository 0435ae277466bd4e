import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  read
} from "./shared-maps-read.js";
import {
  RENAME_KINDS,
  VERSION_SCHEMES,
  check,
  explain,
  find,
  versionProblem
} from "./shared-maps-explain.js";
import "./shared-maps-nearest.js";
import {
  LARGEST_MAP,
  problemsError,
  quote,
  tooLarge
} from "./shared-maps-problem.js";
import {
  canonicalVersion,
  compareVersions,
  isVersion
} from "./shared-maps-version.js";
import "./shared-yaml.js";
import "./shared-core-remembered.js";
import "./shared-zod-v4-mini.js";
import {
  _enum,
  _maxLength,
  _minLength,
  _null,
  _regex,
  array,
  boolean,
  describe,
  literal,
  meta,
  number,
  optional,
  record,
  refine,
  strictObject,
  string,
  union
} from "./shared-zod-v4-core.js";
import "./shared-core-user-error.js";
import "./shared-core-append.js";
import "./shared-runtime.js";

// src/maps/parse.ts
import path from "node:path";

// src/maps/bundle-checks.ts
function bundleProblems(bundles, upstream, root) {
  const seen = /* @__PURE__ */ new Set();
  return bundles.flatMap((bundle3, index) => {
    const isTwice = seen.has(bundle3.package);
    seen.add(bundle3.package);
    const at = find(root, ["bundles", index]);
    const twice = {
      what: `${quote(bundle3.package)} stands twice in \`bundles\`.`,
      fix: "Write its releases in one entry.",
      offset: find(root, ["bundles", index, "package"]).node?.offset ?? at.key
    };
    return [
      ...isTwice ? [twice] : [],
      ...releaseProblems(bundle3, upstream, find(root, ["bundles", index, "releases"]).node),
      ...endProblems(bundle3, find(root, ["bundles", index, "until"]).node.offset)
    ];
  });
}
function releaseProblems({ versions, releases }, upstream, written) {
  const seen = /* @__PURE__ */ new Set();
  return Object.entries(releases).flatMap(([release, held]) => {
    const { key, node } = written.children.get(release);
    const canonical = canonicalVersion(versions, release);
    const isTwice = seen.has(canonical);
    seen.add(canonical);
    const twice = {
      what: `The release ${quote(release)} stands twice.`,
      fix: "Drop one of the two.",
      offset: key
    };
    return [
      ...versionProblem(release, versions, key),
      ...held === null ? [] : versionProblem(held, upstream, node.offset),
      ...isTwice ? [twice] : []
    ];
  });
}
function endProblems({ versions, releases, until }, offset) {
  if (!isVersion(versions, until)) return versionProblem(until, versions, offset);
  const later = Object.keys(releases).find(
    (release) => (compareVersions(versions, release, until) ?? 0) > 0
  );
  if (later === void 0) return [];
  return [
    {
      what: `The release ${quote(later)} comes after \`until\`.`,
      fix: "Write the last release that was looked at.",
      offset
    }
  ];
}

// src/maps/case-checks.ts
function caseProblems(cases, versions, root) {
  return cases.flatMap((entry, index) => {
    const what = mistakeIn(entry);
    const offset = find(root, ["cases", index]).node.offset;
    const at = find(root, ["cases", index, "at"]).node?.offset ?? offset;
    return [
      ...what === void 0 ? [] : [{ ...what, offset }],
      ...entry.at === void 0 ? [] : versionProblem(String(entry.at), versions, at)
    ];
  });
}
function mistakeIn({ before, after, stays }) {
  const isPair = before !== void 0 && after !== void 0;
  const isAlone = before === void 0 && after === void 0;
  if (stays === void 0 ? !isPair : !isAlone)
    return {
      what: "A case needs `before` and `after`, or `stays` alone.",
      fix: "Write what stands there before the patch and after it, or what the patch must leave."
    };
  if (isPair && before.trimEnd() === after.trimEnd())
    return { what: "`before` and `after` are the same.", fix: "Write the text as `stays`." };
  return void 0;
}

// src/maps/schema.ts
var text = string().check(_minLength(1), _maxLength(2e3));
var literal2 = union([string(), number(), boolean()]);
var name = matching(/^-{0,2}[A-Za-z_][A-Za-z0-9_.:+=-]*$/);
var to = described(
  union([
    described(name, "The new name."),
    described(
      array(name).check(_minLength(1), _maxLength(20)),
      "Several new names; each gets the old value. The old name among them is kept."
    ),
    filled(name, "New names with the value each gets where the old flag was on."),
    described(_null(), "The flag was removed; say in `note` what to do instead.")
  ]),
  "What the name became: a name, a list of names, a mapping of names to values, or null."
);
var value = described(
  union([
    _enum(["same", "inverted"]),
    filled(string(), "Old values with their new values; other values are left for a person.")
  ]),
  "How the value changes with the name: same (default), inverted, or {OLD: NEW}."
);
var rename = described(
  strictObject({
    from: described(name, "The old name, without -D."),
    to,
    kind: described(
      _enum(RENAME_KINDS),
      "What the flag is to the build; make and CMake can need different new names."
    ),
    since: maybe(literal2, "The first upstream version with the new name."),
    removed: maybe(literal2, "The first upstream version that no longer accepts the old name."),
    value: optional(value),
    generic: maybe(
      literal([true, "true"]),
      "The old name is common: it counts only where this upstream was found."
    ),
    remains: maybe(
      _enum(["changed", "unread"]),
      "With `to: null`: upstream still has the name, and it means something else by now (changed), or nothing reads it (unread)."
    ),
    evidence: maybe(text, "Where upstream says so, such as a link to the commit."),
    note: maybe(text, "One or two sentences for the person who reads the report.")
  }),
  "One fact: in this upstream, `from` became `to`."
);
var packageName = matching(/^[a-z][a-z0-9+.-]*:[^\s:]+$/);
var bundle = described(
  strictObject({
    package: described(packageName, "The package, as ecosystem:name."),
    versions: maybe(
      _enum(["semver", "build-number", "date"]),
      "How the releases of the package are written and compared (default: semver)."
    ),
    releases: described(
      record(string(), union([literal2, _null()])).check(refine(isFilled), meta({ minProperties: 1 })),
      "Each release from which on another version of the upstream is held, with that version, or null where it is none."
    ),
    until: described(literal2, "The last release that was looked at; newer ones are not guessed.")
  }),
  "Which releases of a package hold which versions of the upstream."
);
var file = described(
  matching(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\]+$/),
  "The file that the text stands in, such as build.sh: its name says which language it is."
);
var mapCase = described(
  strictObject({
    file,
    before: maybe(text, "What stands there, with the old name."),
    after: maybe(text, "What the patch makes of it."),
    stays: maybe(text, "A text that no patch may change; instead of `before` and `after`."),
    at: maybe(
      literal2,
      "The version of the upstream that the repository takes (default: the newest one)."
    )
  }),
  "A test of the map: a text before and after, or one that stays."
);
var mapFile = strictObject({
  $schema: optional(string()),
  upstream: described(
    matching(/^[A-Za-z0-9][A-Za-z0-9_.-]*\/[A-Za-z0-9_.-]+$/),
    "The project that owns the names, as owner/name."
  ),
  detect: maybe(
    array(matching(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[^\\]+$/)).check(_maxLength(50)),
    "Files, relative to a vendored copy, any of which shows that it is this upstream."
  ),
  holds: maybe(
    text,
    "A text that each of these files holds; one without it is another project\u2019s of the same name."
  ),
  versions: maybe(
    _enum(VERSION_SCHEMES),
    "How `since` and `removed` are written and compared (default: semver)."
  ),
  packages: maybe(
    array(packageName).check(_maxLength(50)),
    "Packages whose versions are those of the upstream, such as conan:llama-cpp."
  ),
  bundles: maybe(
    array(bundle).check(_maxLength(50)),
    "Packages that hold the upstream and have versions of their own, such as pypi:llama-cpp-python."
  ),
  renames: array(rename).check(_minLength(1), _maxLength(1e4)),
  cases: maybe(
    array(mapCase).check(_maxLength(1e3)),
    "Texts before and after, and texts that stay, which `flagshift maps test` runs."
  )
}).check(meta({ title: "Flagshift rename map" }));
function described(schema, description) {
  return schema.check(describe(description));
}
function maybe(schema, description) {
  return described(optional(schema), description);
}
function matching(pattern) {
  return string().check(_maxLength(200), _regex(pattern));
}
function filled(key, description) {
  return record(key, literal2).check(refine(isFilled), meta({ minProperties: 1, description }));
}
function isFilled(values) {
  return Object.keys(values).length > 0;
}

// src/maps/parse.ts
function parseMap(text2, file2, origin = "file") {
  if (text2.length > LARGEST_MAP || Buffer.byteLength(text2) > LARGEST_MAP) throw tooLarge(file2);
  const { root, problems, locate } = read(text2, file2);
  if (root === void 0 || problems.length > 0) throw problemsError(problems, locate);
  const parsed = mapFile.safeParse(root.value);
  if (!parsed.success) throw problemsError(explain(parsed.error.issues, root), locate);
  const { cases = [] } = parsed.data;
  const lineOf = (index) => locate(find(root, ["cases", index]).node.offset).line;
  const map = {
    ...build(parsed.data, nameOf(file2), origin),
    ...cases.length > 0 && {
      cases: cases.map((entry, index) => mapCase2(entry, lineOf(index)))
    }
  };
  const mistakes = [
    ...caseProblems(cases, map.versions, root),
    ...check(map.renames, map.versions, root),
    ...bundleProblems(map.bundles ?? [], map.versions, root)
  ];
  if (mistakes.length > 0) throw problemsError(mistakes, locate);
  return map;
}
function nameOf(file2) {
  return path.posix.basename(file2.replaceAll("\\", "/")).replace(/\.(?:ya?ml|json)$/i, "");
}
function build(file2, name2, origin) {
  return {
    name: name2,
    origin,
    upstream: file2.upstream,
    detect: file2.detect ?? [],
    ...file2.holds === void 0 ? {} : { holds: file2.holds },
    versions: file2.versions ?? "semver",
    packages: file2.packages ?? [],
    ...file2.bundles === void 0 ? {} : { bundles: file2.bundles.map(bundle2) },
    renames: file2.renames.map((entry) => rename2(entry, name2))
  };
}
function bundle2(entry) {
  const releases = Object.entries(entry.releases).map(
    ([release, held]) => [release, held === null ? null : String(held)]
  );
  return {
    package: entry.package,
    versions: entry.versions ?? "semver",
    releases: Object.fromEntries(releases),
    until: String(entry.until)
  };
}
function mapCase2({ file: file2, before, after, stays, at }, line) {
  const from = `${(stays ?? before ?? "").trimEnd()}
`;
  const to2 = stays === void 0 ? `${(after ?? "").trimEnd()}
` : from;
  return { file: file2, before: from, after: to2, line, ...at !== void 0 && { at: String(at) } };
}
function rename2(entry, map) {
  const { from, kind, evidence, note } = entry;
  return {
    from,
    to: targets(entry.to),
    kind,
    ...entry.since === void 0 ? {} : { since: String(entry.since) },
    ...entry.removed === void 0 ? {} : { removed: String(entry.removed) },
    value: rule(entry.value),
    ...entry.generic === void 0 ? {} : { generic: true },
    ...entry.remains === void 0 ? {} : { remains: entry.remains },
    ...evidence === void 0 ? {} : { evidence },
    ...note === void 0 ? {} : { note },
    map
  };
}
function targets(to2) {
  if (to2 === null) return [];
  if (typeof to2 === "string") return [{ name: to2 }];
  if (Array.isArray(to2)) return to2.map((name2) => ({ name: name2 }));
  return Object.entries(to2).map(([name2, value2]) => ({ name: name2, value: String(value2) }));
}
function rule(value2) {
  if (value2 === void 0 || value2 === "same") return { kind: "same" };
  if (value2 === "inverted") return { kind: "inverted" };
  const values = Object.entries(value2).map(([old, next]) => [old, String(next)]);
  return { kind: "mapped", values: Object.fromEntries(values) };
}
export {
  parseMap
};
