import type { Desk } from '@surgeries/contracts/moderation'
import { changesBetween } from '@surgeries/domain/listing'
import { useMessages } from '../../../locales/use-messages.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Notice } from '../../../ui/feedback/notice.tsx'
import { Arrival } from './arrival.tsx'
import { Changes } from '../differences/changes.tsx'
import type { DeskWork } from './use-desk-work.ts'

export function NewerNotice({ desk, work }: { desk: Desk; work: DeskWork }) {
  const t = useMessages('moderation')
  const { seen, acknowledge } = work
  const changes = changesBetween(seen.content, desk.content)
  return (
    <Arrival takesFocus={work.decide.isError}>
      <Notice
        tone="warn"
        title={t('newer.title')}
        actions={
          <Button look="main" onClick={acknowledge}>
            {t('newer.seen')}
          </Button>
        }
      >
        <p>{t('newer.text')}</p>
        {changes.length > 0 ? (
          <Changes changes={changes} approved={seen.content} content={desk.content} />
        ) : (
          <p>{t('newer.none')}</p>
        )}
        {desk.message !== seen.message && (
          <p>
            {t('newer.message')} “{desk.message}”
          </p>
        )}
        <p>{t('newer.kept')}</p>
      </Notice>
    </Arrival>
  )
}
