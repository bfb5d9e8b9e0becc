import { fieldsWith } from '@surgeries/domain/listing-fields'
import type { Registration, RegistrationFaults } from '../registration.ts'

export const STEPS = ['name', 'place', 'venue', 'when', 'contact', 'you', 'check'] as const
/** What is offered while looking at the whole; each leads back there. */
export const EXTRAS = ['about', 'help'] as const
const ALL_STEPS = [...STEPS, ...EXTRAS] as const
export type Step = (typeof ALL_STEPS)[number]

function fieldsOf(step: Step): readonly (keyof Registration)[] {
  if (step === 'you') return ['email', 'organiserName', 'message']
  return step === 'check' ? [] : fieldsWith('section', step)
}

/** Steps that may be left as they are. `when` or `contact` is needed, and asked for at `contact`. */
const OPTIONAL = new Set<Step>(['venue', 'when', 'about', 'help'])

export function isOptional(step: Step): boolean {
  return OPTIONAL.has(step)
}

export function stepOfField(field: string): Step {
  return ALL_STEPS.find((step) => fieldsOf(step).some((name) => name === field)) ?? 'check'
}

export function stepAfter(step: Step): Step {
  const place = numberOfStep(step)
  return (place !== null && STEPS[place + 1]) || 'check'
}

export function stepBefore(step: Step): Step | null {
  const place = numberOfStep(step)
  return place === null ? 'check' : (STEPS[place - 1] ?? null)
}

/** How far along, from 0; null for what is offered besides. */
export function numberOfStep(step: Step): number | null {
  const place = STEPS.findIndex((name) => name === step)
  return place === -1 ? null : place
}

export function isStep(text: string | null): text is Step {
  return ALL_STEPS.some((step) => step === text)
}

/**
 * What keeps somebody on a step. A pin whose country could not be looked up keeps nobody: it is looked up again, and
 * asked for before sending.
 */
export function faultsOfStep(step: Step, faults: RegistrationFaults): (keyof Registration)[] {
  return fieldsOf(step).filter((field) => {
    const code = faults[field]
    if (code === undefined || code === 'pin_unknown') return false
    return !(PIN_FACTS.has(field) && faults.latitude === 'pin_unknown')
  })
}

const PIN_FACTS = new Set<keyof Registration>(['countryCode', 'timeZone'])

export function firstFault(faults: RegistrationFaults): keyof Registration | undefined {
  return ALL_STEPS.flatMap((step) => fieldsOf(step)).find((field) => faults[field] !== undefined)
}

export function isStepBlank(step: Step, registration: Registration): boolean {
  return fieldsOf(step).every((field) => {
    const value = registration[field]
    if (field === 'pinPrecision') return value === 'door'
    if (field === 'schedule' && registration.scheduleDraft.lines.length > 0) return false
    return value === null || value === '' || (Array.isArray(value) && value.length === 0)
  })
}
