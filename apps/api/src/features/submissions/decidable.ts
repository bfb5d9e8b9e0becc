import type { Decidable } from '@surgeries/domain/permissions'
import type { Db } from '../../db/client.ts'
import { listModeratingCountries, listOrganisersOf } from './queries.ts'
import type { Submission } from './rows.ts'

type About = Pick<
  Submission,
  'id' | 'kind' | 'surgeryId' | 'countryCode' | 'otherCountries' | 'organiserId' | 'organiserEmail'
>

export async function decidableOf(db: Db, submission: About): Promise<Decidable> {
  const found = (await listDecidable(db, [submission])).get(submission.id)
  if (!found) throw new Error('a submission has no permissions')
  return found
}

export async function listDecidable(db: Db, submissions: readonly About[]): Promise<Map<string, Decidable>> {
  const surgeryIds = [...new Set(submissions.flatMap(({ surgeryId }) => surgeryId ?? []))]
  const countries = await listModeratingCountries(db, surgeryIds)
  const organisers = await listOrganisersOf(db, surgeryIds)
  return new Map(
    submissions.map((submission) => {
      const { id, kind, surgeryId, countryCode, otherCountries } = submission
      const [chosen, ...others] = (surgeryId && countries.get(surgeryId)) || []
      const sender = { userId: submission.organiserId, email: submission.organiserEmail }
      const ofSurgery = (surgeryId && organisers.get(surgeryId)) || []
      return [
        id,
        {
          countryCodes: [...new Set([countryCode, chosen ?? countryCode])],
          contested: new Map([...(chosen ? [[chosen, others] as const] : []), [countryCode, otherCountries]]),
          // Who reverts a surgery sends what they decide on: what counts is whose surgery it is.
          people: kind === 'revert' ? ofSurgery : [sender, ...ofSurgery],
        },
      ]
    }),
  )
}
