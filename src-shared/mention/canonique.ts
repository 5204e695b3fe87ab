// One text for one mention, whatever the order of its keys: what the core hashes and receipts keep.

/** What a mention is made of, filled in or not, in legal or plain words. */
export type Textes = string | readonly Textes[] | { readonly [cle: string]: Textes };

/** Deterministic JSON: keys sorted, texts in NFC, no space. Lists keep their order, which is part of the mention. */
export const texteCanonique = (mention: Textes): string => ecrire(mention);

function ecrire(valeur: unknown): string {
  if (typeof valeur === 'string') return JSON.stringify(valeur.normalize('NFC'));
  if (Array.isArray(valeur)) return `[${valeur.map(ecrire).join(',')}]`;
  if (typeof valeur === 'object' && valeur !== null) {
    // Code unit order: `localeCompare` would depend on the computer's language.
    const champs = Object.entries(valeur).sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${champs.map(([cle, contenu]) => `${JSON.stringify(cle)}:${ecrire(contenu)}`).join(',')}}`;
  }
  throw new Error('A mention holds texts, lists and sections only.');
}
