import { coordinatorOfEurope, expect, faultsOn, test } from "#tests/e2e/cast.ts";

const article = `This Regulation shall enter into force on the twentieth day following that of its publication in the Official Journal of the European Union.
It shall apply from 11 December 2037. However, Article 14 shall apply from 11 September 2036.
Article 9 shall apply as soon as the Commission so decides, by 1 May 2036.`;

for (const javaScript of [true, false]) {
  test(`dates are read from the final article of an act, move with its publication, and are put elsewhere and handed back ${javaScript ? "@engines" : "without JavaScript"}`, async ({ as, machine }) => {
    test.slow();
    const hub = await machine(coordinatorOfEurope);
    const { docket } = await hub.post("/issues", { hub: "europe", title: `An act with dates ${javaScript ? "" : "on paper"}`, procedure: "cod", lane: "members" });
    const at = `/issues/${(docket as string).toLowerCase()}`;
    const page = await as("Demo coordinator, Europe", { javaScriptEnabled: javaScript });
    const dates = page.getByRole("table", { name: "Dates of the procedure" });
    const row = (label: string) => dates.getByRole("row").filter({ has: page.getByRole("rowheader", { name: label, exact: true }) });

    // What the article says is shown before anything is added; what was not understood is shown too.
    await page.goto(`${at}/history`);
    await page.getByRole("link", { name: "Read the final article" }).click();
    await page.getByRole("textbox", { name: "Final article" }).fill(article);
    await page.getByRole("button", { name: "Read it" }).click();
    await expect(page.getByRole("heading", { name: "3 sentences set a date" })).toBeVisible();
    await expect(page.getByText("May set a date and was not understood")).toBeVisible();
    await expect(page.getByText("Waits for publication in the Official Journal.")).toBeVisible();
    const form = page.getByRole("form", { name: "Add what is ticked" });
    await form.getByRole("textbox", { name: "What happens" }).nth(1).fill("");
    await form.getByLabel("Where these words stand").fill("Article 71");
    await form.getByRole("button", { name: "Add what is ticked" }).click();
    await expect(faultsOn(page)).toContainText("Fill this in.");
    await form.getByRole("textbox", { name: "What happens" }).nth(1).fill("Applies in full");
    await form.getByRole("textbox", { name: "What happens" }).nth(2).fill("Reporting begins");
    await form.getByLabel("What it obliges to from then on").nth(2).fill("Report within a day.");
    await form.getByRole("button", { name: "Add what is ticked" }).click();

    // One waits for the publication; with it, its day is there.
    await expect(page.getByRole("region", { name: "Still without a day" })).toContainText("The 20th day following publication in the Official Journal");
    await expect(page.getByRole("table", { name: "What applies from when" }).getByRole("row").filter({ hasText: "Report within a day." })).toContainText("11 September 2036");
    const { id } = await hub.post(`/issues/${docket}/dates`, { kind: "publication", label: "Published", day: "2035-11-20", verification: "verified", source: "Journal" });
    await page.reload();
    await expect(row("Entry into force")).toContainText("10 December 2035");
    await row("Entry into force").getByText("How this came about").click();
    await expect(row("Entry into force")).toContainText("Article 297 of the Treaty on the Functioning of the European Union");

    // The publication is put off, and entry into force goes along; its old day stays to be seen.
    await hub.ask("PUT", `/dates/${id}`, { kind: "publication", label: "Published", day: "2035-11-25", verification: "verified", source: "Journal", reason: "The journal was late." });
    await page.reload();
    await expect(row("Entry into force").locator("s")).toHaveText("10 December 2035");
    await expect(row("Entry into force")).toContainText("15 December 2035");

    // Somebody knows better, for a while.
    await row("Entry into force").getByRole("link", { name: "Check or correct: Entry into force" }).click();
    await page.getByLabel("Day", { exact: true }).fill("2035-12-20");
    await page.getByLabel("Why it changes").fill("The act itself says so elsewhere.");
    await page.getByRole("button", { name: "Record" }).click();
    await expect(row("Entry into force")).toContainText("by hand");
    await row("Entry into force").getByRole("link", { name: "Check or correct: Entry into force" }).click();
    await expect(page.getByText("The act itself says so elsewhere.", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Let it follow the rule again" }).click();
    await expect(row("Entry into force")).toContainText("15 December 2035");
    await expect(row("Entry into force")).not.toContainText("by hand");

    // Another source says otherwise: both are shown.
    await hub.post(`/issues/${docket}/dates`, { kind: "entry-into-force", label: "As a newspaper had it", day: "2035-12-16" });
    await page.reload();
    await expect(page.getByText("Entry into force, 15 December 2035 and As a newspaper had it, 16 December 2035: this happens only once.")).toBeVisible();

    // A rule that somebody writes, and takes back.
    await page.goto(`${at}/dates/read`);
    const hand = page.getByRole("button", { name: "Add the rule" });
    await page.locator("#hand-rules\\.0\\.label").fill("Notified bodies");
    await page.locator("#hand-rules\\.0\\.kind").selectOption({ label: "Application" });
    await page.locator("#hand-rules\\.0\\.rule\\.rule").selectOption({ label: "On the first day after a period" });
    await page.locator("#hand-rules\\.0\\.rule\\.unit").selectOption({ label: "months" });
    await page.locator("#hand-rules\\.0\\.rule\\.of").selectOption({ label: "entry into force" });
    await hand.click();
    await expect(faultsOn(page)).toBeVisible();
    await expect(page.locator("#hand-rules\\.0\\.label")).toHaveValue("Notified bodies");
    await page.locator("#hand-rules\\.0\\.rule\\.n").fill("18");
    await hand.click();
    await expect(row("Notified bodies")).toContainText("17 June 2037");
    await row("Notified bodies").getByRole("link", { name: "Check or correct: Notified bodies" }).click();
    await page.getByText("Take the rule back").first().click();
    await page.getByLabel("Why it does not hold").fill("It was read in the wrong act.");
    await page.getByRole("button", { name: "Take the rule back" }).click();
    await expect(dates).toBeVisible();
    await expect(row("Notified bodies")).toHaveCount(0);
  });
}
