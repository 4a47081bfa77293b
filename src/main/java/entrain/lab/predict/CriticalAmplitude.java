package entrain.lab.predict;

import entrain.core.theory.CriticalInput;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * The critical amplitude I_c at the settings' g, φ and ω, in their own form: input above it ends the chaos.
 *
 * @param exists    whether there is one
 * @param value     I_c; 0 if there is none
 * @param statement what the input does, or why there is no I_c
 */
public record CriticalAmplitude(boolean exists, double value, String statement) {
    /** Any amplitude above 0: there is a critical one only where there is a theory of an input. */
    private static final double SOME = 1;

    /** Solves for it, where there is a theory. */
    public static CriticalAmplitude of(Settings s) {
        return of(s, OwnData.NONE);
    }

    /** The same where something is given in place of what the seeds would draw. */
    public static CriticalAmplitude of(Settings s, OwnData own) {
        String absence = Scope.absence(s, own, SOME);
        if (!absence.isEmpty()) {
            return new CriticalAmplitude(false, 0, absence);
        }
        CriticalInput critical = CriticalInput.of(s.get(Params.PHI), s.get(Params.G), s.get(Params.OMEGA));
        double value = critical.exists() ? new Form(s, SOME).fromCurrent(critical.value()) : 0;
        return new CriticalAmplitude(critical.exists(), value, critical.statement());
    }

    @Override
    public String toString() {
        return statement;
    }
}
