import { coordinatorOfEurope, dayFromNow, europe, expect, faultsOn, test } from "#tests/e2e/cast.ts";

test("a coordinator keeps an issue: its words, who may see it, who leads, and its dates", async ({ as, machine }) => {
  const api = await machine(coordinatorOfEurope);
  const { docket } = await api.post("/issues", { hub: "europe", title: "What the Act asks of libraries" });
  const at = `/issues/${(docket as string).toLowerCase()}`;
  await api.post(`${at}/dates`, { kind: "consultation-closes", label: "Consultation closes", day: dayFromNow(40), zone: "Europe/Brussels" });
  const [visitor, member, coordinator] = [await as(), await as("Demo member"), await as("Demo coordinator, Europe")];
  expect((await visitor.goto(at))?.status()).toBe(404);

  await coordinator.goto(at);
  await coordinator.getByRole("link", { name: "Edit", exact: true }).click();
  await coordinator.getByRole("textbox", { name: "Title", exact: true }).fill("no");
  await coordinator.getByRole("button", { name: "Save", exact: true }).click();
  await expect(faultsOn(coordinator)).toBeVisible();
  await coordinator.getByRole("textbox", { name: "Title", exact: true }).fill("What the Act asks of software libraries");
  await coordinator.getByLabel("Why does it matter to us?").fill("Most of what we ship is a library.");
  await coordinator.getByRole("button", { name: "Save", exact: true }).click();
  await expect(coordinator.getByRole("heading", { level: 1, name: "What the Act asks of software libraries" })).toBeVisible();
  await expect(coordinator.getByText("Most of what we ship is a library.")).toBeVisible();

  await coordinator.getByRole("link", { name: "Edit", exact: true }).click();
  await expect(coordinator.getByRole("radio", { name: /^Members/ })).toBeChecked();
  await coordinator.getByRole("radio", { name: /^Public/ }).check();
  await coordinator.getByRole("button", { name: "Change who may see it" }).click();
  await expect(coordinator.getByText("Changed.")).toBeVisible();
  expect((await visitor.goto(at))?.status()).toBe(200);

  await coordinator.goto(at);
  const ours = coordinator.getByRole("region", { name: europe, exact: true });
  await ours.getByText("Name a lead").click();
  await ours.getByLabel("Who leads the work?").selectOption({ label: "Demo liaison, Europe" });
  await ours.getByRole("button", { name: "Name", exact: true }).click();
  await expect(ours).toContainText("Demo liaison, Europe");

  await coordinator.goto(`${at}/history`);
  const row = coordinator.getByRole("row").filter({ hasText: "Consultation closes" });
  await expect(row).toContainText("Unverified");
  await row.getByRole("link", { name: "Check or correct: Consultation closes" }).click();
  await coordinator.getByLabel("How well does it hold?").selectOption({ label: "Verified" });
  await coordinator.getByRole("button", { name: "Checked today" }).click();
  await expect(row).toContainText(/Verified.*Demo coordinator, Europe/);

  await row.getByRole("link", { name: "Check or correct: Consultation closes" }).click();
  await expect(coordinator.getByLabel("Day")).toHaveValue(dayFromNow(40));
  await coordinator.getByLabel("Day").fill(dayFromNow(47));
  await coordinator.getByRole("button", { name: "Record", exact: true }).click();
  await expect(faultsOn(coordinator)).toBeVisible();
  await coordinator.getByLabel("Why it changes").fill("Extended by a week.");
  await coordinator.getByRole("button", { name: "Record", exact: true }).click();
  await expect(coordinator).toHaveURL(new RegExp(`${at}/history$`));
  await expect(coordinator.getByText(/corrected a date of .*Extended by a week\./)).toBeVisible();
  await member.goto(at);
  await expect(member.getByText("47 days", { exact: true }).first()).toBeVisible();

  // Who only reads is offered none of it, and turned away where they ask for it.
  await expect(member.getByRole("link", { name: "Edit", exact: true })).toHaveCount(0);
  await expect(member.getByText("Name a lead")).toHaveCount(0);
  await member.goto(`${at}/edit`);
  await expect(member.getByRole("heading", { level: 1, name: "Not yours to do" })).toBeVisible();
});
