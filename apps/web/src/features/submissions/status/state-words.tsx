import type { OwnSubmission } from '@surgeries/contracts/submissions'
import type { ReactNode } from 'react'
import { Appeal } from '../appeal.tsx'
import { Approved } from './approved.tsx'
import { Asked } from './asked.tsx'
import { ConfirmAddress } from '../link/confirm-address.tsx'
import { Over } from './over.tsx'
import type { StatusProps } from '../use-submission.ts'
import { WaitingWords } from './waiting-words.tsx'

const WORDS: Record<OwnSubmission['state'], (props: StatusProps) => ReactNode> = {
  unconfirmed: ConfirmAddress,
  pending: WaitingWords,
  changes_requested: Asked,
  approved: Approved,
  rejected: Appeal,
  withdrawn: Over,
  expired: Over,
}

export function StateWords(props: StatusProps) {
  const Words = WORDS[props.submission.state]
  return <Words {...props} />
}
