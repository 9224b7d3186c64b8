"use client";
import { CheckboxField } from "#components/form/fields.tsx";
import { useFare } from "#components/form/live-form.tsx";
import { useWords } from "#components/words.tsx";

/** Asks once whether it is to be sent although somebody who is mentioned will not hear of it. Speaks `discussion`. */
export function Despite() {
  const t = useWords("discussion");
  const { faults } = useFare();
  return faults["despite"] ? <CheckboxField name="despite" label={t("field.despite")} /> : null;
}
