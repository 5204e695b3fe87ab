// The USB stick: writing what others may lack, reading what they wrote; each sealed for the structure alone.
import fs from 'node:fs';
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { sequenceDe, type Vecteur } from '../../src-shared/sync/vecteurs';
import { codeSysteme, estAbsent, remplacerFichier } from '../coffre/fichier';
import { codeErreurBase } from '../coffre/ouvrir';
import { momentLocal } from '../contexte';
import { lirePostes } from '../poste/postes';
import { auteurDe, type Session } from '../session';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { vecteurApplique } from '../sync/journaux';
import { ecrireNavette, lireNavette, type NavetteLue, TAILLE_NAVETTE } from '../sync/navette';
import { noterEchanges } from './memoire';
import { noterSigne, noterSignesDeVie } from './signes-de-vie';

type Emporte = SortieDe<'synchronisation.emporter'>;
type Rapporte = SortieDe<'synchronisation.rapporter'>;

/** Errors: supportRetire, sauvegardePleine, ecritureFichier. */
export async function emporterSaisies(
  session: Session,
  { chemin }: EntreeDe<'synchronisation.emporter'>,
): Promise<Result<Emporte, Erreur>> {
  const { structure } = session;
  const fichier = await ecrireNavette(structure.poste);
  if (!structure.base.open) return echec(erreur('sessionAbsente'));
  try {
    remplacerFichier(chemin, fichier);
  } catch (cause) {
    return echec(erreur(codeDEcriture(cause)));
  }
  const saisies = somme(vecteurApplique(structure.base));
  noterEchanges(structure.base, { ecriteLe: new Date(structure.maintenant()).toISOString() });
  const consigne = structure.consigner(auteurDe(session), {
    acte: 'synchronisation.export',
    objet: null,
    finalite: 'securite',
    detail: { octets: fichier.length, saisies },
  });
  return consigne.ok ? succes({ octets: fichier.length, saisies }) : consigne;
}

/** Errors: cleUsbIllisible, cleUsbDUneAutreStructure, cleUsbDUnInconnu, supportRetire, disquePlein. */
export async function rapporterSaisies(
  session: Session,
  { chemin }: EntreeDe<'synchronisation.rapporter'>,
): Promise<Result<Rapporte, Erreur>> {
  const { structure } = session;
  const lu = lireFichierBorne(chemin);
  if (!lu.ok) return lu;
  const avant = vecteurApplique(structure.base);
  let navette: NavetteLue;
  try {
    navette = await lireNavette(structure.poste, lu.valeur);
  } catch (cause) {
    if (!structure.base.open) return echec(erreur('sessionAbsente'));
    return echec(erreur(codeErreurBase(cause)));
  }
  structure.apresReception();
  if (navette.etat !== 'lue') return echec(erreur(REFUS[navette.etat]));
  noterSignesDeVie(structure.poste, avant);
  noterSigne(structure.poste, [navette.auteur], Date.parse(navette.le));
  noterEchanges(structure.base, { lueLe: new Date(structure.maintenant()).toISOString() });
  const rapporte = compter(structure, navette, avant);
  const { saisies, misesDeCote, refusees } = rapporte;
  const consigne = structure.consigner(auteurDe(session), {
    acte: 'synchronisation.import',
    objet: null,
    finalite: 'securite',
    detail: { saisies, misesDeCote, refusees },
  });
  return consigne.ok ? succes(rapporte) : consigne;
}

const REFUS = {
  illisible: 'cleUsbIllisible',
  autreStructure: 'cleUsbDUneAutreStructure',
  ordinateurInconnu: 'cleUsbDUnInconnu',
} as const satisfies Record<Exclude<NavetteLue['etat'], 'lue'>, Erreur['type']>;

function compter(
  { base, lecteur }: StructureOuverte,
  { auteur, le, vecteur, reception }: Extract<NavetteLue, { etat: 'lue' }>,
  avant: Vecteur,
): Rapporte {
  const apres = vecteurApplique(base);
  const nombreDe = (sort: string): number => reception.sorts.filter((un) => un.sort === sort).length;
  return {
    nom: lirePostes(lecteur).get(auteur)?.nom ?? null,
    ecrite: momentLocal(Date.parse(le)),
    saisies: somme(apres) - somme(avant),
    misesDeCote: nombreDe('attend'),
    refusees: nombreDe('refuse'),
    aRapporter: Object.keys(apres).reduce(
      (total, poste) => total + Math.max(0, sequenceDe(apres, poste) - sequenceDe(vecteur, poste)),
      0,
    ),
  };
}

const somme = (vecteur: Vecteur): number =>
  Object.values(vecteur).reduce((total, sequence) => total + sequence, 0);

// A file of any size may have been chosen: none larger than a carrier is read into memory.
function lireFichierBorne(chemin: string): Result<Uint8Array, Erreur> {
  try {
    if (fs.statSync(chemin).size > TAILLE_NAVETTE) return echec(erreur('cleUsbIllisible'));
    return succes(Uint8Array.from(fs.readFileSync(chemin)));
  } catch (cause) {
    if (codeSysteme(cause) === '') throw cause;
    return echec(erreur(estAbsent(cause) ? 'supportRetire' : 'cleUsbIllisible'));
  }
}

function codeDEcriture(cause: unknown): Erreur['type'] {
  const code = codeSysteme(cause);
  if (code === '') throw cause;
  if (code === 'ENOSPC') return 'sauvegardePleine';
  return ['ENOENT', 'EIO', 'ENXIO', 'ENODEV'].includes(code) ? 'supportRetire' : 'ecritureFichier';
}
