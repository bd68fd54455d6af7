import '../host/jitless.ts'
import '../ui/tokens.css'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { InspectorPage } from './InspectorPage.tsx'
import { openInspection } from './openInspection.ts'

const root = document.querySelector('#root')
const data = document.querySelector<HTMLElement>('#inspection')
if (root === null || data === null) throw new Error('this page has no data in it')
const { kid = '', signature = '' } = data.dataset
const opened = openInspection({ body: data.textContent, kid, signature }, globalThis.crypto?.subtle)
createRoot(root).render(
  <StrictMode>
    <InspectorPage opened={opened} />
  </StrictMode>,
)
