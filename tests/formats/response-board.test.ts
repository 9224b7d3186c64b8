import { describe, expect, test } from "vitest";
import { wayBetween, waysFrom } from "#app/(workshop)/responses/ways.ts";
import { onTheWay, responseActs } from "#lib/responses/model.ts";

describe("a card of the board of responses", () => {
  test("goes to each column by the act that leads there, and to no other", () => {
    expect(Object.fromEntries(onTheWay.map((state) => [state, waysFrom(state)]))).toEqual({
      proposed: ["planned"], planned: ["in-work"], "in-work": ["in-review"], "in-review": ["in-work", "approved"], approved: ["in-work", "submitted"],
      submitted: ["acknowledged", "answered", "concluded"], acknowledged: ["answered", "concluded"], answered: ["concluded"], concluded: [],
    });
    expect(wayBetween("proposed", "approved")).toBeNull();
  });

  test("is moved at once by what asks and tells nothing alone", () => {
    const ways = onTheWay.flatMap((from) => waysFrom(from).map((to) => wayBetween(from, to)!));
    expect(ways.filter(({ how }) => how === "now").map(({ act }) => act)).toEqual(["startWork"]);
    expect(ways.filter(({ how }) => how === "here").map(({ act }) => act)).toEqual(["sendToReview", "approve"]);
    for (const from of onTheWay) for (const to of waysFrom(from)) expect(responseActs.after(from, wayBetween(from, to)!.act)).toBe(to);
  });
});
