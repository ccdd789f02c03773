package nl.wsp.api.platform.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** XHTML to PDF/UA-1, with fonts of the class path and nothing from outside. */
final class PdfRenderer {
  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
  private static final List<String> FAMILIES = List.of("House", "Serif");

  /** Once, before the first document. */
  private static final class Quiet {
    static {
      // no window system is ever asked for, on a desk machine either
      System.setProperty("java.awt.headless", "true");
      // the library tells what it reads, and that may be about people
      XRLog.setLoggingEnabled(false);
    }

    private static void once() {}
  }

  byte[] pdf(String xhtml) {
    Quiet.once();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
    try (BatikSVGDrawer drawings =
        new BatikSVGDrawer(
            BatikSVGDrawer.SvgScriptMode.SECURE, BatikSVGDrawer.SvgExternalResourceMode.SECURE)) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.useFastMode();
      builder.usePdfUaAccessibility(true);
      builder.useSVGDrawer(drawings);
      builder.withProducer("Marktplein");
      builder.withHtmlContent(xhtml, null);
      // only what stands in the document itself: no network, no files
      builder.useExternalResourceAccessControl(
          (address, kind) -> address.startsWith("data:"),
          ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
      builder.useExternalResourceAccessControl(
          (address, kind) -> address.startsWith("data:"),
          ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
      font(builder, "DejaVuSansCondensed.ttf", 400, FontStyle.NORMAL);
      font(builder, "DejaVuSansCondensed-Bold.ttf", 700, FontStyle.NORMAL);
      font(builder, "DejaVuSansCondensed-Oblique.ttf", 400, FontStyle.ITALIC);
      font(builder, "DejaVuSansCondensed-BoldOblique.ttf", 700, FontStyle.ITALIC);
      builder.toStream(pdf);
      builder.run();
    } catch (IOException failed) {
      throw new IllegalStateException("document cannot be laid out", failed);
    }
    return pdf.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
    // the browser's default family too: what names no font still finds one
    for (String family : FAMILIES) {
      builder.useFont(() -> open(file), family, weight, style, true);
    }
  }

  private static InputStream open(String file) {
    InputStream font = PdfRenderer.class.getResourceAsStream(FONTS + file);
    if (font == null) {
      throw new IllegalStateException("no font " + file);
    }
    return font;
  }
}
