import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createHousePack } from '../../backend/packs/housePack.ts'
import { createOrganisation } from '../../backend/setup/createOrganisation.ts'
import { withDoor } from '../door.ts'
import { readJson } from '../jsonFile.ts'
import { readPack } from '../packFile.ts'
import type { AddCommand } from '../addCommand.ts'
import type { Speaker } from '../speaker.ts'
import { api } from '../../../shared/contract/api.ts'

const organisationFile = api['setup.createOrganisation'].input.omit({ shareFolder: true })

/** Rules of one's own: a pack file, of which rules and tables are taken. */
const readRules = async (path: string | undefined, speaker: Speaker) =>
  path === undefined ? null : readPack(path, speaker)

const makeShareFolder = async (folder: string, speaker: Speaker): Promise<void> => {
  try {
    await mkdir(folder, { recursive: true })
  } catch {
    // a file in its place, or no right to make it: either way the person can only name another folder
    throw speaker.failure({ code: 'refused', why: 'shareMissing', details: { folder } })
  }
}

export const addInitCommand: AddCommand = (program, speak) => {
  program
    .command('init')
    .description('create an organisation from a JSON file')
    .argument('<file>', 'name, adminName, regions, outlets')
    .requiredOption('--data <folder>', 'new data folder of the admin')
    .requiredOption('--share <folder>', 'share folder; made when it is absent')
    .option('--rules <pack>', 'pack file with own first rules instead of the house rules')
    .action(async (file: string, options: { data: string; share: string; rules?: string }) => {
      const speaker = speak()
      const asked = await readJson(file, organisationFile, speaker)
      const rules = await readRules(options.rules, speaker)
      const shareFolder = resolve(options.share)
      await makeShareFolder(shareFolder, speaker)
      await withDoor({ data: options.data }, speaker, async (door) => {
        const firstPack: typeof createHousePack = (issue) =>
          rules === null
            ? createHousePack(issue)
            : { ...createHousePack(issue), note: rules.note, rules: rules.rules, tables: rules.tables }
        const created = await createOrganisation(door.composed.backend, { ...asked, shareFolder }, firstPack)
        if (!created.ok) throw speaker.failure(created.error)
        const { organisation, outlets, regions, actor } = await door.session()
        const version = door.composed.backend.workspace().stores.packs.newest()?.version ?? 0
        const data = { organisation, actor, regions, outlets, packVersion: version }
        speaker.answer(data, [speaker.words.created(organisation ?? '', outlets.length, version)])
      })
    })
}
