import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { GAZETTEER, ODBL } from './folders.ts'
import { refreshGazetteer } from './refresh.ts'
import { filesOf, LIMITS, textOf } from './source.ts'
import { archiveOf } from './test-archive.ts'

let folder: string
let into: string
let from: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refresh-'))
  into = join(folder, 'into')
  from = join(folder, 'from')
  mkdirSync(into)
  for (const source of [GAZETTEER, ODBL]) for (const file of readdirSync(source)) thinOut(source, file)
  mkdirSync(from)
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Every fiftieth row, and all that these tests are about. */
function thinOut(source: string, file: string) {
  const bytes = readFileSync(join(source, file))
  if (!file.endsWith('.tsv.gz')) return writeFileSync(join(into, file), bytes)
  const [heading = '', ...lines] = gunzipSync(bytes).toString('utf8').trimEnd().split('\n')
  const kept = lines.filter((line, at) => at % 50 === 0 || /^(?:2644688|2825297|AD\.05|GB\.[A-Z]+|GB)\t/u.test(line))
  writeFileSync(join(into, file), gzipSync(`${[heading, ...kept].join('\n')}\n`, { level: 1 }))
}

const give = (name: string, text: string | Buffer) => writeFileSync(join(from, name), text)
const refresh = (options = {}) => refreshGazetteer([from], { into, odblInto: into, mayShrink: true, ...options })
const rows = (file: string) => {
  const bytes = readFileSync(join(into, file))
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').trimEnd().split('\n').slice(1)
}
const tabbed = (...lines: string[][]) => lines.map((cells) => `${cells.join('\t')}\n`).join('')

const LEEDS = 'Lids,Leeds,Лидс'
const place = (id: number, name: string, people: number, country = 'GB', changed = '2026-11-02') =>
  [id, name, name, LEEDS, '53.79648', '-1.54785', 'P', 'PPL', country, '', 'ENG', 'H3', '', '', people, '', 62]
    .map(String)
    .concat('Europe/London', changed)

describe('GeoNames', () => {
  test('a country’s extract in its archive replaces that country, and keeps the former name of a renamed town', async () => {
    const nepal = rows('cities15000.tsv.gz').filter((row) => row.split('\t')[5] === 'NP')
    give('GB.zip', archiveOf('GB.txt', tabbed(place(2644688, 'Leodis', 455_124))))
    const { dates } = await refresh()
    expect(rows('cities15000.tsv.gz').filter((row) => row.split('\t')[5] === 'GB')).toEqual([
      '2644688\tLeodis\tLids,Leeds,Лидс\t53.79648\t-1.54785\tGB\tENG\t455124\tEurope/London',
    ])
    expect(rows('cities15000.tsv.gz').filter((row) => row.split('\t')[5] === 'NP')).toEqual(nepal)
    expect(rows('renamed.tsv.gz')).toContain('place\t2644688\tGB\tLeeds\tLeodis\t2026-11')
    expect(dates).toMatchObject({ places: '2026-11' })
  })

  test('alternate names give towns, countries and regions the names that languages have, without links and codes', async () => {
    give(
      'alternateNamesV2.txt',
      tabbed(
        ['1', '2644688', 'ne', 'लिड्स', '1', '', '', '', '', ''],
        ['2', '2644688', 'link', 'https://en.wikipedia.org/wiki/Leeds', '', '', '', '', '', ''],
        ['3', '2644688', 'iata', 'LBA', '', '', '', '', '', ''],
        ['4', '99', 'en', 'A river', '', '', '', '', '', ''],
        ['5', '6269131', 'mi', 'Ingarangi Tēnā', '', '', '', '', '', ''],
        ['6', '2635167', 'mi', 'Te Hononga o Piritana', '', '', '', '', '', ''],
      ),
    )
    give(
      'admin1CodesASCII.txt',
      tabbed(['GB.ENG', 'England', 'England', '6269131'], ['NP.3', 'Bagmati', 'Bagmati', '1']),
    )
    give(
      'countryInfo.txt',
      `# GeoNames.org Country Information\n${tabbed(['GB', 'GBR', '826', 'UK', 'Great Britain', 'London', '244820', '66488991', 'EU', '.uk', 'GBP', 'Pound', '44', '', '', 'en-GB', '2635167', 'IE', ''])}`,
    )
    await refresh()
    expect(rows('place-names.tsv.gz')).toEqual(['2644688\tलिड्स\tne'])
    expect(rows('region-names.tsv.gz')).toContain('GB.ENG\tIngarangi Tēnā\tmi')
    expect(rows('country-names.tsv.gz')).toContain('GB\tTe Hononga o Piritana\tmi')
    expect(rows('countries.tsv.gz').find((row) => row.startsWith('GB\t'))).toMatch(
      /^GB\tGBR\t826\t\S*\tGreat Britain\t\d/u,
    )
    const firstLevel = rows('regions.tsv.gz').filter((row) => row.split('\t')[3] === 'first-level')
    expect(firstLevel.map((row) => row.split('\t')[0])).toEqual(expect.arrayContaining(['GB.ENG']))
    expect(firstLevel.length).toBeLessThanOrEqual(2)
  })

  test('postal codes are brought together by code, British and Canadian ones by their first half; other countries stay', async () => {
    const line = (country: string, code: string, name: string, lat: string, lng: string) => [
      country,
      code,
      name,
      'England',
      'ENG',
      'West Midlands',
      '',
      '',
      '',
      lat,
      lng,
      '4',
    ]
    const american = rows('postcodes-us.tsv.gz')
    const german = rows('postcodes.tsv.gz').filter((row) => row.startsWith('DE\t'))
    give(
      'GB_full.csv.zip',
      archiveOf(
        'GB_full.txt',
        tabbed(
          line('GB', 'B17 9AA', 'Harborne', '52.4600', '-1.9500'),
          line('GB', 'B17 9AB', 'Moonplace', '52.4800', '-1.9500'),
        ),
      ),
    )
    const { dates } = await refresh()
    expect(rows('postcodes.tsv.gz').filter((row) => row.startsWith('GB\t'))).toEqual([
      'GB\tB17\t52.470\t-1.950\t1\tENG\tHarborne|Moonplace',
    ])
    expect(rows('postcodes.tsv.gz').filter((row) => row.startsWith('DE\t'))).toEqual(german)
    expect(rows('postcodes-us.tsv.gz')).toEqual(american)
    expect(rows('localities.tsv.gz')).toContain('GB\tMoonplace\tWest Midlands\tENG\t52.4800\t-1.9500\tB17')
    expect(dates).toMatchObject({ postcodes: '2026-11' })
  })

  test('a German quarter is told from the name of its city', async () => {
    const line = (name: string) => ['DE', '70184', name, 'BW', 'BW', '', '', '', '', '48.7607', '9.2218', '4']
    give('DE.txt', tabbed(line('Stuttgart Frauenkopf'), line('Stuttgart-West')))
    await refresh()
    expect(rows('localities.tsv.gz').filter((row) => row.startsWith('DE\t'))).toEqual([
      'DE\tFrauenkopf\tStuttgart\tBW\t48.7607\t9.2218\t70184',
      'DE\tStuttgart-West\tStuttgart\tBW\t48.7607\t9.2218\t70184',
    ])
  })
})

