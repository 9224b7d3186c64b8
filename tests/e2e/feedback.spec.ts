import type { Locator, Page } from "@playwright/test";
import { coordinatorOfEurope, dayFromNow, europeanDelegates, expect, faultsOn, test, type Machine } from "#tests/e2e/cast.ts";

const present = "41. Software shall be considered supplied where any payment is received in connection with it.";
const impact = "We pay two maintainers of storage modules, and would become the manufacturer of code that we do not control.";

/** A new call of the European hub, so that no test meets the answers of another. */
async function callOf(hub: Machine, about: { provision?: string; provisionText?: string } = { provision: "Section 3.2", provisionText: present }) {
  const { docket } = await hub.post("/issues", { hub: "europe", title: "What counts as supplying software" });
  const { id } = await hub.post(`/issues/${docket}/calls`, { hub: "europe", question: "What would section 3.2 mean for you?", day: dayFromNow(9), open: true, ...about });
  return { id: id as string, form: `/calls/${id}/answer` };
}

const field = (page: Page) => ({
  impact: page.getByRole("textbox", { name: /^2\. / }), wording: page.getByRole("textbox", { name: /^3\. / }), evidence: page.getByRole("textbox", { name: /^4\. / }),
  stance: (name: string) => page.getByRole("radio", { name, exact: true }), lane: (name: RegExp) => page.getByRole("radio", { name }),
  check: page.getByRole("button", { name: "Check your answers" }), send: page.getByRole("button", { name: /^Send for / }), saving: page.locator(".save-state"),
});

const saved = /^Saved \d\d:\d\d, only in your organisation’s draft$/;
const kept = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith("answer ")).length);

