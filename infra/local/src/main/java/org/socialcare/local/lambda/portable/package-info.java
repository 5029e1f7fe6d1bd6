/**
 * A runtime client in plain Java, for machines on which AWS's has no native library. It runs in the
 * child JVM and needs nothing but the JDK and Lambda's core interfaces.
 */
@NullMarked
package org.socialcare.local.lambda.portable;

import org.jspecify.annotations.NullMarked;
