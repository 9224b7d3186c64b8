import { provisionAddress } from "#app/(workshop)/texts/[edition]/edition-head.tsx";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Row, Rows } from "#components/ui/rows.tsx";
import { excerptOf } from "#components/texts/excerpt.tsx";
import type { readingOfEdition } from "#lib/readings/queries.ts";
import type { Speak } from "#lib/next/words.ts";

type Search = Awaited<ReturnType<typeof readingOfEdition>>["search"];

/** A search in the whole of an edition, and where its words were found. A form that asks the server: it works without JavaScript. */
export function Find({ edition, given, search, t }: { edition: string; given: Record<string, string>; search: Search; t: Speak }) {
  return (
    <>
      <form className="law-find" role="search" action={`/texts/${edition}`}>
        <input className="input" type="search" name="find" defaultValue={given.find ?? ""} aria-label={t("searchLabel")} placeholder={t("searchLabel")} maxLength={200} data-search="" />
        <Button type="submit">{t("search")}</Button>
        {search && <ButtonLink kind="quiet" href={`/texts/${edition}`}>{t("clear")}</ButtonLink>}
      </form>
      {search && (
        <div className="law-hits">
          <p className="small text-ink-2" role="status">{t("found", { count: search.total })}{search.total > search.found.length && ` ${t("foundMost", { count: search.found.length })}`}</p>
          {search.found.length > 0 && (
            <Rows label={t("foundIn")}>
              {search.found.map((one) => <Row key={one.anchor} href={provisionAddress(edition, one.anchor)} title={<><b>{one.locator}</b>{one.heading && ` ${one.heading}`}</>} note={excerptOf(one.words, search.words)} />)}
            </Rows>
          )}
        </div>
      )}
    </>
  );
}
