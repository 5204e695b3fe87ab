// Habilitating a named person: category, function and prior decision together, twelve months at most (A7-A10).
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type ChampRefuse, type Erreur, erreur } from '../../src-shared/erreurs';
import { IdUtilisateur } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Fait } from '../../src-shared/sync/constat';
import { creerEnregistrement, type Enregistrement, enValeur } from '../acces/enregistrement';
import { remplacerAcces } from '../acces/remplacer-acces';
import type { Contexte } from '../contexte';
import { signataireDe } from '../poste/signature';
import { identifiantAuHasard } from '../primitives';
import { auteurDe, jourCertain, type Session } from '../session';
import { constater } from '../sync/constats';
import { ecritureSimple } from '../sync/ecriture-simple';
import { unAnApres } from './duree';
import type { Habilitation } from './habilitations';
import { motDePasseProvisoire } from './mot-de-passe-provisoire';
import { trouverParIdentifiant } from './utilisateurs';

type Demande = EntreeDe<'utilisateur.habiliter'>;

/** Gives the provisional password, shown once. Errors: identifiantDejaPris, saisieRefusee, signatureNonReconnue, the disk's. */
export async function habiliterPersonne(
  { trousseau }: Contexte,
  session: Session,
  demande: Demande,
): Promise<Result<SortieDe<'utilisateur.habiliter'>, Erreur>> {
  const { structure } = session;
  const champs = refuserDemande(demande, jourCertain(structure));
  if (champs.length > 0) return echec(erreur('saisieRefusee', { champs }));
  if (trouverParIdentifiant(structure.lecteur, demande.identifiant) !== undefined)
    return echec(
      erreur('identifiantDejaPris', { champs: [{ champ: 'identifiant', message: 'Déjà pris.' }] }),
    );
  const signataire = signataireDe(session);
  if (!signataire.ok) return signataire;
  const id = IdUtilisateur.parse(identifiantAuHasard());
  const provisoire = motDePasseProvisoire();
  const { enregistrement } = await creerEnregistrement(provisoire);
  const ecrit = await remplacerAcces({
    structure,
    trousseau,
    auteur: auteurDe(session),
    acte: { acte: 'utilisateur.habilitation', objet: id, finalite: 'gestion' },
    utilisateur: { id, identifiant: demande.identifiant },
    acces: { enregistrement: enValeur(enregistrement), provisoire: true },
    autres: ecrituresDe(session, id, demande),
    suite: () => constater(structure.poste, signataire.valeur, faitDe(id, enregistrement, demande)),
  });
  return ecrit.ok ? succes({ id, motDePasseProvisoire: provisoire }) : ecrit;
}

const faitDe = (id: IdUtilisateur, { x25519, ed25519 }: Enregistrement, { profils }: Demande): Fait => ({
  sorte: 'utilisateur',
  utilisateur: id,
  x25519,
  ed25519,
  profils,
});

function refuserDemande({ profils, fonction, du, au }: Demande, jour: string): ChampRefuse[] {
  const exterieur = fonction === 'intervenantExterieur';
  const refus: (readonly [boolean, string, string])[] = [
    [au > unAnApres(du), 'au', 'Douze mois au plus ; elle se renouvelle chaque année.'],
    [au < jour, 'au', 'Cette date est passée.'],
    [
      exterieur !== profils.includes('intervenant') || (exterieur && profils.length > 1),
      'profils',
      'Une personne extérieure a le profil « intervenant extérieur », et lui seul ; ce profil n’est donné à personne d’autre.',
    ],
  ];
  return refus.flatMap(([refuse, champ, message]) => (refuse ? [{ champ, message }] : []));
}

function ecrituresDe({ structure, utilisateur }: Session, id: IdUtilisateur, demande: Demande) {
  const { nom, prenom, fonction, identifiant, profils, du, au, delegation } = demande;
  const habilitation = {
    utilisateur: id,
    profils,
    du,
    au,
    delegation,
    accordeePar: utilisateur,
    finLe: null,
  } satisfies Habilitation;
  const identite = { identifiant, nom, prenom, fonction };
  return [
    ...Object.entries(identite).map(([registre, valeur]) =>
      ecritureSimple(structure.lecteur, 'utilisateur', id, registre, valeur, 'declare'),
    ),
    ecritureSimple(
      structure.lecteur,
      'habilitation',
      identifiantAuHasard(),
      'habilitation',
      habilitation,
      'declare',
    ),
  ];
}
