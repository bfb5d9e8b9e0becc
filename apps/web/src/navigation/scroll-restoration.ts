import { useEffect, useLayoutEffect } from 'react'
import { onLeave, useArrival } from './address.ts'

const KEPT_AS = 'scroll-positions'

/** A page that was visited before opens where it was left; another at its top, or at the part that the address names. */
export function ScrollRestoration() {
  const arrival = useArrival()
  useEffect(() => {
    history.scrollRestoration = 'manual'
    const stop = onLeave(({ pathname }) => remember(pathname))
    const leaveSite = () => {
      remember(location.pathname)
      // The browser has to do it where we are not asked.
      history.scrollRestoration = 'auto'
    }
    window.addEventListener('pagehide', leaveSite)
    return () => {
      stop()
      window.removeEventListener('pagehide', leaveSite)
    }
  }, [])
  useLayoutEffect(() => {
    if (!arrival) return
    const kept = positions()[arrival.pathname]
    const named = kept === undefined ? partNamed(location.hash) : null
    if (kept !== undefined) window.scrollTo(0, kept)
    else if (named) named.scrollIntoView()
    else if (!arrival.keepsScroll) window.scrollTo(0, 0)
  }, [arrival])
  return null
}

function remember(pathname: string): void {
  try {
    sessionStorage.setItem(KEPT_AS, JSON.stringify({ ...positions(), [pathname]: window.scrollY }))
  } catch {
    // Storage is refused or full: the page opens at its top.
  }
}

function positions(): Partial<Record<string, number>> {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEPT_AS) ?? '{}')
    const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : []
    return Object.fromEntries(entries.filter((entry): entry is [string, number] => Number.isFinite(entry[1])))
  } catch {
    return {}
  }
}

function partNamed(hash: string): HTMLElement | null {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    return null
  }
}
