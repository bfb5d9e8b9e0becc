/** Ways in which browsers and their extensions put a translation into a page. */
export const TRANSLATORS: Record<string, (text: Text) => void> = {
  'moves each text into two font elements': (text) => {
    const { outer, inner } = fonts()
    text.replaceWith(outer)
    inner.append(text)
  },
  'moves each text by the methods that React uses': (text) => {
    const { outer, inner } = fonts()
    text.parentNode?.insertBefore(outer, text)
    inner.appendChild(text)
  },
  'takes each text out before it is put into its font': (text) => {
    const { outer, inner } = fonts()
    text.parentNode?.replaceChild(outer, text)
    inner.appendChild(text)
  },
  'puts a copy into two font elements, and the text is gone': (text) => {
    const { outer, inner } = fonts()
    inner.append(text.data)
    text.replaceWith(outer)
  },
  'puts a copy before the text and removes it then': (text) => {
    const { outer, inner } = fonts()
    inner.append(text.data)
    text.before(outer)
    text.remove()
  },
  'puts a copy after the text and removes it then': (text) => {
    const { outer, inner } = fonts()
    inner.append(text.data)
    text.after(outer)
    text.remove()
  },
  'puts another text node in its place': (text) => text.replaceWith(text.data),
  'shows the original again': (text) => {
    const { outer, inner } = fonts()
    inner.append(text.data)
    text.replaceWith(outer)
    outer.replaceWith(text)
  },
  'shows the original again as another text node': (text) => {
    const { outer, inner } = fonts()
    inner.append(text.data)
    text.replaceWith(outer)
    outer.replaceWith(text.data)
  },
}

function fonts() {
  const outer = document.createElement('font')
  const inner = document.createElement('font')
  outer.append(inner)
  return { outer, inner }
}

/** Puts texts that stand side by side into one font, as who translates whole sentences does. */
export function translateTogether(root: Node) {
  for (const text of textsIn(root)) {
    if (!text.isConnected || text.parentElement?.localName === 'font') continue
    const run: Text[] = []
    for (let next: Node | null = text; next instanceof Text; next = next.nextSibling) run.push(next)
    const { outer, inner } = fonts()
    inner.append(run.map(({ data }) => data).join(''))
    text.before(outer)
    for (const part of run) part.remove()
  }
}

export function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  return texts
}
