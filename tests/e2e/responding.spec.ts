import { coordinatorOfEurope, dayFromNow, europe, expect, faultsOn, test } from "#tests/e2e/cast.ts";

test("a response is decided on, written, approved by a second pair of eyes and filed with a receipt @engines", async ({ as, machine }) => {
  test.slow();
  const { docket } = await (await machine(coordinatorOfEurope)).post("/issues", { hub: "europe", title: "A consultation on stewards", lane: "members" });
  const address = `/issues/${(docket as string).toLowerCase()}`;
  const title = "Our answer on stewards";

  // The liaison sees that the authority should hear from us, and proposes it.
  const liaison = await as("Demo liaison, Europe");
  await liaison.goto(`${address}/responses/new?hub=europe`);
  await liaison.getByLabel("Title").fill(title);
  await liaison.getByLabel("Authority").fill("European Commission");
  await liaison.getByLabel("Form").selectOption({ label: "Have your say" });
  await liaison.getByLabel("Due on").fill(dayFromNow(20));
  await liaison.getByRole("button", { name: "Plan a response" }).click();
  await expect(liaison.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(liaison.getByText(`From ${europe} to European Commission`)).toBeVisible();
  await expect(liaison.getByText(/23:59 Brussels time/)).toBeVisible();

  // A coordinator finds it among what needs them, decides, takes it up and writes.
  const coordinator = await as("Demo coordinator, Europe");
  await coordinator.goto("/");
  await coordinator.getByRole("list", { name: "Needs you" }).getByRole("link", { name: title }).click();
  await coordinator.getByRole("radio", { name: /^Go We/ }).check();
  await coordinator.getByRole("textbox", { name: "Reason" }).first().fill("It concerns most of us.");
  await coordinator.getByRole("button", { name: "Record the decision" }).click();
  await coordinator.getByRole("button", { name: "Start the work, as its editor" }).click();
  await coordinator.getByRole("textbox", { name: "Text" }).fill("To the Commission\n\nA steward sells nothing.");
  await coordinator.getByRole("button", { name: "Save", exact: true }).click();
  await expect(coordinator.getByText("Saved.")).toBeVisible();
  await coordinator.getByRole("button", { name: /^Tick off\s+Somebody else/ }).click();
  await expect(coordinator.getByRole("button", { name: /^Open again\s+Somebody else/ })).toBeVisible();

  // It goes on from its card on the board.
  await coordinator.goto("/responses?as=board&hub=europe");
  const card = coordinator.getByRole("region", { name: /^In work/ }).getByRole("listitem").filter({ hasText: title });
  await card.getByText("Move on").click();
  await card.getByRole("button", { name: "Send to review" }).click();
  await expect(coordinator.getByRole("region", { name: /^In review/ }).getByRole("link", { name: title })).toBeVisible();
  await coordinator.getByRole("region", { name: /^In review/ }).getByRole("link", { name: title }).click();
  await expect(coordinator.getByText("In review", { exact: true })).toBeVisible();

  // Who wrote it does not approve it, whatever they try.
  await expect(coordinator.getByRole("button", { name: "Approve" })).toHaveCount(0);
  const response = new URL(coordinator.url()).pathname.split("/").at(-1)!;
  const machinely = await machine(coordinatorOfEurope);
  expect(await machinely.ask("POST", `/responses/${response}/approve`, {})).toMatchObject({ status: 403 });
  await expect(coordinator.getByText("In review", { exact: true })).toBeVisible();

  const board = await as("Demo board member, Europe");
  await board.goto("/");
  await board.getByRole("list", { name: "Needs you" }).getByRole("link", { name: title }).click();
  await expect(board.getByText("A steward sells nothing.", { exact: true })).toBeVisible();
  await board.getByRole("button", { name: "Approve" }).click();
  await expect(board.getByText("Approved", { exact: true })).toBeVisible();

  // Who approved it mends a slip; what changed is kept and shown, and the approval stays.
  await board.getByText("Mend a slip", { exact: true }).first().click();
  await board.getByRole("textbox", { name: "Text" }).fill("To the Commission\n\nA steward sells no product.");
  await board.getByRole("textbox", { name: "Reason" }).last().fill("Nothing was too much.");
  await board.getByRole("button", { name: "Mend a slip" }).click();
  await expect(board.getByRole("region", { name: "Texts as they stood" }).getByText(/Editorial fix/)).toBeVisible();
  await board.getByRole("region", { name: "Texts as they stood" }).getByText(/Editorial fix/).click();
  await expect(board.getByRole("region", { name: "Texts as they stood" }).locator("ins")).toContainText("no product");
  await expect(board.getByText("Approved", { exact: true })).toBeVisible();

  // It is filed with the authority, and the receipt is kept.
  await coordinator.reload();
  await coordinator.getByRole("button", { name: "Record the receipt" }).click();
  await expect(faultsOn(coordinator)).toBeVisible();
  await coordinator.getByLabel("Reference of the authority").fill("F3567995");
  await coordinator.getByRole("textbox", { name: "Filed nevertheless, because" }).fill("Nobody is named in it.");
  await coordinator.getByRole("button", { name: "Record the receipt" }).click();
  const receipt = coordinator.getByRole("region", { name: "Receipt" });
  await expect(receipt).toContainText("F3567995");
  await expect(receipt).toContainText("Demo coordinator, Europe");
  await expect(coordinator.getByText("Submitted", { exact: true })).toBeVisible();

  // It awaits a reply, until one came.
  await coordinator.goto("/responses?awaiting=reply&hub=europe");
  await coordinator.getByRole("link", { name: title }).click();
  const followUp = coordinator.getByRole("region", { name: "What came back" });
  await followUp.getByLabel("What came back?").selectOption({ label: "Reply" });
  await followUp.getByRole("textbox", { name: "What came back" }).fill("They take up the exemption.");
  await followUp.getByRole("button", { name: "Record" }).click();
  await expect(followUp.getByText("They take up the exemption.")).toBeVisible();
  await expect(coordinator.getByText("Answered", { exact: true })).toBeVisible();

  const delegate = await as("Ada Placeholder");
  await delegate.goto(`${address}/responses`);
  await delegate.getByRole("link", { name: title }).click();
  await expect(delegate.getByRole("region", { name: "Receipt" })).toContainText("F3567995");
});

test("cards of the board go on by the pointer and by keys, and say why where they do not", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "A consultation on boards", lane: "members" });
  const title = `Our answer for the board ${docket as string}`;
  const { id } = await hub.post(`/issues/${docket as string}/responses`, { hub: "europe", title, authority: "European Commission", channel: "letter", day: dayFromNow(20), body: "We welcome it." });
  const page = await as("Demo coordinator, Europe");
  const board = `/responses?as=board&issue=${docket as string}`;
  const card = page.locator(`[data-card="${id as string}"]`);
  const column = (name: RegExp) => page.getByRole("region", { name });
  const drag = async (onto: RegExp) => {
    const [from, to] = [(await card.boundingBox())!, (await column(onto).boundingBox())!];
    await page.mouse.move(from.x + 40, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(from.x + 60, from.y + 30);
    await page.mouse.move(to.x + 30, to.y + 12, { steps: 6 });
    await page.mouse.up();
  };

  // Where no way leads, it says which does; what asks for a reason opens the page that asks for it.
  await page.goto(board);
  await drag(/^In work/);
  await expect(page.getByText("From “Proposed” it goes to “Planned”. Nothing was changed.")).toBeVisible();
  await drag(/^Planned/);
  await expect(page).toHaveURL(new RegExp(`/responses/${id as string}#now$`));
  await hub.post(`/responses/${id as string}/decision`, { decision: "go", reason: "It concerns most of us." });

  // What needs nothing more is done at once, and the card keeps the focus.
  await page.goto(board);
  await drag(/^In work/);
  await expect(column(/^In work/).getByRole("link", { name: title })).toBeFocused();

  // What tells people waits for its button, by the pointer and by M.
  await drag(/^In review/);
  await expect(page.getByText("It is not moved yet.")).toBeVisible();
  await expect(card.getByRole("button", { name: "Send to review" })).toBeFocused();
  expect(await hub.get(`/responses/${id as string}`)).toMatchObject({ state: "in-work" });
  await page.reload();
  await card.getByRole("link", { name: title }).focus();
  await page.keyboard.press("m");
  await expect(card.getByRole("button", { name: "Send to review" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(column(/^In review/).getByRole("link", { name: title })).toBeVisible();
});

test("a contributor says yes to being named, stands on the page, and is gone with one press", async ({ as, machine }) => {
  const hub = await machine(coordinatorOfEurope);
  const { docket } = await hub.post("/issues", { hub: "europe", title: "A consultation on names", lane: "members" });
  const { id } = await hub.post(`/issues/${docket as string}/responses`, { hub: "europe", title: "Our answer with names", authority: "European Commission", channel: "letter", day: dayFromNow(20) });
  const coordinator = await as("Demo coordinator, Europe");
  const section = (page: typeof coordinator) => page.getByRole("region", { name: "Contributors" });
  await coordinator.goto(`/responses/${id as string}`);
  await section(coordinator).getByText("Ask an organisation to be named").click();
  await section(coordinator).getByLabel("Organisation", { exact: true }).selectOption({ label: "Example Cloud (fictional)" });
  await section(coordinator).getByRole("button", { name: "Ask", exact: true }).click();
  await expect(section(coordinator).getByText("Asked, no answer yet")).toBeVisible();

  const alternate = await as("Owen Example");
  await alternate.goto(`/responses/${id as string}`);
  await section(alternate).getByRole("button", { name: /^Yes, name us/ }).click();
  await expect(section(alternate).getByText("Example Cloud (fictional) is named here.")).toBeVisible();
  await coordinator.reload();
  await expect(section(coordinator).getByText("Named", { exact: true })).toBeVisible();

  await alternate.goto("/profile");
  await alternate.getByRole("region", { name: "Where you are named" }).getByRole("listitem").filter({ hasText: "Our answer with names" }).getByRole("button", { name: /^Take the name off/ }).click();
  await expect(alternate.getByRole("region", { name: "Where you are named" }).getByText("Example Cloud (fictional) was taken off.")).toBeVisible();
  await coordinator.reload();
  await expect(section(coordinator).getByText("Nobody is named yet.", { exact: false })).toBeVisible();
});
