package entrain.lab.wire;

import entrain.lab.run.OwnData;
import entrain.lab.settings.Group;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;

/** Which network is trained for what. */
final class Trained {
    final Settings settings;
    final OwnData own;
    /** As in an address; empty for one that is fitted to data. */
    String options;
    /** The same as they were asked for, without how long it has learned since. */
    String asked;
    /** How it is fitted; null for one that is trained. */
    String fit;
    /** What was learned elsewhere and is taken over once it stands; null if nothing is. */
    ToTraining.Restore brought;

    Trained(String options, Settings settings, OwnData own) {
        this.options = options;
        asked = options;
        this.settings = settings;
        this.own = own;
    }

    /** Whether its network is that of these settings: their input and how they are watched are no part of it. */
    boolean of(Settings others, OwnData given) {
        for (Param<?> param : Params.all()) {
            boolean network = param.group() == Group.NETWORK || param.group() == Group.RUN;
            if (network && param != Params.SEED_INPUT && !settings.text(param).equals(others.text(param))) {
                return false;
            }
        }
        return own.weights() == given.weights() && own.state() == given.state() && own.bias() == given.bias();
    }
}
