type StandIn = HTMLElement | Text

/** Sees which of the page's text nodes a translator took out of the document, and what it put there instead. */
export class TranslationWatch {
  readonly #standIns = new WeakMap<Node, StandIn>()
  readonly #replaced = new WeakMap<Node, Text[]>()
  readonly #observer = new MutationObserver((records) => this.#read(records))

  constructor(root: Node) {
    this.#observer.observe(root, { childList: true, subtree: true })
  }

  /** Mutations are reported late: whoever changes the document asks for those before. */
  catchUp() {
    this.#read(this.#observer.takeRecords())
  }

  /** What stands in a parent for a node: the node itself, what wraps it there, or what replaced it; else null. */
  standingFor(node: Node, parent: Node): Node | null {
    let standing: Node | null = node.isConnected ? node : (this.#standIns.get(node) ?? node)
    while (standing && standing.parentNode !== parent) standing = standing.parentNode
    return standing
  }

  dismiss(node: Node, into?: Node) {
    const standIn = this.#standIns.get(node)
    if (!standIn) return
    const texts = this.#forget(standIn)
    // A translator may take a text out first and put it into its own element then.
    if (!into || !standIn.contains(into))
      this.#put(
        texts.filter((text) => text !== node),
        standIn,
      )
  }

  #read(records: MutationRecord[]) {
    const fonts = new Set<Node>(records.flatMap(({ addedNodes }) => [...addedNodes].filter(isFont)))
    for (const record of records) {
      if (record.type === 'characterData') this.#bringBack(record.target)
      else this.#noteReplaced(record, fonts)
    }
  }

  #noteReplaced({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord, fonts: Set<Node>) {
    const instead = [...addedNodes].find(isStandIn)
    const beside = [previousSibling, nextSibling].filter((node) => node !== null && fonts.has(node)).filter(isStandIn)
    const standIn = instead ?? beside.find((node) => !this.#replaced.has(node)) ?? beside[0]
    if (!standIn) return
    for (const removed of removedNodes) {
      if (removed.isConnected) continue
      const own = removed instanceof Text && !this.#replaced.has(removed) ? [removed] : this.#forget(removed)
      if (own.length > 0) this.#replaced.set(standIn, [...(this.#replaced.get(standIn) ?? []), ...own])
      for (const text of own) {
        this.#standIns.set(text, standIn)
        this.#observer.observe(text, { characterData: true })
      }
    }
  }

  #bringBack(node: Node) {
    const standIn = this.#standIns.get(node)
    if (standIn && !node.isConnected) this.#put(this.#forget(standIn), standIn)
  }

  /** Of what it changes itself it wants to hear nothing. */
  #put(texts: Text[], standIn: StandIn) {
    standIn.replaceWith(...texts)
    this.#observer.takeRecords()
  }

  #forget(standIn: Node): Text[] {
    const texts = this.#replaced.get(standIn) ?? []
    this.#replaced.delete(standIn)
    for (const text of texts) this.#standIns.delete(text)
    return texts
  }
}

function isStandIn(node: Node | null): node is StandIn {
  return node instanceof Text || isFont(node)
}

function isFont(node: Node | null): node is HTMLElement {
  return node instanceof HTMLElement && node.localName === 'font'
}
