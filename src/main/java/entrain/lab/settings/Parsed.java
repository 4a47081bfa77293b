package entrain.lab.settings;

import java.util.List;

/**
 * What a text said.
 *
 * @param settings always usable, whatever the text
 * @param problems at most ten, and after them one that counts the rest
 */
public record Parsed(Settings settings, List<Problem> problems) {}
