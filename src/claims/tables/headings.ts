/** Heads a column of a league's table: games won. */
export const won = /^(?:won|wins|w)$/
/** Games drawn. */
export const drawn = /^(?:drawn|draws|ties|d)$/
/** Games lost. */
export const lost = /^(?:lost|losses|defeats|l)$/
