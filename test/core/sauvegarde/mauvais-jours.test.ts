// Backups on bad days: disk pulled out, full, read-only, process killed. Nothing is lost, nothing lies.
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COEUR_CONSTRUIT } from '../construire-ouvrier';
import { mettreEnLectureSeule, petitDisque } from '../petit-disque';
import { inscrire, MOT_DE_PASSE, unPoste } from '../structure-de-test';
import { JOUR, unDecor } from './decor';

describe('Le support des sauvegardes', () => {
  it('débranché : la fermeture n’attend pas, l’accueil le dit et garde la dernière date, puis tout reprend', async () => {
    const { poste, destination, accueil, fermer, rouvrir } = await unDecor();
    await poste.reussir('sauvegarde.lancer', {});
    const avant = await accueil();
    fs.renameSync(destination, `${destination}-debranche`);
    expect(await poste.appeler('sauvegarde.lancer', {})).toMatchObject({
      erreur: { type: 'destinationAbsente' },
    });
    await fermer();
    expect(await accueil()).toEqual({ ...avant, echec: 'destinationAbsente' });
    await rouvrir();
    expect((await poste.reussir('sauvegarde.lire', {})).destination?.joignable).toBe(false);
    fs.renameSync(`${destination}-debranche`, destination);
    await poste.reussir('sauvegarde.lancer', {});
    expect(await accueil()).toMatchObject({ echec: null });
  });

  it('plein : les précédentes restent, le message le dit, et l’on reprend', async (contexte) => {
    const disque = petitDisque(2);
    if (disque === null) return contexte.skip('mounting a small disk needs root');
    const { poste, fichiers, chemin, accueil } = await unDecor(disque);
    await poste.reussir('sauvegarde.lancer', {});
    const octets = fs.readFileSync(chemin(0));
    const [premiere] = fichiers();
    fs.writeFileSync(`${disque}/bourre`, Buffer.alloc((2 << 20) - octets.length - 65_536));
    poste.horloge.ms += JOUR;
    expect(await poste.appeler('sauvegarde.lancer', {})).toMatchObject({
      erreur: { type: 'sauvegardePleine' },
    });
    expect(fichiers()).toEqual(['bourre', premiere]);
    expect(fs.readFileSync(chemin(1)).equals(octets)).toBe(true);
    expect(await accueil()).toMatchObject({ echec: 'sauvegardePleine', derniere: { jour: '2026-11-24' } });
    fs.rmSync(`${disque}/bourre`);
    await poste.reussir('sauvegarde.lancer', {});
    expect(fichiers()).toHaveLength(2);
    poste.fermer();
  });

  it('protégé en écriture, puis retiré en cours de route : rien n’a l’air d’une sauvegarde', async (contexte) => {
    const disque = petitDisque(8);
    if (disque === null) return contexte.skip('mounting a small disk needs root');
    const { poste, fichiers } = await unDecor(disque);
    mettreEnLectureSeule(disque);
    expect(await poste.appeler('sauvegarde.lancer', {})).toMatchObject({
      erreur: { type: 'ecritureFichier' },
    });
    execFileSync('mount', ['-o', 'remount,rw', disque]);
    for (let n = 0; n < 3; n++) await inscrire(poste);
    const sauvegarde = poste.appeler('sauvegarde.lancer', {});
    execFileSync('umount', ['-l', disque]);
    fs.rmSync(disque, { recursive: true });
    expect(await sauvegarde).toMatchObject({ ok: false, erreur: { type: 'supportRetire' } });
    fs.mkdirSync(disque);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', disque]);
    expect(fichiers()).toEqual([]);
    await poste.reussir('sauvegarde.lancer', {});
    expect(fichiers()).toHaveLength(1);
    poste.fermer();
  });
});

describe('Le processus tué (kill -9) pendant une sauvegarde', () => {
  it('rien n’a l’air d’une sauvegarde, la base est entière, et la suivante nettoie', async () => {
    const { poste, destination, fichiers, structure, ouvrirSur } = await unDecor();
    for (let n = 0; n < 5; n++) await inscrire(poste);
    poste.fermer();
    const coeur = fork(COEUR_CONSTRUIT, [], {
      execArgv: [],
      serialization: 'advanced',
      env: {
        ...process.env,
        PERMANENCE_PROFIL: poste.contexte.profil,
        PERMANENCE_RESSOURCES: path.resolve('resources'),
      },
    });
    const demander = (nom: string, entree: unknown) => coeur.send({ type: 'appel', id: 1, nom, entree });
    await once(coeur, 'message');
    demander('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
    await new Promise<void>((resoudre) => {
      coeur.on('message', (message: { type: string }) => message.type === 'reponse' && resoudre());
    });
    demander('sauvegarde.lancer', {});
    await expect.poll(fichiers, { timeout: 10_000, interval: 1 }).not.toEqual([]);
    coeur.kill('SIGKILL');
    await once(coeur, 'exit');
    expect(fichiers()).toEqual([expect.stringMatching(/\.age\.[0-9a-f]{8}-[0-9a-f]{8}\.nouveau$/)]);
    const suivant = unPoste(poste.contexte.profil);
    await ouvrirSur(suivant);
    expect((await suivant.reussir('dossier.lister', { decalage: 0, nombre: 9 })).total).toBe(5);
    await suivant.reussir('sauvegarde.lancer', {});
    expect(fs.readdirSync(destination)).toEqual([expect.stringMatching(/\.age$/)]);
    suivant.fermer();
  });
});
