"use client";
import { SignInAgain } from "#app/(writing)/calls/[call]/answer/saving.tsx";
import { useFare } from "#components/form/live-form.tsx";

/** Where the session ended before the button was pressed: the way back in. The page stays and can be sent again. */
export function SignedOut({ name, next }: { name: string; next: string }) {
  const { result } = useFare();
  return result && !result.ok && result.refusal.reason === "signIn" ? <SignInAgain why="signedOut" name={name} next={next} /> : null;
}
