// The first thing that runs, on whatever Node the machine has (18 or newer), before anything is installed.
// It installs the pinned packages when they changed, then hands over to the pinned Node.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const PNPM = 'pnpm@12.21.0'
const COMMANDS = ['start', 'test', 'check', 'admin', 'bench', 'dev', 'migrate', 'screenshot', 'format']
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const STAMP = join(ROOT, 'node_modules', '.installed')
const WINDOWS = process.platform === 'win32'
// Reading some hundred files of TypeScript takes a command longer than its work.
const COMPILED = join(ROOT, 'node_modules', '.cache', 'compiled')
const NODE = join(ROOT, 'node_modules', 'node', 'bin', WINDOWS ? 'node.exe' : 'node')

const [command, ...args] = process.argv.slice(2)
requireNode()
requireCommand()
await install()
process.exitCode = await run(
  NODE,
  ['--disable-warning=ExperimentalWarning', join(ROOT, 'scripts', `${command}.ts`), ...args],
  { ipc: true, env: { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? COMPILED } },
)

function requireNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 18) return
  fail(`This needs Node 18 or newer; you have ${process.versions.node}. Install a newer one from nodejs.org.`)
}

function requireCommand() {
  if (COMMANDS.includes(command) && existsSync(join(ROOT, 'scripts', `${command}.ts`))) return
  fail(`There is no command "${command ?? ''}". Say one of: ${COMMANDS.join(', ')}.`)
}

async function install() {
  const wanted = manifestHash()
  if (existsSync(NODE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return
  const began = Date.now()
  // Commands other than start and test may be piped somewhere: progress goes to stderr.
  process.stderr.write('  … installing packages (only the first time, and when they change)\n')
  const code = await run('npx', ['--yes', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only'], {
    env: installEnv(),
    quiet: true,
  })
  if (code !== 0) fail('The packages could not be installed. Is there a network connection? Then try again.')
  writeFileSync(STAMP, wanted)
  process.stderr.write(`  ✓ packages installed (${((Date.now() - began) / 1000).toFixed(1)} s)\n`)
}

// Everything is needed, also in production: the web pages are built here. CI keeps pnpm from asking questions; and what
// an npx around us was told to run is not meant for the one inside.
function installEnv() {
  const { npm_config_package: _package, npm_config_call: _call, ...env } = process.env
  return { ...env, NODE_ENV: 'development', CI: 'true' }
}

function manifestHash() {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch} ${PNPM}`)
  const packages = ['apps', 'packages'].flatMap((group) =>
    readdirSync(join(ROOT, group)).map((name) => join(group, name)),
  )
  const manifests = ['.', 'prisma', 'e2e', ...packages.sort((a, b) => (a < b ? -1 : 1))].map((folder) =>
    join(folder, 'package.json'),
  )
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests])
    if (existsSync(join(ROOT, file))) hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}

/** Runs a program to its end, passing signals on, and gives its exit code. A quiet one is heard only when it fails. */
function run(program, programArgs, { env = process.env, quiet = false, ipc = false } = {}) {
  return new Promise((resolve) => {
    // The open channel tells the child when this process dies without a word (kill -9).
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ipc ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit'
    const child = spawn(program, programArgs, { cwd: ROOT, env, stdio, shell: WINDOWS && program === 'npx' })
    const heard = []
    child.stdout?.on('data', (chunk) => heard.push(chunk))
    child.stderr?.on('data', (chunk) => heard.push(chunk))
    const forward = (signal) => child.kill(signal)
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, forward)
    const orphaned = stopWhenOrphaned(child)
    const finish = (code) => {
      clearInterval(orphaned)
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, forward)
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(heard))
      resolve(code)
    }
    child.on('error', (error) => {
      process.stderr.write(`${program} could not be started: ${error.message}\n`)
      finish(1)
    })
    child.on('close', (code, signal) => finish(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}

// npm killed with -9 tells nobody; without this the product would go on running with nobody to stop it.
function stopWhenOrphaned(child) {
  if (WINDOWS || !process.env.npm_lifecycle_event) return undefined
  const ancestors = ancestorsUpToNpm()
  const timer = setInterval(() => {
    if (ancestorsUpToNpm() === ancestors) return
    clearInterval(timer)
    child.kill('SIGTERM')
  }, 1000)
  return timer
}

// Usually npm, a shell and this process; some shells step aside. Only Linux shows more than one's own parent.
function ancestorsUpToNpm() {
  const found = [process.ppid]
  try {
    while (found[0] > 1 && !readFileSync(`/proc/${found[0]}/comm`, 'utf8').startsWith('npm'))
      found.unshift(Number(readFileSync(`/proc/${found[0]}/stat`, 'utf8').split(') ').pop().split(' ')[1]))
  } catch {
    return String(process.ppid)
  }
  return found.join()
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
