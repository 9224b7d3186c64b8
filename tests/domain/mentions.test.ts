import { describe, expect, test } from "vitest";
import { addAsk } from "#lib/asks/commands.ts";
import { visitor } from "#lib/kernel/actor.ts";
import { mentionsMatching, mentionsNamed } from "#lib/mentions/queries.ts";
import { openConsultation } from "#lib/positions/commands.ts";
import { introduceText } from "#lib/texts/commands.ts";
import { edition } from "#tests/support/acts.ts";
import { draftPosition, issue, participant } from "#tests/support/factories.ts";

const namesOf = ({ mentions }: { mentions: { name: string }[] }) => mentions.map(({ name }) => name);

describe("a reference in a text", () => {
  test("leads whoever may read what it names there, and is words to everybody else", async () => {
    const { docket, coordinator, asianCoordinator, europe } = await issue({ lane: "hub" });
    const { delegate } = await participant(europe);
    await introduceText(coordinator, { issue: docket, title: "Zebra Quagga Xerus Act", ...edition() });
    const names = [`#${docket}`, "#ZQXA 3", "#ZQXA 999", `@${delegate.name}`, "#EU-999999"];
    const { mentions } = await mentionsNamed(coordinator, { names });
    expect(mentions).toMatchObject([{ name: `#${docket}`, href: `/issues/${docket.toLowerCase()}` }, { name: "#ZQXA 3", href: expect.stringMatching(/^\/texts\/.+\/art_3$/) as string }, { name: `@${delegate.name}` }]);
    expect(namesOf(await mentionsNamed(delegate, { names }))).toEqual([`#${docket}`, "#ZQXA 3"]);
    for (const one of [visitor, asianCoordinator]) expect(namesOf(await mentionsNamed(one, { names: names.join("|") }))).toEqual([]);
  });

  test("is offered while it is typed: asks of the text, issues, provisions, and people to whoever knows them", async () => {
    const { docket, position, coordinator, europe } = await draftPosition();
    const { delegate } = await participant(europe);
    await addAsk(coordinator, { position, statement: "Exempt hobby projects", priority: "must" });
    await introduceText(coordinator, { issue: docket, title: "Yak Quokka Wombat Act", ...edition() });
    await openConsultation(coordinator, { position });
    expect(namesOf(await mentionsMatching(coordinator, { position, q: "#" }))).toEqual(["#ask-1"]);
    expect(namesOf(await mentionsMatching(delegate, { position, q: "#hobby" }))).toContain("#ask-1");
    expect(namesOf(await mentionsMatching(delegate, { position, q: `#${docket.toLowerCase()}` }))).toContain(`#${docket}`);
    expect(namesOf(await mentionsMatching(delegate, { position, q: "#yqwa 3" }))).toEqual(["#YQWA 3"]);
    expect(namesOf(await mentionsMatching(coordinator, { position, q: `@${delegate.name.slice(0, 6)}` }))).toContain(`@${delegate.name}`);
    expect(namesOf(await mentionsMatching(delegate, { position, q: `@${delegate.name.slice(0, 6)}` }))).toEqual([]);
    await expect(mentionsMatching(visitor, { position, q: "#ask" })).rejects.toMatchObject({ reason: "notFound" });
  });
});
