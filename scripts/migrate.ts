import { writeFileSync } from 'node:fs'
import { Command } from 'commander'
import { createMigration } from '../prisma/src/migrate/create.ts'
import { deploy } from '../prisma/src/migrate/deploy.ts'
import { findDrift, findForgotten, scriptSchema } from '../prisma/src/migrate/diff.ts'
import { findStatus, markApplied, markRolledBack } from '../prisma/src/migrate/history.ts'
import { drawSchema } from '../prisma/src/migrate/picture.ts'
import { runCommand } from './command-line.ts'
import { withDatabase } from './database.ts'
import { ExpectedFailure } from './expected-failure.ts'

const SCHEMA_PAGE = new URL('../docs/schema.md', import.meta.url)

const program = new Command('npm run migrate --').description(
  'Changes of the database, in step with prisma/schema.prisma. Uses DATABASE_URL, or else the database in DATA_DIR.',
)

program
  .command('create <name>')
  .description('write the next migration: what the schema has gained')
  .option('--empty', 'an empty one, to fill by hand (triggers, extensions, expression indexes)')
  .option('--allow-data-loss', 'also when rows may be lost or refused; read the warnings first')
  .action(async (name: string, options: { empty?: boolean; allowDataLoss?: boolean }) => {
    const created = await withDatabase((url) => createMigration(url, name, options))
    if ('file' in created) console.log(`wrote ${created.file}`)
    else if ('unchanged' in created) console.log('The migrations already say what the schema says.')
    else
      throw new ExpectedFailure(`Data may be lost:\n${created.risks.join('\n')}\nIf that is meant: --allow-data-loss`)
  })

program
  .command('deploy')
  .description('apply what is missing')
  .action(async () => {
    const applied = await withDatabase(deploy)
    console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to apply')
  })

program
  .command('status')
  .description('what is pending, unknown, edited or failed; exit code 1 if anything is')
  .action(async () => {
    const found = Object.entries(await withDatabase(findStatus)).filter(([, names]) => names.length > 0)
    for (const [kind, names] of found) console.log(`${kind}: ${names.join(', ')}`)
    if (found.length === 0) console.log('The database is in step with the migrations.')
    process.exitCode = found.length > 0 ? 1 : 0
  })

program
  .command('check')
  .description('was a migration forgotten? exit code 2 if so')
  .action(async () => {
    const { changed, sql } = await withDatabase(findForgotten)
    console.log(changed ? `The schema says more than the migrations:\n${sql}` : 'Schema and migrations agree.')
    process.exitCode = changed ? 2 : 0
  })

program
  .command('drift')
  .description('does the living database differ from the schema? exit code 2 if so')
  .action(async () => {
    const { changed, sql } = await withDatabase(findDrift)
    console.log(changed ? sql : 'The database is as the schema says.')
    process.exitCode = changed ? 2 : 0
  })

program
  .command('script')
  .description('print the whole schema as SQL')
  .action(async () => console.log((await withDatabase(scriptSchema)).sql))

program
  .command('picture')
  .description('apply what is missing, and draw the tables into docs/schema.md')
  .action(async () =>
    writeFileSync(
      SCHEMA_PAGE,
      await withDatabase(async (url) => {
        await deploy(url)
        return drawSchema(url)
      }),
    ),
  )

program
  .command('resolve <migration>')
  .description('settle by hand what became of a migration that failed')
  .option('--applied', 'it was applied after all')
  .option('--rolled-back', 'it was undone')
  .action(async (migration: string, { applied, rolledBack }: { applied?: boolean; rolledBack?: boolean }) => {
    if (Boolean(applied) === Boolean(rolledBack)) throw new ExpectedFailure('Say either --applied or --rolled-back.')
    await withDatabase((url) => (applied ? markApplied(url, migration) : markRolledBack(url, migration)))
    console.log(`${migration} is noted as ${applied ? 'applied' : 'rolled back'}.`)
  })

await runCommand(async () => {
  await program.parseAsync()
  return Number(process.exitCode ?? 0)
})
