import { lazy } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { placedPath } from '../host/place.ts'
import { usePlace } from '../host/usePlace.ts'
import { NotFound } from './NotFound.tsx'

const HomePage = lazy(async () => ({ default: (await import('../features/home/HomePage.tsx')).HomePage }))
const SharePage = lazy(async () => ({ default: (await import('../features/sync/SharePage.tsx')).SharePage }))
const PeoplePage = lazy(async () => ({ default: (await import('../features/people/PeoplePage.tsx')).PeoplePage }))
const ImportPage = lazy(async () => ({ default: (await import('../features/people/ImportPage.tsx')).ImportPage }))
const SettingsPage = lazy(async () => ({
  default: (await import('../features/settings/SettingsPage.tsx')).SettingsPage,
}))

/** `/plan` alone means here and now; the address then says so, and can be copied. */
const ToPlace = ({ page }: { readonly page: 'plan' | 'overrides' | 'people' }) => {
  const { outlet, weekOn } = usePlace()
  return outlet ? (
    <Redirect replace to={placedPath(page, outlet.outletId, page === 'plan' ? weekOn : undefined)} />
  ) : (
    <NotFound />
  )
}

export const Routes = () => (
  <Switch>
    <Route path="/" component={HomePage} />
    <Route path="/plan">
      <ToPlace page="plan" />
    </Route>
    <Route path="/overrides">
      <ToPlace page="overrides" />
    </Route>
    <Route path="/people">
      <ToPlace page="people" />
    </Route>
    <Route path="/people/:outletId" component={PeoplePage} />
    <Route path="/import" component={ImportPage} />
    <Route path="/share" component={SharePage} />
    <Route path="/settings" component={SettingsPage} />
    <Route component={NotFound} />
  </Switch>
)
