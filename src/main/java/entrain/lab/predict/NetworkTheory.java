package entrain.lab.predict;

import entrain.core.theory.DrivenMeanField;
import entrain.core.theory.MeanField;
import entrain.core.theory.SpectralDensity;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/**
 * What mean-field theory says, as N → ∞, of the network that the settings describe, in their own form: of the states' and
 * the rates' autocovariance Δ and C, which are one and the same in rate form, and of λ₁.
 */
public final class NetworkTheory {
    private static final String UNBOUNDED = "Activity grows without bound.";

    private final Form form;
    private final String absence;
    private final boolean uncoupled;
    private final MeanField autonomous;
    private final DrivenMeanField driven;

    private NetworkTheory(Form form, String absence, boolean uncoupled, MeanField autonomous, DrivenMeanField driven) {
        this.form = form;
        this.absence = absence;
        this.uncoupled = uncoupled;
        this.autonomous = autonomous;
        this.driven = driven;
    }

    /**
     * Solves the theory, where there is one.
     *
     * @param amplitude I of the input that acts; 0 for the network by itself
     */
    public static NetworkTheory of(Settings s, double amplitude) {
        return of(s, OwnData.NONE, amplitude);
    }

    /**
     * The same where something is given in place of what the seeds would draw.
     *
     * @param amplitude I of the input that acts; 0 for the network by itself
     */
    public static NetworkTheory of(Settings s, OwnData own, double amplitude) {
        Form form = new Form(s, amplitude);
        String absence = Scope.absence(s, own, amplitude);
        boolean uncoupled = s.get(Params.G) == 0;
        if (!absence.isEmpty()) {
            return new NetworkTheory(form, absence, uncoupled, null, null);
        }
        return amplitude > 0
                ? new NetworkTheory(
                        form,
                        "",
                        uncoupled,
                        null,
                        DrivenMeanField.of(
                                s.get(Params.PHI), form.gain(), form.toCurrent(amplitude), s.get(Params.OMEGA)))
                : new NetworkTheory(form, "", uncoupled, MeanField.of(s.get(Params.PHI), form.gain()), null);
    }

    /** Whether there is a theory here; nothing but {@link #absence} may be asked where there is none. */
    public boolean exists() {
        return absence.isEmpty();
    }

    /** Why there is no theory; empty where there is one. */
    public String absence() {
        return absence;
    }

    /** Whether an input acts. */
    public boolean isDriven() {
        return driven != null;
    }

    /** Whether it is of the rate form. */
    public boolean isOfRates() {
        return form.isRate();
    }

    /** Number of the solution's kind: those of {@link MeanField.Kind}, then, if an input acts, of {@link DrivenMeanField.Kind}. */
    public int kind() {
        return driven != null
                ? MeanField.Kind.values().length + driven.kind().ordinal()
                : autonomous.kind().ordinal();
    }

    /** The kind's name. */
    public String name() {
        return driven != null ? driven.kind().name() : autonomous.kind().name();
    }

    /** What the network does, in one plain sentence. */
    public String statement() {
        return driven != null ? driven.statement() : autonomous.statement();
    }

    /** λ₁ per τ; the rate of growth if activity is unbounded. */
    public double lambdaMax() {
        return uncoupled ? -1 : driven != null ? driven.lambdaMax() : autonomous.lambdaMax();
    }

    /** Whether λ₁ and the curves have the digits that they should have. */
    public boolean converged() {
        return driven != null ? driven.converged() : autonomous.converged();
    }

    /** Why there are no autocovariances; empty where there are. */
    public String unbounded() {
        boolean without = driven != null
                ? driven.kind() == DrivenMeanField.Kind.UNBOUNDED
                : autonomous.kind() == MeanField.Kind.UNBOUNDED;
        return without ? UNBOUNDED : "";
    }

    /** Δ at a lag of any sign, in τ. */
    public double delta(double lag) {
        if (form.isRate()) {
            return form.ofRates(driven != null ? driven.d().at(lag) : autonomous.delta(lag));
        }
        return driven != null ? driven.delta(lag) : autonomous.delta(lag);
    }

    /** C at a lag of any sign, in τ. */
    public double c(double lag) {
        if (form.isRate()) {
            return delta(lag);
        }
        return driven != null ? driven.c(lag) : autonomous.c(lag);
    }

    /** Δ at infinite lag, to which it tends without input. */
    public double deltaInfinity() {
        return form.isRate() ? form.ofRates(autonomous.deltaInfinity()) : autonomous.deltaInfinity();
    }

    /** Whether the states have a continuous power density: in chaos without input. */
    public boolean hasPower() {
        return autonomous != null && autonomous.kind() == MeanField.Kind.CHAOTIC;
    }

    /** One-sided power density of the states at an angular frequency in rad per τ. */
    public double power(double omega) {
        double density = SpectralDensity.at(autonomous.delta(), omega);
        return form.isRate() ? form.ofRates(density) : density;
    }
}
