import common from './common.json';
import domain from './domain.json';
import vacancy from './vacancy.json';
import scans from './scans.json';
import matching from './matching.json';
import offer from './offer.json';
import people from './people.json';
import search from './search.json';
import tools from './tools.json';
import sroi from './sroi.json';
import income from './income.json';
import adaptation from './adaptation.json';
import quality from './quality.json';
import jobOpening from './jobOpening.json';
import proposal from './proposal.json';
import messages from './messages.json';
import signals from './signals.json';
import aftercare from './aftercare.json';
import handover from './handover.json';
import paper from './paper.json';
import session from './session.json';
import board from './board.json';
import placement from './placement.json';
import introduction from './introduction.json';
import project from './project.json';

export const nl = {
  ...common,
  ...domain,
  ...vacancy,
  ...scans,
  ...matching,
  ...offer,
  ...people,
  ...search,
  ...tools,
  ...sroi,
  ...income,
  ...adaptation,
  ...quality,
  ...jobOpening,
  ...proposal,
  ...messages,
  ...signals,
  ...aftercare,
  ...handover,
  ...paper,
  ...session,
  ...board,
  ...placement,
  ...introduction,
  ...project,
};
