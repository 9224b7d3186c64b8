import type { Page } from "@playwright/test";
import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, expect, test } from "#tests/e2e/cast.ts";

const coordinator = "Demo coordinator, Europe";
const wide = { viewport: { width: 1440, height: 900 } };
const palette = (page: Page) => page.getByRole("dialog", { name: "Search or command" });
const field = (page: Page) => palette(page).getByRole("combobox");
const option = (page: Page, name: string | RegExp) => palette(page).getByRole("option", { name });
/** Single keys listen once the scripts of the page have run. */
const ready = async (page: Page, address: string) => { await page.goto(address); await page.waitForLoadState("networkidle"); };

test("one field goes anywhere, knows the page and begins an issue, by keyboard alone", async ({ as }) => {
  const page = await as(coordinator, wide);
  await ready(page, "/");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("eu32");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/issues\/eu-32$/);
  await page.waitForLoadState("networkidle");

  await page.keyboard.press("Control+k");
  await expect(palette(page).getByRole("group", { name: /^On this page: EU-32/ })).toBeVisible();
  await expect(option(page, /^Watch/)).toContainText("W");
  await field(page).fill("texts");
  await expect(field(page)).toHaveAttribute("aria-activedescendant", /onPage/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/issues\/eu-32\/texts$/);

  await page.keyboard.press("Control+k");
  await field(page).fill("Stewards of a kind");
  await expect(palette(page).getByRole("status")).toHaveText(/result|Nothing fits/);
  await page.keyboard.press("ArrowUp");
  await expect(option(page, "Log an issue “Stewards of a kind”")).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("textbox", { name: "Title" })).toHaveValue("Stewards of a kind");
});

test("the palette closes with nothing lost, and does nothing while characters are composed", async ({ as }) => {
  const page = await as(coordinator, wide);
  await ready(page, "/issues");
  await page.keyboard.press("j");
  await expect(page.getByRole("row").nth(1).getByRole("link")).toBeFocused();
  // Others log issues meanwhile: it may not be the first any more.
  const row = page.locator(`main a[href="${(await page.getByRole("row").nth(1).getByRole("link").getAttribute("href"))!}"]`).first();
  await page.keyboard.press("Control+k");
  await expect(field(page)).toBeFocused();
  const asked: string[] = [];
  page.on("request", (request) => { if (request.url().includes("/suggest")) asked.push(new URL(request.url()).searchParams.get("q")!); });
  const keyboard = await page.context().newCDPSession(page);
  await keyboard.send("Input.imeSetComposition", { text: "しんさ", selectionStart: 3, selectionEnd: 3 });
  await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", windowsVirtualKeyCode: 229, key: "Enter" });
  await expect(palette(page)).toBeVisible();
  await keyboard.send("Input.insertText", { text: "審査" });
  await expect(palette(page).getByRole("status")).toHaveText(/result|Nothing fits/);
  expect(asked).toEqual(["審査"]);
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
  await expect(row).toBeFocused();

  await page.getByRole("searchbox").focus();
  await keyboard.send("Input.imeSetComposition", { text: "c", selectionStart: 1, selectionEnd: 1 });
  await expect(page).toHaveURL(/\/issues$/);
});

test("what cannot be reached is said, and the page and the places still work", async ({ as }) => {
  const page = await as(coordinator, wide);
  await ready(page, "/issues");
  await page.keyboard.press("Control+k");
  await page.route("**/api/search/suggest*", (route) => route.abort());
  await field(page).fill("positions");
  await expect(palette(page).getByRole("status")).toHaveText(/cannot be reached/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/positions$/);
});

test("on a phone the palette is a drawer from edge to edge, and before any script has arrived a search", async ({ as }) => {
  const phone = { viewport: { width: 390, height: 844 } };
  const page = await as(coordinator, phone);
  await ready(page, "/issues/eu-32");
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Search" }).click();
  await expect(field(page)).toBeFocused();
  expect(await palette(page).boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
  await option(page, "Calendar").click();
  await expect(page).toHaveURL(/\/calendar$/);

  const plain = await as(coordinator, { ...phone, javaScriptEnabled: false });
  await plain.goto("/issues");
  await plain.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Search" }).click();
  await expect(plain).toHaveURL(/\/search$/);
});

test("single keys act on a row, lead up and away, and can be switched off", async ({ as, machine }) => {
  const page = await as(coordinator, wide);
  await ready(page, "/issues?sort=docket&hub=europe");
  await page.keyboard.press("j");
  const row = page.getByRole("row").nth(1).getByRole("link");
  await page.keyboard.press("t");
  await expect(page.getByRole("combobox", { name: "Topic" })).toBeFocused();
  await page.keyboard.type("keys of a row");
  await page.getByRole("button", { name: "Add", exact: true }).press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Filed" })).toBeVisible();
  await expect(row).toBeFocused();
  await page.keyboard.press("z");
  await expect(page.getByRole("status").filter({ hasText: "Taken back" })).toBeVisible();
  await page.keyboard.press("d");
  await expect(page).toHaveURL(/\/issues\/eu-\d+\/history$/);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/issues\/eu-\d+$/);
  await page.keyboard.press("c");
  await expect(page.getByRole("textbox", { name: "Official reference" })).toBeFocused();
  await page.keyboard.type("gs");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/issues\/new/);

  const deciding = (await (await machine(coordinatorOfEurope)).get("/positions?limit=100")).items.find(({ title }: { title: string }) => title.startsWith("Paying for help")).id as string;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await ready(page, `/positions/${deciding}`);
  await page.keyboard.press("y");
  await expect(page).toHaveURL(/\/versions\/\d+$/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  // What does nothing is not announced.
  await ready(page, `/positions/${deciding}`);
  const announced = page.locator('[aria-keyshortcuts]:not([aria-keyshortcuts*="+"])');
  const before = await announced.count();
  expect(before).toBeGreaterThan(0);
  const turn = (keys: string) => page.evaluate((now) => { document.documentElement.dataset["keys"] = now; }, keys);
  await turn("off");
  await expect(announced).toHaveCount(0);
  await turn("on");
  await expect(announced).toHaveCount(before);

  const visitor = await as(undefined, wide);
  await ready(visitor, "/preferences");
  await visitor.getByRole("group", { name: "Single keys" }).getByRole("radio", { name: "Off" }).check();
  await visitor.getByRole("button", { name: "Save" }).click();
  await expect(visitor.getByText("Saved.")).toBeVisible();
  await ready(visitor, "/issues");
  await visitor.keyboard.press("j");
  await visitor.keyboard.press("?");
  await expect(visitor.locator("body")).toBeFocused();
  await visitor.keyboard.press("Control+k");
  await expect(field(visitor)).toBeFocused();
  await visitor.keyboard.press("Escape");
  await ready(visitor, "/help/keyboard");
  await expect(visitor.getByText("Single keys are off for you")).toBeVisible();
});
