/**
 * What a brand has decided, as JSON documents: one class per kind, each document with its version.
 */
@NullMarked
package org.socialcare.wire.settings;

import org.jspecify.annotations.NullMarked;
