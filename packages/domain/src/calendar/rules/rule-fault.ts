export const RULE_FAULT_CODES = [
  'too_long',
  'not_a_rule',
  'unknown_part',
  'repeated_part',
  'frequency_missing',
  'frequency_too_high',
  'bad_value',
  'contradiction',
  'too_many_times',
] as const
export type RuleFaultCode = (typeof RULE_FAULT_CODES)[number]

/** What is wrong, and the part that it is wrong with. A contradiction names the part that has to go. */
export interface RuleFault {
  code: RuleFaultCode
  part: string | null
}
