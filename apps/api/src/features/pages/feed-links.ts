import { API_PREFIX } from '../../http/api-prefix.ts'
import { html, type Markup } from '../../markup.ts'

/** Where programs find a feed of what a page shows: RFC 4287's autodiscovery, and the same for calendars. */
export function feedLinks({ calendar, news }: { calendar: string; news: string }): Markup {
  return html`<link rel="alternate" type="text/calendar" title="Dates" href="${API_PREFIX}${calendar}" />
    <link rel="alternate" type="application/atom+xml" title="What is new" href="${API_PREFIX}${news}" />`
}
