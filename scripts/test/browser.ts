import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { ExpectedFailure } from '../expected-failure.ts'
import { run, runTool } from './tool.ts'

/** Playwright's own browser, whose place Playwright knows. */
const OWN = ''
// A headless shell leaves out Chrome's own interface, and needs a third of the processor time.
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell']
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const DOWNLOAD_LIMIT_SECONDS = 180
const LAUNCH_LIMIT_MS = 30_000

/** The path of a browser to test with, empty for Playwright's own. What is missing is fetched, the quick one first. */
export async function findBrowser(): Promise<string> {
  return (
    process.env.CHROME_PATH ??
    onPath(SHELLS) ??
    (await ownBrowser()) ??
    (await packagedBrowser('chromium-headless-shell')) ??
    onPath(WHOLE) ??
    (await downloadedBrowser()) ??
    (await packagedBrowser('chromium')) ??
    fail()
  )
}

/** A browser that is there already; undefined for Playwright's own. */
export function installedBrowser(): string | undefined {
  const { CHROME_PATH } = process.env
  return CHROME_PATH === undefined ? (onPath(SHELLS) ?? onPath(WHOLE)) : CHROME_PATH || undefined
}

/** The browser asks nobody for anything on its own; and under root it has no sandbox. */
export function browserArgs(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  return process.getuid?.() === 0 || process.env.CHROME_SANDBOX === 'none' ? ['--no-sandbox', ...quiet] : quiet
}

/** Many containers allow no sandbox to ordinary users either; only trying tells. */
export async function trySandbox(browser: string): Promise<'none' | 'works'> {
  return (await launches(browser, browserArgs())) ? 'works' : 'none'
}

async function launches(browser: string, args: string[]): Promise<boolean> {
  return chromium
    .launch({ executablePath: browser || undefined, args, timeout: LAUNCH_LIMIT_MS })
    .then((launched) => launched.close())
    .then(
      () => true,
      () => false,
    )
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

async function ownBrowser(): Promise<string | undefined> {
  return (await launches(OWN, ['--no-sandbox'])) ? OWN : undefined
}

async function downloadedBrowser(): Promise<string | undefined> {
  process.stdout.write('No browser here yet: downloading the one that belongs to Playwright.\n')
  const download = runTool('@playwright/test', ['install', 'chromium', '--only-shell'])
  const limit = new Promise((resolve) => setTimeout(resolve, DOWNLOAD_LIMIT_SECONDS * 1000).unref())
  await Promise.race([download, limit])
  return ownBrowser()
}

async function packagedBrowser(name: string): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined
  process.stdout.write(`Installing ${name} of this system, to test with.\n`)
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quietly)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name, 'fonts-noto-core'], quietly)
  return onPath([name])
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function fail(): never {
  throw new ExpectedFailure(
    'There is no browser to test with, and none could be fetched. Install Chromium or Chrome, ' +
      'or set CHROME_PATH to one, then run the tests again.',
  )
}
