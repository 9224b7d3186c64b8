import type { Page } from "@playwright/test";
import { coordinatorOfEurope, europeanDelegates, expect, test, type Machine } from "#tests/e2e/cast.ts";

/** A draft that the hub may read. */
async function drafted(machine: (email: string) => Promise<Machine>) {
  const coordinator = await machine(coordinatorOfEurope);
  const { docket } = await coordinator.post("/issues", { hub: "europe", title: "Who keeps which records", lane: "public" });
  const { id } = await coordinator.post(`/issues/${docket}/positions`, { hub: "europe", title: "Records that volunteers can keep", stance: "support-with-changes", sections: [{ heading: "Scope", body: "The scope names **stewards**.\n\nIt should not reach hobby projects." }] });
  await coordinator.post(`/positions/${id}/consultation`);
  return { coordinator, docket: String(docket), id: String(id), at: `/positions/${id}` };
}

/** What a word processor puts on the clipboard, pasted into the field that has the focus. */
const paste = (page: Page, html: string) => page.evaluate((text) => {
  const data = new DataTransfer();
  data.setData("text/html", text);
  data.setData("text/plain", "plain");
  document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}, html);

test("a text is written, talked about by its paragraphs, and frozen beside what changed", async ({ as, machine }) => {
  const { coordinator, docket, id, at } = await drafted(machine);
  const delegate = await as("Nora Example", { javaScriptEnabled: false });

  await test.step("a delegate comments on a paragraph and suggests other words for it, without scripts", async () => {
    await delegate.goto(at);
    await delegate.getByRole("link", { name: "Comment on section 1, paragraph 2" }).click();
    await expect(delegate).toHaveURL(/\?at=s1-p2#s1-p2$/);
    await delegate.getByRole("textbox", { name: "Your comment" }).fill("Which are these?");
    await delegate.getByRole("button", { name: "Comment", exact: true }).click();
    await expect(delegate.getByText("Which are these?")).toBeVisible();
    await delegate.getByText("Suggest other words", { exact: true }).first().click();
    await delegate.getByLabel("How should it read?").fill("It should not reach hobby projects without an income.");
    await delegate.getByRole("button", { name: "Suggest other words" }).click();
    await expect(delegate.getByRole("article", { name: "A suggested edit" }).getByRole("insertion")).toContainText("without an income");
  });

  const page = await as("Demo coordinator, Europe");
  await test.step("an editor takes it, and the comment stays with its paragraph", async () => {
    await page.goto(at);
    await page.getByRole("button", { name: "Take it into the text" }).click();
    await expect(page.getByText(/Taken by Demo coordinator/)).toBeAttached();
    await page.getByRole("link", { name: "Read and comment (1 open)" }).click();
    await page.getByRole("link", { name: "One comment or suggestion on section 1, paragraph 2" }).click();
    await page.getByText("The paragraph was reworded since").click();
    await expect(page.getByRole("complementary", { name: "Comments on this paragraph" }).getByRole("insertion")).toContainText("without an income");
  });

  await test.step("whom a comment is for is offered as it is typed", async () => {
    const reply = page.getByRole("textbox", { name: "Reply" });
    await reply.focus();
    await page.keyboard.type("These are hobby projects, @Nora");
    await expect(page.getByRole("option", { name: "@Nora Example" })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(reply).toHaveValue("These are hobby projects, @Nora Example ");
  });

  await test.step("what is pasted keeps its structure, references are offered, and all of it is saved by itself", async () => {
    await page.goto(at);
    const body = page.getByLabel("Section 1: text");
    await body.focus();
    await page.keyboard.press("Control+End");
    await paste(page, "<p></p><ul><li><b>One</b></li><li>Two</li></ul>");
    await expect(body).toHaveValue(/- \*\*One\*\*\n- Two$/);
    await page.keyboard.type(`\n\nSee #${docket.toLowerCase()}`);
    await expect(page.getByRole("option", { name: `#${docket}` })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(body).toHaveValue(new RegExp(`See #${docket} $`));
    await expect(page.getByText(/^Saved \d\d:\d\d, revision [3-9]$/)).toBeVisible({ timeout: 10_000 });
    await page.goto(`${at}?view=read`);
    await expect(page.getByRole("link", { name: `#${docket}` })).toHaveAttribute("href", `/issues/${docket.toLowerCase()}`);
  });

  await test.step("somebody is named an editor, and no longer is", async () => {
    await coordinator.post(`/positions/${id}/editors`, { email: europeanDelegates["Sample Systems (fictional)"], reason: "Knows the registers." });
    await page.goto(at);
    await page.getByText("End the part of an editor", { exact: true }).click();
    const ending = page.getByRole("form", { name: "End the part of an editor" });
    await ending.getByRole("textbox", { name: "Reason" }).fill("Works elsewhere now.");
    await ending.getByRole("button", { name: "End it" }).click();
    await expect(page.getByText(/ended the part of .* as an editor/)).toBeVisible();
    await expect(ending).toBeHidden();
  });

  await test.step("a second version is frozen beside what changed since the first, and its class is objected to", async () => {
    await coordinator.post(`/positions/${id}/freeze`);
    await coordinator.post(`/positions/${id}/revise`, { reason: "One word is missing." });
    const { revision, title, lede, stance, sections } = await coordinator.get(`/positions/${id}`);
    await coordinator.put(`/positions/${id}`, { title, lede, stance, sections: [{ heading: "Scope", body: `${sections[0].body} It must be so.` }] }, { "if-match": `"${revision}"` });
    await page.goto(`${at}/freeze`);
    await expect(page.getByRole("insertion").filter({ hasText: "must" })).toBeVisible();
    await expect(page.getByText("a number, or a word such as must, only or not, came or went")).toBeVisible();
    await page.getByRole("radio", { name: /^Editorial/ }).check();
    await page.getByRole("button", { name: "Freeze as the next version" }).click();
    await expect(page).toHaveURL(new RegExp(`${at}$`));
    const voter = await machine(europeanDelegates["Example Cloud (fictional)"]);
    await voter.post(`/positions/${id}/versions/2/objections`, { reason: "“Must” is new." });
    await page.goto(`${at}/versions/2`);
    await page.getByText("Settle the objection", { exact: true }).first().click();
    await page.getByRole("radio", { name: "Upheld: the change is substantive" }).check();
    await page.getByRole("button", { name: "Settle the objection" }).click();
    await expect(page.getByText("Version 2, Substantive")).toBeVisible();
    await page.getByRole("link", { name: "Version 1", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Version 1 and version 2" })).toBeVisible();
  });
});
