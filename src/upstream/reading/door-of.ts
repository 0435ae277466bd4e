import { TEMPLATE_UPSTREAM } from '../../languages/cmake/upstream/template.ts'
import { formatOf } from '../../languages/registry.ts'
import type { UpstreamDoor } from '../../languages/upstream-door.ts'

/** Prose, packaging and runs of a build: they pass flags or speak of them, and never read them for the library. */
const OUTSIDE =
  /(?:^|\/)(?:docs?|documentation|changelogs?|licen[cs]es?|\.github|\.gitlab|\.devops|\.circleci|\.git|node_modules)\//i

/** A name that says that CMake or configure fills the file in; `config.h.cmake` is a header. */
const TEMPLATE = /\.(?:in|cmake)$/i
/** Languages of files that are what they are although their name ends so: `Config.cmake.in`, `Config.in`, `configure.in`. */
const OWN = /^(?:cmake|kconfig|m4)$/

/** Who reads a file of an upstream; undefined where nothing in it can read a build flag. */
export function doorOf(path: string): UpstreamDoor | undefined {
  if (OUTSIDE.test(path)) return undefined
  const { reader, upstream } = formatOf(path)
  return TEMPLATE.test(path) && !OWN.test(reader) ? TEMPLATE_UPSTREAM : upstream
}

/** CMake files and Makefiles: what offers options to those who build. */
export function isBuildFile(path: string): boolean {
  return doorOf(path)?.sets !== undefined
}

/** Whether a file exists only to say that a program or name is gone. */
export function isAboutDeprecation(path: string): boolean {
  return /deprecat(?:ed|ion)[-_](?:warning|notice|stub)/i.test(path)
}
