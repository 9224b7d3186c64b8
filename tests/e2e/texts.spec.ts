import type { Page } from "@playwright/test";
import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, expect, test } from "#tests/e2e/cast.ts";

const act = "# Act on names (Names Act)\n\nArticle 1\nSubject matter\n\n1. This act lays down rules on names.\n\n2. It applies to components.\n\nArticle 2\nNames\n\nEvery component has a name.\n";

async function paste(page: Page, words: string) {
  await page.getByLabel("The words of the act").fill(words);
  await page.getByRole("button", { name: "Read these words" }).click();
}

test("a text is pasted, looked at and stored; the newest is said first @engines", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "The act on names" });
  const page = await as("Demo coordinator, Europe");
  await page.goto(`/issues/${(docket as string).toLowerCase()}`);
  await page.getByRole("link", { name: "Texts", exact: true }).click();
  await expect(page.getByText("No text of this issue is here yet.")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Add an edition" }).first().click();
  await paste(page, "Hello.");
  await expect(page.getByText("No act was found in this.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await paste(page, act);
  await expect(page.getByText("2 articles and 2 numbered paragraphs")).toBeVisible();
  await expect(page.getByText("Every word has its place.")).toBeVisible();
  await expect(page.getByLabel("What is the new text called?")).toHaveValue("Names Act");
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("What is this edition called?").fill("First draft");
  await page.getByLabel("Day of the document").fill("2030-01-10");
  await page.getByRole("button", { name: "Store the edition" }).dblclick();
  await page.waitForURL(/\/texts\/[0-9a-z]{26}$/);
  await page.goto(`/issues/${(docket as string).toLowerCase()}/texts`);
  await expect(page.getByRole("link", { name: "Names Act: First draft, 10 Jan 2030" })).toBeVisible();
  await expect(page.getByRole("row", { name: /First draft/ })).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
});
