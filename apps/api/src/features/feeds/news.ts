import type { SurgeryFilter } from '@surgeries/contracts/surgeries'
import { languageOfText } from '@surgeries/domain/text/language'
import { API_PREFIX } from '../../http/api-prefix.ts'
import type { Db } from '../../db/client.ts'
import { html, type Markup, NOTHING } from '../../markup.ts'
import { readFilter } from '../surgeries/index.ts'
import { queryOf, titleOfFilter } from './cover.ts'
import { listDatesInNews, listNews, type News } from './queries.ts'
import type { EntryDate } from './entries.ts'
import { countryName, dateLine, SITE_NAME, stateOf } from './words.ts'

const MOST_ENTRIES = 50
const MOST_DATES = 6

// XML escapes as HTML does; under another name the formatter leaves its line breaks alone.
const xml = html

/**
 * New and changed surgeries that fit, and those with news of their dates, the latest first (Atom, RFC 4287). Where there is
 * none, it has never changed.
 */
export async function newsFeed(db: Db, query: SurgeryFilter, publicUrl: string, now: Date): Promise<string> {
  const news = await listNews(db, await readFilter(db, query, now), MOST_ENTRIES, now)
  const ids = news.map(({ id }) => id)
  const dates = await listDatesInNews(db, ids, { now, limit: MOST_DATES })
  const self = `${publicUrl}${API_PREFIX}/surgeries.atom${queryOf(query)}`
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${self}</id>
<title>${seen(titleOfFilter(query))}</title>
<subtitle>New and changed, the latest first</subtitle>
<updated>${(news[0] ? newestOf(news[0]) : new Date(0)).toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${publicUrl}/${queryOf(query)}"/>
<author><name>${SITE_NAME}</name><uri>${publicUrl}/</uri></author>
<generator>${SITE_NAME}</generator>
${news.map((each) => entryOf(each, dates.get(each.id) ?? [], publicUrl))}</feed>
`.html
}

function newestOf({ updatedAt, datesAt }: News): Date {
  return datesAt && datesAt > updatedAt ? datesAt : updatedAt
}

function entryOf(news: News, dates: EntryDate[], publicUrl: string): Markup {
  const { id, slug, name, summary, organisation, languages, publishedAt } = news
  const language = languageOfText(`${name} ${summary}`, languages)
  return xml`<entry xml:lang="${language}">
<id>urn:uuid:${id}</id>
<title>${seen(name)}</title>
<published>${publishedAt.toISOString()}</published>
<updated>${newestOf(news).toISOString()}</updated>
<link rel="alternate" type="text/html" href="${publicUrl}/surgeries/${slug}"/>
<category term="${isNew(news) ? 'new' : 'changed'}"/>
${organisation ? xml`<contributor><name>${seen(organisation)}</name></contributor>\n` : NOTHING}${summaryOf(news, dates)}
</entry>
`
}

function isNew({ version, datesAt }: News): boolean {
  return version === 1 && datesAt === null
}

function summaryOf(news: News, dates: EntryDate[]): Markup {
  const { summary, locality, countryCode, updatedAt } = news
  const isOfDates = newestOf(news) > updatedAt
  const what = isOfDates ? 'News of its dates.' : isNew(news) ? 'New on the map.' : 'Its page has changed.'
  const first = [what, `${locality}, ${countryName(countryCode)}.`, stateOf(news)].filter(Boolean).join(' ')
  const ours = [first, ...dates.map(dateLine)].join('\n')
  const content = xml`<content type="text" xml:lang="en">${seen(ours)}</content>`
  return summary ? xml`<summary type="text">${seen(summary)}</summary>\n${content}` : content
}

/** XML has no place for what cannot be seen, not even as its number (XML 1.0 §2.2). */
function seen(text: string): string {
  return text.toWellFormed().replace(/(?![\n\t])[\p{Cc}\uFFFE\uFFFF]/gu, '')
}
