import type { Basis } from '#shared/rules/model.ts'
import { Fact } from './Fact.tsx'
import { useStarterText } from './starterText.ts'
import { Told } from './Told.tsx'

const Notes = ({ name, notes }: { readonly name: string; readonly notes: readonly string[] }) =>
  notes.length === 0 ? null : (
    <Fact name={name}>
      <ul>
        {notes.map((note) => (
          <li key={note}>
            <Told text={note} />
          </li>
        ))}
      </ul>
    </Fact>
  )

/** What a breach leads to, who may loosen the rule, and what of the law stands beside it. */
export const BasisFacts = ({ basis }: { readonly basis: Basis | undefined }) => {
  const t = useStarterText()
  if (basis === undefined) return null
  return (
    <>
      <Fact name={t.facts.consequence}>{t.consequence[basis.consequence]}</Fact>
      <Fact name={t.facts.overridable}>{t.overridable[basis.overridable]}</Fact>
      <Notes name={t.facts.exceptions} notes={basis.exceptions} />
      <Notes name={t.facts.unverified} notes={basis.unverified} />
    </>
  )
}
