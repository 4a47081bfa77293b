package entrain.lab.wire;

import entrain.core.engine.Engine;
import entrain.core.math.BitHash;
import entrain.core.training.Target;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Ticker;
import entrain.lab.training.FreeTest;
import entrain.lab.training.Kick;
import entrain.lab.training.TargetData;
import entrain.lab.training.TargetWarnings;
import entrain.lab.training.Targets;
import entrain.lab.training.TrainedNetwork;
import entrain.lab.training.Training;
import entrain.lab.training.TrainingOptions;
import entrain.lab.wire.FromTraining.About;
import entrain.lab.wire.FromTraining.Phase;

/**
 * The loop of the worker that trains a network, in plain Java: takes the page's messages ({@link ToTraining}), lets it learn in
 * slices, tests a copy before it is frozen, and answers ({@link FromTraining}). Whatever cannot be done is refused in a
 * sentence, and the network stays as it was.
 */
public final class TrainingRunner {
    private static final double MILLIONTH = 1e-6;
    private static final double THOUSAND = 1000;
    /** Between two reports of how far it is, in ms. */
    private static final double REPORT = 200;

    private final Ticker ticker;
    private final Port port;
    private final Engine engine;
    private final TrainingPlayer player;
    private ToTraining.Data data;
    /** Null while there is none. */
    private Training training;
    /** Steps after which it freezes by itself; 0 where the visitor does that. */
    private long until;
    /** A copy that is tested; null while none is. */
    private FreeTest test;
    /** A fit on its way; null while none is. */
    private Fitting fitting;

    private boolean fitted;
    /** A copy that was pushed; null while none is. */
    private Kick kick;

    private final PointRun points;
    private double reported;

    /** @param engine what steps, unless settings ask for plain Java */
    public TrainingRunner(Ticker ticker, Port port, Engine engine) {
        this.ticker = ticker;
        this.port = port;
        this.engine = engine;
        player = new TrainingPlayer(ticker, port);
        points = new PointRun(ticker, port);
    }

    /** Takes a message as it arrived; one that cannot be read is refused. */
    public void receive(Letter letter) {
        try {
            receive(ToTraining.read(letter));
        } catch (Unreadable e) {
            refuse(ToTraining.begins(letter), e);
        }
    }

