import type { Unit } from '#shared/rules/model.ts'
import { numberLine } from './numberLine.ts'
import { useWords } from './words.ts'
import css from './drawer.module.css'

export interface NumberLineProps {
  readonly actual: number
  readonly limit: number
  readonly unit: Unit
  /** What the other number is; the limit of a rule when left out. */
  readonly label?: string
  /** Nothing is wrong with the part between: it is not hatched. */
  readonly calm?: boolean
}

/** The plan's number against the limit, on one line; the part between them is hatched. */
export const NumberLine = ({ actual, limit, unit, label, calm = false }: NumberLineProps) => {
  const { t, f } = useWords()
  const { at } = numberLine([actual, limit])
  const [a, b] = [at(Math.min(actual, limit)), at(Math.max(actual, limit))]
  const percent = (part: number): string => `${part * 100}%`
  const side = (value: number, other: number): string => (value <= other ? 'before' : 'after')
  return (
    <figure className={css['numberLine']}>
      <figcaption className={css['numbers']}>
        <span>
          {t.why.actual} <strong>{f.quantity(actual, unit)}</strong>
        </span>
        <span>
          {label ?? t.why.limit} <strong>{f.quantity(limit, unit)}</strong>
        </span>
      </figcaption>
      <div className={css['line']} aria-hidden="true">
        <span
          className={css['gap']}
          data-calm={calm || undefined}
          style={{ left: percent(a), width: percent(b - a) }}
        />
        <span className={css['limitTick']} data-side={side(limit, actual)} style={{ left: percent(at(limit)) }} />
        <span className={css['actualDot']} style={{ left: percent(at(actual)) }} />
      </div>
    </figure>
  )
}
