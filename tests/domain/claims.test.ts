import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { engine } from "#db/client.ts";
import { signClaims, signLinks } from "#db/schema/index.ts";
import { acceptClaim, confirmSignature, makeSignLink, moveSignOn, refuseClaim, revokeSignLink, signByLink, withdrawByLink } from "#lib/claims/commands.ts";
import { forgetClaims } from "#lib/claims/jobs.ts";
import { claimBehind, claimsOnSignOn, letterBehind } from "#lib/claims/queries.ts";
import { revisePosition } from "#lib/decisions/commands.ts";
import { system, visitor } from "#lib/kernel/actor.ts";
import { addOrganisation, updateOrganisation } from "#lib/organisations/commands.ts";
import { freezePosition } from "#lib/positions/commands.ts";
import { cancelSignOn, closeSignOn, withdrawSignature } from "#lib/signatures/commands.ts";
import { signOnOfPosition } from "#lib/signatures/queries.ts";
import { objectToClass, settleObjection } from "#lib/versions/commands.ts";
import { newSecret } from "#lib/platform/ids.ts";
import { travelDays, travelTo } from "#tests/support/clock.ts";
import { participant } from "#tests/support/factories.ts";
import { entriesAbout, told } from "#tests/support/readings.ts";
import { claimed, letterByLink, mailedTo, openLetter, said } from "#tests/support/signing.ts";

const reason = "It is time.";
const word = () => newSecret().toLowerCase().replace(/[^a-z]/g, "x").slice(0, 14);
const domain = () => `${word()}.example`;
const signed = async ({ coordinator, position }: { coordinator: Parameters<typeof signOnOfPosition>[0]; position: string }) => (await signOnOfPosition(coordinator, { position })).signatures!.map(({ organisation }) => organisation);
const states = async ({ coordinator, signOn }: { coordinator: Parameters<typeof claimsOnSignOn>[0]; signOn: string }) => (await claimsOnSignOn(coordinator, { signOn })).claims.map(({ state }) => state);

describe("a link to a text", () => {
  test("shows its words to whoever has it, and nothing of who has signed or what is kept inside", async () => {
    const { secret, docket } = await letterByLink();
    const letter = await letterBehind(visitor, { secret });
    expect(letter).toMatchObject({ version: 1, text: { title: "Who is a manufacturer", asks: [{ redLine: false }] } });
    expect(JSON.stringify(letter)).not.toContain(docket);
    expect(JSON.stringify(letter)).not.toMatch(/count|signatures|fallback/);
  });

  test("is made for a text that anyone may sign, by a coordinator; of its secret a fingerprint is kept", async () => {
    const { secret, link } = await letterByLink();
    const [kept] = await engine.reader.select().from(signLinks).where(eq(signLinks.id, link));
    expect(JSON.stringify(kept)).not.toContain(secret);
    const forHub = await openLetter();
    await expect(makeSignLink(forHub.coordinator, { signOn: forHub.signOn, label: "Alliance" })).rejects.toMatchObject({ reason: "state", code: "signLink.notForAnyone" });
    await expect(makeSignLink(forHub.speakers[0]!.delegate, { signOn: forHub.signOn, label: "Alliance" })).rejects.toMatchObject({ reason: "forbidden" });
  });

  test("that was taken back, is over or never was leads to the same", async () => {
    const { secret, link, coordinator } = await letterByLink();
    const closed = await letterByLink();
    const mail = await claimed(secret, domain());
    await revokeSignLink(coordinator, { link });
    await closeSignOn(closed.coordinator, { signOn: closed.signOn, reason });
    for (const one of [secret, closed.secret, newSecret()]) {
      await expect(letterBehind(visitor, { secret: one })).rejects.toMatchObject({ reason: "state", code: "signLink.over" });
      await expect(signByLink(visitor, { secret: one, ...said(domain()) })).rejects.toMatchObject({ reason: "state", code: "signLink.over" });
    }
    await expect(confirmSignature(visitor, { secret: mail })).rejects.toMatchObject({ code: "signLink.over" });
  });
});

