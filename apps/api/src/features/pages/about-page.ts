import { headOf } from './head.ts'
import { html } from '../../markup.ts'
import type { Page } from './shell.ts'

export function aboutPage(publicUrl: string): Page {
  return {
    head: headOf({
      title: 'What is a social media surgery?',
      description:
        'A relaxed, free session where people who know the web sit down with people from community groups and help them, one to one.',
      canonical: `${publicUrl}/about`,
      image: `${publicUrl}/og.png`,
    }),
    body: html`<main class="served">
      <h1>What is a social media surgery?</h1>
      <p>
        People who know the web sit down beside people from community and voluntary groups, and help them with what they
        want to do next. One to one, free, and not in the least intimidating.
      </p>
      <p>
        The first was held in Birmingham on 15 October 2008. It was easy to organise and good fun, so others took it up:
        by 2012 in some sixty places in Britain, and then in Kathmandu, Auckland and Hamburg.
      </p>
      <h2>How to run your own</h2>
      <p>
        A room that people know, wi-fi, sockets, tables scattered about, and tea. No talks. Be there every month.
        <a href="/register">Put yours on the map</a>, or <a href="/">find one near you</a>.
      </p>
    </main>`,
  }
}

export function dataPage(publicUrl: string): Page {
  return {
    head: headOf({
      title: 'Where the data come from',
      description: 'The sources of the map, the gazetteer and the record of the movement, with their licences.',
      canonical: `${publicUrl}/about/data`,
      image: `${publicUrl}/og.png`,
    }),
    body: html`<main class="served">
      <h1>Where the data come from</h1>
      <p>
        All surgeries are open data: take them as <a href="/api/v1/surgeries.geojson">GeoJSON</a>, as
        <a href="/api/v1/surgeries.csv">CSV</a>, as <a href="/api/v1/calendar.ics">a calendar</a>, as
        <a href="/api/v1/surgeries.atom">a feed of what is new</a>, or through <a href="/api/docs">the API</a>.
      </p>
    </main>`,
  }
}
