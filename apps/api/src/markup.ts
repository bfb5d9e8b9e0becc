/** HTML that is safe to send: made by `html` only, which escapes every value that is not Markup itself. */
export class Markup {
  readonly html: string

  constructor(safe: string) {
    this.html = safe
  }
}

type Value = string | number | Markup | readonly Markup[]

export function html(strings: TemplateStringsArray, ...values: Value[]): Markup {
  return new Markup(strings.map((text, at) => text + (at < values.length ? escaped(values[at] ?? '') : '')).join(''))
}

export const NOTHING = new Markup('')

function escaped(value: Value): string {
  if (value instanceof Markup) return value.html
  if (typeof value === 'object') return value.map((each) => each.html).join('')
  return escapeHtml(String(value))
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Data for search engines (JSON-LD). `<` is written as its code, so that no text can end the element. */
export function jsonLd(data: object): Markup {
  return new Markup(
    `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`,
  )
}
