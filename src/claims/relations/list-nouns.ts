/** What people announce or sum up lists of: a number of these, beside a list, counts its items. */
const nouns =
  /^(?:abilit|action|advantage|aim|answer|argument|aspect|box|cause|change|check|claim|conclusion|condition|criteri|decision|demand|drawback|error|example|exercise|fact|feature|finding|goal|idea|integration|item|lesson|limit|line|measure|message|mistake|module|objection|objective|option|part|phase|piece|point|principle|problem|promise|proposal|question|reason|recommendation|remark|request|requirement|risk|rule|sign|skill|sort|source|speech|stage|step|stop|suggestion|task|theme|thing|tip|topic|trick|way|wish)(?:s|es|ies|a|on)?$/

/** Whether a word names what lists are made of, in the plural. */
export function isListNoun(word: string): boolean {
  return nouns.test(word.toLowerCase())
}

/** Whether two words are the same noun, whatever their number. */
export function isSameNoun(a: string, b: string): boolean {
  return a !== '' && stem(a) === stem(b)
}

function stem(word: string): string {
  return word.toLowerCase().replace(/(?:ies|y|e?s)$/, '')
}
