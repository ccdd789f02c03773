/** Documents that people upload: checked by content, scanned, kept and handed out safely. */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.platform.upload;
