package entrain.lab.check;

import entrain.core.engine.Engine;
import entrain.core.model.Connectivity;
import entrain.core.model.Cosine;
import entrain.core.model.InitialState;
import entrain.core.model.RateNetwork;
import entrain.core.model.Weights;
import entrain.core.model.Wiring;
import entrain.core.ode.Stepping;
import entrain.lab.frame.Track;
import entrain.lab.measure.Quantities;
import entrain.lab.measure.Survey;
import entrain.lab.run.Batch;
import entrain.lab.run.OwnData;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** What a {@link Benchmark} does over and over. */
interface Work {
    /** Once more. */
    void step();

    /** Gives back what it holds. */
    void release();

    /** Driven trajectories that share J, from different states. */
    final class Trajectories implements Work {
        private final Stepping stepping;
        private final double dt;
        private final double[] x;
        private int steps;

        Trajectories(Engine engine, Simulation drawn, int columns) {
            Settings s = drawn.settings();
            int n = drawn.n();
            RateNetwork network = new RateNetwork(drawn.weights(), columns);
            network.gain(s.get(Params.G));
            Cosine drive = new Cosine(n);
            drive.omega(s.get(Params.OMEGA));
            drive.amplitude(s.get(Params.I));
            drive.theta(s.get(Params.PHASES).theta(n, s.get(Params.SEED_INPUT)));
            x = new double[columns * n];
            double[] start = new double[n];
            for (int c = 0; c < columns; c++) {
                network.input(c, drive);
                InitialState.draw(n, s.get(Params.SEED_IC) + c, start);
                System.arraycopy(start, 0, x, c * n, n);
            }
            dt = s.get(Params.DT);
            stepping = engine.stepping(s.get(Params.SCHEME), network, drawn.weights());
        }

        @Override
        public void step() {
            stepping.step(steps++ * dt, dt, x);
        }

        @Override
        public void release() {
            stepping.release();
        }
    }

    /** The product alone. */
    final class Product implements Work {
        private final Engine engine;
        private final Weights weights;

        Product(Engine engine) {
            this.engine = engine;
            weights = engine.draw(new Wiring(Connectivity.GAUSSIAN, Benchmark.PEAK_N, 1, false, 0.5, false, 1));
        }

        @Override
        public void step() {
            engine.multiply(weights, Benchmark.PEAK_COLUMNS, Benchmark.PEAK_PRODUCTS);
        }

        @Override
        public void release() {
            engine.release(weights);
        }
    }

    /** The pair of the page, its tangent vectors read as often as there. */
    final class Twin implements Work {
        private static final int EVERY = 2;

        private final Simulation drawn;
        private final Simulation twin;
        private final boolean tangents;

        Twin(Simulation drawn, Benchmark.Load load) {
            this.drawn = drawn;
            twin = drawn.rebuilt(drawn.settings());
            tangents = load == Benchmark.Load.LYAPUNOV;
            twin.accompany(load != Benchmark.Load.TWIN, tangents);
        }

        @Override
        public void step() {
            twin.step();
            if (tangents && twin.steps() % EVERY == 0) {
                for (Track track : twin.tracks()) {
                    twin.logGrowth(track);
                }
            }
        }

        @Override
        public void release() {
            twin.release(drawn);
        }
    }

    /** Cells of a map over g and I, with all that is measured of each but for its end. */
    final class Map implements Work {
        private static final double FOREVER = 1e9;

        private final Batch batch;
        private final Survey survey;

        Map(Engine engine, Settings template, int cells) {
            List<Settings> each = new ArrayList<>();
            for (int c = 0; c < cells; c++) {
                each.add(template.with(Params.G, 1 + 2.0 * c / cells).with(Params.I, 0.2 * (c % 4)));
            }
            batch = new Batch(each, engine, OwnData.NONE);
            survey = new Survey(batch, 100, FOREVER, List.of(Quantities.LAMBDA_MAX));
        }

        @Override
        public void step() {
            survey.advance();
        }

        @Override
        public void release() {
            batch.release();
        }
    }
}
