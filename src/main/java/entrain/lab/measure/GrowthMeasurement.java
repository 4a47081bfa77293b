package entrain.lab.measure;

import entrain.core.analysis.LargestLyapunov;
import entrain.lab.run.Samples;

/** λ₁: the mean growth of a tangent vector over what is averaged. */
final class GrowthMeasurement implements Measurement {
    private final LargestLyapunov lyapunov;
    private boolean vanished;

    GrowthMeasurement(Samples samples) {
        lyapunov = new LargestLyapunov(samples.interval() * samples.every(), 0);
    }

    @Override
    public void restart(Samples samples) {
        lyapunov.clear();
        vanished = false;
    }

    @Override
    public void add(Samples samples) {
        lyapunov.add(samples.logGrowth());
        vanished = samples.vanished();
    }

    @Override
    public Finding finding(Quantities quantity) {
        if (vanished) {
            return new Finding.None("A tangent vector shrank to nothing: every slope was 0.");
        }
        return lyapunov.ready()
                ? new Finding.Value(lyapunov.lambda(), lyapunov.error(), quantity.unit())
                : new Finding.Needs(lyapunov.missing());
    }
}
