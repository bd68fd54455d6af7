import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { likelyCountry, likelyZone } from '#shared/people/countryZones.ts'
import { ProblemNote } from '../../host/ProblemNote.tsx'
import { ObjectAccess } from '../../host/ObjectAccess.tsx'
import { ShareCheckNote } from '../../host/ShareCheckNote.tsx'
import { useAction } from '../../host/useAction.ts'
import { useShareCheck } from '../../host/useShareCheck.ts'
import { useLanguage } from '../../i18n/languageStore.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import {
  addOutlet,
  emptyOrganisation,
  organisationRequest,
  renameRegion,
  type OutletDefaults,
} from './newOrganisation.ts'
import { rolesOf } from './outletDefaults.ts'
import { OutletRow } from './OutletRow.tsx'
import css from './setup.module.css'
import { formatCodeOf, roleCodeOf, useSetupText } from './setupText.ts'

/** A bakery with a café where the device stands; the first outlet starts with it. */
const useDefaults = (): OutletDefaults => {
  const { formats, roleNames } = useSetupText().create
  const language = useLanguage()
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return {
    format: formats['bakery-cafe'],
    roles: rolesOf('bakery-cafe', roleNames),
    country: likelyCountry(timeZone, language),
    timeZone: likelyZone(timeZone, language),
  }
}

export const CreateForm = ({ onBack }: { readonly onBack: () => void }) => {
  const all = useSetupText()
  const t = all.create
  const defaults = useDefaults()
  const create = useAction('setup.createOrganisation', ['session.'])
  const check = useShareCheck()
  const [draft, setDraft] = useState(() => emptyOrganisation(defaults))
  return (
    <Form
      className={css['form'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        const request = organisationRequest(draft, { format: formatCodeOf, role: roleCodeOf })
        void check.before(draft.shareFolder, () => void create.run(request))
      }}
    >
      <ProblemNote problem={create.problem} />
      <div className={css['pair']}>
        <TextField
          isRequired
          label={t.name}
          value={draft.name}
          onChange={(name) => {
            setDraft({ ...draft, name })
          }}
        />
        <TextField
          isRequired
          label={t.adminName}
          value={draft.adminName}
          onChange={(adminName) => {
            setDraft({ ...draft, adminName })
          }}
        />
      </div>
      <TextField
        isRequired
        label={t.shareFolder}
        description={t.shareHint}
        value={draft.shareFolder}
        onChange={(shareFolder) => {
          setDraft({ ...draft, shareFolder })
          check.forget()
        }}
      />
      <ObjectAccess place={draft.shareFolder} />
      <section className={css['group']} aria-label={t.regions}>
        <h2>{t.regions}</h2>
        {draft.regions.map((region, index) => (
          // eslint-disable-next-line react/no-array-index-key -- a region has no name yet while it is typed
          <div key={index} className={css['regionRow']}>
            <TextField
              isRequired
              label={t.region(index + 1)}
              value={region}
              onChange={(name) => {
                setDraft(renameRegion(draft, index, name))
              }}
            />
            <IconButton
              label={t.removeRegion(region)}
              isDisabled={draft.regions.length === 1}
              onPress={() => {
                setDraft({ ...draft, regions: draft.regions.filter((_, at) => at !== index) })
              }}
            >
              <X size={16} aria-hidden="true" />
            </IconButton>
          </div>
        ))}
        <Button
          size="small"
          icon={<Plus size={14} aria-hidden="true" />}
          onPress={() => {
            setDraft({ ...draft, regions: [...draft.regions, ''] })
          }}
        >
          {t.addRegion}
        </Button>
      </section>
      <section className={css['group']} aria-label={t.outlets}>
        <h2>{t.outlets}</h2>
        <p className={css['hint']}>
          {t.outletsHint} {t.formatHint}
        </p>
        {draft.outlets.map((outlet) => (
          <OutletRow
            key={outlet.outletKey}
            outlet={outlet}
            // a further outlet is typed at once; the first one waits until the organisation has its name
            takeFocus={outlet !== draft.outlets[0]}
            regions={draft.regions}
            onChange={(next) => {
              setDraft({ ...draft, outlets: draft.outlets.map((old) => (old === outlet ? next : old)) })
            }}
            onRemove={() => {
              setDraft({ ...draft, outlets: draft.outlets.filter((old) => old !== outlet) })
            }}
          />
        ))}
        <Button
          size="small"
          icon={<Plus size={14} aria-hidden="true" />}
          onPress={() => {
            setDraft(addOutlet(draft, defaults))
          }}
        >
          {t.addOutlet}
        </Button>
      </section>
      <ShareCheckNote check={check} />
      <div className={css['row']}>
        <Button onPress={onBack}>{all.back}</Button>
        <Button type="submit" variant="primary" isDisabled={check.running || create.pending}>
          {t.submit}
        </Button>
      </div>
    </Form>
  )
}
