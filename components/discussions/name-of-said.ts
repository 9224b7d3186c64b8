/** Under which name words are kept on a device that were not sent yet, by what they are said in or about. */
export const nameOfSaid = (kept: string) => `said ${kept}`;
