import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { server, Solver } from './server.ts'

// A second is too short for what appears a moment later when other programs keep the machine busy.
configure({ asyncUtilTimeout: 10_000 })

// jsdom has neither layout nor modal dialogs.
Element.prototype.scrollIntoView = () => undefined
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true
}
HTMLDialogElement.prototype.close = function close() {
  this.open = false
}
Object.defineProperty(navigator, 'languages', { value: ['en-GB'], configurable: true })

beforeEach(() => {
  server.mockReset()
  server.mockRejectedValue(new TypeError('offline'))
  vi.stubGlobal('fetch', server)
  vi.stubGlobal('Worker', Solver)
})

afterEach(() => {
  cleanup()
  sessionStorage.clear()
  localStorage.clear()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})
