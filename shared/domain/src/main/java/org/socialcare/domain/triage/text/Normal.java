package org.socialcare.domain.triage.text;

/** A message in the form the lexicons know, with the way back to how it was written. */
public final class Normal {
    private final String text;
    private final int[] places;

    private Normal(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    /** The normalised text, with one space before and after. */
    public String text() {
        return text;
    }

    /** Where in the message as it was written a place of the normalised text stands. */
    public int written(int place) {
        return places[place];
    }

    /** Takes characters with their places, and never two spaces in a row. */
    static final class Builder {
        private final char[] text;
        private final int[] places;
        private int length;

        Builder(int most) {
            // between a long message's head and tail stands one more space
            text = new char[most + 1];
            places = new int[most + 2];
        }

        void space(int place) {
            if (length == 0 || text[length - 1] != ' ') add(' ', place);
        }

        void add(char c, int place) {
            text[length] = c;
            places[length++] = place;
        }

        Normal build(int end) {
            places[length] = end;
            return new Normal(new String(text, 0, length), places);
        }
    }
}
