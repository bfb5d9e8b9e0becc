import { afterEach, beforeEach } from 'vitest'

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const
const unexpected: string[] = []

// What a library complains about on the console is a finding, not decoration: the test that caused it fails.
for (const method of METHODS)
  console[method] = (...words: unknown[]) => void unexpected.push(`console.${method}: ${words.map(String).join(' ')}`)

beforeEach(() => {
  unexpected.length = 0
})

afterEach(() => {
  if (unexpected.length > 0) throw new Error(`This was written to the console:\n${unexpected.join('\n')}`)
})
