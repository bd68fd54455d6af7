import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components'
import css from './layout.module.css'

export interface TabsProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly onChange: (value: V) => void
  readonly tabs: readonly { readonly value: V; readonly label: ReactNode; readonly content: ReactNode }[]
}

export const Tabs = <V extends string>({ label, value, onChange, tabs }: TabsProps<V>) => (
  <AriaTabs
    selectedKey={value}
    className={css['tabs'] ?? ''}
    onSelectionChange={(key) => {
      const next = tabs.find((tab) => tab.value === key)
      if (next) onChange(next.value)
    }}
  >
    <TabList aria-label={label} className={css['tabList'] ?? ''}>
      {tabs.map((tab) => (
        <Tab key={tab.value} id={tab.value} className={css['tab'] ?? ''}>
          {tab.label}
        </Tab>
      ))}
    </TabList>
    {tabs.map((tab) => (
      <TabPanel key={tab.value} id={tab.value} className={css['tabPanel'] ?? ''}>
        {tab.content}
      </TabPanel>
    ))}
  </AriaTabs>
)
