import { expect, faultsOn, test } from "#tests/e2e/cast.ts";

test("an administrator adds an organisation and somebody who speaks for it, and ends that seat", async ({ as }) => {
  const administrator = await as("Demo administrator");
  await administrator.goto("/");
  await administrator.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "People" }).click();
  await administrator.getByRole("link", { name: "Add an organisation" }).click();
  await expect(administrator.getByRole("heading", { level: 1, name: "Add an organisation" })).toBeVisible();
  await administrator.getByRole("textbox", { name: "Name", exact: true }).fill("Proof Storage (fictional)");
  await administrator.getByLabel("Its part of the address").fill("Proof Storage");
  await administrator.getByRole("button", { name: "Add an organisation" }).click();
  await expect(faultsOn(administrator)).toBeVisible();
  await administrator.getByLabel("Its part of the address").fill("proof-storage");
  await administrator.getByLabel("Country").selectOption("Netherlands");
  await administrator.getByLabel("Sector").selectOption("Hosting");
  await administrator.getByRole("button", { name: "Add an organisation" }).click();
  await expect(administrator.getByRole("heading", { level: 1, name: "Proof Storage (fictional)" })).toBeVisible();
  await expect(administrator.getByText("Netherlands")).toBeVisible();
  await expect(administrator.getByText("Hosting", { exact: true })).toBeVisible();
  await administrator.getByRole("combobox", { name: "Hub" }).selectOption({ label: "OpenInfra Asia" });
  await administrator.getByRole("button", { name: "Let it join" }).click();
  await expect(administrator.getByRole("link", { name: "OpenInfra Asia" }).first()).toBeVisible();

  await administrator.goto("/people");
  await administrator.getByText("Add a person").first().click();
  await administrator.getByRole("textbox", { name: "Name", exact: true }).fill("Pia Proof");
  await administrator.getByLabel("E-mail address").fill("delegate@proof-storage.example");
  await administrator.getByRole("button", { name: "Add a person" }).click();
  await expect(administrator.getByRole("heading", { level: 1, name: "Pia Proof" })).toBeVisible();

  const give = administrator.getByRole("region", { name: "Give a seat" });
  await give.getByLabel("Role").selectOption({ label: "Delegate" });
  await give.getByLabel("Organisation").selectOption({ label: "Proof Storage (fictional)" });
  await give.getByLabel("Hub").selectOption({ label: "OpenInfra Europe" });
  await give.getByRole("button", { name: "Give a seat" }).click();
  await expect(faultsOn(administrator)).toContainText("does not participate");
  await give.getByLabel("Hub").selectOption({ label: "OpenInfra Asia" });
  await give.getByRole("button", { name: "Give a seat" }).click();
  const seat = "Delegate, Proof Storage (fictional), OpenInfra Asia";
  await expect(administrator.getByRole("list", { name: "Seats" })).toContainText(seat);

  await administrator.goto("/people?q=pia");
  await expect(administrator.getByRole("row").filter({ has: administrator.getByRole("link", { name: "Pia Proof" }) })).toContainText(seat);
  await administrator.getByRole("link", { name: "Pia Proof" }).click();
  await administrator.getByRole("button", { name: `End: ${seat}` }).click();
  await expect(administrator.getByText("No seat yet.")).toBeVisible();

  // Nobody else finds any of it.
  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto("/");
  await expect(coordinator.getByRole("link", { name: "People", exact: true })).toHaveCount(0);
  expect((await coordinator.goto("/people"))?.status()).toBe(404);
  expect((await coordinator.goto(new URL(administrator.url()).pathname))?.status()).toBe(404);
  await coordinator.goto("/organisations/new");
  await expect(coordinator.getByRole("heading", { level: 1, name: "Not yours to do" })).toBeVisible();
});
