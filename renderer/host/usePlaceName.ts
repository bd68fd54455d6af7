import { useCallback } from 'react'
import { useSession } from './session.ts'

/** The name of a region or an outlet that this device knows; else its id. */
export const usePlaceName = (): ((placeId: string) => string) => {
  const { regions, outlets } = useSession()
  return useCallback(
    (placeId) =>
      regions.find(({ regionId }) => regionId === placeId)?.name ??
      outlets.find(({ outletId }) => outletId === placeId)?.name ??
      placeId,
    [regions, outlets],
  )
}
