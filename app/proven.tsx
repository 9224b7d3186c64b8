import type { ReactNode } from "react";
import { ButtonLink } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { hasProof } from "#lib/kernel/proof.ts";
import { currentActor } from "#lib/next/actor.ts";
import { speech } from "#lib/next/words.ts";

/** An act that wants a fresh proof of who somebody is: whoever signed in a while ago is asked for it before anything is typed, and comes back here. */
export async function Proven({ back, children }: { back: string; children: ReactNode }) {
  if (hasProof(await currentActor())) return children;
  const t = (await speech()).say("account");
  return <Notice title={t("prove.title")}><p className="mb-2">{t("prove.why")}</p><ButtonLink href={`/sign-in?again=yes&next=${encodeURIComponent(back)}`}>{t("prove.go")}</ButtonLink></Notice>;
}
