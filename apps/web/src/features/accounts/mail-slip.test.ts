import { expect, it } from 'vitest'
import { likelyAddress } from './mail-slip.ts'

it.each([
  ['asha@gmial.com', 'asha@gmail.com'],
  ['asha@gmail.co', 'asha@gmail.com'],
  ['asha@gmaill.com', 'asha@gmail.com'],
  ['Asha@Hotmial.com', 'asha@hotmail.com'],
  ['hemi@xtra.co.nzz', 'hemi@xtra.co.nz'],
])('asks whether %s was meant as %s', (typed, meant) => expect(likelyAddress(typed)).toBe(meant))

it.each(['asha@gmail.com', 'asha@cocap.org.np', 'uli@kultwerkwest.de', 'a@gmx.de', 'nothing', ''])(
  'leaves %s alone',
  (typed) => expect(likelyAddress(typed)).toBeNull(),
)
