import type { ReactNode } from "react";

/** The end of a form: its buttons, the primary first, and what happens when it is sent: whom it mails, how long it can be changed. */
export function FormActions({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="form-actions">
      {children}
      {note && <p className="note">{note}</p>}
    </div>
  );
}
