import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestApp, type TestApp } from '../../../test/app.ts'

let api: TestApp
beforeAll(async () => {
  api = await buildTestApp()
})
afterAll(() => api.close())

test('the description is valid OpenAPI 3.1', async () => {
  const answer = await api.get('/openapi.json')
  expect(answer.json().openapi).toBe('3.1.0')
  expect(await new Validator().validate(answer.json())).toEqual({ valid: true })
})

test('the description names every public read and every problem by its own name', async () => {
  const { paths, components } = (await api.get('/openapi.json')).json()
  expect(Object.keys(paths)).toEqual(
    expect.arrayContaining([
      '/api/v1/surgeries',
      '/api/v1/surgeries/{slug}',
      '/api/v1/surgeries.geojson',
      '/api/v1/map',
    ]),
  )
  expect(Object.keys(components.schemas)).toEqual(expect.arrayContaining(['SurgerySummary', 'Surgery', 'Problem']))
})

test('the description knows no parameters, and says so like every read', async () => {
  const answer = await api.get('/openapi.json?version=2')
  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'unknown_parameter', errors: [{ pointer: '/version' }] })
})
