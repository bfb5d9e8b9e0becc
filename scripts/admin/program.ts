import { LOCALES } from '../../packages/domain/src/i18n.ts'
import { Command, Option } from 'commander'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import {
  addAdministrator,
  addModerator,
  listByRole,
  type Newcomer,
  nameOfCountry,
  removeRole,
  requireCountry,
} from '../../apps/api/src/admin/grants.ts'
import { readDatabaseTime } from '../../apps/api/src/clock/database-clock.ts'
import { openDatabase } from '../../apps/api/src/db/client.ts'
import { listPending } from '../../apps/api/src/admin/pending.ts'
import { recheckTownPins } from '../../apps/api/src/admin/recheck-town-pins.ts'
import { recheckZones } from '../../apps/api/src/admin/recheck-zones.ts'
import { rebuildAll } from '../../apps/api/src/features/surgeries/index.ts'
import { deploy } from '../../prisma/src/migrate/deploy.ts'
import { withDatabase } from '../database.ts'
import { ExpectedFailure } from '../expected-failure.ts'
import { addJobCommands } from './jobs.ts'
import { addMailCommands } from './mails.ts'
import { addPlaceCommands } from './places.ts'

const NAME_HELP = 'how they are called; asked for at their first sign-in where it is not given'

export const program = new Command('npm run admin --').description(
  'Who may do what, and what waits to be done. Works on DATABASE_URL, or else on the database in DATA_DIR, ' +
    'whether the product is running or not.',
)

const administrators = program.command('administrators').description('may do everything, everywhere')
administrators
  .command('list')
  .description('who they are')
  .action(() => printRole('administrator'))
administrators
  .command('add <email>')
  .description('make somebody an administrator; a mail shows them the way in')
  .option('--name <name>', NAME_HELP)
  .addOption(localeOption())
  .action((email: string, newcomer: Newcomer) =>
    change((db) => addAdministrator(db, email, newcomer), `${email} is an administrator now.`),
  )
administrators
  .command('remove <email>')
  .description('take it away again; the account stays')
  .action((email: string) =>
    change((db) => removeRole(db, email, 'administrator'), `${email} is no longer an administrator.`),
  )

const moderators = program.command('moderators').description('decide on what comes in from their countries')
moderators
  .command('list')
  .description('who they are, and their countries')
  .action(() => printRole('moderator'))
moderators
  .command('add <email>')
  .description('make somebody a moderator, whom a mail shows the way in, or change the countries of one')
  .option('--name <name>', NAME_HELP)
  .addOption(localeOption())
  .option('--countries <codes>', 'two letters each, commas between: NP,IN')
  .option('--all', 'every country')
  .action((email: string, { countries, all, ...newcomer }: Newcomer & { countries?: string; all?: boolean }) => {
    if (Boolean(countries) === Boolean(all)) throw new ExpectedFailure('Say which: --countries NP,IN or --all')
    const codes = (countries?.split(',') ?? []).map((code) => code.trim().toUpperCase())
    codes.forEach(requireCountry)
    return change(
      (db) => addModerator(db, email, codes, newcomer),
      `${email} is a moderator of ${describeCountries(codes)} now.`,
    )
  })
moderators
  .command('remove <email>')
  .description('take it away again; the account stays')
  .action((email: string) => change((db) => removeRole(db, email, 'moderator'), `${email} is no longer a moderator.`))

program
  .command('pending')
  .description('what waits for a moderator, the oldest first')
  .action(async () => {
    const work = await withClient(async (db) => listPending(db, await readDatabaseTime(db)))
    for (const { kind, name, country, waitingHours } of work)
      console.log(`${describeAge(waitingHours).padStart(9)}  ${country}  ${kind.padEnd(7)} ${name}`)
    console.log(work.length > 0 ? `${work.length} waiting` : 'Nothing waits.')
  })

addMailCommands(program, withClient)
addJobCommands(program, withClient)
addPlaceCommands(program)

program
  .command('rebuild-occurrences')
  .description('make the coming dates of every surgery anew; where they are right, nothing changes')
  .action(async () => {
    const count = await withClient(async (db) => rebuildAll(db, await readDatabaseTime(db)))
    console.log(`The dates of ${count} surgeries are as their calendars say.`)
  })

program
  .command('recheck-zones')
  .description('work time zone and country of every surgery out again from its pin, and list those that differ')
  .option('--apply', 'correct those that are certain; their dates are made anew')
  .action(async ({ apply = false }: { apply?: boolean }) => {
    const differences = await withClient(async (db) => recheckZones(db, { now: await readDatabaseTime(db), apply }))
    for (const { slug, stored, found, outcome } of differences)
      console.log(`${outcome.replace('_', ' ').padEnd(14)}  ${slug}: ${stored} is stored, ${found} is at its pin`)
    console.log(differences.length > 0 ? `${differences.length} differ` : 'Every surgery has the time zone of its pin.')
  })

program
  .command('recheck-town-pins')
  .description(
    'list the surgeries whose pin was never moved from the middle of a town, but is shown as a door or a street',
  )
  .option('--apply', 'show them as about the town')
  .action(async ({ apply = false }: { apply?: boolean }) => {
    const found = await withClient(async (db) => recheckTownPins(db, { now: await readDatabaseTime(db), apply }))
    for (const { slug, town } of found) console.log(`${slug}: in the middle of ${town}`)
    console.log(`${found.length} ${apply ? 'are about the town now' : 'would be about the town'}`)
  })

program
  .command('migrate')
  .description('bring the database up to date (npm run migrate -- --help has more)')
  .action(async () => {
    const applied = await withDatabase(deploy)
    console.log(applied.length > 0 ? `applied ${applied.join(', ')}` : 'nothing to apply')
  })

function localeOption(): Option {
  return new Option('--locale <language>', 'the language of that mail').choices(LOCALES).default('en')
}

async function printRole(role: 'administrator' | 'moderator') {
  const known = await withClient((db) => listByRole(db, role))
  for (const { email, name, countries } of known) {
    const who = name ? `${email}  ${name}` : email
    console.log(role === 'moderator' ? `${who}  ${describeCountries(countries)}` : who)
  }
  if (known.length === 0) console.log(`There is no ${role} yet.`)
}

async function change(work: (db: PrismaClient) => Promise<void>, done: string) {
  await withClient(work)
  console.log(done)
}

function withClient<T>(work: (db: PrismaClient) => Promise<T>): Promise<T> {
  return withDatabase(async (url) => {
    const db = openDatabase(url)
    try {
      return await work(db)
    } finally {
      await db.$disconnect()
    }
  })
}

function describeCountries(codes: string[]): string {
  return codes.length > 0 ? codes.map(nameOfCountry).join(', ') : 'all countries'
}

function describeAge(hours: number): string {
  return hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`
}
