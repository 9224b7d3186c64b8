/** How long somebody counts as being there after their browser last said so, in milliseconds. */
export const presentFor = 45_000;
