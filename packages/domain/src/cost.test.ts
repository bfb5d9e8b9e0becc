import { expect, test } from 'vitest'
import { needsFree } from './cost.ts'

test.each(['', 'Buy a drink if you can', 'Free parking nearby', '£2 for tea', 'Kein Eintritt'])(
  '“free” is said before the note “%s”',
  (note) => expect(needsFree(note)).toBe(true),
)

test.each(['Free, buy a drink', 'FREE', 'Kostenlos – ein Getränk', 'निःशुल्क, चिया किन्नुहोस्', 'Kore utu (hokona he inu)'])(
  '“free” is not said twice beside “%s”',
  (note) => expect(needsFree(note)).toBe(false),
)
