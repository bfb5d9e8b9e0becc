import type { MapStack } from '@surgeries/contracts/map'
import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { StackCard } from './chosen-card.tsx'

beforeAll(() => loadMessages(['finding', 'common']))

const item = (name: string, isTown: boolean) => ({ slug: name.toLowerCase(), name, mark: 'soon' as const, isTown })

function show(items: MapStack['items']) {
  const isTown = items.every((each) => each.isTown)
  const spot = {
    id: '52.48,-1.9',
    latitude: 52.48,
    longitude: -1.9,
    near: 'Birmingham',
    mark: 'soon' as const,
    marks: { soon: items.length },
  }
  const stack: MapStack = { type: 'stack', ...spot, count: items.length, isTown, items }
  return renderPage(<StackCard stack={stack} onClose={() => {}} />)
}

test('surgeries whose pins are about the town are listed as about the town, not as at one spot', () => {
  const { unmount } = show([item('Digbeth', true), item('Yardley', true)])
  expect(screen.getByRole('heading', { name: '2 surgeries about Birmingham' })).toBeDefined()
  expect(screen.getByRole('link', { name: /Digbeth.*about Birmingham/ })).toBeDefined()
  expect(screen.getByText(/The pin shows the town/)).toBeDefined()
  unmount()
})

test('where some have a door at that point, only the others are about the town', () => {
  show([item('Library', false), item('Yardley', true)])
  expect(screen.getByRole('heading', { name: '2 surgeries at this spot' })).toBeDefined()
  expect(screen.getByRole('link', { name: /Yardley.*about Birmingham/ })).toBeDefined()
  expect(screen.getByRole('link', { name: 'Library' })).toBeDefined()
})
