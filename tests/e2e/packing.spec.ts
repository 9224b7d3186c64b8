import type { Page } from "@playwright/test";
import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, dayFromNow, expect, test, type Machine } from "#tests/e2e/cast.ts";

const secret = "Our board has decided to leave this market before the summer of next year.";

/** A response in work on an issue with a position that asks two things and changes one, and something said in confidence. */
async function responseToPack(machine: (email?: string) => Promise<Machine>) {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "What a steward must report", lane: "members" });
  const { id: call } = await hub.post(`/issues/${docket}/calls`, { hub: "europe", question: "What would it cost you?", day: dayFromNow(9), open: true });
  await (await machine("delegate@example-cloud.example")).post(`/calls/${call}/feedback`, { stance: "oppose", impact: secret, lane: "confided", language: "en" });
  const { id: position } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title: "Stewards sell nothing", stance: "support-with-changes", sections: [] });
  for (const statement of ["Exempt hobby projects", "Give two years"]) await hub.post(`/positions/${position}/asks`, { statement, priority: "must" });
  await hub.post(`/positions/${position}/amendments`, { provision: "Article 24", current: "any vulnerability", proposed: "any exploited vulnerability", justification: "Volunteers sleep." });
  const { id } = await hub.post(`/issues/${docket}/responses`, { hub: "europe", title: "Our answer on reporting", authority: "European Commission", channel: "standards-table", day: dayFromNow(20), body: `We welcome it. ${secret}` });
  await hub.post(`/responses/${id}/decision`, { decision: "go", reason: "It concerns most of us." });
  await hub.post(`/responses/${id}/start`);
  return { hub, id: id as string };
}

async function choose(page: Page, id: string) {
  await page.goto(`/responses/${id}`);
  await page.getByRole("link", { name: "The pack: what the authority is sent" }).click();
  await page.getByRole("checkbox", { name: /Exempt hobby projects/ }).check();
  await page.getByRole("checkbox", { name: /Give two years/ }).check();
  await page.getByRole("checkbox", { name: /Article 24/ }).check();
  await page.getByRole("button", { name: "Save what goes in" }).click();
  await page.getByRole("button", { name: "Move up: Give two years" }).click();
  await expect(page.getByRole("list", { name: "In this order" }).getByRole("listitem").first()).toContainText("Give two years");
}

const came = ["MB/NC;Clause;Comments;Proposed change;Observations of the secretariat", "Ours;Article 24;Volunteers sleep.;any exploited vulnerability;Accepted in principle"].join("\r\n");

