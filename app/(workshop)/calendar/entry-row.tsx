import { hourOf, kindOf, whatOf, type Tongue } from "#app/(workshop)/calendar/words.ts";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Row } from "#components/ui/rows.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { Entry } from "#lib/calendar/queries.ts";

/** What is on a day: what, of which issue, at what hour, and how well it holds. */
export function EntryRow({ entry, tongue }: { entry: Entry; tongue: Tongue }) {
  const { docket, issue, hub, path, cancelled, at } = entry;
  const what = whatOf(entry, tongue);
  const hour = hourOf(entry, tongue);
  return (
    <Row
      docket={<Docket code={docket} tone={toneOf(hub.code)} />} href={path} title={cancelled ? <s>{what}</s> : what} wideAside
      note={<>{tongue.t("entry", { kind: kindOf(entry, tongue), issue, hub: hub.name })} <Doubts entry={entry} tongue={tongue} /></>}
      aside={hour && <><time dateTime={at.toISOString()}>{hour.there}</time>{hour.here && <><br /><span className="text-ink-3">{hour.here}</span></>}</>}
    />
  );
}

/** What keeps it from being certain: it was called off, is only planned, or was not found in its source. */
export function Doubts({ entry: { cancelled, confidence, verification }, tongue: { t, terms } }: { entry: Entry; tongue: Tongue }) {
  return (
    <>
      {cancelled && <Tag>{t("cancelled")}</Tag>}
      {confidence && confidence !== "confirmed" && <> <Tag>{terms(`confidences.${confidence}`)}</Tag></>}
      {verification && verification !== "verified" && <> <Tag tone="warn">{terms(`verifications.${verification}`)}</Tag></>}
    </>
  );
}
