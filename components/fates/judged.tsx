import { Link } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { FateVerdict } from "#db/vocabulary.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { useSpeech } from "#lib/next/words.ts";

export type Judgement = { id: string; verdict: FateVerdict; excerpt: string | null; sourceUrl: string | null; edition: { id: string; name: string; day: string }; provision: { anchor: string; locator: string } | null };

/** Where the words of a judgement stand: its provision, or the edition as a whole. */
export const placeOf = ({ edition, provision }: Pick<Judgement, "edition" | "provision">) => `/texts/${edition.id}${provision ? `/${encodeURIComponent(provision.anchor)}` : ""}`;

/** What became of an ask in one edition: the verdict, where, and the words that show it. */
export function Judged({ judgement }: { judgement: Judgement }) {
  const { say, dates } = useSpeech();
  const [t, terms] = [say("asks"), say("terms")];
  const { verdict, excerpt, sourceUrl, edition, provision } = judgement;
  return (
    <>
      <p>
        <Tag>{terms(`fateVerdicts.${verdict}`)}</Tag> <Link href={placeOf(judgement)}>{provision ? t("openPlace", { place: provision.locator, edition: edition.name }) : edition.name}</Link> <span className="small text-ink-2">{dayInWords(edition.day, dates)}</span>
      </p>
      {excerpt && <blockquote className="law-s mt-1" aria-label={t("excerpt")}>{excerpt}</blockquote>}
      {sourceUrl && <p className="small mt-1"><Link href={sourceUrl} rel="noreferrer">{t("elsewhere", { host: new URL(sourceUrl).host })}</Link></p>}
    </>
  );
}
