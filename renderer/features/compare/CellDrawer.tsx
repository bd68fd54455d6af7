import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { usePlace } from '#renderer/host/usePlace.ts'
import { useResource } from '#renderer/host/useResource.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { DifferenceMark } from '#renderer/ui/DifferenceMark.tsx'
import { Drawer } from '#renderer/ui/Drawer.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import { hasSomethingToSay } from '#shared/compare/impact.ts'
import type { MapCell } from '#shared/compare/model.ts'
import type { CellDetail } from '#shared/contract/compare.ts'
import type { Outlet } from '#shared/people/places.ts'
import type { Rule } from '#shared/rules/model.ts'
import { CellOverrides } from './CellOverrides.tsx'
import { CellPairs } from './CellPairs.tsx'
import { CellValues } from './CellValues.tsx'
import { CellWeeks } from './CellWeeks.tsx'
import css from './compare.module.css'
import { FrozenWeek } from './FrozenWeek.tsx'
import type { MapSearch, useMapSearch } from './useMapSearch.ts'
import { useCompareText } from './words.ts'

export interface CellDrawerProps {
  readonly cell: MapCell
  readonly rule: Rule
  readonly outlet: Outlet
  readonly search: MapSearch
  readonly go: ReturnType<typeof useMapSearch>['go']
  readonly onClose: () => void
}

const Detail = ({ detail, rule, go }: { detail: CellDetail; rule: Rule; go: CellDrawerProps['go'] }) => {
  const { todayOn } = usePlace()
  return (
    <>
      <CellWeeks weeks={detail.weeks} voided={detail.voided} onOpen={(week) => go({ week })} />
      <CellValues rule={rule} outletId={detail.outletId} on={todayOn} values={detail.values} />
      <CellOverrides rule={rule} overrides={detail.overrides} values={detail.values} />
      {detail.pairs.length > 0 && <CellPairs pairs={detail.pairs} />}
    </>
  )
}

/** Behind a cell: values, overrides, weeks; then one week as it was frozen. */
export const CellDrawer = ({ cell, rule, outlet, search, go, onClose }: CellDrawerProps) => {
  const t = useCompareText()
  const { language } = useFormat()
  const detail = useResource('compare.cell', { outletId: cell.outletId, ruleId: cell.ruleId, weeks: search.weeks })
  const why = hasSomethingToSay(cell) ? t.why[cell.state] : t.whyNoCase
  return (
    <Drawer title={rule.title[language]} closeLabel={t.close} takeFocus onClose={onClose}>
      <div className={css['cellHead']}>
        <strong>{outlet.name}</strong>
        <DifferenceMark state={cell.state} word />
        <p>{why}</p>
      </div>
      <ProblemNote problem={detail.problem} />
      {detail.data === undefined && detail.loading && <Skeleton label={t.loading} lines={6} />}
      {detail.data !== undefined && search.weekOn === null && <Detail detail={detail.data} rule={rule} go={go} />}
      {search.weekOn !== null && (
        <FrozenWeek outlet={outlet} rule={rule} weekOn={search.weekOn} onBack={() => go({ week: null })} />
      )}
    </Drawer>
  )
}
