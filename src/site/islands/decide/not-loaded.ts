/** What is said where the calculator or its prices did not come. */
export const NOT_LOADED = 'The prices could not be loaded. Is the network there?'
