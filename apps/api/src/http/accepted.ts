import { DEFAULT_LOCALE, LOCALES, type Locale } from '@surgeries/domain/i18n'

/** What a client says that it takes, with how much it likes each (RFC 9110 §12.4.2), in lower case. */
export function weightsIn(header: string | undefined): Map<string, number> {
  return new Map((header ?? '').toLowerCase().split(',').map(weightOf))
}

function weightOf(part: string): [name: string, weight: number] {
  const [name = '', ...parameters] = part.split(';').map((each) => each.trim())
  const quality = parameters.find((each) => each.startsWith('q='))?.slice(2)
  const weight = quality === undefined ? 1 : Number(quality)
  return [name, Number.isFinite(weight) ? weight : 0]
}

export function languageFor(header: string | undefined): Locale {
  const wishes = [...weightsIn(header)].filter(([, weight]) => weight > 0).toSorted(([, a], [, b]) => b - a)
  for (const [tag] of wishes) {
    const locale = LOCALES.find((known) => known === tag.split('-')[0])
    if (locale) return locale
  }
  return DEFAULT_LOCALE
}
