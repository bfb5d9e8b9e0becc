import { defineConfig } from 'oxlint'

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise', 'vitest'],
  jsPlugins: ['./scripts/lint/plugin.ts'],
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['**/dist/**', '**/generated/**', '**/test-results/**', '**/playwright-report/**'],
  categories: { correctness: 'error', suspicious: 'error' },
  rules: {
    'house/feature-entry': 'error',
    'house/import-order': 'error',
    'house/no-clock': 'error',
    'house/no-mutated-input': 'error',
    'house/settings': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-duplicates': 'error',
    'typescript/consistent-type-assertions': 'error',
    'typescript/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/prefer-ts-expect-error': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'react/button-has-type': 'error',
    'react/exhaustive-deps': 'error',
    'react/no-danger': 'error',
    'react/rules-of-hooks': 'error',
    eqeqeq: ['error', 'always', { null: 'ignore' }],
    'no-console': 'error',
    'no-var': 'error',
    'prefer-const': 'error',

    // A message as second argument, and laws that fast-check asserts.
    'vitest/valid-expect': ['error', { maxArgs: 2 }],
    'vitest/expect-expect': ['error', { assertFunctionNames: ['expect*', 'fc.assert', 'assert*'] }],
    // Vite's transform brings React into scope, and styles are imported for their effect.
    'react/react-in-jsx-scope': 'off',
    'import/no-unassigned-import': 'off',
    // The packages' own documentation writes pg.Client and fc.property.
    'import/no-named-as-default-member': 'off',
    // role="status" on a sentence is as good as <output>.
    'jsx-a11y/prefer-tag-over-role': 'off',
    // The hooks rule above says the same, once.
    'react/exhaustive-effect-dependencies': 'off',
    'react/memo-dependencies': 'off',
    // Our functions do not use `this`; text is spread into its characters on purpose.
    'typescript/unbound-method': 'off',
    'typescript/no-misused-spread': 'off',
    // An assertion stands where something has just been parsed or checked; reviewers judge it.
    'typescript/no-unsafe-type-assertion': 'off',
    'eslint/no-underscore-dangle': 'off',
    'promise/always-return': 'off',
    'promise/no-callback-in-promise': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'unicorn/no-array-reverse': 'off',
    'unicorn/no-array-sort': 'off',
    'unicorn/require-post-message-target-origin': 'off',
  },
  overrides: [
    {
      // A test reads an answer as what it should be: where that is wrong, the test says so.
      files: ['**/*.test.ts', 'apps/api/test/**'],
      rules: {
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
        // What is sorted there is text.
        'typescript/require-array-sort-compare': 'off',
      },
    },
    {
      // Frameworks, canvases and sums are made to be changed in place.
      files: [
        '**/test/**',
        'apps/api/src/http/plugins/**',
        'apps/api/src/features/accounts/guards.ts',
        'apps/api/src/features/feeds/icalendar/icalendar.ts',
        'apps/api/src/features/surgeries/map/group.ts',
        'apps/web/map-data/**',
        'apps/web/src/map/base/base-layer.ts',
      ],
      rules: { 'house/no-mutated-input': 'off' },
    },
    { files: ['scripts/**', '**/bench/**', '**/scripts/**', 'apps/web/map-data/**'], rules: { 'no-console': 'off' } },
    {
      // Plain JavaScript, because it must run on any Node.
      files: ['**/*.mjs', '**/*.js'],
      rules: {
        'typescript/no-unsafe-argument': 'off',
        'typescript/no-unsafe-call': 'off',
        'typescript/no-unsafe-member-access': 'off',
        'typescript/no-unsafe-return': 'off',
      },
    },
  ],
})
