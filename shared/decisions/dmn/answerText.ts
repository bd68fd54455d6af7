/** An answer as FEEL text that tells words from numbers: `"12"` is not 12. */
import type { FeelValue } from '../feel/value.ts'
import { textOfValue } from '../feel/valueText.ts'

export const answerText = (value: FeelValue): string =>
  typeof value === 'string' ? JSON.stringify(value) : textOfValue(value)
