import type { Locale } from '@surgeries/domain/i18n'
import type { RefusalCode } from '@surgeries/domain/refusal'
import { html } from '../../markup.ts'
import { headOf } from './head.ts'
import { type PageProblem, PROBLEM_WORDS } from './problem-words.ts'
import type { Page } from './shell.ts'

export function problemPage(code: RefusalCode, locale: Locale): Page {
  const { home, ...words } = PROBLEM_WORDS[locale]
  const { title, text } = words[isPageProblem(code) ? code : 'other']
  return {
    lang: locale,
    head: headOf({ title, description: text, isPrivate: true }),
    body: html`<main class="served">
      <h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/">${home}</a></p>
    </main>`,
  }
}

function isPageProblem(code: RefusalCode): code is RefusalCode & PageProblem {
  return Object.hasOwn(PROBLEM_WORDS.en, code)
}
