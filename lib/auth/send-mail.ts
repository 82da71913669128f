import { createTransport } from 'nodemailer';
import { type Config, config } from '#lib/config.ts';
import { formatFullDate } from '#lib/messages/format-date.ts';
import { t } from '#lib/messages/translate.ts';
import type { MadeLink } from './account-link.ts';

const WAIT_MS = 10_000;

/** Whether the portal can send mail. */
export function canMail(): boolean {
  return config().mail !== null;
}

/**
 * Mails a link to the account that it is for. The address in it is the portal's own (SITE_URL), never what a request
 * said its host was. False where no mail is set up or the server did not take it.
 */
export async function mailLink(
  link: MadeLink,
  { mail, siteName, publicUrl }: Pick<Config, 'mail' | 'siteName' | 'publicUrl'> = config(),
): Promise<boolean> {
  if (mail === null) return false;
  const named = { site: siteName, name: link.name };
  const until = formatFullDate(link.expiresAt.toISOString());
  const transport = createTransport(mail.smtpUrl, {
    connectionTimeout: WAIT_MS,
    greetingTimeout: WAIT_MS,
    socketTimeout: WAIT_MS,
  });
  try {
    await transport.sendMail({
      from: { name: siteName, address: mail.from },
      to: link.email,
      subject: t(`accounts.mail.${link.kind}.subject`, named),
      text: t(`accounts.mail.${link.kind}.text`, { ...named, until, address: `${publicUrl}${link.path}` }),
    });
    return true;
  } catch (error) {
    console.warn(`Mail to the server of SMTP_URL failed: ${error instanceof Error ? error.message : error}`);
    return false;
  } finally {
    transport.close();
  }
}
