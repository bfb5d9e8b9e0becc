import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { precompress } from '../../http/plugins/precompressed.ts'

export interface Asset {
  bytes: Buffer
  contentType: string
  /** Its name holds its hash, so that it never changes. */
  isHashed: boolean
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/** The built files of the web pages by their address, read once: a few megabytes that every visitor asks for. */
export function readAssets(webRoot: string): Map<string, Asset> {
  if (!existsSync(webRoot)) return new Map()
  const files = readdirSync(webRoot, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [addressOf(webRoot, file), file] as const)
      .filter(([address]) => address !== SHELL && !address.startsWith('/.') && !address.endsWith('.br'))
      .map(([address, file]) => [address, assetOf(address, file)]),
  )
}

const SHELL = '/index.html'

function addressOf(webRoot: string, file: string): string {
  return `/${relative(webRoot, file).split(sep).join('/')}`
}

function assetOf(address: string, file: string): Asset {
  return {
    bytes: precompress(readFileSync(file), existsSync(`${file}.br`) ? readFileSync(`${file}.br`) : undefined),
    contentType: TYPES[extname(file)] ?? 'application/octet-stream',
    isHashed: /^\/assets\/.+-[\w-]{8}\.\w+$/.test(address),
  }
}
