import type { ReactNode } from "react";
import type { Lane } from "#db/vocabulary.ts";
import { classNames } from "#components/ui/class-names.ts";
import type { Translate } from "#components/ui/translate.ts";

/**
 * Who may read what follows: a striped band, denser the fewer may read, and the words. `t` speaks namespace `ui`.
 * Children add what this one thing needs said, such as the end of an embargo.
 */
export function Seal({ lane, t, children }: { lane: Lane; t: Translate; children?: ReactNode }) {
  return (
    <p className={classNames("seal", `l-${lane}`)}>
      <b>{t(`lane.${lane}`)}</b>. {t(`laneMeaning.${lane}`)} {children}
    </p>
  );
}
