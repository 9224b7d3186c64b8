import type { lifeOfAsk } from "#lib/fates/queries.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type Told = Awaited<ReturnType<typeof lifeOfAsk>>["earlier"][number];

/** When a judgement was made, and for its hub by whom and with which note. */
export async function ByWhom({ judged: { by, judgedAt, note } }: { judged: Told }) {
  const { say, dates, zone } = await speech();
  const t = say("asks");
  const day = dayOfMoment(judgedAt, dates, zone);
  return <>{note && <p className="small mt-1">{t("life.note")}: {note}</p>}<p className="small mt-1 text-ink-2">{by ? t("life.judgedBy", { name: by, day }) : t("life.judgedOn", { day })}</p></>;
}
