// After a copy that could not be read: the other ones of the same folder, to be tried with the same key.
import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { SortieDe } from '../../src-shared/contract/index';
import { quandEnClair } from '../../src-shared/regles/sauvegardes';
import { appeler } from '../core-client';
import { tailleEnClair } from './taille';

type Copie = SortieDe<'copie.autres'>['copies'][number];

interface Proprietes {
  readonly aujourdHui: string;
  readonly enCours: boolean;
  onRestaurer(nom: string): void;
}

export function AutresCopies({ aujourdHui, enCours, onRestaurer }: Proprietes) {
  const [copies, recevoir] = useState<readonly Copie[]>([]);
  useEffect(() => {
    void appeler('copie.autres', {}).then((reponse) => {
      if (reponse.ok) recevoir(reponse.valeur.copies);
    });
  }, []);
  if (copies.length === 0) return null;
  return (
    <section aria-labelledby="titre-autres-copies">
      <Text id="titre-autres-copies" fw={650}>
        Les copies de ce dossier
      </Text>
      <Text c="dimmed" size="sm">
        Celle que vous avez choisie est parmi elles ; essayez une copie plus ancienne.
      </Text>
      <ul className="autres-copies">
        {copies.map(({ nom, quand, octets }) => (
          <li key={nom}>
            <span>
              {nom}
              <small className="texte-doux">
                {`${quandEnClair(quand, aujourdHui)} – ${tailleEnClair(octets)}`}
              </small>
            </span>
            <Button variant="default" size="compact-sm" disabled={enCours} onClick={() => onRestaurer(nom)}>
              Restaurer celle-ci
              <span className="lu-seulement">{`\u00a0: ${nom}`}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
