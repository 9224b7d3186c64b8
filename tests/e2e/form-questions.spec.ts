import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, dayFromNow, expect, test } from "#tests/e2e/cast.ts";

const form = "Section 1: Costs\n* 1. What does it cost you?\nmax. 40 characters\n2. Who pays for it? (select one)\n☐ Makers\n☐ Users\n3. Is there\nanything else?";

test("an authority’s questions are read, looked over, shared out, answered and taken along", async ({ as, machine }) => {
  test.slow();
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "A questionnaire on costs", lane: "members" });
  const { id } = await hub.post(`/issues/${docket as string}/responses`, { hub: "europe", title: "Our answers on costs", authority: "European Commission", channel: "eusurvey", day: dayFromNow(20) });
  await hub.post(`/responses/${id as string}/decision`, { decision: "go", reason: "It concerns most of us." });

  const page = await as("Demo coordinator, Europe", { viewport: { width: 320, height: 800 } });
  await page.goto(`/responses/${id as string}`);
  await page.getByRole("link", { name: "Paste the questions of the authority’s form" }).click();
  await page.getByLabel("The questionnaire, as you copied it").fill(form);
  await page.getByRole("button", { name: "Read the questions" }).click();
  const read = page.getByRole("region", { name: "What was read" });
  await expect(read).toContainText("What does it cost you?");

  // The last question is wrapped in the middle: somebody puts it in order and gives it a limit.
  await read.getByText("Correct part 4").click();
  const part = read.locator("form").filter({ has: page.locator("[id='p4-words']") });
  await part.getByLabel("Words", { exact: true }).first().fill("Is there anything else?");
  await part.getByLabel("At most").fill("300");
  await part.getByRole("button", { name: "Apply" }).click();
  await expect(read).toContainText("At most 300");
  expect(await violations(page)).toEqual([]);
  await read.getByRole("button", { name: "Keep these questions" }).click();
  await expect(page.getByText("0 agreed, 0 drafted, 3 open, 0 left out, of 3 questions")).toBeVisible();

  // Counted while it is written, and saved by itself.
  const answer = page.getByRole("textbox", { name: "Answer to 1" });
  await answer.fill("Two people a year, and whoever they ask for help.");
  await expect(page.getByText("49 of 40 characters, 9 too many")).toBeVisible();
  await answer.fill("Two people a year.");
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();
  await page.reload();
  await expect(answer).toHaveValue("Two people a year.");

  // A second hand saved in between: both are shown.
  const [first] = (await hub.get(`/responses/${id as string}/questionnaire`)).parts.filter(({ kind }: { kind: string }) => kind === "question");
  await hub.put(`/form-questions/${first.id as string}/answer`, { answer: "Three people." }, { "if-match": `"${first.revision as number}"` });
  await answer.fill("Two people, in most years.");
  await expect(page.getByText("Somebody saved another text while you were writing")).toBeVisible();
  await expect(page.getByText("Three people.")).toBeVisible();
  await page.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByText(/^Saved \d\d:\d\d/)).toBeVisible();

  await page.getByRole("radio", { name: "Users" }).check();
  await page.getByRole("form", { name: "Answer to 2" }).getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("2 drafted", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "The answer to 1 stands" }).click();
  await expect(page.getByText("1 agreed, 1 drafted, 1 open, 0 left out, of 3 questions")).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const taken = async (file: string) => (await page.request.get(`/responses/${id as string}/questions/${file}`)).body();
  const text = (await taken("answers.txt")).toString("utf8");
  expect(text).toContain("1 What does it cost you?");
  expect(text).toContain("Two people, in most years.");
  expect((await taken("answers.csv")).toString("utf8")).toContain("\"Users\"");
  const [one, other] = [await taken("answers.docx"), await taken("answers.docx")];
  expect(one.subarray(0, 2).toString()).toBe("PK");
  expect(one.equals(other)).toBe(true);
});
