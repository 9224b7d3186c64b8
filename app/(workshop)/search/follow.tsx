import { followViewAction, unfollowViewAction } from "#app/(workshop)/search/actions.ts";
import { CommandForm } from "#components/form/command-form.tsx";
import { SubmitButton } from "#components/ui/submit-button.tsx";
import type { View } from "#components/views/saved-views.tsx";
import type { Speak } from "#lib/next/words.ts";

/** Whether what is new in a kept search is told in one's digest. */
export function FollowSearch({ current, t }: { current: View; t: Speak }) {
  const { id, following } = current;
  return (
    <CommandForm act={following ? unfollowViewAction : followViewAction} hidden={{ view: id }} label={t(following ? "saved.unfollow" : "saved.follow")}>
      <SubmitButton size="small" pendingLabel={t("saved.working")}>{t(following ? "saved.unfollow" : "saved.follow")}</SubmitButton>
    </CommandForm>
  );
}
