import { ButtonLink } from "#components/ui/button.tsx";
import type { AmendmentAtWork } from "#lib/amendments/queries.ts";
import { useSpeech } from "#lib/next/words.ts";

export const views = ["sheet", "redline", "table"] as const;
export type View = (typeof views)[number];

type Props = { position: string; amendments: readonly AmendmentAtWork[]; chosen: AmendmentAtWork | undefined; view: View; mayEdit: boolean };

/** The amendments by number, and the three ways to look at one: each an address. */
export function Pickers({ position, amendments, chosen, view, mayEdit }: Props) {
  const { say } = useSpeech();
  const t = say("amending");
  const at = (n: number, as: View) => `/positions/${position}/amendments?n=${n}${as === "sheet" ? "" : `&view=${as}`}`;
  const mark = ({ check, replacedBy, number }: AmendmentAtWork) => [t("number", { number }), replacedBy === null ? null : t("replaced"), check && t(check.fit === "look" ? "edition.mark" : check.fit === "moved" ? "edition.markMoved" : "edition.markFits")].filter(Boolean).join(", ");
  return (
    <div className="desk-bar">
      <nav className="button-row" aria-label={t("pickers")}>
        {amendments.map((one) => (
          <ButtonLink key={one.number} href={at(one.number, view === "table" ? "sheet" : view)} size="small" chosen={one === chosen} aria-current={one === chosen ? "page" : undefined} aria-label={mark(one)}>
            {one === chosen ? t("number", { number: one.number }) : one.replacedBy === null ? one.number : <s>{one.number}</s>}{one.check && one.check.fit !== "fits" && <span aria-hidden="true"> !</span>}
          </ButtonLink>
        ))}
        {mayEdit && <ButtonLink href={`/positions/${position}/amendments/new`} size="small" aria-label={t("addLong")}>{t("add")}</ButtonLink>}
      </nav>
      {chosen && <nav className="button-row" aria-label={t("views")}>
        {views.map((as) => <ButtonLink key={as} href={at(chosen.number, as)} size="small" kind="quiet" aria-current={as === view ? "page" : undefined}>{t(`view.${as}`)}</ButtonLink>)}
      </nav>}
    </div>
  );
}
