package entrain.lab.task;

import entrain.core.analysis.Regime;
import entrain.lab.measure.Ensemble;
import entrain.lab.measure.Finding;
import java.util.ArrayList;
import java.util.List;

/** What was found of one cell of a map, network by network. NaN stands for what is not known. */
final class MapCell {
    private final List<Finding> growth = new ArrayList<>();
    private final List<Regime> regimes = new ArrayList<>();

    /** Takes what was found of one network: its regime and λ₁; null or anything else where there is none. */
    void add(Finding regime, Finding lambda) {
        regimes.add(
                regime instanceof Finding.Activity activity ? activity.verdict().regime() : Regime.UNDECIDED);
        growth.add(lambda);
    }

    /** λ₁ per τ, the mean of those networks that have one. */
    double lambda() {
        return mean() instanceof Finding.Value value ? value.value() : Double.NaN;
    }

    /** Its standard error: of one network that of its run, of several that of their scatter. */
    double error() {
        Finding found = growth.size() == 1 ? growth.get(0) : mean();
        return found instanceof Finding.Value value && value.hasError() ? value.error() : Double.NaN;
    }

    private Finding mean() {
        return Ensemble.mean(growth);
    }

    /** Of the one network. */
    Regime regime() {
        return regimes.get(0);
    }

    /** The share of networks of a regime, 0 to 1. */
    double share(Regime regime) {
        int count = 0;
        for (Regime each : regimes) {
            count += each == regime ? 1 : 0;
        }
        return (double) count / regimes.size();
    }
}
