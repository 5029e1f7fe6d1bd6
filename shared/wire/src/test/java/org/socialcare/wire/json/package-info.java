/** Tests of the JSON tree, above all with input nobody should send. */
@NullMarked
package org.socialcare.wire.json;

import org.jspecify.annotations.NullMarked;
