package entrain.lab.recording;

import entrain.core.analysis.Selection;
import entrain.lab.data.Table;
import entrain.lab.phrase.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * Units that swamp the components: whose variance is more than ten times the median one. Units of one variance that have
 * nothing to do with each other make components of up to (1 + √(N/T))² ≤ 4 times it; a unit beyond ten is a component of its
 * own.
 */
final class Swamping {
    private static final double TIMES = 10;
    private static final double MIDDLE = 0.5;
    /** Units that are named. */
    private static final int NAMED = 5;

    private final Table table;
    private final Layout layout;
    private final UnitScaling scaling;
    private final RecordingOptions options;

    Swamping(Table table, Layout layout, UnitScaling scaling, RecordingOptions options) {
        this.table = table;
        this.layout = layout;
        this.scaling = scaling;
        this.options = options;
    }

    /** What is said of them; nothing if there are none. */
    List<Step> words() {
        double[] variance = scaling.variance();
        double median = Selection.quantile(variance.clone(), MIDDLE);
        List<Phrase> named = new ArrayList<>();
        List<Integer> without = new ArrayList<>(options.without());
        for (int i = 0; i < variance.length && median > 0; i++) {
            if (variance[i] > TIMES * median) {
                without.add(scaling.units()[i]);
                if (named.size() < NAMED) {
                    named.add(name(scaling.units()[i]));
                }
            }
        }
        int more = without.size() - options.without().size() - named.size();
        if (named.isEmpty()) {
            return List.of();
        }
        Phrase which = more > 0
                ? Phrase.of("{} and {} more", Phrase.join(", ", named), Spelling.of(more))
                : Phrase.join(", ", named);
        Phrase what = scaling.equal()
                ? Phrase.of(
                        "More than ten times the median variance, as recorded: {}. z-scores make all units equal.",
                        which)
                : Phrase.of(
                        "More than ten times the median variance: {}. They swamp the components: leave them out, or show z-scores.",
                        which);
        return List.of(new Step(what, "without=" + RecordingOptions.list(without)));
    }

    private Phrase name(int unit) {
        List<String> names = layout.unitsInRows() ? table.rowNames() : table.columnNames();
        int at = unit + (layout.times() != null && layout.times().within() ? 1 : 0);
        return at < names.size() && !names.get(at).isEmpty()
                ? Phrase.verbatim(names.get(at))
                : Phrase.of("unit {}", Spelling.of(unit));
    }
}
