import type { Command } from 'commander'
import { refreshGazetteer } from '../../prisma/src/refresh/refresh.ts'
import { ExpectedFailure } from '../expected-failure.ts'

/** What operators can do about the geographic data. */
export function addPlaceCommands(program: Command): void {
  const places = program.command('places').description('the towns, regions and postcodes that the product knows')
  places
    .command('refresh <folder>')
    .description('remake the geographic data from newer sources in a folder; the next start loads them')
    .option('--may-shrink', 'take a file also when it has lost a tenth of its rows')
    .action((folder: string, { mayShrink = false }: { mayShrink?: boolean }) => {
      const files = refresh(folder, mayShrink)
      if (files.length === 0)
        throw new ExpectedFailure(`There is nothing to use in ${folder}: docs/operating.md names the files.`)
      for (const { file, before, after, added, gone } of files)
        console.log(
          `${file}: ${before} rows before, ${after} now; ${added} are new or changed, ${gone} gone or changed`,
        )
      console.log('Start the product again: it loads them then.')
    })
}

function refresh(folder: string, mayShrink: boolean) {
  try {
    return refreshGazetteer(folder, { mayShrink })
  } catch (error) {
    throw new ExpectedFailure(error instanceof Error ? error.message : String(error))
  }
}
