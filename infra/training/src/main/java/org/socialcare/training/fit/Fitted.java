package org.socialcare.training.fit;

import org.socialcare.domain.triage.model.Calibration;
import org.socialcare.domain.triage.model.Head;
import org.socialcare.domain.triage.model.Label;
import org.socialcare.domain.triage.model.Task;
import org.socialcare.domain.triage.model.Weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The weights of one task in full precision. */
public final class Fitted {
    private static final int MOST = Byte.MAX_VALUE;

    private final Task task;
    private final List<String> labels;
    private final List<DualDescent> columns;
    private final SignWeights signs;
    private final Map<String, Calibration> calibrations;

    Fitted(
            Task task,
            List<String> labels,
            List<DualDescent> columns,
            SignWeights signs,
            Map<String, Calibration> calibrations) {
        this.task = task;
        this.labels = labels;
        this.columns = columns;
        this.signs = signs;
        this.calibrations = calibrations;
    }

    /** How many columns of a table it takes. */
    public int columns() {
        return columns.size();
    }

    /**
     * Writes its columns into a table's cells as whole numbers from -127 to 127, the largest weight
     * of a column being the largest number. Cutting off the largest ones would cost more than
     * rounding the small ones does.
     *
     * @param width of a row
     * @param first where in a row its columns begin
     * @return what the numbers are worth
     */
    public Head pack(byte[] cells, int width, int first, int signCount) {
        var packed = new ArrayList<Label>();
        int without = labels.size() - columns.size();
        for (int i = 0; i < labels.size(); i++) {
            Optional<Label.Column> column =
                    i < without
                            ? Optional.empty()
                            : Optional.of(
                                    pack(
                                            columns.get(i - without),
                                            cells,
                                            width,
                                            first + i - without));
            packed.add(
                    new Label(
                            labels.get(i), column, weights(i, signCount), (float) signs.start(i)));
        }
        return new Head(task, packed, calibrations);
    }

    private static Label.Column pack(DualDescent column, byte[] cells, int width, int at) {
        double[] weights = column.weights();
        double largest = 0;
        for (double weight : weights) largest = Math.max(largest, Math.abs(weight));
        double scale = largest == 0 ? 1 : largest / MOST;
        for (int row = 0; row < weights.length; row++) {
            cells[row * width + at] = (byte) StrictMath.rint(weights[row] / scale);
        }
        return new Label.Column((float) scale, (float) column.start());
    }

    private Weights weights(int label, int signCount) {
        int used = signCount; // what was never seen has no weight, and needs no place
        while (used > 0 && signs.weight(label, used - 1) == 0) used--;
        var weights = new float[used];
        for (int i = 0; i < used; i++) weights[i] = (float) signs.weight(label, i);
        return Weights.of(weights);
    }
}
