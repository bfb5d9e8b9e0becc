import { languageToMark } from '@surgeries/domain/text/language'
import { useFormat } from '../locales/use-format.ts'

/** The language of an organiser's words, where they are to be read out in another one than the page. */
export function useLanguageOf(languages: readonly string[]): (text: string) => string | undefined {
  const { language } = useFormat()
  return (text) => languageToMark(text, languages, language)
}
