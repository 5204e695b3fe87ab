// The two recovery keys: who keeps them, the yearly trial of one, their replacement.
import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { SortieDe } from '../../../src-shared/contract/index';
import { useSession } from '../../session/session';
import { useAChaque } from '../../ui/a-chaque';
import { AffichageErreur } from '../../ui/affichage-erreur';
import { useAppel } from '../../ui/appel';
import { dateCourte } from '../../ui/dates';
import { useRetourDuFocus } from '../../ui/retour-du-focus';
import { RemplacementDesCles } from './remplacement-des-cles';

type Cles = SortieDe<'structure.cles'>;
type Ouvert = 'lecture' | 'essai' | 'remplacement';

export function PartieCles() {
  const session = useSession((etat) => etat.session);
  const rafraichir = useRafraichirLaSession();
  const { envoyer, erreur } = useAppel('structure.cles');
  const [cles, recevoir] = useState<Cles | null>(null);
  const [ouvert, ouvrir] = useState<Ouvert>('lecture');
  const [fait, annoncer] = useState('');
  const relire = () =>
    void envoyer({}).then((reponse) => {
      if (reponse?.ok) recevoir(reponse.valeur);
    });
  useAChaque(session?.utilisateur.id, relire);
  const finir = (phrase: string) => {
    ouvrir('lecture');
    annoncer(phrase);
    if (phrase === '') return;
    relire();
    void rafraichir();
  };
  return (
    <section className="surface" aria-labelledby="titre-cles">
      <Stack>
        <h2 id="titre-cles" className="titre-de-partie">
          Clés de secours
        </h2>
        <AffichageErreur erreur={erreur} />
        {cles !== null && <EtatDesCles cles={cles} />}
        <div role="status">{fait !== '' && <p className="note">{fait}</p>}</div>
        {ouvert === 'lecture' && (
          <Group>
            <Button variant="default" onClick={() => ouvrir('essai')}>
              Essayer une clé
            </Button>
            <Button variant="default" onClick={() => ouvrir('remplacement')}>
              Remplacer les deux clés
            </Button>
          </Group>
        )}
        {ouvert === 'essai' && <Essai onFin={finir} />}
        {ouvert === 'remplacement' && <RemplacementDesCles onFin={finir} />}
      </Stack>
    </section>
  );
}

const EtatDesCles = ({ cles: { porteurs, remplaceesLe, essayeeLe } }: { readonly cles: Cles }) => (
  <dl className="fiche-lue">
    <dt>Confiées à</dt>
    <dd>{porteurs.join(' ; ')}</dd>
    <dt>Depuis</dt>
    <dd>{remplaceesLe === null ? 'La création de la structure' : `Le ${dateCourte(remplaceesLe)}`}</dd>
    <dt>Dernier essai</dt>
    <dd>{`Le ${dateCourte(essayeeLe)} ; à refaire chaque année`}</dd>
  </dl>
);

function Essai({ onFin }: { onFin(phrase: string): void }) {
  useRetourDuFocus();
  const { envoyer, enCours, erreur } = useAppel('structure.essayerCleDeSecours');
  const [cle, poser] = useState('');
  const essayer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const reponse = await envoyer({ cle });
    if (!reponse?.ok) return;
    const { porteur } = reponse.valeur;
    onFin(`La clé ${porteur === '' ? '' : `de ${porteur} `}ouvre bien la base. L’essai est noté.`);
  };
  return (
    <form onSubmit={essayer} noValidate>
      <Stack>
        <Text>
          Demandez sa feuille à l’une des deux personnes et recopiez la clé. Elle n’est pas enregistrée, et
          rien ne change.
        </Text>
        <Textarea
          label="Clé à essayer"
          description="Les espaces et les minuscules sont acceptés."
          autosize
          minRows={2}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          aria-required
          value={cle}
          onChange={(evenement) => poser(evenement.currentTarget.value)}
        />
        <AffichageErreur erreur={erreur} />
        <Group>
          <Button type="submit" loading={enCours} disabled={cle.trim() === ''}>
            Essayer cette clé
          </Button>
          <Button variant="default" onClick={() => onFin('')}>
            Renoncer
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

// The reminder in the banner goes with what it asked for.
function useRafraichirLaSession() {
  const { envoyer } = useAppel('acces.session');
  const ouvrir = useSession((etat) => etat.ouvrir);
  return async () => {
    const reponse = await envoyer({});
    if (reponse?.ok) ouvrir(reponse.valeur);
  };
}
