import { TranslationWatch } from './translation-watch.ts'

/**
 * A browser that translates a page puts <font> elements around or instead of its text nodes. React still holds the nodes
 * that it made: it would fail to remove them or to insert before them, and what it writes into them would not be seen.
 * Once guarded, the document finds what stands for a node now, and a text that changes comes back. See decision 35.
 */
export function guardAgainstTranslation(root: Document) {
  const watch = new TranslationWatch(root)
  const { insertBefore, appendChild, removeChild } = Node.prototype

  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    watch.catchUp()
    watch.dismiss(node, this)
    insertBefore.call(this, node, before && watch.standingFor(before, this))
    return node
  }

  Node.prototype.appendChild = function <T extends Node>(this: Node, node: T): T {
    watch.catchUp()
    watch.dismiss(node, this)
    appendChild.call(this, node)
    return node
  }

  Node.prototype.removeChild = function <T extends Node>(this: Node, node: T): T {
    watch.catchUp()
    const standing = watch.standingFor(node, this)
    if (standing === node) removeChild.call(this, node)
    else if (standing?.contains(node)) unwrap(node, standing)
    else watch.dismiss(node)
    return node
  }
}

/** Takes a node out of what was put around it, and that away with it unless it holds something else. */
function unwrap(node: Node, wrapper: Node) {
  let parent = node.parentElement
  node.parentNode?.removeChild(node)
  while (parent && wrapper.contains(parent) && !parent.hasChildNodes()) {
    const empty = parent
    parent = empty.parentElement
    empty.remove()
  }
}
