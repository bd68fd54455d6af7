import { answerQuestions } from '#renderer/host/workerDesk.ts'
import { checkTable } from '#shared/rules/checkTable.ts'

/** Runs beside the page: analyses a table and runs its cases while somebody types. */
answerQuestions(checkTable)
