"use client";
import { Broken } from "#app/broken.tsx";

/** A page broke; the frame around it, if any, stands. */
export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return <Broken {...props} />;
}
