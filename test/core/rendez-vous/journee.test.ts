// The day's work through the core's door: appointments given, marked, turned into interviews, by whom and where.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DemandeDe } from '../../../src-shared/contract/index';
import type { IdBrouillon, IdDossier, IdLieu } from '../../../src-shared/regles/identifiants';
import { creerStructureSur, inscrire, ouvrirComme, type Poste, unPoste } from '../structure-de-test';

let poste: Poste;
let dossier: IdDossier;
const id = (chiffre: number) => chiffre.toString(16).padStart(32, '0') as IdBrouillon;

beforeEach(async () => {
  poste = unPoste();
  await creerStructureSur(poste);
  dossier = (await inscrire(poste)).id;
});

const unRendezVous = (
  numero: number,
  valeurs: Readonly<Record<string, unknown>> = {},
): DemandeDe<'rendezVous.donner'> => ({
  dossier,
  id: id(numero),
  agent: null,
  valeurs: {
    entretien: {
      date: '2026-12-08',
      heure: '09:30',
      duree: 45,
      lieu: null,
      type: 'individuel',
      modalite: 'surPlace',
      statut: 'planifie',
      ...valeurs,
    },
    theme: 'formation',
  },
});
const journee = async (jour: string) => (await poste.reussir('journee.lire', { jour })).rendezVous;
const premier = async (jour: string) => (await journee(jour))[0] ?? expect.fail('no appointment');

describe('« Ma journée »', () => {
  it('montre les rendez-vous du jour, dans l’ordre des heures', async () => {
    await poste.reussir('rendezVous.donner', unRendezVous(1, { heure: '14:00' }));
    await poste.reussir('rendezVous.donner', unRendezVous(2));
    await poste.reussir('rendezVous.donner', unRendezVous(3, { heure: null }));
    await poste.reussir('rendezVous.donner', unRendezVous(4, { date: '2026-12-09' }));
    expect((await journee('2026-12-08')).map(({ heure }) => heure)).toEqual(['09:30', '14:00', null]);
    expect(await premier('2026-12-08')).toMatchObject({
      ...{ dossier, nom: 'N’Guyen-Lefèvre', statut: 'planifie', theme: 'formation', duree: 45 },
      agent: { nom: 'Jeanne Roudier' },
    });
  });

  it('s’ouvre sur aujourd’hui et donne l’heure de l’ordinateur', async () => {
    expect(await poste.reussir('journee.lire', { jour: null })).toMatchObject({
      ...{ jour: '2026-11-24', aujourdHui: '2026-11-24' },
      maintenant: expect.stringMatching(/^\d\d:\d\d$/),
    });
  });

  it('un entretien noté sans heure ni lieu, comme autrefois, y paraît aussi', async () => {
    const entretien = { date: '2026-11-24', type: 'atelier', modalite: 'surPlace', statut: 'present' };
    const valeurs = { entretien, theme: null, prochaineEtape: '', note: '' };
    await poste.reussir('entretien.noter', { dossier, brouillon: null, valeurs });
    expect(await premier('2026-11-24')).toMatchObject({ heure: null, duree: null, lieu: null });
  });

  it('la présence se marque ; le même rendez-vous marqué absent par erreur se corrige', async () => {
    await poste.reussir('rendezVous.donner', unRendezVous(1, { date: '2026-11-24' }));
    for (const statut of ['absent', 'present'] as const) {
      const { id: ligne, tetes } = await premier('2026-11-24');
      await poste.reussir('rendezVous.marquer', { dossier, id: ligne, statut, vu: tetes });
      expect(await premier('2026-11-24')).toMatchObject({ statut, heure: '09:30' });
    }
  });

  it.each(['present', 'absent'] as const)('personne n’est %s un jour qui n’est pas venu', async (statut) => {
    await poste.reussir('rendezVous.donner', unRendezVous(1));
    const { id: ligne, tetes } = await premier('2026-12-08');
    expect(
      await poste.appeler('rendezVous.marquer', { dossier, id: ligne, statut, vu: tetes }),
    ).toMatchObject({ ok: false, erreur: { type: 'saisieRefusee' } });
    await poste.reussir('rendezVous.marquer', { dossier, id: ligne, statut: 'reporte', vu: tetes });
  });

  it('l’accueil donne un rendez-vous pour un conseiller et marque la présence, sans lire la note', async () => {
    const direction = poste.contexte.session?.utilisateur ?? expect.fail('closed');
    await ouvrirComme(poste, ['accueil']);
    await poste.reussir('rendezVous.donner', {
      ...unRendezVous(1, { date: '2026-11-24' }),
      agent: direction,
    });
    const { id: ligne, tetes, agent } = await premier('2026-11-24');
    expect(agent).toEqual({ id: direction, nom: 'Jeanne Roudier' });
    await poste.reussir('rendezVous.marquer', { dossier, id: ligne, statut: 'present', vu: tetes });
    expect((await premier('2026-11-24')).agent?.nom).toBe('Jeanne Roudier');
  });

  it('renvoyé après une réponse perdue, le rendez-vous n’est pas donné deux fois', async () => {
    const demande = unRendezVous(1);
    expect(await poste.reussir('rendezVous.donner', demande)).toEqual(
      await poste.reussir('rendezVous.donner', demande),
    );
    expect(await journee('2026-12-08')).toHaveLength(1);
  });

  it('[A8] une personne extérieure ne voit que les rendez-vous des dossiers confiés', async () => {
    await poste.reussir('rendezVous.donner', unRendezVous(1));
    await ouvrirComme(poste, ['intervenant']);
    expect(await journee('2026-12-08')).toEqual([]);
  });

  it.each([
    ['entretien.entretien.heure', { heure: '25:00' }],
    ['entretien.entretien.duree', { duree: 3 }],
    ['entretien.entretien.lieu', { lieu: 'cd'.repeat(16) as IdLieu }],
    ['entretien.entretien.date', { date: '1926-12-08' }],
  ])('refuse %s en disant pourquoi', async (champ, valeurs) => {
    const reponse = await poste.appeler('rendezVous.donner', unRendezVous(1, valeurs));
    expect(reponse.ok ? [] : reponse.erreur.champs?.map((refus) => refus.champ)).toEqual([champ]);
  });
});

