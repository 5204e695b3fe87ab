// Once per run: builds what changed, then makes the structure that most tests start from, as people would make it.
import fs from 'node:fs';
import path from 'node:path';
import { apresFermeture, ouvrirApplication } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { ensureBuild } from '../../scripts/setup/application-build.mjs';
import { MODELE } from './decor';
import { JEUNES } from './jeunes';

export default async function faireLeModele(): Promise<void> {
  await ensureBuild();
  fs.rmSync(MODELE.dossier, { recursive: true, force: true });
  fs.mkdirSync(MODELE.dossier, { recursive: true });
  const { application, page } = await ouvrirApplication({ profil: path.join(MODELE.dossier, 'profil') });
  const cles = await gestes.creerStructure(page);
  const provisoire = await gestes.habiliter(page, gestes.CONSEILLERE);
  const seconde = await apresFermeture(application, () => gestes.fermerLaBase(page));
  await gestes.premiereOuverture(seconde, gestes.CONSEILLERE, provisoire);
  for (const jeune of JEUNES) await gestes.inscrire(seconde, jeune);
  await application.close();
  fs.writeFileSync(MODELE.cles, JSON.stringify(cles));
}
