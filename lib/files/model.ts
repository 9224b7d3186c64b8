/** The largest file, in bytes, and the most files of one organisation on one call. */
export const longestFile = 10 * 1_048_576;
export const mostFiles = 10;
