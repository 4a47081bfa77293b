package entrain.lab.wire;

import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.core.training.FittedNetwork;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Ticker;
import entrain.lab.training.Fit;
import entrain.lab.training.FitOptions;
import entrain.lab.training.FitWords;
import entrain.lab.training.FittedTraining;
import entrain.lab.training.Training;
import entrain.lab.wire.FromTraining.About;
import entrain.lab.wire.FromTraining.Phase;
import java.util.ArrayList;
import java.util.List;

/** A fit on its way: slices as long as they may be, and what is told of it meanwhile and in the end. */
final class Fitting {
    private static final double MILLIONTH = 1e-6;
    private static final int WHOLE = 1000;
    /** Between two reports, in ms. */
    private static final double REPORT = 200;

    private final Ticker ticker;
    private final Port port;
    private final Engine engine;
    private final Fit fit;
    private double reported;

    /** Begins. @throws Refused where the data cannot be fitted like that */
    Fitting(Ticker ticker, Port port, Engine engine, ToTraining.Data data, String options) {
        if (data == null) {
            throw new Refused(Phrase.of("there are no data to fit a network to yet"));
        }
        this.ticker = ticker;
        this.port = port;
        this.engine = engine;
        fit = new Fit(FitOptions.parse(options), engine, data.units(), data.interval() * MILLIONTH, data.numbers());
        try {
            FittedTraining.check(fit);
        } catch (Refused e) {
            fit.release();
            throw e;
        }
    }

    /** Answers that it has begun. */
    void begun() {
        port.send(new FromTraining.Begun(
                FittedTraining.outputs(fit), 0, FittedTraining.options().full()));
        port.send(new FromTraining.Told(Phase.LEARNING, 0, "", FitWords.progress(fit)));
    }

    /** Works for about as long as it may, in ms; returns whether there is more to do. */
    boolean advance(double budget) {
        double from = ticker.now();
        boolean more = true;
        while (more && ticker.now() - from < budget) {
            more = fit.advance();
        }
        if (more && ticker.now() - reported >= REPORT) {
            reported = ticker.now();
            port.send(new FromTraining.Progress((int) (WHOLE * fit.progress()), 0));
            port.send(new FromTraining.Line(About.FIT, FitWords.progress(fit)));
        }
        return more;
    }

    /** The network, once there is no more to do. */
    Training training() {
        return FittedTraining.of(fit, engine);
    }

    /** Tells what became of it, and how well it does. */
    void tell() {
        FittedNetwork network = fit.network();
        BitHash hash = new BitHash();
        hash.add(network.J(), 0, network.J().length);
        hash.add(network.h(), 0, network.n());
        hash.add(network.x0(), 0, network.n());
        port.send(new FromTraining.Told(Phase.FITTED, 0, BitHash.hex(hash.value()), FitWords.verdict(fit)));
        List<Phrase> lines = new ArrayList<>(FitWords.figures(fit));
        lines.add(FitWords.lesson());
        port.send(new FromTraining.Line(About.FIT, Phrase.join(" ", lines)));
    }

    void release() {
        fit.release();
    }
}
