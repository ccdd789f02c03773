import { client, dataOf, once } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];
export type Papers = Schemas['PaperBodies.PapersBody'];
export type Paper = Schemas['PaperBodies.PaperBody'];
export type PaperAnswer = Schemas['PaperBodies.Answer'];

const of = (jobSeekerId: string) => ({ params: { path: { jobSeekerId } } });

export const papers = {
  of: (jobSeekerId: string) =>
    dataOf(client.GET('/api/v1/job-seekers/{jobSeekerId}/papers', of(jobSeekerId))),
  speak: (jobSeekerId: string, language: string) =>
    dataOf(
      client.PUT('/api/v1/job-seekers/{jobSeekerId}/papers/language', {
        ...of(jobSeekerId),
        body: { language },
      }),
    ),
  enter: (jobSeekerId: string, answer: PaperAnswer, key: string) =>
    dataOf(
      client.POST('/api/v1/job-seekers/{jobSeekerId}/papers/answers', {
        ...of(jobSeekerId),
        body: answer,
        ...once(key),
      }),
    ),
  /** Address of the PDF. */
  print: (jobSeekerId: string, paper: Paper) =>
    `/api/v1/job-seekers/${jobSeekerId}/papers/${paper.kind}` +
    (paper.subjectId ? `?subjectId=${paper.subjectId}` : ''),
};
