import { act, render } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { textsIn, TRANSLATORS, translateTogether } from '../../../test/translators.ts'
import { guardAgainstTranslation } from './translation-guard.ts'

beforeAll(() => guardAgainstTranslation(document))

interface Shown {
  count: number
  isWarned: boolean
  order: string[]
  name: string | null
}

/** Every way in which a page of ours changes: texts side by side, what comes and goes, lists, one for the other. */
function Page({ count, isWarned, order, name }: Shown) {
  return (
    <section>
      {isWarned && <strong>Careful!</strong>}
      {count} dates {isWarned ? 'and a warning' : null}
      {name ?? <em>nobody</em>} comes.
      <p>{count === 0 ? 'None' : `${count} found`}</p>
      <ul>
        {order.map((word) => (
          <li key={word}>
            {word}: {count}
          </li>
        ))}
      </ul>
      {order.map((word) => word)}
      {isWarned ? 'Last' : <b>First</b>}
    </section>
  )
}

const before: Shown = { count: 1, isWarned: false, order: ['one', 'two', 'three'], name: null }
const changes: [string, Shown][] = [
  ['a number changes', { ...before, count: 2 }],
  ['a number becomes none', { ...before, count: 0 }],
  ['a warning comes', { ...before, isWarned: true }],
  ['a text stands where an element stood', { ...before, name: 'Maya' }],
  ['a list is turned', { ...before, order: ['three', 'two', 'one'] }],
  ['a list shrinks', { ...before, order: ['two'] }],
  ['a list is emptied', { ...before, order: [] }],
  ['a list grows in its middle', { ...before, order: ['one', 'two', 'half', 'three'] }],
  ['everything changes', { count: 7, isWarned: true, order: ['four', 'two'], name: 'Maya' }],
]

const translators = Object.entries(TRANSLATORS).map(([way, translate]): [string, (root: Node) => void] => [
  way,
  (root) => textsIn(root).filter(isUntranslated).forEach(translate),
])

describe.each([...translators, ['puts whole sentences into one font', translateTogether] as const])(
  'a translator that %s',
  (_, translate) => {
    test.each(changes)('does not keep the page from showing what is so when %s, and back', async (_change, after) => {
      const page = render(<Page {...before} />)
      for (const shown of [after, before, after, after]) {
        await translated(page.container, translate)
        page.rerender(<Page {...shown} />)
        await settled()
        expect(page.container.textContent).toBe(textOf(shown))
      }
      await translated(page.container, translate)
      page.unmount()
      expect(page.container.textContent).toBe('')
    })
  },
)

test('a page that changes before the translation is reported shows what is so', async () => {
  const page = render(<Page {...before} />)
  const after = { ...before, count: 3, isWarned: true }
  act(() =>
    textsIn(page.container).forEach((text) => TRANSLATORS['puts a copy before the text and removes it then']?.(text)),
  )
  page.rerender(<Page {...after} />)
  await settled()
  expect(page.container.textContent).toBe(textOf(after))
})

function textOf(shown: Shown): string | null {
  const plain = render(<Page {...shown} />)
  const text = plain.container.textContent
  plain.unmount()
  return text
}

async function translated(root: Node, translate: (root: Node) => void) {
  translate(root)
  await settled()
}

/** What the observers have to say is said. */
async function settled() {
  await act(() => Promise.resolve())
}

function isUntranslated(text: Text): boolean {
  return text.parentElement?.localName !== 'font'
}
