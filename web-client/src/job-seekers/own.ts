import { useQuery } from '@tanstack/react-query';
import { jobSeekers } from '../api/calls';

/** The file of the job seeker who is signed in. */
export function useOwnFile() {
  return useQuery({ queryKey: ['own-file'], queryFn: jobSeekers.me, staleTime: Infinity });
}