test("a pack is put together, cleared, made into a file, and a filled table comes back into it @engines", async ({ as, machine }) => {
  test.slow();
  const { hub, id } = await responseToPack(machine);
  const page = await as("Demo coordinator, Europe");
  await choose(page, id);

  // What was said in confidence stands in the text: no file is made until it is gone.
  await expect(page.getByText("Something in this pack must not leave.")).toBeVisible();
  await expect(page.getByText("Copied words of Example Cloud")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Make and keep it" }).click();
  await expect(page.getByRole("form", { name: "Make a file" }).getByRole("alert")).toContainText("must not leave");
  const pack = page.url();
  await page.getByRole("link", { name: "Print view" }).click();
  await page.waitForURL(/\/pack\/print$/);
  await expect(page.getByText("Something in this pack must not leave.")).toBeVisible();
  await expect(page.getByText(secret)).toHaveCount(0);
  await page.goto(pack);
  await hub.put(`/responses/${id}`, { title: "Our answer on reporting", body: "We welcome it." }, { "if-match": '"1"' });
  await page.reload();
  await expect(page.getByText("Nothing was found that an organisation confided")).toBeVisible();
  await page.getByLabel("Form", { exact: true }).selectOption({ label: "Table of ISO, CEN and CENELEC (Excel)" });
  await page.getByRole("button", { name: "Make and keep it" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Download .*iso\.xlsx/ }).click();
  expect((await download).suggestedFilename()).toMatch(/iso\.xlsx$/);

  // In print it is one document in that order, light on paper from a dark screen too.
  await page.getByRole("link", { name: "Print view" }).click();
  await page.waitForURL(/\/pack\/print$/);
  const sheet = page.getByRole("article");
  await expect(sheet.getByRole("heading")).toHaveText(["Our answer on reporting", "What we ask", "Our amendments", /^Amendment 1/, /./, /./, /./]);
  await expect(sheet.getByRole("listitem")).toHaveText([/Give two years/, /Exempt hobby projects/]);
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  expect(await sheet.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe("rgb(255, 255, 255)");
  await page.emulateMedia({ media: null, colorScheme: null });
  await page.goto(pack);

  // The table comes back with an observation, which is taken over and taken back.
  await page.getByLabel("Filled file").setInputFiles({ name: "answered.csv", mimeType: "text/csv", buffer: Buffer.from(came) });
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "What this table says otherwise" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Take over what is ticked" }).click();
  await expect(page.getByText("The secretariat: Accepted in principle")).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Take it back: answered.csv" }).click();
  await expect(page.getByText("The secretariat: Accepted in principle")).toHaveCount(0);
});

test("it is put together without a script and on a small screen", async ({ as, machine }) => {
  const { id } = await responseToPack(machine);
  const page = await as("Demo coordinator, Europe", { javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
  await choose(page, id);
  await page.getByLabel("Filled file").setInputFiles({ name: "answered.csv", mimeType: "text/csv", buffer: Buffer.from(came) });
  await page.getByRole("button", { name: "Look at it" }).click();
  await expect(page.getByRole("checkbox", { name: /Observation of the secretariat/ })).toBeChecked();
});

test("the wording of a table is written into the amendment and the ask it came from, and taken back", async ({ as, machine }) => {
  const { hub, id } = await responseToPack(machine);
  const { offered } = await hub.get(`/responses/${id}/pack`);
  await hub.put(`/responses/${id}/pack/contents`, { asks: offered.asks.map((one: { id: string }) => one.id), amendments: offered.amendments.map((one: { id: string }) => ({ amendment: one.id })) });
  const page = await as("Demo coordinator, Europe");
  await page.goto(`/responses/${id}/pack`);
  const reworded = ["MB/NC;Clause;Type of comment;Comments;Proposed change", "Ours;General;ge;Exempt all hobby projects;", "Ours;Article 24;te;Volunteers sleep.;any actively exploited vulnerability"].join("\r\n");
  await page.getByLabel("Filled file").setInputFiles({ name: "reworded.csv", mimeType: "text/csv", buffer: Buffer.from(reworded) });
  await page.getByRole("button", { name: "Look at it" }).click();

  // What goes and what comes is shown word by word, and nothing is ticked.
  const change = page.getByRole("checkbox", { name: /Proposed change/ });
  await expect(change).not.toBeChecked();
  await expect(page.locator("ins", { hasText: "actively" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await change.check();
  await page.getByRole("checkbox", { name: /What is asked/ }).check();
  await page.getByRole("button", { name: "Take over what is ticked" }).click();
  const back = page.getByRole("button", { name: "Take it back: reworded.csv" });
  await expect(back).toBeVisible();
  await expect(page.getByText("Exempt all hobby projects").first()).toBeVisible();
  const words = async () => { const { content } = await hub.get(`/responses/${id}/pack`); return [...content.asks.map((one: { statement: string }) => one.statement), content.amendments[0].proposed].join(" | "); };
  expect(await words()).toBe("Exempt all hobby projects | Give two years | any actively exploited vulnerability");
  await back.click();
  await expect(page.getByText("Exempt all hobby projects")).toHaveCount(0);
  expect(await words()).toBe("Exempt hobby projects | Give two years | any exploited vulnerability");
});
