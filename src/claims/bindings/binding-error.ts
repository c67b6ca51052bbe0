/** What is wrong with an author's binding, and how far into it. */
export class BindingError extends Error {
  override readonly name = 'BindingError'
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.at = at
  }
}
