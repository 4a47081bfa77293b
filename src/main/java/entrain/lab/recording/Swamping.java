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

    Swamping(Table table, Layout layout, UnitScaling scaling) {
        this.table = table;
        this.layout = layout;
        this.scaling = scaling;
    }

    /** What is said of them; nothing if there are none. */
    List<Phrase> words() {
        double[] variance = scaling.variance();
        double median = Selection.quantile(variance.clone(), MIDDLE);
        List<Phrase> named = new ArrayList<>();
        int count = 0;
        for (int i = 0; i < variance.length && median > 0; i++) {
            if (variance[i] > TIMES * median) {
                count++;
                if (count <= NAMED) {
                    named.add(name(scaling.units()[i]));
                }
            }
        }
        if (count == 0) {
            return List.of();
        }
        Phrase which = count > NAMED
                ? Phrase.of("{} and {} more", Phrase.join(", ", named), Spelling.of(count - NAMED))
                : Phrase.join(", ", named);
        return List.of(
                scaling.equal()
                        ? Phrase.of(
                                "More than ten times the median variance, as recorded: {}. z-scores make all units equal.",
                                which)
                        : Phrase.of(
                                "More than ten times the median variance: {}. They swamp the components: leave them out, or "
                                        + "show z-scores.",
                                which));
    }

    private Phrase name(int unit) {
        List<String> names = layout.unitsInRows() ? table.rowNames() : table.columnNames();
        int at = unit + (layout.times() != null && layout.times().within() ? 1 : 0);
        return at < names.size() && !names.get(at).isEmpty()
                ? Phrase.verbatim(names.get(at))
                : Phrase.of("unit {}", Spelling.of(unit + 1));
    }
}
