import { fateTellings } from "#db/schema/index.ts";
import { command } from "#lib/kernel/command.ts";
import { happened, unchanged } from "#lib/kernel/facts.ts";
import { canSeeTrack } from "#lib/issues/policy.ts";
import { findOnTrack } from "#lib/issues/queries.ts";
import * as facts from "#lib/outcomes/facts.ts";
import { FatesToTell } from "#lib/outcomes/input.ts";
import { canTellFates } from "#lib/outcomes/policy.ts";
import { toTell } from "#lib/outcomes/queries.ts";

const messagesTo = (place: Pick<Parameters<typeof toTell>[2], "issue" | "hub">, { contributors, signed }: Pick<Awaited<ReturnType<typeof toTell>>, "contributors" | "signed">) => [
  ...contributors.map((one) => facts.toldToContributor(place, { ...one, asks: one.count })), ...signed.map((one) => facts.toldToSignatories({ ...place, position: one.position }, one.people, one.count)),
];

/** Tells everyone who spoke or signed on an issue what became of theirs: each once, in one message, and only what they were not told yet. */
export const tellFates = command({
  name: "tellFates", input: FatesToTell, subject: findOnTrack, seen: canSeeTrack, allow: canTellFates,
  tells: async ({ actor, subject, db }) => messagesTo(subject, await toTell(db, actor, subject)),
  async run({ actor, subject, tx }) {
    const { contributors, signed, asks: told } = await toTell(tx, actor, subject);
    const value = { organisations: contributors.length, signatories: signed.reduce((sum, { people }) => sum + people.length, 0), asks: told };
    const pairs = [...contributors.flatMap(({ pairs: own }) => own), ...signed.flatMap(({ pairs: own }) => own)];
    if (pairs.length === 0) return unchanged(value);
    await tx.insert(fateTellings).values(pairs.map((pair) => ({ ...pair, toldBy: actor.id })));
    return happened(value, facts.fatesTold(subject, value), ...messagesTo(subject, { contributors, signed }));
  },
});
