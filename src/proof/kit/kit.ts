import { canarySource, watchedTexts } from '../programs/canary-source.ts'
import { kitCMakeLists } from './cmake-lists.ts'
import type { KitInput } from './kit-plan.ts'
import { kitMakefile } from './makefile.ts'
import { kitReadme } from './readme.ts'

/**
 * The smoke test as files to keep: nvcc with CMake or make builds it, without Flagshift.
 *
 * @returns the files by their paths
 */
export function makeKit(input: KitInput): ReadonlyMap<string, Buffer> {
  const plan = { ...input, watched: watchedTexts(input) }
  const texts: Readonly<Record<string, string>> = {
    'smoke.cu': canarySource(input),
    'CMakeLists.txt': kitCMakeLists(plan),
    Makefile: kitMakefile(plan),
    'README.md': kitReadme(plan),
    'workflow-step.yml': WORKFLOW,
    'must-fail.sh': MUST_FAIL,
    'to-text.sh': TO_TEXT,
    'differs.sh': DIFFERS,
  }
  return new Map([
    ...Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)] as const),
    ...[...input.files].map(([name, bytes]) => [`component/${name}`, bytes] as const),
  ])
}

/** A check that can't fail shows nothing: so what must fail is run as well. */
const MUST_FAIL = `#!/bin/sh
# Runs a compile that must fail for want of the new definition, and fails where it does not.
if output=$("$@" 2>&1); then
  echo "It was built, and should not have been."
  exit 1
fi
case $output in
  *FLAG_GUARD*) printf '%s\\n' "$output" | grep FLAG_GUARD | head -n 3 ;;
  *)
    printf '%s\\n' "$output"
    echo "It failed, but for another reason."
    exit 1
    ;;
esac
`

const TO_TEXT = `#!/bin/sh
# What a compiler reads of a source: to-text.sh OUTPUT COMPILER OPTION... SOURCE
# Lines without words are no part of it: an empty header leaves some.
output=$1
shift
rm -f "$output"
"$@" -E > "$output.all" || exit 1
sed -e '/^#/d' -e '/^[[:space:]]*$/d' < "$output.all" > "$output"
rm -f "$output.all"
`

const DIFFERS = `#!/bin/sh
# Shows which lines of a source differ, and fails where none does: differs.sh SOURCE BEFORE AFTER
echo "What $1 compiles otherwise (< before, > after):"
diff "$2" "$3"
case $? in
  0) echo "Nothing: with the definitions of after it compiles what it did before." ;;
  1) exit 0 ;;
  *) echo "Nobody can tell: a text could not be read. Was the kit built?" ;;
esac
exit 1
`

const WORKFLOW = `# A job for a runner with a GPU. It takes the kit from ci/smoke.
smoke-test:
  runs-on: [self-hosted, gpu]
  steps:
    - uses: actions/checkout@v7
    - run: cmake -S ci/smoke -B build/smoke
    - run: cmake --build build/smoke
    - run: cd build/smoke && ctest --verbose
`
