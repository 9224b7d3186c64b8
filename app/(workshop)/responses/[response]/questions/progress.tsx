import type { Speak } from "#lib/next/words.ts";

type Counts = { questions: number; open: number; drafted: number; agreed: number; leftOut: number };

/** How far the answers are, as a bar and in words. */
export function Progress({ progress, t }: { progress: Counts; t: Speak }) {
  return (
    <div>
      <progress className="form-progress" aria-label={t("progress")} max={Math.max(progress.questions, 1)} value={progress.agreed + progress.leftOut} />
      <p className="small text-ink-2">{t("progressWords", progress)}</p>
    </div>
  );
}

/** Who has how many questions, and how many of them are not agreed yet. */
export function Holders({ holders, t }: { holders: readonly { name: string; questions: number; open: number }[]; t: Speak }) {
  return <ul>{holders.map((holder) => <li key={holder.name}>{t("holder", holder)}</li>)}</ul>;
}
