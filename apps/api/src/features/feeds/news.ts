import type { SurgeryFilter } from '@surgeries/contracts/surgeries'
import { languageOfText } from '@surgeries/domain/text/language'
import { API_PREFIX } from '../../api-prefix.ts'
import type { Db } from '../../db.ts'
import { html, type Markup, NOTHING } from '../../markup.ts'
import { readFilter } from '../surgeries/service.ts'
import { queryOf, titleOfFilter } from './cover.ts'
import { listNews, type News } from './queries.ts'
import { countryName, SITE_NAME, stateOf } from './words.ts'

const MOST_ENTRIES = 50

// XML escapes as HTML does; under another name the formatter leaves its line breaks alone.
const xml = html

/** New and changed surgeries that fit, the latest first (Atom, RFC 4287). Where there is none, it has never changed. */
export async function newsFeed(db: Db, query: SurgeryFilter, publicUrl: string, now: Date): Promise<string> {
  const news = await listNews(db, await readFilter(db, query, now), MOST_ENTRIES, now)
  const self = `${publicUrl}${API_PREFIX}/surgeries.atom${queryOf(query)}`
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<id>${self}</id>
<title>${seen(titleOfFilter(query))}</title>
<subtitle>New and changed, the latest first</subtitle>
<updated>${(news[0]?.updatedAt ?? new Date(0)).toISOString()}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${publicUrl}/${queryOf(query)}"/>
<author><name>${SITE_NAME}</name><uri>${publicUrl}/</uri></author>
<generator>${SITE_NAME}</generator>
${news.map((each) => entryOf(each, publicUrl))}</feed>
`.html
}

function entryOf(news: News, publicUrl: string): Markup {
  const { id, slug, name, summary, organisation, languages, publishedAt, updatedAt, version } = news
  const language = languageOfText(`${name} ${summary}`, languages)
  return xml`<entry xml:lang="${language}">
<id>urn:uuid:${id}</id>
<title>${seen(name)}</title>
<published>${publishedAt.toISOString()}</published>
<updated>${updatedAt.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${publicUrl}/surgeries/${slug}"/>
<category term="${version === 1 ? 'new' : 'changed'}"/>
${organisation ? xml`<contributor><name>${seen(organisation)}</name></contributor>\n` : NOTHING}${summaryOf(news)}
</entry>
`
}

/** In its own words where it has some; ours are English, and say so. */
function summaryOf(news: News): Markup {
  const { summary, locality, countryCode, version } = news
  const what = version === 1 ? 'New on the map.' : 'Its page has changed.'
  const ours = [what, `${locality}, ${countryName(countryCode)}.`, stateOf(news)].filter(Boolean).join(' ')
  const content = xml`<content type="text" xml:lang="en">${seen(ours)}</content>`
  return summary ? xml`<summary type="text">${seen(summary)}</summary>\n${content}` : content
}

/** XML has no place for what cannot be seen, not even as its number (XML 1.0 §2.2). */
function seen(text: string): string {
  return text.toWellFormed().replace(/(?![\n\t])[\p{Cc}\uFFFE\uFFFF]/gu, '')
}
