import type { BrowserContext } from '@playwright/test'

declare global {
  interface Window {
    /** Nothing has changed since the page was last translated. */
    isTranslated: boolean
  }
}

/**
 * A browser's own translation, but for the words: 150 ms after each change every new text lies in two <font> elements, as a
 * copy, as Chrome does it; that one is moved there is a test of components.
 */
export async function translatePages(context: BrowserContext) {
  await context.addInitScript(() => {
    const LEFT_ALONE = 'font, script, style, template, textarea, title, [translate=no]'
    const translate = () => {
      if (!document.body) return
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
      const untranslated = texts.filter(({ data, parentElement }) => data.trim() && !parentElement?.closest(LEFT_ALONE))
      window.isTranslated = untranslated.length === 0
      for (const text of untranslated) {
        const outer = document.createElement('font')
        const inner = outer.appendChild(document.createElement('font'))
        text.replaceWith(outer)
        inner.append(text.data)
      }
    }
    let timer = 0
    new MutationObserver(() => {
      window.isTranslated = false
      clearTimeout(timer)
      timer = window.setTimeout(translate, 150)
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
}
