import { describe, expect, test } from "vitest";
import { draftCall } from "#lib/calls/commands.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { myWatches } from "#lib/inbox/queries.ts";
import { addTrackEditor, leadTrack, logIssue, moveTrack, watchIssue } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { relateIssues } from "#lib/relations/commands.ts";
import { issueList } from "#lib/registry/queries.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { dayFromNow } from "#tests/support/clock.ts";
import { answer, consultation, issue, participant, person } from "#tests/support/factories.ts";
import { told } from "#tests/support/readings.ts";

const levelOf = async (actor: Actor, docket: string) => (await issueByDocket(actor, { issue: docket })).level;

/** An issue that moves, which is a milestone, and is related to another, which is none. */
async function moving() {
  const world = await issue();
  const { value: { docket: other } } = await logIssue(world.coordinator, { hub: world.europe.slug, title: "A second issue" });
  const happens = async () => {
    await relateIssues(world.coordinator, { issue: world.docket, to: other, kind: "amends" });
    await moveTrack(world.coordinator, { issue: world.docket, hub: world.europe.slug, act: "watch" });
  };
  return { ...world, happens };
}

describe("watching an issue", () => {
  test.each([["everything", ["issue.related: watching", "track.moved: watching"]], ["milestones", ["track.moved: watching"]], ["asked", []], ["muted", []]] as const)("at the level %s tells %j", async (level, expected) => {
    const { docket, asianCoordinator, happens } = await moving();
    expect((await watchIssue(asianCoordinator, { issue: docket, watch: "yes", level })).value).toEqual({ watching: expected.length > 0, level });
    await happens();
    expect((await told(asianCoordinator)).filter((line) => !line.startsWith("seat.")).toSorted()).toEqual([...expected]);
  });

  test("muted, still tells what is asked of oneself and nothing else that comes with a seat", async () => {
    const { call, ours, coordinator, docket, europe } = await consultation();
    const second = await person({ role: "coordinator", hub: europe });
    const before = (await told(second)).length;
    await watchIssue(second, { issue: docket, watch: "yes", level: "muted" });
    await submitFeedback(ours.delegate, { call, ...answer() });
    await draftCall(coordinator, { issue: docket, hub: europe.slug, question: "And what would this?", day: dayFromNow(14), open: true });
    expect(await told(second)).toHaveLength(before);
    expect(await told(coordinator)).toContain("feedback.submitted: answered");
    await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: second.id });
    expect(await told(second)).toContain("track.led: lead");
  });

  test("begins with the milestones for who logs it, leads it or edits it", async () => {
    const { docket, europe, coordinator } = await issue();
    const [lead, editor] = [await person({ role: "coordinator", hub: europe }), (await participant(europe)).delegate];
    await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead: lead.id });
    await addTrackEditor(coordinator, { issue: docket, hub: europe.slug, person: editor.id });
    expect([await levelOf(coordinator, docket), await levelOf(lead, docket), await levelOf(editor, docket)]).toEqual(["milestones", "milestones", "milestones"]);
  });

  test("changes nothing for who had chosen a level, and never begins again for who stopped", async () => {
    const { docket, europe, coordinator } = await issue();
    const [keen, gone] = [await person({ role: "coordinator", hub: europe }), await person({ role: "coordinator", hub: europe })];
    await watchIssue(keen, { issue: docket, watch: "yes" });
    await watchIssue(gone, { issue: docket, watch: "yes" });
    await watchIssue(gone, { issue: docket, watch: "no" });
    for (const { id: lead } of [keen, gone]) await leadTrack(coordinator, { issue: docket, hub: europe.slug, lead });
    expect([await levelOf(keen, docket), await levelOf(gone, docket)]).toEqual(["everything", null]);
    expect((await myWatches(gone, {})).watches).toEqual([]);
    await watchIssue(gone, { issue: docket, watch: "yes", level: "milestones" });
    expect((await myWatches(gone, {})).watches).toMatchObject([{ docket, level: "milestones" }]);
  });

  test("counts as following only where one hears of it because it happens", async () => {
    const { docket, europe, asianCoordinator: reader } = await issue();
    const followed = async () => (await issueList(reader, { hub: europe.slug, is: "watched" })).total;
    await watchIssue(reader, { issue: docket, watch: "yes", level: "milestones" });
    expect(await followed()).toBe(1);
    await watchIssue(reader, { issue: docket, watch: "yes", level: "asked" });
    expect([await followed(), (await issueByDocket(reader, { issue: docket })).watching]).toEqual([0, false]);
  });
});
