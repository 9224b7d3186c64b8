import type { Page } from "@playwright/test";
import { violations } from "#tests/e2e/accessible.ts";
import { coordinatorOfEurope, expect, test, type Machine } from "#tests/e2e/cast.ts";
import { letterOf } from "#tests/e2e/letter.ts";
import { lawOn } from "#tests/e2e/law.ts";

/** Screens of the demonstration that have no address of their own for life. */
async function found(hub: Machine) {
  const named = async (path: string, words: string) => (await hub.get(path)).items.find(({ title, question, wording }: Record<string, string>) => (title ?? question ?? wording)!.startsWith(words)).id as string;
  const call = await named("/issues/EU-32/calls", "Can you keep");
  const deciding = await named("/positions?limit=100", "Paying for help");
  const { items: answers } = await hub.get(`/calls/${call}/feedback`);
  const { dates } = await hub.get("/issues/EU-32/dates");
  const { dates: worked } = await hub.get("/issues/EU-1/dates");
  return {
    date: `/issues/eu-32/dates/${dates[0].id}`, computed: `/issues/eu-1/dates/${worked.find(({ course }: { course: object | null }) => course !== null).id}`,
    call, closedCall: await named("/issues/EU-32/calls", "What would section 3"),
    feedback: answers.find(({ state }: { state: string }) => state === "submitted").id as string, disposed: answers.find(({ state }: { state: string }) => state === "disposed").id as string,
    deciding, decision: (await hub.get(`/positions/${deciding}/decisions`)).items[0].id as string, drafting: await named("/positions?limit=100", "Records that can be kept"), published: await named("/positions?limit=100", "A name that is published"), added: await named("/positions?limit=100", "A name in the script"),
    planned: await named("/responses?limit=100", "Answer to the draft guidance"), filed: await named("/responses?limit=100", "Answer to the consultation on the naming"),
    law: await lawOn(hub, "EU-24"), letter: await letterOf(hub, "A letter to look at"),
    asked: await named("/questions?hub=europe", "Does the period"), applied: await named("/questions?hub=europe", "If the Register"),
  };
}
type Found = Awaited<ReturnType<typeof found>>;
/** Looked up once a worker. */
let known: Promise<Found> | undefined;

const tabs = (docket: string) => ["", "/texts", "/feedback", "/positions", "/responses", "/discussion", "/history"].map((tab) => `/issues/${docket}${tab}`);

