import { expect, it } from 'vitest'
import { romaniseHebrew } from './romanise-hebrew.ts'

it.each([
  ['תל אביב', 'tal aviv'],
  ['ירושלים', 'yaroshalim'],
  ['חיפה', 'hifa'],
  ['שלום', 'shalom'],
  ['שָׁלוֹם', 'shalom'],
  ['סדנה', 'sadna'],
  ['מדיה חברתית', 'madya havratit'],
  ['ספריית', 'safrit'],
  ['ספרייה', 'safriya'],
  ['עברית', 'avarit'],
  ['כפר סבא', 'kafr sava'],
  ['מרכז', 'markhaz'],
  ['בית Café', 'bit Café'],
])('reads %s as %s', (written, latin) => expect(romaniseHebrew(written)).toBe(latin))

it('gives Latin letters for every letter', () => {
  for (const letter of 'אבגדהוזחטיכךלמםנןסעפףצץקרשת')
    expect([letter, romaniseHebrew(`מ${letter}נ`)]).toEqual([letter, expect.stringMatching(/^[a-z]+$/)])
})

it('never leaves three consonants in a row without a vowel between them', () => {
  for (const word of ['אינטרנט', 'טכנולוגיה', 'מתנדבים', 'התנדבות', 'ירושלמי'])
    expect(romaniseHebrew(word).replaceAll(/(?:sh|kh|ts)/g, 'x')).not.toMatch(/[^aiueo]{3}/)
})
