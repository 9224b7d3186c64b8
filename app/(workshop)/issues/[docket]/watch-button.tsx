import { watchIssueAction } from "#app/(workshop)/issues/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { Button } from "#components/ui/button.tsx";
import { words } from "#lib/next/words.ts";

/** Whether I hear of what happens to this issue. */
export async function WatchButton({ docket, watching }: { docket: string; watching: boolean }) {
  const t = await words("issues");
  return (
    <CommandForm act={watchIssueAction} hidden={{ issue: docket, watch: watching ? "no" : "yes" }}>
      <Button type="submit" shortcut="W" aria-pressed={watching}>{t(watching ? "watching" : "watch")}</Button>
    </CommandForm>
  );
}
