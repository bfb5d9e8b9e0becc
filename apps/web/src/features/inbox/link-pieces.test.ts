import { expect, it } from 'vitest'
import { linkPieces } from './link-pieces.ts'

it('finds the links of a mail', () => {
  expect(linkPieces('Open\nhttp://127.0.0.1:8080/sign-in/confirm?token=a_b-c&next=%2Fme.\nBye')).toEqual([
    { text: 'Open\n', href: null },
    {
      text: 'http://127.0.0.1:8080/sign-in/confirm?token=a_b-c&next=%2Fme',
      href: 'http://127.0.0.1:8080/sign-in/confirm?token=a_b-c&next=%2Fme',
    },
    { text: '.\nBye', href: null },
  ])
})

it('leaves other words alone', () => {
  expect(linkPieces('javascript:alert(1) is no link')).toEqual([{ text: 'javascript:alert(1) is no link', href: null }])
})
