import { LOCALES } from '@surgeries/domain/i18n'
import { ATTENDANCE_KINDS } from '@surgeries/domain/attendance'
import { describe, expect, it } from 'vitest'
import { attendanceTextsIn } from './attendance-texts.ts'

const BEFORE = 'Wednesday, 25 November 2026, 17:30–19:00 (CET)'

describe.each(LOCALES)('what we say to those who come along in %s', (locale) => {
  const texts = attendanceTextsIn(locale)
  const byKind = ATTENDANCE_KINDS.map((kind) => [
    texts.confirm('COCAP', { kind, hours: 48 }),
    texts.coming('COCAP', kind),
    texts.moved('COCAP', { kind, before: BEFORE }),
    texts.elsewhere('COCAP', { kind, before: 'Hall, Leeds' }),
    texts.pinMoved('COCAP', kind),
    texts.off('COCAP', kind),
    texts.onAgain('COCAP', kind),
    texts.reminder('COCAP', { kind, isToday: false }),
    texts.reminder('COCAP', { kind, isToday: true }),
  ])
  const all = [
    ...byKind.flat(),
    texts.again('COCAP'),
    texts.waiting('COCAP', 3),
    texts.promoted('COCAP'),
    texts.checked('COCAP'),
    texts.unlisted('COCAP', BEFORE),
  ]

  it('names the surgery in the subject and in the text, and leaves nothing open', () => {
    for (const { subject, paragraphs } of all) {
      expect(subject).toContain('COCAP')
      expect(paragraphs.join('\n')).toContain('COCAP')
      expect(`${subject}${paragraphs.join('')}`).not.toMatch(/[{}]|undefined|null|NaN/)
    }
  })

  it('speaks to helpers and to those who want help apart', () => {
    const [wanting = [], helping = []] = byKind
    expect(wanting.length).toBe(helping.length)
    for (const [index, words] of wanting.entries()) expect(words.paragraphs).not.toEqual(helping[index]?.paragraphs)
  })

  it('says what was before, the place in the line, and today or tomorrow', () => {
    const [about] = ATTENDANCE_KINDS
    expect(texts.moved('COCAP', { kind: about, before: BEFORE }).paragraphs.join()).toContain(BEFORE)
    expect(texts.unlisted('COCAP', BEFORE).paragraphs).toContain(BEFORE)
    expect(texts.waiting('COCAP', 3).paragraphs.join()).toMatch(/[3३]/)
    const subjects = [true, false].map((isToday) => texts.reminder('COCAP', { kind: about, isToday }).subject)
    expect(new Set(subjects).size).toBe(2)
  })
})
