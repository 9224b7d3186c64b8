import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, expect, faultsOn, test } from "#tests/e2e/cast.ts";

test("work on an issue ends with its lessons, or leaves them owed at the hub", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const watched = async (title: string) => {
    const { docket } = await hub.post("/issues", { hub: "europe", title, lane: "members" });
    await hub.post(`/issues/${docket as string}/tracks/europe/acts`, { act: "watch" });
    return (docket as string).toLowerCase();
  };
  const [first, second] = [await watched("A file that came to its end"), await watched("Another that came to its end")];
  const page = await as("Demo coordinator, Europe", { viewport: { width: 320, height: 800 } });
  await page.goto(`/issues/${first}`);
  await page.getByText("Move the track").first().click();
  await page.getByRole("link", { name: "Close, with outcome and lessons" }).click();
  await page.getByLabel("Why it is closed").first().fill("The act is in force.");
  await page.getByLabel("How it ended").or(page.getByLabel("Outcome")).selectOption({ label: "Won in part" });
  await page.getByRole("button", { name: "Close with these lessons" }).click();
  await expect(faultsOn(page)).toBeVisible();
  await page.getByLabel("What came out?").fill("Hobby projects are exempt.");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Close with these lessons" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^What OpenInfra Europe learnt/ })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByText("Edit", { exact: true }).click();
  await page.getByLabel("What will we do next time?").fill("Begin earlier.");
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("Begin earlier.").first()).toBeVisible();

  // Closed without: the hub's home keeps it open.
  await page.goto(`/issues/${second}/lessons/new?hub=europe`);
  await page.locator("summary").filter({ hasText: "Close now, lessons later" }).click();
  await page.locator("[id='later-reason']").fill("It is over.");
  await page.getByRole("button", { name: "Close now, lessons later" }).click();
  await expect(page.getByRole("link", { name: "Write down the lessons" })).toBeVisible();
  await page.goto("/hubs/europe");
  await page.getByRole("list", { name: "Closed, and its lessons are owed" }).getByRole("link", { name: "Another that came to its end" }).click();
  await page.getByLabel("What came out?").fill("Nothing.");
  await page.getByRole("button", { name: "Write down the lessons" }).click();
  await page.goto("/lessons?hub=europe&outcome=in-part");
  await expect(page.getByRole("list", { name: "Lessons" }).getByRole("listitem")).toHaveCount(1);
  expect(await violations(page)).toEqual([]);
});