describe('L’entretien d’un rendez-vous', () => {
  const noter = async (valeurs: Readonly<Record<string, unknown>>, agent: string | null = null) => {
    const { id: ligne, tetes } = await premier('2026-11-24');
    return poste.reussir('entretien.noter', {
      ...{ dossier, brouillon: null, agent: agent as never },
      suite: { ligne, vu: { entretien: tetes } },
      valeurs: {
        entretien: {
          ...{ date: '2026-11-24', heure: '09:30', duree: 45, lieu: null },
          ...{ type: 'individuel', modalite: 'surPlace', statut: 'present' },
        },
        theme: 'formation',
        prochaineEtape: '',
        note: 'Venue avec son CV.',
        ...valeurs,
      },
    });
  };

  it('se note sur le rendez-vous même : une seule ligne, l’heure gardée', async () => {
    const { id: donne } = await poste.reussir('rendezVous.donner', unRendezVous(1, { date: '2026-11-24' }));
    expect((await noter({})).id).toBe(donne);
    const { lignes } = await poste.reussir('dossier.lire', { id: dossier });
    const entretiens = lignes.filter(({ table }) => table === 'entretien');
    expect(entretiens).toHaveLength(1);
    expect(entretiens[0]?.valeurs.entretien?.valeur).toMatchObject({ statut: 'present', heure: '09:30' });
    expect(entretiens[0]?.valeurs.note?.valeur).toBe('Venue avec son CV.');
  });

  it('dit qui l’a mené et garde qui l’a saisi', async () => {
    const direction = poste.contexte.session?.utilisateur ?? expect.fail('closed');
    await ouvrirComme(poste, ['conseiller']);
    await poste.reussir('rendezVous.donner', unRendezVous(1, { date: '2026-11-24' }));
    await noter({}, direction);
    const { lignes, personnes } = await poste.reussir('dossier.lire', { id: dossier });
    const entretien = lignes.find(({ table }) => table === 'entretien');
    expect(entretien?.valeurs.agent).toMatchObject({ valeur: direction, auteur: 'Aminata Diallo' });
    expect(personnes).toContainEqual({ id: direction, nom: 'Jeanne Roudier' });
  });

  it('un agent inventé est refusé', async () => {
    const reponse = await poste.appeler('entretien.noter', {
      ...{ dossier, brouillon: null, agent: 'ef'.repeat(16) as never },
      valeurs: {
        entretien: { date: '2026-11-24', type: 'individuel', modalite: 'surPlace', statut: 'present' },
        ...{ theme: null, prochaineEtape: '', note: '' },
      },
    });
    expect(reponse.ok ? [] : reponse.erreur.champs?.map(({ champ }) => champ)).toEqual(['entretien.agent']);
  });

  it('le formulaire part de ce que la personne a choisi en dernier, jamais de ce qu’elle a écrit', async () => {
    expect((await poste.reussir('entretien.preparer', {})).habitude).toBeNull();
    await poste.reussir('rendezVous.donner', unRendezVous(1, { date: '2026-11-24', modalite: 'telephone' }));
    await noter({});
    expect(await poste.reussir('entretien.preparer', {})).toMatchObject({
      aujourdHui: '2026-11-24',
      habitude: { type: 'individuel', modalite: 'surPlace', theme: 'formation' },
    });
  });
});

describe('Les référents', () => {
  it('se succèdent avec leurs dates', async () => {
    const jeanne = poste.contexte.session?.utilisateur ?? expect.fail('closed');
    const { utilisateur } = await ouvrirComme(poste, ['conseiller']);
    const changer = async (referent: string | null) => {
      const { lignes } = await poste.reussir('dossier.lire', { id: dossier });
      const vu = lignes.find(({ table }) => table === 'dossier')?.valeurs.referent?.tetes ?? [];
      await poste.reussir('dossier.completer', {
        id: dossier,
        ecritures: [
          {
            table: 'dossier',
            ligne: null,
            registre: 'referent',
            valeur: referent,
            vu,
            provenance: 'declare',
          },
        ],
      });
      poste.horloge.ms += 86_400_000;
    };
    await changer(jeanne);
    await changer(jeanne);
    await changer(utilisateur.id);
    const { referents } = await poste.reussir('dossier.lire', { id: dossier });
    expect(referents.map(({ nom, du, au }) => [nom, du.slice(0, 10), au?.slice(0, 10) ?? null])).toEqual([
      ['Jeanne Roudier', '2026-11-24', '2026-11-26'],
      ['Aminata Diallo', '2026-11-26', null],
    ]);
  });
});
