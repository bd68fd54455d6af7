import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'
import { createDispatch } from '#backend/dispatch.ts'
import { createImportHandlers } from '#backend/handlers/imports.ts'
import { createOverrideHandlers } from '#backend/handlers/overrides.ts'
import { createPeopleHandlers } from '#backend/handlers/people.ts'
import { createRosterHandlers } from '#backend/handlers/roster.ts'
import { createRosterPublishHandlers } from '#backend/handlers/rosterPublish.ts'
import { createRulesHandlers } from '#backend/handlers/rules.ts'
import { PlanRoute } from '#renderer/app/PlanRoute.tsx'
import { AdviserContext, type Adviser } from '#renderer/features/roster/adviser.ts'
import type { Handlers, Host, Method, Reply } from '#shared/contract/api.ts'
import type { Caller } from '#backend/backend.ts'
import type { Language } from '#shared/kernel/text.ts'
import { id, type OutletId, type PersonId } from '#shared/kernel/ids.ts'
import { ok } from '#shared/kernel/result.ts'
import { addDays, instantOf, localOf, type LocalDate } from '#shared/kernel/time.ts'
import { advise } from '#shared/roster/advice.ts'
import type { Shift } from '#shared/roster/model.ts'
import { newDataFolder, openTestStores } from './dataFolder.ts'
import { createPoolPack, guardTable } from './poolPack.ts'
import { callHost, testSession } from './renderHost.ts'
import { renderPage, type RenderedPage } from './renderPage.tsx'
import { createMemoryShare, createTestBackend, testNowAt, type TestBackend } from './testBackend.ts'
import { manager, testOutlet, testPack } from './testOrganisation.ts'

/** Monday of the week that is planned; the clock stands at 09:00 of that day. */
export const planWeek: LocalDate = '2026-03-16'
const outletId: OutletId = id('nordbad')
const outlet = testOutlet('nordbad')

export interface ShiftWish {
  /** Null is an open shift. */
  readonly who: string | null
  /** 0 is Monday. */
  readonly day: number
  /** Minutes of the day; past 1440 lies in the next one. */
  readonly from: number
  readonly to: number
  readonly breaks?: Shift['breaks']
}

export interface PlanDesk {
  readonly backend: TestBackend
  /** What was published, by path; stays empty while the share cannot be reached. */
  readonly share: ReturnType<typeof createMemoryShare>
  readonly host: Host
  /** Stored beside the board, by people's names. */
  readonly store: (shifts: readonly ShiftWish[], weekOn?: LocalDate) => Promise<readonly Shift[]>
  /** "anna Mon 08:00–16:00", as they are stored now, in the order of their start. */
  readonly stored: (weekOn?: LocalDate) => Promise<readonly string[]>
  readonly forecast: (people: number, weekOn?: LocalDate) => Promise<void>
  readonly person: (name: string) => PersonId
  /** From now on this method answers so, once. */
  readonly next: <M extends Method>(method: M, answer: () => Reply<M>) => void
}

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const guardsOnDuty = createPoolPack().rules.filter(({ ruleId }) => ruleId === 'guards-on-duty')
/** Rest of 11 hours, 10 hours a day, hours of minors; guards by how many people are expected. */
export const planPack = () => {
  const pack = testPack({ version: 2, effectiveOn: '2021-01-04' })
  return { ...pack, rules: [...pack.rules, ...guardsOnDuty], tables: [guardTable] }
}

const handlersOf = (backend: TestBackend): Handlers<Caller> =>
  ({
    ...createRosterHandlers(backend),
    ...createRosterPublishHandlers(backend),
    ...createOverrideHandlers(backend),
    ...createPeopleHandlers(backend),
    ...createImportHandlers(backend),
    ...createRulesHandlers(backend),
    'share.status': () => ok({ packVersion: 2, refused: [] }),
    'jobs.get': ({ jobId }: { readonly jobId: string }) => ok(backend.jobs.get(jobId)),
  }) as unknown as Handlers<Caller>

const hostOf = (backend: TestBackend) => {
  const dispatch = createDispatch({
    handlers: handlersOf(backend),
    caller: () => ({ actor: manager }),
    report: (cause) => {
      throw cause
    },
  })
  const waiting = new Map<Method, () => unknown>()
  const host: Host = {
    call: async <M extends Method>(method: M, input: unknown): Promise<Reply<M>> => {
      const answer = waiting.get(method)
      waiting.delete(method)
      if (answer !== undefined) return answer() as Reply<M>
      // only what JSON can carry passes, as in the window
      return JSON.parse(JSON.stringify(await dispatch(method, JSON.parse(JSON.stringify(input))))) as Reply<M>
    },
  }
  return { host, next: (method: Method, answer: () => unknown) => void waiting.set(method, answer) }
}

