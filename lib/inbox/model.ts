const minute = 60_000;

/** How often a mail is tried before it is left alone. */
export const mostTries = 12;

/** How long whoever took a mail may need to send it, in milliseconds: longer than a mail server is waited for. */
export const leaseOfMail = 5 * minute;

/** The pause before the next try, in milliseconds, after so many: half a minute, doubled each time, six hours at most. */
export const pauseAfter = (tries: number) => Math.min(2 ** (tries - 1) * minute / 2, 6 * 60 * minute);

/** How long a mail is remembered, in milliseconds: all its tries take two days. */
export const mailIsKept = 30 * 24 * 60 * minute;

/** Reasons that cannot wait for a digest: somebody has to do something within days, and nobody else can do it for them. */
const urgent = new Set(["vote", "second", "sign", "signAgain", "signReminder", "reminded", "clarify", "confirm", "approve", "returned", "file", "declare", "missed", "embargoLift"]);

/** Whether what somebody is told is mailed at once or goes into their next digest. */
export const urgencyOf = (reason: string): "now" | "later" => (urgent.has(reason) ? "now" : "later");
