// Users of the structure as the vault has them: staff and outside persons, with their sealed keys.
import { z } from 'zod';
import { FONCTIONS, type Fonction } from '../../src-shared/catalogue/enumerations';
import { IdUtilisateur } from '../../src-shared/regles/identifiants';
import type { Lecteur } from '../coffre/lecture';

const acces = z.strictObject({
  /** Base64 of the user record: public keys, and private halves sealed under the password. */
  enregistrement: z.string(),
  /** Given by the direction: to be replaced at first login. */
  provisoire: z.boolean(),
});
export type Acces = z.infer<typeof acces>;

const engagement = z.strictObject({ version: z.string(), le: z.string() });

export interface Utilisateur {
  readonly id: IdUtilisateur;
  readonly identifiant: string;
  readonly nom: string;
  readonly prenom: string;
  readonly fonction: Fonction;
  readonly acces: Acces | null;
  readonly engagement: z.infer<typeof engagement> | null;
}

interface LigneUtilisateur {
  readonly id: string;
  readonly identifiant: string | null;
  readonly nom: string | null;
  readonly prenom: string | null;
  readonly fonction: string | null;
  readonly enregistrement: string | null;
  readonly engagement: string | null;
}

const SELECTION =
  'SELECT id, identifiant, nom, prenom, fonction, enregistrement, engagement FROM utilisateur';

export const lireUtilisateurs = (lecteur: Lecteur): readonly Utilisateur[] =>
  lecteur.lire<[], LigneUtilisateur>(`${SELECTION} ORDER BY nom, prenom, id`).all().map(depuisLigne);

export function lireUtilisateur(lecteur: Lecteur, id: IdUtilisateur): Utilisateur | null {
  const ligne = lecteur.lire<[string], LigneUtilisateur>(`${SELECTION} WHERE id = ?`).get(id);
  return ligne === undefined ? null : depuisLigne(ligne);
}

export const identifiantReplie = (identifiant: string): string =>
  identifiant.normalize('NFKC').trim().toLowerCase();

export const trouverParIdentifiant = (lecteur: Lecteur, identifiant: string): Utilisateur | undefined =>
  lireUtilisateurs(lecteur).find(
    (utilisateur) => identifiantReplie(utilisateur.identifiant) === identifiantReplie(identifiant),
  );

/** Names by id, for the author of a value; an id that is gone reads « ancien conseiller » (A47). */
export function annuaire(lecteur: Lecteur): (id: string) => string {
  const noms = new Map<string, string>(
    lireUtilisateurs(lecteur).map(({ id, prenom, nom }) => [id, `${prenom} ${nom}`]),
  );
  return (id) => noms.get(id) ?? 'ancien conseiller';
}

const depuisLigne = (ligne: LigneUtilisateur): Utilisateur => ({
  id: IdUtilisateur.parse(ligne.id),
  identifiant: ligne.identifiant ?? '',
  nom: ligne.nom ?? '',
  prenom: ligne.prenom ?? '',
  fonction: z.enum(FONCTIONS).parse(ligne.fonction),
  acces: ligne.enregistrement === null ? null : acces.parse(JSON.parse(ligne.enregistrement)),
  engagement: ligne.engagement === null ? null : engagement.parse(JSON.parse(ligne.engagement)),
});
