import type { MySubmission, MySurgery } from '@surgeries/contracts/accounts'
import type { z } from 'zod'
import type { Deps } from '../../../deps.ts'
import { listOrganised } from '../../surgeries/index.ts'
import { presentMine } from './present.ts'
import { listHidings, listOf, listOpenOf, listSlugs } from '../queries.ts'
import type { Submission } from '../rows.ts'

export interface Mine {
  surgeries: z.infer<typeof MySurgery>[]
  submissions: z.infer<typeof MySubmission>[]
  submissionsTotal: number
}

export async function readMine(deps: Deps, userId: string): Promise<Mine> {
  const { db, now } = deps
  const organised = await listOrganised(db, userId, now())
  const open = await listOpenOf(
    db,
    organised.map(({ id }) => id),
  )
  const hidings = await listHidings(
    db,
    organised.map(({ id }) => id),
  )
  const { submissions, total } = await listOf(db, userId)
  const slugs = await listSlugs(
    db,
    submissions.flatMap(({ surgeryId }) => surgeryId ?? []),
  )
  return {
    surgeries: organised.map(({ id, version, summary: { distanceKm: _distanceKm, ...summary } }) => ({
      ...summary,
      version,
      hidden: hidings.get(id) ?? null,
      openSubmission: openOf(id, open),
    })),
    submissions: submissions.map((submission) => presentMine(deps, submission, slugs)),
    submissionsTotal: total,
  }
}

function openOf(id: string, open: Submission[]): z.infer<typeof MySurgery>['openSubmission'] {
  const submission = open.find(({ surgeryId, recurrenceId }) => surgeryId === id && recurrenceId === null)
  return submission ? { id: submission.id, state: submission.state } : null
}
