import { LOCALES } from '@surgeries/domain/i18n'
import { ATTENDANCE_KINDS } from '@surgeries/domain/attendance'
import { describe, expect, it } from 'vitest'
import { mailsIn } from './catalogue.ts'

const BEFORE = 'Wednesday, 25 November 2026, 17:30–19:00 (CET)'

describe.each(LOCALES)('what we say to those who come along in %s', (locale) => {
  const { words } = mailsIn(locale, 'mail-attendance')
  const surgery = 'COCAP'
  const byKind = ATTENDANCE_KINDS.map((kind) => [
    words('confirm', { surgery, kind, hours: 48 }),
    words('moved', { surgery, kind, before: BEFORE }),
    words('elsewhere', { surgery, kind, before: 'Hall, Leeds' }),
    words('reminder', { surgery, kind, isToday: false }),
    words('reminder', { surgery, kind, isToday: true }),
    ...(['coming', 'pinMoved', 'off', 'onAgain'] as const).map((key) => words(key, { surgery, kind })),
  ])
  const all = [
    ...byKind.flat(),
    ...(['again', 'promoted', 'checked'] as const).map((key) => words(key, { surgery })),
    words('waiting', { surgery, place: 3 }),
    words('unlisted', { surgery, when: BEFORE }),
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
    for (const [index, mail] of wanting.entries()) expect(mail.paragraphs).not.toEqual(helping[index]?.paragraphs)
  })

  it('says what was before, the place in the line, and today or tomorrow', () => {
    const [kind] = ATTENDANCE_KINDS
    expect(words('moved', { surgery, kind, before: BEFORE }).paragraphs.join()).toContain(BEFORE)
    expect(words('unlisted', { surgery, when: BEFORE }).paragraphs).toContain(BEFORE)
    expect(words('waiting', { surgery, place: 3 }).paragraphs.join()).toMatch(/[3३]/)
    const subjects = [true, false].map((isToday) => words('reminder', { surgery, kind, isToday }).subject)
    expect(new Set(subjects).size).toBe(2)
  })
})
