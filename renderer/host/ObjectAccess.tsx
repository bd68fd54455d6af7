import { useState } from 'react'
import { shareCheckDa } from '#shared/i18n/shareCheck/da.ts'
import { shareCheckDe } from '#shared/i18n/shareCheck/de.ts'
import { shareCheckEn } from '#shared/i18n/shareCheck/en.ts'
import { isObjectPlace } from '#shared/sync/objectPlace.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import css from './shareCheck.module.css'
import { useAction } from './useAction.ts'
import { useResource } from './useResource.ts'

const empty = { endpoint: '', region: 'us-east-1', accessKeyId: '', secretAccessKey: '' }

const Fields = () => {
  const t = useText({ en: shareCheckEn, de: shareCheckDe, da: shareCheckDa }).access
  const kept = useResource('share.access', {})
  const keep = useAction('share.saveAccess', ['share.access'])
  const [draft, setDraft] = useState(empty)
  const from = kept.data?.from ?? null
  const set = (name: keyof typeof empty) => (text: string) => {
    setDraft({ ...draft, [name]: text })
  }
  const isWhole = draft.region !== '' && draft.accessKeyId !== '' && draft.secretAccessKey !== ''
  const save = async (): Promise<void> => {
    const endpoint = draft.endpoint.trim()
    const reply = await keep.run({ ...draft, endpoint: endpoint === '' ? null : endpoint })
    // the secret stays in no field
    if (reply.ok) setDraft(empty)
  }
  return (
    <section className={css['access']} aria-label={t.title}>
      <h3>{t.title}</h3>
      <output>{from === 'kept' ? t.kept : from === 'environment' ? t.environment : t.hint}</output>
      <ProblemNote problem={keep.problem} />
      <div className={css['pair']}>
        <TextField label={t.endpoint} description={t.endpointHint} value={draft.endpoint} onChange={set('endpoint')} />
        <TextField label={t.region} value={draft.region} onChange={set('region')} />
        <TextField label={t.accessKeyId} value={draft.accessKeyId} autoComplete="off" onChange={set('accessKeyId')} />
        <TextField
          label={t.secret}
          description={t.secretHint}
          type="password"
          autoComplete="off"
          value={draft.secretAccessKey}
          onChange={set('secretAccessKey')}
        />
      </div>
      <Button size="small" isDisabled={!isWhole || keep.pending} onPress={() => void save()}>
        {t.keep}
      </Button>
    </section>
  )
}

/** Asks for access where the place is an object storage; nothing for a folder. */
export const ObjectAccess = ({ place }: { readonly place: string }) => (isObjectPlace(place.trim()) ? <Fields /> : null)
