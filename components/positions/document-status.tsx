import type { ReactNode } from "react";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { DocumentStatus as Status } from "#db/vocabulary.ts";
import type { documentStatus } from "#lib/holdings/queries.ts";
import { dayInWords, dayOfMoment } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";

const looks: Record<Status, "info" | "ok" | "warn" | "crit"> = { draft: "warn", frozen: "warn", adopted: "ok", published: "ok", superseded: "crit", expired: "crit", "not-adopted": "crit", withdrawn: "crit" };

type Shown = Pick<Awaited<ReturnType<typeof documentStatus>>, "status" | "hub" | "version" | "hash" | "on" | "newer" | "successor" | "reviewOn" | "dueSince" | "expiresOn" | "position">;
type Props = { status: Shown; /** What somebody may do about it. */ children?: ReactNode };

/** Status of this document: what it is, of which day and version, what the reader may do with it, and what came after it. Also on paper. */
export function DocumentStatus({ status: { status, hub, version, hash, on, newer, successor, reviewOn, dueSince, expiresOn, position }, children }: Props) {
  const { say, dates, zone } = useSpeech();
  const t = say("holdings");
  const lasts = status === "adopted" || status === "published";
  return (
    <Notice kind={looks[status]} title={t("status.title", { status: t(`status.name.${status}`) })}>
      <p>{t(`status.meaning.${status}`, { hub: hub.name, version: version ?? 0, day: dayOfMoment(on, dates, zone), last: expiresOn ? dayInWords(expiresOn, dates) : "" })} {t(`status.quote.${status}`, { hub: hub.name })}</p>
      {newer !== null && <p><Link href={`/positions/${position.id}/versions/${newer}`}>{t("status.newer", { version: newer })}</Link></p>}
      {successor && <p>{t("status.successor")} <Link href={`/positions/${successor.id}`}>{successor.title}</Link></p>}
      {dueSince ? <p className="strong">{t("status.dueSince", { day: dayInWords(dueSince, dates) })}</p> : lasts && reviewOn && <p>{t("status.reviewOn", { day: dayInWords(reviewOn, dates) })}</p>}
      {lasts && expiresOn && <p>{t("status.expiresOn", { day: dayInWords(expiresOn, dates) })}</p>}
      {hash && <p className="small">SHA-256 <code className="break-all">{hash}</code></p>}
      {children}
    </Notice>
  );
}