describe("signing by a link", () => {
  test("counts once the mail is answered, and answered twice it counts once", async () => {
    const world = await letterByLink();
    const mail = await claimed(world.secret, domain(), { organisation: "The Example Society" });
    expect(await signed(world)).toEqual([]);
    expect(await claimBehind(visitor, { secret: mail })).toMatchObject({ state: "unconfirmed", organisation: "The Example Society", mayWithdraw: false });
    await confirmSignature(visitor, { secret: mail });
    await confirmSignature(visitor, { secret: mail });
    expect(await signed(world)).toEqual(["The Example Society"]);
    expect(await claimBehind(visitor, { secret: mail })).toMatchObject({ state: "confirmed", mayWithdraw: true });
    const entries = await entriesAbout(`position:${world.position}`);
    expect(JSON.stringify(entries)).not.toContain("ann@");
  });

  test("is taken back by whoever holds the mail", async () => {
    const world = await letterByLink();
    const mail = await claimed(world.secret, domain());
    await expect(withdrawByLink(visitor, { secret: mail, reason })).rejects.toMatchObject({ reason: "state" });
    await confirmSignature(visitor, { secret: mail });
    await withdrawByLink(visitor, { secret: mail, reason });
    expect(await signed(world)).toEqual([]);
    expect(await claimBehind(visitor, { secret: mail })).toMatchObject({ state: "withdrawn", mayWithdraw: false });
    await expect(withdrawByLink(visitor, { secret: mail, reason })).rejects.toMatchObject({ code: "signature.withdrawn" });
  });

  test("is taken back by a coordinator at the word of whoever has lost the mail", async () => {
    const world = await letterByLink();
    await confirmSignature(visitor, { secret: await claimed(world.secret, domain()) });
    const { claims: [claim] } = await claimsOnSignOn(world.coordinator, { signOn: world.signOn });
    expect(claim!.may).toEqual({ settle: false, withdraw: true });
    await withdrawSignature(world.coordinator, { signature: claim!.signature!, reason });
    expect(await signed(world)).toEqual([]);
  });

  test("can be confirmed for seventy-two hours, and is forgotten after that", async () => {
    const world = await letterByLink();
    travelTo(new Date());
    const [early, late] = [await claimed(world.secret, domain()), await claimed(world.secret, domain())];
    travelDays(3 - 1 / 86_400);
    await confirmSignature(visitor, { secret: early });
    travelDays(1 / 86_400);
    await expect(confirmSignature(visitor, { secret: late })).rejects.toMatchObject({ code: "signLink.over" });
    travelDays(1);
    await forgetClaims(system, {});
    expect(await engine.reader.$count(signClaims, eq(signClaims.signOnId, world.signOn))).toBe(1);
    await expect(claimBehind(visitor, { secret: late })).rejects.toMatchObject({ code: "signLink.over" });
  });

  test("is refused for an address that proves nothing, another company's, or a domain that is none", async () => {
    const { secret } = await letterByLink();
    const own = domain();
    const attempt = (given: object) => signByLink(visitor, { secret, ...said(own, given) });
    for (const email of ["ann@gmail.com", "ann@mail.yahoo.co.jp", "ann@proton.me"]) await expect(attempt({ email })).rejects.toMatchObject({ faults: { email: [{ code: "domain.freeMail" }] } });
    for (const email of [`ann@${domain()}`, `ann@not${own}`, `ann@${own}.evil.example`]) await expect(attempt({ email })).rejects.toMatchObject({ faults: { email: [{ code: "domain.another" }] } });
    for (const [typed, code] of [["co.uk", "domain.publicSuffix"], ["localhost", "domain.noDomain"], ["192.168.1.1", "domain.noDomain"], ["gооgle.com", "domain.lookalike"]] as const) await expect(attempt({ domain: typed })).rejects.toMatchObject({ faults: { domain: [{ code }] } });
    await expect(attempt({ email: `"ann@evil.com"@${own}` })).rejects.toMatchObject({ faults: { email: [{ code: "notAnEmail" }] } });
    await signByLink(visitor, { secret, ...said(own, { domain: `https://www.${own}/about`, email: `ann@mail.${own}` }) });
  });

  test("takes a domain in its own letters", async () => {
    const world = await letterByLink();
    const name = word();
    const mail = await claimed(world.secret, `${name}ü.example`);
    expect(await claimBehind(visitor, { secret: mail })).toMatchObject({ domain: `${name}ü.example` });
  });

  test("of one organisation by two of its people, or by two of its subdomains, counts once", async () => {
    const world = await letterByLink();
    const own = domain();
    const [first, second, third] = [await claimed(world.secret, own, { email: `ann@${own}` }), await claimed(world.secret, own, { email: `bob@${own}` }), await claimed(world.secret, `eu.${own}`, { email: `cas@eu.${own}` })];
    const answers = [];
    for (const secret of [first, second, third]) answers.push(await confirmSignature(visitor, { secret }));
    expect(await signed(world)).toHaveLength(1);
    expect(answers.map(({ value }) => value)).toEqual([{ confirmed: true }, { confirmed: true }, { confirmed: true }]);
    expect((await Promise.all([first, second, third].map((secret) => claimBehind(visitor, { secret })))).map(({ state }) => state)).toEqual(["confirmed", "confirmed", "confirmed"]);
    expect((await states(world)).toSorted()).toEqual(["counted", "duplicate", "duplicate"]);
  });

  test("by two at the same moment counts once", async () => {
    const world = await letterByLink();
    const own = domain();
    const secrets = [await claimed(world.secret, own, { email: `ann@${own}` }), await claimed(world.secret, own, { email: `bob@${own}` })];
    await Promise.all(secrets.map((secret) => confirmSignature(visitor, { secret })));
    expect(await signed(world)).toHaveLength(1);
  });

  test("is held back when an address or a link is used too often", async () => {
    const { secret } = await letterByLink();
    travelTo(new Date());
    const own = domain();
    for (let sent = 0; sent < 3; sent += 1) await signByLink(visitor, { secret, ...said(own) });
    await expect(signByLink(visitor, { secret, ...said(own) })).rejects.toMatchObject({ reason: "tooMany" });
    await signByLink(visitor, { secret, ...said(domain()) });
    travelDays(1 / 24);
    await signByLink(visitor, { secret, ...said(own) });
  });
});

