import { client, dataOf } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type Message = Schemas['MessageBody'];
export type MailKind = Schemas['PreferenceBodies.KindBody'];
export type Delivery = Schemas['Delivery'];
export const deliveries: readonly Delivery[] = ['AT_ONCE', 'DAILY', 'OFF'];

export const messages = {
  list: (query: { unread?: boolean; limit?: number; cursor?: string | null }) =>
    dataOf(client.GET('/api/v1/messages', { params: { query } })),
  unread: () => dataOf(client.GET('/api/v1/messages/unread')),
  read: (id: string) => client.PUT('/api/v1/messages/{id}/read', { params: { path: { id } } }),
  readAll: () => client.POST('/api/v1/messages/read'),
};

export const mailChoices = {
  of: () => dataOf(client.GET('/api/v1/message-preferences')),
  choose: (language: string, kinds: { kind: string; delivery: string }[]) =>
    dataOf(client.PUT('/api/v1/message-preferences', { body: { language, kinds } })),
  unsubscription: (token: string) =>
    dataOf(client.GET('/api/v1/mail-unsubscriptions/{token}', { params: { path: { token } } })),
  unsubscribe: (token: string) =>
    client.POST('/api/v1/mail-unsubscriptions/{token}', { params: { path: { token } } }),
};

export const undelivered = {
  list: () => dataOf(client.GET('/api/v1/undelivered-mails')),
  retry: (id: string) => client.POST('/api/v1/undelivered-mails/{id}/retry', { params: { path: { id } } }),
};
