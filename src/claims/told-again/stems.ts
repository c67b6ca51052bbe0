const STOP = new Set(
  'a an the this that these those it its they them their there here we us our you your he him his she her i me my who whom whose which what when where why how is are was were be been being am do does did done doing have has had having will would shall should can could may might must and or but nor so if then than as at by for from in into of off on onto out over to up with without about after before again all any both each every few more most much many some such no not only own same too very just also still even ever never once one two three four five six seven eight nine ten hundred thousand million billion per get got gets take takes took taken make makes made give gives gave come comes came go goes went need needs needed let say says said know want like well now yet because while since until through between against during under above below down least less other another thing things way ways altogether together total number amount question answer recall'.split(
    ' ',
  ),
)
const LONGEST = 6

/** The words of a stretch that say what it is about, without endings, in order and each once. */
export function stemsOf(text: string): string[] {
  const found = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}][\p{L}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu)) {
    for (const part of word.replace(/['’](?:s|re|ve|ll|d|t|m)$/, '').split('-')) {
      if (part.length > 1 && !STOP.has(part)) found.add(stemOf(part))
    }
  }
  return [...found]
}

/** A word as far as its forms share it: photo of photos, replic of replicated and replication. */
export function stemOf(word: string): string {
  const bare = word.length > 4 ? word.replace(/(?:ies|es|s|ing|ed|er|ly)$/, '') : word.replace(/s$/, '')
  return (bare.length < 2 ? word : bare.replace(/(.)\1$/, '$1').replace(/[ey]$/, '')).slice(0, LONGEST)
}
