import { useEffect, useRef, useState } from 'react'
import { useFormContext } from 'react-hook-form'
import { focusField } from '../../../listing-form/field-spot.tsx'
import { usePinFacts } from '../../../listing-form/pin/use-pin-facts.ts'
import { LOOKALIKES_ID } from '../lookalikes.tsx'
import { checkRegistration, type Registration } from '../registration.ts'
import { faultsOfStep, type Step, stepAfter } from './steps.ts'
import { useLookalikes } from '../use-lookalikes.ts'

export function useNext(step: Step, go: (step: Step) => void) {
  const form = useFormContext<Registration>()
  const { lookalikes } = useLookalikes()
  const untilPinIsKnown = useUntilPinIsKnown()
  const [isWaiting, setIsWaiting] = useState(false)
  const next = async () => {
    if (step === 'place') {
      setIsWaiting(true)
      await untilPinIsKnown()
      setIsWaiting(false)
    }
    const stuck = faultsOfStep(step, checkRegistration(form.getValues()).faults ?? {})
    if (stuck.length > 0) await form.trigger(stuck)
    const [first] = stuck
    if (first) focusField(first)
    else if (step === 'place' && lookalikes.length > 0) document.getElementById(LOOKALIKES_ID)?.focus()
    else go(stepAfter(step))
  }
  return { next, isWaiting }
}

const LOOK_AGAIN_MS = 60
const MOST_LOOKS = 100

/** Whether the pin is on land, and where, is known in a moment; on a bad line nobody waits for it for ever. */
function useUntilPinIsKnown() {
  const { isLooking } = usePinFacts()
  const latest = useRef(isLooking)
  useEffect(() => {
    latest.current = isLooking
  }, [isLooking])
  return async () => {
    for (let looks = 0; latest.current && looks < MOST_LOOKS; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
    }
  }
}
