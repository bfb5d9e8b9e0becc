import type { ReactNode } from 'react'
import { useState } from 'react'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'

/** An address for what is tested, apart from that of the test's window. */
export function MemoryRouter({ initialEntries = ['/'], children }: { initialEntries?: string[]; children: ReactNode }) {
  const [{ hook }] = useState(() => memoryLocation({ path: initialEntries[0] }))
  return <Router hook={hook}>{children}</Router>
}
