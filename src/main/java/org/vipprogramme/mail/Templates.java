package org.vipprogramme.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Mails in the words of the modellers: two Thymeleaf templates of the same name in {@code
 * processes}, one ending in {@code .html}, one in {@code .txt}. The first line of the text is the
 * subject.
 */
@Component
public class Templates {

  private static final String FOLDER = "processes/";

  private final ITemplateEngine html = engine(TemplateMode.HTML, ".html");
  private final ITemplateEngine text = engine(TemplateMode.TEXT, ".txt");

  /**
   * Fills both templates in.
   *
   * @param name folder and name without ending, such as {@code daily-report/daily-report-mail}
   * @param values what the templates may show, by name; the HTML shows everything escaped
   */
  public Mails.Letter letter(String name, Map<String, Object> values) {
    Context context = new Context(Locale.ENGLISH, values);
    String[] words = text.process(name, context).split("\\R", 2);
    return new Mails.Letter(words[0].strip(), words[1].strip() + "\n", html.process(name, context));
  }

  private static ITemplateEngine engine(TemplateMode mode, String ending) {
    ClassLoaderTemplateResolver files =
        new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
    files.setTemplateMode(mode);
    files.setPrefix(FOLDER);
    files.setSuffix(ending);
    files.setCharacterEncoding(StandardCharsets.UTF_8.name());
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(files);
    return engine;
  }
}
