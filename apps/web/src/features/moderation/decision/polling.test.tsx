import { QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { server } from '../../../../test/server.ts'
import { makeQueryClient } from '../../../api/query-client.ts'
import { readFilter } from '../queue/queue-filter.ts'
import { useQueue } from '../queue/use-queue.ts'

const EMPTY = {
  items: [],
  nextCursor: null,
  counts: { state: { pending: 0, changes_requested: 0, decided: 0 }, kind: [], country: [], signal: [] },
}

beforeEach(() => {
  vi.useFakeTimers()
  server.mockImplementation(async () => Response.json({ ...EMPTY, total: 3 }))
})

/** A moderator's open queue. */
async function openQueue() {
  const client = makeQueryClient()
  const { result } = renderHook(() => useQueue(readFilter(new URLSearchParams())), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  })
  await after(0)
  return result
}

/** Lets time pass, and what was asked for in it arrive. */
const after = (seconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(seconds * 1000)
    for (let step = 0; step < 20; step += 1) await vi.advanceTimersByTimeAsync(1)
  })
const becomes = (event: string, of: EventTarget = window) => act(() => void of.dispatchEvent(new Event(event)))

test('what another moderator decides is seen within fifteen seconds, without a reload', async () => {
  const queue = await openQueue()
  expect(queue.current.total).toBe(3)
  server.mockImplementation(async () => Response.json({ ...EMPTY, total: 2 }))
  await after(15)
  expect(queue.current.total).toBe(2)
})

test('nobody is asked while the device is offline, and at once when it is back', async () => {
  await openQueue()
  const isOnline = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  becomes('offline')
  server.mockClear()
  await after(120)
  expect(server).not.toHaveBeenCalled()
  isOnline.mockReturnValue(true)
  becomes('online')
  await after(0)
  expect(server).toHaveBeenCalled()
})

test('nobody is asked while the page is hidden, and at once when it is looked at again', async () => {
  await openQueue()
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  becomes('visibilitychange')
  server.mockClear()
  await after(120)
  expect(server).not.toHaveBeenCalled()
  visibility.mockReturnValue('visible')
  becomes('visibilitychange')
  await after(0)
  expect(server).toHaveBeenCalled()
})
