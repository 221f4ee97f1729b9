import {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
} from "./shared-aws-sdk-credential-provider-env.mjs";
import "./shared-smithy-core-2.mjs";
import "./shared-smithy-core-4.mjs";
import "./shared-smithy-core-5.mjs";
import "./shared-esbuild.mjs";
export {
  ENV_ACCOUNT_ID,
  ENV_CREDENTIAL_SCOPE,
  ENV_EXPIRATION,
  ENV_KEY,
  ENV_SECRET,
  ENV_SESSION,
  fromEnv
};
