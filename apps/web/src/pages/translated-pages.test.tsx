import type { DateEffects } from '@surgeries/contracts/effects'
import type { ExpectedPerson, OwnAttendance } from '@surgeries/contracts/attendances'
import type { Question } from '@surgeries/contracts/freshness'
import type { Surgery } from '@surgeries/contracts/surgeries'
import { BLANK_LISTING } from '@surgeries/domain/listing-fields'
import { act, fireEvent, screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { serve, server } from '../../test/server.ts'
import { renderPage } from '../../test/render-page.tsx'
import { textsIn, TRANSLATORS, translateTogether } from '../../test/translators.ts'
import { QuestionView } from '../features/answers/question-view.tsx'
import { AttendanceView } from '../features/coming/own/attendance-view.tsx'
import { SheetBody } from '../features/coming/sheet/sheet-body.tsx'
import { useAttendance } from '../features/coming/own/use-attendance.ts'
import { MySurgeryCard } from '../features/organising/my-surgery-card.tsx'
import type { MySurgery } from '../features/organising/use-mine.ts'
import { loadMessages } from '../locales/messages.ts'
import { guardAgainstTranslation } from '../ui/text/translation-guard.ts'

const NOW = new Date('2026-12-02T12:00:00Z')
const TOKEN = 'a-token-of-some-length'
const PLACE = {
  slug: 'hamburg',
  name: 'Hamburg Surgery',
  locality: 'Hamburg',
  countryCode: 'DE',
  timeZone: 'Europe/Berlin',
}
const DATE: Question['occurrences'][number] = {
  recurrenceId: '2026-12-09T17:30',
  localStart: '2026-12-09T17:30',
  startsAt: '2026-12-09T16:30:00Z',
  endsAt: '2026-12-09T18:00:00Z',
  status: 'scheduled',
  reason: null,
  confirmedAt: null,
}
const QUESTION: Question = {
  surgery: { ...PLACE, state: 'active' },
  occurrences: [DATE],
  answer: null,
  answeredAt: null,
}
const COMING: OwnAttendance = {
  kind: 'wants_help',
  state: 'coming',
  topics: ['instagram'],
  languages: ['de'],
  note: '',
  name: 'Maya',
  place: null,
  isRemoved: false,
  surgery: { ...PLACE, address: 'Bergstraße 160', directions: '' },
  occurrence: DATE,
}
const MINE: MySurgery = {
  ...BLANK_LISTING,
  ...PLACE,
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
const PAUSED: Surgery = {
  ...BLANK_LISTING,
  ...MINE,
  state: 'paused',
  pausedUntil: '2027-01-15',
  upcoming: [],
  seats: null,
  sources: [],
  events: [],
  publishedAt: NOW.toISOString(),
}
const PERSON: ExpectedPerson = {
  kind: 'wants_help',
  state: 'coming',
  name: 'Maya',
  email: 'maya@example.org',
  topics: ['instagram'],
  languages: ['de'],
  note: 'My page is gone',
  since: '2026-12-01T10:00:00Z',
}

const NONE = { total: 0, dates: [] }
const NO_EFFECTS: DateEffects = {
  timeZone: 'Europe/Berlin',
  timeZoneBefore: 'Europe/Berlin',
  people: 0,
  kept: 0,
  moved: NONE,
  elsewhere: NONE,
  lost: NONE,
  gained: NONE,
  asExtra: [],
}
const answerWith = (body: object) => server.mockImplementation(() => Promise.resolve(Response.json(body)))
const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }))

beforeAll(async () => {
  guardAgainstTranslation(document)
  await loadMessages(['answers', 'attendance', 'coming', 'organising'])
})
beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] })
})

function showPage(page: ReactNode, address = '/') {
  renderPage(page, { at: address })
}

function Own() {
  const { data } = useAttendance(TOKEN)
  return data ? <AttendanceView token={TOKEN} attendance={data} /> : null
}

function Sheet() {
  const [people, setPeople] = useState<ExpectedPerson[]>([])
  const summary = { wantHelp: 1, offerHelp: 0, waiting: 0, seatsLeft: null, wanted: { topics: [], languages: [] } }
  return (
    <>
      <button type="button" onClick={() => setPeople(people.length > 0 ? [] : [PERSON])}>
        Others
      </button>
      <SheetBody
        sheet={{ occurrence: DATE, summary: { recurrenceId: DATE.recurrenceId, ...summary }, people }}
        surgery={PLACE}
      />
    </>
  )
}

const translators: [string, (root: Node) => void][] = Object.entries(TRANSLATORS).map(([way, translate]) => [
  way,
  (root) =>
    textsIn(root)
      .filter(({ parentElement }) => parentElement?.localName !== 'font')
      .forEach(translate),
])

function dateField(): HTMLInputElement {
  const field = document.querySelector<HTMLInputElement>('input[type=date]')
  if (!field) throw new Error('There is no date field')
  return field
}

describe.each([...translators, ['puts whole sentences into one font', translateTogether] as const])(
  'while a translator %s',
  (_way, translate) => {
    /** As the browser does a moment after each change. */
    const translated = async (shown: RegExp | string) => {
      expect((await screen.findAllByText(shown)).length).toBeGreaterThan(0)
      act(() => translate(document.body))
    }

    test('a question is answered, and answered again', async () => {
      showPage(<QuestionView token={TOKEN} question={QUESTION} />, `/?answer=cancelled`)
      await translated('Is this date going ahead?')
      fireEvent.click(screen.getByRole('radio', { name: /^Yes/ }))
      await translated('Is this date going ahead?')
      answerWith({ ...QUESTION, answer: 'yes', answeredAt: NOW.toISOString() })
      press('Yes, tell everybody')
      await translated('Lovely, thank you!')
      press('Change my answer')
      await translated('Is this date going ahead?')
      expect(server).toHaveBeenCalledTimes(1)
    })

    test('somebody stays away, and comes after all', async () => {
      answerWith(COMING)
      showPage(<Own />)
      await translated('See you there!')
      answerWith({ ...COMING, state: 'withdrawn' })
      press('I can’t come after all')
      await translated('You’re not coming')
      answerWith(COMING)
      press('I’m coming after all')
      await translated('See you there!')
      expect(server.mock.calls.map(([, init]) => init?.method)).toEqual(['GET', 'DELETE', 'PUT'])
    })

    test('an organiser opens the forms of a surgery, is told of a mistake, and pauses it', async () => {
      serve(({ path }) => (path.endsWith('/effects-preview') ? NO_EFFECTS : PAUSED))
      showPage(
        <ul>
          <MySurgeryCard surgery={MINE} submissions={[]} />
        </ul>,
      )
      await translated('Hamburg Surgery')
      const more = screen.getByRole('button', { expanded: false })
      fireEvent.click(more)
      await translated('Hamburg Surgery')
      const until = await vi.waitFor(() => dateField())
      fireEvent.submit(until)
      await vi.waitFor(() => expect(until.getAttribute('aria-invalid')).toBe('true'))
      await translated('Hamburg Surgery')
      fireEvent.change(until, { target: { value: '2027-01-15' } })
      fireEvent.submit(until)
      await vi.waitFor(() => expect(server).toHaveBeenCalled())
      await vi.waitFor(() => expect(screen.getByRole('button', { expanded: false })).toBeDefined())
    })

    test('the sheet of a date fills and empties', async () => {
      showPage(<Sheet />)
      await translated('Others')
      press('Others')
      await translated('Maya')
      expect(screen.getByText('My page is gone')).toBeDefined()
      press('Others')
      await translated('Others')
      expect(screen.queryByText('Maya')).toBeNull()
    })
  },
)
