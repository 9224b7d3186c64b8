import type { Page } from "@playwright/test";
import { asia, europe, expect, test } from "#tests/e2e/cast.ts";

/** Puts words on the clipboard and pastes them into the field of the official reference. */
async function paste(page: Page, words: string) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), words);
  await page.getByLabel("Official reference").click();
  await page.keyboard.press("ControlOrMeta+V");
}

const clipboard = { permissions: ["clipboard-read", "clipboard-write"] };

for (const [what, reference, title, kind] of [
  ["a CELEX number", "32016R0679", "Regulation (EU) 2016/679", "regulation"],
  ["an address of EUR-Lex", "https://eur-lex.europa.eu/eli/dir/2019/790/oj/eng", "Directive (EU) 2019/790", "directive"],
  ["a procedure number", "2021/0106(COD)", "2021/0106(COD)", ""],
] as const) {
  test(`${what} fills in what it tells`, async ({ as }) => {
    const page = await as("Demo coordinator, Europe", clipboard);
    await page.goto("/issues/new");
    await paste(page, reference);
    await expect(page.getByText(/^Read as /)).toBeVisible();
    await expect(page.getByLabel("Title")).toHaveValue(title);
    await page.getByText("Jurisdiction, kind and who may see it").click();
    await expect(page.getByLabel("Jurisdiction")).toHaveValue("EU");
    await expect(page.getByLabel("Kind")).toHaveValue(kind);
  });
}

test("what cannot be read as a reference is kept as words", async ({ as }) => {
  const page = await as("Demo coordinator, Europe", clipboard);
  await page.goto("/issues/new");
  await paste(page, "the letter of last Tuesday");
  await expect(page.getByText("Not a reference we know. It is kept as words.")).toBeVisible();
  await expect(page.getByLabel("Title")).toHaveValue("");
});

test("an issue is logged from a reference another issue has, as another matter, and each hub follows it on its own", async ({ as }) => {
  const title = "Which open source stewards the Act reaches";
  const coordinator = await as("Demo coordinator, Europe", clipboard);
  await coordinator.goto("/issues");
  await coordinator.getByRole("link", { name: "Log an issue" }).click();

  // The Cyber Resilience Act is there under its CELEX number; here it comes as an address.
  await paste(coordinator, "https://eur-lex.europa.eu/eli/reg/2024/2847/oj");
  await expect(coordinator.getByText("This is already logged")).toBeVisible();
  await expect(coordinator.getByRole("link", { name: /EU-1 Cyber Resilience Act/ })).toBeVisible();
  await coordinator.getByLabel("Title").fill(title);
  await coordinator.getByLabel("Why does it matter to us?").fill("Foundations need to know whether they are stewards.");
  await coordinator.getByRole("button", { name: "Log an issue" }).click();
  await expect(coordinator.getByText(/EU-1 is already/i).or(coordinator.getByText(/already .*EU-1/i)).first()).toBeVisible();
  await coordinator.getByLabel("It is another matter, log it anyway").check();
  await coordinator.getByRole("button", { name: "Log an issue" }).click();
  await expect(coordinator.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(coordinator.getByText("Foundations need to know whether they are stewards.")).toBeVisible();
  const address = new URL(coordinator.url()).pathname;
  expect(address).toMatch(/^\/issues\/eu-\d+$/);

  const colleague = await as("Demo coordinator, Asia");
  await colleague.goto(address);
  await colleague.getByRole("button", { name: `Open a track for ${asia}` }).click();
  await expect(colleague.getByRole("region", { name: asia, exact: true })).toContainText("Triage");
  await colleague.getByRole("region", { name: asia, exact: true }).getByText("Take a standpoint").click();
  await colleague.getByRole("region", { name: asia, exact: true }).getByRole("radio", { name: "Monitoring" }).check();
  await colleague.getByRole("region", { name: asia, exact: true }).getByRole("button", { name: "Record" }).click();

  await coordinator.reload();
  const ours = coordinator.getByRole("region", { name: europe, exact: true });
  await ours.getByText("Move the track", { exact: true }).first().click();
  await ours.getByLabel("What happens").selectOption({ label: "Gather feedback" });
  await ours.getByRole("button", { name: "Move the track" }).click();
  await expect(ours).toContainText("Gathering");
  await expect(ours).toContainText("None taken");
  await expect(coordinator.getByRole("region", { name: asia, exact: true })).toContainText("Monitoring");
});
