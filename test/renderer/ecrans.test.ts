// Small pure rules of the screens: dates, sizes, delays, sentences, proposals.
import { describe, expect, it } from 'vitest';
import { phraseDuMotif } from '../../src-renderer/accueil/motif-fermeture';
import { dossiersEnClair, tailleEnClair } from '../../src-renderer/copie/taille';
import { formesDe, mesureEnClair } from '../../src-renderer/ui/avis-mot-de-passe';
import { dateCourte, lireDate } from '../../src-renderer/ui/dates';
import { dureeEnClair, messageDuChamp } from '../../src-renderer/ui/erreurs-de-champ';
import { libelleFonction } from '../../src-renderer/ui/libelle-fonction';
import {
  appliquer,
  demandeDe,
  douzeMoisApres,
  habilitationProposee,
  identifiantPropose,
  profilPossible,
  refusDe,
} from '../../src-renderer/utilisateur/habilitation';
import { contrat } from '../../src-shared/contract/index';
import { erreur } from '../../src-shared/erreurs';

describe('les dates saisies', () => {
  it('lit les écritures françaises et refuse ce qui n’est pas au calendrier', () => {
    expect(['1/9/2026', '01 09 2026', '01.09.2026', '01092026'].map(lireDate)).toEqual(
      Array(4).fill('2026-09-01'),
    );
    expect(['31/02/2026', '2026-09-01', '', '1/13/2026'].map(lireDate)).toEqual(Array(4).fill(null));
    expect(dateCourte('2026-09-01')).toBe('01/09/2026');
  });
});

describe('l’habilitation proposée', () => {
  it('dure douze mois au plus [A68]', () => {
    expect(douzeMoisApres('2026-11-24')).toBe('2027-11-23');
    expect(douzeMoisApres('2028-02-29')).toBe('2029-02-28');
  });

  it('suit les noms pour l’identifiant tant qu’il n’a pas été choisi', () => {
    expect(identifiantPropose('Aïcha', 'N’Guessan')).toBe('aicha.nguessan');
    const depart = habilitationProposee('2026-11-24');
    const nommee = appliquer(appliquer(depart, { prenom: 'Aïcha' }), { nom: 'N’Guessan' });
    expect(nommee.identifiant).toBe('aicha.nguessan');
    const choisie = appliquer(appliquer(nommee, { identifiant: 'accueil-1' }), { nom: 'Diallo' });
    expect(choisie.identifiant).toBe('accueil-1');
  });

  it('[A8] donne à une personne extérieure son seul profil, et à nulle autre', () => {
    const exterieure = appliquer(habilitationProposee('2026-11-24'), { fonction: 'intervenantExterieur' });
    expect(exterieure.profils).toEqual(['intervenant']);
    expect(profilPossible('conseiller', 'intervenantExterieur')).toBe(false);
    expect(profilPossible('intervenant', 'conseil')).toBe(false);
  });

  it('forme une demande que le contrat accepte', () => {
    const saisie = {
      ...habilitationProposee('2026-11-24'),
      prenom: 'Awa',
      nom: 'Ndiaye',
      identifiant: 'awa.n',
    };
    expect(refusDe(saisie)).toEqual([]);
    expect(contrat['utilisateur.habiliter'].entree.safeParse(demandeDe(saisie)).success).toBe(true);
    expect(refusDe({ ...saisie, au: '31/02/2027' }).map(({ champ }) => champ)).toEqual(['au']);
  });
});

describe('les phrases des écrans', () => {
  it('disent pourquoi la base est fermée, et rien pour un mot inconnu', () => {
    const raisons: Readonly<Record<string, RegExp>> = {
      autrePersonne: /pour qu’une autre personne l’ouvre/,
      huitHeures: /huit heures après la saisie du mot de passe/,
      sommeil: /a dormi plus de cinq minutes, ou que son horloge a été changée/,
      codes: /après cinq codes ou mots de passe erronés/,
      horloge: /l’horloge de l’ordinateur a reculé pendant la pause/,
      habilitation: /l’habilitation de la personne a pris fin ou a changé pendant la pause/,
      page: /l’écran de l’application s’est arrêté/,
      sansReponse: /s’était arrêtée, et le mot de passe n’a pas été saisi de nouveau/,
      coeur: /s’est arrêtée/,
      fermeture: /^La base de la structure a été fermée\. Tout/,
    };
    for (const [motif, raison] of Object.entries(raisons)) {
      const phrase = phraseDuMotif(`?motif=${motif}`) ?? '';
      expect(phrase).toMatch(raison);
      expect(phrase).toMatch(/est conservé.; les brouillons (de chacun )?aussi/);
      // « verrouillé » is kept for data that a right has frozen.
      expect(phrase).not.toMatch(/verrou/i);
    }
    expect(phraseDuMotif('?motif=constructor')).toBeNull();
    expect(phraseDuMotif('')).toBeNull();
  });

  it('donnent les tailles, les nombres et les délais', () => {
    expect(tailleEnClair(840)).toBe('840\u00a0octets');
    expect(tailleEnClair(1_432_000)).toBe('1,4\u00a0Mo');
    expect(dossiersEnClair(0)).toBe('aucun dossier');
    expect(dossiersEnClair(1)).toBe('1\u00a0dossier');
    expect(dureeEnClair(65)).toBe('1\u00a0min 05\u00a0s');
    expect(dureeEnClair(8)).toBe('8\u00a0s');
  });

  it('trouvent le reproche d’un champ', () => {
    const refusee = erreur('saisieRefusee', { champs: [{ champ: 'structure.nom', message: 'À remplir.' }] });
    expect(messageDuChamp(refusee, 'structure.nom')).toBe('À remplir.');
    expect(messageDuChamp(refusee.champs ?? [], 'structure.code')).toBeUndefined();
    expect(messageDuChamp(null, 'structure.nom')).toBeUndefined();
    expect(messageDuChamp(erreur('copieIllisible'), 'cle')).toBeUndefined();
  });

  it('montrent les trois formes d’un mot de passe suffisant, chacune cochée à part', () => {
    const cochees = (motDePasse: string) => formesDe(motDePasse).map(({ atteinte }) => atteinte);
    expect(cochees('')).toEqual([false, false, false]);
    expect(cochees('Aaaaaaaaaa1!')).toEqual([true, false, false]);
    expect(cochees('Aaaaaaaaaaaaa1')).toEqual([false, true, false]);
    expect(cochees('cheval lampe rivière bouton orage fenêtre tambour')).toEqual([false, false, true]);
    expect(mesureEnClair('Aa1')).toBe('3 caractères, 3 sortes de signes, 0 mot');
  });

  it('gardent une fonction inconnue telle quelle', () => {
    expect(libelleFonction('conseil')).toBe('Conseil en insertion');
    expect(libelleFonction('toString')).toBe('toString');
  });
});
