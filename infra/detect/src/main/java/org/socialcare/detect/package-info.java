/**
 * {@code mvn -Pdetect -Ddata=FOLDER}: the frozen detector over files of five-minute counts, and the
 * benchmark score of what it found. It judges with {@code org.socialcare.domain.alerts.surge} alone
 * and must never decide anything itself.
 */
@NullMarked
package org.socialcare.detect;

import org.jspecify.annotations.NullMarked;
