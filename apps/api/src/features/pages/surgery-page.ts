import type { Surgery } from '@surgeries/contracts/surgeries'
import { languageToMark } from '@surgeries/domain/text/language'
import { phoneLink } from '@surgeries/domain/text/phone'
import { dateInWords } from './date-words.ts'
import { countryName, day, longDate, longDay } from './dates.ts'
import { feedLinks } from './feed-links.ts'
import { headOf } from './head.ts'
import { API_PREFIX } from '../../http/api-prefix.ts'
import { html, jsonLd, type Markup, NOTHING } from '../../markup.ts'
import { nameInPage } from './names.ts'
import type { Page } from './shell.ts'
import { surgeryData } from './surgery-data.ts'

export function surgeryPage(surgery: Surgery, publicUrl: string): Page {
  const canonical = `${publicUrl}/surgeries/${surgery.slug}`
  return {
    head: headOf({
      title: surgery.state === 'ended' ? `${surgery.name} (ended)` : surgery.name,
      description: descriptionOf(surgery),
      canonical,
      image: `${publicUrl}/og.png`,
      data: jsonLd(surgeryData(surgery, canonical)),
      feeds: feedLinks({
        calendar: `/surgeries/${surgery.slug}/calendar.ics`,
        news: '/surgeries.atom',
      }),
    }),
    body: html`<main class="served">
      <h1>${nameInPage(surgery.name, surgery.languages)}</h1>
      ${stateOf(surgery)} ${paragraph(surgery.summary, surgery.languages)}
      <h2>When</h2>
      ${whenOf(surgery)} ${knowOf(surgery)}
      <h2>Where</h2>
      <address>
        ${nameInPage([surgery.address, surgery.locality].filter(Boolean).join(', '), surgery.languages)},
        ${countryName(surgery.countryCode)}
      </address>
      ${paragraph(surgery.directions, surgery.languages)}
      ${
        surgery.organisation
          ? html`<h2>Who</h2>
              <p>${nameInPage(surgery.organisation, surgery.languages)}</p>`
          : NOTHING
      }
      ${surgery.website ? html`<p><a href="${surgery.website}" rel="nofollow noopener">${surgery.website}</a></p>` : NOTHING}
      ${surgery.phone ? html`<p><a href="${phoneLink(surgery.phone)}">${surgery.phone}</a></p>` : NOTHING}
      ${surgery.description.split(/\n{2,}/).map((part) => paragraph(part, surgery.languages))} ${recordOf(surgery)}
      <p><a href="/">All surgeries</a></p>
    </main>`,
  }
}

function descriptionOf(surgery: Surgery): string {
  const { state, summary, locality, countryCode, meets, nextAt, timeZone, upcoming } = surgery
  const where = `${locality}, ${countryName(countryCode)}`
  if (state === 'ended') return `This surgery has ended. ${summary} ${where}.`.replaceAll('  ', ' ')
  const next = upcoming.find(({ status }) => status !== 'cancelled')
  const said = next?.timeToFollow
    ? longDay(next.localStart)
    : nextAt && longDate(nextAt, next?.venue?.timeZone ?? timeZone)
  const when = said ? `Next: ${said}.` : meets
  return [summary || 'Free help with the web for community groups.', `${where}.`, when].filter(Boolean).join(' ')
}

function stateOf({ state, pausedUntil }: Surgery): Markup {
  if (state === 'ended') return html`<p>This surgery has ended. Its page stays as a record.</p>`
  if (state === 'dormant')
    return html`<p>Nobody has confirmed this surgery for a long time. It is looking for someone to take it on.</p>`
  if (state === 'paused' && pausedUntil) return html`<p>Paused until ${day(pausedUntil)}.</p>`
  return NOTHING
}

function whenOf({ slug, upcoming, meets, timeZone, state, languages }: Surgery): Markup {
  if (state === 'ended') return html`<p>It no longer meets.</p>`
  if (upcoming.length === 0) return meets ? paragraph(meets, languages) : html`<p>No dates are known.</p>`
  return html`${paragraph(meets, languages)}
    <ul>
      ${upcoming.map((date) => html`<li>${dateInWords(date, timeZone)}</li>`)}
    </ul>
    <p><a href="${API_PREFIX}/surgeries/${slug}/calendar.ics">Its dates for your calendar</a></p>`
}

function knowOf({ eligibility, cost, whatToBring, state }: Surgery): Markup {
  if (state === 'ended') return NOTHING
  return html`<h2>Good to know</h2>
    <dl>
      ${fact('Who it is for', eligibility)} ${fact('Cost', cost || 'Free')} ${fact('What to bring', whatToBring)}
    </dl>`
}

function fact(title: string, ...texts: string[]): Markup {
  const said = texts.filter(Boolean).map((text) => html`<dd>${text}</dd>`)
  return said.length > 0
    ? html`<dt>${title}</dt>
        ${said}`
    : NOTHING
}

function recordOf({ events }: Surgery): Markup {
  if (events.length === 0) return NOTHING
  const items = events.map(
    ({ title, startsOn, venue }) =>
      html`<li>
        ${[startsOn.slice(0, 10), title].filter(Boolean).join(' · ')}${venue ? html` · ${nameInPage(venue)}` : NOTHING}
      </li>`,
  )
  return html`<h2>On record</h2>
    <ul>
      ${items}
    </ul>`
}

function paragraph(text: string, languages: readonly string[]): Markup {
  if (!text) return NOTHING
  const language = languageToMark(text, languages, 'en')
  return language ? html`<p lang="${language}">${text}</p>` : html`<p>${text}</p>`
}
