package entrain.lab.settings;

import entrain.core.model.Connectivity;
import entrain.core.model.DalesLaw;
import entrain.core.model.Drive;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;

/** Rules that tie parameters to one another: each value is one that its parameter can have, all together are not. */
public final class Rules {
    private Rules() {}

    /** Why no J can be drawn for these settings, without a full stop; null where one can. */
    static Phrase broken(Settings settings) {
        int n = settings.get(Params.N);
        if (isDale(settings) && !DalesLaw.hasBoth(n, settings.get(Params.F))) {
            return Phrase.of(
                    "Dale's law needs at least one excitatory and one inhibitory unit; N = {} is too small for this f",
                    Integer.toString(n));
        }
        return null;
    }

    /** Whether a J can be drawn for these settings. */
    public static boolean hold(Settings settings) {
        return broken(settings) == null;
    }

    /** @throws Refused where they are broken */
    public static void check(Settings settings) {
        Phrase broken = broken(settings);
        if (broken != null) {
            throw new Refused(broken);
        }
    }

    /** Whether the course of a run depends on this parameter: it can, and the others let it. */
    public static boolean matter(Param<?> param, Settings settings) {
        if (param == Params.F || param == Params.BALANCE) {
            return isDale(settings);
        }
        boolean drawn = param != Params.SEED_INPUT || settings.get(Params.PHASES) != Drive.EQUAL;
        return drawn && param.group().ofTheRun();
    }

    /** Whether it says something of the input alone. */
    public static boolean ofInput(Param<?> param) {
        return param.group() == Group.INPUT || param == Params.SEED_INPUT;
    }

    private static boolean isDale(Settings settings) {
        return settings.get(Params.CONNECTIVITY) == Connectivity.DALE;
    }
}
