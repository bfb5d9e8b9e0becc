import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { ExpectedFailure } from '../expected-failure.ts'
import { run, runTool } from './tool.ts'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const DOWNLOAD_LIMIT_SECONDS = 180
const SANDBOX_TRIAL_MS = 30_000

/** A browser to test with: one that is there, else Playwright's own, else the system's package. */
export async function findBrowser(): Promise<string> {
  return installedBrowser() ?? (await downloadedBrowser()) ?? (await packagedBrowser()) ?? fail()
}

/** The browser asks nobody for anything on its own; and under root it has no sandbox. */
export function browserArgs(): string[] {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  return process.getuid?.() === 0 || process.env.CHROME_SANDBOX === 'none' ? ['--no-sandbox', ...quiet] : quiet
}

/** Many containers allow no sandbox to ordinary users either; only trying tells. */
export function trySandbox(browser: string): 'none' | 'works' {
  const { status } = spawnSync(browser, ['--headless', ...browserArgs(), '--dump-dom', 'about:blank'], {
    timeout: SANDBOX_TRIAL_MS,
  })
  return status === 0 ? 'works' : 'none'
}

export function installedBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.CHROME_PATH, ...onPath, chromium.executablePath()].find((path) => path && existsSync(path))
}

async function downloadedBrowser(): Promise<string | undefined> {
  process.stdout.write('No browser here yet: downloading the one that belongs to Playwright.\n')
  const download = runTool('@playwright/test', ['install', 'chromium', '--no-shell'])
  const limit = new Promise((resolve) => setTimeout(resolve, DOWNLOAD_LIMIT_SECONDS * 1000).unref())
  await Promise.race([download, limit])
  return installedBrowser()
}

async function packagedBrowser(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined
  process.stdout.write('That did not work: installing the chromium of this system.\n')
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' }
  const packages = ['chromium', 'fonts-noto-core']
  await run('apt-get', ['update', '-qq'], quietly)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly)
  return installedBrowser()
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
