// The only pages that may speak to the shell: those of the application's own origin.

export const PROTOCOLE = 'app';
export const HOTE = 'permanence';
export const ORIGINE = `${PROTOCOLE}://${HOTE}`;

/** True for a page of the application; an address that only looks like one is refused. */
export function estUrlDeConfiance(adresse: string): boolean {
  // Compared as text too: a parser that forgives must not decide alone.
  if (!adresse.startsWith(`${ORIGINE}/`)) return false;
  try {
    const url = new URL(adresse);
    return (
      url.protocol === `${PROTOCOLE}:` &&
      url.host === HOTE &&
      url.port === '' &&
      url.username === '' &&
      url.password === ''
    );
  } catch {
    // Not an address at all.
    return false;
  }
}
