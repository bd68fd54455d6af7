import { goTo } from './demo.ts'
import type { Screen } from './screen.ts'

/** The names are in sight, as they are before a file with them is saved. */
export const inspectionScreens: readonly Screen[] = [
  {
    name: 'inspection',
    role: 'manager',
    outlet: 'Altona',
    open: async ({ page, t }) => {
      await goTo(page, '/share')
      await page.getByRole('button', { name: t.inspection.open }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByText(t.inspection.addNames).click()
      await dialog.getByRole('alert').waitFor()
    },
  },
]
