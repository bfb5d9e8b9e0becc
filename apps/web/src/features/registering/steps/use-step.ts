import { useCallback, useEffect } from 'react'
import { useSearchParams } from '../../../navigation/hooks.ts'
import { isStep, type Step } from './steps.ts'

export function useStep() {
  const [params, setParams] = useSearchParams()
  const asked = params.get('step')
  const step: Step = isStep(asked) ? asked : 'name'
  const go = useCallback(
    (to: Step, options: { replace?: boolean } = {}) => {
      setParams(to === 'name' ? {} : { step: to }, { ...options, keepsScroll: true })
    },
    [setParams],
  )
  const dropPlace = useCallback(() => {
    setParams((now) => (CARRIED.some((name) => now.has(name)) ? without(now) : now), {
      replace: true,
      keepsScroll: true,
    })
  }, [setParams])
  useEffect(() => {
    window.scrollTo({ top: 0 })
  }, [step])
  return { step, go, dropPlace }
}

const CARRIED = ['lat', 'lng', 'locality']

function without(params: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...params].filter(([name]) => !CARRIED.includes(name)))
}
