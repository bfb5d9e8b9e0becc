import { expect, it } from 'vitest'
import { nextPath } from './next-path.ts'

it('goes on to a page of ours, with its query', () => {
  expect(nextPath('/moderation?country=NP#top')).toBe('/moderation?country=NP#top')
})

it.each([
  null,
  '',
  'me',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  '/me/..//evil.example',
  '/%2e//evil.example',
  'javascript:alert(1)',
])('goes to my surgeries instead of %s', (wished) => expect(nextPath(wished)).toBe('/me'))

it('never comes back to signing in', () => {
  expect(nextPath('/sign-in/confirm?token=x')).toBe('/me')
})
