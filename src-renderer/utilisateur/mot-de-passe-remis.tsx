// The provisional password, shown once: copied, printed for the person, then never seen again.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Erreur } from '../../src-shared/erreurs';
import { appeler } from '../core-client';
import { AffichageErreur } from '../ui/affichage-erreur';
import { Fenetre } from '../ui/fenetre';
import { useImpression } from '../ui/impression';
import type { Remise } from './formulaire-habilitation';

interface Proprietes {
  readonly remise: Remise;
  readonly nomStructure: string;
  onFermer(): void;
}

export function MotDePasseRemis({ remise, nomStructure, onFermer }: Proprietes) {
  return (
    <Fenetre
      onClose={onFermer}
      title={`Accès pour ${remise.prenom} ${remise.nom}`}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <Stack>
        <Text>
          Remettez à cette personne son identifiant et ce mot de passe provisoire. Il ne sera plus jamais
          affiché ; elle le remplacera à sa première ouverture.
        </Text>
        <dl className="fiche-lue">
          <dt>Identifiant</dt>
          <dd className="cle-affichee">{remise.identifiant}</dd>
          <dt>Mot de passe provisoire</dt>
          <dd className="cle-affichee">{remise.motDePasse}</dd>
        </dl>
        <Actions remise={remise} nomStructure={nomStructure} />
        <Group justify="flex-end">
          <Button onClick={onFermer}>Le mot de passe est noté</Button>
        </Group>
      </Stack>
    </Fenetre>
  );
}

function Actions({ remise, nomStructure }: Omit<Proprietes, 'onFermer'>) {
  const { zone, imprimer } = useImpression();
  const [dit, dire] = useState('');
  const [erreur, signaler] = useState<Erreur | null>(null);
  const conclure = (
    reponse: { readonly ok: true } | { readonly ok: false; readonly erreur: Erreur },
    suite: string,
  ) => {
    signaler(reponse.ok || reponse.erreur.type === 'annule' ? null : reponse.erreur);
    dire(reponse.ok ? suite : '');
  };
  const copier = async () =>
    conclure(
      await appeler('application.copier', { texte: remise.motDePasse }),
      'Copié ; le presse-papiers sera vidé à la fermeture.',
    );
  const tirer = async () => {
    const feuille = <Feuille remise={remise} nomStructure={nomStructure} />;
    const reponse = await imprimer({ vers: 'papier', nomFichier: 'acces-provisoire', feuille });
    conclure(reponse, 'Envoyé à l’imprimante.');
  };
  return (
    <>
      <Group gap="sm">
        <Button variant="default" size="sm" onClick={copier}>
          Copier le mot de passe
        </Button>
        <Button variant="default" size="sm" onClick={tirer}>
          Imprimer pour la personne
        </Button>
      </Group>
      <span role="status">{dit}</span>
      <AffichageErreur erreur={erreur} />
      {zone}
    </>
  );
}

const Feuille = ({ remise, nomStructure }: Omit<Proprietes, 'onFermer'>) => (
  <article className="feuille-cle">
    <p>{nomStructure}</p>
    <h1>Votre première ouverture</h1>
    <p>
      Pour <strong>{`${remise.prenom} ${remise.nom}`}</strong>
    </p>
    <p>Identifiant, à garder :</p>
    <p className="feuille-cle-signes">{remise.identifiant}</p>
    <p>Mot de passe provisoire, à remplacer dès la première ouverture :</p>
    <p className="feuille-cle-signes">{remise.motDePasse}</p>
    <p>Détruisez cette feuille ensuite. Ne confiez votre mot de passe à personne, pas même à la direction.</p>
  </article>
);
