import { posix } from 'node:path'

import type { Guard } from './guards.ts'

/** A call at the left of a line, up to the parenthesis that closes it; no longer one decides anything. */
const CALL = /^(\w+)\((?:.*\)\r?$|[^]{0,20000}?^\))/gm
const PAIR = /["']([^"']+)["']\s*:\s*["']([^"']*)["']/g
const VALUES = /\b(define_values|flag_values|values)\s*=\s*\{([^{}]*)\}/g

/** A line, from 1, of a file as it is after the patch. */
interface GuardedLine {
  readonly file: string
  readonly reader: string
  readonly text: string
  readonly line: number
}

/**
 * What decides whether a line of Bazel's files is reached: the group of a `.bazelrc` that it is part of, the setting that it
 * asks for or declares, or the one that its branch of a `select()` hangs on, where the same file has it.
 *
 * @returns each with what stands before its name: `define=NAME`, `config=NAME`, `//package:NAME`
 */
export function bazelGuards({ file, reader, text, line }: GuardedLine): readonly Guard[] {
  if (reader !== 'bazelrc' && reader !== 'starlark') return []
  const lines = text.split('\n')
  const own = lines[line - 1] ?? ''
  if (reader === 'bazelrc') {
    const group = /^\s*\w+:([\w.-]+)\s/.exec(own)?.[1]
    return group === undefined ? [] : [{ name: `config=${group}`, value: '' }]
  }
  const folder = posix.dirname(file)
  const start = lines.slice(0, line - 1).join('\n').length
  const end = lines.slice(0, line).join('\n').length
  const calls = [...text.matchAll(CALL)]
  const around = calls.find(
    ({ 0: written, index }) => index <= end && start < index + written.length,
  )
  const settingOf = (call: RegExpExecArray): readonly Guard[] => settings(call, folder)
  if (around === undefined) return []
  const asked = settingOf(around)
  if (asked.length > 0) return asked
  const label = branchAround(text.slice(around.index, end))
  const named = calls.find(
    ({ 0: written, 1: rule }) => rule === 'config_setting' && nameOf(written) === label,
  )
  return named === undefined ? [] : settingOf(named)
}

/** What a setting asks for, or the flag that a rule declares, turned on. */
function settings([written, rule = '']: RegExpExecArray, folder: string): readonly Guard[] {
  const name = nameOf(written)
  if (rule === 'bool_flag' && name !== undefined)
    return [{ name: fullLabel(`:${name}`, folder), value: 'True' }]
  if (rule !== 'config_setting') return []
  return [...written.matchAll(VALUES)].flatMap(([, kind, pairs]) =>
    [...pairs!.matchAll(PAIR)].flatMap(([, key, value]): readonly Guard[] => {
      if (kind === 'define_values') return [{ name: `define=${key!}`, value: value! }]
      if (kind === 'flag_values') return [{ name: fullLabel(key!, folder), value: value! }]
      const [, define, on] = /^([^=]+)=(.*)$/.exec(value!) ?? []
      return key === 'define' && define !== undefined
        ? [{ name: `define=${define}`, value: on! }]
        : []
    }),
  )
}

/** The name of the setting behind which the last words of a call stand in a `select()`. */
function branchAround(before: string): string | undefined {
  const opened = before.lastIndexOf('select({')
  const keys = before.slice(opened).matchAll(/["']([^"']*:([^"':]+))["']\s*:/g)
  const [, label, name] = [...keys].at(-1) ?? []
  return opened === -1 || label?.startsWith('//conditions:') === true ? undefined : name
}

function nameOf(call: string): string | undefined {
  return /\bname\s*=\s*["']([^"']+)["']/.exec(call)?.[1]
}

function fullLabel(label: string, folder: string): string {
  if (!label.startsWith(':')) return label
  return `//${folder === '.' ? '' : folder}${label}`
}
