import type { ComponentProps } from "react";
import { LiveForm } from "#components/form/live-form.tsx";
import { newId } from "#lib/platform/ids.ts";
import { useSpeech } from "#lib/next/words.ts";

type Props = Omit<ComponentProps<typeof LiveForm>, "once" | "faultsTitle">;

/**
 * A form that performs a command. Works before its JavaScript has arrived; sent twice it acts once; what was typed stays, and what is wrong
 * stands at its field and in a summary on top. Fields inside are those of `components/form/fields.tsx`.
 */
export function CommandForm(props: Props) {
  const t = useSpeech().say("errors");
  return <LiveForm once={newId()} faultsTitle={t("summary")} {...props} />;
}
