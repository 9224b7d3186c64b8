"use client";
import type { Keeping } from "#app/(writing)/calls/[call]/answer/draft-keeper.ts";
import { InSaveSlot } from "#components/form/save-slot.tsx";
import { SaveState } from "#components/form/save-state.tsx";
import { Link } from "#components/ui/link.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useReader, useWords } from "#components/words.tsx";

const states = { untouched: "saved", saving: "saving", saved: "saved", moved: "unsaved", signedOut: "unsaved", otherPerson: "unsaved", refused: "unsaved", unreachable: "unsaved" } as const;
const onDevice: readonly Keeping["status"][] = ["signedOut", "otherPerson", "unreachable"];

/** Whether the draft is safe and where, in words, at the right of the head. */
export function Saving({ state: { status, savedAt }, held }: { state: Keeping; held: boolean }) {
  const t = useWords("feedback");
  const { locale, zone } = useReader();
  const time = savedAt ? new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(savedAt)) : "";
  const device = onDevice.includes(status) && held;
  const words = device ? t("saving.device") : onDevice.includes(status) ? t("saving.nowhere") : t(`saving.${status as "saved"}`, { time });
  return <InSaveSlot><SaveState state={device ? "saving" : states[status]}>{words}</SaveState></InSaveSlot>;
}

/** Nobody is signed in any more, or somebody else: the way back in opens beside the form, which stays as it is. */
export function SignInAgain({ why, name, next }: { why: "signedOut" | "otherPerson"; name: string; next: string }) {
  const t = useWords("feedback");
  return (
    <Notice kind="warn" title={t(`again.${why}`, { name })} live>
      <p>{t("again.text")}</p>
      <p><Link href={`/sign-in?next=${encodeURIComponent(next)}`} target="_blank">{t("again.signIn")}</Link></p>
    </Notice>
  );
}
