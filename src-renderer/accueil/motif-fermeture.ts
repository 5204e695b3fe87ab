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
    'La base a été fermée après cinq codes ou mots de passe erronés. Tout ce qui était enregistré est conservé ; les brouillons aussi. Si ce n’était pas vous, prévenez la direction.',
  horloge:
    'La base a été fermée parce que l’horloge de l’ordinateur a reculé pendant la pause. Tout ce qui était enregistré est conservé ; les brouillons aussi.',
  habilitation:
    'La base a été fermée parce que l’habilitation de la personne a pris fin ou a changé pendant la pause, à la date de l’ordinateur. Vérifiez cette date. Tout ce qui était enregistré est conservé ; les brouillons aussi.',
  page: 'La base a été fermée parce que l’écran de l’application s’est arrêté. Tout ce qui était enregistré est conservé ; les brouillons aussi.',
  sansReponse:
    'La partie de l’application qui garde les dossiers s’était arrêtée, et le mot de passe n’a pas été saisi de nouveau : l’écran a été fermé. Tout ce qui était enregistré est conservé ; les brouillons aussi.',
  coeur:
    'La partie de l’application qui garde les dossiers s’est arrêtée. Tout ce qui était confirmé est conservé ; les brouillons aussi.',
};

/** @param recherche the address's query, such as `?motif=huitHeures`; `null` for a plain start or an unknown word */
export function phraseDuMotif(recherche: string): string | null {
  const motif = new URLSearchParams(recherche).get('motif') ?? '';
  return Object.hasOwn(PHRASES, motif) ? (PHRASES[motif] ?? null) : null;
}
