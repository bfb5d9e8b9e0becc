import { expect, it } from 'vitest'
import { hasEmailAddress } from './email-in-text.ts'

it.each([
  'write to anna@example.org',
  'mailto:anna@example.org',
  'Ram.Thapa+web@mail.example.np!',
  '<a@b.museum>',
  'info@क.भारत',
  'सीता@डाटामेल.भारत',
  'anna＠example．org',
  'an\u200bna@exam\u00adple.org',
  'https://a.example/contact?to=ram@mail.example.np',
  'https://a.example/contact?to=ram%40mail.example.np',
  'https://a.example/contact/ram@mail.example.np',
  '@surgery@mastodon.social, or anna@example.org',
  '@surgery@mastodon.social/anna@example.org',
  'bob@anna@example.org',
  'anna.@bob@example.org',
])('“%s” holds an email address', (text) => expect(hasEmailAddress(text)).toBe(true))

it.each([
  'Follow us: @surgery@mastodon.social',
  '@surgery@mastodon.social',
  '(@surgery_np@social.example.co.uk)',
  'Fediverse:@surgery@mastodon.social.',
  '@काठमाडौँ@सामाजिक.नेपाल',
  '＠surgery＠mastodon.social',
  'https://mastodon.social/@anna@chaos.social',
  'https://elk.zone/mastodon.social/@anna@chaos.social/112233',
  'https://mastodon.social/%40anna%40chaos.social',
  'https://video.example/@ram.thapa',
  '@surgeries on the web',
  'a @ b',
  '5@night',
  'half past five',
])('“%s” holds none', (text) => expect(hasEmailAddress(text)).toBe(false))
