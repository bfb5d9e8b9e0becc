import type { ESTree, Scope, Variable } from '@oxlint/plugins'

const MUTATING_METHODS = new Set(['copyWithin', 'fill', 'pop', 'push', 'reverse', 'shift', 'sort', 'splice', 'unshift'])

/** The name of the parameter or import whose array a call changes in place; null when it changes neither. */
export function mutatedInput(call: ESTree.CallExpression, scope: Scope): string | null {
  const { callee } = call
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return null
  if (isObjectAssign(callee)) return call.arguments[0] ? inputNameOf(call.arguments[0], scope) : null
  return MUTATING_METHODS.has(callee.property.name) ? inputNameOf(callee.object, scope) : null
}

function isObjectAssign({ object, property }: ESTree.MemberExpression): boolean {
  const isObject = object.type === 'Identifier' && object.name === 'Object'
  return isObject && property.type === 'Identifier' && property.name === 'assign'
}

/** The name of the parameter or import that an assignment or `delete` changes in place; null when it changes neither. */
export function assignedInput(target: ESTree.Node, scope: Scope): string | null {
  return target.type === 'MemberExpression' ? inputNameOf(target.object, scope) : null
}

function inputNameOf(object: ESTree.Node, scope: Scope): string | null {
  if (object.type === 'MemberExpression') return inputNameOf(object.object, scope)
  if (object.type === 'TSAsExpression' || object.type === 'TSNonNullExpression')
    return inputNameOf(object.expression, scope)
  if (object.type !== 'Identifier') return null
  const isInput = findVariable(object.name, scope)?.defs.some(
    ({ type }) => type === 'Parameter' || type === 'ImportBinding',
  )
  return isInput ? object.name : null
}

function findVariable(name: string, scope: Scope | null): Variable | undefined {
  return scope ? (scope.set.get(name) ?? findVariable(name, scope.upper)) : undefined
}
