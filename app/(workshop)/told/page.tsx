import type { Metadata } from "next";
import { ToldLine } from "#components/inbox/told-line.tsx";
import { PageHead } from "#components/ui/page-head.tsx";
import { withAudience } from "#lib/next/audience.ts";
import { ask, firstOf } from "#lib/next/page.ts";
import { toldInWords } from "#lib/next/told-before.ts";
import { words } from "#lib/next/words.ts";
import { whoIsTold } from "#lib/tellings/queries.ts";

export const generateMetadata = async (): Promise<Metadata> => ({ title: (await words("tellings"))("title") });

/** The answer that a form gives beside its button, for those whose browser runs no scripts. */
export default async function Told({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const t = await words("tellings");
  const told = await toldInWords(await ask(whoIsTold, withAudience(firstOf(await searchParams)) as Parameters<typeof whoIsTold>[1]));
  return (
    <>
      <PageHead title={t("title")} />
      <p className="max-w-text">{t("nothingDone")}</p>
      <ToldLine words={told} open />
    </>
  );
}
