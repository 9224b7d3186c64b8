import type { Locator, Page } from "@playwright/test";
import { coordinatorOfEurope, europeanDelegates, expect, test, type Machine } from "#tests/e2e/cast.ts";

const act = (duty: string) => `# Act on components

## Article 1
Subject matter

1. This Regulation lays down rules for components.

## Article 2
Reporting

1. ${duty}

2. Nobody shall pay a fee for a report.
`;
const duty = "A steward shall report each vulnerability within 24 hours.";

/** An issue with a law and a draft on it, which the coordinator and a delegate may write. */
async function drafted(machine: (email: string) => Promise<Machine>) {
  const coordinator = await machine(coordinatorOfEurope);
  const { docket } = await coordinator.post("/issues", { hub: "europe", title: "Who reports what", lane: "public" });
  const { id: position } = await coordinator.post(`/issues/${docket}/positions`, { hub: "europe", title: "Stewards need time", stance: "support-with-changes", sections: [{ heading: "Why", body: "Because." }] });
  await coordinator.post(`/positions/${position}/editors`, { email: europeanDelegates["Example Cloud (fictional)"], reason: "Wrote the first draft." });
  const { id: text } = await coordinator.post(`/issues/${docket}/texts`, { title: "Act on components" });
  const publish = (name: string, day: string, words: string) => coordinator.upload(`/texts/${text}/editions`, { name: "act.md", mimeType: "text/markdown", buffer: Buffer.from(act(words)) }, { name, status: "proposal", day });
  await publish("Proposal", "2030-01-10", duty);
  return { desk: `/positions/${position}/amendments`, docket: String(docket).toLowerCase(), publish };
}

const form = (page: Page) => page.getByRole("form", { name: "Amendment 1" });
const ours = (page: Page) => form(page).getByLabel("Our amendment");
/** Writes some words of a field anew. */
async function typeInstead(field: Locator, words: string, instead: string) {
  const value = await field.inputValue();
  await field.fill(value.replace(words, instead));
}

test("a provision is amended by two people, and settled when a new edition comes", async ({ as, machine }) => {
  const { desk, docket, publish } = await drafted(machine);
  const first = await as("Demo coordinator, Europe");

  await test.step("a provision is found by its words, and its wording stands beside what is written", async () => {
    await first.goto(`/issues/${docket}/amend`);
    await expect(first).toHaveURL(/\/amendments\/new$/);
    await first.getByLabel("Words or number").fill("steward 24");
    await first.keyboard.press("Enter");
    await first.getByRole("link", { name: "Change this: Article 2 – paragraph 1" }).click();
    await expect(first.getByLabel("Our amendment")).toHaveValue(`1. ${duty}`);
    await typeInstead(first.getByLabel("Our amendment"), "24 hours", "three working days");
    await expect(first.getByRole("deletion")).toContainText("24 hours");
    await expect(first.getByText("Added 3 words, removed 2.")).toBeVisible();
    await first.getByRole("button", { name: "Add the amendment" }).click();
    await expect(first.getByRole("link", { name: "Fill this in." })).toBeVisible();
    await first.getByLabel("Justification").fill("Volunteers have no rota.");
    await first.getByRole("button", { name: "Add the amendment" }).click();
    await expect(first).toHaveURL(/\?n=1$/);
    await expect(form(first).getByText(/^Saved \d\d:\d\d, seen by the coordinators and editors$/)).toBeVisible();
  });

  await test.step("a study is named as what the justification rests on", async () => {
    await first.getByText("Name a source", { exact: true }).click();
    await first.getByLabel("Input or address").fill("https://example.org/study.pdf");
    await first.getByLabel("What it is called").fill("What a rota costs");
    await first.getByRole("button", { name: "Add", exact: true }).click();
    await expect(first.getByRole("link", { name: "What a rota costs" })).toHaveAttribute("href", "https://example.org/study.pdf");
  });

  const second = await as("Nora Example");

  await test.step("what two people write at the same time is joined, and each is told of the other", async () => {
    await second.goto(desk);
    await expect(ours(second)).toHaveValue("1. A steward shall report each vulnerability within three working days.");
    await typeInstead(ours(first), "each vulnerability", "each exploited vulnerability");
    await expect(second.getByText("Demo coordinator, Europe is editing amendment 1.")).toBeVisible({ timeout: 40_000 });
    await typeInstead(ours(second), "three", "five");
    await expect(ours(second)).toHaveValue("1. A steward shall report each exploited vulnerability within five working days.");
    await expect(second.getByLabel("Fallback")).toBeHidden();
  });

  await test.step("where both change the same words both are shown, and one says what stands", async () => {
    await typeInstead(ours(first), "three", "four");
    const met = first.getByRole("alert").filter({ hasText: "Somebody changed the same words" });
    await expect(met).toContainText("four");
    await expect(met).toContainText("five");
    await met.getByRole("button", { name: "Use theirs there" }).click();
    await expect(ours(first)).toHaveValue("1. A steward shall report each exploited vulnerability within five working days.");
    await expect(form(first).getByText(/^Saved/)).toBeVisible();
  });

  await test.step("a new edition is shown in three ways, and taken over with our change in it", async () => {
    await publish("Mandate", "2031-01-10", duty.replace("A steward", "Every steward"));
    await expect(async () => { await second.goto(desk); await expect(second.getByText("There is a newer edition, “Mandate”")).toBeVisible({ timeout: 1000 }); }).toPass({ timeout: 40_000 });
    const look = second.getByRole("region", { name: "Needs a look: in “Mandate” these words have changed." });
    await expect(look).toContainText("Every steward shall report each exploited vulnerability within five working days.");
    await look.getByRole("button", { name: "Take over the new wording" }).click();
    await expect(ours(second)).toHaveValue("1. Every steward shall report each exploited vulnerability within five working days.");
    await expect(second.getByText("There is a newer edition")).toBeHidden();
    await second.getByRole("link", { name: "Comment table" }).click();
    await expect(second.getByRole("row", { name: /Article 2 – paragraph 1/ }).getByRole("insertion").first()).toBeVisible();
  });
});

test("without JavaScript a provision is chosen part by part, amended and edited", async ({ as, machine }) => {
  const { desk } = await drafted(machine);
  const page = await as("Demo coordinator, Europe", { javaScriptEnabled: false });
  await page.goto(`${desk}/new`);
  await page.getByRole("link", { name: "Open its parts: Article 2" }).click();
  await page.getByRole("link", { name: "Add after this: Article 2 – paragraph 2" }).click();
  await expect(page.getByLabel("Provision")).toHaveValue("Article 2 – paragraph 2 a (new)");
  await page.getByLabel("Our amendment").fill("2a. A steward without staff may report later.");
  await page.getByLabel("Justification").fill("Volunteers have no rota.");
  await page.getByRole("button", { name: "Add the amendment" }).click();
  await page.getByLabel("How much does it matter?").selectOption("must");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByLabel("How much does it matter?")).toHaveValue("must");
  await page.getByRole("link", { name: "Redline" }).click();
  await expect(page.getByRole("insertion")).toContainText("2a. A steward without staff may report later.");
});
