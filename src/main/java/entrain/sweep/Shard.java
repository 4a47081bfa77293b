package entrain.sweep;

/**
 * A share of a sweep's groups: every so manieth, so that all shares take about as long.
 *
 * @param number from 1
 * @param count  how many shares there are
 */
record Shard(int number, int count) {
    static final Shard ALL = new Shard(1, 1);
    private static final int MOST = 100_000;

    /** Reads {@code 2/8}. @throws IllegalArgumentException whose message says what is right */
    static Shard parse(String text) {
        int slash = text.indexOf('/');
        try {
            Shard shard =
                    new Shard(Integer.parseInt(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
            if (shard.number >= 1 && shard.number <= shard.count && shard.count <= MOST) {
                return shard;
            }
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            // said below
        }
        throw new IllegalArgumentException("is a shard of how many, such as 2/8");
    }

    /** How many of so many groups it has. */
    int groups(int of) {
        return (of - number + count) / count;
    }

    /** Its k-th group, from 0. */
    int group(int k) {
        return k * count + number - 1;
    }

    @Override
    public String toString() {
        return number + "/" + count;
    }
}
