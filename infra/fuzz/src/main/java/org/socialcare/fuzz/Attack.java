package org.socialcare.fuzz;

import java.util.List;
import java.util.function.Supplier;

/**
 * One kind of attack on one reader.
 *
 * @param name such as {@code forged}
 * @param share of the time given to the reader, in hundredths
 * @param check made only where it is carried out
 * @param seeds inputs to begin with, beside those kept in the repository
 */
record Attack(String name, int share, Supplier<Check> check, Supplier<List<byte[]>> seeds) {}
