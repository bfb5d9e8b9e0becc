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
    ['apps/api/src/features/places/service.ts', '../submissions/service.ts', 'comes before'],
    ['apps/api/src/features/submissions/service.ts', '../places/queries.ts', 'only service.ts'],
    ['apps/api/src/features/gossip/service.ts', '../places/service.ts', 'is missing'],
    ['apps/api/src/jobs/tasks.ts', '../features/places/queries.ts', 'only service.ts'],
    ['apps/web/src/ui/button.tsx', '../features/places/search.tsx', 'may not import features'],
    ['apps/api/src/mail/outbox.ts', '../features/places/service.ts', 'may not import features'],
    ['apps/api/src/features/places/service.ts', '../../app.ts', 'may not import app'],
    ['apps/api/src/features/places/queries.ts', 'fastify', 'may not import HTTP'],
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
    ['apps/api/src/features/submissions/service.ts', '../places/service.ts'],
    ['apps/api/src/features/submissions/service.ts', './queries.ts'],
    ['apps/api/src/features/index.ts', './submissions/routes.ts'],
    ['apps/web/src/map/map.tsx', 'react-leaflet'],
    ['apps/web/src/features/places/search.tsx', '../../ui/button.tsx'],
    ['apps/web/src/pages/home.tsx', '../features/places/search.tsx'],
    ['apps/api/test/database.ts', '@surgeries/embedded-postgres/postgres'],
    ['packages/domain/src/geo.test.ts', 'node:fs'],
  ])('%s → %s is allowed', (importer, specifier) => {
    expect(findForbidden(importer, specifier)).toBeUndefined()
  })
})

describe('the linter', () => {
  const folder = join(ROOT, 'packages', 'domain', 'src', `lint-proof-${process.pid}`)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  function lint(source: string): string {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'proof.ts'), source)
    const program = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint')
    return spawnSync(process.execPath, [program, folder], { cwd: ROOT, encoding: 'utf8' }).stdout
  }

  test('reports a forbidden import and a stray process.env, and nothing in a file without them', () => {
    expect(lint(`export { Env } from '../../../../apps/api/src/env.ts'\n`)).toContain('house(import-order)')
    expect(lint('export const mode = process.env.NODE_ENV\n')).toContain('house(settings)')
    expect(lint('export const four = 4\n')).toContain('Found 0 warnings and 0 errors')
  })
})
