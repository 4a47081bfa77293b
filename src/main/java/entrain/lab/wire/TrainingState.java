package entrain.lab.wire;

import entrain.lab.frame.Blocks;
import entrain.lab.phrase.Phrase;
import entrain.lab.wire.FromTraining.Phase;
import java.util.ArrayList;
import java.util.List;

/** What is known of a network that learns: how far it is, what was said of it, what kicks did to it. */
public final class TrainingState {
    private final List<Phrase> warnings = new ArrayList<>();
    private final Phrase[] lines = new Phrase[FromTraining.About.values().length];
    private final int[] kicks = new int[FromTraining.Outcome.values().length];
    private FromTraining.Begun begun;
    private boolean fit;
    /** Whether the worker has yet to hear that all is forgotten: what it tells until then is of before. */
    private boolean forgetting;

    private Phase phase = Phase.UNTRAINED;
    private Phrase told = Phrase.NONE;
    private String hash = "";
    private long learned;
    private int permille;
    private Phrase kicked = Phrase.NONE;
    private Blocks points;
    private boolean searching;

    TrainingState() {}

    /** Whether there is a network at all. */
    public boolean shown() {
        return begun != null;
    }

    /** All options of it, the usual ones too; empty while there is none. */
    public String options() {
        return begun == null ? "" : begun.options();
    }

    /** A value of all options; empty if there is none. */
    public String option(String key) {
        return TrainingText.value(options(), key);
    }

    public Phase phase() {
        return phase;
    }

    /** A sentence about its phase; empty if there is none. */
    public Phrase told() {
        return told;
    }

    /** 16 hexadecimal digits of what was learned; empty while it is not known. */
    public String hash() {
        return hash;
    }

    /** How long it has learned, in thousandths of τ. */
    public long learned() {
        return learned;
    }

    /** Share done of a fit, or of the test of a copy, in thousandths. */
    public int permille() {
        return permille;
    }

    /** What will fail, said before learning. */
    public List<Phrase> warnings() {
        return warnings;
    }

    /** A line about the network; empty if there is none. */
    public Phrase line(FromTraining.About about) {
        Phrase line = lines[about.ordinal()];
        return line == null ? Phrase.NONE : line;
    }

    /** How many kicks ended so. */
    public int kicks(FromTraining.Outcome outcome) {
        return kicks[outcome.ordinal()];
    }

    /** What the last kick did; empty if there was none. */
    public Phrase kicked() {
        return kicked;
    }

    /** What the search for its points has found: see {@link FromTraining.Points}; null while nothing is known. */
    public Blocks points() {
        return points;
    }

    /** Whether its points are searched for. */
    public boolean searching() {
        return searching;
    }

    /** Takes note of what was asked of it. */
    void asked(ToTraining question) {
        searching = question instanceof ToTraining.Points wanted ? wanted.on() : searching;
    }

    /** Whether its weights move. */
    public boolean learning() {
        return shown() && (phase == Phase.LEARNING || phase == Phase.EARLY || phase == Phase.TESTING);
    }

    public boolean canLearn() {
        return shown() && (phase == Phase.UNTRAINED || phase == Phase.STOPPED || phase == Phase.FROZEN);
    }

    public boolean canFreeze() {
        return learning() && phase != Phase.TESTING && !fit;
    }

    public boolean canKick() {
        return shown() && (phase == Phase.FROZEN || phase == Phase.FITTED);
    }

    public boolean canForget() {
        return shown() && phase != Phase.UNTRAINED && !fit;
    }

    /** Whether it is fitted, not trained. */
    public boolean fit() {
        return fit;
    }

    /** Whether there is a network to look at; a fit has none before its end. */
    public boolean stands() {
        return shown() && !(fit && phase == Phase.LEARNING);
    }

    /** A network begins, or none is there: nothing is known. */
    void clear() {
        begun = null;
        warnings.clear();
        untrained();
        forgetting = false;
    }

    /** What was learned is forgotten. */
    void forget() {
        untrained();
        forgetting = true;
    }

    /** Something cannot be done: nothing that was asked for is waited for any longer. */
    void refused() {
        forgetting = false;
        searching = false;
    }

    private void untrained() {
        learned = 0;
        points = null;
        enter(Phase.UNTRAINED);
    }

    /** What was said of an earlier phase holds no longer. */
    private void enter(Phase next) {
        phase = next;
        searching = false;
        told = Phrase.NONE;
        hash = "";
        kicked = Phrase.NONE;
        for (int i = 0; i < lines.length; i++) {
            lines[i] = null;
        }
        for (int i = 0; i < kicks.length; i++) {
            kicks[i] = 0;
        }
    }

    /** @param fitted whether it is fitted, not trained */
    void begin(FromTraining.Begun answer, boolean fitted) {
        begun = answer;
        fit = fitted;
    }

    /** Takes what is said of it; whether more has changed than how far it is. */
    boolean take(FromTraining message) {
        if (forgetting && !(message instanceof FromTraining.Told news && news.phase() == Phase.UNTRAINED)) {
            return false;
        }
        forgetting = false;
        if (message instanceof FromTraining.Progress progress) {
            learned = progress.learned();
            permille = progress.permille();
            return false;
        } else if (message instanceof FromTraining.Told news) {
            take(news);
        } else if (message instanceof FromTraining.Warned warned) {
            warnings.add(warned.what());
        } else if (message instanceof FromTraining.Line line) {
            lines[line.about().ordinal()] = line.what();
            searching &=
                    line.about() != FromTraining.About.POINTS || !line.what().isEmpty(); // else it was given up
        } else if (message instanceof FromTraining.Kicked kick) {
            kicks[kick.outcome().ordinal()]++;
            kicked = kick.what();
        } else if (message instanceof FromTraining.Points found) {
            points = found.blocks();
            searching = found.more();
        }
        return true;
    }

    private void take(FromTraining.Told news) {
        if (news.phase() == Phase.LEARNING && !learning()) {
            enter(Phase.LEARNING);
            points = null;
        }
        phase = news.phase();
        told = news.what();
        hash = news.hash();
        learned = news.learned();
        permille = 0;
    }
}
