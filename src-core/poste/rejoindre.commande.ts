// « Rejoindre une structure existante » on a bare computer: knock with the code, show the digits, then load.
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { debutDeRacine, lireCodeDAdmission } from '../../src-shared/regles/code-d-admission';
import { echec, type Result, succes } from '../../src-shared/result';
import { lireParametre } from '../coffre/parametres';
import type { Contexte } from '../contexte';
import { egaux, sha256 } from '../primitives';
import { entrerDansLaStructure } from '../sync/admission';
import { type Arrivee, dejaSurCetOrdinateur, posteDeLArrivee, preparerArrivee } from './arrivee';
import { type ArriveeEnCours, charger, commencerArrivee, quitterArrivee } from './arrivee-en-cours';
import { attendreAccueil, frapperALaPorte } from './boite-du-visiteur';
import { type Accueil, chiffresDe, ecrireDemande, lireAccueil, partagerCode } from './code-partage';
import { lireDestinationSaisie } from './destination-saisie';

type Etat = SortieDe<'arrivee.suivre'>;

/** Gives the digits to compare. Errors: dejaOuverte, adresseRefusee, codeDAdmissionMalRecopie, and the network's. */
export async function rejoindreStructure(
  contexte: Contexte,
  demande: EntreeDe<'arrivee.rejoindre'>,
): Promise<Result<SortieDe<'arrivee.rejoindre'>, Erreur>> {
  if (contexte.session !== null) return echec(erreur('dejaOuverte'));
  const destination = lireDestinationSaisie(demande);
  if (!destination.ok) return destination;
  const lu = lireCodeDAdmission(demande.code);
  if (lu === null) return echec(erreur('codeDAdmissionMalRecopie'));
  quitterArrivee(contexte);
  const preparee = preparerArrivee(contexte);
  if (!preparee.ok) return preparee;
  const arrivee = preparee.valeur;
  const partage = partagerCode(lu);
  const enCours = commencerArrivee(contexte, arrivee, destination.valeur, 'structure.arrivee', partage);
  contexte.arrivee = enCours;
  const deposee = await frapperALaPorte(enCours, partage.boite, ecrireDemande(partage, arrivee.demande));
  if (!deposee.ok) {
    quitterArrivee(contexte);
    return deposee;
  }
  return succes({ chiffres: [...chiffresDe(partage, arrivee.demande)] });
}

/** Where the arrival stands. Errors: those that end it; a network that fails is told, and asked again. */
export async function suivreArrivee(contexte: Contexte): Promise<Result<Etat, Erreur>> {
  const { arrivee: enCours } = contexte;
  if (enCours === null) return echec(erreur('arriveeAbsente'));
  if (enCours.etape === 'interrompue' && enCours.erreur !== null) return echec(enCours.erreur);
  if (enCours.etape === 'attente' && enCours.code !== null) {
    const attendue = await attendreAccueil(enCours, enCours.code.boite);
    if (!attendue.ok) return attendue;
    if (attendue.valeur !== null && contexte.arrivee === enCours) {
      const entree = entrer(contexte, enCours, lireAccueil(enCours.code, attendue.valeur));
      if (!entree.ok) {
        quitterArrivee(contexte);
        return entree;
      }
      void charger(contexte, enCours);
    }
  }
  return succes(etatDe(enCours));
}

/** After a cut: what came is kept, the loading goes on from there. */
export function continuerArrivee(contexte: Contexte): Result<Record<string, never>, Erreur> {
  const { arrivee } = contexte;
  if (arrivee === null) return echec(erreur('arriveeAbsente'));
  if (arrivee.etape === 'interrompue') void charger(contexte, arrivee);
  return succes({});
}

// The code carries the beginning of the root's hash: whoever answers with another structure is not believed.
function entrer(contexte: Contexte, enCours: ArriveeEnCours, accueil: Accueil | null): Result<void, Erreur> {
  if (accueil === null) return echec(erreur('accueilEtranger'));
  if (accueil.issue === 'refusee') return echec(erreur('arriveeRefusee'));
  const { arrivee, code } = enCours;
  const { base } = arrivee;
  const entree = base.transaction(() => entrerDansLaStructure(base, accueil.reponse)).immediate();
  if (!entree || !estLaRacineDuCode(arrivee, code?.racine ?? '')) return echec(erreur('accueilEtranger'));
  const { racine } = posteDeLArrivee(arrivee, contexte);
  if (dejaSurCetOrdinateur(contexte, racine)) return echec(erreur('structureDejaPresente'));
  enCours.bouts = accueil.bouts;
  enCours.essai = contexte.essai || accueil.essai;
  return succes(undefined);
}

const estLaRacineDuCode = ({ base }: Arrivee, attendue: string): boolean =>
  egaux(Buffer.from(debutDeRacine(sha256(lireParametre(base, 'structure.racine')))), Buffer.from(attendue));

export function etatDe({ etape, arrivee, code, aRecevoir, recues, transport, fiche }: ArriveeEnCours): Etat {
  return {
    etape: etape === 'interrompue' ? 'chargement' : etape,
    chiffres: code === null ? [] : [...chiffresDe(code, arrivee.demande)],
    aRecevoir: Math.max(aRecevoir, recues),
    recues,
    octets: transport.octetsRecus,
    structure: fiche === null ? null : { id: fiche.id, nom: fiche.nom },
  };
}
