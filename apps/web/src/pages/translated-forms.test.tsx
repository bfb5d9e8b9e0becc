import { ListingContent } from '@surgeries/contracts/listing'
import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { act, fireEvent, screen, within } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { serve } from '../../test/server.ts'
import { renderPage } from '../../test/render-page.tsx'
import { textsIn, TRANSLATORS, translateTogether } from '../../test/translators.ts'
import { SignInForm } from '../features/accounts/sign-in-form.tsx'
import { EMPTY_DRAFT } from '../features/coming/announce-draft.ts'
import { AnnounceForm } from '../features/coming/announcing/announce-form.tsx'
import { EditForm } from '../features/organising/editing/edit-form.tsx'
import { MySubmissions } from '../features/organising/my-submissions.tsx'
import { ProposeForm } from '../features/organising/editing/propose-form.tsx'
import type { MySurgery } from '../features/organising/use-mine.ts'
import { newDraft } from '../features/registering/draft/draft.ts'
import { GuidedForm } from '../features/registering/steps/guided-form.tsx'
import { emptyRegistration } from '../features/registering/registration.ts'
import { loadMessages } from '../locales/messages.ts'
import { guardAgainstTranslation } from '../ui/text/translation-guard.ts'

const NOW = new Date('2026-12-02T12:00:00Z')
const DATE = {
  recurrenceId: '2026-12-09T17:30',
  localStart: '2026-12-09T17:30',
  startsAt: '2026-12-09T16:30:00Z',
  endsAt: '2026-12-09T18:00:00Z',
  status: 'scheduled',
  reason: null,
  confirmedAt: null,
} as const
const SUMMARY = {
  recurrenceId: DATE.recurrenceId,
  wantHelp: 0,
  offerHelp: 0,
  waiting: 0,
  seatsLeft: null,
  wanted: { topics: [], languages: [] },
}
const PLACE = { countryCode: 'DE', timeZone: 'Europe/Berlin', offers: [], languages: ['de'] }
const MINE: MySurgery = {
  ...BLANK_LISTING,
  ...PLACE,
  slug: 'hamburg',
  name: 'Hamburg Surgery',
  locality: 'Hamburg',
  latitude: 53.55,
  longitude: 9.95,
  state: 'active',
  pausedUntil: null,
  mark: 'confirmed',
  nextAt: null,
  nextEndsAt: null,
  dates: [],
  confirmedAt: NOW.toISOString(),
  updatedAt: NOW.toISOString(),
  version: 3,
  openSubmission: null,
  hidden: null,
}
const CONTENT = ListingContent.parse({
  name: 'Hamburg Surgery',
  website: 'https://hamburg.example',
  latitude: 53.55,
  longitude: 9.95,
  countryCode: 'DE',
  timeZone: 'Europe/Berlin',
  locality: 'Hamburg',
})
const NONE = { total: 0, dates: [] }
const EFFECTS = {
  timeZone: 'Europe/Berlin',
  timeZoneBefore: 'Europe/Berlin',
  people: 0,
  kept: 0,
  moved: NONE,
  elsewhere: NONE,
  lost: { total: 1, dates: [{ ...DATE, people: 0 }] },
  gained: NONE,
  asExtra: [],
}

/** What was sent, and whether the next is refused. */
const sent: string[] = []
let isRefused = false

function answer(path: string, method: string): Response {
  if (path.endsWith('/effects-preview')) return Response.json(EFFECTS)
  if (method === 'GET')
    return path.includes('/places/at') ? new Response(null, { status: 404 }) : Response.json({ user: null, items: [] })
  sent.push(`${method} ${path}`)
  if (isRefused) return Response.json({ ...REFUSED, status: 503 }, { status: 503 })
  if (method === 'DELETE') return new Response(null, { status: 204 })
  if (path.endsWith('/sign-in-links')) return Response.json({ expiresInMinutes: 10 }, { status: 202 })
  if (path.endsWith('/attendances')) return Response.json({ expiresAt: '2026-12-04T12:00:00Z' }, { status: 202 })
  return Response.json({ id: crypto.randomUUID(), state: 'pending', statusPath: '/s' }, { status: 201 })
}
const REFUSED = { type: 'about:blank', title: 'Busy', code: 'overloaded', detail: 'Busy.' }

beforeAll(async () => {
  guardAgainstTranslation(document)
  await loadMessages([
    'accounts',
    'attendance',
    'coming',
    'organising',
    'effects',
    'listing-form',
    'schedule',
    'registering',
    'common',
  ])
})
beforeEach(() => {
  sent.length = 0
  isRefused = false
  serve(({ path, method }) => answer(path, method))
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
})

function showPage(page: ReactNode) {
  renderPage(page)
}

function SignUp() {
  const [draft, setDraft] = useState(EMPTY_DRAFT)
  const props = { surgery: { ...PLACE, slug: 'hamburg' }, date: DATE, summary: SUMMARY, draft, onChange: setDraft }
  return <AnnounceForm {...props} kind="wants_help" onClose={() => undefined} />
}

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))
const type = (name: RegExp | string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })

