import { screen, within } from '@testing-library/react'
import { ComparePage } from '#renderer/features/compare/ComparePage.tsx'
import type { Host, Method, Reply } from '#shared/contract/api.ts'
import { id } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/text.ts'
import { addDays } from '#shared/kernel/time.ts'
import type { DeviceStanding } from '#shared/sync/model.ts'
import { createRegionDesk } from './regionDesk.ts'
import { renderPage } from './renderPage.tsx'
import { lead, receive } from './testRegion.ts'
import { restFinding, testOverride, testWeek, testWeekOn } from './testReports.ts'

export interface MapOptions {
  readonly search?: string
  readonly language?: Language
  readonly standings?: readonly DeviceStanding[]
  readonly fill?: (desk: ReturnType<typeof createRegionDesk>) => void
}

/** Nordbad broke the rest and nobody explains it; westbad's override allows the same. */
const fillBoth = ({ backend: { stores } }: ReturnType<typeof createRegionDesk>): void => {
  receive(stores, 'nordbad', { week: testWeek({ weekOn: addDays(testWeekOn, -7) }) })
  receive(stores, 'nordbad', { week: testWeek({ evaluation: { findings: [restFinding()] } }) })
  receive(stores, 'westbad', {
    week: testWeek({ outletId: 'westbad', evaluation: { findings: [restFinding()] } }),
    overrides: [testOverride({ outletId: id('westbad') })],
  })
}
const hearing = (host: Host, standings: readonly DeviceStanding[]): Host => ({
  call: async <M extends Method>(method: M, input: Parameters<typeof host.call<M>>[1]): Promise<Reply<M>> =>
    method === 'compare.silence' ? ({ ok: true, value: standings } as unknown as Reply<M>) : host.call(method, input),
})
/** The page of the comparison as its lead opens it, over real handlers. */
export const openMap = async ({ search = '', language = 'en', standings, fill = fillBoth }: MapOptions = {}) => {
  const desk = createRegionDesk(lead)
  fill(desk)
  const host = standings === undefined ? desk.host : hearing(desk.host, standings)
  return {
    ...desk,
    ...(await renderPage(<ComparePage />, { session: desk.session, host, language, path: `/compare${search}` })),
  }
}
export const grid = () => screen.findByRole('grid')
/** Cells of a rule from left to right, without the count at its head. */
export const cellsOf = async (rule: string): Promise<readonly HTMLElement[]> =>
  within(within(await grid()).getByRole('row', { name: new RegExp(`^${rule}`) }))
    .getAllByRole('cell')
    .slice(1)
export const cellAt = async (rule: string, column: number): Promise<HTMLElement> => {
  const cell = (await cellsOf(rule))[column]
  if (cell === undefined) throw new Error(`no cell ${column} of ${rule}`)
  return cell
}
export const drawer = () => screen.findByRole('complementary')
