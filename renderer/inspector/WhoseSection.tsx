import type { InspectionReport } from '#shared/inspect/report.ts'
import { useInspectorText } from './inspectorText.ts'
import { useWhen } from './useWhen.ts'
import css from './inspector.module.css'

const groupsOf = (digits: string): readonly string[] => digits.match(/.{1,8}/g) ?? []

/** What the reader has to compare by another way: nothing in the file can vouch for its own origin. */
export const WhoseSection = ({ report }: { readonly report: InspectionReport }) => {
  const { whose } = useInspectorText()
  const when = useWhen(report.outlet?.timeZone)
  const { inspection, registry, outlet, files } = report
  const name = registry?.organisation.name ?? inspection.organisationId
  const region = registry?.regions.find(({ regionId }) => regionId === outlet?.regionId)
  const writtenAt = files.find(({ type, createdAt }) => type === 'rules' && createdAt !== null)?.createdAt ?? null
  return (
    <section aria-labelledby="whose">
      <h2 id="whose">{whose.title}</h2>
      <p>{whose.text(name)}</p>
      <dl className={css['facts']}>
        <dt>{whose.key}</dt>
        <dd>
          <code className={css['key']}>
            {groupsOf(inspection.rootSha256).map((group, at) => (
              <span key={`${String(at)}${group}`}>{group}</span>
            ))}
          </code>
          <p className={css['quiet']}>{whose.keyHint}</p>
        </dd>
        <dt>{whose.organisation}</dt>
        <dd>{name}</dd>
        <dt>{whose.outlet}</dt>
        <dd>
          {outlet?.name ?? inspection.outletId}
          {region !== undefined && `, ${region.name}`}
        </dd>
        <dt>{whose.share}</dt>
        <dd>
          <code>{inspection.shareId}</code>
        </dd>
        {writtenAt !== null && (
          <>
            <dt>{whose.registryOf}</dt>
            <dd>{when(writtenAt)}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
