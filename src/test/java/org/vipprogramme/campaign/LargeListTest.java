package org.vipprogramme.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.FileSystemResource;
import org.springframework.transaction.support.TransactionTemplate;
import org.vipprogramme.client.Client.Segment;
import org.vipprogramme.clientimport.ClientImport;
import org.vipprogramme.clientimport.ImportReport;
import org.vipprogramme.engine.Decisions;
import org.vipprogramme.support.Campaigning;
import org.vipprogramme.support.Programme;
import org.vipprogramme.support.ProgrammeTest;
import org.vipprogramme.team.Rep;

/**
 * A long list is imported, classified, split and given out in the time per client of a short one
 * and in the same memory. The measurement with 100,000 clients:
 *
 * <pre>mvn test -Dtest=LargeListTest -Dvip.sizes=10000,100000 -Dtest.heap=512m</pre>
 */
@ProgrammeTest
@Tag("R2")
@Tag("R4")
@Tag("R23")
class LargeListTest {

  private static final String SIZES = System.getProperty("vip.sizes", "1000,5000");

  /**
   * A busy machine is uneven; work that grows with the square would be five or ten times slower.
   */
  private static final int SLOWER_AT_MOST = 3;

  private static final List<String> TEAM = List.of("lara", "leon", "lena", "lutz", "lily", "loki");
  private static final List<String> RELATIONSHIPS = List.of("strong", "unsure", "fenced", "");

  @Autowired Programme programme;
  @Autowired Campaigning campaigning;
  @Autowired ClientImport imports;
  @Autowired Campaigns campaigns;
  @Autowired ClientList list;
  @Autowired Segments segments;
  @Autowired Split split;
  @Autowired PersonalLists lists;
  @Autowired Decisions decisions;
  @Autowired TransactionTemplate transaction;
  @TempDir Path folder;

  private final Map<String, Long> nanos = new LinkedHashMap<>();

  @BeforeEach
  void aTeamOfSix() {
    campaigning.clear();
    for (String rep : TEAM) {
      campaigning.rep(rep, rep.equals("lara") ? Rep.Dedication.DEDICATED : Rep.Dedication.COMBINED);
    }
  }

  @AfterEach
  void leaveNothingBehind() {
    campaigning.clear();
  }

  @Test
  void theTimePerClientDoesNotGrowWithTheList() throws IOException {
    work(200);
    List<Long> perClient = new ArrayList<>();
    for (int size : Arrays.stream(SIZES.split(",")).mapToInt(Integer::parseInt).toArray()) {
      perClient.add(work(size) / size);
    }
    assertThat(perClient.get(perClient.size() - 1))
        .as("nanoseconds per client: %s", perClient)
        .isLessThan(SLOWER_AT_MOST * perClient.get(0));
  }

  /** From the file to lists of clients who wait for their wave; nanoseconds of all steps. */
  private long work(int size) throws IOException {
    nanos.clear();
    resetPeak();
    Path file = generate(size);
    Campaign campaign =
        campaigns.open("Large " + size, "helen", LocalDate.parse("2026-06-01"), "mary");
    long importId = 0;
    try {
      importId = read(file, size);
      long run = importId;
      timed("import", () -> imports.apply(run));
      timed("list", () -> list.prepare(campaign));
      timed("segments", () -> classify(campaign.id()));
      timed("split", () -> propose(campaign.id()));
      timed("apply", () -> apply(campaign.id()));
      assertAllHaveTheirRep(campaign.id(), size);
      print(size);
    } finally {
      forget(campaign.id(), importId);
    }
    return nanos.values().stream().mapToLong(step -> step).sum();
  }

  private long read(Path file, int size) {
    List<ImportReport> report = new ArrayList<>();
    timed(
        "read", () -> report.add(imports.read(new FileSystemResource(file), "large.csv", "helen")));
    assertThat(report.get(0).run().clients()).isEqualTo(size);
    return report.get(0).run().id();
  }

  private void classify(long campaignId) {
    for (Segments.Step step : segments.steps(campaignId)) {
      Object segment =
          decisions
              .decide(
                  "client-segment",
                  Map.of("rankPercent", step.rankPercent(), "sharePercent", step.sharePercent()))
              .get("segment");
      segments.put(campaignId, step, Segment.valueOf((String) segment));
    }
  }

