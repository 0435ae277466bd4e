import { SyntaxKind, type Node, type SourceFile } from 'typescript/unstable/ast'
import {
  isArrayLiteralExpression,
  isBinaryExpression,
  isCallExpression,
  isConditionalExpression,
  isExpressionStatement,
  isIdentifier,
  isIfStatement,
  isNumericLiteral,
  isPrefixUnaryExpression,
  isPropertyAssignment,
  isStringLiteral,
  isTypeNode,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is'

import { weakenRegex } from './regex.ts'

/** A small change to one file that a test should notice. */
export interface Change {
  /** Relative to the project. */
  readonly path: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly was: string
  readonly text: string
  /** Where what is run begins that the change is a part of. */
  readonly runs: number
}

const SWAPPED: ReadonlyMap<SyntaxKind, string> = new Map([
  [SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [SyntaxKind.LessThanToken, '<='],
  [SyntaxKind.LessThanEqualsToken, '<'],
  [SyntaxKind.GreaterThanToken, '>='],
  [SyntaxKind.GreaterThanEqualsToken, '>'],
  [SyntaxKind.AmpersandAmpersandToken, '||'],
  [SyntaxKind.BarBarToken, '&&'],
  [SyntaxKind.PlusToken, '-'],
  [SyntaxKind.MinusToken, '+'],
])

const BOTH_SIDES: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.AmpersandAmpersandToken,
  SyntaxKind.BarBarToken,
  SyntaxKind.QuestionQuestionToken,
])

/** What only says types, or what others' files say, changes nothing that runs. */
const NEVER_RUNS: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
])

/**
 * A limit such as 10000 is a guess, one more is none the worse; one with a name of its own is a limit whatever it is, as is a
 * time to wait. So what is compared with a limit of the file may come to it or not; that a limit is asked for at all is changed
 * as any other condition is.
 */
const LARGEST_NUMBER = 100
const LIMIT = /^[A-Z][A-Z\d_]*$/
const WAITS = /timeout/i
const COMES_TO: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.LessThanToken,
  SyntaxKind.LessThanEqualsToken,
  SyntaxKind.GreaterThanToken,
  SyntaxKind.GreaterThanEqualsToken,
])

/** Words for people are fixed by what reads them, not here. */
const SENTENCE = /[a-z,]+ [a-z]+ /i

/** All small changes to a file. */
export function changesIn(file: string, source: SourceFile): readonly Change[] {
  const found: Change[] = []
  const { text } = source
  const written = (node: Node): string => text.slice(node.getStart(source), node.end)
  const change = (start: number, end: number, to: string, runs: Node): void => {
    const line = text.slice(0, start).split('\n').length
    const was = text.slice(start, end)
    found.push({ path: file, line, start, end, was, text: to, runs: runs.getStart(source) })
  }
  const replace = (node: Node, to: string, runs = node): void =>
    change(node.getStart(source), node.end, to, runs)
  const drop = (list: readonly Node[], runs: Node): void => {
    for (const [index, element] of list.entries()) {
      const next = list[index + 1]
      change(element.getStart(source), next?.getStart(source) ?? element.end, '', runs)
    }
  }
  const limits = new Set(
    [...text.matchAll(/^(?:export )?const ([A-Z][A-Z\d_]*) = [\d_ *]+$/gm)].map((hit) => hit[1]!),
  )
  const visit = (node: Node): void => {
    if (isTypeNode(node) || NEVER_RUNS.has(node.kind) || isLimit(node)) return
    if (isBinaryExpression(node)) {
      const { left, right, operatorToken } = node
      const swapped = SWAPPED.get(operatorToken.kind)
      const isAtLimit =
        COMES_TO.has(operatorToken.kind) &&
        [left, right].some((side) => isIdentifier(side) && limits.has(side.text))
      if (swapped !== undefined && !isAtLimit) replace(operatorToken, swapped, node)
      if (BOTH_SIDES.has(operatorToken.kind))
        for (const side of [left, right]) replace(node, written(side))
    } else if (isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
      replace(node, written(node.operand))
    else if (isConditionalExpression(node))
      for (const side of [node.whenTrue, node.whenFalse]) replace(node, `(${written(side)})`)
    else if (isIfStatement(node))
      for (const answer of ['true', 'false']) replace(node.expression, answer, node)
    else if (isExpressionStatement(node)) replace(node, ';')
    else if (isNumericLiteral(node)) {
      if (Number(node.text) < LARGEST_NUMBER) replace(node, String(Number(node.text) + 1))
    } else if (node.kind === SyntaxKind.TrueKeyword) replace(node, 'false')
    else if (node.kind === SyntaxKind.FalseKeyword) replace(node, 'true')
    else if (isArrayLiteralExpression(node)) drop(node.elements, node)
    else if (isCallExpression(node)) drop(node.arguments, node)
    else if (isStringLiteral(node)) {
      if (node.text !== '' && !SENTENCE.test(node.text)) replace(node, "'~'")
    } else if (node.kind === SyntaxKind.RegularExpressionLiteral)
      for (const weaker of weakenRegex(written(node))) replace(node, weaker)
    node.forEachChild(visit)
  }
  visit(source)
  return found
}

/** `const MOST = 20`, `timeoutSeconds: 10`. */
function isLimit(node: Node): boolean {
  if (isPropertyAssignment(node))
    return (
      isIdentifier(node.name) && WAITS.test(node.name.text) && isNumericLiteral(node.initializer)
    )
  if (!isVariableDeclaration(node) || !isIdentifier(node.name)) return false
  return LIMIT.test(node.name.text) && node.initializer?.kind === SyntaxKind.NumericLiteral
}
