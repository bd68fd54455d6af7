import { Link } from 'wouter'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useSession } from '#renderer/host/session.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { WithDrawer } from '#renderer/ui/Drawer.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { SegmentedControl } from '#renderer/ui/SegmentedControl.tsx'
import { Skeleton } from '#renderer/ui/Skeleton.tsx'
import type { DifferenceMap } from '#shared/compare/model.ts'
import { addDays } from '#shared/kernel/time.ts'
import { CellDrawer } from './CellDrawer.tsx'
import css from './compare.module.css'
import { DifferenceTable } from './DifferenceTable.tsx'
import { ExportButton } from './ExportButton.tsx'
import { MapTools } from './MapTools.tsx'
import { useComparison, type Comparison } from './useComparison.ts'
import { periods, useMapSearch } from './useMapSearch.ts'
import { useCompareText } from './words.ts'

const Detail = ({ map }: { readonly map: DifferenceMap }) => {
  const t = useCompareText()
  const format = useFormat()
  const { fromWeekOn, toWeekOn, outlets } = map
  return <>{t.detail(`${format.date(fromWeekOn)} – ${format.date(addDays(toWeekOn, 6))}`, outlets.length)}</>
}

/** What stands where the map will be, or in its place. */
const Before = ({ comparison: { map, view, loading } }: { readonly comparison: Comparison }) => {
  const t = useCompareText()
  if (view !== null) return null
  if (map?.packVersion === null) return <EmptyState title={t.emptyTitle} text={t.emptyText} />
  return loading ? <Skeleton label={t.loading} lines={12} /> : null
}

/** Some of what is shown was told by a lead's device and not verified yet: said in words, for its mark is small. */
const PreliminaryNote = ({ outlets }: { readonly outlets: DifferenceMap['outlets'] }) => {
  const t = useCompareText()
  const format = useFormat()
  const count = outlets.filter(({ preliminary }) => preliminary).length
  return count === 0 ? null : <p className={css['help']}>{t.preliminaryNote(count, format.number(count))}</p>
}

/** Back to the cell from which the drawer was opened. */
const focusCell = () => document.querySelector<HTMLElement>('td[data-at][tabindex="0"]')?.focus()

/** The map of deliberate differences; a cell opens the way down to the shift. */
export const ComparePage = () => {
  const t = useCompareText()
  const session = useSession()
  const { search, go } = useMapSearch()
  const comparison = useComparison(search)
  const { map, view, standings, waiting, opened } = comparison
  const close = () => {
    go({ outlet: null, rule: null, week: null })
    focusCell()
  }
  return (
    <WithDrawer drawer={opened === null ? null : <CellDrawer {...opened} search={search} go={go} onClose={close} />}>
      <div className={css['page']}>
        <PageHeader
          title={t.title}
          detail={map && <Detail map={map} />}
          actions={
            <>
              <SegmentedControl
                label={t.period}
                value={String(search.weeks)}
                options={periods.map((weeks) => ({ value: String(weeks), label: t.lastWeeks(weeks) }))}
                onChange={(weeks) => go({ weeks })}
              />
              <Link href="/requests" className={css['link']}>
                {t.requestsLink(waiting)}
              </Link>
              <ExportButton />
            </>
          }
        />
        <ProblemNote problem={comparison.problem} />
        <Before comparison={comparison} />
        {view !== null && (
          <>
            <MapTools counts={view.counts} search={search} go={go} />
            <PreliminaryNote outlets={view.outlets} />
            <DifferenceTable
              view={view}
              regionName={(regionId) =>
                session.regions.find((region) => region.regionId === regionId)?.name ?? regionId
              }
              standings={standings}
              filter={search.filter}
              open={search}
              onOpen={({ ruleId, outletId }) => go({ rule: ruleId, outlet: outletId, week: null })}
            />
            <p className={css['help']}>{t.mapHelp}</p>
          </>
        )}
      </div>
    </WithDrawer>
  )
}
