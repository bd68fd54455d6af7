import { answerQuestions } from '#renderer/host/workerDesk.ts'
import { advise } from '#shared/roster/advice.ts'
import type { AdviceQuestion } from './adviser.ts'

/** Runs beside the page: tries plans until it has an answer. */
answerQuestions(({ week, ask }: AdviceQuestion) => advise(week, ask))
