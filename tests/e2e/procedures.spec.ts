import type { Page } from "@playwright/test";
import { expect, faultsOn, test } from "#tests/e2e/cast.ts";

// One after the other: all of them are about the same procedure.
test.describe.configure({ mode: "serial" });

const address = "/procedures/in-rules";
const row = (page: Page, name: string) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });

test("a member reads how an authority works, from an issue that it decides on", async ({ as }) => {
  const member = await as("Nora Example");
  await member.goto("/issues/eu-32");
  await expect(member.getByRole("list", { name: "Open doors" })).toContainText("Consultation portal");
  await member.getByRole("link", { name: "Guidance", exact: true }).click();
  await expect(member.getByRole("heading", { level: 1, name: "Guidance" })).toBeVisible();
  await expect(row(member, "2. Draft for feedback")).toContainText("Consultation portal");
  await expect(row(member, "2. Draft for feedback").getByRole("link")).toHaveCount(0);
  await member.getByRole("link", { name: "Procedures", exact: true }).first().click();
  await expect(row(member, "Rules in India")).toContainText("1, as shipped");
  await row(member, "Rules in India").getByRole("link", { name: "1 issue follows it" }).click();
  await expect(member.getByRole("heading", { level: 1, name: "Issues" })).toBeVisible();
  await expect(member).toHaveURL(/procedure=in-rules/);
  await member.goto(`${address}/stages/notified`);
  await expect(member.getByRole("heading", { level: 1, name: "Not yours to do" })).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test(`administrators change a procedure one after the other, and go back ${javaScriptEnabled ? "@engines" : "without scripts"}`, async ({ as }) => {
    test.slow();
    const [first, second] = [await as("Demo administrator", { javaScriptEnabled }), await as("Demo administrator", { javaScriptEnabled })];
    for (const page of [first, second]) {
      await page.goto(address);
      await row(page, "3. Notified").getByRole("link", { name: "Change the stage Notified" }).click();
      await expect(page.getByText("1 issue follows this procedure.")).toBeVisible();
    }

    // The first is told what will not do, then changes a length.
    await first.getByLabel("How many days it usually takes").fill("4000");
    await first.getByLabel("What changes, and why").first().fill("The Gazette is quicker now.");
    await first.getByRole("button", { name: "Save as a new version" }).click();
    await expect(faultsOn(first)).toContainText("This must be at most 3,650.");
    await first.getByLabel("How many days it usually takes").fill("10");
    await first.getByRole("button", { name: "Save as a new version" }).click();
    await expect(first.getByRole("region", { name: /^What version \d+ changed/ })).toContainText("“Notified” usually takes 10 days, no longer 30.");
    await expect(row(first, "3. Notified")).toContainText("10 days");

    // The second comes from an older page: what the first did stands there, and nothing that was typed is lost.
    await second.getByLabel("Name").fill("In the Gazette");
    await second.getByLabel("Who decides").selectOption({ label: "Government" });
    await second.getByLabel("Route").last().selectOption({ label: "By post or e-mail" });
    await second.getByRole("checkbox", { name: "In confidence" }).last().check();
    await second.getByLabel("What changes, and why").first().fill("It is called so there.");
    await second.getByRole("button", { name: "Save as a new version" }).click();
    await expect(second.getByText("Somebody else has made a newer version")).toBeVisible();
    await expect(second.getByText("“Notified” usually takes 10 days, no longer 30.")).toBeVisible();
    await expect(second.getByLabel("Name")).toHaveValue("In the Gazette");
    await expect(second.getByLabel("Route").last()).toHaveValue("post");
    await second.getByRole("button", { name: "Save as a new version" }).click();
    const changed = second.getByRole("region", { name: /^What version \d+ changed/ });
    await expect(changed).toContainText("“Notified” is now called “In the Gazette”.");
    await expect(changed).toContainText("By post or e-mail");
    await expect(changed).not.toContainText("usually takes");
    await expect(row(second, "3. In the Gazette")).toContainText("10 days");
    await expect(row(second, "3. In the Gazette")).toContainText("in confidence");

    // A stage more, one less, and back to how it was.
    await second.getByRole("link", { name: "Add a stage" }).click();
    await second.getByLabel("Name").fill("Hearing");
    await second.getByLabel("Its place").selectOption({ label: "First" });
    await second.getByLabel("What changes, and why").fill("Hearings come first.");
    await second.getByRole("button", { name: "Save as a new version" }).click();
    await expect(row(second, "1. Hearing")).toBeVisible();
    await row(second, "2. Announced").getByRole("link").click();
    await second.getByText("Remove this stage").click();
    const remove = second.getByRole("form", { name: "Remove this stage" });
    await remove.getByLabel("What changes, and why").fill("Nobody announces them.");
    await remove.getByRole("button", { name: "Remove the stage" }).click();
    await expect(changed).toContainText("“Announced” was removed.");

    await second.getByRole("list", { name: "Versions" }).getByRole("link", { name: "Version 1, as shipped" }).click();
    await expect(second.getByText(/^You are reading version 1\./)).toBeVisible();
    await expect(second.getByRole("region", { name: /^What has changed since/ })).toContainText("“Hearing” was added as the first stage.");
    await second.getByLabel("What changes, and why").fill("It was right before.");
    await second.getByRole("button", { name: "Make version 1 the newest" }).click();
    await expect(row(second, "3. Notified")).toContainText("30 days");
    await expect(row(second, "1. Announced")).toBeVisible();
    await expect(second.getByRole("list", { name: "Versions" })).toContainText("It was right before.");
  });
}
