import { useCallback, useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { isStep, type Step } from './steps.ts'

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
  const dropPlace = useCallback(() => {
    setParams((now) => (CARRIED.some((name) => now.has(name)) ? without(now) : now), {
      replace: true,
      preventScrollReset: true,
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
