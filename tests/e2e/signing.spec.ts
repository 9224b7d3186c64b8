import type { Page } from "@playwright/test";
import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, expect, faultsOn, test } from "#tests/e2e/cast.ts";
import { letterOf } from "#tests/e2e/letter.ts";

const part = (page: Page, name: string | RegExp) => page.getByRole("region", { name });
const soundOn = async (page: Page) => expect(await violations(page)).toEqual([]);

/** Fills in the form behind a link. */
async function fill(page: Page, fields: Record<string, string>) {
  for (const [label, value] of Object.entries(fields)) await page.getByRole("textbox", { name: label }).fill(value);
  await page.getByRole("button", { name: "Send me the mail to confirm" }).click();
}

test("somebody without an account signs a letter by a link, is counted once their mail is answered, and takes it back", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { position, secret, signOn } = await letterOf(hub, "A letter on time to adapt");
  const counted = async () => (await hub.get(`/positions/${position}/sign-on`)).count.organisations as number;
  // Nothing of it needs a script.
  const page = await as(undefined, { javaScriptEnabled: false, viewport: { width: 320, height: 900 } });
  await page.goto(`/sign/${secret}`);
  await expect(page.getByRole("heading", { level: 1, name: "Sign: A letter on time to adapt" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const own = { Organisation: "The Harbour Cooperative", "Domain of its website": "https://www.harbour-coop.example/", "Name of the signatory": "Ann Example", Function: "Managing director" };
  await fill(page, { ...own, "Work mail": "ann@gmail.com" });
  await expect(faultsOn(page)).toContainText("proves no organisation");
  await expect(page.getByRole("textbox", { name: "Organisation" })).toHaveValue("The Harbour Cooperative");
  await fill(page, { ...own, "Work mail": "ann@another.example" });
  await expect(faultsOn(page)).toContainText("does not belong to harbour-coop.example");
  await fill(page, { ...own, "Work mail": "ann@harbour-coop.example" });
  await expect(page.getByText("Look at your mail")).toBeVisible();
  expect(await counted()).toBe(0);

  await page.goto("/mailbox");
  await page.getByRole("link", { name: "Read the text and confirm" }).first().click();
  await page.getByRole("button", { name: "Confirm the signature of The Harbour Cooperative" }).click();
  await expect(page.getByText("Your confirmation is in")).toBeVisible();
  expect(await counted()).toBe(1);

  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto(`/positions/${position}/sign-on`);
  await expect(part(coordinator, "Who has signed").getByRole("listitem")).toContainText("The Harbour Cooperative");
  await expect(part(coordinator, "Signed by link").getByRole("listitem")).toContainText("counts");
  await expect(coordinator.getByText("of 3 needed, from 0 countries")).toBeVisible();
  await soundOn(coordinator);

  await page.getByText("Take it back").first().click();
  await page.getByLabel("Why").fill("Our board has changed its mind.");
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("Your signature was taken back")).toBeVisible();
  expect(await counted()).toBe(0);
  await coordinator.reload();
  await expect(part(coordinator, "Who has signed")).toContainText("Our board has changed its mind.");
  await hub.post(`/sign-ons/${signOn}/cancel`, { reason: "It was for a test." });
});

test("a delegate reads a letter, signs it and takes the signature back", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { position, signOn } = await letterOf(hub, "A letter on fees");
  const page = await as("Nora Example");
  await page.goto(`/positions/${position}`);
  await part(page, "Sign-on").getByRole("link", { name: "Read and sign" }).click();
  await page.getByRole("textbox", { name: "Function" }).fill("Head of policy");
  await page.getByRole("button", { name: "Sign", exact: true }).click();
  await expect(page.getByText("Signed by Nora Example, Head of policy.")).toBeVisible();
  await soundOn(page);
  await page.locator("summary", { hasText: "Take the signature back" }).click();
  await page.getByLabel("Why").fill("The second paragraph goes too far.");
  await page.getByRole("button", { name: "Take the signature back" }).click();
  await expect(page.getByRole("button", { name: "Sign", exact: true })).toBeVisible();
  await hub.post(`/sign-ons/${signOn}/cancel`, { reason: "It was for a test." });
});
