import "server-only";
import type { Locale } from "#db/vocabulary.ts";
import { csvText } from "#lib/formats/table-text.ts";
import type { askTable, scorecard } from "#lib/scorecards/queries.ts";
import { env } from "#lib/platform/env.ts";
import { wordsIn, type Speak } from "#lib/next/words.ts";

type Asks = Awaited<ReturnType<typeof askTable>>;
type Card = Awaited<ReturnType<typeof scorecard>>;

const columns = ["docket", "hub", "kind", "number", "statement", "provision", "priority", "redLine", "position", "version", "state", "strength", "verdict", "judged", "edition", "authority", "day", "at", "excerpt", "raised", "organisations", "sent", "address"] as const;

/** Asks as a table: a row for each edition or reply by which one was judged, one without where there is none. Words of our own stay as machines know them. */
export function asksAsTable(asks: Asks, locale: Locale): string {
  const t = wordsIn(locale, "asks") as Speak;
  return csvText(columns.map((key) => ({ key, head: t(`head.${key}`) })), asks.flatMap(({ id, issue, hub, kind, number, statement, provision, priority, redLine, position, state, strength, figures, responses, fates }) => {
    const row = { docket: issue.docket, hub: hub.slug, kind, number, statement, provision, priority, redLine: redLine ? "yes" : "no", position: position.title, version: position.version, state, strength, raised: figures?.inputs ?? null, organisations: figures?.organisations ?? null, sent: responses.map(({ title }) => title).join("; "), address: `${env.address}/asks/${id}` };
    return fates.length > 0 ? fates.map(({ verdict, edition, reply, provision: at, excerpt }) => ({ ...row, verdict, judged: edition ? "edition" : "reply", edition: edition?.name ?? null, authority: reply?.response.authority ?? null, day: (edition ?? reply!).day, at: at?.locator ?? null, excerpt })) : [row];
  }));
}

/** The scorecard as a table: a row a group, a column a count. */
export function cardAsTable({ groups }: Card, locale: Locale): string {
  const [t, terms] = [wordsIn(locale, "asks") as Speak, wordsIn(locale, "terms") as Speak];
  const parts = [["verdicts", "fateVerdicts"], ["judged", "judgedBy"], ["states", "askStates"], ["strengths", "strengths"]] as const;
  const first = groups[0];
  const counted = first ? parts.flatMap(([part, vocabulary]) => Object.keys(first[part]).map((value) => ({ key: `${part} ${value}`, head: `${t(`card.${part}`)}: ${value === "none" ? t("value.none") : terms(`${vocabulary}.${value}`)}` }))) : [];
  return csvText([...(["key", "name", "total"] as const).map((key) => ({ key, head: t(`head.${key}`) })), ...counted], groups.map((group) => ({
    key: group.key, name: group.name, total: group.total, ...Object.fromEntries(parts.flatMap(([part]) => Object.entries(group[part]).map(([value, count]) => [`${part} ${value}`, count]))),
  })));
}
