import { definePlugin, defineRule, type ESTree } from '@oxlint/plugins'
import { findForbidden, isFeatureEntry, isOutsideProduct, isRule } from './import-order.ts'
import { assignedInput, mutatedInput } from './no-mutated-input.ts'

const SETTINGS_FILE = /apps\/api\/src\/env\.ts$/

/** The order of imports between packages, features and folders. */
const importOrder = defineRule({
  create(context) {
    const check = (source: ESTree.StringLiteral | null) => {
      if (!source) return
      const message = findForbidden(context.filename, source.value)
      if (message) context.report({ message, node: source })
    }
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => {
        if (source.type === 'Literal' && typeof source.value === 'string') check(source)
      },
    }
  },
})

/** The entry of a feature names one by one what others may use. */
const featureEntry = defineRule({
  create(context) {
    if (!isFeatureEntry(context.filename)) return {}
    return {
      Program({ body }) {
        const message =
          'The entry of a feature has nothing but "export { name } from": code stands in a file of its own.'
        for (const node of body)
          if (node.type !== 'ExportNamedDeclaration' || !node.source) context.report({ message, node })
      },
    }
  },
})

/** Settings are read in one file, checked, and passed on. */
const settings = defineRule({
  create(context) {
    if (SETTINGS_FILE.test(context.filename) || isOutsideProduct(context.filename)) return {}
    return {
      MemberExpression(node) {
        const { object, property } = node
        if (object.type !== 'Identifier' || object.name !== 'process') return
        if (property.type === 'Identifier' && property.name === 'env')
          context.report({ message: 'Only apps/api/src/env.ts reads process.env.', node })
      },
    }
  },
})

/** What reads the clock of the machine, as `object.property`. */
const CLOCKS = ['Date.now', 'performance.now', 'performance.timeOrigin', 'Temporal.Now']

/** A rule gives the same answer whenever it is asked: it takes the time as a parameter. */
const noClock = defineRule({
  create(context) {
    if (!isRule(context.filename)) return {}
    const report = (node: ESTree.Node) =>
      context.report({ message: 'The domain reads no clock: take the time as a parameter.', node })
    const isDate = (node: ESTree.Node) => node.type === 'Identifier' && node.name === 'Date'
    return {
      NewExpression(node) {
        if (isDate(node.callee) && node.arguments.length === 0) report(node)
      },
      CallExpression(node) {
        if (isDate(node.callee)) report(node)
      },
      MemberExpression(node) {
        const { object, property } = node
        if (object.type !== 'Identifier' || property.type !== 'Identifier') return
        if (CLOCKS.includes(`${object.name}.${property.name}`)) report(node)
      },
    }
  },
})

/** What a function was given, or another module exports, belongs to others too: one change reaches them all. */
const noMutatedInput = defineRule({
  create(context) {
    const report = (name: string | null, node: ESTree.Node) => {
      if (name) context.report({ message: `Return a new value instead of changing "${name}" in place.`, node })
    }
    const scopeOf = (node: ESTree.Node) => context.sourceCode.getScope(node)
    return {
      CallExpression: (node) => report(mutatedInput(node, scopeOf(node)), node),
      AssignmentExpression: (node) => report(assignedInput(node.left, scopeOf(node)), node),
      UpdateExpression: (node) => report(assignedInput(node.argument, scopeOf(node)), node),
    }
  },
})

export default definePlugin({
  meta: { name: 'house' },
  rules: {
    'feature-entry': featureEntry,
    'no-clock': noClock,
    'import-order': importOrder,
    settings,
    'no-mutated-input': noMutatedInput,
  },
})
