/** How much of a file is looked at: a licence may stand before the remark. */
const HEADER_BYTES = 4096

const HINT = /generated|do not (?:manually )?(?:edit|modify|change)/i

/** Made once and then edited by hand: the remark stays, the file is the person's. */
const STARTED =
  /\b(init(iali[sz]ed|ially)?|originally|scaffold\w*|skeleton|boilerplate|starter|wizard|(project|workflow) template|once|by (an )?(claude|chatgpt|copilot|gemini|ai|llm))\b|(feel free|you (can|may|should)|safe|okay) to (edit|modify|change)|can be (edited|modified)|partially/i

/** Tools whose output keeps its template's ending. */
const AUTOTOOLS =
  /\bgenerated (?:automatically )?(?:by|from \S+ by) (?:GNU )?(?:automake|autoheader|autoconf|aclocal|libtool)/i

const REMARKS: readonly RegExp[] = [
  AUTOTOOLS,
  /(?:^|[\s*#/;<!-])@generated\b/,
  /\bcode generated\b.*\bdo not edit\b/i,
  /\b(?:this|the) (?:file|code|header|script|source|document|makefile|page|workflow|module|configuration|pipeline|dockerfile)\b[^.]{0,60}\b(?:is|was|has been|were|are)\b[^.]{0,30}\b(?:auto(?:matically)?[- ]?|machine[- ]?|programmatically )generated\b/i,
  /\b(?:this|the) file (?:is|was|has been) generated (?:by|from|with|using)\b/i,
  /^\W*(?:this is an? )?(?:automatically|auto|machine)[- ]?generated\b(?!\s+\w+s\b)/i,
  /^\W*(?:file |code )?generated (?:automatically |file )?(?:by|from|with|using)\b/i,
]

const FORBIDS = /\bdo not (?:manually )?(?:edit|modify|change)\b/i
/** `DO NOT EDIT BELOW THIS LINE` speaks of a part only. */
const PART = /\b(below|above|between|this (line|section|block|part)|beyond|after this|following)\b/i
const WHOLE = /\b(this file|by hand|manually|directly)\b|generated/i

/**
 * True when the comment at the top of a file says that a program writes the file. Only the comments before the first
 * line of code count, so that a script which prints such a remark is no generated file; a remark that the file was
 * only started by a program does not count either.
 *
 * @param text the file's bytes as latin1
 * @param template the file is a template (`.in`, `.j2`): its remark is meant for what is made from it, except where
 * autotools made the template itself
 */
export function saysGenerated(text: string, template = false): boolean {
  const head = text.slice(0, HEADER_BYTES)
  if (!HINT.test(head)) return false
  const lines = headerComments(head)
  if (template) return lines.some((line) => AUTOTOOLS.test(line))
  const whole = lines.join('\n')
  if (/quickstart/i.test(whole)) return false
  if (STARTED.test(lines.filter((line) => HINT.test(line)).join('\n'))) return false
  const remark = lines.findIndex((line) => REMARKS.some((one) => one.test(line)))
  if (remark !== -1 && !introduced(lines, remark)) return true
  const forbids = lines.some((line) => FORBIDS.test(line) && !PART.test(line))
  return forbids && WHOLE.test(whole)
}

/**
 * Whether a person's own words, and not only a licence, stand in a paragraph above the remark: then a program once wrote
 * what follows, and the file is the person's.
 */
function introduced(lines: readonly string[], remark: number): boolean {
  const start = lines.lastIndexOf(BETWEEN, remark)
  const above = start === -1 ? [] : lines.slice(0, start)
  return above.some((line) => /(?:[a-z]+[ ,]+){3}/i.test(line)) && !LEGAL.test(above.join('\n'))
}

const LEGAL = /copyright|licen[cs]e|SPDX|all rights reserved|\(c\)/i

/** Stands for the blank lines between two comments. */
const BETWEEN = '\0'

const BLOCKS: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^\/\*/, /\*\//],
  [/^<!--/, /-->/],
  [/^#\[(=*)\[/, /\](=*)\]/],
  [/^"""/, /"""/],
  [/^'''/, /'''/],
  [/^<#/, /#>/],
  [/^--\[\[/, /\]\]/],
  [/^\{-/, /-\}/],
]
const LINE_COMMENT =
  /^(#(?!\s*(include|define|if|ifdef|ifndef|pragma|undef|error)\b)|\/\/|;|--|%|dnl\b|@?rem\b|::|\*|!|"(?!")|\.\\"|\.\. )/i
/** What may stand before the comments. */
const PREAMBLE = /^(#!|<\?|<!doctype|#\s*pragma once|@echo off|syntax *=|---$|\xef\xbb\xbf)/i

/** The lines of the comments before the first line of code. */
function headerComments(head: string): readonly string[] {
  const comments: string[] = []
  let close: RegExp | undefined
  for (const raw of head.split(/\r\n|\n|\r/)) {
    const line = raw.replace(/^\xef\xbb\xbf/, '').trim()
    if (close !== undefined) {
      comments.push(line)
      if (close.test(line)) close = undefined
      continue
    }
    if (line === '' && comments.length > 0 && comments.at(-1) !== BETWEEN) comments.push(BETWEEN)
    if (line === '' || PREAMBLE.test(line)) continue
    const block = BLOCKS.find(([open]) => open.test(line))
    if (block !== undefined) {
      comments.push(line)
      const rest = line.replace(block[0], '')
      if (!block[1].test(rest)) close = block[1]
      continue
    }
    if (!LINE_COMMENT.test(line)) break
    comments.push(line.replace(LINE_COMMENT, ''))
  }
  return comments
}