/** Who looks at what. Together these are all screens there are. */
const rounds: [what: string, who: string | undefined, screens: (of: Found) => string[]][] = [
  ["the public pages", undefined, ({ published }) => ["/", "/hubs", "/hubs/europe", "/calendar", "/calendar?show=timeline", "/issues", "/issues?state=open&hub=asia", "/issues/eu-23", "/issues/eu-31", "/issues/eu-31/history", "/issues/eu-31/position", "/standpoint/eu-31", "/standpoint/eu-31/representativeness", "/standpoint/eu-31/europe/v/1", "/embed/standpoint/eu-31", "/open-data", `/positions/${published}/versions/1`, "/organisations/example-cloud"]],
  ["the doors", undefined, () => ["/sign-in", "/sign-in/as", "/sign-in/confirm?email=a%40b.example&token=none", "/preferences", "/mailbox", "/unsubscribe/none", "/confirm-address/none", "/signed-out", "/setup?key=none", "/search", "/search?q=register", "/search?q=nothingofthekind", "/no/such/page", "/feedback/nothing"]],
  ["the workshop of a coordinator", "Demo coordinator, Europe", () => ["/", "/hubs", "/hubs/europe", "/issues/new", ...tabs("eu-23"), "/positions", "/responses", "/responses?as=board", "/responses/capacity", "/responses?awaiting=reply", "/inbox", "/inbox?show=done", "/inbox/watching", "/profile", "/profile/mail", "/search?q=guidance"]],
  ["the text before everyone", "Demo coordinator, Europe", ({ drafting, published }) => [`/positions/${drafting}/summary`, `/positions/${published}`, `/positions/${published}/translate`, "/sign-in?again=yes&next=/positions"]],
  ["the registry", "Demo coordinator, Europe", () => ["/issues", "/issues?group=state&columns=priority&columns=lead&columns=topics&q=-topic:none", "/issues?q=colour:blue+is:unled+hub:asia"]],
  ["the plans of a hub", "Demo coordinator, Europe", () => ["/issues/eu-32/plan", "/issues/eu-23/plan", "/issues/eu-24/plan", "/hubs/europe", "/hubs/europe/rules"]],
  ["the calendar", "Demo coordinator, Europe", () => ["/calendar", "/calendar?show=month", "/calendar?show=timeline", "/calendar?q=nothingofthekind&on=nonsense", "/calendar/links?kind=issue&target=EU-31"]],
  ["the work on an issue", "Demo coordinator, Europe", ({ date, deciding, drafting, planned, filed }) => [...tabs("eu-32"), "/issues/eu-32/calls/new?hub=europe", "/issues/eu-32/positions/new?hub=europe", "/issues/eu-32/responses/new?hub=europe", "/issues/eu-32/questions/new?hub=europe", "/issues/eu-32/edit", "/issues/eu-32/texts/add", date, `/positions/${deciding}`, `/positions/${drafting}`, `/positions/${deciding}/versions/1`, `/responses/${planned}`, `/responses/${filed}`]],
  ["the text of a position and its versions", "Demo coordinator, Europe", ({ deciding, decision, drafting, letter }) => [`/positions/${drafting}?view=read`, `/positions/${drafting}?view=read&at=s1-p1`, `/positions/${drafting}/freeze`, `/positions/${deciding}/versions/1?at=s1`, `/positions/${deciding}/versions/1/compare/1`, `/positions/${deciding}/versions/1/compare/draft`, `/positions/${deciding}/decisions/${decision}/reword`, `/positions/${letter.position}/decisions/new`]],
  ["what hubs hold together", "Demo coordinator, Asia", ({ published, added }) => [`/positions/${published}`, `/positions/${added}`, `/positions/${added}/versions/1`, "/issues/eu-31/position?hub=asia", "/issues/eu-32/position"]],
  ["the amendments of a position", "Demo coordinator, Europe", ({ deciding, drafting }) => [`/positions/${drafting}/amendments`, `/positions/${drafting}/amendments?view=redline`, `/positions/${drafting}/amendments?view=table`, `/positions/${drafting}/amendments/new`, `/positions/${drafting}/amendments/new?free=1`, `/positions/${deciding}/amendments`]],
  ["what the regions say", "Demo coordinator, Europe", ({ call, deciding, published }) => ["/issues/eu-32/feedback/regions", "/issues/eu-32/feedback/regions?by=provision", "/issues/eu-23/feedback/regions?by=nonsense", `/calls/${call}/participation`, `/positions/${deciding}/representativeness`, `/positions/${published}/representativeness`]],
  ["the synthesis of answers", "Demo coordinator, Europe", () => ["/issues/eu-32/synthesis?hub=europe", "/issues/eu-32/synthesis?hub=europe&view=table&sort=stance", "/issues/eu-32/synthesis?view=table&q=nothingofthekind", "/issues/eu-32/synthesis/answer?hub=europe"]],
  ["feedback as a coordinator reads it", "Demo coordinator, Europe", ({ call, closedCall, feedback, disposed }) => [`/calls/${call}`, `/calls/${call}/shape`, `/calls/${call}/preview`, `/calls/${call}/enter`, `/calls/${call}/import`, `/calls/${call}/answers`, `/calls/${closedCall}/answers?stance=monitoring`, `/feedback/${feedback}`, `/feedback/${disposed}`]],
  ["the wording of a law", "Demo coordinator, Europe", ({ law: { proposal, agreed } }) => [`/texts/${agreed}?find=authority`, `/texts/${agreed}/003.002`, `/texts/${proposal}/compare/${agreed}`, `/texts/${agreed}/mapping?show=all`, `/texts/${agreed}/mapping/art_4`, "/issues/eu-24/asks", "/issues/eu-32/asks"]],
  ["the register of questions", "Demo coordinator, Europe", ({ asked, applied, drafting }) => ["/questions", "/questions?state=open&sort=oldest", "/questions?overdue=yes", `/questions/${asked}`, `/questions/${applied}`, `/positions/${drafting}`]],
  ["the ledger of asks", "Demo coordinator, Europe", () => ["/asks", "/asks?verdict=none&is=redline&q=nothingofthekind", "/asks/scorecard", "/asks/scorecard?by=year", "/asks/telling?issue=eu-31&hub=europe"]],
  ["a letter that is signed", "Demo coordinator, Europe", ({ deciding, letter: { position, secret } }) => [`/positions/${position}`, `/positions/${position}/sign-on`, `/positions/${deciding}/sign-on/open`, `/sign/${secret}`, `/sign/${secret}?sent=yes`]],
  ["a letter that one may sign", "Nora Example", ({ letter: { position } }) => [`/positions/${position}`, `/positions/${position}/sign-on`]],
  ["a link to a letter", undefined, ({ letter: { secret } }) => [`/sign/${secret}`, "/sign/none", "/sign/confirm/none"]],
  ["the screens of a delegate", "Nora Example", ({ call, deciding }) => ["/", `/positions/${deciding}`, `/calls/${call}`, `/calls/${call}/answer`, `/calls/${call}/answer?depth=expert`, `/calls/${call}/import`, "/feedback", "/organisations/muster-heat", "/hubs/asia", "/issues/eu-32/calls/new?hub=europe", "/responses/none"]],
  ["the screens of a delegate who reads Dutch", "Lotte Exemplaar", ({ call, deciding }) => ["/", `/positions/${deciding}`, `/calls/${call}`, `/calls/${call}/answer`, "/issues/eu-32"]],
  ["the house of an administrator", "Demo administrator", () => ["/", "/hubs/asia/rules", "/issues/eu-32/plan", "/people", "/people?q=nobodyofthatname", "/mail", "/organisations/new", "/organisations/example-cloud", "/organisations/example-cloud/edit"]],
  ["the page of all keys", undefined, () => ["/help/keyboard", "/preferences"]],
  ["the channels", undefined, () => ["/channels", "/channels/have-your-say"]],
  ["the channels as an administrator sees them", "Demo administrator", () => ["/channels/japan-egov", "/channels/etsi/change"]],
  ["what others see", "Demo board member, Europe", ({ deciding, filed }) => ["/", `/positions/${deciding}`, `/responses/${filed}`, "/inbox"]],
];

