import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { bandsDa } from '#shared/i18n/bands/da.ts'
import { bandsDe } from '#shared/i18n/bands/de.ts'
import { bandsEn } from '#shared/i18n/bands/en.ts'
import type { LocalBounds } from '#shared/overrides/bounds.ts'
import { useText } from '../i18n/useText.ts'
import { loosestOf, partOf, segmentExtent, type BandScale } from './bandScale.ts'
import css from './bandRuler.module.css'

export interface BandRulerProps {
  readonly scale: BandScale
  readonly local: LocalBounds
  /** Asked for, or about to be. */
  readonly value: number
  /** A value in its unit. */
  readonly text: (value: number) => string
  /** Where the value can be moved: what it is called, and what to do then. */
  readonly move?: { readonly label: string; readonly onChange: (value: number) => void } | undefined
}

const percent = (part: number): string => `${part * 100}%`
const useBandText = () => useText({ en: bandsEn, de: bandsDe, da: bandsDa })

const Segments = ({ scale, shared }: { readonly scale: BandScale; readonly shared: number }) => (
  <>
    {scale.segments.map((segment) => {
      const [from, to] = segmentExtent(scale, segment)
      return (
        <span
          key={segment.from}
          className={css['segment']}
          data-band={segment.band}
          style={{ left: percent(from), width: percent(to - from) }}
        />
      )
    })}
    <span className={css['sharedTick']} style={{ left: percent(partOf(scale, shared)) }} />
  </>
)

const Legend = ({
  local,
  value,
  text,
  asked,
}: Pick<BandRulerProps, 'local' | 'value' | 'text'> & { readonly asked: boolean }) => {
  const t = useBandText()
  const { stricter } = local
  const { free, outer } = loosestOf(local)
  const to = (limit: number) => t.limit[stricter](text(limit))
  return (
    <div className={css['legend']}>
      {asked && (
        <span>
          <span className={css['askedMark']} />
          {t.asked(text(value))}
        </span>
      )}
      <span>
        <span className={css['tickMark']} />
        {t.shared(text(local.upstream))}
      </span>
      <span>
        <span className={css['swatch']} data-band="free" />
        {t.free} {to(free)}
      </span>
      {outer !== null && (
        <span>
          <span className={css['swatch']} data-band="outer" />
          {t.outer} {to(outer)}
        </span>
      )}
      <span>
        <span className={css['swatch']} data-band="outside" />
        {t.outside}
      </span>
    </div>
  )
}

/** What one may set: free, with approval, not possible; the shared value is a tick, the own one a thumb that moves where it may. */
export const BandRuler = ({ scale, local, value, text, move }: BandRulerProps) => {
  const shown = Math.max(scale.min, Math.min(scale.max, value))
  if (move === undefined) {
    return (
      <div className={css['ruler']}>
        <div className={css['track']} aria-hidden="true">
          <Segments scale={scale} shared={local.upstream} />
          <span className={css['asked']} style={{ left: percent(partOf(scale, shown)) }} />
        </div>
        <Legend local={local} value={value} text={text} asked />
      </div>
    )
  }
  return (
    <Slider
      aria-label={move.label}
      className={css['ruler'] ?? ''}
      minValue={scale.min}
      maxValue={scale.max}
      step={scale.step}
      value={shown}
      onChange={move.onChange}
    >
      <SliderTrack className={css['track'] ?? ''}>
        <Segments scale={scale} shared={local.upstream} />
        <SliderThumb className={css['thumb'] ?? ''} aria-label={move.label} />
      </SliderTrack>
      <Legend local={local} value={value} text={text} asked={false} />
    </Slider>
  )
}
