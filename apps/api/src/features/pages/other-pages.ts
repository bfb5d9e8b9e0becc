import { headOf, SITE_NAME } from './head.ts'
import { html, NOTHING } from '../../markup.ts'
import type { Page } from './shell.ts'

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
