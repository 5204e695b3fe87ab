// What happens between computers and the hub: networks, restored backups, lies, old frames, another structure.
import { hexa, signer } from '../../../src-core/primitives';
import { demanderAdmission } from '../../../src-core/sync/admission';
import { bifurquer } from '../../../src-core/sync/bifurquer';
import { manifestePrepare } from '../../../src-core/sync/cliche-prepare';
import { entretenirCliches } from '../../../src-core/sync/cliches-au-serveur';
import { Conversation, memoireServeur } from '../../../src-core/sync/conversation';
import { nombreAuDepart } from '../../../src-core/sync/depart';
import { synchroniser } from '../../../src-core/sync/moteur';
import { ecrireNavette, lireNavette } from '../../../src-core/sync/navette';
import { signatureDuPoste } from '../../../src-core/sync/poste-local';
import { CHEMINS, ecrireCorps } from '../../../src-shared/sync/messages';
import { ecrireRequete, lireReponse, requeteASigner, type Transport } from '../../../src-shared/sync/requete';
import { saisir } from '../../core/sync/des-postes';
import { CRYPTOGRAPHIE } from '../../shared/sync/des-constats';
import type { Reseau } from '../serveur-de-test';
import type { Geste } from './gestes';
import { DECALAGES_MS, MOT } from './gestes-du-poste';
import { type Acteur, type Monde, rouvrir } from './monde';
import { choisir, idsDe, oublierCeQuePersonneNeTient, presents } from './observation';

export const RESEAUX: readonly Reseau[] = [
  'bon',
  'bon',
  'bon',
  'coupe',
  'reponsePerdue',
  'portail',
  'tronque',
  'double',
  'altere',
  'reponseDHier',
  'sansPlace',
];
const TROIS_SEMAINES_MS = 21 * 86_400_000;

export const GESTES_DU_SERVEUR = {
  synchroniser: async (monde, acteur, [reseau, quand]) => {
    const panne = choisir(RESEAUX, reseau);
    let demandes = 0;
    await synchroniserActeur(monde, acteur, () => (demandes++ === quand % 5 ? panne : 'bon'));
  },
  /** Two windows, two buttons: both run at once on one vault. */
  synchroniserDeuxFois: async (monde, acteur) => {
    await Promise.all(
      [1, 2].map(() =>
        synchroniser(
          acteur.poste,
          monde.serveur.transport(() => reseauDe(monde)),
        ),
      ),
    );
  },
  photographierLeServeur: async (monde) => {
    monde.veille = { photographie: await monde.serveur.stockage.photographier() };
  },
  restaurerLeServeur: async (monde) => {
    if (monde.veille === null) return;
    await monde.serveur.stockage.restaurer(monde.veille.photographie, `i${++monde.incarnations}`);
    await oublierCeQuePersonneNeTient(monde);
  },
  mentirSurLHeure: ({ serveur }, _acteur, [decalage]) => {
    serveur.heure.ms += choisir(DECALAGES_MS, decalage);
  },
  /** Three weeks without it, during which people go on typing. */
  perdreLeServeur: (monde) => {
    monde.serveurAbsent = true;
    monde.heure.ms += TROIS_SEMAINES_MS;
    for (const { poste } of monde.acteurs) poste.heure.ms += TROIS_SEMAINES_MS;
  },
  retrouverLeServeur: (monde) => {
    monde.serveurAbsent = false;
  },
  /** Somebody who listened sends a frame again. */
  trameDHier: async (monde, _acteur, [laquelle]) => {
    if (monde.serveur.trames.length === 0) return;
    const { chemin, octets } = choisir(monde.serveur.trames, laquelle);
    const { statut } = await monde.serveur.repondre('POST', chemin, octets);
    if (statut === 200) monde.fautes.push('une trame d’hier est prise');
  },
  porterParNavette: async (monde, { poste }, [vers]) => {
    await lireNavette(choisir(presents(monde), vers).poste, await ecrireNavette(poste));
  },
  etranger: async (monde, acteur, [quoi, n]) => {
    saisir(monde.etrangere, `${MOT} ${n}`);
    await synchroniser(
      monde.etrangere,
      monde.serveur.transport(() => reseauDe(monde)),
    );
    await choisir(ESSAIS, quoi)(monde, acteur);
  },
} as const satisfies Record<string, Geste>;

