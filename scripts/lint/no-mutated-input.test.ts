import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = join(ROOT, 'packages', 'domain', 'src', `lint-inputs-${process.pid}`)
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

const CHANGES_WHAT_IT_IS_GIVEN = `import { emptyCalendar } from '../calendar/calendar.ts'
export const add = (items: string[]) => items.push('a')
export const order = ({ names }: { names: string[] }) => names.sort()
export const end = (meeting: { dates: string[] }) => meeting.dates.splice(0)
export function rename(surgery: { name: string }): void {
  surgery.name = 'another'
}
export const fill = () => (emptyCalendar.overrides as object[]).push({})
export const moveAll = () => Object.assign(emptyCalendar, {})
`

const CHANGES_ITS_OWN = `export function letters(word: string): string[] {
  const all = [...word]
  all.push('.')
  return all.sort()
}
`

test('the linter reports a parameter or an import that is changed in place', () => {
  const report = lint(CHANGES_WHAT_IT_IS_GIVEN)
  for (const name of ['items', 'names', 'meeting', 'surgery', 'emptyCalendar'])
    expect(report).toContain(`changing "${name}" in place`)
  expect(report.match(/house\(no-mutated-input\)/g)).toHaveLength(6)
})

test('the linter lets a function change what it made itself', () => {
  expect(lint(CHANGES_ITS_OWN)).not.toContain('house(no-mutated-input)')
})

function lint(source: string): string {
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'proof.ts'), source)
  const program = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint')
  return spawnSync(process.execPath, [program, FOLDER], { cwd: ROOT, encoding: 'utf8' }).stdout
}
