package entrain.core.analysis;

/**
 * The regime of one network, with the numbers that decided it. Every number is finite.
 *
 * @param regime         the kind of activity
 * @param likely         what it looks like while the regime is UNDECIDED; UNDECIDED if like nothing in particular
 * @param reason         what decided, or what is lacking
 * @param lambda         largest Lyapunov exponent, per τ; 0 while nothing is known
 * @param lambdaError    its standard error, per τ; 0 while nothing is known
 * @param period         of an oscillation or an entrained response, in τ; else 0
 * @param multiple       k, the periods of the input in one of an entrained response; else 0
 * @param missing        how much longer nothing will be told, in τ, at least; 0 if that is not known
 * @param size           ‖x‖/√N
 * @param speed          ‖dx/dt‖/√N, per τ, over the last sample
 * @param returnDistance distance from where the state was a period ago, in units of the distance between two states
 *                       picked at random; 1 if no period is in sight
 */
public record Verdict(
        Regime regime,
        Regime likely,
        Reason reason,
        double lambda,
        double lambdaError,
        double period,
        int multiple,
        double missing,
        double size,
        double speed,
        double returnDistance) {

    /** The words alone: text of the numbers would bring the whole of Double.toString into the page. */
    @Override
    public String toString() {
        return regime.name() + " (" + reason.name() + ")";
    }

    /** The same run where the step is too long to tell anything of the network. */
    public Verdict refused() {
        return new Verdict(Regime.UNDECIDED, Regime.UNDECIDED, Reason.STEP_TOO_LONG, 0, 0, 0, 0, 0, size, speed, 1);
    }

    /** Whether the regime is known. */
    public boolean told() {
        return regime != Regime.UNDECIDED;
    }
}
