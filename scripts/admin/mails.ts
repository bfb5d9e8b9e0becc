import type { Command } from 'commander'
import { listFailedMails, sendAgain, sendAllAgain } from '../../apps/api/src/admin/mails.ts'
import type { PrismaClient } from '../../prisma/generated/client.ts'
import { ExpectedFailure } from '../expected-failure.ts'

type WithClient = <T>(work: (db: PrismaClient) => Promise<T>) => Promise<T>

/** What operators can do about mails that could not be delivered. */
export function addMailCommands(program: Command, withClient: WithClient): void {
  const mails = program.command('mails').description('what could not be delivered')
  mails
    .command('failed')
    .description('mails that were given up: when, why, to whom')
    .action(async () => {
      const failed = await withClient(listFailedMails)
      for (const { id, to, subject, failedAt, failure } of failed)
        console.log(`${id}  ${failedAt.toISOString().slice(0, 16)}  ${to}  “${subject}”  ${failure}`)
      console.log(
        failed.length > 0 ? `${failed.length} given up. To try again: mails send-again` : 'No mail was given up.',
      )
    })
  mails
    .command('send-again [number]')
    .description('try one of them again, or all')
    .option('--all', 'every mail that was given up and has not expired')
    .action(async (id: string | undefined, { all = false }: { all?: boolean }) => {
      if (Boolean(id) === all) throw new ExpectedFailure('Say which: the number of a mail, or --all')
      const { sent, expired } = await withClient((db) =>
        id ? sendAgain(db, id).then(() => ({ sent: 1, expired: 0 })) : sendAllAgain(db),
      )
      console.log(sent === 1 ? 'One mail is tried again.' : `${sent} mails are tried again.`)
      if (expired > 0) console.log(`Left out because they have expired: ${expired}.`)
    })
}
