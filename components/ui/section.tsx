import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { ownId } from "#components/ui/own-id.ts";

type SectionProps = {
  heading: ReactNode;
  /** A link or a sentence at the far end of the heading's line. */
  after?: ReactNode;
  /** Without the ink rule, for the first section under a page head. */
  plain?: boolean;
  level?: 2 | 3;
  id?: string;
  /** The id of the title of what it belongs to, or several, where others on a page have the same heading. */
  of?: string | undefined;
  children: ReactNode;
};

/** A part of a page: an ink rule, a plain heading, its content. */
export function Section({ heading, after, plain = false, level = 2, id, of, children }: SectionProps) {
  const headingId = ownId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={classNames("section", plain && "plain")} id={id} aria-labelledby={of ? `${headingId} ${of}` : headingId}>
      <header>
        <Heading className="h-section" id={headingId}>{heading}</Heading>
        {after && <div className="after">{after}</div>}
      </header>
      {children}
    </section>
  );
}
