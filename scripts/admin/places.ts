import type { Command } from 'commander'
import { isOnMappedLand } from '../../apps/api/src/features/places/land.ts'
import { refreshGazetteer } from '../../prisma/src/refresh/refresh.ts'
import { ExpectedFailure } from '../expected-failure.ts'

/** What operators can do about the geographic data. */
export function addPlaceCommands(program: Command): void {
  const places = program.command('places').description('the towns, regions and postcodes that the product knows')
  places
    .command('refresh <sources...>')
    .description('remake the geographic data from newer sources: folders, files, .zip or https addresses')
    .option('--may-shrink', 'take a file also when it has lost a tenth of its rows')
    .action(async (sources: string[], { mayShrink = false }: { mayShrink?: boolean }) => {
      const { files, dates, unused } = await refresh(sources, mayShrink)
      if (files.length === 0)
        throw new ExpectedFailure(`There is nothing to use in ${sources.join(' ')}: docs/operating.md names the files.`)
      for (const { file, before, after, added, gone } of files)
        console.log(
          `${file}: ${before} rows before, ${after} now; ${added} are new or changed, ${gone} gone or changed`,
        )
      if (unused.length > 0) console.log(`Not used: ${unused.join(', ')}`)
      console.log(`Dates on /about/data: ${Object.entries(dates).flat().join(' ')}`)
      console.log('Start the product again: it loads them then.')
    })
}

async function refresh(sources: string[], mayShrink: boolean) {
  try {
    return await refreshGazetteer(sources, { mayShrink, isMapped: isOnMappedLand })
  } catch (error) {
    throw new ExpectedFailure(wordsOf(error))
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} ${error.cause.message}` : error.message
}
