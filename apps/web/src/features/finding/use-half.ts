import { useState } from 'react'

export const HALVES = ['map', 'list'] as const
export type Half = (typeof HALVES)[number]

const KEY = 'finding.half'

export function useHalf() {
  const [half, setHalf] = useState<Half>(remembered)
  const choose = (next: Half) => {
    setHalf(next)
    try {
      localStorage.setItem(KEY, next)
    } catch {
      // Storage is refused: the choice lasts for this visit.
    }
  }
  return { half, choose }
}

function remembered(): Half {
  try {
    return localStorage.getItem(KEY) === 'list' ? 'list' : 'map'
  } catch {
    return 'map'
  }
}
