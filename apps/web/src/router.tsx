import type { Namespace } from '@surgeries/messages/pages'
import type { ComponentType } from 'react'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { Layout } from './layout/layout.tsx'
import { PageError } from './layout/page-error.tsx'
import { loadMessages } from './locales/messages.ts'
import { NotFound } from './pages/not-found.tsx'

type Page = { default: ComponentType }

function page(path: string, load: () => Promise<Page>, ...namespaces: Namespace[]): RouteObject {
  return {
    path,
    lazy: async () => {
      const [module] = await Promise.all([load(), loadMessages(namespaces)])
      return { Component: module.default, ErrorBoundary: PageError }
    },
  }
}

export function makeRouter() {
  return createBrowserRouter([
    {
      Component: Layout,
      ErrorBoundary: PageError,
      HydrateFallback: () => null,
      // A page whose code does not come falls over inside the layout: the way to the others stays.
      children: [
        {
          ErrorBoundary: PageError,
          children: [
            page('/', () => import('./pages/find.tsx'), 'finding'),
            page('/calendar', () => import('./pages/calendar.tsx'), 'calendar', 'finding'),
            page('/surgeries/:slug', () => import('./pages/surgery.tsx'), 'surgery', 'schedule', 'coming', 'reports'),
            page('/about', () => import('./pages/about.tsx'), 'about'),
            page('/about/data', () => import('./pages/about-data.tsx'), 'about'),
            page(
              '/register',
              () => import('./pages/register.tsx'),
              'registering',
              'listing-form',
              'surgery',
              'schedule',
            ),
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
            page('/attendances/:token', () => import('./pages/attendance.tsx'), 'coming'),
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
            page('/me/surgeries/:slug/dates/:recurrenceId', () => import('./pages/me-sheet.tsx'), 'coming', 'accounts'),
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
            page(
              '/moderation/:id',
              () => import('./pages/moderation-desk.tsx'),
              'moderation',
              'schedule',
              'accounts',
              'surgery',
            ),
            page(
              '/moderation/surgeries/:slug',
              () => import('./pages/moderation-history.tsx'),
              'moderation',
              'schedule',
              'accounts',
            ),
            page('/dev/inbox', () => import('./pages/dev-inbox.tsx'), 'inbox'),
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ])
}
