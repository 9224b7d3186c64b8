import { addAmendment } from "#lib/amendments/commands.ts";
import { addAsk } from "#lib/asks/commands.ts";
import { castBallot, declareDecision, openDecision } from "#lib/decisions/commands.ts";
import { openHub } from "#lib/hubs/commands.ts";
import { system, type Actor } from "#lib/kernel/actor.ts";
import { identify } from "#lib/kernel/identify.ts";
import { addOrganisation, joinHub } from "#lib/organisations/commands.ts";
import { addPerson, giveSeat } from "#lib/people/commands.ts";
import { draftPosition, freezePosition, publishPosition } from "#lib/positions/commands.ts";
import { dice, prose } from "#scripts/bench/words.ts";

const rules = { methods: [{ method: "ballot" as const, days: 10, quorum: 0.5, threshold: 0.66, discussBlocks: true }], usual: "ballot" as const };
const layout = [{ slug: "west", code: "we", zone: "Europe/Brussels", size: 25 }, { slug: "east", code: "ea", zone: "Asia/Singapore", size: 16 }];

export type Seated = { email: string; organisation: string | null; actor: Actor };
export type House = { hub: string; code: string; zone: string; coordinator: Seated; delegates: Seated[] };

async function seat(email: string, role: "coordinator" | "delegate", hub: string, organisation?: string): Promise<Seated> {
  const { value: { id } } = await addPerson(system, { email, name: email.split("@")[0]! });
  await giveSeat(system, { email, role, hub, organisation });
  return { email, organisation: organisation ?? null, actor: await identify(id) };
}

/** The delegates of all organisations, by address. */
export const delegates = () => layout.flatMap(({ slug, size }) => Array.from({ length: size }, (_, at) => `delegate@${slug}-participant-${at + 1}.example`));

/** The coordinators of both hubs, by address. */
export const coordinators = () => layout.map(({ slug }) => `coordinator@${slug}.example`);

/** Two hubs with 41 organisations, a delegate each, and a coordinator a hub: by commands, as anywhere. */
export async function settle(): Promise<House[]> {
  const houses: House[] = [];
  for (const { slug: hub, code, zone, size } of layout) {
    await openHub(system, { slug: hub, code, name: `Hub ${hub}`, seatCountry: "BE", zone, rules });
    const coordinator = await seat(`coordinator@${hub}.example`, "coordinator", hub);
    const delegates: Seated[] = [];
    for (let number = 1; number <= size; number++) {
      const organisation = `${hub}-participant-${number}`;
      await addOrganisation(system, { slug: organisation, name: `Participant ${number} of ${hub}`, country: "BE", kind: "demonstration" });
      await joinHub(system, { organisation, hub });
      delegates.push(await seat(`delegate@${organisation}.example`, "delegate", hub, organisation));
    }
    houses.push({ hub, code, zone, coordinator, delegates });
  }
  return houses;
}

/** A position of six sections, five asks and two amendments, decided by every delegate and published. */
export async function publish({ hub, coordinator: { actor }, delegates }: House, issue: string, number: number) {
  const roll = dice(number);
  const sections = Array.from({ length: 6 }, (_, at) => ({ heading: `Section ${at + 1}`, body: prose(120, roll) }));
  const { value: { id: position } } = await draftPosition(actor, { issue, hub, title: `What we hold on ${issue}`, lede: prose(30, roll), stance: "support-with-changes", sections });
  for (let ask = 1; ask <= 5; ask++) await addAsk(actor, { position, statement: prose(20, roll), priority: ask === 1 ? "must" : "should" });
  for (let change = 1; change <= 2; change++) await addAmendment(actor, { position, provision: `Article ${change}`, current: prose(60, roll), proposed: prose(70, roll), justification: prose(40, roll) });
  await freezePosition(actor, { position });
  const { value: { id: decision } } = await openDecision(actor, { position });
  for (const [index, delegate] of delegates.entries()) await castBallot(delegate.actor, { decision, choice: index % 3 === 0 ? "no-objection" : "yes" });
  await declareDecision(actor, { decision, result: "carried", outcome: "Carried: everyone has answered and nobody is against." });
  await publishPosition(actor, { position });
}
