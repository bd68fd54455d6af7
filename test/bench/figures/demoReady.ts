/** From the request for the demo until one can work in it. */
import { againstLimit, medianOf, type Figure } from '../ratio.ts'
import type { Scene } from '../scene/scene.ts'

const limitMs = 10_000

export const demoReady = async (scene: Scene): Promise<Figure> => {
  const demos = [await scene.demo(), await scene.anotherDemo(), await scene.anotherDemo()]
  return againstLimit('demo-ready', medianOf(demos.map(({ readyMs }) => readyMs)), limitMs, 'ms')
}
