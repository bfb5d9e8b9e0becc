import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import type { MySubmission } from './use-mine.ts'
import { WaitingChange } from './waiting-change.tsx'

const ID = '01a20393-5364-7e3d-9f0e-0be18b11487d'

function show(kind: MySubmission['kind']) {
  const submission: MySubmission = {
    id: ID,
    kind,
    state: 'pending',
    name: 'Leeds Social Media Surgery',
    locality: 'Leeds',
    slug: 'leeds',
    statusPath: '/submissions/a-token',
    updatedAt: '2026-11-22T12:00:00.000Z',
  }
  renderPage(<WaitingChange waiting={{ id: ID, state: 'pending' }} submission={submission} />)
}

beforeAll(() => loadMessages(['organising']))

test('an ending that waits is called that, and can be taken back where its link leads', () => {
  show('end')
  expect(screen.getByText(/^You asked us to end it/)).toBeDefined()
  expect(screen.getByRole('link').getAttribute('href')).toBe('/submissions/a-token')
})

test('a change that waits is called a change', () => {
  show('edit')
  expect(screen.queryByText(/^You asked us to end it/)).toBeNull()
})
