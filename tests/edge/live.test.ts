import { afterEach, describe, expect, test } from "vitest";
import { GET as live } from "#app/api/live/route.ts";
import { desc } from "drizzle-orm";
import { engine } from "#db/client.ts";
import { ledger } from "#db/schema/index.ts";
import { submitFeedback } from "#lib/feedback/commands.ts";
import { logIssue } from "#lib/issues/commands.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { system } from "#lib/kernel/actor.ts";
import { closeSession, openSession } from "#lib/people/commands.ts";
import { sessionCookie } from "#lib/next/cookies.ts";
import { newSecret } from "#lib/platform/ids.ts";
import { origin } from "#tests/support/api.ts";
import { answer, consultation, type Hub, type Person } from "#tests/support/factories.ts";

type Told = { name: string; id: string | undefined; data: { topics: string[]; all: boolean } };

const open: ReadableStreamDefaultReader<string>[] = [];
afterEach(async () => { for (const reader of open.splice(0)) await reader.cancel().catch(() => { /* ended by the other side */ }); });

async function signedIn(person: Person) {
  const secret = newSecret();
  await openSession(system, { person: person.id, secret, device: null });
  return secret;
}

/** Somebody logs an issue; the thing that others then hear of. */
async function logged(by: Person, hub: Hub) {
  const { value } = await logIssue(by, { hub: hub.slug, title: "Which products the new rules cover" });
  return `issue:${(await issueByDocket(by, { issue: value.docket })).id}`;
}

const asking = (secret: string | null, { after, since = Date.now() }: { after?: string | undefined; since?: number } = {}) => live(new Request(`${origin}/api/live?since=${since}`, {
  headers: { host: new URL(origin).host, ...(secret ? { cookie: `${sessionCookie.name}=${secret}` } : {}), ...(after ? { "last-event-id": after } : {}) },
}));

/** Listens for somebody; `next` waits for the next thing they are told, `ended` for the end. */
async function listening(secret: string, given: { after?: string | undefined } = {}) {
  const [newest] = await engine.reader.select({ id: ledger.id }).from(ledger).orderBy(desc(ledger.seq)).limit(1);
  const from = { after: given.after ?? newest!.id };
  const answered = await asking(secret, from);
  expect([answered.status, answered.headers.get("content-type"), answered.headers.get("cache-control")]).toEqual([200, "text/event-stream", "no-store, no-transform"]);
  const reader = answered.body!.pipeThrough(new TextDecoderStream()).getReader();
  open.push(reader);
  let text = "";
  const next = async (): Promise<Told | null> => {
    for (;;) {
      const end = text.indexOf("\n\n");
      if (end >= 0) {
        const fields = Object.fromEntries(text.slice(0, end).split("\n").map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 2)]));
        text = text.slice(end + 2);
        if (fields["event"] === "news") return { name: fields["event"], id: fields["id"], data: JSON.parse(fields["data"]!) as Told["data"] };
        continue;
      }
      const { value, done } = await reader.read();
      if (done) return null;
      text += value;
    }
  };
  return { next };
}

describe("an open page", () => {
  test("learns what others did to the things it may show, and nothing of what it may not", async () => {
    const { call, ours, competitor, coordinator, europe } = await consultation();
    const [hears, curious] = [await listening(await signedIn(coordinator)), await listening(await signedIn(competitor.delegate))];
    const { value: { id } } = await submitFeedback(ours.delegate, { call, ...answer({ lane: "confided" }) });
    expect((await hears.next())?.data.topics).toEqual(expect.arrayContaining([`feedback:${id}`, `call:${call}`, "inbox"]));
    // What comes next for the competitor is what came after, and not that there was something before.
    const issue = await logged(ours.delegate, europe);
    const told = await curious.next();
    expect(told?.data.topics).toContain(issue);
    expect(told?.data.topics).not.toContain(`feedback:${id}`);
    expect(told?.data.topics).not.toContain(`call:${call}`);
  });

  test("misses nothing while its line is broken", async () => {
    const { ours, coordinator, europe } = await consultation();
    const secret = await signedIn(coordinator);
    const { next } = await listening(secret);
    const first = await logged(ours.delegate, europe);
    const told = await next();
    expect(told?.data.topics).toContain(first);
    const second = await logged(ours.delegate, europe);
    const later = await (await listening(secret, { after: told?.id })).next();
    expect(later?.data.topics).toContain(second);
    expect(later?.data.topics).not.toContain(first);
  });

  test("is not told what its own person does, nor anything once the session is over", async () => {
    const { ours, coordinator, europe } = await consultation();
    const secret = await signedIn(coordinator);
    const { next } = await listening(secret);
    const own = await logged(coordinator, europe);
    const other = await logged(ours.delegate, europe);
    const told = await next();
    expect(told?.data.topics).toContain(other);
    expect(told?.data.topics).not.toContain(own);
    await closeSession(system, { secret });
    await logged(ours.delegate, europe);
    expect(await next()).toBeNull();
  });

  test("is a member's: a visitor is asked to sign in", async () => {
    expect((await asking(null)).status).toBe(401);
    expect((await asking(newSecret())).status).toBe(401);
  });
});
