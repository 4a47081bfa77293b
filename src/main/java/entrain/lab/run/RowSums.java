package entrain.lab.run;

import entrain.core.math.Digits;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Settings;
import java.util.Map;

/** Under Dale's law, the rows of a drawn J that cannot sum to zero because their entries are all of one sign. */
public final class RowSums {
    private static final int DIGITS = 3;
    /** Fewer rows than this are not looked for: not one in a million networks has any. */
    private static final double NONE = 1e-6;

    private final int n;
    private int unbalanced;
    private int empty;
    private double largest;
    private double mean;

    private RowSums(Weights J) {
        n = J.n();
        J.rows(this::add);
        mean /= n;
    }

    private void add(int i, double[] row) {
        boolean plus = false;
        boolean minus = false;
        double sum = 0;
        for (double entry : row) {
            plus |= entry > 0;
            minus |= entry < 0;
            sum += entry;
        }
        empty += plus || minus ? 0 : 1;
        if (plus != minus) {
            unbalanced++;
            largest = Math.max(largest, Math.abs(sum));
            mean += sum;
        }
    }

    /** {@code remark}: how many rows of the drawn J do not sum to zero though all should; empty where all do. */
    public static Map<String, String> remark(Settings settings, OwnData data) {
        Wiring wiring = Simulation.wiring(settings);
        if (data.weights() != null || wiring.unbalanced() < NONE) {
            return Map.of();
        }
        RowSums sums = new RowSums(wiring.draw());
        return sums.unbalanced == 0 ? Map.of() : Map.of("remark", sums.words().toString());
    }

    private Phrase words() {
        return Phrase.of(
                "{} of the {} rows of J have excitatory or inhibitory entries alone and cannot sum to zero; {} have none at"
                        + " all. Sums reach {}. The mean of all sums, {}, times g is about where gJ has an eigenvalue of"
                        + " its own, an outlier if it leaves the others; these fill no disc of radius g (see"
                        + " {}).",
                Integer.toString(unbalanced),
                Integer.toString(n),
                Integer.toString(empty),
                digits(largest),
                digits(mean),
                "spectralRadius");
    }

    private static String digits(double number) {
        return Digits.text(number, DIGITS);
    }
}
