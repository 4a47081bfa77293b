package entrain.lab.task;

import entrain.core.engine.Engine;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Track;
import entrain.lab.run.Numeral;
import entrain.lab.training.RunPoints;

/**
 * Fixed and slow points of the network that runs. Its argument {@code phase} is a share of a period at which the periodic
 * input is held, or {@code none}: points of the network without it.
 */
final class PointsTask implements Task {
    private static final String PHASE = "phase";
    private static final String NONE = "none";

    private final Assignment assignment;
    private final Engine engine;
    private final double phase;
    private RunPoints points;
    private int found;

    PointsTask(Assignment assignment, Engine engine) {
        this.assignment = assignment;
        this.engine = engine;
        phase = phase(assignment.arguments());
    }

    /** The phase that arguments name. @throws IllegalArgumentException for one that is none */
    private static double phase(Arguments arguments) {
        String text = arguments.get(PHASE);
        if (text.equals(NONE)) {
            return RunPoints.WITHOUT;
        }
        double phase = Numeral.parse(text);
        if (phase >= 0 && phase < 1) {
            return phase;
        }
        throw new IllegalArgumentException(PHASE + " is " + NONE + " or a share of a period, from 0 to below 1");
    }

    @Override
    public boolean advance() {
        if (points == null) {
            points = new RunPoints(assignment.settings(), assignment.own(), engine, phase);
            return true;
        }
        boolean more = points.advance();
        if (points.search() != null) {
            found = points.search().points().size() + (more ? 0 : 1);
        }
        return more;
    }

    @Override
    public double progress() {
        return points == null ? 0 : points.progress();
    }

    @Override
    public int results() {
        return found;
    }

    @Override
    public void write(Blocks blocks) {
        if (points != null && points.search() != null) {
            points.search().write(blocks, phase == RunPoints.WITHOUT ? Track.SPONTANEOUS : Track.DRIVEN);
        }
    }

    @Override
    public void release() {
        if (points != null) {
            points.release();
        }
    }
}
