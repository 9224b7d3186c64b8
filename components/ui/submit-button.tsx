"use client";

import { useFormStatus } from "react-dom";
import type { ComponentProps } from "react";
import { Button, type ButtonLook } from "#components/ui/button.tsx";

type SubmitButtonProps = ComponentProps<"button"> & ButtonLook & {
  /** What the button says while the form is on its way: "Sending". */
  pendingLabel: string;
  /** For forms that are not sent by a form action. */
  pending?: boolean;
};

/** Sends its form, once: while the form is on its way it says so and does nothing. Works without JavaScript. */
export function SubmitButton({ pendingLabel, pending = false, kind = "primary", children, onClick, ...rest }: SubmitButtonProps) {
  const status = useFormStatus();
  const busy = pending || status.pending;
  return (
    <Button
      type="submit"
      kind={kind}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      {...rest}
    >
      {busy ? pendingLabel : children}
    </Button>
  );
}
