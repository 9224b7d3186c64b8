import type { DateKind, Procedure } from "#db/vocabulary.ts";

/** The stages of one kind of procedure, in order, and which dated events reach each. Names are in `messages/<locale>/procedures.json`. */
export type Stage = { key: string; reachedBy: readonly DateKind[] };

const stage = (key: string, ...reachedBy: DateKind[]): Stage => ({ key, reachedBy });

const announced = stage("announced");
const force = stage("in-force", "entry-into-force");
const applies = stage("applies", "application", "transposition-deadline");
const published = stage("published", "publication");

/** After `domain.md` section 2; the sources of each are named there. */
export const templates: Record<Procedure, readonly Stage[]> = {
  cod: [announced, stage("proposal", "proposal"), stage("feedback", "consultation-opens", "consultation-closes"), stage("committee", "committee-vote"), stage("trilogue", "trilogue-agreement"), stage("adopted", "plenary", "council-adoption", "adoption"), stage("published", "signature", "publication"), force, applies],
  delegated: [announced, stage("draft-feedback", "proposal", "consultation-opens", "consultation-closes"), stage("adopted", "adoption"), published, force, applies],
  implementing: [announced, stage("draft-feedback", "proposal", "consultation-opens", "consultation-closes"), stage("committee-vote", "committee-vote"), stage("adopted", "adoption"), published, force],
  guidance: [announced, stage("draft-feedback", "proposal", "consultation-opens", "consultation-closes"), stage("adopted", "adoption", "guidance"), stage("revision", "review")],
  "pre-proposal": [announced, stage("call-for-evidence", "consultation-opens", "consultation-closes"), stage("proposal", "proposal", "adoption")],
  standardisation: [announced, stage("request", "adoption"), stage("enquiry", "consultation-opens", "consultation-closes"), stage("formal-vote", "committee-vote"), stage("cited", "publication")],
  tris: [stage("notified", "proposal"), stage("standstill", "consultation-opens", "consultation-closes"), stage("adopted", "adoption"), force],
  "sg-bill": [stage("consultation", "consultation-opens", "consultation-closes"), stage("first-reading", "proposal"), stage("passed", "plenary", "adoption"), stage("gazetted", "publication"), force, applies],
  "cn-law": [stage("draft-comments", "proposal", "consultation-opens", "consultation-closes"), stage("passed", "adoption"), stage("promulgated", "publication"), force],
  "cn-measure": [stage("draft-comments", "proposal", "consultation-opens", "consultation-closes"), stage("issued", "adoption"), stage("promulgated", "publication"), force, applies],
  "jp-order": [stage("introduced", "proposal"), stage("draft-comments", "consultation-opens", "consultation-closes"), stage("passed", "adoption"), stage("promulgated", "publication"), force, applies],
  "kr-act": [stage("draft-comments", "proposal", "consultation-opens", "consultation-closes"), stage("passed", "adoption"), stage("promulgated", "publication"), force, applies],
  "in-rules": [stage("draft-comments", "proposal", "consultation-opens", "consultation-closes"), stage("notified", "adoption", "guidance"), force],
  "tw-regulation": [stage("draft-comments", "proposal", "consultation-opens", "consultation-closes"), stage("committee", "committee-vote"), stage("passed", "adoption"), stage("promulgated", "publication"), force],
  tbt: [stage("notified", "proposal"), stage("draft-comments", "consultation-opens", "consultation-closes"), stage("adopted", "adoption"), force],
  generic: [announced, stage("open-for-input", "proposal", "consultation-opens", "consultation-closes"), stage("under-decision", "committee-vote", "council", "plenary"), stage("decided", "adoption", "guidance", "publication"), force],
};

type Dated = { kind: DateKind; label: string; day: string; at: Date; id: string };

/** Where a procedure stands: how far it got, what happened last and what comes next. Derived, never typed in. */
export type Standing<D extends Dated = Dated> = { stage: number; last: D | null; next: D | null };

/** Reads the standing from dated events at a moment. The stage is the furthest that a past event has reached; before any, the first. */
export function standingOf<D extends Dated>(procedure: Procedure, dates: readonly D[], now: Date): Standing<D> {
  const stages = templates[procedure];
  const past = dates.filter(({ at }) => at <= now);
  const reached = past.map(({ kind }) => stages.findLastIndex(({ reachedBy }) => reachedBy.includes(kind)));
  const inOrder = [...dates].sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    stage: Math.max(0, ...reached),
    last: inOrder.findLast((date) => past.includes(date)) ?? null,
    next: inOrder.find((date) => date.at > now) ?? null,
  };
}

/** Each stage with the day that reached it, or will, where a dated event says so. */
export function stagesWithDates(procedure: Procedure, dates: readonly Dated[]) {
  return templates[procedure].map(({ key, reachedBy }) => {
    const first = dates.filter(({ kind }) => reachedBy.includes(kind)).sort((a, b) => a.at.getTime() - b.at.getTime())[0];
    return { key, day: first?.day ?? null };
  });
}

/** Days after which a date asks to be checked again. */
const staleAfterDays = 90;

/** Whether a date asks to be compared with its source again: it is still to come, and nobody has looked for too long. What is past stays. */
export const isStale = ({ at, checkedOn }: { at: Date; checkedOn: string | null }, now: Date) =>
  at > now && (checkedOn === null || now.getTime() - Date.parse(checkedOn) > staleAfterDays * 86_400_000);
