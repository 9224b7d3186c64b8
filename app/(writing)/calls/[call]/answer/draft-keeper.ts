import { alike, type Answers } from "#app/(writing)/calls/[call]/answer/answers.ts";

/** A draft as somebody else of the organisation saved it. `savedAt` is an ISO moment. */
export type Theirs = { answers: Answers; revision: number; savedAt: string };

/** What came of trying to save. `moved`: somebody of the organisation saved in between. */
export type Fared =
  | { kind: "saved"; revision: number; savedAt: string }
  | { kind: "moved"; theirs: Theirs }
  | { kind: "signedOut" | "otherPerson" | "refused" | "unreachable" };

/** Sends the answers to the server. `leaving`: the page is about to go, nobody will hear how it went. */
export type Put = (answers: Answers, revision: number, leaving: boolean) => Promise<Fared>;

export type Status = "untouched" | "saving" | "saved" | Exclude<Fared["kind"], "saved">;

export type Keeping = {
  answers: Answers;
  /** What the server holds, and under which revision; 0 where it holds nothing. */
  saved: Answers;
  revision: number;
  savedAt: string | null;
  /** What was sent or kept from here of late, so that it is not taken for a colleague's draft when the server hands it back. */
  own: readonly Answers[];
  status: Status;
  theirs: Theirs | null;
};

type Pace = { /** Milliseconds without typing before it is saved. */ quiet: number; /** Milliseconds until it is tried again. */ again: number };

const mostOwn = 4;
const failures: readonly Status[] = ["signedOut", "otherPerson", "unreachable"];

/**
 * Saves a draft while it is written: a while after the last key, one request at a time, again and again while the server cannot be
 * reached or nobody is signed in. A colleague's newer draft stops it until `settle` says what to go on with; nothing is overwritten.
 */
export function draftKeeper(start: Pick<Keeping, "answers" | "revision" | "savedAt">, put: Put, { quiet, again }: Pace = { quiet: 1200, again: 5000 }) {
  let now: Keeping = { ...start, saved: start.answers, own: [], status: start.savedAt ? "saved" : "untouched", theirs: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = false;
  let flight: Promise<void> = Promise.resolve();
  const listeners = new Set<() => void>();
  const become = (change: Partial<Keeping>) => { now = { ...now, ...change }; for (const listener of listeners) listener(); };
  const soon = (after: number) => { clearTimeout(timer); if (!left) timer = setTimeout(() => void save(), after); };
  const remembering = (answers: Answers) => [...now.own, answers].slice(-mostOwn);
  const isOwn = (answers: Answers) => [now.answers, ...now.own].some((one) => alike(one, answers));
  const dirty = () => !alike(now.answers, now.saved);

  const save = (leaving = false): Promise<void> => {
    clearTimeout(timer);
    left = leaving;
    flight = flight.then(async () => {
      if (now.theirs || !dirty()) return;
      const sent = now.answers;
      become({ own: remembering(sent), status: failures.includes(now.status) ? now.status : "saving" });
      take(sent, await put(sent, now.revision, leaving));
    });
    return flight;
  };

  const take = (sent: Answers, fared: Fared) => {
    if (fared.kind === "saved") holds(sent, fared);
    else if (fared.kind === "moved") meet(fared.theirs);
    else {
      become({ status: fared.kind });
      if (fared.kind !== "refused") soon(again);
    }
  };

  const holds = (saved: Answers, { revision, savedAt }: { revision: number; savedAt: string }) => {
    const all = alike(now.answers, saved);
    become({ saved, revision, savedAt, status: all ? "saved" : "saving" });
    if (!all) soon(quiet);
  };

  /** A newer draft than the one we knew: our own that came back, or a colleague's. */
  const meet = (theirs: Theirs) => {
    if (isOwn(theirs.answers)) holds(theirs.answers, theirs);
    else { clearTimeout(timer); become({ theirs, status: "moved" }); }
  };

  return {
    now: () => now,
    subscribe: (listener: () => void) => { listeners.add(listener); return () => void listeners.delete(listener); },
    /** What stands in the fields now. */
    write(answers: Answers) {
      left = false;
      if (alike(answers, now.answers)) return;
      const changed = !alike(answers, now.saved);
      const idle: Status = now.savedAt ? "saved" : "untouched";
      become({ answers, status: now.theirs || failures.includes(now.status) ? now.status : changed ? "saving" : idle });
      if (changed && !now.theirs) soon(quiet);
    },
    /** What this device had kept when the page was opened, and what it knew of the server then. */
    restore(kept: Pick<Keeping, "answers" | "revision" | "own">) {
      if (alike(kept.answers, now.saved)) return;
      // The page may have been asked for before the last save was through, and show what the server held then.
      const known = kept.revision >= now.revision || now.revision === 0 || kept.own.some((one) => alike(one, now.saved));
      const theirs = known || now.savedAt === null ? null : { answers: now.saved, revision: now.revision, savedAt: now.savedAt };
      // A page that was closed may have sent this off without hearing that it arrived.
      become({ answers: kept.answers, own: [...kept.own, kept.answers].slice(-mostOwn), revision: Math.max(kept.revision, now.revision), theirs, status: theirs ? "moved" : "saving" });
      if (!theirs) soon(quiet);
    },
    save,
    meet,
    /** Goes on with these answers, over the colleague's draft that was shown. */
    settle(answers: Answers): Promise<void> {
      const { theirs } = now;
      if (theirs) become({ answers, saved: theirs.answers, revision: theirs.revision, savedAt: theirs.savedAt, theirs: null, status: "saving" });
      return save();
    },
    /** What is not saved yet is sent off, and nothing more is tried until the page is used again. */
    leave: () => void save(true),
    dirty,
  };
}
