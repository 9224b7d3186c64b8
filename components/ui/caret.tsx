/** The small triangle that says "there is more to choose". */
export function Caret() {
  return <svg className="caret" viewBox="0 0 9 6" aria-hidden="true"><path d="M0 0h9L4.5 5.5z" /></svg>;
}
