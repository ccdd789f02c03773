package nl.wsp.api.instrument.toolbox;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * Where instruments are described besides the bundled file.
 *
 * @param extraFile path of a file of the operator with later versions and deviations of
 *     municipalities; empty: none
 */
@ConfigurationProperties("wsp.toolbox")
record ToolboxSettings(@Bindable(defaultValue = "") String extraFile) {}
