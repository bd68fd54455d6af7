import type { Method } from '#shared/contract/api.ts'
import { authority } from '#shared/contract/authority.ts'
import type { FrameMessages } from '#shared/i18n/frame/messages.ts'
import { may, type Actor } from '#shared/people/permissions.ts'

export type PageName = keyof FrameMessages['pages']

export interface PageEntry {
  readonly page: PageName
  readonly path: string
  /** The method without which the page is empty: who may not call it is not shown the page. */
  readonly needs: Method
  readonly shortcut: string
}

/** The rail, in order. */
const entries: readonly PageEntry[] = [
  { page: 'home', path: '/', needs: 'session.get', shortcut: 'G H' },
  { page: 'plan', path: '/plan', needs: 'roster.open', shortcut: 'G P' },
  { page: 'overrides', path: '/overrides', needs: 'overrides.list', shortcut: 'G O' },
  { page: 'compare', path: '/compare', needs: 'compare.map', shortcut: 'G C' },
  { page: 'requests', path: '/requests', needs: 'requests.decide', shortcut: 'G Q' },
  { page: 'rules', path: '/rules', needs: 'rules.catalogue', shortcut: 'G R' },
  { page: 'outlets', path: '/outlets', needs: 'outlets.list', shortcut: 'G U' },
  { page: 'share', path: '/share', needs: 'share.status', shortcut: 'G S' },
  { page: 'people', path: '/people', needs: 'people.list', shortcut: 'G M' },
  { page: 'settings', path: '/settings', needs: 'session.get', shortcut: 'G E' },
]

export const pagesFor = (actor: Actor): readonly PageEntry[] =>
  entries.filter(({ needs }) => {
    const action = authority[needs]
    return action === 'anyone' || may(actor, action)
  })

/** The entry that an address belongs to. */
export const pageOf = (path: string): PageName | null => {
  const first = path.split('/')[1] ?? ''
  return first === '' ? 'home' : (entries.find((entry) => entry.path === `/${first}`)?.page ?? null)
}