  private void propose(long campaignId) {
    for (Split.Situation situation : split.situations(campaignId)) {
      Map<String, Object> answer =
          decisions.decide(
              "rep-assignment",
              Map.of(
                  "relationship",
                  situation.relationship(),
                  "acquirerInTeam",
                  situation.acquirerInTeam()));
      split.treat(
          campaignId,
          situation,
          Treatment.valueOf((String) answer.get("treatment")),
          (String) answer.get("reason"));
    }
    split.propose(campaignId);
  }

  private void apply(long campaignId) {
    campaigns.approve(campaignId);
    segments.keep(campaignId);
    lists.apply(campaignId);
  }

  private void assertAllHaveTheirRep(long campaignId, int size) {
    assertThat(lists.size(campaignId)).isEqualTo(size);
    assertThat(
            programme
                .jdbc
                .sql(
                    """
                    select count(*) from campaign_client cc join client c
                      on c.client_no = cc.client_no and c.rep_id = cc.rep_id
                        and c.segment = cc.segment
                    where cc.campaign_id = ? and cc.state = 'WAITING' and cc.reason is not null
                      and not (cc.treatment = 'MUST' and cc.rep_id = cc.acquirer)
                    """)
                .param(campaignId)
                .query(Integer.class)
                .single())
        .isEqualTo(size);
  }

  private void timed(String step, Runnable work) {
    long begun = System.nanoTime();
    work.run();
    nanos.put(step, System.nanoTime() - begun);
  }

  private void print(int size) {
    StringBuilder line = new StringBuilder("%,9d clients".formatted(size));
    nanos.forEach((step, time) -> line.append(" | %s %,d ms".formatted(step, time / 1_000_000)));
    long total = nanos.values().stream().mapToLong(time -> time).sum();
    line.append(" | %,d µs per client".formatted(total / size / 1000));
    line.append(" | heap at most %,d MB".formatted(peak() / 1024 / 1024));
    System.out.println(line);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void resetPeak() {
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
  }

  /** Revenue falls as it does in life: few bring most. Each client has one or two key people. */
  private Path generate(int size) throws IOException {
    Random random = new Random(size);
    Path file = folder.resolve(size + ".csv");
    try (PrintWriter csv = new PrintWriter(Files.newBufferedWriter(file))) {
      csv.println(
          "client_no,name,annual_revenue,acquired_by,relationship,city,contact_name,contact_phone,"
              + "contact_email");
      for (int i = 0; i < size; i++) {
        String no = "L" + size + "-" + i;
        long revenue = (long) (1_000_000 / Math.pow(random.nextDouble() * size + 1, 0.8));
        csv.printf(
            "%s,Large %s,%d,%s,%s,Riga,Ann %s,,ann@%s.example.com%n",
            no,
            no,
            revenue,
            TEAM.get(random.nextInt(TEAM.size())),
            RELATIONSHIPS.get(random.nextInt(RELATIONSHIPS.size())),
            no,
            no.toLowerCase(java.util.Locale.ROOT));
        if (random.nextBoolean()) {
          csv.printf("%s,Large %s,,,,,Bob %s,,%n", no, no, no);
        }
      }
    }
    return file;
  }

  /** The database is shared with other tests. Keys are not checked, which would take an hour. */
  private void forget(long campaignId, long importId) {
    transaction.executeWithoutResult(
        status -> {
          programme.jdbc.sql("set local session_replication_role = replica").update();
          for (String table : List.of("timeline_event", "contact", "campaign_client", "client")) {
            programme.jdbc.sql("delete from " + table + " where client_no like 'L%-%'").update();
          }
          programme.jdbc.sql("delete from campaign where id = ?").param(campaignId).update();
          for (String table : List.of("import_row", "import_client", "import_key")) {
            delete(table, "run_id", importId);
          }
          delete("import_contact", "run_id", importId);
          delete("import_run", "id", importId);
        });
  }

  private void delete(String table, String column, long id) {
    programme.jdbc.sql("delete from %s where %s = ?".formatted(table, column)).param(id).update();
  }
}
