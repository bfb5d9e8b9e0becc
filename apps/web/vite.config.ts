import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './build/compressed.ts'
import { contents } from './build/contents.ts'
import { earlyFetch } from './build/early-fetch.ts'
import { leaflet } from './build/leaflet.ts'
import { icons } from './build/icons.ts'
import { messages } from './build/messages.ts'
import { sharedCode } from './build/shared-code.ts'

const API_URL = process.env['API_URL'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [messages(), icons(), leaflet(), react(), earlyFetch(import.meta.dirname), contents(), compressed()],
  // React has it since 18: wouter need not bring one for those before.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The policy allows files of ours only: no data: URLs, nothing inline.
    assetsInlineLimit: 0,
    // light-dark() and nesting are written for phones of some years ago as well.
    target: ['es2022', 'chrome105', 'firefox105', 'safari16'],
    cssTarget: ['chrome105', 'firefox105', 'safari16'],
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs comes in two files, not in twenty: libraries, which seldom change, and ours.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'], priority: 20 },
            { name: 'base', tags: ['$initial'], priority: 10 },
            { name: 'base', test: /\/src\/queries\//, priority: 10 },
            ...sharedCode(import.meta.dirname),
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env['WEB_PORT'] ?? 5670),
    strictPort: true,
    proxy: { '/api': API_URL },
  },
})
