import { expect, it } from 'vitest'
import { readableSlug } from './slugs.ts'

it.each([
  ['काठमाडौँ सामाजिक सञ्जाल', 'kathmadaun-samajik-sanjal'],
  ['Київ: соціальні мережі', 'kiiv-sotsialni-merezhi'],
  ['Αθήνα', 'athina'],
  ['上海社区', 'shanghaishequ'],
  ['서울 모임', 'seoul-moim'],
  ['ঢাকা', 'dhaka'],
  ['København Kræs', 'kobenhavn-kraes'],
  ['Köln: Straße & Café', 'koln-strasse-cafe'],
  ['Whānau’s Kāinga', 'whanaus-kainga'],
])('%s gets the address %s', (name, slug) => expect(readableSlug({ name, locality: 'Town' })).toBe(slug))

it.each(['القاهرة', 'تهران', 'กรุงเทพ', 'தமிழ்', 'თბილისი', 'አዲስ አበባ', 'ירושלים', 'Երևան', 'မန္တလေး', 'ලංකා'])(
  '%s gets an address that is made of its own sounds',
  (name) => expect(readableSlug({ name, locality: 'Town' })).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/),
)

it('a name of pictures alone gets its town and a word', () => {
  expect(readableSlug({ name: '🙂☕', locality: 'ललितपुर' })).toBe('lalitpur-surgery')
  expect(readableSlug({ name: '🙂', locality: '☕' })).toBeUndefined()
})
