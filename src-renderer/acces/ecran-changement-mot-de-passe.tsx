// Changing one's password, or one's pause code, from inside the structure.
import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { ChangementDuCode } from '../pause/changement-du-code';
import { useSession } from '../session/session';
import { FormulaireMotDePasse } from './formulaire-mot-de-passe';

export function EcranChangementMotDePasse() {
  const session = useSession((etat) => etat.session);
  const [change, constater] = useState(false);
  if (session === null) return null;
  return (
    <Stack maw="36rem" className="cadre-page">
      <Title order={1} size="h2">
        Mon mot de passe
      </Title>
      <Text>
        Sur un autre ordinateur de la structure, l’ancien mot de passe reste valable jusqu’à ce que le
        changement y soit arrivé.
      </Text>
      {change && (
        <p className="note" role="status">
          Votre mot de passe est remplacé. L’ancien n’ouvre plus la base sur cet ordinateur.
        </p>
      )}
      <div className="surface">
        <FormulaireMotDePasse
          libelleAncien="Mot de passe actuel"
          personnels={[session.utilisateur.nom, session.utilisateur.prenom, session.structure.nom]}
          onChange={() => constater(true)}
        />
      </div>
      <ChangementDuCode session={session} />
    </Stack>
  );
}
