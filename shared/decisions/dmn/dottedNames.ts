/** Parameters that are called like paths: `Person.Age` is read as the entry `Age` of `Person`. */
import type { NameShape } from '../feel/names.ts'
import type { FeelContext, FeelValue } from '../feel/value.ts'

interface Branch<T> {
  leaf: T | null
  readonly branches: Map<string, Branch<T>>
}

const grow = <T>(entries: readonly (readonly [string, T])[]): Branch<T> => {
  const root: Branch<T> = { leaf: null, branches: new Map() }
  for (const [name, value] of entries) {
    let branch = root
    for (const part of name.split('.')) {
      const known = branch.branches.get(part) ?? { leaf: null, branches: new Map() }
      branch.branches.set(part, known)
      branch = known
    }
    branch.leaf = value
  }
  return root
}

const shapeOf = ({ leaf, branches }: Branch<NameShape>): NameShape =>
  branches.size === 0
    ? (leaf ?? {})
    : {
        ...leaf,
        members: new Map([
          ...(leaf?.members ?? []),
          ...[...branches].map(([name, branch]) => [name, shapeOf(branch)] as const),
        ]),
      }

const valueOf = ({ leaf, branches }: Branch<FeelValue>): FeelValue =>
  branches.size === 0 ? leaf : new Map([...branches].map(([name, branch]) => [name, valueOf(branch)]))

export const namesFrom = (
  entries: readonly (readonly [string, NameShape])[],
): readonly (readonly [string, NameShape])[] =>
  [...grow(entries).branches].map(([name, branch]) => [name, shapeOf(branch)] as const)

export const contextFrom = (entries: readonly (readonly [string, FeelValue])[]): FeelContext =>
  new Map([...grow(entries).branches].map(([name, branch]) => [name, valueOf(branch)]))
