import fc from 'fast-check'
import { expect, it } from 'vitest'
import { slugOf } from './slug.ts'

it('makes a readable address of a name', () => {
  expect(slugOf('Kathmandu Social Media Surgery')).toBe('kathmandu-social-media-surgery')
  expect(slugOf('Köln: Straße & Café')).toBe('koln-strasse-cafe')
  expect(slugOf('Whānau’s Kāinga')).toBe('whanaus-kainga')
  expect(slugOf('काठमाडौँ')).toBe('')
})

it('always fits into an address, and is its own address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const slug = slugOf(name)
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slug.length).toBeLessThanOrEqual(60)
      expect(slugOf(slug)).toBe(slug)
    }),
  )
})
