import { fold } from '@surgeries/domain/search/fold'
import { displayNames } from '../../locales/formatters.ts'

/** Languages that a surgery may well be held in: ISO 639-1, and larger ones that have three letters only. */
export const KNOWN_LANGUAGES = (
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cv cy da de dv dz ee el en eo es et eu ' +
  'fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy ia id ig ii ik is it iu ja jv ka kg ki kk kl km kn ko ' +
  'kr ks ku kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na ne ng nl nn no nr nv ny oc oj om or os pa ' +
  'pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt ' +
  'tw ty ug uk ur uz ve vi wa wo xh yi yo za zh zu ase bfi bho gsg hne kea mai mag mus new nsl nzs pcm rar rkt rom rtm ' +
  'sco srn taj tcy thl tkl tpi tvl tyv wls yue zgh'
).split(' ')

type NameOf = (tag: string) => string

export function findLanguages(typed: string, nameOf: NameOf, limit: number): string[] {
  const wanted = fold(typed)
  if (!wanted) return []
  const found = KNOWN_LANGUAGES.map((tag) => ({ tag, rank: rankOf(tag, wanted, nameOf) }))
  return found
    .filter(({ rank }) => rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank || nameOf(a.tag).localeCompare(nameOf(b.tag)))
    .slice(0, limit)
    .map(({ tag }) => tag)
}

function rankOf(tag: string, wanted: string, nameOf: NameOf): number {
  const names = [nameOf(tag), nameIn('en', tag), nameIn(tag, tag)].map(fold)
  if (names.some((name) => name === wanted)) return 0
  if (names.some((name) => name.startsWith(wanted))) return 1
  return names.some((name) => name.includes(wanted)) ? 2 : Infinity
}

function nameIn(language: string, tag: string): string {
  try {
    return displayNames(language, { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

export function likelyLanguages(country: string, reader: string): string[] {
  const local = country && new Intl.Locale(`und-${country}`).maximize().language
  return [...new Set([local, reader, 'en'])].filter((tag): tag is string => Boolean(tag) && tag !== 'und')
}
