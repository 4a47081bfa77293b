package entrain.view.panels;

import entrain.lab.frame.Block;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Numbers;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.Arrays;

/** The eigenvalues a picture shows, read out of a frame: those of gJ, or of gJφ′ where a Jacobian is there. */
final class Spectral {
    /** Blocks hold floats, and eigenvalues are good to some roundings of them. */
    private static final double ROUNDING = 1e-6;

    private double[] re = new double[0];
    private double[] im = new double[0];
    private int[] order = new int[0];
    private int[] track = new int[0];
    private double stateAt;
    private int count;
    private boolean jacobian;
    private double line = 1;

    /** Takes what there is. */
    void look(Numbers numbers, Settings settings) {
        count = 0;
        jacobian = false;
        line = 1;
        for (int m = 0; m < numbers.tracks(); m++) {
            Block block = numbers.block(Channel.JACOBIAN, numbers.track(m));
            if (block != null) {
                jacobian = true;
                stateAt = block.stateAt();
                take(block, m, 1, 1);
            }
        }
        if (!jacobian && numbers.block(Channel.EIGENVALUES) != null) {
            take(numbers.block(Channel.EIGENVALUES), 0, settings.get(Params.G), 0);
        }
        double slope = settings.get(Params.PHI).phiPrime(0);
        if (!jacobian && slope > 0) {
            line = 1 / slope;
        }
    }

    /**
     * The real part that decides: 1 of gJφ′, and of gJ that at which a pattern grows where φ is steepest, 4 for a sigmoid,
     * whose slope is ¼ at most.
     */
    double line() {
        return line;
    }

    /** The time in τ of the state whose Jacobian it is. */
    double stateAt() {
        return stateAt;
    }

    /** Whether these are eigenvalues of gJφ′ at a state and not of gJ. */
    boolean jacobian() {
        return jacobian;
    }

    int count() {
        return count;
    }

    /** Number of the track whose state an eigenvalue of a Jacobian belongs to. */
    int track(int i) {
        return track[i];
    }

    double re(int i) {
        return re[i];
    }

    double im(int i) {
        return im[i];
    }

    /** The largest distance from the origin, along either axis. */
    double extent() {
        double largest = 0;
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Math.max(Math.abs(re[i]), Math.abs(im[i])));
        }
        return largest;
    }

    /** How many lie right of the line by more than the rounding of what a block holds. */
    int unstable() {
        double beyond = ROUNDING * Math.max(1, extent()) + line;
        int n = 0;
        for (int i = 0; i < count; i++) {
            n += re[i] > beyond ? 1 : 0;
        }
        return n;
    }

    /** Place of an eigenvalue in the order of real parts, from 0; those of equal real part as they come. */
    int rank(int i) {
        int rank = 0;
        for (int k = 0; k < count; k++) {
            rank += re[k] < re[i] || re[k] == re[i] && k < i ? 1 : 0;
        }
        return rank;
    }

    /** The eigenvalue of a rank; −1 if there is none. */
    int ranked(int rank) {
        if (rank < 0 || rank >= count) {
            return -1;
        }
        for (int i = 0; i < count; i++) {
            order[i] = i;
        }
        // Shell's sort: the library's would be a hundredth of the page's program.
        for (int gap = count / 2; gap > 0; gap /= 2) {
            for (int i = gap; i < count; i++) {
                int moved = order[i];
                int k = i;
                for (; k >= gap && after(order[k - gap], moved); k -= gap) {
                    order[k] = order[k - gap];
                }
                order[k] = moved;
            }
        }
        return order[rank];
    }

    private boolean after(int i, int other) {
        return re[i] > re[other] || re[i] == re[other] && i > other;
    }

    private void take(Block block, int of, double scale, double shift) {
        int columns = block.columns().count();
        if (re.length < count + columns) {
            re = Arrays.copyOf(re, 2 * (count + columns));
            im = Arrays.copyOf(im, re.length);
            track = Arrays.copyOf(track, re.length);
            order = new int[re.length];
        }
        for (int k = 0; k < columns; k++) {
            double x = block.get(0, k) * scale + shift;
            double y = block.get(1, k) * scale;
            if (Math.abs(x) + Math.abs(y) <= Float.MAX_VALUE) {
                re[count] = x;
                im[count] = y;
                track[count++] = of;
            }
        }
    }
}
