import { expect, test } from "#tests/e2e/cast.ts";

test("somebody chooses what comes by mail and sees a test mail arrive, before any script and on a narrow screen", async ({ as }) => {
  const page = await as("Ada Placeholder", { javaScriptEnabled: false, viewport: { width: 320, height: 900 } });
  await page.goto("/profile");
  await page.getByRole("link", { name: "Choose what you get by mail" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mail" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByLabel("On working days").check();
  await page.getByLabel("Hour of the digest").selectOption("09:00");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("On working days")).toBeChecked();
  await page.getByRole("button", { name: "Send me a test mail" }).click();
  await expect(page.getByText("It is on its way.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Test / }).first()).toContainText("Waiting");

  await page.goto("/mailbox");
  await page.getByRole("link", { name: "Say that it arrived" }).first().click();
  await page.getByRole("button", { name: "Yes, it arrived" }).click();
  await expect(page.getByText("mail is sent to your address again")).toBeVisible();
});

test("an administrator sees that all mail has left", async ({ as }) => {
  const page = await as("Demo administrator");
  await page.goto("/people");
  await page.getByRole("link", { name: "Mail that did not leave" }).click();
  await expect(page.getByText("All mail has left.")).toBeVisible();
});
