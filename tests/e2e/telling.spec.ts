import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, dayFromNow, expect, test, type Machine } from "#tests/e2e/cast.ts";

/** A call that its hub has open. */
async function openCall(hub: Machine): Promise<string> {
  const { docket } = await hub.post("/issues", { hub: "europe", title: "Who is told of a call" });
  const { id } = await hub.post(`/issues/${docket as string}/calls`, { hub: "europe", question: "Who will be told of this?", day: dayFromNow(20), open: true });
  return `/calls/${id as string}`;
}

test("before the button it stands whom it tells, and by name for those who want to know", async ({ as, machine }) => {
  const address = await openCall(await machine(coordinatorOfEurope));
  const page = await as("Demo coordinator, Europe");
  await page.goto(address);
  const form = page.getByRole("form", { name: "Give more time" });
  await page.locator("summary", { hasText: "Give more time" }).click();
  await form.scrollIntoViewIfNeeded();
  const line = form.locator("summary", { hasText: /^Tells \d+ people/ });
  await expect(line).toBeVisible();
  await line.focus();
  await page.keyboard.press("Enter");
  await expect(form.getByRole("listitem").filter({ hasText: "Example Cloud (fictional)" }).first()).toContainText("“More time”");
  expect(await violations(page)).toEqual([]);
});

test("without scripts a link leads to whom it tells", async ({ as, machine }) => {
  const address = await openCall(await machine(coordinatorOfEurope));
  const page = await as("Demo coordinator, Europe", { javaScriptEnabled: false });
  await page.goto(address);
  await page.locator("summary", { hasText: "Give more time" }).click();
  await page.getByRole("form", { name: "Give more time" }).getByRole("link", { name: "Who will be told?" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Who will be told" })).toBeVisible();
  await expect(page.getByText(/^Tells \d+ people in their next digest/)).toBeVisible();
});
