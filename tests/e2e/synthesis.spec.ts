import type { Page } from "@playwright/test";
import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, dayFromNow, europeanDelegates, expect, faultsOn, test, type Machine } from "#tests/e2e/cast.ts";

const coordinator = "Demo coordinator, Europe";
const sayings: [organisation: keyof typeof europeanDelegates, impact: string, stance: string, lane?: string][] = [
  ["Example Cloud (fictional)", "Paid support is not a sale of anything.", "support"],
  ["Sample Systems (fictional)", "Contracts for support keep the lights on.", "support-with-changes"],
  ["Muster Heat (fictional)", "Wartungsverträge sind keine Inverkehrbringung.", "oppose", "confided"],
];

/** A call of the European hub with three answers and two themes, so that no test meets the work of another. */
async function gathered(machine: (email?: string) => Promise<Machine>) {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "What counts as supplying software" });
  const { id: call } = await hub.post(`/issues/${docket}/calls`, { hub: "europe", question: "What would section 3.2 mean for you?", day: dayFromNow(9), open: true });
  const ids: string[] = [];
  for (const [organisation, impact, stance, lane = "hub"] of sayings) ids.push((await (await machine(europeanDelegates[organisation])).post(`/calls/${call}/feedback`, { impact, stance, lane, language: impact.startsWith("W") ? "de" : "en" })).id);
  const track = `/issues/${docket}/tracks/europe`;
  const themes: string[] = [];
  for (const title of ["Paid support", "Duties of stewards"]) themes.push((await hub.post(`${track}/themes`, { title })).id);
  return { hub, docket: docket as string, call: call as string, ids, themes, track, at: `/issues/${(docket as string).toLowerCase()}/synthesis?hub=europe` };
}

const column = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const cardIn = (page: Page, name: string, words: string) => column(page, name).getByRole("listitem").filter({ hasText: words });

/** The theme to move to, in the popup that is open; below it stands the same one to be in as well. */
const inPopup = (page: Page, theme: string) => page.locator("[popover]:popover-open").getByRole("button", { name: theme, exact: true }).first();

/** What axe finds, in the light and in the dark. */
async function inBothLights(page: Page) {
  const wrong: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    wrong.push(...(await violations(page)).map((found) => `${page.url()} ${colorScheme}: ${found}`));
  }
  return wrong;
}

async function drag(page: Page, card: ReturnType<typeof cardIn>, onto: ReturnType<typeof column>) {
  const [from, to] = [(await card.boundingBox())!, (await onto.getByRole("heading").first().boundingBox())!];
  await page.mouse.move(from.x + 40, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y + 30);
  await page.mouse.move(to.x + 30, to.y + 8, { steps: 6 });
  await page.mouse.up();
}

test("answers are dragged into themes, become an ask, and each author hears once what became of theirs @engines", async ({ as, machine }) => {
  const { hub, docket, at, ids, themes } = await gathered(machine);
  const { id: position } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title: "Support is no sale", stance: "support", sections: [{ heading: "Scope", body: "Paid support is no sale." }] });
  const page = await as(coordinator);
  await page.goto(`/issues/${docket}/feedback`);
  await page.getByRole("link", { name: "Gather answers in themes" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "From 3 answers to a standpoint" })).toBeVisible();
  await expect(column(page, "Not placed")).toContainText("private voice");
  await drag(page, cardIn(page, "Not placed", "Paid support is not"), column(page, "Paid support"));
  await expect(page.getByRole("status").filter({ hasText: "One answer moved to “Paid support”." })).toBeVisible();
  await expect(cardIn(page, "Paid support", "Paid support is not")).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(cardIn(page, "Not placed", "Paid support is not")).toHaveCount(1);

  for (const [, words] of sayings) await cardIn(page, "Not placed", words.slice(0, 20)).getByRole("checkbox").check();
  await page.getByRole("group", { name: "What to do with the chosen answers" }).getByRole("button", { name: "Move to…" }).click();
  await inPopup(page, "Paid support").click();
  await expect(column(page, "Paid support")).toContainText(/3 answers, 3 organisations.*Dissent 1/);
  await page.keyboard.down("Shift");
  await drag(page, cardIn(page, "Paid support", "Contracts for"), column(page, "Duties of stewards"));
  await page.keyboard.up("Shift");
  await expect(cardIn(page, "Duties of stewards", "Contracts for")).toContainText("also in 1 other theme");
  expect(await inBothLights(page)).toEqual([]);

  const theme = column(page, "Paid support");
  await theme.getByText("Make it an ask").first().click();
  await theme.getByLabel("What is asked for").fill("Paid support alone does not make a manufacturer");
  await theme.getByRole("button", { name: "Make it an ask" }).click();
  await expect(theme).toContainText("Ask 1 of “Support is no sale”");
  await page.goto(`/positions/${position}`);
  await expect(page.getByText("3 inputs from 3 organisations in 3 countries")).toBeVisible();
  await page.getByRole("button", { name: "Freeze as the next version" }).click();
  await expect(page.getByText(/3 inputs on this issue still want an answer/)).toBeVisible();
  await page.getByRole("link", { name: "3 inputs still want an answer" }).click();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(4);

  await page.goto(`${at.replace("?", "/answer?")}&theme=${themes[0]}`);
  await expect(page.getByText("3 people are told, each in one message. It is the input of 3 organisations:")).toBeVisible();
  expect(await inBothLights(page)).toEqual([]);
  await page.getByRole("button", { name: "Answer these 3 inputs" }).click();
  await expect(faultsOn(page)).toBeVisible();
  await page.getByRole("radio", { name: /^Accepted Taken/ }).or(page.getByRole("radio", { name: /^Accepted/ })).first().check();
  await page.getByLabel("Reason").fill("The first section says so now.");
  await page.getByLabel("What it changed").selectOption({ label: "Support is no sale, section 1: Scope" });
  await page.getByRole("button", { name: "Answer these 3 inputs" }).click();
  await expect(page).toHaveURL(/synthesis\?hub=europe$/);
  await hub.post(`/positions/${position}/consultation`);

  const author = await as("Nora Example");
  await author.goto(`/feedback/${ids[0]}`);
  await expect(author.getByRole("link", { name: "Changed: Support is no sale, section 1" })).toHaveAttribute("href", `/positions/${position}#s1`);
  await expect(author.getByRole("link", { name: "Ask 1 of “Support is no sale”" })).toBeVisible();
  await expect(author.getByText("Themes it is in")).toHaveCount(0);
});

