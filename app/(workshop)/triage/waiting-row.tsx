import { acceptInTriageAction, declineInTriageAction, mergeInTriageAction, parkInTriageAction } from "#app/(workshop)/triage/actions.ts";
import { AcceptForm, DeclineForm, MergeForm, ParkForm } from "#components/triage/acts.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { Row } from "#components/ui/rows.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";
import { issueByDocket } from "#lib/issues/queries.ts";
import { momentInList } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { mergesOfIssue, type triageInbox } from "#lib/triage/queries.ts";

type Item = Awaited<ReturnType<typeof triageInbox>>["items"][number];
type Props = { item: Item; hub: string; from: "own" | "elsewhere"; open: boolean; /** Where a click on the row leads. */ href: string };

const at = (docket: string) => `/issues/${docket.toLowerCase()}`;

/** One issue that waits: who logged it, what for, when, and for how long it has waited; open, with what can be done with it. */
export async function WaitingRow({ item, hub, from, open, href }: Props) {
  const { say, dates, zone } = await speech();
  const t = say("triage");
  const { docket, title, loggedBy, since, relevance, reason, alike, days, late } = item;
  const logged = t(`${from === "own" ? "since" : "logged"}${loggedBy ? "" : "Then"}`, { name: loggedBy ?? "", when: momentInList(since, dates, zone), hub: item.hub.name });
  return (
    <Row
      id={docket.toLowerCase()} href={open ? at(docket) : href} docket={<Docket code={docket} tone={toneOf(item.hub.code)} href={at(docket)} />} title={title} lang={guessLanguage(title) ?? undefined}
      note={<>
        {logged}
        {relevance && !open && <span className="block clamped" lang={guessLanguage(relevance) ?? undefined}>{relevance}</span>}
        {reason && <span className="block">{t("reasonBefore", { reason })}</span>}
        {alike.length > 0 && <span className="block text-warn">{t("maybe", { dockets: alike.map((one) => one.docket).join(", ") })}</span>}
      </>}
      aside={from === "own" && late ? <Tag tone="crit">{t("late", { days })}</Tag> : t("waited", { days })} below={open && <Deciding item={item} hub={hub} from={from} />}
    />
  );
}

async function Deciding({ item: { docket, relevance, sourceUrl, alike, jurisdiction, instrument, procedure }, hub, from }: Pick<Props, "item" | "hub" | "from">) {
  const t = (await speech()).say("triage");
  const issue = await ask(issueByDocket, { issue: docket });
  const { may: { merge } } = await ask(mergesOfIssue, { issue: docket });
  const acting = { hidden: { issue: docket, hub, from }, prefix: `${docket.toLowerCase()}-` };
  return (
    <div className="deciding">
      <div>
        {relevance ? <p className="law" lang={guessLanguage(relevance) ?? undefined}>{relevance}</p> : <p className="text-ink-2">{t("noRelevance")}</p>}
        <p className="small text-ink-2 mt-2">
          {[...issue.identifiers.map(({ value }) => value), issue.officialTitle].filter(Boolean).join(" · ")}{" "}
          {sourceUrl && <Link href={sourceUrl} rel="noreferrer">{new URL(sourceUrl).host}</Link>}
        </p>
        {alike.map((one) => <p key={one.docket} className="mt-2">{t("sameNumber")} <Link href={at(one.docket)}>{one.docket} {one.title}</Link></p>)}
      </div>
      <div>
        <AcceptForm act={acceptInTriageAction} hub={hub} sort={issue.may.describe ? { jurisdiction, instrument, procedure } : null} open {...acting} />
        <ParkForm act={parkInTriageAction} {...acting} />
        <DeclineForm act={declineInTriageAction} {...acting} />
        {merge && <MergeForm act={mergeInTriageAction} alike={alike} {...acting} />}
      </div>
    </div>
  );
}
