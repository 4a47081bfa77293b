package entrain.view.panels;

import entrain.lab.frame.Channel;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Track;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.Arrays;

/** The eigenvalues a picture shows, read out of a frame: those of gJ, or of gJφ′ where a Jacobian is there. */
final class Spectral {
    private double[] re = new double[0];
    private double[] im = new double[0];
    private double[] sorted = new double[0];
    private int spontaneous;
    private int count;
    private boolean jacobian;

    /** Takes what the frame holds. */
    void look(Frame frame, Settings settings) {
        jacobian = frame.has(Channel.JACOBIAN, Track.SPONTANEOUS) || frame.has(Channel.JACOBIAN, Track.DRIVEN);
        count = 0;
        if (jacobian) {
            take(frame, Channel.JACOBIAN, Track.SPONTANEOUS, 1, 1);
            spontaneous = count;
            take(frame, Channel.JACOBIAN, Track.DRIVEN, 1, 1);
        } else {
            take(frame, Channel.EIGENVALUES, Track.SPONTANEOUS, settings.get(Params.G), 0);
            spontaneous = count;
        }
    }

    /** Whether these are eigenvalues of gJφ′ at a state and not of gJ. */
    boolean jacobian() {
        return jacobian;
    }

    int count() {
        return count;
    }

    /** Whose state the eigenvalue belongs to; of gJ, both tracks'. */
    Track track(int i) {
        return i < spontaneous ? Track.SPONTANEOUS : Track.DRIVEN;
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

    /** How many lie right of the line Re = 1. */
    int unstable() {
        int n = 0;
        for (int i = 0; i < count; i++) {
            n += re[i] > 1 ? 1 : 0;
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
        System.arraycopy(re, 0, sorted, 0, count);
        Arrays.sort(sorted, 0, count);
        int among = rank;
        while (among > 0 && sorted[among - 1] == sorted[rank]) {
            among--;
        }
        int left = rank - among;
        for (int i = 0; i < count; i++) {
            if (re[i] == sorted[rank] && left-- == 0) {
                return i;
            }
        }
        return -1;
    }

    private void take(Frame frame, Channel channel, Track track, double scale, double shift) {
        int columns = frame.rows(channel, track) < 2 ? 0 : frame.columns(channel, track);
        if (re.length < count + columns) {
            re = Arrays.copyOf(re, 2 * (count + columns));
            im = Arrays.copyOf(im, re.length);
            sorted = new double[re.length];
        }
        int at = frame.offset(channel, track);
        for (int k = 0; k < columns; k++) {
            double x = frame.data()[at + k] * scale + shift;
            double y = frame.data()[at + columns + k] * scale;
            if (Math.abs(x) + Math.abs(y) <= Float.MAX_VALUE) {
                re[count] = x;
                im[count++] = y;
            }
        }
    }
}
