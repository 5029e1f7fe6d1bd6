package org.socialcare.domain.triage.model;

import org.socialcare.domain.triage.model.Table.Kind;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A model as bytes: a mark, a version, the names of the signs and of the languages that have their
 * own, the tables with their heads, and a CRC-32 of all that precedes it, in network byte order.
 * Signs' weights have half the usual digits.
 */
public final class ModelFile {
    private static final int MARK = 0x53435452; // "SCTR"
    private static final int VERSION = 2;
    private static final int MOST = 1 << 13;

    private ModelFile() {}

    /** Bytes that are no model; the message says what is wrong. */
    public static final class NotAModel extends IOException {
        private static final long serialVersionUID = 1;

        NotAModel(String message) {
            super(message);
        }
    }

    /**
     * Reads a model.
     *
     * @throws NotAModel if these are not the bytes of one whole model of this version
     */
    public static Model read(byte[] bytes) throws NotAModel {
        var in = ByteBuffer.wrap(bytes);
        try {
            if (in.getInt() != MARK) throw new NotAModel("does not begin like a model");
            int version = in.getInt();
            if (version != VERSION) throw new NotAModel("unknown version " + version);
            check(bytes);
            var signs = new SignPlaces(texts(in), texts(in), texts(in));
            var tables = new ArrayList<Table>();
            for (int left = count(in); left > 0; left--) tables.add(table(in, bytes));
            return new Model(signs, tables);
        } catch (BufferUnderflowException tooShort) {
            throw new NotAModel("ends too early");
        } catch (IllegalArgumentException wrong) {
            throw new NotAModel("says something impossible: " + wrong.getMessage());
        }
    }

    private static void check(byte[] bytes) throws NotAModel {
        var sum = new CRC32();
        int end = bytes.length - Integer.BYTES;
        sum.update(bytes, 0, end);
        if (ByteBuffer.wrap(bytes).getInt(end) != (int) sum.getValue()) {
            throw new NotAModel("was changed or cut: its check sum is wrong");
        }
    }

    private static Table table(ByteBuffer in, byte[] bytes) throws NotAModel {
        var kind = Kind.valueOf(text(in));
        int bits = in.getInt();
        var heads = new ArrayList<Head>();
        for (int left = count(in); left > 0; left--) heads.add(head(in));
        int size = in.getInt();
        if (size < 0 || size > in.remaining()) throw new NotAModel("ends too early");
        int first = in.position();
        in.position(first + size);
        // megabytes: a table reads them where they are
        return Table.within(bytes, first, size, kind, bits, heads);
    }

    private static Head head(ByteBuffer in) throws NotAModel {
        var task = Task.valueOf(text(in));
        var labels = new ArrayList<Label>();
        for (int left = count(in); left > 0; left--) labels.add(label(in));
        var calibrations = new HashMap<String, Calibration>();
        for (int left = count(in); left > 0; left--) {
            String language = text(in);
            calibrations.put(
                    language, new Calibration(in.getFloat(), in.getFloat(), in.getFloat()));
        }
        return new Head(task, labels, calibrations);
    }

    private static Label label(ByteBuffer in) throws NotAModel {
        String name = text(in);
        Optional<Label.Column> column = Optional.empty();
        if (in.get() == 1) column = Optional.of(new Label.Column(in.getFloat(), in.getFloat()));
        float start = in.getFloat();
        return new Label(name, column, weights(in), start);
    }

    /** All at once: on a cold start a call for each would take longer than all the rest. */
    private static Weights weights(ByteBuffer in) throws NotAModel {
        var halves = new short[count(in)];
        in.asShortBuffer().get(halves);
        in.position(in.position() + halves.length * Short.BYTES);
        return Weights.ofHalves(halves);
    }

    private static int count(ByteBuffer in) throws NotAModel {
        int count = in.getInt();
        if (count < 0 || count > MOST) throw new NotAModel("says something impossible: " + count);
        return count;
    }

    private static List<String> texts(ByteBuffer in) throws NotAModel {
        var texts = new ArrayList<String>();
        for (int left = count(in); left > 0; left--) texts.add(text(in));
        return texts;
    }

    private static String text(ByteBuffer in) throws NotAModel {
        var bytes = new byte[count(in)];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The bytes of a model; the same for equal models. */
    public static byte[] write(Model model) {
        var out = new ModelWriter();
        out.number(MARK);
        out.number(VERSION);
        out.texts(model.signs().signs());
        out.texts(model.signs().languages());
        out.texts(model.signs().scenes());
        out.number(model.tables().size());
        for (var table : model.tables()) out.table(table);
        return out.closed();
    }
}
