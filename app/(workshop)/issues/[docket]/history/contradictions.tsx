import { Notice } from "#components/ui/notice.tsx";
import type { datesOfIssue } from "#lib/dates/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

/** Dates that cannot all be true, each pair named: shown to everyone who reads them, for nobody can know yet which is right. */
export async function Contradictions({ contradictions, dates: all }: Pick<Awaited<ReturnType<typeof datesOfIssue>>, "contradictions" | "dates">) {
  if (contradictions.length === 0) return null;
  const { say, dates } = await speech();
  const t = say("dates");
  const named = (id: string) => { const { label, day } = all.find((date) => date.id === id)!; return t("event", { label, day: dayInWords(day, dates, { long: true }) }); };
  return (
    <div className="mb-4">
      <Notice kind="warn" title={t("contradiction.title")}>
        {contradictions.map(({ code, dates: [one, other] }) => <p key={`${one} ${other}`}>{t(`contradiction.${code}`, { one: named(one), other: named(other) })}</p>)}
      </Notice>
    </div>
  );
}
