import { Notice } from "#components/ui/notice.tsx";
import type { Obstacle } from "#lib/cores/model.ts";
import { dayOfMoment } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";

type Claimed = { stands: boolean; /** Null while nobody has claimed it. */ since: Date | null; inTheWay: readonly { hub: string; obstacle: Obstacle }[]; unnamed: number };

/** Whether a position is that of the whole foundation; where it is not, what is in the way, hub by hub. */
export function Claim({ claim }: { claim: Claimed | null }) {
  const { say, dates, zone } = useSpeech();
  const t = say("holdings");
  if (!claim) return null;
  const { stands, since, inTheWay, unnamed } = claim;
  if (stands) return <Notice kind="ok" title={t("claim.stands")}>{t("claim.since", { day: dayOfMoment(since!, dates, zone) })}</Notice>;
  return (
    <Notice kind="warn" title={since ? t("claim.fell", { day: dayOfMoment(since, dates, zone) }) : t("claim.notYet")}>
      <ul className="list-disc pl-5">
        {inTheWay.map(({ hub, obstacle }) => <li key={`${hub} ${obstacle}`}>{t(`claim.obstacle.${obstacle}`, { hub })}</li>)}
        {unnamed > 0 && <li>{t("claim.unnamed", { count: unnamed })}</li>}
      </ul>
    </Notice>
  );
}