    /** Takes a message; what cannot be done is refused. */
    public void receive(ToTraining message) {
        try {
            if (message instanceof ToTraining.Begin begin) {
                begin(begin);
            } else if (message instanceof ToTraining.Data given) {
                data = given;
            } else if (message instanceof ToTraining.Fit wanted) {
                fit(wanted);
            } else if (message instanceof ToTraining.Show show) {
                player.show(show.place(), show.channels());
            } else if (message instanceof ToTraining.Play play) {
                player.play(play.pace());
            } else if (message instanceof ToTraining.Rest) {
                player.rest();
            } else if (message instanceof ToTraining.Speed speed) {
                player.full(speed.full());
            } else if (message instanceof ToTraining.Recycle) {
                player.recycle();
            } else if (training == null) {
                throw new Refused(Phrase.of("there is no network to train yet"));
            } else {
                act(message);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            refuse(message instanceof ToTraining.Begin || message instanceof ToTraining.Fit, e);
        }
    }

    private void act(ToTraining message) {
        if (fitted && (message instanceof ToTraining.Learn || message instanceof ToTraining.Forget)) {
            throw new Refused(Phrase.of("a fitted network learns no more: begin a training instead"));
        } else if (message instanceof ToTraining.Learn) {
            learn();
        } else if (message instanceof ToTraining.Freeze) {
            freeze();
        } else if (message instanceof ToTraining.Kick push) {
            kick(push.size() / THOUSAND);
        } else if (message instanceof ToTraining.Forget) {
            forget();
        } else if (message instanceof ToTraining.Restore restore) {
            restore(restore);
        } else if (message instanceof ToTraining.Points wanted) {
            search(wanted.on());
        } else if (message instanceof ToTraining.Mode mode) {
            points.mode(mode.number(), player.track());
        } else if (message instanceof ToTraining.Hand) {
            hand();
        } else {
            throw new Refused(Phrase.of("this worker cannot do that"));
        }
    }

    private void refuse(boolean beginning, Throwable e) {
        port.send(new FromTraining.Refused(beginning, Refusal.of(e)));
    }

    private void begin(ToTraining.Begin begin) {
        TrainingOptions options = TrainingOptions.parse(begin.options());
        TargetData samples = data == null
                ? null
                : new TargetData(data.units(), data.samples(), data.interval() * MILLIONTH, data.numbers());
        Target target = Targets.of(options, begin.settings(), samples);
        Training begun = new Training(begin.settings(), begin.own(), options, target, engine);
        end();
        training = begun;
        until = (long) Math.floor(options.learn() / training.dt() + 0.5);
        player.put(training);
        port.send(new FromTraining.Begun(target.outputs(), target.inputs(), options.full()));
        Phrase warning = TargetWarnings.of(training);
        if (!warning.isEmpty()) {
            port.send(new FromTraining.Warned(warning));
        }
        tell(Phase.UNTRAINED, Phrase.NONE);
        if (until > 0) {
            learn();
        }
    }

    private void fit(ToTraining.Fit wanted) {
        Fitting begun = new Fitting(ticker, port, engine, data, wanted.options());
        end();
        training = null;
        fitting = begun;
        fitting.begun();
    }

    /** Puts the network that was fitted into the place of one that is trained. */
    private void fitted() {
        training = fitting.training();
        fitted = true;
        until = 0;
        player.put(training);
        fitting.tell();
        fitting = null;
    }

    /** Ends the training of before, if there is one. */
    private void end() {
        drop();
        points.forget();
        if (fitting != null) {
            fitting.release();
        }
        fitting = null;
        fitted = false;
        if (training != null) {
            if (training.state() == Training.State.LEARNING) {
                tell(Phase.STOPPED, TrainingLines.ended(training));
            }
            training.release();
        }
    }

    /** No copy runs any more. */
    private void drop() {
        if (test != null) {
            test.release();
        }
        if (kick != null) {
            kick.release();
        }
        test = null;
        kick = null;
        points.drop();
    }

    private void learn() {
        Training.State before = training.state();
        training.learn();
        if (player.resume() || training.state() != before) {
            drop();
            points.forget();
            player.restart();
            tell(Phase.LEARNING, TrainingLines.learning(training));
        }
    }

    private void freeze() {
        if (training.state() == Training.State.LEARNING && test == null) {
            test = training.test();
            tell(Phase.TESTING, TrainingLines.testing());
        }
    }

    private void forget() {
        drop();
        points.forget();
        training.forget();
        player.resume();
        until = 0;
        player.restart();
        tell(Phase.UNTRAINED, Phrase.NONE);
    }

    private void restore(ToTraining.Restore restore) {
        drop();
        points.forget();
        training.restore(TrainedNetwork.of(restore.n(), restore.outputs(), restore.numbers()));
        until = 0;
        player.restart();
        port.send(new FromTraining.Told(
                Phase.FROZEN, restore.learned(), BitHash.hex(training.hash()), TrainingLines.restored()));
    }

    private void kick(double size) {
        if (training.state() != Training.State.FROZEN) {
            throw new Refused(Phrase.of("a network is kicked once it is frozen"));
        }
        drop();
        kick = training.kick(size);
        player.restart();
    }

    private void search(boolean on) {
        if (!on) {
            points.stop(player.track());
        } else if (test != null) {
            throw new Refused(Phrase.of("a copy is being tested"));
        } else {
            drop();
            points.begin(training);
        }
    }

    private void hand() {
        TrainedNetwork network = TrainedNetwork.of(training);
        port.send(new FromTraining.Network(training.settings(), network.n(), network.outputs(), network.numbers()));
    }

    private void tell(Phase phase, Phrase what) {
        long learned = TrainingLines.thousandths(training.learned());
        port.send(new FromTraining.Told(phase, learned, BitHash.hex(training.hash()), what));
    }

    /** Works for about as long as it may, in ms; returns whether there will be more to do without a further message. */
    public boolean work(double budget) {
        if (training == null && fitting == null) {
            return false;
        }
        try {
            if (fitting != null) {
                if (!fitting.advance(budget)) {
                    fitted();
                }
                return true;
            }
            double begun = ticker.now();
            if (test != null && player.running()) {
                test(begun, budget);
            }
            if (kick != null && player.running()) {
                kicked(begun, budget / 2);
            }
            if (points.underWay()) {
                points.work(begun, budget / 2, player.track());
            }
            if (test == null) {
                player.advance(begun, budget, this::step);
            }
            report();
            player.send();
            return points.underWay() || player.more() || player.running() && (test != null || kick != null);
        } catch (RuntimeException | OutOfMemoryError e) {
            refuse(false, e);
            return failed(e);
        }
    }

    /** Gives up what failed: a fit, else copies beside the network, else the network's own steps; whether there is more to do. */
    private boolean failed(Throwable e) {
        if (fitting != null) {
            fitting.release();
            fitting = null;
            return false;
        }
        boolean tested = test != null;
        if (!tested && kick == null && !points.underWay()) {
            player.halt();
            tell(Phase.STOPPED, TrainingLines.failed(e));
            return false;
        }
        drop();
        if (tested) {
            until = 0;
            tell(Phase.LEARNING, TrainingLines.learning(training));
        }
        return true;
    }

    private boolean step() {
        Training.State before = training.state();
        if (before == Training.State.LEARNING && until > 0 && training.learnedSteps() == until) {
            freeze();
            return false;
        }
        training.step();
        if (training.state() == before) {
            return true;
        }
        drop();
        player.restart();
        boolean died = training.state() == Training.State.DIED;
        tell(died ? Phase.DIED : Phase.DIVERGED, died ? TrainingLines.died() : TrainingLines.diverged());
        return false;
    }

    private void test(double begun, double budget) {
        boolean more = true;
        while (more && ticker.now() - begun < budget) {
            more = test.advance();
        }
        if (more) {
            return;
        }
        FreeTest done = test;
        drop();
        boolean periodic = training.target().period() > 0;
        if (done.holds()) {
            training.freeze();
            until = 0;
            player.restart();
            tell(Phase.FROZEN, TrainingLines.frozen(training));
        } else {
            until = training.learnedSteps() == until ? 0 : until;
            tell(Phase.EARLY, TrainingLines.early(done));
        }
        port.send(new FromTraining.Line(About.ERROR, TrainingLines.error(done)));
        if (periodic && done.holds()) {
            port.send(new FromTraining.Line(About.DRIFT, TrainingLines.drift(done)));
        }
    }

    private void kicked(double begun, double budget) {
        boolean more = true;
        while (more && ticker.now() - begun < budget) {
            more = kick.advance();
        }
        if (!more) {
            FromTraining.Outcome outcome = LetterReader.named(
                    FromTraining.Outcome.values(), kick.outcome().name());
            port.send(new FromTraining.Kicked(outcome, TrainingLines.kicked(kick)));
            kick.release();
            kick = null;
        }
    }

    private void report() {
        double now = ticker.now();
        boolean learns = test != null || training.state() == Training.State.LEARNING;
        if (learns && player.running() && player.seen() && now - reported >= REPORT) {
            reported = now;
            double share = test != null ? test.progress() : until > 0 ? (double) training.learnedSteps() / until : 0;
            port.send(new FromTraining.Progress(
                    (int) Math.min(THOUSAND, THOUSAND * share), TrainingLines.thousandths(training.learned())));
        }
    }
}
