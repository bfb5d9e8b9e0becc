/** What writing systems are made of, where that is not one script of Unicode. */
const SCRIPTS: Record<string, string[]> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
}

/**
 * The language of a name, of the languages that are spoken where it belongs: the only one that is written as the name is.
 * Returns undefined where none or several are, as it would be a guess.
 */
export function languageOfName(name: string, languages: readonly string[]): string | undefined {
  const fitting = languages.filter((language) => isWrittenAs(name, language))
  return fitting.length === 1 ? fitting[0] : undefined
}

function isWrittenAs(name: string, language: string): boolean {
  const script = scriptOf(language)
  if (!script) return false
  const classes = (SCRIPTS[script] ?? [script]).map((one) => `\\p{scx=${one}}`).join('')
  const letters = name.match(/\p{L}/gu) ?? []
  return letters.length > 0 && letters.every((letter) => new RegExp(`[${classes}]`, 'u').test(letter))
}

function scriptOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language).maximize().script
  } catch {
    return undefined
  }
}
