// kill -9 of a real process on a real vault: while it makes a snapshot, puts it down, or enters by one; then it goes on.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { build } from 'vite';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { hexa } from '../../src-core/primitives';
import { clicheEnCours } from '../../src-core/sync/charger-cliche';
import { manifestePrepare } from '../../src-core/sync/cliche-prepare';
import { empreinteCanonique } from '../../src-core/sync/etat-canonique';
import { journauxConnus } from '../../src-core/sync/journaux';
import { synchroniser } from '../../src-core/sync/moteur';
import { CHEMINS } from '../../src-shared/sync/messages';
import {
  autrePoste,
  compter,
  enPoste,
  type PosteDeTest,
  premierPoste,
  saisirEnsemble,
} from '../core/sync/des-postes';
import { type Personne, personne, STRUCTURE } from '../shared/sync/des-constats';
import { charge } from '../shared/sync/des-operations';
import { ServeurDeTest } from './serveur-de-test';
import { ouvrirDisque } from './simulation/disque';

const RACINE = path.resolve(import.meta.dirname, '..', '..');
const ENFANT = path.join(RACINE, 'out', 'test', 'enfant-du-cliche.mjs');

beforeAll(async () => {
  await build({
    configFile: false,
    root: RACINE,
    logLevel: 'error',
    build: {
      ssr: path.join(RACINE, 'test', 'sync', 'enfant-du-cliche.ts'),
      outDir: path.dirname(ENFANT),
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        external: ['better-sqlite3', '@node-rs/argon2', /^node:/],
        output: { entryFileNames: path.basename(ENFANT), codeSplitting: false },
      },
    },
    ssr: { noExternal: true },
  });
}, 60_000);

let direction: Personne;
let serveur: ServeurDeTest;
let a: PosteDeTest;

beforeEach(async () => {
  direction = personne('1');
  serveur = new ServeurDeTest();
  a = premierPoste(direction);
  await serveur.ouvrir(a);
  saisirEnsemble(a, charge('W2', 10_000));
  await synchroniser(a, serveur.transport());
});

interface Message {
  readonly numero?: number;
  readonly methode: string;
  readonly chemin: string;
  readonly octets: Uint8Array;
  readonly pas?: number;
  readonly fin?: string;
}

/** What the child has just said, before it is answered; `avant`: killed there, `apres`: once the answer is on its way. */
type Coup = (message: Message) => 'avant' | 'apres' | null;

/** Gives how the synchronisation ended, `null` when the process was killed. */
async function lancer(poste: PosteDeTest, coup: Coup = () => null): Promise<string | null> {
  const chemin = poste.plume.base.name;
  poste.plume.base.close();
  const enfant = fork(ENFANT, [chemin, String(poste.heure.ms)], { serialization: 'advanced' });
  let fin: string | null = null;
  const transport = serveur.transport();
  enfant.on('message', async (recu) => {
    const message = recu as Message;
    const quand = coup(message);
    if (quand === 'avant') return enfant.kill('SIGKILL');
    if (message.fin !== undefined) fin = message.fin;
    if (message.numero === undefined) return;
    const { statut, octets } = await transport(message.methode, message.chemin, message.octets);
    repondre(enfant, { numero: message.numero, statut, octets });
    if (quand === 'apres') setTimeout(() => enfant.kill('SIGKILL'), Math.random() * 30);
  });
  await once(enfant, 'exit');
  return fin;
}

function repondre(enfant: ChildProcess, reponse: Record<string, unknown>): void {
  if (enfant.connected) enfant.send(reponse as never);
}

/** On what the killed process left on the disk. */
const rouvrir = (poste: PosteDeTest): PosteDeTest =>
  enPoste(ouvrirDisque(poste.plume.base.name, false), poste.heure);

/** The n-th time that path is asked for. */
function auNieme(n: number, chemin: string, quand: 'avant' | 'apres'): Coup {
  let vus = 0;
  return (message) => (message.chemin === chemin && ++vus === n ? quand : null);
}

const etat = (poste: PosteDeTest) => hexa(empreinteCanonique(poste.plume.base));
const demandes = (chemin: string) => serveur.trames.filter((trame) => trame.chemin === chemin).length;
const auServeur = () => serveur.stockage.pour(STRUCTURE, (tables) => tables.cliches());

it('tué en plein chargement, et encore, il reprend au morceau : jamais une partie montrée comme le tout', async () => {
  expect(await lancer(a)).toBe('faite');
  a = rouvrir(a);
  const [cliche = expect.fail('no snapshot')] = await auServeur();
  let c = autrePoste(a, direction);
  await serveur.inscrire(a, c);
  for (const [n, quand] of [
    [2, 'avant'],
    [2, 'apres'],
    [1, 'apres'],
    [2, 'avant'],
  ] as const) {
    expect(await lancer(c, auNieme(n, CHEMINS.lireMorceau, quand))).toBeNull();
    c = rouvrir(c);
    expect([journauxConnus(c.plume.base), clicheEnCours(c.plume.base)]).toEqual([[], cliche.manifeste]);
  }
  expect(await lancer(c)).toBe('faite');
  c = rouvrir(c);
  expect([etat(c), compter(c, 'repertoire'), clicheEnCours(c.plume.base)]).toEqual([etat(a), 2_000, null]);
  // Two at most were asked for twice: those whose answer came as the process died.
  expect(demandes(CHEMINS.lireMorceau)).toBeLessThanOrEqual(cliche.attendus + 2);
}, 120_000);

it('tué en plein dépôt, le serveur n’en donne rien ; relancé, il reprend les mêmes octets au même morceau', async () => {
  expect(await lancer(a, auNieme(3, CHEMINS.deposerMorceau, 'avant'))).toBeNull();
  a = rouvrir(a);
  const manifeste = manifestePrepare(a.plume.base) ?? expect.fail('nothing kept');
  expect(await auServeur()).toMatchObject([{ manifeste, morceaux: 2 }]);
  const c = autrePoste(a, direction);
  await serveur.inscrire(a, c);
  await synchroniser(c, serveur.transport());
  expect([etat(c), demandes(CHEMINS.lireMorceau)]).toEqual([etat(a), 0]);
  expect(await lancer(a, auNieme(1, CHEMINS.deposerMorceau, 'apres'))).toBeNull();
  a = rouvrir(a);
  expect(await lancer(a)).toBe('faite');
  a = rouvrir(a);
  const [depose = expect.fail('no snapshot')] = await auServeur();
  expect([depose.manifeste, depose.morceaux]).toEqual([manifeste, depose.attendus]);
  expect(manifestePrepare(a.plume.base)).toBeNull();
}, 120_000);

it('tué pendant qu’il le prépare, il recommence : un cliché est d’une seule coupe', async () => {
  expect(await lancer(a, ({ pas }) => (pas === 2 ? 'avant' : null))).toBeNull();
  a = rouvrir(a);
  expect([manifestePrepare(a.plume.base), await auServeur()]).toEqual([null, []]);
  expect(Number(compter(a, 'cliche_a_deposer'))).toBeGreaterThan(0);
  expect(await lancer(a)).toBe('faite');
  expect(await auServeur()).toHaveLength(1);
}, 120_000);
