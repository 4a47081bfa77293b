package entrain.core.training;

import entrain.core.math.Rng;

/**
 * Events that follow one another at random: each begins some time after the one before, and carries two random numbers. A
 * seed decides them all. Times that grow are quick; a step back begins anew.
 */
final class Pulses {
    private final int seed;
    private final int stream;
    private final double least;
    private final double spread;
    private Rng rng;
    private double begin;
    private double next;
    private double first;
    private double second;
    private int count;

    /**
     * @param least  from one beginning to the next, in τ
     * @param spread how much more it may be, uniformly, in τ
     */
    Pulses(int seed, int stream, double least, double spread) {
        this.seed = seed;
        this.stream = stream;
        this.least = least;
        this.spread = spread;
        rewind();
    }

    private void rewind() {
        rng = new Rng(seed, stream);
        count = 0;
        begin = Double.NEGATIVE_INFINITY;
        next = least + spread * rng.nextDouble();
    }

    /** Goes back to the beginning where a time lies before the present event; whether it did. */
    boolean back(double t) {
        boolean goes = t < begin;
        if (goes) {
            rewind();
        }
        return goes;
    }

    /** Goes on to the next event if it has begun by a time; whether it has. */
    boolean advance(double t) {
        if (t < next) {
            return false;
        }
        begin = next;
        first = rng.nextDouble();
        second = rng.nextDouble();
        next = begin + least + spread * rng.nextDouble();
        count++;
        return true;
    }

    /** When the present event began, in τ; −∞ before the first. */
    double begin() {
        return begin;
    }

    /** When the next one begins. */
    double next() {
        return next;
    }

    /** How many have begun. */
    int count() {
        return count;
    }

    /** One of so many things, from 0, by the event's first number. */
    int choice(int things) {
        return Math.min(things - 1, (int) (first * things));
    }

    /** 1 or −1, by its second number. */
    int sign() {
        return second < 0.5 ? -1 : 1;
    }
}
