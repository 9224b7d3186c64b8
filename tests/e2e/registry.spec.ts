import type { Page } from "@playwright/test";
import { expect, test } from "#tests/e2e/cast.ts";

const coordinator = "Demo coordinator, Asia";
const rows = (page: Page) => page.getByRole("row").filter({ has: page.getByRole("checkbox") });
const chosenBar = (page: Page) => page.getByRole("group", { name: "What to do with the chosen issues" });

test("a typed query becomes chips, is grouped, kept as a view and come back to", async ({ as }) => {
  const page = await as(coordinator, { viewport: { width: 1440, height: 900 } });
  await page.goto("/issues");
  await page.waitForLoadState("networkidle");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.type("state:open jurisdiction:SG,JP");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "State Open" })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Jurisdiction .*Singapore/ })).toBeVisible();
  const asked = await rows(page).count();
  expect(asked).toBeGreaterThan(1);

  await page.getByRole("button", { name: "Display" }).click();
  const display = page.getByRole("form", { name: "Display" });
  await display.getByLabel("Groups").selectOption({ label: "Jurisdiction" });
  await display.getByLabel("Topics").check();
  await display.getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("rowheader", { name: "Singapore", exact: true })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Topics" })).toBeVisible();
  await expect(rows(page)).toHaveCount(asked);

  await page.getByRole("button", { name: "Save as view" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Island states");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const tab = page.getByRole("navigation", { name: "Views", exact: true }).getByRole("link", { name: "Island states" });
  await expect(tab).toHaveAttribute("aria-current", "page");

  await page.goto("/");
  await page.getByRole("navigation", { name: "Saved views" }).getByRole("link", { name: "Island states" }).click();
  await expect(page.getByRole("rowheader", { name: "Singapore", exact: true })).toBeVisible();
  await expect(rows(page)).toHaveCount(asked);
});

test("chosen issues are filed together by keyboard, and it can be taken back", async ({ as }) => {
  const page = await as(coordinator, { viewport: { width: 1440, height: 900 } });
  await page.goto("/issues?hub=asia&sort=docket");
  await page.waitForLoadState("networkidle");
  const topic = "island supply chains";
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+x");
  await expect(chosenBar(page)).toContainText("Chosen: 3");
  await page.keyboard.press("t");
  await page.getByRole("combobox", { name: "Topic" }).fill(topic);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Filed 3 issues." })).toBeVisible();
  await expect(chosenBar(page)).toBeHidden();
  const filed = await as(coordinator);
  await filed.goto(`/issues?topic=${encodeURIComponent(topic)}`);
  await expect(rows(filed)).toHaveCount(3);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Taken back: 3 issues." })).toBeVisible();
  await filed.reload();
  await expect(filed.getByText("No issue fits all of these filters.")).toBeVisible();
});

test("nonsense is told and searched for, and what stands in the way is named", async ({ as }) => {
  const page = await as();
  for (const nonsense of ["colour:blue closes:soonish \"never closed", "((((", "hub:", `${"x".repeat(400)}:y`]) {
    const answer = await page.goto(`/issues?q=${encodeURIComponent(nonsense)}`);
    expect(answer!.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1, name: "Issues" })).toBeVisible();
  }
  await page.goto("/issues?q=colour%3Ablue");
  await expect(page.getByText("There is no filter “colour”")).toBeVisible();
  await page.goto("/issues?hub=asia&jurisdiction=EU");
  await page.getByRole("link", { name: /^Without Hub: OpenInfra Asia: \d+$/ }).click();
  await expect(page.getByRole("row").nth(1)).toBeVisible();
});

test("the filters work on a phone and before any script has arrived", async ({ as }) => {
  const page = await as(undefined, { viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
  await page.goto("/issues");
  const jurisdiction = page.getByRole("button", { name: /^Jurisdiction/ });
  await expect(jurisdiction).toBeHidden();
  await page.getByText("Filters", { exact: true }).click();
  await jurisdiction.click();
  await page.getByRole("checkbox", { name: "Singapore" }).check();
  await page.getByRole("group", { name: "Jurisdiction" }).getByRole("button", { name: "Show" }).click();
  await expect(page.getByText("Filters (1)")).toBeVisible();
  await expect(page).toHaveURL(/jurisdiction=SG/);
});
