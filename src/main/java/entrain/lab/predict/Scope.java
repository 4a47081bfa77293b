package entrain.lab.predict;

import entrain.core.model.Connectivity;
import entrain.core.model.Drive;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Choices.Balance;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** Where mean-field theory holds: entries of J independent with mean 0 and variance 1/N, random phases of an input. */
final class Scope {
    private Scope() {}

    /** Why there is no theory of a network with an input of this amplitude; empty where there is one. */
    static String absence(Settings s, OwnData own, double amplitude) {
        if (own.weights() != null) {
            return "There is no theory here for weights that are given: it is about those drawn at random.";
        }
        if (own.bias() != null) {
            return "There is no theory here for a network with a constant input.";
        }
        if (amplitude > 0 && own.theta() != null) {
            return "There is no theory here for phases that are given: it is about those drawn at random.";
        }
        if (biased(s)) {
            return "There is no theory here for weights whose rows sum to zero only on average, as under Dale's law with"
                    + " balance=mean.";
        }
        return amplitude > 0 && s.get(Params.PHASES) == Drive.EQUAL
                ? "There is no theory here for an input that is the same to all units."
                : "";
    }

    private static boolean biased(Settings s) {
        return s.get(Params.CONNECTIVITY) == Connectivity.DALE && s.get(Params.BALANCE) == Balance.MEAN;
    }
}
