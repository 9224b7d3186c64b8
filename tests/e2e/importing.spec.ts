import type { Page } from "@playwright/test";
import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, dayFromNow, europeanDelegates, expect, test, type Machine } from "#tests/e2e/cast.ts";

async function callOf(hub: Machine) {
  const { docket } = await hub.post("/issues", { hub: "europe", title: "What comes in as a table" });
  const { id } = await hub.post(`/issues/${docket}/calls`, { hub: "europe", question: "What do you say to the draft?", day: dayFromNow(9), open: true });
  return id as string;
}

const table = (comment: string) => ["Template for comments;;;", ";;;", "Clause;Type of comment;Comments;Proposed change", "5.1;te;72 hours are too short.;one working day", `6.2;ed;${comment};`, "7;;;"].join("\r\n");
const file = (text: string, name = "comments.csv") => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

async function choose(page: Page, text: string) {
  await page.getByLabel("Which file?").setInputFiles(file(text));
  await page.getByRole("radio", { name: /^In confidence/ }).check();
  await page.getByRole("button", { name: "Look at what comes in" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What comes in" })).toBeVisible();
}

async function journey(page: Page, id: string) {
  await page.goto(`/calls/${id}`);
  await page.getByRole("link", { name: "Bring in a table" }).click();
  await choose(page, table("x".repeat(10_001)));
  await expect(page.getByText("1 input comes in; 2 rows stay out.")).toBeVisible();
  await expect(page.getByText("Row 5, cell C5: 10,001 characters, at most 10,000 fit.")).toBeVisible();
  await page.getByRole("link", { name: "Choose another file" }).click();
  await choose(page, table("A typo."));
  await expect(page.getByText("2 inputs come in; 1 row stays out.")).toBeVisible();
  await page.getByLabel("Proposed change", { exact: true }).selectOption("No part of an input");
  await page.getByRole("button", { name: "Show again" }).click();
  await expect(page.getByRole("cell", { name: "one working day" })).toHaveCount(0);
  await page.getByLabel("Proposed change", { exact: true }).selectOption("Proposed change");
  await page.getByRole("button", { name: "Show again" }).click();
  await expect(page.getByRole("cell", { name: "one working day" })).toBeVisible();
}

test("a table is looked at, put right, brought in and taken back @engines", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const id = await callOf(hub);
  const page = await as("Nora Example");
  await journey(page, id);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Bring in 2 inputs" }).dblclick();
  await expect(page.getByText("2 inputs have come in.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect((await hub.get(`/calls/${id}/feedback`)).items).toMatchObject([{ provision: "5.1", commentType: "te", impact: "72 hours are too short.", proposedWording: "one working day", lane: "confided" }, { provision: "6.2", impact: "A typo." }]);
  await page.getByText("Take it all back").click();
  await page.getByRole("button", { name: "Take back 2 inputs" }).click();
  await expect(page.getByText("Taken back").first()).toBeVisible();
  expect((await hub.get(`/calls/${id}/feedback`)).total).toBe(0);
});

test("the same goes without a script", async ({ as, machine }) => {
  const id = await callOf(await machine(coordinatorOfEurope));
  const page = await as("Nora Example", { javaScriptEnabled: false });
  await journey(page, id);
  await page.getByRole("button", { name: "Bring in 2 inputs" }).click();
  await expect(page.getByRole("row", { name: /72 hours are too short/ })).toBeVisible();
});

test("a coordinator brings one in for an organisation, which is asked to confirm", async ({ as, machine }) => {
  const id = await callOf(await machine(coordinatorOfEurope));
  const page = await as("Demo coordinator, Europe");
  await page.goto(`/calls/${id}/import`);
  await page.getByLabel("For which organisation?").selectOption("Example Cloud (fictional)");
  await page.getByLabel("Where does it come from?").fill("Their mail of 3 June");
  await choose(page, table("A typo."));
  await page.getByRole("button", { name: "Bring in 2 inputs" }).click();
  await expect(page.getByText("2 inputs of Example Cloud (fictional)")).toBeVisible();
  const told = await (await machine(europeanDelegates["Example Cloud (fictional)"])).get("/me/inbox");
  expect(told.items.map(({ name, reason }: Record<string, string>) => `${name}: ${reason}`)).toContain("feedback.imported: confirm");
});

test("what cannot be read says why, and leads back to choose another", async ({ as, machine }) => {
  const id = await callOf(await machine(coordinatorOfEurope));
  const page = await as("Nora Example");
  await page.goto(`/calls/${id}/import`);
  await page.getByLabel("Which file?").setInputFiles({ name: "comments.csv", mimeType: "text/csv", buffer: Buffer.from("<!doctype html><p>no</p>") });
  await page.getByRole("button", { name: "Look at what comes in" }).click();
  await expect(page.getByText(/^A file is taken as PDF/)).toBeVisible();
  await page.getByLabel("Which file?").setInputFiles(file('Clause;Comments\r\n1;"open'));
  await page.getByRole("button", { name: "Look at what comes in" }).click();
  await expect(page.getByText(/^A quotation mark is opened/)).toBeVisible();
});

for (const scripted of [true, false]) test(`evidence is given and taken away ${scripted ? "at once" : "without a script"}`, async ({ as, machine }) => {
  const id = await callOf(await machine(coordinatorOfEurope));
  const page = await as("Nora Example", { javaScriptEnabled: scripted });
  await page.goto(`/calls/${id}/answer`);
  const given = page.getByRole("list", { name: "Evidence" });
  await page.getByLabel("Choose files").setInputFiles([file("It costs €100.", "costs.txt"), file("<svg/>", "logo.txt")]);
  if (!scripted) await page.getByRole("button", { name: "Add these files" }).click();
  await expect(given.getByRole("link", { name: "costs.txt" })).toBeVisible();
  await expect(given.getByText("not scanned")).toBeVisible();
  await expect(page.getByText(/A file is taken as PDF/)).toBeVisible();
  const download = page.waitForEvent("download");
  await given.getByRole("link", { name: "costs.txt" }).click();
  expect((await download).suggestedFilename()).toBe("costs.txt");
  if (scripted) expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Take away costs.txt" }).click();
  await expect(given).toHaveCount(0);
});
