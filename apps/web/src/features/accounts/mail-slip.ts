/** Mail providers that very many people use, as they are spelt. */
const KNOWN = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'hotmail.co.uk',
  'yahoo.com',
  'yahoo.co.uk',
  'icloud.com',
  'live.com',
  'btinternet.com',
  'proton.me',
  'protonmail.com',
  'gmx.de',
  'gmx.net',
  'web.de',
  't-online.de',
  'posteo.de',
  'mailbox.org',
  'xtra.co.nz',
  'wlink.com.np',
]

/** The address that was probably meant, when its provider looks like a slip of the finger: gmial.com → gmail.com. */
export function likelyAddress(address: string): string | null {
  const [, name, domain] = /^([^@\s]+)@([^@\s]+)$/.exec(address.trim().toLowerCase()) ?? []
  if (!name || !domain || KNOWN.includes(domain)) return null
  const meant = KNOWN.find((known) => isOneSlipAway(domain, known))
  return meant ? `${name}@${meant}` : null
}

/** One letter too many, missing, wrong, or two swapped. */
function isOneSlipAway(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1 || meant.length < 7) return false
  const start = firstDifference(typed, meant)
  const [typedRest, meantRest] = [typed.slice(start), meant.slice(start)]
  return (
    typedRest.slice(1) === meantRest ||
    typedRest === meantRest.slice(1) ||
    typedRest.slice(1) === meantRest.slice(1) ||
    (typedRest[0] === meantRest[1] && typedRest[1] === meantRest[0] && typedRest.slice(2) === meantRest.slice(2))
  )
}

function firstDifference(a: string, b: string): number {
  let index = 0
  while (index < a.length && a[index] === b[index]) index++
  return index
}
