/** The inner steps of a message, each alone, measured by JMH. */
@NullMarked
package org.socialcare.bench.micro;

import org.jspecify.annotations.NullMarked;
