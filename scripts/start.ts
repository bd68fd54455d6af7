import '../electron/backend/requireModernNode.ts'
import { startApp } from './startApp.ts'

process.exit(await startApp(process.argv.slice(2)))
