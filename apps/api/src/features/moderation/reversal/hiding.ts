import type { Hiding } from '@surgeries/contracts/hiding'
import { type Actor, can, type Decidable, type Moderator } from '@surgeries/domain/permissions'
import { Refusal, surgeryNotFound } from '@surgeries/domain/refusal'
import type { Surgery } from '@surgeries/prisma/client'
import type { Deps } from '../../../deps.ts'
import type { Db } from '../../../db/client.ts'
import { requireDecider, listUserNames } from '../../accounts/index.ts'
import { countriesOf, listOrganisersOf, mailOrganisers } from '../../submissions/index.ts'
import { findSurgeryRow, previewEffects, lockSurgery } from '../../surgeries/index.ts'
import { findHiding, findOpenedNew } from '../queries.ts'
import { restoreListing, hideListing } from '../decision/hide-and-restore.ts'

/** Whether a surgery is hidden, and whom hiding it would concern. Throws `not_found`. */
export async function readHiding(deps: Deps, actor: Actor, slug: string): Promise<Hiding> {
  const { db } = deps
  const surgery = await openSurgery(db, slug)
  const hiding = await findHiding(db, surgery.id)
  const names = await listUserNames(db, hiding ? [hiding.hiddenBy] : [])
  const decidable = await decidableSurgery(db, surgery)
  const mayHide = can(actor, 'hide', decidable)
  const event = hiding ? ('restore' as const) : ('hide' as const)
  return {
    name: surgery.name,
    state: surgery.state,
    mayHide,
    openedId: await findOpenedNew(db, surgery.id),
    organisers: decidable.people.length,
    effects: mayHide ? await previewEffects(db, surgery.id, { event }, deps.now()) : null,
    hidden: hiding && {
      reason: can(actor, 'read_in_full', decidable) ? hiding.reason : '',
      by: names.get(hiding.hiddenBy) ?? '',
      at: hiding.hiddenAt.toISOString(),
      isRemoved: hiding.removedAt !== null,
    },
  }
}

export async function hide(deps: Deps, actor: Moderator, { slug, reason }: { slug: string; reason: string }) {
  const now = deps.now()
  await deps.db.$transaction(async (tx) => {
    const surgery = await openLocked(tx, actor, slug)
    if (surgery.state === 'hidden') throw new Refusal('already_decided', await whoHid(tx, surgery.id))
    await hideListing(tx, surgery, { actorId: actor.userId, actorRole: actor.role, now, reason })
    await mailOrganisers(tx, deps.env, surgery, { what: 'hidden', reason })
  })
}

/** Gives a hidden surgery the state back that it had. Throws `move_not_open` when it is not hidden. */
export async function restore(deps: Deps, actor: Moderator, slug: string): Promise<void> {
  const now = deps.now()
  await deps.db.$transaction(async (tx) => {
    const surgery = await openLocked(tx, actor, slug)
    if (await findOpenedNew(tx, surgery.id)) throw notDecided()
    const by = { actorId: actor.userId, actorRole: actor.role, now }
    if (!(await restoreListing(tx, surgery, by))) throw new Refusal('move_not_open', 'This surgery is not hidden.')
    await mailOrganisers(tx, deps.env, surgery, { what: 'restored', reason: '' })
  })
}

async function openSurgery(db: Db, slug: string) {
  const surgery = await findSurgeryRow(db, { slug })
  if (!surgery) throw surgeryNotFound()
  return surgery
}

async function openLocked(tx: Db, actor: Actor, slug: string): Promise<Surgery> {
  const { id } = await openSurgery(tx, slug)
  await lockSurgery(tx, id)
  const surgery = await openSurgery(tx, slug)
  requireDecider(actor, 'hide', await decidableSurgery(tx, surgery))
  return surgery
}

async function decidableSurgery(db: Db, surgery: Surgery): Promise<Decidable> {
  const organisers = await listOrganisersOf(db, [surgery.id])
  const { pinCountry, otherCountries } = await countriesOf(db, surgery)
  return {
    countryCodes: [pinCountry],
    contested: new Map([[pinCountry, otherCountries]]),
    people: organisers.get(surgery.id) ?? [],
  }
}

async function whoHid(db: Db, surgeryId: string): Promise<string> {
  const hiding = await findHiding(db, surgeryId)
  const name = hiding && (await listUserNames(db, [hiding.hiddenBy])).get(hiding.hiddenBy)
  return `${name || 'Another moderator'} has hidden this already.`
}

function notDecided(): Refusal {
  return new Refusal(
    'move_not_open',
    'The approval that published this was reopened. Decide on that submission instead.',
  )
}
