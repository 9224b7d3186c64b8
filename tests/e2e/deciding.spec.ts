import type { Locator, Page } from "@playwright/test";
import { coordinatorOfEurope, europe, europeanDelegates, expect, faultsOn, test, type Machine } from "#tests/e2e/cast.ts";

const title = "Stewards are not manufacturers";
const fallback = "Stewards with a turnover below two million";
const { "Placeholder Metrics (fictional)": _byKeyboard, "Specimen Bank (fictional)": _blocking, ...others } = europeanDelegates;

type Actor = (email: string) => Promise<Machine>;

/** An issue that anyone may read, with nothing on it yet. */
async function publicIssue(machine: Actor, about: string): Promise<string> {
  const { docket } = await (await machine(coordinatorOfEurope)).post("/issues", { hub: "europe", title: about, lane: "public" });
  return (docket as string).toLowerCase();
}

/** Goes to something with the Tab key alone. */
async function tabTo(page: Page, goal: Locator) {
  await expect(goal).toBeVisible();
  for (let steps = 0; steps < 120; steps += 1) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("It cannot be reached with the Tab key");
}

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
/** A part of a page that opens on demand, by the words that open it. */
const unfold = async (within: Locator, words: string) => {
  const details = within.getByRole("group").filter({ has: within.page().locator("summary", { hasText: words }) });
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  return details;
};

async function addAsk(page: Page, statement: string, priority: string, secondBest?: string) {
  const form = await unfold(part(page, "What we ask"), "Add an ask");
  await form.getByLabel("What do we ask?").fill(statement);
  await form.getByLabel("How much does it matter?").selectOption({ label: priority });
  if (secondBest) await form.getByLabel("Fallback").fill(secondBest);
  await form.getByRole("button", { name: "Add an ask" }).click();
  await expect(part(page, "What we ask").getByRole("listitem").filter({ hasText: statement })).toBeVisible();
}

