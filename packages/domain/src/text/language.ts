/** What is known to be in no one language (BCP 47). */
const UNDETERMINED = 'und'

/** Scripts that languages mix, by the name that likely-subtags give (Unicode TR35). */
const MIXED: Record<string, string[]> = { Jpan: ['Hira', 'Kana', 'Han'], Kore: ['Hang', 'Han'] }
const CHINESE = new Set(['Hans', 'Hant', 'Hani'])

/**
 * The language that a text is most likely in: of the languages that its writer knows, the first whose script most of its
 * letters have; `und` where none has. BCP 47 tags in and out.
 */
export function languageOfText(text: string, languages: readonly string[]): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return languages[0] ?? UNDETERMINED
  const isWrittenIn = (language: string) => {
    const script = scriptOf(language)
    return script !== null && (text.match(script)?.length ?? 0) > letters / 2
  }
  return languages.find(isWrittenIn) ?? UNDETERMINED
}

/**
 * The language to mark an organiser's words with on a page in another: that of the surgery where it is held in one alone,
 * and they are written as it is. Undefined where it is the page's own, or would be a guess.
 */
export function languageToMark(text: string, languages: readonly string[], ofPage: string): string | undefined {
  const [language, ...others] = languages
  if (language === undefined || others.length > 0 || language === ofPage) return undefined
  return languageOfText(text, languages) === language ? language : undefined
}

/** The letters of a language's script; null for a tag that is none, or a script that is unknown. */
function scriptOf(language: string): RegExp | null {
  try {
    const { script = '' } = new Intl.Locale(language).maximize()
    const names = MIXED[script] ?? [CHINESE.has(script) ? 'Han' : script]
    return new RegExp(names.map((name) => `(?=\\p{L})\\p{Script=${name}}`).join('|'), 'gu')
  } catch {
    return null
  }
}
