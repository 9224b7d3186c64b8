import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ByWhom } from "#components/fates/by-whom.tsx";
import { JudgeByReply } from "#app/(workshop)/asks/judge-form.tsx";
import { groundInWords, Judged } from "#components/fates/judged.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { Section } from "#components/ui/section.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { standsIn } from "#lib/fates/model.ts";
import { fatesByReply } from "#lib/fates/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { returnCompared } from "#lib/next/pack-returns.ts";
import { ask, askIfReadable, firstOf } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ response: string; reply: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Found = Awaited<ReturnType<typeof fatesByReply>>;
type Asked = Found["asks"][number];

/** What an authority sent, at the address of the response that it followed. */
async function load({ params }: Pick<Props, "params">): Promise<Found> {
  const { response, reply } = await params;
  const found = await ask(fatesByReply, { reply });
  return found.response.id === response ? found : notFound();
}
const nameOf = async ({ reply, response }: Found) => groundInWords({ edition: null, reply: { ...reply, response } }, (await speech()).say("asks"));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: await nameOf(await load(props)) };
}

/** What a table that came back says beside the rows of asks, where the reply has these words: by the ask. */
async function offeredBy(from: string | undefined, { response, reply }: Found): Promise<Map<string, string>> {
  const compared = from ? await askIfReadable(returnCompared, { response: response.id, return: from }) : null;
  return new Map((compared?.asks ?? []).flatMap(({ id, observation }) => (observation !== null && standsIn(observation, reply.words) ? [[id, observation] as const] : [])));
}

/** One reply in its own words, and what became by it of each ask that it can say something of. */
export default async function ReplyPage(props: Props) {
  const found = await load(props);
  const { reply, response, issue, hub, asks } = found;
  const { say, dates } = await speech();
  const t = say("asks");
  const name = await nameOf(found);
  const offered = await offeredBy(firstOf(await props.searchParams).return, found);
  return (
    <>
      <PageHead
        over={<>{issue && <><Docket code={issue.docket} tone={toneOf(hub.code)} href={`/issues/${issue.docket.toLowerCase()}`} /> </>}<Link href={`/responses/${response.id}#follow-up`}>{response.title}</Link></>}
        title={name} under={<>{dayInWords(reply.day, dates)}{reply.reference && ` · ${reply.reference}`}</>}
      />
      <div className="stack mt-6">
        <Section heading={t("reply.words")} plain>
          <div className="document" lang={guessLanguage(reply.words) ?? undefined}>{reply.words.split(/\n{2,}/).map((paragraph, at) => <p key={at} className="whitespace-pre-line">{paragraph}</p>)}</div>
          {reply.url && <p className="mt-2"><Link href={reply.url} rel="noreferrer" className="break-all">{reply.url}</Link></p>}
        </Section>
        <Section heading={t("reply.asks")} plain>
          {asks.length === 0 ? <EmptyState>{t("reply.none")}</EmptyState> : <div className="stack">{asks.map((one) => <OfAsk key={one.id} asked={one} reply={reply.id} offered={offered.get(one.id) ?? null} />)}</div>}
        </Section>
      </div>
    </>
  );
}

/** One ask, its state, what became of it by this reply, and the form that says so for those who may. */
async function OfAsk({ asked: { id, kind, number, statement, state, position, fate, may }, reply, offered }: { asked: Asked; reply: string; /** Words that may show it. */ offered: string | null }) {
  const { say } = await speech();
  const [t, terms] = [say("asks"), say("terms")];
  const name = t("number", { kindIs: kind, number });
  return (
    <section id={`ask-${id}`} aria-labelledby={`name-${id}`}>
      <h3 className="h3" id={`name-${id}`} lang={guessLanguage(statement) ?? undefined}><Link href={`/asks/${id}`}>{statement}</Link></h3>
      <p className="small text-ink-2">{name} · <Link href={`/positions/${position.id}`}>{position.title}</Link> <Tag>{terms(`askStates.${state}`)}</Tag></p>
      {fate ? <div className="mt-1"><Judged judgement={fate} /><ByWhom judged={fate} /></div> : <p className="mt-1 text-ink-2">{t("notJudged")}</p>}
      {may.judge && <div className="mt-2"><JudgeByReply id={id} reply={{ id: reply, fate }} name={`${name}: ${statement}`} offered={offered} /></div>}
    </section>
  );
}
