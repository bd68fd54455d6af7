import { lazy, type ComponentType } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { placedPath } from '../host/place.ts'
import { useActor } from '../host/session.ts'
import { usePlace } from '../host/usePlace.ts'
import { NotFound } from './NotFound.tsx'
import { pageOf, pagesFor } from './pages.ts'

const late = <Page extends ComponentType>(load: () => Promise<Page>) => lazy(async () => ({ default: await load() }))

const HomePage = late(async () => (await import('../features/home/HomePage.tsx')).HomePage)
const PlanRoute = late(async () => (await import('./PlanRoute.tsx')).PlanRoute)
const OverridesPage = late(async () => (await import('../features/overrides/OverridesPage.tsx')).OverridesPage)
const ComparePage = late(async () => (await import('../features/compare/ComparePage.tsx')).ComparePage)
const RequestsPage = late(async () => (await import('../features/compare/RequestsPage.tsx')).RequestsPage)
const RulesPage = late(async () => (await import('../features/rules/RulesPage.tsx')).RulesPage)
const ReviewsPage = late(async () => (await import('../features/rules/ReviewsPage.tsx')).ReviewsPage)
const StarterPacksPage = late(async () => (await import('../features/rules/StarterPacksPage.tsx')).StarterPacksPage)
const PresetsPage = late(async () => (await import('../features/rules/PresetsPage.tsx')).PresetsPage)
const OutletsPage = late(async () => (await import('../features/outlets/OutletsPage.tsx')).OutletsPage)
const DevicesPage = late(async () => (await import('../features/sync/DevicesPage.tsx')).DevicesPage)
const TrustPage = late(async () => (await import('../features/sync/TrustPage.tsx')).TrustPage)
const SharePage = late(async () => (await import('../features/sync/SharePage.tsx')).SharePage)
const PeoplePage = late(async () => (await import('../features/people/PeoplePage.tsx')).PeoplePage)
const ImportPage = late(async () => (await import('../features/people/ImportPage.tsx')).ImportPage)
const SettingsPage = late(async () => (await import('../features/settings/SettingsPage.tsx')).SettingsPage)

/** `/plan` alone means here and now; the address then says so, and can be copied. */
const ToPlace = ({ page }: { readonly page: 'plan' | 'overrides' | 'people' }) => {
  const { outlet, weekOn } = usePlace()
  if (!outlet) return <NotFound />
  return <Redirect replace to={placedPath(page, outlet.outletId, page === 'plan' ? weekOn : undefined)} />
}

/** Where an address leads; a page that the role may not open does not exist for it. */
export const Routes = () => {
  const actor = useActor()
  const [path] = useLocation()
  const page = pageOf(path)
  if (page !== null && !pagesFor(actor).some((entry) => entry.page === page)) return <NotFound />
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/plan">
        <ToPlace page="plan" />
      </Route>
      <Route path="/plan/:outletId/:weekOn?" component={PlanRoute} />
      <Route path="/overrides">
        <ToPlace page="overrides" />
      </Route>
      <Route path="/overrides/:outletId" component={OverridesPage} />
      <Route path="/people">
        <ToPlace page="people" />
      </Route>
      <Route path="/people/:outletId" component={PeoplePage} />
      <Route path="/compare" component={ComparePage} />
      <Route path="/requests" component={RequestsPage} />
      <Route path="/rules" component={RulesPage} />
      <Route path="/rules/reviews" component={ReviewsPage} />
      <Route path="/rules/packs/:packId?" component={StarterPacksPage} />
      <Route path="/rules/presets/:preset?" component={PresetsPage} />
      <Route path="/outlets" component={OutletsPage} />
      <Route path="/import" component={ImportPage} />
      <Route path="/share" component={SharePage} />
      <Route path="/share/devices" component={DevicesPage} />
      <Route path="/share/trust" component={TrustPage} />
      <Route path="/settings" component={SettingsPage} />
      <Route component={NotFound} />
    </Switch>
  )
}
