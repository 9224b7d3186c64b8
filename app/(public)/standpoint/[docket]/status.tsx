import { DocumentStatus } from "#components/positions/document-status.tsx";
import { Link } from "#components/ui/link.tsx";
import { dayOfMoment } from "#lib/next/dates.ts";
import { lastingAddress, type Held, type Publication } from "#lib/next/standpoints.ts";
import { useSpeech } from "#lib/next/words.ts";

type Shown = Pick<Held, "id" | "status" | "hub" | "version" | "content" | "frozenAt" | "publishedAt" | "reviewOn" | "expiresOn"> & { inForce?: Publication["inForce"] };

/** The status of this document, and where it is not in force what became of it: the words stay for those who cited them. */
export function Status({ id, status, hub, version, content, frozenAt, publishedAt, reviewOn, expiresOn, inForce = null }: Shown) {
  const { say, dates, zone } = useSpeech();
  const t = say("published");
  const isOver = status !== "adopted" && status !== "published";
  return (
    <DocumentStatus status={{ status, hub, version, hash: null, on: publishedAt ?? frozenAt, newer: null, successor: null, reviewOn, dueSince: null, expiresOn, position: { id, title: content.title } }}>
      {isOver && <p>{inForce ? <>{t("statusInForce", { day: dayOfMoment(inForce.publishedAt, dates, zone) })} <Link href={lastingAddress(inForce)} lang={inForce.language}>{inForce.title}</Link></> : t("statusNothing", { hub: hub.name })}</p>}
    </DocumentStatus>
  );
}
