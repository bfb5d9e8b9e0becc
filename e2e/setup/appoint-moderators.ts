import { addModerator } from '../../apps/api/src/admin/grants.ts'
import { openDatabase } from '../../apps/api/src/db/client.ts'
import { withDatabase } from '../../scripts/database.ts'
import { MODERATED, moderatorAddress, NTH } from './moderators.ts'

// The operator's command loads the whole product each time: for all moderators together, that is done once.
await withDatabase(async (url) => {
  const db = openDatabase(url)
  try {
    for (const country of MODERATED)
      for (const nth of NTH) await addModerator(db, moderatorAddress(country, nth), [country], { name: 'Mina' })
  } finally {
    await db.$disconnect()
  }
})
