package entrain.lab.settings;

import entrain.lab.phrase.Phrase;
import java.util.List;
import java.util.Objects;

/** Yes or no, written 1 or 0. */
public final class FlagParam extends Param<Boolean> {
    FlagParam(About about, boolean defaultValue) {
        super(about, defaultValue);
    }

    @Override
    public Boolean parse(String text) throws BadValue {
        if (text.equals("1")) {
            return true;
        }
        if (text.equals("0")) {
            return false;
        }
        throw new BadValue(it -> Phrase.of("{} is neither 0 nor 1", it));
    }

    @Override
    public String format(Boolean value) {
        return value ? "1" : "0";
    }

    @Override
    Boolean checked(Boolean value) {
        return Objects.requireNonNull(value);
    }

    @Override
    public List<String> words() {
        return List.of("0", "1");
    }
}
