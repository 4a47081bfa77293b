package entrain.lab.wire;

import entrain.lab.frame.Blocks;
import entrain.lab.frame.Track;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.Ticker;
import entrain.lab.training.TrainedPoints;
import entrain.lab.training.Training;
import entrain.lab.wire.FromTraining.About;

/** The search for the points of a network that was trained: slices as long as they may be, what is told of it, and modes after. */
final class PointRun {
    /** Between two reports of what is found, in ms. */
    private static final double REPORT = 1500;

    private final Ticker ticker;
    private final Port port;
    /** Null while nothing is known. */
    private TrainedPoints points;

    private boolean underWay;
    private double reported;

    PointRun(Ticker ticker, Port port) {
        this.ticker = ticker;
        this.port = port;
    }

    /** Begins for the network as it is now. */
    void begin(Training training) {
        forget();
        points = new TrainedPoints(training);
        underWay = true;
    }

    /** Whether there is more to do. */
    boolean underWay() {
        return underWay;
    }

    /** Works until so much time after {@code begun} is over, both in ms. */
    void work(double begun, double budget, Track track) {
        boolean more = true;
        while (more && ticker.now() - begun < budget) {
            more = points.advance();
        }
        if (!more) {
            end(track, TrainingLines.points(points));
        } else if (ticker.now() - reported >= REPORT) {
            send(track, TrainingLines.searching(points));
        }
    }

    /** Ends a search under way; what it has found stays. */
    void stop(Track track) {
        if (underWay && !points.known()) {
            drop();
        } else if (underWay) {
            points.stop();
            end(track, TrainingLines.stopped(points));
        }
    }

    private void end(Track track, Phrase what) {
        underWay = false;
        points.release();
        send(track, what);
    }

    private void send(Track track, Phrase what) {
        reported = ticker.now();
        if (points.known()) {
            Blocks blocks = new Blocks();
            points.write(blocks, track);
            port.send(new FromTraining.Points(underWay, blocks));
        }
        port.send(new FromTraining.Line(About.POINTS, what));
    }

    /** Computes the mode of an eigenvalue, and sends it with all the rest. @throws Refused where it is not known */
    void mode(int number, Track track) {
        if (points == null) {
            throw new Refused(Phrase.of("its points are not known yet"));
        }
        points.mode(number);
        Blocks blocks = new Blocks();
        points.write(blocks, track);
        port.send(new FromTraining.Points(underWay, blocks));
    }

    /** Gives up a search under way: the network goes elsewhere. */
    void drop() {
        if (underWay) {
            forget();
            port.send(new FromTraining.Line(About.POINTS, Phrase.NONE));
        }
    }

    /** Nothing is known any more. */
    void forget() {
        if (underWay) {
            points.release();
        }
        underWay = false;
        points = null;
    }
}
