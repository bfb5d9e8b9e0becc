import type { Locale } from '@surgeries/domain/i18n'
import { escapeHtml } from '../markup.ts'

interface Frame {
  locale: Locale
  footer: string[]
  open: string
  network: string
}

/** Without the full stop or bracket of the sentence that it stands in. */
const WEB_ADDRESS = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]।]/g

/**
 * The HTML part of a mail: one warm, simple frame about escaped text. A paragraph that is only an address is a button; one
 * of a few words and an address below is a button that says so.
 */
export function htmlOf(text: string, { locale, footer, open, network }: Frame): string {
  const paragraphs = text.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')
  return `<!doctype html>
<html lang="${escapeHtml(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px 12px;background:#fbf6ee;color:#2b2622;font:17px/1.55 'Atkinson Hyperlegible',Verdana,'Noto Sans Devanagari',sans-serif">
<div style="max-width:560px;margin:0 auto;padding:28px 24px;background:#ffffff;border-radius:12px">
<p style="margin:0 0 20px;color:#a3401f;font-weight:bold">${escapeHtml(network)}</p>
${paragraphs.map((paragraph) => paragraphOf(paragraph, open)).join('\n')}
<div style="margin-top:28px;padding-top:16px;border-top:1px solid #e8dccb;color:#5d534a;font-size:15px">
${footer.map((line) => `<p style="margin:0 0 12px">${linked(line)}</p>`).join('\n')}
</div></div></body></html>`
}

function paragraphOf(paragraph: string, open: string): string {
  const [, label, address] = /^(?:([^\n]{1,60})\n)?(https?:\/\/\S+)$/.exec(paragraph.trim()) ?? []
  if (!address) return `<p style="margin:0 0 16px">${linked(paragraph)}</p>`
  const href = escapeHtml(address)
  const button = `<a href="${href}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#a3401f;color:#ffffff;font-weight:bold;text-decoration:none">${escapeHtml(label ?? open)}</a>`
  if (label) return `<p style="margin:0 0 12px">${button}</p>`
  return `<p style="margin:24px 0">${button}<br><a href="${href}" style="color:#5d534a;font-size:13px;word-break:break-all">${href}</a></p>`
}

function linked(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const { 0: address, index } of text.matchAll(WEB_ADDRESS)) {
    parts.push(
      escapeHtml(text.slice(from, index)),
      `<a href="${escapeHtml(address)}" style="color:#a3401f">${escapeHtml(address)}</a>`,
    )
    from = index + address.length
  }
  return [...parts, escapeHtml(text.slice(from))].join('').replaceAll('\n', '<br>')
}
