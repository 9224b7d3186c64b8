"use client";
import { useEffect } from "react";

/** A long edition is read in parts. Whoever comes for a provision that stands in another part, such as `#art_24`, is brought there: the server is never told of it. */
export function ToPart({ edition }: { edition: string }) {
  useEffect(() => {
    const look = () => {
      const anchor = decodeURIComponent(location.hash.slice(1));
      if (anchor && !document.getElementById(anchor)) location.replace(`/texts/${edition}?at=${encodeURIComponent(anchor)}`);
    };
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, [edition]);
  return null;
}
