package entrain.core.model;

import entrain.core.math.Gaussian;
import entrain.core.math.Rng;

/** How the entries of J are distributed; each constant draws one entry of mean 0 (or its column's sign) and unit variance. */
public enum Connectivity {
    /** Standard normal. */
    GAUSSIAN {
        @Override
        double draw(Rng rng, Gaussian gaussian) {
            return gaussian.next();
        }
    },
    /** Uniform on ±√3. */
    UNIFORM {
        @Override
        double draw(Rng rng, Gaussian gaussian) {
            return SQRT_3 * (2 * rng.nextDouble() - 1);
        }
    },
    /** +1 or −1, equally often. */
    BINARY {
        @Override
        double draw(Rng rng, Gaussian gaussian) {
            return rng.nextInt() < 0 ? -1 : 1;
        }
    },
    /** The magnitude of a standard normal number; {@link DalesLaw} gives each column its sign and scale. */
    DALE {
        @Override
        double draw(Rng rng, Gaussian gaussian) {
            return Math.abs(gaussian.next());
        }
    };

    private static final double SQRT_3 = Math.sqrt(3);

    abstract double draw(Rng rng, Gaussian gaussian);
}