describe("an organisation that is registered here", () => {
  test("is not told from any other before its mail is proven, whoever signs for it", async () => {
    const world = await letterByLink();
    const { organisation, delegate } = await participant(world.europe);
    const own = domain();
    await updateOrganisation(system, { organisation: organisation.slug, domain: own });
    const answers = [];
    for (const one of [own, domain()]) answers.push((await signByLink(visitor, { secret: world.secret, ...said(one, { organisation: organisation.name }) })).value);
    expect(answers[0]).toEqual(answers[1]);
    expect(await told(delegate)).not.toContain("signing.claimed: signed");
  });

  test("has its signature looked at, because it signs through its own people, and counts as itself", async () => {
    const world = await letterByLink();
    const { organisation } = await participant(world.europe);
    const own = domain();
    await updateOrganisation(system, { organisation: organisation.slug, domain: own });
    const secret = await claimed(world.secret, `mail.${own}`);
    await confirmSignature(visitor, { secret });
    expect(await signed(world)).toEqual([]);
    expect(await told(world.coordinator)).toContain("signing.confirmed: lookAt");
    const { claims: [claim] } = await claimsOnSignOn(world.coordinator, { signOn: world.signOn });
    expect(claim).toMatchObject({ state: "waiting", finding: "registered", registeredAs: organisation.name, may: { settle: true } });
    await acceptClaim(world.coordinator, { claim: claim!.id });
    expect(await signed(world)).toEqual([organisation.name]);
    await expect(acceptClaim(world.coordinator, { claim: claim!.id })).rejects.toMatchObject({ reason: "state", code: "claim.notWaiting" });
  });

  test("is signed for by nobody from another domain, however alike it looks", async () => {
    const world = await letterByLink();
    const { organisation } = await participant(world.europe);
    const own = `m${word()}.example`;
    await updateOrganisation(system, { organisation: organisation.slug, domain: own });
    for (const [one, name] of [[domain(), organisation.name.toUpperCase()], [`rn${own.slice(1)}`, "Somebody else"]] as const) await confirmSignature(visitor, { secret: await claimed(world.secret, one, { organisation: name }) });
    const { claims } = await claimsOnSignOn(world.coordinator, { signOn: world.signOn });
    expect(claims.map(({ finding, state }) => [finding, state])).toEqual([["elsewhere", "waiting"], ["elsewhere", "waiting"]]);
    for (const { id } of claims) await expect(acceptClaim(world.coordinator, { claim: id })).rejects.toMatchObject({ reason: "state", code: "claim.elsewhere" });
    await refuseClaim(world.coordinator, { claim: claims[0]!.id, reason: "It is not theirs." });
    expect(await signed(world)).toEqual([]);
  });

  test("has a domain of its own, which only the foundation's staff say", async () => {
    const { europe } = await openLetter();
    const [{ organisation, delegate }, other, own] = [await participant(europe), await participant(europe), domain()];
    await expect(updateOrganisation(delegate, { organisation: organisation.slug, domain: own })).rejects.toMatchObject({ reason: "forbidden" });
    await updateOrganisation(system, { organisation: organisation.slug, domain: `https://www.${own}/` });
    await expect(updateOrganisation(system, { organisation: other.organisation.slug, domain: own })).rejects.toMatchObject({ faults: { domain: [{ code: "taken" }] } });
    await expect(updateOrganisation(system, { organisation: other.organisation.slug, domain: "com" })).rejects.toMatchObject({ faults: { domain: [{ code: "domain.noDomain" }] } });
  });

  test("without a domain has its name proven by a look", async () => {
    const world = await letterByLink();
    const slug = word();
    await addOrganisation(system, { slug, name: `Society ${slug}` });
    await confirmSignature(visitor, { secret: await claimed(world.secret, domain(), { organisation: `society  ${slug}` }) });
    expect(await states(world)).toEqual(["waiting"]);
  });
});

