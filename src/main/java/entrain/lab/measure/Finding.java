package entrain.lab.measure;

import entrain.core.analysis.Verdict;

/** What was found of one quantity: a number, several, a curve, the activity's kind, or why there is nothing. */
public sealed interface Finding {
    /**
     * One number.
     *
     * @param error its standard error; below 0 if none is known
     */
    record Value(double value, double error, String unit) implements Finding {
        /** A number without a statistical error. */
        public Value(double value, String unit) {
            this(value, -1, unit);
        }

        public boolean hasError() {
            return error >= 0;
        }

        @Override
        public String toString() {
            return "value";
        }
    }

    /** Numbers in an order; {@code error} holds their standard errors, or is null. */
    record Values(double[] value, double[] error) implements Finding {
        @Override
        public String toString() {
            return "values";
        }
    }

    /** Pairs of an abscissa and a value; {@code error} holds the values' standard errors, or is null. */
    record Curve(double[] at, double[] value, double[] error) implements Finding {
        @Override
        public String toString() {
            return "curve";
        }
    }

    /**
     * The kind of activity.
     *
     * @param divergedAt when the state left all bounds, in τ; −1 if it did not
     * @param vanished   whether a tangent vector ever shrank to nothing: λ₁ means nothing then
     */
    record Activity(Verdict verdict, double divergedAt, boolean vanished) implements Finding {
        @Override
        public String toString() {
            return "activity";
        }
    }

    /** There will be something when this much more has been seen, in τ. */
    record Needs(double time) implements Finding {
        @Override
        public String toString() {
            return "needs";
        }
    }

    /** There is nothing that means anything. */
    record Invalid(Caution caution) implements Finding {
        @Override
        public String toString() {
            return "invalid";
        }
    }

    /**
     * There is nothing, and why.
     *
     * @param pattern a sentence, with {} for each number
     * @param number  as many numbers
     */
    record None(String pattern, double... number) implements Finding {
        @Override
        public String toString() {
            return pattern;
        }
    }
}
