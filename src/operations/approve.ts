import { defineOperation } from './define.ts'
import { environmentDetail } from './shared.ts'

export const approve = defineOperation({
  name: 'approve',
  summary: 'Approve a plan, as a person',
  description:
    'Shows the plan and takes the approval from a person: at a terminal, at Claude Code’s permission prompt, or by an ed25519 signature made elsewhere with a key that the configuration trusts. The approval is for this plan only, once, and for a limited time. A plan of high risk asks for the database’s name at a terminal, and twice at the prompt.',
  positionals: [
    {
      name: 'plan',
      required: true,
      description: 'The id of the plan (8 characters are enough), or its file',
    },
  ],
  flags: {
    sign: {
      type: 'string',
      value: 'KEYFILE',
      description:
        'Print a signature over the plan, made with this private key; approve nothing here',
    },
    signature: {
      type: 'string',
      value: 'BASE64',
      description: 'Approve with a signature made by --sign',
    },
    token: {
      type: 'string',
      value: 'TOKEN',
      description:
        'Made by Claude Code’s permission prompt when the person says yes; nobody types it',
    },
  },
  details: {
    environment: environmentDetail,
    plan_id: { type: 'string', description: 'The id of the plan: the hash of its content' },
    way: { type: 'string', description: 'terminal, prompt or signature' },
    approved_by: { type: 'string', description: 'Who approved' },
    expires_at: { type: 'string', description: 'When the approval ends' },
    signature: { type: 'string', description: 'What --sign made' },
    block_reason: {
      type: 'string',
      description: 'Why the configuration forbids what the plan does',
    },
  },
  exits: {
    0: 'approved, or signed',
    2: 'there is no such plan',
    4: 'not approved: no person, a wrong signature or token, or the person said no',
    5: 'the person has confirmed once; enhanced approval at the prompt wants it twice',
  },
  examples: [
    { run: 'faber-db approve 3f9c2a7e', shows: 'the plan, and a question to the person' },
    { run: 'faber-db approve 3f9c2a7e --sign release.pem', shows: 'a signature, for CI' },
  ],
})
