import { atField } from '../refusals.ts'

/** An address as somebody pasted it, ready to be fetched. Throws `validation_failed` at /url. */
export function readAddress(text: string): string {
  // What calendars call a subscription is https by another name.
  const url = URL.parse(text.replace(/^webcals?:\/\//i, 'https://'))
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    throw atField('/url', 'not_an_address', 'Give the whole address of the calendar, beginning with https://')
  if (url.username || url.password)
    throw atField(
      '/url',
      'password_in_address',
      'Give an address without a name and password in it: a public or secret link.',
    )
  url.hash = ''
  return url.href
}
