/** Keys as printed on a keyboard, pressed together: `["⌘", "K"]`. Hidden where there is no keyboard. */
export function Kbd({ keys }: { keys: string | readonly string[] }) {
  const pressed = typeof keys === "string" ? [keys] : keys;
  return <span className="kbd-row" aria-hidden="true">{pressed.map((key) => <kbd key={key} className="kbd">{key}</kbd>)}</span>;
}