describe("a link whose signatures are looked at", () => {
  test("counts none before a coordinator has, and tells the reason of one that does not count", async () => {
    const world = await letterByLink({ byHand: true });
    const [good, bad] = [await claimed(world.secret, domain()), await claimed(world.secret, domain())];
    for (const secret of [good, bad]) await confirmSignature(visitor, { secret });
    expect(await signed(world)).toEqual([]);
    const { claims } = await claimsOnSignOn(world.coordinator, { signOn: world.signOn });
    const [refused, accepted] = claims as [(typeof claims)[number], (typeof claims)[number]];
    await expect(acceptClaim(world.speakers[0]!.delegate, { claim: accepted.id })).rejects.toMatchObject({ reason: "forbidden" });
    await acceptClaim(world.coordinator, { claim: accepted.id });
    await refuseClaim(world.coordinator, { claim: refused.id, reason: "We do not know them." });
    expect(await signed(world)).toHaveLength(1);
    const told = (await Promise.all([good, bad].map((secret) => claimBehind(visitor, { secret })))).map(({ state, reason: why }) => [state, why]);
    expect(told).toContainEqual(["refused", "We do not know them."]);
    expect(told).toContainEqual(["confirmed", null]);
  });

  test("waits for none any longer once the letter was called off", async () => {
    const world = await letterByLink({ byHand: true });
    await confirmSignature(visitor, { secret: await claimed(world.secret, domain()) });
    const { claims: [claim] } = await claimsOnSignOn(world.coordinator, { signOn: world.signOn });
    await cancelSignOn(world.coordinator, { signOn: world.signOn, reason });
    await expect(acceptClaim(world.coordinator, { claim: claim!.id })).rejects.toMatchObject({ reason: "state", code: "claim.notWaiting" });
  });
});

