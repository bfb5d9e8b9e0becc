/** Words of place names that people write short or long, as they are folded. */
const SAME: readonly (readonly string[])[] = [
  ['st', 'saint', 'sankt'],
  ['ste', 'sainte'],
  ['mt', 'mount'],
  ['ft', 'fort'],
  ['pt', 'point', 'port'],
  ['gt', 'great'],
  ['lt', 'little'],
  ['upr', 'upper'],
  ['lwr', 'lower'],
  ['on', 'upon'],
  ['nr', 'near'],
  ['n', 'north'],
  ['s', 'south'],
  ['e', 'east'],
  ['w', 'west'],
]
const MOST = 8

const OTHERS = new Map(SAME.flatMap((words) => words.map((word) => [word, words] as const)))

/**
 * The ways that a folded name may be written otherwise: Mt Eden is Mount Eden, and Burton on Trent is Burton upon Trent. The
 * first is the name itself. Takes and gives folded names (see fold.ts).
 */
export function nameVariants(key: string): string[] {
  const words = key.split(' ')
  if (words.length === 1) return [key]
  let variants: string[][] = [[]]
  for (const word of words) {
    const ways = [word, ...(OTHERS.get(word) ?? []).filter((other) => other !== word)]
    variants = variants.flatMap((before) => ways.map((way) => [...before, way])).slice(0, MOST)
  }
  return variants.map((each) => each.join(' '))
}
