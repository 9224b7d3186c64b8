import { expect, type Page } from "@playwright/test";
import axe from "axe-core";

type Axe = typeof axe;

/** Puts axe into a page that has not got it yet: reading its half a megabyte costs more than most of its rules. */
async function ready(page: Page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
}

/** Brings what is moving or fading to its end: colours on their way are nobody's choice. */
const atRest = (page: Page) => page.evaluate(() => {
  for (const animation of document.getAnimations()) if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
});

/** What axe finds wrong on a page as it stands, or `within` a part of it, by all its `rules` or some. */
export async function violations(page: Page, { within, rules }: { within?: string; rules?: readonly string[] } = {}): Promise<string[]> {
  // While a page takes in what is new, its title is gone for a moment.
  await expect(page).toHaveTitle(/./);
  await ready(page);
  await atRest(page);
  const { violations: all } = await page.evaluate(
    ([part, only]) => (window as unknown as { axe: Axe }).axe.run(part ?? document, { resultTypes: ["violations"], ...(only ? { runOnly: [...only] } : {}) }),
    [within, rules] as const,
  );
  return all.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}
