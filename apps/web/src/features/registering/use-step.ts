import { useCallback, useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { isStep, type Step } from './steps.ts'

/** The step that the address says; each step is a place to go back to. */
export function useStep() {
  const [params, setParams] = useSearchParams()
  const asked = params.get('step')
  const step: Step = isStep(asked) ? asked : 'name'
  const go = useCallback(
    (to: Step, options: { replace?: boolean } = {}) => {
      setParams(to === 'name' ? {} : { step: to }, { ...options, preventScrollReset: true })
    },
    [setParams],
  )
  useEffect(() => {
    window.scrollTo({ top: 0 })
  }, [step])
  return { step, go }
}
