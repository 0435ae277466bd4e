import { guardsOf } from '../programs/canary-source.ts'
import type { KitPlan } from './kit-plan.ts'

/** What a person who keeps the kit does with it, and what comes out. */
export function kitReadme(plan: KitPlan): string {
  const { component, expects, sources, watched } = plan
  const names = expects.map((name) => `\`${name}\``).join(', ')
  const guards = guardsOf(plan).map(({ error }) => error)
  return `# Smoke test of ${component.replaceAll(/[\\`*_<>[\]]/g, String.raw`\$&`)}

It shows that ${names} reaches the component: the program \`smoke.cu\` does not build with the definitions that the component
had before the patch, and builds and runs with those it has now. The component's own sources that the flag changes lie in
\`component\`: ${sources.map(({ path }) => `\`${path}\``).join(', ') || 'none of them could be taken along'}.

| | definitions that are watched |
| --- | --- |
| before | ${cell(watched.before)} |
| after | ${cell(watched.after)} |

With CMake:

\`\`\`sh
cmake -S . -B build
cmake --build build
(cd build && ctest --verbose)
\`\`\`

\`--verbose\` prints which lines differ; with \`--output-on-failure\` instead only what fails is printed.

With make:

\`\`\`sh
make check
\`\`\`

They need nvcc, a C++ compiler and cmake or make, and no Flagshift. Expected: the lines that differ, and \`before_fails\` passes, since the compiler says

\`\`\`text
${guards.join('\n')}
\`\`\`

and \`after_runs\` prints one line. On a GPU it names the device and \`"status":"ran"\`; without one it says
\`"status":"no-device"\`, ends with 77 and counts as skipped. \`workflow-step.yml\` is a job for a runner with a GPU.
`
}

function cell(texts: readonly string[]): string {
  const shown = texts.map((text) => `\`-D${text.replaceAll('|', String.raw`\|`)}\``)
  return shown.join(' ') || 'none'
}
