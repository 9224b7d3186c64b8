import { watchIssueAction } from "#app/(workshop)/issues/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { WatchLevelMenu } from "#components/inbox/watch-level.tsx";
import { keys } from "#components/shell/keys.ts";
import { Button } from "#components/ui/button.tsx";
import type { WatchLevel } from "#db/vocabulary.ts";
import { useSpeech } from "#lib/next/words.ts";

/** Whether I hear of what happens to this issue, and how much. */
export function WatchButton({ docket, watching, level }: { docket: string; watching: boolean; level: WatchLevel | null }) {
  const t = useSpeech().say("issues");
  return (
    <>
      <CommandForm act={watchIssueAction} hidden={{ issue: docket, watch: watching ? "no" : "yes" }}>
        <Button type="submit" shortcut={keys.watch} aria-pressed={watching}>{t(watching ? "watching" : "watch")}</Button>
      </CommandForm>
      <WatchLevelMenu docket={docket} level={level} act={watchIssueAction} />
    </>
  );
}