test("an answer is saved while it is written, outlives a reload, a lost connection and a lost session, and ends in a receipt @engines", async ({ as, machine }) => {
  const { id, form } = await callOf(await machine(coordinatorOfEurope));
  const page = await as("Nora Example");
  await page.goto(`/calls/${id}`);
  await page.getByRole("link", { name: "Give feedback" }).click();
  const { impact: says, wording, evidence, stance, lane, check, send, saving } = field(page);
  await stance("Support with changes").check();
  await says.fill(impact);
  await expect(page.getByText("English, detected.")).toBeVisible();
  await expect(saving).toHaveText(saved);
  await page.getByRole("button", { name: "Start from the present text" }).click();
  await wording.fill(present.replace("any payment", "payment for access"));
  await expect(page.locator("ins")).toHaveText("for access");
  await expect(page.locator("del")).toHaveText("any");
  await page.reload();
  await expect(says).toHaveValue(impact);
  await expect(wording).toHaveValue(/payment for access/);
  await expect(stance("Support with changes")).toBeChecked();

  // A page that was asked for before the last save was through, and comes after it, shows what was saved.
  const through = page.waitForResponse((response) => response.request().method() === "PUT" && response.url().includes("/api/drafts/"));
  await page.route((url) => url.pathname === form, async (route) => {
    const before = await route.fetch();
    await through;
    await route.fulfill({ response: before });
  }, { times: 1 });
  await says.fill(`${impact} Both are paid.`);
  await page.reload();
  await expect(says).toHaveValue(`${impact} Both are paid.`);
  await says.fill(impact);
  await expect(saving).toHaveText(saved);

  await page.context().setOffline(true);
  await evidence.fill("A study of 2025");
  await expect(saving).toHaveText("Saved on this device only");
  await page.context().setOffline(false);
  await expect(saving).toHaveText(saved);

  const cookies = await page.context().cookies();
  await page.context().clearCookies();
  await check.click();
  await expect(page.getByText("You are no longer signed in")).toBeVisible();
  await evidence.fill("A study of 2025, page 12");
  await expect(saving).toHaveText("Saved on this device only");
  await check.click();
  await expect(page.getByRole("link", { name: "Sign in in a new tab" })).toBeVisible();
  await expect(evidence).toHaveValue("A study of 2025, page 12");
  expect(page.url()).toContain(form);
  await page.context().addCookies(cookies);
  await expect(saving).toHaveText(saved, { timeout: 15_000 });
  await expect(page.getByText("You are no longer signed in")).toHaveCount(0);

  await lane(/^In confidence/).check();
  await expect(page.getByText("3 people: Demo coordinator, Europe, Nora Example and Owen Example.")).toBeVisible();
  await check.click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeVisible();
  await expect(page.getByText("A study of 2025, page 12")).toBeVisible();
  const consent = "In confidence: The coordinators of OpenInfra Europe and all of Example Cloud (fictional). Administrators cannot read it.";
  await expect(page.getByText(consent)).toBeVisible();
  await send.click();
  const receipt = page.getByRole("region", { name: "Sent", exact: true });
  await expect(receipt).toContainText(/EU-\d+-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  await expect(receipt).toContainText(consent);
  expect(await kept(page)).toBe(0);
  const sent = await (await machine(europeanDelegates["Example Cloud (fictional)"])).get(`/calls/${id}`);
  expect(sent).toMatchObject({ draft: null, mine: [{ stance: "support-with-changes" }] });
});

test("what a device kept is there after the tab was closed, and for nobody else", async ({ as, machine }) => {
  const { form } = await callOf(await machine(coordinatorOfEurope));
  const page = await as("Nora Example");
  const context = page.context();
  await context.route("**/api/drafts/**", (route) => route.abort());
  await page.goto(form);
  await field(page).impact.fill(impact);
  await expect(field(page).saving).toHaveText("Saved on this device only");
  const hers = await context.cookies();
  await page.close();

  const other = await as("Saga Provbit");
  const theirs = await other.context().cookies();
  await context.clearCookies();
  await context.addCookies(theirs);
  const second = await context.newPage();
  await second.goto(form);
  await expect(second.getByText("Sample Systems (fictional)").first()).toBeVisible();
  await expect(field(second).impact).toHaveValue("");
  await second.close();

  await context.clearCookies();
  await context.addCookies(hers);
  const third = await context.newPage();
  await third.goto(form);
  await expect(field(third).impact).toHaveValue(impact);
  await context.unroute("**/api/drafts/**");
  await expect(field(third).saving).toHaveText(saved, { timeout: 15_000 });

  // Somebody else signs in beside it: the text does not go to their organisation.
  await context.clearCookies();
  await context.addCookies(theirs);
  await field(third).impact.fill(`${impact} More of it.`);
  await expect(third.getByText("You are signed in as somebody else now. This text is Nora Example’s")).toBeVisible();
  const draft = (await (await machine(europeanDelegates["Sample Systems (fictional)"])).get(form.replace("/answer", ""))).draft as unknown;
  expect(draft).toBeNull();
});

test("two colleagues write at the same time and neither loses a word", async ({ as, machine }) => {
  const { id, form } = await callOf(await machine(coordinatorOfEurope));
  const [delegate, alternate] = [await as("Nora Example"), await as("Owen Example")];
  for (const page of [delegate, alternate]) await page.goto(form);
  await field(delegate).impact.fill("It would cost us two people.");
  await expect(field(delegate).saving).toHaveText(saved);
  await field(alternate).impact.fill("We would stop mirroring.");
  await field(alternate).evidence.fill("Our contracts");
  const panel = alternate.getByRole("region", { name: /^A colleague saved a newer draft/ });
  await expect(panel).toContainText("It would cost us two people.");
  await expect(panel).toContainText("We would stop mirroring.");
  await panel.getByRole("button", { name: "Put both together" }).first().click();
  await panel.getByRole("button", { name: "Save my text as it is now" }).click();
  await expect(panel).toHaveCount(0);
  await expect(field(alternate).saving).toHaveText(saved);
  const { content } = (await (await machine(europeanDelegates["Example Cloud (fictional)"])).get(`/calls/${id}`)).draft as { content: Record<string, string> };
  expect(content.impact).toContain("It would cost us two people.");
  expect(content.impact).toContain("We would stop mirroring.");
  expect(content.evidence).toBe("Our contracts");
});

/** Presses Tab until it is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The Tab key does not reach it");
}

test("an answer is given with the keyboard alone", async ({ as, machine }) => {
  const { id } = await callOf(await machine(coordinatorOfEurope));
  const page = await as("Ada Placeholder");
  await page.goto(`/calls/${id}`);
  await tabTo(page, page.getByRole("link", { name: "Give feedback" }));
  await page.keyboard.press("Enter");
  const { impact: says, stance, lane, check, send } = field(page);
  await expect(says).toBeVisible();
  await tabTo(page, page.locator("summary", { hasText: "Read Section 3.2" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(present)).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("[name=stance]:checked")).toBeFocused();
  await stance("Monitoring").focus();
  await page.keyboard.press("Space");
  await tabTo(page, says);
  await page.keyboard.type(impact);
  await tabTo(page, lane(/^The hub/));
  await page.keyboard.press("ArrowUp");
  await expect(lane(/^Public/)).toBeChecked();
  await tabTo(page, check);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeVisible();
  await tabTo(page, send);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Sent", exact: true })).toBeVisible();
});

test("an answer is given without JavaScript", async ({ as, machine }) => {
  const { id, form } = await callOf(await machine(coordinatorOfEurope));
  const page = await as("Saga Provbit", { javaScriptEnabled: false });
  await page.goto(form);
  const { impact: says, wording, stance, check, send } = field(page);
  await wording.fill("41. Software is supplied where payment is asked for access.");
  await check.click();
  await expect(faultsOn(page)).toBeVisible();
  await expect(wording).toHaveValue("41. Software is supplied where payment is asked for access.");
  await stance("Oppose unless changed").check();
  await says.fill(impact);
  await page.getByRole("button", { name: "Finish later" }).click();
  await expect(page.getByText("Not sent yet")).toBeVisible();
  await page.getByRole("link", { name: "Go on with your draft" }).click();
  await expect(says).toHaveValue(impact);
  // A colleague saves in between: both drafts are shown, and the one being written goes on.
  const colleague = await machine("alternate@sample-systems.example");
  const { draft } = await colleague.get(`/calls/${id}`);
  await colleague.put(`/calls/${id}/draft`, { content: { impact: "We would move our mirrors." } }, { "if-match": `"${draft.revision}"` });
  await check.click();
  await expect(page.getByRole("region", { name: /^A colleague saved a newer draft/ })).toContainText("We would move our mirrors.");
  await expect(says).toHaveValue(impact);
  await check.click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeVisible();
  await expect(page.getByText(impact)).toBeVisible();
  await send.click();
  await expect(page.getByRole("region", { name: "Sent", exact: true })).toContainText(/EU-\d+-/);
});

test("a stance and a sentence go out in three clicks, and what was written in another depth is not lost @engines", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { id, form } = await callOf(hub);
  await hub.post(`/calls/${id}/questions`, { kind: "choices", prompt: "Where do you sell?", choices: ["EU", "UK"] });
  await hub.post(`/calls/${id}/provisions`, { provision: "Article 24(1)" });
  const page = await as("Nora Example");
  // As a link in a mail leads there: with where one stands.
  await page.goto(`${form}?depth=line&stance=oppose`);
  await expect(field(page).stance("Oppose")).toBeChecked();
  await page.getByText("Part by part", { exact: true }).click();
  await page.getByRole("group", { name: "Article 24(1)" }).getByLabel("Your comment").fill("Due diligence for every patch.");
  await page.getByText("In full", { exact: true }).click();
  await page.getByRole("checkbox", { name: "UK" }).check();
  await expect(field(page).saving).toHaveText(saved);
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "UK" })).toBeChecked();
  await page.getByText("In one line", { exact: true }).click();
  await page.getByRole("textbox", { name: /^2\. In one sentence/ }).fill("It would cost us two people.");
  // There is more than a sentence, so it is looked at before it goes.
  await field(page).send.click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeVisible();
  await expect(page.getByText("Due diligence for every patch.")).toBeVisible();
  await expect(page.getByText("UK", { exact: true })).toBeVisible();
  await field(page).send.click();
  await expect(page.getByRole("region", { name: "Sent", exact: true })).toBeVisible();

  const second = await as("Saga Provbit");
  await second.goto(`${form}?depth=line&stance=support`);
  await second.getByRole("textbox", { name: /^2\. In one sentence/ }).fill("It fits how we work already.");
  await second.getByRole("button", { name: /^Send for / }).click();
  await expect(second.getByRole("region", { name: "Sent", exact: true })).toContainText(/EU-\d+-/);
  const { items } = await hub.get(`/calls/${id}/feedback`);
  expect(items).toMatchObject([{ stance: "oppose", provision: "Section 3.2" }, { stance: null, provision: "Article 24(1)", impact: "Due diligence for every patch." }, { stance: "support", impact: "It fits how we work already." }]);
  expect((await hub.get(`/feedback/${items[0].id}`)).answers).toMatchObject([{ prompt: "Where do you sell?", values: ["UK"] }]);
});

test("a coordinator shapes a call, enters an answer for an organisation, and it confirms with one click", async ({ as, machine }) => {
  const { id } = await callOf(await machine(coordinatorOfEurope));
  const page = await as("Demo coordinator, Europe");
  await page.goto(`/calls/${id}/shape`);
  const add = page.getByRole("form", { name: "Add a question" });
  await add.getByLabel("The question", { exact: true }).fill("How heavy would it be?");
  await add.getByLabel("How it is answered").selectOption("scale");
  await add.getByRole("button", { name: "Add a question" }).click();
  await expect(page.getByText("1. How heavy would it be?")).toBeVisible();
  await page.getByRole("link", { name: "See it as a participant does" }).click();
  await expect(page.getByRole("group", { name: /How heavy would it be/ }).getByRole("radio")).toHaveCount(5);
  await page.goto(`/calls/${id}`);
  await page.getByText("Remind them now").click();
  await expect(page.getByText(/get it in the inbox: those who have not answered, and nobody else/)).toBeVisible();
  await page.getByRole("button", { name: "Remind", exact: true }).click();
  await expect(page.getByText("They have been reminded.")).toBeVisible();
  await page.getByRole("link", { name: "Enter an answer for an organisation" }).click();
  await page.getByLabel("For which organisation").selectOption({ label: "Example Cloud (fictional)" });
  await page.getByLabel("Where you have it from").fill("Mail of 3 March");
  await page.getByLabel("Their words").fill("Wij kunnen dat niet binnen een dag.");
  await page.getByRole("button", { name: "Enter it" }).click();
  await expect(page.getByText("The organisation has not confirmed it yet.")).toBeVisible();
  const entered = page.url();

  const theirs = await as("Owen Example");
  await theirs.goto("/feedback");
  await expect(theirs.getByText("Entered for you: please confirm it.").first()).toBeVisible();
  await theirs.goto(entered);
  await theirs.getByRole("button", { name: "Yes, this is what we said" }).click();
  await expect(theirs.getByText(/Confirmed by the organisation/)).toBeVisible();
});

test("choosing a character with Enter does not send anything", async ({ as, machine }) => {
  const { form } = await callOf(await machine(coordinatorOfEurope), {});
  const page = await as("Erika Muster");
  await page.goto(form);
  const { impact: says, stance } = field(page);
  await stance("Support").check();
  await says.fill("Wir bezahlen zwei Entwickler und würden zum Hersteller von Code, den wir nicht beherrschen.");
  const place = page.locator("[name=provision]");
  await place.focus();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.imeSetComposition", { text: "だい", selectionStart: 2, selectionEnd: 2 });
  const enter = { key: "Enter", code: "Enter", windowsVirtualKeyCode: 13, text: "\r" };
  await devtools.send("Input.dispatchKeyEvent", { type: "keyDown", ...enter });
  await devtools.send("Input.dispatchKeyEvent", { type: "keyUp", ...enter });
  await devtools.send("Input.insertText", { text: "第三条" });
  await expect(place).toHaveValue("第三条");
  await expect(field(page).saving).toHaveText(saved);
  expect(new URL(page.url()).pathname).toBe(form);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${form}/check`);
});