test('NaPTAN’s stops become the middles of their localities, without those that are gone', async () => {
  const heading =
    'ATCOCode,CommonName,Street,NptgLocalityCode,LocalityName,ParentLocalityName,GrandParentLocalityName,Longitude,Latitude,ModificationDateTime,Status'
  give(
    'Stops.csv',
    `\uFEFF${heading}\r\n1,"High St, ""Top""",High Street,E0035613,Horfield,Bristol,,-2.5700,51.4800,2026-10-03T10:00:00,active\r\n2,Church,,E0035613,Horfield,Bristol,,-2.5900,51.5000,2026-09-01T10:00:00,active\r\n3,Gone,,E0035614,Nowhere,,,-2.5,51.5,2026-10-02T00:00:00,inactive\r\n`,
  )
  const { dates } = await refresh()
  expect(rows('localities-gb-naptan.tsv.gz')).toEqual(['E0035613\tHorfield\tBristol\t\t51.4900\t-2.5800\t2'])
  expect(dates.quarters).toBe('2026-10')
})

test('Unicode CLDR adds the names that languages have for countries and regions, and tells its version', async () => {
  const identity = { language: 'de', version: { _cldrVersion: '49' } }
  mkdirSync(join(from, 'main', 'de'), { recursive: true })
  const territories = { GB: 'Vereinigtes Reich', 'GB-alt-short': 'VR', '001': 'Welt' }
  const locale = { main: { de: { identity, localeDisplayNames: { territories } } } }
  writeFileSync(join(from, 'main', 'de', 'territories.json'), JSON.stringify(locale))
  give(
    'de.json',
    JSON.stringify({ subdivisions: { identity, localeDisplayNames: { subdivisions: { gbsct: 'Nordland' } } } }),
  )
  const { dates } = await refresh()
  expect(rows('country-names.tsv.gz')).toEqual(expect.arrayContaining(['GB\tVereinigtes Reich\tde', 'GB\tVR\tde']))
  expect(rows('region-names.tsv.gz')).toContain('GB.SCT\tNordland\tde')
  expect(dates.cldr).toBe('49')
})

