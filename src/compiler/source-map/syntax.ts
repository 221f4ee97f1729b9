import { join, relative, sep } from 'node:path'
import * as ast from 'typescript/unstable/ast'
import {
  API,
  type Checker,
  type Project,
  SymbolFlags,
  type Symbol as TsSymbol,
} from 'typescript/unstable/sync'

/** A line of a file; the path is from the root of the repository, with `/`. */
export interface Place {
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** A property of an object literal: where its name stands, and what it holds. */
export interface Property {
  readonly node: ast.Node
  /** Undefined where the name is that of a parameter. */
  readonly value: ast.Expression | undefined
}

/** The typed source as TypeScript reads it: which literal stands behind a name, and where. */
export interface Syntax {
  /** The initializer of a top-level constant. */
  constant(file: string, name: string): ast.Expression | undefined
  /** The literal behind names, `as const` and typed identities (`define…`); else the node itself. */
  resolve(node: ast.Expression): ast.Expression
  property(literal: ast.ObjectLiteralExpression, key: string): Property | undefined
  /** What a function returns that is no more than an expression, for a call of it. */
  returned(call: ast.CallExpression): ast.Expression | undefined
  placeOf(node: ast.Node): Place
  close(): void
}

/** Opens the TypeScript project in the folder `root`. Close it after use: it is a process. */
export function openSyntax(root: string): Syntax {
  const api = new API({ cwd: root })
  try {
    const config = join(root, 'tsconfig.json')
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config)
    if (!project) throw new Error(`TypeScript opens no project in ${config}`)
    return new ProjectSyntax(root, project, () => api.close())
  } catch (error) {
    api.close()
    throw error
  }
}

class ProjectSyntax implements Syntax {
  readonly #root: string
  readonly #project: Project
  readonly #checker: Checker
  readonly close: () => void

  constructor(root: string, project: Project, close: () => void) {
    this.#root = root
    this.#project = project
    this.#checker = project.checker
    this.close = close
  }

  constant(file: string, name: string): ast.Expression | undefined {
    const source = this.#project.program.getSourceFile(join(this.#root, file))
    return source?.statements
      .filter((statement) => ast.isVariableStatement(statement))
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .find((one) => ast.isIdentifier(one.name) && one.name.text === name)?.initializer
  }

  resolve(node: ast.Expression): ast.Expression {
    const next = this.#behind(node)
    return next ? this.resolve(next) : node
  }

  #behind(node: ast.Expression): ast.Expression | undefined {
    if (ast.isAsExpression(node) || ast.isSatisfiesExpression(node)) return node.expression
    if (ast.isParenthesizedExpression(node)) return node.expression
    if (ast.isIdentifier(node)) return this.#initializer(this.#checker.getSymbolAtLocation(node))
    if (ast.isPropertyAccessExpression(node)) {
      const object = this.resolve(node.expression)
      if (!ast.isObjectLiteralExpression(object)) return undefined
      return this.property(object, node.name.text)?.value
    }
    const identity =
      ast.isCallExpression(node) &&
      ast.isIdentifier(node.expression) &&
      /^define[A-Z]/.test(node.expression.text)
    return identity ? node.arguments[0] : undefined
  }

  #initializer(symbol: TsSymbol | undefined): ast.Expression | undefined {
    const alias = symbol && (symbol.flags & SymbolFlags.Alias) !== 0
    const target = alias ? this.#checker.getAliasedSymbol(symbol) : symbol
    const declaration = target?.valueDeclaration?.resolve(this.#project)
    return declaration && ast.isVariableDeclaration(declaration)
      ? declaration.initializer
      : undefined
  }

  property(literal: ast.ObjectLiteralExpression, key: string): Property | undefined {
    for (const node of [...literal.properties].reverse()) {
      if (ast.isSpreadAssignment(node)) {
        const spread = this.resolve(node.expression)
        const found = ast.isObjectLiteralExpression(spread) && this.property(spread, key)
        if (found) return found
      } else if (ast.isPropertyAssignment(node) && nameOf(node.name) === key) {
        return { node, value: node.initializer }
      } else if (ast.isShorthandPropertyAssignment(node) && nameOf(node.name) === key) {
        const symbol = this.#checker.getShorthandAssignmentValueSymbol(node)
        return { node, value: this.#initializer(symbol) }
      }
    }
    return undefined
  }

  returned(call: ast.CallExpression): ast.Expression | undefined {
    const callee = this.resolve(call.expression)
    const body = ast.isArrowFunction(callee) ? callee.body : undefined
    return body && !ast.isBlock(body) ? this.resolve(body) : undefined
  }

  placeOf(node: ast.Node): Place {
    const source = node.getSourceFile()
    const before = source.text.slice(0, node.getStart(source))
    return {
      file: relative(this.#root, source.fileName).split(sep).join('/'),
      line: before.split('\n').length,
    }
  }
}

function nameOf(name: ast.PropertyName): string | undefined {
  return 'text' in name ? name.text : undefined
}
