/** A page that comes with this in it, without a script, shows it first, however far down it stands: the browser goes to what has the focus. With scripts nothing is moved. */
export const shownFirst = { tabIndex: -1, autoFocus: true } as const;
