import fc from "fast-check";
import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { signatures, signOns } from "#db/schema/index.ts";
import { acceptClaim, confirmSignature, moveSignOn, signByLink, withdrawByLink } from "#lib/claims/commands.ts";
import { claimsOnSignOn } from "#lib/claims/queries.ts";
import { revisePosition } from "#lib/decisions/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { freezePosition } from "#lib/positions/commands.ts";
import { declineSignOn, giveSignature, withdrawSignature } from "#lib/signatures/commands.ts";
import { countSigned, signOnOfPosition } from "#lib/signatures/queries.ts";
import { newId } from "#lib/platform/ids.ts";
import { letterByLink, mailedTo, said, shown } from "#tests/support/signing.ts";

type Act = { does: "sign" | "withdraw" | "decline" | "link" | "confirm" | "accept" | "takeBack" | "edit" | "rewrite"; who: number };
const anyAct: fc.Arbitrary<Act> = fc.record({ does: fc.constantFrom("sign", "sign", "withdraw", "decline", "link", "link", "confirm", "confirm", "accept", "takeBack", "edit", "rewrite"), who: fc.integer({ min: 0, max: 3 }) });

/** Who stands under which version, kept beside by the plainest rules there are. */
test("what is counted is the organisations that stand, confirmed, under the version that is signed", async () => {
  await fc.assert(fc.asyncProperty(fc.array(anyAct, { minLength: 4, maxLength: 14 }), fc.boolean(), async (acts, byHand) => {
    const world = await letterByLink({ byHand });
    const { coordinator, position, signOn, speakers } = world;
    const own = newId().replace(/\d/g, "x");
    const mails = new Map<number, string>();
    let [version, standing] = [1, new Set<string>()];
    const attempt = async (act: () => Promise<unknown>) => { try { await act(); return true; } catch (error) { if (!(error instanceof Refusal)) throw error; return false; } };
    const signatureOf = async (organisation: string) => (await engine.reader.select({ id: signatures.id }).from(signatures).innerJoin(signOns, eq(signOns.versionId, signatures.versionId)).where(and(eq(signOns.id, signOn), eq(signatures.organisationId, organisation), isNull(signatures.withdrawnAt))))[0]?.id ?? newId();
    for (const { does, who } of acts) {
      const [{ delegate, organisation }, domain] = [speakers[who % speakers.length]!, `${own}${who}.example`];
      const mail = mails.get(who);
      if (does === "sign" && (await attempt(() => giveSignature(delegate, { signOn, version, ...shown })))) standing.add(organisation.id);
      if (does === "withdraw" && (await attempt(async () => withdrawSignature(delegate, { signature: await signatureOf(organisation.id), reason: "It is time." })))) standing.delete(organisation.id);
      if (does === "decline") await attempt(() => declineSignOn(delegate, { signOn }));
      if (does === "link" && (await attempt(() => signByLink(visitor, { secret: world.secret, ...said(domain, { version }) })))) mails.set(who, await mailedTo(`ann@${domain}`));
      if (does === "confirm" && mail && (await attempt(() => confirmSignature(visitor, { secret: mail }))) && !byHand) standing.add(domain);
      if (does === "accept") for (const claim of (await claimsOnSignOn(coordinator, { signOn })).claims.filter(({ may }) => may.settle)) if (await attempt(() => acceptClaim(coordinator, { claim: claim.id }))) standing.add(claim.plainDomain);
      if (does === "takeBack" && mail && (await attempt(() => withdrawByLink(visitor, { secret: mail, reason: "It is time." })))) standing.delete(domain);
      if (does === "edit" || does === "rewrite") {
        await revisePosition(coordinator, { position, reason: "A gap." });
        await freezePosition(coordinator, { position, change: does === "edit" ? "editorial" : "substantive" });
        await moveSignOn(coordinator, { signOn });
        version += 1;
        if (does === "rewrite") [standing] = [new Set()];
      }
      const [now] = await engine.reader.select({ versionId: signOns.versionId }).from(signOns).where(eq(signOns.id, signOn));
      const rows = await engine.reader.select({ signer: signatures.signer }).from(signatures).where(and(eq(signatures.versionId, now!.versionId), isNull(signatures.withdrawnAt)));
      const counted = await countSigned(engine.reader, { positionId: position, versionId: now!.versionId });
      expect([counted, rows.length, (await signOnOfPosition(coordinator, { position })).count!.organisations]).toEqual([standing.size, standing.size, standing.size]);
    }
  }), { numRuns: 6 });
});
