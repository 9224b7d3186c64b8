import { describe, expect, test } from "vitest";
import { joinTexts, meetTexts, settleTexts } from "#lib/positions/model.ts";

const text = (body: string, more: { heading: string; body: string }[] = [], lede = "In short.") => ({ title: "A title", lede, sections: [{ heading: "One", body }, ...more] });
const base = text("Two years are needed.");

describe("two people's changes to one text", () => {
  test("are joined where they lie apart", () => {
    expect(joinTexts({ base, mine: text("Two full years are needed."), theirs: text("Two years are needed here.") })).toEqual(text("Two full years are needed here."));
    expect(joinTexts({ base, mine: text("Two years are needed.", [{ heading: "New", body: "Words." }]), theirs: text("Two years are needed.", [], "Shorter.") })).toEqual(text("Two years are needed.", [{ heading: "New", body: "Words." }], "Shorter."));
  });

  test("are both shown where they changed the same words, and what is chosen stands there; both lose nothing", () => {
    const versions = { base, mine: text("Three years are needed.", [], "Mine."), theirs: text("Four years are needed.", []) };
    expect(joinTexts(versions)).toBeNull();
    expect(meetTexts(versions)).toMatchObject({ apart: false, met: { "sections.0.body": [{ base: "Two", mine: "Three", theirs: "Four" }, " years are needed."] } });
    expect((["mine", "theirs", "both"] as const).map((choice) => settleTexts(versions, choice).sections[0]!.body)).toEqual(["Three years are needed.", "Four years are needed.", "Three Four years are needed."]);
    expect(settleTexts(versions, "theirs").lede).toBe("Mine.");
  });

  test("are laid after each other where sections came or went on both sides", () => {
    const versions = { base, mine: text("Mine.", [{ heading: "Two", body: "Mine too." }]), theirs: text("Two years are needed.", [{ heading: "Three", body: "Theirs." }, { heading: "Two", body: "Mine too." }]) };
    expect(meetTexts(versions).apart).toBe(true);
    expect(settleTexts(versions, "both").sections.map(({ body }) => body)).toEqual(["Mine.", "Mine too.", "Theirs."]);
    expect(settleTexts(versions, "theirs").sections).toEqual(versions.theirs.sections);
  });
});
