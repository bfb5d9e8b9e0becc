/** What a step found: how many checks held and how many did not. */
export type Result = { passed: number; failed: number; skipped?: number; note?: string }

export type Row = Result & { name: string; seconds: number }

export const ONE_PASSED: Result = { passed: 1, failed: 0 }
export const ONE_FAILED: Result = { passed: 0, failed: 1 }

export function totalOf(rows: Row[]): { passed: number; failed: number; skipped: number } {
  const sum = (count: (row: Row) => number) => rows.reduce((total, row) => total + count(row), 0)
  return {
    passed: sum((row) => row.passed),
    failed: sum((row) => row.failed),
    skipped: sum((row) => row.skipped ?? 0),
  }
}

/** The table that stands at the end of a run. */
export function tableOf(rows: Row[]): string {
  const width = Math.max(...rows.map((row) => row.name.length))
  return rows
    .map(({ name, passed, failed, skipped, seconds, note }) => {
      const counts = [`${passed} passed`, failed > 0 && `${failed} failed`, skipped && `${skipped} skipped`]
      const words = [counts.filter(Boolean).join(', '), note && `(${note})`].filter(Boolean).join(' ')
      return `  ${failed > 0 ? '✗' : '✓'} ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${words}\n`
    })
    .join('')
}
