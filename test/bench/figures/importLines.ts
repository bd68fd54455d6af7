/** 100,000 lines of demand from one file, read, checked and stored. */
import { addDays } from '#shared/kernel/time.ts'
import { againstLimit, type Figure } from '../ratio.ts'
import { importFile } from '../scene/largeBoard.ts'
import { withHost, type Scene } from '../scene/scene.ts'

const lines = 100_000
const limitMs = 10_000
const perDay = 24

/** Half-hours from six to eighteen of many years to come, all outlets in turn: nothing there is stored before. */
export const importOfDemand = async (scene: Scene): Promise<Figure> => {
  const { folder } = await scene.demo()
  return withHost(folder, async (door) => {
    const { outlets } = await door.actAs('admin')
    const names = outlets.map(({ name }) => name)
    const rows = Array.from({ length: lines }, (_, at) => {
      const step = Math.floor(at / names.length)
      const half = step % perDay
      const on = addDays('2030-01-07', Math.floor(step / perDay))
      const time = `${String(6 + (half >> 1)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`
      return [names[at % names.length] ?? '', `${on} ${time}`, at % 97]
    })
    const startAt = performance.now()
    await importFile(door, 'demand', [['outlet', 'time', 'customers'], ...rows])
    return againstLimit('import-100000-lines', performance.now() - startAt, limitMs, 'ms')
  })
}
