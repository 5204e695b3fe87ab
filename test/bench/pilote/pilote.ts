// The outside driver: one workstation of the product in a process of its own, asked in lines, answering in JSON.
import { lireArguments } from './arguments';
import { fonder, rejoindre } from './entrees';
import { type Commande, File } from './file';
import { GESTES } from './gestes';
import { Portier } from './portier';
import { type PostePilote, unPostePilote } from './poste-pilote';
import { RendezVous } from './rendez-vous';

/** Between two looks at who wants to come in. */
const PAUSE_MS = 100;

const dire = (objet: unknown): void => void process.stdout.write(`${JSON.stringify(objet)}\n`);

async function conduire(): Promise<void> {
  const demande = lireArguments(process.argv.slice(2));
  const file = new File(process.stdin);
  const rendezVous = new RendezVous(demande.dossier);
  const pilote = await unPostePilote(demande);
  const entree = await (demande.role === 'a' ? fonder : rejoindre)(pilote, demande, rendezVous);
  const portier = demande.role === 'a' ? new Portier(pilote, rendezVous) : null;
  dire({ ready: true, role: demande.role, pid: process.pid, ...entree });
  for (;;) {
    const commande = await file.prochaine(PAUSE_MS);
    if (commande === undefined) await portier?.battre();
    else if (commande === null || commande.mot === 'stop') break;
    else dire(await repondre(pilote, commande, file));
  }
  pilote.fermer();
  dire({ stopped: true });
}

async function repondre(pilote: PostePilote, { mot, nombres }: Commande, file: File): Promise<unknown> {
  const geste = GESTES[mot];
  if (geste === undefined) return { did: mot, error: `one of: ${Object.keys(GESTES).join(', ')}, stop` };
  try {
    return { did: mot, ...(await geste(pilote, nombres, file)) };
  } catch (cause) {
    return { did: mot, error: cause instanceof Error ? cause.message : String(cause) };
  }
}

try {
  await conduire();
  // The standard input may still be open.
  process.exit(0);
} catch (cause) {
  console.error(cause);
  process.exit(1);
}
