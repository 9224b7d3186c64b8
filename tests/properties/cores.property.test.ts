import { and, eq, inArray, isNull } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { divergences, issues, positions, positionVersions, tracks } from "#db/schema/index.ts";
import { claimFoundation, declareDivergence } from "#lib/cores/commands.ts";
import { jointPosition } from "#lib/cores/queries.ts";
import { changeIssueLane, moveTrack, openTrack, takeStance } from "#lib/issues/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { draftPosition, freezePosition, publishPosition } from "#lib/positions/commands.ts";
import { adopt, joinedCore, sections } from "#tests/support/factories.ts";

const over = ["closed", "declined", "dormant", "merged"];
const stances = ["support-with-changes", "support-with-changes", "oppose"] as const;
const anyStance = fc.constantFrom(...stances);
const anyAct = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constant("stance" as const), hub: fc.constantFrom("europe", "asia", "third"), stance: anyStance, why: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom("annex", "claim", "claim", "publish", "diverge", "third", "hidden third", "third leaves") }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom("other text", "second text"), stance: anyStance }) },
);
type Act = { act: string; hub?: "europe" | "asia" | "third"; stance?: (typeof stances)[number]; why?: boolean };
type World = Awaited<ReturnType<typeof joinedCore>>;

/** What an act refuses is no matter here: things then stay as they are. */
const attempt = async (does: () => Promise<unknown>) => { await does().catch((error: unknown) => { if (!(error instanceof Refusal)) throw error; }); };

async function perform({ docket, position, annexId, coordinator, asianCoordinator, thirdCoordinator, europe, asia, third, voters, asianVoters }: World, { act, hub, stance, why }: Act) {
  const [by, of] = hub === "asia" ? [asianCoordinator, asia] : hub === "third" ? [thirdCoordinator, third] : [coordinator, europe];
  const text = { issue: docket, title: "Another text", stance: stance ?? "oppose", sections } as const;
  const written = async (who: typeof by, slug: string, electors: typeof voters) => {
    const { value } = await draftPosition(who, { ...text, hub: slug });
    await freezePosition(who, { position: value.id });
    await adopt(who, value.id, electors);
  };
  const does: Record<string, () => Promise<unknown>> = {
    stance: () => takeStance(by, { issue: docket, hub: of.slug, stance: stance!, divergence: why ? "Our courts read it otherwise." : undefined }),
    annex: async () => { await freezePosition(asianCoordinator, { position: annexId }); await adopt(asianCoordinator, annexId, asianVoters); },
    claim: () => claimFoundation(coordinator, { position }),
    publish: async () => { await publishPosition(coordinator, { position }); await publishPosition(asianCoordinator, { position: annexId }); },
    diverge: () => declareDivergence(asianCoordinator, { position, hub: asia.slug, part: "section", number: 1, reason: "Our courts read it otherwise." }),
    third: () => openTrack(thirdCoordinator, { issue: docket, hub: third.slug }), "hidden third": () => openTrack(thirdCoordinator, { issue: docket, hub: third.slug, lane: "coordinators" }),
    "third leaves": () => moveTrack(thirdCoordinator, { issue: docket, hub: third.slug, act: "decline", reason: "It is not ours." }),
    "other text": () => written(asianCoordinator, asia.slug, asianVoters), "second text": () => written(coordinator, europe.slug, voters),
  };
  await attempt(does[act]!);
}

/** Everything that speaks against a claim, from the rows as they are: who does not hold the core, and who differs without a word. */
async function against({ docket, position, asia }: World): Promise<string[]> {
  const [issue] = await engine.reader.select().from(issues).where(eq(issues.docket, docket));
  const working = (await engine.reader.select().from(tracks).where(eq(tracks.issueId, issue!.id))).filter(({ state }) => !over.includes(state));
  const heldTexts = (await engine.reader.select({ position: positions, version: positionVersions }).from(positions).innerJoin(positionVersions, eq(positionVersions.id, positions.adoptedVersionId)).where(and(eq(positions.issueId, issue!.id), inArray(positions.state, ["adopted", "published"]))))
    .toSorted((one, other) => other.version.frozenAt.getTime() - one.version.frozenAt.getTime() || other.position.id.localeCompare(one.position.id));
  const said = new Set((await engine.reader.select().from(divergences).where(and(eq(divergences.issueId, issue!.id), eq(divergences.part, "stance"), isNull(divergences.endedAt)))).map(({ hubId }) => hubId));
  const core = heldTexts.find((text) => text.position.id === position);
  const differs = (stance: string | null, hubId: string) => stance !== null && stance !== "support-with-changes" && !said.has(hubId);
  return [
    ...(heldTexts.find((text) => text.position.hubId === core?.position.hubId)?.position.id === position ? [] : ["the core is not what its hub holds"]),
    ...working.filter(({ hubId }) => hubId !== core?.position.hubId && heldTexts.find((text) => text.position.hubId === hubId)?.version.content.core?.hash !== core?.version.hash).map(({ hubId }) => `${hubId === asia.id ? "Asia" : "a hub"} does not hold it`),
    ...working.filter(({ stance, hubId }) => differs(stance, hubId)).map(() => "a track differs"),
    ...heldTexts.filter((text) => working.some(({ hubId }) => hubId === text.position.hubId) && differs(text.version.content.stance, text.position.hubId)).map(() => "a text differs"),
  ];
}

test("a position is never said to be that of the whole foundation while an undeclared difference stands, to anybody", async () => {
  let stood = 0;
  await fc.assert(fc.asyncProperty(fc.array(anyAct, { minLength: 3, maxLength: 9 }), async (acts) => {
    const world = await joinedCore({ adopted: true });
    await changeIssueLane(world.coordinator, { issue: world.docket, lane: "public" });
    // Most walks begin where all hold the core, so that there is something to fall away.
    for (const act of [{ act: "annex" }, { act: "claim" }, ...acts] as Act[]) {
      await perform(world, act);
      const obstacles = await against(world);
      for (const reader of [world.coordinator, world.asianCoordinator, world.asianMember, world.thirdCoordinator, visitor]) {
        const joint = await jointPosition(reader, { position: world.position }).catch(() => null);
        if (joint?.claim?.stands) { stood += 1; expect(obstacles).toEqual([]); }
        // And what is refused to be said has a reason.
        if (joint?.claim && !joint.claim.stands) expect(joint.claim.inTheWay.length + joint.claim.unnamed).toBeGreaterThan(0);
        if (joint?.inTheWay) expect(joint.inTheWay.named.length + joint.inTheWay.unnamed > 0).toBe(obstacles.length > 0);
      }
    }
  }), { numRuns: 8 });
  expect(stood).toBeGreaterThan(0);
});
