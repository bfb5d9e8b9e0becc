import { randomInt } from 'node:crypto'
import { slugOf } from '@surgeries/domain/text/slug'
import { romaniseArabic } from '@surgeries/domain/search/romanise-arabic'
import { romaniseDevanagari } from '@surgeries/domain/search/romanise-devanagari'
import { romaniseHebrew } from '@surgeries/domain/search/romanise-hebrew'
import anyAscii from 'any-ascii'
import type { Db } from '../../../db/client.ts'
import { listTakenSlugs, lockSlugs } from './queries/slugs.ts'

/** Words that mean something else below /surgeries. */
const RESERVED = new Set(['facets', 'lookalikes', 'new'])
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

interface Named {
  name: string
  locality: string
  id?: string
}

async function freeSlug(db: Db, { name, locality, id }: Named): Promise<string> {
  const base = readableSlug({ name, locality }) ?? `surgery-${randomLetters(6)}`
  await lockSlugs(db)
  const taken = new Set(await listTakenSlugs(db, base, id))
  const isFree = (slug: string) => !taken.has(slug) && !RESERVED.has(slug)
  if (isFree(base)) return base
  const town = latinSlug(locality)
  const inTown = slugOf(`${base} ${town}`)
  if (town && !base.includes(town) && isFree(inTown) && inTown !== base) return inTown
  for (let number = 2; ; number += 1) if (isFree(`${base}-${number}`)) return `${base}-${number}`
}

/** The address that a surgery has with this content: its own as long as its name stays. `before` is what it is; null for a new one. */
export async function slugWith(
  db: Db,
  content: Pick<Named, 'name' | 'locality'>,
  before: { id: string; name: string; slug: string } | null,
): Promise<string> {
  if (before?.name === content.name) return before.slug
  return freeSlug(db, before ? { ...content, id: before.id } : content)
}

/** The address that a name makes when nobody has it yet, else its town; undefined when nothing of either can be written in Latin letters. */
export function readableSlug({ name, locality }: Pick<Named, 'name' | 'locality'>): string | undefined {
  const town = latinSlug(locality)
  return latinSlug(name) || (town ? `${town}-surgery` : undefined)
}

function latinSlug(text: string): string {
  return slugOf(anyAscii(romaniseHebrew(romaniseArabic(romaniseDevanagari(text))).replace(/[\p{S}\p{Cf}]/gu, ' ')))
}

function randomLetters(count: number): string {
  return Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')
}
