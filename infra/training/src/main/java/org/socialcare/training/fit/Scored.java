package org.socialcare.training.fit;

/**
 * What both halves of a model that did not know an example say of it, label by label.
 *
 * @param weight how much it counts when trust is fitted
 */
@SuppressWarnings("ArrayRecordComponent") // made and read within this package, never compared
record Scored(double[] pieces, double[] signs, int label, double weight) {}
