import { languageOfName } from '@surgeries/domain/text/language-of-name'
import { html, type Markup } from '../../markup.ts'

export function nameInPage(name: string, languages: readonly string[] = []): Markup {
  const language = languageOfName(name, languages)
  return language
    ? html`<span translate="no" lang="${language}">${name}</span>`
    : html`<span translate="no">${name}</span>`
}
