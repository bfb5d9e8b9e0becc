import { fold } from './fold.ts'
import { soundOf } from './romanise.ts'

/** A word of a name, as it is written and, where we can tell, as it sounds. */
export interface NameWord {
  written: string
  sound: string | null
}

/** How many names there are, and how many of them hold each word. */
export interface WordCounts {
  names: number
  holding: ReadonlyMap<string, number>
}

/** With fewer names to go by, how common a word is among them says nothing. */
const FEWEST_NAMES = 10
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const LEAST_WEIGHT = 0.05

/** What such gatherings call themselves everywhere, and words that only join others. */
const GENERIC = new Set(
  words(
    `social media surgery surgeries sms sm socialmedia group club meetup workshop session sessions drop in drop-in
     community digital help web clinic cafe café free the a an and of in at on for with to by
     soziale sozialen medien sprechstunde der die das und im am für von bei verein treff
     सोसल सामाजिक मिडिया सञ्जाल सर्जरी को मा र निःशुल्क सामुदायिक समूह
     социал социальные медиа сёрджери сообщество и в на для
     سوشيال ميديا وسائل التواصل الاجتماعي ورشة مجتمع في من رسانه اجتماعی
     מדיה חברתית סדנה קהילה של
     社交媒体诊所 社区 社交媒体 诊所 电脑课 ソーシャルメディア`,
  ).map(({ written }) => written),
)
const GENERIC_SOUNDS = new Set([...GENERIC].map(soundOf).filter((sound) => sound !== null && sound.length > 1))

/** The words of a name. Scripts that leave no spaces between words are read in pairs of letters. */
export function words(name: string): NameWord[] {
  return fold(name)
    .split(' ')
    .flatMap((word) => (isUnspaced(word) ? pairsOf(word) : [word]))
    .filter((word) => word !== '')
    .map((written) => ({ written, sound: soundOf(written) }))
}

/** Counts in how many of some names each word stands, for weightOf. */
export function countWords(names: readonly string[]): WordCounts {
  const holding = new Map<string, number>()
  for (const name of names)
    for (const word of new Set(words(name).map(({ written }) => written)))
      holding.set(word, (holding.get(word) ?? 0) + 1)
  return { names: names.length, holding }
}

/** The counts of two collections of names as those of one. */
export function addCounts(one: WordCounts, other: WordCounts): WordCounts {
  const holding = new Map(one.holding)
  for (const [word, count] of other.holding) holding.set(word, count + (holding.get(word) ?? 0))
  return { names: one.names + other.names, holding }
}

/** How much a word tells one name from others, from 0.05 to 1: inverse document frequency over the names at hand. */
export function weightOf({ written, sound }: NameWord, counts?: WordCounts): number {
  if (GENERIC.has(written) || (sound !== null && !isLatin(written) && GENERIC_SOUNDS.has(sound))) return LEAST_WEIGHT
  if (!counts || counts.names < FEWEST_NAMES) return 1
  const others = Math.max(0, (counts.holding.get(written) ?? 0) - 1)
  return Math.max(LEAST_WEIGHT, 1 - Math.log(1 + others) / Math.log(1 + counts.names))
}

/** Whether folded text is in Latin letters and digits alone. */
export function isLatin(folded: string): boolean {
  return !/[^\p{Script=Latin}\p{N} ]/u.test(folded)
}

/** Whether a text is in a script that leaves no spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text)
}

function pairsOf(word: string): string[] {
  const letters = [...word]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
}
