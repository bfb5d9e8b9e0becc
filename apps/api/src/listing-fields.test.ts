import {
  BLANK_LISTING,
  CSV_FIELDS,
  FIELD_LIMITS,
  LIST_FIELDS,
  LISTING_FIELDS,
  mapFields,
  pickFields,
  ruleOf,
  TEXT_FIELDS,
  UNTRANSLATED_FIELDS,
} from '@surgeries/domain/listing-fields'
import { parse } from 'csv-parse/sync'
import { JSDOM } from 'jsdom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestApp, type TestApp } from '../test/app.ts'
import { buildContent, buildSurgery } from '../test/build.ts'
import { fullListing } from '../test/full-listing.ts'
import { buildModerator, submit, buildSubmission } from '../test/submitting.ts'

const FULL = fullListing()
const OPTIONAL_FIELDS = Object.keys(BLANK_LISTING)

let t: TestApp
let moderator: Record<string, string>
let slug: string
beforeAll(async () => {
  t = await buildTestApp()
  await buildModerator(t.db, { email: 'asha@example.org' })
  moderator = await t.signIn('asha@example.org')
  slug = (await buildSurgery(t.db, FULL)).slug
})
afterAll(() => t.close())

describe('every field of a listing', () => {
  it('is on the page of its surgery, unless it is not public', async () => {
    const page = (await t.get(`/surgeries/${slug}`)).json()
    const shown = LISTING_FIELDS.filter((field) => ruleOf(field).public !== 'private')
    expect(page).toMatchObject(pickFields(shown, FULL))
    expect(LISTING_FIELDS.filter((field) => field in page)).toEqual(shown)
  })

  it('is in lists, in CSV and in GeoJSON where the table says so, and only there', async () => {
    const [item] = (await t.get('/surgeries')).json().items
    expect(item).toMatchObject(pickFields(LIST_FIELDS, FULL))
    expect(LISTING_FIELDS.filter((field) => field in item)).toEqual(LIST_FIELDS)
    const [row] = parse<Record<string, string>>((await t.get('/surgeries.csv')).body, { columns: true })
    expect(LISTING_FIELDS.filter((field) => field in (row ?? {}))).toEqual(CSV_FIELDS)
    for (const field of CSV_FIELDS) expect(row?.[field], field).toBe([FULL[field]].flat().join(' '))
    const [feature] = (await t.get('/surgeries.geojson')).json().features
    const [longitude, latitude] = feature.geometry.coordinates
    expect({ ...feature.properties, longitude, latitude }).toMatchObject(pickFields(CSV_FIELDS, FULL))
  })

  it('is proposed, shown to the moderator as a change, and published by the approval', async () => {
    const proposal = await buildSubmission(t, { content: { ...FULL, name: 'Proposed' }, email: 'new@example.org' })
    const desk = (await t.get(`/moderation/submissions/${proposal.id}`, moderator)).json()
    expect(desk.changes.map(({ field }: { field: string }) => field)).toEqual(LISTING_FIELDS)
    const version = { ...moderator, 'if-match': `"${desk.version}"` }
    const approved = (await t.post(`/submissions/${proposal.id}/decision`, { action: 'approve' }, version)).json()
    expect((await t.get(`/surgeries/${approved.slug}`)).json()).toMatchObject({ ...FULL, name: 'Proposed' })
  })

  it('may be missing in what was stored before it existed', async () => {
    const { id, path } = await buildSubmission(t, { content: FULL, email: 'old@example.org' })
    await t.db.$executeRaw`UPDATE submission SET content = content - ${OPTIONAL_FIELDS}::text[] WHERE id = ${id}::uuid`
    expect((await t.get(path)).json().content).toEqual({ ...FULL, ...BLANK_LISTING })
    expect((await t.get(`/moderation/submissions/${id}`, moderator)).json().content).toEqual({
      ...FULL,
      ...BLANK_LISTING,
    })
  })
})

describe('a field that came later', () => {
  it('is changed by its organiser, is on record, and is taken back with the rest by a snapshot that lacks it', async () => {
    const { id } = await buildSubmission(t, { content: buildContent({ name: 'Before' }), email: 'anna@example.org' })
    const approve = (submission: string, version: number) =>
      t.post(`/submissions/${submission}/decision`, { action: 'approve' }, { ...moderator, 'if-match': `"${version}"` })
    const { slug: edited } = (await approve(id, 1)).json()
    const anna = await t.signIn('anna@example.org')
    const { content, version } = (await t.get(`/surgeries/${edited}/content`, anna)).json()
    const changed = { eligibility: 'Charities', cost: 'Buy a drink', whatToBring: 'A phone' }
    const body = { kind: 'edit', content: { ...content, ...changed } }
    const sent = await t.post(`/surgeries/${edited}/submissions`, body, { ...anna, 'if-match': `"${version}"` })
    const desk = (await t.get(`/moderation/submissions/${sent.json().id}`, moderator)).json()
    const fields = ['eligibility', 'cost', 'whatToBring']
    expect(desk.changes.map(({ field }: { field: string }) => field)).toEqual(fields)
    await approve(sent.json().id, desk.version)
    expect((await t.get(`/surgeries/${edited}`)).json()).toMatchObject(changed)
    const [latest] = (await t.get(`/surgeries/${edited}/history`, moderator)).json().items
    expect(latest.difference.map(({ field }: { field: string }) => field)).toEqual(fields)
    await t.db.$executeRaw`ALTER TABLE decision DISABLE TRIGGER USER`
    await t.db.$executeRaw`UPDATE decision SET before = before #- '{content,eligibility}' #- '{content,cost}'`
    expect((await t.remove(`/submissions/${sent.json().id}/decision`, moderator)).statusCode).toBe(200)
    expect((await t.get(`/surgeries/${edited}`)).json()).toMatchObject({ eligibility: '', cost: '', whatToBring: '' })
  })
})

describe('every text of a listing', () => {
  it('has a limit and holds no email address, and the refusal names its field', async () => {
    await t.db.rateLimit.deleteMany()
    const pointersOf = async (texts: object) => {
      const answer = await submit(t, { content: { ...buildContent(), ...texts } })
      return answer.json().errors.map(({ pointer }: { pointer: string }) => pointer)
    }
    const tooLong = mapFields(TEXT_FIELDS, (field) => '1'.repeat(FIELD_LIMITS[field] + 1))
    expect(await pointersOf(tooLong)).toEqual(TEXT_FIELDS.map((field) => `/content/${field}`))
    const mailboxes = { ...mapFields(TEXT_FIELDS, () => 'a@b.org'), phone: null }
    const open = TEXT_FIELDS.filter((field) => field !== 'phone')
    expect(await pointersOf(mailboxes)).toEqual(open.map((field) => `/content/${field}`))
  })

  it('is in the page as it is first served; names and addresses are marked as not to be translated', async () => {
    const { document } = new JSDOM((await t.ask({ method: 'GET', url: `/surgeries/${slug}` })).body).window
    const marked = [...document.querySelectorAll('main [translate="no"]')].map(({ textContent }) => textContent).join()
    for (const field of TEXT_FIELDS) {
      expect(document.querySelector('main')?.textContent, field).toContain(FULL[field])
      const isName = UNTRANSLATED_FIELDS.some((name) => name === field) && field !== 'phone'
      expect(marked.includes(FULL[field] ?? ''), field).toBe(isName)
    }
  })
})
