import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import type { Unit } from '#shared/rules/model.ts'
import { partOf, segmentExtent, type Ruler } from './bandRuler.ts'
import { useOverrideWords } from './overrideWords.ts'
import css from './overrides.module.css'

export interface BandRulerProps {
  readonly ruler: Ruler
  readonly value: number
  readonly shared: number
  readonly unit: Unit
  readonly onChange: (value: number) => void
}

const percent = (part: number): string => `${part * 100}%`

/** What one may set: free, with approval, not possible; the shared value is a tick, the own one a thumb. */
export const BandRuler = ({ ruler, value, shared, unit, onChange }: BandRulerProps) => {
  const { t, quantity } = useOverrideWords()
  const words = { free: t.ask.free, outer: t.ask.outer, outside: t.ask.outside }
  return (
    <Slider
      aria-label={t.ask.value}
      className={css['ruler'] ?? ''}
      minValue={ruler.min}
      maxValue={ruler.max}
      step={ruler.step}
      value={Math.max(ruler.min, Math.min(ruler.max, value))}
      onChange={onChange}
    >
      <SliderTrack className={css['track'] ?? ''}>
        {ruler.segments.map((segment) => {
          const [from, to] = segmentExtent(ruler, segment)
          return (
            <span
              key={segment.from}
              className={css['segment']}
              data-band={segment.band}
              title={`${words[segment.band]}: ${quantity(segment.from, unit)} – ${quantity(segment.to, unit)}`}
              style={{ left: percent(from), width: percent(to - from) }}
            />
          )
        })}
        <span className={css['sharedTick']} style={{ left: percent(partOf(ruler, shared)) }} />
        <SliderThumb className={css['thumb'] ?? ''} aria-label={t.ask.value} />
      </SliderTrack>
      <div className={css['legend']} aria-hidden="true">
        {(['free', 'outer', 'outside'] as const).map((band) => (
          <span key={band}>
            <span className={css['swatch']} data-band={band} />
            {words[band]}
          </span>
        ))}
        <span>
          <span className={css['tickSwatch']} />
          {t.ask.shared(quantity(shared, unit))}
        </span>
      </div>
    </Slider>
  )
}
