export const transports = [
  'WALK',
  'BICYCLE',
  'E_BIKE',
  'MOPED',
  'PUBLIC_TRANSPORT',
  'CAR',
  'MOTORCYCLE',
] as const;
