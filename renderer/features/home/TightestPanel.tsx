import { Link } from 'wouter'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { usePlaceStore } from '../../host/placeStore.ts'
import { useResource } from '../../host/useResource.ts'
import { useFormat } from '../../i18n/useFormat.ts'
import { DifferenceMark } from '../../ui/DifferenceMark.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useHomeText } from './homeText.ts'
import { tightestPlace } from './overview.ts'

export const TightestPanel = () => {
  const t = useHomeText().tightest
  const format = useFormat()
  const regionId = usePlaceStore((state) => state.regionId)
  const { data, problem } = useResource('compare.map', { weeks: 4, ...(regionId === null ? {} : { regionId }) })
  const place = data ? tightestPlace(data) : null
  const unexplained = data?.cells.filter(({ state }) => state === 'unexplained').length ?? 0
  return (
    <Panel title={t.title} actions={<Link href="/compare">{t.see}</Link>}>
      <ProblemNote problem={problem} />
      {!data && !problem && <Skeleton label={t.title} lines={2} />}
      {data && <p>{place === null ? t.none : t.text(place.name, format.number(place.findings))}</p>}
      {unexplained > 0 && (
        <p>
          <DifferenceMark state="unexplained" /> {t.unexplained(format.number(unexplained))}
        </p>
      )}
    </Panel>
  )
}
