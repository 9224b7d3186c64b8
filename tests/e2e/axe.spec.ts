import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { coordinatorOfEurope, expect, test, type Machine } from "#tests/e2e/cast.ts";

/** Screens of the demonstration that have no address of their own for life. */
async function found(hub: Machine) {
  const named = async (path: string, words: string) => (await hub.get(path)).items.find(({ title, question, wording }: Record<string, string>) => (title ?? question ?? wording)!.startsWith(words)).id as string;
  const call = await named("/issues/EU-32/calls", "Can you keep");
  const { items: answers } = await hub.get(`/calls/${call}/feedback`);
  const { dates } = await hub.get("/issues/EU-32/dates");
  const { dates: worked } = await hub.get("/issues/EU-1/dates");
  return {
    date: `/issues/eu-32/dates/${dates[0].id}`, computed: `/issues/eu-1/dates/${worked.find(({ course }: { course: object | null }) => course !== null).id}`,
    call, closedCall: await named("/issues/EU-32/calls", "What would section 3"),
    feedback: answers.find(({ state }: { state: string }) => state === "submitted").id as string, disposed: answers.find(({ state }: { state: string }) => state === "disposed").id as string,
    deciding: await named("/positions?limit=100", "Paying for help"), drafting: await named("/positions?limit=100", "Records that can be kept"), published: await named("/positions?limit=100", "A name that is published"),
    planned: await named("/responses?limit=100", "Answer to the draft guidance"), filed: await named("/responses?limit=100", "Answer to the consultation on the naming"),
    asked: await named("/questions?hub=europe", "Does the period"), applied: await named("/questions?hub=europe", "If the Register"),
  };
}
type Found = Awaited<ReturnType<typeof found>>;

const tabs = (docket: string) => ["", "/feedback", "/positions", "/responses", "/history"].map((tab) => `/issues/${docket}${tab}`);

/** Who looks at what. Together these are all screens there are. */
const rounds: [what: string, who: string | undefined, screens: (of: Found) => string[]][] = [
  ["the public pages", undefined, ({ published }) => ["/", "/hubs", "/hubs/europe", "/calendar", "/calendar?show=timeline", "/issues", "/issues?state=open&hub=asia", "/issues/eu-23", "/issues/eu-31", "/issues/eu-31/history", "/standpoint/eu-31", "/standpoint/eu-31/representativeness", `/positions/${published}/versions/1`, "/organisations/example-cloud"]],
  ["the doors", undefined, () => ["/sign-in", "/sign-in/as", "/sign-in/confirm?email=a%40b.example&token=none", "/preferences", "/mailbox", "/signed-out", "/setup?key=none", "/search", "/search?q=register", "/search?q=nothingofthekind", "/no/such/page", "/feedback/nothing"]],
  ["the workshop of a coordinator", "Demo coordinator, Europe", () => ["/", "/hubs", "/hubs/europe", "/issues/new", ...tabs("eu-23"), "/positions", "/responses", "/inbox", "/profile", "/search?q=guidance"]],
  ["the registry", "Demo coordinator, Europe", () => ["/issues", "/issues?group=state&columns=priority&columns=lead&columns=topics&q=-topic:none", "/issues?q=colour:blue+is:unled+hub:asia"]],
  ["the plans of a hub", "Demo coordinator, Europe", () => ["/issues/eu-32/plan", "/issues/eu-23/plan", "/issues/eu-24/plan", "/hubs/europe", "/hubs/europe/rules"]],
  ["the calendar", "Demo coordinator, Europe", () => ["/calendar", "/calendar?show=month", "/calendar?show=timeline", "/calendar?q=nothingofthekind&on=nonsense", "/calendar/links?kind=issue&target=EU-31"]],
  ["the work on an issue", "Demo coordinator, Europe", ({ date, deciding, drafting, planned, filed }) => [...tabs("eu-32"), "/issues/eu-32/calls/new?hub=europe", "/issues/eu-32/positions/new?hub=europe", "/issues/eu-32/responses/new?hub=europe", "/issues/eu-32/questions/new?hub=europe", "/issues/eu-32/edit", date, `/positions/${deciding}`, `/positions/${drafting}`, `/positions/${deciding}/versions/1`, `/responses/${planned}`, `/responses/${filed}`]],
  ["what the regions say", "Demo coordinator, Europe", ({ call, deciding, published }) => ["/issues/eu-32/feedback/regions", "/issues/eu-32/feedback/regions?by=provision", "/issues/eu-23/feedback/regions?by=nonsense", `/calls/${call}/participation`, `/positions/${deciding}/representativeness`, `/positions/${published}/representativeness`]],
  ["the synthesis of answers", "Demo coordinator, Europe", () => ["/issues/eu-32/synthesis?hub=europe", "/issues/eu-32/synthesis?hub=europe&view=table&sort=stance", "/issues/eu-32/synthesis?view=table&q=nothingofthekind", "/issues/eu-32/synthesis/answer?hub=europe"]],
  ["feedback as a coordinator reads it", "Demo coordinator, Europe", ({ call, closedCall, feedback, disposed }) => [`/calls/${call}`, `/calls/${call}/shape`, `/calls/${call}/preview`, `/calls/${call}/enter`, `/calls/${call}/import`, `/calls/${call}/answers`, `/calls/${closedCall}/answers?stance=monitoring`, `/feedback/${feedback}`, `/feedback/${disposed}`]],
  ["the register of questions", "Demo coordinator, Europe", ({ asked, applied, drafting }) => ["/questions", "/questions?state=open&sort=oldest", "/questions?overdue=yes", `/questions/${asked}`, `/questions/${applied}`, `/positions/${drafting}`]],
  ["the screens of a delegate", "Nora Example", ({ call, deciding }) => ["/", `/positions/${deciding}`, `/calls/${call}`, `/calls/${call}/answer`, `/calls/${call}/answer?depth=expert`, `/calls/${call}/import`, "/feedback", "/organisations/muster-heat", "/hubs/asia", "/issues/eu-32/calls/new?hub=europe", "/responses/none"]],
  ["the screens of a delegate who reads Dutch", "Lotte Exemplaar", ({ call, deciding }) => ["/", `/positions/${deciding}`, `/calls/${call}`, `/calls/${call}/answer`, "/issues/eu-32"]],
  ["the house of an administrator", "Demo administrator", () => ["/", "/hubs/asia/rules", "/issues/eu-32/plan", "/people", "/people?q=nobodyofthatname", "/organisations/new", "/organisations/example-cloud", "/organisations/example-cloud/edit"]],
  ["what others see", "Demo board member, Europe", ({ deciding, filed }) => ["/", `/positions/${deciding}`, `/responses/${filed}`, "/inbox"]],
];

