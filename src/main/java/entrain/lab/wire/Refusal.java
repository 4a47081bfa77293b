package entrain.lab.wire;

import entrain.core.algebra.NotConverged;
import entrain.core.engine.Demand;
import entrain.core.engine.TooLarge;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;

/** Why a worker could not do what it was told, in words for the visitor. */
final class Refusal {
    private Refusal() {}

    /** What went wrong, without a full stop. */
    static Phrase of(Throwable e) {
        if (e instanceof Refused refused) {
            return refused.reason();
        }
        if (e instanceof TooLarge large) {
            return Phrase.of(
                    "{}: {} MB more are not to be had", asked(large.demand()), Integer.toString(large.megabytes()));
        }
        if (e instanceof NotConverged) {
            return Phrase.of("the eigenvalues did not converge");
        }
        return e.getMessage() == null ? Phrase.of("it is too large for this device") : Phrase.verbatim(e.getMessage());
    }

    /** Why a network of n units could not be built, without a full stop. */
    static Phrase ofBuilding(int n, Throwable e) {
        return e instanceof TooLarge ? of(e) : Phrase.of("N = {} cannot be built here: {}", Integer.toString(n), of(e));
    }

    private static Phrase asked(Demand demand) {
        String n = Integer.toString(demand.n());
        if (demand.product()) {
            return Phrase.of("a product of N = {} is too large here", n);
        }
        return demand.trajectories() == 0
                ? Phrase.of("N = {} is too large here", n)
                : Phrase.of(
                        "N = {} with {} trajectories is too large here", n, Integer.toString(demand.trajectories()));
    }
}
