import { eq } from "drizzle-orm";
import { classObjections, organisations, positionVersions } from "#db/schema/index.ts";
import { votesFor } from "#lib/kernel/actor.ts";
import { command } from "#lib/kernel/command.ts";
import { happened } from "#lib/kernel/facts.ts";
import { Refusal, wrong } from "#lib/kernel/refusal.ts";
import { clock } from "#lib/platform/clock.ts";
import { setAsideCarried, wouldSetAside } from "#lib/claims/commands.ts";
import { findVersion } from "#lib/positions/queries.ts";
import * as facts from "#lib/versions/facts.ts";
import { ObjectToClass, SettleObjection } from "#lib/versions/input.ts";
import { canObjectToClass, canReadObjections, canSettleObjection } from "#lib/versions/policy.ts";
import { findObjection, isReworded } from "#lib/versions/queries.ts";

/** Says that a change called editorial is more than that. */
export const objectToClass = command({
  name: "objectToClass", input: ObjectToClass, subject: findVersion, seen: canReadObjections, allow: canObjectToClass,
  tells: ({ subject }) => [facts.classObjected(subject, { organisation: "", reason: "" })],
  async run({ actor, input: { reason }, subject, tx }) {
    if (subject.version.change !== "editorial") throw new Refusal("state", { code: "version.substantive" });
    if (await isReworded(tx, subject.version.id)) throw new Refusal("state", { code: "version.reworded" });
    const organisationId = votesFor(actor, subject.position.hubId)!;
    const [organisation] = await tx.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, organisationId));
    const [objection] = await tx.insert(classObjections).values({ versionId: subject.version.id, organisationId, reason, raisedBy: actor.id }).returning();
    return happened({ id: objection!.id }, facts.classObjected(subject, { organisation: organisation!.name, reason }));
  },
});

/** Upholds an objection, and the change counts as substantive from then on; or answers it, and the class stays. The hash does not cover the class. */
export const settleObjection = command({
  name: "settleObjection", input: SettleObjection, subject: findObjection, seen: canReadObjections, allow: canSettleObjection,
  tells: async ({ input: { settledAs }, subject: { objection, ...scene }, db }) => (settledAs
    ? [facts.objectionSettled(scene, { raisedBy: objection.raisedBy, settledAs, answer: null }), ...(settledAs === "upheld" ? await wouldSetAside(db, scene.version) : [])] : null),
  async run({ actor, input: { settledAs, answer }, subject: { objection, ...scene }, tx }) {
    if (objection.settledAt) throw new Refusal("state", { code: "version.objectionSettled" });
    if (settledAs === "answered" && !answer) throw wrong("answer", "required");
    await tx.update(classObjections).set({ settledAt: clock.now(), settledBy: actor.id, settledAs, answer }).where(eq(classObjections.id, objection.id));
    const change = settledAs === "upheld" ? "substantive" as const : scene.version.change;
    await tx.update(positionVersions).set({ change }).where(eq(positionVersions.id, scene.version.id));
    const again = settledAs === "upheld" ? await setAsideCarried(tx, scene.version) : [];
    return happened({ settledAs, change }, facts.objectionSettled(scene, { raisedBy: objection.raisedBy, settledAs, answer }), ...again);
  },
});
