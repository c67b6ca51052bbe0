/** An operation that has no meaning, such as adding dollars to gigabytes: a mistake of the caller, never of a reader. */
export class QuantityError extends Error {
  override readonly name = 'QuantityError'
}
