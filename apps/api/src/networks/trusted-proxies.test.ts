import { describe, expect, test } from 'vitest'
import { buildTestApp } from '../../test/app.ts'
import { trustIn } from './trusted-proxies.ts'

describe.each<[string, string[], string[]]>([
  [
    '10.0.0.1',
    ['10.0.0.1', '10.0.0.1:51234', '::ffff:10.0.0.1', '[::ffff:10.0.0.1]:80'],
    ['10.0.0.2', '10.0.0.2:10001', 'unknown', '', '_hidden', '10.0.0.1, 10.0.0.1'],
  ],
  [
    '10.0.0.0/8, fd00::/8',
    ['10.255.1.1:1', 'fd12::1', '[fd12::1]:443', 'fd12::1%eth0'],
    ['11.0.0.1', 'fe00::1', '::1'],
  ],
  ['loopback', ['127.0.0.1', '127.9.9.9:80', '::1', '[::1]:80', '::ffff:127.0.0.1'], ['128.0.0.1', '::2']],
  ['uniquelocal,linklocal', ['192.168.1.1:9', '172.16.0.1', 'fe80::1', '169.254.1.1'], ['172.32.0.1', '127.0.0.1']],
  ['::ffff:10.0.0.0/104', ['10.1.2.3', '::ffff:10.1.2.3'], ['11.1.2.3']],
])('the list %s', (list, known, strangers) => {
  const trust = trustIn(list)
  const isTrusted = (address: string) => typeof trust === 'function' && trust(address, 0)
  test.each(known)('trusts %s', (address) => expect(isTrusted(address)).toBe(true))
  test.each(strangers)('does not trust “%s”', (address) => expect(isTrusted(address)).toBe(false))
})

test('people behind two proxies that write ports are counted one by one', async () => {
  const t = await buildTestApp({ env: { TRUST_PROXY: '127.0.0.1,10.0.0.0/8', REQUESTS_PER_MINUTE: 2 } })
  const ask = async (from: string) =>
    (await t.get('/site', { 'x-forwarded-for': `${from}, 10.0.0.7:40112` })).statusCode
  const first = [await ask('203.0.113.9:1001'), await ask('203.0.113.9:1002'), await ask('203.0.113.9')]
  expect(first).toEqual([200, 200, 429])
  expect(await ask('203.0.113.10:1001')).toBe(200)
  expect(await ask('[2001:db8::1]:1001')).toBe(200)
  // Whoever writes the header of somebody else in front is still known by what the proxy saw.
  expect(await ask('203.0.113.77, 203.0.113.9:1003')).toBe(429)
  await t.close()
})
