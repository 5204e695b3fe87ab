// First login: the provisional password given by the direction is replaced before anything else.
import { Stack, Text } from '@mantine/core';
import type { SessionOuverte } from '../../src-shared/contract/communs';
import { EcranSeul } from '../ui/ecran-seul';
import { FermerLaBase } from './fermer-la-base';
import { FormulaireMotDePasse } from './formulaire-mot-de-passe';

export const EcranMotDePasseProvisoire = ({ session }: { readonly session: SessionOuverte }) => (
  <EcranSeul titre="Choisissez votre mot de passe" essai={session.structure.essai} focusSurLeTitre={false}>
    <Stack>
      <Text>
        Bonjour {session.utilisateur.prenom}. Le mot de passe que la direction vous a remis ne sert qu’une
        fois : remplacez-le par le vôtre, et ne le confiez à personne.
      </Text>
      <div className="surface">
        <FormulaireMotDePasse
          libelleAncien="Mot de passe provisoire"
          personnels={[session.utilisateur.nom, session.utilisateur.prenom, session.structure.nom]}
        />
      </div>
      <FermerLaBase />
    </Stack>
  </EcranSeul>
);
