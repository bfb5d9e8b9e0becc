import { html, type Markup, NOTHING } from '../../markup.ts'

export const SITE_NAME = 'Surgery network'

export interface Head {
  title: string
  description: string
  /** The one address of this page; private ones have none. */
  canonical?: string
  image?: string
  isPrivate?: boolean
  data?: Markup
  feeds?: Markup
}

export function headOf({
  title,
  description,
  canonical,
  image,
  isPrivate = false,
  data = NOTHING,
  feeds = NOTHING,
}: Head): Markup {
  const fullTitle = title === SITE_NAME ? title : `${title} · ${SITE_NAME}`
  return html`<title>${fullTitle}</title>
    <meta name="description" content="${description}" />
    ${isPrivate ? html`<meta name="robots" content="noindex" />` : NOTHING}
    ${canonical ? html`<link rel="canonical" href="${canonical}" />` : NOTHING}
    ${canonical && image ? openGraph({ title, description, canonical, image }) : NOTHING} ${feeds} ${data}`
}

function openGraph({
  title,
  description,
  canonical,
  image,
}: Required<Pick<Head, 'title' | 'description' | 'canonical' | 'image'>>) {
  return html`<meta property="og:type" content="website" />
    <meta property="og:site_name" content="${SITE_NAME}" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${canonical}" />
    <meta property="og:image" content="${image}" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta name="twitter:card" content="summary_large_image" />`
}
