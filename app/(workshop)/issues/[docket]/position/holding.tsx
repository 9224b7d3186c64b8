import { DocumentStatus } from "#components/positions/document-status.tsx";
import { PositionText } from "#components/positions/position-text.tsx";
import { Details } from "#components/ui/details.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { Section } from "#components/ui/section.tsx";
import { Stance } from "#components/ui/stance.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { FrozenText } from "#db/schema/index.ts";
import type { positionNow } from "#lib/holdings/queries.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type Now = Awaited<ReturnType<typeof positionNow>>["hubs"][number];

/** What one hub holds: the text with its status, or that there is none yet and what is under way. */
export async function Holding({ docket, now: { hub, holds, before, underWay }, alone }: { docket: string; now: Now; alone: boolean }) {
  const { say } = await speech();
  const [t, terms] = [say("holdings"), say("terms")];
  return (
    <Section heading={hub.name} id={hub.slug} after={!alone && <Link href={`/issues/${docket.toLowerCase()}/position?hub=${hub.slug}`}>{t("now.thisHub")}</Link>}>
      {holds ? <Held hub={hub} holds={holds} /> : <None before={before} />}
      {underWay.length > 0 && (
        <>
          <h3 className="h-section mt-5">{t("now.underWay")}</h3>
          <Rows label={t("now.underWay")}>{underWay.map(({ id, title, state }) => <Row key={id} href={`/positions/${id}`} title={title} aside={<Tag>{terms(`positionStates.${state}`)}</Tag>} />)}</Rows>
        </>
      )}
    </Section>
  );
}

async function None({ before }: Pick<Now, "before">) {
  const { say, dates } = await speech();
  const t = say("holdings");
  return (
    <Notice title={t("now.none")}>
      {before ? <p>{t("now.before", { status: before.status, day: before.expiresOn ? dayInWords(before.expiresOn, dates) : "" })} <Link href={`/positions/${before.id}`}>{before.title}</Link></p> : <p>{t("now.noneMeans")}</p>}
    </Notice>
  );
}

/** Read from one end to the other: the core first where there is one, and what the hub adds to it below. */
async function Held({ hub, holds: { status, content, core, isBehind, annex, divergences, isFoundationWide } }: { hub: Now["hub"]; holds: NonNullable<Now["holds"]> }) {
  const { say } = await speech();
  const [t, terms] = [say("holdings"), say("terms")];
  const [above, below] = core ? [core, { id: status.position.id, title: content.title, content }] : [{ id: status.position.id, title: content.title, content }, annex];
  return (
    <>
      <h3 className="h2" lang={above.content.language}><Link href={`/positions/${above.id}`}>{above.title}</Link></h3>
      <p className="small mt-1"><Stance stance={content.stance}>{terms(`stances.${content.stance}`)}</Stance>{core && <> · {t("now.coreOf", { hub: core.hub.name, version: core.version })}</>}</p>
      <div className="mt-3"><DocumentStatus status={status}>{core && <p className="small">{t("now.coreHash")} <code className="break-all">{core.hash}</code></p>}{isBehind && <p className="strong">{t("now.behind", { on: core?.version ?? 0 })}</p>}</DocumentStatus></div>
      {isFoundationWide && <div className="mt-3"><Notice kind="ok" title={t("claim.stands")} /></div>}
      <Text text={above.content} among={`${hub.slug}-`} differing={divergences} />
      {below && (
        <>
          <h3 className="h2 mt-6" lang={below.content.language}><Link href={`/positions/${below.id}`}>{t("now.adds", { hub: hub.name, title: below.title })}</Link></h3>
          <Text text={below.content} among={`${hub.slug}-annex-`} />
        </>
      )}
    </>
  );
}

/** In short, with the asks; the whole text behind it, and on paper open. */
async function Text({ text, among, differing = [] }: { text: FrozenText; among: string; differing?: NonNullable<Now["holds"]>["divergences"] }) {
  const t = (await speech()).say("holdings");
  return (
    <>
      {text.lede && <p className="lede mt-4" lang={text.language}>{text.lede}</p>}
      <PositionText text={{ ...text, sections: [], amendments: [] }} among={among} differing={differing.filter(({ part }) => part === "ask")} />
      {text.sections.length + text.amendments.length > 0 && <div className="mt-4"><Details summary={t("now.wholeText")}><PositionText text={{ ...text, asks: [] }} among={`${among}whole-`} differing={differing} /></Details></div>}
    </>
  );
}
