import { expect, test } from 'vitest'
import { isLoopback, networkOf } from './client-address.ts'

test.each([
  [
    '203.0.113.9',
    [
      '203.0.113.9:443',
      '203.0.113.9:51234',
      '::ffff:203.0.113.9',
      '::ffff:cb00:7109',
      '[::ffff:203.0.113.9]:80',
      '64:ff9b::cb00:7109',
      ' 203.0.113.9 ',
    ],
  ],
  [
    '2001:db8:1:2::1',
    [
      '2001:db8:1:2::2',
      '[2001:db8:1:2::3]:443',
      '[2001:DB8:1:2:ffff::]',
      '2001:0db8:0001:0002:a:b:c:d',
      '2001:db8:1:2::1%eth0',
    ],
  ],
  ['no address', ['', 'localhost', '999.1.1.1', '203.0.113', '2001:db8:::1', '_hidden', '203.0.113.9, 203.0.113.9']],
])('%s counts as one network, however it is written', (address, spellings) => {
  for (const spelling of spellings) expect([spelling, networkOf(spelling)]).toEqual([spelling, networkOf(address)])
})

test('neighbours are other networks', () => {
  const networks = [
    '203.0.113.9',
    '203.0.113.10',
    '2001:db8:1:2::1',
    '2001:db8:1:3::1',
    '2001:db8::1',
    'no address',
  ].map(networkOf)
  expect(new Set(networks).size).toBe(networks.length)
})

test.each([
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['::ffff:127.0.0.1', true],
  ['127.0.0.1:80', true],
  ['192.168.1.7', false],
  ['203.0.113.9', false],
  ['127.0.0.1.example.org', false],
  ['', false],
])('%s is this machine: %s', (address, expected) => {
  expect(isLoopback(address)).toBe(expected)
})
