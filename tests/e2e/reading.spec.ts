import { coordinatorOfEurope, expect, test } from "#tests/e2e/cast.ts";
import { lawOn } from "#tests/e2e/law.ts";

test("a law is read, searched, linked to, compared with its proposal and mapped to it by hand, without JavaScript", async ({ as, machine }) => {
  const law = await lawOn(await machine(coordinatorOfEurope), "EU-24");
  const page = await as("Demo coordinator, Europe", { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
  await page.goto(`/texts/${law.agreed}`);
  await expect(page.getByRole("heading", { level: 1, name: "Act on the naming of components" })).toBeVisible();
  await expect(page.locator(".force")).toContainText("A draft on its way to becoming law. It has no legal effect.");
  await expect(page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Article 3 Duties of stewards" })).toHaveAttribute("href", "#art_3");

  await page.getByRole("searchbox", { name: "Search in this edition" }).fill("authority working");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("status")).toHaveText("1 provision has all these words.");
  await page.getByRole("list", { name: "Found in" }).getByRole("link").click();
  await expect(page).toHaveURL(`/texts/${law.agreed}/003.002#003.002`);
  await expect(page.getByRole("heading", { name: "What has been said" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Article 2 – paragraph 2" })).toBeVisible();

  await page.getByRole("link", { name: "What changed" }).click();
  await expect(page.getByText("1 provision changed, 2 are new, 1 is gone, 1 moved.")).toBeVisible();
  await expect(page.locator("del")).toHaveText("24 hours");
  await expect(page.locator("ins")).toHaveText("three working days");

  await page.goto(`/texts/${law.agreed}/compare/${law.agreed}`);
  await expect(page.getByText("These two are one and the same edition. Choose another to compare it with.")).toBeVisible();
  await page.goto(`/texts/${law.agreed}?at=art_4`);
  await expect(page).toHaveURL(`/texts/${law.agreed}#art_4`);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "The file that it was read from" }).click();
  expect((await download).suggestedFilename()).toBe("act.txt");

  await page.goto(`/texts/${law.agreed}/mapping?show=new`);
  await page.getByRole("link", { name: "Correct Article 4", exact: true }).click();
  await page.getByRole("radio", { name: /^Article 3 / }).check();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: /Article 4/ })).toContainText("Said by a person by Demo coordinator, Europe");
});
