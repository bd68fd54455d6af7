import { cleanup, render, type RenderResult } from '@testing-library/react'
import { userEvent, type UserEvent } from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { I18nProvider } from 'react-aria-components'
import { onTestFinished } from 'vitest'
import { Router } from 'wouter'
import { memoryLocation } from 'wouter/memory-location'
import type { Composed } from '#backend/compose.ts'
import { TableAnalystContext, type TableAnalyst } from '#renderer/features/rules/tableAnalyst.ts'
import { HostProvider } from '#renderer/host/HostProvider.tsx'
import { SessionContext } from '#renderer/host/session.ts'
import { usePlaceStore } from '#renderer/host/placeStore.ts'
import { useLanguageStore } from '#renderer/i18n/languageStore.ts'
import { localeOf } from '#renderer/i18n/format.ts'
import { Toasts } from '#renderer/ui/Toasts.tsx'
import { useToastStore } from '#renderer/ui/toastStore.ts'
import type { Host } from '#shared/contract/api.ts'
import type { SessionView } from '#shared/contract/session.ts'
import type { Language } from '#shared/kernel/text.ts'
import { checkTable } from '#shared/rules/checkTable.ts'
import { createScriptedHost, hostOf } from './renderHost.ts'

export interface RenderPageOptions {
  /** A real backend; its session is around the page unless another one is given. */
  readonly backend?: Composed
  /** Who answers instead of a backend, e.g. `createScriptedHost({...})`. */
  readonly host?: Host
  readonly session?: SessionView
  readonly path?: string
  readonly language?: Language
  /** Instead of one that answers at once, where the window would ask a worker. */
  readonly analyst?: TableAnalyst
  /** Messages are shown beside the page; `App` brings its own. */
  readonly toasts?: boolean
}

export interface RenderedPage extends RenderResult {
  readonly user: UserEvent
  readonly host: Host
  /** The address now, without its search. */
  readonly path: () => string
  readonly navigate: (to: string) => void
}

const forget = (): void => {
  cleanup()
  localStorage.clear()
  useToastStore.setState({ toasts: [] })
  usePlaceStore.setState({ outletId: null, regionId: null, weekOn: null })
}

const sessionOf = async ({ session, backend }: RenderPageOptions, host: Host): Promise<SessionView | null> => {
  if (session) return session
  if (!backend) return null
  const reply = await host.call('session.get', {})
  return reply.ok ? reply.value : null
}

const hostFor = ({ host, backend }: RenderPageOptions): Host =>
  host ?? (backend ? hostOf(backend) : createScriptedHost())

const routerAt = (path: string) => {
  const [address = '/', search = ''] = path.split('?')
  return memoryLocation({ path: address, searchPath: search, record: true })
}

const atOnce: TableAnalyst = { check: async (question) => Promise.resolve(checkTable(question)) }

/** A page as in the window: host, language, router and session around it; everything is put away after the test. */
export const renderPage = async (ui: ReactElement, options: RenderPageOptions = {}): Promise<RenderedPage> => {
  const { path = '/', language = 'en', toasts = true } = options
  onTestFinished(forget)
  useLanguageStore.getState().setLanguage(language)
  const host = hostFor(options)
  const session = await sessionOf(options, host)
  const { hook, searchHook, navigate, history } = routerAt(path)
  const shown = render(
    <HostProvider host={host}>
      <I18nProvider locale={localeOf(language)}>
        <Router hook={hook} searchHook={searchHook}>
          <SessionContext value={session}>
            <TableAnalystContext value={options.analyst ?? atOnce}>{ui}</TableAnalystContext>
          </SessionContext>
        </Router>
        {toasts && <Toasts label="Messages" closeLabel="Close message" />}
      </I18nProvider>
    </HostProvider>,
  )
  return {
    ...shown,
    host,
    user: userEvent.setup(),
    path: () => (history.at(-1) ?? '/').split('?')[0] ?? '/',
    navigate,
  }
}
