import type { Problem } from '../../../shared/contract/api.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { OutletId } from '../../../shared/kernel/ids.ts'
import type { Actor } from '../../../shared/people/permissions.ts'
import type { Backend } from '../backend.ts'
import { refuse } from '../refuse.ts'
import { languages } from '../../../shared/kernel/text.ts'
import { wordOf } from '../../../shared/rules/packWords.ts'
import type { ImportPlaces } from './rowReader.ts'

/** Asked for every row of a file: looked up once for each role. */
const roleNamesOf = ({ workspace }: Pick<Backend, 'workspace'>): ImportPlaces['roleNames'] => {
  const pack = workspace().stores.packs.newest()
  const known = new Map<string, readonly string[]>()
  return (role) => {
    const names = known.get(role) ?? languages.map((language) => wordOf(pack, role, language))
    known.set(role, names)
    return names
  }
}

/** A manager imports into the own outlets; an admin into those of the organisation, to set it up. Nobody else imports. */
export const importPlacesOf = (
  backend: Pick<Backend, 'workspace'>,
  actor: Actor,
  only: OutletId | null,
): Result<ImportPlaces, Problem> => {
  if (actor.role !== 'manager' && actor.role !== 'admin') return err({ code: 'forbidden' })
  if (actor.role === 'manager' && only !== null && !actor.outletIds.includes(only)) return err({ code: 'forbidden' })
  const all = backend.workspace().stores.trust.registry()?.outlets ?? []
  const outlets = actor.role === 'admin' ? all : all.filter(({ outletId }) => actor.outletIds.includes(outletId))
  const isKnown = only === null ? outlets.length > 0 : outlets.some(({ outletId }) => outletId === only)
  return isKnown
    ? ok({ outlets, only, roleNames: roleNamesOf(backend) })
    : refuse('notFound', { what: 'outlet', id: only ?? '' })
}
