import { and, eq } from "drizzle-orm";
import type { Reader } from "#db/client.ts";
import { collaborators, type Amendment, type Position } from "#db/schema/index.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { query } from "#lib/kernel/command.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { addsProvision, overNewWording } from "#lib/amendments/model.ts";
import { checksOf, editionsFor, findAmendment, provisionFor, wordingAt } from "#lib/amendments/queries.ts";
import { CheckOfAmendment } from "#lib/checks/input.ts";
import { canReadChecks } from "#lib/checks/policy.ts";

/** The open check of an amendment, with the new words, if there is one. */
export async function openCheck(db: Reader, actor: Actor, { amendment, position }: { amendment: Amendment; position: Position }) {
  const check = (await checksOf(db, [amendment.id])).get(amendment.id)?.check;
  const newer = check && (await editionsFor(db, actor, [check.editionId])).get(check.editionId);
  if (!check || !newer) return null;
  const found = check.provisionId ? await provisionFor(db, actor, check.provisionId) : null;
  const wording = found && !addsProvision(amendment) ? await wordingAt(db, found.provision) : "";
  return { check, edition: newer, provision: found?.provision ?? null, wording, merged: addsProvision(amendment) ? ({ clean: true, text: amendment.proposed } as const) : overNewWording(amendment, wording, position.language) };
}

/** The three ways to look at an amendment whose text has moved: the words it was written on, the new ones, and what it asks for. */
export const checkOfAmendment = query({
  name: "checkOfAmendment", input: CheckOfAmendment, subject: findAmendment, allow: canReadChecks,
  async run({ actor, subject, db }) {
    const open = await openCheck(db, actor, subject);
    if (!open) throw new Refusal("notFound");
    const { check, edition: newer, provision, wording, merged } = open;
    return { fit: check.fit, edition: newer, locator: provision?.locator ?? null, captured: subject.amendment.current, wording, proposed: subject.amendment.proposed, merged, revision: subject.amendment.revision };
  },
});

/** Whom it concerns that the text below an amendment moves: who saved it last, and who writes on the position. */
export const editorsOf = async (db: Reader, positionId: string) => (await db.select({ personId: collaborators.personId }).from(collaborators).where(and(eq(collaborators.topic, `position:${positionId}`), eq(collaborators.as, "editor")))).map(({ personId }) => personId);
