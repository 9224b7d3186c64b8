import { eq, lt } from "drizzle-orm";
import { z } from "zod";
import { attempts, onceKeys, sessions, signInLinks } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { fingerprint } from "#lib/platform/ids.ts";
import { upkeep } from "#lib/kernel/command.ts";
import { tellStrangerAfter } from "#lib/people/model.ts";

const day = 24 * 3_600_000;
const ago = (milliseconds: number) => new Date(clock.now().getTime() - milliseconds);

/** How long an act stays known by the key it was sent under, in milliseconds. */
const keysAreKept = 30 * day;

/** Notes that a session is in use, so that it does not become idle. */
export const noteUse = upkeep({
  name: "noteUse", input: z.strictObject({ secret: z.string() }),
  async run({ input: { secret }, tx }) {
    await tx.update(sessions).set({ seenAt: clock.now() }).where(eq(sessions.fingerprint, fingerprint(secret)));
  },
});

/** Takes away what is over and proves nothing any more: sessions, links, attempts, keys of acts. Run by the clock; as many times as it likes. */
export const forgetWhatIsOver = upkeep({
  name: "forgetWhatIsOver", input: z.strictObject({}),
  async run({ tx }) {
    await tx.delete(sessions).where(lt(sessions.expiresAt, clock.now()));
    await tx.delete(signInLinks).where(lt(signInLinks.expiresAt, clock.now()));
    await tx.delete(attempts).where(lt(attempts.at, ago(tellStrangerAfter)));
    await tx.delete(onceKeys).where(lt(onceKeys.createdAt, ago(keysAreKept)));
  },
});
