import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { RequestView } from '#shared/contract/compare.ts'
import type { Range } from '#shared/decisions/model.ts'
import css from './requests.module.css'
import { useRequestText } from './requestWords.ts'
import { rulerScale } from './rulerScale.ts'

/** Where the asked value lies: the free band, the band that needs approval, the shared value as a tick. */
export const BoundsRuler = ({ request }: { readonly request: RequestView }) => {
  const t = useRequestText()
  const format = useFormat()
  const { bounds, sharedValue, unit, override } = request
  const scale = rulerScale(bounds, [sharedValue, override.value])
  const text = (value: number) => quantityText(format, value, unit)
  const range = (band: Range) => `${text(band.min)} – ${text(band.max)}`
  return (
    <div className={css['ruler']}>
      <div className={css['track']} aria-hidden="true">
        {bounds !== null && <div className={css['outer']} style={scale.span(bounds.outer)} />}
        {bounds !== null && <div className={css['free']} style={scale.span(bounds.free)} />}
        <div className={css['shared']} style={{ left: `${scale.at(sharedValue)}%` }} />
        <div className={css['asked']} style={{ left: `${scale.at(override.value)}%` }} />
      </div>
      <div className={css['legend']}>
        <span data-band="asked">
          {t.asked} {text(override.value)}
        </span>
        <span data-band="shared">
          {t.shared} {text(sharedValue)}
        </span>
        {bounds !== null && (
          <>
            <span data-band="free">
              {t.free} {range(bounds.free)}
            </span>
            <span data-band="outer">
              {t.outer} {range(bounds.outer)}
            </span>
          </>
        )}
      </div>
    </div>
  )
}