test('Natural Earth gives the regions drawn from it their points and boxes', async () => {
  const square = [
    [
      [-7, 54],
      [0, 54],
      [0, 61],
      [-7, 61],
      [-7, 54],
    ],
  ]
  const properties = { gn_a1_code: 'GB.XX', iso_3166_2: 'AD-05', latitude: 57, longitude: -4 }
  const feature = { type: 'Feature', properties, geometry: { type: 'MultiPolygon', coordinates: [square] } }
  give('ne_10m_admin_1_states_provinces.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
  await refresh()
  expect(rows('regions.tsv.gz')).toContain('AD.05\tAD-05\tAD\tfirst-level\t\tOrdino\t57\t-4\t-7\t54\t0\t61\tne')
})

test('islands come from the polygons of all land, but for large ones and those that the map has', async () => {
  const ring = (lat: number, lng: number, size: number) => [
    [
      [lng, lat],
      [lng + size, lat],
      [lng + size, lat + size],
      [lng, lat],
    ],
  ]
  const coordinates = [ring(10, -30, 0.02), ring(20, -40, 5), ring(30, -50, 0.02)]
  give(
    'map.geo.json',
    JSON.stringify({ type: 'GeometryCollection', geometries: [{ type: 'MultiPolygon', coordinates }] }),
  )
  const coasts = rows('small-land.tsv.gz').filter((row) => row.endsWith('coast'))
  await refresh({ isMapped: ({ latitude }: { latitude: number }) => latitude > 25 })
  expect(rows('small-land.tsv.gz').filter((row) => row.endsWith('island'))).toEqual(['10.010\t-29.990\t1.6\tisland'])
  expect(
    rows('small-land.tsv.gz')
      .filter((row) => row.endsWith('coast'))
      .toSorted(),
  ).toEqual(coasts.toSorted())
})

describe('an address', () => {
  type Finish = (headers: Record<string, string>, body: Buffer, isCut: boolean) => void
  const serve = async (answer: (finish: Finish, path: string) => void) => {
    const server = createServer(({ url = '' }, response) =>
      answer((headers, body, isCut) => {
        response.writeHead(200, headers)
        if (!isCut) response.end(body)
        else response.write(body, () => response.destroy())
      }, url),
    )
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const at = `http://127.0.0.1:${port}`
    return { at, url: `${at}/GB.zip`, close: () => server.close() }
  }
  const archive = () => archiveOf('GB.txt', tabbed(place(2644688, 'Leeds', 455_124)))

  test('is fetched', async () => {
    const { url, close } = await serve((finish) =>
      finish({ 'last-modified': 'Sat, 14 Nov 2026 00:00:00 GMT' }, archive(), false),
    )
    const { files } = await refreshGazetteer([url], { into, odblInto: into, mayShrink: true })
    close()
    expect(files.map(({ file }) => file)).toContain('cities15000.tsv.gz')
  })

  test('with a file of the same name as another is kept apart from that', async () => {
    const { at, close } = await serve((finish, path) =>
      finish({}, Buffer.from(path.includes('/dump/') ? 'places' : 'postal codes'), false),
    )
    const scratch = mkdtempSync(join(tmpdir(), 'same-name-'))
    const found = await Promise.all(['dump', 'zip'].map((path) => filesOf(`${at}/${path}/GB.txt`, scratch)))
    expect(await Promise.all(found.flat().map(textOf))).toEqual(['places', 'postal codes'])
    close()
    rmSync(scratch, { recursive: true })
  })

  test.each([
    ['breaks off in the middle', true, LIMITS, /could not be read to its end|ended after/u],
    ['gives more than it may', false, { ...LIMITS, bytes: 20 }, /could not be read to its end/u],
  ])('that %s changes nothing', async (_, isCut, limits, words) => {
    const { url, close } = await serve((finish) =>
      finish({ 'content-length': String(archive().length) }, isCut ? archive().subarray(0, 60) : archive(), isCut),
    )
    const before = rows('cities15000.tsv.gz')
    await expect(refreshGazetteer([url], { into, odblInto: into, mayShrink: true, limits })).rejects.toThrow(words)
    close()
    expect(rows('cities15000.tsv.gz')).toEqual(before)
  })
})

test.each([
  ['GeoNames places', 'cities500.txt', `${place(1, 'A', 20_000).join('\t')}\n2\tHalf a li`, /no line of GeoNames: 2/u],
  ['postal codes', 'GB.txt', 'GB\tB17\tHarborne\nGB', /no line of postal codes/u],
  ['stops', 'Stops.csv', 'ATCOCode,Longitude\n1,2\n', /lacks the columns NptgLocalityCode/u],
  ['an archive', 'GB.zip', archiveOf('GB.txt', 'x').subarray(0, 40), /end of central directory|zip/iu],
  ['packed rows of ours', 'disputed.tsv.gz', Buffer.from('no gzip'), /header/u],
  ['a line without end', 'cities500.txt', 'x'.repeat(2_000_000), /line of more than/u],
])('half of %s changes nothing, and says which file it was', async (_, name, text, words) => {
  give(name, text)
  const before = ['cities15000.tsv.gz', 'postcodes.tsv.gz', 'disputed.tsv', 'dates.json'].map((file) => rows(file))
  await expect(refresh()).rejects.toThrow(words)
  expect(['cities15000.tsv.gz', 'postcodes.tsv.gz', 'disputed.tsv', 'dates.json'].map((file) => rows(file))).toEqual(
    before,
  )
})
