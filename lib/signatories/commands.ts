import { eq } from "drizzle-orm";
import { signatories } from "#db/schema/index.ts";
import { clock } from "#lib/platform/clock.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { wrong } from "#lib/kernel/refusal.ts";
import { signatoryEnded, signatoryNamed } from "#lib/signatories/facts.ts";
import { EndSignatory, NameSignatory } from "#lib/signatories/input.ts";
import { canNameSignatory, canReadSignatories } from "#lib/signatories/policy.ts";
import { findOfOrganisation, findSignatory, peopleOfOrganisation } from "#lib/signatories/queries.ts";

/** An organisation's delegate, or the foundation's staff, names somebody of it who may sign for it. */
export const nameSignatory = command({
  name: "nameSignatory", input: NameSignatory, subject: findOfOrganisation, seen: canReadSignatories, allow: canNameSignatory,
  async run({ actor, input: { person: id, reason }, subject: { organisation }, tx }) {
    const person = (await peopleOfOrganisation(tx, organisation.id)).find((one) => one.id === id);
    if (!person) throw wrong("person", "notOneOf");
    const held = await tx.select({ personId: signatories.personId, endedAt: signatories.endedAt }).from(signatories).where(eq(signatories.organisationId, organisation.id));
    if (held.some(({ personId, endedAt }) => personId === id && endedAt === null)) throw wrong("person", "taken");
    const [signatory] = await tx.insert(signatories).values({ organisationId: organisation.id, personId: id, reason, namedBy: actor.id }).returning();
    return happened({ id: signatory!.id }, signatoryNamed({ organisation, signatory: signatory!, person: person.name }));
  },
});

/** Takes that back. What was signed until then stands. */
export const endSignatory = command({
  name: "endSignatory", input: EndSignatory, subject: findSignatory, seen: canReadSignatories, allow: canNameSignatory,
  async run({ actor, input: { reason }, subject, tx }) {
    await tx.update(signatories).set({ endedAt: clock.now(), endedBy: actor.id, ending: reason }).where(eq(signatories.id, subject.signatory.id));
    return happened(null, signatoryEnded(subject, reason));
  },
});
