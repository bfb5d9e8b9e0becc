import { act, fireEvent, render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { Route, Router } from 'wouter'
import { addressBar, prepareWith } from './address.ts'
import { useNavigate, useParams, useSearchParams } from './hooks.ts'
import { Link, NavLink } from './link.tsx'

function Product({ base }: { base?: string }) {
  return (
    <Router hook={addressBar} base={base}>
      <Pages />
    </Router>
  )
}

function Pages() {
  const navigate = useNavigate()
  const [search, setSearch] = useSearchParams()
  return (
    <>
      <Link to="/about">About</Link>
      <Link to="/about" target="_blank">
        About, in another tab
      </Link>
      <Link to="/about" reloadDocument>
        About, fetched anew
      </Link>
      <NavLink to="/me">Mine</NavLink>
      <NavLink to="/" end>
        Map
      </NavLink>
      <button type="button" onClick={() => setSearch((now) => new URLSearchParams([...now, ['page', '2']]))}>
        More
      </button>
      <button type="button" onClick={() => navigate('/slow')}>
        Slow
      </button>
      <p>Asked: {search.get('q')}</p>
      <Route path="/about">What it is</Route>
      <Route path="/slow">Slow page</Route>
      <Route path="/me/:slug/dates/:recurrenceId" component={Shown} />
    </>
  )
}

function Shown() {
  const { slug, recurrenceId } = useParams()
  return <p>{`${slug} on ${recurrenceId}`}</p>
}

const link = (name: string) => screen.getByRole('link', { name })
const heldBack = (name: string, init: MouseEventInit = {}) => !fireEvent.click(link(name), init)
const address = () => location.pathname + location.search
const back = async () => {
  await act(async () => {
    const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
    history.back()
    await arrived
  })
}

beforeEach(() => {
  history.replaceState(null, '', '/')
  prepareWith(() => null)
})
const open = (at: string, base?: string) => {
  history.replaceState(null, '', at)
  render(<Product base={base} />)
  act(() => void window.dispatchEvent(new PopStateEvent('popstate')))
}

test('a link leads to its page without fetching it anew, and "back" leads back', async () => {
  open('/')
  expect(heldBack('About')).toBe(true)
  expect(address()).toBe('/about')
  expect(screen.getByText('What it is')).toBeTruthy()
  await back()
  expect(address()).toBe('/')
  expect(screen.queryByText('What it is')).toBeNull()
})

test.each<[string, string, MouseEventInit]>([
  ['with Control', 'About', { ctrlKey: true }],
  ['with Command', 'About', { metaKey: true }],
  ['with Shift', 'About', { shiftKey: true }],
  ['with Alt', 'About', { altKey: true }],
  ['by the middle button', 'About', { button: 1 }],
  ['where it means another tab', 'About, in another tab', {}],
  ['where the page is wanted anew', 'About, fetched anew', {}],
])('a link clicked %s is left to the browser', (_how, name, init) => {
  open('/')
  // jsdom follows no links: whatever is left to it stays here.
  const stay = (event: Event) => {
    left = !event.defaultPrevented
    event.preventDefault()
  }
  let left = false
  window.addEventListener('click', stay, { once: true })
  fireEvent.click(link(name), init)
  expect(left).toBe(true)
  expect(address()).toBe('/')
})

test('a link to the page that one is on adds no step to go back', () => {
  open('/about')
  const before = history.length
  fireEvent.click(link('About'))
  expect(history.length).toBe(before)
})

test('the navigation says where one is', () => {
  open('/me/hamburg/dates/2026-12-16T17%3A30')
  expect(link('Mine').getAttribute('aria-current')).toBe('page')
  expect(link('Map').hasAttribute('aria-current')).toBe(false)
})

test('what stands in an address is read as it was meant', () => {
  open('/me/hamburg/dates/2026-12-16T17%3A30?q=50%2525+%26+more')
  expect(screen.getByText('hamburg on 2026-12-16T17:30')).toBeTruthy()
  expect(screen.getByText('Asked: 50%25 & more')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'More' }))
  expect(new URLSearchParams(location.search).get('q')).toBe('50%25 & more')
  expect(new URLSearchParams(location.search).get('page')).toBe('2')
})

test('the page that is left stays until the next one is here, and the last way taken counts', async () => {
  const arrivals = new Map<string, () => void>()
  open('/')
  prepareWith((pathname) => new Promise((resolve) => arrivals.set(pathname, resolve)))
  fireEvent.click(screen.getByRole('button', { name: 'Slow' }))
  expect(address()).toBe('/')
  fireEvent.click(link('About'))
  await act(async () => arrivals.get('/about')?.())
  expect(screen.getByText('What it is')).toBeTruthy()
  await act(async () => arrivals.get('/slow')?.())
  expect(address()).toBe('/about')
  expect(screen.queryByText('Slow page')).toBeNull()
})

test('below a prefix links keep it', () => {
  open('/de/', '/de')
  expect(link('About').getAttribute('href')).toBe('/de/about')
  fireEvent.click(link('About'))
  expect(address()).toBe('/de/about')
  expect(screen.getByText('What it is')).toBeTruthy()
})
