/** Something the user asked for that did not happen: printed as it is, without a stack, and the command exits with 2. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** A file over the limit of its reader. */
export class TooLarge extends Refusal {}
