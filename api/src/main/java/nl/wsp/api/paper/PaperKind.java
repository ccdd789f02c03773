package nl.wsp.api.paper;

import nl.wsp.api.jobseeker.Part;

/** What can be printed for a person. */
enum PaperKind {
  /** Who may see him, per audience. */
  CONSENT(Part.CONSENTS, false, false),
  /** Work, hours, day parts and travel that he wants. */
  WISHES(Part.CV, false, false),
  /** An invitation to a session, with an answer slip. */
  SESSION(Part.FILE, true, true),
  /** Contact after the start of work or education, with a slip to decline or to come back. */
  AFTERCARE(Part.AFTERCARE, false, true),
  /** An employer who would like to meet him, with an answer slip. */
  INTRODUCTION(Part.CONSENTS, true, true);

  private final Part part;
  private final boolean aboutSomething;
  private final boolean yesOrNo;

  PaperKind(Part part, boolean aboutSomething, boolean yesOrNo) {
    this.part = part;
    this.aboutSomething = aboutSomething;
    this.yesOrNo = yesOrNo;
  }

  /** The part of the file that it shows. */
  Part part() {
    return part;
  }

  /** Whether there is one for each session or request. */
  boolean aboutSomething() {
    return aboutSomething;
  }

  /** Whether the answer is yes or no; else it is entered where the portal has that form. */
  boolean yesOrNo() {
    return yesOrNo;
  }
}
