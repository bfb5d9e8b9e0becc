import { once } from 'node:events'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface MailSink {
  url: string
  mails: Email[]
  /** Whom the envelopes named (RCPT TO), as it came over the wire: the server shows domains in their own script. */
  recipients: string[]
  /** Answers everything with a temporary failure while set. */
  isAway: boolean
  /** What it refuses while set, by the command that it answers. */
  refuses: Refused | null
  /** What it waits for before it says that it has a mail. */
  until: Promise<void> | null
  close(): Promise<void>
}

interface Refused {
  at: 'MAIL' | 'RCPT' | 'DATA'
  code: number
  words: string
}

/** A real mail server that keeps what it is given. */
export async function openMailSink(): Promise<MailSink> {
  const mails: Email[] = []
  const sink: MailSink = {
    url: '',
    mails,
    recipients: [],
    isAway: false,
    refuses: null,
    until: null,
    close: async () => {},
  }
  const refusal = (at: Refused['at']) =>
    sink.refuses?.at === at ? Object.assign(new Error(sink.refuses.words), { responseCode: sink.refuses.code }) : null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_address, _session, answer) => answer(refusal('MAIL')),
    onRcptTo: ({ address }, _session, answer) =>
      answer(sink.isAway ? Object.assign(new Error(`${address} not now`), { responseCode: 451 }) : refusal('RCPT')),
    onData(stream, _session, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refused = refusal('DATA')
        if (refused) return answer(refused)
        PostalMime.parse(Buffer.concat(chunks))
          .then((mail) => mails.push(mail))
          .then(() => sink.until)
          .then(() => answer(), answer)
      })
    },
  })
  server.server.on('connection', (socket) => {
    socket.on('data', (bytes: Buffer) => {
      for (const [, address = ''] of bytes.toString().matchAll(/^RCPT TO:<(.*?)>/gm)) sink.recipients.push(address)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (typeof address !== 'object' || address === null) throw new Error('the sink has no port')
  sink.url = `smtp://127.0.0.1:${address.port}`
  sink.close = () => new Promise((resolve) => server.close(() => resolve()))
  return sink
}
