// A forgotten password: the two ways back, and who keeps each.
import { Anchor, Button, Stack, Text } from '@mantine/core';
import type { StructurePresente } from '../structure/libelles';
import { EcranSeul } from '../ui/ecran-seul';

interface Proprietes {
  readonly structure: StructurePresente;
  onCode(): void;
  onCle(): void;
  onRevenir(): void;
}

export const EcranOubli = ({ structure, onCode, onCle, onRevenir }: Proprietes) => (
  <EcranSeul titre="Mot de passe oublié" essai={structure.essai}>
    <Stack>
      <section className="surface" aria-labelledby="voie-code">
        <h2 id="voie-code" className="titre-de-partie">
          Vous travaillez à « {structure.nom} »
        </h2>
        <Text mb="sm">
          Appelez la direction : elle garde un code de secours à votre nom et vous le lira au téléphone. Il
          n’y a pas besoin de réseau.
        </Text>
        <Button onClick={onCode}>J’ai un code de secours</Button>
      </section>
      <section className="surface" aria-labelledby="voie-cle">
        <h2 id="voie-cle" className="titre-de-partie">
          Plus personne de la direction ne peut entrer
        </h2>
        <Text mb="sm">
          Deux personnes gardent chacune une clé de secours sur papier. Une seule suffit à rouvrir la base.
        </Text>
        <Button variant="default" onClick={onCle}>
          J’ai une clé de secours
        </Button>
      </section>
      <Anchor component="button" type="button" onClick={onRevenir}>
        ← Revenir à l’identifiant et au mot de passe
      </Anchor>
    </Stack>
  </EcranSeul>
);
