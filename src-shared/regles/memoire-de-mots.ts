// Remembers what was worked out for a word: names recur, in a list as in a synchronisation.

const MOTS_GARDES = 20_000;

/** The same function, which answers at once for a word it has just seen; it must depend on the word alone. */
export function parMot(calculer: (mot: string) => string): (mot: string) => string {
  const connus = new Map<string, string>();
  return (mot) => {
    const connu = connus.get(mot);
    if (connu !== undefined) return connu;
    // From none again: an exact account of what served last would cost more than it saves.
    if (connus.size >= MOTS_GARDES) connus.clear();
    const calcule = calculer(mot);
    connus.set(mot, calcule);
    return calcule;
  };
}
