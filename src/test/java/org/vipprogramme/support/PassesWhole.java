package org.vipprogramme.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link ProgrammeTest} that passes every flow node and every sequence flow of a process; it
 * fails when its tests leave one out. Each process has such a test class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PassesWhole {

  /** The key of the process. */
  String value();
}
