import { quantityText } from '#renderer/i18n/quantity.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { BandRuler } from '#renderer/ui/BandRuler.tsx'
import { bandScaleOf } from '#renderer/ui/bandScale.ts'
import type { RequestView } from '#shared/contract/compare.ts'

/** Where the value that is asked for lies among the bands. */
export const RequestRuler = ({ request }: { readonly request: RequestView }) => {
  const format = useFormat()
  const { sharedValue: upstream, stricter, bounds, unit, override } = request
  const local = { upstream, stricter, bounds }
  return (
    <BandRuler
      scale={bandScaleOf(local, unit, [override.value])}
      local={local}
      value={override.value}
      text={(value) => quantityText(format, value, unit)}
    />
  )
}
