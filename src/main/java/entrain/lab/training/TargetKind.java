package entrain.lab.training;

/** What the output should be: a pattern that the network makes by itself, or a task that pulses set. */
public enum TargetKind {
    SINE("sine", false),
    /** A sum of four sines. */
    SINES("sines", false),
    /** Nearly square. */
    SQUARE("square", false),
    /** Points that a visitor drew, one period of it. */
    DRAWN("drawn", false),
    /** Numbers of a file or a sound. */
    DATA("data", false),
    /** Keeps the sign of the last pulse of each bit. */
    FLIPFLOP("flipflop", true),
    /** A sine whose frequency an input sets. */
    GENERATOR("generator", true),
    /** A pulse comes back after a while. */
    MEMORY("memory", true);

    private static final TargetKind[] ALL = values();

    private final String word;
    private final boolean task;

    TargetKind(String word, boolean task) {
        this.word = word;
        this.task = task;
    }

    /** As the options' text has it: permanent. */
    public String word() {
        return word;
    }

    /** Whether pulses set what is to be done. */
    public boolean task() {
        return task;
    }

    /** The kind of a word; null if there is none. */
    public static TargetKind of(String word) {
        for (TargetKind kind : ALL) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        return null;
    }
}
