/** What Next runs once as it starts, before the first request. */
export async function register(): Promise<void> {
  // Next builds this for its edge runtime too, which nothing here uses.
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { config } = await import('#lib/config.ts');
  const { settleClientAddresses } = await import('#lib/http/client-address.ts');
  settleClientAddresses(config().trustProxy);
}
