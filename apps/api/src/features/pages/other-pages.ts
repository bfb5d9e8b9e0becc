import { headOf, SITE_NAME } from './head.ts'
import { html, NOTHING } from '../../markup.ts'
import type { Page } from './shell.ts'

/** A page that belongs to one person: nothing of it is for search engines, and nothing of it is in the HTML. */
export function privatePage(): Page {
  return {
    head: headOf({ title: SITE_NAME, description: 'A private page.', isPrivate: true }),
    body: NOTHING,
  }
}

export function registerPage(publicUrl: string): Page {
  return {
    head: headOf({
      title: 'Start a surgery',
      description: 'Put your social media surgery on the map: it takes three minutes and needs no account.',
      canonical: `${publicUrl}/register`,
      image: `${publicUrl}/og.png`,
    }),
    body: html`<main class="served">
      <h1>Start a surgery</h1>
      <p>Put your social media surgery on the map: it takes three minutes.</p>
    </main>`,
  }
}

export function beingCheckedPage(): Page {
  return {
    head: headOf({
      title: 'This listing is being checked',
      description: 'A moderator is looking at it.',
      isPrivate: true,
    }),
    body: html`<main class="served">
      <h1>This listing is being checked</h1>
      <p>A moderator is looking at it. Please come back later, or <a href="/">look for another surgery</a>.</p>
    </main>`,
  }
}

export function notFoundPage(): Page {
  return {
    head: headOf({ title: 'There is nothing here', description: 'This page does not exist.', isPrivate: true }),
    body: html`<main class="served">
      <h1>There is nothing here</h1>
      <p>This page does not exist, or not any more. <a href="/">Look for a surgery</a> instead.</p>
    </main>`,
  }
}
