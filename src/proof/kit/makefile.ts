import { quoteWord } from '../../core/quote-word.ts'
import type { KitPlan, KitSource } from './kit-plan.ts'

/** The kit's Makefile: `make check` shows which lines of the component differ, builds the CUDA program and runs it. */
export function kitMakefile({ sources, watched, architecture }: KitPlan): string {
  const parts = sources.map((source, at) => rulesFor(source, at + 1))
  const texts = sources.map((_, at) => `component_${at + 1}_differs`)
  return `# make check: which lines of the component differ, then the CUDA program, which must fail before and run after.
NVCC ?= nvcc
ARCH ?= sm_${architecture}

check: ${['before-fails', 'after-runs', ...texts].join(' ')}

before-fails: smoke.cu
\tsh must-fail.sh $(NVCC) -arch=$(ARCH)${words(watched.before)} -c smoke.cu -o before.o

smoke_after: smoke.cu
\t$(NVCC) -arch=$(ARCH)${words(watched.after)} smoke.cu -o $@

# 77: it was built, but no CUDA device is here.
after-runs: smoke_after
\t./smoke_after || test $$? -eq 77

# The texts are made each time: any file of the component may have changed.
again:

${parts.join('\n')}
clean:
\trm -f smoke_after before.o component_*.i component_*.o

.PHONY: ${['check', 'before-fails', 'after-runs', 'clean', 'again', ...texts].join(' ')}
`
}

function rulesFor(source: KitSource, number: number): string {
  const compiler = { C: '$(CC)', CXX: '$(CXX)', CUDA: '$(NVCC)' }[source.language]
  const folders = source.includes.map((folder) => ` -I${shell(`component/${folder}`)}`).join('')
  const options = source.options.map((option) => ` ${shell(option)}`).join('')
  const file = shell(`component/${source.path}`)
  const forced = source.forced
    .map(({ option, path, isOwn }) => ` ${option} ${shell(isOwn ? `component/${path}` : path)}`)
    .join('')
  const states = (['before', 'after'] as const).map((state) => {
    const call = `${compiler}${options}${folders}${words(source[state])}${forced}`
    return `component_${number}_${state}.o: component_${number}_${state}.i
\t${call} -c ${file} -o $@

component_${number}_${state}.i: again
\t@sh to-text.sh $@ ${call} ${file}
`
  })
  return `component_${number}_differs: component_${number}_before.i component_${number}_after.i component_${number}_before.o component_${number}_after.o
\t@sh differs.sh ${shell(source.path)} component_${number}_before.i component_${number}_after.i

${states.join('\n')}`
}

function words(definitions: readonly string[]): string {
  return definitions.map((text) => ` -D${shell(text)}`).join('')
}

/** As one word of the shell, in a recipe of make. */
function shell(text: string): string {
  return quoteWord(text)
    .replaceAll('$', '$$$$')
    .replaceAll('#', String.raw`\#`)
}
