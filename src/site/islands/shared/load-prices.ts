import { type Book, makeBook, newestCheck, type Pack } from '../../../book/index.ts'
import { openPrices, type Prices } from '../../../calculator/index.ts'

let loaded: Promise<Book> | undefined

/** The book, fetched once from where the build put it; prices as of the newest check. */
export async function loadPrices(urls: readonly string[]): Promise<Prices> {
  loaded ??= fetchBook(urls)
  const book = await loaded
  return openPrices(book, newestCheck(book))
}

async function fetchBook(urls: readonly string[]): Promise<Book> {
  try {
    const packs = await Promise.all(urls.map(async (url) => (await (await fetch(url)).json()) as Pack))
    return makeBook(...packs)
  } catch (error) {
    // Another try may find the network back.
    loaded = undefined
    throw error
  }
}
