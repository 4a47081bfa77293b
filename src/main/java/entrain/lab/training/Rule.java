package entrain.lab.training;

/** Which weights are learned. */
public enum Rule {
    /** The readout w alone; J stays as it is (FORCE: Sussillo and Abbott, Neuron 63, 544, 2009). */
    FORCE("force"),
    /** All of J, from a driven teacher (full-FORCE: DePasquale and others, PLoS ONE 13, e0191527, 2018). */
    FULL("full");

    private static final Rule[] ALL = values();

    private final String word;

    Rule(String word) {
        this.word = word;
    }

    /** As the options' text has it: permanent. */
    public String word() {
        return word;
    }

    /** The rule of a word; null if there is none. */
    public static Rule of(String word) {
        for (Rule rule : ALL) {
            if (rule.word.equals(word)) {
                return rule;
            }
        }
        return null;
    }
}
