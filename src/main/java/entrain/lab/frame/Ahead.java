package entrain.lab.frame;

import entrain.core.analysis.Regime;

/**
 * Whether the run that is shown speaks of a track, or the scout, which has followed it ahead. The run is the authority: once
 * it has told its regime itself, its own λ₁ is shown. Averages are the longer ones, unless the scout's regime is another
 * than the run's: then they are of something else.
 */
final class Ahead {
    private static final Regime[] REGIMES = Regime.values();

    private Ahead() {}

    /** Whether the scout speaks where a frame and results hold both or either. */
    static boolean speaks(Frame frame, Results results, Track track, Channel channel) {
        Block scout = results.block(Channel.SCALARS, track);
        if (scout == null || frame.diverged(track)) {
            return false;
        }
        Block own = frame.block(Channel.SCALARS, track);
        return switch (channel) {
            case LYAPUNOV ->
                regime(own) == Regime.UNDECIDED
                        && (regime(scout) != Regime.UNDECIDED || longer(scout, own, Scalar.LAMBDA_TIME));
            case AUTOCOVARIANCE -> longer(scout, own, Scalar.AUTOCOVARIANCE_TIME) && !contrary(scout, own);
            case SPECTRUM -> longer(scout, own, Scalar.SPECTRUM_TIME) && !contrary(scout, own);
            default -> false;
        };
    }

    /** The scout's regime where both are told and not the same; else null. */
    static Regime contrary(Frame frame, Results results, Track track) {
        Block scout = results.block(Channel.SCALARS, track);
        Block own = frame.block(Channel.SCALARS, track);
        return scout != null && !frame.diverged(track) && contrary(scout, own) ? regime(scout) : null;
    }

    private static boolean contrary(Block scout, Block own) {
        Regime its = regime(scout);
        Regime told = regime(own);
        return its != told
                && its != Regime.UNDECIDED
                && told != Regime.UNDECIDED
                && !(resting(its) && resting(told)); // how much is left to go is all that tells them apart
    }

    private static boolean resting(Regime regime) {
        return regime == Regime.DECAYS || regime == Regime.FIXED_POINT;
    }

    private static Regime regime(Block scalars) {
        int regime = Scalar.REGIME.ordinal();
        return scalars != null && scalars.known(0, regime) ? REGIMES[(int) scalars.get(0, regime)] : Regime.UNDECIDED;
    }

    private static boolean longer(Block scout, Block own, Scalar time) {
        return number(scout, time) > number(own, time);
    }

    /** A number of a track's; 0 where it is not known. */
    static double number(Block scalars, Scalar scalar) {
        return scalars != null && scalars.known(0, scalar.ordinal()) ? scalars.get(0, scalar.ordinal()) : 0;
    }
}
