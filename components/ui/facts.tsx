import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";

/** Names and values, as the margin of a law prints them. `wide` gives long names more room. */
export function Facts({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  return <dl className={classNames("facts", wide && "wide")}>{children}</dl>;
}

/** One fact of a list of facts. */
export function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
