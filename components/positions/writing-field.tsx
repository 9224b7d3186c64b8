"use client";
import { useId, type ClipboardEvent, type ComponentProps } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { typeInto, useMentions, type Offers } from "#components/positions/use-mentions.ts";
import { useWords } from "#components/words.tsx";

/** Longer than any text here may be. */
const longest = 2_000_000;

/** What reads the clipboard comes when it is needed. What it cannot read is pasted as plain words. */
function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
  const [html, plain] = [event.clipboardData.getData("text/html"), event.clipboardData.getData("text/plain")];
  if (!html || html.length > longest) return;
  event.preventDefault();
  const field = event.currentTarget;
  void import("#lib/formats/pasted/html.ts").then(({ markdownOfHtml }) => markdownOfHtml(html)).catch(() => "").then((markdown) => typeInto(field, markdown || plain));
}

type Props = ComponentProps<typeof TextArea> & { /** What may be referred to in it. */ offers: Offers };

/** A field for Markdown: what is pasted keeps its structure, and a `#` or an `@` offers what it may mean. Speaks `mentions`. */
export function WritingField({ offers, ...field }: Props) {
  const t = useWords("mentions");
  const { offered, active, take, close, on } = useMentions(offers);
  const list = useId();
  const option = (index: number) => `${list}-${index}`;
  return (
    <div className="writing-field">
      <TextArea {...field} {...on} onPaste={onPaste} onBlur={(event) => { field.onBlur?.(event); close(); }} aria-autocomplete="list" aria-controls={offered.length > 0 ? list : undefined} aria-activedescendant={active >= 0 ? option(active) : undefined} />
      <p role="status" className="sr-only">{offered.length > 0 && t("count", { count: offered.length })}</p>
      {offered.length > 0 && (
        <div id={list} role="listbox" aria-label={t("title")} className="mentions">
          {offered.map((one, index) => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field, which keeps the focus
            <div key={one.name} tabIndex={-1} id={option(index)} role="option" aria-selected={index === active} onMouseDown={(event) => event.preventDefault()} onClick={() => take(one)}><b>{one.name}</b> <span className="small text-ink-2">{one.title}</span></div>
          ))}
        </div>
      )}
    </div>
  );
}
