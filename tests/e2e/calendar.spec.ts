import { coordinatorOfEurope, dayFromNow, europe, expect, test } from "#tests/e2e/cast.ts";
import { calendarFaults } from "#tests/support/strict-calendar.ts";
import { readTable } from "#tests/support/table-reader.ts";

const title = "What the Act asks of calendars";

test("a delegate finds what is dated: day by day, in a month by keyboard, and issue by issue over a year", async ({ as, machine }) => {
  const api = await machine(coordinatorOfEurope);
  const { docket } = await api.post("/issues", { hub: "europe", title });
  const day = dayFromNow(9);
  await api.post(`/issues/${docket}/dates`, { kind: "consultation-closes", label: "Tokyo closes", day, zone: "Asia/Tokyo" });
  for (const label of ["One more", "And one", "And another"]) await api.post(`/issues/${docket}/dates`, { kind: "publication", label, day, confidence: "indicative" });
  const page = await as("Nora Example");

  await page.goto("/hubs");
  // Keys are heard once the page's script has arrived.
  await expect(async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await expect(page.getByRole("heading", { level: 1, name: "Calendar" })).toBeVisible({ timeout: 10_000 });
  }).toPass();
  const row = page.getByRole("listitem").filter({ hasText: "Tokyo closes" });
  await expect(row).toContainText("23:59 Tokyo");
  await expect(row).toContainText(/1[45]:59 in Dublin/);
  await expect(page.getByRole("listitem").filter({ hasText: "One more" })).toContainText("Indicative");
  await expect(page.getByText("Today", { exact: true }).first()).toBeVisible();

  await page.getByRole("button", { name: /^Hub/ }).click();
  await page.getByRole("radio", { name: "OpenInfra Asia" }).check();
  await page.getByRole("group", { name: "Hub" }).getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/hub=asia/);
  await expect(row).toHaveCount(0);
  await page.getByRole("link", { name: "Clear filters" }).first().click();
  await expect(page).toHaveURL(/\/calendar$/);
  await page.getByRole("searchbox").fill(`${docket} is:purple`);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=/);
  await expect(page.getByText("“purple” is nothing that “is” can be.")).toBeVisible();
  await expect(row).toBeVisible();

  await page.goto(`/calendar?show=month&on=${day}&q=${docket}`);
  const cell = page.getByRole("cell").filter({ hasText: "One more" });
  await expect(page.getByRole("columnheader").first()).toHaveText("Mon");
  await cell.getByRole("link").first().focus();
  for (let pressed = 0; pressed < 4; pressed += 1) await page.keyboard.press("Tab");
  await expect(cell.getByRole("link", { name: /^1 more/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`on=${day}`));
  for (const label of ["Tokyo closes", "One more", "And one", "And another"]) await expect(page.getByRole("link", { name: label, exact: true })).toBeVisible();

  await page.goto(`/calendar?show=timeline&q=${docket}`);
  const lane = page.getByRole("list", { name: "Issues by their next date" }).getByRole("listitem").first();
  await expect(lane).toContainText(title);
  await expect(lane).toContainText(/\d+ days/);
  await lane.getByText(/^\d+ dates/).click();
  await expect(lane.getByRole("link", { name: "And another" })).toBeVisible();
  await page.goto(`/calendar?on=2101-01-01&q=${docket}`);
  await expect(page.getByText("Nothing later is known either.")).toBeVisible();
  await page.goto(`/calendar?on=2020-01-01&q=${docket}`);
  await expect(page.getByRole("status")).toContainText("The next is on");
});

test("a delegate makes a link, reads by it, and revokes it", async ({ as, request }) => {
  const page = await as("Nora Example");
  await page.goto("/calendar/links?kind=hub&target=europe");
  await page.getByRole("button", { name: "Make a link" }).click();
  const made = page.getByRole("status").filter({ hasText: "It is shown this once" });
  const address = await made.getByText(/\/feeds\/sf_[\w-]+\/calendar\.ics$/).innerText();
  await expect(made.getByRole("link", { name: "Add to my calendar" })).toHaveAttribute("href", address.replace(/^https?:/, "webcal:"));
  const path = new URL(address).pathname;

  const calendar = await request.get(path);
  expect(calendar.headers()).toMatchObject({ "content-type": "text/calendar; charset=utf-8", "cache-control": "no-store", "referrer-policy": "no-referrer" });
  expect(calendarFaults(await calendar.body())).toEqual([]);
  expect((await request.head(path)).status()).toBe(200);
  // Others write meanwhile: asked at once after it was read, it is the same.
  await expect.poll(async () => (await request.get(path, { headers: { "if-none-match": (await request.get(path)).headers().etag! } })).status()).toBe(304);
  expect((await request.post(path)).status()).toBe(403);

  await page.goto("/calendar/links");
  const row = page.getByRole("list", { name: "Your links" }).getByRole("listitem").filter({ hasText: europe });
  await expect(row).toContainText("last read");
  await row.getByRole("button", { name: "Revoke the link" }).click();
  await row.getByRole("button", { name: "Revoke this link" }).click();
  await expect(page.getByText("You have no links yet.")).toBeVisible();
  const [revoked, unknown] = [await request.get(path), await request.get("/feeds/sf_nothing/calendar.ics")];
  expect([revoked.status(), unknown.status()]).toEqual([404, 404]);
  expect(await revoked.text()).toBe(await unknown.text());

  await page.goto("/calendar/links?kind=issue");
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
});

test("the issues of a query are a calendar, a feed and a table, whatever is asked", async ({ as }) => {
  const page = await as("Nora Example");
  for (const q of ["", "?q=register&hub=europe", "?q=((%22%20is:purple&closes=%3C9x", `?q=${"long ".repeat(400)}`, "?sort=sideways&after=nonsense"]) {
    const file = async (name: string) => { const answer = await page.request.get(`/issues/${name}${q}`); expect({ name, q, status: answer.status() }).toEqual({ name, q, status: 200 }); return answer.body(); };
    expect(calendarFaults(await file("calendar.ics"))).toEqual([]);
    expect((await file("feed.atom")).toString()).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect(readTable((await file("table.csv")).toString().replace(/^\uFEFF/, "")).length).toBeGreaterThan(0);
  }
});

test("a visitor sees what is public, and is asked to sign in for a link", async ({ as }) => {
  const page = await as();
  await page.goto("/calendar");
  await expect(page.getByRole("heading", { level: 1, name: "Calendar" })).toBeVisible();
  await expect(page.getByText(title)).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Calendar and feed links" })).toHaveCount(0);
  await page.goto("/calendar/links");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fcalendar%2Flinks/);
});
