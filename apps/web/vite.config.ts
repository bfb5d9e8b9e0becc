import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contents } from './build/contents.ts'
import { earlyFetch } from './build/early-fetch.ts'
import { messages } from './build/messages.ts'

/** Where the API runs in development; `vite build` needs none. */
const API_URL = process.env['API_URL'] ?? 'http://127.0.0.1:8080'

/** Small things that several pages want: one by one they would be a dozen files more. */
const SHARED =
  /apps\/web\/src\/(ui|api(?!\/proof)|locales\/[\w-]+\.ts|map\/viewport)|packages\/(contracts\/src\/(places|site|surgeries)|domain\/src\/geo|messages\/(src|generated\/pages))/

export default defineConfig({
  root: import.meta.dirname,
  plugins: [messages(), react(), earlyFetch(import.meta.dirname), contents()],
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
            { name: 'libraries', test: /node_modules/, tags: ['$initial'] },
            { name: 'base', tags: ['$initial'] },
            { name: 'base', test: SHARED },
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