/** An outlet with people on real stores, its week empty, its share in memory or out of reach. */
export const openPlanDesk = async (
  names: readonly string[] = ['anna', 'bo', 'cem'],
  reachable = true,
): Promise<PlanDesk> => {
  const stores = await openTestStores(newDataFolder())
  const share = createMemoryShare(() => testNowAt)
  const backend = createTestBackend({ stores, outlets: [outlet], share: reachable ? share : null })
  stores.packs.save(planPack())
  const { host, next } = hostOf(backend)
  const ids = new Map<string, PersonId>()
  for (const name of names) {
    const { personId } = await callHost(host, 'people.save', {
      outletId,
      person: {
        personId: null,
        name,
        role: 'guard',
        skills: [],
        contractMinutesPerWeek: 38 * 60,
        birthOn: '1990-05-17',
        availability: [],
        active: true,
      },
    })
    ids.set(name, personId)
  }
  const person = (name: string): PersonId => {
    const personId = ids.get(name)
    if (personId === undefined) throw new Error(`nobody is called ${name}`)
    return personId
  }
  let made = 0
  const desk: PlanDesk = {
    backend,
    share,
    host,
    person,
    next,
    store: async (wishes, weekOn = planWeek) => {
      const { edits, zone } = await callHost(host, 'roster.open', { outletId, weekOn })
      const at = (on: LocalDate, minute: number): number =>
        instantOf(addDays(on, Math.floor(minute / 1440)), minute % 1440, zone)
      const shifts = wishes.map(({ who, day, from, to, breaks = [] }): Shift => {
        const on = addDays(weekOn, day)
        return {
          shiftId: id<'Shift'>(`shift-${(made += 1)}`),
          personId: who === null ? null : person(who),
          role: 'guard',
          startAt: at(on, from),
          endAt: at(on, to),
          breaks,
        }
      })
      await callHost(host, 'roster.edit', {
        outletId,
        weekOn,
        baseSeq: edits.seq,
        label: 'add',
        changes: shifts.map((after) => ({ before: null, after: { ...after, breaks: [...after.breaks] } })),
      })
      return shifts
    },
    stored: async (weekOn = planWeek) => {
      const { shifts, zone, people } = await callHost(host, 'roster.open', { outletId, weekOn })
      return shifts.map(({ personId, startAt, endAt, breaks }) => {
        const from = localOf(startAt, zone)
        const day = days[new Date(`${from.on}T00:00:00Z`).getUTCDay() - 1] ?? 'Sun'
        const name = people.find((one) => one.personId === personId)?.name ?? 'open'
        const rest = breaks.reduce((sum, one) => sum + (one.endAt - one.startAt) / 60_000, 0)
        const span = `${clock(from.minute)}–${clock(localOf(endAt, zone).minute)}`
        return `${name} ${day} ${span}${rest === 0 ? '' : ` break ${rest}`}`
      })
    },
    forecast: async (people, weekOn = planWeek) => {
      const lines = ['time;customers']
      for (let day = 0; day < 7; day += 1) {
        for (let minute = 480; minute < 1200; minute += 15)
          lines.push(`${addDays(weekOn, day)} ${clock(minute)};${people}`)
      }
      const file = { kind: 'demand' as const, content: gzipSync(lines.join('\n')).toString('base64'), outletId }
      const { mapping } = await callHost(host, 'imports.preview', file)
      const job = await callHost(host, 'imports.run', { ...file, mapping, dryRun: false, acceptPartial: false })
      while ((await callHost(host, 'jobs.get', job)).state === 'running') await wait(5)
    },
  }
  const [first] = names
  // how people come into the week is known: one of them worked the Monday before
  if (first !== undefined) await desk.store([{ who: first, day: 0, from: 480, to: 960 }], addDays(planWeek, -7))
  return desk
}

export const planSession = () =>
  testSession('manager', { actor: manager, choices: [manager], outlets: [outlet], nowAt: testNowAt })

export interface PlanHands {
  readonly page: RenderedPage
  readonly grid: HTMLElement
  /** The block of a shift, by how its name begins, e.g. "anna, Monday". */
  readonly shift: (name: string | RegExp) => HTMLElement
  readonly shiftNames: () => readonly string[]
  /** Puts the focus on it, then types, in the notation of user-event. */
  readonly press: (on: HTMLElement, keys: string) => Promise<void>
  /** An empty cell, e.g. "bo, Tuesday". */
  readonly cell: (name: string) => HTMLElement
  readonly says: (text: string | RegExp) => Promise<void>
}

/** jsdom is never idle; a timer is near enough. */
const completeIdle = (): void => {
  globalThis.requestIdleCallback ??= (run) =>
    Number(setTimeout(() => run({ didTimeout: false, timeRemaining: () => 10 }), 0))
  globalThis.cancelIdleCallback ??= (handle) => clearTimeout(handle)
}

/** Answers at once, where the window would ask a worker. */
const adviser: Adviser = { ask: async ({ week, ask }) => Promise.resolve(advise(week, ask)) }

const starts = (name: string | RegExp): RegExp => (typeof name === 'string' ? new RegExp(`^${name}`) : name)

/** The page of the plan as its manager opens it. */
export const renderPlan = async (
  desk: PlanDesk,
  options: { readonly weekOn?: LocalDate; readonly language?: Language; readonly adviser?: Adviser } = {},
): Promise<PlanHands> => {
  const { weekOn = planWeek, language = 'en' } = options
  completeIdle()
  const ui = (
    <AdviserContext value={options.adviser ?? adviser}>
      <PlanRoute />
    </AdviserContext>
  )
  const page = await renderPage(ui, {
    host: desk.host,
    session: planSession(),
    path: `/plan/nordbad/${weekOn}`,
    language,
  })
  const grid = await screen.findByRole('grid')
  const blocks = () => [...grid.querySelectorAll<HTMLElement>('[data-shift]')]
  return {
    page,
    grid,
    shift: (name) => within(grid).getByRole('button', { name: starts(name) }),
    shiftNames: () => blocks().map((block) => block.getAttribute('aria-label') ?? ''),
    press: async (on, keys) => {
      on.focus()
      await page.user.keyboard(keys)
    },
    cell: (name) => within(grid).getByLabelText(starts(name)),
    says: async (text) => {
      await waitFor(() => {
        const told = [...document.querySelectorAll('output[aria-live]')].map((one) => one.textContent).join(' ')
        expect(told).toMatch(text)
      })
    },
  }
}
