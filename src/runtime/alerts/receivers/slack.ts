import { IncomingWebhook, type IncomingWebhookSendArguments } from '@slack/webhook'
import type { Alert } from '../alert.ts'
import { request } from '../post.ts'
import type { Receiver } from '../receiver.ts'
import { shortened } from '../text.ts'

const icons = { warning: ':warning:', critical: ':rotating_light:' } as const
/** The longest header and section that Slack takes, in characters. */
const headerLength = 150
const sectionLength = 3000

/** A message of an incoming webhook, for Slack and for what takes the same messages. Its address is the secret. */
export const slack: Receiver = {
  type: 'slack',
  needs: ['url'],
  allows: [],
  async send(alert, { url = '' }, signal) {
    const webhook = new IncomingWebhook(url, {
      fetch: (to, init) => request(to, { ...init, signal }),
    })
    await webhook.send(messageOf(alert)).catch((error) => {
      throw error.original ?? error
    })
  },
}

/** The text is what a notification shows, and all that is shown where blocks are not known. */
function messageOf(alert: Alert): IncomingWebhookSendArguments {
  const icon = alert.state === 'resolved' ? ':white_check_mark:' : icons[alert.severity]
  const title = `${icon} ${alert.title}`
  const lines = alert.lines.map(escaped).join('\n')
  const facts = [alert.environment, alert.severity, alert.key, alert.at].join(' · ')
  return {
    text: [escaped(title), ...(lines === '' ? [] : [lines])].join('\n'),
    blocks: [
      {
        type: 'header',
        text: { type: 'plain_text', emoji: true, text: shortened(title, headerLength) },
      },
      ...(lines === '' ? [] : [section(lines)]),
      { type: 'context', elements: [{ type: 'mrkdwn', text: escaped(facts) }] },
    ],
  }
}

function section(text: string) {
  return {
    type: 'section',
    text: { type: 'mrkdwn', text: shortened(text, sectionLength) },
  }
}

/** What Slack would take for a link, a mention or a call to everybody. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
