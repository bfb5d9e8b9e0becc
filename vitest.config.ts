import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const EVERYWHERE = {
  setupFiles: [`${import.meta.dirname}/scripts/test/unexpected-output.ts`],
  // The schema engine is a WebAssembly module, which Node still calls experimental.
  execArgv: ['--disable-warning=ExperimentalWarning'],
  // What is waited for comes; how soon is the machine's affair. A test that waits in vain ends by its own limit.
  expect: { poll: { timeout: 20_000 } },
}
// Files share what they import: loading Fastify, Prisma and zod anew for each took more than half of the time.
const SHARED_IMPORTS = { isolate: false }

export default defineConfig({
  test: {
    globalSetup: ['packages/messages/scripts/compile-before-tests.ts'],
    // Left alone it takes all cores but one.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...EVERYWHERE,
          ...SHARED_IMPORTS,
          name: 'rules',
          include: ['packages/**/*.test.ts', 'scripts/**/*.test.ts', 'apps/web/map-data/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...EVERYWHERE,
          ...SHARED_IMPORTS,
          name: 'api',
          include: ['prisma/src/**/*.test.ts', 'apps/api/**/*.test.ts'],
          globalSetup: ['apps/api/test/database-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          ...EVERYWHERE,
          ...SHARED_IMPORTS,
          name: 'web rules',
          root: 'apps/web',
          include: ['src/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          ...EVERYWHERE,
          name: 'web',
          root: 'apps/web',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          // Isolated all the same; jsdom is read once for each worker instead of once for each file.
          pool: 'vmThreads',
          setupFiles: ['test/page-setup.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
})
