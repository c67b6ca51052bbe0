/** The part of a worker that is used here: it is sent a message and answers with messages. */
export interface Channel {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listen: (event: { readonly data: unknown }) => void): void
}

/** A question sent to a worker, and an answer, under one number. */
export interface Numbered<T> {
  readonly id: number
  readonly body: T
  /** Whether nothing more follows. */
  readonly isLast: boolean
}

/**
 * Asks a worker one thing at a time. While it is busy only the newest question waits: answers to a question that is no
 * longer the newest are not told.
 */
export function makeLatest<Question, Answer>(
  open: () => Channel,
  tell: (answer: Answer) => void,
): (question: Question) => void {
  let channel: Channel | undefined
  let newest = 0
  let isBusy = false
  let waiting: Numbered<Question> | undefined
  const send = (question: Numbered<Question>) => {
    channel ??= connect()
    isBusy = true
    channel.postMessage(question)
  }
  const connect = () => {
    const made = open()
    made.addEventListener('message', ({ data }) => {
      const { id, body, isLast } = data as Numbered<Answer>
      if (id === newest) tell(body)
      if (!isLast) return
      isBusy = false
      const next = waiting
      waiting = undefined
      if (next) send(next)
    })
    return made
  }
  return (body) => {
    const question = { id: ++newest, body, isLast: true }
    if (isBusy) waiting = question
    else send(question)
  }
}
