import { coordinatorOfEurope, dayFromNow, europeanDelegates, expect, test, type Machine } from "#tests/e2e/cast.ts";

/** A text that every delegate has carried, on an issue that anyone may read. */
async function decide(machine: (email?: string) => Promise<Machine>, hub: Machine, position: string) {
  await hub.post(`/positions/${position}/freeze`);
  const { id: decision } = await hub.post(`/positions/${position}/decisions`);
  for (const email of Object.values(europeanDelegates)) await (await machine(email)).post(`/decisions/${decision}/ballots`, { choice: "yes" });
  await hub.post(`/decisions/${decision}/declare`, { result: "carried", outcome: "All in favour." });
}

const title = "Registers that anyone can read";

test("a text is summed up, kept under embargo, lifted by two, published, translated and framed", async ({ as, machine, baseURL }) => {
  test.slow();
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "Guidance on public registers", lane: "public" });
  const { id } = await hub.post(`/issues/${docket}/positions`, { hub: "europe", title, lede: "What we ask.", stance: "support", sections: [{ heading: "Openness", body: "A register is read by everyone.\n\nIt costs nothing." }] });
  await hub.post(`/positions/${id}/asks`, { statement: "Reading is free.", priority: "must" });
  const address = `/standpoint/${String(docket).toLowerCase()}`;

  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto(`/positions/${id}`);
  await coordinator.getByRole("link", { name: "Write it" }).click();
  await coordinator.getByRole("textbox", { name: "Summary" }).fill("Anyone should be able to look things up.");
  await coordinator.getByRole("button", { name: "Save" }).click();
  await expect(coordinator.getByText("Anyone should be able to look things up.")).toBeVisible();

  // Adopted, and not to be read before an hour: it takes two to let it go earlier.
  await decide(machine, hub, id);
  await coordinator.reload();
  await coordinator.getByText("Put it under embargo").first().click();
  await coordinator.getByLabel("Not before").fill(dayFromNow(7));
  await coordinator.getByRole("textbox", { name: "Reason" }).fill("The authority publishes its draft that morning.");
  await coordinator.getByRole("button", { name: "Put it under embargo" }).click();
  await expect(coordinator.getByText(/^Under embargo until /)).toBeVisible();
  await expect(coordinator.getByRole("button", { name: "Publish" })).toHaveCount(0);
  expect((await (await machine(Object.values(europeanDelegates)[0])).ask("GET", `/positions/${id}`)).status).toBe(404);
  await coordinator.getByText("Ask to lift it early").first().click();
  await coordinator.getByRole("textbox", { name: "Reason" }).fill("The draft has leaked.");
  await coordinator.getByRole("button", { name: "Ask to lift it early" }).click();
  await expect(coordinator.getByText("Somebody else confirms it", { exact: false })).toBeVisible();
  const second = await as("Demo administrator");
  await second.goto(`/positions/${id}`);
  await expect(second.getByText("The draft has leaked.", { exact: false }).first()).toBeVisible();
  await second.getByRole("button", { name: "Confirm, and lift the embargo" }).click();
  await expect(second.getByRole("button", { name: "Confirm, and lift the embargo" })).toHaveCount(0);

  await coordinator.reload();
  await coordinator.getByRole("button", { name: "Publish" }).click();
  await expect(coordinator.getByRole("link", { name: "Public page" })).toBeVisible();
  await hub.post(`/positions/${id}/translations`, { language: "nl", title: "Registers die iedereen kan lezen", lede: "Wat wij vragen.", sections: [{ heading: "Openheid", body: "Een register is voor iedereen." }], asks: ["Lezen is gratis."], madeBy: "machine", maker: "A translator" });

  // Anyone reads it, without a cookie; cites it; and reads a translation that says what binds.
  const visitor = await as();
  await visitor.goto(address);
  await expect(visitor.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(visitor.getByText("Anyone should be able to look things up.")).toBeVisible();
  await visitor.getByText("Cite this").click();
  await expect(visitor.getByText(`title = {{${title}}}`, { exact: false })).toBeVisible();
  expect(await visitor.context().cookies()).toEqual([]);
  await visitor.getByRole("link", { name: "Dutch" }).click();
  await expect(visitor.getByRole("heading", { level: 1, name: "Registers die iedereen kan lezen" })).toBeVisible();
  await expect(visitor.getByText("Translated by a machine: A translator", { exact: false })).toBeVisible();
  await visitor.getByRole("link", { name: title }).click();
  await expect(visitor).toHaveURL(new RegExp(`${address}/europe/v/1$`));
  await expect(visitor.getByText(/^SHA-256 [0-9a-f]{64}$/).first()).toBeVisible();

  // Its card stands in somebody's page; the page itself does not.
  await visitor.context().grantPermissions(["local-network-access"]);
  const frame = async (path: string) => {
    const elsewhere = "http://127.0.0.1:9/elsewhere";
    await visitor.route(elsewhere, (route) => route.fulfill({ contentType: "text/html", body: `<iframe src="${baseURL}${path}" title="framed" width="600" height="300"></iframe>` }));
    await visitor.goto(elsewhere);
    return visitor.frameLocator("iframe").getByRole("link", { name: title });
  };
  await expect(await frame(`/embed${address}`)).toBeVisible();
});
