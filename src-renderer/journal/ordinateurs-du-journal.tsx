// Which computers' acts are shown; those of colleagues are received when they are chosen, never before.
import { Button, Group, NativeSelect, Progress, Stack } from '@mantine/core';
import { useState } from 'react';
import type { EtatDesOrdinateurs } from '../../src-shared/contract/journal';
import { interroger } from '../core-client';
import { useBattement } from '../poste/battement';
import { useAChaque } from '../ui/a-chaque';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { ordinateurEnClair, receptionEnClair } from './phrases';

const RYTHME_MS = 500;

interface Proprietes {
  readonly ordinateurs: string;
  onChoix(ordinateurs: string): void;
  /** Something new is here. */
  onRecu(): void;
}

/** Nothing where the structure has one computer only. */
export function OrdinateursDuJournal({ ordinateurs, onChoix, onRecu }: Proprietes) {
  const [etat, poser] = useState<EtatDesOrdinateurs | null>(null);
  const reception = useAppel('journal.recevoir');
  const arret = useAppel('journal.arreter');
  const [interrompue, constater] = useState(false);
  const relire = async () => {
    const reponse = await interroger('journal.ordinateurs', {});
    if (reponse.ok) poser(reponse.valeur);
  };
  const recevoir = async (lesquels: string) => {
    constater(false);
    const reponse = await reception.envoyer({ ordinateurs: lesquels });
    await relire();
    constater(reponse !== null && !reponse.ok && reponse.erreur.type === 'annule');
    // What arrived before a cut is shown too.
    if (reponse !== null && (!reponse.ok || reponse.valeur.entrees > 0)) onRecu();
  };
  useAChaque(true, () => void relire());
  useBattement(reception.enCours ? RYTHME_MS : null, () => void relire());
  const choisir = (choix: string) => {
    reception.montrer(null);
    constater(false);
    onChoix(choix);
    if (choix !== 'ici' && etat?.relie === true) void recevoir(choix);
  };
  if (etat === null || etat.ordinateurs.length < 2) return null;
  const montres = etat.ordinateurs.filter(({ id }) => ordinateurs === 'tous' || ordinateurs === id);
  return (
    <Stack gap="xs">
      <NativeSelect
        label="Ordinateurs"
        className="choix-d-ordinateurs"
        value={ordinateurs}
        data={choixPossibles(etat)}
        onChange={(evenement) => choisir(evenement.currentTarget.value)}
      />
      {ordinateurs !== 'ici' && (
        <section className="surface" aria-label="Jusqu’où chaque ordinateur est connu">
          <Stack gap="xs">
            <dl className="ordinateurs-connus">
              {montres.map((ordinateur) => (
                <Connaissance key={ordinateur.id} ordinateur={ordinateur} />
              ))}
            </dl>
            {etat.enCours !== null && (
              <>
                <Progress
                  value={
                    etat.enCours.aRecevoir === 0 ? 0 : (100 * etat.enCours.recues) / etat.enCours.aRecevoir
                  }
                  aria-label="Réception des actes"
                />
                <p className="texte-doux">{receptionEnClair(etat.enCours)}.</p>
              </>
            )}
            <AffichageErreur erreur={reception.erreur} />
            <p role="status" className="texte-doux fin-de-reception">
              {phraseDeFin(etat, interrompue, reception.erreur !== null)}
            </p>
            {etat.relie && (
              <Group>
                <Button
                  variant="default"
                  loading={reception.enCours}
                  onClick={() => void recevoir(ordinateurs)}
                >
                  Recevoir la suite
                </Button>
                {etat.enCours !== null && (
                  <Button variant="default" loading={arret.enCours} onClick={() => void arret.envoyer({})}>
                    Interrompre
                  </Button>
                )}
              </Group>
            )}
          </Stack>
        </section>
      )}
    </Stack>
  );
}

const Connaissance = ({ ordinateur }: { readonly ordinateur: EtatDesOrdinateurs['ordinateurs'][number] }) => (
  <>
    <dt>{ordinateur.celuiCi ? `${ordinateur.nom} (celui-ci)` : ordinateur.nom}</dt>
    <dd>
      {ordinateurEnClair(ordinateur).map((phrase) => (
        <p key={phrase}>{phrase}</p>
      ))}
    </dd>
  </>
);

const choixPossibles = ({ ordinateurs }: EtatDesOrdinateurs) => [
  { value: 'ici', label: 'Cet ordinateur' },
  { value: 'tous', label: 'Tous les ordinateurs' },
  ...ordinateurs.filter(({ celuiCi }) => !celuiCi).map(({ id, nom }) => ({ value: id, label: nom })),
];

function phraseDeFin({ relie }: EtatDesOrdinateurs, interrompue: boolean, enPanne: boolean): string {
  if (!relie)
    return 'Cette structure n’est pas reliée au serveur national sur cet ordinateur\u00a0: ce qui est montré est ce qui a déjà été reçu.';
  if (interrompue) return 'Interrompu\u00a0: ce qui est arrivé est gardé, la suite reprendra de là.';
  return enPanne ? 'Ce qui était déjà ici est montré ci-dessous.' : '';
}
