import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, expect, faultsOn, test } from "#tests/e2e/cast.ts";

test("two people talk about an issue, and one writes down what came of it", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = (await hub.post("/issues", { hub: "europe", title: "A file that is talked about", lane: "members" })) as { docket: string };
  const at = `/issues/${docket.toLowerCase()}`;
  const nora = await as("Nora Example", { viewport: { width: 320, height: 800 } });
  await nora.goto(at);
  await nora.getByRole("link", { name: "Start a discussion" }).click();
  await nora.getByLabel("What is it about?").fill("Who reports for a fork?");
  await nora.getByLabel(/^Your own people at/).check();
  await nora.getByLabel("What do you want to say?").fill("Is it whoever publishes it? @Ada Placeholder may know.");

  await expect(nora.locator(".told-line")).toBeVisible();
  // Said while it is written, and asked once when it is sent.
  await expect(nora.getByText("Ada Placeholder may not read this and will not be told.")).toBeVisible();
  await nora.getByRole("button", { name: "Start a discussion" }).click();
  await expect(faultsOn(nora)).toContainText("Ada Placeholder");
  expect(await violations(nora)).toEqual([]);
  await nora.reload();
  await expect(nora.getByLabel("What do you want to say?")).toHaveValue(/whoever publishes it/);
  await nora.getByLabel("What is it about?").fill("Who reports for a fork?");
  await nora.getByRole("button", { name: "Start a discussion" }).click();
  await expect(nora.getByRole("heading", { level: 1, name: "Who reports for a fork?" })).toBeVisible();
  await expect(nora.getByRole("article", { name: "Post 1" })).toContainText("Is it whoever publishes it?");

  // The other answers and quotes; the page that is open hears of it.
  const other = await as("Demo coordinator, Europe");
  await other.goto(at);
  await other.getByRole("link", { name: "Who reports for a fork?" }).click();
  await other.getByRole("link", { name: "Quote" }).click();
  await expect(other.getByText("You quote post 1, Nora Example:")).toBeVisible();
  await other.getByLabel("Your answer").fill("Whoever puts **their name** on it.");
  await other.getByRole("button", { name: "Send" }).click();
  await expect(nora.getByRole("article", { name: "Post 2" })).toContainText("their name");
  await expect(nora.getByRole("link", { name: "Nora Example in post 1" })).toBeVisible();

  // Changed, with how it read before.
  const first = nora.getByRole("listitem").filter({ has: nora.getByRole("article", { name: "Post 1" }) });
  await first.locator("summary").filter({ hasText: "Change" }).click();
  await first.getByLabel("How it reads from now on").fill("Is it whoever distributes it?");
  await first.getByRole("button", { name: "Save" }).click();
  await nora.getByRole("link", { name: /^changed/ }).click();
  await expect(nora.getByRole("region", { name: "How it read before" })).toContainText("publishes");
  expect(await violations(nora)).toEqual([]);

  // What came of it.
  await other.locator("summary").filter({ hasText: "Write down what came of it" }).click();
  await other.getByLabel("What came of it", { exact: true }).fill("Whoever publishes a fork reports for it.");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByRole("region", { name: "Outcome" })).toContainText("Whoever publishes a fork reports for it.");
  await other.locator("summary").filter({ hasText: /^Resolve$/ }).click();
  await other.getByRole("button", { name: "Resolve" }).click();
  await expect(other.getByText(/^Resolved by Demo coordinator, Europe/)).toBeVisible();
  expect(await violations(other)).toEqual([]);
  await other.goto(`${at}/discussion`);
  await other.locator("summary").filter({ hasText: "One resolved discussion" }).click();
  await expect(other.getByRole("link", { name: "Who reports for a fork?" })).toBeVisible();
  expect(await violations(other)).toEqual([]);
});
