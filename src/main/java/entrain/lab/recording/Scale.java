package entrain.lab.recording;

/** What a unit's numbers are shown and measured as. */
public enum Scale {
    /** Its mean over the stretch taken off, then divided by its standard deviation (of T samples, not T − 1). */
    Z("z"),
    /** As recorded. */
    RAW("raw"),
    /** (F − F₀)/F₀ with F₀ its tenth percentile over the stretch. */
    DFF("dff");

    private static final Scale[] ALL = values();

    private final String word;

    Scale(String word) {
        this.word = word;
    }

    /** As the options' text has it: permanent. */
    public String word() {
        return word;
    }

    /** The scale of a word; null if there is none. */
    static Scale of(String word) {
        for (Scale scale : ALL) {
            if (scale.word.equals(word)) {
                return scale;
            }
        }
        return null;
    }
}
