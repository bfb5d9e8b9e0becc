import type { ExpectedPerson } from '@surgeries/contracts/attendances'
import { describe, expect, test } from 'vitest'
import { eveningOf } from './match.ts'

let count = 0
function person(part: Partial<ExpectedPerson>): ExpectedPerson {
  count += 1
  return {
    kind: 'wants_help',
    state: 'coming',
    name: '',
    email: `person${count}@example.org`,
    topics: [],
    languages: [],
    note: '',
    since: `2026-12-01T10:00:${String(count).padStart(2, '0')}Z`,
    ...part,
  }
}

describe('the sheet of the evening', () => {
  test('brings together who wants and who can, the most shared first', () => {
    const maya = person({ name: 'Maya', topics: ['instagram', 'websites'], languages: ['ne'] })
    const bo = person({ kind: 'offers_help', name: 'Bo', topics: ['websites'], languages: ['en'] })
    const asha = person({ kind: 'offers_help', name: 'Asha', topics: ['instagram'], languages: ['ne'] })
    const [wanter] = eveningOf([maya, bo, asha]).wanters
    expect(wanter?.matches.map(({ helper, topics, languages }) => [helper.name, topics, languages])).toEqual([
      ['Asha', ['instagram'], ['ne']],
      ['Bo', ['websites'], []],
    ])
    expect(wanter?.missing).toEqual({ topics: [], languages: [] })
  })

  test('says what nobody has offered yet', () => {
    const maya = person({ topics: ['instagram', 'video'], languages: ['ne', 'en'] })
    const bo = person({ kind: 'offers_help', topics: ['video'], languages: ['en'] })
    expect(eveningOf([maya, bo]).wanters[0]?.missing).toEqual({ topics: ['instagram'], languages: ['ne'] })
  })

  test('a shared language alone is no help with a subject, but is where no subject was named', () => {
    const helper = person({ kind: 'offers_help', topics: ['video'], languages: ['ne'] })
    const withSubject = person({ topics: ['websites'], languages: ['ne'] })
    const without = person({ languages: ['ne'] })
    const { wanters } = eveningOf([helper, withSubject, without])
    expect(wanters.map(({ matches }) => matches.length)).toEqual([0, 1])
  })

  test('keeps the waiting list apart, in the order in which it moves up', () => {
    const second = person({ state: 'waiting', name: 'Second', since: '2026-12-03T10:00:00Z' })
    const first = person({ state: 'waiting', name: 'First', since: '2026-12-02T10:00:00Z' })
    const evening = eveningOf([second, first])
    expect(evening.waiting.map(({ name }) => name)).toEqual(['First', 'Second'])
    expect(evening.wanters).toEqual([])
  })
})
