import { classNames } from "#components/ui/class-names.ts";
import type { Translate } from "#components/ui/translate.ts";

/** Within this many days a deadline is near and may be orange. */
export const nearDays = 14;

/** Whether a deadline is near enough for orange. */
export function isNear(days: number): boolean {
  return days >= 0 && days <= nearDays;
}

/** The time left in words. `days` are calendar days, negative when past, null when there is no date. `t` speaks namespace `ui`. */
export function timeLeft(days: number | null, t: Translate): string {
  if (days === null) return t("countdown.none");
  if (days === 0) return t("countdown.today");
  return days > 0 ? t("countdown.left", { days }) : t("countdown.closed", { days: -days });
}

type CountdownProps = { days: number | null; t: Translate; large?: boolean };

/** "9 days", orange only when near; "Closed 3 days ago". `large` is the numeral of an issue page. */
export function Countdown({ days, t, large }: CountdownProps) {
  return <TimeLeft words={timeLeft(days, t)} near={days !== null && isNear(days)} large={large} />;
}

/** The same in finished words. */
export function TimeLeft({ words, near, large = false, small = false }: { words: string; near: boolean; large?: boolean; small?: boolean }) {
  return <span className={classNames("countdown", large && "large", small && "small", near && "soon")}>{words}</span>;
}
