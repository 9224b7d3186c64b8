/** The present moment, in one place so that a test can stand at a deadline. */
export const clock = { now: () => new Date() };
