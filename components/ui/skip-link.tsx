/** The first thing the Tab key reaches: past the navigation, to the content. */
export function SkipLink({ children, target = "main" }: { children: string; target?: string }) {
  return <a href={`#${target}`} className="skip-link">{children}</a>;
}
