// The supervisor's whole life, whatever starts its core: answers, keychain, fall, restart, second fall, orderly end.
import type { ProcessusCoeur } from '../../../src-main/core-process/launch';
import { Superviseur } from '../../../src-main/core-process/supervisor';

const retourner = async (octets: Uint8Array): Promise<Uint8Array> => Uint8Array.from(octets).reverse();

export const SANS_RESEAU = { envoyer: async () => ({ ok: false, panne: 'injoignable' }) as const };

export async function scenarioSuperviseur(lancer: () => ProcessusCoeur): Promise<Record<string, unknown>> {
  let pertes = 0;
  const superviseur = new Superviseur({
    lancer,
    trousseau: { envelopper: retourner, developper: retourner },
    reseau: SANS_RESEAU,
    surSession: () => {},
    surPerte: () => {
      pertes++;
    },
    delais: { bonjour: 10_000, drainage: 1_000, conge: 500, terme: 500 },
  });
  const demarre = await superviseur.demarrer();
  const reponse = await superviseur.appeler('echo', { texte: 'é' });
  const trousseau = await superviseur.appeler('trousseau', {});
  const premier = superviseur.pid;
  const [enAttente, tombee] = await Promise.all([
    superviseur.appeler('muet', {}),
    superviseur.appeler('tomber', {}),
  ]);
  const apresChute = await superviseur.appeler('echo', 1);
  const second = superviseur.pid;
  const pertesApresUne = pertes;
  await superviseur.appeler('tomber', {});
  const apresDeux = await superviseur.appeler('echo', 2);
  const pertesApresDeux = pertes;
  await superviseur.demarrer();
  await superviseur.appeler('sourd', {});
  const dernier = superviseur.pid;
  await superviseur.arreter();
  return {
    demarre,
    reponse,
    trousseau,
    enAttente: type(enAttente),
    tombee: type(tombee),
    apresChute,
    redemarre: premier !== second && typeof second === 'number',
    pertesApresUne,
    apresDeux: type(apresDeux),
    pertesApresDeux,
    encoreLa: await resteVivant(dernier),
  };
}

const type = (reponse: { ok: boolean; erreur?: { type: string } }): string | undefined =>
  reponse.erreur?.type;

/** Once its end is told, a process answers until the system has taken it off its table: a moment, longer under load. */
const RAMASSAGE_MS = 10_000;

async function resteVivant(pid: number | undefined): Promise<boolean> {
  const limite = Date.now() + RAMASSAGE_MS;
  while (vivant(pid)) {
    if (Date.now() > limite) return true;
    await new Promise((suite) => setTimeout(suite, 50));
  }
  return false;
}

function vivant(pid: number | undefined): boolean {
  if (pid === undefined) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    // No such process.
    return false;
  }
}

export const ATTENDU = {
  demarre: true,
  reponse: { ok: true, valeur: { nom: 'echo', entree: { texte: 'é' } } },
  trousseau: { ok: true, valeur: [3, 2, 1] },
  enAttente: 'coeurIndisponible',
  tombee: 'coeurIndisponible',
  apresChute: { ok: true, valeur: { nom: 'echo', entree: 1 } },
  redemarre: true,
  pertesApresUne: 0,
  apresDeux: 'coeurIndisponible',
  pertesApresDeux: 1,
  encoreLa: false,
};
