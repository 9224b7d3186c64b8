import { coordinatorOfEurope, dayFromNow, expect, faultsOn, test } from "#tests/e2e/cast.ts";

test("what a hub needs to know is asked of an authority, waited for, answered and made something of @engines", async ({ as, machine }) => {
  test.slow();
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "Grants and manufacturers", lane: "members" });
  const title = "Who gives a grant makes nothing";
  const { id: position } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title, stance: "monitoring" });
  const address = `/issues/${(docket as string).toLowerCase()}`;
  const wording = "Does a grant for a release make its giver a manufacturer?";

  // The liaison prepares it, from the page of the issue.
  const liaison = await as("Demo liaison, Europe");
  await liaison.goto(address);
  await expect(liaison.getByText("Nothing has been asked of an authority on this issue.")).toBeVisible();
  await liaison.getByRole("link", { name: "Draft a question" }).click();
  await expect(liaison.getByRole("radio", { name: /^Coordinators only/ })).toHaveCount(0);
  await liaison.getByRole("button", { name: "Draft a question" }).click();
  await expect(faultsOn(liaison)).toContainText("Fill this in.");
  await liaison.getByLabel("What do you need to know?").fill(wording);
  await liaison.getByRole("textbox", { name: "Authority" }).fill("Office for Grants");
  await liaison.getByRole("button", { name: "Draft a question" }).click();
  await expect(liaison.getByRole("heading", { level: 1, name: wording })).toBeVisible();
  const question = new URL(liaison.url()).pathname;

  // A coordinator says which position waits for it, asks, and records that.
  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto(question);
  await coordinator.getByLabel("Position that waits").selectOption({ label: title });
  await coordinator.getByRole("button", { name: "Save", exact: true }).click();
  await expect(coordinator.getByText("Saved.")).toBeVisible();
  await coordinator.getByLabel("Asked on").fill(dayFromNow(3));
  await coordinator.getByRole("button", { name: "Record that it was asked" }).click();
  await expect(faultsOn(coordinator)).toBeVisible();
  await coordinator.getByLabel("Asked on").fill(dayFromNow(-70));
  await coordinator.getByLabel("Reference of the authority").fill("OG-17");
  await coordinator.getByRole("button", { name: "Record that it was asked" }).click();
  // Days are counted by those of UTC, the same for every hub: late in the evening there is one fewer than in Brussels.
  const waited = /(?:69|70) days without an answer/;
  await expect(coordinator.getByText(waited)).toBeVisible();
  await coordinator.goto(`/positions/${position}`);
  await expect(coordinator.getByText("Waits for an answer")).toBeVisible();
  await expect(coordinator.getByRole("link", { name: wording })).toHaveAttribute("href", question);

  // It stands in the register, among what has been waited for too long; the position only where it may be read.
  await coordinator.goto("/hubs/europe");
  await coordinator.getByRole("region", { name: "Waiting for an answer" }).getByRole("link", { name: "All questions" }).click();
  await expect(coordinator.getByRole("heading", { level: 1, name: "Questions to authorities" })).toBeVisible();
  await coordinator.getByRole("button", { name: "Waiting Any" }).click();
  await coordinator.getByRole("radio", { name: "over 60 days" }).check();
  await coordinator.getByRole("group", { name: "Waiting" }).getByRole("button", { name: "Show" }).click();
  await expect(coordinator).toHaveURL(/overdue=yes/);
  const row = coordinator.getByRole("row").filter({ hasText: wording });
  await expect(row).toContainText(waited);
  await expect(row.getByRole("link", { name: title })).toBeVisible();
  const delegate = await as("Ada Placeholder");
  await delegate.goto("/questions?overdue=yes");
  await expect(delegate.getByRole("row").filter({ hasText: wording })).toBeVisible();
  await expect(delegate.getByText(title)).toHaveCount(0);

  // The answer comes; the liaison hears of it, and the hub says what it made of it.
  await row.getByRole("link", { name: wording }).click();
  await coordinator.getByLabel("What did it answer?").fill("A grant alone does not.");
  await coordinator.getByLabel("Answered on").fill(dayFromNow(-71));
  await coordinator.getByRole("button", { name: "Record the answer" }).click();
  await expect(faultsOn(coordinator)).toContainText("This is before the day on which the question was asked.");
  await coordinator.getByLabel("Answered on").fill(dayFromNow(-1));
  await coordinator.getByRole("button", { name: "Record the answer" }).click();
  await expect(coordinator.getByRole("region", { name: "What was answered" })).toContainText("A grant alone does not.");
  await liaison.goto("/inbox");
  await liaison.getByRole("listitem").filter({ hasText: wording }).getByRole("link", { name: "You drafted this question" }).click();
  await expect(liaison.getByRole("region", { name: "What was answered" })).toBeVisible();
  await expect(liaison.getByRole("button", { name: "Record and close" })).toHaveCount(0);
  await coordinator.getByLabel("What was made of the answer?").fill("The first section says so.");
  await coordinator.getByRole("button", { name: "Record and close" }).click();
  await expect(coordinator.getByText("Applied", { exact: true })).toBeVisible();
  await coordinator.goto(address);
  await coordinator.getByText("1 closed question").click();
  await expect(coordinator.getByRole("link", { name: wording })).toBeVisible();
});
