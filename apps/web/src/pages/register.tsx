import type { Surgery } from '@surgeries/contracts/surgeries'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { carriedPlace } from '../features/registering/carried-place.ts'
import { Registering } from '../features/registering/registering.tsx'
import { Column } from '../ui/page.tsx'

export default function RegisterPage() {
  const [params] = useSearchParams()
  const [carried] = useState(() => carriedPlace(params))
  return (
    <Column>
      <Registering carried={carried} Preview={Preview} />
    </Column>
  )
}

function Preview({ surgery }: { surgery: Surgery }) {
  return <h2>{surgery.name}</h2>
}
