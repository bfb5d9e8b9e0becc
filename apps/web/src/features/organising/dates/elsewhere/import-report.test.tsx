import { LEFT_OUT_REASONS } from '@surgeries/domain/calendar/left-out-reasons'
import { render, screen } from '@testing-library/react'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadMessages } from '../../../../locales/messages.ts'
import { ImportReport } from './import-report.tsx'

beforeAll(() => loadMessages(['dates']))

describe('the report about a calendar elsewhere', () => {
  test('says how many dates were read, how many left out, and why', () => {
    render(
      <ImportReport
        dates={14}
        leftOut={[
          { reason: 'whole_day', count: 2 },
          { reason: 'unsupported_rule', count: 1 },
        ]}
      />,
    )
    expect(document.body.textContent).toBe('14 dates read, 3 left out: whole-day event (2); unsupported rule')
  })

  test('says nothing of what was left out where nothing was', () => {
    render(<ImportReport dates={1} leftOut={[]} />)
    expect(document.body.textContent).toBe('1 date')
  })

  test('does not call left out what was read by a guess', () => {
    render(<ImportReport dates={1} leftOut={[{ reason: 'unknown_zone', count: 1 }]} />)
    expect(document.body.textContent).not.toContain('left out')
    expect(screen.getByText(/time zone of one event is unknown/)).toBeTruthy()
  })

  test('has words for every reason', () => {
    render(<ImportReport dates={0} leftOut={LEFT_OUT_REASONS.map((reason) => ({ reason, count: 1 }))} />)
    expect(document.body.textContent).not.toContain('_')
  })
})
