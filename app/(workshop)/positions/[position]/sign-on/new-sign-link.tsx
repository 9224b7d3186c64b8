"use client";
import { useFare } from "#components/form/live-form.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Notice } from "#components/ui/notice.tsx";

type Props = { address: string; words: Record<"title" | "text" | "copy" | "copied", string> };

/** The address of a link that was just made, in the form that made it. Its secret is nowhere else, and gone with the next page. */
export function NewSignLink({ address, words }: Props) {
  const { result } = useFare();
  const made = result?.ok ? (result.value as { secret?: string }) : null;
  if (!made?.secret) return null;
  const link = `${address}/sign/${made.secret}`;
  return <Notice kind="ok" title={words.title} live><p>{words.text}</p><p className="mt-2"><code className="break-all">{link}</code> <CopyButton text={link} label={words.copy} done={words.copied} /></p></Notice>;
}