/** What the other structure tries with what it may know: identifiers and batches of this one. */
const ESSAIS: readonly ((monde: Monde, acteur: Acteur) => Promise<void>)[] = [
  async (monde, { poste }) =>
    tenter(monde, CHEMINS.point, { bouts: [] }, 'entre sous le nom d’un autre', poste.id),
  async (monde, { poste }) => {
    const { statut, corps } = await demander(
      monde,
      CHEMINS.suiteDesLots,
      ecrireCorps({ poste: poste.id, apres: 0 }),
    );
    if (statut === 200 && (corps as { lots: readonly unknown[] }).lots.length > 0)
      monde.fautes.push('une autre structure lit un lot');
  },
  async (monde) => {
    const lot = monde.serveur.trames.findLast(({ chemin }) => chemin === CHEMINS.deposerLot);
    if (lot === undefined) return;
    const { statut } = await monde.serveur.repondre('POST', CHEMINS.deposerLot, lot.octets);
    if (statut === 200) monde.fautes.push('un lot rejoué est pris');
  },
  async (monde, { poste }) => {
    // What the hub has forgotten with a night belongs to whoever comes first: nobody else knows the identifier.
    if ((await monde.serveur.stockage.structureDe(poste.id)) === null) return;
    const { ed25519 } = demanderAdmission(monde.etrangere.plume.base);
    await tenter(
      monde,
      CHEMINS.inscrirePoste,
      { poste: poste.id, ed25519 },
      'inscrit l’ordinateur d’une autre',
    );
    await tenter(
      monde,
      CHEMINS.ecarterPoste,
      { poste: poste.id, etat: 'perdu' },
      'écarte l’ordinateur d’une autre',
    );
  },
];

async function tenter(
  monde: Monde,
  chemin: string,
  corps: unknown,
  quoi: string,
  sousLeNom?: string,
): Promise<void> {
  const { statut } = await demander(monde, chemin, ecrireCorps(corps), sousLeNom);
  if (statut === 200) monde.fautes.push(`une autre structure ${quoi}`);
}

/** A request of the other structure's computer, under its own key, whatever the name it gives. */
async function demander(monde: Monde, chemin: string, corps: Uint8Array, poste = monde.etrangere.id) {
  const { numero, incarnation } = memoireServeur(monde.etrangere);
  const requete = { poste, numero: numero + ++monde.essais, incarnation, corps };
  const signature = signer(
    signatureDuPoste(monde.etrangere).privee,
    requeteASigner('POST', chemin, requete, CRYPTOGRAPHIE),
  );
  const { statut, octets } = await monde.serveur.repondre(
    'POST',
    chemin,
    ecrireRequete({ ...requete, signature }),
  );
  return { statut, corps: lireReponse(octets, requete.numero) };
}

const reseauDe = ({ serveurAbsent }: Monde): Reseau => (serveurAbsent ? 'coupe' : 'bon');

/** A repaired clock makes its author say again what it had said: of the same files. */
function noterLesDossiers({ dossierDe }: Monde, { poste }: Acteur): void {
  const lues = poste.plume.base.prepare<[], { id: string; dossier: string | null }>(
    'SELECT id, dossier FROM operation',
  );
  for (const { id, dossier } of lues.all()) if (dossier !== null) dossierDe.set(id, dossier);
}

/** Synchronises, gives a copied profile an identity of its own, and notes what the hub acknowledged. */
export async function synchroniserActeur(
  monde: Monde,
  acteur: Acteur,
  reseau: () => Reseau = () => 'bon',
): Promise<Awaited<ReturnType<typeof synchroniser>>> {
  const transport = monde.serveur.transport(() => (monde.serveurAbsent ? 'coupe' : reseau()));
  const bilan = await synchroniser(acteur.poste, transport);
  noterLesDossiers(monde, acteur);
  if (bilan.fin.etat === 'faite') await suivreLesCliches(acteur, transport, bilan.nouveauCliche);
  if (bilan.fin.etat === 'bifurcation') {
    const issue = await bifurquer(acteur.poste, transport);
    if (issue.ok) rouvrir(acteur);
  }
  if (bilan.fin.etat === 'faite' && bilan.resteAEnvoyer === 0)
    for (const id of idsDe(acteur)) monde.acquittees.add(id);
  return bilan;
}

/** What a colleague put down is signed, what was begun here goes on; none is begun. */
async function suivreLesCliches({ poste }: Acteur, transport: Transport, nouvelle: boolean): Promise<void> {
  const { base } = poste.plume;
  await entretenirCliches(poste, new Conversation(poste, transport), {
    nouvelle,
    continuer: async () => true,
    du: () => manifestePrepare(base) !== null && nombreAuDepart(base) === 0,
  });
}

export const empreinteDeLEtrangere = ({ etrangere }: Monde): string =>
  hexa(CRYPTOGRAPHIE.empreinte(Buffer.from(idsDe({ poste: etrangere }).join())));
