package org.vipprogramme.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * A test with the whole application on a real PostgreSQL. All such tests share one application
 * context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ExtendWith({ClosedBeforeDatabase.class, RealTimeAfterwards.class, ProcessCoverage.class})
@Import({
  TestDatabase.class,
  Programme.class,
  Campaigning.class,
  Http.class,
  Tables.class,
  MailServer.class,
  ProcessCoverage.Plugin.class
})
public @interface ProgrammeTest {}
