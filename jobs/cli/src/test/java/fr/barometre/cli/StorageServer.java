package fr.barometre.cli;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** An S3 server or an HDFS of one node in a process of its own, on the loopback interface. */
final class StorageServer implements AutoCloseable {
  private static final Path SERVERS = Path.of("target", "servers");
  private static final int PATIENCE_SECONDS = 120;

  /** Of a server that any key opens. */
  private static final String S3_SITE =
      """
      <configuration>
        <property><name>fs.s3a.endpoint</name><value>http://127.0.0.1:%d</value></property>
        <property><name>fs.s3a.endpoint.region</name><value>us-east-1</value></property>
        <property><name>fs.s3a.path.style.access</name><value>true</value></property>
        <property><name>fs.s3a.access.key</name><value>any</value></property>
        <property><name>fs.s3a.secret.key</name><value>any</value></property>
        <property><name>barometre.lease</name><value>10s</value></property>
      </configuration>
      """;

  private static final String HDFS_SITE =
      """
      <configuration>
        <property><name>barometre.lease</name><value>10s</value></property>
      </configuration>
      """;

  private final Process process;
  private final String output;
  private final Path site;

  private StorageServer(Process process, String output, Path site) {
    this.process = process;
    this.output = output;
    this.site = site;
  }

  static StorageServer start(String kind, Path folder) throws Exception {
    return kind.equals("s3a") ? s3(folder) : hdfs(folder);
  }

  private static StorageServer s3(Path folder) throws Exception {
    int port = freePort();
    Path properties =
        Files.writeString(
            folder.resolve("s3proxy.properties"),
            """
            s3proxy.endpoint=http://127.0.0.1:%d
            s3proxy.authorization=none
            jclouds.provider=transient-nio2
            """
                .formatted(port));
    Process process =
        start(
            folder,
            "-jar",
            SERVERS.resolve("s3proxy-jar-with-dependencies.jar").toAbsolutePath().toString(),
            "--properties",
            properties.toString());
    await(port);
    URI bucket = URI.create("http://127.0.0.1:" + port + "/survey");
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(bucket).PUT(HttpRequest.BodyPublishers.noBody()).build(),
            BodyHandlers.discarding());
    return new StorageServer(
        process, "s3a://survey/published", site(folder, S3_SITE.formatted(port)));
  }

  private static StorageServer hdfs(Path folder) throws Exception {
    int port = freePort();
    Path ready = folder.resolve("ready.properties");
    String path =
        SERVERS.resolve("hadoop-client-minicluster.jar").toAbsolutePath()
            + File.pathSeparator
            + Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(
                    entry ->
                        entry.matches(
                            ".*/(hadoop-client|slf4j-api|commons-logging|snappy|junit|opentest4j)[^/]*jar"))
                .collect(Collectors.joining(File.pathSeparator));
    Process process =
        start(
            folder,
            "-cp",
            path,
            "org.apache.hadoop.test.MiniDFSClusterManager",
            "-format",
            "-httpport",
            "0",
            "-nnport",
            String.valueOf(port),
            "-datanodes",
            "1",
            "-writeDetails",
            ready.toString());
    for (int second = 0; second < PATIENCE_SECONDS && !Files.exists(ready); second++) {
      Thread.sleep(1000);
    }
    return new StorageServer(
        process, "hdfs://127.0.0.1:" + port + "/published", site(folder, HDFS_SITE));
  }

  /** What {@code --output} names. */
  String output() {
    return output;
  }

  Map<String, String> environment() {
    return Map.of("HADOOP_CONF_DIR", site.toString());
  }

  /** As a reader of other make sees it. */
  FileSystem files() throws IOException {
    Configuration configuration = new Configuration();
    configuration.addResource(new org.apache.hadoop.fs.Path(site.resolve("core-site.xml").toUri()));
    return FileSystem.newInstance(URI.create(output), configuration);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  private static Path site(Path folder, String text) throws IOException {
    Path site = Files.createDirectories(folder.resolve("conf"));
    Files.writeString(site.resolve("core-site.xml"), text);
    return site;
  }

  private static Process start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("server.log").toFile())
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void await(int port) throws Exception {
    for (int second = 0; second < PATIENCE_SECONDS; second++) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
        return;
      } catch (IOException notYet) {
        Thread.sleep(1000);
      }
    }
    throw new IOException("no server at " + port);
  }
}
