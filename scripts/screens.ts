import '../electron/backend/requireModernNode.ts'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { languages } from '../shared/kernel/text.ts'
import { actAs, enter, startDemo } from '../test/e2e/support/demo.ts'
import { removeFolders, startDevice } from '../test/e2e/support/device.ts'
import { callDoor } from '../test/e2e/support/door.ts'
import { demoScreens, openScreen, openSetup } from '../test/e2e/support/screens.ts'
import { findBrowser } from './browser.ts'
import { say } from './run.ts'

/** Pictures of the demo for the documentation: the fixed seed, its own clock, no motion. */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/screens' },
    language: { type: 'string', default: 'en' },
    size: { type: 'string', default: '1280x800' },
    only: { type: 'string', default: '' },
  },
})
const language = languages.find((known) => known === values.language) ?? 'en'
const [width = 1_280, height = 800] = values.size.split('x').map(Number)
/** Close to another picture that is kept. */
const left = new Set(
  `plan-problems plan-takers palette person import-empty roles outlets outlet
  rule rule-scope rule-values rule-health rule-history rule-differences rules-publish table-case presets
  invite inspection device device-handover contests recovery-remove recovery-restore outlet-add region-add
  retention-remove settings`.split(/\s+/),
)
const wanted = demoScreens.filter(({ name }) =>
  values.only === '' ? !left.has(name) : values.only.split(',').includes(name),
)

const executablePath = findBrowser()
if (executablePath === null) {
  say('The pictures need Chromium: install Chrome, Chromium or Edge, or set CHROMIUM to its program file.')
  process.exit(2)
}
mkdirSync(values.out, { recursive: true })
const browser = await chromium.launch({ executablePath })
const newPage = () => browser.newPage({ viewport: { width, height }, locale: 'en-GB', timezoneId: 'Europe/Berlin' })
// the folder stands on some of the pictures: always the same one
const [freshFolder, demoFolder] = ['plumbline-new', 'plumbline-demo'].map((name) => join(tmpdir(), name)) as [
  string,
  string,
]
removeFolders(freshFolder, demoFolder)
const fresh = await startDevice('screens', freshFolder)
const demo = await startDemo(demoFolder)

for (const theme of ['light', 'dark'] as const) {
  const first = await newPage()
  await enter(first, fresh, { theme, language })
  await openSetup('setup', first, language)
  await first.screenshot({ path: `${values.out}/setup-${theme}.png`, animations: 'disabled' })
  await first.close()
  for (const screen of wanted) {
    const page = await newPage()
    await actAs(demo, screen.role, screen.outlet)
    await enter(page, demo, { theme, language })
    await openScreen(screen, page, demo, language)
    await page.screenshot({ path: `${values.out}/${screen.name}-${theme}.png`, animations: 'disabled', caret: 'hide' })
    await page.close()
    if (screen.role === 'admin') await callDoor(demo, 'rules.discardDraft', {})
    say(`${screen.name}, ${theme}`)
  }
}
await browser.close()
for (const device of [fresh, demo]) {
  await device.stop()
  removeFolders(device.dataFolder)
}
