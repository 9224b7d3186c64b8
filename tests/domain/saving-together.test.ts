import { describe, expect, test } from "vitest";
import { savePosition } from "#lib/positions/commands.ts";
import { positionById } from "#lib/positions/queries.ts";
import { draftPosition, person, sections } from "#tests/support/factories.ts";

const base = { title: "Who is a manufacturer", lede: "What we ask.", sections };
const stance = "support-with-changes" as const;
const withBody = (index: number, body: string) => sections.map((section, i) => (i === index ? { ...section, body } : section));

async function twoDesks() {
  const world = await draftPosition();
  return { ...world, second: await person({ role: "coordinator", hub: world.europe }) };
}

describe("two people who save the same text", () => {
  test("in different sections both keep theirs", async () => {
    const { position, coordinator, second } = await twoDesks();
    await savePosition(coordinator, { position, revision: 1, base, stance, ...base, sections: withBody(0, "The scope must name maintainers.") });
    await savePosition(second, { position, revision: 1, base, stance, ...base, sections: withBody(1, "Three years are needed.") });
    const { sections: joined, revision } = await positionById(coordinator, { position });
    expect([joined.map(({ body }) => body), revision]).toEqual([["The scope must name maintainers.", "Three years are needed."], 3]);
  });

  test("in different paragraphs of one section both keep theirs", async () => {
    const { position, coordinator, second } = await twoDesks();
    await savePosition(coordinator, { position, revision: 1, base, stance, ...base, sections: withBody(0, "The scope must name maintainers.\n\nIt should not reach hobby projects.") });
    await savePosition(second, { position, revision: 1, base, stance, ...base, sections: withBody(0, "The scope should name maintainers.\n\nIt must not reach hobby projects.") });
    expect((await positionById(coordinator, { position })).sections[0]!.body).toBe("The scope must name maintainers.\n\nIt must not reach hobby projects.");
  });

  test("the same section added at both desks is there once", async () => {
    const { position, coordinator, second } = await twoDesks();
    const longer = [...sections, { heading: "What a steward owes", body: "A policy, a contact and an answer to reports." }];
    for (const desk of [coordinator, second]) await savePosition(desk, { position, revision: 1, base, stance, ...base, sections: longer });
    expect((await positionById(coordinator, { position })).sections).toEqual(longer);
  });

  test("in the same words: the second is handed the first one's text and loses nothing", async () => {
    const { position, coordinator, second } = await twoDesks();
    await savePosition(coordinator, { position, revision: 1, base, stance, ...base, title: "Who makes software" });
    const late = savePosition(second, { position, revision: 1, base, stance, ...base, title: "Who sells software" });
    await expect(late).rejects.toMatchObject({ reason: "conflict", code: "positionMoved", present: { revision: 2, title: "Who makes software" } });
    expect((await positionById(coordinator, { position })).title).toBe("Who makes software");
  });

  test("without saying what they started from, the second is refused even where nothing overlaps", async () => {
    const { position, coordinator, second } = await twoDesks();
    await savePosition(coordinator, { position, revision: 1, stance, ...base, title: "Who makes software" });
    await expect(savePosition(second, { position, revision: 1, stance, ...base, lede: "Another." })).rejects.toMatchObject({ reason: "conflict", code: "positionMoved" });
  });

  test("in the same instant, either both texts are there or one of the two is told", async () => {
    const { position, coordinator, second } = await twoDesks();
    const both = await Promise.allSettled([
      savePosition(coordinator, { position, revision: 1, base, stance, ...base, sections: withBody(0, "First desk.") }),
      savePosition(second, { position, revision: 1, base, stance, ...base, sections: withBody(1, "Second desk.") }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
    expect((await positionById(coordinator, { position })).sections.map(({ body }) => body)).toEqual(["First desk.", "Second desk."]);
  });
});
