package entrain.lab.training;

import entrain.core.training.UnitScores;

/** What a free run of a fitted network on held-out time shows. */
public enum Reproduction {
    /** Of most units the network says what comes, and what came while it learned. */
    REPRODUCED("reproduced"),
    /** Of half of them it says something, or it says for a while what comes. */
    PARTLY("partly"),
    NOT("not reproduced");

    /**
     * The median of R² over units, and the share of units above {@link #FAIR}, of what is reproduced; on what was learned
     * from {@link #FAIR} will do, which may be long.
     */
    public static final double GOOD = 0.9;
    /** An R² of a unit that is more than nothing. */
    public static final double FAIR = 0.5;
    /** A run whose R² is lower is nowhere near the data's size: two alike that know nothing of each other have −1. */
    private static final double WILD = -2;
    /** It follows the data for a while where it does so for this many τ, */
    private static final double WHILE = 5;
    /** and this many times as long as a forecast that all stays as it is. */
    private static final double LONGER = 3;

    private final String word;

    Reproduction(String word) {
        this.word = word;
    }

    /** For scripts. */
    public String word() {
        return word;
    }

    /**
     * @param seen       R² of the units on what was learned from
     * @param held       R² of the units on held-out time
     * @param horizon    how long the free run stays near the data, in τ
     * @param standstill how long standing still does
     */
    public static Reproduction of(UnitScores seen, UnitScores held, double horizon, double standstill) {
        if (2 * held.moving() <= held.units()) {
            return NOT; // most of it stands still: nothing to reproduce
        }
        if (held.median() >= GOOD && held.share(FAIR) >= GOOD && seen.median() >= FAIR) {
            return REPRODUCED;
        }
        boolean follows = horizon >= WHILE && horizon >= LONGER * standstill && held.median() >= WILD;
        return held.median() >= FAIR || follows ? PARTLY : NOT;
    }
}
