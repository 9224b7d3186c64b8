import type { Organisation, Signatory } from "#db/schema/index.ts";
import type { Fact } from "#lib/kernel/facts.ts";

type Named = { organisation: Organisation; signatory: Signatory; person: string };

/** Of the organisation's own people: who signs for it is nobody else's business until they do. */
const onSignatory = (name: Fact["name"], { organisation, signatory, person }: Named, data: Fact["data"] = {}): Fact => ({
  name, subject: `organisation:${organisation.id}`, about: [`person:${signatory.personId}`], reach: { id: signatory.id, lane: "own", hubId: null, organisationId: organisation.id },
  data: { organisation: organisation.name, person, ...data }, tell: [{ to: { person: signatory.personId }, reason: "signatory" }],
});

export const signatoryNamed = (named: Named) => onSignatory("signatory.named", named, { reason: named.signatory.reason });
export const signatoryEnded = (named: Named, reason: string) => onSignatory("signatory.ended", named, { reason });
