import type { ReactNode } from "react";
import { Words } from "#components/words.tsx";
import { currentViewer } from "#lib/next/actor.ts";
import { messages, type Namespace } from "#messages/index.ts";

/** Around what runs in the browser: gives it the namespaces it speaks, in the language of whoever looks; of the refusals, what can be wrong with a field. */
export async function WordsFor({ namespaces, children }: { namespaces: readonly Namespace[]; children: ReactNode }) {
  const { locale, zone } = await currentViewer();
  const picked = Object.fromEntries(namespaces.map((namespace) => [namespace, namespace === "refusals" ? { field: messages[locale].refusals.field } : messages[locale][namespace]]));
  return <Words locale={locale} zone={zone} messages={picked}>{children}</Words>;
}
