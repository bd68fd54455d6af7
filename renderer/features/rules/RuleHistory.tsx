import { useResource } from '#renderer/host/useResource.ts'
import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { Catalogue } from '#shared/contract/rules.ts'
import { noteIn } from '#shared/i18n/told/noteIn.ts'
import { diffPacks } from '#shared/rules/diff.ts'
import { ChangeList } from './ChangeList.tsx'
import { ruleOfChange } from './changeWords.ts'
import css from './rules.module.css'
import { useRulesText } from './rulesWords.ts'

type Version = Catalogue['versions'][number]

const VersionEntry = ({ ruleId, version }: { readonly ruleId: string; readonly version: Version }) => {
  const t = useRulesText()
  const format = useFormat()
  const after = useResource('rules.pack', { version: version.version })
  const before = useResource('rules.pack', version.version === 1 ? null : { version: version.version - 1 })
  const packs = before.data && after.data ? [before.data, after.data] : []
  const changes =
    before.data && after.data
      ? diffPacks(before.data, after.data).filter((change) =>
          packs.some((pack) => ruleOfChange(change, pack)?.ruleId === ruleId),
        )
      : []
  return (
    <li>
      <div className={css['versionHead']}>
        <strong>{t.versionName(version.version)}</strong>
        <span>{t.inForceFrom(format.date(version.effectiveOn))}</span>
      </div>
      {version.note !== '' && <p>{noteIn(version.note, format.language)}</p>}
      {version.version === 1 && <p className={css['muted']}>{t.firstVersion}</p>}
      {packs.length > 0 && changes.length === 0 && <p className={css['muted']}>{t.unchanged}</p>}
      {changes.length > 0 && <ChangeList changes={changes} packs={packs} hideRule />}
    </li>
  )
}

/** What each published version changed in this rule, newest first. */
export const RuleHistory = ({
  ruleId,
  versions,
}: {
  readonly ruleId: string
  readonly versions: readonly Version[]
}) => (
  <ol className={css['versions']}>
    {versions.map((version) => (
      <VersionEntry key={version.version} ruleId={ruleId} version={version} />
    ))}
  </ol>
)
