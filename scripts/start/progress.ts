/** Does one step and leaves one line about it: what, and how long it took. */
export async function step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  const began = Date.now()
  if (process.stdout.isTTY) process.stdout.write(`  … ${title}`)
  const result = await work()
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
  process.stdout.write(`  ✓ ${title} (${seconds} s)\n`)
  return result
}

/** Something worth knowing about the step under way. */
export function say(sentence: string) {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[K')
  process.stdout.write(`    ${sentence}\n`)
}
