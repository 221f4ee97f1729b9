import type { Node } from 'libpg-query'
import { named, show, strings } from '../reading/ast.ts'
import { isOn, optionName } from '../reading/options.ts'
import { setsSearchPath } from '../reading/search-path.ts'
import { quoteTable } from '../recipes/sql.ts'
import { defineRule, type Hit } from './define.ts'

export const securityDefiner = defineRule({
  name: 'security-definer',
  category: 'access',
  risk: 'medium',
  dataLoss: false,
  summary: 'Makes a SECURITY DEFINER function without a search path of its own',
  why: 'It runs with the rights of its owner, and finds tables and functions by the search path of its caller: whoever can create a table of the same name, a temporary one for example, makes the owner use that one (PostgreSQL’s manual, CREATE FUNCTION, "Writing SECURITY DEFINER Functions Safely"). A body in BEGIN ATOMIC is bound when it is created, and safe.',
  safeWay: 'Give the function a search path that ends with pg_temp, and qualify what it names.',
  examples: {
    bad: [
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$',
      'CREATE OR REPLACE PROCEDURE p() LANGUAGE plpgsql SECURITY DEFINER SET work_mem = 1 AS $$ BEGIN END $$',
      'ALTER FUNCTION total(int) SECURITY DEFINER',
    ],
    ok: [
      "CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$ SELECT 1 $$",
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER AS $$ SELECT 1 $$; ALTER FUNCTION f() SET search_path = shop, pg_temp',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER RETURN 1',
      'ALTER FUNCTION total(int) SECURITY DEFINER SET search_path = shop, pg_temp',
      'ALTER FUNCTION total(int) SECURITY INVOKER',
    ],
  },
  check({ kind, node }, model): Hit[] {
    let name: string[]
    let options: readonly Node[] | undefined
    if (kind === 'CreateFunctionStmt' && node.sql_body === undefined) {
      name = strings(node.funcname)
      options = node.options
    } else if (kind === 'AlterFunctionStmt') {
      name = strings(node.func?.objname)
      options = node.actions
    } else {
      return []
    }
    const says = (options ?? []).some((option) => optionName(option) === 'security')
    if (!says || !isOn(options, 'security', false) || setsSearchPath(options)) return []
    if (model.ahead.fixesPathOf(name.at(-1) ?? '')) return []
    const object = show(named(name))
    const what = kind === 'CreateFunctionStmt' && node.is_procedure ? 'PROCEDURE' : 'ROUTINE'
    const schema = named(name).schema ?? 'public'
    return [
      {
        object,
        message: `${object} runs with the rights of its owner, but looks for names where its caller says.`,
        safeWay: `ALTER ${what} ${quoteTable(named(name))} SET search_path = ${schema}, pg_temp;`,
      },
    ]
  },
})
