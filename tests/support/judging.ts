import { addAmendment } from "#lib/amendments/commands.ts";
import { addAsk } from "#lib/asks/commands.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { watchIssue } from "#lib/issues/commands.ts";
import type { LogIssue } from "#lib/issues/input.ts";
import { submitResponse } from "#lib/filings/commands.ts";
import { chooseContents } from "#lib/packs/commands.ts";
import { positionById } from "#lib/positions/queries.ts";
import { draftPosition, freezePosition } from "#lib/positions/commands.ts";
import { recordReply } from "#lib/replies/commands.ts";
import { approveResponse, changeResponseLane, decideGoNoGo, planResponse, sendToReview, startWork } from "#lib/responses/commands.ts";
import { addSource } from "#lib/sources/commands.ts";
import { addEdition, addText } from "#lib/texts/commands.ts";
import { addTheme, placeInTheme, themeToAsk } from "#lib/themes/commands.ts";
import { disposeFeedback } from "#lib/feedback/commands.ts";
import { article, edition, recital, actOf, source } from "#tests/support/acts.ts";
import { newId } from "#lib/platform/ids.ts";
import { dayFromNow, filedNow } from "#tests/support/clock.ts";
import { adopt, answer, consultation, participant, person, sections } from "#tests/support/factories.ts";

/** What the legislators agreed: its Article 24 says what the ask wants, in their words. */
export const agreed = "A steward shall report a vulnerability within one working day.";
export const agreedAct = () => actOf(
  recital(1, "Software is shared."),
  article("3", { heading: "Duties of stewards", paragraphs: ["A steward shall keep a record.", "A steward shall answer questions of an authority."] }),
  article("24", { heading: "Reporting", paragraphs: [agreed, "The report names the component."] }),
);

/** An edition of an agreed text, to be added to a law. */
export const agreedEdition = (given: object = {}) => ({ ...edition({ name: "Agreed text", status: "agreed", day: "2024-03-13", source: source(), act: agreedAct() }), ...given }) as ReturnType<typeof edition>;

/**
 * A hub that holds two asks and an amendment on a law whose proposal is here: one ask was a theme with an open and a confided input, the
 * amendment rests on the open one. `come` adds what the legislators agreed.
 */
export async function heldAsks(given: Partial<LogIssue> = {}) {
  const world = await consultation(given);
  const { coordinator, docket, europe, call, ours, competitor } = world;
  const place = { issue: docket, hub: europe.slug };
  const { value: { id: text } } = await addText(coordinator, { issue: docket, title: "Act on components" });
  await addEdition(coordinator, { text, ...edition() });
  const { value: said } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "hub" }) });
  const { value: confided } = await submitFeedback(competitor.delegate, { call, ...answer({ lane: "confided", impact: "Our contracts forbid it." }) });
  for (const { id } of [said, confided]) await disposeFeedback(coordinator, { feedback: id, verdict: "accepted", reason: "It is asked for." });
  const { value: { id: theme } } = await addTheme(coordinator, { ...place, title: "Time to report" });
  await placeInTheme(coordinator, { theme, feedback: [said.id, confided.id] });
  const { value: { id: position } } = await draftPosition(coordinator, { ...place, title: "Time to report", lede: "What we ask.", stance: "support-with-changes", sections });
  await themeToAsk(coordinator, { theme, position, statement: "One working day to report a vulnerability" });
  await addAsk(coordinator, { position, statement: "Exempt hobby projects", priority: "must", redLine: true });
  const { value: { id: amendment } } = await addAmendment(coordinator, { position, provision: "Article 24(1)", current: "A steward shall report a vulnerability within 24 hours.", proposed: agreed, justification: "Nobody has a rota." });
  await addSource(coordinator, { amendment, on: said.reference });
  await freezePosition(coordinator, { position });
  const voters = [ours, competitor, await participant(europe)];
  await adopt(coordinator, position, voters);
  const [ask, hobby] = (await positionById(coordinator, { position })).asks.map(({ id }) => id) as [string, string];
  const watcher = await person({ role: "member", hub: europe });
  await watchIssue(watcher, { issue: docket, watch: "yes" });
  const come = async (more: object = {}) => (await addEdition(coordinator, { text, ...agreedEdition(more) })).value.id;
  return { ...world, place, text, theme, position, ask, hobby, amendment, said, confided, watcher, liaison: await person({ role: "liaison", hub: europe }), come };
}
export type Held = Awaited<ReturnType<typeof heldAsks>>;

type Filed = { lane?: "public" | "members" | "hub" | "coordinators"; asks?: string[]; amendments?: string[] };

/** A response of that hub in which the asks and the amendment went out, filed now; `says` records what the authority sent. */
export async function answeredAsks(world: Held, { lane = "hub", asks = [world.ask, world.hobby], amendments = [world.amendment] }: Filed = {}) {
  const { coordinator, docket, europe, position } = world;
  const { value: { id: response } } = await planResponse(coordinator, { issue: docket, hub: europe.slug, title: "Our answer", authority: "European Commission", channel: "letter", day: dayFromNow(20), position, body: "We ask for time." });
  await decideGoNoGo(coordinator, { response, decision: "go", reason: "It concerns most of us." });
  await startWork(coordinator, { response });
  await chooseContents(coordinator, { response, asks, amendments: amendments.map((amendment) => ({ amendment })) });
  await sendToReview(coordinator, { response });
  await approveResponse(await person({ role: "coordinator", hub: europe }), { response });
  if (lane !== "hub") await changeResponseLane(coordinator, { response, lane });
  await submitResponse(coordinator, { response, reference: newId(), ...filedNow(), despite: "It was read." });
  const says = async (words: string, given: object = {}) => (await recordReply(coordinator, { response, kind: "reply", day: dayFromNow(0), words, ...given })).value.id;
  return { response, says };
}
