/** Mail providers that very many people use, as they are spelt. */
const PROVIDERS = [
  'gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.de hotmail.fr',
  'yahoo.com yahoo.co.uk yahoo.de yahoo.fr yahoo.co.in yahoo.in yahoo.co.nz yahoo.com.au',
  'ymail.com rocketmail.com icloud.com me.com mac.com live.com live.co.uk live.de msn.com',
  'aol.com mail.com email.com proton.me protonmail.com pm.me fastmail.com zoho.com tuta.io',
  'tutanota.com gmx.de gmx.net gmx.com gmx.at gmx.ch web.de t-online.de freenet.de arcor.de',
  'posteo.de posteo.net mailbox.org mail.de btinternet.com sky.com talktalk.net virginmedia.com',
  'ntlworld.com xtra.co.nz slingshot.co.nz orcon.net.nz wlink.com.np ntc.net.np mail.com.np',
  'rediffmail.com bigpond.com orange.fr free.fr laposte.net libero.it yandex.ru mail.ru outlook.de',
].flatMap((line) => line.split(' '))
const KNOWN = new Set(PROVIDERS)

/** Endings that no domain has, and what was meant. */
const NO_ENDINGS = new Map([
  ...'con cmo ocm vom xom comm coom cim c0m coml ccom'.split(' ').map((typo) => [typo, 'com'] as const),
  ...'ogr orgg rog'.split(' ').map((typo) => [typo, 'org'] as const),
  ...'nte nett ent'.split(' ').map((typo) => [typo, 'net'] as const),
  ['npp', 'np'],
  ['nzz', 'nz'],
  ['dee', 'de'],
])

/**
 * The address that was probably meant, when its provider looks like a slip of the finger (`gmial.con` → `gmail.com`);
 * null when nothing seems wrong. To be offered, never to be insisted on.
 */
export function likelyEmail(typed: string): string | null {
  const [, name, written] = /^([^@\s]+)@([^@\s]+)$/.exec(typed.trim().toLowerCase()) ?? []
  if (!name || !written) return null
  const domain = written
    .replaceAll(',', '.')
    .replace(/\.+$/, '')
    .replace(/\.{2,}/g, '.')
  if (KNOWN.has(domain)) return domain === written ? null : `${name}@${domain}`
  const meant = nearestProvider(domain) ?? withRealEnding(domain)
  return meant ? `${name}@${meant}` : null
}

function nearestProvider(domain: string): string | null {
  const whole = PROVIDERS.find((known) => known === `${domain}.com` || known.replaceAll('.', '') === domain)
  if (whole) return whole
  const near = PROVIDERS.map((known) => ({ known, slips: slipsBetween(domain, known) }))
    .filter(({ slips }) => slips !== null)
    .toSorted((a, b) => (a.slips ?? 0) - (b.slips ?? 0))
  return near[0]?.known ?? null
}

/** How many slips make one domain of the other, name and ending counted apart; null when there are too many for a slip. */
function slipsBetween(typed: string, meant: string): number | null {
  const [typedName, typedEnding] = partsOf(typed)
  const [meantName, meantEnding] = partsOf(meant)
  const inName = distance(typedName, meantName)
  const inEnding = distance(typedEnding, meantEnding)
  const mostInName = meantName.length < 4 ? 0 : meantName.length < 7 ? 1 : 2
  const isOtherEnding = /^(?:[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2}|net|org|info|io)$/.test(typedEnding) && inEnding > 0
  if (inName > mostInName || inEnding > 1 + (inName === 0 && typedEnding.length > 2 ? 1 : 0)) return null
  // A real ending of another country is no slip, unless it is one letter short of one far more common.
  if (isOtherEnding && !meantEnding.startsWith(typedEnding) && typedEnding !== 'cm') return null
  return inName + inEnding
}

function partsOf(domain: string): [name: string, ending: string] {
  const dot = domain.indexOf('.')
  return dot < 0 ? [domain, ''] : [domain.slice(0, dot), domain.slice(dot + 1)]
}

function withRealEnding(domain: string): string | null {
  const dot = domain.lastIndexOf('.')
  const ending = NO_ENDINGS.get(domain.slice(dot + 1))
  return dot > 0 && ending ? `${domain.slice(0, dot)}.${ending}` : null
}

/** Insertions, omissions, wrong letters and neighbours swapped (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)]
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row]
    rows.push(line)
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1]
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      line.push(
        Math.min(
          cell(row - 1, column) + 1,
          cell(row, column - 1) + 1,
          cell(row - 1, column - 1) + (isSame ? 0 : 1),
          ...(isSwapped ? [cell(row - 2, column - 2) + 1] : []),
        ),
      )
    }
  }
  return cell(a.length, b.length)
}
