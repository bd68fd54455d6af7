import { useFormat } from '#renderer/i18n/useFormat.ts'
import type { CheckedChain, InspectionReport } from '#shared/inspect/report.ts'
import { useInspectorText } from './inspectorText.ts'
import { problemText } from './problemText.ts'
import { useWhen } from './useWhen.ts'
import css from './inspector.module.css'

const Chain = ({ chain }: { readonly chain: CheckedChain }) => {
  const { files: t } = useInspectorText()
  const format = useFormat()
  const state = chain.unbroken
    ? t.unbroken
    : chain.missing > 0
      ? t.others(chain.missing, format.number(chain.missing))
      : t.broken
  return (
    <li>
      {t.chain(chain.signer ?? chain.deviceId, format.number(chain.fromSeq), format.number(chain.toSeq))}: {state}.{' '}
      <span className={css['quiet']}>{chain.before === null ? t.begins : t.before(chain.before)}</span>
    </li>
  )
}

export const FilesSection = ({ report }: { readonly report: InspectionReport }) => {
  const words = useInspectorText()
  const t = words.files
  const when = useWhen(report.outlet?.timeZone)
  return (
    <section aria-labelledby="files">
      <h2 id="files">{t.title}</h2>
      <ul className={css['list']}>
        {report.chains.map((chain) => (
          <Chain key={chain.deviceId} chain={chain} />
        ))}
      </ul>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard */}
      <section className={css['wide']} tabIndex={0} aria-label={`${t.title}: ${t.digest}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.file}</th>
              <th scope="col">{t.signer}</th>
              <th scope="col">{t.made}</th>
              <th scope="col">{t.digest}</th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {report.files.map(({ path, signer, createdAt, sha256, problem }, at) => (
              <tr key={`${String(at)} ${path}`}>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td>{signer ?? '–'}</td>
                <td className={css['nowrap']}>{createdAt === null ? '–' : when(createdAt)}</td>
                <td>
                  <code className={css['digest']}>{sha256}</code>
                </td>
                <td>
                  {problem === null ? (
                    words.checks.holds
                  ) : (
                    <strong className={css['no']}>{problemText(words, problem)}</strong>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
