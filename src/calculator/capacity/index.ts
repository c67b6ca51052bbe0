export { countIndexWrite, projectEntry, type SecondaryIndex } from './index-writes.ts'
export { type Attribute, CapacityError, type Item } from './item.ts'
export { type AttributeSize, type ItemSize, largestItem, sizeItem } from './item-size.ts'
export { type ItemForm, readItem } from './read-item.ts'
export {
  countBatchGet,
  countBatchWrite,
  countDelete,
  countGet,
  countPut,
  countQuery,
  countReplicated,
  countTransaction,
  type Size,
  type WriteSizes,
} from './requests.ts'
export { addUnits, countReadUnits, countWriteUnits, type ReadKind, type Units } from './units.ts'
