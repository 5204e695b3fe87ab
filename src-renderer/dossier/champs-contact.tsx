// Telephones and e-mail addresses: as many as there are, each with its use and the consent to text messages.
import { Button, Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core';
import { LIBELLES_USAGE_TELEPHONE, USAGES_TELEPHONE } from '../../src-shared/catalogue/enumerations';
import { Etiquette } from '../ui/champs/etiquette';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import type { ProprietesChamps } from './proprietes-champs';
import { courrielVide, nouvelleCle, type SaisieTelephone, telephoneVide } from './saisie-dossier';

export const ChampsContact = (proprietes: ProprietesChamps) => (
  <Stack gap="sm">
    {proprietes.saisie.telephones.map((telephone) => (
      <Telephone key={telephone.cle} {...proprietes} telephone={telephone} />
    ))}
    {proprietes.saisie.courriels.map(({ cle, courriel }) => (
      <TextInput
        key={cle}
        label={<Etiquette table="courriel" registre="courriel" libelle="Adresse électronique" />}
        type="email"
        value={courriel}
        error={messageDuChamp(proprietes.refus, 'courriel.courriel')}
        autoComplete="off"
        onChange={({ currentTarget }) =>
          proprietes.onChange({
            courriels: proprietes.saisie.courriels.map((present) =>
              present.cle === cle ? { ...present, courriel: currentTarget.value } : present,
            ),
          })
        }
      />
    ))}
    <Ajouts {...proprietes} />
  </Stack>
);

function Telephone({
  saisie,
  refus,
  onChange,
  telephone,
}: ProprietesChamps & { readonly telephone: SaisieTelephone }) {
  const changer = (changement: Partial<SaisieTelephone>) =>
    onChange({
      telephones: saisie.telephones.map((present) =>
        present.cle === telephone.cle ? { ...present, ...changement } : present,
      ),
    });
  return (
    <div className="rangee-repetee">
      <TextInput
        label={<Etiquette table="telephone" registre="telephone" libelle="Téléphone" />}
        type="tel"
        placeholder="06 39 98 00 12"
        value={telephone.numero}
        error={messageDuChamp(refus, 'telephone.telephone.numero')}
        autoComplete="off"
        onChange={({ currentTarget }) => changer({ numero: currentTarget.value })}
      />
      <NativeSelect
        label={<Etiquette table="telephone" registre="telephone" libelle="Usage" />}
        value={telephone.usage}
        data={USAGES_TELEPHONE.map((usage) => ({ value: usage, label: LIBELLES_USAGE_TELEPHONE[usage] }))}
        onChange={({ currentTarget }) =>
          changer({ usage: USAGES_TELEPHONE.find((usage) => usage === currentTarget.value) ?? 'mobile' })
        }
      />
      <Checkbox
        mb={10}
        label="Accepte les SMS (facultatif)"
        checked={telephone.sms}
        onChange={({ currentTarget }) => changer({ sms: currentTarget.checked })}
      />
    </div>
  );
}

const Ajouts = ({ saisie, onChange }: ProprietesChamps) => (
  <div className="rangee-repetee">
    <span>
      <Button
        variant="default"
        size="compact-md"
        onClick={() =>
          onChange({ telephones: [...saisie.telephones, telephoneVide(nouvelleCle(saisie.telephones))] })
        }
      >
        Ajouter un téléphone
      </Button>{' '}
      <Button
        variant="default"
        size="compact-md"
        onClick={() =>
          onChange({ courriels: [...saisie.courriels, courrielVide(nouvelleCle(saisie.courriels))] })
        }
      >
        Ajouter une adresse électronique
      </Button>
    </span>
  </div>
);
