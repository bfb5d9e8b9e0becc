import { defineConfig } from 'vitest/config'

const EVERYWHERE = {
  setupFiles: [`${import.meta.dirname}/scripts/test/unexpected-output.ts`],
  // The schema engine is a WebAssembly module, which Node still calls experimental.
  execArgv: ['--disable-warning=ExperimentalWarning'],
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...EVERYWHERE,
          name: 'rules',
          include: ['packages/**/*.test.ts', 'scripts/**/*.test.ts', 'apps/web/map-data/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          ...EVERYWHERE,
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
          name: 'web',
          root: 'apps/web',
          include: ['src/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
        },
      },
    ],
  },
})
