import { SECTION_FIELDS } from '../../listing-form/sections.ts'
import type { Registration, RegistrationFaults } from './registration.ts'

/** One thing at a time: first what is needed, then the rest, then a look at the whole. */
export const STEPS = ['name', 'place', 'spot', 'when', 'reach', 'you', 'story', 'help', 'check'] as const
export type Step = (typeof STEPS)[number]

const FIELDS: Record<Step, readonly (keyof Registration)[]> = {
  ...SECTION_FIELDS,
  you: ['email', 'organiserName', 'message'],
  check: [],
}

/** Steps that may be left as they are. `when` or `reach` is needed, and asked for at `reach`. */
const OPTIONAL = new Set<Step>(['spot', 'when', 'story', 'help'])

export function isOptional(step: Step): boolean {
  return OPTIONAL.has(step)
}

export function fieldsOfStep(step: Step): readonly (keyof Registration)[] {
  return FIELDS[step]
}

export function stepOfField(field: string): Step {
  return STEPS.find((step) => FIELDS[step].some((name) => name === field)) ?? 'check'
}

export function stepAfter(step: Step): Step {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'check'
}

export function stepBefore(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null
}

export function isStep(text: string | null): text is Step {
  return STEPS.some((step) => step === text)
}

/**
 * What keeps somebody on a step. A pin whose country could not be looked up keeps nobody: it is looked up again, and
 * asked for before sending.
 */
export function faultsOfStep(step: Step, faults: RegistrationFaults): (keyof Registration)[] {
  return FIELDS[step].filter((field) => {
    const code = faults[field]
    if (code === undefined || code === 'pin_unknown') return false
    return !(PIN_FACTS.has(field) && faults.latitude === 'pin_unknown')
  })
}

/** They follow from the pin, and are missing only while it has not been looked up. */
const PIN_FACTS = new Set<keyof Registration>(['countryCode', 'timeZone'])

/** Of several faults the one that stands first in the form. */
export function firstFault(faults: RegistrationFaults): keyof Registration | undefined {
  return STEPS.flatMap((step) => FIELDS[step]).find((field) => faults[field] !== undefined)
}

/** Whether a step has nothing in it yet. */
export function isStepBlank(step: Step, registration: Registration): boolean {
  return FIELDS[step].every((field) => {
    const value = registration[field]
    if (field === 'pinPrecision') return value === 'door'
    return value === null || value === '' || (Array.isArray(value) && value.length === 0)
  })
}
