package entrain.core.engine;

/** A network asks for more memory than there is. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Demand demand;
    private final int megabytes;

    TooLarge(Demand demand, int megabytes) {
        super(demand + " is too large here: " + megabytes + " MB more are not to be had");
        this.demand = demand;
        this.megabytes = megabytes;
    }

    /** What the memory was for. */
    public Demand demand() {
        return demand;
    }

    /** How much was asked for, in MiB. */
    public int megabytes() {
        return megabytes;
    }
}
