// What the driver is asked, a word and its numbers; what it answers, an object.
import { enregistrer, modifier } from './charges';
import { type Releve, relever } from './compteurs';
import type { File } from './file';
import { enregistrerFormulaires, travaillerPendant } from './formulaires';
import { compter, etat, peser } from './peser';
import type { PostePilote } from './poste-pilote';

type Reponse = Readonly<Record<string, unknown>>;
type Geste = (pilote: PostePilote, nombres: readonly number[], file: File) => Promise<Reponse> | Reponse;

/** Meant for whoever writes another driver: docs/banc-synchronisation.md says the same in words. */
export const GESTES: Readonly<Record<string, Geste>> = {
  register: (pilote, [nombre = 1]) => chronometrer(pilote, () => enregistrer(session(pilote), nombre)),
  edit: (pilote, [nombre = 1, champs = 1]) =>
    chronometrer(pilote, () => modifier(session(pilote), nombre, champs === 5 ? 'formulaire' : 'residence')),
  rename: (pilote, [nombre = 1]) => chronometrer(pilote, () => modifier(session(pilote), nombre, 'nom')),
  rewrites: (pilote, [rangees = 1, fois = 1]) =>
    chronometrer(pilote, () => {
      for (let passage = 0; passage < fois; passage++) modifier(session(pilote), rangees, 'residence');
    }),
  forms: async (pilote, [nombre = 1]) => ({
    forms: nombre,
    savedMs: await enregistrerFormulaires(pilote.poste, nombre),
  }),
  sync: (pilote) => synchroniser(pilote),
  work: async (pilote) => {
    const synchronisation = synchroniser(pilote);
    const durationsMs = await travaillerPendant(pilote.poste, synchronisation);
    return { ...(await synchronisation), durationsMs };
  },
  /** What the application does by itself a second after an exchange. */
  snapshot: (pilote) => soignerLesCliches(pilote),
  noops: (pilote, _nombres, file) => repeter(pilote, file),
  count: (pilote) => compter(session(pilote)),
  state: (pilote) => etat(session(pilote)),
  weigh: (pilote) => peser(session(pilote)),
  /** Megabits a second (0: as fast as the machine), milliseconds each way. */
  line: ({ ligne }, [mbps = 0, ms = 0]) => {
    ligne.regler({ mbps: mbps === 0 ? null : mbps, ms });
    return {};
  },
  cut: ({ ligne }, [octets = 0]) => {
    ligne.couperApres(octets);
    return {};
  },
};

const session = ({ poste }: PostePilote) => poste.session();

async function chronometrer(pilote: PostePilote, geste: () => void): Promise<Reponse> {
  const { releve } = await relever(pilote, geste);
  return { wallMs: releve.wallMs, cpuMs: releve.cpuMs };
}

/** A synchronisation that fails is an answer too: the line may be cut on purpose. */
async function synchroniser(pilote: PostePilote): Promise<Reponse & Releve> {
  const { releve, issue } = await relever(pilote, () => pilote.poste.essayer('synchronisation.lancer', {}));
  return { done: issue.ok, ...(issue.ok ? {} : { failure: issue.erreur.type }), ...releve };
}

async function soignerLesCliches(pilote: PostePilote): Promise<Reponse & Releve> {
  const { poste } = pilote;
  const { releve } = await relever(pilote, () =>
    poste.contexte.synchronisations.battre(poste.session().structure, async () => {}),
  );
  return { ...releve };
}

/** One synchronisation after the other, until something else is asked. */
async function repeter(pilote: PostePilote, file: File): Promise<Reponse> {
  const durees: number[] = [];
  while (!file.presse) {
    const { done, wallMs } = await synchroniser(pilote);
    if (done !== true) throw new Error('a synchronisation without anything to do failed');
    durees.push(wallMs);
  }
  return { durationsMs: durees };
}
