"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { listen, type News } from "#components/shell/listen.ts";

type LiveProps = {
  /** When the page was drawn, in milliseconds of the server. */
  since: number;
  words: { changed: string; show: string };
};

const typing = "input:not([type=checkbox], [type=radio], [type=submit]), textarea, select, [contenteditable=true]";
/** Several changes within so many milliseconds are shown together. */
const together = 150;

/** Whether the page shows a thing that something happened to: its parts name theirs in `data-live`, `issue:` standing for any issue. */
function concerns({ topics, all }: News): boolean {
  const shown = [...document.querySelectorAll<HTMLElement>("[data-live]")].flatMap(({ dataset }) => dataset["live"]!.split(" "));
  return all ? shown.length > 0 : topics.some((topic) => shown.some((one) => one === topic || (one.endsWith(":") && topic.startsWith(one))));
}

/** Somebody is writing, or has written something here that is not sent: nothing is drawn anew under their hands. */
const isBusy = () => document.activeElement?.matches(typing) === true || document.querySelector(":popover-open, dialog[open]") !== null;

/** Shows what changed while the page is open, at once where nobody is disturbed, else as soon as they want to see it. */
export function Live({ since, words }: LiveProps) {
  const router = useRouter();
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      if (document.visibilityState === "hidden") return document.addEventListener("visibilitychange", show, { once: true });
      if (isBusy()) return setWaiting(true);
      setWaiting(false);
      router.refresh();
    };
    const stop = listen(since, (news) => {
      if (!concerns(news)) return;
      clearTimeout(timer);
      timer = setTimeout(show, together);
    });
    return () => { stop(); clearTimeout(timer); document.removeEventListener("visibilitychange", show); };
    // The moment the frame was first drawn: a later one would only open the stream anew.
    // oxlint-disable-next-line react/exhaustive-deps -- as above
  }, [router]);
  return (
    <div className="live" aria-live="polite">
      {waiting && <>{words.changed} <Button kind="quiet" onClick={() => { setWaiting(false); router.refresh(); }}>{words.show}</Button></>}
    </div>
  );
}
