import '../host/jitless.ts'
import '@fontsource-variable/inter'
import '../ui/tokens.css'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectHost } from '../host/connectHost.ts'
import { HostProvider } from '../host/HostProvider.tsx'
import { App } from './App.tsx'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <HostProvider host={connectHost()}>
      <App />
    </HostProvider>
  </StrictMode>,
)
