import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import type { StateCounts } from '#shared/compare/impact.ts'
import css from './compare.module.css'
import { StateFilter } from './StateFilter.tsx'
import type { MapSearch, useMapSearch } from './useMapSearch.ts'
import { useCompareText } from './words.ts'

export interface MapToolsProps {
  readonly counts: StateCounts
  readonly search: MapSearch
  readonly go: ReturnType<typeof useMapSearch>['go']
}

/** Filter with its legend, and the order. */
export const MapTools = ({ counts, search, go }: MapToolsProps) => {
  const t = useCompareText()
  return (
    <div className={css['tools']}>
      <StateFilter counts={counts} value={search.filter} onChange={(state) => go({ state })} />
      <span className={css['gap']} />
      <SegmentedControl
        label={t.order}
        value={search.order}
        options={[
          { value: 'place', label: t.byPlace },
          { value: 'impact', label: t.byImpact },
        ]}
        onChange={(order) => go({ order: order === 'place' ? null : order })}
      />
    </div>
  )
}
