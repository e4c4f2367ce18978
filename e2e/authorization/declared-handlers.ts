import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import ts from 'typescript'
import type { Role } from './roles'

/** A row of the table of handlers: what each role gets (`yes`, `foreign`, or a status with its code), the query without which it is no request, and whether it reads a body. */
export type DeclaredHandler = { readonly method: string; readonly path: string; readonly who: Readonly<Record<Role, string>>; readonly query: (ids: Readonly<Record<string, string>>) => string; readonly hasBody: boolean }

const table = 'src/server/authorization.test.ts'

/**
 * The rows of `declared` in the test of the handlers, so that a new handler is declared once, there. A test file cannot be imported elsewhere: `who`
 * and `query` of each row are evaluated out of its text, with the constants that they are made of. Throws where the table is not found.
 */
export function readDeclaredHandlers(): readonly DeclaredHandler[] {
  const source = ts.createSourceFile(table, readFileSync(table, 'utf8'), ts.ScriptTarget.ES2022, true)
  const rows = rowsOf(source)
  const object = rows.map(({ name, who, query, hasBody }) => `${JSON.stringify(name)}: { who: ${who.getText()}, query: ${query?.getText() ?? "() => ''"}, hasBody: ${hasBody} }`).join(',\n')
  const code = [...statementsFor(source, rows.flatMap(({ who, query }) => (query === undefined ? [who] : [who, query]))), `({${object}})`].join('\n')
  const { outputText } = ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS } })
  const found = runInNewContext(outputText) as Readonly<Record<string, Omit<DeclaredHandler, 'method' | 'path'>>>
  return Object.entries(found).map(([name, { who, ...more }]) => {
    const [method = '', path = ''] = name.split(' ')
    return { method, path, who: { ...who }, ...more }
  })
}

type Row = { readonly name: string; readonly who: ts.Expression; readonly query: ts.Expression | undefined; readonly hasBody: boolean }

function rowsOf(source: ts.SourceFile): readonly Row[] {
  const declared = source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => declarationList.declarations).find((each) => each.name.getText() === 'declared')?.initializer
  if (declared === undefined || !ts.isObjectLiteralExpression(declared)) throw new Error(`${table} has no table \`declared\``)
  return declared.properties.flatMap((row) => {
    if (!ts.isPropertyAssignment(row) || !ts.isStringLiteral(row.name) || !ts.isObjectLiteralExpression(row.initializer)) return []
    const who = partOf(row.initializer, 'who')
    if (who === undefined) throw new Error(`${table}: ${row.name.text} does not say who`)
    return [{ name: row.name.text, who, query: partOf(row.initializer, 'query'), hasBody: partOf(row.initializer, 'json') !== undefined }]
  })
}

function partOf(row: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return row.properties.filter(ts.isPropertyAssignment).find((part) => part.name.getText() === name)?.initializer
}

/** The constants and functions of the file that some of its expressions are made of, in their order. */
function statementsFor(source: ts.SourceFile, expressions: readonly ts.Node[]): readonly string[] {
  const makers = new Map(source.statements.flatMap((statement) => namesOf(statement).map((name) => [name, statement] as const)))
  const needed = new Set<ts.Statement>()
  const visit = (node: ts.Node): void => {
    const maker = ts.isIdentifier(node) ? makers.get(node.text) : undefined
    if (maker !== undefined && !needed.has(maker)) {
      needed.add(maker)
      visit(maker)
    }
    ts.forEachChild(node, visit)
  }
  expressions.forEach(visit)
  return source.statements.filter((statement) => needed.has(statement)).map((statement) => statement.getText())
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name === undefined ? [] : [statement.name.text]
  return ts.isVariableStatement(statement) ? statement.declarationList.declarations.map(({ name }) => name.getText()) : []
}
