import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Mark, MARKS } from '../freshness.ts'
import { addMarks, type MarkCounts, markOfMany, runningAmong } from './together.ts'

describe('surgeries that are drawn together', () => {
  test.each<[MarkCounts, Mark]>([
    [{ confirmed: 2, faded: 37 }, 'faded'],
    [{ on: 1, faded: 1 }, 'unconfirmed'],
    [{ on: 1, soon: 1, faded: 1 }, 'soon'],
    [{ on: 1, confirmed: 1, paused: 1 }, 'confirmed'],
    [{ confirmed: 3, ended: 2 }, 'confirmed'],
    [{ on: 1, paused: 1, ended: 1 }, 'faded'],
    [{ cancelled: 1, on: 1, faded: 1 }, 'unconfirmed'],
    [{ on: 3 }, 'on'],
  ])('%o are marked as %s', (counts, mark) => {
    expect(markOfMany(counts)).toBe(mark)
  })

  test('are never shown as running unless more than half of them are', () => {
    const counts = fc.record(Object.fromEntries(MARKS.map((mark) => [mark, fc.nat(50)])))
    fc.assert(
      fc.property(counts, (many: MarkCounts) => {
        const total = MARKS.reduce((sum, mark) => sum + (many[mark] ?? 0), 0)
        const isShownRunning = ['on', 'soon', 'confirmed'].includes(markOfMany(many))
        expect(isShownRunning).toBe(runningAmong(many) * 2 > total)
      }),
    )
  })

  test('say how many of them run, however they were put together', () => {
    const together = addMarks({ on: 1, faded: 2 }, { confirmed: 1, faded: 35 })
    expect(together).toEqual({ on: 1, confirmed: 1, faded: 37 })
    expect(runningAmong(together)).toBe(2)
  })
})
