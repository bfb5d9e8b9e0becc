import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { findForbidden } from './import-order.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

describe('an import that goes against the order', () => {
  test.each([
    ['packages/domain/src/geo.ts', '@surgeries/contracts/geo', 'may not import packages/contracts'],
    ['packages/contracts/src/geo.ts', '../../../prisma/src/migrate/deploy.ts', 'may not import prisma'],
    ['packages/domain/src/geo.ts', 'node:fs', 'in the browser'],
    ['packages/domain/src/calendar/calendar.ts', '../listing.ts', 'may not import listing'],
    ['apps/web/src/pages/home.tsx', '@surgeries/prisma/client', 'in the browser'],
    ['apps/web/src/pages/home.tsx', '../../../api/src/env.ts', 'may not import apps/api'],
    ['apps/api/src/main.ts', '../../../scripts/start.ts', 'outside its packages'],
    ['apps/api/src/features/places/index.ts', '../submissions/index.ts', 'comes before'],
    ['apps/api/src/features/submissions/index.ts', '../places/queries.ts', 'only index.ts'],
    ['apps/api/src/features/gossip/index.ts', '../places/index.ts', 'is missing'],
    ['apps/api/src/jobs/tasks.ts', '../features/places/queries.ts', 'only index.ts'],
    ['apps/api/src/features/places/present.ts', './index.ts', 'import the file itself'],
    ['apps/api/src/features/places/present.ts', './routes.ts', 'Routes are mounted by'],
    ['apps/api/src/features/calendar/list.ts', '../places/routes.ts', 'Routes are mounted by'],
    ['apps/api/src/jobs/tasks.ts', '../features/places/routes.ts', 'Routes are mounted by'],
    ['apps/web/src/ui/controls/button.tsx', '../../features/places/search.tsx', 'may not import features'],
    ['apps/api/src/mail/outbox.ts', '../features/places/index.ts', 'may not import features'],
    ['apps/api/src/features/places/index.ts', '../../app.ts', 'may not import app'],
    ['apps/api/src/features/places/queries.ts', 'fastify', 'may not import HTTP'],
    ['apps/api/src/features/places/queries.ts', '../../http/errors.ts', 'may not import HTTP'],
    ['apps/api/src/features/surgeries/queries/one.ts', '../routes.ts', 'may not import routes'],
    ['apps/api/src/features/places/queries.ts', './routes.ts', 'Routes are mounted by'],
    ['apps/api/src/db/client.ts', '../features/places/index.ts', 'may not import features'],
    ['apps/api/src/features/surgeries/dates/roll.ts', '../publishing/publish.ts', 'may not import publishing'],
    ['apps/web/src/features/moderation/keys/keys-button.tsx', '../desk/twins.tsx', 'may not import desk'],
    ['apps/web/src/features/places/search.tsx', '../surgeries/card.tsx', 'do not import each other'],
    ['apps/web/src/pages/home.tsx', 'leaflet', 'stays inside'],
    ['apps/web/src/pages/home.tsx', 'leaflet/dist/leaflet.css', 'stays inside'],
  ])('%s → %s is forbidden', (importer, specifier, reason) => {
    expect(findForbidden(importer, specifier)).toContain(reason)
  })
})

describe('an import that follows the order', () => {
  test.each([
    ['packages/contracts/src/geo.ts', '@surgeries/domain/geo'],
    ['apps/api/src/features/submissions/index.ts', '../places/index.ts'],
    ['apps/api/src/features/submissions/index.ts', './queries.ts'],
    ['apps/api/src/app.ts', './features/pages/routes.ts'],
    ['apps/api/src/features/index.ts', './submissions/routes.ts'],
    ['apps/web/src/map/map.tsx', 'react-leaflet'],
    ['apps/web/src/features/places/search.tsx', '../../ui/controls/button.tsx'],
    ['apps/web/src/pages/home.tsx', '../features/places/search.tsx'],
    ['apps/api/test/database.ts', '@surgeries/embedded-postgres/postgres'],
    ['packages/domain/src/geo.test.ts', 'node:fs'],
  ])('%s → %s is allowed', (importer, specifier) => {
    expect(findForbidden(importer, specifier)).toBeUndefined()
  })
})

describe('the linter', () => {
  const folders: string[] = []
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

  function lint(source: string, { below = 'packages/domain/src', file = 'proof.ts' } = {}): string {
    const folder = join(ROOT, below, `lint-proof-${process.pid}`)
    folders.push(folder)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, file), source)
    const program = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint')
    return spawnSync(process.execPath, [program, folder], { cwd: ROOT, encoding: 'utf8' }).stdout
  }

  test('reports a forbidden import and a stray process.env, and nothing in a file without them', () => {
    expect(lint(`export { Env } from '../../../../apps/api/src/env.ts'\n`)).toContain('house(import-order)')
    expect(lint('export const mode = process.env.NODE_ENV\n')).toContain('house(settings)')
    expect(lint('export const four = 4\n')).toContain('Found 0 warnings and 0 errors')
  })

  test.each(['new Date()', 'Date()', 'Date.now()', 'performance.now()', 'Temporal.Now.instant()'])(
    'reports a rule that reads the clock by %s',
    (clock) => {
      expect(lint(`export const now = ${clock}\n`)).toContain('house(no-clock)')
    },
  )

  test('lets a rule make a date of a moment that it was given', () => {
    expect(lint('export const at = new Date(0)\n')).toContain('Found 0 warnings and 0 errors')
  })

  test('reports code in the entry of a feature, which only says what others may use', () => {
    const entry = { below: 'apps/api/src/features', file: 'index.ts' }
    expect(lint('export const four = 4\n', entry)).toContain('house(feature-entry)')
    expect(lint(`export * from '../places/index.ts'\n`, entry)).toContain('house(feature-entry)')
  })
})
