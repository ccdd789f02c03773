import { useQuery } from '@tanstack/react-query';
import { jobSeekers } from '../api/calls';

/** The file of the job seeker who is signed in: the only one in his sight. */
export function useOwnFile() {
  return useQuery({
    queryKey: ['own-file'],
    queryFn: async () => (await jobSeekers.list({ limit: 1 })).items[0] ?? null,
    staleTime: Infinity,
  });
}
