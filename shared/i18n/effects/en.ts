/** English words for what a local value has changed. */
import type { EffectMessages } from './messages.ts'

export const effectsEn: EffectMessages = {
  title: (weeks) => `What it changed in ${weeks === 1 ? 'one published week' : `${weeks} published weeks`}`,
  none: 'No week was published while it held, so there is nothing to compare.',
  figure: 'Figure',
  shared: 'Shared value',
  local: 'Local value',
  findings: 'Findings',
  needed: 'Staff hours needed',
  missing: 'Staff hours missing',
}
