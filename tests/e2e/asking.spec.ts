import { coordinatorOfEurope, dayFromNow, expect, faultsOn, test } from "#tests/e2e/cast.ts";

test("a call is open until a deadline in Brussels, and says what that is where the reader is", async ({ as, machine }) => {
  const question = "Could you report within a day, with the people you have?";
  const { docket } = await (await machine(coordinatorOfEurope)).post("/issues", { hub: "europe", title: "Reporting within a day" });
  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto(`/issues/${(docket as string).toLowerCase()}`);
  await coordinator.getByRole("link", { name: "Call for feedback" }).click();
  await coordinator.getByLabel("What do you want to know?").fill(question);
  await coordinator.getByLabel("Why do you ask?").fill("The Commission asks for comments.");
  await coordinator.getByLabel("Closes on").fill(dayFromNow(-3));
  await coordinator.getByRole("radio", { name: /^All hubs/ }).check();
  await coordinator.getByRole("button", { name: "Save the call" }).click();
  await expect(faultsOn(coordinator)).toContainText("This moment has passed. Choose a later one.");
  await expect(coordinator.getByLabel("What do you want to know?")).toHaveValue(question);
  await coordinator.getByLabel("Closes on").fill(dayFromNow(10));
  await coordinator.getByRole("button", { name: "Save the call" }).click();
  await expect(coordinator.getByRole("heading", { level: 1, name: question })).toBeVisible();
  const inBrussels = coordinator.getByText(/^Closes .*, 23:59 Brussels time\.$/);
  await expect(inBrussels).toBeVisible();
  await expect(coordinator.getByText("10 days", { exact: true })).toBeVisible();
  await expect(coordinator.getByText(/^In /)).toHaveCount(0);

  const closes = await inBrussels.innerText();
  const address = new URL(coordinator.url()).pathname;
  const delegate = await as("Nora Example");
  await delegate.goto("/inbox");
  await expect(delegate.getByRole("listitem").filter({ hasText: question })).toBeVisible();
  await delegate.goto(address);
  await expect(delegate.getByText(closes)).toBeVisible();
  await expect(delegate.getByText("In Dublin that is 22:59.")).toBeVisible();
  await expect(delegate.getByRole("link", { name: "Give feedback" })).toBeVisible();
  const inTokyo = await as("Hanako Mihon");
  await inTokyo.goto(address);
  await expect(inTokyo.getByText(closes)).toBeVisible();
  await expect(inTokyo.getByText(/^In Tokyo that is .*, 0[67]:59\.$/)).toBeVisible();
  await expect(inTokyo.getByRole("link", { name: "Give feedback" })).toHaveCount(0);
});

test("every answer gets one from the hub, with its reason; the author contests it once and it is settled", async ({ as, machine }) => {
  test.slow();
  const question = "What would a night shift cost you?";
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "Reporting, answered" });
  const { id: call } = await hub.post(`/issues/${docket}/calls`, { hub: "europe", question, day: dayFromNow(9), open: true });
  const said = { stance: "support-with-changes", language: "en" };
  await (await machine("delegate@example-cloud.example")).post(`/calls/${call}/feedback`, { ...said, impact: "Every night shift costs us two people.", lane: "hub" });
  await (await machine("delegate@placeholder-metrics.example")).post(`/calls/${call}/feedback`, { ...said, impact: "We could, with a week of notice.", lane: "confided" });

  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto("/");
  await coordinator.getByRole("list", { name: "Needs you" }).getByRole("listitem").filter({ hasText: question }).getByRole("link").click();
  await expect(coordinator.getByRole("heading", { level: 1, name: "Answers" })).toBeVisible();
  await expect(coordinator.getByText("2 answers of 2 organisations, as far as you may read them.")).toBeVisible();
  const answer = async (organisation: string, verdict: RegExp, reason: string) => {
    const row = coordinator.getByRole("row").filter({ hasText: organisation });
    await row.locator("summary", { hasText: "Answer it" }).click();
    await row.getByRole("button", { name: "Answer it" }).click();
    await expect(faultsOn(row)).toContainText("Fill this in.");
    await row.getByRole("radio", { name: verdict }).check();
    await row.getByRole("textbox", { name: "Reason" }).fill(reason);
    await row.getByRole("button", { name: "Answer it" }).click();
  };
  await answer("Example Cloud", /^Not accepted/, "Others can do it.");
  await expect(coordinator.getByRole("row").filter({ hasText: "Example Cloud" })).toHaveCount(0);
  await answer("Placeholder Metrics", /^Accepted It/, "Section 2 asks for it.");
  await expect(coordinator.getByText("No answer fits these filters.")).toBeVisible();
  await coordinator.getByRole("link", { name: "Clear" }).first().click();
  const row = coordinator.getByRole("row").filter({ hasText: "Example Cloud" });
  await expect(row).toContainText("Not accepted");
  await expect(row).toContainText("Others can do it.");

  // The author finds it in the inbox, reads the reason and does not agree, once.
  const author = await as("Nora Example");
  await author.goto("/inbox");
  await author.getByRole("listitem").filter({ hasText: docket }).filter({ hasText: "Others can do it." }).getByRole("link").click();
  const became = author.getByRole("region", { name: "What OpenInfra Europe says to it" });
  await expect(became).toContainText("Not accepted");
  await expect(became).toContainText("Others can do it.");
  await author.locator("summary", { hasText: "Contest the answer" }).click();
  await author.getByLabel("Why do you not agree?").fill("Others have three times the staff.");
  await author.getByRole("button", { name: "Contest the answer" }).click();
  await expect(author.getByText("Contested", { exact: true })).toBeVisible();
  await expect(author.getByRole("button", { name: "Contest the answer", includeHidden: true })).toHaveCount(0);

  await coordinator.reload();
  await row.locator("summary", { hasText: "Give the final answer" }).click();
  await row.getByRole("radio", { name: /^Accepted in part/ }).check();
  await row.getByRole("textbox", { name: "Reason" }).fill("Section 2 now names small teams.");
  await row.getByRole("button", { name: "Give the final answer" }).click();
  await expect(row).toContainText("Final");
  await author.reload();
  await expect(author.getByText("Final", { exact: true })).toBeVisible();
  await expect(became.getByRole("listitem")).toHaveCount(2);
  await expect(became).toContainText("Section 2 now names small teams.");
  await expect(author.getByRole("button", { name: "Contest the answer", includeHidden: true })).toHaveCount(0);
});
