import { asia, europe, expect, test } from "#tests/e2e/cast.ts";

const title = "Guidance on the Model Resilience Regulation (fictional)";

test("a member sees at a glance where an issue stands in each hub, in the list and on its page", async ({ as }) => {
  const member = await as("Demo member", { viewport: { width: 1440, height: 900 } });
  await member.goto("/issues");
  const row = member.getByRole("row").filter({ has: member.getByRole("link", { name: title }) });
  for (const words of ["EU Positioning", "AS Gathering", "Support with changes", "Oppose unless changed", "30 days"]) await expect(row).toContainText(words);
  await row.getByRole("link", { name: title }).click();
  await expect(member.getByRole("heading", { level: 1, name: title })).toBeVisible();

  // Without a click and without scrolling.
  const [ours, theirs] = [member.getByRole("region", { name: europe, exact: true }), member.getByRole("region", { name: asia, exact: true })];
  for (const [hub, words] of [[ours, ["Positioning", "Support with changes"]], [theirs, ["Gathering", "Oppose unless changed"]]] as const) {
    for (const word of words) await expect(hub.getByText(word, { exact: true })).toBeInViewport();
  }
  await expect(member.getByText("30 days", { exact: true }).last()).toBeInViewport();
  await expect(member.getByRole("img", { name: /^Stage 1 of|^Stage 2 of/ }).or(member.getByText(/^Stage \d of \d/)).first()).toBeAttached();

  // And what each is doing: the text in writing, and why the other hub differs.
  await expect(ours.getByRole("link", { name: "Paying for help does not make a supplier" }).or(ours.getByRole("link", { name: "Records that can be kept, notices that can be read" })).first()).toBeVisible();
  await expect(theirs).toContainText("Participants in Asia cannot support the draft while it stands.");
});
