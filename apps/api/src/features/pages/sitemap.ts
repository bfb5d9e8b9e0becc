import { writeStoredDay } from '@surgeries/domain/dates/day-number'
import { html } from '../../markup.ts'

const PAGES = ['/', '/calendar', '/about', '/about/data', '/register']

// XML escapes as HTML does; under another name the formatter leaves its line breaks alone.
const xml = html

export function sitemapOf(surgeries: readonly { slug: string; updatedAt: Date }[], publicUrl: string): string {
  const pages = PAGES.map((path) => xml`<url><loc>${publicUrl + path}</loc></url>\n`)
  const listed = surgeries.map(({ slug, updatedAt }) => {
    const changed = xml`<lastmod>${writeStoredDay(updatedAt)}</lastmod>`
    return xml`<url><loc>${publicUrl}/surgeries/${slug}</loc>${changed}</url>\n`
  })
  return xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages}${listed}</urlset>
`.html
}

/** Everything may be read. What is private says noindex itself, which nobody would see on a page they may not ask for. */
export function robotsOf(publicUrl: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${publicUrl}/sitemap.xml\n`
}
