import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSameMailbox, mailboxOf } from './mailbox.ts'

const SAME = [
  ['Ram@Example.org', 'ram@example.org'],
  ['ram+surgery@example.org', 'ram@example.org'],
  ['ram+a+b@example.org', 'ram+c@example.org'],
  ['r.a.m@gmail.com', 'ram@gmail.com'],
  ['Ram.Thapa+queue@googlemail.com', 'ramthapa@gmail.com'],
  ['ram@icloud.com', 'ram@me.com'],
  ['ram_thapa@proton.me', 'ram.thapa@pm.me'],
  ['ram@ya.ru', 'ram@yandex.com'],
  ['ram.thapa@yandex.ru', 'ram-thapa@yandex.com'],
  ['ram-shop@yahoo.com', 'ram-queue@ymail.com'],
  ['queue@ram.fastmail.com', 'ram+x@fastmail.fm'],
  [' ram@example.org ', 'ram@example.org'],
] as const

const OTHERS = [
  ['r.am@example.org', 'ram@example.org'],
  ['ram@example.org', 'ram@example.com'],
  ['ram@gmail.com', 'ram@gmail.com.example.org'],
  ['ram@gmail.com', 'sita@gmail.com'],
  ['ram-queue@example.org', 'ram@example.org'],
  ['ram@ram.example.org', 'ram@example.org'],
  ['r.am@yahoo.com', 'ram@yahoo.com'],
] as const

describe('two addresses of one mailbox', () => {
  it.each(SAME)('are %s and %s', (one, other) => {
    expect(isSameMailbox(one, other)).toBe(true)
  })

  it.each(OTHERS)('are not %s and %s', (one, other) => {
    expect(isSameMailbox(one, other)).toBe(false)
  })
})

describe('a mailbox', () => {
  it('of a mailbox is itself', () => {
    fc.assert(fc.property(fc.emailAddress(), (email) => mailboxOf(mailboxOf(email)) === mailboxOf(email)))
  })

  it('is never empty before the at sign, however odd the address', () => {
    expect(['+tag@example.org', '...@gmail.com', 'nobody'].map(mailboxOf)).toEqual([
      '+tag@example.org',
      '...@gmail.com',
      'nobody',
    ])
  })
})
