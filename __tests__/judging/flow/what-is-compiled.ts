import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import * as path from 'node:path'

import type { Project, Spelling } from './random-project.ts'

/** A unit that the build would compile: where, which files and with which definitions. */
interface Unit {
  readonly directory: string
  readonly sources: readonly string[]
  readonly definitions: readonly string[]
}

/** Writes files below a new folder. */
export function writeProject(scratch: string, files: Project['files']): string {
  const root = mkdtempSync(path.join(scratch, 'p'))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    writeFileSync(path.join(root, name), text)
  }
  return root
}

/** A program, not a script: it starts a hundred times in a test. */
const RECORDER = `
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
int main(int count, char **words) {
  char here[4096];
  FILE *log = fopen(getenv("CC_LOG"), "a");
  fprintf(log, "%s|", getcwd(here, sizeof here));
  for (int i = 1; i < count; i++) fprintf(log, "%s ", words[i]);
  fputc('\\n', log);
  return fclose(log);
}
`

/** A stand-in for the compiler that writes down what it was asked for. */
export function recordingCompiler(scratch: string): string {
  const bin = path.join(scratch, 'bin')
  mkdirSync(bin, { recursive: true })
  const source = path.join(scratch, 'cc.c')
  writeFileSync(source, RECORDER)
  execFileSync('cc', ['-o', path.join(bin, 'cc'), source])
  return bin
}

/**
 * Builds a project by its own script, with the real tools, and gives the marks of the code that is compiled: each stands
 * in code, or is a definition, that is there when the feature is on.
 */
export function whatIsCompiled(
  root: string,
  bin: string,
  { args, env }: Spelling,
): ReadonlySet<string> {
  const out = mkdtempSync(`${root}-out`)
  const log = path.join(out, 'log')
  const ended = spawnSync('sh', ['build.sh', ...args], {
    cwd: root,
    env: { PATH: `${bin}:${process.env['PATH']}`, CC_LOG: log, OUT: out, ...env },
    encoding: 'utf8',
  })
  if (ended.status !== 0) throw new Error(`build.sh: ${ended.stderr}`)
  const logged = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : []
  const units = [
    ...logged.filter((line) => line.includes('|')).map(commandUnit),
    ...['', 'lib', 'vendor/engine']
      .map((folder) => path.join(out, folder, 'units'))
      .filter((file) => existsSync(file))
      .map((file) => cmakeUnit(readFileSync(file, 'utf8'), env['CFLAGS'] ?? '')),
  ]
  const marks = units.flatMap((unit) => marksOf(unit, root))
  return new Set([...marks, ...logged.filter((line) => line.startsWith('mark_'))])
}

function commandUnit(line: string): Unit {
  const [directory = '', command = ''] = line.split('|')
  const words = command.split(' ')
  return {
    directory,
    sources: words.filter((word) => word.endsWith('.c')),
    definitions: words.filter((word) => word.startsWith('-D')),
  }
}

function cmakeUnit(text: string, flags: string): Unit {
  const [directory = '', sources = '', definitions = ''] = text.split('|')
  const defined = definitions.split(';').filter((one) => one !== '')
  return {
    directory,
    sources: sources.split(';'),
    definitions: [
      ...flags.split(' ').filter((word) => word !== ''),
      ...defined.map((one) => `-D${one.replace(/^-D/, '')}`),
    ],
  }
}

const known = new Map<string, string>()

function preprocessed(directory: string, source: string, definitions: readonly string[]): string {
  const file = path.join(directory, source)
  const text = readFileSync(file, 'utf8')
  const header = path.join(directory, 'vendor/engine/engine.h')
  const included = text.includes('#include') ? readFileSync(header, 'utf8') : ''
  const key = JSON.stringify([text, included, definitions])
  const found =
    known.get(key) ??
    execFileSync('cc', ['-E', '-P', ...definitions, file], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  known.set(key, found)
  return found
}

function marksOf({ directory, sources, definitions }: Unit, root: string): readonly string[] {
  return sources.flatMap((source) => {
    const text = preprocessed(directory, source, definitions)
    const marks = [...text.matchAll(/\bmark_\w+/g), ...definitions.join(' ').matchAll(/mark_\w+/g)]
    return marks.map(([mark]) => `${path.relative(root, path.join(directory, source))} ${mark}`)
  })
}
