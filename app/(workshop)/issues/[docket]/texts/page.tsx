import type { Metadata } from "next";
import { IssueFrame, loadIssue } from "#app/(workshop)/issues/[docket]/issue-frame.tsx";
import { EditionsTable } from "#app/(workshop)/issues/[docket]/texts/editions-table.tsx";
import { ButtonLink } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Section } from "#components/ui/section.tsx";
import { dayInWords } from "#lib/next/dates.ts";
import { ask } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { textsOnIssue } from "#lib/texts/queries.ts";

type Props = { params: Promise<{ docket: string }> };
type Loaded = Awaited<ReturnType<typeof textsOnIssue>>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { issue } = await loadIssue((await params).docket);
  return { title: `${(await speech()).say("texts")("title")}: ${issue.docket} ${issue.title}` };
}

/** The laws and drafts that an issue is about, each with its editions: where the text is that was just voted on. */
export default async function TextsPage({ params }: Props) {
  const { docket } = await params;
  const { issue, procedure } = await loadIssue(docket);
  const found = await ask(textsOnIssue, { issue: docket });
  const t = (await speech()).say("texts");
  const [keeps, add] = [found.may.keep, `/issues/${docket.toLowerCase()}/texts/add`];
  return (
    <IssueFrame issue={issue} procedure={procedure} current="texts" primary={keeps ? { href: add, label: t("add.open") } : null}>
      {found.texts.length === 0 ? <EmptyState action={keeps && <ButtonLink href={add}>{t("add.open")}</ButtonLink>}>{t(keeps ? "noneKeep" : "none")}</EmptyState> : (
        <div className="stack">
          <Newest found={found} />
          {found.texts.map((text) => (
            <Section key={text.id} heading={text.title} after={keeps && <Link href={`${add}?text=${text.id}`} className="link-action">{t("add.openHere")}</Link>}>
              {text.of && <p className="small text-ink-2">{t("ofMerged", { docket: text.of })}</p>}
              {text.editions.length === 0 ? <EmptyState>{t("noEditions")}</EmptyState> : <EditionsTable text={text} docket={issue.docket} keeps={keeps} />}
            </Section>
          ))}
        </div>
      )}
    </IssueFrame>
  );
}

/** The one answer to where the newest text is. */
async function Newest({ found: { newest, texts } }: { found: Loaded }) {
  const { say, dates } = await speech();
  const t = say("texts");
  const text = texts.find(({ editions }) => editions.some(({ id }) => id === newest));
  const edition = text?.editions.find(({ id }) => id === newest);
  if (!text || !edition) return null;
  return (
    <Section heading={t("newest.title")} plain>
      <p className="lede"><Link href={`/texts/${edition.id}`}>{t("newest.said", { name: `${text.title}: ${edition.name}`, day: dayInWords(edition.day, dates) })}</Link></p>
      <p className="small text-ink-2">{t(`status.${edition.status}`)}. {t(`forceMeaning.${edition.force}`)}</p>
    </Section>
  );
}
