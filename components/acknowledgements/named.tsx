import { Section } from "#components/ui/section.tsx";
import { useSpeech } from "#lib/next/words.ts";

type Contributor = { kind: "organisation" | "person"; name: string };

/** Names in a row: organisations first, then people. */
export const inARow = (named: readonly Contributor[], locale: string) => new Intl.ListFormat(locale, { type: "conjunction" }).format(named.map(({ name }) => name));

/** Who contributed to a text, as far as they said yes to being named. `of`: the id of the title of the text. */
export function Named({ named, of }: { named: readonly Contributor[]; of?: string }) {
  const { say, locale } = useSpeech();
  if (named.length === 0) return null;
  const t = say("acknowledgements");
  return <Section heading={t("title")} {...(of ? { of } : {})}><p>{inARow(named, locale)}</p></Section>;
}
