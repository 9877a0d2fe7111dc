const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * What data is in law.
 *
 * The classes that the built-in regimes know are constants; an organisation names its own with `DataClass.of`.
 *
 * @example
 * DataClassification.of(this).declare(DataClass.PAYMENT, { elements: ['card-number'] });
 */
export class DataClass {
  /** Counts, aggregates and public content: nothing that is a row per person. */
  public static readonly GENERIC = new DataClass('generic');
  /** Data about an individual who is identifiable by or in relation to it (DPDP Act 2023, section 2(t)). */
  public static readonly PERSONAL = new DataClass('personal');
  /** Passwords, financial, health, biometric and sexual data, and what an organisation holds to be of that kind. */
  public static readonly SENSITIVE_PERSONAL = new DataClass('sensitive-personal');
  /** Personal data that the Central Government specifies under DPDP Rules 2025, rule 13(4), and its traffic data. */
  public static readonly CRITICAL_PERSONAL = new DataClass('critical-personal');
  /** Data of a domestic payment, end to end (RBI, Storage of Payment System Data, 2018). */
  public static readonly PAYMENT = new DataClass('payment');
  /** The domestic component of a cross-border payment, of which a copy may be stored abroad (RBI FAQ, 2019). */
  public static readonly PAYMENT_CROSS_BORDER = new DataClass('payment-cross-border');
  /** The foreign leg of a cross-border payment. */
  public static readonly PAYMENT_FOREIGN_LEG = new DataClass('payment-foreign-leg');
  /** Books of account kept in electronic form (Companies (Accounts) Rules 2014, rule 3). */
  public static readonly COMPANY_BOOKS = new DataClass('company-books');
  /** Logs of information and communication systems (CERT-In Directions, 28 April 2022). */
  public static readonly ICT_LOGS = new DataClass('ict-logs');
  /** Data of digital lending (RBI Digital Lending Directions, 2025). */
  public static readonly DIGITAL_LENDING = new DataClass('digital-lending');
  /** Data of entities that SEBI regulates. */
  public static readonly SECURITIES_MARKET = new DataClass('securities-market');
  /** Policy and claim records of insurers (IRDAI). */
  public static readonly INSURANCE_RECORDS = new DataClass('insurance-records');
  /** Aadhaar numbers and what is linked to them (UIDAI). */
  public static readonly AADHAAR = new DataClass('aadhaar');
  /** Fingerprints and iris scans taken for Aadhaar, which nobody may share. */
  public static readonly AADHAAR_CORE_BIOMETRICS = new DataClass('aadhaar-core-biometrics');
  /** Recordings of video-based customer identification (RBI KYC Directions). */
  public static readonly KYC_VIDEO = new DataClass('kyc-video');
  /** Subscriber and account data of telecom licensees. */
  public static readonly TELECOM_SUBSCRIBER = new DataClass('telecom-subscriber');

  /**
   * The class of that name: a built-in one, or one that a regime of the organisation's own brings.
   *
   * Whether any regime knows it is for the guard to say: it fails the synth on an unknown class.
   *
   * @param name kebab-case, as in the regimes: `payment`, `loyalty-points`
   * @throws when `name` is not kebab-case
   */
  public static of(name: string): DataClass {
    return new DataClass(name);
  }

  /** Name of the class, in kebab-case. */
  public readonly name: string;

  private constructor(name: string) {
    if (!KEBAB_CASE.test(name)) {
      const kebab = name
        .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^[-0-9]+|-+$/g, '');
      const instead = KEBAB_CASE.test(kebab) ? `; write \`${kebab}\`` : '';
      throw new Error(`\`${name}\` is not a data class: a class is a kebab-case word such as \`payment\`${instead}`);
    }
    this.name = name;
  }

  /** The name. */
  public toString(): string {
    return this.name;
  }
}
