import { QueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { beforeAll, expect, test } from 'vitest'
import { renderPage } from '../../../test/render-page.tsx'
import { loadMessages } from '../../locales/messages.ts'
import { DataStory } from './data-story.tsx'

beforeAll(() => loadMessages(['about', 'common']))

test('whoever reads about the data is told how old those are that were loaded', () => {
  const dataDates = {
    places: '2031-02',
    names: '2031-03',
    cldr: '61.1',
    postcodes: '2030-12',
    quarters: '2031-01',
    nepal: '2021-11',
    islands: '2029',
  }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(['site'], { tiles: null, isDevelopment: false, dataDates })
  renderPage(<DataStory />, { client })
  expect(screen.getByText(/GeoNames \(February 2031, names of March 2031\).*CLDR 61\.1/)).toBeDefined()
  expect(screen.getByText(/Postcodes and their places \(December 2030\).*villages \(January 2031\)/)).toBeDefined()
  expect(screen.getByText(/as of 2029/)).toBeDefined()
})
