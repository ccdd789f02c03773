import type { Role } from '../api/model';
import type { nl } from '../i18n/nl';

export interface NavigationItem {
  to: string;
  text: `nav.${keyof typeof nl.nav & string}`;
}

/** The main menu of each role, most used first. */
export const navigation: Record<Role, NavigationItem[]> = {
  EMPLOYER: [
    { to: '/vacatures', text: 'nav.myVacancies' },
    { to: '/voordrachten', text: 'nav.gotProposals' },
    { to: '/plaatsingen', text: 'nav.gotPlacements' },
    { to: '/bijeenkomsten', text: 'nav.sessions' },
    { to: '/projecten', text: 'nav.projects' },
    { to: '/bedrijfsscans', text: 'nav.scans' },
    { to: '/kennismakingen', text: 'nav.introductions' },
    { to: '/aanbiedingen', text: 'nav.offers' },
    { to: '/subsidiedossiers', text: 'nav.cases' },
    { to: '/loonkostensubsidie', text: 'nav.subsidy' },
    { to: '/sroi', text: 'nav.sroi' },
    { to: '/instrumenten', text: 'nav.toolbox' },
  ],
  ACCOUNT_MANAGER: [
    { to: '/signalen', text: 'nav.signals' },
    { to: '/vacatures', text: 'nav.vacancies' },
    { to: '/werkgevers', text: 'nav.employers' },
    { to: '/bijeenkomsten', text: 'nav.sessions' },
    { to: '/projecten', text: 'nav.projects' },
    { to: '/voordrachten', text: 'nav.proposals' },
    { to: '/plaatsingen', text: 'nav.placements' },
    { to: '/bedrijfsscans', text: 'nav.scans' },
    { to: '/cv-online', text: 'nav.cvOnline' },
    { to: '/kennismakingen', text: 'nav.introductions' },
    { to: '/aanbiedingen', text: 'nav.offers' },
    { to: '/subsidiedossiers', text: 'nav.cases' },
    { to: '/loonkostensubsidie', text: 'nav.subsidy' },
    { to: '/sroi', text: 'nav.sroi' },
    { to: '/instrumenten', text: 'nav.toolbox' },
    { to: '/overdracht', text: 'nav.handover' },
  ],
  CONSULTANT: [
    { to: '/signalen', text: 'nav.signals' },
    { to: '/kandidaten', text: 'nav.caseload' },
    { to: '/bijeenkomsten', text: 'nav.sessions' },
    { to: '/projecten', text: 'nav.projects' },
    { to: '/cv-online', text: 'nav.cvOnline' },
    { to: '/vacatures', text: 'nav.vacancies' },
    { to: '/voordrachten', text: 'nav.proposals' },
    { to: '/plaatsingen', text: 'nav.placements' },
    { to: '/kennismakingen', text: 'nav.introductions' },
    { to: '/aanbiedingen', text: 'nav.offers' },
    { to: '/subsidiedossiers', text: 'nav.cases' },
    { to: '/loonkostensubsidie', text: 'nav.subsidy' },
    { to: '/inkomen', text: 'nav.income' },
    { to: '/instrumenten', text: 'nav.toolbox' },
    { to: '/overdracht', text: 'nav.handover' },
  ],
  JOB_SEEKER: [
    { to: '/mijn/cv', text: 'nav.myCv' },
    { to: '/mijn/werk', text: 'nav.myMatches' },
    { to: '/bijeenkomsten', text: 'nav.sessions' },
    { to: '/voordrachten', text: 'nav.myProposals' },
    { to: '/plaatsingen', text: 'nav.myPlacements' },
    { to: '/mijn/toestemming', text: 'nav.myConsents' },
    { to: '/kennismakingen', text: 'nav.introductions' },
    { to: '/mijn/inzage', text: 'nav.myLog' },
    { to: '/mijn/nazorg', text: 'nav.myAftercare' },
    { to: '/aanbiedingen', text: 'nav.myOffers' },
    { to: '/inkomen', text: 'nav.income' },
  ],
  MANAGER: [
    { to: '/signalen', text: 'nav.signals' },
    { to: '/bijeenkomsten', text: 'nav.sessions' },
    { to: '/projecten', text: 'nav.projects' },
    { to: '/loonkostensubsidie', text: 'nav.subsidy' },
    { to: '/sroi/berekenen', text: 'nav.sroi' },
    { to: '/overdracht', text: 'nav.handover' },
  ],
  QUALITY: [
    { to: '/steekproeven', text: 'nav.samples' },
    { to: '/loonkostensubsidie', text: 'nav.subsidy' },
    { to: '/sroi', text: 'nav.sroi' },
  ],
  ADMIN: [
    { to: '/imports', text: 'nav.imports' },
    { to: '/sroi/tabellen', text: 'nav.sroiTables' },
    { to: '/borden', text: 'nav.boards' },
    { to: '/mails', text: 'nav.mails' },
  ],
};
