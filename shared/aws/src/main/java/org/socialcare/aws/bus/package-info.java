/**
 * Facts onto the EventBridge bus. Only functions that publish have that client's classes; nothing
 * outside this package may load them.
 */
@NullMarked
package org.socialcare.aws.bus;

import org.jspecify.annotations.NullMarked;
