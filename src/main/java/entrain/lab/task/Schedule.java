package entrain.lab.task;

import entrain.lab.frame.Blocks;
import entrain.lab.phrase.Phrase;
import entrain.lab.phrase.Refused;
import entrain.lab.run.OwnData;
import entrain.lab.settings.Settings;

/**
 * What of the catalogue is stale, due and under way on the page, and the latest results. A result goes as soon as
 * anything that it depends on has changed, and what is under way for the old settings is given up; those of a task that
 * follows a slider stay until the next. Nothing begins before the first picture was drawn.
 */
public final class Schedule {
    /** How long settings must stand still for what begins at rest, in ms. */
    public static final double REST = 400;
    /** Between two beginnings of what begins every so often, in ms. */
    public static final double INTERVAL = 2000;
    /** Between two ticks that nothing was hidden between, at most, in ms. */
    private static final double LONGEST_TICK = 1000;
    /** Share of a task that must be done before it tells how long the rest takes. */
    private static final double TELLING = 0.02;

    private static final Tasks[] TASKS = Tasks.values();
    private static final float[] NO_DATA = new float[0];

    /** The page around it. */
    public interface Host {
        /** Asks for the state of now, which {@link #state} is to hand over. */
        void askState();

        /** There are other results than before. */
        void changed();

        /** A task ended without a result. @param died whether its workers died, or else it was refused */
        void failed(Tasks task, boolean died, Phrase why);

        /** A task ended with a result that has gaps, because workers died of these parts twice. */
        void lost(Tasks task);
    }

    /** One task on this page. */
    private static final class Entry {
        boolean wanted;
        boolean due;
        boolean asked; // for the state that it begins at
        Arguments arguments; // of what is under way or known
        double changedAt;
        double begunAt = Double.NEGATIVE_INFINITY;
        Calculation running; // or null
        double spent; // on it, in ms
        Blocks result; // the latest, or null
    }

    private final Host host;
    private final Pool pool;
    private final Entry[] entries = new Entry[TASKS.length];
    private Settings settings = Settings.defaults();
    private OwnData own = OwnData.NONE;
    private boolean pictured;
    private double ticked;
    private boolean looks = true;

    public Schedule(Host host, Workers workers, int size) {
        this.host = host;
        pool = new Pool(workers, size, new Pool.Listener() {
            @Override
            public void grown(Calculation calculation) {
                Schedule.this.grown(calculation);
            }

            @Override
            public void failed(Calculation calculation, boolean died, Phrase why) {
                Schedule.this.failed(calculation, died, why);
            }
        });
        for (int i = 0; i < entries.length; i++) {
            entries[i] = new Entry();
            entries[i].arguments = TASKS[i].usual();
            entries[i].due = TASKS[i].begin() != Begin.ON_REQUEST;
        }
    }

    /** The workers, which hear and are heard through it. */
    public Pool pool() {
        return pool;
    }

    /** Takes on new settings at a time in ms. */
    public void follow(Settings now, double time) {
        for (Tasks task : TASKS) {
            if (task.depends(of(task).arguments).differ(settings, now)) {
                if (task.begin() != Begin.FOLLOWING) {
                    drop(task);
                }
                stale(task, time);
            }
        }
        settings = now;
    }

    /** Takes on what is given in place of what the seeds would draw, at a time in ms: every result is of another network. */
    public void give(OwnData now, double time) {
        for (int i = 0; i < TASKS.length && own != now; i++) {
            drop(TASKS[i]);
            stale(TASKS[i], time);
        }
        own = now;
    }

    private void stale(Tasks task, double time) {
        Entry entry = of(task);
        entry.due = task.begin() != Begin.ON_REQUEST;
        entry.asked = false;
        entry.changedAt = time;
    }

    /** The run begins anew from t = 0, at a time in ms: what is of a state is of another one now. */
    public void restarted(double time) {
        for (Tasks task : TASKS) {
            if (task.ofState()) {
                again(task);
                of(task).changedAt = time;
            }
        }
    }

    /** Whether what looks ahead by itself may: if not, it rests, keeps what it has found, and begins anew when it may. */
    public void look(boolean may) {
        for (int i = 0; i < entries.length && looks && !may; i++) {
            if (TASKS[i].begin() == Begin.AHEAD && (entries[i].asked || entries[i].running != null)) {
                stop(entries[i]);
                entries[i].due = true;
            }
        }
        looks = may;
    }

    /** The first picture was drawn. */
    public void pictured() {
        pictured = true;
    }

    /** Whether a task's result is wanted at all; one that is of a state is dropped when it is wanted no more. */
    public void want(Tasks task, boolean wanted) {
        Entry entry = of(task);
        if (task.ofState() && entry.wanted != wanted) {
            again(task);
        }
        entry.wanted = wanted;
    }

