import type { BrowserContext } from '@playwright/test'

type TranslatorWay = 'moves' | 'copies'

/**
 * A browser's own translation, but for the words: 150 ms after each change every new text lies in two <font> elements, moved
 * there or copied, as Chrome and its relatives do it.
 */
export async function translatePages(context: BrowserContext, way: TranslatorWay) {
  await context.addInitScript((how) => {
    const LEFT_ALONE = 'font, script, style, template, textarea, title, [translate=no]'
    const translate = () => {
      if (!document.body) return
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.closest(LEFT_ALONE)) continue
        const outer = document.createElement('font')
        const inner = outer.appendChild(document.createElement('font'))
        text.replaceWith(outer)
        inner.append(how === 'moves' ? text : text.data)
      }
    }
    let timer = 0
    new MutationObserver(() => {
      clearTimeout(timer)
      timer = window.setTimeout(translate, 150)
    }).observe(document, { childList: true, subtree: true, characterData: true })
  }, way)
}
