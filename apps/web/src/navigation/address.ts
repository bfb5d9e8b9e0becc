import { useSyncExternalStore } from 'react'

/** Where the visitor is, as it is drawn: the address bar may be ahead while the code of a page is on its way. */
export interface Arrival {
  pathname: string
  search: string
  keepsScroll: boolean
}

export interface Going {
  replace?: boolean
  keepsScroll?: boolean
}

/** What has to be there before an address can be drawn; null when everything is. It never fails: the page says why. */
type Prepare = (pathname: string) => Promise<void> | null

const arriving = new Set<() => void>()
const leaving = new Set<(from: Arrival) => void>()
let prepare: Prepare = () => null
let arrival: Arrival | null = null
let turn = 0

/** The page that is left stays on the screen until the next is prepared. */
export function prepareWith(preparing: Prepare): void {
  prepare = preparing
}

/** Calls back before another address is drawn, until the answer is called. */
export function onLeave(listener: (from: Arrival) => void): () => void {
  leaving.add(listener)
  return () => void leaving.delete(listener)
}

export function useArrival(): Arrival | null {
  return useSyncExternalStore(onArrival, current, () => null)
}

interface Served {
  ssrPath?: string
  ssrSearch?: string
}

/** The location of wouter: what the address bar says or, on the server, what was asked for. */
function useAddressBar({ ssrPath }: Served = {}): [string, typeof go] {
  const pathname = () => current().pathname
  return [useSyncExternalStore(onArrival, pathname, () => ssrPath ?? pathname()), go]
}

function useBrowserSearch({ ssrSearch }: Served = {}): string {
  const search = () => current().search
  return useSyncExternalStore(onArrival, search, () => ssrSearch ?? search())
}

useAddressBar.searchHook = useBrowserSearch

export { useAddressBar as addressBar }

function go(to: string, { replace = false, keepsScroll = false }: Going = {}): void {
  const { pathname } = new URL(to, location.href)
  whenPrepared(pathname, () => {
    if (replace) history.replaceState(null, '', to)
    else history.pushState(null, '', to)
    arrive(keepsScroll)
  })
}

/** Of several ways that are taken at once the last one counts. */
function whenPrepared(pathname: string, then: () => void): void {
  const mine = ++turn
  const preparing = prepare(pathname)
  if (!preparing) return then()
  void preparing.then(() => {
    if (mine === turn) then()
  })
}

function current(): Arrival {
  arrival ??= here(false)
  return arrival
}

function here(keepsScroll: boolean): Arrival {
  return { pathname: location.pathname, search: location.search, keepsScroll }
}

function arrive(keepsScroll: boolean): void {
  const from = current()
  for (const listener of leaving) listener(from)
  arrival = here(keepsScroll)
  for (const listener of arriving) listener()
}

function comeBack(): void {
  whenPrepared(location.pathname, () => arrive(false))
}

function onArrival(listener: () => void): () => void {
  if (arriving.size === 0) window.addEventListener('popstate', comeBack)
  arriving.add(listener)
  return () => {
    arriving.delete(listener)
    if (arriving.size === 0) window.removeEventListener('popstate', comeBack)
  }
}
