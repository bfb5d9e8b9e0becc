export interface Stretch {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/**
 * What changed between two texts, word by word: the removed and the added stretches between those that stayed.
 * Words are found by the rules of Unicode (UAX 29), so scripts without spaces are compared as well as others.
 */
export function wordDiff(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return tidy([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...middle(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    { kind: 'same', text: tail === 0 ? '' : old.slice(-tail).join('') },
  ])
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'word' })

function wordsOf(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment)
}

function middle(old: string[], now: string[]): Stretch[] {
  const width = now.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      common[i * width + j] =
        old[i] === now[j]
          ? at(common, (i + 1) * width + j + 1) + 1
          : Math.max(at(common, (i + 1) * width + j), at(common, i * width + j + 1))
    }
  }
  const stretches: Stretch[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      stretches.push({ kind: 'same', text: old[i++] ?? '' })
      j++
    } else if (
      i < old.length &&
      (j === now.length || at(common, (i + 1) * width + j) >= at(common, i * width + j + 1))
    ) {
      stretches.push({ kind: 'removed', text: old[i++] ?? '' })
    } else {
      stretches.push({ kind: 'added', text: now[j++] ?? '' })
    }
  }
  return stretches
}

function at(numbers: Uint16Array, index: number): number {
  return numbers[index] ?? 0
}

function tidy(stretches: Stretch[]): Stretch[] {
  const tidied: Stretch[] = []
  let [removed, added] = ['', '']
  const flush = () => {
    if (removed) tidied.push({ kind: 'removed', text: removed })
    if (added) tidied.push({ kind: 'added', text: added })
    removed = added = ''
  }
  stretches = joined(stretches)
  for (const [index, { kind, text }] of stretches.entries()) {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isGap(text) && (removed || added) && index < stretches.length - 1) {
      removed += text
      added += text
    } else {
      flush()
      tidied.push({ kind, text })
    }
  }
  flush()
  return tidied.filter(({ text }) => text !== '')
}

function joined(stretches: Stretch[]): Stretch[] {
  return stretches
    .filter(({ text }) => text !== '')
    .reduce<Stretch[]>((done, next) => {
      const last = done.at(-1)
      if (last?.kind !== next.kind) return [...done, { ...next }]
      last.text += next.text
      return done
    }, [])
}

function isGap(text: string): boolean {
  return text.length <= 2 && !/[\p{L}\p{N}\n]/u.test(text)
}
