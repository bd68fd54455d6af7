import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { composeBackend, type Composed } from '#backend/compose.ts'
import type { Host, Method, Output, Problem, Reply } from '#shared/contract/api.ts'
import type { SessionView } from '#shared/contract/session.ts'
import { id } from '#shared/kernel/ids.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Actor, Role } from '#shared/people/permissions.ts'
import { testNowAt } from './testBackend.ts'
import { testOutlet } from './testOrganisation.ts'

/** What the backend would say: a value, or a function of the input that gives the whole reply. */
export type Answers = {
  readonly [M in Method]?: Output<M> | ((input: unknown) => Reply<M> | Promise<Reply<M>>)
}

export interface ScriptedHost extends Host {
  /** Everything asked so far, in order. */
  readonly calls: readonly { readonly method: Method; readonly input: unknown }[]
  readonly inputsOf: (method: Method) => readonly unknown[]
  /** Changes what is answered from now on. */
  readonly answer: (answers: Answers) => void
}

/** A backend that answers from a script; a method without an answer says so as an internal problem. */
export const createScriptedHost = (script: Answers = {}): ScriptedHost => {
  const calls: { method: Method; input: unknown }[] = []
  let answers = script
  return {
    calls,
    inputsOf: (method) => calls.filter((call) => call.method === method).map(({ input }) => input),
    answer: (more) => {
      answers = { ...answers, ...more }
    },
    call: async <M extends Method>(method: M, input: unknown): Promise<Reply<M>> => {
      calls.push({ method, input })
      const answer: unknown = answers[method]
      if (answer === undefined) return err({ code: 'internal', ref: `no answer to ${method}` }) as Reply<M>
      if (typeof answer !== 'function') return ok(answer) as unknown as Reply<M>
      return (answer as (input: unknown) => Promise<Reply<M>>)(input)
    },
  }
}

/** The same host, whose answer to one method never comes. */
export const withoutAnswer = (host: Host, awaited: Method | undefined): Host => ({
  call: (method, input) => (method === awaited ? new Promise(() => undefined) : host.call(method, input)),
})

export const refused = (
  why: Extract<Problem, { code: 'refused' }>['why'],
  details: Readonly<Record<string, string | number>> = {},
): Result<never, Problem> => err({ code: 'refused', why, details })

/** A folder that is gone after the test. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-page-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** The whole backend in this process on a folder of its own; closed after the test. */
export const openBackend = async (dataFolder = newFolder()): Promise<Composed> => {
  const composed = await composeBackend({ dataFolder, appVersion: '0.0.0' })
  if (!composed.ok) throw new Error(`refused: ${composed.error.code}`)
  onTestFinished(() => composed.value.close())
  return composed.value
}

/** A backend behind the same wire format as in the window: only what JSON can carry passes. */
export const hostOf = ({ dispatch }: Composed): Host => ({
  call: async <M extends Method>(method: M, input: unknown): Promise<Reply<M>> => {
    const asked: unknown = JSON.parse(JSON.stringify(input))
    return JSON.parse(JSON.stringify(await dispatch(method, asked))) as Reply<M>
  },
})

/** A call that must succeed. */
export const callHost = async <M extends Method>(
  host: Host,
  method: M,
  input: Parameters<typeof host.call<M>>[1],
): Promise<Output<M>> => {
  const reply = await host.call(method, input)
  if (!reply.ok) throw new Error(`${method}: ${JSON.stringify(reply.error)}`)
  return reply.value
}

/** A backend with one organisation of two outlets in one region, on a share folder of its own; the admin works here. */
export const openOrganisation = async (): Promise<{ readonly composed: Composed; readonly share: string }> => {
  const share = newFolder()
  const composed = await openBackend()
  const outlet = { region: 'North', format: 'bakery-cafe', country: 'DE', timeZone: 'Europe/Berlin' }
  await callHost(hostOf(composed), 'setup.createOrganisation', {
    name: 'Kern & Korn',
    adminName: 'Ada Admin',
    shareFolder: share,
    regions: [{ name: 'North' }],
    outlets: [
      { ...outlet, name: 'Altstadt', roles: ['lead', 'service', 'kitchen'] },
      { ...outlet, name: 'Hafen', roles: ['lead', 'service'] },
    ],
  })
  return { composed, share }
}

export const testActor = (role: Role, over: Partial<Actor> = {}): Actor => ({
  actorId: id(`the-${role}`),
  name: { manager: 'Mia', lead: 'Lea', admin: 'Ada', auditor: 'Otto' }[role],
  role,
  outletIds: role === 'manager' ? [id('nordbad'), id('westbad')] : [],
  regionIds: role === 'lead' ? [id('south')] : [],
  ...over,
})

/** A ready session of someone with that role, with two outlets in one region, at the test's now. */
export const testSession = (role: Role, over: Partial<SessionView> = {}): SessionView => {
  const actor = testActor(role)
  return {
    state: 'ready',
    dataFolder: '/data/plumbline',
    appVersion: '0.0.0',
    demo: false,
    organisation: 'Pools',
    actor,
    choices: [actor],
    regions: [{ regionId: id('south'), name: 'South' }],
    outlets: [testOutlet('nordbad'), testOutlet('westbad')],
    nowAt: testNowAt,
    device: { deviceId: id('thisdevice'), fingerprint: 'one two three four five six' },
    ended: null,
    damage: null,
    ...over,
  }
}
