import { blankLine } from '../../../listing-form/schedule/line/line.ts'
import { expect, test } from 'vitest'
import { checkRegistration, emptyRegistration, type Registration } from '../registration.ts'
import {
  faultsOfStep,
  firstFault,
  isStepBlank,
  numberOfStep,
  type Step,
  stepAfter,
  stepBefore,
  stepOfField,
} from './steps.ts'

const pokhara: Registration = {
  ...emptyRegistration,
  name: 'Pokhara Social Media Surgery',
  locality: 'Pokhara',
  latitude: 28.2096,
  longitude: 83.9856,
  isLand: true,
  countryCode: 'NP',
  timeZone: 'Asia/Kathmandu',
  phone: '+977 61 465432',
  email: 'maya@example.org',
}
const stuckAt = (step: Step, change: Partial<Registration>) =>
  faultsOfStep(step, checkRegistration({ ...pokhara, ...change }).faults ?? {})

test('four things are enough to be sent', () => {
  expect(checkRegistration(pokhara).faults).toBeNull()
})

test('the steps follow each other, and what is offered besides leads back to the whole', () => {
  expect(stepAfter('name')).toBe('place')
  expect(stepAfter('you')).toBe('check')
  expect(stepBefore('name')).toBeNull()
  expect([stepAfter('about'), stepBefore('help')]).toEqual(['check', 'check'])
  expect(numberOfStep('about')).toBeNull()
})

test('nobody is kept on a step by what another step asks for', () => {
  expect(stuckAt('name', { email: '', phone: '', latitude: null })).toEqual([])
  expect(stuckAt('place', { name: '' })).toEqual([])
  expect(stuckAt('when', { phone: '' })).toEqual([])
})

test('when or how is asked for where one is reached, if neither was given', () => {
  expect(stuckAt('contact', { phone: '' })).toEqual(['phone'])
  expect(stuckAt('contact', { phone: '', meets: 'Every Friday' })).toEqual([])
})

test('a pin that could not be looked up keeps nobody on its step, but is asked for before sending', () => {
  const away = { countryCode: '', timeZone: '', isLand: null }
  expect(stuckAt('place', away)).toEqual([])
  expect(checkRegistration({ ...pokhara, ...away }).faults).toMatchObject({ latitude: 'pin_unknown' })
})

test('a pin in the sea keeps one there', () => {
  expect(stuckAt('place', { isLand: false })).toEqual(['latitude'])
})

test('of several faults the first in the form comes first', () => {
  expect(firstFault({ email: 'too_small', latitude: 'pin_needed', website: 'invalid_format' })).toBe('latitude')
  expect([stepOfField('website'), stepOfField('email'), stepOfField('captcha')]).toEqual(['contact', 'you', 'check'])
})

test('a step without a word in it can be skipped', () => {
  expect(isStepBlank('venue', pokhara)).toBe(true)
  expect(isStepBlank('venue', { ...pokhara, pinPrecision: 'town' })).toBe(false)
  expect(isStepBlank('help', { ...pokhara, languages: ['ne'] })).toBe(false)
  expect(isStepBlank('when', { ...pokhara, meets: '', scheduleDraft: { lines: [blankLine], skippedDates: [] } })).toBe(
    false,
  )
})

test.each([
  [{ email: '' }, { email: 'too_small' }],
  [{ email: 'maya' }, { email: 'invalid_format' }],
  [{ organiserName: 'x'.repeat(81) }, { organiserName: 'too_big' }],
  [{ message: 'x'.repeat(1001) }, { message: 'too_big' }],
])('%o is pointed out', (change, faults) => {
  expect(checkRegistration({ ...pokhara, ...change }).faults).toMatchObject(faults)
})