    private void again(Tasks task) {
        drop(task);
        of(task).due = true;
    }

    public boolean wanted(Tasks task) {
        return of(task).wanted;
    }

    /** Begins a task on request, in place of an earlier one of its kind; what cannot be done is said. */
    public void ask(Tasks task, Arguments arguments) {
        ask(task, arguments, NO_DATA);
    }

    /** The same of a task that needs data. */
    public void ask(Tasks task, Arguments arguments, float[] data) {
        drop(task);
        try {
            begin(task, arguments, data);
        } catch (Refused e) {
            host.failed(task, false, e.reason());
        }
    }

    /**
     * Begins what is due.
     *
     * @param time    in ms
     * @param running whether the simulation's time goes on
     */
    public void tick(double time, boolean running) {
        double passed = Math.min(LONGEST_TICK, time - ticked);
        ticked = time;
        if (!pictured) {
            return;
        }
        for (Tasks task : TASKS) {
            Entry entry = of(task);
            entry.spent += computing(task) && !paused(task) ? passed : 0;
            if (entry.wanted && entry.running == null && task.applies(settings)) {
                tick(task, entry, time, running);
            }
        }
    }

    private void tick(Tasks task, Entry entry, double time, boolean running) {
        boolean due = entry.due;
        switch (task.begin()) {
            case AT_ONCE, FOLLOWING -> due = entry.due;
            case AT_REST -> due = entry.due && time - entry.changedAt > REST;
            case AHEAD -> due = looks && entry.due && time - entry.changedAt > REST;
            case EVERY_SO_OFTEN -> due = entry.due || running && time - entry.begunAt > INTERVAL;
            case ON_REQUEST -> due = false;
        }
        if (due) {
            entry.due = false;
            entry.begunAt = time;
            if (task.ofState()) {
                entry.asked = true;
                host.askState();
            } else {
                begin(task, task.arguments(settings), NO_DATA);
            }
        }
    }

    /** The state that was asked for: as floats, a frame with a block STATE of each track. */
    public void state(float[] data) {
        for (Tasks task : TASKS) {
            if (of(task).asked && of(task).wanted && of(task).running == null) {
                of(task).asked = false;
                begin(task, task.arguments(settings), data);
            }
        }
    }

    public boolean computing(Tasks task) {
        return of(task).running != null;
    }

    /** Share done of a task under way, 0 to 1. */
    public double share(Tasks task) {
        return computing(task) ? of(task).running.share() : 0;
    }

    /** Whether a task under way rests. */
    public boolean paused(Tasks task) {
        return computing(task) && of(task).running.paused;
    }

    /** Lets a task under way rest, or go on. */
    public void pause(Tasks task, boolean paused) {
        if (computing(task)) {
            pool.pause(of(task).running, paused);
        }
    }

    /** How much longer a task under way takes, in ms; NaN while that cannot be told. */
    public double left(Tasks task) {
        double share = share(task);
        return share < TELLING ? Double.NaN : of(task).spent * (1 - share) / share;
    }

    /** The latest result, or null. */
    public Blocks result(Tasks task) {
        return of(task).result;
    }

    private void begin(Tasks task, Arguments arguments, float[] data) {
        Entry entry = of(task);
        entry.spent = 0;
        entry.running = pool.begin(new Assignment(task, settings, arguments, 0, data, own));
        entry.arguments = arguments;
    }

    /** Gives a task up: its result is forgotten, and what is under way for it. */
    public void drop(Tasks task) {
        Entry entry = of(task);
        stop(entry);
        if (entry.result != null) {
            entry.result = null;
            host.changed();
        }
    }

    private void stop(Entry entry) {
        entry.asked = false;
        if (entry.running != null) {
            pool.cancel(entry.running);
            entry.running = null;
        }
    }

    private void grown(Calculation calculation) {
        Entry entry = of(calculation.task());
        if (entry.running == calculation) {
            Blocks result = calculation.result();
            entry.result = result == null ? entry.result : result;
            if (calculation.over()) {
                entry.running = null;
                if (calculation.lost() > 0) {
                    host.lost(calculation.task());
                }
            }
            host.changed();
        }
    }

    private void failed(Calculation calculation, boolean died, Phrase why) {
        Entry entry = of(calculation.task());
        if (entry.running == calculation) {
            entry.running = null;
            entry.result = null;
            // Begun again every so often, it would fail every so often.
            entry.wanted &= calculation.task().begin() != Begin.EVERY_SO_OFTEN;
            host.failed(calculation.task(), died, why);
            host.changed();
        }
    }

    private Entry of(Tasks task) {
        return entries[task.ordinal()];
    }
}
