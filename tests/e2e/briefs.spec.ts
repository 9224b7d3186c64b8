import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, expect, test } from "#tests/e2e/cast.ts";

const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

test("a brief begins from what is held, is edited, and prints on one page", async ({ as, machine }) => {
  test.slow();
  const hub = await machine(coordinatorOfEurope);
  const { items } = await hub.get("/positions?limit=100");
  const { id } = items.find(({ title }: { title: string }) => title.startsWith("A name that is published"));
  const page = await as("Demo coordinator, Europe", { viewport: { width: 320, height: 800 } });
  await page.goto(`/positions/${id as string}`);
  await page.getByRole("link", { name: /^Briefs: talking points/ }).click();
  await page.getByRole("button", { name: "Begin", exact: true }).click();
  const text = page.getByRole("textbox", { name: "Text" });
  await expect(text).toHaveValue(/## What we ask[^]*## Likely questions/);
  expect(await violations(page)).toEqual([]);

  // As long as a page can be, in points of one line and of several.
  await page.setViewportSize({ width: 1200, height: 900 });
  const long = Array.from({ length: 9 }, (_, at) => `## Heading ${at}\n\n- A point that takes one line.\n- ${"A point that goes on for longer than one line of the page, to see where it ends. ".repeat(2)}`).join("\n\n");
  await text.fill(long);
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await page.getByRole("link", { name: "Print view, one page" }).click();
  await expect(page.getByText(/% of the usual size/)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(pagesOf(await page.pdf({ format: "A4", preferCSSPageSize: false }))).toBe(1);

  const brief = new URL(page.url()).pathname.replace(/\/print$/, "");
  const taken = async (file: string) => (await page.request.get(`${brief}/${file}`)).body();
  expect((await taken("brief.txt")).toString("utf8")).toContain("Heading 8");
  const [one, other] = [await taken("brief.docx"), await taken("brief.docx")];
  expect(one.subarray(0, 2).toString()).toBe("PK");
  expect(one.equals(other)).toBe(true);
});
