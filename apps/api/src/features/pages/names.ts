import { languageOfName } from '@surgeries/domain/text/language-of-name'
import { html, type Markup } from '../../markup.ts'

/** A name: not to be translated, and read out in its own language if that is known. */
export function nameInPage(name: string, languages: readonly string[] = []): Markup {
  const language = languageOfName(name, languages)
  return language
    ? html`<span translate="no" lang="${language}">${name}</span>`
    : html`<span translate="no">${name}</span>`
}
