package entrain.lab.task;

import entrain.lab.settings.Effect;
import entrain.lab.settings.Param;
import entrain.lab.settings.Params;
import entrain.lab.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/** The parameters that a task's result depends on: no other changes it. Immutable. */
public final class Depends {
    /** What mean-field theory reads, but for the input's amplitude and frequency. */
    static final Depends RESPONSE =
            on(Params.G, Params.PHI, Params.PHASES, Params.UNIT, Params.CONNECTIVITY, Params.BALANCE);
    /** What mean-field theory reads, but for the input's amplitude. */
    static final Depends CRITICAL = RESPONSE.and(Params.OMEGA);
    /** What mean-field theory reads. */
    static final Depends THEORY = CRITICAL.and(Params.I);
    /** What decides J. */
    static final Depends WIRING =
            on(Params.CONNECTIVITY, Params.N, Params.P, Params.DIAGONAL, Params.F, Params.BALANCE, Params.SEED_NET);
    /** What decides a run from t = 0. */
    static final Depends RUN = THEORY.and(rebuilding());

    private final List<Param<?>> params;

    private Depends(List<Param<?>> params) {
        this.params = params;
    }

    static Depends on(Param<?>... params) {
        return new Depends(List.of(params));
    }

    Depends and(Param<?>... more) {
        List<Param<?>> both = new ArrayList<>(params);
        for (Param<?> param : more) {
            if (!both.contains(param)) {
                both.add(param);
            }
        }
        return new Depends(both);
    }

    /** The same but for the two parameters of a plane. */
    Depends without(Grid grid) {
        List<Param<?>> left = new ArrayList<>();
        for (Param<?> param : params) {
            if (!grid.has(param)) {
                left.add(param);
            }
        }
        return new Depends(left);
    }

    /** Whether the result depends on this parameter. */
    public boolean on(Param<?> param) {
        return params.contains(param);
    }

    /** Whether a result for one holds no more for the other. */
    public boolean differ(Settings a, Settings b) {
        for (Param<?> param : params) {
            if (!a.get(param).equals(b.get(param))) {
                return true;
            }
        }
        return false;
    }

    private static Param<?>[] rebuilding() {
        List<Param<?>> found = new ArrayList<>();
        for (Param<?> param : Params.all()) {
            if (param.effect() == Effect.REBUILD) {
                found.add(param);
            }
        }
        return found.toArray(new Param<?>[0]);
    }
}
