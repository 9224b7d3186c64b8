import { expect, test } from "vitest";
import { withAudience } from "#lib/next/audience.ts";

test.each([
  [{ on: "x", lane: "hub:europe:" }, { on: "x", lane: "hub", hub: "europe" }],
  [{ lane: "own:europe:nlnet" }, { lane: "own", hub: "europe", organisation: "nlnet" }],
  [{ lane: "members::" }, { lane: "members" }],
  [{ lane: "confided", call: "c" }, { lane: "confided", call: "c" }],
  [{ lane: ["hub:europe:"] }, { lane: ["hub:europe:"] }],
  [{ call: "c" }, { call: "c" }],
])("an audience of one field is taken apart, and nothing else: %j", (given, expected) => {
  expect(withAudience(given)).toEqual(expected);
});
