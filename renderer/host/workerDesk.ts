/** A question on its way to a worker, and its answer on the way back. */
export interface DeskRequest<Question> {
  readonly number: number
  readonly question: Question
}
export interface DeskReply<Answer> {
  readonly number: number
  readonly answer: Answer
}

/** What is needed of a worker. */
export interface DeskLine<Question> {
  readonly post: (request: DeskRequest<Question>) => void
  readonly close: () => void
}
export interface LineEnds<Answer> {
  readonly onReply: (reply: DeskReply<Answer>) => void
  readonly onFault: (cause: Error) => void
}
export type OpenLine<Question, Answer> = (ends: LineEnds<Answer>) => DeskLine<Question>

/** Answers questions; rejects when no answer can be had. */
export interface Desk<Question, Answer> {
  readonly ask: (question: Question) => Promise<Answer>
}

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void
  readonly reject: (cause: Error) => void
}

/** The line is opened by the first question, and again after a fault. Answers may come in any order. */
export const createDesk = <Question, Answer>(open: OpenLine<Question, Answer>): Desk<Question, Answer> => {
  const waiting = new Map<number, Waiting<Answer>>()
  let line: DeskLine<Question> | null = null
  let asked = 0
  const onFault = (cause: Error): void => {
    line?.close()
    line = null
    for (const { reject } of waiting.values()) reject(cause)
    waiting.clear()
  }
  const onReply = ({ number, answer }: DeskReply<Answer>): void => {
    waiting.get(number)?.resolve(answer)
    waiting.delete(number)
  }
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const number = (asked += 1)
        line ??= open({ onReply, onFault })
        waiting.set(number, { resolve, reject })
        line.post({ number, question })
      }),
  }
}

/** The page stays free while the worker works. `start` names the worker's file where the build can see it. */
export const lineToWorker =
  <Question, Answer>(start: () => Worker): OpenLine<Question, Answer> =>
  ({ onReply, onFault }) => {
    const worker = start()
    worker.addEventListener('message', ({ data }: MessageEvent<DeskReply<Answer>>) => onReply(data))
    worker.addEventListener('error', ({ message }) => onFault(new Error(message)))
    return { post: (request) => worker.postMessage(request, {}), close: () => worker.terminate() }
  }

/** The other end, inside the worker. */
export const answerQuestions = (answer: (question: never) => unknown): void => {
  self.addEventListener('message', ({ data }: MessageEvent<DeskRequest<never>>) => {
    const reply: DeskReply<unknown> = { number: data.number, answer: answer(data.question) }
    self.postMessage(reply, {})
  })
}
