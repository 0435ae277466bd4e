import { sanitise } from '../running/output.ts'

/**
 * Lines in which a project speaks of deprecated or removed names, sanitised and at most ten. A build system's own
 * policy warnings do not count.
 */
export function projectNotes(output: string): readonly string[] {
  const lines = sanitise(output)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) =>
      /deprecat|is removed|no longer supported|renamed to|use \w+ instead/i.test(line),
    )
    .filter(
      (line) =>
        !/CMP\d{4}|cmake_minimum_required|Compatibility with CMake|CMake Deprecation|CMAKE_WARN_DEPRECATED|--warn-uninitialized/.test(
          line,
        ),
    )
  return [...new Set(lines)].slice(0, 10).map((line) => line.slice(0, 300))
}
