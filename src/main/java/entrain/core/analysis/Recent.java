package entrain.core.analysis;

/**
 * What is kept of the latest samples of a run, 4096 at most: the state's sketch, its size and speed, and how much the
 * tangent vector has grown since the start. Samples are counted by age: 0 is the latest.
 */
final class Recent {
    private static final int CAPACITY = 4096;

    private final int width;
    private final double[] sketch;
    private final double[] size = new double[CAPACITY];
    private final double[] speed = new double[CAPACITY];
    private final double[] grown = new double[CAPACITY];
    private int next;
    private int count;
    private long total;

    /** @param width numbers in a sketch */
    Recent(int width) {
        this.width = width;
        sketch = new double[width * CAPACITY];
    }

    void clear() {
        next = 0;
        count = 0;
        total = 0;
    }

    /** Takes a sample; its sketch is then to be written at {@link #at}(0) of {@link #sketches}. */
    void add(double newSize, double newSpeed, double newGrown) {
        size[next] = newSize;
        speed[next] = newSpeed;
        grown[next] = newGrown;
        next = next + 1 == CAPACITY ? 0 : next + 1;
        count = Math.min(count + 1, CAPACITY);
        total++;
    }

    /** Samples since the start. */
    long total() {
        return total;
    }

    int count() {
        return count;
    }

    int width() {
        return width;
    }

    /** All sketches, in no order that matters; see {@link #at}. */
    double[] sketches() {
        return sketch;
    }

    /** Where the sketch of an age begins. */
    int at(int age) {
        return slot(age) * width;
    }

    /** ‖x‖/√n. */
    double size(int age) {
        return size[slot(age)];
    }

    /** ‖dx/dt‖/√n, per τ. */
    double speed(int age) {
        return speed[slot(age)];
    }

    /** Logarithm of the tangent vector's growth since the start. */
    double grown(int age) {
        return grown[slot(age)];
    }

    private int slot(int age) {
        int slot = next - 1 - age;
        return slot < 0 ? slot + CAPACITY : slot;
    }
}
