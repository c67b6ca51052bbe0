/** The hours of a month, by convention, wherever one is reckoned with. */
export const HOURS_OF_MONTH = 730
