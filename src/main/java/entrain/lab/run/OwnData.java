package entrain.lab.run;

import entrain.core.model.DenseWeights;
import entrain.core.model.Weights;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/**
 * What a visitor gives in place of what the seeds would draw. Immutable; a part that is not given is null.
 *
 * @param weights J at unit gain
 * @param state   x(0), N numbers
 * @param theta   phases of the input in radians, N numbers
 * @param bias    a constant input to each unit, on every track, N numbers; none is drawn where it is not given
 */
public record OwnData(Weights weights, double[] state, double[] theta, double[] bias) {
    /** The largest |J_ij|: sums of squares of gJ are still numbers. */
    private static final double LARGEST = 1e100;
    /** What J is drawn from, but for N, which a given J decides too. */
    private static final List<Param<?>> WIRING =
            List.of(Params.CONNECTIVITY, Params.P, Params.DIAGONAL, Params.F, Params.BALANCE, Params.SEED_NET);

    /** Nothing is given. */
    public static final OwnData NONE = new OwnData(null, null, null, null);

    /**
     * With J, in place of an earlier one.
     *
     * @param rowMajor J_11 … J_1N J_21 …, kept, not copied; of 0 rows to take J away
     * @param n        units that the settings ask for
     * @throws Refused if J is not square or not of that size
     */
    public OwnData withWeights(double[] rowMajor, int rows, int columns, int n) {
        if (rows == 0) {
            return new OwnData(null, state, theta, bias);
        }
        if (rows != columns) {
            throw new Refused(Phrase.of(
                    "J has {} rows and {} columns, but it must be square",
                    Integer.toString(rows),
                    Integer.toString(columns)));
        }
        if (rows != n) {
            throw new Refused(Phrase.of("J has {} rows, but N = {}", Integer.toString(rows), Integer.toString(n)));
        }
        finite("J", rowMajor);
        for (double weight : rowMajor) {
            if (Math.abs(weight) > LARGEST) {
                throw new Refused(Phrase.of("J holds a number beyond 1e100"));
            }
        }
        return new OwnData(DenseWeights.of(rowMajor, n), state, theta, bias);
    }

    /** With x(0), in place of an earlier one; of length 0 to take it away. @throws Refused as for J */
    public OwnData withState(double[] x, int n) {
        return new OwnData(weights, vector("x(0)", x, n), theta, bias);
    }

    /** With phases, in place of earlier ones; of length 0 to take them away. @throws Refused as for J */
    public OwnData withTheta(double[] angles, int n) {
        return new OwnData(weights, state, vector("The list of phases", angles, n), bias);
    }

    /** With a constant input, in place of an earlier one; of length 0 to take it away. @throws Refused as for J */
    public OwnData withBias(double[] b, int n) {
        return new OwnData(weights, state, theta, vector("The constant input", b, n));
    }

    /** J: given, or drawn as settings say. */
    public Weights weights(Settings settings) {
        return weights == null ? Blueprint.wiring(settings).draw() : weights;
    }

    /** Phases of the input to n units, in radians: given, or drawn as settings say. */
    public double[] theta(Settings settings, int n) {
        return theta == null ? settings.get(Params.PHASES).theta(n, settings.get(Params.SEED_INPUT)) : theta;
    }

    /** What is given for a run, by name. */
    public List<String> given() {
        List<String> given = new ArrayList<>();
        if (weights != null) {
            given.add("weights");
        }
        if (state != null) {
            given.add("state");
        }
        if (theta != null) {
            given.add("phases");
        }
        if (bias != null) {
            given.add("bias");
        }
        return given;
    }

    /** Whether what is given stands in place of what this parameter decides. */
    public boolean replaces(Param<?> param) {
        if (param == Params.SEED_IC) {
            return state != null;
        }
        if (param == Params.PHASES || param == Params.SEED_INPUT) {
            return theta != null;
        }
        return weights != null && WIRING.contains(param);
    }

    /** What of this can stay with n units. */
    public OwnData fitting(int n) {
        return new OwnData(
                weights != null && weights.n() == n ? weights : null,
                state != null && state.length == n ? state : null,
                theta != null && theta.length == n ? theta : null,
                bias != null && bias.length == n ? bias : null);
    }

    private static double[] vector(String what, double[] numbers, int n) {
        if (numbers.length == 0) {
            return null;
        }
        if (numbers.length != n) {
            throw new Refused(Phrase.of(
                    "{} has {} numbers, but N = {}", what, Integer.toString(numbers.length), Integer.toString(n)));
        }
        finite(what, numbers);
        return numbers;
    }

    private static void finite(String what, double[] numbers) {
        for (double number : numbers) {
            if (!(Math.abs(number) <= Double.MAX_VALUE)) {
                throw new Refused(Phrase.of("{} holds a number that is not finite", what));
            }
        }
    }
}
