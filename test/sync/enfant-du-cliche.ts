// A computer in a process of its own, there to be killed: it synchronises its vault through its parent, then keeps snapshots up.
import { ouvrirCoffre } from '../../src-core/coffre/ouvrir';
import { Secret } from '../../src-core/primitives';
import { entretenirCliches } from '../../src-core/sync/cliches-au-serveur';
import { Conversation } from '../../src-core/sync/conversation';
import { horlogeApres } from '../../src-core/sync/horloge-apres';
import { synchroniser } from '../../src-core/sync/moteur';
import { posteLocal } from '../../src-core/sync/poste-local';
import type { Transport } from '../../src-shared/sync/requete';

type Reponse = Awaited<ReturnType<Transport>>;

const dire = (message: unknown): void => void process.send?.(message);
const attendues = new Map<number, (reponse: Reponse) => void>();
process.on('message', (recu: Reponse & { numero: number }) => attendues.get(recu.numero)?.(recu));

let numero = 0;
const transport: Transport = (methode, chemin, octets) =>
  new Promise((rendre) => {
    attendues.set(++numero, rendre);
    dire({ numero, methode, chemin, octets });
  });

const [, , chemin = '', heure = '0'] = process.argv;
const ouverte = ouvrirCoffre({ chemin, cle: new Secret(new Uint8Array(32).fill(9)), mode: 'ecrire' });
if (!ouverte.ok) throw new Error(ouverte.erreur.type);
const base = ouverte.valeur;
const poste = posteLocal({ base, maintenant: () => Number(heure), horloge: horlogeApres(base) });

const bilan = await synchroniser(poste, transport);
let pas = 0;
await entretenirCliches(poste, new Conversation(poste, transport), {
  nouvelle: bilan.nouveauCliche,
  continuer: async () => {
    dire({ pas: ++pas });
    // The parent has the time to kill.
    await new Promise((suite) => setTimeout(suite, 5));
    return true;
  },
});
base.close();
dire({ fin: bilan.fin.etat });
process.disconnect();
