package entrain.console;

import entrain.lab.run.Numeral;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The words after a command: positional ones, and options written {@code --name value} or {@code --name=value}. */
public final class Arguments {
    private static final String SEPARATOR = "\n";

    private final String command;
    private final List<String> positional = new ArrayList<>();
    private final Map<String, String> options = new LinkedHashMap<>();

    private Arguments(String command) {
        this.command = command;
    }

    /**
     * Reads the words of a command.
     *
     * @param command the command's name, for messages
     * @param words what follows it
     * @param most how many positional words it takes at most
     * @param names its options, without the dashes; one with a + behind it may be given several times
     * @throws UsageError for an unknown, repeated or valueless option, or one positional word too many
     */
    public static Arguments parse(String command, List<String> words, int most, Set<String> names) {
        Arguments arguments = new Arguments(command);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                if (arguments.positional.size() == most) {
                    throw new UsageError(command + ": " + Numeral.quote(word) + " is one word too many");
                }
                arguments.positional.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word.substring(2) : word.substring(2, equals);
            boolean several = names.contains(name + "+");
            if (!several && !names.contains(name)) {
                throw new UsageError(command + ": unknown option " + Numeral.quote("--" + name));
            }
            String value;
            if (equals >= 0) {
                value = word.substring(equals + 1);
            } else if (i + 1 < words.size() && !words.get(i + 1).startsWith("--")) {
                value = words.get(++i);
            } else {
                throw new UsageError(command + ": --" + name + " needs a value");
            }
            String before = arguments.options.put(name, value);
            if (before != null && !several) {
                throw new UsageError(command + ": --" + name + " is given twice");
            }
            if (before != null) {
                arguments.options.put(name, before + SEPARATOR + value);
            }
        }
        return arguments;
    }

    /** The positional word at an index. @throws UsageError naming {@code what} where it is missing */
    public String word(int index, String what) {
        if (index >= positional.size()) {
            throw new UsageError(command + ": " + what + " is missing");
        }
        return positional.get(index);
    }

    /** The positional word at an index, or empty where it is missing. */
    public Optional<String> optionalWord(int index) {
        return index < positional.size() ? Optional.of(positional.get(index)) : Optional.empty();
    }

    /** The names in the second word, each once, in the order of those there are; none without the word. */
    public List<String> names(String what, List<String> there) {
        return names(1, what, there);
    }

    /** The same of the word at an index. */
    public List<String> names(int index, String what, List<String> there) {
        List<String> asked = Arrays.stream(
                        optionalWord(index).map(word -> word.split(",", -1)).orElse(new String[0]))
                .map(String::strip)
                .toList();
        for (String name : asked) {
            if (!there.contains(name)) {
                throw new UsageError(command + ": there is no " + what + " " + Numeral.quote(name) + "; there are "
                        + String.join(", ", there));
            }
        }
        return there.stream().filter(asked::contains).toList();
    }

    /** The positional word at an index as a path. */
    public Path path(int index, String what) {
        return asPath(word(index, what));
    }

    /** @throws UsageError where an option that a command cannot do without is not given */
    public void require(String name) {
        if (!options.containsKey(name)) {
            throw new UsageError(command + ": --" + name + " is missing");
        }
    }

    /** The value of an option, or empty where it is not given. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The values of an option that may be given several times. */
    public List<String> options(String name) {
        return option(name).map(all -> List.of(all.split(SEPARATOR))).orElse(List.of());
    }

    /** All positional words from one on. */
    public List<String> words(int from) {
        return List.copyOf(positional.subList(Math.min(from, positional.size()), positional.size()));
    }

    /** The value of an option as a path, or empty where it is not given. */
    public Optional<Path> optionalPath(String name) {
        return option(name).map(this::asPath);
    }

    /** The value of an option as a whole number in [min, max], or {@code otherwise} where it is not given. */
    public int integer(String name, int otherwise, int min, int max) {
        String text = options.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.strip());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below, with the range
        }
        throw wrong(name, "is a whole number from " + min + " to " + max);
    }

    /** The value of an option, or {@code otherwise}, as a reader understands it, which throws what is right instead. */
    public <T> T read(String name, String otherwise, Function<String, T> reader) {
        String text = option(name).orElse(otherwise);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(name, e.getMessage());
        }
    }

    private UsageError wrong(String name, String right) {
        return new UsageError(command + ": --" + name + " " + right + ", not " + Numeral.quote(options.get(name)));
    }

    /** Whether an option says yes, or {@code otherwise} where it is not given. */
    public boolean flag(String name, boolean otherwise) {
        String text = options.getOrDefault(name, otherwise ? "yes" : "no");
        if (!text.equals("yes") && !text.equals("no")) {
            throw wrong(name, "is yes or no");
        }
        return text.equals("yes");
    }

    /** The value of an option as a finite number above zero, or {@code otherwise} where it is not given. */
    public double positive(String name, double otherwise) {
        return number(name, otherwise, Double.MIN_VALUE, "above 0");
    }

    /** The value of an option as a finite number of at least zero, or {@code otherwise} where it is not given. */
    public double notNegative(String name, double otherwise) {
        return number(name, otherwise, 0, "of at least 0");
    }

    private double number(String name, double otherwise, double least, String range) {
        String text = options.get(name);
        double value = text == null ? otherwise : Numeral.parse(text.strip());
        if (text == null || value >= least && value < Double.POSITIVE_INFINITY) {
            return value;
        }
        throw wrong(name, "is a number " + range);
    }

    private Path asPath(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageError(command + ": " + Numeral.quote(text) + " is not a path");
        }
    }
}
