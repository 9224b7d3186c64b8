import { approveResponseAction, sendToReviewAction, startWorkAction } from "#app/(workshop)/responses/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Countdown } from "#components/ui/countdown.tsx";
import { Details } from "#components/ui/details.tsx";
import { ToldBefore } from "#components/inbox/told-before.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import { daysUntil } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";
import { unsent } from "#lib/responses/model.ts";
import type { responseBoard } from "#lib/responses/queries.ts";

type OnBoard = Awaited<ReturnType<typeof responseBoard>>["columns"][number]["cards"][number];

/** The acts that need no more than a press; the others are done on the page of the response. */
const atOnce = { startWork: startWorkAction, sendToReview: sendToReviewAction, approve: approveResponseAction } as const;
const named = { startWork: "startWork", sendToReview: "sendToReview", approve: "approveResponse" } as const;
const withWords = { decide: "now", submit: "now", returnToWork: "now", conclude: "follow-up" } as const;

/** One response on the board, with what whoever looks may do with it. */
export async function Card({ card: { id, title, authority, docket, hub, editor, state, closesAt, may } }: { card: OnBoard }) {
  const { say, zone } = await speech();
  const [t, terms, ui] = [say("responses"), say("terms"), say("ui")];
  const direct = (Object.keys(atOnce) as (keyof typeof atOnce)[]).filter((act) => may[act]);
  const further = (Object.keys(withWords) as (keyof typeof withWords)[]).filter((act) => may[act]);
  const allowed = Object.entries(may).flatMap(([act, yes]) => (yes ? [act] : []));
  return (
    <li className="card" data-card={id} data-may={allowed.join(" ")}>
      <p><Link href={`/responses/${id}`}>{title}</Link></p>
      <p className="small who">{docket && <Docket code={docket} tone={toneOf(hub.code)} />} {authority}</p>
      {(editor || unsent.includes(state)) && <p className="small who">{editor}{unsent.includes(state) && <>{editor && " · "}<Countdown days={daysUntil(closesAt, zone)} t={ui} /></>}</p>}
      {direct.length + further.length > 0 && (
        <Details summary={<>{t("move")}<span className="sr-only"> {title}</span></>}>
          {direct.map((act) => <div key={act} data-way={act}><CommandForm act={atOnce[act]} hidden={{ response: id }} prefix={`${act}-${id}-`}><ToldBefore act={named[act]} of={{ response: id }} /><SubmitButton size="small" kind="plain" pendingLabel={t("saving")}>{terms(`responseActs.${act}`)}</SubmitButton></CommandForm></div>)}
          {further.map((act) => <p key={act}><Link href={`/responses/${id}#${withWords[act]}`}>{t(`further.${act}`)}</Link></p>)}
        </Details>
      )}
      {allowed.length > 0 && <span className="grip" data-grip="" title={t("board.dragged")} aria-hidden="true" />}
    </li>
  );
}
