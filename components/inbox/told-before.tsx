import { LiveTold } from "#components/inbox/live-told.tsx";
import { ToldLine } from "#components/inbox/told-line.tsx";
import { askIfReadable } from "#lib/next/page.ts";
import { addressOfTold, fieldsOfTold, type ToldOf } from "#lib/next/told-address.ts";
import { toldInWords } from "#lib/next/told-before.ts";
import { speech } from "#lib/next/words.ts";
import { whoIsTold, type TellingAct } from "#lib/tellings/queries.ts";

type ToldBeforeProps = {
  act: TellingAct;
  /** What the act is about, as its form sends it. */
  of: ToldOf;
  /** Fields of the form on which it hangs who is told: it is asked anew when one of them changes. */
  reads?: readonly string[];
};

/**
 * Says before a button whom pressing it tells. Looked up when the form comes into view, so that a page with many forms asks nothing for those
 * that nobody opens; before JavaScript has arrived it is a link to the answer.
 */
export async function ToldBefore({ act, of, reads = [] }: ToldBeforeProps) {
  const t = (await speech()).say("tellings");
  return <div className="told-before"><LiveTold query={addressOfTold(act, of)} reads={reads} ask={t("ask")} /></div>;
}

/** The same on a page of the act's own: the answer is there with the page. */
export async function ToldHere({ act, of, reads = [] }: ToldBeforeProps) {
  const answer = await askIfReadable(whoIsTold, { operation: act, ...fieldsOfTold(of) });
  if (!answer) return null;
  const words = await toldInWords(answer);
  if (reads.length === 0) return <div className="told-before"><ToldLine words={words} /></div>;
  const t = (await speech()).say("tellings");
  return <div className="told-before"><LiveTold query={addressOfTold(act, of)} reads={reads} ask={t("ask")} first={words} /></div>;
}
