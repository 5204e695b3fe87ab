// The places of the structure as the vault has them, and the one where this computer usually is.
import { isNotNull } from 'drizzle-orm';
import { type LieuLu, lieuEcrit } from '../../src-shared/contract/lieu';
import { IdLieu, IdOperation } from '../../src-shared/regles/identifiants';
import type { Lecteur } from '../coffre/lecture';
import type { Base } from '../coffre/ouvrir';
import { lireParametre, parametrePresent } from '../coffre/parametres';
import * as tables from '../coffre/schema';
import { type Communes, nomDeCommune } from '../commune/communes';
import { tetesDe } from '../sync/tetes-de';

/** Closed ones too, after the others: past interviews name them. */
export function lireLieux(lecteur: Lecteur, communes: Communes): readonly LieuLu[] {
  const { id, lieu, retrait } = tables.lieu;
  const lignes = lecteur.requete.select({ id, lieu, retrait }).from(tables.lieu).where(isNotNull(lieu)).all();
  return lignes
    .map(({ id, lieu, retrait }) => {
      const ecrit = lieuEcrit.parse(lieu);
      return {
        ...ecrit,
        id: IdLieu.parse(id),
        communeLibelle: ecrit.commune === null ? '' : nomDeCommune(communes, ecrit.commune),
        ferme: retrait === true,
        tetes: tetesDe(lecteur, 'lieu', id, 'lieu').map((tete) => IdOperation.parse(tete)),
      };
    })
    .sort((a, b) => rang(a) - rang(b) || a.nom.localeCompare(b.nom, 'fr'));
}

// The seat first, closed places last.
const rang = ({ ferme, genre }: LieuLu): number => (ferme ? 2 : genre === 'siege' ? 0 : 1);

export function lieuExiste({ requete }: Lecteur, cherche: string): boolean {
  return requete
    .select({ id: tables.lieu.id })
    .from(tables.lieu)
    .where(isNotNull(tables.lieu.lieu))
    .all()
    .some(({ id }) => id === cherche);
}

/** Names by id, closed places included. */
export function nomsDesLieux({ requete }: Lecteur): (id: string) => string | undefined {
  const { id, lieu } = tables.lieu;
  const lignes = requete.select({ id, lieu }).from(tables.lieu).where(isNotNull(lieu)).all();
  const noms = new Map(lignes.map((ligne) => [ligne.id, lieuEcrit.parse(ligne.lieu).nom]));
  return (cherche) => noms.get(cherche);
}

/** `null` until someone says where the computer is. */
export const lieuHabituel = (base: Pick<Base, 'prepare'>): IdLieu | null =>
  parametrePresent(base, 'poste.lieu')
    ? IdLieu.parse(Buffer.from(lireParametre(base, 'poste.lieu')).toString('utf8'))
    : null;
