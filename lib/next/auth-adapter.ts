import type { Adapter, AdapterUser } from "next-auth/adapters";
import { system } from "#lib/kernel/actor.ts";
import { closeSession, redeemSignInLink } from "#lib/people/commands.ts";
import { personByEmail, personOfAccount, personOfSession } from "#lib/people/queries.ts";
import { issuerOf } from "#lib/next/auth-providers.ts";
import { letIn, type Visit } from "#lib/next/letting-in.ts";

const userOf = ({ id, email, name }: { id: string; email: string; name: string }): AdapterUser => ({ id, email, name, emailVerified: null });

/** People are invited and accounts are linked by `linkAccount`: nothing that next-auth would do by itself. */
const never = (): never => { throw new Error("next-auth neither makes people nor links accounts here"); };

/**
 * What next-auth keeps, in our own tables and by our own commands: secrets as fingerprints, links used once, sessions with limits of
 * ours. Made for one visit, whose old session ends when a new one begins.
 */
export const adapterFor = (visit: Visit): Adapter => ({
  createUser: never,
  linkAccount: never,
  getUser: never,
  getUserByEmail: async (email) => personByEmail(system, { email }).then((person) => person && userOf(person)),
  getUserByAccount: async ({ provider, providerAccountId }) => personOfAccount(system, { issuer: issuerOf(provider), subject: providerAccountId }).then((person) => person && userOf(person)),
  // Whoever used a link from their mailbox has shown that it is theirs; there is nothing to note.
  updateUser: async (user) => user as AdapterUser,
  async createSession({ sessionToken, userId }) {
    const { expiresAt } = await letIn(visit, userId, sessionToken);
    return { sessionToken, userId, expires: expiresAt };
  },
  async getSessionAndUser(sessionToken) {
    const held = await personOfSession(system, { secret: sessionToken });
    return held && { session: { sessionToken, userId: held.personId, expires: held.expiresAt }, user: userOf({ ...held, id: held.personId }) };
  },
  updateSession: async () => null,
  deleteSession: async (secret) => { await closeSession(system, { secret }); },
  // The link is kept by the command that posts it, in one transaction.
  createVerificationToken: async (token) => token,
  async useVerificationToken({ identifier, token }) {
    const { value: person } = await redeemSignInLink(system, { email: identifier, secret: token });
    // Whether it is over has been decided by then; next-auth looks again, with a clock of its own.
    return person && { identifier, token, expires: new Date(Date.now() + 60_000) };
  },
});
