import { Disposing } from "#app/(workshop)/feedback/disposing.tsx";
import { SaidStance } from "#components/feedback/said-stance.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Table, type Column } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { feedbackOnCall } from "#lib/feedback/queries.ts";
import { feedbackActs } from "#lib/feedback/model.ts";
import { shortened } from "#lib/formats/text.ts";
import { speech } from "#lib/next/words.ts";

type Answer = Awaited<ReturnType<typeof feedbackOnCall>>["feedback"][number];
type Props = { caption: string; answers: readonly Answer[]; mayDispose: boolean; place: { issue: string; hub: string }; /** The reader's own organisation, whose input others answer. */ own: string | null };

/** The answers of a call, one a row: who, where they stand, their words, who may read them, what the hub says to it. */
export async function AnswersTable({ caption, answers, mayDispose, place, own }: Props) {
  const { say, dates } = await speech();
  const t = say("feedback");
  const countries = new Intl.DisplayNames(dates, { type: "region" });
  const columns: Column<Answer>[] = [
    { key: "organisation", head: t("table.column.organisation"), rowHeader: true, narrow: "title", className: "strong", cell: ({ id, organisation, unconfirmed }) => <><Link href={`/feedback/${id}`} className="link-plain">{organisation ?? t("unnamed")}</Link>{unconfirmed && <> <Tag>{t("entered.tag")}</Tag></>}</> },
    { key: "country", head: t("table.column.country"), className: "quiet", cell: ({ country }) => (country ? countries.of(country) : t("table.unknown")) },
    { key: "stance", head: t("table.column.stance"), cell: ({ stance }) => <SaidStance stance={stance} /> },
    { key: "provision", head: t("table.column.provision"), className: "quiet", cell: ({ provision }) => provision ?? t("table.whole") },
    { key: "words", head: t("table.column.words"), cell: (answer) => <Words answer={answer} mayDispose={mayDispose && answer.organisationSlug !== own} place={place} /> },
    { key: "lane", head: t("table.column.lane"), className: "quiet", cell: ({ lane }) => t(`lane.${lane}`) },
    { key: "answer", head: t("table.column.answer"), cell: (answer) => <WhatBecame answer={answer} /> },
  ];
  return <Table caption={caption} columns={columns.map(({ className, ...column }) => ({ ...column, className: classNames("align-top", typeof className === "string" && className) }))} rows={answers} rowKey={({ id }) => id} />;
}

/** The beginning of what they say, and the form that answers it: here is the room for it. */
async function Words({ answer: { id, impact, language, organisation, state }, mayDispose, place }: { answer: Answer; mayDispose: boolean; place: Props["place"] }) {
  const t = (await speech()).say("feedback");
  const act = feedbackActs.allows(state, "dispose") ? "dispose" : feedbackActs.allows(state, "settle") ? "settle" : null;
  return (
    <div>
      <p className="law-s" lang={language}>{shortened(impact, 160)}</p>
      {mayDispose && act && <Details summary={<>{t(`dispose.${act}`)}<span className="sr-only"> {organisation}</span></>}><Disposing feedback={id} act={act} place={place} of={organisation ?? t("unnamed")} /></Details>}
    </div>
  );
}

async function WhatBecame({ answer: { state, verdict, reason } }: { answer: Answer }) {
  const terms = (await speech()).say("terms");
  return (
    <div>
      <Tag>{state === "disposed" && verdict ? terms(`verdicts.${verdict}`) : terms(`feedbackStates.${state}`)}</Tag>
      {reason && <p className="small mt-1 text-ink-2">{shortened(reason, 140)}</p>}
    </div>
  );
}
