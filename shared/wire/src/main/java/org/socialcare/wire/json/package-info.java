/**
 * Reading and writing JSON as a small tree of our own: exact numbers, strict limits, lenient
 * accessors. It knows nothing of any message's meaning, binds no classes and uses no reflection.
 */
@NullMarked
package org.socialcare.wire.json;

import org.jspecify.annotations.NullMarked;
