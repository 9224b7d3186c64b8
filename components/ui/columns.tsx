import type { ReactNode } from "react";

type ColumnsProps = {
  /**
   * `facts`: a reading column and a margin of facts, which come first on a phone. `panel`: a wide column and something to do beside
   * it, which comes after. `half`: two thirds and a third.
   */
  kind: "facts" | "panel" | "half";
  aside: ReactNode;
  children: ReactNode;
};

/** A page in two columns; one below the other when there is no room. */
export function Columns({ kind, aside, children }: ColumnsProps) {
  return (
    <div className={`columns ${kind}-aside`}>
      <div className="stack">{children}</div>
      <div className="stack">{aside}</div>
    </div>
  );
}
