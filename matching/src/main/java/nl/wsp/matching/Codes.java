package nl.wsp.matching;

/** How codes are written inside a compact profile: separators escaped, long prefixes shortened. */
final class Codes {
  /** Prefix → short form; a part of version 1 of the compact form, only ever appended to. */
  private static final String[][] PREFIXES = {
    {"https://linkeddata.competentnl.nl/uwv/id/occupation/", "~o"},
    {"https://linkeddata.competentnl.nl/uwv/id/skill/", "~s"},
    {"https://linkeddata.competentnl.nl/", "~l"}
  };

  private static final String SPECIAL = "%|;,~";

  private Codes() {}

  static String escape(String code) {
    String prefix = "";
    String rest = code;
    for (String[] entry : PREFIXES) {
      if (code.startsWith(entry[0])) {
        prefix = entry[1];
        rest = code.substring(entry[0].length());
        break;
      }
    }
    StringBuilder out = new StringBuilder(code.length()).append(prefix);
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (SPECIAL.indexOf(c) >= 0 || (c == '-' && code.length() == 1)) {
        out.append('%')
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  static String unescape(String text) {
    String prefix = "";
    String rest = text;
    if (text.startsWith("~")) {
      for (String[] entry : PREFIXES) {
        if (text.startsWith(entry[1])) {
          prefix = entry[0];
          rest = text.substring(entry[1].length());
        }
      }
    }
    if (rest.indexOf('%') < 0) {
      return prefix.isEmpty() ? rest : prefix.concat(rest);
    }
    StringBuilder out = new StringBuilder(prefix);
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '%') {
        out.append((char) Integer.parseInt(rest, i + 1, i + 3, 16));
        i += 2;
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