async function draft(page: Page, docket: string) {
  await page.goto(`/issues/${docket}`);
  await part(page, europe).getByRole("link", { name: "Draft a position" }).click();
  await page.getByLabel("Title").fill(title);
  await page.getByRole("radio", { name: "Support with changes" }).check();
  await page.getByRole("textbox", { name: /^In short/ }).fill("Who supports a project without selling it is a steward.");
  await page.getByLabel("First section: heading").fill("Who is a steward");
  await page.getByLabel("First section: text").fill("A foundation that keeps a project going sells nothing.");
  await page.getByRole("button", { name: "Draft a position" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();

  await page.getByRole("button", { name: "Add a section" }).click();
  await page.getByLabel("Section 2: heading").fill("What a steward owes");
  await page.getByLabel("Section 2: text").fill("A policy, a contact and an answer to reports.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Saved \d\d:\d\d, revision \d+$/)).toBeVisible();

  await addAsk(page, "A foundation that sells nothing is a steward.", "Must", fallback);
  await addAsk(page, "A steward answers reports within ten working days.", "Should");
  await expect(part(page, "What we ask").getByText(fallback).first()).toBeVisible();
}

async function amend(page: Page) {
  const position = page.url();
  await part(page, "Amendments").getByRole("link", { name: "Open the amendments" }).click();
  await page.getByRole("link", { name: "Add an amendment" }).first().click();
  await page.getByRole("link", { name: "Type the provision in instead" }).click();
  await page.getByLabel("Provision").fill("Article 24 – paragraph 1");
  await page.getByLabel("Text of the authority, word for word").fill("Stewards shall report within 24 hours.");
  await page.getByLabel("Our amendment").fill("Stewards shall report within ten working days.");
  await expect(page.getByRole("deletion")).toContainText("24 hours");
  await page.getByLabel("Justification").fill("Nobody keeps watch at night for a project that pays nobody.");
  await page.getByRole("button", { name: "Add the amendment" }).click();
  await expect(page.getByRole("form", { name: "Amendment 1" })).toBeVisible();
  await page.goto(position);
  const sheet = part(page, "Amendments").getByRole("article").filter({ hasText: "Article 24 – paragraph 1" });
  await expect(sheet.getByRole("heading", { name: "Amendment 1" })).toBeVisible();

  await page.getByRole("button", { name: "Download the amendments" }).click();
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Word with tracked changes" }).click()]);
  expect(saved.suggestedFilename()).toMatch(/ draft tracked\.docx$/);
  await expect(sheet.getByRole("insertion").first()).toContainText("ten");
}

async function freezeAndOpen(page: Page, version: number, note: string) {
  if (version > 1) {
    await part(page, "Next").getByRole("link", { name: "Look at the change and freeze" }).click();
    await page.getByRole("radio", { name: /^Substantive/ }).check();
  }
  await page.getByLabel("What changed, in a sentence").fill(note);
  await page.getByRole("button", { name: "Freeze as the next version" }).click();
  await expect(part(page, "Versions").getByRole("link", { name: `Version ${version}`, exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeHidden();
  await part(page, "Next").getByRole("link", { name: "Open the decision" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Open a decision" })).toBeVisible();
  await expect(page.getByRole("definition").filter({ hasText: "Placeholder Metrics (fictional)" })).toContainText("7:");
  await page.getByRole("button", { name: "Open the decision now" }).click();
  await expect(part(page, `Ballot on version ${version}`)).toContainText("0 of 7");
}

/** The rest of the hub says yes, each at their own desk. */
async function restVotes(machine: Actor, position: string) {
  for (const email of Object.values(others)) {
    const delegate = await machine(email);
    const { items } = await delegate.get(`/positions/${position}/decisions`);
    await delegate.post(`/decisions/${items[0].id}/ballots`, { choice: "yes" });
  }
}

test("a position is drafted, blocked by a concern, revised, carried and published @engines", async ({ as, machine }) => {
  test.slow();
  const docket = await publicIssue(machine, "What the Act asks of stewards");
  const coordinator = await as("Demo coordinator, Europe");
  await draft(coordinator, docket);
  await amend(coordinator);
  await freezeAndOpen(coordinator, 1, "First text for a decision");
  const address = new URL(coordinator.url()).pathname;
  const position = address.split("/").at(-1)!;

  // A delegate sees the asks and not what the hub could live with; votes with the keyboard alone, and nothing is cast before the button.
  const ada = await as("Ada Placeholder");
  await ada.goto("/");
  await tabTo(ada, ada.getByRole("list", { name: "Needs you" }).getByRole("link", { name: title }));
  await ada.keyboard.press("Enter");
  await expect(ada.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(part(ada, "What we ask")).toContainText("A foundation that sells nothing is a steward.");
  expect(await ada.content()).not.toContain(fallback);
  const vote = ada.getByRole("form", { name: "Your vote, for Placeholder Metrics (fictional)" });
  await expect(vote.getByRole("radio", { checked: true })).toHaveCount(0);
  await ada.keyboard.press("2");
  await expect(vote.getByRole("radio", { name: /^No objection/ })).toBeChecked();
  await ada.keyboard.press("1");
  await expect(vote.getByRole("radio", { name: /^Yes/ })).toBeFocused();
  await expect(vote.getByRole("radio", { name: /^Yes/ })).toBeChecked();
  await expect(part(ada, "Ballot on version 1")).toContainText("0 of 7");
  await ada.reload();
  await expect(part(ada, "Ballot on version 1")).toContainText("0 of 7");
  await expect(vote.getByRole("radio", { checked: true })).toHaveCount(0);
  await ada.keyboard.press("1");
  await expect(vote.getByRole("radio", { name: /^Yes/ })).toBeChecked();
  await tabTo(ada, vote.getByLabel("Why?"));
  await ada.keyboard.type("For 2 reasons.");
  await expect(vote.getByRole("radio", { name: /^Yes/ })).toBeChecked();
  await tabTo(ada, vote.getByRole("button", { name: "Cast vote" }));
  await ada.keyboard.press("Enter");
  await expect(part(ada, "Ballot on version 1")).toContainText("1 of 7");
  await expect(vote).toContainText("You said: Yes.");

  // One organisation wants to discuss, and says what would clear it.
  const claire = await as("Claire Spécimen");
  await claire.goto(address);
  await claire.getByRole("radio", { name: /^Discuss/ }).check();
  await claire.getByRole("button", { name: "Cast vote" }).click();
  await expect(faultsOn(claire)).toContainText("Fill this in.");
  await claire.getByLabel("What is the problem?").fill("A bank cannot tell who is a steward.");
  await claire.getByLabel("What would clear it?").fill("Name the register where stewards are listed.");
  await claire.getByRole("button", { name: "Cast vote" }).click();
  await expect(part(claire, "Ballot on version 1")).toContainText("You said: Discuss.");
  await restVotes(machine, position);

  await coordinator.reload();
  const ballot = part(coordinator, "Ballot on version 1");
  await expect(ballot).toContainText("7 of 7");
  await expect(ballot).toContainText("A concern still stands");
  await expect(ballot).toContainText("Name the register where stewards are listed.");
  await expect(ballot.getByRole("radio", { name: /^Blocked/ })).toBeVisible();
  await expect(ballot.getByRole("radio", { name: /^Carried/ })).toHaveCount(0);
  await ballot.getByRole("radio", { name: /^Blocked/ }).check();
  await ballot.getByLabel("Outcome in a sentence").fill("Six in favour; one concern stands.");
  await ballot.getByRole("button", { name: "Declare the outcome" }).click();
  await expect(coordinator.getByText("Blocked", { exact: true }).first()).toBeVisible();

  // The text is revised, frozen again, and everyone agrees.
  const back = await unfold(part(coordinator, "Next"), "Back to drafting");
  await back.getByRole("textbox", { name: "Reason" }).fill("Name the register.");
  await back.getByRole("button", { name: "Back to drafting" }).click();
  await coordinator.getByLabel("Section 2: text").fill("A policy, a contact and an answer to reports. Stewards are listed in the register of the Commission.");
  await coordinator.getByRole("button", { name: "Save", exact: true }).click();
  await expect(coordinator.getByText(/^Saved \d\d:\d\d, revision \d+$/)).toBeVisible();
  await freezeAndOpen(coordinator, 2, "Names the register");
  await claire.reload();
  await expect(part(claire, "Ballot on version 2")).toContainText("Still open from an earlier version");
  await claire.getByRole("radio", { name: /^Yes/ }).check();
  await claire.getByRole("button", { name: "Cast vote" }).click();
  await expect(part(claire, "Ballot on version 2")).toContainText("You said: Yes.");
  await ada.reload();
  await ada.getByRole("radio", { name: /^No objection/ }).check();
  await ada.getByRole("button", { name: "Cast vote" }).click();
  await expect(part(ada, "Ballot on version 2")).toContainText("You said: No objection.");
  await restVotes(machine, position);

  await coordinator.reload();
  const second = part(coordinator, "Ballot on version 2");
  await expect(second).toContainText("The rule is met.");
  await second.getByRole("radio", { name: /^Carried/ }).check();
  await second.getByLabel("Outcome in a sentence").fill("Carried: six in favour, one without objection.");
  await second.getByRole("button", { name: "Declare the outcome" }).click();
  const visitor = await as();
  expect((await visitor.goto(address))?.status()).toBe(404);
  await coordinator.getByRole("button", { name: "Publish" }).click();
  await coordinator.getByRole("link", { name: "Public page" }).click();
  await expect(coordinator).toHaveURL(new RegExp(`/standpoint/${docket}$`));

  // And anyone can read it.
  await visitor.goto(`/standpoint/${docket}`);
  await expect(visitor.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(visitor.getByText("Support with changes")).toBeVisible();
  await expect(visitor.getByText("Status of this document: published")).toBeVisible();
  await expect(visitor.getByText("Stewards are listed in the register of the Commission.")).toBeVisible();
  await expect(visitor.getByRole("listitem").filter({ hasText: "A foundation that sells nothing is a steward." }).first()).toBeVisible();
  await expect(visitor.getByRole("article", { name: "Amendment 1" }).or(visitor.getByRole("heading", { name: "Amendment 1" })).first()).toBeVisible();
  await expect(visitor.getByText("Supported by 6")).toBeVisible();
  await expect(visitor.getByText(/Specimen Bank \(fictional\)/)).toBeVisible();
  await expect(visitor.getByText(/Placeholder Metrics/)).toHaveCount(0);
  expect(await visitor.content()).not.toContain(fallback);
});

test("a text is reworded during the vote, without a script, and those that took a side answer again", async ({ as, machine }) => {
  const docket = await publicIssue(machine, "What the Act asks of mirrors");
  const hub = await machine(coordinatorOfEurope);
  const sections = [{ heading: "Why", body: "A mirror sells nothing." }];
  const { id: position } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title: "Mirrors are not sellers", stance: "support-with-changes", sections });
  await hub.post(`/positions/${position}/freeze`);
  const { id: decision } = await hub.post(`/positions/${position}/decisions`);
  await (await machine(europeanDelegates["Placeholder Metrics (fictional)"])).post(`/decisions/${decision}/ballots`, { choice: "yes" });

  const coordinator = await as("Demo coordinator, Europe", { javaScriptEnabled: false });
  await coordinator.goto(`/positions/${position}`);
  await coordinator.getByRole("link", { name: "Reword the text" }).click();
  await coordinator.getByLabel("Text of section 1").fill("A mirror sells nothing and builds nothing.");
  await coordinator.getByRole("button", { name: "Show the difference" }).click();
  await expect(coordinator.getByRole("insertion")).toContainText("builds nothing");
  await coordinator.getByRole("button", { name: "Put this version to the vote" }).click();
  await expect(faultsOn(coordinator)).toBeVisible();
  await coordinator.getByRole("radio", { name: /^Substantive/ }).check();
  await coordinator.getByRole("button", { name: "Put this version to the vote" }).click();
  await expect(part(coordinator, "Ballot on version 2")).toContainText("To answer again, since the text changed: Placeholder Metrics (fictional).");

  const ada = await as("Ada Placeholder");
  await ada.goto(`/positions/${position}`);
  await expect(part(ada, "Ballot on version 2")).toContainText("You said Yes of version 1.");
  await ada.getByRole("link", { name: "What is different" }).click();
  await expect(ada.getByRole("insertion")).toContainText("builds nothing");
  await ada.goBack();
  await ada.getByRole("radio", { name: /^No objection/ }).check();
  await ada.getByRole("button", { name: "Cast vote" }).click();
  await expect(part(ada, "Ballot on version 2")).toContainText("No objection (was Yes on version 1)");
});
