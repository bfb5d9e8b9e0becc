import { describe, expect, it } from 'vitest'
import { plainDigits } from './digits.ts'
import { isPhone, phoneLink, tidyPhone } from './phone.ts'

/** What is typed, what is kept, and what dials. */
const NUMBERS = [
  ['०१-४११२३४५', '01-4112345', 'tel:014112345'],
  ['+९७७ १ ४११२३४५', '+977 1 4112345', 'tel:+97714112345'],
  ['٠١٢٣٤٥٦٧٨٩', '0123456789', 'tel:0123456789'],
  ['۰۲۱–۸۸۷۷۶۶۵۵', '021-88776655', 'tel:02188776655'],
  ['০১৭১১ ১২৩৪৫৬', '01711 123456', 'tel:01711123456'],
  ['๐๒ ๑๒๓ ๔๕๖๗', '02 123 4567', 'tel:021234567'],
  ['０３－１２３４－５６７８', '03-1234-5678', 'tel:0312345678'],
  ['+49 (0) 40–1234567', '+49 (0) 40-1234567', 'tel:+49401234567'],
  ['(+44) 121 496 0000', '(+44) 121 496 0000', 'tel:+441214960000'],
  ['040/123 45 67', '040/123 45 67', 'tel:0401234567'],
  ['01-4112345 / 01-4112346', '01-4112345 / 01-4112346', 'tel:014112345'],
  ['0121.496.0000', '0121.496.0000', 'tel:01214960000'],
  ['[0121] 496‑0000', '(0121) 496-0000', 'tel:01214960000'],
  ['\u202a+49 40 1234567\u202c', '+49 40 1234567', 'tel:+49401234567'],
  ['tel:+49-40-1234567', '+49-40-1234567', 'tel:+49401234567'],
  ['020 7946 0000 ext. 12', '020 7946 0000 ext. 12', 'tel:02079460000;ext=12'],
  ['020 7946 0000 x12', '020 7946 0000 x12', 'tel:02079460000;ext=12'],
  ['020 7946 0000 #12', '020 7946 0000 #12', 'tel:02079460000;ext=12'],
  ['020 7946 0000 (ext 12)', '020 7946 0000 (ext 12)', 'tel:02079460000;ext=12'],
  ['+49 40 123456 Durchwahl 78', '+49 40 123456 Durchwahl 78', 'tel:+4940123456;ext=78'],
  ['+43 1 12345 DW: 6', '+43 1 12345 DW: 6', 'tel:+43112345;ext=6'],
  ['+55 11 3123-4567 ramal 89', '+55 11 3123-4567 ramal 89', 'tel:+551131234567;ext=89'],
  ['+55 11 3123-4567, em ramal 89', '+55 11 3123-4567, em ramal 89', 'tel:+551131234567;ext=89'],
  ['०१-४११२३४५ एक्सटेन्सन १२', '01-4112345 एक्सटेन्सन 12', 'tel:014112345;ext=12'],
  ['+7 495 123-45-67 доб. 89', '+7 495 123-45-67 доб. 89', 'tel:+74951234567;ext=89'],
  ['+44-121-496-0000;ext=12', '+44-121-496-0000;ext=12', 'tel:+441214960000;ext=12'],
]

describe('a phone number', () => {
  it.each(NUMBERS)('typed as %s is kept as %s and dials %s', (typed, kept, link) => {
    expect(tidyPhone(typed)).toBe(kept)
    expect(isPhone(tidyPhone(typed))).toBe(true)
    expect(phoneLink(typed)).toBe(link)
    expect(tidyPhone(kept)).toBe(kept)
  })

  it.each([
    'call me',
    '12',
    '---',
    '+',
    'a@b.org',
    '0121 or 0122',
    '1'.repeat(21),
    'ext. 12',
    '<b>123456</b>',
    '++44 121',
  ])('is not %s', (text) => expect(isPhone(tidyPhone(text))).toBe(false))
})

it('reads the digits of every numbering system that this machine can write', () => {
  const systems = Intl.supportedValuesOf('numberingSystem')
  const written = systems.map((numberingSystem) =>
    new Intl.NumberFormat('en', { numberingSystem, useGrouping: false }).format(9876543210),
  )
  const decimal = written.filter((text) => /^\p{Nd}+$/u.test(text))
  expect(decimal.length).toBeGreaterThan(50)
  for (const text of decimal) expect([text, plainDigits(text)]).toEqual([text, '9876543210'])
})
