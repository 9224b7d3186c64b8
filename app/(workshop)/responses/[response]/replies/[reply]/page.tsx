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
import { fatesByReply } from "#lib/fates/queries.ts";
import { guessLanguage } from "#lib/formats/languages.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";

type Props = { params: Promise<{ response: string; reply: string }> };
type Asked = Awaited<ReturnType<typeof fatesByReply>>["asks"][number];

/** What an authority sent, at the address of the response that it followed. */
async function load({ params }: Props) {
  const { response, reply } = await params;
  const found = await ask(fatesByReply, { reply });
  return found.response.id === response ? found : notFound();
}
const nameOf = async ({ reply, response }: Awaited<ReturnType<typeof load>>) => groundInWords({ edition: null, reply: { ...reply, response } }, (await speech()).say("asks"));

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: await nameOf(await load(props)) };
}

/** One reply in its own words, and what became by it of each ask that it can say something of. */
export default async function ReplyPage(props: Props) {
  const found = await load(props);
  const { reply, response, issue, hub, asks } = found;
  const { say, dates } = await speech();
  const t = say("asks");
  const name = await nameOf(found);
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
          {asks.length === 0 ? <EmptyState>{t("reply.none")}</EmptyState> : <div className="stack">{asks.map((one) => <OfAsk key={one.id} asked={one} reply={reply.id} />)}</div>}
        </Section>
      </div>
    </>
  );
}

/** One ask, its state, what became of it by this reply, and the form that says so for those who may. */
async function OfAsk({ asked: { id, kind, number, statement, state, position, fate, may }, reply }: { asked: Asked; reply: string }) {
  const { say } = await speech();
  const [t, terms] = [say("asks"), say("terms")];
  const name = t("number", { kindIs: kind, number });
  return (
    <section id={`ask-${id}`} aria-labelledby={`name-${id}`}>
      <h3 className="h3" id={`name-${id}`} lang={guessLanguage(statement) ?? undefined}><Link href={`/asks/${id}`}>{statement}</Link> <Tag>{terms(`askStates.${state}`)}</Tag></h3>
      <p className="small text-ink-2">{name} · <Link href={`/positions/${position.id}`}>{position.title}</Link></p>
      {fate ? <div className="mt-1"><Judged judgement={fate} /><ByWhom judged={fate} /></div> : <p className="mt-1 text-ink-2">{t("notJudged")}</p>}
      {may.judge && <div className="mt-2"><JudgeByReply id={id} reply={{ id: reply, fate }} name={`${name}: ${statement}`} /></div>}
    </section>
  );
}
