package entrain.sweep;

import entrain.console.Arguments;
import entrain.console.UsageError;
import entrain.lab.measure.Quantities;
import entrain.lab.run.Numeral;
import entrain.lab.settings.BadValue;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Plane;
import entrain.lab.settings.RealParam;
import entrain.lab.settings.Settings;
import entrain.lab.task.Grid;
import java.util.ArrayList;
import java.util.List;

/** What the words of the command ask for. */
final class Asked {
    private static final double TRANSIENT = 100;
    private static final double DURATION = 200;
    private static final int MOST_NETWORKS = 100_000;
    /** How far from the last value a step may miss it and still reach it, in steps. */
    private static final double WHOLE = 1e-9;

    private Asked() {}

    /** The sweep that they describe. @throws entrain.lab.phrase.Refused where there is no such plane */
    static Plan plan(Arguments words, Settings template) {
        List<Quantities> wanted = new ArrayList<>();
        for (String name : words.names("number to sweep", Plan.names())) {
            if (Quantities.of(name) != Quantities.REGIME) {
                wanted.add(Quantities.of(name));
            }
        }
        if (words.optionalWord(1).isEmpty()) {
            wanted.add(Quantities.LAMBDA_MAX);
        }
        return new Plan(
                template,
                grid(words.options("over"), template),
                words.integer("seeds", 1, 1, MOST_NETWORKS),
                words.notNegative("transient", TRANSIENT),
                words.positive("duration", DURATION),
                wanted);
    }

    /** The command without what changes no byte of the whole table. */
    static String command(Arguments words) {
        StringBuilder command = new StringBuilder("entrain sweep \"" + words.word(0, "the settings text") + "\"");
        words.optionalWord(1).ifPresent(names -> command.append(' ').append(names));
        for (String over : words.options("over")) {
            command.append(" --over ").append(over);
        }
        for (String name : List.of("seeds", "transient", "duration")) {
            words.option(name)
                    .ifPresent(value ->
                            command.append(" --").append(name).append(' ').append(value));
        }
        return command.toString().replaceAll("\\R", " ");
    }

    private static Grid grid(List<String> over, Settings template) {
        if (over.isEmpty() || over.size() > 2) {
            throw new UsageError("sweep: --over is needed once or twice");
        }
        Grid.Line columns = line(over.get(0));
        return new Grid(columns, over.size() == 2 ? line(over.get(1)) : still(columns, template));
    }

    /** A side of one value: the template's. */
    private static Grid.Line still(Grid.Line other, Settings template) {
        RealParam param = other.param() == Params.I ? Params.G : Params.I;
        double value = template.get(param);
        return Grid.line(param, value, value, 1);
    }

    /** Reads {@code g=0.5:3:0.1}. */
    private static Grid.Line line(String text) {
        int equals = text.indexOf('=');
        String[] range = text.substring(equals + 1).split(":", -1);
        if (equals < 1 || range.length != 3) {
            throw wrong(text);
        }
        Param<?> param = Params.byKey(text.substring(0, equals)).orElseThrow(() -> wrong(text));
        double first = value(text, param, range[0]);
        double last = value(text, param, range[1]);
        double step = Numeral.parse(range[2].strip());
        double steps = Math.floor((last - first) / step + WHOLE);
        if (!(step > 0 && steps >= 0)) {
            return Grid.line(param, first, last, 0); // which says what is wrong
        }
        int count = (int) Math.min(steps, Plane.LARGEST) + 1;
        return Grid.line(param, first, count == 1 ? first : steps * step + first, count);
    }

    private static double value(String text, Param<?> param, String value) {
        try {
            if (param instanceof RealParam real) {
                return real.parse(value.strip());
            }
        } catch (BadValue e) {
            throw new UsageError("sweep: " + e.reason().of(param.key() + " = " + value) + ".");
        }
        return Grid.line(param, 0, 1, 2).first(); // which says that a plane is not over it
    }

    private static UsageError wrong(String text) {
        return new UsageError(
                "sweep: --over is a parameter with first value, last value and step, such as g=0.5:3:0.1, not "
                        + Numeral.quote(text));
    }
}
