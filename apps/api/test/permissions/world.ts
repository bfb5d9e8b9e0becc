import { writeSnapshot } from '../../src/features/moderation/decision/snapshot.ts'
import { DAY_MS } from '@surgeries/domain/dates/durations'
import { linkTokenOf } from '../../src/http/link-tokens.ts'
import { NOW, type TestApp } from '../app.ts'
import { FIRST, WEDNESDAYS } from '../attending.ts'
import { buildContent, buildSurgery } from '../build.ts'
import { buildModerator } from '../submitting.ts'
import { PEOPLE, type Who, type Whose } from './expected.ts'

const LONG_AGO = new Date(NOW.getTime() - 200 * DAY_MS)
const TOO_LATE = new Date(NOW.getTime() - 60 * 60 * 1000)
const FORGED = `${'A'.repeat(22)}.${'A'.repeat(43)}`

export const SECRET_NAME = 'Sita Sharma'
export const SECRET_NOTE = 'Ring the bell twice'
export const SECRET_FEED = 'https://calendar.example/feed.ics?key=secret'

export const emailOf = (who: Who) => `${PEOPLE.indexOf(who)}@example.org`

type World = Awaited<ReturnType<typeof buildWorld>>
export type Subject = ReturnType<World['subjectOf']>

/** Two public surgeries in Germany, one theirs and one not, with everything about each that a route may be asked for. */
export async function buildWorld(t: TestApp) {
  const { db } = t
  const headers: Record<Who, Record<string, string>> = { N: {}, U: {}, O: {}, M: {}, m: {}, A: {}, a: {} }
  const ids: Partial<Record<Who, string>> = {}
  await buildModerator(db, { email: emailOf('M'), name: 'M', countries: ['DE'] })
  await buildModerator(db, { email: emailOf('m'), name: 'm', countries: ['NP'] })
  await buildModerator(db, { email: emailOf('A'), name: 'A', role: 'administrator' })
  await buildModerator(db, { email: emailOf('a'), name: 'a', role: 'administrator', countries: ['NP'] })
  const decider = await buildModerator(db, { email: 'decider@example.org', name: 'Decider' })
  const stranger = await buildModerator(db, { email: 'stranger@example.org', name: 'Stranger' })
  for (const who of PEOPLE) {
    if (who === 'N') continue
    headers[who] = await t.signIn(emailOf(who))
    ids[who] = (await db.user.findUniqueOrThrow({ where: { email: emailOf(who) } })).id
  }

  const content = (name: string) => ({ name, schedule: WEDNESDAYS, organiserId: stranger })
  const build = async (name: string) => ({
    shown: await buildSurgery(db, content(name)),
    hidden: await buildSurgery(db, { ...content(`${name} hidden`), state: 'hidden' }),
  })
  const surgeries = { own: await build('Own'), other: await build('Other') }
  for (const { id: surgeryId } of Object.values(surgeries.own))
    for (const userId of Object.values(ids)) if (userId !== ids.U) await organise(surgeryId, userId)
  async function organise(surgeryId: string, userId: string) {
    await db.surgeryOrganiser.create({ data: { surgeryId, userId } })
  }

  /** A submission about a surgery, or for a new one; it was confirmed, and decided on if somebody did. */
  async function submitted(sent: {
    surgeryId?: string
    by?: { id: string; email: string }
    decidedBy?: string
    at?: Date
  }): Promise<string> {
    const { surgeryId, by = { id: stranger, email: 'stranger@example.org' }, decidedBy, at = TOO_LATE } = sent
    const { id } = await db.submission.create({
      data: {
        kind: surgeryId ? 'edit' : 'new',
        state: decidedBy ? 'approved' : 'pending',
        content: JSON.parse(JSON.stringify(buildContent({ schedule: WEDNESDAYS }))),
        countryCode: 'DE',
        organiserId: by.id,
        organiserEmail: by.email,
        organiserName: SECRET_NAME,
        pendingSince: at,
        confirmedAt: at,
        updatedAt: at,
        ...(surgeryId && { surgeryId }),
        ...(decidedBy && { decidedAt: at }),
      },
    })
    if (decidedBy) {
      const before = writeSnapshot({ state: 'active', pausedUntil: null, confirmedAt: null }, buildContent())
      const decision = { submissionId: id, actorId: decidedBy, action: 'approve', before, decidedAt: at } as const
      await db.decision.create({ data: decision })
    }
    return id
  }

  async function reported(surgeryId: string, email: string, settledBy?: string): Promise<string> {
    const settled = { state: 'settled', outcome: 'mended', settledBy: settledBy ?? null, settledAt: TOO_LATE } as const
    const data = {
      surgeryId,
      kind: 'closed' as const,
      message: SECRET_NOTE,
      email,
      createdAt: TOO_LATE,
      ...(settledBy && settled),
    }
    return (await db.report.create({ data })).id
  }

  for (const { shown } of Object.values(surgeries)) {
    const seen = { succeededAt: NOW, checkedAt: NOW }
    await db.calendarImport.create({
      data: { surgeryId: shown.id, url: SECRET_FEED, match: '', dates: [], setBy: stranger, ...seen },
    })
    await db.auditEntry.create({
      data: {
        at: NOW,
        actorId: stranger,
        actorRole: 'organiser',
        action: 'edit',
        surgeryId: shown.id,
        note: SECRET_NOTE,
      },
    })
  }

  const env = t.app.deps.env
  async function about(surgeryId: string, who?: Who) {
    const user = who && ids[who]
    const by = who && user ? { by: { id: user, email: emailOf(who) } } : {}
    const email = who ? emailOf(who) : 'visitor@example.org'
    const approved = await submitted({ ...by, surgeryId, decidedBy: decider })
    const old = who && (await submitted({ ...by, surgeryId, decidedBy: decider, at: LONG_AGO }))
    return {
      pending: await submitted({ ...by, ...(who ? {} : { surgeryId }) }),
      approved,
      decided: await submitted({ surgeryId, decidedBy: user ?? decider }),
      openReport: await reported(surgeryId, email),
      settledReport: await reported(surgeryId, email, decider),
      submissionToken: linkTokenOf(env, 'submission-link', old ?? approved),
    }
  }

  const own = await about(surgeries.own.shown.id)
  const other = await about(surgeries.other.shown.id)
  const theirs: Partial<Record<Who, typeof own>> = {}
  for (const who of PEOPLE) theirs[who] = await about(surgeries.other.shown.id, who)

  const { startsAt, endsAt } = await db.occurrence.findFirstOrThrow({ where: { surgeryId: surgeries.own.shown.id } })
  const told = { notifiedStartsAt: startsAt, notifiedEndsAt: endsAt, notifiedStatus: 'on' } as const
  const attendance = await db.attendance.create({
    data: {
      surgeryId: surgeries.own.shown.id,
      recurrenceId: FIRST,
      kind: 'wants_help',
      email: 'v@example.org',
      ...told,
    },
  })
  const question = await db.question.create({
    data: { surgeryId: surgeries.own.shown.id, userId: stranger, about: FIRST, askedAt: NOW, dueAt: startsAt },
  })

  return {
    headers,
    /** What a request of somebody about something names. */
    subjectOf(who: Who, whose: Whose) {
      const surgery = surgeries[whose === 'own' ? 'own' : 'other']
      const things = (whose === 'theirs' ? theirs[who] : undefined) ?? (whose === 'own' ? own : other)
      return {
        slug: whose === 'hidden' ? surgery.hidden.slug : surgery.shown.slug,
        hiddenSlug: surgery.hidden.slug,
        recurrenceId: FIRST,
        ...things,
        submissionToken: whose === 'other' ? FORGED : things.submissionToken,
        attendanceToken: whose === 'other' ? FORGED : linkTokenOf(env, 'attendance-link', attendance.id),
        questionToken: whose === 'other' ? FORGED : linkTokenOf(env, 'question-link', question.id),
      }
    },
  }
}