describe("a version that moved", () => {
  test("between reading and signing, or signing and confirming, is not signed", async () => {
    const world = await letterByLink();
    const own = domain();
    const mail = await claimed(world.secret, own);
    await revisePosition(world.coordinator, { position: world.position, reason });
    await expect(signByLink(visitor, { secret: world.secret, ...said(domain()) })).rejects.toMatchObject({ code: "signOn.paused" });
    await expect(confirmSignature(visitor, { secret: mail })).rejects.toMatchObject({ code: "signLink.textMoved" });
    await freezePosition(world.coordinator, { position: world.position });
    await moveSignOn(world.coordinator, { signOn: world.signOn });
    await expect(signByLink(visitor, { secret: world.secret, ...said(domain()) })).rejects.toMatchObject({ reason: "conflict", code: "signOn.versionMoved" });
    await expect(confirmSignature(visitor, { secret: mail })).rejects.toMatchObject({ code: "signLink.textMoved" });
    expect(await claimBehind(visitor, { secret: mail })).toMatchObject({ state: "moved" });
    await confirmSignature(visitor, { secret: await claimed(world.secret, own, { version: 2 }) });
    expect(await signed(world)).toHaveLength(1);
  });

  test("asks whoever signed by a link again, with what they signed before", async () => {
    const world = await letterByLink();
    const own = domain();
    await confirmSignature(visitor, { secret: await claimed(world.secret, own) });
    await revisePosition(world.coordinator, { position: world.position, reason });
    await freezePosition(world.coordinator, { position: world.position });
    travelTo(new Date(Date.now() + 1000));
    await moveSignOn(world.coordinator, { signOn: world.signOn });
    expect(await signed(world)).toEqual([]);
    const again = await mailedTo(`ann@${own}`);
    expect(await claimBehind(visitor, { secret: again })).toMatchObject({ state: "unconfirmed", version: 2, before: { title: "Who is a manufacturer" } });
    await confirmSignature(visitor, { secret: again });
    expect(await signed(world)).toHaveLength(1);
  });

  test("asks them also when what was carried over turns out to be of substance, and shows the version that they signed until then", async () => {
    const world = await letterByLink();
    const own = domain();
    const first = await claimed(world.secret, own);
    await confirmSignature(visitor, { secret: first });
    await revisePosition(world.coordinator, { position: world.position, reason });
    await freezePosition(world.coordinator, { position: world.position, change: "editorial" });
    await moveSignOn(world.coordinator, { signOn: world.signOn });
    expect(await signed(world)).toHaveLength(1);
    const { value: { id: objection } } = await objectToClass(world.speakers[0]!.delegate, { position: world.position, version: 2, reason: "It names fewer." });
    travelTo(new Date(Date.now() + 1000));
    await settleObjection(world.coordinator, { objection, settledAs: "upheld" });
    expect(await signed(world)).toEqual([]);
    expect(await claimBehind(visitor, { secret: first })).toMatchObject({ state: "confirmed", version: 1 });
    const again = await mailedTo(`ann@${own}`);
    expect(await claimBehind(visitor, { secret: again })).toMatchObject({ state: "unconfirmed", version: 2 });
    await confirmSignature(visitor, { secret: again });
    expect(await signed(world)).toHaveLength(1);
  });

  test("asks nobody again whose link was taken back: it leads nowhere", async () => {
    const world = await letterByLink();
    const own = domain();
    await confirmSignature(visitor, { secret: await claimed(world.secret, own) });
    await revokeSignLink(world.coordinator, { link: world.link });
    await revisePosition(world.coordinator, { position: world.position, reason });
    await freezePosition(world.coordinator, { position: world.position });
    await moveSignOn(world.coordinator, { signOn: world.signOn });
    expect(await engine.reader.$count(signClaims, eq(signClaims.domain, own))).toBe(1);
  });
});
