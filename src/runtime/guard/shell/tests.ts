import type { TestExpression, Word } from 'unbash'

/** The words of `[[ … ]]`, whose substitutions are run. */
export function wordsOfTest(expression: TestExpression): Word[] {
  switch (expression.type) {
    case 'TestUnary':
      return [expression.operand]
    case 'TestBinary':
      return [expression.left, expression.right]
    case 'TestLogical':
      return expression.operands.flatMap(wordsOfTest)
    case 'TestNot':
      return wordsOfTest(expression.operand)
    case 'TestGroup':
      return wordsOfTest(expression.expression)
  }
}
