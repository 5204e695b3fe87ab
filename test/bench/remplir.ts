// Fills a vault with many files by the product's own write path, hundreds to a transaction.
import { faireHasard } from '../../scripts/donnees/hasard.mjs';
import type { Personne } from '../../scripts/donnees/population.mjs';
import { entretiensDExemple, nombreDEntretiens, telephoneDExemple } from '../../scripts/donnees/suivi.mjs';
import type { Base } from '../../src-core/coffre/ouvrir';
import { rafraichirRepertoire } from '../../src-core/dossier/repertoire';
import { type Auteur, type Ecriture, ecrire, type Plume } from '../../src-core/sync/ecrire';
import { faireMatricule } from '../../src-shared/regles/matricule';
import { creerHorloge } from '../../src-shared/sync/horloge';
import type { ValeurJson } from '../../src-shared/sync/operations';

export interface Remplissage {
  readonly base: Base;
  readonly personnes: readonly Personne[];
  readonly auteur: Auteur;
  /** Among whom files are shared; one file in ten has nobody. */
  readonly referents: readonly string[];
  /** ISO date of the day. */
  readonly aujourdHui: string;
  readonly graine: number;
  /** The first so many files have two hundred interviews; none unless said. */
  readonly long?: number;
  /** No interview at all: the files alone. */
  readonly sansEntretien?: boolean;
  /** An open structure's own, whose clock runs; unless given, all is written at nine o'clock. */
  readonly plume?: Plume;
}

const PAR_TRANSACTION = 500;
const PARCOURS_LONG = 200;

/** Gives the files' ids, in the order of the persons. The journal and the operations are those of real entries. */
export function remplir(remplissage: Remplissage): readonly string[] {
  const { base, personnes, aujourdHui, graine } = remplissage;
  const hasard = faireHasard(graine);
  const ms = Date.parse(`${aujourdHui}T09:00:00Z`);
  const plume = remplissage.plume ?? { base, maintenant: () => ms, horloge: creerHorloge('0'.repeat(16)) };
  const ids: string[] = [];
  for (let debut = 0; debut < personnes.length; debut += PAR_TRANSACTION)
    base.transaction(() => {
      for (const personne of personnes.slice(debut, debut + PAR_TRANSACTION))
        ids.push(unDossier(remplissage, plume, personne, { rang: ids.length, hasard }));
    })();
  return ids;
}

interface Tirage {
  readonly rang: number;
  readonly hasard: () => number;
}

function unDossier(
  { auteur, referents, aujourdHui, long = 0, sansEntretien = false }: Remplissage,
  plume: Plume,
  personne: Personne,
  { rang, hasard }: Tirage,
): string {
  const id = identifiant(hasard);
  const referent = hasard() < 0.1 ? undefined : referents[Math.floor(hasard() * referents.length)];
  ecrire(
    plume,
    auteur,
    { acte: 'dossier.creation', objet: id, finalite: 'accompagnement' },
    ecrituresDuDossier(id, personne, referent, hasard),
    (base) => rafraichirRepertoire(base, id, new Date(plume.maintenant() - rang * 60_000).toISOString()),
  );
  const nombre = sansEntretien ? 0 : rang < long ? PARCOURS_LONG : nombreDEntretiens(hasard);
  for (const { entretien, ...suite } of entretiensDExemple(nombre, hasard, aujourdHui)) {
    const ligne = identifiant(hasard);
    ecrire(plume, auteur, { acte: 'entretien.creation', objet: id, finalite: 'accompagnement' }, [
      ecriture(id, 'entretien', ligne, 'agent', auteur.utilisateur),
      ecriture(id, 'entretien', ligne, 'entretien', entretien),
      ...Object.entries(suite).map(([registre, valeur]) =>
        ecriture(id, 'entretien', ligne, registre, valeur),
      ),
    ]);
  }
  return id;
}

function ecrituresDuDossier(
  id: string,
  { nomNaissance, nomUsage, prenoms, dateNaissance, communeResidence }: Personne,
  referent: string | undefined,
  hasard: () => number,
): readonly Ecriture[] {
  const residence =
    communeResidence === null
      ? { mode: 'sansAdresseFixe', commune: null }
      : { mode: 'commune', commune: communeResidence };
  const propres: Readonly<Record<string, ValeurJson | undefined>> = {
    matricule: faireMatricule(
      '11206S00',
      Uint8Array.from({ length: 8 }, () => Math.floor(hasard() * 256)),
    ),
    nomNaissance,
    prenoms: [...prenoms],
    dateNaissance: { date: dateNaissance, estimee: false },
    residence,
    nomUsage: nomUsage ?? undefined,
    referent,
  };
  const numero = telephoneDExemple(hasard);
  return [
    ...Object.entries(propres).flatMap(([registre, valeur]) =>
      valeur === undefined ? [] : [ecriture(id, 'dossier', id, registre, valeur)],
    ),
    ecriture(id, 'telephone', identifiant(hasard), 'telephone', { numero, usage: 'mobile', sms: true }),
  ];
}

const ecriture = (
  dossier: string,
  table: string,
  ligne: string,
  registre: string,
  valeur: ValeurJson,
): Ecriture => ({ dossier, table, ligne, registre, valeur, vu: [], provenance: 'declare' });

const identifiant = (hasard: () => number): string =>
  Array.from({ length: 4 }, () =>
    Math.floor(hasard() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
