package entrain.lab.frame;

/** A set of channels, immutable. One bit a channel: the library's sets would weigh more than a picture does. */
public final class Channels {
    public static final Channels NONE = new Channels(0);

    private final long bits;

    private Channels(long bits) {
        this.bits = bits;
    }

    public static Channels of(Channel... channels) {
        long bits = 0;
        for (Channel channel : channels) {
            bits |= bit(channel);
        }
        return new Channels(bits);
    }

    public boolean contains(Channel channel) {
        return (bits & bit(channel)) != 0;
    }

    public boolean isEmpty() {
        return bits == 0;
    }

    /** Whether all of the others are among these. */
    public boolean cover(Channels others) {
        return (others.bits & ~bits) == 0;
    }

    /** Those of both. */
    public Channels plus(Channels others) {
        return new Channels(bits | others.bits);
    }

    /** Those of one origin. */
    public Channels from(Channel.Origin origin) {
        long theirs = bits;
        for (Channel channel : Channel.values()) {
            theirs &= channel.origin() == origin ? -1 : ~bit(channel);
        }
        return new Channels(theirs);
    }

    /** Their names between commas, in the order of {@link Channel}, as {@link #parse} reads them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Channel channel : Channel.values()) {
            if (contains(channel)) {
                text.append(text.length() == 0 ? "" : ",").append(channel.name());
            }
        }
        return text.toString();
    }

    /** The channels named between commas; what is no channel's name is ignored. */
    public static Channels parse(String text) {
        Channels channels = NONE;
        for (Channel channel : Channel.values()) {
            if (("," + text + ",").contains("," + channel.name() + ",")) {
                channels = channels.plus(of(channel));
            }
        }
        return channels;
    }

    private static long bit(Channel channel) {
        return 1L << channel.ordinal();
    }
}
