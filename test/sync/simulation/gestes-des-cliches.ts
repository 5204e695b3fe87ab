// What happens to snapshots at the hub: put down over bad networks, countersigned, entered by, served old or altered.
import {
  admettrePoste,
  demanderAdmission,
  entrerDansLaStructure,
  reponseAdmission,
} from '../../../src-core/sync/admission';
import { abandonnerCliche, clicheEnCours } from '../../../src-core/sync/charger-cliche';
import { entretenirCliches } from '../../../src-core/sync/cliches-au-serveur';
import { Conversation } from '../../../src-core/sync/conversation';
import { faireCliche } from '../../../src-core/sync/faire-cliche';
import type { ClicheDepose } from '../../../src-hub/stockage';
import { saisir, signataire } from '../../core/sync/des-postes';
import { STRUCTURE } from '../../shared/sync/des-constats';
import type { Reseau } from '../serveur-de-test';
import type { Geste } from './gestes';
import { RESEAUX, synchroniserActeur } from './gestes-du-serveur';
import { type Acteur, ajouterNouveau, inscrireAuServeur, type Monde, POSTES_AU_PLUS } from './monde';
import { choisir, peutConstater } from './observation';

/** After the last one whoever arrives gives up, and begins again with nothing. */
const ESSAIS = 4;

export const GESTES_DES_CLICHES = {
  /** As if enough had been typed; somebody may type in the middle of it. */
  faireUnCliche: async (monde, acteur, [reseau, quand, n]) => {
    const panne = enChemin(choisir(RESEAUX, reseau), quand);
    const bilan = await synchroniserActeur(monde, acteur, panne);
    if (bilan.fin.etat !== 'faite' || !peutConstater(acteur)) return;
    let tours = 0;
    await entretenirCliches(acteur.poste, conversationDe(monde, acteur, panne), {
      nouvelle: bilan.nouveauCliche,
      continuer: async () => {
        if (++tours === n % 20) saisir(acteur.poste, 'Pendant ce temps');
        return true;
      },
      du: ({ plume: { base } }) =>
        base.prepare('SELECT 1 FROM a_sceller').get() === undefined && faireCliche(acteur.poste) !== null,
    });
  },
  entrerParLeServeur: async (monde, acteur, [reseau, quand]) => {
    if (!peutConstater(acteur) || monde.acteurs.length >= POSTES_AU_PLUS || monde.serveurAbsent) return;
    const nouveau = ajouterNouveau(monde, acteur.suivante);
    const demande = demanderAdmission(nouveau.base);
    acteur.poste.plume.base
      .transaction(() => admettrePoste(acteur.poste, signataire(monde.direction), demande))
      .immediate();
    entrerDansLaStructure(nouveau.base, reponseAdmission(acteur.poste, demande));
    await inscrireAuServeur(monde, demande);
    const entre = nouveau.entrer();
    for (let essai = 0; essai < ESSAIS; essai++) {
      const panne = essai === ESSAIS - 1 ? 'bon' : choisir(RESEAUX, reseau + essai);
      const { fin } = await synchroniserActeur(monde, entre, enChemin(panne, quand));
      if (fin.etat === 'faite') break;
    }
    if (clicheEnCours(entre.poste.plume.base) !== null) abandonnerCliche(entre.poste);
  },
  /** The hub cannot make one up: it changes a byte of a chunk, or gives the one of the day before. */
  mentirSurLesCliches: async (monde, _acteur, [comment, ou]) => {
    await monde.serveur.stockage.pour(STRUCTURE, async (tables) => {
      const [present] = await tables.cliches();
      if (present === undefined || present.morceaux === 0) return;
      const lire = async ({ empreinte, morceaux }: ClicheDepose) => {
        const lus: Uint8Array[] = [];
        for (let rang = 0; rang < morceaux; rang++)
          lus.push((await tables.lireMorceau(empreinte, rang)) ?? new Uint8Array());
        return lus;
      };
      const morceaux = await lire(present);
      const dHier = monde.clicheDHier;
      monde.clicheDHier = { cliche: present, morceaux };
      const servi = comment % 2 === 0 && dHier !== null ? dHier : { cliche: present, morceaux };
      for (const { empreinte } of await tables.cliches()) await tables.oublierCliche(empreinte);
      await tables.ecrireCliche(servi.cliche);
      for (const [rang, octets] of servi.morceaux.entries()) {
        const change = Uint8Array.from(octets);
        if (comment % 2 === 1 && rang === ou % servi.morceaux.length) change[20] = (change[20] ?? 0) ^ 1;
        await tables.ecrireMorceau(servi.cliche.empreinte, rang, change);
      }
    });
  },
} as const satisfies Record<string, Geste>;

/** One request goes through that network, the others through a good one. */
function enChemin(panne: Reseau, quand: number): () => Reseau {
  let demandes = 0;
  return () => (demandes++ === quand % 12 ? panne : 'bon');
}

const conversationDe = (monde: Monde, { poste }: Acteur, reseau: () => Reseau): Conversation =>
  new Conversation(
    poste,
    monde.serveur.transport(() => (monde.serveurAbsent ? 'coupe' : reseau())),
  );