const ofColours = ["color-contrast", "link-in-text-block"], ofRoom = ["scrollable-region-focusable"];

/** How a page is looked at: once by all rules; then only by those by which it can fare otherwise. The frame around it is another on a phone: the first page of a round is asked everything there too. */
const looksAt = (isFirst: boolean) => [
  { colorScheme: "light", width: 1440 }, { colorScheme: "dark", width: 1440, rules: ofColours }, { colorScheme: "light", width: 390, ...(isFirst ? {} : { rules: ofRoom }) },
] as const;

/** The popups of a page, one after the other, but those of which others of the same words were `seen`. */
async function popups(page: Page, where: string, seen: Set<string>) {
  const wrong: string[] = [];
  const all = await page.evaluate(() => [...document.querySelectorAll("[popover]")].map(({ id, textContent }) => ({ id, words: textContent })));
  for (const { id } of all.filter(({ words }) => !seen.has(words) && seen.add(words))) {
    await page.evaluate((own) => document.getElementById(own)!.showPopover(), id);
    wrong.push(...(await violations(page, { within: `#${id}` })).map((found) => `${where}, ${id} open: ${found}`));
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
    test.setTimeout(600_000);
    const page = await as(who);
    const wrong: string[] = [], seen = new Set<string>();
    for (const [index, address] of screens(await (known ??= found(await machine(coordinatorOfEurope)))).entries()) {
      await page.goto(address);
      await page.evaluate(() => { for (const details of document.querySelectorAll("details")) details.open = true; });
      for (const { colorScheme, width, ...by } of looksAt(index === 0)) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        wrong.push(...(await violations(page, by)).map((found) => `${address}, ${colorScheme}, ${width}: ${found}`));
      }
      wrong.push(...await popups(page, address, seen));
      if (await overflow(page) > 0) wrong.push(`${address} scrolls sideways at 320`);
    }
    expect(wrong).toEqual([]);
  });
}
