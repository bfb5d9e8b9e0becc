import type { MapCluster } from '@surgeries/contracts/map'
import { render, screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { loadMessages } from '../../locales/messages.ts'
import { Pin } from './pin.tsx'

beforeAll(() => loadMessages(['common']))

const BIRMINGHAM: MapCluster = {
  type: 'cluster',
  id: 'b',
  count: 39,
  latitude: 52.48,
  longitude: -1.9,
  near: 'Birmingham',
  mark: 'faded',
  marks: { confirmed: 2, faded: 37 },
  bbox: [-2, 52.4, -1.8, 52.5],
  expansionZoom: 9,
}

test('a cluster says how many of its surgeries run, and shows as many chairs taken', () => {
  const { container } = render(
    <Pin feature={BIRMINGHAM} count="39" isSelected={false} onPress={() => {}} onPoint={() => {}} />,
  )
  const pin = screen.getByRole('button', { name: '39 surgeries near Birmingham, 2 confirmed as running, zoom in' })
  expect(pin.dataset['mark']).toBe('faded')
  expect(container.querySelectorAll('circle[data-taken]')).toHaveLength(1)
})
