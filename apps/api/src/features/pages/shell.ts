import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locale } from '@surgeries/domain/i18n'
import type { Markup } from '../../markup.ts'

export interface Page {
  /** Its language; English unless told. */
  lang?: Locale
  head: Markup
  body: Markup
}

const PLAIN = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <!--head-->
  </head>
  <body>
    <div id="root"><!--body--></div>
  </body>
</html>
`

export function readShell(webRoot: string): (page: Page) => string {
  const file = join(webRoot, 'index.html')
  const html = existsSync(file) ? readFileSync(file, 'utf8') : PLAIN
  const [beforeHead = '', afterHead = ''] = html.split('<!--head-->')
  const [beforeBody = '', afterBody = ''] = afterHead.split('<!--body-->')
  return ({ lang = 'en', head, body }) =>
    `${beforeHead.replace('lang="en"', `lang="${lang}"`)}${head.html}${beforeBody}${body.html}${afterBody}`
}
