import type { Metadata } from "next";
import { raisedBy } from "#app/(workshop)/asks/ask-table.tsx";
import { ClaimForms } from "#app/(workshop)/asks/[ask]/claim-forms.tsx";
import { ByWhom } from "#components/fates/by-whom.tsx";
import { JudgeByReply, JudgeForm } from "#app/(workshop)/asks/judge-form.tsx";
import { groundInWords, Judged } from "#components/fates/judged.tsx";
import { DiscussionSection } from "#components/discussions/discussion-section.tsx";
import { Happenings } from "#components/happenings.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { ButtonLink } from "#components/ui/button.tsx";
import { Columns } from "#components/ui/columns.tsx";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { guessLanguage } from "#lib/formats/languages.ts";
import { shortened } from "#lib/formats/text.ts";
import { lifeOfAsk } from "#lib/fates/queries.ts";
import { historyOf } from "#lib/ledger/queries.ts";
import { dayInWords, dayOfMoment } from "#lib/next/dates.ts";
import { ask, askIfReadable, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ ask: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Life = Awaited<ReturnType<typeof lifeOfAsk>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await ask(lifeOfAsk, await params)).statement };
}

/** One ask with its whole life: what became of it in each edition and by each reply, and what is still to be said of it. */
export default async function AskPage({ params, searchParams }: Props) {
  const life = await ask(lifeOfAsk, await params);
  const { look } = firstOf(await searchParams);
  const history = await askIfReadable(historyOf, { kind: "position", id: life.position.id, limit: 100 });
  const { say } = await speech();
  const t = say("asks");
  const { issue, hub, kind, number, statement, position, editions, replies, earlier } = life;
  const own = (history?.entries ?? []).filter(({ data, name }) => name.startsWith("fate.") && data.number === number && data.kind === kind).slice(0, 12);
  const at = `/issues/${issue.docket.toLowerCase()}`;
  return (
    <>
      <PageHead
        over={<><Docket code={issue.docket} tone={toneOf(hub.code)} href={at} /> <Link href={`/asks?issue=${issue.docket.toLowerCase()}`}>{t("life.over")}</Link></>}
        title={statement} lang={guessLanguage(statement) ?? position.language} under={<>{t("number", { kindIs: kind, number })} · <Link href={`/positions/${position.id}`}>{position.title}</Link>{position.version && <> · {t("version", { version: position.version })}</>} · {hub.name}</>}
      />
      <div className="mt-6">
        <Columns kind="facts" aside={<Margin life={life} />}>
          <Section heading={t("life.editions")} plain>
            {position.version === null && <p className="text-ink-2">{t("life.notHeld")}</p>}
            {editions.length === 0 ? <EmptyState action={<ButtonLink href={at}>{t("life.toIssue")}</ButtonLink>}>{t("life.noEditions")}</EmptyState> : (
              <div className="stack">{editions.map((edition) => <InEdition key={edition.id} life={life} edition={edition} looked={look === edition.id} />)}</div>
            )}
          </Section>
          {replies.length > 0 && <Section heading={t("life.replies")} plain><div className="stack">{replies.map((reply) => <ByReply key={reply.id} life={life} reply={reply} />)}</div></Section>}
          {(life.may.setStrength || life.may.correctState) && <Section heading={t("life.strength")}><ClaimForms ask={life} /></Section>}
          {earlier.length > 0 && <Section heading={t("life.earlier")}><ul className="stack-small">{earlier.map((one) => <li key={one.id}><Judged judgement={one} /><ByWhom judged={one} /></li>)}</ul></Section>}
          {kind === "ask" && <DiscussionSection on={`ask:${life.id}`} />}
          {own.length > 0 && <Section heading={t("life.history")}><Happenings label={t("life.history")} entries={own} /></Section>}
        </Columns>
      </div>
    </>
  );
}

type Edition = Life["editions"][number];

