package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * What a person asks for who types a settings text or pastes a whole address where nobody looks on. Here whatever the
 * page would pass over is a problem.
 *
 * @param settings always usable
 * @param problems in the order of their weight; nothing is to be done where there are any
 * @param named    the parameters that the text names
 */
public record Request(Settings settings, List<Problem> problems, List<Param<?>> named) {
    private static final String SEPARATOR = "[&;]";

    /** Reads {@code g=1&N=20}, {@code ?g=1}, {@code https://host/entrain/?g=1#N=20} and the like. */
    public static Request read(String text) {
        Address address = Address.of(text.strip().replace("&amp;", "&"));
        SettingsReader reader = new SettingsReader(Settings.defaults());
        address.asked().forEach(reader::split);
        reader.beginInScene();
        List<UnknownPair> unknown = new ArrayList<>(reader.unknown());
        for (String pair : String.join("&", address.asked()).split(SEPARATOR)) {
            if (pair.startsWith("=")) {
                unknown.add(new UnknownPair(pair, ""));
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (UnknownPair pair : unknown) {
            String nearest = NearestKey.of(pair.key());
            problems.add(new Problem(
                    pair.key(),
                    pair.value(),
                    it -> Phrase.of("{} is not known; the nearest key is {}", it, nearest),
                    null));
        }
        Parsed parsed = reader.finish();
        problems.addAll(parsed.problems());
        Phrase broken = Rules.broken(parsed.settings());
        if (broken != null) {
            problems.add(new Problem("", "", it -> broken, null));
        }
        return new Request(parsed.settings(), List.copyOf(problems), reader.named());
    }
}
