import type { Metadata } from "next";
import { NewAmendment } from "#app/(workshop)/positions/[position]/amendments/new/new-amendment.tsx";
import { Picker } from "#app/(workshop)/positions/[position]/amendments/new/picker.tsx";
import { toneOf } from "#components/shell/tone-of.ts";
import { Docket } from "#components/ui/docket.tsx";
import { Link } from "#components/ui/link.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { WordsFor } from "#components/words-for.tsx";
import { amendmentsOnPosition, wordingToAmend, type AmendmentAtWork } from "#lib/amendments/queries.ts";
import { newId } from "#lib/platform/ids.ts";
import { momentInWords } from "#lib/next/dates.ts";
import { ask, firstOf, requireMember } from "#lib/next/page.ts";
import { speech } from "#lib/next/words.ts";
import { positionById } from "#lib/positions/queries.ts";

type Props = { params: Promise<{ position: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };
type Position = Awaited<ReturnType<typeof positionById>>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await speech()).say("amending")("new.title") };
}

const isId = (given: string | undefined) => given !== undefined && /^[0-9a-z]{26}$/.test(given);

/** Begins an amendment: first the provision, then its words. Also a compromise, and tying one that was typed in. */
export default async function NewAmendmentPage({ params, searchParams }: Props) {
  const { position: id } = await params;
  await requireMember(`/positions/${id}/amendments/new`);
  const position = await ask(positionById, { position: id });
  const { provision, after, free, replaces = "", tie, edition, within, q } = firstOf(await searchParams);
  const { say } = await speech();
  const t = say("amending");
  const all = replaces || tie ? await ask(amendmentsOnPosition, { position: id }) : [];
  const replaced = all.filter(({ number, replacedBy, bundle }) => replaces.split(",").includes(String(number)) && replacedBy === null && bundle === null);
  const tied = all.find(({ number }) => String(number) === tie) ?? null;
  const title = tied ? t("new.tie", { number: tied.number }) : t(replaced.length > 1 ? "new.compromise" : "new.title");
  const looking = { ...(isId(edition) ? { edition: edition! } : {}), ...(isId(within) ? { within: within! } : {}), ...(q ? { q: q.slice(0, 200) } : {}), ...(replaces ? { replaces } : {}) };
  const writing = !tied && (free || isId(provision));
  return (
    <>
      <PageHead over={<><Docket code={position.issue.docket} tone={toneOf(position.hub.code)} href={`/issues/${position.issue.docket.toLowerCase()}`} /> <Link href={`/positions/${id}/amendments`} lang={position.language}>{position.title}</Link></>} title={title} />
      <div className="mt-5">
        {writing ? <Write position={position} provision={isId(provision) ? provision! : null} isNew={Boolean(after)} replaced={replaced} /> : <Picker position={id} looking={looking} tied={tied} />}
      </div>
    </>
  );
}

type Writing = { position: Position; provision: string | null; isNew: boolean; replaced: readonly AmendmentAtWork[] };

async function Write({ position, provision, isNew, replaced }: Writing) {
  const { say, dates, zone } = await speech();
  const t = say("amending");
  const quoted = provision ? await ask(wordingToAmend, { position: position.id, provision }) : null;
  const numbers = replaced.map(({ number }) => number).join(",");
  const here = `/positions/${position.id}/amendments/new?${replaced.length > 1 ? `replaces=${numbers}&` : ""}`;
  const [first] = replaced;
  const start = quoted
    ? isNew ? { provision: quoted.after.locator, current: "", proposed: quoted.after.label ? `${quoted.after.label} ` : "" } : { provision: quoted.locator, current: quoted.wording, proposed: first && first.current === quoted.wording ? first.proposed : quoted.wording }
    : { provision: first?.provision ?? "", current: first?.current ?? "", proposed: first?.proposed ?? "" };
  const hidden = {
    position: position.id, ...(quoted ? { provisionId: quoted.id, isNew: isNew ? "true" : "" } : {}), ...(replaced.length > 1 ? Object.fromEntries(replaced.map(({ id }, at) => [`amendments.${at}`, id])) : {}),
  };
  const foot = quoted && <>{t("based", { edition: quoted.edition.name, moment: momentInWords(quoted.edition.capturedAt, dates, zone) })} <Link href={`${here}edition=${quoted.edition.id}`}>{t("new.other")}</Link> · <Link href={`${here}provision=${quoted.id}${isNew ? "" : "&after=1"}`}>{t(isNew ? "new.asChange" : "new.asNew")}</Link></>;
  return (
    <WordsFor namespaces={["amending", "figure", "terms", "errors"]}>
      <NewAmendment
        key={`${provision ?? ""}${String(isNew)}`} once={newId()} hidden={hidden} start={start} language={position.language} quoted={quoted ? (isNew ? "place" : "words") : null} fallback={position.may.readFallbacks} foot={foot}
        title={t(replaced.length > 1 ? "new.compromise" : "new.title")} {...(replaced.length > 1 ? { above: t("compromise", { count: replaced.length, numbers: replaced.map(({ number }) => number).join(", ") }) } : {})}
      />
    </WordsFor>
  );
}
