/** Commands that fetch, behind what may stand before a command: `sudo`, the dash of a list, a quotation mark. */
const FETCHES =
  /^\s*(?:-\s+)?["']?(?:sudo\s+(?:-\S+\s+)*)?(?:wget|curl|yum|dnf|zypper|apt|apt-get|rpm|dpkg|snap|pip3?|python3?\s+-m\s+pip|npm|easy_install|Invoke-WebRequest|iwr|Start-BitsTransfer|Read-S3Object|Copy-S3Object)\b/i;

/** Arguments by which the same commands send. */
const SENDS =
  /\s(?:-d|-F|-T|--data\S*|--form\S*|--upload-file|--post-\w+|-LocalFile|-Body|(?:-X|--request|-Method)[\s=]*["']?(?:post|put|patch))(?![a-z])/i;

/** `aws s3 cp s3://… .`: from a bucket, and not into another one. */
const FROM_BUCKET =
  /^\s*(?:-\s+)?["']?(?:sudo\s+(?:-\S+\s+)*)?aws\s+(?:--\S+\s+[^-\s]\S*\s+)*s3\s+(?:cp|sync)\s+(?:--\S+\s+(?:(?!s3:|["'])[^-\s]\S*\s+)?)*["']?s3:\/\/\S+\s+(?!["']?s3:\/\/)/i;

/** What separates the commands of one line. */
const SEPARATOR = /&&|\|\||[;|]/;

/** Does a line of a script only bring something in? What comes from abroad is no copy that leaves. */
export function isDownload(line: string): boolean {
  if (!/s3/i.test(line)) return false;
  const naming = line.split(SEPARATOR).filter((command) => /s3|[a-z]-\d/i.test(command));
  return naming.length > 0 && naming.every(fetches);
}

function fetches(command: string): boolean {
  return FROM_BUCKET.test(command) || (FETCHES.test(command) && !SENDS.test(command));
}
