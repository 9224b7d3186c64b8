import type { Page } from "@playwright/test";
import { asia, coordinatorOfEurope, europe, europeanDelegates, expect, faultsOn, test, type Machine } from "#tests/e2e/cast.ts";

const title = "One name for each component";
const reason = "Our registries name a component by its build.";
const coordinatorOfAsia = "coordinator@asia.example";
const asianDelegates = ["delegate@mihon.example", "delegate@gyeonbon.example", "delegate@contoh-networks.example"];

type Actor = (email: string) => Promise<Machine>;
const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
/** Opens what is opened on demand. */
const unfold = async (page: Page, words: string) => { await page.locator("summary", { hasText: words }).first().click(); };

/** Puts a frozen text to the vote and answers for these; what it comes to is said by its coordinator. */
async function decide(machine: Actor, coordinator: Machine, position: string, { voters, against, result }: { voters: readonly string[]; against?: string; result: "carried" | "blocked" }) {
  const { id } = await coordinator.post(`/positions/${position}/decisions`, { method: "ballot" });
  for (const email of voters) await (await machine(email)).post(`/decisions/${id}/ballots`, email === against ? { choice: "discuss", problem: "It says nothing of builds.", remedy: "Name them." } : { choice: "yes" });
  await coordinator.post(`/decisions/${id}/declare`, { result, outcome: result === "carried" ? "All in favour." : "One organisation cannot accept it." });
}

test("two hubs hold one position: a core, what each adds, a divergence, and a claim that falls away by itself", async ({ as, machine }) => {
  test.slow();
  const [hub, other] = [await machine(coordinatorOfEurope), await machine(coordinatorOfAsia)];
  const { docket } = await hub.post("/issues", { hub: "europe", title: "Names of components", lane: "public" });
  await other.post(`/issues/${docket}/tracks`, { hub: "asia" });
  const { id: core } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title, stance: "support-with-changes", lede: "In short.", sections: [{ heading: "Names stay", body: "A name never changes." }] });
  await hub.post(`/positions/${core}/asks`, { statement: "A name never changes.", priority: "must" });
  await hub.post(`/positions/${core}/freeze`, {});

  // Europe opens its text to the other hub; who reads it is told that it is nothing to quote yet.
  const desk = await as("Demo coordinator, Europe");
  await desk.goto(`/positions/${core}`);
  await expect(desk.getByText("Status of this document: frozen for decision")).toBeVisible();
  await unfold(desk, "Open it to the other hubs as a common core");
  await desk.getByRole("button", { name: "Open it to the other hubs as a common core" }).click();
  await expect(part(desk, "Held together with")).toContainText("No other hub has joined yet");

  // Asia joins, sees the core below what it adds, and says where it differs; without a reason nothing is declared.
  const far = await as("Demo coordinator, Asia");
  await far.goto(`/positions/${core}`);
  await unfold(far, `Join for ${asia}`);
  await far.getByRole("button", { name: `Join for ${asia}` }).click();
  await expect(far.getByRole("heading", { level: 1, name: `What ${asia} adds` })).toBeVisible();
  await expect(part(far, `The common core, of ${europe}`)).toContainText("A name never changes.");
  const annex = new URL(far.url()).pathname.split("/").at(-1)!;
  await other.post(`/positions/${annex}/asks`, { statement: "Builds have names of their own.", priority: "should" });
  await far.goto(`/positions/${core}`);
  await unfold(far, `Declare a divergence of ${asia}`);
  await far.getByLabel("On which part?").selectOption({ label: "section 1, “Names stay”" });
  await far.getByRole("button", { name: `Declare a divergence of ${asia}` }).click();
  await expect(faultsOn(far)).toBeVisible();
  await far.getByLabel("What does the hub hold instead, and why?").fill(reason);
  await far.getByRole("button", { name: `Declare a divergence of ${asia}` }).click();
  await expect(part(far, "Where hubs differ")).toContainText(reason);

  // Of what Asia drafts Europe sees nothing. Its first ballot is blocked; the second, on a next version, carries.
  await desk.reload();
  await expect(part(desk, "Held together with")).toContainText("No other hub has joined yet");
  await expect(desk.getByText(`${asia} diverges:`)).toBeVisible();
  await other.post(`/positions/${annex}/freeze`, {});
  await decide(machine, other, annex, { voters: asianDelegates, against: asianDelegates[0], result: "blocked" });
  await desk.reload();
  await expect(part(desk, "Held together with")).toContainText("Blocked");
  await other.post(`/positions/${annex}/revise`, { reason: "Builds are named." });
  await other.post(`/positions/${annex}/freeze`, { note: "Builds are named." });
  await decide(machine, other, annex, { voters: asianDelegates, result: "carried" });
  const { id: own } = await hub.post(`/positions/${core}/annexes`, { hub: "europe", title: "What Europe adds", sections: [{ heading: "Registries", body: "Registries are public." }] });
  await hub.post(`/positions/${own}/freeze`, {});
  for (const text of [core, own]) await decide(machine, hub, text, { voters: Object.values(europeanDelegates), result: "carried" });

  // Both hold it, so it may be said of the whole foundation; when one comes to differ unsaid, that falls away and says why.
  await desk.reload();
  await desk.getByRole("button", { name: "Claim it for the whole foundation" }).click();
  await expect(part(desk, "For the whole foundation")).toContainText("This is the position of the whole foundation");
  await hub.put(`/issues/${docket}/tracks/europe/stance`, { stance: "oppose" });
  await desk.reload();
  await expect(part(desk, "For the whole foundation")).toContainText(`${europe} takes another standpoint and has not said why.`);

  // What is our position right now? The core with what each adds, for whoever may read it; for anybody else, none yet.
  await far.goto(`/issues/${docket.toLowerCase()}`);
  await far.getByRole("link", { name: "Our position right now" }).click();
  await expect(part(far, asia)).toContainText(`with the common core of ${europe}, version 1`);
  await expect(part(far, asia)).toContainText("Builds have names of their own.");
  await expect(part(far, europe)).toContainText("What Europe adds");
  const visitor = await as();
  await visitor.goto(`/issues/${docket.toLowerCase()}/position?hub=asia`);
  await expect(part(visitor, asia)).toContainText("None yet");
  expect(await visitor.content()).not.toContain("Builds have names");

  // Published, the core first, it is one page for everyone: the core, what each hub adds to it, and where they differ.
  expect(await other.ask("POST", `/positions/${annex}/publish`)).toMatchObject({ status: 409, body: { code: "core.notPublic" } });
  for (const [publisher, text] of [[hub, core], [hub, own], [other, annex]] as const) await publisher.post(`/positions/${text}/publish`);
  await visitor.goto(`/standpoint/${docket.toLowerCase()}`);
  const article = (name: string) => visitor.getByRole("article", { name, exact: true });
  await expect(article(title)).toContainText(`${asia} diverges: ${reason}`);
  await expect(article(`What ${asia} adds`)).toContainText("Builds have names of their own.");
  await expect(article(`What ${asia} adds`)).toContainText(`adds to version 1 of “${title}”`);
  await expect(article("What Europe adds")).toContainText("Registries are public.");
  await expect(part(visitor, "Where the hubs stand")).toContainText(reason);
  await expect(part(visitor, "Where the hubs stand")).not.toContainText("do not contradict");
});
