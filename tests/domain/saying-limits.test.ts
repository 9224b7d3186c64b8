import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { attempts } from "#db/schema/index.ts";
import { commentOnParagraph, replyToComment } from "#lib/comments/commands.ts";
import { addPost, editPost, startDiscussion } from "#lib/discussion/commands.ts";
import { discussionById } from "#lib/discussion/queries.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { sayingLimits } from "#lib/mentions/model.ts";
import { clock } from "#lib/platform/clock.ts";
import { suggestEdit } from "#lib/suggestions/commands.ts";
import { travelTo } from "#tests/support/clock.ts";
import { draftPosition, issue, participant, type Person } from "#tests/support/factories.ts";

/** As if somebody had done as much already, so long ago. */
const already = (by: Person, bucket: "said" | "mentioned", weight: number, minutesAgo: number) => engine.transaction((tx) => tx.insert(attempts).values({ bucket: `${bucket}:${by.id}`, weight, at: new Date(clock.now().getTime() - minutesAgo * 60_000) }));

async function talking() {
  travelTo(new Date());
  const world = await issue({ lane: "hub" });
  const { id } = await issueByDocket(world.coordinator, { issue: world.docket });
  const { value: { id: discussion } } = await startDiscussion(world.coordinator, { on: `issue:${id}`, body: "Who reports what?" });
  return { ...world, on: `issue:${id}`, discussion };
}

describe("what one person says in an hour", () => {
  test("has a measure, over everything that they write, and says when it fits again", async () => {
    const { coordinator, discussion, on, europe, docket } = await talking();
    await already(coordinator, "said", sayingLimits.said - 2, 50);
    await addPost(coordinator, { discussion, body: "One more." });
    const full = { reason: "tooMany", code: "saying.often", values: { most: sayingLimits.said, minutes: 10 } };
    await expect(addPost(coordinator, { discussion, body: "And one." })).rejects.toMatchObject(full);
    await expect(startDiscussion(coordinator, { on, body: "Another." })).rejects.toMatchObject(full);
    expect((await discussionById(coordinator, { discussion })).posts).toHaveLength(2);
    // Somebody else goes on, and after a while so do they.
    await addPost((await participant(europe)).delegate, { discussion, body: "I see." });
    travelTo(new Date(clock.now().getTime() + 10 * 60_000));
    await addPost(coordinator, { discussion, body: `On ${docket} again.` });
  });

  test("counts comments and suggestions on a text alike", async () => {
    travelTo(new Date());
    const { coordinator, position } = await draftPosition();
    const { value: { id: thread } } = await commentOnParagraph(coordinator, { position, at: "s1-p1", body: "Is it?" });
    await already(coordinator, "said", sayingLimits.said - 1, 1);
    const full = { reason: "tooMany", code: "saying.often" };
    await expect(commentOnParagraph(coordinator, { position, at: "s1-p1", body: "Is it?" })).rejects.toMatchObject(full);
    await expect(replyToComment(coordinator, { thread, body: "It is." })).rejects.toMatchObject(full);
    await expect(suggestEdit(coordinator, { position, at: "s1-p1", proposed: "Other words." })).rejects.toMatchObject(full);
  });

  test("mentions no more people than can be meant, whatever the posts; who was mentioned before is not counted again", async () => {
    const { coordinator, discussion, europe } = await talking();
    const [one, other] = [(await participant(europe)).delegate, (await participant(europe)).delegate];
    await already(coordinator, "mentioned", sayingLimits.mentioned - 1, 20);
    const { value: { id: post } } = await addPost(coordinator, { discussion, body: `@${one.name}, look.` });
    await expect(addPost(coordinator, { discussion, body: `@${other.name}, look.` })).rejects.toMatchObject({ reason: "tooMany", code: "saying.mentions", values: { most: sayingLimits.mentioned, minutes: 40 }, present: { seconds: 2400 } });
    await addPost(coordinator, { discussion, body: "Nobody is meant." });
    await editPost(coordinator, { post, revision: 1, body: `@${one.name}, look again.` });
    await expect(editPost(coordinator, { post, revision: 2, body: `@${one.name} and @${other.name}, look again.` })).rejects.toMatchObject({ code: "saying.mentions" });
  });
});
