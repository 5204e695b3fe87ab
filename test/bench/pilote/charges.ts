// The loads: files, and changes of one field or of five, typed through the product's one write path.
import { faireHasard } from '../../../scripts/donnees/hasard.mjs';
import { population } from '../../../scripts/donnees/population.mjs';
import { jourDe } from '../../../src-core/contexte';
import { changeLesMots } from '../../../src-core/dossier/index-des-dossiers';
import { rafraichirRepertoire } from '../../../src-core/dossier/repertoire';
import { octetsAuHasard } from '../../../src-core/primitives';
import { auteurDe, type Session } from '../../../src-core/session';
import { type Ecriture, ecrire } from '../../../src-core/sync/ecrire';
import { tetesDe } from '../../../src-core/sync/tetes-de';
import { CIVILITES, MENAGES, SITUATIONS_MATRIMONIALES } from '../../../src-shared/catalogue/enumerations';
import type { ValeurJson } from '../../../src-shared/sync/operations';
import { remplir } from '../remplir';

/** Each change has its own clock and its own entry in the journal; the disk confirms so many at once. */
const PAR_TRANSACTION = 500;
/** Persons whose names and communes are given to others. */
const MODELES = 2_000;

/** Files as an intake makes them, each with a name in use, so that what changes it replaces something. */
export function enregistrer(session: Session, nombre: number): void {
  const { structure, utilisateur } = session;
  const graine = auHasard();
  const aujourdHui = jourDe(structure.maintenant());
  remplir({
    base: structure.base,
    personnes: population(nombre, graine, { aujourdHui }).map((personne) => ({
      ...personne,
      nomUsage: personne.nomUsage ?? personne.nomNaissance,
    })),
    auteur: auteurDe(session),
    referents: [utilisateur],
    aujourdHui,
    graine,
    sansEntretien: true,
    plume: structure.poste.plume,
  });
  structure.apresReception();
}

/** What is changed of a file: where the person lives, a name the search knows, or a form of five fields. */
export type Charge = 'residence' | 'nom' | 'formulaire';

/** Changes that many files: the first ones of the list. */
export function modifier(session: Session, nombre: number, charge: Charge): void {
  const { structure } = session;
  const ids = dossiers(session, nombre);
  const valeurs = tirage(auHasard());
  for (let debut = 0; debut < ids.length; debut += PAR_TRANSACTION)
    structure.base
      .transaction(() => {
        for (const id of ids.slice(debut, debut + PAR_TRANSACTION)) unDossier(session, id, valeurs(charge));
      })
      .immediate();
  structure.apresReception();
}

function unDossier(session: Session, id: string, valeurs: Readonly<Record<string, ValeurJson>>): void {
  const { plume } = session.structure.poste;
  const changes = ecritures(session, id, valeurs);
  const detail = { registres: changes.length };
  ecrire(
    plume,
    auteurDe(session),
    { acte: 'dossier.miseAJour', objet: id, finalite: 'accompagnement', detail },
    changes,
    (base) => {
      const le = new Date(plume.maintenant()).toISOString();
      rafraichirRepertoire(base, id, le, changes.some(changeLesMots));
    },
  );
}

/** The list's first files, in its own order: unlike that of their entry. @throws when there are fewer */
export function dossiers({ structure }: Session, nombre: number): readonly string[] {
  const ids = structure.lecteur
    .lire<[number], { dossier: string }>('SELECT dossier FROM repertoire ORDER BY cleTri, dossier LIMIT ?')
    .all(nombre)
    .map(({ dossier }) => dossier);
  if (ids.length < nombre) throw new Error(`there are ${ids.length} files only: register some first`);
  return ids;
}

export const ecritures = (
  { structure: { lecteur } }: Session,
  id: string,
  valeurs: Readonly<Record<string, ValeurJson>>,
): readonly Ecriture[] =>
  Object.entries(valeurs).map(([registre, valeur]) => ({
    dossier: id,
    table: 'dossier',
    ligne: id,
    registre,
    valeur,
    vu: tetesDe(lecteur, 'dossier', id, registre),
    provenance: 'declare',
  }));

/** Values as people type them, other ones each time. */
export function tirage(graine: number): (charge: Charge) => Readonly<Record<string, ValeurJson>> {
  const hasard = faireHasard(graine);
  const parmi = <T>(liste: readonly T[]): T => liste[Math.floor(hasard() * liste.length)] as T;
  const personnes = population(MODELES, graine, { aujourdHui: '2026-11-24' });
  return (charge): Readonly<Record<string, ValeurJson>> => {
    const { nomNaissance: nomUsage, communeResidence: commune } = parmi(personnes);
    if (charge === 'residence')
      return {
        residence: commune === null ? { mode: 'sansAdresseFixe', commune } : { mode: 'commune', commune },
      };
    if (charge === 'nom') return { nomUsage };
    return {
      nomUsage,
      civilite: parmi(CIVILITES),
      situationMatrimoniale: parmi(SITUATIONS_MATRIMONIALES),
      menage: parmi(MENAGES),
      personnesACharge: Math.floor(hasard() * 4),
    };
  };
}

export const auHasard = (): number =>
  octetsAuHasard(4).reduce((nombre, octet) => nombre * 256 + octet, 0) % 2 ** 31;
