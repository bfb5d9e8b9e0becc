import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Plugin } from 'vite'

const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }

/** Compresses what a visit fetches as well as Brotli can, once: it takes a hundred times as long as while somebody waits. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        const dist = this.environment.config.build.outDir
        const root = join(this.environment.config.root, dist)
        for (const file of globSync(['assets/*.{js,css}', 'before.js'], { cwd: root })) {
          writeFileSync(join(root, `${file}.br`), brotliCompressSync(readFileSync(join(root, file)), BEST))
        }
      },
    },
  }
}
