// Run under Node, outside the browser's test: tells a profile where the server is, and answers who its computer is.
import path from 'node:path';
import { SANS_TROUSSEAU } from '../../src-core/acces/trousseau-systeme';
import { nouveauContexte } from '../../src-core/contexte';
import { frapper } from '../../src-core/door';
import { fermerSession } from '../../src-core/pause/fermer-session';
import { hexa } from '../../src-core/primitives';
import { demanderAdmission } from '../../src-core/sync/admission';
import { poserDestination } from '../../src-core/synchronisation/destination';

const [profil = '', destination = 'null', qui = '{}'] = process.argv.slice(2);

async function relier(): Promise<void> {
  const contexte = nouveauContexte({
    profil,
    ressources: path.resolve('resources'),
    essai: true,
    trousseau: SANS_TROUSSEAU,
    ouvrier: '',
    maintenant: Date.now,
  });
  const accueil = await frapper(contexte, 'accueil.etat', {});
  const [structure] = accueil.ok ? (accueil.valeur as { structures: { id: string }[] }).structures : [];
  const ouverte = await frapper(contexte, 'acces.ouvrir', { structure: structure?.id, ...JSON.parse(qui) });
  const session = contexte.session;
  if (!ouverte.ok || session === null) throw new Error(`not open: ${JSON.stringify(ouverte)}`);
  const { base, poste: local } = session.structure;
  poserDestination(base, JSON.parse(destination));
  const { poste, ed25519 } = demanderAdmission(base);
  fermerSession(contexte);
  process.stdout.write(JSON.stringify({ structure: local.racine.structure, poste, ed25519: hexa(ed25519) }));
}

void relier();
