import { expect, test } from 'vitest'
import { formatList } from './lists.ts'
import maori from './names/mi.json'
import nepali from './names/ne.json'

const OWN = { en: null, de: null, ne: nepali, mi: maori } as const
const WORDS = ['Instagram', 'Video', 'Blogging']

test.each([
  ['en', 2, 'Instagram or Video'],
  ['de', 2, 'Instagram oder Video'],
  ['ne', 2, 'Instagram वा Video'],
  ['mi', 2, 'Instagram, Video rānei'],
  ['de', 3, 'Instagram, Video oder Blogging'],
  ['ne', 3, 'Instagram, Video, वा Blogging'],
  ['mi', 3, 'Instagram, Video, Blogging rānei'],
  ['ne', 1, 'Instagram'],
  ['mi', 1, 'Instagram'],
] as const)(
  'a choice in %s of %i has the language’s own word for "or", also where the browser lacks it',
  (language, length, said) => {
    expect(formatList(language, WORDS.slice(0, length), 'disjunction', OWN[language])).toBe(said)
  },
)

test('our own joints say what a browser that knows the language says', () => {
  for (const type of ['conjunction', 'disjunction'] as const)
    for (const [language, names] of [
      ['ne', nepali],
      ['mi', maori],
    ] as const)
      for (const length of [1, 2, 3])
        expect(formatList(language, WORDS.slice(0, length), type, names)).toBe(
          new Intl.ListFormat(language, { type }).format(WORDS.slice(0, length)),
        )
})
