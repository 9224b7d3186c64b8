import "server-only";
import { sentence, speech } from "#lib/next/words.ts";
import type { whoIsTold } from "#lib/tellings/queries.ts";

/** Whom an act tells, in the words of whoever is about to do it. */
export type ToldInWords = { line: string; who: string; people: { id: string; name: string; organisation: string | null; why: string }[]; more: string | null };

export async function toldInWords({ chosen, now, later, inbox, people, unnamed }: Awaited<ReturnType<typeof whoIsTold>>): Promise<ToldInWords> {
  const { say, locale } = await speech();
  const t = say("tellings");
  const count = now + later + inbox;
  const way = count === 0 ? "nobody" : count === now ? "now" : count === later ? "later" : "both";
  return {
    line: chosen ? t(`line.${way}`, { count, now, later, inbox }) : t("line.open"), who: t("who"),
    people: people.map(({ id, name, organisation, reason }) => ({ id, name, organisation, why: t("why", { reason: sentence(locale, "facts", `reasons.${reason}`) ?? reason }) })),
    more: unnamed === 0 ? null : t(people.length > 0 ? "more" : "unnamed", { count: unnamed }),
  };
}
