import { FaberDbError } from '../../../operations/index.ts'

/** An error of the SDK, as far as it is looked at. */
interface SdkError extends Error {
  /** Of the system: `ECONNREFUSED`. */
  readonly code?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
}

interface Meaning {
  readonly of: RegExp
  message(bucket: string): string
  readonly next: string
  readonly facts?: Readonly<Record<string, unknown>>
}

const credentials =
  'Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, in the environment.'
const rights =
  's3:ListBucket on the bucket, and s3:GetObject, s3:PutObject, s3:DeleteObject and s3:AbortMultipartUpload on its objects.'

/** By the name of the error, its system code or its status; the first that fits. */
const meanings: readonly Meaning[] = [
  {
    of: /^(PreconditionFailed|ConditionalRequestConflict|412)$/,
    message: (bucket) => `Another object was stored in ${bucket} under the same key meanwhile.`,
    next: 'Run it again.',
    facts: { taken: true },
  },
  {
    of: /^NoSuchBucket$/,
    message: (bucket) => `There is no bucket ${bucket}.`,
    next: 'Create it, or mend backup.storage_location, the region (AWS_REGION) or the endpoint (AWS_ENDPOINT_URL_S3).',
  },
  {
    of: /^(CredentialsProviderError|TokenProviderError|ProviderError)$/,
    message: (bucket) => `There are no credentials for the bucket ${bucket}.`,
    next: credentials,
  },
  {
    of: /^(ExpiredToken|ExpiredTokenException|TokenRefreshRequired|RequestExpired)$/,
    message: (bucket) => `The credentials for the bucket ${bucket} have expired.`,
    next: 'Log in again (aws sso login), or set new ones.',
  },
  {
    of: /^(InvalidAccessKeyId|SignatureDoesNotMatch|InvalidToken|InvalidSecurity|401)$/,
    message: (bucket) => `The credentials for the bucket ${bucket} are wrong.`,
    next: credentials,
  },
  {
    of: /^RequestTimeTooSkewed$/,
    message: () => 'The clock of this machine is not the one of S3.',
    next: 'Set the clock.',
  },
  {
    of: /^(PermanentRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException|301)$/,
    message: (bucket) => `The bucket ${bucket} lies in another region.`,
    next: 'Set AWS_REGION to the region of the bucket.',
  },
  {
    of: /^(AccessDenied|Forbidden|AllAccessDisabled|AccountProblem|403)$/,
    message: (bucket) => `The credentials do not allow this in the bucket ${bucket}.`,
    next: `Check that they are the right ones, and give them ${rights}`,
  },
  {
    of: /^(TimeoutError|NetworkingError|SlowDown|ServiceUnavailable|InternalError|E[A-Z]{4,}|5\d\d)$/,
    message: (bucket) => `The server of the bucket ${bucket} does not answer, or broke off.`,
    next: 'Check the network and the endpoint (AWS_ENDPOINT_URL_S3), and run it again.',
  },
]

/**
 * What an error of the SDK means to its user, with what S3 said of it. The error itself goes no
 * further: it carries the request with its headers.
 */
export function s3Error(error: unknown, bucket: string): unknown {
  if (error instanceof FaberDbError) return error
  const { name, message, code, $metadata } = error as SdkError
  if (message === 'Region is missing') return regionMissing()
  const status = $metadata?.httpStatusCode
  if (!status && !code && !meanings.some(({ of }) => of.test(name))) return error
  const names = [name, code ?? '', String(status ?? '')]
  const meaning = meanings.find(({ of }) => names.some((one) => of.test(one)))
  return new FaberDbError('STORE_FAILED', {
    message: meaning?.message(bucket) ?? `S3 refused what was asked of the bucket ${bucket}.`,
    why: [code ?? name, message].filter((text) => text && text !== 'UnknownError').join(': '),
    next: meaning?.next ?? 'Check the bucket, and run it again.',
    facts: { bucket, ...(status && { status }), ...meaning?.facts },
  })
}

function regionMissing(): FaberDbError {
  return new FaberDbError('STORE_FAILED', {
    message: 'The region of the bucket is not set.',
    next: 'Set AWS_REGION, or a region in the profile that AWS_PROFILE names.',
  })
}