const looks = [["light", 1440], ["dark", 1440], ["light", 390], ["dark", 390]] as const;

/** What axe finds wrong. One frame is all there is, so that nothing has to be gathered from others (its "legacy mode", which is quicker). */
async function violations(page: Page, where: string, within?: string, rules?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"], ...(rules ? { runOnly: rules } : {}) });
  const { violations: all } = await (within ? axe.include(within) : axe).analyze();
  return all.map(({ id, nodes }) => `${where}: ${id} at ${nodes.map(({ target }) => target.join(" ")).join(" | ")}`);
}

/** In the dark only colours are others. */
const ofColours = ["color-contrast", "link-in-text-block"];

/** The popups of a page, one after the other; those of the frame around it are the same on all pages. */
async function popups(page: Page, where: string, frame: boolean) {
  const wrong: string[] = [];
  const ids = await page.evaluate((all) => [...document.querySelectorAll(all ? "[popover]" : "main [popover]")].map(({ id }) => id), frame);
  for (const id of ids) {
    await page.evaluate((own) => document.getElementById(own)!.showPopover(), id);
    wrong.push(...await violations(page, `${where}, ${id} open`, `#${id}`));
    await page.evaluate((own) => document.getElementById(own)!.hidePopover(), id);
  }
  return wrong;
}

/** How much wider the page is than the narrowest screen it must fit. */
async function overflow(page: Page) {
  await page.setViewportSize({ width: 320, height: 640 });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

for (const [what, who, screens] of rounds) {
  test(`everyone can use ${what}`, async ({ as, machine }) => {
    test.setTimeout(180_000);
    const page = await as(who);
    const wrong: string[] = [];
    for (const [index, address] of screens(await found(await machine(coordinatorOfEurope))).entries()) {
      await page.goto(address);
      await page.evaluate(() => { for (const details of document.querySelectorAll("details")) details.open = true; });
      for (const [colorScheme, width] of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        wrong.push(...await violations(page, `${address}, ${colorScheme}, ${width}`, undefined, colorScheme === "dark" ? ofColours : undefined));
      }
      wrong.push(...await popups(page, address, index === 0));
      if (await overflow(page) > 0) wrong.push(`${address} scrolls sideways at 320`);
    }
    expect(wrong).toEqual([]);
  });
}
