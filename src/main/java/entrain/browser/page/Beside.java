package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.browser.dom.Notices;
import entrain.lab.frame.Block;
import entrain.lab.frame.Blocks;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Former;
import entrain.lab.frame.Frame;
import entrain.lab.frame.Numbers;
import entrain.lab.frame.Results;
import entrain.lab.phrase.Phrase;
import entrain.lab.settings.Choices.Section;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.task.Schedule;
import entrain.lab.task.Tasks;
import entrain.lab.wire.FromRun;
import entrain.lab.wire.FromTask;
import entrain.lab.wire.ToRun;
import entrain.view.panels.Panels;

/** What is known beside the running simulation: the results of tasks, and the picture of J. */
final class Beside implements Schedule.Host {
    private static final String WEIGHTS = "weights";

    private final Page page;
    private final Notices notices;
    private final Runnable changed;
    private final Schedule schedule;
    private final Results results = new Results();
    private final Former former = new Former();
    private int asked;
    private int epoch;
    /** The patterns that the run's worker was told of last, and in which epoch. */
    private Blocks projected;

    private int projectedIn;

    /** @param changed run when there are other results than before */
    Beside(Page page, Notices notices, Runnable changed) {
        this.page = page;
        this.notices = notices;
        this.changed = changed;
        schedule = new Schedule(this, new TaskWorkers(), TaskWorkers.size());
        TaskWorkers.restWhileHidden(schedule);
    }

    Schedule schedule() {
        return schedule;
    }

    /** Takes on new settings; what holds no more is dropped. */
    void follow(Settings before, Settings now, double time) {
        if (before == now || Tasks.EIGENVALUES.depends().differ(before, now)) {
            results.put(WEIGHTS, null);
        }
        schedule.follow(now, time);
    }

    /** Begins what is due, at a time in ms. */
    void tick(double time) {
        if (epoch != page.epoch()) {
            if (epoch != 0) {
                schedule.restarted(time);
            }
            epoch = page.epoch();
        }
        wantMapTheory(page.settings());
        schedule.give(page.own(), time); // which is in no settings
        schedule.want(Tasks.SCOUT, true);
        // Of many figures beside each other only those that run look ahead.
        schedule.look(!Dom.unseen() && (!Dom.figure() || page.running()));
        schedule.tick(time, page.running());
        project();
    }

    /** What is to be seen: these channels, and on the lab's page theory among the reasons of the verdicts. */
    void want(Channels needed) {
        boolean theory = !Dom.figure() || !needed.from(Channel.Origin.THEORY).isEmpty();
        schedule.want(Tasks.THEORY, theory);
        schedule.want(Tasks.CRITICAL, theory);
        schedule.want(Tasks.EIGENVALUES, needed.contains(Channel.EIGENVALUES));
        schedule.want(Tasks.LEFT_VECTORS, needed.contains(Channel.LEADING));
    }

    /** Hands the patterns that a task has found to whoever measures them: of a new epoch again, which may be a new run. */
    private void project() {
        Blocks found = schedule.result(Tasks.LEFT_VECTORS);
        Block left = found == null ? null : found.block(Channel.LEFT_VECTORS, null);
        if (left != null && (found != projected || projectedIn != page.epoch())) {
            projected = found;
            projectedIn = page.epoch();
            int rows = left.rows().count();
            int columns = left.columns().count();
            double[] numbers = new double[rows * columns];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = left.data()[left.at(0) + i];
            }
            WorkerPort.send(new ToRun.Project(rows, columns, numbers));
        }
    }

    /** Theory of the map that is shown: I_c over ω alone, or all of it beside a section along the plane and beside a map. */
    private void wantMapTheory(Settings settings) {
        boolean shown = Place.chosen(settings).contains(Panels.MAP.id());
        Section section = settings.get(Params.SECTION);
        boolean beside = section == Section.X
                || section == Section.Y
                || schedule.computing(Tasks.MAP)
                || schedule.result(Tasks.MAP) != null;
        schedule.want(Tasks.CRITICAL_CURVE, shown && section == Section.CRITICAL);
        schedule.want(Tasks.BORDER, shown && beside);
    }

    void receive(FromTask message) {
        TaskWorkers.receive(schedule.pool(), message);
    }

    void receive(FromRun.NewWeights message) {
        if (page.ofNetwork(message.epoch())) {
            results.put(WEIGHTS, message.blocks());
            changed.run();
        }
    }

    /** A worker is gone. */
    void died(String worker, String why) {
        TaskWorkers.died(schedule.pool(), worker, why);
    }

    /** Takes note of averages, for when a change makes them void. */
    void keep(Numbers now) {
        former.keep(now);
    }

    /** What is known now, with a frame that has just come. */
    Numbers with(Frame frame) {
        return new Numbers(frame, results, former);
    }

    @Override
    public void askState() {
        asked = page.askState();
    }

    /** The states that were asked for last; those of an earlier simulation serve nobody. */
    void receive(FromRun.State reply) {
        if (reply.id() == asked && reply.epoch() == page.epoch()) {
            schedule.state(reply.letter().floats());
        }
    }

    @Override
    public void changed() {
        for (Tasks task : Tasks.values()) {
            results.put(task.name(), schedule.result(task));
        }
        changed.run();
    }

    @Override
    public void failed(Tasks task, boolean died, Phrase why) {
        notices.add(
                !died
                        ? Phrase.of("A calculation could not be done: {}.", why)
                        : why.isEmpty()
                                ? Phrase.of("A calculation stopped unexpectedly.")
                                : Phrase.of("A calculation stopped unexpectedly ({}).", why));
    }

    @Override
    public void lost(Tasks task) {
        notices.add(Phrase.of(
                "Parts of a map are missing and stay crossed out: what computes them stopped unexpectedly twice."));
    }
}