/** What leaves a page in different states; every way there is, is a test of translation-guard.ts. */
const WAYS = [
  'moves each text by the methods that React uses',
  'puts a copy into two font elements, and the text is gone',
  'shows the original again as another text node',
] as const
const translators = WAYS.map((way): [string, (root: Node) => void] => [
  way,
  (root) =>
    textsIn(root)
      .filter(({ parentElement }) => parentElement?.localName !== 'font')
      .forEach((text) => TRANSLATORS[way]?.(text)),
])

describe.each([...translators, ['puts whole sentences into one font', translateTogether] as const])(
  'while a translator %s',
  (_way, translate) => {
    /** As the browser does a moment after each change. */
    const translated = async (shown: RegExp | string) => {
      expect((await screen.findAllByText(shown)).length).toBeGreaterThan(0)
      act(() => translate(document.body))
    }

    test('somebody signs up for a date after a mistake and a failure', async () => {
      showPage(<SignUp />)
      await translated('Your email address')
      press('Tell them I’m coming')
      await translated(/We need your email address/)
      type('Your email address', 'maya@example.org')
      isRefused = true
      press('Tell them I’m coming')
      await vi.waitFor(() => expect(sent).toHaveLength(1))
      await translated('Your email address')
      isRefused = false
      press('Tell them I’m coming')
      await vi.waitFor(() => expect(sent).toHaveLength(2))
      await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Tell them I’m coming' })).toBeNull())
    })

    test('somebody asks for a link to sign in after a failure', async () => {
      const onSent = vi.fn<(address: string, minutes: number) => void>()
      showPage(<SignInForm next="/me" address="" onSent={onSent} />)
      await translated('Send me the link')
      type(/email address/, 'maya@example.org')
      isRefused = true
      press('Send me the link')
      await vi.waitFor(() => expect(sent).toHaveLength(1))
      await translated('Send me the link')
      isRefused = false
      press('Send me the link')
      await vi.waitFor(() => expect(onSent).toHaveBeenCalled())
    })

    test('an organiser proposes the end of their surgery', async () => {
      const onDone = vi.fn<() => void>()
      showPage(<ProposeForm surgery={MINE} kind="end" onDone={onDone} />)
      await translated(/1 date is no longer going ahead/)
      fireEvent.change(screen.getByRole('textbox'), { target: { value: 'We move away' } })
      await translated(/1 date is no longer going ahead/)
      isRefused = true
      fireEvent.submit(screen.getByRole('textbox'))
      await vi.waitFor(() => expect(sent).toHaveLength(1))
      await translated(/1 date is no longer going ahead/)
      isRefused = false
      fireEvent.submit(screen.getByRole('textbox'))
      await vi.waitFor(() => expect(onDone).toHaveBeenCalled())
    })

    test('an organiser changes their surgery after a failure', async () => {
      const onSent = vi.fn<() => void>()
      showPage(<EditForm slug="hamburg" current={{ content: CONTENT, version: 3, isHidden: false }} onSent={onSent} />)
      await translated('Name of the surgery')
      type(/In one sentence/, 'Other words')
      press('Send the change')
      await translated(/1 date is no longer going ahead/)
      isRefused = true
      press('Send it like this')
      await vi.waitFor(() => expect(sent).toHaveLength(1))
      await translated('Name of the surgery')
      isRefused = false
      await vi.waitFor(() => press('Send it like this'))
      await vi.waitFor(() => expect(onSent).toHaveBeenCalled())
    })

    test('somebody registers a surgery step by step, with a mistake and a step back', async () => {
      const opened = newDraft(emptyRegistration, NOW)
      showPage(<GuidedForm opened={opened} notice={null} onAfresh={() => undefined} Preview={() => null} />)
      await translated('Lovely. What is it called?')
      press('Next')
      await translated(/^Give it a name/)
      type('Name of the surgery', 'Harbour Surgery')
      press('Next')
      await translated('Where is it?')
      press('Next')
      await translated(/^Say which town or village/)
      press('Back')
      await translated('Lovely. What is it called?')
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name of the surgery' }).value).toBe(
        'Harbour Surgery',
      )
    })

    test('an organiser ends the private link of something that they sent', async () => {
      const submission = {
        id: '01a2036d-2e8c-7dcd-8089-0592078bf132',
        kind: 'new',
        state: 'pending',
        name: 'Hamburg Surgery',
        locality: 'Hamburg',
        slug: null,
        statusPath: '/submissions/a-token',
        updatedAt: NOW.toISOString(),
      } as const
      showPage(<MySubmissions submissions={[submission]} total={103} />)
      await translated('The newest 1 of 103 are shown.')
      press(/End this link/)
      const dialog = await screen.findByRole('dialog')
      act(() => translate(document.body))
      fireEvent.click(within(dialog).getByRole('button', { name: 'Yes, end it' }))
      await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
      expect(sent).toEqual(['DELETE /api/v1/me/submissions/01a2036d-2e8c-7dcd-8089-0592078bf132/link'])
    })
  },
)
