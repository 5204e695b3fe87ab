// Which files are about the same person: read from every head of the links, so that nobody's link is lost.
import { groupesDePersonnes, type Lien } from '../../src-shared/regles/meme-personne';
import type { Lecteur } from '../coffre/lecture';

interface LienEcrit {
  readonly dossier: string;
  readonly valeur: string;
}

/** Every file that is in a group of this base, with its group; files that are not here are left out. */
export const groupesPresents = (lecteur: Lecteur): ReadonlyMap<string, readonly string[]> =>
  groupesDePersonnes(liens(lecteur));

// One computer linked while another unlinked: both heads stand, and the link does until somebody undoes it again.
function liens(lecteur: Lecteur): readonly Lien[] {
  const ecrits = lecteur
    .lire<[], LienEcrit>(
      `SELECT d.id AS dossier, o.valeur FROM dossier d
       JOIN tete t ON t.tableCible = 'dossier' AND t.ligne = d.id AND t.registre = 'memePersonne'
       JOIN operation o ON o.id = t.operation
       WHERE d.memePersonne IS NOT NULL`,
    )
    .all();
  const connu = lecteur.lire<[string], unknown>('SELECT 1 FROM repertoire WHERE dossier = ?');
  const estLa = (id: string): boolean => connu.get(id) !== undefined;
  return ecrits.flatMap(({ dossier, valeur }) =>
    lireLiens(valeur).flatMap((autre): Lien[] => (estLa(dossier) && estLa(autre) ? [[dossier, autre]] : [])),
  );
}

/** The files that this one names itself, in any of its heads. */
export const liensDe = (lecteur: Lecteur, dossier: string): readonly string[] => [
  ...new Set(
    lecteur
      .lire<[string], LienEcrit>(
        `SELECT t.ligne AS dossier, o.valeur FROM tete t JOIN operation o ON o.id = t.operation
         WHERE t.tableCible = 'dossier' AND t.ligne = ? AND t.registre = 'memePersonne'`,
      )
      .all(dossier)
      .flatMap(({ valeur }) => lireLiens(valeur)),
  ),
];

// What arrives from another computer was checked by its size, not by its form.
function lireLiens(valeur: string): readonly string[] {
  const lue: unknown = JSON.parse(valeur);
  return Array.isArray(lue) ? lue.filter((id) => typeof id === 'string') : [];
}
