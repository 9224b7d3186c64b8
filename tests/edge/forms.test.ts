import { expect, test } from "vitest";
import { readForm, withJson } from "#lib/next/form.ts";

const sent = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return readForm(form).input;
};

test("what a form began with is read, and what only pretends to be is left for the command to refuse", () => {
  const was = { title: "Before", relevance: null };
  expect(withJson("was")(sent({ title: "After", was: JSON.stringify(was) }))).toEqual({ title: "After", was });
  expect(withJson("was")(sent({ title: "After", was: "{no" }))).toEqual({ title: "After", was: "{no" });
  expect(withJson("was")(sent({ title: "After" }))).toEqual({ title: "After" });
});
