/** Lists as files that people open in a spreadsheet. */
@org.jspecify.annotations.NullMarked
package nl.wsp.api.platform.sheet;
