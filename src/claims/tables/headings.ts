/** Heads a column of a league's table: games won. */
export const won = /^(?:won|wins|w)$/
/** Games drawn. */
export const drawn = /^(?:drawn|draws|ties|d)$/
/** Games lost. */
export const lost = /^(?:lost|losses|defeats|l)$/

const comes =
  /\b(?:deliver(?:y|ies|ed)|in|received|bought|purchase[sd]?|arriv(?:als|ed)|added|births?|born|made|new|joined|joiners|net|income|deposits?|paid in|produced|credits?|interest|(?:im)?migration|gain(?:s|ed)|intake)\b/
const goes =
  /\b(?:used|use|sold|out|outgoings?|deaths?|died|spent|(?:re)?paid|issued|withdraw(?:n|als)|lost|losses|gone|taken|expenses?|scrapped|wasted|broken|emigration|departures?|departed|leavers|left|lent|consumed|debits?)\b(?! in\b)/

/** Whether a column heads what comes to a stock, or what goes from it; 0 where its words say neither, or both. */
export function signOf(head: string): 1 | -1 | 0 {
  const [isIn, isOut] = [comes.test(head), goes.test(head)]
  if (isIn === isOut) return 0
  return isIn ? 1 : -1
}

const countedAnew = /\b(?:counted|actual(?:ly)?|found|measured)\b/
const noStock = /\b(?:age|years?|n(?:umber|o)|rank)\b|#/
const ofYear = /\d{4}/

/** Whether a column heads what was there, or what is there at the end: "start of 2024" does, "year" does not. */
export function isStock(head: string): boolean {
  return ofYear.test(head) || !(countedAnew.test(head) || noStock.test(head))
}
