/** @throws when the text is no id of an organisation: an endpoint policy with it would let nobody through */
export function requireOrganization(path: string, id: string | undefined): void {
  if (id === undefined || /^o-[a-z0-9]{10,32}$/.test(id)) return;
  throw new Error(
    `\`${path}\`: \`${id}\` is no id of an organisation; ` +
      "write organizationId: 'o-a1b2c3d4e5', as `aws organizations describe-organization` prints it",
  );
}
