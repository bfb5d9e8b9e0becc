import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readPlaywrightReport, readVitestReport } from './reports.ts'
import { tableOf, totalOf } from './result.ts'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: object): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

describe('counting what the runners report', () => {
  test('a test file that could not be read is a failure, not silence', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{}] },
    ]
    const file = report({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, testResults })
    expect(readVitestReport(file)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  test('an error outside any browser test, and a test that passed only sometimes, are failures', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }
    expect(readPlaywrightReport(report({ stats, errors: [{}] }))).toEqual({ passed: 5, failed: 3, skipped: 2 })
  })

  test('a report that is not there is an error, and so a failure', () => {
    expect(() => readVitestReport(join(folder, 'nothing.json'))).toThrow('ENOENT')
  })
})

test('the table says what failed, and the total adds up', () => {
  const rows = [
    { name: 'Lint', seconds: 1.25, passed: 1, failed: 0 },
    { name: 'Browser', seconds: 60, passed: 3, failed: 2, skipped: 1, note: 'no web build' },
  ]
  expect(totalOf(rows)).toEqual({ passed: 4, failed: 2, skipped: 1 })
  expect(tableOf(rows)).toContain('✗ Browser    60.0 s  3 passed, 2 failed, 1 skipped (no web build)')
})
