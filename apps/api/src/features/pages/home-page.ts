import type { SurgerySummary } from '@surgeries/contracts/surgeries'
import { dateInWords } from './date-words.ts'
import { countryName } from './dates.ts'
import { feedLinks } from './feed-links.ts'
import { headOf, SITE_NAME } from './head.ts'
import { html, jsonLd, NOTHING } from '../../markup.ts'
import { nameInPage } from './names.ts'
import type { Page } from './shell.ts'

const DESCRIPTION =
  'Find a free, friendly drop-in session near you, where volunteers help community groups to use the web, one to one. Or start one.'

/** The first page: what this is, and the surgeries that fit the address; `query` is what its feeds are asked with. */
export function homePage(items: readonly SurgerySummary[], publicUrl: string, query = ''): Page {
  return {
    head: headOf({
      title: 'Find a social media surgery near you',
      description: DESCRIPTION,
      canonical: `${publicUrl}/`,
      image: `${publicUrl}/og.png`,
      data: jsonLd({ '@context': 'https://schema.org', '@type': 'WebSite', name: SITE_NAME, url: `${publicUrl}/` }),
      feeds: feedLinks({
        calendar: `/calendar.ics${query}`,
        news: `/surgeries.atom${query}`,
      }),
    }),
    body: html`<main class="served">
      <h1>Social media surgeries</h1>
      <p>${DESCRIPTION}</p>
      <ul>
        ${items.map(itemOf)}
      </ul>
      <p><a href="/register">Start a surgery</a> · <a href="/about">What is a social media surgery?</a></p>
    </main>`,
  }
}

function itemOf({ slug, name, summary, locality, countryCode, dates, timeZone, languages }: SurgerySummary) {
  return html`<li>
    <a href="/surgeries/${slug}">${nameInPage(name, languages)}</a>, ${nameInPage(locality, languages)},
    ${countryName(countryCode)} ${dates.map((date) => html`<br />${dateInWords(date, timeZone)}`)}
    ${summary ? html`<br />${summary}` : NOTHING}
  </li>`
}
