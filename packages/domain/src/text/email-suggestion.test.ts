import { expect, it } from 'vitest'
import { likelyEmail } from './email-suggestion.ts'

it.each([
  ['asha@gmial.con', 'asha@gmail.com'],
  ['asha@gmial.com', 'asha@gmail.com'],
  ['asha@gmail.co', 'asha@gmail.com'],
  ['asha@gmaill.com', 'asha@gmail.com'],
  ['asha@gnail.com', 'asha@gmail.com'],
  ['asha@gmail.cm', 'asha@gmail.com'],
  ['asha@gmail.vom', 'asha@gmail.com'],
  ['asha@gmail,com', 'asha@gmail.com'],
  ['asha@gmail..com', 'asha@gmail.com'],
  ['asha@gmailcom', 'asha@gmail.com'],
  ['asha@gmail', 'asha@gmail.com'],
  ['Asha@Hotmial.com', 'asha@hotmail.com'],
  ['asha@hotmal.co', 'asha@hotmail.com'],
  ['asha@yaho.co', 'asha@yahoo.com'],
  ['asha@yahooo.com', 'asha@yahoo.com'],
  ['asha@outlok.con', 'asha@outlook.com'],
  ['asha@icluod.com', 'asha@icloud.com'],
  ['asha@googlmail.com', 'asha@googlemail.com'],
  ['hemi@xtra.co.nzz', 'hemi@xtra.co.nz'],
  ['uli@t-onlin.de', 'uli@t-online.de'],
  ['uli@gmx.dee', 'uli@gmx.de'],
  ['asha@cocap.org.npp', 'asha@cocap.org.np'],
  ['asha@kathmandu-help.con', 'asha@kathmandu-help.com'],
])('asks whether %s was meant as %s', (typed, meant) => expect(likelyEmail(typed)).toBe(meant))

it.each(
  [
    'asha@gmail.com asha@cocap.org.np uli@kultwerkwest.de a@gmx.de a@gmx.at a@web.de a@mail.com a@ymail.com a@email.com',
    'a@yahoo.co.jp a@hotmail.it a@live.se a@me.com a@proton.me a@posteo.eu a@example.org a@library.example a@bbc.co.uk',
    'a@डाटामेल.भारत nothing @ a@b',
  ].flatMap((line) => line.split(' ')),
)('leaves %s alone', (typed) => expect(likelyEmail(typed)).toBeNull())
