import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { findForbidden } from './arrows.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

describe('an import that goes against the arrows', () => {
  test.each([
    ['packages/domain/src/geo.ts', '@surgeries/contracts/geo', 'may not know packages/contracts'],
    ['packages/contracts/src/geo.ts', '../../../prisma/src/seed.ts', 'may not know prisma'],
    ['packages/domain/src/geo.ts', 'node:fs', 'in the browser'],
    ['apps/web/src/pages/home.tsx', '@surgeries/prisma/client', 'in the browser'],
    ['apps/web/src/pages/home.tsx', '../../../api/src/env.ts', 'may not know apps/api'],
    ['apps/api/src/main.ts', '../../../scripts/start.ts', 'outside its rooms'],
    ['apps/api/src/features/places/service.ts', '../submissions/service.ts', 'comes before'],
    ['apps/api/src/features/submissions/service.ts', '../places/queries.ts', 'only door'],
    ['apps/api/src/features/gossip/service.ts', '../places/service.ts', 'has no place'],
    ['apps/api/src/jobs/tasks.ts', '../features/places/queries.ts', 'only door'],
    ['apps/web/src/ui/button.tsx', '../features/places/search.tsx', 'may not know features'],
    ['apps/api/src/mail/outbox.ts', '../features/places/service.ts', 'may not know features'],
    ['apps/api/src/features/places/service.ts', '../../app.ts', 'may not know app'],
    ['apps/api/src/features/places/queries.ts', 'fastify', 'does not know HTTP'],
    ['apps/api/src/features/surgeries/dates/roll.ts', '../publishing/publish.ts', 'may not know publishing'],
    ['apps/web/src/features/moderation/keys/keys-button.tsx', '../desk/twins.tsx', 'may not know desk'],
    ['apps/web/src/features/places/search.tsx', '../surgeries/card.tsx', 'do not know each other'],
    ['apps/web/src/pages/home.tsx', 'leaflet', 'stays inside'],
    ['apps/web/src/pages/home.tsx', 'leaflet/dist/leaflet.css', 'stays inside'],
  ])('%s → %s is forbidden', (importer, specifier, reason) => {
    expect(findForbidden(importer, specifier)).toContain(reason)
  })
})

describe('an import that goes with the arrows', () => {
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
    expect(lint(`export { Env } from '../../../../apps/api/src/env.ts'\n`)).toContain('house(arrows)')
    expect(lint('export const mode = process.env.NODE_ENV\n')).toContain('house(settings)')
    expect(lint('export const four = 4\n')).toContain('Found 0 warnings and 0 errors')
  })
})
