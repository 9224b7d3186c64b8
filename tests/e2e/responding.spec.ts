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
