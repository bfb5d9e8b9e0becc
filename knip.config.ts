import type { KnipConfig } from 'knip'

const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: ['scripts/{start,test,check,admin,bench,dev,format,migrate,screenshot}.ts'],
      project: 'scripts/**/*.{ts,mjs}',
      // Asked on Windows alone.
      ignoreBinaries: ['tasklist'],
    },
    'apps/api': {
      entry: ['bench/{bench,server,bare,bare-fastify}.ts', 'scripts/*.ts'],
      project: '{src,test,bench,scripts}/**/*.ts',
    },
    'apps/web': {
      entry: ['scripts/*.ts', 'map-data/{make,extract}.ts'],
      project: '{src,test,scripts,map-data}/**/*.{ts,tsx}',
      // The file of the fonts and the shapes of the countries are read by their paths.
      ignoreDependencies: ['@fontsource/.*', 'world-atlas'],
    },
    'packages/*': { project: '{src,scripts}/**/*.ts' },
    prisma: {
      project: 'src/**/*.ts',
      // The generated client imports the one; the other's own files are read to generate it.
      ignoreDependencies: ['@prisma/client', 'prisma'],
    },
    e2e: { entry: ['*.test.ts', 'setup/appoint-moderators.ts'], project: '**/*.ts' },
  },
  // vitest.config.ts names it from apps/web.
  ignoreUnresolved: ['test/page-setup.ts'],
  ignoreExportsUsedInFile: { interface: true, type: true },
}

export default config
