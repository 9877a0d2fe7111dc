import * as fs from 'node:fs';
import * as path from 'node:path';
import { reasonOf } from '../../assembly/text-file';
import { InputError } from '../../core/model';

/** The file of `--out`: proven to be writable before any work is done, and written whole or not at all. */
export class ReportFile {
  private readonly file: string;

  /** @throws InputError when its folder is missing or cannot be written to, or when it is a folder itself */
  public constructor(
    public readonly shown: string,
    cwd: string,
  ) {
    this.file = path.resolve(cwd, shown);
    try {
      const found = fs.statSync(this.file, { throwIfNoEntry: false });
      if (found?.isDirectory()) throw this.refused('`--out` names a folder; name a file');
      const folder = path.dirname(this.file);
      fs.accessSync(folder);
      fs.accessSync(found === undefined || found.isFile() ? folder : this.file, fs.constants.W_OK);
    } catch (error) {
      throw error instanceof InputError ? error : this.refused(`the folder of \`--out\` ${reasonOf(error)}`);
    }
  }

  /** @throws InputError when it cannot be written; then no part of it is there */
  public write(text: string): void {
    const temporary = path.join(path.dirname(this.file), `.india-residency-${process.pid}.tmp`);
    try {
      const found = fs.statSync(this.file, { throwIfNoEntry: false });
      // A device or a pipe cannot be replaced, and needs no whole file.
      if (found !== undefined && !found.isFile()) return fs.writeFileSync(this.file, text);
      fs.writeFileSync(temporary, text);
      fs.renameSync(temporary, this.file);
    } catch (error) {
      if (fs.existsSync(temporary)) fs.rmSync(temporary);
      throw this.refused(`the report cannot be written: ${reasonOf(error)}`);
    }
  }

  private refused(message: string): InputError {
    return new InputError(message, { file: this.shown });
  }
}
