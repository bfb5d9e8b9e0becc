import { useMessages } from '../locales/use-messages.ts'
import { useParams } from '../navigation/hooks.ts'
import { SignedIn } from '../features/accounts/signed-in.tsx'
import { SheetView } from '../features/coming/sheet/sheet-view.tsx'

export default function MeSheetPage() {
  const t = useMessages('attendance')
  const { slug = '', recurrenceId = '' } = useParams()
  return (
    <SignedIn title={t('sheet.plainTitle')}>
      {() => <SheetView key={`${slug} ${recurrenceId}`} slug={slug} recurrenceId={recurrenceId} />}
    </SignedIn>
  )
}
