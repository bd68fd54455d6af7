import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { admitByWords, type Joined } from './admitByWords.ts'
import { plumblineJson } from './plumbline.ts'
import { createPoolPack } from './poolPack.ts'

export const poolOutlet = (name: string, over: object = {}) => ({
  name,
  region: 'North',
  format: 'pool',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  roles: ['guard'],
  ...over,
})
export const poolOrganisation = {
  name: 'Small pools',
  adminName: 'Ada Berg',
  regions: [{ name: 'North' }],
  outlets: [poolOutlet('Lido'), poolOutlet('Quay')],
}

/** Two outlets by command line, in folders of their own: an admin, and a manager of the first outlet who has joined. */
export interface CliOrganisation {
  readonly at: (name: string) => string
  readonly keep: (name: string, content: unknown) => string
  readonly share: string
  readonly admin: string
  readonly manager: string
  /** Imports the people and a week that keeps every rule, as `weekOn` says. */
  readonly plan: (weekOn: string) => Promise<void>
  readonly publish: (weekOn: string) => Promise<void>
  readonly end: () => void
}

const dayOf = (weekOn: string, day: number): string =>
  new Date(Date.parse(weekOn) + day * 86_400_000).toISOString().slice(0, 10)

export const createCliOrganisation = async (): Promise<CliOrganisation> => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-organisation-'))
  const at = (name: string): string => join(root, name)
  const keep = (name: string, content: unknown): string => {
    writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content))
    return at(name)
  }
  const [share, admin, manager] = [at('share'), at('admin'), at('manager')]
  mkdirSync(share)
  const file = keep('organisation.json', poolOrganisation)
  const rules = keep('rules.json', createPoolPack())
  await plumblineJson('init', file, '--data', admin, '--share', share, '--rules', rules)
  const { invitation } = await plumblineJson<{ invitation: string }>(
    'invite',
    'Mia',
    '--data',
    admin,
    '--outlet',
    'Lido',
  )
  const joined = await plumblineJson<Joined>('join', invitation, '--data', manager, '--share', share, '--name', 'Mia')
  await admitByWords(admin, manager, joined)
  const own = ['--data', manager, '--outlet', 'Lido'] as const
  return {
    at,
    keep,
    share,
    admin,
    manager,
    plan: async (weekOn) => {
      const [monday, tuesday] = [dayOf(weekOn, 0), dayOf(weekOn, 1)]
      const people = 'name,role,skills,birth date\nBo,guard,lifeguard,1990-01-01\nCa,guard,lifeguard,1991-01-01\n'
      const shifts = `person,role,date,start,end\nBo,guard,${monday},08:00,14:00\nCa,guard,${tuesday},14:00,20:00\n`
      const demand = `time,quantity\n${monday}T10:00,40\n${monday}T10:15,50\n${tuesday}T15:00,30\n`
      await plumblineJson('import', 'people', keep('people.csv', people), ...own)
      await plumblineJson('import', 'shifts', keep('shifts.csv', shifts), ...own)
      await plumblineJson('import', 'demand', keep('demand.csv', demand), ...own)
    },
    publish: async (weekOn) => {
      await plumblineJson('publish', ...own, '--week', weekOn)
      await plumblineJson('sync', '--data', admin)
    },
    end: () => {
      rmSync(root, { recursive: true, force: true })
    },
  }
}