/** What became of it in one edition, and the form that says so for those who may. */
async function InEdition({ life, edition, looked }: { life: Life; edition: Edition; looked: boolean }) {
  const { say, dates } = await speech();
  const t = say("asks");
  const { fate } = edition;
  return (
    <section id={`edition-${edition.id}`} aria-labelledby={`name-${edition.id}`}>
      <h3 className="h3" id={`name-${edition.id}`}><Link href={`/texts/${edition.id}`}>{edition.name}</Link> <span className="small text-ink-2">{dayInWords(edition.day, dates)}</span></h3>
      {fate ? <div id={`fate-${fate.id}`} className="mt-1"><Judged judgement={fate} /><ByWhom judged={fate} /></div> : <p className="mt-1 text-ink-2">{t(edition.awaits ? "notJudged" : "life.before")}</p>}
      {life.may.judge && <div className="mt-2"><JudgeForm id={life.id} edition={edition} looked={looked} /></div>}
    </section>
  );
}

type Reply = Life["replies"][number];

/** What one reply says of it, and the form that judges it by that. */
async function ByReply({ life, reply }: { life: Life; reply: Reply }) {
  const { say, dates } = await speech();
  const t = say("asks");
  const { id, kind, day, words, response, fate } = reply;
  const name = groundInWords({ edition: null, reply: { id, kind, day, response } }, t);
  return (
    <section id={`reply-${id}`} aria-labelledby={`name-${id}`}>
      <h3 className="h3" id={`name-${id}`}><Link href={`/responses/${response.id}/replies/${id}`}>{name}</Link> <span className="small text-ink-2">{dayInWords(day, dates)}</span></h3>
      <p className="small text-ink-2">{t("life.replyTo", { response: response.title })}</p>
      {fate ? <div id={`fate-${fate.id}`} className="mt-1"><Judged judgement={fate} /><ByWhom judged={fate} /></div> : <><p className="mt-1">{shortened(words, 300)}</p><p className="mt-1 text-ink-2">{t("notJudged")}</p></>}
      {life.may.judge && <div className="mt-2"><JudgeByReply id={life.id} reply={reply} name={`${name}, ${dayInWords(day, dates)}`} /></div>}
    </section>
  );
}

/** Where it stands, from whom it comes and in what it was sent. */
async function Margin({ life }: { life: Life }) {
  const { say, dates, zone } = await speech();
  const [t, terms] = [say("asks"), say("terms")];
  const { state, strength, correction, priority, redLine, provision, createdAt, figures, responses } = life;
  const day = (moment: Date) => dayOfMoment(moment, dates, zone);
  return (
    <Facts>
      <Fact name={t("life.state")}><Tag>{terms(`askStates.${state}`)}</Tag>{correction && <p className="small">{correction.by ? t("life.corrected", { name: correction.by, day: day(correction.at), reason: correction.reason ?? "" }) : t("life.correctedBare")}</p>}</Fact>
      <Fact name={t("life.strength")}>{terms(`strengths.${strength.value}`)}{strength.reason && strength.at && <p className="small">{t("life.why", { reason: strength.reason, name: strength.by ?? "", day: day(strength.at) })}</p>}</Fact>
      <Fact name={t("life.priority")}>{terms(`askPriorities.${priority}`)}{redLine && <>, {t("redLine")}</>}</Fact>
      {provision && <Fact name={t("life.place")}>{provision}</Fact>}
      <Fact name={t("life.raised")}>{raisedBy(figures, t) ?? t("life.nobody")}</Fact>
      <Fact name={t("life.sent")}>{responses.length === 0 ? t("life.notSent") : <ul>{responses.map(({ id, title, authority }) => <li key={id}><Link href={`/responses/${id}`}>{title}</Link> ({authority})</li>)}</ul>}</Fact>
      <Fact name={t("life.written")}>{day(createdAt)}</Fact>
    </Facts>
  );
}
