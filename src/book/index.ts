export {
  type FeedMap,
  FeedRefusal,
  type ImportedPrices,
  importFeed,
  printPrices,
} from './aws/import-feed.ts'
export { awsPack, awsSpeech, dynamodbFeedMap } from './aws/pack.ts'
export { type Book, BookError, makeBook } from './book.ts'
export { ageInDays, isIsoDate, isPastReview, isValidOn } from './dates.ts'
export {
  findPrice,
  findRegion,
  getFact,
  listPastReview,
  newestCheck,
  type PriceAnswer,
  type PriceQuery,
  type SoldPrice,
} from './lookup.ts'
export { packJsonSchema, packSchema, readPack } from './pack-schema.ts'
export type {
  Amount,
  Certainty,
  Dated,
  FactRecord,
  IsoDate,
  Pack,
  Phrasing,
  Phrasings,
  PriceItem,
  PricePhrasing,
  PriceRecord,
  Region,
  RegionSet,
  Source,
} from './types.ts'
