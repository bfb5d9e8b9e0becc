import { languageToMark } from '@surgeries/domain/text/language'
import { useFormat } from '../../locales/use-format.ts'

export function useLanguageOf(languages: readonly string[]): (text: string) => string | undefined {
  const { language } = useFormat()
  return (text) => languageToMark(text, languages, language)
}
