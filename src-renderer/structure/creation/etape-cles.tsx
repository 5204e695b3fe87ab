// Third step: two recovery keys for two named persons, each tried before it is trusted.
import { Anchor, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { MouseEvent } from 'react';
import type { ChampRefuse } from '../../../src-shared/erreurs';
import { AffichageErreur } from '../../ui/affichage-erreur';
import { useAppel } from '../../ui/appel';
import { CarteCle } from './carte-cle';
import { ChampTexte } from './champ-texte';
import { clesOubliees, type SaisieCles } from './saisie';

interface Proprietes {
  readonly cles: SaisieCles;
  readonly nomStructure: string;
  readonly refus: readonly ChampRefuse[];
  onChange(changement: Partial<SaisieCles>): void;
}

export const EtapeCles = (proprietes: Proprietes) => (
  <Stack>
    <Text>
      Si les mots de passe sont perdus ou si l’ordinateur tombe en panne, une clé de secours est le seul moyen
      de retrouver les dossiers. Il y en a deux, gardées sur papier par deux personnes différentes ; une seule
      suffit.
    </Text>
    {proprietes.refus
      .filter(({ champ }) => champ === 'cles')
      .map(({ message }) => (
        <p key={message} className="erreur" role="alert">
          {message}
        </p>
      ))}
    {proprietes.cles.cles === null ? <Porteurs {...proprietes} /> : <ClesPretes {...proprietes} />}
  </Stack>
);

function Porteurs({ cles: { porteurs, perimees }, refus, onChange }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('structure.preparerCles');
  const [premier, second] = porteurs;
  const preparer = async (evenement: MouseEvent) => {
    // First submit button of the form: Enter in a name prepares the keys instead of going on.
    evenement.preventDefault();
    const reponse = await envoyer({ porteurs: [premier, second] });
    if (reponse?.ok) onChange({ cles: reponse.valeur.cles, essayees: [false, false] });
  };
  const champs = [...refus, ...(erreur?.champs ?? [])];
  return (
    <>
      {perimees && (
        <p className="note" role="status">
          Les clés préparées auparavant ne valent plus rien : détruisez leurs feuilles, puis préparez-en deux
          nouvelles.
        </p>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ChampTexte
          libelle="Qui garde la première clé ?"
          champ="porteurs.0"
          valeur={premier}
          refus={champs}
          autoFocus
          description="Prénom et nom"
          onChange={(nom) => onChange({ porteurs: [nom, second] })}
        />
        <ChampTexte
          libelle="Qui garde la seconde clé ?"
          champ="porteurs.1"
          valeur={second}
          refus={champs}
          description="Prénom et nom d’une autre personne"
          onChange={(nom) => onChange({ porteurs: [premier, nom] })}
        />
      </SimpleGrid>
      <AffichageErreur erreur={erreur} />
      <Group>
        <Button
          type="submit"
          loading={enCours}
          disabled={premier.trim() === '' || second.trim() === ''}
          onClick={preparer}
        >
          Préparer les deux clés
        </Button>
      </Group>
    </>
  );
}

const ClesPretes = ({ cles: { cles, essayees }, nomStructure, onChange }: Proprietes) => (
  <>
    <ol className="liste-sobre">
      <li>Imprimez une feuille par personne, ou recopiez sa clé à la main.</li>
      <li>Recopiez ensuite chaque clé depuis sa feuille : une clé mal notée ne protégerait rien.</li>
      <li>Remettez chaque feuille à son porteur. Les clés ne seront plus jamais affichées.</li>
    </ol>
    <SimpleGrid cols={{ base: 1, md: 2 }}>
      {(cles ?? []).map((preparee, rang) => (
        <CarteCle
          key={preparee.cle}
          preparee={preparee}
          rang={rang}
          nomStructure={nomStructure}
          essayee={essayees[rang] === true}
          onEssayees={(faites) => onChange({ essayees: faites })}
          onPerdues={() => onChange(clesOubliees)}
        />
      ))}
    </SimpleGrid>
    <div>
      <Anchor component="button" type="button" onClick={() => onChange(clesOubliees)}>
        Recommencer avec d’autres personnes (ces deux clés ne vaudront plus rien)
      </Anchor>
    </div>
  </>
);
