import { usePlace } from '../host/usePlace.ts'
import { useActor, useSession } from '../host/session.ts'
import { Select } from '../ui/Select.tsx'
import { useFrameText } from './frameText.ts'
import css from './frame.module.css'

const every = 'every'

const OutletSwitcher = () => {
  const t = useFrameText()
  const { outlets, regions } = useSession()
  const actor = useActor()
  const { outlet, goToOutlet } = usePlace()
  const own = outlets.filter((known) => actor.outletIds.includes(known.outletId))
  return (
    <Select
      label={t.place}
      hideLabel
      value={outlet?.outletId ?? null}
      options={own.map((known) => ({
        value: known.outletId,
        label: known.name,
        detail: regions.find((region) => region.regionId === known.regionId)?.name,
      }))}
      onChange={goToOutlet}
    />
  )
}

const RegionSwitcher = () => {
  const t = useFrameText()
  const { regions } = useSession()
  const { regionId, goToRegion } = usePlace()
  return (
    <Select
      label={t.place}
      hideLabel
      value={regionId ?? every}
      options={[
        { value: every, label: t.allRegions },
        ...regions.map((region) => ({ value: region.regionId, label: region.name })),
      ]}
      onChange={(value) => {
        goToRegion(regions.find((region) => region.regionId === value)?.regionId ?? null)
      }}
    />
  )
}

/** A manager moves between outlets, everybody else between regions. */
export const PlaceSwitcher = () => {
  const actor = useActor()
  return <div className={css['place']}>{actor.role === 'manager' ? <OutletSwitcher /> : <RegionSwitcher />}</div>
}
