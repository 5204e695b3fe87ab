// Reading a file: its rows with the author and origin of each value, limited to what the profile may see (A11).

import { rubriqueDe } from '../../src-shared/catalogue/index';
import { type DossierLu, type LigneLue, receptionMention } from '../../src-shared/contract/dossier';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { estDepassee, mentionEnVigueur } from '../../src-shared/mention/mentions';
import { ageAu } from '../../src-shared/regles/date-naissance';
import { type IdDossier, IdUtilisateur } from '../../src-shared/regles/identifiants';
import { type Portee, portee } from '../../src-shared/regles/permissions';
import { echec, type Result, succes } from '../../src-shared/result';
import { type Communes, lireCommunes, nomDeCommune } from '../commune/communes';
import { jourDe } from '../contexte';
import { consigner } from '../journal/chaine';
import { finaliteDuSuivi } from '../journal/finalites';
import { auteurDe, type Session } from '../session';
import { lireFicheStructure } from '../structure/lire-structure.requete';
import { annuaire } from '../utilisateur/utilisateurs';
import { jugeDeZone } from '../zone/zone.requete';
import { peutAtteindre } from './acces-au-dossier';
import { conservationLue } from './conservation-lue';
import { groupeLu } from './groupe-lu';
import { deplacables, deplacements, referentsSuccessifs } from './histoire-du-dossier';
import { acteDeRecherche } from './journal-des-recherches';
import { lireLignes } from './registres-lus';

/** Errors: dossierIntrouvable, and the disk's: a consultation that cannot be journalled does not take place. */
export function lireDossier(session: Session, ressources: string, id: IdDossier): Result<DossierLu, Erreur> {
  const communes = lireCommunes(ressources);
  if (!peutAtteindre(session, id)) return echec(erreur('dossierIntrouvable'));
  const { structure } = session;
  const consignee = consignerConsultation(session, id);
  if (!consignee.ok) return consignee;
  const nomDe = annuaire(structure.lecteur);
  const toutes = lireLignes(structure.lecteur, id, nomDe, structure.maintenant());
  const lignes = selonPortee(toutes, portee('dossier.lire', session.profils));
  const propre = lignes.find(({ table }) => table === 'dossier')?.valeurs ?? {};
  const naissance = texteDans(propre.dateNaissance?.valeur, 'date');
  const commune = texteDans(propre.residence?.valeur, 'commune');
  const referent = propre.referent?.valeur;
  const recues = receptions(toutes, nomDe);
  const { regime } = lireFicheStructure(structure);
  const mention = mentionEnVigueur(regime, session.mentions);
  return succes({
    id,
    matricule: String(propre.matricule?.valeur ?? ''),
    lignes,
    age: naissance === null ? null : ageAu(naissance, jourDe(structure.maintenant())),
    communeLibelle: commune === null ? '' : nomDeCommune(communes, commune),
    referentNom: typeof referent === 'string' ? nomDe(referent) : '',
    personnes: personnesCitees(lignes, nomDe),
    communes: communesCitees(lignes, communes, jugeDeZone(session, ressources)),
    receptions: recues,
    informationAFaire: recues.every((recue) => estDepassee(recue, mention)),
    confieA: confieA(toutes, nomDe),
    conservation: conservationLue(regime, toutes),
    referents: referentsSuccessifs(session, id, nomDe),
    deplacements: deplacements(session, id, nomDe),
    deplacables: deplacables(session, id, lignes),
    ...groupeLu(session, communes, id),
  });
}

// With the search it ends, in one transaction: one wait for the disk, not two.
function consignerConsultation(session: Session, id: IdDossier): Result<void, Erreur> {
  const { structure } = session;
  const auteur = auteurDe(session);
  const le = new Date(structure.maintenant()).toISOString();
  const recherche = acteDeRecherche(session, id);
  const consignee = structure.consigner(
    auteur,
    { acte: 'dossier.consultation', objet: id, finalite: finaliteDuSuivi(structure) },
    (base) => {
      if (recherche !== null) consigner(base, { ...recherche, ...auteur, le });
    },
  );
  if (consignee.ok) session.recherche = null;
  return consignee;
}

// Registers above the profile's class are not sent at all; rows left empty disappear.
const selonPortee = (lignes: readonly LigneLue[], max: Portee): LigneLue[] =>
  lignes
    .map((ligne) => ({
      ...ligne,
      valeurs: Object.fromEntries(
        Object.entries(ligne.valeurs).filter(([registre]) => {
          const rubrique = rubriqueDe(ligne.table, registre);
          return rubrique !== undefined && max !== null && rubrique.sensibilite <= max;
        }),
      ),
    }))
    .filter(({ valeurs }) => Object.keys(valeurs).length > 0);

function personnesCitees(lignes: readonly LigneLue[], nomDe: (id: string) => string): DossierLu['personnes'] {
  const ids = lignes.flatMap(({ valeurs }) => [valeurs.referent?.valeur, valeurs.agent?.valeur]);
  const connus = new Set(ids.filter((id) => typeof id === 'string'));
  return [...connus].map((id) => ({ id: IdUtilisateur.parse(id), nom: nomDe(id) }));
}

function communesCitees(
  lignes: readonly LigneLue[],
  communes: Communes,
  estHorsZone: (code: string) => boolean,
): DossierLu['communes'] {
  const codes = lignes.flatMap(({ valeurs }) => [
    texteDans(valeurs.residence?.valeur, 'commune'),
    valeurs.communeNaissance?.valeur,
  ]);
  const connus = new Set(codes.filter((code) => typeof code === 'string'));
  return [...connus].map((code) => ({
    code,
    nom: nomDeCommune(communes, code),
    horsZone: estHorsZone(code),
  }));
}

const receptionEcrite = receptionMention.extend({ par: IdUtilisateur });

const receptions = (lignes: readonly LigneLue[], nomDe: (id: string) => string): DossierLu['receptions'] =>
  lignes.flatMap(({ table, valeurs }) => {
    const lue = valeurs.reception;
    if (table !== 'reception_mention' || lue === undefined) return [];
    const { par, ...reception } = receptionEcrite.parse(lue.valeur);
    return [{ ...reception, par: nomDe(par), saisieLe: lue.le }];
  });

const confieA = (lignes: readonly LigneLue[], nomDe: (id: string) => string): DossierLu['confieA'] =>
  lignes.flatMap(({ table, valeurs }) => {
    const valeur = valeurs.affectation?.valeur;
    const utilisateur = texteDans(valeur, 'utilisateur');
    const confie =
      typeof valeur === 'object' && valeur !== null && 'confie' in valeur && valeur.confie === true;
    if (table !== 'affectation' || utilisateur === null || !confie) return [];
    return [{ id: IdUtilisateur.parse(utilisateur), nom: nomDe(utilisateur) }];
  });

function texteDans(valeur: unknown, cle: string): string | null {
  if (typeof valeur !== 'object' || valeur === null || !Object.hasOwn(valeur, cle)) return null;
  const contenu: unknown = Reflect.get(valeur, cle);
  return typeof contenu === 'string' ? contenu : null;
}
