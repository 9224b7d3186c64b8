import type { Page } from "@playwright/test";
import { coordinatorOfEurope, europeanDelegates, expect, test } from "#tests/e2e/cast.ts";

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** An open ballot of a hub, by machine. */
async function ballot(hub: { post: (path: string, data?: unknown) => Promise<{ id: string; docket: string }> }) {
  const { docket } = await hub.post("/issues", { hub: "europe", title: "What the Act asks of listeners" });
  const { id: position } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title: "Listeners sell nothing", stance: "support", sections: [{ heading: "Why", body: "A listener hears." }] });
  await hub.post(`/positions/${position}/freeze`);
  const { id: decision } = await hub.post(`/positions/${position}/decisions`);
  return { position, decision };
}

test("a vote in one browser appears in the other, and waits where somebody is writing @engines", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { position, decision } = await ballot(hub);
  const [other] = Object.values(europeanDelegates).filter((email) => email !== europeanDelegates["Placeholder Metrics (fictional)"]);

  const reader = await as("Demo coordinator, Europe");
  await reader.goto(`/positions/${position}`);
  await expect(part(reader, "Ballot on version 1")).toContainText("0 of 7");
  const delegate = await as("Ada Placeholder");
  await delegate.goto(`/positions/${position}`);
  await delegate.getByRole("radio", { name: /^Yes/ }).check();
  await delegate.getByRole("button", { name: "Cast vote" }).click();
  await expect(part(reader, "Ballot on version 1")).toContainText("1 of 7");

  // Nothing is drawn anew under the hands of somebody who writes.
  await delegate.getByLabel("Why?").fill("Because we heard");
  await (await machine(other)).post(`/decisions/${decision}/ballots`, { choice: "yes" });
  await expect(delegate.getByText("This page has changed since.")).toBeVisible();
  await expect(part(delegate, "Ballot on version 1")).toContainText("1 of 7");
  await delegate.getByRole("button", { name: "Show it" }).click();
  await expect(part(delegate, "Ballot on version 1")).toContainText("2 of 7");
  await expect(delegate.getByLabel("Why?")).toHaveValue("Because we heard");
});

test("what happens on one server of a house is seen on a page of the other @engines", async ({ as, machine }) => {
  test.skip(!process.env.TEST_DATABASES, "SQLite is served by one server alone");
  const hub = await machine(coordinatorOfEurope);
  const { position, decision } = await ballot(hub);
  const [one] = Object.values(europeanDelegates);
  const reader = await as("Demo coordinator, Europe");
  await reader.goto(`http://localhost:${process.env.TEST_PORT_BESIDE}/positions/${position}`);
  await expect(part(reader, "Ballot on version 1")).toContainText("0 of 7");
  await (await machine(one)).post(`/decisions/${decision}/ballots`, { choice: "yes" });
  await expect(part(reader, "Ballot on version 1")).toContainText("1 of 7");
});

test("pages of one browser share a line, and another takes over when the first goes", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { position, decision } = await ballot(hub);
  const [one, other] = Object.values(europeanDelegates).slice(1);
  const first = await as("Demo coordinator, Europe");
  const lines: string[] = [];
  first.context().on("request", (request) => { if (request.url().includes("/api/live")) lines.push(request.url()); });
  await first.goto(`/positions/${position}`);
  const second = await first.context().newPage();
  await second.goto(`/positions/${position}`);
  await expect.poll(() => lines.length).toBe(1);
  await (await machine(one)).post(`/decisions/${decision}/ballots`, { choice: "yes" });
  for (const page of [first, second]) { await page.bringToFront(); await expect(part(page, "Ballot on version 1")).toContainText("1 of 7"); }
  await first.close();
  await expect.poll(() => lines.length).toBe(2);
  await (await machine(other)).post(`/decisions/${decision}/ballots`, { choice: "yes" });
  await expect(part(second, "Ballot on version 1")).toContainText("2 of 7");
});

test("two who write on one text see each other", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "What the Act asks of writers" });
  const { id } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title: "Writers sell nothing", stance: "support", sections: [{ heading: "Why", body: "A writer writes." }] });
  const editor = await as("Nora Example");
  await hub.post(`/positions/${id}/editors`, { email: "delegate@example-cloud.example", reason: "Knows the subject." });
  const coordinator = await as("Demo coordinator, Europe");
  await Promise.all([coordinator.goto(`/positions/${id}`), editor.goto(`/positions/${id}`)]);
  const write = async (page: Page) => {
    const told = page.waitForResponse((answer) => answer.url().endsWith("/presence") && answer.request().postDataJSON().writing === true);
    await page.getByRole("textbox", { name: "In short" }).fill("Written by two.");
    await told;
  };
  await write(coordinator);
  await write(editor);
  await expect(editor.getByText("Demo coordinator, Europe is writing")).toBeVisible();
  // Whoever opens it now is told with the page.
  await coordinator.reload();
  await expect(coordinator.getByText("Nora Example is writing")).toBeVisible();
});
