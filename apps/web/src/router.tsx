import { parse } from 'regexparam'
import { matchRoute, Route, Router, Switch } from 'wouter'
import { Layout } from './layout/layout.tsx'
import { PageBoundary } from './layout/page-boundary.tsx'
import { addressBar } from './navigation/address.ts'
import { page } from './navigation/page.tsx'
import { NotFound } from './pages/not-found.tsx'

/** Every page by its address. The build reads this table as well: see build/early-fetch.ts. */
const PAGES = [
  page('/', () => import('./pages/find.tsx'), 'finding'),
  page('/calendar', () => import('./pages/calendar.tsx'), 'calendar', 'finding'),
  page('/surgeries/:slug', () => import('./pages/surgery.tsx'), 'surgery', 'schedule', 'coming', 'reports'),
  page('/about', () => import('./pages/about.tsx'), 'about'),
  page('/about/data', () => import('./pages/about-data.tsx'), 'about'),
  page('/register', () => import('./pages/register.tsx'), 'registering', 'listing-form', 'surgery', 'schedule'),
  page(
    '/submissions/:token',
    () => import('./pages/submission.tsx'),
    'submissions',
    'dates',
    'listing-form',
    'surgery',
    'schedule',
  ),
  page('/questions/:token', () => import('./pages/question.tsx'), 'answers'),
  page('/attendances/:token', () => import('./pages/attendance.tsx'), 'attendance', 'coming'),
  page('/sign-in', () => import('./pages/sign-in.tsx'), 'accounts'),
  page('/sign-in/confirm', () => import('./pages/sign-in-confirm.tsx'), 'accounts'),
  page('/me', () => import('./pages/me.tsx'), 'organising', 'accounts'),
  page(
    '/me/surgeries/:slug/edit',
    () => import('./pages/me-edit.tsx'),
    'organising',
    'accounts',
    'listing-form',
    'schedule',
  ),
  page(
    '/me/surgeries/:slug/dates',
    () => import('./pages/me-dates.tsx'),
    'dates',
    'organising',
    'accounts',
    'listing-form',
    'effects',
  ),
  page(
    '/me/surgeries/:slug/dates/:recurrenceId',
    () => import('./pages/me-sheet.tsx'),
    'attendance',
    'coming',
    'accounts',
  ),
  page(
    '/me/surgeries/:slug/dates/:recurrenceId/venue',
    () => import('./pages/me-venue.tsx'),
    'dates',
    'organising',
    'accounts',
    'listing-form',
    'effects',
  ),
  page('/moderation', () => import('./pages/moderation.tsx'), 'moderation', 'schedule', 'accounts'),
  page('/moderation/reports', () => import('./pages/moderation-reports.tsx'), 'moderation', 'accounts'),
  page('/moderation/:id', () => import('./pages/moderation-desk.tsx'), 'moderation', 'schedule', 'accounts', 'surgery'),
  page(
    '/moderation/surgeries/:slug',
    () => import('./pages/moderation-history.tsx'),
    'moderation',
    'schedule',
    'accounts',
  ),
  page('/dev/inbox', () => import('./pages/dev-inbox.tsx'), 'inbox'),
]

/** Fetches what the page at an address is made of; null when it is here. */
export function preparePage(pathname: string): Promise<void> | null {
  return PAGES.find(({ path }) => matchRoute(parse, path, pathname)[0])?.prepare() ?? null
}

export function App() {
  return (
    <Router hook={addressBar}>
      <PageBoundary>
        <Layout>
          {/* A page whose code does not come falls over inside the layout: the way to the others stays. */}
          <PageBoundary>
            <Switch>
              {PAGES.map(({ path, Shown }) => (
                <Route key={path} path={path} component={Shown} />
              ))}
              <Route component={NotFound} />
            </Switch>
          </PageBoundary>
        </Layout>
      </PageBoundary>
    </Router>
  )
}
