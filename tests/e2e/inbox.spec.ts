import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, expect, test } from "#tests/e2e/cast.ts";

test("what somebody was told is done, put back and put off from the keyboard, and an issue is muted", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "An issue that keeps moving", lane: "members" });
  const page = await as("Nora Example");
  await page.goto(`/issues/${(docket as string).toLowerCase()}`);
  await page.getByRole("button", { name: "Watch", exact: true }).click();
  await expect(page.getByRole("button", { name: "Watching", exact: true })).toBeVisible();
  for (const act of ["watch", "gather"]) await hub.post(`/issues/${docket}/tracks/europe/acts`, { act });

  await page.goto("/inbox?reason=watching");
  const row = page.getByRole("listitem").filter({ hasText: docket as string });
  const link = row.getByRole("link", { name: "You watch this, 2 in all" });
  await link.focus();
  await page.keyboard.press("e");
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toHaveCount(1);
  await link.focus();
  await page.keyboard.press("h");
  await expect(page.getByRole("button", { name: "Tomorrow morning" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(row).toHaveCount(0);
  await page.getByRole("link", { name: /^Put off/ }).click();
  await expect(row).toContainText("Comes back");
  expect(await violations(page)).toEqual([]);

  await page.goto("/inbox/watching");
  await row.getByRole("button", { name: `How much you hear of ${docket}: Everything` }).click();
  await row.getByRole("button", { name: /^Muted/ }).click();
  await expect(row.getByRole("button", { name: `How much you hear of ${docket}: Muted` })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
