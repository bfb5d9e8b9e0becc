import { defineConfig } from 'oxfmt'

export default defineConfig({
  semi: false,
  singleQuote: true,
  printWidth: 120,
  sortPackageJson: false,
  ignorePatterns: [
    '**/dist/**',
    '**/generated/**',
    '**/test-results/**',
    '**/playwright-report/**',
    'pnpm-lock.yaml',
    'prisma/data/**',
    'prisma/migrations/**',
    'apps/web/public/**',
    'apps/web/map-data/source/**',
    // Prose keeps the lines that its writer gave it.
    '**/*.md',
  ],
})
