import "server-only";
import { csvText, type Cell } from "#lib/formats/table-text.ts";
import type { Actor } from "#lib/kernel/actor.ts";
import { Refusal } from "#lib/kernel/refusal.ts";
import { claimsOnSignOn } from "#lib/claims/queries.ts";
import { signOnOfPosition, signOnTable } from "#lib/signatures/queries.ts";
import type { MadeFile } from "#lib/next/made-file.ts";
import { speech, type Speak } from "#lib/next/words.ts";

type SignOn = Awaited<ReturnType<typeof signOnOfPosition>>;
type Signature = Omit<NonNullable<SignOn["signatures"]>[number], "may">;

const columns = ["organisation", "country", "name", "capacity", "state", "signedAt", "carried", "listed", "logo", "domain", "reason"] as const;
type Line = Partial<Record<(typeof columns)[number], Cell>>;

const lineOf = ({ organisation, country, name, capacity, signedAt, carried, listed, logo }: Signature, t: Speak): Line => {
  const said = (yes: boolean) => t(`export.${yes ? "yes" : "no"}`);
  return { organisation, country, name, capacity, state: t("table.states.signed"), signedAt, carried: said(carried), listed: said(listed), logo: t(`table.logos.${logo}`) };
};

/** Who signed; for coordinators also who did not, and what was said by link and does not count, or not yet. */
async function linesOf(actor: Actor, { id, may }: SignOn, signed: readonly Signature[], t: Speak): Promise<Line[]> {
  if (!may.keep) return signed.map((one) => lineOf(one, t));
  const [{ signed: all, others }, { claims }] = [await signOnTable(actor, { signOn: id }), await claimsOnSignOn(actor, { signOn: id })];
  return [
    ...all.map((one) => ({ ...lineOf(one, t), domain: one.domain })),
    ...others.map(({ organisation, country, state, reason }) => ({ organisation, country, state: t(`table.states.${state}`), reason })),
    ...claims.filter(({ state }) => state !== "counted" && state !== "accepted").map(({ organisation, country, name, capacity, domain, state, settlement }) => ({ organisation, country, name, capacity, domain, state: t(`claims.states.${state}`), reason: settlement })),
  ];
}

/** Letters, digits and points that Markdown would read as something else are kept from it. */
const plainly = (text: string) => text.replace(/[\\`*_{}[\]<>()#+\-.!|~]/g, "\\$&");
const encoded = (text: string) => new TextEncoder().encode(text);

/** The signatories of a text to take along: as a table, as lines for a letter, or as a list in Markdown. */
export async function signatoriesFile(actor: Actor, position: string, form: string): Promise<MadeFile> {
  const signOn = await signOnOfPosition(actor, { position });
  if (!signOn.signatures) throw new Refusal("notFound");
  const t = (await speech()).say("signing");
  const name = `signatories-v${signOn.version}`;
  switch (form) {
    case "signatories.csv": return { bytes: encoded(csvText(columns.map((key) => ({ key, head: t(`export.${key}`) })), await linesOf(actor, signOn, signOn.signatures, t))), name: `${name}.csv`, type: "text/csv; charset=utf-8; header=present" };
    case "signatories.txt": return { bytes: encoded(signOn.signatures.map(({ organisation, name: who, capacity }) => `${organisation}\n${who}, ${capacity}\n`).join("\n")), name: `${name}.txt`, type: "text/plain; charset=utf-8" };
    case "signatories.md": return { bytes: encoded(`## ${t("export.heading")}\n\n${signOn.signatures.map(({ organisation, name: who, capacity }) => `- **${plainly(organisation)}**: ${plainly(who)}, ${plainly(capacity)}\n`).join("")}`), name: `${name}.md`, type: "text/markdown; charset=utf-8" };
    default: throw new Refusal("notFound");
  }
}
