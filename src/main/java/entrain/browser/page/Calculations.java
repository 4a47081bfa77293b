package entrain.browser.page;

import entrain.browser.dom.Dom;
import entrain.lab.frame.Channel;
import entrain.lab.frame.Channels;
import entrain.lab.frame.Frame;
import entrain.lab.run.Simulation;
import entrain.lab.settings.Effect;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import entrain.lab.settings.SettingsText;
import entrain.lab.task.Jobs;
import org.teavm.jso.typedarrays.Float32Array;

/**
 * What is computed beside the simulation, each kind in a worker of its own: theory as it follows the sliders, the
 * critical input once they rest, eigenvalues of each new network, many networks when asked. Holds the latest results.
 */
final class Calculations {
    private static final double REST = 400;
    private static final double JACOBIAN_INTERVAL = 2000;

    private final Page page;
    private final Notices notices;
    private final Progress[] jobs = new Progress[Jobs.values().length];
    private Frame weights;
    private int wiredAt;
    private boolean eigenvaluesWanted;
    private boolean theoryWanted;
    private boolean jacobianWanted;
    private boolean theoryStale = true;
    private boolean criticalStale = true;
    private boolean eigenvaluesStale = true;
    private double changedAt;
    private double jacobianAt;
    private int ids;

    /** How far a kind of job has come. */
    private static final class Progress {
        int running; // the number of the one under way, or 0
        double share;
        Frame result; // the latest, or null
        boolean recovering; // begun anew after its worker died, and not finished since
    }

    Calculations(Page page, Notices notices) {
        this.page = page;
        this.notices = notices;
        for (int i = 0; i < jobs.length; i++) {
            jobs[i] = new Progress();
        }
    }

    /** Takes note of new settings; what no longer holds is dropped or marked to be computed anew. */
    void follow(Settings before, Settings now, double time) {
        boolean first = before == now;
        if (first || theoryDiffers(before, now)) {
            theoryStale = true;
        }
        if (first || criticalDiffers(before, now)) {
            criticalStale = true;
            changedAt = time;
            drop(Jobs.CRITICAL);
        }
        boolean rewired = first || !Simulation.wiring(before).equals(Simulation.wiring(now));
        if (rewired) {
            eigenvaluesStale = true;
            drop(Jobs.EIGENVALUES);
            weights = null;
            wiredAt = page.epoch();
        }
        if (before.differs(now, Effect.REBUILD) || theoryDiffers(before, now)) {
            drop(Jobs.ENSEMBLE);
            drop(Jobs.JACOBIAN);
            jacobianAt = 0;
        }
    }

    /** What is to be seen: these channels, and on the lab's page theory among the reasons of the verdicts. */
    void want(Channels needed) {
        eigenvaluesWanted = needed.contains(Channel.EIGENVALUES);
        theoryWanted = !Dom.figure() || !needed.from(Channel.Origin.THEORY).isEmpty();
    }

    /** Whether the Jacobian at the present state is to be followed instead of J. */
    void wantJacobian(boolean wanted) {
        jacobianWanted = wanted;
        jacobianAt = 0;
        if (!wanted) {
            drop(Jobs.JACOBIAN);
        }
    }

    boolean jacobianWanted() {
        return jacobianWanted;
    }

    /** Starts what is due. */
    void tick(double now) {
        Settings s = page.settings();
        if (theoryWanted && theoryStale && !computing(Jobs.THEORY)) {
            theoryStale = false;
            start(Jobs.THEORY, null);
        }
        if (criticalStale && now - changedAt > REST && !theoryStale) {
            criticalStale = false;
            start(Jobs.CRITICAL, null);
        }
        boolean small = s.get(Params.N) <= Jobs.LARGEST_DECOMPOSED;
        if (eigenvaluesWanted && eigenvaluesStale && small) {
            eigenvaluesStale = false;
            start(Jobs.EIGENVALUES, null);
        }
        if (jacobianWanted
                && small
                && !computing(Jobs.JACOBIAN)
                && now - jacobianAt > JACOBIAN_INTERVAL
                && (jacobianAt == 0 || page.running())) {
            jacobianAt = now;
            WorkerPort.send("state");
        }
    }

    /** Runs the verdict on many networks, or gives it up. */
    void manyNetworks(boolean wanted) {
        drop(Jobs.ENSEMBLE);
        if (wanted) {
            start(Jobs.ENSEMBLE, null);
        }
    }

