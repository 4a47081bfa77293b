package entrain.lab.training;

import entrain.core.model.UnitForm;
import entrain.core.training.Flow;
import entrain.core.training.Mode;
import entrain.lab.frame.Axis;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Coordinate;
import entrain.lab.frame.Track;

/** Modes of the Jacobian at a point: how they are computed, and written in the network's own form. */
public final class PointMode {
    private PointMode() {}

    /** That of an eigenvalue re + i im at x, in current form. @param at its place in its list */
    public static Mode of(Flow flow, double[] x, int at, double re, double im) {
        double[] jacobian = new double[x.length * x.length];
        flow.jacobian(x, jacobian);
        return new Mode(at, jacobian, x.length, re, im);
    }

    /** Adds one that was asked for as blocks of a track. @param number as {@link Channel#ASKED} has it */
    public static void write(Mode mode, int number, Flow flow, UnitForm form, double[] x, Blocks blocks, Track track) {
        Axis units = Axis.numbered(Coordinate.UNIT, x.length);
        write(mode, flow, form, x, blocks.add(Channel.ASKED_MODE, track, Axis.parts(2), units), 0);
        blocks.addNumbers(Channel.ASKED, track, 1).set(0, 0, number);
    }

    /** Sets two rows of a block: real and imaginary parts. */
    static void write(Mode mode, Flow flow, UnitForm form, double[] x, Block parts, int row) {
        double[] slopes = slopes(mode, flow, form, x);
        for (int i = 0; i < x.length; i++) {
            parts.set(row, i, slopes[i] * mode.re()[i]);
            parts.set(row + 1, i, slopes[i] * mode.im()[i]);
        }
    }

    /**
     * What a mode in current form is multiplied by: 1, or in rate form φ′(x_i) over the length that results, since −1 + diag
     * φ′ W has these eigenvectors and the same eigenvalues.
     */
    private static double[] slopes(Mode mode, Flow flow, UnitForm form, double[] x) {
        double[] slopes = new double[x.length];
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            slopes[i] = form == UnitForm.RATE ? flow.phi().phiPrime(x[i]) : 1;
            square += slopes[i] * slopes[i] * (mode.re()[i] * mode.re()[i] + mode.im()[i] * mode.im()[i]);
        }
        for (int i = 0; i < x.length && square > 0; i++) {
            slopes[i] /= Math.sqrt(square);
        }
        return slopes;
    }
}
