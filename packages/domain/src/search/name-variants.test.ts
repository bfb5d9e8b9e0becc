import { expect, test } from 'vitest'
import { nameVariants } from './name-variants.ts'

test('a name is looked for as it is written short and long, and first of all as it was typed', () => {
  expect(nameVariants('mt eden')).toEqual(['mt eden', 'mount eden'])
  expect(nameVariants('st albans')).toEqual(['st albans', 'saint albans', 'sankt albans'])
  expect(nameVariants('newcastle on tyne')).toEqual(['newcastle on tyne', 'newcastle upon tyne'])
  expect(nameVariants('leeds')).toEqual(['leeds'])
  expect(nameVariants('st')).toEqual(['st'])
  expect(nameVariants('n s e w st mt').length).toBeLessThanOrEqual(8)
})