    boolean computing(Jobs job) {
        return of(job).running != 0;
    }

    /** Share done of a running job, 0 to 1. */
    double share(Jobs job) {
        return of(job).share;
    }

    /** Takes a worker's message about a job, or the simulation's one-off results; returns whether it was one. */
    boolean receive(String type, String rest, Float32Array data) {
        switch (type) {
            case "weights" -> {
                // A reset begins an epoch of its own and leaves J as it was.
                if (Integer.parseInt(rest) >= wiredAt) {
                    weights = frame(data);
                }
            }
            case "state" -> {
                if (Integer.parseInt(rest) == page.epoch() && jacobianWanted) {
                    start(Jobs.JACOBIAN, data);
                }
            }
            case "row", "finished", "refused" -> result(type, rest, data);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Adds all present results to a frame of the simulation, and takes away those that hold no more. */
    void include(Frame frame) {
        for (Channel channel : Channel.values()) {
            if (channel.origin() != Channel.Origin.SIMULATION) {
                frame.drop(channel);
            }
        }
        for (Progress job : jobs) {
            if (job.result != null) {
                frame.include(job.result);
            }
        }
        if (weights != null) {
            frame.include(weights);
        }
    }

    /**
     * A worker is gone, with what it was at: that is begun anew, but a second time only if it had come to an end meanwhile.
     *
     * @return whether it is begun anew
     */
    boolean recover(String worker) {
        Jobs job = Jobs.valueOf(worker);
        Progress progress = of(job);
        progress.running = 0;
        if (progress.recovering) {
            return false;
        }
        progress.recovering = true;
        theoryStale |= job == Jobs.THEORY;
        criticalStale |= job == Jobs.CRITICAL;
        eigenvaluesStale |= job == Jobs.EIGENVALUES;
        jacobianAt = job == Jobs.JACOBIAN ? 0 : jacobianAt;
        if (job == Jobs.ENSEMBLE) {
            start(job, null);
        }
        return true;
    }

    private Progress of(Jobs job) {
        return jobs[job.ordinal()];
    }

    private void result(String type, String rest, Float32Array data) {
        int first = rest.indexOf(' ');
        int second = rest.indexOf(' ', first + 1);
        Progress job = of(Jobs.valueOf(rest.substring(0, first)));
        int id = Integer.parseInt(second < 0 ? rest.substring(first + 1) : rest.substring(first + 1, second));
        String last = second < 0 ? "" : rest.substring(second + 1);
        if (job.running != id) {
            return;
        }
        if (type.equals("refused")) {
            job.running = 0;
            job.result = null;
            notices.add("A calculation could not be done: " + last + ".");
            return;
        }
        job.result = frame(data);
        if (type.equals("finished")) {
            job.running = 0;
            job.recovering = false;
            job.share = 1;
        } else {
            job.share = Integer.parseInt(last) / 1000.0;
        }
    }

    private void start(Jobs job, Float32Array given) {
        ids++;
        of(job).running = ids;
        of(job).share = 0;
        WorkerPort.send(
                job.name(), "start " + job.name() + " " + ids + " " + SettingsText.format(page.settings()), given);
    }

    /** Forgets a job's result and, if it is still at it, ends its worker. */
    private void drop(Jobs job) {
        of(job).result = null;
        if (computing(job)) {
            of(job).running = 0;
            WorkerPort.end(job.name());
        }
    }

    private static Frame frame(Float32Array data) {
        Frame frame = new Frame();
        frame.receive(data.copyToJavaArray());
        return frame;
    }

    private static boolean theoryDiffers(Settings a, Settings b) {
        return criticalDiffers(a, b) || !a.get(Params.I).equals(b.get(Params.I));
    }

    /** Whether the critical input may differ: all that theory depends on but the input's amplitude. */
    private static boolean criticalDiffers(Settings a, Settings b) {
        return !(a.get(Params.G).equals(b.get(Params.G))
                && a.get(Params.PHI) == b.get(Params.PHI)
                && a.get(Params.OMEGA).equals(b.get(Params.OMEGA))
                && a.get(Params.PHASES) == b.get(Params.PHASES)
                && a.get(Params.UNIT) == b.get(Params.UNIT)
                && a.get(Params.CONNECTIVITY) == b.get(Params.CONNECTIVITY)
                && a.get(Params.BALANCE) == b.get(Params.BALANCE));
    }
}
