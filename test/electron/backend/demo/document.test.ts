import { expect, test } from 'vitest'
import { places } from '#backend/demo/places.ts'
import { chainFaults, draftsChecked, draftsWithProblems, plantedHabits, plantedStaffing } from '#backend/demo/story.ts'
import { plantedOverrides } from '#backend/demo/storyOverrides.ts'
import { demoDocument } from '#test/support/demoDocument.ts'

// written anew by `vitest run test/electron/backend/demo/document.test.ts -u`
test('docs/demo.md says what the generator plants', async () => {
  await expect(demoDocument()).toMatchFileSnapshot('../../../../docs/demo.md')
})

test('the story names outlets that exist', () => {
  const names = new Set(places.map(({ key }) => key))
  const named = [
    ...[...plantedStaffing, ...plantedHabits, ...chainFaults, ...plantedOverrides].map(({ outlet }) => outlet),
    ...draftsChecked,
    ...draftsWithProblems,
  ]
  expect(named.filter((name) => !names.has(name))).toEqual([])
})

test('each region has two requests waiting for its lead, and every state of an override occurs', () => {
  const waiting = plantedOverrides.filter(({ state }) => state === 'awaiting')
  const regionOf = (name: string) => places.find(({ key }) => key === name)?.outlet.regionId
  const perRegion = Map.groupBy(waiting, ({ outlet }) => regionOf(outlet))
  expect([...perRegion.values()].map((requests) => requests.length)).toEqual([2, 2, 2])
  expect(new Set(plantedOverrides.map(({ state }) => state))).toEqual(
    new Set(['active', 'expiring', 'expired', 'withdrawn', 'refused', 'awaiting']),
  )
})
