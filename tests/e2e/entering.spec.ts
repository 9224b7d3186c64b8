import { expect, test } from "#tests/e2e/cast.ts";

test("a visitor of the demonstration chooses who to be, with the keyboard, and comes to where they were going", async ({ as }) => {
  const visitor = await as();
  await visitor.goto("/sign-in?next=/positions");
  await visitor.getByRole("link", { name: "Choose somebody to be" }).click();
  await visitor.getByRole("button", { name: "Be Nora Example", exact: true }).focus();
  await visitor.keyboard.press("Enter");
  await expect(visitor.getByRole("heading", { level: 1, name: "Positions" })).toBeVisible();
  await visitor.goto("/");
  await expect(visitor.getByRole("heading", { level: 1, name: "My work" })).toBeVisible();
});
