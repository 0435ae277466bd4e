import * as path from 'node:path'

import { SyntaxKind, type Node, type SourceFile } from 'typescript/unstable/ast'
import {
  isArrayLiteralExpression,
  isBinaryExpression,
  isConditionalExpression,
  isExpressionStatement,
  isIfStatement,
  isNumericLiteral,
  isPrefixUnaryExpression,
  isTypeNode,
} from 'typescript/unstable/ast/is'
import { API } from 'typescript/unstable/sync'

/** A small change to one file that a test should notice. */
export interface Mutation {
  /** Relative to the project. */
  readonly path: string
  readonly line: number
  readonly start: number
  readonly end: number
  readonly was: string
  readonly text: string
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

/** All small changes to the project's files below some folders, file by file. */
export function mutationsOf(root: string, folders: readonly string[]): readonly Mutation[] {
  const api = new API({ cwd: root })
  try {
    const snapshot = api.updateSnapshot({ openProject: path.join(root, 'tsconfig.json') })
    const { program } = snapshot.getProjects()[0]!
    const below = folders.map((folder) => `${path.join(root, folder)}/`)
    return program
      .getSourceFileNames()
      .filter((name) => below.some((folder) => name.startsWith(folder)))
      .toSorted()
      .flatMap((name) => mutationsIn(path.relative(root, name), program.getSourceFile(name)!))
  } finally {
    api.close()
  }
}

function mutationsIn(file: string, source: SourceFile): readonly Mutation[] {
  const found: Mutation[] = []
  const { text } = source
  const written = (node: Node): string => text.slice(node.getStart(source), node.end)
  const change = (start: number, end: number, to: string): void => {
    const line = text.slice(0, start).split('\n').length
    found.push({ path: file, line, start, end, was: text.slice(start, end), text: to })
  }
  const replace = (node: Node, to: string): void => change(node.getStart(source), node.end, to)
  const visit = (node: Node): void => {
    // What only says types, and what others' files say, changes nothing that runs.
    if (isTypeNode(node) || node.kind === SyntaxKind.ImportDeclaration) return
    if (node.kind === SyntaxKind.InterfaceDeclaration) return
    if (node.kind === SyntaxKind.TypeAliasDeclaration) return
    if (isBinaryExpression(node)) {
      const { left, right, operatorToken } = node
      const swapped = SWAPPED.get(operatorToken.kind)
      if (swapped !== undefined) replace(operatorToken, swapped)
      if (BOTH_SIDES.has(operatorToken.kind))
        for (const side of [left, right]) replace(node, written(side))
    } else if (isPrefixUnaryExpression(node) && node.operator === SyntaxKind.ExclamationToken)
      replace(node, written(node.operand))
    else if (isConditionalExpression(node))
      for (const side of [node.whenTrue, node.whenFalse]) replace(node, `(${written(side)})`)
    else if (isIfStatement(node)) {
      const { elseStatement } = node
      replace(node, elseStatement === undefined ? ';' : written(elseStatement))
    } else if (isExpressionStatement(node)) replace(node, ';')
    else if (isNumericLiteral(node)) replace(node, String(Number(node.text) + 1))
    else if (node.kind === SyntaxKind.TrueKeyword) replace(node, 'false')
    else if (node.kind === SyntaxKind.FalseKeyword) replace(node, 'true')
    else if (isArrayLiteralExpression(node))
      for (const [index, element] of node.elements.entries()) {
        const next = node.elements[index + 1]
        change(element.getStart(source), next?.getStart(source) ?? element.end, '')
      }
    node.forEachChild(visit)
  }
  visit(source)
  return found
}
