import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { changeTheme } from './demo.ts'

const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe found, in words that help to mend it. No page of ours has frames: axe needs no second page to sum up. */
const faultsOf = async (page: Page, rules: readonly string[]): Promise<readonly string[]> => {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true)
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze()
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

/** All rules of axe, best practices included, on the page as it stands. */
export const expectNoFault = async (page: Page, name: string): Promise<void> => {
  expect(await faultsOf(page, []), name).toEqual([])
}

/** The rules about colour in dark colours: a page that passed in light ones differs in its colours alone. */
export const expectNoFaultInDark = async (page: Page, name: string): Promise<void> => {
  await changeTheme(page, 'dark')
  expect(await faultsOf(page, colourRules), `${name}, dark`).toEqual([])
}

export const expectNoFaultInBoth = async (page: Page, name: string): Promise<void> => {
  await changeTheme(page, 'light')
  await expectNoFault(page, `${name}, light`)
  await expectNoFaultInDark(page, name)
}
