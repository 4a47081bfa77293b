package entrain.lab.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The table as links and lectures rely on it. An address writes only what differs from a default, so another default,
 * key or order changes what links already given out mean: whoever changes a row here does it on purpose.
 */
final class ParamsTableTest {
    /** Key, default, permitted values, effect, group, where it can have a control; then for numbers the slider's range and grain at the defaults. */
    private static final List<String> ROWS = List.of(
            "g 2 0..100 LIVE NETWORK SHARE slider 0..4 by 0.01",
            "N 400 10..4000 REBUILD NETWORK SHARE slider 10..4000 by 10",
            "p 1 0.001..1 REBUILD NETWORK SHARE slider 0.01..1 by 0.01",
            "phi tanh linear|tanh|relu|sigmoid LIVE NETWORK SHARE",
            "unit current current|rate REBUILD NETWORK",
            "connectivity gaussian gaussian|uniform|binary|dale REBUILD NETWORK SHARE",
            "f 0.8 0.05..0.95 REBUILD NETWORK slider 0.05..0.95 by 0.01",
            "balance rows rows|mean REBUILD NETWORK",
            "diagonal random random|zero REBUILD NETWORK",
            "I 2.2 0..100 LIVE INPUT SHARE slider 0..5 by 0.01",
            "omega 0.6 0..100 LIVE INPUT SHARE slider 0..3 by 0.01",
            "phases random random|equal LIVE INPUT SHARE",
            "scheme rk4 euler|heun|rk4 REBUILD RUN",
            "dt 0.1 0.001..1 REBUILD RUN slider 0.01..1 by 0.01",
            "tau 10 0.1..10000 VIEW LABELS slider 1..100 by 1",
            "time tau tau|ms VIEW LABELS",
            "pace 10 0.1..1000 LIVE WATCH SHARE slider 1..100 by 1",
            "seedNet 1 0..2147483647 REBUILD RUN SHARE slider 0..100 by 1",
            "seedIC 1 0..2147483647 REBUILD RUN FIGURE slider 0..100 by 1",
            "seedInput 1 0..2147483647 REBUILD RUN FIGURE slider 0..100 by 1",
            "separation 0.001 0..10 REBUILD WATCH FIGURE slider 0..1 by 0.001",
            "cloud 0 0..48 LIVE WATCH FIGURE slider 0..48 by 1",
            "cloudRadius 0.01 0..10 LIVE WATCH FIGURE slider 0..1 by 0.001",
            "units 5 1..20 LIVE WATCH slider 1..20 by 1",
            "order phase phase|pc1|none LIVE WATCH",
            "plane I,g I,g|omega,I|omega,g|p,g|p,I|omega,p VIEW PICTURES",
            "section none none|x|y|critical VIEW PICTURES",
            "networks 1 1..100 VIEW PICTURES slider 1..20 by 1",
            "train - pairs VIEW TRAINING",
            "theme auto auto|light|dark VIEW LOOKS",
            "motion auto auto|full|reduced VIEW LOOKS",
            "keys on on|off VIEW LOOKS",
            "lang auto auto|en|hi|x-mirror VIEW LOOKS",
            "ui full full|basic|none|presenter VIEW PAGE",
            "controls - listed VIEW PICTURES",
            "views - state|network|traces|raster|autocorrelation|spectrum|eigenvalues|modes|weights|phi|pca|distance|lyapunov|networks|map|learning|course|points VIEW PICTURES",
            "scene - rnn|linear|nonlinear|activity|weights|gain|richness|trials|input|population|state-space|models VIEW PICTURES",
            "autoplay 1 0|1 VIEW PAGE",
            "runtime auto auto|wasm|js VIEW LOOKS",
            "engine auto auto|java|simd REBUILD LOOKS");

    @Test
    void table_eachRow_asLinksRelyOnIt() {
        List<String> rows = new ArrayList<>();
        for (Param<?> param : Params.all()) {
            rows.add(row(param));
        }
        assertEquals(String.join("\n", ROWS), String.join("\n", rows));
    }

    @Test
    void controls_words_everyKeyOfTheTable() {
        List<String> keys = new ArrayList<>();
        for (Param<?> param : Params.all()) {
            keys.add(param.key());
        }
        assertEquals(keys, Params.CONTROLS.words());
    }

    private static <T> String row(Param<T> param) {
        String value = param.format(param.defaultValue());
        return param.key() + " " + (value.isEmpty() ? "-" : value) + " " + permitted(param) + " " + param.effect() + " "
                + param.group() + (param.control() == Control.NONE ? "" : " " + param.control())
                + (param instanceof Numeric<?> number ? slider(number) : "");
    }

    private static String slider(Numeric<?> number) {
        return " slider " + text(number.sliderMin()) + ".." + text(number.sliderMax(Settings.defaults())) + " by "
                + text(number.sliderStep());
    }

    private static String text(double number) {
        return new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private static String permitted(Param<?> param) {
        if (param instanceof RealParam real) {
            return real.format(real.min()) + ".." + real.format(real.max());
        } else if (param instanceof IntParam whole) {
            return whole.format(whole.min()) + ".." + whole.format(whole.max());
        }
        if (param instanceof TextParam) {
            return "pairs";
        }
        return param == Params.CONTROLS ? "listed" : String.join("|", param.words());
    }
}
