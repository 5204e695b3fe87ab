// Why the page is fresh: the shell writes a word in the address, the first screen says it in one sentence.

const PHRASES: Readonly<Record<string, string>> = {
  fermeture:
    'La base de la structure a été fermée. Tout ce qui était enregistré est conservé ; les brouillons aussi.',
  autrePersonne:
    'La base a été fermée pour qu’une autre personne l’ouvre. Tout ce qui était enregistré est conservé ; les brouillons de chacun aussi.',
  huitHeures:
    'La base a été fermée huit heures après la saisie du mot de passe. Tout ce qui était enregistré est conservé ; les brouillons aussi.',
  sommeil:
    'La base a été fermée parce que l’ordinateur a dormi plus de cinq minutes, ou que son horloge a été changée. Tout ce qui était enregistré est conservé ; les brouillons aussi.',
  codes:
    'La base a été fermée après cinq codes erronés. Tout ce qui était enregistré est conservé ; les brouillons aussi. Si ce n’était pas vous, prévenez la direction.',
  coeur:
    'La partie de l’application qui garde les dossiers s’est arrêtée. Tout ce qui était confirmé est conservé ; les brouillons aussi.',
};

/** @param recherche the address's query, such as `?motif=huitHeures`; `null` for a plain start or an unknown word */
export function phraseDuMotif(recherche: string): string | null {
  const motif = new URLSearchParams(recherche).get('motif') ?? '';
  return Object.hasOwn(PHRASES, motif) ? (PHRASES[motif] ?? null) : null;
}
