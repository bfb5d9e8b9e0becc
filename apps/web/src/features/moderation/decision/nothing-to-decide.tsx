import type { Desk } from '@surgeries/contracts/moderation'
import { useMessages } from '../../../locales/use-messages.ts'
import { useFormat } from '../../../locales/use-format.ts'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { NextInQueue } from '../queue/next-in-queue.tsx'
import { ReopenPart } from '../history/reopen-part.tsx'

export function NothingToDecide({ desk, search }: { desk: Desk; search: string }) {
  const t = useMessages('moderation')
  const format = useFormat()
  const why = () => {
    if (desk.state !== 'pending' && desk.state !== 'changes_requested') return t('desk.closed')
    return desk.isOwn
      ? t('desk.own')
      : t('desk.notYours', { country: format.countryInSentence(desk.content.countryCode) })
  }
  return (
    <Notice title={t(`state.${desk.state}`)} actions={<NextInQueue id={desk.id} search={search} />}>
      {desk.decidedBy && desk.decidedAt && (
        <p>
          {t('done.by', {
            name: desk.decidedBy.name,
            date: `${format.date(desk.decidedAt)}, ${format.time(desk.decidedAt)}`,
          })}
        </p>
      )}
      <p>{why()}</p>
      {desk.moves.includes('reopen') && <ReopenPart desk={desk} />}
    </Notice>
  )
}
