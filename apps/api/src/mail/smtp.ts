import { createTransport } from 'nodemailer'
import { z } from 'zod'
import type { Env } from '../env.ts'
import { withoutAddresses } from './names.ts'

export interface SmtpMail {
  id: string
  to: string
  replyTo: string | null
  subject: string
  text: string
  html: string
}

export interface Smtp {
  send(mail: SmtpMail): Promise<void>
  close(): void
}

export class SmtpError extends Error {
  override name = 'SmtpError'
  /** Whether the server refused this recipient or this message for good (5xx): trying again would change nothing. */
  readonly isPermanent: boolean

  constructor(message: string, { isPermanent = false } = {}) {
    super(message)
    this.isPermanent = isPermanent
  }
}

const TIMEOUT_MS = 20_000

/** The configured mail server, or nothing where none is configured: then mails are kept (see jobs/deliver-mail.ts). */
export function openSmtp({ SMTP_URL, MAIL_FROM }: Pick<Env, 'SMTP_URL' | 'MAIL_FROM'>): Smtp | null {
  if (!SMTP_URL) return null
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send({ id, to, replyTo, subject, text, html }) {
      await transport
        .sendMail({
          // Made from the mail's id: should it be sent twice, the second can be recognised as the same.
          messageId: `<${id}@${domainOf(MAIL_FROM)}>`,
          from: MAIL_FROM,
          ...(replyTo ? { replyTo } : {}),
          to: { name: '', address: to },
          subject,
          text,
          html,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        .catch((error: unknown) => {
          throw smtpErrorOf(error)
        })
    },
    close: () => transport.close(),
  }
}

function domainOf(sender: string): string {
  return /@([^\s<>@]+?)>?\s*$/.exec(sender)?.[1] ?? 'localhost'
}

const Failure = z.object({
  code: z.string().default('unknown'),
  command: z.string().default(''),
  responseCode: z.int().optional(),
  response: z.string().default(''),
})
const ABOUT_THIS_MAIL = ['RCPT TO', 'DATA']
const LONGEST_ANSWER = 300

function smtpErrorOf(error: unknown): SmtpError {
  const { code = 'unknown', command = '', responseCode, response = '' } = Failure.safeParse(error).data ?? {}
  const answer = withoutAddresses(response.replaceAll(/[<>()]/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()
  const reason = [code, answer || responseCode].filter(Boolean).join(' ').slice(0, LONGEST_ANSWER)
  const isPermanent = responseCode !== undefined && responseCode >= 500 && ABOUT_THIS_MAIL.includes(command)
  return new SmtpError(`the mail server refused or did not answer (${reason})`, { isPermanent })
}
