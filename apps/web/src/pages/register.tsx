import type { Surgery } from '@surgeries/contracts/surgeries'
import { useState } from 'react'
import { useSearchParams } from '../navigation/hooks.ts'
import { carriedPlace } from '../features/registering/carried-place.ts'
import { Registering } from '../features/registering/registering.tsx'
import { SurgeryView } from '../features/surgery/surgery-view.tsx'
import { Column } from '../ui/page.tsx'

export default function RegisterPage() {
  const [params] = useSearchParams()
  const [carried] = useState(() => carriedPlace(params))
  return (
    <Column width={params.get('step') === 'check' ? 'wide' : 'text'}>
      <Registering carried={carried} Preview={Preview} />
    </Column>
  )
}

function Preview({ surgery }: { surgery: Surgery }) {
  return <SurgeryView surgery={surgery} isPreview />
}
