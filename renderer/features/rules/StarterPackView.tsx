import { ArrowLeft, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'wouter'
import { ProblemNote } from '#renderer/host/ProblemNote.tsx'
import { useSession } from '#renderer/host/session.ts'
import { useAction } from '#renderer/host/useAction.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { PageHeader } from '#renderer/ui/PageHeader.tsx'
import { notify } from '#renderer/ui/toastStore.ts'
import type { StarterPackLine, StarterPackView as View } from '#shared/contract/starterPacks.ts'
import type { RegionId, RuleId } from '#shared/kernel/ids.ts'
import css from './rules.module.css'
import own from './starter.module.css'
import { StarterRuleCard } from './StarterRuleCard.tsx'
import { useStarterText } from './starterText.ts'

const toggled = <T,>(list: readonly T[], item: T, isIn: boolean): readonly T[] =>
  isIn ? [...list, item] : list.filter((other) => other !== item)

/** Regions of the organisation that lie where a state's or city's law holds. */
const RegionChoice = (props: {
  readonly value: readonly RegionId[]
  readonly onChange: (value: readonly RegionId[]) => void
}) => {
  const t = useStarterText()
  const { regions } = useSession()
  return (
    <fieldset className={own['regions']}>
      <legend>{t.regions}</legend>
      <p className={own['quiet']}>{t.regionsHint}</p>
      <div className={own['inline']}>
        {regions.map(({ regionId, name }) => (
          <Checkbox
            key={regionId}
            isSelected={props.value.includes(regionId)}
            onChange={(isIn) => {
              props.onChange(toggled(props.value, regionId, isIn))
            }}
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  )
}

const PackHead = ({ pack }: { readonly pack: View }) => {
  const t = useStarterText()
  const format = useFormat()
  return (
    <>
      <Link href="/rules/packs" className={css['back']}>
        <ArrowLeft size={14} aria-hidden="true" /> {t.back}
      </Link>
      <PageHeader
        title={pack.title[format.language]}
        detail={`${t.counts(pack.rules, pack.cases)}. ${t.readOn(format.date(pack.asOf))}.`}
      />
      <p className={own['describes']}>{pack.describes[format.language]}</p>
      <p className={own['notAdvice']}>{t.notAdvice}</p>
      {pack.aged && (
        <p className={own['aged']}>
          <TriangleAlert size={14} aria-hidden="true" /> {t.agedHint(pack.ageMonths)}
        </p>
      )}
    </>
  )
}

export interface StarterPackViewProps {
  readonly pack: View
  /** All packs, for the names of those that share rules. */
  readonly packs: readonly StarterPackLine[]
}

/** A pack with all its rules in words; those that the draft has not can be chosen and taken. */
export const StarterPackView = ({ pack, packs }: StarterPackViewProps) => {
  const t = useStarterText()
  const format = useFormat()
  const [chosen, setChosen] = useState<readonly RuleId[]>([])
  const [regionIds, setRegionIds] = useState<readonly RegionId[]>([])
  const adopt = useAction('rules.adopt', ['rules.draft', 'rules.starter'])
  const missing = pack.items.filter(({ presence }) => presence === 'absent').map(({ rule }) => rule.ruleId)
  const ruleIds = chosen.filter((ruleId) => missing.includes(ruleId))
  const take = async (): Promise<void> => {
    const reply = await adopt.run({ packId: pack.packId, ruleIds: [...ruleIds], regionIds: [...regionIds] })
    if (!reply.ok) return
    notify(t.tookOver(ruleIds.length))
    setChosen([])
  }
  return (
    <>
      <PackHead pack={pack} />
      {pack.belowCountry && missing.length > 0 && <RegionChoice value={regionIds} onChange={setRegionIds} />}
      <div className={own['takeBar']}>
        {missing.length === 0 ? (
          <p className={own['quiet']}>{t.allTaken}</p>
        ) : (
          <>
            <Checkbox
              isSelected={ruleIds.length === missing.length}
              isIndeterminate={ruleIds.length > 0 && ruleIds.length < missing.length}
              onChange={(all) => {
                setChosen(all ? missing : [])
              }}
            >
              {t.chooseAll}
            </Checkbox>
            <span className={own['quiet']}>{t.chosen(format.number(ruleIds.length))}</span>
            <Button variant="primary" isDisabled={ruleIds.length === 0 || adopt.pending} onPress={() => void take()}>
              {t.take(ruleIds.length)}
            </Button>
          </>
        )}
      </div>
      <ProblemNote problem={adopt.problem} />
      {pack.items.map((item) => (
        <StarterRuleCard
          key={item.rule.ruleId}
          item={item}
          sharedFrom={packs.find(({ packId }) => packId === item.sharedFrom)?.title[format.language] ?? null}
          chosen={ruleIds.includes(item.rule.ruleId)}
          onChoose={(isIn) => {
            setChosen(toggled(ruleIds, item.rule.ruleId, isIn))
          }}
        />
      ))}
    </>
  )
}
