import type { Scope } from '.';

/** An account policy takes every log group of its region but those that its criteria leave out. */
export const subscribedLogGroups: Scope = {
  property: 'Scope',
  moves: 'logs',
  selects(estate, bearer) {
    const criteria = bearer.properties['SelectionCriteria'];
    const texts = criteria === undefined ? [] : estate.foldText(criteria, bearer.owner);
    const excluded = texts.flatMap((text) =>
      /NOT\s+IN/i.test(text) ? [...text.matchAll(/"([^"]+)"/g)].map((match) => match[1]!) : [],
    );
    return estate.resources.filter((resource) => {
      if (resource.type !== 'AWS::Logs::LogGroup' || resource.region !== bearer.region) return false;
      const written = resource.writtenName;
      return (
        written === undefined || !estate.foldText(written, resource.owner).every((name) => excluded.includes(name))
      );
    });
  },
};
