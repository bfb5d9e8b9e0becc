import { expect, it } from 'vitest'
import { romaniseArabic } from './romanise-arabic.ts'

it.each([
  ['مركز الشباب', 'markaz al-shabab'],
  ['القاهرة', 'al-qahara'],
  ['مدرسة', 'madrasa'],
  ['ورشة', 'warsha'],
  ['مكتبة', 'maktaba'],
  ['مَكْتَبَة', 'maktaba'],
  ['مشهد', 'mashhad'],
  ['الجزائر', 'al-jazair'],
  ['وسائل التواصل', 'wasail al-tawasal'],
  ['لاہور', 'lahur'],
  ['تهران', 'tahran'],
  ['كتـــاب', 'katab'],
  ['ﻣﺮﻛﺰ', 'markaz'],
  ['دار Café', 'dar Café'],
])('reads %s as %s', (written, latin) => expect(romaniseArabic(written)).toBe(latin))

it('gives Latin letters for every letter of Arabic, Persian and Urdu', () => {
  for (const letter of 'ءابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآؤئپچژگکیہھےٹڈڑں') {
    expect([letter, romaniseArabic(`م${letter}ن`)]).toEqual([letter, expect.stringMatching(/^[a-z]+$/)])
  }
})

it('never leaves three consonants in a row without a vowel between them', () => {
  for (const word of ['مستشفى', 'تكنولوجيا', 'مهرجان', 'استقلال', 'فلسطين', 'ستغفرلکم'])
    expect(romaniseArabic(word).replaceAll(/(?:sh|kh|gh|th|zh|ch)/g, 'x')).not.toMatch(/[^aiueo]{3}/)
})