test("the board is worked with the keyboard alone", async ({ as, machine }) => {
  const { at } = await gathered(machine);
  const page = await as(coordinator);
  await page.goto(at);
  const first = cardIn(page, "Not placed", "Paid support is not").getByRole("link");
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await expect(cardIn(page, "Not placed", "Contracts for").getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("m");
  await inPopup(page, "Duties of stewards").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "One answer moved to “Duties of stewards”." })).toBeVisible();
  await expect(cardIn(page, "Duties of stewards", "Paid support is not").getByRole("link")).toBeFocused();
  await page.keyboard.press("z");
  await expect(cardIn(page, "Not placed", "Paid support is not")).toHaveCount(1);
  await cardIn(page, "Not placed", "Contracts for").getByRole("link").focus();
  await page.keyboard.press("x");
  await expect(cardIn(page, "Not placed", "Contracts for").getByRole("checkbox")).toBeChecked();
  await page.keyboard.press("Escape");
  await expect(cardIn(page, "Not placed", "Contracts for").getByRole("checkbox")).not.toBeChecked();
});

test("a rule says how many it finds before it places them, and is taken back", async ({ as, machine }) => {
  const { at, themes } = await gathered(machine);
  const page = await as(coordinator);
  await page.goto(`${at.replace("?", "/rule?")}&theme=${themes[0]}`);
  await page.getByLabel("One of these words").fill("support, wartung");
  await page.getByRole("button", { name: "How many is that?" }).click();
  await expect(page.getByText("This places 3 answers, of which 3 are in no theme yet.")).toBeVisible();
  expect(await inBothLights(page)).toEqual([]);
  await page.getByRole("button", { name: "Keep the rule and place 3 answers" }).click();
  await expect(page.getByRole("status").filter({ hasText: "The rule placed 3 answers in “Paid support”." })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back.")).toBeVisible();
  await page.getByRole("link", { name: "Back to the board" }).click();
  await expect(column(page, "Not placed").getByRole("listitem")).toHaveCount(3);
});

for (const [what, options] of [["on a phone", { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }], ["before its JavaScript has arrived", { javaScriptEnabled: false }]] as const) {
  test(`answers are placed ${what}, on the board and in the table`, async ({ as, machine }) => {
    const { at } = await gathered(machine);
    const page = await as(coordinator, options);
    await page.goto(at);
    const card = cardIn(page, "Not placed", "Paid support is not");
    if ("hasTouch" in options) await card.getByRole("button", { name: /^Move to…/ }).tap();
    else {
      await card.getByRole("checkbox").check();
      await page.getByRole("group", { name: "What to do with the chosen answers" }).getByRole("button", { name: "Move to…" }).click();
    }
    await inPopup(page, "Paid support").click();
    await expect(cardIn(page, "Paid support", "Paid support is not")).toHaveCount(1);
    await expect(page.getByText("One answer moved to “Paid support”.")).toBeVisible();
    await page.goto(`${at}&view=table&theme=none&sort=organisation`);
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await page.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Answer them…" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "One answer to one input" })).toBeVisible();
  });
}
