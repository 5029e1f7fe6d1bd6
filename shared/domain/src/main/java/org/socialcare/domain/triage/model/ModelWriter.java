package org.socialcare.domain.triage.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.CRC32;

/** Writes the parts of a model one after the other; see {@link ModelFile}. */
final class ModelWriter {
    private ByteBuffer out = ByteBuffer.allocate(1 << 16);

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            var wider = ByteBuffer.allocate(Math.max(out.capacity() * 2, out.position() + bytes));
            out = wider.put(out.flip());
        }
        return out;
    }

    void number(int number) {
        room(Integer.BYTES).putInt(number);
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        room(bytes.length).put(bytes);
    }

    void texts(List<String> texts) {
        number(texts.size());
        for (String text : texts) text(text);
    }

    private void real(float real) {
        room(Float.BYTES).putFloat(real);
    }

    void table(Table table) {
        text(table.kind().name());
        number(table.bits());
        number(table.heads().size());
        for (var head : table.heads()) head(head);
        number(table.size());
        table.write(room(table.size()));
    }

    private void head(Head head) {
        text(head.task().name());
        number(head.labels().size());
        for (var label : head.labels()) label(label);
        number(head.calibrations().size());
        new TreeMap<>(head.calibrations()).forEach(this::calibration);
    }

    private void label(Label label) {
        text(label.name());
        room(1).put((byte) (label.column().isPresent() ? 1 : 0));
        label.column().ifPresent(this::column);
        real(label.start());
        number(label.signs().size());
        for (int i = 0; i < label.signs().size(); i++) {
            room(Short.BYTES).putShort(label.signs().half(i));
        }
    }

    private void column(Label.Column column) {
        real(column.scale());
        real(column.start());
    }

    private void calibration(String language, Calibration calibration) {
        text(language);
        real(calibration.pieces());
        real(calibration.signs());
        real(calibration.start());
    }

    byte[] closed() {
        var sum = new CRC32();
        sum.update(out.array(), 0, out.position());
        number((int) sum.getValue());
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }
}
