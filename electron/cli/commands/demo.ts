import { resolve } from 'node:path'
import { withDoor } from '../door.ts'
import type { AddCommand } from '../addCommand.ts'
import { wholeNumber } from '../wholeNumber.ts'

export const addDemoCommand: AddCommand = (program, speak) => {
  program
    .command('demo')
    .description('make the demo company in a new data folder')
    .argument('<folder>', 'data folder, new or empty')
    .option('--seed <number>', 'another company for another number', wholeNumber)
    .action(async (folder: string, options: { seed?: number }) => {
      const speaker = speak()
      await withDoor({ data: folder }, speaker, async (door) => {
        const { seed } = options
        await door.finish(await door.call('setup.demo', seed === undefined ? {} : { seed }))
        const { organisation, actor, outlets, choices } = await door.session()
        const data = { folder: resolve(folder), organisation, actor, outlets: outlets.length, actors: choices.length }
        speaker.answer(data, [speaker.words.demoReady(folder)])
      })
    })
}
