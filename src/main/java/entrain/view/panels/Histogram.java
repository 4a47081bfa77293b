package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Prediction;
import entrain.lab.frame.Track;
import entrain.view.Range;

/** How often λ₁ of many networks falls between evenly spaced round edges; what is not finite, or absurd, is not counted. */
final class Histogram {
    private static final int MOST = 40;
    private static final double AIM = 24;
    /** No exponent of a network here is that large. */
    private static final double LARGEST = 1e6;

    private static final double LEAST_WIDTH = 0.005;

    private int[][] counts = new int[0][];
    private int first;
    private int bins;
    private double width;
    private int count;
    private double mean;
    private double deviation;
    private double error;

    /** Sorts what the frame holds; false if that is nothing. */
    boolean look(Numbers numbers) {
        double low = 0;
        double high = 0;
        int total = 0;
        for (int m = 0; m < numbers.tracks(); m++) {
            Track track = numbers.track(m);
            if (numbers.knows(track, Prediction.LAMBDA)) {
                low = Math.min(low, numbers.value(track, Prediction.LAMBDA));
                high = Math.max(high, numbers.value(track, Prediction.LAMBDA));
            }
            for (int k = 0; k < numbers.columns(Channel.ENSEMBLE, track); k++) {
                double v = value(numbers, track, k);
                if (finite(v)) {
                    low = Math.min(low, v);
                    high = Math.max(high, v);
                    total++;
                }
            }
        }
        width = Math.max(LEAST_WIDTH, Range.roundUp((high - low) / AIM));
        first = (int) Math.floor(low / width);
        bins = Math.min(MOST, (int) Math.floor(high / width) - first + 1);
        sort(numbers);
        return total > 0;
    }

    /** Finds a track's {@link #count}, {@link #mean}, {@link #deviation} and {@link #error}. */
    void summarise(Numbers numbers, Track track) {
        count = 0;
        double sum = 0;
        double errors = 0;
        for (int k = 0; k < numbers.columns(Channel.ENSEMBLE, track); k++) {
            double v = value(numbers, track, k);
            if (finite(v)) {
                double e = numbers.block(Channel.ENSEMBLE, track).get(1, k);
                sum += v;
                errors += finite(e) ? e * e : 0;
                count++;
            }
        }
        mean = count == 0 ? 0 : sum / count;
        error = count == 0 ? 0 : Math.sqrt(errors / count);
        double squares = 0;
        for (int k = 0; k < numbers.columns(Channel.ENSEMBLE, track); k++) {
            double off = value(numbers, track, k) - mean;
            squares += finite(off) ? off * off : 0;
        }
        deviation = count < 2 ? 0 : Math.sqrt(squares / (count - 1));
    }

    int count() {
        return count;
    }

    double mean() {
        return mean;
    }

    /** Standard deviation between networks, from two of them on. */
    double deviation() {
        return deviation;
    }

    /** Standard error of a single network's λ₁, root mean square. */
    double error() {
        return error;
    }

    int bins() {
        return bins;
    }

    /** Lower edge of a bin. */
    double edge(int bin) {
        return (first + bin) * width;
    }

    double low() {
        return edge(0);
    }

    double high() {
        return edge(bins);
    }

    int in(Track track, int bin) {
        return counts[track.index()][bin];
    }

    int highest() {
        int most = 1;
        for (int[] each : counts) {
            for (int bin = 0; bin < bins; bin++) {
                most = Math.max(most, each[bin]);
            }
        }
        return most;
    }

    private void sort(Numbers numbers) {
        if (counts.length != numbers.tracks()) {
            counts = new int[numbers.tracks()][MOST];
        }
        for (int m = 0; m < counts.length; m++) {
            Track track = numbers.track(m);
            int[] mine = counts[m];
            java.util.Arrays.fill(mine, 0);
            for (int k = 0; k < numbers.columns(Channel.ENSEMBLE, track); k++) {
                double v = value(numbers, track, k);
                if (finite(v)) {
                    int bin = (int) Math.floor(v / width) - first;
                    mine[Math.max(0, Math.min(bins - 1, bin))]++;
                }
            }
        }
    }

    private static double value(Numbers numbers, Track track, int k) {
        return numbers.block(Channel.ENSEMBLE, track).get(0, k);
    }

    private static boolean finite(double value) {
        return Math.abs(value) <= LARGEST;
    }
}
