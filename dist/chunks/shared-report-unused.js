import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);
import {
  oneSafeLine
} from "./shared-report-escape.js";
import {
  count
} from "./shared-core-count.js";

// src/report/unused.ts
var MOST_PLACES = 5;
function unusedTable(search, style) {
  const { unused, unsettled, attempts } = search;
  const configured = attempts.filter(({ ok }) => ok).length;
  const lines = unused.flatMap((one) => unusedLines(one, style));
  const clean = configured > 0 && unused.length + unsettled.length === 0 ? [
    style.green(
      `No argument that was given to a configure here was left unused (${count(configured, "configure")}).`
    )
  ] : [];
  return [...lines, ...clean, ...limits(search, style)].join("\n");
}
function unusedLines(one, style) {
  const { name, places, nearest } = one;
  const more = places.length - MOST_PLACES;
  return [
    `${style.yellow(oneSafeLine(name))} ${saidOf(one)}; passed in`,
    ...places.slice(0, MOST_PLACES).map(({ path, line }) => `    ${style.bold(`${oneSafeLine(path)}:${line}`)}`),
    ...more > 0 ? [`    and ${count(more, "more place")}`] : [],
    ...nearest.map(
      (near) => `    perhaps ${style.green(oneSafeLine(near))} ${style.dim("(the name is alike)")}`
    )
  ];
}
function saidOf({ system, configures }) {
  if (system === "meson") return "is no option of the project, as Meson says";
  return configures === 1 ? "was not used by the one configure that was given it, as CMake says" : `was used by none of the ${configures} configures that were given it, as CMake says`;
}
function limits({ attempts, unsettled, elsewhere, exempt }, style) {
  const failed = attempts.filter(({ ok }) => !ok);
  const untried = unsettled.filter(({ why }) => why === "not-configured");
  const beside = unsettled.filter(({ why }) => why === "beside-toolchain");
  const conditional = unsettled.filter(({ why }) => why === "named-in-project");
  return [
    ...attempts.length === 0 ? [
      "Nothing was configured: no command passes an argument to a CMake or Meson project of this repository, or neither is here."
    ] : [],
    ...failed.slice(0, 3).map(
      ({ sourceDir, error }) => `A configure of ${oneSafeLine(sourceDir)} failed: ${oneSafeLine(error) || "it said nothing"}`
    ),
    ...untried.length > 0 ? [`Not told, since no configure that was given them succeeded: ${names(untried)}.`] : [],
    ...conditional.length > 0 ? [
      `Not used here either, but not accused, since the project's own CMake files name them: ${names(conditional)}.`
    ] : [],
    ...beside.length > 0 ? [
      `Not used by the project either, but not accused, since a toolchain file is passed beside them and may read them: ${names(beside)}.`
    ] : [],
    ...elsewhere > 0 ? [
      `${count(elsewhere, "command")} configure${elsewhere === 1 ? "s" : ""} another project, or a folder that is not here or not told.`
    ] : [],
    ...exempt.length > 0 ? [`Exempt by .github/flagshift.yml: ${exempt.map(oneSafeLine).join(", ")}.`] : []
  ].map((line) => style.dim(line));
}
function names(all) {
  return all.map(({ name }) => oneSafeLine(name)).join(", ");
}
function unusedReport({ attempts, ...search }) {
  return {
    schema: "flagshift-unused/1",
    ...search,
    configures: attempts.map(({ system, sourceDir, given, ok, error }) => ({
      system,
      sourceDir,
      arguments: given,
      ok,
      error
    }))
  };
}

export {
  unusedTable,
  unusedLines,
  saidOf,
  unusedReport
};
