import { unknownWord } from '../core/law';
import type { Attestation, Law, PlaceDeclaration, Policy } from '../core/model';
import { checkFile, refuseTwins } from './check-file';
import { declarationsSchema } from './declarations-schema';
import type { YamlDocument } from './yaml-document';

type Declarations = Pick<Policy, 'roles' | 'stores' | 'tags' | 'places' | 'macros'> &
  Partial<Pick<Policy, 'maximumWaiverDays'>> & { readonly maximumAttestationDays?: number };

/** Reads `declarations.yaml`. */
export function readDeclarations(document: YamlDocument, law: Law, register: readonly Attestation[]): Declarations {
  const { organisation, stores, tags, places, macros, waivers, attestations } = checkFile(
    document,
    declarationsSchema(law),
    {},
  );
  const registered = register.map(({ id }) => id);
  stores.forEach(({ attestations }, store) => {
    attestations.forEach((id, index) => {
      if (registered.includes(id)) return;
      const what =
        registered.length === 0
          ? `unknown attestation \`${id}\`; the register is empty`
          : unknownWord('attestation', id, registered);
      document.fail(what, ['stores', store, 'attestations', index]);
    });
  });
  refuseTwins(document, places.map(placed), (index) => ['places', index]);
  refuseTwins(
    document,
    macros.map(({ name }) => name),
    (index) => ['macros', index, 'name'],
  );
  return {
    roles: organisation?.roles ?? [],
    stores: stores.map(({ class: dataClass, ...store }, n) => ({
      ...store,
      dataClass,
      at: document.at(['stores', n]),
    })),
    tags: tags.map(({ key, value, class: dataClass }) => ({ key, value, dataClass })),
    places: places.map((place, n) => ({ ...place, at: document.at(['places', n]) })),
    macros,
    ...(waivers && { maximumWaiverDays: waivers.maximumDays }),
    ...(attestations && { maximumAttestationDays: attestations.maximumDays }),
  };
}

/** What a declared place is of, in one text: two places of one thing contradict each other. */
function placed({ bucket, host, account, name }: PlaceDeclaration): string {
  if (bucket !== undefined) return `bucket ${bucket}`;
  if (host !== undefined) return `host ${host}`;
  return account !== undefined ? `account ${account}` : `name ${name}`;
}
