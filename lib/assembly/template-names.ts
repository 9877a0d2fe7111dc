const EXTENSION = /(?:\.template)?(?:\.(?:json|ya?ml|template))?$/i;

/**
 * A name for each template file: its base name without extension, with as many of its folders before it as it takes to tell it from the
 * others. Every SAM application calls its template `template.yaml`.
 */
export function templateNames(files: readonly string[]): string[] {
  const segments = files.map((file) => file.replace(EXTENSION, '').split('/').filter(Boolean));
  const nameOf = (parts: readonly string[], length: number): string => parts.slice(-length).join('/');
  return segments.map((own, i) => {
    for (let length = 1; length < own.length; length++) {
      const name = nameOf(own, length);
      if (!segments.some((other, j) => j !== i && nameOf(other, length) === name)) return name;
    }
    return own.join('/');
  });
}
