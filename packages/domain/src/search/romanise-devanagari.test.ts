import { expect, it } from 'vitest'
import { romaniseDevanagari } from './romanise-devanagari.ts'

it.each([
  ['काठमाडौँ', 'kathmadaun'],
  ['ललितपुर', 'lalitpur'],
  ['भक्तपुर', 'bhaktapur'],
  ['जनकपुर', 'janakpur'],
  ['नेपाल', 'nepal'],
  ['लुम्बिनी', 'lumbini'],
  ['प्रज्ञा', 'pragya'],
  ['दिल्ली', 'dilli'],
  ['सामाजिक सञ्जाल', 'samajik sanjal'],
  ['नगरपालिका', 'nagarpalika'],
  ['इन्द्र', 'indra'],
  ['राम Café', 'ram Café'],
])('reads %s as %s', (written, latin) => expect(romaniseDevanagari(written)).toBe(latin))

it('gives Latin letters for every letter of the script', () => {
  for (let code = 0x0904; code <= 0x0939; code += 1) {
    const letter = String.fromCodePoint(code)
    expect([letter, romaniseDevanagari(letter + letter)]).toEqual([letter, expect.stringMatching(/^[a-z]*$/)])
  }
})
