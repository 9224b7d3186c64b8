"use client";
import { useFare } from "#components/form/live-form.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** The secret of a token that was just made, in the form that made it. It is nowhere else, and gone with the next page. */
export function NewToken({ title, words }: { title: string; words: string }) {
  const { result } = useFare();
  const made = result?.ok ? (result.value as { secret?: string }) : null;
  if (!made?.secret) return null;
  return <Notice kind="ok" title={title} live><p>{words}</p><output className="mt-2 block break-all font-mono select-all">{made.secret}</output></Notice>;
}
