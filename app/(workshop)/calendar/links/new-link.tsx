"use client";
import { useFare } from "#components/form/live-form.tsx";
import { ButtonLink, ButtonRow } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { Notice } from "#components/ui/notice.tsx";

type Words = Record<"title" | "text" | "subscribe" | "google" | "copy" | "copied", string>;
/** A file of a link, what it is called, and what its button is called. */
type File = { file: string; name: string; copyName: string };
type Props = { address: string; words: Words; files: readonly File[] };

/** The addresses of a link that was just made, in the form that made it. Its secret is nowhere else, and gone with the next page. */
export function NewLink({ address, words, files }: Props) {
  const { result } = useFare();
  const made = result?.ok ? (result.value as { secret?: string }) : null;
  if (!made?.secret) return null;
  const at = (file: string) => `${address}/feeds/${made.secret}/${file}`;
  const subscribed = at("calendar.ics").replace(/^https?:/, "webcal:");
  return (
    <Notice kind="ok" title={words.title} live>
      <p>{words.text}</p>
      <div className="mt-3"><ButtonRow><ButtonLink href={subscribed}>{words.subscribe}</ButtonLink><ButtonLink href={`https://calendar.google.com/calendar/r?cid=${encodeURIComponent(subscribed)}`} rel="noreferrer">{words.google}</ButtonLink></ButtonRow></div>
      <dl className="secret-links">
        {files.map(({ file, name, copyName }) => (
          <div key={file}>
            <dt>{name}</dt>
            <dd><code>{at(file)}</code> <CopyButton text={at(file)} label={words.copy} name={copyName} done={words.copied} /></dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
