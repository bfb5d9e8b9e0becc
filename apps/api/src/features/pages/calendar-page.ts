import type { ListedOccurrence } from '@surgeries/contracts/calendar'
import { html, NOTHING } from '../../markup.ts'
import { venueInWords, whenInWords } from './date-words.ts'
import { countryName } from './dates.ts'
import { feedLinks } from './feed-links.ts'
import { headOf } from './head.ts'
import { nameInPage } from './names.ts'
import type { Page } from './shell.ts'

const DESCRIPTION =
  'When the next social media surgeries are, near you and anywhere, and whether their organisers say that they are on.'

/** What is on, the earliest first; `query` is what its feeds are asked with. */
export function calendarPage(dates: readonly ListedOccurrence[], publicUrl: string, query: string): Page {
  return {
    head: headOf({
      title: 'What is on: the calendar of social media surgeries',
      description: DESCRIPTION,
      canonical: `${publicUrl}/calendar`,
      image: `${publicUrl}/og.png`,
      feeds: feedLinks({ calendar: `/calendar.ics${query}`, news: `/surgeries.atom${query}` }),
    }),
    body: html`<main class="served">
      <h1>What is on</h1>
      <p>${DESCRIPTION}</p>
      <ol>
        ${dates.map(itemOf)}
      </ol>
      <p><a href="/">Find a surgery</a></p>
    </main>`,
  }
}

function itemOf(date: ListedOccurrence) {
  const { surgery, status, confirmedAt } = date
  const { slug, name, timeZone, languages } = surgery
  const { locality, countryCode } = date.venue ?? surgery
  return html`<li>
    ${whenInWords(date, timeZone)}<br />
    <a href="/surgeries/${slug}">${nameInPage(name, languages)}</a>,
    ${nameInPage(venueInWords(date) ?? locality, languages)}, ${countryName(countryCode)}
    ${status === 'cancelled' ? html`<br />Cancelled` : NOTHING}
    ${status !== 'cancelled' && confirmedAt ? html`<br />Confirmed by its organiser` : NOTHING}
  </li>`
}
