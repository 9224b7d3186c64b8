import { coordinatorOfEurope, dayFromNow, expect, faultsOn, test } from "#tests/e2e/cast.ts";

test("a hub reads whether it will be in time, pins a step, and the pin stays when the authority moves the date @engines", async ({ as, machine }) => {
  test.slow();
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "Reporting in a day", lane: "members" });
  const address = `/issues/${(docket as string).toLowerCase()}/plan`;

  // Without a closing there is nothing to plan, and the page says where to record one.
  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto(address);
  await expect(coordinator.getByText("There is nothing to work towards: no closing is on record.")).toBeVisible();
  await expect(coordinator.getByRole("link", { name: "Record the closing" })).toHaveAttribute("href", `/issues/${(docket as string).toLowerCase()}/history`);
  const closing = { kind: "consultation-closes", label: "Consultation closes", time: "23:59", zone: "Europe/Brussels" };
  const { id: date } = await hub.post(`/issues/${docket}/dates`, { ...closing, day: dayFromNow(120) });

  // With one there is a verdict, a ladder, and the methods that fit.
  await coordinator.reload();
  await expect(coordinator.getByText(/^In time: the go or no-go is due on /)).toBeVisible();
  await expect(coordinator.getByText("Provisional: nobody has verified this date yet.")).toBeVisible();
  const steps = coordinator.getByRole("list", { name: "Steps up to the deadline" });
  await expect(steps.getByRole("heading")).toHaveText(["Go or no-go", "Feedback closes", "Text freezes", "Decision opens", "Decision closes", "File by", "The authority’s deadline"]);
  await expect(coordinator.getByRole("row", { name: /^Lazy consensus, 7 days/ })).toContainText("Yes, with a call");

  // A pin wants a reason and a day before the deadline.
  const freeze = steps.getByRole("listitem").filter({ has: coordinator.getByRole("heading", { name: "Text freezes" }) });
  await freeze.getByText("Pin “Text freezes” to a day").click();
  await freeze.getByLabel("Day", { exact: true }).fill(dayFromNow(130));
  await freeze.getByRole("button", { name: "Pin it" }).click();
  await expect(faultsOn(freeze)).toContainText("Fill this in.");
  await freeze.getByLabel("Reason").fill("The board meets that day.");
  await freeze.getByRole("button", { name: "Pin it" }).click();
  await expect(faultsOn(freeze)).toContainText("This is later than the authority’s deadline.");
  await freeze.getByLabel("Day", { exact: true }).fill(dayFromNow(60));
  await freeze.getByRole("button", { name: "Pin it" }).click();
  await expect(freeze.getByText("Pinned by Demo coordinator, Europe: The board meets that day.")).toBeVisible();

  // The authority asks for it sooner: all else moves, the pin stays and says what is wrong.
  await hub.put(`/dates/${date}`, { ...closing, day: dayFromNow(55), reason: "The consultation was shortened." });
  await coordinator.reload();
  await expect(freeze.getByText("Pinned by Demo coordinator, Europe: The board meets that day.")).toBeVisible();
  await expect(freeze.getByText("This is after the authority’s deadline.")).toBeVisible();

  // Back to the rules; the liaison, who neither leads nor edits, reads all of it and changes nothing.
  const liaison = await as("Demo liaison, Europe");
  await liaison.goto(address);
  await expect(liaison.getByText("Pinned by Demo coordinator, Europe")).toBeVisible();
  await expect(liaison.getByText("Move or take back the pin")).toHaveCount(0);
  await freeze.getByText("Move or take back the pin").click();
  await freeze.getByRole("button", { name: /^Let it follow the rules again/ }).click();
  await expect(freeze.getByText("Pinned by")).toHaveCount(0);
  await coordinator.goto(`/issues/${(docket as string).toLowerCase()}/history`);
  await expect(coordinator.getByText(/let the freeze of the text on .* follow the rules again/)).toBeVisible();
});

test("what a public issue is planned for is no visitor's to read", async ({ as }) => {
  const visitor = await as();
  await visitor.goto("/issues/eu-32");
  await expect(visitor.getByRole("link", { name: "Plan", exact: true })).toHaveCount(0);
  await visitor.goto("/issues/eu-32/plan");
  await expect(visitor).toHaveURL(/\/sign-in/);
});

test("an administrator sets other rules for a hub, and a form that is wrong keeps what was typed", async ({ as }) => {
  const administrator = await as("Demo administrator");
  await administrator.goto("/hubs/asia");
  await administrator.getByRole("link", { name: "The rules" }).click();
  await expect(administrator.getByRole("row", { name: /^Ballot usual/ })).toContainText("10 days");
  await administrator.getByText("Change the rules", { exact: true }).click();
  const form = administrator.getByRole("form", { name: "Set new rules" });
  const ballot = form.getByRole("group", { name: "Ballot" });
  await ballot.getByLabel("Days from opening to close").fill("12");
  await ballot.getByLabel("Must answer, in per cent").fill("140");
  await form.getByLabel("Days of the hub’s own").fill("2031-02-30");
  await form.getByRole("button", { name: "Set these rules" }).click();
  await expect(faultsOn(form)).toContainText("This must be at most 100.");
  await expect(faultsOn(form)).toContainText("This day does not exist.");
  await expect(ballot.getByLabel("Days from opening to close")).toHaveValue("12");
  await ballot.getByLabel("Must answer, in per cent").fill("40");
  await form.getByLabel("Days of the hub’s own").fill("2031-02-28");
  await form.getByRole("button", { name: "Set these rules" }).click();
  await expect(administrator.getByText("Version 3.")).toBeVisible();
  await expect(administrator.getByRole("row", { name: /^Ballot usual/ })).toContainText("12 days");
  await expect(administrator.getByRole("row", { name: /^Ballot usual/ })).toContainText("40%");
});
