import { Link } from "#components/ui/link.tsx";
import { Tag } from "#components/ui/tag.tsx";
import type { FateVerdict, ReplyKind } from "#db/vocabulary.ts";
import { dayInWords } from "#lib/next/dates.ts";
import { useSpeech, type Speak } from "#lib/next/words.ts";

type Place = { anchor: string; locator: string };
/** By what an ask was judged: the one that it was not is null. */
export type Ground = { edition: { id: string; name: string; day: string } | null; reply: { id: string; kind: ReplyKind; day: string; response: { id: string; authority: string } } | null };
export type Judgement = Ground & { id: string; verdict: FateVerdict; excerpt: string | null; sourceUrl: string | null; provision: Place | null };

/** By what an ask was judged, in words: the edition, or what came from whom. `t` speaks namespace `asks`. */
export const groundInWords = ({ edition, reply }: Ground, t: Speak) => edition?.name ?? t("replyOf", { kindIs: reply!.kind.replaceAll("-", "_"), authority: reply!.response.authority });
export const dayOfGround = ({ edition, reply }: Ground) => (edition ?? reply!).day;

/** Where the words of a judgement stand: its provision, or the edition or reply as a whole. */
export const placeOf = ({ edition, reply, provision }: Ground & { provision: Place | null }) => (edition ? `/texts/${edition.id}${provision ? `/${encodeURIComponent(provision.anchor)}` : ""}` : `/responses/${reply!.response.id}/replies/${reply!.id}`);

/** What became of an ask in one edition or by one reply: the verdict, where, and the words that show it. */
export function Judged({ judgement }: { judgement: Judgement }) {
  const { say, dates } = useSpeech();
  const [t, terms] = [say("asks"), say("terms")];
  const { verdict, excerpt, sourceUrl, provision } = judgement;
  const name = groundInWords(judgement, t);
  return (
    <>
      <p>
        <Tag>{terms(`fateVerdicts.${verdict}`)}</Tag> <Link href={placeOf(judgement)}>{provision ? t("openPlace", { place: provision.locator, edition: name }) : name}</Link> <span className="small text-ink-2">{dayInWords(dayOfGround(judgement), dates)}</span>
      </p>
      {excerpt && <blockquote className="law-s mt-1" aria-label={t("excerpt")}>{excerpt}</blockquote>}
      {sourceUrl && <p className="small mt-1"><Link href={sourceUrl} rel="noreferrer">{t("elsewhere", { host: new URL(sourceUrl).host })}</Link></p>}
    </>
  );
}
