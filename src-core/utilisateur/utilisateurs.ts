// Users of the structure as the vault has them: staff and outside persons, with their sealed keys.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { FONCTIONS, type Fonction } from '../../src-shared/catalogue/enumerations';
import { IdUtilisateur } from '../../src-shared/regles/identifiants';
import type { Lecteur } from '../coffre/lecture';
import * as tables from '../coffre/schema';

const acces = z.strictObject({
  /** Base64 of the user record: public keys, and private halves sealed under the password. */
  enregistrement: z.string(),
  /** Given by the direction: to be replaced at first login. */
  provisoire: z.boolean(),
});
export type Acces = z.infer<typeof acces>;

const engagement = z.strictObject({ version: z.string(), le: z.string() });

/** Receipt of the staff's own mention. */
const mention = z.strictObject({ version: z.string(), empreinte: z.string(), le: z.string() });

/** A rescue code; without a record once it has served. */
const codeSecours = z.strictObject({ enregistrement: z.string().nullable(), le: z.string() });

/** The person's own keys sealed to the code whose public half is `pour`. */
const clesSecours = z.strictObject({ pour: z.string(), scelle: z.string() });

/** A direction user's own keys (`de`: their Ed25519 public half) sealed to each recovery key, in the order of `pour`. */
const clesDeposees = z.strictObject({
  de: z.string(),
  pour: z.array(z.string()),
  scellees: z.array(z.string()),
});
export type ClesDeposees = z.infer<typeof clesDeposees>;

export interface Utilisateur {
  readonly id: IdUtilisateur;
  readonly identifiant: string;
  readonly nom: string;
  readonly prenom: string;
  readonly fonction: Fonction;
  readonly acces: Acces | null;
  readonly engagement: z.infer<typeof engagement> | null;
  readonly mention: z.infer<typeof mention> | null;
  readonly codeSecours: z.infer<typeof codeSecours> | null;
  readonly clesSecours: z.infer<typeof clesSecours> | null;
  readonly clesDeposees: ClesDeposees | null;
}

export const lireUtilisateurs = ({ requete }: Lecteur): readonly Utilisateur[] =>
  requete
    .select()
    .from(tables.utilisateur)
    .orderBy(tables.utilisateur.nom, tables.utilisateur.prenom, tables.utilisateur.id)
    .all()
    .map(depuisLigne);

export function lireUtilisateur({ requete }: Lecteur, id: IdUtilisateur): Utilisateur | null {
  const ligne = requete.select().from(tables.utilisateur).where(eq(tables.utilisateur.id, id)).get();
  return ligne === undefined ? null : depuisLigne(ligne);
}

export const identifiantReplie = (identifiant: string): string =>
  identifiant.normalize('NFKC').trim().toLowerCase();

export const trouverParIdentifiant = (lecteur: Lecteur, identifiant: string): Utilisateur | undefined =>
  lireUtilisateurs(lecteur).find(
    (utilisateur) => identifiantReplie(utilisateur.identifiant) === identifiantReplie(identifiant),
  );

/** Names by id, for the author of a value; an id that is gone reads « ancien conseiller » (A47). */
export function annuaire({ requete }: Lecteur): (id: string) => string {
  const { id, prenom, nom } = tables.utilisateur;
  const lignes = requete.select({ id, prenom, nom }).from(tables.utilisateur).all();
  const noms = new Map(lignes.map((ligne) => [ligne.id, `${ligne.prenom} ${ligne.nom}`] as const));
  return (cherche) => noms.get(cherche) ?? 'ancien conseiller';
}

const depuisLigne = (ligne: typeof tables.utilisateur.$inferSelect): Utilisateur => ({
  id: IdUtilisateur.parse(ligne.id),
  identifiant: ligne.identifiant ?? '',
  nom: ligne.nom ?? '',
  prenom: ligne.prenom ?? '',
  fonction: z.enum(FONCTIONS).parse(ligne.fonction),
  acces: ligne.enregistrement === null ? null : acces.parse(ligne.enregistrement),
  engagement: ligne.engagement === null ? null : engagement.parse(ligne.engagement),
  mention: ligne.mention === null ? null : mention.parse(ligne.mention),
  codeSecours: ligne.codeSecours === null ? null : codeSecours.parse(ligne.codeSecours),
  clesSecours: ligne.clesSecours === null ? null : clesSecours.parse(ligne.clesSecours),
  clesDeposees: ligne.clesDeposees === null ? null : clesDeposees.parse(ligne.clesDeposees),
});
