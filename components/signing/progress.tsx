import { Countdown } from "#components/ui/countdown.tsx";
import { Fact, Facts } from "#components/ui/facts.tsx";
import { Tally } from "#components/ui/tally.tsx";
import type { signOnOfPosition } from "#lib/signatures/queries.ts";
import { dayInWords, daysUntil, momentInWords } from "#lib/next/dates.ts";
import { speech } from "#lib/next/words.ts";

type SignOn = Awaited<ReturnType<typeof signOnOfPosition>>;

/** How far a text has come: how many have signed, how many are needed, from how many countries; and both deadlines. */
export async function Progress({ of: { count, missing, minimum, softDay, closesAt, zone, isOpen, endedAt } }: { of: SignOn }) {
  const { say, dates, zone: own } = await speech();
  const [t, ui] = [say("signing"), say("ui")];
  return (
    <>
      {count && missing !== null
        ? <><Tally number={count.organisations}>{t("count", { needed: minimum, countries: count.countries })}</Tally><p className="small mt-1">{t("missing", { missing })}</p></>
        : <p className="small">{t("hiddenCount", { minimum })}</p>}
      <div className="mt-3">
        <Facts>
          <Fact name={t("soft")}>{dayInWords(softDay, dates)}</Fact>
          {isOpen
            ? <Fact name={t("hard")}>{momentInWords(closesAt, dates, zone)} <span className="small text-ink-2">({zone})</span> · <Countdown days={daysUntil(closesAt, own)} t={ui} /></Fact>
            : <Fact name={t("closedAt")}>{momentInWords(endedAt ?? closesAt, dates, zone)}</Fact>}
        </Facts>
      </div>
    </>
  );
}
