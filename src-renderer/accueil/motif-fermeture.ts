// Why the page is fresh: the shell writes a word in the address, the first screen says it in one sentence.

const PHRASES: Readonly<Record<string, string>> = {
  fermeture:
    'La base de la structure a été fermée. Tout ce qui était enregistré est conservé ; les brouillons aussi.',
  inactivite:
    'La base a été fermée après 15 minutes sans activité. Tout ce qui était enregistré est conservé ; les brouillons aussi.',
  coeur:
    'La partie de l’application qui garde les dossiers s’est arrêtée. Tout ce qui était confirmé est conservé ; les brouillons aussi.',
  verrouillage:
    'La base a été fermée à votre demande, ou parce que l’ordinateur a été verrouillé. Tout ce qui était enregistré est conservé ; les brouillons aussi.',
};

/** @param recherche the address's query, such as `?motif=inactivite`; `null` for a plain start or an unknown word */
export function phraseDuMotif(recherche: string): string | null {
  const motif = new URLSearchParams(recherche).get('motif') ?? '';
  return Object.hasOwn(PHRASES, motif) ? (PHRASES[motif] ?? null) : null;
}
